//! What entries without a concept may be about, by the likeness of their texts
//! to those of entries that have one: proposed to a person, never made.

use std::collections::BTreeMap;

use super::word_weights::{Counted, LIKE_ENOUGH, Weights, WordWeights, hundredths, likeness, said};
use crate::model::{Entry, EntryId, Key, Language, Term, Text, Wording};
use crate::text::{Analysis, compact_in};

/// Concepts proposed for an entry.
const MOST_CONCEPTS: usize = 3;
/// Words told with a reason.
pub(super) const MOST_WORDS: usize = 8;

/// A concept that an entry may be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The entry.
    pub entry: EntryId,
    /// The concept.
    pub concept: Key,
    /// The two texts that are likest.
    pub reason: LikeTexts,
}

/// Two texts that are alike.
#[derive(Debug, Clone, PartialEq)]
pub struct LikeTexts {
    /// The entry of the concept whose text it is.
    pub like: EntryId,
    /// The language of both texts.
    pub language: Language,
    /// Hundredths: the cosine of the weights of their words.
    pub weight: u8,
    /// The words that both have, those that count most first, as the text of
    /// the candidate has them, folded.
    pub words: Vec<String>,
    /// Whose words the text of the candidate is in.
    pub wording: Wording,
    /// Whose words the other text is in.
    pub like_wording: Wording,
}

/// A term that two entries have in one language, in whatever spelling.
#[derive(Debug, Clone, PartialEq)]
pub struct SameTerm {
    /// The other entry.
    pub like: EntryId,
    /// The language of both terms.
    pub language: Language,
    /// The term, as the other entry has it.
    pub term: String,
}

/// The first term of others that an entry has, too.
pub fn same_term<'a>(
    entry: &Entry,
    others: impl IntoIterator<Item = &'a Entry>,
) -> Option<SameTerm> {
    let written = |term: &Term| {
        let primary = term.language.primary();
        let key = compact_in(&term.text, Analysis::of(primary));
        (primary.to_owned(), key)
    };
    let own: Vec<(String, String)> = entry.terms.iter().map(written).collect();
    others.into_iter().find_map(|other| {
        let mut terms = other.terms.iter();
        let same = terms.find(|term| own.contains(&written(term)))?;
        Some(SameTerm {
            like: other.id.clone(),
            language: same.language.clone(),
            term: same.text.clone(),
        })
    })
}

/// The concepts that entries may be about, at most three an entry, the likest
/// first. Words count by their rarity among all texts of a language.
pub fn candidates(entries: &[&Entry], linked: &[(&Entry, &[Key])]) -> Vec<Candidate> {
    let mut languages: BTreeMap<&str, InLanguage<'_>> = BTreeMap::new();
    for (place, (entry, _)) in linked.iter().enumerate() {
        for (text, language) in said(entry) {
            let of = languages
                .entry(language)
                .or_insert_with_key(InLanguage::new);
            let counted = of.words.count(text);
            of.counted.push(counted);
            of.known.push(KnownText {
                place,
                text,
                weights: Vec::new(),
            });
        }
    }
    // Those of the entries count for how rare words are, too.
    let mut counted: Vec<Vec<Counted>> = Vec::with_capacity(entries.len());
    for entry in entries {
        let texts = said(entry).map(|(text, language)| {
            let of = languages
                .entry(language)
                .or_insert_with_key(InLanguage::new);
            of.words.count(text)
        });
        counted.push(texts.collect());
    }
    languages.values_mut().for_each(InLanguage::index);
    let mut found = Vec::new();
    for (entry, counted) in entries.iter().zip(&counted) {
        found.extend(of_entry(entry, counted, linked, &mut languages));
    }
    found
}

/// The concepts that an entry may be about, the likest first.
fn of_entry<'a>(
    entry: &'a Entry,
    counted: &[Counted],
    linked: &[(&'a Entry, &'a [Key])],
    languages: &mut BTreeMap<&'a str, InLanguage<'a>>,
) -> Vec<Candidate> {
    let mut best: BTreeMap<&Key, (f64, &Text, usize)> = BTreeMap::new();
    for ((text, language), counted) in said(entry).zip(counted) {
        let Some(of) = languages.get_mut(language) else {
            continue;
        };
        for (known, likeness) in of.alike(counted) {
            for concept in linked[of.known[known].place].1 {
                let before = best.get(concept).map_or(0.0, |(before, ..)| *before);
                if likeness > before {
                    best.insert(concept, (likeness, text, known));
                }
            }
        }
    }
    let mut best: Vec<(&Key, (f64, &Text, usize))> = best.into_iter().collect();
    best.sort_by(|(_, (one, ..)), (_, (other, ..))| other.total_cmp(one));
    let candidate = |(concept, (likeness, text, known)): (&Key, (f64, &'a Text, usize))| {
        let of = languages.get_mut(text.language.primary())?;
        let known = &of.known[known];
        let (like, like_wording) = (linked[known.place].0.id.clone(), known.text.wording);
        let shared = of.words.shared(text, known.text);
        Some(Candidate {
            entry: entry.id.clone(),
            concept: concept.clone(),
            reason: LikeTexts {
                like,
                language: text.language.clone(),
                weight: hundredths(likeness, text, known.text),
                words: shared.into_iter().take(MOST_WORDS).collect(),
                wording: text.wording,
                like_wording,
            },
        })
    };
    let best = best.into_iter().take(MOST_CONCEPTS);
    best.filter_map(candidate).collect()
}

/// The texts of a language.
struct InLanguage<'a> {
    words: WordWeights<'a>,
    /// Those of entries that have a concept.
    known: Vec<KnownText<'a>>,
    /// What stands in these, until it is known how rare words are.
    counted: Vec<Counted>,
    /// By stem, which of these have it, with what it weighs there.
    by_stem: Vec<Vec<(u32, f32)>>,
    /// What those found share so far; nothing between two searches.
    shared: Vec<f32>,
}

/// A text of an entry that has a concept.
struct KnownText<'a> {
    /// The place of its entry.
    place: usize,
    text: &'a Text,
    /// What its words weigh.
    weights: Weights,
}

impl<'a> InLanguage<'a> {
    fn new(language: &&'a str) -> Self {
        Self {
            words: WordWeights::new(language),
            known: Vec::new(),
            counted: Vec::new(),
            by_stem: Vec::new(),
            shared: Vec::new(),
        }
    }

    /// Puts the texts of entries that have a concept under their stems.
    fn index(&mut self) {
        self.by_stem.resize_with(self.words.stems(), Vec::new);
        self.shared.resize(self.known.len(), 0.0);
        for (at, counted) in std::mem::take(&mut self.counted).iter().enumerate() {
            let weights = self.words.weights(counted);
            for (stem, weight) in &weights {
                self.by_stem[*stem as usize].push((at as u32, *weight as f32));
            }
            self.known[at].weights = weights;
        }
    }

    /// The texts of entries that have a concept that are like one, in order:
    /// the cosine of the weights of their words.
    ///
    /// What the commonest words of a text add up to is too little by itself:
    /// only texts that share a rarer one are looked at.
    fn alike(&mut self, counted: &Counted) -> Vec<(usize, f64)> {
        /// More than what sums of rounded weights are off.
        const ROUNDING: f64 = 1e-3;
        let weights = self.words.weights(counted);
        let mut by_weight = weights.clone();
        by_weight.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let mut left = 0.0;
        while let Some((_, weight)) = by_weight.last()
            && left + weight * weight < (LIKE_ENOUGH - ROUNDING).powi(2)
        {
            left += weight * weight;
            by_weight.pop();
        }
        let mut found: Vec<u32> = Vec::new();
        for (stem, weight) in by_weight {
            let Some(texts) = self.by_stem.get(stem as usize) else {
                continue;
            };
            for (at, there) in texts {
                let shared = &mut self.shared[*at as usize];
                if *shared == 0.0 {
                    found.push(*at);
                }
                *shared += weight as f32 * there;
            }
        }
        let most = LIKE_ENOUGH - ROUNDING - f64::sqrt(left);
        found.retain(|at| {
            let shared = std::mem::take(&mut self.shared[*at as usize]);
            f64::from(shared) >= most
        });
        found.sort_unstable();
        let with_likeness = found.into_iter().filter_map(|at| {
            let likeness = likeness(&weights, &self.known[at as usize].weights)?;
            Some((at as usize, likeness))
        });
        with_likeness.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ListId, Origin, PartyCode, TextKind};

    fn entry(state: &str, key: &str, language: &str, text: &str) -> Entry {
        let state: PartyCode = state.parse().unwrap();
        Entry {
            id: EntryId::new(&state, Origin::Compiled, &key.parse().unwrap()),
            list: ListId::compiled(&state),
            state,
            origin: Origin::Compiled,
            terms: vec![],
            texts: vec![Text {
                kind: TextKind::Definition,
                language: language.parse().unwrap(),
                text: text.into(),
                wording: Wording::Official,
                document: "law".parse().unwrap(),
                place: None,
                taken_from: None,
                translation_of: None,
                translated_by: None,
            }],
            documents: vec![],
            withdrawn_by: None,
        }
    }

    fn key(id: &str) -> Key {
        id.parse().unwrap()
    }

    #[test]
    fn likeness_of_texts_names_the_concept_and_the_words() {
        let lamp = entry(
            "XA",
            "lamp",
            "en",
            "a lamp that burns at the mouth of a harbour at night",
        );
        let ship = entry(
            "XA",
            "ship",
            "en",
            "a vessel that carries goods across the sea",
        );
        let new = entry(
            "XB",
            "beacon",
            "en",
            "the burning of lamps by night where harbours open",
        );
        let (light, vessel) = ([key("light")], [key("vessel")]);
        let linked = [(&lamp, &light[..]), (&ship, &vessel[..])];
        let found = candidates(&[&new], &linked);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (&found[0].concept, &found[0].reason.like),
            (&light[0], &lamp.id)
        );
        for word in ["lamps", "burning", "night", "harbours"] {
            assert!(
                found[0].reason.words.iter().any(|found| found == word),
                "{word}"
            );
        }
        assert!((30..100).contains(&found[0].reason.weight));
    }

    #[test]
    fn the_same_text_weighs_a_hundred_and_another_language_nothing() {
        let text = "a lamp that burns at the mouth of a harbour";
        let (lamp, same) = (entry("XA", "a", "en", text), entry("XB", "b", "en", text));
        let other = entry("XC", "c", "fr", text);
        let light = [key("light")];
        let found = candidates(&[&same, &other], &[(&lamp, &light[..])]);
        let found: Vec<_> = found
            .iter()
            .map(|one| (&one.entry, one.reason.weight))
            .collect();
        assert_eq!(found, [(&same.id, 100)]);
    }

    #[test]
    fn a_word_alone_and_no_text_at_all_are_no_reason() {
        let lamp = entry("XA", "a", "en", "lamp");
        let (one, none) = (
            entry("XB", "b", "en", "lamp"),
            entry("XC", "c", "en", "the of a"),
        );
        let light = [key("light")];
        assert_eq!(candidates(&[&one, &none], &[(&lamp, &light[..])]), []);
        assert_eq!(candidates(&[&one], &[]), []);
    }
}
