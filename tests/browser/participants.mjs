// What a delegation does on its proposals: signs in, reads what is said of a
// text, signs out again. Made-up States only.

import { expect, madeUp, visitor } from "./browser.mjs";
import { check } from "./pages.mjs";

const API = `${madeUp}/api/v1`;
const TEXT = "the made-up space of all networks and the data in them";

const WORDS = {
  en: {
    none: "No proposal", signIn: "Sign in", signOut: "Sign out", wrong: "not valid", other: "Français",
    submitted: "communicated list", proposedBy: "proposed by Made-up State XA", accepts: "can accept it", sections: ["Positions", "Amendments", "Comments", "Versions"],
  },
  fr: {
    none: "Aucune proposition", signIn: "Se connecter", signOut: "Se déconnecter", wrong: "n’est pas valable", other: "English",
    submitted: "liste communiquée", proposedBy: "proposé par État imaginaire XA", accepts: "peut l’accepter", sections: ["Positions", "Amendements", "Observations", "Versions"],
  },
};

export async function participants(browser) {
  const faults = [];
  const { id, token } = await negotiation();
  for (const language of ["en", "fr"]) {
    for (const script of [true, false]) {
      for (const width of [320, 768, 1440]) {
        const page = await visitor(browser, faults, { width, script, bypassCSP: true });
        try {
          await readProposal(page, { language, script, width, id, token, faults });
        } catch (error) {
          faults.push(`participants, ${language}, ${script ? "with" : "without"} script, ${width}: ${error.message.split("\n")[0]}`);
        }
        await page.context().close();
      }
    }
  }
  return faults;
}

async function readProposal(page, { language, script, width, id, token, faults }) {
  const words = WORDS[language];
  const look = async (name) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) faults.push(`${language} ${name} at ${width}: ${overflow} pixels too wide`);
    if (!script) return;
    await check(page, `${language} ${name} at ${width}`, faults);
    await page.screenshot({ path: `pictures/${name}-${language}-${width}.png`, fullPage: true });
  };
  await page.goto(`${madeUp}/${language}/proposals`);
  expect((await page.textContent("main")).includes(words.none), "the public sees no proposal");
  await page.getByRole("link", { name: words.signIn }).click();
  await page.fill("#token", "ent_wrong");
  await page.locator("main").getByRole("button", { name: words.signIn }).click();
  expect((await page.getByRole("alert").textContent()).includes(words.wrong), "a wrong token is told");
  await look("wrong-token");
  await page.fill("#token", token);
  await page.locator("main").getByRole("button", { name: words.signIn }).click();
  await page.waitForURL(new RegExp(`/${language}/proposals$`));
  await look("proposals-signed-in");
  await page.locator(`main a[href$="/proposals/${id}"]`).click();
  const said = await page.textContent("main");
  expect(said.includes(words.proposedBy), "whose an alternative in brackets is");
  expect(said.includes(words.accepts), "positions at a glance");
  for (const section of words.sections) {
    expect(await page.getByRole("heading", { name: section, exact: true }).first().isVisible(), section);
  }
  await look("proposal");
  await page.locator("sup a").first().click();
  expect(/#/.test(page.url()), "a bracket leads to what States want of it");
  await page.goto(`${madeUp}/${language}/proposals/${id}?as=clean`);
  await look("proposal-clean");
  await page.goto(`${madeUp}/${language}/proposals/${id}/difference?from=1&to=2`);
  expect((await page.locator("ins").count()) > 0, "what a version says otherwise");
  await look("proposal-difference");
  await page.getByRole("link", { name: words.other }).click();
  await page.waitForURL(new RegExp(`/${language === "en" ? "fr" : "en"}/proposals/`));
  expect((await page.locator("header form.signed").count()) === 1, "the other language keeps who is signed in");
  for (const [name, path] of [["submitted-entry", "/entries/xc.restricted.lamp"], ["state-that-submitted", "/states/XC"], ["list-changes", "/lists/xc.restricted.2026/changes"], ["submitted-beside-compiled", "/concepts/concept-0?state=XC"]]) {
    await page.goto(`${madeUp}/${language}${path}`);
    expect((await page.textContent("main")).includes(words.submitted), `what was communicated is there: ${name}`);
    await look(name);
  }
  await page.goto(`${madeUp}/${language}/nowhere`);
  expect(await page.getByRole("button", { name: words.signOut }).isVisible(), "a problem is told to whoever is signed in as such");
  expect((await page.getByRole("link", { name: words.signIn }).count()) === 0, "nobody is asked to sign in twice");
  await look("missing-signed-in");
  await page.getByRole("button", { name: words.signOut }).click();
  await page.waitForURL(new RegExp(`/${language}/$`));
  const answer = await page.goto(`${madeUp}/${language}/proposals/${id}`);
  expect(answer.status() === 404, "after signing out it is not there");
}

// A proposal of which much is said, and a token of one of the delegations.
async function negotiation() {
  const administrator = process.env.ENTENTE_ADMINISTRATOR;
  const account = async (name, role, state) => {
    const { token } = await send("POST", "/accounts", administrator, { name, role, ...(state && { state }) });
    return token;
  };
  const drafter = await account("A drafter", "drafter");
  const delegations = [];
  for (const state of ["XA", "XB", "XC", "XD"]) delegations.push(await account(`Delegation of ${state}`, "delegation", state));
  const [xa, xb, xc, xd] = delegations;
  const texts = [{ language: "en", text: TEXT }, { language: "fr", text: "l’espace imaginaire de tous les réseaux" }];
  const { id } = await send("POST", "/proposals", drafter, { concept: "concept-0", entries: ["xa.compiled.crowded-0"], definitions: texts });
  const amend = (token, text, version) =>
    send("POST", `/proposals/${id}/amendments`, token, { on_version: version, language: "en", text, reason: "a reason made up for this test" });
  const amendment = await amend(xa, `${TEXT.replace("data", "facts")}`, 1);
  await send("POST", `/amendments/${amendment.id}/uptake`, drafter, { taken_up: "in-brackets", reason: "to be talked about" }, 1);
  await send("POST", `/proposals/${id}/bracket-views`, xb, { on_version: 2, language: "en", bracket: 1, alternative: 2, wish: "objects" });
  await amend(xb, "another space of all networks and the data in them", 2);
  await amend(xc, "a third space of all networks and the data in them", 2);
  await send("PUT", `/proposals/${id}/positions/XC`, xc, { on_version: 1, stance: "can-accept", text: "in words made up for this test" });
  const place = { language: "en", start: 4, end: 11 };
  await send("POST", `/proposals/${id}/comments`, xd, { on_version: 2, place, text: "Made up by whom? «\u202fImaginaire\u202f» is no word of ours." });
  return { id, token: xd };
}

async function send(method, path, token, body, version) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  if (version) headers["if-match"] = `"${version}"`;
  const answer = await fetch(API + path, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : {};
}
