//! Amendments that a version has no more: their States are told.

use std::collections::BTreeSet;

use super::amendments::{AmendmentStatus, status, text_of};
use super::telling::{Addressees, Telling};
use super::{Service, ServiceResult, Viewer};
use crate::consensus::AmendingChange;
use crate::model::{Amendment, Proposal};
use crate::store::NewRecord;

impl Service {
    /// A notice for the States whose amendments a version had taken up, and that
    /// are open again with the next one.
    pub(super) async fn reopened(
        &self,
        viewer: &Viewer,
        before: &Proposal,
        after: &Proposal,
    ) -> ServiceResult<Option<NewRecord>> {
        if before.says_the_same(after) {
            return Ok(None);
        }
        let taken_up: BTreeSet<_> = before.credits.iter().map(|one| &one.amendment).collect();
        let mut states = BTreeSet::new();
        for id in taken_up {
            let (_, amendment) = self.known_amendment(id.as_str()).await?;
            if self.is_reopened(&amendment, before, after).await? {
                states.insert(amendment.state);
            }
        }
        if states.is_empty() {
            return Ok(None);
        }
        let addressees = states
            .iter()
            .fold(Addressees::drafters(), Addressees::and_state);
        let telling = Telling {
            about: format!("/proposals/{}/amendments", after.id),
            proposal: Some(after.id.clone()),
            addressees,
        };
        self.notice(viewer, "amendment.reopened", telling).map(Some)
    }

    async fn is_reopened(
        &self,
        amendment: &Amendment,
        before: &Proposal,
        after: &Proposal,
    ) -> ServiceResult<bool> {
        let amended = self.proposal_version(after, amendment.on_version).await?;
        let amended = text_of(&amended, &amendment.of);
        let change = AmendingChange::of(amended, &amendment.text);
        let [before, after] = [before, after].map(|one| status(amendment, &change, one));
        Ok(matches!(before, AmendmentStatus::TakenUp(_)) && after == AmendmentStatus::Open)
    }
}
