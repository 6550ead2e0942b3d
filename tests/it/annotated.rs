//! Known terms found in documents.

use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::{Answer, Server, eventually, shared_data};

fn annotate(server: &Server, body: &Value) -> Answer {
    server.send("POST", "/api/v1/annotations", &[], Some(body))
}

/// The pieces of a document that the spans point at, by code points.
fn pointed_at(answer: &Answer, document: &str) -> Vec<String> {
    let points: Vec<char> = document.chars().collect();
    let place = |span: &Value, name: &str| span[name].as_u64().unwrap() as usize;
    answer.body["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| {
            points[place(span, "start")..place(span, "end")]
                .iter()
                .collect()
        })
        .collect()
}

#[test]
fn places_are_those_of_the_document_as_sent() {
    let server = Server::start();
    let text = "L’état du cyber-espace, le CYBERESPACE 🙂 et les cyberespaces.";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        pointed_at(&answer, text),
        ["cyber-espace", "CYBERESPACE", "cyberespaces"]
    );
    let html = "<p>la cybers&eacute;curit&eacute; &amp; le <b>cyberespace</b></p><script>cyberespace</script>";
    let body = json!({ "text": html, "lang": "fr", "format": "html" });
    let answer = annotate(&server, &body);
    assert_eq!(
        pointed_at(&answer, html),
        ["cybers&eacute;curit&eacute;", "cyberespace"]
    );
    let read: Vec<&str> = answer.body["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| span["text"].as_str().unwrap())
        .collect();
    assert_eq!(read, ["cybersécurité", "cyberespace"]);
}

#[test]
fn lines_and_notes_of_html_part_no_term() {
    let server = with_list(&[
        ["one", "en", "lamp ship", "A made-up ship"],
        ["two", "en", "RXQ", "A made-up name"],
    ]);
    for (html, spans) in [
        ("<p>the lamp<br>\nship</p>", vec!["lamp<br>\nship"]),
        ("<p>the lamp\n\nship</p>", vec!["lamp\n\nship"]),
        ("<p>the lamp<p>ship</p>", vec![]),
        ("<pre>the lamp\n\nship</pre>", vec![]),
        (
            "<p>the RXQ<sup>1</sup> of <abbr>RXQ</abbr><sup><a>2</a></sup>",
            vec!["RXQ", "RXQ"],
        ),
        (
            "<p>the RXQ<sup>a</sup>, lamp<sup>b</sup> ship<sup>i</sup>",
            vec!["RXQ", "lamp<sup>b</sup> ship"],
        ),
        (
            "<p>lamp<a><![if !supportFootnotes]>[1]<![endif]></a> ship",
            vec!["lamp<a><![if !supportFootnotes]>[1]<![endif]></a> ship"],
        ),
        (
            "<p>lamp <del>oil</del><ins>ship</ins>, <s>lamp</s><u>lamp</u> ship",
            vec!["lamp</u> ship"],
        ),
        (
            "<p>the lamp <img alt=''> ship</p>",
            vec!["lamp <img alt=''> ship"],
        ),
    ] {
        let body = json!({ "text": html, "lang": "en" });
        assert_eq!(pointed_at(&annotate(&server, &body), html), spans, "{html}");
    }
}

#[test]
fn what_html_displays_within_a_line_parts_no_term() {
    let server = with_list(&[["one", "en", "lamp ship", "A made-up ship"]]);
    for html in [
        "lamp <st1:place w:st=\"on\">ship",
        "lamp <o:p></o:p>ship",
        "lamp <?xml:namespace prefix = o ns = \"a\" />ship",
        "lamp <x-term>ship",
        "lamp <svg></svg>ship",
        "lamp <![if !x]><![endif]>ship",
        "lamp <button>ship",
        "lamp <ruby>ship",
    ] {
        let body = json!({ "text": format!("<p>the {html}</p>"), "lang": "en" });
        assert_eq!(
            pointed_at(&annotate(&server, &body), &format!("<p>the {html}</p>")),
            [html]
        );
    }
}

#[test]
fn a_parameter_of_the_body_is_refused_in_the_address() {
    let server = Server::start();
    let body = json!({ "text": "the cyberspace", "lang": "en" });
    for (query, status) in [
        ("?state=XA", 400),
        ("?limit=0", 400),
        ("?foo=1", 400),
        ("?lang=de", 400),
        ("?lang=fr", 200),
    ] {
        let path = format!("/api/v1/annotations{query}");
        let answer = server.send("POST", &path, &[], Some(&body));
        assert_eq!(answer.status, status, "{query}: {answer:?}");
    }
}

#[test]
fn no_term_is_found_in_an_address_or_an_attribute() {
    let server = Server::start();
    for (text, lang) in [
        (
            "https://cyberspace.example/cyberspace, user@cyberspace.example",
            "en",
        ),
        (
            "voir cyberespace.example et mailto:cyberespace@a.example",
            "fr",
        ),
        (
            "<p title=\"cyberspace\"><a href=\"/cyberspace\">www.cyberspace.example</a></p>",
            "en",
        ),
    ] {
        let answer = annotate(&server, &json!({ "text": text, "lang": lang }));
        assert_eq!(pointed_at(&answer, text), [""; 0], "{text}");
    }
    let text = "<p>cyberspace (<a href=\"/cyberspace\">https://a.example/cyberspace</a>)</p>";
    let answer = annotate(&server, &json!({ "text": text, "lang": "en" }));
    assert_eq!(pointed_at(&answer, text), ["cyberspace"]);
}

#[test]
fn what_a_document_is_read_as_is_told() {
    let server = Server::start();
    let html = "<p>la cybers&eacute;curit&eacute;</p>";
    let read = |text: &str, format: Option<&str>| {
        let mut body = json!({ "text": text, "lang": "fr" });
        if let Some(format) = format {
            body["format"] = json!(format);
        }
        let answer = annotate(&server, &body);
        let format = answer.body["format"].as_str().unwrap().to_owned();
        (format, pointed_at(&answer, text))
    };
    let found = vec!["cybers&eacute;curit&eacute;".to_owned()];
    assert_eq!(read(html, None), ("html".to_owned(), found));
    assert_eq!(read(html, Some("plain")), ("plain".to_owned(), vec![]));
    let plain = "1 < 2 > 0 : la \u{200b}cybersécurité\u{200b}";
    let found = vec!["cybersécurité".to_owned()];
    assert_eq!(read(plain, None), ("plain".to_owned(), found));
    let body = json!({ "text": "a", "lang": "fr", "format": "pdf" });
    let refused = annotate(&server, &body);
    assert_eq!((refused.status, refused.problem()), (400, "invalid-body"));
}

#[test]
fn the_entries_of_a_term_come_in_the_order_of_the_names_of_states() {
    let server = Server::start();
    let rows = "zone,XA,2026,en,zone,made up,law,adopted,official\n\
        zone,XB,2026,en,zone,made up,law,adopted,official\n\
        zone,XD,2026,en,zone,made up,law,adopted,official\n\
        area,XD,2026,en,zone,made up,law,adopted,official\n";
    compiled(&server, rows);
    let document = json!({ "text": "a zone", "lang": "en" });
    let term = |lang: &str| {
        let path = format!("/api/v1/annotations?lang={lang}");
        let found = server.send("POST", &path, &[], Some(&document)).body;
        found["terms"][0].clone()
    };
    eventually("they arrived", || {
        term("en")["entries"]
            .as_array()
            .is_some_and(|all| all.len() == 4)
    });
    for (lang, states, entries) in [
        (
            "en",
            ["XD", "XA", "XB"],
            [
                "xd.compiled.area",
                "xd.compiled.zone",
                "xa.compiled.zone",
                "xb.compiled.zone",
            ],
        ),
        (
            "fr",
            ["XA", "XD", "XB"],
            [
                "xa.compiled.zone",
                "xd.compiled.area",
                "xd.compiled.zone",
                "xb.compiled.zone",
            ],
        ),
    ] {
        let term = term(lang);
        assert_eq!(term["states"], json!(states), "{lang}");
        let found: Vec<&Value> = term["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| &entry["id"])
            .collect();
        assert_eq!(json!(found), json!(entries), "{lang}");
    }
}

#[test]
fn each_term_says_who_has_it() {
    let server = Server::start();
    let body = json!({ "text": "cyberspace, cyberspace", "lang": "en" });
    let answer = annotate(&server, &body).body;
    assert_eq!(
        (&answer["total"], &answer["terms"][0]["occurrences"]),
        (&json!(2), &json!(2))
    );
    let states: Vec<&Value> = answer["terms"][0]["states"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    assert!(states.contains(&&json!("XA")));
    assert_eq!(answer["terms"][0]["concepts"][0]["id"], "cyberspace");
    assert_eq!(answer["terms"][0]["concepts"][0]["agreed"], false);
}

/// The entries of a made-up list: entry, language, term, definition.
fn with_list(rows: &[[&str; 4]]) -> Server {
    let server = Server::start();
    let row = |[entry, language, term, definition]: &[&str; 4]| {
        format!("{entry},XC,2026,{language},{term},{definition},A made-up law,adopted,official\n")
    };
    let rows: String = rows.iter().map(row).collect();
    compiled(&server, &rows);
    eventually("it arrived", || {
        server.get("/api/v1/states/XC").body["lists"] != json!([])
    });
    server
}

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
fn who_defines_a_term_is_told_from_who_only_has_it() {
    let server = with_list(&[
        ["one", "en", "harbour lamp", ""],
        ["two", "en", "harbour light", "lamp of a port"],
    ]);
    let body = json!({ "text": "harbour lamps, harbour lights", "lang": "en" });
    let terms = annotate(&server, &body).body["terms"].clone();
    for (at, states, term_only) in [(0, json!([]), json!(["XC"])), (1, json!(["XC"]), json!([]))] {
        assert_eq!(terms[at]["states"], states, "{terms}");
        assert_eq!(terms[at]["term_only"], term_only, "{terms}");
    }
}

#[test]
fn whose_words_a_term_is_in_is_told_of_each_entry() {
    let server = Server::start();
    let body = json!({ "text": "Le cyberespace.", "lang": "fr" });
    let terms = annotate(&server, &body).body["terms"].clone();
    let entries = terms[0]["entries"].as_array().unwrap();
    let of = |id: &str| entries.iter().find(|entry| entry["id"] == id).unwrap();
    let translated = of("xa.compiled.cyberspace");
    assert_eq!(translated["wording"], "project-translation", "{terms}");
    assert_eq!(translated["label"]["fr"], "traduction de ce projet");
    let page = |text: &str| {
        let form = format!(
            "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--x--\r\n"
        );
        let headers = [("Content-Type", "multipart/form-data; boundary=x")];
        let answer = server.send_text("/fr/annotate", &headers, &form);
        answer.body.as_str().unwrap().to_owned()
    };
    let found = page("<p>Le <b>cyberespace</b> des réseaux imaginaires et de leurs lois.</p>");
    assert!(
        found.contains("Ancienne Xandrie (traduction de ce projet)"),
        "{found}"
    );
    assert!(
        !found.contains("&lt;b&gt;"),
        "what is pasted is read as HTML"
    );
}

#[test]
fn a_name_of_a_concept_leads_to_who_defines_it() {
    let server = with_list(&[["one", "en", "made-up net", "a made-up net of nets"]]);
    let drafter = server.token("drafter");
    let post = |path: &str, body: Value| {
        let answer = server.send_as(&drafter, "POST", path, &body);
        assert!(matches!(answer.status, 200 | 201), "{answer:?}");
    };
    let name = json!({ "en": "harbour web", "fr": "toile de port" });
    let new = json!({ "name": name, "subject": "fundamentals", "entries": ["xc.compiled.one"] });
    post("/api/v1/concepts", new);
    let term = |text: &str, lang: &str| {
        let answer = annotate(&server, &json!({ "text": text, "lang": lang }));
        answer.body["terms"][0].clone()
    };
    let named = term("the harbour webs", "en");
    assert_eq!(named["states"], json!([]), "nobody calls it so: {named}");
    assert_eq!(named["concepts"][0]["id"], "harbour-web");
    assert_eq!(named["concepts"][0]["states"], json!(["XC"]));
    post(
        "/api/v1/concepts/harbour-web/merge",
        json!({ "into": "cyberspace" }),
    );
    let merged = term("une toile de port", "fr");
    assert_eq!(merged["concepts"][0]["id"], "cyberspace", "{merged}");
    let states = merged["concepts"][0]["states"].to_string();
    assert!(states.contains("XA") && states.contains("XC"), "{states}");
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
fn what_is_odd_about_a_document_is_said() {
    let server = Server::start();
    let remarks = |text: &str, lang: &str| {
        let body = json!({ "text": text, "lang": lang });
        let answer = annotate(&server, &body);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body["remarks"].to_string()
    };
    assert_eq!(remarks("made-up net of cyberspace", "en"), "[]");
    for (text, said) in [
        (" \n… ", "no word"),
        ("of a lamp by the sea", "no known term"),
        (
            "%\u{1}\u{2}cyberspace\u{fffd}\u{fffd}",
            "control characters",
        ),
        ("%PDF-1.4\n%âãÏÓ cyberspace", "the format PDF does"),
        ("PK\u{3}\u{4} cyberspace", "the format ZIP does"),
        (
            "un réseau imaginaire où nul ne sait qui est connecté, cyberspace",
            "reads like “fr”",
        ),
        (
            "izmišljeno stanje mreže u kojoj niko ne zna ko je sa njom povezan, cyberspace",
            "said to be in “en” reads like another language",
        ),
        (
            "cyberspace, b\u{43e}tnet",
            "“b\u{43e}tnet” has letters of two alphabets",
        ),
        (
            "cyberspace, b\u{43e}tnet, l\u{430}mp, b\u{43e}tnet",
            "the words “b\u{43e}tnet”, “l\u{430}mp” have letters of two alphabets",
        ),
    ] {
        assert!(
            remarks(text, "en").contains(said),
            "{}",
            remarks(text, "en")
        );
    }
    let body = json!({ "text": "", "lang": "fr" });
    let french = server.send("POST", "/api/v1/annotations?lang=fr", &[], Some(&body));
    assert!(
        french.body["remarks"][0]
            .as_str()
            .unwrap()
            .contains("aucun mot")
    );
}

#[test]
fn long_answers_come_in_parts() {
    let server = Server::start();
    let text = "cyberspace, ".repeat(25);
    let body = json!({ "text": text, "lang": "en", "limit": 10 });
    let first = annotate(&server, &body).body;
    assert_eq!((&first["total"], &first["next"]), (&json!(25), &json!(10)));
    let body = json!({ "text": text, "lang": "en", "limit": 10, "offset": 20 });
    let last = annotate(&server, &body).body;
    assert_eq!(last["spans"].as_array().unwrap().len(), 5);
    assert_eq!(last["next"], Value::Null);
}

#[test]
fn bad_documents_are_answered_or_refused() {
    let server = Server::start();
    for (body, status) in [
        (json!({ "text": "", "lang": "en" }), 200),
        (json!({ "text": "nothing known here", "lang": "de" }), 200),
        (
            json!({ "text": "киберпространство cyberspace", "lang": "en" }),
            200,
        ),
        (json!({ "text": "a\u{0}b", "lang": "en" }), 400),
        (json!({ "text": "a", "lang": "xx" }), 400),
        (json!({ "text": "a", "lang": "en", "limit": 0 }), 400),
        (
            json!({ "text": "a".repeat(5 * 1024 * 1024 + 1), "lang": "en" }),
            400,
        ),
        (
            json!({ "text": "<".repeat(100_000), "lang": "en", "format": "html" }),
            200,
        ),
    ] {
        let answer = annotate(&server, &body);
        let short: String = body.to_string().chars().take(60).collect();
        assert_eq!(answer.status, status, "{short}");
    }
    let nothing = annotate(&server, &json!({ "text": "nothing known", "lang": "fr" }));
    assert_eq!(
        (&nothing.body["total"], &nothing.body["terms"]),
        (&json!(0), &json!([]))
    );
}

/// The decisions themselves, one of them a scan with its errors.
#[test]
fn the_decisions_are_read() {
    let Some(shared) = shared_data() else { return };
    let seeds = shared.join("../seeds");
    let server = Server::in_an_empty_directory();
    let mut names: Vec<_> = std::fs::read_dir(seeds)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    names.sort();
    for path in names {
        let text = std::fs::read_to_string(&path).unwrap();
        let answer = annotate(
            &server,
            &json!({ "text": text, "lang": "fr", "limit": 10_000 }),
        );
        assert_eq!(answer.status, 200, "{path:?}");
        let mut terms: Vec<String> = answer.body["terms"]
            .as_array()
            .unwrap()
            .iter()
            .map(|term| format!("{}×{}", term["term"].as_str().unwrap(), term["occurrences"]))
            .collect();
        terms.sort();
        println!(
            "{}: {}",
            path.file_name().unwrap().display(),
            terms.join(", ")
        );
        for (piece, span) in pointed_at(&answer, &text)
            .iter()
            .zip(answer.body["spans"].as_array().unwrap())
        {
            assert_eq!(*piece, span["text"].as_str().unwrap());
        }
        if path
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("002")
        {
            assert!(
                terms.iter().any(|term| term.starts_with("cybersécurité")),
                "{terms:?}"
            );
            assert!(
                terms.iter().any(|term| term.starts_with("cyberattaque")),
                "{terms:?}"
            );
        }
    }
}

/// With a second text in English on cyberspace.
fn with_another_state() -> Server {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,all made-up nets of nets,A made-up law,adopted,summary\n";
    compiled(&server, rows);
    eventually("it arrived", || {
        server.get("/api/v1/entries/xc.compiled.net").status == 200
    });
    server
}

#[test]
fn whose_words_the_distance_of_texts_is_counted_over_is_told() {
    let server = with_another_state();
    let body = json!({ "text": "The made-up cyberspace.", "lang": "en" });
    let found = annotate(&server, &body).body;
    let concept = &found["terms"][0]["concepts"][0];
    assert!(concept["spread"].is_number(), "{found}");
    let spreads = server.get("/api/v1/spreads?language=en").body;
    let mut spreads = spreads["items"].as_array().unwrap().iter();
    let spread = spreads.find(|one| one["concept"] == "cyberspace").unwrap();
    assert_eq!(concept["wordings"], spread["wordings"]);
    let wordings = concept["wordings"].as_array().unwrap().iter();
    let wordings: Vec<&Value> = wordings.map(|one| &one["wording"]).collect();
    assert!(wordings.contains(&&json!("summary")), "{wordings:?}");
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let field = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let fields = [field("text", "The cyberspace."), field("language", "en")].concat();
    let page = server.send_text("/en/annotate", &form, &format!("{fields}--x--\r\n"));
    let page = page.body.as_str().unwrap();
    assert!(page.contains("× summary by this project"), "{page}");
}

#[test]
fn the_number_of_no_character_is_read_alike_by_page_and_api() {
    let server = Server::start();
    let document = "<p>cyber&#0; of cyberspace</p>";
    let answer = annotate(&server, &json!({ "text": document, "lang": "en" }));
    assert_eq!(answer.body["format"], "html");
    let before = answer.body["spans"][0]["before"].as_str().unwrap();
    assert!(before.ends_with("cyber\u{fffd} of "), "{before}");
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let sent = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\r\n\
         {document}\r\n--x--\r\n"
    );
    let page = server.send_text("/en/annotate", &form, &sent);
    let html = page.body.as_str().unwrap();
    assert_eq!(page.status, 200, "{html}");
    assert!(html.contains("cyber\u{fffd} of "), "{html}");
}

#[test]
fn a_text_and_a_file_at_once_are_refused_on_the_page() {
    let server = Server::start();
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let sent = |text: &str| {
        let sent = format!(
            "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\
             the cyberspace\r\n--x--\r\n"
        );
        let answer = server.send_text("/fr/annotate", &form, &sent);
        answer.body.as_str().unwrap().to_owned()
    };
    let refused = sent("a lamp &amp; a net");
    assert!(refused.contains("un texte ou un fichier, pas les deux"));
    assert!(
        refused.contains("a lamp &amp;amp; a net"),
        "the text is kept"
    );
    assert!(!sent(" ").contains("pas les deux"));
}

#[test]
fn only_the_terms_of_some_states_are_found_where_these_are_named() {
    let server = with_another_state();
    let found = |states: Value| {
        let text = "Cyber security in cyberspace.";
        let body = json!({ "text": text, "lang": "en", "state": states });
        annotate(&server, &body)
    };
    assert_eq!(found(json!([])).body["total"], 2);
    assert_eq!(found(json!(["XA", "XC"])).body["total"], 2);
    let of_one = found(json!(["XC"])).body;
    assert_eq!(
        (&of_one["total"], &of_one["terms"][0]["occurrences"]),
        (&json!(1), &json!(1))
    );
    let of_none = found(json!(["XD"])).body;
    assert_eq!(of_none["total"], 0);
    let remark = of_none["remarks"][0].as_str().unwrap();
    assert!(remark.contains("none is one of the States"), "{remark}");
    let text = json!({ "text": "cyberspace", "lang": "en", "state": ["XD"] });
    let french = server.send("POST", "/api/v1/annotations?lang=fr", &[], Some(&text));
    let remark = french.body["remarks"][0].as_str().unwrap();
    assert!(remark.contains("aucun n’est de l’un des États"), "{remark}");
    let unknown_term = json!({ "text": "of a lamp", "lang": "en", "state": ["XD"] });
    let remark = annotate(&server, &unknown_term).body["remarks"][0].clone();
    assert!(
        remark.as_str().unwrap().contains("no known term"),
        "{remark}"
    );
    let unknown = found(json!(["ZZ"]));
    assert_eq!(unknown.body["errors"][0]["field"], "state", "{unknown:?}");
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
fn hidden_text_of_html_is_not_read() {
    let server = with_list(&[["one", "en", "lamp ship", "A made-up ship"]]);
    for (html, spans) in [
        ("<p hidden>a lamp ship</p><p>a lamp ship</p>", 1),
        ("<p>a lamp <span style=\"display:none\">x</span>ship</p>", 1),
        ("<p>a <b aria-hidden=true>lamp</b> ship</p>", 1),
        ("<div hidden><p>a lamp ship</p></div>", 0),
    ] {
        let answer = annotate(&server, &json!({ "text": html, "lang": "en" }));
        assert_eq!(answer.body["total"], spans, "{html}");
        let pointed = pointed_at(&answer, html);
        assert!(
            pointed
                .iter()
                .all(|at| at.ends_with("ship") || at.ends_with("ship</b>"))
        );
    }
}

#[test]
fn an_abbreviation_that_a_list_has_in_its_plural_is_found_in_capitals_only() {
    let server = with_list(&[["one", "en", "RXQs", "A made-up name"]]);
    let text = "RXQ, RXQs, rxqs and rxq";
    let answer = annotate(&server, &json!({ "text": text, "lang": "en" }));
    assert_eq!(pointed_at(&answer, text), ["RXQ", "RXQs"]);
}
