use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::body::JsonBody;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::links::LinkDetailBody;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Known;
use crate::i18n::Message;
use crate::model::LinkStance;
use crate::service::NewAssertion;

/// What is said of a link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAssertion, example = json!(examples::links::new_assertion()))]
pub struct AssertionBody {
    /// `confirmed` or `disputed`.
    stance: LinkStance,
    /// Why.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000)]
    reason: Option<String>,
    /// The version of the entry that was looked at; where it is no longer the
    /// newest, nothing is done. The newest where none is given.
    #[serde(default)]
    entry_version: Option<i64>,
}

/// Parameters of a withdrawal.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WithdrawalParams {
    /// Only what one said in this stance, `confirmed` or `disputed`: of a link in which two
    /// became one, when their concepts were merged, both may stand. All of it by default.
    #[param(example = "disputed", pattern = "^(confirmed|disputed)$")]
    stance: Option<String>,
    /// Language of messages and order of names, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Confirms or disputes a link.
#[utoipa::path(
    put, path = "/api/v1/links/{id}/assertion", tag = "links",
    params(("id" = String, Path, description = "The link’s id", example = "cyberspace~xa.submitted.cyberspace"), LangParams),
    summary = "Confirm or dispute a link",
    description = "What drafters and the chair find of a link, each for themselves; a delegation speaks \
        in the name of its State, of its own entries only. It stands beside what others say, in the place \
        of what the same speaker said before. A link of an entry that its State has withdrawn may be spoken of \
        too: it does not stand (`stands`), and what is said counts once the State gives the entry again. \
        Where a confirmation makes the link weigh more than before, other entries, of other States, that have a term of its \
        entry are linked by rule.",
    request_body = AssertionBody,
    responses(
        (status = 200, description = "The link with all that is said of it", body = LinkDetailBody,
         example = json!(examples::links::disputed_link())),
        examples::Writing,
        (status = 412, description = "The entry was changed since the version that was looked at",
         body = super::problem::ProblemBody, content_type = "application/problem+json",
         example = json!(examples::version_changed())),
    ),
    security(("token" = [])),
)]
pub async fn assert_link(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
    JsonBody(said): JsonBody<AssertionBody>,
) -> Answer<Json<LinkDetailBody>> {
    let new = NewAssertion {
        stance: said.stance,
        reason: said.reason,
        entry_version: said.entry_version,
    };
    let link = app.assert_link(&viewer, &id, new, &context.request).await?;
    let body = LinkDetailBody::of(link, context.display, &app.reference());
    Ok(Json(body))
}

/// Withdraws what one said of a link.
#[utoipa::path(
    delete, path = "/api/v1/links/{id}/assertion", tag = "links",
    params(("id" = String, Path, description = "The link’s id", example = "cyberspace~xa.submitted.cyberspace"), WithdrawalParams),
    summary = "Withdraw what one said of a link",
    description = "What one said oneself, or one’s State, no longer stands; it stays in the history. Where a \
        merge of concepts left two things that one said standing, both, or the one in the `stance` asked for. \
        Where a State no longer disputes a link of its entry, others that have a term of that are linked by rule again.",
    responses(
        (status = 200, description = "The link with all that is said of it", body = LinkDetailBody,
         example = json!(examples::links::link())),
        examples::Acting,
    ),
    security(("token" = [])),
)]
pub async fn withdraw_assertion(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<WithdrawalParams>,
) -> Answer<Json<LinkDetailBody>> {
    let stance = params::one("stance", params.stance.as_deref(), stance)?;
    let link = app
        .withdraw_assertion(&viewer, &id, stance, &context.request)
        .await?;
    let body = LinkDetailBody::of(link, context.display, &app.reference());
    Ok(Json(body))
}

fn stance(given: &str) -> Result<LinkStance, Message> {
    match given {
        "confirmed" => Ok(LinkStance::Confirmed),
        "disputed" => Ok(LinkStance::Disputed),
        _ => Err(Message::NotOneOf {
            found: given.chars().take(80).collect(),
            allowed: "confirmed, disputed",
        }),
    }
}
