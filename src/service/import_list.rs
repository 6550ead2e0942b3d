//! From a list as it was given to the records that must be written.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::alignment::Alignment;
use super::circles::was_taken_back_among_participants;
use super::import::{ImportAs, ListReport};
use super::named_concepts::NamedConcept;
use super::placed::is_placed;
use super::{ServiceError, ServiceResult};
use crate::compare::Proposed;
use crate::formats::ListDraft;
use crate::i18n::Message;
use crate::model::{
    Concept, Entry, EntryId, Key, Link, LinkBasis, List, ListId, ListKind, Origin, PartyCode,
};
use crate::store::{
    self, AfterAct, Audience, Kept, Kind, NewRecord, Record, Scope, Selection, Store, StoreError,
    StoreResult,
};

/// The records that bring what is kept to what was given.
pub(super) struct Importing<'a> {
    /// What is kept.
    pub store: &'a dyn Store,
    /// All concepts, to link by rule.
    pub concepts: &'a BTreeMap<Key, Concept>,
    /// Where the ids of merged concepts lead on to.
    pub merged: &'a BTreeMap<Key, Key>,
    /// Made once an entry is to be linked by rule.
    pub alignment: Option<Alignment>,
    /// Written by one act, once all lists are through.
    pub records: Vec<NewRecord>,
    /// The versions in which the entries given stand by these records.
    pub given: BTreeMap<EntryId, i64>,
}

/// The concepts to which an entry is to be linked.
enum Wanted {
    /// Those that its list names.
    Named(Vec<NamedConcept>),
    /// Those that alignment finds where the list names none.
    Proposed(Proposed),
}

/// The entries of one list as they are kept, withdrawn ones too.
pub(super) type KeptEntries = BTreeMap<EntryId, (Record, Entry)>;

impl<'a> Importing<'a> {
    /// Nothing imported yet.
    pub fn new(
        store: &'a dyn Store,
        concepts: &'a BTreeMap<Key, Concept>,
        merged: &'a BTreeMap<Key, Key>,
    ) -> Self {
        Self {
            store,
            concepts,
            merged,
            alignment: None,
            records: Vec::new(),
            given: BTreeMap::new(),
        }
    }
}

impl Importing<'_> {
    /// Adds the records of one list.
    pub async fn list(
        &mut self,
        draft: ListDraft,
        import_as: ImportAs,
    ) -> ServiceResult<ListReport> {
        let state = draft.state;
        let kept = kept_entries(self.store, &state, import_as.origin()).await?;
        let before = self.list_before(&state, import_as).await?;
        let (kind, list_version) = following(before.as_ref(), import_as)?;
        let id = ListId::of(&state, &kind);
        let mut report = ListReport::of(id.clone());
        let mut contents = Contents::default();
        let mut entries = Vec::with_capacity(draft.entries.len());
        for draft in draft.entries {
            let named = draft.concepts.clone();
            let entry = draft.into_entry(&state, import_as.origin(), &id);
            let entry = match kept.get(&entry.id) {
                Some((_, before)) => entry.with_documents_called_as_in(before),
                None => entry,
            };
            contents.add(&entry)?;
            let entry_version = self.entry(&entry, &kept, import_as.audience(), &mut report)?;
            self.given.insert(entry.id.clone(), entry_version);
            let is_as_before = kept
                .get(&entry.id)
                .is_some_and(|(_, before)| says_the_same(before, &entry));
            entries.push((entry, entry_version, named, is_as_before));
        }
        let unnamed = entries.iter().filter(|(_, _, named, _)| named.is_empty());
        let unnamed: Vec<&Entry> = unnamed.map(|(entry, ..)| entry).collect();
        let mut aligned = self.aligned(&unnamed).await?;
        if let Some(alignment) = &mut self.alignment
            && import_as.audience() == Audience::Public
        {
            alignment.remember(unnamed.into_iter(), &aligned);
        }
        for (entry, entry_version, named, is_as_before) in &entries {
            let wanted = match aligned.remove(&entry.id) {
                Some(proposed) => Wanted::Proposed(proposed),
                None => {
                    let follows = *is_as_before || import_as == ImportAs::Compiled;
                    Wanted::Named(self.named(entry, named, follows, import_as).await?)
                }
            };
            self.links(entry, *entry_version, wanted, import_as).await?;
        }
        for (record, entry) in kept.values() {
            if entry.withdrawn_by.is_some() || contents.has(&entry.id) {
                continue;
            }
            match import_as {
                ImportAs::Compiled => contents.add(entry)?,
                ImportAs::Submission { .. } => self.withdraw(record, entry, &id, &mut report)?,
            }
        }
        // Lists after it are aligned with what it says now.
        if !report.changed.is_empty() || !report.withdrawn.is_empty() {
            self.alignment = None;
        }
        let list = List {
            id,
            state,
            kind,
            entries: contents.0.len(),
            digest: contents.digest(),
        };
        match before {
            // The same list again: nothing is new.
            Some((record, before)) if record.listed && is_same(&before, &list) => {
                report.list = before.id;
            }
            _ => self
                .records
                .push(list_record(&list, list_version, import_as.audience())?),
        }
        Ok(report)
    }

    /// The State's compiled list, or its newest submission to those who are to
    /// see this one, be it in force or not.
    async fn list_before(
        &self,
        state: &PartyCode,
        import_as: ImportAs,
    ) -> StoreResult<Option<(Record, List)>> {
        let lists = kept_lists(self.store, state, import_as.origin()).await?;
        Ok(lists
            .into_iter()
            .max_by_key(|(_, list)| list.kind.exchange()))
    }

    /// Adds an entry if it is new or differs, and returns its version.
    fn entry(
        &mut self,
        entry: &Entry,
        kept: &KeptEntries,
        audience: Audience,
        report: &mut ListReport,
    ) -> StoreResult<i64> {
        let version = match kept.get(&entry.id) {
            Some((record, before)) if says_the_same(before, entry) => {
                report.unchanged += 1;
                if record.audience == audience {
                    return Ok(record.version);
                }
                record.version + 1
            }
            Some((record, before)) if before.withdrawn_by.is_some() => {
                report.added.push(entry.id.clone());
                record.version + 1
            }
            Some((record, _)) => {
                report.changed.push(entry.id.clone());
                record.version + 1
            }
            None => {
                report.added.push(entry.id.clone());
                1
            }
        };
        self.records.push(entry_record(entry, version, audience)?);
        Ok(version)
    }

    fn withdraw(
        &mut self,
        kept: &Record,
        entry: &Entry,
        list: &ListId,
        report: &mut ListReport,
    ) -> StoreResult<()> {
        let withdrawn = Entry {
            withdrawn_by: Some(list.clone()),
            ..entry.clone()
        };
        let record = entry_record(&withdrawn, kept.version + 1, kept.audience)?;
        self.records.push(record.listed(false));
        report.withdrawn.push(entry.id.clone());
        Ok(())
    }

    /// Links an entry as the list says. Where it says nothing, alignment adds
    /// what it finds, and what stands is left as it is.
    async fn links(
        &mut self,
        entry: &Entry,
        entry_version: i64,
        wanted: Wanted,
        import_as: ImportAs,
    ) -> ServiceResult<()> {
        let scope = Scope::PointingAt(Kind::Entry, entry.id.as_str());
        let standing: Vec<(Record, Link)> =
            store::all(self.store, scope, Audience::Service).await?;
        if let Wanted::Proposed(proposed) = &wanted {
            self.lapse(entry, &standing, proposed).await?;
        }
        let (wanted, is_named) = match wanted {
            // What somebody has put under a concept stands there, not under
            // others too by rule.
            Wanted::Proposed(_) if standing.iter().any(|(_, link)| !is_by_rule(link)) => {
                return Ok(());
            }
            Wanted::Named(named) => (named, true),
            Wanted::Proposed(proposed) => {
                let proposed = self.addable(proposed, &standing, entry).await?;
                let proposed = proposed.into_iter().map(NamedConcept::by_rule);
                (proposed.collect(), false)
            }
        };
        for named in &wanted {
            let NamedConcept { concept, basis, .. } = named;
            let before = standing.iter().find(|(_, link)| link.concept == *concept);
            let is_seen_alike =
                before.is_some_and(|(record, _)| record.audience == import_as.audience());
            let is_groundless = match before {
                Some(before) => self.is_groundless(before, entry).await?,
                None => false,
            };
            let (moved_from, by_split) = named.came_by(before.map(|(_, before)| before));
            let stands = is_seen_alike
                && before.is_some_and(|(_, before)| match basis {
                    // Found again by rule, it still speaks of the version that
                    // was looked at first; for other terms it is made anew.
                    LinkBasis::Rule { .. } => !is_groundless,
                    LinkBasis::Editor if is_by_hand(before) => true,
                    _ => {
                        before.basis == *basis
                            && before.entry_version == entry_version
                            && (&before.moved_from, before.by_split) == (&moved_from, by_split)
                    }
                });
            // What stands for everybody already is not taken back from here.
            let is_new_by_rule = before.is_none() && matches!(basis, LinkBasis::Rule { .. });
            if is_new_by_rule
                && was_taken_back_among_participants(self.store, concept, entry).await?
            {
                continue;
            }
            if !stands {
                let entry_id = entry.id.clone();
                let link = Link {
                    moved_from,
                    by_split,
                    taken_back: before.and_then(|(_, before)| before.taken_back.clone()),
                    ..Link::new(concept.clone(), entry_id, entry_version, basis.clone())
                };
                self.add_link(&link, &entry.state, import_as.audience())
                    .await?;
            }
        }
        if is_named {
            let wanted: BTreeSet<&Key> = wanted.iter().map(|named| &named.concept).collect();
            for (record, link) in &standing {
                // What a drafter put there by hand is taken back by hand.
                if !wanted.contains(&link.concept) && !self.stays(link, import_as).await? {
                    let taken_back = link_record(link, record.version + 1, &entry.state)?;
                    self.records
                        .push(taken_back.seen_by(record.audience).listed(false));
                }
            }
        }
        Ok(())
    }

    /// What a rule may say of an entry that it has under a concept already: nothing
    /// new where somebody confirmed that, or left the entry there.
    async fn addable(
        &self,
        mut proposed: Proposed,
        standing: &[(Record, Link)],
        entry: &Entry,
    ) -> ServiceResult<Proposed> {
        let stands = |concept: &Key| standing.iter().any(|(_, link)| link.concept == *concept);
        if proposed.iter().all(|(concept, _)| stands(concept)) {
            return Ok(proposed);
        }
        for link in standing {
            let is_placed = is_placed(self.store, self.concepts, link).await?;
            if is_placed && !self.is_groundless(link, entry).await? {
                proposed.retain(|(concept, _)| stands(concept));
                break;
            }
        }
        Ok(proposed)
    }

    /// What alignment finds for entries of which the list says nothing.
    async fn aligned(&mut self, entries: &[&Entry]) -> StoreResult<BTreeMap<EntryId, Proposed>> {
        if entries.is_empty() {
            return Ok(BTreeMap::new());
        }
        let alignment = match self.alignment.take() {
            Some(alignment) => alignment,
            None => {
                let after = AfterAct::new(self.store, &self.records);
                Alignment::of(&after, self.concepts.values()).await?
            }
        };
        Ok(self.alignment.insert(alignment).propose(entries))
    }

    /// Adds the next version of a link; but not of one that a person took back,
    /// unless it is the State itself that makes it.
    pub(super) async fn add_link(
        &mut self,
        link: &Link,
        state: &PartyCode,
        audience: Audience,
    ) -> ServiceResult<()> {
        let id = Link::id(&link.concept, &link.entry);
        let kept: Option<(Record, Link)> = store::get(self.store, &id).await?;
        let was_removed = kept
            .as_ref()
            .is_some_and(|(record, link)| !record.listed && link.is_taken_back());
        if was_removed && link.basis != LinkBasis::State {
            return Ok(());
        }
        let version = kept.map_or(1, |(record, _)| record.version + 1);
        self.records
            .push(link_record(link, version, state)?.seen_by(audience));
        Ok(())
    }
}

impl ListReport {
    fn of(list: ListId) -> Self {
        Self {
            list,
            added: Vec::new(),
            changed: Vec::new(),
            withdrawn: Vec::new(),
            unchanged: 0,
        }
    }
}

/// What kind of list follows the one before, and its version as a record.
fn following(
    before: Option<&(Record, List)>,
    import_as: ImportAs,
) -> ServiceResult<(ListKind, i64)> {
    let ImportAs::Submission { year, .. } = import_as else {
        let version = before.map_or(1, |(record, _)| record.version + 1);
        return Ok((ListKind::Compiled, version));
    };
    let issue = match before.and_then(|(_, list)| list.kind.exchange()) {
        Some((newest, _)) if newest > year => {
            let message = Message::YearOutOfOrder { newest };
            return Err(ServiceError::invalid("year", message));
        }
        Some((newest, issue)) if newest == year => issue + 1,
        _ => 1,
    };
    let kind = match import_as.audience() {
        Audience::Public => ListKind::Submitted { year, issue },
        _ => ListKind::Restricted { year, issue },
    };
    Ok((kind, 1))
}

/// Whether a list is the one before given again: in the same exchange, or into
/// the same compiled list. The same words in another year are a submission of
/// their own.
fn is_same(before: &List, list: &List) -> bool {
    before.id.year() == list.id.year() && before.digest == list.digest
}

/// The entries of a State's lists of an origin as they are kept, withdrawn ones
/// too.
pub(super) async fn kept_entries(
    store: &dyn Store,
    state: &PartyCode,
    origin: Origin,
) -> StoreResult<KeptEntries> {
    let entries = kept_of::<Entry>(store, state).await?;
    Ok(entries
        .into_iter()
        .filter(|(_, entry)| entry.origin == origin)
        .map(|(record, entry)| (entry.id.clone(), (record, entry)))
        .collect())
}

/// A State's lists of an origin, those no longer in force too.
pub(super) async fn kept_lists(
    store: &dyn Store,
    state: &PartyCode,
    origin: Origin,
) -> StoreResult<Vec<(Record, List)>> {
    let mut lists = kept_of::<List>(store, state).await?;
    lists.retain(|(_, list)| list.kind.origin() == origin);
    Ok(lists)
}

/// All that a State has of a kind, unlisted ones too.
async fn kept_of<T: Kept>(store: &dyn Store, state: &PartyCode) -> StoreResult<Vec<(Record, T)>> {
    let selection = Selection {
        kind: T::KIND,
        scope: Scope::Owner(state.as_str()),
        audience: Audience::Service,
        unlisted_too: true,
    };
    let records = store.page(selection, "", i64::MAX).await?;
    let read = records.into_iter().map(|record| {
        let body = record.read()?;
        Ok((record, body))
    });
    read.collect()
}

/// Whether two versions of an entry say the same.
pub(super) fn says_the_same(one: &Entry, other: &Entry) -> bool {
    one.withdrawn_by == other.withdrawn_by && has_the_words_of(one, other)
}

/// Whether an entry has the terms, texts and documents of another, whether or not the State
/// still gives them, and whatever it calls the documents in its files.
pub(super) fn has_the_words_of(one: &Entry, other: &Entry) -> bool {
    let has_them = |one: &Entry| {
        one.terms == other.terms && one.texts == other.texts && one.documents == other.documents
    };
    has_them(one) || has_them(&one.clone().with_documents_called_as_in(other))
}

pub(super) fn entry_record(
    entry: &Entry,
    version: i64,
    audience: Audience,
) -> StoreResult<NewRecord> {
    let record = NewRecord::of(entry.id.as_str(), version, entry)?;
    Ok(record.owned_by(entry.state.as_str()).seen_by(audience))
}

pub(super) fn is_by_hand(link: &Link) -> bool {
    matches!(link.basis, LinkBasis::Person { .. })
}

pub(super) fn is_by_rule(link: &Link) -> bool {
    matches!(link.basis, LinkBasis::Rule { .. })
}

pub(super) fn link_record(link: &Link, version: i64, state: &PartyCode) -> StoreResult<NewRecord> {
    let record = NewRecord::of(Link::id(&link.concept, &link.entry), version, link)?;
    Ok(record.owned_by(state.as_str()))
}

fn list_record(list: &List, version: i64, audience: Audience) -> StoreResult<NewRecord> {
    let record = NewRecord::of(list.id.as_str(), version, list)?;
    Ok(record.owned_by(list.state.as_str()).seen_by(audience))
}

/// What a list says, entry by entry: terms, texts and documents as JSON.
#[derive(Default)]
struct Contents(BTreeMap<EntryId, String>);

impl Contents {
    fn add(&mut self, entry: &Entry) -> StoreResult<()> {
        let content = serde_json::to_string(&(&entry.terms, &entry.texts, &entry.documents))
            .map_err(|error| StoreError::Backend(error.to_string()))?;
        self.0.insert(entry.id.clone(), content);
        Ok(())
    }

    fn has(&self, id: &EntryId) -> bool {
        self.0.contains_key(id)
    }

    /// SHA-256 over ids and contents in order, in hexadecimal.
    fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        for (id, content) in &self.0 {
            for field in [id.as_str(), content] {
                hasher.update((field.len() as u64).to_be_bytes());
                hasher.update(field);
            }
        }
        hex(&hasher.finalize())
    }
}
