use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{ConceptBody, LinkBody};
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::etag;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::model::{Concept, DisplayLanguage, EntryId, Origin, PartyCode, PartyKind};
use crate::service::{ConceptDetail, FormerName, Reference};

const DEFAULT_LIMIT: usize = 100;

/// Parameters of a listing of concepts.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ConceptsParams {
    /// Those of one subject field.
    #[param(example = "fundamentals")]
    subject: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Concepts in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace")]
    cursor: Option<String>,
}

/// A concept with the entries under it.
#[derive(Serialize, ToSchema)]
pub struct ConceptDetailBody {
    /// The concept.
    #[serde(flatten)]
    concept: ConceptBody,
    /// The version, from 1: what an edit names by `If-Match`.
    version: i64,
    /// The names that it had, oldest first, each with until when. A search finds the
    /// concept by those that it has now.
    former_names: Vec<FormerName>,
    /// The current entries linked to it, in the order of the names of their States.
    entries: Vec<LinkedConceptEntry>,
}

/// An entry under a concept, with how it is linked to it.
#[derive(Serialize, ToSchema)]
#[schema(as = ConceptEntryLink)]
pub struct LinkedConceptEntry {
    /// The entry.
    #[serde(flatten)]
    entry: ConceptEntry,
    /// How it is linked to the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<LinkBody>,
}

/// An entry under a concept.
#[derive(Serialize, ToSchema)]
pub struct ConceptEntry {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// Its State or organisation.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// State or organisation.
    state_kind: PartyKind,
    /// Whether this project compiled the entry: then it is not a submission.
    compiled: bool,
}

impl ConceptEntry {
    /// An entry, by its id and State.
    pub fn of(id: EntryId, state: PartyCode, reference: &Reference) -> Self {
        let party = reference.parties.get(&state);
        Self {
            state_kind: party.map_or(PartyKind::State, |party| party.kind),
            compiled: id.origin() == Origin::Compiled,
            id,
            state,
        }
    }
}

/// Lists concepts.
#[utoipa::path(
    get, path = "/api/v1/concepts", tag = "concepts", params(ConceptsParams),
    summary = "List the concepts",
    description = "What the national entries are about, in the order of names in the display language.",
    responses(
        (status = 200, description = "A page of concepts", body = Collection<ConceptBody>,
         example = json!(examples::all_concepts())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_concepts(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<ConceptsParams>,
) -> Answer<Json<Collection<ConceptBody>>> {
    let display = context.display;
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let subject = params.subject.filter(|id| !id.is_empty());
    let subject = subject
        .map(|id| params::word(&id).map_err(|message| Problem::invalid("subject", message)))
        .transpose()?;
    let concepts = app.concepts(&viewer, subject.as_ref(), display)?;
    let reference = app.reference();
    let id = |concept: &Concept| concept.id.to_string();
    let body = |concept| ConceptBody::of(concept, &reference);
    let cursor = params.cursor.as_deref();
    Ok(Json(Collection::page_of(
        concepts, cursor, limit, id, body,
    )?))
}

/// Reads a concept.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}", tag = "concepts",
    params(("id" = String, Path, description = "The concept's id", example = "cyberspace"), LangParams),
    summary = "Read a concept",
    description = "A concept with its names, subject field and note of scope, and the entries linked \
        to it, each with what is said of the link. That of a concept that was merged into another leads on \
        (308).",
    responses(
        (status = 200, description = "The concept", body = ConceptDetailBody,
         headers(("ETag" = String, description = "Its version, to be sent as `If-Match`")),
         example = json!(examples::concepts::concept())),
        examples::ReadingOne,
        (status = 308, description = "It was merged into another concept, at the address given",
         headers(("Location" = String, description = "The same place under the other concept"))),
    ),
    security((), ("token" = [])),
)]
pub async fn get_concept(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Response> {
    let detail = app.concept(&viewer, &id).await?;
    let version = detail.version;
    let body = ConceptDetailBody::of(detail, context.display, &app.reference());
    let tag = etag::of_version_within(version, &body);
    Ok((tag, Json(body)).into_response())
}

impl ConceptDetailBody {
    /// A concept as the service gives it.
    pub fn of(detail: ConceptDetail, display: DisplayLanguage, reference: &Reference) -> Self {
        let mut links = detail.links;
        let mut entries = detail.entries;
        let order = reference.name_order(display);
        entries.sort_by_cached_key(|(id, state)| (order.rank(state).0, id.clone()));
        let entry = |(id, state): (EntryId, PartyCode)| LinkedConceptEntry {
            link: links
                .remove(&id)
                .map(|link| LinkBody::of(link, &id, reference)),
            entry: ConceptEntry::of(id, state, reference),
        };
        Self {
            entries: entries.into_iter().map(entry).collect(),
            concept: ConceptBody::of(detail.concept, reference),
            version: detail.version,
            former_names: detail.former_names,
        }
    }
}
