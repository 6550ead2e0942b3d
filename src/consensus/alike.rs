//! Wording that stands in a text several times: which of them is which after
//! an edit.

use std::ops::Range;

/// A place among the words of a text.
#[derive(Debug, Clone)]
pub(super) struct Around<'a> {
    words: &'a [&'a str],
    /// Those that are at the place itself.
    at: Range<usize>,
}

/// A side of a place.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

const SIDES: [Side; 2] = [Side::Before, Side::After];

impl<'a> Around<'a> {
    /// The words `at` of some.
    pub fn of(words: &'a [&'a str], at: Range<usize>) -> Self {
        Self { words, at }
    }

    fn length(&self, side: Side) -> usize {
        match side {
            Side::Before => self.at.start,
            Side::After => self.words.len() - self.at.end,
        }
    }

    /// How many words on a side, the nearest first, are those of another place.
    fn shared(&self, other: &Self, side: Side) -> usize {
        let length = self.length(side).min(other.length(side));
        let word = |of: &Self, at: usize| match side {
            Side::Before => of.words[of.at.start - 1 - at],
            Side::After => of.words[of.at.end + at],
        };
        let is_shared = |at: &usize| word(self, *at) == word(other, *at);
        (0..length).take_while(is_shared).count()
    }

    /// How many words on a side tell it from others of its text.
    fn told_by(&self, others: &[Self], side: Side) -> usize {
        let others = others.iter().filter(|other| other.at != self.at);
        let shared = others.map(|other| self.shared(other, side)).max();
        shared.map_or(1, |shared| shared + 1)
    }
}

/// Whether a place in one text is surely a place in the other, given all places
/// of both where the same wording stands: the words on both sides are the same
/// as far as is needed to tell it from all others; or no place has come or gone,
/// it is as many places on as before, and none has more of the words around it.
pub(super) fn is_surely_same(pair: [&Around<'_>; 2], like: [&[Around<'_>]; 2]) -> bool {
    is_told(pair, like) || (is_as_many_on(pair, like) && is_nearest(pair, like[1]))
}

fn is_told([one, other]: [&Around<'_>; 2], like: [&[Around<'_>]; 2]) -> bool {
    SIDES.into_iter().all(|side| {
        let needed = one.told_by(like[0], side).max(other.told_by(like[1], side));
        let shared = one.shared(other, side);
        let to_the_end = shared == one.length(side) && shared == other.length(side);
        shared >= needed || to_the_end
    })
}

/// Whether none of the places has come or gone, and a place is as many places on
/// in one text as in the other.
fn is_as_many_on(pair: [&Around<'_>; 2], like: [&[Around<'_>]; 2]) -> bool {
    let [one, other] = [0, 1].map(|text| {
        let before = like[text].iter();
        let before = before.filter(|place| place.at.start < pair[text].at.start);
        before.count()
    });
    like[0].len() == like[1].len() && one == other
}

/// Whether no other place of a text shares more words with one of another text
/// on either side, and this one shares some.
fn is_nearest([one, other]: [&Around<'_>; 2], like: &[Around<'_>]) -> bool {
    let others = || like.iter().filter(|place| place.at != other.at);
    let most = |side| others().map(|place| one.shared(place, side)).max();
    let is_most = |side| Some(one.shared(other, side)) >= most(side);
    let shares = |side| {
        let shared = one.shared(other, side);
        shared > 0 || (one.length(side) == 0 && other.length(side) == 0)
    };
    SIDES.into_iter().all(is_most) && SIDES.into_iter().any(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places<'a>(words: &'a [&'a str], wording: &str) -> Vec<Around<'a>> {
        let at = words
            .iter()
            .enumerate()
            .filter(|(_, word)| **word == wording);
        at.map(|(at, _)| Around::of(words, at..at + 1)).collect()
    }

    /// Which place of a wording in one text is which in the other.
    fn same(before: &str, after: &str, wording: &str) -> Vec<(usize, usize)> {
        let [before, after] = [before, after].map(|text| text.split(' ').collect::<Vec<_>>());
        let (one, other) = (places(&before, wording), places(&after, wording));
        let pairs = (0..one.len()).flat_map(|at| (0..other.len()).map(move |to| (at, to)));
        pairs
            .filter(|(at, to)| is_surely_same([&one[*at], &other[*to]], [&one, &other]))
            .collect()
    }

    #[test]
    fn a_place_is_told_by_the_words_on_both_sides() {
        let before = "data of networks and data of persons";
        assert_eq!(same(before, before, "data"), [(0, 0), (1, 1)]);
        assert_eq!(same(before, "data of persons", "data"), []);
        assert_eq!(
            same(before, "data of persons and data of networks", "data"),
            []
        );
        let longer = "all data of networks and data of persons";
        assert_eq!(same(before, longer, "data"), [(0, 0), (1, 1)]);
        let red = "red big lamp and red big town";
        assert_eq!(same(red, "red big town and red big lamp", "big"), []);
    }
}
