//! What stands in the brackets of a term.

use std::ops::Range;

use crate::compare::term_words::is_technology_in_capitals;
use crate::text::Analysis;

/// Whether what comes after the beginning of a term stands in brackets, such as
/// its abbreviation: more are open there than closed.
pub(super) fn is_in_brackets(before: &str) -> bool {
    let opened = before.matches('(').count();
    opened > before.matches(')').count()
}

/// Whether a word in brackets says more than what stands outside: neither an
/// abbreviation of that, which is in capitals, nor an ending, as in `lamp(s)`. `IT` is
/// no abbreviation of `incident`.
pub(super) fn says_more_in_brackets(term: &str, word: &Range<usize>, analysis: Analysis) -> bool {
    /// Shorter ones say nothing by themselves.
    const SHORTEST: usize = 3;
    let written = &term[word.clone()];
    let capitals = written.chars().filter(|letter| letter.is_uppercase());
    let before = term[..word.start].rfind('(').unwrap_or_default();
    let outside = &term[..before];
    let is_ending = outside.ends_with(char::is_alphanumeric);
    let is_word = written.chars().count() >= SHORTEST && capitals.count() < 2 && !is_ending;
    is_word || (is_technology_in_capitals(written, analysis) && !may_abbreviate(written, outside))
}

/// Whether words begin with the letters of an abbreviation, in its order: `IT` is that of
/// `information technology` and of `information and communication technology`.
fn may_abbreviate(abbreviation: &str, outside: &str) -> bool {
    let mut first = outside
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let mut letters = abbreviation.chars();
    letters.all(|letter| first.any(|first| first.to_lowercase().eq(letter.to_lowercase())))
}
