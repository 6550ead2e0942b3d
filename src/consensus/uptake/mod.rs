//! What an amendment changes, and whether a text has taken it up: told word by
//! word, so that no State is credited with wording that only looks like its own.

mod in_brackets;
mod words;

use std::ops::Range;

use crate::text::{Analysis, Change, difference, fold, is_content_word, word_ranges};
pub use words::has_words_of;
use words::{has_most_of, occurrences};

/// Words of a piece that is known by itself, at least; a shorter one is known by
/// a word beside it.
const FEWEST_WORDS: usize = 3;

/// What an amendment changes in the text that it amends.
///
/// ```
/// use entente::consensus::AmendingChange;
/// use entente::text::Analysis;
/// let change = AmendingChange::of("a red lamp of a harbour", "a lamp of a harbour", Analysis::En);
/// assert!(change.removes_from("a lamp of a port"));
/// assert!(!change.removes_from("a red lamp of a port"));
/// ```
#[derive(Debug)]
pub struct AmendingChange<'a> {
    amended: &'a str,
    amendment: &'a str,
    analysis: Analysis,
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
    /// What an amendment changes in a text of a language.
    pub fn of(amended: &'a str, amendment: &'a str, analysis: Analysis) -> Self {
        let mut change = Self {
            amended,
            amendment,
            analysis,
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

    /// Whether it only takes words out.
    pub fn only_removes(&self) -> bool {
        self.added.is_empty()
    }

    /// Whether the words are gone from a text that it takes out of the one that
    /// it amends, and most of what it leaves is there: of a text written anew
    /// nothing was taken out.
    pub fn removes_from(&self, text: &str) -> bool {
        let is_gone = |piece: &Piece<'_>| {
            occurrences(piece.text, text) < occurrences(piece.text, self.amended)
        };
        !self.removed.is_empty()
            && self.removed.iter().all(is_gone)
            && has_most_of(text, self.amendment)
    }

    /// Where a text has, outside brackets, what it puts there, in bytes; none
    /// where something of it is not there.
    pub fn places_in(&self, text: &str) -> Option<Vec<Range<usize>>> {
        let place = |piece: &Piece<'_>| {
            let places = piece.places_in(text, self.analysis).into_iter();
            let mut places = places.map(|place| match piece.text.contains('[') {
                true => with_brackets(text, place),
                false => place,
            });
            places.find(|place| is_agreed_at(text, place))
        };
        self.added.iter().map(place).collect()
    }
}

/// Whether a word says something by itself, so that it tells what is beside it.
fn says_something(word: &str, analysis: Analysis) -> bool {
    !word.is_empty() && is_content_word(&fold(word), analysis)
}

/// Whether a range of a text is outside brackets, but for those that it holds as
/// wholes.
pub fn is_agreed_at(text: &str, range: &Range<usize>) -> bool {
    let mut open = open_ranges(text).into_iter();
    open.all(|open| {
        let is_apart = open.end <= range.start || range.end <= open.start;
        is_apart || (range.start <= open.start && open.end <= range.end)
    })
}

/// A range with the signs of the brackets of which it has all words.
fn with_brackets(text: &str, range: Range<usize>) -> Range<usize> {
    let has_words = |range: Range<usize>| text[range].contains(char::is_alphanumeric);
    let open = open_ranges(text).into_iter();
    let met = open.filter(|open| open.start < range.end && range.start < open.end);
    met.fold(range.clone(), |range, open| {
        let start = range.start.min(open.start);
        let end = range.end.max(open.end);
        match has_words(start..range.start) || has_words(range.end..end) {
            true => range,
            false => start..end,
        }
    })
}

/// Where brackets stand that are not within others.
fn open_ranges(text: &str) -> Vec<Range<usize>> {
    let (mut ranges, mut depth, mut is_escaped) = (Vec::new(), 0_usize, false);
    for (at, sign) in text.char_indices() {
        match sign {
            _ if is_escaped => {}
            '[' => {
                depth += 1;
                if depth == 1 {
                    ranges.push(at..text.len());
                }
            }
            ']' => {
                depth = depth.saturating_sub(1);
                if let (0, Some(last)) = (depth, ranges.last_mut()) {
                    last.end = at + 1;
                }
            }
            _ => {}
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    ranges
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

    /// Where it stands in a text, a short one beside a word that it was beside
    /// and that says something, or between both that it was between.
    fn places_in(&self, text: &str, analysis: Analysis) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            let found = text.match_indices(self.text);
            return found.map(|(at, found)| at..at + found.len()).collect();
        }
        let ranges = word_ranges(text);
        let words: Vec<&str> = ranges.iter().map(|word| &text[word.clone()]).collect();
        let length = self.words.len();
        let is_here = |at: &usize| {
            let beside = [
                at.checked_sub(1).map(|at| words[at]),
                words.get(at + length).copied(),
            ];
            words[*at..].starts_with(&self.words) && self.is_known_by(beside, analysis)
        };
        let starts = (0..words.len()).filter(is_here);
        starts
            .map(|at| ranges[at].start..ranges[at + length - 1].end)
            .collect()
    }

    fn is_known_by(&self, beside: [Option<&str>; 2], analysis: Analysis) -> bool {
        let says = |(own, word): (&Option<&str>, &Option<&str>)| {
            own == word && word.is_some_and(|word| says_something(word, analysis))
        };
        self.words.len() >= FEWEST_WORDS
            || self.beside == beside
            || self.beside.iter().zip(&beside).any(says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "a lamp of a harbour";

    /// What a text has of an amendment; nothing where it has not all.
    fn found(amended: &str, amendment: &str, text: &str) -> String {
        let change = AmendingChange::of(amended, amendment, Analysis::En);
        let places = change.places_in(text).unwrap_or_default();
        let wordings = places.into_iter().map(|place| &text[place]);
        wordings.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn words_are_not_taken_up_by_parts_of_others() {
        for (amendment, text, expected) in [
            ("no lamp of a harbour", "no lamp of a port", "no"),
            ("no lamp of a harbour", "a lamp of no harbour", ""),
            (
                "no lamp of a harbour",
                "a lamp of a northern harbour, known",
                "",
            ),
            ("a big red lamp of a harbour", "a big red lamp", "big red"),
            ("a big red lamp of a harbour", "a red, big lamp", ""),
            (
                "a red lamp of a harbour",
                "a red house near a lamp of a harbour",
                "",
            ),
            (
                "a red lamp of a harbour",
                "a [red/old] lamp of a harbour",
                "",
            ),
            (
                "a [red/old] lamp of a harbour",
                "a [red/old] lamp",
                "[red/old]",
            ),
            ("a red lamp of a port", "a red lamp of a port", "red | port"),
        ] {
            assert_eq!(
                found(BEFORE, amendment, text),
                expected,
                "{amendment}: {text}"
            );
        }
    }

    #[test]
    fn words_are_taken_out_of_what_is_left() {
        for (text, is) in [
            ("a lamp", true),
            ("a lamp of a harbour in a town", false),
            ("a big lamp", true),
            ("planets and stars", false),
        ] {
            let change = AmendingChange::of(BEFORE, "a lamp", Analysis::En);
            assert_eq!(change.removes_from(text), is, "{text}");
        }
    }

    #[test]
    fn what_is_elided_before_a_change_is_no_word() {
        let amendment = "acte d’une organisation";
        assert_eq!(
            found("acte d’un État", amendment, amendment),
            "une organisation"
        );
        let (amended, amendment) = ("acte d’État", "acte d’organisation");
        assert_eq!(
            found(amended, amendment, "un acte d’organisation"),
            "organisation"
        );
        let other = "un acte d’État, et une organisation";
        assert_eq!(found(amended, amendment, other), "");
    }
}
