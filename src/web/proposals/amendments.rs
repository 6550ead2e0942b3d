//! Amendments: the open ones side by side, then what became of the others.

use maud::{Markup, html};

use super::names;
use crate::consensus::AmendedPart;
use crate::i18n::{day, page::common, page::proposals as say};
use crate::model::{DisplayLanguage, TakenUp};
use crate::service::{AmendedText, AmendmentStatus, AmendmentView, Reference};
use crate::web::components::difference;
use crate::web::components::sections::{Group, Item, Section, Wrap, all, plain};

/// All amendments to a proposal.
pub fn section(
    texts: &[AmendedText],
    amendments: &[AmendmentView],
    reference: &Reference,
    display: DisplayLanguage,
) -> Section {
    let mut groups = Vec::new();
    for text in texts {
        let of = names::text(&text.of, display);
        let head = html! { h3 { (say::open_amendments(display, of)) } };
        groups.extend(side_by_side(text, &head, reference, display));
        let cards = cards(&of_text(text, amendments), reference, display);
        groups.push(cards.under([head]));
    }
    let closed = |view: &&AmendmentView| view.status != AmendmentStatus::Open;
    let closed: Vec<&AmendmentView> = amendments.iter().filter(closed).collect();
    let head = html! { h3 { (say::closed_amendments(display)) } };
    groups.push(cards(&closed, reference, display).under([head]));
    if amendments.is_empty() {
        let none = html! { p .hint { (say::no_amendments(display)) } };
        groups = vec![Group::of([none], plain())];
    }
    Section {
        id: "amendments",
        title: say::amendments(display),
        is_headed: true,
        lead: html! {},
        groups,
    }
}

/// The open amendments to a text in the order of the names of their States.
fn of_text<'a>(text: &AmendedText, all: &'a [AmendmentView]) -> Vec<&'a AmendmentView> {
    let open = text.amendments.iter().chain(&text.to_older_wording);
    let views = open.filter_map(|one| all.iter().find(|view| view.amendment.id == one.id));
    views.collect()
}

/// The standing text with the places that amendments change, then who would
/// have what there.
fn side_by_side(
    text: &AmendedText,
    head: &Markup,
    reference: &Reference,
    display: DisplayLanguage,
) -> Vec<Group> {
    let changed: Vec<&AmendedPart> = text.parts.iter().filter(|part| is_changed(part)).collect();
    if changed.is_empty() {
        return Vec::new();
    }
    let mut number = 0;
    let mut numbers = text.parts.iter().map(|part| {
        number += usize::from(is_changed(part));
        (part, number)
    });
    let marked = html! {
        p .words .large lang=(text.of.language) dir="auto" {
            @for (part, number) in numbers.by_ref() {
                @if is_changed(part) { span .open { (part.standing) } sup { (number) } }
                @else { (part.standing) }
            }
        }
    };
    let places = changed.iter().enumerate().map(|(at, part)| {
        let place = html! {
            h4 {
                (say::place(display, at + 1))
                @if part.is_conflict() { " " span .conflict { "≠ " (say::conflict(display)) } }
            }
        };
        let pairs: Wrap = Box::new(|items, _| html! { dl .pairs { (all(items)) } });
        let wordings = wordings(part, text, reference, display);
        Group::of(wordings, pairs).under([head.clone(), place])
    });
    let marked = Group::of([marked], plain()).under([head.clone()]);
    std::iter::once(marked).chain(places).collect()
}

fn is_changed(part: &AmendedPart) -> bool {
    !part.changes.is_empty()
}

fn wordings(
    part: &AmendedPart,
    text: &AmendedText,
    reference: &Reference,
    display: DisplayLanguage,
) -> Vec<Markup> {
    let language = &text.of.language;
    let wording = |words: &str, none: &'static str| {
        html! {
            @if words.trim().is_empty() { dd .hint { (none) } }
            @else { dd .words lang=(language) dir="auto" { (words) } }
        }
    };
    let standing = html! {
        div { dt { (say::standing(display)) } (wording(&part.standing, say::nothing_there(display))) }
    };
    let changes = part.changes.iter().filter_map(|change| {
        let amendment = text.amendments.get(change.amendment)?;
        Some(html! {
            div {
                dt { (names::party(&amendment.state, reference, display)) }
                (wording(&change.wording, say::left_out(display)))
            }
        })
    });
    std::iter::once(standing).chain(changes).collect()
}

fn cards(views: &[&AmendmentView], reference: &Reference, display: DisplayLanguage) -> Group {
    let items = views.iter().map(|view| Item {
        id: Some(view.amendment.id.to_string()),
        markup: card(view, reference, display),
    });
    Group {
        heads: Vec::new(),
        items: items.collect(),
        wrap: Box::new(|items, _| html! { ul .cards .amendments { (all(items)) } }),
    }
}

fn card(view: &AmendmentView, reference: &Reference, display: DisplayLanguage) -> Markup {
    let amendment = &view.amendment;
    html! {
        li .panel id=(amendment.id) {
            p { strong { (names::party(&amendment.state, reference, display)) } }
            p .hint {
                (names::text(&amendment.of, display)) (common::semicolon(display))
                (say::made_on(display, day(display, &view.at), amendment.on_version))
            }
            @if let Some(status) = status(view, display) { p .older { (status) } }
            p .words lang=(amendment.of.language) dir="auto" { (difference::inline(&view.difference)) }
            @if let Some(reason) = &amendment.reason { blockquote dir="auto" { (reason) } }
        }
    }
}

/// What became of an amendment; nothing of an open one to the newest text.
fn status(view: &AmendmentView, display: DisplayLanguage) -> Option<String> {
    let version = view.credit.as_ref().map_or(0, |credit| credit.version);
    match view.status {
        AmendmentStatus::Open if view.place_changed_since && view.on_newest.is_some() => {
            Some(say::place_changed(display).to_owned())
        }
        AmendmentStatus::Open => view
            .text_changed_since
            .then(|| say::to_older_wording(display).to_owned()),
        AmendmentStatus::TakenUp(TakenUp::InText) => Some(say::taken_up_in_text(display, version)),
        AmendmentStatus::TakenUp(TakenUp::InBrackets) => {
            Some(say::taken_up_in_brackets(display, version))
        }
        AmendmentStatus::Withdrawn => Some(say::withdrawn(display).to_owned()),
    }
}
