use std::collections::BTreeMap;

use serde_json::Value;

use super::{AT, code, cyberspace, json, key, national_entry, reference, same_term};
use crate::api::collection::Collection;
use crate::api::concept_candidates::ConceptCandidateBody;
use crate::api::concept_edits::ConceptVersionBody;
use crate::api::concepts::ConceptDetailBody;
use crate::compare::GroupReason;
use crate::model::{Bilingual, Concept, DisplayLanguage, Entry, LinkReason};
use crate::service::{
    Awaiting, ConceptCandidate, ConceptDetail, ConceptVersion, FormerName, LinkView, Page,
};

fn scope() -> Bilingual {
    Bilingual::new(
        "The physical part only: cables, machines and the places where they stand.",
        "La partie matérielle seulement\u{202f}: câbles, machines et lieux où elles se trouvent.",
    )
}

fn infrastructure() -> Concept {
    Concept::new(
        key("network-infrastructure"),
        Bilingual::new("network infrastructure", "infrastructure de réseau"),
        key("fundamentals"),
        Some(scope()),
    )
}

fn version(concept: Concept, version: i64) -> ConceptVersion {
    ConceptVersion {
        concept,
        version,
        at: AT.into(),
        author: Some("a1b2c3d4e5f6".into()),
    }
}

fn detail(concept: Concept) -> Value {
    let entry = national_entry().id;
    let link = LinkView {
        concept: concept.id.clone(),
        basis: same_term(),
        moved_from: None,
        taken_back: None,
        awaits: vec![Awaiting::Unconfirmed],
        changed_since: false,
        assertions: vec![super::links::disputed()],
        said_before: vec![],
    };
    let former = FormerName {
        name: Bilingual {
            en: "cyber space".into(),
            fr: "cyber-espace".into(),
        },
        until: AT.into(),
    };
    let detail = ConceptDetail {
        former_names: vec![former],
        subject: None,
        version: 1,
        entries: vec![(entry.clone(), code("XA"))],
        links: BTreeMap::from([(entry, link)]),
        concept,
    };
    json(ConceptDetailBody::of(
        detail,
        DisplayLanguage::En,
        &reference(),
    ))
}

pub fn concept() -> Value {
    detail(cyberspace())
}

pub fn split_off() -> Value {
    detail(Concept {
        split_from: Some(key("cyberspace")),
        ..infrastructure()
    })
}

pub fn merged() -> Value {
    detail(Concept {
        merged: vec![key("cyber-space")],
        ..cyberspace()
    })
}

pub fn made() -> Value {
    json(ConceptVersionBody::of(
        version(infrastructure(), 1),
        &reference(),
    ))
}

pub fn edited() -> Value {
    json(ConceptVersionBody::of(
        version(infrastructure(), 2),
        &reference(),
    ))
}

pub fn versions() -> Value {
    let page = Page {
        total: 1,
        items: vec![version(infrastructure(), 1)],
        next: None,
    };
    let reference = reference();
    json(Collection::of(page, 50, |version| {
        ConceptVersionBody::of(version, &reference)
    }))
}

pub fn content() -> Value {
    let concept = infrastructure();
    serde_json::json!({
        "name": concept.name,
        "subject": concept.subject,
        "scope": concept.scope,
    })
}

pub fn new_concept() -> Value {
    let mut body = content();
    body["id"] = "network-infrastructure".into();
    body
}

pub fn with_entries() -> Value {
    let mut body = new_concept();
    body["entries"] = serde_json::json!(["xa.submitted.cyberspace"]);
    body["reason"] = "the entry is about machines and cables".into();
    body
}

pub fn candidates() -> Value {
    let one = national_entry();
    let other = Entry {
        id: "xb.submitted.net-of-nets"
            .parse()
            .expect("an id of the examples"),
        state: code("XB"),
        ..one.clone()
    };
    let candidate = ConceptCandidate {
        parties: [code("XA"), code("XB")].into(),
        entries: vec![one.id.clone(), other.id.clone()],
        reasons: vec![GroupReason {
            of: one.id.clone(),
            reason: LinkReason::SameTerm {
                term: "cyberspace".into(),
                name: Some("cyberspace".into()),
                entry: Some(other.id.clone()),
                former: false,
                term_gone: false,
                abbreviation: false,
                weight: 100,
            },
        }],
    };
    let entries = [(one, 1), (other, 1)];
    let reference = reference();
    json(Collection::whole(vec![candidate], |candidate| {
        ConceptCandidateBody::of(&candidate, &entries, DisplayLanguage::En, &reference)
    }))
}

pub fn split() -> Value {
    serde_json::json!({
        "concept": new_concept(),
        "entries": ["xa.submitted.cyberspace"],
        "reason": "the entry is about machines and cables",
    })
}

pub fn merge() -> Value {
    serde_json::json!({ "into": "cyberspace", "reason": "the same, written otherwise" })
}
