use std::collections::{BTreeMap, HashMap};

use super::standing_reasons::EntriesHere;
use super::{FormerName, LinkView, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Concept, DisplayLanguage, EntryId, Key, Link, PartyCode, Subject};
use crate::store::{self, Kind, Record, Scope, Selection};
use crate::text::Collation;

/// A concept with the entries that the viewer may see under it.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptDetail {
    /// The concept.
    pub concept: Concept,
    /// Its subject field.
    pub subject: Option<Subject>,
    /// Its version, from 1.
    pub version: i64,
    /// The current entries linked to it, in the order of their ids.
    pub entries: Vec<(EntryId, PartyCode)>,
    /// How they are linked to it.
    pub links: BTreeMap<EntryId, LinkView>,
    /// The names that it had.
    pub former_names: Vec<FormerName>,
}

impl Service {
    /// Checks that a subject field is known.
    pub(super) fn known_subject(&self, id: &Key) -> ServiceResult<()> {
        if self.reference().subjects.contains_key(id) {
            return Ok(());
        }
        let id = id.to_string();
        let unknown = Message::UnknownSubject { id };
        Err(ServiceError::invalid("subject", unknown))
    }

    /// All concepts, or those of one subject field, in the order of their
    /// names in the display language.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a subject field that is not known.
    pub fn concepts(
        &self,
        _viewer: &Viewer,
        subject: Option<&Key>,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<Concept>> {
        if let Some(id) = subject {
            self.known_subject(id)?;
        }
        let reference = self.reference();
        let is_wanted = |concept: &&Concept| subject.is_none_or(|id| concept.subject == *id);
        let mut concepts: Vec<Concept> = reference
            .concepts
            .values()
            .filter(is_wanted)
            .cloned()
            .collect();
        let collation = Collation::of(display);
        concepts.sort_by(|one, other| {
            collation.compare(one.name.get(display), other.name.get(display))
        });
        Ok(concepts)
    }

    /// The subject fields in the order of their names in the display language,
    /// each with the number of its concepts.
    pub fn subjects(&self, _viewer: &Viewer, display: DisplayLanguage) -> Vec<(Subject, usize)> {
        let reference = self.reference();
        let count = |subject: &Subject| {
            let concepts = reference.concepts.values();
            concepts
                .filter(|concept| concept.subject == subject.id)
                .count()
        };
        let subjects = reference.subjects.values();
        let mut subjects: Vec<(Subject, usize)> = subjects
            .map(|subject| (subject.clone(), count(subject)))
            .collect();
        let collation = Collation::of(display);
        subjects.sort_by(|(one, _), (other, _)| {
            collation.compare(one.name.get(display), other.name.get(display))
        });
        subjects
    }

    /// One concept.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn concept(&self, viewer: &Viewer, id: &str) -> ServiceResult<ConceptDetail> {
        let concept = self.known_concept(id)?;
        let kept = self
            .visible(viewer, Kind::Concept, id, Thing::Concept)
            .await?;
        let scope = Scope::PointingAt(Kind::Concept, concept.id.as_str());
        let mut said = self.assertions(scope).await?;
        let mut entries = Vec::new();
        let mut links = BTreeMap::new();
        let linked = self.linked_entries(viewer, &concept.id).await?;
        let here = EntriesHere::of(linked.iter().map(|(record, link)| (record, link)))?;
        for (record, link) in linked {
            let entry = link.entry.clone();
            let said = said
                .remove(&Link::id(&concept.id, &entry))
                .unwrap_or_default();
            let before = self.said_before(&link, &said).await?;
            let worded_since = self.worded_since(&record).await?;
            let mut link = self.named_now(link);
            link.basis = here.told(link.basis, &entry);
            let view = LinkView::of(viewer, link, worded_since, (said, before));
            let owner = record.owner.as_deref().and_then(|code| code.parse().ok());
            entries.extend(owner.map(|state| (entry.clone(), state)));
            links.insert(entry, view);
        }
        Ok(ConceptDetail {
            former_names: self.former_names(viewer, id).await?,
            version: kept.version,
            entries,
            links,
            subject: self.reference().subjects.get(&concept.subject).cloned(),
            concept,
        })
    }

    /// A concept by its id.
    pub(super) fn known_concept(&self, id: &str) -> ServiceResult<Concept> {
        let not_found = || ServiceError::not_found(Thing::Concept, id);
        let key: Key = id.parse().map_err(|_| not_found())?;
        let reference = self.reference();
        reference.concepts.get(&key).cloned().ok_or_else(not_found)
    }

    /// Why there is no concept of an id to be worked on: it was merged, or never was.
    pub(super) fn why_no_concept(&self, id: &str) -> Message {
        let reference = self.reference();
        let key: Option<Key> = id.parse().ok();
        let id = id.to_owned();
        match key.and_then(|key| reference.merged.get(&key)) {
            Some(into) => Message::ConceptMerged {
                id,
                into: into.to_string(),
            },
            None => Message::UnknownConcept { id },
        }
    }

    /// The links of a concept to current entries that the viewer may see, by
    /// entry, each with its record and the version of the entry.
    pub(super) async fn links_with_entries(
        &self,
        viewer: &Viewer,
        concept: &Key,
    ) -> ServiceResult<BTreeMap<EntryId, (Record, Link, i64)>> {
        let mut links = BTreeMap::new();
        for (entry, link) in self.linked_entries(viewer, concept).await? {
            let id = Link::id(concept, &link.entry);
            if let Some(record) = self.store.get(Kind::Link, &id).await? {
                links.insert(link.entry.clone(), (record, link, entry.version));
            }
        }
        Ok(links)
    }

    /// The current entries linked to a concept that the viewer may see, each
    /// with its link.
    pub(super) async fn linked_entries(
        &self,
        viewer: &Viewer,
        concept: &Key,
    ) -> ServiceResult<Vec<(Record, Link)>> {
        let scope = Scope::PointingAt(Kind::Concept, concept.as_str());
        let links: Vec<(Record, Link)> =
            store::all(self.store.as_ref(), scope, viewer.audience()).await?;
        let selection = Selection {
            kind: Kind::Entry,
            scope: Scope::Through {
                by: Kind::Link,
                target: Kind::Concept,
                id: concept.as_str(),
            },
            audience: viewer.audience(),
            unlisted_too: false,
        };
        let records = self.store.page(selection, "", i64::MAX).await?;
        let mut records: HashMap<String, Record> = records
            .into_iter()
            .map(|record| (record.id.clone(), record))
            .collect();
        let linked = links.into_iter().filter_map(|(_, link)| {
            let record = records.remove(link.entry.as_str())?;
            Some((record, link))
        });
        Ok(linked.collect())
    }
}
