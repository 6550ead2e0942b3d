//! Terms that begin as a reader types.
//!
//! The dictionary of the index itself is searched: each term of a current
//! entry stands in it from each of its words on, so that `infra` leads to
//! `critical infrastructure` too, once for the public and once for
//! participants.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::corrections::BeforePart;
use super::index::{IndexError, SearchIndex};
use super::segments::{List, Segments, Set};
use super::tokens::{Name, PART, all_of};
use crate::model::{Entry, Key, Language};
use crate::store::Audience;
use crate::text::{compact, is_function_word, words};

/// From so many letters on, one mistake is forgiven.
const SHORTEST_WITH_MISTAKE: usize = 4;
/// How many times more terms are looked into than are wanted, since how many
/// States have a term is known only then.
const LOOKED_INTO: usize = 3;
/// Longer beginnings are nobody's.
const LONGEST: usize = 80;

static ONE_MISTAKE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));

/// A term that begins as was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The term, as an entry writes it.
    pub term: String,
    /// Its language there.
    pub language: Language,
    /// How many States and organisations have it, however they write it.
    pub states: usize,
    /// The concepts of that entry.
    pub concepts: Vec<Key>,
}

/// The tokens under which the terms of an entry are suggested: the key of a
/// term from a word on, the audience, and the key up to that word.
pub fn suggested_as(entry: &Entry, audience: Audience) -> Vec<String> {
    let mut tokens = Vec::new();
    let letter = letter(audience);
    for term in &entry.terms {
        let words: Vec<String> = words(&term.text).into_iter().map(|w| w.folded).collect();
        for from in 0..words.len() {
            if from > 0 && is_function_word(&words[from]) {
                continue;
            }
            let (before, rest) = (words[..from].concat(), words[from..].concat());
            tokens.push(format!("{rest}{PART}{letter}{before}"));
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// The letter of an audience in a token.
fn letter(audience: Audience) -> char {
    match audience {
        Audience::Public => 'p',
        Audience::Participants => 'm',
        Audience::Service => 's',
    }
}

/// A term that begins as was typed.
struct Beginning {
    key: String,
    mistakes: u8,
    is_later_word: bool,
    lists: Vec<List>,
}

impl SearchIndex {
    /// The terms that begin as was typed, at their first word or at a later
    /// one: those that most States have first, those that begin so with one
    /// mistake last.
    ///
    /// # Errors
    /// Those of the index.
    pub fn suggest(
        &self,
        typed: &str,
        audience: Audience,
        limit: usize,
    ) -> Result<Vec<Suggestion>, IndexError> {
        let typed = compact(typed);
        let length = typed.chars().count();
        if length == 0 || length > LONGEST {
            return Ok(Vec::new());
        }
        let snapshot = self.snapshot();
        let segments = &snapshot.segments;
        let mut found = Beginnings::of(audience);
        segments.beginning(segments.fields.suggested, &typed, |rest, list| {
            found.add(&format!("{typed}{rest}"), 0, list);
        })?;
        if found.by_key.len() < limit && length >= SHORTEST_WITH_MISTAKE {
            let automaton = ONE_MISTAKE.build_prefix_dfa(&typed);
            let automaton = BeforePart(&automaton);
            segments.taken_by(segments.fields.suggested, automaton, |token, list| {
                found.add(token, 1, list);
            })?;
        }
        let seen = segments.seen(audience, true);
        let mut suggestions = Vec::new();
        for beginning in found.most_frequent(limit * LOOKED_INTO) {
            if let Some(suggestion) = read(segments, seen, &beginning)? {
                suggestions.push((beginning, suggestion));
            }
        }
        suggestions.sort_by_key(|(beginning, suggestion)| {
            let states = Reverse(suggestion.states);
            let length = suggestion.term.chars().count();
            (beginning.mistakes, states, beginning.is_later_word, length)
        });
        let suggestions = suggestions.into_iter().map(|(_, suggestion)| suggestion);
        Ok(suggestions.take(limit).collect())
    }
}

/// The terms that begin as was typed, by their keys.
struct Beginnings {
    audience: Audience,
    by_key: BTreeMap<String, Beginning>,
}

impl Beginnings {
    fn of(audience: Audience) -> Self {
        Self {
            audience,
            by_key: BTreeMap::new(),
        }
    }

    fn add(&mut self, token: &str, mistakes: u8, list: List) {
        let Some((rest, standing)) = token.split_once(PART) else {
            return;
        };
        let mut before = standing.chars();
        let of = before.next();
        let is_seen = Audience::ALL
            .into_iter()
            .any(|audience| self.audience.sees(audience) && of == Some(letter(audience)));
        if !is_seen {
            return;
        }
        let before = before.as_str();
        let key = [before, rest].concat();
        let is_later_word = !before.is_empty();
        let beginning = self.by_key.entry(key.clone()).or_insert(Beginning {
            key,
            mistakes,
            is_later_word,
            lists: Vec::new(),
        });
        // A term that begins so at two of its words counts once.
        if beginning.mistakes == mistakes && beginning.is_later_word == is_later_word {
            beginning.lists.push(list);
        }
    }

    fn most_frequent(self, count: usize) -> Vec<Beginning> {
        let mut all: Vec<Beginning> = self.by_key.into_values().collect();
        let order = |one: &Beginning| {
            let entries: u64 = one.lists.iter().map(List::length).sum();
            (one.mistakes, Reverse(entries), one.key.len())
        };
        all.sort_by_cached_key(order);
        all.truncate(count);
        all
    }
}

/// A term as most entries write it; none if no entry that the reader may see
/// has it.
fn read(
    segments: &Segments,
    seen: &Set,
    beginning: &Beginning,
) -> Result<Option<Suggestion>, IndexError> {
    let entries = segments.those_in(&beginning.lists, seen)?;
    if entries.is_empty() {
        return Ok(None);
    }
    let mut written: Vec<(String, List)> = Vec::new();
    let mut languages: Vec<(String, List)> = Vec::new();
    let key = &beginning.key;
    segments.beginning(
        segments.fields.names,
        &all_of(key),
        |standing, list| match Name::read(key, standing) {
            Some(Name::TermAsWritten(text) | Name::VariantAsWritten(text)) => {
                written.push((text.to_owned(), list));
            }
            Some(Name::Term(language) | Name::Variant(language)) => {
                languages.push((language.to_owned(), list));
            }
            Some(Name::Concept) | None => {}
        },
    )?;
    let Some((term, entries_with)) = in_most(segments, written, &entries)? else {
        return Ok(None);
    };
    let Some((language, _)) = in_most(segments, languages, &entries_with)? else {
        return Ok(None);
    };
    let Ok(language) = language.parse::<Language>() else {
        return Ok(None);
    };
    let first: Set = entries_with.iter().take(1).collect();
    Ok(Some(Suggestion {
        term,
        language,
        states: segments.states_of(&entries)?.len(),
        concepts: segments.concepts_of(&first)?,
    }))
}

/// Of texts with the entries that have them, the one that most of a set have,
/// with those.
fn in_most(
    segments: &Segments,
    texts: Vec<(String, List)>,
    of: &Set,
) -> Result<Option<(String, Set)>, IndexError> {
    let mut by_text: BTreeMap<String, Vec<List>> = BTreeMap::new();
    for (text, list) in texts {
        by_text.entry(text).or_default().push(list);
    }
    let mut most: Option<(String, Set)> = None;
    for (text, lists) in by_text {
        let with = segments.those_in(&lists, of)?;
        if with.len() > most.as_ref().map_or(0, |(_, most)| most.len()) {
            most = Some((text, with));
        }
    }
    Ok(most)
}
