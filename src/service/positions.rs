use super::telling::Telling;
use super::{FieldFault, Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::{Message, Thing};
use crate::model::{DisplayLanguage, PartyCode, PartyKind, Position, Proposal, Stance};
use crate::store::{self, Audience, Kind, NewRecord, Record};
use crate::text::by_name;

/// The longest text of a position, in characters.
const MAX_POSITION_CHARACTERS: usize = 10_000;

/// A position with what became of the text since.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionView {
    /// The position.
    pub position: Position,
    /// How often the State has taken one on the proposal, this one included.
    pub version: i64,
    /// When it was taken (RFC 3339, UTC).
    pub at: String,
    /// The newest version of the proposal.
    pub newest_version: i64,
    /// Whether the newest version says something else than the one on which
    /// the position was taken.
    pub text_changed_since: bool,
}

/// A position to be taken.
#[derive(Debug, Clone)]
pub struct NewPosition {
    /// The version of the proposal.
    pub on_version: i64,
    /// How the State stands to it.
    pub stance: Stance,
    /// What it says.
    pub text: Option<String>,
}

impl Service {
    /// Each participating State in the order of their names in the display
    /// language, with the position that is held here.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]. The public sees none.
    pub async fn positions(
        &self,
        viewer: &Viewer,
        proposal: &str,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<(PartyCode, Option<PositionView>)>> {
        let newest = self.proposal(viewer, proposal).await?;
        if !viewer.may(Right::Participate) {
            return Ok(Vec::new());
        }
        let held: Vec<(Record, Position)> = self.of_proposal(&newest.proposal.id).await?;
        let mut views = Vec::with_capacity(held.len());
        for (record, position) in held {
            let view = self.position_view(record, position, &newest.proposal, newest.version);
            views.push(view.await?);
        }
        let reference = self.reference();
        let in_order = by_name(reference.parties.iter(), display);
        let states = in_order
            .into_iter()
            .filter(|party| party.kind == PartyKind::State);
        let with_position = |code: &PartyCode| {
            let position = views.iter().find(|view| view.position.state == *code);
            (code.clone(), position.cloned())
        };
        Ok(states.map(|party| with_position(&party.code)).collect())
    }

    /// Takes a position on a version of a proposal, for the State for which
    /// the viewer speaks.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`].
    pub async fn take_position(
        &self,
        viewer: &Viewer,
        proposal: &str,
        state: &str,
        new: NewPosition,
        request: &str,
    ) -> ServiceResult<PositionView> {
        let state = state_of_address(state)?;
        viewer.require_for(&state)?;
        let newest = self.proposal(viewer, proposal).await?;
        if let Some(text) = &new.text {
            check_saying("text", text, MAX_POSITION_CHARACTERS).map_err(FieldFault::one)?;
        }
        self.proposal_version(&newest.proposal, new.on_version)
            .await?;
        let position = Position {
            proposal: newest.proposal.id.clone(),
            on_version: new.on_version,
            state: state.clone(),
            stance: new.stance,
            text: new.text,
        };
        let id = Position::id(&position.proposal, &state);
        let before: Option<(Record, Position)> = store::get(self.store.as_ref(), &id).await?;
        let version = before.as_ref().map_or(1, |(record, _)| record.version + 1);
        if before.is_none_or(|(_, before)| before != position) {
            let record = NewRecord::of(&id, version, &position)?;
            let record = record
                .owned_by(state.as_str())
                .seen_by(Audience::Participants);
            let telling = Telling {
                about: format!("/proposals/{}/positions", position.proposal),
                proposal: Some(position.proposal.clone()),
                addressees: self.concerned_by(&newest.proposal).await?.and_state(&state),
            };
            self.keep_and_tell(viewer, "position.taken", request, vec![record], telling)
                .await?;
        }
        let kept = store::get(self.store.as_ref(), &id).await?;
        let (record, position) = kept.ok_or(ServiceError::Conflict)?;
        self.position_view(record, position, &newest.proposal, newest.version)
            .await
    }

    /// The positions that a State took on a proposal, oldest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also where the State took none.
    pub async fn position_history(
        &self,
        viewer: &Viewer,
        proposal: &str,
        state: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<PositionView>> {
        viewer.require(Right::Participate)?;
        let state = state_of_address(state)?;
        let newest = self.proposal(viewer, proposal).await?;
        let id = Position::id(&newest.proposal.id, &state);
        let head = self
            .visible(viewer, Kind::Position, &id, Thing::Position)
            .await?;
        let history = self.history(viewer, &head, after, limit).await?;
        let mut items = Vec::with_capacity(history.items.len());
        for record in history.items {
            let position: Position = record.read()?;
            let view = self.position_view(record, position, &newest.proposal, newest.version);
            items.push(view.await?);
        }
        Ok(Page {
            total: history.total,
            items,
            next: history.next,
        })
    }

    async fn position_view(
        &self,
        record: Record,
        position: Position,
        newest: &Proposal,
        newest_version: i64,
    ) -> ServiceResult<PositionView> {
        let read = self.proposal_version(newest, position.on_version).await?;
        Ok(PositionView {
            text_changed_since: !read.says_the_same(newest),
            version: record.version,
            at: record.at,
            newest_version,
            position,
        })
    }
}

/// The State that an address names.
pub(super) fn state_of_address(code: &str) -> ServiceResult<PartyCode> {
    code.parse().map_err(|_| {
        let code = code.chars().take(20).collect();
        ServiceError::invalid("state", Message::UnknownState { code })
    })
}
