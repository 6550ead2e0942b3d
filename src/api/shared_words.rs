use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{Labelled, WordingCount, wordings};
use super::context::Context;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::Answer;
use super::viewer::Asking;
use crate::compare::{Differing, Element, Genus, SameTexts};
use crate::model::{
    Bilingual, DisplayLanguage, Document, EntryId, Key, Language, PartyCode, PartyKind, Text,
};
use crate::service::{Reference, SharedWords, StatedText};
use crate::text::DifferenceSegment;

/// Parameters of what texts share.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SharedParams {
    /// The language of the texts (BCP 47); those in one within it count too: `en` has
    /// `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: String,
    /// Only these States or organisations, separated by commas.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Elements in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "200")]
    cursor: Option<String>,
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
    /// Content words, numbers among them (“two” is 2), and short phrases, by stem; modals are
    /// none. A word broken at the end of a line is one, as is “un-authorised”, and “cyber
    /// space” is “cyberspace” where any of the texts writes it so. Of a phrase what
    /// joins its words is a part, but for articles: “attacks on” and “attacks by systems” share
    /// single words. Those of most States first; of all these those of this page. Shared words
    /// are not agreement. A verb that a text denies is another element (“not protect”), but what
    /// it acts upon is not: of “does not protect networks” the “networks” are shared.
    elements: Vec<ElementBody>,
    /// How many elements there are.
    elements_total: usize,
    /// At most so many elements in a page.
    #[schema(example = 200)]
    limit: usize,
    /// Send this as `cursor` for the next page of elements; null on the last.
    cursor: Option<String>,
    /// How like each two texts are: twice the number of content words that both have, by stem,
    /// over the number of content words of both; a word that is denied (“not a means”) is
    /// another one, and so is another number, or a word of which it is not told whether it is
    /// denied (“unlawful or not authorised”, “do not burn or glow”). A modal (“must”, “may”), “only”, “or not”, a sign
    /// that compares (“≤”), a denial of no content word (“may not be used”) or a joining word of a list
    /// of opposites whose opposite alone is an element (“with”, “against”), which are no elements, is
    /// added to the words of both where only one text has it; so are an “and” and the “or” that
    /// the other text has for it. Where nothing that is counted differs and yet other words do,
    /// or their order, a tenth of a word is added. From 0, no content word in common, to 1, all
    /// the same words, in whatever spelling, in the same order, with the same accents unless one
    /// of the texts has lost them: so a figure may be under 1
    /// where all elements are shared, as it is where one text says who does something (“attacks”)
    /// and the other to whom it is done (“is attacked by”). What denies, allows, counts or joins is known in English,
    /// French, German, Italian, Russian and Spanish; in other languages each word counts as it
    /// is written. A row for each text.
    likeness: Vec<Vec<f64>>,
    /// Official texts each of which has nine words in ten in common, in order, with at least
    /// one other of its group, articles and the term before a definition (“Risk is …”) left out, of which it neither denies anything nor has other numbers, other
    /// modals (“must”, “may”), other signs that compare (“≤”), an “or not” that the other has
    /// not, or in the place of a word its opposite by a list of such pairs (“internal”,
    /// “external”) or by its beginning (“authorised”, “unauthorised”), nor a word at another place
    /// (“a State against a user”, “a user against a State”), articles aside. Two that are in a group
    /// through others alone may differ more. Of at least two States or organisations. Summaries
    /// and translations are in no group; in languages other than those six only texts of the same
    /// words are. What else differs (“for”, “against”) is told for each
    /// text beside the first of its group.
    groups: Vec<SameTextsBody>,
    /// How far the texts of States lie apart: 1 less the mean likeness of all pairs of texts of
    /// two different States, of those that have a content word: from 0, all the same words, to
    /// 1, no content word in common. Null where no two of the texts here are such; `remarks`
    /// says why.
    spread: Option<f64>,
    /// What is to be said of it, in the reader’s language: why there is no
    /// figure of how far texts lie apart. That the texts of fewer than two States
    /// are available here does not say that others have none.
    remarks: Vec<String>,
}

/// Official texts that are the same, or nearly so.
#[derive(Serialize, ToSchema)]
#[schema(as = SameTexts)]
struct SameTextsBody {
    /// Their places in the list of texts.
    #[schema(example = json!([0, 1]))]
    texts: Vec<usize>,
    /// Those that have other words than the first of them, however they are typed.
    differing: Vec<DifferingBody>,
}

/// A text that has other words than the first of its group.
#[derive(Serialize, ToSchema)]
#[schema(as = DifferingText)]
struct DifferingBody {
    /// Its place in the list of texts.
    #[schema(example = 1)]
    text: usize,
    /// What the first text alone has (`removed`) and what this one alone has
    /// (`added`), in order; all between is the same. The whole difference is at
    /// `/api/v1/difference`.
    changes: Vec<DifferenceSegment>,
}

impl From<SameTexts> for SameTextsBody {
    fn from(same: SameTexts) -> Self {
        let differing = same.differing.into_iter();
        let body = |Differing { text, changes }| DifferingBody { text, changes };
        Self {
            texts: same.texts,
            differing: differing.map(body).collect(),
        }
    }
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
    /// Somebody, the State itself or a drafter, disputes that the entry is about the
    /// concept; its words are counted nonetheless.
    disputed: bool,
    /// The text, with its wording.
    text: Labelled<Text>,
    /// The document that it cites.
    document: Option<Document>,
    /// What kind of thing it says that the concept is; null where that was
    /// not determined, as in a text that reads like another language.
    genus: Option<GenusBody>,
    /// What is doubtful about how it is written, in the reader’s language: it
    /// reads like another language, is not in the script of its own, or a word has
    /// letters of two alphabets.
    /// What is counted is then counted over those words nonetheless. Or it has
    /// no word that says something by itself, so that nothing can be counted.
    doubts: Vec<String>,
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

/// A content word or a short phrase.
#[derive(Serialize, ToSchema)]
#[schema(as = Element)]
pub struct ElementBody {
    /// As the first of the texts has it, in small letters but for abbreviations; with the word that
    /// denies it where others stand between the two (“neither … salt”), and that in brackets where it
    /// is not told whether it does (“(not …) salt”).
    #[schema(example = "network")]
    label: String,
    /// The texts that have it, in whatever inflection.
    texts: Vec<usize>,
    /// The States and organisations whose texts these are, in the order of their
    /// names.
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
        examples::LedOn,
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
    let language = params::language(&params.language)?;
    let chosen = params::list("state", params.state.as_deref(), params::word)?;
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let from = params::offset(params.cursor.as_deref())?;
    let display = context.display;
    let answer = app.shared_words(&viewer, &id, language, &chosen, display);
    let answer = answer.await?;
    params::within(from, answer.shared.elements.len())?;
    let reference = app.reference();
    let page = (from, limit);
    Ok(Json(SharedBody::of(answer, page, &reference, display)))
}

impl SharedBody {
    /// The answer of the service in the words of the API, with so many elements
    /// from one on.
    pub fn of(
        found: SharedWords,
        (from, limit): (usize, usize),
        reference: &Reference,
        display: DisplayLanguage,
    ) -> Self {
        let remarks = found.why_no_spread().into_iter();
        let remarks = remarks.map(|remark| remark.text(display)).collect();
        let shared = found.shared;
        let texts = found.texts.into_iter().zip(shared.genera).zip(found.doubts);
        let texts = texts.map(|((text, genus), doubts)| {
            let doubts = doubts.iter().map(|doubt| doubt.text(display)).collect();
            StatedBody::of(text, genus, doubts, reference)
        });
        let texts: Vec<StatedBody> = texts.collect();
        Self {
            concept: found.concept.id,
            name: found.concept.name,
            language: found.language,
            total: texts.len(),
            texts,
            wordings: wordings(found.wordings),
            elements_total: shared.elements.len(),
            cursor: params::next_offset(from, limit, shared.elements.len()),
            limit,
            elements: elements(shared.elements.into_iter().skip(from).take(limit)),
            likeness: shared.likeness,
            groups: shared.groups.into_iter().map(SameTextsBody::from).collect(),
            remarks,
            spread: shared.spread,
        }
    }
}

fn elements(elements: impl Iterator<Item = Element>) -> Vec<ElementBody> {
    elements.map(ElementBody::from).collect()
}

impl StatedBody {
    fn of(
        stated: StatedText,
        genus: Option<Genus>,
        doubts: Vec<String>,
        reference: &Reference,
    ) -> Self {
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
            disputed: stated.disputed,
            genus,
            doubts,
            document: stated.document,
            text: Labelled::of(stated.text),
        }
    }
}

impl From<Element> for ElementBody {
    fn from(element: Element) -> Self {
        Self {
            label: element.label.into(),
            texts: element.texts,
            states: element.parties.into_iter().collect(),
        }
    }
}
