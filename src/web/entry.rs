//! The page of an entry, newest or in one of its versions.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderMap, HeaderValue};
use maud::{Markup, html};

use super::components::sentence::capital;
use super::components::{badge, history, provenance, reason, standing, text};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App, questions};
use crate::api::params::PathId;
use crate::api::problem::{self, Code, Problem};
use crate::formats::write_entry;
use crate::i18n::page::{common, entry as say};
use crate::i18n::{self, Message, Thing, day, language_name};
use crate::model::{
    DisplayLanguage, Entry, Key, LinkBasis, ListId, Origin, Term, TermStatus, TermType, Wording,
};
use crate::service::{ClarificationView, EntryVersion, EntryView, Reference, ServiceError};

/// Shows the newest version of an entry.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let versions = app.entry_versions(&visit.viewer, &id).await?;
    let questions = questions::about(&app, &visit, &id).await?;
    let newest = versions.len();
    shown(&app, &visit, &versions, newest, &questions)
}

/// Shows one version of an entry: what a citation leads to.
pub async fn show_version(
    State(app): State<App>,
    visit: Visit,
    Path((id, version)): Path<(String, String)>,
) -> Answer {
    let versions = app.entry_versions(&visit.viewer, &id).await?;
    let number = version.parse().ok();
    let number = number.filter(|number| (1..=versions.len()).contains(number));
    let number = number.ok_or_else(|| ServiceError::not_found(Thing::Version, version))?;
    let questions = questions::about(&app, &visit, &id).await?;
    shown(&app, &visit, &versions, number, &questions)
}

/// Gives the newest version of an entry as a table for a spreadsheet.
pub async fn download(
    State(app): State<App>,
    visit: Visit,
    PathId(id): PathId,
) -> problem::Answer<(HeaderMap, String)> {
    let view = app.entry(&visit.viewer, &id).await?;
    let reference = app.reference();
    let party = reference.parties.get(&view.entry.state);
    let name = party.map_or(view.entry.state.as_str(), |party| {
        party.name.get(visit.display)
    });
    let table = write_entry(&view.entry, view.version, name, visit.display)
        .map_err(|_| Problem::new(Code::Internal, Message::Internal))?;
    let mut headers = HeaderMap::new();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    let file = format!("attachment; filename=\"{id}.csv\"");
    if let Ok(file) = HeaderValue::from_str(&file) {
        headers.insert(CONTENT_DISPOSITION, file);
    }
    Ok((headers, table))
}

fn shown(
    app: &App,
    visit: &Visit,
    versions: &[EntryVersion],
    number: usize,
    questions: &[ClarificationView],
) -> Answer {
    let display = visit.display;
    let reference = app.reference();
    let Some(view) = versions.get(number - 1).map(|version| &version.view) else {
        return Err(ServiceError::not_found(Thing::Version, number.to_string()).into());
    };
    let is_newest = number == versions.len();
    let entry = &view.entry;
    let state = state_name(entry, &reference, display);
    let term = entry.term_for(display);
    let title = term.map_or_else(|| entry.id.to_string(), |term| term.text.clone());
    let content = html! {
        article .entry {
            header .page-head {
                p .eyebrow { a href=(visit.to(format!("/states/{}", entry.state))) { (state) } }
                h1 { @if let Some(term) = term { bdi lang=(term.language) { (term.text) } } }
                @if let Some(term) = term.filter(|term| term.wording != Wording::Official) { p { (badge::wording(term.wording, display)) } }
                (badge::circle(entry.origin, display))
                (note(visit, view, is_newest))
            }
            div .columns {
                div .main {
                    (terms(entry, display))
                    (definitions(entry, display))
                    (documents(entry, display))
                    (questions::section(questions, &reference, display))
                    section aria-labelledby="history" {
                        h2 #history { (say::history(display)) }
                        (history::show(visit, versions, number))
                    }
                }
                aside {
                    (concepts(visit, view, &reference))
                    (citation(visit, view, &state))
                    (downloads(visit, entry))
                }
            }
        }
    };
    let title = format!("{title} ({state})");
    Ok(framed(
        visit,
        &Page {
            title,
            section: "/states",
            content,
        },
    ))
}

fn state_name(entry: &Entry, reference: &Reference, display: DisplayLanguage) -> String {
    let party = reference.parties.get(&entry.state);
    party.map_or_else(
        || entry.state.to_string(),
        |party| party.name.get(display).to_owned(),
    )
}

/// What a reader must know before quoting.
fn note(visit: &Visit, view: &EntryView, is_newest: bool) -> Markup {
    let display = visit.display;
    let entry = &view.entry;
    let list = entry.list.kind();
    html! {
        @if !is_newest {
            p .notice {
                (say::older_version(display, view.version)) " "
                a href=(visit.to(format!("/entries/{}", entry.id))) { (say::see_newest(display)) }
            }
        }
        @if let Some(list) = &entry.withdrawn_by { p .notice { (say::withdrawn(display, list)) } }
        @if let Some(kind) = list { p .hint { (i18n::list_note(&kind).get(display)) } }
        @if let Some(later) = view.stands_in.as_ref().and_then(ListId::kind) { p .notice { (i18n::unchanged_in(&later).get(display)) } }
    }
}

fn terms(entry: &Entry, display: DisplayLanguage) -> Markup {
    html! {
        section aria-labelledby="terms" {
            h2 #terms { (say::terms(display)) }
            ul .terms {
                @for term in in_order(&entry.terms, display, |term| term.language.primary()) {
                    li {
                        bdi .term lang=(term.language) { (term.text) }
                        span .kind { (language_name(&term.language).get(display)) (details(term, display)) }
                        (badge::wording(term.wording, display))
                    }
                }
            }
        }
    }
}

fn details(term: &Term, display: DisplayLanguage) -> String {
    let details = standing_of(term, display).into_iter();
    details.map(|detail| format!(", {detail}")).collect()
}

/// What kind of term a term is, where it is not a full form, and how the State
/// regards it.
pub(super) fn standing_of(term: &Term, display: DisplayLanguage) -> Vec<&'static str> {
    let term_type = match term.term_type {
        TermType::FullForm => None,
        TermType::Abbreviation => Some(say::abbreviation(display)),
        TermType::Acronym => Some(say::acronym(display)),
        TermType::Variant => Some(say::variant(display)),
    };
    let status = term.status.map(|status| match status {
        TermStatus::Preferred => say::preferred(display),
        TermStatus::Admitted => say::admitted(display),
        TermStatus::Deprecated => say::deprecated(display),
    });
    term_type.into_iter().chain(status).collect()
}

/// The display language first, then the other one, then the rest.
fn in_order<T>(items: &[T], display: DisplayLanguage, language: fn(&T) -> &str) -> Vec<&T> {
    let mut items: Vec<&T> = items.iter().collect();
    items.sort_by_key(|item| match language(item) {
        primary if primary == display.tag() => 0,
        primary if primary == display.other().tag() => 1,
        _ => 2,
    });
    items
}

fn definitions(entry: &Entry, display: DisplayLanguage) -> Markup {
    let texts = in_order(&entry.texts, display, |text| text.language.primary());
    html! {
        section aria-labelledby="definitions" {
            h2 #definitions { (say::definitions(display)) }
            @if texts.is_empty() { p .hint { (say::no_texts(display)) } }
            @for run in texts.chunk_by(|one, other| one.language == other.language) {
                h3 { (capital(language_name(&run[0].language).get(display))) }
                @for text in run { (text::cited(text, entry.document(&text.document), display)) }
            }
        }
    }
}

fn documents(entry: &Entry, display: DisplayLanguage) -> Markup {
    html! {
        section aria-labelledby="documents" {
            h2 #documents { (say::documents(display)) }
            ul .documents {
                @for document in &entry.documents { li { (provenance::document(document, display)) } }
            }
        }
    }
}

fn concepts(visit: &Visit, view: &EntryView, reference: &Reference) -> Markup {
    let display = visit.display;
    let links = &view.links;
    let none = match view.is_former {
        false => say::no_concept(display),
        true => say::no_concept_today(display),
    };
    html! {
        section .panel aria-labelledby="concept" {
            h2 #concept { (say::concept(display)) }
            @if links.is_empty() { p .hint { (none) } }
            @else if view.is_former { p .hint { (say::links_of_today(display)) (common::colon(display)) } }
            @for link in links {
                @if let Some(concept) = reference.concepts.get(&link.concept) {
                    p .concept-name { a href=(visit.to(format!("/concepts/{}", concept.id))) { (concept.name.get(display)) } }
                    p .hint {
                        (basis(&link.basis, link.moved_from.as_ref(), reference, display))
                        @if link.changed_since { (common::semicolon(display)) (say::changed_since(display)) }
                    }
                    (standing::said([&link.assertions, &link.said_before], link.moved_from.as_ref(), (link.taken_back.as_ref(), &link.awaits), reference, display))
                    p { a .action href=(visit.to(format!("/concepts/{}", concept.id))) { (say::compare_all(display)) } }
                }
            }
        }
    }
}

/// On what ground an entry stands under a concept. A State placed it where it
/// did, also after that concept was split or merged.
pub(super) fn basis(
    basis: &LinkBasis,
    moved_from: Option<&Key>,
    reference: &Reference,
    display: DisplayLanguage,
) -> String {
    let reasons = match basis {
        LinkBasis::Editor => return say::by_editor(display).to_owned(),
        LinkBasis::State => {
            return match moved_from {
                Some(concept) => {
                    say::by_state_there(display, reference.concept_name(concept, display))
                }
                None => say::by_state(display).to_owned(),
            };
        }
        LinkBasis::Person { .. } => return say::by_drafter(display).to_owned(),
        LinkBasis::Rule { reasons } => reasons,
    };
    let reasons = reasons.iter().map(|told| reason::said(told, display));
    let reasons: Vec<String> = reasons.collect();
    format!(
        "{} ({})",
        say::by_rule(display),
        reasons.join(common::semicolon(display))
    )
}

fn citation(visit: &Visit, view: &EntryView, state: &str) -> Markup {
    let display = visit.display;
    let entry = &view.entry;
    let path = visit.to(format!("/entries/{}/versions/{}", entry.id, view.version));
    let address = format!("{}{path}", visit.host);
    // The State is cited with its own words, where it has some.
    let own = entry
        .terms
        .iter()
        .find(|term| term.wording == Wording::Official);
    let term = own.or_else(|| entry.term_for(display));
    let term = term.map_or("", |term| &term.text);
    let has_summary = entry
        .texts
        .iter()
        .any(|text| text.wording == Wording::Summary);
    let document = entry.documents.first();
    let document = document.map_or_else(String::new, |document| {
        let issuer = document.issuer.iter().map(|issuer| format!(", {issuer}"));
        format!(
            "{}{}, {}",
            document.title,
            issuer.collect::<String>(),
            document.year
        )
    });
    let on = day(display, &view.at);
    html! {
        section .panel aria-labelledby="cite" {
            h2 #cite { (say::cite(display)) }
            p .citation #citation {
                (say::cited_as(display, state, term, document, view.version, on, &address))
                @if entry.origin == Origin::Compiled { ". " (say::cited_compiled(display)) }
                @if has_summary { " " (say::cited_summary(display)) }
            }
            p .cite-by {
                button .quiet type="button" hidden data-copy="citation" data-copied=(say::copied(display)) { (say::copy(display)) }
                " " a href=(path) { (say::permanent(display)) }
            }
        }
    }
}

fn downloads(visit: &Visit, entry: &Entry) -> Markup {
    let display = visit.display;
    html! {
        section .panel aria-labelledby="download" {
            h2 #download { (say::download(display)) }
            p .downloads {
                a href={ "/api/v1/entries/" (entry.id) } download={ (entry.id) ".json" } { "JSON" }
                " " a href=(visit.to(format!("/entries/{}/table.csv", entry.id))) download={ (entry.id) ".csv" } { "CSV" }
            }
            p .hint { (common::interface(display)) (common::colon(display)) code { "/api/v1/entries/" (entry.id) } }
        }
    }
}
