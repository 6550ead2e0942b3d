use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::context::Context;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Known;
use crate::consensus::{StartingElement, TextOrigin};
use crate::i18n;
use crate::model::{Bilingual, EntryId, PartyCode, Source, Wording};
use crate::service::StartingTextView;

/// Parameters of a starting text.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct StartingTextParams {
    /// The State’s entry whose text is the base.
    #[param(example = "xa.submitted.cyberspace")]
    base: String,
    /// The language of the texts (BCP 47); those in one within it count too: `en` has
    /// `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: String,
    /// Display language, `en` or `fr`: that of the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// A text to begin a proposal with.
#[derive(Serialize, ToSchema)]
#[schema(as = StartingText)]
pub struct StartingTextBody {
    /// The national text that it is based on.
    base: OriginBody,
    /// The base, with what others have and it lacks in brackets before its
    /// end: a text of a proposal as it is written.
    text: String,
    /// Where the wordings in brackets come from, to be sent with the text.
    sources: Vec<Source>,
    /// The same with States and wordings.
    elements: Vec<ElementBody>,
    /// How many more elements others have that the base lacks.
    more: usize,
}

/// Where the wording of a bracket comes from.
#[derive(Serialize, ToSchema)]
#[schema(as = StartingElement)]
pub struct ElementBody {
    /// The bracket, counted from 1.
    bracket: usize,
    /// The texts that have it; its wording is that of the first.
    origins: Vec<OriginBody>,
}

/// A national text.
#[derive(Serialize, ToSchema)]
#[schema(as = TextOrigin)]
pub struct OriginBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    entry: EntryId,
    /// The State.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Whose words it is in.
    wording: Wording,
    /// The same in words.
    label: Bilingual,
}

impl OriginBody {
    fn of(entry: EntryId, state: PartyCode, wording: Wording) -> Self {
        Self {
            label: i18n::wording(wording),
            entry,
            state,
            wording,
        }
    }
}

impl From<TextOrigin> for OriginBody {
    fn from(origin: TextOrigin) -> Self {
        Self::of(origin.entry, origin.state, origin.wording)
    }
}

impl From<StartingElement> for ElementBody {
    fn from(element: StartingElement) -> Self {
        let origins = element.origins.into_iter().map(OriginBody::from);
        Self {
            bracket: element.bracket,
            origins: origins.collect(),
        }
    }
}

impl From<StartingTextView> for StartingTextBody {
    fn from(view: StartingTextView) -> Self {
        let source = |element: &StartingElement| {
            let entries = element.origins.iter().map(|origin| origin.entry.clone());
            Source {
                entries: entries.collect(),
                ..Source::at((element.bracket, 1))
            }
        };
        let elements = view.starting.elements;
        Self {
            base: OriginBody::of(view.base.entry, view.base.party, view.base.text.wording),
            text: view.starting.text.to_string(),
            sources: elements.iter().map(source).collect(),
            elements: elements.into_iter().map(ElementBody::from).collect(),
            more: view.starting.more,
        }
    }
}

/// Makes a text to begin a proposal with.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/starting-text", tag = "proposals",
    params(("id" = String, Path, description = "The concept’s id", example = "cyberspace"), StartingTextParams),
    summary = "Make a starting text",
    description = "The national text that the drafter chose, with each element that other national texts \
        have and it lacks in brackets, with the States and entries it comes from; other entries of the same \
        State are other texts too. It is an aid: nothing is kept. Organisations are left out; what \
        comes from summaries is labelled.",
    responses(
        (status = 200, description = "The text", body = StartingTextBody,
         example = json!(examples::drafting::starting_text())),
        examples::ReadingRestricted,
        examples::LedOn,
    ),
    security(("token" = [])),
)]
pub async fn make_starting_text(
    State(app): State<App>,
    Known(viewer): Known,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<StartingTextParams>,
) -> Answer<Json<StartingTextBody>> {
    let language = params::language(&params.language)?;
    let made = app.starting_text(&viewer, &id, &params.base, &language, context.display);
    Ok(Json(made.await?.into()))
}
