use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::bodies::{WordingCount, wordings};
use super::body::{JsonBody, LARGE_BODY_BYTES};
use super::context::Context;
use super::entries::LangParams;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Problem};
use super::search_bodies::ConceptName;
use super::viewer::Asking;
use crate::i18n::{self, Message};
use crate::model::{Bilingual, DisplayLanguage, EntryId, Key, Language, PartyCode, Wording};
use crate::service::{
    AnnotatedTerm, Annotation, AnnotationRequest, DocumentFormat, LedTo, Reference, Span, TermDoubt,
};
use crate::text::NameOrder;

/// Occurrences given where no number is asked for, and at most.
const DEFAULT_LIMIT: usize = 1_000;
const MAX_LIMIT: usize = 10_000;

/// A document to be annotated.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnotationBody {
    /// The document, up to 5 MB, plain text or HTML.
    #[schema(example = "A made-up text on cyberspace.")]
    text: String,
    /// Its language (BCP 47).
    #[schema(value_type = String, example = "en")]
    lang: Language,
    /// What it is; told by the document where it is not given: HTML where it
    /// begins as such, or an element of HTML stands in it or a whole one of other markup.
    #[serde(default)]
    #[schema(example = "plain")]
    format: Option<DocumentFormat>,
    /// Only terms that entries of these States or organisations have, and names
    /// of concepts that these define; of several terms that begin in a place still only the
    /// longest that anybody has, and none that stands wholly within another.
    #[serde(default)]
    #[schema(value_type = Vec<String>, example = json!(["XA"]), max_items = 100)]
    state: Vec<PartyCode>,
    /// How many occurrences to pass over.
    #[serde(default)]
    offset: usize,
    /// How many occurrences to give: 1 to 10,000; 1,000 by default.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 10000)]
    limit: Option<usize>,
}

/// The known terms of a document.
#[derive(Serialize, ToSchema)]
#[schema(as = Annotation)]
pub struct AnnotationAnswer {
    /// What the document was read as.
    #[schema(example = "plain")]
    format: DocumentFormat,
    /// How many occurrences there are.
    #[schema(example = 1)]
    total: usize,
    /// Send this as `offset` for the next ones; null with the last.
    next: Option<usize>,
    /// The occurrences, in order; of several terms that begin at a place the
    /// longest, and none that stands wholly within another. Two may overlap:
    /// `cyber risk` and `risk management` in `cyber risk management`.
    spans: Vec<SpanBody>,
    /// Every term that occurs in the document.
    terms: Vec<TermBody>,
    /// What is to be said of the document, in the reader’s language: that it
    /// has no word, no known term or none of the States asked for, looks like no
    /// text or begins as a PDF, ZIP or RTF file does, reads like another language, is not in the script of its own, or that a word has letters of two
    /// alphabets, or letters that were perhaps read in another encoding.
    remarks: Vec<String>,
}

/// An occurrence of a term.
#[derive(Serialize, ToSchema)]
#[schema(as = Span)]
pub struct SpanBody {
    /// Where it begins in the document as sent, in Unicode code points from 0.
    #[schema(example = 18)]
    start: usize,
    /// Where it ends, that code point not included.
    #[schema(example = 28)]
    end: usize,
    /// The term, by its number in `terms`.
    term: usize,
    /// What is read right before it.
    before: String,
    /// What is read there.
    #[schema(example = "cyberspace")]
    text: String,
    /// What is read right after it.
    after: String,
}

/// A term that occurs.
#[derive(Serialize, ToSchema)]
#[schema(as = AnnotatedTerm)]
pub struct TermBody {
    /// Its number in `spans`.
    number: usize,
    /// As the first of the entries writes it; of a part of a term that ends in
    /// brackets, that part; of what may be each of several terms that accents
    /// or endings tell apart, all of these, parted by ` / `.
    #[schema(example = "cyberspace")]
    term: String,
    /// Its language: that of the document, or English.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// Why it may name something else in the document; null where nothing
    /// speaks for that.
    doubt: Option<TermDoubt>,
    /// How often it occurs.
    occurrences: usize,
    /// The States and organisations whose entries have the term, and define or
    /// explain it; none where it is only the name of a concept, which says
    /// itself who defines it. In the order of their names, as everywhere here.
    #[schema(value_type = Vec<String>)]
    states: Vec<PartyCode>,
    /// Those that have only the term.
    #[schema(value_type = Vec<String>)]
    term_only: Vec<PartyCode>,
    /// Their entries, States in the order of their names; none where it is only
    /// the name of a concept.
    entries: Vec<TermEntry>,
    /// The concepts that these are linked to, or of which it is the name, also
    /// the name of one that was merged into them.
    concepts: Vec<AnnotatedConcept>,
}

/// An entry that has a term.
#[derive(Serialize, ToSchema)]
#[schema(as = AnnotatedTermEntry)]
pub struct TermEntry {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    id: EntryId,
    /// Whose words the term is in there: those of the State, or those of a
    /// translation. Of a term that an entry has in several, the nearest to the
    /// State’s own.
    wording: Wording,
    /// The same in words.
    label: Bilingual,
}

/// A concept that a term leads to.
#[derive(Serialize, ToSchema)]
pub struct AnnotatedConcept {
    /// The concept.
    #[serde(flatten)]
    concept: ConceptName,
    /// The States and organisations whose entries define or explain it,
    /// whatever they call it.
    #[schema(value_type = Vec<String>)]
    states: Vec<PartyCode>,
    /// How far the texts of States on it lie apart in the language of the document, from 0, all
    /// the same words, to 1, no content word in common; null where those of fewer than two
    /// States are available here and have a word that can be compared.
    spread: Option<f64>,
    /// In which wordings the texts are that this was computed over.
    wordings: Vec<WordingCount>,
    /// Whether an agreed definition exists. Always false so far: this service
    /// has no procedure yet by which a proposal is adopted, so it holds no
    /// adopted text, and says nothing of what may be agreed elsewhere.
    agreed: bool,
}

/// Finds known terms in a document.
#[utoipa::path(
    post, path = "/api/v1/annotations", tag = "annotations", params(LangParams),
    request_body = AnnotationBody,
    summary = "Find known terms in a document",
    description = "Finds every term of the entries that the reader may see, and the names of concepts, \
        also of merged ones, in a document of their language: in any inflection, with or without accents and hyphens. \
        Accents that make another word make another term (`intègre`, `intégré`; `Zahlung`, `Zählung`), which is found where it \
        is spelled so; what lacks the accents that tell several terms apart may be each of them, and what lacks those that tell a term \
        from another word may be this, with the doubt `accents`. So it is with the doubt `ending` with words of one stem that are no forms of one noun \
        (`porta`, `porto`; `Lage`, `Lager`): they are several terms, and a form of several of them, or of one and of another word (`Falle`, \
        where only `Fall` is a term), has it too. A part of a word is none: not where a hyphen at the end of a line breaks what is no \
        word of a term, unless both sides are words by themselves (`satellite-`, `network`, but `host-`, `age`) that the document does not \
        write in one elsewhere; nor what follows a beginning that makes its contrary of it \
        (`un`, `in`, `il`, `im`, `ir`, `dis`, `des`, `de`, `mis`, with a hyphen, and `non`) or `co-`. What follows `anti`, \
        `counter`, `contre`, `contra`, `contro`, `gegen`, `pseudo`, `quasi` and a hyphen is found, with the doubt `prefix`; terms that begin with any of these \
        go before what follows it. German umlauts may be written with an `e` (`Foerderung`). \
        An abbreviation in capitals is found in capitals only, with or without points (`I.C.T.`); such is what its list calls so, \
        and, unless a State writes all its terms in capitals, what is written in two to five of these, whatever its list says; one that begins and ends with a capital and has small letters too (`DoS`) is found as it is written. Where only an abbreviation in capitals is known, what has the same letters, of which some are small (`SoC`, `SOC`), is found with the doubt `capitals`. \
        The beginning of a German word that ends as the next one does is found with its hyphen: \
        `Cyber-` in `Cyber- und Informationssicherheit`. \
        Of a term or name that ends in brackets, what stands before them is found too, with a doubt \
        where the brackets give no other name but say the field, as in `network (computer)`: `general-word` for a single word of general \
        language, else `unqualified`; and so is what stands in them where it \
        is an abbreviation of the name, in whichever language, of two or more capitals (`Internet of things (IoT)`), or what an abbreviation \
        before them stands for. A name with brackets within it is found without them, with the doubt unless they abbreviate what stands before them (`lamp oil box (LOB) lid`), and with the words that they leave open (`cyber (security) incident`). These parts lead to the entries and concepts of the whole, \
        unless they are terms by themselves, which lead to their own. Of other languages than English also \
        English terms, without abbreviations and words of general language, as they are written but for capitals, hyphens and \
        the plural in `s`, and a single word that has the stem of one of the document’s language only without that; \
        what only joins others there is none (German `die`), and what is a word there with another meaning (German `Gift`) has the doubt `document-language`. The number of a footnote \
        right after a word (after an abbreviation only a raised one, `ICT¹` or `ICT<sup>1</sup>`: `NIS2` is not `NIS`), one or two raised letters (`ICT<sup>a</sup>`) and some errors of scans (`I’` for `l’`, `Iogiciel` for `logiciel`, `m` for `rn` and `rn` for `m`, \
        `inf0rmation`, `securlty`, `svstem`, French `ceuvre`, an apostrophe that is lost as in `dinformation` or became a quotation mark) are \
        passed over, and a word of a term that a hyphen, or `¬`, at the end of a line or page breaks in two is read as one. No term is found across the end of a paragraph or, but where the sentence goes on after it, across a blank line, nor from one item of a list to the next, \
        where in HTML white space of the source is one space outside `<pre>`, a `<br>` ends a line and two of them a paragraph, and tags of elements that HTML does not display as blocks part nothing, but the end of `<del>` and `<s>` parts words, and what is `hidden`, or by its own `style` neither displayed nor visible, is not read, while what is `aria-hidden` is, \
        nor in an address of the web or of mail. \
        Words that may name something else are found as well, with a `doubt`. Whether the document is HTML is told by \
        what stands in it unless `format` says so. Places are counted in Unicode code points of the document \
        as it was sent. Nothing is kept.",
    responses(
        (status = 200, description = "The terms found", body = AnnotationAnswer,
         example = json!(examples::annotation())),
        examples::Reading,
        examples::Receiving,
    ),
    security((), ("token" = [])),
)]
pub async fn annotate(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(_lang): Params<LangParams>,
    JsonBody(body): JsonBody<AnnotationBody, LARGE_BODY_BYTES>,
) -> Answer<Json<AnnotationAnswer>> {
    let limit = body.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        let high = MAX_LIMIT as i64;
        return Err(Problem::invalid(
            "limit",
            Message::OutOfRange { low: 1, high },
        ));
    }
    let request = AnnotationRequest {
        text: body.text,
        language: body.lang,
        format: body.format,
        parties: params::few("state", body.state)?,
        offset: body.offset,
        limit,
    };
    let found = app.annotate(&viewer, &request).await?;
    Ok(Json(AnnotationAnswer::of(
        found,
        request.offset,
        &app.reference(),
        context.display,
    )))
}

impl AnnotationAnswer {
    /// The answer of the service in the words of the API.
    pub fn of(
        found: Annotation,
        offset: usize,
        reference: &Reference,
        display: DisplayLanguage,
    ) -> Self {
        let end = offset.saturating_add(found.spans.len());
        let has_more = end < found.total && !found.spans.is_empty();
        let terms = found.terms.into_iter();
        let order = reference.name_order(display);
        Self {
            format: found.format,
            total: found.total,
            next: has_more.then_some(end),
            spans: found.spans.into_iter().map(SpanBody::from).collect(),
            terms: terms
                .map(|(number, term)| TermBody::of(number, term, reference, &order))
                .collect(),
            remarks: found
                .remarks
                .iter()
                .map(|remark| remark.text(display))
                .collect(),
        }
    }
}

impl From<Span> for SpanBody {
    fn from(span: Span) -> Self {
        Self {
            start: span.start,
            end: span.end,
            term: span.term,
            before: span.before,
            text: span.text,
            after: span.after,
        }
    }
}

impl TermBody {
    fn of(
        number: usize,
        term: AnnotatedTerm,
        reference: &Reference,
        order: &NameOrder<'_>,
    ) -> Self {
        let concept = |(id, led_to): (Key, Arc<LedTo>)| AnnotatedConcept {
            concept: ConceptName::of(&id, reference),
            states: order.sorted(&led_to.defined_by),
            spread: led_to.spread,
            wordings: wordings(led_to.wordings.clone()),
            agreed: false,
        };
        // Those of one State stay in the order of their ids.
        let entry = |(id, wording): (EntryId, Wording)| TermEntry {
            id,
            wording,
            label: i18n::wording(wording),
        };
        let mut entries: Vec<TermEntry> = term.entries.into_iter().map(entry).collect();
        entries.sort_by_cached_key(|entry| {
            let state = entry.id.state();
            state.map_or(usize::MAX, |code| order.rank(&code).0)
        });
        Self {
            number,
            term: term.term,
            occurrences: term.occurrences,
            states: order.sorted(&term.defined_by),
            term_only: order.sorted(&term.named_by),
            language: term.language,
            doubt: term.doubt,
            entries,
            concepts: term.concepts.into_iter().map(concept).collect(),
        }
    }
}
