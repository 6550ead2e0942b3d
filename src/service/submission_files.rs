//! The files of a submission, kept just as they were sent.

use super::submissions::{SubmissionView, draft_record};
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Submission, SubmissionFile};
use crate::store::{self, Audience, Kind, NewRecord, Record};

/// Most files of a submission.
const MAX_FILES: usize = 50;
/// The longest name of a file, in characters.
const MAX_NAME_CHARACTERS: usize = 100;

impl Service {
    /// Puts a file into a submission, in the place of one of the same name.
    /// What is in it is judged by the report, not here.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::NotAsThingsStand`] once it is accepted or discarded;
    /// [`ServiceError::Invalid`] for a name that cannot be.
    pub async fn put_submission_file(
        &self,
        viewer: &Viewer,
        id: &str,
        name: &str,
        content: String,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        let (record, mut submission) = self.own_draft(viewer, id).await?;
        check_name(name)?;
        if !submission.files.iter().any(|file| file == name) {
            submission.files.push(name.to_owned());
            submission.files.sort_unstable();
        }
        if submission.files.len() > MAX_FILES {
            let message = Message::TooMany { limit: MAX_FILES };
            return Err(ServiceError::invalid("name", message));
        }
        let file = SubmissionFile {
            submission: submission.id.clone(),
            name: name.to_owned(),
            content,
            removed: false,
        };
        let records = [
            draft_record(&submission, record.version + 1)?,
            self.file_record(&submission, &file).await?,
        ];
        self.keep(viewer, "submission.file-put", request, &records)
            .await?;
        self.submission(viewer, id).await
    }

    /// Takes a file out of a submission.
    ///
    /// # Errors
    /// As [`Service::put_submission_file`]; [`ServiceError::NotFound`] for a
    /// file that it does not have.
    pub async fn remove_submission_file(
        &self,
        viewer: &Viewer,
        id: &str,
        name: &str,
        request: &str,
    ) -> ServiceResult<SubmissionView> {
        let (record, mut submission) = self.own_draft(viewer, id).await?;
        let before = submission.files.len();
        submission.files.retain(|file| file != name);
        if submission.files.len() == before {
            return Err(ServiceError::not_found(Thing::File, name));
        }
        let file = SubmissionFile {
            submission: submission.id.clone(),
            name: name.to_owned(),
            content: String::new(),
            removed: true,
        };
        let records = [
            draft_record(&submission, record.version + 1)?,
            self.file_record(&submission, &file).await?,
        ];
        self.keep(viewer, "submission.file-removed", request, &records)
            .await?;
        self.submission(viewer, id).await
    }

    /// A file of a submission of the State for which the viewer speaks, just as
    /// it was sent.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`] for the submission, or a
    /// file that it does not have.
    pub async fn submission_file(
        &self,
        viewer: &Viewer,
        id: &str,
        name: &str,
    ) -> ServiceResult<String> {
        let (_, submission) = self.own_submission(viewer, id).await?;
        let id = SubmissionFile::id(&submission.id, name);
        let kept: Option<(Record, SubmissionFile)> = store::get(self.store.as_ref(), &id).await?;
        let kept = kept.filter(|_| submission.files.iter().any(|file| file == name));
        let (_, file) = kept.ok_or_else(|| ServiceError::not_found(Thing::File, name))?;
        Ok(file.content)
    }

    async fn file_record(
        &self,
        submission: &Submission,
        file: &SubmissionFile,
    ) -> ServiceResult<NewRecord> {
        let id = SubmissionFile::id(&submission.id, &file.name);
        let before = self.store.get(Kind::SubmissionFile, &id).await?;
        let version = before.map_or(1, |record| record.version + 1);
        let record = NewRecord::of(id, version, file)?;
        let record = record
            .owned_by(submission.state.as_str())
            .seen_by(Audience::Service);
        Ok(record.listed(!file.removed))
    }
}

/// A plain name of a file that ends in a format that is read.
fn check_name(name: &str) -> ServiceResult<()> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    let is_read = matches!(ending.as_deref(), Some("json" | "csv"));
    let is_short = name.chars().count() <= MAX_NAME_CHARACTERS;
    if is_read && is_short && !name.starts_with('.') && name.chars().all(is_plain) {
        Ok(())
    } else {
        Err(ServiceError::invalid("name", Message::NotAFileName))
    }
}
