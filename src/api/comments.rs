use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::{Asking, Known};
use crate::model::{Comment, Key, PlaceInText};
use crate::service::{CommentView, NewComment};

const DEFAULT_LIMIT: usize = 100;

/// Parameters of a listing of what is said about a proposal.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SaidParams {
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Items in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    pub limit: Option<String>,
    /// The `cursor` of the page before.
    pub cursor: Option<String>,
}

impl SaidParams {
    /// The length of a page.
    pub fn limit(&self) -> Answer<usize> {
        params::limit(self.limit.as_deref(), DEFAULT_LIMIT)
    }
}

/// A comment to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewComment, example = json!(examples::drafting::new_comment()))]
pub struct NewCommentBody {
    /// The version of the proposal that was read.
    on_version: i64,
    /// The comment that it answers, which answers none itself.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    in_reply_to: Option<Key>,
    /// The place it is about, in the version that was read; the whole where
    /// there is none.
    #[serde(default)]
    place: Option<PlaceInText>,
    /// What is said.
    #[schema(min_length = 1, max_length = 10000)]
    text: String,
}

/// A comment with where its place is now.
#[derive(Serialize, ToSchema)]
#[schema(as = CommentOnProposal)]
pub struct CommentBody {
    /// The comment.
    #[serde(flatten)]
    comment: Comment,
    /// When it was made (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// Where its place is in the newest version.
    place_now: Option<PlaceInText>,
    /// What stands there, where something within it was changed since.
    wording_now: Option<String>,
    /// Its place was changed or removed since.
    lost_its_place: bool,
}

impl From<CommentView> for CommentBody {
    fn from(view: CommentView) -> Self {
        Self {
            lost_its_place: view.comment.place.is_some() && view.place_now.is_none(),
            comment: view.comment,
            at: view.at,
            place_now: view.place_now,
            wording_now: view.wording_now,
        }
    }
}

/// Whether a thread is settled.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "resolved": true }))]
pub struct ResolutionBody {
    /// Whether what it asked for is settled.
    resolved: bool,
}

/// Lists the comments on a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/comments", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), SaidParams),
    summary = "List the comments on a proposal",
    description = "In the order in which they were made, each with where its place is in the newest \
        version, or that it lost it. For participants: the public sees none.",
    responses(
        (status = 200, description = "A page of comments", body = Collection<CommentBody>,
         example = json!(examples::drafting::comments())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_comments(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<SaidParams>,
) -> Answer<Json<Collection<CommentBody>>> {
    let limit = params.limit()?;
    let comments = app.comments(&viewer, &id).await?;
    let id = |view: &CommentView| view.comment.id.to_string();
    let cursor = params.cursor.as_deref();
    Collection::page_of(comments, cursor, limit, id, CommentBody::from).map(Json)
}

/// Comments on a proposal, or answers a comment.
#[utoipa::path(
    post, path = "/api/v1/proposals/{id}/comments", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Comment on a proposal",
    description = "On the whole, on a place in a text, or in answer to the comment that begins a \
        thread. A delegation speaks for its State.",
    request_body = NewCommentBody,
    responses(
        (status = 201, description = "Made", body = CommentBody,
         example = json!(examples::drafting::comment())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn make_comment(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewCommentBody>,
) -> Answer<Response> {
    let new = NewComment {
        on_version: new.on_version,
        in_reply_to: new.in_reply_to,
        place: new.place,
        text: new.text,
    };
    let made = app.comment(&viewer, &id, new, &context.request).await?;
    Ok((StatusCode::CREATED, Json(CommentBody::from(made))).into_response())
}

/// Settles or reopens a thread of comments.
#[utoipa::path(
    put, path = "/api/v1/comments/{id}/resolution", tag = "proposals",
    params(("id" = String, Path, description = "The id of the first comment of the thread", example = "c0199a2b3c4d0000"), LangParams),
    summary = "Resolve or reopen a thread",
    description = "For whoever began the thread, the State for which it was begun, the chair and drafters.",
    request_body = ResolutionBody,
    responses(
        (status = 200, description = "The comment", body = CommentBody,
         example = json!(examples::drafting::resolved_comment())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn resolve_comment(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<ResolutionBody>,
) -> Answer<Json<CommentBody>> {
    let resolved = app.resolve_comment(&viewer, &id, body.resolved, &context.request);
    Ok(Json(resolved.await?.into()))
}
