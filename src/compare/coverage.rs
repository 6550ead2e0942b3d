//! Which State has which concept in which language.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Entry, Key, Language, PartyCode, TextKind};

/// What one party has on one concept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered {
    /// How many entries.
    pub entries: usize,
    /// The languages of their terms (primary subtags).
    pub terms: BTreeSet<String>,
    /// The languages of their definitions and explanations.
    pub definitions: BTreeSet<String>,
}

/// By concept, what each party has; a party or concept without anything is
/// not there.
pub type Coverage = BTreeMap<Key, BTreeMap<PartyCode, Covered>>;

/// Sums up entries, each with the concepts it is linked to.
pub fn coverage<'a>(entries: impl IntoIterator<Item = (&'a Entry, &'a [Key])>) -> Coverage {
    let mut coverage = Coverage::new();
    for (entry, concepts) in entries {
        for concept in concepts {
            let of_concept = coverage.entry(concept.clone()).or_default();
            of_concept
                .entry(entry.state.clone())
                .or_default()
                .add(entry);
        }
    }
    coverage
}

impl Covered {
    fn add(&mut self, entry: &Entry) {
        let primary = |language: &Language| language.primary().to_owned();
        self.entries += 1;
        let terms = entry.terms.iter().map(|term| primary(&term.language));
        self.terms.extend(terms);
        let says = entry
            .texts
            .iter()
            .filter(|text| text.kind != TextKind::Note);
        self.definitions
            .extend(says.map(|text| primary(&text.language)));
    }
}
