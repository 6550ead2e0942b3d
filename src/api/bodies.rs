//! The JSON bodies that several resources share: the words of the model with
//! what a reader needs beside them.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::i18n;
use crate::model::{
    Awaiting, Bilingual, Concept, Document, Entry, EntryId, Key, Link, LinkBasis, ListId, ListKind,
    Origin, PartyCode, PartyKind, ShownAssertion, TakenBack, Term, Text, Wording,
};
use crate::service::{EntryView, LinkView, ListView, Reference, StateView};

/// A term or text with the label that says whose words it is in. The label
/// goes wherever the words go.
#[derive(Serialize, ToSchema)]
pub struct Labelled<T> {
    /// The term or text.
    #[serde(flatten)]
    words: T,
    /// Whose words these are, such as “summary by this project”.
    label: Bilingual,
}

/// A term or text that can be labelled.
pub trait Worded {
    /// Whose words it is in.
    fn wording(&self) -> Wording;
}

impl Worded for Term {
    fn wording(&self) -> Wording {
        self.wording
    }
}

impl Worded for Text {
    fn wording(&self) -> Wording {
        self.wording
    }
}

impl<T: Worded> Labelled<T> {
    /// A term or text with its label.
    pub fn of(words: T) -> Self {
        Self {
            label: i18n::wording(words.wording()),
            words,
        }
    }
}

/// Labels terms or texts.
pub fn labelled<T: Worded>(words: Vec<T>) -> Vec<Labelled<T>> {
    words.into_iter().map(Labelled::of).collect()
}

/// An entry of a State's list.
#[derive(Serialize, ToSchema)]
#[schema(as = Entry)]
pub struct EntryBody {
    /// Permanent identifier.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: crate::model::EntryId,
    /// State code or organisation identifier.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its names.
    state_name: Bilingual,
    /// State or organisation.
    state_kind: PartyKind,
    /// Compiled by this project, or submitted by the State.
    origin: Origin,
    /// Whether this project compiled it: then it is not a submission.
    compiled: bool,
    /// What a reader must know before quoting from it.
    note: Bilingual,
    /// The list this version came with.
    #[schema(value_type = String, example = "xa.2026")]
    list: ListId,
    /// A later list of the State in which this version stands unchanged: the newest
    /// that the reader may see. The note says so as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "xa.2026")]
    stands_in: Option<ListId>,
    /// The version, from 1.
    version: i64,
    /// When this version was kept (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// Year of the newest document cited.
    year: Option<u16>,
    /// Whether a later list of the State no longer has the entry.
    withdrawn: bool,
    /// The list that no longer has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    withdrawn_by: Option<ListId>,
    /// The designations.
    terms: Vec<Labelled<Term>>,
    /// Definitions, explanations and notes.
    texts: Vec<Labelled<Text>>,
    /// The documents that terms and texts cite by `document`.
    documents: Vec<Document>,
    /// The concepts it is linked to: of a former version, those to which the entry
    /// is linked now, as `concepts_note` says.
    concepts: Vec<LinkBody>,
    /// Of a former version: that the concepts are those of the entry as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    concepts_note: Option<Bilingual>,
}

/// A concept that an entry is linked to.
#[derive(Serialize, ToSchema)]
#[schema(as = EntryLink)]
pub struct LinkBody {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    id: Key,
    /// Its names.
    name: Option<Bilingual>,
    /// On what ground they are linked.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<LinkBasis>,
    /// Why a drafter should look at it; empty where nothing is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    awaits: Option<Vec<Awaiting>>,
    /// Set when the words of the entry were changed after the link was made.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    changed_since: bool,
    /// The concept under which it was made, before that one was merged into
    /// this one or split; or which the State’s list named when it had been merged
    /// already.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    moved_from: Option<Key>,
    /// Set where a drafter had taken it back before a merge of concepts brought it
    /// again, since the entry also stood under the other one.
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_back: Option<TakenBack>,
    /// Where the link can be read, confirmed or disputed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "/api/v1/links/cyberspace~xa.submitted.cyberspace")]
    address: Option<String>,
    /// What is said of the link, each by someone.
    #[serde(skip_serializing_if = "Option::is_none")]
    assertions: Option<Vec<ShownAssertion>>,
    /// What was said of the links in whose place it stands, after concepts were
    /// split or merged: of those, as `said_of` says, and not of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_before: Option<Vec<ShownAssertion>>,
}

impl LinkBody {
    /// The link of an entry as the service gives it.
    pub fn of(link: LinkView, entry: &EntryId, reference: &Reference) -> Self {
        Self {
            name: concept_name(reference, &link.concept),
            address: Some(format!("/api/v1/links/{}", Link::id(&link.concept, entry))),
            id: link.concept,
            link: Some(link.basis),
            awaits: Some(link.awaits),
            changed_since: link.changed_since,
            moved_from: link.moved_from,
            taken_back: link.taken_back,
            assertions: Some(link.assertions),
            said_before: Some(link.said_before),
        }
    }

    /// A concept of which no more is told than its names.
    pub fn to(id: &Key, reference: &Reference) -> Self {
        Self {
            id: id.clone(),
            name: concept_name(reference, id),
            link: None,
            awaits: None,
            changed_since: false,
            moved_from: None,
            taken_back: None,
            address: None,
            assertions: None,
            said_before: None,
        }
    }
}

impl EntryBody {
    /// With further concepts, of which no more is told than their names.
    pub fn also_under(mut self, concepts: &[Key], reference: &Reference) -> Self {
        let others = concepts.iter().map(|id| LinkBody::to(id, reference));
        self.concepts.extend(others);
        self
    }

    /// An entry as the service gives it.
    pub fn of(view: EntryView, reference: &Reference) -> Self {
        let link = |link| LinkBody::of(link, &view.entry.id, reference);
        let links = view.links.into_iter().map(link).collect();
        Self {
            note: note(&view.entry, view.stands_in.as_ref()),
            stands_in: view.stands_in,
            concepts_note: view.is_former.then(i18n::links_of_now),
            ..Self::new(view.entry, view.version, view.at, links, reference)
        }
    }

    fn new(
        entry: Entry,
        version: i64,
        at: String,
        concepts: Vec<LinkBody>,
        reference: &Reference,
    ) -> Self {
        let party = reference.parties.get(&entry.state);
        Self {
            note: note(&entry, None),
            stands_in: None,
            concepts_note: None,
            year: entry.year(),
            id: entry.id,
            state: entry.state,
            state_name: party.map(|party| party.name.clone()).unwrap_or_default(),
            state_kind: party.map_or(PartyKind::State, |party| party.kind),
            origin: entry.origin,
            compiled: entry.origin == Origin::Compiled,
            list: entry.list,
            version,
            at,
            withdrawn: entry.withdrawn_by.is_some(),
            withdrawn_by: entry.withdrawn_by,
            terms: labelled(entry.terms),
            texts: labelled(entry.texts),
            documents: entry.documents,
            concepts,
        }
    }
}

fn concept_name(reference: &Reference, id: &Key) -> Option<Bilingual> {
    let concept = reference.concepts.get(id);
    concept.map(|concept| concept.name.clone())
}

fn note(entry: &Entry, stands_in: Option<&ListId>) -> Bilingual {
    let list = entry.list.kind();
    let list = list.map_or_else(Bilingual::default, |kind| i18n::list_note(&kind));
    match stands_in.and_then(ListId::kind) {
        Some(later) => list.followed_by(&i18n::unchanged_in(&later)),
        None => list,
    }
}

/// A State or organisation with its lists.
#[derive(Serialize, ToSchema)]
#[schema(as = State)]
pub struct StateBody {
    /// State code or organisation identifier.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Names in both languages.
    name: Bilingual,
    /// State or organisation.
    kind: PartyKind,
    /// `available`, or `no-list-held`.
    status: crate::model::ColumnState,
    /// The same in words.
    status_label: Bilingual,
    /// Its lists.
    lists: Vec<ListBody>,
}

/// A list of a State.
#[derive(Serialize, ToSchema)]
#[schema(as = List)]
pub struct ListBody {
    /// Permanent identifier.
    #[schema(value_type = String, example = "xa.2026")]
    id: ListId,
    /// How it came to be.
    #[serde(flatten)]
    kind: ListKind,
    /// Whether this project compiled it: then it is not a submission.
    compiled: bool,
    /// What a reader must know before quoting from it.
    note: Bilingual,
    /// How many entries it has.
    entries: usize,
    /// SHA-256 of what it says, in hexadecimal.
    digest: String,
    /// The version, from 1.
    version: i64,
    /// When it was last added to (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
}

impl From<StateView> for StateBody {
    fn from(view: StateView) -> Self {
        use crate::model::ColumnState::{Available, NoListHeld};
        let status = if view.lists.is_empty() {
            NoListHeld
        } else {
            Available
        };
        Self {
            state: view.party.code,
            name: view.party.name,
            kind: view.party.kind,
            status,
            status_label: i18n::column_state(status),
            lists: view.lists.into_iter().map(ListBody::from).collect(),
        }
    }
}

impl From<ListView> for ListBody {
    fn from(view: ListView) -> Self {
        let list = view.list;
        Self {
            compiled: list.kind == ListKind::Compiled,
            note: i18n::list_note(&list.kind),
            id: list.id,
            kind: list.kind,
            entries: list.entries,
            digest: list.digest,
            version: view.version,
            at: view.at,
        }
    }
}

/// A concept with the name of its subject field.
#[derive(Serialize, ToSchema)]
#[schema(as = ConceptSummary)]
pub struct ConceptBody {
    /// The concept.
    #[serde(flatten)]
    concept: Concept,
    /// Names of its subject field.
    subject_name: Option<Bilingual>,
}

impl ConceptBody {
    /// A concept with the name of its subject field.
    pub fn of(concept: Concept, reference: &Reference) -> Self {
        let subject = reference.subjects.get(&concept.subject);
        Self {
            subject_name: subject.map(|subject| subject.name.clone()),
            concept,
        }
    }
}

/// The names of the values of a facet, where they have any.
pub fn subject_names(reference: &Reference) -> BTreeMap<String, Bilingual> {
    let subjects = reference.subjects.iter();
    subjects
        .map(|(id, subject)| (id.to_string(), subject.name.clone()))
        .collect()
}

/// How many texts are in a wording.
#[derive(Serialize, ToSchema)]
pub struct WordingCount {
    /// Whose words.
    wording: Wording,
    /// The same in words.
    label: Bilingual,
    /// How many texts.
    texts: usize,
}

/// How many texts are in each wording.
pub fn wordings(counts: BTreeMap<Wording, usize>) -> Vec<WordingCount> {
    let count = |(wording, texts)| WordingCount {
        wording,
        label: i18n::wording(wording),
        texts,
    };
    counts.into_iter().map(count).collect()
}
