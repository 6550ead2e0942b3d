//! What the texts on a concept share, and where they part, in one language.
//!
//! Everything here is counted over words: shared words are called shared
//! words, never agreement.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{EntryId, PartyCode, PartyKind, Wording};
use crate::text::{Analysis, ContentWord, content_words, same_share};

use super::genus::{Genus, genus};

/// From this share of same words on, two texts are (nearly) the same.
const NEARLY_SAME: f64 = 0.9;
/// Two texts so unlike cannot be nearly the same, and are not looked at.
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
    /// How like each two texts are, see [`likeness`].
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
    let words: Vec<Vec<ContentWord>> = texts
        .iter()
        .map(|stated| content_words(stated.text, analysis))
        .collect();
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

/// The elements of all texts, from those that all States share to those of one
/// alone.
fn elements(texts: &[Stated<'_>], words: &[Vec<ContentWord>]) -> Vec<Element> {
    let mut found = Found::default();
    for (text, words) in words.iter().enumerate() {
        for at in 0..words.len() {
            for length in 1..=LONGEST_PHRASE {
                let Some(phrase) = phrase(&words[at..], length) else {
                    break;
                };
                let range = phrase[0].range.start..phrase[length - 1].range.end;
                found.add(phrase, text, &texts[text].text[range]);
            }
        }
    }
    let elements = found.longest().into_iter().map(|(label, in_texts)| {
        let parties = in_texts.iter().map(|text| texts[*text].party.clone());
        Element {
            parties: parties.collect(),
            texts: in_texts,
            label,
        }
    });
    let mut elements: Vec<Element> = elements.collect();
    elements.sort_by(|one, other| {
        let by_parties = other.parties.len().cmp(&one.parties.len());
        by_parties.then_with(|| one.label.cmp(&other.label))
    });
    elements
}

/// The first so many words, if nothing but one joining word parts each from
/// the next.
fn phrase(words: &[ContentWord], length: usize) -> Option<&[ContentWord]> {
    let phrase = words.get(..length)?;
    let is_near = |pair: &[ContentWord]| pair[1].position - pair[0].position <= WIDEST_GAP;
    phrase.windows(2).all(is_near).then_some(phrase)
}

/// Words and phrases by their stems: what they look like, and the texts that
/// have them.
#[derive(Default)]
struct Found<'a> {
    numbers: HashMap<&'a str, u32>,
    by_stems: HashMap<Vec<u32>, (&'a str, Vec<usize>)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, phrase: &'a [ContentWord], text: usize, label: &'a str) {
        let mut stems = Vec::with_capacity(phrase.len());
        for word in phrase {
            let next = self.numbers.len() as u32;
            stems.push(*self.numbers.entry(&word.stem).or_insert(next));
        }
        let (_, texts) = self.by_stems.entry(stems).or_insert((label, Vec::new()));
        if texts.last() != Some(&text) {
            texts.push(text);
        }
    }

    /// Every word, and every phrase of several texts; without what only ever
    /// stands within a longer phrase.
    fn longest(self) -> Vec<(String, Vec<usize>)> {
        let is_kept = |(stems, (_, texts)): &(&Vec<u32>, &(&str, Vec<usize>))| {
            stems.len() == 1 || texts.len() > 1
        };
        let kept: Vec<_> = self.by_stems.iter().filter(is_kept).collect();
        let mut within: BTreeSet<&[u32]> = BTreeSet::new();
        for (stems, (_, texts)) in &kept {
            for length in 1..stems.len() {
                for part in stems.windows(length) {
                    let of_part = self.by_stems.get(part).map(|(_, texts)| texts);
                    if of_part == Some(texts) {
                        within.insert(part);
                    }
                }
            }
        }
        let whole = kept
            .iter()
            .filter(|(stems, _)| !within.contains(stems.as_slice()));
        whole
            .map(|(_, (label, texts))| (label.to_lowercase(), texts.clone()))
            .collect()
    }
}

/// How like two texts are: twice the number of content words that both have,
/// by stem and as often as both have them, over the number of content words of
/// both (Dice, Measures of the amount of ecologic association, 1945). From 0,
/// no word shared, to 1; two texts without a word are alike.
pub fn likeness(one: &str, other: &str, analysis: Analysis) -> f64 {
    let words = [one, other].map(|text| content_words(text, analysis));
    likeness_of_all(&words)[0][1]
}

fn likeness_of_all(words: &[Vec<ContentWord>]) -> Vec<Vec<f64>> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let sorted = words.iter().map(|words| {
        let mut stems = Vec::with_capacity(words.len());
        for word in words {
            let next = numbers.len() as u32;
            stems.push(*numbers.entry(word.stem.as_str()).or_insert(next));
        }
        stems.sort_unstable();
        stems
    });
    let sorted: Vec<Vec<u32>> = sorted.collect();
    let mut likeness = vec![vec![1.0; sorted.len()]; sorted.len()];
    for one in 0..sorted.len() {
        for other in one + 1..sorted.len() {
            let length = sorted[one].len() + sorted[other].len();
            if length > 0 {
                let both = 2 * number_shared(&sorted[one], &sorted[other]);
                likeness[one][other] = both as f64 / length as f64;
                likeness[other][one] = likeness[one][other];
            }
        }
    }
    likeness
}

/// How many numbers two sorted lists share, each as often as both have it.
fn number_shared(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < one.len() && j < other.len() {
        match one[i].cmp(&other[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    shared
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
    let words: Vec<Vec<ContentWord>> = texts
        .iter()
        .map(|stated| content_words(stated.text, analysis))
        .collect();
    spread(texts, &likeness_of_all(&words))
}

/// The wordings of texts, with how many are in each.
pub fn wordings(texts: &[Stated<'_>]) -> BTreeMap<Wording, usize> {
    let mut counts = BTreeMap::new();
    for stated in texts {
        *counts.entry(stated.wording).or_default() += 1;
    }
    counts
}
