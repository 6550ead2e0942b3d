//! Finding entries: a tantivy index that follows the journal.
//!
//! The index holds nothing that the store does not: it can be thrown away and
//! rebuilt at any time, and is, when its schema or its store is not the one
//! it was made for.

mod analyzer;
mod document;
mod facets;
mod follow;
mod index;
mod narrowing;
mod query;
mod schema;
mod typed;

pub use document::Indexed;
pub use facets::{Facet, FacetField};
pub use index::{IndexError, SearchIndex};
pub use query::{Filters, Found, Match, MatchField, SearchQuery};
