//! How like texts are, and how far apart they lie.

use std::cmp::Ordering;

use super::numbered::Numbered;
use super::times::TimesByStem;
use super::{Read, Stated};
use crate::model::PartyKind;
use crate::text::ContentWord;

/// What it counts that two texts differ in what is not counted.
const OTHERWISE: f64 = 0.1;

/// How like each two texts are: twice the number of content words that both have, by stem and
/// as often as both have them, over the number of content words of both (Dice, Measures of the
/// amount of ecologic association, 1945). A word that is denied is another one. What tells a
/// text apart and is no content word (`must`, `with`) is added to the words of both where
/// only one of them has it; where both have it, it says nothing of what they share. So are an
/// `and` and the `or` that the other text has for it; one that only one of them has is not,
/// since a comma says the same. Where nothing is so counted, and yet not all words are the same
/// in the same order, a tenth of a word counts as other: no list of words that tell texts apart
/// is whole. From 0, no content word shared, to 1, all words the same (see
/// [`regular_form`](crate::text::regular_form()) for spellings); a text without a content word
/// is like none but itself.
pub(super) fn likeness_of_all(
    read: &Read,
    by_stem: &TimesByStem,
    numbered: &mut Numbered<'_>,
) -> Vec<Vec<f64>> {
    let words = &read.words;
    let mut both = vec![vec![0_usize; words.len()]; words.len()];
    for texts in by_stem.each() {
        for (place, (one, times)) in texts.iter().enumerate() {
            let both = &mut both[*one];
            for (other, others) in &texts[place + 1..] {
                both[*other] += times.min(others);
            }
        }
    }
    let mut likeness = vec![vec![0.0; words.len()]; words.len()];
    for one in 0..words.len() {
        likeness[one][one] = 1.0;
        for other in one + 1..words.len() {
            if both[one][other] > 0 {
                let apart = of_one_alone(&read.telling[one], &read.telling[other])
                    + joined_otherwise(read.joining[one], read.joining[other]);
                let same = 2 * both[one][other];
                let length = words[one].len() + words[other].len() + apart;
                let is_otherwise = same == length && !numbered.have_same_words(one, other);
                let other_words = if is_otherwise { OTHERWISE } else { 0.0 };
                likeness[one][other] = same as f64 / (length as f64 + other_words);
                likeness[other][one] = likeness[one][other];
            }
        }
    }
    likeness
}

/// How many times `and` and `or`, so often in each of two texts, stand for each
/// other, both words counted.
fn joined_otherwise([and, or]: [usize; 2], [other_and, other_or]: [usize; 2]) -> usize {
    let is_exchanged = (and > other_and) != (or > other_or);
    let exchanged = and.abs_diff(other_and).min(or.abs_diff(other_or));
    if is_exchanged { 2 * exchanged } else { 0 }
}

/// How many of two lists in order only one has, each as often as it has it more.
fn of_one_alone(one: &[u32], other: &[u32]) -> usize {
    let (mut one, mut other, mut alone) = (one, other, 0);
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        match first.cmp(second) {
            Ordering::Less => (one, alone) = (rest, alone + 1),
            Ordering::Greater => (other, alone) = (others, alone + 1),
            Ordering::Equal => (one, other) = (rest, others),
        }
    }
    alone + one.len() + other.len()
}

/// The texts that count when it is told how far those of States lie apart: not
/// those of organisations, nor those without a content word, of which nothing
/// can be told.
pub(super) fn counting(
    texts: &[Stated<'_>],
    words: &[Vec<ContentWord>],
) -> impl Iterator<Item = usize> {
    let counts = |text: &usize| texts[*text].kind == PartyKind::State && !words[*text].is_empty();
    (0..texts.len()).filter(counts)
}

/// Likeness is added up in whole parts of this, so that the sum does not depend
/// on the order of the texts.
const WHOLE: f64 = (1_u64 << 32) as f64;

/// How far the texts of States lie apart: 1 less the mean likeness of all
/// pairs of texts of two different States. From 0, all the same words, to 1, no
/// content word shared. None where fewer than two States have a
/// text that counts, see [`counting`]. To four decimals, of which 0 and 1 are not rounded to.
pub(super) fn spread(
    texts: &[Stated<'_>],
    words: &[Vec<ContentWord>],
    likeness: &[Vec<f64>],
) -> Option<f64> {
    let of_states: Vec<usize> = counting(texts, words).collect();
    let (mut pairs, mut sum) = (0_u64, 0_u64);
    for (place, one) in of_states.iter().enumerate() {
        for other in &of_states[place + 1..] {
            if texts[*one].party != texts[*other].party {
                pairs += 1;
                sum += (likeness[*one][*other] * WHOLE + 0.5) as u64;
            }
        }
    }
    (pairs > 0).then(|| rounded(1.0 - sum as f64 / (pairs as f64 * WHOLE)))
}

/// A figure in ten-thousandths: what lies below says nothing of texts of some words,
/// and would show how figures are added up. 0 is of the same words alone, and 1 of texts
/// that share none, however near to them others are.
fn rounded(figure: f64) -> f64 {
    const PARTS: f64 = 10_000.0;
    let parts = (figure * PARTS).round();
    let parts = match figure {
        figure if figure <= 0.0 || figure >= 1.0 => parts,
        _ => parts.clamp(1.0, PARTS - 1.0),
    };
    parts / PARTS
}
