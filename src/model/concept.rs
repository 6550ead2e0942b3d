use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Bilingual, EntryId, Key};

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

/// The assertion that an entry is about a concept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Link {
    /// The concept.
    #[schema(value_type = String, example = "cyberspace")]
    pub concept: Key,
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub entry: EntryId,
    /// The version of the entry that was looked at.
    pub entry_version: i64,
    /// On what ground.
    #[serde(flatten)]
    pub basis: LinkBasis,
}

impl Link {
    /// The identifier of the link between an entry and a concept.
    pub fn id(concept: &Key, entry: &EntryId) -> String {
        format!("{concept}~{entry}")
    }
}

/// On what ground a link was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "by", rename_all = "lowercase")]
pub enum LinkBasis {
    /// By the editors of a compiled list.
    Editor,
    /// By the State, in the list that it submitted.
    State,
    /// By a rule, which says why.
    Rule {
        /// Each ground with its weight.
        reasons: Vec<LinkReason>,
    },
}

/// One ground on which a rule proposes a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum LinkReason {
    /// A term of the entry is, after folding, a name of the concept.
    SameTerm {
        /// The term of the entry.
        term: String,
        /// Hundredths, 100 for certain by this ground alone.
        weight: u8,
    },
    /// A term of the entry is made of words that name the same as those of a
    /// name of the concept, or of a term of an entry linked to it.
    LikeTerm {
        /// The term of the entry.
        term: String,
        /// The name or term that it is like.
        name: String,
        /// Hundredths: the share of what the words of both count that both
        /// have.
        weight: u8,
    },
}
