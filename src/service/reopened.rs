//! Amendments that a version has no more: their States are told.

use std::collections::BTreeSet;

use super::amendments::{AmendmentStatus, change_of, status, text_of};
use super::{Service, ServiceResult};
use crate::model::{Amendment, Key, Proposal};

impl Service {
    /// The amendments that a version had taken up, and that are open again with
    /// the next one. Their States have a part in the proposal, so they are told.
    pub(super) async fn reopened(
        &self,
        before: &Proposal,
        after: &Proposal,
    ) -> ServiceResult<Vec<Key>> {
        let mut reopened = Vec::new();
        if before.says_the_same(after) {
            return Ok(reopened);
        }
        let taken_up: BTreeSet<_> = before.credits.iter().map(|one| &one.amendment).collect();
        for id in taken_up {
            let (_, amendment) = self.known_amendment(id.as_str()).await?;
            if self.is_reopened(&amendment, before, after).await? {
                reopened.push(amendment.id);
            }
        }
        Ok(reopened)
    }

    async fn is_reopened(
        &self,
        amendment: &Amendment,
        before: &Proposal,
        after: &Proposal,
    ) -> ServiceResult<bool> {
        let amended = self.proposal_version(after, amendment.on_version).await?;
        let change = change_of(amendment, text_of(&amended, &amendment.of));
        let [before, after] = [before, after].map(|one| status(amendment, &change, one));
        Ok(matches!(before, AmendmentStatus::TakenUp(_)) && after == AmendmentStatus::Open)
    }
}
