//! Alignment judged on the project's own lists: their editors linked each
//! entry to a concept, and alignment is to find the same without being told.

#[path = "../../benches/common/pairs.rs"]
mod pairs;
#[path = "../../benches/common/proposed.rs"]
mod proposed;

use std::collections::BTreeMap;
use std::path::Path;

use entente::compare::{Aligner, Lexicon};
use entente::formats::{Glossary, GlossaryFile, read_glossary};
use entente::model::{Entry, EntryId, Key, Origin};

/// The floors. Editors tell things apart by their texts too, where the words
/// are the same, and put together what is called quite otherwise.
const PRECISION: f64 = 0.95;
const RECALL: f64 = 0.8;

pub fn glossary() -> Glossary {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary");
    let mut files = Vec::new();
    for name in ["states.json", "concepts.json"] {
        files.push((name.to_owned(), std::fs::read(folder.join(name)).unwrap()));
    }
    for file in std::fs::read_dir(folder.join("lists")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        files.push((format!("lists/{name}"), std::fs::read(&path).unwrap()));
    }
    let files: Vec<GlossaryFile<'_>> = files
        .iter()
        .map(|(name, bytes)| GlossaryFile { name, bytes })
        .collect();
    read_glossary(&files).unwrap()
}

/// The entries of all lists, each with its first concept.
pub fn entries(glossary: &Glossary) -> Vec<(Entry, Key)> {
    let mut entries = Vec::new();
    for list in &glossary.lists {
        for draft in &list.entries {
            let concept = draft.concepts[0].clone();
            let id = entente::model::ListId::compiled(&list.state);
            let entry = draft.clone().into_entry(&list.state, Origin::Compiled, &id);
            entries.push((entry, concept));
        }
    }
    entries
}

/// The lists without what their editors say, arriving one by one where there is
/// no concept yet: the groups that the service proposes to make concepts of.
#[test]
fn entries_about_the_same_are_proposed_as_a_concept() {
    let glossary = glossary();
    let entries = entries(&glossary);
    let mut numbers = BTreeMap::new();
    let clusters: Vec<usize> = entries
        .iter()
        .map(|(_, concept)| {
            let next = numbers.len();
            *numbers.entry(concept.clone()).or_insert(next)
        })
        .collect();
    let ids: Vec<EntryId> = entries.iter().map(|(entry, _)| entry.id.clone()).collect();
    let mut lists = glossary.lists;
    let drafts = lists.iter_mut().flat_map(|list| &mut list.entries);
    drafts.for_each(|draft| draft.concepts.clear());
    let states = Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary/states.json");
    let states = std::fs::read(states).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let found = proposed::proposed_groups(&states, lists, &ids, folder.path());
    let found = runtime.block_on(found);
    let counted = pairs::counted(&found, |entry| Some(clusters[entry]));
    let (precision, recall) = (counted.precision(), counted.recall());
    println!("own lists: precision {precision:.3}, recall {recall:.3}");
    for (one, other, is_linked) in counted.wrong.iter().take(60) {
        let name = |at: usize| entries[at].0.id.to_string();
        println!(
            "{} {} {}",
            if *is_linked { "+" } else { "-" },
            name(*one),
            name(*other)
        );
    }
    assert!(precision >= PRECISION, "{precision}");
    assert!(recall >= RECALL, "{recall}");
}

/// Each State's entries taken out in turn and proposed for the concepts of
/// the others.
#[test]
fn a_new_list_is_proposed_for_the_concepts_that_stand() {
    let (glossary, lexicon) = (glossary(), Lexicon::built_in());
    let entries = entries(&glossary);
    let (mut proposed, mut right, mut wanted) = (0_u32, 0_u32, 0_u32);
    for list in &glossary.lists {
        let mut linked: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
        let others = entries
            .iter()
            .filter(|(entry, _)| entry.state != list.state);
        for (entry, concept) in others {
            linked.entry(concept.clone()).or_default().push(entry);
        }
        let mut aligner = Aligner::new(lexicon, &glossary.concepts, &linked);
        let own = entries
            .iter()
            .filter(|(entry, _)| entry.state == list.state);
        for (entry, concept) in own {
            let found = aligner.propose(entry);
            wanted += 1;
            proposed += u32::from(!found.is_empty());
            right += u32::from(found.iter().any(|(id, _)| id == concept));
        }
    }
    let precision = f64::from(right) / f64::from(proposed);
    let recall = f64::from(right) / f64::from(wanted);
    println!("lists in turn: {precision:.3} of the proposals right, {recall:.3} of all found");
    assert!(precision >= PRECISION, "{precision}");
    assert!(recall >= RECALL, "{recall}");
}
