//! Examples of what is compared, counted and annotated.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    AT, code, cyberspace, json, key, language, link_view, links, national_entry, proposal_version,
    reference, same_term, state_view, stated,
};
use crate::api::annotations::AnnotationAnswer;
use crate::api::changes::ChangesBody;
use crate::api::collection::Collection;
use crate::api::comparison;
use crate::api::comparison_history::ComparisonHistoryBody;
use crate::api::coverage::{CoverageBody, UnlinkedTermsBody};
use crate::api::difference::DifferenceBody;
use crate::api::shared_words::SharedBody;
use crate::api::spreads::SpreadsBody;
use crate::api::unproposed::UnproposedBody;
use crate::compare::{self, Compared, DoubtedLinks, Holding, side_by_side};
use crate::formats::{ConceptNames, write_comparison};
use crate::model::{Comparison, Concept, DisplayLanguage, Link, ListId, ListKind, Wording};
use crate::service::{
    AnnotatedTerm, Annotation, Awaiting, ChangedEntry, ComparisonHistory, ConceptSpread,
    CoverageRow, CoverageView, DocumentFormat, EntryPast, EntryView, LedTo, ListChanges,
    PastVersion, ReferredText, SharedWords, Span, StatedText, TextOwner, UnlinkedTerm,
    UnproposedConcept,
};

pub fn comparison() -> Value {
    json(comparison::body(
        compared(),
        None,
        DisplayLanguage::En,
        &reference(),
    ))
}

pub fn comparison_history() -> Value {
    let before = national_entry();
    let mut after = national_entry();
    after.texts[0].text.push_str(", as made up");
    let change = compare::entry_change(&before, &after);
    let past = |entry, version, since: &str, until: Option<&str>, change| PastVersion {
        left: None,
        since: since.into(),
        view: EntryView {
            entry,
            version,
            at: since.into(),
            stands_in: None,
            is_former: until.is_some(),
            links: vec![link_view()],
        },
        until: until.map(str::to_owned),
        change,
    };
    let (id, state) = (before.id.clone(), before.state.clone());
    let history = ComparisonHistory {
        concept: cyberspace(),
        entries: vec![EntryPast {
            id,
            state,
            versions: vec![
                past(before, 1, "2025-10-31T12:00:00Z", Some(AT), None),
                past(after, 2, AT, None, Some((1, change))),
            ],
        }],
    };
    let page = ComparisonHistoryBody::page(history, None, 200, &reference());
    json(page.ok())
}

fn compared() -> Comparison {
    let entry = Compared {
        entry: national_entry(),
        version: 1,
        at: AT.into(),
        link: same_term(),
        moved_from: None,
        taken_back: None,
        awaits: vec![Awaiting::Unconfirmed],
        changed_since: false,
        assertions: vec![links::disputed()],
        said_before: vec![],
        also_under: vec![],
    };
    let submission = Holding {
        any: true,
        settled_submission: true,
        lists: vec![],
    };
    let holdings = BTreeMap::from([(code("XA"), submission)]);
    side_by_side(
        cyberspace(),
        &reference().parties,
        vec![entry],
        &holdings,
        &[],
        DisplayLanguage::En,
    )
}

pub fn shared_words() -> Value {
    let texts: Vec<StatedText> = stated(&national_entry()).into_iter().collect();
    let reference = reference();
    let concept = reference.concepts.get(&key("cyberspace")).cloned();
    let concept = concept.expect("a concept of the examples");
    let found = SharedWords::of(concept, language("en"), texts);
    json(SharedBody::of(
        found,
        (0, 200),
        &reference,
        DisplayLanguage::En,
    ))
}

pub fn difference() -> Value {
    let entry = national_entry();
    let from = stated(&entry).map(|stated| ReferredText {
        of: TextOwner::Entry(entry.id.to_string()),
        version: 1,
        number: 1,
        texts: 1,
        list: Some(entry.list.clone()),
        withdrawn_by: None,
        party: Some(stated.party),
        wording: Some(stated.text.wording),
        document: stated.document,
        translation_of: stated.text.translation_of,
        translated_by: stated.text.translated_by,
        text: stated.text.text,
    });
    let from = from.expect("a text of the examples");
    let proposal = proposal_version(1, "first draft").proposal;
    let to = ReferredText {
        of: TextOwner::Proposal(proposal.id.to_string()),
        version: 1,
        number: 1,
        texts: 1,
        list: None,
        withdrawn_by: None,
        party: None,
        wording: None,
        document: None,
        translation_of: None,
        translated_by: None,
        text: proposal.definitions[0].text.clone(),
    };
    let segments = crate::text::difference(&from.text, &to.text);
    json(DifferenceBody::of(from, to, segments))
}

pub fn spreads() -> Value {
    let spread = ConceptSpread {
        concept: key("cyberspace"),
        texts: 2,
        spread: 0.7,
        wordings: [(Wording::Official, 2)].into(),
    };
    json(SpreadsBody::of(
        language("en"),
        &[spread],
        (0, 200),
        &reference(),
        DisplayLanguage::En,
    ))
}

pub fn coverage() -> Value {
    let reference = reference();
    let entry = national_entry();
    let concepts = [key("cyberspace")];
    let doubted = DoubtedLinks {
        unconfirmed: [Link::id(&concepts[0], &entry.id)].into(),
        ..DoubtedLinks::default()
    };
    let mut covered = compare::coverage([(&entry, &concepts[..])], None, &doubted);
    let row = |concept: &Concept| CoverageRow {
        covered: covered.remove(&concept.id).unwrap_or_default(),
        states: 1,
        summary_only: 0,
        unconfirmed: 1,
        term_only: 0,
        is_proposed: true,
        is_unproposed: false,
        concept: concept.clone(),
    };
    let view = CoverageView {
        tells_proposals: true,
        parties: vec![code("XA")],
        rows: reference
            .concepts
            .get(&concepts[0])
            .map(row)
            .into_iter()
            .collect(),
    };
    json(CoverageBody::of(&view, 0, 200, &reference))
}

pub fn annotation() -> Value {
    let led_to = LedTo {
        defined_by: [code("XA"), code("XB")].into(),
        spread: Some(0.7),
        wordings: [(Wording::Official, 2)].into(),
    };
    let term = AnnotatedTerm {
        term: "cyberspace".into(),
        occurrences: 1,
        entries: [(national_entry().id, Wording::Official)].into(),
        language: language("en"),
        doubt: None,
        defined_by: [code("XA")].into(),
        named_by: [code("XB")].into(),
        concepts: [(key("cyberspace"), led_to.into())].into(),
    };
    let span = Span {
        start: 18,
        end: 28,
        term: 0,
        before: "A made-up text on ".into(),
        text: "cyberspace".into(),
        after: ".".into(),
    };
    let found = Annotation {
        format: DocumentFormat::Plain,
        total: 1,
        spans: vec![span],
        terms: [(0, term)].into(),
        remarks: Vec::new(),
    };
    let (reference, display) = (reference(), DisplayLanguage::En);
    json(AnnotationAnswer::of(found, 0, &reference, display))
}

pub fn comparison_csv() -> Value {
    let names = ConceptNames {
        name: &|id| id.to_string(),
        merged_into: &|_| None,
    };
    let csv = write_comparison(&compared(), None, &names, DisplayLanguage::En);
    Value::String(csv.unwrap_or_default())
}

pub fn list_changes() -> Value {
    let list = state_view().lists.remove(0).list;
    let before = national_entry();
    let mut after = national_entry();
    after.texts[0].text.push_str(", as made up");
    let changed = ChangedEntry {
        entry: before.id.clone(),
        before: 1,
        before_of: None,
        since: 2,
        change: compare::entry_change(&before, &after),
    };
    let before = ListKind::Submitted {
        year: 2025,
        issue: 1,
    };
    let changes = ListChanges {
        against: vec![ListId::of(&list.state, &before)],
        list,
        added: vec![],
        removed: vec![],
        changed: vec![changed],
        unchanged: 0,
    };
    let page = ChangesBody::page(changes, None, 200);
    json(page.ok())
}

pub fn unproposed_concepts() -> Value {
    let unproposed = UnproposedConcept {
        disputed: vec![],
        concept: cyberspace(),
        states: vec![code("XA"), code("XB")],
    };
    let reference = reference();
    json(Collection::whole(vec![unproposed], |one| {
        UnproposedBody::of(one, &reference)
    }))
}

pub fn unlinked_terms() -> Value {
    let term = UnlinkedTerm {
        term: "cyber hygiene".into(),
        language: language("en"),
        parties: [code("XA"), code("XB")].into(),
    };
    let reference = reference();
    let order = reference.name_order(DisplayLanguage::En);
    json(UnlinkedTermsBody::of(vec![term], 0, 200, &order))
}
