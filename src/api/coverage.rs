use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::bodies::{WordingCount, wordings};
use super::context::Context;
use super::examples;
use super::params::{self, Params};
use super::problem::{Answer, Problem};
use super::viewer::Asking;
use crate::compare::Covered;
use crate::model::{Bilingual, Key, Language, PartyCode, PartyKind};
use crate::service::{
    CoverageRow, CoverageSelection, CoverageView, Reference, UnlinkedSelection, UnlinkedTerm,
};
use crate::text::NameOrder;

/// Parameters of the coverage.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CoverageParams {
    /// Only these States or organisations, separated by commas.
    #[param(example = "XA,XB")]
    state: Option<String>,
    /// Only what is said in this language (BCP 47), or in one within it: `en` has
    /// `en-GB`, `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: Option<String>,
    /// Only the concepts of this subject field.
    #[param(example = "fundamentals")]
    subject: Option<String>,
    /// Concepts in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "cyberspace")]
    cursor: Option<String>,
    /// Display language, `en` or `fr`: the order of names.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Which State has which concept, in which languages.
#[derive(Serialize, ToSchema)]
#[schema(as = Coverage)]
pub struct CoverageBody {
    /// How many concepts there are.
    total: usize,
    /// The States in the order of their names, then the organisations that
    /// have something.
    states: Vec<CoveredParty>,
    /// The concepts in the order of their names, those too that nobody has.
    items: Vec<CoverageItem>,
    /// How many of the concepts at least two States, asked for or not, define or
    /// explain in whatever language, and no proposal is about; with States asked for,
    /// those that one of them defines. So `/unproposed-concepts` counts too. Null for
    /// whoever sees no proposals.
    unproposed: Option<usize>,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
}

/// A State or organisation of the coverage.
#[derive(Serialize, ToSchema)]
pub struct CoveredParty {
    /// Its code.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// Its names.
    name: Bilingual,
    /// State or organisation.
    kind: PartyKind,
    /// On how many of the concepts a definition or explanation of it is here, in
    /// whoever's words; with a language asked for, in that language.
    concepts: usize,
    /// On how many of these only summaries by this project are: nothing in its own
    /// words, nor a translation of them.
    summary_only: usize,
    /// On how many of these a rule alone, which nobody has confirmed, says that what
    /// defines it is about the concept.
    unconfirmed: usize,
    /// On how many only a term is here; with a language asked for, in that language.
    term_only: usize,
}

/// Who has a concept.
#[derive(Serialize, ToSchema)]
pub struct CoverageItem {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    concept: Key,
    /// Its names.
    name: Bilingual,
    /// Its subject field.
    #[schema(value_type = String, example = "fundamentals")]
    subject: Key,
    /// Of how many States a definition or explanation of it is here, in whoever's
    /// words; with a language asked for, in that language. Organisations are not
    /// counted.
    states: usize,
    /// Of how many of these only summaries by this project are: nothing in their
    /// own words, nor a translation of them.
    summary_only: usize,
    /// Of how many of these a rule alone, which nobody has confirmed, says that what
    /// defines it is about the concept; they are counted nonetheless.
    unconfirmed: usize,
    /// Of how many States only a term for it is here; with a language asked for, only
    /// a term in that language: they may define it in another one.
    term_only: usize,
    /// Whether a proposal is about it; null for whoever sees no proposals.
    proposed: Option<bool>,
    /// What each State and organisation has, in the order of `states`; who has
    /// nothing here is not among them.
    covered: Vec<CoveredBody>,
}

/// What a State has on a concept.
#[derive(Serialize, ToSchema)]
#[schema(as = Covered)]
pub struct CoveredBody {
    /// Whose.
    #[schema(value_type = String, example = "XA")]
    state: PartyCode,
    /// How many entries.
    entries: usize,
    /// Of how many of these somebody, the State itself or a drafter, disputes that
    /// they are about the concept; they are counted nonetheless.
    disputed: usize,
    /// Of how many of these a rule alone says that they are about the concept, and
    /// nobody has confirmed it; they are counted nonetheless.
    unconfirmed: usize,
    /// The languages of their terms, as their tags say them: `sr-Latn` and `sr-Cyrl`
    /// are two.
    terms: Vec<String>,
    /// Their definitions and explanations by language; none where only a term is
    /// here, with a language asked for only a term in that language.
    definitions: Vec<DefinedIn>,
}

/// The definitions and explanations in a language.
#[derive(Serialize, ToSchema)]
pub struct DefinedIn {
    /// The language (BCP 47), as the tag of the texts says it: `sr-Latn` and
    /// `sr-Cyrl` are two.
    #[schema(example = "en")]
    language: String,
    /// How many texts are in whose words: a summary by this project is no text of
    /// the State.
    wordings: Vec<WordingCount>,
}

/// Which State has which concept.
#[utoipa::path(
    get, path = "/api/v1/coverage", tag = "concepts", params(CoverageParams),
    summary = "Show which State has which concept",
    description = "As a matrix: every State, every concept, the languages of terms and definitions, \
        compiled lists and submissions together. In whose words definitions are is said with each language, \
        and States of which only summaries by this project, or only terms, are here are counted apart. \
        Entries of which it is disputed that they are about a concept count, and are told (`disputed`); so do \
        those of which a rule alone says it and nobody has confirmed it (`unconfirmed`). \
        That nothing of a State is here, or nothing in a language, does not say that it defines nothing.",
    responses(
        (status = 200, description = "The coverage", body = CoverageBody,
         example = json!(examples::coverage())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn show_coverage(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<CoverageParams>,
) -> Answer<Json<CoverageBody>> {
    let word = |name: &str, given: Option<&str>| -> Answer<Option<Language>> {
        let read = given.map(params::word).transpose();
        read.map_err(|message| Problem::invalid(name, message))
    };
    let subject = params.subject.as_deref().map(params::word).transpose();
    let selection = CoverageSelection {
        parties: params::list("state", params.state.as_deref(), params::word)?,
        language: word("language", params.language.as_deref())?,
        subject: subject.map_err(|message| Problem::invalid("subject", message))?,
    };
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let view = app.coverage(&viewer, &selection, context.display).await?;
    let from = params::passed(params.cursor.as_deref(), &view.rows, id)?;
    Ok(Json(CoverageBody::of(&view, from, limit, &app.reference())))
}

fn id(row: &CoverageRow) -> String {
    row.concept.id.to_string()
}

impl CoverageBody {
    /// A page of the answer of the service in the words of the API.
    pub fn of(view: &CoverageView, from: usize, limit: usize, reference: &Reference) -> Self {
        let party = |code: PartyCode| {
            let party = reference.parties.get(&code);
            let has = view.rows.iter().filter_map(|row| row.covered.get(&code));
            let (defined, term_only): (Vec<&Covered>, Vec<&Covered>) =
                has.partition(|covered| covered.defines());
            let summarised = defined.iter();
            let summarised = summarised.filter(|covered| covered.is_only_summarised());
            let by_rule = defined.iter();
            let by_rule = by_rule.filter(|covered| covered.is_only_by_rule());
            CoveredParty {
                name: party.map(|party| party.name.clone()).unwrap_or_default(),
                kind: party.map_or(PartyKind::State, |party| party.kind),
                concepts: defined.len(),
                summary_only: summarised.count(),
                unconfirmed: by_rule.count(),
                term_only: term_only.len(),
                state: code,
            }
        };
        let unproposed = view.rows.iter();
        let unproposed = unproposed.filter(|row| row.is_unproposed);
        let total = view.rows.len();
        Self {
            total,
            unproposed: view.tells_proposals.then(|| unproposed.count()),
            states: view.parties.iter().cloned().map(party).collect(),
            cursor: params::next_after(from, limit, &view.rows, id),
            items: view
                .rows
                .iter()
                .skip(from)
                .take(limit)
                .map(|row| CoverageItem::of(row, &view.parties, view.tells_proposals))
                .collect(),
        }
    }
}

impl CoverageItem {
    fn of(row: &CoverageRow, parties: &[PartyCode], tells_proposals: bool) -> Self {
        let covered = parties.iter().filter_map(|code| {
            let (state, covered) = row.covered.get_key_value(code)?;
            Some(CoveredBody::of(state.clone(), covered.clone()))
        });
        Self {
            covered: covered.collect(),
            concept: row.concept.id.clone(),
            name: row.concept.name.clone(),
            subject: row.concept.subject.clone(),
            states: row.states,
            summary_only: row.summary_only,
            unconfirmed: row.unconfirmed,
            term_only: row.term_only,
            proposed: tells_proposals.then_some(row.is_proposed),
        }
    }
}

impl CoveredBody {
    fn of(state: PartyCode, covered: Covered) -> Self {
        Self {
            state,
            entries: covered.entries,
            disputed: covered.disputed,
            unconfirmed: covered.unconfirmed,
            terms: covered.terms.iter().map(Language::to_string).collect(),
            definitions: covered
                .definitions
                .into_iter()
                .map(|(language, counts)| DefinedIn {
                    language: language.to_string(),
                    wordings: wordings(counts),
                })
                .collect(),
        }
    }
}

/// Parameters of the terms without a concept.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UnlinkedParams {
    /// Only terms that at least so many States and organisations use; 2 by
    /// default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 57, example = 2)]
    least: Option<String>,
    /// Only terms that this State or organisation uses.
    #[param(example = "XA")]
    state: Option<String>,
    /// Only terms in this language (BCP 47), or in one within it: `en` has `en-GB`,
    /// `en-GB` has no `en-US`, `sr-Latn` no `sr-Cyrl`.
    #[param(example = "en")]
    language: Option<String>,
    /// Terms in a page, 1 to 200; 200 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200, example = 200)]
    limit: Option<String>,
    /// The `cursor` of the page before.
    #[param(example = "200")]
    cursor: Option<String>,
    /// Display language, `en` or `fr`.
    #[param(example = "en", pattern = "^(en|fr)$")]
    #[expect(dead_code, reason = "checked by `Params`, read by `Context`")]
    lang: Option<String>,
}

/// Terms that several States use and that no concept has yet.
#[derive(Serialize, ToSchema)]
#[schema(as = UnlinkedTerms)]
pub struct UnlinkedTermsBody {
    /// How many.
    total: usize,
    /// The terms, those of most States first.
    items: Vec<UnlinkedBody>,
    /// Send this as `cursor` for the next page; null on the last.
    cursor: Option<String>,
}

/// A term without a concept.
#[derive(Serialize, ToSchema)]
#[schema(as = UnlinkedTerm)]
pub struct UnlinkedBody {
    /// The term, as the first of the entries has it.
    #[schema(example = "cyber hygiene")]
    term: String,
    /// Its language there.
    #[schema(value_type = String, example = "en")]
    language: Language,
    /// Who uses it, in the order of their names.
    #[schema(value_type = Vec<String>)]
    states: Vec<PartyCode>,
}

/// Terms without a concept.
#[utoipa::path(
    get, path = "/api/v1/unlinked-terms", tag = "concepts", params(UnlinkedParams),
    summary = "List terms that several States use and no concept has",
    description = "The terms of entries that are linked to no concept; those of a language that differ in \
        hyphens, spaces, accents, number, gender or an ending of the same meaning (`resilience`, \
        `resiliency`) alone are one. Counted are the States’ own terms and translations that they stand \
        by, not what others translated or they give for information alone.",
    responses(
        (status = 200, description = "The terms", body = UnlinkedTermsBody,
         example = json!(examples::unlinked_terms())),
        examples::Reading,
    ),
    security((), ("token" = [])),
)]
pub async fn list_unlinked_terms(
    State(app): State<App>,
    Asking(viewer): Asking,
    context: Context,
    Params(params): Params<UnlinkedParams>,
) -> Answer<Json<UnlinkedTermsBody>> {
    let state = params.state.as_deref().map(params::word).transpose();
    let selection = UnlinkedSelection {
        least: params::least(params.least.as_deref())?,
        state: state.map_err(|message| Problem::invalid("state", message))?,
        language: params
            .language
            .as_deref()
            .map(params::language)
            .transpose()?,
    };
    let limit = params::limit(params.limit.as_deref(), params::MAX_LIMIT)?;
    let from = params::offset(params.cursor.as_deref())?;
    let terms = app.unlinked_terms(&viewer, &selection).await?;
    params::within(from, terms.len())?;
    let reference = app.reference();
    let order = reference.name_order(context.display);
    Ok(Json(UnlinkedTermsBody::of(terms, from, limit, &order)))
}

impl UnlinkedTermsBody {
    /// A page of the answer of the service in the words of the API.
    pub fn of(terms: Vec<UnlinkedTerm>, from: usize, limit: usize, order: &NameOrder<'_>) -> Self {
        let item = |term: UnlinkedTerm| UnlinkedBody {
            term: term.term,
            language: term.language,
            states: order.sorted(&term.parties),
        };
        Self {
            total: terms.len(),
            cursor: params::next_offset(from, limit, terms.len()),
            items: terms.into_iter().skip(from).take(limit).map(item).collect(),
        }
    }
}
