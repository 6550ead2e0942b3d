use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::super::called::HALF_LIKE;
use super::cores::Sets;
use super::senses::Senses;

/// The entries that have an abbreviation, dealt out by what it stands for in them.
///
/// Those whose full forms are like each other are together. Where two of these sets
/// have full forms in one language, the abbreviation stands for several things: what
/// has no full form to tell it by goes then where most are, if there is such a place.
pub(super) fn of_one_thing(entries: &[usize], senses: &Senses) -> Vec<Vec<usize>> {
    let sets = written_out_alike(entries, senses);
    let mut with: HashMap<u32, usize> = HashMap::new();
    for set in &sets {
        for language in languages(set, senses) {
            *with.entry(language).or_default() += 1;
        }
    }
    let is_of_several = |set: &Vec<usize>| {
        let mut languages = languages(set, senses).into_iter();
        languages.any(|language| with[&language] > 1)
    };
    let (mut told_apart, others): (Vec<_>, Vec<_>) = sets.into_iter().partition(is_of_several);
    if told_apart.is_empty() {
        return vec![entries.to_vec()];
    }
    told_apart.sort_by_key(|set| Reverse(set.len()));
    match &mut told_apart[..] {
        [most, next, ..] if most.len() > next.len() => {
            most.extend(others.into_iter().flatten());
            most.sort_unstable();
        }
        _ => told_apart.extend(others),
    }
    told_apart
}

/// Sets of entries with full forms that are like each other, each in order; an entry
/// without one is alone.
fn written_out_alike(entries: &[usize], senses: &Senses) -> Vec<Vec<usize>> {
    let mut first_with: HashMap<usize, usize> = HashMap::new();
    let mut sets = Sets::new(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        for sense in &senses.of_entry[*entry] {
            let first = *first_with.entry(*sense).or_insert(at);
            sets.join(first, at);
        }
    }
    for (at, entry) in entries.iter().enumerate() {
        let own = senses.of_entry[*entry].iter();
        let like = own.flat_map(|sense| &senses.like[*sense]);
        for (like, _) in like.filter(|(_, likeness)| *likeness >= HALF_LIKE) {
            if let Some(other) = first_with.get(like) {
                sets.join(*other, at);
            }
        }
    }
    let mut by_set: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        by_set.entry(sets.of(at)).or_default().push(*entry);
    }
    by_set.into_values().collect()
}

/// The languages in which some of a set have full forms, each once.
fn languages(set: &[usize], senses: &Senses) -> Vec<u32> {
    let all = set.iter().flat_map(|entry| &senses.languages[*entry]);
    let mut all: Vec<u32> = all.copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
