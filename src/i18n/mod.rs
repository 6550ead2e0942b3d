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
mod named;
pub(crate) mod page;

pub use labels::{
    column_state, detail_field, links_of_now, list_note, not_here_yet, text_kind, unchanged_in,
    wording,
};
pub use languages::language_name;
pub use locale::{day, number};
pub use message::Message;
pub use named::{Finding, JsonSlip, JsonType, Thing};

#[cfg(test)]
mod tests {
    /// Lines of French break between words: only signs and units hold on to
    /// the word before them.
    #[test]
    fn no_space_between_words_is_a_fixed_one() {
        let source = concat!(include_str!("message.rs"), include_str!("named.rs"));
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        for (at, fixed) in source.match_indices("\\u{a0}") {
            let (before, after) = (&source[..at], &source[at + fixed.len()..]);
            let is_between =
                is_letter(before.chars().next_back()) && is_letter(after.chars().next());
            assert!(
                !is_between,
                "{}",
                &before[before.rfind('\n').unwrap_or(0)..]
            );
        }
    }
}
