//! How links came to stand no longer. They stay on record with all that was said of
//! them: a dispute is not lost because the entry gave up the term.

use super::links::LedOn;
use super::{Service, ServiceResult, Viewer};
use crate::model::Link;
use crate::store::{Kind, Record};

/// How a link came to stand no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LinkEnd {
    /// A rule had made it, nobody had confirmed it, and the entry gave up the terms for
    /// which it was made.
    Lapsed,
    /// Its entry was withdrawn: nobody took the link back.
    EntryWithdrawn,
    /// It was taken back: by a drafter, or by a list that names other concepts.
    Removed,
    /// The entry was moved to another concept, where concepts were split or merged.
    Moved,
}

impl LinkEnd {
    /// How a link came to stand no longer, given whether its entry is in force; none
    /// where it stands.
    pub(super) fn of(record: &Record, link: &Link, is_in_force: bool) -> Option<Self> {
        let removed = link.removed.as_ref();
        match record.listed {
            true if is_in_force => None,
            true => Some(Self::EntryWithdrawn),
            false if link.moved_to().is_some() => Some(Self::Moved),
            false if removed.is_some_and(|removed| removed.lapsed) => Some(Self::Lapsed),
            false => Some(Self::Removed),
        }
    }
}

/// That a link stands no longer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct LinkEnded {
    /// How that came.
    pub how: LinkEnd,
    /// Since when (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub at: String,
    /// The link by which the entry stands instead: where it was moved, or under the concept
    /// into which that of this link was merged; absent where it stands by none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "information-space~xa.submitted.cyberspace")]
    pub instead: Option<String>,
}

impl Service {
    /// How and since when a link beside its entry stands no longer; none where it
    /// stands.
    pub(super) async fn link_ended(
        &self,
        viewer: &Viewer,
        (record, link): (&Record, &Link),
        entry: &Record,
    ) -> ServiceResult<Option<LinkEnded>> {
        let Some(how) = LinkEnd::of(record, link, entry.listed) else {
            return Ok(None);
        };
        let at = match how {
            LinkEnd::EntryWithdrawn => self.withdrawn_at(viewer, entry).await?,
            _ => taken_back_at(record, link),
        };
        let instead = match how {
            LinkEnd::EntryWithdrawn => None,
            _ if !entry.listed => None,
            _ => match self.led_on_to(viewer, link.clone()).await? {
                LedOn::Stands(link) => Some(Link::id(&link.concept, &link.entry)),
                LedOn::Ended(_) => None,
            },
        };
        Ok(Some(LinkEnded { how, at, instead }))
    }

    /// Since when an entry is withdrawn, as far as the viewer may see.
    async fn withdrawn_at(&self, viewer: &Viewer, entry: &Record) -> ServiceResult<String> {
        let versions = self.store.history(Kind::Entry, &entry.id, 0, i64::MAX);
        let versions = versions.await?.into_iter().rev();
        let is_withdrawn =
            |version: &Record| !version.listed && viewer.audience().sees(version.audience);
        let first = versions.take_while(is_withdrawn).last();
        Ok(first.map_or_else(|| entry.at.clone(), |first| first.at))
    }
}

/// When a link was taken back or lapsed: before a merge took that along, if one did.
fn taken_back_at(record: &Record, link: &Link) -> String {
    let removed = link.removed.as_ref();
    let earlier = removed.and_then(|removed| removed.earlier.as_ref());
    earlier.map_or_else(|| record.at.clone(), |earlier| earlier.at.clone())
}
