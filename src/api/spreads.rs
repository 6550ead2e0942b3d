use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{WordingCount, wordings};
use super::context::Context;
use super::examples;
use super::params::{self, Params};
use super::problem::Answer;
use super::viewer::Asking;
use crate::i18n::Message;
use crate::model::{Bilingual, DisplayLanguage, Key, Language};
use crate::service::{ConceptSpread, Reference};

/// Parameters of the list of concepts by how far texts lie apart.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SpreadParams {
    /// The language of the texts (BCP 47); those in one within it count too: `en` has
    /// `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: String,
    /// Only the texts of these States, separated by commas: at least two have one
    /// on a concept that is listed.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Concepts in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace")]
    cursor: Option<String>,
    /// Display language, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Concepts by how far the texts of States lie apart.
#[derive(Serialize, ToSchema)]
#[schema(as = Spreads)]
pub struct SpreadsBody {
    /// The language of the texts.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// How many concepts.
    total: usize,
    /// The concepts on which the texts of at least two States are available here
    /// and have a word that can be compared, those whose texts lie furthest apart
    /// first.
    items: Vec<SpreadBody>,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
    /// Where no concept is listed, that this is so for want of texts that can be compared,
    /// in the reader’s language.
    remarks: Vec<String>,
}

/// How far the texts on a concept lie apart.
#[derive(Serialize, ToSchema)]
#[schema(as = Spread)]
pub struct SpreadBody {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    concept: Key,
    /// Its names.
    name: Option<Bilingual>,
    /// How many texts were compared.
    texts: usize,
    /// 1 less the mean likeness of all pairs of texts of two different States,
    /// from 0, all the same words, to 1, no content word in common. To four
    /// decimals.
    #[schema(example = 0.7)]
    spread: f64,
    /// In which wordings the texts are.
    wordings: Vec<WordingCount>,
}

/// Concepts by how far texts lie apart.
#[utoipa::path(
    get, path = "/api/v1/spreads", tag = "concepts", params(SpreadParams),
    summary = "List concepts by how far texts lie apart",
    description = "Computed over the shared words of the texts in one language; `wordings` says \
        over whose words.",
    responses(
        (status = 200, description = "The concepts", body = SpreadsBody,
         example = json!(examples::spreads())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_spreads(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<SpreadParams>,
) -> Answer<Json<SpreadsBody>> {
    let language = params::language(&params.language)?;
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let chosen = params::list("state", params.state.as_deref(), params::word)?;
    let spreads = match chosen.is_empty() {
        true => app.all_spreads(&viewer, &language).await?,
        false => app.spreads(&viewer, &language, &chosen).await?.into(),
    };
    let reference = app.reference();
    let from = params::passed(params.cursor.as_deref(), &spreads, id)?;
    let page = (from, limit);
    let body = SpreadsBody::of(language, &spreads, page, &reference, context.display);
    Ok(Json(body))
}

fn id(spread: &ConceptSpread) -> String {
    spread.concept.to_string()
}

impl SpreadsBody {
    /// A page of the answer of the service in the words of the API.
    pub fn of(
        language: Language,
        spreads: &[ConceptSpread],
        (from, limit): (usize, usize),
        reference: &Reference,
        display: DisplayLanguage,
    ) -> Self {
        let why_none = spreads.is_empty().then_some(Message::NoSpreads);
        let item = |spread: &ConceptSpread| SpreadBody {
            name: reference
                .concepts
                .get(&spread.concept)
                .map(|concept| concept.name.clone()),
            concept: spread.concept.clone(),
            texts: spread.texts,
            spread: spread.spread,
            wordings: wordings(spread.wordings.clone()),
        };
        Self {
            language,
            total: spreads.len(),
            cursor: params::next_after(from, limit, spreads, id),
            items: spreads.iter().skip(from).take(limit).map(item).collect(),
            remarks: why_none.iter().map(|why| why.text(display)).collect(),
        }
    }
}
