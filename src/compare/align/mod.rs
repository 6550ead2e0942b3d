//! Which entries are about the same thing.
//!
//! A term is taken apart into what its words name (see [`super::Lexicon`]),
//! so that `cyber security incident`, `incident cibernetic` and `incident de
//! sécurité informatique` can be seen to name the same. Words that only say
//! the field in which a thing lies count little beside the thing itself, and
//! all where there is nothing else: an `incident` and a `cyber incident` are
//! alike, `cyber security` and `information security` are not.
//!
//! Every link says why it was proposed. It is a proposal: drafters confirm it.

mod called;
mod groups;
mod postings;
mod sense;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use called::{Called, Likeness, each_like, like};
pub use groups::groups;
use postings::Postings;
use sense::share;

use super::lexicon::Lexicon;
use super::term_reader::TermReader;
use crate::model::{Concept, DisplayLanguage, Entry, Key, Language, LinkBasis, LinkReason};

/// From so much likeness of terms on, entries are about the same thing.
const LIKE_TERMS: f64 = 0.7;
/// Reasons told for a link, those that say most.
const MOST_REASONS: usize = 5;

/// Proposes links between entries and concepts.
#[derive(Debug)]
pub struct Aligner<'a> {
    reader: TermReader<'a>,
    concepts: Vec<Key>,
    /// What each is called.
    names: Vec<Vec<Called>>,
    /// The places of the concepts with a name that has a word, by the number
    /// under which it is looked up.
    by_word: Postings,
    /// The same by the key of a name, which is numbered in `keys`.
    by_key: Postings,
    keys: HashMap<String, usize>,
}

impl<'a> Aligner<'a> {
    /// From concepts, each with the entries that are linked to it.
    pub fn new<'b>(
        lexicon: &'a Lexicon,
        concepts: impl IntoIterator<Item = &'b Concept>,
        linked: &BTreeMap<Key, Vec<&Entry>>,
    ) -> Self {
        let mut reader = TermReader::new(lexicon);
        let display: Vec<(DisplayLanguage, Language)> = DisplayLanguage::ALL
            .into_iter()
            .filter_map(|display| Some((display, display.tag().parse().ok()?)))
            .collect();
        let mut ids = Vec::new();
        let mut names = Vec::new();
        for concept in concepts {
            let named = display.iter().map(|(display, language)| {
                Called::of(concept.name.get(*display), language, true, &mut reader)
            });
            let mut called: Vec<Called> = named.collect();
            for entry in linked.get(&concept.id).into_iter().flatten() {
                for term in Called::of_entry(entry, &mut reader) {
                    if !called.iter().any(|known| known.is_same(&term)) {
                        called.push(term.by(&entry.id));
                    }
                }
            }
            ids.push(concept.id.clone());
            names.push(called);
        }
        let mut keys = HashMap::new();
        Self {
            by_word: by_word(&names, &reader),
            by_key: by_key(&names, &mut keys),
            keys,
            reader,
            concepts: ids,
            names,
        }
    }

    /// The concepts with a name that can be like enough to a term: which has the
    /// same key, or words that count enough of all that the term's words do.
    fn candidates(&self, term: &Called, shared: &mut [u32]) -> Vec<usize> {
        let mut found = match term.is_full {
            true => self.candidates_by_word(term, shared),
            false => Vec::new(),
        };
        if let Some(key) = self.keys.get(&term.key) {
            found.extend(self.by_key.get(*key));
        }
        found
    }

    /// Those by words. What shares none of the term's rarest words has too few
    /// of them, since the others together count too little; so the concepts of
    /// common words alone are not looked at. `shared` has a place for each
    /// concept, and nothing in it between two terms.
    fn candidates_by_word(&self, term: &Called, shared: &mut [u32]) -> Vec<usize> {
        let of_word = |(word, weight): &(_, u32)| {
            let concepts = self.by_word.get(self.reader.looked_up(*word));
            (concepts, *weight)
        };
        let mut words: Vec<(&[usize], u32)> = term.sense.words.iter().map(of_word).collect();
        words.sort_by_key(|(concepts, _)| std::cmp::Reverse(concepts.len()));
        let mut passed_over = 0;
        let common = words.iter().position(|(_, weight)| {
            passed_over += weight;
            share(passed_over, term.sense.all) >= LIKE_TERMS
        });
        let (common, rare) = words.split_at(common.unwrap_or(words.len()));
        let mut found = Vec::new();
        for (concepts, weight) in rare {
            for concept in *concepts {
                if shared[*concept] == 0 {
                    found.push(*concept);
                }
                shared[*concept] += weight;
            }
        }
        for (concepts, weight) in common {
            for concept in *concepts {
                if shared[*concept] > 0 {
                    shared[*concept] += weight;
                }
            }
        }
        found.retain(|concept| {
            let shared = std::mem::take(&mut shared[*concept]);
            share(shared, term.sense.all) >= LIKE_TERMS
        });
        found
    }

    /// The concept that an entry is most likely about, with the reasons; none
    /// where nothing is like enough. Several where they are equally likely.
    pub fn propose(&mut self, entry: &Entry) -> Vec<(Key, LinkBasis)> {
        let called = Called::of_entry(entry, &mut self.reader).into_iter();
        let called: Vec<Called> = called.map(|term| term.by(&entry.id)).collect();
        let mut shared = vec![0; self.concepts.len()];
        let each = called
            .iter()
            .flat_map(|term| self.candidates(term, &mut shared));
        let mut candidates: Vec<usize> = each.collect();
        candidates.sort_unstable();
        candidates.dedup();
        let link = |at: usize| {
            let reasons = self.reasons(&called, at);
            (self.concepts[at].clone(), LinkBasis::Rule { reasons })
        };
        let best = self.best(&called, &candidates).into_iter();
        best.map(link).collect()
    }

    /// Those of some concepts whose names are likest. A concept's very own name
    /// belongs there: where only another State's entry is called the same, as
    /// one that stands under several concepts, it does not lead elsewhere.
    fn best(&self, called: &[Called], candidates: &[usize]) -> Vec<usize> {
        let mut best = Vec::new();
        let mut most = (LIKE_TERMS, (false, false));
        for candidate in candidates {
            let names = &self.names[*candidate];
            let Some(likeness) = like(called, names, most.0, &self.reader) else {
                continue;
            };
            let likeness = (likeness.share, likeness.ownness());
            if likeness > most {
                best.clear();
                most = likeness;
            }
            if likeness >= most {
                best.push(*candidate);
            }
        }
        best
    }

    /// All grounds on which an entry may be about a concept, those that say most
    /// first.
    fn reasons(&self, called: &[Called], concept: usize) -> Vec<LinkReason> {
        let names = &self.names[concept];
        let mut all: Vec<Likeness<'_>> =
            each_like(called, names, LIKE_TERMS, &self.reader).collect();
        all.sort_by_key(Likeness::order);
        let mut told: Vec<Likeness<'_>> = Vec::new();
        for likeness in all {
            if told.len() < MOST_REASONS && !told.iter().any(|known| known.repeats(&likeness)) {
                told.push(likeness);
            }
        }
        told.iter().map(Likeness::reason).collect()
    }
}

/// Under each word of a name, the places that have it.
fn by_word(names: &[Vec<Called>], reader: &TermReader<'_>) -> Postings {
    let mut pairs = Vec::new();
    let mut last = Vec::new();
    for (place, names) in names.iter().enumerate() {
        let words = names.iter().flat_map(|name| &name.sense.words);
        for (word, _) in words {
            add_once(&mut pairs, &mut last, reader.looked_up(*word), place);
        }
    }
    Postings::of(&pairs)
}

/// Under each key of a name, which gets a number, the places that have it.
fn by_key(names: &[Vec<Called>], keys: &mut HashMap<String, usize>) -> Postings {
    let mut pairs = Vec::new();
    let mut last = Vec::new();
    for (place, names) in names.iter().enumerate() {
        for name in names {
            let next = keys.len();
            let number = match keys.get(&name.key) {
                Some(number) => *number,
                None => *keys.entry(name.key.clone()).or_insert(next),
            };
            add_once(&mut pairs, &mut last, number, place);
        }
    }
    Postings::of(&pairs)
}

/// Adds a pair unless the last place of the number is the same. Places come in
/// order; `last` has one more than the last place of each number, or 0.
fn add_once(pairs: &mut Vec<(usize, usize)>, last: &mut Vec<usize>, number: usize, place: usize) {
    if last.len() <= number {
        last.resize(number + 1, 0);
    }
    if last[number] != place + 1 {
        last[number] = place + 1;
        pairs.push((number, place));
    }
}
