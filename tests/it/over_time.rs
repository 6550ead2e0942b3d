//! Comparisons over time: what was held when, and how States changed their
//! texts.

use serde_json::{Value, json};

use crate::support::{Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";
const COMPARISON: &str = "/api/v1/concepts/cyberspace/comparison";

fn submit(server: &Server, token: &str, year: &str, definition: &str) {
    let row = format!("net,XC,2026,en,cyberspace,{definition},A made-up law,adopted,official\n");
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{HEADER}{row}")).unwrap();
    let file = file.to_str().unwrap();
    let import = ["import", file, "--submission", year, "--state", "XC"];
    assert!(server.command(&import).status.success());
    eventually("it arrived", || {
        let entry = server
            .get_as(token, "/api/v1/entries/xc.restricted.net")
            .body;
        entry["texts"][0]["text"] == definition
    });
}

#[test]
fn how_a_state_changed_its_text_is_told_with_since_when() {
    let server = Server::start();
    let token = server.token("reader");
    submit(&server, &token, "2025", "all made-up nets");
    submit(&server, &token, "2026", "all made-up nets and cables");
    let address = format!("{COMPARISON}?state=XC");
    let compared = server.get_as(&token, &address).body;
    let cell = &compared["columns"][0]["cells"][0];
    assert_eq!(compared["as_of"], Value::Null);
    assert_eq!(cell["entry"]["version"], 2);
    let place = cell["history"].as_str().unwrap();
    assert_eq!(place, format!("{COMPARISON}/history?state=XC"));
    let history = server.get_as(&token, place).body;
    assert_eq!(
        (&history["total"], &history["items"][0]["state"]),
        (&json!(1), &json!("XC"))
    );
    let versions = history["items"][0]["versions"].as_array().unwrap();
    assert_eq!(versions[0]["entry"]["texts"][0]["text"], "all made-up nets");
    assert_eq!(versions[0]["entry"]["list"], "xc.restricted.2025");
    assert_eq!(versions[0]["change"], Value::Null);
    assert_eq!(versions[0]["until"], versions[1]["since"]);
    assert_eq!(versions[1]["until"], Value::Null);
    assert_eq!(versions[1]["since"], cell["entry"]["at"]);
    let change = &versions[1]["change"];
    assert_eq!(
        (&change["before"], &change["since"]),
        (&json!(1), &json!(2))
    );
    // What it is linked to is said of it as it stands now, with each version.
    let [former, newest] = [0, 1].map(|at| &versions[at]["entry"]);
    assert_eq!(former["concepts"], cell["entry"]["concepts"]);
    assert_eq!(newest["concepts"], cell["entry"]["concepts"]);
    let said = former["concepts_note"]["en"].as_str().unwrap();
    assert_eq!(
        said,
        "As the entry is linked today, not at the time of this version"
    );
    assert!(newest.get("concepts_note").is_none());
    let of_entry = "/api/v1/entries/xc.restricted.net/versions?limit=1";
    let of_entry = server.get_as(&token, of_entry).body;
    assert_eq!(of_entry["items"][0], *former);
    let page = "/en/entries/xc.restricted.net/versions/1";
    let page = server.get_as(&token, page).body.to_string();
    assert!(page.contains(&format!("{said}: ")), "{page}");
    assert_eq!(versions[1]["entry"]["concepts"][0]["id"], "cyberspace");
    let segments = change["reworded"][0]["segments"].to_string();
    assert!(segments.contains("and cables"), "{segments}");
    let public = server.get(&format!("{COMPARISON}/history")).body;
    assert!(
        !public.to_string().contains("XC"),
        "the public sees no submission"
    );
    let order = public["items"].as_array().unwrap().iter();
    let order: Vec<&str> = order.map(|past| past["state"].as_str().unwrap()).collect();
    assert_eq!(order, ["XA", "XB"], "in the order of names");
    let page = server.get(&format!("{COMPARISON}/history?limit=1")).body;
    assert_eq!(
        (&page["total"], &page["items"][0]),
        (&json!(2), &public["items"][0])
    );
    let cursor = page["cursor"].as_str().unwrap();
    let next = format!("{COMPARISON}/history?limit=1&cursor={cursor}");
    let next = server.get(&next).body;
    assert_eq!(
        (&next["items"][0], &next["cursor"]),
        (&public["items"][1], &Value::Null)
    );
    let bad = server.get(&format!("{COMPARISON}/history?cursor=no"));
    assert_eq!(bad.status, 400);
}

#[test]
fn a_day_shows_what_was_held_then() {
    let server = Server::start();
    let now = server.get(&format!("{COMPARISON}?state=XA")).body;
    let today = &now["columns"][0]["cells"][0]["entry"]["at"]
        .as_str()
        .unwrap()[..10];
    let then = server
        .get(&format!("{COMPARISON}?state=XA&as_of={today}"))
        .body;
    assert_eq!(then["as_of"], *today);
    assert_eq!(then["columns"], now["columns"]);
    let before = server.get(&format!("{COMPARISON}?as_of=2001-01-01")).body;
    let columns = before["columns"].as_array().unwrap();
    assert_eq!(columns.len(), 4, "every State has its column");
    assert!(
        columns
            .iter()
            .all(|column| column["status"] == "no-list-held")
    );
    let csv = server.get(&format!("{COMPARISON}.csv?as_of=2001-01-01"));
    assert_eq!(csv.status, 200);
    assert!(!csv.body.as_str().unwrap().contains("made-up"), "{csv:?}");
    let page = server.get("/en/concepts/cyberspace?as_of=2001-01-01").body;
    assert!(page.as_str().unwrap().contains("shows what is held now"));
    // That nothing was there yet is told, with since when it is.
    let since = before["here_since"].as_str().unwrap();
    assert_eq!(since[..10], today[..]);
    let note = &before["here_since_note"];
    let [english, french] = ["en", "fr"].map(|of| note[of].as_str().unwrap());
    assert!(english.contains("not here yet on 1 January 2001"), "{note}");
    assert!(page.as_str().unwrap().contains(english));
    let address = "/fr/concepts/cyberspace?view=shared&as_of=2001-01-01";
    assert!(server.get(address).body.to_string().contains(french));
    let of_xa = columns
        .iter()
        .find(|column| column["state"] == "XA")
        .unwrap();
    assert_eq!(of_xa["here_since"].as_str().unwrap()[..10], *today);
    let of_xd = columns.iter().find(|column| column["state"] == "XD");
    assert!(of_xd.unwrap().get("here_since").is_none());
    assert!(csv.body.as_str().unwrap().contains(since));
    for field in ["here_since", "here_since_note"] {
        assert!(then.get(field).is_none() && now.get(field).is_none());
    }
    let page = server.get(&format!("/en/concepts/cyberspace?as_of={today}"));
    assert!(!page.body.to_string().contains("not here yet"));
    for day in ["yesterday", "2026-13-01", "", "9998-12-31"] {
        let bad = server.get(&format!("{COMPARISON}?as_of={day}"));
        assert_eq!(
            (bad.status, bad.problem()),
            (400, "invalid-request"),
            "{day}"
        );
    }
}

#[test]
fn an_entry_that_a_later_list_has_unchanged_says_so() {
    let server = Server::start();
    let token = server.token("reader");
    submit(&server, &token, "2025", "all made-up nets");
    let entry = "/api/v1/entries/xc.restricted.net";
    let before = server.get_as(&token, entry).body;
    assert!(before.get("stands_in").is_none());
    submit(&server, &token, "2026", "all made-up nets");
    let lists = || server.get_as(&token, "/api/v1/states/XC").body["lists"].to_string();
    eventually("it arrived", || lists().contains("xc.restricted.2026"));
    let kept = server.get_as(&token, entry).body;
    let told = |entry: &Value| {
        assert_eq!(entry["list"], "xc.restricted.2025");
        assert_eq!(entry["stands_in"], "xc.restricted.2026");
        let note = &entry["note"];
        let said = "The State’s list of 2026 has this entry unchanged.";
        assert!(note["en"].as_str().unwrap().ends_with(said), "{note}");
        let said = "Cette entrée figure inchangée dans la liste que l’État a communiquée en 2026.";
        assert!(note["fr"].as_str().unwrap().ends_with(said), "{note}");
    };
    assert_eq!(kept["version"], 1);
    told(&kept);
    let compared = server.get_as(&token, &format!("{COMPARISON}?state=XC"));
    told(&compared.body["columns"][0]["cells"][0]["entry"]);
    for page in ["entries/xc.restricted.net", "concepts/cyberspace"] {
        let page = server.get_as(&token, &format!("/en/{page}")).body;
        assert!(
            page.to_string()
                .contains("The State’s list of 2026 has this entry unchanged.")
        );
    }
    submit(&server, &token, "2027", "all made-up nets and cables");
    assert!(server.get_as(&token, entry).body.get("stands_in").is_none());
}

#[test]
fn a_changed_text_is_told_beside_it_with_its_versions() {
    let server = Server::start();
    let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
    submit(&server, &drafter, "2025", "all made-up nets");
    let link = "/api/v1/links/cyberspace~xc.restricted.net/assertion";
    let confirmed = json!({ "stance": "confirmed", "reason": "as it was" });
    let said = server.send_as(&drafter, "PUT", link, &confirmed);
    assert_eq!(said.status, 200, "{said:?}");
    submit(&server, &drafter, "2026", "all made-up nets and cables");
    let disputed = json!({ "stance": "disputed", "reason": "as it is" });
    assert_eq!(server.send_as(&own, "PUT", link, &disputed).status, 200);
    let page = |path: &str| {
        let bearer = format!("Bearer {drafter}");
        let (_, page) = server.bytes(path, &[("Authorization", &bearer)]);
        String::from_utf8(page).unwrap()
    };
    let html = page("/en/concepts/cyberspace?state=XC");
    assert!(
        html.contains("the words of the entry were changed since this link was made or confirmed"),
        "{html}"
    );
    let history = "href=\"/en/entries/xc.restricted.net#history\">version 2, kept on";
    assert!(html.contains(history), "{html}");
    let table = page(&format!("{COMPARISON}.csv?state=XC"));
    assert!(
        table.contains("disputed by Xylonia: as it is; confirmed"),
        "it is said of the version that stands: {table}"
    );
    assert!(
        table.contains("as it was (the words of the entry were changed since)"),
        "{table}"
    );
    let difference = "/difference?from=xc.restricted.net@1&to=xc.restricted.net&language=en";
    let html = page(&format!("/en/concepts/cyberspace{difference}"));
    for heading in [
        "Xylonia, version 1 (exchange of 2025)",
        "Xylonia, version 2 (exchange of 2026)",
    ] {
        assert!(html.contains(heading), "{html}");
    }
    // A withdrawal is told with the list that no longer has the entry.
    let file = server.data.path().join("xc.csv");
    let other = "other,XC,2026,en,fish soup,made up,A made-up law,adopted,official\n";
    std::fs::write(&file, format!("{HEADER}{other}")).unwrap();
    let file = file.to_str().unwrap();
    let import = ["import", file, "--submission", "2027", "--state", "XC"];
    let output = server.command(&import);
    assert!(output.status.success(), "{output:?}");
    let entry = "/fr/entries/xc.restricted.net";
    eventually("it is withdrawn", || {
        page(entry).contains("ne figure plus dans la liste")
    });
    let html = page(entry);
    assert!(!html.contains("de rien à"), "{html}");
    // So is it where its texts are compared, in whatever version.
    let html = page(&format!("/fr/concepts/cyberspace{difference}"));
    assert!(
        html.contains("Ne figure plus dans la liste xc.restricted.2027 de l’État"),
        "{html}"
    );
    let path = "/api/v1/difference?from=xc.restricted.net@1&to=xa.compiled.cyberspace&language=en";
    let difference = server.get_as(&drafter, path).body;
    let withdrawn = |of: &str| {
        (
            &difference[of]["withdrawn"],
            &difference[of]["withdrawn_by"],
        )
    };
    assert_eq!(
        withdrawn("from"),
        (&json!(true), &json!("xc.restricted.2027"))
    );
    assert_eq!(withdrawn("to"), (&json!(false), &Value::Null));
    let link = server.get_as(&drafter, "/api/v1/links/cyberspace~xc.restricted.net");
    let said = link.body["assertions"].as_array().unwrap().clone();
    let disputed = said.iter().find(|said| said["state"] == "XC").unwrap();
    assert_eq!(
        disputed["changed_since"], false,
        "it says the same: {link:?}"
    );
}

/// The versions told of the entry of XC under a concept, each with until when it stood there
/// and how it left.
fn told_of_xc(server: &Server, token: &str, concept: &str) -> Vec<(i64, String, Value, Value)> {
    let path = format!("/api/v1/concepts/{concept}/comparison/history?state=XC");
    let history = server.get_as(token, &path).body;
    let versions = history["items"][0]["versions"].as_array().cloned();
    let versions = versions.unwrap_or_default().into_iter();
    let told = versions.map(|version| {
        let number = version["entry"]["version"].as_i64().unwrap();
        let since = version["since"].as_str().unwrap().to_owned();
        (
            number,
            since,
            version["until"].clone(),
            version["left"].clone(),
        )
    });
    told.collect()
}

#[test]
fn only_what_stood_under_a_concept_is_told_of_its_past() {
    let server = Server::start();
    let drafter = server.token("drafter");
    submit(&server, &drafter, "2024", "nets");
    submit(&server, &drafter, "2025", "all nets");
    let new = json!({
        "id": "other-net", "name": { "en": "net of others", "fr": "toile des autres" },
        "subject": "security", "scope": { "en": "another", "fr": "un autre" },
    });
    let split = json!({ "concept": new, "entries": ["xc.restricted.net"] });
    let made = server.send_as(
        &drafter,
        "POST",
        "/api/v1/concepts/cyberspace/split",
        &split,
    );
    assert_eq!(made.status, 201, "{made:?}");
    submit(&server, &drafter, "2026", "all nets and cables");
    let link = "/api/v1/links/other-net~xc.restricted.net";
    let moved = server.get_as(&drafter, link).body["at"].clone();
    let versions = "/api/v1/entries/xc.restricted.net/versions";
    let versions = server.get_as(&drafter, versions).body["items"].clone();
    let at = |version: usize| versions[version - 1]["at"].as_str().unwrap().to_owned();
    let before = told_of_xc(&server, &drafter, "cyberspace");
    let expected = [
        (1, at(1), json!(at(2)), Value::Null),
        (2, at(2), moved.clone(), json!("moved")),
    ];
    assert_eq!(before, expected);
    let since = told_of_xc(&server, &drafter, "other-net");
    let moved_at = moved.as_str().unwrap().to_owned();
    let expected = [
        (2, moved_at, json!(at(3)), Value::Null),
        (3, at(3), Value::Null, Value::Null),
    ];
    assert_eq!(since, expected);
    // What is one concept again has one past.
    let merged = json!({ "into": "cyberspace" });
    let merged = server.send_as(
        &drafter,
        "POST",
        "/api/v1/concepts/other-net/merge",
        &merged,
    );
    assert_eq!(merged.status, 200, "{merged:?}");
    let told = told_of_xc(&server, &drafter, "cyberspace");
    let versions: Vec<(i64, &Value)> = told
        .iter()
        .map(|(number, .., left)| (*number, left))
        .collect();
    assert_eq!(
        versions,
        [(1, &Value::Null), (2, &Value::Null), (3, &Value::Null)]
    );
    let removal = "/api/v1/links/cyberspace~xc.restricted.net/removal";
    let removed = server.send_as(&drafter, "POST", removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    let told = told_of_xc(&server, &drafter, "cyberspace");
    assert_eq!(told[2].3, "removed", "{told:?}");
}
