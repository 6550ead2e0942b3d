//! Terms as they are recognised, in whatever inflection.

use super::Terms;
use crate::compare::term_words::SIGNS_AFTER;
use crate::text::{Analysis, are_forms_of_name};

/// Two forms of a word that is written in one with others differ in at most so many
/// letters at the end.
pub(super) const LONGEST_ENDING: usize = 3;

/// A term as it is recognised.
#[derive(Debug)]
pub(super) struct Known {
    /// Its words, folded, each parted from the next by a space; without them
    /// where they are run together.
    pub words: String,
    pub number: usize,
    /// Whether it is an abbreviation in capitals: `CO` is not the `co` of
    /// `co-operation`, and `IC` is no inflection of `ICS`.
    pub is_in_capitals: bool,
    /// Which letters are capitals, where such an abbreviation has other letters
    /// too: `DoS` is found as it is written.
    pub capitals: Option<u64>,
}

impl Terms {
    /// The number of the term of which some words are an inflection.
    pub(super) fn named<'a>(
        &self,
        known: &[Known],
        words: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
        capitals: u64,
    ) -> Option<usize> {
        let words = words.into_iter();
        let is_term = |term: &&Known| {
            if term.is_in_capitals {
                let mut words = words.clone();
                let rest = words
                    .next()
                    .and_then(|word| word.strip_prefix(term.words.as_str()));
                let is_so_written = term.capitals.is_none_or(|own| own == capitals);
                let has_capitals = capitals.count_ones() > 1;
                return has_capitals && is_so_written && matches!(rest, Some("" | "s"));
            }
            let mut pairs = term.words.split(' ').zip(words.clone()).enumerate();
            pairs.all(|(at, (one, other))| {
                let is_noun = at == 0;
                self.is_inflection(one, other) && !(is_noun && self.is_one_in_ee(one, other))
            })
        };
        Some(known.iter().find(is_term)?.number)
    }

    /// Whether just one of two French words ends in `ée`. Terms begin with their
    /// noun, and `attaquées` is none of `attaque`; what follows may be a participle,
    /// which is folded as such a noun is.
    fn is_one_in_ee(&self, one: &str, other: &str) -> bool {
        let is_in_ee = |word: &str| word.trim_end_matches('s').ends_with("ee");
        self.analysis == Analysis::Fr && is_in_ee(one) != is_in_ee(other)
    }

    /// Whether two words of the same stem are one word, in whatever number and
    /// gender.
    fn is_inflection(&self, one: &str, other: &str) -> bool {
        if one == other {
            return true;
        }
        // `C#` is no inflection of `C`.
        if one.ends_with(SIGNS_AFTER) || other.ends_with(SIGNS_AFTER) {
            return false;
        }
        are_forms_of_name(one, other, self.analysis)
    }
}

/// What is left of a word when the longest ending is taken off.
pub(super) fn without_ending(folded: &str) -> &str {
    let mut ends = folded.char_indices().rev().map(|(at, _)| at);
    &folded[..ends.nth(LONGEST_ENDING - 1).unwrap_or(0)]
}

/// Adds a term, unless its words are known; one that is found without its
/// capitals too takes the place of one that is not.
pub(super) fn note(known: &mut Vec<Known>, new: Known) {
    let is_one = |term: &Known| {
        let is_plain = !term.is_in_capitals || !new.is_in_capitals;
        term.words == new.words && (is_plain || term.capitals == new.capitals)
    };
    match known.iter_mut().find(|term| is_one(term)) {
        Some(term) => term.is_in_capitals &= new.is_in_capitals,
        None => known.push(new),
    }
}
