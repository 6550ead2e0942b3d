use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{ConceptSpread, CoverageSelection, CoverageView, Service, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::model::{DisplayLanguage, Language};
use crate::service::ServiceError;
use crate::store::{Audience, Revision};

/// What the pages show of all lists at once, computed once for each state of
/// the lists, for those who see the same.
#[derive(Debug, Default)]
pub(super) struct Overviews {
    coverage: Kept<CoverageView>,
    spreads: Kept<Vec<ConceptSpread>>,
}

type KeptBy<T> = BTreeMap<(Audience, DisplayLanguage), (Revision, Arc<T>)>;

/// Values by who may see them and in which language.
#[derive(Debug)]
struct Kept<T>(Mutex<KeptBy<T>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Kept<T> {
    fn get(&self, key: (Audience, DisplayLanguage), revision: Revision) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, value) = kept.get(&key)?;
        (*of == revision).then(|| Arc::clone(value))
    }

    fn keep(&self, key: (Audience, DisplayLanguage), revision: Revision, value: T) -> Arc<T> {
        let value = Arc::new(value);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key, (revision, Arc::clone(&value)));
        value
    }
}

impl Service {
    /// The coverage of all concepts by all parties, see [`Service::coverage`].
    ///
    /// # Errors
    /// Those of the store.
    pub async fn whole_coverage(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<CoverageView>> {
        // The revision first: what arrives in between is then read again.
        let revision = self.store.revision().await?;
        let key = (viewer.audience(), display);
        if let Some(kept) = self.overviews.coverage.get(key, revision) {
            return Ok(kept);
        }
        let all = CoverageSelection::default();
        let coverage = self.coverage(viewer, &all, display).await?;
        Ok(self.overviews.coverage.keep(key, revision, coverage))
    }

    /// How far the texts on each concept lie apart in a display language, see
    /// [`Service::spreads`].
    ///
    /// # Errors
    /// Those of the store.
    pub async fn whole_spreads(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<Vec<ConceptSpread>>> {
        let revision = self.store.revision().await?;
        let key = (viewer.audience(), display);
        if let Some(kept) = self.overviews.spreads.get(key, revision) {
            return Ok(kept);
        }
        let language: Language = display.tag().parse().map_err(|invalid| {
            let message = Message::from(invalid);
            ServiceError::invalid("language", message)
        })?;
        let spreads = self.spreads(viewer, &language).await?;
        Ok(self.overviews.spreads.keep(key, revision, spreads))
    }
}
