use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{Params, PathId};
use super::problem::Answer;
use super::viewer::Known;
use crate::consensus::{Advice, AdviceKind, Place};
use crate::model::{DisplayLanguage, Language, PartInLanguage};
use crate::service::Advised;

/// A definition to be advised on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Advised, example = json!(examples::drafting::advised()))]
pub struct AdvisedBody {
    /// The terms that it defines, in its language.
    #[serde(default)]
    #[schema(max_items = 50)]
    terms: Vec<String>,
    /// The definition.
    #[schema(max_length = 20000)]
    text: String,
    /// Its language (BCP 47).
    #[schema(value_type = String, example = "en")]
    language: Language,
}

/// A piece of advice.
#[derive(Serialize, ToSchema)]
#[schema(as = Advice)]
pub struct AdviceBody {
    /// By which rule it is given.
    rule: AdviceKind,
    /// What it is about, in Unicode code points of the text; null where that
    /// is all of it.
    place: Option<Place>,
    /// What might be better, in the reader’s language.
    detail: String,
}

impl AdviceBody {
    /// A piece of advice in the reader's language.
    pub fn of(advice: &Advice, display: DisplayLanguage) -> Self {
        Self {
            rule: advice.kind,
            place: advice.place,
            detail: advice.message.text(display),
        }
    }
}

/// The advice on a text of a proposal.
#[derive(Serialize, ToSchema)]
pub struct AdviceOnText {
    /// Which text.
    #[serde(flatten)]
    of: PartInLanguage,
    /// The advice, in the order of its places.
    advice: Vec<AdviceBody>,
}

impl AdviceOnText {
    /// The advice on a text in the reader's language.
    pub fn of((of, advice): (PartInLanguage, Vec<Advice>), display: DisplayLanguage) -> Self {
        let advice = advice.iter().map(|advice| AdviceBody::of(advice, display));
        Self {
            of,
            advice: advice.collect(),
        }
    }
}

/// Advises on a definition.
#[utoipa::path(
    post, path = "/api/v1/advice", tag = "proposals", params(LangParams),
    summary = "Advise on a definition",
    description = "Advice in the spirit of ISO 704 on a definition that is being written, with its places: \
        circular, negative, several sentences, genus missing or too broad, terms that are undefined or \
        defined differently by States, and so on. It never blocks anything, and nothing is kept.",
    request_body = AdvisedBody,
    responses(
        (status = 200, description = "The advice, in the order of its places", body = Collection<AdviceBody>,
         example = json!(examples::drafting::advice())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn advise(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<AdvisedBody>,
) -> Answer<Json<Collection<AdviceBody>>> {
    let advised = Advised {
        terms: body.terms,
        text: body.text,
        language: body.language,
    };
    let advice = app.advise(&viewer, &advised).await?;
    let body = |advice: Advice| AdviceBody::of(&advice, context.display);
    Ok(Json(Collection::whole(advice, body)))
}

/// Advises on the definitions of a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/advice", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "Advise on a proposal",
    description = "The same advice on each definition of the proposal as it stands. For participants.",
    responses(
        (status = 200, description = "The advice on each definition", body = Collection<AdviceOnText>,
         example = json!(examples::drafting::advice_on_proposal())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn advise_on_proposal(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<AdviceOnText>>> {
    let advice = app.advise_on_proposal(&viewer, &id).await?;
    let body = |advice| AdviceOnText::of(advice, context.display);
    Ok(Json(Collection::whole(advice, body)))
}
