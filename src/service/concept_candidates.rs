use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::kept::KeptBy;
use super::unlinked_terms::check_least;
use super::{LISTS, Right, Service, ServiceResult, Viewer};
use crate::compare::{Group, GroupReason, Lexicon, groups};
use crate::i18n::Thing;
use crate::model::{DisplayLanguage, Entry, EntryId, Key, Language, PartyCode};
use crate::store::{Audience, Kind, Record};
use crate::text::by_name;

/// Entries without a concept that seem to be about the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptCandidate {
    /// Whose they are.
    pub parties: BTreeSet<PartyCode>,
    /// The entries, in the order of their ids; at least two.
    pub entries: Vec<EntryId>,
    /// Why they seem to be, what weighs most first.
    pub reasons: Vec<GroupReason>,
}

/// What is proposed, by who may see the entries.
pub(super) type ConceptCandidatesBy = KeptBy<Audience, Vec<ConceptCandidate>>;

impl Service {
    /// The groups in which alignment sees the entries that no concept took, at
    /// least two entries each: of at least so many States and organisations,
    /// those of most first, of equally many in the order of the names of the
    /// first of them. A drafter makes a concept of one.
    ///
    /// # Errors
    /// Those of rights; [`super::ServiceError::Invalid`] for fewer than one or more
    /// than there are States, or a State that is not known.
    pub async fn concept_candidates(
        &self,
        viewer: &Viewer,
        least: usize,
        state: Option<&PartyCode>,
        language: Option<&Language>,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<ConceptCandidate>> {
        viewer.require(Right::Draft)?;
        check_least(least)?;
        state.map(|code| self.known_party(code)).transpose()?;
        let revision = self.newest_change(&LISTS).await?;
        let grouping = self.concept_candidates.get_apart(
            viewer.audience(),
            revision,
            self.kept_lists(viewer),
            |lists| Ok(grouped(&lists.read()?)),
        );
        let found = grouping.await?;
        let saying = self.entries_saying(viewer, language).await?;
        let is_asked = |one: &&ConceptCandidate| {
            let any = |saying: &HashSet<String>| {
                let mut entries = one.entries.iter();
                entries.any(|entry| saying.contains(entry.as_str()))
            };
            one.parties.len() >= least
                && state.is_none_or(|code| one.parties.contains(code))
                && saying.as_ref().is_none_or(any)
        };
        let mut asked: Vec<ConceptCandidate> = found.iter().filter(is_asked).cloned().collect();
        let reference = self.reference();
        let order = reference.name_order(display);
        asked.sort_by_cached_key(|one| {
            let first = one.parties.iter().map(|code| order.rank(code).0).min();
            (Reverse(one.parties.len()), first)
        });
        Ok(asked)
    }

    /// The entries of a candidate with their versions, States in the order of
    /// their names.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn candidate_entries(
        &self,
        viewer: &Viewer,
        candidate: &ConceptCandidate,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<(Entry, i64)>> {
        let reference = self.reference();
        let in_order = by_name(reference.parties.iter(), display).into_iter();
        let place: BTreeMap<&PartyCode, usize> =
            in_order.map(|party| &party.code).zip(0..).collect();
        let mut entries = Vec::with_capacity(candidate.entries.len());
        for id in &candidate.entries {
            let record = self
                .visible(viewer, Kind::Entry, id.as_str(), Thing::Entry)
                .await?;
            entries.push((record.read::<Entry>()?, record.version));
        }
        entries.sort_by_key(|(entry, _)| place.get(&entry.state).copied());
        Ok(entries)
    }
}

/// The groups of those entries that have no concept.
fn grouped(entries: &[(Record, Entry, Vec<Key>)]) -> Vec<ConceptCandidate> {
    let unlinked = entries
        .iter()
        .filter(|(_, _, concepts)| concepts.is_empty());
    let mut unlinked: Vec<&Entry> = unlinked.map(|(_, entry, _)| entry).collect();
    unlinked.sort_by(|one, other| one.id.cmp(&other.id));
    let groups = groups(&unlinked, Lexicon::built_in()).into_iter();
    let entry = |at: &usize| unlinked[*at];
    let candidate = |group: Group| ConceptCandidate {
        parties: group
            .entries
            .iter()
            .map(|at| entry(at).state.clone())
            .collect(),
        entries: group
            .entries
            .iter()
            .map(|at| entry(at).id.clone())
            .collect(),
        reasons: group.reasons,
    };
    let several = groups.filter(|group| group.entries.len() > 1);
    several.map(candidate).collect()
}
