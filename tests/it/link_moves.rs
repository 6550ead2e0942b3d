//! Links of entries that drafters move to another concept: whose act that was, and
//! where the entry stands now.

use serde_json::{Value, json};

use crate::support::submitting::{API, Delegation};
use crate::support::{Answer, Server};

/// The link of the one entry to a concept.
fn link(concept: &str) -> String {
    format!("{API}/links/{concept}~xd.submitted.buoy")
}

fn concept(id: &str) -> Value {
    let name = json!({ "en": format!("{id} buoy"), "fr": format!("{id} imaginaire") });
    json!({ "id": id, "name": name, "subject": "fundamentals" })
}

struct Buoys<'a> {
    server: &'a Server,
    drafter: String,
    xd: Delegation<'a>,
}

impl<'a> Buoys<'a> {
    /// A State that puts its one entry under the first of some concepts.
    fn under(server: &'a Server, concepts: &[&str]) -> Self {
        let buoys = Self {
            server,
            drafter: server.token("drafter"),
            xd: Delegation::of(server, "XD"),
        };
        for id in concepts {
            assert_eq!(buoys.post("/concepts", &concept(id)).status, 201);
        }
        let said =
            json!({ "text": "float", "language": "en", "wording": "official", "document": "law" });
        let list = json!({
            "format": "entente-list/1", "state": "XD",
            "documents": [{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }],
            "entries": [{ "id": "buoy", "concepts": [concepts[0]], "terms": [said], "texts": [] }],
        });
        let begun = json!({ "year": 2026, "visibility": "public" });
        let begun = buoys.xd.send("POST", "/submissions", begun);
        let id = begun.body["id"].as_str().unwrap().to_owned();
        buoys.xd.put_file(&id, "list.json", &list.to_string());
        let report = buoys.xd.report(&id);
        let accepted = buoys.xd.accept(&id, &report["outcome"]["digest"]);
        assert_eq!(accepted.status, 200, "{report}");
        buoys
    }

    fn post(&self, path: &str, body: &Value) -> Answer {
        let path = format!("{API}{path}");
        self.server.send_as(&self.drafter, "POST", &path, body)
    }

    fn done(&self, path: &str, body: &Value) {
        let done = self.post(path, body);
        assert!((200..300).contains(&done.status), "{done:?}");
    }

    /// What happened to a link: what, from where, to where, why, and on what ground.
    fn history(&self, concept: &str) -> Vec<Value> {
        let history = self.server.get(&format!("{}/history", link(concept))).body;
        let events = history["items"].as_array().unwrap().iter();
        let told = |event: &Value| {
            assert_eq!(event["state"], Value::Null, "{history}");
            let ground = event["basis"]["by"].clone();
            json!([
                event["what"],
                event["from"],
                event["to"],
                event["reason"],
                ground
            ])
        };
        events.map(told).collect()
    }
}

#[test]
fn who_splits_or_merges_concepts_is_told_as_moving_the_links() {
    let server = Server::start();
    let buoys = Buoys::under(&server, &["sa", "sc"]);
    let made = json!(["made", null, null, null, "state"]);
    assert_eq!(buoys.history("sa").first(), Some(&made));
    let split = json!({
        "concept": concept("sb"), "entries": ["xd.submitted.buoy"], "reason": "about signals",
    });
    buoys.done("/concepts/sa/split", &split);
    let away = json!(["moved", "sa", "sb", "about signals", null]);
    let here = json!(["moved", "sa", "sb", "about signals", "state"]);
    assert_eq!(buoys.history("sa"), [made, away]);
    assert_eq!(buoys.history("sb").first(), Some(&here));
    let reader = server.token("reader");
    let seen = server
        .get_as(&reader, &format!("{}/history", link("sb")))
        .body;
    let drafter = server
        .get_as(&buoys.drafter, &format!("{API}/account"))
        .body;
    assert_eq!(seen["items"][0]["account"], drafter["id"], "{seen}");
    let merge = json!({ "into": "sc", "reason": "one thing" });
    buoys.done("/concepts/sb/merge", &merge);
    let away = json!(["moved", "sb", "sc", "one thing", null]);
    assert_eq!(buoys.history("sb"), [here, away]);
    // The link tells where the State put it, its history from where it came.
    assert_eq!(server.get(&link("sc")).body["moved_from"], "sa");
    let here = json!(["moved", "sb", "sc", "one thing", "state"]);
    assert_eq!(buoys.history("sc"), [here]);
}

#[test]
fn a_split_that_is_taken_back_is_told_as_moving_the_link_back() {
    let server = Server::start();
    let buoys = Buoys::under(&server, &["sa"]);
    let split = json!({ "concept": concept("sb"), "entries": ["xd.submitted.buoy"] });
    buoys.done("/concepts/sa/split", &split);
    let reason = json!({ "reason": "after all" });
    buoys.done("/links/sb~xd.submitted.buoy/removal", &reason);
    let back = |ground: Value| json!(["moved", "sb", "sa", "after all", ground]);
    assert_eq!(buoys.history("sa").last(), Some(&back(json!("state"))));
    assert_eq!(buoys.history("sb").last(), Some(&back(Value::Null)));
}

#[test]
fn what_is_meant_for_a_moved_link_is_told_where_the_entry_stands_now() {
    let server = Server::start();
    let buoys = Buoys::under(&server, &["wa", "wb", "wc"]);
    buoys.done("/concepts/wa/merge", &json!({ "into": "wb" }));
    buoys.done("/concepts/wb/merge", &json!({ "into": "wc" }));
    let said = |link: &str, told: &str, lang: &str| {
        let path = format!("/links/{link}~xd.submitted.buoy/assertion?lang={lang}");
        let said = buoys.xd.send("PUT", &path, json!({ "stance": "disputed" }));
        assert_eq!((said.status, said.problem()), (409, "conflict"));
        assert_eq!(said.body["detail"], told, "{said:?}");
    };
    for merged in ["wa", "wb"] {
        let told = "the link no longer stands: the entry stands under “wc” instead, \
                    by the link “wc~xd.submitted.buoy”";
        said(merged, told, "en");
    }
    let told = "le lien n’existe plus\u{202f}: l’entrée est rattachée à «\u{202f}wc\u{202f}», \
                par le lien «\u{202f}wc~xd.submitted.buoy\u{202f}»";
    said("wa", told, "fr");
    let entry = "xd.submitted.buoy";
    let new = json!({ "concept": "wa", "entry": entry, "reason": "made up" });
    let made = buoys.post("/links", &new);
    assert_eq!(made.status, 400, "{made:?}");
    let fault = &made.body["errors"][0];
    let merged = "the concept “wa” was merged into “wc”: nothing was done";
    assert_eq!(
        (&fault["field"], &fault["detail"]),
        (&json!("concept"), &json!(merged))
    );
    // Nor where a split has moved it since.
    let split = json!({ "concept": concept("wd"), "entries": [entry] });
    buoys.done("/concepts/wc/split", &split);
    let told = "the link no longer stands: the entry stands under “wd” instead, \
                by the link “wd~xd.submitted.buoy”";
    said("wa", told, "en");
}
