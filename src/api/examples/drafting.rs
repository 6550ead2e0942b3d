use serde_json::{Value, json as object};

use super::{AT, changed, code, json, key, language, national_entry, proposal_version, stated};
use crate::api::advice::{AdviceBody, AdviceOnText};
use crate::api::amendments::{AmendedTextBody, AmendmentBody};
use crate::api::brackets::{OpenTextBody, TextRead};
use crate::api::clarifications::ClarificationBody;
use crate::api::collection::Collection;
use crate::api::comments::CommentBody;
use crate::api::notices::NoticeBody;
use crate::api::positions::{PositionBody, StatePosition};
use crate::api::proposal_difference::ProposalDifferenceBody;
use crate::api::proposals::ProposalBody;
use crate::api::starting_text::StartingTextBody;
use crate::consensus::{Advice, BracketedText, NationalText, advise, amended_parts, views_of};
use crate::model::{
    Amendment, Clarification, Comment, Credit, DisplayLanguage, Notice, Part, PartInLanguage,
    PlaceInText, Position, Source, Stance, TakenUp, Wording,
};
use crate::service::{
    AmendedText, AmendmentStatus, AmendmentView, ClarificationView, CommentView, NoticeView,
    OpenText, Page, PositionView, ProposalDifference, StartingTextView,
};
use crate::text::{Analysis, difference};

const TEXT: &str = "all interconnected networks and the data in them";
const AMENDED: &str = "all interconnected networks and the information in them";

fn english() -> PartInLanguage {
    PartInLanguage {
        part: Part::Definition,
        language: language("en"),
    }
}

pub fn new_comment() -> Value {
    object!({
        "on_version": 1,
        "place": { "language": "en", "start": 4, "end": 18 },
        "text": "A made-up remark: interconnected by what?",
    })
}

fn comment_view(resolved: bool) -> CommentView {
    let place = PlaceInText {
        part: Part::Definition,
        language: language("en"),
        start: 4,
        end: 18,
    };
    CommentView {
        comment: Comment {
            id: key("c0199a2b3c4d0000"),
            proposal: key("cyberspace-1"),
            on_version: 1,
            in_reply_to: None,
            place: Some(place.clone()),
            wording: Some("interconnected".into()),
            text: "A made-up remark: interconnected by what?".into(),
            author: "a1b2c3d4e5f6".into(),
            state: Some(code("XA")),
            resolved,
        },
        at: AT.into(),
        place_now: Some(place),
        wording_now: None,
    }
}

pub fn comment() -> Value {
    json(CommentBody::from(comment_view(false)))
}

pub fn resolved_comment() -> Value {
    json(CommentBody::from(comment_view(true)))
}

pub fn comments() -> Value {
    json(Collection::whole(
        vec![comment_view(false)],
        CommentBody::from,
    ))
}

pub fn new_amendment() -> Value {
    object!({
        "on_version": 1,
        "language": "en",
        "text": AMENDED,
        "reason": "A made-up reason.",
    })
}

fn amendment_view(withdrawn: bool) -> AmendmentView {
    AmendmentView {
        amendment: Amendment {
            id: key("m0199a2b3c4d0000"),
            proposal: key("cyberspace-1"),
            on_version: 1,
            of: english(),
            text: AMENDED.into(),
            reason: Some("A made-up reason.".into()),
            state: code("XA"),
            withdrawn,
        },
        at: AT.into(),
        status: match withdrawn {
            true => AmendmentStatus::Withdrawn,
            false => AmendmentStatus::Open,
        },
        credit: None,
        amended_text: TEXT.into(),
        difference: difference(TEXT, AMENDED),
        text_changed_since: false,
        on_newest: Some(AMENDED.into()),
        place_changed_since: false,
    }
}

pub fn amendment() -> Value {
    json(AmendmentBody::from(amendment_view(false)))
}

pub fn withdrawn_amendment() -> Value {
    json(AmendmentBody::from(amendment_view(true)))
}

pub fn amendments() -> Value {
    json(Collection::whole(
        vec![amendment_view(false)],
        AmendmentBody::from,
    ))
}

fn open_text() -> OpenText {
    let text = "all interconnected networks and the [data/information] in them";
    let brackets: BracketedText = text.parse().unwrap_or_default();
    let mut written = proposal_version(2, "").proposal.definitions.remove(0);
    written.text = text.into();
    written.sources = vec![Source {
        amendments: vec![key("m0199a2b3c4d0000")],
        ..Source::at((1, 2))
    }];
    let amendments = [amendment_view(false).amendment];
    OpenText {
        of: english(),
        origins: std::collections::BTreeMap::new(),
        views: views_of(&brackets, &written.sources, &amendments, &[], &[]),
        lost_views: vec![],
        text: written,
        brackets,
    }
}

pub fn amended_proposal() -> Value {
    let mut version = proposal_version(2, "A made-up reason.");
    version.proposal.definitions[0] = open_text().text;
    version.proposal.credits = vec![Credit {
        amendment: key("m0199a2b3c4d0000"),
        state: code("XA"),
        version: 2,
        taken_up: TakenUp::InBrackets,
    }];
    json(ProposalBody::from(version))
}

pub fn new_bracket_view() -> Value {
    object!({
        "on_version": 1,
        "language": "en",
        "bracket": 1,
        "alternative": 2,
        "wish": "proposes",
    })
}

pub fn open_texts() -> Value {
    json(Collection::whole(vec![open_text()], OpenTextBody::from))
}

pub fn reading() -> Value {
    let texts = vec![(english(), open_text().brackets.clean())];
    json(Collection::whole(texts, TextRead::from))
}

pub fn new_position() -> Value {
    object!({ "on_version": 1, "stance": "scrutiny-reservation", "text": "A made-up remark." })
}

fn position_view() -> PositionView {
    PositionView {
        position: Position {
            proposal: key("cyberspace-1"),
            on_version: 1,
            state: code("XA"),
            stance: Stance::ScrutinyReservation,
            text: Some("A made-up remark.".into()),
        },
        version: 1,
        at: AT.into(),
        newest_version: 2,
        text_changed_since: true,
    }
}

pub fn position() -> Value {
    json(PositionBody::from(position_view()))
}

pub fn positions() -> Value {
    let states = vec![(code("XA"), Some(position_view())), (code("XB"), None)];
    json(Collection::whole(states, StatePosition::from))
}

pub fn position_history() -> Value {
    json(Collection::whole(vec![position_view()], PositionBody::from))
}

fn clarification_view(answer: Option<&str>) -> ClarificationView {
    ClarificationView {
        clarification: Clarification {
            id: key("q0199a2b3c4d0000"),
            entry: super::national_entry().id,
            on_version: 1,
            state: code("XA"),
            question: "Does the made-up term include spacecraft?".into(),
            asked_by: "a1b2c3d4e5f6".into(),
            asked_for: Some(code("XB")),
            answer: answer.map(ToOwned::to_owned),
        },
        version: if answer.is_some() { 2 } else { 1 },
        asked_at: AT.into(),
        answered_at: answer.map(|_| AT.to_owned()),
        entry_changed_since: false,
        entry_withdrawn: false,
    }
}

pub fn clarification() -> Value {
    json(ClarificationBody::from(clarification_view(None)))
}

pub fn answered_clarification() -> Value {
    let answer = Some("It does, as made up.");
    json(ClarificationBody::from(clarification_view(answer)))
}

pub fn clarification_history() -> Value {
    let versions = [None, Some("It does, as made up.")].map(clarification_view);
    json(Collection::whole(versions.into(), ClarificationBody::from))
}

pub fn clarifications() -> Value {
    let asked = vec![clarification_view(Some("It does, as made up."))];
    json(Collection::whole(asked, ClarificationBody::from))
}

fn notice_view() -> NoticeView {
    NoticeView {
        notice: Notice {
            id: key("n0199a2b3c4d0000"),
            act: "comment.made".into(),
            about: "/proposals/cyberspace-1/comments".into(),
            proposal: Some(key("cyberspace-1")),
            by: "a1b2c3d4e5f6".into(),
            state: Some(code("XA")),
            reopens: vec![],
            addressees: vec![],
        },
        revision: 12,
        at: AT.into(),
        is_read: false,
    }
}

pub fn notices() -> Value {
    json(Collection::whole(vec![notice_view()], NoticeBody::from))
}

pub fn notice_event() -> Value {
    let data = json(NoticeBody::from(notice_view()));
    Value::String(format!("id: 12\nevent: notice\ndata: {data}\n\n"))
}

pub fn amended_texts() -> Value {
    let amendment = amendment_view(false).amendment;
    let parts = amended_parts(TEXT, &[&amendment.text]);
    let text = AmendedText {
        of: english(),
        conflicts: vec![],
        parts,
        amendments: vec![amendment],
        to_older_wording: vec![],
        place_changed: vec![],
    };
    json(Collection::whole(vec![text], AmendedTextBody::from))
}

pub fn starting_text() -> Value {
    let base = stated(&national_entry()).expect("a text of the examples");
    let entry = "xb.submitted.cyberspace".parse().expect("an entry id");
    let other = NationalText {
        entry: &entry,
        state: &code("XB"),
        wording: Wording::Official,
        text: "the made-up space of networks and people",
    };
    let starting = base.starting_text(&[other], Analysis::of("en"));
    json(StartingTextBody::from(StartingTextView { base, starting }))
}

const ADVISED: &str = "a thing that is not a made-up network";

pub fn advised() -> Value {
    object!({ "terms": ["cyberspace"], "text": ADVISED, "language": "en" })
}

fn advice_given() -> Vec<Advice> {
    advise(&["cyberspace"], ADVISED, &language("en"))
}

pub fn advice() -> Value {
    let body = |advice: Advice| AdviceBody::of(&advice, DisplayLanguage::En);
    json(Collection::whole(advice_given(), body))
}

pub fn advice_on_proposal() -> Value {
    let body = |advice| AdviceOnText::of(advice, DisplayLanguage::En);
    json(Collection::whole(vec![(english(), advice_given())], body))
}

pub fn new_proposal() -> Value {
    let mut body = proposal_content();
    body["concept"] = "cyberspace".into();
    body["reason"] = "a first text to talk about".into();
    body
}

pub fn proposal_content() -> Value {
    let proposal = proposal_version(2, "“data” added after the third meeting").proposal;
    serde_json::json!({
        "entries": ["xa.submitted.cyberspace"],
        "terms": proposal.terms,
        "definitions": proposal.definitions,
        "notes": [],
        "reason": proposal.reason,
    })
}

pub fn proposal() -> Value {
    json(ProposalBody::from(proposal_version(
        1,
        "a first text to talk about",
    )))
}

pub fn edited_proposal() -> Value {
    json(ProposalBody::from(proposal_version(
        2,
        "“data” added after the third meeting",
    )))
}

pub fn proposals() -> Value {
    let version = proposal_version(1, "a first text to talk about");
    let page = Page {
        total: 1,
        items: vec![version],
        next: None,
    };
    json(Collection::of(page, 50, ProposalBody::from))
}

pub fn proposal_difference() -> Value {
    let difference = ProposalDifference {
        from: 1,
        to: 2,
        changed: changed(),
    };
    json(ProposalDifferenceBody::from(difference))
}
