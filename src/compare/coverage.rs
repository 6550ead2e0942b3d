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

/// Sums up entries, each with the concepts it is linked to: all that they say,
/// or what they say in one language.
pub fn coverage<'a>(
    entries: impl IntoIterator<Item = (&'a Entry, &'a [Key])>,
    language: Option<&Language>,
) -> Coverage {
    let mut coverage = Coverage::new();
    for (entry, concepts) in entries {
        let Some(covered) = Covered::by(entry, language) else {
            continue;
        };
        for concept in concepts {
            let of_concept = coverage.entry(concept.clone()).or_default();
            let of_party = of_concept.entry(entry.state.clone()).or_default();
            of_party.entries += covered.entries;
            of_party.terms.extend(covered.terms.iter().cloned());
            of_party
                .definitions
                .extend(covered.definitions.iter().cloned());
        }
    }
    coverage
}

impl Covered {
    /// What one entry says; none where it says nothing in the language.
    fn by(entry: &Entry, language: Option<&Language>) -> Option<Self> {
        let is_asked = |of: &&Language| language.is_none_or(|asked| of.matches(asked.primary()));
        let primary = |of: &Language| of.primary().to_owned();
        let terms = entry.terms.iter().map(|term| &term.language);
        let says = entry
            .texts
            .iter()
            .filter(|text| text.kind != TextKind::Note);
        let says = says.map(|text| &text.language);
        let covered = Self {
            entries: 1,
            terms: terms.filter(is_asked).map(primary).collect(),
            definitions: says.filter(is_asked).map(primary).collect(),
        };
        let says_nothing = covered.terms.is_empty() && covered.definitions.is_empty();
        (!says_nothing).then_some(covered)
    }
}
