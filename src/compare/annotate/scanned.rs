//! Words that were scanned as others.

use super::Terms;
use crate::text::{Analysis, LONGEST_WORD, fold_word, is_content_word};

impl Terms {
    /// A word with `l` where it was scanned with `I`: `Iogiciel`, `maIware`, in
    /// English and French. Only where it is clear: what it is then is a word of
    /// a term, or a joining word (`Ia`), and what is written is neither; and all
    /// other letters are small, but for the first.
    pub(super) fn read_with_l(&self, written: &str) -> Option<String> {
        /// Shorter words of terms are too often others (`Ian`, `CIs`).
        const SHORTEST: usize = 5;
        let is_read = matches!(self.analysis, Analysis::En | Analysis::Fr);
        let mut others = written.chars().skip(1).filter(|c| *c != 'I');
        let is_small = |c: char| c.is_lowercase() || !c.is_alphabetic();
        if !is_read || !written.contains('I') || !others.all(is_small) {
            return None;
        }
        if !written.contains(char::is_lowercase) {
            return None;
        }
        let read = written.replace('I', "l");
        let (as_is, as_read) = (fold_word(written), fold_word(&read));
        let is_joining = |word: &str| !is_content_word(word, self.analysis);
        let is_of_term = |word: &str| self.by_stems.stem(&self.stem(word)).is_some();
        let is_known = |word: &str| self.words.contains(word) || is_of_term(word);
        let becomes_known = read.chars().count() >= SHORTEST && is_known(&as_read);
        let is_clear = (becomes_known || is_joining(&as_read))
            && !self.words.contains(&as_is)
            && !is_joining(&as_is);
        is_clear.then_some(read)
    }

    /// The word of a term that was scanned as another: `l` for `I`, `m` for `rn`, as
    /// in `lntemet`, digits for letters.
    pub(super) fn mended(&self, folded: &str) -> Option<String> {
        /// Shorter words are too often others.
        const SHORTEST: usize = 6;
        /// Of more `m` none was an `rn`, lest a long run of them be read for each.
        const MOST_M: usize = 8;
        if !(SHORTEST..=LONGEST_WORD).contains(&folded.len()) || self.words.contains(folded) {
            return None;
        }
        let with_i = match folded.as_bytes() {
            [b'l', b'b'..=b'd' | b'm' | b'n', ..] => Some(format!("i{}", &folded[1..])),
            _ => None,
        };
        let is_word = |way: &String| self.words.contains(way);
        let with_rn = |way: &str| {
            let split = |(at, _)| format!("{}rn{}", &way[..at], &way[at + 1..]);
            let places = way.match_indices('m').take(MOST_M);
            places.map(split).find(is_word)
        };
        if let Some(mended) = with_letters(folded).find(is_word) {
            return Some(mended);
        }
        let mended = with_i.clone().filter(is_word);
        let mended = mended.or_else(|| with_rn(folded));
        mended.or_else(|| with_rn(&with_i?))
    }
}

/// A word with the letters for which `0` and `1` were scanned: `inf0rmation`,
/// `1nformation`.
fn with_letters(folded: &str) -> impl Iterator<Item = String> {
    /// With more of them it is a number.
    const MOST_DIGITS: usize = 2;
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    let is_scanned = (1..=MOST_DIGITS).contains(&digits) && folded.contains(['0', '1']);
    let letters = if is_scanned {
        ["i", "l"].as_slice()
    } else {
        &[]
    };
    let read = |letter: &&str| folded.replace('0', "o").replace('1', letter);
    letters.iter().map(read)
}
