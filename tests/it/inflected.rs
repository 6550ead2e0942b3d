//! Forms and spellings of one word, which are taken for one everywhere.

use serde_json::{Value, json};

use crate::support::{Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";

/// A server with made-up entries of fictitious States, on no concept: a key, a
/// State, a language, a term and a text each.
fn with_entries(entries: &[[&str; 5]]) -> Server {
    let server = Server::start();
    let mut rows = HEADER.to_owned();
    for [key, state, language, term, text] in entries {
        rows.push_str(&format!(
            "{key},{state},2026,{language},{term},\"{text}\",law,adopted,official\n"
        ));
    }
    let file = server.data.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let [key, state, ..] = entries[entries.len() - 1];
    let last = format!("/api/v1/entries/{}.compiled.{key}", state.to_lowercase());
    eventually("they arrived", || server.get(&last).status == 200);
    server
}

fn total(server: &Server, query: &str) -> Value {
    let path = format!("/api/v1/search?q={query}&state=XC,XD");
    server.get(&path).body["total"].clone()
}

#[test]
fn both_spellings_of_english_are_one_term() {
    let server = with_entries(&[
        ["one", "XC", "en", "unauthorised lamp", "made up"],
        ["two", "XD", "en", "unauthorized lamp", "made up"],
    ]);
    let terms = || {
        let path = "/api/v1/unlinked-terms?least=2&language=en";
        server.get(path).body["items"].clone()
    };
    eventually("they are counted", || {
        terms().as_array().is_some_and(|all| !all.is_empty())
    });
    let terms = terms();
    let of_lamps = terms.as_array().unwrap().iter().filter(|term| {
        let term = term["term"].as_str().unwrap_or_default();
        term.contains("lamp")
    });
    assert_eq!(of_lamps.count(), 1, "{terms}");
    for query in ["unauthorised", "unauthorized"] {
        eventually("both are found", || total(&server, query) == 2);
    }
}

#[test]
fn a_text_in_both_spellings_is_the_same_text() {
    let texts = [
        "the organised defence of computerised centres against unauthorised behaviour",
        "the organized defense of computerized centers against unauthorized behavior",
    ];
    let server = with_entries(&[
        ["net", "XC", "en", "cyberspace", texts[0]],
        ["net", "XD", "en", "cyberspace", texts[1]],
    ]);
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en&state=XC,XD";
    eventually("they are compared", || server.get(path).body["total"] == 2);
    let shared = server.get(path).body;
    assert_eq!(shared["likeness"][0][1], json!(1.0), "{shared}");
}

#[test]
fn a_plural_and_another_spelling_lead_to_the_concept() {
    let server = with_entries(&[
        ["plural", "XC", "en", "lamp risk analyses", "made up"],
        ["other", "XD", "en", "lamp risk analyzers", "invented"],
        ["defense", "XD", "en", "harbour defense", "so called"],
    ]);
    let drafter = server.token("drafter");
    for (english, french, entry) in [
        (
            "lamp risk analysis",
            "analyse des lampes",
            "xc.compiled.plural",
        ),
        ("harbour defence", "défense du port", "xd.compiled.defense"),
    ] {
        let new = json!({
            "name": { "en": english, "fr": french },
            "subject": "fundamentals",
        });
        let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
        assert_eq!(made.status, 201, "{made:?}");
        let concept = english.replace(' ', "-");
        let link = format!("/api/v1/links/{concept}~{entry}");
        eventually("it is linked", || server.get(&link).status == 200);
    }
    let other = server.get("/api/v1/links/lamp-risk-analysis~xd.compiled.other");
    assert_eq!(other.status, 404);
}

#[test]
fn irregular_plurals_are_found_in_documents_and_by_search() {
    let server = with_entries(&[
        ["a", "XC", "en", "lamp analysis", "made up"],
        ["b", "XC", "it", "chiave della lampada", "inventato"],
        ["c", "XC", "de", "Lampenrisiko", "erfunden"],
        ["d", "XC", "es", "luz del puerto", "inventado"],
        ["e", "XC", "fr", "loi du port", "inventé"],
        ["f", "XC", "ru", "утечка тумана", "выдумано"],
    ]);
    for (language, document, expected) in [
        ("en", "Lamp analyses.", "Lamp analyses"),
        ("it", "le chiavi delle lampade", "chiavi delle lampade"),
        ("de", "die Lampenrisiken", "Lampenrisiken"),
        ("es", "las luces del puerto", "luces del puerto"),
        ("fr", "les lois des ports", "lois des ports"),
        ("ru", "без утечек туманов", "утечек туманов"),
    ] {
        let body = json!({ "text": document, "lang": language });
        let found = || {
            let answer = server.send("POST", "/api/v1/annotations", &[], Some(&body));
            answer.body["spans"][0]["text"].clone()
        };
        eventually("it is found", || found() == expected);
    }
    for query in ["luces", "lois", "chiavi", "analyses"] {
        eventually(query, || total(&server, query) == 1);
    }
}
