//! The pages of proposals, to read: one file a part of the page.

mod amendments;
mod brackets;
mod comments;
mod names;
mod positions;
mod texts;
pub mod versions;

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use maud::{Markup, html};

use super::components::badge;
use super::components::sections::{Group, Section, Sections, Wrap, all, plain};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::params::PathId;
use crate::api::problem::Problem;
use crate::i18n::page::{about as say, common, proposals as words};
use crate::i18n::{Message, day};
use crate::model::{DisplayLanguage, EntryId, PartyCode, Proposal, ProposalStage, Wording};
use crate::service::{
    ALL, AmendedText, AmendmentView, CommentView, PositionView, ProposalVersion, Reading,
    Reference, Right, Service, ServiceResult,
};
use crate::store::Audience;
use brackets::Known;
use texts::Texts;

/// Most bytes that the texts take together with what is said of their
/// brackets; else that stands in a section of its own.
const MOST_TOGETHER: usize = 40_000;
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
            ul .parties .drafts {
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
        " " span .count {
            (say::version_on(display, version.version, day(display, &version.at)))
            @if visit.viewer.may(Right::Participate) { (common::semicolon(display)) (seen_by(version, display)) }
        }
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

/// Who may see a proposal; said to participants.
fn seen_by(version: &ProposalVersion, display: DisplayLanguage) -> &'static str {
    match version.audience {
        Audience::Public => words::for_all(display),
        Audience::Participants | Audience::Service => words::for_participants(display),
    }
}

/// Shows one proposal: both languages side by side, what States say of it,
/// what it draws on, and its versions. What the viewer may not see is not
/// there, nor is the place where it would be.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let (viewer, display) = (&visit.viewer, visit.display);
    let newest = app.proposal(viewer, &id).await?;
    let texts = read(&app, &visit, &id).await?;
    let amendments = app.amendments_by_state(viewer, &id, display).await?;
    let said = said(&app, &visit, &id).await?;
    let history = app.proposal_history(viewer, &id, 0, ALL).await?;
    let reference = app.reference();
    let entries = visible_entries(&app, &visit, &newest.proposal).await?;
    let nowhere = BTreeMap::new();
    let mut known = Known {
        entries: &entries,
        amendments: &amendments,
        reference: &reference,
        pages: &nowhere,
        is_apart: false,
    };
    let together = proposed(&visit, &newest.proposal, &texts, &known);
    known.is_apart = together.length_bytes() > MOST_TOGETHER;
    let sections = |pages: &BTreeMap<String, usize>| {
        let known = Known { pages, ..known };
        let proposal = &newest.proposal;
        let mut sections = vec![proposed(&visit, proposal, &texts, &known)];
        if known.is_apart {
            sections.extend(texts::of_brackets(&visit, &texts, &known));
        }
        sections.extend(texts::further(&visit, &texts, &known));
        if let Some(said) = &said {
            sections.extend(said.sections(&amendments, &reference, display));
        }
        sections.extend(drawn_on(&visit, proposal, &known));
        sections.push(versions(&visit, &id, &history.items));
        sections
    };
    let title = title(&newest.proposal, &reference, display);
    let shown = Sections::of(&visit, sections(&nowhere)).linked(sections);
    let content = html! {
        article .proposal {
            (head(&visit, &newest, &title, &reference))
            (shown.show(&visit))
        }
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

/// The texts as the address asks for them.
async fn read(app: &Service, visit: &Visit, id: &str) -> Result<Texts, Problem> {
    let reading = match visit.address.value("as") {
        None => {
            let texts = app.open_texts(&visit.viewer, id, visit.display).await?;
            return Ok(Texts::Standing(texts));
        }
        Some("clean") => Reading::Clean,
        Some(code) => Reading::AsWishedBy(state(code)?),
    };
    let texts = app.reading(&visit.viewer, id, &reading).await?;
    Ok(Texts::Read(reading, texts))
}

fn state(code: &str) -> Result<PartyCode, Problem> {
    code.parse().map_err(|_| {
        let code = code.chars().take(20).collect();
        Problem::invalid("as", Message::UnknownState { code })
    })
}

/// What the proposal says, in both languages side by side.
fn proposed(visit: &Visit, proposal: &Proposal, texts: &Texts, known: &Known<'_>) -> Section {
    let item = html! {
        (texts::readings(visit, texts, known.reference))
        (texts::side_by_side(visit, proposal, texts, known))
    };
    Section {
        id: "texts",
        title: words::the_text(visit.display),
        is_headed: false,
        lead: html! {},
        groups: vec![Group::of([item], plain())],
    }
}

/// What States and drafters say of a proposal.
struct Said {
    positions: Vec<(PartyCode, Option<PositionView>)>,
    texts: Vec<AmendedText>,
    comments: Vec<CommentView>,
}

/// Reads what is said of a proposal: nothing for the public.
async fn said(app: &Service, visit: &Visit, id: &str) -> ServiceResult<Option<Said>> {
    let (viewer, display) = (&visit.viewer, visit.display);
    if !viewer.may(Right::Participate) {
        return Ok(None);
    }
    Ok(Some(Said {
        positions: app.positions(viewer, id, display).await?,
        texts: app.amended_texts(viewer, id, display).await?,
        comments: app.comments(viewer, id).await?,
    }))
}

impl Said {
    fn sections(
        &self,
        amendments: &[AmendmentView],
        reference: &Reference,
        display: DisplayLanguage,
    ) -> [Section; 3] {
        [
            positions::section(&self.positions, reference, display),
            amendments::section(&self.texts, amendments, reference, display),
            comments::section(&self.comments, reference, display),
        ]
    }
}

/// The entries that a proposal draws on, as far as the viewer may see them, with
/// whose words their texts are in.
async fn visible_entries(
    app: &Service,
    visit: &Visit,
    proposal: &Proposal,
) -> ServiceResult<BTreeMap<EntryId, BTreeSet<Wording>>> {
    let mut visible = BTreeMap::new();
    for drawn in &proposal.drawn_on {
        match app.entry(&visit.viewer, drawn.entry.as_str()).await {
            Ok(view) => {
                let wordings = view.entry.texts.iter().map(|text| text.wording);
                visible.insert(view.entry.id, wordings.collect());
            }
            Err(crate::service::ServiceError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(visible)
}

fn head(visit: &Visit, newest: &ProposalVersion, title: &str, reference: &Reference) -> Markup {
    let display = visit.display;
    let proposal = &newest.proposal;
    html! {
        header .page-head {
            p .eyebrow { a href=(visit.to("/proposals")) { (common::proposals(display)) } }
            h1 { (title) }
            p {
                strong { (stage(proposal.stage, display)) } ", "
                (say::version_on(display, newest.version, day(display, &newest.at)))
                @if let Some(concept) = reference.concept(&proposal.concept) {
                    ", " a href=(visit.to(format!("/concepts/{}", concept.id))) { (say::on_concept(display, concept.name.get(display))) }
                }
                @if visit.viewer.may(Right::Participate) { (common::semicolon(display)) (seen_by(newest, display)) }
            }
        }
    }
}

/// The national entries drawn on, as far as the viewer may see them.
fn drawn_on(visit: &Visit, proposal: &Proposal, known: &Known<'_>) -> Option<Section> {
    let display = visit.display;
    let drawn_on = proposal.drawn_on.iter();
    let visible = drawn_on.filter_map(|drawn| Some((drawn, known.entries.get(&drawn.entry)?)));
    let items = visible.map(|(drawn, wordings)| {
        html! {
            li {
                @if let Some(state) = drawn.entry.state() { (names::party(&state, known.reference, display)) ", " }
                a href=(visit.to(format!("/entries/{}/versions/{}", drawn.entry, drawn.version))) { (drawn.entry) }
                ", " (common::version(display, drawn.version))
                @for wording in wordings { " " (badge::wording(*wording, display)) }
            }
        }
    });
    let list: Wrap = Box::new(|items, _| html! { ul { (all(items)) } });
    let entries = Group::of(items, list);
    (!entries.items.is_empty()).then(|| Section {
        id: "drawn-on",
        title: say::drawn_on(display),
        is_headed: true,
        lead: html! {},
        groups: vec![entries],
    })
}

/// The versions, newest first, with what each says otherwise.
fn versions(visit: &Visit, id: &str, history: &[ProposalVersion]) -> Section {
    let display = visit.display;
    let items = history.iter().enumerate().rev().map(|(at, version)| {
        let before = at.checked_sub(1).and_then(|before| history.get(before));
        html! {
            li {
                p {
                    strong { (say::version_on(display, version.version, day(display, &version.at))) }
                    @if let Some(author) = version.author_name.as_ref().or(version.author.as_ref()) { ", " (say::by(display, author)) }
                    @if let Some(reason) = &version.proposal.reason { ", " (say::reason(display, reason)) }
                }
                @if let Some(before) = before {
                    (versions::changes(&before.proposal, &version.proposal, display))
                }
            }
        }
    });
    let list: Wrap = Box::new(|items, _| html! { ol .history reversed { (all(items)) } });
    let compared = match history {
        [first, .., last] => html! {
            h3 { (words::compare_versions(display)) }
            (versions::form(visit, id, history, [first.version, last.version]))
        },
        _ => html! {},
    };
    Section {
        id: "versions",
        title: say::versions(display),
        is_headed: true,
        lead: compared,
        groups: vec![Group::of(items, list)],
    }
}
