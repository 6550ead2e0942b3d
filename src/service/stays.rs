//! When an entry stood under a concept, read off the versions of its links.

use super::{Service, ServiceResult, Viewer};
use crate::model::Link;
use crate::store::{Kind, Record, Revision};

/// A time in which an entry stood under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stay {
    /// Since when.
    pub since: Moment,
    /// Until when, and why no longer; none while it stands there.
    pub until: Option<(Moment, Left)>,
}

/// An act, in the order of the journal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub revision: Revision,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// How an entry left a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Left {
    /// It no longer had the terms for which a rule had put it there, and nobody had
    /// confirmed that.
    Lapsed,
    /// It was moved to another concept, where the one was split or a split was taken back.
    Moved,
    /// Its link was taken back, by a drafter or by the State.
    Removed,
}

impl Service {
    /// When the entry of some links stood under a concept, oldest first: of links to the
    /// concept and to those that were merged into it, given the newest record of each.
    pub(super) async fn stays(
        &self,
        viewer: &Viewer,
        links: &[Record],
    ) -> ServiceResult<Vec<Stay>> {
        let mut stays = Vec::new();
        for newest in links {
            let history = match newest.version {
                1 => vec![newest.clone()],
                _ => {
                    let history = self.store.history(Kind::Link, &newest.id, 0, i64::MAX);
                    history.await?
                }
            };
            let is_seen = |record: &&Record| viewer.audience().sees(record.audience);
            stays.extend(stays_of(history.iter().filter(is_seen))?);
        }
        stays.sort_by(|one: &Stay, other| one.since.cmp(&other.since));
        Ok(joined(stays))
    }
}

impl Moment {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            revision: record.revision,
            at: record.at.clone(),
        }
    }
}

/// A time in which a version of an entry stood under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stood {
    pub since: Moment,
    /// Until when, and how the entry left the concept then, unless it was by a newer
    /// version there; none while it stands.
    pub until: Option<(Moment, Option<Left>)>,
}

impl Stay {
    /// When a version stood here that came at one moment, and the next at another; none
    /// where it did not in this time.
    pub(super) fn of_version(&self, came: &Moment, next: Option<&Moment>) -> Option<Stood> {
        let since = came.max(&self.since);
        let is_over = |end: &Moment| end.revision <= since.revision;
        let left = self.until.as_ref();
        if next.is_some_and(is_over) || left.is_some_and(|(end, _)| is_over(end)) {
            return None;
        }
        let left = left.map(|(end, left)| (end.clone(), Some(*left)));
        let until = match (left, next.cloned()) {
            (Some(left), Some(next)) if next.revision < left.0.revision => Some((next, None)),
            (Some(left), _) => Some(left),
            (None, next) => next.map(|next| (next, None)),
        };
        let since = since.clone();
        Some(Stood { since, until })
    }
}

/// The times in which a link stood, given its versions in their order.
fn stays_of<'a>(versions: impl Iterator<Item = &'a Record>) -> ServiceResult<Vec<Stay>> {
    let mut stays: Vec<Stay> = Vec::new();
    for record in versions {
        let open = stays.last_mut().filter(|stay| stay.until.is_none());
        match (open, record.listed) {
            (Some(open), false) => open.until = Some((Moment::of(record), left(record)?)),
            (None, true) => stays.push(Stay {
                since: Moment::of(record),
                until: None,
            }),
            (Some(_), true) | (None, false) => {}
        }
    }
    Ok(stays)
}

fn left(removed: &Record) -> ServiceResult<Left> {
    let link: Link = removed.read()?;
    let removal = link.removed.unwrap_or_default();
    Ok(match removal {
        _ if removal.lapsed => Left::Lapsed,
        _ if removal.moved_to.is_some() => Left::Moved,
        _ => Left::Removed,
    })
}

/// Stays that follow or overlap each other as one: where concepts were merged, the
/// entry went from the one to the other and left neither.
fn joined(stays: Vec<Stay>) -> Vec<Stay> {
    let mut joined: Vec<Stay> = Vec::with_capacity(stays.len());
    for stay in stays {
        let before = joined.last_mut().filter(|before| {
            let mut until = before.until.iter();
            until.all(|(until, _)| stay.since.revision <= until.revision)
        });
        match before {
            Some(before) => before.until = later(before.until.take(), stay.until),
            None => joined.push(stay),
        }
    }
    joined
}

/// The later of two ends; none where one of them has not come.
fn later(one: Option<(Moment, Left)>, other: Option<(Moment, Left)>) -> Option<(Moment, Left)> {
    let (one, other) = one.zip(other)?;
    Some(if one.0 < other.0 { other } else { one })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(revision: Revision) -> Moment {
        Moment {
            revision,
            at: format!("2026-01-01T00:00:{revision:02}Z"),
        }
    }

    fn stay(since: Revision, until: Option<Revision>) -> Stay {
        Stay {
            since: moment(since),
            until: until.map(|until| (moment(until), Left::Moved)),
        }
    }

    #[test]
    fn what_follows_without_a_gap_is_one_stay() {
        let stays = vec![stay(1, Some(3)), stay(3, Some(5)), stay(7, None)];
        assert_eq!(joined(stays), [stay(1, Some(5)), stay(7, None)]);
        let within = vec![stay(1, Some(9)), stay(2, Some(4)), stay(4, Some(9))];
        assert_eq!(joined(within), [stay(1, Some(9))]);
        assert_eq!(
            joined(vec![stay(1, None), stay(2, Some(3))]),
            [stay(1, None)]
        );
    }
}
