// Runs everything, and fails if anything is not as it should be.

import { inspect } from "./pages.mjs";
import { journeys } from "./journeys.mjs";
import { open } from "./browser.mjs";
import { participants } from "./participants.mjs";

const browser = await open();
const faults = [];
try {
  faults.push(...(await inspect(browser)));
  faults.push(...(await journeys(browser)));
  faults.push(...(await participants(browser)));
} finally {
  await browser.close();
}
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(faults.length === 0 ? "browser: all is well" : `browser: faults: ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
