//! Comparisons over time: as they stood on a day, and how each entry came to
//! be as it is.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::links::{is_changed_since, shown};
use super::{Service, ServiceResult, Viewer};
use crate::compare::{Compared, EntryChange, Holding, entry_change, side_by_side};
use crate::i18n::Thing;
use crate::model::{
    Assertion, Comparison, Concept, DisplayLanguage, Entry, EntryId, Link, List, PartyCode,
};
use crate::store::{self, Audience, Kept, Kind, Record, Scope, Selection};
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
    /// The entries of a concept side by side, as this service held them at the
    /// end of a day (UTC). What a State had not provided by then is not known:
    /// only that no entry was available here, or no list held.
    ///
    /// # Errors
    /// Those of [`Service::comparison`].
    pub async fn comparison_as_of(
        &self,
        viewer: &Viewer,
        concept: &str,
        chosen: &[PartyCode],
        day: Date,
        display: DisplayLanguage,
    ) -> ServiceResult<Comparison> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let end = format!("{day}T23:59:59Z");
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let said = self.stood::<Assertion>(scope, Audience::Participants, &end);
        let mut by_link: HashMap<String, Vec<Assertion>> = HashMap::new();
        for (_, assertion) in said.await? {
            let of_link = by_link.entry(assertion.link.clone()).or_default();
            of_link.push(assertion);
        }
        let mut entries = Vec::new();
        for (record, link) in self.stood::<Link>(scope, viewer.audience(), &end).await? {
            let newest = self.store.get(Kind::Entry, link.entry.as_str()).await?;
            let newest = newest.filter(|newest| viewer.audience().sees(newest.audience));
            let Some(newest) = newest else { continue };
            let then = self.version_at(newest, viewer.audience(), &end).await?;
            let said = by_link.remove(&record.id).unwrap_or_default();
            if let Some(then) = then {
                let worded_since = self.worded_since(&then).await?;
                entries.push(compared(viewer, (then, worded_since), link, said)?);
            }
        }
        let holdings = self.holdings_at(viewer, &end).await?;
        let kept = self.visible(viewer, Kind::Concept, concept.id.as_str(), Thing::Concept);
        let named = self
            .version_at(kept.await?, viewer.audience(), &end)
            .await?;
        let concept = named.map_or(Ok(concept), |record| record.read())?;
        let parties = &self.reference().parties;
        Ok(side_by_side(
            concept, parties, entries, &holdings, chosen, display,
        ))
    }

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

    /// The things of a scope that stood at a time.
    async fn stood<T: Kept>(
        &self,
        scope: Scope<'_>,
        audience: Audience,
        at: &str,
    ) -> ServiceResult<Vec<(Record, T)>> {
        let selection = Selection {
            kind: T::KIND,
            scope,
            audience,
            unlisted_too: true,
        };
        let mut stood = Vec::new();
        for newest in self.store.page(selection, "", i64::MAX).await? {
            if let Some(record) = self.version_at(newest, audience, at).await? {
                let thing = record.read()?;
                stood.push((record, thing));
            }
        }
        Ok(stood)
    }

    /// The version of a record that stood at a time, given its newest; none
    /// where there was none, it was not listed, or it is not for the audience.
    async fn version_at(
        &self,
        newest: Record,
        audience: Audience,
        at: &str,
    ) -> ServiceResult<Option<Record>> {
        let then = match newest.at.as_str() <= at {
            true => Some(newest),
            false => {
                let history = self
                    .store
                    .history(newest.kind, &newest.id, 0, newest.version);
                let mut history = history.await?;
                history.retain(|record| record.at.as_str() <= at);
                history.pop()
            }
        };
        Ok(then.filter(|record| record.listed && audience.sees(record.audience)))
    }

    async fn holdings_at(
        &self,
        viewer: &Viewer,
        at: &str,
    ) -> ServiceResult<BTreeMap<PartyCode, Holding>> {
        let lists = self
            .stood::<List>(Scope::All, viewer.audience(), at)
            .await?;
        let held = |(_, list): (Record, List)| {
            let holding = Holding {
                any: true,
                aligned_submission: false,
            };
            (list.state, holding)
        };
        Ok(lists.into_iter().map(held).collect())
    }
}

fn compared(
    viewer: &Viewer,
    (record, worded_since): (Record, i64),
    link: Link,
    said: Vec<Assertion>,
) -> ServiceResult<Compared> {
    Ok(Compared {
        entry: record.read()?,
        version: record.version,
        changed_since: is_changed_since(&link, worded_since, &said),
        assertions: shown(viewer, said, worded_since),
        said_before: Vec::new(),
        also_under: Vec::new(),
        at: record.at,
        moved_from: link.moved_from,
        link: link.basis,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Bilingual, Cell, ColumnState, LinkBasis, ListKind, Origin, Party, PartyKind, TextKind,
        Wording,
    };
    use crate::service::Environment;
    use crate::store::{Act, NewRecord, SqliteStore, Store};

    const ENTRY: &str = "xa.compiled.cyberspace";

    fn entry(text: &str) -> Entry {
        let state: PartyCode = "XA".parse().unwrap();
        let text = serde_json::json!({
            "kind": TextKind::Definition, "language": "en", "text": text,
            "wording": Wording::Official, "document": "law",
        });
        Entry {
            id: ENTRY.parse().unwrap(),
            list: "xa.compiled".parse().unwrap(),
            state,
            origin: Origin::Compiled,
            terms: vec![],
            texts: vec![serde_json::from_value(text).unwrap()],
            documents: vec![],
            withdrawn_by: None,
        }
    }

    async fn commit(store: &SqliteStore, day: &str, records: &[NewRecord]) {
        let act = Act {
            at: format!("{day}T12:00:00Z"),
            actor: "operator".into(),
            state: None,
            act: "test.done",
            request: "test".into(),
            decided_on: Vec::new(),
        };
        store.commit(&act, records, &[]).await.unwrap();
    }

    /// An entry of 2024, reworded in 2025, whose link was taken back in 2026.
    async fn service(directory: &std::path::Path) -> Service {
        let store = SqliteStore::open(directory).await.unwrap();
        let state: PartyCode = "XA".parse().unwrap();
        let name = Bilingual::new("cyberspace", "cyberespace");
        let concept = Concept::new(
            "cyberspace".parse().unwrap(),
            name,
            "s".parse().unwrap(),
            None,
        );
        let party = Party {
            code: state.clone(),
            name: Bilingual::new("Xandria", "Xandrie"),
            kind: PartyKind::State,
        };
        let list = List {
            id: "xa.compiled".parse().unwrap(),
            state,
            kind: ListKind::Compiled,
            entries: 1,
            digest: String::new(),
        };
        let first = entry("made-up first");
        let link = Link::new(concept.id.clone(), first.id.clone(), 1, LinkBasis::Editor);
        let link_id = Link::id(&link.concept, &link.entry);
        let new = [
            NewRecord::of("XA", 1, &party).unwrap(),
            NewRecord::of("cyberspace", 1, &concept).unwrap(),
            NewRecord::of("xa.compiled", 1, &list).unwrap(),
            NewRecord::of(ENTRY, 1, &first).unwrap(),
            NewRecord::of(link_id.as_str(), 1, &link).unwrap(),
        ];
        commit(&store, "2024-03-01", &new).await;
        let second = NewRecord::of(ENTRY, 2, &entry("made-up second")).unwrap();
        commit(&store, "2025-03-01", &[second]).await;
        let removed = NewRecord::of(link_id, 2, &link).unwrap().listed(false);
        commit(&store, "2026-03-01", &[removed]).await;
        let environment = Environment::of_system();
        Service::new(Arc::new(store), None, environment)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_day_shows_what_was_held_at_its_end() {
        let directory = tempfile::tempdir().unwrap();
        let service = service(directory.path()).await;
        for (day, status, text, changed_since) in [
            ("2024-02-29", ColumnState::NoListHeld, None, false),
            (
                "2024-03-01",
                ColumnState::Available,
                Some("made-up first"),
                false,
            ),
            (
                "2025-03-01",
                ColumnState::Available,
                Some("made-up second"),
                true,
            ),
            ("2026-03-01", ColumnState::NoEntryAvailable, None, false),
        ] {
            let display = DisplayLanguage::En;
            let date = day.parse().unwrap();
            let viewer = &Viewer::Public;
            let then = service.comparison_as_of(viewer, "cyberspace", &[], date, display);
            let then = then.await.unwrap();
            let column = &then.columns[0];
            assert_eq!(column.status, status, "{day}");
            let shown = column.cells.first();
            let words = |cell: &Cell| cell.entry.texts[0].text.clone();
            assert_eq!(shown.map(words).as_deref(), text, "{day}");
            assert_eq!(
                shown.is_some_and(|cell| cell.changed_since),
                changed_since,
                "{day}"
            );
        }
    }
}
