use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{
    Act, Altered, Audience, Contact, JournalEntry, Kind, Memo, NewRecord, Reading, Record,
    Reference, Revision, Scope, Selection, Space, Store, StoreError, StoreResult, Trace, sql,
};
use crate::i18n::Finding;

/// The name of the database file in the data directory.
const FILE: &str = "entente.db";
/// How long a writer waits for another process's transaction.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const READERS: u32 = 4;
/// Rows that the thread of a connection reads ahead of who asked for them: with few it wakes
/// the other again and again where all entries are read.
const ROWS_AHEAD: usize = 1_000;
/// Targets of one question for what points at them.
const MAX_TARGETS: usize = 4;

/// The default backend: SQLite in the data directory, in WAL mode, synced to
/// disk before a commit is acknowledged.
pub struct SqliteStore {
    /// One connection: SQLite has one writer.
    writer: SqlitePool,
    readers: SqlitePool,
    /// The write-ahead log, to which every commit is written.
    log: PathBuf,
}

impl SqliteStore {
    /// Opens the store in a directory, creating both as needed, and brings an
    /// older one up to the present schema.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`], [`StoreError::Corrupt`] or
    /// [`StoreError::Newer`].
    pub async fn open(directory: &Path) -> StoreResult<Self> {
        create_private(directory)
            .and_then(|()| create_private_file(&directory.join(FILE)))
            .map_err(|error| StoreError::Unwritable(error.to_string()))?;
        let options = SqliteConnectOptions::new()
            .filename(directory.join(FILE))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What is erased or forgotten is not left in the file.
            .pragma("secure_delete", "true")
            .row_buffer_size(ROWS_AHEAD)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options.clone())
            .await
            .map_err(opening)?;
        sqlx::migrate!("src/store/migrations/sqlite")
            .run(&writer)
            .await
            .map_err(upgrading)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(options.pragma("query_only", "true"))
            .await
            .map_err(opening)?;
        let log = directory.join(format!("{FILE}-wal"));
        Ok(Self {
            writer,
            readers,
            log,
        })
    }

    /// Whether a directory holds a store.
    pub fn exists(directory: &Path) -> bool {
        directory.join(FILE).is_file()
    }

    /// Closes all connections, folding the write-ahead log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// Creates a directory that only its owner may enter: it holds what is for
/// participants only.
fn create_private(directory: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(directory)
}

/// Creates the file that only its owner may read, if there is none; SQLite
/// gives the files beside it the same rights.
fn create_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Binds the parameters `$1` to `$5`, and those after as the scope has them.
macro_rules! bind_selection {
    ($query:expr, $selection:expr) => {{
        let [first, second, third] = $selection.audience.seen();
        let query = $query
            .bind($selection.kind.as_str())
            .bind(first)
            .bind(second)
            .bind(third)
            .bind(i64::from(!$selection.unlisted_too));
        match $selection.scope {
            Scope::All => query,
            Scope::Owner(owner) => query.bind(owner),
            Scope::PointingAt(kind, id) => query.bind(kind.as_str()).bind(id),
            Scope::Through { by, target, id } => {
                query.bind(target.as_str()).bind(id).bind(by.as_str())
            }
        }
    }};
}
#[async_trait]
impl Reading for SqliteStore {
    async fn get(&self, kind: Kind, id: &str) -> StoreResult<Option<Record>> {
        let row = sqlx::query(sql::GET)
            .bind(kind.as_str())
            .bind(id)
            .fetch_optional(&self.readers)
            .await
            .map_err(failing)?;
        row.as_ref().map(record).transpose()
    }

    async fn history(
        &self,
        kind: Kind,
        id: &str,
        after: i64,
        limit: i64,
    ) -> StoreResult<Vec<Record>> {
        let rows = sqlx::query(sql::HISTORY)
            .bind(kind.as_str())
            .bind(id)
            .bind(after)
            .bind(limit)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(record).collect()
    }

    async fn page(
        &self,
        selection: Selection<'_>,
        after: &str,
        limit: i64,
    ) -> StoreResult<Vec<Record>> {
        let statement = match selection.scope {
            Scope::All => sql::PAGE_ALL,
            Scope::Owner(_) => sql::PAGE_OF_OWNER,
            Scope::PointingAt(..) => sql::PAGE_POINTING_AT,
            Scope::Through { .. } => sql::PAGE_THROUGH,
        };
        let query = bind_selection!(sqlx::query(statement), selection);
        let rows = query
            .bind(after)
            .bind(limit)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(record).collect()
    }
}

#[async_trait]
impl Store for SqliteStore {
    fn trace(&self) -> Option<Trace> {
        let log = std::fs::metadata(&self.log).ok()?;
        Some(Trace {
            length: log.len(),
            at: log.modified().ok()?,
        })
    }

    async fn revision(&self) -> StoreResult<Revision> {
        let query = sqlx::query_scalar(sql::REVISION);
        query.fetch_one(&self.readers).await.map_err(failing)
    }

    async fn commit(
        &self,
        act: &Act,
        records: &[NewRecord],
        contacts: &[Contact],
    ) -> StoreResult<Revision> {
        // IMMEDIATE takes the write lock before reading the last act, so that
        // no other process can write between the two.
        let mut transaction = self
            .writer
            .begin_with("BEGIN IMMEDIATE")
            .await
            .map_err(failing)?;
        for (kind, id, version) in &act.decided_on {
            let newest: Option<i64> = sqlx::query_scalar(sql::NEWEST_VERSION)
                .bind(kind.as_str())
                .bind(id)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(failing)?;
            if newest != Some(*version) {
                return Err(StoreError::Conflict);
            }
        }
        let entry = next_act(&mut transaction, act, records).await?;
        insert_act(&mut transaction, &entry).await?;
        for record in records {
            insert_record(&mut transaction, entry.revision, record).await?;
            insert_references(&mut transaction, record).await?;
        }
        for contact in contacts {
            sqlx::query(sql::PUT_CONTACT)
                .bind(&contact.account)
                .bind(&contact.name)
                .execute(&mut *transaction)
                .await
                .map_err(failing)?;
        }
        transaction.commit().await.map_err(failing)?;
        Ok(entry.revision)
    }

    async fn count(&self, selection: Selection<'_>) -> StoreResult<i64> {
        let statement = match selection.scope {
            Scope::All => sql::COUNT_ALL,
            Scope::Owner(_) => sql::COUNT_OF_OWNER,
            Scope::PointingAt(..) => sql::COUNT_POINTING_AT,
            Scope::Through { .. } => sql::COUNT_THROUGH,
        };
        let query = bind_selection!(sqlx::query_scalar(statement), selection);
        query.fetch_one(&self.readers).await.map_err(failing)
    }

    async fn heads(&self, selection: Selection<'_>) -> StoreResult<Vec<(String, i64)>> {
        let statement = match selection.scope {
            Scope::All => sql::HEADS,
            Scope::Owner(_) => sql::HEADS_OF_OWNER,
            Scope::PointingAt(..) => sql::HEADS_POINTING_AT,
            Scope::Through { .. } => sql::HEADS_THROUGH,
        };
        let query = bind_selection!(sqlx::query_as(statement), selection);
        query.fetch_all(&self.readers).await.map_err(failing)
    }

    async fn changed_since(&self, revision: Revision) -> StoreResult<Vec<(Kind, String)>> {
        let rows: Vec<(String, String)> = sqlx::query_as(sql::CHANGED_SINCE)
            .bind(revision)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        let with_kind = |(kind, id): (String, String)| Ok((Kind::from_stored(&kind)?, id));
        let changed: StoreResult<BTreeSet<_>> = rows.into_iter().map(with_kind).collect();
        Ok(changed?.into_iter().collect())
    }

    async fn journal(&self, after: Revision, limit: i64) -> StoreResult<Vec<JournalEntry>> {
        let rows = sqlx::query(sql::JOURNAL)
            .bind(after)
            .bind(limit)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(journal_entry).collect()
    }

    async fn written_by(&self, revision: Revision) -> StoreResult<Vec<NewRecord>> {
        let rows = sqlx::query(sql::WRITTEN_BY)
            .bind(revision)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(written_record).collect()
    }

    async fn newest_of(&self, kind: Kind, audience: Audience) -> StoreResult<Revision> {
        sqlx::query_scalar(sql::NEWEST_OF)
            .bind(audience.as_str())
            .bind(kind.as_str())
            .fetch_one(&self.readers)
            .await
            .map_err(failing)
    }

    async fn references(&self, kind: Kind, id: &str) -> StoreResult<BTreeSet<Reference>> {
        let rows: Vec<(String, String)> = sqlx::query_as(sql::REFERENCES)
            .bind(kind.as_str())
            .bind(id)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        let with_kind = |(kind, id): (String, String)| Ok((Kind::from_stored(&kind)?, id));
        rows.into_iter().map(with_kind).collect()
    }

    async fn count_references(&self) -> StoreResult<i64> {
        let query = sqlx::query_scalar(sql::COUNT_REFERENCES);
        query.fetch_one(&self.readers).await.map_err(failing)
    }

    async fn inconsistencies(&self) -> StoreResult<Vec<Altered>> {
        let mut found = Vec::new();
        for (statement, finding) in [
            (sql::WRONG_HEADS, Finding::HeadAltered),
            (sql::ORPHANS, Finding::RecordWithoutAct),
        ] {
            let places: Vec<String> = sqlx::query_scalar(statement)
                .fetch_all(&self.readers)
                .await
                .map_err(failing)?;
            found.extend(places.into_iter().map(|place| Altered::new(place, finding)));
        }
        let integrity: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(10)")
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        let damages = integrity.into_iter().filter(|line| line != "ok");
        found.extend(damages.map(|line| Altered::new(line, Finding::DatabaseDamaged)));
        Ok(found)
    }

    async fn contact(&self, account: &str) -> StoreResult<Option<String>> {
        sqlx::query_scalar(sql::CONTACT)
            .bind(account)
            .fetch_optional(&self.readers)
            .await
            .map_err(failing)
    }

    async fn remember(&self, memo: &Memo) -> StoreResult<()> {
        self.put_memo(sql::PUT_MEMO, memo).await.map(|_| ())
    }

    async fn remember_first(&self, memo: &Memo) -> StoreResult<bool> {
        let rows = self.put_memo(sql::PUT_FIRST_MEMO, memo).await?;
        Ok(rows == 1)
    }

    async fn remember_instead(&self, memo: &Memo, before: &Memo) -> StoreResult<bool> {
        let done = sqlx::query(sql::REPLACE_MEMO)
            .bind(memo.space.as_str())
            .bind(&memo.key)
            .bind(&memo.value)
            .bind(&memo.at)
            .bind(&before.value)
            .bind(&before.at)
            .execute(&self.writer)
            .await
            .map_err(failing)?;
        Ok(done.rows_affected() == 1)
    }

    async fn recall(&self, space: Space, key: &str) -> StoreResult<Option<Memo>> {
        let row = sqlx::query(sql::MEMO)
            .bind(space.as_str())
            .bind(key)
            .fetch_optional(&self.readers)
            .await
            .map_err(failing)?;
        row.as_ref().map(|row| memo(space, row)).transpose()
    }

    async fn recall_all(&self, space: Space, prefix: &str) -> StoreResult<Vec<Memo>> {
        let rows = sqlx::query(sql::MEMOS)
            .bind(space.as_str())
            .bind(prefix)
            .bind(format!("{prefix}\u{10ffff}"))
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(|row| memo(space, row)).collect()
    }

    async fn forget(&self, space: Space, key: &str) -> StoreResult<()> {
        self.delete_memos(sql::DELETE_MEMO, space, key).await
    }

    async fn forget_before(&self, space: Space, at: &str) -> StoreResult<()> {
        self.delete_memos(sql::DELETE_MEMOS_BEFORE, space, at).await
    }

    async fn pointing_at_since(
        &self,
        kind: Kind,
        (target_kind, targets): (Kind, &[String]),
        revision: Revision,
        limit: i64,
    ) -> StoreResult<Vec<Record>> {
        let mut query = sqlx::query(sql::POINTING_AT_SINCE)
            .bind(kind.as_str())
            .bind(revision)
            .bind(target_kind.as_str());
        for at in 0..MAX_TARGETS {
            query = query.bind(targets.get(at));
        }
        let rows = query
            .bind(limit)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        rows.iter().map(record).collect()
    }
}

impl SqliteStore {
    async fn put_memo(&self, statement: &'static str, memo: &Memo) -> StoreResult<u64> {
        let done = sqlx::query(statement)
            .bind(memo.space.as_str())
            .bind(&memo.key)
            .bind(&memo.value)
            .bind(&memo.at)
            .execute(&self.writer)
            .await
            .map_err(failing)?;
        Ok(done.rows_affected())
    }

    async fn delete_memos(
        &self,
        statement: &'static str,
        space: Space,
        bound: &str,
    ) -> StoreResult<()> {
        let query = sqlx::query(statement).bind(space.as_str()).bind(bound);
        query.execute(&self.writer).await.map_err(failing)?;
        Ok(())
    }
}

fn memo(space: Space, row: &SqliteRow) -> StoreResult<Memo> {
    Ok(Memo {
        space,
        key: column(row, "key")?,
        value: column(row, "value")?,
        at: column(row, "at")?,
    })
}

async fn next_act(
    connection: &mut SqliteConnection,
    act: &Act,
    records: &[NewRecord],
) -> StoreResult<JournalEntry> {
    let last: Option<(Revision, String)> = sqlx::query_as(sql::LAST_ACT)
        .fetch_optional(connection)
        .await
        .map_err(failing)?;
    let (revision, hash) = last.unwrap_or_default();
    Ok(JournalEntry::following(hash, revision + 1, act, records))
}

async fn insert_act(connection: &mut SqliteConnection, entry: &JournalEntry) -> StoreResult<()> {
    sqlx::query(sql::INSERT_ACT)
        .bind(entry.revision)
        .bind(&entry.at)
        .bind(&entry.actor)
        .bind(&entry.state)
        .bind(&entry.act)
        .bind(&entry.request)
        .bind(&entry.content_digest)
        .bind(&entry.previous_hash)
        .bind(&entry.hash)
        .execute(connection)
        .await
        .map_err(failing)?;
    Ok(())
}

async fn insert_record(
    connection: &mut SqliteConnection,
    revision: Revision,
    record: &NewRecord,
) -> StoreResult<()> {
    let inserted = sqlx::query(sql::INSERT_RECORD)
        .bind(record.kind.as_str())
        .bind(&record.id)
        .bind(record.version)
        .bind(revision)
        .bind(&record.owner)
        .bind(record.audience.as_str())
        .bind(i64::from(record.listed))
        .bind(&record.body)
        .execute(&mut *connection)
        .await
        .map_err(failing)?;
    let statement = match record.version {
        1 => sql::INSERT_HEAD,
        _ => sql::MOVE_HEAD,
    };
    let moved = sqlx::query(statement)
        .bind(record.kind.as_str())
        .bind(&record.id)
        .bind(record.version)
        .bind(&record.owner)
        .bind(record.audience.as_str())
        .bind(i64::from(record.listed))
        .execute(connection)
        .await
        .map_err(failing)?;
    if inserted.rows_affected() == 1 && moved.rows_affected() == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}

async fn insert_references(
    connection: &mut SqliteConnection,
    record: &NewRecord,
) -> StoreResult<()> {
    if record.version > 1 {
        sqlx::query(sql::DELETE_REFERENCES)
            .bind(record.kind.as_str())
            .bind(&record.id)
            .execute(&mut *connection)
            .await
            .map_err(failing)?;
    }
    for (target_kind, target_id) in record.references() {
        sqlx::query(sql::INSERT_REFERENCE)
            .bind(record.kind.as_str())
            .bind(&record.id)
            .bind(target_kind.as_str())
            .bind(target_id)
            .execute(&mut *connection)
            .await
            .map_err(failing)?;
    }
    Ok(())
}

fn record(row: &SqliteRow) -> StoreResult<Record> {
    let written = written_record(row)?;
    Ok(Record {
        kind: written.kind,
        id: written.id,
        version: written.version,
        revision: column(row, "revision")?,
        at: column(row, "at")?,
        actor: column(row, "actor")?,
        owner: written.owner,
        audience: written.audience,
        listed: written.listed,
        body: written.body,
    })
}

fn written_record(row: &SqliteRow) -> StoreResult<NewRecord> {
    Ok(NewRecord {
        kind: Kind::from_stored(column(row, "kind")?)?,
        id: column(row, "id")?,
        version: column(row, "version")?,
        owner: column(row, "owner")?,
        audience: Audience::from_stored(column(row, "audience")?)?,
        listed: column::<i64>(row, "listed")? != 0,
        body: column(row, "body")?,
    })
}

fn journal_entry(row: &SqliteRow) -> StoreResult<JournalEntry> {
    Ok(JournalEntry {
        revision: column(row, "revision")?,
        at: column(row, "at")?,
        actor: column(row, "actor")?,
        state: column(row, "state")?,
        act: column(row, "act")?,
        request: column(row, "request")?,
        content_digest: column(row, "content_digest")?,
        previous_hash: column(row, "previous_hash")?,
        hash: column(row, "hash")?,
    })
}

fn column<'r, T>(row: &'r SqliteRow, name: &str) -> StoreResult<T>
where
    T: sqlx::Decode<'r, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite>,
{
    row.try_get(name).map_err(failing)
}

/// The primary result code, of the extended one that SQLite gives.
fn result_code(error: &sqlx::Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}

fn opening(error: sqlx::Error) -> StoreError {
    match failing(error) {
        StoreError::Backend(detail) => StoreError::Unwritable(detail),
        other => other,
    }
}

fn upgrading(error: sqlx::migrate::MigrateError) -> StoreError {
    use sqlx::migrate::MigrateError;
    match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => StoreError::Newer,
        MigrateError::Execute(error) => opening(error),
        other => StoreError::Backend(other.to_string()),
    }
}

/// Tells apart what a person can do something about.
fn failing(error: sqlx::Error) -> StoreError {
    const BUSY: i32 = 5;
    const DAMAGED: i32 = 11;
    const NO_DATABASE: i32 = 26;
    if matches!(
        error,
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::ColumnNotFound(_)
    ) {
        return StoreError::Corrupt("a column is not of its type".to_owned());
    }
    match result_code(&error) {
        Some(BUSY) => StoreError::Busy,
        Some(DAMAGED | NO_DATABASE) => StoreError::Corrupt(error.to_string()),
        _ => StoreError::Backend(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn data_of_a_newer_version_are_left_alone() {
        let directory = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(directory.path()).await.unwrap();
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             VALUES (9999, 'of the future', 1, x'00', 0)",
        )
        .execute(&store.writer)
        .await
        .unwrap();
        store.close().await;
        let opened = SqliteStore::open(directory.path()).await;
        assert!(matches!(opened, Err(StoreError::Newer)));
    }

    /// A store of one entry, into which a forger then writes by hand.
    async fn forged(statements: &[&'static str]) -> Vec<Altered> {
        let directory = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(directory.path()).await.unwrap();
        let act = Act {
            at: "2026-01-01T00:00:00Z".into(),
            actor: "system".into(),
            state: None,
            act: "test.done",
            request: "test".into(),
            decided_on: Vec::new(),
        };
        let record = NewRecord {
            kind: Kind::Entry,
            id: "a".into(),
            version: 1,
            owner: None,
            audience: Audience::Public,
            listed: true,
            body: r#"{"list":"xa.2026"}"#.into(),
        };
        store.commit(&act, &[record], &[]).await.unwrap();
        for statement in statements {
            sqlx::query(*statement)
                .execute(&store.writer)
                .await
                .unwrap();
        }
        let verified = crate::store::verify(&store, None, |_| ()).await.unwrap();
        verified.faults
    }

    #[tokio::test]
    async fn every_forgery_is_found() {
        assert_eq!(forged(&[]).await, vec![]);
        const BY_HAND: &str = "PRAGMA foreign_keys = OFF";
        for statement in [
            "UPDATE record SET body = '{}'",
            "UPDATE record SET audience = 'participants'",
            "DELETE FROM record",
            "INSERT INTO record SELECT kind, 'b', 1, revision, owner, audience, listed, body FROM record",
            "INSERT INTO record SELECT kind, id, 2, 9, owner, audience, listed, body FROM record",
            "UPDATE journal SET actor = 'other'",
            "UPDATE journal SET revision = 2",
            "UPDATE head SET listed = 0",
            "DELETE FROM head",
            "INSERT INTO head VALUES ('entry', 'b', 1, NULL, 'public', 1)",
            "DELETE FROM reference",
            "INSERT INTO reference VALUES ('entry', 'a', 'token', 'forged')",
            "INSERT INTO reference VALUES ('account', 'nobody', 'token', 'forged')",
        ] {
            assert_ne!(forged(&[BY_HAND, statement]).await, vec![], "{statement}");
        }
    }
}
