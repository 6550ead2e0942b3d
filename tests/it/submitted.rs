//! A State’s list, put together, reported on and accepted over HTTP.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{API, Delegation, HEAD, row};
use crate::upkeep::alter;

#[test]
fn every_fault_and_doubt_of_what_can_be_read_is_told() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let newer = xc.begun(2025);
    let list = format!("{HEAD}{}", row("alpha", "XC", "made-up text")).replace("2026", "2025");
    xc.put_file(&newer, "list.csv", &list);
    let digest = xc.report(&newer)["outcome"]["digest"].clone();
    assert_eq!(xc.accept(&newer, &digest).status, 200);
    let older = xc.begun(2024);
    xc.put_file(&older, "a.csv", &format!("{HEAD}{}", row("beta", "XC", "")));
    xc.put_file(&older, "b.csv", "not,a,list\n1,2,3\n");
    let report = xc.report(&older);
    assert_eq!(report["outcome"], Value::Null);
    let faults = report["faults"].as_array().unwrap();
    assert!(
        faults.iter().any(|fault| fault["file"] == "b.csv"),
        "{report}"
    );
    assert!(
        faults.iter().any(|fault| fault["field"] == "year"),
        "{report}"
    );
    let doubts = report["doubts"].as_array().unwrap();
    assert_eq!(doubts.len(), 1, "{report}");
    assert_eq!(doubts[0]["entry"], "xc.restricted.beta");
    assert_eq!(xc.accept(&older, &json!("")).status, 409);
}

#[test]
fn a_list_of_two_files_is_reported_on_accepted_and_immutable() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let xd = Delegation::of(&server, "XD");
    let id = xc.begun(2025);
    xc.put_file(
        &id,
        "one.csv",
        &format!("{HEAD}{}", row("alpha", "XC", "made-up first text")),
    );
    let put = xc.put_file(&id, "two.csv", &format!("{HEAD}{}", row("beta", "XC", "")));
    assert_eq!(put.body["files"], json!(["one.csv", "two.csv"]), "{put:?}");
    let hidden = xd.send("GET", &format!("/submissions/{id}"), Value::Null);
    assert_eq!(hidden.status, 404, "a draft is its State’s alone");
    assert_eq!(xd.get_file(&id, "two.csv").status, 404);
    let report = xc.report(&id);
    assert_eq!(
        report["outcome"]["added"],
        json!(["xc.restricted.alpha", "xc.restricted.beta"])
    );
    assert_eq!(
        report["doubts"][0]["entry"], "xc.restricted.beta",
        "only a term"
    );
    let stale = xc.accept(&id, &json!("0"));
    assert_eq!((stale.status, stale.problem()), (409, "conflict"));
    let accepted = xc.accept(&id, &report["outcome"]["digest"]);
    assert_eq!(accepted.body["list"], "xc.restricted.2025", "{accepted:?}");
    let put = xc.put_file(&id, "one.csv", HEAD);
    assert_eq!((put.status, put.problem()), (409, "conflict"), "immutable");
    let kept = xc.get_file(&id, "two.csv");
    assert_eq!(kept.body, format!("{HEAD}{}", row("beta", "XC", "")));
    assert!(kept.header("content-type").starts_with("text/csv"));
    assert_eq!(xd.get_file(&id, "two.csv").status, 403);
    assert_eq!(xc.get_file(&id, "three.csv").status, 404);
    let submission = format!("/submissions/{id}");
    assert_eq!(xd.send("GET", &submission, Value::Null).status, 200);
    assert_eq!(server.get(&format!("{API}{submission}")).status, 404);
    let entry = format!("{API}/entries/xc.restricted.alpha");
    assert_eq!(server.get(&entry).status, 404, "for participants");
    let shown = server.get_as(&xd.token, &entry);
    let note = &shown.body["note"]["fr"];
    assert!(
        note.as_str().unwrap().contains("seuls participants"),
        "{note}"
    );

    // The next exchange: what it changes, entry by entry.
    let next = xc.begun(2026);
    let text = format!("{HEAD}{}", row("alpha", "XC", "made-up second text"));
    xc.put_file(&next, "list.csv", &text);
    let report = xc.report(&next);
    let outcome = &report["outcome"];
    assert_eq!(outcome["changed"][0]["id"], "xc.restricted.alpha");
    assert_eq!(
        outcome["changed"][0]["reworded"][0]["segments"][1]["text"],
        "first"
    );
    assert_eq!(outcome["removed"], json!(["xc.restricted.beta"]));
    assert_eq!(xc.accept(&next, &outcome["digest"]).status, 200);

    // The same twice changes nothing; another of the year is a corrigendum.
    let again = xc.begun(2026);
    xc.put_file(&again, "list.csv", &text);
    let report = xc.report(&again);
    assert_eq!(report["outcome"]["unchanged"], 1);
    let doubt = report["doubts"][0]["detail"].as_str().unwrap();
    assert!(doubt.contains("nothing would change"), "{report}");
    let told = || xd.send("GET", "/notices?limit=200", Value::Null).body["total"].clone();
    let before = told();
    let refused = xc.accept(&again, &report["outcome"]["digest"]);
    assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    assert!(
        refused.body["detail"]
            .as_str()
            .unwrap()
            .contains("xc.restricted.2026")
    );
    let left = xc.send("GET", &format!("/submissions/{again}"), Value::Null);
    assert_eq!(left.body["status"], "draft", "{left:?}");
    assert_eq!(told(), before, "nobody is told");
    let versions = server.get_as(&xc.token, &format!("{entry}/versions"));
    let total = versions.body["total"].as_i64().unwrap();
    let corrigendum = xc.begun(2026);
    xc.put_file(
        &corrigendum,
        "list.csv",
        &text.replace("second", "corrected"),
    );
    let report = xc.report(&corrigendum);
    let accepted = xc.accept(&corrigendum, &report["outcome"]["digest"]);
    assert_eq!(
        accepted.body["list"], "xc.restricted.2026-2",
        "a version of its own: {accepted:?}"
    );
    let versions = server.get_as(&xc.token, &format!("{entry}/versions"));
    assert_eq!(versions.body["total"], total + 1);
    let against = |list: &str| {
        let changes = xc.send("GET", &format!("/lists/{list}/changes"), Value::Null);
        changes.body["against"].clone()
    };
    assert_eq!(
        against("xc.restricted.2026-2"),
        json!([{"id": "xc.restricted.2026", "year": 2026, "issue": 1}])
    );
    assert_eq!(against("xc.restricted.2026")[0]["id"], "xc.restricted.2025");
    assert_eq!(against("xc.restricted.2025"), json!([]));
    assert!(server.command(&["verify"]).status.success());
}

/// All that the public can read that might tell of a list.
fn public_record(server: &Server) -> Vec<String> {
    [
        "/submissions",
        "/states/XC",
        "/entries?state=XC",
        "/entries/xc.submitted.alpha",
        "/entries/xc.submitted.alpha/versions",
        "/entries/xc.submitted.cyberspace",
        "/entries/xc.submitted.cyberspace/versions",
        "/entries/xc.restricted.cyberspace",
        "/lists/xc.2025/changes",
        "/links?state=XC",
        "/links/cyberspace~xc.submitted.cyberspace",
        "/concepts/cyberspace/comparison?state=XC",
        "/concepts/cyberspace/comparison/history",
        "/concepts/cyberspace/shared-words?language=en",
        "/coverage",
        "/spreads?language=en",
        "/unlinked-terms",
        "/search?q=cyberspace",
        "/search?q=made-up&facets=state,year",
        "/suggest?q=cybers",
    ]
    .map(|path| {
        let answer = server.get(&format!("{API}{path}"));
        assert_ne!(answer.status, 400, "{path}: {answer:?}");
        let tag = answer.header("etag");
        format!("{path} {} {tag:?} {}", answer.status, answer.body)
    })
    .into()
}

#[test]
fn nothing_public_tells_of_a_list_for_participants() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let first = format!(
        "{HEAD}{}{}",
        row("cyberspace", "XC", "a made-up public text"),
        row("alpha", "XC", "another made-up public text")
    );
    xc.submitted(2025, "public", &first);
    let before = public_record(&server);
    let hidden = format!("{HEAD}{}", row("cyberspace", "XC", "a hidden made-up text"));
    xc.submitted(2026, "participants", &hidden);
    xc.submitted(2026, "participants", &hidden.replace("hidden", "corrected"));
    assert_eq!(public_record(&server), before);

    // Participants see both, each said to be what it is.
    let columns = "/concepts/cyberspace/comparison?state=XC";
    let shown = xc.send("GET", columns, Value::Null).body.to_string();
    for id in ["xc.submitted.cyberspace", "xc.restricted.cyberspace"] {
        assert!(shown.contains(id), "{shown}");
    }
    let waiting = xc.begun(2026);
    xc.put_file(&waiting, "list.csv", &hidden.replace("hidden", "waiting"));
    let doubts = xc.report(&waiting)["doubts"].to_string();
    assert!(doubts.contains("would stand beside xc.2025"), "{doubts}");
    // A public list goes on from the public one, and ends the other.
    let next = format!("{HEAD}{}", row("cyberspace", "XC", "a later public text"));
    xc.submitted(2026, "public", &next);
    let later = server.get(&format!("{API}/entries/xc.submitted.cyberspace"));
    assert_eq!(later.body["version"], 2, "{later:?}");
    assert_eq!(later.body["list"], "xc.2026");
    let shown = xc.send("GET", columns, Value::Null).body.to_string();
    assert!(!shown.contains("restricted"), "{shown}");
    let ended = xc.send("GET", "/entries/xc.restricted.cyberspace", Value::Null);
    assert_eq!(ended.body["withdrawn_by"], "xc.2026", "{ended:?}");
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn a_submission_for_participants_is_shown_to_everybody_and_stays_so() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let xd = Delegation::of(&server, "XD");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    let id = xc.submitted(2026, "participants", &file);
    assert_eq!(xd.show(&id, "public").status, 403);
    let link = "/links/cyberspace~xc.restricted.cyberspace";
    let said = json!({ "stance": "disputed", "reason": "a made-up reason" });
    let said = xc.send("PUT", &format!("{link}/assertion"), said);
    assert_eq!(said.status, 200, "{said:?}");
    let path = "/entries/xc.restricted.cyberspace/clarifications";
    let question = json!({ "question": "a made-up question" });
    assert_eq!(xd.send("POST", path, question).status, 201);
    let told = || xd.send("GET", "/notices?limit=200", Value::Null).body["total"].as_i64();
    let before = told();
    assert_eq!(xc.show(&id, "public").status, 200);
    assert_eq!(told(), before.map(|total| total + 1), "it is told");

    let entry = format!("{API}/entries/xc.submitted.cyberspace");
    let shown = server.get(&entry);
    assert_eq!(
        (shown.status, &shown.body["texts"][0]["text"]),
        (200, &json!("a made-up text"))
    );
    assert_eq!(shown.body["version"], 1, "that it was hidden is not told");
    assert_eq!(shown.body["list"], "xc.2026");
    let listed = server.get(&format!("{API}/submissions"));
    assert_eq!(listed.body["items"][0]["list"], "xc.2026", "{listed:?}");
    let found = server.get(&format!("{API}/search?q=state:XC"));
    assert_eq!(found.body["total"], 1);
    // What the State said of the link, it says of the public one.
    let link = server.get(&format!("{API}/links/cyberspace~xc.submitted.cyberspace"));
    let said = &link.body["assertions"][0];
    assert_eq!(
        (&said["state"], &said["stance"]),
        (&json!("XC"), &json!("disputed"))
    );
    for path in [
        "/entries/xc.submitted.cyberspace",
        "/links/cyberspace~xc.submitted.cyberspace",
    ] {
        let public = server.get(&format!("{API}{path}")).body.to_string();
        assert!(!public.contains("restricted"), "{public}");
    }
    let ended = xd.send("GET", "/entries/xc.restricted.cyberspace", Value::Null);
    assert_eq!(ended.body["withdrawn_by"], "xc.2026", "{ended:?}");

    let asked = "/clarifications?entry=xc.submitted.cyberspace";
    let asked = xd.send("GET", asked, Value::Null).body["items"][0].clone();
    assert_eq!(asked["entry"], "xc.restricted.cyberspace", "{asked}");
    assert_eq!(
        asked["entry_withdrawn"], false,
        "given to everybody: {asked}"
    );

    let back = xc.show(&id, "participants");
    assert_eq!((back.status, back.problem()), (409, "conflict"));
    assert_eq!(server.get(&entry).status, 200);
    assert!(server.command(&["verify"]).status.success());
}

/// A drafter linked what participants see by hand; then the State gives it to
/// everybody.
#[test]
fn what_becomes_public_is_the_same_entry_to_participants() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let drafter = server.token("drafter");
    let as_drafter = |path: &str| server.get_as(&drafter, &format!("{API}{path}")).body;
    let lamp = row("lamp", "XC", "a made-up lamp");
    let file = format!(
        "{HEAD}{lamp}{}{}",
        row("boat", "XC", "a boat"),
        row("oar", "XC", "an oar")
    );
    xc.submitted(2025, "participants", &file);
    for entry in ["lamp", "oar"] {
        let link = json!({
            "concept": "cyberspace",
            "entry": format!("xc.restricted.{entry}"),
            "reason": "a made-up ground",
        });
        let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &link);
        assert_eq!(made.status, 201, "{made:?}");
    }
    let file = format!(
        "{HEAD}{lamp}{}{}",
        row("boat", "XC", "a long boat"),
        row("net", "XC", "a net")
    );
    xc.submitted(2026, "public", &file);

    let changes = as_drafter("/lists/xc.2026/changes");
    let ids = |what: &str| {
        let of = changes[what].as_array().unwrap().iter();
        of.map(|one| one["id"].as_str().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("added"), ["xc.submitted.net"], "{changes}");
    let against = |changes: &Value| changes["against"].clone();
    assert_eq!(
        against(&changes),
        json!([{"id": "xc.restricted.2025", "year": 2025, "issue": 1}])
    );
    assert_eq!(ids("removed"), ["xc.restricted.oar"]);
    assert_eq!(ids("changed"), ["xc.submitted.boat"]);
    assert_eq!(
        (&changes["unchanged"], &changes["total"]),
        (&json!(1), &json!(3))
    );
    let boat = &changes["changed"][0];
    assert_eq!(
        (&boat["before_of"], &boat["before"], &boat["since"]),
        (&json!("xc.restricted.boat"), &json!(1), &json!(1))
    );
    assert!(
        boat["reworded"][0]["segments"].to_string().contains("long"),
        "{boat}"
    );
    assert_eq!(boat["details"], json!([]), "{boat}");
    let public = server.get(&format!("{API}/lists/xc.2026/changes")).body;
    assert_eq!(public["added"].as_array().unwrap().len(), 3, "{public}");
    assert!(!public.to_string().contains("restricted"), "{public}");
    assert_eq!(against(&public), json!([]), "{public}");

    // The link is proposed for the public entry, to drafters alone.
    let proposed = as_drafter("/link-candidates?state=XC&concept=cyberspace");
    let item = &proposed["items"][0];
    assert_eq!(item["entry"]["id"], "xc.submitted.lamp", "{proposed}");
    let earlier = item["earlier_link"].as_str().unwrap();
    assert_eq!(earlier, "cyberspace~xc.restricted.lamp");
    assert_eq!(
        as_drafter(&format!("/links/{earlier}"))["reason"],
        "a made-up ground"
    );
    assert_eq!(
        (&proposed["total"], &item["weight"]),
        (&json!(1), &Value::Null)
    );
    for path in public_record(&server) {
        assert!(!path.contains("made-up ground"), "{path}");
    }
    let entry = server.get(&format!("{API}/entries/xc.submitted.lamp")).body;
    assert_eq!(entry["concepts"], json!([]), "{entry}");
    let link =
        json!({ "concept": "cyberspace", "entry": "xc.submitted.lamp", "reason": "as before" });
    let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &link);
    assert_eq!(made.status, 201, "{made:?}");
    let proposed = as_drafter("/link-candidates?state=XC&concept=cyberspace");
    assert_eq!(proposed["total"], 0, "{proposed}");
    let path = format!("{}/removal", made.header("location"));
    server.send_as(&drafter, "POST", &path, &json!({}));
    let proposed = as_drafter("/link-candidates?state=XC&concept=cyberspace");
    assert_eq!(
        proposed["total"], 0,
        "nor again what was taken back: {proposed}"
    );
}

#[test]
fn a_proposal_that_draws_on_what_is_for_participants_is_for_participants() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up secret text"));
    xc.submitted(2026, "participants", &file);
    let drafter = server.token("drafter");
    let bearer = format!("Bearer {drafter}");
    let send = |method: &str, path: &str, version: &str, body: Value| {
        let headers = [("Authorization", bearer.as_str()), ("If-Match", version)];
        server.send(method, &format!("{API}{path}"), &headers, Some(&body))
    };
    let definition = |sources: Value| json!([{ "language": "en", "text": "a [secret] text", "sources": sources }]);
    let source =
        json!([{ "bracket": 1, "alternative": 1, "entries": ["xc.restricted.cyberspace"] }]);
    let body = json!({ "concept": "cyberspace", "definitions": definition(source) });
    let opened = send("POST", "/proposals", "", body);
    assert_eq!(opened.status, 201, "{opened:?}");
    let shown = |version: &str| {
        let body = json!({ "visibility": "public", "reason": "made up" });
        send("PUT", "/proposals/cyberspace-1/visibility", version, body)
    };
    let refused = shown("\"1\"");
    assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    let detail = refused.body["detail"].as_str().unwrap();
    assert!(detail.contains("xc.restricted.cyberspace"), "{detail}");
    let nothing = json!([{ "bracket": 1, "alternative": 1, "entries": [] }]);
    let mut body = crate::support::negotiating::content("");
    body["definitions"] = definition(nothing);
    let edited = send("PUT", "/proposals/cyberspace-1", "\"1\"", body);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(shown("\"2\"").status, 200);
}

#[test]
fn concepts_that_a_list_names_are_part_of_what_is_accepted() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let named = |concept: &str| {
        let said =
            json!({ "text": "net", "language": "en", "wording": "official", "document": "law" });
        let law =
            json!({ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" });
        let entry = json!({ "id": "net", "concepts": [concept], "terms": [said], "texts": [] });
        json!({ "format": "entente-list/1", "state": "XC", "documents": [law], "entries": [entry] })
            .to_string()
    };
    let first = xc.begun(2026);
    assert_eq!(xc.show(&first, "public").status, 200);
    xc.put_file(&first, "list.json", &named("cyberspace"));
    let digest = xc.report(&first)["outcome"]["digest"].clone();
    assert_eq!(xc.accept(&first, &digest).status, 200);
    let other = xc.begun(2026);
    let public = xc.show(&other, "public");
    assert_eq!(public.status, 200, "{public:?}");
    xc.put_file(&other, "list.json", &named("cyberspace"));
    let same = xc.report(&other)["outcome"]["digest"].clone();
    xc.put_file(&other, "list.json", &named("cyber-security"));
    let stale = xc.accept(&other, &same);
    assert_eq!(
        stale.status, 409,
        "another concept is another list: {stale:?}"
    );
    let outcome = &xc.report(&other)["outcome"];
    let links = [
        "cyber-security~xc.submitted.net",
        "cyberspace~xc.submitted.net",
    ];
    let mut told: Vec<_> = outcome["links"].as_array().unwrap().clone();
    told.sort_by_key(ToString::to_string);
    assert_eq!(told, links);
    assert_eq!(xc.accept(&other, &outcome["digest"]).status, 200);
    // A list that names none, as in CSV, which holds none, takes nothing back.
    let csv = xc.begun(2026);
    assert_eq!(xc.show(&csv, "public").status, 200);
    xc.put_file(
        &csv,
        "list.csv",
        &format!("{HEAD}{}", row("net", "XC", "a net")),
    );
    let outcome = xc.report(&csv)["outcome"].clone();
    assert_eq!(outcome["links"], json!([]), "{outcome}");
    assert_eq!(xc.accept(&csv, &outcome["digest"]).status, 200);
    let path = format!("{API}/links?status=standing&state=XC");
    let standing = server.get(&path).body;
    assert_eq!(standing["items"][0]["id"], links[0], "{standing}");
    assert_eq!(standing["items"][0]["by"], "state", "{standing}");
}

#[test]
fn what_is_wrong_is_reported_with_its_place_and_nothing_is_accepted() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let id = xc.begun(2026);
    assert_eq!(
        xc.report(&id)["faults"].as_array().unwrap().len(),
        1,
        "no entry"
    );
    xc.put_file(
        &id,
        "a.csv",
        &format!("{HEAD}{}", row("alpha", "XD", "of another State")),
    );
    xc.put_file(
        &id,
        "b.csv",
        &format!("{HEAD}{}", row("alpha", "XC", "made up")),
    );
    xc.put_file(
        &id,
        "c.csv",
        &format!("{HEAD}{}", row("alpha", "XC", "made up twice")),
    );
    xc.put_file(&id, "d.csv", "not,a,list\n1,2,3\n");
    let report = xc.report(&id);
    assert_eq!(report["outcome"], Value::Null);
    let files: Vec<&str> = report["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["file"].as_str().unwrap())
        .collect();
    for file in ["a.csv", "c.csv", "d.csv"] {
        assert!(files.contains(&file), "{file}: {report}");
    }
    let refused = xc.accept(&id, &json!(""));
    assert_eq!(refused.status, 409);
    for file in ["a.csv", "c.csv", "d.csv"] {
        let path = format!("/submissions/{id}/files/{file}");
        assert_eq!(xc.send("DELETE", &path, Value::Null).status, 200);
    }
    let gone = xc.send(
        "DELETE",
        &format!("/submissions/{id}/files/a.csv"),
        Value::Null,
    );
    assert_eq!(gone.status, 404);
    assert_eq!(xc.get_file(&id, "a.csv").status, 404, "taken out");
    assert!(xc.report(&id)["outcome"]["digest"].is_string());
    for name in ["list.exe", "..%2Fa.csv", ".csv", "a%00.csv"] {
        assert_eq!(xc.put_file(&id, name, HEAD).status, 400, "{name}");
    }
    let discarded = xc.send("DELETE", &format!("/submissions/{id}"), Value::Null);
    assert_eq!(discarded.body["status"], "discarded");
    assert_eq!(xc.put_file(&id, "b.csv", HEAD).status, 409);
    assert_eq!(
        xc.send("POST", "/submissions", json!({ "year": 1900 }))
            .status,
        400
    );
    let drafter = server.token("drafter");
    let body = json!({ "year": 2026 });
    assert_eq!(
        server
            .send_as(&drafter, "POST", &format!("{API}/submissions"), &body)
            .status,
        403
    );
}

#[test]
fn a_post_with_a_key_is_carried_out_once() {
    let server = Server::start();
    let (drafter, other) = (server.token("drafter"), server.token("drafter"));
    let body = json!({ "concept": "cyberspace" });
    let open = |token: &str, key: &str, body: &Value| {
        let bearer = format!("Bearer {token}");
        let headers = [("Authorization", bearer.as_str()), ("Idempotency-Key", key)];
        server.send("POST", &format!("{API}/proposals"), &headers, Some(body))
    };
    let first = open(&drafter, "one", &body);
    let again = open(&drafter, "one", &body);
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.body, again.body);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(first.header("etag"), again.header("etag"));
    assert_eq!(
        server.get_as(&drafter, &format!("{API}/proposals")).body["total"],
        1
    );
    let another = open(&drafter, "one", &json!({ "concept": "cyber-security" }));
    assert_eq!((another.status, another.problem()), (409, "conflict"));
    assert_eq!(
        open(&other, "one", &body).body["id"],
        "cyberspace-2",
        "keys are an account’s own"
    );
    assert_eq!(open(&drafter, "", &body).status, 400);
    let wrong = open(&drafter, "two", &json!({ "concept": "nothing" }));
    assert_eq!(wrong.status, 400);
    assert_eq!(
        open(&drafter, "two", &body).status,
        201,
        "what failed may be tried again"
    );
    let made = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| open(&drafter, "three", &body).status))
            .collect();
        tries
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert!(
        made.iter().all(|status| matches!(status, 201 | 409)),
        "{made:?}"
    );
    assert_eq!(
        server.get_as(&drafter, &format!("{API}/proposals")).body["total"],
        4,
        "one more"
    );
    let administrator = server.token("administrator");
    let account = json!({ "name": "A", "role": "reader" });
    let bearer = format!("Bearer {administrator}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Idempotency-Key", "token"),
    ];
    let make = || server.send("POST", &format!("{API}/accounts"), &headers, Some(&account));
    assert_eq!(make().status, 201);
    assert_eq!(make().status, 409, "a secret is shown once");
}

#[test]
fn what_was_read_with_a_key_is_not_kept() {
    let server = Server::start();
    let bearer = format!("Bearer {}", server.token("drafter"));
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Idempotency-Key", "one"),
    ];
    let body = json!({ "lang": "en", "text": "the quokka wombat of cyberspace" });
    for _ in 0..2 {
        let answer = server.send("POST", &format!("{API}/annotations"), &headers, Some(&body));
        assert_eq!(
            (answer.status, answer.header("idempotency-replayed")),
            (200, "")
        );
    }
    let kept = |name: &str| std::fs::read(server.data.path().join(name)).unwrap_or_default();
    let kept = [kept("entente.db"), kept("entente.db-wal")].concat();
    assert!(!kept.windows(6).any(|window| window == b"quokka"));
}

#[test]
fn what_was_carried_out_and_not_answered_is_told_when_it_is_asked_again() {
    let server = Server::start();
    let bearer = format!("Bearer {}", server.token("drafter"));
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Idempotency-Key", "one"),
    ];
    let body = json!({ "concept": "cyberspace" });
    let path = format!("{API}/proposals");
    let made = server.send("POST", &path, &headers, Some(&body));
    assert_eq!(made.status, 201, "{made:?}");
    let data = server.kill();
    // As though the program had been killed before it kept the answer.
    alter(
        data.path(),
        "\"answer\":{\"status\"",
        "\"no_one\":{\"status\"",
    );
    let server = Server::in_directory(data);
    for _ in 0..2 {
        let again = server.send("POST", &path, &headers, Some(&body));
        assert_eq!((again.status, again.problem()), (409, "conflict"));
        let carried_out = &again.body["carried_out"];
        assert_eq!(carried_out["act"], "proposal.created");
        assert_eq!(
            carried_out["made"],
            json!([{ "kind": "proposal", "id": "cyberspace-1", "version": 1 }])
        );
    }
    let listed = server.get_with(&path, &headers[..1]);
    assert_eq!(listed.body["total"], 1, "not done twice");
}

#[test]
fn a_broken_quotation_mark_hides_no_other_fault() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let id = xc.begun(2026);
    let file = [
        HEAD,
        "one,XC,2026,xq,one,a made-up text,A made-up law,adopted,official\n",
        "two,XC,2026,en,\"tw\"o,a made-up text,A made-up law,adopted,official\n",
        "three,XC,2026,en,three,a made-up text,A made-up law,adopted,unofficial\n",
        "four,XC,2026,en,\"four,a made-up text,A made-up law,adopted,official\n",
    ];
    xc.put_file(&id, "list.csv", &file.concat());
    let report = xc.report(&id);
    let mut lines: Vec<i64> = report["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["line"].as_i64().unwrap())
        .collect();
    lines.sort_unstable();
    assert_eq!(lines, [2, 3, 4, 5], "{report}");
    assert_eq!(report["outcome"], Value::Null);
}

#[test]
fn a_link_confirmed_is_not_changed_by_who_may_see_the_list() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let id = xc.begun(2026);
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    xc.put_file(&id, "list.csv", &file);
    let digest = xc.report(&id)["outcome"]["digest"].clone();
    assert_eq!(xc.accept(&id, &digest).status, 200);
    let link = "/links/cyberspace~xc.restricted.cyberspace";
    let confirmed = json!({ "stance": "confirmed" });
    let confirmed = xc.send("PUT", &format!("{link}/assertion"), confirmed);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    let public = json!({ "visibility": "public" });
    let shown = xc.send("PUT", &format!("/submissions/{id}/visibility"), public);
    assert_eq!(shown.status, 200, "{shown:?}");
    let link = "/links/cyberspace~xc.submitted.cyberspace";
    let kept = server.get(&format!("{API}{link}")).body;
    assert_eq!(kept["changed_since"], false, "{kept}");
    assert_eq!(kept["assertions"][0]["changed_since"], false, "{kept}");
    assert_eq!(kept["awaits"], json!([]));
    let listed = server.get(&format!("{API}/links?status=confirmed"));
    assert_eq!(listed.ids(), ["cyberspace~xc.submitted.cyberspace"]);
    let concept = server.get(&format!("{API}/concepts/cyberspace/comparison"));
    assert!(
        !concept.body.to_string().contains("\"changed_since\":true"),
        "{concept:?}"
    );
}

#[test]
fn a_link_confirmed_is_not_changed_by_the_document_cited() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let row = row("cyberspace", "XC", "a made-up text").replace("2026", "2024");
    let file = format!("{HEAD}{row}");
    xc.submitted(2024, "public", &file);
    let link = "/links/cyberspace~xc.submitted.cyberspace";
    let stance = json!({ "stance": "confirmed" });
    let confirmed = xc.send("PUT", &format!("{link}/assertion"), stance);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    let changed_since = || {
        let kept = server.get(&format!("{API}{link}")).body;
        let said = kept["assertions"][0]["changed_since"].clone();
        (kept["changed_since"].clone(), said, kept["awaits"].clone())
    };
    let newer = file
        .replace("2024", "2025")
        .replace("A made-up law", "Another made-up law")
        .replace(",en,", ",en-GB,");
    xc.submitted(2025, "public", &newer);
    assert_eq!(changed_since(), (json!(false), json!(false), json!([])));
    let reworded = newer
        .replace("2025", "2026")
        .replace("made-up text", "other text");
    xc.submitted(2026, "public", &reworded);
    let awaits = json!(["changed-since"]);
    assert_eq!(changed_since(), (json!(true), json!(true), awaits));
}

#[test]
fn an_entry_that_its_state_says_is_misplaced_may_be_the_missing_one() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    xc.submitted(2026, "public", &file);
    let status = || {
        let path = format!("{API}/concepts/cyber-security/comparison?state=XC");
        server.get(&path).body["columns"][0]["status"].clone()
    };
    assert_eq!(status(), "no-entry-available", "nobody reviewed the link");
    let path = "/links/cyberspace~xc.submitted.cyberspace/assertion";
    let confirmed = xc.send("PUT", path, json!({ "stance": "confirmed" }));
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    assert_eq!(status(), "not-provided");
    let disputed = xc.send("PUT", path, json!({ "stance": "disputed" }));
    assert_eq!(disputed.status, 200, "{disputed:?}");
    assert_eq!(status(), "no-entry-available");
}
