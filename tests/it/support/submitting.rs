//! Delegations that submit their lists.

use serde_json::{Value, json};

use super::{Answer, Server};

/// Where the API is.
pub const API: &str = "/api/v1";
/// The columns of a list.
pub const HEAD: &str = "entry,state,year,language,term,definition,document,status,wording\n";

/// A row of a list of 2026.
pub fn row(entry: &str, state: &str, text: &str) -> String {
    format!("{entry},{state},2026,en,{entry},{text},A made-up law,adopted,official\n")
}

/// A State’s delegation, which submits lists.
pub struct Delegation<'a> {
    pub server: &'a Server,
    pub token: String,
}

impl<'a> Delegation<'a> {
    pub fn of(server: &'a Server, state: &str) -> Self {
        let token = server.delegation(state);
        Self { server, token }
    }

    pub fn send(&self, method: &str, path: &str, body: Value) -> Answer {
        self.server
            .send_as(&self.token, method, &format!("{API}{path}"), &body)
    }

    pub fn put_file(&self, id: &str, name: &str, content: &str) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let path = format!("{API}/submissions/{id}/files/{name}");
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Content-Type", "text/csv"),
        ];
        self.server.put_text(&path, &headers, content)
    }

    pub fn get_file(&self, id: &str, name: &str) -> Answer {
        let path = format!("/submissions/{id}/files/{name}");
        self.send("GET", &path, Value::Null)
    }

    pub fn begun(&self, year: u16) -> String {
        let begun = self.send("POST", "/submissions", json!({ "year": year }));
        assert_eq!(begun.status, 201, "{begun:?}");
        begun.body["id"].as_str().unwrap().to_owned()
    }

    pub fn report(&self, id: &str) -> Value {
        let report = self.send("GET", &format!("/submissions/{id}/report"), Value::Null);
        assert_eq!(report.status, 200, "{report:?}");
        report.body
    }

    pub fn accept(&self, id: &str, digest: &Value) -> Answer {
        self.send(
            "POST",
            &format!("/submissions/{id}/acceptance"),
            json!({ "digest": digest }),
        )
    }

    /// Submits one file as the list of a year, to everybody or to participants.
    pub fn submitted(&self, year: u16, to: &str, file: &str) -> String {
        let begun = json!({ "year": year, "visibility": to });
        let begun = self.send("POST", "/submissions", begun);
        let id = begun.body["id"].as_str().unwrap().to_owned();
        assert_eq!(self.put_file(&id, "list.csv", file).status, 200);
        let report = self.report(&id);
        let accepted = self.accept(&id, &report["outcome"]["digest"]);
        assert_eq!(accepted.status, 200, "{report}");
        id
    }

    pub fn show(&self, id: &str, to: &str) -> Answer {
        let path = format!("/submissions/{id}/visibility");
        self.send("PUT", &path, json!({ "visibility": to }))
    }
}
