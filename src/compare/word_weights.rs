//! The words of texts, weighed by how rare they are among the texts of their
//! language (Spärck Jones, A statistical interpretation of term specificity,
//! 1972), and how like two texts are by them.

use crate::model::{Entry, Text, TextKind};
use crate::text::{Analysis, ContentWord, ContentWords, fold, word_ranges};

/// Texts less like than this are no reason to look.
pub(super) const LIKE_ENOUGH: f64 = 0.3;
/// One word shared is a chance, however rare it is.
const FEWEST_WORDS: usize = 2;

/// How often a text has each stem, in the order of their numbers.
pub(super) type Counted = Vec<(u32, u32)>;

/// What the stems of a text weigh, in the order of their numbers; the squares
/// of the weights add up to 1.
pub(super) type Weights = Vec<(u32, f64)>;

/// The words of the texts of a language, with how many texts have each.
pub(super) struct WordWeights<'a> {
    reading: ContentWords<'a>,
    /// How many texts there are.
    texts: u32,
    /// By stem, how many have it.
    with: Vec<u32>,
}

impl<'a> WordWeights<'a> {
    /// For the texts of a language; none counted yet.
    pub(super) fn new(language: &str) -> Self {
        Self {
            reading: ContentWords::by_stem(Analysis::of(language)),
            texts: 0,
            with: Vec::new(),
        }
    }

    /// Reads a text, which counts for how rare its words are.
    pub(super) fn count(&mut self, text: &'a Text) -> Counted {
        let counted = self.read(text);
        self.texts += 1;
        for (stem, _) in &counted {
            let stem = *stem as usize;
            if self.with.len() <= stem {
                self.with.resize(stem + 1, 0);
            }
            self.with[stem] += 1;
        }
        counted
    }

    /// Reads a text that counts for nothing.
    pub(super) fn read(&mut self, text: &'a Text) -> Counted {
        counted(&self.reading.of(&text.text))
    }

    /// What the words of a text weigh among those counted so far.
    pub(super) fn weights(&self, counted: &Counted) -> Weights {
        let weight = |(stem, count): &(u32, u32)| {
            let with = self.with.get(*stem as usize).copied().unwrap_or(1);
            let rarity = (1.0 + f64::from(self.texts) / f64::from(with)).ln();
            (*stem, f64::from(*count) * rarity)
        };
        let mut weights: Weights = counted.iter().map(weight).collect();
        let squares: f64 = weights.iter().map(|(_, weight)| weight * weight).sum();
        let length = squares.sqrt();
        weights.iter_mut().for_each(|(_, weight)| *weight /= length);
        weights
    }

    /// The rarest words of a text, as many as it takes: texts that share none of
    /// each other's are less like than so much, since what the others of a text
    /// weigh adds up to less.
    pub(super) fn rarest(&self, weights: &Weights, least: f64) -> Vec<u32> {
        let with = |stem: u32| (self.with.get(stem as usize).copied().unwrap_or(1), stem);
        let mut rarest = weights.clone();
        rarest.sort_by_key(|(stem, _)| with(*stem));
        let mut others = 0.0;
        while let Some((_, weight)) = rarest.last()
            && others + weight * weight < least * least
        {
            others += weight * weight;
            rarest.pop();
        }
        rarest.into_iter().map(|(stem, _)| stem).collect()
    }

    /// How many different words the texts counted so far have.
    pub(super) fn stems(&self) -> usize {
        self.with.len()
    }

    /// The words that two texts share, those that count most first, as the one
    /// writes them.
    pub(super) fn shared(&mut self, one: &'a Text, other: &'a Text) -> Vec<String> {
        let words = self.reading.of(&one.text);
        let others = self.read(other);
        let (one_weights, other_weights) = (self.weights(&counted(&words)), self.weights(&others));
        let mut shared: Weights = in_both(&one_weights, &other_weights).collect();
        shared.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let written = |(stem, _): (u32, f64)| {
            let word = words.iter().find(|word| word.stem == stem)?;
            Some(one.text[word.range.clone()].to_owned())
        };
        shared.into_iter().filter_map(written).collect()
    }
}

/// How often each stem is among some words.
fn counted(words: &[ContentWord]) -> Counted {
    let mut stems: Vec<u32> = words.iter().map(|word| word.stem).collect();
    stems.sort_unstable();
    let same = stems.chunk_by(|one, other| one == other);
    same.map(|same| (same[0], same.len() as u32)).collect()
}

/// How like two texts are: the cosine of the weights of their words; none where
/// it is too little, or a single word, to say so.
pub(super) fn likeness(one: &Weights, other: &Weights) -> Option<f64> {
    let (mut likeness, mut shared) = (0.0, 0);
    for (_, both) in in_both(one, other) {
        likeness += both;
        shared += 1;
    }
    (likeness >= LIKE_ENOUGH && shared >= FEWEST_WORDS).then_some(likeness)
}

/// A likeness in hundredths: all of them only of texts with the same words in the
/// same order, since stems may be the same where words are not.
pub(super) fn hundredths(likeness: f64, one: &Text, other: &Text) -> u8 {
    /// What is told of the likest texts that differ.
    const ALMOST: u8 = 99;
    let rounded = (likeness * 100.0).round() as u8;
    match rounded > ALMOST && !has_same_words(&one.text, &other.text) {
        true => ALMOST,
        false => rounded,
    }
}

/// Whether two texts have the same words, however these are parted and whatever
/// letters are capitals.
fn has_same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = word_ranges(text).into_iter();
        words.map(|range| fold(&text[range])).collect()
    };
    words(one) == words(other)
}

/// The stems that two texts have, with the product of their weights.
fn in_both(one: &Weights, other: &Weights) -> impl Iterator<Item = (u32, f64)> {
    let mut other = &other[..];
    one.iter().filter_map(move |(stem, weight)| {
        let before = other.iter().take_while(|(there, _)| there < stem).count();
        other = &other[before..];
        let (there, weight_there) = other.first()?;
        (there == stem).then_some((*stem, weight * weight_there))
    })
}

/// The texts of an entry that say what a concept is, with their languages.
pub(super) fn said(entry: &Entry) -> impl Iterator<Item = (&Text, &str)> {
    let texts = entry.texts.iter();
    let said = texts.filter(|text| text.kind != TextKind::Note);
    said.map(|text| (text, text.language.primary()))
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::*;

    fn text(words: &str) -> Text {
        let text = json!({
            "kind": "definition", "language": "fr", "text": words, "document": "law",
            "wording": "official",
        });
        from_value(text).unwrap()
    }

    #[test]
    fn words_are_told_as_they_are_written() {
        let one = text("La lampe connectée de l’État brûle");
        let other = text("Lampes connectées des États");
        let mut weights = WordWeights::new("fr");
        weights.count(&one);
        weights.count(&other);
        let mut shared = weights.shared(&one, &other);
        shared.sort();
        assert_eq!(shared, ["connectée", "lampe", "État"]);
    }

    #[test]
    fn all_hundredths_are_of_the_same_words_alone() {
        let of = |one: &str, other: &str| hundredths(1.0, &text(one), &text(other));
        assert_eq!(of("Lampe d’un port.", "lampe d'un  port"), 100);
        assert_eq!(of("lampe d’un port", "lampes d’un port"), 99);
        assert_eq!(of("lampe d’un port", "port d’une lampe"), 99);
        assert_eq!(hundredths(0.42, &text("lampe"), &text("port")), 42);
    }
}
