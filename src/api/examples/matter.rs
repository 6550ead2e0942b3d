//! What the examples are about.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::{links, submissions};
use crate::model::{
    Bilingual, Concept, Document, DocumentStatus, DrawnOn, Entry, Key, Language, LinkBasis,
    LinkReason, List, ListKind, Origin, Part, PartInLanguage, Party, PartyCode, PartyKind,
    Proposal, ProposalStage, ProposalText, ProposedTerm, Subject, Term, TermType, Text, TextKind,
    Wording,
};
use crate::service::{
    Awaiting, Changed, EntryView, LinkView, ListView, ProposalVersion, Reference, StateView,
    StatedText, TextChange,
};

pub(super) const AT: &str = "2026-10-31T12:00:00Z";

pub(super) fn key(text: &str) -> Key {
    text.parse().expect("a key of the examples")
}

pub(super) fn code(text: &str) -> PartyCode {
    text.parse().expect("a code of the examples")
}

pub(super) fn language(tag: &str) -> Language {
    tag.parse().expect("a language of the examples")
}

pub(super) fn reference() -> Reference {
    let party = |of: &str, en: &str, fr: &str| Party {
        code: code(of),
        name: Bilingual::new(en, fr),
        kind: PartyKind::State,
    };
    let subject = Subject {
        id: key("fundamentals"),
        name: Bilingual::new("fundamentals", "notions fondamentales"),
        scope: Some(Bilingual::new(
            "The notions on which all other fields rest.",
            "Les notions sur lesquelles reposent tous les autres domaines.",
        )),
    };
    Reference {
        revision: 7,
        parties: [
            party("XA", "Xandria", "Xandrie"),
            party("XB", "Xebeland", "Xébélande"),
        ]
        .into_iter()
        .collect(),
        subjects: BTreeMap::from([(subject.id.clone(), subject)]),
        concepts: BTreeMap::from([(key("cyberspace"), cyberspace())]),
        merged: BTreeMap::new(),
        merged_names: BTreeMap::new(),
    }
}

pub(super) fn cyberspace() -> Concept {
    let name = Bilingual::new("cyberspace", "cyberespace");
    Concept::new(key("cyberspace"), name, key("fundamentals"), None)
}

pub(super) fn national_entry() -> Entry {
    let document = key("strategy-2026");
    let term = |text: &str, tag: &str, wording| Term {
        text: text.into(),
        language: language(tag),
        term_type: TermType::FullForm,
        status: None,
        wording,
        document: document.clone(),
    };
    let text = |text: &str, tag: &str, wording, translation_of: Option<&str>| Text {
        kind: TextKind::Definition,
        language: language(tag),
        text: text.into(),
        wording,
        document: document.clone(),
        place: Some("Annex 1".into()),
        taken_from: None,
        translation_of: translation_of.map(language),
        translated_by: None,
    };
    let state = code("XA");
    Entry {
        id: "xa.submitted.cyberspace"
            .parse()
            .expect("an id of the examples"),
        list: submissions::list(),
        state,
        origin: Origin::Submitted,
        terms: vec![
            term("cyberspace", "en", Wording::Official),
            term("cyberespace", "fr", Wording::CourtesyTranslation),
        ],
        texts: vec![
            text(
                "all networks of Xandria and what is kept and sent in them",
                "en",
                Wording::Official,
                None,
            ),
            text(
                "ensemble des réseaux de la Xandrie et de ce qui y est conservé et transmis",
                "fr",
                Wording::CourtesyTranslation,
                Some("en"),
            ),
        ],
        documents: vec![Document {
            id: document.clone(),
            title: "Network Strategy of Xandria".into(),
            issuer: Some("Government of Xandria".into()),
            year: 2026,
            status: DocumentStatus::Adopted,
            language: Some(language("en")),
            symbol: None,
            address: None,
        }],
        withdrawn_by: None,
    }
}

pub(super) fn same_term() -> LinkBasis {
    LinkBasis::Rule {
        reasons: vec![
            LinkReason::SameTerm {
                term: "cyberspace".into(),
                name: Some("cyberspace".into()),
                entry: None,
                former: false,
                term_gone: false,
                abbreviation: false,
                weight: 100,
            },
            LinkReason::LikeTexts {
                entry: "xb.submitted.cyberspace".parse().expect("an entry id"),
                language: language("en"),
                words: vec!["networks".into(), "interconnected".into()],
                wordings: [Wording::Official, Wording::Official],
                former: false,
                weight: 42,
            },
        ],
    }
}

pub(super) fn entry_view() -> EntryView {
    EntryView {
        entry: national_entry(),
        version: 1,
        at: AT.into(),
        stands_in: None,
        is_former: false,
        links: vec![link_view()],
    }
}

pub(super) fn link_view() -> LinkView {
    LinkView {
        concept: key("cyberspace"),
        basis: same_term(),
        moved_from: None,
        taken_back: None,
        awaits: vec![Awaiting::Unconfirmed],
        changed_since: false,
        assertions: vec![links::disputed()],
        said_before: vec![],
    }
}

pub(super) fn state_view() -> StateView {
    let state = code("XA");
    let list = List {
        id: submissions::list(),
        state,
        kind: ListKind::Submitted {
            year: 2026,
            issue: 1,
        },
        entries: 1,
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
    };
    let party = reference().parties.get(&code("XA")).cloned();
    StateView {
        party: party.expect("a State of the examples"),
        lists: vec![ListView {
            list,
            version: 1,
            at: AT.into(),
        }],
    }
}

pub(super) fn proposal_version(version: i64, reason: &str) -> ProposalVersion {
    let text = |tag: &str, text: &str| ProposalText {
        language: language(tag),
        text: text.into(),
        sources: vec![],
        taken_up: vec![],
    };
    let term = |tag: &str, text: &str| ProposedTerm {
        text: text.into(),
        language: language(tag),
        term_type: TermType::FullForm,
    };
    ProposalVersion {
        proposal: Proposal {
            id: key("cyberspace-1"),
            concept: key("cyberspace"),
            stage: ProposalStage::Draft,
            drawn_on: vec![DrawnOn {
                entry: national_entry().id,
                version: 1,
            }],
            terms: vec![term("en", "cyberspace"), term("fr", "cyberespace")],
            definitions: vec![
                text("en", "all interconnected networks and the data in them"),
                text(
                    "fr",
                    "ensemble des réseaux interconnectés et des données qui s’y trouvent",
                ),
            ],
            notes: vec![],
            reason: Some(reason.into()),
            credits: vec![],
        },
        version,
        at: AT.into(),
        author: Some("a1b2c3d4e5f6".into()),
        author_name: Some("A. Drafter".into()),
        audience: crate::store::Audience::Participants,
    }
}

/// What two versions of the example say otherwise.
pub(super) fn changed() -> Changed {
    Changed {
        texts: vec![TextChange {
            of: PartInLanguage {
                part: Part::Definition,
                language: language("en"),
            },
            segments: crate::text::difference("all networks", "all interconnected networks"),
        }],
        fields: vec!["visibility"],
        visibility: Some("public"),
        ..Changed::default()
    }
}

pub(super) fn json(body: impl Serialize) -> Value {
    serde_json::to_value(body).unwrap_or_default()
}

pub(super) fn stated(entry: &Entry) -> Option<StatedText> {
    let text = entry.texts.first()?;
    Some(StatedText {
        entry: entry.id.clone(),
        version: 1,
        party: entry.state.clone(),
        kind: PartyKind::State,
        disputed: false,
        document: entry.document(&text.document).cloned(),
        text: text.clone(),
    })
}
