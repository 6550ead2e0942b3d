//! The page of a State or organisation, with its list.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{badge, pager::Pager, sentence::sentence};
use super::layout::{Page, framed};
use super::search::entry_of;
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::PathId;
use crate::i18n::page::{browse as say, common, entry, list_changes};
use crate::i18n::{self, day};
use crate::model::{ColumnState, DisplayLanguage, Entry, ListKind, PartyKind, Wording};
use crate::search::{Filters, Hit, Sort};
use crate::service::{ListView, Position, Reference, SearchRequest, StateView};

/// Entries in a page.
const SIZE: usize = 100;

/// Shows a State with its lists and entries, or that no list is held here.
pub async fn show(State(app): State<App>, visit: Visit, PathId(code): PathId) -> Answer {
    let view = app.state(&visit.viewer, &code.to_uppercase()).await?;
    let display = visit.display;
    let name = view.party.name.get(display).to_owned();
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to("/states")) { (common::states(display)) } }
            h1 { (name) }
            @if view.party.kind == PartyKind::Organisation { p .hint { (say::organisation_note(display)) } }
        }
        @if view.lists.is_empty() {
            p .lead { (sentence(i18n::column_state(ColumnState::NoListHeld).get(display))) }
            p .hint .measure { (say::no_list_advice(display)) }
        } @else {
            @for list in &view.lists { (list_head(&visit, list)) }
            (entries(&app, &visit, &view)?)
        }
    };
    Ok(framed(
        &visit,
        &Page {
            title: name,
            section: "/states",
            content,
        },
    ))
}

/// How a list is called.
pub(super) fn list_name(kind: &ListKind, display: DisplayLanguage) -> String {
    match kind {
        ListKind::Compiled => common::compiled(display).to_owned(),
        ListKind::Submitted { year, .. } => common::submitted(display, year),
        ListKind::Restricted { year, .. } => common::restricted(display, year),
    }
}

fn list_head(visit: &Visit, view: &ListView) -> Markup {
    let display = visit.display;
    let name = list_name(&view.list.kind, display);
    html! {
        div .list-head {
            p { strong { (say::list_as_of(display, name, day(display, &view.at))) } ", " (common::entries(display, view.list.entries)) }
            p .hint { (i18n::list_note(&view.list.kind).get(display)) }
            @if view.list.kind != ListKind::Compiled {
                p { a href=(visit.to(format!("/lists/{}/changes", view.list.id))) { (list_changes::what_it_changed(display)) } }
            }
        }
    }
}

/// The entries of the State by their terms: those that search shows.
fn entries(app: &App, visit: &Visit, view: &StateView) -> Answer {
    let request = SearchRequest {
        filters: Filters {
            states: vec![view.party.code.clone()],
            ..Filters::default()
        },
        sort: Sort::Term,
        limit: SIZE,
        ..SearchRequest::default()
    };
    let first = app.search(&visit.viewer, request.clone(), visit.display)?;
    let page = Pager::asked(&visit.address);
    let from = Some(Position {
        revision: first.found.revision.clone(),
        offset: (page - 1).saturating_mul(SIZE).min(first.found.total),
    });
    let found = match page {
        1 => first.found,
        _ => {
            app.search(
                &visit.viewer,
                SearchRequest { from, ..request },
                visit.display,
            )?
            .found
        }
    };
    let reference = app.reference();
    let pager = Pager::over(page, found.total, SIZE);
    Ok(html! {
        section aria-labelledby="entries" {
            div .section-head {
                h2 #entries { (say::entries(visit.display)) }
                a href=(visit.to("/").with("state", &view.party.code)) { (say::search_here(visit.display)) }
            }
            (table(visit, &found.hits, &reference)?)
            (pager.show(visit))
        }
    })
}

fn table(visit: &Visit, hits: &[Hit], reference: &Reference) -> Answer {
    let display = visit.display;
    Ok(html! {
        table .entries .stack role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (common::term(display)) }
                    th scope="col" role="columnheader" { (say::own_terms(display)) }
                    th scope="col" role="columnheader" { (entry::concept(display)) }
                }
            }
            tbody role="rowgroup" { @for hit in hits { (row(visit, hit, reference)?) } }
        }
    })
}

fn row(visit: &Visit, hit: &Hit, reference: &Reference) -> Answer {
    let display = visit.display;
    let entry = entry_of(hit)?;
    Ok(html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                a href=(visit.to(format!("/entries/{}", entry.id))) {
                    @if let Some(term) = entry.term_for(display) { bdi lang=(term.language) { (term.text) } }
                }
                @if let Some(term) = entry.term_for(display).filter(|term| term.wording != Wording::Official) { " " (badge::wording(term.wording, display)) }
                " " (badge::circle(entry.origin, display))
            }
            td role="cell" data-label={ (say::own_terms(display)) (common::colon(display)) } { (own_terms(&entry, display)) }
            td role="cell" data-label={ (entry::concept(display)) (common::colon(display)) } {
                @for id in &hit.indexed.concepts {
                    @if let Some(concept) = reference.concepts.get(id) {
                        a href=(visit.to(format!("/concepts/{id}"))) { (concept.name.get(display)) } " "
                    }
                }
            }
        }
    })
}

/// The State’s own terms, but for the one that is shown already.
fn own_terms(entry: &Entry, display: DisplayLanguage) -> Markup {
    let shown = entry.term_for(display);
    let own = entry.terms.iter();
    let own = own.filter(|term| term.wording == Wording::Official && Some(*term) != shown);
    html! {
        @for (at, term) in own.enumerate() {
            @if at > 0 { ", " }
            bdi lang=(term.language) { (term.text) }
        }
    }
}
