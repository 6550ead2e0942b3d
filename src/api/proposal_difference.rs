use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::examples;
use super::params::{Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::i18n::Message;
use crate::service::{Changed, ProposalDifference};

/// Which two versions.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct VersionsComparedParams {
    /// The one version, from 1.
    #[param(example = "1", pattern = "^[1-9][0-9]*$")]
    from: String,
    /// The other version; the newest where none is given.
    #[param(example = "2", pattern = "^[1-9][0-9]*$")]
    to: Option<String>,
    /// Language of messages, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// What two versions of a proposal say otherwise.
#[derive(Serialize, ToSchema)]
#[schema(as = ProposalDifference)]
pub struct ProposalDifferenceBody {
    /// The one version.
    #[schema(example = 1)]
    from: i64,
    /// The other version.
    #[schema(example = 2)]
    to: i64,
    /// What the other says otherwise; empty where both say the same.
    changed: Changed,
}

impl From<ProposalDifference> for ProposalDifferenceBody {
    fn from(difference: ProposalDifference) -> Self {
        Self {
            from: difference.from,
            to: difference.to,
            changed: difference.changed,
        }
    }
}

/// Shows what two versions of a proposal say otherwise.
#[utoipa::path(
    get, path = "/api/v1/proposals/{id}/difference", tag = "proposals",
    params(("id" = String, Path, description = "The proposal’s id", example = "cyberspace-1"), VersionsComparedParams),
    summary = "Show what differs between two versions of a proposal",
    description = "Any two versions that the reader may see: each text word by word, and terms, entries drawn \
        on, sources, amendments taken up and visibility. What the other version has is what is “added”.",
    responses(
        (status = 200, description = "The difference", body = ProposalDifferenceBody,
         example = json!(examples::drafting::proposal_difference())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn show_proposal_difference(
    State(app): State<App>,
    Asking(viewer): Asking,
    PathId(id): PathId,
    Params(params): Params<VersionsComparedParams>,
) -> Answer<Json<ProposalDifferenceBody>> {
    let from = version("from", &params.from)?;
    let to = params.to.as_deref().map(|to| version("to", to));
    let difference = app.proposal_difference(&viewer, &id, from, to.transpose()?);
    Ok(Json(difference.await?.into()))
}

fn version(parameter: &str, given: &str) -> Result<i64, Problem> {
    let version = given.parse().ok().filter(|version| *version > 0);
    let high = i64::MAX;
    version.ok_or_else(|| Problem::invalid(parameter, Message::OutOfRange { low: 1, high }))
}
