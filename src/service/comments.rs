use super::telling::Telling;
use super::{FieldFault, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{Place, check_saying, moved};
use crate::i18n::{Message, Thing};
use crate::model::{Comment, Key, PlaceInText, Proposal};
use crate::store::{self, Audience, Kind, NewRecord, Record};

/// The longest comment, in characters.
const MAX_COMMENT_CHARACTERS: usize = 10_000;

/// A comment to be made.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// The version that was read.
    pub on_version: i64,
    /// The comment that it answers.
    pub in_reply_to: Option<Key>,
    /// The place it is about; the whole where there is none.
    pub place: Option<PlaceInText>,
    /// What is said.
    pub text: String,
}

/// A comment with where its place is now.
#[derive(Debug, Clone, PartialEq)]
pub struct CommentView {
    /// The comment.
    pub comment: Comment,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// Where its place is in the newest version; none where it lost it, or
    /// never had one.
    pub place_now: Option<PlaceInText>,
    /// What stands at that place, where it is another wording.
    pub wording_now: Option<String>,
}

impl Service {
    /// The comments on a proposal in the order in which they were made.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]. The public sees none.
    pub async fn comments(
        &self,
        viewer: &Viewer,
        proposal: &str,
    ) -> ServiceResult<Vec<CommentView>> {
        let newest = self.proposal(viewer, proposal).await?;
        if !viewer.may(Right::Participate) {
            return Ok(Vec::new());
        }
        let comments: Vec<(Record, Comment)> = self.of_proposal(&newest.proposal.id).await?;
        let mut views = Vec::with_capacity(comments.len());
        for (record, comment) in comments {
            views.push(self.comment_view(record, comment, &newest.proposal).await?);
        }
        Ok(views)
    }

    /// Comments on a proposal, or answers a comment.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// with what is wrong with the comment.
    pub async fn comment(
        &self,
        viewer: &Viewer,
        proposal: &str,
        new: NewComment,
        request: &str,
    ) -> ServiceResult<CommentView> {
        viewer.require(Right::Discuss)?;
        let newest = self.proposal(viewer, proposal).await?.proposal;
        check_saying("text", &new.text, MAX_COMMENT_CHARACTERS).map_err(FieldFault::one)?;
        let read = self.proposal_version(&newest, new.on_version).await?;
        let wording = match &new.place {
            Some(place) => Some(wording_at(&read, place)?),
            None => None,
        };
        let mut concerned = self.concerned_by(&newest).await?;
        if let Some(answered) = &new.in_reply_to {
            let (record, _) = self.first_of_thread(&newest.id, answered).await?;
            concerned = concerned.and_account(&record.actor);
        }
        let comment = Comment {
            id: self.new_key('c')?,
            proposal: newest.id.clone(),
            on_version: new.on_version,
            in_reply_to: new.in_reply_to,
            place: new.place,
            wording,
            text: new.text,
            author: viewer.actor().to_owned(),
            state: viewer.state().cloned(),
            resolved: false,
        };
        let telling = Telling {
            about: format!("/proposals/{}/comments", newest.id),
            proposal: Some(newest.id.clone()),
            addressees: concerned,
        };
        let records = vec![record_of(&comment, 1)?];
        self.keep_and_tell(viewer, "comment.made", request, records, telling)
            .await?;
        let (record, comment) = self.known_comment(comment.id.as_str()).await?;
        self.comment_view(record, comment, &newest).await
    }

    /// Says that what a thread asked for is settled, or is not after all: for
    /// whoever began it, the State for which it was begun, and those who lead
    /// and write the drafting.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// for an answer, which is settled with its thread.
    pub async fn resolve_comment(
        &self,
        viewer: &Viewer,
        id: &str,
        resolved: bool,
        request: &str,
    ) -> ServiceResult<CommentView> {
        viewer.require(Right::Discuss)?;
        let (record, mut comment) = self.known_comment(id).await?;
        let newest = self
            .proposal(viewer, comment.proposal.as_str())
            .await?
            .proposal;
        let began_it = match &comment.state {
            Some(state) => viewer.state() == Some(state),
            None => comment.author == viewer.actor(),
        };
        if !began_it {
            viewer.require(Right::Draft)?;
        }
        if comment.in_reply_to.is_some() {
            return Err(ServiceError::invalid("id", Message::NotFirstOfThread));
        }
        if comment.resolved != resolved {
            comment.resolved = resolved;
            let act = if resolved {
                "comment.resolved"
            } else {
                "comment.reopened"
            };
            let telling = Telling {
                about: format!("/proposals/{}/comments", newest.id),
                proposal: Some(newest.id.clone()),
                addressees: self
                    .concerned_by(&newest)
                    .await?
                    .and_account(&comment.author),
            };
            let records = vec![record_of(&comment, record.version + 1)?];
            self.keep_and_tell(viewer, act, request, records, telling)
                .await?;
        }
        let (record, comment) = self.known_comment(id).await?;
        self.comment_view(record, comment, &newest).await
    }

    async fn known_comment(&self, id: &str) -> ServiceResult<(Record, Comment)> {
        let found = store::get(self.store.as_ref(), id).await?;
        found.ok_or_else(|| ServiceError::not_found(Thing::Comment, id))
    }

    /// The comment that another one answers.
    async fn first_of_thread(&self, proposal: &Key, id: &Key) -> ServiceResult<(Record, Comment)> {
        let unknown = || {
            let id = id.to_string();
            ServiceError::invalid("in_reply_to", Message::NoSuchComment { id })
        };
        let found: Option<(Record, Comment)> = store::get(self.store.as_ref(), id.as_str()).await?;
        let (record, comment) = found.ok_or_else(unknown)?;
        match &comment {
            Comment { proposal: of, .. } if of != proposal => Err(unknown()),
            Comment {
                in_reply_to: Some(_),
                ..
            } => Err(ServiceError::invalid(
                "in_reply_to",
                Message::NotFirstOfThread,
            )),
            _ => Ok((record, comment)),
        }
    }

    async fn comment_view(
        &self,
        record: Record,
        comment: Comment,
        newest: &Proposal,
    ) -> ServiceResult<CommentView> {
        let place_now = match &comment.place {
            Some(place) => self.place_now(&comment, place, newest).await?,
            None => None,
        };
        let wording_now = place_now.as_ref().and_then(|place| {
            let wording = wording_at(newest, place).ok();
            wording.filter(|wording| Some(wording) != comment.wording.as_ref())
        });
        let at = match record.version {
            1 => record.at,
            _ => self.made_at(Kind::Comment, &record).await?,
        };
        Ok(CommentView {
            comment,
            at,
            place_now,
            wording_now,
        })
    }

    async fn place_now(
        &self,
        comment: &Comment,
        place: &PlaceInText,
        newest: &Proposal,
    ) -> ServiceResult<Option<PlaceInText>> {
        let read = self.proposal_version(newest, comment.on_version).await?;
        let (Some(before), Some(after)) = (read.text(&place.of()), newest.text(&place.of())) else {
            return Ok(None);
        };
        let of_text = Place {
            start: place.start,
            end: place.end,
        };
        let now = moved(&before.text, &after.text, of_text);
        Ok(now.map(|Place { start, end }| PlaceInText {
            start,
            end,
            ..place.clone()
        }))
    }

    /// When the first version of a record was kept.
    pub(super) async fn made_at(&self, kind: Kind, record: &Record) -> ServiceResult<String> {
        let first = self.store.version(kind, &record.id, 1).await?;
        Ok(first.map_or_else(|| record.at.clone(), |first| first.at))
    }
}

/// The wording at a place, if the text has the place.
fn wording_at(proposal: &Proposal, place: &PlaceInText) -> ServiceResult<String> {
    let text = proposal.text(&place.of()).ok_or_else(|| {
        let language = place.language.to_string();
        ServiceError::invalid("place.language", Message::NoTextIn { language })
    })?;
    let length = text.text.chars().count();
    if place.start >= place.end || place.end > length {
        let message = Message::NotAPlace { length };
        return Err(ServiceError::invalid("place", message));
    }
    let at_place = text
        .text
        .chars()
        .skip(place.start)
        .take(place.end - place.start);
    Ok(at_place.collect())
}

fn record_of(comment: &Comment, version: i64) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(comment.id.as_str(), version, comment)?;
    let record = record.seen_by(Audience::Participants);
    Ok(match &comment.state {
        Some(state) => record.owned_by(state.as_str()),
        None => record,
    })
}
