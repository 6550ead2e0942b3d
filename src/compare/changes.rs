//! What a State's newer list says otherwise than the former one.

use std::collections::BTreeSet;

use crate::model::{Entry, Language, Term, TermType, Text, TextKind};
use crate::text::{DifferenceSegment, difference_of_words, words};

/// What changed in an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryChange {
    /// Terms that are new.
    pub terms_added: Vec<Term>,
    /// Terms that are gone.
    pub terms_removed: Vec<Term>,
    /// Terms that are given as another kind of term.
    pub terms_retyped: Vec<Retyped>,
    /// Texts that are new.
    pub texts_added: Vec<Text>,
    /// Texts that are gone.
    pub texts_removed: Vec<Text>,
    /// Texts that say otherwise.
    pub reworded: Vec<Reworded>,
    /// Whether documents changed, or the wording, status, place or the like of
    /// terms and texts that are otherwise the same.
    pub provenance: bool,
}

/// A term that is given as another kind of term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retyped {
    /// The term as it is now.
    pub term: Term,
    /// What kind it was before.
    pub before: TermType,
}

/// A text that says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// What it is.
    pub kind: TextKind,
    /// Its language.
    pub language: Language,
    /// The pieces of both, in order.
    pub segments: Vec<DifferenceSegment>,
}

/// Compares two versions of an entry. A text stands for the one of the same
/// kind and language before; where there are several, for the one that it is
/// most like.
pub fn entry_change(before: &Entry, after: &Entry) -> EntryChange {
    let mut change = EntryChange {
        terms_added: without(&after.terms, &before.terms, is_same_term),
        terms_removed: without(&before.terms, &after.terms, is_same_term),
        ..EntryChange::default()
    };
    change.terms_retyped = retyped(&mut change.terms_removed, &mut change.terms_added);
    let gone = without(&before.texts, &after.texts, is_same_text);
    let new = without(&after.texts, &before.texts, is_same_text);
    let pairs = pairs(&gone, &new);
    change.texts_added = unpaired(&new, |at| pairs.iter().any(|(_, new)| *new == at));
    change.texts_removed = unpaired(&gone, |at| pairs.iter().any(|(old, _)| *old == at));
    change.reworded = pairs
        .iter()
        .map(|(old, at)| reworded(&gone[*old], &new[*at]))
        .collect();
    let is_otherwise_worded = |(old, at): &(usize, usize)| gone[*old].wording != new[*at].wording;
    change.provenance = pairs.iter().any(is_otherwise_worded)
        || before.documents != after.documents
        || is_otherwise(&before.terms, &after.terms, is_same_term)
        || is_otherwise(&before.texts, &after.texts, is_same_text);
    change
}

/// Takes the terms out of those gone and those new that are the same but for
/// their kind.
fn retyped(gone: &mut Vec<Term>, new: &mut Vec<Term>) -> Vec<Retyped> {
    let mut retyped = Vec::new();
    new.retain(|term| {
        let is_same = |old: &Term| (&old.text, &old.language) == (&term.text, &term.language);
        let Some(at) = gone.iter().position(is_same) else {
            return true;
        };
        let before = gone.remove(at).term_type;
        let term = term.clone();
        retyped.push(Retyped { term, before });
        false
    });
    retyped
}

fn reworded(old: &Text, new: &Text) -> Reworded {
    Reworded {
        kind: new.kind,
        language: new.language.clone(),
        segments: difference_of_words(&old.text, &new.text),
    }
}

/// Which former text each new one stands for, in the order of the new ones:
/// those most alike first, the earlier where several are equally so.
fn pairs(gone: &[Text], new: &[Text]) -> Vec<(usize, usize)> {
    let mut alike = Vec::new();
    for (at, text) in new.iter().enumerate() {
        for (old, former) in gone.iter().enumerate() {
            if (former.kind, &former.language) == (text.kind, &text.language) {
                alike.push((likeness(&former.text, &text.text), old, at));
            }
        }
    }
    alike.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, old, at) in alike {
        if !pairs.iter().any(|pair| pair.0 == old || pair.1 == at) {
            pairs.push((old, at));
        }
    }
    pairs.sort_by_key(|(_, at)| *at);
    pairs
}

/// The share of different words of two texts that both have (Dice).
fn likeness(one: &str, other: &str) -> f64 {
    let of = |text: &str| -> BTreeSet<String> {
        let words = words(text).into_iter();
        words.map(|word| word.folded).collect()
    };
    let (one, other) = (of(one), of(other));
    let both = one.intersection(&other).count();
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}

fn unpaired(texts: &[Text], is_paired: impl Fn(usize) -> bool) -> Vec<Text> {
    let left = texts.iter().enumerate().filter(|(at, _)| !is_paired(*at));
    left.map(|(_, text)| text.clone()).collect()
}

/// Whether something that both have differs in more than its words.
fn is_otherwise<T: PartialEq>(before: &[T], after: &[T], is_same: fn(&T, &T) -> bool) -> bool {
    let mut pairs = after
        .iter()
        .filter_map(|new| Some((before.iter().find(|old| is_same(old, new))?, new)));
    pairs.any(|(old, new)| old != new)
}

fn is_same_term(one: &Term, other: &Term) -> bool {
    (&one.text, &one.language, one.term_type) == (&other.text, &other.language, other.term_type)
}

fn is_same_text(one: &Text, other: &Text) -> bool {
    (one.kind, &one.language, &one.text) == (other.kind, &other.language, &other.text)
}

/// What one list has and another one has not.
fn without<T: Clone>(one: &[T], other: &[T], is_same: fn(&T, &T) -> bool) -> Vec<T> {
    let is_new = |item: &&T| !other.iter().any(|known| is_same(item, known));
    one.iter().filter(is_new).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Wording;

    #[test]
    fn a_term_of_another_kind_is_neither_new_nor_gone() {
        let term = |text: &str, term_type| Term {
            text: text.into(),
            language: "en".parse().unwrap(),
            term_type,
            status: None,
            wording: Wording::Official,
            document: "law".parse().unwrap(),
        };
        let (full, short) = (TermType::FullForm, TermType::Abbreviation);
        let mut gone = vec![term("HL", full), term("lamp", full)];
        let mut new = vec![term("HL", short), term("light", full)];
        let changed = retyped(&mut gone, &mut new);
        assert_eq!(changed.len(), 1);
        assert_eq!(
            (&changed[0].term, changed[0].before),
            (&term("HL", short), full)
        );
        assert_eq!(
            (gone, new),
            (vec![term("lamp", full)], vec![term("light", full)])
        );
    }

    fn text(text: &str, wording: Wording) -> Text {
        Text {
            kind: TextKind::Definition,
            language: "en".parse().unwrap(),
            text: text.into(),
            wording,
            document: "law".parse().unwrap(),
            place: None,
            taken_from: None,
            translation_of: None,
            translated_by: None,
        }
    }

    #[test]
    fn a_text_stands_for_the_one_that_it_is_most_like() {
        let old = ["a red lamp at night", "a ship with three masts"];
        let new = ["a ship with two masts", "a harbour", "a red lamp by night"];
        let texts = |of: &[&str]| -> Vec<Text> {
            of.iter().map(|of| text(of, Wording::Official)).collect()
        };
        assert_eq!(pairs(&texts(&old), &texts(&new)), [(1, 0), (0, 2)]);
        assert_eq!(pairs(&texts(&old[..1]), &texts(&new[..2])), [(0, 1)]);
    }
}
