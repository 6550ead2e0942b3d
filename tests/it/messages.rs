//! No message stays that nobody says.

use std::path::Path;

/// The names of the variants of an enumeration, as its source has them.
fn variants(source: &str, name: &str) -> Vec<String> {
    let begin = source.find(&format!("pub enum {name} {{")).expect(name);
    let body = &source[begin..];
    let body = &body[..body.find("\n}").unwrap()];
    let lines = body.lines().skip(1);
    let names = lines.filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let end = line.find([' ', ',', '(', '{']).unwrap_or(line.len());
        let is_name = line.starts_with(|first: char| first.is_ascii_uppercase());
        is_name.then(|| line[..end].to_owned())
    });
    names.collect()
}

/// The files that hold the messages, and what messages name.
const MESSAGES: [&str; 2] = ["i18n/message.rs", "i18n/named.rs"];

/// All of the sources, but for the files of the messages themselves.
fn sources(folder: &Path, into: &mut String) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if !MESSAGES.iter().any(|messages| path.ends_with(messages)) {
            into.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let messages = MESSAGES.map(|file| std::fs::read_to_string(root.join(file)).unwrap());
    let messages = messages.concat();
    let mut said = String::new();
    sources(&root, &mut said);
    let mut looked_at = 0;
    for name in ["Message", "Thing", "Finding", "JsonSlip"] {
        for variant in variants(&messages, name) {
            let is_said = said
                .match_indices(&format!("{name}::{variant}"))
                .any(|(at, found)| {
                    let next = said[at + found.len()..].chars().next();
                    !next.is_some_and(char::is_alphanumeric)
                });
            assert!(is_said, "nobody says {name}::{variant}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}
