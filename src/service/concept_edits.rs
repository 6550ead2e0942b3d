use std::collections::BTreeSet;

use super::assertions::check_reason;
use super::concept_split::MAX_ENTRIES;
use super::import_list::link_record;
use super::{FieldFault, Page, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::check_saying;
use crate::i18n::{Message, Thing};
use crate::model::{Bilingual, Concept, DisplayLanguage, Entry, EntryId, Key, Link, LinkBasis};
use crate::store::{Kind, NewRecord, Record};
use crate::text::in_latin_letters;

/// The longest name of a concept, in characters.
const MAX_NAME_CHARACTERS: usize = 200;
/// The longest note of scope, in characters.
const MAX_SCOPE_CHARACTERS: usize = 2_000;
/// How often an id is tried where the one made of the name is taken.
const NUMBERING_ATTEMPTS: usize = 50;
/// The longest id made of a name, with room for a number after it.
const MAX_ID_CHARACTERS: usize = 80;

/// What drafters say of a concept.
#[derive(Debug, Clone)]
pub struct ConceptContent {
    /// Its names.
    pub name: Bilingual,
    /// Its subject field.
    pub subject: Key,
    /// What is meant, where the same word names different things.
    pub scope: Option<Bilingual>,
}

/// A concept to be made.
#[derive(Debug, Clone)]
pub struct NewConcept {
    /// Its id; made of its English name where none is given.
    pub id: Option<Key>,
    /// What it is.
    pub content: ConceptContent,
}

/// A version of a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptVersion {
    /// The concept in this version.
    pub concept: Concept,
    /// From 1.
    pub version: i64,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// The account that made it; for participants.
    pub author: Option<String>,
}

impl Service {
    /// Makes a concept with the entries that a drafter puts under it, in one
    /// act. Others that have its name, or the terms of these, are linked to it by
    /// rule, as they would be on arrival.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::Invalid`] with every fault;
    /// [`ServiceError::NotAsThingsStand`] where the id is taken.
    pub async fn create_concept(
        &self,
        viewer: &Viewer,
        new: NewConcept,
        entries: &[EntryId],
        reason: Option<String>,
        request: &str,
    ) -> ServiceResult<ConceptVersion> {
        viewer.require(Right::Draft)?;
        let _placing = self.placing.lock().await;
        check_reason(reason.as_deref())?;
        let concept = self.new_concept(new).await?;
        let basis = LinkBasis::Person { reason };
        let linked = self
            .first_links(viewer, &concept.id, entries, &basis)
            .await?;
        let mut records = vec![NewRecord::of(concept.id.as_str(), 1, &concept)?];
        records.extend(linked);
        records.extend(self.drawn_by(&records).await?);
        self.keep_of_concept(viewer, "concept.created", request, records, &concept.id)
            .await?;
        self.concept_version(viewer, concept.id.as_str()).await
    }

    /// Renames a concept, or otherwise changes what is said of it. A new name is
    /// looked for among the entries, too.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`];
    /// [`ServiceError::VersionChanged`] when `edited` is not the newest
    /// version; [`ServiceError::Invalid`] with every fault.
    pub async fn edit_concept(
        &self,
        viewer: &Viewer,
        id: &str,
        edited: i64,
        content: ConceptContent,
        request: &str,
    ) -> ServiceResult<ConceptVersion> {
        viewer.require(Right::Draft)?;
        let _placing = self.placing.lock().await;
        let (kept, before) = self.kept_concept(id).await?;
        if kept.version != edited {
            return Err(ServiceError::version_changed(edited, kept.version));
        }
        self.check_concept(&content)?;
        let is_renamed = content.name != before.name;
        let concept = Concept {
            name: content.name,
            subject: content.subject,
            scope: content.scope,
            ..before
        };
        let mut records = vec![NewRecord::of(id, edited + 1, &concept)?];
        if is_renamed {
            records.extend(self.drawn_by(&records).await?);
        }
        match self.keep(viewer, "concept.edited", request, &records).await {
            // Someone was faster between the reading above and the writing.
            Err(ServiceError::Conflict) => {
                let (kept, _) = self.kept_concept(id).await?;
                Err(ServiceError::version_changed(edited, kept.version))
            }
            Err(other) => Err(other),
            Ok(_) => self.concept_version(viewer, id).await,
        }
    }

    /// The versions of a concept after a version, oldest first; also of one
    /// that was merged into another.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub async fn concept_history(
        &self,
        viewer: &Viewer,
        id: &str,
        after: i64,
        limit: usize,
    ) -> ServiceResult<Page<ConceptVersion>> {
        let newest = self
            .visible(viewer, Kind::Concept, id, Thing::Concept)
            .await?;
        let history = self.history(viewer, &newest, after, limit).await?;
        let read = |record: &Record| version(viewer, record);
        Ok(Page {
            total: history.total,
            items: history
                .items
                .iter()
                .map(read)
                .collect::<ServiceResult<_>>()?,
            next: history.next,
        })
    }

    /// The links of a new concept with the entries that a drafter puts there.
    async fn first_links(
        &self,
        viewer: &Viewer,
        concept: &Key,
        entries: &[EntryId],
        basis: &LinkBasis,
    ) -> ServiceResult<Vec<NewRecord>> {
        let limit = MAX_ENTRIES;
        if entries.len() > limit {
            return Err(ServiceError::invalid("entries", Message::TooMany { limit }));
        }
        let mut links = Vec::with_capacity(entries.len());
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for (at, id) in entries.iter().enumerate() {
            let field = format!("entries[{at}]");
            if !seen.insert(id) {
                let value = id.to_string();
                let message = Message::Repeated { value };
                faults.push(FieldFault { field, message });
                continue;
            }
            match self.linkable_entry(viewer, &field, id).await {
                Ok(record) => {
                    let state = record.read::<Entry>()?.state;
                    let link =
                        Link::new(concept.clone(), id.clone(), record.version, basis.clone());
                    links.push(link_record(&link, 1, &state)?.seen_by(record.audience));
                }
                Err(ServiceError::Invalid(fault)) => faults.extend(fault),
                Err(other) => return Err(other),
            }
        }
        match faults.is_empty() {
            true => Ok(links),
            false => Err(ServiceError::Invalid(faults)),
        }
    }

    async fn concept_version(&self, viewer: &Viewer, id: &str) -> ServiceResult<ConceptVersion> {
        let record = self
            .visible(viewer, Kind::Concept, id, Thing::Concept)
            .await?;
        version(viewer, &record)
    }

    /// A concept that stands, with its record: what is changed is that of the
    /// store, not what is remembered of it.
    pub(super) async fn kept_concept(&self, id: &str) -> ServiceResult<(Record, Concept)> {
        let kept = self.store.get(Kind::Concept, id).await?;
        let kept = kept.filter(|record| record.listed);
        let kept = kept.ok_or_else(|| ServiceError::not_found(Thing::Concept, id))?;
        let concept = kept.read()?;
        Ok((kept, concept))
    }

    /// A concept to be made, once it is seen that it can be.
    pub(super) async fn new_concept(&self, new: NewConcept) -> ServiceResult<Concept> {
        let ConceptContent {
            name,
            subject,
            scope,
        } = self.check_concept(&new.content).map(|()| new.content)?;
        let id = match new.id {
            Some(id) if self.is_taken(&id).await? => {
                let id = id.to_string();
                return Err(ServiceError::not_as_things_stand(Message::IdTaken { id }));
            }
            Some(id) => id,
            None => self.free_id(&name).await?,
        };
        Ok(Concept::new(id, name, subject, scope))
    }

    async fn is_taken(&self, id: &Key) -> ServiceResult<bool> {
        let kept = self.store.get(Kind::Concept, id.as_str()).await?;
        Ok(kept.is_some())
    }

    /// An id made of the English name, or of the French one where that has no
    /// letter for it, numbered where it is taken.
    async fn free_id(&self, name: &Bilingual) -> ServiceResult<Key> {
        let stem = id_of(&name.en).or_else(|| id_of(&name.fr));
        let stem = stem.unwrap_or_else(|| "concept".to_owned());
        for number in 1..=NUMBERING_ATTEMPTS {
            let id = match number {
                1 => stem.clone(),
                number => format!("{stem}-{number}"),
            };
            let id: Key = id.parse().map_err(|_| ServiceError::Conflict)?;
            if !self.is_taken(&id).await? {
                return Ok(id);
            }
        }
        let id = stem;
        Err(ServiceError::not_as_things_stand(Message::IdTaken { id }))
    }

    fn check_concept(&self, content: &ConceptContent) -> ServiceResult<()> {
        let mut faults = Vec::new();
        let mut check = |field: &str, texts: &Bilingual, limit| {
            for display in DisplayLanguage::ALL {
                let field = format!("{field}.{}", display.tag());
                let checked = check_saying(&field, texts.get(display), limit);
                faults.extend(checked.err().map(FieldFault::from));
            }
        };
        check("name", &content.name, MAX_NAME_CHARACTERS);
        if let Some(scope) = &content.scope {
            check("scope", scope, MAX_SCOPE_CHARACTERS);
        }
        if !self.reference().subjects.contains_key(&content.subject) {
            let id = content.subject.to_string();
            faults.push(FieldFault {
                field: "subject".into(),
                message: Message::UnknownSubject { id },
            });
        }
        match faults.is_empty() {
            true => Ok(()),
            false => Err(ServiceError::Invalid(faults)),
        }
    }
}

fn version(viewer: &Viewer, record: &Record) -> ServiceResult<ConceptVersion> {
    Ok(ConceptVersion {
        concept: record.read()?,
        version: record.version,
        at: record.at.clone(),
        author: Some(record.actor.clone()).filter(|_| *viewer != Viewer::Public),
    })
}

/// A name as an id: folded, in Latin letters, words joined by hyphens; none where
/// nothing of it can stand in one.
fn id_of(name: &str) -> Option<String> {
    let latin = in_latin_letters(name);
    let words = latin.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(MAX_ID_CHARACTERS).collect();
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("Cyber-security (measures)", Some("cyber-security-measures")),
            ("Défense", Some("defense")),
            ("оборона сетей", Some("oborona-setey")),
            ("安全", None),
        ] {
            assert_eq!(id_of(name).as_deref(), id, "{name}");
        }
        assert!(id_of(&"long name ".repeat(30)).is_some_and(|id| id.len() <= 80));
    }
}
