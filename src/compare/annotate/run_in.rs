//! Words that lost the apostrophe before them: `dinformation`, `lattaque`.

use super::Terms;
use super::reading::elides;
use crate::text::{WordList, fold_word};

/// Words of French and Italian that are no shorter word with `l` or `d` before it.
static WHOLE: WordList = WordList::of("limitation limitations limitazione limitazioni");

impl Terms {
    /// A word of a document without the article or preposition that was elided before
    /// it, where the apostrophe is lost: only where the rest is a long word of a term
    /// and what is written is none.
    pub(super) fn without_article<'w>(&self, written: &'w str) -> Option<&'w str> {
        /// Of letters; shorter ones are too often the end of another word.
        const SHORTEST: usize = 6;
        let rest = written.strip_prefix(['l', 'd', 'L', 'D'])?;
        if !elides(self.analysis) || rest.len() < SHORTEST || rest.starts_with('I') {
            return None;
        }
        let (as_is, folded) = (fold_word(written), fold_word(rest));
        let is_read = begins_as_after_elision(&folded)
            && self.is_of_term(&folded)
            && !self.is_of_term(&as_is)
            && !WHOLE.has(&as_is);
        is_read.then_some(rest)
    }

    pub(super) fn is_of_term(&self, folded: &str) -> bool {
        self.words.contains(folded) || self.by_stems.stem(&self.stem(folded)).is_some()
    }
}

/// Whether a word is elided before some letters. A single consonant after `e` makes
/// too many other words: `dévaluation`, `légalité`.
fn begins_as_after_elision(folded: &str) -> bool {
    let is_vowel = |letter: &u8| b"aeiouy".contains(letter);
    match folded.as_bytes() {
        [b'a' | b'i' | b'o' | b'u' | b'h', ..] | [b'e', b'x', ..] => true,
        [b'e', one, other, ..] => !is_vowel(one) && !is_vowel(other),
        _ => false,
    }
}
