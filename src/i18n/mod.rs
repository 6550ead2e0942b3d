//! What the service says to people, in French and in English.
//!
//! A [`Message`] is data: any room may name one, and only the rooms that
//! speak to people ([`crate::api`], [`crate::web`], [`crate::cli`]) put it
//! into words. Each message stands here once with both languages side by
//! side, so that the compiler lets none be missing.

mod labels;
mod languages;
mod locale;
mod message;
pub(crate) mod page;

pub use labels::{column_state, list_note, text_kind, wording};
pub use languages::language_name;
pub use locale::{day, number};
pub use message::{Finding, JsonType, Message, Thing};
