use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{EntryBody, subject_names};
use super::context::Context;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::i18n::{self, Message};
use crate::model::{Bilingual, DisplayLanguage, Entry, PartyCode, Wording};
use crate::search::{Facet, FacetField, Filters, Match, MatchField};
use crate::service::{Position, Reference, SearchAnswer};

const DEFAULT_LIMIT: usize = 20;

/// Parameters of a search. Lists are separated by commas; any of their values
/// will do.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SearchParams {
    /// What to look for. Accents, case, apostrophes, hyphens and spacing do
    /// not matter to finding; the exact form comes first. All entries where it
    /// is absent.
    #[param(example = "cyber space")]
    q: Option<String>,
    /// Display language, `en` or `fr`: which text is shown first, and the
    /// order of States' names. By default the one of `Accept-Language`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Codes of States or organisations.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Languages of terms or texts (BCP 47); `en` takes `en-GB`.
    #[param(example = "en,fr")]
    language: Option<String>,
    /// Years of the documents cited.
    #[param(example = "2026")]
    year: Option<String>,
    /// Subject fields.
    #[param(example = "fundamentals")]
    subject: Option<String>,
    /// Wordings: `official`, `official-translation`, `courtesy-translation`,
    /// `project-translation`, `machine-translation`, `summary`.
    #[param(example = "official,summary")]
    wording: Option<String>,
    /// Results in a page, 1 to 200; 20 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 20)]
    limit: Option<String>,
    /// The `cursor` of the page before. It holds for one state of the lists.
    #[param(example = "7-20")]
    cursor: Option<String>,
}

/// The answer to a search.
#[derive(Serialize, ToSchema)]
pub struct SearchResults {
    /// How many entries match, exactly.
    #[schema(example = 1)]
    total: usize,
    /// The entries of this page, the best first; among equals States in the
    /// order of their names.
    items: Vec<SearchItem>,
    /// At most so many in a page.
    #[schema(example = 20)]
    limit: usize,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
    /// Counts by field over all results. A field's own filter does not apply
    /// to its counts.
    facets: Facets,
    /// What was looked for and what it was narrowed to.
    applied: Applied,
    /// The state of the lists from which this was answered.
    #[schema(example = 7)]
    revision: i64,
}

/// An entry that was found.
#[derive(Serialize, ToSchema)]
pub struct SearchItem {
    /// The entry.
    #[serde(flatten)]
    entry: EntryBody,
    /// The term and text that serve the display language best, and which they
    /// are.
    shown: Shown,
    /// Why it was found; null where nothing was looked for.
    #[serde(rename = "match")]
    matched: Option<MatchBody>,
}

/// What of an entry to show to a reader of the display language.
#[derive(Serialize, ToSchema)]
pub struct Shown {
    /// The display language.
    asked: DisplayLanguage,
    /// A term.
    term: Option<String>,
    /// Its language.
    term_language: Option<String>,
    /// A text.
    text: Option<String>,
    /// Its language, which is another than asked where the entry has none in
    /// it.
    text_language: Option<String>,
    /// Whose words the text is in.
    text_label: Option<Bilingual>,
}

/// Why an entry was found.
#[derive(Serialize, ToSchema)]
#[schema(as = Match)]
pub struct MatchBody {
    /// `term`: it is one of its terms; `concept`: it is the name of a concept
    /// it is linked to; `words`: its terms and texts have the words.
    #[schema(example = "term")]
    field: &'static str,
    /// In which language, where that can be told.
    language: Option<String>,
}

/// Counts by field.
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
    subject: Vec<crate::model::Key>,
    /// Wordings.
    wording: Vec<Wording>,
    /// Set when no entry has all words, and those with any are given instead.
    relaxed: bool,
}

/// Searches the national entries.
#[utoipa::path(
    get, path = "/api/v1/search", tag = "search", params(SearchParams),
    summary = "Search the national entries",
    description = "Finds the current entries whose terms, concepts or texts match, in any of the \
        languages. The exact form of a term comes first, then the same term written otherwise, \
        then abbreviations and variants, then the name of the concept, then terms and texts with \
        all words.",
    responses(
        (status = 200, description = "The entries found", body = SearchResults,
         example = json!(examples::search())),
        examples::Reading,
        (status = 410, description = "The lists changed since the cursor was given",
         body = super::problem::ProblemBody, content_type = "application/problem+json",
         example = json!(examples::cursor_expired())),
    ),
    security((), ("token" = [])),
)]
pub async fn search_entries(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<SearchParams>,
) -> Answer<Json<SearchResults>> {
    let display = context.display;
    let limit = params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?;
    let filters = filters(&params)?;
    let from = params.cursor.as_deref().map(position).transpose()?;
    let q = params.q.unwrap_or_default();
    let answer = app
        .search(&viewer, &q, filters.clone(), display, from, limit)
        .await?;
    let reference = app.reference();
    Ok(Json(results(
        answer, q, filters, display, limit, &reference,
    )))
}

fn filters(params: &SearchParams) -> Answer<Filters> {
    let year = |text: &str| {
        let range = Message::OutOfRange { low: 0, high: 9999 };
        text.parse().ok().filter(|year| *year <= 9999).ok_or(range)
    };
    let wording = |text: &str| {
        let found: String = text.chars().take(80).collect();
        let known = Wording::ALL
            .into_iter()
            .find(|wording| wording.as_str() == text);
        known.ok_or(Message::NotOneOf {
            found,
            allowed: "official, official-translation, courtesy-translation, \
                      project-translation, machine-translation, summary",
        })
    };
    let language = |text: &str| {
        let language: crate::model::Language = params::word(text)?;
        Ok(language.to_string())
    };
    Ok(Filters {
        states: params::list("state", params.state.as_deref(), params::word)?,
        languages: params::list("language", params.language.as_deref(), language)?,
        years: params::list("year", params.year.as_deref(), year)?,
        subjects: params::list("subject", params.subject.as_deref(), params::word)?,
        wordings: params::list("wording", params.wording.as_deref(), wording)?,
    })
}

/// A cursor is the revision and the offset: `7-20`.
fn position(cursor: &str) -> Answer<Position> {
    let numbers = cursor.split_once('-');
    let read = numbers.and_then(|(revision, offset)| {
        Some(Position {
            revision: revision.parse().ok()?,
            offset: offset.parse().ok()?,
        })
    });
    read.ok_or_else(|| Problem::invalid("cursor", Message::BadCursor))
}

pub(super) fn results(
    answer: SearchAnswer,
    q: String,
    filters: Filters,
    display: DisplayLanguage,
    limit: usize,
    reference: &Reference,
) -> SearchResults {
    let found = answer.found;
    let item = |(indexed, matched): &(crate::search::Indexed, Option<Match>)| SearchItem {
        shown: shown(&indexed.entry, display),
        entry: EntryBody::of_concepts(
            &indexed.entry,
            indexed.version,
            &indexed.at,
            &indexed.concepts,
            reference,
        ),
        matched: matched.as_ref().map(matched_by),
    };
    let position = |next: Position| format!("{}-{}", next.revision, next.offset);
    SearchResults {
        total: found.total,
        items: found.hits.iter().map(item).collect(),
        limit,
        cursor: answer.next.map(position),
        facets: facets(&found.facets, display, reference),
        applied: Applied {
            q,
            lang: display,
            state: filters.states,
            language: filters.languages,
            year: filters.years,
            subject: filters.subjects,
            wording: filters.wordings,
            relaxed: found.relaxed,
        },
        revision: found.revision,
    }
}

/// The term and text in the display language, else in the other one, else in
/// any; the State's own words before translations, these before summaries.
fn shown(entry: &Entry, display: DisplayLanguage) -> Shown {
    let distance = |language: &crate::model::Language, wording: Wording| {
        let by_language = match language.primary() {
            primary if primary == display.tag() => 0,
            primary if primary == display.other().tag() => 1,
            _ => 2,
        };
        (by_language, wording)
    };
    let term = entry
        .terms
        .iter()
        .min_by_key(|term| distance(&term.language, term.wording));
    let text = entry
        .texts
        .iter()
        .min_by_key(|text| distance(&text.language, text.wording));
    Shown {
        asked: display,
        term: term.map(|term| term.text.clone()),
        term_language: term.map(|term| term.language.to_string()),
        text: text.map(|text| text.text.clone()),
        text_language: text.map(|text| text.language.to_string()),
        text_label: text.map(|text| i18n::wording(text.wording)),
    }
}

fn matched_by(matched: &Match) -> MatchBody {
    MatchBody {
        field: match matched.field {
            MatchField::Term => "term",
            MatchField::Concept => "concept",
            MatchField::Words => "words",
        },
        language: matched.language.clone(),
    }
}

fn facets(counted: &[Facet], display: DisplayLanguage, reference: &Reference) -> Facets {
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
    Facets {
        state,
        language: of(FacetField::Language),
        year: of(FacetField::Year),
        subject: of(FacetField::Subject),
        wording: of(FacetField::Wording),
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
