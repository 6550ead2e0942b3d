//! What of an entry stands for what of its former version.

use std::collections::BTreeSet;

use crate::model::{Document, Term, Text};
use crate::text::words;

/// What of two lists stands for each other, in the order of the newer one.
pub(super) struct Matched<'a, T> {
    /// The former and the newer of each pair.
    pub pairs: Vec<(&'a T, &'a T)>,
    /// What has none in the newer list.
    pub gone: Vec<&'a T>,
    /// What has none in the former one.
    pub new: Vec<&'a T>,
    /// The places of the pairs in the former list.
    places: Vec<usize>,
}

impl<T> Matched<'_, T> {
    /// Whether what both have comes in another order.
    pub fn is_reordered(&self) -> bool {
        !self.places.is_sorted()
    }
}

pub(super) fn terms<'a>(before: &'a [Term], after: &'a [Term]) -> Matched<'a, Term> {
    let mut matching = Matching::of(before, after);
    matching.first(|one, other| one == other);
    matching.first(|one, other| {
        (&one.text, &one.language, one.term_type) == (&other.text, &other.language, other.term_type)
    });
    matching.first(|one, other| (&one.text, &one.language) == (&other.text, &other.language));
    matching.first(|one, other| one.text == other.text);
    matching.ended()
}

/// A text stands for the same words before, or else for a text of the same kind
/// and language, or the same but for the region (`en`, `en-GB`); of several for
/// the one that it is most like.
pub(super) fn texts<'a>(before: &'a [Text], after: &'a [Text]) -> Matched<'a, Text> {
    let mut matching = Matching::of(before, after);
    matching.first(|one, other| one == other);
    matching.first(|one, other| {
        (one.kind, &one.language, &one.text) == (other.kind, &other.language, &other.text)
    });
    matching.first(|one, other| one.text == other.text);
    let alike = |one: &Text, other: &Text| likeness(&one.text, &other.text);
    matching.most_alike(alike, |one, other| {
        (one.kind, &one.language) == (other.kind, &other.language)
    });
    matching.most_alike(alike, |one, other| {
        (one.kind, one.language.primary()) == (other.kind, other.language.primary())
    });
    matching.ended()
}

pub(super) fn documents<'a>(
    before: &'a [Document],
    after: &'a [Document],
) -> Matched<'a, Document> {
    let mut matching = Matching::of(before, after);
    matching.first(|one, other| one == other);
    matching.first(|one, other| {
        (&one.title, one.year, &one.issuer) == (&other.title, other.year, &other.issuer)
    });
    matching.first(|one, other| (&one.title, one.year) == (&other.title, other.year));
    // What a file calls a document tells less than its title.
    matching.first(|one, other| (&one.title, &one.issuer) == (&other.title, &other.issuer));
    matching.first(|one, other| one.title == other.title);
    matching.first(|one, other| one.id == other.id);
    matching.ended()
}

/// Two lists while they are matched.
struct Matching<'a, T> {
    before: &'a [T],
    after: &'a [T],
    /// By place in the newer list, the place in the former.
    of_new: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl<'a, T> Matching<'a, T> {
    fn of(before: &'a [T], after: &'a [T]) -> Self {
        Self {
            before,
            after,
            of_new: vec![None; after.len()],
            is_taken: vec![false; before.len()],
        }
    }

    /// Matches what is still free, the earlier first.
    fn first(&mut self, is_same: impl Fn(&T, &T) -> bool) {
        self.most_alike(|_, _| 0.0, is_same);
    }

    /// Matches what is still free, those most alike first, the earlier where
    /// several are equally so.
    fn most_alike(&mut self, likeness: impl Fn(&T, &T) -> f64, may: impl Fn(&T, &T) -> bool) {
        let mut alike = Vec::new();
        for (at, new) in self.after.iter().enumerate() {
            for (place, old) in self.before.iter().enumerate() {
                let is_free = self.of_new[at].is_none() && !self.is_taken[place];
                if is_free && may(old, new) {
                    alike.push((likeness(old, new), place, at));
                }
            }
        }
        alike.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
        for (_, place, at) in alike {
            if self.of_new[at].is_none() && !self.is_taken[place] {
                self.of_new[at] = Some(place);
                self.is_taken[place] = true;
            }
        }
    }

    fn ended(self) -> Matched<'a, T> {
        let mut matched = Matched {
            pairs: Vec::new(),
            gone: Vec::new(),
            new: Vec::new(),
            places: Vec::new(),
        };
        for (at, new) in self.after.iter().enumerate() {
            match self.of_new[at] {
                Some(place) => {
                    matched.pairs.push((&self.before[place], new));
                    matched.places.push(place);
                }
                None => matched.new.push(new),
            }
        }
        let left = self.before.iter().zip(&self.is_taken);
        let left = left.filter(|(_, is_taken)| !**is_taken);
        matched.gone = left.map(|(old, _)| old).collect();
        matched
    }
}

/// The share of different words of two texts that both have (Dice).
fn likeness(one: &str, other: &str) -> f64 {
    let of = |text: &str| -> BTreeSet<String> {
        let words = words(text).into_iter();
        words.map(|word| word.folded).collect()
    };
    let (one, other) = (of(one), of(other));
    let both = one.intersection(&other).count();
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}
