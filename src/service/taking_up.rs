//! Amendments are taken up: in the text, or in brackets beside it.

use super::amendments::{AmendmentStatus, bracketed, text_of};
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{Amended, amended, carried_over, check_reason};
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
    /// where it was withdrawn or taken up. Where the text has changed in the
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
        match view.status {
            AmendmentStatus::Withdrawn => {
                return Err(ServiceError::not_as_things_stand(
                    Message::AmendmentWithdrawn,
                ));
            }
            AmendmentStatus::TakenUp(_) => {
                return Err(ServiceError::not_as_things_stand(Message::AmendmentTakenUp));
            }
            AmendmentStatus::Open => {}
        }
        let text_changed = || ServiceError::not_as_things_stand(Message::TextChangedSince);
        if view.place_changed_since && how == TakenUp::InText {
            return Err(text_changed());
        }
        let amendment = Amendment {
            text: view.on_newest.ok_or_else(text_changed)?,
            ..view.amendment
        };
        let standing = newest.proposal.text(&amendment.of);
        let text = match how {
            TakenUp::InText => in_text(standing, &amendment)?,
            TakenUp::InBrackets => {
                let taken_up = self.taken_up_in_text(&newest.proposal, &amendment.of);
                in_brackets(standing, &amendment, &taken_up.await?)?
            }
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

fn in_text(standing: Option<&ProposalText>, amendment: &Amendment) -> ServiceResult<ProposalText> {
    let after = bracketed("text", &amendment.text)?;
    let sources = match standing {
        Some(standing) => carried_over(
            &bracketed("text", &standing.text)?,
            &standing.sources,
            &after,
        ),
        None => Vec::new(),
    };
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
    sources.retain(|source| !both.made.contains(&source.bracket));
    for bracket in &both.made {
        let standing = both.text.wording_of((*bracket, Amended::STANDING));
        let before = taken_up.iter().rev();
        let before = before.filter(|one| standing.as_ref() == Some(&one.wording));
        let before = before
            .map(|one| (Amended::STANDING, &one.amendment))
            .take(1);
        let proposed = [(Amended::PROPOSED, &amendment.id)];
        let from = |(alternative, id): (usize, &Key)| Source {
            bracket: *bracket,
            alternative,
            entries: Vec::new(),
            amendment: Some(id.clone()),
        };
        sources.extend(before.chain(proposed).map(from));
    }
    sources.sort_by_key(|source| (source.bracket, source.alternative));
    Ok(ProposalText {
        language: amendment.of.language.clone(),
        text: both.text.to_string(),
        sources,
    })
}
