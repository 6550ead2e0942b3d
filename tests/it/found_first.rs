//! The quality of search on the project's own lists, with floors; the same
//! measure over others is `cargo bench --bench quality`.

#[path = "../../benches/common/corpus.rs"]
mod corpus;
#[path = "../../benches/common/loaded.rs"]
mod loaded;
#[path = "../../benches/common/quality.rs"]
mod quality;

use std::collections::BTreeMap;
use std::path::Path;

use quality::{Pair, WAYS};
use serde_json::Value;

/// Entries beside which the wanted ones are to be found.
const OTHERS: usize = 5_000;

#[test]
fn what_is_wanted_is_found_first() {
    let gold = own_terms();
    assert!(gold.len() > 150, "{}", gold.len());
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let others = quality::noise(OTHERS);
    let success = runtime.block_on(quality::measure(&gold, &others, folder.path()));
    for ((way, at_one, at_ten), success) in WAYS.into_iter().zip(success) {
        let (one, ten) = (success.at_one(), success.at_ten());
        println!("{way}: {one:.4} {ten:.4}");
        assert!(one >= at_one, "{way}: {one} found first");
        assert!(ten >= at_ten, "{way}: {ten} found among ten");
    }
}

/// The terms of the compiled lists, each pair once.
fn own_terms() -> Vec<Pair> {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary/lists");
    let mut pairs = BTreeMap::new();
    for file in std::fs::read_dir(lists).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let list: Value = serde_json::from_slice(&bytes).unwrap();
        for entry in list["entries"].as_array().unwrap() {
            let terms = |language: &str| -> Vec<String> {
                let terms = entry["terms"].as_array().unwrap().iter();
                let terms = terms
                    .filter(|term| term["language"] == language && term["type"] == "full-form");
                terms
                    .map(|term| term["text"].as_str().unwrap().to_owned())
                    .collect()
            };
            let (english, french) = (terms("en"), terms("fr"));
            if !english.is_empty() && !french.is_empty() {
                let key = entente::text::compact(&french[0]);
                pairs.entry(key).or_insert(Pair { english, french });
            }
        }
    }
    pairs.into_values().collect()
}
