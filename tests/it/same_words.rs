//! What is said to be the same of made-up texts that differ in a number, in what
//! must or may be, or in a word for its opposite.

use serde_json::{Value, json};

use crate::support::{Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";

/// A server with a text of each of some fictitious States on one concept.
fn with_texts(language: &str, texts: &[&str]) -> Server {
    let server = Server::start();
    let mut rows = HEADER.to_owned();
    for (state, text) in ["XC", "XD"].iter().zip(texts) {
        rows.push_str(&format!(
            "net,{state},2026,{language},cyberspace,\"{text}\",law,adopted,official\n"
        ));
    }
    let file = server.data.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = shared_path(language);
    eventually("they arrived", || {
        server.get(&path).body["total"] == texts.len()
    });
    server
}

fn shared_path(language: &str) -> String {
    format!("/api/v1/concepts/cyberspace/shared-words?language={language}&state=XC,XD")
}

fn shared(language: &str, texts: &[&str]) -> Value {
    with_texts(language, texts).get(&shared_path(language)).body
}

#[test]
fn texts_that_differ_in_a_number_a_modal_or_an_opposite_are_not_the_same() {
    for (language, text, word, other) in [
        (
            "en",
            "the network of lamps of which a list is kept and shown to ships within 24 hours of the night",
            "24",
            "72",
        ),
        (
            "en",
            "the network of lamps of which a list must be kept and shown to ships in each of the nights",
            "must",
            "may",
        ),
        (
            "en",
            "the internal network of lamps of which a list is kept and shown to ships at any night",
            "internal",
            "external",
        ),
        (
            "en",
            "the network of lamps above the sea, of which a list is kept and shown to ships at any night",
            "above",
            "below",
        ),
        (
            "fr",
            "l’ensemble de lampes dont la liste doit être tenue et montrée aux bateaux chaque nuit du port",
            "doit",
            "peut",
        ),
        (
            "fr",
            "l’ensemble de lampes dont la liste est tenue et montrée aux bateaux avant chaque nuit du port",
            "avant",
            "après",
        ),
        (
            "en",
            "the network of lamps which may not be used without the written consent of the harbour at night",
            "may not",
            "may",
        ),
        (
            "fr",
            "ensemble des lampes du port dont la liste ne peut être divulguée aux bateaux avant la nuit",
            "ne peut",
            "peut",
        ),
        (
            "fr",
            "ensemble des lampes du port dont la liste n’est accessible qu’aux marins avant la nuit",
            "n’est accessible qu’aux",
            "est accessible aux",
        ),
        (
            "en",
            "the network of lamps of which a list is kept and shown to ships within four hours of the night",
            "four",
            "twenty-four",
        ),
        (
            "en",
            "the network of lamps of which a list is kept or shown to ships before each of the nights",
            "kept or",
            "kept and",
        ),
        (
            "en",
            "the network of lamps of which the lighting is required by the harbour in each of the nights",
            "required",
            "prohibited",
        ),
        (
            "fr",
            "l’ensemble de lampes dont la liste est tenue et montrée à 1 000 bateaux chaque nuit du port",
            "1 000",
            "1 000 000",
        ),
    ] {
        let turned = text.replace(word, other);
        let shared = shared(language, &[text, &turned]);
        assert_eq!(shared["groups"], json!([]), "{turned}");
        let elements = shared["elements"].as_array().unwrap().iter();
        let labels = elements.filter(|one| one["states"].as_array().unwrap().len() > 1);
        for label in labels.map(|one| one["label"].as_str().unwrap()) {
            let is_told = ["not", "four", "1 000"]
                .iter()
                .any(|told| label.contains(told));
            assert!(!is_told, "{turned}: {label}");
        }
        let likeness = &shared["likeness"];
        assert!(likeness[0][1].as_f64().unwrap() < 1.0, "{shared}");
        assert_eq!(likeness[0][1], likeness[1][0]);
        assert!(shared["spread"].as_f64().unwrap() > 0.0, "{shared}");
    }
}

#[test]
fn only_the_same_words_and_modals_lie_nothing_apart() {
    let server = with_texts(
        "en",
        &[
            "1. The lamp must burn 24 hours",
            "1. the lamp must burn 24 hours",
        ],
    );
    let shared = server.get(&shared_path("en")).body;
    assert_eq!(
        (&shared["spread"], &shared["likeness"][0][1]),
        (&0.0.into(), &1.0.into())
    );
    assert_eq!(
        shared["groups"],
        json!([{ "texts": [0, 1], "differing": [] }])
    );
    let elements = shared["elements"].as_array().unwrap().iter();
    let labels: Vec<&str> = elements.map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["burn 24 hours", "lamp must burn 24"]);
    for language in ["en", "fr"] {
        let page = format!("/{language}/concepts/cyberspace?view=shared&language=en&state=XC,XD");
        let page = String::from_utf8(server.bytes(&page, &[]).1).unwrap();
        let told = ["(must, may)", "devoir ou pouvoir"];
        assert!(told.iter().any(|told| page.contains(told)), "{language}");
    }
}

#[test]
fn a_text_of_which_no_word_says_something_is_told_on_each_page_that_compares() {
    let server = with_texts("en", &["what it is and is not", "the lamp of a port"]);
    for (language, told) in [
        ("en", "No word of the text says something by itself"),
        ("fr", "Aucun mot du texte n’a de sens par lui-même"),
    ] {
        for path in [
            "?languages=en",
            "?view=shared&language=en",
            "/difference?language=en&from=xc.compiled.net&to=xd.compiled.net",
        ] {
            let page = format!("/{language}/concepts/cyberspace{path}");
            let page = String::from_utf8(server.bytes(&page, &[]).1).unwrap();
            assert_eq!(page.matches(told).count(), 1, "{language} {path}");
        }
    }
}
