//! Texts that differ in few words, of which one turns what the other says.

use std::collections::BTreeSet;

use crate::text::{WordList, words};

/// Words that turn what is said into its contrary, or take something out of it,
/// in English and French.
static TURNING: WordList = WordList::of(
    "absence lack lacking none nothing nobody except excepting excluding unless other than free \
    manque defaut depourvu depourvue depourvus depourvues exempt exempte exempts exemptes \
    rien personne nul nulle sauf excepte hormis exclusion exclu exclus excluant",
);
/// What before a word makes it its contrary: `unauthorised`, `illegal`.
const CONTRARY: [&str; 10] = [
    "un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "de",
];

/// Whether one of two texts has a turning word that the other has not, or as a
/// word of its own the contrary, by its beginning, of one that only the other
/// has. Some that are not opposed are taken for it (`formation` and
/// `information`): that costs a statement, and makes none that is wrong.
pub(super) fn are_opposed(one: &str, other: &str) -> bool {
    let (one, other) = (words_of(one), words_of(other));
    let own: Vec<&str> = one.difference(&other).map(String::as_str).collect();
    let others: Vec<&str> = other.difference(&one).map(String::as_str).collect();
    let turns = |words: &[&str]| words.iter().any(|word| TURNING.has(word));
    turns(&own) || turns(&others) || has_contrary(&own, &others) || has_contrary(&others, &own)
}

fn words_of(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// Whether any of some words is the contrary of one of others.
fn has_contrary(words: &[&str], others: &[&str]) -> bool {
    let is_contrary = |word: &&str| {
        let mut stripped = CONTRARY.iter().filter_map(|begin| word.strip_prefix(begin));
        stripped.any(|rest| others.contains(&rest))
    };
    words.iter().any(is_contrary)
}

#[cfg(test)]
mod tests {
    use super::are_opposed;

    #[test]
    fn a_contrary_is_told_by_its_beginning_or_a_turning_word() {
        for (one, other) in [
            ("an authorised lamp", "an unauthorised lamp"),
            ("une lampe licite", "une lampe illicite"),
            ("the light of lamps", "the absence of the light of lamps"),
            ("toute lampe", "toute lampe sauf la rouge"),
        ] {
            assert!(are_opposed(one, other) && are_opposed(other, one), "{one}");
        }
        assert!(!are_opposed(
            "an unauthorised lamp",
            "any unauthorised lamp"
        ));
        assert!(!are_opposed("a lamp of ships", "a lamp of the ship"));
    }
}
