use std::path::Path;

use serde_json::Value;

use crate::support::entente;

fn printed() -> String {
    let output = entente().arg("openapi").output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_committed_specification_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi/entente.json");
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(
        committed == printed(),
        "openapi/entente.json is behind the code: run `cargo run -- openapi > openapi/entente.json`"
    );
}

#[test]
fn every_operation_is_described_with_examples_and_errors() {
    let specification: Value = serde_json::from_str(&printed()).unwrap();
    assert!(
        specification["openapi"]
            .as_str()
            .unwrap()
            .starts_with("3.1")
    );
    let mut operations = 0;
    let mut ids = std::collections::BTreeSet::new();
    for (path, item) in specification["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            operations += 1;
            let of = format!("{method} {path}");
            for field in ["summary", "description", "operationId"] {
                assert!(
                    operation[field]
                        .as_str()
                        .is_some_and(|text| !text.is_empty()),
                    "{of}: {field}"
                );
            }
            assert!(
                ids.insert(operation["operationId"].to_string()),
                "{of}: an id of its own"
            );
            let responses = operation["responses"].as_object().unwrap();
            let success = responses.iter().find(|(status, _)| status.starts_with('2'));
            let (status, success) = success.unwrap_or_else(|| panic!("{of}: no success"));
            let contents = success["content"].as_object().cloned().unwrap_or_default();
            assert_eq!(contents.is_empty(), status == "204", "{of}: an answer");
            for (media_type, content) in &contents {
                let example = &content["example"];
                let is_given = match media_type.as_str() {
                    "application/json" => example.is_object(),
                    _ => example.as_str().is_some_and(|text| !text.is_empty()),
                };
                assert!(is_given, "{of}: an example of the answer");
            }
            if path.starts_with("/api/v1") {
                for status in ["400", "401", "500", "503"] {
                    assert!(responses.contains_key(status), "{of}: {status}");
                }
            }
        }
    }
    assert_eq!(operations, 85);
}

#[test]
fn every_reference_resolves() {
    let text = printed();
    let specification: Value = serde_json::from_str(&text).unwrap();
    let references = text
        .match_indices("\"$ref\": \"#")
        .map(|(at, found)| text[at + found.len()..].split('"').next().unwrap());
    let mut count = 0;
    for reference in references {
        assert!(specification.pointer(reference).is_some(), "{reference}");
        count += 1;
    }
    assert!(count > 20, "references were found: {count}");
}

#[test]
fn examples_name_fictitious_states_only() {
    let specification: Value = serde_json::from_str(&printed()).unwrap();
    let mut states = Vec::new();
    collect_states(&specification, &mut states);
    assert!(!states.is_empty());
    for state in states {
        assert!(state.starts_with('X'), "{state}");
    }
}

fn collect_states(value: &Value, states: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(state) = fields.get("state").and_then(Value::as_str) {
                states.push(state.to_owned());
            }
            fields
                .values()
                .for_each(|value| collect_states(value, states));
        }
        Value::Array(values) => values
            .iter()
            .for_each(|value| collect_states(value, states)),
        _ => {}
    }
}
