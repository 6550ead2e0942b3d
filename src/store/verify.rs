use super::journal::content_digest;
use super::{Audience, Kind, Revision, Scope, Selection, Store, StoreResult};
use crate::i18n::Finding;

/// How many acts or records are read at a time.
const BATCH: i64 = 500;

/// What [`verify()`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many acts the journal has.
    pub acts: usize,
    /// How many versions they wrote.
    pub records: usize,
    /// The revision of the newest act.
    pub revision: Revision,
    /// Its hash. Kept elsewhere, it later shows whether acts were cut off at
    /// the end, which the journal alone cannot show.
    pub hash: String,
    /// What is not as it was written, and where; empty if all is well.
    pub faults: Vec<Altered>,
    /// Whether an act with the hash that was asked for is there.
    pub has_known_hash: bool,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altered {
    /// The act, as `revision 7`, or the record, as `entry xa.compiled.a`.
    pub place: String,
    /// What is wrong.
    pub finding: Finding,
}

impl Altered {
    pub(super) fn new(place: impl Into<String>, finding: Finding) -> Self {
        let place = place.into();
        Self { place, finding }
    }
}

/// Reads the whole store and checks that it is what the journal says: that no
/// act or record was altered, added, left out or moved, and that what is
/// derived from the records follows from them. `known_hash` is the hash of an
/// act that was noted elsewhere, to be found again.
///
/// # Errors
/// Those of the store.
pub async fn verify(
    store: &dyn Store,
    known_hash: Option<&str>,
    progress: impl FnMut(Revision),
) -> StoreResult<Verified> {
    let mut verified = Verified {
        acts: 0,
        records: 0,
        revision: 0,
        hash: String::new(),
        faults: Vec::new(),
        has_known_hash: false,
    };
    verify_journal(store, known_hash, &mut verified, progress).await?;
    verified.faults.extend(store.inconsistencies().await?);
    verify_references(store, &mut verified).await?;
    Ok(verified)
}

async fn verify_journal(
    store: &dyn Store,
    known_hash: Option<&str>,
    verified: &mut Verified,
    mut progress: impl FnMut(Revision),
) -> StoreResult<()> {
    // From before the first possible act, lest one be hidden there.
    let mut after = Revision::MIN;
    loop {
        let entries = store.journal(after, BATCH).await?;
        if entries.is_empty() {
            return Ok(());
        }
        for entry in entries {
            let revision = entry.revision;
            let written = store.written_by(revision).await?;
            let mut fault = |finding| {
                let place = format!("revision {revision}");
                verified.faults.push(Altered::new(place, finding));
            };
            if revision != verified.revision + 1 {
                fault(Finding::ActOutOfOrder);
            }
            if entry.previous_hash != verified.hash {
                fault(Finding::ActUnchained);
            }
            if entry.hash != entry.computed_hash() {
                fault(Finding::ActAltered);
            }
            if entry.content_digest != content_digest(&written) {
                fault(Finding::RecordsAltered);
            }
            verified.has_known_hash |= known_hash == Some(entry.hash.as_str());
            verified.acts += 1;
            verified.records += written.len();
            verified.revision = revision;
            verified.hash = entry.hash;
            after = revision;
            progress(revision);
        }
    }
}

/// The table of references must be what the newest records say.
async fn verify_references(store: &dyn Store, verified: &mut Verified) -> StoreResult<()> {
    let mut expected = 0;
    for kind in Kind::ALL {
        let all = Selection {
            kind,
            scope: Scope::All,
            audience: Audience::Service,
            unlisted_too: true,
        };
        let mut after = String::new();
        loop {
            let records = store.page(all, &after, BATCH).await?;
            let Some(last) = records.last() else { break };
            after.clone_from(&last.id);
            for record in records {
                let of_body = record.references();
                expected += of_body.len() as i64;
                if of_body != store.references(kind, &record.id).await? {
                    let place = format!("{} {}", kind.as_str(), record.id);
                    let finding = Finding::ReferencesAltered;
                    verified.faults.push(Altered::new(place, finding));
                }
            }
        }
    }
    if store.count_references().await? != expected {
        verified
            .faults
            .push(Altered::new("reference", Finding::ReferencesAltered));
    }
    Ok(())
}
