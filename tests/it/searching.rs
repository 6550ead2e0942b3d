use crate::support::Server;

fn found(server: &Server, query: &str) -> Vec<String> {
    let answer = server.get(&format!("/api/v1/search?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.ids().into_iter().map(str::to_owned).collect()
}

fn import_compiled(server: &Server, csv: &str) {
    let file = server.data.path().join("lists.csv");
    std::fs::write(&file, csv).unwrap();
    let output = server.command(&["import", "--compiled", file.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn ways_to_write_a_term_find_the_same() {
    let server = Server::start();
    let expected = found(&server, "q=cybersecurite");
    assert_eq!(expected, ["xa.compiled.cyber-security"]);
    for q in [
        "cyber-s%C3%A9curit%C3%A9",
        "Cyber+s%C3%A9curit%C3%A9",
        "CYBERS%C3%89CURIT%C3%89",
        "la+cybers%C3%A9curit%C3%A9",
        "cyberse\u{301}curite\u{301}",
    ] {
        assert_eq!(found(&server, &format!("q={q}")), expected, "{q}");
    }
    for q in [
        "cyberspace",
        "cyber+space",
        "Cyber-Space",
        "cyberespace",
        "cyber+espace",
    ] {
        let expected = ["xa.compiled.cyberspace", "xb.compiled.espace"];
        assert_eq!(found(&server, &format!("q={q}")), expected, "{q}");
    }
}

#[test]
fn the_exact_form_comes_first_and_says_why() {
    let server = Server::start();
    let csv = "entry,state,year,language,term,definition,document,status,wording\n\
               one,XC,2024,en,Cyber Space,made up one,A made-up law,adopted,official\n\
               two,XC,2024,en,cyberspace,made up two,A made-up law,adopted,official\n\
               three,XC,2024,en,lamp,made up of cyberspace,A made-up law,adopted,official\n";
    import_compiled(&server, csv);
    crate::support::eventually("the import is searchable", || {
        server.get("/api/v1/search?state=XC").body["total"] == 3
    });
    let answer = server.get("/api/v1/search?q=cyberspace");
    assert_eq!(answer.ids()[0], "xc.compiled.two", "as typed");
    assert_eq!(
        answer.ids().last(),
        Some(&"xc.compiled.three"),
        "only in its text"
    );
    let answer = server.get("/api/v1/search?q=cyber-space");
    assert_eq!(answer.ids()[0], "xa.compiled.cyberspace", "as typed");
    let fields: Vec<_> = answer.body["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["match"]["field"].clone())
        .collect();
    assert_eq!(fields, ["term", "term", "term", "concept", "text"]);
}

#[test]
fn articles_plurals_and_splitting_lose_nothing() {
    let server = Server::start();
    let by_concept = found(&server, "q=cyberespace");
    assert_eq!(by_concept, ["xa.compiled.cyberspace", "xb.compiled.espace"]);
    for q in ["le+cyberespace", "cyberespaces", "les+cyber-espaces"] {
        assert_eq!(found(&server, &format!("q={q}")), by_concept, "{q}");
    }
    let in_two = found(&server, "q=espace+imaginaire");
    assert_eq!(in_two, ["xa.compiled.cyberspace", "xb.compiled.espace"]);
    for q in ["espace-imaginaire", "espaceimaginaire"] {
        assert_eq!(found(&server, &format!("q={q}")), in_two, "{q}");
    }
}

#[test]
fn a_term_in_another_inflection_comes_before_longer_terms() {
    let server = Server::start();
    let csv = "entry,state,year,language,term,definition,document,status,wording\n\
               long,XC,2024,en,network attack plan,made up,law,adopted,official\n\
               short,XC,2024,en,network attack,made up,law,adopted,official\n";
    import_compiled(&server, csv);
    crate::support::eventually("both are found", || found(&server, "state=XC").len() == 2);
    let ids = found(&server, "q=network+attacks");
    assert_eq!(ids, ["xc.compiled.short", "xc.compiled.long"]);
    assert_eq!(found(&server, "q=networks+attack").len(), 2);
}

#[test]
fn a_word_that_is_repeated_still_belongs_to_the_term() {
    let server = Server::start();
    let csv = "entry,state,year,language,term,definition,document,status,wording\n\
               nation,XC,2024,fr,sécurité de la nation,texte imaginaire,loi,adopted,official\n\
               other,XA,2024,fr,sécurité,texte imaginaire sur la nation,loi,adopted,official\n";
    import_compiled(&server, csv);
    crate::support::eventually("both are found", || found(&server, "q=nation").len() == 2);
    let ids = found(&server, "q=la+s%C3%A9curit%C3%A9+de+la+nation&lang=en");
    assert_eq!(ids[0], "xc.compiled.nation");
    let ids = found(&server, "q=cyber+security+cyber+space&fuzzy=off");
    assert_eq!(ids.len(), 3, "any of cybersecurity and cyberspace: {ids:?}");
}

#[test]
fn a_query_of_words_that_nobody_writes_costs_little() {
    let server = Server::start();
    let word = |n: usize| {
        format!("{:030}", n * 7_919)
            .replace('0', "q")
            .replace('1', "z")
    };
    let words: Vec<String> = (1..32).map(word).collect();
    let costly = format!("/api/v1/search?q={}", words.join("+"));
    let begun = std::time::Instant::now();
    assert_eq!(server.get(&costly).status, 200);
    let alone = begun.elapsed();
    assert!(alone < std::time::Duration::from_secs(2), "{alone:?}");
}

#[test]
fn hidden_texts_do_not_reorder_what_the_public_finds() {
    let server = Server::start();
    let public = "entry,state,year,language,term,definition,document,status,wording\n\
                  a,XA,2024,en,water,made-up lake,law,adopted,official\n\
                  b,XB,2024,en,water too,made-up lake and a long text with much other water,law,adopted,official\n";
    let mut hidden =
        String::from("entry,state,year,language,term,definition,document,status,wording\n");
    for number in 0..50 {
        hidden.push_str(&format!(
            "h{number},XC,2024,en,t{number},lake lake water {number},law,adopted,official\n"
        ));
    }
    let file = |name: &str, text: &str| {
        let path = server.data.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let import = ["import", &file("public.csv", public), "--compiled"];
    assert!(server.command(&import).status.success());
    crate::support::eventually("it is found", || found(&server, "q=lake").len() == 2);
    let queries = ["q=lake", "q=water", "q=lake+water", "q=made-up+water"];
    let before = queries.map(|query| found(&server, query));
    let import = [
        "import",
        &file("hidden.csv", &hidden),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    let token = server.token("drafter");
    crate::support::eventually("participants find it", || {
        server.get_as(&token, "/api/v1/search?q=lake").body["total"] == 52
    });
    assert_eq!(queries.map(|query| found(&server, query)), before);
}

#[test]
fn elision_and_abbreviations() {
    let server = Server::start();
    assert_eq!(
        found(&server, "q=l%E2%80%99espace+num%C3%A9rique"),
        ["xb.compiled.espace", "xa.compiled.cyberspace"],
        "its own term, then the same concept in another list"
    );
    assert_eq!(found(&server, "q=CS"), ["xa.compiled.cyber-security"]);
}

#[test]
fn filters_narrow_and_facets_stay_true() {
    let server = Server::start();
    assert_eq!(found(&server, "state=XB"), ["xb.compiled.espace"]);
    assert_eq!(found(&server, "language=en").len(), 2);
    assert_eq!(found(&server, "language=en-GB"), ["xa.compiled.cyberspace"]);
    assert_eq!(found(&server, "year=2022"), ["xb.compiled.espace"]);
    assert_eq!(
        found(&server, "subject=security"),
        ["xa.compiled.cyber-security"]
    );
    assert_eq!(found(&server, "wording=summary").len(), 2);
    assert_eq!(found(&server, "wording=summary&state=XB").len(), 0);
    let answer = server.get("/api/v1/search?state=XB&facets=state,year");
    let facets = &answer.body["facets"];
    let counts = |name: &str| -> Vec<(String, u64)> {
        let values = facets[name].as_array().unwrap().iter();
        values
            .map(|v| {
                (
                    v["value"].as_str().unwrap().into(),
                    v["count"].as_u64().unwrap(),
                )
            })
            .collect()
    };
    assert_eq!(
        counts("state"),
        [("XA".into(), 2), ("XB".into(), 1)],
        "not narrowed by itself"
    );
    assert_eq!(counts("year"), [("2022".into(), 1)]);
    assert_eq!(answer.body["applied"]["state"][0], "XB");
}

#[test]
fn states_come_in_the_order_of_their_names() {
    let server = Server::start();
    assert_eq!(
        found(&server, "q=cyberespace&lang=fr")[0],
        "xa.compiled.cyberspace"
    );
    let states = |lang: &str| -> Vec<String> {
        let answer = server.get(&format!("/api/v1/states?lang={lang}"));
        let items = answer.body["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["state"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(states("en"), ["XD", "XA", "XB", "XC", "XORG"]);
    assert_eq!(states("fr"), ["XA", "XD", "XB", "XC", "XORG"]);
}

#[test]
fn the_language_served_is_said() {
    let server = Server::start();
    let answer = server.get("/api/v1/search?state=XB&lang=en");
    let shown = &answer.body["items"][0]["shown"];
    assert_eq!(shown["asked"], "en");
    assert_eq!(shown["text_language"], "fr");
    assert_eq!(shown["text_label"]["fr"], "texte officiel");
    let answer = server.get("/api/v1/search?q=cyberespace&state=XA&lang=fr");
    let shown = &answer.body["items"][0]["shown"];
    assert_eq!(shown["text_language"], "fr");
    assert_eq!(shown["text_label"]["en"], "summary by this project");
}

#[test]
fn pages_go_on_exactly_or_not_at_all() {
    let server = Server::start();
    let mut seen = Vec::new();
    let mut address = "/api/v1/search?limit=1".to_owned();
    loop {
        let answer = server.get(&address);
        assert_eq!(answer.body["total"], 3);
        seen.extend(answer.ids().into_iter().map(str::to_owned));
        match answer.body["cursor"].as_str() {
            Some(cursor) => address = format!("/api/v1/search?limit=1&cursor={cursor}"),
            None => break,
        }
    }
    let all = found(&server, "limit=200");
    assert_eq!(seen, all);
    let expired = server.get("/api/v1/search?limit=1&cursor=0-1");
    assert_eq!((expired.status, expired.problem()), (410, "cursor-expired"));
}

#[test]
fn any_string_is_answered() {
    let server = Server::start();
    let long = "a".repeat(1_001);
    for (q, status) in [
        ("%22unpaired", 200),
        ("%00%01%FF", 200),
        ("*:*", 200),
        ("the", 200),
        ("%D8%B4%D8%A8%D9%83%D8%A9", 200),
        ("%F0%9F%92%BB", 200),
        ("---", 200),
        ("%E2%80%99", 200),
        (long.as_str(), 400),
    ] {
        let answer = server.get(&format!("/api/v1/search?q={q}"));
        assert_eq!(answer.status, status, "{q}: {answer:?}");
    }
    let nothing = server.get("/api/v1/search?q=nothing-of-the-kind");
    assert_eq!(nothing.body["total"], 0);
    let some_words = server.get("/api/v1/search?q=networks+nothingofthekind");
    assert_eq!(some_words.body["applied"]["relaxed"], true);
    assert_eq!(some_words.body["total"], 2);
}
