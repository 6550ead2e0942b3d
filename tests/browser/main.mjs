// Runs everything, or the parts that are named, and fails if anything is not as
// it should be.

import { inspect } from "./pages.mjs";
import { journeys } from "./journeys.mjs";
import { open } from "./browser.mjs";
import { participants } from "./participants.mjs";

const PARTS = { pages: inspect, journeys, participants };

const asked = process.argv.slice(2);
const parts = asked.length === 0 ? Object.keys(PARTS) : asked;
const browser = await open();
const faults = [];
try {
  for (const part of parts) faults.push(...(await PARTS[part](browser)));
} finally {
  await browser.close();
}
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(faults.length === 0 ? "browser: all is well" : `browser: faults: ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
