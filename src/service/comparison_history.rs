//! How States changed their texts on a concept.

use super::{EntryVersion, EntryView, Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{EntryChange, entry_change};
use crate::model::{Concept, DisplayLanguage, EntryId, Language, Link, PartyCode};
use crate::store::{Kind, Record, Revision, Scope};
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
    /// Its time under the concept ended because the link lapsed.
    pub lapsed: bool,
    /// The version before that stood here, with what changed since.
    pub change: Option<(i64, EntryChange)>,
}

impl Service {
    /// How each entry that is linked to a concept came to be as it is, withdrawn ones too, and
    /// those that stood there until their link lapsed; of all parties or of the chosen ones,
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
            let lapses = self.lapses(&record).await?;
            let past = self.entry_past(viewer, link.entry, &lapses).await?;
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

    /// When a link lapsed, each time.
    async fn lapses(&self, newest: &Record) -> ServiceResult<Vec<Lapse>> {
        let mut lapses: Vec<Lapse> = Vec::new();
        if newest.version == 1 {
            return Ok(lapses);
        }
        let history = self.store.history(Kind::Link, &newest.id, 0, i64::MAX);
        for record in history.await? {
            let link: Link = record.read()?;
            if link.removed.is_some_and(|removed| removed.lapsed) {
                lapses.push(Lapse {
                    at: record.at,
                    since: record.revision,
                    until: None,
                });
            } else if let Some(last) = lapses.last_mut() {
                last.until.get_or_insert(record.revision);
            }
        }
        Ok(lapses)
    }

    /// The versions of an entry that a viewer may see and that stood under the
    /// concept at some time: none of those that came when the link had lapsed, and
    /// were gone before it was made again.
    async fn entry_past(
        &self,
        viewer: &Viewer,
        id: EntryId,
        lapses: &[Lapse],
    ) -> ServiceResult<Option<EntryPast>> {
        let history = match self.entry_versions(viewer, id.as_str()).await {
            Err(ServiceError::NotFound { .. }) => return Ok(None),
            history => history?,
        };
        let kept = match lapses.is_empty() {
            true => Vec::new(),
            false => {
                let kept = self.store.history(Kind::Entry, id.as_str(), 0, i64::MAX);
                kept.await?
            }
        };
        let mut versions: Vec<PastVersion> = Vec::with_capacity(history.len());
        let mut has_gap = false;
        for EntryVersion { view, change } in history {
            if let Some(lapse) = lapse_of(view.version, &kept, lapses) {
                let last = versions.last_mut().filter(|last| last.until.is_none());
                if let Some(last) = last {
                    last.until = Some(lapse.at.clone());
                    last.lapsed = true;
                }
                has_gap = true;
                continue;
            }
            let change = match (std::mem::take(&mut has_gap), versions.last()) {
                (true, Some(last)) => Some(entry_change(&last.view.entry, &view.entry)),
                _ => change,
            };
            let before = versions.last_mut().map(|before| {
                before.until.get_or_insert_with(|| view.at.clone());
                before.view.version
            });
            versions.push(PastVersion {
                change: before.zip(change),
                view,
                until: None,
                lapsed: false,
            });
        }
        // It may have lapsed without a newer version.
        let lapsed = lapses.last().filter(|lapse| lapse.until.is_none());
        let last = versions.last_mut().filter(|last| last.until.is_none());
        if let (Some(lapse), Some(last)) = (lapsed, last) {
            last.until = Some(lapse.at.clone());
            last.lapsed = true;
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

/// A time in which a link had lapsed.
#[derive(Debug)]
struct Lapse {
    /// Since when (RFC 3339, UTC).
    at: String,
    /// By which act.
    since: Revision,
    /// Until which act made it again; none while it has lapsed.
    until: Option<Revision>,
}

/// The lapse in which a version of an entry came and went, or still stands;
/// given all its versions.
fn lapse_of<'a>(version: i64, kept: &[Record], lapses: &'a [Lapse]) -> Option<&'a Lapse> {
    let came = kept.iter().find(|record| record.version == version)?;
    let next = kept.iter().find(|record| record.version == version + 1);
    lapses.iter().find(|lapse| {
        let is_over = |again: Revision| next.is_some_and(|next| next.revision <= again);
        lapse.since <= came.revision && lapse.until.is_none_or(is_over)
    })
}
