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
            if !coverage.contains_key(concept) {
                coverage.insert(concept.clone(), BTreeMap::new());
            }
            let Some(of_concept) = coverage.get_mut(concept) else {
                continue;
            };
            match of_concept.get_mut(&entry.state) {
                Some(covered) => covered.add(entry),
                None => {
                    let covered = of_concept.entry(entry.state.clone());
                    covered.or_default().add(entry);
                }
            }
        }
    }
    coverage
}

impl Covered {
    fn add(&mut self, entry: &Entry) {
        self.entries += 1;
        for term in &entry.terms {
            note(&mut self.terms, &term.language);
        }
        for text in entry
            .texts
            .iter()
            .filter(|text| text.kind != TextKind::Note)
        {
            note(&mut self.definitions, &text.language);
        }
    }
}

fn note(languages: &mut BTreeSet<String>, language: &Language) {
    let primary = language.primary();
    if !languages.contains(primary) {
        languages.insert(primary.to_owned());
    }
}
