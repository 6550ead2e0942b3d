//! Where the concepts that lists name have gone since.
//!
//! What a State says of its own entry holds. A list that names for an entry what
//! was named before, and leaves the entry as it was, says nothing new: the entry
//! stays where a split or a merge has put it. Whatever else a list names is what
//! the State says now, knowing of the split. A merged concept leads on to the
//! one that it is now, as its address does.

use std::collections::BTreeSet;

use super::import::ImportAs;
use super::import_list::{Importing, is_by_hand};
use crate::model::{Entry, Key, Link, LinkBasis};
use crate::store::{self, Record, StoreResult};

/// A concept under which an entry is to stand.
pub(super) struct NamedConcept {
    /// The concept.
    pub concept: Key,
    /// On what ground.
    pub basis: LinkBasis,
    /// The id that the State’s list gives; none where a rule or the editors of a
    /// list put it there.
    given: Option<Key>,
    /// Drafters put the entry here since the State named the concept first.
    is_followed: bool,
}

impl NamedConcept {
    /// A concept that a rule proposes.
    pub fn by_rule((concept, basis): (Key, LinkBasis)) -> Self {
        Self {
            concept,
            basis,
            given: None,
            is_followed: false,
        }
    }

    /// From where a link comes that stands for this, and whether by a split, where
    /// another one may stand there before.
    pub fn came_by(&self, before: Option<&Link>) -> (Option<Key>, bool) {
        let by_split = before.is_some_and(|before| before.by_split);
        match &self.given {
            Some(given) => {
                let other = (*given != self.concept).then(|| given.clone());
                (other, by_split && self.is_followed)
            }
            None => (
                before.and_then(|before| before.moved_from.clone()),
                by_split,
            ),
        }
    }
}

impl Importing<'_> {
    /// The concepts that a list names for an entry: merged ones lead on; where
    /// nothing new is said, so do those out of which drafters have taken it.
    pub(super) async fn named(
        &self,
        entry: &Entry,
        named: &[Key],
        follows: bool,
        import_as: ImportAs,
    ) -> StoreResult<Vec<NamedConcept>> {
        let mut wanted: Vec<NamedConcept> = Vec::with_capacity(named.len());
        for id in named {
            let mut found = self.led_on(id, import_as);
            // Nobody is led around in a circle.
            let mut seen = BTreeSet::new();
            while follows
                && seen.insert(found.concept.clone())
                && let Some(to) = self.moved_to(&found, entry).await?
            {
                found.concept = to;
                found.is_followed = true;
            }
            let is_same = |known: &&mut NamedConcept| known.concept == found.concept;
            match wanted.iter_mut().find(is_same) {
                // That it is named itself says more than that another one leads to it.
                Some(known) if *id == known.concept => *known = found,
                Some(_) => {}
                None => wanted.push(found),
            }
        }
        Ok(wanted)
    }

    /// Whether a link stands which a list does not name: those that a drafter made
    /// by hand are taken back by hand. A split only took the entry out of where it
    /// stood, and gives way to where its State now says that it belongs.
    pub(super) async fn stays(&self, link: &Link, import_as: ImportAs) -> StoreResult<bool> {
        let mut link = link.clone();
        let mut seen = BTreeSet::new();
        while is_by_hand(&link) {
            if !link.by_split || import_as == ImportAs::Compiled {
                return Ok(true);
            }
            let former = match &link.moved_from {
                Some(from) if seen.insert(from.clone()) => Link::id(from, &link.entry),
                _ => return Ok(false),
            };
            let former: Option<(Record, Link)> = store::get(self.store, &former).await?;
            match former {
                Some((_, former)) => link = former,
                None => return Ok(false),
            }
        }
        Ok(false)
    }

    fn led_on(&self, id: &Key, import_as: ImportAs) -> NamedConcept {
        let basis = import_as.basis();
        NamedConcept {
            concept: self.merged.get(id).unwrap_or(id).clone(),
            given: (basis == LinkBasis::State).then(|| id.clone()),
            basis,
            is_followed: false,
        }
    }

    /// Where drafters took an entry that a list had under a concept; of what a
    /// State named, as long as it has named nothing else since.
    async fn moved_to(&self, named: &NamedConcept, entry: &Entry) -> StoreResult<Option<Key>> {
        let kept = self.kept_link(&named.concept, entry).await?;
        let Some((_, link)) = kept.filter(|(record, _)| !record.listed) else {
            return Ok(None);
        };
        let Some(to) = link.moved_to().cloned() else {
            return Ok(None);
        };
        if let Some(given) = &named.given {
            let there = self.kept_link(&to, entry).await?;
            let is_of_it = |link: &Link| said_of(link).is_some_and(|said| said == given);
            if !is_of_it(&link) || there.is_none_or(|(_, there)| !is_of_it(&there)) {
                return Ok(None);
            }
        }
        Ok(Some(to))
    }

    async fn kept_link(&self, concept: &Key, entry: &Entry) -> StoreResult<Option<(Record, Link)>> {
        store::get(self.store, &Link::id(concept, &entry.id)).await
    }
}

/// The concept that the State named where it made a link.
fn said_of(link: &Link) -> Option<&Key> {
    let is_of_state = link.basis == LinkBasis::State;
    is_of_state.then(|| link.moved_from.as_ref().unwrap_or(&link.concept))
}
