use std::collections::{BTreeMap, HashSet};

use super::links::{awaiting, is_changed_since, shown};
use super::standing_reasons::EntriesHere;
use super::{ListView, Service, ServiceResult, Viewer};
use crate::compare::{Compared, Holding, side_by_side};
use crate::model::{Comparison, DisplayLanguage, EntryId, Link, Origin, PartyCode};
use crate::store::{Kind, Scope, Selection};

impl Service {
    /// The entries of a concept side by side, every State a column, or the
    /// chosen ones only.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`] for the concept,
    /// [`super::ServiceError::Invalid`] for a chosen State that is not known.
    pub async fn comparison(
        &self,
        viewer: &Viewer,
        concept: &str,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<Comparison> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        // The holdings first: what arrives in between is then rather shown
        // than said to be missing.
        let holdings = self.holdings(viewer).await?;
        let linked = self.linked_entries(viewer, &concept.id).await?;
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let mut said = self.assertions(scope).await?;
        let concepts = self.several_concepts(viewer).await?;
        let mut entries = Vec::with_capacity(linked.len());
        let here = EntriesHere::of(linked.iter().map(|(record, link)| (record, link)))?;
        for (record, link) in linked {
            let of_entry = concepts.get(&link.entry).into_iter().flatten();
            let also_under = of_entry.filter(|id| **id != link.concept).cloned();
            let said = said.remove(&Link::id(&link.concept, &link.entry));
            let said = said.unwrap_or_default();
            let before = self.said_before(&link, &said).await?;
            let worded_since = self.worded_since(&record).await?;
            entries.push(Compared {
                entry: record.read()?,
                version: record.version,
                at: record.at,
                changed_since: is_changed_since(&link, worded_since, &said),
                awaits: awaiting(&link, worded_since, &said),
                moved_from: link.came_from(),
                taken_back: link.taken_back,
                link: here.told(link.basis.with_names(&concept.name), &link.entry),
                assertions: shown(viewer, said, worded_since),
                said_before: shown(viewer, before, worded_since),
                also_under: also_under.collect(),
            });
        }
        let parties = &self.reference().parties;
        Ok(side_by_side(
            concept, parties, entries, &holdings, chosen, display,
        ))
    }

    /// The same, not yet kept.
    pub(super) async fn count_holdings(
        &self,
        viewer: &Viewer,
    ) -> ServiceResult<BTreeMap<PartyCode, Holding>> {
        let reviewed = self.reviewed_links(viewer, DisplayLanguage::En).await?;
        let standing = reviewed.iter().filter(|link| link.end.is_none());
        let settled = standing.filter(|link| !link.awaits_review);
        let settled: HashSet<&str> = settled
            .filter_map(|link| Link::entry_of(&link.id))
            .collect();
        let mut holdings = BTreeMap::new();
        for (code, lists) in self.lists_by_party(viewer).await? {
            let is_submission = |view: &ListView| view.list.kind.origin() != Origin::Compiled;
            let has_submission = lists.iter().any(is_submission);
            let is_settled = has_submission && self.is_settled(viewer, &code, &settled).await?;
            let holding = Holding {
                lists: lists.iter().map(|view| view.list.id.clone()).collect(),
                any: !lists.is_empty(),
                settled_submission: is_settled,
            };
            holdings.insert(code, holding);
        }
        Ok(holdings)
    }

    /// Whether of every entry that a State submitted it is settled what it is about,
    /// given the entries with a link that awaits no review. As long as one is
    /// not, it may be the very one that seems to be missing.
    async fn is_settled(
        &self,
        viewer: &Viewer,
        state: &PartyCode,
        settled: &HashSet<&str>,
    ) -> ServiceResult<bool> {
        let selection = Selection {
            kind: Kind::Entry,
            scope: Scope::Owner(state.as_str()),
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let entries = self.store.heads(selection).await?;
        let is_submitted = |id: &str| {
            let id: Result<EntryId, _> = id.parse();
            id.is_ok_and(|id| id.origin() != Origin::Compiled)
        };
        let ids = entries.iter().map(|(id, _)| id.as_str());
        let mut submitted = ids.filter(|id| is_submitted(id));
        Ok(submitted.all(|id| settled.contains(id)))
    }
}
