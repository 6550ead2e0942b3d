// What an expert does, with script and without, wide and narrow, in both
// languages.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { base, visitor } from "./browser.mjs";

const WORDS = {
  en: {
    term: "cyberspace", typed: "cybersp", compare: "Compare “cyberspace”", csv: "Table (CSV)",
    other: "Français", definition: "Definitions", show: "Show the differences",
  },
  fr: {
    term: "cyberespace", typed: "cyberesp", compare: "Comparer «\u00a0cyberespace\u00a0»",
    csv: "Tableau (CSV)", other: "English", definition: "Définitions", show: "Afficher les différences",
  },
};

export async function journeys(browser) {
  const faults = [];
  for (const language of ["en", "fr"]) {
    for (const script of [true, false]) {
      for (const width of [320, 1440]) {
        const name = `${language}, ${script ? "with" : "without"} script, ${width}`;
        for (const journey of [lookUp, readDocument, keyboard]) {
          if (journey === keyboard && !script) continue;
          const page = await visitor(browser, faults, { width, script });
          try {
            await journey(page, language, script);
          } catch (error) {
            faults.push(`${journey.name}, ${name}: ${error.message.split("\n")[0]}`);
          }
          await page.context().close();
        }
      }
    }
  }
  return faults;
}

function expect(isSo, what) {
  if (!isSo) throw new Error(`not so: ${what}`);
}

// Search, an entry, its comparison, the difference of two texts, the table to
// take away, the page to print, the other language.
async function lookUp(page, language, script) {
  const words = WORDS[language];
  await page.goto(`${base}/${language}/`);
  await page.fill("#q", words.term);
  await page.click("form.search button");
  await page.waitForURL(/[?&]q=/);
  expect((await page.locator(".result").count()) === 20, "twenty results in a page");
  await page.locator(".result h2 a").first().click();
  await page.waitForURL(/\/entries\//);
  expect(await page.locator("h1").isVisible(), "the entry has its term");
  expect((await page.locator(".badge").count()) > 1, "whose words they are");
  await page.locator(".panel .action").click();
  await page.waitForURL(/\/concepts\/cyberspace$/);
  expect((await page.locator(".comparison tbody").count()) > 10, "States below each other");
  if (!(await page.locator("select#from").isVisible())) throw new Error("no choice of two texts");
  const texts = await page.locator("select#from option").count();
  await page.selectOption("select#to", { index: texts - 1 });
  await page.getByRole("button", { name: words.show }).click();
  await page.waitForURL(/\/difference\?/);
  expect((await page.locator("del").count()) > 0, "what differs is told");
  await page.goBack();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words.csv }).click(),
  ]);
  expect(statSync(await download.path()).size > 1_000, "the table has something in it");
  if (script) await print(page, language);
  await page.getByRole("link", { name: words.other }).click();
  await page.waitForURL(new RegExp(`/${language === "en" ? "fr" : "en"}/concepts/cyberspace$`));
}

async function print(page, language) {
  const path = `pictures/print-${language}.pdf`;
  await page.pdf({ path, preferCSSPageSize: true });
  const pdf = readFileSync(path, "latin1");
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width) > Number(height), "a comparison is printed across");
}

// A document is read with its terms marked.
async function readDocument(page, language, script) {
  const seed = join(process.env.ENTENTE_ROOT, "../shared/seeds/002_bf99f52caa48ce45.txt");
  const text = existsSync(seed)
    ? readFileSync(seed, "utf8")
    : "La cybersécurité et le cyberespace ; les menaces contre les infrastructures critiques.";
  await page.goto(`${base}/${language}/annotate`);
  await page.setInputFiles("#file", { name: "document.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.click("form.annotate button");
  await page.waitForSelector(".document");
  const shown = await page.locator(".document").evaluate((node) => node.textContent);
  expect(shown === text.replaceAll("\r\n", "\n"), "the document is shown as it is");
  expect((await page.locator(".document a.t").count()) > 2, "terms are marked");
  const term = page.locator(".document a.t.differs").first();
  await term.click();
  if (!script) return expect(/#t\d+$/.test(page.url()), "a term leads to what is known of it");
  await page.waitForSelector("dialog[open] .brief");
  const width = page.viewportSize().width;
  await page.screenshot({ path: `pictures/definitions-${language}-${width}.png` });
  await page.keyboard.press("Escape");
  const annotated = { path: `pictures/annotated-${language}-${width}.png`, fullPage: true };
  await page.screenshot(annotated);
}

// The field with suggestions, by keyboard alone.
async function keyboard(page, language) {
  await page.goto(`${base}/${language}/`);
  await page.keyboard.press("Tab");
  expect(await page.locator(".skip").evaluate((node) => node === document.activeElement), "the way past the header comes first");
  await page.focus("#q");
  await page.keyboard.type(WORDS[language].typed, { delay: 30 });
  await page.waitForSelector('[role="option"]');
  const width = page.viewportSize().width;
  await page.screenshot({ path: `pictures/suggestions-${language}-${width}.png` });
  await page.keyboard.press("ArrowDown");
  const active = await page.getAttribute("#q", "aria-activedescendant");
  const chosen = await page.locator(`#${active}`).getAttribute("data-term");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  expect((await page.inputValue("#q")) === chosen, "what was chosen is looked for");
}
