use serde_json::json;
use tantivy::Searcher;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::agg_result::{AggregationResult, AggregationResults, BucketResult};
use tantivy::aggregation::{AggContextParams, AggregationCollector, Key};
use tantivy::query::Query;

use super::index::IndexError;

/// Most values counted of one facet.
const MAX_VALUES: usize = 1_000;

/// What results are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FacetField {
    /// State or organisation.
    State,
    /// Primary language.
    Language,
    /// Year of the documents.
    Year,
    /// Subject field.
    Subject,
    /// Whose words.
    Wording,
    /// Kind of text.
    Kind,
}

impl FacetField {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::State,
        Self::Language,
        Self::Year,
        Self::Subject,
        Self::Wording,
        Self::Kind,
    ];

    /// The name of the field, in the index and in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Language => "language",
            Self::Year => "year",
            Self::Subject => "subject",
            Self::Wording => "wording",
            Self::Kind => "kind",
        }
    }
}

/// The values of a field among the results, with how many entries have each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Counted by.
    pub field: FacetField,
    /// Value and number of entries, in the order of the values.
    pub values: Vec<(String, u64)>,
}

/// Counts several fields over the results of one query.
pub(super) fn count(
    searcher: &Searcher,
    query: &dyn Query,
    fields: &[FacetField],
) -> Result<Vec<Facet>, IndexError> {
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let collector = AggregationCollector::from_aggs(request(fields)?, AggContextParams::default());
    let results = searcher.search(query, &collector)?;
    Ok(fields
        .iter()
        .map(|field| Facet {
            field: *field,
            values: values(&results, *field),
        })
        .collect())
}

fn request(fields: &[FacetField]) -> Result<Aggregations, IndexError> {
    let terms = |field: &FacetField| {
        let terms =
            json!({ "field": field.name(), "size": MAX_VALUES, "order": { "_key": "asc" } });
        (field.name().to_owned(), json!({ "terms": terms }))
    };
    let request: serde_json::Map<_, _> = fields.iter().map(terms).collect();
    Ok(serde_json::from_value(request.into())?)
}

fn values(results: &AggregationResults, field: FacetField) -> Vec<(String, u64)> {
    let result = results.0.get(field.name());
    let Some(AggregationResult::BucketResult(BucketResult::Terms { buckets, .. })) = result else {
        return Vec::new();
    };
    let value = |key: &Key| match key {
        Key::Str(value) => value.clone(),
        Key::U64(value) => value.to_string(),
        Key::I64(value) => value.to_string(),
        Key::F64(value) => value.to_string(),
    };
    let counted = buckets
        .iter()
        .map(|bucket| (value(&bucket.key), bucket.doc_count));
    // `en-gb` counts under `en`, which the same entry has too.
    let is_shown = |value: &str| field != FacetField::Language || !value.contains('-');
    counted.filter(|(value, _)| is_shown(value)).collect()
}
