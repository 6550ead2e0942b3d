//! The overview: coverage as a picture and as a list, and how far texts lie
//! apart.

use axum::extract::State;
use maud::{Markup, html};

use super::components::coverage;
use super::components::matrix::hundredths;
use super::components::parts::Parts;
use super::components::wordings::wordings;
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::problem::{self, Problem};
use crate::i18n::Message;
use crate::i18n::page::{Phrase, common, overview as say};
use crate::model::{Concept, DisplayLanguage, Key, PartyCode};
use crate::service::{ConceptSpread, CoverageRow, CoverageView, Reference};

/// The views: as the parameter names them, and in words.
const VIEWS: [(&str, Phrase); 3] = [
    ("picture", say::picture),
    ("list", say::list),
    ("apart", say::apart),
];

/// Most concepts in one picture, so that a page has room for it.
const MOST_IN_PICTURE: usize = 50;

/// Shows the overview in the view that is asked for.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let given = visit.address.value("view").filter(|view| !view.is_empty());
    let known = VIEWS.iter().map(|(view, _)| *view);
    let mut known = known.filter(|view| given == Some(*view));
    let asked = known.next().unwrap_or("picture");
    let subject = subject(&app, &visit)?;
    let subject = subject.as_ref();
    let content = html! {
        header .page-head {
            h1 { (common::overview(display)) }
            p .lead { (say::lead(display)) }
        }
        @if let Some(view) = given.filter(|view| *view != asked) {
            p .notice { (common::no_such_view(display, view)) }
        }
        (views(&visit, asked))
        @match asked {
            "apart" => (apart(&app, &visit, subject).await?),
            "list" => (list(&visit, &*app.whole_coverage(&visit.viewer, display).await?, subject, &app.reference())),
            _ => (picture(&app, &visit, subject).await?),
        }
    };
    let title = common::overview(display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/overview",
            content,
        },
    ))
}

/// The subject field that is asked for, by its id.
fn subject(app: &App, visit: &Visit) -> problem::Answer<Option<Key>> {
    let given = visit.address.value("subject");
    let Some(id) = given.filter(|id| !id.is_empty()) else {
        return Ok(None);
    };
    let known = id
        .parse()
        .ok()
        .filter(|id| app.reference().subjects.contains_key(id));
    let unknown = || {
        let id = id.to_owned();
        Problem::invalid("subject", Message::UnknownSubject { id })
    };
    known.map(Some).ok_or_else(unknown)
}

/// Whether a concept is of the subject field that is asked for.
fn is_of(concept: &Concept, subject: Option<&Key>) -> bool {
    subject.is_none_or(|subject| concept.subject == *subject)
}

fn views(visit: &Visit, asked: &str) -> Markup {
    let overview = match visit.address.value("subject") {
        Some(subject) => visit.to("/overview").with("subject", subject),
        None => visit.to("/overview"),
    };
    let to = |view: &str| match view {
        "picture" => overview.clone(),
        view => overview.clone().with("view", view),
    };
    html! {
        nav .views aria-label=(say::views(visit.display)) {
            @for (view, name) in VIEWS {
                a href=(to(view)) aria-current=[(view == asked).then_some("true")] { (name(visit.display)) }
            }
        }
    }
}

async fn picture(app: &App, visit: &Visit, subject: Option<&Key>) -> Answer {
    let display = visit.display;
    let view = app.whole_coverage(&visit.viewer, display).await?;
    let states = app.states(&visit.viewer, display).await?;
    let with_list = states.iter().filter(|state| !state.lists.is_empty());
    let with_list: Vec<&PartyCode> = with_list.map(|state| &state.party.code).collect();
    let subjects = app.subjects(&visit.viewer, display);
    let rows_of = |id: &Key| -> Vec<&CoverageRow> {
        let rows = view.rows.iter();
        rows.filter(|row| row.concept.subject == *id && is_of(&row.concept, subject))
            .collect()
    };
    let sections = subjects.iter().flat_map(|(subject, _)| {
        let rows = rows_of(&subject.id);
        let pictures = rows.chunks(MOST_IN_PICTURE).enumerate();
        let count = pictures.len();
        let section = |(at, rows): (usize, &[&CoverageRow])| {
            let (id, name) = picture_name(&subject.id, subject.name.get(display), at, count);
            html! {
                section .coverage aria-labelledby=(id) {
                    h2 #(id) { (name) }
                    (coverage::picture(visit, &name, rows, &view.parties))
                }
            }
        };
        pictures.map(section).collect::<Vec<Markup>>()
    });
    let sections: Vec<Markup> = sections.collect();
    let parts = Parts::of(visit, &sections);
    Ok(html! {
        (coverage::legend(display))
        p .hint .measure { (say::open(display)) " " (say::no_list(display)) }
        (coverage::definitions(&view.parties, &with_list))
        @for section in &sections[parts.shown()] { (section) }
        (parts.pager(visit))
    })
}

/// The anchor and the name of one of the pictures of a subject field; which of how many
/// it is, where there are several.
fn picture_name(subject: &Key, name: &str, at: usize, count: usize) -> (String, String) {
    let number = at + 1;
    let id = match at {
        0 => subject.to_string(),
        _ => format!("{subject}-{number}"),
    };
    let name = match count {
        1 => name.to_owned(),
        _ => format!("{name} ({number}/{count})"),
    };
    (id, name)
}

fn list(
    visit: &Visit,
    view: &CoverageView,
    subject: Option<&Key>,
    reference: &Reference,
) -> Markup {
    let display = visit.display;
    let rows = view.rows.iter();
    let rows = rows.filter(|row| is_of(&row.concept, subject));
    let rows: Vec<Markup> = rows
        .map(|row| covered_row(visit, row, view, reference))
        .collect();
    let parts = Parts::of(visit, &rows);
    html! {
        table .covered .stack role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (say::concept(display)) }
                    th scope="col" role="columnheader" { (say::defining(display)) }
                    th scope="col" role="columnheader" { (say::who(display)) }
                }
            }
            tbody role="rowgroup" {
                @for row in &rows[parts.shown()] { (row) }
            }
        }
        (parts.pager(visit))
    }
}

fn covered_row(
    visit: &Visit,
    row: &CoverageRow,
    view: &CoverageView,
    reference: &Reference,
) -> Markup {
    let display = visit.display;
    html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                a href=(visit.to(format!("/concepts/{}", row.concept.id))) { (row.concept.name.get(display)) }
                @if row.is_proposed { " " span .kind { (say::proposed(display)) } }
            }
            td .number role="cell" data-label={ (say::defining(display)) (common::colon(display)) } {
                (row.states)
                @for reserve in coverage::reserves(row, display) { " " span .hint { (reserve) } }
            }
            td role="cell" { (who(row, view, reference, display)) }
        }
    }
}

/// Who has a concept, by what they say of it.
fn who(
    row: &CoverageRow,
    view: &CoverageView,
    reference: &Reference,
    display: DisplayLanguage,
) -> Markup {
    let name = |code: &PartyCode| {
        let name = reference.party_name(code, display);
        let Some(covered) = row.covered.get(code) else {
            return name;
        };
        let doubts = [
            (covered.disputed, say::link_disputed as Phrase),
            (covered.unconfirmed, say::link_unconfirmed),
        ];
        let doubts = doubts.iter().filter(|(count, _)| *count > 0);
        let doubts: Vec<&str> = doubts.map(|(_, say)| say(display)).collect();
        match doubts.is_empty() {
            true => name,
            false => format!("{name} ({})", doubts.join(", ")),
        }
    };
    let of_level = |level: coverage::Level| -> Vec<String> {
        let parties = view.parties.iter();
        let parties = parties.filter(|code| coverage::level(row, code, display) == Some(level));
        parties.map(name).collect()
    };
    html! {
        @if row.covered.is_empty() { span .hint { (say::nobody(display)) } }
        @for level in coverage::Level::ALL {
            @let names = of_level(level);
            @if !names.is_empty() {
                p { span .kind { (level.words(display)) (common::colon(display)) } (names.join(", ")) }
            }
        }
    }
}

async fn apart(app: &App, visit: &Visit, subject: Option<&Key>) -> Answer {
    let display = visit.display;
    let spreads = app.whole_spreads(&visit.viewer, display).await?;
    let reference = app.reference();
    let is_asked = |spread: &&ConceptSpread| {
        let concept = reference.concepts.get(&spread.concept);
        concept.is_some_and(|concept| is_of(concept, subject))
    };
    let rows = spreads.iter().filter(is_asked);
    let rows: Vec<Markup> = rows
        .map(|spread| spread_row(visit, spread, &reference))
        .collect();
    let parts = Parts::of(visit, &rows);
    Ok(html! {
        p .measure { (say::apart_lead(display)) }
        table .apart-table .stack role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (say::concept(display)) }
                    th scope="col" role="columnheader" { (say::distance(display)) " " span .hint { "(" (say::distance_note(display)) ")" } }
                    th scope="col" role="columnheader" { (say::texts(display)) }
                }
            }
            tbody role="rowgroup" { @for row in &rows[parts.shown()] { (row) } }
        }
        (parts.pager(visit))
    })
}

fn spread_row(visit: &Visit, spread: &ConceptSpread, reference: &Reference) -> Markup {
    let display = visit.display;
    let name = reference.concepts.get(&spread.concept);
    let name = name.map_or(spread.concept.as_str(), |concept| concept.name.get(display));
    let hundredths = hundredths(spread.spread);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { a href=(visit.to(format!("/concepts/{}", spread.concept))) { (name) } }
            td role="cell" {
                span .number { (hundredths) } " "
                svg .bar viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" {
                    path d="M0 4h100" stroke="currentColor" stroke-opacity=".18" stroke-width="8" {}
                    path d=(format!("M0 4h{hundredths}")) stroke="currentColor" stroke-width="8" {}
                }
            }
            td role="cell" { (wordings(&spread.wordings, display)) }
        }
    }
}
