use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{ConceptBody, EntryBody, Labelled, labelled};
use super::context::Context;
use super::examples;
use super::params::{self, Params, PathId};
use super::problem::{Answer, Code, Problem};
use super::viewer::Asking;
use crate::formats::{ConceptNames, write_comparison};
use crate::i18n::{self, Message};
use crate::model::{
    Bilingual, Cell, Column, ColumnState, Comparison, DisplayLanguage, Language, PartyCode,
    PartyKind, Term, Text, TextsInLanguage,
};
use crate::service::{EntryView, LinkView, Reference, Viewer};

/// Parameters of a comparison.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ComparisonParams {
    /// Only these States or organisations, separated by commas.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Only terms and texts in these languages (BCP 47), separated by commas, or in
    /// those within them: `en` has `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no
    /// `sr-Cyrl`.
    #[param(example = "en,fr")]
    language: Option<String>,
    /// As this service held it at the end of this day (UTC): entries, links
    /// and what was said of them.
    #[param(example = "2026-11-22", format = Date)]
    as_of: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// The entries of a concept side by side.
#[derive(Serialize, ToSchema)]
#[schema(as = Comparison)]
pub struct ComparisonBody {
    /// What is compared.
    concept: ConceptBody,
    /// The display language, which orders the columns.
    lang: DisplayLanguage,
    /// The day as of which it is shown; null as of now.
    #[schema(format = Date)]
    as_of: Option<String>,
    /// As of a day on which the concept was not here yet: since when it is. It is
    /// then shown by the names that it has now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    here_since: Option<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    here_since_note: Option<Bilingual>,
    /// How many columns there are.
    #[schema(example = 1)]
    total: usize,
    /// One column a State, in the order of names; organisations that have an
    /// entry follow.
    columns: Vec<ColumnBody>,
}

/// What one State has on the concept.
#[derive(Serialize, ToSchema)]
#[schema(as = Column)]
pub struct ColumnBody {
    /// State code or organisation identifier.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its names.
    name: Bilingual,
    /// State or organisation.
    kind: PartyKind,
    /// Whether there is anything, and if not, how that is to be read:
    /// `not-provided` only against an accepted submission that the reader may
    /// see and of which every entry has a link to a concept that awaits no review
    /// (`awaits` is empty), since one whose links a rule made, a split moved or
    /// somebody disputes might be the one that is missing here.
    status: ColumnState,
    /// The same in words.
    status_label: Bilingual,
    /// As of a day on which nothing of it was here yet: since when there is an entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    here_since: Option<String>,
    /// One cell an entry.
    cells: Vec<CellBody>,
}

/// One entry of a State on the concept.
#[derive(Serialize, ToSchema)]
#[schema(as = Cell)]
pub struct CellBody {
    /// The entry as a whole. Of its `concepts` the compared one comes first, with
    /// how it stands there; the others, told of as of now only, by their names.
    entry: EntryBody,
    /// Where its earlier wordings are, if it was changed; since when this one
    /// stands, `entry.at` tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "/api/v1/concepts/cyberspace/comparison/history?state=XA")]
    history: Option<String>,
    /// Its terms and texts by language: English and French first, always
    /// there; then the others. Of languages that were asked for each is there.
    languages: Vec<LanguageBody>,
}

/// What an entry has in one language, the State's own words apart.
#[derive(Serialize, ToSchema)]
#[schema(as = InLanguage)]
pub struct LanguageBody {
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// The entry has neither a term nor a text in it.
    none: bool,
    /// Terms in the State's own words.
    original_terms: Vec<Labelled<Term>>,
    /// Translated terms.
    translated_terms: Vec<Labelled<Term>>,
    /// Texts in the State's own words.
    original_texts: Vec<Labelled<Text>>,
    /// Translated texts.
    translated_texts: Vec<Labelled<Text>>,
    /// Summaries by this project: never the State's words.
    summaries: Vec<Labelled<Text>>,
}

/// Compares the entries of a concept.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/comparison", tag = "concepts",
    params(("id" = String, Path, description = "The concept's id", example = "cyberspace"), ComparisonParams),
    summary = "Compare a concept across States",
    description = "Every State a column in the order of its name in the display language, several \
        entries to a column where a State has them; per language the State's own words, \
        translations and summaries apart; now, or as it stood at the end of a day (`as_of`); that the concept, or a State’s entry, was not here yet on that \
        day is told with since when it is (`here_since`). Where a State has none, the column says how that is to \
        be read.",
    responses(
        (status = 200, description = "The comparison", body = ComparisonBody,
         example = json!(examples::comparison())),
        examples::ReadingOne,
        examples::LedOn,
    ),
    security((), ("token" = [])),
)]
pub async fn compare_concept(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<ComparisonParams>,
) -> Answer<Json<ComparisonBody>> {
    let display = context.display;
    let comparison = compared(&app, &viewer, &id, &params, display).await?;
    let as_of = as_of(&params)?;
    Ok(Json(body(comparison, as_of, display, &app.reference())))
}

/// Compares the entries of a concept, as CSV.
#[utoipa::path(
    get, path = "/api/v1/concepts/{id}/comparison.csv", tag = "concepts",
    params(("id" = String, Path, description = "The concept's id", example = "cyberspace"), ComparisonParams),
    summary = "Compare a concept across States, as CSV",
    description = "The same as the comparison, a row for each term and text with its provenance (RFC \
        4180, UTF-8), and with the ground of its standing under the concept and what is said of that. A State \
        without an entry has a row that says so, and so has an entry that has nothing in English, in French \
        or in a language asked for (`none` as its kind). Lines end with CR LF (section 2 there). Texts stand as \
        the State wrote them, also where they begin with `=`, `+`, `-`, `@` or a tab: nothing is put before \
        them, since a definition must not be altered; import the file as text into programs that take such \
        a cell for a formula. The names of the columns are in the display language.",
    responses(
        (status = 200, description = "The comparison", body = String, content_type = "text/csv",
         example = json!(examples::comparison_csv())),
        examples::ReadingOne,
        examples::LedOn,
    ),
    security((), ("token" = [])),
)]
pub async fn compare_concept_as_csv(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    PathId(id): PathId,
    Params(params): Params<ComparisonParams>,
) -> Answer<impl IntoResponse> {
    let display = context.display;
    let comparison = compared(&app, &viewer, &id, &params, display).await?;
    let day = as_of(&params)?.map(|day| day.to_string());
    let name = format!("attachment; filename=\"{}.csv\"", comparison.concept.id);
    let reference = app.reference();
    let name_of = |id: &crate::model::Key| reference.concept_name(id, display);
    let names = ConceptNames {
        name: &name_of,
        merged_into: &|id| reference.merged.get(id).cloned(),
    };
    let csv = write_comparison(&comparison, day.as_deref(), &names, display)
        .map_err(|_| Problem::new(Code::Internal, Message::Internal))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, csv))
}

async fn compared(
    app: &App,
    viewer: &Viewer,
    id: &str,
    params: &ComparisonParams,
    display: DisplayLanguage,
) -> Answer<Comparison> {
    let chosen = params::list("state", params.state.as_deref(), params::word)?;
    let languages = params::list("language", params.language.as_deref(), params::word)?;
    let mut comparison = match as_of(params)? {
        None => app.comparison(viewer, id, &chosen, display).await?,
        Some(day) => {
            app.comparison_as_of(viewer, id, &chosen, day, display)
                .await?
        }
    };
    if !languages.is_empty() {
        comparison.narrow(&languages);
    }
    Ok(comparison)
}

fn as_of(params: &ComparisonParams) -> Answer<Option<Date>> {
    let day = params.as_of.as_deref().map(params::day).transpose();
    day.map_err(|message| Problem::invalid("as_of", message))
}

pub(super) fn body(
    comparison: Comparison,
    as_of: Option<Date>,
    display: DisplayLanguage,
    reference: &Reference,
) -> ComparisonBody {
    let concept = comparison.concept.id.clone();
    let column = |column: Column| ColumnBody {
        state: column.state,
        name: column.name,
        kind: column.kind,
        status: column.status,
        here_since: column.here_since,
        status_label: i18n::column_state(column.status),
        cells: column
            .cells
            .into_iter()
            .map(|cell| cell_body(cell, &concept, reference))
            .collect(),
    };
    let day = as_of.map(|day| day.to_string());
    let since = day.as_deref().zip(comparison.here_since.as_deref());
    let here_since_note = since.map(|(day, since)| i18n::not_here_yet(day, since));
    let columns: Vec<ColumnBody> = comparison.columns.into_iter().map(column).collect();
    ComparisonBody {
        concept: ConceptBody::of(comparison.concept, reference),
        lang: display,
        as_of: day,
        here_since: comparison.here_since,
        here_since_note,
        total: columns.len(),
        columns,
    }
}

fn cell_body(cell: Cell, concept: &crate::model::Key, reference: &Reference) -> CellBody {
    let languages = cell.languages.into_iter().map(language_body).collect();
    let state = &cell.entry.state;
    let history = format!("/api/v1/concepts/{concept}/comparison/history?state={state}");
    let history = Some(history).filter(|_| cell.version > 1);
    let view = EntryView {
        entry: cell.entry,
        version: cell.version,
        at: cell.at,
        stands_in: cell.stands_in,
        is_former: false,
        links: vec![LinkView {
            concept: concept.clone(),
            basis: cell.link,
            moved_from: cell.moved_from,
            taken_back: cell.taken_back,
            awaits: cell.awaits,
            changed_since: cell.changed_since,
            assertions: cell.assertions,
            said_before: cell.said_before,
        }],
    };
    CellBody {
        history,
        entry: EntryBody::of(view, reference).also_under(&cell.also_under, reference),
        languages,
    }
}

fn language_body(texts: TextsInLanguage) -> LanguageBody {
    LanguageBody {
        none: texts.is_empty(),
        language: texts.language,
        original_terms: labelled(texts.original_terms),
        translated_terms: labelled(texts.translated_terms),
        original_texts: labelled(texts.original_texts),
        translated_texts: labelled(texts.translated_texts),
        summaries: labelled(texts.summaries),
    }
}
