use super::import_list::has_the_words_of;
use super::telling::{Addressees, Telling};
use super::{FieldFault, Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::{Message, Thing};
use crate::model::{Clarification, EntryId, Origin, PartyCode, PartyKind};
use crate::store::{self, Audience, Kind, NewRecord, Record, Scope};

/// The longest question or answer, in characters.
const MAX_QUESTION_CHARACTERS: usize = 10_000;

/// A question with when it was asked and answered.
#[derive(Debug, Clone, PartialEq)]
pub struct ClarificationView {
    /// The question, and the answer.
    pub clarification: Clarification,
    /// 1 for the question, one more for each wording of the answer.
    pub version: i64,
    /// When it was asked (RFC 3339, UTC).
    pub asked_at: String,
    /// When it was answered, or the answer was last changed.
    pub answered_at: Option<String>,
    /// The entry was changed since it was asked.
    pub entry_changed_since: bool,
    /// The State gives the entry no longer, to anybody.
    pub entry_withdrawn: bool,
}

/// Which questions to list.
#[derive(Debug, Clone, Default)]
pub struct ClarificationSelection {
    /// Those about one entry.
    pub entry: Option<String>,
    /// Those asked of one State.
    pub state: Option<PartyCode>,
    /// Answered ones alone, or those without an answer.
    pub answered: Option<bool>,
}

impl Service {
    /// The questions to States about their entries, in the order in which they
    /// were asked. For participants.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for a State that is not known.
    pub async fn clarifications(
        &self,
        viewer: &Viewer,
        asked: &ClarificationSelection,
    ) -> ServiceResult<Vec<ClarificationView>> {
        viewer.require(Right::Participate)?;
        if let Some(state) = &asked.state {
            self.known_party(state)?;
        }
        let kept = match (&asked.entry, &asked.state) {
            (Some(entry), _) => self.questions_about(viewer, entry).await?,
            (None, Some(state)) => self.questions(viewer, Scope::Owner(state.as_str())).await?,
            (None, None) => self.questions(viewer, Scope::All).await?,
        };
        let is_wanted = |(_, question): &(Record, Clarification)| {
            let of_state = asked
                .state
                .as_ref()
                .is_none_or(|state| question.state == *state);
            let as_answered = asked
                .answered
                .is_none_or(|wanted| question.answer.is_some() == wanted);
            of_state && as_answered
        };
        let mut views = Vec::new();
        for (record, question) in kept.into_iter().filter(is_wanted) {
            views.push(self.clarification_view(record, question).await?);
        }
        Ok(views)
    }

    /// The questions about an entry, and about what the State says in its place
    /// in its other list: what was asked of an entry for participants is read
    /// with the public one that took its place.
    async fn questions_about(
        &self,
        viewer: &Viewer,
        entry: &str,
    ) -> ServiceResult<Vec<(Record, Clarification)>> {
        let mut found = self.questions(viewer, about(entry)).await?;
        let other = entry
            .parse()
            .ok()
            .and_then(|id: EntryId| in_other_list(&id));
        if let Some(other) = other {
            found.extend(self.questions(viewer, about(other.as_str())).await?);
            found.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
        }
        Ok(found)
    }

    async fn questions(
        &self,
        viewer: &Viewer,
        scope: Scope<'_>,
    ) -> ServiceResult<Vec<(Record, Clarification)>> {
        Ok(store::all(self.store.as_ref(), scope, viewer.audience()).await?)
    }

    /// Asks a State about its entry.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`] for the entry;
    /// [`ServiceError::Invalid`] for an organisation's entry, one of the State
    /// that asks, or a question that is none.
    pub async fn ask(
        &self,
        viewer: &Viewer,
        entry: &str,
        question: String,
        request: &str,
    ) -> ServiceResult<ClarificationView> {
        viewer.require(Right::Discuss)?;
        let entry = self.entry(viewer, entry).await?;
        let state = entry.entry.state;
        let party = self.reference().parties.get(&state).map(|party| party.kind);
        if party != Some(PartyKind::State) {
            let code = state.to_string();
            return Err(ServiceError::invalid(
                "entry",
                Message::OnlyStatesAnswer { code },
            ));
        }
        if viewer.state() == Some(&state) {
            return Err(ServiceError::invalid("entry", Message::AsksItself));
        }
        check_saying("question", &question, MAX_QUESTION_CHARACTERS).map_err(FieldFault::one)?;
        let clarification = Clarification {
            id: self.new_key('q')?,
            entry: entry.entry.id,
            on_version: entry.version,
            state,
            question,
            asked_by: viewer.actor().to_owned(),
            asked_for: viewer.state().cloned(),
            answer: None,
        };
        let addressees = Addressees::default().and_state(&clarification.state);
        self.keep_clarification(
            viewer,
            "clarification.asked",
            request,
            clarification,
            1,
            addressees,
        )
        .await
    }

    /// Answers a question about an entry of the State for which the viewer
    /// speaks, or words the answer anew.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`].
    pub async fn answer(
        &self,
        viewer: &Viewer,
        id: &str,
        answer: String,
        request: &str,
    ) -> ServiceResult<ClarificationView> {
        viewer.require(Right::ActOnOwn)?;
        let found: Option<(Record, Clarification)> = store::get(self.store.as_ref(), id).await?;
        let (record, question) =
            found.ok_or_else(|| ServiceError::not_found(Thing::Clarification, id))?;
        viewer.require_for(&question.state)?;
        check_saying("answer", &answer, MAX_QUESTION_CHARACTERS).map_err(FieldFault::one)?;
        let mut addressees = Addressees::drafters().and_account(&question.asked_by);
        if let Some(state) = &question.asked_for {
            addressees = addressees.and_state(state);
        }
        let answered = Clarification {
            answer: Some(answer),
            ..question
        };
        let version = record.version + 1;
        self.keep_clarification(
            viewer,
            "clarification.answered",
            request,
            answered,
            version,
            addressees,
        )
        .await
    }

    /// A question with each wording that its answer had, oldest first. For
    /// participants.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`].
    pub async fn clarification_history(
        &self,
        viewer: &Viewer,
        id: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<ClarificationView>> {
        viewer.require(Right::Participate)?;
        let head = self
            .visible(viewer, Kind::Clarification, id, Thing::Clarification)
            .await?;
        let history = self.history(viewer, &head, after, limit).await?;
        let mut items = Vec::with_capacity(history.items.len());
        for record in history.items {
            let clarification: Clarification = record.read()?;
            items.push(self.clarification_view(record, clarification).await?);
        }
        Ok(Page {
            total: history.total,
            items,
            next: history.next,
        })
    }

    /// Whether the State gives an entry under the same key in its other list.
    async fn is_given_elsewhere(&self, entry: &EntryId) -> ServiceResult<bool> {
        let Some(other) = in_other_list(entry) else {
            return Ok(false);
        };
        let other = self.store.get(Kind::Entry, other.as_str()).await?;
        Ok(other.is_some_and(|other| other.listed))
    }

    async fn keep_clarification(
        &self,
        viewer: &Viewer,
        act: &'static str,
        request: &str,
        clarification: Clarification,
        version: i64,
        addressees: Addressees,
    ) -> ServiceResult<ClarificationView> {
        let id = clarification.id.to_string();
        let record = NewRecord::of(&id, version, &clarification)?;
        let record = record
            .owned_by(clarification.state.as_str())
            .seen_by(Audience::Participants);
        let telling = Telling {
            about: format!("/clarifications?entry={}", clarification.entry),
            proposal: None,
            addressees,
        };
        self.keep_and_tell(viewer, act, request, vec![record], telling)
            .await?;
        let kept = store::get(self.store.as_ref(), &id).await?;
        let (record, clarification) = kept.ok_or(ServiceError::Conflict)?;
        self.clarification_view(record, clarification).await
    }

    async fn clarification_view(
        &self,
        record: Record,
        clarification: Clarification,
    ) -> ServiceResult<ClarificationView> {
        let asked_at = self.made_at(Kind::Clarification, &record).await?;
        let id = clarification.entry.as_str();
        let newest = self.store.get(Kind::Entry, id).await?;
        let read = self
            .store
            .version(Kind::Entry, id, clarification.on_version);
        let entry_withdrawn = newest.as_ref().is_none_or(|newest| !newest.listed)
            && !self.is_given_elsewhere(&clarification.entry).await?;
        let entry_changed_since = match (read.await?, newest) {
            (Some(read), Some(newest)) => !has_the_words_of(&read.read()?, &newest.read()?),
            _ => false,
        };
        Ok(ClarificationView {
            entry_withdrawn,
            answered_at: clarification.answer.is_some().then_some(record.at),
            version: record.version,
            entry_changed_since,
            clarification,
            asked_at,
        })
    }
}

fn about(entry: &str) -> Scope<'_> {
    Scope::PointingAt(Kind::Entry, entry)
}

/// The entry of the same key in what its State gave to the other readers.
fn in_other_list(id: &EntryId) -> Option<EntryId> {
    match id.origin() {
        Origin::Submitted => Some(id.in_list_of(Origin::Restricted)),
        Origin::Restricted => Some(id.in_list_of(Origin::Submitted)),
        Origin::Compiled => None,
    }
}
