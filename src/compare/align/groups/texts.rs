use std::collections::BTreeMap;

use super::LIKE_TEXTS;
use crate::compare::candidates::MOST_WORDS;
use crate::compare::word_weights::{Counted, Weights, WordWeights, hundredths, likeness, said};
use crate::model::{Entry, LinkReason, Text};

/// More than what sums of rounded weights are off.
const ROUNDING: f64 = 1e-3;

/// The words of the texts of each entry, weighed by their rarity among all of
/// the same language.
pub(super) struct Texts<'a> {
    languages: BTreeMap<&'a str, WordWeights<'a>>,
    of_entry: Vec<Vec<Weighed<'a>>>,
}

/// A text with what its words weigh.
struct Weighed<'a> {
    text: &'a Text,
    language: &'a str,
    words: Weights,
    rarest: Marks,
}

/// Where the rarest words of a text leave a mark, several the same one: what has
/// no mark in common has no such word.
#[derive(Clone, Copy, Default)]
struct Marks([u64; 8]);

impl Marks {
    fn of(words: &[u32]) -> Self {
        let mut marks = Self::default();
        for word in words {
            let bit = *word as usize % (64 * marks.0.len());
            marks.0[bit / 64] |= 1 << (bit % 64);
        }
        marks
    }

    fn meet(&self, other: &Self) -> bool {
        let mut both = self.0.iter().zip(&other.0);
        both.any(|(one, other)| one & other != 0)
    }
}

impl Weighed<'_> {
    fn is_like(&self, other: &Self) -> bool {
        self.language == other.language
            && self.rarest.meet(&other.rarest)
            && likeness(&self.words, &other.words).is_some_and(|like| like >= LIKE_TEXTS)
    }
}

impl<'a> Texts<'a> {
    pub(super) fn of(entries: &[&'a Entry]) -> Self {
        let mut languages: BTreeMap<&str, WordWeights<'a>> = BTreeMap::new();
        let mut counted: Vec<Vec<(&Text, &str, Counted)>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let texts = said(entry).map(|(text, language)| {
                let new = || WordWeights::new(language);
                let words = languages.entry(language).or_insert_with(new);
                (text, language, words.count(text))
            });
            counted.push(texts.collect());
        }
        let weigh = |(text, language, counted): (&'a Text, &'a str, Counted)| {
            let of = languages.get(language)?;
            let words = of.weights(&counted);
            // Less by what sums of rounded weights may be off.
            let rarest = of.rarest(&words, LIKE_TEXTS - ROUNDING);
            Some(Weighed {
                rarest: Marks::of(&rarest),
                text,
                language,
                words,
            })
        };
        let of_entry = counted.into_iter();
        let of_entry = of_entry.map(|texts| texts.into_iter().filter_map(weigh).collect());
        Self {
            of_entry: of_entry.collect(),
            languages,
        }
    }

    /// Whether two entries have texts of one language that are like enough.
    pub(super) fn are_like(&self, one: usize, other: usize) -> bool {
        let others = &self.of_entry[other];
        self.of_entry[one].iter().any(|text| {
            let mut others = others.iter();
            others.any(|other| text.is_like(other))
        })
    }

    /// The texts of an entry and another one that are likest, as a reason.
    pub(super) fn likest(&mut self, one: usize, other: usize, id: &Entry) -> Option<LinkReason> {
        let by_likeness = |(one, ..): &(f64, _, _), (other, ..): &(f64, _, _)| one.total_cmp(other);
        let likest = self.each_like(one, other).max_by(by_likeness);
        let (likeness, text, known) = likest?;
        let words = self.languages.get_mut(text.language.primary())?;
        let words = words.shared(text, known).into_iter();
        Some(LinkReason::LikeTexts {
            entry: id.id.clone(),
            language: text.language.clone(),
            words: words.take(MOST_WORDS).collect(),
            wordings: [text.wording, known.wording],
            former: false,
            weight: hundredths(likeness, text, known),
        })
    }

    /// Each two texts of one language that are like each other.
    fn each_like(
        &self,
        one: usize,
        other: usize,
    ) -> impl Iterator<Item = (f64, &'a Text, &'a Text)> {
        let others = &self.of_entry[other];
        self.of_entry[one].iter().flat_map(move |text| {
            let others = others
                .iter()
                .filter(|other| other.language == text.language);
            others.filter_map(|other| {
                let likeness = likeness(&text.words, &other.words)?;
                Some((likeness, text.text, other.text))
            })
        })
    }
}
