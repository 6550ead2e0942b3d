//! What stands in the brackets of a term.

use std::ops::Range;

/// Whether what comes after the beginning of a term stands in brackets, such as
/// its abbreviation: more are open there than closed.
pub(super) fn is_in_brackets(before: &str) -> bool {
    let opened = before.matches('(').count();
    opened > before.matches(')').count()
}

/// Whether a word in brackets says more than what stands outside: neither an
/// abbreviation of that, which is in capitals, nor an ending, as in `lamp(s)`.
pub(super) fn says_more_in_brackets(term: &str, word: &Range<usize>) -> bool {
    /// Shorter ones say nothing by themselves.
    const SHORTEST: usize = 3;
    let written = &term[word.clone()];
    let capitals = written.chars().filter(|letter| letter.is_uppercase());
    let before = term[..word.start].rfind('(').unwrap_or_default();
    let is_ending = term[..before].ends_with(char::is_alphanumeric);
    written.chars().count() >= SHORTEST && capitals.count() < 2 && !is_ending
}
