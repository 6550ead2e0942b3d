//! The answers of search and suggestions, as JSON.

use std::borrow::Cow;

use serde::Serialize;
use utoipa::ToSchema;

use super::bodies::{EntryBody, subject_names};
use crate::i18n::{self, Message};
use crate::model::{Bilingual, DisplayLanguage, Key, Language, PartyCode, TextKind, Wording};
use crate::search::{
    self, Correction, Facet, FacetField, Fuzzy, Hit, Match, MatchField, Passage, Segment, Sort,
    Suggestion, Warning,
};
use crate::service::{Position, Reference, SearchAnswer, SearchRequest};

// Its items are written by `search_answer`.
/// The answer to a search.
#[derive(Serialize, ToSchema)]
pub struct SearchResults {
    /// How many entries match, exactly.
    #[schema(example = 1)]
    total: usize,
    /// The entries of this page, in the order asked for; among equals States
    /// in the order of their names.
    #[schema(value_type = Vec<SearchItem>)]
    items: [(); 0],
    /// At most so many in a page.
    #[schema(example = 20)]
    limit: usize,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
    /// Counts over all results, by the fields asked for. A field's own filter
    /// does not apply to its counts.
    facets: Facets,
    /// What was looked for and what it was narrowed to.
    applied: Applied,
    /// What the reader may have meant, where nothing was found for what they
    /// typed or mistakes are always forgiven.
    correction: Option<CorrectionBody>,
    /// What of the query was not understood, and looked for as words.
    warnings: Vec<WarningBody>,
    /// By what the state of the lists is known from which this was answered:
    /// another one as soon as what this reader finds has changed.
    #[schema(example = "3f2a9c0d417be856")]
    revision: String,
}

/// An entry that was found.
#[derive(Serialize, ToSchema)]
pub struct SearchItem<'a> {
    /// The entry.
    #[serde(flatten)]
    entry: EntryBody,
    /// The term and text that serve the display language best, and which they
    /// are.
    shown: Shown<'a>,
    /// Why it was found; null where no words were looked for.
    #[serde(rename = "match")]
    matched: Option<MatchBody>,
}

/// What of an entry to show to a reader of the display language.
#[derive(Serialize, ToSchema)]
pub struct Shown<'a> {
    /// The display language.
    asked: DisplayLanguage,
    /// A term.
    term: Option<Cow<'a, str>>,
    /// Its language.
    term_language: Option<&'a str>,
    /// Whose words the term is in.
    term_label: Option<Bilingual>,
    /// A text.
    text: Option<Cow<'a, str>>,
    /// Its language, which is another than asked where the entry has none in
    /// it.
    text_language: Option<&'a str>,
    /// Whose words the text is in.
    text_label: Option<Bilingual>,
    /// Where what was looked for stands in the term; null where it does not.
    term_highlights: Option<PassageBody<'a>>,
    /// Where what was looked for stands in the text; null where it does not.
    text_highlights: Option<PassageBody<'a>>,
}

/// A passage of a text in pieces, those that match told from the others.
#[derive(Serialize, ToSchema)]
#[schema(as = Passage)]
pub struct PassageBody<'a> {
    /// The pieces in their order; joined they are the passage.
    segments: Vec<SegmentBody<'a>>,
    /// Whether the text begins before it.
    cut_before: bool,
    /// Whether the text goes on after it.
    cut_after: bool,
}

/// A piece of a text.
#[derive(Serialize, ToSchema)]
#[schema(as = Segment)]
pub struct SegmentBody<'a> {
    /// The piece, as it stands: text, never HTML.
    #[schema(example = "cyberspace")]
    text: &'a str,
    /// Whether it is what was looked for.
    #[serde(rename = "match")]
    is_match: bool,
}

/// Why an entry was found.
#[derive(Serialize, ToSchema)]
#[schema(as = Match)]
pub struct MatchBody {
    /// `term`: it is one of its terms; `variant`: one of its abbreviations or
    /// variants; `concept`: a concept it is linked to has it as a name, or as
    /// a term in an entry of any State; `term-words`: a term has the words;
    /// `text`: a text has them; `words`: its terms, texts and concepts have
    /// them together, or in a relaxed search some of them.
    #[schema(example = "term")]
    field: &'static str,
    /// In which language, where that can be told.
    #[schema(value_type = Option<String>, example = "en")]
    language: Option<Language>,
    /// The concept through which it was found.
    via: Option<ConceptName>,
}

/// A concept with its names.
#[derive(Serialize, ToSchema)]
pub struct ConceptName {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    id: Key,
    /// Its names.
    name: Option<Bilingual>,
}

impl ConceptName {
    /// The names of a concept, where it is known.
    pub fn of(id: &Key, reference: &Reference) -> Self {
        let concept = reference.concepts.get(id);
        Self {
            id: id.clone(),
            name: concept.map(|concept| concept.name.clone()),
        }
    }
}

/// What a reader may have meant.
#[derive(Serialize, ToSchema)]
#[schema(as = Correction)]
pub struct CorrectionBody {
    /// What it would be.
    #[schema(example = "cyberspace")]
    text: String,
    /// Whether the results are for it; otherwise it is only an advice.
    used: bool,
}

/// Something in a query that was not understood.
#[derive(Serialize, ToSchema)]
#[schema(as = QueryWarning)]
pub struct WarningBody {
    /// What it is, for programs.
    #[schema(example = "unpaired-quote")]
    code: &'static str,
    /// What it is, in words.
    detail: String,
}

/// Counts by field; a field that was not asked for is empty.
#[derive(Serialize, ToSchema)]
pub struct Facets {
    /// States and organisations, in the order of their names.
    state: Vec<FacetValue>,
    /// Languages of terms and texts.
    language: Vec<FacetValue>,
    /// Years of documents.
    year: Vec<FacetValue>,
    /// Subject fields.
    subject: Vec<FacetValue>,
    /// Wordings.
    wording: Vec<FacetValue>,
    /// Kinds of texts.
    kind: Vec<FacetValue>,
}

/// A value with the number of entries that have it.
#[derive(Serialize, ToSchema)]
pub struct FacetValue {
    /// As the filter takes it.
    #[schema(example = "XA")]
    value: String,
    /// In words, where it has a name.
    name: Option<Bilingual>,
    /// How many entries have it.
    #[schema(example = 1)]
    count: u64,
}

/// What a search looked for and was narrowed to.
#[derive(Serialize, ToSchema)]
pub struct Applied {
    /// The text looked for.
    q: String,
    /// The language in which it was looked for; null for any.
    #[schema(value_type = Option<String>)]
    query_language: Option<Language>,
    /// How typing mistakes were treated: `auto`, `on` or `off`.
    #[schema(example = "auto")]
    fuzzy: &'static str,
    /// The display language.
    lang: DisplayLanguage,
    /// States and organisations.
    #[schema(value_type = Vec<String>)]
    state: Vec<PartyCode>,
    /// Languages.
    language: Vec<String>,
    /// Years.
    year: Vec<u16>,
    /// Subject fields.
    #[schema(value_type = Vec<String>)]
    subject: Vec<Key>,
    /// Wordings.
    wording: Vec<Wording>,
    /// Kinds of texts.
    kind: Vec<TextKind>,
    /// The day whose state was asked for; null for what is current.
    #[schema(value_type = Option<String>, format = Date)]
    as_of: Option<String>,
    /// The order.
    #[schema(example = "relevance")]
    sort: &'static str,
    /// Set when no entry has all words, and those with any are given instead.
    relaxed: bool,
}

impl SearchResults {
    /// The answer of the service in the words of the API, without its items.
    pub fn of(
        answer: SearchAnswer,
        request: SearchRequest,
        display: DisplayLanguage,
        reference: &Reference,
    ) -> Self {
        let found = answer.found;
        let position = |next: Position| format!("{}-{}", next.revision, next.offset);
        let warning = |warning: &Warning| WarningBody::of(warning, display);
        Self {
            total: found.total,
            items: [],
            limit: request.limit,
            cursor: answer.next.map(position),
            facets: Facets::of(&found.facets, display, reference),
            applied: Applied::of(request, display, found.relaxed),
            correction: found.correction.map(CorrectionBody::from),
            warnings: answer.warnings.iter().map(warning).collect(),
            revision: found.revision,
        }
    }

    /// The cursor of the next page.
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

impl<'a> Shown<'a> {
    /// What of an entry that was found to show.
    pub fn of(hit: &'a Hit, display: DisplayLanguage) -> Self {
        let indexed = &hit.indexed;
        let term = indexed.term_for(display).map(|at| &indexed.terms[at]);
        let text = indexed.text_for(display).map(|at| &indexed.texts[at]);
        Self {
            asked: display,
            term: term.map(|term| indexed.words(term)),
            term_language: term.map(|term| term.language.as_str()),
            term_label: term.map(|term| i18n::wording(term.wording)),
            text: text.map(|text| indexed.words(text)),
            text_language: text.map(|text| text.language.as_str()),
            text_label: text.map(|text| i18n::wording(text.wording)),
            term_highlights: hit.in_term.as_ref().map(PassageBody::from),
            text_highlights: hit.in_text.as_ref().map(PassageBody::from),
        }
    }
}

impl<'a> From<&'a Passage> for PassageBody<'a> {
    fn from(passage: &'a Passage) -> Self {
        let segment = |segment: &'a Segment| SegmentBody {
            text: &segment.text,
            is_match: segment.is_match,
        };
        Self {
            segments: passage.segments.iter().map(segment).collect(),
            cut_before: passage.is_cut_before,
            cut_after: passage.is_cut_after,
        }
    }
}

impl MatchBody {
    /// In the words of the API.
    pub fn of(matched: &Match, reference: &Reference) -> Self {
        let via = matched.via.as_ref();
        Self {
            field: match matched.field {
                MatchField::Term => "term",
                MatchField::Variant => "variant",
                MatchField::Concept => "concept",
                MatchField::TermWords => "term-words",
                MatchField::Text => "text",
                MatchField::Words => "words",
            },
            language: matched.language.clone(),
            via: via.map(|concept| ConceptName::of(concept, reference)),
        }
    }
}

impl From<Correction> for CorrectionBody {
    fn from(correction: Correction) -> Self {
        Self {
            text: correction.text,
            used: correction.is_used,
        }
    }
}

impl WarningBody {
    fn of(warning: &Warning, display: DisplayLanguage) -> Self {
        let (code, message) = worded(warning);
        let detail = message.text(display);
        Self { code, detail }
    }
}

/// What of a query was not understood: for programs, and for people.
pub(crate) fn worded(warning: &Warning) -> (&'static str, Message) {
    match warning.clone() {
        Warning::UnpairedQuote => ("unpaired-quote", Message::QuoteUnpaired),
        Warning::UnknownField(name) => {
            let known = search::FIELDS;
            (
                "unknown-field",
                Message::FieldOfQueryUnknown { name, known },
            )
        }
        Warning::UnknownValue { field, value } => (
            "unknown-value",
            Message::ValueOfQueryUnknown { field, value },
        ),
        Warning::PrefixTooShort(found) => ("prefix-too-short", Message::PrefixTooShort { found }),
        Warning::NothingExcluded => ("nothing-excluded", Message::NothingExcluded),
        Warning::TooManyWords => {
            let limit = search::MAX_CLAUSES;
            ("too-many-words", Message::TooManyWords { limit })
        }
    }
}

impl Applied {
    fn of(request: SearchRequest, display: DisplayLanguage, relaxed: bool) -> Self {
        let filters = request.filters;
        Self {
            q: request.text,
            query_language: request.language,
            fuzzy: match request.fuzzy {
                Fuzzy::Auto => "auto",
                Fuzzy::On => "on",
                Fuzzy::Off => "off",
            },
            lang: display,
            state: filters.states,
            language: filters.languages,
            year: filters.years,
            subject: filters.subjects,
            wording: filters.wordings,
            kind: filters.kinds,
            as_of: request.as_of.map(|day| day.to_string()),
            sort: match request.sort {
                Sort::Relevance => "relevance",
                Sort::Term => "term",
                Sort::State => "state",
                Sort::Year => "year",
            },
            relaxed,
        }
    }
}

impl Facets {
    fn of(counted: &[Facet], display: DisplayLanguage, reference: &Reference) -> Self {
        let subjects = subject_names(reference);
        let name = |field: FacetField, value: &str| match field {
            FacetField::State => {
                let code: PartyCode = value.parse().ok()?;
                reference.parties.get(&code).map(|party| party.name.clone())
            }
            FacetField::Subject => subjects.get(value).cloned(),
            FacetField::Wording => {
                let wording = Wording::ALL.into_iter().find(|w| w.as_str() == value);
                wording.map(i18n::wording)
            }
            FacetField::Kind => {
                let kind = TextKind::ALL
                    .into_iter()
                    .find(|kind| kind.as_str() == value);
                kind.map(i18n::text_kind)
            }
            FacetField::Language | FacetField::Year => None,
        };
        let of = |field: FacetField| -> Vec<FacetValue> {
            let facet = counted.iter().find(|facet| facet.field == field);
            let values = facet.into_iter().flat_map(|facet| &facet.values);
            let value = |(value, count): &(String, u64)| FacetValue {
                name: name(field, value),
                value: value.clone(),
                count: *count,
            };
            values.map(value).collect()
        };
        let mut state = of(FacetField::State);
        sort_by_name(&mut state, display);
        Self {
            state,
            language: of(FacetField::Language),
            year: of(FacetField::Year),
            subject: of(FacetField::Subject),
            wording: of(FacetField::Wording),
            kind: of(FacetField::Kind),
        }
    }
}

fn sort_by_name(values: &mut [FacetValue], display: DisplayLanguage) {
    let collation = crate::text::Collation::of(display);
    let name = |value: &FacetValue| match &value.name {
        Some(name) => name.get(display).to_owned(),
        None => value.value.clone(),
    };
    values.sort_by(|one, other| collation.compare(&name(one), &name(other)));
}

/// Terms that begin as was typed.
#[derive(Serialize, ToSchema)]
pub struct Suggestions {
    /// The terms, those that most States have first.
    items: Vec<SuggestionBody>,
}

/// A term that begins as was typed.
#[derive(Serialize, ToSchema)]
#[schema(as = Suggestion)]
pub struct SuggestionBody {
    /// The term, as an entry writes it.
    #[schema(example = "cyberspace")]
    term: String,
    /// Its language there.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// How many States and organisations have it, however they write it.
    #[schema(example = 1)]
    states: usize,
    /// The concepts of that entry.
    concepts: Vec<ConceptName>,
}

impl Suggestions {
    /// The answer of the service in the words of the API.
    pub fn of(found: Vec<Suggestion>, reference: &Reference) -> Self {
        let item = |found: Suggestion| {
            let concepts = found.concepts.iter();
            let concepts = concepts.map(|id| ConceptName::of(id, reference));
            SuggestionBody {
                concepts: concepts.collect(),
                term: found.term,
                language: found.language,
                states: found.states,
            }
        };
        Self {
            items: found.into_iter().map(item).collect(),
        }
    }
}
