//! What a State gave once, given again: to others, with other names for the
//! same, or in another year.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{API, Delegation, HEAD, row};

#[test]
fn what_was_said_to_participants_of_a_link_is_repeated_without_its_reason() {
    let server = Server::start();
    let first = Delegation::of(&server, "XC");
    let other = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    first.submitted(2026, "participants", &file);
    let hidden = "/links/cyberspace~xc.restricted.cyberspace";
    let said = json!({ "stance": "disputed", "reason": "only for the circle" });
    let said = first.send("PUT", &format!("{hidden}/assertion"), said);
    assert_eq!(said.status, 200, "{said:?}");
    let said = said.body["assertions"][0].clone();

    // The report names the links whose stance everybody would see.
    let begun = json!({ "year": 2026, "visibility": "public" });
    let begun = other.send("POST", "/submissions", begun);
    let id = begun.body["id"].as_str().unwrap();
    other.put_file(id, "list.csv", &file);
    let outcome = other.report(id)["outcome"].clone();
    let link = "cyberspace~xc.submitted.cyberspace";
    assert_eq!(
        outcome["stances"],
        json!([{ "link": link, "stance": "disputed" }])
    );
    assert_eq!(other.accept(id, &outcome["digest"]).status, 200);

    let shown = |path: &str| server.get(&format!("{API}{path}")).body.to_string();
    for path in [
        format!("/links/{link}"),
        format!("/links/{link}/history"),
        "/concepts/cyberspace/comparison".to_owned(),
        "/entries/xc.submitted.cyberspace".to_owned(),
    ] {
        let public = shown(&path);
        assert!(public.contains("disputed"), "{path}: {public}");
        for hidden in ["only for the circle", "restricted", "said_first", "account"] {
            assert!(!public.contains(hidden), "{path}: {public}");
        }
    }
    // Participants see who said it first, and when, and may read why.
    let link = other.send("GET", &format!("/links/{link}"), Value::Null);
    let repeated = &link.body["assertions"][0];
    assert_eq!(repeated["account"], said["account"], "{repeated}");
    assert_eq!(repeated["said_first"]["at"], said["at"]);
    assert_eq!(
        repeated["said_first"]["link"],
        "cyberspace~xc.restricted.cyberspace"
    );
    let before = other.send("GET", hidden, Value::Null);
    assert_eq!(
        before.body["assertions"][0]["reason"], "only for the circle",
        "{before:?}"
    );
}

#[test]
fn who_is_to_show_a_list_to_everybody_is_told_what_that_would_do() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    let id = xc.submitted(2026, "participants", &file);
    let hidden = "/links/cyberspace~xc.restricted.cyberspace/assertion";
    let said = json!({ "stance": "confirmed", "reason": "only for the circle" });
    assert_eq!(xc.send("PUT", hidden, said).status, 200);
    let outcome = xc.report(&id)["outcome"].clone();
    assert_eq!(outcome["list"], "xc.2026");
    assert_eq!(outcome["ended"], json!(["xc.restricted.cyberspace"]));
    assert_eq!(outcome["stances"][0]["stance"], "confirmed");
    assert_eq!(xc.show(&id, "public").status, 200);
    let link = server.get(&format!("{API}/links/cyberspace~xc.submitted.cyberspace"));
    let said = &link.body["assertions"][0];
    assert_eq!(
        (&said["stance"], &said["reason"]),
        (&json!("confirmed"), &Value::Null)
    );
    let done = xc.send("GET", &format!("/submissions/{id}/report"), Value::Null);
    assert_eq!((done.status, done.problem()), (409, "conflict"));
}

#[test]
fn what_a_state_said_to_everybody_gives_way_to_nothing_said_before_it() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    xc.submitted(2025, "public", &file);
    xc.submitted(2026, "participants", &file);
    let say = |origin: &str, reason: &str| {
        let path = format!("/links/cyberspace~xc.{origin}.cyberspace/assertion");
        let said = json!({ "stance": "disputed", "reason": reason });
        assert_eq!(xc.send("PUT", &path, said).status, 200);
    };
    say("restricted", "only for the circle");
    say("submitted", "for everybody");
    xc.submitted(2026, "public", &file);
    let link = server.get(&format!("{API}/links/cyberspace~xc.submitted.cyberspace"));
    assert_eq!(
        link.body["assertions"][0]["reason"], "for everybody",
        "{link:?}"
    );
}

/// A list of one entry as JSON, its document called in some way.
fn as_json(document: &str) -> String {
    let law =
        json!({ "id": document, "title": "A made-up law", "year": 2026, "status": "adopted" });
    let said = |text: &str| json!({ "text": text, "language": "en", "wording": "official", "document": document });
    let mut text = said("a made-up text");
    text["kind"] = json!("definition");
    let entry = json!({ "id": "cyberspace", "terms": [said("cyberspace")], "texts": [text] });
    json!({ "format": "entente-list/1", "state": "XC", "documents": [law], "entries": [entry] })
        .to_string()
}

#[test]
fn what_a_file_calls_its_documents_changes_nothing() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let begun = || {
        let begun = json!({ "year": 2026, "visibility": "public" });
        let begun = xc.send("POST", "/submissions", begun);
        begun.body["id"].as_str().unwrap().to_owned()
    };
    let id = begun();
    let rows = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    xc.put_file(&id, "list.csv", &rows);
    let digest = xc.report(&id)["outcome"]["digest"].clone();
    assert_eq!(xc.accept(&id, &digest).status, 200);
    let link = "/links/cyberspace~xc.submitted.cyberspace";
    let confirmed = json!({ "stance": "confirmed" });
    let confirmed = xc.send("PUT", &format!("{link}/assertion"), confirmed);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    for document in ["act-one", "act1"] {
        let id = begun();
        xc.put_file(&id, "list.json", &as_json(document));
        let report = xc.report(&id);
        assert_eq!(report["outcome"]["changed"], json!([]), "{report}");
        assert_eq!(report["outcome"]["unchanged"], 1);
        let refused = xc.accept(&id, &report["outcome"]["digest"]);
        assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    }
    // Another document is another matter, and nothing but this is told.
    let id = begun();
    let other = as_json("act").replace("A made-up law", "Another made-up law");
    xc.put_file(&id, "list.json", &other);
    let changed = xc.report(&id)["outcome"]["changed"].clone();
    assert_eq!(changed[0]["provenance"], true, "{changed}");
    // One list is for participants, the other for all: the words are the same.
    let hidden = json!({ "year": 2026, "visibility": "participants" });
    let hidden = xc.send("POST", "/submissions", hidden);
    let id = hidden.body["id"].as_str().unwrap();
    xc.put_file(id, "list.json", &as_json("act-two"));
    let digest = xc.report(id)["outcome"]["digest"].clone();
    assert_eq!(xc.accept(id, &digest).status, 200);
    let said = json!({ "stance": "disputed" });
    let path = "/links/cyberspace~xc.restricted.cyberspace/assertion";
    assert_eq!(xc.send("PUT", path, said).status, 200);
    let stances = xc.report(id)["outcome"]["stances"].clone();
    assert_eq!(stances[0]["stance"], "disputed", "{stances}");
    let kept = server.get(&format!("{API}{link}"));
    assert_eq!(kept.body["changed_since"], false, "{kept:?}");
}

#[test]
fn a_list_of_a_year_to_come_is_doubted_or_refused() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let mistyped = xc.send("POST", "/submissions", json!({ "year": 2162 }));
    assert_eq!(
        (mistyped.status, mistyped.problem()),
        (400, "invalid-request")
    );
    let last = mistyped.body["errors"][0]["detail"].as_str().unwrap();
    let last: u16 = last.rsplit(' ').next().unwrap().parse().unwrap();
    let next = xc.begun(last);
    let file = format!("{HEAD}{}", row("cyberspace", "XC", "a made-up text"));
    xc.put_file(&next, "list.csv", &file);
    let doubts = xc.report(&next)["doubts"].clone();
    let doubt = doubts[0]["detail"].as_str().unwrap();
    assert!(doubt.contains(&format!("a list of {last}")), "{doubts}");
    let present = xc.begun(last - 1);
    xc.put_file(&present, "list.csv", &file);
    assert_eq!(xc.report(&present)["doubts"], json!([]));
    let path = server.data.path().join("xc.csv");
    std::fs::write(&path, &file).unwrap();
    let path = path.to_str().unwrap();
    let import = ["import", path, "--submission", "2162", "--state", "XC"];
    assert!(!server.command(&import).status.success());
}

#[test]
fn what_one_entry_gives_twice_is_doubted_as_that() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let id = xc.begun(2025);
    let term = |entry: &str, term: &str, document: &str, text: &str| {
        format!("{entry},XC,2025,en,{term},{text},{document},adopted,official\n")
    };
    let doubts = |rows: &[String]| {
        xc.put_file(&id, "list.csv", &format!("{HEAD}{}", rows.concat()));
        let doubts = xc.report(&id)["doubts"].clone();
        let all = doubts.as_array().unwrap().iter();
        let all = all.map(|doubt| doubt["detail"].as_str().unwrap().to_owned());
        all.collect::<Vec<String>>()
    };
    let text = "a made-up text";
    let first = term("one", "lamp", "A law", text);
    // Another document may have the same words, and another term the same text.
    let elsewhere = term("one", "lamp", "Another law", text);
    assert_eq!(doubts(&[first.clone(), elsewhere]), [""; 0]);
    let again = term("one", "light", "A law", text);
    let twice = doubts(&[first.clone(), again]);
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].contains("more than once") && twice[0].contains(text));
    let other = term("two", "Lamp", "A law", "another made-up text");
    let both = doubts(&[first, other]);
    assert_eq!(
        both,
        ["the term “Lamp” is in another entry of the list as well"]
    );
}

#[test]
fn each_fault_is_told_with_its_place_and_all_at_once() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let id = xc.begun(2025);
    let ours = |key: &str| row(key, "XC", "a made-up text").replace("official", "summary");
    let rows = [
        row("one", "XC", "a made-up text").replace("2026", "soon"),
        row("two", "XD", "of another State"),
        ours("three"),
        ours("four"),
    ];
    xc.put_file(&id, "b.csv", &format!("{HEAD}{}", rows.concat()));
    let net = as_json("act").replace("official", "project-translation");
    xc.put_file(&id, "c.json", &net.replace(",\"terms\"", ",\n\"terms\""));
    let told = || {
        let faults = xc.report(&id)["faults"].clone();
        let faults = faults.as_array().unwrap().iter();
        let place = |fault: &Value| {
            let line = fault["line"].as_i64().unwrap_or_default();
            let file = fault["file"].as_str().unwrap();
            format!("{file}:{line}:{}", fault["field"].as_str().unwrap())
        };
        faults.map(place).collect::<Vec<String>>()
    };
    let mut of_rows = told();
    let of_json = of_rows.split_off(4);
    let expected = [
        "b.csv:2:year",
        "b.csv:3:state",
        "b.csv:4:wording",
        "b.csv:5:wording",
    ];
    assert_eq!(of_rows, expected);
    assert_eq!(of_json.len(), 2, "{of_json:?}");
    assert!(
        of_json.iter().all(|fault| fault.ends_with(".wording")),
        "{of_json:?}"
    );
    let rows = format!("{HEAD}{}", row("one", "XC", "a made-up text"));
    xc.put_file(&id, "b.csv", &rows);
    xc.put_file(&id, "c.csv", &rows.replace(HEAD, &format!("{HEAD}\n")));
    let path = format!("/submissions/{id}/files/c.json");
    assert_eq!(xc.send("DELETE", &path, Value::Null).status, 200);
    assert_eq!(told(), ["c.csv:3:entry"]);
}

#[test]
fn a_link_taken_back_among_participants_is_not_made_by_rule_for_everybody() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let list = |reworded: &str| {
        let row = |entry: &str, text: &str| {
            format!("{entry},XC,2026,en,cyberspace,{text},A made-up law,adopted,official\n")
        };
        let rows = [
            row("same", "a made-up text"),
            row("other", reworded),
            row("kept", "as made up as that"),
        ];
        format!("{HEAD}{}", rows.concat())
    };
    xc.submitted(2025, "participants", &list("a net"));
    let link = |entry: &str| format!("{API}/links/cyberspace~xc.{entry}");
    for entry in ["same", "other"] {
        let path = format!("{}/removal", link(&format!("restricted.{entry}")));
        let reason = json!({ "reason": "said in the circle" });
        let removed = server.send_as(&drafter, "POST", &path, &reason);
        assert_eq!(removed.status, 200, "{removed:?}");
    }
    for year in [2026, 2027] {
        xc.submitted(year, "public", &list("a large net"));
        for (entry, expected) in [("same", 404), ("other", 200), ("kept", 200)] {
            let path = link(&format!("submitted.{entry}"));
            assert_eq!(server.get(&path).status, expected, "{year}: {entry}");
            let seen = server.get_as(&drafter, &path);
            assert_eq!(seen.status, expected, "{year}: {entry}");
        }
    }
    // Nor for a new name of the concept, which has the rules look again.
    let path = format!("{API}/concepts/cyberspace");
    let before = server.get(&path);
    let tag = before.header("etag").to_owned();
    let mut content = json!({});
    for field in ["name", "subject"] {
        content[field] = before.body[field].clone();
    }
    content["name"]["en"] = json!("cyber space");
    let bearer = format!("Bearer {drafter}");
    let headers = [("Authorization", bearer.as_str()), ("If-Match", &tag)];
    let renamed = server.send("PUT", &path, &headers, Some(&content));
    assert_eq!(renamed.status, 200, "{renamed:?}");
    assert_eq!(server.get(&link("submitted.same")).status, 404);
    // Everybody sees an entry without a concept, and nothing of why.
    for path in [
        format!("{API}/entries/xc.submitted.same"),
        format!("{API}/links?state=XC&status=all"),
        format!("{API}/concepts/cyberspace/comparison?state=XC"),
        format!("{API}/lists/xc.2026/changes"),
    ] {
        let public = server.get(&path).body.to_string();
        for hidden in ["restricted", "said in the circle"] {
            assert!(!public.contains(hidden), "{path}: {public}");
        }
    }
    let entry = server.get(&format!("{API}/entries/xc.submitted.same"));
    assert_eq!(entry.body["concepts"], json!([]));
    // A drafter may still put it there.
    let new =
        json!({ "concept": "cyberspace", "entry": "xc.submitted.same", "reason": "after all" });
    let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn a_link_taken_back_among_participants_is_not_proposed_for_the_same_words() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let list = |reworded: &str| {
        let row = |entry: &str, text: &str| {
            format!("{entry},XC,2026,en,{entry},{text},A made-up law,adopted,official\n")
        };
        let rows = [
            row("beacon", "the made-up space where all networks are"),
            row("buoy", reworded),
            row("mast", "a made-up space where the networks are"),
        ];
        format!("{HEAD}{}", rows.concat())
    };
    let proposed = || -> Vec<String> {
        let path = format!("{API}/link-candidates?state=XC&concept=cyberspace");
        let found = server.get_as(&drafter, &path);
        assert_eq!(found.status, 200, "{found:?}");
        let items = found.body["items"].as_array().unwrap().iter();
        let ids = items.map(|item| item["entry"]["id"].as_str().unwrap().to_owned());
        ids.collect()
    };
    let in_list = |list: &str, entries: &[&str]| -> Vec<String> {
        let ids = entries.iter().map(|entry| format!("xc.{list}.{entry}"));
        ids.collect()
    };
    xc.submitted(2025, "participants", &list("the space of networks"));
    let mut seen = proposed();
    seen.sort();
    assert_eq!(seen, in_list("restricted", &["beacon", "buoy", "mast"]));
    for entry in ["beacon", "buoy"] {
        let entry = format!("xc.restricted.{entry}");
        let new = json!({ "concept": "cyberspace", "entry": entry, "reason": "made up" });
        let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &new);
        assert_eq!(made.status, 201, "{made:?}");
        let path = format!("{}/removal", made.header("location"));
        let removed = server.send_as(&drafter, "POST", &path, &json!({}));
        assert_eq!(removed.status, 200, "{removed:?}");
    }
    assert_eq!(proposed(), in_list("restricted", &["mast"]));

    let reworded = "the large space of all made-up networks";
    xc.submitted(2026, "public", &list(reworded));
    let mut seen = proposed();
    seen.sort();
    let anew = in_list("submitted", &["buoy", "mast"]);
    assert_eq!(seen, anew, "what is reworded is looked at anew");
    // A drafter may still link it.
    let new =
        json!({ "concept": "cyberspace", "entry": "xc.submitted.beacon", "reason": "after all" });
    let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &new);
    assert_eq!(made.status, 201, "{made:?}");
}

#[test]
fn what_is_said_of_the_link_of_a_withdrawn_entry_counts_once_it_is_given_again() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let lamp = row("lamp", "XC", "a made-up lamp");
    let both = format!("{HEAD}{lamp}{}", row("cyberspace", "XC", "a made-up text"));
    xc.submitted(2025, "public", &both);
    xc.submitted(2026, "public", &format!("{HEAD}{lamp}"));
    let link = "/links/cyberspace~xc.submitted.cyberspace";
    let said = json!({ "stance": "disputed", "reason": "ours is wider" });
    let said = xc.send("PUT", &format!("{link}/assertion"), said);
    assert_eq!((said.status, &said.body["stands"]), (200, &json!(false)));
    assert_eq!(said.body["awaits"], json!([]), "{said:?}");
    xc.submitted(2027, "public", &both);
    let again = server.get(&format!("{API}{link}")).body;
    assert_eq!(again["stands"], true, "{again}");
    assert_eq!(
        again["awaits"],
        json!(["unconfirmed", "disputed"]),
        "{again}"
    );
    assert_eq!(again["assertions"][0]["reason"], "ours is wider", "{again}");
    // Its history tells when it was withdrawn and came back.
    let history = server.get(&format!("{API}{link}/history")).body;
    let events = history["items"].as_array().unwrap().iter();
    let events = events.map(|event| json!([event["what"], event["entry_version"]]));
    let expected = json!([
        ["made", 1],
        ["entry-withdrawn", 2],
        ["disputed", 2],
        ["entry-returned", 3],
    ]);
    assert_eq!(events.collect::<Value>(), expected, "{history}");
}

#[test]
fn who_made_a_link_among_participants_made_the_one_for_everybody() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("zorba", "XC", "a made-up text"));
    let id = xc.submitted(2026, "participants", &file);
    let new = json!({ "concept": "cyberspace", "entry": "xc.restricted.zorba", "reason": "only for the circle" });
    let made = server.send_as(&drafter, "POST", &format!("{API}/links"), &new);
    assert_eq!(made.status, 201, "{made:?}");
    let first = "/links/cyberspace~xc.restricted.zorba";
    let confirmed = json!({ "stance": "confirmed" });
    let confirmed = xc.send("PUT", &format!("{first}/assertion"), confirmed);
    assert_eq!(confirmed.status, 200, "{confirmed:?}");
    assert_eq!(xc.show(&id, "public").status, 200);

    let made = |link: &str| {
        let history = xc.send("GET", &format!("{link}/history"), Value::Null).body;
        history["items"][0].clone()
    };
    let link = "/links/cyberspace~xc.submitted.zorba";
    let (before, now) = (made(first), made(link));
    assert_eq!(
        (&now["what"], &before["what"]),
        (&json!("made"), &json!("made"))
    );
    assert_eq!(now["account"], before["account"], "the drafter: {now}");
    assert_eq!(now["basis"]["reason"], "only for the circle", "{now}");
    let expected = json!({ "link": "cyberspace~xc.restricted.zorba", "at": before["at"] });
    assert_eq!(now["said_first"], expected, "{now}");
    let told = xc.send("GET", link, Value::Null).body;
    assert_eq!(told["reason"], "only for the circle", "{told}");
    let public = server.get(&format!("{API}{link}")).body;
    assert_eq!(
        (&public["by"], &public["reason"]),
        (&json!("person"), &Value::Null)
    );
    assert!(!public.to_string().contains("circle"), "{public}");
    let public = server.get(&format!("{API}{link}/history")).body.to_string();
    assert!(public.contains("made"), "{public}");
    for hidden in ["only for the circle", "restricted", "said_first", "account"] {
        assert!(!public.contains(hidden), "{public}");
    }
}

#[test]
fn what_a_drafter_said_to_participants_of_a_link_holds_for_everybody_without_its_reason() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let file = |text: &str| format!("{HEAD}{}", row("cyberspace", "XC", text));
    xc.submitted(2025, "participants", &file("a made-up text"));
    let first = format!("{API}/links/cyberspace~xc.restricted.cyberspace");
    let said = json!({ "stance": "confirmed", "reason": "only for the circle" });
    let said = server.send_as(&drafter, "PUT", &format!("{first}/assertion"), &said);
    assert_eq!(said.status, 200, "{said:?}");
    let said = said.body["assertions"][0].clone();
    xc.submitted(2025, "public", &file("a made-up text"));
    let link = format!("{API}/links/cyberspace~xc.submitted.cyberspace");
    let public = server.get(&link).body;
    assert_eq!(public["awaits"], json!([]), "{public}");
    assert_eq!(public["assertions"][0]["stance"], "confirmed", "{public}");
    for path in [link.clone(), format!("{link}/history")] {
        let public = server.get(&path).body.to_string();
        for hidden in ["only for the circle", "restricted", "said_first", "account"] {
            assert!(!public.contains(hidden), "{path}: {public}");
        }
    }
    let repeated = server.get_as(&drafter, &link).body["assertions"][0].clone();
    assert_eq!(repeated["account"], said["account"], "{repeated}");
    let expected = json!({ "link": "cyberspace~xc.restricted.cyberspace", "at": said["at"] });
    assert_eq!(repeated["said_first"], expected);
}

#[test]
fn what_was_said_to_participants_of_other_words_is_not_said_of_the_public_ones() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let file = |text: &str| format!("{HEAD}{}", row("cyberspace", "XC", text));
    xc.submitted(2025, "participants", &file("a made-up text"));
    let path = format!("{API}/links/cyberspace~xc.restricted.cyberspace/assertion");
    for token in [&drafter, &xc.token] {
        let said = server.send_as(token, "PUT", &path, &json!({ "stance": "confirmed" }));
        assert_eq!(said.status, 200, "{said:?}");
    }
    xc.submitted(2026, "participants", &file("quite another text"));
    xc.submitted(2026, "public", &file("quite another text"));
    let link = server.get(&format!("{API}/links/cyberspace~xc.submitted.cyberspace"));
    assert_eq!(link.body["awaits"], json!(["changed-since"]), "{link:?}");
    for said in link.body["assertions"].as_array().unwrap() {
        assert_eq!(said["changed_since"], true, "{said}");
    }
}

/// Rows of a list of `XC`, each an entry with a term and a text.
fn with_terms(rows: &[(&str, &str, &str)]) -> String {
    let rows = rows.iter().map(|(entry, term, text)| {
        format!("{entry},XC,2026,en,{term},{text},A made-up law,adopted,official\n")
    });
    format!("{HEAD}{}", rows.collect::<String>())
}

/// What everybody is told that is said of the link of a public entry.
fn told_of_link(server: &Server, link: &str) -> Value {
    let link = server.get(&format!("{API}/links/{link}"));
    assert_eq!(link.body["stands"], true, "{link:?}");
    let said = link.body["assertions"].as_array().unwrap().iter();
    let said = said.map(|one| json!([one["stance"], one["state"], one["changed_since"]]));
    said.collect()
}

#[test]
fn a_dispute_among_participants_outlives_a_list_without_the_entry() {
    let server = Server::start();
    let xc = Delegation::of(&server, "XC");
    let (lamp, net) = (("lamp", "lamp", "a lamp"), ("net", "cyberspace", "a net"));
    let disputed = json!({ "stance": "disputed", "reason": "only for the circle" });
    let say = |entry: &str| {
        let path = format!("/links/cyberspace~xc.restricted.{entry}/assertion");
        assert_eq!(xc.send("PUT", &path, disputed.clone()).status, 200);
    };
    xc.submitted(2017, "participants", &with_terms(&[lamp, net]));
    say("net");
    xc.submitted(2018, "participants", &with_terms(&[lamp]));
    xc.submitted(2019, "public", &with_terms(&[lamp, net]));
    let link = "cyberspace~xc.submitted.net";
    let expected = json!([["disputed", "XC", false]]);
    assert_eq!(told_of_link(&server, link), expected);
    // Withdrawn by its State for everybody, it is not said again.
    let path = format!("/links/{link}/assertion");
    assert_eq!(xc.send("DELETE", &path, Value::Null).status, 200);
    xc.submitted(2020, "public", &with_terms(&[lamp]));
    xc.submitted(2021, "public", &with_terms(&[lamp, net]));
    assert_eq!(told_of_link(&server, link), json!([]));

    // The same where a public list left it out.
    let fog = ("fog", "cyberspace", "a fog");
    xc.submitted(2021, "participants", &with_terms(&[lamp, fog]));
    say("fog");
    xc.submitted(2022, "public", &with_terms(&[lamp]));
    xc.submitted(2023, "public", &with_terms(&[lamp, fog]));
    let link = "cyberspace~xc.submitted.fog";
    assert_eq!(told_of_link(&server, link), expected);
    let public = server.get(&format!("{API}/links/{link}/history")).body;
    for hidden in ["only for the circle", "restricted"] {
        assert!(!public.to_string().contains(hidden), "{public}");
    }
}

#[test]
fn a_dispute_among_participants_outlives_a_term_given_up_for_a_time() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = Delegation::of(&server, "XC");
    let entries = |term: &'static str, other: &'static str| {
        with_terms(&[("net", term, "a net"), ("mast", other, "a mast")])
    };
    let file = entries("cyberspace", "cyber-security");
    xc.submitted(2024, "participants", &file);
    for link in [
        "cyberspace~xc.restricted.net",
        "cyber-security~xc.restricted.mast",
    ] {
        let disputed = json!({ "stance": "disputed", "reason": "only for the circle" });
        let said = xc.send("PUT", &format!("/links/{link}/assertion"), disputed);
        assert_eq!(said.status, 200, "{said:?}");
    }
    xc.submitted(2025, "participants", &entries("zorba", "zilch"));
    let path = format!("{API}/concepts/cyber-security/merge");
    let merged = server.send_as(&drafter, "POST", &path, &json!({ "into": "cyberspace" }));
    assert_eq!(merged.status, 200, "{merged:?}");
    xc.submitted(2026, "public", &file);
    let expected = json!([["disputed", "XC", false]]);
    for entry in ["net", "mast"] {
        let link = format!("cyberspace~xc.submitted.{entry}");
        assert_eq!(told_of_link(&server, &link), expected, "{entry}");
    }
}
