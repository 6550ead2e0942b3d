//! Brackets as what they are: wording that is not agreed, with who proposes
//! it, who objects to it and where it comes from.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::names;
use crate::consensus::{Alternative, Bracket, Segment, TextOrigin};
use crate::i18n::page::{common, proposals as say};
use crate::model::{DisplayLanguage, EntryId, Source, Wish, Wording};
use crate::service::{AmendmentView, OpenText, Reference};
use crate::web::components::badge;
use crate::web::components::sections::Item;
use crate::web::visit::Visit;

/// What is known beside the text, as far as the viewer may see it.
pub struct Known<'a> {
    /// The entries drawn on, with whose words their texts are in.
    pub entries: &'a BTreeMap<EntryId, BTreeSet<Wording>>,
    /// The amendments.
    pub amendments: &'a [AmendmentView],
    /// Names of States.
    pub reference: &'a Reference,
    /// The pages of the anchors that are not on the page shown.
    pub pages: &'a BTreeMap<String, usize>,
    /// What is said of brackets stands in a section of its own, since there is
    /// much of it.
    pub is_apart: bool,
}

/// What the signs in texts say.
pub fn legend(display: DisplayLanguage) -> Markup {
    html! {
        p .legend role="group" aria-label=(say::legend(display)) {
            span { b .sign { "[ ]" } sup { "1" } " " (say::legend_bracket(display)) }
            " " span { b .sign { "/" } " " (say::legend_or(display)) }
            " " span { b .sign { "+" } " " (say::proposed_by(display)) }
            " " span { b .sign { "−" } " " (say::objected_by(display)) }
        }
    }
}

/// Where the brackets of a text lead to: to what is said of them.
pub struct Leading<'a> {
    visit: &'a Visit,
    anchor: String,
    pages: &'a BTreeMap<String, usize>,
}

impl<'a> Leading<'a> {
    /// Those of a text.
    pub fn of(visit: &'a Visit, open: &OpenText, known: &Known<'a>) -> Self {
        Self {
            visit,
            anchor: names::anchor(&open.of),
            pages: known.pages,
        }
    }

    fn id(&self, number: usize) -> String {
        format!("{}-{number}", self.anchor)
    }

    fn address(&self, number: usize) -> String {
        address(self.visit, &self.id(number), self.pages)
    }
}

/// The address of an anchor, which may be on another page.
fn address(visit: &Visit, id: &str, pages: &BTreeMap<String, usize>) -> String {
    let page = pages.get(id);
    let page = page.map(|page| visit.address.clone().set("page", page).to_string());
    format!("{}#{id}", page.unwrap_or_default())
}

/// A text with its brackets marked, each leading to what is said of it if it
/// leads anywhere.
pub fn marked(segments: &[Segment], leading: Option<&Leading<'_>>) -> Markup {
    html! {
        @for segment in segments {
            @match segment {
                Segment::Agreed(text) => (text),
                Segment::Open(bracket) => (open(bracket, leading)),
            }
        }
    }
}

fn open(bracket: &Bracket, leading: Option<&Leading<'_>>) -> Markup {
    html! {
        span .open {
            b .sign { "[" }
            @for (at, alternative) in bracket.alternatives.iter().enumerate() {
                @if at > 0 { b .sign { "/" } }
                (marked(&alternative.segments, leading))
            }
            b .sign { "]" }
        }
        @if let Some(leading) = leading {
            sup { a href=(leading.address(bracket.number)) { (bracket.number) } }
        }
    }
}

/// The brackets of a text one after the other, then what lost its place.
pub fn explained(visit: &Visit, open: &OpenText, known: &Known<'_>) -> Vec<Item> {
    let leading = Leading::of(visit, open, known);
    let brackets = open.brackets.brackets().into_iter();
    let mut items: Vec<Item> = brackets
        .map(|bracket| Item {
            id: Some(leading.id(bracket.number)),
            markup: explanation(visit, open, bracket, &leading.id(bracket.number), known),
        })
        .collect();
    if !open.lost_views.is_empty() {
        items.push(lost(open, known, visit.display).into());
    }
    items
}

fn explanation(
    visit: &Visit,
    open: &OpenText,
    bracket: &Bracket,
    id: &str,
    known: &Known<'_>,
) -> Markup {
    let display = visit.display;
    html! {
        section .bracket id=(id) {
            h4 { (say::bracket(display, bracket.number)) }
            ul {
                @for alternative in &bracket.alternatives {
                    li {
                        (wording(alternative, open, display))
                        (said(visit, open, (bracket.number, alternative.number), known))
                    }
                }
            }
        }
    }
}

/// What States said of wordings that lost their place: it goes for no other.
fn lost(open: &OpenText, known: &Known<'_>, display: DisplayLanguage) -> Markup {
    let wanted = |wish: Wish| match wish {
        Wish::Proposes => say::proposed(display),
        Wish::Objects => say::objected_to(display),
        Wish::None => "",
    };
    html! {
        section .bracket {
            h4 { (say::lost_views(display)) }
            ul {
                @for view in &open.lost_views {
                    li {
                        (names::party(&view.state, known.reference, display)) (common::colon(display))
                        (wanted(view.wish)) " "
                        @if view.wording.is_empty() { (say::no_wording(display)) }
                        @else { q lang=(open.of.language) dir="auto" { (view.wording) } }
                        ", " (say::in_version(display, view.on_version))
                    }
                }
            }
        }
    }
}

fn wording(alternative: &Alternative, open: &OpenText, display: DisplayLanguage) -> Markup {
    html! {
        @if alternative.segments.is_empty() { p .hint { (say::no_wording(display)) } }
        @else { p .words lang=(open.of.language) dir="auto" { (marked(&alternative.segments, None)) } }
    }
}

/// What is said of an alternative; nothing of what the viewer may not see.
fn said(visit: &Visit, open: &OpenText, id: (usize, usize), known: &Known<'_>) -> Markup {
    let display = visit.display;
    let view = open.views.get(&id).cloned().unwrap_or_default();
    let names = |codes: &[_]| names::parties(codes, known.reference, display);
    let source = open.text.sources.iter().find(|source| source.of() == id);
    html! {
        @if !view.proposed_by.is_empty() {
            p { b .sign { "+" } " " (say::proposed_by(display)) " " (names(&view.proposed_by)) }
        }
        @if !view.objected_by.is_empty() {
            p { b .sign { "−" } " " (say::objected_by(display)) " " (names(&view.objected_by)) }
        }
        @for origin in open.origins.get(&id).into_iter().flatten() { (of_entry(visit, origin, known)) }
        @if let Some(source) = source { (of_amendments(visit, source, known)) }
    }
}

fn of_entry(visit: &Visit, origin: &TextOrigin, known: &Known<'_>) -> Markup {
    let display = visit.display;
    html! {
        p .source {
            (say::comes_from(display)) (common::colon(display))
            (names::party(&origin.state, known.reference, display)) ", "
            a href=(visit.to(format!("/entries/{}", origin.entry))) { (origin.entry) }
            " " (badge::wording(origin.wording, display))
        }
    }
}

fn of_amendments(visit: &Visit, source: &Source, known: &Known<'_>) -> Markup {
    let display = visit.display;
    let amendments = known.amendments.iter();
    let named = amendments.filter(|view| source.names(&view.amendment.id));
    html! {
        @for view in named {
            @let state = names::party(&view.amendment.state, known.reference, display);
            p .source {
                (say::comes_from(display)) (common::colon(display))
                a href=(address(visit, view.amendment.id.as_str(), known.pages)) { (say::amendment_of(display, state)) }
            }
        }
    }
}
