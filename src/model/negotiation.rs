//! What is said about a proposal, and about entries, while a glossary is
//! drafted: each by one account or State, and changed by no other.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{EntryId, Key, Language, PartyCode};

/// Which texts of a proposal are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The definition.
    #[default]
    Definition,
    /// The note.
    Note,
}

/// One text of a proposal: a part of it in a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct PartInLanguage {
    /// Which part.
    #[serde(default)]
    pub part: Part,
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
}

/// A place in a text of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceInText {
    /// In which part.
    #[serde(default)]
    pub part: Part,
    /// In which language (BCP 47).
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// Where it begins, in Unicode code points from 0.
    pub start: usize,
    /// Where it ends, in Unicode code points: the first that is not in it.
    pub end: usize,
}

impl PlaceInText {
    /// The text that it is in.
    pub fn of(&self) -> PartInLanguage {
        PartInLanguage {
            part: self.part,
            language: self.language.clone(),
        }
    }
}

/// A comment on a proposal, or on a place in it, or an answer to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Comment {
    /// Permanent identifier.
    #[schema(value_type = String, example = "c0199a2b3c4d0000")]
    pub id: Key,
    /// The proposal.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub proposal: Key,
    /// The version that was read.
    pub on_version: i64,
    /// The comment that it answers, which answers none itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub in_reply_to: Option<Key>,
    /// The place it is about, in the version that was read; the whole where
    /// there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<PlaceInText>,
    /// The wording at that place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wording: Option<String>,
    /// What is said.
    pub text: String,
    /// The account that says it.
    #[schema(example = "a1b2c3d4e5f6")]
    pub author: String,
    /// The State for which it is said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>, example = "XA")]
    pub state: Option<PartyCode>,
    /// Whether what it asked for is settled; of the first of a thread.
    #[serde(default)]
    pub resolved: bool,
}

/// A State's replacement wording for a text of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Amendment {
    /// Permanent identifier.
    #[schema(value_type = String, example = "m0199a2b3c4d0000")]
    pub id: Key,
    /// The proposal.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub proposal: Key,
    /// The version that it amends.
    pub on_version: i64,
    /// Which text.
    #[serde(flatten)]
    pub of: PartInLanguage,
    /// The wording that the State proposes in its place; empty where a note is
    /// to go.
    pub text: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// The State whose amendment it is.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// Withdrawn by that State.
    #[serde(default)]
    pub withdrawn: bool,
}

/// A State's position on a version of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Position {
    /// The proposal.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub proposal: Key,
    /// The version on which it was taken.
    pub on_version: i64,
    /// The State.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// How it stands to the text.
    pub stance: Stance,
    /// What it says, in its own words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<String>,
}

impl Position {
    /// The identifier of a State's position on a proposal.
    pub fn id(proposal: &Key, state: &PartyCode) -> String {
        format!("{proposal}~{}", state.as_str())
    }
}

/// How a State stands to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It supports it.
    Supports,
    /// It can accept it.
    CanAccept,
    /// It is still looking at it.
    ScrutinyReservation,
    /// It objects to it.
    Objects,
}

/// A State's view of a wording that stands in a bracket. It follows the
/// wording through edits, as long as it stands in brackets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BracketView {
    /// The proposal.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub proposal: Key,
    /// The version that was read.
    pub on_version: i64,
    /// Which text.
    #[serde(flatten)]
    pub of: PartInLanguage,
    /// The bracket in that version, counted from 1 in reading order, outer
    /// before inner.
    pub bracket: usize,
    /// The alternative in it, counted from 1.
    pub alternative: usize,
    /// The wording of the alternative.
    pub wording: String,
    /// The State.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// What it wants of it.
    pub wish: Wish,
}

/// What a State wants of a wording in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Wish {
    /// That it stand.
    Proposes,
    /// That it go.
    Objects,
    /// Nothing any more.
    None,
}

/// A question to a State about its entry, and the answer (PC.DEC/1106,
/// measure 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Clarification {
    /// Permanent identifier.
    #[schema(value_type = String, example = "q0199a2b3c4d0000")]
    pub id: Key,
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub entry: EntryId,
    /// The version of the entry that was read.
    pub on_version: i64,
    /// The State that is asked.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// What is asked.
    pub question: String,
    /// The account that asks.
    #[schema(example = "a1b2c3d4e5f6")]
    pub asked_by: String,
    /// The State for which it is asked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub asked_for: Option<PartyCode>,
    /// The State’s answer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub answer: Option<String>,
}

/// Something done that concerns somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Permanent identifier.
    pub id: Key,
    /// What was done, as the journal names it, such as `comment.made`.
    pub act: String,
    /// Where it is found: an address below `/api/v1`.
    pub about: String,
    /// The proposal, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposal: Option<Key>,
    /// The account that did it.
    pub by: String,
    /// The State for which it was done.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub state: Option<PartyCode>,
    /// Amendments that were taken up before it, and are open again with it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub reopens: Vec<Key>,
    /// Whom it concerns: `all`, `account:…`, `role:…` or `state:…`.
    pub addressees: Vec<String>,
}

/// An address to which an account has its notices sent. The secret with which
/// they are signed is no part of the record, so that it can be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Permanent identifier.
    pub id: Key,
    /// The account.
    pub account: String,
    /// Where they go: `https`, or `http` where private addresses are allowed.
    pub url: String,
    /// No longer told.
    #[serde(default)]
    pub removed: bool,
}
