use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::i18n::{self, Message};
use crate::model::{Bilingual, Document, Language, ListId, PartyCode, Wording};
use crate::service::{ReferredText, TextOwner, TextReference};
use crate::text::DifferenceSegment;

/// Parameters of a difference.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DifferenceParams {
    /// The one text: an entry's id, or `proposal:` and a proposal's; a version
    /// of it after `@`; after `/` which of its texts in the language, from 1,
    /// where it has several.
    #[param(example = "xa.submitted.cyberspace@1/1")]
    from: String,
    /// The other text.
    #[param(example = "proposal:cyberspace-1@1")]
    to: String,
    /// The language of both (BCP 47), or one that theirs are within: `en` has `en-GB`,
    /// `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
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
    /// Which of its texts in the language this is, from 1.
    #[schema(example = 1)]
    number: usize,
    /// How many texts it has in the language: its definitions, or where it has
    /// none its explanations. The others are compared by their numbers.
    #[schema(example = 1)]
    texts: usize,
    /// Whether the entry was withdrawn, and stands in no list now: whichever
    /// version was asked for.
    withdrawn: bool,
    /// The list that withdrew it.
    #[schema(value_type = Option<String>)]
    withdrawn_by: Option<ListId>,
    /// The State or organisation, of an entry.
    #[schema(value_type = Option<String>, example = "XA")]
    state: Option<PartyCode>,
    /// Whose words it is in, of an entry.
    wording: Option<Wording>,
    /// The same in words.
    label: Option<Bilingual>,
    /// The document that it cites.
    document: Option<Document>,
    /// The language from which it was translated.
    #[schema(value_type = Option<String>)]
    translation_of: Option<Language>,
    /// Who translated it.
    translated_by: Option<String>,
    /// The text.
    text: String,
}

/// What differs between two texts.
#[utoipa::path(
    get, path = "/api/v1/difference", tag = "concepts", params(DifferenceParams),
    summary = "Show what differs between two texts",
    description = "Word by word, between the definitions (or else the explanations) of any two \
        entries, versions of an entry, or an entry and a proposal, in one language. Of several in that language it is the first, \
        or the one whose number is given; the answer says which of how many. A number in a text is one word \
        with its separators. Words that differ only in how an apostrophe, a quotation mark, a hyphen or a \
        space is typed are the same words: each text is still given as it is written, in a removed and an \
        added segment with `same_words`.",
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
    let language = params::language(&params.language)?;
    let (from, to, segments) = app.difference(&viewer, from, to, &language).await?;
    Ok(Json(DifferenceBody::of(from, to, segments)))
}

/// `xa.compiled.risk`, `xa.compiled.risk@2`, `xa.compiled.risk/2`,
/// `proposal:risk-1@2`.
pub(crate) fn text_reference(parameter: &str, given: &str) -> Answer<TextReference> {
    let (given, number) = numbered(parameter, given, '/')?;
    let (id, version) = numbered(parameter, given, '@')?;
    let of = match id.strip_prefix("proposal:") {
        Some(proposal) => TextOwner::Proposal(proposal.to_owned()),
        None => TextOwner::Entry(id.to_owned()),
    };
    // A number that is no place in memory is too high for any list of texts.
    let number = number.map_or(1, |number| usize::try_from(number).unwrap_or(usize::MAX));
    let reference = TextReference {
        of,
        version,
        number,
    };
    Ok(reference)
}

/// What stands before a sign, and the number after it.
fn numbered<'a>(parameter: &str, given: &'a str, sign: char) -> Answer<(&'a str, Option<i64>)> {
    let Some((before, number)) = given.rsplit_once(sign) else {
        return Ok((given, None));
    };
    let number = number.parse().ok().filter(|number| *number > 0);
    let high = i64::MAX;
    let range = Message::OutOfRange { low: 1, high };
    let number = number.ok_or_else(|| Problem::invalid(parameter, range))?;
    Ok((before, Some(number)))
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
            number: text.number,
            texts: text.texts,
            withdrawn: text.withdrawn_by.is_some(),
            withdrawn_by: text.withdrawn_by,
            state: text.party,
            wording: text.wording,
            label: text.wording.map(i18n::wording),
            document: text.document,
            translation_of: text.translation_of,
            translated_by: text.translated_by,
            text: text.text,
        }
    }
}
