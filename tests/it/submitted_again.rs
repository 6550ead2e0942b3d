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
