use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::App;
use super::examples;
use super::params::{self, Params};
use super::problem::Answer;
use super::search_bodies::Suggestions;
use super::viewer::Asking;

const DEFAULT_LIMIT: usize = 10;

/// Parameters of suggestions.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SuggestParams {
    /// What was typed so far. Accents, case, hyphens and spacing do not
    /// matter; from four letters on one mistake is forgiven.
    #[param(example = "cyb")]
    q: Option<String>,
    /// Suggestions wanted, 1 to 200; 10 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 10)]
    limit: Option<String>,
    /// The language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Suggests terms.
#[utoipa::path(
    get, path = "/api/v1/suggest", tag = "search", params(SuggestParams),
    summary = "Suggest terms as one types",
    description = "Terms of the current entries, in all languages, that begin as was typed at any \
        of their words; those that most States have first.",
    responses(
        (status = 200, description = "The terms", body = Suggestions,
         example = json!(examples::suggestions())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn suggest_terms(
    State(app): State<App>,
    Asking(viewer): Asking,
    Params(params): Params<SuggestParams>,
) -> Answer<Json<Suggestions>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let typed = params.q.unwrap_or_default();
    let found = app.suggest(&viewer, &typed, limit)?;
    Ok(Json(Suggestions::of(found, &app.reference())))
}
