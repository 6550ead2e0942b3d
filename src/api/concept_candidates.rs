use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::collection::Collection;
use super::context::Context;
use super::examples;
use super::links::LinkedEntry;
use super::params::{self, Params};
use super::problem::Answer;
use super::viewer::Known;
use crate::compare::GroupReason;
use crate::model::{DisplayLanguage, Entry, EntryId, LinkReason};
use crate::service::{ConceptCandidate, Reference};

const DEFAULT_LIMIT: usize = 50;

/// Parameters of the concepts that are proposed.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ConceptCandidatesParams {
    /// Only groups of entries of at least so many States and organisations; 2
    /// by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 57, example = 2)]
    least: Option<String>,
    /// Only groups with an entry of this State or organisation.
    #[param(example = "XA")]
    state: Option<String>,
    /// Only groups with an entry that has a term or a text in this language (BCP 47), or
    /// in one within it.
    #[param(example = "fr")]
    language: Option<String>,
    /// Display language, `en` or `fr`: which term names an entry, and the order of States.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Groups in a page, 1 to 200; 50 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 50)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// Entries without a concept that seem to be about the same thing. They have
/// none until a drafter makes it.
#[derive(Serialize, ToSchema)]
#[schema(as = ConceptCandidate)]
pub struct ConceptCandidateBody {
    /// How many States and organisations have an entry among these.
    #[schema(example = 2)]
    states: usize,
    /// The entries, States in the order of their names.
    #[schema(min_items = 2)]
    entries: Vec<LinkedEntry>,
    /// Why they are in one group: the grounds that lead from one entry to the
    /// next until all are reached, what weighs most first.
    #[schema(min_items = 1)]
    reasons: Vec<GroupReasonBody>,
}

/// Why an entry is in a group with another one.
#[derive(Serialize, ToSchema)]
#[schema(as = GroupReason)]
pub struct GroupReasonBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    of: EntryId,
    /// What it has in common with another one of the group, the reason’s
    /// `entry`.
    #[serde(flatten)]
    reason: LinkReason,
}

impl ConceptCandidateBody {
    /// A candidate as the service gives it, with its entries and their versions.
    pub fn of(
        candidate: &ConceptCandidate,
        entries: &[(Entry, i64)],
        display: DisplayLanguage,
        reference: &Reference,
    ) -> Self {
        let entry =
            |(entry, version): &(Entry, i64)| LinkedEntry::of(entry, *version, display, reference);
        Self {
            states: candidate.parties.len(),
            entries: entries.iter().map(entry).collect(),
            reasons: candidate.reasons.iter().map(GroupReasonBody::of).collect(),
        }
    }
}

impl GroupReasonBody {
    fn of(told: &GroupReason) -> Self {
        Self {
            of: told.of.clone(),
            reason: told.reason.clone(),
        }
    }
}

/// Concepts that are proposed.
#[utoipa::path(
    get, path = "/api/v1/concept-candidates", tag = "concepts", params(ConceptCandidatesParams),
    summary = "List groups of entries that have no concept yet and seem to be about the same thing",
    description = "Lists are aligned with the concepts on arrival. The entries that none of them took are \
        grouped by what their terms name, in whatever language, and by the words of their texts: those of \
        most States first, each group with its reasons and their weights. Texts alone group nothing. A drafter makes a concept of a group, or of some of its entries, with \
        `POST /api/v1/concepts`, naming them in `entries`. For drafters.",
    responses(
        (status = 200, description = "A page of groups", body = Collection<ConceptCandidateBody>,
         example = json!(examples::concepts::candidates())),
        examples::ReadingRestricted,
    ),
    security(("token" = [])),
)]
pub async fn list_concept_candidates(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    Params(params): Params<ConceptCandidatesParams>,
) -> Answer<Json<Collection<ConceptCandidateBody>>> {
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let least = params::least(params.least.as_deref())?;
    let state = params::one("state", params.state.as_deref(), params::word)?;
    let language = params::one("language", params.language.as_deref(), params::word)?;
    let found = app
        .concept_candidates(
            &viewer,
            least,
            state.as_ref(),
            language.as_ref(),
            context.display,
        )
        .await?;
    // No entry is in two groups.
    let id = |one: &ConceptCandidate| one.entries[0].to_string();
    let cursor = params.cursor.as_deref();
    let page = Collection::page_of(found, cursor, limit, id, |one| one)?;
    let (display, reference) = (context.display, app.reference());
    let mut bodies = Vec::with_capacity(page.items().len());
    for candidate in page.items() {
        let entries = app.candidate_entries(&viewer, candidate, display).await?;
        bodies.push(ConceptCandidateBody::of(
            candidate, &entries, display, &reference,
        ));
    }
    Ok(Json(page.with(bodies)))
}
