use std::collections::{BTreeMap, BTreeSet};

use super::amendments::{AmendmentStatus, bracketed, change_of, status, text_of};
use super::taking_up::add;
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{
    AlternativeId, AmendingChange, Draft, Following, MAX_DRAWN_ON, carried_over, carried_wordings,
    check, comes_from,
};
use crate::i18n::Message;
use crate::model::{
    Amendment, Concept, Credit, DisplayLanguage, DrawnOn, EntryId, Key, Part, PartInLanguage,
    PartyKind, Proposal, ProposalStage, ProposalText, ProposedTerm, Source, TakenUp, TermType,
    WordingTakenUp,
};
use crate::store::{Audience, Kind, Record, Scope, Selection};
use crate::text::Analysis;

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

    /// No wording is newly said to be of an entry or amendment that does not
    /// have it. What was said before stays, whatever became of the entry.
    async fn check_sources(
        &self,
        viewer: &Viewer,
        proposal: &Proposal,
        before: Option<&Proposal>,
    ) -> ServiceResult<()> {
        for (of, text) in proposal.texts() {
            let former = before.and_then(|before| before.text(&of));
            let known = former.map(sourced).transpose()?.unwrap_or_default();
            let kept = former
                .map(|former| kept_sources(former, text))
                .transpose()?;
            let kept = kept.unwrap_or_default();
            for (at, mut one) in sourced(text)?.into_iter().enumerate() {
                let field = format!("{}.sources[{at}]", field_of(proposal, &of));
                if !one.source.entries.is_empty() && !known.iter().any(|it| it.has_entries_of(&one))
                {
                    self.check_entries_of(viewer, &one, &of, &field).await?;
                }
                let mut here = kept.iter().filter(|source| source.of() == one.source.of());
                if let Some(here) = here.next() {
                    one.source.amendments.retain(|id| !here.names(id));
                }
                self.check_amendments_of(proposal, text, &one.source, &of, &field)
                    .await?;
            }
        }
        Ok(())
    }

    /// An amendment is a source of what it puts into the text that it amends, and
    /// none that was withdrawn is named anew: its State proposes it no more.
    async fn check_amendments_of(
        &self,
        proposal: &Proposal,
        text: &ProposalText,
        source: &Source,
        of: &PartInLanguage,
        field: &str,
    ) -> ServiceResult<()> {
        for id in &source.amendments {
            let field = format!("{field}.amendments");
            let (_, amendment) = self.amendment_of(proposal, id, &field).await?;
            if amendment.withdrawn {
                return Err(ServiceError::invalid(field, Message::AmendmentWithdrawn));
            }
            let amended = self
                .proposal_version(proposal, amendment.on_version)
                .await?;
            let change = change_of(&amendment, text_of(&amended, of));
            let wordings = change.wordings_in(&bracketed("text", &text.text)?);
            if amendment.of != *of || !wordings.contains(&source.of()) {
                let id = id.to_string();
                return Err(ServiceError::invalid(field, Message::NotOfAmendment { id }));
            }
        }
        Ok(())
    }

    async fn check_entries_of(
        &self,
        viewer: &Viewer,
        sourced: &Sourced,
        of: &PartInLanguage,
        field: &str,
    ) -> ServiceResult<()> {
        let mut entries = Vec::with_capacity(sourced.source.entries.len());
        for (at, id) in sourced.source.entries.iter().enumerate() {
            let invalid =
                |message| ServiceError::invalid(format!("{field}.entries[{at}]"), message);
            if let Some(message) = self.is_no_states(id) {
                return Err(invalid(message));
            }
            let entry = self.entry(viewer, id.as_str()).await;
            let entry = entry.map_err(|error| match error {
                ServiceError::NotFound { id, .. } => invalid(Message::UnknownEntry { id }),
                other => other,
            })?;
            let texts = entry.entry.texts.into_iter();
            entries.push(texts.map(|text| text.text).collect::<Vec<_>>());
        }
        let wording = bracketed("text", &sourced.wording)?.clean();
        match comes_from(&wording, &entries, Analysis::of(of.language.primary())) {
            true => Ok(()),
            false => {
                let field = format!("{field}.entries");
                Err(ServiceError::invalid(field, Message::NotOfEntries))
            }
        }
    }

    /// Why an entry is not drawn on: it is an organisation’s, and these take no
    /// part in drafting.
    fn is_no_states(&self, id: &EntryId) -> Option<Message> {
        let code = id.state()?;
        let reference = self.reference();
        let party = reference.parties.get(&code)?;
        (party.kind == PartyKind::Organisation).then(|| Message::OnlyStatesAreDrawnOn {
            code: code.to_string(),
        })
    }

    async fn amendment_of(
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
        self.known_concept(id).map_err(|_| {
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

/// A wording in brackets with where it is said to come from.
struct Sourced {
    wording: String,
    source: Source,
}

impl Sourced {
    fn has_entries_of(&self, other: &Self) -> bool {
        self.wording == other.wording && self.source.entries == other.source.entries
    }
}

/// The field of a draft that a text is in.
fn field_of(proposal: &Proposal, of: &PartInLanguage) -> String {
    let (name, texts) = match of.part {
        Part::Definition => ("definitions", &proposal.definitions),
        Part::Note => ("notes", &proposal.notes),
    };
    let at = texts.iter().position(|text| text.language == of.language);
    format!("{name}[{}]", at.unwrap_or_default())
}

fn sourced(text: &ProposalText) -> ServiceResult<Vec<Sourced>> {
    let brackets = bracketed("text", &text.text)?;
    let sources = text.sources.iter();
    let sourced = sources.map(|source| Sourced {
        wording: brackets.wording_of(source.of()).unwrap_or_default(),
        source: source.clone(),
    });
    Ok(sourced.collect())
}

/// Notes where a text has an amendment as agreed wording, if it has.
fn put_in_text(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    proposal: &mut Proposal,
) -> bool {
    let Some(text) = proposal.text(&amendment.of) else {
        return amendment.text.is_empty();
    };
    if change.only_removes() {
        let clean = bracketed("text", &text.text).map(|text| text.clean());
        return clean.is_ok_and(|clean| change.removes_from(&clean));
    }
    let Some(places) = change.places_in(&text.text) else {
        return false;
    };
    let at = |place| WordingTakenUp::at(&amendment.id, &text.text, &place);
    let wordings = places.into_iter().map(at).collect();
    proposal.take_up(&amendment.of, &amendment.id, wordings);
    true
}

/// Names an amendment as the source of the wordings in brackets that come from
/// it, where an edit names none, and notes where these stand; whether it is a
/// source of any.
fn put_in_brackets(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    proposal: &mut Proposal,
) -> ServiceResult<bool> {
    let Some(text) = proposal.text(&amendment.of) else {
        return Ok(false);
    };
    let brackets = bracketed("text", &text.text)?;
    if !change.is_in_brackets(&brackets) {
        return Ok(false);
    }
    let mut sources = text.sources.clone();
    let is_of = |source: &Source| source.names(&amendment.id);
    if !sources.iter().any(is_of) {
        for of in change.wordings_in(&brackets) {
            add(&mut sources, of, &amendment.id);
        }
    }
    let named = sources.iter().filter(|source| is_of(source));
    let named: Vec<AlternativeId> = named.map(Source::of).collect();
    let written = brackets.written();
    if written.text == text.text {
        let ranges = named.iter().filter_map(|of| written.alternatives.get(of));
        let worded = ranges.filter(|range| !range.is_empty());
        let at = |range| WordingTakenUp::at(&amendment.id, &text.text, range);
        let wordings = worded.map(at).collect();
        proposal.take_up(&amendment.of, &amendment.id, wordings);
    }
    proposal.set_sources(&amendment.of, sources);
    Ok(!named.is_empty())
}

/// Wordings that amendments put into a text stay noted where they stay; what an
/// edit says of them is not read.
fn keep_taken_up(proposal: &mut Proposal, before: Option<&Proposal>) {
    let all: Vec<PartInLanguage> = proposal.texts().map(|(of, _)| of).collect();
    for of in all {
        let following = Following::Edit(Analysis::of(of.language.primary()));
        let former = before.and_then(|before| before.text(&of));
        let kept = former.map_or_else(Vec::new, |former| {
            let after = text_of(proposal, &of);
            carried_wordings(&former.text, after, &former.taken_up, following)
        });
        if let Some(text) = proposal.text_mut(&of) {
            text.taken_up = kept;
        }
    }
}

/// The sources of a former text as far as they go for what it was made.
fn kept_sources(former: &ProposalText, text: &ProposalText) -> ServiceResult<Vec<Source>> {
    let [before, after] = [former, text].map(|text| bracketed("text", &text.text));
    let analysis = Analysis::of(text.language.primary());
    Ok(carried_over(&before?, &former.sources, &after?, analysis))
}

/// Sources of wordings that still stand in brackets stay, of those for which an
/// edit names none. One that names neither entry nor amendment takes out what
/// was said before.
fn keep_sources(proposal: &mut Proposal, before: &Proposal) -> ServiceResult<()> {
    let all: Vec<PartInLanguage> = proposal.texts().map(|(of, _)| of).collect();
    for of in all {
        let mut sources = proposal
            .text(&of)
            .map_or_else(Vec::new, |text| text.sources.clone());
        if let Some(former) = before.text(&of) {
            let kept = match proposal.text(&of) {
                Some(text) => kept_sources(former, text)?,
                None => Vec::new(),
            };
            let named: BTreeSet<AlternativeId> = sources.iter().map(Source::of).collect();
            let is_unnamed = |source: &Source| !named.contains(&source.of());
            sources.extend(kept.into_iter().filter(is_unnamed));
        }
        sources.retain(|source| !source.says_nothing());
        sources.sort_by_key(Source::of);
        proposal.set_sources(&of, sources);
    }
    Ok(())
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
