use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::{Answer, Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";
/// Made by the editors of the test glossary.
const EDITED: &str = "/api/v1/links/cyberspace~xa.compiled.cyberspace";
/// Made by a rule on arrival.
const BY_RULE: &str = "/api/v1/links/cyberspace~xc.compiled.net";

fn import(server: &Server, definition: &str) {
    let row = format!("net,XC,2026,en,cyberspace,{definition},A made-up law,adopted,official\n");
    compiled(server, &row);
    eventually("it arrived", || {
        let entry = server.get("/api/v1/entries/xc.compiled.net").body;
        entry["texts"][0]["text"] == definition
    });
}

fn with_rule() -> Server {
    let server = Server::start();
    import(&server, "made-up net of nets");
    server
}

fn say(server: &Server, token: &str, link: &str, stance: &str, reason: &str) -> Answer {
    let body = json!({ "stance": stance, "reason": reason });
    server.send_as(token, "PUT", &format!("{link}/assertion"), &body)
}

fn stances(link: &Value) -> Vec<(&str, Option<&str>)> {
    let said = link["assertions"].as_array().unwrap().iter();
    said.map(|one| (one["stance"].as_str().unwrap(), one["state"].as_str()))
        .collect()
}

fn listed(server: &Server, query: &str) -> Vec<String> {
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
    assert_eq!(listed(&server, "status=all&concept=cyberspace").len(), 3);
    let first = server.get("/api/v1/links?status=all&limit=3");
    assert_eq!(first.body["total"], 4);
    let cursor = first.body["cursor"].as_str().unwrap();
    let rest = server.get(&format!("/api/v1/links?status=all&limit=3&cursor={cursor}"));
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
    let before = server.get("/api/v1/links?status=all").body;
    assert_eq!(
        say(&server, &own, link, "disputed", "ours is another").status,
        200
    );
    assert_eq!(server.get("/api/v1/links?status=all").body, before);
    for place in ["", "/history"] {
        assert_eq!(server.get(&format!("{link}{place}")).status, 404);
    }
    let seen = server.get_as(&drafter, "/api/v1/links?status=disputed");
    assert_eq!(seen.ids(), ["cyberspace~xc.restricted.net"]);
}

#[test]
fn likeness_of_texts_proposes_what_a_drafter_makes() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let row = "lamp,XC,2026,en,beacon,the made-up space where all networks are,A made-up law,adopted,official\n";
    compiled(&server, row);
    let path = "/api/v1/link-candidates";
    let found = || server.get_as(&drafter, path).body;
    eventually("it is proposed", || {
        found()["items"][0]["concept"]["id"] == "cyberspace"
    });
    let candidate = &found()["items"][0];
    assert_eq!(candidate["entry"]["id"], "xc.compiled.lamp");
    let reason = &candidate["reasons"][0];
    assert_eq!(reason["entry"], "xa.compiled.cyberspace");
    assert_eq!(reason["wordings"], json!(["official", "summary"]));
    assert!(reason["words"].to_string().contains("networks"), "{reason}");
    let entry = server.get("/api/v1/entries/xc.compiled.lamp").body;
    assert_eq!(entry["concepts"], json!([]), "proposed, not made");
    let all = &found()["total"];
    for (query, total) in [
        ("state=XC", all),
        ("state=XB", &json!(0)),
        ("concept=cyberspace", &json!(1)),
        ("language=en", all),
        ("language=en-GB", &json!(0)),
    ] {
        let narrowed = server.get_as(&drafter, &format!("{path}?{query}"));
        assert_eq!(narrowed.body["total"], *total, "{query}");
    }
    for query in ["state=ZZ", "concept=no", "cursor=no", "limit=x"] {
        let bad = server.get_as(&drafter, &format!("{path}?{query}"));
        assert_eq!(
            (bad.status, bad.problem()),
            (400, "invalid-request"),
            "{query}"
        );
    }
    let new = json!({ "concept": "cyberspace", "entry": "xc.compiled.lamp", "reason": "alike" });
    let made = server.send_as(&drafter, "POST", "/api/v1/links", &new);
    assert_eq!(made.status, 201);
    assert_eq!(found()["total"], 0, "it has a concept");
    let link = made.header("location");
    server.send_as(&drafter, "POST", &format!("{link}/removal"), &json!({}));
    let again = server.get_as(&drafter, &format!("{path}?concept=cyberspace"));
    assert_eq!(again.body["total"], 0, "nor again what was taken back");
}

#[test]
fn what_is_proposed_comes_in_the_order_of_the_names_of_states() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let row = |state: &str, term: &str, text: &str| {
        format!(
            "{},{state},2026,en,{term},{text},A made-up law,adopted,official\n",
            term.replace(' ', "-")
        )
    };
    let like = "the made-up space where all networks are";
    let rows: String = [
        row("XA", "beacon", like),
        row("XC", "buoy", like),
        row("XD", "mast", like),
        row("XA", "harbour lamp", "burns at sea"),
        row("XB", "harbour lamp", "shines by night"),
        row("XC", "fish soup", "hot and thick"),
        row("XD", "fish soup", "a dish"),
    ]
    .concat();
    compiled(&server, &rows);
    let found = |path: &str| server.get_as(&drafter, &format!("/api/v1/{path}")).body;
    let entries = |path: &str| -> Vec<String> {
        let items = found(path)["items"].as_array().unwrap().clone();
        let of_group = |item: &Value| item["entries"][0]["id"].as_str().map(str::to_owned);
        let id = |item: &Value| of_group(item).or(item["entry"]["id"].as_str().map(str::to_owned));
        items.iter().filter_map(id).collect()
    };
    let links = "link-candidates?concept=cyberspace";
    eventually("all are proposed", || {
        found(links)["total"] == 3 && found("concept-candidates")["total"] == 2
    });
    let [beacon, buoy, mast] = ["xa.compiled.beacon", "xc.compiled.buoy", "xd.compiled.mast"];
    assert_eq!(entries(links), [mast, beacon, buoy]);
    assert_eq!(entries(&format!("{links}&lang=fr")), [beacon, mast, buoy]);
    let next = format!("{links}&lang=en&limit=1&cursor=cyberspace~{mast}");
    assert_eq!(entries(&next), [beacon]);
    let [soup, lamp] = ["xd.compiled.fish-soup", "xa.compiled.harbour-lamp"];
    assert_eq!(entries("concept-candidates"), [soup, lamp]);
    assert_eq!(entries("concept-candidates?lang=fr"), [lamp, soup]);
}

#[test]
fn entries_that_no_concept_took_are_grouped_and_become_one() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let rows = "lamp,XB,2026,en,harbour lamp,a lamp at the mouth of a harbour,A made-up law,adopted,official\n\
                lamps,XC,2026,en,Harbour-lamps,lamps by night,A made-up law,adopted,official\n\
                boat,XC,2026,en,ferry boat,what carries people over,A made-up law,adopted,official\n\
                net,XC,2026,en,cyberspace,made-up net,A made-up law,adopted,official\n";
    compiled(&server, rows);
    let path = "/api/v1/concept-candidates";
    let found = |query: &str| server.get_as(&drafter, &format!("{path}?{query}"));
    eventually("the lamps are a group", || found("").body["total"] == 1);
    let group = found("").body["items"][0].clone();
    assert_eq!(group["states"], 2);
    let ids: Vec<&Value> = (0..2).map(|at| &group["entries"][at]["id"]).collect();
    assert_eq!(ids, ["xb.compiled.lamp", "xc.compiled.lamps"]);
    let why = json!({
        "of": "xb.compiled.lamp", "reason": "like-term", "term": "harbour lamp",
        "name": "Harbour-lamps", "entry": "xc.compiled.lamps", "equated": [], "weight": 100,
    });
    assert_eq!(group["reasons"], json!([why]));
    for (query, total) in [
        ("least=3", 0),
        ("state=XB", 1),
        ("state=XA", 0),
        ("language=en", 1),
        ("language=fr", 0),
    ] {
        assert_eq!(found(query).body["total"], total, "{query}");
    }
    for bad in [
        "least=0",
        "least=58",
        "least=x",
        "state=ZZ",
        "language=english",
        "cursor=no",
        "limit=x",
    ] {
        let refused = found(bad);
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request"),
            "{bad}"
        );
    }
    let mut new = concept("harbour lamp", "feu de port");
    let bad = json!(["xb.compiled.lamp", "xb.compiled.no", "xb.compiled.lamp"]);
    new["entries"] = bad;
    let refused = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(refused.status, 400, "{refused:?}");
    let fields: Vec<&Value> = (0..2)
        .map(|at| &refused.body["errors"][at]["field"])
        .collect();
    assert_eq!(fields, ["entries[1]", "entries[2]"]);
    assert_eq!(
        server.get("/api/v1/concepts/harbour-lamp").status,
        404,
        "nothing was made"
    );
    new["entries"] = json!(ids);
    new["reason"] = "both light harbours".into();
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    for entry in ["xb.compiled.lamp", "xc.compiled.lamps"] {
        let link = server
            .get(&format!("/api/v1/links/harbour-lamp~{entry}"))
            .body;
        assert_eq!(link["by"], "person", "{link}");
        assert_eq!(link["reason"], "both light harbours", "{link}");
    }
    assert_eq!(found("").body["total"], 0, "they have a concept");
}

/// An entry that editors placed is linked by no rule, whatever its terms are.
#[test]
fn what_editors_placed_gets_no_link_by_rule() {
    let server = Server::start();
    let rows = "espace,XB,2026,fr,cybersécurité,made-up net,A made-up law,adopted,official\n\
                other,XB,2026,fr,cybersécurité,made-up net,A made-up law,adopted,official\n";
    compiled(&server, rows);
    let concepts = |entry: &str| {
        let entry = server
            .get(&format!("/api/v1/entries/xb.compiled.{entry}"))
            .body;
        let links = entry["concepts"].as_array().cloned().unwrap_or_default();
        let links = links
            .iter()
            .map(|link| (link["id"].clone(), link["link"]["by"].clone()));
        links.collect::<Vec<_>>()
    };
    let by = |concept: &str, by: &str| vec![(json!(concept), json!(by))];
    eventually("the list arrived", || {
        concepts("other") == by("cyber-security", "rule")
    });
    assert_eq!(concepts("espace"), by("cyberspace", "editor"));
}

/// To confirm what a rule did is to put the entry there.
#[test]
fn a_concept_of_the_same_name_draws_in_nothing_that_was_confirmed_elsewhere() {
    for is_confirmed in [false, true] {
        let server = with_rule();
        let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
        if is_confirmed {
            let said = say(&server, &own, BY_RULE, "confirmed", "the same");
            assert_eq!(said.status, 200, "{said:?}");
        }
        let mut new = concept("cyberspace", "cyberespace");
        new["id"] = json!("other-net");
        new["scope"] = json!({ "en": "another", "fr": "un autre" });
        new["entries"] = json!([]);
        let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
        assert_eq!(made.status, 201, "{made:?}");
        let link = server.get("/api/v1/links/other-net~xc.compiled.net");
        assert_eq!(link.status == 200, !is_confirmed, "{link:?}");
    }
}

#[test]
fn a_former_name_is_told_as_one() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let path = "/api/v1/concepts/cyberspace";
    assert!(
        server.get(BY_RULE).body["reasons"][0]
            .get("former")
            .is_none()
    );
    let renamed = rename(&server, &drafter, path, &concept("net of nets", "toile"));
    assert_eq!(renamed.status, 200, "{renamed:?}");
    let reason = &server.get(BY_RULE).body["reasons"][0];
    assert_eq!(
        (&reason["name"], &reason["former"]),
        (&json!("cyberspace"), &json!(true))
    );
    let entry = server.get("/api/v1/entries/xc.compiled.net").body;
    assert_eq!(entry["concepts"][0]["link"]["reasons"][0]["former"], true);
    let compared = server.get(&format!("{path}/comparison?state=XC")).body;
    let link = &compared["columns"][0]["cells"][0]["entry"]["concepts"][0]["link"];
    assert_eq!(link["reasons"][0]["former"], true);
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

fn concept(en: &str, fr: &str) -> Value {
    json!({ "name": { "en": en, "fr": fr }, "subject": "fundamentals" })
}

fn rename(server: &Server, token: &str, path: &str, concept: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("If-Match", "\"1\"")];
    server.send("PUT", path, &headers, Some(concept))
}

#[test]
fn a_concept_made_after_its_entries_gets_their_links() {
    let server = Server::start();
    let file = server.data.path().join("xc.csv");
    let row = |entry, term| {
        format!("{entry},XC,2026,en,{term},a lamp by a port,A made-up law,adopted,official\n")
    };
    let rows = [row("lamp", "harbour lamp"), row("net", "cyberspace")].concat();
    std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("it arrived", || {
        server.get("/api/v1/entries/xc.compiled.lamp").status == 200
    });
    let drafter = server.token("drafter");
    let new = concept("harbour lamps", "lampes de port");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(
        listed(&server, "concept=harbour-lamps"),
        ["harbour-lamps~xc.compiled.lamp"]
    );
    let link = "/api/v1/links/harbour-lamps~xc.compiled.lamp";
    let made = server.get(link).body;
    assert_eq!(made["by"], "rule");
    assert_eq!(made["awaits"], json!(["unconfirmed"]));
    // What was taken back is not made again by another name.
    let removal = format!("{link}/removal");
    let removed = server.send_as(&drafter, "POST", &removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    let renamed = concept("harbour lamp", "lampe de port");
    let path = "/api/v1/concepts/harbour-lamps";
    let edited = rename(&server, &drafter, path, &renamed);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(listed(&server, "concept=harbour-lamps"), [""; 0]);
}

#[test]
fn a_concept_is_looked_for_by_its_new_name() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let new = concept("harbour", "port");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(listed(&server, "concept=harbour"), [""; 0]);
    let renamed = concept("Cyberspace", "port");
    let edited = rename(&server, &drafter, "/api/v1/concepts/harbour", &renamed);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(
        listed(&server, "concept=harbour"),
        ["harbour~xc.compiled.net"]
    );
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

fn import_rows(server: &Server, rows: &str, last: &str) {
    compiled(server, rows);
    eventually("the list arrived", || {
        server.get(&format!("/api/v1/entries/{last}")).status == 200
    });
}

/// A drafter names the concept as no State does; other entries have the terms
/// of those that it is made of.
#[test]
fn a_concept_is_looked_for_by_the_terms_of_its_entries() {
    let server = Server::start();
    let rows = "lamp,XB,2026,en,harbour lamp,what burns,A made-up law,adopted,official\n\
                lamp,XB,2026,de,Hafenlampe,was brennt,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xb.compiled.lamp");
    let rows = "lampe,XC,2026,de,Hafenlampe,ein Licht,A made-up law,adopted,official\n\
                boot,XC,2026,de,Fährboot,ein Boot,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xc.compiled.boot");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "fanal");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(
        listed(&server, "concept=beacon"),
        ["beacon~xc.compiled.lampe"],
        "awaits review"
    );
    let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
    assert_eq!(link["by"], "rule");
    assert_eq!(link["reasons"][0]["reason"], "same-term");
    assert_eq!(link["reasons"][0]["entry"], "xb.compiled.lamp");
    let by_hand = server.get("/api/v1/links/beacon~xb.compiled.lamp").body;
    assert_eq!(by_hand["by"], "person");
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

/// A list of State XC for participants, of made-up entries with a term each.
fn submit_terms(server: &Server, year: &str, terms: &[(&str, &str)]) {
    let row = |(entry, term): &(&str, &str)| {
        format!("{entry},XC,2026,en,{term},made up,A made-up law,adopted,official\n")
    };
    let rows: String = terms.iter().map(row).collect();
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let file = file.to_str().unwrap();
    let import = ["import", file, "--submission", year, "--state", "XC"];
    let output = server.command(&import);
    assert!(output.status.success(), "{output:?}");
    let reader = server.token("reader");
    eventually("it arrived", || {
        terms.iter().all(|(entry, term)| {
            let path = format!("/api/v1/entries/xc.restricted.{entry}");
            let held = server.get_as(&reader, &path).body;
            held["terms"][0]["text"] == *term && held["withdrawn_by"].is_null()
        })
    });
}

#[test]
fn a_link_by_rule_lapses_with_the_terms_for_which_it_was_made() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let link = |concept: &str, entry: &str| {
        let path = format!("/api/v1/links/{concept}~xc.restricted.{entry}");
        server.get_as(&drafter, &path).body
    };
    let compared = |concept: &str| {
        let path = format!("/api/v1/concepts/{concept}/comparison?state=XC");
        let cells = server.get_as(&drafter, &path).body["columns"][0]["cells"].clone();
        let cells = cells.as_array().unwrap().clone();
        let cells = cells.iter().map(|cell| cell["entry"]["id"].to_string());
        cells.collect::<Vec<_>>()
    };
    let [kept, other, gone] = ["kept", "other", "gone"];
    submit_terms(
        &server,
        "2016",
        &[
            (kept, "cyberspace"),
            (other, "cyberspace"),
            (gone, "cyberspace"),
        ],
    );
    let confirmed = "/api/v1/links/cyberspace~xc.restricted.kept";
    assert_eq!(
        say(&server, &drafter, confirmed, "confirmed", "read").status,
        200
    );
    submit_terms(
        &server,
        "2017",
        &[
            (kept, "fish soup"),
            (other, "cyber security"),
            (gone, "fish stew"),
        ],
    );
    let lapsed = link("cyberspace", gone);
    assert_eq!(
        (&lapsed["stands"], &lapsed["awaits"]),
        (&json!(false), &json!([]))
    );
    assert_eq!(lapsed["removed"], json!({ "lapsed": true }));
    let past = "/api/v1/concepts/cyberspace/comparison/history?state=XC";
    let told = server.get_as(&drafter, past).body;
    let told = told["items"].as_array().unwrap().iter();
    let told = told.filter(|item| item["id"] == "xc.restricted.gone");
    let [told] = &told.collect::<Vec<_>>()[..] else {
        panic!("its text stood there")
    };
    let [first] = &told["versions"].as_array().unwrap()[..] else {
        panic!("the newer one never stood there: {told}")
    };
    let newer = &server
        .get_as(&drafter, "/api/v1/entries/xc.restricted.gone")
        .body;
    assert_eq!(
        (&first["lapsed"], &first["until"]),
        (&json!(true), &newer["at"])
    );
    let history = "/api/v1/links/cyberspace~xc.restricted.gone/history";
    let history = server.get_as(&drafter, history).body;
    let acts = history["items"].as_array().unwrap().iter();
    let acts: Vec<&str> = acts.map(|event| event["what"].as_str().unwrap()).collect();
    assert_eq!(acts, ["made", "lapsed"]);
    // One concept, not both, where the new terms name another one.
    assert_eq!(link("cyberspace", other)["stands"], false);
    assert_eq!(link("cyber-security", other)["stands"], true);
    // What somebody confirmed stays, and is to be looked at again.
    let stays = link("cyberspace", kept);
    assert_eq!(
        (&stays["stands"], &stays["awaits"]),
        (&json!(true), &json!(["changed-since"]))
    );
    assert_eq!(compared("cyberspace"), ["\"xc.restricted.kept\""]);
    let text = json!({ "text": "fish stew", "lang": "en" });
    let annotated = server
        .send_as(&drafter, "POST", "/api/v1/annotations", &text)
        .body;
    assert!(
        !annotated.to_string().contains("\"cyberspace\""),
        "{annotated}"
    );
    // With the term the link comes back, since no person took it away.
    submit_terms(
        &server,
        "2018",
        &[
            (kept, "fish soup"),
            (other, "cyber space"),
            (gone, "cyberspace"),
        ],
    );
    let again = link("cyberspace", gone);
    assert_eq!(
        (&again["stands"], &again["awaits"]),
        (&json!(true), &json!(["unconfirmed"]))
    );
    assert_eq!(again.get("removed"), None);
    let told = server.get_as(&drafter, past).body;
    let told = told["items"].as_array().unwrap().iter();
    let mut told = told.filter(|item| item["id"] == "xc.restricted.gone");
    let versions = told.next().unwrap()["versions"].as_array().unwrap();
    let stood = |at: usize| (&versions[at]["entry"]["version"], &versions[at]["lapsed"]);
    assert_eq!(stood(0), (&json!(1), &json!(true)));
    assert_eq!(
        stood(1),
        (&json!(3), &json!(false)),
        "without the fish stew"
    );
    assert_eq!(versions[1]["change"]["before"], 1);
    assert_eq!((versions.len(), &versions[1]["until"]), (2, &Value::Null));
    // The same thing by another term: its reasons are told anew.
    submit_terms(
        &server,
        "2019",
        &[(kept, "fish soup"), (other, "Cyberspace")],
    );
    let anew = link("cyberspace", other);
    assert_eq!(
        (&anew["reasons"][0]["term"], &anew["changed_since"]),
        (&json!("Cyberspace"), &json!(false))
    );
    assert!(server.command(&["verify"]).status.success());
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

#[test]
fn a_reason_tells_which_words_count_as_one() {
    let server = Server::start();
    let drafter = server.token("drafter");
    submit_terms(&server, "2016", &[("attack", "network attack")]);
    let made = json!({
        "id": "attack", "name": { "en": "cyber attack", "fr": "cyberattaque" }, "subject": "security",
    });
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &made);
    assert_eq!(made.status, 201, "{made:?}");
    let link = "/api/v1/links/attack~xc.restricted.attack";
    eventually("a rule made the link", || {
        server.get_as(&drafter, link).status == 200
    });
    let reasons = server.get_as(&drafter, link).body["reasons"].clone();
    let pair = json!({ "term": "network", "name": "cyber", "as": "field" });
    let reason = &reasons.as_array().unwrap()[0];
    assert_eq!(
        (&reason["reason"], &reason["equated"], &reason["weight"]),
        (&json!("like-term"), &json!([pair]), &json!(95)),
        "{reasons}"
    );
    let bearer = format!("Bearer {drafter}");
    for (page, words) in [
        (
            "/en/entries/xc.restricted.attack",
            "“network” and “cyber” count as one field in the lexicon",
        ),
        (
            "/fr/entries/xc.restricted.attack",
            "comptent pour un même domaine dans le lexique",
        ),
    ] {
        let (_, html) = server.bytes(page, &[("Authorization", &bearer)]);
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains(words), "{html}");
        assert!(!html.contains("of the same words"), "{html}");
    }
}

/// Where the entry through whose term a rule made a link has gone, the link says
/// that it was there.
#[test]
fn a_reason_through_an_entry_that_is_gone_says_so() {
    let server = Server::start();
    let rows = "lamp,XB,2026,de,Hafenlampe,was brennt,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xb.compiled.lamp");
    let rows = "lampe,XC,2026,de,Hafenlampe,ein Licht,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xc.compiled.lampe");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "fanal");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let page = |tag: &str| {
        let page = server
            .get(&format!("/{tag}/entries/xc.compiled.lampe"))
            .body;
        page.as_str().unwrap().to_owned()
    };
    assert!(page("en").contains("which is placed here"));
    let removal = "/api/v1/links/beacon~xb.compiled.lamp/removal";
    let removed = server.send_as(&drafter, "POST", removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    let (english, french) = (page("en"), page("fr"));
    assert!(english.contains("which was placed here"), "{english}");
    assert!(
        french.contains("qui était rattachée à ce concept"),
        "{french}"
    );
    let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
    assert_eq!(link["reasons"][0]["former"], true, "{link}");
    assert_eq!(link["awaits"], json!(["unconfirmed"]));
    let cells = server
        .get("/api/v1/concepts/beacon/comparison?state=XC")
        .body;
    let told = &cells["columns"][0]["cells"][0]["entry"]["concepts"][0]["link"];
    assert_eq!(told["reasons"][0]["former"], true, "{cells}");
}
