//! What entries without a concept may be about, by the likeness of their texts
//! to those of entries that have one: proposed to a person, never made.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Entry, EntryId, Key, Language, Text, TextKind, Wording};
use crate::text::{Analysis, ContentWord, ContentWords, fold};

/// Texts less like than this are no reason to look.
const LIKE_ENOUGH: f64 = 0.3;
/// One word shared is a chance, however rare it is.
const FEWEST_WORDS: usize = 2;
/// Concepts proposed for an entry.
const MOST_CONCEPTS: usize = 3;
/// Words told with a reason.
const MOST_WORDS: usize = 8;

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

/// The concepts that entries may be about, at most three an entry, the likest
/// first. Words count by their rarity among all texts of a language (Spärck
/// Jones, A statistical interpretation of term specificity, 1972).
pub fn candidates(entries: &[&Entry], linked: &[(&Entry, &[Key])]) -> Vec<Candidate> {
    let mut weighing = Weighing::default();
    let mut reading = Reading::new();
    let of_linked = linked.iter().map(|(entry, _)| said(entry, &mut reading));
    let of_linked: Vec<Vec<Said<'_>>> = of_linked.collect();
    let of_entries = entries.iter().map(|entry| said(entry, &mut reading));
    let of_entries: Vec<Vec<Said<'_>>> = of_entries.collect();
    for said in of_linked.iter().chain(&of_entries).flatten() {
        weighing.count(said);
    }
    let mut known = Known::default();
    for ((entry, concepts), texts) in linked.iter().zip(&of_linked) {
        for said in texts {
            known.add(entry, concepts, said, &weighing);
        }
    }
    let mut found = Vec::new();
    for (entry, texts) in entries.iter().zip(&of_entries) {
        found.extend(known.candidates(entry, texts, &weighing));
    }
    found
}

/// Reads texts, each language by itself.
type Reading<'a> = HashMap<&'a str, ContentWords<'a>>;

/// A text that says what a concept is.
struct Said<'a> {
    text: &'a Text,
    words: Vec<ContentWord>,
}

fn said<'a>(entry: &'a Entry, reading: &mut Reading<'a>) -> Vec<Said<'a>> {
    let texts = entry
        .texts
        .iter()
        .filter(|text| text.kind != TextKind::Note);
    let said = texts.map(|text| {
        let language = text.language.primary();
        let new = || ContentWords::new(Analysis::of(language));
        let words = reading.entry(language).or_insert_with(new).of(&text.text);
        Said { text, words }
    });
    said.collect()
}

impl Said<'_> {
    /// How often it has each stem.
    fn counts(&self) -> BTreeMap<u32, f64> {
        let mut counts = BTreeMap::new();
        for word in &self.words {
            *counts.entry(word.stem).or_insert(0.0) += 1.0;
        }
        counts
    }
}

/// In how many texts of a language each stem is.
#[derive(Default)]
struct Weighing {
    texts: HashMap<String, f64>,
    with: HashMap<(String, u32), f64>,
}

impl Weighing {
    fn count(&mut self, said: &Said<'_>) {
        let language = said.text.language.primary();
        *self.texts.entry(language.to_owned()).or_insert(0.0) += 1.0;
        for stem in said.counts().into_keys() {
            let key = (language.to_owned(), stem);
            *self.with.entry(key).or_insert(0.0) += 1.0;
        }
    }

    /// The stems of a text with their weights; the squares of the weights of a
    /// text add up to 1.
    fn weights(&self, said: &Said<'_>) -> BTreeMap<u32, f64> {
        let language = said.text.language.primary();
        let texts = self.texts.get(language).copied().unwrap_or(1.0);
        let mut weights = said.counts();
        for (stem, count) in &mut weights {
            let key = (language.to_owned(), *stem);
            let with = self.with.get(&key).copied().unwrap_or(1.0);
            *count *= (1.0 + texts / with).ln();
        }
        let length = weights
            .values()
            .map(|weight| weight * weight)
            .sum::<f64>()
            .sqrt();
        weights.values_mut().for_each(|weight| *weight /= length);
        weights
    }
}

/// The texts of entries that have a concept.
#[derive(Default)]
struct Known<'a> {
    texts: Vec<KnownText<'a>>,
    /// By language and stem, the texts that have it, with what it weighs there.
    by_stem: HashMap<(String, u32), Vec<(usize, f64)>>,
}

struct KnownText<'a> {
    entry: &'a EntryId,
    concepts: &'a [Key],
    wording: Wording,
}

impl<'a> Known<'a> {
    fn add(&mut self, entry: &'a Entry, concepts: &'a [Key], said: &Said<'_>, weighing: &Weighing) {
        let at = self.texts.len();
        self.texts.push(KnownText {
            entry: &entry.id,
            concepts,
            wording: said.text.wording,
        });
        let language = said.text.language.primary();
        for (stem, weight) in weighing.weights(said) {
            let key = (language.to_owned(), stem);
            self.by_stem.entry(key).or_default().push((at, weight));
        }
    }

    /// The concepts that an entry may be about, the likest first.
    fn candidates(&self, entry: &Entry, texts: &[Said<'_>], weighing: &Weighing) -> Vec<Candidate> {
        let mut best: BTreeMap<&Key, (f64, LikeTexts)> = BTreeMap::new();
        for said in texts {
            for (at, alike) in self.alike(said, weighing) {
                let likeness = alike.likeness;
                if likeness < LIKE_ENOUGH || alike.stems.len() < FEWEST_WORDS {
                    continue;
                }
                let known = &self.texts[at];
                let reason = alike.reason(said, known);
                for concept in known.concepts {
                    let before = best.get(concept).map_or(0.0, |(before, _)| *before);
                    if likeness > before {
                        best.insert(concept, (likeness, reason.clone()));
                    }
                }
            }
        }
        let mut best: Vec<(&Key, (f64, LikeTexts))> = best.into_iter().collect();
        best.sort_by(|(_, (one, _)), (_, (other, _))| other.total_cmp(one));
        let candidate = |(concept, (_, reason)): (&Key, (f64, LikeTexts))| Candidate {
            entry: entry.id.clone(),
            concept: concept.clone(),
            reason,
        };
        best.into_iter()
            .take(MOST_CONCEPTS)
            .map(candidate)
            .collect()
    }

    /// The texts that share words with one.
    fn alike(&self, said: &Said<'_>, weighing: &Weighing) -> BTreeMap<usize, Alike> {
        let language = said.text.language.primary();
        let mut alike: BTreeMap<usize, Alike> = BTreeMap::new();
        for (stem, weight) in weighing.weights(said) {
            let key = (language.to_owned(), stem);
            for (at, there) in self.by_stem.get(&key).into_iter().flatten() {
                let shared = alike.entry(*at).or_default();
                shared.likeness += weight * there;
                shared.stems.push((stem, weight * there));
            }
        }
        alike
    }
}

/// What two texts share.
#[derive(Default)]
struct Alike {
    likeness: f64,
    /// With what each counts.
    stems: Vec<(u32, f64)>,
}

impl Alike {
    fn reason(&self, said: &Said<'_>, known: &KnownText<'_>) -> LikeTexts {
        let mut stems = self.stems.clone();
        stems.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let word = |stem: u32| {
            let word = said.words.iter().find(|word| word.stem == stem)?;
            Some(fold(&said.text.text[word.range.clone()]))
        };
        let words = stems.iter().take(MOST_WORDS);
        LikeTexts {
            like: known.entry.clone(),
            language: said.text.language.clone(),
            weight: (self.likeness * 100.0).round() as u8,
            words: words.filter_map(|(stem, _)| word(*stem)).collect(),
            wording: said.text.wording,
            like_wording: known.wording,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ListId, Origin, PartyCode};

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
