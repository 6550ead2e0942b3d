use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Bilingual, Key};

/// What entries of several States (or several of one State) are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Concept {
    /// Permanent identifier.
    #[schema(value_type = String, example = "cyberspace")]
    pub id: Key,
    /// Names in both languages.
    pub name: Bilingual,
    /// The subject field it belongs to.
    #[schema(value_type = String, example = "fundamentals")]
    pub subject: Key,
    /// What is meant here, where the same word names different things.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub scope: Option<Bilingual>,
    /// The concept that it was split off from.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub split_from: Option<Key>,
    /// The concepts that were split off from it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(value_type = Vec<String>)]
    pub split_into: Vec<Key>,
    /// The concepts that were merged into it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(value_type = Vec<String>)]
    pub merged: Vec<Key>,
    /// The concept that it was merged into, where its address leads on to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub merged_into: Option<Key>,
}

impl Concept {
    /// A concept as it is first named.
    pub fn new(id: Key, name: Bilingual, subject: Key, scope: Option<Bilingual>) -> Self {
        Self {
            id,
            name,
            subject,
            scope,
            split_from: None,
            split_into: Vec::new(),
            merged: Vec::new(),
            merged_into: None,
        }
    }
}

/// A subject field (ISO 30042, `subjectField`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Subject {
    /// Permanent identifier.
    #[schema(value_type = String, example = "fundamentals")]
    pub id: Key,
    /// Names in both languages.
    pub name: Bilingual,
    /// What belongs here, and what in a neighbouring field.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub scope: Option<Bilingual>,
}
