//! Where in a text what is looked for stands.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use foldhash::fast::RandomState;

use super::syntax::{Clause, Parsed, Place};
use super::typed::Typed;
use crate::text::{Analysis, fold_word, word_ranges};

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

/// What of all that is looked for stands in a text.
#[derive(Clone)]
pub struct Marks {
    /// Where: in bytes, in order, apart from each other.
    ranges: Vec<Range<usize>>,
    /// Whether nothing of it is missing.
    pub has_all: bool,
}

/// What is looked for in one place.
#[derive(Default)]
pub struct Wanted<'a> {
    words: BTreeSet<String>,
    prefixes: Vec<&'a str>,
    phrases: Vec<&'a [String]>,
    /// What is known by each analysis, made when it is needed.
    by_analysis: [Analysed; Analysis::ALL.len()],
}

/// What is known of words by one analysis.
#[derive(Default)]
struct Analysed {
    /// The stems of the words that are looked for.
    wanted: OnceCell<Vec<String>>,
    /// Those of words in texts: results have the same few.
    met: RefCell<HashMap<String, String, RandomState>>,
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
        let analysed = &self.by_analysis[analysis as usize];
        analysed.wanted.get_or_init(stems)
    }

    /// Whether a folded word has a stem.
    fn has_stem(&self, word: &str, stem: &str, analysis: Analysis) -> bool {
        let mut met = self.by_analysis[analysis as usize].met.borrow_mut();
        if let Some(known) = met.get(word) {
            return known == stem;
        }
        let known = analysis.stem(word);
        let has = known == stem;
        met.insert(word.to_owned(), known);
        has
    }

    /// Looks through a text.
    pub fn look(&self, text: &str, analysis: Analysis) -> Marks {
        let cut = Cut::of(text);
        let stems = self.stems(analysis);
        let phrases = self.phrases.iter().filter_map(|phrase| phrase.first());
        let wanted = stems.iter().chain(phrases).map(String::as_str);
        let wanted = wanted.chain(self.prefixes.iter().copied());
        let begins: Vec<char> = wanted.filter_map(|wanted| wanted.chars().next()).collect();
        let mut is_marked = vec![false; cut.ranges.len()];
        let mut is_found = vec![false; stems.len() + self.prefixes.len() + self.phrases.len()];
        for at in 0..cut.ranges.len() {
            let Some(word) = cut.beginning_with(&begins, at) else {
                continue;
            };
            let of_stems = stems
                .iter()
                .map(|stem| self.length_of(stem, &word, &cut, at, analysis));
            let by_prefixes = self
                .prefixes
                .iter()
                .map(|prefix| usize::from(word.starts_with(prefix)));
            let of_phrases = self
                .phrases
                .iter()
                .map(|phrase| cut.length_of_phrase(phrase, at));
            let lengths = of_stems.chain(by_prefixes).chain(of_phrases);
            for (is_found, length) in is_found.iter_mut().zip(lengths) {
                *is_found |= length > 0;
                is_marked[at..at + length].fill(true);
            }
        }
        let marked = cut.ranges.into_iter().zip(is_marked);
        Marks {
            ranges: marked
                .filter(|(_, is)| *is)
                .map(|(range, _)| range)
                .collect(),
            has_all: is_found.into_iter().all(|is_found| is_found),
        }
    }

    /// How many words from a place on have a stem: one in whatever
    /// inflection, or two that together make it up; none where it does not
    /// stand.
    fn length_of(
        &self,
        stem: &str,
        word: &str,
        cut: &Cut<'_>,
        at: usize,
        analysis: Analysis,
    ) -> usize {
        // A stem begins as its word does.
        if !may_have_stem(word, stem) {
            return 0;
        }
        if self.has_stem(word, stem, analysis) {
            return 1;
        }
        let is_pair = stem.starts_with(word)
            && at + 1 < cut.ranges.len()
            && self.has_stem(&[word, &cut.folded(at + 1)].concat(), stem, analysis);
        if is_pair { 2 } else { 0 }
    }
}

impl Marks {
    /// The passage of the text with most of what is looked for: the whole text
    /// where it is short. None where it has nothing of it.
    pub fn passage(&self, text: &str) -> Option<Passage> {
        let marks = &self.ranges;
        if marks.is_empty() {
            return None;
        }
        let window = best_window(text, marks);
        let mut segments = Vec::new();
        let mut at = window.start;
        let mut add = |piece: &str, is_match| {
            if !piece.is_empty() {
                let text = piece.to_owned();
                segments.push(Segment { text, is_match });
            }
        };
        let is_within = |mark: &Range<usize>| mark.start >= window.start && mark.end <= window.end;
        for mark in marks.iter().filter(|mark| is_within(mark)) {
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
    ranges: Vec<Range<usize>>,
}

impl<'a> Cut<'a> {
    fn of(text: &'a str) -> Self {
        let ranges = word_ranges(beginning(text));
        Self { text, ranges }
    }

    fn folded(&self, at: usize) -> String {
        fold_word(&self.text[self.ranges[at].clone()])
    }

    /// The word at a place, folded, if it begins with one of some letters.
    fn beginning_with(&self, letters: &[char], at: usize) -> Option<String> {
        let written = self.text[self.ranges[at].clone()].chars().next()?;
        if written.is_ascii() && !letters.contains(&written.to_ascii_lowercase()) {
            return None;
        }
        Some(self.folded(at)).filter(|folded| folded.starts_with(letters))
    }

    /// How many words a phrase has from a place on; none where it does not
    /// stand there.
    fn length_of_phrase(&self, phrase: &[String], at: usize) -> usize {
        let is_word = |(after, wanted): (usize, &String)| self.folded(at + after) == *wanted;
        let fits = at + phrase.len() <= self.ranges.len();
        match fits && phrase.iter().enumerate().all(is_word) {
            true => phrase.len(),
            false => 0,
        }
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
        wanted.look(text, Analysis::En).passage(text).unwrap()
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
