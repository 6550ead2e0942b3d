//! What went wrong, as a page that helps.

use maud::html;

use super::layout::{Page, framed};
use super::visit::Visit;
use crate::api::problem::ProblemBody;

/// The page of a problem.
pub(crate) fn page(visit: &Visit, problem: &ProblemBody) -> Vec<u8> {
    let content = html! {
        div .prose {
            h1 { (problem.title) }
            p .lead { (problem.detail) }
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
