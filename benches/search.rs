//! How long searching takes, each kind of query apart, and the analysis and
//! indexing before it: `cargo bench --bench search`. The corpus is that of
//! `benches/common/corpus.rs`, with `ENTRIES` entries (10,000 by default).
//! What is found is asserted: a query that finds nothing fast counts for
//! nothing.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/loaded.rs"]
mod loaded;

use std::sync::{Arc, LazyLock};

use corpus::Corpus;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use entente::model::DisplayLanguage;
use entente::search::{FacetField, Found, Fuzzy, SearchIndex, Sort};
use entente::service::{SearchRequest, Service, Viewer};
use entente::store::SqliteStore;
use entente::text::{Analysis, words};

fn main() {
    divan::main();
}

/// A service with the corpus, and what is asked of it.
struct Loaded {
    service: Arc<Service>,
    runtime: tokio::runtime::Runtime,
    folder: tempfile::TempDir,
    /// A term of two English words.
    term: String,
    /// The words of an English definition.
    definition: Vec<String>,
}

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let rows: String = Corpus::of(entries()).map(|e| corpus::rows(&e)).collect();
    let service = runtime.block_on(loaded::loaded(&rows, folder.path()));
    let mut parts = Corpus::of(entries()).map(|mut entry| entry.parts.remove(0));
    let part = parts.find(|part| part.term.split(' ').count() == 2);
    let part = part.expect("a term of two words");
    Loaded {
        service,
        runtime,
        folder,
        definition: part.definition.split(' ').map(str::to_owned).collect(),
        term: part.term,
    }
});

fn entries() -> usize {
    let entries = std::env::var("ENTRIES").ok();
    entries
        .and_then(|count| count.parse().ok())
        .unwrap_or(10_000)
}

fn found(request: &SearchRequest) -> Found {
    let viewer = Viewer::Operator;
    let answer = LOADED
        .service
        .search(&viewer, request.clone(), DisplayLanguage::En);
    answer.expect("an answer").found
}

fn asking(text: String) -> SearchRequest {
    SearchRequest {
        text,
        limit: 20,
        ..SearchRequest::default()
    }
}

/// Times a request after looking at its answer.
fn timed(bencher: Bencher, request: SearchRequest, is_right: impl Fn(&Found) -> bool) {
    let answer = found(&request);
    assert!(
        is_right(&answer),
        "{:?}: {} found",
        request.text,
        answer.total
    );
    bencher.bench(|| found(&request));
}

fn is_first(found: &Found) -> bool {
    let mut terms = found.hits.iter().flat_map(|hit| {
        let indexed = &hit.indexed;
        indexed.terms.iter().map(|term| indexed.words(term))
    });
    terms.any(|term| term == LOADED.term)
}

#[divan::bench]
fn exact_term(bencher: Bencher) {
    timed(bencher, asking(LOADED.term.clone()), is_first);
}

#[divan::bench]
fn one_typo(bencher: Bencher) {
    let mut letters: Vec<char> = LOADED.term.chars().collect();
    letters.swap(2, 3);
    timed(bencher, asking(letters.into_iter().collect()), |found| {
        found.correction.is_some() && is_first(found)
    });
}

#[divan::bench]
fn two_words_of_a_text(bencher: Bencher) {
    let words = LOADED.definition[..2].join(" ");
    timed(bencher, asking(words), |found| found.total > 0);
}

#[divan::bench]
fn the_commonest_word(bencher: Bencher) {
    let words = Corpus::of(1_000).flat_map(|entry| {
        let definition = entry.parts[0].definition.clone();
        let words = definition.split(' ').map(str::to_owned);
        words.collect::<Vec<_>>()
    });
    let mut counts = std::collections::HashMap::new();
    words.for_each(|word| *counts.entry(word).or_insert(0) += 1);
    let commonest = counts.into_iter().max_by_key(|(_, count)| *count);
    let (word, _) = commonest.expect("a word");
    timed(bencher, asking(word), |found| found.total > entries() / 4);
}

#[divan::bench]
fn everything(bencher: Bencher) {
    timed(bencher, asking(String::new()), |found| {
        found.total == entries()
    });
}

#[divan::bench]
fn phrase(bencher: Bencher) {
    let phrase = format!("\"{}\"", LOADED.definition[..3].join(" "));
    timed(bencher, asking(phrase), |found| found.total > 0);
}

#[divan::bench]
fn prefix(bencher: Bencher) {
    let prefix: String = LOADED.definition[0].chars().take(4).collect();
    timed(bencher, asking(format!("{prefix}*")), |found| {
        found.total > 0
    });
}

#[divan::bench]
fn excluded_and_fields(bencher: Bencher) {
    let text = format!("{} state:XA -nothing year:2005..2024", LOADED.definition[0]);
    timed(bencher, asking(text), |found| found.total > 0);
}

#[divan::bench]
fn two_facets(bencher: Bencher) {
    let request = SearchRequest {
        facets: vec![FacetField::State, FacetField::Year],
        ..asking(LOADED.definition[0].clone())
    };
    timed(bencher, request, |found| {
        let states = found.facets[0]
            .values
            .iter()
            .map(|(_, count)| *count as usize);
        found.total > 0 && states.sum::<usize>() == found.total
    });
}

#[divan::bench]
fn sorted_by_term(bencher: Bencher) {
    let request = SearchRequest {
        sort: Sort::Term,
        ..asking(LOADED.definition[0].clone())
    };
    timed(bencher, request, |found| found.total > 0);
}

#[divan::bench]
fn nothing_without_a_mistake(bencher: Bencher) {
    let request = SearchRequest {
        fuzzy: Fuzzy::Off,
        ..asking("qqqqqqqq".to_owned())
    };
    timed(bencher, request, |found| found.total == 0);
}

#[divan::bench(args = [1, 3, 6])]
fn suggestions(bencher: Bencher, letters: usize) {
    let typed: String = LOADED.term.chars().take(letters).collect();
    let ask = || {
        let suggested = LOADED.service.suggest(&Viewer::Operator, &typed, 10);
        suggested.expect("suggestions")
    };
    assert!(!ask().is_empty(), "{typed}");
    bencher.bench(ask);
}

#[divan::bench]
fn suggestions_with_a_typo(bencher: Bencher) {
    let mut letters: Vec<char> = LOADED.term.chars().take(6).collect();
    letters.swap(3, 4);
    let typed: String = letters.into_iter().collect();
    let ask = || {
        let suggested = LOADED.service.suggest(&Viewer::Operator, &typed, 10);
        suggested.expect("suggestions")
    };
    assert!(!ask().is_empty(), "{typed}");
    bencher.bench(ask);
}

#[divan::bench(args = ["en", "fr", "de", "ru"])]
fn analysis(bencher: Bencher, language: &str) {
    let texts: Vec<String> = Corpus::of(2_000)
        .flat_map(|entry| entry.parts)
        .filter(|part| part.language == language)
        .map(|part| part.definition)
        .collect();
    let analysis = Analysis::of(language);
    let stems = |text: &String| -> usize {
        let words = words(text);
        words
            .iter()
            .filter(|word| !analysis.stem(&word.folded).is_empty())
            .count()
    };
    assert!(texts.iter().map(stems).sum::<usize>() > texts.len() * 10);
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| texts.iter().map(stems).sum::<usize>());
}

/// The whole store indexed anew, with two threads.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn indexing(bencher: Bencher) {
    let loaded = &*LOADED;
    let store = loaded
        .runtime
        .block_on(SqliteStore::open(loaded.folder.path()));
    let store = store.expect("a store");
    let folder = tempfile::tempdir().expect("a folder");
    let index = Arc::new(SearchIndex::open(folder.path()).expect("an index"));
    let rebuild = || {
        let mut done = 0;
        let rebuilding = index.rebuild(&store, |entries| done = entries);
        loaded.runtime.block_on(rebuilding).expect("an index");
        assert_eq!(done, entries() as u64);
    };
    bencher
        .counter(ItemsCount::new(entries()))
        .bench_local(rebuild);
}
