use std::sync::Arc;

use super::Says;
use super::arguments::{Data, Verify};
use super::error::CliError;
use super::progress;
use crate::i18n::Message;
use crate::search::SearchIndex;
use crate::store::{self, Audience, Kind, Scope, Selection, Store};

/// Rebuilds the search index from the store.
pub async fn reindex(data: &Data, says: Says) -> Result<(), CliError> {
    let store = data.existing_store().await?;
    let index = SearchIndex::create(&data.index()).map_err(|error| data.failed(error.into()))?;
    let all = Selection {
        kind: Kind::Entry,
        scope: Scope::All,
        audience: Audience::Service,
        unlisted_too: false,
    };
    let total = store.count(all).await;
    let total = total.map_err(|error| CliError::of_store(error, data.name()))?;
    let total = u64::try_from(total).unwrap_or_default();
    let bar = progress::towards(total);
    let rebuilt = Arc::new(index)
        .rebuild(store.as_ref(), |done| bar.set_position(done))
        .await;
    bar.finish_and_clear();
    rebuilt.map_err(|error| data.failed(error.into()))?;
    says.tell(&Message::Reindexed { entries: total });
    store.close().await;
    Ok(())
}

/// Checks that everything kept is as it was written.
pub async fn verify(verify: &Verify, says: Says) -> Result<(), CliError> {
    let data = &verify.data;
    let known_hash = verify
        .known_hash
        .as_ref()
        .map(|hash| hash.trim().to_ascii_lowercase());
    let known_hash = known_hash.as_deref();
    let store = data.existing_store().await?;
    let failed = |error| CliError::of_store(error, data.name());
    let newest = store.revision().await.map_err(failed)?;
    let bar = progress::towards(u64::try_from(newest).unwrap_or_default());
    let progress = |revision| bar.set_position(u64::try_from(revision).unwrap_or_default());
    let verified = store::verify(store.as_ref(), known_hash, progress).await;
    bar.finish_and_clear();
    let verified = verified.map_err(failed)?;
    store.close().await;
    if !verified.faults.is_empty() {
        return Err(CliError::not_verified(verified.faults));
    }
    if known_hash.is_some() && !verified.has_known_hash {
        return Err(CliError::new(Message::HashNotFound));
    }
    says.tell(&Message::Verified {
        acts: verified.acts,
        records: verified.records,
        revision: verified.revision,
        hash: verified.hash,
    });
    Ok(())
}
