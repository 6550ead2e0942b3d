//! Where an edit says that wordings in brackets come from.

use std::collections::BTreeSet;

use super::amendments::{bracketed, change_of, text_of};
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{AlternativeId, carried_over, comes_from};
use crate::i18n::Message;
use crate::model::{Part, PartInLanguage, Proposal, ProposalText, Source};
use crate::text::Analysis;

impl Service {
    /// No wording is newly said to be of an entry or amendment that does not
    /// have it. What was said before stays, whatever became of the entry.
    pub(super) async fn check_sources(
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

/// The sources of a former text as far as they go for what it was made.
fn kept_sources(former: &ProposalText, text: &ProposalText) -> ServiceResult<Vec<Source>> {
    let [before, after] = [former, text].map(|text| bracketed("text", &text.text));
    let analysis = Analysis::of(text.language.primary());
    Ok(carried_over(&before?, &former.sources, &after?, analysis))
}

/// Sources of wordings that still stand in brackets stay, of those for which an
/// edit names none. One that names neither entry nor amendment takes out what
/// was said before.
pub(super) fn keep_sources(proposal: &mut Proposal, before: &Proposal) -> ServiceResult<()> {
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
