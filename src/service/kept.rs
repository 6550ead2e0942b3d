use std::collections::BTreeMap;
use std::sync::Arc;

use super::ServiceResult;
use crate::store::Revision;

/// What is computed over all lists, once for each state of them. Nothing of it
/// is part of the record.
#[derive(Debug)]
pub(super) struct KeptBy<K, T>(tokio::sync::Mutex<BTreeMap<K, (Revision, Arc<T>)>>);

impl<K, T> Default for KeptBy<K, T> {
    fn default() -> Self {
        Self(tokio::sync::Mutex::default())
    }
}

impl<K: Ord, T> KeptBy<K, T> {
    /// The value of a key as of a revision: the one kept, or else the one
    /// computed now. Whoever asks meanwhile waits for it.
    pub async fn get(
        &self,
        key: K,
        revision: Revision,
        compute: impl Future<Output = ServiceResult<T>>,
    ) -> ServiceResult<Arc<T>> {
        let mut kept = self.0.lock().await;
        if let Some((of, value)) = kept.get(&key)
            && *of == revision
        {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(compute.await?);
        kept.insert(key, (revision, Arc::clone(&value)));
        Ok(value)
    }
}
