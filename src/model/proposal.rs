use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{EntryId, Key, Language, TermType};

/// A draft consensus entry, in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Proposal {
    /// Permanent identifier.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub id: Key,
    /// The concept it is to define.
    #[schema(value_type = String, example = "cyberspace")]
    pub concept: Key,
    /// Where it stands in the procedure.
    pub stage: ProposalStage,
    /// The national entries it draws on.
    pub drawn_on: Vec<DrawnOn>,
    /// Proposed terms; English and French first.
    pub terms: Vec<ProposedTerm>,
    /// Proposed definitions, at most one a language.
    pub definitions: Vec<ProposalText>,
    /// Remarks to the reader, at most one a language.
    pub notes: Vec<ProposalText>,
    /// Why this version was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
}

/// The stages of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalStage {
    /// Being written.
    Draft,
}

/// A national entry that a proposal draws on. It stays noted in the version
/// that was the newest when it was first drawn on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawnOn {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub entry: EntryId,
    /// The version that was the newest when it was first drawn on.
    pub version: i64,
}

/// A term that a proposal would adopt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposedTerm {
    /// The term.
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// What kind of designation it is.
    #[serde(rename = "type", default)]
    pub term_type: TermType,
}

/// A text of a proposal in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalText {
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// The text.
    #[schema(min_length = 1, max_length = 20000)]
    pub text: String,
}
