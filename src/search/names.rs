//! The entries that are called what was typed.

use super::index::IndexError;
use super::segments::{Segments, Set};
use super::tokens::{Name, all_of, key_stem};
use super::typed::Typed;
use crate::model::{Key, Language};
use crate::text::Analysis;

/// In what way an entry is called what was typed; the best one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// A main term is just what was typed.
    TermAsTyped,
    /// A main term with other accents, case, hyphens or spacing.
    Term,
    /// An abbreviation or variant is just what was typed.
    VariantAsTyped,
    /// An abbreviation or variant, written otherwise.
    Variant,
    /// A term in another inflection.
    Inflected,
    /// A concept it is linked to: by its name, or by a term of another entry
    /// of it.
    Concept,
}

impl Called {
    const ALL: [Self; 6] = [
        Self::TermAsTyped,
        Self::Term,
        Self::VariantAsTyped,
        Self::Variant,
        Self::Inflected,
        Self::Concept,
    ];
}

/// The entries that are called what was typed, by the way in which they are.
#[derive(Debug, Clone, Default)]
pub struct Named {
    by_way: [Set; Called::ALL.len()],
    /// The concepts of those with a term that is what was typed, in whatever
    /// inflection: through them, entries of other States are found too.
    pub concepts: Vec<Key>,
}

impl Named {
    /// Those that a reader may see, in a language or in any.
    ///
    /// # Errors
    /// Those of the index.
    pub fn of(
        typed: &Typed,
        segments: &Segments,
        seen: &Set,
        language: Option<&Language>,
    ) -> Result<Self, IndexError> {
        let mut named = Self::default();
        if typed.is_empty() {
            return Ok(named);
        }
        let keys = typed.keys().filter(|key| *key != typed.key);
        for key in std::iter::once(typed.key.as_str()).chain(keys) {
            named.add(key, typed, segments, language)?;
        }
        let called = &mut named.by_way;
        // The form alone does not say in which language it stands.
        called[0] = &called[0] & &called[1];
        called[2] = &called[2] & &called[3];
        if typed.key.is_empty() {
            // Of what has no letters, only the form as typed is the same.
            called[1] = called[0].clone();
            called[3] = called[2].clone();
        } else {
            called[4] = inflected(&typed.key, segments, language)?;
        }
        called.iter_mut().for_each(|set| *set &= seen);
        let by_term = &called[1] | &called[3] | &called[4];
        named.concepts = segments.concepts_of(&by_term)?;
        let mut lists = Vec::new();
        for concept in &named.concepts {
            lists.extend(segments.exactly(segments.fields.concept, concept.as_str())?);
        }
        named.by_way[5] |= segments.all_of(&lists)? & seen;
        Ok(named)
    }

    fn add(
        &mut self,
        key: &str,
        typed: &Typed,
        segments: &Segments,
        language: Option<&Language>,
    ) -> Result<(), IndexError> {
        let is_asked = |tag: &str| {
            let primary = tag.split('-').next();
            language.is_none_or(|language| primary == Some(language.primary()))
        };
        let mut lists: [Vec<_>; Called::ALL.len()] = Default::default();
        segments.beginning(segments.fields.names, &all_of(key), |standing, list| {
            let way = match Name::read(key, standing) {
                Some(Name::TermAsWritten(text)) if typed.is_as_typed(text) => Called::TermAsTyped,
                Some(Name::Term(tag)) if is_asked(tag) => Called::Term,
                Some(Name::VariantAsWritten(text)) if typed.is_as_typed(text) => {
                    Called::VariantAsTyped
                }
                Some(Name::Variant(tag)) if is_asked(tag) => Called::Variant,
                Some(Name::Concept(tag)) if is_asked(tag) => Called::Concept,
                _ => return,
            };
            lists[way as usize].push(list);
        })?;
        for (set, lists) in self.by_way.iter_mut().zip(lists) {
            *set |= segments.all_of(&lists)?;
        }
        Ok(())
    }

    /// Their sets, the best first.
    pub fn levels(&self) -> impl Iterator<Item = &Set> {
        self.by_way.iter()
    }

    /// All of them.
    pub fn all(&self) -> Set {
        self.by_way.iter().fold(Set::new(), |all, set| all | set)
    }

    /// The best way in which a document is called what was typed.
    pub fn of_document(&self, document: u32) -> Option<Called> {
        let mut ways = Called::ALL.into_iter().zip(&self.by_way);
        let way = ways.find(|(_, set)| set.contains(document));
        way.map(|(way, _)| way)
    }
}

/// Entries with a term that has the stem of a key, by the analysis of its
/// language.
fn inflected(
    key: &str,
    segments: &Segments,
    language: Option<&Language>,
) -> Result<Set, IndexError> {
    let asked = language.map(|language| Analysis::of(language.primary()));
    let mut lists = Vec::new();
    for analysis in Analysis::ALL {
        let is_asked = asked.is_none_or(|asked| asked == analysis);
        if is_asked && analysis != Analysis::General {
            let token = key_stem(key, analysis);
            lists.extend(segments.exactly(segments.fields.names, &token)?);
        }
    }
    segments.all_of(&lists)
}
