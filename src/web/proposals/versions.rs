//! The versions of a proposal, and what any two of them say otherwise.

use axum::extract::State;
use maud::{Markup, html};

use super::names;
use crate::api::params::PathId;
use crate::api::problem::Problem;
use crate::i18n::Message;
use crate::i18n::page::{comparison, proposals as say};
use crate::model::{DisplayLanguage, PartInLanguage, Proposal};
use crate::service::{ALL, ProposalVersion};
use crate::text::difference as differences;
use crate::web::components::difference;
use crate::web::layout::{Page, framed};
use crate::web::visit::Visit;
use crate::web::{Answer, App};

/// Shows what one version says otherwise than another, `from` and `to`.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let history = app.proposal_history(&visit.viewer, &id, 0, ALL).await?;
    let from = chosen(&visit, "from", &history.items)?;
    let to = chosen(&visit, "to", &history.items)?;
    let reference = app.reference();
    let name = super::title(&to.proposal, &reference, display);
    let title = say::differences(display, &name);
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to(format!("/proposals/{id}"))) { (say::back(display, &name)) } }
            h1 { (title) }
            p .lead { (say::between(display, from.version, to.version)) }
        }
        (form(&visit, &id, &history.items, [from.version, to.version]))
        (changes(&from.proposal, &to.proposal, display))
    };
    let section = "/proposals";
    Ok(framed(
        &visit,
        &Page {
            title,
            section,
            content,
        },
    ))
}

/// The version that a parameter names, among those that the viewer may see.
fn chosen<'a>(
    visit: &Visit,
    name: &str,
    history: &'a [ProposalVersion],
) -> Result<&'a ProposalVersion, Problem> {
    let number = visit
        .address
        .value(name)
        .and_then(|value| value.parse().ok());
    let number: i64 = number.unwrap_or_default();
    let found = history.iter().find(|version| version.version == number);
    found.ok_or_else(|| Problem::invalid(name, Message::NoSuchVersion { number }))
}

/// Asks for two versions.
pub fn form(visit: &Visit, id: &str, history: &[ProposalVersion], chosen: [i64; 2]) -> Markup {
    let display = visit.display;
    let choice = |name: &str, label: &'static str, chosen: i64| {
        html! {
            div {
                label for=(name) { (label) }
                select id=(name) name=(name) {
                    @for version in history {
                        option value=(version.version) selected[version.version == chosen] { (version.version) }
                    }
                }
            }
        }
    };
    html! {
        form .row action=(visit.to(format!("/proposals/{id}/difference"))) {
            (choice("from", say::from(display), chosen[0]))
            (choice("to", say::to(display), chosen[1]))
            button { (comparison::show_difference(display)) }
        }
    }
}

/// What a version says otherwise than another, text by text.
pub fn changes(before: &Proposal, after: &Proposal, display: DisplayLanguage) -> Markup {
    let wording = |proposal: &Proposal, of: &PartInLanguage| {
        let text = proposal.text(of);
        text.map_or_else(String::new, |text| text.text.clone())
    };
    let mut texts: Vec<PartInLanguage> = after.texts().map(|(of, _)| of).collect();
    let gone = before.texts().map(|(of, _)| of);
    texts.extend(gone.filter(|of| after.text(of).is_none()));
    texts.retain(|of| wording(before, of) != wording(after, of));
    let (old, new) = (terms(before), terms(after));
    html! {
        ul .changes {
            @if old != new {
                li { p .hint { (say::terms(display)) } p .words dir="auto" { (difference::inline(&differences(&old, &new))) } }
            } @else if texts.is_empty() {
                li .hint { (say::same(display)) }
            }
            @for of in &texts {
                li {
                    p .hint { (names::text(of, display)) }
                    p .words lang=(of.language) dir="auto" {
                        (difference::inline(&differences(&wording(before, of), &wording(after, of))))
                    }
                }
            }
        }
    }
}

fn terms(proposal: &Proposal) -> String {
    let terms = proposal.terms.iter();
    let terms: Vec<&str> = terms.map(|term| term.text.as_str()).collect();
    terms.join(", ")
}
