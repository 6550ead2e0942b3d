use axum::Json;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::bodies::ConceptBody;
use super::body::JsonBody;
use super::collection::Collection;
use super::concepts::ConceptDetailBody;
use super::context::Context;
use super::entries::{LangParams, VersionsParams, after_version};
use super::etag;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, ProblemBody};
use super::viewer::{Asking, Known};
use crate::model::{Bilingual, EntryId, Key};
use crate::service::{ConceptContent, ConceptVersion, NewConcept, Reference};

const DEFAULT_LIMIT: usize = 50;

/// What is said of a concept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ConceptContent, example = json!(examples::concepts::content()))]
pub struct ContentBody {
    /// Its names.
    name: Bilingual,
    /// Its subject field.
    #[schema(value_type = String)]
    subject: Key,
    /// What is meant, where the same word names different things.
    #[serde(default)]
    scope: Option<Bilingual>,
}

/// A concept to be made, with the entries that stand under it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::concepts::with_entries()))]
pub struct NewConceptWithEntries {
    /// Its id; made of its English name, in Latin letters, where none is given.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    id: Option<Key>,
    /// Its names.
    name: Bilingual,
    /// Its subject field.
    #[schema(value_type = String)]
    subject: Key,
    /// What is meant, where the same word names different things.
    #[serde(default)]
    scope: Option<Bilingual>,
    /// The entries that are about it.
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>, max_items = 1000)]
    entries: Vec<EntryId>,
    /// Why they are.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    reason: Option<String>,
}

/// A concept to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewConcept, example = json!(examples::concepts::new_concept()))]
pub struct NewConceptBody {
    /// Its id; made of its English name, in Latin letters, where none is given.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    id: Option<Key>,
    /// Its names.
    name: Bilingual,
    /// Its subject field.
    #[schema(value_type = String)]
    subject: Key,
    /// What is meant, where the same word names different things.
    #[serde(default)]
    scope: Option<Bilingual>,
}

/// How a concept is to be split.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::concepts::split()))]
pub struct Split {
    /// The concept to be made.
    concept: NewConceptBody,
    /// The entries that stand under it from now on.
    #[schema(value_type = Vec<String>, min_items = 1, max_items = 1000)]
    entries: Vec<EntryId>,
    /// Why.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    reason: Option<String>,
}

/// How a concept is to be merged.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::concepts::merge()))]
pub struct Merge {
    /// The concept that stands in the end.
    #[schema(value_type = String)]
    into: Key,
    /// Why.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    reason: Option<String>,
}

/// A concept in one of its versions.
#[derive(Serialize, ToSchema)]
#[schema(as = ConceptVersion)]
pub struct ConceptVersionBody {
    /// The concept.
    #[serde(flatten)]
    concept: ConceptBody,
    /// The version, from 1.
    version: i64,
    /// When it was made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// The account that made it; shown to participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "a1b2c3d4e5f6")]
    author: Option<String>,
}

impl ConceptVersionBody {
    /// A version as the service gives it.
    pub fn of(version: ConceptVersion, reference: &Reference) -> Self {
        Self {
            concept: ConceptBody::of(version.concept, reference),
            version: version.version,
            at: version.at,
            author: version.author,
        }
    }
}

impl From<NewConceptBody> for NewConcept {
    fn from(new: NewConceptBody) -> Self {
        Self {
            id: new.id,
            content: ConceptContent {
                name: new.name,
                subject: new.subject,
                scope: new.scope,
            },
        }
    }
}

/// Makes a concept.
#[utoipa::path(
    post, path = "/api/v1/concepts", tag = "concepts", params(LangParams),
    summary = "Make a concept",
    description = "Makes a concept and puts the named entries under it, such as those of one of \
        `GET /api/v1/concept-candidates`: all in one act, or nothing. The same name may stand for several \
        concepts, which their notes of scope tell apart. Other entries called so are linked to it by rule, as \
        they would be on arrival, unless a State, an editor or a drafter has put them under a concept, \
        has confirmed them there, or left them there when it was split. \
        For drafters.",
    request_body = NewConceptWithEntries,
    responses(
        (status = 201, description = "Made", body = ConceptVersionBody,
         headers(("Location" = String, description = "Its address"),
                 ("ETag" = String, description = "Its version, to be sent as `If-Match`")),
         example = json!(examples::concepts::made())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn create_concept(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<NewConceptWithEntries>,
) -> Answer<Response> {
    let (entries, reason) = (body.entries, body.reason);
    let (id, name, subject, scope) = (body.id, body.name, body.subject, body.scope);
    let new = NewConceptBody {
        id,
        name,
        subject,
        scope,
    }
    .into();
    let made = app
        .create_concept(&viewer, new, &entries, reason, &context.request)
        .await?;
    let location = [(LOCATION, address(&made.concept.id))];
    let tag = etag::of_version(made.version);
    let body = Json(ConceptVersionBody::of(made, &app.reference()));
    Ok((StatusCode::CREATED, location, tag, body).into_response())
}

/// Edits a concept.
#[utoipa::path(
    put, path = "/api/v1/concepts/{id}", tag = "concepts",
    params(("id" = String, Path, description = "The concept’s id", example = "cyberspace"),
           ("If-Match" = String, Header, description = "The `ETag` of the version that was edited", example = "\"1\""),
           LangParams),
    summary = "Rename a concept, or change its subject field or note of scope",
    description = "Makes the next version of a concept out of the one named by `If-Match`. Its id and \
        address stay. Entries that have the new name are linked to it by rule, as when a concept is \
        made. For drafters.",
    request_body = ContentBody,
    responses(
        (status = 200, description = "The new version", body = ConceptVersionBody,
         headers(("ETag" = String, description = "Its version, to be sent as `If-Match`")),
         example = json!(examples::concepts::edited())),
        examples::Writing,
        (status = 412, description = "Someone else made a version meanwhile", body = ProblemBody,
         content_type = "application/problem+json", example = json!(examples::version_changed())),
        (status = 428, description = "`If-Match` is missing", body = ProblemBody,
         content_type = "application/problem+json", example = json!(examples::if_match_required())),
    ),
    security(("token" = [])),
)]
pub async fn edit_concept(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    headers: HeaderMap,
    JsonBody(content): JsonBody<ContentBody>,
) -> Answer<Response> {
    let edited = etag::edited_version(&headers)?;
    let content = ConceptContent {
        name: content.name,
        subject: content.subject,
        scope: content.scope,
    };
    let saved = app
        .edit_concept(&viewer, &id, edited, content, &context.request)
        .await?;
    let tag = etag::of_version(saved.version);
    let body = Json(ConceptVersionBody::of(saved, &app.reference()));
    Ok((tag, body).into_response())
}

/// Reads all versions of a concept.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/versions", tag = "concepts",
    params(("id" = String, Path, description = "The concept’s id", example = "cyberspace"), VersionsParams),
    summary = "Read the history of a concept",
    description = "Every version of a concept, oldest first: how it was named, split and merged. That of \
        a concept that was merged into another stays at its own address.",
    responses(
        (status = 200, description = "A page of versions", body = Collection<ConceptVersionBody>,
         example = json!(examples::concepts::versions())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_concept_versions(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<VersionsParams>,
) -> Answer<Json<Collection<ConceptVersionBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let after = after_version(params.cursor.as_deref())?;
    let page = app.concept_history(&viewer, &id, after, limit).await?;
    let reference = app.reference();
    let body = |version| ConceptVersionBody::of(version, &reference);
    Ok(Json(Collection::of(page, limit, body)))
}

/// Splits a concept.
#[utoipa::path(
    post, path = "/api/v1/concepts/{id}/split", tag = "concepts",
    params(("id" = String, Path, description = "The concept’s id", example = "cyberspace"), LangParams),
    summary = "Split a concept",
    description = "Makes a concept, under which the named entries stand from now on; the others stay. Each \
        link that moved awaits review until somebody, such as its State, confirms it under the new concept; \
        what was said of it before stays on record, as said of the old one. The \
        old address stays and says `split_into`. All in one act, or nothing. For drafters.",
    request_body = Split,
    responses(
        (status = 201, description = "The concept that was made", body = ConceptDetailBody,
         headers(("Location" = String, description = "Its address")),
         example = json!(examples::concepts::split_off())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn split_concept(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(split): JsonBody<Split>,
) -> Answer<Response> {
    let (new, reason) = (split.concept.into(), split.reason.as_deref());
    let made = app
        .split_concept(&viewer, &id, new, &split.entries, reason, &context.request)
        .await?;
    let location = [(LOCATION, address(&made.concept.id))];
    let body = Json(ConceptDetailBody::of(
        made,
        context.display,
        &app.reference(),
    ));
    Ok((StatusCode::CREATED, location, body).into_response())
}

/// Merges a concept into another.
#[utoipa::path(
    post, path = "/api/v1/concepts/{id}/merge", tag = "concepts",
    params(("id" = String, Path, description = "The id of the concept that is merged", example = "cyber-space"), LangParams),
    summary = "Merge a concept into another",
    description = "Its entries stand under the other one from now on, with all that is said of their \
        links, beside what the same State or drafter says of the link that stands there already, and proposals on it \
        are listed there. An entry that a drafter had taken out of that one, and that stood under this one too, stands \
        there again and awaits review (`taken_back`). Its address, and every one below it but that of its history, leads \
        on (308). All in one act, or nothing. For drafters.",
    request_body = Merge,
    responses(
        (status = 200, description = "The concept that stands", body = ConceptDetailBody,
         example = json!(examples::concepts::merged())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn merge_concept(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(merge): JsonBody<Merge>,
) -> Answer<Json<ConceptDetailBody>> {
    let reason = merge.reason.as_deref();
    let stands = app
        .merge_concept(&viewer, &id, &merge.into, reason, &context.request)
        .await?;
    Ok(Json(ConceptDetailBody::of(
        stands,
        context.display,
        &app.reference(),
    )))
}

fn address(id: &Key) -> String {
    format!("/api/v1/concepts/{id}")
}
