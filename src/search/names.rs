//! The entries that are called what was typed.

use super::index::IndexError;
use super::segments::{Segments, Set};
use super::tokens::{Name, NameKind, all_of, key_stem, possible_stems};
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
        let mut lists: [Vec<_>; Called::ALL.len()] = Default::default();
        segments.beginning(segments.fields.names, &all_of(key), |standing, list| {
            let name = Name::read(key, standing);
            let Some(name) = name.filter(|name| is_asked(name.primary(), language)) else {
                return;
            };
            let (as_typed, otherwise) = match name.kind {
                NameKind::Term => (Called::TermAsTyped, Called::Term),
                NameKind::Variant => (Called::VariantAsTyped, Called::Variant),
                NameKind::Concept => (Called::Concept, Called::Concept),
            };
            if name.kind != NameKind::Concept && typed.is_as_typed(name.written) {
                lists[as_typed as usize].push(list.clone());
            }
            lists[otherwise as usize].push(list);
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
/// language: as the stem of its own key, or as the key itself.
fn inflected(
    key: &str,
    segments: &Segments,
    language: Option<&Language>,
) -> Result<Set, IndexError> {
    let names = segments.fields.names;
    let asked = language.map(|language| Analysis::of(language.primary()));
    let mut lists = Vec::new();
    for (stem, mut analyses) in possible_stems(key) {
        analyses.retain(|analysis| asked.is_none_or(|asked| asked == *analysis));
        for analysis in &analyses {
            lists.extend(segments.exactly(names, &key_stem(&stem, *analysis))?);
        }
        // What has the very key is found by it.
        if stem == key {
            continue;
        }
        let is_own_stem = |name: &Name<'_>| {
            let analysis = Analysis::of(name.primary());
            analyses.contains(&analysis) && analysis.stem(&stem) == stem
        };
        segments.beginning(names, &all_of(&stem), |standing, list| {
            let name = Name::read(&stem, standing).filter(is_own_stem);
            if name.is_some_and(|name| name.kind != NameKind::Concept) {
                lists.push(list);
            }
        })?;
    }
    segments.all_of(&lists)
}

fn is_asked(primary: &str, language: Option<&Language>) -> bool {
    language.is_none_or(|language| primary == language.primary())
}
