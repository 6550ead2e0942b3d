use std::collections::BTreeMap;
use std::sync::Arc;

use super::kept::KeptBy;
use super::{Service, ServiceResult, Viewer};
use crate::model::{EntryId, Key};
use crate::store::{Audience, Kind, Scope, Selection};

/// The concepts of those entries that are linked to several.
type Several = BTreeMap<EntryId, Vec<Key>>;

/// The same by who may see the links.
pub(super) type SeveralConceptsBy = KeptBy<Audience, Several>;

impl Service {
    /// The concepts of the entries that are linked to several: few are. Gathered
    /// once for each state of the links.
    pub(super) async fn several_concepts(&self, viewer: &Viewer) -> ServiceResult<Arc<Several>> {
        let audience = viewer.audience();
        let revision = self.newest_change(&[Kind::Link]).await?;
        let compute = self.gather_concepts(audience);
        self.several.get(audience, revision, compute).await
    }

    async fn gather_concepts(&self, audience: Audience) -> ServiceResult<Several> {
        let links = Selection {
            kind: Kind::Link,
            scope: Scope::All,
            audience,
            unlisted_too: false,
        };
        let mut concepts: BTreeMap<EntryId, Vec<Key>> = BTreeMap::new();
        for (id, _) in self.store.heads(links).await? {
            let ends = id.split_once('~');
            let ends = ends
                .and_then(|(concept, entry)| Some((concept.parse().ok()?, entry.parse().ok()?)));
            if let Some((concept, entry)) = ends {
                concepts.entry(entry).or_default().push(concept);
            }
        }
        concepts.retain(|_, concepts| concepts.len() > 1);
        Ok(concepts)
    }
}
