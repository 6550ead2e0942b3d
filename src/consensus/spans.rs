//! A place in a text, and where it is when the text was edited.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::alike::{Around, is_surely_same};
use crate::text::{
    Analysis, Change, DifferenceSegment, difference, fold, is_content_word, word_ranges,
};

/// Words of a wording that is looked for elsewhere, at least.
const FEWEST_WORDS: usize = 3;
/// Words at each end of a wording of which something within was changed, at
/// least.
const FEWEST_AT_ENDS: usize = 2;

/// A place in a text, in Unicode code points from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Where it begins.
    pub start: usize,
    /// Where it ends, that code point not included.
    pub end: usize,
}

impl Place {
    /// The place of a range of bytes; ends within a character count as before
    /// it.
    pub fn of(text: &str, range: &Range<usize>) -> Self {
        let code_point = |byte: usize| {
            let starts = text.char_indices().skip(1).map(|(at, _)| at);
            let ends = starts.chain([text.len()]);
            ends.take_while(|end| *end <= byte).count()
        };
        let (start, end) = (code_point(range.start), code_point(range.end));
        Self { start, end }
    }

    /// The place in bytes; none where it is empty or not in the text.
    pub fn range(self, text: &str) -> Option<Range<usize>> {
        let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let start = starts.nth(self.start)?;
        let end = starts.nth(self.end.checked_sub(self.start)?.checked_sub(1)?)?;
        Some(start..end)
    }

    /// Whether both have a code point in common.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The wording at the place.
    pub fn quoted(self, text: &str) -> Option<&str> {
        text.get(self.range(text)?)
    }
}

/// Where a place stands after an edit: where its wording went with the text around it, by the
/// difference of both texts, a short one with a word beside it; else, where its wording stood
/// once before, the one place where it stands now; else, of a long one, from where it begins to
/// where it ends, if both and most of what is between stand as they were. None where it lost
/// its place, or had none.
///
/// ```
/// use entente::consensus::{Place, moved};
/// let lamp = Place { start: 2, end: 6 };
/// assert_eq!(moved("a lamp", "a red lamp", lamp), Some(Place { start: 6, end: 10 }));
/// assert_eq!(moved("a lamp", "a red light", lamp), None);
/// ```
pub fn moved(before: &str, after: &str, place: Place) -> Option<Place> {
    let range = place.range(before)?;
    let pieces = difference(before, after);
    let kept = kept_of(&pieces, &range);
    let texts = [before, after];
    let now = match unchanged(&kept, &range) {
        Some(now) => Some(now)
            .filter(|now| is_told_apart(texts, [&range, now]))
            .filter(|now| Beside::of(texts, [&range, now]).stays()),
        None => elsewhere(before, after, &range)
            .or_else(|| changed_within(before, after, &range, &kept)),
    };
    let now = now?;
    Some(Place::of(after, &now))
}

/// How places are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// Through what somebody wrote: a short wording is known by a word beside it
    /// that says something in the language.
    Edit(Analysis),
    /// Through what an amendment changes in other places.
    OthersUptake,
}

/// Where places stand after an edit, in bytes, of which the whole wording went
/// with the text around it; of several alike, only what surely is that one.
pub(super) fn followed(
    before: &str,
    after: &str,
    places: &[Place],
    following: Following,
) -> Vec<Option<Range<usize>>> {
    let pieces = difference(before, after);
    let texts = [before, after];
    let now = |place: &Place| {
        let range = place.range(before)?;
        let now = unchanged(&kept_of(&pieces, &range), &range)?;
        let is_known = match following {
            Following::Edit(analysis) => Beside::of(texts, [&range, &now]).tells(analysis),
            Following::OthersUptake => true,
        };
        (is_known && is_told_apart(texts, [&range, &now])).then_some(now)
    };
    places.iter().map(now).collect()
}

/// Words that may come between a place and a word that was right beside it.
const MOST_BETWEEN: usize = 1;

/// What stood right beside a place before an edit, and how far away it stands.
struct Beside<'a> {
    words: usize,
    /// The word before and the one after, none at an end of the text, with how
    /// many words are between, none where it does not stay.
    sides: [(Option<&'a str>, Option<usize>); 2],
}

impl<'a> Beside<'a> {
    fn of(texts: [&'a str; 2], [old, new]: [&Range<usize>; 2]) -> Self {
        let words = texts.map(Words::of);
        let [old, new] = [words[0].within(old), words[1].within(new)];
        let [before, after] = [&words[0].words, &words[1].words];
        let near = MOST_BETWEEN + 1;
        let before_now: Vec<&str> = after[..new.start]
            .iter()
            .rev()
            .take(near)
            .copied()
            .collect();
        let after_now: Vec<&str> = after[new.end..].iter().take(near).copied().collect();
        let before_it = old.start.checked_sub(1).map(|at| before[at]);
        let after_it = before.get(old.end).copied();
        Self {
            words: old.len(),
            sides: [
                (before_it, between(before_it, &before_now)),
                (after_it, between(after_it, &after_now)),
            ],
        }
    }

    /// Whether one stays, or there was none on a side, or the wording is long
    /// enough to be known by itself.
    fn stays(&self) -> bool {
        let stays =
            |(word, between): &(Option<&str>, Option<usize>)| word.is_none() || between.is_some();
        self.words >= FEWEST_WORDS || self.sides.iter().any(stays)
    }

    /// Whether one that says something stays, or both right beside it.
    fn tells(&self, analysis: Analysis) -> bool {
        let says = |(word, between): &(Option<&str>, Option<usize>)| {
            between.is_some() && word.is_some_and(|word| is_content_word(&fold(word), analysis))
        };
        self.words >= FEWEST_WORDS
            || self.sides.iter().any(says)
            || self.sides.iter().all(|(_, between)| *between == Some(0))
    }
}

/// How many words are between a place and a word beside which it was, given those
/// that are near now; one that was at an end of the text has none beside it.
fn between(word: Option<&str>, near: &[&str]) -> Option<usize> {
    match word {
        Some(word) => near.iter().position(|other| *other == word),
        None => near.is_empty().then_some(0),
    }
}

/// Where a range stands now, all of it in a piece that both texts have.
fn unchanged(kept: &[Kept], range: &Range<usize>) -> Option<Range<usize>> {
    match kept {
        [whole] if whole.old == *range => Some(whole.new..whole.new + range.len()),
        _ => None,
    }
}

/// Whether what stands at a range surely is what stood at the other, and no other
/// place with the same wording.
fn is_told_apart(texts: [&str; 2], [old, new]: [&Range<usize>; 2]) -> bool {
    let wording = Wording::at(texts[0], old);
    if !wording.text.contains(char::is_alphanumeric) {
        // A comma is told by where it is.
        return true;
    }
    let places = texts.map(|text| wording.places(text));
    if places.iter().all(|places| places.len() < 2) {
        return true;
    }
    let words = texts.map(Words::of);
    let [ones, others] = [0, 1].map(|of| {
        let around = places[of].iter().map(|place| words[of].around(place));
        around.collect::<Vec<_>>()
    });
    let pair = [&words[0].around(old), &words[1].around(new)];
    is_surely_same(pair, [&ones, &others])
}

/// The words of a text, and where they stand.
struct Words<'a> {
    words: Vec<&'a str>,
    ranges: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        let ranges = word_ranges(text);
        let words = ranges.iter().map(|range| &text[range.clone()]).collect();
        Self { words, ranges }
    }

    /// A range of bytes among the words; one that it cuts is within.
    fn around(&self, range: &Range<usize>) -> Around<'_> {
        Around::of(&self.words, self.within(range))
    }

    fn within(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.ranges.partition_point(|word| word.end <= range.start);
        let end = self.ranges.partition_point(|word| word.start < range.end);
        start..end.max(start)
    }
}

/// Where a range stands whose beginning and end are as they were, each by some
/// words, and two thirds of what is within.
fn changed_within(
    before: &str,
    after: &str,
    range: &Range<usize>,
    kept: &[Kept],
) -> Option<Range<usize>> {
    let (first, last) = (kept.first()?, kept.last()?);
    if first.old.start != range.start || last.old.end != range.end {
        return None;
    }
    let words = |text: &str| text.split_whitespace().count();
    let of_kept = |kept: &Kept| words(&before[kept.old.clone()]);
    let now = first.new..last.new + last.old.len();
    let most = words(&before[range.clone()]).max(words(&after[now.clone()]));
    let stands = of_kept(first) >= FEWEST_AT_ENDS
        && of_kept(last) >= FEWEST_AT_ENDS
        && 3 * kept.iter().map(of_kept).sum::<usize>() >= 2 * most;
    stands.then_some(now)
}

/// A piece of a range that both texts have.
struct Kept {
    old: Range<usize>,
    /// Where it begins now.
    new: usize,
}

/// The pieces of a range that both texts have, in order.
fn kept_of(pieces: &[DifferenceSegment], range: &Range<usize>) -> Vec<Kept> {
    let (mut old, mut new) = (0, 0);
    let mut kept = Vec::new();
    for piece in pieces {
        let length = piece.text.len();
        let (start, end) = (old.max(range.start), (old + length).min(range.end));
        if piece.change == Change::Equal && start < end {
            kept.push(Kept {
                old: start..end,
                new: new + start - old,
            });
        }
        old += usize::from(piece.change != Change::Added) * length;
        new += usize::from(piece.change != Change::Removed) * length;
    }
    kept
}

/// The one place of a wording that stood once before.
fn elsewhere(before: &str, after: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let wording = Wording::at(before, range);
    // A word or two that stand elsewhere are commonly others.
    if wording.text.split_whitespace().count() < FEWEST_WORDS {
        return None;
    }
    wording.only_one(before)?;
    let start = wording.only_one(after)?;
    Some(start..start + wording.text.len())
}

/// A wording to look for, which may be a part of a word.
struct Wording<'a> {
    text: &'a str,
    edges: [bool; 2],
}

impl<'a> Wording<'a> {
    fn at(text: &'a str, range: &Range<usize>) -> Self {
        Self {
            text: &text[range.clone()],
            edges: edges(text, range),
        }
    }

    /// Where it begins in a text, if it stands there once, with words cut as
    /// they were: `art` is not found in `party`.
    fn only_one(&self, text: &str) -> Option<usize> {
        match self.places(text).as_slice() {
            [only] => Some(only.start),
            _ => None,
        }
    }

    /// Where it stands in a text, each time.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let found = text.match_indices(self.text);
        let found = found.map(|(at, found)| at..at + found.len());
        let is_cut_alike = |place: &Range<usize>| edges(text, place) == self.edges;
        found.filter(is_cut_alike).collect()
    }
}

/// Whether a range cuts a word where it begins and where it ends.
fn edges(text: &str, range: &Range<usize>) -> [bool; 2] {
    [range.start, range.end].map(|at| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_letter(text[..at].chars().next_back()) && is_letter(text[at..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(text: &str, wording: &str) -> Place {
        let start = text.find(wording).unwrap();
        Place::of(text, &(start..start + wording.len()))
    }

    /// What stands at the place after an edit, and where.
    fn followed(before: &str, after: &str, wording: &str) -> Option<usize> {
        let now = moved(before, after, place(before, wording))?;
        assert_eq!(now.quoted(after), Some(wording));
        Some(now.start)
    }

    #[test]
    fn places_are_in_code_points() {
        let text = "l’été 𝔸 sûr";
        assert_eq!(place(text, "été"), Place { start: 2, end: 5 });
        assert_eq!(Place { start: 6, end: 7 }.quoted(text), Some("𝔸"));
        for (start, end) in [(3, 3), (4, 3), (0, 12), (11, 12), (usize::MAX, usize::MAX)] {
            assert_eq!(Place { start, end }.range(text), None);
        }
        assert_eq!(Place { start: 8, end: 11 }.quoted(text), Some("sûr"));
    }

    #[test]
    fn a_place_goes_with_the_text_around_it() {
        assert_eq!(
            followed("a red lamp", "at night a red lamp", "red"),
            Some(11)
        );
        assert_eq!(
            followed("a red lamp", "a red lamp at night", "red lamp"),
            Some(2)
        );
        assert_eq!(
            followed("lamp and lamp", "a lamp and a lamp", "lamp"),
            Some(2)
        );
        assert_eq!(
            followed("the networks", "the new networks", "network"),
            Some(8)
        );
    }

    #[test]
    fn a_place_whose_wording_was_moved_is_found_where_it_stands_once() {
        let (before, after) = (
            "Two red lamps. A harbour at night.",
            "A harbour at night. Two red lamps.",
        );
        assert_eq!(followed(before, after, "Two red lamps."), Some(20));
        assert_eq!(followed(before, after, "harbour at night"), Some(2));
    }

    #[test]
    fn a_long_place_stands_while_its_ends_and_most_of_it_do() {
        let before = "At sea, a lamp on a high tower shows ships the way into a harbour at night.";
        let wording = "a lamp on a high tower shows ships the way into a harbour";
        let now = |after: &str| {
            let now = moved(before, after, place(before, wording))?;
            now.quoted(after).map(ToOwned::to_owned)
        };
        assert_eq!(
            now("At sea, a lamp on a tower shows ships the way into a harbour by day."),
            Some("a lamp on a tower shows ships the way into a harbour".to_owned()),
            "a word within was taken out"
        );
        assert_eq!(
            now("A lamp: a lamp on a very high, red tower shows ships the way into a harbour."),
            Some("a lamp on a very high, red tower shows ships the way into a harbour".to_owned())
        );
        for lost in [
            "At sea, the light on a high tower shows ships the way into a harbour.",
            "At sea, a lamp on a high tower shows ships the way into every port.",
            "At sea, a lamp on wheels is driven from here to there, past all and into a harbour.",
        ] {
            assert_eq!(now(lost), None, "{lost}");
        }
    }

    #[test]
    fn of_several_alike_a_place_is_followed_only_where_it_surely_is_that_one() {
        let before = "States shall act and States shall speak";
        let first = |after: &str| followed(before, after, "shall");
        assert_eq!(first("States shall speak"), None, "another one");
        assert_eq!(
            first("All States shall act and States shall speak"),
            Some(11)
        );
        assert_eq!(first("States shall act and all shall now speak"), Some(7));
        assert_eq!(followed(before, "States shall speak", "States shall"), None);
        assert_eq!(
            followed(
                "data of networks, data of persons",
                "data of persons",
                "data"
            ),
            None
        );
        assert_eq!(
            followed(
                "data of persons",
                "data of networks, data of persons",
                "data"
            ),
            None
        );
    }

    #[test]
    fn a_place_whose_wording_was_changed_is_lost() {
        assert_eq!(followed("a red lamp", "a blue lamp", "red"), None);
        assert_eq!(
            followed("a red lamp", "a red and big lamp", "red lamp"),
            None
        );
        assert_eq!(
            followed("state of state", "condition of state", "state"),
            None
        );
        assert_eq!(followed("an art of all", "a party of all", "art"), None);
        assert_eq!(followed("a red lamp", "", "red"), None);
        assert_eq!(
            followed("a lamp here", "a device here. a lamp", "lamp"),
            None,
            "another lamp"
        );
    }

    #[test]
    fn long_texts_are_followed_in_bounded_time() {
        let text = |salt: usize| -> String {
            let word = |at: usize| format!("w{} ", (at * 7919 + salt) % 5_000);
            (0..4_000).map(word).collect()
        };
        let _ = moved(
            &text(0),
            &text(1),
            Place {
                start: 9_000,
                end: 9_400,
            },
        );
        let (before, after) = ("a".repeat(20_000), "a".repeat(19_999));
        assert_eq!(
            moved(
                &before,
                &after,
                Place {
                    start: 5_000,
                    end: 15_000
                }
            ),
            None
        );
    }

    proptest! {
        #[test]
        fn an_unchanged_text_keeps_its_places(text in "[a-c ’é.]{0,40}", start in 0..40_usize, length in 1..9_usize) {
            let place = Place { start, end: start + length };
            let kept = moved(&text, &text, place);
            prop_assert_eq!(kept, place.range(&text).map(|_| place));
        }

        #[test]
        fn words_added_before_and_after_shift_a_place(
            text in "[a-c]{1,3}( [a-cé]{1,3}){0,8}", before in "([x-z]{1,3} ){0,4}", after in "( [x-z]{1,3}){0,4}",
            start in 0..20_usize, length in 1..9_usize,
        ) {
            let place = Place { start, end: start + length };
            let by = before.chars().count();
            let shifted = Place { start: start + by, end: place.end + by };
            let longer = format!("{before}{text}{after}");
            // Of several alike it may not be known which it is.
            let wording = place.quoted(&text).unwrap_or_default();
            prop_assume!(longer.matches(wording).count() < 2);
            prop_assert_eq!(moved(&text, &longer, place), place.range(&text).map(|_| shifted));
        }

        #[test]
        fn the_wording_at_a_short_place_never_changes(before in "[a-c ’é]{0,30}", after in "[a-c ’é]{0,30}", start in 0..30_usize, length in 0..9_usize) {
            let place = Place { start, end: start + length };
            if let Some(now) = moved(&before, &after, place) {
                let [was, is] = [place.quoted(&before), now.quoted(&after)].map(Option::unwrap_or_default);
                let is_long = was.split_whitespace().count() > 2 * FEWEST_AT_ENDS;
                prop_assert!(was == is || is_long, "{was} > {is}");
            }
        }

        #[test]
        fn a_place_begins_and_ends_with_the_words_that_it_had(
            words in prop::collection::vec("[a-h]{1,2}", 6..14), taken in 0..14_usize, put in "[x-z]{0,3}",
        ) {
            let before = words.join(" ");
            let mut edited = words.clone();
            edited[taken % words.len()] = put;
            let after = edited.join(" ");
            let place = Place { start: 0, end: before.chars().count() };
            if let Some(now) = moved(&before, &after, place) {
                let quoted = now.quoted(&after).unwrap_or_default();
                let ends = [words[..2].join(" "), words[words.len() - 2..].join(" ")];
                prop_assert!(quoted.starts_with(&ends[0]) && quoted.ends_with(&ends[1]), "{quoted}");
            }
        }

        #[test]
        fn nothing_panics(before in "\\PC{0,30}", after in "\\PC{0,30}", start: usize, end: usize) {
            let _ = moved(&before, &after, Place { start, end });
            let _ = moved(&before, &after, Place { start: start % 30, end: end % 30 });
        }
    }
}
