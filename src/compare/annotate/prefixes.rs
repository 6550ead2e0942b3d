//! Words of a document that are parts of longer ones: what a hyphen breaks at the end of a
//! line, and what a prefix makes another word of (`un-classified`, `non classified`).

use super::Terms;
use super::cut::{Cut, Word};
use crate::text::{Analysis, WordList};

/// Prefixes that reverse or deny what follows a hyphen, or make another word of it, in all
/// languages.
static PREFIXES: WordList = WordList::of("un in il im ir dis des de mis anti co non");
/// What denies the word after it, without a hyphen too: `non state actor`.
const NON: &str = "non";
/// First parts of many words that hyphens join, each a word by itself.
static FIRST_PARTS: WordList = WordList::of(
    "cyber multi high real self third long short open public private target well counter",
);

/// What joins a German word that a hyphen cuts short to the next.
static GERMAN_JOINING: WordList = WordList::of("und oder sowie bzw");

impl Terms {
    /// Whether what begins at a word of a document and ends before another is no term, as the
    /// word is a part of another.
    pub(super) fn is_part_of_word(cut: &Cut, at: usize, end: usize) -> bool {
        let word = &cut.words[at];
        if word.is_tail || (word.is_head && end == at + 1) {
            return true;
        }
        let Some(before) = at.checked_sub(1).map(|before| cut.form(before)) else {
            return false;
        };
        let gap = &word.before;
        let is_abbreviation = || before.is_in_capitals && !cut.form(at).is_in_capitals;
        match gap.is_hyphened {
            true => PREFIXES.has(&before.folded) && !is_abbreviation(),
            false => before.folded == NON && !is_apart(word),
        }
    }

    /// Whether the first part of a word that a hyphen breaks is a word by itself, which the
    /// hyphen joins to the next: `target-` and `group`, or `IT-` and `system`, but not `sup-`
    /// and `port`.
    pub(super) fn is_first_of_two(&self, part: &str, next: &str) -> bool {
        /// Shorter ones are syllables, unless they are abbreviations.
        const FEWEST_LETTERS: usize = 4;
        let folded = self.folded(part);
        let is_long = part.chars().count() >= FEWEST_LETTERS;
        let is_of_term = || self.words.contains(&folded) || self.is_of_term(&folded);
        let is_known = || FIRST_PARTS.has(&folded) || is_of_term();
        // German hyphens stand before capitals, but for `Daten- und Netzsicherheit`.
        let is_german_word = || self.analysis == Analysis::De && !GERMAN_JOINING.has(next);
        match is_abbreviation(part) {
            false if next.starts_with(char::is_lowercase) && is_german_word() => false,
            // A word in capitals goes on in capitals.
            true => !is_abbreviation(next) || is_known(),
            false => is_long && is_known(),
        }
    }
}

/// Whether a part of a word is in capitals.
fn is_abbreviation(part: &str) -> bool {
    let has_several = part.chars().nth(1).is_some();
    has_several && part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a sign or the end of a paragraph parts a word from the one before.
fn is_apart(word: &Word) -> bool {
    word.before.is_parted || word.before.begins_paragraph || word.before.is_elided
}
