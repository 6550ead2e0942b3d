// What an expert does, with script and without, wide and narrow, in both
// languages.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { base, expect, visitor } from "./browser.mjs";

const WORDS = {
  en: {
    term: "cyberspace", typed: "cybersp", compare: "Compare “cyberspace”", csv: "Table (CSV)",
    other: "Français", show: "Show the differences",
    texts: "Texts side by side", shared: "What the texts share", differences: "Differences between two texts",
  },
  fr: {
    term: "cyberespace", typed: "cyberesp", compare: "Comparer «\u202fcyberespace\u202f»",
    csv: "Tableau (CSV)", other: "English", show: "Afficher les différences",
    texts: "Textes en regard", shared: "Ce que les textes ont en commun", differences: "Différences entre deux textes",
  },
};

export async function journeys(browser) {
  const faults = [];
  for (const language of ["en", "fr"]) {
    for (const script of [true, false]) {
      for (const width of [320, 1440]) {
        const name = `${language}, ${script ? "with" : "without"} script, ${width}`;
        for (const journey of [lookUp, readDocument, dropDocument, keyboard, focus]) {
          if (!script && [dropDocument, keyboard].includes(journey)) continue;
          const page = await visitor(browser, faults, { width, script, still: journey === focus });
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
  await page.getByRole("link", { name: words.shared }).click();
  await page.waitForURL(/view=shared/);
  expect(await page.locator(".matrix svg").isVisible(), "how like the texts are, as a picture");
  await page.getByRole("link", { name: words.differences }).click();
  await page.waitForURL(/\/difference$/);
  expect((await page.locator("del").count()) > 0, "two texts to begin with");
  const texts = await page.locator("select#from option").count();
  await page.selectOption("select#to", { index: texts - 1 });
  await page.getByRole("button", { name: words.show }).click();
  await page.waitForURL(/\/difference\?/);
  expect((await page.locator("del").count()) > 0, "what differs is told");
  await page.getByRole("link", { name: words.texts }).click();
  await page.waitForURL(/\/concepts\/cyberspace$/);
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
  // Languages stand beside each other on paper too: below each other, each
  // State would take a page.
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages > 1 && pages <= 10, `${pages} pages of paper for 18 entries`);
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

// A file that is dropped is read like one that is chosen; one that is no text
// is told as such.
async function dropDocument(page, language) {
  const drop = async (name, bytes) => {
    const transfer = await page.evaluateHandle(([name, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: "text/plain" }));
      return transfer;
    }, [name, [...bytes]]);
    await page.dispatchEvent("form.annotate", "drop", { dataTransfer: transfer });
  };
  await page.goto(`${base}/${language}/annotate`);
  await drop("document.txt", Buffer.from("Cyberspace, cyberespace."));
  await page.waitForSelector(".document a.t");
  await page.goto(`${base}/${language}/annotate`);
  await drop("picture.bin", Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  const alert = page.getByRole("alert");
  expect((await alert.textContent()).includes("UTF-8"), "what is no text is told as such");
  const width = page.viewportSize().width;
  await page.screenshot({ path: `pictures/unreadable-${language}-${width}.png` });
}

// Whoever goes by keyboard alone sees where they are, on every stop.
async function focus(page, language) {
  for (const path of ["/", "/?q=cyberspace", "/concepts/cyberspace", "/overview"]) {
    await page.goto(`${base}/${language}${path}`);
    for (let stop = 1; stop <= 40; stop++) {
      await page.keyboard.press("Tab");
      const unseen = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `no outline: ${element.outerHTML}`;
        const [box] = element.getClientRects();
        const [x, y] = [box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, innerHeight) / 2];
        const above = document.elementFromPoint(x, y);
        const isSeen = above && (element.contains(above) || above.contains(element));
        return isSeen ? null : `hidden: ${element.outerHTML}`;
      });
      expect(unseen === null, `${path}, stop ${stop}: ${unseen?.slice(0, 120)}`);
    }
  }
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
