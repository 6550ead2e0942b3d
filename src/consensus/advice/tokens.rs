use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold;

/// A run of letters and digits; elided words are words here (`l`, `qu`).
pub(super) struct Token {
    pub(super) folded: String,
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
}

impl Token {
    /// Whether it is one of some words, parted by spaces.
    pub(super) fn is(&self, any: &str) -> bool {
        any.split_ascii_whitespace().any(|word| word == self.folded)
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let is_sign = |c: char| !(c.is_alphanumeric() || is_combining_mark(c));
    let mut tokens = Vec::new();
    let mut from = 0;
    for part in text.split_inclusive(is_sign) {
        let word = part.trim_end_matches(is_sign);
        if !word.is_empty() {
            tokens.push(Token {
                folded: fold(word),
                range: from..from + word.len(),
            });
        }
        from += part.len();
    }
    tokens
}
