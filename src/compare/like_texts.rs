//! What the likeness of texts adds to links that the words of terms made.

use std::collections::BTreeMap;
use std::rc::Rc;

use foldhash::HashMap;

use super::candidates::MOST_WORDS;
use super::word_weights::{Weights, WordWeights, hundredths, likeness, said};
use crate::model::{Entry, Key, Language, LinkBasis, LinkReason, Text};

/// Rarity is counted over so many texts of a language at most, taken evenly
/// from all: more tell no better which words are common.
const MOST_COUNTED: usize = 2_000;

/// The concepts that a rule proposes for an entry.
pub type Proposed = Vec<(Key, LinkBasis)>;

/// Adds to the reasons of proposed links the texts that are likest, where any
/// are: one of the entry and one of an entry linked to the concept. Words count
/// by their rarity among the texts that are linked to concepts.
pub fn add_like_texts(proposed: &mut [(&Entry, Proposed)], linked: &BTreeMap<Key, Vec<&Entry>>) {
    if proposed.iter().all(|(_, links)| links.is_empty()) {
        return;
    }
    let mut texts = Texts::of(linked);
    for (entry, links) in proposed {
        let own = texts.weighed(entry);
        for (concept, basis) in links {
            let others = linked.get(concept).map_or(&[][..], Vec::as_slice);
            let others = others.iter().filter(|other| other.id != entry.id);
            if let LinkBasis::Rule { reasons } = basis {
                reasons.extend(texts.likest(&own, others));
            }
        }
    }
}

/// Whether two entries still have all of some words in common, in a text of each in
/// one language: words as the text of the first had them when they were told.
pub fn have_in_common(one: &Entry, other: &Entry, language: &Language, words: &[String]) -> bool {
    let language = language.primary();
    let mut reading = WordWeights::new(language);
    let of_language = |entry| said(entry).filter(|(_, of)| *of == language);
    for (text, _) in of_language(one) {
        for (known, _) in of_language(other) {
            let shared = reading.shared(text, known);
            if words.iter().all(|word| shared.contains(word)) {
                return true;
            }
        }
    }
    false
}

/// Texts with the rarity of their words, by language.
struct Texts<'a>(BTreeMap<&'a str, OfLanguage<'a>>);

/// Those of a language.
struct OfLanguage<'a> {
    words: WordWeights<'a>,
    /// What the words of each text weigh that was asked for: the same few concepts are
    /// proposed for many entries.
    weighed: HashMap<&'a str, Rc<Weights>>,
}

impl<'a> OfLanguage<'a> {
    fn weighed(&mut self, text: &'a Text) -> Rc<Weights> {
        let weighed = self.weighed.entry(&text.text);
        let weighed = weighed.or_insert_with(|| {
            let counted = self.words.read(text);
            Rc::new(self.words.weights(&counted))
        });
        Rc::clone(weighed)
    }
}

impl<'a> Texts<'a> {
    fn of(linked: &BTreeMap<Key, Vec<&'a Entry>>) -> Self {
        let mut all: BTreeMap<&str, Vec<&Text>> = BTreeMap::new();
        for (text, language) in linked.values().flatten().copied().flat_map(said) {
            all.entry(language).or_default().push(text);
        }
        let counted = all.into_iter().map(|(language, texts)| {
            let mut words = WordWeights::new(language);
            for text in texts.iter().step_by(texts.len().div_ceil(MOST_COUNTED)) {
                words.count(text);
            }
            let weighed = HashMap::default();
            (language, OfLanguage { words, weighed })
        });
        Self(counted.collect())
    }

    /// The texts of an entry in languages in which there are others, each with what its
    /// words weigh.
    fn weighed(&mut self, entry: &'a Entry) -> Vec<(&'a Text, Rc<Weights>)> {
        let weighed = said(entry).filter_map(|(text, language)| {
            let of = self.0.get_mut(language)?;
            Some((text, of.weighed(text)))
        });
        weighed.collect()
    }

    /// The text of an entry that is likest one of others, as a reason.
    fn likest<'o>(
        &mut self,
        own: &[(&'a Text, Rc<Weights>)],
        others: impl Iterator<Item = &'o &'a Entry>,
    ) -> Option<LinkReason>
    where
        'a: 'o,
    {
        let mut likest: Option<(f64, &Text, &Entry, &Text)> = None;
        for other in others {
            for (known, weights) in self.weighed(other) {
                let language = known.language.primary();
                let own = own.iter();
                for (text, words) in own.filter(|(text, _)| text.language.primary() == language) {
                    let likeness = likeness(words, &weights).unwrap_or(0.0);
                    if likeness > likest.map_or(0.0, |(most, ..)| most) {
                        likest = Some((likeness, text, other, known));
                    }
                }
            }
        }
        let (likeness, text, other, known) = likest?;
        let of = self.0.get_mut(text.language.primary())?;
        let words = of.words.shared(text, known);
        Some(LinkReason::LikeTexts {
            entry: other.id.clone(),
            language: text.language.clone(),
            words: words.into_iter().take(MOST_WORDS).collect(),
            wordings: [text.wording, known.wording],
            former: false,
            weight: hundredths(likeness, text, known),
        })
    }
}
