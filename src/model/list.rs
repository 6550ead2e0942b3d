use std::str::FromStr;

use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Expected, Invalid, Origin, PartyCode};

/// The identifier of a list: `fr.compiled`, `fr.2026`, and for a corrigendum
/// to a submission `fr.2026-2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListId(CompactString);

impl ListId {
    /// The compiled list of a State or organisation.
    pub fn compiled(state: &PartyCode) -> Self {
        Self(format_compact!(
            "{}.compiled",
            state.as_str().to_ascii_lowercase()
        ))
    }

    /// A State's submission of a year; `issue` counts from 1, each one above
    /// is a corrigendum.
    pub fn submission(state: &PartyCode, year: u16, issue: u32) -> Self {
        let state = state.as_str().to_ascii_lowercase();
        match issue {
            0 | 1 => Self(format_compact!("{state}.{year}")),
            _ => Self(format_compact!("{state}.{year}-{issue}")),
        }
    }

    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What kind of list it names.
    pub fn kind(&self) -> Option<ListKind> {
        let (_, rest) = self.0.split_once('.')?;
        if rest == "compiled" {
            return Some(ListKind::Compiled);
        }
        let (year, issue) = rest.split_once('-').unwrap_or((rest, "1"));
        Some(ListKind::Submitted {
            year: year.parse().ok()?,
            issue: issue.parse().ok()?,
        })
    }
}

impl FromStr for ListId {
    type Err = Invalid;

    fn from_str(id: &str) -> Result<Self, Invalid> {
        let state = id.split('.').next().unwrap_or_default();
        let right_letters = id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        let valid = !state.is_empty()
            && id.len() <= 40
            && right_letters
            && Self(id.into()).kind().is_some();
        if valid {
            Ok(Self(id.into()))
        } else {
            Err(Invalid::new(id, Expected::ListId))
        }
    }
}

text_like!(ListId);

/// A State's list of terms: what this project compiled, or what the State
/// submitted in one annual exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct List {
    /// Permanent identifier.
    #[schema(value_type = String, example = "xa.2026")]
    pub id: ListId,
    /// Whose list it is.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// How it came to be.
    #[serde(flatten)]
    pub kind: ListKind,
    /// How many entries it has.
    pub entries: usize,
    /// SHA-256 of its entries in their stored form, in order of their ids, in
    /// hexadecimal.
    pub digest: String,
}

/// How a list came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "origin", rename_all = "lowercase")]
pub enum ListKind {
    /// Gathered by this project from public documents; one a State.
    Compiled,
    /// Communicated by the State.
    Submitted {
        /// The year of the annual exchange.
        year: u16,
        /// 1, or the number of the corrigendum plus one.
        issue: u32,
    },
}

impl ListKind {
    /// The origin of the entries in it.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Compiled => Origin::Compiled,
            Self::Submitted { .. } => Origin::Submitted,
        }
    }
}
