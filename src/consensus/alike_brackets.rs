//! Brackets that several places of a text have alike: which of them is which
//! after an edit.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::alike::{Around, is_surely_same};
use super::brackets::{AlternativeId, Bracket, BracketedText, Segment};
use super::carrying::{ids, wordings};
use crate::text::word_ranges;

/// What is carried to a bracket that surely is the one before, where there are
/// several alike.
pub(super) fn certain(
    texts: [&BracketedText; 2],
    mut carried: BTreeMap<AlternativeId, AlternativeId>,
) -> BTreeMap<AlternativeId, AlternativeId> {
    let all = texts[0].brackets().into_iter();
    let wordings: HashMap<AlternativeId, String> = all
        .flat_map(|bracket| ids(bracket).into_iter().zip(wordings(bracket)))
        .collect();
    let [before, after] = texts.map(BracketsAmongWords::of);
    carried.retain(|from, to| {
        let wording = wordings.get(from).map_or("", String::as_str);
        before.is_surely((from.0, to.0), wording, &after)
    });
    carried
}

/// The brackets of a text, those not within others, among its words.
struct BracketsAmongWords<'a> {
    /// A bracket counts as a word, whatever it is.
    words: Vec<&'a str>,
    outer: Vec<OuterBracket>,
}

/// A bracket that is not within another.
struct OuterBracket {
    /// Its place among the words.
    at: usize,
    /// Its number, and those of the brackets within it.
    numbers: BTreeSet<usize>,
    /// What is written in it and in each of those within it.
    written: Vec<Vec<String>>,
}

impl<'a> BracketsAmongWords<'a> {
    fn of(text: &'a BracketedText) -> Self {
        let (mut words, mut outer) = (Vec::new(), Vec::new());
        for segment in text.segments() {
            match segment {
                Segment::Agreed(text) => {
                    words.extend(word_ranges(text).into_iter().map(|word| &text[word]));
                }
                Segment::Open(bracket) => {
                    outer.push(OuterBracket::of(bracket, words.len()));
                    words.push("[]");
                }
            }
        }
        Self { words, outer }
    }

    fn with(&self, number: usize) -> Option<&OuterBracket> {
        let mut outer = self.outer.iter();
        outer.find(|bracket| bracket.numbers.contains(&number))
    }

    fn around(&self, bracket: &OuterBracket) -> Around<'_> {
        Around::of(&self.words, bracket.at..bracket.at + 1)
    }

    /// Whether a bracket with a wording, by its number, surely is one of another
    /// text: no other of either has a wording of it, or the words around tell
    /// which it is. Where a bracket has the wording several times within, only
    /// one that is as it was.
    fn is_surely(&self, (from, to): (usize, usize), wording: &str, after: &Self) -> bool {
        let (Some(one), Some(other)) = (self.with(from), after.with(to)) else {
            return false;
        };
        if !one.is_as(other) && (one.has_several(wording) || other.has_several(wording)) {
            return false;
        }
        let alike = [self, after].map(|text| {
            let alike = text.outer.iter().filter(|bracket| match one.is_as(other) {
                true => bracket.is_as(one),
                false => bracket.shares(one) && bracket.shares(other),
            });
            alike
                .map(|bracket| text.around(bracket))
                .collect::<Vec<_>>()
        });
        if alike.iter().all(|alike| alike.len() < 2) {
            return true;
        }
        let pair = [&self.around(one), &after.around(other)];
        is_surely_same(pair, [&alike[0], &alike[1]])
    }
}

impl OuterBracket {
    fn of(bracket: &Bracket, at: usize) -> Self {
        let all = bracket.with_inner();
        let written = all.iter().map(|bracket| wordings(bracket).collect());
        Self {
            at,
            numbers: all.iter().map(|bracket| bracket.number).collect(),
            written: written.collect(),
        }
    }

    fn has_several(&self, wording: &str) -> bool {
        let has = |written: &&Vec<String>| written.iter().any(|one| one == wording);
        !wording.is_empty() && self.written.iter().filter(has).count() > 1
    }

    fn is_as(&self, other: &Self) -> bool {
        self.written == other.written
    }

    fn shares(&self, other: &Self) -> bool {
        let mut wordings = self.written.iter().flatten();
        let has = |wording: &String| other.written.iter().flatten().any(|one| one == wording);
        wordings.any(|wording| !wording.is_empty() && has(wording))
    }
}
