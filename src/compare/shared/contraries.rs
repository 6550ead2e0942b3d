//! Words that are contraries of each other in texts that differ in little else.
//!
//! Lists of [`Opposite`](crate::text::Opposite) give a word one contrary, wherever it stands.
//! Here one may have several (`within` of `outside` there, of `after` here), since it counts
//! only where one text has the one word and the other text has the other for it.

mod meanings;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use self::meanings::MEANINGS;
use crate::text::{Analysis, WordList, fold_word, inflectional_stem};

/// The languages of a [`Meaning`](meanings::Meaning), in its order.
const LANGUAGES: [Analysis; 6] = [
    Analysis::En,
    Analysis::Fr,
    Analysis::De,
    Analysis::It,
    Analysis::Es,
    Analysis::Ru,
];

/// Which of a meaning and its contrary a word has: the place of the two, and whether it is the
/// contrary.
type Side = (usize, bool);
type Sides = HashMap<String, Vec<Side>, RandomState>;

/// By language, the sides of words, as they are folded and by their stems.
static SIDES: LazyLock<HashMap<Analysis, Sides, RandomState>> = LazyLock::new(|| {
    let languages = LANGUAGES.iter().enumerate();
    let by_word = |(column, analysis): (usize, &Analysis)| (*analysis, sides(column, *analysis));
    languages.map(by_word).collect()
});

fn sides(column: usize, analysis: Analysis) -> Sides {
    let mut sides = Sides::default();
    for (place, meaning) in MEANINGS.iter().enumerate() {
        for (is_contrary, words) in [false, true].into_iter().zip(meaning[column].split('|')) {
            for word in words.split_ascii_whitespace().map(fold_word) {
                let stem = inflectional_stem(&word, analysis);
                for key in HashSet::from([word, stem]) {
                    sides.entry(key).or_default().push((place, is_contrary));
                }
            }
        }
    }
    sides
}

/// Whether of two texts the one alone has a word that is a contrary of one that the other alone
/// has, each as often as it has it more. Of their words, folded.
pub(super) fn have_contraries(one: &[String], other: &[String], analysis: Analysis) -> bool {
    let Some(sides) = SIDES.get(&analysis) else {
        return false;
    };
    let [one, other] = [one, other].map(|words| without_dangers(words, analysis));
    let (one, other) = (&*one, &*other);
    // A word may have a side by itself, and others by its stem.
    let sides_of = |word: &str| {
        let stem = inflectional_stem(word, analysis);
        let found = [sides.get(word), sides.get(stem.as_str())];
        found.into_iter().flatten().flatten().copied()
    };
    let alone = |first, other| of_first_alone(first, other).into_iter().flat_map(sides_of);
    let of_other: HashSet<Side> = alone(other, one).collect();
    alone(one, other).any(|(place, is_contrary)| of_other.contains(&(place, !is_contrary)))
}

/// What stands before that from which something is protected: protection from attacks is
/// protection against them.
static BEFORE_DANGER: WordList =
    WordList::of("from against da dai dagli dal dalla dalle dallo contro от ото против");
/// How words for what protects begin.
const PROTECTING: [&str; 11] = [
    "prote",
    "defen",
    "secur",
    "shield",
    "safe",
    "guard",
    "resist",
    "difes",
    "difen",
    "защи",
    "оборон",
];

/// Some words without those that say from what something is protected, which stand shortly
/// after what protects.
fn without_dangers(words: &[String], analysis: Analysis) -> Cow<'_, [String]> {
    /// In words.
    const NEAR: usize = 6;
    let may_be = matches!(analysis, Analysis::En | Analysis::It | Analysis::Ru);
    if !may_be || !words.iter().any(|word| BEFORE_DANGER.has(word)) {
        return Cow::Borrowed(words);
    }
    let protects = |word: &String| PROTECTING.iter().any(|begin| word.starts_with(begin));
    let is_before_danger = |at: usize| {
        let mut near = words[at.saturating_sub(NEAR)..at].iter();
        BEFORE_DANGER.has(&words[at]) && near.any(protects)
    };
    let others = (0..words.len()).filter(|at| !is_before_danger(*at));
    Cow::Owned(others.map(|at| words[at].clone()).collect())
}

/// The words of the first of two texts, each as often as it has it more than the other.
pub(super) fn of_first_alone<'w>(first: &'w [String], other: &[String]) -> Vec<&'w str> {
    let mut times: HashMap<&str, usize, RandomState> = HashMap::default();
    for word in other {
        *times.entry(word).or_default() += 1;
    }
    let mut alone = Vec::new();
    for word in first {
        match times.get_mut(word.as_str()) {
            Some(left) if *left > 0 => *left -= 1,
            _ => alone.push(word.as_str()),
        }
    }
    alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_both_sides_of_every_meaning() {
        for meaning in &MEANINGS {
            for words in meaning {
                let (plain, contrary) = words.split_once('|').unwrap();
                assert!(!plain.trim().is_empty() && !contrary.trim().is_empty());
                let [plain, contrary] =
                    [plain, contrary].map(|words| words.split_ascii_whitespace());
                let plain: HashSet<&str> = plain.collect();
                assert!(
                    contrary.clone().all(|word| !plain.contains(word)),
                    "{words}"
                );
            }
        }
    }

    #[test]
    fn no_stem_is_its_own_contrary() {
        for (analysis, sides) in SIDES.iter() {
            for (word, sides) in sides {
                let is_own = |(place, is_contrary): &Side| sides.contains(&(*place, !is_contrary));
                assert!(!sides.iter().any(is_own), "{analysis:?}: {word}");
            }
        }
    }

    #[test]
    fn what_both_have_is_no_contrary() {
        let have = |one: &str, other: &str| {
            let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
            have_contraries(&words(one), &words(other), Analysis::En)
        };
        assert!(have("the next lamp", "the previous lamp"));
        assert!(have("lamps within days", "lamps after days"));
        assert!(!have("the next lamp", "the lamp"));
        assert!(!have("the next and previous lamp", "the previous lamp"));
        assert!(!have("within days", "outside days"));
    }
}
