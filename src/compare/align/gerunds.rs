//! Acts that English names by a thing: `naming` is no `name`, `training` no `train`.

use crate::compare::lexicon::Lexicon;
use crate::compare::term_words::{fold_term_word, term_ranges};
use crate::text::Analysis;

/// Whether an English term has the gerund of a word that another has, and the other lacks the
/// gerund. What the lexicon has by its gerund (`test`, `testing`) is what it says there.
pub(super) fn names_act_of(term: &str, other: &str, lexicon: &Lexicon) -> bool {
    let (own, others) = (folded_words(term), folded_words(other));
    let known = lexicon.known_in("en");
    own.iter().any(|word| {
        let is_gerund = others.iter().any(|other| is_gerund_of(word, other));
        is_gerund && !others.contains(word) && known.of_very_word(word).is_none()
    })
}

/// Whether a term has the letters of a gerund.
pub(super) fn has_ing(term: &str) -> bool {
    term.contains("ing") || term.contains("ING")
}

fn folded_words(term: &str) -> Vec<String> {
    let ranges = term_ranges(term, Analysis::En).into_iter();
    ranges.map(|range| fold_term_word(&term[range])).collect()
}

/// Whether a folded word is the gerund of another, which may be in the plural: `naming`,
/// `logging`.
fn is_gerund_of(word: &str, other: &str) -> bool {
    let Some(stem) = word.strip_suffix("ing") else {
        return false;
    };
    let is_doubled = |noun: &str| {
        let last = noun.chars().next_back();
        last.is_some_and(|last| stem.strip_suffix(last) == Some(noun))
    };
    let nouns = [
        Some(other),
        other.strip_suffix('s'),
        other.strip_suffix("es"),
    ];
    nouns
        .into_iter()
        .flatten()
        .any(|noun| noun == stem || noun.strip_suffix('e') == Some(stem) || is_doubled(noun))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gerund_is_told_by_its_noun() {
        for (word, other) in [
            ("naming", "name"),
            ("hosting", "hosts"),
            ("logging", "log"),
            ("processing", "processes"),
        ] {
            assert!(is_gerund_of(word, other), "{word}");
            assert!(!is_gerund_of(other, word), "{word}");
        }
        for (word, other) in [
            ("string", "stripe"),
            ("encrypting", "encryption"),
            ("naming", "naming"),
        ] {
            assert!(!is_gerund_of(word, other), "{word}");
        }
    }
}
