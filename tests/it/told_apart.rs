//! What is said of made-up texts that differ in little: each statement has to
//! be true of them.

use serde_json::json;

use crate::support::{Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";

/// Loads rows of a compiled list, and waits for an entry of it.
fn load(server: &Server, rows: &str, entry: &str) {
    let path = server.data.path().join("rows.csv");
    std::fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    let output = server.command(&["import", "--compiled", path.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    eventually("the entries are there", || {
        server.get(&format!("/api/v1/entries/{entry}")).status == 200
    });
}

#[test]
fn an_apostrophe_typed_otherwise_is_no_other_word() {
    let server = Server::start();
    let rows = "one,XB,2026,fr,lampe,la lampe d'aujourd'hui,law,adopted,official\n\
                two,XC,2026,fr,lampe,la lampe d’aujourd’hui,law,adopted,official\n";
    load(&server, rows, "xc.compiled.two");
    let query = "from=xb.compiled.one&to=xc.compiled.two&language=fr";
    let answer = server.get(&format!("/api/v1/difference?{query}"));
    let typed =
        |change: &str, text: &str| json!({ "change": change, "text": text, "same_words": true });
    assert_eq!(
        answer.body["segments"],
        json!([
            { "change": "equal", "text": "la lampe " },
            typed("removed", "d'aujourd'hui"),
            typed("added", "d’aujourd’hui"),
        ])
    );
    let address = format!("/fr/concepts/cyberspace/difference?{query}");
    let page = String::from_utf8(server.bytes(&address, &[]).1).unwrap();
    assert!(page.contains("mot pour mot") && page.contains("saisis autrement"));
}
