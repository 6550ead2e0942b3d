use std::collections::BTreeMap;

use crate::model::{Concept, Key, Parties, Party, Subject};
use crate::store::{self, Audience, Record, Revision, Scope, Store, StoreResult};

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
    /// Concepts by id.
    pub concepts: BTreeMap<Key, Concept>,
}

impl Reference {
    pub(super) async fn read(store: &dyn Store, revision: Revision) -> StoreResult<Self> {
        let parties: Vec<(Record, Party)> = store::all(store, Scope::All, Audience::Public).await?;
        let subjects: Vec<(Record, Subject)> =
            store::all(store, Scope::All, Audience::Public).await?;
        let concepts: Vec<(Record, Concept)> =
            store::all(store, Scope::All, Audience::Public).await?;
        let subject = |(_, subject): (Record, Subject)| (subject.id.clone(), subject);
        let concept = |(_, concept): (Record, Concept)| (concept.id.clone(), concept);
        Ok(Self {
            revision,
            parties: parties.into_iter().map(|(_, party)| party).collect(),
            subjects: subjects.into_iter().map(subject).collect(),
            concepts: concepts.into_iter().map(concept).collect(),
        })
    }
}
