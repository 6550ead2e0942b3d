use super::assertions::{MAX_REASON_CHARACTERS, check_reason};
use super::drawn_links::Act;
use super::import_list::link_record;
use super::link_moves::Moving;
use super::{FieldFault, LinkDetail, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::{Message, Thing};
use crate::model::{Assertion, Entry, EntryId, Key, Link, LinkBasis, LinkRemoval, LinkStance};
use crate::store::{self, Kind, NewRecord, Record, Scope};

impl Service {
    /// Links an entry to a concept by hand. Others that have a term of it are linked by
    /// rule, as they would be on arrival.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for a concept that is unknown or was
    /// merged, an unknown entry, or the reason; [`ServiceError::NotAsThingsStand`] where the link
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
        let _placing = self.placing.lock().await;
        check_saying("reason", &reason, MAX_REASON_CHARACTERS)
            .map_err(|fault| ServiceError::Invalid(vec![FieldFault::from(fault)]))?;
        self.check_linkable(concept)?;
        let record = self.linkable_entry(viewer, "entry", entry).await?;
        let id = Link::id(concept, entry);
        let kept = self.store.get(Kind::Link, &id).await?;
        if kept.as_ref().is_some_and(|kept| kept.listed) {
            return Err(ServiceError::not_as_things_stand(Message::LinkStands));
        }
        let basis = LinkBasis::Person {
            reason: Some(reason),
        };
        let link = Link::new(concept.clone(), entry.clone(), record.version, basis);
        let version = kept.map_or(1, |kept| kept.version + 1);
        let state = record.read::<Entry>()?.state;
        let made = link_record(&link, version, &state)?.seen_by(record.audience);
        let said = self.assertions(Scope::PointingAt(Kind::Link, &id)).await?;
        let act = Act {
            before: None,
            after: &said.into_values().flatten().collect::<Vec<_>>(),
        };
        let mut records = vec![made];
        records.extend(self.drawn_by_link(&link, &act, &records).await?);
        self.keep_of_link(viewer, "link.made", request, records, &id)
            .await?;
        self.link(viewer, &id).await
    }

    /// That there is a concept to be linked to. A merged one leads nobody on here: it
    /// was meant, and not all that the other one is.
    fn check_linkable(&self, id: &Key) -> ServiceResult<()> {
        match self.reference().concepts.contains_key(id) {
            true => Ok(()),
            false => {
                let why = self.why_no_concept(id.as_str());
                Err(ServiceError::invalid("concept", why))
            }
        }
    }

    /// Takes a link back. It stays in the history, and no rule makes it again.
    /// Where a split put the entry there, and the State itself had put it under the
    /// concept before or confirmed it there, it stands there again.
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
        let _placing = self.placing.lock().await;
        check_reason(reason.as_deref())?;
        let (record, mut link) = self.standing_link(viewer, id).await?;
        let said = self.assertions(Scope::PointingAt(Kind::Link, id)).await?;
        let said: Vec<Assertion> = said.into_values().flatten().collect();
        let of_state = || ServiceError::not_as_things_stand(Message::LinkOfState);
        if said.iter().any(is_confirmed_by_state) {
            return Err(of_state());
        }
        let former = self.former_of_state(&link, &said).await?;
        let back = match &former {
            Some(former) => Some(self.led_on_from(former)?),
            None => None,
        };
        let is_the_same = back.as_ref() == Some(&link.concept);
        if is_the_same || (former.is_none() && link.basis == LinkBasis::State) {
            return Err(of_state());
        }
        let returned = match (former, &back) {
            (Some(former), Some(to)) => self.returned(&former, to, reason.as_deref()).await?,
            _ => Vec::new(),
        };
        link.removed = Some(LinkRemoval {
            reason,
            moved_to: back,
            ..LinkRemoval::default()
        });
        let mut records = vec![link_after(&record, &link)?.listed(false)];
        records.extend(returned);
        self.keep_of_link(viewer, "link.removed", request, records, id)
            .await?;
        self.link(viewer, id).await
    }

    /// The link in whose place a split put another one, where the State itself had
    /// made or confirmed it.
    async fn former_of_state(
        &self,
        link: &Link,
        said: &[Assertion],
    ) -> ServiceResult<Option<String>> {
        if !link.by_split {
            return Ok(None);
        }
        let before = self.said_before(link, said).await?;
        let confirmed = before.iter().rfind(|said| is_confirmed_by_state(said));
        let made = link.moved_from.as_ref();
        let made = made.filter(|_| link.basis == LinkBasis::State);
        let made = made.map(|concept| Link::id(concept, &link.entry));
        Ok(confirmed.map(|said| said.link.clone()).or(made))
    }

    /// The concept of a link, or that to which it leads on.
    fn led_on_from(&self, link: &str) -> ServiceResult<Key> {
        let concept = Link::concept_of(link).and_then(|concept| concept.parse().ok());
        let concept: Key = concept.ok_or_else(|| ServiceError::not_found(Thing::Link, link))?;
        Ok(self.reference().led_on(&concept).clone())
    }

    /// The records by which an entry stands again where a former link had it, or in
    /// the concept into which that one was merged.
    async fn returned(
        &self,
        former: &str,
        to: &Key,
        reason: Option<&str>,
    ) -> ServiceResult<Vec<NewRecord>> {
        let former: Option<(Record, Link)> = store::get(self.store.as_ref(), former).await?;
        let Some((record, link)) = former.filter(|(record, _)| !record.listed) else {
            return Ok(Vec::new());
        };
        let link = Link {
            removed: None,
            ..link
        };
        if link.concept == *to {
            return Ok(vec![link_after(&record, &link)?]);
        }
        let moving = Moving {
            from: &link.concept.clone(),
            to,
            is_merge: true,
            reason,
        };
        let version = link.entry_version;
        self.moved(&moving, (record, link), version).await
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
