//! Where entries stand when lists name concepts that were split or merged.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{API, Delegation};

/// A list of made-up fowl: each entry with its text and the concepts that it names.
fn fowl(entries: &[(&str, &str, &[&str])]) -> String {
    let said = |text: &str| json!({ "text": text, "language": "en", "wording": "official", "document": "law" });
    let entry = |(id, text, concepts): &(&str, &str, &[&str])| {
        let mut definition = said(text);
        definition["kind"] = json!("definition");
        let mut entry = json!({
            "id": id, "terms": [said("stork fowl")], "texts": [definition],
        });
        if !concepts.is_empty() {
            entry["concepts"] = json!(concepts);
        }
        entry
    };
    let entries: Vec<Value> = entries.iter().map(entry).collect();
    json!({
        "format": "entente-list/1", "state": "XC", "entries": entries,
        "documents": [{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }],
    })
    .to_string()
}

struct Fowl<'a> {
    xc: Delegation<'a>,
    drafter: String,
}

impl<'a> Fowl<'a> {
    fn of(server: &'a Server) -> Self {
        let fowl = Self {
            xc: Delegation::of(server, "XC"),
            drafter: server.token("drafter"),
        };
        for id in ["stork", "heron"] {
            fowl.draft("", &concept(id));
        }
        fowl
    }

    fn draft(&self, path: &str, body: &Value) {
        let path = format!("{API}/concepts{path}");
        let done = self.xc.server.send_as(&self.drafter, "POST", &path, body);
        assert!((200..300).contains(&done.status), "{done:?}");
    }

    fn split(&self, keys: &[&str]) {
        let ids: Vec<String> = keys
            .iter()
            .map(|key| format!("xc.submitted.{key}"))
            .collect();
        let body = json!({ "concept": concept("crane"), "entries": ids, "reason": "made up" });
        self.draft("/stork/split", &body);
    }

    fn submit(&self, year: u16, entries: &[(&str, &str, &[&str])]) {
        let begun = json!({ "year": year, "visibility": "public" });
        let begun = self.xc.send("POST", "/submissions", begun);
        let id = begun.body["id"].as_str().unwrap().to_owned();
        self.xc.put_file(&id, "list.json", &fowl(entries));
        let report = self.xc.report(&id);
        let accepted = self.xc.accept(&id, &report["outcome"]["digest"]);
        assert_eq!(accepted.status, 200, "{report}");
    }

    /// The concepts of an entry, who put it there, where from, and what awaits.
    fn places(&self, key: &str) -> Vec<Value> {
        let path = format!("{API}/entries/xc.submitted.{key}");
        let entry = self.xc.server.get(&path).body;
        let links = entry["concepts"].as_array().unwrap().iter();
        let place = |link: &Value| {
            let told = &link["link"];
            json!([link["id"], told["by"], link["moved_from"], link["awaits"]])
        };
        links.map(place).collect()
    }
}

fn concept(id: &str) -> Value {
    let (en, fr) = (format!("{id} fowl"), format!("{id} imaginaire"));
    json!({ "id": id, "name": { "en": en, "fr": fr }, "subject": "fundamentals" })
}

#[test]
fn what_a_state_names_after_a_split_is_what_it_says_now() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    fowl.submit(
        2025,
        &[("h1", "a", &[]), ("h2", "b", &[]), ("h3", "c", &[])],
    );
    assert_eq!(fowl.places("h1")[0][1], "rule");
    fowl.split(&["h1", "h2", "h3"]);
    fowl.submit(
        2026,
        &[
            ("h1", "a", &["crane"]),
            ("h2", "b", &["stork"]),
            ("h3", "c", &[]),
        ],
    );
    assert_eq!(fowl.places("h1"), [json!(["crane", "state", null, []])]);
    assert_eq!(fowl.places("h2"), [json!(["stork", "state", null, []])]);
    assert_eq!(fowl.places("h3")[0][0], "crane", "of which nothing is said");
    let page = server.get("/en/entries/xc.submitted.h1").body.to_string();
    assert!(
        page.contains("placed here by the State") && !page.contains("placed by the State with")
    );
    // It may think again, without a change in its words.
    fowl.submit(
        2026,
        &[
            ("h1", "a", &["stork"]),
            ("h2", "b", &["crane"]),
            ("h3", "c", &[]),
        ],
    );
    assert_eq!(fowl.places("h1"), [json!(["stork", "state", null, []])]);
    assert_eq!(fowl.places("h2"), [json!(["crane", "state", null, []])]);
}

#[test]
fn a_list_that_names_what_it_named_follows_a_split_until_it_says_more() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    let list: [(&str, &str, &[&str]); 2] = [("h1", "a", &["stork"]), ("h2", "b", &["stork"])];
    fowl.submit(2025, &list);
    fowl.split(&["h1", "h2"]);
    let moved = [json!(["crane", "state", "stork", ["moved"]])];
    assert_eq!(
        (fowl.places("h1"), fowl.places("h2")),
        (moved.to_vec(), moved.to_vec())
    );
    fowl.submit(
        2026,
        &[("h1", "a", &["stork"]), ("h2", "another text", &["stork"])],
    );
    assert_eq!(fowl.places("h1"), moved);
    assert_eq!(fowl.places("h2"), [json!(["stork", "state", null, []])]);
    fowl.submit(
        2026,
        &[("h1", "a", &["crane"]), ("h2", "another text", &["stork"])],
    );
    assert_eq!(fowl.places("h1"), [json!(["crane", "state", null, []])]);
    // What it named first is no longer what it said last.
    fowl.submit(2026, &list);
    assert_eq!(fowl.places("h1"), [json!(["stork", "state", null, []])]);
}

#[test]
fn a_merged_concept_that_a_list_names_leads_on() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    fowl.draft("/heron/merge", &json!({ "into": "stork" }));
    let here = |from: Value| [json!(["stork", "state", from, []])];
    fowl.submit(
        2025,
        &[("h1", "a", &["heron"]), ("h2", "b", &["heron", "stork"])],
    );
    assert_eq!(fowl.places("h1"), here(json!("heron")));
    assert_eq!(fowl.places("h2"), here(Value::Null));
    fowl.submit(2026, &[("h1", "a", &["stork"]), ("h2", "b", &["stork"])]);
    assert_eq!(fowl.places("h1"), here(Value::Null), "named as it is now");
}

#[test]
fn a_day_that_has_not_ended_is_answered_as_now() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    fowl.submit(2026, &[("h1", "a", &["stork"])]);
    let compared = |asked: &str| {
        let path = format!("{API}/concepts/heron/comparison?state=XC{asked}");
        server.get(&path).body["columns"][0].clone()
    };
    let now = compared("");
    assert_eq!(now["status"], "not-provided", "{now}");
    let entry = server.get(&format!("{API}/entries/xc.submitted.h1")).body;
    let today = &entry["at"].as_str().unwrap()[..10];
    assert_eq!(compared(&format!("&as_of={today}")), now);
}

#[test]
fn the_page_of_a_concept_tells_of_splits_and_merges() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    fowl.submit(2026, &[("h1", "a", &[])]);
    fowl.split(&["h1"]);
    fowl.draft("/heron/merge", &json!({ "into": "stork" }));
    let page = |path: &str| server.get(path).body.as_str().unwrap().to_owned();
    for (path, told) in [
        (
            "/en/concepts/crane",
            [
                "Split off from: <a href=\"/en/concepts/stork\">stork fowl</a>",
                "",
            ],
        ),
        (
            "/en/concepts/stork",
            [
                "Split off from it: <a href=\"/en/concepts/crane\">crane fowl</a>",
                "Merged into it: <a href=\"/en/concepts/heron\">heron fowl</a>",
            ],
        ),
        (
            "/fr/concepts/stork",
            ["A donné par scission", "A absorbé par fusion"],
        ),
    ] {
        let page = page(path);
        assert!(told.iter().all(|told| page.contains(told)), "{page}");
    }
}

/// What an entry's State confirmed where it stood is not put aside for what a
/// drafter said of a concept that is merged into this one.
#[test]
fn a_merge_leaves_a_confirmed_link_as_it_is() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    fowl.submit(2026, &[("h1", "a", &[])]);
    let link = "/links/stork~xc.submitted.h1";
    let said = json!({ "stance": "confirmed", "reason": "ours" });
    let said = fowl.xc.send("PUT", &format!("{link}/assertion"), said);
    assert_eq!(said.status, 200, "{said:?}");
    let new = json!({ "concept": "heron", "entry": "xc.submitted.h1", "reason": "about herons" });
    let made = server.send_as(&fowl.drafter, "POST", &format!("{API}/links"), &new);
    assert_eq!(made.status, 201, "{made:?}");
    let link = format!("{API}{link}");
    let before = server.get(&link).body;
    fowl.draft("/heron/merge", &json!({ "into": "stork" }));
    let after = server.get(&link).body;
    for field in [
        "by",
        "reasons",
        "reason",
        "awaits",
        "assertions",
        "moved_from",
    ] {
        assert_eq!(after.get(field), before.get(field), "{field}: {after}");
    }
    let history = server.get(&format!("{API}/links/heron~xc.submitted.h1/history"));
    assert!(history.body.to_string().contains("about herons"));
}

#[test]
fn a_confirmed_text_that_says_otherwise_awaits_review_though_the_list_names_its_concept_again() {
    let server = Server::start();
    let fowl = Fowl::of(&server);
    let link = format!("{API}/links/stork~xc.submitted.one");
    let confirm = |token: &str| {
        let body = json!({ "stance": "confirmed", "reason": "read" });
        let said = server.send_as(token, "PUT", &format!("{link}/assertion"), &body);
        assert_eq!(said.status, 200, "{said:?}");
    };
    let awaits = || server.get(&link).body["awaits"].clone();
    fowl.submit(2026, &[("one", "a fowl that flies", &["stork"])]);
    assert_eq!(awaits(), json!([]), "its State put it there");
    confirm(&fowl.drafter);
    fowl.submit(2027, &[("one", "a fowl that never flies", &["stork"])]);
    assert_eq!(awaits(), json!(["changed-since"]));
    let confirmed = server.get(&format!("{API}/links?status=confirmed"));
    assert_eq!(confirmed.body["total"], 0, "{confirmed:?}");
    confirm(&fowl.drafter);
    assert_eq!(awaits(), json!([]));
}
