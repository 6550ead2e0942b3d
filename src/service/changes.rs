use std::collections::HashSet;

use super::entry_changes::change_of;
use super::import_list::says_the_same;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::EntryChange;
use crate::i18n::{Message, Thing};
use crate::model::{Entry, EntryId, Language, List, ListId, ListKind, Origin};
use crate::store::{Kind, Record, Scope, Selection};

/// What a submission says otherwise than the one before it.
#[derive(Debug, Clone, PartialEq)]
pub struct ListChanges {
    /// The submission.
    pub list: List,
    /// The lists with which it is compared.
    pub against: Vec<ListId>,
    /// The entries that it brought, new or again.
    pub added: Vec<(EntryId, i64)>,
    /// The entries that it no longer has.
    pub removed: Vec<RemovedEntry>,
    /// The entries that it changed, with their version before and since.
    pub changed: Vec<ChangedEntry>,
    /// How many entries it left as they were.
    pub unchanged: usize,
}

/// An entry that a submission no longer has.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedEntry {
    /// The entry.
    pub entry: EntryId,
    /// The version by which it is withdrawn.
    pub version: i64,
    /// The entry of the same key in the State’s list for participants, where a public
    /// submission ended that too: to participants both are one entry.
    pub before_of: Option<EntryId>,
}

impl RemovedEntry {
    fn ids(&self) -> impl Iterator<Item = &EntryId> {
        [&self.entry].into_iter().chain(&self.before_of)
    }
}

/// An entry that a submission changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangedEntry {
    /// The entry.
    pub entry: EntryId,
    /// The version before.
    pub before: i64,
    /// The entry of which this is a version, where it is the one of the same key in
    /// the State's list for participants before a public one, or the other way about.
    pub before_of: Option<EntryId>,
    /// The version that came with the submission.
    pub since: i64,
    /// What changed.
    pub change: EntryChange,
}

impl ChangedEntry {
    /// The entry, and the one that it is compared with where that is another.
    fn ids(&self) -> impl Iterator<Item = &EntryId> {
        [&self.entry].into_iter().chain(&self.before_of)
    }
}

impl Service {
    /// What a State's submission added, removed and reworded against the one
    /// before it; where it took the place of a list for participants, for these
    /// against that one; of a list for participants, against the public one for what it
    /// has of that and participants had from there alone. With a language asked for, only
    /// the entries that say something in it, and what of them changed in it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for the list, [`ServiceError::Invalid`] for
    /// a compiled one, which is corrected and never submitted.
    pub async fn list_changes(
        &self,
        viewer: &Viewer,
        id: &str,
        language: Option<&Language>,
    ) -> ServiceResult<ListChanges> {
        let record = self.visible(viewer, Kind::List, id, Thing::List).await?;
        let list: List = record.read()?;
        if list.kind == ListKind::Compiled {
            return Err(ServiceError::invalid("id", Message::NotASubmission));
        }
        let state = list.state.clone();
        let selection = Selection {
            kind: Kind::Entry,
            scope: Scope::Owner(state.as_str()),
            audience: viewer.audience(),
            unlisted_too: true,
        };
        let mut changes = ListChanges {
            added: Vec::new(),
            removed: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
            against: Vec::new(),
            list,
        };
        let mut saying = HashSet::new();
        for newest in self.store.page(selection, "", i64::MAX).await? {
            let versions = match newest.version {
                1 => vec![newest],
                _ => {
                    self.store
                        .history(Kind::Entry, &newest.id, 0, i64::MAX)
                        .await?
                }
            };
            let seen = |record: &Record| viewer.audience().sees(record.audience);
            let versions: Vec<Record> = versions.into_iter().filter(seen).collect();
            if changes.add(&versions, language).await?
                && let Some(record) = versions.last()
            {
                saying.insert(record.id.clone());
            }
        }
        match changes.list.kind.origin() {
            Origin::Restricted => self.pair_with_public(&mut changes).await?,
            _ => {
                changes.against = self.compared_with(viewer, &changes).await?;
                self.pair_with_restricted(&mut changes).await?;
            }
        }
        let brought = changes.added.len() + changes.changed.len();
        changes.unchanged = changes.list.entries.saturating_sub(brought);
        if let Some(language) = language {
            changes.keep_those_in(language, &saying);
        }
        Ok(changes)
    }

    /// Where a public submission took the place of what the State gave to
    /// participants: tells what it says otherwise than that, entry by entry. The
    /// public, which sees no entry of that, is told of nothing here.
    async fn pair_with_restricted(&self, changes: &mut ListChanges) -> ServiceResult<()> {
        for ended in std::mem::take(&mut changes.removed) {
            let public = ended.entry.in_list_of(Origin::Submitted);
            let replaced = match ended.entry.origin() {
                Origin::Restricted => self.replaced(&ended.entry, ended.version, &public).await?,
                _ => None,
            };
            let Some((before, (since, entry))) = replaced else {
                changes.removed.push(ended);
                continue;
            };
            changes.added.retain(|(id, _)| *id != public);
            changes.changed.retain(|changed| changed.entry != public);
            let before = (ended.version - 1, standing(before));
            let changed = ChangedEntry::against(before, (since, entry)).await?;
            changes.changed.extend(changed);
        }
        changes.removed = each_once(std::mem::take(&mut changes.removed));
        Ok(())
    }

    /// What an entry for participants said that ended with a version, and the
    /// public one that stood then.
    async fn replaced(
        &self,
        ended: &EntryId,
        version: i64,
        public: &EntryId,
    ) -> ServiceResult<Option<(Entry, (i64, Entry))>> {
        let store = &self.store;
        let end = store.history(Kind::Entry, ended.as_str(), version - 1, 1);
        let Some(end) = end.await?.pop() else {
            return Ok(None);
        };
        let of_public = store.history(Kind::Entry, public.as_str(), 0, i64::MAX);
        let mut of_public = of_public.await?;
        of_public.retain(|record| record.revision <= end.revision);
        match of_public.pop().filter(|stood| stood.listed) {
            Some(stood) => Ok(Some((end.read()?, (stood.version, stood.read()?)))),
            None => Ok(None),
        }
    }
}

/// What was removed from both lists of a State as one, named by the public entry.
fn each_once(removed: Vec<RemovedEntry>) -> Vec<RemovedEntry> {
    let is_restricted = |one: &RemovedEntry| one.entry.origin() == Origin::Restricted;
    let (restricted, mut all): (Vec<_>, Vec<_>) = removed.into_iter().partition(is_restricted);
    for one in restricted {
        let public = one.entry.in_list_of(Origin::Submitted);
        match all.iter_mut().find(|other| other.entry == public) {
            Some(other) => other.before_of = Some(one.entry),
            None => all.push(one),
        }
    }
    all.sort_by(|one, other| one.entry.cmp(&other.entry));
    all
}

/// An entry as it was before it ended.
fn standing(ended: Entry) -> Entry {
    Entry {
        withdrawn_by: None,
        ..ended
    }
}

impl ListChanges {
    /// Keeps what is of a language, given the entries that say something in it.
    fn keep_those_in(&mut self, language: &Language, saying: &HashSet<String>) {
        self.added.retain(|(id, _)| saying.contains(id.as_str()));
        let says = |one: &RemovedEntry| one.ids().any(|id| saying.contains(id.as_str()));
        self.removed.retain(says);
        let changed = std::mem::take(&mut self.changed).into_iter();
        let in_language = changed.filter_map(|changed| {
            let says = changed.ids().any(|id| saying.contains(id.as_str()));
            let change = changed.change.in_language(language)?;
            // What is of the whole entry tells nothing of a language that it has not.
            (says || !change.is_of_no_language()).then_some(ChangedEntry { change, ..changed })
        });
        self.changed = in_language.collect();
    }

    /// What the submission did to an entry, given all versions of it. Whether the
    /// entry says something in a language asked for, in a version that came or went
    /// with the submission.
    async fn add(
        &mut self,
        versions: &[Record],
        language: Option<&Language>,
    ) -> ServiceResult<bool> {
        let mut says = false;
        let mut before: Option<(i64, Entry)> = None;
        for record in versions {
            let entry: Entry = record.read()?;
            let stood = before
                .as_ref()
                .filter(|(_, before)| before.withdrawn_by.is_none());
            let ends = entry.withdrawn_by.as_ref() == Some(&self.list.id);
            says |= (ends || entry.list == self.list.id)
                && language.is_some_and(|language| entry.says_in(language));
            if ends {
                self.removed.push(RemovedEntry {
                    entry: entry.id.clone(),
                    version: record.version,
                    before_of: None,
                });
            } else if entry.list == self.list.id && entry.withdrawn_by.is_none() {
                match stood {
                    // A version that only others may see says the same.
                    Some((_, before)) if says_the_same(before, &entry) => {}
                    Some((version, before)) => self.changed.push(ChangedEntry {
                        entry: entry.id.clone(),
                        before: *version,
                        before_of: None,
                        since: record.version,
                        change: change_of(before, &entry).await?,
                    }),
                    None => self.added.push((entry.id.clone(), record.version)),
                }
            }
            before = Some((record.version, entry));
        }
        Ok(says)
    }
}
