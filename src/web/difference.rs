//! What differs between two texts on a concept.

use axum::extract::State;
use maud::{Markup, html};

use super::components::{badge, difference, provenance, shared_words, text};
use super::layout::{Page, framed};
use super::visit::Visit;
use super::{Answer, App};
use crate::api::difference::text_reference;
use crate::api::params::{self, PathId};
use crate::i18n::page::comparison as say;
use crate::model::{DisplayLanguage, Language, PartyCode};
use crate::service::{ReferredText, SharedWords, TextOwner};
use crate::text::{Change, DifferenceSegment};

/// Shows the differences between two texts, chosen by `from` and `to`.
pub async fn show(State(app): State<App>, visit: Visit, PathId(id): PathId) -> Answer {
    let display = visit.display;
    let asked = |name: &str| visit.address.value(name).unwrap_or_default();
    let language = visit.address.value("language").unwrap_or(display.tag());
    let language: Language = params::language(language)?;
    let from = text_reference("from", asked("from"))?;
    let to = text_reference("to", asked("to"))?;
    let words = app
        .shared_words(&visit.viewer, &id, language.clone(), &[], display)
        .await?;
    let (from, to, segments) = app.difference(&visit.viewer, from, to, &language).await?;
    let reference = app.reference();
    let name = |code: &PartyCode| {
        let party = reference.parties.get(code);
        party.map_or_else(
            || code.to_string(),
            |party| party.name.get(display).to_owned(),
        )
    };
    let concept = words.concept.name.get(display).to_owned();
    let content = html! {
        header .page-head {
            p .eyebrow { a href=(visit.to(format!("/concepts/{id}"))) { (say::back(display, &concept)) } }
            h1 { (say::difference_of(display, &concept)) }
        }
        (form(&visit, &words, [&from, &to], &name))
        (word_by_word(&segments, &language, display))
        h2 { (say::apart(display)) }
        div .two {
            (alone(&from, &segments, Change::Removed, &language, display, &name))
            (alone(&to, &segments, Change::Added, &language, display, &name))
        }
    };
    let title = say::difference_of(display, &concept);
    Ok(framed(
        &visit,
        &Page {
            title,
            section: "/concepts",
            content,
        },
    ))
}

fn form(
    visit: &Visit,
    words: &SharedWords,
    chosen: [&ReferredText; 2],
    name: &dyn Fn(&PartyCode) -> String,
) -> Markup {
    let display = visit.display;
    let place = |chosen: &ReferredText| {
        let mut texts = words.texts.iter();
        let place = texts.position(|text| chosen.of == TextOwner::Entry(text.entry.to_string()));
        place.unwrap_or(usize::MAX)
    };
    html! {
        form .row action=(visit.to(visit.address.path())) {
            (shared_words::choice("from", say::from(display), words, name, place(chosen[0])))
            (shared_words::choice("to", say::to(display), words, name, place(chosen[1])))
            input type="hidden" name="language" value=(words.language);
            button { (say::show_difference(display)) }
        }
    }
}

fn word_by_word(
    segments: &[DifferenceSegment],
    language: &Language,
    display: DisplayLanguage,
) -> Markup {
    let is_same = segments
        .iter()
        .all(|segment| segment.change == Change::Equal);
    html! {
        section .word-by-word aria-labelledby="word-by-word" {
            h2 #word-by-word { (say::word_by_word(display)) }
            @if is_same { p .notice { (say::same(display)) } }
            @else {
                p .legend {
                    span { del { (say::only_in(display, say::first_text(display))) } }
                    " " span { ins { (say::only_in(display, say::second_text(display))) } }
                    " " span { (say::both(display)) }
                }
            }
            p .words .large lang=(language) dir="auto" { (difference::inline(segments)) }
        }
    }
}

/// One of the texts with what only it has, and whose it is.
fn alone(
    of: &ReferredText,
    segments: &[DifferenceSegment],
    own: Change,
    language: &Language,
    display: DisplayLanguage,
    name: &dyn Fn(&PartyCode) -> String,
) -> Markup {
    let pieces = segments.iter();
    let pieces: Vec<DifferenceSegment> = pieces
        .filter(|segment| segment.change == Change::Equal || segment.change == own)
        .cloned()
        .collect();
    html! {
        section {
            @if let Some(party) = &of.party { h3 { (name(party)) } }
            div class=[of.wording.map(text::class)] {
                p .words lang=(language) dir="auto" { (difference::own(&pieces)) }
                p .whose {
                    @if let Some(wording) = of.wording { (badge::wording(wording, display)) " " }
                    @if let Some(document) = &of.document { (provenance::document(document, display)) }
                }
            }
        }
    }
}
