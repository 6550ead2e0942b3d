use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{ConceptBody, EntryBody};
use super::changes::ChangedBody;
use super::collection::Collection;
use super::context::Context;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Asking;
use crate::model::{Bilingual, EntryId, PartyCode};
use crate::service::{ChangedEntry, ComparisonHistory, EntryPast, Left, PastVersion, Reference};

/// Parameters of the history of a comparison.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ComparisonHistoryParams {
    /// Only these States or organisations, separated by commas.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Only entries that have or had a term or a text in one of these languages
    /// (BCP 47), separated by commas, or in one within them (`en` has `en-GB`, `en-GB`
    /// has no `en-US`). Each of these is told whole.
    #[param(example = "en,fr")]
    language: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Entries in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "xa.submitted.cyberspace")]
    cursor: Option<String>,
}

/// The entries of a concept, each with how it came to be as it is.
#[derive(Serialize, ToSchema)]
#[schema(as = ComparisonHistory)]
pub struct ComparisonHistoryBody {
    /// The concept.
    concept: ConceptBody,
    /// The entries in the order of the names of their States.
    #[serde(flatten)]
    page: Collection<EntryPastBody>,
}

/// An entry with all its versions.
#[derive(Serialize, ToSchema)]
#[schema(as = EntryPast)]
pub struct EntryPastBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// Whose it is.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// The names of the State or organisation.
    state_name: Option<Bilingual>,
    /// Its versions, oldest first.
    versions: Vec<PastVersionBody>,
}

/// A version of an entry, with when it stood.
#[derive(Serialize, ToSchema)]
#[schema(as = PastVersion)]
pub struct PastVersionBody {
    /// Since when it stands or stood here (RFC 3339, UTC): since the State gave it, or
    /// the entry was put under the concept, whichever was later.
    #[schema(format = DateTime)]
    since: String,
    /// Until when; null of the one that stands.
    #[schema(format = DateTime)]
    until: Option<String>,
    /// It stood here until then, when the link of the entry to the concept lapsed
    /// with the terms for which a rule had made it; `left` says the same.
    lapsed: bool,
    /// How the entry left the concept then; null where it did not. What it says since
    /// is said of the concept no more, and is not told here.
    left: Option<Left>,
    /// The entry in this version; what it is linked to is told with the newest
    /// one only, as it stands now.
    entry: EntryBody,
    /// What changed against the version before that stood here; null of the first, and
    /// where the same version stood here again.
    change: Option<ChangedBody>,
}

impl ComparisonHistoryBody {
    /// A page of the history as the service gives it.
    pub fn page(
        history: ComparisonHistory,
        cursor: Option<&str>,
        limit: usize,
        reference: &Reference,
    ) -> Answer<Self> {
        let past = |past: EntryPast| EntryPastBody {
            state_name: reference
                .parties
                .get(&past.state)
                .map(|party| party.name.clone()),
            id: past.id,
            state: past.state,
            versions: past
                .versions
                .into_iter()
                .map(|version| PastVersionBody::of(version, reference))
                .collect(),
        };
        let id = |past: &EntryPast| past.id.to_string();
        Ok(Self {
            concept: ConceptBody::of(history.concept, reference),
            page: Collection::page_of(history.entries, cursor, limit, id, past)?,
        })
    }
}

impl PastVersionBody {
    fn of(past: PastVersion, reference: &Reference) -> Self {
        let view = past.view;
        let changed = past.change.map(|(before, change)| ChangedEntry {
            entry: view.entry.id.clone(),
            before,
            before_of: None,
            since: view.version,
            change,
        });
        Self {
            since: past.since,
            until: past.until,
            lapsed: past.left == Some(Left::Lapsed),
            left: past.left,
            entry: EntryBody::of(view, reference),
            change: changed.map(ChangedBody::from),
        }
    }
}

/// How the entries of a concept came to be as they are.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/comparison/history", tag = "concepts",
    params(("id" = String, Path, description = "The concept's id", example = "cyberspace"), ComparisonHistoryParams),
    summary = "Show how States changed their texts on a concept",
    description = "Each entry of the concept with all its versions, oldest first: since when and until when \
        each stood there, in its own words, and what changed, word by word; withdrawn entries too, and those that \
        stood there until they left it (`left`): their link lapsed or was taken back, or a split moved them. What an \
        entry said before it was put there, or since it left, is not told here; what stood under a concept that was \
        merged into this one is.",
    responses(
        (status = 200, description = "The history", body = ComparisonHistoryBody,
         example = json!(examples::comparison_history())),
        examples::ReadingOne,
        examples::LedOn,
    ),
    security((), ("token" = [])),
)]
pub async fn show_comparison_history(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<ComparisonHistoryParams>,
) -> Answer<Json<ComparisonHistoryBody>> {
    let chosen = params::list("state", params.state.as_deref(), params::word)?;
    let languages = params::list("language", params.language.as_deref(), params::word)?;
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let history = app
        .comparison_history(&viewer, &id, &chosen, &languages, context.display)
        .await?;
    let cursor = params.cursor.as_deref();
    let body = ComparisonHistoryBody::page(history, cursor, limit, &app.reference())?;
    Ok(Json(body))
}
