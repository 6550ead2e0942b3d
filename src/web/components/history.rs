//! The versions of an entry, with what each says otherwise than the one
//! before.

use maud::{Markup, html};

use super::{details, difference};
use crate::compare::EntryChange;
use crate::i18n::{day, language_name, list_note, page::common, page::entry as say, text_kind};
use crate::model::{DisplayLanguage, Text};
use crate::service::EntryVersion;
use crate::web::visit::Visit;

/// All versions, the newest first; `shown` is the number of the one on the
/// page.
pub fn show(visit: &Visit, versions: &[EntryVersion], shown: usize) -> Markup {
    let display = visit.display;
    html! {
        ol .history reversed {
            @for (at, version) in versions.iter().enumerate().rev() {
                li aria-current=[(at + 1 == shown).then_some("true")] {
                    p {
                        (number(visit, version, at + 1 == shown))
                        ", " (say::kept_on(display, day(display, &version.view.at)))
                        @if at + 1 == versions.len() && version.view.entry.withdrawn_by.is_none() {
                            " – " (say::newest(display))
                        }
                    }
                    // The list of a withdrawn entry is the one that it left.
                    @if let Some(list) = &version.view.entry.withdrawn_by { p .hint { (say::withdrawn_by(display, list)) } }
                    @else if let Some(kind) = version.view.entry.list.kind() {
                        @if !matches!(kind, crate::model::ListKind::Compiled) {
                            p .hint { (list_note(&kind).get(display)) }
                        }
                    }
                    @match &version.change {
                        Some(change) => (changes(change, display)),
                        None => p .hint { (say::first_version(display)) },
                    }
                }
            }
        }
    }
}

fn number(visit: &Visit, version: &EntryVersion, is_shown: bool) -> Markup {
    let (id, number) = (&version.view.entry.id, version.view.version);
    let name = common::version(visit.display, number);
    html! {
        @if is_shown { strong { (name) } }
        @else { a href=(visit.to(format!("/entries/{id}/versions/{number}"))) { (name) } }
    }
}

/// What changed, in words and word by word.
pub fn changes(change: &EntryChange, display: DisplayLanguage) -> Markup {
    let kind = |text: &Text| {
        let kind = text_kind(text.kind);
        let language = language_name(&text.language);
        format!("{} ({})", kind.get(display), language.get(display))
    };
    html! {
        ul .changes {
            @for term in &change.terms_added { li { (say::added(display, &term.text)) } }
            @for term in &change.terms_removed { li { (say::removed(display, &term.text)) } }
            @for retyped in &change.terms_retyped { li { (say::retyped(display, &retyped.term.text)) } }
            @for text in &change.texts_added {
                li { (say::added(display, kind(text))) p .words lang=(text.language) dir="auto" { (text.text) } }
            }
            @for text in &change.texts_removed {
                li { (say::removed(display, kind(text))) p .words lang=(text.language) dir="auto" { (text.text) } }
            }
            @for text in &change.reworded {
                @let of = format!("{} ({})", text_kind(text.kind).get(display), language_name(&text.language).get(display));
                li {
                    (match text.is_typed_otherwise() {
                        true => say::typed_otherwise(display, of),
                        false => say::reworded(display, of),
                    })
                    p .words lang=(text.language) dir="auto" { (difference::inline(&text.segments)) }
                }
            }
            @for detail in &change.details { li { (details::said(detail, display)) } }
        }
    }
}
