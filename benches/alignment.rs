//! Prints how well alignment finds the entries that are about the same thing:
//! `cargo bench --bench alignment -- DEFINITIONS.json GOLD.json`. The entries
//! are imported into an empty store, and the groups judged that the service
//! then proposes to drafters, who make concepts of them.
//!
//! `DEFINITIONS.json` has `definitions`, each with `id`, `entry`, `language`,
//! `term` and `definition`; `GOLD.json` has `clusters` of their ids. Ids are
//! replaced by random ones before anything is aligned, and only pairs with
//! both ends in the gold file are counted.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/pairs.rs"]
mod pairs;
#[path = "common/proposed.rs"]
mod proposed;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use corpus::Random;
use entente::formats::{EntryDraft, ListDraft};
use entente::model::{
    Document, DocumentStatus, EntryId, Key, Language, Origin, PartyCode, Term, TermType, Text,
    TextKind, Wording,
};
use serde_json::Value;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let files: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let [definitions, gold] = &files[..] else {
        println!("usage: cargo bench --bench alignment -- DEFINITIONS.json GOLD.json");
        return Ok(());
    };
    let definitions: Value = serde_json::from_slice(&std::fs::read(definitions)?)?;
    let gold: Value = serde_json::from_slice(&std::fs::read(gold)?)?;
    let (entries, of_definition) = entries(&definitions)?;
    let state: PartyCode = "XA".parse()?;
    let id = |entry: &EntryDraft| EntryId::new(&state, Origin::Compiled, &entry.key);
    let ids: Vec<EntryId> = entries.iter().map(id).collect();
    let list = ListDraft {
        state: state.clone(),
        entries: entries.clone(),
    };
    let folder = tempfile::tempdir()?;
    let states = corpus::states();
    let proposing = proposed::proposed_groups(states.as_bytes(), vec![list], &ids, folder.path());
    let found = tokio::runtime::Runtime::new()?.block_on(proposing);
    let mut cluster_of = HashMap::new();
    for (at, (_, ids)) in gold["clusters"]
        .as_object()
        .ok_or("clusters")?
        .iter()
        .enumerate()
    {
        for id in ids.as_array().into_iter().flatten() {
            let id = id.as_str().ok_or("an id")?;
            cluster_of.insert(of_definition[id], at);
        }
    }
    let result = pairs::counted(&found, |entry| cluster_of.get(&entry).copied());
    println!(
        "{} entries, {} groups proposed: precision {:.3}, recall {:.3}",
        entries.len(),
        found.len(),
        result.precision(),
        result.recall()
    );
    if std::env::var_os("MISSES").is_some() {
        for (one, other, is_linked) in result.wrong {
            let term = |at: usize| &entries[at].terms[0].text;
            let what = if is_linked { "linked" } else { "not linked" };
            println!("{what}: {} | {}", term(one), term(other));
        }
    }
    Ok(())
}

/// The entries under random ids in the order of these, and the place of each
/// definition's entry among them.
fn entries(file: &Value) -> Result<(Vec<EntryDraft>, HashMap<String, usize>), Failure> {
    let mut rows: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for row in file["definitions"].as_array().ok_or("definitions")? {
        rows.entry(row["entry"].as_str().ok_or("an entry")?)
            .or_default()
            .push(row);
    }
    let mut random = Random::seeded(9);
    let mut shuffled: BTreeMap<u64, Vec<&Value>> = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for rows in rows.into_values() {
        let mut number = random.below(1 << 30);
        while !taken.insert(number) {
            number = random.below(1 << 30);
        }
        shuffled.insert(number, rows);
    }
    let mut entries = Vec::new();
    let mut of_definition = HashMap::new();
    for (number, rows) in shuffled {
        for row in &rows {
            of_definition.insert(row["id"].as_str().ok_or("an id")?.to_owned(), entries.len());
        }
        entries.push(entry(number, &rows)?);
    }
    Ok((entries, of_definition))
}

fn entry(number: u64, rows: &[&Value]) -> Result<EntryDraft, Failure> {
    let document: Key = "d1".parse()?;
    let mut entry = EntryDraft {
        key: format!("n{number}").parse()?,
        line: 1,
        terms: Vec::new(),
        texts: Vec::new(),
        documents: vec![Document {
            id: document.clone(),
            title: "made up".into(),
            symbol: None,
            issuer: None,
            year: 2026,
            status: DocumentStatus::Adopted,
            language: None,
            address: None,
        }],
        concepts: Vec::new(),
        source_entry: None,
    };
    for row in rows {
        let language: Language = row["language"].as_str().ok_or("a language")?.parse()?;
        entry.terms.push(Term {
            text: row["term"].as_str().ok_or("a term")?.to_owned(),
            language: language.clone(),
            term_type: TermType::FullForm,
            status: None,
            wording: Wording::Official,
            document: document.clone(),
        });
        entry.texts.push(Text {
            kind: TextKind::Definition,
            language,
            text: row["definition"].as_str().ok_or("a definition")?.to_owned(),
            wording: Wording::Official,
            document: document.clone(),
            place: None,
            taken_from: None,
            translation_of: None,
            translated_by: None,
        });
    }
    Ok(entry)
}
