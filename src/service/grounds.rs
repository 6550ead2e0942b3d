//! Which links tell what their concept is: not those of which the State of the entry says
//! that they are misplaced, nor those that nobody has looked at since the entry changed, as
//! far as texts are compared, or terms that it did not have then.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::entries::worded_since;
use super::links::{awaiting, newest_looked_at};
use crate::model::{Assertion, Awaiting, Entry, EntryId, Link, LinkStance};
use crate::store::{self, Audience, Kind, Reading, Record, Scope, StoreResult};

/// What is said of links, by link.
#[derive(Default)]
pub(super) struct Said(HashMap<String, Vec<Assertion>>);

impl Said {
    /// What an audience sees said of some links.
    pub(super) async fn of_links(
        store: &dyn Reading,
        links: &[Link],
        audience: Audience,
    ) -> StoreResult<Self> {
        let mut said = Self::default();
        if links.is_empty() {
            return Ok(said);
        }
        let all: Vec<(Record, Assertion)> = store::all(store, Scope::All, audience).await?;
        for (_, one) in all {
            said.0.entry(one.link.clone()).or_default().push(one);
        }
        Ok(said)
    }

    fn of(&self, link: &Link) -> &[Assertion] {
        let said = self.0.get(&Link::id(&link.concept, &link.entry));
        said.map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether anybody confirmed a link.
    pub(super) fn is_confirmed(&self, link: &Link) -> bool {
        is_confirmed(self.of(link))
    }

    /// Whether the State of the entry disputes a link.
    pub(super) fn is_disputed_by_state(&self, link: &Link) -> bool {
        is_disputed_by_state(self.of(link))
    }
}

/// Whether anybody confirmed the link of which this is said.
pub(super) fn is_confirmed(said: &[Assertion]) -> bool {
    said.iter().any(|one| one.stance == LinkStance::Confirmed)
}

/// Whether the State of the entry disputes the link of which this is said.
pub(super) fn is_disputed_by_state(said: &[Assertion]) -> bool {
    let is_disputed = |one: &Assertion| one.stance == LinkStance::Disputed && one.state.is_some();
    said.iter().any(is_disputed)
}

/// The links that await review since the texts of their entries changed, of which these are
/// the records.
pub(super) async fn changed_since<'a>(
    store: &dyn Reading,
    entries: impl Iterator<Item = &'a Record>,
    links: &[Link],
    said: &Said,
) -> StoreResult<HashSet<String>> {
    // What is in its first version never changed.
    let changed = entries.filter(|record| record.version > 1);
    let records: HashMap<&str, &Record> =
        changed.map(|record| (record.id.as_str(), record)).collect();
    let mut found = HashSet::new();
    for link in links {
        let Some(record) = records.get(link.entry.as_str()) else {
            continue;
        };
        let awaits = |version| awaiting(link, version, said.of(link));
        let is_changed = |version| awaits(version).contains(&Awaiting::ChangedSince);
        if is_changed(record.version) && is_changed(worded_since(store, record).await?) {
            found.insert(Link::id(&link.concept, &link.entry));
        }
    }
    Ok(found)
}

/// By link that awaits review since its entry changed, the entry without the terms that
/// nobody has looked at there: what it is called since tells nothing of the concept.
pub(super) async fn as_looked_at(
    store: &dyn Reading,
    changed_since: &HashSet<String>,
    entries: &BTreeMap<EntryId, Entry>,
    links: &[Link],
    said: &Said,
) -> StoreResult<HashMap<String, Entry>> {
    let mut found = HashMap::new();
    for link in links {
        let id = Link::id(&link.concept, &link.entry);
        let entry = entries.get(&link.entry);
        let Some(entry) = entry.filter(|_| changed_since.contains(&id)) else {
            continue;
        };
        let version = newest_looked_at(link, said.of(link)).unwrap_or(link.entry_version);
        let then = store.version(Kind::Entry, link.entry.as_str(), version);
        // What was looked at in another list of the State is not known here.
        let Some(then) = then.await? else { continue };
        let (then, mut entry): (Entry, Entry) = (then.read()?, entry.clone());
        entry.terms.retain(|term| then.has_term(&term.text));
        found.insert(id, entry);
    }
    Ok(found)
}

/// The links by which the texts of an entry say nothing of a concept: those that their State
/// disputes, and those whose texts changed since anybody spoke of them.
pub(super) async fn groundless<'a>(
    store: &dyn Reading,
    entries: impl Iterator<Item = &'a Record>,
    links: &[Link],
    audience: Audience,
) -> StoreResult<HashSet<String>> {
    let said = Said::of_links(store, links, audience).await?;
    let mut found = changed_since(store, entries, links, &said).await?;
    let disputed = links.iter().filter(|link| said.is_disputed_by_state(link));
    found.extend(disputed.map(|link| Link::id(&link.concept, &link.entry)));
    Ok(found)
}
