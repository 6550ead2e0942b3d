use std::collections::HashMap;

use super::{LinkView, Page, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Entry, Link, ListId, PartyCode};
use crate::store::{self, Kind, Reading, Record, Scope, Selection, StoreResult};

/// An entry in one of its versions, with what is said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryView {
    /// The entry.
    pub entry: Entry,
    /// Its version, from 1.
    pub version: i64,
    /// When this version was kept (RFC 3339, UTC).
    pub at: String,
    /// A later list of the State in which it stands unchanged.
    pub stands_in: Option<ListId>,
    /// The entry has a newer version: what it is linked to is said of that one.
    pub is_former: bool,
    /// The concepts it is linked to now, also in a former version.
    pub links: Vec<LinkView>,
}

/// Which entries to list.
#[derive(Debug, Clone, Default)]
pub struct EntrySelection {
    /// Those of one State or organisation.
    pub state: Option<PartyCode>,
    /// Those after this id.
    pub after: String,
    /// At most so many.
    pub limit: usize,
}

impl EntryView {
    /// The same, of a version that is not the newest.
    fn former(self) -> Self {
        Self {
            stands_in: None,
            is_former: true,
            ..self
        }
    }
}

impl Service {
    /// The current entries in the order of their ids.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a State that is not known.
    pub async fn entries(
        &self,
        viewer: &Viewer,
        asked: &EntrySelection,
    ) -> ServiceResult<Page<EntryView>> {
        let scope = match &asked.state {
            Some(code) => Scope::Owner(self.known_party(code)?),
            None => Scope::All,
        };
        let selection = Selection {
            kind: Kind::Entry,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let records = self
            .page(selection, &asked.after, asked.limit, |record| {
                Ok(record.clone())
            })
            .await?;
        let mut items = Vec::with_capacity(records.items.len());
        for record in &records.items {
            items.push(self.entry_view(viewer, record).await?);
        }
        Ok(Page {
            total: records.total,
            items,
            next: records.next,
        })
    }

    /// The newest version of an entry, withdrawn or not.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn entry(&self, viewer: &Viewer, id: &str) -> ServiceResult<EntryView> {
        let record = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        self.entry_view(viewer, &record).await
    }

    /// The versions of an entry after a version, oldest first, each with the links
    /// of the newest: they are what is said of the entry now.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn entry_history(
        &self,
        viewer: &Viewer,
        id: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<EntryView>> {
        let newest = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        let history = self.history(viewer, &newest, after, limit).await?;
        let now = self.entry_view(viewer, &newest).await?;
        let version = |record: &Record| -> ServiceResult<EntryView> {
            let view = EntryView {
                entry: record.read()?,
                version: record.version,
                at: record.at.clone(),
                ..now.clone()
            };
            Ok(match record.version < newest.version {
                true => view.former(),
                false => view,
            })
        };
        let items: ServiceResult<Vec<EntryView>> = history.items.iter().map(version).collect();
        Ok(Page {
            total: history.total,
            items: items?,
            next: history.next,
        })
    }

    /// The newest version of a record that the viewer may see.
    pub(super) async fn visible(
        &self,
        viewer: &Viewer,
        kind: Kind,
        id: &str,
        thing: Thing,
    ) -> ServiceResult<Record> {
        let record = self.store.get(kind, id).await?;
        record
            .filter(|record| viewer.audience().sees(record.audience))
            .ok_or_else(|| ServiceError::not_found(thing, id))
    }

    /// A party's code, if it is known here.
    pub(super) fn known_party<'a>(&self, code: &'a PartyCode) -> ServiceResult<&'a str> {
        match self.reference().parties.get(code) {
            Some(_) => Ok(code.as_str()),
            None => {
                let code = code.to_string();
                Err(ServiceError::invalid(
                    "state",
                    Message::UnknownState { code },
                ))
            }
        }
    }

    /// The version of an entry from which on it says what it says in this one.
    pub(super) async fn worded_since(&self, record: &Record) -> ServiceResult<i64> {
        Ok(worded_since(self.store.as_ref(), record).await?)
    }

    async fn entry_view(&self, viewer: &Viewer, record: &Record) -> ServiceResult<EntryView> {
        let scope = Scope::PointingAt(Kind::Entry, &record.id);
        let links: Vec<(Record, Link)> =
            store::all(self.store.as_ref(), scope, viewer.audience()).await?;
        let mut said = match links.is_empty() {
            true => HashMap::new(),
            false => self.assertions(scope).await?,
        };
        let worded_since = self.worded_since(record).await?;
        let mut views = Vec::with_capacity(links.len());
        for (of, link) in links {
            let said = said.remove(&of.id).unwrap_or_default();
            let before = self.said_before(&link, &said).await?;
            let link = self.told_now(link).await?;
            let view = LinkView::of(viewer, link, worded_since, (said, before));
            views.push(match record.listed {
                true => view,
                false => view.awaiting_nothing(),
            });
        }
        let entry: Entry = record.read()?;
        Ok(EntryView {
            stands_in: self.stands_in(viewer, &entry).await?,
            is_former: false,
            entry,
            version: record.version,
            at: record.at.clone(),
            links: views,
        })
    }
}

/// The version of an entry from which on it says what it says in this one:
/// later ones only changed who may see it, that the State still gives it, the documents
/// that it cites, or what else is no word of it, see [`Entry::has_words_of`].
pub(super) async fn worded_since(store: &dyn Reading, record: &Record) -> StoreResult<i64> {
    let mut since = record.version;
    if since == 1 {
        return Ok(since);
    }
    let entry: Entry = record.read()?;
    let history = store.history(Kind::Entry, &record.id, 0, since - 1);
    for before in history.await?.into_iter().rev() {
        if !entry.has_words_of(&before.read()?) {
            break;
        }
        since = before.version;
    }
    Ok(since)
}
