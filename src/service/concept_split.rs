use std::collections::BTreeSet;

use super::assertions::check_reason;
use super::link_moves::Moving;
use super::{
    ConceptDetail, FieldFault, NewConcept, Right, Service, ServiceError, ServiceResult, Viewer,
};
use crate::i18n::Message;
use crate::model::{Concept, EntryId, Key};
use crate::store::NewRecord;

/// Most entries that are put under a concept in one act.
pub(super) const MAX_ENTRIES: usize = 1_000;

impl Service {
    /// Splits a concept: a new one is made, and the named entries stand under
    /// it instead. All in one act.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// with what is wrong with the new concept, or each entry that is not
    /// linked to the old one; [`ServiceError::NotAsThingsStand`] where the new
    /// id is taken.
    pub async fn split_concept(
        &self,
        viewer: &Viewer,
        id: &str,
        new: NewConcept,
        entries: &[EntryId],
        reason: Option<&str>,
        request: &str,
    ) -> ServiceResult<ConceptDetail> {
        viewer.require(Right::Draft)?;
        let _placing = self.placing.lock().await;
        let (kept, mut old) = self.kept_concept(id).await?;
        check_reason(reason)?;
        check_number(entries)?;
        let made = Concept {
            split_from: Some(old.id.clone()),
            ..self.new_concept(new).await?
        };
        let moving = Moving {
            from: &old.id.clone(),
            to: &made.id,
            is_merge: false,
            reason,
        };
        let mut records = self.moved_entries(viewer, &moving, entries).await?;
        old.split_into.push(made.id.clone());
        records.push(NewRecord::of(id, kept.version + 1, &old)?);
        records.push(NewRecord::of(made.id.as_str(), 1, &made)?);
        self.keep_of_concept(viewer, "concept.split", request, records, &made.id)
            .await?;
        self.concept(viewer, made.id.as_str()).await
    }

    async fn moved_entries(
        &self,
        viewer: &Viewer,
        moving: &Moving<'_>,
        entries: &[EntryId],
    ) -> ServiceResult<Vec<NewRecord>> {
        let mut linked = self.links_with_entries(viewer, moving.from).await?;
        let mut records = Vec::new();
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for (at, entry) in entries.iter().enumerate() {
            let field = format!("entries[{at}]");
            let found = linked.remove(entry);
            if !seen.insert(entry) {
                let value = entry.to_string();
                faults.push(FieldFault {
                    field,
                    message: Message::Repeated { value },
                });
            } else if let Some((record, link, version)) = found {
                records.extend(self.moved(moving, (record, link), version).await?);
            } else {
                faults.push(not_linked(field, entry, moving.from));
            }
        }
        match faults.is_empty() {
            true => Ok(records),
            false => Err(ServiceError::Invalid(faults)),
        }
    }
}

fn check_number(entries: &[EntryId]) -> ServiceResult<()> {
    let limit = MAX_ENTRIES;
    match entries.len() {
        0 => Err(ServiceError::invalid("entries", Message::Empty)),
        number if number > limit => {
            Err(ServiceError::invalid("entries", Message::TooMany { limit }))
        }
        _ => Ok(()),
    }
}

fn not_linked(field: String, entry: &EntryId, concept: &Key) -> FieldFault {
    let message = Message::NotLinkedHere {
        id: entry.to_string(),
        concept: concept.to_string(),
    };
    FieldFault { field, message }
}
