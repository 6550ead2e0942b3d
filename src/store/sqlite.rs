use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{
    Act, Audience, Contact, JournalEntry, Kind, NewRecord, Record, Revision, Scope, Selection,
    Store, StoreError, StoreResult, sql,
};

/// The name of the database file in the data directory.
const FILE: &str = "entente.db";
/// How long a writer waits for another process's transaction.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

/// The default backend: SQLite in the data directory, in WAL mode, synced to
/// disk before a commit is acknowledged.
pub struct SqliteStore {
    /// One connection: SQLite has one writer.
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the store in a directory, creating both as needed, and brings an
    /// older one up to the present schema.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`], [`StoreError::Corrupt`] or
    /// [`StoreError::Newer`].
    pub async fn open(directory: &Path) -> StoreResult<Self> {
        std::fs::create_dir_all(directory)
            .map_err(|error| StoreError::Unwritable(error.to_string()))?;
        let options = SqliteConnectOptions::new()
            .filename(directory.join(FILE))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
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
        Ok(Self { writer, readers })
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
        }
    }};
}
#[async_trait]
impl Store for SqliteStore {
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

    async fn get(&self, kind: Kind, id: &str) -> StoreResult<Option<Record>> {
        let row = sqlx::query(sql::GET)
            .bind(kind.as_str())
            .bind(id)
            .fetch_optional(&self.readers)
            .await
            .map_err(failing)?;
        row.as_ref().map(record).transpose()
    }

    async fn history(&self, kind: Kind, id: &str) -> StoreResult<Vec<Record>> {
        let rows = sqlx::query(sql::HISTORY)
            .bind(kind.as_str())
            .bind(id)
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

    async fn count(&self, selection: Selection<'_>) -> StoreResult<i64> {
        let statement = match selection.scope {
            Scope::All => sql::COUNT_ALL,
            Scope::Owner(_) => sql::COUNT_OF_OWNER,
            Scope::PointingAt(..) => sql::COUNT_POINTING_AT,
        };
        let query = bind_selection!(sqlx::query_scalar(statement), selection);
        query.fetch_one(&self.readers).await.map_err(failing)
    }

    async fn changed_since(&self, revision: Revision) -> StoreResult<Vec<(Kind, String)>> {
        let rows: Vec<(String, String)> = sqlx::query_as(sql::CHANGED_SINCE)
            .bind(revision)
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        let with_kind = |(kind, id): (String, String)| Ok((Kind::from_stored(&kind)?, id));
        rows.into_iter().map(with_kind).collect()
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

    async fn inconsistencies(&self) -> StoreResult<Vec<String>> {
        let mut found = Vec::new();
        for statement in [sql::WRONG_HEADS, sql::ORPHANS] {
            let rows: Vec<String> = sqlx::query_scalar(statement)
                .fetch_all(&self.readers)
                .await
                .map_err(failing)?;
            found.extend(rows);
        }
        let integrity: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(10)")
            .fetch_all(&self.readers)
            .await
            .map_err(failing)?;
        found.extend(integrity.into_iter().filter(|line| line != "ok"));
        Ok(found)
    }

    async fn contact(&self, account: &str) -> StoreResult<Option<String>> {
        sqlx::query_scalar(sql::CONTACT)
            .bind(account)
            .fetch_optional(&self.readers)
            .await
            .map_err(failing)
    }
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
    for (target_kind, target_id) in &record.references {
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
        references: Vec::new(),
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

/// SQLite's result codes for a damaged file (11) and for one that is no
/// database (26).
fn is_corrupt(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    matches!(code.as_deref(), Some("11" | "26"))
}

fn opening(error: sqlx::Error) -> StoreError {
    if is_corrupt(&error) {
        StoreError::Corrupt(error.to_string())
    } else {
        StoreError::Unwritable(error.to_string())
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

fn failing(error: sqlx::Error) -> StoreError {
    if is_corrupt(&error) {
        StoreError::Corrupt(error.to_string())
    } else {
        StoreError::Backend(error.to_string())
    }
}
