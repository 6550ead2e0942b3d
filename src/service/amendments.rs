use std::ops::Range;

use super::telling::Telling;
use super::{FieldFault, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{AmendingChange, BracketedText, check_saying, is_agreed_at, rebased};
use crate::i18n::{Message, Thing};
use crate::model::{
    Amendment, Credit, DisplayLanguage, Language, Part, PartInLanguage, Proposal, ProposalText,
    TakenUp,
};
use crate::store::{self, Audience, Kind, NewRecord, Record};
use crate::text::{Analysis, DifferenceSegment, by_name, difference};

/// The longest replacement wording or reason, in characters.
const MAX_TEXT_CHARACTERS: usize = 20_000;

/// An amendment to be made.
#[derive(Debug, Clone)]
pub struct NewAmendment {
    /// The version that it amends.
    pub on_version: i64,
    /// Which text.
    pub of: PartInLanguage,
    /// The wording proposed in its place; empty where a note is to go.
    pub text: String,
    /// Why.
    pub reason: Option<String>,
}

/// An amendment with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendmentView {
    /// The amendment.
    pub amendment: Amendment,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// Whether it is open, withdrawn, or taken up.
    pub status: AmendmentStatus,
    /// Where and how it was taken up.
    pub credit: Option<Credit>,
    /// The text as it was in the version that is amended.
    pub amended_text: String,
    /// What it changes in that text.
    pub difference: Vec<DifferenceSegment>,
    /// The newest version says something else there than the one that is
    /// amended.
    pub text_changed_since: bool,
    /// The whole wording that the newest text would have with it; none where
    /// brackets would no longer match.
    pub on_newest: Option<String>,
    /// The newest version puts another wording in the same place.
    pub place_changed_since: bool,
}

/// What became of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmendmentStatus {
    /// Left open, or taken up once and gone from the text since.
    Open,
    /// Its wording stands in the text, or in brackets in it.
    TakenUp(TakenUp),
    /// Withdrawn by its State.
    Withdrawn,
}

impl Service {
    /// The amendments to a proposal in the order in which they were made,
    /// withdrawn ones too.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]. The public sees none.
    pub async fn amendments(
        &self,
        viewer: &Viewer,
        proposal: &str,
    ) -> ServiceResult<Vec<AmendmentView>> {
        let newest = self.proposal(viewer, proposal).await?.proposal;
        if !viewer.may(Right::Participate) {
            return Ok(Vec::new());
        }
        let kept: Vec<(Record, Amendment)> = self.of_proposal(&newest.id).await?;
        let mut views = Vec::with_capacity(kept.len());
        for (record, amendment) in kept {
            views.push(self.amendment_view(record, amendment, &newest).await?);
        }
        Ok(views)
    }

    /// The same in the order of the names of their States in a display language,
    /// those of one State in the order in which they were made.
    ///
    /// # Errors
    /// As [`Service::amendments`].
    pub async fn amendments_by_state(
        &self,
        viewer: &Viewer,
        proposal: &str,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<AmendmentView>> {
        let mut all = self.amendments(viewer, proposal).await?;
        let reference = self.reference();
        let in_order = by_name(reference.parties.iter(), display);
        all.sort_by_cached_key(|view| {
            let state = &view.amendment.state;
            in_order.iter().position(|party| party.code == *state)
        });
        Ok(all)
    }

    /// Proposes another wording for a text of a proposal, for the State for
    /// which the viewer speaks.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// for wording that cannot be, or that changes nothing.
    pub async fn amend(
        &self,
        viewer: &Viewer,
        proposal: &str,
        new: NewAmendment,
        request: &str,
    ) -> ServiceResult<AmendmentView> {
        let state = viewer.speaks_for()?.clone();
        let newest = self.proposal(viewer, proposal).await?.proposal;
        check_new(&new)?;
        let read = self.proposal_version(&newest, new.on_version).await?;
        check_language(&read, &new.of)?;
        if text_of(&read, &new.of) == new.text {
            return Err(ServiceError::invalid("text", Message::AmendsNothing));
        }
        let amendment = Amendment {
            id: self.new_key('m')?,
            proposal: newest.id.clone(),
            on_version: new.on_version,
            of: new.of,
            text: new.text,
            reason: new.reason,
            state,
            withdrawn: false,
        };
        self.keep_amendment(viewer, "amendment.made", request, &amendment, 1, &newest)
            .await
    }

    /// Withdraws an amendment of the State for which the viewer speaks. What
    /// was taken up of it stays in the text.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`].
    pub async fn withdraw_amendment(
        &self,
        viewer: &Viewer,
        id: &str,
        request: &str,
    ) -> ServiceResult<AmendmentView> {
        viewer.require(Right::ActOnOwn)?;
        let (record, mut amendment) = self.known_amendment(id).await?;
        viewer.require_for(&amendment.state)?;
        let newest = self
            .proposal(viewer, amendment.proposal.as_str())
            .await?
            .proposal;
        if amendment.withdrawn {
            return self.amendment_view(record, amendment, &newest).await;
        }
        amendment.withdrawn = true;
        let version = record.version + 1;
        self.keep_amendment(
            viewer,
            "amendment.withdrawn",
            request,
            &amendment,
            version,
            &newest,
        )
        .await
    }

    async fn keep_amendment(
        &self,
        viewer: &Viewer,
        act: &'static str,
        request: &str,
        amendment: &Amendment,
        version: i64,
        newest: &Proposal,
    ) -> ServiceResult<AmendmentView> {
        let record = NewRecord::of(amendment.id.as_str(), version, amendment)?;
        let record = record
            .owned_by(amendment.state.as_str())
            .seen_by(Audience::Participants);
        let telling = Telling {
            about: format!("/proposals/{}/amendments", newest.id),
            proposal: Some(newest.id.clone()),
            addressees: self.concerned_by(newest).await?,
        };
        self.keep_and_tell(viewer, act, request, vec![record], telling)
            .await?;
        let (record, amendment) = self.known_amendment(amendment.id.as_str()).await?;
        self.amendment_view(record, amendment, newest).await
    }

    pub(super) async fn known_amendment(&self, id: &str) -> ServiceResult<(Record, Amendment)> {
        let found = store::get(self.store.as_ref(), id).await?;
        found.ok_or_else(|| ServiceError::not_found(Thing::Amendment, id))
    }

    pub(super) async fn amendment_view(
        &self,
        record: Record,
        amendment: Amendment,
        newest: &Proposal,
    ) -> ServiceResult<AmendmentView> {
        let read = self.proposal_version(newest, amendment.on_version).await?;
        let amended_text = text_of(&read, &amendment.of).to_owned();
        let credit = newest
            .credits
            .iter()
            .rfind(|credit| credit.amendment == amendment.id);
        let change = change_of(&amendment, &amended_text);
        let status = status(&amendment, &change, newest);
        let newest_text = text_of(newest, &amendment.of);
        let rebased = rebased(&amended_text, newest_text, &amendment.text);
        Ok(AmendmentView {
            place_changed_since: rebased.as_ref().is_none_or(|rebased| rebased.meets_edit),
            on_newest: rebased.map(|rebased| rebased.text),
            at: self.made_at(Kind::Amendment, &record).await?,
            status,
            credit: credit.cloned(),
            difference: difference(&amended_text, &amendment.text),
            text_changed_since: amended_text != newest_text,
            amended_text,
            amendment,
        })
    }
}

/// What an amendment changes in the text that it amends.
pub(super) fn change_of<'a>(amendment: &'a Amendment, amended: &'a str) -> AmendingChange<'a> {
    let analysis = Analysis::of(amendment.of.language.primary());
    AmendingChange::of(amended, &amendment.text, analysis)
}

/// How an amendment stands to the newest version of its proposal: one that was
/// taken up is open again where later versions have nothing of it.
pub(super) fn status(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    newest: &Proposal,
) -> AmendmentStatus {
    let mut credits = newest.credits.iter();
    let credit = credits.rfind(|credit| credit.amendment == amendment.id);
    let Some(credit) = credit.filter(|_| !amendment.withdrawn) else {
        return match amendment.withdrawn {
            true => AmendmentStatus::Withdrawn,
            false => AmendmentStatus::Open,
        };
    };
    let Some(text) = newest.text(&amendment.of) else {
        // A note that the amendment takes out.
        return match credit.taken_up == TakenUp::InText && amendment.text.is_empty() {
            true => AmendmentStatus::TakenUp(TakenUp::InText),
            false => AmendmentStatus::Open,
        };
    };
    match (stands(amendment, change, text), credit.taken_up) {
        // With brackets that it brings it is in the text as well.
        (Some(_), TakenUp::InText) if has_all(amendment, text) => {
            AmendmentStatus::TakenUp(TakenUp::InText)
        }
        (Some(how), _) => AmendmentStatus::TakenUp(how),
        (None, _) => AmendmentStatus::Open,
    }
}

/// How an amendment that was taken up stands in a text, if it does.
fn stands(
    amendment: &Amendment,
    change: &AmendingChange<'_>,
    text: &ProposalText,
) -> Option<TakenUp> {
    if text.text.trim() == amendment.text.trim() {
        return Some(TakenUp::InText);
    }
    let mut sources = text.sources.iter();
    let is_named = sources.any(|source| source.names(&amendment.id));
    // Where some of its wordings are lost, it stands no more as its State has it.
    let is_whole = change.only_removes() || wordings_of(amendment, text).next().is_some();
    if is_named && is_whole {
        return Some(TakenUp::InBrackets);
    }
    if change.only_removes() {
        let clean = bracketed("text", &text.text).map(|text| text.clean());
        let is_out = clean.is_ok_and(|clean| change.removes_from(&clean));
        return is_out.then_some(TakenUp::InText);
    }
    let mut wordings = wordings_of(amendment, text).peekable();
    wordings.peek()?;
    let is_agreed = wordings.all(|range| is_agreed_at(&text.text, &range));
    Some(if is_agreed {
        TakenUp::InText
    } else {
        TakenUp::InBrackets
    })
}

/// Whether all that an amendment puts into a text is agreed there, with the
/// brackets that it brings.
fn has_all(amendment: &Amendment, text: &ProposalText) -> bool {
    let mut wordings = wordings_of(amendment, text).peekable();
    wordings.peek().is_some() && wordings.all(|range| is_agreed_at(&text.text, &range))
}

/// Where the wordings stand that an amendment put into a text, in bytes.
fn wordings_of<'a>(
    amendment: &'a Amendment,
    text: &'a ProposalText,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let wordings = text.taken_up.iter();
    let of_amendment = wordings.filter(|wording| wording.amendment == amendment.id);
    of_amendment.filter_map(|wording| wording.place().range(&text.text))
}

/// The wording of a text of a proposal; nothing where it has none.
pub(super) fn text_of<'a>(proposal: &'a Proposal, of: &PartInLanguage) -> &'a str {
    proposal.text(of).map_or("", |text| text.text.as_str())
}

fn check_new(new: &NewAmendment) -> ServiceResult<()> {
    // A proposal always defines, and need not have notes.
    let takes_note_out = new.of.part == Part::Note && new.text.is_empty();
    if !takes_note_out {
        check_saying("text", &new.text, MAX_TEXT_CHARACTERS).map_err(FieldFault::one)?;
    }
    if let Some(reason) = &new.reason {
        check_saying("reason", reason, MAX_TEXT_CHARACTERS).map_err(FieldFault::one)?;
    }
    bracketed("text", &new.text)?;
    Ok(())
}

/// A text in `en-GB` is not amended by one in `en`, which would stand beside it.
fn check_language(read: &Proposal, of: &PartInLanguage) -> ServiceResult<()> {
    if read.text(of).is_some() {
        return Ok(());
    }
    let begins = |one: &Language, other: &Language| {
        let rest = other.as_str().strip_prefix(one.as_str());
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    let is_variant = |one: &Language| begins(one, &of.language) || begins(&of.language, one);
    let mut texts = read.texts().filter(|(one, _)| one.part == of.part);
    match texts.find(|(one, _)| is_variant(&one.language)) {
        Some((other, _)) => {
            let language = other.language.to_string();
            let message = Message::TextIsIn { language };
            Err(ServiceError::invalid("language", message))
        }
        None => Ok(()),
    }
}

/// A text with its brackets.
pub(super) fn bracketed(field: &str, text: &str) -> ServiceResult<BracketedText> {
    let parsed: Result<BracketedText, _> = text.parse();
    parsed.map_err(|fault| ServiceError::invalid(field, fault.message()))
}
