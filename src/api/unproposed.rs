use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::ConceptBody;
use super::collection::Collection;
use super::context::Context;
use super::examples;
use super::params::{self, Params};
use super::problem::Answer;
use super::viewer::Known;
use crate::model::PartyCode;
use crate::service::{Reference, UnproposedConcept};

const DEFAULT_LIMIT: usize = 100;

/// Parameters of the concepts without a proposal.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UnproposedParams {
    /// Only concepts that at least so many States define; 2 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 57, example = 2)]
    least: Option<String>,
    /// Only concepts that this State defines.
    #[param(example = "XA")]
    state: Option<String>,
    /// Only what is said in this language (BCP 47), or in one within it (`en` has
    /// `en-GB`, `en-GB` has no `en-US`): the States that are counted and listed are
    /// those that define or explain the concept in it.
    #[param(example = "en")]
    language: Option<String>,
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

/// A concept that States define and no proposal is about.
#[derive(Serialize, ToSchema)]
#[schema(as = UnproposedConcept)]
pub struct UnproposedBody {
    /// The concept.
    #[serde(flatten)]
    concept: ConceptBody,
    /// The States that define or explain it, in the order of their names.
    #[schema(value_type = Vec<String>)]
    states: Vec<PartyCode>,
    /// Those of them of which somebody, the State itself or a drafter, disputes that
    /// an entry of theirs is about it; they are counted nonetheless.
    #[schema(value_type = Vec<String>)]
    disputed: Vec<PartyCode>,
}

impl UnproposedBody {
    /// A concept as the service gives it.
    pub fn of(unproposed: UnproposedConcept, reference: &Reference) -> Self {
        Self {
            concept: ConceptBody::of(unproposed.concept, reference),
            states: unproposed.states,
            disputed: unproposed.disputed,
        }
    }
}

/// Concepts without a proposal.
#[utoipa::path(
    get, path = "/api/v1/unproposed-concepts", tag = "concepts", params(UnproposedParams),
    summary = "List concepts that many define and no proposal is about",
    description = "The concepts that at least so many States define or explain, by compiled lists and \
        submissions together, those of most States first. For participants: proposals are theirs.",
    responses(
        (status = 200, description = "A page of concepts", body = Collection<UnproposedBody>,
         example = json!(examples::unproposed_concepts())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_unproposed_concepts(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(params): Params<UnproposedParams>,
) -> Answer<Json<Collection<UnproposedBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let least = params::least(params.least.as_deref())?;
    let state = params::one("state", params.state.as_deref(), params::word)?;
    let language = params::one("language", params.language.as_deref(), params::word)?;
    let (state, language) = (state.as_ref(), language.as_ref());
    let found = app
        .unproposed_concepts(&viewer, least, state, language, context.display)
        .await?;
    let reference = app.reference();
    let id = |one: &UnproposedConcept| one.concept.id.to_string();
    let body = |one| UnproposedBody::of(one, &reference);
    let cursor = params.cursor.as_deref();
    Ok(Json(Collection::page_of(found, cursor, limit, id, body)?))
}
