use std::collections::BTreeMap;

use super::{Service, ServiceResult, Viewer};
use crate::i18n::Thing;
use crate::model::{Assertion, Key, Link, LinkBasis, LinkStance, Origin, PartyCode, SaidFirst};
use crate::store::{Audience, Kind, Record, Revision, Scope, Selection};

/// Something that was done or said about a link.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkEvent {
    /// What.
    pub what: LinkAct,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The State in whose name.
    pub state: Option<PartyCode>,
    /// By which account; for participants.
    pub account: Option<String>,
    /// The link of which it was said or done, where that is another one whose concept has
    /// since been merged into the concept of this one.
    pub said_of: Option<String>,
    /// Where it was said or made first, of a link that participants alone saw; for these.
    pub said_first: Option<SaidFirst>,
    /// The concept from which a move took the entry.
    pub from: Option<Key>,
    /// The concept to which it did.
    pub to: Option<Key>,
    /// Why.
    pub reason: Option<String>,
    /// On what ground the link was made, or stands where a move put it.
    pub basis: Option<LinkBasis>,
    /// The version of the entry that was looked at.
    pub entry_version: i64,
    /// In the order of the journal.
    pub revision: Revision,
}

/// What is done or said about links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LinkAct {
    /// It was made, or made anew.
    Made,
    /// It was taken back.
    Removed,
    /// The entry was moved from one concept to another, where these were split or
    /// merged, or a split was taken back.
    Moved,
    /// The entry no longer had the terms for which a rule had made it, and nobody
    /// had confirmed it.
    Lapsed,
    /// A list of its State no longer had the entry: it stood no longer, and nobody took it
    /// back.
    EntryWithdrawn,
    /// A list of its State had the entry again.
    EntryReturned,
    /// Someone confirmed it.
    Confirmed,
    /// Someone disputed it.
    Disputed,
    /// Someone withdrew what they had said.
    Withdrawn,
}

impl Service {
    /// All that was done and said about a link, oldest first.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`].
    pub async fn link_history(&self, viewer: &Viewer, id: &str) -> ServiceResult<Vec<LinkEvent>> {
        let newest = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let link: Link = newest.read()?;
        let moved_here = self.moved_here(viewer, &link).await?;
        let is_seen = |record: &Record| viewer.audience().sees(record.audience);
        let history = self.store.history(Kind::Link, id, 0, i64::MAX).await?;
        // What one act did to the entry comes before what it did to the link.
        let mut events = self.of_entry(viewer, &link, &history).await?;
        for record in history.iter().filter(|record| is_seen(record)) {
            let event = made_or_removed(record, moved_here.get(&record.revision))?;
            events.push(self.as_made_first(viewer, &link, event).await?);
        }
        let selection = Selection {
            kind: Kind::Assertion,
            scope: Scope::PointingAt(Kind::Link, id),
            audience: Audience::Participants,
            unlisted_too: true,
        };
        for newest in self.store.page(selection, "", i64::MAX).await? {
            let versions = self.store.history(Kind::Assertion, &newest.id, 0, i64::MAX);
            let versions = versions.await?;
            for record in versions.iter().filter(|record| is_seen(record)) {
                events.push(said(record)?);
            }
        }
        events.sort_by_key(|event| event.revision);
        if *viewer == Viewer::Public {
            for event in &mut events {
                event.account = None;
                event.said_first = None;
            }
        }
        Ok(events)
    }

    /// That the entry of a link was withdrawn while the link was none that had been taken
    /// back, or came back.
    async fn of_entry(
        &self,
        viewer: &Viewer,
        link: &Link,
        history: &[Record],
    ) -> ServiceResult<Vec<LinkEvent>> {
        let stood_before = |revision: Revision| {
            let before = |record: &&Record| {
                record.revision < revision && viewer.audience().sees(record.audience)
            };
            let newest = history.iter().rfind(before);
            newest.is_some_and(|newest| newest.listed)
        };
        let entry = link.entry.as_str();
        let mut versions = self.store.history(Kind::Entry, entry, 0, i64::MAX).await?;
        versions.retain(|version| viewer.audience().sees(version.audience));
        let came_or_went = versions.windows(2).filter_map(|pair| match pair {
            [before, after] if before.listed != after.listed => Some(after),
            _ => None,
        });
        let of_link = came_or_went.filter(|version| stood_before(version.revision));
        Ok(of_link.map(withdrawn_or_returned).collect())
    }

    /// The making of a link as participants know it: where a public list took along what a
    /// drafter had made among them, it was the drafter who made it, there and then and for
    /// that reason, and not whoever submitted the list. The public is told of nothing there.
    async fn as_made_first(
        &self,
        viewer: &Viewer,
        link: &Link,
        event: LinkEvent,
    ) -> ServiceResult<LinkEvent> {
        if event.what != LinkAct::Made {
            return Ok(event);
        }
        let basis = event.basis.as_ref();
        let made = self.made_among_participants(viewer, (link, basis), event.revision);
        let Some(made) = made.await? else {
            return Ok(event);
        };
        Ok(LinkEvent {
            basis: Some(made.read::<Link>()?.basis),
            account: Some(made.actor),
            said_first: Some(SaidFirst {
                link: made.id,
                at: made.at,
            }),
            ..event
        })
    }

    /// A link, of which this is the newest record, on the ground that participants know: why
    /// a drafter made it among them before a public list took it along.
    pub(super) async fn on_ground_told_to(
        &self,
        viewer: &Viewer,
        link: Link,
        record: &Record,
    ) -> ServiceResult<Link> {
        let of = (&link, Some(&link.basis));
        let made = self.made_among_participants(viewer, of, record.revision);
        Ok(match made.await? {
            Some(made) => Link {
                basis: made.read::<Link>()?.basis,
                ..link
            },
            None => link,
        })
    }

    /// How a drafter made among participants what stands before an act for everybody without
    /// a reason: whoever makes a link by hand gives one, so a public list took this one along.
    /// None for the public.
    async fn made_among_participants(
        &self,
        viewer: &Viewer,
        (link, basis): (&Link, Option<&LinkBasis>),
        before: Revision,
    ) -> ServiceResult<Option<Record>> {
        let is_without_reason = basis == Some(&LinkBasis::Person { reason: None });
        let is_submitted = link.entry.origin() == Origin::Submitted;
        if *viewer == Viewer::Public || !is_without_reason || !is_submitted {
            return Ok(None);
        }
        let among_participants = Link {
            entry: link.entry.in_list_of(Origin::Restricted),
            ..link.clone()
        };
        self.made(viewer, among_participants, before).await
    }

    /// How a link that stood before an act came to stand on its ground: merges that moved
    /// it made nothing.
    async fn made(
        &self,
        viewer: &Viewer,
        mut link: Link,
        mut before: Revision,
    ) -> ServiceResult<Option<Record>> {
        loop {
            let id = Link::id(&link.concept, &link.entry);
            let history = self.store.history(Kind::Link, &id, 0, i64::MAX).await?;
            let stood = |record: &Record| {
                record.listed && record.revision < before && viewer.audience().sees(record.audience)
            };
            let Some(record) = history.into_iter().rfind(stood) else {
                return Ok(None);
            };
            let is_by_split = record.read::<Link>()?.by_split;
            let former = self.moved_here(viewer, &link).await?;
            match former.get(&record.revision).filter(|_| !is_by_split) {
                Some(former) => (link, before) = (former.clone(), record.revision),
                None => return Ok(Some(record)),
            }
        }
    }

    /// The links of an entry from which an act moved it to where a link has it, as it
    /// left them, by the revision of the act.
    async fn moved_here(
        &self,
        viewer: &Viewer,
        link: &Link,
    ) -> ServiceResult<BTreeMap<Revision, Link>> {
        let selection = Selection {
            kind: Kind::Link,
            scope: Scope::PointingAt(Kind::Entry, link.entry.as_str()),
            audience: viewer.audience(),
            unlisted_too: true,
        };
        let mut moved = BTreeMap::new();
        for newest in self.store.page(selection, "", i64::MAX).await? {
            let history = self.store.history(Kind::Link, &newest.id, 0, i64::MAX);
            let is_left =
                |record: &&Record| !record.listed && viewer.audience().sees(record.audience);
            for record in history.await?.iter().filter(is_left) {
                let former: Link = record.read()?;
                if former.moved_to() == Some(&link.concept) {
                    moved.insert(record.revision, former);
                }
            }
        }
        Ok(moved)
    }
}

/// What became of a link by a version of its entry.
fn withdrawn_or_returned(version: &Record) -> LinkEvent {
    LinkEvent {
        what: match version.listed {
            true => LinkAct::EntryReturned,
            false => LinkAct::EntryWithdrawn,
        },
        at: version.at.clone(),
        state: None,
        account: Some(version.actor.clone()),
        said_of: None,
        said_first: None,
        from: None,
        to: None,
        reason: None,
        basis: None,
        entry_version: version.version,
        revision: version.revision,
    }
}

/// What was done to a link by one of its versions, given the link from which this moved
/// the entry here. Who moves it does not say anew what it stands for.
fn made_or_removed(record: &Record, former: Option<&Link>) -> ServiceResult<LinkEvent> {
    let link: Link = record.read()?;
    let mut event = LinkEvent {
        what: LinkAct::Made,
        at: record.at.clone(),
        state: None,
        account: Some(record.actor.clone()),
        said_of: None,
        said_first: None,
        from: None,
        to: None,
        reason: None,
        basis: None,
        entry_version: link.entry_version,
        revision: record.revision,
    };
    if record.listed {
        if let Some(former) = former {
            event = event.moved(former);
        }
        event.basis = Some(link.basis);
        return Ok(event);
    }
    if link.moved_to().is_some() {
        return Ok(event.moved(&link));
    }
    let removed = link.removed.unwrap_or_default();
    event.what = match removed.lapsed {
        true => LinkAct::Lapsed,
        false => LinkAct::Removed,
    };
    event.reason = removed.reason;
    // A merge took it along: who merged took nothing back.
    if let Some(earlier) = removed.earlier {
        event.at = earlier.at;
        event.said_of = Some(earlier.link);
        event.account = None;
    }
    Ok(event)
}

impl LinkEvent {
    /// The same as a move of the entry away from a link.
    fn moved(self, former: &Link) -> Self {
        let removed = former.removed.as_ref();
        Self {
            what: LinkAct::Moved,
            from: Some(former.concept.clone()),
            to: former.moved_to().cloned(),
            reason: removed.and_then(|removed| removed.reason.clone()),
            ..self
        }
    }
}

/// What was carried over from another link was said there and then.
fn said(record: &Record) -> ServiceResult<LinkEvent> {
    let assertion: Assertion = record.read()?;
    let (what, at, account, reason) = match (record.listed, assertion.stance) {
        (false, _) => (
            LinkAct::Withdrawn,
            record.at.clone(),
            record.actor.clone(),
            None,
        ),
        (true, LinkStance::Confirmed) => (
            LinkAct::Confirmed,
            assertion.at,
            assertion.account,
            assertion.reason,
        ),
        (true, LinkStance::Disputed) => (
            LinkAct::Disputed,
            assertion.at,
            assertion.account,
            assertion.reason,
        ),
    };
    Ok(LinkEvent {
        what,
        at,
        state: assertion.state,
        account: Some(account),
        said_of: assertion.said_of,
        said_first: assertion.said_first.filter(|_| record.listed),
        from: None,
        to: None,
        reason,
        basis: None,
        entry_version: assertion.entry_version,
        revision: record.revision,
    })
}
