//! Endings that a document leaves open: `opérateur(s)`, `autorisé(e)s`.

use std::ops::Range;

use super::broken::Whole;

/// Endings of number and gender in the six languages.
const ENDINGS: [&str; 14] = [
    "s", "es", "e", "n", "en", "er", "in", "innen", "i", "x", "и", "ы", "а", "ов",
];

/// A word of a document with the ending in brackets right after it, as the word is without.
pub(super) fn with_open_ending(text: &str, word: &Range<usize>) -> Option<Whole> {
    let bracketed = text[word.end..].strip_prefix('(')?;
    let after = |ending: &&str| bracketed.strip_prefix(*ending)?.strip_prefix(')');
    let rest = ENDINGS.iter().find_map(after)?;
    let goes_on = |rest: &str| rest.starts_with(char::is_alphanumeric);
    let (rest, others) = match rest.strip_prefix('s') {
        Some(plural) if !goes_on(plural) => (plural, 2),
        _ => (rest, 1),
    };
    (!goes_on(rest)).then(|| Whole {
        written: text[word.clone()].to_owned(),
        others,
        end: text.len() - rest.len(),
    })
}
