//! Language-aware text: folding, words, elision, stems, order.
//!
//! Pure functions over strings. Whatever finds, compares or sorts text does
//! so through here, so that a term is cut into words and folded in one way
//! everywhere.

mod analysis;
mod collation;
mod fold;
mod words;

pub use analysis::{Analysis, Stem};
pub use collation::{Collation, by_name};
pub use fold::fold;
pub use words::{Word, compact, is_function_word, words};
