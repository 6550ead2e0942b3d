use serde_json::Value;

use super::{AT, code, json, key};
use crate::api::collection::Collection;
use crate::api::submissions::{ReportBody, SubmissionBody};
use crate::i18n::Message;
use crate::model::{DisplayLanguage, ListId, ListKind, Submission, SubmissionStatus};
use crate::service::{Doubt, SubmissionOutcome, SubmissionReport, SubmissionView};

fn view(status: SubmissionStatus) -> SubmissionView {
    SubmissionView {
        submission: Submission {
            id: key("s0199a2b3c4d0000"),
            state: code("XA"),
            year: 2026,
            public: true,
            files: vec!["list.csv".into()],
            status,
        },
        version: 2,
        at: AT.into(),
    }
}

/// A file of the examples.
pub const FILE: &str = "entry,state,year,language,term,definition,document,status,wording\n\
    cyberspace,XA,2026,en,cyberspace,all interconnected networks,A made-up law,adopted,official\n";

/// The beginning of one in the project’s own JSON.
pub fn file_as_json() -> Value {
    serde_json::json!({ "format": "entente-list/1", "state": "XA", "documents": [], "entries": [] })
}

/// The list of the examples.
pub fn list() -> ListId {
    let (year, issue) = (2026, 1);
    ListId::of(&code("XA"), &ListKind::Submitted { year, issue })
}

pub fn submission() -> Value {
    json(SubmissionBody::from(view(SubmissionStatus::Draft)))
}

pub fn submissions() -> Value {
    let views = vec![view(SubmissionStatus::Accepted { list: list() })];
    json(Collection::whole(views, SubmissionBody::from))
}

pub fn accepted() -> Value {
    let accepted = SubmissionStatus::Accepted { list: list() };
    json(SubmissionBody::from(view(accepted)))
}

pub fn discarded() -> Value {
    json(SubmissionBody::from(view(SubmissionStatus::Discarded)))
}

pub fn report() -> Value {
    let entry = super::national_entry().id;
    let report = SubmissionReport {
        outcome: Some(SubmissionOutcome {
            digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            list: list(),
            against: vec![],
            added: vec![entry.clone()],
            changed: vec![],
            removed: vec![],
            unchanged: 0,
            ended: vec![],
            links: vec!["cyberspace~xa.submitted.cyberspace".into()],
            stances: vec![],
        }),
        faults: vec![],
        doubts: vec![Doubt {
            entry: Some(entry),
            message: Message::OnlyATerm,
        }],
    };
    json(ReportBody::of(report, DisplayLanguage::En))
}
