//! What is said of made-up texts that differ in little: each statement has to
//! be true of them.

use serde_json::{Value, json};

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

#[test]
fn a_term_without_a_definition_defines_nothing() {
    let server = Server::start();
    let before = covered(&server, "");
    let rows = "net,XC,2026,en,cyberspace,,law,adopted,official\n";
    load(&server, rows, "xc.compiled.net");
    let after = covered(&server, "");
    assert_eq!(after["states"], before["states"]);
    let one_more = before["term_only"].as_u64().unwrap() + 1;
    assert_eq!(after["term_only"], one_more);
    let of_state = &after["covered"]["XC"];
    assert_eq!(
        (&of_state["entries"], &of_state["definitions"]),
        (&json!(1), &json!([]))
    );
    let coverage = server.get("/api/v1/coverage?state=XC").body;
    let state = &coverage["states"][0];
    assert_eq!(
        (&state["concepts"], &state["term_only"]),
        (&json!(0), &json!(1))
    );
    // In a language in which it says nothing, a State does not define either.
    assert_eq!(covered(&server, "&language=de")["states"], 0);
}

/// What the coverage says of a concept.
fn covered(server: &Server, query: &str) -> Value {
    let coverage = server
        .get(&format!("/api/v1/coverage?limit=200{query}"))
        .body;
    let items = coverage["items"].as_array().unwrap().iter();
    let mut item = items.filter(|item| item["concept"] == "cyberspace");
    item.next().unwrap().clone()
}

#[test]
fn what_changed_beside_the_words_is_named() {
    let server = Server::start();
    let token = server.token("drafter");
    let row = |entry: &str, language: &str, text: &str, wording: &str| {
        format!("{entry},XC,2026,{language},{entry},{text},law,adopted,{wording}\n")
    };
    let lamps = ["a red lamp", "a lamp by night"].map(|text| row("order", "en", text, "official"));
    let first = [
        lamps.concat(),
        row("tag", "en", "a tagged lamp", "official"),
        row("words", "en", "a lamp in words", "official"),
    ];
    let second = [
        lamps[1].clone() + &lamps[0],
        row("tag", "en-GB", "a tagged lamp", "official"),
        row("words", "en", "a lamp in words", "official-translation"),
    ];
    for (year, rows) in [("2025", first), ("2026", second)] {
        let path = server.data.path().join(format!("{year}.csv"));
        std::fs::write(&path, HEADER.to_owned() + &rows.concat()).unwrap();
        let file = path.to_str().unwrap();
        let output = server.command(&["import", file, "--submission", year, "--state", "XC"]);
        assert!(output.status.success(), "{output:?}");
    }
    let changes = server
        .get_as(&token, "/api/v1/lists/xc.restricted.2026/changes")
        .body;
    let changed = changes["changed"].as_array().unwrap();
    let fields = |entry: &str| -> Vec<Value> {
        let id = format!("xc.restricted.{entry}");
        let of = changed.iter().find(|one| one["id"] == id).unwrap();
        for words in [
            "texts_added",
            "texts_removed",
            "terms_added",
            "terms_removed",
            "reworded",
        ] {
            assert_eq!(of[words], json!([]), "{of}");
        }
        let details = of["details"].as_array().unwrap().iter();
        let told = details.map(|one| json!([one["of"], one["field"], one["before"], one["after"]]));
        told.collect()
    };
    assert_eq!(fields("order"), [json!(["text", "order", null, null])]);
    assert!(fields("tag").contains(&json!(["text", "language", "en", "en-GB"])));
    let wording = json!(["text", "wording", "official", "official-translation"]);
    assert!(fields("words").contains(&wording));
    let path = "/fr/entries/xc.restricted.words";
    let header = format!("Bearer {token}");
    let (_, page) = server.bytes(path, &[("authorization", &header)]);
    let page = String::from_utf8(page).unwrap();
    assert!(
        page.contains("de texte officiel à traduction officielle"),
        "{page}"
    );
}
