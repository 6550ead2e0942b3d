//! Amendments are taken up: in the text, or in brackets beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::amendments::{AmendmentStatus, AmendmentView, bracketed, text_of};
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{AlternativeId, BracketedText, Made, amended, carried_over, check_reason};
use crate::i18n::Message;
use crate::model::{
    Amendment, Credit, Key, PartInLanguage, Proposal, ProposalText, Source, TakenUp,
};
use crate::store::Kind;
use crate::text::{Change, difference};

/// A wording that an amendment put into the text.
struct WordingTakenUp {
    amendment: Key,
    wording: String,
}

impl Service {
    /// Takes up an amendment in the next version of its proposal: its wording
    /// in the place of the text, or in brackets beside it. Its State is
    /// credited. The reason is that of whoever takes it up; its State’s own
    /// stays with the amendment.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`]; [`ServiceError::NotAsThingsStand`]
    /// where it was withdrawn or taken up. One that stands in brackets may be
    /// put into the text: the brackets are decided for it. Where the text has changed in the
    /// same place since, it can stand in brackets, or an edit by hand names it.
    pub async fn take_up_amendment(
        &self,
        viewer: &Viewer,
        id: &str,
        how: TakenUp,
        reason: String,
        edited: i64,
        request: &str,
    ) -> ServiceResult<ProposalVersion> {
        viewer.require(Right::Draft)?;
        let (record, amendment) = self.known_amendment(id).await?;
        let decided_on = vec![(Kind::Amendment, record.id.clone(), record.version)];
        let newest = self.proposal(viewer, amendment.proposal.as_str()).await?;
        self.require_newest(&newest, edited).await?;
        check_reason(&reason).map_err(FieldFault::one)?;
        let view = self
            .amendment_view(record, amendment, &newest.proposal)
            .await?;
        let standing = newest.proposal.text(&view.amendment.of);
        let (amendment, text) = match (view.status, how) {
            (AmendmentStatus::Open, _) => {
                let amendment = on_newest(view, how)?;
                let text = match how {
                    TakenUp::InText => in_text(standing, &amendment)?,
                    TakenUp::InBrackets => {
                        let taken_up = self.taken_up_in_text(&newest.proposal, &amendment.of);
                        in_brackets(standing, &amendment, &taken_up.await?)?
                    }
                };
                (amendment, text)
            }
            (AmendmentStatus::TakenUp(TakenUp::InBrackets), TakenUp::InText) => {
                let text = settled(standing, &view.amendment)?;
                (view.amendment, text)
            }
            (AmendmentStatus::TakenUp(_), _) => return refused(Message::AmendmentTakenUp),
            (AmendmentStatus::Withdrawn, _) => return refused(Message::AmendmentWithdrawn),
        };
        let mut proposal = newest.proposal.clone();
        match text.text.is_empty() {
            true => proposal.take_out(&amendment.of),
            false => proposal.put(amendment.of.part, text),
        }
        proposal.credits.push(Credit {
            amendment: amendment.id.clone(),
            state: amendment.state.clone(),
            version: edited + 1,
            taken_up: how,
        });
        proposal.reason = Some(reason);
        let step = Step {
            act: "amendment.taken-up",
            decided_on,
        };
        self.next_version(viewer, step, &proposal, edited, request)
            .await
    }

    /// The wordings that amendments put into a text, in the order in which they
    /// were taken up.
    async fn taken_up_in_text(
        &self,
        proposal: &Proposal,
        of: &PartInLanguage,
    ) -> ServiceResult<Vec<WordingTakenUp>> {
        let credits = proposal.credits.iter();
        let mut wordings = Vec::new();
        for credit in credits.filter(|credit| credit.taken_up == TakenUp::InText) {
            let (_, amendment) = self.known_amendment(credit.amendment.as_str()).await?;
            if amendment.of != *of {
                continue;
            }
            let amended = self
                .proposal_version(proposal, amendment.on_version)
                .await?;
            let pieces = difference(text_of(&amended, of), &amendment.text).into_iter();
            let added = pieces.filter(|piece| piece.change == Change::Added);
            wordings.extend(added.map(|piece| WordingTakenUp {
                amendment: amendment.id.clone(),
                wording: piece.text.trim().to_owned(),
            }));
        }
        Ok(wordings)
    }
}

fn refused<T>(message: Message) -> ServiceResult<T> {
    Err(ServiceError::not_as_things_stand(message))
}

/// An amendment as one to the newest text. Where that has changed in the same
/// place since, it is none that could be put into it.
fn on_newest(view: AmendmentView, how: TakenUp) -> ServiceResult<Amendment> {
    match view.on_newest {
        Some(text) if !view.place_changed_since || how == TakenUp::InBrackets => Ok(Amendment {
            text,
            ..view.amendment
        }),
        _ => refused(Message::TextChangedSince),
    }
}

/// A text with the brackets decided in which the wording of an amendment
/// stands: for that wording.
fn settled(standing: Option<&ProposalText>, amendment: &Amendment) -> ServiceResult<ProposalText> {
    let sources = standing.map_or(&[][..], |text| &text.sources);
    let of_amendment = sources.iter().filter(|source| source.names(&amendment.id));
    let mut decided: BTreeMap<usize, usize> = of_amendment.map(Source::of).collect();
    if decided.is_empty() {
        return refused(Message::TextChangedSince);
    }
    let before = bracketed("text", standing.map_or("", |text| &text.text))?;
    // Those around them, the outer ones last: numbers are in reading order.
    for bracket in before.brackets().into_iter().rev() {
        let around = bracket.alternatives.iter().find(|alternative| {
            let mut within = alternative.brackets().into_iter();
            within.any(|inner| decided.contains_key(&inner.number))
        });
        if let Some(around) = around {
            decided.entry(bracket.number).or_insert(around.number);
        }
    }
    let after = before.chosen(|bracket| decided.get(&bracket.number).copied());
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        sources: carried_over(&before, sources, &after),
        text: after.to_string(),
    })
}

/// A text as an amendment has it. Brackets that it brings come from it.
fn in_text(standing: Option<&ProposalText>, amendment: &Amendment) -> ServiceResult<ProposalText> {
    let after = bracketed("text", &amendment.text)?;
    let before = bracketed("text", standing.map_or("", |text| &text.text))?;
    let mut sources = standing.map_or_else(Vec::new, |standing| {
        carried_over(&before, &standing.sources, &after)
    });
    let stood: BTreeSet<String> = before.wordings().into_iter().map(|(_, one)| one).collect();
    for (of, wording) in after.wordings() {
        let has_source = sources.iter().any(|source| source.of() == of);
        if !has_source && !stood.contains(&wording) && !wording.trim().is_empty() {
            add(&mut sources, of, &amendment.id);
        }
    }
    sources.sort_by_key(Source::of);
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: amendment.text.clone(),
        sources,
    })
}

/// A text with an amendment in brackets beside what it would replace. Where
/// that was put into the text by an amendment itself, it comes from that one.
fn in_brackets(
    standing: Option<&ProposalText>,
    amendment: &Amendment,
    taken_up: &[WordingTakenUp],
) -> ServiceResult<ProposalText> {
    let before = bracketed("text", standing.map_or("", |text| &text.text))?;
    let proposed = bracketed("text", &amendment.text)?;
    let both = amended(&before, &proposed);
    let both = both.map_err(|fault| ServiceError::invalid("text", fault.message()))?;
    if both.made.is_empty() {
        return Err(ServiceError::not_as_things_stand(Message::NothingToBracket));
    }
    let sources = standing.map_or(&[][..], |text| &text.sources);
    let mut sources = carried_over(&before, sources, &both.text);
    for made in &both.made {
        if !matches!(made, Made::Known(_)) {
            sources.retain(|source| source.of() != made.proposed());
        }
        if let Made::Bracket(bracket) = made {
            name_standing(&mut sources, &both.text, *bracket, taken_up);
        }
        add(&mut sources, made.proposed(), &amendment.id);
    }
    sources.sort_by_key(Source::of);
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: both.text.to_string(),
        sources,
    })
}

/// Names the amendments that put the standing wording of a new bracket into the
/// text, where nothing else is named.
fn name_standing(
    sources: &mut Vec<Source>,
    text: &BracketedText,
    bracket: usize,
    taken_up: &[WordingTakenUp],
) {
    let standing = (bracket, Made::STANDING);
    if sources.iter().any(|source| source.of() == standing) {
        return;
    }
    let wording = text.wording_of(standing);
    let is_standing = |one: &&WordingTakenUp| wording.as_ref() == Some(&one.wording);
    for one in taken_up.iter().filter(is_standing) {
        add(sources, standing, &one.amendment);
    }
}

/// Notes that a wording comes from an amendment, beside what else it comes from.
pub(super) fn add(sources: &mut Vec<Source>, of: AlternativeId, amendment: &Key) {
    let at = sources.iter().position(|source| source.of() == of);
    let at = at.unwrap_or_else(|| {
        sources.push(Source::at(of));
        sources.len() - 1
    });
    if !sources[at].names(amendment) {
        sources[at].amendments.push(amendment.clone());
    }
}
