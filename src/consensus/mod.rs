//! The rules of drafting the consensus glossary.
//!
//! Pure: a rule says what may be, never does it.

mod draft;

pub use draft::{Draft, DraftFault, MAX_DRAWN_ON, MAX_TERMS, check, check_saying};
