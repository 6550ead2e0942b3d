//! The words of the domain as types with their invariants.
//!
//! Every room of the program speaks in these types. They do no I/O and read
//! no clock; their derived `Serialize` is both the stored form and the JSON
//! of the API, so that no text passes through a second representation on its
//! way from a State's list to a reader.

/// Conversions that every text-like word of the domain has alike. Such words
/// are short: most are held without memory of their own.
macro_rules! text_like {
    ($($word:ty),+) => {$(
        impl From<$word> for String {
            fn from(word: $word) -> Self {
                word.0.into()
            }
        }

        impl std::fmt::Display for $word {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $word {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $word {
            fn deserialize<D: serde::Deserializer<'de>>(read: D) -> Result<Self, D::Error> {
                let text = compact_str::CompactString::deserialize(read)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

mod code;
mod comparison;
mod concept;
mod detail;
mod document;
mod document_names;
mod entry;
mod language;
mod link;
mod list;
mod names;
mod negotiation;
mod party;
mod proposal;
mod submission;

pub use code::{EntryId, Key, Origin, PartyCode};
pub use comparison::{Cell, Column, ColumnState, Comparison, TextsInLanguage};
pub use concept::{Concept, Subject};
pub use detail::{DetailField, DetailOf};
pub use document::{Document, DocumentStatus};
pub use entry::{Entry, Term, TermStatus, TermType, Text, TextKind, Wording};
pub use language::Language;
pub use link::{
    Assertion, Awaiting, Equated, EquatedAs, Link, LinkBasis, LinkReason, LinkRemoval, LinkStance,
    SaidFirst, ShownAssertion, TakenBack,
};
pub use list::{List, ListId, ListKind};
pub use names::{Bilingual, DisplayLanguage};
pub use negotiation::{
    Amendment, BracketView, Clarification, Comment, Notice, Part, PartInLanguage, PlaceInText,
    Position, Stance, Webhook, Wish,
};
pub use party::{Parties, Party, PartyKind};
pub use proposal::{
    Credit, DrawnOn, Proposal, ProposalStage, ProposalText, ProposedTerm, Source, TakenUp,
    WordingTakenUp,
};
pub use submission::{Submission, SubmissionFile, SubmissionStatus};

/// Why a value cannot be one of the words of the domain.
///
/// Holds what would be right, in the words of the type; where it was found is
/// added by whoever read it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is not {expected}")]
pub struct Invalid {
    /// The offending value, shortened to 80 characters.
    pub found: String,
    /// What was expected instead.
    pub expected: Expected,
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// An ISO 3166-1 alpha-2 code or an organisation's identifier.
    #[error("a State code (two capital letters) or an organisation's identifier")]
    PartyCode,
    /// A well-formed BCP 47 tag.
    #[error("a BCP 47 language tag such as fr, en-GB or sr-Latn")]
    Language,
    /// Such a tag whose language is in ISO 639.
    #[error("the tag of a language that ISO 639 has, such as fr, en-GB or sr-Latn")]
    RegisteredLanguage,
    /// Such a tag that names one language, and neither several nor none.
    #[error("the tag of one language, such as fr, en-GB or sr-Latn")]
    OneLanguage,
    /// A stable key.
    #[error("a key of 1 to 100 letters, digits, '-', '_' or '.', beginning with a letter or digit")]
    Key,
    /// The identifier of an entry.
    #[error("an entry id such as fr.compiled.cyberspace")]
    EntryId,
    /// The identifier of a list.
    #[error("a list id such as fr.compiled or fr.2026")]
    ListId,
}

impl Expected {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::PartyCode,
        Self::Language,
        Self::RegisteredLanguage,
        Self::OneLanguage,
        Self::Key,
        Self::EntryId,
        Self::ListId,
    ];
}

impl Invalid {
    fn new(found: &str, expected: Expected) -> Self {
        let found = found.chars().take(80).collect();
        Self { found, expected }
    }
}
