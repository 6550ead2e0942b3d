//! The examples of the specification, made by the same code as real answers,
//! about fictitious States only; and the problems that operations share.

pub mod accounts;
pub mod concepts;
pub mod drafting;
pub mod links;
pub mod submissions;
pub mod webhooks;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use serde_json::Value;
use utoipa::IntoResponses;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

use crate::api::annotations::AnnotationAnswer;
use crate::api::bodies::{ConceptBody, EntryBody, StateBody};
use crate::api::changes::ChangesBody;
use crate::api::collection::Collection;
use crate::api::comparison;
use crate::api::comparison_history::ComparisonHistoryBody;
use crate::api::coverage::{CoverageBody, UnlinkedTermsBody};
use crate::api::difference::DifferenceBody;
use crate::api::problem::{Code, Problem};
use crate::api::proposal_difference::ProposalDifferenceBody;
use crate::api::proposals::ProposalBody;
use crate::api::search_answer;
use crate::api::search_bodies::{SearchResults, Suggestions};
use crate::api::shared_words::SharedBody;
use crate::api::spreads::SpreadsBody;
use crate::api::subjects::SubjectBody;
use crate::api::unproposed::UnproposedBody;
use crate::compare::{self, Compared, Holding, side_by_side};
use crate::formats::{ConceptNames, write_comparison};
use crate::i18n::{Message, Thing};
use crate::model::{
    Bilingual, Comparison, Concept, DisplayLanguage, Document, DocumentStatus, DrawnOn, Entry, Key,
    Language, LinkBasis, LinkReason, List, ListId, ListKind, Origin, Part, PartInLanguage, Party,
    PartyCode, PartyKind, Proposal, ProposalStage, ProposalText, ProposedTerm, Subject, Term,
    TermType, Text, TextKind, Wording,
};
use crate::search::{
    Facet, FacetField, Found, Hit, Indexed, Match, MatchField, Passage, Segment, Suggestion,
};
use crate::service::{
    AnnotatedTerm, Annotation, Awaiting, Changed, ChangedEntry, ComparisonHistory, ConceptSpread,
    CoverageRow, CoverageView, DocumentFormat, EntryPast, EntryView, LedTo, LinkView, ListChanges,
    ListView, Page, PastVersion, ProposalDifference, ProposalVersion, Reference, ReferredText,
    SearchAnswer, SearchRequest, SharedWords, Span, StateView, StatedText, TextChange, TextOwner,
    UnlinkedTerm, UnproposedConcept,
};

const AT: &str = "2026-10-31T12:00:00Z";

/// Answers that every read may have.
pub struct Reading;
/// Answers that the read of one thing may have.
pub struct ReadingOne;
/// Answers that the read of what is not for everybody may have.
pub struct ReadingRestricted;
/// Answers that the read of what is below a concept may have.
pub struct LedOn;
/// Answers that every write without a body may have.
pub struct Acting;
/// Answers that every write of the next version of something may have.
pub struct WritingVersion;
/// Answers that everything may have that takes a body.
pub struct Receiving;
/// Answers that every write may have.
pub struct Writing;

type Responses = BTreeMap<String, RefOr<Response>>;

impl IntoResponses for Reading {
    fn responses() -> Responses {
        let not_modified = ResponseBuilder::new()
            .description("Unchanged since the `ETag` sent as `If-None-Match`")
            .build();
        let problems = [
            (400, "A parameter is not as it must be", invalid_limit()),
            (401, "The token sent is not valid", unauthenticated()),
            (
                429,
                "Too many wrong tokens came from the address",
                guessing_slowed(),
            ),
            (500, "Something failed here", internal()),
            (
                503,
                "Too many requests at once, or this one took too long",
                overloaded(),
            ),
        ];
        let mut responses: Responses = problems.into_iter().map(problem).collect();
        responses.insert("304".into(), RefOr::T(not_modified));
        responses
    }
}

impl IntoResponses for ReadingOne {
    fn responses() -> Responses {
        let mut responses = Reading::responses();
        responses.extend([problem((
            404,
            "Not available here: there is none, or the reader may not see it",
            no_entry(),
        ))]);
        responses
    }
}

impl IntoResponses for Receiving {
    fn responses() -> Responses {
        let problems = [
            (413, "The body is too large", body_too_large()),
            (
                415,
                "The body is not declared as JSON",
                unsupported_media_type(),
            ),
        ];
        problems.into_iter().map(problem).collect()
    }
}

impl IntoResponses for LedOn {
    fn responses() -> Responses {
        let led_on = ResponseBuilder::new()
            .description(
                "The concept was merged into another one: the same is at the address given",
            )
            .build();
        [("308".into(), RefOr::T(led_on))].into()
    }
}

impl IntoResponses for ReadingRestricted {
    fn responses() -> Responses {
        let mut responses = ReadingOne::responses();
        responses.extend(restricted().map(problem));
        responses
    }
}

impl IntoResponses for Acting {
    fn responses() -> Responses {
        let mut responses = ReadingRestricted::responses();
        responses.remove("304");
        responses.extend([problem((
            409,
            "It cannot be done as things stand, as where its concept was merged into another one, \
             or someone else did something at the same moment",
            in_words(Code::Conflict, Message::Conflict),
        ))]);
        responses
    }
}

impl IntoResponses for Writing {
    fn responses() -> Responses {
        let mut responses = Acting::responses();
        responses.extend(Receiving::responses());
        let invalid = (
            400,
            "The body or a parameter is not as it must be",
            invalid_draft(),
        );
        responses.extend([problem(invalid)]);
        responses
    }
}

impl IntoResponses for WritingVersion {
    fn responses() -> Responses {
        let mut responses = Writing::responses();
        let problems = [
            (
                412,
                "Someone else made a version meanwhile: which is the newest, and what it changed",
                version_changed(),
            ),
            (428, "`If-Match` is missing", if_match_required()),
        ];
        responses.extend(problems.map(problem));
        responses
    }
}

fn restricted() -> [(u16, &'static str, Value); 2] {
    [
        (
            401,
            "A token is needed, or the one sent is not valid",
            unauthenticated(),
        ),
        (403, "The account may not do this", forbidden()),
    ]
}

fn problem((status, description, example): (u16, &str, Value)) -> (String, RefOr<Response>) {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .example(Some(example))
        .build();
    let response = ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", content)
        .build();
    (status.to_string(), RefOr::T(response))
}

fn json(body: impl Serialize) -> Value {
    serde_json::to_value(body).unwrap_or_default()
}

fn in_words(code: Code, message: Message) -> Value {
    json(Problem::new(code, message).body(DisplayLanguage::En))
}

fn invalid_limit() -> Value {
    let problem = Problem::invalid("limit", Message::OutOfRange { low: 1, high: 200 });
    json(problem.body(DisplayLanguage::En))
}

fn invalid_draft() -> Value {
    let value = "en".to_owned();
    let problem = Problem::invalid("definitions[1].language", Message::Repeated { value });
    json(problem.body(DisplayLanguage::En))
}

fn unauthenticated() -> Value {
    in_words(Code::Unauthenticated, Message::Unauthenticated)
}

fn forbidden() -> Value {
    in_words(Code::Forbidden, Message::Forbidden)
}

fn guessing_slowed() -> Value {
    in_words(Code::GuessingSlowed, Message::GuessingSlowed { seconds: 6 })
}

fn body_too_large() -> Value {
    let limit_bytes = crate::api::body::MAX_BODY_BYTES;
    in_words(Code::BodyTooLarge, Message::BodyTooLarge { limit_bytes })
}

fn unsupported_media_type() -> Value {
    in_words(Code::UnsupportedMediaType, Message::UnsupportedMediaType)
}

fn internal() -> Value {
    in_words(Code::Internal, Message::Internal)
}

fn overloaded() -> Value {
    in_words(Code::Overloaded, Message::Overloaded)
}

fn no_entry() -> Value {
    let id = "xa.submitted.nothing".to_owned();
    in_words(
        Code::NotFound,
        Message::NotFound {
            what: Thing::Entry,
            id,
        },
    )
}

pub fn cursor_expired() -> Value {
    in_words(Code::CursorExpired, Message::CursorExpired)
}

/// What two versions of the example say otherwise.
fn changed() -> Changed {
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

pub fn version_changed() -> Value {
    let error = crate::service::ServiceError::VersionChanged {
        sent: 1,
        current: 2,
        changed: Box::new(changed()),
    };
    json(Problem::from(error).body(DisplayLanguage::En))
}

pub fn proposal_difference() -> Value {
    let difference = ProposalDifference {
        from: 1,
        to: 2,
        changed: changed(),
    };
    json(ProposalDifferenceBody::from(difference))
}

pub fn if_match_required() -> Value {
    in_words(Code::IfMatchRequired, Message::IfMatchMissing)
}

pub fn search() -> Value {
    let counted = |field, value: &str| Facet {
        field,
        values: vec![(value.to_owned(), 1)],
    };
    let concepts = vec![(key("cyberspace"), vec!["cyberspace".into()])];
    let Ok(indexed) = Indexed::of(&national_entry(), 1, AT, concepts) else {
        return Value::Null;
    };
    let segment = Segment {
        text: "cyberspace".into(),
        is_match: true,
    };
    let hits = [Hit {
        indexed,
        matched: Some(Match {
            field: MatchField::Term,
            language: "en".parse().ok(),
            via: None,
        }),
        in_term: Some(Passage {
            segments: vec![segment],
            is_cut_before: false,
            is_cut_after: false,
        }),
        in_text: None,
    }];
    let found = Found {
        total: 1,
        hits: Vec::new(),
        facets: vec![
            counted(FacetField::State, "XA"),
            counted(FacetField::Language, "en"),
        ],
        relaxed: false,
        correction: None,
        revision: "3f2a9c0d417be856".into(),
    };
    let answer = SearchAnswer {
        found,
        next: None,
        warnings: Vec::new(),
    };
    let request = SearchRequest {
        text: "cyber space".into(),
        facets: vec![FacetField::State, FacetField::Language],
        limit: 20,
        ..SearchRequest::default()
    };
    let (display, reference) = (DisplayLanguage::En, reference());
    let results = SearchResults::of(answer, request, display, &reference);
    let written = search_answer::written(&results, &hits, display, &reference);
    let read = written.and_then(|json| serde_json::from_slice(&json));
    read.unwrap_or_default()
}

pub fn suggestions() -> Value {
    let suggestion = "en".parse().ok().map(|language| Suggestion {
        term: "cyberspace".into(),
        language,
        states: 1,
        concepts: vec![key("cyberspace")],
    });
    json(Suggestions::of(Vec::from_iter(suggestion), &reference()))
}

pub fn subjects() -> Value {
    let subjects = reference().subjects.into_values();
    let subjects = subjects.map(|subject| (subject, 1)).collect();
    json(Collection::whole(subjects, SubjectBody::from))
}

pub fn entry() -> Value {
    json(EntryBody::of(entry_view(), &reference()))
}

pub fn entries() -> Value {
    let reference = reference();
    json(Collection::whole(vec![entry_view()], |view| {
        EntryBody::of(view, &reference)
    }))
}

pub fn state() -> Value {
    json(StateBody::from(state_view()))
}

pub fn states() -> Value {
    json(Collection::whole(vec![state_view()], StateBody::from))
}

pub fn all_concepts() -> Value {
    let reference = reference();
    json(Collection::whole(vec![cyberspace()], |c| {
        ConceptBody::of(c, &reference)
    }))
}

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
        lapsed: false,
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

// What the examples are about.

fn key(text: &str) -> Key {
    text.parse().expect("a key of the examples")
}

fn code(text: &str) -> PartyCode {
    text.parse().expect("a code of the examples")
}

fn language(tag: &str) -> Language {
    tag.parse().expect("a language of the examples")
}

fn reference() -> Reference {
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

fn cyberspace() -> Concept {
    let name = Bilingual::new("cyberspace", "cyberespace");
    Concept::new(key("cyberspace"), name, key("fundamentals"), None)
}

fn national_entry() -> Entry {
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

fn stated(entry: &Entry) -> Option<StatedText> {
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
        0,
        200,
        &reference(),
    ))
}

pub fn coverage() -> Value {
    let reference = reference();
    let entry = national_entry();
    let concepts = [key("cyberspace")];
    let mut covered = compare::coverage([(&entry, &concepts[..])], None, &HashSet::new());
    let row = |concept: &Concept| CoverageRow {
        covered: covered.remove(&concept.id).unwrap_or_default(),
        states: 1,
        summary_only: 0,
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
    json(CoverageBody::of(view, 0, 200, &reference))
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

fn same_term() -> LinkBasis {
    LinkBasis::Rule {
        reasons: vec![
            LinkReason::SameTerm {
                term: "cyberspace".into(),
                name: Some("cyberspace".into()),
                entry: None,
                former: false,
                weight: 100,
            },
            LinkReason::LikeTexts {
                entry: "xb.submitted.cyberspace".parse().expect("an entry id"),
                language: language("en"),
                words: vec!["networks".into(), "interconnected".into()],
                wordings: [Wording::Official, Wording::Official],
                weight: 42,
            },
        ],
    }
}

fn entry_view() -> EntryView {
    EntryView {
        entry: national_entry(),
        version: 1,
        at: AT.into(),
        stands_in: None,
        is_former: false,
        links: vec![link_view()],
    }
}

fn link_view() -> LinkView {
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

fn state_view() -> StateView {
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

fn proposal_version(version: i64, reason: &str) -> ProposalVersion {
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
