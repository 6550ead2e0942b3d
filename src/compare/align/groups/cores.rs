use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::called::{Called, Form};
use super::abbreviations::of_one_thing;
use super::senses::Senses;
use crate::compare::term_reader::FormRunTogether;

/// The entries that have a term, in whatever inflection, for each that several have:
/// the commonest terms first. Of an abbreviation, those for which it stands for one thing.
#[derive(Debug)]
pub(super) struct SameTerms {
    terms: Vec<SameTerm>,
    /// The entries that have one term in the very same spelling, and those that have
    /// one in whatever inflection in one language, of terms that are inflected.
    spellings: Vec<Vec<usize>>,
}

/// Entries that have one term.
#[derive(Debug)]
struct SameTerm {
    entries: Vec<usize>,
    is_abbreviation: bool,
    /// Whether it is written in several ways, so that two of them may have nothing in
    /// common but what others have.
    is_inflected: bool,
}

impl SameTerm {
    /// One that no entry has yet.
    fn new() -> Self {
        Self {
            entries: Vec::new(),
            is_abbreviation: true,
            is_inflected: false,
        }
    }
}

/// Terms with those of which they are inflections, each with its entries in order.
fn joined(terms: Vec<SameTerm>, inflected: impl Iterator<Item = [usize; 2]>) -> Vec<SameTerm> {
    let mut sets = Sets::new(terms.len());
    for [one, other] in inflected {
        sets.join(one, other);
    }
    let mut joined: BTreeMap<usize, SameTerm> = BTreeMap::new();
    for (number, term) in terms.into_iter().enumerate() {
        let all = joined.entry(sets.of(number)).or_insert_with(SameTerm::new);
        // Another way to write it came before.
        all.is_inflected = !all.entries.is_empty();
        all.is_abbreviation &= term.is_abbreviation;
        all.entries.extend(term.entries);
    }
    let mut joined: Vec<SameTerm> = joined.into_values().collect();
    for term in &mut joined {
        term.entries.sort_unstable();
        term.entries.dedup();
    }
    joined
}

/// All terms as they are written.
struct Written<'a> {
    /// The terms by their numbers, each with its entries.
    terms: Vec<SameTerm>,
    /// Of each form that several terms have, their numbers, each with an entry.
    inflected: Vec<Vec<(usize, usize)>>,
    // While they are read:
    numbers: HashMap<(Option<u32>, &'a str), usize>,
    forms: HashMap<Form<'a>, Vec<(usize, usize)>>,
    run_together: HashMap<(u32, FormRunTogether), Vec<(usize, usize)>>,
}

impl<'a> Written<'a> {
    fn of(called: &'a [Vec<Called>]) -> Self {
        let in_several = in_several(called);
        // A word that its language writes in several words too is the same as these,
        // which are the same in all languages; so is an abbreviation given as a full
        // form.
        let language = |term: &Called| {
            let is_one = !in_several.contains(&(term.language, term.key.as_str()));
            is_one.then_some(term.language)
        };
        let mut written = Self {
            terms: Vec::new(),
            inflected: Vec::new(),
            numbers: HashMap::new(),
            forms: HashMap::new(),
            run_together: HashMap::new(),
        };
        for (entry, terms) in called.iter().enumerate() {
            for term in terms.iter().filter(|term| !term.key.is_empty()) {
                written.add(entry, term, language(term));
            }
        }
        let forms = std::mem::take(&mut written.forms).into_values();
        let forms = forms.chain(std::mem::take(&mut written.run_together).into_values());
        written.inflected = forms.filter(|form| is_of_several(form)).collect();
        written
    }

    /// Adds a term of an entry; none of a language is the same in all.
    fn add(&mut self, entry: usize, term: &'a Called, language: Option<u32>) {
        let next = self.numbers.len();
        let number = self.numbers.entry((language, &term.key)).or_insert(next);
        let number = *number;
        if number == self.terms.len() {
            self.terms.push(SameTerm::new());
        }
        self.terms[number].is_abbreviation &= term.is_abbreviation;
        self.terms[number].entries.push(entry);
        if let Some(form) = term.form() {
            self.forms.entry(form).or_default().push((number, entry));
        }
        if let Some(form) = term.form_run_together() {
            let of_language = self.run_together.entry((term.language, form));
            of_language.or_default().push((number, entry));
        }
    }
}

/// The keys of terms that their language writes in several words, and those of
/// abbreviations given as full forms.
fn in_several(called: &[Vec<Called>]) -> HashSet<(u32, &str)> {
    let is_short = |term: &Called| term.is_abbreviation && term.is_full;
    let in_several = called.iter().flatten();
    let in_several = in_several.filter(|term| !term.is_one_word || is_short(term));
    in_several
        .map(|term| (term.language, term.key.as_str()))
        .collect()
}

impl SameTerms {
    pub(super) fn of(called: &[Vec<Called>], senses: &Senses) -> Self {
        let written = Written::of(called);
        let spellings = spellings(&written.terms, &written.inflected);
        let numbers = written.inflected.iter().flat_map(|form| form.windows(2));
        let numbers = numbers.map(|pair| [pair[0].0, pair[1].0]);
        let terms = joined(written.terms, numbers).into_iter();
        let of_several = |term: &SameTerm| term.entries.len() > 1;
        let terms = terms.filter(of_several);
        let terms = terms.flat_map(|term| of_one_thing_each(term, senses));
        let mut terms: Vec<SameTerm> = terms.filter(of_several).collect();
        // Of equally common ones that of the first entry, which stays first.
        terms.sort_by_key(|term| std::cmp::Reverse(term.entries.len()));
        Self { terms, spellings }
    }

    /// By entry, those that have an abbreviation which stands for the same in it, in
    /// order.
    pub(super) fn abbreviations(&self, count: usize) -> Vec<Vec<&[usize]>> {
        let mut of_entry = vec![Vec::new(); count];
        for term in self.terms.iter().filter(|term| term.is_abbreviation) {
            for entry in &term.entries {
                of_entry[*entry].push(&term.entries[..]);
            }
        }
        of_entry
    }

    /// The number of the core of each entry. Those with the very same term are in
    /// one core; an entry of several terms goes with the one that most have, and
    /// a term goes where most of its entries go, so that none is left behind.
    ///
    /// So a word that names many things draws its entries together, and not all
    /// that these are called besides.
    pub(super) fn cores(&self, count: usize) -> Vec<usize> {
        let mut goes_with: Vec<Option<usize>> = vec![None; count];
        for (term, with) in self.terms.iter().enumerate() {
            for entry in &with.entries {
                goes_with[*entry].get_or_insert(term);
            }
        }
        let mut leads_to: Vec<usize> = Vec::with_capacity(self.terms.len());
        for (term, with) in self.terms.iter().enumerate() {
            let most = most(with.entries.iter().filter_map(|entry| goes_with[*entry]));
            // Only to a commoner term, so its own way is known.
            leads_to.push(leads_to.get(most).copied().unwrap_or(term));
        }
        let mut numbers: HashMap<Result<usize, usize>, usize> = HashMap::new();
        let number = |(entry, term): (usize, Option<usize>)| {
            let next = numbers.len();
            let core = term.map(|term| leads_to[term]).ok_or(entry);
            *numbers.entry(core).or_insert(next)
        };
        let cores: Vec<usize> = goes_with.into_iter().enumerate().map(number).collect();
        match self.spellings.is_empty() {
            true => cores,
            false => self.connected(&cores),
        }
    }

    /// The cores as far as two and two of their entries have a spelling or an
    /// inflection in common: one that has nothing so with any other of its core goes
    /// with those elsewhere that have its term.
    fn connected(&self, cores: &[usize]) -> Vec<usize> {
        let plain = self.terms.iter().filter(|term| !term.is_inflected);
        let in_common: Vec<&Vec<usize>> = plain
            .map(|term| &term.entries)
            .chain(&self.spellings)
            .collect();
        let mut sets = Sets::new(cores.len());
        let mut is_alone = vec![true; cores.len()];
        for entries in &in_common {
            for (one, other) in to_first(entries, cores) {
                sets.join(one, other);
                (is_alone[one], is_alone[other]) = (false, false);
            }
        }
        for entries in &in_common {
            let among = entries.iter().find(|entry| !is_alone[**entry]);
            let Some(among) = among.or(entries.first()).copied() else {
                continue;
            };
            for entry in entries.iter().filter(|entry| **entry != among) {
                if is_alone[*entry] {
                    sets.join(among, *entry);
                    (is_alone[among], is_alone[*entry]) = (false, false);
                }
            }
        }
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        let number = |entry: usize| {
            let next = numbers.len();
            *numbers.entry(sets.of(entry)).or_insert(next)
        };
        (0..cores.len()).map(number).collect()
    }

    /// Pairs with the very same term, in whatever inflection, that lead to all entries
    /// of a group that have it. One by one they may have nothing in common: the first
    /// has the term in one language, and the other an inflection in another; then the
    /// pairs of one spelling and of one language lead there.
    pub(super) fn pairs_within(&self, group_of: &[usize]) -> impl Iterator<Item = (usize, usize)> {
        let terms = self.terms.iter().map(|term| &term.entries);
        let lists = terms.chain(&self.spellings);
        lists.flat_map(|entries| to_first(entries, group_of))
    }
}

/// Of some entries the first of each group with each other one of it.
fn to_first(entries: &[usize], group_of: &[usize]) -> Vec<(usize, usize)> {
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    let to_first = entries.iter().filter_map(|entry| {
        let first = *first.entry(group_of[*entry]).or_insert(*entry);
        (first != *entry).then_some((first, *entry))
    });
    to_first.collect()
}

/// A term; an abbreviation as often as it stands for another thing.
fn of_one_thing_each(term: SameTerm, senses: &Senses) -> Vec<SameTerm> {
    if !term.is_abbreviation {
        return vec![term];
    }
    let entries = of_one_thing(&term.entries, senses).into_iter();
    let each = entries.map(|entries| SameTerm { entries, ..term });
    each.collect()
}

/// Whether the terms of one form are several, by their numbers.
fn is_of_several(form: &[(usize, usize)]) -> bool {
    form.iter().any(|(number, _)| *number != form[0].0)
}

/// The entries of each term that is inflected, and of each of its forms, in order.
fn spellings(terms: &[SameTerm], inflected: &[Vec<(usize, usize)>]) -> Vec<Vec<usize>> {
    let numbers: BTreeSet<usize> = inflected
        .iter()
        .flatten()
        .map(|(number, _)| *number)
        .collect();
    let of_term = numbers.iter().map(|number| terms[*number].entries.clone());
    let of_form = inflected
        .iter()
        .map(|form| form.iter().map(|(_, entry)| *entry).collect());
    let mut spellings: Vec<Vec<usize>> = of_term.chain(of_form).collect();
    for entries in &mut spellings {
        entries.sort_unstable();
        entries.dedup();
    }
    spellings.sort();
    spellings
}

/// What stands most often among numbers; of several the least.
fn most(numbers: impl Iterator<Item = usize>) -> usize {
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers {
        *times.entry(number).or_default() += 1;
    }
    let most = times.into_iter().rev().max_by_key(|(_, times)| *times);
    most.map_or(0, |(number, _)| number)
}

/// Entries as far as they were put together: each leads to another one of its
/// set, or stands for the set itself.
#[derive(Debug)]
pub(super) struct Sets(Vec<usize>);

impl Sets {
    /// So many, each by itself.
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    /// Which of a set stands for it.
    pub(super) fn of(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    /// Puts two sets together; false where they are one already.
    pub(super) fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of(one), self.of(other));
        self.0[other] = one;
        one != other
    }
}
