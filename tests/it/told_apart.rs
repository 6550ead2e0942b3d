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
    let mut covering = after["covered"].as_array().unwrap().iter();
    let of_state = covering.find(|one| one["state"] == "XC").unwrap();
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

/// A summary by this project is none of the State’s words, and is counted apart.
#[test]
fn coverage_says_in_whose_words_definitions_are() {
    let server = Server::start();
    let before = covered(&server, "");
    let rows = "sum,XC,2026,en,cyberspace,a made-up summary,law,adopted,summary\n\
        sum,XC,2026,sq,kyberra,,law,adopted,official\n\
        own,XD,2026,fr,cyberespace,un texte inventé,law,adopted,official\n\
        own,XD,2026,en,cyberspace,a made-up text,law,adopted,courtesy-translation\n";
    load(&server, rows, "xd.compiled.own");
    let after = covered(&server, "");
    let more = |count: &str| after[count].as_u64().unwrap() - before[count].as_u64().unwrap();
    assert_eq!((more("states"), more("summary_only")), (2, 1));
    let of = |item: &Value, state: &str| -> Vec<(Value, Value, Value)> {
        let mut all = item["covered"].as_array().unwrap().iter();
        let of_state = all.find(|one| one["state"] == state).unwrap();
        let languages = of_state["definitions"].as_array().unwrap().iter();
        let first = |one: &Value| {
            let wording = &one["wordings"][0];
            let word = wording["wording"].clone();
            (one["language"].clone(), word, wording["texts"].clone())
        };
        languages.map(first).collect()
    };
    let said = |language: &str, wording: &str| (json!(language), json!(wording), json!(1));
    assert_eq!(of(&after, "XC"), [said("en", "summary")]);
    let both = [said("en", "courtesy-translation"), said("fr", "official")];
    assert_eq!(of(&after, "XD"), both);
    let state = &server.get("/api/v1/coverage?state=XC").body["states"][0];
    assert_eq!(
        (&state["concepts"], &state["summary_only"]),
        (&json!(1), &json!(1))
    );
    // Where only a term is in the language asked for, there is no text in it.
    let narrowed = covered(&server, "&language=sq");
    assert_eq!(
        (&narrowed["states"], &narrowed["term_only"]),
        (&json!(0), &json!(1))
    );
    let page = |address: &str| String::from_utf8(server.bytes(address, &[]).1).unwrap();
    let english = page("/en/overview?view=list");
    assert!(
        english.contains("summary in English by this project"),
        "{english}"
    );
    assert!(english.contains("translation in English"), "{english}");
    let french = page("/fr/overview?view=list");
    assert!(
        french.contains("résumé de ce projet en d’autres langues seulement"),
        "{french}"
    );
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
        page.contains("auparavant texte officiel, désormais traduction officielle"),
        "{page}"
    );
}

#[test]
fn a_term_is_one_in_whatever_number_and_with_or_without_hyphens() {
    let server = Server::start();
    let rows = "one,XA,2026,en,lamp operation,made up,law,adopted,official\n\
                two,XB,2026,en,Lamp-operations,made up,law,adopted,official\n\
                one,XD,2026,en,lampoperation,made up,law,adopted,official\n\
                three,XB,2026,fr,lamp operation,inventé,law,adopted,official\n\
                four,XB,2026,en,lamp operator,made up,law,adopted,official\n";
    load(&server, rows, "xd.compiled.one");
    for (lang, states) in [("en", ["XD", "XA", "XB"]), ("fr", ["XA", "XD", "XB"])] {
        let path = format!("/api/v1/unlinked-terms?least=1&language=en&lang={lang}");
        let terms = server.get(&path).body;
        let operations = &terms["items"][0];
        assert_eq!(
            (&terms["total"], &operations["term"]),
            (&json!(2), &json!("lamp operation"))
        );
        assert_eq!(operations["states"], json!(states), "by name in {lang}");
    }
}

#[test]
fn states_come_in_the_order_of_names_wherever_they_are_listed() {
    let server = Server::start();
    let rows = "net,XD,2026,en,cyberspace,a made-up harbour of lamps,law,adopted,official\n\
                more,XA,2026,en,cyberspace,a made-up harbour of ships,law,adopted,official\n";
    load(&server, rows, "xd.compiled.net");
    for (lang, states) in [("en", ["XD", "XA"]), ("fr", ["XA", "XD"])] {
        let path = format!("/api/v1/concepts/cyberspace/shared-words?language=en&lang={lang}");
        let shared = server.get(&path).body;
        let elements = shared["elements"].as_array().unwrap().iter();
        let mut harbour =
            elements.filter(|one| one["label"].as_str().unwrap().ends_with("harbour"));
        assert_eq!(harbour.next().unwrap()["states"], json!(states), "{lang}");
        let document = json!({ "text": "On cyberspace.", "lang": "en" });
        let found = annotated(&server, &document, lang);
        let of_term = found["terms"][0]["states"].as_array().unwrap();
        let of_concept = found["terms"][0]["concepts"][0]["states"]
            .as_array()
            .unwrap();
        for listed in [of_term, of_concept] {
            let place = |code: &str| listed.iter().position(|one| one == code).unwrap();
            assert!(place(states[0]) < place(states[1]), "{lang}: {found}");
        }
    }
}

#[test]
fn no_term_is_found_across_paragraphs() {
    let server = Server::start();
    let found = |text: &str| {
        annotated(&server, &json!({ "text": text, "lang": "en" }), "en")["total"].clone()
    };
    assert_eq!(found("the cyber\nspace"), 1);
    assert_eq!(found("the cyber\n\nspace"), 0);
    assert_eq!(found("<p>the cyber</p><p>space</p>"), 0);
}

fn annotated(server: &Server, document: &Value, lang: &str) -> Value {
    let path = format!("/api/v1/annotations?lang={lang}");
    server.send("POST", &path, &[], Some(document)).body
}

/// What denies, however it is written, is in no element of both and in no group.
#[test]
fn a_denial_written_apart_is_no_word_of_both() {
    let server = Server::start();
    let tail = "access to the lamps and lit lights of a harbour at night by any ship that comes \
        in by sea with the tide and goes out again in the morning";
    let rows = format!(
        "one,XB,2026,en,cyberspace,un-authorised {tail},law,adopted,official\n\
         one,XC,2026,en,cyberspace,authorised {tail},law,adopted,official\n\
         one,XD,2026,en,cyberspace,\"un-\nauthorised {tail}\",law,adopted,official\n"
    );
    load(&server, &rows, "xd.compiled.one");
    let address = "/api/v1/concepts/cyberspace/shared-words?language=en";
    let answer = server.get(address).body;
    let texts = answer["texts"].as_array().unwrap();
    let place = |entry: &str| {
        texts
            .iter()
            .position(|text| text["entry"] == entry)
            .unwrap()
    };
    let mut denied = [place("xb.compiled.one"), place("xd.compiled.one")];
    denied.sort_unstable();
    let plain = place("xc.compiled.one");
    let groups = answer["groups"].as_array().unwrap().iter();
    let groups: Vec<&Value> = groups.map(|group| &group["texts"]).collect();
    assert_eq!(groups, [&json!(denied)]);
    let mut elements = answer["elements"].as_array().unwrap().iter();
    let of_both = elements.any(|element| {
        let has = |text: usize| element["texts"].as_array().unwrap().contains(&json!(text));
        let label = element["label"].as_str().unwrap();
        label.contains("authorised") && has(plain) && has(denied[0])
    });
    assert!(!of_both);
    assert!(answer["likeness"][denied[0]][plain].as_f64().unwrap() < 1.0);
}
