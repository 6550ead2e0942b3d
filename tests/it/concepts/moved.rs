//! Concepts split and merged, and what becomes of their links and addresses.

use super::*;

#[test]
fn a_concept_is_split_and_the_old_address_tells() {
    let server = Server::start();
    let token = server.token("drafter");
    let body = json!({
        "concept": new_concept("networks"),
        "entries": ["xb.compiled.espace"],
        "reason": "about cables",
    });
    let made = server.send_as(&token, "POST", "/api/v1/concepts/cyberspace/split", &body);
    assert_eq!(
        (made.status, made.header("location")),
        (201, "/api/v1/concepts/networks"),
        "{made:?}"
    );
    assert_eq!(entries(&made.body), ["xb.compiled.espace"]);
    assert_eq!(made.body["split_from"], "cyberspace");
    let link = &made.body["entries"][0]["link"];
    assert_eq!(
        (&link["link"]["by"], &link["moved_from"]),
        (&json!("person"), &json!("cyberspace"))
    );
    let awaits = || {
        let link = "/api/v1/links/networks~xb.compiled.espace";
        let awaits = server.get(link).body["awaits"].clone();
        // It is told alike wherever the link is.
        let concept = server.get("/api/v1/concepts/networks").body;
        assert_eq!(concept["entries"][0]["link"]["awaits"], awaits);
        let compared = server.get("/api/v1/concepts/networks/comparison?state=XB");
        let cell = &compared.body["columns"][0]["cells"][0];
        assert_eq!(cell["entry"]["concepts"][0]["awaits"], awaits);
        let entry = server.get("/api/v1/entries/xb.compiled.espace").body;
        assert_eq!(entry["concepts"][0]["awaits"], awaits);
        awaits
    };
    assert_eq!(
        awaits(),
        json!(["moved"]),
        "nobody said it of the new concept"
    );
    let told = |is_told: bool| {
        for (page, words) in [
            (
                "/en/concepts/networks",
                "put here when a concept was split; awaits review",
            ),
            (
                "/fr/entries/xb.compiled.espace",
                "lors de la scission d’un concept",
            ),
        ] {
            let html = server.get(page).body;
            assert_eq!(html.as_str().unwrap().contains(words), is_told, "{html}");
        }
    };
    told(true);
    let own = server.delegation("XB");
    let assertion = "/api/v1/links/networks~xb.compiled.espace/assertion";
    let confirmed = json!({ "stance": "confirmed" });
    assert_eq!(
        server.send_as(&own, "PUT", assertion, &confirmed).status,
        200
    );
    assert_eq!(awaits(), json!([]));
    told(false);
    let old = server.get("/api/v1/concepts/cyberspace").body;
    assert_eq!(old["split_into"], json!(["networks"]));
    assert_eq!(entries(&old), ["xa.compiled.cyberspace"]);
    let before = server
        .get("/api/v1/links/cyberspace~xb.compiled.espace")
        .body;
    assert_eq!(before["removed"]["moved_to"], "networks");
    let found = server.get("/api/v1/entries/xb.compiled.espace").body;
    assert_eq!(found["concepts"][0]["id"], "networks");
    let again = server.send_as(&token, "POST", "/api/v1/concepts/cyberspace/split", &body);
    assert!(matches!(again.status, 400 | 409), "{again:?}");
}

#[test]
fn where_a_state_placed_its_entry_stays_told_after_a_split() {
    let server = Server::start();
    let token = server.token("drafter");
    let list = json!({
        "format": "entente-list/1",
        "state": "XC",
        "documents": [{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }],
        "entries": [{
            "id": "net",
            "concepts": ["cyberspace"],
            "terms": [{ "text": "net", "language": "en", "type": "full-form", "wording": "official", "document": "law" }],
            "texts": [],
        }],
    });
    let file = server.data.path().join("xc.json");
    std::fs::write(&file, list.to_string()).unwrap();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    let output = server.command(&import);
    assert!(output.status.success(), "{output:?}");
    let link = |concept: &str| {
        let address = format!("/api/v1/links/{concept}~xc.restricted.net");
        server.get_as(&token, &address).body
    };
    eventually("the State’s own link is there", || {
        link("cyberspace")["by"] == "state"
    });
    let body = json!({ "concept": new_concept("networks"), "entries": ["xc.restricted.net"] });
    let split = server.send_as(&token, "POST", "/api/v1/concepts/cyberspace/split", &body);
    assert_eq!(split.status, 201, "{split:?}");
    let moved = link("networks");
    assert_eq!(
        (&moved["by"], &moved["awaits"]),
        (&json!("state"), &json!(["moved"]))
    );
    let bearer = format!("Bearer {token}");
    let (_, page) = server.bytes(
        "/en/entries/xc.restricted.net",
        &[("Authorization", &bearer)],
    );
    let page = String::from_utf8(page).unwrap();
    assert!(
        page.contains("placed by the State with “cyberspace”"),
        "{page}"
    );
}

#[test]
fn what_was_said_before_a_split_is_shown_after_it() {
    let server = Server::start();
    let (token, own) = (server.token("drafter"), server.delegation("XB"));
    let old = "/api/v1/links/cyberspace~xb.compiled.espace";
    let say = |token: &str, link: &str, stance: &str| {
        let body = json!({ "stance": stance, "reason": format!("{stance} here") });
        let said = server.send_as(token, "PUT", &format!("{link}/assertion"), &body);
        assert_eq!(said.status, 200, "{said:?}");
    };
    say(&own, old, "disputed");
    say(&token, old, "confirmed");
    let split = |from: &str, to: &str| {
        let body = json!({ "concept": new_concept(to), "entries": ["xb.compiled.espace"] });
        let path = format!("/api/v1/concepts/{from}/split");
        assert_eq!(server.send_as(&token, "POST", &path, &body).status, 201);
    };
    split("cyberspace", "networks");
    split("networks", "cables");
    let link = "/api/v1/links/cables~xb.compiled.espace";
    let said = |of: &Value, list: &str| -> Vec<(String, String, String)> {
        let said = of[list].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        said.map(|one| {
            (
                text(&one["stance"]),
                text(&one["state"]),
                text(&one["said_of"]),
            )
        })
        .collect()
    };
    let of_old = "cyberspace~xb.compiled.espace";
    let mut before = [
        ("disputed".into(), "XB".into(), of_old.into()),
        ("confirmed".into(), String::new(), of_old.into()),
    ];
    before.sort();
    let sorted = |of: &Value| {
        let mut said = said(of, "said_before");
        said.sort();
        said
    };
    let read = server.get(link).body;
    assert_eq!(sorted(&read), before);
    assert_eq!(read["assertions"], json!([]), "nobody spoke of this one");
    assert_eq!(read["awaits"], json!(["moved"]));
    let entry = server.get("/api/v1/entries/xb.compiled.espace").body;
    assert_eq!(sorted(&entry["concepts"][0]), before);
    let compared = server
        .get("/api/v1/concepts/cables/comparison?state=XB")
        .body;
    let cell = &compared["columns"][0]["cells"][0]["entry"]["concepts"][0];
    assert_eq!(sorted(cell), before);
    say(&own, link, "confirmed");
    let read = server.get(link).body;
    assert_eq!(said(&read, "assertions").len(), 1);
    assert_eq!(sorted(&read), before, "what was said stays said");
}

#[test]
fn a_merged_concept_leads_on_from_every_address() {
    let server = Server::start();
    let (token, own) = (server.token("drafter"), server.delegation("XA"));
    let proposal = json!({ "concept": "cyber-security" });
    server.send_as(&token, "POST", "/api/v1/proposals", &proposal);
    let link = "/api/v1/links/cyber-security~xa.compiled.cyber-security/assertion";
    let said = json!({ "stance": "disputed", "reason": "ours is wider" });
    assert_eq!(server.send_as(&own, "PUT", link, &said).status, 200);
    let path = "/api/v1/concepts/cyber-security/merge";
    let body = json!({ "into": "cyberspace", "reason": "for this test" });
    let merged = server.send_as(&token, "POST", path, &body);
    assert_eq!(merged.status, 200, "{merged:?}");
    assert_eq!(merged.body["merged"], json!(["cyber-security"]));
    assert_eq!(
        entries(&merged.body),
        [
            "xa.compiled.cyber-security",
            "xa.compiled.cyberspace",
            "xb.compiled.espace"
        ]
    );
    let moved = &merged.body["entries"][0]["link"];
    assert_eq!(
        (&moved["link"]["by"], &moved["moved_from"]),
        (&json!("editor"), &json!("cyber-security"))
    );
    assert_eq!(moved["assertions"][0]["state"], "XA");
    assert_eq!(
        moved["assertions"][0]["said_of"], "cyber-security~xa.compiled.cyber-security",
        "what a State said is said with what it said it of"
    );
    for place in [
        "",
        "/comparison?lang=fr",
        "/comparison.csv",
        "/shared-words?language=en",
    ] {
        let answer = server.get(&format!("/api/v1/concepts/cyber-security{place}"));
        let to = format!("/api/v1/concepts/cyberspace{place}");
        assert_eq!(
            (answer.status, answer.header("location")),
            (308, to.as_str())
        );
    }
    // So do its pages.
    for place in ["", "?view=shared", "/difference?language=fr"] {
        let answer = server.get(&format!("/fr/concepts/cyber-security{place}"));
        let to = format!("/fr/concepts/cyberspace{place}");
        assert_eq!(
            (answer.status, answer.header("location")),
            (308, to.as_str())
        );
    }
    let page = server.get("/en/concepts/cyberspace");
    let html = page.body.as_str().unwrap();
    assert!(
        html.contains("disputed by Xandria (said of “cyber security”): <bdi>ours is wider</bdi>"),
        "{html}"
    );
    assert!(
        html.contains("put under “cyber security”, which has been merged into “cyberspace”"),
        "{html}"
    );
    let page = server.get("/fr/entries/xa.compiled.cyber-security");
    let html = page.body.as_str().unwrap();
    assert!(html.contains("(dit de «\u{202f}"), "{html}");
    let (_, csv) = server.bytes("/api/v1/concepts/cyberspace/comparison.csv", &[]);
    let csv = String::from_utf8(csv).unwrap();
    let told = "disputed by Xandria (said of “cyber security”): ours is wider";
    assert!(csv.contains(told), "{csv}");
    let told = "put under “cyber security”, which has been merged into “cyberspace”";
    assert!(csv.contains(told), "{csv}");
    let link = "/api/v1/links/cyberspace~xa.compiled.cyber-security/history";
    let events = server.get(link).body;
    assert!(
        events
            .to_string()
            .contains(r#""said_of":"cyber-security~xa.compiled.cyber-security""#),
        "{events}"
    );
    let history = server.get("/api/v1/concepts/cyber-security/versions").body;
    assert_eq!(
        history["items"][1]["merged_into"], "cyberspace",
        "its own history stays"
    );
    let listed = server.get("/api/v1/concepts");
    assert_eq!(listed.ids(), ["cyberspace"]);
    for concept in ["cyberspace", "cyber-security"] {
        let address = format!("/api/v1/proposals?concept={concept}");
        let proposals = server.get_as(&token, &address);
        assert_eq!(proposals.ids(), ["cyber-security-1"], "{concept}");
    }
    let links = server
        .get("/api/v1/links?status=standing&concept=cyber-security")
        .body;
    assert_eq!(links["total"], 3);
    let again = server.send_as(&token, "POST", path, &body);
    assert_eq!(
        (again.status, again.problem()),
        (409, "conflict"),
        "{again:?}"
    );
    let detail = again.body["detail"].as_str().unwrap();
    assert!(detail.contains("merged into “cyberspace”"), "{detail}");
    for (method, below) in [("PUT", ""), ("POST", "/split")] {
        let path = format!("/api/v1/concepts/cyber-security{below}");
        let written = server.send_as(&token, method, &path, &json!({}));
        assert_ne!(written.status, 308, "{written:?}");
    }
    let taken = create(&server, &token, &new_concept("cyber-security"));
    assert_eq!(taken.status, 409, "an address is never given anew");
}

#[test]
fn a_state_is_told_once_where_drafters_put_or_move_its_entries() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let (xa, xc) = (server.delegation("XA"), server.delegation("XC"));
    let told = |token: &str| {
        let notices = server.get_as(token, "/api/v1/notices?limit=200").body;
        let notices = notices["items"].as_array().unwrap().iter();
        let told = notices.map(|one| format!("{} {}", one["act"], one["about"]).replace('"', ""));
        told.collect::<Vec<String>>()
    };
    assert_eq!(create(&server, &drafter, &new_concept("alone")).status, 201);
    assert_eq!(told(&xa), [""; 0], "no entry is concerned");
    let mut body = new_concept("networks");
    let entries = ["xa.compiled.cyberspace", "xa.compiled.cyber-security"];
    body["entries"] = json!(entries);
    let made = create(&server, &drafter, &body);
    assert_eq!(made.status, 201, "{made:?}");
    let mut expected = vec!["concept.created /api/v1/concepts/networks"];
    assert_eq!(told(&xa), expected);
    let body = json!({ "concept": new_concept("cables"), "entries": entries[..1] });
    let post = |act: &str, body: &Value| {
        let path = format!("/api/v1/concepts/networks/{act}");
        let done = server.send_as(&drafter, "POST", &path, body);
        assert!(matches!(done.status, 200 | 201), "{done:?}");
    };
    post("split", &body);
    expected.push("concept.split /api/v1/concepts/cables");
    post("merge", &json!({ "into": "cables" }));
    expected.push("concept.merged /api/v1/concepts/cables");
    let mut all = told(&xa);
    all.sort();
    expected.sort();
    assert_eq!(all, expected);
    assert_eq!(told(&xc), [""; 0], "it is another State’s");
}

/// What a State confirmed is not taken out of both concepts by a split and a
/// removal after it.
#[test]
fn taking_a_split_back_gives_the_entry_to_where_its_state_confirmed_it() {
    let server = Server::start();
    let (token, own) = (server.token("drafter"), server.delegation("XB"));
    let say = |token: &str, link: &str, stance: &str| {
        let path = format!("/api/v1/links/{link}/assertion");
        let said = server.send_as(token, "PUT", &path, &json!({ "stance": stance }));
        assert_eq!(said.status, 200, "{said:?}");
    };
    let removed = |link: &str| {
        let path = format!("/api/v1/links/{link}/removal");
        server.send_as(&token, "POST", &path, &json!({ "reason": "after all" }))
    };
    let link = |link: &str| server.get(&format!("/api/v1/links/{link}")).body;
    let (former, new) = (
        "cyberspace~xb.compiled.espace",
        "networks~xb.compiled.espace",
    );
    let before = link(former);
    say(&own, former, "confirmed");
    assert_eq!(removed(former).status, 409, "the State confirmed it");
    let split = json!({
        "concept": new_concept("networks"), "entries": ["xb.compiled.espace"], "reason": "about cables",
    });
    let path = "/api/v1/concepts/cyberspace/split";
    assert_eq!(server.send_as(&token, "POST", path, &split).status, 201);
    say(&own, new, "disputed");
    let taken_back = removed(new);
    assert_eq!(taken_back.status, 200, "{taken_back:?}");
    assert_eq!(taken_back.body["stands"], false);
    assert_eq!(taken_back.body["removed"]["moved_to"], "cyberspace");
    let again = link(former);
    assert_eq!(
        (&again["stands"], &again["by"], again.get("removed")),
        (&json!(true), &before["by"], None)
    );
    assert_eq!(again["assertions"][0]["stance"], "confirmed");
    assert_eq!(again["awaits"], json!([]));
    let entry = server.get("/api/v1/entries/xb.compiled.espace").body;
    assert_eq!(entry["concepts"].as_array().unwrap().len(), 1);
    assert_eq!(entry["concepts"][0]["id"], "cyberspace");
    // Where nobody of the State had a say, a split that is taken back leaves nothing.
    let split = json!({ "concept": new_concept("cables"), "entries": ["xa.compiled.cyberspace"] });
    assert_eq!(server.send_as(&token, "POST", path, &split).status, 201);
    let taken_back = removed("cables~xa.compiled.cyberspace");
    assert_eq!(taken_back.body["removed"], json!({ "reason": "after all" }));
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn an_entry_that_a_merge_takes_back_stands_there_as_before_the_split() {
    let server = Server::start();
    let token = server.token("drafter");
    let path = "/api/v1/links/cyberspace~xb.compiled.espace";
    let before = server.get(path).body;
    let split = json!({
        "concept": new_concept("networks"), "entries": ["xb.compiled.espace"], "reason": "about cables",
    });
    let address = "/api/v1/concepts/cyberspace/split";
    assert_eq!(server.send_as(&token, "POST", address, &split).status, 201);
    let into = json!({ "into": "cyberspace", "reason": "after all" });
    let merge = "/api/v1/concepts/networks/merge";
    assert_eq!(server.send_as(&token, "POST", merge, &into).status, 200);
    let after = server.get(path).body;
    assert_eq!(
        (&after["by"], after.get("reason"), &after["stands"]),
        (&before["by"], before.get("reason"), &json!(true)),
        "why it was put elsewhere is no reason: {after}"
    );
    assert_eq!(after["awaits"], before["awaits"]);
    let past = server.get("/api/v1/links/networks~xb.compiled.espace").body;
    assert_eq!(
        past["concept"]["name"]["en"], "made-up networks",
        "by the name that it had: {past}"
    );
}

#[test]
fn what_was_said_of_a_former_link_is_on_pages_and_in_the_table() {
    let server = Server::start();
    let (token, own) = (server.token("drafter"), server.delegation("XB"));
    let say = |token: &str, concept: &str, stance: &str, reason: &str| {
        let path = format!("/api/v1/links/{concept}~xb.compiled.espace/assertion");
        let said = json!({ "stance": stance, "reason": reason });
        assert_eq!(server.send_as(token, "PUT", &path, &said).status, 200);
    };
    say(&own, "cyberspace", "confirmed", "ours indeed");
    let split = json!({ "concept": new_concept("networks"), "entries": ["xb.compiled.espace"] });
    let path = "/api/v1/concepts/cyberspace/split";
    assert_eq!(server.send_as(&token, "POST", path, &split).status, 201);
    let said = "confirmed by Xebeland (said of “cyberspace”): <bdi>ours indeed</bdi>";
    for page in ["/en/concepts/networks", "/en/entries/xb.compiled.espace"] {
        let html = server.get(page).body.as_str().unwrap().to_owned();
        assert!(html.contains(said), "{html}");
        assert!(html.contains("formerly under “cyberspace”"), "{html}");
    }
    let french = server.get("/fr/concepts/networks").body;
    let french = french.as_str().unwrap();
    assert!(french.contains("(dit de «\u{202f}cyberespace\u{202f}»)"));
    let table = "/api/v1/concepts/networks/comparison.csv?state=XB";
    let table = server.get(table).body.as_str().unwrap().to_owned();
    let said = "confirmed by Xebeland (said of “cyberspace”): ours indeed";
    assert!(table.contains(said), "{table}");
}
