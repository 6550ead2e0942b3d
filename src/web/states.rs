//! The page of all States.

use axum::extract::State;
use maud::{Markup, html};

use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::i18n::page::{browse as say, common};
use crate::i18n::{column_state, number};
use crate::model::{ColumnState, PartyKind};
use crate::service::StateView;

/// Shows all States, then the organisations.
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let views = app.states(&visit.viewer, display).await?;
    let (states, organisations): (Vec<&StateView>, Vec<&StateView>) = views
        .iter()
        .partition(|view| view.party.kind == PartyKind::State);
    let with_list = states.iter().filter(|view| !view.lists.is_empty()).count();
    let content = html! {
        header .page-head {
            h1 { (common::states(display)) }
            p .lead { (say::states_lead(display)) }
            p .count { (say::with_list(display, common::states_counted(display, with_list))) }
        }
        (parties(&visit, &states))
        @if !organisations.is_empty() {
            h2 .apart { (common::organisations(display)) }
            (parties(&visit, &organisations))
        }
    };
    let title = common::states(display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/states",
            content,
        },
    ))
}

fn parties(visit: &Visit, views: &[&StateView]) -> Markup {
    html! { ul .parties { @for view in views { li { (party(visit, view)) } } } }
}

fn party(visit: &Visit, view: &StateView) -> Markup {
    let display = visit.display;
    let entries: usize = view.lists.iter().map(|view| view.list.entries).sum();
    html! {
        a href=(visit.to(format!("/states/{}", view.party.code))) { (view.party.name.get(display)) }
        " "
        @if view.lists.is_empty() {
            span .hint { (column_state(ColumnState::NoListHeld).get(display)) }
        } @else {
            span .count aria-label=(common::entries(display, entries)) { (number(display, entries)) }
        }
    }
}
