//! A State's own list: put together as a draft, reported on, and accepted by
//! the digest of what was reported.

use super::import::ImportAs;
use super::submission_report::{SubmissionReport, changes_nothing};
use super::telling::{Addressees, Telling};
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{ListId, Origin, PartyCode, Submission, SubmissionStatus};
use crate::store::{self, Audience, NewRecord, Record, Scope};

/// The first year that a list may be of: the annual exchange began in 2014
/// (PC.DEC/1106).
const FIRST_YEAR: u16 = 2013;

/// A submission in its newest version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionView {
    /// The submission.
    pub submission: Submission,
    /// Its version, from 1.
    pub version: i64,
    /// When it was last changed (RFC 3339, UTC).
    pub at: String,
}

impl Service {
    /// The accepted submissions that the viewer may see, and those that its
    /// own State is putting together, in the order in which they were begun.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for a State that is not
    /// known.
    pub async fn submissions(
        &self,
        viewer: &Viewer,
        state: Option<&PartyCode>,
    ) -> ServiceResult<Vec<SubmissionView>> {
        viewer.require(Right::Read)?;
        let scope = match state {
            Some(code) => Scope::Owner(self.known_party(code)?),
            None => Scope::All,
        };
        let kept: Vec<(Record, Submission)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        let seen = kept
            .into_iter()
            .filter(|(record, _)| is_seen(viewer, record));
        Ok(seen.map(view).collect())
    }

    /// A submission.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn submission(&self, viewer: &Viewer, id: &str) -> ServiceResult<SubmissionView> {
        viewer.require(Right::Read)?;
        self.seen_submission(viewer, id).await.map(view)
    }

    /// Begins a submission of the State for which the viewer speaks.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] for a year of no exchange, or
    /// one that is too far ahead.
    pub async fn begin_submission(
        &self,
        viewer: &Viewer,
        year: u16,
        public: bool,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        let state = viewer.speaks_for()?.clone();
        self.check_year(year)?;
        let submission = Submission {
            id: self.new_key('s')?,
            state,
            year,
            public,
            files: Vec::new(),
            status: SubmissionStatus::Draft,
        };
        let records = [draft_record(&submission, 1)?];
        self.keep(viewer, "submission.begun", request, &records)
            .await?;
        self.submission(viewer, submission.id.as_str()).await
    }

    /// Checks the year of a list. No list of an earlier year can follow it, so
    /// that a mistyped one would lock its State out: of the year to come a list
    /// may be given early, and is doubted in its report; one of a later year is
    /// a mistake.
    pub(super) fn check_year(&self, year: u16) -> ServiceResult<()> {
        let years = FIRST_YEAR..=self.environment.year().saturating_add(1);
        if years.contains(&year) {
            return Ok(());
        }
        let (low, high) = (i64::from(*years.start()), i64::from(*years.end()));
        let message = Message::OutOfRange { low, high };
        Err(ServiceError::invalid("year", message))
    }

    /// Discards a submission that is not accepted. It stays on record.
    ///
    /// # Errors
    /// As [`Service::put_submission_file`].
    pub async fn discard_submission(
        &self,
        viewer: &Viewer,
        id: &str,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        let (record, submission) = self.own_draft(viewer, id).await?;
        let discarded = Submission {
            status: SubmissionStatus::Discarded,
            ..submission
        };
        let records = [draft_record(&discarded, record.version + 1)?];
        self.keep(viewer, "submission.discarded", request, &records)
            .await?;
        self.submission(viewer, id).await
    }

    /// What a draft would add, change and withdraw, with every fault and
    /// doubt, and the digest by which exactly this is accepted; of an accepted
    /// one for participants, what showing it to everybody would do.
    ///
    /// # Errors
    /// As [`Service::put_submission_file`], and those of
    /// [`Service::show_submission_to`] for one that is accepted.
    pub async fn submission_report(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<SubmissionReport> {
        let (_, submission) = self.own_submission(viewer, id).await?;
        let judged = match &submission.status {
            SubmissionStatus::Draft => submission,
            SubmissionStatus::Accepted { list } if !submission.public => {
                self.shown_to_all(&submission, list).await?
            }
            _ => return Err(ServiceError::not_as_things_stand(Message::SubmissionClosed)),
        };
        Ok(self.judged(&judged).await?.0)
    }

    /// Accepts a submission as it was reported on: all or nothing, and for
    /// good.
    ///
    /// # Errors
    /// As [`Service::put_submission_file`]; [`ServiceError::NotAsThingsStand`]
    /// where it has faults, is not what the digest was told of, or is the list
    /// that stands, of which nobody is told again.
    pub async fn accept_submission(
        &self,
        viewer: &Viewer,
        id: &str,
        digest: &str,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        let _placing = self.placing.lock().await;
        let (record, submission) = self.own_draft(viewer, id).await?;
        let (report, mut records) = self.judged(&submission).await?;
        let (Some(outcome), true) = (report.outcome, report.faults.is_empty()) else {
            return Err(ServiceError::not_as_things_stand(Message::SubmissionFaulty));
        };
        if outcome.digest != digest {
            return Err(ServiceError::not_as_things_stand(
                Message::SubmissionChanged,
            ));
        }
        let list = outcome.list.clone();
        if changes_nothing(&records) {
            let list = list.to_string();
            return Err(ServiceError::not_as_things_stand(Message::SameList {
                list,
            }));
        }
        let accepted = Submission {
            status: SubmissionStatus::Accepted { list: list.clone() },
            ..submission
        };
        records.extend(self.drawn_by(&records).await?);
        let audience = audience(accepted.public);
        records.push(draft_record(&accepted, record.version + 1)?.seen_by(audience));
        let telling = telling_of(&list);
        self.keep_and_tell(viewer, "submission.accepted", request, records, telling)
            .await?;
        self.submission(viewer, id).await
    }

    /// Shows a submission to everybody, or to participants only. One that is
    /// accepted becomes the State’s public list, with entries of its own; what
    /// everybody could read stays so.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::NotAsThingsStand`] for one that is discarded, that was
    /// shown to everybody, or whose list is in force no more;
    /// [`ServiceError::Invalid`] where the State has since shown a list of a
    /// later year.
    pub async fn show_submission_to(
        &self,
        viewer: &Viewer,
        id: &str,
        public: bool,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        viewer.require(Right::ActOnOwn)?;
        let _placing = self.placing.lock().await;
        let (record, submission) = self.seen_submission(viewer, id).await?;
        viewer.require_for(&submission.state)?;
        let refused = |message| Err(ServiceError::not_as_things_stand(message));
        match &submission.status {
            SubmissionStatus::Discarded => return refused(Message::SubmissionClosed),
            _ if submission.public == public => {}
            SubmissionStatus::Draft => {
                let shown = Submission {
                    public,
                    ..submission
                };
                let records = [draft_record(&shown, record.version + 1)?];
                self.keep(viewer, "submission.shown-to-others", request, &records)
                    .await?;
            }
            SubmissionStatus::Accepted { .. } if !public => {
                return refused(Message::ShownToEverybody);
            }
            SubmissionStatus::Accepted { list } => {
                self.publish(viewer, &submission, list, request).await?;
            }
        }
        self.submission(viewer, id).await
    }

    /// Makes the list for participants that a submission became the State’s
    /// public one.
    async fn publish(
        &self,
        viewer: &Viewer,
        submission: &Submission,
        list: &ListId,
        request: &str,
    ) -> ServiceResult<()> {
        let shown = self.shown_to_all(submission, list).await?;
        let (report, mut records) = self.judged(&shown).await?;
        let Some(outcome) = report.outcome else {
            return Err(ServiceError::not_as_things_stand(Message::SubmissionFaulty));
        };
        records.extend(self.drawn_by(&records).await?);
        let public = self.submissions_made_public(submission, &outcome.list);
        records.extend(public.await?);
        self.keep_and_tell(
            viewer,
            "submission.published",
            request,
            records,
            telling_of(&outcome.list),
        )
        .await?;
        Ok(())
    }

    /// An accepted submission as one that everybody sees, where its list for
    /// participants is in force.
    async fn shown_to_all(
        &self,
        submission: &Submission,
        list: &ListId,
    ) -> ServiceResult<Submission> {
        let standing = self.standing_list(&submission.state, Origin::Restricted);
        if standing.await?.is_none_or(|standing| standing.id != *list) {
            let message = Message::NotNewestSubmission;
            return Err(ServiceError::not_as_things_stand(message));
        }
        Ok(Submission {
            public: true,
            ..submission.clone()
        })
    }

    /// All accepted submissions of a list, as those of the public one that it
    /// becomes: the same list given again is the same list.
    async fn submissions_made_public(
        &self,
        one: &Submission,
        list: &ListId,
    ) -> ServiceResult<Vec<NewRecord>> {
        let scope = Scope::Owner(one.state.as_str());
        let kept: Vec<(Record, Submission)> =
            store::all(self.store.as_ref(), scope, Audience::Service).await?;
        let of_list = kept
            .into_iter()
            .filter(|(_, other)| other.status == one.status);
        let shown = of_list.map(|(record, other)| {
            let shown = Submission {
                public: true,
                status: SubmissionStatus::Accepted { list: list.clone() },
                ..other
            };
            let record = draft_record(&shown, record.version + 1)?;
            Ok(record.seen_by(Audience::Public))
        });
        shown.collect()
    }

    async fn seen_submission(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<(Record, Submission)> {
        let found: Option<(Record, Submission)> = store::get(self.store.as_ref(), id).await?;
        let seen = found.filter(|(record, _)| is_seen(viewer, record));
        seen.ok_or_else(|| ServiceError::not_found(Thing::Submission, id))
    }

    /// A draft of the State for which the viewer speaks.
    pub(super) async fn own_draft(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<(Record, Submission)> {
        let (record, submission) = self.own_submission(viewer, id).await?;
        match submission.status {
            SubmissionStatus::Draft => Ok((record, submission)),
            _ => Err(ServiceError::not_as_things_stand(Message::SubmissionClosed)),
        }
    }

    /// A submission of the State for which the viewer speaks, wherever it
    /// stands.
    pub(super) async fn own_submission(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<(Record, Submission)> {
        viewer.require(Right::ActOnOwn)?;
        let found: Option<(Record, Submission)> = store::get(self.store.as_ref(), id).await?;
        let not_found = || ServiceError::not_found(Thing::Submission, id);
        let (record, submission) = found.ok_or_else(not_found)?;
        // A draft of another State is not even known.
        match (viewer.require_for(&submission.state), &submission.status) {
            (Err(refused), SubmissionStatus::Accepted { .. }) => Err(refused),
            (Err(_), _) => Err(not_found()),
            (Ok(()), _) => Ok((record, submission)),
        }
    }
}

/// That a list has come, told to all.
fn telling_of(list: &ListId) -> Telling {
    Telling {
        about: format!("/lists/{list}/changes"),
        proposal: None,
        addressees: Addressees::all(),
    }
}

/// Drafts are their State's alone.
fn is_seen(viewer: &Viewer, record: &Record) -> bool {
    let is_own = viewer.state().map(PartyCode::as_str) == record.owner.as_deref();
    viewer.audience().sees(record.audience) || (viewer.state().is_some() && is_own)
}

fn view((record, submission): (Record, Submission)) -> SubmissionView {
    SubmissionView {
        submission,
        version: record.version,
        at: record.at,
    }
}

/// Who sees what is accepted.
pub(super) fn audience(public: bool) -> Audience {
    match public {
        true => Audience::Public,
        false => Audience::Participants,
    }
}

/// As what a submission is imported.
pub(super) fn import_as(submission: &Submission) -> ImportAs {
    ImportAs::Submission {
        year: submission.year,
        audience: audience(submission.public),
    }
}

pub(super) fn draft_record(submission: &Submission, version: i64) -> ServiceResult<NewRecord> {
    let record = NewRecord::of(submission.id.as_str(), version, submission)?;
    Ok(record
        .owned_by(submission.state.as_str())
        .seen_by(Audience::Service))
}
