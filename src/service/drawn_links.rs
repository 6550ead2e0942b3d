//! What an act draws after it: entries that have a term of an entry which it puts or
//! confirms under a concept, or the name that it gives to one, as they would be linked on
//! arrival. So the same links stand in whatever order lists and acts came.

use std::collections::{BTreeMap, HashSet};

use super::alignment::{Alignment, weight_for_others, weights};
use super::circles::was_taken_back_among_participants;
use super::grounds::{Said, is_confirmed, is_disputed_by_state};
use super::import_list::link_record;
use super::links::newest_looked_at;
use super::placed::is_placed;
use super::{Service, ServiceResult};
use crate::compare::{Aligner, Lexicon};
use crate::model::{Assertion, Concept, Entry, EntryId, Key, Link};
use crate::store::{self, AfterAct, Audience, Kind, NewRecord, Reading, Record, Scope};

/// A chain of drawn links is followed so far at most. It fades before (see
/// [`weight_for_others`]): this only keeps an act from going on for ever if a rule did.
const MOST_STEPS: usize = 10;

/// What is said of a link before and after an act; before it was made, it was no ground.
pub(super) struct Act<'a> {
    pub before: Option<&'a [Assertion]>,
    pub after: &'a [Assertion],
}

impl Service {
    /// The links that an act on a link makes possible, given its records: where the link
    /// weighs more for others after it than it did before, or somebody looked at terms that
    /// drew nothing until then.
    pub(super) async fn drawn_by_link(
        &self,
        link: &Link,
        act: &Act<'_>,
        records: &[NewRecord],
    ) -> ServiceResult<Vec<NewRecord>> {
        let before = act.before.map_or(0, |said| weight(link, said));
        let looked_at = |said| newest_looked_at(link, said);
        let is_newer = looked_at(act.after) > act.before.and_then(looked_at);
        match weight(link, act.after) > before || is_newer {
            true => self.drawn_by(records).await,
            false => Ok(Vec::new()),
        }
    }

    /// The links by rule that the records of an act make possible, and those that these do in
    /// turn: of entries that no State, editor or drafter has put or left anywhere, and that
    /// are about no other concept more likely. One that was taken back is not made again.
    pub(super) async fn drawn_by(&self, records: &[NewRecord]) -> ServiceResult<Vec<NewRecord>> {
        let mut drawn: Vec<NewRecord> = Vec::new();
        let mut changed = Changed::by(records)?;
        let mut entries = None;
        for _ in 0..MOST_STEPS {
            let after = AfterAct::new(self.store.as_ref(), records.iter().chain(&drawn));
            let standing = Standing::of(&after).await?;
            let grounds = standing.grounds(&changed);
            if grounds.is_empty() {
                break;
            }
            let entries = match &mut entries {
                Some(entries) => entries,
                none => none.insert(entries_of(&after).await?),
            };
            let drawing = Drawing {
                after: &after,
                standing: &standing,
                entries,
                grounds,
            };
            let next = drawing.drawn().await?;
            changed = Changed::by(&next)?;
            drawn.extend(next);
        }
        Ok(drawn)
    }
}

/// What a link weighs for others, given what is said of it: nothing where the State
/// itself says that it is misplaced.
fn weight(link: &Link, said: &[Assertion]) -> u8 {
    match is_disputed_by_state(said) {
        true => 0,
        false => weight_for_others(link, is_confirmed(said)),
    }
}

/// What some records say anew.
#[derive(Default)]
struct Changed {
    concepts: HashSet<String>,
    entries: HashSet<String>,
    /// Links made, or spoken of.
    links: HashSet<String>,
}

impl Changed {
    fn by(records: &[NewRecord]) -> ServiceResult<Self> {
        let mut changed = Self::default();
        for record in records {
            let id = record.id.clone();
            match record.kind {
                Kind::Concept => changed.concepts.insert(id),
                Kind::Entry => changed.entries.insert(id),
                Kind::Link => changed.links.insert(id),
                Kind::Assertion => changed.links.insert(record.read::<Assertion>()?.link),
                _ => false,
            };
        }
        Ok(changed)
    }

    fn has(&self, link: &Link) -> bool {
        self.links.contains(&Link::id(&link.concept, &link.entry))
            || self.entries.contains(link.entry.as_str())
    }
}

/// All entries that States have in force, whoever may see them.
type Entries = BTreeMap<EntryId, (Record, Entry)>;

async fn entries_of(after: &dyn Reading) -> ServiceResult<Entries> {
    let entries: Vec<(Record, Entry)> = store::all(after, Scope::All, Audience::Service).await?;
    let by_id = |(record, entry): (Record, Entry)| (entry.id.clone(), (record, entry));
    Ok(entries.into_iter().map(by_id).collect())
}

/// The concepts and links that stand after an act.
struct Standing {
    concepts: BTreeMap<Key, Concept>,
    of_entry: BTreeMap<EntryId, Vec<(Record, Link)>>,
    /// Those that everybody sees: what not everybody may see is no reason for a link that
    /// others see.
    public: Vec<Link>,
    said: Said,
}

impl Standing {
    async fn of(after: &dyn Reading) -> ServiceResult<Self> {
        let concepts: Vec<(Record, Concept)> =
            store::all(after, Scope::All, Audience::Public).await?;
        let by_id = |(_, concept): (Record, Concept)| (concept.id.clone(), concept);
        let links: Vec<(Record, Link)> = store::all(after, Scope::All, Audience::Service).await?;
        let is_public = |(record, _): &&(Record, Link)| Audience::Public.sees(record.audience);
        let public = links.iter().filter(is_public);
        let public: Vec<Link> = public.map(|(_, link)| link.clone()).collect();
        let said = Said::of_links(after, &public, Audience::Public).await?;
        let mut of_entry: BTreeMap<EntryId, Vec<(Record, Link)>> = BTreeMap::new();
        for (record, link) in links {
            let of_entry = of_entry.entry(link.entry.clone()).or_default();
            of_entry.push((record, link));
        }
        Ok(Self {
            concepts: concepts.into_iter().map(by_id).collect(),
            of_entry,
            public,
            said,
        })
    }

    /// The entries by whose terms others may be linked since something changed, by concept.
    /// A concept that is called otherwise has its own name for one.
    fn grounds(&self, changed: &Changed) -> BTreeMap<Key, Vec<EntryId>> {
        let concepts = self.concepts.keys();
        let named = concepts.filter(|id| changed.concepts.contains(id.as_str()));
        let mut grounds: BTreeMap<Key, Vec<EntryId>> =
            named.map(|id| (id.clone(), Vec::new())).collect();
        for link in self.public.iter().filter(|link| changed.has(link)) {
            if !self.said.is_disputed_by_state(link) {
                let of_concept = grounds.entry(link.concept.clone()).or_default();
                of_concept.push(link.entry.clone());
            }
        }
        grounds
    }

    fn links_of(&self, entry: &Entry) -> &[(Record, Link)] {
        let links = self.of_entry.get(&entry.id);
        links.map(Vec::as_slice).unwrap_or_default()
    }

    fn stands(&self, concept: &Key, entry: &Entry) -> bool {
        let mut links = self.links_of(entry).iter();
        links.any(|(_, link)| link.concept == *concept)
    }
}

/// One step of drawing.
struct Drawing<'a> {
    after: &'a AfterAct<'a>,
    standing: &'a Standing,
    entries: &'a Entries,
    grounds: BTreeMap<Key, Vec<EntryId>>,
}

impl Drawing<'_> {
    async fn drawn(&self) -> ServiceResult<Vec<NewRecord>> {
        let mut free = Vec::new();
        for (record, entry) in self.alike() {
            if !self.is_placed(entry).await? {
                free.push((record, entry));
            }
        }
        if free.is_empty() {
            return Ok(Vec::new());
        }
        let concepts = self.standing.concepts.values();
        let mut alignment = Alignment::of(self.after, concepts).await?;
        let entries: Vec<&Entry> = free.iter().map(|(_, entry)| *entry).collect();
        let mut proposed = alignment.propose(&entries);
        let mut records = Vec::new();
        for (record, entry) in free {
            for (concept, basis) in proposed.remove(&entry.id).unwrap_or_default() {
                if self.is_drawn(&concept, entry, &alignment)
                    && let Some(version) = free_link(self.after, &concept, entry).await?
                {
                    let link = Link::new(concept, entry.id.clone(), record.version, basis);
                    let made = link_record(&link, version, &entry.state)?;
                    records.push(made.seen_by(record.audience));
                }
            }
        }
        Ok(records)
    }

    /// The entries that the grounds alone may draw: most are about something else.
    fn alike(&self) -> Vec<&(Record, Entry)> {
        let weights = weights(&self.standing.public, &self.standing.said);
        let weight = |concept: &Key, entry: &EntryId| {
            let weight = weights.get(&Link::id(concept, entry));
            weight.copied().unwrap_or(100)
        };
        let concepts = self.grounds.keys();
        let concepts = concepts.filter_map(|id| self.standing.concepts.get(id));
        let linked = self.grounds.keys();
        let linked = linked.map(|id| (id.clone(), self.entries_of(id)));
        let mut by_grounds = Aligner::weighed(
            Lexicon::built_in(),
            concepts,
            &BTreeMap::new(),
            &linked.collect(),
            &weight,
        );
        let mut is_alike = |entry: &Entry| {
            let proposed = by_grounds.propose(entry);
            let mut concepts = proposed.iter().map(|(concept, _)| concept);
            concepts.any(|concept| !self.standing.stands(concept, entry))
        };
        let all = self.entries.values();
        all.filter(|(_, entry)| is_alike(entry)).collect()
    }

    /// The entries by whose terms a concept draws others.
    fn entries_of(&self, concept: &Key) -> Vec<&Entry> {
        let ids = self.grounds.get(concept).into_iter().flatten();
        let kept = ids.filter_map(|id| self.entries.get(id));
        let seen = kept.filter(|(record, _)| Audience::Public.sees(record.audience));
        seen.map(|(_, entry)| entry).collect()
    }

    /// Whether somebody has put an entry under a concept.
    async fn is_placed(&self, entry: &Entry) -> ServiceResult<bool> {
        for link in self.standing.links_of(entry) {
            if is_placed(self.after, &self.standing.concepts, link).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a concept is one that draws, and draws an entry by what no other entry of its
    /// State there is called: entries that have one term were kept apart by their State.
    fn is_drawn(&self, concept: &Key, entry: &Entry, alignment: &Alignment) -> bool {
        if !self.grounds.contains_key(concept) || self.standing.stands(concept, entry) {
            return false;
        }
        let public = self.standing.public.iter();
        let of_concept = public.filter(|link| link.concept == *concept);
        let there = of_concept.filter_map(|link| self.entries.get(&link.entry));
        let own = there.filter(|(_, other)| other.state == entry.state);
        let own: Vec<&Entry> = own.map(|(_, other)| other).collect();
        if own.is_empty() {
            return true;
        }
        let mut otherwise_called = entry.clone();
        otherwise_called
            .terms
            .retain(|term| !own.iter().any(|own| own.has_term(&term.text)));
        let concepts = self.standing.concepts.get(concept);
        let grounds = self.entries_of(concept).into_iter();
        let grounds = grounds.map(|ground| alignment.drawing(concept, ground));
        let linked = BTreeMap::from([(concept.clone(), grounds.collect())]);
        let mut by_grounds = Aligner::new(Lexicon::built_in(), concepts, &linked);
        !by_grounds.propose(&otherwise_called).is_empty()
    }
}

/// The version that a link by rule would have; none where it stands, or was taken back, be
/// it among participants.
async fn free_link(
    after: &dyn Reading,
    concept: &Key,
    entry: &Entry,
) -> ServiceResult<Option<i64>> {
    let kept: Option<(Record, Link)> = store::get(after, &Link::id(concept, &entry.id)).await?;
    let has_lapsed = |link: &Link| link.removed.as_ref().is_some_and(|removed| removed.lapsed);
    let is_free = kept
        .as_ref()
        .is_none_or(|(record, link)| !record.listed && has_lapsed(link));
    if !is_free || was_taken_back_among_participants(after, concept, entry).await? {
        return Ok(None);
    }
    Ok(Some(kept.map_or(1, |(kept, _)| kept.version + 1)))
}
