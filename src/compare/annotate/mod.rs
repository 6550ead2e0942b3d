//! Finding known terms in a document.

mod abbreviated;
mod accents;
mod adding;
mod addresses;
mod articles;
mod brackets;
mod broken;
mod chains;
mod cut;
mod declined;
mod dotted;
mod false_friends;
mod find;
mod known;
mod notes;
mod optional;
mod other_words;
mod prefixes;
mod reading;
mod run_in;
mod said;
mod scanned;
mod steps;
mod suspended;
#[cfg(test)]
mod tests;
mod together;
mod tree;

use std::ops::Range;

pub use brackets::{NamePart, may_have_parts, name_parts};
pub use false_friends::is_false_friend;
// Words are looked up for each of a document: quickly.
use foldhash::{HashMap, HashSet};
use known::Known;
use together::Together;
use tree::StemTree;

use crate::text::Analysis;

/// Words of the longest term that is written in one by some and in several by
/// others; two that a hyphen joins are one of these.
const LONGEST_IN_ONE: usize = 3;
/// Of at most so many words a hyphen makes one with the word before, so that a
/// long chain of them is not read again and again.
const MOST_HYPHENED: usize = 6;

/// The terms of a language that are looked for.
#[derive(Debug)]
pub struct Terms {
    analysis: Analysis,
    /// Whether they are looked for in documents of other languages, see
    /// [`Self::borrowed`].
    is_borrowed: bool,
    /// By the stems of their words.
    by_stems: StemTree,
    /// By the stem of their words run together.
    in_one: HashMap<String, Vec<Known>>,
    together: Together,
    /// Every word of a term, folded.
    words: HashSet<String>,
    /// The stems of every two words that a space or a hyphen parts in a term.
    pairs: HashSet<String>,
    /// The joining words that terms begin with which they are not found without:
    /// `other agency`, `par défaut`.
    leads: HashSet<String>,
    /// The joining words that are words of terms like others: the `up` of `set-up`.
    kept: HashSet<String>,
    /// Terms of several words by these, in small letters and run together, joining words
    /// too.
    spelled: HashMap<String, usize>,
}

/// A term that stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The term, by the number it was given.
    pub term: usize,
    /// Others that it may be as well, where it lacks the accents that tell them apart, or is
    /// a form of each of several words.
    pub or: Vec<usize>,
    /// Why it may be another one of these, or no term.
    pub doubt: Option<Doubt>,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// Why what stands in a document may be another term, or another word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Accents make another word of it (`Forderung`, where only `Förderung` is a term), or
    /// several terms of which it lacks them.
    Accents,
    /// By its ending it is a form of another word (`Falle`, where only `Fall` is a term), or
    /// of several terms.
    Ending,
    /// It has small letters where the term, an abbreviation, has none: `SoC`, where only `SOC`
    /// is a term.
    Capitals,
    /// What stands before it is directed against it, or only likens to it: `anti-malware`.
    Prefix,
    /// It is a word of the document’s own language, and the term an English one that this
    /// borrows.
    OtherLanguage,
}

impl Occurrence {
    /// The numbers of all terms that it may be.
    pub fn numbers(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.term).chain(self.or.iter().copied())
    }
}

impl Terms {
    /// None yet, for documents in a language.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            is_borrowed: false,
            by_stems: StemTree::default(),
            in_one: HashMap::default(),
            together: Together::default(),
            words: HashSet::default(),
            pairs: HashSet::default(),
            leads: HashSet::default(),
            kept: HashSet::default(),
            spelled: HashMap::default(),
        }
    }

    /// None yet, of English ones that documents of other languages borrow: they are
    /// found as they are written, in the plural with `s` at most.
    pub fn borrowed() -> Self {
        Self {
            is_borrowed: true,
            ..Self::new(Analysis::En)
        }
    }

    /// Whether a term has a word of the stem of one.
    pub fn have_word(&self, written: &str) -> bool {
        self.is_of_term(&self.folded(written))
    }

    /// Adds a term under a number, and says under which number it was known
    /// already, in whatever inflection or spelling. Accents and endings that make other
    /// words make another term.
    pub fn add(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, false)
    }

    /// The same for an abbreviation, which is told from other words by its
    /// capitals where it has nothing else.
    pub fn add_abbreviation(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, true)
    }

    fn in_one(&self, stem: &str) -> &[Known] {
        self.in_one.get(stem).map_or(&[], Vec::as_slice)
    }

    fn stem(&self, folded: &str) -> String {
        self.analysis.stem(folded)
    }
}
