use sha2::{Digest, Sha256};

use crate::model::{Document, Entry, Key, ListId, Origin, PartyCode, Term, Text};

/// A list as a file gives it, not yet tied to an origin or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListDraft {
    /// Whose list it is.
    pub state: PartyCode,
    /// Its entries, in the order of the file; their keys are unique.
    pub entries: Vec<EntryDraft>,
}

/// An entry as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDraft {
    /// Its stable key within the State's list.
    pub key: Key,
    /// The line of its file on which it begins.
    pub line: u64,
    /// At least one.
    pub terms: Vec<Term>,
    /// Definitions, explanations, notes.
    pub texts: Vec<Text>,
    /// The documents that terms and texts cite, each cited at least once.
    pub documents: Vec<Document>,
    /// The concepts to which the editors of a compiled list link the entry.
    pub concepts: Vec<Key>,
    /// The entry of the research corpus that a compiled entry summarises; for
    /// checks alone, and no part of what the entry says.
    pub source_entry: Option<Key>,
}

impl EntryDraft {
    /// SHA-256 of all that the file says of the entry, in hexadecimal;
    /// `source_entry` left aside.
    pub fn digest(&self) -> String {
        let all = (
            &self.key,
            &self.terms,
            &self.texts,
            &self.documents,
            &self.concepts,
        );
        let said = serde_json::to_string(&all).unwrap_or_default();
        let digest = Sha256::digest(said.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The entry as part of a list.
    pub fn into_entry(self, state: &PartyCode, origin: Origin, list: &ListId) -> Entry {
        Entry {
            id: crate::model::EntryId::new(state, origin, &self.key),
            state: state.clone(),
            origin,
            list: list.clone(),
            terms: self.terms,
            texts: self.texts,
            documents: self.documents,
            withdrawn_by: None,
        }
    }
}
