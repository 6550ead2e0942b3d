//! The provider's keys, kept and fetched anew when they change.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use jsonwebtoken::{Algorithm, DecodingKey};
use tokio::sync::Mutex;

use super::keys::KeySet;
use super::source::{Source, SourceError};

/// When keys are looked at again, so that one that was withdrawn goes.
const FRESH: Duration = Duration::from_secs(10 * 60);
/// How long they serve while the provider does not answer.
const WITHOUT_NEWS: Duration = Duration::from_secs(24 * 60 * 60);
/// The shortest time from one fetch to the next, whatever tokens name.
const FETCH_PERIOD: Duration = Duration::from_secs(30);

/// How keys are fetched; blocks the thread.
type Fetch = dyn Fn() -> Result<KeySet, SourceError> + Send + Sync;

/// The keys of a provider.
pub struct KeyCache(Arc<Shared>);

struct Shared {
    fetch: Box<Fetch>,
    kept: RwLock<Option<Kept>>,
    /// When keys were last asked for; held while they are.
    asked: Mutex<Option<Instant>>,
}

#[derive(Clone)]
struct Kept {
    keys: Arc<KeySet>,
    since: Instant,
}

impl KeyCache {
    /// The keys that a source gives.
    pub fn of(source: Source) -> Self {
        Self::fetched_by(move || source.keys())
    }

    fn fetched_by(fetch: impl Fn() -> Result<KeySet, SourceError> + Send + Sync + 'static) -> Self {
        Self(Arc::new(Shared {
            fetch: Box::new(fetch),
            kept: RwLock::default(),
            asked: Mutex::default(),
        }))
    }

    /// The key of a name for an algorithm. One that is not known here may be
    /// new, so the keys are fetched.
    pub async fn key(&self, kid: Option<&str>, algorithm: Algorithm) -> Option<DecodingKey> {
        let found = |kept: Option<Kept>| kept?.keys.find(kid, algorithm);
        let known = found(self.0.kept(FRESH));
        if known.is_some() {
            return known;
        }
        // In a task of its own: whoever asks may hang up, and must not keep
        // others from new keys so.
        let shared = Arc::clone(&self.0);
        if let Err(error) = tokio::spawn(shared.refresh()).await {
            tracing::error!(%error, "fetching the identity provider’s keys ended early");
        }
        found(self.0.kept(WITHOUT_NEWS))
    }
}

impl Shared {
    /// The keys kept, unless they are older than this.
    fn kept(&self, age: Duration) -> Option<Kept> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.clone().filter(|kept| kept.since.elapsed() < age)
    }

    async fn refresh(self: Arc<Self>) {
        let mut asked = self.asked.lock().await;
        if asked.is_some_and(|asked| asked.elapsed() < FETCH_PERIOD) {
            return;
        }
        *asked = Some(Instant::now());
        let fetching = Arc::clone(&self);
        let fetched = tokio::task::spawn_blocking(move || (fetching.fetch)()).await;
        match fetched {
            Ok(Ok(keys)) => self.keep(keys),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the identity provider’s keys could not be fetched");
            }
            Err(error) => tracing::error!(%error, "fetching keys ended early"),
        }
    }

    fn keep(&self, keys: KeySet) {
        let kept = Kept {
            keys: Arc::new(keys),
            since: Instant::now(),
        };
        *self.kept.write().unwrap_or_else(PoisonError::into_inner) = Some(kept);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn counted(text: &'static str) -> (Arc<AtomicUsize>, KeyCache) {
        let count = Arc::new(AtomicUsize::new(0));
        let counting = Arc::clone(&count);
        let cache = KeyCache::fetched_by(move || {
            counting.fetch_add(1, Ordering::Relaxed);
            KeySet::read(text).ok_or_else(|| SourceError::Unreadable(String::new()))
        });
        (count, cache)
    }

    async fn has(cache: &KeyCache, kid: &str) -> bool {
        cache.key(Some(kid), Algorithm::EdDSA).await.is_some()
    }

    #[tokio::test]
    async fn unknown_keys_are_fetched_once_in_a_while() {
        let keys = r#"{"keys":[{"kty":"OKP","kid":"a","crv":"Ed25519","x":"AA"}]}"#;
        let (count, cache) = counted(keys);
        assert!(has(&cache, "a").await && has(&cache, "a").await);
        assert_eq!(count.load(Ordering::Relaxed), 1);
        assert!(!has(&cache, "b").await && !has(&cache, "c").await);
        assert_eq!(count.load(Ordering::Relaxed), 1, "fetched a moment before");
        *cache.0.asked.lock().await = Instant::now().checked_sub(FETCH_PERIOD);
        assert!(!has(&cache, "b").await && !has(&cache, "c").await);
        assert_eq!(count.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_provider_that_fails_is_not_asked_at_each_token() {
        let (count, cache) = counted("nothing");
        assert!(!has(&cache, "a").await && !has(&cache, "a").await);
        assert_eq!(count.load(Ordering::Relaxed), 1);
    }
}
