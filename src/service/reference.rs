use std::collections::BTreeMap;

use crate::model::{Bilingual, Concept, DisplayLanguage, Key, Parties, Party, PartyCode, Subject};
use crate::store::{self, Audience, Kept, Record, Revision, Scope, Selection, Store, StoreResult};
use crate::text::NameOrder;

/// States, subject fields and concepts: small, needed by every answer, and
/// kept in memory as of one revision.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// The newest act it holds.
    pub revision: Revision,
    /// States and organisations.
    pub parties: Parties,
    /// Subject fields by id.
    pub subjects: BTreeMap<Key, Subject>,
    /// Concepts by id, without those that were merged into others.
    pub concepts: BTreeMap<Key, Concept>,
    /// Where the addresses of merged concepts lead on to: to the concept that
    /// stands in the end.
    pub merged: BTreeMap<Key, Key>,
    /// The names that merged concepts had, by their ids.
    pub merged_names: BTreeMap<Key, Bilingual>,
}

impl Reference {
    pub(super) async fn read(store: &dyn Store, revision: Revision) -> StoreResult<Self> {
        let parties: Vec<(Record, Party)> = store::all(store, Scope::All, Audience::Public).await?;
        let subjects: Vec<(Record, Subject)> =
            store::all(store, Scope::All, Audience::Public).await?;
        let subject = |(_, subject): (Record, Subject)| (subject.id.clone(), subject);
        let mut concepts = all_concepts(store).await?;
        let merged = led_on(&concepts);
        let name = |id: &Key| Some((id.clone(), concepts.get(id)?.name.clone()));
        let merged_names = merged.keys().filter_map(name).collect();
        concepts.retain(|_, concept| concept.merged_into.is_none());
        Ok(Self {
            revision,
            parties: parties.into_iter().map(|(_, party)| party).collect(),
            subjects: subjects.into_iter().map(subject).collect(),
            concepts,
            merged,
            merged_names,
        })
    }

    /// The name of a State or organisation; its code where it is not known.
    pub fn party_name(&self, code: &PartyCode, display: DisplayLanguage) -> String {
        let party = self.parties.get(code);
        let name = party.map_or(code.as_str(), |party| party.name.get(display));
        name.to_owned()
    }

    /// The order in which States and organisations are always listed.
    pub fn name_order(&self, display: DisplayLanguage) -> NameOrder<'_> {
        NameOrder::of(self.parties.iter(), display)
    }

    /// The concept of an address, of a merged one that to which it leads on.
    pub fn concept(&self, id: &Key) -> Option<&Concept> {
        self.concepts.get(self.led_on(id))
    }

    /// The names that a concept has, or had when it was merged into another.
    pub fn concept_names(&self, id: &Key) -> Option<&Bilingual> {
        let stands = self.concepts.get(id).map(|concept| &concept.name);
        stands.or_else(|| self.merged_names.get(id))
    }

    /// The same in a display language; its id where it is not known.
    pub fn concept_name(&self, id: &Key, display: DisplayLanguage) -> String {
        let names = self.concept_names(id);
        let name = names.map_or(id.as_str(), |names| names.get(display));
        name.to_owned()
    }

    /// The id of the concept to which an id leads on.
    pub fn led_on<'a>(&'a self, id: &'a Key) -> &'a Key {
        self.merged.get(id).unwrap_or(id)
    }

    /// A concept’s id and those of all concepts that were merged into it.
    pub fn ids_of<'a>(&'a self, id: &'a Key) -> impl Iterator<Item = &'a Key> {
        let merged = self.merged.iter().filter(move |(_, into)| *into == id);
        std::iter::once(id).chain(merged.map(|(merged, _)| merged))
    }
}

/// All concepts, merged ones too.
async fn all_concepts(store: &dyn Store) -> StoreResult<BTreeMap<Key, Concept>> {
    let selection = Selection {
        kind: Concept::KIND,
        scope: Scope::All,
        audience: Audience::Public,
        unlisted_too: true,
    };
    let mut concepts = BTreeMap::new();
    for record in store.page(selection, "", i64::MAX).await? {
        let concept: Concept = record.read()?;
        concepts.insert(concept.id.clone(), concept);
    }
    Ok(concepts)
}

/// Where merged concepts lead on to, however often they were merged. No circle
/// is possible: a merged concept is merged no more, and nothing into it.
pub(super) fn led_on(concepts: &BTreeMap<Key, Concept>) -> BTreeMap<Key, Key> {
    let next = |id: &Key| concepts.get(id)?.merged_into.clone();
    let last = |into: Key| {
        let steps = std::iter::successors(Some(into), |id| next(id));
        // Bounded all the same, lest damaged data keep the service from starting.
        steps.take(concepts.len()).last()
    };
    let merged = concepts
        .keys()
        .filter_map(|id| Some((id.clone(), last(next(id)?)?)));
    merged.collect()
}
