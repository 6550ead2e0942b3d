//! Words of terms that the lexicon does not have.

use compact_str::CompactString;
use foldhash::HashMap;

use super::cognates::{Side, Spelling, false_friend};
use super::lexicon::Lexicon;
use super::persons::names_who;
use super::term_reader::Named;
use super::term_words::{DENIED, SIGNS_AFTER};
use crate::text::{Analysis, remembered_name};

/// After the stem of a word that only looks like an English one.
const APART: char = '≠';

/// The words that the lexicon does not have, as far as they were read.
#[derive(Debug, Default)]
pub(super) struct UnknownWords {
    /// Those of a stem, each by what its forms have in common: these name the same.
    of_stem: HashMap<CompactString, Vec<Met>>,
    pub words: Vec<UnknownWord>,
    /// The letters with which they begin.
    beginnings: HashMap<CompactString, usize>,
}

/// A word of a stem.
#[derive(Debug)]
struct Met {
    /// What its forms have in common.
    own: CompactString,
    folded: CompactString,
    analysis: Analysis,
    named: Named,
}

impl Met {
    /// Whether another word of the stem names the same; in one language not the one who does
    /// something, and the other what is done.
    fn is_one(&self, own: &str, word: &Unread<'_>) -> bool {
        let names_who = |folded| names_who(folded, word.analysis);
        self.own == own
            && (self.analysis != word.analysis || names_who(&self.folded) == names_who(word.folded))
    }
}

/// A word as it is met.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unread<'a> {
    pub folded: &'a str,
    pub stem: &'a str,
    pub analysis: Analysis,
}

#[derive(Debug)]
pub(super) struct UnknownWord {
    /// The number of its first letters.
    pub beginning: usize,
    spelling: Spelling,
    /// Its letters, where no stemmer takes its endings off.
    unstemmed: Option<Vec<char>>,
}

impl UnknownWords {
    /// The first number of such a word: after the meanings of a lexicon and the
    /// two fields.
    pub(super) fn first(lexicon: &Lexicon) -> u32 {
        lexicon.meanings() as u32 + 2
    }

    /// What a word names.
    pub(super) fn named(&mut self, word: &Unread<'_>, lexicon: &Lexicon) -> Named {
        let Unread {
            folded,
            stem,
            analysis,
        } = *word;
        // Another word than the English one that is written so.
        let own = remembered_name(folded, analysis);
        let is_apart = false_friend(&own, analysis).is_some_and(|(_, side)| side == Side::Other);
        let marked = is_apart.then(|| format!("{stem}{APART}"));
        let stem = marked.as_deref().unwrap_or(stem);
        let of_stem = self.of_stem.get(stem).map(Vec::as_slice);
        let of_stem = of_stem.unwrap_or_default();
        if let Some(met) = of_stem.iter().find(|met| met.is_one(&own, word)) {
            return met.named;
        }
        let named = Named(Self::first(lexicon) + self.words.len() as u32);
        let next = self.beginnings.len();
        let beginning = self
            .beginnings
            .entry(first_letters(stem).into())
            .or_insert(next);
        let is_unstemmed = analysis == Analysis::General;
        self.words.push(UnknownWord {
            beginning: *beginning,
            spelling: Spelling::of(folded, &own, analysis),
            unstemmed: is_unstemmed.then(|| folded.chars().collect()),
        });
        // Hardly any stem has several.
        let of_stem = self.of_stem.entry(stem.into());
        let of_stem = of_stem.or_insert_with(|| Vec::with_capacity(1));
        of_stem.push(Met {
            own: own.into(),
            folded: folded.into(),
            analysis,
            named,
        });
        named
    }

    /// What a word names when it is denied, by the number of what it names
    /// where the lexicon has that, so that it is the same in all languages.
    pub(super) fn denial_of(
        &mut self,
        denied: Named,
        word: &Unread<'_>,
        lexicon: &Lexicon,
    ) -> Named {
        /// One letter for each number, for none to be a cognate of another.
        const PRIVATE: u32 = 0xf_0000;
        let is_known = (denied.0 as usize) < lexicon.meanings();
        match char::from_u32(PRIVATE + denied.0).filter(|_| is_known) {
            Some(letter) => {
                let same = format!("{DENIED}{letter}");
                let same = Unread {
                    folded: &same,
                    stem: &same,
                    analysis: Analysis::General,
                };
                self.named(&same, lexicon)
            }
            None => self.named(word, lexicon),
        }
    }
}

impl UnknownWord {
    /// Whether two words without a stemmer have all but their last letters in
    /// common.
    pub(super) fn is_form_of(&self, other: &Self) -> bool {
        /// At least so many letters are the same …
        const SHARED: usize = 5;
        /// … and at most so many follow them.
        const LONGEST_ENDING: usize = 3;
        let both = self.unstemmed.as_ref().zip(other.unstemmed.as_ref());
        both.is_some_and(|(one, other)| {
            let pairs = one.iter().zip(other);
            let shared = pairs.take_while(|(one, other)| one == other).count();
            shared >= SHARED && one.len().max(other.len()) - shared <= LONGEST_ENDING
        })
    }

    /// Whether two words of different languages begin alike and look alike.
    pub(super) fn is_cognate_of(&self, other: &Self) -> bool {
        self.beginning == other.beginning && self.spelling.is_like(&other.spelling)
    }
}

/// The letters that cognates share at their beginning.
fn first_letters(word: &str) -> &str {
    const LETTERS: usize = 4;
    // `sonar++` looks like no other word.
    if word.ends_with(SIGNS_AFTER) {
        return word;
    }
    let end = word.char_indices().nth(LETTERS).map(|(at, _)| at);
    &word[..end.unwrap_or(word.len())]
}
