use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{Labelled, labelled};
use super::collection::Collection;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Asking;
use crate::compare::{DetailChange, Retyped, Reworded};
use crate::i18n;
use crate::model::{
    Bilingual, DetailField, DetailOf, EntryId, Language, ListId, PartyCode, Term, TermType, Text,
    TextKind,
};
use crate::service::{ChangedEntry, ListChanges, RemovedEntry};
use crate::text::DifferenceSegment;

/// Parameters of what a submission changed.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ChangesParams {
    /// Only what changed in this language (BCP 47), or in one within it, and what is of
    /// a whole entry, such as its documents.
    #[param(example = "en")]
    language: Option<String>,
    /// Display language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Entries in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// What a submission says otherwise than the one before it.
#[derive(Serialize, ToSchema)]
#[schema(as = ListChanges)]
pub struct ChangesBody {
    /// The submission.
    #[schema(value_type = String, example = "xa.2026")]
    list: ListId,
    /// Whose it is.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// What it is compared with: the State's list before it, the newest corrigendum
    /// of an exchange, and where it took the place of a list for participants, for
    /// these that list too; of a list for participants also the public one, where that
    /// alone stood before it or has entries that only now come to participants in a list
    /// of their own. Empty of a first one.
    against: Vec<ComparedList>,
    /// How many entries it added, removed and changed.
    total: usize,
    /// At most so many of these in a page.
    #[schema(example = 200)]
    limit: usize,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
    /// The entries that it brought, new or again; those of this page, as below.
    added: Vec<EntryVersion>,
    /// The entries that it no longer has; of a list for participants not those of the
    /// public list, which stand beside it.
    removed: Vec<RemovedBody>,
    /// The entries that it changed.
    changed: Vec<ChangedBody>,
    /// How many entries it left as they were, in whatever language.
    unchanged: usize,
}

/// A list with which a submission is compared.
#[derive(Serialize, ToSchema)]
pub struct ComparedList {
    /// The list.
    #[schema(value_type = String, example = "xa.2025-2")]
    id: ListId,
    /// The year of its exchange.
    #[schema(example = 2025)]
    year: u16,
    /// 1, or the number of the corrigendum plus one.
    #[schema(example = 2)]
    issue: u32,
}

impl ComparedList {
    /// A submission by its id; none of a compiled list.
    pub(super) fn of(id: ListId) -> Option<Self> {
        let (year, issue) = id.kind()?.exchange()?;
        Some(Self { id, year, issue })
    }
}

/// An entry in a version.
#[derive(Serialize, ToSchema)]
pub struct EntryVersion {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// The version.
    version: i64,
}

/// An entry that a submission no longer has.
#[derive(Serialize, ToSchema)]
#[schema(as = RemovedEntry)]
pub struct RemovedBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// The version by which it is withdrawn.
    version: i64,
    /// The entry of the same key in the list that the State gave to participants only,
    /// where this public one took it out of both: it is one entry, and counts once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "xa.restricted.cyberspace")]
    before_of: Option<EntryId>,
}

/// An entry that a submission changed.
#[derive(Serialize, ToSchema)]
#[schema(as = ChangedEntry)]
pub struct ChangedBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// The version before.
    before: i64,
    /// The entry of which `before` is a version, where it is the one in the list
    /// that the State gave to participants only, before this public one took its
    /// place; or of a list for participants the one in the public list, where that is
    /// all that these had of it before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "xa.restricted.cyberspace")]
    before_of: Option<EntryId>,
    /// The version that came with the submission.
    since: i64,
    /// Terms that are new.
    terms_added: Vec<Labelled<Term>>,
    /// Terms that are gone.
    terms_removed: Vec<Labelled<Term>>,
    /// Terms that are given as another kind of term.
    terms_retyped: Vec<RetypedBody>,
    /// Texts that are new.
    texts_added: Vec<Labelled<Text>>,
    /// Texts that are gone.
    texts_removed: Vec<Labelled<Text>>,
    /// Texts that say otherwise, word by word.
    reworded: Vec<RewordedBody>,
    /// What changed beside the words: the order, the tag of a language, whose
    /// words they are, documents and places.
    details: Vec<DetailBody>,
    /// Whether one of these says where the words come from or whose they are.
    provenance: bool,
}

/// Something that changed beside the words.
#[derive(Serialize, ToSchema)]
#[schema(as = DetailChange)]
pub struct DetailBody {
    /// What it is of: the entry, a term, a text or a document; of an order, all
    /// terms, texts or documents.
    of: DetailOf,
    /// The term, or the title of the document; null of a text and of an order.
    name: Option<String>,
    /// What kind of text it is; null of anything else.
    kind: Option<TextKind>,
    /// The language of the term or text as it is now.
    #[schema(value_type = Option<String>, example = "en-GB")]
    language: Option<Language>,
    /// What changed.
    field: DetailField,
    /// The same in words.
    label: Bilingual,
    /// What it was; null where there was nothing, and of an order.
    #[schema(example = "en")]
    before: Option<String>,
    /// What it is; null where there is nothing any more, and of an order.
    #[schema(example = "en-GB")]
    after: Option<String>,
}

/// A term that is given as another kind of term.
#[derive(Serialize, ToSchema)]
#[schema(as = Retyped)]
pub struct RetypedBody {
    /// The term as it is now.
    term: Labelled<Term>,
    /// What kind it was before.
    before: TermType,
}

/// A text that says otherwise.
#[derive(Serialize, ToSchema)]
#[schema(as = Reworded)]
pub struct RewordedBody {
    /// What it is.
    kind: TextKind,
    /// Its language.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// The pieces of both, in order: those equal or removed, joined, are the
    /// former text, those equal or added the newer.
    segments: Vec<DifferenceSegment>,
}

/// What a submission changed.
#[utoipa::path(
    get, path = "/api/v1/lists/{id}/changes", tag = "states",
    params(("id" = String, Path, description = "The list's id", example = "xa.2026"), ChangesParams),
    summary = "Show what a submission changed",
    description = "Entry by entry, against the State's submission before it, which `against` names: first what it added, then what \
        it removed, then what it reworded, and in `details` what else changed: the order alone, the tag of \
        a language, whose words they are, documents.",
    responses(
        (status = 200, description = "The changes", body = ChangesBody,
         example = json!(examples::list_changes())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_changes(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<ChangesParams>,
) -> Answer<Json<ChangesBody>> {
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let language = params::one("language", params.language.as_deref(), params::word)?;
    let changes = app.list_changes(&viewer, &id, language.as_ref()).await?;
    let body = ChangesBody::page(changes, params.cursor.as_deref(), limit)?;
    Ok(Json(body))
}

/// What a submission did to an entry.
enum Change {
    Added(EntryVersion),
    Removed(RemovedBody),
    Changed(Box<ChangedEntry>),
}

impl Change {
    fn entry(&self) -> &EntryId {
        match self {
            Self::Added(entry) => &entry.id,
            Self::Removed(entry) => &entry.id,
            Self::Changed(changed) => &changed.entry,
        }
    }
}

impl ChangesBody {
    /// A page of the changes as the service gives them.
    pub fn page(changes: ListChanges, cursor: Option<&str>, limit: usize) -> Answer<Self> {
        let version = |(id, version)| EntryVersion { id, version };
        let added = changes.added.into_iter().map(version).map(Change::Added);
        let removed = changes.removed.into_iter().map(RemovedBody::from);
        let changed = changes.changed.into_iter().map(Box::new);
        let all = added.chain(removed.map(Change::Removed));
        let all = all.chain(changed.map(Change::Changed));
        let id = |change: &Change| change.entry().to_string();
        let page = Collection::page_of(all.collect(), cursor, limit, id, |change| change)?;
        let mut body = Self {
            list: changes.list.id,
            state: changes.list.state,
            against: changes
                .against
                .into_iter()
                .filter_map(ComparedList::of)
                .collect(),
            total: page.total(),
            limit,
            cursor: page.cursor(),
            added: Vec::new(),
            removed: Vec::new(),
            changed: Vec::new(),
            unchanged: changes.unchanged,
        };
        for change in page.into_items() {
            match change {
                Change::Added(entry) => body.added.push(entry),
                Change::Removed(entry) => body.removed.push(entry),
                Change::Changed(changed) => body.changed.push((*changed).into()),
            }
        }
        Ok(body)
    }
}

impl From<RemovedEntry> for RemovedBody {
    fn from(removed: RemovedEntry) -> Self {
        Self {
            id: removed.entry,
            version: removed.version,
            before_of: removed.before_of,
        }
    }
}

impl From<ChangedEntry> for ChangedBody {
    fn from(changed: ChangedEntry) -> Self {
        let change = changed.change;
        let reworded = |text: Reworded| RewordedBody {
            kind: text.kind,
            language: text.language,
            segments: text.segments,
        };
        let retyped = |retyped: Retyped| RetypedBody {
            term: Labelled::of(retyped.term),
            before: retyped.before,
        };
        Self {
            id: changed.entry,
            before: changed.before,
            before_of: changed.before_of,
            since: changed.since,
            terms_added: labelled(change.terms_added),
            terms_removed: labelled(change.terms_removed),
            terms_retyped: change.terms_retyped.into_iter().map(retyped).collect(),
            texts_added: labelled(change.texts_added),
            texts_removed: labelled(change.texts_removed),
            reworded: change.reworded.into_iter().map(reworded).collect(),
            details: change.details.into_iter().map(DetailBody::from).collect(),
            provenance: change.provenance,
        }
    }
}

impl From<DetailChange> for DetailBody {
    fn from(detail: DetailChange) -> Self {
        Self {
            of: detail.of,
            name: detail.name,
            kind: detail.kind,
            language: detail.language,
            field: detail.field,
            label: i18n::detail_field(detail.field),
            before: detail.before,
            after: detail.after,
        }
    }
}
