//! The entries of all lists that a viewer sees, each with its concepts.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{Service, ServiceResult, Viewer};
use crate::model::{Entry, Key, Link, PartyCode, Text};
use crate::store::{Kind, Record, Scope, Selection};

impl Service {
    /// The current entries that a viewer may see, each with its concepts.
    pub(super) async fn entries_with_concepts(
        &self,
        viewer: &Viewer,
    ) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        self.kept_lists(viewer).await?.read()
    }

    /// Those of some parties alone; of all where none is chosen.
    pub(super) async fn entries_with_concepts_of(
        &self,
        viewer: &Viewer,
        chosen: &[PartyCode],
    ) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        if chosen.is_empty() {
            return self.entries_with_concepts(viewer).await;
        }
        let mut all = Vec::new();
        // One that is named twice counts once.
        for code in chosen.iter().collect::<BTreeSet<_>>() {
            let scope = Scope::Owner(code.as_str());
            all.extend(self.kept_lists_in(viewer, scope).await?.read()?);
        }
        Ok(all)
    }

    /// The same without what texts say, kept for each state of the lists.
    pub(super) async fn outlines(&self, viewer: &Viewer) -> ServiceResult<Arc<Vec<Outline>>> {
        let revision = self.newest_change(&[Kind::Entry, Kind::Link]).await?;
        let lists = self.kept_lists(viewer);
        let outlined = |lists: KeptLists| lists.outlines();
        let kept = &self.overviews.outlines;
        kept.get_apart(viewer.audience(), revision, lists, outlined)
            .await
    }

    /// All of them as they are kept, to be read where there is time.
    pub(super) async fn kept_lists(&self, viewer: &Viewer) -> ServiceResult<KeptLists> {
        self.kept_lists_in(viewer, Scope::All).await
    }

    async fn kept_lists_in(&self, viewer: &Viewer, scope: Scope<'_>) -> ServiceResult<KeptLists> {
        let selection = |kind| Selection {
            kind,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let links = self.store.page(selection(Kind::Link), "", i64::MAX);
        let links = links.await?;
        let entries = self.store.page(selection(Kind::Entry), "", i64::MAX);
        let entries = entries.await?;
        Ok(KeptLists { links, entries })
    }
}

/// An entry with its concepts, as much of it as is needed to tell what it says in
/// which language and wording: so the entries of all lists have room in memory.
#[derive(Debug)]
pub(super) struct Outline {
    /// Without documents, and with nothing in its texts.
    pub entry: Entry,
    pub concepts: Vec<Key>,
}

impl Outline {
    fn of(entry: Entry, concepts: Vec<Key>) -> Self {
        let without_words = |text: Text| Text {
            text: String::new(),
            place: None,
            taken_from: None,
            translated_by: None,
            ..text
        };
        let texts = entry.texts.into_iter().map(without_words).collect();
        let entry = Entry {
            texts,
            documents: vec![],
            ..entry
        };
        Self { entry, concepts }
    }
}

/// The records of the entries that a viewer sees, and of the links.
pub(super) struct KeptLists {
    links: Vec<Record>,
    entries: Vec<Record>,
}

impl KeptLists {
    /// The records of the entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Record> {
        self.entries.iter()
    }

    /// The entries with their concepts.
    pub(super) fn read(self) -> ServiceResult<Vec<(Record, Entry, Vec<Key>)>> {
        self.read_each(|record, entry, concepts| (record, entry, concepts))
    }

    fn outlines(self) -> ServiceResult<Vec<Outline>> {
        self.read_each(|_, entry, concepts| Outline::of(entry, concepts))
    }

    /// What is made of each entry, one after the other, so that not all are in memory
    /// as they were read.
    fn read_each<T>(self, made: impl Fn(Record, Entry, Vec<Key>) -> T) -> ServiceResult<Vec<T>> {
        let mut concepts: HashMap<String, Vec<Key>> = HashMap::new();
        for record in self.links {
            let link: Link = record.read()?;
            let of_entry = concepts.entry(link.entry.to_string()).or_default();
            of_entry.push(link.concept);
        }
        let with = |record: Record| {
            let entry: Entry = record.read()?;
            let concepts = concepts.remove(entry.id.as_str()).unwrap_or_default();
            Ok(made(record, entry, concepts))
        };
        self.entries.into_iter().map(with).collect()
    }
}
