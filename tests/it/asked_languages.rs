//! What is asked for by the tag of a language: what has the tag, and what is more
//! precise (RFC 4647, 3.3.1).

use serde_json::json;

use crate::support::{Server, eventually};

const HEAD: &str = "entry,state,year,language,term,definition,document,status,wording\n";
const CONCEPT: &str = "/api/v1/concepts/cyberspace";

/// A made-up State with texts in two scripts and two regions.
fn server() -> Server {
    let server = Server::start();
    let rows = [
        "net,XC,2026,en,cyberspace,,law,adopted,official",
        "net,XC,2026,sr-Latn,,izmisljena mreza racunara,law,adopted,official",
        "net,XC,2026,sr-Cyrl,,измишљена мрежа рачунара,law,adopted,official",
        "net,XC,2026,en-GB,,a made-up colour of nets,law,adopted,official",
        "lamp,XC,2026,en-GB,harbour lamplight,,law,adopted,official",
        "lamp,XC,2026,en-US,parlor lamplight,,law,adopted,official",
    ];
    let file = server.data.path().join("compiled.csv");
    std::fs::write(&file, format!("{HEAD}{}\n", rows.join("\n"))).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("the rows arrived", || {
        let held = server.get(&format!("{CONCEPT}/comparison?state=XC")).body;
        held.to_string().contains("izmisljena")
    });
    server
}

#[test]
fn a_tag_finds_what_has_it_and_what_is_more_precise() {
    let server = server();
    let shared = |tag: &str| {
        let path = format!("{CONCEPT}/shared-words?state=XC&language={tag}");
        let body = server.get(&path).body;
        assert_eq!(body["language"], tag);
        let texts = body["texts"].as_array().unwrap().iter();
        let tags = texts.map(|text| text["text"]["language"].as_str().unwrap().to_owned());
        tags.collect::<Vec<_>>()
    };
    assert_eq!(shared("sr-Latn"), ["sr-Latn"]);
    assert_eq!(shared("sr").len(), 2);
    assert_eq!(shared("en"), ["en-GB"]);
    assert_eq!(shared("en-GB"), ["en-GB"]);
    assert_eq!(shared("en-US"), [""; 0]);

    let covered = |tag: &str| {
        let path = format!("/api/v1/coverage?state=XC&language={tag}");
        let body = server.get(&path).body;
        body["states"][0]["concepts"].as_u64().unwrap()
    };
    let tags = ["sr", "sr-Latn", "sr-Cyrl", "en", "en-GB", "en-US"];
    assert_eq!(tags.map(covered), [1, 1, 1, 1, 1, 0]);

    let unlinked = |tag: &str| {
        let path = format!("/api/v1/unlinked-terms?least=1&state=XC&language={tag}");
        server.get(&path).body["items"].clone()
    };
    assert_eq!(unlinked("en").as_array().unwrap().len(), 2);
    let british = unlinked("en-GB");
    assert_eq!(british.as_array().unwrap().len(), 1, "{british}");
    assert_eq!(british[0]["term"], "harbour lamplight");
    assert_eq!(unlinked("en-AU"), json!([]));
}

#[test]
fn links_and_histories_are_narrowed_to_a_language() {
    let server = server();
    let links = |query: &str| {
        let path = format!("/api/v1/links?status=standing&state=XC{query}");
        server.get(&path).body["total"].as_u64().unwrap()
    };
    assert_eq!(links(""), 1);
    for (tag, total) in [
        ("sr", 1),
        ("sr-Latn", 1),
        ("en-GB", 1),
        ("en-US", 0),
        ("de", 0),
    ] {
        assert_eq!(links(&format!("&language={tag}")), total, "{tag}");
        let path = format!("{CONCEPT}/comparison/history?state=XC&language={tag}");
        let history = server.get(&path).body;
        assert_eq!(history["total"], total, "{tag}");
        if total == 1 {
            let texts = &history["items"][0]["versions"][0]["entry"]["texts"];
            assert_eq!(texts.as_array().unwrap().len(), 3, "whole: {history}");
        }
    }
    let either = format!("{CONCEPT}/comparison/history?state=XC&language=de,sr");
    assert_eq!(server.get(&either).body["total"], 1);
    for path in ["/api/v1/links", &format!("{CONCEPT}/comparison/history")] {
        let refused = server.get(&format!("{path}?language=zz"));
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request"),
            "{path}"
        );
        assert_eq!(refused.body["errors"][0]["field"], "language");
    }
}

#[test]
fn concepts_without_a_proposal_are_counted_in_a_language() {
    let server = server();
    let drafter = server.token("drafter");
    let states = |query: &str| {
        let path = format!("/api/v1/unproposed-concepts?least=1&state=XC{query}");
        server.get_as(&drafter, &path).body["items"].clone()
    };
    let all = states("");
    assert_eq!(all[0]["id"], "cyberspace", "{all}");
    assert!(all[0]["states"].as_array().unwrap().len() > 1, "{all}");
    assert_eq!(states("&language=sr-Cyrl")[0]["states"], json!(["XC"]));
    assert_eq!(states("&language=en-US"), json!([]));
}
