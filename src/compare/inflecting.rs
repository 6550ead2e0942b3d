//! Words that are alike but for how they are inflected.
//!
//! A stemmer also takes off what makes one word of another: `authenticity` and
//! `authentication`, `integrity` and `integration` have the same stem.

use crate::text::{Analysis, WordList, regular_form};

/// Whether two folded words of the same stem are forms of one word: what they
/// do not have in common at their ends inflects words of the language.
pub(super) fn are_forms(one: &str, other: &str, analysis: Analysis) -> bool {
    let (one, other) = (regular_form(one, analysis), regular_form(other, analysis));
    let shared = shared_length(&one, &other);
    let (one, other) = (&one[shared..], &other[shared..]);
    let Some(endings) = endings(analysis) else {
        return one.is_empty() && other.is_empty();
    };
    let inflects = |ending: &str| ending.is_empty() || endings.has(ending);
    inflects(one) && inflects(other)
}

/// How many bytes two words have in common at their beginnings, whole letters.
fn shared_length(one: &str, other: &str) -> usize {
    let pairs = one.char_indices().zip(other.chars());
    let mut same = pairs.skip_while(|((_, letter), with)| letter == with);
    let parted = same.next().map(|((at, _), _)| at);
    parted.unwrap_or_else(|| one.len().min(other.len()))
}

fn endings(analysis: Analysis) -> Option<&'static WordList> {
    match analysis {
        Analysis::En => Some(&ENGLISH),
        Analysis::Fr => Some(&FRENCH),
        Analysis::De => Some(&GERMAN),
        Analysis::It => Some(&ITALIAN),
        Analysis::Es => Some(&SPANISH),
        Analysis::Ru => Some(&RUSSIAN),
        Analysis::General => None,
    }
}

static ENGLISH: WordList = WordList::of("s es e ed d ing y ies ied");
static FRENCH: WordList =
    WordList::of("s x e es ee ees er l le les ux ne nes f fs ve ves se ses que ques");
static GERMAN: WordList = WordList::of("e en n er ern s es em ens te ten t");
static ITALIAN: WordList = WordList::of("a e i o he hi ia ie io ii ta to te ti");
static SPANISH: WordList = WordList::of("s es a as o os e z ces");
static RUSSIAN: WordList = WordList::of(
    "а я о е ы и у ю ь й ой ей ом ем ам ям ами ями ах ях ов ев ем ий ый ая яя ое ее ые ие ого его ому ему ых их ым им ыми ими ую юю ою ею ия ии ию ией ием ие иям иями иях ью",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_told_from_words_of_one_stem() {
        for (language, one, other) in [
            ("en", "attack", "attacks"),
            ("en", "vulnerability", "vulnerabilities"),
            ("en", "encrypted", "encrypting"),
            ("fr", "vitale", "vitaux"),
            ("fr", "donnees", "donnee"),
            ("de", "angriff", "angriffs"),
            ("it", "attacco", "attacchi"),
            ("es", "informacion", "informaciones"),
            ("ru", "безопасность", "безопасности"),
            ("ru", "информационная", "информационной"),
            ("en", "analyses", "analysis"),
            ("en", "organization", "organisations"),
            ("fr", "stockees", "stocke"),
            ("it", "chiavi", "chiave"),
            ("de", "risiken", "risiko"),
            ("ru", "утечек", "утечка"),
            ("pl", "system", "system"),
        ] {
            assert!(are_forms(one, other, Analysis::of(language)), "{one}");
        }
        for (language, one, other) in [
            ("en", "authenticity", "authentication"),
            ("en", "integrity", "integral"),
            ("en", "integrity", "integration"),
            ("en", "access", "accessibility"),
            ("en", "organization", "organized"),
            ("fr", "authentification", "authentifiant"),
            ("ru", "безопасность", "безопасный"),
            ("pl", "system", "systemy"),
        ] {
            assert!(!are_forms(one, other, Analysis::of(language)), "{one}");
        }
    }
}
