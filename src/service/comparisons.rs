use std::collections::BTreeMap;

use super::{Service, ServiceResult, Viewer};
use crate::compare::{Compared, Holding, side_by_side};
use crate::model::{Comparison, DisplayLanguage, Origin, PartyCode};

impl Service {
    /// The entries of a concept side by side, every State a column, or the
    /// chosen ones only.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`] for the concept,
    /// [`super::ServiceError::Invalid`] for a chosen State that is not known.
    pub async fn comparison(
        &self,
        viewer: &Viewer,
        concept: &str,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<Comparison> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let linked = self.linked_entries(viewer, &concept.id).await?;
        let mut entries = Vec::with_capacity(linked.len());
        for (record, link) in linked {
            entries.push(Compared {
                entry: record.read()?,
                version: record.version,
                at: record.at,
                changed_since: link.entry_version < record.version,
                link: link.basis,
            });
        }
        let holdings = self.holdings(viewer).await?;
        let parties = &self.reference().parties;
        Ok(side_by_side(
            concept, parties, entries, &holdings, chosen, display,
        ))
    }

    async fn holdings(&self, viewer: &Viewer) -> ServiceResult<BTreeMap<PartyCode, Holding>> {
        let lists = self.lists_by_party(viewer).await?;
        let holding = |(code, lists): (PartyCode, Vec<super::ListView>)| {
            let is_submission =
                |view: &super::ListView| view.list.kind.origin() == Origin::Submitted;
            let holding = Holding {
                any: !lists.is_empty(),
                submission: lists.iter().any(is_submission),
            };
            (code, holding)
        };
        Ok(lists.into_iter().map(holding).collect())
    }
}
