use std::collections::HashMap;

use super::drawn_links::Act;
use super::{FieldFault, LinkDetail, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::Thing;
use crate::model::{Assertion, Key, Link, LinkStance, PartyCode};
use crate::store::{self, Audience, Kind, NewRecord, Record, Scope, Selection};

/// The longest reason, in characters.
pub(super) const MAX_REASON_CHARACTERS: usize = 2_000;

/// What somebody wants to say of a link.
#[derive(Debug, Clone)]
pub struct NewAssertion {
    /// What.
    pub stance: LinkStance,
    /// Why.
    pub reason: Option<String>,
    /// The version of the entry that was looked at; the newest where none is
    /// given.
    pub entry_version: Option<i64>,
}

impl Service {
    /// Says of a link that it is right or wrong: in the name of a State of its
    /// own entry, or as a reviewer. What the same speaker said before is
    /// replaced, and stays in the history. Others that have a term of an entry whose link
    /// is confirmed are linked by rule, as they would be on arrival.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::NotAsThingsStand`] for a link taken back;
    /// [`ServiceError::VersionChanged`] when another version of the entry was
    /// looked at; [`ServiceError::Invalid`] for the reason.
    pub async fn assert_link(
        &self,
        viewer: &Viewer,
        id: &str,
        new: NewAssertion,
        request: &str,
    ) -> ServiceResult<LinkDetail> {
        viewer.require(Right::ReviewLinks)?;
        let _placing = self.placing.lock().await;
        check_reason(new.reason.as_deref())?;
        let (record, link) = self.standing_link(viewer, id).await?;
        let state = speaks_of(viewer, &link)?;
        let entry = link.entry.as_str();
        let entry = self
            .visible(viewer, Kind::Entry, entry, Thing::Entry)
            .await?;
        let looked_at = new.entry_version.unwrap_or(entry.version);
        if looked_at != entry.version {
            return Err(ServiceError::version_changed(looked_at, entry.version));
        }
        let assertion = Assertion {
            link: record.id.clone(),
            concept: link.concept.clone(),
            entry: link.entry.clone(),
            stance: new.stance,
            account: viewer.actor().to_owned(),
            state,
            at: self.environment.now(),
            reason: new.reason,
            entry_version: entry.version,
            said_of: None,
            beside: false,
            said_first: None,
        };
        let before: Option<(Record, Assertion)> =
            store::get(self.store.as_ref(), &assertion.id()).await?;
        let stands = before.filter(|(record, _)| record.listed);
        let is_new = stands.is_none_or(|(_, before)| !says_the_same(&before, &assertion));
        // What the speaker had said of a link that became this one is answered too.
        let mut records = self.no_longer_beside(&record, &assertion).await?;
        if is_new || !records.is_empty() {
            records.push(self.next_assertion(&assertion, record.audience).await?);
            let drawn = self.drawn_by_saying(&link, &assertion, &records).await?;
            records.extend(drawn);
            let act = match assertion.stance {
                LinkStance::Confirmed => "link.confirmed",
                LinkStance::Disputed => "link.disputed",
            };
            self.keep_of_link(viewer, act, request, records, id).await?;
        }
        self.link(viewer, id).await
    }

    /// Withdraws what the viewer, or its State, said of a link; where that is two things
    /// since their concepts were merged, both, or the stance that is asked for.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`] where there is no such link
    /// or nothing was said of it.
    pub async fn withdraw_assertion(
        &self,
        viewer: &Viewer,
        id: &str,
        stance: Option<LinkStance>,
        request: &str,
    ) -> ServiceResult<LinkDetail> {
        viewer.require(Right::ReviewLinks)?;
        let _placing = self.placing.lock().await;
        let record = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let link: Link = record.read()?;
        let state = speaks_of(viewer, &link)?;
        let said = self.assertions(Scope::PointingAt(Kind::Link, id)).await?;
        let said: Vec<Assertion> = said.into_values().flatten().collect();
        let is_own = |said: &Assertion| match &state {
            Some(state) => said.state.as_ref() == Some(state),
            None => said.state.is_none() && said.account == viewer.actor(),
        };
        let is_meant = |said: &Assertion| stance.is_none_or(|stance| said.stance == stance);
        let mut records = Vec::new();
        let (own, left): (Vec<Assertion>, Vec<Assertion>) = said
            .iter()
            .cloned()
            .partition(|one| is_own(one) && is_meant(one));
        for own in &own {
            let withdrawn = self.next_assertion(own, record.audience).await?;
            records.push(withdrawn.listed(false));
        }
        if records.is_empty() {
            return Err(ServiceError::not_found(Thing::Assertion, id));
        }
        let act = Act {
            before: Some(&said),
            after: &left,
        };
        if record.listed {
            records.extend(self.drawn_by_link(&link, &act, &records).await?);
        }
        self.keep_of_link(viewer, "link.assertion-withdrawn", request, records, id)
            .await?;
        self.link(viewer, id).await
    }

    /// The links that become possible where somebody speaks of a standing one, given the
    /// records by which it is said.
    async fn drawn_by_saying(
        &self,
        link: &Link,
        new: &Assertion,
        records: &[NewRecord],
    ) -> ServiceResult<Vec<NewRecord>> {
        let said = self.assertions(Scope::PointingAt(Kind::Link, &new.link));
        let said: Vec<Assertion> = said.await?.into_values().flatten().collect();
        let others = said.iter().filter(|one| !one.is_of_speaker_of(new));
        let after: Vec<Assertion> = others.chain([new]).cloned().collect();
        let act = Act {
            before: Some(&said),
            after: &after,
        };
        self.drawn_by_link(link, &act, records).await
    }

    /// What a speaker had said of links that became this one and what stood beside
    /// what it said of this one: withdrawn, now that it speaks anew.
    async fn no_longer_beside(
        &self,
        link: &Record,
        new: &Assertion,
    ) -> ServiceResult<Vec<NewRecord>> {
        let mut records = Vec::new();
        for (record, one) in self.said_of(link).await? {
            if one.beside && one.is_of_speaker_of(new) {
                let withdrawn = self.next_assertion(&one, record.audience).await?;
                records.push(withdrawn.listed(false));
            }
        }
        Ok(records)
    }

    /// What stands of all that is said of the links of a scope, by link.
    ///
    /// Whoever sees a link is to see what is said of it, above all that the
    /// State itself disputes it; so these are for whoever was shown the link.
    pub(super) async fn assertions(
        &self,
        scope: Scope<'_>,
    ) -> ServiceResult<HashMap<String, Vec<Assertion>>> {
        let said: Vec<(Record, Assertion)> =
            store::all(self.store.as_ref(), scope, Audience::Participants).await?;
        let mut by_link: HashMap<String, Vec<Assertion>> = HashMap::new();
        for (_, assertion) in said {
            by_link
                .entry(assertion.link.clone())
                .or_default()
                .push(assertion);
        }
        Ok(by_link)
    }

    /// What was said of the links in whose place a link stands, after their
    /// concepts were split or merged; without what is now said of the link
    /// itself. Each says of which link it was said.
    pub(super) async fn said_before(
        &self,
        link: &Link,
        said: &[Assertion],
    ) -> ServiceResult<Vec<Assertion>> {
        if link.moved_from.is_none() {
            return Ok(Vec::new());
        }
        let scope = Scope::PointingAt(Kind::Entry, link.entry.as_str());
        let by_link = self.assertions(scope).await?;
        let selection = Selection {
            kind: Kind::Link,
            scope,
            audience: Audience::Service,
            unlisted_too: true,
        };
        let mut moved: Vec<Link> = Vec::new();
        for record in self.store.page(selection, "", i64::MAX).await? {
            if !record.listed {
                moved.push(record.read()?);
            }
        }
        Ok(said_of_places_before(link, said, by_link, moved))
    }

    /// The next version of what a speaker says of a link.
    pub(super) async fn next_assertion(
        &self,
        assertion: &Assertion,
        audience: Audience,
    ) -> ServiceResult<NewRecord> {
        let id = assertion.id();
        let kept = self.store.get(Kind::Assertion, &id).await?;
        let version = kept.map_or(1, |record| record.version + 1);
        let record = NewRecord::of(id, version, assertion)?.seen_by(audience);
        Ok(match &assertion.state {
            Some(state) => record.owned_by(state.as_str()),
            None => record,
        })
    }
}

/// What was said of the links that led, one after the other, to the place of a
/// link, without what is now said of it: given what is said of all links of its
/// entry, and those of them that no longer stand.
pub(super) fn said_of_places_before(
    link: &Link,
    said: &[Assertion],
    mut by_link: HashMap<String, Vec<Assertion>>,
    mut moved: Vec<Link>,
) -> Vec<Assertion> {
    let mut before: Vec<Assertion> = Vec::new();
    let mut places = vec![link.concept.clone()];
    while let Some(place) = places.pop() {
        let (came_here, others) = moved.into_iter().partition(|link| leads_to(link, &place));
        moved = others;
        let came_here: Vec<Link> = came_here;
        for link in came_here {
            let id = Link::id(&link.concept, &link.entry);
            let of_link = by_link.remove(&id).unwrap_or_default();
            before.extend(of_link.into_iter().map(|one| Assertion {
                said_of: one.said_of.or_else(|| Some(id.clone())),
                ..one
            }));
            places.push(link.concept);
        }
    }
    let mut left: Vec<Assertion> = Vec::new();
    for one in before {
        if !said.iter().chain(&left).any(|known| is_one(known, &one)) {
            left.push(one);
        }
    }
    left.sort_by(|one, other| one.at.cmp(&other.at));
    left
}

/// Checks a reason, where one is given.
pub(super) fn check_reason(reason: Option<&str>) -> ServiceResult<()> {
    let checked = reason.map(|reason| check_saying("reason", reason, MAX_REASON_CHARACTERS));
    let checked = checked.transpose();
    checked
        .map(|_| ())
        .map_err(|fault| ServiceError::Invalid(vec![FieldFault::from(fault)]))
}

/// In the name of which State a viewer speaks of a link: a delegation in that
/// of its own, and of its own entries only; a drafter in that of none.
fn speaks_of(viewer: &Viewer, link: &Link) -> ServiceResult<Option<PartyCode>> {
    if viewer.may(Right::Draft) {
        return Ok(None);
    }
    let state = link.entry.state().ok_or(ServiceError::Forbidden)?;
    viewer.require_for(&state)?;
    Ok(Some(state))
}

/// Whether an entry was moved from a link to a concept.
fn leads_to(link: &Link, concept: &Key) -> bool {
    let removed = link.removed.as_ref();
    removed.is_some_and(|removed| removed.moved_to.as_ref() == Some(concept))
}

/// Whether something was said once, of a link of before, and carried over.
fn is_one(one: &Assertion, before: &Assertion) -> bool {
    (&one.said_of, &one.account) == (&before.said_of, &before.account)
}

pub(super) fn says_the_same(one: &Assertion, other: &Assertion) -> bool {
    let said = |assertion: &Assertion| (assertion.stance, assertion.entry_version);
    said(one) == said(other) && one.reason == other.reason
}
