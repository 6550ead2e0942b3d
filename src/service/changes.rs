use super::import_list::says_the_same;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{EntryChange, entry_change};
use crate::i18n::{Message, Thing};
use crate::model::{Entry, EntryId, List, ListKind};
use crate::store::{Kind, Record, Scope, Selection};

/// What a submission says otherwise than the one before it.
#[derive(Debug, Clone, PartialEq)]
pub struct ListChanges {
    /// The submission.
    pub list: List,
    /// The entries that it brought, new or again.
    pub added: Vec<(EntryId, i64)>,
    /// The entries that it no longer has.
    pub removed: Vec<(EntryId, i64)>,
    /// The entries that it changed, with their version before and since.
    pub changed: Vec<ChangedEntry>,
    /// How many entries it left as they were.
    pub unchanged: usize,
}

/// An entry that a submission changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangedEntry {
    /// The entry.
    pub entry: EntryId,
    /// The version before.
    pub before: i64,
    /// The version that came with the submission.
    pub since: i64,
    /// What changed.
    pub change: EntryChange,
}

impl Service {
    /// What a State's submission added, removed and reworded against the one
    /// before it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for the list, [`ServiceError::Invalid`] for
    /// a compiled one, which is corrected and never submitted.
    pub async fn list_changes(&self, viewer: &Viewer, id: &str) -> ServiceResult<ListChanges> {
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
            list,
        };
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
            changes.add(&versions)?;
        }
        let brought = changes.added.len() + changes.changed.len();
        changes.unchanged = changes.list.entries.saturating_sub(brought);
        Ok(changes)
    }
}

impl ListChanges {
    /// What the submission did to an entry, given all versions of it.
    fn add(&mut self, versions: &[Record]) -> ServiceResult<()> {
        let mut before: Option<(i64, Entry)> = None;
        for record in versions {
            let entry: Entry = record.read()?;
            let stood = before
                .as_ref()
                .filter(|(_, before)| before.withdrawn_by.is_none());
            if entry.withdrawn_by.as_ref() == Some(&self.list.id) {
                self.removed.push((entry.id.clone(), record.version));
            } else if entry.list == self.list.id && entry.withdrawn_by.is_none() {
                match stood {
                    // A version that only others may see says the same.
                    Some((_, before)) if says_the_same(before, &entry) => {}
                    Some((version, before)) => self.changed.push(ChangedEntry {
                        entry: entry.id.clone(),
                        before: *version,
                        since: record.version,
                        change: entry_change(before, &entry),
                    }),
                    None => self.added.push((entry.id.clone(), record.version)),
                }
            }
            before = Some((record.version, entry));
        }
        Ok(())
    }
}
