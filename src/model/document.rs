use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Key, Language};

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Document {
    /// Its name within the list or entry that cites it.
    #[schema(value_type = String)]
    pub id: Key,
    /// The title as the document has it, with the part that is cited.
    pub title: String,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub issuer: Option<String>,
    /// The year of issue.
    pub year: u16,
    /// Whether it was adopted or is a draft.
    pub status: DocumentStatus,
    /// The language it is in, where that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub language: Option<Language>,
    /// The symbol under which it was issued, such as `PC.DEC/1106`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub symbol: Option<String>,
    /// The address at which it is published.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
}

/// The standing of a document with its issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum DocumentStatus {
    /// In force, or was.
    Adopted,
    /// Never adopted, as far as is known.
    Draft,
}

impl DocumentStatus {
    /// The word used in files and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Draft => "draft",
        }
    }
}
