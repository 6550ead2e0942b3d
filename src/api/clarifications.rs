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
use super::entries::{LangParams, VersionsParams, after_version};
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::Known;
use crate::model::Clarification;
use crate::service::{ClarificationSelection, ClarificationView};

const DEFAULT_LIMIT: usize = 100;
const DEFAULT_VERSIONS: usize = 50;

/// Parameters of a listing of questions.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ClarificationsParams {
    /// About one entry.
    #[param(example = "xa.submitted.cyberspace")]
    entry: Option<String>,
    /// Asked of one State.
    #[param(example = "XA")]
    state: Option<String>,
    /// `true` for answered ones alone, `false` for those without an answer.
    #[param(example = "false", pattern = "^(true|false)$")]
    answered: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Questions in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    cursor: Option<String>,
}

/// A question to a State about its entry.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "question": "Does the made-up term include spacecraft?" }))]
pub struct QuestionBody {
    /// What is asked.
    #[schema(min_length = 1, max_length = 10000)]
    question: String,
}

/// A State’s answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "answer": "It does, as made up." }))]
pub struct AnswerBody {
    /// What the State answers.
    #[schema(min_length = 1, max_length = 10000)]
    answer: String,
}

/// A question with when it was asked and answered.
#[derive(Serialize, ToSchema)]
#[schema(as = ClarificationOfEntry)]
pub struct ClarificationBody {
    /// The question, and the answer.
    #[serde(flatten)]
    clarification: Clarification,
    /// 1 for the question, one more for each wording of the answer.
    version: i64,
    /// When it was asked (RFC 3339, UTC).
    #[schema(format = DateTime)]
    asked_at: String,
    /// When it was answered, or the answer was last changed.
    #[schema(format = DateTime)]
    answered_at: Option<String>,
    /// The entry was changed since it was asked.
    entry_changed_since: bool,
    /// The State gives the entry no longer, to anybody.
    entry_withdrawn: bool,
}

impl From<ClarificationView> for ClarificationBody {
    fn from(view: ClarificationView) -> Self {
        Self {
            clarification: view.clarification,
            version: view.version,
            asked_at: view.asked_at,
            answered_at: view.answered_at,
            entry_changed_since: view.entry_changed_since,
            entry_withdrawn: view.entry_withdrawn,
        }
    }
}

/// Lists the questions to States about their entries.
#[utoipa::path(
    get, path = "/api/v1/clarifications", tag = "entries", params(ClarificationsParams),
    summary = "List the questions about entries",
    description = "Questions to States about their entries, with the answers, in the order in which they \
        were asked. Those about an entry come with those about the one that the State gave under the same \
        key to participants only, or to everybody. For participants.",
    responses(
        (status = 200, description = "A page of questions", body = Collection<ClarificationBody>,
         example = json!(examples::drafting::clarifications())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_clarifications(
    State(app): State<App>,
    Known(viewer): Known,
    Params(params): Params<ClarificationsParams>,
) -> Answer<Json<Collection<ClarificationBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let state = params.state.filter(|code| !code.is_empty());
    let state = state.map(|code| params::word(&code));
    let state = state
        .transpose()
        .map_err(|message| Problem::invalid("state", message))?;
    let answered = params.answered.as_deref();
    let answered = answered.map(|text| params::yes_or_no("answered", text));
    let selection = ClarificationSelection {
        entry: params.entry.filter(|id| !id.is_empty()),
        state,
        answered: answered.transpose()?,
    };
    let asked = app.clarifications(&viewer, &selection).await?;
    let id = |view: &ClarificationView| view.clarification.id.to_string();
    let cursor = params.cursor.as_deref();
    Collection::page_of(asked, cursor, limit, id, ClarificationBody::from).map(Json)
}

/// Asks a State about its entry.
#[utoipa::path(
    post, path = "/api/v1/entries/{id}/clarifications", tag = "entries",
    params(("id" = String, Path, description = "The entry’s id", example = "xa.submitted.cyberspace"), LangParams),
    summary = "Ask a State about its entry",
    description = "A question to the State whose entry it is, seen by all participants (PC.DEC/1106, measure 9).",
    request_body = QuestionBody,
    responses(
        (status = 201, description = "Asked", body = ClarificationBody,
         example = json!(examples::drafting::clarification())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn ask_clarification(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<QuestionBody>,
) -> Answer<Response> {
    let asked = app
        .ask(&viewer, &id, body.question, &context.request)
        .await?;
    Ok((StatusCode::CREATED, Json(ClarificationBody::from(asked))).into_response())
}

/// Answers a question.
#[utoipa::path(
    put, path = "/api/v1/clarifications/{id}/answer", tag = "entries",
    params(("id" = String, Path, description = "The question’s id", example = "q0199a2b3c4d0000"), LangParams),
    summary = "Answer a question about an entry",
    description = "By the delegation of the State that is asked. A former answer stays on record and can \
        be read in its history.",
    request_body = AnswerBody,
    responses(
        (status = 200, description = "The question with its answer", body = ClarificationBody,
         example = json!(examples::drafting::answered_clarification())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn answer_clarification(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<AnswerBody>,
) -> Answer<Json<ClarificationBody>> {
    let answered = app.answer(&viewer, &id, body.answer, &context.request);
    Ok(Json(answered.await?.into()))
}

/// Lists the wordings of an answer.
#[utoipa::path(
    get, path = "/api/v1/clarifications/{id}/versions", tag = "entries",
    params(("id" = String, Path, description = "The question’s id", example = "q0199a2b3c4d0000"), VersionsParams),
    summary = "Read the history of a question about an entry",
    description = "The question, then it with each answer that the State gave, oldest first. For participants.",
    responses(
        (status = 200, description = "A page of versions", body = Collection<ClarificationBody>,
         example = json!(examples::drafting::clarification_history())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_clarification_versions(
    State(app): State<App>,
    Known(viewer): Known,
    PathId(id): PathId,
    Params(params): Params<VersionsParams>,
) -> Answer<Json<Collection<ClarificationBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_VERSIONS)?;
    let after = after_version(params.cursor.as_deref())?;
    let page = app
        .clarification_history(&viewer, &id, after, limit)
        .await?;
    Ok(Json(Collection::of(page, limit, ClarificationBody::from)))
}
