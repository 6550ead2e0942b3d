use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::entente;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary")
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn lists() -> Vec<(PathBuf, Value)> {
    let paths = std::fs::read_dir(folder().join("lists")).unwrap();
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.clone(), json(&path)))
        .collect()
}

#[test]
fn the_built_in_glossary_has_no_faults() {
    let output = entente().arg("check").arg(folder()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("no faults; States: 57"), "{said}");
}

#[test]
fn every_file_fits_its_schema() {
    let validator = |name: &str| {
        let schema = json(&folder().join("schema").join(name));
        jsonschema::validator_for(&schema).unwrap()
    };
    let list_schema = validator("list.schema.json");
    let mut files = vec![
        (
            validator("states.schema.json"),
            folder().join("states.json"),
        ),
        (
            validator("concepts.schema.json"),
            folder().join("concepts.json"),
        ),
    ];
    for (path, _) in lists() {
        files.push((list_schema.clone(), path));
    }
    for (schema, path) in files {
        let instance = json(&path);
        let faults: Vec<String> = schema
            .iter_errors(&instance)
            .map(|e| format!("{}: {e}", e.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
    }
}

#[test]
fn the_states_that_the_first_lists_are_of() {
    let states: BTreeSet<String> = lists()
        .iter()
        .map(|(_, list)| list["state"].as_str().unwrap().to_owned())
        .collect();
    for state in ["AT", "DE", "FI", "FR", "GB", "HR", "PL", "RO", "RU", "US"] {
        assert!(states.contains(state), "{state}");
    }
}

#[test]
fn every_entry_is_there_in_both_languages_and_definitions_are_summaries() {
    for (path, list) in lists() {
        for entry in list["entries"].as_array().unwrap() {
            let of = format!("{} {}", path.display(), entry["id"]);
            for language in ["en", "fr"] {
                let has_term = entry["terms"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|t| t["language"] == language);
                assert!(has_term, "{of}: term in {language}");
                let texts = entry["texts"].as_array().unwrap().iter();
                assert_eq!(
                    texts.filter(|t| t["language"] == language).count(),
                    1,
                    "{of}: definition in {language}"
                );
            }
            for text in entry["texts"].as_array().unwrap() {
                assert_eq!(text["wording"], "summary", "{of}");
            }
            assert!(
                !entry["concepts"].as_array().unwrap().is_empty(),
                "{of}: a concept"
            );
        }
    }
}

#[test]
fn typography_is_right() {
    for (path, list) in lists() {
        for entry in list["entries"].as_array().unwrap() {
            let words = entry["terms"]
                .as_array()
                .unwrap()
                .iter()
                .chain(entry["texts"].as_array().unwrap());
            for said in words {
                let text = said["text"].as_str().unwrap();
                let of = format!("{} {}: {text}", path.display(), entry["id"]);
                assert!(!text.contains('\''), "straight apostrophe: {of}");
                if said["language"] == "fr" {
                    assert_eq!(french_spacing_fault(text), None, "{of}");
                }
            }
        }
    }
}

/// The first sign without the space that French sets before it, or after an
/// opening guillemet.
fn french_spacing_fault(text: &str) -> Option<char> {
    let characters: Vec<char> = text.chars().collect();
    let is_space = |at: Option<usize>| {
        let character = at.and_then(|at| characters.get(at));
        matches!(character, Some('\u{a0}' | '\u{202f}'))
    };
    characters
        .iter()
        .enumerate()
        .find_map(|(at, &sign)| match sign {
            ';' | '!' | '?' | ':' | '»' if !is_space(at.checked_sub(1)) => Some(sign),
            '«' if !is_space(Some(at + 1)) => Some(sign),
            _ => None,
        })
}

#[test]
fn the_check_of_french_spacing_can_fail() {
    assert_eq!(french_spacing_fault("réseaux; données"), Some(';'));
    assert_eq!(french_spacing_fault("«mot\u{a0}»"), Some('«'));
    assert_eq!(
        french_spacing_fault("réseaux\u{202f}; «\u{a0}mot\u{a0}»"),
        None
    );
}
