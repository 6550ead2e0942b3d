//! Entries grouped without any concept given.

mod abbreviations;
mod cores;
mod merging;
mod opposed;
mod pairs;
mod reasons;
mod senses;
#[cfg(test)]
mod tests;
mod texts;

use std::cmp::Ordering;

use cores::SameTerms;
use merging::merged;
use opposed::Sides;
use pairs::Pairs;
pub use reasons::GroupReason;
use reasons::Reasons;
use senses::Senses;
use texts::Texts;

use super::Lexicon;
use super::called::Called;
use crate::compare::term_reader::TermReader;
use crate::model::{Entry, Term, Text};

/// From so much likeness of terms on, entries are about the same thing where
/// their texts are as like as below. What is less like is not looked at.
const RATHER_LIKE_TERMS: f64 = 0.45;
/// So much likeness of texts makes up for terms that differ in a word.
const LIKE_TEXTS: f64 = 0.35;

/// Entries that seem to be about the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Their places in the list of entries, in order.
    pub entries: Vec<usize>,
    /// Why they are together: what leads from one to the next and no more, so
    /// that all are reached, what weighs most first.
    pub reasons: Vec<GroupReason>,
}

/// Sorts entries into groups that are about the same thing, as alignment sees
/// it without any concept given. In what order they come makes no difference.
///
/// Those that have the very same term, in whatever spelling or inflection, are in one group (of a
/// single word only in one language), each with those that have the commonest of its terms. Of the groups
/// so begun two are put together, again and again, the likest on average first, where more than
/// half of the pairs between them are about the same thing: their terms are like each other, or
/// rather like and their texts are, too. Entries whose terms say opposites, or other things of
/// one kind (`low` and `high`, `white` and `black`), are not, nor are they put together by others.
///
/// The likeness of texts alone groups nothing: definitions that are alike are
/// those of neighbouring things (confidentiality and integrity, cyber espionage
/// and cyber sabotage) rather than of one thing that has two names, so that what
/// it would add in real lists is wrong nearly throughout (docs/benchmarks.md).
pub fn groups(entries: &[&Entry], lexicon: &Lexicon) -> Vec<Group> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by(|one, other| by_content(entries[*one], entries[*other]));
    let sorted: Vec<&Entry> = order.iter().map(|place| entries[*place]).collect();
    let mut reader = TermReader::new(lexicon);
    let called = sorted.iter();
    let called = called.map(|entry| Called::of_entry(entry, &mut reader));
    let called: Vec<Vec<Called>> = called.collect();
    let mut texts = Texts::of(&sorted);
    let senses = Senses::of(&called, &reader);
    let same_terms = SameTerms::of(&called, &senses);
    let cores = same_terms.cores(called.len());
    let pairs = Pairs::of(&cores, &senses, &same_terms, &texts, &Sides::of(&sorted));
    let merged = merged(&cores, &pairs);
    let mut reasons = Reasons {
        entries: &sorted,
        called: &called,
        reader: &reader,
        texts: &mut texts,
    };
    let mut reasons = reasons.by_group(&merged, &same_terms, &pairs).into_iter();
    let group = |group: Vec<usize>| {
        let mut entries: Vec<usize> = group.into_iter().map(|at| order[at]).collect();
        entries.sort_unstable();
        let reasons = reasons.next().unwrap_or_default();
        Group { entries, reasons }
    };
    let mut groups: Vec<Group> = merged.into_iter().map(group).collect();
    groups.sort_by(|one, other| one.entries.cmp(&other.entries));
    groups
}

/// The order of what entries say, whenever they came and whatever their ids are.
fn by_content(one: &Entry, other: &Entry) -> Ordering {
    fn term(term: &Term) -> (&str, &str) {
        (term.language.as_str(), &term.text)
    }
    fn text(text: &Text) -> (&str, &str) {
        (text.language.as_str(), &text.text)
    }
    let by_terms = one.terms.iter().map(term).cmp(other.terms.iter().map(term));
    let by_texts = || one.texts.iter().map(text).cmp(other.texts.iter().map(text));
    by_terms
        .then_with(by_texts)
        .then_with(|| one.id.cmp(&other.id))
}
