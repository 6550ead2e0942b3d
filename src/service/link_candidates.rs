use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Candidate, LikeTexts, candidates};
use crate::model::{Entry, Key, Link, PartyCode};
use crate::store::{self, Record};

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
    /// Those of rights; [`ServiceError::Invalid`] for a concept or State that
    /// is not known.
    pub async fn link_candidates(
        &self,
        viewer: &Viewer,
        concept: Option<&Key>,
        state: Option<&PartyCode>,
    ) -> ServiceResult<Vec<LinkCandidate>> {
        viewer.require(Right::Draft)?;
        let concept = concept.map(|id| self.concept_led_on(id)).transpose()?;
        state.map(|code| self.known_party(code)).transpose()?;
        let entries = self.entries_with_concepts(viewer).await?;
        let of_state = state.cloned();
        // Comparing texts takes a while, so it has a thread of its own.
        let compare = move || {
            let found = compared(&entries, of_state.as_ref());
            with_entries(entries, found)
        };
        let found = tokio::task::spawn_blocking(compare).await;
        let mut found = found.map_err(|error| ServiceError::Failed(error.to_string()))?;
        found.retain(|one| concept.as_ref().is_none_or(|id| one.concept == *id));
        self.without_removed(found).await
    }

    /// Leaves out what a person took back.
    async fn without_removed(
        &self,
        found: Vec<LinkCandidate>,
    ) -> ServiceResult<Vec<LinkCandidate>> {
        let mut left = Vec::with_capacity(found.len());
        for candidate in found {
            let id = Link::id(&candidate.concept, &candidate.entry.id);
            let kept: Option<(Record, Link)> = store::get(self.store.as_ref(), &id).await?;
            if kept.is_none_or(|(_, link)| link.removed.is_none()) {
                left.push(candidate);
            }
        }
        Ok(left)
    }
}

/// The entries that a viewer sees, with their concepts.
type WithConcepts = Vec<(Record, Entry, Vec<Key>)>;

fn compared(entries: &WithConcepts, state: Option<&PartyCode>) -> Vec<Candidate> {
    let is_asked = |entry: &Entry| state.is_none_or(|code| entry.state == *code);
    let unlinked = entries
        .iter()
        .filter(|(_, _, concepts)| concepts.is_empty());
    let unlinked = unlinked
        .map(|(_, entry, _)| entry)
        .filter(|entry| is_asked(entry));
    let linked = entries
        .iter()
        .filter(|(_, _, concepts)| !concepts.is_empty());
    let linked = linked.map(|(_, entry, concepts)| (entry, concepts.as_slice()));
    candidates(&unlinked.collect::<Vec<_>>(), &linked.collect::<Vec<_>>())
}

/// Candidates, which come in the order of the entries, each with its entry.
fn with_entries(entries: WithConcepts, found: Vec<Candidate>) -> Vec<LinkCandidate> {
    let mut entries = entries.into_iter().peekable();
    let mut with = Vec::with_capacity(found.len());
    for candidate in found {
        while entries
            .next_if(|(_, entry, _)| entry.id != candidate.entry)
            .is_some()
        {}
        let Some((record, entry, _)) = entries.peek() else {
            break;
        };
        with.push(LinkCandidate {
            version: record.version,
            entry: entry.clone(),
            concept: candidate.concept,
            reason: candidate.reason,
        });
    }
    with
}
