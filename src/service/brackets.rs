use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::amendments::{bracketed, text_of};
use super::telling::Telling;
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{AlternativeId, BracketedText, Said, Views, carried_alternatives, views_of};
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
                self.of_proposal::<BracketView>(&newest.id).await?,
            ),
            false => Default::default(),
        };
        let mut open = Vec::new();
        for (of, text) in newest.texts() {
            let brackets = bracketed("text", &text.text)?;
            let of_text = said.iter().filter(|(_, one)| one.of == of);
            let located = self.located(&newest, &brackets, of_text.collect()).await?;
            open.push(OpenText {
                views: views_of(&brackets, &text.sources, &amendments, &located),
                text: text.clone(),
                brackets,
                of,
            });
        }
        Ok(open)
    }

    /// What was said of alternatives of a text in former versions, as they are
    /// numbered now, in the order in which it was said. Of those that no
    /// longer stand in brackets nothing is left.
    async fn located(
        &self,
        newest: &Proposal,
        now: &BracketedText,
        mut said: Vec<&(Record, BracketView)>,
    ) -> ServiceResult<Vec<Said>> {
        said.sort_by_key(|(record, _)| record.revision);
        let mut carried: BTreeMap<i64, BTreeMap<AlternativeId, AlternativeId>> = BTreeMap::new();
        let mut located = Vec::with_capacity(said.len());
        for (_, view) in said {
            let followed = match carried.entry(view.on_version) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    let read = self.proposal_version(newest, view.on_version).await?;
                    let before = bracketed("text", text_of(&read, &view.of))?;
                    unknown.insert(carried_alternatives(&before, now))
                }
            };
            let now = followed.get(&(view.bracket, view.alternative));
            located.extend(now.map(|of| Said {
                of: *of,
                state: view.state.clone(),
                wish: view.wish,
            }));
        }
        Ok(located)
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
            bracket: new.bracket,
            alternative: new.alternative,
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

/// One record for each State and alternative of a version.
fn view_id(view: &BracketView) -> String {
    let place = (&view.of, view.on_version, view.bracket, view.alternative);
    let place = serde_json::to_string(&place).unwrap_or_default();
    let digest = hex(&Sha256::digest(place.as_bytes())[..12]);
    format!("{}~{}~{digest}", view.proposal, view.state.as_str())
}
