//! The page of links that await review: for drafters, whose work it is, and for
//! readers, who see on what ground entries stand where they do.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{pager::Pager, standing};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App, entry};
use crate::api::params;
use crate::api::problem::Problem;
use crate::i18n::page::{browse, common, comparison, entry as of_entry, links as say};
use crate::model::{Awaiting, DisplayLanguage, Key, Party, PartyCode};
use crate::service::{LinkDetail, LinkSelection, LinkStatus, Reference};
use crate::text::by_name;

/// Links in a page.
const SIZE: usize = 25;

/// Shows the links that await review: all, or those of a concept or of the entries
/// of a State.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let state = visit.address.value("state").map(params::word::<PartyCode>);
    let state = state.transpose();
    let state = state.map_err(|message| Problem::invalid("state", message))?;
    let concept = visit.address.value("concept").map(params::word::<Key>);
    let concept = concept.transpose();
    let concept = concept.map_err(|message| Problem::invalid("concept", message))?;
    let page = Pager::asked(&visit.address);
    let asked = LinkSelection {
        status: LinkStatus::AwaitingReview,
        concept: concept.clone(),
        state: state.clone(),
        language: None,
        after: String::new(),
        offset: (page - 1).saturating_mul(SIZE),
        limit: SIZE,
        display,
    };
    let links = app.links(&visit.viewer, &asked).await?;
    let reference = app.reference();
    let pager = Pager::over(page, links.total, SIZE);
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to("/concepts")) { (common::concepts(display)) } }
            h1 { (say::title(display)) }
            p .lead { (say::lead(display)) }
        }
        (form(&visit, &reference, state.as_ref(), concept.as_ref()))
        p .count role="status" { (say::counted(display, links.total)) }
        @if links.total == 0 { p { (say::none(display)) } }
        @else if !links.items.is_empty() { (table(&visit, &links.items, &reference)) }
        (pager.show(&visit))
    };
    Ok(framed(
        &visit,
        &Page {
            title: say::title(display).to_owned(),
            section: "/concepts",
            content,
        },
    ))
}

/// The choice of a State; the concept that was asked for stays.
fn form(
    visit: &Visit,
    reference: &Reference,
    state: Option<&PartyCode>,
    concept: Option<&Key>,
) -> Markup {
    let display = visit.display;
    let parties: Vec<&Party> = by_name(reference.parties.iter(), display);
    html! {
        form .row action=(visit.to("/links")) {
            div {
                label for="state" { (common::state(display)) }
                select #state name="state" {
                    option value="" { (say::all_parties(display)) }
                    @for party in parties {
                        option value=(party.code) selected[state == Some(&party.code)] { (party.name.get(display)) }
                    }
                }
            }
            @if let Some(concept) = concept { input type="hidden" name="concept" value=(concept); }
            button { (browse::show(display)) }
        }
    }
}

fn table(visit: &Visit, links: &[LinkDetail], reference: &Reference) -> Markup {
    let display = visit.display;
    html! {
        table .entries .stack role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (comparison::entry(display)) }
                    th scope="col" role="columnheader" { (of_entry::concept(display)) }
                    th scope="col" role="columnheader" { (say::ground(display)) }
                    th scope="col" role="columnheader" { (say::why(display)) }
                }
            }
            tbody role="rowgroup" { @for link in links { (row(visit, link, reference)) } }
        }
    }
}

fn row(visit: &Visit, detail: &LinkDetail, reference: &Reference) -> Markup {
    let display = visit.display;
    let (entry, link) = (&detail.entry, &detail.link);
    let moved_from = link.came_from();
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                a href=(visit.to(format!("/entries/{}", entry.id))) {
                    @match entry.term_for(display) {
                        Some(term) => bdi lang=(term.language) { (term.text) },
                        None => (entry.id),
                    }
                }
                " " span .kind { (reference.party_name(&entry.state, display)) }
            }
            td role="cell" data-label={ (of_entry::concept(display)) (common::colon(display)) } {
                a href=(visit.to(format!("/concepts/{}", link.concept))) { (reference.concept_name(&link.concept, display)) }
            }
            td role="cell" data-label={ (say::ground(display)) (common::colon(display)) } {
                p .hint { (entry::basis(&link.basis, moved_from.as_ref(), reference, display)) }
            }
            td role="cell" data-label={ (say::why(display)) (common::colon(display)) } {
                p { (why(&detail.awaits, display)) }
                (standing::said([&detail.assertions, &detail.said_before], None, (link.taken_back.as_ref(), &[]), reference, display))
            }
        }
    }
}

/// Why a link awaits review, in words.
fn why(awaits: &[Awaiting], display: DisplayLanguage) -> String {
    let words = awaits.iter().map(|awaiting| match awaiting {
        Awaiting::Unconfirmed => say::unconfirmed(display),
        Awaiting::Moved => say::moved(display),
        Awaiting::ChangedSince => say::changed_since(display),
        Awaiting::TakenBack => say::taken_back(display),
        Awaiting::Disputed => say::disputed(display),
    });
    let words: Vec<&str> = words.collect();
    words.join(common::semicolon(display))
}
