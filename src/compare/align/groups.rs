//! Entries grouped without any concept given.

use std::collections::HashMap;

use super::called::{Called, like};
use super::{LIKE_TERMS, Lexicon};
use crate::compare::term_reader::TermReader;
use crate::model::Entry;
use crate::text::{Analysis, ContentWords};

/// From so much likeness of terms on, entries are about the same thing where
/// their texts are as like as below.
const RATHER_LIKE_TERMS: f64 = 0.45;
/// So much likeness of texts makes up for terms that differ in a word.
const LIKE_TEXTS: f64 = 0.35;

/// Sorts entries into groups that are about the same thing, as alignment sees
/// it without any concept given: an entry joins the group to whose members it
/// is likest on average. Numbers are places in the list of entries.
pub fn groups(entries: &[&Entry], lexicon: &Lexicon) -> Vec<Vec<usize>> {
    let mut reader = TermReader::new(lexicon);
    let called: Vec<Vec<Called>> = entries
        .iter()
        .map(|entry| Called::of_entry(entry, &mut reader))
        .collect();
    let texts = Texts::of(entries);
    let is_like = |one: usize, other: usize| {
        let likeness =
            like(&called[one], &called[other], 0.0, &reader).map_or(0.0, |likeness| likeness.share);
        let by_texts = || likeness >= RATHER_LIKE_TERMS && texts.likeness(one, other) >= LIKE_TEXTS;
        (likeness >= LIKE_TERMS || by_texts(), likeness)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for entry in 0..entries.len() {
        let with = groups.iter().enumerate().map(|(at, group)| {
            let like = group.iter().map(|member| is_like(entry, *member));
            let like: Vec<(bool, f64)> = like.collect();
            let alike = like.iter().filter(|(is_like, _)| *is_like).count();
            let mean = like.iter().map(|(_, likeness)| likeness).sum::<f64>() / like.len() as f64;
            (at, alike * 2 > like.len(), mean)
        });
        let best = with
            .filter(|(_, is_like, _)| *is_like)
            .max_by(|(_, _, one), (_, _, other)| one.total_cmp(other));
        match best {
            Some((at, _, _)) => groups[at].push(entry),
            None => groups.push(vec![entry]),
        }
    }
    groups
}

/// The texts of entries as words weighted by their rarity among all of the
/// same language (Spärck Jones, A statistical interpretation of term
/// specificity, 1972).
struct Texts<'a> {
    by_entry: Vec<HashMap<&'a str, Weights>>,
}

/// What the words of a text weigh, by the numbers of their stems.
type Weights = HashMap<u32, f64>;

impl<'a> Texts<'a> {
    fn of(entries: &[&'a Entry]) -> Self {
        let mut readers: HashMap<&str, ContentWords<'a>> = HashMap::new();
        let mut counts = |entry: &&'a Entry| {
            let mut by_language: HashMap<&str, Weights> = HashMap::new();
            for text in &entry.texts {
                let primary = text.language.primary();
                let new = || ContentWords::new(Analysis::of(primary));
                let counts = by_language.entry(primary).or_default();
                for word in readers.entry(primary).or_insert_with(new).of(&text.text) {
                    *counts.entry(word.stem).or_insert(0.0) += 1.0;
                }
            }
            by_language
        };
        let mut by_entry: Vec<_> = entries.iter().map(&mut counts).collect();
        let mut number: HashMap<&str, f64> = HashMap::new();
        let mut with: HashMap<(&str, u32), f64> = HashMap::new();
        for (language, words) in by_entry.iter().flatten() {
            *number.entry(language).or_insert(0.0) += 1.0;
            for word in words.keys() {
                *with.entry((language, *word)).or_insert(0.0) += 1.0;
            }
        }
        for (language, words) in by_entry.iter_mut().flatten() {
            for (word, count) in words.iter_mut() {
                *count *= (1.0 + number[language] / with[&(*language, *word)]).ln();
            }
        }
        Self { by_entry }
    }

    /// The cosine of the weights in the language in which they are likest.
    fn likeness(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.by_entry[one], &self.by_entry[other]);
        let cosines = one
            .iter()
            .filter_map(|(language, words)| Some(cosine(words, other.get(language)?)));
        cosines.fold(0.0, f64::max)
    }
}

fn cosine(one: &Weights, other: &Weights) -> f64 {
    let product: f64 = one
        .iter()
        .filter_map(|(word, weight)| Some(weight * other.get(word)?))
        .sum();
    let length = |words: &Weights| words.values().map(|w| w * w).sum::<f64>().sqrt();
    match length(one) * length(other) {
        0.0 => 0.0,
        lengths => product / lengths,
    }
}
