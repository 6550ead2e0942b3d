//! How long a page takes, with the lists that come with the program:
//! `cargo bench --bench pages`. Each page is asked for as over HTTP, without
//! the network, and must be there in full.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use divan::Bencher;
use entente::formats::GlossaryFile;
use entente::search::SearchIndex;
use entente::service::{Environment, Service, Viewer};
use entente::store::SqliteStore;
use entente::{api, web};
use hyper::service::Service as _;
use hyper_util::service::TowerToHyperService;

/// The pages, without their language.
const PAGES: [&str; 12] = [
    "/",
    "/?q=cyberspace",
    "/entries/ro.compiled.cyberspace",
    "/states",
    "/states/GB",
    "/concepts",
    "/concepts/cyber-security",
    "/concepts/cyber-security?view=shared",
    "/concepts/cyber-security/difference",
    "/overview",
    "/overview?view=list",
    "/overview?view=apart",
];

fn main() {
    divan::main();
}

/// The service behind its router.
struct Loaded {
    router: Router,
    runtime: tokio::runtime::Runtime,
    _folder: tempfile::TempDir,
}

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let service = runtime.block_on(with_built_in_lists(folder.path()));
    let pages = web::router(Arc::clone(&service));
    Loaded {
        router: api::router(service, pages),
        runtime,
        _folder: folder,
    }
});

async fn with_built_in_lists(folder: &Path) -> Arc<Service> {
    let glossary = Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary");
    let mut read = vec![of(&glossary, "states.json"), of(&glossary, "concepts.json")];
    for list in std::fs::read_dir(glossary.join("lists")).expect("lists") {
        let name = list.expect("a list").file_name();
        read.push(of(&glossary, &format!("lists/{}", name.to_string_lossy())));
    }
    let files: Vec<GlossaryFile<'_>> = read
        .iter()
        .map(|(name, bytes)| GlossaryFile { name, bytes })
        .collect();
    let store = SqliteStore::open(folder).await.expect("a store");
    let index = Arc::new(SearchIndex::open(&folder.join("index")).expect("an index"));
    let environment = Environment::of_system();
    let service = Service::new(Arc::new(store), Some(index), environment).await;
    let service = Arc::new(service.expect("a service"));
    let loading = service.load_glossary(&Viewer::Operator, &files, true, "load");
    loading.await.expect("the lists load");
    service.follow().await.expect("the index follows");
    service
}

fn of(folder: &Path, name: &str) -> (String, Vec<u8>) {
    let bytes = std::fs::read(folder.join(name)).expect("a file");
    (name.to_owned(), bytes)
}

#[divan::bench(args = PAGES)]
fn page(bencher: Bencher<'_, '_>, path: &str) {
    let loaded = &*LOADED;
    let service = TowerToHyperService::new(loaded.router.clone());
    bencher.bench_local(|| {
        let address = format!("/fr{path}");
        let request = Request::get(address)
            .body(Body::empty())
            .expect("a request");
        loaded.runtime.block_on(async {
            let answer = service.call(request).await.expect("an answer");
            assert_eq!(answer.status(), StatusCode::OK);
            let bytes = to_bytes(answer.into_body(), usize::MAX)
                .await
                .expect("a body");
            assert!(bytes.ends_with(b"</html>") && bytes.len() < 100_000);
        });
    });
}
