//! How States changed their texts on a concept.

use super::{EntryVersion, EntryView, Service, ServiceError, ServiceResult, Viewer};
use crate::compare::EntryChange;
use crate::model::{Concept, DisplayLanguage, EntryId, Language, Link, PartyCode};
use crate::store::{Kind, Scope};
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

impl EntryPast {
    /// Whether a version of it has a term or a text in one of some languages.
    fn says_in_any(&self, languages: &[Language]) -> bool {
        let mut versions = self.versions.iter();
        versions.any(|version| languages.iter().any(|one| version.view.entry.says_in(one)))
    }
}

/// A version of an entry, with when it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct PastVersion {
    /// The entry in this version, since when, and in the newest one what it is
    /// linked to.
    pub view: EntryView,
    /// Until when; none of the one that stands.
    pub until: Option<String>,
    /// The version before, with what changed since.
    pub change: Option<(i64, EntryChange)>,
}

impl Service {
    /// How each entry that is linked to a concept came to be as it is, withdrawn
    /// ones too, and those that stood there until their link lapsed; of all parties or of the chosen ones,
    /// and with languages those that say or said something in one of them.
    ///
    /// # Errors
    /// Those of [`Service::comparison`].
    pub async fn comparison_history(
        &self,
        viewer: &Viewer,
        concept: &str,
        chosen: &[PartyCode],
        languages: &[Language],
        display: DisplayLanguage,
    ) -> ServiceResult<ComparisonHistory> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let links = self.of_scope(Kind::Link, scope, viewer.audience()).await?;
        let mut entries = Vec::with_capacity(links.len());
        for record in links {
            let link: Link = record.read()?;
            let has_lapsed = link.removed.as_ref().is_some_and(|removed| removed.lapsed);
            if !record.listed && !has_lapsed {
                continue;
            }
            let past = self.entry_past(viewer, link.entry).await?;
            let is_chosen = |past: &EntryPast| chosen.is_empty() || chosen.contains(&past.state);
            let says = |past: &EntryPast| languages.is_empty() || past.says_in_any(languages);
            entries.extend(past.filter(|past| is_chosen(past) && says(past)));
        }
        let reference = self.reference();
        let parties = by_name(reference.parties.iter(), display);
        let place = |code: &PartyCode| parties.iter().position(|party| party.code == *code);
        entries.sort_by_cached_key(|past| (place(&past.state), past.id.clone()));
        Ok(ComparisonHistory { concept, entries })
    }

    /// All versions of an entry that a viewer may see.
    async fn entry_past(&self, viewer: &Viewer, id: EntryId) -> ServiceResult<Option<EntryPast>> {
        let history = match self.entry_versions(viewer, id.as_str()).await {
            Err(ServiceError::NotFound { .. }) => return Ok(None),
            history => history?,
        };
        let mut versions: Vec<PastVersion> = Vec::with_capacity(history.len());
        for EntryVersion { view, change } in history {
            let before = versions.last_mut().map(|before| {
                before.until = Some(view.at.clone());
                before.view.version
            });
            versions.push(PastVersion {
                change: before.zip(change),
                view,
                until: None,
            });
        }
        let state = versions
            .last()
            .map(|newest| newest.view.entry.state.clone());
        Ok(state.map(|state| EntryPast {
            id,
            state,
            versions,
        }))
    }
}
