use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Bilingual, PartyCode};

/// A participating State, or an organisation that may have a reference list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Party {
    /// ISO 3166-1 alpha-2 code, or the organisation's short identifier.
    #[schema(value_type = String, example = "XA")]
    pub code: PartyCode,
    /// Names in both languages.
    pub name: Bilingual,
    /// State or organisation.
    pub kind: PartyKind,
}

/// Whether a party takes part in consensus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PartyKind {
    /// One of the participating States.
    State,
    /// An organisation: takes no part in consensus and is never a base or a
    /// majority for anything.
    Organisation,
}

/// The States and organisations this service knows, by code.
#[derive(Debug, Clone, Default)]
pub struct Parties(BTreeMap<PartyCode, Party>);

impl Parties {
    /// The party of a code.
    pub fn get(&self, code: &PartyCode) -> Option<&Party> {
        self.0.get(code)
    }

    /// All parties, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Party> {
        self.0.values()
    }

    /// The participating States, in the order of their codes.
    pub fn states(&self) -> impl Iterator<Item = &Party> {
        self.iter().filter(|party| party.kind == PartyKind::State)
    }
}

impl FromIterator<Party> for Parties {
    fn from_iter<I: IntoIterator<Item = Party>>(parties: I) -> Self {
        let by_code = |party: Party| (party.code.clone(), party);
        Self(parties.into_iter().map(by_code).collect())
    }
}
