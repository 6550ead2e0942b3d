//! What a reader may have meant who made a typing mistake.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};

use super::index::IndexError;
use super::segments::{List, Segments, Set};
use super::tokens::{Name, PART, Place, is_key_stem};
use super::words::Words;
use crate::model::Language;

/// Shorter words are not corrected.
const SHORTEST: usize = 4;
/// From so many letters on, two mistakes are forgiven.
const SHORTEST_WITH_TWO: usize = 8;
/// Longer words are nobody's.
const LONGEST: usize = 60;

/// How automata of one and of two mistakes are made. A transposition of two
/// letters counts as one.
static BUILDERS: LazyLock<[LevenshteinAutomatonBuilder; 2]> =
    LazyLock::new(|| [1, 2].map(|mistakes| LevenshteinAutomatonBuilder::new(mistakes, true)));

/// How many mistakes are forgiven in a word.
pub fn mistakes_forgiven(word: &str) -> usize {
    match word.chars().count() {
        SHORTEST_WITH_TWO..=LONGEST => 2,
        SHORTEST..SHORTEST_WITH_TWO => 1,
        _ => 0,
    }
}

/// Where the nearest is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dictionary {
    /// Among the keys of terms and of names of concepts.
    Names,
    /// Among the words of terms, texts and names of concepts.
    Words,
}

/// What of a dictionary is near to a word.
struct Near {
    mistakes: u8,
    lists: Vec<List>,
}

/// What is nearest to a word among what current entries have that the reader
/// may see: of the fewest mistakes, with the same first letter, in the most
/// entries.
///
/// # Errors
/// Those of the index.
pub fn nearest(
    segments: &Segments,
    words: &Words<'_>,
    seen: &Set,
    word: &str,
    most_mistakes: usize,
    dictionary: Dictionary,
) -> Result<Option<String>, IndexError> {
    // A number that is near to another one is another number.
    if word.contains(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    let candidates = near(segments, word, most_mistakes, dictionary, words.language)?;
    let first = word.chars().next();
    let closeness = |text: &str, near: &Near| (near.mistakes, text.chars().next() != first);
    let mut candidates: Vec<(String, Near)> = candidates.into_iter().collect();
    candidates.sort_by_key(|(text, near)| closeness(text, near));
    let mut best = None;
    for (text, near) in candidates {
        let closeness = closeness(&text, &near);
        if best.as_ref().is_some_and(|(_, best, _)| *best < closeness) {
            break;
        }
        let mut entries = segments.those_in(&near.lists, seen)?;
        if dictionary == Dictionary::Words && words.language.is_some() {
            let lists = words.get(&text)?.within(&[Place::Term, Place::Text]);
            entries = segments.those_in(&lists, &entries)?;
        }
        let count = entries.len();
        if count > best.as_ref().map_or(0, |(_, _, most)| *most) {
            best = Some((text, closeness, count));
        }
    }
    Ok(best.map(|(text, ..)| text))
}

/// What of a dictionary is within a number of mistakes of a word.
fn near(
    segments: &Segments,
    word: &str,
    most_mistakes: usize,
    dictionary: Dictionary,
    language: Option<&Language>,
) -> Result<BTreeMap<String, Near>, IndexError> {
    let mut found: BTreeMap<String, Near> = BTreeMap::new();
    let Some(builder) = most_mistakes.checked_sub(1).and_then(|at| BUILDERS.get(at)) else {
        return Ok(found);
    };
    let automaton = builder.build_dfa(word);
    let field = match dictionary {
        Dictionary::Names => segments.fields.names,
        Dictionary::Words => segments.fields.words,
    };
    segments.near(field, &automaton, |start, standing, list| {
        let text = start.trim_end_matches(PART);
        let is_meant = match dictionary {
            Dictionary::Names => !is_key_stem(text) && is_in(Name::read(text, standing), language),
            Dictionary::Words => {
                let place = Place::read(standing).map(|(place, _)| place);
                place.is_some_and(|place| place != Place::Source)
            }
        };
        if let Distance::Exact(mistakes) = automaton.eval(text)
            && is_meant
            && text != word
        {
            let lists = Vec::new();
            let near = found.entry(text.to_owned());
            near.or_insert(Near { mistakes, lists }).lists.push(list);
        }
    })?;
    Ok(found)
}

/// Whether a name is in the language asked for, where one is.
fn is_in(name: Option<Name<'_>>, language: Option<&Language>) -> bool {
    name.is_some_and(|name| language.is_none_or(|of| name.primary() == of.primary()))
}
