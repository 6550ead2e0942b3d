//! The content words and short phrases that texts are made of.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use compact_str::{CompactString, format_compact};

use super::joining::Joining;
use super::times::{Times, TimesByStem};
use super::{Element, Stated};
use crate::model::PartyCode;
use crate::text::{Analysis, ContentWord, is_unit, parts_paragraphs, parts_words};

/// The longest phrase that is an element, in content words.
const LONGEST_PHRASE: usize = 3;
/// Words of a phrase may have one joining word between them.
const WIDEST_GAP: usize = 2;

/// The elements of all texts, from those that all States share to those of one
/// alone: every word, and every phrase of several texts; without what only
/// ever stands within a longer phrase.
pub(super) fn elements(
    texts: &[Stated<'_>],
    words: &[Vec<ContentWord>],
    by_stem: &TimesByStem,
    analysis: Analysis,
) -> Vec<Element> {
    let mut phrases = Vec::new();
    let mut level = single_words(words, by_stem);
    for length in 2..=LONGEST_PHRASE {
        let longer = longer(&mut level, length, texts, words, analysis);
        phrases.append(&mut level.phrases);
        level = longer;
    }
    phrases.append(&mut level.phrases);
    let codes = Codes::of(texts);
    let elements: Vec<Element> = phrases
        .into_iter()
        // A stem that is only ever denied has a number, and stands in no text.
        .filter(|phrase| !phrase.is_within_longer && !phrase.texts.is_empty())
        .map(|phrase| Element {
            label: phrase.label(texts, words),
            parties: codes.of_texts(&phrase.texts),
            texts: phrase.texts,
        })
        .collect();
    by_parties(elements)
}

/// Most labels are so written. The unit of a number stays as it is (`5 mW`), and so do
/// abbreviations: `US` is not `us`. In a text in capitals alone none is known for one.
fn in_small_letters(label: &str, text: &str) -> CompactString {
    let is_small = match label.is_ascii() {
        true => !label.bytes().any(|byte| byte.is_ascii_uppercase()),
        false => !label.contains(char::is_uppercase),
    };
    if is_small {
        return label.into();
    }
    let has_small = text.contains(char::is_lowercase);
    let written = |run: &str| is_unit(run) || (has_small && is_abbreviation(run));
    let mut small = CompactString::with_capacity(label.len());
    let mut rest = label;
    while !rest.is_empty() {
        let pointed = length_of_pointed(rest);
        let length = || rest.find(|c: char| !c.is_alphanumeric());
        let length = pointed.or_else(length).unwrap_or(rest.len());
        let (run, after) = rest.split_at(length);
        match pointed.is_some() && has_small || written(run) {
            true => small.push_str(run),
            false => small.push_str(&run.to_lowercase()),
        }
        let sign = after.chars().next();
        small.extend(sign);
        rest = &after[sign.map_or(0, char::len_utf8)..];
    }
    small
}

/// How long the abbreviation is with which a text begins, in bytes: capitals with a point,
/// a stroke or another sign right after the first, as `U.S.`, `R/W` and `C#` have.
fn length_of_pointed(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let begins = letters.next()?.is_uppercase() && letters.next().is_some_and(is_sign_of_letter);
    let ends = |c: char| !(c.is_uppercase() || is_sign_of_letter(c));
    begins.then(|| text.find(ends).unwrap_or(text.len()))
}

fn is_sign_of_letter(c: char) -> bool {
    matches!(c, '.' | '/' | '+' | '#')
}

/// Whether a word has capitals as abbreviations have: `ICTs`, `IoT`. Longer ones are words
/// of a heading.
fn is_abbreviation(word: &str) -> bool {
    /// In letters.
    const LONGEST: usize = 6;
    word.chars().skip(1).any(char::is_uppercase) && word.chars().nth(LONGEST).is_none()
}

/// Those of most parties first, then by their labels, whatever letters are capitals. The
/// elements themselves are moved but once.
fn by_parties(mut elements: Vec<Element>) -> Vec<Element> {
    let mut keys: Vec<(Reverse<usize>, u64, usize)> = Vec::with_capacity(elements.len());
    for (at, element) in elements.iter().enumerate() {
        let label = beginning(&element.label);
        keys.push((Reverse(element.parties.len()), label, at));
    }
    let by_label = |one: usize, other: usize| {
        let [label, other_label] = [one, other].map(|at| &elements[at].label);
        let small = small_bytes(label).cmp(small_bytes(other_label));
        small.then_with(|| label.cmp(other_label))
    };
    keys.sort_unstable_by(|one, other| {
        let by_beginning = (one.0, one.1).cmp(&(other.0, other.1));
        by_beginning
            .then_with(|| by_label(one.2, other.2))
            .then(one.2.cmp(&other.2))
    });
    let order: Vec<usize> = keys.into_iter().map(|(.., at)| at).collect();
    let moved = |at: usize| std::mem::take(&mut elements[at]);
    order.into_iter().map(moved).collect()
}

/// The bytes of a label in small letters.
fn small_bytes(label: &str) -> impl Iterator<Item = u8> {
    label.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// The first bytes of a label as a number, in the same order: most labels are told
/// apart by these.
fn beginning(label: &str) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(small_bytes(label)) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}

/// The words or phrases of one length.
struct Level {
    phrases: Vec<Phrase>,
    /// By text and word, the phrase that begins there, where several texts have
    /// it.
    beginning: Vec<Vec<Option<u32>>>,
}

/// A word or phrase by its stems.
struct Phrase {
    /// Where it stands first: in which text, from which word on.
    first: (usize, usize),
    /// In content words.
    length: usize,
    texts: Vec<usize>,
    /// How often it stands, in all texts.
    times: usize,
    /// Whether it never stands outside a longer one.
    is_within_longer: bool,
}

impl Phrase {
    /// As the first text has it, with what denies it.
    fn label(&self, texts: &[Stated<'_>], words: &[Vec<ContentWord>]) -> CompactString {
        let (text, at) = self.first;
        let words = &words[text][at..at + self.length];
        let text = texts[text].text;
        let written = |range: Range<usize>| in_small_letters(&text[range], text);
        let label = written(words[0].range.start..words[self.length - 1].range.end);
        match &words[0].denied_from {
            Some(denial) if words[0].is_denied => {
                format_compact!("{} … {label}", written(denial.clone()))
            }
            Some(denial) => format_compact!("({} …) {label}", written(denial.clone())),
            None => label,
        }
    }
}

/// Every word is a phrase of one.
fn single_words(words: &[Vec<ContentWord>], by_stem: &TimesByStem) -> Level {
    let phrase = |texts: &[Times]| Phrase {
        first: (usize::MAX, 0),
        length: 1,
        texts: texts.iter().map(|(text, _)| *text).collect(),
        times: texts.iter().map(|(_, times)| times).sum(),
        is_within_longer: false,
    };
    let mut phrases: Vec<Phrase> = by_stem.each().map(phrase).collect();
    let mut beginning = Vec::with_capacity(words.len());
    for (text, words) in words.iter().enumerate() {
        let number = |(at, word): (usize, &ContentWord)| {
            let phrase = &mut phrases[word.stem as usize];
            if phrase.first.0 == usize::MAX {
                phrase.first = (text, at);
            }
            (phrase.texts.len() > 1).then_some(word.stem)
        };
        beginning.push(words.iter().enumerate().map(number).collect());
    }
    Level { phrases, beginning }
}

/// Two phrases, and what tells texts apart between two words with the number of what
/// joins these: two numbers of two halves each, which are soon put in order.
type Pair = (u64, u64);

fn pair_of(phrases: (u32, u32), told_by: Option<u32>, joined: u32) -> Pair {
    let halves = |upper: u32, lower: u32| u64::from(upper) << 32 | u64::from(lower);
    let told_by = told_by.map_or(0, |told_by| told_by + 1);
    (halves(phrases.0, phrases.1), halves(told_by, joined))
}

/// The phrases of several texts that are a word longer: each is two shorter
/// ones, the second beginning a word after the first.
fn longer(
    shorter: &mut Level,
    length: usize,
    texts: &[Stated<'_>],
    words: &[Vec<ContentWord>],
    analysis: Analysis,
) -> Level {
    let mut standing: Vec<(Pair, u32, u32)> = Vec::new();
    let mut joining = Joining::of(analysis);
    for (text, numbers) in shorter.beginning.iter().enumerate() {
        for (at, pair) in numbers.windows(2).enumerate() {
            if let &[Some(first), Some(second)] = pair
                && (length > 2 || is_near(&words[text][at..at + 2], texts[text].text))
            {
                // `lamps must burn` is no `lamps may burn`.
                let told_by = words[text][at + 1].told_by.filter(|_| length == 2);
                let joined = match length {
                    2 => joining.number(between(&words[text][at..at + 2], texts[text].text)),
                    _ => 0,
                };
                let pair = pair_of((first, second), told_by, joined);
                standing.push((pair, text as u32, at as u32));
            }
        }
    }
    standing.sort_unstable();
    let none = |words: &Vec<ContentWord>| vec![None; words.len()];
    let mut level = Level {
        phrases: Vec::new(),
        beginning: words.iter().map(none).collect(),
    };
    for same in standing.chunk_by(|(one, ..), (other, ..)| one == other) {
        let ((phrases, _), text, at) = same[0];
        let (first, second) = ((phrases >> 32) as u32, phrases as u32);
        if same[same.len() - 1].1 == text {
            continue;
        }
        for part in [first, second] {
            let part = &mut shorter.phrases[part as usize];
            part.is_within_longer |= part.times == same.len();
        }
        let mut of_texts: Vec<usize> = same.iter().map(|(_, text, _)| *text as usize).collect();
        of_texts.dedup();
        for (_, text, at) in same {
            level.beginning[*text as usize][*at as usize] = Some(level.phrases.len() as u32);
        }
        level.phrases.push(Phrase {
            first: (text as usize, at as usize),
            length,
            texts: of_texts,
            times: same.len(),
            is_within_longer: false,
        });
    }
    level
}

/// What stands between two neighbouring words.
fn between<'a>(pair: &[ContentWord], text: &'a str) -> &'a str {
    &text[pair[0].range.end..pair[1].range.start]
}

/// Whether at most one joining word, and neither a sign nor the end of a
/// paragraph, parts a word from the next.
fn is_near(pair: &[ContentWord], text: &str) -> bool {
    let between = between(pair, text);
    pair[1].position - pair[0].position <= WIDEST_GAP
        && !between.chars().any(parts_words)
        && !parts_paragraphs(between)
}

/// The parties of texts, by numbers in the order in which their texts come.
struct Codes<'a> {
    codes: Vec<&'a PartyCode>,
    /// By text.
    numbers: Vec<usize>,
}

impl<'a> Codes<'a> {
    fn of(texts: &[Stated<'a>]) -> Self {
        let mut known: HashMap<&PartyCode, usize> = HashMap::new();
        let mut codes = Vec::new();
        let number = |stated: &Stated<'a>| {
            *known.entry(stated.party).or_insert_with(|| {
                codes.push(stated.party);
                codes.len() - 1
            })
        };
        let numbers = texts.iter().map(number).collect();
        Self { codes, numbers }
    }

    /// The parties of some texts, each once.
    fn of_texts(&self, texts: &[usize]) -> Vec<PartyCode> {
        // Most elements are of one text.
        if let [text] = texts {
            return vec![self.codes[self.numbers[*text]].clone()];
        }
        let mut numbers: Vec<usize> = texts.iter().map(|text| self.numbers[*text]).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let code = |number: usize| self.codes[number].clone();
        numbers.into_iter().map(code).collect()
    }
}
