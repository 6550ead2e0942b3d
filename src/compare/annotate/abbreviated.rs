//! Plurals of abbreviations: `VPNs`, `CVEs`.

use super::known::{Known, Wanted};

/// The sign of the plural, in all languages that write one.
const PLURAL: char = 's';

/// An abbreviation without the small `s` of its plural. Stemmers take it off only after some
/// letters, or where a vowel stands before.
pub(super) fn singular_abbreviation(written: &str) -> Option<&str> {
    let singular = written.strip_suffix(PLURAL)?;
    let is_abbreviation = singular.ends_with(char::is_uppercase)
        && singular.chars().filter(|c| c.is_uppercase()).count() > 1;
    is_abbreviation.then_some(singular)
}

/// Whether a word of capitals is an abbreviation in its singular or plural, told by its letters.
pub(super) fn is_of_abbreviation(term: &Known, word: Wanted<'_>) -> bool {
    match word.folded.strip_prefix(term.words.as_str()) {
        Some("") => true,
        Some("s") => {
            let capitals = word.spelling.capitals;
            is_plural_by_capitals(&term.words, capitals) || may_be_plural_in_capitals(&term.words)
        }
        Some(_) => false,
        None => {
            let capitals = term.capitals.unwrap_or_default();
            term.words.strip_suffix(PLURAL) == Some(word.folded)
                && is_plural_by_capitals(word.folded, capitals)
        }
    }
}

/// Whether a word of a term and one of a document are one abbreviation, either in its plural:
/// `VPN gateway`, `VPNs gateway`.
pub(super) fn are_of_one_abbreviation(one: &str, capitals: u64, word: Wanted<'_>) -> bool {
    let is_plural = |plural: &str, singular: &str, capitals| {
        plural.strip_suffix(PLURAL) == Some(singular) && is_plural_by_capitals(singular, capitals)
    };
    is_plural(word.folded, one, word.spelling.capitals) || is_plural(one, word.folded, capitals)
}

/// Whether an abbreviation ends with a capital and only what follows it in its plural does not.
fn is_plural_by_capitals(singular: &str, capitals: u64) -> bool {
    let last = singular.chars().count().saturating_sub(1);
    let is_capital = |at: usize| at < u64::BITS as usize && capitals >> at & 1 == 1;
    capitals.count_ones() > 1 && is_capital(last) && !is_capital(last + 1)
}

/// Whether an abbreviation may have its plural in capitals: one that is spoken as a word is
/// (`CERTS`), while `HTTPS` is no `HTTP`, nor `ICS` an `IC`.
fn may_be_plural_in_capitals(singular: &str) -> bool {
    const FEWEST_LETTERS: usize = 3;
    singular.chars().count() >= FEWEST_LETTERS && singular.contains(['a', 'e', 'i', 'o', 'u'])
}
