//! Abbreviations written with points: `I.C.T.` for `ICT`.

use std::ops::Range;

use super::Terms;
use super::broken::Whole;
use crate::text::fold_word;

const POINT: char = '.';

impl Terms {
    /// Capitals with a point after each as the one word that they are. In a document
    /// only where that is a word of a term.
    pub(super) fn undotted(
        &self,
        text: &str,
        first: &Range<usize>,
        is_term: bool,
    ) -> Option<Whole> {
        /// More letters are none of an abbreviation.
        const MOST_LETTERS: usize = 10;
        // Told at once of nearly every word.
        if first.len() > 2 || text.as_bytes().get(first.end) != Some(&(POINT as u8)) {
            return None;
        }
        // `X.C.I.` is no `C.I.`
        if text[..first.start].ends_with(POINT) {
            return None;
        }
        let mut written = String::new();
        let mut letters = 0;
        let mut rest = &text[first.start..];
        while let Some(letter) = rest.chars().next().filter(|c| c.is_uppercase()) {
            // In a long run of them, every letter would walk all of the others.
            if letters == MOST_LETTERS {
                return None;
            }
            letters += 1;
            written.push(letter);
            rest = &rest[letter.len_utf8()..];
            match rest.strip_prefix(POINT) {
                Some(after) => rest = after,
                None => break,
            }
        }
        let is_whole = !rest.starts_with(char::is_alphanumeric);
        let is_known = || is_term || self.words.contains(&fold_word(&written));
        let is_one = letters > 1 && is_whole && is_known();
        is_one.then(|| Whole {
            end: text.len() - rest.len(),
            written,
            others: letters - 1,
        })
    }
}
