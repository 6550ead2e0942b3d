use serde_json::{Value, json};

use crate::support::{Server, eventually};

fn column<'a>(comparison: &'a Value, state: &str) -> &'a Value {
    let columns = comparison["columns"].as_array().unwrap();
    columns
        .iter()
        .find(|column| column["state"] == state)
        .expect("a column")
}

#[test]
fn every_state_is_a_column_in_the_order_of_names() {
    let server = Server::start();
    let order = |lang: &str| -> Vec<String> {
        let answer = server.get(&format!(
            "/api/v1/concepts/cyberspace/comparison?lang={lang}"
        ));
        assert_eq!(answer.status, 200);
        let columns = answer.body["columns"].as_array().unwrap().clone();
        columns
            .iter()
            .map(|column| column["state"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(order("en"), ["XD", "XA", "XB", "XC"]);
    assert_eq!(order("fr"), ["XA", "XD", "XB", "XC"]);
}

#[test]
fn originals_translations_and_summaries_stand_apart() {
    let server = Server::start();
    let comparison = server.get("/api/v1/concepts/cyberspace/comparison").body;
    let english = &column(&comparison, "XA")["cells"][0]["languages"][0];
    assert_eq!(english["language"], "en");
    assert_eq!(english["original_terms"][0]["text"], "cyber-space");
    assert_eq!(
        english["summaries"][0]["label"]["en"],
        "summary by this project"
    );
    assert_eq!(english["original_texts"], Value::Array(vec![]));
    let french = &column(&comparison, "XA")["cells"][0]["languages"][1];
    assert_eq!(
        french["translated_terms"][0]["wording"],
        "project-translation"
    );
    let original = &column(&comparison, "XB")["cells"][0]["languages"][1];
    assert_eq!(
        original["original_texts"][0]["text"],
        "ensemble imaginaire des cyber-réseaux"
    );
}

#[test]
fn absence_is_said_as_far_as_it_is_known_to_the_reader() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let linked = "other,XC,2026,en,cyber security,made up,A made-up law,adopted,official\n";
    let unlinked = "more,XC,2026,en,network,made up,A made-up law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{header}{linked}")).unwrap();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    let address = "/api/v1/concepts/cyberspace/comparison";
    let status = || column(&server.get_as(&token, address).body, "XC")["status"].clone();
    eventually("what a rule alone linked settles nothing", || {
        status() == "no-entry-available"
    });
    let link = "/api/v1/links/cyber-security~xc.restricted.other";
    let own = server.delegation("XC");
    let say = |stance: &str| {
        let said = json!({ "stance": stance });
        let said = server.send_as(&own, "PUT", &format!("{link}/assertion"), &said);
        assert_eq!(said.status, 200, "{said:?}");
    };
    say("confirmed");
    assert_eq!(
        status(),
        "not-provided",
        "participants see that the State did not provide it"
    );
    say("disputed");
    assert_eq!(status(), "no-entry-available");
    say("confirmed");
    let split = json!({
        "concept": { "id": "other", "name": { "en": "other", "fr": "autre" }, "subject": "security" },
        "entries": ["xc.restricted.other"],
    });
    let path = "/api/v1/concepts/cyber-security/split";
    assert_eq!(server.send_as(&token, "POST", path, &split).status, 201);
    let from = "/api/v1/concepts/cyber-security/comparison";
    let from = server.get_as(&token, from).body;
    assert_eq!(
        column(&from, "XC")["status"],
        "no-entry-available",
        "it was said to be about this one, and was moved"
    );
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str())];
    let (_, page) = server.bytes("/en/concepts/cyber-security", &headers);
    let page = String::from_utf8(page).unwrap();
    assert!(!page.contains("not provided"), "{page}");
    let moved = "/api/v1/links/other~xc.restricted.other/assertion";
    let said = json!({ "stance": "confirmed" });
    assert_eq!(server.send_as(&own, "PUT", moved, &said).status, 200);
    assert_eq!(status(), "not-provided", "settled again");
    std::fs::write(&file, format!("{header}{linked}{unlinked}")).unwrap();
    assert!(server.command(&import).status.success());
    eventually(
        "an entry about nobody knows what may be the missing one",
        || {
            let seen = server.get_as(&token, address).body;
            column(&seen, "XC")["status"] == "no-entry-available"
        },
    );
    let public = server.get(address).body;
    assert_eq!(
        column(&public, "XC")["status"],
        "no-list-held",
        "the public sees no submission"
    );
    assert_eq!(column(&public, "XD")["status"], "no-list-held");
    let other = server
        .get("/api/v1/concepts/cyber-security/comparison")
        .body;
    assert_eq!(column(&other, "XB")["status"], "no-entry-available");
}

#[test]
fn states_can_be_chosen() {
    let server = Server::start();
    let comparison = server
        .get("/api/v1/concepts/cyberspace/comparison?state=XB,XD")
        .body;
    assert_eq!(comparison["total"], 2);
    let unknown = server.get("/api/v1/concepts/cyberspace/comparison?state=XZ");
    assert_eq!(
        (unknown.status, unknown.problem()),
        (400, "invalid-request")
    );
    let nothing = server.get("/api/v1/concepts/nothing/comparison");
    assert_eq!((nothing.status, nothing.problem()), (404, "not-found"));
}

#[test]
fn what_texts_share_is_told_with_whose_words() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/shared-words";
    let answer = server.get(&format!("{path}?language=fr&lang=fr"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let texts = answer.body["texts"].as_array().unwrap();
    assert_eq!(answer.body["total"], texts.len());
    assert!(
        texts
            .iter()
            .all(|text| text["text"]["label"]["fr"].is_string())
    );
    let counted: u64 = answer.body["wordings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|wording| wording["texts"].as_u64().unwrap())
        .sum();
    assert_eq!(counted as usize, texts.len());
    let likeness = answer.body["likeness"].as_array().unwrap();
    for (at, row) in likeness.iter().enumerate() {
        assert_eq!(row[at], 1.0);
    }
    for element in answer.body["elements"].as_array().unwrap() {
        let of: Vec<&str> = element["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|at| {
                texts[at.as_u64().unwrap() as usize]["state"]
                    .as_str()
                    .unwrap()
            })
            .collect();
        for state in element["states"].as_array().unwrap() {
            assert!(of.contains(&state.as_str().unwrap()), "{element}");
        }
    }
    let unknown = server.get("/api/v1/concepts/nothing/shared-words?language=en");
    assert_eq!((unknown.status, unknown.problem()), (404, "not-found"));
    let none = server.get(&format!("{path}?language=it"));
    assert_eq!((none.status, &none.body["total"]), (200, &Value::from(0)));
    assert_eq!(none.body["spread"], Value::Null);
}

#[test]
fn a_difference_gives_both_texts_back() {
    let server = Server::start();
    let entries = server.get("/api/v1/entries").body;
    let has_english = |entry: &&Value| {
        let texts = entry["texts"].as_array().unwrap().iter();
        let mut english = texts.filter(|text| text["language"] == "en" && text["kind"] != "note");
        english.next().is_some()
    };
    let ids: Vec<&str> = entries["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(has_english)
        .map(|entry| entry["id"].as_str().unwrap())
        .collect();
    let [one, other, ..] = ids[..] else {
        panic!("two entries with an English text: {ids:?}");
    };
    let path = format!("/api/v1/difference?from={one}&to={other}@1&language=en");
    let answer = server.get(&path);
    assert_eq!(answer.status, 200, "{answer:?}");
    let joined = |without: &str| -> String {
        let segments = answer.body["segments"].as_array().unwrap().iter();
        let kept = segments.filter(|segment| segment["change"] != without);
        kept.map(|segment| segment["text"].as_str().unwrap())
            .collect()
    };
    assert_eq!(answer.body["from"]["text"], joined("added"));
    assert_eq!(answer.body["to"]["text"], joined("removed"));
    for (path, status) in [
        (
            format!("/api/v1/difference?from={one}&to={other}@9&language=en"),
            404,
        ),
        (
            format!("/api/v1/difference?from={one}&to={other}@x&language=en"),
            400,
        ),
        (
            format!("/api/v1/difference?from={one}&to={other}&language=ru"),
            400,
        ),
        (
            format!("/api/v1/difference?from={one}&to=proposal:none&language=en"),
            404,
        ),
    ] {
        assert_eq!(server.get(&path).status, status, "{path}");
    }
}

#[test]
fn each_of_several_texts_of_an_entry_can_be_compared() {
    let server = Server::start();
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let rows = "lamp,XC,2026,en,cyberspace,what shines at night,A made-up law,adopted,official\n\
                lamp,XC,2026,en,cyberspace,what glows at night,A made-up act,adopted,official\n";
    let path = server.data.path().join("lamps.csv");
    std::fs::write(&path, format!("{header}{rows}")).unwrap();
    let imported = server.command(&["import", "--compiled", path.to_str().unwrap()]);
    assert!(imported.status.success(), "{imported:?}");
    eventually("the entry is there", || {
        server.get("/api/v1/entries/xc.compiled.lamp").status == 200
    });
    let of = |from: &str, to: &str| {
        server.get(&format!(
            "/api/v1/difference?from={from}&to={to}&language=en"
        ))
    };
    let both = of("xc.compiled.lamp", "xc.compiled.lamp@1/2").body;
    let told = |side: &str| {
        let text = &both[side];
        (
            text["number"].clone(),
            text["texts"].clone(),
            text["text"].clone(),
        )
    };
    let text = |number: u32, text: &str| (json!(number), json!(2), json!(text));
    assert_eq!(told("from"), text(1, "what shines at night"));
    assert_eq!(told("to"), text(2, "what glows at night"));
    assert_eq!(both["to"]["document"]["title"], "A made-up act");
    for bad in [
        "xc.compiled.lamp/3",
        "xc.compiled.lamp/0",
        "xc.compiled.lamp/x",
    ] {
        let refused = of("xc.compiled.lamp", bad);
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request"),
            "{bad}"
        );
    }
    let address = "/en/concepts/cyberspace/difference?language=en&from=xa.compiled.cyberspace&to=xc.compiled.lamp/2";
    let (_, page) = server.bytes(address, &[]);
    let page = String::from_utf8(page).unwrap();
    let chosen = "<option value=\"xc.compiled.lamp/2\" selected>";
    assert!(page.contains(chosen) && page.contains("glows"), "{page}");
}

/// What a concept of the coverage says of a State; null where it has nothing.
fn covered_by<'a>(item: &'a Value, state: &str) -> &'a Value {
    let mut covered = item["covered"].as_array().unwrap().iter();
    let of_state = covered.find(|one| one["state"] == state);
    of_state.unwrap_or(&Value::Null)
}

#[test]
fn who_has_a_concept_comes_in_the_order_of_names() {
    let server = Server::start();
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        net,XC,2026,en,cyberspace,made up,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made up,law,adopted,official\n\
        zone,XD,2026,en,zone,made up,law,adopted,official\n";
    let file = server.data.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("they arrived", || {
        server.get("/api/v1/entries/xd.compiled.zone").status == 200
    });
    let states = |of: &Value| -> Vec<String> {
        let of = of.as_array().unwrap().iter();
        let states = of.map(|one| one["state"].as_str().unwrap().to_owned());
        states.collect()
    };
    for (lang, expected) in [
        ("en", ["XD", "XA", "XB", "XC"]),
        ("fr", ["XA", "XD", "XB", "XC"]),
    ] {
        let coverage = server.get(&format!("/api/v1/coverage?lang={lang}")).body;
        assert_eq!(states(&coverage["states"])[..4], expected, "{lang}");
        let items = coverage["items"].as_array().unwrap().iter();
        let mut item = items.filter(|item| item["concept"] == "cyberspace");
        let covered = states(&item.next().unwrap()["covered"]);
        assert_eq!(covered, expected, "{lang}");
        let chosen = format!("/api/v1/coverage?lang={lang}&state=XA,XD");
        let chosen = server.get(&chosen).body["items"].clone();
        let mut items = chosen.as_array().unwrap().iter();
        let item = items.find(|item| item["concept"] == "cyberspace");
        assert_eq!(states(&item.unwrap()["covered"]), expected[..2], "{lang}");
        let links = format!("/api/v1/links?status=all&concept=cyberspace&lang={lang}");
        let in_pages = |limit: usize| {
            let (mut all, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = server.get(&format!("{links}&limit={limit}{cursor}")).body;
                for link in page["items"].as_array().unwrap() {
                    all.push(link["entry"]["id"].as_str().unwrap()[..2].to_uppercase());
                }
                match page["cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => return all,
                }
            }
        };
        let whole = in_pages(200);
        let mut each = whole.clone();
        each.dedup();
        assert_eq!(each, expected, "{lang}: {whole:?}");
        assert_eq!(in_pages(1), whole, "{lang}");
    }
}

#[test]
fn coverage_counts_what_comparison_shows() {
    let server = Server::start();
    let coverage = server.get("/api/v1/coverage?lang=en").body;
    let items = coverage["items"].as_array().unwrap();
    let item = items
        .iter()
        .find(|item| item["concept"] == "cyberspace")
        .unwrap();
    let comparison = server.get("/api/v1/concepts/cyberspace/comparison").body;
    for column in comparison["columns"].as_array().unwrap() {
        let cells = column["cells"].as_array().unwrap().len();
        let covered = &covered_by(item, column["state"].as_str().unwrap())["entries"];
        assert_eq!(
            covered.as_u64().unwrap_or_default() as usize,
            cells,
            "{column}"
        );
    }
    let narrowed = server.get("/api/v1/coverage?state=XB&language=fr").body;
    let states = narrowed["states"].as_array().unwrap();
    assert_eq!((states.len(), &states[0]["state"]), (1, &Value::from("XB")));
    assert_eq!(server.get("/api/v1/coverage?state=ZZ").status, 400);
}

#[test]
fn the_texts_that_lie_furthest_apart_come_first() {
    let server = Server::in_an_empty_directory();
    let spreads = server.get("/api/v1/spreads?language=fr").body;
    let items = spreads["items"].as_array().unwrap();
    assert!(items.len() > 20, "{}", items.len());
    let of = |item: &Value| item["spread"].as_f64().unwrap();
    let decimals = |item: &Value| item["spread"].to_string().len() - "0.".len();
    assert!(items.iter().all(|item| decimals(item) <= 4), "{items:?}");
    assert!(items.windows(2).all(|pair| of(&pair[0]) >= of(&pair[1])));
    let first = server.get("/api/v1/spreads?language=fr&limit=20").body;
    assert_eq!(first["items"].as_array().unwrap(), &items[..20]);
    assert_eq!(
        (&first["total"], &first["cursor"]),
        (&spreads["total"], &Value::from("20"))
    );
    let second = server
        .get("/api/v1/spreads?language=fr&limit=1&cursor=20")
        .body;
    assert_eq!(second["items"][0], items[20]);
    let codes = server.get("/api/v1/coverage?limit=1").body["states"].clone();
    let codes: Vec<&str> = codes
        .as_array()
        .unwrap()
        .iter()
        .filter(|party| party["kind"] != "organisation")
        .map(|party| party["state"].as_str().unwrap())
        .collect();
    let few = codes[..codes.len() / 2].join(",");
    let of_few = server.get(&format!("/api/v1/spreads?language=fr&state={few}"));
    let of_few = of_few.body["items"].as_array().unwrap().clone();
    assert!(of_few.len() < items.len(), "{few}");
    for item in of_few.iter().step_by(5) {
        let concept = item["concept"].as_str().unwrap();
        let path = format!("/api/v1/concepts/{concept}/shared-words?language=fr&state={few}");
        let shared = server.get(&path).body;
        assert_eq!(shared["spread"], item["spread"], "{concept}");
    }
    let unknown = server.get("/api/v1/spreads?language=fr&state=ZZ");
    assert_eq!(unknown.body["errors"][0]["field"], "state");
    for item in items.iter().step_by(9) {
        let concept = item["concept"].as_str().unwrap();
        let path = format!("/api/v1/concepts/{concept}/shared-words?language=fr");
        assert_eq!(
            server.get(&path).body["spread"],
            item["spread"],
            "{concept}"
        );
    }
}

#[test]
fn a_term_that_nobody_linked_is_listed() {
    let server = Server::start();
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let rows = "one,XB,2026,en,harbour lamp,made up,A made-up law,adopted,official\n\
                one,XC,2026,en,Harbour-Lamps,made up,A made-up law,adopted,official\n\
                two,XC,2026,en,harbour lamp,made up,A made-up law,adopted,official\n";
    let path = server.data.path().join("lamps.csv");
    std::fs::write(&path, format!("{header}{rows}")).unwrap();
    let imported = server.command(&["import", "--compiled", path.to_str().unwrap()]);
    assert!(imported.status.success(), "{imported:?}");
    let terms = server.get("/api/v1/unlinked-terms?least=2").body;
    assert_eq!(terms["items"][0]["term"], "harbour lamp");
    assert_eq!(terms["items"][0]["states"], serde_json::json!(["XB", "XC"]));
    for (query, total) in [
        ("least=3", 0),
        ("least=1&state=XB", 1),
        ("least=1&state=XA", 0),
        ("language=fr", 0),
        ("language=en&limit=1", 1),
    ] {
        let terms = server.get(&format!("/api/v1/unlinked-terms?{query}")).body;
        assert_eq!(
            (&terms["total"], &terms["cursor"]),
            (&Value::from(total), &Value::Null)
        );
    }
    for bad in ["state=ZZ", "language=x", "limit=0", "cursor=x"] {
        let refused = server.get(&format!("/api/v1/unlinked-terms?{bad}"));
        assert_eq!(refused.status, 400, "{bad}");
    }
}

#[test]
fn a_comparison_is_a_table_too() {
    let server = Server::start();
    let own = server.delegation("XB");
    let disputed = json!({ "stance": "disputed", "reason": "autre chose" });
    let assertion = "/api/v1/links/cyberspace~xb.compiled.espace/assertion";
    assert_eq!(
        server.send_as(&own, "PUT", assertion, &disputed).status,
        200
    );
    let path = "/api/v1/concepts/cyberspace/comparison.csv?lang=fr&language=fr";
    let (headers, bytes) = server.bytes(path, &[]);
    assert_eq!(headers["content-type"], "text/csv; charset=utf-8");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let names = reader.headers().unwrap().clone();
    assert_eq!(names.iter().nth(1), Some("État"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of = |row: &csv::StringRecord, name: &str| {
        let at = names.iter().position(|column| column == name).unwrap();
        row[at].to_owned()
    };
    let original = rows
        .iter()
        .find(|row| of(row, "texte") == "ensemble imaginaire des cyber-réseaux")
        .unwrap();
    assert_eq!(of(original, "État"), "XB");
    assert_eq!(of(original, "formulation"), "official");
    assert_eq!(of(original, "nom de la sorte"), "définition");
    assert_eq!(of(original, "traduit de"), "");
    assert!(!of(original, "document").is_empty());
    assert_eq!(of(original, "état du document"), "draft");
    let label = of(original, "nom de l’état du document");
    assert_eq!(label, "projet, non adopté");
    assert_eq!(of(original, "rattachement"), "editor");
    let label = of(original, "nom du rattachement");
    assert_eq!(label, "rattaché par les éditeurs de la liste établie");
    assert_eq!(
        of(original, "situation du rattachement"),
        "rattachement contesté (Xébélande)\u{202f}: autre chose"
    );
    for (name, value) in [
        ("liste", "xb.compiled"),
        ("origine", "compiled"),
        ("année de l’échange", ""),
        ("type de terme", ""),
        ("à la date du", ""),
    ] {
        assert_eq!(of(original, name), value, "{name}");
    }
    let term = rows.iter().find(|row| of(row, "sorte") == "term").unwrap();
    assert_eq!(of(term, "nom du type de terme"), "forme complète");
    assert!(names.iter().any(|name| name == "cote du document"));
    for name in ["repris de", "traduit par"] {
        assert_eq!(of(original, name), "", "{name}");
    }
    assert!(
        rows.iter()
            .all(|row| matches!(of(row, "langue").as_str(), "fr" | ""))
    );
    let none = rows.iter().find(|row| of(row, "État") == "XD").unwrap();
    assert_eq!(of(none, "situation"), "aucune liste conservée ici");
    let path = "/api/v1/concepts/cyberspace/comparison.csv?lang=en&state=XB";
    let (_, bytes) = server.bytes(path, &[]);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let nothing = ["none", "nothing in English", "en", ""];
    let says_so = |row: &csv::StringRecord| {
        let said = (9..13).map(|at| &row[at]);
        said.eq(nothing)
    };
    assert!(
        rows.iter().any(says_so),
        "XB has nothing in English: {rows:?}"
    );
    let lines = String::from_utf8(bytes).unwrap();
    assert_eq!(lines.matches('\n').count(), lines.matches("\r\n").count());
    assert!(lines.ends_with("\r\n"));
    let unknown = server.get("/api/v1/concepts/nothing/comparison.csv");
    assert_eq!(unknown.status, 404);
}

#[test]
fn a_language_without_a_text_is_told() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/comparison";
    let compared = server.get(&format!("{path}?language=de&state=XB")).body;
    let cells = compared["columns"][0]["cells"].as_array().unwrap();
    assert!(!cells.is_empty());
    for cell in cells {
        let languages = cell["languages"].as_array().unwrap();
        assert_eq!(languages.len(), 1, "{cell}");
        let told = (&languages[0]["language"], &languages[0]["none"]);
        assert_eq!(told, (&Value::from("de"), &Value::from(true)));
    }
    let french = server.get(&format!("{path}?language=fr&state=XB")).body;
    let languages = &french["columns"][0]["cells"][0]["languages"];
    assert_eq!(languages[0]["none"], false);
    let (_, bytes) = server.bytes(&format!("{path}.csv?language=de&state=XB"), &[]);
    let csv = String::from_utf8(bytes).unwrap();
    assert_eq!(csv.lines().count(), cells.len() + 1, "{csv}");
    assert!(
        csv.lines()
            .all(|line| line.contains("kind") || line.contains("xb.")),
        "{csv}"
    );
}

#[test]
fn what_is_in_a_regional_language_is_found_by_it() {
    let server = Server::start();
    compiled(
        &server,
        "net,XC,2026,en-GB,cyberspace,all made-up nets,law,adopted,official\n\
         other,XC,2026,en-US,cyberspace,every made-up cable,law,adopted,official\n",
    );
    let path = "/api/v1/concepts/cyberspace/comparison";
    eventually("it arrived", || {
        let held = server.get(&format!("{path}?state=XC")).body;
        held.to_string().contains("every made-up cable")
    });
    let languages = |asked: &str, cell: usize| {
        let compared = server.get(&format!("{path}?state=XC&language={asked}"));
        compared.body["columns"][0]["cells"][cell]["languages"].clone()
    };
    let british = languages("en-GB", 0);
    assert_eq!(british.as_array().unwrap().len(), 1, "{british}");
    assert_eq!(british[0]["language"], "en-GB");
    assert_eq!(british[0]["original_terms"][0]["text"], "cyberspace");
    assert_eq!(british[0]["original_texts"][0]["text"], "all made-up nets");
    let told = &languages("en-GB", 1)[0];
    assert_eq!(
        (&told["language"], &told["none"]),
        (&json!("en-GB"), &json!(true)),
        "the other one is in another English"
    );
    let both = languages("en,en-GB", 0);
    assert_eq!(both.as_array().unwrap().len(), 1, "nothing twice: {both}");
    assert_eq!(both[0]["language"], "en");
    let (_, bytes) = server.bytes(&format!("{path}.csv?state=XC&language=en-GB"), &[]);
    let csv = String::from_utf8(bytes).unwrap();
    assert!(csv.contains("en-GB,all made-up nets"), "{csv}");
    let html = page_with(
        &server,
        "/en/concepts/cyberspace?state=XC&language=en-GB",
        "all made-up nets",
    );
    let nothing = html.matches("nothing in English").count();
    assert_eq!(nothing, 1, "of the other entry alone: {html}");
    let html = server.get("/en/concepts/cyberspace?language=en&language=de");
    let html = html.body.as_str().unwrap().to_owned();
    assert!(html.contains("nothing in German"), "{html}");
}

#[test]
fn a_text_in_another_language_is_told_where_words_are_counted() {
    let server = Server::start();
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        net,XC,2026,de,cyberspace,un réseau imaginaire où nul ne sait qui est connecté,law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = "/api/v1/concepts/cyberspace/shared-words?language=de";
    eventually("it arrived", || server.get(path).body["total"] == 1);
    let shared = server.get(path).body;
    let doubt = shared["texts"][0]["doubts"][0].as_str().unwrap();
    assert!(doubt.contains("reads like “fr”"), "{doubt}");
    assert_eq!(shared["spread"], Value::Null);
    assert!(
        shared["remarks"][0]
            .as_str()
            .unwrap()
            .contains("available here")
    );
}

#[test]
fn nothing_is_made_up_of_a_text_that_cannot_be_counted() {
    let server = Server::start();
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        net,XC,2026,en,cyberspace,Réseau imaginaire où nul ne sait qui est connecté,law,adopted,official\n\
        net,XD,2026,en,cyberspace,it is that,law,adopted,official\n\
        han,XB,2026,en,cyberspace,虚构的空间,law,adopted,official\n";
    let file = server.data.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en&state=XA,XB,XC,XD";
    eventually("they arrived", || {
        let body = server.get(path).body.to_string();
        body.contains("虚构") && body.contains("it is that")
    });
    let shared = server.get(path).body;
    let text = |state: &str| {
        let texts = shared["texts"].as_array().unwrap().iter();
        texts.clone().find(|text| text["state"] == state).unwrap()
    };
    assert_eq!(text("XA")["genus"]["text"], "space");
    assert_eq!(text("XA")["doubts"], json!([]));
    assert_eq!(
        text("XC")["genus"],
        Value::Null,
        "the rules are for English"
    );
    assert!(
        text("XC")["doubts"][0]
            .as_str()
            .unwrap()
            .contains("reads like “fr”")
    );
    assert!(
        text("XD")["doubts"][0]
            .as_str()
            .unwrap()
            .contains("nothing is counted")
    );
    let mut texts = shared["texts"].as_array().unwrap().iter();
    let han = texts
        .find(|text| text.to_string().contains("虚构"))
        .unwrap();
    let doubt = han["doubts"][0].as_str().unwrap();
    assert!(doubt.contains("not in the script"), "{doubt}");
    assert_eq!(han["genus"], Value::Null);
    let page = server.get("/en/concepts/cyberspace?view=shared&language=en&state=XC,XD");
    assert_eq!(page.status, 200);
    let page = page.body.as_str().unwrap();
    assert!(page.contains("eads like French") && page.contains("nothing is counted"));
    assert!(page.contains("Words and phrases that one State or organisation alone has"));
    assert!(page.contains("imaginaire"), "{page}");
    let page = server.get("/fr/concepts/cyberspace?state=XC,XD");
    let page = page.body.as_str().unwrap();
    assert!(page.contains("emble être en français"), "{page}");
}

#[test]
fn why_there_is_no_figure_is_said_of_what_the_reader_sees() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let import = |name: &str, row: &str, options: &[&str]| {
        let file = server.data.path().join(name);
        std::fs::write(&file, format!("{header}{row}")).unwrap();
        let arguments = [&["import", file.to_str().unwrap()], options].concat();
        let output = server.command(&arguments);
        assert!(output.status.success(), "{output:?}");
    };
    let wordless = "net,XC,2026,de,cyberspace,???,law,adopted,official\n\
        net,XD,2026,de,cyberspace,das ist es,law,adopted,official\n";
    import("wordless.csv", wordless, &["--compiled"]);
    let restricted = "one,XB,2026,de,cyberspace,erfundenes Netz,law,adopted,official\n";
    let submission = ["--submission", "2026", "--state", "XB"];
    import("restricted.csv", restricted, &submission);
    let path = "/api/v1/concepts/cyberspace/shared-words?language=de";
    eventually("all arrived", || {
        server.get_as(&token, path).body["total"] == 3
    });
    let seen = |query: &str| server.get(&format!("{path}{query}")).body;
    let cases = [
        ("&state=XC,XD", 2, "a word that says something by itself"),
        ("&lang=fr", 2, "un mot qui a un sens par lui-même"),
        ("&state=XB,XC", 1, "among what is available here"),
        ("&state=XB,XC&lang=fr", 1, "parmi ce qui est disponible ici"),
        ("&state=XB", 0, "among what is available here"),
    ];
    for (query, texts, reason) in cases {
        let shared = seen(query);
        assert_eq!(
            (&shared["total"], &shared["spread"]),
            (&json!(texts), &Value::Null),
            "{query}"
        );
        let remark = shared["remarks"][0].as_str().unwrap();
        assert!(remark.contains(reason), "{query}: {remark}");
    }
    // With what participants see, the reason is another one.
    let theirs = server.get_as(&token, &format!("{path}&state=XB,XC")).body;
    let remark = theirs["remarks"][0].as_str().unwrap();
    assert!(
        remark.contains("a word that says something by itself"),
        "{remark}"
    );
    let page = |address: &str| {
        let (_, bytes) = server.bytes(address, &[]);
        String::from_utf8(bytes).unwrap()
    };
    let page_of = |lang: &str, states: &str| {
        let query = format!("view=shared&language=de&{states}");
        page(&format!("/{lang}/concepts/cyberspace?{query}"))
    };
    let both = "state=XC&state=XD";
    assert!(page_of("en", both).contains("a word that says something by itself"));
    assert!(page_of("fr", both).contains("un mot qui a un sens par lui-même"));
    let hidden = "state=XB&state=XC";
    assert!(page_of("en", hidden).contains("Fewer than two texts in German are available"));
    assert!(page_of("fr", hidden).contains("Moins de deux textes en allemand sont disponibles"));
}

#[test]
fn texts_with_contractions_are_compared() {
    let server = Server::start();
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        net,XC,2026,en,cyberspace,data that isn't public,law,adopted,official\n\
        net,XD,2026,en,cyberspace,data that isn't public,law,adopted,official\n";
    let file = server.data.path().join("rows.csv");
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en&state=XC,XD";
    eventually("they arrived", || server.get(path).body["total"] == 2);
    let shared = server.get(path).body;
    let elements = shared["elements"].as_array().unwrap().iter();
    let labels: Vec<&str> = elements.map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["data", "isn't public"], "{shared}");
    let page = server.get("/en/concepts/cyberspace?view=shared&language=en&state=XC,XD");
    assert_eq!(page.status, 200);
}

#[test]
fn elements_come_in_pages() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en";
    let all = server.get(path).body;
    let elements = all["elements"].as_array().unwrap();
    assert!(elements.len() > 2, "{all}");
    assert_eq!(
        (&all["elements_total"], &all["cursor"]),
        (&json!(elements.len()), &Value::Null)
    );
    let first = server.get(&format!("{path}&limit=2")).body;
    assert_eq!(first["elements"].as_array().unwrap(), &elements[..2]);
    assert_eq!(
        (&first["elements_total"], &first["cursor"]),
        (&all["elements_total"], &json!("2"))
    );
    assert_eq!(first["spread"], all["spread"]);
    let second = server.get(&format!("{path}&limit=2&cursor=2")).body;
    assert_eq!(second["elements"][0], elements[2]);
    assert_eq!(server.get(&format!("{path}&cursor=x")).status, 400);
}

#[test]
fn a_submission_says_what_it_changed() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let first = "one,XC,2025,en,made-up one,a made-up thing,A made-up law,adopted,official\n\
                 two,XC,2025,en,made-up two,another made-up thing,A made-up law,adopted,official\n";
    let second = "one,XC,2025,en,made-up one,a quite made-up thing,A made-up law,adopted,official\n\
                  three,XC,2026,en,made-up three,a third,A made-up law,adopted,official\n";
    for (year, rows) in [("2025", first), ("2026", second)] {
        let path = server.data.path().join(format!("{year}.csv"));
        std::fs::write(&path, format!("{header}{rows}")).unwrap();
        let file = path.to_str().unwrap();
        let output = server.command(&["import", file, "--submission", year, "--state", "XC"]);
        assert!(output.status.success(), "{output:?}");
    }
    let path = "/api/v1/lists/xc.restricted.2026/changes";
    let answer = server.get_as(&token, path);
    assert_eq!(answer.status, 200, "{answer:?}");
    let changes = &answer.body;
    assert_eq!(changes["added"][0]["id"], "xc.restricted.three");
    assert_eq!(changes["removed"][0]["id"], "xc.restricted.two");
    assert_eq!(changes["changed"][0]["id"], "xc.restricted.one");
    let segments = changes["changed"][0]["reworded"][0]["segments"]
        .as_array()
        .unwrap();
    assert!(
        segments
            .iter()
            .any(|s| s["change"] == "added" && s["text"] == "quite "),
        "{segments:?}"
    );
    assert_eq!(changes["unchanged"], 0);
    assert_eq!(
        (&changes["total"], &changes["cursor"]),
        (&json!(3), &Value::Null)
    );
    // Page by page the same, in the same order.
    let mut query = "?limit=1".to_owned();
    let mut read = Vec::new();
    for _ in 0..3 {
        let page = server.get_as(&token, &format!("{path}{query}")).body;
        for what in ["added", "removed", "changed"] {
            read.extend(page[what].as_array().unwrap().clone());
        }
        let cursor = page["cursor"].as_str().unwrap_or_default();
        query = format!("?limit=1&cursor={cursor}");
    }
    let all = ["added", "removed", "changed"].map(|what| changes[what][0].clone());
    assert_eq!(read, all);
    assert_eq!(query, "?limit=1&cursor=", "no more of them");
    for (language, total) in [("en", 3), ("fr", 0)] {
        let narrowed = server.get_as(&token, &format!("{path}?language={language}"));
        assert_eq!(narrowed.body["total"], total, "{language}");
    }
    for bad in ["?cursor=no", "?limit=0", "?language=english"] {
        let refused = server.get_as(&token, &format!("{path}{bad}"));
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request")
        );
    }
    let before = server
        .get_as(&token, "/api/v1/lists/xc.restricted.2025/changes")
        .body;
    assert_eq!(before["added"].as_array().unwrap().len(), 2);
    assert_eq!(server.get(path).status, 404, "not for the public");
    assert_eq!(server.get("/api/v1/lists/xa.compiled/changes").status, 400);
}

#[test]
fn a_parameter_that_is_missing_is_named() {
    let server = Server::start();
    for path in [
        "/api/v1/spreads",
        "/api/v1/concepts/cyberspace/shared-words?lang=en",
        "/api/v1/difference?from=a&to=b",
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.problem()), (400, "invalid-request"));
        assert_eq!(answer.body["errors"][0]["field"], "language", "{path}");
    }
    let least = server.get("/api/v1/unlinked-terms?least=58");
    assert_eq!(least.body["errors"][0]["field"], "least");
}

#[test]
fn coverage_in_a_language_counts_what_is_said_in_it() {
    let server = Server::start();
    let covered = |query: &str| {
        let items = server
            .get(&format!("/api/v1/coverage?state=XA{query}"))
            .body["items"]
            .clone();
        let items = items.as_array().unwrap().clone();
        let item = items
            .into_iter()
            .find(|item| item["concept"] == "cyberspace");
        covered_by(&item.unwrap(), "XA").clone()
    };
    let all = covered("");
    assert_eq!(all["terms"], serde_json::json!(["en-GB", "fr"]));
    let french = covered("&language=fr");
    assert_eq!(french["terms"], serde_json::json!(["fr"]));
    assert_eq!(covered("&language=de"), Value::Null);
    // A script or region that a State names is told.
    let rows = "net,XC,2026,sr-Latn,cyberspace,izmišljena mreža,law,adopted,official\n\
        net,XC,2026,en-GB,cyberspace,made-up net,law,adopted,official\n";
    compiled(&server, rows);
    let of = |query: &str| {
        let coverage = server
            .get(&format!("/api/v1/coverage?state=XC{query}"))
            .body;
        let items = coverage["items"].as_array().unwrap().clone();
        let mut items = items.into_iter();
        let item = items.find(|item| item["concept"] == "cyberspace").unwrap();
        item["covered"][0].clone()
    };
    eventually("the rows arrived", || !of("").is_null());
    assert_eq!(of("")["terms"], json!(["en-GB", "sr-Latn"]));
    let serbian = of("&language=sr-Latn");
    assert_eq!(serbian["terms"], json!(["sr-Latn"]));
    assert_eq!(serbian["definitions"][0]["language"], "sr-Latn");
    assert_eq!(of("&language=sr-Cyrl"), Value::Null);
    let list = server.get("/en/overview?view=list").body;
    let list = list.as_str().unwrap();
    let here = list
        .split("definition in English: </span>")
        .nth(1)
        .unwrap_or_default();
    let here = here.split("</p>").next().unwrap_or_default();
    assert!(here.contains("Xylonia"), "en-GB is English: {list}");
}

/// Rows of the compiled list of the made-up States.
fn compiled(server: &Server, rows: &str) {
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let file = server.data.path().join("compiled.csv");
    std::fs::write(&file, format!("{header}{rows}")).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
}

fn page_with(server: &Server, path: &str, words: &str) -> String {
    let page = || {
        server
            .get(path)
            .body
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    eventually("the rows arrived", || page().contains(words));
    page()
}

#[test]
fn own_words_in_another_language_stand_on_the_page() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,,law,adopted,official\n\
        net,XC,2026,de,,erfundenes Netz aller Rechner,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made-up net of all computers,law,adopted,machine-translation\n\
        net,XD,2026,de,,ausgedachtes Netz der Rechner,law,adopted,official\n";
    compiled(&server, rows);
    let english = page_with(&server, "/en/concepts/cyberspace", "erfundenes Netz");
    let shown = "<details class=\"unshown\" open><summary>definition in German</summary>";
    let folded = "<details class=\"unshown\"><summary>definition in German</summary>";
    assert_eq!(english.matches(shown).count(), 1, "{english}");
    assert_eq!(english.matches(folded).count(), 1, "{english}");
    assert!(english.contains("ausgedachtes Netz der Rechner"));
    let french = page_with(
        &server,
        "/fr/concepts/cyberspace?state=XC",
        "erfundenes Netz",
    );
    assert!(french.contains("<summary>définition en allemand</summary>"));
    let german = server.get("/en/concepts/cyberspace?language=de,en");
    assert!(
        !german
            .body
            .as_str()
            .unwrap()
            .contains("definition in German")
    );
    let spanish = server.get("/en/concepts/cyberspace?language=es&state=XC");
    let spanish = spanish.body.as_str().unwrap();
    assert!(spanish.contains("nothing in Spanish") && spanish.contains("erfundenes Netz"));
}

/// Whatever the languages of the page have: nobody knows otherwise that there is more.
#[test]
fn a_definition_in_a_third_language_is_named_beside_those_that_are_shown() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,made-up net of all computers,law,adopted,official\n\
        net,XC,2026,fr,cyberespace,réseau imaginaire des ordinateurs,law,adopted,official\n\
        net,XC,2026,hr,kibernetički prostor,izmišljena mreža svih računala,law,adopted,official\n";
    compiled(&server, rows);
    let english = page_with(&server, "/en/concepts/cyberspace", "izmišljena mreža");
    let folded = "<details class=\"unshown\"><summary>definition in Croatian</summary>";
    assert!(english.contains(folded), "{english}");
    let french = page_with(&server, "/fr/concepts/cyberspace", "izmišljena mreža");
    assert!(french.contains("<details class=\"unshown\"><summary>définition en croate</summary>"));
    let croatian = server.get("/en/concepts/cyberspace?language=hr&state=XC");
    let croatian = croatian.body.as_str().unwrap();
    assert!(!croatian.contains("<summary>definition in"), "{croatian}");
}

#[test]
fn what_is_counted_although_it_is_disputed_is_told() {
    let server = Server::start();
    let (token, own) = (server.token("drafter"), server.delegation("XB"));
    let disputed = || {
        let coverage = server.get("/api/v1/coverage").body;
        let item = &coverage["items"].as_array().unwrap().clone();
        let item = item.iter().find(|item| item["concept"] == "cyberspace");
        let of = |state: &str| covered_by(item.unwrap(), state)["disputed"].clone();
        let unproposed = "/api/v1/unproposed-concepts?least=1";
        let unproposed = server.get_as(&token, unproposed).body;
        let unproposed = unproposed["items"].as_array().unwrap().clone();
        let unproposed = unproposed.iter().find(|item| item["id"] == "cyberspace");
        let shared = "/api/v1/concepts/cyberspace/shared-words?language=fr";
        let texts = server.get(shared).body["texts"].as_array().unwrap().clone();
        let texts = texts.iter().filter(|text| text["disputed"] == true);
        let texts: Vec<Value> = texts.map(|text| text["state"].clone()).collect();
        json!([of("XA"), of("XB"), unproposed.unwrap()["disputed"], texts])
    };
    assert_eq!(disputed(), json!([0, 0, [], []]));
    let marks = || {
        let picture = server.get("/en/overview").body;
        let picture = picture.as_str().unwrap().to_owned();
        assert!(
            picture.contains("a line below: somebody disputes"),
            "the legend"
        );
        picture.matches("class=\"disputed-mark\"").count() - 1
    };
    assert_eq!(marks(), 0);
    let link = "/api/v1/links/cyberspace~xb.compiled.espace/assertion";
    let said = json!({ "stance": "disputed" });
    assert_eq!(server.send_as(&own, "PUT", link, &said).status, 200);
    assert_eq!(disputed(), json!([0, 1, ["XB"], ["XB"]]));
    assert_eq!(marks(), 1, "in the picture of its subject field");
    for (page, words) in [
        ("/en/overview?view=list", "Xebeland (link disputed)"),
        (
            "/fr/overview?view=list",
            "Xébélande (rattachement contesté)",
        ),
        (
            "/en/concepts/cyberspace?view=shared&language=fr",
            "Counted although it is disputed that the entry is about this concept: Xebeland.",
        ),
    ] {
        let html = server.get(page).body;
        assert!(html.as_str().unwrap().contains(words), "{page}: {html}");
    }
}

#[test]
fn the_kind_of_a_translated_text_is_told() {
    let server = Server::start();
    let list = json!({
        "format": "entente-list/1",
        "state": "XC",
        "documents": [{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }],
        "entries": [{
            "id": "net",
            "terms": [{ "text": "cyberspace", "language": "en", "type": "full-form", "wording": "official", "document": "law" }],
            "texts": [{ "kind": "note", "language": "de", "text": "Eine Notiz", "wording": "courtesy-translation", "document": "law" }],
        }],
    });
    let file = server.data.path().join("xc.json");
    std::fs::write(&file, list.to_string()).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = "/en/concepts/cyberspace?state=XC&language=de";
    let html = page_with(&server, path, "Eine Notiz");
    let after = html.split("Eine Notiz").nth(1).unwrap();
    let after = &after[..after.find("</div>").unwrap()];
    assert!(after.contains("</span> note"), "{after}");
}

#[test]
fn what_was_counted_is_told_of_each_language_that_has_texts() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,made-up space of computers,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made-up space of wires,law,adopted,official\n";
    compiled(&server, rows);
    let path = "/fr/concepts/cyberspace?state=XA,XC";
    let page = page_with(&server, path, "Compté en anglais");
    assert!(
        page.contains(
            "Compté en anglais sur\u{202f}: 1 × texte officiel, 1 × résumé de ce projet."
        )
    );
    assert!(page.contains("Compté en français sur\u{202f}: 1 × résumé de ce projet."));
    let page = server.get("/fr/concepts/cyberspace?state=XC,XD").body;
    let page = page.as_str().unwrap();
    assert!(page.contains("Compté en anglais sur\u{202f}: 2 × texte officiel."));
    assert!(!page.contains("Compté en français"), "{page}");
}

#[test]
fn an_old_version_names_the_links_of_today_as_such() {
    let server = Server::start();
    let row = |text: &str| format!("net,XC,2026,en,cyberspace,{text},law,adopted,official\n");
    compiled(&server, &row("made-up net of computers"));
    compiled(&server, &row("made-up net of wires"));
    let page = page_with(
        &server,
        "/en/entries/xc.compiled.net/versions/1",
        "no longer the newest",
    );
    assert!(page.contains("not at the time of this version"), "{page}");
    assert!(page.contains("/en/concepts/cyberspace"), "{page}");
    assert!(!page.contains("is not linked to a concept"), "{page}");
}

#[test]
fn how_many_words_a_page_leaves_out_is_told_with_the_way_to_all() {
    let server = Server::start();
    let letter = |at: usize| char::from(b'a' + at as u8);
    for (state, first) in [("XC", 'p'), ("XD", 'k')] {
        let word = |at: usize| format!("{first}o{}u{}ox", letter(at / 20), letter(at % 20));
        let words: Vec<String> = (0..400).map(word).collect();
        let row = format!(
            "net,{state},2026,en,cyberspace,{},A law,adopted,official\n",
            words.join(" ")
        );
        let file = server.data.path().join("list.csv");
        let head = "entry,state,year,language,term,definition,document,status,wording\n";
        std::fs::write(&file, format!("{head}{row}")).unwrap();
        let import = ["import", file.to_str().unwrap(), "--compiled"];
        assert!(server.command(&import).status.success());
    }
    let path = "/en/concepts/cyberspace?view=shared&language=en&state=XC,XD";
    let shown = || server.get(path).body.as_str().unwrap().to_owned();
    eventually("both arrived", || shown().contains("more are not shown"));
    let whole =
        "href=\"/api/v1/concepts/cyberspace/shared-words?language=en&amp;lang=en&amp;state=XC,XD\"";
    assert!(shown().contains(whole), "{}", shown());
}
