//! Links by rule whose ground a new version of their entry took away: nobody
//! said that they are right, and what a rule said for them holds no longer.
//!
//! Only the terms of the link’s own entry are followed. A reason may also name a
//! term of another entry that was linked to the concept: where that one changes
//! or goes, the link stands, and its reasons stay what they were when it was
//! made, told as former (see [`super::standing_reasons`]). That another State words its list otherwise does not make this entry be
//! about something else, and no State’s list undoes what stands for an entry of
//! another State. Unconfirmed, it awaits review as before.

use super::ServiceResult;
use super::import_list::{Importing, link_record};
use crate::compare::Proposed;
use crate::model::{Assertion, Entry, Link, LinkRemoval, LinkStance};
use crate::store::{self, Audience, Kind, Record, Scope};

impl Importing<'_> {
    /// Takes out the links that a rule made for terms which the entry no longer
    /// has, where none is proposed anew and nobody confirmed them.
    pub(super) async fn lapse(
        &mut self,
        entry: &Entry,
        standing: &[(Record, Link)],
        proposed: &Proposed,
    ) -> ServiceResult<()> {
        for kept in standing {
            let (record, link) = kept;
            let is_proposed = proposed.iter().any(|(concept, _)| *concept == link.concept);
            if is_proposed || !self.is_groundless(kept, entry).await? {
                continue;
            }
            let removed = LinkRemoval {
                lapsed: true,
                ..LinkRemoval::default()
            };
            let lapsed = Link {
                removed: Some(removed),
                ..link.clone()
            };
            let lapsed = link_record(&lapsed, record.version + 1, &entry.state)?;
            self.records
                .push(lapsed.seen_by(record.audience).listed(false));
        }
        Ok(())
    }

    /// Whether a link has nothing left for which it stands: neither the terms
    /// for which a rule made it, nor anybody who confirmed it.
    pub(super) async fn is_groundless(
        &self,
        (record, link): &(Record, Link),
        entry: &Entry,
    ) -> ServiceResult<bool> {
        if !link.has_lost_its_terms(entry) {
            return Ok(false);
        }
        let scope = Scope::PointingAt(Kind::Link, &record.id);
        let said: Vec<(Record, Assertion)> =
            store::all(self.store, scope, Audience::Service).await?;
        let is_confirmed = |(_, said): &(Record, Assertion)| said.stance == LinkStance::Confirmed;
        Ok(!said.iter().any(is_confirmed))
    }
}
