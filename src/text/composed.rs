//! Texts of which letters and their accents are written apart (`e` and `´` for `é`): they are
//! read as they are with one character for both, in which words are told.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text with its letters composed (Unicode Standard Annex 15, form C).
pub(crate) struct Composed {
    pub text: String,
    /// Where each letter with its marks begins, in bytes: here, and in the text as it is written.
    places: Vec<(usize, usize)>,
}

impl Composed {
    /// None of a text that has no mark, as most have not.
    pub(crate) fn of(text: &str) -> Option<Self> {
        may_have_marks(text).then(|| Self::composing(text))
    }

    fn composing(text: &str) -> Self {
        let mut composed = Self {
            text: String::with_capacity(text.len()),
            places: Vec::with_capacity(text.len()),
        };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            composed
                .places
                .push((composed.text.len(), text.len() - rest.len()));
            let marks = &rest[first.len_utf8()..];
            let after = marks.trim_start_matches(is_combining_mark);
            let letter = &rest[..rest.len() - after.len()];
            composed.text.extend(letter.nfc());
            rest = after;
        }
        composed.places.push((composed.text.len(), text.len()));
        composed
    }

    /// Where a piece of it stands in the text as it is written: all of the letters, with their
    /// marks, of which it has any.
    pub(crate) fn as_written(&self, piece: &Range<usize>) -> Range<usize> {
        let first = self
            .places
            .partition_point(|(here, _)| *here <= piece.start);
        let end = self.places.partition_point(|(here, _)| *here < piece.end);
        let place = |at: usize| self.places[at.min(self.places.len() - 1)].1;
        place(first.saturating_sub(1))..place(end)
    }
}

/// Whether a text may have a mark of an accent (U+0300 to U+036F): by the bytes that these
/// begin with, many at a time.
fn may_have_marks(text: &str) -> bool {
    const AT_A_TIME: usize = 64;
    let begins_mark = |byte: &u8| byte & 0xfe == 0xcc;
    let mut pieces = text.as_bytes().chunks(AT_A_TIME);
    pieces.any(|piece| {
        piece
            .iter()
            .fold(false, |any, byte| any | begins_mark(byte))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_without_marks_is_read_as_it_is() {
        for text in ["", "a lamp", "un feu allumé", "зеленый свет й", "Straße"] {
            assert!(Composed::of(text).is_none(), "{text}");
        }
        assert!(Composed::of("un feu allume\u{301}").is_some());
        let far = format!("{}e\u{301}", "lamp ".repeat(30));
        assert!(Composed::of(&far).is_some());
    }

    proptest! {
        #[test]
        fn each_piece_stands_where_it_is_written(text in "[a-zéèêçœßйё ’\u{301}\u{323}]{0,30}") {
            let written: String = text.nfd().collect();
            let composed = Composed::composing(&written);
            prop_assert_eq!(&composed.text, &written.nfc().collect::<String>());
            let mut last = 0;
            for (start, c) in composed.text.char_indices() {
                let piece = composed.as_written(&(start..start + c.len_utf8()));
                prop_assert!(piece.start == last || !is_combining_mark(c));
                prop_assert!(written.get(piece.clone()).is_some());
                last = if is_combining_mark(c) { last } else { piece.start };
            }
            let all = 0..composed.text.len();
            prop_assert_eq!(composed.as_written(&all), 0..written.len());
        }
    }
}
