//! What is proposed as links and as concepts.

use serde_json::{Value, json};

use crate::links::{EDITED, concept, import_rows, say};
use crate::support::compiled::compiled;
use crate::support::{Server, eventually};

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

/// A general word by which another State names the thing makes no link, and is told.
#[test]
fn a_term_that_both_have_is_told_of_what_is_proposed() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let row = |state: &str, term: &str, text: &str| {
        format!("e,{state},2026,en,{term},{text},A made-up law,adopted,official\n")
    };
    let text = "the made-up port where all gulls are";
    import_rows(&server, &row("XB", "domain", text), "xb.compiled.e");
    let mut new = concept("gullery", "colonie");
    new["entries"] = json!(["xb.compiled.e"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let rows = [row("XC", "Domain", text), row("XD", "beacon", text)].concat();
    compiled(&server, &rows);
    let found = |state: &str| {
        let path = format!("/api/v1/link-candidates?concept=gullery&state={state}");
        server.get_as(&drafter, &path).body
    };
    eventually("both are proposed", || found("XD")["total"] == 1);
    let candidate = &found("XC")["items"][0];
    let same = json!({ "entry": "xb.compiled.e", "language": "en", "term": "domain" });
    assert_eq!(candidate["same_term"], same, "{candidate}");
    assert_eq!(found("XD")["items"][0].get("same_term"), None);
}

#[test]
fn what_its_state_says_is_misplaced_proposes_nothing() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let row = "lamp,XC,2026,en,beacon,the made-up space where all networks are,A made-up law,adopted,official\n";
    compiled(&server, row);
    let reasons = || {
        let found = server.get_as(&drafter, "/api/v1/link-candidates?concept=cyberspace");
        found.body["items"][0]["reasons"].clone()
    };
    eventually("it is proposed", || {
        reasons()[0]["entry"] == "xa.compiled.cyberspace"
    });
    let misplaced = say(
        &server,
        &server.delegation("XA"),
        EDITED,
        "disputed",
        "of ships",
    );
    assert_eq!(misplaced.status, 200, "{misplaced:?}");
    let reasons = reasons();
    assert_eq!(reasons, Value::Null, "of a text that is not on it");
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
