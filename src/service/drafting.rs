use std::collections::BTreeMap;

use super::amendments::{AmendmentStatus, change_of, status, text_of};
use super::draft_sources::keep_sources;
use super::put_by_hand::{keep_taken_up, put_in_brackets, put_in_text};
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{Draft, MAX_DRAWN_ON, check};
use crate::i18n::Message;
use crate::model::{
    Amendment, Concept, Credit, DisplayLanguage, DrawnOn, EntryId, Key, PartyKind, Proposal,
    ProposalStage, ProposedTerm, TakenUp, TermType,
};
use crate::store::{Audience, Kind, Record, Scope, Selection};

/// How often a number for a new proposal is tried when others are made at the
/// same moment.
const NUMBERING_ATTEMPTS: usize = 50;

impl Service {
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
            credits: Vec::new(),
        };
        keep_taken_up(&mut proposal, None);
        self.check_sources(viewer, &proposal, None).await?;
        for number in (first..).take(NUMBERING_ATTEMPTS) {
            proposal.id = numbered(&concept.id, number)?;
            let audience = Audience::Participants;
            match self
                .keep_proposal(viewer, "proposal.created", &proposal, 1, audience, request)
                .await
            {
                Err(ServiceError::Conflict) => {}
                kept => return kept,
            }
        }
        Err(ServiceError::Conflict)
    }

    /// Makes the next version of a proposal out of the one that was edited, for
    /// a reason.
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
        self.require_newest(&before, edited).await?;
        if draft.reason.is_none() {
            return Err(ServiceError::invalid("reason", Message::MissingField));
        }
        let before = before.proposal;
        let known = before.drawn_on.iter();
        let known = known
            .map(|drawn| (drawn.entry.clone(), drawn.version))
            .collect();
        let drawn_on = self.checked(viewer, &draft, &known).await?;
        let mut proposal = Proposal {
            drawn_on,
            terms: draft.terms,
            definitions: draft.definitions,
            notes: draft.notes,
            reason: draft.reason,
            ..before.clone()
        };
        keep_taken_up(&mut proposal, Some(&before));
        let decided_on = self.credit(&mut proposal, &before, &draft.takes_up, edited + 1);
        let decided_on = decided_on.await?;
        keep_sources(&mut proposal, &before)?;
        self.check_sources(viewer, &proposal, Some(&before)).await?;
        let step = Step {
            act: "proposal.edited",
            decided_on,
            reopens: Vec::new(),
        };
        self.next_version(viewer, step, &proposal, edited, request)
            .await
    }

    /// Adds credits for the amendments that an edit takes up, and gives these
    /// in the versions that were looked at.
    async fn credit(
        &self,
        proposal: &mut Proposal,
        before: &Proposal,
        takes_up: &[(Key, TakenUp)],
        version: i64,
    ) -> ServiceResult<Vec<(Kind, String, i64)>> {
        let mut decided_on = Vec::with_capacity(takes_up.len());
        for (at, (id, taken_up)) in takes_up.iter().enumerate() {
            let field = format!("takes_up[{at}].amendment");
            let (record, amendment) = self.amendment_of(before, id, &field).await?;
            if amendment.withdrawn {
                return Err(ServiceError::invalid(field, Message::AmendmentWithdrawn));
            }
            let amended = self.proposal_version(before, amendment.on_version).await?;
            let change = change_of(&amendment, text_of(&amended, &amendment.of));
            if status(&amendment, &change, before) == AmendmentStatus::TakenUp(*taken_up) {
                return Err(ServiceError::invalid(field, Message::AmendmentTakenUp));
            }
            let is_so = match taken_up {
                TakenUp::InText => put_in_text(&amendment, &change, proposal),
                TakenUp::InBrackets => put_in_brackets(&amendment, &change, proposal)?,
            };
            if !is_so {
                return Err(ServiceError::invalid(field, Message::NotTakenUp));
            }
            decided_on.push((Kind::Amendment, record.id, record.version));
            proposal.credits.push(Credit {
                amendment: id.clone(),
                state: amendment.state,
                version,
                taken_up: *taken_up,
            });
        }
        Ok(decided_on)
    }

    /// Why an entry is not drawn on: it is an organisation’s, and these take no
    /// part in drafting.
    pub(super) fn is_no_states(&self, id: &EntryId) -> Option<Message> {
        let code = id.state()?;
        let reference = self.reference();
        let party = reference.parties.get(&code)?;
        (party.kind == PartyKind::Organisation).then(|| Message::OnlyStatesAreDrawnOn {
            code: code.to_string(),
        })
    }

    pub(super) async fn amendment_of(
        &self,
        proposal: &Proposal,
        id: &Key,
        field: &str,
    ) -> ServiceResult<(Record, Amendment)> {
        let unknown = || {
            let id = id.to_string();
            ServiceError::invalid(field, Message::NoSuchAmendment { id })
        };
        match self.known_amendment(id.as_str()).await {
            Ok((record, amendment)) if amendment.proposal == proposal.id => Ok((record, amendment)),
            Ok(_) | Err(ServiceError::NotFound { .. }) => Err(unknown()),
            Err(other) => Err(other),
        }
    }

    fn draftable_concept(&self, id: &str) -> ServiceResult<Concept> {
        self.known_concept(id)
            .map_err(|_| ServiceError::invalid("concept", self.why_no_concept(id)))
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
        for (at, id) in draft.entries.iter().take(MAX_DRAWN_ON).enumerate() {
            let field = format!("entries[{at}]");
            if let Some(message) = self.is_no_states(id) {
                faults.push(FieldFault { field, message });
                continue;
            }
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
                    field,
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
