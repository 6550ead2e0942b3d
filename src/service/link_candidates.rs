use std::collections::{BTreeSet, HashMap, HashSet};

use super::circles::was_taken_back_among_participants;
use super::grounds::groundless;
use super::kept::KeptBy;
use super::kept_lists::KeptLists;
use super::{Right, Service, ServiceResult, Viewer};
use crate::compare::{Candidate, LikeTexts, SameTerm, candidates, same_term};
use crate::i18n::Thing;
use crate::model::{
    DisplayLanguage, Entry, EntryId, Key, Language, Link, LinkBasis, Origin, PartyCode,
};
use crate::store::{self, Audience, Kind, Record, Scope, Selection, StoreResult};

/// A link that is proposed to drafters: by the likeness of texts, or since a
/// drafter linked what the State gave to participants before.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedLink {
    /// The entry.
    pub entry: EntryId,
    /// The concept.
    pub concept: Key,
    /// The two texts that are likest, of an entry that is linked to no concept.
    pub like_texts: Option<LikeTexts>,
    /// A term that it has in common with an entry of the concept, such as a general
    /// word by which no rule links.
    pub same_term: Option<SameTerm>,
    /// The link that a drafter made of the entry of the same key in the list
    /// for participants, which ended since.
    pub earlier: Option<String>,
}

/// The same with its entry.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkCandidate {
    /// The link.
    pub proposed: ProposedLink,
    /// The entry.
    pub entry: Entry,
    /// Its version.
    pub version: i64,
}

impl Service {
    /// Links proposed for entries without a concept, by the likeness of their
    /// texts to those of entries that have one; and those that drafters had made
    /// of what a State gave to participants only, for the public entries in its
    /// place. States in the order of their names, for each of their entries these
    /// first and then the likest. A drafter makes a link of one. None that was
    /// taken back, be it among participants for the same words.
    ///
    /// # Errors
    /// Those of rights; [`super::ServiceError::Invalid`] for a concept or State that
    /// is not known.
    pub async fn link_candidates(
        &self,
        viewer: &Viewer,
        concept: Option<&Key>,
        state: Option<&PartyCode>,
        language: Option<&Language>,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<ProposedLink>> {
        viewer.require(Right::Draft)?;
        let concept = concept.map(|id| self.concept_led_on(id)).transpose()?;
        state.map(|code| self.known_party(code)).transpose()?;
        let kinds = [&super::LISTS[..], &[Kind::Assertion]].concat();
        let revision = self.newest_change(&kinds).await?;
        let lists = async {
            let lists = self.kept_lists(viewer).await?;
            let links = self.all_links(viewer, &lists).await?;
            Ok((lists, links))
        };
        let audience = viewer.audience();
        let comparing = self
            .candidates
            .get_apart(audience, revision, lists, |(lists, links)| {
                Ok(proposed(&lists.read()?, &links))
            });
        let found = comparing.await?;
        let saying = self.entries_saying(viewer, language).await?;
        let is_asked = |one: &&ProposedLink| {
            let says = |saying: &HashSet<String>| saying.contains(one.entry.as_str());
            saying.as_ref().is_none_or(says)
                && concept.as_ref().is_none_or(|id| one.concept == *id)
                && state.is_none_or(|code| one.entry.state().as_ref() == Some(code))
        };
        let mut asked: Vec<ProposedLink> = found.iter().filter(is_asked).cloned().collect();
        let reference = self.reference();
        let order = reference.name_order(display);
        asked.sort_by_cached_key(|one| {
            let state = one.entry.state();
            state.map_or(usize::MAX, |code| order.rank(&code).0)
        });
        Ok(asked)
    }

    /// A candidate with its entry.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn with_entry(
        &self,
        viewer: &Viewer,
        proposed: ProposedLink,
    ) -> ServiceResult<LinkCandidate> {
        let id = proposed.entry.as_str();
        let record = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        Ok(LinkCandidate {
            entry: record.read()?,
            version: record.version,
            proposed,
        })
    }

    /// All links that a viewer sees, those taken back too.
    async fn all_links(&self, viewer: &Viewer, lists: &KeptLists) -> ServiceResult<AllLinks> {
        let selection = Selection {
            kind: Kind::Link,
            scope: Scope::All,
            audience: viewer.audience(),
            unlisted_too: true,
        };
        let mut links = AllLinks::default();
        let mut standing = Vec::new();
        for record in self.store.page(selection, "", i64::MAX).await? {
            let link: Link = record.read()?;
            if !record.listed {
                if link.is_taken_back() {
                    links.taken_back.extend(self.public_link(&link).await?);
                    links.taken_back.insert(record.id);
                }
                continue;
            }
            let is_by_hand = matches!(link.basis, LinkBasis::Person { .. });
            if is_by_hand && link.entry.origin() == Origin::Restricted {
                links.for_participants.push(link.clone());
            }
            standing.push(link);
        }
        let store = self.store.as_ref();
        let groundless = groundless(store, lists.entries(), &standing, viewer.audience());
        links.groundless = groundless.await?;
        Ok(links)
    }

    /// The link that the public entry would have, where it has the words of the one
    /// for participants whose link a drafter took back.
    async fn public_link(&self, taken_back: &Link) -> StoreResult<Option<String>> {
        if taken_back.entry.origin() != Origin::Restricted {
            return Ok(None);
        }
        let store = self.store.as_ref();
        let public = taken_back.entry.in_list_of(Origin::Submitted);
        let public: Option<(Record, Entry)> = store::get(store, public.as_str()).await?;
        let Some((_, public)) = public else {
            return Ok(None);
        };
        let concept = &taken_back.concept;
        let is_same = was_taken_back_among_participants(store, concept, &public).await?;
        Ok(is_same.then(|| Link::id(concept, &public.id)))
    }
}

/// What there is of links beside those that stand.
#[derive(Default)]
struct AllLinks {
    /// Those that somebody took back, among participants too where the public
    /// entry has the same words: they are not proposed again.
    taken_back: BTreeSet<String>,
    /// Those that drafters made of entries for participants.
    for_participants: Vec<Link>,
    /// Those that stand, but whose texts say nothing of their concept.
    groundless: HashSet<String>,
}

/// What is proposed, by who may see the entries.
pub(super) type CandidatesBy = KeptBy<Audience, Vec<ProposedLink>>;

/// The entries that a viewer sees, with their concepts.
type WithConcepts = Vec<(Record, Entry, Vec<Key>)>;

/// All links that are proposed, in the order of the entries.
fn proposed(entries: &WithConcepts, links: &AllLinks) -> Vec<ProposedLink> {
    let mut all = made_before(entries, &links.for_participants);
    let before = all.len();
    for one in like_texts(entries, &links.groundless) {
        let known = all[..before]
            .iter_mut()
            .find(|known| (&known.entry, &known.concept) == (&one.entry, &one.concept));
        match known {
            Some(known) => known.like_texts = Some(one.reason),
            None => all.push(ProposedLink {
                entry: one.entry,
                concept: one.concept,
                like_texts: Some(one.reason),
                same_term: None,
                earlier: None,
            }),
        }
    }
    all.retain(|one| {
        !links
            .taken_back
            .contains(&Link::id(&one.concept, &one.entry))
    });
    all.sort_by(|one, other| one.entry.as_str().cmp(other.entry.as_str()));
    tell_same_terms(&mut all, entries, &links.groundless);
    all
}

/// Tells of what is proposed which terms the entries have in common with those of the
/// concepts.
fn tell_same_terms(all: &mut [ProposedLink], entries: &WithConcepts, groundless: &HashSet<String>) {
    let by_id = entries.iter().map(|(_, entry, _)| (&entry.id, entry));
    let by_id: HashMap<&EntryId, &Entry> = by_id.collect();
    let mut linked: HashMap<&Key, Vec<&Entry>> = HashMap::new();
    for (_, entry, concepts) in entries {
        let is_ground = |concept: &&Key| !groundless.contains(&Link::id(concept, &entry.id));
        for concept in concepts.iter().filter(is_ground) {
            linked.entry(concept).or_default().push(entry);
        }
    }
    for one in all {
        let others = linked.get(&one.concept).into_iter().flatten().copied();
        let entry = by_id.get(&one.entry);
        one.same_term = entry.and_then(|entry| same_term(entry, others));
    }
}

/// The links that drafters made of entries for participants which have ended,
/// as links of the public entries that stand in their place.
fn made_before(entries: &WithConcepts, for_participants: &[Link]) -> Vec<ProposedLink> {
    if for_participants.is_empty() {
        return Vec::new();
    }
    let entries = entries
        .iter()
        .map(|(_, entry, concepts)| (&entry.id, concepts));
    let concepts: HashMap<&EntryId, &Vec<Key>> = entries.collect();
    let public = |link: &Link| {
        let entry = link.entry.in_list_of(Origin::Submitted);
        let has_ended = !concepts.contains_key(&link.entry);
        let known = concepts.get(&entry)?;
        (has_ended && !known.contains(&link.concept)).then(|| ProposedLink {
            entry,
            concept: link.concept.clone(),
            like_texts: None,
            same_term: None,
            earlier: Some(Link::id(&link.concept, &link.entry)),
        })
    };
    for_participants.iter().filter_map(public).collect()
}

fn like_texts(entries: &WithConcepts, groundless: &HashSet<String>) -> Vec<Candidate> {
    let (linked, unlinked): (Vec<_>, Vec<_>) = entries
        .iter()
        .partition(|(_, _, concepts)| !concepts.is_empty());
    let unlinked: Vec<&Entry> = unlinked.into_iter().map(|(_, entry, _)| entry).collect();
    let of_ground = linked.into_iter().map(|(_, entry, concepts)| {
        let is_ground = |concept: &&Key| !groundless.contains(&Link::id(concept, &entry.id));
        let concepts = concepts.iter().filter(is_ground).cloned();
        (entry, concepts.collect::<Vec<Key>>())
    });
    let of_ground: Vec<(&Entry, Vec<Key>)> = of_ground.collect();
    let linked = of_ground.iter();
    let linked = linked.map(|(entry, concepts)| (*entry, concepts.as_slice()));
    candidates(&unlinked, &linked.collect::<Vec<_>>())
}
