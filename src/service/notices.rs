use super::telling::Addressees;
use super::{Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::model::Notice;
use crate::store::{Kind, Memo, Record, Revision, Space};

/// Notices read from the store at a time.
const BATCH: i64 = 500;

/// A notice as its account sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeView {
    /// The notice.
    pub notice: Notice,
    /// Its place in the order of acts.
    pub revision: Revision,
    /// When the act was done (RFC 3339, UTC).
    pub at: String,
    /// Whether the account has marked it as read.
    pub is_read: bool,
}

impl Service {
    /// What concerns the viewer's account and was done by others, oldest
    /// first, after a revision.
    ///
    /// # Errors
    /// Those of rights and of the store.
    pub async fn notices(
        &self,
        viewer: &Viewer,
        unread_only: bool,
        after: Revision,
        limit: usize,
    ) -> ServiceResult<Page<NoticeView>> {
        viewer.require(Right::Participate)?;
        let all: Vec<NoticeView> = self.notices_since(viewer, 0).await?;
        let wanted = |view: &NoticeView| !unread_only || !view.is_read;
        let all: Vec<NoticeView> = all.into_iter().filter(wanted).collect();
        let total = all.len();
        let mut items: Vec<NoticeView> = all
            .into_iter()
            .filter(|view| view.revision > after)
            .collect();
        let has_more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().map(|view| view.revision.to_string());
        Ok(Page {
            total,
            items,
            next: next.filter(|_| has_more),
        })
    }

    /// What concerns an account and was done after a revision.
    pub(super) async fn notices_since(
        &self,
        viewer: &Viewer,
        revision: Revision,
    ) -> ServiceResult<Vec<NoticeView>> {
        let addressees = Addressees::of(viewer);
        let read = self.read_notices(viewer).await?;
        let mut views = Vec::new();
        // What was done before there was the account concerns it no more.
        let first = self.store.version(Kind::Account, viewer.actor(), 1).await?;
        let mut after = first.map_or(revision, |first| first.revision.max(revision));
        loop {
            let targets = (Kind::Addressee, addressees.as_slice());
            let records = self
                .store
                .pointing_at_since(Kind::Notice, targets, after, BATCH);
            let records = records.await?;
            let Some(last) = records.last() else {
                return Ok(views);
            };
            after = last.revision;
            for record in &records {
                views.extend(view(record, viewer, &read)?);
            }
        }
    }

    /// Waits for what concerns the viewer's account after a revision.
    ///
    /// # Errors
    /// [`ServiceError::Unauthenticated`] once the account has ended; those of
    /// rights and of the store.
    pub async fn next_notices(
        &self,
        viewer: &Viewer,
        after: Revision,
    ) -> ServiceResult<Vec<NoticeView>> {
        viewer.require(Right::Participate)?;
        let mut acts = self.acts.subscribe();
        loop {
            acts.mark_unchanged();
            let notices = self.notices_since(viewer, after).await?;
            if !notices.is_empty() {
                self.require_valid(viewer).await?;
                return Ok(notices);
            }
            // Fails only where the service is gone.
            if acts.changed().await.is_err() {
                return Ok(Vec::new());
            }
        }
    }

    /// The newest act, where a stream of notices begins that is to tell only
    /// what is done from now on.
    pub fn newest_revision(&self) -> Revision {
        self.reference().revision
    }

    /// Checks a revision from which on, or up to which, somebody wants to be
    /// told: one of an act that was done, or 0.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for another.
    pub fn check_revision(&self, field: &str, revision: Revision) -> ServiceResult<()> {
        let high = self.newest_revision();
        match (0..=high).contains(&revision) {
            true => Ok(()),
            false => {
                let message = Message::OutOfRange { low: 0, high };
                Err(ServiceError::invalid(field, message))
            }
        }
    }

    /// Marks notices as read, all up to a revision or some by their ids.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for an id of no notice of
    /// the account, a revision that is none, or neither.
    pub async fn mark_read(
        &self,
        viewer: &Viewer,
        ids: &[String],
        up_to: Option<Revision>,
    ) -> ServiceResult<()> {
        viewer.require(Right::Participate)?;
        match up_to {
            None if ids.is_empty() => {
                return Err(ServiceError::invalid("ids", Message::NoNoticeNamed));
            }
            Some(revision) => self.check_revision("up_to", revision)?,
            None => {}
        }
        let notices = self.notices_since(viewer, 0).await?;
        for (at, id) in ids.iter().enumerate() {
            if !notices.iter().any(|view| view.notice.id.as_str() == id) {
                let id = id.chars().take(80).collect();
                let message = Message::NoSuchNotice { id };
                return Err(ServiceError::invalid(format!("ids[{at}]"), message));
            }
        }
        let is_meant = |view: &&NoticeView| {
            let is_named = ids.iter().any(|id| view.notice.id.as_str() == id);
            is_named || up_to.is_some_and(|up_to| view.revision <= up_to)
        };
        for view in notices.iter().filter(is_meant).filter(|view| !view.is_read) {
            let memo = Memo {
                space: Space::ReadNotice,
                key: format!("{}~{}", viewer.actor(), view.notice.id),
                value: String::new(),
                at: self.environment.now(),
            };
            self.store.remember(&memo).await?;
        }
        Ok(())
    }

    async fn read_notices(&self, viewer: &Viewer) -> ServiceResult<Vec<String>> {
        let prefix = format!("{}~", viewer.actor());
        let memos = self.store.recall_all(Space::ReadNotice, &prefix).await?;
        let mut keys: Vec<String> = memos.into_iter().map(|memo| memo.key).collect();
        keys.sort_unstable();
        Ok(keys)
    }
}

/// A notice as an account sees it; none of its own acts.
fn view(record: &Record, viewer: &Viewer, read: &[String]) -> ServiceResult<Option<NoticeView>> {
    let notice: Notice = record.read()?;
    if notice.by == viewer.actor() {
        return Ok(None);
    }
    let key = format!("{}~{}", viewer.actor(), notice.id);
    Ok(Some(NoticeView {
        is_read: read.binary_search(&key).is_ok(),
        revision: record.revision,
        at: record.at.clone(),
        notice,
    }))
}
