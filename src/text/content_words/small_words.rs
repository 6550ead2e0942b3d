//! Small words that say something because they have an opposite: `after`, `above`, `all`.
//!
//! A joining word is shown where its opposite is, so that two texts which differ in it alone
//! never have all elements in common. Where one of two opposites stands almost everywhere and
//! joins (`with`, `on`, `sur`, `à`, `über`, `con`, `sobre`, `с`), the other one alone is told (`against`,
//! `off`, `sous`, `unter`): that is enough to tell the two apart. What is denied by its opposite
//! (`without`) needs none.

use crate::text::{Analysis, WordGroups, WordList};

static ENGLISH: WordGroups = WordGroups::of(
    "up|within|above|over|under|after|against|more|most|all|some|until|during|same|off|out|because",
);
static FRENCH: WordGroups =
    WordGroups::of("vers|sous|plus|apres|tous toutes|pres|pendant|meme memes|jusqu jusque|selon");
static GERMAN: WordGroups = WordGroups::of(
    "innerhalb|ausserhalb|unter|vor|nach|gegen|trotz|bis|seit|wahrend|gemass|wegen|aufgrund|\
    alle aller allen",
);
static ITALIAN: WordGroups = WordGroups::of("piu|tutti tutte");
static SPANISH: WordGroups =
    WordGroups::of("desde|hasta|contra|bajo|mas|todos todas|algunos algunas");
static RUSSIAN: WordGroups = WordGroups::of("над|под|до|более|все всех всем всеми");

/// Each of these words of a language, folded, with the first of its forms, which stands for
/// all.
pub(super) fn small_words(
    analysis: Analysis,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let groups = analysis.choose([&ENGLISH, &FRENCH, &GERMAN, &ITALIAN, &SPANISH, &RUSSIAN]);
    let mut first = (usize::MAX, "");
    let words = groups.into_iter().flat_map(WordGroups::each);
    words.map(move |(word, group)| {
        if group != first.0 {
            first = (group, word);
        }
        (word, first.1)
    })
}

/// Phrases that bound together the quantity that they stand with; the first of a group stands
/// for all of it.
type Bounds = &'static [&'static [&'static str]];

const ENGLISH_BOUNDS: Bounds = &[
    &["at most", "at the most"],
    &["at least", "at the least"],
    &["at a maximum"],
    &["at a minimum"],
];
const FRENCH_BOUNDS: Bounds = &[
    &["au plus", "tout au plus"],
    &["au moins", "tout au moins"],
    &["au maximum"],
    &["au minimum"],
];
const ITALIAN_BOUNDS: Bounds = &[
    &["al piu"],
    &["al meno", "per lo meno"],
    &["al massimo"],
    &["al minimo"],
    &["come massimo"],
    &["come minimo"],
];
const SPANISH_BOUNDS: Bounds = &[
    &["al menos", "a lo menos", "por lo menos"],
    &["a lo mas"],
    &["a lo sumo"],
    &["como maximo"],
    &["como mucho"],
    &["como minimo"],
];
const RUSSIAN_BOUNDS: Bounds = &[
    &["по меньшей мере"],
    &["по крайней мере"],
    &["по большей мере"],
    &["как минимум"],
    &["как максимум"],
    &["самое большее"],
    &["самое меньшее"],
];

/// Those of a language. German has a word for each: `höchstens`, `mindestens`.
fn bounds(analysis: Analysis) -> Bounds {
    match analysis {
        Analysis::En => ENGLISH_BOUNDS,
        Analysis::Fr => FRENCH_BOUNDS,
        Analysis::It => ITALIAN_BOUNDS,
        Analysis::Es => SPANISH_BOUNDS,
        Analysis::Ru => RUSSIAN_BOUNDS,
        Analysis::De | Analysis::General => &[],
    }
}

/// The second words of these phrases as they are written: most words that may begin one have
/// none of them after it, which is told without folding.
static SECOND: WordList = WordList::of(
    "most least the a plus moins au maximum minimum piu più meno lo massimo minimo menos sumo maximo \
     máximo mucho mínimo меньшей крайней большей минимум максимум большее меньшее",
);

/// Whether a word may be the second of a phrase of [`Bound`].
pub(super) fn goes_on_bound(written: &str) -> bool {
    SECOND.has(written)
}

/// A phrase that bounds a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bound {
    /// What stands for it and all that say the same.
    pub stem: &'static str,
    /// How many words it has.
    pub words: usize,
    /// Whether it heightens an adjective elsewhere: `au plus haut niveau`.
    pub is_superlative: bool,
}

impl Bound {
    /// That with which some folded words begin.
    pub(super) fn of<'w>(
        words: impl Iterator<Item = &'w str> + Clone,
        analysis: Analysis,
    ) -> Option<Self> {
        let begins = |phrase: &str| {
            let mut words = words.clone();
            phrase.split(' ').all(|word| words.next() == Some(word))
        };
        let bound = |group: &&[&'static str]| {
            let phrase = group.iter().find(|phrase| begins(phrase))?;
            let is_superlative = ["most", "plus", "piu", "mas"]
                .iter()
                .any(|much| phrase.ends_with(much));
            Some(Self {
                stem: group[0],
                words: phrase.split(' ').count(),
                is_superlative,
            })
        };
        bounds(analysis).iter().find_map(bound)
    }
}

/// Whether a phrase of [`Bound`] begins with a folded word.
pub(super) fn begins_bound(folded: &str, analysis: Analysis) -> bool {
    let mut phrases = bounds(analysis).iter().flat_map(|group| group.iter());
    phrases.any(|phrase| phrase.split(' ').next() == Some(folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_word_of_every_bound_is_known() {
        for bounds in Analysis::ALL.map(bounds) {
            for phrase in bounds.iter().flat_map(|group| group.iter()) {
                let second = phrase.split(' ').nth(1).unwrap();
                assert!(goes_on_bound(second), "{phrase}");
            }
        }
    }
}
