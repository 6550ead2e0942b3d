use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::import::{ImportAs, ListReport};
use super::import_list::Importing;
use super::load_concepts::{ConceptDigests, concept_digests};
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::formats::{EntryDraft, Glossary, GlossaryFile, ListDraft, read_glossary};
use crate::model::{Concept, EntryId, Origin};
use crate::store::{self, Audience, Kept, Kind, NewRecord, Record, Store, StoreResult};

/// The id of the one record of its kind.
const LOADED: &str = "loaded";

/// Which glossary was loaded last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct LoadedGlossary {
    /// The one in the program, or a folder's.
    built_in: bool,
    /// SHA-256 of its files, in hexadecimal.
    digest: String,
    /// SHA-256 of each entry as its file gave it, in hexadecimal.
    entries: BTreeMap<EntryId, String>,
    /// The same of each concept.
    #[serde(default)]
    concepts: ConceptDigests,
}

impl Kept for LoadedGlossary {
    const KIND: Kind = Kind::Glossary;
}

/// What loading the glossary did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loaded {
    /// It was loaded before and nothing was to be done.
    Already,
    /// It was loaded for the first time, or in a newer edition.
    Now(Vec<ListReport>),
}

impl Service {
    /// Loads the States, the concepts and the compiled lists of a glossary
    /// folder, all or none, in one act; unless the same files were loaded
    /// last. Of a newer edition only the entries and concepts that it changed
    /// are loaded, so that what was done here in the meantime stays. The built-in ones
    /// never replace those of a folder.
    ///
    /// # Errors
    /// [`ServiceError::Faults`] with every fault of the files; those of rights
    /// and of the store.
    pub async fn load_glossary(
        &self,
        viewer: &Viewer,
        files: &[GlossaryFile<'_>],
        built_in: bool,
        request: &str,
    ) -> ServiceResult<Loaded> {
        viewer.require(Right::Import)?;
        let digest = digest(files);
        let before: Option<(Record, LoadedGlossary)> =
            store::get(self.store.as_ref(), LOADED).await?;
        let (version, before) = match before {
            Some((_, before)) if before.digest == digest => return Ok(Loaded::Already),
            Some((_, before)) if built_in && !before.built_in => return Ok(Loaded::Already),
            Some((_, before)) if !built_in && before.built_in => {
                return Err(ServiceError::GlossaryMixed);
            }
            Some((record, before)) => (record.version + 1, Some(before)),
            None => (1, None),
        };
        let (before, before_concepts) = match before {
            Some(before) => (before.entries, before.concepts),
            None => Default::default(),
        };
        let mut glossary = read_glossary(files).map_err(ServiceError::Faults)?;
        let entries = entry_digests(&glossary);
        for list in &mut glossary.lists {
            let state = list.state.clone();
            list.entries.retain(|entry| {
                let id = EntryId::new(&state, Origin::Compiled, &entry.key);
                before.get(&id) != entries.get(&id)
            });
        }
        let loaded = LoadedGlossary {
            built_in,
            digest,
            entries,
            concepts: concept_digests(&glossary),
        };
        let record = NewRecord::of(LOADED, version, &loaded)?;
        let mut records = vec![record.seen_by(Audience::Service)];
        let concepts =
            self.concepts_as_loaded(viewer, &glossary, &before_concepts, &loaded.concepts);
        records.extend(concepts.await?);
        let reports = self.glossary_records(glossary, &mut records).await?;
        records.extend(self.drawn_by(&records).await?);
        self.keep(viewer, "glossary.loaded", request, &records)
            .await?;
        Ok(Loaded::Now(reports))
    }

    async fn glossary_records(
        &self,
        glossary: Glossary,
        records: &mut Vec<NewRecord>,
    ) -> ServiceResult<Vec<ListReport>> {
        let store = self.store.as_ref();
        for party in glossary.parties.iter() {
            records.extend(changed(store, party.code.as_str(), party).await?);
        }
        for subject in &glossary.subjects {
            records.extend(changed(store, subject.id.as_str(), subject).await?);
        }
        // Those of drafters as well; a concept that they merged stays merged.
        let reference = self.reference();
        let by_id = |concept: Concept| (concept.id.clone(), concept);
        let loaded = glossary.concepts.into_iter().map(by_id);
        let mut concepts = reference.concepts.clone();
        concepts.extend(loaded.filter(|(id, _)| !reference.merged.contains_key(id)));
        let mut importing = Importing::new(store, &concepts, &reference.merged);
        let mut reports = Vec::with_capacity(glossary.lists.len());
        for list in glossary.lists {
            reports.push(importing.list(list, ImportAs::Compiled).await?);
        }
        records.append(&mut importing.records);
        Ok(reports)
    }
}

/// The next version of a thing, if it differs from the one that is kept.
async fn changed<T: Kept + PartialEq>(
    store: &dyn Store,
    id: &str,
    thing: &T,
) -> StoreResult<Option<NewRecord>> {
    let before: Option<(Record, T)> = store::get(store, id).await?;
    let version = match &before {
        Some((_, before)) if before == thing => return Ok(None),
        Some((record, _)) => record.version + 1,
        None => 1,
    };
    NewRecord::of(id, version, thing).map(Some)
}

fn entry_digests(glossary: &Glossary) -> BTreeMap<EntryId, String> {
    let of_list = |list: &ListDraft| {
        let state = list.state.clone();
        let digest = move |entry: &EntryDraft| {
            let id = EntryId::new(&state, Origin::Compiled, &entry.key);
            (id, entry.digest())
        };
        list.entries.iter().map(digest).collect::<Vec<_>>()
    };
    glossary.lists.iter().flat_map(of_list).collect()
}

fn digest(files: &[GlossaryFile<'_>]) -> String {
    let mut files: Vec<&GlossaryFile<'_>> = files.iter().collect();
    files.sort_by_key(|file| file.name);
    let mut hasher = Sha256::new();
    for file in files {
        for field in [file.name.as_bytes(), file.bytes] {
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field);
        }
    }
    hex(&hasher.finalize())
}
