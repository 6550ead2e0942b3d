//! What a State's newer list says otherwise than the former one.

mod details;
mod pairs;
#[cfg(test)]
mod tests;

pub use details::DetailChange;

use details::Details;

use crate::model::{Entry, Language, Term, TermType, Text, TextKind};
use crate::text::{Change, DifferenceSegment, difference_of_words};

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
    /// What changed beside the words: whose they are, in which language they
    /// are said to be, where they come from, in which order they stand.
    pub details: Vec<DetailChange>,
    /// Whether one of these says where the words come from or whose they are.
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

impl Reworded {
    /// Whether both have the same words, typed with other spaces or signs.
    pub fn is_typed_otherwise(&self) -> bool {
        let mut segments = self.segments.iter();
        segments.all(|segment| segment.change == Change::Equal || segment.same_words)
    }
}

impl EntryChange {
    /// What of it is of one language, or of one within it; with what is of the
    /// whole entry, such as its documents. None where no term or text of the language
    /// changed, nor the whole entry.
    pub fn in_language(mut self, language: &Language) -> Option<Self> {
        let is_of = |one: &Language| one.matches(language.as_str());
        self.terms_added.retain(|term| is_of(&term.language));
        self.terms_removed.retain(|term| is_of(&term.language));
        self.terms_retyped.retain(|one| is_of(&one.term.language));
        self.texts_added.retain(|text| is_of(&text.language));
        self.texts_removed.retain(|text| is_of(&text.language));
        self.reworded.retain(|text| is_of(&text.language));
        self.details.retain(|detail| detail.is_of(language));
        self.provenance = has_provenance(&self.details);
        (self != Self::default()).then_some(self)
    }

    /// Whether nothing of it is of a language: it is all of the whole entry, such as its
    /// documents or the order of its texts.
    pub fn is_of_no_language(&self) -> bool {
        let whole = Self {
            details: self.details.clone(),
            provenance: self.provenance,
            ..Self::default()
        };
        let mut details = self.details.iter();
        *self == whole && details.all(|detail| detail.language.is_none())
    }
}

/// Compares two versions of an entry. Terms and texts with the same words stand
/// for each other, whatever else of them changed; a text with other words for
/// the one of the same kind and language before, where there are several for
/// the one that it is most like.
pub fn entry_change(before: &Entry, after: &Entry) -> EntryChange {
    let terms = pairs::terms(&before.terms, &after.terms);
    let texts = pairs::texts(&before.texts, &after.texts);
    let mut details = Details::of(before, after);
    details.entry();
    details.terms(&terms);
    details.texts(&texts);
    details.documents();
    let details = details.found;
    EntryChange {
        terms_added: terms.new.into_iter().cloned().collect(),
        terms_removed: terms.gone.into_iter().cloned().collect(),
        terms_retyped: terms.pairs.iter().filter_map(retyped).collect(),
        texts_added: texts.new.into_iter().cloned().collect(),
        texts_removed: texts.gone.into_iter().cloned().collect(),
        reworded: texts.pairs.iter().filter_map(reworded).collect(),
        provenance: has_provenance(&details),
        details,
    }
}

fn has_provenance(details: &[DetailChange]) -> bool {
    details.iter().any(|detail| detail.field.is_provenance())
}

fn retyped((old, new): &(&Term, &Term)) -> Option<Retyped> {
    (old.term_type != new.term_type).then(|| Retyped {
        term: (*new).clone(),
        before: old.term_type,
    })
}

fn reworded((old, new): &(&Text, &Text)) -> Option<Reworded> {
    (old.text != new.text).then(|| Reworded {
        kind: new.kind,
        language: new.language.clone(),
        segments: difference_of_words(&old.text, &new.text),
    })
}
