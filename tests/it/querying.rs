//! The language of queries, typing mistakes, suggestions, order, time.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{Answer, Server, eventually};

const HEADER: &str =
    "entry,state,year,language,term,term_type,definition,document,status,wording\n";

/// A server with made-up lists of Xylonia and Exland.
fn server() -> Server {
    let server = Server::start();
    let rows = "\
harbour,XC,2011,en,harbour light,,signal that a network gives to ships at night,Harbour Act,adopted,official
harbour,XC,2011,fr,feu de port,,signal qu’un réseau donne aux navires la nuit,Harbour Act,adopted,courtesy-translation
harbour,XC,2011,en,HL,abbreviation,,Harbour Act,adopted,official
attack,XC,2013,en,network attack,,act that a lamp at night does not survive,Lamp Strategy,adopted,official
resilience,XC,2013,en,resilience,,ability of a lamp to burn on after an attack,Lamp Strategy,adopted,official
light,XD,2015,fr,phare,,grand feu que donne un port aux navires,Loi sur les phares,draft,official
lamps,XD,2015,en,harbour lamp,,lamp of a harbour,Loi sur les phares,draft,official
donnees,XD,2015,fr,données,,éléments que l’on garde,Loi sur les phares,draft,official
don,XD,2015,fr,don,,chose que l’on donne,Loi sur les phares,draft,official
";
    let path = server.data.path().join("lists.csv");
    std::fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    let output = server.command(&["import", "--compiled", path.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    eventually("the lists are found", || {
        server.get("/api/v1/search?state=XC,XD").body["total"] == 7
    });
    server
}

fn search(server: &Server, query: &str) -> Answer {
    let encoded: String = query
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'=' | b'&' | b'_' | b',' => {
                (byte as char).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let answer = server.get(&format!("/api/v1/search?{encoded}"));
    assert_eq!(answer.status, 200, "{query}: {answer:?}");
    answer
}

/// The keys of the entries found, sorted.
fn keys(answer: &Answer) -> Vec<String> {
    let key = |id: &&str| id.rsplit('.').next().unwrap().to_owned();
    let mut keys: Vec<String> = answer.ids().iter().map(key).collect();
    keys.sort();
    keys
}

#[test]
fn each_operator_narrows() {
    let server = server();
    for (query, expected) in [
        ("network", vec!["attack", "harbour"]),
        ("network -ships", vec!["attack"]),
        ("-network state:XC", vec!["resilience"]),
        ("\"lamp at night\"", vec!["attack"]),
        ("\"night at lamp\"", vec![]),
        ("« feu de port »", vec!["harbour"]),
        ("harb*", vec!["harbour", "lamps"]),
        ("term:attack", vec!["attack"]),
        ("definition:attack", vec!["resilience"]),
        ("term:\"network attack\"", vec!["attack"]),
        ("source:strategy", vec!["attack", "resilience"]),
        ("state:Xylonia lamp", vec!["attack", "resilience"]),
        ("state:Xylonie lamp", vec!["attack", "resilience"]),
        ("lang:fr state:XC", vec!["harbour"]),
        ("year:2012..2014", vec!["attack", "resilience"]),
        ("-term:don -données state:XD", vec!["lamps", "light"]),
    ] {
        let answer = search(&server, &format!("q={query}&fuzzy=off&state=XC,XD"));
        assert_eq!(keys(&answer), expected, "{query}");
        assert_eq!(answer.body["warnings"], serde_json::json!([]), "{query}");
        assert_eq!(answer.body["total"], expected.len(), "{query}");
    }
}

#[test]
fn what_is_not_understood_is_looked_for_as_words_and_said() {
    let server = server();
    for (query, code, expected) in [
        ("\"harbour light", "unpaired-quote", vec!["harbour"]),
        ("lantern:resilience", "unknown-field", vec!["resilience"]),
        ("state:resilience", "unknown-value", vec!["resilience"]),
        ("resilience - ", "nothing-excluded", vec!["resilience"]),
        ("h*", "prefix-too-short", vec![]),
    ] {
        let answer = search(&server, &format!("q={query}&fuzzy=off&lang=fr"));
        assert_eq!(keys(&answer), expected, "{query}");
        let warnings = answer.body["warnings"].as_array().unwrap();
        assert_eq!(warnings.len(), 1, "{query}");
        assert_eq!(warnings[0]["code"], code, "{query}");
        let detail = warnings[0]["detail"].as_str().unwrap();
        assert!(
            detail.contains(' ') && !detail.contains(" the "),
            "{detail}"
        );
    }
}

#[test]
fn typing_mistakes_are_forgiven_and_named() {
    let server = server();
    for (typed, meant, key) in [
        ("resilence", "resilience", "resilience"),
        ("harbuor light", "harbour light", "harbour"),
        ("netwrok atack", "network attack", "attack"),
        ("resiliecne", "resilience", "resilience"),
        ("phrae", "phare", "light"),
    ] {
        let answer = search(&server, &format!("q={typed}"));
        let correction = &answer.body["correction"];
        assert_eq!(correction["text"], meant, "{typed}: {}", answer.body);
        assert_eq!(correction["used"], true, "{typed}");
        assert!(answer.ids()[0].ends_with(key), "{typed}");
    }
    let off = search(&server, "q=resilence&fuzzy=off");
    assert_eq!(off.body["total"], 0);
    assert_eq!(off.body["correction"]["text"], "resilience", "did you mean");
    assert_eq!(off.body["correction"]["used"], false);
    let right = search(&server, "q=resilience");
    assert_eq!(right.body["correction"], Value::Null);
    let three = search(&server, "q=dun");
    assert_eq!(three.body["correction"], Value::Null, "three letters");
    let always = search(&server, "q=don&fuzzy=on");
    assert_eq!(always.ids()[0], "xd.compiled.don");
}

#[test]
fn a_word_comes_before_one_of_the_same_stem() {
    let server = server();
    assert_eq!(search(&server, "q=données").ids()[0], "xd.compiled.donnees");
    assert_eq!(search(&server, "q=don").ids()[0], "xd.compiled.don");
}

#[test]
fn all_words_are_wanted_unless_nothing_has_them() {
    let server = server();
    let all = search(&server, "q=lamp harbour");
    assert_eq!(keys(&all), ["lamps"]);
    assert_eq!(all.body["applied"]["relaxed"], false);
    let any = search(&server, "q=resilience harbour");
    assert_eq!(any.body["applied"]["relaxed"], true);
    assert_eq!(keys(&any), ["harbour", "lamps", "resilience"]);
}

#[test]
fn the_language_searched_and_the_language_shown_are_two_settings() {
    let server = server();
    let query = "q=signal&state=XC";
    let french = search(&server, &format!("{query}&query_language=fr&lang=en"));
    assert_eq!(keys(&french), ["harbour"]);
    assert_eq!(french.body["items"][0]["shown"]["text_language"], "en");
    let none = search(&server, "q=ships&query_language=fr&fuzzy=off");
    assert_eq!(none.body["total"], 0);
    assert_eq!(none.body["applied"]["query_language"], "fr");
    let term = search(&server, "q=feu de port&query_language=fr");
    assert_eq!(term.ids()[0], "xc.compiled.harbour");
    assert_eq!(
        search(&server, "q=feu de port&query_language=en&fuzzy=off").body["total"],
        0
    );
}

#[test]
fn a_concept_is_found_by_the_term_of_another_state() {
    let server = server();
    let answer = search(&server, "q=espace numérique&lang=en");
    let items = answer.body["items"].as_array().unwrap();
    let own = &items[0]["match"];
    assert_eq!(
        (&own["field"], &own["language"]),
        (&"term".into(), &"fr".into())
    );
    assert_eq!(own["via"], Value::Null);
    assert_eq!(items[1]["id"], "xa.compiled.cyberspace");
    let via = &items[1]["match"];
    assert_eq!(via["field"], "concept");
    assert_eq!(via["via"]["id"], "cyberspace");
    assert_eq!(via["via"]["name"]["en"], "cyberspace");
}

#[test]
fn what_was_found_is_marked_in_pieces() {
    let server = server();
    let answer = search(&server, "q=harbour light&lang=en&state=XC");
    let shown = &answer.body["items"][0]["shown"];
    let segments = shown["term_highlights"]["segments"].as_array().unwrap();
    let joined: String = segments
        .iter()
        .map(|s| s["text"].as_str().unwrap())
        .collect();
    assert_eq!(joined, "harbour light");
    assert!(segments.iter().any(|s| s["match"] == true));
    assert_eq!(
        shown["text_highlights"],
        Value::Null,
        "nothing of it in the text"
    );

    let answer = search(&server, "q=\"at night\"&lang=en");
    let passages = answer.body["items"].as_array().unwrap().iter();
    for passage in passages.map(|item| &item["shown"]["text_highlights"]) {
        let segments = passage["segments"].as_array().unwrap();
        let marked: Vec<&str> = segments
            .iter()
            .filter(|s| s["match"] == true)
            .map(|s| s["text"].as_str().unwrap())
            .collect();
        assert_eq!(marked, ["at", "night"]);
        assert_eq!(passage["cut_before"], false);
    }
}

#[test]
fn results_come_in_the_order_asked_for() {
    let server = server();
    let order = |sort: &str| -> Vec<String> {
        let answer = search(&server, &format!("state=XC,XD&lang=fr&sort={sort}"));
        assert_eq!(answer.body["applied"]["sort"], sort);
        answer.ids().into_iter().map(str::to_owned).collect()
    };
    let by_term = order("term");
    let terms = [
        "don",
        "donnees",
        "harbour",
        "lamps",
        "attack",
        "light",
        "resilience",
    ];
    let shown: Vec<&str> = by_term
        .iter()
        .map(|id| id.rsplit('.').next().unwrap())
        .collect();
    assert_eq!(
        shown, terms,
        "don, données, feu de port, harbour lamp, network attack, phare"
    );
    assert!(
        order("state")[0].starts_with("xd."),
        "Pays d’Ex before Xylonie"
    );
    assert!(order("year")[0].starts_with("xd."), "2015 first");
    assert!(
        order("year").last().unwrap().ends_with("harbour"),
        "2011 last"
    );
    let bad = server.get("/api/v1/search?sort=size");
    assert_eq!((bad.status, bad.problem()), (400, "invalid-request"));
}

#[test]
fn the_next_page_is_linked() {
    let server = server();
    let mut address = "/api/v1/search?q=lamp&limit=1&sort=term".to_owned();
    let mut seen = Vec::new();
    loop {
        let answer = server.get(&address);
        seen.extend(answer.ids().into_iter().map(str::to_owned));
        let links = answer.header("link").to_owned();
        assert!(links.contains("rel=\"first\""), "{links}");
        let Some((_, next)) = links.split_once(", <") else {
            break;
        };
        address = next.split_once('>').unwrap().0.to_owned();
        assert!(
            address.contains("q=lamp&limit=1&sort=term&cursor="),
            "{address}"
        );
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
}

#[test]
fn what_was_in_force_on_a_day_is_found_when_asked() {
    let server = server();
    let row = |definition: &str| {
        format!(
            "{HEADER}harbour,XC,2026,en,harbour light,,{definition},Harbour Act,adopted,official\n"
        )
    };
    let submit = |name: &str, year: &str, text: &str| {
        let path = server.data.path().join(name);
        std::fs::write(&path, text).unwrap();
        let file = path.to_str().unwrap();
        let output = server.command(&["import", file, "--submission", year, "--state", "XC"]);
        assert!(output.status.success(), "{output:?}");
    };
    let token = server.token("drafter");
    let found = |query: &str| server.get_as(&token, &format!("/api/v1/search?{query}"));
    submit("one.csv", "2025", &row("made-up earlier gleam"));
    eventually("the first is found", || found("q=gleam").body["total"] == 1);
    submit("two.csv", "2026", &row("made-up later glow"));
    eventually("the second is found", || found("q=glow").body["total"] == 1);
    assert_eq!(found("q=gleam&fuzzy=off").body["total"], 0, "superseded");
    let now = found("q=glow").body["items"][0]["at"].clone();
    let today = &now.as_str().unwrap()[..10];
    assert_eq!(found(&format!("q=glow&as_of={today}")).body["total"], 1);
    let before = found("q=harbour&as_of=2001-01-01&fuzzy=off");
    assert_eq!(before.body["total"], 0, "nothing was held then");
    assert_eq!(before.body["applied"]["as_of"], "2001-01-01");
    let bad = found("as_of=yesterday");
    assert_eq!((bad.status, bad.problem()), (400, "invalid-request"));
    let versions = server.get_as(&token, "/api/v1/entries/xc.restricted.harbour/versions");
    assert_eq!(versions.body["total"], 2, "still resolvable");
}

#[test]
fn terms_are_suggested_as_one_types() {
    let server = server();
    let terms = |typed: &str| -> Vec<(String, u64)> {
        let answer = server.get(&format!("/api/v1/suggest?q={typed}"));
        assert_eq!(answer.status, 200, "{answer:?}");
        let items = answer.body["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|i| {
                (
                    i["term"].as_str().unwrap().into(),
                    i["states"].as_u64().unwrap(),
                )
            })
            .collect()
    };
    assert_eq!(terms("harb").len(), 2);
    assert_eq!(terms("HARBOUR-l").len(), 2);
    assert_eq!(
        terms("light"),
        [("harbour light".to_owned(), 1)],
        "a later word"
    );
    assert_eq!(
        terms("donnees"),
        [("données".to_owned(), 1)],
        "without accents"
    );
    assert_eq!(
        terms("resileince"),
        [("resilience".to_owned(), 1)],
        "one mistake"
    );
    assert_eq!(terms("cybersp")[0].0, "cyber-space");
    assert_eq!(terms(""), []);
    assert_eq!(terms("qqqqqq"), []);
}

#[test]
fn suggestions_are_by_right() {
    let server = server();
    let path = server.data.path().join("hidden.csv");
    let row = "secret,XC,2026,en,zebra crossing,,made up,Act,adopted,official\n";
    std::fs::write(&path, format!("{HEADER}{row}")).unwrap();
    let file = path.to_str().unwrap();
    let output = server.command(&["import", file, "--submission", "2026", "--state", "XC"]);
    assert!(output.status.success(), "{output:?}");
    let token = server.token("drafter");
    let suggested = |answer: Answer| answer.body["items"].as_array().unwrap().len();
    eventually("participants are told", || {
        suggested(server.get_as(&token, "/api/v1/suggest?q=zebr")) == 1
    });
    assert_eq!(suggested(server.get("/api/v1/suggest?q=zebr")), 0);
    let public = search(&server, "q=zebra crosing");
    assert_eq!(
        public.body["correction"],
        Value::Null,
        "nor as a correction"
    );
}

#[test]
fn very_many_hidden_words_take_no_place_of_the_public_ones() {
    let server = server();
    let word = |at: u8| format!("resiliencf{}", char::from(b'a' + at % 26));
    let row = |at: u8| {
        let (term, word) = (format!("resilienze {at}"), word(at));
        format!("hidden{at},XC,2026,en,{term},,made up of {word},Act,adopted,official\n")
    };
    let path = server.data.path().join("hidden.csv");
    let rows: String = (0..100).map(row).collect();
    std::fs::write(&path, format!("{HEADER}{rows}")).unwrap();
    let file = path.to_str().unwrap();
    let output = server.command(&["import", file, "--submission", "2026", "--state", "XC"]);
    assert!(output.status.success(), "{output:?}");
    let token = server.token("drafter");
    eventually("participants find them", || {
        server.get_as(&token, "/api/v1/search?q=resilienze").body["total"] == 100
    });
    let answer = search(&server, "q=resiliencf");
    assert_eq!(answer.body["correction"]["text"], "resilience");
    let suggested = server.get("/api/v1/suggest?q=resilienz").body;
    assert_eq!(suggested["items"][0]["term"], "resilience");
}

#[test]
fn a_time_before_all_others_has_nothing() {
    let server = server();
    for query in ["as_of=1980-01-01", "year=1850", "q=year:1800..1900"] {
        assert_eq!(search(&server, query).body["total"], 0, "{query}");
    }
    let all = &search(&server, "").body["total"];
    assert_eq!(search(&server, "q=-year:1850").body["total"], *all);
    assert_eq!(search(&server, "as_of=9999-12-31").body["total"], *all);
}

#[test]
fn hyphens_join_after_an_operator_too() {
    let server = server();
    assert_eq!(keys(&search(&server, "q=term:harbour-light")), ["harbour"]);
    assert_eq!(keys(&search(&server, "q=term:harbourlight")), ["harbour"]);
    let without = search(&server, "q=harbour -harbour-light&fuzzy=off");
    assert!(!keys(&without).contains(&"harbour".to_owned()));
    assert!(keys(&without).contains(&"lamps".to_owned()));
}

#[test]
fn the_language_searched_holds_for_operators_too() {
    let server = server();
    let found = |query: &str| keys(&search(&server, query));
    assert_eq!(found("q=nigh*&query_language=en"), ["attack", "harbour"]);
    assert_eq!(found("q=nigh*&query_language=fr"), Vec::<String>::new());
    let phrase = "q=\"at night\"&query_language=";
    assert_eq!(found(&format!("{phrase}en")), ["attack", "harbour"]);
    assert_eq!(found(&format!("{phrase}fr")), Vec::<String>::new());
}

#[test]
fn filters_do_not_decide_what_was_meant() {
    let server = server();
    let narrowed = search(&server, "q=harbour lamp&state=XC&facets=state");
    assert_eq!(narrowed.body["total"], 0);
    assert_eq!(narrowed.body["applied"]["relaxed"], false);
    assert_eq!(narrowed.body["correction"], Value::Null);
    let free = search(&server, "q=harbour lamp&facets=state");
    assert_eq!(
        narrowed.body["facets"]["state"],
        free.body["facets"]["state"]
    );
    let year = search(&server, "q=2012");
    assert_eq!(year.body["correction"], Value::Null, "a number is itself");
}

/// How long an answer to bad input may take: 50 ms of the program as it is
/// released (`ENTENTE_BIN`), ten times that of one built for tests.
fn longest() -> Duration {
    let is_release = std::env::var_os("ENTENTE_BIN").is_some();
    Duration::from_millis(if is_release { 50 } else { 500 })
}

#[test]
fn bad_input_is_answered_or_refused_at_once() {
    let server = server();
    let queries = [
        "%22".repeat(300),
        "word+".repeat(190),
        "word+".repeat(10_000),
        "*+".repeat(300),
        "%C3%A0+the+la".to_owned(),
        "%00%01%1f".to_owned(),
        "%D7%A9%D7%9C%D7%95%D7%9D+%E2%80%AE+abc".to_owned(),
        "%ED%A0%80".to_owned(),
        "-a+-b+-c".to_owned(),
        "aa*".to_owned(),
        "term:+definition:".to_owned(),
        "a".repeat(900),
    ];
    server.get("/api/v1/search?q=warm");
    for query in &queries {
        for path in ["search", "suggest"] {
            let begun = Instant::now();
            let answer = server.get(&format!("/api/v1/{path}?q={query}&lang=en&fuzzy=on"));
            let took = begun.elapsed();
            assert!(matches!(answer.status, 200 | 400), "{query}: {answer:?}");
            let is_problem = answer.body["type"].as_str().is_some();
            assert_eq!(is_problem, answer.status == 400, "{query}: {answer:?}");
            assert!(took < longest(), "{query}: {took:?}");
        }
    }
    let long = server.get(&format!("/api/v1/search?q={}", "a".repeat(1_001)));
    assert_eq!((long.status, long.problem()), (400, "invalid-request"));
}

#[test]
fn half_a_character_in_a_body_is_refused() {
    let server = server();
    let bearer = format!("Bearer {}", server.token("drafter"));
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Content-Type", "application/json"),
    ];
    let begun = Instant::now();
    let answer = server.send_text("/api/v1/proposals", &headers, "{\"concept\": \"\\ud800\"}");
    assert_eq!((answer.status, answer.problem()), (400, "invalid-body"));
    assert!(begun.elapsed() < longest());
}

/// The address of a request is bounded before it is read: what is longer is
/// refused, and the connection closed.
#[test]
fn a_query_of_ten_megabytes_is_not_even_read() {
    let server = server();
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let begun = Instant::now();
    let mut written = 0;
    let chunk = "a".repeat(64 * 1024);
    let mut sent = stream.write_all(b"GET /api/v1/search?q=");
    while sent.is_ok() && written < 10 * 1024 * 1024 {
        sent = stream.write_all(chunk.as_bytes());
        written += chunk.len();
    }
    let mut status = [0; 12];
    let read = stream.read_exact(&mut status);
    let is_refused = read.is_ok() && status.starts_with(b"HTTP/1.1 4");
    assert!(is_refused || sent.is_err(), "{written} bytes were taken");
    assert!(begun.elapsed() < longest(), "{:?}", begun.elapsed());
    assert_eq!(server.get("/api/v1/search?q=net").status, 200);
}
