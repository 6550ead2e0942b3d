//! Words of a document that are parts of longer ones: what a hyphen breaks at the end of a
//! line, and what a prefix makes another word of (`un-classified`, `non classified`).

use super::Terms;
use super::cut::{Cut, Form, Word};
use crate::text::{Analysis, BREAKING, WordList};

/// Prefixes that reverse or deny what follows a hyphen, or make another word of it, in all
/// languages: who writes `un-authorised` does not speak of what is authorised.
static CONTRARY: WordList = WordList::of("un in il im ir dis des de mis co non");
/// Prefixes of what is directed against what follows them, or only likened to it, in all
/// languages: who writes of an `anti-malware` product speaks of malware too.
static AGAINST: WordList = WordList::of(
    "anti counter contre contra contro gegen pseudo quasi анти контр противо псевдо квази",
);
/// Those of them that stand for nothing else without a hyphen.
static AGAINST_APART: WordList = WordList::of("anti pseudo анти псевдо");
/// What denies the word after it, without a hyphen too: `non state actor`.
const NON: &str = "non";
/// First parts of many words that hyphens join, each a word by itself.
static FIRST_PARTS: WordList =
    WordList::of("cyber multi high real self third long short open public private target well");
/// Last parts of many words that hyphens join.
static LAST_PARTS: WordList = WordList::of(
    "based driven related enabled oriented centric specific sharing sponsored owned operated \
    dependent supported aware neutral facing maker makers making minded term scale level range \
    speed",
);
/// Last parts of words that English writes in one: `database`, `framework`.
static IN_ONE: WordList = WordList::of(
    "base board book chain child children hold holder hood house land light line made man mark men \
    port proof room ship side site stamp time wall ware way word work",
);

/// What joins a German word that a hyphen cuts short to the next.
static GERMAN_JOINING: WordList = WordList::of("und oder sowie bzw");

impl Terms {
    /// Whether what begins at a word of a document is no term, as the word is a part of
    /// another.
    pub(super) fn is_part_of_word(cut: &Cut, at: usize) -> bool {
        let word = &cut.words[at];
        if word.is_tail {
            return true;
        }
        let Some(before) = at.checked_sub(1).map(|before| cut.form(before)) else {
            return false;
        };
        let gap = &word.before;
        let is_abbreviation = || before.is_in_capitals && !cut.form(at).is_in_capitals;
        match gap.is_hyphened {
            true => CONTRARY.has(&before.folded) && !is_abbreviation(),
            false => before.folded == NON && !is_apart(word),
        }
    }

    /// Whether a prefix stands before a word of a document that speaks of what follows it, and
    /// makes another thing of it: `anti-`, at the end of a line too.
    pub(super) fn is_prefixed(text: &str, cut: &Cut, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let (word, prefix) = (&cut.words[at], cut.form(before));
        let end = cut.words[before].range.end;
        let is_hyphened = || word.before.is_hyphened || text[end..].starts_with(BREAKING);
        match is_against(prefix) && !is_apart(word) {
            true => AGAINST_APART.has(&prefix.folded) || is_hyphened(),
            false => false,
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
        let is_known = || FIRST_PARTS.has(&folded) || self.is_known_word(&folded);
        if is_abbreviation(part) {
            // A word in capitals goes on in capitals.
            return !is_abbreviation(next) || is_known();
        }
        let is_second = || match self.analysis {
            // German hyphens stand before capitals, but for `Daten- und Netzsicherheit`.
            Analysis::De => GERMAN_JOINING.has(next),
            _ => self.is_second_of_two(next),
        };
        AGAINST.has(&folded) || (is_long && is_known() && is_second())
    }

    /// Whether what goes on after a hyphen at the end of a line is a word by itself, and none
    /// that is written in one with the word before: `network` of `satellite-` and `network`,
    /// but not the `age` of `host-` and `age`, nor the `base` of `data-` and `base`.
    fn is_second_of_two(&self, next: &str) -> bool {
        /// Shorter ones are endings.
        const FEWEST_LETTERS: usize = 4;
        let folded = self.folded(next);
        let singular = folded.strip_suffix('s').unwrap_or(&folded);
        let is_known = || folded.chars().count() >= FEWEST_LETTERS && self.is_known_word(&folded);
        LAST_PARTS.has(&folded) || (!IN_ONE.has(singular) && is_known())
    }

    fn is_known_word(&self, folded: &str) -> bool {
        self.words.contains(folded) || self.is_of_term(folded)
    }
}

/// Whether a word is a prefix of what is directed against what follows it, or likened to it.
pub(super) fn is_against(form: &Form) -> bool {
    AGAINST.has(&form.folded)
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
