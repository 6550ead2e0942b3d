//! Words that a hyphen at the end of a line breaks in two.

use std::ops::Range;

use super::{HashMap, Terms};
use crate::text::{ends_line, fold_word};

/// Several words of a document that are one.
pub(super) struct Whole {
    /// As it would be written.
    pub written: String,
    /// How many words it has after its first.
    pub others: usize,
    /// The place after it, in bytes.
    pub end: usize,
}

/// Which two parts of words of a document are one word, each two looked at once.
pub(super) type Broken<'t> = HashMap<(&'t str, &'t str), bool>;

impl Terms {
    /// A word with the one after it of which it is a part, broken by a hyphen at
    /// the end of a line: `in-` and `formation`. Only where what they are together
    /// is a word of a term, and they are no two words of one, as those of
    /// `cyber-security` are.
    pub(super) fn unbroken<'t>(
        &self,
        text: &'t str,
        one: &Range<usize>,
        next: &Range<usize>,
        met: &mut Broken<'t>,
    ) -> Option<Whole> {
        if !ends_line(&text[one.end..next.start]) {
            return None;
        }
        let end = next.end;
        let (one, next) = (&text[one.clone()], &text[next.clone()]);
        if !next.starts_with(char::is_lowercase) || !one.chars().all(char::is_alphabetic) {
            return None;
        }
        let is_one = met.entry((one, next));
        let is_one = *is_one.or_insert_with(|| self.are_one_word(one, next));
        is_one.then(|| Whole {
            written: [one, next].concat(),
            others: 1,
            end,
        })
    }

    fn are_one_word(&self, one: &str, next: &str) -> bool {
        let together = fold_word(&[one, next].concat());
        let is_of_term =
            self.words.contains(&together) || self.by_stems.stem(&self.stem(&together)).is_some();
        let pair = pair(&self.stem(&fold_word(one)), &self.stem(&fold_word(next)));
        is_of_term && !self.pairs.contains(&pair)
    }
}

/// The stems of two words that stand one after the other in a term.
pub(super) fn pair(one: &str, next: &str) -> String {
    [one, next].join(" ")
}
