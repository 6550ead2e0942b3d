//! The pages of proposals, to read.

use axum::extract::State;
use maud::{Markup, html};

use super::components::difference;
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::PathId;
use crate::i18n::page::{about as say, common};
use crate::i18n::{day, language_name};
use crate::model::{DisplayLanguage, Proposal, ProposalStage, ProposalText};
use crate::service::{ProposalVersion, Reference};
use crate::text::difference as differences;

/// Proposals in one page.
const SIZE: usize = 200;

/// Shows the proposals that the viewer may see, by stage.
pub async fn show_all(State(app): State<App>, visit: Visit) -> Answer {
    let display = visit.display;
    let after = visit.address.value("after").unwrap_or_default();
    let page = app.proposals(&visit.viewer, None, after, SIZE).await?;
    let reference = app.reference();
    let content = html! {
        header .page-head {
            h1 { (common::proposals(display)) }
            p .lead { (say::proposals_lead(display)) }
        }
        @if page.items.is_empty() {
            p .notice { (say::proposals_none(display)) }
            p .measure { (say::proposals_who(display)) }
        } @else {
            h2 { (stage(ProposalStage::Draft, display)) }
            ul .parties {
                @for version in &page.items { li { (line(&visit, version, &reference)) } }
            }
            @if let Some(next) = &page.next {
                p { a rel="next" href=(visit.to("/proposals").with("after", next)) { (common::next(display)) } }
            }
        }
    };
    let title = common::proposals(display).to_owned();
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/proposals",
            content,
        },
    ))
}

fn line(visit: &Visit, version: &ProposalVersion, reference: &Reference) -> Markup {
    let display = visit.display;
    let proposal = &version.proposal;
    html! {
        a href=(visit.to(format!("/proposals/{}", proposal.id))) { (title(proposal, reference, display)) }
        " " span .count { (say::version_on(display, version.version, day(display, &version.at))) }
    }
}

fn title(proposal: &Proposal, reference: &Reference, display: DisplayLanguage) -> String {
    let mut terms = proposal.terms.iter();
    let term = terms.find(|term| term.language.matches(display.tag()));
    let concept = reference.concepts.get(&proposal.concept);
    let name = concept.map(|concept| concept.name.get(display).to_owned());
    let term = term.map(|term| term.text.clone());
    term.or(name).unwrap_or_else(|| proposal.id.to_string())
}

fn stage(stage: ProposalStage, display: DisplayLanguage) -> &'static str {
    match stage {
        ProposalStage::Draft => say::stage_draft(display),
    }
}

/// Shows one proposal: both languages side by side, what it draws on, and its
/// versions with what each changed.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let newest = app.proposal(&visit.viewer, &id).await?;
    let history = app
        .proposal_history(&visit.viewer, &id, 0, usize::MAX >> 1)
        .await?;
    let reference = app.reference();
    let proposal = &newest.proposal;
    let title = title(proposal, &reference, display);
    let concept = reference.concepts.get(&proposal.concept);
    let content = html! {
        article {
            header .page-head {
                p .eyebrow { a href=(visit.to("/proposals")) { (common::proposals(display)) } }
                h1 { (title) }
                p {
                    strong { (stage(proposal.stage, display)) } ", " (say::version_on(display, newest.version, day(display, &newest.at)))
                    @if let Some(concept) = concept { ", " a href=(visit.to(format!("/concepts/{}", concept.id))) { (say::on_concept(display, concept.name.get(display))) } }
                }
            }
            div .proposed {
                (in_language(proposal, display, display))
                (in_language(proposal, display.other(), display))
            }
            section .apart aria-labelledby="drawn-on" {
                h2 #drawn-on { (say::drawn_on(display)) }
                ul {
                    @for drawn in &proposal.drawn_on {
                        li { a href=(visit.to(format!("/entries/{}/versions/{}", drawn.entry, drawn.version))) { (drawn.entry) } ", " (common::version(display, drawn.version)) }
                    }
                }
            }
            section .apart aria-labelledby="versions" {
                h2 #versions { (say::versions(display)) }
                (versions(&history.items, display))
            }
        }
    };
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/proposals",
            content,
        },
    ))
}

/// What a proposal says in one of the two languages.
fn in_language(proposal: &Proposal, of: DisplayLanguage, display: DisplayLanguage) -> Markup {
    let terms = proposal.terms.iter();
    let terms: Vec<&str> = terms
        .filter(|term| term.language.matches(of.tag()))
        .map(|term| term.text.as_str())
        .collect();
    let text = |texts: &[ProposalText]| {
        let mut texts = texts.iter();
        let text = texts.find(|text| text.language.matches(of.tag()));
        text.map(|text| text.text.clone())
    };
    let name = of
        .tag()
        .parse()
        .map(|language| language_name(&language).get(display).to_owned());
    html! {
        section {
            h2 { (name.unwrap_or_default()) }
            p .concept-name lang=(of.tag()) { (terms.join(", ")) }
            h3 { (say::proposed_definition(display)) }
            @match text(&proposal.definitions) {
                Some(text) => p .words .large lang=(of.tag()) { (text) },
                None => p .hint { (say::no_proposed_text(display)) },
            }
            @if let Some(note) = text(&proposal.notes) {
                h3 { (say::proposed_note(display)) }
                p lang=(of.tag()) { (note) }
            }
        }
    }
}

/// The versions, newest first, with what each says otherwise.
fn versions(history: &[ProposalVersion], display: DisplayLanguage) -> Markup {
    html! {
        ol .history reversed {
            @for (at, version) in history.iter().enumerate().rev() {
                li {
                    p {
                        strong { (say::version_on(display, version.version, day(display, &version.at))) }
                        @if let Some(reason) = &version.proposal.reason { ", " (say::reason(display, reason)) }
                    }
                    @if let Some(before) = at.checked_sub(1).and_then(|before| history.get(before)) {
                        (changes(&before.proposal, &version.proposal))
                    }
                }
            }
        }
    }
}

fn changes(before: &Proposal, after: &Proposal) -> Markup {
    html! {
        ul .changes {
            @for text in &after.definitions {
                @let former = before.definitions.iter().find(|former| former.language == text.language);
                @let former = former.map_or("", |former| former.text.as_str());
                @if former != text.text {
                    li { p .words lang=(text.language) dir="auto" { (difference::inline(&differences(former, &text.text))) } }
                }
            }
        }
    }
}
