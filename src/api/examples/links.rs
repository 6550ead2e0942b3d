use serde_json::Value;

use super::{AT, cyberspace, json, key, language, national_entry, reference, same_term};
use crate::api::collection::Collection;
use crate::api::link_candidates::CandidateBody;
use crate::api::links::{LinkDetailBody, LinkEventBody};
use crate::compare::{LikeTexts, SameTerm};
use crate::model::{
    Assertion, DisplayLanguage, Link, LinkBasis, LinkRemoval, LinkStance, ShownAssertion, Wording,
};
use crate::service::{
    Awaiting, LinkAct, LinkCandidate, LinkDetail, LinkEnd, LinkEnded, LinkEvent, Page, ProposedLink,
};

const REASON: &str = "the entry is about the networks of Xandria alone";
const LINK: &str = "cyberspace~xa.submitted.cyberspace";

fn detail(basis: LinkBasis, awaits: Vec<Awaiting>, assertions: Vec<ShownAssertion>) -> LinkDetail {
    let entry = national_entry();
    LinkDetail {
        id: LINK.into(),
        link: Link::new(cyberspace().id, entry.id.clone(), 1, basis),
        at: AT.into(),
        ended: None,
        entry,
        entry_version: 1,
        changed_since: false,
        assertions,
        said_before: vec![],
        awaits,
    }
}

/// What the State itself says of the link.
pub fn disputed() -> ShownAssertion {
    let entry = national_entry();
    let assertion = Assertion {
        link: LINK.into(),
        concept: key("cyberspace"),
        stance: LinkStance::Disputed,
        account: "a1b2c3d4e5f6".into(),
        state: Some(entry.state),
        entry: entry.id,
        at: AT.into(),
        reason: Some(REASON.into()),
        entry_version: 1,
        said_of: None,
        beside: false,
        said_first: None,
    };
    assertion.shown(1)
}

fn body(detail: LinkDetail) -> Value {
    json(LinkDetailBody::of(
        detail,
        DisplayLanguage::En,
        &reference(),
    ))
}

pub fn link() -> Value {
    body(detail(same_term(), vec![Awaiting::Unconfirmed], vec![]))
}

pub fn disputed_link() -> Value {
    let awaits = vec![Awaiting::Unconfirmed, Awaiting::Disputed];
    body(detail(same_term(), awaits, vec![disputed()]))
}

pub fn link_by_hand() -> Value {
    let reason = Some("both name the space that networks make".into());
    body(detail(LinkBasis::Person { reason }, vec![], vec![]))
}

pub fn removed_link() -> Value {
    let mut removed = detail(same_term(), vec![], vec![]);
    removed.ended = Some(LinkEnded {
        how: LinkEnd::Removed,
        at: AT.into(),
        instead: None,
    });
    removed.link.removed = Some(LinkRemoval {
        reason: Some(REASON.into()),
        ..LinkRemoval::default()
    });
    body(removed)
}

pub fn links() -> Value {
    let page = Page {
        total: 1,
        items: vec![detail(same_term(), vec![Awaiting::Unconfirmed], vec![])],
        next: None,
    };
    let reference = reference();
    json(Collection::of(page, 50, |detail| {
        LinkDetailBody::of(detail, DisplayLanguage::En, &reference)
    }))
}

pub fn history() -> Value {
    let disputed = disputed();
    let made = LinkEvent {
        said_of: None,
        what: LinkAct::Made,
        at: AT.into(),
        state: None,
        account: None,
        said_first: None,
        from: None,
        to: None,
        reason: None,
        basis: Some(same_term()),
        entry_version: 1,
        revision: 1,
    };
    let said = LinkEvent {
        said_of: None,
        what: LinkAct::Disputed,
        at: AT.into(),
        state: disputed.state,
        account: disputed.account,
        said_first: None,
        from: None,
        to: None,
        reason: disputed.reason,
        basis: None,
        entry_version: 1,
        revision: 2,
    };
    let moved = LinkEvent {
        said_of: None,
        what: LinkAct::Moved,
        at: AT.into(),
        state: None,
        account: None,
        said_first: None,
        from: Some(key("cyberspace")),
        to: Some(key("information-space")),
        reason: Some("the two are one".into()),
        basis: None,
        entry_version: 1,
        revision: 3,
    };
    json(Collection::whole(
        vec![made, said, moved],
        LinkEventBody::from,
    ))
}

pub fn new_link() -> Value {
    serde_json::json!({
        "concept": "cyberspace",
        "entry": "xa.submitted.cyberspace",
        "reason": "both name the space that networks make",
    })
}

pub fn removal() -> Value {
    serde_json::json!({ "reason": REASON })
}

pub fn new_assertion() -> Value {
    serde_json::json!({ "stance": "disputed", "reason": REASON, "entry_version": 1 })
}

pub fn candidates() -> Value {
    let reason = LikeTexts {
        like: "xb.submitted.cyberspace"
            .parse()
            .expect("an id of the examples"),
        language: language("en"),
        weight: 62,
        words: vec!["networks".into(), "sent".into()],
        wording: Wording::Official,
        like_wording: Wording::Official,
    };
    let entry = national_entry();
    let candidate = LinkCandidate {
        proposed: ProposedLink {
            entry: entry.id.clone(),
            concept: key("cyberspace"),
            like_texts: Some(reason),
            same_term: Some(SameTerm {
                like: "xb.submitted.cyberspace"
                    .parse()
                    .expect("an id of the examples"),
                language: language("en"),
                term: "cyberspace".into(),
            }),
            earlier: Some("cyberspace~xa.restricted.cyberspace".into()),
        },
        entry,
        version: 1,
    };
    let reference = reference();
    json(Collection::whole(vec![candidate], |one| {
        CandidateBody::of(one, DisplayLanguage::En, &reference)
    }))
}
