// Every page, in both languages, at three widths: axe-core finds nothing, no
// page is wider than the window, and a picture of each is kept.

import { createRequire } from "node:module";
import { base, visitor } from "./browser.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const WIDTHS = [320, 768, 1440];
const LARGEST = 100_000;

export const PAGES = {
  search: "/",
  results: "/?q=cyberspace",
  narrowed: "/?q=security&state=FR&state=DE&sort=year",
  nothing: "/?q=zzzzqqq",
  entry: "/entries/ro.compiled.cyberspace",
  version: "/entries/fr.compiled.botnet/versions/1",
  states: "/states",
  state: "/states/HR",
  "state-without-list": "/states/AD",
  concepts: "/concepts",
  "concepts-by-name": "/concepts?by=name&q=cyber",
  comparison: "/concepts/cyber-security",
  "comparison-of-three": "/concepts/cyberspace?state=FR&state=DE&state=RO",
  "comparison-of-few": "/concepts/cyber-crisis",
  difference:
    "/concepts/cyberspace/difference?from=ro.compiled.cyberspace&to=de.compiled.cyberspace&language=en",
  overview: "/overview",
  "overview-list": "/overview?view=list",
  "overview-apart": "/overview?view=apart",
  annotate: "/annotate",
  proposals: "/proposals",
  about: "/about",
  "sign-in": "/sign-in",
  missing: "/nowhere",
};

export async function inspect(browser) {
  const faults = [];
  for (const width of WIDTHS) {
    // axe-core is put into the page by the test, which the policy forbids.
    const page = await visitor(browser, faults, { width, bypassCSP: true });
    const dark = await visitor(browser, faults, { width, dark: true, bypassCSP: true });
    for (const language of ["en", "fr"]) {
      for (const [name, path] of Object.entries(PAGES)) {
        await look(page, language, name, path, width, faults);
        if (width === 1440) {
          await dark.goto(`${base}/${language}${path}`);
          await check(dark, `dark ${language} ${name}`, faults);
        }
      }
    }
    await page.context().close();
    await dark.context().close();
  }
  return faults;
}

async function look(page, language, name, path, width, faults) {
  const where = `${language} ${name} at ${width}`;
  const answer = await page.goto(`${base}/${language}${path}`);
  const bytes = (await answer.body()).length;
  if (bytes > LARGEST) faults.push(`${where}: ${bytes} bytes`);
  const expected = name === "missing" ? 404 : 200;
  if (answer.status() !== expected) faults.push(`${where}: status ${answer.status()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`${where}: ${overflow} pixels too wide`);
  await check(page, where, faults);
  await page.screenshot({ path: `pictures/${name}-${language}-${width}.png`, fullPage: true });
}

// What axe-core finds, at all levels up to WCAG 2.2 AA and of good practice.
export async function check(page, where, faults) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) {
    faults.push(`${where}: axe ${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
}
