use std::collections::BTreeMap;

use super::{FieldFault, Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{Draft, check};
use crate::i18n::{Message, Thing};
use crate::model::{
    Concept, DisplayLanguage, DrawnOn, EntryId, Key, Proposal, ProposalStage, ProposedTerm,
    TermType,
};
use crate::store::{Audience, Kind, NewRecord, Record, Scope, Selection};

/// How often a number for a new proposal is tried when others are made at the
/// same moment.
const NUMBERING_ATTEMPTS: usize = 50;

/// A version of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalVersion {
    /// The proposal in this version.
    pub proposal: Proposal,
    /// From 1.
    pub version: i64,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// The account that made it.
    pub author: String,
}

impl Service {
    /// Proposals that the viewer may see, in the order of their ids, or those
    /// on one concept.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn proposals(
        &self,
        viewer: &Viewer,
        concept: Option<&Key>,
        after: &str,
        limit: usize,
    ) -> ServiceResult<Page<ProposalVersion>> {
        let selection = |scope| Selection {
            kind: Kind::Proposal,
            scope,
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let Some(concept) = concept else {
            return self
                .page(selection(Scope::All), after, limit, version)
                .await;
        };
        // Those on concepts that were merged into it are on it.
        let reference = self.reference();
        let mut all = Page::empty();
        for id in reference.ids_of(reference.led_on(concept)) {
            let scope = Scope::PointingAt(Kind::Concept, id.as_str());
            let of_one = self.page(selection(scope), after, limit, version).await?;
            all = all.merged(of_one, limit, |one| one.proposal.id.as_str().to_owned());
        }
        Ok(all)
    }

    /// The newest version of a proposal.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn proposal(&self, viewer: &Viewer, id: &str) -> ServiceResult<ProposalVersion> {
        let record = self
            .visible(viewer, Kind::Proposal, id, Thing::Proposal)
            .await?;
        version(&record)
    }

    /// The versions of a proposal after a version, oldest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn proposal_history(
        &self,
        viewer: &Viewer,
        id: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<ProposalVersion>> {
        let newest = self
            .visible(viewer, Kind::Proposal, id, Thing::Proposal)
            .await?;
        let history = self.history(&newest, after, limit).await?;
        Ok(Page {
            total: history.total,
            items: history
                .items
                .iter()
                .map(version)
                .collect::<ServiceResult<_>>()?,
            next: history.next,
        })
    }

    /// Opens a proposal on a concept. Where the draft has no terms in a
    /// display language, the concept's name stands as the first suggestion.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for an unknown concept or
    /// with every fault of the draft.
    pub async fn create_proposal(
        &self,
        viewer: &Viewer,
        concept: &str,
        draft: Draft,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let concept = self.draftable_concept(concept)?;
        let drawn_on = self.checked(viewer, &draft, &BTreeMap::new()).await?;
        let terms = with_names(draft.terms, &concept);
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let existing = self.store.count(Selection {
            kind: Kind::Proposal,
            scope,
            audience: Audience::Service,
            unlisted_too: true,
        });
        let first = existing.await? + 1;
        let mut proposal = Proposal {
            id: concept.id.clone(),
            concept: concept.id.clone(),
            stage: ProposalStage::Draft,
            drawn_on,
            terms,
            definitions: draft.definitions,
            notes: draft.notes,
            reason: draft.reason,
        };
        for number in (first..).take(NUMBERING_ATTEMPTS) {
            proposal.id = numbered(&concept.id, number)?;
            match self
                .keep_proposal(viewer, "proposal.created", &proposal, 1, request)
                .await
            {
                Err(ServiceError::Conflict) => {}
                kept => return kept,
            }
        }
        Err(ServiceError::Conflict)
    }

    /// Makes the next version of a proposal out of the one that was edited.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`] when `edited` is not the newest
    /// version; [`ServiceError::Invalid`] with every fault of the draft.
    pub async fn edit_proposal(
        &self,
        viewer: &Viewer,
        id: &str,
        edited: i64,
        draft: Draft,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let before = self.proposal(viewer, id).await?;
        if before.version != edited {
            let current = before.version;
            return Err(ServiceError::VersionChanged {
                sent: edited,
                current,
            });
        }
        let known = before.proposal.drawn_on.iter();
        let known = known
            .map(|drawn| (drawn.entry.clone(), drawn.version))
            .collect();
        let drawn_on = self.checked(viewer, &draft, &known).await?;
        let proposal = Proposal {
            drawn_on,
            terms: draft.terms,
            definitions: draft.definitions,
            notes: draft.notes,
            reason: draft.reason,
            ..before.proposal
        };
        let saved = self.keep_proposal(viewer, "proposal.edited", &proposal, edited + 1, request);
        match saved.await {
            // Someone was faster between the reading above and the writing.
            Err(ServiceError::Conflict) => {
                let current = self.proposal(viewer, id).await?.version;
                Err(ServiceError::VersionChanged {
                    sent: edited,
                    current,
                })
            }
            saved => saved,
        }
    }

    fn draftable_concept(&self, id: &str) -> ServiceResult<Concept> {
        let reference = self.reference();
        let concept = id
            .parse()
            .ok()
            .and_then(|id| reference.concept(&id).cloned());
        concept.ok_or_else(|| {
            let id = id.to_owned();
            ServiceError::invalid("concept", Message::UnknownConcept { id })
        })
    }

    /// Checks a draft and pins each entry that it draws on to a version: the
    /// one in `known`, where it was read before, otherwise the newest.
    async fn checked(
        &self,
        viewer: &Viewer,
        draft: &Draft,
        known: &BTreeMap<EntryId, i64>,
    ) -> ServiceResult<Vec<DrawnOn>> {
        let mut faults: Vec<FieldFault> = match check(draft) {
            Ok(()) => Vec::new(),
            Err(faults) => faults.into_iter().map(FieldFault::from).collect(),
        };
        let mut drawn_on = Vec::with_capacity(draft.entries.len());
        for (at, id) in draft
            .entries
            .iter()
            .take(crate::consensus::MAX_DRAWN_ON)
            .enumerate()
        {
            let version = match known.get(id) {
                Some(version) => Ok(*version),
                None => self
                    .entry(viewer, id.as_str())
                    .await
                    .map(|entry| entry.version),
            };
            match version {
                Ok(version) => drawn_on.push(DrawnOn {
                    entry: id.clone(),
                    version,
                }),
                Err(ServiceError::NotFound { .. }) => faults.push(FieldFault {
                    field: format!("entries[{at}]"),
                    message: Message::UnknownEntry { id: id.to_string() },
                }),
                Err(other) => return Err(other),
            }
        }
        if faults.is_empty() {
            Ok(drawn_on)
        } else {
            Err(ServiceError::Invalid(faults))
        }
    }

    async fn keep_proposal(
        &self,
        viewer: &Viewer,
        act: &'static str,
        proposal: &Proposal,
        number: i64,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        let record =
            NewRecord::of(proposal.id.as_str(), number, proposal)?.seen_by(Audience::Participants);
        self.keep(viewer, act, request, &[record]).await?;
        let id = proposal.id.as_str();
        let kept = self.store.version(Kind::Proposal, id, number).await?;
        kept.as_ref().map_or(Err(ServiceError::Conflict), version)
    }
}

fn version(record: &Record) -> ServiceResult<ProposalVersion> {
    Ok(ProposalVersion {
        proposal: record.read()?,
        version: record.version,
        at: record.at.clone(),
        author: record.actor.clone(),
    })
}

/// The id of the n-th proposal on a concept.
fn numbered(concept: &Key, number: i64) -> ServiceResult<Key> {
    // A concept's key may be as long as a key can be.
    let stem: String = concept.as_str().chars().take(80).collect();
    let id = format!("{stem}-{number}");
    id.parse().map_err(|_| ServiceError::Conflict)
}

fn with_names(mut terms: Vec<ProposedTerm>, concept: &Concept) -> Vec<ProposedTerm> {
    for display in DisplayLanguage::ALL {
        let has_term = terms
            .iter()
            .any(|term| term.language.matches(display.tag()));
        if let (false, Ok(language)) = (has_term, display.tag().parse()) {
            terms.push(ProposedTerm {
                text: concept.name.get(display).to_owned(),
                language,
                term_type: TermType::FullForm,
            });
        }
    }
    terms
}

impl From<crate::consensus::DraftFault> for FieldFault {
    fn from(fault: crate::consensus::DraftFault) -> Self {
        Self {
            field: fault.field,
            message: fault.message,
        }
    }
}
