//! With which list a submission is compared.

use super::changes::{ChangedEntry, ListChanges};
use super::import_list::{has_the_words_of, kept_lists};
use super::{Service, ServiceResult, Viewer};
use crate::compare::entry_change;
use crate::model::{Entry, EntryId, List, ListId, Origin};
use crate::store::{Audience, Kind, Record, Revision};

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
        let is_restricted = |(id, _): &(EntryId, i64)| id.origin() == Origin::Restricted;
        let ends_restricted = changes.removed.iter().any(is_restricted);
        let mut lists = kept_lists(self.store.as_ref(), &list.state, list.kind.origin()).await?;
        lists.retain(|(record, before)| {
            viewer.audience().sees(record.audience) && before.kind.exchange() < list.kind.exchange()
        });
        let lists = lists.into_iter().map(|(_, before)| before);
        let newest = lists.max_by_key(|one| one.kind.exchange());
        let mut against: Vec<ListId> = newest.map(|before| before.id).into_iter().collect();
        if ends_restricted {
            // Not one that came for participants since.
            let until = self.came_at(&list.id).await?;
            against.extend(
                self.newest_standing(list, Origin::Restricted, until)
                    .await?,
            );
        }
        Ok(against)
    }

    /// The newest of a State's lists of an origin that stood when a list came.
    async fn newest_standing(
        &self,
        list: &List,
        origin: Origin,
        until: Revision,
    ) -> ServiceResult<Option<ListId>> {
        let mut newest: Option<List> = None;
        for (_, other) in kept_lists(self.store.as_ref(), &list.state, origin).await? {
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
            let changed = ChangedEntry::against_public(public, (since, &entry));
            changes.changed.extend(changed);
        }
        let list = &changes.list;
        let former = self.newest_standing(list, Origin::Restricted, until);
        let former = former.await?;
        let public = match former.is_none() || has_of_public {
            true => self.newest_standing(list, Origin::Submitted, until).await?,
            false => None,
        };
        changes.against = former.into_iter().chain(public).collect();
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
    /// What an entry for participants says otherwise than the public one in a version;
    /// none where it says the same.
    pub(super) fn against_public(
        (before, public): (i64, Entry),
        (since, entry): (i64, &Entry),
    ) -> Option<Self> {
        let says_otherwise = !has_the_words_of(&public, entry);
        says_otherwise.then(|| Self {
            entry: entry.id.clone(),
            before,
            before_of: Some(public.id.clone()),
            since,
            change: entry_change(&public, entry),
        })
    }
}
