//! What a State shows to everybody, and what to participants only: two lists,
//! each with entries of its own (`xa.submitted.…`, `xa.restricted.…`), so that
//! nothing public tells of what is not. A list for participants stands beside
//! the public one; a public one takes its place. What everybody could read is
//! never taken back to participants.

use super::import::{ImportAs, ListReport};
use super::import_list::{
    Importing, entry_record, has_the_words_of, is_by_rule, kept_entries, kept_lists,
};
use super::{Reference, Service, ServiceResult};
use crate::formats::ListDraft;
use crate::model::{
    Assertion, Entry, EntryId, Key, Link, LinkBasis, LinkStance, List, ListId, Origin, PartyCode,
    SaidFirst,
};
use crate::store::{self, Audience, Kept, Kind, NewRecord, Reading, Record, Scope, StoreResult};

impl Service {
    /// An import into what is kept.
    pub(super) fn importing<'a>(&'a self, reference: &'a Reference) -> Importing<'a> {
        Importing::new(self.store.as_ref(), &reference.concepts, &reference.merged)
    }

    /// Imports a list, and says which entries for participants end with it: a
    /// public submission takes the place of what the State gave to these up to
    /// then.
    pub(super) async fn take_in(
        &self,
        importing: &mut Importing<'_>,
        draft: ListDraft,
        import_as: ImportAs,
    ) -> ServiceResult<(ListReport, Vec<EntryId>)> {
        let state = draft.state.clone();
        let report = importing.list(draft, import_as).await?;
        if import_as.origin() != Origin::Submitted {
            return Ok((report, Vec::new()));
        }
        let ended = match self.standing_list(&state, Origin::Restricted).await? {
            Some(list) if list.id.year() <= report.list.year() => {
                self.end_restricted(importing, &state, &report.list).await?
            }
            Some(_) => Vec::new(),
            None => {
                self.repeat_of_ended(importing, &state, &report).await?;
                Vec::new()
            }
        };
        Ok((report, ended))
    }

    /// Says of the links of entries that a public list brings, new or again, what was said
    /// of those for participants, whose list ended before.
    async fn repeat_of_ended(
        &self,
        importing: &mut Importing<'_>,
        state: &PartyCode,
        report: &ListReport,
    ) -> ServiceResult<()> {
        let store = self.store.as_ref();
        for (id, (_, entry)) in kept_entries(store, state, Origin::Restricted).await? {
            if report.added.contains(&id.in_list_of(Origin::Submitted)) {
                self.repeat_assertions(importing, &entry).await?;
            }
        }
        Ok(())
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

    /// Ends the State’s list for participants, since a public one says it now:
    /// its entries are withdrawn. What the State and drafters said of their links, and of
    /// those of entries that it had withdrawn from participants before, holds for those of
    /// the public entries as well, where the words are the same; links that drafters made for participants stay with these, and are proposed
    /// to drafters anew (`link_candidates.rs`), unless the State confirmed them.
    async fn end_restricted(
        &self,
        importing: &mut Importing<'_>,
        state: &PartyCode,
        by: &ListId,
    ) -> ServiceResult<Vec<EntryId>> {
        let store = self.store.as_ref();
        for (record, _) in kept_lists(store, state, Origin::Restricted).await? {
            if record.listed {
                let ended = record.next(Audience::Participants).listed(false);
                importing.records.push(ended);
            }
        }
        let mut ended = Vec::new();
        for (id, (record, entry)) in kept_entries(store, state, Origin::Restricted).await? {
            self.repeat_assertions(importing, &entry).await?;
            if !record.listed {
                continue;
            }
            let withdrawn = Entry {
                withdrawn_by: Some(by.clone()),
                ..entry
            };
            let withdrawn = entry_record(&withdrawn, record.version + 1, Audience::Participants)?;
            importing.records.push(withdrawn.listed(false));
            ended.push(id);
        }
        Ok(ended)
    }

    /// Says of the links of a public entry what the State and drafters said of those of
    /// the entry for participants that has the same words, or had them when it was said:
    /// whether they are right, not why, which was said to participants alone. Who said it,
    /// where and when, these still see. What the same speaker has since said to everybody stays.
    /// Where no rule finds a link that the State confirmed, that stands by its word.
    async fn repeat_assertions(
        &self,
        importing: &mut Importing<'_>,
        restricted: &Entry,
    ) -> ServiceResult<()> {
        let id = restricted.id.in_list_of(Origin::Submitted);
        let Some(&given_version) = importing.given.get(&id) else {
            return Ok(());
        };
        let public: Option<Entry> = importing.written(id.as_str()).await?;
        let Some(public) = public else {
            return Ok(());
        };
        let has_the_words = has_the_words_of(restricted, &public);
        let scope = Scope::PointingAt(Kind::Entry, restricted.id.as_str());
        let mut said: Vec<(Record, Assertion)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        // The State’s word first: it may make the link of which drafters spoke.
        said.sort_by_key(|(_, said)| said.state.is_none());
        let is_disputed = |link: &str| {
            let mut disputed = said.iter().map(|(_, said)| said);
            disputed.any(|said| said.link == link && said.stance == LinkStance::Disputed)
        };
        for (record, assertion) in &said {
            // Said of other words, it is not said of these.
            let entry_version = match self.was_said_of(assertion, &public).await? {
                true => given_version,
                false if has_the_words => 0,
                false => continue,
            };
            let link = Link::id(&assertion.concept, &id);
            let said_first = SaidFirst {
                link: assertion.link.clone(),
                at: assertion.at.clone(),
            };
            let former = assertion.said_of.as_deref().and_then(Link::concept_of);
            let said_of = former.map(|concept| format!("{concept}~{id}"));
            let repeated = Assertion {
                link,
                entry: id.clone(),
                at: self.environment.now(),
                reason: None,
                entry_version,
                said_of,
                said_first: Some(said_first),
                ..assertion.clone()
            };
            if !self.may_be_repeated(record, &repeated).await? {
                continue;
            }
            let mut of_link: Option<Link> = importing.written(&repeated.link).await?;
            let may_make = assertion.state.is_some() && !is_disputed(&assertion.link);
            if of_link.is_none() && may_make {
                importing.link_as(assertion, &public, entry_version).await?;
                of_link = importing.written(&repeated.link).await?;
            }
            if of_link.is_some() {
                let next = self.next_assertion(&repeated, Audience::Public).await?;
                importing.records.push(next);
            }
        }
        Ok(())
    }

    /// Whether something was said of an entry in a version that has the words of another.
    async fn was_said_of(&self, said: &Assertion, other: &Entry) -> ServiceResult<bool> {
        let (entry, before) = (said.entry.as_str(), said.entry_version - 1);
        let version = self.store.history(Kind::Entry, entry, before, 1).await?;
        let version = version.first().map(Record::read::<Entry>).transpose()?;
        Ok(said.entry_version > 0 && version.is_some_and(|entry| has_the_words_of(&entry, other)))
    }

    /// Whether what someone said to participants may be said to everybody: not
    /// where the same speaker has since said or withdrawn something there, or says as much of
    /// the same text, with a reason perhaps.
    async fn may_be_repeated(&self, said: &Record, repeated: &Assertion) -> StoreResult<bool> {
        if repeated.beside {
            let itself = Assertion {
                beside: false,
                ..repeated.clone()
            };
            let itself = self.store.get(Kind::Assertion, &itself.id()).await?;
            if itself.is_some_and(|itself| itself.revision > said.revision) {
                return Ok(false);
            }
        }
        let to_all: Option<(Record, Assertion)> =
            store::get(self.store.as_ref(), &repeated.id()).await?;
        Ok(to_all.is_none_or(|(record, to_all)| {
            let said_of = |one: &Assertion| (one.stance, one.entry_version);
            let says_as_much = record.listed && said_of(&to_all) == said_of(repeated);
            record.revision < said.revision && !says_as_much
        }))
    }
}

/// Whether a person took back the link between a concept and what the State gave
/// to participants only and gives to everybody in the same words now: no rule
/// makes it for everybody then. To these there just is no link, as where no rule
/// found one, so that nothing tells them of the other.
pub(super) async fn was_taken_back_among_participants(
    store: &dyn Reading,
    concept: &Key,
    entry: &Entry,
) -> StoreResult<bool> {
    if entry.origin != Origin::Submitted {
        return Ok(false);
    }
    let restricted = entry.id.in_list_of(Origin::Restricted);
    let link: Option<(Record, Link)> = store::get(store, &Link::id(concept, &restricted)).await?;
    let taken_back = |(record, link): &(Record, Link)| !record.listed && link.is_taken_back();
    if !link.as_ref().is_some_and(taken_back) {
        return Ok(false);
    }
    let restricted: Option<(Record, Entry)> = store::get(store, restricted.as_str()).await?;
    Ok(restricted.is_some_and(|(_, restricted)| has_the_words_of(&restricted, entry)))
}

impl Importing<'_> {
    /// Links a public entry as its State confirmed that a rule or a drafter had linked
    /// the one for participants, which has the same words: by the names of today no rule
    /// finds it, perhaps. Why a drafter did so was said to participants alone. Not
    /// where the public list or a drafter puts the entry anywhere, or took it back.
    async fn link_as(
        &mut self,
        confirmed: &Assertion,
        public: &Entry,
        entry_version: i64,
    ) -> ServiceResult<()> {
        let link: Option<(Record, Link)> = store::get(self.store, &confirmed.link).await?;
        let link = link.filter(|(record, _)| record.listed);
        let Some((_, link)) = link.filter(|_| confirmed.stance == LinkStance::Confirmed) else {
            return Ok(());
        };
        let basis = match link.basis {
            LinkBasis::Person { .. } => LinkBasis::Person { reason: None },
            LinkBasis::Rule { .. } => link.basis,
            LinkBasis::Editor | LinkBasis::State => return Ok(()),
        };
        let link = Link {
            basis,
            entry: public.id.clone(),
            entry_version,
            taken_back: None,
            ..link
        };
        let id = Link::id(&link.concept, &link.entry);
        let is_it = |record: &NewRecord| record.kind == Kind::Link && record.id == id;
        // What this very list ends is not made again by it.
        if self.records.iter().any(is_it) || self.is_placed(&link.entry).await? {
            return Ok(());
        }
        self.add_link(&link, &public.state, Audience::Public).await
    }

    /// Whether an entry stands anywhere other than by rule.
    async fn is_placed(&self, entry: &EntryId) -> StoreResult<bool> {
        let scope = Scope::PointingAt(Kind::Entry, entry.as_str());
        let standing: Vec<(Record, Link)> =
            store::all(self.store, scope, Audience::Service).await?;
        if standing.iter().any(|(_, link)| !is_by_rule(link)) {
            return Ok(true);
        }
        for record in &self.records {
            if record.kind == Kind::Link && record.listed {
                let link: Link = record.read()?;
                if link.entry == *entry && !is_by_rule(&link) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// A thing as it stands by what was kept and by what is to be written; none
    /// if it does not.
    async fn written<T: Kept>(&self, id: &str) -> StoreResult<Option<T>> {
        let is_it = |record: &&NewRecord| record.kind == T::KIND && record.id == id;
        if let Some(record) = self.records.iter().rfind(is_it) {
            return record.listed.then(|| record.read()).transpose();
        }
        let kept: Option<(Record, T)> = store::get(self.store, id).await?;
        Ok(kept
            .filter(|(record, _)| record.listed)
            .map(|(_, thing)| thing))
    }
}
