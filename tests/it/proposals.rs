use serde_json::{Value, json};

use crate::support::{Answer, Server};

fn create(server: &Server, token: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        Some(body),
    )
}

fn edit(server: &Server, token: &str, id: &str, tag: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("If-Match", tag)];
    server.send(
        "PUT",
        &format!("/api/v1/proposals/{id}"),
        &headers,
        Some(body),
    )
}

fn content(text: &str, reason: &str) -> Value {
    json!({
        "entries": ["xa.compiled.cyberspace", "xb.compiled.espace"],
        "terms": [{ "text": "cyberspace", "language": "en" }],
        "definitions": [{ "language": "en", "text": text }],
        "reason": reason,
    })
}

#[test]
fn a_proposal_is_opened_edited_twice_and_remembers() {
    let server = Server::start();
    let token = server.token("drafter");
    let mut new = content("made-up first text", "to begin");
    new["concept"] = "cyberspace".into();
    let opened = create(&server, &token, &new);
    assert_eq!(opened.status, 201, "{opened:?}");
    assert_eq!(opened.header("location"), "/api/v1/proposals/cyberspace-1");
    assert_eq!(opened.header("etag"), "\"1\"");
    assert_eq!(
        opened.body["drawn_on"][1],
        json!({ "entry": "xb.compiled.espace", "version": 1 })
    );
    let second = edit(
        &server,
        &token,
        "cyberspace-1",
        "\"1\"",
        &content("second", "better"),
    );
    assert_eq!((second.status, second.header("etag")), (200, "\"2\""));
    let third = edit(
        &server,
        &token,
        "cyberspace-1",
        second.header("etag"),
        &content("third", "best"),
    );
    assert_eq!(third.body["version"], 3);
    let read = server.get_as(&token, "/api/v1/proposals/cyberspace-1");
    assert_eq!(read.header("etag"), "\"3\"");
    assert_eq!(read.body["definitions"][0]["text"], "third");
    let versions = "/api/v1/proposals/cyberspace-1/versions";
    let page = server.get_as(&token, &format!("{versions}?limit=2")).body;
    assert_eq!((&page["total"], &page["cursor"]), (&3.into(), &"2".into()));
    let last = server
        .get_as(&token, &format!("{versions}?limit=2&cursor=2"))
        .body;
    assert_eq!(
        (&last["items"][0]["version"], &last["cursor"]),
        (&3.into(), &Value::Null)
    );
    let history = server.get_as(&token, versions).body;
    let told: Vec<_> = history["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| {
            (
                v["version"].as_i64().unwrap(),
                v["definitions"][0]["text"].as_str().unwrap(),
                v["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (1, "made-up first text", "to begin"),
            (2, "second", "better"),
            (3, "third", "best")
        ]
    );
}

#[test]
fn the_name_of_the_concept_stands_in_for_missing_terms() {
    let server = Server::start();
    let token = server.token("drafter");
    let opened = create(&server, &token, &json!({ "concept": "cyberspace" }));
    let terms = opened.body["terms"].as_array().unwrap();
    let terms: Vec<_> = terms
        .iter()
        .map(|term| term["text"].as_str().unwrap())
        .collect();
    assert_eq!(terms, ["cyberspace", "cyberespace"]);
    let another = create(&server, &token, &json!({ "concept": "cyberspace" }));
    assert_eq!(another.body["id"], "cyberspace-2");
    let listed = server.get_as(&token, "/api/v1/proposals?concept=cyberspace");
    assert_eq!(listed.ids(), ["cyberspace-1", "cyberspace-2"]);
    let none = server.get_as(&token, "/api/v1/proposals?concept=cyber-security");
    assert_eq!(none.body["total"], 0);
}

#[test]
fn an_edit_of_an_older_version_is_refused() {
    let server = Server::start();
    let token = server.token("drafter");
    create(&server, &token, &json!({ "concept": "cyberspace" }));
    edit(
        &server,
        &token,
        "cyberspace-1",
        "\"1\"",
        &content("second", "a"),
    );
    let late = edit(
        &server,
        &token,
        "cyberspace-1",
        "\"1\"",
        &content("lost?", "b"),
    );
    assert_eq!((late.status, late.problem()), (412, "version-changed"));
    assert_eq!(late.body["current_version"], 2);
    let bearer = format!("Bearer {token}");
    let path = "/api/v1/proposals/cyberspace-1";
    let body = content("x", "y");
    let blind = server.send("PUT", path, &[("Authorization", &bearer)], Some(&body));
    assert_eq!((blind.status, blind.problem()), (428, "if-match-required"));
    let wrong = edit(&server, &token, "cyberspace-1", "2", &body);
    assert_eq!((wrong.status, wrong.problem()), (400, "invalid-request"));
}

#[test]
fn wrong_drafts_are_refused_with_every_fault() {
    let server = Server::start();
    let token = server.token("drafter");
    let wrong = json!({
        "concept": "cyberspace",
        "entries": ["xa.compiled.cyberspace", "xa.compiled.nothing"],
        "definitions": [
            { "language": "en", "text": " " },
            { "language": "en", "text": "again" },
        ],
    });
    let answer = create(&server, &token, &wrong);
    assert_eq!((answer.status, answer.problem()), (400, "invalid-request"));
    let fields: Vec<_> = answer.body["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "definitions[0].text",
            "definitions[1].language",
            "entries[1]"
        ]
    );
    let concept = create(&server, &token, &json!({ "concept": "nothing" }));
    assert_eq!(
        (concept.status, concept.problem()),
        (400, "invalid-request")
    );
    let array = create(&server, &token, &json!(["cyberspace"]));
    assert_eq!((array.status, array.problem()), (400, "invalid-body"));
    let nested = json!({ "concept": "cyberspace", "terms": [{ "text": "a", "language": "en", "status": "preferred" }] });
    let nested = create(&server, &token, &nested);
    assert_eq!((nested.status, nested.problem()), (400, "invalid-body"));
    assert_eq!(nested.body["errors"][0]["field"], "terms[0].status");
    let unknown = create(
        &server,
        &token,
        &json!({ "concept": "cyberspace", "nonsense": 1 }),
    );
    assert_eq!((unknown.status, unknown.problem()), (400, "invalid-body"));
    let language = json!({ "concept": "cyberspace", "terms": [{ "text": "a", "language": "xq" }] });
    assert_eq!(create(&server, &token, &language).problem(), "invalid-body");
    let listed = server.get_as(&token, "/api/v1/proposals");
    assert_eq!(listed.body["total"], 0, "nothing was kept");
}

#[test]
fn bodies_are_bounded_and_must_be_json() {
    let server = Server::start();
    let bearer = format!("Bearer {}", server.token("drafter"));
    let large = json!({ "concept": "cyberspace", "reason": "x".repeat(1_100_000) });
    let answer = server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        Some(&large),
    );
    assert_eq!((answer.status, answer.problem()), (413, "body-too-large"));
    let plain = server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        None,
    );
    assert_eq!(
        (plain.status, plain.problem()),
        (415, "unsupported-media-type")
    );
}
