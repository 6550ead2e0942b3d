//! Terms in other spellings: accents, capitals, brackets, another language.

use super::*;

#[test]
fn what_may_name_something_else_is_found_with_a_doubt() {
    let server = with_list(&[
        ["one", "fr", "domaine", "lampe d’un port"],
        ["two", "fr", "feu de port", "lampe d’un port"],
        ["three", "en", "harbour lamp", "lamp of a port"],
        ["three", "fr", "lanterne", ""],
        ["four", "en", "risk", "light of a port"],
    ]);
    let text = "Dans ce domaine, le feu de port et le harbour lamp, at your risk.";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(
        pointed_at(&answer, text),
        ["domaine", "feu de port", "harbour lamp"],
        "{answer:?}"
    );
    let terms = answer.body["terms"].as_array().unwrap().iter();
    let terms: Vec<_> = terms
        .map(|term| (term["language"].as_str().unwrap(), &term["doubt"]))
        .collect();
    assert_eq!(
        terms,
        [
            ("fr", &json!("general-word")),
            ("en", &Value::Null),
            ("fr", &Value::Null)
        ]
    );
}

#[test]
fn a_name_that_ends_in_brackets_is_found_by_its_parts() {
    let server = with_list(&[
        ["one", "en", "Mast (harbour)", "a mast of lamps"],
        ["one", "fr", "mât (port)", "un mât de lampes"],
        ["two", "en", "Lamp of harbours (LoH)", "a lamp"],
        ["two", "fr", "lampe des ports (LoH)", "une lampe"],
        ["three", "en", "Lamp of harbours", "another lamp"],
        ["four", "fr", "quai (XY)", "un quai"],
    ]);
    for (lang, text, expected) in [
        (
            "en",
            "A loh, a mast, the Mast (harbour), the LoH, a lamp of harbours.",
            json!([
                ["mast", "Mast", "unqualified", ["xc.compiled.one"]],
                [
                    "Mast (harbour)",
                    "Mast (harbour)",
                    null,
                    ["xc.compiled.one"]
                ],
                ["LoH", "LoH", null, ["xc.compiled.two"]],
                [
                    "lamp of harbours",
                    "Lamp of harbours",
                    null,
                    ["xc.compiled.three"]
                ],
            ]),
        ),
        (
            "fr",
            "XY, des mâts, le LoH, la lampe des ports, un quai.",
            json!([
                ["mâts", "mât", "unqualified", ["xc.compiled.one"]],
                ["LoH", "LoH", null, ["xc.compiled.two"]],
                [
                    "lampe des ports",
                    "lampe des ports",
                    null,
                    ["xc.compiled.two"]
                ],
                ["quai", "quai", "unqualified", ["xc.compiled.four"]],
            ]),
        ),
    ] {
        let answer = annotate(&server, &json!({ "text": text, "lang": lang })).body;
        let terms = answer["terms"].as_array().unwrap();
        let spans = answer["spans"].as_array().unwrap().iter().map(|span| {
            let of_span = |term: &&Value| term["number"] == span["term"];
            let term = terms.iter().find(of_span).unwrap();
            let entries = term["entries"].as_array().unwrap().iter();
            let entries: Vec<&Value> = entries.map(|entry| &entry["id"]).collect();
            json!([span["text"], term["term"], term["doubt"], entries])
        });
        assert_eq!(json!(spans.collect::<Vec<_>>()), expected, "{answer}");
    }
}

#[test]
fn a_name_of_a_concept_that_ends_in_brackets_is_found_by_its_parts() {
    let server = Server::start();
    let drafter = server.token("drafter");
    for (en, fr) in [
        ("lamp of harbours (LH)", "feu de port (LH)"),
        ("lightship", "bateau de feu (lightship)"),
        ("mast", "mât (de port)"),
    ] {
        let name = json!({ "en": en, "fr": fr });
        let new = json!({ "name": name, "subject": "fundamentals", "entries": [] });
        let answer = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
        assert!(matches!(answer.status, 200 | 201), "{answer:?}");
    }
    for (text, expected) in [
        ("Le LH.", json!([["LH", "short-abbreviation"]])),
        (
            "Le LH, feu de port.",
            json!([["LH", null], ["feu de port", null]]),
        ),
        ("Un bateau de feu.", json!([["bateau de feu", null]])),
        ("Un mât.", json!([["mât", "unqualified"]])),
    ] {
        let answer = annotate(&server, &json!({ "text": text, "lang": "fr" })).body;
        let terms = answer["terms"].as_array().unwrap().iter();
        let mut found: Vec<Value> = terms
            .map(|term| {
                assert_eq!(term["concepts"].as_array().unwrap().len(), 1, "{answer}");
                json!([term["term"], term["doubt"]])
            })
            .collect();
        found.sort_by_key(Value::to_string);
        assert_eq!(json!(found), expected, "{text}: {answer}");
    }
}

#[test]
fn terms_that_a_list_writes_as_one_are_several() {
    let server = with_list(&[[
        "one",
        "fr",
        "réseau de lampes\u{202f}; feu de port",
        "des lampes",
    ]]);
    let text = "Un réseau de lampes, des feux de port, un réseau de lampes\u{202f}; feu de port";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(
        pointed_at(&answer, text),
        [
            "réseau de lampes",
            "feux de port",
            "réseau de lampes",
            "feu de port"
        ]
    );
}

#[test]
fn terms_that_accents_tell_apart_are_each_that_of_its_own_state() {
    let server = Server::start();
    let row = |[entry, state, term]: [&str; 3]| {
        format!("{entry},{state},2026,fr,{term},,A made-up law,adopted,official\n")
    };
    let rows = [
        ["one", "XB", "phare intègre"],
        ["two", "XC", "phare intégré"],
    ]
    .map(row);
    compiled(&server, &rows.concat());
    eventually("it arrived", || {
        server.get("/api/v1/states/XC").body["lists"] != json!([])
    });
    for (text, term, entry, doubt) in [
        (
            "un phare intégré",
            "phare intégré",
            json!(["xc.compiled.two"]),
            json!(null),
        ),
        (
            "un phare intègre",
            "phare intègre",
            json!(["xb.compiled.one"]),
            json!(null),
        ),
        (
            "un phare integre",
            "phare intègre / phare intégré",
            json!(["xb.compiled.one", "xc.compiled.two"]),
            json!("accents"),
        ),
    ] {
        let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
        let terms = answer.body["terms"].as_array().unwrap();
        assert_eq!(terms.len(), 1, "{answer:?}");
        assert_eq!(terms[0]["term"], term);
        assert_eq!(terms[0]["doubt"], doubt);
        let entries = terms[0]["entries"].as_array().unwrap().iter();
        let entries: Vec<&Value> = entries.map(|entry| &entry["id"]).collect();
        assert_eq!(json!(entries), entry);
        assert_eq!(answer.body["spans"][0]["term"], terms[0]["number"]);
    }
    let capitals = annotate(&server, &json!({ "text": "PHARE INTEGRE", "lang": "fr" }));
    assert_eq!(capitals.body["terms"][0]["doubt"], "accents");
    let of_b = json!({ "text": "un phare intégré", "lang": "fr", "state": ["XB"] });
    assert_eq!(annotate(&server, &of_b).body["total"], 0);
}

#[test]
fn a_word_that_may_be_a_term_without_its_accents_is_told_with_a_doubt() {
    let server = with_list(&[["one", "de", "Förderung", "ein Leuchtturm"]]);
    let text = "Forderung, Förderungen und Foerderung";
    let answer = annotate(&server, &json!({ "text": text, "lang": "de" }));
    let terms = answer.body["terms"].as_array().unwrap().iter();
    let mut told: Vec<Value> = terms
        .map(|term| json!([term["doubt"], term["occurrences"]]))
        .collect();
    told.sort_by_key(Value::to_string);
    assert_eq!(json!(told), json!([["accents", 1], [null, 2]]));
}

#[test]
fn what_is_written_as_an_abbreviation_is_found_in_capitals_only() {
    let server = with_list(&[
        ["one", "fr", "DES", "un phare"],
        ["two", "fr", "FAR", "un autre phare"],
        ["three", "fr", "feu de port", "une lampe"],
    ]);
    let text = "des phares, loin (far) ; le DES, un FAR, deux FARs et des feux de port";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(
        pointed_at(&answer, text),
        ["DES", "FAR", "FARs", "feux de port"]
    );
    let server = with_list(&[
        ["one", "fr", "QUAI", "un phare"],
        ["two", "fr", "FEU DE PORT", "une lampe"],
    ]);
    let text = "le quai et le feu de port";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(pointed_at(&answer, text), ["quai", "feu de port"]);
}

#[test]
fn english_terms_are_not_found_in_words_of_other_languages() {
    let terms = [
        "Quay",
        "Cell",
        "Mooring design",
        "Port",
        "Party",
        "Gangplank",
        "Buoy list",
    ];
    let rows = terms.map(|term| ["one", "en", term, "A made-up thing"]);
    let rows: Vec<[&str; 4]> = rows.into_iter().collect();
    let server = with_list(&rows);
    let text = "Une partie, un parti, celles et celle, porté ; mooring désigné, buoy liste ; \
                trois gangplanks, le mooring-design, CELL, un quay.";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(
        pointed_at(&answer, text),
        ["gangplanks", "mooring-design", "CELL", "quay"]
    );
}

/// The doubts of the terms of a document, each with how often it occurs.
fn doubts(server: &Server, text: &str, language: &str) -> Value {
    let answer = annotate(server, &json!({ "text": text, "lang": language }));
    let terms = answer.body["terms"].as_array().unwrap().iter();
    let mut told: Vec<Value> = terms
        .map(|term| json!([term["doubt"], term["occurrences"]]))
        .collect();
    told.sort_by_key(Value::to_string);
    json!(told)
}

#[test]
fn each_doubt_is_named_as_what_it_is() {
    let server = with_list(&[
        ["one", "de", "Fall", "ein Leuchtturm"],
        ["two", "fr", "phareté", "un phare inventé"],
        ["three", "it", "lampora", "un faro"],
    ]);
    let german = doubts(&server, "ein Fall, die Falle", "de");
    assert_eq!(german, json!([["ending", 1], [null, 1]]));
    let french = doubts(&server, "la phareté et l’anti-phareté", "fr");
    assert_eq!(french, json!([["prefix", 1], [null, 1]]));
    let denied = doubts(&server, "la non lampora", "it");
    assert_eq!(denied, json!([]));
    for (path, reason) in [
        (
            "/en/annotate",
            "may name something else here: with something before it",
        ),
        (
            "/fr/annotate",
            "peut désigner autre chose ici\u{202f}: précédé d’un élément",
        ),
    ] {
        let form = [("Content-Type", "multipart/form-data; boundary=x")];
        let field = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let fields = [field("text", "l’anti-phareté"), field("language", "fr")].concat();
        let page = server.send_text(path, &form, &format!("{fields}--x--\r\n"));
        let html = page.body.as_str().unwrap();
        assert!(html.contains(reason), "{html}");
    }
}

#[test]
fn an_english_term_that_is_a_word_of_the_document_is_told_with_a_doubt() {
    let server = with_list(&[
        ["one", "en", "gift", "A made-up lamp"],
        ["two", "en", "die", "A made-up ship"],
        ["three", "en", "lampspoofing", "A made-up harbour"],
    ]);
    let text = "Die Lampe, die das Gift und das Lampspoofing zeigt";
    let german = doubts(&server, text, "de");
    assert_eq!(german, json!([["document-language", 1], [null, 1]]));
    let english = doubts(&server, "a gift that may die", "en");
    assert_eq!(english, json!([[null, 1], [null, 1]]));
}

#[test]
fn an_abbreviation_that_a_list_has_in_its_plural_is_found_in_capitals_only() {
    let server = with_list(&[["one", "en", "RXQs", "A made-up name"]]);
    let text = "RXQ, RXQs, rxqs and rxq";
    let answer = annotate(&server, &json!({ "text": text, "lang": "en" }));
    assert_eq!(pointed_at(&answer, text), ["RXQ", "RXQs"]);
}

#[test]
fn an_abbreviation_with_small_letters_is_found_as_it_is_written() {
    let server = with_list(&[
        ["one", "en", "LoS", "made-up: lamp of ships"],
        ["two", "en", "LOSS", "made-up: light over sea and sand"],
    ]);
    let found = |text: &str, lang: &str| {
        let answer = annotate(&server, &json!({ "text": text, "lang": lang }));
        let terms = answer.body["terms"].as_array().unwrap().iter();
        let id = |term: &Value| term["entries"][0]["id"].as_str().unwrap().to_owned();
        let whose = terms.map(|term| (term["entries"].as_array().unwrap().len(), id(term)));
        whose.collect::<Vec<_>>()
    };
    let lit = found("A LOSS is lit.", "en");
    assert_eq!(lit, [(1, "xc.compiled.two".to_owned())]);
    let kept = found("Two LoSs are kept, at no los.", "en");
    assert_eq!(kept, [(1, "xc.compiled.one".to_owned())]);
    assert_eq!(found("Los dos faros", "es"), []);
}

#[test]
fn a_name_with_brackets_within_it_is_found_without_them() {
    let server = with_list(&[
        ["one", "en", "lamp oil box (LOB) lid", "a lid"],
        ["two", "en", "harbour (lamp) oil", "an oil"],
    ]);
    let text = "The lamp oil box lid; harbour lamp oil and harbour oil.";
    let answer = annotate(&server, &json!({ "text": text, "lang": "en" }));
    assert_eq!(
        pointed_at(&answer, text),
        ["lamp oil box lid", "harbour lamp oil", "harbour oil"]
    );
    let terms = answer.body["terms"].as_array().unwrap().iter();
    let doubts: Vec<_> = terms.map(|term| (&term["term"], &term["doubt"])).collect();
    let of = |term: &str| {
        let of_term = doubts.iter().find(|(one, _)| *one == term);
        of_term.map(|(_, doubt)| (*doubt).clone())
    };
    assert_eq!(of("lamp oil box lid"), Some(Value::Null), "{doubts:?}");
    assert_eq!(of("harbour oil"), Some(json!("unqualified")), "{doubts:?}");
}

#[test]
fn a_name_with_two_abbreviations_is_found_with_either() {
    let server = with_list(&[["one", "fr", "attaques DLoS / LoS", "des attaques"]]);
    let text = "une attaque DLoS et des attaques LoS ; attaques DLoS / LoS";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    let expected = ["attaque DLoS", "attaques LoS", "attaques DLoS / LoS"];
    assert_eq!(pointed_at(&answer, text), expected);
    let terms = answer.body["terms"].as_array().unwrap();
    assert!(
        terms.iter().all(|term| term["doubt"] == Value::Null),
        "{terms:?}"
    );
}

#[test]
fn an_abbreviation_in_other_letters_is_told_with_a_doubt_where_only_that_is_known() {
    let rows = |terms: [&'static str; 2]| {
        let [one, two] = terms;
        with_list(&[
            ["one", "en", one, "made-up one"],
            ["two", "en", two, "made-up two"],
        ])
    };
    let found = |server: &Server, text: &str| {
        let answer = annotate(server, &json!({ "text": text, "lang": "en" }));
        let spans = answer.body["spans"].as_array().unwrap().iter();
        let found = spans.map(|span| {
            let terms = answer.body["terms"].as_array().unwrap();
            let of_span = |term: &&Value| term["number"] == span["term"];
            let term = terms.iter().find(of_span).unwrap();
            (term["term"].clone(), term["doubt"].clone())
        });
        found.collect::<Vec<_>>()
    };
    let sure = |term: &str| (json!(term), Value::Null);
    let both = rows(["LoC", "LOC"]);
    let text = "The LoC and the LOC, two LoCs and two LOCs.";
    let each = [sure("LoC"), sure("LOC"), sure("LoC"), sure("LOC")];
    assert_eq!(found(&both, text), each);
    assert_eq!(
        found(&rows(["LOC", "LoC"]), text),
        each,
        "in whatever order"
    );
    let one = rows(["LOC", "LIGHT"]);
    assert_eq!(found(&one, "A LoC."), [(json!("LOC"), json!("capitals"))]);
    let near = rows(["BIL", "BILS"]);
    let each = [sure("BIL"), sure("BILS"), sure("BIL")];
    assert_eq!(found(&near, "A BIL, the BILS, two BILs."), each);
    assert_eq!(found(&rows(["PIL", "LIGHT"]), "PiLS"), []);
}
