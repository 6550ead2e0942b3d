//! Amendments are taken up: in the text, or in brackets beside it.

use std::collections::BTreeMap;

use super::amendments::{AmendmentStatus, AmendmentView, change_of};
use super::telling::Step;
use super::{FieldFault, ProposalVersion, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{check_reason, decided_for, taken_up_in_brackets, taken_up_in_text};
use crate::i18n::Message;
use crate::model::{Amendment, Credit, Key, ProposalText, TakenUp, WordingTakenUp};
use crate::store::Kind;

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
        let standing = newest.proposal.text(&view.amendment.of).cloned();
        let standing = standing.unwrap_or_else(|| ProposalText::empty(&view.amendment.of.language));
        let (amendment, text) = match (view.status, how) {
            (AmendmentStatus::Open, _) => {
                let (original, amended) = (view.amendment.clone(), view.amended_text.clone());
                let amendment = on_newest(view, how)?;
                let text = match how {
                    TakenUp::InText => {
                        taken_up_in_text(&standing, &amendment, &change_of(&original, &amended))?
                    }
                    TakenUp::InBrackets => {
                        let texts = self.texts_of_amendments(&standing.taken_up);
                        taken_up_in_brackets(&standing, &amendment, &texts.await?)?
                    }
                };
                (amendment, text)
            }
            (AmendmentStatus::TakenUp(TakenUp::InBrackets), TakenUp::InText) => {
                let change = change_of(&view.amendment, &view.amended_text);
                let text = decided_for(&standing, &view.amendment, &change)?;
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
            reopens: Vec::new(),
        };
        self.next_version(viewer, step, &proposal, edited, request)
            .await
    }

    /// The texts of the amendments of which wordings stand in a text.
    async fn texts_of_amendments(
        &self,
        wordings: &[WordingTakenUp],
    ) -> ServiceResult<BTreeMap<Key, String>> {
        let mut texts = BTreeMap::new();
        for wording in wordings {
            if !texts.contains_key(&wording.amendment) {
                let id = wording.amendment.as_str();
                let (_, amendment) = self.known_amendment(id).await?;
                texts.insert(amendment.id, amendment.text);
            }
        }
        Ok(texts)
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
