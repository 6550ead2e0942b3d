//! A service in an empty folder with lists of the fictitious States.

use std::path::Path;
use std::sync::Arc;

use entente::formats::{GlossaryFile, Known, read_csv, read_glossary};
use entente::search::SearchIndex;
use entente::service::{Environment, ImportAs, Service, Viewer};
use entente::store::SqliteStore;

use super::corpus;

/// A service that holds the rows of a list in CSV, under
/// [`corpus::HEADER`], its index up to date.
pub async fn loaded(rows: &str, folder: &Path) -> Arc<Service> {
    let states = corpus::states();
    let files = [
        file("states.json", &states),
        file("concepts.json", corpus::concepts()),
    ];
    let parties = read_glossary(&files).expect("the States are good").parties;
    let store = SqliteStore::open(folder).await.expect("a store");
    let index = Arc::new(SearchIndex::open(&folder.join("index")).expect("an index"));
    let environment = Environment::of_system();
    let service = Service::new(Arc::new(store), Some(index), environment).await;
    let service = Arc::new(service.expect("a service"));
    let viewer = Viewer::Operator;
    let loading = service.load_glossary(&viewer, &files, false, "load");
    loading.await.expect("the glossary loads");
    let csv = format!("{}{rows}", corpus::HEADER);
    let known = Known {
        parties: &parties,
        is_concept: &|_| false,
        submission_of: None,
    };
    let drafts = read_csv("rows.csv", csv.as_bytes(), known).expect("the rows are good");
    let importing = service.import(&viewer, drafts, ImportAs::Compiled, "import");
    importing.await.expect("the lists are imported");
    service.follow().await.expect("the index follows");
    service
}

fn file<'a>(name: &'a str, text: &'a str) -> GlossaryFile<'a> {
    let bytes = text.as_bytes();
    GlossaryFile { name, bytes }
}
