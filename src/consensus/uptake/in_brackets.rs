//! Which wordings in brackets of a text come from an amendment.

use std::collections::BTreeSet;

use super::super::brackets::{AlternativeId, Beside, BracketedText};
use super::words::{count, occurrences, written_words};
use super::{AmendingChange, FEWEST_WORDS, Piece, says_something};
use crate::text::Analysis;

impl AmendingChange<'_> {
    /// Whether what it puts there, or where it only takes words out, these,
    /// stands in brackets of a text.
    pub fn is_in_brackets(&self, text: &BracketedText) -> bool {
        let places = places(text);
        if self.added.is_empty() {
            let is_taken_out = |piece| places.iter().any(|place| place.lacks(piece, self.analysis));
            return !self.removed.is_empty() && self.removed.iter().all(is_taken_out);
        }
        let put: Vec<_> = places.iter().filter(|place| self.puts(place)).collect();
        let stands = |piece: &Piece<'_>| {
            let mut put = put.iter();
            put.any(|place| occurrences(piece.text, &place.wording) > 0)
        };
        self.added.iter().all(stands)
    }

    /// The wordings in brackets of a text that may be said to come from it: it
    /// puts the wording there, or leaves it of another one of the bracket,
    /// possibly nothing.
    pub fn wordings_in(&self, text: &BracketedText) -> BTreeSet<AlternativeId> {
        let comes_from = |place: &Place| {
            let mut removed = self.removed.iter();
            self.puts(place) || removed.any(|piece| place.lacks(piece, self.analysis))
        };
        let places = places(text).into_iter();
        places.filter(comes_from).map(|place| place.of).collect()
    }

    fn puts(&self, place: &Place) -> bool {
        !written_words(&place.wording).is_empty() && (self.writes(place) || self.brackets(place))
    }

    /// Whether the amendment has a wording more often than what it amends, and a
    /// short one beside a word that says something, or between both words, as in
    /// the text.
    fn writes(&self, place: &Place) -> bool {
        let words = written_words(&place.wording);
        let [before, after] = [self.amended, self.amendment].map(written_words);
        let is_put = |wanted: &[&str]| count(wanted, &after) > count(wanted, &before);
        let beside = &place.beside;
        let says = |word: &&String| says_something(word, self.analysis);
        let follows = |word: &String| is_put(&[&[word.as_str()], words.as_slice()].concat());
        let goes_before = |word: &String| is_put(&[words.as_slice(), &[word.as_str()]].concat());
        let is_between = |before: &String, after: &String| {
            is_put(&[&[before.as_str()], words.as_slice(), &[after.as_str()]].concat())
        };
        let says_enough = words
            .iter()
            .filter(|word| says_something(word, self.analysis))
            .count()
            > 1;
        let is_known = words.len() >= FEWEST_WORDS || says_enough || words == after;
        is_put(&words)
            && (is_known
                || beside.words_before().filter(says).any(follows)
                || beside.words_after().filter(says).any(goes_before)
                || beside
                    .words_before()
                    .any(|before| beside.words_after().any(|after| is_between(before, after))))
    }

    /// Whether the amendment has a wording in brackets of its own more often than
    /// what it amends, beside a word that is beside it in the text.
    fn brackets(&self, place: &Place) -> bool {
        let [before, after] = [self.amended, self.amendment].map(|text| {
            let places = text.parse().map(|text| places(&text)).unwrap_or_default();
            places.iter().filter(|other| other.is_like(place)).count()
        });
        after > before
    }
}

/// An alternative of a bracket in a text.
struct Place {
    of: AlternativeId,
    wording: String,
    /// The other wordings of its bracket.
    others: Vec<String>,
    /// The words beside it in the text.
    beside: Beside,
}

fn places(text: &BracketedText) -> Vec<Place> {
    let place = |(of, wording)| Place {
        wording,
        others: text.wordings_beside(of),
        beside: text.beside(of),
        of,
    };
    text.wordings().into_iter().map(place).collect()
}

impl Place {
    /// Whether another one has the same wording beside the same word.
    fn is_like(&self, other: &Self) -> bool {
        let shares = |one: &BTreeSet<String>, other| !one.is_disjoint(other);
        written_words(&self.wording) == written_words(&other.wording)
            && (shares(&self.beside.before, &other.beside.before)
                || shares(&self.beside.after, &other.beside.after))
    }

    /// Whether its wording is what is left of another one of its bracket without
    /// a piece that is taken out and not replaced.
    fn lacks(&self, piece: &Piece<'_>, analysis: Analysis) -> bool {
        let mut others = self.others.iter();
        !piece.is_replaced && others.any(|other| self.is_left_of(other, piece, analysis))
    }

    fn is_left_of(&self, other: &str, piece: &Piece<'_>, analysis: Analysis) -> bool {
        let (left, other) = (written_words(&self.wording), written_words(other));
        let length = piece.words.len();
        if length == 0 || other.len() != left.len() + length {
            return false;
        }
        (0..=left.len()).any(|at| {
            let (before, after) = left.split_at(at);
            [before, piece.words.as_slice(), after].concat() == other
                && self.is_beside([before, after], piece, analysis)
        })
    }

    /// Whether a piece would be beside a word that it is beside in its own text
    /// and that says something, if it stood between two parts of the wording; or
    /// between both that it is between.
    fn is_beside(&self, parts: [&[&str]; 2], piece: &Piece<'_>, analysis: Analysis) -> bool {
        let [before, after] = piece.beside.map(Option::unwrap_or_default);
        let follows = match parts[0].last() {
            Some(word) => *word == before,
            None => self.beside.before.contains(before),
        };
        let goes_before = match parts[1].first() {
            Some(word) => *word == after,
            None => self.beside.after.contains(after),
        };
        let sides = [(follows, before), (goes_before, after)];
        let tells = |(is_beside, word): &(bool, &str)| *is_beside && says_something(word, analysis);
        sides.iter().all(|(is_beside, _)| *is_beside) || sides.iter().any(tells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "a lamp of a harbour";

    fn text(written: &str) -> BracketedText {
        written.parse().unwrap()
    }

    /// The wordings of a text that come from an amendment, as `1.2`.
    fn named(amended: &str, amendment: &str, written: &str) -> String {
        let wordings =
            AmendingChange::of(amended, amendment, Analysis::En).wordings_in(&text(written));
        let named = wordings
            .iter()
            .map(|(bracket, one)| format!("{bracket}.{one}"));
        named.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn brackets_hold_words_and_not_parts_of_them() {
        for (amendment, written, is) in [
            ("a lamp not of a harbour", "a lamp [not] of a harbour", true),
            (
                "a lamp not of a harbour",
                "a lamp [nothing] of a harbour",
                false,
            ),
            ("a lamp not of a harbour", "a lamp not of a harbour", false),
            (
                "a lamp not of a harbour",
                "[not] a lamp of a harbour",
                false,
            ),
            ("a lamp", "a lamp [of a harbour/]", true),
            ("a lamp", "a [lamp of a harbour/lamp]", true),
            ("a lamp", "[a lamp of a harbour/planets]", false),
            ("a lamp", "a lamp of planets [of a harbour/]", false),
            ("a lamp", "a lamp [planets/]", false),
            ("a lamp of a harbour there", "planets [there]", false),
        ] {
            let change = AmendingChange::of(BEFORE, amendment, Analysis::En);
            assert_eq!(change.is_in_brackets(&text(written)), is, "{written}");
        }
    }

    #[test]
    fn a_wording_comes_from_an_amendment_that_puts_it_there() {
        let amended = "act of persons";
        for (amendment, written, expected) in [
            (
                "unlawful act of persons",
                "[unlawful] act of persons",
                "1.1",
            ),
            (
                "unlawful act of persons",
                "[unlawful act/act] of persons",
                "1.1",
            ),
            ("unlawful act of persons", "[lawful] act of persons", ""),
            ("unlawful act of persons", "[act] of persons", ""),
            ("unlawful act of persons", "act of [unlawful] persons", ""),
            (
                "unlawful act of persons",
                "act of persons [of persons/]",
                "",
            ),
            ("act by persons", "act [of/by] persons [by/of] night", "1.2"),
            (
                "act [by/near/of] persons",
                "act [by/near/of] persons",
                "1.1 1.2 1.3",
            ),
        ] {
            assert_eq!(named(amended, amendment, written), expected, "{written}");
        }
        let red = "a red lamp";
        assert_eq!(named(red, "a blue lamp", "a blue [lamp/light]"), "");
        assert_eq!(
            named(red, "no blue light", "[a/no] [red/blue] [lamp/light]"),
            "1.2 2.2 3.2"
        );
    }

    #[test]
    fn a_wording_comes_from_an_amendment_that_leaves_it() {
        let amended = "act of persons";
        for (amendment, written, expected) in [
            ("act", "act [of persons/]", "1.2"),
            ("act", "[act of persons/act]", "1.2"),
            ("act", "[act of persons/lamp]", ""),
            ("act", "act [of/] persons", ""),
            ("act", "[an act of persons/]", ""),
        ] {
            assert_eq!(named(amended, amendment, written), expected, "{written}");
        }
        let long = "a big red lamp of a small red harbour";
        let shorter = "a big lamp of a small red harbour";
        assert_eq!(
            named(long, shorter, "a big [red/] lamp of a small [red/] harbour"),
            "1.2"
        );
        assert_eq!(
            named(long, shorter, "a [big red/big] lamp of a [small/red]"),
            "1.2"
        );
    }
}
