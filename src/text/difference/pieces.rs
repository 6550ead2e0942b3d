//! The pieces in which texts are compared.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::fold::is_invisible;
use crate::text::words::{is_apostrophe, is_elided};

/// A text in words, spaces and single signs; an elided article with its
/// apostrophe is a word of its own, a word with an apostrophe within it
/// (`aujourd’hui`, `State’s`) is one, and so is a number with its separators
/// (`1,000`, `3,5`, `1 000`).
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    let mut from = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let kind = match is_apostrophe(c) {
            true => Kind::of_apostrophe(&text[from..at], &text[at + c.len_utf8()..]),
            false if is_within_number(text, at, c) => Kind::Letter,
            false => Kind::of(c),
        };
        if before.is_some_and(|before: Kind| !before.goes_on_with(kind)) {
            pieces.push(&text[from..at]);
            from = at;
        }
        before = Some(kind);
    }
    if from < text.len() {
        pieces.push(&text[from..]);
    }
    pieces
}

/// Whether a sign stands between two digits and parts a number of them; a plain
/// space does before a group of three digits.
fn is_within_number(text: &str, at: usize, sign: char) -> bool {
    /// Digits of thousands.
    const GROUP: usize = 3;
    let is_digit = |c: &char| c.is_ascii_digit();
    // One more than a group is enough to tell.
    let before = text[..at].chars().rev().take_while(is_digit);
    let after = text[at + sign.len_utf8()..].chars().take_while(is_digit);
    let (before, after) = (
        before.take(GROUP + 1).count(),
        after.take(GROUP + 1).count(),
    );
    match sign {
        ',' | '.' | '\u{a0}' | '\u{202f}' => before > 0 && after > 0,
        ' ' | '\u{2009}' => (1..=GROUP).contains(&before) && after == GROUP,
        _ => false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Apostrophe,
    Space,
    Sign,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            c if c.is_whitespace() => Self::Space,
            c if c.is_alphanumeric() || is_combining_mark(c) || is_invisible(c) => Self::Letter,
            _ => Self::Sign,
        }
    }

    /// An apostrophe after the piece so far: the end of an elided article, a
    /// part of the word around it, or a quotation mark.
    fn of_apostrophe(piece: &str, rest: &str) -> Self {
        let is_after_word = piece.ends_with(|c| Self::of(c) == Self::Letter);
        let is_before_word = rest.starts_with(|c| Self::of(c) == Self::Letter);
        let is_before_quote = rest.starts_with(['«', '“', '"']);
        match is_after_word {
            true if (is_before_word || is_before_quote) && is_elided(piece) => Self::Apostrophe,
            true if is_before_word => Self::Letter,
            _ => Self::Sign,
        }
    }

    fn goes_on_with(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Letter, Self::Letter | Self::Apostrophe) | (Self::Space, Self::Space)
        )
    }
}

/// A piece with the plainest signs of their kind, its letters composed and
/// without what nobody sees.
pub(super) fn with_plain_signs(piece: &str) -> Cow<'_, str> {
    if piece.is_ascii() && !piece.contains(char::is_whitespace) && !piece.contains('`') {
        return Cow::Borrowed(piece);
    }
    if piece.chars().all(char::is_whitespace) {
        return Cow::Borrowed(" ");
    }
    let plain = |c: char| match c {
        c if is_apostrophe(c) => '\'',
        '‹' | '›' | '‚' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let seen = piece.nfc().filter(|c| !is_invisible(*c));
    Cow::Owned(seen.map(plain).collect())
}
