//! How long comparing takes: `cargo bench --bench compare`. The corpus is that
//! of `benches/common/corpus.rs`; what comes out is asserted.

#[path = "common/corpus.rs"]
mod corpus;

use std::collections::BTreeMap;

use corpus::Corpus;
use divan::Bencher;
use divan::counter::BytesCount;
use entente::compare::{
    Aligner, Compared, Lexicon, Proposed, Stated, Terms, add_like_texts, candidates, coverage,
    groups, shared, side_by_side,
};
use entente::model::{
    Bilingual, Concept, DisplayLanguage, Entry, EntryId, Key, LinkBasis, ListId, Origin, Parties,
    Party, PartyCode, PartyKind, Term, TermType, Text, TextKind, Wording,
};
use entente::text::Analysis;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// As many as take part in the OSCE.
const STATES: usize = 57;

fn main() {
    divan::main();
}

/// The codes of fictitious parties: as many as are asked for.
fn parties(count: usize) -> Parties {
    let party = |number: usize| Party {
        code: code(number),
        name: Bilingual::new(format!("State {number}"), format!("État {number}")),
        kind: PartyKind::State,
    };
    (0..count).map(party).collect()
}

/// `XAA`, `XAB` …: more than there are two letters for.
fn code(number: usize) -> PartyCode {
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    let code = format!("X{}{}", letter(number / 26), letter(number));
    code.parse().expect("a code")
}

fn key(text: &str) -> Key {
    text.parse().expect("a key")
}

/// An entry of the corpus as that of a party, in English and French.
fn entry(number: usize, state: &PartyCode, parts: &[corpus::Part]) -> Entry {
    let document = key("d1");
    let parts = || parts.iter().take(2);
    Entry {
        id: EntryId::new(state, Origin::Compiled, &key(&format!("e{number}"))),
        list: ListId::compiled(state),
        state: state.clone(),
        origin: Origin::Compiled,
        terms: parts()
            .map(|part| Term {
                text: part.term.clone(),
                language: part.language.parse().expect("a language"),
                term_type: TermType::FullForm,
                status: None,
                wording: Wording::Official,
                document: document.clone(),
            })
            .collect(),
        texts: parts()
            .map(|part| Text {
                kind: TextKind::Definition,
                language: part.language.parse().expect("a language"),
                text: part.definition.clone(),
                wording: Wording::Official,
                document: document.clone(),
                place: None,
                taken_from: None,
                translation_of: None,
                translated_by: None,
            })
            .collect(),
        documents: vec![],
        withdrawn_by: None,
    }
}

fn entries(count: usize) -> Vec<Entry> {
    let has_both = |source: &corpus::Entry| {
        let mut languages = source.parts.iter().map(|part| part.language);
        languages.next() == Some("en") && languages.next() == Some("fr")
    };
    let of = |(number, source): (usize, corpus::Entry)| {
        let state = code(number % STATES);
        entry(number, &state, &source.parts)
    };
    // Two in three are in French as well.
    let both = Corpus::of(2 * count).filter(has_both).take(count);
    both.enumerate().map(of).collect()
}

fn concept(number: usize) -> Concept {
    let name = format!("concept {number}");
    let id = key(&format!("c{number}"));
    Concept::new(id, Bilingual::new(&name, &name), key("s"), None)
}

/// A concept that is called as an entry calls it, as drafters name those that they make of one.
fn concept_of((number, entry): (usize, &Entry)) -> Concept {
    let [english, french] = [0, 1].map(|at| entry.terms[at].text.as_str());
    let id = key(&format!("c{number}"));
    Concept::new(id, Bilingual::new(english, french), key("s"), None)
}

/// A concept across 57 States in two languages: side by side, with all that
/// the texts share.
#[divan::bench]
fn full_comparison(bencher: Bencher) {
    let parties = parties(STATES);
    let entries = entries(STATES);
    let compare = || {
        let compared = entries.iter().map(|entry| Compared {
            entry: entry.clone(),
            version: 1,
            at: String::new(),
            link: LinkBasis::Editor,
            moved_from: None,
            taken_back: None,
            awaits: vec![],
            changed_since: false,
            assertions: vec![],
            said_before: vec![],
            also_under: vec![],
        });
        let holdings = BTreeMap::new();
        let display = DisplayLanguage::En;
        let compared = compared.collect();
        let columns = side_by_side(concept(1), &parties, compared, &holdings, &[], display);
        let shared = [(0, Analysis::En), (1, Analysis::Fr)].map(|(at, analysis)| {
            let stated: Vec<Stated<'_>> = entries
                .iter()
                .map(|entry| Stated {
                    entry: &entry.id,
                    party: &entry.state,
                    kind: PartyKind::State,
                    wording: Wording::Official,
                    text: &entry.texts[at].text,
                })
                .collect();
            shared(&stated, analysis)
        });
        (columns, shared)
    };
    let (columns, [english, french]) = compare();
    assert_eq!(columns.columns.len(), STATES);
    assert!(english.elements[0].parties.len() > 2 && french.likeness.len() == STATES);
    bencher.bench(compare);
}

/// The coverage of 2,000 concepts by 57 States.
#[divan::bench]
fn coverage_of_2000_concepts(bencher: Bencher) {
    const CONCEPTS: usize = 2_000;
    let entries = entries(20_000);
    let concepts: Vec<[Key; 1]> = (0..entries.len())
        .map(|number| [key(&format!("c{}", number % CONCEPTS))])
        .collect();
    let cover = || {
        let pairs = entries.iter().zip(concepts.iter().map(|of| &of[..]));
        coverage(pairs, None, &Default::default())
    };
    let covered = cover();
    assert_eq!(covered.len(), CONCEPTS);
    let counted = covered.values().flat_map(BTreeMap::values);
    assert_eq!(
        counted.map(|covered| covered.entries).sum::<usize>(),
        entries.len()
    );
    bencher.bench(cover);
}

/// A list of 300 entries against 100,000 that are linked to concepts, with all
/// reasons.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn aligning_300_with_100000(bencher: Bencher) {
    let entries = entries(100_000);
    let concepts: Vec<Concept> = entries.iter().enumerate().map(concept_of).collect();
    let mut linked: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
    for (entry, concept) in entries.iter().zip(&concepts) {
        linked.entry(concept.id.clone()).or_default().push(entry);
    }
    // The same words as in other lists, in one of another State.
    let state = code(STATES);
    let list = entries.iter().step_by(entries.len() / 300).take(300);
    let own = |(number, entry): (usize, &Entry)| Entry {
        id: EntryId::new(&state, Origin::Compiled, &key(&format!("e{number}"))),
        state: state.clone(),
        ..entry.clone()
    };
    let list: Vec<Entry> = list.enumerate().map(own).collect();
    let align = || {
        let mut aligner = Aligner::new(Lexicon::built_in(), &concepts, &linked);
        let propose = |entry| (entry, aligner.propose(entry));
        let mut proposed: Vec<(&Entry, Proposed)> = list.iter().map(propose).collect();
        add_like_texts(&mut proposed, &linked);
        let is_linked = |(_, links): &&(&Entry, Proposed)| !links.is_empty();
        proposed.iter().filter(is_linked).count()
    };
    assert_eq!(align(), 300);
    bencher.bench_local(align);
}

/// What the likeness of texts proposes for 2,000 entries, of 10,000 that are
/// linked to 1,000 concepts.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn candidates_for_2000_of_10000(bencher: Bencher) {
    let entries = entries(12_000);
    let ids: Vec<[Key; 1]> = (0..1_000).map(|number| [concept(number).id]).collect();
    let (unlinked, linked) = entries.split_at(2_000);
    let unlinked: Vec<&Entry> = unlinked.iter().collect();
    let with_concept = |(at, entry): (usize, _)| (entry, &ids[at % ids.len()][..]);
    let linked: Vec<(&Entry, &[Key])> = linked.iter().enumerate().map(with_concept).collect();
    let propose = || candidates(&unlinked, &linked);
    let found = propose();
    assert!(!found.is_empty() && found.iter().all(|one| one.reason.weight >= 30));
    bencher.bench(propose);
}

/// Entries grouped that no concept took.
#[divan::bench(args = [300, 3_000, 30_000], sample_count = 3, sample_size = 1)]
fn grouping(bencher: Bencher, count: usize) {
    let entries = entries(count);
    let shown: Vec<&Entry> = entries.iter().collect();
    let group = || groups(&shown, Lexicon::built_in());
    let entries: usize = group().iter().map(|group| group.entries.len()).sum();
    assert_eq!(entries, count);
    bencher.bench(group);
}

/// Finding 5,000 terms in a document of a megabyte.
#[divan::bench(args = ["en", "fr", "de", "it", "es", "ru"])]
fn annotation(bencher: Bencher, language: &str) {
    const TERMS: usize = 5_000;
    const BYTES: usize = 1024 * 1024;
    let mut terms = Terms::new(Analysis::of(language));
    let mut document = String::new();
    let mut added = 0;
    for entry in Corpus::of(100_000) {
        let mut parts = entry.parts.iter();
        let Some(part) = parts.find(|part| part.language == language) else {
            continue;
        };
        if added < TERMS {
            terms.add(&part.term, added);
            added += 1;
        }
        if document.len() < BYTES {
            document.push_str(&part.definition);
            document.push_str(". ");
        }
        if added == TERMS && document.len() >= BYTES {
            break;
        }
    }
    assert!(added == TERMS && document.len() >= BYTES);
    assert!(terms.find(&document).len() > 1_000);
    bencher
        .counter(BytesCount::new(document.len()))
        .bench(|| terms.find(&document));
}

/// Finding the terms of the project's own lists in a megabyte of their
/// definitions.
#[divan::bench(args = ["en", "fr"])]
fn annotation_by_own_lists(bencher: Bencher, language: &str) {
    const BYTES: usize = 1024 * 1024;
    let mut terms = Terms::new(Analysis::of(language));
    let mut document = String::new();
    let lists = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary/lists");
    let mut added = 0;
    for file in std::fs::read_dir(lists).expect("the lists") {
        let list = std::fs::read(file.expect("a list").path()).expect("a list");
        let list: serde_json::Value = serde_json::from_slice(&list).expect("JSON");
        for entry in list["entries"].as_array().into_iter().flatten() {
            let said = |what: &str| {
                let said = entry[what].as_array().into_iter().flatten();
                said.filter(|one| one["language"] == language)
                    .filter_map(|one| one["text"].as_str())
                    .collect::<Vec<_>>()
            };
            for term in said("terms") {
                terms.add(term, added);
                added += 1;
            }
            said("texts").iter().for_each(|text| {
                document.push_str(text);
                document.push_str(". ");
            });
        }
    }
    let document = document.repeat(BYTES.div_ceil(document.len()));
    assert!(added > 250 && terms.find(&document).len() > 1_000);
    bencher
        .counter(BytesCount::new(document.len()))
        .bench(|| terms.find(&document));
}
