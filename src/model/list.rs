use std::str::FromStr;

use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Expected, Invalid, Origin, PartyCode};

/// The identifier of a list: `fr.compiled`, `fr.2026`, for a corrigendum to a
/// submission `fr.2026-2`, and for one to the participants only
/// `fr.restricted.2026`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListId(CompactString);

impl ListId {
    /// The compiled list of a State or organisation.
    pub fn compiled(state: &PartyCode) -> Self {
        Self::of(state, &ListKind::Compiled)
    }

    /// A State's list of a kind.
    pub fn of(state: &PartyCode, kind: &ListKind) -> Self {
        let state = state.as_str().to_ascii_lowercase();
        let (kind, year, issue) = match kind {
            ListKind::Compiled => return Self(format_compact!("{state}.compiled")),
            ListKind::Submitted { year, issue } => ("", year, issue),
            ListKind::Restricted { year, issue } => ("restricted.", year, issue),
        };
        match issue {
            0 | 1 => Self(format_compact!("{state}.{kind}{year}")),
            _ => Self(format_compact!("{state}.{kind}{year}-{issue}")),
        }
    }

    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Of a submission, the year of the exchange.
    pub fn year(&self) -> Option<u16> {
        let exchange = self.kind().and_then(|kind| kind.exchange());
        exchange.map(|(year, _)| year)
    }

    /// The newest of a party’s lists of the same origin, where that is a later one
    /// than this: what stands of this one stands in it.
    pub fn newest_after<'a>(&self, lists: &'a [Self]) -> Option<&'a Self> {
        let exchange = |list: &Self| Some((list.kind()?.origin(), list.kind()?.exchange()?));
        let (origin, own) = exchange(self)?;
        let dated = lists
            .iter()
            .filter_map(|list| Some((exchange(list)?, list)));
        let alike = dated.filter(|((of, when), _)| *of == origin && *when > own);
        let newest = alike.max_by_key(|((_, when), _)| *when);
        newest.map(|(_, list)| list)
    }

    /// What kind of list it names.
    pub fn kind(&self) -> Option<ListKind> {
        let (_, rest) = self.0.split_once('.')?;
        if rest == "compiled" {
            return Some(ListKind::Compiled);
        }
        let exchange = rest.strip_prefix("restricted.").unwrap_or(rest);
        let (year, issue) = exchange.split_once('-').unwrap_or((exchange, "1"));
        let (year, issue) = (year.parse().ok()?, issue.parse().ok()?);
        Some(match exchange == rest {
            true => ListKind::Submitted { year, issue },
            false => ListKind::Restricted { year, issue },
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
    /// Communicated by the State to the participants only. It stands beside what
    /// the State shows to everybody, until the State shows that list as well, or
    /// a later one.
    Restricted {
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
            Self::Restricted { .. } => Origin::Restricted,
        }
    }

    /// Of a submission, the year of the exchange and the issue.
    pub fn exchange(&self) -> Option<(u16, u32)> {
        match *self {
            Self::Compiled => None,
            Self::Submitted { year, issue } | Self::Restricted { year, issue } => {
                Some((year, issue))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_list_is_one_of_the_same_origin() {
        let list = |id: &str| -> ListId { id.parse().unwrap() };
        let lists = [
            "xa.compiled",
            "xa.2018",
            "xa.2020",
            "xa.2020-2",
            "xa.restricted.2022",
        ];
        let lists = lists.map(list);
        for (id, later) in [
            ("xa.2018", Some("xa.2020-2")),
            ("xa.2020", Some("xa.2020-2")),
            ("xa.2020-2", None),
            ("xa.restricted.2022", None),
            ("xa.restricted.2020", Some("xa.restricted.2022")),
            ("xa.compiled", None),
        ] {
            let found = list(id).newest_after(&lists).map(ListId::as_str);
            assert_eq!(found, later, "{id}");
        }
    }
}
