use super::assertions::{MAX_REASON_CHARACTERS, check_reason};
use super::import_list::link_record;
use super::{FieldFault, LinkDetail, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::{Message, Thing};
use crate::model::{Assertion, Entry, EntryId, Key, Link, LinkBasis, LinkRemoval, LinkStance};
use crate::store::{Kind, NewRecord, Record, Scope};

impl Service {
    /// Links an entry to a concept by hand.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for an unknown concept or
    /// entry, or the reason; [`ServiceError::NotAsThingsStand`] where the link
    /// stands already.
    pub async fn make_link(
        &self,
        viewer: &Viewer,
        concept: &Key,
        entry: &EntryId,
        reason: String,
        request: &str,
    ) -> ServiceResult<LinkDetail> {
        viewer.require(Right::Draft)?;
        check_saying("reason", &reason, MAX_REASON_CHARACTERS)
            .map_err(|fault| ServiceError::Invalid(vec![FieldFault::from(fault)]))?;
        let concept = self.concept_led_on(concept)?;
        let record = self.linkable_entry(viewer, "entry", entry).await?;
        let id = Link::id(&concept, entry);
        let kept = self.store.get(Kind::Link, &id).await?;
        if kept.as_ref().is_some_and(|kept| kept.listed) {
            return Err(ServiceError::not_as_things_stand(Message::LinkStands));
        }
        let basis = LinkBasis::Person {
            reason: Some(reason),
        };
        let link = Link::new(concept, entry.clone(), record.version, basis);
        let version = kept.map_or(1, |kept| kept.version + 1);
        let state = record.read::<Entry>()?.state;
        let made = link_record(&link, version, &state)?.seen_by(record.audience);
        self.keep_of_link(viewer, "link.made", request, made, &id)
            .await?;
        self.link(viewer, &id).await
    }

    /// Takes a link back. It stays in the history, and no rule makes it again.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::NotAsThingsStand`] where it was taken back before, or
    /// the State itself made or confirmed it; [`ServiceError::Invalid`] for
    /// the reason.
    pub async fn remove_link(
        &self,
        viewer: &Viewer,
        id: &str,
        reason: Option<String>,
        request: &str,
    ) -> ServiceResult<LinkDetail> {
        viewer.require(Right::Draft)?;
        check_reason(reason.as_deref())?;
        let (record, mut link) = self.standing_link(viewer, id).await?;
        let said = self.assertions(Scope::PointingAt(Kind::Link, id)).await?;
        if link.basis == LinkBasis::State || said.values().flatten().any(is_confirmed_by_state) {
            return Err(ServiceError::not_as_things_stand(Message::LinkOfState));
        }
        link.removed = Some(LinkRemoval {
            reason,
            ..LinkRemoval::default()
        });
        let removed = link_after(&record, &link)?.listed(false);
        self.keep_of_link(viewer, "link.removed", request, removed, id)
            .await?;
        self.link(viewer, id).await
    }

    /// A current entry that the viewer sees, as a field of a request names it.
    pub(super) async fn linkable_entry(
        &self,
        viewer: &Viewer,
        field: &str,
        id: &EntryId,
    ) -> ServiceResult<Record> {
        let found = self
            .visible(viewer, Kind::Entry, id.as_str(), Thing::Entry)
            .await;
        match found {
            Ok(record) if record.listed => Ok(record),
            Ok(_) | Err(ServiceError::NotFound { .. }) => {
                let id = id.to_string();
                Err(ServiceError::invalid(field, Message::UnknownEntry { id }))
            }
            Err(other) => Err(other),
        }
    }
}

/// The version of a link after one that is kept.
pub(super) fn link_after(kept: &Record, link: &Link) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(kept.id.as_str(), kept.version + 1, link)?;
    let record = record.seen_by(kept.audience);
    Ok(match &kept.owner {
        Some(owner) => record.owned_by(owner.as_str()),
        None => record,
    })
}

fn is_confirmed_by_state(said: &Assertion) -> bool {
    said.state.is_some() && said.stance == LinkStance::Confirmed
}
