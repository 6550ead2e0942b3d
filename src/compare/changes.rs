//! What a State's newer list says otherwise than the former one.

use crate::model::{Entry, Language, Term, Text, TextKind};
use crate::text::{DifferenceSegment, difference_of_words};

/// What changed in an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryChange {
    /// Terms that are new.
    pub terms_added: Vec<Term>,
    /// Terms that are gone.
    pub terms_removed: Vec<Term>,
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
/// kind and language before; where there are several, in their order.
pub fn entry_change(before: &Entry, after: &Entry) -> EntryChange {
    let mut change = EntryChange {
        terms_added: without(&after.terms, &before.terms, is_same_term),
        terms_removed: without(&before.terms, &after.terms, is_same_term),
        ..EntryChange::default()
    };
    let mut gone = without(&before.texts, &after.texts, is_same_text);
    for text in without(&after.texts, &before.texts, is_same_text) {
        let is_former =
            |former: &Text| (former.kind, &former.language) == (text.kind, &text.language);
        match gone.iter().position(is_former) {
            Some(at) => change.reworded.push(Reworded {
                kind: text.kind,
                segments: difference_of_words(&gone.remove(at).text, &text.text),
                language: text.language,
            }),
            None => change.texts_added.push(text),
        }
    }
    change.texts_removed = gone;
    change.provenance = before.documents != after.documents
        || is_otherwise(&before.terms, &after.terms, is_same_term)
        || is_otherwise(&before.texts, &after.texts, is_same_text);
    change
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
