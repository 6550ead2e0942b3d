//! The same links stand in whatever order lists and acts came.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::links::concept;
use crate::support::compiled::compiled;
use crate::support::submitting::Delegation;
use crate::support::{Server, eventually};

/// The States of the test; each has one entry.
const STATES: [&str; 4] = ["XA", "XB", "XC", "XD"];
/// Which of the words of a case the entry of each State has as terms: each has one of the
/// State before it, the first is put under the concept.
const TERMS: [&[usize]; 4] = [&[0], &[0, 1], &[1, 2], &[2]];

/// An order in which the lists come, and after how many of them the entry of State XA is put
/// under the concept; none where its list does so.
struct Case {
    number: usize,
    order: [usize; 4],
    by_hand_after: Option<usize>,
}

impl Case {
    fn all() -> Vec<Self> {
        let mut cases = Vec::new();
        for order in orders() {
            let first = order.iter().position(|state| *state == 0).unwrap();
            let acts = (first + 1..=4).map(Some).chain([None]);
            for by_hand_after in acts {
                cases.push(Self {
                    number: cases.len(),
                    order,
                    by_hand_after,
                });
            }
        }
        cases
    }

    fn concept(&self) -> String {
        format!("c{}", self.number)
    }

    fn entry(&self, state: usize) -> String {
        let state = STATES[state].to_lowercase();
        format!("{state}.compiled.e{}", self.number)
    }

    /// A word that is like no word of another case.
    fn word(&self, at: usize) -> String {
        let number = u32::try_from(self.number * 4 + at).unwrap();
        let mut number = number.wrapping_mul(2_654_435_761);
        let mut word = String::new();
        for _ in 0..5 {
            let letters = ("bdfgklmnpr".as_bytes(), "aeiou".as_bytes());
            word.push(char::from(letters.0[number as usize % 10]));
            word.push(char::from(letters.1[number as usize / 10 % 5]));
            number /= 50;
        }
        word
    }

    /// Whether the list of a State puts its entry under the concept.
    fn names(&self, state: usize) -> bool {
        state == 0 && self.by_hand_after.is_none()
    }

    /// The rows of the list that comes at a place in the order, unless it names the concept.
    fn rows(&self, at: usize) -> String {
        let state = self.order[at];
        let row = |at: &usize| {
            let (code, word, number) = (STATES[state], self.word(*at), self.number);
            format!("e{number},{code},2026,en,{word},,A made-up law,adopted,official\n")
        };
        let terms = TERMS[state].iter().filter(|_| !self.names(state));
        terms.map(row).collect()
    }

    /// The entry of the list at a place in the order that names the concept.
    fn named(&self, at: usize) -> Option<Value> {
        let term = json!({
            "text": self.word(0), "language": "en", "wording": "official", "document": "law",
        });
        self.names(self.order[at]).then(|| {
            json!({
                "id": format!("e{}", self.number), "concepts": [self.concept()],
                "terms": [term], "texts": [],
            })
        })
    }
}

/// All orders of four lists.
fn orders() -> Vec<[usize; 4]> {
    let mut orders = Vec::new();
    for number in 0..256 {
        let order = [number / 64, number / 16 % 4, number / 4 % 4, number % 4];
        if order.iter().collect::<BTreeSet<_>>().len() == 4 {
            orders.push(order);
        }
    }
    orders
}

/// Imports the list of State XA that names concepts.
fn import_naming(server: &Server, entries: &[Value]) {
    let list = list("XA", entries);
    let file = server.data.path().join("naming.json");
    std::fs::write(&file, list).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
}

fn list(state: &str, entries: &[Value]) -> String {
    let law = json!({ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" });
    let list = json!({
        "format": "entente-list/1", "state": state, "entries": entries, "documents": [law],
    });
    list.to_string()
}

/// All cases at once, each with words of its own.
#[test]
fn the_same_links_stand_in_whatever_order_lists_and_acts_came() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let post = |path: &str, body: &Value| {
        let made = server.send_as(&drafter, "POST", path, body);
        assert_eq!(made.status, 201, "{made:?}");
    };
    let cases = Case::all();
    let words = cases.iter().flat_map(|case| (0..4).map(|at| case.word(at)));
    let words: BTreeSet<String> = words.collect();
    assert_eq!(words.len(), cases.len() * 4);
    for case in &cases {
        let name = case.word(3);
        let mut new = concept(&name, &name);
        new["id"] = json!(case.concept());
        post("/api/v1/concepts", &new);
    }
    for at in 0..4 {
        let named: Vec<Value> = cases.iter().filter_map(|case| case.named(at)).collect();
        import_naming(&server, &named);
        let rows: String = cases.iter().map(|case| case.rows(at)).collect();
        compiled(&server, &rows);
        let newest = format!("/api/v1/entries/{}", cases[0].entry(cases[0].order[at]));
        eventually("the lists arrived", || server.get(&newest).status == 200);
        for case in &cases {
            if case.by_hand_after == Some(at + 1) {
                let new = json!({
                    "concept": case.concept(), "entry": case.entry(0), "reason": "read",
                });
                post("/api/v1/links", &new);
            }
        }
    }
    for case in &cases {
        let weight = |state: usize| {
            let link = format!("/api/v1/links/{}~{}", case.concept(), case.entry(state));
            let link = server.get(&link).body;
            link["reasons"][0]["weight"].as_u64()
        };
        let told = format!("{:?}, {:?}", case.order, case.by_hand_after);
        assert_eq!([1, 2, 3].map(weight), [100, 90, 81].map(Some), "{told}");
    }
}

/// The entry of State XC has the term of the one that the State's own list puts under a
/// concept, as that drafters would have.
#[test]
fn what_a_states_own_list_puts_under_a_concept_draws_others_of_its_term() {
    for is_there_before in [true, false] {
        let server = Server::start();
        let drafter = server.token("drafter");
        let row = "wheel,XC,2026,en,Capstan Wheel,,A made-up law,adopted,official\n";
        if is_there_before {
            compiled(&server, row);
        }
        let winch = concept("winch", "treuil");
        let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &winch);
        assert_eq!(made.status, 201, "{made:?}");
        let term = json!({
            "text": "capstan wheel", "language": "en", "wording": "official", "document": "law",
        });
        let entry = json!({
            "id": "w", "concepts": ["winch"], "terms": [term], "texts": [],
        });
        let own = Delegation::of(&server, "XB");
        let submission = own.begun(2026);
        let list = list("XB", &[entry]);
        let bearer = format!("Bearer {}", own.token);
        let path = format!("/api/v1/submissions/{submission}/files/list.json");
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Content-Type", "application/json"),
        ];
        assert_eq!(server.put_text(&path, &headers, &list).status, 200);
        let shown = own.show(&submission, "public");
        assert_eq!(shown.status, 200, "{shown:?}");
        let report = own.report(&submission);
        let accepted = own.accept(&submission, &report["outcome"]["digest"]);
        assert_eq!(accepted.status, 200, "{report}");
        if !is_there_before {
            compiled(&server, row);
        }
        let link = "/api/v1/links/winch~xc.compiled.wheel";
        eventually("the list arrived", || {
            server.get("/api/v1/entries/xc.compiled.wheel").status == 200
        });
        let reasons = server.get(link).body["reasons"].clone();
        assert_eq!(
            (&reasons[0]["entry"], &reasons[0]["weight"]),
            (&json!("xb.submitted.w"), &json!(100)),
            "{is_there_before}: {reasons}"
        );
    }
}
