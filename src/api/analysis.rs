use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::Labelled;
use super::context::Context;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::compare::{Element, Genus};
use crate::i18n::{self, Message};
use crate::model::{
    Bilingual, Document, EntryId, Key, Language, PartyCode, PartyKind, Text, Wording,
};
use crate::service::{
    ConceptSpread, Reference, ReferredText, SharedWords, StatedText, TextOwner, TextReference,
};
use crate::text::DifferenceSegment;

/// Parameters of what texts share.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SharedParams {
    /// The language of the texts (BCP 47).
    #[param(example = "en")]
    language: String,
    /// Only these States or organisations, separated by commas.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// What the texts on a concept share in one language, and where they part.
#[derive(Serialize, ToSchema)]
#[schema(as = SharedWords)]
pub struct SharedBody {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    concept: Key,
    /// Its names.
    name: Bilingual,
    /// The language of the texts.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// How many texts there are.
    total: usize,
    /// The definitions, or the explanations of entries without one, in the
    /// order of the names of their States. Numbers below are places in this
    /// list, from 0.
    texts: Vec<StatedBody>,
    /// In which wordings they are: what is computed below is computed over
    /// these.
    wordings: Vec<WordingCount>,
    /// Content words and short phrases, by stem: those of most States first.
    /// Shared words are not agreement.
    elements: Vec<ElementBody>,
    /// How like each two texts are: twice the number of content words that
    /// both have, by stem, over the number of content words of both. From 0
    /// to 1, a row for each text.
    likeness: Vec<Vec<f64>>,
    /// Official texts of which nine words in ten are the same; summaries and
    /// translations are in no group.
    groups: Vec<Vec<usize>>,
    /// How far the texts of States lie apart: 1 less the mean likeness of all
    /// pairs of texts of two different States. Null with fewer than two.
    spread: Option<f64>,
}

/// A text with where it stands.
#[derive(Serialize, ToSchema)]
#[schema(as = StatedText)]
pub struct StatedBody {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    entry: EntryId,
    /// Its version.
    version: i64,
    /// State or organisation.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its names.
    state_name: Bilingual,
    /// State or organisation.
    kind: PartyKind,
    /// The text, with its wording.
    text: Labelled<Text>,
    /// The document that it cites.
    document: Option<Document>,
    /// What kind of thing it says that the concept is; null where that was
    /// not determined.
    genus: Option<GenusBody>,
}

/// What kind of thing a text says that the concept is.
#[derive(Serialize, ToSchema)]
#[schema(as = Genus)]
pub struct GenusBody {
    /// The word, as the text has it.
    #[schema(example = "space")]
    text: String,
    /// Where it begins in the text, in Unicode code points.
    start: usize,
    /// Where it ends, that code point not included.
    end: usize,
}

/// How many texts are in a wording.
#[derive(Serialize, ToSchema)]
pub struct WordingCount {
    /// Whose words.
    wording: Wording,
    /// The same in words.
    label: Bilingual,
    /// How many texts.
    texts: usize,
}

/// A content word or a short phrase.
#[derive(Serialize, ToSchema)]
#[schema(as = Element)]
pub struct ElementBody {
    /// As the first of the texts has it, in lower case.
    #[schema(example = "network")]
    label: String,
    /// The texts that have it, in whatever inflection.
    texts: Vec<usize>,
    /// The States and organisations whose texts these are.
    #[schema(value_type = Vec<String>)]
    states: Vec<PartyCode>,
}

/// What the texts on a concept share.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/shared-words", tag = "concepts",
    params(("id" = String, Path, description = "The concept's id", example = "cyberspace"), SharedParams),
    summary = "Show what texts on a concept share, and where they part",
    description = "For the texts of one language: what kind of thing each says that the concept is, \
        the words and short phrases that several or only one of them have, how like each two are, \
        official texts that are nearly the same, and how far all lie apart. All is counted over \
        words; `wordings` says over whose.",
    responses(
        (status = 200, description = "What they share", body = SharedBody,
         example = json!(examples::shared_words())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn shared_words(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<SharedParams>,
) -> Answer<Json<SharedBody>> {
    let language = language(&params.language)?;
    let chosen = params::list("state", params.state.as_deref(), params::word)?;
    let display = context.display;
    let answer = app.shared_words(&viewer, &id, language, &chosen, display);
    Ok(Json(SharedBody::of(answer.await?, &app.reference())))
}

fn language(tag: &str) -> Answer<Language> {
    params::word(tag).map_err(|message| Problem::invalid("language", message))
}

impl SharedBody {
    /// The answer of the service in the words of the API.
    pub fn of(found: SharedWords, reference: &Reference) -> Self {
        let shared = found.shared;
        let texts = found.texts.into_iter().zip(shared.genera);
        let texts = texts.map(|(text, genus)| StatedBody::of(text, genus, reference));
        let texts: Vec<StatedBody> = texts.collect();
        Self {
            concept: found.concept.id,
            name: found.concept.name,
            language: found.language,
            total: texts.len(),
            texts,
            wordings: wordings(found.wordings),
            elements: shared.elements.into_iter().map(ElementBody::from).collect(),
            likeness: shared.likeness,
            groups: shared.groups,
            spread: shared.spread,
        }
    }
}

fn wordings(counts: std::collections::BTreeMap<Wording, usize>) -> Vec<WordingCount> {
    let count = |(wording, texts)| WordingCount {
        wording,
        label: i18n::wording(wording),
        texts,
    };
    counts.into_iter().map(count).collect()
}

impl StatedBody {
    fn of(stated: StatedText, genus: Option<Genus>, reference: &Reference) -> Self {
        let party = reference.parties.get(&stated.party);
        let points = |bytes: usize| stated.text.text[..bytes].chars().count();
        let genus = genus.map(|genus| GenusBody {
            start: points(genus.range.start),
            end: points(genus.range.end),
            text: genus.text,
        });
        Self {
            state_name: party.map(|party| party.name.clone()).unwrap_or_default(),
            entry: stated.entry,
            version: stated.version,
            state: stated.party,
            kind: stated.kind,
            genus,
            document: stated.document,
            text: Labelled::of(stated.text),
        }
    }
}

impl From<Element> for ElementBody {
    fn from(element: Element) -> Self {
        Self {
            label: element.label,
            texts: element.texts,
            states: element.parties.into_iter().collect(),
        }
    }
}

/// Parameters of a difference.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DifferenceParams {
    /// The one text: an entry's id, or `proposal:` and a proposal's; a version
    /// of it after `@`.
    #[param(example = "xa.submitted.cyberspace")]
    from: String,
    /// The other text.
    #[param(example = "proposal:cyberspace-1@1")]
    to: String,
    /// The language of both (BCP 47).
    #[param(example = "en")]
    language: String,
    /// Display language, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// What differs between two texts.
#[derive(Serialize, ToSchema)]
#[schema(as = Difference)]
pub struct DifferenceBody {
    /// The one text.
    from: ReferredBody,
    /// The other one.
    to: ReferredBody,
    /// The pieces of both, in order: those equal or removed, joined, are the
    /// one text, those equal or added the other.
    segments: Vec<DifferenceSegment>,
}

/// A text that was compared.
#[derive(Serialize, ToSchema)]
#[schema(as = ReferredText)]
pub struct ReferredBody {
    /// The entry, where it is one's.
    entry: Option<String>,
    /// The proposal, where it is one's.
    proposal: Option<String>,
    /// In which version.
    version: i64,
    /// The State or organisation, of an entry.
    #[schema(value_type = Option<String>, example = "XA")]
    state: Option<PartyCode>,
    /// Whose words it is in, of an entry.
    wording: Option<Wording>,
    /// The same in words.
    label: Option<Bilingual>,
    /// The document that it cites.
    document: Option<Document>,
    /// The text.
    text: String,
}

/// What differs between two texts.
#[utoipa::path(
    get, path = "/api/v1/difference", tag = "concepts", params(DifferenceParams),
    summary = "Show what differs between two texts",
    description = "Word by word, between the definitions (or else the explanations) of any two \
        entries, versions of an entry, or an entry and a proposal, in one language.",
    responses(
        (status = 200, description = "The difference", body = DifferenceBody,
         example = json!(examples::difference())),
        examples::ReadingOne,
    ),
    security((), ("token" = [])),
)]
pub async fn show_difference(
    State(app): State<App>,
    Asking(viewer): Asking,
    Params(params): Params<DifferenceParams>,
) -> Answer<Json<DifferenceBody>> {
    let from = text_reference("from", &params.from)?;
    let to = text_reference("to", &params.to)?;
    let language = language(&params.language)?;
    let (from, to, segments) = app.difference(&viewer, from, to, &language).await?;
    Ok(Json(DifferenceBody::of(from, to, segments)))
}

/// `xa.compiled.risk`, `xa.compiled.risk@2`, `proposal:risk-1@2`.
fn text_reference(parameter: &str, given: &str) -> Answer<TextReference> {
    let (id, version) = match given.rsplit_once('@') {
        Some((id, version)) => {
            let version = version.parse().ok().filter(|version| *version > 0);
            let high = i64::MAX;
            let range = Message::OutOfRange { low: 1, high };
            let version = version.ok_or_else(|| Problem::invalid(parameter, range))?;
            (id, Some(version))
        }
        None => (given, None),
    };
    let of = match id.strip_prefix("proposal:") {
        Some(proposal) => TextOwner::Proposal(proposal.to_owned()),
        None => TextOwner::Entry(id.to_owned()),
    };
    Ok(TextReference { of, version })
}

impl DifferenceBody {
    /// The answer of the service in the words of the API.
    pub fn of(from: ReferredText, to: ReferredText, segments: Vec<DifferenceSegment>) -> Self {
        Self {
            from: ReferredBody::from(from),
            to: ReferredBody::from(to),
            segments,
        }
    }
}

impl From<ReferredText> for ReferredBody {
    fn from(text: ReferredText) -> Self {
        let (entry, proposal) = match text.of {
            TextOwner::Entry(id) => (Some(id), None),
            TextOwner::Proposal(id) => (None, Some(id)),
        };
        Self {
            entry,
            proposal,
            version: text.version,
            state: text.party,
            wording: text.wording,
            label: text.wording.map(i18n::wording),
            document: text.document,
            text: text.text,
        }
    }
}

/// Parameters of the list of concepts by how far texts lie apart.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SpreadParams {
    /// The language of the texts (BCP 47).
    #[param(example = "en")]
    language: String,
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
    /// The concepts on which at least two States have a text, those whose
    /// texts lie furthest apart first.
    items: Vec<SpreadBody>,
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
    /// from 0, all the same words, to 1, no word shared.
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
    Params(params): Params<SpreadParams>,
) -> Answer<Json<SpreadsBody>> {
    let language = language(&params.language)?;
    let spreads = app.spreads(&viewer, &language).await?;
    Ok(Json(SpreadsBody::of(language, spreads, &app.reference())))
}

impl SpreadsBody {
    /// The answer of the service in the words of the API.
    pub fn of(language: Language, spreads: Vec<ConceptSpread>, reference: &Reference) -> Self {
        let item = |spread: ConceptSpread| SpreadBody {
            name: reference
                .concepts
                .get(&spread.concept)
                .map(|concept| concept.name.clone()),
            concept: spread.concept,
            texts: spread.texts,
            spread: spread.spread,
            wordings: wordings(spread.wordings),
        };
        Self {
            language,
            total: spreads.len(),
            items: spreads.into_iter().map(item).collect(),
        }
    }
}
