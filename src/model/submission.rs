use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Key, ListId, PartyCode};

/// A State's list on its way to being accepted: one consolidated list of an
/// annual exchange, made of one or several files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Submission {
    /// Permanent identifier.
    #[schema(value_type = String, example = "s0199a2b3c4d0000")]
    pub id: Key,
    /// The State.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// The year of the annual exchange.
    pub year: u16,
    /// Whether everybody is to see the list, and not participants only.
    pub public: bool,
    /// The names of its files, in the order of their bytes.
    pub files: Vec<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub status: SubmissionStatus,
}

/// Where a submission stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "status", rename_all = "lowercase")]
pub enum SubmissionStatus {
    /// Being put together; its State alone sees it.
    Draft,
    /// Accepted, and never changed again.
    Accepted {
        /// The list that it became.
        #[schema(value_type = String, example = "xa.2026")]
        list: ListId,
    },
    /// Discarded before it was accepted.
    Discarded,
}

/// A file of a submission, just as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionFile {
    /// The submission.
    pub submission: Key,
    /// The file's name, which ends in `.json` or `.csv`.
    pub name: String,
    /// What is in it.
    pub content: String,
    /// Taken out again.
    #[serde(default)]
    pub removed: bool,
}

impl SubmissionFile {
    /// The identifier of a file of a submission.
    pub fn id(submission: &Key, name: &str) -> String {
        format!("{submission}~{name}")
    }
}
