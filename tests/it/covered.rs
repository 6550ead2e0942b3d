//! Which State has which concept, and how far their texts lie apart.

use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::submitting::{API, Delegation, HEAD, row};
use crate::support::{Server, eventually};

/// What a concept of the coverage says of a State; null where it has nothing.
fn covered_by<'a>(item: &'a Value, state: &str) -> &'a Value {
    let mut covered = item["covered"].as_array().unwrap().iter();
    let of_state = covered.find(|one| one["state"] == state);
    of_state.unwrap_or(&Value::Null)
}

#[test]
fn who_has_a_concept_comes_in_the_order_of_names() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,made up,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made up,law,adopted,official\n\
        zone,XD,2026,en,zone,made up,law,adopted,official\n";
    compiled(&server, rows);
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
        let links = format!("/api/v1/links?status=standing&concept=cyberspace&lang={lang}");
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
        (&spreads["total"], &items[19]["concept"])
    );
    let next = first["cursor"].as_str().unwrap();
    let next = format!("/api/v1/spreads?language=fr&limit=1&cursor={next}");
    assert_eq!(server.get(&next).body["items"][0], items[20]);
    for bad in ["spreads?language=fr&cursor=20", "coverage?cursor=20"] {
        let refused = server.get(&format!("/api/v1/{bad}"));
        assert_eq!(refused.status, 400, "{refused:?}");
    }
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
    for nothing in ["language=fr&state=FR&lang=fr", "language=sv&lang=fr"] {
        let none = server.get(&format!("/api/v1/spreads?{nothing}")).body;
        assert_eq!(none["total"], 0, "{nothing}");
        let why = none["remarks"][0].as_str().unwrap();
        assert!(why.contains("deux États"), "{nothing}: {why}");
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
    let rows = "one,XB,2026,en,harbour lamp,made up,A made-up law,adopted,official\n\
                one,XC,2026,en,Harbour-Lamps,made up,A made-up law,adopted,official\n\
                two,XC,2026,en,harbour lamp,made up,A made-up law,adopted,official\n";
    compiled(&server, rows);
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
fn what_italian_elides_tells_terms_apart_that_nobody_linked() {
    let server = Server::start();
    let rows = "one,XB,2026,it,segnale all’operatore,made up,A made-up law,adopted,official\n\
                one,XC,2026,it,segnale dell’operatore,made up,A made-up law,adopted,official\n\
                two,XC,2026,it,Segnale all'operatore,made up,A made-up law,adopted,official\n";
    compiled(&server, rows);
    let terms = server.get("/api/v1/unlinked-terms?least=1").body;
    let states = |at: usize| (&terms["items"][at]["term"], &terms["items"][at]["states"]);
    assert_eq!(
        states(0),
        (
            &"segnale all’operatore".into(),
            &serde_json::json!(["XB", "XC"])
        )
    );
    assert_eq!(
        states(1),
        (&"segnale dell’operatore".into(), &serde_json::json!(["XC"]))
    );
}

#[test]
fn a_state_uses_its_own_terms_and_what_it_stands_by() {
    let server = Server::start();
    let row = |key: &str, state: &str, language: &str, term: &str, wording: &str| {
        format!("{key},{state},2026,{language},{term},made up,A made-up law,adopted,{wording}\n")
    };
    let rows = [
        row("one", "XB", "en", "foggy net", "project-translation"),
        row("one", "XC", "en", "foggy net", "courtesy-translation"),
        row("two", "XB", "en", "quux gate", "official-translation"),
        row("two", "XC", "en", "quux gates", "official"),
        row("three", "XB", "ru", "охрана лампы", "official"),
        row("three", "XC", "ru", "охрана от лампы", "official"),
    ];
    compiled(&server, &rows.concat());
    let terms = server.get("/api/v1/unlinked-terms?least=1").body;
    let terms = terms["items"].as_array().unwrap().iter();
    let told: Vec<(&str, usize)> = terms
        .map(|term| {
            let states = term["states"].as_array().unwrap();
            (term["term"].as_str().unwrap(), states.len())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("quux gate", 2),
            ("охрана лампы", 1),
            ("охрана от лампы", 1)
        ]
    );
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
fn coverage_and_terms_without_a_concept_follow_each_change_at_once() {
    let server = Server::start();
    let (xc, drafter) = (Delegation::of(&server, "XC"), server.token("drafter"));
    // What is here of XC on a concept, or null, and whether its lamp has none.
    let asked = |token: Option<&str>, concept: &str| {
        let get = |path: &str| match token {
            Some(token) => server.get_as(token, path).body,
            None => server.get(path).body,
        };
        let items = get("/api/v1/coverage")["items"].clone();
        let mut items = items.as_array().unwrap().iter();
        let item = items.find(|item| item["concept"] == concept);
        let of_subject = get("/api/v1/coverage?subject=fundamentals")["items"].clone();
        assert!(of_subject.as_array().unwrap().contains(item.unwrap()));
        let covered = covered_by(item.unwrap(), "XC");
        let terms = get("/api/v1/unlinked-terms?least=1&state=XC")["items"].clone();
        let terms = terms.as_array().unwrap().iter();
        let terms: Vec<&str> = terms.map(|term| term["term"].as_str().unwrap()).collect();
        json!([covered["entries"], covered["disputed"], terms])
    };
    let both = |concept: &str| {
        let public = asked(None, concept);
        assert_eq!(asked(Some(&drafter), concept), public);
        public
    };
    let put = |method: &str, path: &str, body: Value| {
        let done = server.send_as(&drafter, method, &format!("{API}{path}"), &body);
        assert!((200..300).contains(&done.status), "{done:?}");
    };
    assert_eq!(both("cyberspace"), json!([null, null, []]));
    let net = row("cyberspace", "XC", "made-up net");
    let file = format!("{HEAD}{net}{}", row("lamp", "XC", "made-up lamp"));
    let id = xc.submitted(2025, "participants", &file);
    assert_eq!(asked(None, "cyberspace"), json!([null, null, []]));
    let theirs = asked(Some(&drafter), "cyberspace");
    assert_eq!(theirs, json!([1, 0, ["lamp"]]));
    assert_eq!(asked(None, "cyberspace"), json!([null, null, []]));
    assert_eq!(xc.show(&id, "public").status, 200);
    assert_eq!(both("cyberspace"), json!([1, 0, ["lamp"]]));
    xc.submitted(2026, "public", &format!("{HEAD}{net}"));
    assert_eq!(both("cyberspace"), json!([1, 0, []]), "one is withdrawn");
    let link = "/links/cyberspace~xc.submitted.cyberspace";
    let disputed = json!({ "stance": "disputed" });
    xc.send("PUT", &format!("{link}/assertion"), disputed);
    assert_eq!(both("cyberspace"), json!([1, 1, []]));
    xc.send("DELETE", &format!("{link}/assertion"), Value::Null);
    assert_eq!(both("cyberspace"), json!([1, 0, []]));
    let name = json!({ "en": "made-up networks", "fr": "réseaux imaginaires" });
    let concept = json!({ "id": "networks", "name": name, "subject": "fundamentals" });
    let entries = ["xc.submitted.cyberspace"];
    let split = json!({ "concept": concept, "entries": entries, "reason": "made up" });
    put("POST", "/concepts/cyberspace/split", split);
    assert_eq!(both("cyberspace"), json!([null, null, []]));
    assert_eq!(both("networks"), json!([1, 0, []]));
    put(
        "POST",
        "/concepts/networks/merge",
        json!({ "into": "cyberspace" }),
    );
    assert_eq!(both("cyberspace"), json!([1, 0, []]));
    put(
        "POST",
        &format!("{link}/removal"),
        json!({ "reason": "made up" }),
    );
    assert_eq!(both("cyberspace"), json!([null, null, ["cyberspace"]]));
    let content = json!({ "name": name, "subject": "fundamentals" });
    let tag = server.get("/api/v1/concepts/cyberspace");
    let bearer = format!("Bearer {drafter}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("If-Match", tag.header("etag")),
    ];
    let path = "/api/v1/concepts/cyberspace";
    let renamed = server.send("PUT", path, &headers, Some(&content));
    assert_eq!(renamed.status, 200, "{renamed:?}");
    let items = server.get("/api/v1/coverage").body["items"].clone();
    let mut items = items.as_array().unwrap().iter();
    let item = items.find(|item| item["concept"] == "cyberspace");
    assert_eq!(item.unwrap()["name"], name);
}

#[test]
fn what_only_a_rule_put_under_a_concept_is_counted_apart() {
    let server = Server::start();
    let rows = "net,XD,2026,en,cyberspace,made up,law,adopted,official\n";
    compiled(&server, rows);
    eventually("it arrived", || {
        server.get("/api/v1/entries/xd.compiled.net").status == 200
    });
    let told = || {
        let coverage = server.get("/api/v1/coverage").body;
        let mut items = coverage["items"].as_array().unwrap().iter();
        let item = items.find(|item| item["concept"] == "cyberspace").unwrap();
        let mut states = coverage["states"].as_array().unwrap().iter();
        let state = states.find(|one| one["state"] == "XD").unwrap();
        let covered = covered_by(item, "XD");
        [item, state, covered].map(|of| of["unconfirmed"].as_u64().unwrap())
    };
    assert_eq!(told(), [1, 1, 1]);
    let page = |path: &str| server.get(path).body.to_string();
    let english = page("/en/overview?view=list");
    assert!(english.contains("1 of them placed here by a rule that nobody has confirmed"));
    assert!(english.contains("(link not confirmed)"), "{english}");
    let french = page("/fr/overview");
    assert!(french.contains("dont 1 par un rattachement automatique"));
    let drafter = server.token("drafter");
    let link = "/api/v1/links/cyberspace~xd.compiled.net/assertion";
    let said = json!({ "stance": "confirmed" });
    assert_eq!(server.send_as(&drafter, "PUT", link, &said).status, 200);
    assert_eq!(told(), [0, 0, 0]);
}

#[test]
fn a_state_that_is_chosen_twice_counts_once() {
    let server = Server::start();
    let of = |states: &str| {
        let path = format!("/api/v1/spreads?language=en&state={states}");
        server.get(&path).body["items"].clone()
    };
    assert_eq!(of("XA,XB,XA"), of("XA,XB"));
    assert_eq!(
        of("XA,XA"),
        json!([]),
        "one State has nothing to differ from"
    );
}
