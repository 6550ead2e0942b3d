//! What tests of drafting begin with: made-up States, a proposal, requests.

use std::path::Path;

use serde_json::{Value, json};

use super::{Answer, Server, glossary};

pub const API: &str = "/api/v1";

/// A server with so many made-up States, and the token of each delegation.
pub fn negotiation(states: usize) -> (Server, Vec<(String, String)>) {
    let folder = tempfile::tempdir().unwrap();
    copy(&glossary(), folder.path());
    let codes: Vec<String> = (0..states).map(code).collect();
    let parties: Vec<Value> = codes
        .iter()
        .map(|code| json!({ "code": code, "name": { "en": format!("Made-up State {code}"), "fr": format!("État imaginaire {code}") } }))
        .collect();
    let mut file: Value = read(&folder.path().join("states.json"));
    file["states"] = parties.into();
    std::fs::write(folder.path().join("states.json"), file.to_string()).unwrap();
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), folder.path());
    let administrator = server.token("administrator");
    let token = |code: &String| {
        let body = json!({ "name": code, "role": "delegation", "state": code });
        let made = server.send_as(&administrator, "POST", &format!("{API}/accounts"), &body);
        assert_eq!(made.status, 201, "{made:?}");
        (
            code.clone(),
            made.body["token"].as_str().unwrap().to_owned(),
        )
    };
    let tokens = codes.iter().map(token).collect();
    (server, tokens)
}

/// XA to XZ, then XAA to XZZ: no State has such a code.
fn code(number: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap());
    match number / 26 {
        0 => format!("X{}", letter(number)),
        round => format!("X{}{}", letter(round - 1), letter(number)),
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

pub fn post(server: &Server, token: &str, path: &str, body: Value) -> Answer {
    server.send_as(token, "POST", &format!("{API}{path}"), &body)
}

pub fn put(server: &Server, token: &str, path: &str, body: Value) -> Answer {
    server.send_as(token, "PUT", &format!("{API}{path}"), &body)
}

/// Posts or puts what needs the version that was edited.
pub fn edit(
    server: &Server,
    token: &str,
    method: &str,
    path: &str,
    version: i64,
    body: Value,
) -> Answer {
    let bearer = format!("Bearer {token}");
    let tag = format!("\"{version}\"");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("If-Match", tag.as_str()),
    ];
    server.send(method, &format!("{API}{path}"), &headers, Some(&body))
}

pub fn get(server: &Server, token: &str, path: &str) -> Value {
    let answer = server.get_as(token, &format!("{API}{path}"));
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.body
}

pub fn opened(server: &Server, drafter: &str, concept: &str, text: &str) -> String {
    let definitions = json!([
        { "language": "en", "text": text },
        { "language": "fr", "text": "un espace imaginaire" },
    ]);
    let body = json!({ "concept": concept, "entries": ["xa.compiled.cyberspace"], "definitions": definitions });
    let made = post(server, drafter, "/proposals", body);
    assert_eq!(made.status, 201, "{made:?}");
    made.body["id"].as_str().unwrap().to_owned()
}

pub fn content(text: &str) -> Value {
    json!({ "entries": ["xa.compiled.cyberspace"], "terms": [{ "text": "cyberspace", "language": "en" }],
            "definitions": [{ "language": "en", "text": text }, { "language": "fr", "text": "un espace imaginaire" }],
            "reason": "made up" })
}
