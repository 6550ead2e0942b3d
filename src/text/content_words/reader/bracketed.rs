//! Denials in brackets, which leave it open whether the word is denied: `(un)authorised`,
//! `un(authorised)`, `(non) autorisé`.

use super::{Denial, Reader};
use crate::text::content_words::denial::Role;
use crate::text::content_words::modals::OR_NOT;
use crate::text::content_words::whole::begins_contrary;
use crate::text::{Analysis, fold_word};

/// What of a word and its denial stands in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bracketed {
    /// `(un)authorised`
    Denial,
    /// `un(authorised)`
    Word,
}

/// What stands in brackets where the one word may deny the next; nothing of most
/// words. A space may part them where the denial is a word by itself.
fn bracketed(before: &str, after: &str, is_word: bool) -> Option<Bracketed> {
    let rest = after.strip_prefix('-').unwrap_or(after);
    let goes_on = |rest: &str| {
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let word = if is_word { rest.trim_start() } else { rest };
        word.starts_with(char::is_alphabetic)
    };
    if let Some(rest) = rest.strip_prefix(')') {
        return (before.ends_with('(') && goes_on(rest)).then_some(Bracketed::Denial);
    }
    let rest = if is_word { rest.trim_start() } else { rest };
    let rest = rest.strip_prefix('(')?;
    let after = rest.trim_start_matches(char::is_alphabetic);
    (after.len() < rest.len() && after.starts_with(')')).then_some(Bracketed::Word)
}

impl Reader<'_, '_> {
    /// At a denial in brackets, or one of a word in brackets: begins one that leaves open
    /// whether the next word is denied, and tells that it stands there.
    pub(super) fn is_bracketed_denial(&mut self, role: Role, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let may_be = |c: char| matches!(c, '(' | ')' | '-') || c.is_whitespace();
        if !after.starts_with(may_be) {
            return false;
        }
        let is_word = matches!(
            role,
            Role::Denies | Role::DeniesToo | Role::DeniesPart | Role::Ends
        );
        let Some(bracketed) = bracketed(before, after, is_word) else {
            return false;
        };
        if !is_word && !begins_contrary_alone(&self.text[range.clone()], self.words.analysis) {
            return false;
        }
        let start = match bracketed {
            Bracketed::Denial => range.start - '('.len_utf8(),
            Bracketed::Word => range.start,
        };
        self.tell(Some(OR_NOT));
        self.begin_denial(Denial {
            is_open: true,
            ..self.denial_at(start, at)
        });
        true
    }
}

/// Whether a word makes the contrary of the one that it is a part of.
fn begins_contrary_alone(written: &str, analysis: Analysis) -> bool {
    match analysis {
        Analysis::Ru => matches!(fold_word(written).as_str(), "без" | "бес"),
        _ => begins_contrary(written, analysis),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denial_or_its_word_stands_in_brackets() {
        for (before, after, is_word, expected) in [
            ("(", ")authorised", false, Some(Bracketed::Denial)),
            ("(", "-)authorised", false, Some(Bracketed::Denial)),
            ("(", ") authorised", true, Some(Bracketed::Denial)),
            ("(", ") authorised", false, None),
            ("", "(authorised)", false, Some(Bracketed::Word)),
            ("", " (autorisé) ici", true, Some(Bracketed::Word)),
            ("", " (as is said) ", true, None),
            ("", ")authorised", false, None),
            ("(lit or ", "), red", true, None),
            ("", " authorised", true, None),
        ] {
            assert_eq!(bracketed(before, after, is_word), expected, "{after}");
        }
    }
}
