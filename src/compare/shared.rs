//! What the texts on a concept share, and where they part, in one language.
//!
//! Everything here is counted over words: shared words are called shared
//! words, never agreement.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{EntryId, PartyCode, PartyKind, Wording};
use crate::text::{Analysis, ContentWord, ContentWords, parts_words, same_share};

use super::genus::{Genus, genus};

/// From this share of same words on, two texts are (nearly) the same.
const NEARLY_SAME: f64 = 0.9;
/// Longer texts, in bytes, are in no group: comparing each two would take too
/// long.
const LONGEST_COMPARED: usize = 10_000;
/// Two texts so unlike are not taken for nearly the same, and not looked at.
const SURELY_OTHER: f64 = 0.6;
/// The longest phrase that is an element, in content words.
const LONGEST_PHRASE: usize = 3;
/// Words of a phrase may have one joining word between them.
const WIDEST_GAP: usize = 2;

/// A text to be compared with others in its language.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// The entry it is in.
    pub entry: &'a EntryId,
    /// Whose it is.
    pub party: &'a PartyCode,
    /// State or organisation.
    pub kind: PartyKind,
    /// Whose words it is in.
    pub wording: Wording,
    /// The text.
    pub text: &'a str,
}

/// What some texts share and where they part. Numbers are places in the list
/// of texts that were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What kind of thing each text says that the concept is; none where that
    /// was not determined.
    pub genera: Vec<Option<Genus>>,
    /// Content words and short phrases, those of most States first.
    pub elements: Vec<Element>,
    /// How like each two texts are: shared words, from 0 to 1 (Dice).
    pub likeness: Vec<Vec<f64>>,
    /// Official texts that are (nearly) the same, by nine words in ten.
    pub groups: Vec<Vec<usize>>,
    /// How far the texts of States lie apart, see [`spread_of`].
    pub spread: Option<f64>,
}

/// A content word or a short phrase, in whatever inflection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// As the first of the texts has it.
    pub label: String,
    /// The texts that have it.
    pub texts: Vec<usize>,
    /// The States and organisations whose texts these are.
    pub parties: BTreeSet<PartyCode>,
}

/// Compares texts of one language.
pub fn shared(texts: &[Stated<'_>], analysis: Analysis) -> Shared {
    let words = content_words(texts, analysis);
    let likeness = likeness_of_all(&words);
    Shared {
        genera: texts
            .iter()
            .map(|stated| genus(stated.text, analysis))
            .collect(),
        elements: elements(texts, &words),
        groups: groups(texts, &likeness),
        spread: spread(texts, &likeness),
        likeness,
    }
}

/// The stems of a word or phrase by their numbers; what is not needed is
/// [`NONE`].
type Stems = [u32; LONGEST_PHRASE];

/// No stem.
const NONE: u32 = u32::MAX;

fn content_words(texts: &[Stated<'_>], analysis: Analysis) -> Vec<Vec<ContentWord>> {
    let mut words = ContentWords::new(analysis);
    texts.iter().map(|stated| words.of(stated.text)).collect()
}

/// The elements of all texts, from those that all States share to those of one
/// alone.
fn elements(texts: &[Stated<'_>], words: &[Vec<ContentWord>]) -> Vec<Element> {
    let elements = longest(standings(texts, words))
        .into_iter()
        .map(|standing| {
            let parties = standing.texts.iter();
            let parties = parties.map(|text| texts[*text].party.clone());
            Element {
                parties: parties.collect(),
                texts: standing.texts,
                label: standing.label.to_lowercase(),
            }
        });
    let mut elements: Vec<Element> = elements.collect();
    elements.sort_by(|one, other| {
        let by_parties = other.parties.len().cmp(&one.parties.len());
        by_parties.then_with(|| one.label.cmp(&other.label))
    });
    elements
}

/// Every word, and the phrases made of words of several texts.
fn standings<'a>(texts: &[Stated<'a>], words: &[Vec<ContentWord>]) -> HashMap<Stems, Standing<'a>> {
    let mut found: HashMap<Stems, Standing<'_>> = HashMap::new();
    let mut note = |key: Stems, text: usize, run: &[ContentWord]| {
        let range = run[0].range.start..run[run.len() - 1].range.end;
        let standing = found.entry(key).or_insert_with(|| Standing {
            label: &texts[text].text[range],
            texts: Vec::new(),
            times: 0,
        });
        standing.times += 1;
        if standing.texts.last() != Some(&text) {
            standing.texts.push(text);
        }
    };
    for (text, words) in words.iter().enumerate() {
        for (at, word) in words.iter().enumerate() {
            note([word.stem, NONE, NONE], text, &words[at..=at]);
        }
    }
    let times = times_by_stem(words);
    let is_in_several = |word: &ContentWord| times[word.stem as usize].len() > 1;
    for (text, words) in words.iter().enumerate() {
        for at in 0..words.len() {
            let mut key = [NONE; LONGEST_PHRASE];
            key[0] = words[at].stem;
            for length in 2..=LONGEST_PHRASE.min(words.len() - at) {
                let pair = &words[at + length - 2..at + length];
                if !pair.iter().all(is_in_several) || !is_near(pair, texts[text].text) {
                    break;
                }
                key[length - 1] = pair[1].stem;
                note(key, text, &words[at..at + length]);
            }
        }
    }
    found
}

fn number_of_stems(words: &[Vec<ContentWord>]) -> usize {
    let numbers = words.iter().flatten().map(|word| word.stem as usize + 1);
    numbers.max().unwrap_or_default()
}

/// Where a word or phrase stands.
struct Standing<'a> {
    /// As the first text has it.
    label: &'a str,
    texts: Vec<usize>,
    /// How often, in all texts.
    times: usize,
}

/// Whether at most one joining word, and no sign, parts a word from the next.
fn is_near(pair: &[ContentWord], text: &str) -> bool {
    let between = &text[pair[0].range.end..pair[1].range.start];
    pair[1].position - pair[0].position <= WIDEST_GAP && !between.chars().any(parts_words)
}

/// Every word, and every phrase of several texts; without what only ever
/// stands within a longer phrase.
fn longest(mut found: HashMap<Stems, Standing<'_>>) -> Vec<Standing<'_>> {
    let length = |stems: &Stems| stems.iter().take_while(|stem| **stem != NONE).count();
    found.retain(|stems, standing| stems[1] == NONE || standing.texts.len() > 1);
    let mut within: Vec<Stems> = Vec::new();
    for (stems, phrase) in &found {
        let all = length(stems);
        for part_length in 1..all {
            for part in stems[..all].windows(part_length) {
                let mut key = [NONE; LONGEST_PHRASE];
                key[..part_length].copy_from_slice(part);
                if found
                    .get(&key)
                    .is_some_and(|part| part.times == phrase.times)
                {
                    within.push(key);
                }
            }
        }
    }
    for part in within {
        found.remove(&part);
    }
    found.into_values().collect()
}

/// How like each two texts are: twice the number of content words that both
/// have, by stem and as often as both have them, over the number of content
/// words of both (Dice, Measures of the amount of ecologic association, 1945).
/// From 0, no word shared, to 1; two texts without a word are alike.
fn likeness_of_all(words: &[Vec<ContentWord>]) -> Vec<Vec<f64>> {
    let mut both = vec![vec![0_usize; words.len()]; words.len()];
    for texts in times_by_stem(words) {
        for (place, (one, times)) in texts.iter().enumerate() {
            for (other, others) in &texts[place + 1..] {
                both[*one][*other] += times.min(others);
            }
        }
    }
    let mut likeness = vec![vec![1.0; words.len()]; words.len()];
    for one in 0..words.len() {
        for other in one + 1..words.len() {
            let length = words[one].len() + words[other].len();
            if length > 0 {
                likeness[one][other] = (2 * both[one][other]) as f64 / length as f64;
                likeness[other][one] = likeness[one][other];
            }
        }
    }
    likeness
}

/// By the number of a stem, the texts that have it, in order, with how often.
fn times_by_stem(words: &[Vec<ContentWord>]) -> Vec<Vec<(usize, usize)>> {
    let mut by_stem: Vec<Vec<(usize, usize)>> = vec![Vec::new(); number_of_stems(words)];
    for (text, words) in words.iter().enumerate() {
        for word in words {
            let texts = &mut by_stem[word.stem as usize];
            match texts.last_mut().filter(|(last, _)| *last == text) {
                Some((_, times)) => *times += 1,
                None => texts.push((text, 1)),
            }
        }
    }
    by_stem
}

/// Official texts that are (nearly) the same, so that a definition taken over
/// from a common source shows as one. Summaries and translations are not the
/// States' own words, and in no group.
fn groups(texts: &[Stated<'_>], likeness: &[Vec<f64>]) -> Vec<Vec<usize>> {
    let official = (0..texts.len()).filter(|text| texts[*text].wording == Wording::Official);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for text in official {
        let is_same = |group: &&mut Vec<usize>| {
            let like = |other: &usize| {
                likeness[text][*other] >= SURELY_OTHER
                    && texts[text].text.len().min(texts[*other].text.len()) <= LONGEST_COMPARED
                    && same_share(texts[text].text, texts[*other].text) >= NEARLY_SAME
            };
            group.iter().all(like)
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(text),
            None => groups.push(vec![text]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// How far the texts of States lie apart: 1 less the mean likeness of all
/// pairs of texts of two different States. From 0, all the same words, to 1,
/// no word shared. Organisations are left out; none where fewer than two
/// States have a text.
fn spread(texts: &[Stated<'_>], likeness: &[Vec<f64>]) -> Option<f64> {
    let of_states: Vec<usize> = (0..texts.len())
        .filter(|text| texts[*text].kind == PartyKind::State)
        .collect();
    let mut pairs = 0;
    let mut sum = 0.0;
    for (place, one) in of_states.iter().enumerate() {
        for other in &of_states[place + 1..] {
            if texts[*one].party != texts[*other].party {
                pairs += 1;
                sum += likeness[*one][*other];
            }
        }
    }
    (pairs > 0).then(|| 1.0 - sum / f64::from(pairs))
}

/// The spread of texts alone, without all that else they share.
pub fn spread_of(texts: &[Stated<'_>], analysis: Analysis) -> Option<f64> {
    spread(texts, &likeness_of_all(&content_words(texts, analysis)))
}

/// The wordings of texts, with how many are in each.
pub fn wordings(texts: &[Stated<'_>]) -> BTreeMap<Wording, usize> {
    let mut counts = BTreeMap::new();
    for stated in texts {
        *counts.entry(stated.wording).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str]) -> Shared {
        let entry: EntryId = "xa.compiled.one".parse().unwrap();
        let codes: Vec<PartyCode> = ["XA", "XB", "XC"].map(|code| code.parse().unwrap()).into();
        let stated = texts.iter().zip(&codes).map(|(text, party)| Stated {
            entry: &entry,
            party,
            kind: PartyKind::State,
            wording: Wording::Official,
            text,
        });
        shared(&stated.collect::<Vec<_>>(), Analysis::En)
    }

    fn labels(shared: &Shared) -> Vec<(&str, usize)> {
        let elements = shared.elements.iter();
        let labels = elements.map(|element| (element.label.as_str(), element.parties.len()));
        labels.collect()
    }

    #[test]
    fn what_stands_alone_too_is_an_element_of_its_own() {
        let shared = found(&[
            "information system; information kept",
            "information systems, information lost",
        ]);
        assert_eq!(
            labels(&shared),
            [
                ("information", 2),
                ("information system", 2),
                ("kept", 1),
                ("lost", 1)
            ]
        );
    }

    #[test]
    fn no_phrase_goes_across_a_sign() {
        let shared = found(&["harbour; lamp of night", "harbour; lamp of night"]);
        assert_eq!(labels(&shared), [("harbour", 2), ("lamp of night", 2)]);
    }

    #[test]
    fn likeness_and_spread_are_counted_over_words() {
        let shared = found(&["red lamp at night", "a red lamp", "a ship"]);
        assert!((shared.likeness[0][1] - 0.8).abs() < 1e-9);
        assert!(shared.likeness[0][2].abs() < 1e-9);
        assert!((shared.spread.unwrap() - (1.0 - 0.8 / 3.0)).abs() < 1e-9);
        assert_eq!(found(&["alone"]).spread, None);
    }

    #[test]
    fn the_same_official_texts_are_a_group() {
        let text = "the state of a network in which all of its lamps burn at night";
        let nearly = "the state of the network in which all of its lamps burn at night";
        assert_eq!(
            found(&[text, "something else", nearly]).groups,
            [vec![0, 2]]
        );
    }
}
