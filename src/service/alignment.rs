use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::circles::was_taken_back_among_participants;
use super::former_names::names_before;
use super::grounds::{Said, changed_since};
use super::import_list::link_record;
use super::placed::is_placed;
use super::{Service, ServiceResult};
use crate::compare::{Aligner, Lexicon, Proposed, add_like_texts};
use crate::model::{Concept, Entry, EntryId, Key, Link, LinkBasis};
use crate::store::{self, Audience, Kind, NewRecord, Record, Scope, Store, StoreResult};

/// Alignment with the concepts and with the public entries linked to them:
/// what not everybody may see is no reason for a link that others see.
pub(super) struct Alignment {
    aligner: Aligner<'static>,
    entries: BTreeMap<EntryId, Entry>,
    links: Vec<Link>,
    /// Those links that nobody has looked at since the texts of the entry changed:
    /// whoever stood by them spoke of other texts.
    changed_since: HashSet<String>,
}

impl Alignment {
    pub(super) async fn of(
        store: &dyn Store,
        concepts: impl IntoIterator<Item = &Concept>,
    ) -> StoreResult<Self> {
        Self::with(store, concepts, Vec::new()).await
    }

    /// The same with links that are just being made, confirmed or no longer disputed.
    async fn with(
        store: &dyn Store,
        concepts: impl IntoIterator<Item = &Concept>,
        mut links: Vec<Link>,
    ) -> StoreResult<Self> {
        let made: HashSet<String> = links.iter().map(link_id).collect();
        let kept: Vec<(Record, Link)> = store::all(store, Scope::All, Audience::Public).await?;
        let others = kept.into_iter().map(|(_, link)| link);
        links.extend(others.filter(|link| !made.contains(&link_id(link))));
        let said = Said::of_links(store, &links, Audience::Public).await?;
        // What its own State says is misplaced tells nothing of what a concept is.
        links.retain(|link| made.contains(&link_id(link)) || !said.is_disputed_by_state(link));
        let entries: Vec<(Record, Entry)> = match links.is_empty() {
            true => Vec::new(),
            false => store::all(store, Scope::All, Audience::Public).await?,
        };
        let records = entries.iter().map(|(record, _)| record);
        let changed_since = changed_since(store, records, &links, &said).await?;
        let entries = entries.into_iter().map(|(_, entry)| entry);
        let entries = entries.map(|entry| (entry.id.clone(), entry)).collect();
        let weights = weights(&links, &said);
        let weight = |concept: &Key, entry: &EntryId| {
            let weight = weights.get(&Link::id(concept, entry));
            weight.copied().unwrap_or(100)
        };
        let aligner = Aligner::weighed(
            Lexicon::built_in(),
            concepts,
            &names_before(store).await?,
            &linked(&entries, links.iter()),
            &weight,
        );
        Ok(Self {
            aligner,
            entries,
            links,
            changed_since,
        })
    }

    /// The concepts that each of some entries is most likely about, with all
    /// reasons.
    pub(super) fn propose(&mut self, entries: &[&Entry]) -> BTreeMap<EntryId, Proposed> {
        let entries = entries.iter().copied();
        let proposed = entries.map(|entry| (entry, self.aligner.propose(entry)));
        let mut proposed: Vec<(&Entry, Proposed)> = proposed.collect();
        let is_ground = |link: &&Link| !self.changed_since.contains(&link_id(link));
        let grounds = self.links.iter().filter(is_ground);
        add_like_texts(&mut proposed, &linked(&self.entries, grounds));
        let by_id = |(entry, proposed): (&Entry, Proposed)| (entry.id.clone(), proposed);
        proposed.into_iter().map(by_id).collect()
    }

    /// Takes in public entries that were just linked: their texts may be like
    /// those that come after them.
    pub(super) fn remember<'a>(
        &mut self,
        entries: impl Iterator<Item = &'a Entry>,
        proposed: &BTreeMap<EntryId, Proposed>,
    ) {
        for entry in entries {
            for (concept, basis) in proposed.get(&entry.id).into_iter().flatten() {
                let id = entry.id.clone();
                self.links
                    .push(Link::new(concept.clone(), id, 1, basis.clone()));
            }
            self.entries.insert(entry.id.clone(), entry.clone());
        }
    }
}

/// How many hundredths of the weight of a link that a rule made and nobody confirmed a
/// link weighs that is drawn from it. So a chain of such links ends where the next would
/// weigh less than a rule asks for.
const HANDED_ON: u16 = 90;

/// What other links weigh at most that are drawn from public links which a rule made and
/// nobody has confirmed.
fn weights(links: &[Link], said: &Said) -> HashMap<String, u8> {
    let is_by_rule = |link: &&Link| matches!(link.basis, LinkBasis::Rule { .. });
    let unconfirmed = links.iter().filter(|link| !said.is_confirmed(link));
    let by_rule = unconfirmed.filter(is_by_rule);
    by_rule
        .map(|link| (link_id(link), weight_for_others(link, false)))
        .collect()
}

/// How many hundredths another link weighs at most that is drawn from one.
pub(super) fn weight_for_others(link: &Link, is_confirmed: bool) -> u8 {
    match &link.basis {
        LinkBasis::Rule { .. } if !is_confirmed => {
            let handed_on = u16::from(link.basis.weight()) * HANDED_ON / 100;
            handed_on.try_into().unwrap_or(100)
        }
        _ => 100,
    }
}

fn link_id(link: &Link) -> String {
    Link::id(&link.concept, &link.entry)
}

/// The entries linked to each concept.
fn linked<'a, 'b>(
    entries: &'a BTreeMap<EntryId, Entry>,
    links: impl Iterator<Item = &'b Link>,
) -> BTreeMap<Key, Vec<&'a Entry>> {
    let mut linked: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
    for link in links {
        if let Some(entry) = entries.get(&link.entry) {
            linked.entry(link.concept.clone()).or_default().push(entry);
        }
    }
    linked
}

impl Service {
    /// The links that a concept gets by rule of its new name and of the terms of
    /// the entries that somebody puts or confirms under it: of other entries that no State,
    /// editor or drafter has put or left anywhere, and that are about no other concept
    /// more likely. One that was taken back is not made again.
    pub(super) async fn links_by_name(
        &self,
        concept: &Concept,
        made: &[Link],
    ) -> ServiceResult<Vec<NewRecord>> {
        let store = self.store.as_ref();
        let entries: Vec<(Record, Entry)> =
            store::all(store, Scope::All, Audience::Service).await?;
        let is_made = |entry: &Entry| made.iter().any(|link| link.entry == entry.id);
        let (own, others): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(_, entry)| is_made(entry));
        // What not everybody may see is no reason for a link that others see.
        let own = own.iter();
        let own = own.filter(|(record, _)| Audience::Public.sees(record.audience));
        let own: Vec<&Entry> = own.map(|(_, entry)| entry).collect();
        let linked = BTreeMap::from([(concept.id.clone(), own)]);
        // By this concept alone first: most entries are about something else.
        let mut by_name = Aligner::new(Lexicon::built_in(), [concept], &linked);
        let mut alike: Vec<(Record, Entry)> = others
            .into_iter()
            .filter(|(_, entry)| !by_name.propose(entry).is_empty())
            .collect();
        let placed = self.placed_entries(&alike).await?;
        alike.retain(|(_, entry)| !placed.contains(&entry.id));
        let mut free = Vec::with_capacity(alike.len());
        for (record, entry) in alike {
            if let Some(version) = self.free_link(&concept.id, &entry).await? {
                free.push((record, entry, version));
            }
        }
        if free.is_empty() {
            return Ok(Vec::new());
        }
        let mut concepts = self.reference().concepts.clone();
        concepts.insert(concept.id.clone(), concept.clone());
        let mut alignment = Alignment::with(store, concepts.values(), made.to_vec()).await?;
        let entries: Vec<&Entry> = free.iter().map(|(_, entry, _)| entry).collect();
        let mut proposed = alignment.propose(&entries);
        let mut records = Vec::new();
        for (record, entry, version) in &free {
            let proposed = proposed.remove(&entry.id).unwrap_or_default();
            let own = proposed.into_iter().find(|(id, _)| *id == concept.id);
            let Some((_, basis)) = own else {
                continue;
            };
            let link = Link::new(concept.id.clone(), entry.id.clone(), record.version, basis);
            let made = link_record(&link, *version, &entry.state)?;
            records.push(made.seen_by(record.audience));
        }
        Ok(records)
    }

    /// The version that a link by rule would have; none where it stands, or was taken
    /// back, be it among participants.
    async fn free_link(&self, concept: &Key, entry: &Entry) -> ServiceResult<Option<i64>> {
        let store = self.store.as_ref();
        let kept: Option<(Record, Link)> = store::get(store, &Link::id(concept, &entry.id)).await?;
        let has_lapsed = |link: &Link| link.removed.as_ref().is_some_and(|removed| removed.lapsed);
        let is_free = kept
            .as_ref()
            .is_none_or(|(record, link)| !record.listed && has_lapsed(link));
        if !is_free || was_taken_back_among_participants(store, concept, entry).await? {
            return Ok(None);
        }
        Ok(Some(kept.map_or(1, |(kept, _)| kept.version + 1)))
    }

    /// Which of some entries somebody has put under a concept.
    async fn placed_entries(&self, of: &[(Record, Entry)]) -> ServiceResult<BTreeSet<EntryId>> {
        let store = self.store.as_ref();
        let concepts = &self.reference().concepts;
        let mut placed = BTreeSet::new();
        for (_, entry) in of {
            let scope = Scope::PointingAt(Kind::Entry, entry.id.as_str());
            let links: Vec<(Record, Link)> = store::all(store, scope, Audience::Service).await?;
            for link in &links {
                if is_placed(store, concepts, link).await? {
                    placed.insert(entry.id.clone());
                }
            }
        }
        Ok(placed)
    }
}
