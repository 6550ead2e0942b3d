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
mod equated;
mod gerunds;
mod groups;
mod heads;
mod keys;
mod likeness;
mod names;
mod postings;
mod repeated;
mod roles;
mod sense;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeMap;

use called::{Called, each_like, like};
pub use groups::{Group, GroupReason, groups};
use likeness::Likeness;
use names::Names;

use super::lexicon::Lexicon;
use super::term_reader::TermReader;
use crate::model::{
    Bilingual, Concept, DisplayLanguage, Entry, EntryId, Key, Language, LinkBasis, LinkReason,
    TermType,
};

/// From so much likeness of terms on, entries are about the same thing.
const LIKE_TERMS: f64 = 0.7;
/// Reasons told for a link, those that say most.
const MOST_REASONS: usize = 5;

/// Proposes links between entries and concepts.
#[derive(Debug)]
pub struct Aligner<'a> {
    reader: TermReader<'a>,
    concepts: Vec<Key>,
    names: Names,
}

impl<'a> Aligner<'a> {
    /// From concepts, each with the entries that are linked to it.
    pub fn new<'b>(
        lexicon: &'a Lexicon,
        concepts: impl IntoIterator<Item = &'b Concept>,
        linked: &BTreeMap<Key, Vec<&Entry>>,
    ) -> Self {
        Self::weighed(lexicon, concepts, &BTreeMap::new(), linked, &|_, _| 100)
    }

    /// The same, given the names that concepts had before, and how many hundredths the link of an entry to a concept
    /// weighs: by the term of one that is linked for a reason of less weight,
    /// another entry is not linked for one of more.
    pub fn weighed<'b>(
        lexicon: &'a Lexicon,
        concepts: impl IntoIterator<Item = &'b Concept>,
        former: &BTreeMap<Key, Vec<Bilingual>>,
        linked: &BTreeMap<Key, Vec<&Entry>>,
        weight: &dyn Fn(&Key, &EntryId) -> u8,
    ) -> Self {
        let mut reader = TermReader::new(lexicon);
        let display: Vec<(DisplayLanguage, Language)> = DisplayLanguage::ALL
            .into_iter()
            .filter_map(|display| Some((display, display.tag().parse().ok()?)))
            .collect();
        let called_by = |name: &Bilingual, reader: &mut TermReader<'_>| -> Vec<Called> {
            let names = display.iter();
            let names =
                names.map(|(display, language)| (name.get(*display), language, TermType::FullForm));
            Called::all_of(&names.collect::<Vec<_>>(), reader)
        };
        let concepts: Vec<&Concept> = concepts.into_iter().collect();
        let own = concepts.iter();
        let own = own.map(|concept| called_by(&concept.name, &mut reader));
        let mut names: Vec<Vec<Called>> = own.collect();
        for (place, concept) in concepts.iter().enumerate() {
            for name in former.get(&concept.id).into_iter().flatten() {
                let name = called_by(name, &mut reader);
                add_former(name, place, &mut names);
            }
        }
        for (concept, called) in concepts.iter().zip(&mut names) {
            for entry in linked.get(&concept.id).into_iter().flatten() {
                let most = weight(&concept.id, &entry.id);
                for term in Called::of_entry(entry, &mut reader) {
                    let term = term.by(&entry.id).weighing(most);
                    let mut known = called.iter_mut();
                    match known.find(|known| known.is_same_in_language(&term)) {
                        Some(known) if known.most < most => *known = term,
                        Some(_) => {}
                        None => called.push(term),
                    }
                }
            }
        }
        Self {
            names: Names::of(names, &reader),
            reader,
            concepts: concepts.iter().map(|concept| concept.id.clone()).collect(),
        }
    }

    /// The concept that an entry is most likely about, with the reasons; none
    /// where nothing is like enough. Several where they are equally likely.
    pub fn propose(&mut self, entry: &Entry) -> Vec<(Key, LinkBasis)> {
        let called = Called::of_entry(entry, &mut self.reader).into_iter();
        let called: Vec<Called> = called.map(|term| term.by(&entry.id)).collect();
        let mut shared = vec![0; self.concepts.len()];
        let candidates = self
            .names
            .candidates(&called, LIKE_TERMS, &self.reader, &mut shared);
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
        let mut most = (LIKE_TERMS, (false, false, false));
        for candidate in candidates {
            let names = self.names.get(*candidate);
            let Some(likeness) = like(called, names, most.0, &self.reader) else {
                continue;
            };
            let likeness = (likeness.share, likeness.kinship());
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
        let names = self.names.get(concept);
        let mut all: Vec<Likeness<'_>> =
            each_like(called, names, LIKE_TERMS, &self.reader).collect();
        all.sort_by_key(Likeness::order);
        let mut told: Vec<Likeness<'_>> = Vec::new();
        for likeness in all {
            if told.len() < MOST_REASONS && !told.iter().any(|known| known.repeats(&likeness)) {
                told.push(likeness);
            }
        }
        let reason = |likeness: &Likeness<'_>| likeness.reason(&self.reader);
        told.iter().map(reason).collect()
    }
}

/// Adds what the concept of a place was called before, in each language; nothing
/// where another concept is called so now, in whichever of them.
fn add_former(former: Vec<Called>, place: usize, names: &mut [Vec<Called>]) {
    let is_now_of_another = former.iter().any(|name| {
        let others = names.iter().enumerate().filter(|(at, _)| *at != place);
        let mut now = others.flat_map(|(_, names)| names);
        now.any(|other| !other.is_former && other.is_same_in_language(name))
    });
    if is_now_of_another {
        return;
    }
    let called = &mut names[place];
    for name in former {
        if !called.iter().any(|known| known.is_same_in_language(&name)) {
            called.push(name.former());
        }
    }
}
