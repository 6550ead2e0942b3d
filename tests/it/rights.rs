use entente::service::{Right, Role};
use serde_json::{Value, json};

use crate::support::{Server, eventually};

/// Those who ask: each role, a delegation of the State that things are of, and
/// one of another.
struct Askers {
    tokens: Vec<(&'static str, Option<Role>, bool, String)>,
}

impl Askers {
    fn of(server: &Server) -> Self {
        let token = |role: Role| server.token(role.as_str());
        Self {
            tokens: vec![
                ("the public", None, false, String::new()),
                (
                    "an administrator",
                    Some(Role::Administrator),
                    false,
                    token(Role::Administrator),
                ),
                ("the chair", Some(Role::Chair), false, token(Role::Chair)),
                (
                    "a drafter",
                    Some(Role::Drafter),
                    false,
                    token(Role::Drafter),
                ),
                ("a reader", Some(Role::Reader), false, token(Role::Reader)),
                (
                    "its delegation",
                    Some(Role::Delegation),
                    true,
                    server.delegation("XA"),
                ),
                (
                    "another delegation",
                    Some(Role::Delegation),
                    false,
                    server.delegation("XB"),
                ),
            ],
        }
    }
}

/// The table of rights walked along the whole specification: each operation ×
/// each role × the State’s own delegation and another’s.
#[test]
fn every_operation_is_for_those_whom_the_table_names() {
    let server = Server::start();
    let askers = Askers::of(&server);
    let things = Things::of_xa(&server);
    let specification = server.get("/api/openapi.json").body;
    let mut walked = 0;
    for (path, item) in specification["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let right = Right::of_operation(id);
            let right = right.unwrap_or_else(|| panic!("the table does not name {id}"));
            let needs_token = operation["security"] == json!([{ "token": [] }]);
            assert_eq!(needs_token, right != Right::Read, "{id}");
            let (address, body) = request(&specification, path, operation);
            let address = things.in_address(id, address);
            for (who, role, is_own, token) in &askers.tokens {
                let bearer = format!("Bearer {token}");
                let mut headers = vec![("If-Match", "\"1\"")];
                if role.is_some() {
                    headers.push(("Authorization", &bearer));
                }
                let answer = server.send(&method.to_uppercase(), &address, &headers, body.as_ref());
                let may = match role {
                    None => right == Right::Read,
                    Some(role) => {
                        let speaks = right != Right::ActOnOwn || *is_own;
                        right.roles().contains(role) && speaks
                    }
                };
                let is_refused = matches!(answer.status, 401 | 403);
                // Another State’s draft is not even known to be there.
                let is_hidden = *role == Some(Role::Delegation) && answer.status == 404;
                match may {
                    true => assert!(!is_refused, "{id} by {who}: {answer:?}"),
                    false => assert!(is_refused || is_hidden, "{id} by {who}: {answer:?}"),
                }
                assert!(answer.status < 500, "{id} by {who}: {answer:?}");
            }
            if path.starts_with("/api/v1") {
                let wrong = [("Authorization", "Bearer wrong"), ("If-Match", "\"1\"")];
                let wrong = server.send(&method.to_uppercase(), &address, &wrong, body.as_ref());
                assert!(matches!(wrong.status, 401 | 429), "{id}: {wrong:?}");
            }
            walked += 1;
        }
    }
    assert!(
        walked >= 30,
        "the specification has all operations: {walked}"
    );
}

/// Things of the State XA, by the operations that act on them.
struct Things(Vec<(&'static str, &'static str, String)>);

impl Things {
    fn of_xa(server: &Server) -> Self {
        let (drafter, xa) = (server.token("drafter"), server.delegation("XA"));
        let post = |token: &str, path: &str, body: Value| {
            let made = server.send_as(token, "POST", &format!("/api/v1{path}"), &body);
            assert_eq!(made.status, 201, "{path}: {made:?}");
            made.body["id"].as_str().unwrap().to_owned()
        };
        let definition =
            json!([{ "language": "en", "text": "all [interconnected/linked] networks" }]);
        let body = json!({ "concept": "cyberspace", "definitions": definition });
        post(&drafter, "/proposals", body);
        let body = json!({ "on_version": 1, "language": "en", "text": "all made-up networks" });
        let amendment = post(&xa, "/proposals/cyberspace-1/amendments", body);
        let entry = server.get("/api/v1/entries?state=XA").ids()[0].to_owned();
        let path = format!("/entries/{entry}/clarifications");
        let question = post(&drafter, &path, json!({ "question": "Made up?" }));
        let submission = post(&xa, "/submissions", json!({ "year": 2026 }));
        let of_submission = [
            "get_submission",
            "get_submission_file",
            "put_submission_file",
            "remove_submission_file",
            "report_on_submission",
            "accept_submission",
            "show_submission_to",
            "discard_submission",
        ];
        let example = "s0199a2b3c4d0000";
        let of_submission = of_submission.map(|of| (of, example, submission.clone()));
        let mut things = Vec::from(of_submission);
        things.extend([
            ("withdraw_amendment", "m0199a2b3c4d0000", amendment),
            ("answer_clarification", "q0199a2b3c4d0000", question),
        ]);
        Self(things)
    }

    fn in_address(&self, operation: &str, address: String) -> String {
        let thing = self.0.iter().find(|(of, _, _)| *of == operation);
        thing.map_or(address.clone(), |(_, example, id)| {
            address.replace(example, id)
        })
    }
}

/// The request that the specification gives as an example.
fn request(specification: &Value, path: &str, operation: &Value) -> (String, Option<Value>) {
    let mut address = path.to_owned();
    let mut query = Vec::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap();
        let example = match &parameter["example"] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        match parameter["in"].as_str() {
            Some("path") => address = address.replace(&format!("{{{name}}}"), &example),
            Some("query") if parameter["required"] == true => {
                query.push(format!("{name}={example}"));
            }
            _ => {}
        }
    }
    if !query.is_empty() {
        address = format!("{address}?{}", query.join("&"));
    }
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
    let pointer = schema.as_str().unwrap_or_default().trim_start_matches('#');
    let body = specification
        .pointer(pointer)
        .filter(|_| !pointer.is_empty());
    let body = body.map(|schema| schema["example"].clone());
    (address, body)
}

#[test]
fn wrong_tokens_are_answered_alike_and_guessing_is_slowed() {
    let server = Server::start();
    let token = server.token("drafter");
    assert_eq!(server.get_as(&token, "/api/v1/states").status, 200);
    let missing = server.get("/api/v1/account");
    let wrong = server.get_as("entente_wrong", "/api/v1/account");
    assert_eq!((missing.status, wrong.status), (401, 401));
    assert_eq!(missing.body, wrong.body);
    assert_eq!(missing.header("www-authenticate"), "Bearer");
    let slowed = (0..20)
        .map(|number| server.get_as(&format!("entente_{number}"), "/api/v1/states"))
        .find(|answer| answer.status == 429)
        .expect("guessing is slowed");
    assert_eq!(slowed.problem(), "guessing-slowed");
    assert!(!slowed.header("retry-after").is_empty());
    let known = server.get_as(&token, "/api/v1/states");
    assert_eq!(
        known.status, 200,
        "a token that was right before is not slowed"
    );
    assert_eq!(
        server.get("/api/v1/states").status,
        200,
        "nor is the public"
    );
}

#[test]
fn accounts_are_made_listed_and_revoked_over_the_api() {
    let server = Server::start();
    let administrator = server.token("administrator");
    let post = |path: &str, body: Value| server.send_as(&administrator, "POST", path, &body);
    let made = post(
        "/api/v1/accounts",
        json!({ "name": "Delegation of XB", "role": "delegation", "state": "XB", "expires": "2199-01-01T00:00:00Z" }),
    );
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("cache-control"), "no-store");
    let token = made.body["token"].as_str().unwrap();
    let own = server.get_as(token, "/api/v1/account").body;
    assert_eq!(own["state"], "XB");
    assert_eq!(own["expires"], "2199-01-01T00:00:00Z");
    let listed = server.get_as(&administrator, "/api/v1/accounts").body;
    assert!(!listed.to_string().contains(token), "shown once");
    let id = own["id"].as_str().unwrap();
    let of_list = listed["items"].as_array().unwrap().iter();
    let of_list = of_list.clone().find(|account| account["id"] == id).unwrap();
    assert!(of_list["last_used"].as_str().unwrap().ends_with(":00:00Z"));
    let revoked = post(&format!("/api/v1/accounts/{id}/revocation"), Value::Null);
    assert_eq!(
        (revoked.status, &revoked.body["revoked"]),
        (200, &json!(true))
    );
    assert_eq!(server.get_as(token, "/api/v1/account").status, 401);
    for (body, field) in [
        (json!({ "name": "A", "role": "delegation" }), "state"),
        (
            json!({ "name": "A", "role": "drafter", "state": "XA" }),
            "state",
        ),
        (
            json!({ "name": "A", "role": "delegation", "state": "EU" }),
            "state",
        ),
        (json!({ "name": " ", "role": "reader" }), "name"),
        (
            json!({ "name": "A", "role": "reader", "expires": "2020-01-01T00:00:00Z" }),
            "expires",
        ),
    ] {
        let refused = post("/api/v1/accounts", body.clone());
        assert_eq!(refused.status, 400, "{body}: {refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], field, "{body}");
    }
}

#[test]
fn a_service_for_its_accounts_only_shows_the_public_nothing() {
    let server = Server::with_options(&["--accounts-only"]);
    let token = server.token("reader");
    for path in [
        "/api/v1/search?q=cyberspace",
        "/api/v1/states",
        "/api/v1/concepts",
    ] {
        assert_eq!(server.get(path).status, 401, "{path}");
        assert_eq!(server.get_as(&token, path).status, 200, "{path}");
    }
    assert_eq!(server.get("/livez").status, 200);
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
    let id = "xc.restricted.cyberspace";
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

#[test]
fn whoever_may_not_is_told_so_before_the_body_is_judged() {
    let server = Server::start();
    let (reader, xa, xb) = (
        server.token("reader"),
        server.delegation("XA"),
        server.delegation("XB"),
    );
    let drafter = server.token("drafter");
    let opened = server.send_as(
        &drafter,
        "POST",
        "/api/v1/proposals",
        &json!({ "concept": "cyberspace" }),
    );
    assert_eq!(opened.status, 201, "{opened:?}");
    for (token, method, path) in [
        (&xa, "PUT", "/api/v1/proposals/cyberspace-1"),
        (&reader, "POST", "/api/v1/submissions"),
        (&reader, "POST", "/api/v1/proposals/cyberspace-1/comments"),
        (
            &drafter,
            "PUT",
            "/api/v1/proposals/cyberspace-1/positions/XA",
        ),
        (&xb, "PUT", "/api/v1/proposals/cyberspace-1/positions/XA"),
    ] {
        let bearer = format!("Bearer {token}");
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Content-Type", "application/json"),
            ("If-Match", "\"1\""),
        ];
        for body in ["{}", "{ broken"] {
            let answer = match method {
                "PUT" => server.put_text(path, &headers, body),
                _ => server.send_text(path, &headers, body),
            };
            assert_eq!(
                (answer.status, answer.problem()),
                (403, "forbidden"),
                "{path} {body}"
            );
        }
    }
    let position = json!({ "on_version": 1, "stance": "supports" });
    let path = "/api/v1/proposals/cyberspace-1/positions/XA";
    let refused = server.send_as(&xb, "PUT", path, &position);
    assert_eq!(refused.status, 403);
    let detail = refused.body["detail"].as_str().unwrap();
    assert!(
        detail.contains("the State itself"),
        "not its role: {detail}"
    );
}
