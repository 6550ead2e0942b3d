mod moved;

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Answer, Server, eventually, glossary};

fn new_concept(id: &str) -> Value {
    json!({
        "id": id,
        "name": { "en": "made-up networks", "fr": "réseaux imaginaires" },
        "subject": "fundamentals",
        "scope": { "en": "the cables only", "fr": "les câbles seulement" },
    })
}

fn create(server: &Server, token: &str, body: &Value) -> Answer {
    server.send_as(token, "POST", "/api/v1/concepts", body)
}

fn edit(server: &Server, token: &str, id: &str, tag: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("If-Match", tag)];
    server.send(
        "PUT",
        &format!("/api/v1/concepts/{id}"),
        &headers,
        Some(body),
    )
}

fn entries(concept: &Value) -> Vec<&str> {
    let entries = concept["entries"].as_array().unwrap().iter();
    entries.map(|entry| entry["id"].as_str().unwrap()).collect()
}

fn content(en: &str) -> Value {
    json!({ "name": { "en": en, "fr": "espace" }, "subject": "security" })
}

#[test]
fn a_concept_is_made_renamed_and_remembers() {
    let server = Server::start();
    let token = server.token("drafter");
    let made = create(&server, &token, &new_concept("networks"));
    assert_eq!(
        (made.status, made.header("etag")),
        (201, "\"1\""),
        "{made:?}"
    );
    assert_eq!(made.header("location"), "/api/v1/concepts/networks");
    let taken = create(&server, &token, &new_concept("networks"));
    assert_eq!((taken.status, taken.problem()), (409, "conflict"));
    let mut unnamed = new_concept("x");
    unnamed.as_object_mut().unwrap().remove("id");
    let first = create(&server, &token, &unnamed).body;
    let second = create(&server, &token, &unnamed).body;
    assert_eq!(first["id"], "made-up-networks");
    assert_eq!(
        second["id"], "made-up-networks-2",
        "the same name may stand twice"
    );
    let edited = edit(&server, &token, "networks", "\"1\"", &content("nets"));
    assert_eq!((edited.status, edited.header("etag")), (200, "\"2\""));
    assert!(edited.body.get("scope").is_none());
    let stale = edit(&server, &token, "networks", "\"1\"", &content("others"));
    assert_eq!((stale.status, stale.problem()), (412, "version-changed"));
    assert_eq!(stale.body["current_version"], 2);
    let read = server.get("/api/v1/concepts/networks");
    assert_eq!(
        (&read.body["name"]["en"], &read.body["version"]),
        (&json!("nets"), &json!(2))
    );
    let by_tag = edit(
        &server,
        &token,
        "networks",
        read.header("etag"),
        &content("webs"),
    );
    assert_eq!(
        by_tag.status, 200,
        "the tag of what was read names its version"
    );
    let former = server.get("/api/v1/concepts/networks").body["former_names"].clone();
    let names = former.as_array().unwrap().iter();
    let names: Vec<&Value> = names.map(|former| &former["name"]["en"]).collect();
    assert_eq!(names, ["made-up networks", "nets"]);
    let page = server.get("/en/concepts/networks").body;
    let page = page.as_str().unwrap();
    let day = &former[0]["until"].as_str().unwrap()[..4];
    for told in [
        "Formerly named: “made-up networks” (until ",
        ", “nets” (until ",
        day,
    ] {
        assert!(page.contains(told), "{page}");
    }
    let page = server.get("/fr/concepts/networks").body;
    let told = "Anciennement\u{202f}: «\u{202f}réseaux imaginaires\u{202f}» (jusqu’au ";
    assert!(page.as_str().unwrap().contains(told), "{page}");
    let versions = server.get("/api/v1/concepts/networks/versions").body;
    assert_eq!(versions["total"], 3);
    assert_eq!(versions["items"][0]["name"]["en"], "made-up networks");
    assert!(
        versions["items"][0].get("author").is_none(),
        "for participants"
    );
    let seen = server
        .get_as(&token, "/api/v1/concepts/networks/versions")
        .body;
    assert!(seen["items"][0]["author"].is_string());
}

#[test]
fn bad_input_about_concepts_is_told_by_field() {
    let server = Server::start();
    let token = server.token("chair");
    let with = |field: &str, value: Value| {
        let mut body = new_concept("networks");
        body[field] = value;
        body
    };
    let split = |entries: Value| json!({ "concept": new_concept("networks"), "entries": entries });
    for (path, body, field) in [
        ("", with("id", json!("not a key")), "id"),
        ("", with("name", json!({ "en": "", "fr": "x" })), "name.en"),
        (
            "",
            with("name", json!({ "en": "x", "fr": "x".repeat(201) })),
            "name.fr",
        ),
        ("", with("name", json!({ "en": "x" })), "name.fr"),
        ("", with("subject", json!("nothing")), "subject"),
        (
            "",
            with("scope", json!({ "en": "x", "fr": "\u{7}" })),
            "scope.fr",
        ),
        ("", with("other", json!(1)), "other"),
        ("/cyberspace/split", split(json!([])), "entries"),
        (
            "/cyberspace/split",
            split(json!(["xa.compiled.cyber-security"])),
            "entries[0]",
        ),
        (
            "/cyberspace/split",
            split(json!(["xb.compiled.espace", "xb.compiled.espace"])),
            "entries[1]",
        ),
        ("/cyberspace/merge", json!({ "into": "nothing" }), "into"),
        ("/cyberspace/merge", json!({ "into": "cyberspace" }), "into"),
        ("/cyberspace/merge", json!({}), "into"),
    ] {
        let refused = server.send_as(&token, "POST", &format!("/api/v1/concepts{path}"), &body);
        assert_eq!(refused.status, 400, "{body}: {refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], field, "{body}");
    }
    assert_eq!(
        server.get("/api/v1/concepts/networks").status,
        404,
        "nothing was made"
    );
    let bearer = format!("Bearer {token}");
    let body = content("x");
    let headers = [("Authorization", bearer.as_str())];
    let unnamed = server.send("PUT", "/api/v1/concepts/cyberspace", &headers, Some(&body));
    assert_eq!(
        (unnamed.status, unnamed.problem()),
        (428, "if-match-required")
    );
    assert_eq!(edit(&server, &token, "cyberspace", "3", &body).status, 400);
    assert_eq!(edit(&server, &token, "nothing", "\"1\"", &body).status, 404);
}

#[test]
fn what_drafters_did_outlives_a_newer_edition() {
    let edition = tempfile::tempdir().unwrap();
    copy(&glossary(), edition.path());
    let data = tempfile::tempdir().unwrap();
    let server = Server::with_glossary(data, edition.path());
    let token = server.token("drafter");
    assert_eq!(
        edit(
            &server,
            &token,
            "cyberspace",
            "\"1\"",
            &content("renamed here")
        )
        .status,
        200
    );
    let split = json!({ "concept": new_concept("networks"), "entries": ["xb.compiled.espace"] });
    let split = server.send_as(&token, "POST", "/api/v1/concepts/cyberspace/split", &split);
    assert_eq!(split.status, 201);
    let merge = json!({ "into": "cyberspace" });
    let merged = server.send_as(
        &token,
        "POST",
        "/api/v1/concepts/cyber-security/merge",
        &merge,
    );
    assert_eq!(merged.status, 200);
    let data = server.kill();
    for (file, from, to) in [
        ("lists/xb.json", "cyber-réseaux", "réseaux"),
        ("lists/xa.json", "stay well", "are well"),
        ("concepts.json", "\"cyber security\"", "\"cyber-security\""),
    ] {
        let path = edition.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}");
        std::fs::write(&path, text.replace(from, to)).unwrap();
    }
    let server = Server::with_glossary(data, edition.path());
    let changed = server.get("/api/v1/entries/xb.compiled.espace").body;
    assert_eq!(changed["version"], 2, "the edition was loaded");
    assert_eq!(
        changed["concepts"][0]["id"], "networks",
        "where drafters put it"
    );
    let concept = server.get("/api/v1/concepts/cyberspace").body;
    assert_eq!(concept["name"]["en"], "renamed here");
    assert_eq!(concept["split_into"], json!(["networks"]));
    assert_eq!(
        entries(&concept),
        ["xa.compiled.cyber-security", "xa.compiled.cyberspace"]
    );
    assert_eq!(server.get("/api/v1/concepts/cyber-security").status, 308);
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn what_many_define_and_no_proposal_is_about_is_for_participants() {
    let server = Server::start();
    let token = server.token("drafter");
    let path = "/api/v1/unproposed-concepts";
    let (all, two) = (format!("{path}?least=1"), format!("{path}?least=2"));
    let found = server.get_as(&token, &all);
    assert_eq!(
        found.ids(),
        ["cyberspace", "cyber-security"],
        "those of most States first"
    );
    assert_eq!(found.body["items"][0]["states"], json!(["XA", "XB"]));
    assert_eq!(server.get_as(&token, &two).ids(), ["cyberspace"]);
    let of_state = |code: &str| server.get_as(&token, &format!("{all}&state={code}"));
    assert_eq!(of_state("XB").ids(), ["cyberspace"]);
    assert_eq!(of_state("XC").body["total"], 0);
    // The coverage counts the same, whichever States are asked for.
    for (query, count) in [
        ("", 1),
        ("?state=XB", 1),
        ("?state=XB&language=de", 1),
        ("?state=XC", 0),
    ] {
        let coverage = format!("/api/v1/coverage{query}");
        assert_eq!(
            server.get_as(&token, &coverage).body["unproposed"],
            count,
            "{query}"
        );
        if let Some(state) = query.strip_prefix('?').filter(|query| !query.contains('&')) {
            let listed = server.get_as(&token, &format!("{two}&{state}")).body;
            assert_eq!(listed["total"], count, "{query}");
        }
    }
    let proposal = json!({ "concept": "cyberspace" });
    server.send_as(&token, "POST", "/api/v1/proposals", &proposal);
    assert_eq!(server.get_as(&token, &all).ids(), ["cyber-security"]);
    let told = server.get_as(&token, "/api/v1/coverage").body;
    assert_eq!(told["unproposed"], 0);
    let proposed = |of: &Value| -> Vec<Value> {
        let items = of["items"].as_array().unwrap().iter();
        items.map(|item| item["proposed"].clone()).collect()
    };
    assert_eq!(proposed(&told), [json!(false), json!(true)]);
    let public = server.get("/api/v1/coverage").body;
    assert_eq!(
        (&public["unproposed"], proposed(&public)),
        (&Value::Null, vec![Value::Null; 2])
    );
    let refused = server.get(path);
    assert_eq!(
        (refused.status, refused.problem()),
        (401, "unauthenticated")
    );
    for query in ["least=0", "least=58", "least=x", "cursor=no", "state=ZZ"] {
        let bad = server.get_as(&token, &format!("{path}?{query}"));
        assert_eq!(
            (bad.status, bad.problem()),
            (400, "invalid-request"),
            "{query}"
        );
    }
}

#[test]
fn a_name_in_another_alphabet_becomes_an_id_too() {
    let server = Server::start();
    let token = server.token("drafter");
    let made = |name: &str| {
        let body = json!({ "name": { "en": name, "fr": name }, "subject": "fundamentals" });
        let made = create(&server, &token, &body);
        assert_eq!(made.status, 201, "{made:?}");
        made.body["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(made("Безопасность сетей"), "bezopasnost-setey");
    assert_eq!(made("безопасность сетей"), "bezopasnost-setey-2");
    assert_eq!(made("안전"), "concept");
}

#[test]
fn the_entries_of_a_concept_come_in_the_order_of_the_names_of_states() {
    let server = Server::start();
    let file = server.data.path().join("list.csv");
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        net,XD,2026,en,cyberspace,made up,law,adopted,official\n";
    std::fs::write(&file, rows).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let order = |lang: &str| -> Vec<String> {
        let path = format!("/api/v1/concepts/cyberspace?lang={lang}");
        let concept = server.get(&path).body;
        let ids = entries(&concept).into_iter();
        ids.map(|id| id[..2].to_owned()).collect()
    };
    eventually("it arrived", || order("en").len() == 3);
    assert_eq!(order("en"), ["xd", "xa", "xb"]);
    assert_eq!(order("fr"), ["xa", "xd", "xb"]);
}
