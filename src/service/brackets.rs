use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::amendments::bracketed;
use super::telling::Telling;
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{BracketedText, Views, views_of};
use crate::i18n::Message;
use crate::model::{
    Amendment, BracketView, PartInLanguage, PartyCode, PartyKind, Proposal, ProposalText, Wish,
};
use crate::store::{self, Audience, NewRecord, Record};

/// A text of a proposal with its brackets, and what States say of them.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenText {
    /// Which text.
    pub of: PartInLanguage,
    /// The text.
    pub text: ProposalText,
    /// The same with its brackets as data.
    pub brackets: BracketedText,
    /// What States say of them; nothing for the public.
    pub views: Views,
}

/// How a proposal is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// With what is agreed alone.
    Clean,
    /// As a State would have it.
    AsWishedBy(PartyCode),
}

/// What a State says of a wording in brackets.
#[derive(Debug, Clone)]
pub struct NewBracketView {
    /// The version that was read.
    pub on_version: i64,
    /// Which text.
    pub of: PartInLanguage,
    /// The bracket, counted from 1 in reading order, outer before inner.
    pub bracket: usize,
    /// The alternative in it, counted from 1.
    pub alternative: usize,
    /// What the State wants of it.
    pub wish: Wish,
}

impl Service {
    /// The texts of a proposal with their brackets.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn open_texts(&self, viewer: &Viewer, id: &str) -> ServiceResult<Vec<OpenText>> {
        let newest = self.proposal(viewer, id).await?.proposal;
        let (amendments, said) = match viewer.may(Right::Participate) {
            true => (
                bodies(self.of_proposal::<Amendment>(&newest.id).await?),
                bodies(self.of_proposal::<BracketView>(&newest.id).await?),
            ),
            false => Default::default(),
        };
        let open = |(of, text): (PartInLanguage, &ProposalText)| {
            let brackets = bracketed("text", &text.text)?;
            let of_text = said.iter().filter(|one| one.of == of);
            let of_text: Vec<BracketView> = of_text.cloned().collect();
            Ok(OpenText {
                views: views_of(&brackets, &text.sources, &amendments, &of_text),
                text: text.clone(),
                brackets,
                of,
            })
        };
        newest.texts().map(open).collect()
    }

    /// The texts of a proposal read in one way. As a State would have it is
    /// for participants.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Invalid`] for a State that
    /// is not known; those of rights.
    pub async fn reading(
        &self,
        viewer: &Viewer,
        id: &str,
        reading: &Reading,
    ) -> ServiceResult<Vec<(PartInLanguage, String)>> {
        if let Reading::AsWishedBy(state) = reading {
            viewer.require(Right::Participate)?;
            self.known_party(state)?;
            let party = self.reference().parties.get(state).map(|party| party.kind);
            if party == Some(PartyKind::Organisation) {
                let code = state.to_string();
                return Err(ServiceError::invalid(
                    "as",
                    Message::OnlyStatesDraft { code },
                ));
            }
        }
        let texts = self.open_texts(viewer, id).await?;
        let read = |open: OpenText| {
            let text = match reading {
                Reading::Clean => open.brackets.clean(),
                Reading::AsWishedBy(state) => {
                    open.brackets.as_wished(state, &open.views).to_string()
                }
            };
            (open.of, text)
        };
        Ok(texts.into_iter().map(read).collect())
    }

    /// Says what the State for which the viewer speaks wants of a wording in
    /// brackets; it follows the wording.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// for an alternative that the version does not have.
    pub async fn say_of_bracket(
        &self,
        viewer: &Viewer,
        id: &str,
        new: NewBracketView,
        request: &str,
    ) -> ServiceResult<Vec<OpenText>> {
        let state = viewer.speaks_for()?.clone();
        let newest = self.proposal(viewer, id).await?.proposal;
        let read = self.proposal_version(&newest, new.on_version).await?;
        let view = BracketView {
            wording: wording_in(&read, &new)?,
            proposal: newest.id.clone(),
            on_version: new.on_version,
            of: new.of,
            state,
            wish: new.wish,
        };
        let id = view_id(&view);
        let before: Option<(Record, BracketView)> = store::get(self.store.as_ref(), &id).await?;
        if before
            .as_ref()
            .is_none_or(|(_, before)| before.wish != view.wish)
        {
            let version = before.map_or(1, |(record, _)| record.version + 1);
            let record = NewRecord::of(&id, version, &view)?;
            let record = record
                .owned_by(view.state.as_str())
                .seen_by(Audience::Participants);
            let telling = Telling {
                about: format!("/proposals/{}/brackets", newest.id),
                proposal: Some(newest.id.clone()),
                addressees: self.concerned_by(&newest).await?,
            };
            self.keep_and_tell(viewer, "bracket.viewed", request, vec![record], telling)
                .await?;
        }
        self.open_texts(viewer, newest.id.as_str()).await
    }
}

fn bodies<T>(kept: Vec<(Record, T)>) -> Vec<T> {
    kept.into_iter().map(|(_, body)| body).collect()
}

fn wording_in(read: &Proposal, new: &NewBracketView) -> ServiceResult<String> {
    let text = read.text(&new.of).ok_or_else(|| {
        let language = new.of.language.to_string();
        ServiceError::invalid("language", Message::NoTextIn { language })
    })?;
    let brackets = bracketed("text", &text.text)?;
    let (bracket, alternative) = (new.bracket, new.alternative);
    brackets.wording_of((bracket, alternative)).ok_or_else(|| {
        let message = Message::UnknownAlternative {
            bracket,
            alternative,
        };
        ServiceError::invalid("bracket", message)
    })
}

/// One record for each State, text and wording. The wording may be of any
/// length, so its digest stands for it.
fn view_id(view: &BracketView) -> String {
    let of = serde_json::to_string(&(&view.of, &view.wording)).unwrap_or_default();
    let digest = hex(&Sha256::digest(of.as_bytes())[..12]);
    format!("{}~{}~{digest}", view.proposal, view.state.as_str())
}
