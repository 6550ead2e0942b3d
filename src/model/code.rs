use std::str::FromStr;

use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};

use super::{Expected, Invalid};

/// The code of a State (ISO 3166-1 alpha-2) or the short identifier of an
/// organisation (`EU`, `NATO`): 2 to 10 capital letters or digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartyCode(CompactString);

impl PartyCode {
    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PartyCode {
    type Err = Invalid;

    fn from_str(code: &str) -> Result<Self, Invalid> {
        let right_length = (2..=10).contains(&code.len());
        let right_letters = code
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if right_length && right_letters {
            Ok(Self(code.into()))
        } else {
            Err(Invalid::new(code, Expected::PartyCode))
        }
    }
}

/// The name of an entry, a concept or a document within its list: chosen
/// once, stable ever after, safe in an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(CompactString);

impl Key {
    /// The key as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = Invalid;

    fn from_str(key: &str) -> Result<Self, Invalid> {
        let right_length = (1..=100).contains(&key.len());
        let begins_well = key.starts_with(|c: char| c.is_ascii_alphanumeric());
        let right_letters = key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        if right_length && begins_well && right_letters {
            Ok(Self(key.into()))
        } else {
            Err(Invalid::new(key, Expected::Key))
        }
    }
}

/// Whose gathering an entry comes from, and for whom. They are never mixed: what
/// is public says nothing of what is for participants, not by its identifiers or
/// versions either.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Gathered by this project from public documents.
    Compiled,
    /// Communicated by the State itself in an annual exchange.
    Submitted,
    /// Communicated by the State to the participants only.
    Restricted,
}

impl Origin {
    /// The word used in identifiers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Compiled => "compiled",
            Self::Submitted => "submitted",
            Self::Restricted => "restricted",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        let all = [Self::Compiled, Self::Submitted, Self::Restricted];
        all.into_iter().find(|origin| origin.as_str() == word)
    }
}

/// The permanent identifier of an entry: `fr.compiled.cyberspace`.
///
/// State (or organisation) in lower case, origin, then the key that the list
/// gives the entry. The same key in a State's later submission of the same kind is
/// the same entry; entries of different origin never are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(CompactString);

impl EntryId {
    /// The identifier of the entry `key` in the list of `state`.
    pub fn new(state: &PartyCode, origin: Origin, key: &Key) -> Self {
        let state = state.as_str().to_ascii_lowercase();
        Self(format_compact!(
            "{state}.{}.{}",
            origin.as_str(),
            key.as_str()
        ))
    }

    /// The State or organisation whose entry it is.
    pub fn state(&self) -> Option<PartyCode> {
        let code = self.0.split('.').next()?;
        code.to_ascii_uppercase().parse().ok()
    }

    /// Compiled by this project, or submitted by the State.
    pub fn origin(&self) -> Origin {
        let word = self.0.split('.').nth(1).unwrap_or_default();
        Origin::of_word(word).unwrap_or(Origin::Submitted)
    }

    /// The entry of the same key in another of the State's lists.
    pub fn in_list_of(&self, origin: Origin) -> Self {
        let mut parts = self.0.splitn(3, '.');
        let (state, key) = (parts.next(), parts.nth(1));
        let (state, key) = (state.unwrap_or_default(), key.unwrap_or_default());
        Self(format_compact!("{state}.{}.{key}", origin.as_str()))
    }

    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EntryId {
    type Err = Invalid;

    fn from_str(id: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new(id, Expected::EntryId);
        let mut parts = id.splitn(3, '.');
        let state = parts.next().filter(|s| !s.is_empty()).ok_or_else(invalid)?;
        let origin = parts.next().and_then(Origin::of_word).ok_or_else(invalid)?;
        if state.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(invalid());
        }
        let code = state.to_ascii_uppercase().parse().map_err(|_| invalid())?;
        let key = parts.next().unwrap_or_default();
        let key = key.parse().map_err(|_| invalid())?;
        Ok(Self::new(&code, origin, &key))
    }
}

text_like!(PartyCode, Key, EntryId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_id_reads_back() {
        let id = EntryId::new(
            &"XA".parse().unwrap(),
            Origin::Submitted,
            &"cyber.attack-2".parse().unwrap(),
        );
        assert_eq!(id.as_str(), "xa.submitted.cyber.attack-2");
        assert_eq!(id.as_str().parse::<EntryId>().unwrap(), id);
    }

    #[test]
    fn refuses_malformed_ids() {
        for id in [
            "",
            "xa",
            "xa.compiled",
            "XA.compiled.a",
            "xa.other.a",
            "xa.compiled.é",
            "..a",
        ] {
            assert!(id.parse::<EntryId>().is_err(), "{id:?}");
        }
    }

    #[test]
    fn refuses_malformed_keys_and_codes() {
        for key in ["", "-a", "a b", "a/b", "é", &"a".repeat(101)] {
            assert!(key.parse::<Key>().is_err(), "{key:?}");
        }
        for code in ["", "X", "xa", "X-", "ABCDEFGHIJK"] {
            assert!(code.parse::<PartyCode>().is_err(), "{code:?}");
        }
    }
}
