use serde::Serialize;
use utoipa::ToSchema;

use crate::consensus::{DraftFault, TakingUpFault};
use crate::formats::Fault;
use crate::i18n::{Message, Thing};
use crate::model::{Credit, EntryId, PartInLanguage, ProposedTerm};
use crate::search::IndexError;
use crate::store::StoreError;
use crate::text::DifferenceSegment;

/// Result of the service.
pub type ServiceResult<T> = Result<T, ServiceError>;

/// Why an act was not done or a question not answered.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// There is none, or the viewer may not see it: said alike.
    #[error("no {what:?} {id:?}")]
    NotFound {
        /// What was asked for.
        what: Thing,
        /// By which identifier.
        id: String,
    },
    /// Only for known accounts.
    #[error("no valid token")]
    Unauthenticated,
    /// Too many wrong tokens came from the address.
    #[error("guessing at tokens is slowed for {seconds} s")]
    GuessingSlowed {
        /// When to try again.
        seconds: u64,
    },
    /// Not for this role.
    #[error("the role does not allow it")]
    Forbidden,
    /// Only for the delegation of the State itself.
    #[error("only for the State’s own delegation")]
    OfAnotherState,
    /// Something given is not as it must be.
    #[error("{} invalid values", .0.len())]
    Invalid(Vec<FieldFault>),
    /// The viewer edited a version that is no longer the newest.
    #[error("version {sent} edited, {current} is current")]
    VersionChanged {
        /// The version that the viewer edited.
        sent: i64,
        /// The newest one.
        current: i64,
        /// What changed meanwhile.
        changed: Box<Changed>,
    },
    /// The request was carried out before, and its answer lost.
    #[error("carried out and not answered: {}", .0.act)]
    CarriedOut(Box<CarriedOut>),
    /// It cannot be done as things stand.
    #[error("{0}")]
    NotAsThingsStand(Box<Message>),
    /// Someone else did something to it at the same moment.
    #[error("changed at the same moment")]
    Conflict,
    /// The cursor is of a state of the index that is gone.
    #[error("the cursor expired")]
    CursorExpired,
    /// A file or list has faults; nothing of it was loaded.
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
    /// Another glossary folder than the data were begun with.
    #[error("the data were begun with the built-in glossary")]
    GlossaryMixed,
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
    /// The index failed.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
    /// A task of the service ended before it was done.
    #[error("a task failed: {0}")]
    Failed(String),
    /// The service was opened without an index.
    #[error("searching without an index")]
    NoIndex,
}

/// What two versions of a proposal say otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Changed {
    /// Texts, word by word.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<TextChange>,
    /// What else: `terms`, `drawn_on`, `sources`, `credits`, `visibility`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<&'static str>,
    /// Terms that the newest version has and the edited one had not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms_added: Vec<ProposedTerm>,
    /// Terms that the edited version had and the newest has not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms_removed: Vec<ProposedTerm>,
    /// Entries that are now drawn on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub entries_added: Vec<EntryId>,
    /// Entries that are drawn on no longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub entries_removed: Vec<EntryId>,
    /// Amendments taken up meanwhile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credits_added: Vec<Credit>,
    /// Who sees the newest version, where others did before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<&'static str>,
}

/// What a request did that was carried out and not answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CarriedOut {
    /// As the journal names it.
    #[schema(example = "comment.made")]
    pub act: String,
    /// When (RFC 3339, UTC).
    #[schema(format = DateTime)]
    pub at: String,
    /// What it made or changed.
    pub made: Vec<Made>,
}

/// A version that an act made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Made {
    /// Of what.
    #[schema(example = "comment")]
    pub kind: &'static str,
    /// Which one.
    #[schema(example = "c0199a2b3c4d0000")]
    pub id: String,
    /// From 1.
    pub version: i64,
}

/// A text of a proposal that two versions word otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TextChange {
    /// Which text.
    #[serde(flatten)]
    pub of: PartInLanguage,
    /// The pieces of both, in order.
    pub segments: Vec<DifferenceSegment>,
}

/// What is wrong with one field of what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The field or parameter.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: Message,
}

impl FieldFault {
    /// A single fault of something said, as an error.
    pub(super) fn one(fault: DraftFault) -> ServiceError {
        ServiceError::Invalid(vec![fault.into()])
    }
}

impl From<DraftFault> for FieldFault {
    fn from(fault: DraftFault) -> Self {
        Self {
            field: fault.field,
            message: fault.message,
        }
    }
}

impl ServiceError {
    /// A single invalid field.
    pub fn invalid(field: impl Into<String>, message: Message) -> Self {
        let field = field.into();
        Self::Invalid(vec![FieldFault { field, message }])
    }

    /// It cannot be done as things stand, for a reason.
    pub fn not_as_things_stand(message: Message) -> Self {
        Self::NotAsThingsStand(Box::new(message))
    }

    /// Another version was edited than the newest one.
    pub fn version_changed(sent: i64, current: i64) -> Self {
        Self::VersionChanged {
            sent,
            current,
            changed: Box::default(),
        }
    }

    /// There is no such thing here.
    pub fn not_found(what: Thing, id: impl Into<String>) -> Self {
        let id = id.into();
        Self::NotFound { what, id }
    }
}

impl From<TakingUpFault> for ServiceError {
    fn from(fault: TakingUpFault) -> Self {
        let message = fault.message();
        match fault {
            TakingUpFault::Brackets { field, .. } => Self::invalid(field, message),
            TakingUpFault::TextChangedSince | TakingUpFault::NothingToBracket => {
                Self::not_as_things_stand(message)
            }
        }
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict => Self::Conflict,
            other => Self::Store(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consensus::{BracketFault, BracketFaultKind};

    #[test]
    fn faults_of_taking_up_are_told_as_invalid_or_as_things_stand() {
        let fault = BracketFault {
            kind: BracketFaultKind::TooDeep,
            position: 3,
        };
        let field = "text";
        let ServiceError::Invalid(told) = TakingUpFault::Brackets { field, fault }.into() else {
            panic!("brackets are a fault of what was given");
        };
        let message = fault.message();
        let field = field.to_owned();
        assert_eq!(told, [FieldFault { field, message }]);
        for (fault, expected) in [
            (TakingUpFault::TextChangedSince, Message::TextChangedSince),
            (TakingUpFault::NothingToBracket, Message::NothingToBracket),
        ] {
            let told = ServiceError::from(fault);
            let is_told =
                matches!(&told, ServiceError::NotAsThingsStand(told) if **told == expected);
            assert!(is_told, "{told:?}");
        }
    }
}
