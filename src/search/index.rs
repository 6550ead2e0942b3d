use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tokio::sync::mpsc::Receiver;

use tantivy::directory::MmapDirectory;
use tantivy::directory::error::LockError;
use tantivy::indexer::{LogMergePolicy, NoMergePolicy};
use tantivy::store::Compressor;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{
    Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyDocument, TantivyError,
};

use super::document::Surroundings;
use super::follow::Indexing;
use super::packing::Packing;
use super::schema::{APART, Fields, SCHEMA_VERSION, schema};
use super::segments::{Segment, Segments};
use super::suggest::CommonBeginnings;
use super::tokens::Apart;
use crate::store::{Audience, Revision, StoreError};

/// Memory for documents not yet written, taken as it is needed: what does not
/// fit is written in pieces, whose dictionaries are made once more when they are
/// merged.
const WRITER_BYTES: usize = 512 * 1024 * 1024;
/// Of one thread, a rebuild gets one segment, whose dictionaries are made once;
/// with two they would be made again to become one, which takes longer.
const WRITER_THREADS: usize = 1;
/// Threads that make documents of entries meanwhile.
const MAKING_THREADS: usize = 2;
/// Bytes of packed entries that are read together for each result.
const STORED_BLOCK: usize = 1024;
/// The file beside the index that holds [`SCHEMA_VERSION`].
const VERSION_FILE: &str = "schema-version";

/// Why the index could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// Another process writes to the index.
    #[error("the index is in use by another process")]
    InUse,
    /// The directory cannot be read or written.
    #[error("the index directory cannot be used: {0}")]
    Directory(#[from] std::io::Error),
    /// What tantivy says.
    #[error("the index failed: {0}")]
    Tantivy(#[from] TantivyError),
    /// What the store says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An entry cannot be put as JSON.
    #[error("an entry cannot be indexed: {0}")]
    Body(#[from] serde_json::Error),
    /// An indexed entry is not readable.
    #[error("an indexed entry is not readable: {0}")]
    Stored(#[from] postcard::Error),
}

/// The search index of a data directory, open for reading and writing.
pub struct SearchIndex {
    index: Index,
    pub(super) fields: Fields,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    snapshot: RwLock<Arc<Snapshot>>,
}

/// What a search is run against: one state of the index.
pub(super) struct Snapshot {
    pub segments: Arc<Segments>,
    pub common: Arc<CommonBeginnings>,
    pub position: Position,
}

/// What is committed with the documents.
#[derive(serde::Serialize, serde::Deserialize)]
struct Payload {
    position: Position,
    /// That of the packing of all entries.
    dictionary: Vec<u8>,
}

/// How far the index has followed the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Position {
    /// The newest act it holds.
    pub revision: Revision,
    /// The hash of that act, by which it knows its store again.
    pub hash: String,
    /// By what the public knows the newest act that changed what it finds.
    pub public: String,
    /// The same for participants.
    pub participants: String,
}

impl Position {
    /// What a reader may be told of how the index stands. It says nothing but
    /// whether what the reader finds has changed: the number of the act would
    /// tell how many there were that the reader may not see.
    pub fn seen_by(&self, audience: Audience) -> &str {
        match audience {
            Audience::Public => &self.public,
            Audience::Participants | Audience::Service => &self.participants,
        }
    }
}

impl SearchIndex {
    /// Opens the index in a directory. One that is missing, damaged or of
    /// another schema is replaced by an empty one, which then follows the
    /// journal from its beginning.
    ///
    /// # Errors
    /// [`IndexError::InUse`] if another process has it open for writing.
    pub fn open(directory: &Path) -> Result<Self, IndexError> {
        let version = std::fs::read_to_string(directory.join(VERSION_FILE)).unwrap_or_default();
        if version.trim() == SCHEMA_VERSION.to_string() {
            match Self::open_files(directory) {
                Err(IndexError::Tantivy(error)) => {
                    tracing::warn!(%error, "the search index is damaged and is rebuilt");
                }
                opened => return opened,
            }
        }
        Self::create(directory)
    }

    /// Opens an empty index in a directory, whatever is there.
    ///
    /// # Errors
    /// [`IndexError::InUse`] if another process has it open for writing.
    pub fn create(directory: &Path) -> Result<Self, IndexError> {
        refuse_if_in_use(directory)?;
        remove(directory)?;
        std::fs::create_dir_all(directory)?;
        let opened = Self::open_files(directory)?;
        std::fs::write(directory.join(VERSION_FILE), SCHEMA_VERSION.to_string())?;
        Ok(opened)
    }

    fn open_files(directory: &Path) -> Result<Self, IndexError> {
        let files: PathBuf = directory.join("files");
        std::fs::create_dir_all(&files)?;
        let (schema, fields) = schema();
        let files = MmapDirectory::open(&files).map_err(TantivyError::from)?;
        let settings = IndexSettings {
            docstore_blocksize: STORED_BLOCK,
            docstore_compression: Compressor::None,
            ..IndexSettings::default()
        };
        let builder = Index::builder().schema(schema).settings(settings);
        let index = builder.open_or_create(files)?;
        let apart = TextAnalyzer::from(Apart::default());
        index.tokenizers().register(APART, apart);
        let writer = index
            .writer_with_num_threads(WRITER_THREADS, WRITER_BYTES)
            .map_err(in_use)?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let snapshot = snapshot(&index, &reader, &fields, &[])?;
        Ok(Self {
            index,
            fields,
            reader,
            writer: Mutex::new(writer),
            snapshot: RwLock::new(Arc::new(snapshot)),
        })
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        let snapshot = self.snapshot.read();
        Arc::clone(&snapshot.unwrap_or_else(PoisonError::into_inner))
    }

    /// The newest act that it holds.
    pub fn revision(&self) -> Revision {
        self.snapshot().position.revision
    }

    /// Replaces the documents of the entries `ids` by those of `entries`, and
    /// moves on to `position`. Durable and searchable on return.
    pub(super) fn replace(
        &self,
        ids: &[String],
        entries: &[Indexing],
        surroundings: &Surroundings,
        position: &Position,
    ) -> Result<(), IndexError> {
        let mut writer = self.writer();
        writer.set_merge_policy(Box::<LogMergePolicy>::default());
        for id in ids {
            writer.delete_term(tantivy::Term::from_field_text(self.fields.id, id));
        }
        let packing = Arc::clone(&self.snapshot().segments.packing);
        let written = self.add(&writer, entries, surroundings, &packing);
        self.committed(&mut writer, written, position, &packing)?;
        self.show_newest()
    }

    /// Replaces all documents by those of the entries that arrive, and moves
    /// on to `position`.
    pub(super) fn rewrite(
        &self,
        mut entries: Receiver<Vec<Indexing>>,
        surroundings: &Surroundings,
        position: &Position,
    ) -> Result<(), IndexError> {
        let first = entries.blocking_recv().unwrap_or_default();
        let samples = first.iter().map(|entry| entry.sample(surroundings));
        let packing = Packing::learned(&samples.collect::<Result<Vec<_>, _>>()?);
        let mut writer = self.writer();
        // The merge at the end would miss segments that another one has merged
        // meanwhile.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        writer.delete_all_documents()?;
        let mut batches =
            std::iter::once(first).chain(std::iter::from_fn(|| entries.blocking_recv()));
        let written = batches
            .try_for_each(|batch| self.add_side_by_side(&writer, &batch, surroundings, &packing));
        self.committed(&mut writer, written, position, &packing)?;
        // It can be searched while it is merged.
        self.show_newest()?;
        self.merge_all(&mut writer)?;
        self.show_newest()
    }

    /// Adds entries, of which several threads make documents.
    fn add_side_by_side(
        &self,
        writer: &IndexWriter,
        entries: &[Indexing],
        surroundings: &Surroundings,
        packing: &Packing,
    ) -> Result<(), IndexError> {
        let share = entries.len().div_ceil(MAKING_THREADS).max(1);
        std::thread::scope(|scope| {
            let threads = entries
                .chunks(share)
                .map(|share| scope.spawn(move || self.add(writer, share, surroundings, packing)));
            let threads: Vec<_> = threads.collect();
            let failed = |_| IndexError::Directory(std::io::Error::other("a thread failed"));
            threads
                .into_iter()
                .try_for_each(|thread| thread.join().map_err(failed)?)
        })
    }

    fn add(
        &self,
        writer: &IndexWriter,
        entries: &[Indexing],
        surroundings: &Surroundings,
        packing: &Packing,
    ) -> Result<(), IndexError> {
        let mut packer = packing.packer()?;
        for entry in entries {
            for document in entry.documents(surroundings, &self.fields, &mut packer)? {
                writer.add_document(document)?;
            }
        }
        Ok(())
    }

    /// Makes what was written durable, or takes it back where writing failed.
    fn committed(
        &self,
        writer: &mut IndexWriter,
        written: Result<(), IndexError>,
        position: &Position,
        packing: &Packing,
    ) -> Result<(), IndexError> {
        let commit = |writer: &mut IndexWriter| -> Result<(), IndexError> {
            let payload = serde_json::to_string(&Payload {
                position: position.clone(),
                dictionary: packing.dictionary().to_vec(),
            })?;
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&payload);
            commit.commit()?;
            Ok(())
        };
        let committed = written.and_then(|()| commit(writer));
        if committed.is_err() {
            // Whatever was half done is not part of the next commit.
            writer.rollback()?;
        }
        committed
    }

    fn show_newest(&self) -> Result<(), IndexError> {
        self.reader.reload()?;
        let before = self.snapshot();
        let before = before.segments.iter().as_slice();
        self.show(snapshot(&self.index, &self.reader, &self.fields, before)?);
        Ok(())
    }

    /// Merges what a rebuild has written into one segment: each one more is
    /// one more dictionary to look into for every word of a query.
    fn merge_all(&self, writer: &mut IndexWriter) -> Result<(), IndexError> {
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
            writer.garbage_collect_files().wait()?;
        }
        Ok(())
    }

    /// Moves on past acts that change no document. Nothing is written: after
    /// a restart those acts are passed over again.
    pub(super) fn pass_over(&self, position: Position) {
        let shown = self.snapshot();
        self.show(Snapshot {
            segments: Arc::clone(&shown.segments),
            common: Arc::clone(&shown.common),
            position,
        });
    }

    fn show(&self, fresh: Snapshot) {
        let mut shown = self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *shown = Arc::new(fresh);
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn snapshot(
    index: &Index,
    reader: &IndexReader,
    fields: &Fields,
    before: &[Segment],
) -> Result<Snapshot, IndexError> {
    let payload = index.load_metas()?.payload;
    let (position, dictionary) = match payload {
        Some(payload) => {
            let payload: Payload = serde_json::from_str(&payload)?;
            (payload.position, payload.dictionary)
        }
        None => (Position::default(), Vec::new()),
    };
    let packing = Arc::new(Packing::with(dictionary));
    Ok(Snapshot {
        segments: Arc::new(Segments::open(reader.searcher(), fields, packing, before)?),
        common: Arc::default(),
        position,
    })
}

/// Removes whatever is where the index is to be.
fn remove(directory: &Path) -> std::io::Result<()> {
    let removed = match directory.is_file() {
        true => std::fs::remove_file(directory),
        false => std::fs::remove_dir_all(directory),
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Before anything is removed: is some other process writing here?
fn refuse_if_in_use(directory: &Path) -> Result<(), IndexError> {
    let files = directory.join("files");
    let Ok(index) = Index::open_in_dir(files) else {
        return Ok(());
    };
    match index.writer_with_num_threads::<TantivyDocument>(1, WRITER_BYTES) {
        Err(error) => match in_use(error) {
            IndexError::InUse => Err(IndexError::InUse),
            _ => Ok(()),
        },
        Ok(_) => Ok(()),
    }
}

fn in_use(error: TantivyError) -> IndexError {
    match error {
        TantivyError::LockFailure(LockError::LockBusy, _) => IndexError::InUse,
        TantivyError::LockFailure(LockError::IoError(error), _) => {
            IndexError::Directory(std::io::Error::new(error.kind(), error.to_string()))
        }
        other => IndexError::Tantivy(other),
    }
}
