//! What an amendment changes, and whether a text has taken it up: told word by
//! word, so that no State is credited with wording that only looks like its own.

mod in_brackets;
mod words;

use crate::text::{Change, difference, word_ranges};
use words::{count, has_most_of, occurrences, written_words};

/// Words of a piece that is known by itself, at least; a shorter one is known by
/// a word beside it.
const FEWEST_WORDS: usize = 3;

/// What an amendment changes in the text that it amends.
///
/// ```
/// use entente::consensus::AmendingChange;
/// let change = AmendingChange::of("a red lamp of a harbour", "a lamp of a harbour");
/// assert!(change.is_in("a lamp of a port"));
/// assert!(!change.is_in("a red lamp of a port"));
/// ```
#[derive(Debug)]
pub struct AmendingChange<'a> {
    amended: &'a str,
    amendment: &'a str,
    added: Vec<Piece<'a>>,
    removed: Vec<Piece<'a>>,
}

/// A piece that one of the texts has and the other has not.
#[derive(Debug)]
struct Piece<'a> {
    text: &'a str,
    words: Vec<&'a str>,
    /// The words before and after it in its text.
    beside: [Option<&'a str>; 2],
    /// Another piece stands in its place in the other text.
    is_replaced: bool,
}

impl<'a> AmendingChange<'a> {
    /// What an amendment changes in a text.
    pub fn of(amended: &'a str, amendment: &'a str) -> Self {
        let mut change = Self {
            amended,
            amendment,
            added: Vec::new(),
            removed: Vec::new(),
        };
        let (mut old, mut new) = (0, 0);
        let pieces = difference(amended, amendment);
        for (at, piece) in pieces.iter().enumerate() {
            let length = piece.text.len();
            let is_added = |at: usize| {
                pieces
                    .get(at)
                    .is_some_and(|next| next.change == Change::Added)
            };
            match piece.change {
                Change::Equal => {}
                Change::Removed => {
                    let removed = Piece::of(amended, old, length, is_added(at + 1));
                    change.removed.extend(removed);
                }
                Change::Added => change
                    .added
                    .extend(Piece::of(amendment, new, length, false)),
            }
            old += usize::from(piece.change != Change::Added) * length;
            new += usize::from(piece.change != Change::Removed) * length;
        }
        change
    }

    /// Whether a text has what it puts there; where it only takes words out,
    /// whether these are gone, and most of what it leaves is there: of a text
    /// written anew nothing was taken out.
    pub fn is_in(&self, text: &str) -> bool {
        if !self.added.is_empty() {
            return self.added.iter().all(|piece| piece.stands_in(text));
        }
        let is_gone = |piece: &Piece<'_>| {
            occurrences(piece.text, text) < occurrences(piece.text, self.amended)
        };
        !self.removed.is_empty()
            && self.removed.iter().all(is_gone)
            && has_most_of(text, self.amendment)
    }
}

impl<'a> Piece<'a> {
    /// None of spaces alone. Its words are those of the whole text: what is elided
    /// before it is no word.
    fn of(text: &'a str, start: usize, length: usize, is_replaced: bool) -> Option<Self> {
        let end = start + length;
        let piece = text[start..end].trim();
        let words = word_ranges(text);
        let first = words.partition_point(|word| word.end <= start);
        let next = words.partition_point(|word| word.start < end).max(first);
        let word = |at: usize| words.get(at).map(|word| &text[word.clone()]);
        (!piece.is_empty()).then(|| Self {
            text: piece,
            words: (first..next).filter_map(word).collect(),
            beside: [first.checked_sub(1).and_then(word), word(next)],
            is_replaced,
        })
    }

    /// Whether it stands in a text, a short one beside a word that it was
    /// beside.
    fn stands_in(&self, text: &str) -> bool {
        let words = &self.words;
        let is_known = words.is_empty() || words.len() >= FEWEST_WORDS;
        if is_known || self.beside == [None, None] {
            return occurrences(self.text, text) > 0;
        }
        let [before, after] = self.beside;
        let with_before = before.map(|before| [&[before], words.as_slice()].concat());
        let with_after = after.map(|after| [words.as_slice(), &[after]].concat());
        let written = written_words(text);
        let mut longer = with_before.into_iter().chain(with_after);
        longer.any(|wanted| count(&wanted, &written) > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "a lamp of a harbour";

    #[test]
    fn words_are_not_taken_up_by_parts_of_others() {
        for (amendment, text, is) in [
            ("no lamp of a harbour", "no lamp of a port", true),
            ("no lamp of a harbour", "a lamp of no harbour", false),
            (
                "no lamp of a harbour",
                "a lamp of a northern harbour, known",
                false,
            ),
            ("a big red lamp of a harbour", "a big red lamp", true),
            ("a big red lamp of a harbour", "a red, big lamp", false),
            ("a lamp", "a lamp", true),
            ("a lamp", "a lamp of a harbour in a town", false),
            ("a lamp", "a big lamp", true),
            ("a lamp", "planets and stars", false),
        ] {
            let change = AmendingChange::of(BEFORE, amendment);
            assert_eq!(change.is_in(text), is, "{amendment}: {text}");
        }
    }

    #[test]
    fn what_is_elided_before_a_change_is_no_word() {
        let amendment = "acte d’une organisation";
        let change = AmendingChange::of("acte d’un État", amendment);
        assert!(change.is_in(amendment));
        let change = AmendingChange::of("acte d’État", "acte d’organisation");
        assert!(change.is_in("un acte d’organisation"));
        assert!(!change.is_in("un acte d’État, et une organisation"));
    }
}
