use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::amendments::{bracketed, text_of};
use super::telling::Telling;
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{
    AlternativeId, BracketedText, Said, TextOrigin, Views, carried_alternatives, views_of,
};
use crate::i18n::Message;
use crate::model::{
    Amendment, BracketView, DisplayLanguage, PartInLanguage, PartyCode, PartyKind, Proposal,
    ProposalText, Wish,
};
use crate::store::{self, Audience, Kind, NewRecord, Record};
use crate::text::{Analysis, by_name};

/// A text of a proposal with its brackets, and what States say of them.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenText {
    /// Which text.
    pub of: PartInLanguage,
    /// The text.
    pub text: ProposalText,
    /// The same with its brackets as data.
    pub brackets: BracketedText,
    /// The national texts that wordings come from, as far as the viewer may see
    /// them.
    pub origins: BTreeMap<AlternativeId, Vec<TextOrigin>>,
    /// What States say of them; nothing for the public.
    pub views: Views,
    /// What States said of wordings that stand in brackets no longer where
    /// they said it; nothing for the public.
    pub lost_views: Vec<BracketView>,
}

impl OpenText {
    /// A text that the proposal has no more, with what was said of its brackets.
    fn gone(of: PartInLanguage, lost_views: Vec<BracketView>) -> Self {
        Self {
            text: ProposalText::empty(&of.language),
            brackets: BracketedText::default(),
            origins: BTreeMap::new(),
            views: Views::new(),
            lost_views,
            of,
        }
    }
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
    /// The texts of a proposal with their brackets, the States in the order of
    /// their names in a display language.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn open_texts(
        &self,
        viewer: &Viewer,
        id: &str,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<OpenText>> {
        let mut open = self.bracketed_texts(viewer, id).await?;
        let reference = self.reference();
        let in_order = by_name(reference.parties.iter(), display);
        let place = |state: &PartyCode| in_order.iter().position(|party| party.code == *state);
        for view in open.iter_mut().flat_map(|text| text.views.values_mut()) {
            view.proposed_by.sort_by_cached_key(place);
            view.objected_by.sort_by_cached_key(place);
        }
        for origins in open.iter_mut().flat_map(|text| text.origins.values_mut()) {
            origins.sort_by_cached_key(|origin| place(&origin.state));
        }
        Ok(open)
    }

    async fn bracketed_texts(&self, viewer: &Viewer, id: &str) -> ServiceResult<Vec<OpenText>> {
        let newest = self.proposal(viewer, id).await?.proposal;
        let (amendments, said) = match viewer.may(Right::Participate) {
            true => (
                bodies(self.of_proposal::<Amendment>(&newest.id).await?),
                self.of_proposal::<BracketView>(&newest.id).await?,
            ),
            false => Default::default(),
        };
        let versions = self.read_versions(&newest, &said).await?;
        let mut open = Vec::new();
        for (of, text) in newest.texts() {
            let brackets = bracketed("text", &text.text)?;
            let followed = followed(&versions, &of, &said)?;
            let origins = self.origins(viewer, &of, &brackets, &text.sources).await?;
            open.push(OpenText {
                origins,
                views: views_of(
                    &brackets,
                    &text.sources,
                    &amendments,
                    &followed.located,
                    &followed.lost,
                ),
                lost_views: told(followed.lost),
                text: text.clone(),
                brackets,
                of,
            });
        }
        for (_, BracketView { of, .. }) in &said {
            if newest.text(of).is_none() && open.iter().all(|open| open.of != *of) {
                let lost = told(followed(&versions, of, &said)?.lost);
                open.extend((!lost.is_empty()).then(|| OpenText::gone(of.clone(), lost)));
            }
        }
        Ok(open)
    }

    /// The versions of a proposal from the first of which something was said.
    async fn read_versions(
        &self,
        newest: &Proposal,
        said: &[(Record, BracketView)],
    ) -> ServiceResult<Vec<(i64, Proposal)>> {
        let Some(first) = said.iter().map(|(_, view)| view.on_version).min() else {
            return Ok(Vec::new());
        };
        let id = newest.id.as_str();
        let records = self.store.history(Kind::Proposal, id, first - 1, i64::MAX);
        let versions = records.await?.into_iter();
        versions
            .map(|record| Ok((record.version, record.read()?)))
            .collect()
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
        let mut texts = self.bracketed_texts(viewer, id).await?;
        texts.retain(|open| !open.text.text.is_empty());
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
        display: DisplayLanguage,
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
        let newer = self.of_proposal::<BracketView>(&newest.id).await?;
        let is_said_last = |(record, before): &(Record, BracketView)| {
            let mut own = newer.iter().filter(|(_, one)| one.state == before.state);
            before.wish == view.wish && own.all(|(other, _)| other.revision <= record.revision)
        };
        if !before.as_ref().is_some_and(is_said_last) {
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
        self.open_texts(viewer, newest.id.as_str(), display).await
    }
}

/// What was said of the alternatives of a text.
struct Followed {
    /// As they are numbered now, in the order in which it was said.
    located: Vec<Said>,
    /// What was said of those that lost their place.
    lost: Vec<BracketView>,
}

/// Follows what was said of a text's alternatives through all its versions.
/// What a State said of one before is replaced by what it says of it later.
fn followed(
    versions: &[(i64, Proposal)],
    of: &PartInLanguage,
    said: &[(Record, BracketView)],
) -> ServiceResult<Followed> {
    let said: Vec<&(Record, BracketView)> =
        said.iter().filter(|(_, view)| view.of == *of).collect();
    let mut standing: BTreeMap<(&PartyCode, AlternativeId), &(Record, BracketView)> =
        BTreeMap::new();
    let mut lost = Vec::new();
    let mut before: Option<BracketedText> = None;
    let analysis = Analysis::of(of.language.primary());
    for (number, version) in versions.iter().filter(|_| !said.is_empty()) {
        let text = bracketed("text", text_of(version, of))?;
        if let Some(before) = before.filter(|before| *before != text) {
            let carried = carried_alternatives(&before, &text, analysis);
            let written = |text: &BracketedText, of: AlternativeId| {
                text.wording_of(of).map(|wording| wording.trim().to_owned())
            };
            for ((state, place), one) in std::mem::take(&mut standing) {
                // Who objects to a wording objects to none set beside some of it.
                let is_same = |now: &&AlternativeId| {
                    one.1.wish != Wish::Objects || written(&before, place) == written(&text, **now)
                };
                match carried.get(&place).filter(is_same) {
                    Some(now) => drop(standing.insert((state, *now), one)),
                    None => lost.push(one),
                }
            }
        }
        before = Some(text);
        for one in said.iter().filter(|(_, view)| view.on_version == *number) {
            let (record, view) = one;
            let place = (&view.state, (view.bracket, view.alternative));
            let later = standing.get(&place);
            if later.is_none_or(|(later, _)| later.revision < record.revision) {
                standing.insert(place, one);
            }
        }
    }
    let mut located: Vec<_> = standing.into_iter().collect();
    located.sort_by_key(|(_, (record, _))| record.revision);
    lost.sort_by_key(|(record, _)| record.revision);
    Ok(Followed {
        located: located
            .into_iter()
            .map(|((state, of), (_, view))| Said {
                of,
                state: state.clone(),
                wish: view.wish,
            })
            .collect(),
        lost: lost.into_iter().map(|(_, view)| view.clone()).collect(),
    })
}

/// Those that say something.
fn told(mut lost: Vec<BracketView>) -> Vec<BracketView> {
    lost.retain(|view| view.wish != Wish::None);
    lost
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
