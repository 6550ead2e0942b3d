//! With which list a submission is compared.

use super::changes::{ChangedEntry, ListChanges, RemovedEntry};
use super::entry_changes::change_of;
use super::import_list::{has_the_words_of, kept_lists};
use super::{Service, ServiceResult, SubmissionOutcome, Viewer};
use crate::model::{Entry, EntryId, List, ListId, ListKind, Origin, PartyCode};
use crate::store::{Audience, Kind, NewRecord, Record, Revision};

impl Service {
    /// The State's list of the same kind before a public submission, and where that
    /// ended entries of a list for participants, that list too; none that the viewer does
    /// not see.
    pub(super) async fn compared_with(
        &self,
        viewer: &Viewer,
        changes: &ListChanges,
    ) -> ServiceResult<Vec<ListId>> {
        let list = &changes.list;
        let is_restricted = |one: &RemovedEntry| one.entry.origin() == Origin::Restricted;
        let ends_restricted = changes.removed.iter().any(is_restricted);
        let before = self.list_of_kind_before(viewer.audience(), &list.state, &list.kind);
        let mut against: Vec<ListId> = before.await?.into_iter().collect();
        if ends_restricted {
            // Not one that came for participants since.
            let until = self.came_at(&list.id).await?;
            against.extend(
                self.newest_standing(&list.state, Origin::Restricted, until)
                    .await?,
            );
        }
        Ok(against)
    }

    /// The newest of a State's lists of a kind before one of these.
    async fn list_of_kind_before(
        &self,
        audience: Audience,
        state: &PartyCode,
        kind: &ListKind,
    ) -> ServiceResult<Option<ListId>> {
        let mut lists = kept_lists(self.store.as_ref(), state, kind.origin()).await?;
        lists.retain(|(record, before)| {
            audience.sees(record.audience) && before.kind.exchange() < kind.exchange()
        });
        let lists = lists.into_iter().map(|(_, before)| before);
        let newest = lists.max_by_key(|one| one.kind.exchange());
        Ok(newest.map(|before| before.id))
    }

    /// With which lists a submission is compared that is not accepted yet: those that
    /// [`Service::list_changes`] will name to participants.
    pub(super) async fn to_compare_with(
        &self,
        state: &PartyCode,
        outcome: &SubmissionOutcome,
        has_of_public: bool,
    ) -> ServiceResult<Vec<ListId>> {
        let standing = |origin| self.newest_standing(state, origin, Revision::MAX);
        match outcome.list.kind() {
            Some(kind @ ListKind::Submitted { .. }) => {
                let audience = Audience::Participants;
                let before = self.list_of_kind_before(audience, state, &kind).await?;
                let ended = match outcome.ended.is_empty() {
                    true => None,
                    false => standing(Origin::Restricted).await?,
                };
                Ok(before.into_iter().chain(ended).collect())
            }
            _ => {
                self.before_restricted(state, Revision::MAX, has_of_public)
                    .await
            }
        }
    }

    /// The list for participants that stood before one of these, and the public one where
    /// that alone stood or has entries that this one brings.
    async fn before_restricted(
        &self,
        state: &PartyCode,
        until: Revision,
        has_of_public: bool,
    ) -> ServiceResult<Vec<ListId>> {
        let former = self.newest_standing(state, Origin::Restricted, until);
        let former = former.await?;
        let public = match former.is_none() || has_of_public {
            true => {
                self.newest_standing(state, Origin::Submitted, until)
                    .await?
            }
            false => None,
        };
        Ok(former.into_iter().chain(public).collect())
    }

    /// Tells what a public submission that ends entries for participants says otherwise
    /// than these, entry by entry, as `changes` will tell it to participants: to them it is
    /// the same entry, and stood last as it was given to them.
    pub(super) async fn tell_against_restricted(
        &self,
        outcome: &mut SubmissionOutcome,
        records: &[NewRecord],
    ) -> ServiceResult<()> {
        let given = outcome.added.len() + outcome.changed.len() + outcome.unchanged;
        for ended in outcome.ended.clone() {
            let public = ended.in_list_of(Origin::Submitted);
            let stands = self.will_stand(&public, records).await?;
            let before = self.store.get(Kind::Entry, ended.as_str()).await?;
            let (Some(stands), Some(before)) = (stands, before) else {
                // Removed from the public list too, it is one entry, named once.
                if !outcome.removed.contains(&public) {
                    outcome.removed.push(ended);
                }
                continue;
            };
            outcome.added.retain(|id| *id != public);
            outcome.changed.retain(|changed| changed.entry != public);
            let before = (before.version, before.read()?);
            let changed = ChangedEntry::against(before, stands).await?;
            outcome.changed.extend(changed);
        }
        outcome.removed.sort();
        outcome.unchanged = given.saturating_sub(outcome.added.len() + outcome.changed.len());
        Ok(())
    }

    /// A public entry as it will stand once some records are kept, with its version.
    async fn will_stand(
        &self,
        id: &EntryId,
        records: &[NewRecord],
    ) -> ServiceResult<Option<(i64, Entry)>> {
        let is_it = |record: &&NewRecord| record.kind == Kind::Entry && record.id == id.as_str();
        if let Some(record) = records.iter().find(is_it) {
            let stands = record.listed.then(|| record.read());
            return Ok(stands.transpose()?.map(|entry| (record.version, entry)));
        }
        let kept = self.store.get(Kind::Entry, id.as_str()).await?;
        let kept = kept.filter(|kept| kept.listed);
        let kept = kept.map(|kept| Ok((kept.version, kept.read()?)));
        kept.transpose()
    }

    /// The newest of a State's lists of an origin that stood when a list came.
    async fn newest_standing(
        &self,
        state: &PartyCode,
        origin: Origin,
        until: Revision,
    ) -> ServiceResult<Option<ListId>> {
        let mut newest: Option<List> = None;
        for (_, other) in kept_lists(self.store.as_ref(), state, origin).await? {
            let is_newer = newest
                .as_ref()
                .is_none_or(|newest| newest.kind.exchange() < other.kind.exchange());
            if is_newer && self.stood_before(&other.id, until).await? {
                newest = Some(other);
            }
        }
        Ok(newest.map(|newest| newest.id))
    }

    /// Tells the entries that a list for participants brings, and that everybody could
    /// read already, by what they say otherwise than there. The public entries that it
    /// does not have stand as they did. It is compared with the list for participants
    /// that stood, and with the public one where that alone stood or has such entries.
    pub(super) async fn pair_with_public(&self, changes: &mut ListChanges) -> ServiceResult<()> {
        let until = self.came_at(&changes.list.id).await?;
        let mut has_of_public = false;
        for (id, since) in std::mem::take(&mut changes.added) {
            let history = self.store.history(Kind::Entry, id.as_str(), since - 1, 1);
            let entry = history.await?.pop().map(|record| record.read());
            let entry: Option<Entry> = entry.transpose()?;
            let public = self.public_before(&id, until).await?;
            let Some((entry, public)) = entry.zip(public) else {
                changes.added.push((id, since));
                continue;
            };
            has_of_public = true;
            let changed = ChangedEntry::against(public, (since, entry)).await?;
            changes.changed.extend(changed);
        }
        let state = &changes.list.state;
        changes.against = self.before_restricted(state, until, has_of_public).await?;
        Ok(())
    }

    /// The public entry of the key of one for participants that stood right before a
    /// revision, with its version.
    pub(super) async fn public_before(
        &self,
        restricted: &EntryId,
        until: Revision,
    ) -> ServiceResult<Option<(i64, Entry)>> {
        let id = restricted.in_list_of(Origin::Submitted);
        let versions = self.store.history(Kind::Entry, id.as_str(), 0, i64::MAX);
        let mut versions = versions.await?;
        versions.retain(|version| version.revision < until);
        let newest = versions.pop();
        let stood = newest.filter(|one| one.listed && Audience::Public.sees(one.audience));
        let stood = stood.map(|record| Ok((record.version, record.read()?)));
        stood.transpose()
    }

    /// The revision at which a list came.
    async fn came_at(&self, list: &ListId) -> ServiceResult<Revision> {
        let first = self.store.history(Kind::List, list.as_str(), 0, 1).await?;
        Ok(first.first().map_or(Revision::MAX, |first| first.revision))
    }

    /// Whether a list stood right before a revision.
    async fn stood_before(&self, list: &ListId, until: Revision) -> ServiceResult<bool> {
        let versions = self.store.history(Kind::List, list.as_str(), 0, i64::MAX);
        let mut versions: Vec<Record> = versions.await?;
        versions.retain(|version| version.revision < until);
        Ok(versions.last().is_some_and(|newest| newest.listed))
    }
}

impl ChangedEntry {
    /// What an entry says otherwise than the one of the same key in the State's other list
    /// in a version; none where it says the same.
    pub(super) async fn against(
        (before, other): (i64, Entry),
        (since, entry): (i64, Entry),
    ) -> ServiceResult<Option<Self>> {
        if has_the_words_of(&other, &entry) {
            return Ok(None);
        }
        Ok(Some(Self {
            change: change_of(&other, &entry).await?,
            before,
            before_of: Some(other.id),
            since,
            entry: entry.id,
        }))
    }
}
