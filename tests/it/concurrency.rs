use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;

use crate::support::Server;

#[test]
fn of_many_editors_of_one_version_one_wins() {
    let server = Server::start();
    let bearer = format!("Bearer {}", server.token("drafter"));
    let body = json!({ "concept": "cyberspace" });
    server.send(
        "POST",
        "/api/v1/proposals",
        &[("Authorization", &bearer)],
        Some(&body),
    );
    let (won, lost) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for writer in 0..20 {
            let (server, bearer, won, lost) = (&server, &bearer, &won, &lost);
            scope.spawn(move || {
                let text = format!("made-up text {writer}");
                let body = json!({
                    "entries": [], "terms": [],
                    "definitions": [{ "language": "en", "text": text }],
                    "reason": "made up",
                });
                let headers = [("Authorization", bearer.as_str()), ("If-Match", "\"1\"")];
                let path = "/api/v1/proposals/cyberspace-1";
                match server.send("PUT", path, &headers, Some(&body)).status {
                    200 => won.fetch_add(1, Ordering::Relaxed),
                    412 => lost.fetch_add(1, Ordering::Relaxed),
                    other => panic!("status {other}"),
                };
            });
        }
    });
    assert_eq!((won.into_inner(), lost.into_inner()), (1, 19));
}

#[test]
fn many_proposals_at_once_each_get_a_number() {
    let server = Server::start();
    let token = server.token("drafter");
    let bearer = format!("Bearer {token}");
    std::thread::scope(|scope| {
        for _ in 0..20 {
            let (server, bearer) = (&server, &bearer);
            scope.spawn(move || {
                let body = json!({ "concept": "cyberspace" });
                let headers = [("Authorization", bearer.as_str())];
                let answer = server.send("POST", "/api/v1/proposals", &headers, Some(&body));
                assert_eq!(answer.status, 201, "{answer:?}");
            });
        }
    });
    let listed = server.get_as(&token, "/api/v1/proposals?limit=200");
    assert_eq!(listed.body["total"], 20);
}

#[test]
fn a_kill_in_the_midst_of_writing_loses_nothing_acknowledged() {
    let server = Server::start();
    let token = server.token("drafter");
    let bearer = format!("Bearer {token}");
    let acknowledged = AtomicUsize::new(0);
    let process = server.process_id().to_string();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let (server, bearer, acknowledged) = (&server, &bearer, &acknowledged);
            scope.spawn(move || write_until_killed(server, bearer, acknowledged));
        }
        std::thread::sleep(Duration::from_millis(1_500));
        assert!(
            std::process::Command::new("kill")
                .args(["-KILL", &process])
                .status()
                .unwrap()
                .success()
        );
    });
    let acknowledged = acknowledged.into_inner();
    assert!(acknowledged > 0, "something was written");
    let server = Server::in_directory(server.kill());
    let listed = server.get_as(&token, "/api/v1/proposals?limit=1");
    let kept = usize::try_from(listed.body["total"].as_u64().unwrap()).unwrap();
    assert!(
        kept >= acknowledged,
        "{kept} kept, {acknowledged} acknowledged"
    );
    let verified = server.command(&["verify"]);
    assert!(verified.status.success(), "{verified:?}");
}

fn write_until_killed(server: &Server, bearer: &str, acknowledged: &AtomicUsize) {
    let body = json!({ "concept": "cyberspace" }).to_string();
    let agent = ureq::Agent::new_with_defaults();
    for _ in 0..100_000 {
        let sent = agent
            .post(format!("http://{}/api/v1/proposals", server.address()))
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .send(&body);
        match sent {
            Ok(answer) if answer.status() == 201 => acknowledged.fetch_add(1, Ordering::Relaxed),
            _ => return,
        };
    }
}

#[test]
fn an_entry_is_never_put_under_a_concept_that_is_merged_meanwhile() {
    let server = Server::start();
    let token = server.token("drafter");
    let post = |path: &str, body: &serde_json::Value| server.send_as(&token, "POST", path, body);
    for round in 0..8 {
        for side in ["from", "into"] {
            let (id, name) = (format!("{side}-{round}"), format!("{side} {round} lamp"));
            let concept = json!({
                "id": id, "name": { "en": name, "fr": name }, "subject": "fundamentals",
            });
            let made = post("/api/v1/concepts", &concept);
            assert_eq!(made.status, 201, "{made:?}");
        }
        let (from, into) = (format!("from-{round}"), format!("into-{round}"));
        let entry = "xa.compiled.cyberspace";
        let link = json!({ "concept": from, "entry": entry, "reason": "made up" });
        let merge = format!("/api/v1/concepts/{from}/merge");
        let linked = std::thread::scope(|scope| {
            let linked = scope.spawn(|| post("/api/v1/links", &link));
            let merged = scope.spawn(|| post(&merge, &json!({ "into": into })).status);
            assert_eq!(merged.join().unwrap(), 200);
            linked.join().unwrap()
        });
        // Linked before the merge, which takes it along, or refused after it.
        let is_linked = linked.status == 201;
        assert!(is_linked || linked.status == 400, "{linked:?}");
        let found = server.get(&format!("/api/v1/entries/{entry}")).body;
        let concepts = found["concepts"].as_array().unwrap().iter();
        let ids: Vec<&str> = concepts.map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(ids.contains(&into.as_str()), is_linked, "{ids:?}");
        assert!(!ids.contains(&from.as_str()), "{ids:?}");
    }
}

#[test]
fn what_is_said_of_a_link_while_it_moves_is_not_lost() {
    let server = Server::start();
    let (token, state) = (server.token("drafter"), server.delegation("XA"));
    for round in 0..8 {
        for side in ["from", "into"] {
            let (id, name) = (format!("{side}-{round}"), format!("{side} {round} lamp"));
            let concept = json!({
                "id": id, "name": { "en": name, "fr": name }, "subject": "fundamentals",
            });
            server.send_as(&token, "POST", "/api/v1/concepts", &concept);
        }
        let (from, into) = (format!("from-{round}"), format!("into-{round}"));
        let entry = "xa.compiled.cyberspace";
        let link = json!({ "concept": from, "entry": entry, "reason": "made up" });
        server.send_as(&token, "POST", "/api/v1/links", &link);
        let said = format!("/api/v1/links/{from}~{entry}/assertion");
        let confirmed = json!({ "stance": "confirmed" });
        let merge = format!("/api/v1/concepts/{from}/merge");
        let body = json!({ "into": into });
        let was_said = std::thread::scope(|scope| {
            let said = scope.spawn(|| server.send_as(&state, "PUT", &said, &confirmed).status);
            let merged = scope.spawn(|| server.send_as(&token, "POST", &merge, &body).status);
            assert_eq!(merged.join().unwrap(), 200);
            said.join().unwrap()
        });
        let kept = server.get(&format!("/api/v1/links/{into}~{entry}")).body;
        let count = kept["assertions"].as_array().unwrap().len();
        assert_eq!(count == 1, was_said == 200, "{was_said} {kept}");
    }
}
