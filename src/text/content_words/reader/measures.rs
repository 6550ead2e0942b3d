//! Words that only join others elsewhere and measure in a bound: `more than ten`.

use super::Reader;
use crate::text::content_words::listed::Listed;
use crate::text::{Analysis, fold_word};

impl Reader<'_, '_> {
    /// Adds a word that says nothing by itself but measures what stands after it, so that it
    /// is shown as its opposite is: `more than`, `less than`.
    pub(super) fn add_measure(&mut self, at: usize) {
        let folded = fold_word(&self.text[self.ranges[at].clone()]);
        let stem = self.words.number(folded.as_str().into());
        self.add(stem, at..at + 1, false);
    }

    /// Whether a word is one.
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
        self.is_measure(at + 1) || self.words.form(&self.text[next]).stem.is_some()
    }
}

/// Whether a word is a number, in digits or letters.
fn is_number(word: &str, analysis: Analysis) -> bool {
    let listed = || Listed::of(&fold_word(word), analysis).number;
    word.starts_with(|c: char| c.is_ascii_digit()) || listed().is_some()
}
