//! Terms of which one says the contrary of the other, in made-up lists: they
//! are neither linked nor grouped, and none is found in a document as the other.

use serde_json::{Value, json};

use crate::support::{Server, eventually};

/// Terms of one State, and of another that says the contrary.
const PAIRS: [(&str, &str, &str); 3] = [
    ("fr", "accès autorisé", "accès non autorisé"),
    ("en", "lantern with key", "lantern without key"),
    ("en", "traffic from server", "traffic to server"),
];

/// A server with these, and with a pair that are alike.
fn with_pairs() -> Server {
    let server = Server::start();
    let mut rows = String::from(
        "entry,state,year,language,term,definition,document,status,wording\n\
         lamp,XB,2026,en,harbour lamp,,A made-up law,adopted,official\n\
         lamp,XC,2026,en,Harbour-lamps,,A made-up law,adopted,official\n",
    );
    for (at, (language, one, other)) in PAIRS.iter().enumerate() {
        for (state, term) in [("XB", one), ("XC", other)] {
            rows.push_str(&format!(
                "pair{at},{state},2026,{language},{term},,A made-up law,adopted,official\n"
            ));
        }
    }
    let file = server.data.path().join("pairs.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    server
}

#[test]
fn terms_that_say_the_contrary_are_neither_grouped_nor_linked() {
    let server = with_pairs();
    let drafter = server.token("drafter");
    let groups = || server.get_as(&drafter, "/api/v1/concept-candidates").body;
    eventually("those alike are a group", || groups()["total"] == 1);
    assert_eq!(groups()["items"][0]["entries"][0]["id"], "xb.compiled.lamp");
    let new = json!({
        "name": { "en": "traffic from server", "fr": "trafic venant du serveur" },
        "subject": "fundamentals",
    });
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let link = |entry: &str| {
        let path = format!("/api/v1/links/traffic-from-server~{entry}");
        server.get(&path).status
    };
    eventually("the one is linked", || link("xb.compiled.pair2") == 200);
    assert_eq!(link("xc.compiled.pair2"), 404);
}

#[test]
fn no_term_is_found_as_its_contrary() {
    let server = with_pairs();
    eventually("they arrived", || {
        server.get("/api/v1/entries/xc.compiled.pair2").status == 200
    });
    for (language, one, other) in PAIRS {
        for (text, state) in [(one, "XB"), (other, "XC")] {
            let body = json!({ "text": format!("{text}."), "lang": language });
            let found = server.send("POST", "/api/v1/annotations", &[], Some(&body));
            let terms = found.body["terms"].as_array().unwrap().iter();
            let terms: Vec<(&Value, &Value)> = terms
                .map(|term| (&term["term"], &term["term_only"]))
                .collect();
            assert_eq!(terms, [(&json!(text), &json!([state]))], "{found:?}");
        }
    }
}

#[test]
fn short_names_are_told_apart_by_their_signs() {
    let server = Server::start();
    let file = server.data.path().join("names.csv");
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
                one,XC,2026,en,C++,made-up lamp,A made-up law,adopted,official\n\
                two,XC,2026,en,who-is,made-up query,A made-up law,adopted,official\n\
                two,XC,2026,fr,tout-en-un,,A made-up law,adopted,official\n";
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("they arrived", || {
        server.get("/api/v1/entries/xc.compiled.two").status == 200
    });
    for (language, text, expected) in [
        ("en", "C, C# and C++ of old", vec!["C++"]),
        ("en", "who is it? a who-is query", vec!["who-is"]),
        ("fr", "tout en un, un tout-en-un", vec!["tout-en-un"]),
    ] {
        let body = json!({ "text": text, "lang": language });
        let found = server.send("POST", "/api/v1/annotations", &[], Some(&body));
        let spans = found.body["spans"].as_array().unwrap().iter();
        let spans: Vec<&str> = spans.map(|span| span["text"].as_str().unwrap()).collect();
        assert_eq!(spans, expected, "{found:?}");
    }
}
