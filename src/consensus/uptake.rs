//! Whether a text has taken an amendment up: told word by word, so that no State
//! is credited with wording that only looks like its own.

use crate::text::{Change, difference, word_ranges};

/// Whether a text has what an amendment put into the text that it amends; where
/// it only took words out, whether these are gone.
///
/// ```
/// use entente::consensus::is_taken_up;
/// let (before, amendment) = ("a red lamp of a harbour", "a lamp of a harbour");
/// assert!(is_taken_up(before, amendment, "a lamp of a port"));
/// assert!(!is_taken_up(before, amendment, "a red lamp of a port"));
/// ```
pub fn is_taken_up(amended: &str, amendment: &str, text: &str) -> bool {
    let added = pieces(amended, amendment, Change::Added);
    if !added.is_empty() {
        return added.iter().all(|piece| occurrences(piece, text) > 0);
    }
    let removed = pieces(amended, amendment, Change::Removed);
    let is_gone = |piece: &String| occurrences(piece, text) < occurrences(piece, amended);
    !removed.is_empty() && removed.iter().all(is_gone)
}

/// Whether what an amendment put into the text that it amends stands in some of
/// the wordings in brackets; whether there are any, where it only took words out.
pub fn is_in_brackets(amended: &str, amendment: &str, wordings: &[String]) -> bool {
    let added = pieces(amended, amendment, Change::Added);
    let stands = |piece: &String| {
        wordings
            .iter()
            .any(|wording| occurrences(piece, wording) > 0)
    };
    !wordings.is_empty() && added.iter().all(stands)
}

/// What one text has otherwise than another, but for spaces.
fn pieces(before: &str, after: &str, change: Change) -> Vec<String> {
    let pieces = difference(before, after).into_iter();
    let pieces = pieces.filter(|piece| piece.change == change);
    let words = pieces.map(|piece| piece.text.trim().to_owned());
    words.filter(|piece| !piece.is_empty()).collect()
}

/// How often a text has a piece, as whole words; of one without words, as it
/// is.
fn occurrences(piece: &str, text: &str) -> usize {
    let (wanted, words) = (written_words(piece), written_words(text));
    match wanted.len() {
        0 => text.matches(piece).count(),
        length => words.windows(length).filter(|at| *at == wanted).count(),
    }
}

fn written_words(text: &str) -> Vec<&str> {
    let ranges = word_ranges(text).into_iter();
    ranges.map(|range| &text[range]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_taken_up_by_parts_of_others() {
        let before = "a lamp of a harbour";
        for (amendment, text, is) in [
            ("no lamp of a harbour", "no lamp of a port", true),
            (
                "no lamp of a harbour",
                "a lamp of a northern harbour, known",
                false,
            ),
            ("a big red lamp of a harbour", "a big red lamp", true),
            ("a big red lamp of a harbour", "a red, big lamp", false),
            ("a lamp", "a lamp", true),
            ("a lamp", "a lamp of a harbour in a town", false),
        ] {
            assert_eq!(
                is_taken_up(before, amendment, text),
                is,
                "{amendment}: {text}"
            );
        }
    }

    #[test]
    fn brackets_hold_words_and_not_parts_of_them() {
        let wordings = |wording: &str| vec![wording.to_owned()];
        let (before, amendment) = ("a lamp of a harbour", "a lamp not of a harbour");
        assert!(is_in_brackets(before, amendment, &wordings("not of")));
        assert!(!is_in_brackets(before, amendment, &wordings("nothing")));
        assert!(!is_in_brackets(before, amendment, &[]));
        assert!(is_in_brackets(before, "a lamp", &wordings("of a harbour")));
    }
}
