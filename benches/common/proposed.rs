//! What a service without any concept proposes for the lists that arrive.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use entente::formats::{GlossaryFile, ListDraft};
use entente::model::{DisplayLanguage, EntryId};
use entente::service::{Environment, ImportAs, Service, Viewer};
use entente::store::SqliteStore;

/// Imports lists one after the other into an empty store, and gives the groups
/// in which the entries stand there: those that a drafter is shown to make
/// concepts of. Numbers are the places of the entries, as the ids come.
pub async fn proposed_groups(
    states: &[u8],
    lists: Vec<ListDraft>,
    ids: &[EntryId],
    folder: &Path,
) -> Vec<Vec<usize>> {
    let concepts = br#"{"format":"entente-concepts/1","subjects":[],"concepts":[]}"#;
    let files = [("states.json", states), ("concepts.json", concepts)];
    let files = files.map(|(name, bytes)| GlossaryFile { name, bytes });
    let store = SqliteStore::open(folder).await.expect("a store");
    let environment = Environment::of_system();
    let service = Service::new(Arc::new(store), None, environment).await;
    let service = service.expect("a service");
    let viewer = Viewer::Operator;
    let loading = service.load_glossary(&viewer, &files, false, "load");
    loading.await.expect("the States are loaded");
    service.follow().await.expect("the reference follows");
    for list in lists {
        let importing = service.import(&viewer, vec![list], ImportAs::Compiled, "import");
        importing.await.expect("the list is imported");
    }
    let candidates = service
        .concept_candidates(&viewer, 1, None, None, DisplayLanguage::En)
        .await;
    let places: BTreeMap<&EntryId, usize> = ids.iter().zip(0..).collect();
    let group = |entries: Vec<EntryId>| entries.iter().map(|id| places[id]).collect();
    let candidates = candidates.expect("the groups are told").into_iter();
    candidates.map(|one| group(one.entries)).collect()
}
