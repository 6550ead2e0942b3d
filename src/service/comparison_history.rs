//! How States changed their texts on a concept.

use std::collections::BTreeMap;

use super::stays::{Left, Moment, Stay};
use super::{ALL, EntryView, Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{EntryChange, entry_change};
use crate::model::{Concept, DisplayLanguage, EntryId, Key, Language, Link, PartyCode};
use crate::store::{Kind, Record, Scope};
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
    /// Since when it stood here (RFC 3339, UTC): it may have been given before.
    pub since: String,
    /// Until when; none of the one that stands.
    pub until: Option<String>,
    /// How the entry left the concept then, where it did.
    pub left: Option<Left>,
    /// The version before that stood here, with what changed since.
    pub change: Option<(i64, EntryChange)>,
}

impl Service {
    /// How each entry that is linked to a concept came to be as it is, withdrawn ones too, and
    /// those that stood there until they left it, in the versions that stood there, while
    /// they did; of all parties or of the chosen ones, and with languages those that say or
    /// said something in one of them there.
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
        let links = self.links_ever(viewer, &concept.id).await?;
        let mut entries = Vec::with_capacity(links.len());
        for (entry, links) in links {
            let stays = self.stays(viewer, &links).await?;
            let past = self.entry_past(viewer, entry, &stays).await?;
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

    /// The links that a concept has or had, by entry, in their newest records; and those
    /// of concepts that were merged into it, since these are one now.
    async fn links_ever(
        &self,
        viewer: &Viewer,
        concept: &Key,
    ) -> ServiceResult<BTreeMap<EntryId, Vec<Record>>> {
        let reference = self.reference();
        let mut links: BTreeMap<EntryId, Vec<Record>> = BTreeMap::new();
        for id in reference.ids_of(concept) {
            let scope = Scope::PointingAt(Kind::Concept, id.as_str());
            for record in self.of_scope(Kind::Link, scope, viewer.audience()).await? {
                let link: Link = record.read()?;
                links.entry(link.entry).or_default().push(record);
            }
        }
        Ok(links)
    }

    /// The versions of an entry that a viewer may see and that stood under the concept
    /// at some time, each time that it stood there.
    async fn entry_past(
        &self,
        viewer: &Viewer,
        id: EntryId,
        stays: &[Stay],
    ) -> ServiceResult<Option<EntryPast>> {
        let views = match self.entry_history(viewer, id.as_str(), 0, ALL).await {
            Err(ServiceError::NotFound { .. }) => return Ok(None),
            views => views?.items,
        };
        let kept = self.store.history(Kind::Entry, id.as_str(), 0, i64::MAX);
        let kept = kept.await?;
        let came = |view: &EntryView| {
            let record = kept.iter().find(|record| record.version == view.version)?;
            Some(Moment::of(record))
        };
        let came: Vec<Option<Moment>> = views.iter().map(came).collect();
        let mut versions: Vec<PastVersion> = Vec::with_capacity(views.len());
        for stay in stays {
            for (at, view) in views.iter().enumerate() {
                let next = came.get(at + 1).and_then(Option::as_ref);
                let stood = came[at]
                    .as_ref()
                    .and_then(|came| stay.of_version(came, next));
                let Some(stood) = stood else { continue };
                versions.push(PastVersion {
                    change: versions.last().and_then(|before| change(before, view)),
                    view: view.clone(),
                    since: stood.since.at,
                    left: stood.until.as_ref().and_then(|(_, left)| *left),
                    until: stood.until.map(|(until, _)| until.at),
                });
            }
        }
        let was_given = |past: &PastVersion| past.view.entry.withdrawn_by.is_none();
        if !versions.iter().any(was_given) {
            return Ok(None);
        }
        let state = versions.last().map(|last| last.view.entry.state.clone());
        Ok(state.map(|state| EntryPast {
            id,
            state,
            versions,
        }))
    }
}

/// What a version says otherwise than the one that stood here before it; none where it
/// is that one again.
fn change(before: &PastVersion, view: &EntryView) -> Option<(i64, EntryChange)> {
    let (version, before) = (before.view.version, &before.view.entry);
    (version != view.version).then(|| (version, entry_change(before, &view.entry)))
}
