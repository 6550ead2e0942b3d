//! Links that people make, confirm, dispute and take back.

use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::{Answer, Server, eventually};

pub const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";
/// Made by the editors of the test glossary.
pub const EDITED: &str = "/api/v1/links/cyberspace~xa.compiled.cyberspace";
/// Made by a rule on arrival.
pub const BY_RULE: &str = "/api/v1/links/cyberspace~xc.compiled.net";

pub fn import(server: &Server, definition: &str) {
    let row = format!("net,XC,2026,en,cyberspace,{definition},A made-up law,adopted,official\n");
    compiled(server, &row);
    eventually("it arrived", || {
        let entry = server.get("/api/v1/entries/xc.compiled.net").body;
        entry["texts"][0]["text"] == definition
    });
}

pub fn with_rule() -> Server {
    let server = Server::start();
    import(&server, "made-up net of nets");
    server
}

pub fn say(server: &Server, token: &str, link: &str, stance: &str, reason: &str) -> Answer {
    let body = json!({ "stance": stance, "reason": reason });
    server.send_as(token, "PUT", &format!("{link}/assertion"), &body)
}

pub fn stances(link: &Value) -> Vec<(&str, Option<&str>)> {
    let said = link["assertions"].as_array().unwrap().iter();
    said.map(|one| (one["stance"].as_str().unwrap(), one["state"].as_str()))
        .collect()
}

pub fn listed(server: &Server, query: &str) -> Vec<String> {
    let answer = server.get(&format!("/api/v1/links?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.body["total"], answer.ids().len(), "one page");
    answer.ids().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_state_disputes_what_a_drafter_confirms_and_both_stand() {
    let server = with_rule();
    let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
    let confirmed = say(&server, &drafter, BY_RULE, "confirmed", "the same words");
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    let disputed = say(&server, &own, BY_RULE, "disputed", "meant otherwise");
    let both = vec![("disputed", Some("XC")), ("confirmed", None)];
    assert_eq!(stances(&disputed.body), both);
    let told = server.get_as(&drafter, "/api/v1/notices").body;
    assert_eq!(told["items"][0]["act"], "link.disputed");
    assert_eq!(told["items"][0]["about"], BY_RULE);
    let public = server.get(BY_RULE).body;
    assert_eq!(stances(&public), both, "nobody is told less");
    assert!(public["assertions"][0].get("account").is_none());
    assert!(server.get_as(&own, BY_RULE).body["assertions"][0]["account"].is_string());
    let entry = server.get("/api/v1/entries/xc.compiled.net").body;
    assert_eq!(stances(&entry["concepts"][0]), both);
    assert_eq!(entry["concepts"][0]["address"], BY_RULE);
    let concept = server.get("/api/v1/concepts/cyberspace").body;
    let entries = concept["entries"].as_array().unwrap().iter();
    let linked = entries.clone().find(|one| one["id"] == "xc.compiled.net");
    assert_eq!(stances(&linked.unwrap()["link"]), both);
    let path = "/api/v1/concepts/cyberspace/comparison?state=XC";
    let compared = server.get(path).body;
    let cell = &compared["columns"][0]["cells"][0]["entry"];
    assert_eq!(stances(&cell["concepts"][0]), both);
}

#[test]
fn nobody_speaks_for_a_state_but_its_own_delegation() {
    let server = with_rule();
    let (own, other) = (server.delegation("XC"), server.delegation("XB"));
    let refused = say(&server, &other, BY_RULE, "disputed", "not theirs");
    assert_eq!((refused.status, refused.problem()), (403, "forbidden"));
    let reader = server.token("reader");
    assert_eq!(say(&server, &reader, BY_RULE, "disputed", "x").status, 403);
    assert_eq!(say(&server, &own, BY_RULE, "disputed", "first").status, 200);
    let colleague = server.delegation("XC");
    let again = say(&server, &colleague, BY_RULE, "confirmed", "on reflection").body;
    assert_eq!(stances(&again), [("confirmed", Some("XC"))], "one voice");
    let withdrawn = server.send_as(
        &own,
        "DELETE",
        &format!("{BY_RULE}/assertion"),
        &Value::Null,
    );
    assert_eq!((withdrawn.status, stances(&withdrawn.body).len()), (200, 0));
    let nothing = server.send_as(
        &own,
        "DELETE",
        &format!("{BY_RULE}/assertion"),
        &Value::Null,
    );
    assert_eq!((nothing.status, nothing.problem()), (404, "not-found"));
    let history = server.get(&format!("{BY_RULE}/history")).body;
    let acts = history["items"].as_array().unwrap().iter();
    let acts: Vec<&str> = acts.map(|event| event["what"].as_str().unwrap()).collect();
    assert_eq!(acts, ["made", "disputed", "confirmed", "withdrawn"]);
    assert_eq!(history["items"][1]["reason"], "first");
    assert!(!history.to_string().contains("account"), "{history}");
}

#[test]
fn the_list_of_links_tells_what_is_to_be_done() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let id = BY_RULE.trim_start_matches("/api/v1/links/");
    assert_eq!(listed(&server, ""), [id], "those of editors need no review");
    let link = server.get(BY_RULE).body;
    assert_eq!(link["awaits"], json!(["unconfirmed"]));
    assert_eq!(link["by"], "rule");
    assert_eq!(link["reasons"][0]["weight"], 100);
    assert_eq!(link["concept"]["name"]["fr"], "cyberespace");
    assert_eq!(link["entry"]["term"]["text"], "cyberspace");
    say(&server, &drafter, BY_RULE, "confirmed", "read");
    assert!(listed(&server, "status=awaiting-review").is_empty());
    assert_eq!(listed(&server, "status=confirmed"), [id]);
    import(&server, "made-up net reworded");
    let changed = server.get(BY_RULE).body;
    assert_eq!(changed["awaits"], json!(["changed-since"]));
    assert_eq!(changed["assertions"][0]["changed_since"], true);
    assert_eq!(listed(&server, ""), [id]);
    let own = server.delegation("XC");
    say(&server, &own, BY_RULE, "disputed", "otherwise");
    assert_eq!(listed(&server, "status=disputed&state=XC"), [id]);
    assert!(listed(&server, "status=disputed&state=XB").is_empty());
    assert!(listed(&server, "status=disputed&concept=cyber-security").is_empty());
    assert_eq!(
        listed(&server, "status=standing&concept=cyberspace").len(),
        3
    );
    let first = server.get("/api/v1/links?status=standing&limit=3");
    assert_eq!(first.body["total"], 4);
    let cursor = first.body["cursor"].as_str().unwrap();
    let rest = server.get(&format!(
        "/api/v1/links?status=standing&limit=3&cursor={cursor}"
    ));
    assert_eq!((rest.ids().len(), &rest.body["cursor"]), (1, &Value::Null));
}

#[test]
fn a_link_is_made_and_taken_back_by_hand_and_stays_so() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let post = |path: &str, body: Value| server.send_as(&drafter, "POST", path, &body);
    let removed = post(
        &format!("{BY_RULE}/removal"),
        json!({ "reason": "another net" }),
    );
    assert_eq!(
        (removed.status, &removed.body["stands"]),
        (200, &json!(false))
    );
    assert_eq!(removed.body["removed"]["reason"], "another net");
    import(&server, "made-up net once more");
    let entry = server.get("/api/v1/entries/xc.compiled.net").body;
    assert_eq!(entry["concepts"], json!([]), "no rule makes it again");
    let again = post(&format!("{BY_RULE}/removal"), json!({}));
    assert_eq!((again.status, again.problem()), (409, "conflict"));
    let said = say(&server, &drafter, BY_RULE, "confirmed", "late");
    assert_eq!((said.status, said.problem()), (409, "conflict"));
    let new = json!({ "concept": "cyberspace", "entry": "xc.compiled.net", "reason": "it is" });
    let made = post("/api/v1/links", new.clone());
    assert_eq!((made.status, made.header("location")), (201, BY_RULE));
    assert_eq!(
        (&made.body["by"], &made.body["reason"]),
        (&json!("person"), &json!("it is"))
    );
    assert_eq!(made.body["awaits"], json!([]));
    assert_eq!(post("/api/v1/links", new).status, 409);
    import(&server, "made-up net for the last time");
    let link = server.get(BY_RULE).body;
    assert_eq!(
        (&link["by"], &link["awaits"]),
        (&json!("person"), &json!(["changed-since"]))
    );
}

#[test]
fn a_link_that_the_state_stands_by_is_not_taken_back() {
    let server = with_rule();
    let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
    say(&server, &own, BY_RULE, "confirmed", "ours");
    let refused = server.send_as(&drafter, "POST", &format!("{BY_RULE}/removal"), &json!({}));
    assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    assert!(refused.body["detail"].as_str().unwrap().contains("State"));
}

#[test]
fn bad_input_about_links_is_told_by_field() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let send =
        |method: &str, path: &str, body: Value| server.send_as(&drafter, method, path, &body);
    let put = format!("{EDITED}/assertion");
    for (method, path, body, field) in [
        ("PUT", put.as_str(), json!({ "stance": "liked" }), "stance"),
        ("PUT", &put, json!({}), "stance"),
        (
            "PUT",
            &put,
            json!({ "stance": "disputed", "reason": " " }),
            "reason",
        ),
        (
            "PUT",
            &put,
            json!({ "stance": "disputed", "reason": "x".repeat(2_001) }),
            "reason",
        ),
        (
            "PUT",
            &put,
            json!({ "stance": "disputed", "state": "XA" }),
            "state",
        ),
        (
            "POST",
            "/api/v1/links",
            json!({ "concept": "cyberspace", "entry": "xa.compiled.no", "reason": "x" }),
            "entry",
        ),
        (
            "POST",
            "/api/v1/links",
            json!({ "concept": "no", "entry": "xa.compiled.cyberspace", "reason": "x" }),
            "concept",
        ),
        (
            "POST",
            "/api/v1/links",
            json!({ "concept": "cyberspace", "entry": "xa.compiled.cyberspace" }),
            "reason",
        ),
    ] {
        let refused = send(method, path, body.clone());
        assert_eq!(refused.status, 400, "{body}: {refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], field, "{body}");
    }
    let stale = send(
        "PUT",
        &put,
        json!({ "stance": "confirmed", "entry_version": 9 }),
    );
    assert_eq!((stale.status, stale.problem()), (412, "version-changed"));
    for path in [
        "/api/v1/links/nothing",
        "/api/v1/links/a~b",
        "/api/v1/links/cyberspace~xa.compiled.no/history",
    ] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    for query in [
        "status=open",
        "concept=no",
        "state=ZZ",
        "cursor=no",
        "limit=0",
    ] {
        let refused = server.get(&format!("/api/v1/links?{query}&lang=fr"));
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request"),
            "{query}"
        );
    }
}

#[test]
fn links_of_what_is_for_participants_are_nowhere_to_the_public() {
    let server = Server::start();
    let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
    let csv = format!("{HEADER}net,XC,2026,en,cyberspace,made up,A made-up law,adopted,official\n");
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, csv).unwrap();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    let link = "/api/v1/links/cyberspace~xc.restricted.net";
    eventually("it arrived", || server.get_as(&drafter, link).status == 200);
    let before = server.get("/api/v1/links?status=standing").body;
    assert_eq!(
        say(&server, &own, link, "disputed", "ours is another").status,
        200
    );
    assert_eq!(server.get("/api/v1/links?status=standing").body, before);
    for place in ["", "/history"] {
        assert_eq!(server.get(&format!("{link}{place}")).status, 404);
    }
    let seen = server.get_as(&drafter, "/api/v1/links?status=disputed");
    assert_eq!(seen.ids(), ["cyberspace~xc.restricted.net"]);
}

#[test]
fn a_comparison_tells_the_other_concepts_of_an_entry() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let new = json!({ "concept": "cyber-security", "entry": "xc.compiled.net", "reason": "both" });
    assert_eq!(
        server
            .send_as(&drafter, "POST", "/api/v1/links", &new)
            .status,
        201
    );
    let path = "/api/v1/concepts/cyber-security/comparison?state=XC";
    let compared = server.get(path).body;
    let concepts = &compared["columns"][0]["cells"][0]["entry"]["concepts"];
    assert_eq!(
        (&concepts[0]["id"], &concepts[1]["id"]),
        (&json!("cyber-security"), &json!("cyberspace"))
    );
    assert!(concepts[0]["link"].is_object() && concepts[1].get("link").is_none());
    assert_eq!(concepts[1]["name"]["fr"], "cyberespace");
}

pub fn concept(en: &str, fr: &str) -> Value {
    json!({ "name": { "en": en, "fr": fr }, "subject": "fundamentals" })
}

pub fn rename(server: &Server, token: &str, path: &str, concept: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("If-Match", "\"1\"")];
    server.send("PUT", path, &headers, Some(concept))
}

#[test]
fn a_link_of_a_withdrawn_entry_does_not_stand() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let submit = |year: &str, rows: &[&str]| {
        let row = |term: &&str| {
            format!("{term},XC,2026,en,{term},made up,A made-up law,adopted,official\n")
        };
        let rows: String = rows.iter().map(row).collect();
        let file = server.data.path().join("xc.csv");
        std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
        let import = [
            "import",
            file.to_str().unwrap(),
            "--submission",
            year,
            "--state",
            "XC",
        ];
        let output = server.command(&import);
        assert!(output.status.success(), "{output:?}");
    };
    submit("2025", &["cyberspace", "lamp"]);
    let listed = |count: usize| {
        let links = server.get_as(&drafter, "/api/v1/links?state=XC");
        links.ids().len() == count
    };
    eventually("it arrived", || listed(1));
    let links = server.get_as(&drafter, "/api/v1/links?state=XC");
    let path = format!("/api/v1/links/{}", links.ids()[0]);
    assert_eq!(server.get_as(&drafter, &path).body["stands"], true);
    submit("2026", &["lamp"]);
    eventually("it was withdrawn", || listed(0));
    let link = server.get_as(&drafter, &path).body;
    assert_eq!(
        (&link["stands"], &link["awaits"]),
        (&json!(false), &json!([]))
    );
    assert_eq!(link["removed"], Value::Null, "nobody took it back");
}

/// Where a rule put the entry under the one concept and a drafter under the
/// other, the drafter's link stands after a merge, whichever way it goes.
#[test]
fn what_a_person_said_outlives_a_merge() {
    for (from, into) in [("harbour-lamp", "ferry"), ("ferry", "harbour-lamp")] {
        let server = Server::start();
        let rows = "lamp,XB,2026,en,harbour lamp,what burns,A made-up law,adopted,official\n";
        import_rows(&server, rows, "xb.compiled.lamp");
        let drafter = server.token("drafter");
        let post = |path: &str, body: Value| {
            let answer = server.send_as(&drafter, "POST", path, &body);
            assert!((200..300).contains(&answer.status), "{answer:?}");
        };
        // By a rule to the one, by hand to the other.
        post("/api/v1/concepts", concept("harbour lamp", "lampe de port"));
        post("/api/v1/concepts", concept("ferry", "bac"));
        let reason = "it is on a ferry";
        let new = json!({ "concept": "ferry", "entry": "xb.compiled.lamp", "reason": reason });
        post("/api/v1/links", new);
        let merge = json!({ "into": into, "reason": "made up" });
        post(&format!("/api/v1/concepts/{from}/merge"), merge);
        let link = format!("/api/v1/links/{into}~xb.compiled.lamp");
        let stands = server.get(&link).body;
        assert_eq!(
            (&stands["by"], &stands["reason"]),
            (&json!("person"), &json!(reason))
        );
        assert_eq!(stands["awaits"], json!([]), "{stands}");
        let acts = |link: &str| {
            let history = server.get(&format!("{link}/history")).body;
            let events = history["items"].as_array().unwrap().iter();
            let events = events.map(|event| (event["what"].clone(), event["basis"]["by"].clone()));
            events.collect::<Vec<_>>()
        };
        let by = |by: &str| (json!("made"), json!(by));
        let both = [
            acts(&link),
            acts(&format!("/api/v1/links/{from}~xb.compiled.lamp")),
        ]
        .concat();
        assert!(
            both.contains(&by("rule")) && both.contains(&by("person")),
            "{both:?}"
        );
    }
}

/// A rule's link that a drafter confirmed is a person's word, too.
#[test]
fn a_confirmed_link_outlives_a_merge_into_where_it_was_taken_back() {
    let server = Server::start();
    let rows = "lamp,XB,2026,en,harbour lamp,what burns,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xb.compiled.lamp");
    let drafter = server.token("drafter");
    let post = |path: &str, body: Value| {
        let answer = server.send_as(&drafter, "POST", path, &body);
        assert!((200..300).contains(&answer.status), "{answer:?}");
    };
    post("/api/v1/concepts", concept("harbour lamp", "lampe de port"));
    post("/api/v1/concepts", concept("ferry", "bac"));
    let new = json!({ "concept": "ferry", "entry": "xb.compiled.lamp", "reason": "made up" });
    post("/api/v1/links", new);
    let removal = json!({ "reason": "a mistake" });
    post("/api/v1/links/ferry~xb.compiled.lamp/removal", removal);
    let confirmed = "/api/v1/links/harbour-lamp~xb.compiled.lamp";
    assert_eq!(
        say(&server, &drafter, confirmed, "confirmed", "seen").status,
        200
    );
    let merge = json!({ "into": "ferry", "reason": "made up" });
    post("/api/v1/concepts/harbour-lamp/merge", merge);
    let link = server.get("/api/v1/links/ferry~xb.compiled.lamp").body;
    assert_eq!(
        (&link["stands"], stances(&link)),
        (&json!(true), vec![("confirmed", None)])
    );
    let history = server
        .get("/api/v1/links/ferry~xb.compiled.lamp/history")
        .body;
    let acts = history["items"].as_array().unwrap().iter();
    let acts: Vec<&Value> = acts.map(|event| &event["what"]).collect();
    assert_eq!(acts[..3], ["made", "removed", "moved"], "{acts:?}");
}

#[test]
fn links_that_await_review_have_a_page() {
    let server = with_rule();
    let page = |path: &str| {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        answer.body.as_str().unwrap().to_owned()
    };
    let english = page("/en/links");
    assert!(english.contains("/en/entries/xc.compiled.net"), "{english}");
    assert!(english.contains("a rule made it and nobody confirmed it"));
    assert!(english.contains("its term “cyberspace” is a name of the concept"));
    assert!(!english.contains("/en/entries/xa.compiled.cyberspace"));
    assert!(page("/en/concepts").contains("href=\"/en/links\""));
    let french = page("/fr/links?state=XC");
    assert!(french.contains("établi par une règle, personne ne l’a confirmé"));
    let none = page("/fr/links?state=XA");
    assert!(none.contains("Aucun rattachement n’est à vérifier ici."));
    let own = server.delegation("XC");
    say(&server, &own, BY_RULE, "disputed", "of <b>other</b> nets");
    let disputed = page("/en/links?concept=cyberspace");
    assert!(
        disputed.contains("nobody confirmed it; disputed"),
        "{disputed}"
    );
    assert!(disputed.contains("of &lt;b&gt;other&lt;/b&gt; nets"));
    for bad in ["state=ZZ", "concept=nothing", "concept=no%20key"] {
        assert_eq!(server.get(&format!("/en/links?{bad}")).status, 400, "{bad}");
    }
    let row = |at: usize| {
        format!("n{at},XD,2026,en,cyberspace,made-up net {at},A law,adopted,official\n")
    };
    let rows: String = (0..30).map(row).collect();
    import_rows(&server, &rows, "xd.compiled.n29");
    let counted = "31\u{a0}links await review";
    let pages = ["/en/links", "/en/links?page=2", "/en/links?page=9"].map(page);
    assert!(pages.iter().all(|html| html.contains(counted)));
    let rows = pages.map(|html| html.matches("<th scope=\"row\"").count());
    assert_eq!(rows, [25, 6, 0]);
}

pub fn import_rows(server: &Server, rows: &str, last: &str) {
    compiled(server, rows);
    eventually("the list arrived", || {
        server.get(&format!("/api/v1/entries/{last}")).status == 200
    });
}

/// How each of the links that a status has came to stand no longer, for a participant.
fn ends(server: &Server, token: &str, query: &str) -> Vec<(String, Value)> {
    let links = server.get_as(token, &format!("/api/v1/links?{query}")).body;
    let links = links["items"].as_array().unwrap().iter();
    let end = |link: &Value| {
        let id = link["id"].as_str().unwrap().to_owned();
        assert_eq!(link["stands"] == false, link["ended"]["at"].is_string());
        (id, link["ended"]["how"].clone())
    };
    links.map(end).collect()
}

fn submit(server: &Server, year: &str, rows: &[(&str, &str, &str)]) {
    let row = |(entry, language, term): &(&str, &str, &str)| {
        format!("{entry},XC,2026,{language},{term},made up,A made-up law,adopted,official\n")
    };
    let rows: String = rows.iter().map(row).collect();
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let file = file.to_str().unwrap();
    let import = ["import", file, "--submission", year, "--state", "XC"];
    assert!(server.command(&import).status.success());
}

#[test]
fn a_link_that_stands_no_longer_is_listed_with_what_its_state_said() {
    let server = with_rule();
    let own = server.delegation("XC");
    assert_eq!(
        say(&server, &own, BY_RULE, "disputed", "ours is another").status,
        200
    );
    let id = BY_RULE.trim_start_matches("/api/v1/links/");
    assert!(listed(&server, "status=lapsed").is_empty());
    let row = "net,XC,2026,en,fish stew,reworded,A made-up law,adopted,official\n";
    compiled(&server, row);
    eventually("it lapsed", || listed(&server, "status=lapsed") == [id]);
    let all = listed(&server, "status=all");
    assert!(all.iter().any(|one| one == id), "{all:?}");
    assert!(listed(&server, "status=lapsed&state=XB").is_empty());
    for status in ["standing", "disputed", "awaiting-review", "removed"] {
        let others = listed(&server, &format!("status={status}"));
        assert!(!others.iter().any(|other| other == id), "{status}");
    }
    let link = server.get("/api/v1/links?status=lapsed").body["items"][0].clone();
    assert_eq!(stances(&link), [("disputed", Some("XC"))]);
    let entry = server.get("/api/v1/entries/xc.compiled.net").body;
    assert_eq!(link["ended"], json!({ "how": "lapsed", "at": entry["at"] }));
    for (page, words) in [("en", "lapsed on"), ("fr", "caduc depuis")] {
        let page = server.get(&format!("/{page}/links?status=lapsed"));
        let page = page.body.to_string();
        assert!(
            page.contains(words) && page.contains("ours is another"),
            "{page}"
        );
    }
}

#[test]
fn links_that_end_among_participants_are_listed_to_these_alone() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let en = ("net", "en", "cyberspace");
    submit(&server, "2016", &[en, ("nets", "fr", "cyberespace")]);
    let [net, nets] = ["net", "nets"].map(|one| format!("cyberspace~xc.restricted.{one}"));
    eventually("they arrived", || {
        let path = format!("/api/v1/links/{nets}");
        server.get_as(&drafter, &path).status == 200
    });
    submit(&server, "2017", &[("net", "en", "fish stew")]);
    let lapsed = vec![(net.clone(), json!("lapsed"))];
    let withdrawn = vec![(nets.clone(), json!("entry-withdrawn"))];
    let both = [lapsed.clone(), withdrawn.clone()].concat();
    eventually("they ended", || {
        ends(&server, &drafter, "status=lapsed") == both
    });
    for (query, found) in [
        ("state=XC&concept=cyberspace", &both),
        ("language=fr", &withdrawn),
        ("limit=1", &lapsed),
        (&format!("limit=1&cursor={net}"), &withdrawn),
    ] {
        let query = format!("status=lapsed&{query}");
        assert_eq!(ends(&server, &drafter, &query), *found, "{query}");
    }
    for status in ["lapsed", "all"] {
        let public = server.get(&format!("/api/v1/links?status={status}&state=XC"));
        assert_eq!(public.body["total"], 0, "{public:?}");
        let page = server.get(&format!("/en/links?status={status}"));
        assert!(!page.body.to_string().contains("restricted"), "{page:?}");
    }
}

#[test]
fn a_link_taken_back_is_listed_as_such() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let id = BY_RULE.trim_start_matches("/api/v1/links/");
    let removal = format!("{BY_RULE}/removal");
    let removed = server.send_as(&drafter, "POST", &removal, &json!({ "reason": "another" }));
    assert_eq!(removed.body["ended"]["how"], "removed", "{removed:?}");
    let ended = ends(&server, &drafter, "status=removed");
    assert_eq!(ended, [(id.to_owned(), json!("removed"))]);
    assert!(listed(&server, "status=lapsed").is_empty());
}
