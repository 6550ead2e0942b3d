//! The floors against which the load of the server is measured:
//!
//! - `cargo bench --bench floors -- bytes FILE ADDRESS`: axum with an answer
//!   that never changes;
//! - `cargo bench --bench floors -- tantivy ENTRIES ADDRESS`: axum over bare
//!   tantivy, which for each request parses the query, collects the 20 best
//!   and the exact number, fetches the 20 stored documents and writes JSON;
//!   with `facets=state,year` it counts both.
//!
//! The bare index holds the same corpus under the same stems, so
//! that its numbers of hits can be compared with the server's. It knows no
//! rights, no order of terms, no States' names, no corrections, no highlights.

#[path = "common/corpus.rs"]
mod corpus;

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Query as Parameters, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use entente::text::{Analysis, words};
use serde_json::{Value as Json, json};
use tantivy::aggregation::AggregationCollector;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::{
    FAST, Field, INDEXED, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, IndexReader, TantivyDocument, Term};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let router = match arguments[..] {
        ["bytes", file, _] => constant(std::fs::read(file)?),
        ["tantivy", entries, _] => bare(Bare::with(entries.parse()?)?),
        _ => {
            println!("usage: floors bytes FILE ADDRESS | floors tantivy ENTRIES ADDRESS");
            return Ok(());
        }
    };
    let address = arguments[2].to_owned();
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(&address).await?;
        println!("serving at {address}");
        let never = std::future::pending();
        entente::server::serve(router, listener, never).await;
        Ok(())
    })
}

fn constant(answer: Vec<u8>) -> axum::Router {
    let answer = axum::body::Bytes::from(answer);
    let handler = move || {
        let answer = answer.clone();
        async move { ([(CONTENT_TYPE, "application/json")], answer) }
    };
    axum::Router::new().route("/api/v1/search", get(handler))
}

/// A bare index.
struct Bare {
    reader: IndexReader,
    words: Field,
    body: Field,
}

impl Bare {
    fn with(entries: usize) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_index_option(tantivy::schema::IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let text = TextOptions::default().set_indexing_options(indexing);
        let words = schema.add_text_field("words", text);
        let body = schema.add_text_field("body", STORED);
        let state = schema.add_text_field("state", STRING | FAST);
        let year = schema.add_u64_field("year", INDEXED | FAST);
        let index = Index::create_in_ram(schema.build());
        let begun = std::time::Instant::now();
        let mut writer = index.writer_with_num_threads(2, 512 * 1024 * 1024)?;
        for entry in corpus::Corpus::of(entries) {
            let mut document = TantivyDocument::new();
            let mut said = Vec::new();
            for part in &entry.parts {
                for text in [&part.term, &part.definition] {
                    document.add_pre_tokenized_text(words, tokens(text, part.language));
                }
                let (language, term) = (part.language, &part.term);
                let definition = &part.definition;
                said.push(json!({ "language": language, "term": term, "definition": definition }));
            }
            let number = entry.number;
            let text = json!({ "id": number, "state": entry.state, "texts": said }).to_string();
            document.add_text(body, text);
            document.add_text(state, &entry.state);
            document.add_u64(year, entry.year);
            writer.add_document(document)?;
        }
        writer.commit()?;
        let rate = entries as f64 / begun.elapsed().as_secs_f64();
        println!("bare tantivy indexes {rate:.0} entries/s, in memory");
        writer.wait_merging_threads()?;
        let reader = index.reader()?;
        Ok(Self {
            reader,
            words,
            body,
        })
    }

    /// The words of a query, each in any inflection.
    fn parse(&self, text: &str) -> BooleanQuery {
        let one = |token: &str| -> Box<dyn Query> {
            let term = Term::from_field_text(self.words, token);
            let option = tantivy::schema::IndexRecordOption::Basic;
            Box::new(TermQuery::new(term, option))
        };
        let word = |folded: &str| -> Box<dyn Query> {
            let tokens = Analysis::ALL.map(|analysis| stem(folded, analysis));
            Box::new(BooleanQuery::union(tokens.iter().map(|t| one(t)).collect()))
        };
        let mut found: Vec<String> = words(text).into_iter().map(|w| w.folded).collect();
        found.sort_unstable();
        found.dedup();
        BooleanQuery::intersection(found.iter().map(|w| word(w)).collect())
    }
}

/// A stem counts only for words of the same language.
fn stem(folded: &str, analysis: Analysis) -> String {
    format!("{}:{}", analysis.stem(folded), analysis.name())
}

/// The stem of every word.
fn tokens(text: &str, language: &str) -> PreTokenizedString {
    let analysis = Analysis::of(language);
    let mut tokens = Vec::new();
    for (position, word) in words(text).into_iter().enumerate() {
        tokens.push(Token {
            position,
            text: stem(&word.folded, analysis),
            ..Token::default()
        });
    }
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}

fn bare(bare: Bare) -> axum::Router {
    let route = get(answer).with_state(Arc::new(bare));
    axum::Router::new().route("/api/v1/search", route)
}

async fn answer(
    State(bare): State<Arc<Bare>>,
    Parameters(parameters): Parameters<HashMap<String, String>>,
) -> impl IntoResponse {
    let answer = search(&bare, &parameters).unwrap_or_else(|error| json!(error.to_string()));
    ([(CONTENT_TYPE, "application/json")], answer.to_string())
}

fn search(bare: &Bare, parameters: &HashMap<String, String>) -> tantivy::Result<Json> {
    let searcher = bare.reader.searcher();
    let query = bare.parse(parameters.get("q").map_or("", String::as_str));
    let best = TopDocs::with_limit(20).order_by_score();
    let (top, total) = searcher.search(&query, &(best, Count))?;
    let mut items = Vec::with_capacity(top.len());
    for (_, address) in top {
        let document: TantivyDocument = searcher.doc(address)?;
        let body = document.get_first(bare.body);
        items.push(json!(
            body.and_then(|value| value.as_str()).unwrap_or_default()
        ));
    }
    let facets = match parameters.get("facets").map(String::as_str) {
        Some("state,year") => {
            let terms = |field: &str| json!({ "terms": { "field": field, "size": 1000 } });
            let asked = json!({ "state": terms("state"), "year": terms("year") });
            let counts = AggregationCollector::from_aggs(
                serde_json::from_value(asked)?,
                tantivy::aggregation::AggContextParams::default(),
            );
            serde_json::to_value(searcher.search(&query, &counts)?)?
        }
        _ => Json::Null,
    };
    Ok(json!({ "total": total, "items": items, "facets": facets }))
}
