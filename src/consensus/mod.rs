//! The rules of drafting the consensus glossary.
//!
//! Pure: a rule says what may be, never does it.

mod advice;
mod alike;
mod alike_brackets;
mod attribution;
mod brackets;
mod carrying;
mod conflicts;
mod draft;
mod spans;
mod starting_text;
mod taken_up;
mod taking_up;
mod uptake;
mod views;

pub use advice::{
    Advice, AdviceKind, Drafted, TermUse, advise, advise_on_circles, advise_on_terms,
    without_drafted,
};
pub use attribution::{SourceFault, carried_over, check_sources, comes_from, name_amendment};
pub use brackets::{
    Alternative, AlternativeId, AlternativeView, Amended, Bracket, BracketFault, BracketFaultKind,
    BracketedText, MAX_ALTERNATIVES, MAX_DEPTH, Made, Segment, Standing, Views, Written, amended,
};
pub use carrying::carried_alternatives;
pub use conflicts::{AmendedPart, AmendedWording, Rebased, amended_parts, conflicts, rebased};
pub use draft::{Draft, DraftFault, MAX_DRAWN_ON, MAX_TERMS, check, check_reason, check_saying};
pub use spans::{Following, Place, moved};
pub use starting_text::{
    MAX_STARTING_ELEMENTS, NationalText, StartingElement, StartingText, TextOrigin, starting_text,
};
pub use taken_up::{added_wordings, carried_wordings, wordings_in_amended};
pub use taking_up::{TakingUpFault, decided_for, taken_up_in_brackets, taken_up_in_text};
pub use uptake::{AmendingChange, has_words_of, is_agreed_at};
pub use views::{Said, views_of};
