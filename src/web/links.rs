//! The page of links, by default of those that await review: for drafters, whose work it is, and for
//! readers, who see on what ground entries stand where they do.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{pager::Pager, standing};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App, entry};
use crate::api::problem::Problem;
use crate::api::{links, params};
use crate::i18n::day;
use crate::i18n::page::{Phrase, browse, common, comparison, entry as of_entry, links as say};
use crate::model::{Awaiting, DisplayLanguage, Key, Link, Party, PartyCode};
use crate::service::{LinkDetail, LinkEnd, LinkEnded, LinkSelection, LinkStatus, Reference};
use crate::text::by_name;

/// Links in a page.
const SIZE: usize = 25;

/// Shows the links that await review, or that stand otherwise or no longer: all, or those
/// of a concept or of the entries of a State.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let state = visit.address.value("state").map(params::word::<PartyCode>);
    let state = state.transpose();
    let state = state.map_err(|message| Problem::invalid("state", message))?;
    let concept = visit.address.value("concept").map(params::word::<Key>);
    let concept = concept.transpose();
    let concept = concept.map_err(|message| Problem::invalid("concept", message))?;
    let status = links::status(visit.address.value("status"))?;
    let page = Pager::asked(&visit.address);
    let asked = LinkSelection {
        status,
        concept: concept.clone(),
        state: state.clone(),
        language: None,
        after: String::new(),
        offset: (page - 1).saturating_mul(SIZE),
        limit: SIZE,
        display,
    };
    let found = app.links(&visit.viewer, &asked).await?;
    let reference = app.reference();
    let pager = Pager::over(page, found.total, SIZE);
    let words = Words::of(status);
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to("/concepts")) { (common::concepts(display)) } }
            h1 { ((words.title)(display)) }
            p .lead { ((words.lead)(display)) }
        }
        (form(&visit, &reference, status, state.as_ref(), concept.as_ref()))
        p .count role="status" { ((words.counted)(display, found.total)) }
        @if found.total == 0 { p { ((words.none)(display)) } }
        @else if !found.items.is_empty() { (table(&visit, &found.items, &reference)) }
        (pager.show(&visit))
    };
    Ok(framed(
        &visit,
        &Page {
            title: (words.title)(display).to_owned(),
            section: "/concepts",
            content,
        },
    ))
}

/// What the page says of itself.
struct Words {
    title: Phrase,
    lead: Phrase,
    none: Phrase,
    counted: fn(DisplayLanguage, usize) -> String,
}

impl Words {
    fn of(status: LinkStatus) -> Self {
        match status {
            LinkStatus::AwaitingReview => Self {
                title: say::title,
                lead: say::lead,
                none: say::none,
                counted: say::counted,
            },
            _ => Self {
                title: say::of_status,
                lead: say::lead_of_status,
                none: say::none_of_status,
                counted: say::counted_of_status,
            },
        }
    }
}

/// How links may stand, as the address says it and in words.
const STATUSES: [(LinkStatus, &str, Phrase); 7] = [
    (
        LinkStatus::AwaitingReview,
        "awaiting-review",
        say::awaiting_review,
    ),
    (LinkStatus::Disputed, "disputed", say::is_disputed),
    (LinkStatus::Confirmed, "confirmed", say::is_confirmed),
    (LinkStatus::Standing, "standing", say::standing),
    (LinkStatus::Lapsed, "lapsed", say::lapsed),
    (LinkStatus::Removed, "removed", say::removed),
    (LinkStatus::All, "all", say::all),
];

/// The choice of how links stand and of a State; the concept that was asked for stays.
fn form(
    visit: &Visit,
    reference: &Reference,
    status: LinkStatus,
    state: Option<&PartyCode>,
    concept: Option<&Key>,
) -> Markup {
    let display = visit.display;
    let parties: Vec<&Party> = by_name(reference.parties.iter(), display);
    html! {
        form .row action=(visit.to("/links")) {
            div {
                label for="status" { (say::status(display)) }
                select #status name="status" {
                    @for (one, value, words) in STATUSES {
                        option value=(value) selected[status == one] { (words(display)) }
                    }
                }
            }
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
                p { (standing_of(visit, detail, reference)) }
                (standing::said([&detail.assertions, &detail.said_before], None, (link.taken_back.as_ref(), &[]), reference, display))
            }
        }
    }
}

/// Why a link awaits review, or how and since when it stands no longer.
fn standing_of(visit: &Visit, detail: &LinkDetail, reference: &Reference) -> Markup {
    let display = visit.display;
    let Some(ended) = &detail.ended else {
        return html! { (why(&detail.awaits, display)) };
    };
    let on = day(display, &ended.at);
    let to = detail.link.moved_to();
    let to = to.map(|concept| reference.concept_name(concept, display));
    let words = match ended.how {
        LinkEnd::Lapsed => say::has_lapsed(display, on),
        LinkEnd::EntryWithdrawn => say::entry_withdrawn(display, on),
        LinkEnd::Removed => say::was_removed(display, on),
        LinkEnd::Moved => say::was_moved(display, on, to.unwrap_or_default()),
    };
    let removed = detail.link.removed.as_ref();
    let reason = removed.and_then(|removed| removed.reason.as_ref());
    html! {
        (words)
        @if let Some(reason) = reason { (common::colon(display)) bdi { (reason) } }
        @if let Some(concept) = instead(detail, ended) {
            (common::semicolon(display))
            a href=(visit.to(format!("/concepts/{concept}"))) {
                (say::stands_instead(display, reference.concept_name(&concept, display)))
            }
        }
    }
}

/// The concept under which the entry of a link that ended stands instead, unless it is
/// named as where that was moved.
fn instead(detail: &LinkDetail, ended: &LinkEnded) -> Option<Key> {
    let concept = Link::concept_of(ended.instead.as_deref()?)?.parse().ok()?;
    (detail.link.moved_to() != Some(&concept)).then_some(concept)
}

/// Why a link awaits review, in words.
fn why(awaits: &[Awaiting], display: DisplayLanguage) -> String {
    if awaits.is_empty() {
        return say::nothing_to_do(display).to_owned();
    }
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
