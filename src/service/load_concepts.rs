//! Concepts of a glossary edition beside what drafters made of them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::accounts::hex;
use super::{Service, ServiceResult, Viewer};
use crate::formats::Glossary;
use crate::model::{Concept, Key};
use crate::store::{self, NewRecord, Record};

/// SHA-256 of concepts as their file gives them, in hexadecimal.
pub(super) type ConceptDigests = BTreeMap<Key, String>;

/// The digests of the concepts of a glossary.
pub(super) fn concept_digests(glossary: &Glossary) -> ConceptDigests {
    let digest = |concept: &Concept| {
        let content = (&concept.name, &concept.subject, &concept.scope);
        let json = serde_json::to_vec(&content).unwrap_or_default();
        (concept.id.clone(), hex(&Sha256::digest(&json)))
    };
    glossary.concepts.iter().map(digest).collect()
}

impl Service {
    /// The next versions of the concepts that an edition brings or changes,
    /// given the digests of what was loaded before.
    pub(super) async fn concepts_as_loaded(
        &self,
        viewer: &Viewer,
        glossary: &Glossary,
        before: &ConceptDigests,
        now: &ConceptDigests,
    ) -> ServiceResult<Vec<NewRecord>> {
        let mut records = Vec::new();
        for concept in &glossary.concepts {
            let (id, known) = (&concept.id, before.get(&concept.id));
            if known.is_none() || known != now.get(id) {
                let was_loaded = known.is_some();
                records.extend(self.concept_as_loaded(viewer, concept, was_loaded).await?);
            }
        }
        Ok(records)
    }

    /// What drafters split off from a concept or merged into it stays, and one
    /// that they merged into another, or made themselves, is left alone.
    async fn concept_as_loaded(
        &self,
        viewer: &Viewer,
        concept: &Concept,
        was_loaded: bool,
    ) -> ServiceResult<Option<NewRecord>> {
        let id = concept.id.as_str();
        let kept: Option<(Record, Concept)> = store::get(self.store.as_ref(), id).await?;
        let Some((record, kept)) = kept else {
            return Ok(Some(NewRecord::of(id, 1, concept)?));
        };
        // An older version of this program noted no digests of concepts.
        let is_drafters = !was_loaded && record.actor != viewer.actor();
        if kept.merged_into.is_some() || is_drafters {
            return Ok(None);
        }
        let edited = Concept {
            name: concept.name.clone(),
            subject: concept.subject.clone(),
            scope: concept.scope.clone(),
            ..kept.clone()
        };
        let is_new = edited != kept;
        let next = is_new.then(|| NewRecord::of(id, record.version + 1, &edited));
        Ok(next.transpose()?)
    }
}
