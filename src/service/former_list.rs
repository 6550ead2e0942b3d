//! With which list a submission is compared.

use std::collections::BTreeMap;

use super::changes::{ChangedEntry, ListChanges};
use super::import_list::{has_the_words_of, kept_lists};
use super::{Service, ServiceResult, Viewer};
use crate::compare::entry_change;
use crate::model::{Entry, EntryId, List, ListId, Origin, PartyCode};
use crate::store::{Audience, Kind, Record, Revision, Scope, Selection};

/// The public list that alone stood when a list for participants came.
pub(super) struct PublicBefore {
    list: ListId,
    /// When the list for participants came.
    until: Revision,
}

impl Service {
    /// The State's list of the same kind before a submission, and where that ended
    /// entries of a list for participants, that list too; none that the viewer does
    /// not see.
    pub(super) async fn compared_with(
        &self,
        viewer: &Viewer,
        changes: &ListChanges,
    ) -> ServiceResult<Vec<ListId>> {
        let list = &changes.list;
        let is_restricted = |(id, _): &(EntryId, i64)| id.origin() == Origin::Restricted;
        let ends_restricted =
            list.kind.origin() == Origin::Submitted && changes.removed.iter().any(is_restricted);
        let own = list.kind.exchange();
        let year = |list: &List| list.kind.exchange().map(|(year, _)| year);
        let mut against = Vec::new();
        for (origin, is_asked) in [
            (list.kind.origin(), true),
            (Origin::Restricted, ends_restricted),
        ] {
            if !is_asked {
                continue;
            }
            let mut lists = kept_lists(self.store.as_ref(), &list.state, origin).await?;
            lists.retain(|(record, _)| viewer.audience().sees(record.audience));
            let is_before = |before: &List| match origin == list.kind.origin() {
                true => before.kind.exchange() < own,
                false => year(before) <= year(list),
            };
            let before = lists.into_iter().map(|(_, before)| before);
            let newest = before
                .filter(is_before)
                .max_by_key(|one| one.kind.exchange());
            against.extend(newest.map(|before| before.id));
        }
        Ok(against)
    }

    /// The public list with which a list for participants is compared: where no list
    /// for participants stood when it came, since there was none or a public one had
    /// taken its place.
    pub(super) async fn public_list_before(
        &self,
        list: &List,
    ) -> ServiceResult<Option<PublicBefore>> {
        if list.kind.origin() != Origin::Restricted {
            return Ok(None);
        }
        let until = self.came_at(&list.id).await?;
        let store = self.store.as_ref();
        for (_, other) in kept_lists(store, &list.state, Origin::Restricted).await? {
            if other.id != list.id && self.stood_before(&other.id, until).await? {
                return Ok(None);
            }
        }
        let mut newest: Option<(Revision, ListId)> = None;
        for (_, public) in kept_lists(store, &list.state, Origin::Submitted).await? {
            let came = self.came_at(&public.id).await?;
            if came < until && newest.as_ref().is_none_or(|(before, _)| *before < came) {
                newest = Some((came, public.id));
            }
        }
        Ok(newest.map(|(_, list)| PublicBefore { list, until }))
    }

    /// Tells what a list for participants says otherwise than the public one before
    /// it. The public entries that it no longer has stand as they did. What that list
    /// said.
    pub(super) async fn pair_with_public(
        &self,
        changes: &mut ListChanges,
        before: &PublicBefore,
    ) -> ServiceResult<Vec<Entry>> {
        let mut public = self
            .public_entries(&changes.list.state, before.until)
            .await?;
        let said = public.values().map(|(_, entry)| entry.clone()).collect();
        for (id, since) in std::mem::take(&mut changes.added) {
            let of_public = id.in_list_of(Origin::Submitted);
            let Some((version, stood)) = public.remove(&of_public) else {
                changes.added.push((id, since));
                continue;
            };
            let history = self.store.history(Kind::Entry, id.as_str(), since - 1, 1);
            let Some(record) = history.await?.pop() else {
                continue;
            };
            let entry: Entry = record.read()?;
            if !has_the_words_of(&stood, &entry) {
                changes.changed.push(ChangedEntry {
                    entry: id,
                    before: version,
                    before_of: Some(of_public),
                    since,
                    change: entry_change(&stood, &entry),
                });
            }
        }
        let gone = public.into_iter().map(|(id, (version, _))| (id, version));
        changes.removed.extend(gone);
        changes.against = vec![before.list.clone()];
        Ok(said)
    }

    /// The public entries of a State that stood at a revision, each with its version.
    async fn public_entries(
        &self,
        state: &PartyCode,
        at: Revision,
    ) -> ServiceResult<BTreeMap<EntryId, (i64, Entry)>> {
        let selection = Selection {
            kind: Kind::Entry,
            scope: Scope::Owner(state.as_str()),
            audience: Audience::Public,
            unlisted_too: true,
        };
        let mut stood = BTreeMap::new();
        for newest in self.store.page(selection, "", i64::MAX).await? {
            let versions = self.store.history(Kind::Entry, &newest.id, 0, i64::MAX);
            let mut versions = versions.await?;
            versions.retain(|version| version.revision <= at);
            let Some(record) = versions.pop().filter(|version| version.listed) else {
                continue;
            };
            let entry: Entry = record.read()?;
            if entry.origin == Origin::Submitted {
                stood.insert(entry.id.clone(), (record.version, entry));
            }
        }
        Ok(stood)
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
