//! What several pages show: each a plain function that gives markup.

pub mod annotated;
pub mod badge;
pub mod comparison;
pub mod coverage;
pub mod details;
pub mod difference;
pub mod doubts;
pub mod facets;
pub mod history;
pub mod matrix;
pub mod pager;
pub mod parts;
pub mod passage;
pub mod provenance;
pub mod reason;
pub mod search_field;
pub mod sections;
pub mod sentence;
pub mod shared_words;
pub mod standing;
pub mod text;
pub mod unshown;
pub mod wordings;
