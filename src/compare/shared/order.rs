//! Words that have each other's places in two texts, in whatever form.

use std::collections::{HashMap, HashSet};

use super::cases::change_subjects;
use crate::text::{Analysis, kept, moved, remembered_stem};

/// A word of a text as it is inflected.
pub(super) struct Inflected {
    folded: String,
    stem: String,
}

impl Inflected {
    pub(super) fn of(folded: String, analysis: Analysis) -> Self {
        let stem = remembered_stem(&folded, analysis);
        Self { folded, stem }
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }
}

/// Whether a word has another place in the second of two lists. In Russian, where endings
/// tell what a word does, one alone may if no word has another ending, and the places may
/// be the same where the cases are exchanged.
pub(super) fn change_places(one: &[Inflected], other: &[Inflected], analysis: Analysis) -> bool {
    let [stems, others] = numbers(one, other);
    let moved = moved(&stems, &others);
    if analysis != Analysis::Ru {
        return !moved.is_empty();
    }
    match moved.len() {
        0 => {
            let kept = kept(&stems, &others);
            exchange_cases(one, other, &kept) || change_subjects(one, other, &kept)
        }
        1 => differ_in_forms(one, other),
        _ => true,
    }
}

/// The stems of two lists by numbers, the same in both.
fn numbers(one: &[Inflected], other: &[Inflected]) -> [Vec<u32>; 2] {
    let mut numbers = HashMap::new();
    [one, other].map(|words| {
        let number = |word| {
            let next = numbers.len() as u32;
            *numbers.entry(word).or_insert(next)
        };
        words
            .iter()
            .map(|word| word.stem.as_str())
            .map(number)
            .collect()
    })
}

/// Whether a word of both lists has a form that it has in one of them alone.
fn differ_in_forms(one: &[Inflected], other: &[Inflected]) -> bool {
    let has_other_form = |words: &[Inflected], others: &[Inflected]| {
        let stems: HashSet<&str> = others.iter().map(|word| word.stem.as_str()).collect();
        let forms: HashSet<&str> = others.iter().map(|word| word.folded.as_str()).collect();
        let mut both = words
            .iter()
            .filter(|word| stems.contains(word.stem.as_str()));
        both.any(|word| !forms.contains(word.folded.as_str()))
    };
    has_other_form(one, other) || has_other_form(other, one)
}

/// A case of Russian that its endings tell from the nominative, which has none of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Oblique {
    /// In `-у` the accusative of the feminine too, which is no nominative either.
    Dative,
    Instrumental,
}

impl Oblique {
    /// None of a word in another case, or in one that its ending does not tell.
    fn of(folded: &str) -> Option<Self> {
        const INSTRUMENTAL: [&str; 5] = ["ом", "ем", "ами", "ями", "ью"];
        const DATIVE: [&str; 4] = ["у", "ю", "ам", "ям"];
        let ends = |endings: &[&str]| endings.iter().any(|ending| folded.ends_with(ending));
        match () {
            () if ends(&INSTRUMENTAL) => Some(Self::Instrumental),
            () if ends(&DATIVE) => Some(Self::Dative),
            () => None,
        }
    }
}

/// Whether of the words at the same places in two texts one goes into a case from which
/// another comes: `оператор сообщает органу`, `оператору сообщает орган`. A word that has
/// another case alone, or all words another one, tell nothing of who does what.
fn exchange_cases(one: &[Inflected], other: &[Inflected], kept: &[(usize, usize)]) -> bool {
    let cases = kept.iter().map(|(first, second)| {
        [&one[*first], &other[*second]].map(|word| Oblique::of(&word.folded))
    });
    let changes: Vec<_> = cases.filter(|[before, after]| before != after).collect();
    let is_undone = |[before, after]: &[Option<Oblique>; 2]| changes.contains(&[*after, *before]);
    changes.iter().any(is_undone)
}
