//! Official texts that are (nearly) the same.

use super::numbered::Numbered;
use super::opposed::{are_opposed, change_sides};
use super::voices::have_other_voices;
use super::{Read, Stated};
use crate::model::Wording;
use crate::text::{Analysis, Change, ContentWord, DifferenceSegment, difference_of_words, is_unit};

/// From this share of same words on, two texts are (nearly) the same.
const NEARLY_SAME: f64 = 0.9;
/// Two texts so unlike are not taken for nearly the same, and not looked at.
const SURELY_OTHER: f64 = 0.6;

/// Official texts that are (nearly) the same, with the words in which they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameTexts {
    /// Their places in the list of texts, in order.
    pub texts: Vec<usize>,
    /// Those that have other words than the first of them: a reader sees whether
    /// what differs is little (`of`, `on`) or much (`for`, `against`).
    pub differing: Vec<Differing>,
}

/// A text of a group that has other words than the first one of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Its place in the list of texts.
    pub text: usize,
    /// The words that the first text alone has (removed) and those that this
    /// one alone has (added), in order; without what is only typed otherwise.
    pub changes: Vec<DifferenceSegment>,
}

impl SameTexts {
    fn of(group: Vec<usize>, texts: &[Stated<'_>]) -> Self {
        let first = texts[group[0]].text;
        let differing = |text: &usize| Differing {
            text: *text,
            changes: changes(first, texts[*text].text),
        };
        let differing = group[1..].iter().map(differing);
        Self {
            differing: differing.filter(|text| !text.changes.is_empty()).collect(),
            texts: group,
        }
    }
}

/// What one of two texts alone has; without words that differ in capitals alone, unless
/// these tell what a number counts (`mW`, `MW`).
fn changes(one: &str, other: &str) -> Vec<DifferenceSegment> {
    let segments = difference_of_words(one, other);
    let mut changes: Vec<DifferenceSegment> = Vec::new();
    let mut before: Option<&DifferenceSegment> = None;
    for segment in &segments {
        let is_space = segment.text.trim().is_empty();
        if before.is_some_and(|before| is_same_in_capitals(before, segment)) {
            changes.pop();
        } else if segment.change != Change::Equal && !segment.same_words && !is_space {
            changes.push(segment.clone());
        }
        before = Some(segment);
    }
    changes
}

/// Whether what is added right after what is removed is the same but for capitals.
fn is_same_in_capitals(removed: &DifferenceSegment, added: &DifferenceSegment) -> bool {
    let are_changes = (removed.change, added.change) == (Change::Removed, Change::Added);
    let is_typed_otherwise = removed.same_words || removed.text.trim().is_empty();
    let [words, others] = [removed, added].map(|segment| segment.text.split_whitespace());
    let is_same = || {
        words.clone().count() == others.clone().count()
            && words.clone().zip(others.clone()).all(are_same_in_capitals)
    };
    are_changes && !is_typed_otherwise && is_same()
}

/// Whether two words differ in capitals alone; a short one may be a unit or an
/// abbreviation, and is the same where it but begins a sentence: `US` is not `us`.
fn are_same_in_capitals((word, other): (&str, &str)) -> bool {
    /// Longer words are no units, in letters.
    const SHORT: usize = 4;
    let rest = |word: &str| word.chars().skip(1).collect::<String>();
    let is_short = word.chars().nth(SHORT).is_none();
    let is_unit = is_unit(word) || is_unit(other);
    word.to_lowercase() == other.to_lowercase()
        && (word == other || !(is_unit || (is_short && rest(word) != rest(other))))
}

/// Official texts that are (nearly) the same, so that a definition taken over
/// from a common source shows as one: each is so with at least one other of its
/// group, and with none outside, in whatever order the texts come. Summaries
/// and translations are not the States' own words, and in no group; nor is a
/// group what one party alone says several times. Two texts of which one denies
/// what the other says, or with another number, modal or opposite in its place, or with
/// a word at another place in whatever form, are never nearly the same, however few words
/// tell; of a language in which these are not known only texts of the same words are in a
/// group.
pub(super) fn groups(
    texts: &[Stated<'_>],
    content: &Read,
    likeness: &[Vec<f64>],
    numbered: &mut Numbered<'_>,
    analysis: Analysis,
) -> Vec<SameTexts> {
    let official = (0..texts.len()).filter(|text| texts[*text].wording == Wording::Official);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for text in official {
        let mut is_same = |other: &usize| match analysis {
            // What denies, counts or allows is not known there.
            Analysis::General => numbered.have_same_words(text, *other),
            _ => {
                likeness[text][*other] >= SURELY_OTHER
                    && say_alike(content, text, *other)
                    && numbered.are_nearly_same(text, *other, NEARLY_SAME)
                    && !numbered.differ_in_order(text, *other)
                    && !are_opposed(&numbered.folded(text), &numbered.folded(*other), analysis)
                    && !numbered.differ_in_order_of_forms(text, *other)
                    && !have_other_voices(texts[text].text, texts[*other].text, analysis)
            }
        };
        let mut own = vec![text];
        groups.retain_mut(|group| {
            let is_joined = group.iter().any(&mut is_same);
            if is_joined {
                own.append(group);
            }
            !is_joined
        });
        groups.push(own);
    }
    let is_of_several = |group: &Vec<usize>| {
        let first = texts[group[0]].party;
        group.iter().any(|text| texts[*text].party != first)
    };
    groups.retain(is_of_several);
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    let with_words = |group| SameTexts::of(group, texts);
    groups.into_iter().map(with_words).collect()
}

/// Whether two texts deny the same words, have the same numbers of the same things and
/// the same modals in the same order, and none of the other's words changed for its opposite.
fn say_alike(read: &Read, one: usize, other: usize) -> bool {
    let (words, others) = (&read.words[one], &read.words[other]);
    read.modals[one] == read.modals[other]
        && counted(words).eq(counted(others))
        && read.denied[one] == read.denied[other]
        && !change_sides(&read.opposites[one], &read.opposites[other])
}

/// The numbers of a text, in its order, each with the word right after it: `72 hours`
/// are no `72 days`.
fn counted(words: &[ContentWord]) -> impl Iterator<Item = u32> {
    let is_right_after = |at: usize| {
        let number = at.checked_sub(1).map(|before| &words[before]);
        number.is_some_and(|number| number.is_number && number.position + 1 == words[at].position)
    };
    let counted = (0..words.len()).filter(move |at| words[*at].is_number || is_right_after(*at));
    counted.map(|at| words[at].stem)
}

/// The stems that a text denies, in order.
pub(super) fn denied(words: &[ContentWord]) -> Vec<u32> {
    let denied = words.iter().filter(|word| word.is_denied);
    let mut stems: Vec<u32> = denied.map(|word| word.stem).collect();
    stems.sort_unstable();
    stems
}
