use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue, LINK};
use serde::Deserialize;
use utoipa::IntoParams;

use super::App;
use super::context::Context;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Code, Problem};
use super::search_answer;
use super::search_bodies::SearchResults;
use super::viewer::Asking;
use crate::i18n::Message;
use crate::model::{Language, TextKind, Wording};
use crate::search::{FacetField, Filters, Fuzzy, Sort};
use crate::service::{Position, SearchRequest};

const DEFAULT_LIMIT: usize = 20;

/// Parameters of a search. Lists are separated by commas; any of their values
/// will do.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SearchParams {
    /// What to look for: words, all of which must be found; `"words in
    /// order"`; `-excluded`; `beginning*`; `term:`, `definition:`, `source:`
    /// (title or issuer of a document), `state:`, `lang:` and `year:`
    /// (`2013` or `2011..2015`), each before a word or a phrase. Accents,
    /// case, apostrophes, hyphens and spacing do not matter to finding; the
    /// exact form comes first. What cannot be understood is looked for as
    /// words, and `warnings` says so. All entries where it is absent.
    #[param(example = "cyber space")]
    q: Option<String>,
    /// The language in which `q` is looked for (BCP 47), whatever region or script
    /// the tag names; any where it is
    /// absent. Which text is shown is `lang`.
    #[param(example = "en")]
    query_language: Option<String>,
    /// Typing mistakes, one from four letters on, two from eight: `auto`
    /// (forgiven where nothing is found otherwise, the default), `on`
    /// (always) or `off`.
    #[param(example = "auto", pattern = "^(auto|on|off)$")]
    fuzzy: Option<String>,
    /// Display language, `en` or `fr`: which text is shown first, and the
    /// order of names and terms. By default the one of `Accept-Language`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
    /// Codes of States or organisations.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Languages of terms or texts (BCP 47): `en` has `en-GB`, `en-GB` has no `en-US`,
    /// `sr-Latn` no `sr-Cyrl`.
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
    /// Kinds of texts: `definition`, `explanation`, `note`.
    #[param(example = "definition")]
    kind: Option<String>,
    /// A day (`2026-11-22`): what this service held as current at its end
    /// (UTC), superseded versions included. By default what is current.
    #[param(example = "2026-11-22", format = Date)]
    as_of: Option<String>,
    /// The order: `relevance` (the default), `term` (as shown), `state` (by
    /// name) or `year` (newest first).
    #[param(example = "relevance", pattern = "^(relevance|term|state|year)$")]
    sort: Option<String>,
    /// By what to count the results: `state`, `language`, `year`, `subject`,
    /// `wording`, `kind`. Nothing is counted where it is absent.
    #[param(example = "state,language")]
    facets: Option<String>,
    /// Results in a page, 1 to 200; 20 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 20)]
    limit: Option<String>,
    /// The `cursor` of the page before. It holds for one state of the lists.
    #[param(example = "7-20")]
    cursor: Option<String>,
}

/// Searches the national entries.
#[utoipa::path(
    get, path = "/api/v1/search", tag = "search", params(SearchParams),
    summary = "Search the national entries",
    description = "Finds the current entries whose terms, concepts or texts match, in any of the \
        languages. The exact form of a term comes first, then the same term written otherwise, \
        then abbreviations and variants, then other inflections, then entries of a concept that \
        the words name in any State's list, then terms with all words, then texts.",
    responses(
        (status = 200, description = "The entries found", body = SearchResults,
         headers(("Link" = String, description = "The first and the next page (RFC 8288)")),
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
    address: Uri,
    Params(params): Params<SearchParams>,
) -> Answer<(HeaderMap, Vec<u8>)> {
    let display = context.display;
    let request = request(&params)?;
    let mut answer = app.search(&viewer, request.clone(), display)?;
    let from = request.from.as_ref().map_or(0, |position| position.offset);
    params::within(from, answer.found.total)?;
    let reference = app.reference();
    let hits = std::mem::take(&mut answer.found.hits);
    let results = SearchResults::of(answer, request, display, &reference);
    let mut headers = links(address.query().unwrap_or_default(), results.cursor());
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let json = search_answer::written(&results, &hits, display, &reference);
    let json = json.map_err(|_| Problem::new(Code::Internal, Message::Internal))?;
    Ok((headers, json))
}

fn request(params: &SearchParams) -> Answer<SearchRequest> {
    Ok(SearchRequest {
        text: params.q.clone().unwrap_or_default(),
        language: one(
            "query_language",
            params.query_language.as_deref(),
            params::word,
        )?,
        fuzzy: one("fuzzy", params.fuzzy.as_deref(), fuzzy)?.unwrap_or_default(),
        filters: filters(params)?,
        as_of: one("as_of", params.as_of.as_deref(), params::day)?,
        sort: one("sort", params.sort.as_deref(), sort)?.unwrap_or_default(),
        facets: params::list("facets", params.facets.as_deref(), facet)?,
        from: params.cursor.as_deref().map(position).transpose()?,
        limit: params::limit(params.limit.as_deref(), DEFAULT_LIMIT)?,
    })
}

fn filters(params: &SearchParams) -> Answer<Filters> {
    let year = |text: &str| {
        let range = Message::OutOfRange { low: 0, high: 9999 };
        text.parse().ok().filter(|year| *year <= 9999).ok_or(range)
    };
    let language = |text: &str| {
        let language: Language = params::word(text)?;
        Ok(language.to_string())
    };
    Ok(Filters {
        states: params::list("state", params.state.as_deref(), params::word)?,
        languages: params::list("language", params.language.as_deref(), language)?,
        years: params::list("year", params.year.as_deref(), year)?,
        subjects: params::list("subject", params.subject.as_deref(), params::word)?,
        wordings: params::list("wording", params.wording.as_deref(), wording)?,
        kinds: params::list("kind", params.kind.as_deref(), kind)?,
    })
}

fn one<T>(
    name: &str,
    given: Option<&str>,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Answer<Option<T>> {
    let read = given.map(read).transpose();
    read.map_err(|message| Problem::invalid(name, message))
}

/// The value that is called so, of those allowed.
fn called<T: Copy>(found: &str, values: &[(&str, T)], allowed: &'static str) -> Result<T, Message> {
    let value = values.iter().find(|(name, _)| *name == found);
    value.map(|(_, value)| *value).ok_or_else(|| {
        let found = found.chars().take(80).collect();
        Message::NotOneOf { found, allowed }
    })
}

fn fuzzy(text: &str) -> Result<Fuzzy, Message> {
    let values = [
        ("auto", Fuzzy::Auto),
        ("on", Fuzzy::On),
        ("off", Fuzzy::Off),
    ];
    called(text, &values, "auto, on, off")
}

/// A value of the parameter `sort`.
pub(crate) fn sort(text: &str) -> Result<Sort, Message> {
    let values = [
        ("relevance", Sort::Relevance),
        ("term", Sort::Term),
        ("state", Sort::State),
        ("year", Sort::Year),
    ];
    called(text, &values, "relevance, term, state, year")
}

fn facet(text: &str) -> Result<FacetField, Message> {
    let values = FacetField::ALL.map(|field| (field.name(), field));
    called(
        text,
        &values,
        "state, language, year, subject, wording, kind",
    )
}

/// A value of the parameter `kind`.
pub(crate) fn kind(text: &str) -> Result<TextKind, Message> {
    let values = TextKind::ALL.map(|kind| (kind.as_str(), kind));
    called(text, &values, "definition, explanation, note")
}

/// A value of the parameter `wording`.
pub(crate) fn wording(text: &str) -> Result<Wording, Message> {
    let values = Wording::ALL.map(|wording| (wording.as_str(), wording));
    let allowed = "official, official-translation, courtesy-translation, project-translation, \
                   machine-translation, summary";
    called(text, &values, allowed)
}

/// A cursor is the revision and the offset: `3f2a9c0d417be856-20`.
fn position(cursor: &str) -> Answer<Position> {
    let read = cursor.split_once('-').and_then(|(revision, offset)| {
        let offset = offset.parse().ok()?;
        let is_one = revision.bytes().all(|byte| byte.is_ascii_hexdigit());
        let revision = is_one.then(|| revision.to_owned())?;
        Some(Position { revision, offset })
    });
    read.ok_or_else(|| Problem::invalid("cursor", Message::BadCursor))
}

/// Where the first and the next page are (RFC 8288).
fn links(query: &str, next: Option<&str>) -> HeaderMap {
    let others: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="))
        .collect();
    let address = |cursor: Option<&str>| {
        let cursor = cursor.map(|cursor| format!("cursor={cursor}"));
        let pairs = others.iter().copied().chain(cursor.as_deref());
        format!("/api/v1/search?{}", pairs.collect::<Vec<_>>().join("&"))
    };
    let mut links = format!("<{}>; rel=\"first\"", address(None));
    if next.is_some() {
        links.push_str(&format!(", <{}>; rel=\"next\"", address(next)));
    }
    let value = HeaderValue::from_str(&links);
    value
        .map(|value| HeaderMap::from_iter([(LINK, value)]))
        .unwrap_or_default()
}
