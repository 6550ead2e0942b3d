//! Terms whose words are written apart, with hyphens or as one: `end point`, `endpoints`.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::TermReader;
use crate::text::{Analysis, stem_of_name};

/// Terms of more words are not written as one.
const MOST_WORDS: usize = 3;
/// Nor are those of more letters, in bytes of their key.
const LONGEST: usize = 40;
/// So many letters of the last word stay without what inflects it: in `mode S`, and
/// `type D`, the last letter is none.
const LEFT_OF_LAST: usize = 2;

impl TermReader<'_> {
    /// That of a term by its key and its words, see [`run_together()`]; none of one that
    /// says anything in brackets.
    pub(super) fn run_together(
        &self,
        language: usize,
        key: &str,
        words: &[usize],
        in_brackets: &[usize],
    ) -> Option<u64> {
        if !in_brackets.is_empty() || words.len() > MOST_WORDS {
            return None;
        }
        let of = &self.languages[language];
        let last = &of.words[*words.last()?].folded;
        let before = key.len().checked_sub(last.len())?;
        run_together(key, before, of.analysis)
    }
}

/// The same for all inflections of a name, whichever of its words are written as one;
/// given its folded words run together, and how many bytes those before the last have.
fn run_together(key: &str, before: usize, analysis: Analysis) -> Option<u64> {
    if key.len() > LONGEST {
        return None;
    }
    let (stem, end) = stem_of_name(key, analysis, before == 0);
    let letters = |text: &str| text.chars().filter(|sign| *sign != '-').count();
    if before > 0 && letters(&stem) < letters(&key[..before]) + LEFT_OF_LAST {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    (stem, end).hash(&mut hasher);
    Some(hasher.finish())
}
