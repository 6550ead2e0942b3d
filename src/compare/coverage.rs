//! Which State has which concept in which language.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Entry, Key, Language, PartyCode, TextKind};

/// What one party has on one concept: it defines it where there is a language
/// of definitions, and else has only the term.
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
    let mut by_concept: HashMap<&Key, Vec<&Entry>> = HashMap::new();
    for (entry, concepts) in entries {
        for concept in concepts {
            by_concept.entry(concept).or_default().push(entry);
        }
    }
    let by_party = by_concept
        .into_iter()
        .map(|(concept, entries)| (concept.clone(), by_party(entries, language)));
    by_party
        .filter(|(_, parties)| !parties.is_empty())
        .collect()
}

fn by_party(mut entries: Vec<&Entry>, language: Option<&Language>) -> BTreeMap<PartyCode, Covered> {
    entries.sort_by(|one, other| one.state.cmp(&other.state));
    let parties = entries.chunk_by(|one, other| one.state == other.state);
    let covered = parties.map(|own| (own[0].state.clone(), Covered::by(own, language)));
    covered.filter(|(_, covered)| covered.entries > 0).collect()
}

impl Covered {
    /// Whether a text says what the concept is: a definition, or an explanation
    /// instead.
    pub fn defines(&self) -> bool {
        !self.definitions.is_empty()
    }

    /// What the entries of one party say; those count that say something in
    /// the language.
    fn by(entries: &[&Entry], language: Option<&Language>) -> Self {
        let is_asked = |of: &&Language| language.is_none_or(|asked| of.matches(asked.primary()));
        let mut covered = Self::default();
        for entry in entries {
            let terms = entry.terms.iter().map(|term| &term.language);
            let says = entry
                .texts
                .iter()
                .filter(|text| text.kind != TextKind::Note);
            let says = says.map(|text| &text.language);
            let of_terms = add(&mut covered.terms, terms.filter(is_asked));
            let of_texts = add(&mut covered.definitions, says.filter(is_asked));
            covered.entries += usize::from(of_terms || of_texts);
        }
        covered
    }
}

/// Adds languages, and says whether there were any.
fn add<'a>(to: &mut BTreeSet<String>, languages: impl Iterator<Item = &'a Language>) -> bool {
    let mut any = false;
    for language in languages {
        any = true;
        if !to.contains(language.primary()) {
            to.insert(language.primary().to_owned());
        }
    }
    any
}
