//! Why an entry was found, and where in a text the words stand.

use std::collections::HashSet;

use super::document::Indexed;
use super::syntax::{Clause, Parsed, Place};
use super::typed::Typed;
use crate::model::{Entry, Key, Language, TermType};
use crate::text::{Analysis, Word, compact, words};

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
        }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.prefixes.is_empty() && self.phrases.is_empty()
    }

    /// Why an entry matched; none for a query that looks for no words.
    pub fn why(&self, indexed: &Indexed) -> Option<Match> {
        if self.typed.is_empty() && self.is_empty() {
            return None;
        }
        let own_term = self.own_term(&indexed.entry);
        let by_concept = || self.by_concept(indexed);
        let found = own_term.or_else(by_concept);
        Some(found.unwrap_or_else(|| self.by_words(&indexed.entry)))
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

    fn by_words(&self, entry: &Entry) -> Match {
        let mut terms = entry.terms.iter();
        let mut texts = entry.texts.iter();
        let (field, language) = match terms.find(|t| self.has_all(&t.text, &t.language)) {
            Some(term) => (MatchField::TermWords, Some(&term.language)),
            None => match texts.find(|t| self.has_all(&t.text, &t.language)) {
                Some(text) => (MatchField::Text, Some(&text.language)),
                None => (MatchField::Words, None),
            },
        };
        Match {
            field,
            language: language.cloned(),
            via: None,
        }
    }

    /// Whether a text has every word that is looked for.
    fn has_all(&self, text: &str, language: &Language) -> bool {
        let analysis = Analysis::of(language.primary());
        let found = words(text);
        let has = |word: &String| {
            let wanted = Wanted::of(word, analysis);
            (0..found.len()).any(|at| wanted.stands_at(at, &found) > 0)
        };
        let begins = |prefix: &&str| found.iter().any(|word| word.folded.starts_with(prefix));
        self.words.iter().all(has)
            && self.prefixes.iter().all(begins)
            && self
                .phrases
                .iter()
                .all(|phrase| !places_of(phrase, &found).is_empty())
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
        let analysis = Analysis::of(language.primary());
        let wanted = self.words.iter().map(|word| Wanted::of(word, analysis));
        let wanted: Vec<Wanted> = wanted.collect();
        let found = words(text);
        let mut is_marked = vec![false; found.len()];
        for (at, word) in found.iter().enumerate() {
            let of_words = wanted.iter().map(|wanted| wanted.stands_at(at, &found));
            let length = of_words.max().unwrap_or_default();
            is_marked[at..at + length].fill(true);
            is_marked[at] |= self
                .prefixes
                .iter()
                .any(|prefix| word.folded.starts_with(prefix));
        }
        for phrase in &self.phrases {
            for at in places_of(phrase, &found) {
                is_marked[at..at + phrase.len()].fill(true);
            }
        }
        let marked = found
            .iter()
            .zip(is_marked)
            .filter(|(_, is_marked)| *is_marked);
        marked
            .map(|(word, _)| (word.range.start, word.range.end))
            .collect()
    }
}

/// A word that is looked for in a text of one language.
struct Wanted {
    stem: String,
    analysis: Analysis,
}

impl Wanted {
    fn of(word: &str, analysis: Analysis) -> Self {
        Self {
            stem: analysis.stem(word),
            analysis,
        }
    }

    /// How many words from a place on are this one: one in whatever inflection,
    /// or two that together make it up; none where it does not stand.
    fn stands_at(&self, at: usize, found: &[Word]) -> usize {
        let word = &found[at].folded;
        // A stem begins as its word does: most words need no stemming.
        if word.chars().next() != self.stem.chars().next() {
            return 0;
        }
        if self.analysis.stem(word) == self.stem {
            return 1;
        }
        let is_pair = found.get(at + 1).is_some_and(|next| {
            self.stem.starts_with(word.as_str())
                && self.analysis.stem(&[word.as_str(), &next.folded].concat()) == self.stem
        });
        if is_pair { 2 } else { 0 }
    }
}

/// Where a phrase begins among words.
fn places_of(phrase: &[String], found: &[Word]) -> Vec<usize> {
    let windows = found.windows(phrase.len().max(1)).enumerate();
    let is_phrase = |window: &[Word]| window.iter().map(|word| &word.folded).eq(phrase);
    windows
        .filter(|(_, window)| is_phrase(window))
        .map(|(at, _)| at)
        .collect()
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
