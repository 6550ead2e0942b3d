// Every page, in both languages, at three widths: axe-core finds nothing, no
// page is wider than the window, and a picture of each is kept.

import { createRequire } from "node:module";
import { base, madeUp, visitor } from "./browser.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const WIDTHS = [320, 768, 1440];
const LARGEST = 100_000;
// Zoom of 200 % on a window of 1280 pixels.
const ZOOMED = 640;

const PAGES = {
  search: "/",
  results: "/?q=cyberspace",
  narrowed: "/?q=security&state=FR&state=DE&sort=year",
  corrected: "/?q=cyberspcae",
  nothing: "/?q=zzzzqqq",
  "long-query": `/?q=${"critical+information+infrastructure+protection+".repeat(12)}`,
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
  shared: "/concepts/cyber-security?view=shared",
  "shared-of-few": "/concepts/cyberspace?view=shared&state=FR&state=DE&state=RO",
  "shared-of-one": "/concepts/cyberspace?view=shared&state=FR",
  "first-difference": "/concepts/cyberspace/difference",
  difference:
    "/concepts/cyberspace/difference?from=ro.compiled.cyberspace&to=de.compiled.cyberspace&language=en",
  links: "/links",
  "links-of-one": "/links?state=FR&page=2",
  overview: "/overview",
  "overview-list": "/overview?view=list",
  "overview-apart": "/overview?view=apart",
  annotate: "/annotate",
  proposals: "/proposals",
  about: "/about",
  "sign-in": "/sign-in",
  missing: "/nowhere",
  invalid: "/?state=ZZ",
};

// The same with made-up States: as crowded and as awkward as it may become.
const CROWDED_PAGES = {
  "crowded-results": "/?q=lamp",
  "crowded-states": "/states",
  "crowded-state": "/states/XY",
  "crowded-concepts": "/concepts",
  "crowded-comparison": "/concepts/concept-0",
  "crowded-comparison-end": "/concepts/concept-0?page=9",
  "crowded-comparison-unmarked": "/concepts/concept-0?marks=off",
  "crowded-shared": "/concepts/concept-0?view=shared",
  "crowded-difference": "/concepts/concept-0/difference",
  "crowded-links": "/links",
  "crowded-overview": "/overview",
  "crowded-overview-list": "/overview?view=list",
  "crowded-overview-apart": "/overview?view=apart",
  "entry-with-history": "/entries/xa.compiled.crowded-0",
  "older-version": "/entries/xa.compiled.crowded-0/versions/1",
  "from-right-to-left": "/entries/xy.compiled.crowded-24",
  "right-beside-left": "/concepts/concept-0?state=XY&state=XG&language=ar&language=de&language=en",
  "long-words": "/entries/xg.compiled.crowded-6",
};

const STATUS = { missing: 404, invalid: 400 };

export async function inspect(browser) {
  const faults = [];
  for (const [service, pages] of [[base, PAGES], [madeUp, CROWDED_PAGES]]) {
    for (const width of WIDTHS) {
      // axe-core is put into the page by the test, which the policy forbids.
      const page = await visitor(browser, faults, { width, bypassCSP: true });
      const dark = await visitor(browser, faults, { width, dark: true, bypassCSP: true });
      for (const language of ["en", "fr"]) {
        for (const [name, path] of Object.entries(pages)) {
          const where = `${language} ${name} at ${width}`;
          await look(page, { address: `${service}/${language}${path}`, status: STATUS[name] ?? 200, where, faults });
          await page.screenshot({ path: `pictures/${name}-${language}-${width}.png`, fullPage: true });
          if (width === 1440) {
            await dark.goto(`${service}/${language}${path}`);
            await check(dark, `dark ${language} ${name}`, faults);
          }
        }
      }
      await page.context().close();
      await dark.context().close();
    }
    await zoomed(browser, service, pages, faults);
  }
  return faults;
}

async function look(page, { address, status, where, faults }) {
  const answer = await page.goto(address);
  const bytes = (await answer.body()).length;
  if (bytes > LARGEST) faults.push(`${where}: ${bytes} bytes`);
  if (answer.status() !== status) faults.push(`${where}: status ${answer.status()}`);
  await fits(page, where, faults);
  await check(page, where, faults);
}

async function fits(page, where, faults) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`${where}: ${overflow} pixels too wide`);
}

// At 200 % nothing is cut off, and nothing moves for whoever wants it still.
async function zoomed(browser, service, pages, faults) {
  const page = await visitor(browser, faults, { width: ZOOMED, still: true });
  for (const language of ["en", "fr"]) {
    for (const [name, path] of Object.entries(pages)) {
      const where = `${language} ${name} at 200 %`;
      await page.goto(`${service}/${language}${path}`);
      await fits(page, where, faults);
      const moving = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return style.scrollBehavior !== "auto" || document.getAnimations().length > 0;
      });
      if (moving) faults.push(`${where}: something moves`);
    }
  }
  await page.context().close();
}

// What axe-core finds, at all levels up to WCAG 2.2 AA and of good practice.
export async function check(page, where, faults) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ rules: { "target-size": { enabled: true } } }),
  );
  for (const { id, nodes } of violations) {
    faults.push(`${where}: axe ${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
}
