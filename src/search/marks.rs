//! Where in a text what is looked for stands.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::syntax::{Clause, Parsed, Place};
use super::typed::Typed;
use crate::text::{Analysis, fold, word_ranges};

/// Longest passage of a text that is shown with its matches, in characters.
const PASSAGE: usize = 320;

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

/// What is looked for in one place.
#[derive(Default)]
pub struct Wanted<'a> {
    words: BTreeSet<String>,
    prefixes: Vec<&'a str>,
    phrases: Vec<&'a [String]>,
    /// The stems of the words by each analysis, made when they are needed.
    stems: [OnceCell<Vec<String>>; Analysis::ALL.len()],
}

impl<'a> Wanted<'a> {
    /// From the plain words of a query and its operators.
    pub fn of(typed: &Typed, parsed: &'a Parsed, place: Place) -> Self {
        let mut wanted = Self {
            words: typed.words.iter().cloned().collect(),
            ..Self::default()
        };
        let is_here = |of: &Place| *of == place || *of == Place::Anywhere;
        for clause in &parsed.wanted {
            match clause {
                Clause::Word(of, word) if is_here(of) => {
                    wanted.words.insert(word.clone());
                }
                // As one word, which is recognised written in two as well.
                Clause::Compound(of, parts) if is_here(of) => {
                    wanted.words.insert(parts.concat());
                }
                Clause::Prefix(of, prefix) if is_here(of) => wanted.prefixes.push(prefix),
                Clause::Phrase(of, phrase) if is_here(of) => wanted.phrases.push(phrase),
                _ => {}
            }
        }
        wanted
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.prefixes.is_empty() && self.phrases.is_empty()
    }

    fn stems(&self, analysis: Analysis) -> &[String] {
        let stems = || self.words.iter().map(|word| analysis.stem(word)).collect();
        self.stems[analysis as usize].get_or_init(stems)
    }

    /// Whether a text has everything that is looked for.
    pub fn is_all_in(&self, text: &str, analysis: Analysis) -> bool {
        let text = Cut::of(text, analysis);
        let stems = self.stems(text.analysis).iter();
        let places = || 0..text.ranges.len();
        let has = |stem: &String| places().any(|at| text.length_of(stem, at) > 0);
        let begins = |prefix: &&str| places().any(|at| text.begins(prefix, at));
        let has_phrase = |phrase: &&[String]| places().any(|at| text.has_phrase(phrase, at));
        stems.clone().all(has)
            && self.prefixes.iter().all(begins)
            && self.phrases.iter().all(has_phrase)
    }

    /// Where in a text something stands that is looked for: ranges in bytes,
    /// in order, apart from each other.
    fn marks(&self, text: &str, analysis: Analysis) -> Vec<Range<usize>> {
        let text = Cut::of(text, analysis);
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
        let marked = text.ranges.into_iter().zip(is_marked);
        let marked = marked.filter(|(_, is_marked)| *is_marked);
        marked.map(|(range, _)| range).collect()
    }

    /// The passage of a text with most of what is looked for: the whole text
    /// where it is short. None where it has nothing of it.
    pub fn passage(&self, text: &str, analysis: Analysis) -> Option<Passage> {
        let marks = self.marks(text, analysis);
        if marks.is_empty() {
            return None;
        }
        let window = best_window(text, &marks);
        let mut segments = Vec::new();
        let mut at = window.start;
        let mut add = |piece: &str, is_match| {
            if !piece.is_empty() {
                let text = piece.to_owned();
                segments.push(Segment { text, is_match });
            }
        };
        let is_within = |mark: &Range<usize>| mark.start >= window.start && mark.end <= window.end;
        for mark in marks.into_iter().filter(is_within) {
            add(&text[at..mark.start], false);
            add(&text[mark.clone()], true);
            at = mark.end;
        }
        add(&text[at..window.end], false);
        Some(Passage {
            segments,
            is_cut_before: window.start > 0,
            is_cut_after: window.end < text.len(),
        })
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
            ranges: word_ranges(beginning(text)),
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
        let Some(word) = self.like(stem, at).filter(|word| may_have_stem(word, stem)) else {
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

/// Whether a word, or it and the next one, may have a stem: stemming changes
/// the last letters only.
fn may_have_stem(word: &str, stem: &str) -> bool {
    /// No stemmer changes more letters of what it leaves.
    const CHANGED: usize = 4;
    let kept = stem.chars().count().saturating_sub(CHANGED);
    let mut pairs = word.chars().zip(stem.chars()).take(kept);
    pairs.all(|(one, other)| one == other)
}

/// As much of a text as is looked at: the first so many bytes, whole
/// characters.
fn beginning(text: &str) -> &str {
    const LOOKED_AT: usize = 40_000;
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The stretch of a text, in bytes, that holds most marks, at least one: from
/// and to between words.
fn best_window(text: &str, marks: &[Range<usize>]) -> Range<usize> {
    if text.chars().count() <= PASSAGE {
        return 0..text.len();
    }
    let ends = |at: usize| advance(text, at, PASSAGE);
    if marks.iter().all(|mark| mark.end <= ends(0)) {
        return 0..end_of_word(text, ends(0), marks[marks.len() - 1].end);
    }
    // A few words before a mark make it readable.
    let start = |mark: &Range<usize>| retreat(text, mark.start, PASSAGE / 4);
    let mut last = 0;
    let mut best = (0, 0);
    for (first, mark) in marks.iter().enumerate() {
        let end = ends(start(mark));
        while last < marks.len() && marks[last].end <= end {
            last += 1;
        }
        let held = last.saturating_sub(first);
        if held > best.0 {
            best = (held, first);
        }
    }
    let first = &marks[best.1];
    let from = next_word(text, start(first), first.start);
    let end = ends(from).max(first.end);
    let held = marks.iter().rfind(|mark| mark.end <= end);
    let end_of_last = held.map_or(first.end, |mark| mark.end);
    from..end_of_word(text, end, end_of_last.max(first.end))
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

/// The beginning of the next word, unless at the beginning of the text; not
/// after a place that is to be kept.
fn next_word(text: &str, from: usize, kept: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let space = text[from..kept]
        .char_indices()
        .find(|(_, c)| c.is_whitespace());
    space.map_or(kept, |(at, c)| from + at + c.len_utf8())
}

/// The end of the last whole word before a place; not before one that is to
/// be kept.
fn end_of_word(text: &str, to: usize, kept: usize) -> usize {
    if to == text.len() {
        return to;
    }
    let space = text[kept..to].rfind(char::is_whitespace);
    space.map_or(to, |at| kept + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passage(text: &str, word: &str) -> Passage {
        let wanted = Wanted {
            words: [word.to_owned()].into(),
            ..Wanted::default()
        };
        wanted.passage(text, Analysis::En).unwrap()
    }

    fn matched(passage: &Passage) -> usize {
        let segments = passage.segments.iter();
        segments.filter(|segment| segment.is_match).count()
    }

    #[test]
    fn a_match_in_what_has_no_spaces_is_shown() {
        for (before, after) in [(20, 80), (30, 80), (80, 0), (0, 80)] {
            let (before, after) = ("path/".repeat(before), "path/".repeat(after));
            let text = format!("{} {before}zebra/{after}", "made up prose".repeat(30));
            assert_eq!(matched(&passage(&text, "zebra")), 1, "{text}");
        }
    }

    #[test]
    fn the_passage_with_most_is_shown() {
        let far = "nothing here ".repeat(60);
        let text = format!("a zebra alone {far} one zebra, two zebras and a zebra {far}");
        assert_eq!(matched(&passage(&text, "zebra")), 3);
    }

    #[test]
    fn very_many_matches_are_counted_at_once() {
        let begun = std::time::Instant::now();
        assert!(matched(&passage(&"ox ".repeat(33_000), "ox")) > 50);
        assert!(begun.elapsed() < std::time::Duration::from_secs(1));
    }

    proptest! {
        #[test]
        fn a_passage_is_of_the_text_and_holds_a_match(
            before in "[ab é/]{0,600}", after in "[ab é/]{0,600}"
        ) {
            let text = format!("{before} zebra {after}");
            let passage = passage(&text, "zebra");
            let joined: String = passage.segments.iter().map(|s| s.text.as_str()).collect();
            prop_assert!(text.contains(&joined));
            prop_assert!(matched(&passage) >= 1);
        }
    }
}
