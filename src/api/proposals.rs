use axum::Json;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::{LangParams, VersionsParams, after_id, after_version};
use super::etag;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::{Asking, Known};
use crate::consensus::Draft;
use crate::i18n::Message;
use crate::model::{EntryId, Key, Proposal, ProposalText, ProposedTerm, TakenUp};
use crate::service::ProposalVersion;
use crate::store::Audience;

const DEFAULT_LIMIT: usize = 50;

/// Parameters of a listing of proposals.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ProposalsParams {
    /// Those on one concept.
    #[param(example = "cyberspace")]
    concept: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Proposals in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace-1")]
    cursor: Option<String>,
}

/// A new proposal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::drafting::new_proposal()))]
pub struct NewProposal {
    /// The concept to define.
    #[schema(example = "cyberspace")]
    concept: String,
    /// The national entries drawn on, by id.
    #[serde(default)]
    #[schema(value_type = Vec<String>, max_items = 300)]
    entries: Vec<EntryId>,
    /// Proposed terms. The concept's name stands in for English and French
    /// where none is given.
    #[serde(default)]
    #[schema(max_items = 50)]
    terms: Vec<ProposedTerm>,
    /// Proposed definitions, at most one a language.
    #[serde(default)]
    #[schema(max_items = 30)]
    definitions: Vec<ProposalText>,
    /// Remarks to the reader, at most one a language.
    #[serde(default)]
    #[schema(max_items = 30)]
    notes: Vec<ProposalText>,
    /// Why it is proposed.
    #[serde(default)]
    reason: Option<String>,
}

/// The whole content of the next version of a proposal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!(examples::drafting::proposal_content()))]
pub struct ProposalContent {
    /// The national entries drawn on, by id.
    #[schema(value_type = Vec<String>, max_items = 300)]
    entries: Vec<EntryId>,
    /// Proposed terms.
    #[schema(max_items = 50)]
    terms: Vec<ProposedTerm>,
    /// Proposed definitions, at most one a language.
    #[schema(max_items = 30)]
    definitions: Vec<ProposalText>,
    /// Remarks to the reader, at most one a language.
    #[serde(default)]
    #[schema(max_items = 30)]
    notes: Vec<ProposalText>,
    /// Why this version is made.
    #[schema(min_length = 1, max_length = 20000)]
    reason: String,
    /// The amendments that this version takes up; their States are credited.
    #[serde(default)]
    #[schema(max_items = 100)]
    takes_up: Vec<TakesUp>,
}

/// An amendment that a version takes up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakesUp {
    /// The amendment.
    #[schema(value_type = String, example = "m0199a2b3c4d0000")]
    amendment: Key,
    /// In brackets, or as it is.
    taken_up: TakenUp,
}

impl TakesUp {
    fn pair(self) -> (Key, TakenUp) {
        (self.amendment, self.taken_up)
    }
}

/// Who may see something.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Everybody.
    Public,
    /// Those who take part: every account.
    Participants,
}

impl From<Audience> for Visibility {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Public => Self::Public,
            Audience::Participants | Audience::Service => Self::Participants,
        }
    }
}

impl From<Visibility> for Audience {
    fn from(visibility: Visibility) -> Self {
        match visibility {
            Visibility::Public => Self::Public,
            Visibility::Participants => Self::Participants,
        }
    }
}

/// Who is to see something.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "visibility": "public" }))]
pub struct VisibilityBody {
    /// Who may see it.
    pub visibility: Visibility,
}

/// Who is to see a proposal, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "visibility": "public", "reason": "to be read by all" }))]
pub struct ProposalVisibility {
    /// Who may see it.
    visibility: Visibility,
    /// Why that is changed.
    #[schema(min_length = 1, max_length = 20000)]
    reason: String,
}

/// A proposal in one of its versions.
#[derive(Serialize, ToSchema)]
#[schema(as = Proposal)]
pub struct ProposalBody {
    /// The proposal.
    #[serde(flatten)]
    proposal: Proposal,
    /// The version, from 1.
    version: i64,
    /// When it was made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// The account that made it.
    #[schema(example = "a1b2c3d4e5f6")]
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    /// The name of that account, unless erased.
    #[schema(example = "A. Drafter")]
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    /// Who may see the proposal.
    visibility: Visibility,
}

impl From<ProposalVersion> for ProposalBody {
    fn from(version: ProposalVersion) -> Self {
        Self {
            proposal: version.proposal,
            version: version.version,
            at: version.at,
            author: version.author,
            author_name: version.author_name,
            visibility: version.audience.into(),
        }
    }
}

/// Lists proposals.
#[utoipa::path(
    get, path = "/api/v1/proposals", tag = "proposals", params(ProposalsParams),
    summary = "List the proposals",
    description = "Proposals that the reader may see, each in its newest version, in the order of their ids. \
        Proposals are for participants, unless they were shown to everybody.",
    responses(
        (status = 200, description = "A page of proposals", body = Collection<ProposalBody>,
         example = json!(examples::drafting::proposals())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_proposals(
    State(app): State<App>,
    Asking(viewer): Asking,
    Params(params): Params<ProposalsParams>,
) -> Answer<Json<Collection<ProposalBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let concept = params.concept.filter(|id| !id.is_empty());
    let concept = concept
        .map(|id| params::word(&id).map_err(|message| Problem::invalid("concept", message)))
        .transpose()?;
    let after = params.cursor.as_deref().map(after_id::<Key>).transpose()?;
    let after = after.unwrap_or_default();
    if !after.is_empty() {
        let last = app.proposal(&viewer, &after).await;
        last.map_err(|_| Problem::invalid("cursor", Message::BadCursor))?;
    }
    let page = app
        .proposals(&viewer, concept.as_ref(), &after, limit)
        .await?;
    Ok(Json(Collection::of(page, limit, ProposalBody::from)))
}

/// Opens a proposal.
#[utoipa::path(
    post, path = "/api/v1/proposals", tag = "proposals", params(LangParams),
    summary = "Open a proposal",
    description = "Opens a draft consensus entry on a concept, drawing on national entries, each \
        of which is noted in the version that stands now. Proposals of a concept are numbered, and so are \
        versions, whoever may see them: a number tells that there was one before, and nothing of it.",
    request_body(content = NewProposal, description = "The concept and the first version"),
    responses(
        (status = 201, description = "Opened", body = ProposalBody,
         headers(("Location" = String, description = "Its address"),
                 ("ETag" = String, description = "Its version, to be sent as `If-Match`")),
         example = json!(examples::drafting::proposal())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn create_proposal(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewProposal>,
) -> Answer<Response> {
    let draft = Draft {
        entries: new.entries,
        terms: new.terms,
        definitions: new.definitions,
        notes: new.notes,
        reason: new.reason,
        takes_up: Vec::new(),
    };
    let created = app
        .create_proposal(&viewer, &new.concept, draft, &context.request)
        .await?;
    let location = [(
        LOCATION,
        format!("/api/v1/proposals/{}", created.proposal.id),
    )];
    Ok((StatusCode::CREATED, location, tagged(created)).into_response())
}

/// Reads a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}", tag = "proposals",
    params(("id" = String, Path, description = "The proposal's id", example = "cyberspace-1"), LangParams),
    summary = "Read a proposal",
    description = "The newest version of a proposal. Its `ETag` is to be sent as `If-Match` with an edit.",
    responses(
        (status = 200, description = "The proposal", body = ProposalBody,
         headers(("ETag" = String, description = "Its version, to be sent as `If-Match`")),
         example = json!(examples::drafting::proposal())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn get_proposal(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Response> {
    Ok(tagged(app.proposal(&viewer, &id).await?))
}

/// Edits a proposal.
#[utoipa::path(
    put, path = "/api/v1/proposals/{id}", tag = "proposals",
    params(
        ("id" = String, Path, description = "The proposal's id", example = "cyberspace-1"),
        ("If-Match" = String, Header, description = "The `ETag` of the version that was edited; required", example = "\"1\""),
        LangParams,
    ),
    summary = "Edit a proposal",
    description = "Makes a new version with the whole content given, for the reason given. Refused when someone else made \
        one since the version named by `If-Match`. An entry drawn on before stays in the version \
        that was read then.",
    request_body(content = ProposalContent, description = "The whole content of the new version"),
    responses(
        (status = 200, description = "The new version", body = ProposalBody,
         headers(("ETag" = String, description = "The new version")),
         example = json!(examples::drafting::edited_proposal())),
        examples::WritingVersion,
    ),
    security(("token" = [])),
)]
pub async fn edit_proposal(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    headers: HeaderMap,
    JsonBody(content): JsonBody<ProposalContent>,
) -> Answer<Response> {
    let edited = etag::edited_version(&headers)?;
    let draft = Draft {
        entries: content.entries,
        terms: content.terms,
        definitions: content.definitions,
        notes: content.notes,
        reason: Some(content.reason),
        takes_up: content.takes_up.into_iter().map(TakesUp::pair).collect(),
    };
    let saved = app
        .edit_proposal(&viewer, &id, edited, draft, &context.request)
        .await?;
    Ok(tagged(saved))
}

/// Shows a proposal to everybody, or to participants only.
#[utoipa::path(
    put, path = "/api/v1/proposals/{id}/visibility", tag = "proposals",
    params(
        ("id" = String, Path, description = "The proposal's id", example = "cyberspace-1"),
        ("If-Match" = String, Header, description = "The `ETag` of the newest version; required", example = "\"1\""),
        LangParams,
    ),
    summary = "Set who may see a proposal",
    description = "A version of its own, with the same words. Versions from before stay with those \
        who saw them; comments, amendments and positions stay with participants.",
    request_body = ProposalVisibility,
    responses(
        (status = 200, description = "The new version", body = ProposalBody,
         headers(("ETag" = String, description = "The new version")),
         example = json!(examples::drafting::edited_proposal())),
        examples::WritingVersion,
    ),
    security(("token" = [])),
)]
pub async fn show_proposal_to(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<ProposalVisibility>,
) -> Answer<Response> {
    let edited = etag::edited_version(&headers)?;
    let audience = body.visibility.into();
    let shown = app
        .show_proposal_to(
            &viewer,
            &id,
            edited,
            audience,
            body.reason,
            &context.request,
        )
        .await?;
    Ok(tagged(shown))
}

/// Reads all versions of a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/versions", tag = "proposals",
    params(("id" = String, Path, description = "The proposal's id", example = "cyberspace-1"), VersionsParams),
    summary = "Read the history of a proposal",
    description = "Every version of a proposal, oldest first, with author, time and reason.",
    responses(
        (status = 200, description = "A page of versions", body = Collection<ProposalBody>,
         example = json!(examples::drafting::proposals())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_proposal_versions(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<VersionsParams>,
) -> Answer<Json<Collection<ProposalBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let after = after_version(params.cursor.as_deref())?;
    let page = app.proposal_history(&viewer, &id, after, limit).await?;
    Ok(Json(Collection::of(page, limit, ProposalBody::from)))
}

/// A proposal's entity tag is its version: `"3"`.
pub fn tagged(version: ProposalVersion) -> Response {
    let tag = etag::of_version(version.version);
    (tag, Json(ProposalBody::from(version))).into_response()
}
