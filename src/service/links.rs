use std::collections::HashSet;

use super::link_ends::{LinkEnd, LinkEnded};
use super::reviewed_links::{ReviewedLink, place};
use super::standing_reasons::EntriesHere;
use super::{Page, Reference, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{
    Assertion, Awaiting, DisplayLanguage, Entry, Key, Language, Link, LinkBasis, LinkStance,
    PartyCode, ShownAssertion, TakenBack,
};
use crate::store::{self, Kind, Record, Scope};

/// A link as it stands beside one of its ends.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkView {
    /// The concept.
    pub concept: Key,
    /// On what ground.
    pub basis: LinkBasis,
    /// The concept under which it was made.
    pub moved_from: Option<Key>,
    /// A drafter had taken it back before a merge of concepts brought it again.
    pub taken_back: Option<TakenBack>,
    /// Why a drafter should look at it.
    pub awaits: Vec<Awaiting>,
    /// The entry was changed after the link was made.
    pub changed_since: bool,
    /// What is said of it.
    pub assertions: Vec<ShownAssertion>,
    /// What was said of the links in whose place it stands.
    pub said_before: Vec<ShownAssertion>,
}

/// A link with its entry and what is to be done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkDetail {
    /// Its identifier.
    pub id: String,
    /// The link.
    pub link: Link,
    /// When it was made or last changed (RFC 3339, UTC).
    pub at: String,
    /// How and since when it stands no longer; none where it stands.
    pub ended: Option<LinkEnded>,
    /// The entry as it is now.
    pub entry: Entry,
    /// Its version.
    pub entry_version: i64,
    /// Whether it says something else than when the link was made or confirmed.
    pub changed_since: bool,
    /// What is said of the link.
    pub assertions: Vec<ShownAssertion>,
    /// What was said of the links in whose place it stands.
    pub said_before: Vec<ShownAssertion>,
    /// Why a drafter should look at it.
    pub awaits: Vec<Awaiting>,
}

/// Which links to list.
#[derive(Debug, Clone)]
pub struct LinkSelection {
    /// How they stand.
    pub status: LinkStatus,
    /// Those of one concept, and those that ended of concepts merged into it.
    pub concept: Option<Key>,
    /// Those of the entries of one State or organisation.
    pub state: Option<PartyCode>,
    /// Those of entries that have a term or a text in this language.
    pub language: Option<Language>,
    /// Those after this id.
    pub after: String,
    /// Passing over so many of these.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
    /// In whose order of names States come.
    pub display: DisplayLanguage,
}

/// How links stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkStatus {
    /// A drafter should look at them.
    #[default]
    AwaitingReview,
    /// Somebody disputes them.
    Disputed,
    /// Somebody confirmed them as they are, and nobody disputes them.
    Confirmed,
    /// They stand, whatever is said of them.
    Standing,
    /// They stand no longer, and nobody took them back: they lapsed, or their entry was
    /// withdrawn.
    Lapsed,
    /// They were taken back, or moved where concepts were split or merged.
    Removed,
    /// All that are on record, whether they stand or not.
    All,
}

impl Service {
    /// The links on record, in the order of the ids of their concepts and of
    /// the names of States, by how they stand and what is to be done about them.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a concept or State that is not known.
    pub async fn links(
        &self,
        viewer: &Viewer,
        asked: &LinkSelection,
    ) -> ServiceResult<Page<LinkDetail>> {
        let concept = asked.concept.as_ref().map(|id| self.concept_led_on(id));
        let concept = concept.transpose()?;
        let state = asked.state.as_ref().map(|code| self.known_party(code));
        let state = state.transpose()?;
        let reviewed = self.reviewed_links(viewer, asked.display).await?;
        let saying = match &asked.language {
            Some(language) => Some(
                self.linked_entries_saying(viewer, language, &reviewed)
                    .await?,
            ),
            None => None,
        };
        let says = |link: &ReviewedLink| {
            let entry = Link::entry_of(&link.id).unwrap_or_default();
            saying.as_ref().is_none_or(|saying| saying.contains(entry))
        };
        let reference = self.reference();
        let is_asked = |link: &&ReviewedLink| {
            let is_of = |concept: &Key| is_of_concept(link, concept, &reference);
            concept.as_ref().is_none_or(is_of)
                && state.is_none_or(|code| link.owner.as_deref() == Some(code))
                && asked.status.has(link)
                && says(link)
        };
        let links: Vec<&ReviewedLink> = reviewed.iter().filter(is_asked).collect();
        let order = reference.name_order(asked.display);
        let after = place(&asked.after, &order);
        let is_passed = |link: &&ReviewedLink| place(&link.id, &order) <= after;
        let begin = match asked.after.is_empty() {
            true => 0,
            false => links.partition_point(is_passed),
        };
        let begin = begin.saturating_add(asked.offset).min(links.len());
        if begin == links.len() {
            let audience = viewer.audience();
            self.check_cursor(Kind::Link, &asked.after, audience)
                .await?;
        }
        let has_more = links.len() > begin + asked.limit;
        let mut items = Vec::new();
        for link in links[begin..].iter().take(asked.limit) {
            items.push(self.link(viewer, &link.id).await?);
        }
        let last = items.last().map(|link| link.id.clone());
        Ok(Page {
            total: links.len(),
            next: last.filter(|_| has_more),
            items,
        })
    }

    /// The entries that have a term or a text in a language; none where none is
    /// asked for.
    pub(super) async fn entries_saying(
        &self,
        viewer: &Viewer,
        language: Option<&Language>,
    ) -> ServiceResult<Option<HashSet<String>>> {
        let Some(language) = language else {
            return Ok(None);
        };
        let all = self.outlines(viewer).await?;
        let saying = all.iter().filter(|of| of.entry.says_in(language));
        let ids = saying.map(|of| of.entry.id.to_string());
        Ok(Some(ids.collect()))
    }

    /// The same of the entries of links: also of those that were withdrawn.
    async fn linked_entries_saying(
        &self,
        viewer: &Viewer,
        language: &Language,
        links: &[ReviewedLink],
    ) -> ServiceResult<HashSet<String>> {
        let in_force = self.entries_saying(viewer, Some(language)).await?;
        let mut saying = in_force.unwrap_or_default();
        let ended = links.iter().filter(|link| link.end.is_some());
        for id in ended.filter_map(|link| Link::entry_of(&link.id)) {
            let kept: Option<(Record, Entry)> = store::get(self.store.as_ref(), id).await?;
            let is_withdrawn = |(record, _): &(Record, Entry)| !record.listed;
            let withdrawn = kept.filter(is_withdrawn);
            if withdrawn.is_some_and(|(_, entry)| entry.says_in(language)) {
                saying.insert(id.to_owned());
            }
        }
        Ok(saying)
    }

    /// One link, also after it was taken back.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn link(&self, viewer: &Viewer, id: &str) -> ServiceResult<LinkDetail> {
        let record = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let said = self.assertions(Scope::PointingAt(Kind::Link, id)).await?;
        let said = said.into_values().flatten().collect();
        let link = record.read()?;
        self.link_detail(viewer, record, link, said).await
    }

    /// A link that the viewer sees and that was not taken back.
    pub(super) async fn standing_link(
        &self,
        viewer: &Viewer,
        id: &str,
    ) -> ServiceResult<(Record, Link)> {
        let record = self.visible(viewer, Kind::Link, id, Thing::Link).await?;
        let link = record.read()?;
        match record.listed {
            true => Ok((record, link)),
            false => {
                let why = self.why_no_link(viewer, link).await?;
                Err(ServiceError::not_as_things_stand(why))
            }
        }
    }

    /// Why a link does not stand; of one that was moved, or whose concept was merged, where
    /// the entry stands now, or why it no longer does there.
    async fn why_no_link(&self, viewer: &Viewer, link: Link) -> ServiceResult<Message> {
        let is_lapsed = |link: Link| link.removed.is_some_and(|removed| removed.lapsed);
        Ok(match self.led_on_to(viewer, link).await? {
            LedOn::Stands(link) => Message::LinkMoved {
                link: Link::id(&link.concept, &link.entry),
                concept: link.concept.to_string(),
            },
            LedOn::Ended(link) if is_lapsed(link.clone()) => Message::LinkLapsed,
            LedOn::Ended(_) => Message::LinkRemoved,
        })
    }

    /// Where a link that stands no longer leads on to: where its entry was moved, or under
    /// what its concept was merged into.
    pub(super) async fn led_on_to(&self, viewer: &Viewer, mut link: Link) -> ServiceResult<LedOn> {
        let reference = self.reference();
        // Nobody is led around in a circle.
        let mut seen = HashSet::new();
        loop {
            let merged = || reference.merged.get(&link.concept);
            let Some(to) = link.moved_to().or_else(merged).cloned() else {
                return Ok(LedOn::Ended(link));
            };
            let id = Link::id(&to, &link.entry);
            let there = self.store.get(Kind::Link, &id).await?;
            let Some(there) = there.filter(|_| seen.insert(to)) else {
                return Ok(LedOn::Ended(link));
            };
            link = there.read()?;
            if there.listed && viewer.audience().sees(there.audience) {
                return Ok(LedOn::Stands(link));
            }
        }
    }

    /// The concept to which a parameter leads.
    pub(super) fn concept_led_on(&self, id: &Key) -> ServiceResult<Key> {
        let reference = self.reference();
        let concept = reference.concept(id).map(|concept| concept.id.clone());
        concept.ok_or_else(|| {
            let id = id.to_string();
            ServiceError::invalid("concept", Message::UnknownConcept { id })
        })
    }

    /// A link beside the names that its concept has now.
    pub(super) fn named_now(&self, link: Link) -> Link {
        let reference = self.reference();
        let Some(names) = reference.concept_names(&link.concept) else {
            return link;
        };
        Link {
            basis: link.basis.with_names(names),
            ..link
        }
    }

    /// A link beside the names that its concept has now and the entries that are
    /// linked to it.
    pub(super) async fn told_now(&self, link: Link) -> ServiceResult<Link> {
        let link = self.named_now(link);
        let mut here = EntriesHere::default();
        for entry in link.basis.through().chain([&link.entry]) {
            let id = Link::id(&link.concept, entry);
            let linked = self.store.get(Kind::Link, &id).await?;
            let kept = self.store.get(Kind::Entry, entry.as_str()).await?;
            let stands = |kept: &Record| kept.listed;
            if let Some(kept) = kept.filter(stands)
                && linked.is_some_and(|linked| stands(&linked))
            {
                here.add(&kept)?;
            }
        }
        Ok(Link {
            basis: here.told(link.basis, &link.entry),
            ..link
        })
    }

    async fn link_detail(
        &self,
        viewer: &Viewer,
        record: Record,
        link: Link,
        said: Vec<Assertion>,
    ) -> ServiceResult<LinkDetail> {
        let id = link.entry.as_str();
        let entry = self.visible(viewer, Kind::Entry, id, Thing::Entry).await?;
        let before = self.said_before(&link, &said).await?;
        let worded_since = self.worded_since(&entry).await?;
        let ended = self.link_ended(viewer, (&record, &link), &entry).await?;
        let told = self.told_now(link.clone()).await?;
        let told = self.on_ground_told_to(viewer, told, &record).await?;
        Ok(LinkDetail {
            changed_since: is_changed_since(&link, worded_since, &said),
            said_before: shown(viewer, before, worded_since),
            awaits: match &ended {
                None => awaiting(&link, worded_since, &said),
                Some(_) => Vec::new(),
            },
            assertions: shown(viewer, said, worded_since),
            ended,
            entry: entry.read()?,
            entry_version: entry.version,
            id: record.id,
            at: record.at,
            link: told,
        })
    }
}

impl LinkView {
    /// A link beside its entry, which says what it says since a version.
    pub(super) fn of(
        viewer: &Viewer,
        link: Link,
        worded_since: i64,
        (said, before): (Vec<Assertion>, Vec<Assertion>),
    ) -> Self {
        Self {
            said_before: shown(viewer, before, worded_since),
            changed_since: is_changed_since(&link, worded_since, &said),
            awaits: awaiting(&link, worded_since, &said),
            moved_from: link.came_from(),
            taken_back: link.taken_back,
            concept: link.concept,
            basis: link.basis,
            assertions: shown(viewer, said, worded_since),
        }
    }
}

impl LinkView {
    /// The same beside an entry that was withdrawn.
    pub(super) fn awaiting_nothing(self) -> Self {
        Self {
            awaits: Vec::new(),
            ..self
        }
    }
}

/// Where a link that stands no longer leads on to.
pub(super) enum LedOn {
    /// To this one, which stands.
    Stands(Link),
    /// No further than to this one, which ended too.
    Ended(Link),
}

/// Whether a link is of a concept, or ended as one of a concept that is merged into it.
fn is_of_concept(link: &ReviewedLink, concept: &Key, reference: &Reference) -> bool {
    let of = Link::concept_of(&link.id).unwrap_or_default();
    let is_merged = || {
        let of = of.parse::<Key>().ok();
        of.and_then(|of| reference.merged.get(&of)) == Some(concept)
    };
    of == concept.as_str() || (link.end.is_some() && is_merged())
}

impl LinkStatus {
    fn has(self, link: &ReviewedLink) -> bool {
        match (self, link.end) {
            (Self::All, _) | (Self::Standing, None) => true,
            (Self::AwaitingReview, None) => link.awaits_review,
            (Self::Disputed, None) => link.is_disputed,
            (Self::Confirmed, None) => !link.awaits_review && link.is_spoken_of,
            (Self::Lapsed, Some(LinkEnd::Lapsed | LinkEnd::EntryWithdrawn))
            | (Self::Removed, Some(LinkEnd::Removed | LinkEnd::Moved)) => true,
            _ => false,
        }
    }
}

/// What is to be done about a link: whoever made it by hand stood by the
/// entry as it was then, and so did whoever confirmed it. After a split nobody
/// but the drafter who split it has said that the entry is about the new
/// concept, least of all its State.
pub(super) fn awaiting(link: &Link, entry_version: i64, said: &[Assertion]) -> Vec<Awaiting> {
    let stale = match newest_looked_at(link, said) {
        None if link.by_split => Some(Awaiting::Moved),
        None => Some(Awaiting::Unconfirmed),
        Some(newest) => (newest < entry_version).then_some(Awaiting::ChangedSince),
    };
    let is_disputed = said
        .iter()
        .any(|assertion| assertion.stance == LinkStance::Disputed);
    let disputed = is_disputed.then_some(Awaiting::Disputed);
    let taken_back = is_doubted(link, said).then_some(Awaiting::TakenBack);
    let all = stale.into_iter().chain(taken_back).chain(disputed);
    all.collect()
}

/// Whether a drafter had taken a link back that a merge brought again, and nobody
/// stands by it there: a merge says that two concepts are one, not that whoever
/// took the entry out of one of them was wrong. What its State says weighs more.
fn is_doubted(link: &Link, said: &[Assertion]) -> bool {
    let taken_back = link.taken_back.as_ref();
    taken_back.is_some_and(|taken_back| {
        let mut said = said.iter();
        link.basis != LinkBasis::State && !said.any(|said| taken_back.is_outdone_by(said))
    })
}

/// Whether an entry says something else than when somebody last stood by its
/// link, or where nobody did, than when a rule made it.
pub(super) fn is_changed_since(link: &Link, worded_since: i64, said: &[Assertion]) -> bool {
    let looked_at = newest_looked_at(link, said).unwrap_or(link.entry_version);
    looked_at < worded_since
}

/// The newest version of an entry that somebody looked at and put under a
/// concept, or confirmed there. A list that names the concept once more beside another text
/// says nothing for those who confirmed the link of the text before.
pub(super) fn newest_looked_at(link: &Link, said: &[Assertion]) -> Option<i64> {
    let confirmed = said
        .iter()
        .filter(|said| said.stance == LinkStance::Confirmed);
    let confirmed = confirmed.map(|said| said.entry_version).max();
    let put_there = (!link.by_split).then_some(link.entry_version);
    match link.basis {
        LinkBasis::Rule { .. } => confirmed,
        LinkBasis::Person { .. } => confirmed.max(put_there),
        LinkBasis::Editor | LinkBasis::State => confirmed.or(put_there),
    }
}

/// What is said of a link, for a reader: who of the drafters said it is for
/// participants.
pub(super) fn shown(
    viewer: &Viewer,
    said: Vec<Assertion>,
    entry_version: i64,
) -> Vec<ShownAssertion> {
    let shown = said.into_iter().map(|assertion| ShownAssertion {
        account: Some(assertion.account.clone()).filter(|_| *viewer != Viewer::Public),
        said_first: (assertion.said_first.clone()).filter(|_| *viewer != Viewer::Public),
        ..assertion.shown(entry_version)
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(basis: LinkBasis) -> Link {
        let concept = "cyberspace".parse().unwrap();
        Link::new(concept, "xa.compiled.cyberspace".parse().unwrap(), 1, basis)
    }

    fn said(stance: LinkStance, entry_version: i64) -> Assertion {
        let link = link(LinkBasis::Editor);
        Assertion {
            link: Link::id(&link.concept, &link.entry),
            concept: link.concept,
            entry: link.entry,
            stance,
            account: "a1".into(),
            state: None,
            at: "2026-01-01T00:00:00Z".into(),
            reason: None,
            entry_version,
            said_of: None,
            beside: false,
            said_first: None,
        }
    }

    #[test]
    fn what_is_to_be_done_follows_from_who_looked_at_which_text() {
        use Awaiting::{ChangedSince, Disputed, Moved, Unconfirmed};
        let rule = || LinkBasis::Rule { reasons: vec![] };
        let person = || LinkBasis::Person { reason: None };
        let confirmed = |version| said(LinkStance::Confirmed, version);
        let disputed = |version| said(LinkStance::Disputed, version);
        for (basis, version, said, awaits) in [
            (rule(), 1, vec![], vec![Unconfirmed]),
            (rule(), 1, vec![confirmed(1)], vec![]),
            (rule(), 2, vec![confirmed(1)], vec![ChangedSince]),
            (rule(), 2, vec![confirmed(1), confirmed(2)], vec![]),
            (rule(), 1, vec![disputed(1)], vec![Unconfirmed, Disputed]),
            (LinkBasis::Editor, 1, vec![], vec![]),
            (LinkBasis::State, 2, vec![], vec![ChangedSince]),
            (person(), 1, vec![confirmed(0)], vec![]),
            // Named once more in a list, when others had confirmed the text before.
            (LinkBasis::Editor, 1, vec![confirmed(0)], vec![ChangedSince]),
            (LinkBasis::State, 1, vec![confirmed(0)], vec![ChangedSince]),
            (
                LinkBasis::State,
                1,
                vec![confirmed(1), disputed(1)],
                vec![Disputed],
            ),
        ] {
            assert_eq!(awaiting(&link(basis), version, &said), awaits);
        }
        let moved = Link {
            by_split: true,
            ..link(LinkBasis::State)
        };
        assert_eq!(awaiting(&moved, 1, &[]), [Moved]);
        assert_eq!(awaiting(&moved, 1, &[confirmed(1)]), []);
        assert_eq!(awaiting(&moved, 1, &[disputed(1)]), [Moved, Disputed]);
    }

    #[test]
    fn what_a_merge_brought_again_awaits_whoever_confirms_it_there() {
        use Awaiting::{TakenBack as WasTakenBack, Unconfirmed};
        let brought = |basis| {
            let link = link(basis);
            let taken_back = TakenBack {
                link: Link::id(&link.concept, &link.entry),
                at: "2026-02-02T00:00:00Z".into(),
                reason: None,
            };
            Link {
                taken_back: Some(taken_back),
                ..link
            }
        };
        let confirmed = |at: &str, said_of: Option<&str>, state: Option<&str>| Assertion {
            at: at.into(),
            said_of: said_of.map(str::to_owned),
            state: state.map(|code| code.parse().unwrap()),
            ..said(LinkStance::Confirmed, 1)
        };
        let (before, after) = ("2026-01-01T00:00:00Z", "2026-03-03T00:00:00Z");
        let rule = LinkBasis::Rule { reasons: vec![] };
        assert_eq!(
            awaiting(&brought(rule), 1, &[]),
            [Unconfirmed, WasTakenBack]
        );
        let other = Some("nets~xa.compiled.cyberspace");
        let here = Some("cyberspace~xa.compiled.cyberspace");
        for (said, awaits) in [
            (vec![], vec![WasTakenBack]),
            (vec![confirmed(before, None, None)], vec![WasTakenBack]),
            (vec![confirmed(after, other, None)], vec![WasTakenBack]),
            (vec![confirmed(after, None, None)], vec![]),
            (vec![confirmed(after, here, None)], vec![]),
            (vec![confirmed(before, other, Some("XA"))], vec![]),
        ] {
            assert_eq!(awaiting(&brought(LinkBasis::Editor), 1, &said), awaits);
        }
        assert_eq!(awaiting(&brought(LinkBasis::State), 1, &[]), []);
    }
}
