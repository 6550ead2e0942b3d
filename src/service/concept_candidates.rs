use std::collections::{BTreeMap, BTreeSet};

use super::coverage::check_least;
use super::kept::KeptBy;
use super::{LISTS, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Lexicon, groups};
use crate::i18n::Thing;
use crate::model::{DisplayLanguage, Entry, EntryId, Key, PartyCode};
use crate::store::{Audience, Kind, Record};
use crate::text::by_name;

/// Entries without a concept that seem to be about the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConceptCandidate {
    /// Whose they are.
    pub parties: BTreeSet<PartyCode>,
    /// The entries, in the order of their ids; at least two.
    pub entries: Vec<EntryId>,
}

/// What is proposed, by who may see the entries.
pub(super) type ConceptCandidatesBy = KeptBy<Audience, Vec<ConceptCandidate>>;

impl Service {
    /// The groups in which alignment sees the entries that no concept took, at
    /// least two entries each: of at least so many States and organisations,
    /// those of most first. A drafter makes a concept of one.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for fewer than one or more
    /// than there are States, or a State that is not known.
    pub async fn concept_candidates(
        &self,
        viewer: &Viewer,
        least: usize,
        state: Option<&PartyCode>,
    ) -> ServiceResult<Vec<ConceptCandidate>> {
        viewer.require(Right::Draft)?;
        check_least(least)?;
        state.map(|code| self.known_party(code)).transpose()?;
        let revision = self.newest_change(&LISTS).await?;
        let compute = self.group_unlinked(viewer);
        let kept = &self.concept_candidates;
        let found = kept.get(viewer.audience(), revision, compute).await?;
        let is_asked = |one: &&ConceptCandidate| {
            one.parties.len() >= least && state.is_none_or(|code| one.parties.contains(code))
        };
        Ok(found.iter().filter(is_asked).cloned().collect())
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

    async fn group_unlinked(&self, viewer: &Viewer) -> ServiceResult<Vec<ConceptCandidate>> {
        let entries = self.entries_with_concepts(viewer).await?;
        // Comparing terms takes a while, so it has a thread of its own.
        let grouped = tokio::task::spawn_blocking(move || grouped(&entries)).await;
        grouped.map_err(|error| ServiceError::Failed(error.to_string()))
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
    let candidate = |group: Vec<usize>| ConceptCandidate {
        parties: group.iter().map(|at| unlinked[*at].state.clone()).collect(),
        entries: group.iter().map(|at| unlinked[*at].id.clone()).collect(),
    };
    let several = groups.filter(|group| group.len() > 1);
    let mut candidates: Vec<ConceptCandidate> = several.map(candidate).collect();
    candidates.sort_by_key(|one| std::cmp::Reverse(one.parties.len()));
    candidates
}
