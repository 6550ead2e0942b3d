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

    /// Whether digits at the end of a word were scanned for its letters (`denia1`) and are not
    /// the number of a note, as they are after a word of a term.
    pub(super) fn has_letters_for_digits(&self, word: &str, written: &str) -> bool {
        let is_word = |way: &String| self.words.contains(way);
        let may_be_word = || with_letters(&fold_word(written)).any(|way| is_word(&way));
        !is_word(&self.folded(word)) && may_be_word()
    }

    /// The word of a term that was scanned as another: `l` for `I` or `i`, `m` for `rn`, as
    /// in `lntemet`, or the reverse, `v` for `y`, digits for letters, French `ce` for `œ`.
    pub(super) fn mended(&self, folded: &str) -> Option<String> {
        /// Shorter words are too often others …
        const SHORTEST: usize = 6;
        /// … but for those that no word is written like.
        const SHORTEST_ODD: usize = 5;
        /// Of more `m` none was an `rn`, lest a long run of them be read for each.
        const MOST_M: usize = 8;
        if !(SHORTEST_ODD..=LONGEST_WORD).contains(&folded.len()) || self.words.contains(folded) {
            return None;
        }
        let is_word = |way: &String| self.words.contains(way);
        if let Some(mended) = with_letters(folded).find(is_word) {
            return Some(mended);
        }
        if self.analysis == Analysis::Fr
            && let Some(mended) = with_oe(folded).find(is_word)
        {
            return Some(mended);
        }
        if folded.len() < SHORTEST {
            return None;
        }
        let with_i = match folded.as_bytes() {
            [b'l', b'b'..=b'd' | b'm' | b'n', ..] => Some(format!("i{}", &folded[1..])),
            _ => None,
        };
        let with_rn = |way: &str| {
            let split = |(at, _)| format!("{}rn{}", &way[..at], &way[at + 1..]);
            let places = way.match_indices('m').take(MOST_M);
            places.map(split).find(is_word)
        };
        let mended = with_i.clone().filter(is_word);
        let mended = mended.or_else(|| with_rn(folded));
        let mended = mended.or_else(|| with_rn(&with_i?));
        mended.or_else(|| self.with_m_i_or_y(folded))
    }

    /// The word of a term of which an `m` was scanned as `rn`, an `i` as `l` or a `y` as `v`:
    /// `rnalware`, `securlty`, `svstem`. Only of a word that is in no term in whatever form.
    fn with_m_i_or_y(&self, folded: &str) -> Option<String> {
        let is_of_term = |way: &str| self.by_stems.stem(&self.stem(way)).is_some();
        let with_m = with_m(folded).find(|way| self.words.contains(way) || is_of_term(way));
        let is_word = |way: &String| self.words.contains(way);
        let mended = with_m.or_else(|| with_i(folded).find(is_word));
        let mended = mended.or_else(|| with_y(folded).find(is_word))?;
        (!is_of_term(folded)).then_some(mended)
    }
}

/// Of more pairs or letters none was scanned wrong, lest a long run of them be read for each.
const MOST_READ: usize = 8;

/// A word with `m` for each `rn`, and for all of them.
fn with_m(folded: &str) -> impl Iterator<Item = String> {
    /// Shorter words are others as well: `modern`, `modem`.
    const SHORTEST: usize = 7;
    /// Its forms are longer.
    const MODERN: &str = "modern";
    let is_read = folded.len() >= SHORTEST && !folded.starts_with(MODERN);
    let most = if is_read { MOST_READ } else { 0 };
    let places = folded.match_indices("rn").take(most);
    let one = places.map(|(at, pair)| format!("{}m{}", &folded[..at], &folded[at + pair.len()..]));
    let several = folded.matches("rn").take(most).count() > 1;
    one.chain(several.then(|| folded.replace("rn", "m")))
}

/// A word with `i` for each `l`, but for two that stand together, as these tell
/// other words: `falling`, German `Zellen`.
fn with_i(folded: &str) -> impl Iterator<Item = String> {
    const L: u8 = b'l';
    let bytes = folded.as_bytes();
    let is_single = |at: &usize| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        before != Some(L) && bytes.get(at + 1) != Some(&L)
    };
    let places = folded.match_indices(char::from(L)).map(|(at, _)| at);
    let places = places.filter(is_single).take(MOST_READ);
    places.map(|at| format!("{}i{}", &folded[..at], &folded[at + 1..]))
}

/// A word with `y` for each `v`, and for all of them.
fn with_y(folded: &str) -> impl Iterator<Item = String> {
    let places = folded.match_indices('v').take(MOST_READ);
    let one = places.map(|(at, _)| format!("{}y{}", &folded[..at], &folded[at + 1..]));
    let several = folded.matches('v').take(MOST_READ).count() > 1;
    one.chain(several.then(|| folded.replace('v', "y")))
}

/// A French word with `oe`, as `œ` is folded, for each `ce`: `ceuvre`, `nceud`.
fn with_oe(folded: &str) -> impl Iterator<Item = String> {
    let places = folded.match_indices("ce").take(MOST_READ);
    places.map(|(at, pair)| format!("{}oe{}", &folded[..at], &folded[at + pair.len()..]))
}

/// Whether a quotation mark right after a word that is elided was scanned for its apostrophe:
/// `d”information`.
pub(super) fn is_scanned_apostrophe(text: &str, between: &str, start: usize) -> bool {
    const MARKS: [&str; 4] = ["\"", "”", "“", "″"];
    const ELIDED: [&str; 10] = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "I"];
    if !MARKS.contains(&between) || !text[start..].starts_with(char::is_alphabetic) {
        return false;
    }
    let before = &text[..start - between.len()];
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let is_elided = |word: &str| ELIDED.iter().any(|own| word.eq_ignore_ascii_case(own));
    word.is_some_and(is_elided)
}

/// A word with the letters for which `0`, `1` and, of `ô`, `6` were scanned: `inf0rmation`,
/// `1nformation`, French `contr6le`.
fn with_letters(folded: &str) -> impl Iterator<Item = String> {
    /// With more of them it is a number.
    const MOST_DIGITS: usize = 2;
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    let is_scanned = (1..=MOST_DIGITS).contains(&digits) && folded.contains(['0', '1', '6']);
    let letters = if is_scanned {
        ["i", "l"].as_slice()
    } else {
        &[]
    };
    let read = |letter: &&str| folded.replace(['0', '6'], "o").replace('1', letter);
    letters.iter().map(read)
}
