//! Entries where two concepts have one name: who put an entry under one of them has
//! said which.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{API, Delegation, HEAD};

fn concept(id: &str, en: &str, scope: &str) -> Value {
    json!({
        "id": id, "subject": "fundamentals",
        "name": { "en": en, "fr": format!("{id} imaginaire") },
        "scope": { "en": scope, "fr": format!("{id} seulement") },
    })
}

/// A list of made-up entries with one term in common, each with its text.
fn buses(entries: &[(&str, &str)]) -> String {
    let row = |(entry, text): &(&str, &str)| {
        format!("{entry},XD,2026,en,lantern bus,{text},A made-up law,adopted,official\n")
    };
    let rows: String = entries.iter().map(row).collect();
    format!("{HEAD}{rows}")
}

struct Drafting<'a> {
    server: &'a Server,
    token: String,
}

impl Drafting<'_> {
    fn post(&self, path: &str, body: &Value) {
        let path = format!("{API}/concepts{path}");
        let done = self.server.send_as(&self.token, "POST", &path, body);
        assert!((200..300).contains(&done.status), "{done:?}");
    }

    fn rename(&self, id: &str, to: &str, scope: &str) {
        let path = format!("{API}/concepts/{id}");
        let tag = self.server.get(&path).header("etag").to_owned();
        let bearer = format!("Bearer {}", self.token);
        let headers = [("Authorization", bearer.as_str()), ("If-Match", &tag)];
        let mut content = concept(id, to, scope);
        content.as_object_mut().unwrap().remove("id");
        let done = self.server.send("PUT", &path, &headers, Some(&content));
        assert_eq!(done.status, 200, "{done:?}");
    }

    /// The concepts under which an entry stands.
    fn places(&self, key: &str) -> Vec<String> {
        let path = format!("{API}/entries/xd.submitted.{key}");
        let entry = self.server.get(&path).body;
        let concepts = entry["concepts"].as_array().unwrap().iter();
        let id = |one: &Value| one["id"].as_str().unwrap().to_owned();
        concepts.map(id).collect()
    }
}

fn confirmed(speaker: &Delegation, link: &str) {
    let body = json!({ "stance": "confirmed" });
    let said = speaker.send("PUT", &format!("/links/{link}/assertion"), body);
    assert_eq!(said.status, 200, "{said:?}");
}

#[test]
fn what_a_state_confirmed_is_put_under_no_other_concept_of_the_name_by_its_next_list() {
    let server = Server::start();
    let xd = Delegation::of(&server, "XD");
    let drafting = Drafting {
        server: &server,
        token: server.token("drafter"),
    };
    drafting.post("", &concept("vehicle", "lantern bus", "vehicles"));
    drafting.post("", &concept("wire", "another name", "wires"));
    let text = ("held", "a made-up vehicle");
    xd.submitted(2026, "public", &buses(&[text, ("open", "a made-up thing")]));
    assert_eq!(drafting.places("held"), ["vehicle"]);
    confirmed(&xd, "vehicle~xd.submitted.held");
    drafting.rename("wire", "lantern bus", "wires");
    assert_eq!(drafting.places("held"), ["vehicle"]);
    assert_eq!(drafting.places("open"), ["vehicle", "wire"]);
    let reworded = buses(&[
        ("held", "a made-up vehicle with a light"),
        ("new", "a made-up text"),
        ("open", "another made-up thing"),
    ]);
    xd.submitted(2027, "public", &reworded);
    assert_eq!(drafting.places("held"), ["vehicle"]);
    for key in ["new", "open"] {
        assert_eq!(drafting.places(key), ["vehicle", "wire"], "{key}");
    }
    let link = server.get(&format!("{API}/links/vehicle~xd.submitted.held"));
    assert_eq!(link.body["awaits"], json!(["changed-since"]), "{link:?}");
}

#[test]
fn what_a_split_left_is_put_by_no_rule_where_it_was_not_moved() {
    let server = Server::start();
    let xd = Delegation::of(&server, "XD");
    let drafting = Drafting {
        server: &server,
        token: server.token("drafter"),
    };
    drafting.post("", &concept("vehicle", "lantern bus", "vehicles"));
    let first = [("left", "a made-up vehicle"), ("moved", "a made-up wire")];
    xd.submitted(2026, "public", &buses(&first));
    let split = json!({
        "concept": concept("wire", "lantern bus", "wires"),
        "entries": ["xd.submitted.moved"], "reason": "two things",
    });
    drafting.post("/vehicle/split", &split);
    let reworded = [
        ("left", "a made-up vehicle with a light"),
        ("moved", "a made-up wire with a light"),
        ("new", "a made-up text"),
    ];
    xd.submitted(2027, "public", &buses(&reworded));
    assert_eq!(drafting.places("left"), ["vehicle"]);
    assert_eq!(drafting.places("moved"), ["wire"]);
    assert_eq!(drafting.places("new"), ["vehicle", "wire"]);
    // Nor where a concept gets the name only now.
    drafting.post("", &concept("third", "lantern bus", "neither"));
    assert_eq!(drafting.places("left"), ["vehicle"]);
    assert_eq!(drafting.places("new"), ["third", "vehicle", "wire"]);
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn what_its_state_says_is_misplaced_puts_no_other_entry_there() {
    let server = Server::start();
    let [xb, xc, xd] = ["XB", "XC", "XD"].map(|code| Delegation::of(&server, code));
    let drafting = Drafting {
        server: &server,
        token: server.token("drafter"),
    };
    drafting.post("", &concept("vane", "dipper vane", "vanes"));
    let row = |state: &str, entry: &str, terms: &[&str]| {
        let row = |term: &&str| {
            format!(
                "{entry},{state},2026,en,{term},a made-up {entry},A made-up law,adopted,official\n"
            )
        };
        format!("{HEAD}{}", terms.iter().map(row).collect::<String>())
    };
    let placed = |state: &str, entry: &str| {
        let path = format!("{API}/entries/{}.submitted.{entry}", state.to_lowercase());
        let entry = server.get(&path).body;
        entry["concepts"].as_array().unwrap().len()
    };
    let terms = ["dipper vane", "blorb", "flarbe"];
    xd.submitted(2026, "public", &row("XD", "one", &terms));
    assert_eq!(placed("XD", "one"), 1);
    // As long as nobody says otherwise, its other terms lead there too.
    xb.submitted(2026, "public", &row("XB", "before", &["flarbe"]));
    assert_eq!(placed("XB", "before"), 1);
    let link = "/links/vane~xd.submitted.one/assertion";
    let disputed = json!({ "stance": "disputed", "reason": "it is about something else" });
    assert_eq!(xd.send("PUT", link, disputed).status, 200);
    xc.submitted(2026, "public", &row("XC", "after", &["blorb"]));
    assert_eq!(placed("XC", "after"), 0);
}
