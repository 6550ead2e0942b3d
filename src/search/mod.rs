//! Finding entries: a tantivy index that follows the journal.
//!
//! The index holds nothing that the store does not: it can be thrown away and
//! rebuilt at any time, and is, when its schema or its store is not the one
//! it was made for.

mod clauses;
mod corrections;
mod document;
mod facets;
mod follow;
mod index;
mod indexed;
mod levels;
mod marks;
mod matching;
mod names;
mod narrowing;
mod packing;
mod query;
mod ranking;
mod schema;
mod segments;
mod suggest;
mod syntax;
mod tokens;
mod tree;
mod typed;
mod words;

pub use facets::{Facet, FacetField};
pub use index::{IndexError, SearchIndex};
pub use indexed::{Indexed, Part};
pub use marks::{Passage, Segment};
pub use matching::{Match, MatchField};
pub use query::{Correction, Filters, Found, Fuzzy, Hit, SearchQuery, Sort};
pub use suggest::Suggestion;
pub use syntax::{FIELDS, MAX_CLAUSES, Parsed, Warning, parse};
