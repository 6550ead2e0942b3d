use std::collections::BTreeMap;
use std::sync::Arc;

use super::kept::KeptBy;
use super::kept_lists::Outline;
use super::{ConceptSpread, CoverageView, ListView, Service, ServiceResult, UnlinkedTerm, Viewer};
use crate::compare::Holding;
use crate::i18n::Message;
use crate::model::{DisplayLanguage, Entry, Language, ListId, PartyCode};
use crate::service::ServiceError;
use crate::store::{Audience, Kind};

/// What is shown of all lists at once, computed once for each state of the
/// lists, for those who see the same.
#[derive(Debug, Default)]
pub(super) struct Overviews {
    coverage: KeptBy<(Audience, DisplayLanguage), CoverageView>,
    pub(super) outlines: KeptBy<Audience, Vec<Outline>>,
    pub(super) unlinked: KeptBy<Audience, Vec<UnlinkedTerm>>,
    spreads: KeptBy<(Audience, String), Vec<ConceptSpread>>,
    holdings: KeptBy<Audience, BTreeMap<PartyCode, Holding>>,
    lists: KeptBy<Audience, BTreeMap<PartyCode, Vec<ListId>>>,
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
        let kinds = [
            &super::LISTS[..],
            &[Kind::Proposal, Kind::Subject, Kind::Assertion],
        ]
        .concat();
        let revision = self.newest_change(&kinds).await?;
        let key = (viewer.audience(), display);
        let compute = self.count_coverage(viewer, display);
        self.overviews.coverage.get(key, revision, compute).await
    }

    /// How far the texts on each concept lie apart in a display language.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn whole_spreads(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<Vec<ConceptSpread>>> {
        let language: Language = display.tag().parse().map_err(|invalid| {
            let message = Message::from(invalid);
            ServiceError::invalid("language", message)
        })?;
        self.all_spreads(viewer, &language).await
    }

    /// The same in any language.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn all_spreads(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<Arc<Vec<ConceptSpread>>> {
        let revision = self.newest_change(&super::LISTS).await?;
        let key = (viewer.audience(), language.primary().to_owned());
        let compute = self.spreads(viewer, language, &[]);
        self.overviews.spreads.get(key, revision, compute).await
    }

    /// The later list of its State in which a current entry stands unchanged.
    pub(super) async fn stands_in(
        &self,
        viewer: &Viewer,
        entry: &Entry,
    ) -> ServiceResult<Option<ListId>> {
        let revision = self.newest_change(&[Kind::List]).await?;
        let compute = self.list_ids(viewer);
        let kept = &self.overviews.lists;
        let lists = kept.get(viewer.audience(), revision, compute).await?;
        let lists = lists.get(&entry.state).map(Vec::as_slice);
        Ok(entry.stands_in(lists.unwrap_or_default()).cloned())
    }

    async fn list_ids(&self, viewer: &Viewer) -> ServiceResult<BTreeMap<PartyCode, Vec<ListId>>> {
        let ids = |lists: Vec<ListView>| lists.into_iter().map(|view| view.list.id).collect();
        let lists = self.lists_by_party(viewer).await?.into_iter();
        Ok(lists.map(|(code, lists)| (code, ids(lists))).collect())
    }

    /// Which lists of each party a viewer may see.
    ///
    /// # Errors
    /// Those of the store.
    pub(super) async fn holdings(
        &self,
        viewer: &Viewer,
    ) -> ServiceResult<Arc<BTreeMap<PartyCode, Holding>>> {
        let kinds = [Kind::Entry, Kind::Link, Kind::List, Kind::Assertion];
        let revision = self.newest_change(&kinds).await?;
        let compute = self.count_holdings(viewer);
        let kept = &self.overviews.holdings;
        kept.get(viewer.audience(), revision, compute).await
    }
}
