//! The system of record.
//!
//! Everything kept is a [`Record`]: one version of one thing, added by one
//! act of the journal and never changed after. A transition is a new version,
//! accepted only if nobody else made it first. So history, concurrency, the
//! search index's way of following, and the proof that nothing was altered
//! (see [`verify()`]) are each written once, for everything.

mod after_act;
mod journal;
mod memo;
mod record;
mod sql;
mod sqlite;
mod verify;

#[cfg(test)]
mod contract;

use std::collections::BTreeSet;

use async_trait::async_trait;

pub use after_act::AfterAct;
pub use journal::{Act, JournalEntry};
pub use memo::{Memo, Space};
pub use record::{Audience, Contact, Kept, Kind, NewRecord, Record, Reference};
pub use sqlite::SqliteStore;
pub use verify::{Altered, Verified, verify};

/// Where in the order of acts something stands: 0 before the first.
pub type Revision = i64;

/// What writing leaves behind, see [`Store::trace`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    /// How long what was written to is.
    length: u64,
    /// When it was last written to.
    at: std::time::SystemTime,
}

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Someone else made the next version first, or the record exists.
    #[error("the record was changed by someone else")]
    Conflict,
    /// The directory or file cannot be created or written.
    #[error("cannot be written: {0}")]
    Unwritable(String),
    /// The file is not a database, or is damaged.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// The data were written by a newer version of this program.
    #[error("the data were written by a newer version of this program")]
    Newer,
    /// A body does not read as what it should be.
    #[error("{kind} {id} version {version} is not readable: {detail}")]
    Unreadable {
        /// What it should be.
        kind: &'static str,
        /// Which one.
        id: String,
        /// Which version.
        version: i64,
        /// What is wrong.
        detail: String,
    },
    /// Another process is writing, and went on longer than we wait.
    #[error("another process is writing")]
    Busy,
    /// Anything else the database says.
    #[error("the database failed: {0}")]
    Backend(String),
}

/// Result of the store.
pub type StoreResult<T> = Result<T, StoreError>;

/// Which records to list.
#[derive(Debug, Clone, Copy)]
pub struct Selection<'a> {
    /// Of this kind.
    pub kind: Kind,
    /// All, or some only.
    pub scope: Scope<'a>,
    /// Visible to this audience.
    pub audience: Audience,
    /// Withdrawn and superseded ones as well.
    pub unlisted_too: bool,
}

/// What part of a kind to list.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// All of them.
    All,
    /// Those of one State or organisation.
    Owner(&'a str),
    /// Those that point at a target.
    PointingAt(Kind, &'a str),
    /// Those that others point at which point at a target as well: the
    /// entries that links put under a concept. Whoever asks looks at these
    /// others too, since they have audiences of their own.
    Through {
        /// The kind of the others.
        by: Kind,
        /// The kind of the target.
        target: Kind,
        /// The target.
        id: &'a str,
    },
}

/// What is read of records: of what is kept, or of that as it will be after an act (see
/// [`AfterAct`]).
#[async_trait]
pub trait Reading: Send + Sync {
    /// The newest version of a record, listed or not.
    async fn get(&self, kind: Kind, id: &str) -> StoreResult<Option<Record>>;

    /// The versions of a record after a version, oldest first, at most
    /// `limit`; none if there is no such record.
    async fn history(
        &self,
        kind: Kind,
        id: &str,
        after: i64,
        limit: i64,
    ) -> StoreResult<Vec<Record>>;

    /// A version of a record.
    async fn version(&self, kind: Kind, id: &str, version: i64) -> StoreResult<Option<Record>> {
        let versions = self.history(kind, id, version - 1, 1).await?;
        Ok(versions
            .into_iter()
            .find(|record| record.version == version))
    }

    /// The records of a selection in the order of their ids (by
    /// bytes), those after `after`, at most `limit`.
    async fn page(
        &self,
        selection: Selection<'_>,
        after: &str,
        limit: i64,
    ) -> StoreResult<Vec<Record>>;
}

/// A backend that keeps records and their journal.
///
/// Any backend must pass the suite in `contract.rs`.
#[async_trait]
pub trait Store: Reading {
    /// Something that is another one after whoever has written, be it another
    /// process, and costs hardly anything to look at; none where a backend has
    /// nothing of the kind. It may be the same still after one more act within
    /// some milliseconds.
    fn trace(&self) -> Option<Trace> {
        None
    }

    /// The revision of the newest act, 0 in an empty store.
    async fn revision(&self) -> StoreResult<Revision>;

    /// Writes the records of one act, all or none, and returns the act's
    /// revision once they are durable.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a version is not the one after the newest.
    async fn commit(
        &self,
        act: &Act,
        records: &[NewRecord],
        contacts: &[Contact],
    ) -> StoreResult<Revision>;

    /// How many records [`Reading::page`] would give in all.
    async fn count(&self, selection: Selection<'_>) -> StoreResult<i64>;

    /// The ids and versions of what [`Reading::page`] would give in all, without
    /// the bodies.
    async fn heads(&self, selection: Selection<'_>) -> StoreResult<Vec<(String, i64)>>;

    /// Which records have changed since a revision, each once.
    async fn changed_since(&self, revision: Revision) -> StoreResult<Vec<(Kind, String)>>;

    /// The acts after a revision in their order, at most `limit`.
    async fn journal(&self, after: Revision, limit: i64) -> StoreResult<Vec<JournalEntry>>;

    /// All versions written by one act.
    async fn written_by(&self, revision: Revision) -> StoreResult<Vec<NewRecord>>;

    /// The newest act that wrote a record of a kind for an audience, 0 if
    /// there is none.
    async fn newest_of(&self, kind: Kind, audience: Audience) -> StoreResult<Revision>;

    /// What the table of references says that a record points at.
    async fn references(&self, kind: Kind, id: &str) -> StoreResult<BTreeSet<Reference>>;

    /// How many references there are in all.
    async fn count_references(&self) -> StoreResult<i64>;

    /// What of the head table does not follow from the records, and what the
    /// database finds wrong with itself; empty if all is well.
    async fn inconsistencies(&self) -> StoreResult<Vec<Altered>>;

    /// The name kept for an account.
    async fn contact(&self, account: &str) -> StoreResult<Option<String>>;

    /// Keeps a memo in the place of the one before.
    async fn remember(&self, memo: &Memo) -> StoreResult<()>;

    /// Keeps a memo if there is none of its key, and says whether it did.
    async fn remember_first(&self, memo: &Memo) -> StoreResult<bool>;

    /// Keeps a memo in the place of the very one before, and says whether it
    /// did: of several who would, one does.
    async fn remember_instead(&self, memo: &Memo, before: &Memo) -> StoreResult<bool>;

    /// The memo of a key.
    async fn recall(&self, space: Space, key: &str) -> StoreResult<Option<Memo>>;

    /// The memos whose keys begin with `prefix`, in the order of their keys.
    async fn recall_all(&self, space: Space, prefix: &str) -> StoreResult<Vec<Memo>>;

    /// Removes the memo of a key, if there is one.
    async fn forget(&self, space: Space, key: &str) -> StoreResult<()>;

    /// Removes the memos of a space that are older than a time.
    async fn forget_before(&self, space: Space, at: &str) -> StoreResult<()>;

    /// The newest versions of records that point at any of up to four targets
    /// and were written after a revision, in the order of revisions, at most
    /// `limit`.
    async fn pointing_at_since(
        &self,
        kind: Kind,
        targets: (Kind, &[String]),
        revision: Revision,
        limit: i64,
    ) -> StoreResult<Vec<Record>>;
}

/// The newest version of a thing with its body read.
///
/// # Errors
/// Those of the store, and [`StoreError::Unreadable`].
pub async fn get<T: Kept>(store: &dyn Reading, id: &str) -> StoreResult<Option<(Record, T)>> {
    let Some(record) = store.get(T::KIND, id).await? else {
        return Ok(None);
    };
    let body = record.read()?;
    Ok(Some((record, body)))
}

/// All listed things of a selection with their bodies read, without paging.
///
/// # Errors
/// Those of the store, and [`StoreError::Unreadable`].
pub async fn all<T: Kept>(
    store: &dyn Reading,
    scope: Scope<'_>,
    audience: Audience,
) -> StoreResult<Vec<(Record, T)>> {
    let selection = Selection {
        kind: T::KIND,
        scope,
        audience,
        unlisted_too: false,
    };
    let records = store.page(selection, "", i64::MAX).await?;
    records
        .into_iter()
        .map(|record| {
            let body = record.read()?;
            Ok((record, body))
        })
        .collect()
}
