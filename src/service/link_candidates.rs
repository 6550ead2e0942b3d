use std::collections::BTreeSet;

use super::kept::KeptBy;
use super::{Right, Service, ServiceResult, Viewer};
use crate::compare::{Candidate, LikeTexts, candidates};
use crate::i18n::Thing;
use crate::model::{Entry, Key, Link, PartyCode};
use crate::store::{Audience, Kind, Record, Scope, Selection};

/// A link that the likeness of texts proposes.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkCandidate {
    /// The entry, which is linked to no concept.
    pub entry: Entry,
    /// Its version.
    pub version: i64,
    /// The concept.
    pub concept: Key,
    /// Why.
    pub reason: LikeTexts,
}

impl Service {
    /// Links proposed for entries without a concept, by the likeness of their
    /// texts to those of entries that have one: in the order of the entries,
    /// for each the likest first. A drafter makes a link of one.
    ///
    /// # Errors
    /// Those of rights; [`super::ServiceError::Invalid`] for a concept or State that
    /// is not known.
    pub async fn link_candidates(
        &self,
        viewer: &Viewer,
        concept: Option<&Key>,
        state: Option<&PartyCode>,
    ) -> ServiceResult<Vec<Candidate>> {
        viewer.require(Right::Draft)?;
        let concept = concept.map(|id| self.concept_led_on(id)).transpose()?;
        state.map(|code| self.known_party(code)).transpose()?;
        let kinds = [&super::LISTS[..], &[Kind::Assertion]].concat();
        let revision = self.newest_change(&kinds).await?;
        let lists = async {
            let taken_back = self.links_taken_back().await?;
            Ok((self.kept_lists(viewer).await?, taken_back))
        };
        let comparing =
            self.candidates
                .get_apart(viewer.audience(), revision, lists, |(lists, taken_back)| {
                    let mut found = compared(&lists.read()?);
                    found.retain(|one| !taken_back.contains(&Link::id(&one.concept, &one.entry)));
                    Ok(found)
                });
        let found = comparing.await?;
        let is_asked = |one: &&Candidate| {
            concept.as_ref().is_none_or(|id| one.concept == *id)
                && state.is_none_or(|code| one.entry.state().as_ref() == Some(code))
        };
        Ok(found.iter().filter(is_asked).cloned().collect())
    }

    /// A candidate with its entry.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn with_entry(
        &self,
        viewer: &Viewer,
        candidate: Candidate,
    ) -> ServiceResult<LinkCandidate> {
        let id = candidate.entry.as_str();
        let record = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        Ok(LinkCandidate {
            entry: record.read()?,
            version: record.version,
            concept: candidate.concept,
            reason: candidate.reason,
        })
    }

    /// The links that somebody took back: they are not proposed again.
    async fn links_taken_back(&self) -> ServiceResult<BTreeSet<String>> {
        let selection = Selection {
            kind: Kind::Link,
            scope: Scope::All,
            audience: Audience::Service,
            unlisted_too: true,
        };
        let mut taken_back = BTreeSet::new();
        for record in self.store.page(selection, "", i64::MAX).await? {
            if !record.listed && record.read::<Link>()?.is_taken_back() {
                taken_back.insert(record.id);
            }
        }
        Ok(taken_back)
    }
}

/// What is proposed, by who may see the entries.
pub(super) type CandidatesBy = KeptBy<Audience, Vec<Candidate>>;

/// The entries that a viewer sees, with their concepts.
type WithConcepts = Vec<(Record, Entry, Vec<Key>)>;

fn compared(entries: &WithConcepts) -> Vec<Candidate> {
    let (linked, unlinked): (Vec<_>, Vec<_>) = entries
        .iter()
        .partition(|(_, _, concepts)| !concepts.is_empty());
    let unlinked: Vec<&Entry> = unlinked.into_iter().map(|(_, entry, _)| entry).collect();
    let linked = linked.into_iter();
    let linked = linked.map(|(_, entry, concepts)| (entry, concepts.as_slice()));
    candidates(&unlinked, &linked.collect::<Vec<_>>())
}
