//! Comparisons as they stood on a day.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::assertions::said_of_places_before;
use super::links::{awaiting, is_changed_since, shown};
use super::standing_reasons::EntriesHere;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Compared, Holding, side_by_side};
use crate::i18n::{Message, Thing};
use crate::model::{Assertion, Comparison, Concept, DisplayLanguage, Key, Link, List, PartyCode};
use crate::store::{self, Audience, Kind, Record, Scope};

impl Service {
    /// The entries of a concept side by side, as this service held them at the end of a day
    /// (UTC); today, as it holds them now. What a State had not provided by then is not known:
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
        for code in chosen {
            self.known_party(code)?;
        }
        self.check_past(day)?;
        // Today has not ended: what stands now is what it has so far.
        if self.is_today(day) {
            return self.comparison(viewer, concept, chosen, display).await;
        }
        let end = end_of(day);
        let (concept, here_since) = self.concept_as_of(viewer, concept, &end).await?;
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let mut said = self.assertions_as_of(scope, &end).await?;
        let mut entries = Vec::new();
        let later = self.entries_since(viewer, scope, &end).await?;
        let stood = self.stood::<Link>(scope, viewer.audience(), &end).await?;
        let mut linked = Vec::with_capacity(stood.len());
        for (record, link) in stood {
            let newest = self.store.get(Kind::Entry, link.entry.as_str()).await?;
            let newest = newest.filter(|newest| viewer.audience().sees(newest.audience));
            let Some(newest) = newest else { continue };
            let then = self.version_at(newest, viewer.audience(), &end).await?;
            linked.extend(then.map(|then| (record, link, then)));
        }
        let here = EntriesHere::of(linked.iter().map(|(_, link, then)| (then, link)))?;
        for (record, link, then) in linked {
            let said = said.remove(&record.id).unwrap_or_default();
            let before = self.said_before_as_of(&link, &said, &end).await?;
            let worded_since = self.worded_since(&then).await?;
            entries.push(Compared {
                entry: then.read()?,
                version: then.version,
                at: then.at,
                changed_since: is_changed_since(&link, worded_since, &said),
                awaits: awaiting(&link, worded_since, &said),
                assertions: shown(viewer, said, worded_since),
                said_before: shown(viewer, before, worded_since),
                also_under: self.also_under_as_of(viewer, &link, &end).await?,
                moved_from: link.came_from(),
                taken_back: link.taken_back,
                link: here.told(link.basis.with_names(&concept.name), &link.entry),
            });
        }
        let holdings = self.holdings_at(viewer, &end).await?;
        let parties = &self.reference().parties;
        let mut comparison = side_by_side(concept, parties, entries, &holdings, chosen, display);
        for column in &mut comparison.columns {
            let since = later.get(&column.state).filter(|_| column.cells.is_empty());
            column.here_since = since.cloned();
        }
        comparison.here_since = here_since;
        Ok(comparison)
    }

    /// Since when a concept is here, where it was not yet at the end of a day (UTC).
    ///
    /// # Errors
    /// Those of [`Service::comparison_as_of`].
    pub async fn concept_here_since(
        &self,
        viewer: &Viewer,
        concept: &str,
        day: Date,
    ) -> ServiceResult<Option<String>> {
        self.check_past(day)?;
        let concept = self.concept_as_of(viewer, concept, &end_of(day)).await?;
        Ok(concept.1)
    }

    /// The parties that have an entry in a scope now and had none of these at a time,
    /// with since when the first of them is there.
    async fn entries_since(
        &self,
        viewer: &Viewer,
        scope: Scope<'_>,
        at: &str,
    ) -> ServiceResult<BTreeMap<PartyCode, String>> {
        let audience = viewer.audience();
        let mut since: BTreeMap<PartyCode, String> = BTreeMap::new();
        let links: Vec<(Record, Link)> = store::all(self.store.as_ref(), scope, audience).await?;
        for (record, link) in links {
            let entry = self.store.get(Kind::Entry, link.entry.as_str()).await?;
            let entry = entry.filter(|entry| entry.listed && audience.sees(entry.audience));
            let (Some(entry), Some(state)) = (entry, link.entry.state()) else {
                continue;
            };
            let linked = self.seen_since(&record, viewer).await?;
            let first = linked.max(self.seen_since(&entry, viewer).await?);
            let Some(first) = first.filter(|first| first.as_str() > at) else {
                continue;
            };
            let known = since.remove(&state).unwrap_or_else(|| first.clone());
            since.insert(state, first.min(known));
        }
        Ok(since)
    }

    /// When the first version of a record that a viewer may see was kept.
    async fn seen_since(&self, record: &Record, viewer: &Viewer) -> ServiceResult<Option<String>> {
        let history = self
            .store
            .history(record.kind, &record.id, 0, record.version);
        let mut seen = history.await?.into_iter();
        let first = seen.find(|version| version.listed && viewer.audience().sees(version.audience));
        Ok(first.map(|version| version.at))
    }

    /// Of a day to come nothing is known.
    fn check_past(&self, day: Date) -> ServiceResult<()> {
        let (today, day) = (self.environment.now(), day.to_string());
        match day.as_str() > today.get(..10).unwrap_or_default() {
            true => Err(ServiceError::invalid("as_of", Message::DayToCome { day })),
            false => Ok(()),
        }
    }

    fn is_today(&self, day: Date) -> bool {
        self.environment.now().starts_with(&day.to_string())
    }

    /// A concept as it stood at a time, also one that has since been merged into
    /// another; where there was none yet, as it stands, with since when it does.
    async fn concept_as_of(
        &self,
        viewer: &Viewer,
        id: &str,
        at: &str,
    ) -> ServiceResult<(Concept, Option<String>)> {
        let kept = self
            .visible(viewer, Kind::Concept, id, Thing::Concept)
            .await?;
        let then = self.version_at(kept.clone(), viewer.audience(), at).await?;
        match then {
            Some(record) => Ok((record.read()?, None)),
            None => Ok((
                self.known_concept(id)?,
                self.seen_since(&kept, viewer).await?,
            )),
        }
    }

    /// What stood at a time of all that is said of the links of a scope, see
    /// [`Service::assertions`].
    async fn assertions_as_of(
        &self,
        scope: Scope<'_>,
        at: &str,
    ) -> ServiceResult<HashMap<String, Vec<Assertion>>> {
        let said = self.stood::<Assertion>(scope, Audience::Participants, at);
        let mut by_link: HashMap<String, Vec<Assertion>> = HashMap::new();
        for (_, assertion) in said.await? {
            let of_link = by_link.entry(assertion.link.clone()).or_default();
            of_link.push(assertion);
        }
        Ok(by_link)
    }

    /// What had been said at a time of the links in whose place a link stood, see
    /// [`Service::said_before`].
    async fn said_before_as_of(
        &self,
        link: &Link,
        said: &[Assertion],
        at: &str,
    ) -> ServiceResult<Vec<Assertion>> {
        if link.moved_from.is_none() {
            return Ok(Vec::new());
        }
        let scope = Scope::PointingAt(Kind::Entry, link.entry.as_str());
        let by_link = self.assertions_as_of(scope, at).await?;
        let mut moved = Vec::new();
        for newest in self.of_scope(Kind::Link, scope, Audience::Service).await? {
            let then = self.newest_at(newest, at).await?;
            if let Some(then) = then.filter(|then| !then.listed) {
                moved.push(then.read()?);
            }
        }
        Ok(said_of_places_before(link, said, by_link, moved))
    }

    /// The other concepts that the entry of a link stood under at a time.
    async fn also_under_as_of(
        &self,
        viewer: &Viewer,
        link: &Link,
        at: &str,
    ) -> ServiceResult<Vec<Key>> {
        let scope = Scope::PointingAt(Kind::Entry, link.entry.as_str());
        let links = self.stood::<Link>(scope, viewer.audience(), at).await?;
        let concepts = links.into_iter().map(|(_, link)| link.concept);
        Ok(concepts.filter(|id| *id != link.concept).collect())
    }

    async fn holdings_at(
        &self,
        viewer: &Viewer,
        at: &str,
    ) -> ServiceResult<BTreeMap<PartyCode, Holding>> {
        let lists = self
            .stood::<List>(Scope::All, viewer.audience(), at)
            .await?;
        let mut holdings: BTreeMap<PartyCode, Holding> = BTreeMap::new();
        for (_, list) in lists {
            let holding = holdings.entry(list.state).or_default();
            holding.any = true;
            holding.lists.push(list.id);
        }
        Ok(holdings)
    }
}

/// The last second of a day.
fn end_of(day: Date) -> String {
    format!("{day}T23:59:59Z")
}

#[cfg(test)]
mod tests;
