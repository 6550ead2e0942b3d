//! What a State shows to everybody, and what to participants only: two lists,
//! each with entries of its own (`xa.submitted.…`, `xa.restricted.…`), so that
//! nothing public tells of what is not. A list for participants stands beside
//! the public one; a public one takes its place.

use std::collections::BTreeMap;

use super::import::{ImportAs, ListReport};
use super::import_list::{
    Importing, entry_record, kept_entries, kept_lists, kept_of, link_record, says_the_same,
};
use super::{Reference, Service, ServiceResult};
use crate::formats::ListDraft;
use crate::model::{Assertion, Entry, EntryId, Link, LinkBasis, List, ListId, Origin, PartyCode};
use crate::store::{self, Audience, Kind, NewRecord, Record, Scope};

impl Service {
    /// An import into what is kept.
    pub(super) fn importing<'a>(&'a self, reference: &'a Reference) -> Importing<'a> {
        Importing {
            store: self.store.as_ref(),
            concepts: &reference.concepts,
            merged: &reference.merged,
            alignment: None,
            records: Vec::new(),
            given: BTreeMap::new(),
        }
    }

    /// Imports a list. A public submission takes the place of what the State
    /// gave to participants up to then.
    pub(super) async fn take_in(
        &self,
        importing: &mut Importing<'_>,
        draft: ListDraft,
        import_as: ImportAs,
    ) -> ServiceResult<ListReport> {
        let state = draft.state.clone();
        let report = importing.list(draft, import_as).await?;
        if import_as.origin() == Origin::Submitted {
            let restricted = self.standing_list(&state, Origin::Restricted).await?;
            if restricted.is_some_and(|list| list.id.year() <= report.list.year()) {
                let ending = Ending::of(&state, Origin::Restricted, &report.list);
                self.end(importing, &ending).await?;
            }
        }
        Ok(report)
    }

    /// The records by which an accepted submission is shown to another circle:
    /// its files as a list of that one, in the place of the list it was.
    pub(super) async fn shown_to_others(
        &self,
        state: &PartyCode,
        draft: ListDraft,
        import_as: ImportAs,
    ) -> ServiceResult<(ListId, Vec<NewRecord>)> {
        let reference = self.reference();
        let mut importing = self.importing(&reference);
        self.check_draft(&draft, import_as)?;
        let report = self.take_in(&mut importing, draft, import_as).await?;
        if import_as.origin() == Origin::Restricted {
            let ending = Ending::of(state, Origin::Submitted, &report.list);
            self.end(&mut importing, &ending).await?;
        }
        Ok((report.list, importing.records))
    }

    /// The list of an origin that a State has in force.
    pub(super) async fn standing_list(
        &self,
        state: &PartyCode,
        origin: Origin,
    ) -> ServiceResult<Option<List>> {
        let lists = kept_lists(self.store.as_ref(), state, origin).await?;
        let standing = lists.into_iter().filter(|(record, _)| record.listed);
        let newest = standing.max_by_key(|(_, list)| list.kind.exchange());
        Ok(newest.map(|(_, list)| list))
    }

    /// Ends the lists of an origin: they are in force no more, their entries
    /// are withdrawn, and what is said of these goes on where the entries of
    /// the same keys are.
    async fn end(&self, importing: &mut Importing<'_>, ending: &Ending<'_>) -> ServiceResult<()> {
        let store = self.store.as_ref();
        let lists = kept_lists(store, ending.state, ending.origin).await?;
        let newest = lists.iter().map(|(_, list)| list.kind.exchange()).max();
        for (record, list) in lists.iter().filter(|(record, _)| record.listed) {
            // Those before the newest stay what everybody saw then.
            let audience = match Some(list.kind.exchange()) == newest {
                true => Audience::Participants,
                false => record.audience,
            };
            importing.records.push(record.next(audience).listed(false));
        }
        let entries = kept_entries(store, ending.state, ending.origin).await?;
        for (record, entry) in entries.values().filter(|(record, _)| record.listed) {
            let withdrawn = Entry {
                withdrawn_by: Some(ending.by.clone()),
                ..entry.clone()
            };
            let record = entry_record(&withdrawn, record.version + 1, Audience::Participants)?;
            importing.records.push(record.listed(false));
        }
        for kept in kept_of::<Link>(store, ending.state).await? {
            if kept.1.entry.origin() == ending.origin {
                self.carry_link(importing, ending, kept).await?;
            }
        }
        Ok(())
    }

    /// Takes a link, or that it was taken back, with all that is said of it to
    /// the entry of the same key.
    async fn carry_link(
        &self,
        importing: &mut Importing<'_>,
        ending: &Ending<'_>,
        (record, link): (Record, Link),
    ) -> ServiceResult<()> {
        if record.listed && record.audience == Audience::Public {
            importing.records.push(record.next(Audience::Participants));
        }
        let to = link.entry.in_list_of(ending.to);
        if !importing.given.contains_key(&to) || !(record.listed || link.removed.is_some()) {
            return Ok(());
        }
        let same_words = self.same_words(importing, &link.entry, &to).await?;
        let carried = Link {
            entry_version: version_after(link.entry_version, &same_words),
            entry: to,
            ..link
        };
        self.put_link(importing, ending, &record, &carried).await?;
        let scope = Scope::PointingAt(Kind::Link, &record.id);
        let said: Vec<(Record, Assertion)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        for (_, assertion) in said {
            let carried = Assertion {
                link: Link::id(&carried.concept, &carried.entry),
                entry: carried.entry.clone(),
                entry_version: version_after(assertion.entry_version, &same_words),
                said_of: Some(assertion.said_of.unwrap_or_else(|| record.id.clone())),
                ..assertion
            };
            let next = self.next_assertion(&carried, ending.audience()).await?;
            importing.records.push(next);
        }
        Ok(())
    }

    /// Puts a link beside an entry, in the place of one that only a rule made;
    /// where it is one that was taken back, in the place of any but the
    /// State’s.
    async fn put_link(
        &self,
        importing: &mut Importing<'_>,
        ending: &Ending<'_>,
        before: &Record,
        link: &Link,
    ) -> ServiceResult<()> {
        let id = Link::id(&link.concept, &link.entry);
        let is_it = |record: &NewRecord| record.kind == Kind::Link && record.id == id;
        let made = importing.records.iter().position(is_it);
        let kept: Option<(Record, Link)> = store::get(self.store.as_ref(), &id).await?;
        let kept_version = kept.as_ref().map_or(0, |(record, _)| record.version);
        let standing = match made {
            Some(at) => Some(importing.records[at].read()?),
            None => kept
                .filter(|(record, _)| record.listed)
                .map(|(_, link)| link),
        };
        if standing.is_some_and(|standing| !gives_way(&standing, link)) {
            return Ok(());
        }
        let next = link_record(link, kept_version + 1, ending.state)?
            .seen_by(ending.audience())
            .listed(before.listed);
        match made {
            Some(at) => importing.records[at] = next,
            None => importing.records.push(next),
        }
        Ok(())
    }

    /// The version in which an entry is given, and those in which the one of the
    /// same key in the list that ends said the same.
    async fn same_words(
        &self,
        importing: &Importing<'_>,
        ended: &EntryId,
        given: &EntryId,
    ) -> ServiceResult<SameWords> {
        let version = importing.given.get(given).copied().unwrap_or_default();
        let is_it = |record: &&NewRecord| record.kind == Kind::Entry && record.id == given.as_str();
        let now: Option<Entry> = match importing.records.iter().find(is_it) {
            Some(record) => Some(record.read()?),
            None => store::get(self.store.as_ref(), given.as_str())
                .await?
                .map(|(_, entry)| entry),
        };
        let history = self.store.history(Kind::Entry, ended.as_str(), 0, i64::MAX);
        let mut before = Vec::new();
        for record in history.await? {
            if now
                .as_ref()
                .is_some_and(|now| record.read().is_ok_and(|entry| says_the_same(&entry, now)))
            {
                before.push(record.version);
            }
        }
        Ok(SameWords { version, before })
    }
}

/// Lists that end.
struct Ending<'a> {
    state: &'a PartyCode,
    /// The origin of the entries in them.
    origin: Origin,
    /// The list that takes their place.
    by: &'a ListId,
    /// The origin of the entries in that one.
    to: Origin,
}

impl<'a> Ending<'a> {
    fn of(state: &'a PartyCode, origin: Origin, by: &'a ListId) -> Self {
        let to = match origin {
            Origin::Restricted => Origin::Submitted,
            _ => Origin::Restricted,
        };
        Self {
            state,
            origin,
            by,
            to,
        }
    }

    /// Who sees what takes their place.
    fn audience(&self) -> Audience {
        match self.to {
            Origin::Restricted => Audience::Participants,
            _ => Audience::Public,
        }
    }
}

/// Where an entry says what the one that ends said.
struct SameWords {
    /// The version in which the entry is given.
    version: i64,
    /// The versions of the one that ends in which it said the same.
    before: Vec<i64>,
}

/// The version that was looked at, as one of the entry given: none of its
/// versions, before the first, where the words were others.
fn version_after(looked_at: i64, same: &SameWords) -> i64 {
    match same.before.contains(&looked_at) {
        true => same.version,
        false => 0,
    }
}

/// Whether a link makes room for one that is carried to its place.
fn gives_way(standing: &Link, carried: &Link) -> bool {
    match &carried.removed {
        Some(removed) if removed.moved_to.is_none() => standing.basis != LinkBasis::State,
        Some(_) => true,
        None => matches!(standing.basis, LinkBasis::Rule { .. }),
    }
}
