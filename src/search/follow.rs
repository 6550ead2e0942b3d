//! Following the journal: what changed in the store changes in the index.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use tantivy::TantivyDocument;

use super::document::{Surroundings, Validity};
use super::index::{IndexError, Position, SearchIndex};
use super::packing::Packer;
use super::schema::Fields;
use crate::model::{Concept, Key, Link, Party};
use crate::store::{self, Audience, Kind, Record, Revision, Scope, Selection, Store};

/// Entries read at a time while rebuilding.
const BATCH: i64 = 1_000;
/// Batches read while one is being written.
const BATCHES_AHEAD: usize = 2;
/// Above this many changed entries a rebuild is the shorter way.
const MANY: usize = 2_000;

impl SearchIndex {
    /// Brings the index up to the newest act of the store. What it holds of
    /// another store is thrown away.
    ///
    /// # Errors
    /// Those of the store and of the index.
    pub async fn catch_up(self: &Arc<Self>, store: &dyn Store) -> Result<(), IndexError> {
        let known = self.snapshot().position.clone();
        let newest = newest(store).await?;
        if !knows(store, &known).await? {
            if known.revision > 0 {
                let (index, store) = (known.revision, newest.revision);
                tracing::warn!(
                    index,
                    store,
                    "the journal is not the one that was indexed; was it cut or replaced?"
                );
            }
            return self.rebuild(store, |_| ()).await;
        }
        let changed = store.changed_since(known.revision).await?;
        match affected(store, &changed).await? {
            Some(ids) if ids.is_empty() => {
                self.pass_over(newest);
                Ok(())
            }
            Some(ids) if ids.len() <= MANY => self.refresh(store, ids, newest).await,
            _ => self.rebuild(store, |_| ()).await,
        }
    }

    /// Indexes the whole store anew, telling `progress` how many entries are
    /// done.
    ///
    /// # Errors
    /// Those of the store and of the index.
    pub async fn rebuild(
        self: &Arc<Self>,
        store: &dyn Store,
        mut progress: impl FnMut(u64),
    ) -> Result<(), IndexError> {
        let position = newest(store).await?;
        let surroundings = surroundings(store).await?;
        let concepts = concepts_by_entry(store).await?;
        let selection = Selection {
            kind: Kind::Entry,
            scope: Scope::All,
            audience: Audience::Service,
            unlisted_too: true,
        };
        let surroundings = Arc::new(surroundings);
        let (batches, written) = tokio::sync::mpsc::channel(BATCHES_AHEAD);
        let index = Arc::clone(self);
        let writing =
            tokio::task::spawn_blocking(move || index.rewrite(written, &surroundings, &position));
        let mut after = String::new();
        let mut done = 0;
        loop {
            let records = store.page(selection, &after, BATCH).await?;
            let Some(last) = records.last() else { break };
            after.clone_from(&last.id);
            let mut batch = Vec::with_capacity(records.len());
            for record in records {
                let concepts = concepts.get(&record.id).cloned().unwrap_or_default();
                let versions = versions(store, record).await?;
                batch.push(Indexing { versions, concepts });
            }
            done += batch.len() as u64;
            if batches.send(batch).await.is_err() {
                // Writing has failed, and tells why.
                break;
            }
            progress(done);
        }
        drop(batches);
        finished(writing.await)
    }

    async fn refresh(
        self: &Arc<Self>,
        store: &dyn Store,
        ids: BTreeSet<String>,
        position: Position,
    ) -> Result<(), IndexError> {
        let mut entries = Vec::with_capacity(ids.len());
        let surroundings = surroundings(store).await?;
        for id in &ids {
            let Some(record) = store.get(Kind::Entry, id).await? else {
                continue;
            };
            entries.push(Indexing {
                versions: versions(store, record).await?,
                concepts: concepts_of(store, id).await?,
            });
        }
        let ids: Vec<String> = ids.into_iter().collect();
        let index = Arc::clone(self);
        // Writing waits for the disk, so it has a thread of its own.
        let write = move || index.replace(&ids, &entries, &surroundings, &position);
        finished(tokio::task::spawn_blocking(write).await)
    }
}

/// What a thread of its own ended with.
fn finished(
    ended: Result<Result<(), IndexError>, tokio::task::JoinError>,
) -> Result<(), IndexError> {
    match ended {
        Ok(written) => written,
        Err(error) => Err(IndexError::Directory(std::io::Error::other(error))),
    }
}

/// An entry that is to be indexed.
pub(super) struct Indexing {
    /// All its versions.
    versions: Vec<Record>,
    /// The concepts it is linked to.
    concepts: Vec<Key>,
}

impl Indexing {
    /// Its newest version as it is stored.
    pub(super) fn sample(&self, surroundings: &Surroundings) -> Result<Vec<u8>, IndexError> {
        let newest = self.versions.last();
        let stored = newest.map(|record| surroundings.stored(record, &self.concepts));
        Ok(stored
            .transpose()?
            .map_or_else(Vec::new, |(_, stored)| stored))
    }

    /// The documents of all its versions.
    pub(super) fn documents(
        &self,
        surroundings: &Surroundings,
        fields: &Fields,
        packer: &mut Packer<'_>,
    ) -> Result<Vec<TantivyDocument>, IndexError> {
        let mut documents = Vec::with_capacity(self.versions.len());
        for (at, record) in self.versions.iter().enumerate() {
            // A version that only says that the entry was withdrawn was never
            // in force itself; it ends the one before.
            if !record.listed {
                continue;
            }
            let validity = Validity {
                from: seconds(&record.at),
                until: self.versions.get(at + 1).map(|next| seconds(&next.at)),
            };
            documents.push(surroundings.document(
                record,
                &self.concepts,
                validity,
                fields,
                packer,
            )?);
        }
        Ok(documents)
    }
}

/// All versions of an entry, given its newest record.
async fn versions(store: &dyn Store, newest: Record) -> Result<Vec<Record>, IndexError> {
    match newest.version {
        1 => Ok(vec![newest]),
        _ => Ok(store.history(Kind::Entry, &newest.id, 0, i64::MAX).await?),
    }
}

/// The seconds since 1970 of a time of the journal.
fn seconds(at: &str) -> u64 {
    let time: Option<jiff::Timestamp> = at.parse().ok();
    time.and_then(|time| time.as_second().try_into().ok())
        .unwrap_or_default()
}

async fn newest(store: &dyn Store) -> Result<Position, IndexError> {
    let revision = store.revision().await?;
    let public = newest_found(store, Audience::Public).await?;
    let hidden = newest_found(store, Audience::Participants).await?;
    Ok(Position {
        revision,
        hash: hash_of(store, revision).await?,
        public: mark(&hash_of(store, public).await?),
        participants: mark(&hash_of(store, public.max(hidden)).await?),
    })
}

/// The hash of an act; empty where there is none.
async fn hash_of(store: &dyn Store, revision: Revision) -> Result<String, IndexError> {
    let entries = store.journal(revision - 1, 1).await?;
    let entry = entries.into_iter().find(|entry| entry.revision == revision);
    Ok(entry.map(|entry| entry.hash).unwrap_or_default())
}

/// As much of the hash of an act as tells it from any other.
fn mark(hash: &str) -> String {
    hash.chars().take(16).collect()
}

/// The newest act that wrote, for an audience, what goes into documents.
async fn newest_found(store: &dyn Store, audience: Audience) -> Result<Revision, IndexError> {
    let mut newest = 0;
    for kind in [Kind::Concept, Kind::Entry, Kind::Link, Kind::Party] {
        newest = newest.max(store.newest_of(kind, audience).await?);
    }
    Ok(newest)
}

/// Whether the store's journal has the act at which the index stands.
async fn knows(store: &dyn Store, position: &Position) -> Result<bool, IndexError> {
    if position.revision == 0 {
        return Ok(false);
    }
    let hash = hash_of(store, position.revision).await?;
    Ok(!hash.is_empty() && hash == position.hash)
}

/// The entries whose documents change with what changed in the store; none if
/// all may.
async fn affected(
    store: &dyn Store,
    changed: &[(Kind, String)],
) -> Result<Option<BTreeSet<String>>, IndexError> {
    let mut ids = BTreeSet::new();
    for (kind, id) in changed {
        match kind {
            Kind::Entry => {
                ids.insert(id.clone());
            }
            Kind::Link => {
                let link: Option<(Record, Link)> = store::get(store, id).await?;
                ids.extend(link.map(|(_, link)| link.entry.to_string()));
            }
            Kind::Concept => {
                let scope = Scope::PointingAt(Kind::Concept, id);
                let links: Vec<(Record, Link)> =
                    store::all(store, scope, Audience::Service).await?;
                ids.extend(links.into_iter().map(|(_, link)| link.entry.to_string()));
            }
            // The order of the States' names is part of every document.
            Kind::Party => return Ok(None),
            _ => {}
        }
    }
    Ok(Some(ids))
}

async fn surroundings(store: &dyn Store) -> Result<Surroundings, IndexError> {
    let concepts: Vec<(Record, Concept)> = store::all(store, Scope::All, Audience::Service).await?;
    let parties: Vec<(Record, Party)> = store::all(store, Scope::All, Audience::Service).await?;
    let concepts = concepts.into_iter().map(|(_, concept)| concept).collect();
    let parties = parties.into_iter().map(|(_, party)| party).collect();
    Ok(Surroundings::new(concepts, &parties))
}

async fn concepts_of(store: &dyn Store, entry: &str) -> Result<Vec<Key>, IndexError> {
    let scope = Scope::PointingAt(Kind::Entry, entry);
    let links: Vec<(Record, Link)> = store::all(store, scope, Audience::Service).await?;
    Ok(links.into_iter().map(|(_, link)| link.concept).collect())
}

async fn concepts_by_entry(store: &dyn Store) -> Result<HashMap<String, Vec<Key>>, IndexError> {
    let links: Vec<(Record, Link)> = store::all(store, Scope::All, Audience::Service).await?;
    let mut by_entry: HashMap<String, Vec<Key>> = HashMap::new();
    for (_, link) in links {
        by_entry
            .entry(link.entry.to_string())
            .or_default()
            .push(link.concept);
    }
    Ok(by_entry)
}
