use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::body::JsonBody;
use super::collection::Collection;
use super::context::Context;
use super::entries::{LangParams, VersionsParams, after_version};
use super::examples;
use super::params::{self, Params, PathId, PathIds};
use super::problem::Answer;
use super::viewer::{Asking, Known};
use crate::model::{PartyCode, Position, Stance};
use crate::service::{NewPosition, PositionView};

const DEFAULT_LIMIT: usize = 50;

/// A position to be taken.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPosition, example = json!(examples::drafting::new_position()))]
pub struct NewPositionBody {
    /// The version of the proposal on which it is taken.
    on_version: i64,
    /// How the State stands to the text.
    stance: Stance,
    /// What it says, in its own words.
    #[serde(default)]
    #[schema(max_length = 10000)]
    text: Option<String>,
}

/// A position with what became of the text since.
#[derive(Serialize, ToSchema)]
#[schema(as = PositionOnProposal)]
pub struct PositionBody {
    /// The position.
    #[serde(flatten)]
    position: Position,
    /// How often the State has taken one on the proposal, this one included.
    version: i64,
    /// When it was taken (RFC 3339, UTC).
    #[schema(format = DateTime)]
    at: String,
    /// It was taken on a version that is no longer the newest.
    on_older_version: bool,
    /// The newest version says something else than the one on which it was
    /// taken.
    text_changed_since: bool,
}

impl From<PositionView> for PositionBody {
    fn from(view: PositionView) -> Self {
        Self {
            on_older_version: view.position.on_version < view.newest_version,
            text_changed_since: view.text_changed_since,
            version: view.version,
            at: view.at,
            position: view.position,
        }
    }
}

/// A State and its position.
#[derive(Serialize, ToSchema)]
pub struct StatePosition {
    /// The State.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its position; null where none is held here, which is no position.
    position: Option<PositionBody>,
}

impl From<(PartyCode, Option<PositionView>)> for StatePosition {
    fn from((state, position): (PartyCode, Option<PositionView>)) -> Self {
        let position = position.map(PositionBody::from);
        Self { state, position }
    }
}

/// Lists the States with their positions on a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/positions", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), LangParams),
    summary = "List the positions on a proposal",
    description = "Every participating State in the order of names, with its position where one is held \
        here. Positions are not counted up: no number of them decides. For participants: the public \
        sees none.",
    responses(
        (status = 200, description = "The States", body = Collection<StatePosition>,
         example = json!(examples::drafting::positions())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn list_positions(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(_lang): Params<LangParams>,
) -> Answer<Json<Collection<StatePosition>>> {
    let positions = app.positions(&viewer, &id, context.display).await?;
    Ok(Json(Collection::whole(positions, StatePosition::from)))
}

/// Takes a position on a proposal.
#[utoipa::path(
    put, path = "/api/v1/proposals/{id}/positions/{state}", tag = "proposals",
    params(
        ("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"),
        ("state" = String, Path, description = "The State of the delegation that sends it", example = "XA"),
        LangParams,
    ),
    summary = "Take a position",
    description = "The position of a State on a version, by its own delegation alone. A former one stays \
        on record.",
    request_body = NewPositionBody,
    responses(
        (status = 200, description = "The position", body = PositionBody,
         example = json!(examples::drafting::position())),
        examples::Writing,
    ),
    security(("token" = [])),
)]
pub async fn take_position(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathIds(id, state): PathIds,
    Params(_lang): Params<LangParams>,
    JsonBody(new): JsonBody<NewPositionBody>,
) -> Answer<Json<PositionBody>> {
    let new = NewPosition {
        on_version: new.on_version,
        stance: new.stance,
        text: new.text,
    };
    let taken = app.take_position(&viewer, &id, &state, new, &context.request);
    Ok(Json(taken.await?.into()))
}

/// Lists the positions that a State took on a proposal.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/positions/{state}/versions", tag = "proposals",
    params(
        ("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"),
        ("state" = String, Path, description = "The State", example = "XA"),
        VersionsParams,
    ),
    summary = "Read the history of a position",
    description = "Every position that a State took on a proposal, oldest first. For participants.",
    responses(
        (status = 200, description = "A page of positions", body = Collection<PositionBody>,
         example = json!(examples::drafting::position_history())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_position_versions(
    State(app): State<App>,
    Known(viewer): Known,
    PathIds(id, state): PathIds,
    Params(params): Params<VersionsParams>,
) -> Answer<Json<Collection<PositionBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let after = after_version(params.cursor.as_deref())?;
    let page = app
        .position_history(&viewer, &id, &state, after, limit)
        .await?;
    Ok(Json(Collection::of(page, limit, PositionBody::from)))
}
