// Writes a glossary of made-up States into a folder, as large and as awkward
// as the real one may become: `node made_up.mjs FOLDER`. 26 States (all codes
// that no real one has), 200 concepts, one of them with 57 entries of long
// definitions, texts from right to left, words too long for their column.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STATES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `X${letter}`);
const SUBJECTS = 10;
const CONCEPTS = 200;
// The last State has no list.
const LISTS = STATES.slice(0, -1);
// Entries on the first concept, dealt out to the States in turn.
const CROWDED = 57;
const UNPLACED = 40;

const THINGS = {
  en: ["lamp", "harbour", "ledger", "mirror", "bridge", "orchard", "compass", "windmill", "lantern", "archive",
    "beacon", "canal", "loom", "quarry", "signal", "tower", "vessel", "workshop", "garden", "clock"],
  fr: ["lampe", "port", "registre", "miroir", "pont", "verger", "boussole", "moulin", "lanterne", "archive",
    "balise", "canal", "métier", "carrière", "signal", "tour", "navire", "atelier", "jardin", "horloge"],
};
const FIELDS = {
  en: ["networks", "shores", "records", "mountains", "rivers", "markets", "letters", "voices", "maps", "nights"],
  fr: ["réseaux", "rivages", "dossiers", "montagnes", "rivières", "marchés", "lettres", "voix", "cartes", "nuits"],
};
const CLAUSES = {
  en: [
    "made-up space in which networks, lamps and the people who tend them meet",
    "including every device that keeps, sends or receives a signal, whether or not a mast carries it",
    "as long as its keeper has entered it in the ledger of the harbour, in the form that the council prescribes",
    "with the exception of whatever serves the household of its owner alone",
    "the ways by which these parts act upon each other, the data that pass between them, and the rules that hold for both",
    "to the extent that an interruption of more than one night would weigh on health, safety or supply",
  ],
  fr: [
    "espace imaginaire où se rencontrent les réseaux, les lampes et ceux qui en prennent soin",
    "y compris tout appareil qui conserve, envoie ou reçoit un signal, qu’un mât le porte ou non",
    "pour autant que son gardien l’ait inscrit au registre du port, dans la forme que le conseil prescrit",
    "à l’exception de ce qui ne sert qu’au foyer de son propriétaire",
    "les voies par lesquelles ces parties agissent les unes sur les autres, les données qui passent entre elles et les règles qui valent pour toutes",
    "dans la mesure où une interruption de plus d’une nuit pèserait sur la santé, la sûreté ou l’approvisionnement",
  ],
};
const ARABIC = "فضاء متخيَّل تلتقي فيه الشبكات والمصابيح (lamps) ومن يعتنون بها، بما في ذلك كل جهاز يحفظ إشارةً أو يرسلها أو يستقبلها";
const LONG_WORD = "Netzlaternenüberwachungsverordnungsentwurfsbegründungsschreiben";

const both = (of) => ({ en: of("en"), fr: of("fr") });

function concept(at) {
  const name = (language) => {
    const thing = THINGS[language][at % 20];
    const field = FIELDS[language][Math.floor(at / 20)];
    return language === "en" ? `${thing} of ${field}` : `${thing} des ${field}`;
  };
  return { id: `concept-${at}`, name: both(name), subject: `subject-${at % SUBJECTS}` };
}

// Clauses in an order of the State’s own, and a last one that only it has.
function definition(language, state, at, clauses) {
  const all = CLAUSES[language];
  const own = Array.from({ length: clauses }, (_, place) => all[(place * (1 + (state % 3)) + state + at) % all.length]);
  const last = language === "en" ? `as held in State number ${state + 1}` : `selon l’État numéro ${state + 1}`;
  return [...own, last].join(language === "en" ? "; " : "\u202f; ");
}

function entry(state, at, { id, clauses, official, number = 0 }) {
  const { name } = concept(at);
  const term = (language, wording) => ({ text: name[language], language, type: "full-form", wording, document: "law" });
  const text = (language, wording) => ({
    kind: "definition", language, text: definition(language, state, at + number, clauses), wording, document: "law",
  });
  return {
    id, concepts: [`concept-${at}`],
    terms: [term("en", "official"), term("fr", "project-translation")],
    texts: clauses > 0 ? [text("en", official ? "official" : "summary"), text("fr", official ? "courtesy-translation" : "summary")] : [],
  };
}

function awkward(state, entries) {
  const [first] = entries;
  if (STATES[state] === "XY") {
    first.terms.push({ text: "فضاء المصابيح", language: "ar", type: "full-form", wording: "official", document: "law" });
    first.texts.push({ kind: "definition", language: "ar", text: ARABIC, wording: "official", document: "law" });
  }
  if (STATES[state] === "XG") {
    first.terms.push({ text: LONG_WORD, language: "de", type: "full-form", wording: "official", document: "law" });
    const text = `${LONG_WORD} im Sinne dieses erfundenen Gesetzes ist eine erfundene Lampe.`;
    first.texts.push({ kind: "definition", language: "de", text, wording: "official", document: "law" });
  }
  return entries;
}

function list(state) {
  const entries = [];
  for (let at = state; at < CROWDED; at += LISTS.length) {
    entries.push(entry(state, 0, { id: `crowded-${at}`, clauses: 6, official: true, number: at }));
  }
  for (let at = 1; at < CONCEPTS; at++) {
    const chance = (at * 7 + state * 13 + Math.floor((at * state) / 5)) % 10;
    if (chance < 7) entries.push(entry(state, at, { id: `entry-${at}`, clauses: chance % 4, official: chance % 2 === 0 }));
  }
  const document = {
    id: "law", title: `Law on Lamps and Networks of Made-up State ${STATES[state]}, Article 2`,
    issuer: `Council of ${STATES[state]}`, year: 2001 + state, status: state % 5 === 0 ? "draft" : "adopted", language: "en",
  };
  return { format: "entente-list/1", state: STATES[state], documents: [document], entries: awkward(state, entries) };
}

// What a State communicates itself.
function submission() {
  const name = { en: "lamp of the communicated list", fr: "lampe de la liste communiquée" };
  const document = { id: "decree", title: "Decree on Lamps of Made-up State XC", year: 2026, status: "adopted", language: "fr" };
  const of = (language, wording, text) => ({ language, wording, text, document: "decree" });
  const entry = {
    id: "lamp", concepts: ["concept-0"],
    terms: [{ ...of("fr", "official", name.fr), type: "full-form" }, { ...of("en", "courtesy-translation", name.en), type: "full-form" }],
    texts: [
      { kind: "definition", ...of("fr", "official", definition("fr", 2, 0, 3)), place: "article\u00a01" },
      { kind: "definition", ...of("en", "courtesy-translation", definition("en", 2, 0, 3)), translation_of: "fr", translated_by: "the delegation" },
      { kind: "note", ...of("fr", "official", "Cette note est imaginaire.") },
    ],
  };
  return { format: "entente-list/1", state: "XC", documents: [document], entries: [entry] };
}

// An entry that only a rule puts under a concept, by its term.
function unplaced(_, at) {
  return { ...entry(0, at + 1, { id: `unplaced-${at}`, clauses: 1, official: true }), concepts: [] };
}

// One entry as it reads in a later version, and some without a concept.
function correction() {
  const { format, state, documents, entries: [entry] } = list(0);
  for (const text of entry.texts) {
    text.text = text.text.replace("made-up space", "space made up anew").replace("espace imaginaire", "espace imaginé à nouveau");
  }
  entry.terms[0].text = "lamp of all networks";
  return { format, state, documents, entries: [entry, ...Array.from({ length: UNPLACED }, unplaced)] };
}

// Writes the folder `glossary`, a file to be submitted, and one that corrects
// an entry.
function write(folder) {
  writeGlossary(join(folder, "glossary"));
  writeFileSync(join(folder, "submission.json"), JSON.stringify(submission()));
  writeFileSync(join(folder, "correction.json"), JSON.stringify(correction()));
}

function writeGlossary(folder) {
  mkdirSync(join(folder, "lists"), { recursive: true });
  const save = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value, null, 1));
  const state = (code) => ({ code, name: { en: `Made-up State ${code}`, fr: `État imaginaire ${code}` } });
  save("states.json", { format: "entente-states/1", states: STATES.map(state), organisations: [] });
  const subject = (_, at) => ({ id: `subject-${at}`, name: { en: `subject field ${at}`, fr: `domaine ${at}` } });
  save("concepts.json", {
    format: "entente-concepts/1", subjects: Array.from({ length: SUBJECTS }, subject),
    concepts: Array.from({ length: CONCEPTS }, (_, at) => concept(at)),
  });
  for (const [at, code] of LISTS.entries()) save(`lists/${code.toLowerCase()}.json`, list(at));
}

write(process.argv[2]);
