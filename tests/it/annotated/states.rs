//! Which States have a term that is found, and whose words it is in.

use super::*;

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
