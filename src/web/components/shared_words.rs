//! What texts share and where they part, in words and lists.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{difference, doubts};
use crate::compare::{Differing, Element};
use crate::i18n::page::comparison as say;
use crate::i18n::{self, language_name, number};
use crate::model::{DisplayLanguage, Language, PartyCode, Wording};
use crate::service::SharedWords;
use crate::text::Collation;

/// Most words that are shown, and most of which is said who has them.
const WORDS: usize = 150;
const WHOSE: usize = 60;

/// Most words of parties alone that are shown, and how many of each party still
/// where there are many of them.
const ALONE: usize = 600;
const LEAST_ALONE: usize = 10;

/// In how many words a text is shown to differ from the first of its group.
const CHANGES: usize = 10;

/// How a party is called.
type Name<'a> = &'a dyn Fn(&PartyCode) -> String;

/// Over whose words figures were computed.
pub fn counted_over(wordings: &BTreeMap<Wording, usize>, display: DisplayLanguage) -> String {
    say::counted_over(display, in_wordings(wordings, display))
}

/// The same where there are texts in several languages.
pub fn counted_in(
    language: &Language,
    wordings: &BTreeMap<Wording, usize>,
    display: DisplayLanguage,
) -> String {
    let name = language_name(language);
    say::counted_in(display, name.get(display), in_wordings(wordings, display))
}

fn in_wordings(wordings: &BTreeMap<Wording, usize>, display: DisplayLanguage) -> String {
    let counts = wordings.iter().map(|(wording, count)| {
        let wording = i18n::wording(*wording);
        say::texts_in_wording(display, number(display, *count), wording.get(display))
    });
    let counts: Vec<String> = counts.collect();
    counts.join(", ")
}

/// What kind of thing each text says that the concept is.
pub fn kinds(words: &SharedWords, display: DisplayLanguage, name: Name<'_>) -> Markup {
    let mut by_kind: BTreeMap<(bool, String), Vec<String>> = BTreeMap::new();
    let collation = Collation::of(display);
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
    let mut kinds: Vec<_> = by_kind.iter().collect();
    kinds.sort_by(|((unknown, one), _), ((other_unknown, other), _)| {
        let by_name = || collation.compare(one, other);
        unknown.cmp(other_unknown).then_with(by_name)
    });
    html! {
        h2 { (say::kinds(display)) }
        dl .pairs {
            @for ((is_unknown, kind), states) in kinds {
                div {
                    dt class=[is_unknown.then_some("hint")] lang=[(!is_unknown).then_some(&words.language)] dir="auto" { (kind) }
                    dd { (states.join(", ")) }
                }
            }
        }
    }
}

/// The words and phrases that at least two parties have, by how many; all of them
/// are at an address.
pub fn by_states(words: &SharedWords, whole: &str, display: DisplayLanguage) -> Markup {
    let shared = words.shared.elements.iter();
    let shared: Vec<&Element> = shared.filter(|element| element.parties.len() > 1).collect();
    let shown = &shared[..shared.len().min(WORDS)];
    html! {
        h2 { (say::words_by_states(display)) }
        @if shared.is_empty() { p { (say::nothing_shared(display)) } }
        @else {
            p .hint .measure { (say::words_denied(display)) }
            @if shown.len() < shared.len() {
                @let [count, all, more] = [WORDS, shared.len(), shared.len() - WORDS].map(|of| number(display, of));
                p .hint { (say::words_shown(display, count, all, more)) " " a href=(whole) { (say::all_words(display)) } }
            }
            dl .pairs .narrow {
                @for run in shown.chunk_by(|one, other| one.parties.len() == other.parties.len()) {
                    div {
                        dt { (run[0].parties.len()) }
                        dd lang=(words.language) {
                            @for (at, element) in run.iter().enumerate() {
                                @if at > 0 { " · " }
                                bdi { (element.label) }
                            }
                        }
                    }
                }
            }
            (whose(words, &shared[..shared.len().min(WHOSE)], display))
        }
    }
}

/// The words and phrases that one party has alone, by party, folded; all of them
/// are at an address.
pub fn alone(words: &SharedWords, whole: &str, display: DisplayLanguage, name: Name<'_>) -> Markup {
    let elements = words.shared.elements.iter();
    let alone = elements.filter(|element| element.parties.len() == 1);
    // In the order of the texts, which is that of names.
    let mut by_party: Vec<(&PartyCode, Vec<&Element>)> = Vec::new();
    for text in &words.texts {
        if !by_party.iter().any(|(party, _)| *party == &text.party) {
            by_party.push((&text.party, Vec::new()));
        }
    }
    for element in alone {
        let of_party = by_party.iter_mut();
        for (_, own) in of_party.filter(|(party, _)| element.parties.contains(*party)) {
            own.push(element);
        }
    }
    by_party.retain(|(_, own)| !own.is_empty());
    let most = (ALONE / by_party.len().max(1)).max(LEAST_ALONE);
    html! {
        @if !by_party.is_empty() {
            details .word-users {
                summary { (say::words_alone(display)) }
                dl .pairs {
                    @for (party, own) in by_party {
                        div {
                            dt { (name(party)) }
                            dd {
                                span lang=(words.language) dir="auto" {
                                    @for (at, element) in own.iter().take(most).enumerate() {
                                        @if at > 0 { " · " }
                                        (element.label)
                                    }
                                }
                                @if own.len() > most {
                                    @let [count, all, more] = [most, own.len(), own.len() - most].map(|of| number(display, of));
                                    " " span .hint { (say::alone_shown(display, count, all, more)) } " " a href=(whole) { (say::all_words(display)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whose texts are doubtfully written, or cannot be counted over.
pub fn doubtful(words: &SharedWords, display: DisplayLanguage, name: Name<'_>) -> Markup {
    let texts = words.texts.iter().zip(&words.doubts);
    let doubtful: Vec<_> = texts.filter(|(_, doubts)| !doubts.is_empty()).collect();
    html! {
        @if !doubtful.is_empty() {
            h2 { (say::doubtful_texts(display)) }
            dl .pairs {
                @for (text, of) in doubtful {
                    div {
                        dt { (name(&text.party)) }
                        dd {
                            p .words lang=(text.text.language) dir="auto" { (beginning(&text.text.text)) }
                            (doubts::show(of, display))
                        }
                    }
                }
            }
        }
    }
}

/// Whose entries count of which it is disputed that they are about the concept.
pub fn disputed(words: &SharedWords, display: DisplayLanguage, name: Name<'_>) -> Markup {
    let disputed = words.texts.iter().filter(|text| text.disputed);
    let mut names: Vec<String> = disputed.map(|text| name(&text.party)).collect();
    names.dedup();
    html! {
        @if !names.is_empty() {
            p .notice { (say::counted_disputed(display, names.join(", "))) }
        }
    }
}

/// So much of a text that it is known again.
fn beginning(text: &str) -> String {
    const CHARACTERS: usize = 120;
    match text.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Who has which of the words.
fn whose(words: &SharedWords, elements: &[&Element], display: DisplayLanguage) -> Markup {
    html! {
        details .word-users {
            summary { (say::whose_words(display, number(display, elements.len()))) }
            dl .pairs {
                @for element in elements {
                    div {
                        dt lang=(words.language) dir="auto" { (element.label) }
                        dd { (codes(words, element).join(" ")) }
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
        h2 { (say::groups(display)) }
        p .hint { (say::groups_note(display)) }
        @if words.shared.groups.is_empty() { p { (say::no_groups(display)) } }
        @else {
            ul .groups {
                @for group in &words.shared.groups {
                    li {
                        (named(words, &group.texts, name))
                        @if group.differing.is_empty() { " – " (say::same_wording(display)) }
                        @else { (differing(words, &group.differing, display, name)) }
                    }
                }
            }
        }
    }
}

/// Whose some texts are.
fn named(words: &SharedWords, texts: &[usize], name: Name<'_>) -> String {
    let texts = texts.iter().filter_map(|text| words.texts.get(*text));
    let names: Vec<String> = texts.map(|text| name(&text.party)).collect();
    names.join(", ")
}

/// In which words texts of a group differ from the first of it.
fn differing(
    words: &SharedWords,
    texts: &[Differing],
    display: DisplayLanguage,
    name: Name<'_>,
) -> Markup {
    html! {
        p { (say::differing(display)) }
        ul {
            @for Differing { text, changes } in texts {
                li {
                    (named(words, &[*text], name)) ": "
                    span .words lang=(words.language) dir="auto" {
                        @for (at, change) in changes.iter().take(CHANGES).enumerate() {
                            @if at > 0 { " " }
                            (difference::inline(std::slice::from_ref(change)))
                        }
                        @if changes.len() > CHANGES { " …" }
                    }
                }
            }
        }
    }
}
