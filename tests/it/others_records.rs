//! Whatever a delegation does, what other States have said stays as it was.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::support::Server;
use crate::support::negotiating::{content, edit, negotiation, opened};

const API: &str = "/api/v1";
const STATES: usize = 3;
/// Acts tried one after the other.
const ACTS: usize = 40;

/// One thing that a delegation tries.
#[derive(Debug, Clone, Copy)]
struct Try {
    by: usize,
    act: usize,
    /// On which of the things that there are.
    on: usize,
}

struct Negotiation {
    server: Server,
    drafter: String,
    delegations: Vec<(String, String)>,
    proposal: String,
}

impl Negotiation {
    fn begun() -> Self {
        let (server, delegations) = negotiation(STATES);
        let drafter = server.token("drafter");
        let text = "a [made-up/real] space of [all/most] networks";
        let proposal = opened(&server, &drafter, "cyberspace", text);
        Self {
            server,
            drafter,
            delegations,
            proposal,
        }
    }

    fn items(&self, token: &str, path: &str) -> Vec<Value> {
        let answer = self.server.get_as(token, &format!("{API}{path}"));
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.body["items"].as_array().unwrap().clone()
    }

    fn of_proposal(&self, what: &str) -> Vec<Value> {
        let path = format!("/proposals/{}/{what}", self.proposal);
        self.items(&self.drafter, &path)
    }

    /// All that a State has said or given.
    fn record(&self, state: usize) -> Value {
        let (code, token) = &self.delegations[state];
        let own = |items: Vec<Value>, field: &str| -> Vec<Value> {
            let items = items.into_iter();
            items.filter(|item| item[field] == **code).collect()
        };
        let questions = self.items(&self.drafter, "/clarifications?limit=200");
        let answers: Vec<Value> = own(questions.clone(), "state")
            .into_iter()
            .filter(|asked| !asked["answer"].is_null())
            .collect();
        let positions = self.of_proposal("positions").into_iter();
        let links = self.items(&self.drafter, "/links?status=all&limit=200");
        let assertions = links.iter().flat_map(|link| {
            let said = link["assertions"].as_array().unwrap().clone();
            said.into_iter().filter(|said| said["state"] == **code)
        });
        let entries = self.items(token, &format!("/entries?state={code}&limit=200"));
        let words = entries.iter().map(|entry| {
            json!([
                entry["id"],
                entry["version"],
                entry["terms"],
                entry["texts"]
            ])
        });
        json!({
            "comments": own(self.of_proposal("comments?limit=200"), "state"),
            "amendments": own(self.of_proposal("amendments?limit=200"), "state"),
            "position": positions.filter(|one| one["state"] == **code).collect::<Vec<_>>(),
            "views": self.views(code),
            "asked": own(questions, "asked_for").iter().map(|one| one["question"].clone()).collect::<Vec<_>>(),
            "answers": answers,
            "assertions": assertions.collect::<Vec<_>>(),
            "submissions": own(self.items(token, "/submissions?limit=200"), "state"),
            "entries": words.collect::<Vec<_>>(),
        })
    }

    fn views(&self, code: &str) -> Vec<(usize, usize, bool, bool)> {
        let text = &self.of_proposal("brackets")[0];
        let segments = text["segments"].as_array().unwrap().iter();
        let brackets: Vec<&Value> = segments.filter_map(|one| one.get("bracket")).collect();
        let mut views = Vec::new();
        for (bracket, of) in brackets.into_iter().enumerate() {
            for (alternative, one) in of["alternatives"].as_array().unwrap().iter().enumerate() {
                let has = |field: &str| one[field].as_array().unwrap().contains(&json!(code));
                let (proposes, objects) = (has("proposed_by"), has("objected_by"));
                views.push((bracket, alternative, proposes, objects));
            }
        }
        views
    }

    /// The id of one of the things at an address, if there is any.
    fn id_of(&self, items: &[Value], on: usize) -> String {
        let item = items.get(on % items.len().max(1));
        let id = item.and_then(|item| item["id"].as_str());
        id.unwrap_or("none").to_owned()
    }

    fn submission(&self, on: usize) -> String {
        let mut all = Vec::new();
        for (_, token) in &self.delegations {
            for one in self.items(token, "/submissions?limit=200") {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        self.id_of(&all, on)
    }

    fn done(&self, attempt: Try) {
        let Try { by, act, on } = attempt;
        let (_, token) = &self.delegations[by];
        let proposal = format!("/proposals/{}", self.proposal);
        let other = &self.delegations[on % STATES].0;
        let entry = ["xa.compiled.cyberspace", "xb.compiled.espace"][on % 2];
        let link = format!("cyberspace~{entry}");
        let words = |what: &str| json!({ "on_version": 1, "language": "en", "text": format!("a {what} {by} {on}") });
        let file = json!({ "format": "entente-list/1" });
        let wish = ["proposes", "objects", "none"][on % 3];
        let digest = json!({ "digest": "0".repeat(64) });
        let amendment = || self.id_of(&self.of_proposal("amendments"), on);
        let comment = || self.id_of(&self.of_proposal("comments"), on);
        let question = || self.id_of(&self.items(&self.drafter, "/clarifications"), on);
        let (method, path, body) = match act {
            0 => (
                "POST",
                format!("{proposal}/comments"),
                json!({ "on_version": 1, "text": format!("{by} {on}") }),
            ),
            1 => ("POST", format!("{proposal}/amendments"), words("place")),
            2 => (
                "POST",
                format!("/amendments/{}/withdrawal", amendment()),
                Value::Null,
            ),
            3 => (
                "PUT",
                format!("{proposal}/positions/{other}"),
                json!({ "on_version": 1, "stance": "objects" }),
            ),
            4 => (
                "POST",
                format!("{proposal}/bracket-views"),
                json!({ "on_version": 1, "language": "en", "bracket": 1 + on % 2, "alternative": 1 + on % 2,
                        "wish": wish }),
            ),
            5 => (
                "PUT",
                format!("/comments/{}/resolution", comment()),
                json!({ "resolved": on.is_multiple_of(2) }),
            ),
            6 => (
                "POST",
                format!("/entries/{entry}/clarifications"),
                json!({ "question": format!("{by} {on}?") }),
            ),
            7 => (
                "PUT",
                format!("/clarifications/{}/answer", question()),
                json!({ "answer": format!("{by} {on}") }),
            ),
            8 => ("POST", "/submissions".to_owned(), json!({ "year": 2026 })),
            9 => (
                "PUT",
                format!("/submissions/{}/files/list.json", self.submission(on)),
                file,
            ),
            10 => (
                "POST",
                format!("/submissions/{}/acceptance", self.submission(on)),
                digest,
            ),
            11 => (
                "DELETE",
                format!("/submissions/{}", self.submission(on)),
                Value::Null,
            ),
            12 => (
                "PUT",
                format!("/submissions/{}/visibility", self.submission(on)),
                json!({ "visibility": "public" }),
            ),
            13 => (
                "PUT",
                format!("/links/{link}/assertion"),
                json!({ "stance": "disputed", "reason": format!("{by} {on}") }),
            ),
            14 => ("DELETE", format!("/links/{link}/assertion"), Value::Null),
            15 => {
                let path = format!("/amendments/{}/uptake", amendment());
                let body = json!({ "taken_up": "in-text", "reason": "made up" });
                edit(&self.server, token, "POST", &path, 1, body);
                return;
            }
            _ => {
                edit(&self.server, token, "PUT", &proposal, 1, content("another"));
                return;
            }
        };
        self.server
            .send_as(token, method, &format!("{API}{path}"), &body);
    }
}

#[test]
fn no_act_of_a_delegation_changes_what_another_state_said_or_gave() {
    let attempt =
        (0..STATES, 0..17_usize, 0..12_usize).prop_map(|(by, act, on)| Try { by, act, on });
    let attempts = proptest::collection::vec(attempt, ACTS);
    let config = Config {
        cases: 3,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let mut changed = 0;
    let held = TestRunner::new(config).run(&attempts, |attempts| {
        let negotiation = Negotiation::begun();
        let mut records: Vec<Value> = (0..STATES).map(|state| negotiation.record(state)).collect();
        for attempt in attempts {
            negotiation.done(attempt);
            for (state, before) in records.iter_mut().enumerate() {
                let after = negotiation.record(state);
                if state != attempt.by {
                    prop_assert_eq!(&*before, &after, "{:?} changed that of {}", attempt, state);
                }
                *before = after;
            }
        }
        Ok(())
    });
    held.unwrap();
    // The acts do change one's own record: else nothing would have been tried.
    let negotiation = Negotiation::begun();
    for act in [0, 1, 3, 4, 8] {
        let before = negotiation.record(0);
        negotiation.done(Try { by: 0, act, on: 0 });
        changed += usize::from(negotiation.record(0) != before);
    }
    assert_eq!(changed, 5);
}
