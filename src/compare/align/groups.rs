//! Entries grouped without any concept given.

use std::collections::BTreeMap;

use super::called::{Called, like};
use super::names::Names;
use super::{LIKE_TERMS, Lexicon};
use crate::compare::term_reader::TermReader;
use crate::compare::word_weights::{Counted, Weights, WordWeights, likeness, said};
use crate::model::Entry;

/// From so much likeness of terms on, entries are about the same thing where
/// their texts are as like as below. What is less like is not looked at.
const RATHER_LIKE_TERMS: f64 = 0.45;
/// So much likeness of texts makes up for terms that differ in a word.
const LIKE_TEXTS: f64 = 0.35;

/// Sorts entries into groups that are about the same thing, as alignment sees
/// it without any concept given: one after the other, an entry joins the group
/// to whose members it is likest on average, if it is like most of them, or
/// else begins one. Numbers are places in the list of entries.
pub fn groups(entries: &[&Entry], lexicon: &Lexicon) -> Vec<Vec<usize>> {
    let mut reader = TermReader::new(lexicon);
    let called = entries.iter();
    let called = called.map(|entry| Called::of_entry(entry, &mut reader));
    let called: Vec<Vec<Called>> = called.collect();
    let mut grouping = Grouping {
        names: Names::of(called, &reader),
        reader,
        texts: Texts::of(entries),
        shared: vec![0; entries.len()],
        groups: Vec::new(),
        group_of: Vec::with_capacity(entries.len()),
    };
    for entry in 0..entries.len() {
        let likest = grouping.likest(entry);
        grouping.join(entry, likest);
    }
    grouping.groups
}

/// Entries in groups, as far as they have joined one.
struct Grouping<'a> {
    reader: TermReader<'a>,
    names: Names,
    texts: Texts<'a>,
    /// See [`Names::candidates`].
    shared: Vec<u32>,
    groups: Vec<Vec<usize>>,
    /// By entry, its group.
    group_of: Vec<usize>,
}

impl Grouping<'_> {
    /// The group to whose members an entry is likest on average, of those of
    /// which it is like most.
    fn likest(&mut self, entry: usize) -> Option<usize> {
        let (names, reader) = (&self.names, &self.reader);
        let own = names.get(entry);
        let candidates = names.candidates(own, RATHER_LIKE_TERMS, reader, &mut self.shared);
        let mut met: BTreeMap<usize, Met> = BTreeMap::new();
        for other in candidates.into_iter().take_while(|other| *other < entry) {
            let like = like(own, names.get(other), RATHER_LIKE_TERMS, reader);
            let Some(share) = like.map(|like| like.share) else {
                continue;
            };
            let is_alike = share >= LIKE_TERMS || self.texts.are_like(entry, other);
            let met = met.entry(self.group_of[other]).or_default();
            met.alike += usize::from(is_alike);
            met.likeness += share;
        }
        let members = |group: &usize| self.groups[*group].len();
        let likest = met
            .into_iter()
            .filter(|(group, met)| met.alike * 2 > members(group))
            .map(|(group, met)| (group, met.likeness / members(&group) as f64))
            .max_by(|(_, one), (_, other)| one.total_cmp(other));
        likest.map(|(group, _)| group)
    }

    /// Puts an entry into a group, or into one of its own.
    fn join(&mut self, entry: usize, group: Option<usize>) {
        let group = group.unwrap_or_else(|| {
            self.groups.push(Vec::new());
            self.groups.len() - 1
        });
        self.groups[group].push(entry);
        self.group_of.push(group);
    }
}

/// What an entry has in common with those of a group.
#[derive(Debug, Default)]
struct Met {
    /// How many of them are about the same thing.
    alike: usize,
    /// How like the terms are, added up.
    likeness: f64,
}

/// The words of the texts of each entry, weighed by their rarity among all of
/// the same language.
struct Texts<'a>(Vec<Vec<(&'a str, Weights)>>);

impl<'a> Texts<'a> {
    fn of(entries: &[&'a Entry]) -> Self {
        let mut languages: BTreeMap<&str, WordWeights<'a>> = BTreeMap::new();
        let mut counted: Vec<Vec<(&str, Counted)>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let texts = said(entry).map(|(text, language)| {
                let new = || WordWeights::new(language);
                let words = languages.entry(language).or_insert_with(new);
                (language, words.count(text))
            });
            counted.push(texts.collect());
        }
        let weigh = |(language, counted): (&'a str, Counted)| {
            let weights = languages.get(language)?.weights(&counted);
            Some((language, weights))
        };
        let of_entry =
            |counted: Vec<(&'a str, Counted)>| counted.into_iter().filter_map(weigh).collect();
        Self(counted.into_iter().map(of_entry).collect())
    }

    /// Whether two entries have texts of one language that are like enough.
    fn are_like(&self, one: usize, other: usize) -> bool {
        let others = &self.0[other];
        self.0[one].iter().any(|(language, words)| {
            let mut others = others.iter().filter(|(of_other, _)| of_other == language);
            others.any(|(_, other)| likeness(words, other).is_some_and(|like| like >= LIKE_TEXTS))
        })
    }
}
