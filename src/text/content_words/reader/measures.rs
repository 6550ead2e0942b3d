//! Small words that are told for their opposites, and what measures in a bound: `more than
//! ten`, `at most`.

use std::ops::Range;

use super::Reader;
use crate::text::content_words::listed::Listed;
use crate::text::content_words::small_words::{Bound, goes_on_bound};
use crate::text::content_words::{ContentWord, Form};
use crate::text::{Analysis, fold_word};

impl Reader<'_, '_> {
    /// Adds a small word, or a phrase of some, that is told for its opposite. A denial before
    /// it falls on what stands after it: `not after the attack`.
    pub(super) fn add_small(&mut self, stem: u32, words: Range<usize>) {
        let last = words.end - 1;
        let range = self.ranges[words.start].start..self.ranges[last].end;
        self.push_small(stem, range, last);
    }

    /// The same of what stands at a place in the text, in bytes, up to a word.
    pub(super) fn push_small(&mut self, stem: u32, range: Range<usize>, position: usize) {
        self.found.push(ContentWord {
            stem,
            range,
            position,
            is_denied: false,
            denied_from: None,
            is_number: false,
            is_small: true,
            told_by: self.told_by.take(),
        });
    }

    /// At the first word of a phrase that bounds a quantity: adds all of it as one word, so
    /// that `at most` is not shown as `most`.
    pub(super) fn is_bound(&mut self, form: Form, at: usize) -> bool {
        let Some(bound) = form.begins_bound.then(|| self.bound_at(at)).flatten() else {
            return false;
        };
        let words = at..at + bound.words;
        for word in words.clone() {
            let opposite = self.form(self.ranges[word].clone());
            self.opposites.extend(opposite.opposite);
        }
        let stem = self.words.number(bound.stem);
        self.next = words.end;
        self.add_small(stem, words);
        true
    }

    fn bound_at(&self, at: usize) -> Option<Bound> {
        /// No phrase has more words.
        const LONGEST: usize = 3;
        let next = self.word_after(at).filter(|(_, is_near)| *is_near);
        next.filter(|(next, _)| goes_on_bound(next))?;
        let mut words = vec![fold_word(&self.text[self.ranges[at].clone()])];
        let mut end = at;
        while let Some((next, true)) = self.word_after(end).filter(|_| words.len() < LONGEST) {
            words.push(fold_word(next));
            end += 1;
        }
        let bound = Bound::of(words.iter().map(String::as_str), self.words.analysis)?;
        let is_bound = !bound.is_superlative || self.counts_after(at + bound.words - 1);
        is_bound.then_some(bound)
    }

    /// Whether a quantity comes right after a word, or nothing does, where it stood before.
    fn counts_after(&self, at: usize) -> bool {
        match self.word_after(at) {
            Some((next, true)) => {
                is_number(next, self.words.analysis) || matches!(next, "a" | "an")
            }
            _ => true,
        }
    }

    /// Whether a small word measures what stands after it, so that a denial falls on it.
    pub(super) fn is_measure(&self, at: usize) -> bool {
        let Some(range) = self.ranges.get(at).filter(|_| self.is_strict()) else {
            return false;
        };
        let written = &self.text[range.clone()];
        let next = |by: usize| {
            self.ranges
                .get(at + by)
                .map(|next| &self.text[next.clone()])
        };
        let analysis = self.words.analysis;
        let is_next = |words: &[&str]| next(1).is_some_and(|next| words.contains(&next));
        let counts = |by: usize| next(by).is_some_and(|next| is_number(next, analysis));
        match (analysis, written) {
            (Analysis::En, "more" | "More") => is_next(&["than"]),
            (Analysis::Fr, "plus" | "Plus") => is_next(&["de", "d"]) && counts(2),
            (Analysis::It, "più" | "piu" | "Più") => {
                is_next(&["di", "del", "della"]) && counts(2)
            }
            (Analysis::Es, "más" | "mas" | "Más") => is_next(&["de", "del"]) && counts(2),
            (Analysis::Ru, "более" | "Более") => is_next(&["чем"]) || counts(1),
            _ => false,
        }
    }

    /// Whether the word after another measures, or says something by itself, so that a denial
    /// before it falls on it: `no less than`.
    pub(super) fn is_bound_told(&mut self, at: usize) -> bool {
        let Some(next) = self
            .ranges
            .get(at + 1)
            .cloned()
            .filter(|_| self.is_strict())
        else {
            return false;
        };
        self.is_measure(at + 1) || self.form(next).stem.is_some()
    }
}

/// Whether a word is a number, in digits or letters.
fn is_number(word: &str, analysis: Analysis) -> bool {
    let listed = || Listed::of(&fold_word(word), analysis).number;
    word.starts_with(|c: char| c.is_ascii_digit()) || listed().is_some()
}
