//! The positions of States at a glance: by name, never counted.

use maud::{Markup, html};

use super::names;
use crate::i18n::page::proposals as say;
use crate::model::{DisplayLanguage, PartyCode, Stance};
use crate::service::{PositionView, Reference};
use crate::web::components::sections::{Group, Section, Wrap, all};

/// Every State with its position.
pub fn section(
    positions: &[(PartyCode, Option<PositionView>)],
    reference: &Reference,
    display: DisplayLanguage,
) -> Section {
    let items = positions.iter().map(|(code, view)| {
        html! {
            li {
                strong { (names::party(code, reference, display)) }
                @match view {
                    Some(view) => (position(view, display)),
                    None => p .hint { (say::no_position(display)) },
                }
            }
        }
    });
    let list: Wrap = Box::new(|items, _| html! { ul .positions { (all(items)) } });
    Section {
        id: "positions",
        title: say::positions(display),
        is_headed: true,
        lead: html! { p .hint { (say::positions_lead(display)) } },
        groups: vec![Group::of(items, list)],
    }
}

fn position(view: &PositionView, display: DisplayLanguage) -> Markup {
    let (sign, words) = stance(view.position.stance, display);
    html! {
        p { b .sign aria-hidden="true" { (sign) } " " (words) }
        @if view.text_changed_since {
            p .older { (say::on_older_text(display, view.position.on_version)) }
        }
        @if let Some(text) = &view.position.text { blockquote dir="auto" { (text) } }
    }
}

fn stance(stance: Stance, display: DisplayLanguage) -> (&'static str, &'static str) {
    match stance {
        Stance::Supports => ("✓", say::supports(display)),
        Stance::CanAccept => ("○", say::can_accept(display)),
        Stance::ScrutinyReservation => ("…", say::reserves(display)),
        Stance::Objects => ("✕", say::objects(display)),
    }
}
