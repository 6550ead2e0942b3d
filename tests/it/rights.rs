use serde_json::{Value, json};

use crate::support::{Server, eventually};

/// Every operation that needs more than to be the public, with a body it
/// takes. An operation of the specification that is neither here nor a read
/// fails the test below.
const GUARDED: [(&str, &str); 2] = [
    ("post", "/api/v1/proposals"),
    ("put", "/api/v1/proposals/{id}"),
];

#[test]
fn every_operation_is_guarded_as_the_specification_says() {
    let server = Server::start();
    let token = server.token("drafter");
    let body = json!({ "concept": "cyberspace", "entries": [], "terms": [], "definitions": [] });
    let bearer = format!("Bearer {token}");
    server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        Some(&body),
    );
    let specification = server.get("/api/openapi.json").body;
    let mut walked = 0;
    for (path, item) in specification["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let address = path.replace("{id}", "cyberspace-1").replace("{code}", "XA");
            let needs_token = operation["security"] == json!([{ "token": [] }]);
            let is_guarded = GUARDED.contains(&(method.as_str(), path.as_str()));
            assert_eq!(needs_token, is_guarded, "{method} {path}");
            let send = |headers: &[(&str, &str)]| {
                let body = (method != "get").then_some(&body);
                server.send(&method.to_uppercase(), &address, headers, body)
            };
            let public = send(&[("If-Match", "\"1\"")]);
            assert_eq!(
                public.status == 401,
                is_guarded,
                "{method} {path} as the public"
            );
            if path.starts_with("/api/v1") {
                let wrong = send(&[("Authorization", "Bearer wrong"), ("If-Match", "\"1\"")]);
                assert_eq!(
                    (wrong.status, wrong.problem()),
                    (401, "unauthenticated"),
                    "{method} {path}"
                );
                assert_eq!(wrong.header("www-authenticate"), "Bearer");
            }
            walked += 1;
        }
    }
    assert!(
        walked >= 16,
        "the specification has all operations: {walked}"
    );
}

#[test]
fn proposals_are_for_participants() {
    let server = Server::start();
    let token = server.token("drafter");
    let bearer = format!("Bearer {token}");
    let body = json!({ "concept": "cyberspace" });
    server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        Some(&body),
    );
    assert_eq!(server.get_as(&token, "/api/v1/proposals").body["total"], 1);
    assert_eq!(server.get("/api/v1/proposals").body["total"], 0);
    for path in [
        "/api/v1/proposals/cyberspace-1",
        "/api/v1/proposals/cyberspace-1/versions",
    ] {
        let hidden = server.get(path);
        let absent = server.get(&path.replace('1', "9").replace("v9", "v1"));
        assert_eq!(
            (hidden.status, hidden.problem()),
            (404, "not-found"),
            "{path}"
        );
        let reworded = hidden
            .body
            .to_string()
            .replace("cyberspace-1", "cyberspace-9");
        assert_eq!(
            reworded,
            absent.body.to_string(),
            "hidden and absent are said alike"
        );
    }
}

#[test]
fn what_is_for_participants_is_nowhere_to_the_public() {
    let server = Server::start();
    let token = server.token("administrator");
    let csv = "entry,state,year,language,term,definition,document,status,wording\n\
               cyberspace,XC,2026,en,cyberspace,made-up secret text,A made-up law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, csv).unwrap();
    let before = server.get("/api/v1/search?q=cyberspace").body;
    let first = server.get("/api/v1/search?limit=1").body;
    let cursor = first["cursor"].as_str().unwrap().to_owned();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    eventually("participants find it", || {
        server.get_as(&token, "/api/v1/search?q=secret").body["total"] == 1
    });
    let after = server.get("/api/v1/search?q=cyberspace").body;
    assert_eq!(after, before, "total, items, facets and revision");
    let next = server.get(&format!("/api/v1/search?limit=1&cursor={cursor}"));
    assert_eq!(
        next.status, 200,
        "paging goes on, as nothing public changed"
    );
    let id = "xc.submitted.cyberspace";
    assert_eq!(server.get("/api/v1/search?q=secret").body["total"], 0);
    assert_eq!(server.get(&format!("/api/v1/entries/{id}")).status, 404);
    assert_eq!(
        server.get(&format!("/api/v1/entries/{id}/versions")).status,
        404
    );
    assert_eq!(server.get("/api/v1/entries?state=XC").body["total"], 0);
    assert_eq!(
        server.get("/api/v1/states/XC").body["lists"],
        Value::Array(vec![])
    );
    let concept = server.get("/api/v1/concepts/cyberspace").body.to_string();
    assert!(!concept.contains(id));
    assert_eq!(
        server.get_as(&token, &format!("/api/v1/entries/{id}")).body["compiled"],
        false
    );
    let concept = server
        .get_as(&token, "/api/v1/concepts/cyberspace")
        .body
        .to_string();
    assert!(concept.contains(id), "linked by rule on arrival");
}

#[test]
fn a_revoked_token_is_as_good_as_none() {
    let server = Server::start();
    let token = server.token("drafter");
    assert_eq!(server.get_as(&token, "/api/v1/states").status, 200);
    let accounts = String::from_utf8(server.command(&["token", "list"]).stdout).unwrap();
    let id = accounts.split('\t').next().unwrap().to_owned();
    assert!(!accounts.contains(&token));
    assert!(server.command(&["token", "revoke", &id]).status.success());
    let refused = server.get_as(&token, "/api/v1/states");
    assert_eq!(
        (refused.status, refused.problem()),
        (401, "unauthenticated")
    );
    assert!(!server.command(&["token", "revoke", "a0"]).status.success());
    let bytes = std::fs::read(server.data.path().join("entente.db")).unwrap();
    let wal = std::fs::read(server.data.path().join("entente.db-wal")).unwrap_or_default();
    let kept = [bytes, wal].concat();
    assert!(
        !kept
            .windows(token.len())
            .any(|window| window == token.as_bytes()),
        "only its hash"
    );
}
