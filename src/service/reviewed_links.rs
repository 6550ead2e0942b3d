//! How each link stands, or stood: kept as few words as a list of them needs, so that a
//! page of the list reads only its own links.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::kept::KeptBy;
use super::link_ends::LinkEnd;
use super::links::awaiting;
use super::{Awaiting, Service, ServiceResult, Viewer};
use crate::compare::DoubtedLinks;
use crate::model::{Assertion, DisplayLanguage, EntryId, Link};
use crate::store::{Audience, Kind, Scope, Selection};
use crate::text::NameOrder;

/// A link as it stands, or that it stands no longer; then nothing is to be done about it.
#[derive(Debug)]
pub(super) struct ReviewedLink {
    pub id: String,
    /// The State or organisation of the entry.
    pub owner: Option<String>,
    /// How it came to stand no longer; none where it stands.
    pub end: Option<LinkEnd>,
    /// A drafter should look at it.
    pub awaits_review: bool,
    /// Somebody disputes it.
    pub is_disputed: bool,
    /// A rule made it, and nobody confirmed it.
    pub is_unconfirmed: bool,
    /// Somebody said something of it.
    pub is_spoken_of: bool,
}

/// The links by who may see them, in the order of names in a display language.
pub(super) type ReviewedLinksBy = KeptBy<(Audience, DisplayLanguage), Vec<ReviewedLink>>;

/// By what links are in order: the concept, the State or organisation by its
/// name, and the id.
pub(super) type LinkPlace<'a> = (&'a str, usize, &'a str);

/// The place of a link by its id, be there such a link or not.
pub(super) fn place<'a>(id: &'a str, order: &NameOrder<'_>) -> LinkPlace<'a> {
    let (concept, entry) = id.split_once('~').unwrap_or((id, ""));
    let state = entry.parse().ok().and_then(|entry: EntryId| entry.state());
    let rank = state.map_or(usize::MAX, |code| order.rank(&code).0);
    (concept, rank, id)
}

impl Service {
    /// The links between concepts and entries that the viewer may see, also those that
    /// stand no longer, by concept, States in the order of their names.
    pub(super) async fn reviewed_links(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<Vec<ReviewedLink>>> {
        let kinds = [Kind::Assertion, Kind::Entry, Kind::Link, Kind::Party];
        let revision = self.newest_change(&kinds).await?;
        let compute = self.review_links(viewer, display);
        let key = (viewer.audience(), display);
        self.reviewed.get(key, revision, compute).await
    }

    /// The ids of those of which somebody disputes that the entry is about the
    /// concept.
    pub(super) async fn disputed_links(&self, viewer: &Viewer) -> ServiceResult<HashSet<String>> {
        let reviewed = self.reviewed_links(viewer, DisplayLanguage::En).await?;
        let disputed = reviewed.iter().filter(|link| link.is_disputed);
        Ok(disputed.map(|link| link.id.clone()).collect())
    }

    /// The ids of those that are in doubt.
    pub(super) async fn doubted_links(&self, viewer: &Viewer) -> ServiceResult<DoubtedLinks> {
        let reviewed = self.reviewed_links(viewer, DisplayLanguage::En).await?;
        let ids = |is_wanted: fn(&&ReviewedLink) -> bool| {
            let links = reviewed.iter().filter(is_wanted);
            links.map(|link| link.id.clone()).collect()
        };
        Ok(DoubtedLinks {
            disputed: ids(|link| link.is_disputed),
            unconfirmed: ids(|link| link.is_unconfirmed),
        })
    }

    async fn review_links(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<ReviewedLink>> {
        let versions = self.newest_versions(viewer, true).await?;
        let in_force = self.newest_versions(viewer, false).await?;
        let said = self.assertions(Scope::All).await?;
        let links = Selection {
            kind: Kind::Link,
            scope: Scope::All,
            audience: viewer.audience(),
            unlisted_too: true,
        };
        let mut reviewed = Vec::new();
        for record in self.store.page(links, "", i64::MAX).await? {
            let link: Link = record.read()?;
            let Some(version) = versions.get(link.entry.as_str()) else {
                continue;
            };
            let is_in_force = in_force.contains_key(link.entry.as_str());
            let said = said.get(&record.id).map(Vec::as_slice).unwrap_or_default();
            let end = LinkEnd::of(&record, &link, is_in_force);
            let awaits = match end {
                None => self.awaited(&link, *version, said).await?,
                Some(_) => Vec::new(),
            };
            reviewed.push(ReviewedLink {
                id: record.id,
                owner: record.owner,
                end,
                awaits_review: !awaits.is_empty(),
                is_disputed: awaits.contains(&Awaiting::Disputed),
                is_unconfirmed: awaits.contains(&Awaiting::Unconfirmed),
                is_spoken_of: !said.is_empty(),
            });
        }
        let reference = self.reference();
        let order = reference.name_order(display);
        reviewed.sort_by(|one, other| place(&one.id, &order).cmp(&place(&other.id, &order)));
        Ok(reviewed)
    }

    /// The newest versions of the entries that a viewer may see, by their ids.
    async fn newest_versions(
        &self,
        viewer: &Viewer,
        withdrawn_too: bool,
    ) -> ServiceResult<HashMap<String, i64>> {
        let entries = Selection {
            kind: Kind::Entry,
            scope: Scope::All,
            audience: viewer.audience(),
            unlisted_too: withdrawn_too,
        };
        Ok(self.store.heads(entries).await?.into_iter().collect())
    }

    /// Why a drafter should look at a link that stands, given the newest version of its
    /// entry.
    async fn awaited(
        &self,
        link: &Link,
        newest: i64,
        said: &[Assertion],
    ) -> ServiceResult<Vec<Awaiting>> {
        let worded_since = self.entry_worded_since(link, newest).await?;
        Ok(awaiting(link, worded_since, said))
    }

    /// From which version on the entry of a link says what it says in its
    /// newest one.
    async fn entry_worded_since(&self, link: &Link, newest: i64) -> ServiceResult<i64> {
        // Most entries have one version, and need not be read.
        if newest == 1 {
            return Ok(newest);
        }
        let record = self.store.get(Kind::Entry, link.entry.as_str()).await?;
        match record {
            Some(record) => self.worded_since(&record).await,
            None => Ok(newest),
        }
    }
}
