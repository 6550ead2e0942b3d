use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use utoipa::ToSchema;

use super::words::{is_apostrophe, is_elided, is_invisible_in_word};

/// A piece of two texts that are compared word by word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DifferenceSegment {
    /// In which of the two it stands.
    pub change: Change,
    /// The piece, byte for byte.
    #[schema(example = "virtual ")]
    pub text: String,
    /// Set where the piece is removed or added for how it is typed alone: the
    /// other text has the same words there, with other apostrophes, quotation
    /// marks, hyphens, dashes, spaces or signs that nobody sees. The removed
    /// piece and the added one come one after the other, and are no longer than
    /// the word or the sign that is typed otherwise.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub same_words: bool,
}

/// In which of two texts a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// In both.
    Equal,
    /// In the first alone.
    Removed,
    /// In the second alone.
    Added,
}

/// What differs between two texts, word by word (Myers, An O(ND) Difference
/// Algorithm, 1986; with the usual bound on the search in very long texts).
/// The pieces that are equal or removed, joined, are the first text; those
/// equal or added the second. Spaces between changed words are changed with
/// them, so that a changed phrase is one piece.
///
/// ```
/// use entente::text::{Change, difference};
/// let pieces = difference("the state of l’espace", "the space of l’État");
/// assert_eq!(pieces[1].text, "state");
/// assert_eq!(pieces.last().map(|p| (p.change, p.text.as_str())), Some((Change::Added, "État")));
/// ```
pub fn difference(one: &str, other: &str) -> Vec<DifferenceSegment> {
    aligned(one, other, Cow::Borrowed)
}

/// The same, where words are the same however their signs are typed: `l’État`
/// and `l'État`, `“State”` and `"State"`. Each text can still be read off as it
/// is written: such pieces, each a word or a sign, are removed and added too,
/// and say that they have the same words. So a change of typography is told,
/// and is never told as one of the wording.
///
/// ```
/// use entente::text::difference_of_words;
/// let pieces = difference_of_words("l’État", "l'État");
/// assert!(pieces[0].same_words && pieces[1].same_words);
/// assert_eq!(pieces[2].text, "État");
/// ```
pub fn difference_of_words(one: &str, other: &str) -> Vec<DifferenceSegment> {
    aligned(one, other, with_plain_signs)
}

/// What differs between two texts, pieces being the same by their keys.
fn aligned<'a>(
    one: &'a str,
    other: &'a str,
    key: impl Fn(&'a str) -> Cow<'a, str>,
) -> Vec<DifferenceSegment> {
    let (one, other) = (pieces(one), pieces(other));
    let mut numbers = HashMap::new();
    let mut numbered = |pieces: &[&'a str]| -> Vec<usize> {
        let number = |piece: &&'a str| {
            let next = numbers.len();
            *numbers.entry(key(piece)).or_insert(next)
        };
        pieces.iter().map(number).collect()
    };
    let both = (numbered(&one), numbered(&other));
    let mut segments = Segments::default();
    for operation in capture_diff_slices(Algorithm::Myers, &both.0, &both.1) {
        let (old, new) = (&one[operation.old_range()], &other[operation.new_range()]);
        match operation.tag() {
            DiffTag::Equal => segments.same_words(old, new),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                segments.changed(&old.concat(), &new.concat());
            }
        }
    }
    segments.ended()
}

/// A piece with the plainest signs of their kind, its letters composed and
/// without what nobody sees.
fn with_plain_signs(piece: &str) -> Cow<'_, str> {
    if piece.is_ascii() && !piece.contains(char::is_whitespace) && !piece.contains('`') {
        return Cow::Borrowed(piece);
    }
    if piece.chars().all(char::is_whitespace) {
        return Cow::Borrowed(" ");
    }
    let plain = |c: char| match c {
        c if is_apostrophe(c) => '\'',
        '‹' | '›' | '‚' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let seen = piece.nfc().filter(|c| !is_invisible_in_word(*c));
    Cow::Owned(seen.map(plain).collect())
}

/// Whether at least a share of two lists of words stands in both, in the same
/// order: a word in both counts twice, over the words of both. It takes longer
/// the more may differ (Myers, 1986, the greedy algorithm).
pub fn are_nearly_same(one: &[u32], other: &[u32], share: f64) -> bool {
    let length = one.len() + other.len();
    let is_enough = |changes: &usize| (length - changes) as f64 >= share * length as f64;
    let most = (0..=length).take_while(is_enough).count();
    // How far into the first list one comes, by how many more words of it than
    // of the other are passed; the middle stands for none.
    let mut furthest = vec![0_usize; 2 * most + 3];
    for changes in 0..most {
        for step in 0..=changes {
            let more = most + 1 + 2 * step - changes;
            let (removed, added) = (furthest[more - 1], furthest[more + 1]);
            let is_added = step == 0 || (step < changes && removed < added);
            let mut at = match (changes, is_added) {
                (0, _) => 0,
                (_, true) => added,
                (_, false) => removed + 1,
            };
            let there = |at: usize| (at + most + 1).checked_sub(more);
            while let Some(word) = there(at).and_then(|there| other.get(there))
                && one.get(at) == Some(word)
            {
                at += 1;
            }
            furthest[more] = at;
            if at >= one.len() && there(at).is_some_and(|there| there >= other.len()) {
                return true;
            }
        }
    }
    false
}

/// A text in words, spaces and single signs; an elided article with its
/// apostrophe is a word of its own, a word with an apostrophe within it
/// (`aujourd’hui`, `State’s`) is one, and so is a number with its separators
/// (`1,000`, `3,5`).
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    let mut from = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let kind = match is_apostrophe(c) {
            true => Kind::of_apostrophe(&text[from..at], &text[at + c.len_utf8()..]),
            false if is_within_number(text, at, c) => Kind::Letter,
            false => Kind::of(c),
        };
        if before.is_some_and(|before: Kind| !before.goes_on_with(kind)) {
            pieces.push(&text[from..at]);
            from = at;
        }
        before = Some(kind);
    }
    if from < text.len() {
        pieces.push(&text[from..]);
    }
    pieces
}

/// Whether a sign stands between two digits and parts a number of them.
fn is_within_number(text: &str, at: usize, sign: char) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    matches!(sign, ',' | '.' | '\u{a0}' | '\u{202f}')
        && is_digit(text[..at].chars().next_back())
        && is_digit(text[at + sign.len_utf8()..].chars().next())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Apostrophe,
    Space,
    Sign,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            c if c.is_whitespace() => Self::Space,
            c if c.is_alphanumeric() || is_combining_mark(c) || is_invisible_in_word(c) => {
                Self::Letter
            }
            _ => Self::Sign,
        }
    }

    /// An apostrophe after the piece so far: the end of an elided article, a
    /// part of the word around it, or a quotation mark.
    fn of_apostrophe(piece: &str, rest: &str) -> Self {
        let is_after_word = piece.ends_with(|c| Self::of(c) == Self::Letter);
        let is_before_word = rest.starts_with(|c| Self::of(c) == Self::Letter);
        let is_before_quote = rest.starts_with(['«', '“', '"']);
        match is_after_word {
            true if (is_before_word || is_before_quote) && is_elided(piece) => Self::Apostrophe,
            true if is_before_word => Self::Letter,
            _ => Self::Sign,
        }
    }

    fn goes_on_with(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Letter, Self::Letter | Self::Apostrophe) | (Self::Space, Self::Space)
        )
    }
}

/// The pieces as they come, changes that only a space parts taken together.
#[derive(Default)]
struct Segments {
    done: Vec<DifferenceSegment>,
    removed: String,
    added: String,
    /// A space after changes, of which nobody knows yet whether more follow.
    space: String,
}

impl Segments {
    fn equal(&mut self, text: &str) {
        let has_changed = !(self.removed.is_empty() && self.added.is_empty());
        if has_changed && !text.is_empty() && text.chars().all(char::is_whitespace) {
            self.space.push_str(text);
            return;
        }
        let space = std::mem::take(&mut self.space);
        self.flush();
        push(&mut self.done, Change::Equal, &(space + text));
    }

    /// Pieces with the same words; each as it is written.
    fn same_words(&mut self, old: &[&str], new: &[&str]) {
        let pairs: Vec<(&str, &str)> = old.iter().copied().zip(new.iter().copied()).collect();
        for run in pairs.chunk_by(|one, other| (one.0 == one.1) == (other.0 == other.1)) {
            let (old, new): (Vec<&str>, Vec<&str>) = run.iter().copied().unzip();
            let (old, new) = (old.concat(), new.concat());
            if old == new {
                self.equal(&old);
                continue;
            }
            self.equal("");
            for (change, text) in [(Change::Removed, old), (Change::Added, new)] {
                self.done.push(DifferenceSegment {
                    same_words: true,
                    change,
                    text,
                });
            }
        }
    }

    fn changed(&mut self, removed: &str, added: &str) {
        let space = std::mem::take(&mut self.space);
        self.removed.push_str(&space);
        self.added.push_str(&space);
        self.removed.push_str(removed);
        self.added.push_str(added);
    }

    fn flush(&mut self) {
        push(&mut self.done, Change::Removed, &self.removed);
        push(&mut self.done, Change::Added, &self.added);
        self.removed.clear();
        self.added.clear();
    }

    fn ended(mut self) -> Vec<DifferenceSegment> {
        self.flush();
        let space = std::mem::take(&mut self.space);
        push(&mut self.done, Change::Equal, &space);
        self.done
    }
}

fn push(done: &mut Vec<DifferenceSegment>, change: Change, text: &str) {
    if !text.is_empty() {
        let text = text.to_owned();
        done.push(DifferenceSegment {
            change,
            text,
            same_words: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn joined(segments: &[DifferenceSegment], without: Change) -> String {
        let kept = segments.iter().filter(|segment| segment.change != without);
        kept.map(|segment| segment.text.as_str()).collect()
    }

    #[test]
    fn words_are_changed_as_wholes() {
        let segments = difference("a virtual space of all", "a global domain of all");
        let seen: Vec<_> = segments.iter().map(|s| (s.change, &*s.text)).collect();
        assert_eq!(
            seen,
            [
                (Change::Equal, "a "),
                (Change::Removed, "virtual space"),
                (Change::Added, "global domain"),
                (Change::Equal, " of all"),
            ]
        );
    }

    #[test]
    fn an_elided_article_is_a_word_of_its_own() {
        assert_eq!(
            pieces("l’état, qu'il"),
            ["l’", "état", ",", " ", "qu'", "il"]
        );
        assert_eq!(pieces("l’« état »")[..2], ["l’", "«"]);
    }

    #[test]
    fn an_apostrophe_within_a_word_is_part_of_it() {
        assert_eq!(
            pieces("aujourd’hui, the State's ‘law’"),
            [
                "aujourd’hui",
                ",",
                " ",
                "the",
                " ",
                "State's",
                " ",
                "‘",
                "law",
                "’"
            ]
        );
    }

    #[test]
    fn what_is_typed_otherwise_is_no_more_than_its_word() {
        for (one, other, typed) in [
            (
                "vu aujourd'hui là",
                "vu aujourd’hui là",
                ["aujourd'hui", "aujourd’hui"],
            ),
            (
                "in the State's law",
                "in the State’s law",
                ["State's", "State’s"],
            ),
            ("a cyber-attack at", "a cyber‑attack at", ["-", "‑"]),
            ("lamps - red", "lamps – red", ["-", "–"]),
            ("say «lamp", "say “lamp", ["«", "“"]),
            (
                "a cyber\u{ad}space",
                "a cyberspace",
                ["cyber\u{ad}space", "cyberspace"],
            ),
            ("un e\u{301}tat", "un état", ["e\u{301}tat", "état"]),
        ] {
            let segments = difference_of_words(one, other);
            let changed: Vec<_> = segments
                .iter()
                .filter(|s| s.change != Change::Equal)
                .collect();
            assert!(changed.iter().all(|segment| segment.same_words), "{one}");
            let texts: Vec<&str> = changed
                .iter()
                .map(|segment| segment.text.as_str())
                .collect();
            assert_eq!(texts, typed);
        }
    }

    #[test]
    fn a_number_is_one_word() {
        assert_eq!(
            pieces("1,000 or 3,5, 1\u{202f}000.2. a,b"),
            [
                "1,000",
                " ",
                "or",
                " ",
                "3,5",
                ",",
                " ",
                "1\u{202f}000.2",
                ".",
                " ",
                "a",
                ",",
                "b"
            ]
        );
    }

    #[test]
    fn signs_typed_otherwise_are_told_from_other_words() {
        let segments = difference_of_words("l’État « libre » a 1", "l'État «\u{a0}libre » a 2");
        let words = segments.iter().filter(|segment| !segment.same_words);
        let words: Vec<_> = words.map(|s| (s.change, &*s.text)).collect();
        assert_eq!(
            words,
            [
                (Change::Equal, "État «"),
                (Change::Equal, "libre » a "),
                (Change::Removed, "1"),
                (Change::Added, "2"),
            ]
        );
        let respelt = segments.iter().filter(|segment| segment.same_words);
        let respelt: Vec<&str> = respelt.map(|segment| segment.text.as_str()).collect();
        assert_eq!(respelt, ["l’", "l'", " ", "\u{a0}"]);
        assert!(difference("l’État", "l'État").iter().all(|s| !s.same_words));
    }

    #[test]
    fn nothing_differs_in_the_same_text() {
        assert_eq!(difference("", ""), []);
        assert_eq!(difference("one", "one").len(), 1);
    }

    #[test]
    fn long_texts_are_compared_in_bounded_time() {
        let text = |salt: usize| -> String {
            let word = |at: usize| format!("w{} ", (at * 7919 + salt) % 5_000);
            (0..20_000).map(word).collect()
        };
        let (one, other) = (text(0), text(1));
        assert!(one.len() > 100_000);
        let segments = difference(&one, &other);
        assert_eq!(joined(&segments, Change::Added), one);
    }

    #[test]
    fn nine_words_in_ten_are_nearly_the_same() {
        let one: Vec<u32> = (0..20).collect();
        let with = |changed: &[usize]| {
            let mut other = one.clone();
            changed.iter().for_each(|at| other[*at] = 99);
            other
        };
        assert!(are_nearly_same(&one, &with(&[0, 19]), 0.9));
        assert!(!are_nearly_same(&one, &with(&[0, 9, 19]), 0.9));
        assert!(are_nearly_same(&[], &[], 0.9) && !are_nearly_same(&one, &[], 0.9));
    }

    proptest! {
        #[test]
        fn what_is_nearly_the_same_is_what_the_difference_says(
            one in proptest::collection::vec(0_u32..4, 0..24),
            other in proptest::collection::vec(0_u32..4, 0..24),
            share in 0..=10_u32,
        ) {
            let operations = capture_diff_slices(Algorithm::Myers, &one, &other);
            let equal = operations.iter().filter(|operation| operation.tag() == DiffTag::Equal);
            let equal: usize = equal.map(|operation| operation.old_range().len()).sum();
            let share = f64::from(share) / 10.0;
            let is_enough = (2 * equal) as f64 >= share * (one.len() + other.len()) as f64;
            prop_assert_eq!(are_nearly_same(&one, &other, share), is_enough);
        }

        #[test]
        fn both_texts_can_be_read_off(one in "[ab1ls \u{a0}\u{ad}\u{301}’'«\",é–-]{0,40}", other in "[ab1ls \u{a0}\u{ad}\u{301}’'«\",é–-]{0,40}") {
            for segments in [difference(&one, &other), difference_of_words(&one, &other)] {
                prop_assert_eq!(joined(&segments, Change::Added), &*one);
                prop_assert_eq!(joined(&segments, Change::Removed), &*other);
            }
        }
    }
}
