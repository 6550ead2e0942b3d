//! A definition begins with the kind of thing that the concept is, the next
//! broader concept (ISO 704, intensional definitions).

use std::ops::Range;

use crate::compare::{Genus, genus};
use crate::i18n::Message;
use crate::text::{Analysis, is_content_word};

use super::{AdviceKind, Definition, Finding, opening};

/// Words that say little alone: `a physical object` is narrower than `an
/// object`.
const ENGLISH_BROAD: &str = "thing things item items object objects matter matters aspect aspects concept \
    concepts notion notions idea ideas phenomenon phenomena entity entities element elements \
    stuff";
const FRENCH_BROAD: &str = "chose choses objet objets aspect aspects concept concepts notion notions idee \
    idees phenomene phenomenes entite entites element elements";
/// What a definition begins with that names no kind of thing.
const ENGLISH_NOTHING_SAID: [&str; 6] = [
    "something",
    "anything",
    "everything",
    "that which",
    "what is",
    "all that",
];
const FRENCH_NOTHING_SAID: [&str; 6] = [
    "quelque chose",
    "ce qui",
    "ce que",
    "ce qu",
    "tout ce qui",
    "tout ce que",
];

/// What goes before the kind of thing, and not in its place.
const ENGLISH_BEFORE: &str = "that which who whose where";
const FRENCH_BEFORE: &str = "qui que qu dont lequel laquelle";

pub(super) fn finding(definition: &Definition<'_>) -> Option<Finding> {
    let openings = match definition.analysis {
        Analysis::En => ENGLISH_NOTHING_SAID,
        Analysis::Fr => FRENCH_NOTHING_SAID,
        _ => return None,
    };
    let genus = genus(definition.text, definition.analysis);
    if let Some(opening) = nothing_said(definition, &openings)
        && genus
            .as_ref()
            .is_none_or(|genus| genus.range.start < opening.end)
    {
        let said = definition.written(&opening);
        return Some(too_broad(said, opening));
    }
    let genus = genus.filter(|_| !begins_in_the_middle(definition));
    match genus {
        Some(genus) => broad(definition, genus),
        // How it begins has been said.
        None if opening::when(definition)
            .or(opening::verb(definition))
            .is_some() =>
        {
            None
        }
        None => Some(Finding::on_all(
            AdviceKind::GenusMissing,
            Message::GenusMissing,
        )),
    }
}

fn begins_in_the_middle(definition: &Definition<'_>) -> bool {
    let before = definition.words_of(ENGLISH_BEFORE, FRENCH_BEFORE);
    definition
        .tokens
        .first()
        .is_some_and(|first| first.is(before))
}

fn too_broad(genus: String, range: Range<usize>) -> Finding {
    let message = Message::GenusTooBroad { genus };
    Finding::at(AdviceKind::GenusTooBroad, range, message)
}

/// The opening with which a definition begins, if it is one of some. `What is
/// considered to be a lamp` says all the same what it is.
fn nothing_said(definition: &Definition<'_>, openings: &[&str]) -> Option<Range<usize>> {
    let length = openings.iter().find_map(|opening| {
        let length = opening.split(' ').count();
        let tokens = definition.tokens.iter();
        let folded = tokens.map(|token| token.folded.as_str()).take(length);
        folded.eq(opening.split(' ')).then_some(length)
    })?;
    Some(definition.range(0, length - 1))
}

fn broad(definition: &Definition<'_>, genus: Genus) -> Option<Finding> {
    let tokens = &definition.tokens;
    let at = tokens.iter().position(|token| token.range == genus.range)?;
    let is_broad = tokens[at].is(definition.words_of(ENGLISH_BROAD, FRENCH_BROAD));
    if !is_broad || is_narrowed(definition, at) {
        return None;
    }
    Some(too_broad(genus.text, genus.range))
}

/// Whether another word says which of the broad kind: the one before it in
/// English, after it in French.
fn is_narrowed(definition: &Definition<'_>, at: usize) -> bool {
    let (narrowing, later) = match definition.analysis {
        Analysis::Fr => (at + 1, at + 1),
        _ => (at.wrapping_sub(1), at),
    };
    definition.tokens.get(narrowing).is_some_and(|word| {
        let is_joined = definition
            .before(later)
            .chars()
            .all(|c| c.is_whitespace() || c == '-');
        is_joined && is_content_word(&word.folded, definition.analysis)
    })
}
