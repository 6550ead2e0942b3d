use std::collections::{BTreeMap, HashMap, HashSet};

use super::former_names::names_before;
use super::grounds::{Said, as_looked_at, changed_since};
use crate::compare::{Aligner, Lexicon, Proposed, add_like_texts};
use crate::model::{Concept, Entry, EntryId, Key, Link, LinkBasis};
use crate::store::{self, Audience, Reading, Record, Scope, StoreResult};

/// Alignment with the concepts and with the public entries linked to them:
/// what not everybody may see is no reason for a link that others see.
pub(super) struct Alignment {
    aligner: Aligner<'static>,
    entries: BTreeMap<EntryId, Entry>,
    links: Vec<Link>,
    /// Those links that nobody has looked at since the texts of the entry changed:
    /// whoever stood by them spoke of other texts.
    changed_since: HashSet<String>,
    /// By such a link, the entry with no other terms than it had then.
    as_looked_at: HashMap<String, Entry>,
}

impl Alignment {
    pub(super) async fn of(
        store: &dyn Reading,
        concepts: impl IntoIterator<Item = &Concept>,
    ) -> StoreResult<Self> {
        let kept: Vec<(Record, Link)> = store::all(store, Scope::All, Audience::Public).await?;
        let mut links: Vec<Link> = kept.into_iter().map(|(_, link)| link).collect();
        let said = Said::of_links(store, &links, Audience::Public).await?;
        // What its own State says is misplaced tells nothing of what a concept is.
        links.retain(|link| !said.is_disputed_by_state(link));
        let entries: Vec<(Record, Entry)> = match links.is_empty() {
            true => Vec::new(),
            false => store::all(store, Scope::All, Audience::Public).await?,
        };
        let records = entries.iter().map(|(record, _)| record);
        let changed_since = changed_since(store, records, &links, &said).await?;
        let entries = entries.into_iter().map(|(_, entry)| entry);
        let entries = entries.map(|entry| (entry.id.clone(), entry)).collect();
        let as_looked_at = as_looked_at(store, &changed_since, &entries, &links, &said).await?;
        let weights = weights(&links, &said);
        let weight = |concept: &Key, entry: &EntryId| {
            let weight = weights.get(&Link::id(concept, entry));
            weight.copied().unwrap_or(100)
        };
        let aligner = Aligner::weighed(
            Lexicon::built_in(),
            concepts,
            &names_before(store).await?,
            &linked(&entries, &as_looked_at, links.iter()),
            &weight,
        );
        Ok(Self {
            aligner,
            entries,
            links,
            changed_since,
            as_looked_at,
        })
    }

    /// An entry that stands under a concept, with those of its terms that draw others there.
    pub(super) fn drawing<'a>(&'a self, concept: &Key, entry: &'a Entry) -> &'a Entry {
        let as_looked_at = self.as_looked_at.get(&Link::id(concept, &entry.id));
        as_looked_at.unwrap_or(entry)
    }

    /// The concepts that each of some entries is most likely about, with all
    /// reasons.
    pub(super) fn propose(&mut self, entries: &[&Entry]) -> BTreeMap<EntryId, Proposed> {
        let entries = entries.iter().copied();
        let proposed = entries.map(|entry| (entry, self.aligner.propose(entry)));
        let mut proposed: Vec<(&Entry, Proposed)> = proposed.collect();
        let is_ground = |link: &&Link| !self.changed_since.contains(&link_id(link));
        let grounds = self.links.iter().filter(is_ground);
        add_like_texts(
            &mut proposed,
            &linked(&self.entries, &self.as_looked_at, grounds),
        );
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
pub(super) fn weights(links: &[Link], said: &Said) -> HashMap<String, u8> {
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

/// The entries linked to each concept, as they were looked at there.
fn linked<'a, 'b>(
    entries: &'a BTreeMap<EntryId, Entry>,
    as_looked_at: &'a HashMap<String, Entry>,
    links: impl Iterator<Item = &'b Link>,
) -> BTreeMap<Key, Vec<&'a Entry>> {
    let mut linked: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
    for link in links {
        let entry = as_looked_at.get(&link_id(link));
        if let Some(entry) = entry.or_else(|| entries.get(&link.entry)) {
            linked.entry(link.concept.clone()).or_default().push(entry);
        }
    }
    linked
}
