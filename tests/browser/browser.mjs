// The browser, and a page in it that notes whatever goes wrong.

import { chromium } from "playwright-core";

// The service with the lists that come with the program, and one with made-up
// States.
export const base = process.env.ENTENTE_URL;
export const madeUp = process.env.ENTENTE_MADE_UP_URL;

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-background-networking", "--disable-gpu", "--disable-quic",
  "--no-first-run", "--disable-component-update", "--disable-sync",
];

export function open() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
}

// A fresh visitor: `faults` gathers errors of script, of the policy and of
// requests, and every request to another host.
export async function visitor(browser, faults, options = {}) {
  const { width = 1440, script = true, dark = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? "dark" : "light",
    bypassCSP: options.bypassCSP ?? false,
    reducedMotion: options.still ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const isExpected = /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !isExpected) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = [base, madeUp, "data:"].some((start) => url.startsWith(start));
    if (!isOwn) faults.push(`asks another host: ${url}`);
  });
  return page;
}

export function expect(isSo, what) {
  if (!isSo) throw new Error(`not so: ${what}`);
}
