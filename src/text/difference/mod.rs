//! What differs between two texts, word by word.

mod pieces;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use utoipa::ToSchema;

use pieces::{pieces, with_plain_signs};

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
    /// the word or the sign that is typed otherwise; a space that one text alone
    /// has (`10 %`) is one piece.
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
    aligned(one, other, false)
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
    aligned(one, other, true)
}

/// What differs between two texts, pieces being the same byte for byte or however their signs
/// are typed.
fn aligned<'a>(one: &'a str, other: &'a str, is_of_words: bool) -> Vec<DifferenceSegment> {
    let (one, other) = (pieces(one), pieces(other));
    let mut numbers = HashMap::new();
    let [one_numbers, other_numbers] = [&one, &other].map(|pieces| {
        let number = |piece: &&'a str| {
            let next = numbers.len();
            let key = match is_of_words {
                true => with_plain_signs(piece),
                false => Cow::Borrowed(*piece),
            };
            *numbers.entry(key).or_insert(next)
        };
        pieces.iter().map(number).collect::<Vec<usize>>()
    });
    let both = (one_numbers, other_numbers);
    let mut segments = Segments::default();
    for operation in capture_diff_slices(Algorithm::Myers, &both.0, &both.1) {
        let (old, new) = (&one[operation.old_range()], &other[operation.new_range()]);
        match operation.tag() {
            DiffTag::Equal => segments.same_words(old, new),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                let before = operation.old_range().start.checked_sub(1);
                let before = before.map_or("", |before| one[before]);
                let after = one.get(operation.old_range().end).copied();
                let (old, new) = (old.concat(), new.concat());
                match is_of_words && joins_alike([&old, &new], before, after.unwrap_or_default()) {
                    true => segments.typed_otherwise(old, new),
                    false => segments.changed(&old, &new),
                }
            }
        }
    }
    segments.ended()
}

/// Whether the words around what one text has for what the other has are the same: a hyphen
/// for a space, `well-known`, and a space before a per cent sign or none.
fn joins_alike([old, new]: [&str; 2], before: &str, after: &str) -> bool {
    let is_hyphen = |text: &str| matches!(text, "-" | "‐" | "‑");
    let is_space = |text: &str| text.trim().is_empty();
    let is_between_words =
        || before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
    match () {
        () if is_space(old) && is_space(new) => after.starts_with(['%', '‰']),
        () if old.is_empty() || new.is_empty() => false,
        () => {
            let is_other = (is_hyphen(old) && is_space(new)) || (is_space(old) && is_hyphen(new));
            is_other && is_between_words()
        }
    }
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

/// The words of two lists that stand elsewhere in the other: what differs between the
/// lists takes each out at one place and puts it in at another.
pub fn moved(one: &[u32], other: &[u32]) -> HashSet<u32> {
    let (mut removed, mut added) = (HashSet::new(), HashSet::new());
    for operation in capture_diff_slices(Algorithm::Myers, one, other) {
        if operation.tag() != DiffTag::Equal {
            removed.extend(&one[operation.old_range()]);
            added.extend(&other[operation.new_range()]);
        }
    }
    removed.intersection(&added).copied().collect()
}

/// The places of the words that two lists have in common, in order: that in the first, and
/// that in the second.
pub fn kept(one: &[u32], other: &[u32]) -> Vec<(usize, usize)> {
    let operations = capture_diff_slices(Algorithm::Myers, one, other).into_iter();
    let same = operations.filter(|operation| operation.tag() == DiffTag::Equal);
    same.flat_map(|operation| operation.old_range().zip(operation.new_range()))
        .collect()
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
            self.typed_otherwise(old, new);
        }
    }

    /// What is written otherwise and says the same, or nothing.
    fn typed_otherwise(&mut self, old: String, new: String) {
        self.equal("");
        let both = [(Change::Removed, old), (Change::Added, new)];
        for (change, text) in both.into_iter().filter(|(_, text)| !text.is_empty()) {
            self.done.push(DifferenceSegment {
                same_words: true,
                change,
                text,
            });
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
