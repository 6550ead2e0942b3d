//! What texts share and where they part, in words and lists.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::compare::Element;
use crate::i18n::page::comparison as say;
use crate::i18n::{self, number};
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::SharedWords;
use crate::web::visit::Visit;

/// How a party is called.
type Name<'a> = &'a dyn Fn(&PartyCode) -> String;

/// Over whose words figures were computed.
pub fn counted_over(words: &SharedWords, display: DisplayLanguage) -> String {
    let counts = words.wordings.iter().map(|(wording, count)| {
        let wording = i18n::wording(*wording);
        say::texts_in_wording(display, number(display, *count), wording.get(display))
    });
    let counts: Vec<String> = counts.collect();
    say::counted_over(display, counts.join(", "))
}

/// What kind of thing each text says that the concept is.
pub fn kinds(words: &SharedWords, display: DisplayLanguage, name: Name<'_>) -> Markup {
    let mut by_kind: BTreeMap<(bool, String), Vec<String>> = BTreeMap::new();
    for (text, genus) in words.texts.iter().zip(&words.shared.genera) {
        let kind = match genus {
            Some(genus) => (false, genus.text.to_lowercase()),
            None => (true, say::kind_unknown(display).to_owned()),
        };
        let states = by_kind.entry(kind).or_default();
        let state = name(&text.party);
        if !states.contains(&state) {
            states.push(state);
        }
    }
    html! {
        h3 { (say::kinds(display)) }
        dl .pairs {
            @for ((is_unknown, kind), states) in &by_kind {
                div {
                    dt class=[is_unknown.then_some("hint")] lang=[(!is_unknown).then_some(&words.language)] { (kind) }
                    dd { (states.join(", ")) }
                }
            }
        }
    }
}

/// The words and phrases that at least two parties have, by how many.
pub fn by_states(words: &SharedWords, display: DisplayLanguage) -> Markup {
    let shared = words.shared.elements.iter();
    let shared: Vec<_> = shared.filter(|element| element.parties.len() > 1).collect();
    html! {
        h3 { (say::words_by_states(display)) }
        @if shared.is_empty() { p { (say::nothing_shared(display)) } }
        @else {
            dl .pairs .narrow {
                @for run in shared.chunk_by(|one, other| one.parties.len() == other.parties.len()) {
                    div {
                        dt { (run[0].parties.len()) }
                        dd lang=(words.language) {
                            @for (at, element) in run.iter().enumerate() {
                                @if at > 0 { " · " }
                                span title=(codes(words, element).join(" ")) { (element.label) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The codes of those who have an element, in the order of their names.
fn codes<'a>(words: &'a SharedWords, element: &Element) -> Vec<&'a str> {
    let texts = element
        .texts
        .iter()
        .filter_map(|text| words.texts.get(*text));
    let mut codes: Vec<&str> = texts.map(|text| text.party.as_str()).collect();
    codes.dedup();
    codes
}

/// Official texts that are the same, or nearly so.
pub fn groups(words: &SharedWords, display: DisplayLanguage, name: Name<'_>) -> Markup {
    html! {
        h3 { (say::groups(display)) }
        p .hint { (say::groups_note(display)) }
        @if words.shared.groups.is_empty() { p { (say::no_groups(display)) } }
        @else {
            ul .groups {
                @for group in &words.shared.groups {
                    @let states: Vec<String> = group.iter().filter_map(|text| words.texts.get(*text)).map(|text| name(&text.party)).collect();
                    li { (states.join(", ")) }
                }
            }
        }
    }
}

/// The choice of two texts whose differences are to be shown.
pub fn difference_form(visit: &Visit, words: &SharedWords, name: Name<'_>) -> Markup {
    let display = visit.display;
    let path = format!("/concepts/{}/difference", words.concept.id);
    html! {
        h3 #differences { (say::difference(display)) }
        form .row action=(visit.to(path)) {
            (choice("from", say::from(display), words, name, 0))
            (choice("to", say::to(display), words, name, 1))
            input type="hidden" name="language" value=(words.language);
            button { (say::show_difference(display)) }
        }
    }
}

/// One of the texts: by its State, and its year where the State has several.
pub fn choice(
    field: &str,
    label: &str,
    words: &SharedWords,
    name: Name<'_>,
    chosen: usize,
) -> Markup {
    let times = |party: &PartyCode| {
        words
            .texts
            .iter()
            .filter(|text| text.party == *party)
            .count()
    };
    html! {
        div {
            label for=(field) { (label) }
            select #(field) name=(field) {
                @for (at, text) in words.texts.iter().enumerate() {
                    option value=(text.entry) selected[at == chosen] {
                        (name(&text.party))
                        @if times(&text.party) > 1 { " (" (text.document.as_ref().map_or_else(|| text.entry.to_string(), |document| document.year.to_string())) ")" }
                    }
                }
            }
        }
    }
}
