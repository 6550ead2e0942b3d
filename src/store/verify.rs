use super::journal::content_digest;
use super::{Revision, Store, StoreResult};

/// How many acts are read at a time.
const BATCH: i64 = 500;

/// What [`verify`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many acts the journal has.
    pub acts: usize,
    /// How many versions they wrote.
    pub records: usize,
    /// The revision of the newest act.
    pub revision: Revision,
    /// Its hash. Kept elsewhere, it later shows whether acts were cut off.
    pub hash: String,
    /// What is not as it was written, one line each; empty if all is well.
    pub faults: Vec<String>,
}

/// Reads the whole store and checks that it is what the journal says: that no
/// act or record was altered, added, left out or moved.
///
/// # Errors
/// Those of the store.
pub async fn verify(
    store: &dyn Store,
    mut progress: impl FnMut(Revision),
) -> StoreResult<Verified> {
    let mut verified = Verified {
        acts: 0,
        records: 0,
        revision: 0,
        hash: String::new(),
        faults: Vec::new(),
    };
    loop {
        let entries = store.journal(verified.revision, BATCH).await?;
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            let revision = entry.revision;
            let written = store.written_by(revision).await?;
            let mut fault =
                |what: &str| verified.faults.push(format!("revision {revision}: {what}"));
            if revision != verified.revision + 1 {
                fault("an act before it is missing");
            }
            if entry.previous_hash != verified.hash {
                fault("does not follow from the act before it");
            }
            if entry.hash != entry.computed_hash() {
                fault("the act was altered");
            }
            if entry.content_digest != content_digest(&written) {
                fault("a record it wrote was altered, added or removed");
            }
            verified.acts += 1;
            verified.records += written.len();
            verified.revision = revision;
            verified.hash = entry.hash;
            progress(revision);
        }
    }
    verified.faults.extend(store.inconsistencies().await?);
    Ok(verified)
}
