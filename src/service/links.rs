use std::collections::HashMap;

use super::{Page, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Assertion, Entry, Key, Link, LinkBasis, LinkStance, PartyCode, ShownAssertion};
use crate::store::{self, Kind, Record, Scope, Selection};

/// Entries read at a time while their versions are looked up.
const BATCH: i64 = 1_000;

/// A link as it stands beside one of its ends.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkView {
    /// The concept.
    pub concept: Key,
    /// On what ground.
    pub basis: LinkBasis,
    /// The concept under which it was made.
    pub moved_from: Option<Key>,
    /// The entry was changed after the link was made.
    pub changed_since: bool,
    /// What is said of it.
    pub assertions: Vec<ShownAssertion>,
}

/// A link with its entry and what is to be done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkDetail {
    /// Its identifier.
    pub id: String,
    /// The link.
    pub link: Link,
    /// When it was made or last changed (RFC 3339, UTC).
    pub at: String,
    /// Whether it stands; otherwise it was taken back.
    pub stands: bool,
    /// The entry as it is now.
    pub entry: Entry,
    /// Its version.
    pub entry_version: i64,
    /// What is said of the link.
    pub assertions: Vec<ShownAssertion>,
    /// Why a drafter should look at it.
    pub awaits: Vec<Awaiting>,
}

/// Why a link awaits review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = LinkAwaits)]
pub enum Awaiting {
    /// A rule made it and nobody confirmed it.
    Unconfirmed,
    /// The entry was changed after it was confirmed, or made by hand.
    ChangedSince,
    /// Somebody disputes it.
    Disputed,
}

/// Which links to list.
#[derive(Debug, Clone, Default)]
pub struct LinkSelection {
    /// How they stand.
    pub status: LinkStatus,
    /// Those of one concept.
    pub concept: Option<Key>,
    /// Those of the entries of one State or organisation.
    pub state: Option<PartyCode>,
    /// Those after this id.
    pub after: String,
    /// At most so many.
    pub limit: usize,
}

/// How links stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkStatus {
    /// A drafter should look at them.
    #[default]
    AwaitingReview,
    /// Somebody disputes them.
    Disputed,
    /// Somebody confirmed them as they are, and nobody disputes them.
    Confirmed,
    /// All of them.
    All,
}

/// The versions of entries that a reader sees, by id.
/// From which version on each entry says what it says now.
type Versions = HashMap<String, i64>;

impl Service {
    /// The links that stand, in the order of their ids, by what is to be done
    /// about them.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a concept or State that is not known.
    pub async fn links(
        &self,
        viewer: &Viewer,
        asked: &LinkSelection,
    ) -> ServiceResult<Page<LinkDetail>> {
        let concept = asked.concept.as_ref().map(|id| self.concept_led_on(id));
        let concept = concept.transpose()?;
        let state = asked.state.as_ref().map(|code| self.known_party(code));
        let state = state.transpose()?;
        let scope = match (&concept, state) {
            (Some(id), _) => Scope::PointingAt(Kind::Concept, id.as_str()),
            (None, Some(code)) => Scope::Owner(code),
            (None, None) => Scope::All,
        };
        let links: Vec<(Record, Link)> =
            store::all(self.store.as_ref(), scope, viewer.audience()).await?;
        let is_of_state =
            |record: &Record| state.is_none_or(|code| record.owner.as_deref() == Some(code));
        let mut links: Vec<(Record, Link)> = links
            .into_iter()
            .filter(|(record, _)| is_of_state(record))
            .collect();
        let versions = self.versions_of(viewer, &links, scope).await?;
        let said = self.assertions(said_in(scope)).await?;
        links.retain(|(record, link)| {
            let said = said.get(&record.id).map(Vec::as_slice).unwrap_or_default();
            let version = versions.get(link.entry.as_str());
            version.is_some_and(|version| asked.status.has(link, *version, said))
        });
        let total = links.len();
        let begin = links.partition_point(|(record, _)| record.id <= asked.after);
        let has_more = total > begin + asked.limit;
        let mut items = Vec::new();
        for (record, link) in links.into_iter().skip(begin).take(asked.limit) {
            let said = said.get(&record.id).cloned().unwrap_or_default();
            items.push(self.link_detail(viewer, record, link, said).await?);
        }
        let last = items.last().map(|link| link.id.clone());
        Ok(Page {
            total,
            next: last.filter(|_| has_more),
            items,
        })
    }

    /// One link, also after it was taken back.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn link(&self, viewer: &Viewer, id: &str) -> ServiceResult<LinkDetail> {
        let record = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let said = self.assertions(Scope::PointingAt(Kind::Link, id)).await?;
        let said = said.into_values().flatten().collect();
        let link = record.read()?;
        self.link_detail(viewer, record, link, said).await
    }

    /// A link that the viewer sees and that was not taken back.
    pub(super) async fn standing_link(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<(Record, Link)> {
        let record = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let link = record.read()?;
        match record.listed {
            true => Ok((record, link)),
            false => Err(ServiceError::not_as_things_stand(Message::LinkRemoved)),
        }
    }

    /// The concept to which a parameter leads.
    pub(super) fn concept_led_on(&self, id: &Key) -> ServiceResult<Key> {
        let reference = self.reference();
        let concept = reference.concept(id).map(|concept| concept.id.clone());
        concept.ok_or_else(|| {
            let id = id.to_string();
            ServiceError::invalid("concept", Message::UnknownConcept { id })
        })
    }

    async fn link_detail(
        &self,
        viewer: &Viewer,
        record: Record,
        link: Link,
        said: Vec<Assertion>,
    ) -> ServiceResult<LinkDetail> {
        let id = link.entry.as_str();
        let entry = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        let worded_since = self.worded_since(&entry).await?;
        Ok(LinkDetail {
            awaits: match record.listed {
                true => awaiting(&link, worded_since, &said),
                false => Vec::new(),
            },
            assertions: shown(viewer, said, worded_since),
            stands: record.listed,
            entry: entry.read()?,
            entry_version: entry.version,
            id: record.id,
            at: record.at,
            link,
        })
    }

    /// From which version on the current entries of links say what they say.
    async fn versions_of(
        &self,
        viewer: &Viewer,
        links: &[(Record, Link)],
        scope: Scope<'_>,
    ) -> ServiceResult<Versions> {
        if let Scope::PointingAt(..) = scope {
            return self.versions_of_few(viewer, links).await;
        }
        let selection = Selection {
            kind: Kind::Entry,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let mut versions = Versions::new();
        let mut after = String::new();
        loop {
            let records = self.store.page(selection, &after, BATCH).await?;
            let Some(last) = records.last() else {
                return Ok(versions);
            };
            after.clone_from(&last.id);
            for record in records {
                let worded_since = self.worded_since(&record).await?;
                versions.insert(record.id, worded_since);
            }
        }
    }

    async fn versions_of_few(
        &self,
        viewer: &Viewer,
        links: &[(Record, Link)],
    ) -> ServiceResult<Versions> {
        let mut versions = Versions::new();
        for (_, link) in links {
            let record = self.store.get(Kind::Entry, link.entry.as_str()).await?;
            let seen = record.filter(|r| r.listed && viewer.audience().sees(r.audience));
            if let Some(record) = seen {
                let worded_since = self.worded_since(&record).await?;
                versions.insert(record.id, worded_since);
            }
        }
        Ok(versions)
    }
}

impl LinkView {
    /// A link beside its entry, which says what it says since a version.
    pub(super) fn of(viewer: &Viewer, link: Link, worded_since: i64, said: Vec<Assertion>) -> Self {
        Self {
            changed_since: link.entry_version < worded_since,
            concept: link.concept,
            basis: link.basis,
            moved_from: link.moved_from,
            assertions: shown(viewer, said, worded_since),
        }
    }
}

impl LinkStatus {
    fn has(self, link: &Link, entry_version: i64, said: &[Assertion]) -> bool {
        let awaits = awaiting(link, entry_version, said);
        match self {
            Self::AwaitingReview => !awaits.is_empty(),
            Self::Disputed => awaits.contains(&Awaiting::Disputed),
            Self::Confirmed => awaits.is_empty() && !said.is_empty(),
            Self::All => true,
        }
    }
}

/// What is to be done about a link: whoever made it by hand stood by the
/// entry as it was then, and so did whoever confirmed it.
fn awaiting(link: &Link, entry_version: i64, said: &[Assertion]) -> Vec<Awaiting> {
    let is = |stance| move |assertion: &&Assertion| assertion.stance == stance;
    let confirmed = said.iter().filter(is(LinkStance::Confirmed));
    let is_by_rule = matches!(link.basis, LinkBasis::Rule { .. });
    let by_hand = (!is_by_rule).then_some(link.entry_version);
    let looked_at = confirmed.map(|assertion| assertion.entry_version);
    let stale = match looked_at.chain(by_hand).max() {
        None => Some(Awaiting::Unconfirmed),
        Some(newest) => (newest < entry_version).then_some(Awaiting::ChangedSince),
    };
    let is_disputed = said
        .iter()
        .any(|assertion| assertion.stance == LinkStance::Disputed);
    let disputed = is_disputed.then_some(Awaiting::Disputed);
    stale.into_iter().chain(disputed).collect()
}

/// What is said of a link, for a reader: who of the drafters said it is for
/// participants.
pub(super) fn shown(
    viewer: &Viewer,
    said: Vec<Assertion>,
    entry_version: i64,
) -> Vec<ShownAssertion> {
    let shown = said.into_iter().map(|assertion| ShownAssertion {
        account: Some(assertion.account.clone()).filter(|_| *viewer != Viewer::Public),
        ..assertion.shown(entry_version)
    });
    shown.collect()
}

/// Assertions are the speaker’s, not those of the State of the entry: a
/// State’s links are found among all that is said.
fn said_in(scope: Scope<'_>) -> Scope<'_> {
    match scope {
        Scope::Owner(_) => Scope::All,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(basis: LinkBasis) -> Link {
        let concept = "cyberspace".parse().unwrap();
        Link::new(concept, "xa.compiled.cyberspace".parse().unwrap(), 1, basis)
    }

    fn said(stance: LinkStance, entry_version: i64) -> Assertion {
        let link = link(LinkBasis::Editor);
        Assertion {
            link: Link::id(&link.concept, &link.entry),
            concept: link.concept,
            entry: link.entry,
            stance,
            account: "a1".into(),
            state: None,
            at: "2026-01-01T00:00:00Z".into(),
            reason: None,
            entry_version,
            said_of: None,
        }
    }

    #[test]
    fn what_is_to_be_done_follows_from_who_looked_at_which_text() {
        use Awaiting::{ChangedSince, Disputed, Unconfirmed};
        let rule = || LinkBasis::Rule { reasons: vec![] };
        let confirmed = |version| said(LinkStance::Confirmed, version);
        let disputed = |version| said(LinkStance::Disputed, version);
        for (basis, version, said, awaits) in [
            (rule(), 1, vec![], vec![Unconfirmed]),
            (rule(), 1, vec![confirmed(1)], vec![]),
            (rule(), 2, vec![confirmed(1)], vec![ChangedSince]),
            (rule(), 2, vec![confirmed(1), confirmed(2)], vec![]),
            (rule(), 1, vec![disputed(1)], vec![Unconfirmed, Disputed]),
            (LinkBasis::Editor, 1, vec![], vec![]),
            (LinkBasis::State, 2, vec![], vec![ChangedSince]),
            (
                LinkBasis::State,
                1,
                vec![confirmed(1), disputed(1)],
                vec![Disputed],
            ),
        ] {
            assert_eq!(awaiting(&link(basis), version, &said), awaits);
        }
    }
}
