use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::App;
use super::bodies::StateBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Asking;

const DEFAULT_LIMIT: usize = 100;

/// Parameters of a listing in the order of names.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct StatesParams {
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// States in a page, 1 to 200; 100 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 100)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "XA")]
    cursor: Option<String>,
}

/// Lists States and organisations.
#[utoipa::path(
    get, path = "/api/v1/states", tag = "states", params(StatesParams),
    summary = "List the States",
    description = "All participating States in the order of their names in the display language, \
        then organisations; each with the lists of it that are held here, or “no list held here”.",
    responses(
        (status = 200, description = "A page of States", body = Collection<StateBody>,
         example = json!(examples::states())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_states(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<StatesParams>,
) -> Answer<Json<Collection<StateBody>>> {
    let display = context.display;
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let states = app.states(&viewer, display).await?;
    let code = |view: &crate::service::StateView| view.party.code.to_string();
    let cursor = params.cursor.as_deref();
    let page = Collection::page_of(states, cursor, limit, code, StateBody::from)?;
    Ok(Json(page))
}

/// Reads a State or organisation.
#[utoipa::path(
    get, path = "/api/v1/states/{code}", tag = "states",
    params(("code" = String, Path, description = "The State's code or the organisation's identifier", example = "XA"), LangParams),
    summary = "Read a State",
    description = "A State or organisation and the lists of it that are held here. Its entries are \
        at `/api/v1/entries?state=…`.",
    responses(
        (status = 200, description = "The State", body = StateBody,
         example = json!(examples::state())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn get_state(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(code): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<StateBody>> {
    Ok(Json(app.state(&viewer, &code).await?.into()))
}
