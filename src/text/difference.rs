use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use utoipa::ToSchema;

use super::words::is_apostrophe;

/// A piece of two texts that are compared word by word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DifferenceSegment {
    /// In which of the two it stands.
    pub change: Change,
    /// The piece, byte for byte.
    #[schema(example = "virtual ")]
    pub text: String,
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
pub fn difference<'a>(one: &'a str, other: &'a str) -> Vec<DifferenceSegment> {
    let (one, other) = (pieces(one), pieces(other));
    let mut numbers = HashMap::new();
    let mut numbered = |pieces: &[&'a str]| -> Vec<usize> {
        let number = |piece: &&'a str| {
            let next = numbers.len();
            *numbers.entry(*piece).or_insert(next)
        };
        pieces.iter().map(number).collect()
    };
    let both = (numbered(&one), numbered(&other));
    let mut segments = Segments::default();
    for operation in capture_diff_slices(Algorithm::Myers, &both.0, &both.1) {
        let old = one[operation.old_range()].concat();
        let new = other[operation.new_range()].concat();
        match operation.tag() {
            DiffTag::Equal => segments.equal(&old),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => segments.changed(&old, &new),
        }
    }
    segments.ended()
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
/// apostrophe is a word of its own.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    let mut from = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let kind = Kind::of(c);
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
            c if is_apostrophe(c) => Self::Apostrophe,
            c if c.is_whitespace() => Self::Space,
            c if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => {
                Self::Letter
            }
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
        if has_changed && text.chars().all(char::is_whitespace) {
            self.space.push_str(text);
            return;
        }
        let space = std::mem::take(&mut self.space);
        self.flush();
        push(&mut self.done, Change::Equal, &(space + text));
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
        done.push(DifferenceSegment { change, text });
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
        fn both_texts_can_be_read_off(one in "[a-c ’',é]{0,40}", other in "[a-c ’',é]{0,40}") {
            let segments = difference(&one, &other);
            prop_assert_eq!(joined(&segments, Change::Added), one);
            prop_assert_eq!(joined(&segments, Change::Removed), other);
        }
    }
}
