//! Why an entry was found, and where in a text the words stand.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use super::document::Indexed;
use super::names::Called;
use super::syntax::{Clause, Parsed, Place};
use super::tokens;
use super::typed::Typed;
use crate::model::{Entry, Key, Language, TermType};
use crate::text::{Analysis, compact, fold, word_ranges};

/// Longest passage of a text that is shown with its matches, in characters.
const PASSAGE: usize = 320;

/// Why an entry matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// By what of the entry.
    pub field: MatchField,
    /// In which language, where that can be told.
    pub language: Option<Language>,
    /// The concept through which it was found, where it was by the name of
    /// the concept or by a term of another entry of it.
    pub via: Option<Key>,
}

/// What of an entry a query matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchField {
    /// One of its terms.
    Term,
    /// One of its abbreviations or variants.
    Variant,
    /// A concept it is linked to.
    Concept,
    /// Words of its terms.
    TermWords,
    /// Words of its texts.
    Text,
    /// Words of its terms, texts and concepts together.
    Words,
}

/// A piece of a text: matched, or between matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The piece, as it stands.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_match: bool,
}

/// A passage of a text, in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The pieces in their order; joined they are the passage.
    pub segments: Vec<Segment>,
    /// Whether the text begins before it.
    pub is_cut_before: bool,
    /// Whether the text goes on after it.
    pub is_cut_after: bool,
}

/// What a query looks for, as it is recognised in texts.
pub struct Matcher<'a> {
    typed: &'a Typed,
    related: &'a [Key],
    words: HashSet<String>,
    prefixes: Vec<&'a str>,
    phrases: Vec<&'a [String]>,
    /// The stems of the words by each analysis, made when they are needed.
    stems: [OnceCell<Vec<String>>; Analysis::ALL.len()],
}

impl<'a> Matcher<'a> {
    /// From the plain words of a query, its operators, and the concepts that
    /// the words name.
    pub fn of(typed: &'a Typed, parsed: &'a Parsed, related: &'a [Key]) -> Self {
        let mut words: HashSet<String> = typed.words.iter().cloned().collect();
        let (mut prefixes, mut phrases) = (Vec::new(), Vec::new());
        for clause in &parsed.wanted {
            match clause {
                Clause::Word(Place::Source, _)
                | Clause::Phrase(Place::Source, _)
                | Clause::Prefix(Place::Source, _) => {}
                Clause::Word(_, word) => {
                    words.insert(word.clone());
                }
                Clause::Prefix(_, prefix) => prefixes.push(prefix.as_str()),
                Clause::Phrase(_, phrase) => phrases.push(phrase.as_slice()),
                Clause::State(_) | Clause::Language(_) | Clause::Years(_) => {}
            }
        }
        Self {
            typed,
            related,
            words,
            prefixes,
            phrases,
            stems: Default::default(),
        }
    }

    fn stems(&self, analysis: Analysis) -> &[String] {
        let stems = || self.words.iter().map(|word| analysis.stem(word)).collect();
        self.stems[analysis as usize].get_or_init(stems)
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.prefixes.is_empty() && self.phrases.is_empty()
    }

    /// Why an entry matched, which is called in some way what was typed; none
    /// for a query that looks for no words. `may_have` says whether it may
    /// have all words in a place and a language.
    pub fn why(
        &self,
        indexed: &Indexed,
        called: Option<Called>,
        may_have: impl Fn(tokens::Place, &str) -> bool,
    ) -> Option<Match> {
        if self.typed.is_empty() && self.is_empty() {
            return None;
        }
        let by_name = match called {
            None | Some(Called::Inflected) => None,
            Some(Called::Concept) => self.by_concept(indexed),
            Some(_) => self.own_term(&indexed.entry),
        };
        Some(by_name.unwrap_or_else(|| self.by_words(&indexed.entry, may_have)))
    }

    /// A term of the entry that is what was typed.
    fn own_term(&self, entry: &Entry) -> Option<Match> {
        let mut terms: Vec<_> = entry.terms.iter().collect();
        // The form as typed comes first, as in the order of results.
        terms.sort_by_key(|term| !self.typed.is_as_typed(&term.text));
        let term = terms.into_iter().find(|term| {
            self.typed.is_as_typed(&term.text) || self.typed.is_key(&compact(&term.text))
        })?;
        Some(Match {
            field: match term.term_type {
                TermType::FullForm => MatchField::Term,
                _ => MatchField::Variant,
            },
            language: Some(term.language.clone()),
            via: None,
        })
    }

    fn by_concept(&self, indexed: &Indexed) -> Option<Match> {
        let names = indexed.concepts.iter().zip(&indexed.concept_keys);
        let named = names
            .filter(|(_, keys)| keys.iter().any(|key| self.typed.is_key(key)))
            .map(|(concept, _)| concept)
            .next();
        let related = || indexed.concepts.iter().find(|id| self.related.contains(id));
        let concept = named.or_else(related)?;
        Some(Match {
            field: MatchField::Concept,
            language: None,
            via: Some(concept.clone()),
        })
    }

    fn by_words(&self, entry: &Entry, may_have: impl Fn(tokens::Place, &str) -> bool) -> Match {
        let has = |place, text: &str, language: &Language| {
            may_have(place, language.primary()) && self.has_all(text, language)
        };
        let term = entry
            .terms
            .iter()
            .find(|term| has(tokens::Place::Term, &term.text, &term.language));
        let text = || {
            let mut texts = entry.texts.iter();
            texts.find(|text| has(tokens::Place::Text, &text.text, &text.language))
        };
        let (field, language) = match (term, term.map_or_else(text, |_| None)) {
            (Some(term), _) => (MatchField::TermWords, Some(&term.language)),
            (None, Some(text)) => (MatchField::Text, Some(&text.language)),
            (None, None) => (MatchField::Words, None),
        };
        Match {
            field,
            language: language.cloned(),
            via: None,
        }
    }

    /// Whether a text has every word that is looked for.
    fn has_all(&self, text: &str, language: &Language) -> bool {
        let text = Cut::of(text, Analysis::of(language.primary()));
        let stems = self.stems(text.analysis).iter();
        let places = || 0..text.ranges.len();
        let has = |stem: &String| places().any(|at| text.length_of(stem, at) > 0);
        let begins = |prefix: &&str| places().any(|at| text.begins(prefix, at));
        let has_phrase = |phrase: &&[String]| places().any(|at| text.has_phrase(phrase, at));
        stems.clone().all(has)
            && self.prefixes.iter().all(begins)
            && self.phrases.iter().all(has_phrase)
    }

    /// The passage of a text with most of what was looked for: the whole text
    /// where it is short. None where it has nothing of it.
    pub fn passage(&self, text: &str, language: &Language) -> Option<Passage> {
        let marks = self.marks(text, language);
        if marks.is_empty() {
            return None;
        }
        let (from, to) = best_window(text, &marks);
        let mut segments = Vec::new();
        let mut at = from;
        let mut add = |piece: &str, is_match| {
            if !piece.is_empty() {
                let text = piece.to_owned();
                segments.push(Segment { text, is_match });
            }
        };
        for (start, end) in marks.into_iter().filter(|(s, e)| *s >= from && *e <= to) {
            add(&text[at..start], false);
            add(&text[start..end], true);
            at = end;
        }
        add(&text[at..to], false);
        Some(Passage {
            segments,
            is_cut_before: from > 0,
            is_cut_after: to < text.len(),
        })
    }

    /// Where in a text something stands that was looked for: ranges in bytes,
    /// in order, apart from each other.
    fn marks(&self, text: &str, language: &Language) -> Vec<(usize, usize)> {
        let text = Cut::of(text, Analysis::of(language.primary()));
        let stems = self.stems(text.analysis);
        let mut is_marked = vec![false; text.ranges.len()];
        for at in 0..text.ranges.len() {
            let of_words = stems.iter().map(|stem| text.length_of(stem, at));
            let by_prefix = self.prefixes.iter().any(|prefix| text.begins(prefix, at));
            let phrases = self.phrases.iter();
            let of_phrases = phrases.filter(|phrase| text.has_phrase(phrase, at));
            let lengths = of_words
                .chain(of_phrases.map(|phrase| phrase.len()))
                .chain([usize::from(by_prefix)]);
            let length = lengths.max().unwrap_or_default();
            is_marked[at..at + length].fill(true);
        }
        let marked = text.ranges.iter().zip(is_marked);
        let marked = marked.filter(|(_, is_marked)| *is_marked);
        marked.map(|(range, _)| (range.start, range.end)).collect()
    }
}

/// A text cut into words. They are folded only where it matters: most words
/// begin otherwise than what is looked for.
struct Cut<'a> {
    text: &'a str,
    analysis: Analysis,
    ranges: Vec<Range<usize>>,
}

impl<'a> Cut<'a> {
    fn of(text: &'a str, analysis: Analysis) -> Self {
        Self {
            text,
            analysis,
            ranges: word_ranges(text),
        }
    }

    fn folded(&self, at: usize) -> String {
        fold(&self.text[self.ranges[at].clone()])
    }

    /// The word at a place, folded, if it begins with the same letter.
    fn like(&self, wanted: &str, at: usize) -> Option<String> {
        let first = wanted.chars().next()?;
        let written = self.text[self.ranges[at].clone()].chars().next()?;
        if written.is_ascii() && written.to_ascii_lowercase() != first {
            return None;
        }
        Some(self.folded(at)).filter(|folded| folded.starts_with(first))
    }

    /// How many words from a place on have a stem: one in whatever
    /// inflection, or two that together make it up; none where it does not
    /// stand.
    fn length_of(&self, stem: &str, at: usize) -> usize {
        // A stem begins as its word does.
        let Some(word) = self.like(stem, at) else {
            return 0;
        };
        if self.analysis.stem(&word) == stem {
            return 1;
        }
        let is_pair = stem.starts_with(word.as_str())
            && at + 1 < self.ranges.len()
            && self.analysis.stem(&(word + &self.folded(at + 1))) == stem;
        if is_pair { 2 } else { 0 }
    }

    fn begins(&self, prefix: &str, at: usize) -> bool {
        let word = self.like(prefix, at);
        word.is_some_and(|word| word.starts_with(prefix))
    }

    fn has_phrase(&self, phrase: &[String], at: usize) -> bool {
        let is_word = |(after, wanted): (usize, &String)| {
            let word = self.like(wanted, at + after);
            word.is_some_and(|word| word == *wanted)
        };
        !phrase.is_empty()
            && at + phrase.len() <= self.ranges.len()
            && phrase.iter().enumerate().all(is_word)
    }
}

/// The stretch of a text, in bytes, that holds most marks: from and to between
/// words.
fn best_window(text: &str, marks: &[(usize, usize)]) -> (usize, usize) {
    if text.chars().count() <= PASSAGE {
        return (0, text.len());
    }
    let within = |start: usize| {
        let end = advance(text, start, PASSAGE);
        marks
            .iter()
            .filter(|(s, e)| *s >= start && *e <= end)
            .count()
    };
    // A few words before a mark make it readable.
    let starts = marks
        .iter()
        .map(|(start, _)| retreat(text, *start, PASSAGE / 4));
    let best = starts.rev().max_by_key(|start| within(*start)).unwrap_or(0);
    let best = if advance(text, 0, PASSAGE) >= marks[marks.len() - 1].1 {
        0
    } else {
        best
    };
    let from = next_word(text, best);
    (from, end_of_word(text, advance(text, from, PASSAGE)))
}

/// The byte so many characters after one.
fn advance(text: &str, from: usize, characters: usize) -> usize {
    let mut ends = text[from..].char_indices().map(|(at, _)| from + at);
    ends.nth(characters).unwrap_or(text.len())
}

/// The byte so many characters before one.
fn retreat(text: &str, from: usize, characters: usize) -> usize {
    let mut starts = text[..from].char_indices().rev().map(|(at, _)| at);
    starts.nth(characters).unwrap_or(0)
}

/// The beginning of the next word, unless at the beginning of the text.
fn next_word(text: &str, from: usize) -> usize {
    match (from, text[from..].find(char::is_whitespace)) {
        (0, _) | (_, None) => from,
        (_, Some(space)) => {
            from + space
                + text[from + space..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8)
        }
    }
}

/// The end of the last whole word before a place.
fn end_of_word(text: &str, to: usize) -> usize {
    if to == text.len() {
        return to;
    }
    text[..to].rfind(char::is_whitespace).unwrap_or(to)
}
