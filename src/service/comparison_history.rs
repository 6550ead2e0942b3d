//! How States changed their texts on a concept.

use super::{Service, ServiceResult, Viewer};
use crate::compare::{EntryChange, entry_change};
use crate::model::{Concept, DisplayLanguage, Entry, EntryId, Link, PartyCode};
use crate::store::{self, Kind, Record, Scope};
use crate::text::by_name;

/// The entries of a concept, each with how it came to be as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonHistory {
    /// The concept.
    pub concept: Concept,
    /// The entries in the order of the names of their States.
    pub entries: Vec<EntryPast>,
}

/// An entry with all its versions.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryPast {
    /// The entry.
    pub id: EntryId,
    /// Whose it is.
    pub state: PartyCode,
    /// Its versions, oldest first.
    pub versions: Vec<PastVersion>,
}

/// A version of an entry, with when it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct PastVersion {
    /// The entry in this version.
    pub entry: Entry,
    /// From 1.
    pub version: i64,
    /// Since when (RFC 3339, UTC).
    pub since: String,
    /// Until when; none of the one that stands.
    pub until: Option<String>,
    /// The version before, with what changed since.
    pub change: Option<(i64, EntryChange)>,
}

impl Service {
    /// How each entry that is linked to a concept came to be as it is,
    /// withdrawn ones too; of all parties or of the chosen ones.
    ///
    /// # Errors
    /// Those of [`Service::comparison`].
    pub async fn comparison_history(
        &self,
        viewer: &Viewer,
        concept: &str,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<ComparisonHistory> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let links: Vec<(Record, Link)> =
            store::all(self.store.as_ref(), scope, viewer.audience()).await?;
        let mut entries = Vec::with_capacity(links.len());
        for (_, link) in links {
            let past = self.entry_past(viewer, link.entry).await?;
            let is_chosen = |past: &EntryPast| chosen.is_empty() || chosen.contains(&past.state);
            entries.extend(past.filter(is_chosen));
        }
        let reference = self.reference();
        let parties = by_name(reference.parties.iter(), display);
        let place = |code: &PartyCode| parties.iter().position(|party| party.code == *code);
        entries.sort_by_cached_key(|past| (place(&past.state), past.id.clone()));
        Ok(ComparisonHistory { concept, entries })
    }

    /// All versions of an entry that a viewer may see.
    async fn entry_past(&self, viewer: &Viewer, id: EntryId) -> ServiceResult<Option<EntryPast>> {
        let history = self
            .store
            .history(Kind::Entry, id.as_str(), 0, i64::MAX)
            .await?;
        let seen = |record: &&Record| viewer.audience().sees(record.audience);
        let mut versions: Vec<PastVersion> = Vec::with_capacity(history.len());
        for record in history.iter().filter(seen) {
            let entry: Entry = record.read()?;
            let change = versions.last_mut().map(|before| {
                before.until = Some(record.at.clone());
                (before.version, entry_change(&before.entry, &entry))
            });
            versions.push(PastVersion {
                entry,
                version: record.version,
                since: record.at.clone(),
                until: None,
                change,
            });
        }
        let state = versions.last().map(|newest| newest.entry.state.clone());
        Ok(state.map(|state| EntryPast {
            id,
            state,
            versions,
        }))
    }
}
