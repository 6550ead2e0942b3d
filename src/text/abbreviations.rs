//! Abbreviations in capitals that are other words in small letters.

use super::{Analysis, WordList};

/// Whether a folded word is another one in capitals: `IT` is no `it`, `US` no `us`,
/// French `SI` no `si`.
pub fn is_other_in_capitals(folded: &str, analysis: Analysis) -> bool {
    match analysis {
        Analysis::En => ENGLISH.has(folded),
        Analysis::Fr => FRENCH.has(folded),
        Analysis::It | Analysis::Es => folded == "si",
        Analysis::De | Analysis::Ru | Analysis::General => false,
    }
}

// Not those that join the words of a term in capitals, such as `AS`.
static ENGLISH: WordList = WordList::of("it who us is");
static FRENCH: WordList = WordList::of("si se ce sa");
