use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ServiceError, ServiceResult};
use crate::store::Revision;

/// What is computed over all lists, once for each state of them. Nothing of it
/// is part of the record.
#[derive(Debug)]
pub(super) struct KeptBy<K, T>(Arc<tokio::sync::Mutex<Values<K, T>>>);

type Values<K, T> = BTreeMap<K, (Revision, Arc<T>)>;

impl<K, T> Default for KeptBy<K, T> {
    fn default() -> Self {
        Self(Arc::default())
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
        if let Some(value) = of_revision(&kept, &key, revision) {
            return Ok(value);
        }
        let value = Arc::new(compute.await?);
        kept.insert(key, (revision, Arc::clone(&value)));
        Ok(value)
    }
}

impl<K: Ord + Send + 'static, T: Send + Sync + 'static> KeptBy<K, T> {
    /// The same of what takes so long that it has a thread of its own, so that no
    /// other request waits for it. One is computed at a time, and kept also where
    /// whoever asked is gone before it is done.
    pub async fn get_apart<I: Send + 'static>(
        &self,
        key: K,
        revision: Revision,
        input: impl Future<Output = ServiceResult<I>>,
        compute: impl FnOnce(I) -> ServiceResult<T> + Send + 'static,
    ) -> ServiceResult<Arc<T>> {
        let mut kept = Arc::clone(&self.0).lock_owned().await;
        if let Some(value) = of_revision(&kept, &key, revision) {
            return Ok(value);
        }
        let input = input.await?;
        let computing = tokio::task::spawn_blocking(move || {
            let value = Arc::new(compute(input)?);
            kept.insert(key, (revision, Arc::clone(&value)));
            Ok(value)
        });
        let computed = computing.await;
        computed.map_err(|error| ServiceError::Failed(error.to_string()))?
    }
}

/// What is kept of a key, as of a revision.
fn of_revision<K: Ord, T>(kept: &Values<K, T>, key: &K, revision: Revision) -> Option<Arc<T>> {
    let (of, value) = kept.get(key)?;
    (*of == revision).then(|| Arc::clone(value))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn what_is_computed_apart_is_kept_also_where_nobody_waits_for_it() {
        let kept: KeptBy<u8, usize> = KeptBy::default();
        let times = Arc::new(AtomicUsize::new(0));
        let compute = |times: &Arc<AtomicUsize>| {
            let times = Arc::clone(times);
            move |()| {
                std::thread::sleep(Duration::from_millis(50));
                Ok(times.fetch_add(1, Ordering::SeqCst))
            }
        };
        let input = || std::future::ready(Ok(()));
        let given_up = kept.get_apart(1, 1, input(), compute(&times));
        let waiting = tokio::time::timeout(Duration::from_millis(5), given_up).await;
        assert!(waiting.is_err());
        let value = kept.get_apart(1, 1, input(), compute(&times)).await;
        assert_eq!(*value.unwrap(), 0, "the first one is taken");
        let newer = kept.get_apart(1, 2, input(), compute(&times)).await;
        assert_eq!(*newer.unwrap(), 1);
    }
}
