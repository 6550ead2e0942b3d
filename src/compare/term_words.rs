//! The words of terms, of which some only join others and yet tell terms apart.

use std::ops::Range;

use crate::text::{Analysis, WordList, compact, denies, fold_word, word_ranges};

use super::lexicon::joins;

/// What a joining word says of what follows it. Terms are short: an attack by a
/// State and one on a State differ in nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Relation {
    /// Where something comes from, or who does it: `from`, `by`.
    Source,
    /// Where it goes, or to whom it is done: `to`, `on`, `against`.
    Target,
    /// `before`.
    Before,
    /// `after`.
    After,
    /// `above`, `over`.
    Above,
    /// `under`.
    Below,
}

static NONE: WordList = WordList::of("");
static ENGLISH: [WordList; 2] = [
    WordList::of("from by"),
    WordList::of("to into on upon against"),
];
static FRENCH: [WordList; 2] = [WordList::of("par"), WordList::of("vers sur a au aux")];
static GERMAN: [WordList; 2] = [
    WordList::of("von vom aus durch"),
    WordList::of("zu zum zur nach auf gegen an am"),
];
static ITALIAN: [WordList; 2] = [
    WordList::of("da dal dalla dalle dallo dall dai"),
    WordList::of("a ad al alla alle allo all ai su sul sulla sulle sui sull"),
];
static SPANISH: [WordList; 2] = [
    WordList::of("desde por"),
    WordList::of("a al contra hacia sobre"),
];
static RUSSIAN: [WordList; 2] = [WordList::of("из от"), WordList::of("в во на к")];

impl Relation {
    /// That of a folded word of a language.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Option<Self> {
        let [source, target] = match analysis {
            Analysis::En => ENGLISH.each_ref(),
            Analysis::Fr => FRENCH.each_ref(),
            Analysis::De => GERMAN.each_ref(),
            Analysis::It => ITALIAN.each_ref(),
            Analysis::Es => SPANISH.each_ref(),
            Analysis::Ru => RUSSIAN.each_ref(),
            Analysis::General => [&NONE, &NONE],
        };
        match (folded, analysis) {
            (word, _) if source.has(word) => Some(Self::Source),
            (word, _) if target.has(word) => Some(Self::Target),
            ("before", Analysis::En) => Some(Self::Before),
            ("after", Analysis::En) => Some(Self::After),
            ("above" | "over", Analysis::En) | ("uber", Analysis::De) | ("над", Analysis::Ru) => {
                Some(Self::Above)
            }
            ("under", Analysis::En) | ("unter", Analysis::De) | ("под", Analysis::Ru) => {
                Some(Self::Below)
            }
            _ => None,
        }
    }

    /// What says the contrary.
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Source => Self::Target,
            Self::Target => Self::Source,
            Self::Before => Self::After,
            Self::After => Self::Before,
            Self::Above => Self::Below,
            Self::Below => Self::Above,
        }
    }
}

/// Where the words of a term stand. Those that hyphens join are one word where
/// the first or the last of them only joins others: `on-line`, `log-off`,
/// `any-cast` are no `line`, `log` and `cast`. What denies the rest stands
/// alone, as in `non-armed`.
pub(super) fn term_ranges(term: &str, analysis: Analysis) -> Vec<Range<usize>> {
    let ranges = word_ranges(term);
    if !term.contains(HYPHENS) {
        return ranges;
    }
    let is_joined = |one: &Range<usize>, other: &Range<usize>| {
        let between = &term[one.end..other.start];
        let mut signs = between.chars();
        signs.next().is_some_and(|sign| HYPHENS.contains(&sign)) && signs.next().is_none()
    };
    let mut found = Vec::with_capacity(ranges.len());
    for chain in ranges.chunk_by(is_joined) {
        let first = fold_word(&term[chain[0].clone()]);
        let (denial, rest) = chain.split_at(usize::from(denies(&first, analysis)));
        found.extend_from_slice(denial);
        let joins = |range: &Range<usize>| joins_in_chain(&term[range.clone()], analysis);
        let is_one = match rest {
            [first, .., last] => joins(first) || joins(last),
            _ => false,
        };
        match is_one {
            true => found.push(rest[0].start..rest[rest.len() - 1].end),
            false => found.extend_from_slice(rest),
        }
    }
    found
}

/// Signs that make one word of two.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// Whether a word only joins others; no abbreviation does, such as that of
/// `IT-system`.
fn joins_in_chain(written: &str, analysis: Analysis) -> bool {
    let mut letters = written.chars();
    let is_abbreviation = letters.clone().nth(1).is_some() && letters.all(char::is_uppercase);
    !is_abbreviation && joins(&fold_word(written), analysis)
}

/// Folds a word of a term, see [`term_ranges`].
pub(super) fn fold_term_word(written: &str) -> String {
    match written.contains(HYPHENS) {
        true => compact(written),
        false => fold_word(written),
    }
}

/// Before the stem of a word that is denied.
pub(super) const DENIED: char = '¬';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joining_word_at_an_end_of_what_hyphens_join_is_a_part_of_it() {
        for (term, language, expected) in [
            ("on-line service", "en", vec!["on-line", "service"]),
            ("any-cast, log-off", "en", vec!["any-cast", "log-off"]),
            ("who-is", "en", vec!["who-is"]),
            ("tout-en-un", "fr", vec!["tout-en-un"]),
            ("non-on-line lamp", "en", vec!["non", "on-line", "lamp"]),
            ("bateau non-armé", "fr", vec!["bateau", "non", "armé"]),
            (
                "peer-to-peer IT-system",
                "en",
                vec!["peer", "to", "peer", "IT", "system"],
            ),
            ("on - line", "en", vec!["on", "line"]),
        ] {
            let found = term_ranges(term, Analysis::of(language)).into_iter();
            let found: Vec<&str> = found.map(|range| &term[range]).collect();
            assert_eq!(found, expected);
        }
        assert_eq!(fold_term_word("On-Line"), "online");
    }
}
