use std::collections::{BTreeMap, HashMap};

use super::super::LIKE_TERMS;
use super::super::called::Called;
use super::super::sense::{Sense, share};
use super::super::told::Told;
use super::RATHER_LIKE_TERMS;
use crate::compare::term_reader::{Named, TermReader};

/// What terms name, each once however many entries have a term for it, with
/// what is rather like it.
#[derive(Debug)]
pub(super) struct Senses {
    /// By entry, what its terms name, without abbreviations.
    pub of_entry: Vec<Vec<usize>>,
    /// By entry, the languages in which it has full forms.
    pub languages: Vec<Vec<u32>>,
    /// By sense, the entries that have it, in order.
    pub entries: Vec<Vec<usize>>,
    /// By sense, those rather like it and itself, with how like they are.
    pub like: Vec<Vec<(usize, f64)>>,
}

impl Senses {
    pub(super) fn of(called: &[Vec<Called>], reader: &TermReader<'_>) -> Self {
        let mut numbers: HashMap<Name<'_>, usize> = HashMap::new();
        let mut senses: Vec<Option<&Sense>> = Vec::new();
        let mut of_entry = Vec::with_capacity(called.len());
        let mut entries: Vec<Vec<usize>> = Vec::new();
        for (entry, terms) in called.iter().enumerate() {
            let mut own = Vec::new();
            for (name, sense) in terms.iter().filter_map(Name::of) {
                let number = *numbers.entry(name).or_insert(senses.len());
                if number == senses.len() {
                    senses.push(sense);
                    entries.push(Vec::new());
                }
                if !own.contains(&number) {
                    own.push(number);
                    entries[number].push(entry);
                }
            }
            of_entry.push(own);
        }
        let like = like(&senses, reader);
        Self {
            of_entry,
            languages: called.iter().map(|terms| languages(terms)).collect(),
            entries,
            like,
        }
    }
}

/// The languages in which something has full forms, each once.
fn languages(terms: &[Called]) -> Vec<u32> {
    let written_out = terms.iter().filter(|term| term.is_written_out());
    let mut languages: Vec<u32> = written_out.map(|term| term.language).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}

/// What makes one of several terms.
#[derive(PartialEq, Eq, Hash)]
enum Name<'a> {
    /// What its words name, in the order of their numbers, and what tells it from
    /// others of the same words.
    Full(Vec<(Named, u32)>, &'a Told),
    /// A variant is like itself only, in its own language.
    Variant(u32, &'a str),
}

impl<'a> Name<'a> {
    /// With the sense by which it is like others; none of a term that has no
    /// words, and of an abbreviation.
    fn of(term: &'a Called) -> Option<(Self, Option<&'a Sense>)> {
        if term.is_abbreviation {
            return None;
        }
        if !term.is_full {
            let is_written = !term.key.is_empty();
            return is_written.then_some((Self::Variant(term.language, &term.key), None));
        }
        let mut words = term.sense.words.clone();
        words.sort_unstable();
        let is_said = !words.is_empty();
        is_said.then_some((Self::Full(words, &term.sense.told), Some(&term.sense)))
    }
}

/// For each sense, those that are rather like it, with how like they are.
///
/// Two that are have a word in common, or cognates. The words of a sense are
/// looked up from the rarest on; what shares none of those before shares at most
/// what is left, which bounds how much the other's words may count. So of the
/// many with a common word only the few are looked at that have little else.
fn like(senses: &[Option<&Sense>], reader: &TermReader<'_>) -> Vec<Vec<(usize, f64)>> {
    let looked_up: Vec<LookedUp<'_>> = senses
        .iter()
        .map(|sense| LookedUp::of(*sense, reader))
        .collect();
    let by_word = by_word(&looked_up);
    let itself = |number| vec![(number, 1.0)];
    let mut like: Vec<Vec<(usize, f64)>> = (0..senses.len()).map(itself).collect();
    let mut seen_by = vec![usize::MAX; senses.len()];
    for (number, sense) in looked_up.iter().enumerate() {
        for other in sense.may_be_like(&by_word) {
            if other <= number || seen_by[other] == number {
                continue;
            }
            seen_by[other] = number;
            let likeness = sense.likeness(&looked_up[other], reader);
            if likeness >= RATHER_LIKE_TERMS {
                like[number].push((other, likeness));
                like[other].push((number, likeness));
            }
        }
    }
    like
}

/// Under each word as it is looked up, the senses that have it, with what their
/// words count: those first whose words count least.
type ByWord = BTreeMap<usize, Vec<(u32, usize)>>;

fn by_word(senses: &[LookedUp<'_>]) -> ByWord {
    let mut by_word = ByWord::new();
    for (number, sense) in senses.iter().enumerate() {
        for (word, _) in &sense.words {
            let with = by_word.entry(*word).or_default();
            with.push((sense.all, number));
        }
    }
    by_word.values_mut().for_each(|with| with.sort_unstable());
    by_word
}

/// A sense by its words as they are looked up.
struct LookedUp<'a> {
    /// None of a variant.
    sense: Option<&'a Sense>,
    words: Vec<(usize, u32)>,
    all: u32,
}

impl<'a> LookedUp<'a> {
    fn of(sense: Option<&'a Sense>, reader: &TermReader<'_>) -> Self {
        let words = sense.into_iter().flat_map(|sense| &sense.words);
        let words = words.map(|(word, weight)| (reader.looked_up(*word), *weight));
        Self {
            sense,
            words: words.collect(),
            all: sense.map_or(0, |sense| sense.all),
        }
    }

    /// The senses that may be rather like it, some several times.
    fn may_be_like(&self, by_word: &'a ByWord) -> impl Iterator<Item = usize> {
        let with = |(word, weight): &(usize, u32)| {
            let with = by_word.get(word).map_or(&[][..], Vec::as_slice);
            (with, *weight)
        };
        let mut words: Vec<(&[(u32, usize)], u32)> = self.words.iter().map(with).collect();
        words.sort_by_key(|(with, _)| with.len());
        let (all, mut left) = (self.all, self.all);
        words.into_iter().flat_map(move |(with, weight)| {
            let shared = left;
            left -= weight;
            let is_enough =
                move |(other, _): &&(u32, usize)| most(all, *other, shared) >= RATHER_LIKE_TERMS;
            let others = with.iter().skip_while(move |one| !is_enough(one));
            others.take_while(is_enough).map(|(_, other)| *other)
        })
    }

    /// How like two are; 0 where it is surely too little.
    fn likeness(&self, other: &Self, reader: &TermReader<'_>) -> f64 {
        let is_there =
            |(word, _): &&(usize, u32)| other.words.iter().any(|(there, _)| there == word);
        let shared = self.words.iter().filter(is_there);
        let shared = shared.map(|(_, weight)| weight).sum();
        if most(self.all, other.all, shared) < RATHER_LIKE_TERMS {
            return 0.0;
        }
        let both = self.sense.zip(other.sense);
        both.map_or(0.0, |(one, other)| {
            let likeness = one.likeness(other, true, reader);
            // No likeness of texts makes up for another word of another meaning.
            let is_replaced = || one.replaces_a_word_of(other, reader);
            match (RATHER_LIKE_TERMS..LIKE_TERMS).contains(&likeness) && is_replaced() {
                true => 0.0,
                false => likeness,
            }
        })
    }
}

/// How like two senses are at most whose words count so much, and that share no
/// more than a part of it. It rises with what the other counts up to that part,
/// and falls from there on.
fn most(all: u32, other: u32, part: u32) -> f64 {
    let shared = part.min(other);
    share(shared, all + other - shared)
}
