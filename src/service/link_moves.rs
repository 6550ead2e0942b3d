//! How links follow when concepts are split or merged.

use super::assertions::says_the_same;
use super::import_list::link_record;
use super::link_making::link_after;
use super::{Service, ServiceResult};
use crate::model::{
    Assertion, Key, Link, LinkBasis, LinkRemoval, LinkStance, PartyCode, TakenBack,
};
use crate::store::{self, Audience, Kind, NewRecord, Record, Scope};

/// Moving links from one concept to another.
pub(super) struct Moving<'a> {
    /// From where.
    pub from: &'a Key,
    /// To where.
    pub to: &'a Key,
    /// Whether both are now the same: then what was said of the links is said
    /// of them where they are. After a split it may be otherwise.
    pub is_merge: bool,
    /// Why.
    pub reason: Option<&'a str>,
}

impl Service {
    /// The records that move a link, in which the entry now has a version.
    pub(super) async fn moved(
        &self,
        moving: &Moving<'_>,
        (record, link): (Record, Link),
        entry_version: i64,
    ) -> ServiceResult<Vec<NewRecord>> {
        let removed = Link {
            removed: Some(LinkRemoval {
                reason: moving.reason.map(str::to_owned),
                moved_to: Some(moving.to.clone()),
                ..LinkRemoval::default()
            }),
            ..link.clone()
        };
        let mut records = vec![link_after(&record, &removed)?.listed(false)];
        let id = Link::id(moving.to, &link.entry);
        let there: Option<(Record, Link)> = store::get(self.store.as_ref(), &id).await?;
        let before = there.as_ref().filter(|(there, _)| !there.listed);
        let before = before.and_then(|(_, before)| moving.back(&link, before));
        let mut moved = before.unwrap_or_else(|| moving.link(link, entry_version));
        // Whoever took it back here spoke of one of the two: it stands, to be looked at.
        if let Some((there, link)) = &there
            && let Some(taken_back) = taken_back(there, link)
        {
            moved.taken_back = Some(taken_back);
        }
        let stands = match &there {
            Some((there, link)) if there.listed => {
                !outweighs(&moved.basis, &link.basis) || {
                    // Somebody stood by it here; only its State may say otherwise.
                    let said = self.said_of(there).await?;
                    moved.basis != LinkBasis::State && is_confirmed(&said)
                }
            }
            _ => false,
        };
        let said = self.said_of(&record).await?;
        if !stands {
            let there = there.as_ref().map(|(there, _)| there);
            records.extend(in_new_place(&moved, &record, there)?);
        }
        if moving.is_merge {
            records.extend(self.carried_over(said, &moved).await?);
        }
        Ok(records)
    }

    /// What a merge takes along of a link that does not stand: that a person took it
    /// back, so that no rule makes it where the concept is now, and what is said of it.
    /// Of a link that stands there only what is said against it: the concepts are one
    /// now. Nothing of one that went elsewhere.
    pub(super) async fn taken_along(
        &self,
        moving: &Moving<'_>,
        (record, link): (&Record, &Link),
    ) -> ServiceResult<Vec<NewRecord>> {
        let removed = link.removed.clone().unwrap_or_default();
        if removed.moved_to.is_some() {
            return Ok(Vec::new());
        }
        let id = Link::id(moving.to, &link.entry);
        let there: Option<(Record, Link)> = store::get(self.store.as_ref(), &id).await?;
        let stands = there.as_ref().is_some_and(|(there, _)| there.listed);
        let mut said = self.said_of(record).await?;
        if stands {
            said.retain(|(_, said)| said.stance == LinkStance::Disputed);
        }
        let earlier = taken_back(record, link);
        let is_taken_back = earlier.is_some();
        let moved = Link {
            removed: Some(LinkRemoval { earlier, ..removed }),
            ..moving.link(link.clone(), link.entry_version)
        };
        let mut records = self.carried_over(said, &moved).await?;
        // What a split moved away from there was not taken back.
        let known = there.as_ref();
        let may_be_made = known.is_none_or(|(there, link)| taken_back(there, link).is_none());
        if is_taken_back && !stands && may_be_made {
            let there = known.map(|(there, _)| there);
            let moved = in_new_place(&moved, record, there)?;
            records.extend(moved.map(|moved| moved.listed(false)));
        }
        Ok(records)
    }

    /// What stands of all that is said of a link, whoever may see it.
    pub(super) async fn said_of(&self, link: &Record) -> ServiceResult<Vec<(Record, Assertion)>> {
        let scope = Scope::PointingAt(Kind::Link, &link.id);
        Ok(store::all(self.store.as_ref(), scope, Audience::Service).await?)
    }

    /// What was said of a link, as said of the one in its place: beside what the
    /// same speaker has said of that one, unless it is the same.
    async fn carried_over(
        &self,
        said: Vec<(Record, Assertion)>,
        moved: &Link,
    ) -> ServiceResult<Vec<NewRecord>> {
        let mut records = Vec::with_capacity(said.len());
        for (record, assertion) in said {
            let said_of = assertion.said_of.clone();
            let mut carried = Assertion {
                link: Link::id(&moved.concept, &moved.entry),
                concept: moved.concept.clone(),
                said_of: said_of.or_else(|| Some(assertion.link.clone())),
                ..assertion
            };
            let there: Option<(Record, Assertion)> =
                store::get(self.store.as_ref(), &carried.id()).await?;
            if let Some((_, there)) = there.filter(|(there, _)| there.listed) {
                if says_the_same(&there, &carried) {
                    continue;
                }
                carried.beside = true;
            }
            records.push(self.next_assertion(&carried, record.audience).await?);
        }
        Ok(records)
    }
}

impl Moving<'_> {
    /// The link as it was before a split, where a merge takes the entry back to
    /// where it came from: why a drafter put it elsewhere is no reason for it.
    fn back(&self, link: &Link, before: &Link) -> Option<Link> {
        let was_moved = before.moved_to().is_some();
        (self.is_merge && link.by_split && was_moved).then(|| Link {
            removed: None,
            ..before.clone()
        })
    }

    /// The link in its new place. What a State said stays what the State said,
    /// with where it said it. After a split, everything else stands there
    /// because a drafter put it there.
    fn link(&self, link: Link, entry_version: i64) -> Link {
        // What a drafter put there by a split comes from there, wherever it was before.
        let keeps_basis = self.is_merge || link.basis == LinkBasis::State;
        let (basis, entry_version) = match keeps_basis {
            true => (link.basis, link.entry_version),
            false => {
                let reason = self.reason.map(str::to_owned);
                (LinkBasis::Person { reason }, entry_version)
            }
        };
        let before = link.moved_from.filter(|_| keeps_basis);
        let taken_back = link.taken_back.filter(|_| keeps_basis);
        Link {
            moved_from: Some(before.unwrap_or_else(|| self.from.clone())),
            by_split: link.by_split || !self.is_merge,
            taken_back,
            ..Link::new(self.to.clone(), link.entry, entry_version, basis)
        }
    }
}

/// The record of a link in its new place, which was that of `record`; the next version
/// of what is there.
fn in_new_place(
    moved: &Link,
    record: &Record,
    there: Option<&Record>,
) -> ServiceResult<Option<NewRecord>> {
    let version = there.map_or(1, |there| there.version + 1);
    let owner = record.owner.as_deref().and_then(|code| code.parse().ok());
    let owner: Option<PartyCode> = owner.or_else(|| moved.entry.state());
    let new = owner.map(|owner| link_record(moved, version, &owner));
    Ok(new.transpose()?.map(|new| new.seen_by(record.audience)))
}

fn is_confirmed(said: &[(Record, Assertion)]) -> bool {
    said.iter()
        .any(|(_, said)| said.stance == LinkStance::Confirmed)
}

/// That a person took a link back, where it stands nowhere instead.
fn taken_back(record: &Record, link: &Link) -> Option<TakenBack> {
    let removed = link.removed.as_ref().filter(|_| !record.listed)?;
    let is_gone = removed.moved_to.is_none() && !removed.lapsed;
    let here = || TakenBack {
        link: record.id.clone(),
        at: record.at.clone(),
        reason: removed.reason.clone(),
    };
    is_gone.then(|| removed.earlier.clone().unwrap_or_else(here))
}

/// Whether a link is to be kept rather than the one that stands there: what a
/// State said of its own entry rather than what anybody else did, a drafter who
/// said it here rather than the editors of a list, a person rather than a rule.
fn outweighs(moved: &LinkBasis, there: &LinkBasis) -> bool {
    let weight = |basis: &LinkBasis| match basis {
        LinkBasis::Rule { .. } => 0,
        LinkBasis::Editor => 1,
        LinkBasis::Person { .. } => 2,
        LinkBasis::State => 3,
    };
    weight(moved) > weight(there)
}
