//! What went wrong, as a page that helps.

use maud::html;

use super::components::sentence::sentence;
use super::layout::{Page, framed};
use super::visit::Visit;
use crate::api::problem::ProblemBody;
use crate::i18n::page::{about as say, common};

/// The page of a problem.
pub(crate) fn page(visit: &Visit, problem: &ProblemBody) -> Vec<u8> {
    let display = visit.display;
    let content = html! {
        div .prose {
            h1 { (problem.title) }
            @if problem.errors.is_empty() { p .lead { (sentence(&problem.detail)) } }
            @else {
                ul { @for error in &problem.errors { li { code { (error.field) } (common::colon(display)) (error.detail) } } }
            }
            @if problem.status >= 500 { p { (say::problem_ours(display)) } }
            @if problem.status == 404 { p { (say::problem_missing(display)) } }
            h2 { (say::other_ways(display)) }
            ul {
                li { a href=(visit.to("/")) { (say::way_search(display)) } }
                li { a href=(visit.to("/concepts")) { (say::way_concepts(display)) } }
                li { a href=(visit.to("/states")) { (say::way_states(display)) } }
            }
        }
    };
    framed(
        visit,
        &Page {
            title: problem.title.clone(),
            section: "",
            content,
        },
    )
    .into_string()
    .into_bytes()
}
