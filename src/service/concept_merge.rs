use super::assertions::check_reason;
use super::link_moves::Moving;
use super::{ConceptDetail, Right, Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::Message;
use crate::model::{Concept, Key, Link};
use crate::store::{Audience, Kind, NewRecord, Record, Scope, Selection};

impl Service {
    /// Merges a concept into another: its links, with what is said of them,
    /// stand there, and its address leads on. All in one act.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`]; [`ServiceError::Invalid`]
    /// where the other one is not known, or is the same.
    pub async fn merge_concept(
        &self,
        viewer: &Viewer,
        id: &str,
        into: &Key,
        reason: Option<&str>,
        request: &str,
    ) -> ServiceResult<ConceptDetail> {
        viewer.require(Right::Draft)?;
        let _placing = self.placing.lock().await;
        let (kept, mut old) = self.kept_concept(id).await?;
        check_reason(reason)?;
        let (kept_into, mut other) = self.mergeable(into).await?;
        if other.id == old.id {
            return Err(ServiceError::invalid("into", Message::IntoItself));
        }
        let moving = Moving {
            from: &old.id.clone(),
            to: &other.id.clone(),
            is_merge: true,
            reason,
        };
        // All of them, whoever may see them.
        let scope = Scope::PointingAt(Kind::Concept, id);
        let selection = Selection {
            kind: Kind::Link,
            scope,
            audience: Audience::Service,
            unlisted_too: true,
        };
        let mut records = Vec::new();
        for record in self.store.page(selection, "", i64::MAX).await? {
            let link: Link = record.read()?;
            let looked_at = link.entry_version;
            records.extend(match record.listed {
                true => self.moved(&moving, (record, link), looked_at).await?,
                false => self.taken_along(&moving, (&record, &link)).await?,
            });
        }
        old.merged_into = Some(other.id.clone());
        other.merged.push(old.id.clone());
        records.push(NewRecord::of(id, kept.version + 1, &old)?.listed(false));
        records.push(NewRecord::of(
            other.id.as_str(),
            kept_into.version + 1,
            &other,
        )?);
        self.keep_of_concept(viewer, "concept.merged", request, records, &other.id)
            .await?;
        self.concept(viewer, other.id.as_str()).await
    }

    /// The concept into which another one is to be merged.
    async fn mergeable(&self, into: &Key) -> ServiceResult<(Record, Concept)> {
        match self.kept_concept(into.as_str()).await {
            Err(ServiceError::NotFound { .. }) => {
                let why = self.why_no_concept(into.as_str());
                Err(ServiceError::invalid("into", why))
            }
            found => found,
        }
    }
}
