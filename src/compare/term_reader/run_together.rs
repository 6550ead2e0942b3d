//! Terms whose words are written apart, with hyphens or as one: `end point`, `endpoints`.

use super::TermReader;
use crate::text::{Analysis, stem_of_name};

/// Terms of more words are not written as one.
const MOST_WORDS: usize = 3;
/// Nor are those of more letters, in bytes of their key.
const LONGEST: usize = 40;
/// So many letters of the last word stay without what inflects it: in `mode S`, and
/// `type D`, the last letter is none.
const LEFT_OF_LAST: usize = 2;

/// A term that may be written in one word or in several, as far as it tells of its key.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct RunTogether {
    /// How many words it has.
    words: u8,
    /// How many bytes stand before its last word.
    before: u8,
    analysis: Analysis,
}

/// The same for all inflections of such a term in a language, whichever of its words are
/// written as one: a stem, and with which end of verbs it is written.
pub(in crate::compare) type FormRunTogether = (String, Option<&'static str>);

impl TermReader<'_> {
    /// That of a term by its key and its words; none of one that says anything in brackets.
    pub(super) fn run_together(
        &self,
        language: usize,
        key: &str,
        words: &[usize],
        in_brackets: &[usize],
    ) -> Option<RunTogether> {
        if !in_brackets.is_empty() || words.len() > MOST_WORDS || key.len() > LONGEST {
            return None;
        }
        let of = &self.languages[language];
        let last = &of.words[*words.last()?].folded;
        let before = key.len().checked_sub(last.len())?;
        Some(RunTogether {
            words: words.len() as u8,
            before: before as u8,
            analysis: of.analysis,
        })
    }
}

impl RunTogether {
    fn before(self) -> usize {
        usize::from(self.before)
    }

    /// What its inflections have in common, given its key.
    pub(in crate::compare) fn form(self, key: &str) -> Option<FormRunTogether> {
        let (stem, end) = stem_of_name(key, self.analysis, self.before == 0);
        let letters = |text: &str| text.chars().filter(|sign| *sign != '-').count();
        let is_left =
            self.before == 0 || letters(&stem) >= letters(key.get(..self.before())?) + LEFT_OF_LAST;
        is_left.then_some((stem, end))
    }

    /// Whether it can be the same as another, and has other words: what stands before the
    /// last word is never inflected, some of that is left, and the first letter stays. This
    /// is told at once, a form takes long to find.
    pub(in crate::compare) fn can_be(self, key: &str, other: Self, other_key: &str) -> bool {
        let before = self.before().max(other.before());
        if (self.words, self.before) == (other.words, other.before)
            || before + LEFT_OF_LAST > key.len().min(other_key.len())
        {
            return false;
        }
        let first = key.chars().next().map_or(0, char::len_utf8);
        let same = key.get(..before.max(first));
        same.is_some_and(|start| other_key.starts_with(start))
    }
}
