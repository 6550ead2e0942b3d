//! Texts as words, as they are written.

use crate::text::{Change, difference, word_ranges};

/// How often a text has a piece, as whole words; of one without words, as it
/// is.
pub(super) fn occurrences(piece: &str, text: &str) -> usize {
    let wanted = written_words(piece);
    match wanted.is_empty() {
        true => text.matches(piece).count(),
        false => count(&wanted, &written_words(text)),
    }
}

/// Whether a text has the words of a wording, side by side.
pub fn has_words_of(text: &str, wording: &str) -> bool {
    occurrences(wording, text) > 0
}

/// Whether a text has most words of another one, in their order.
pub(super) fn has_most_of(text: &str, of: &str) -> bool {
    let count = |text: &str| written_words(text).len();
    let pieces = difference(of, text).into_iter();
    let kept = pieces.filter(|piece| piece.change == Change::Equal);
    2 * kept.map(|piece| count(&piece.text)).sum::<usize>() >= count(of)
}

pub(super) fn count(wanted: &[&str], words: &[&str]) -> usize {
    words
        .windows(wanted.len())
        .filter(|at| *at == wanted)
        .count()
}

pub(super) fn written_words(text: &str) -> Vec<&str> {
    let ranges = word_ranges(text).into_iter();
    ranges.map(|range| &text[range]).collect()
}
