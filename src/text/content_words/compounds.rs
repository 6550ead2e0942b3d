//! Words that one text writes in one and another in two: `cyberspace`, `cyber
//! space`, `cyber-space`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::{ContentWord, ContentWords, fold_whole};
use crate::text::is_space;

/// Where words stand that were taken for one, in order, by the place of their text in a list.
pub type Compounds = HashMap<usize, Vec<Range<usize>>, RandomState>;

impl<'a> ContentWords<'a> {
    /// Takes each two neighbouring words for one that stand in one as another word
    /// of the texts, in whatever inflection. The texts must have been read by this
    /// reader, and be all that are compared: so it does not matter which comes first. Gives
    /// where the two stand, by their text, in order.
    pub fn join_compounds(
        &mut self,
        texts: &[&'a str],
        words: &mut [Vec<ContentWord>],
    ) -> Compounds {
        let neighbours = Neighbours::of(texts, words);
        let likely = likely(texts, words, &neighbours);
        let mut joined = Compounds::default();
        for pair in neighbours.pairs.iter().filter(|pair| pair.is_any(&likely)) {
            let Pair { text: number, .. } = *pair;
            let (text, of_text) = (texts[number], &mut words[number]);
            let is_new = !joined.contains_key(&number);
            if is_new && self.compound(text, pair.of(of_text)).is_some() {
                joined.insert(number, self.join_in(text, of_text, &likely));
            }
        }
        joined
    }

    /// Joins the words of a text, and gives where those stand that were.
    fn join_in(
        &self,
        text: &str,
        words: &mut Vec<ContentWord>,
        likely: &[Glimpse],
    ) -> Vec<Range<usize>> {
        let mut joined = Vec::new();
        let mut at = 1;
        while at < words.len() {
            let pair = (&words[at - 1], &words[at]);
            let glimpse = glimpse_of_pair(text, pair);
            let is_likely = glimpse.is_some_and(|glimpse| likely.binary_search(&glimpse).is_ok());
            match is_likely.then(|| self.compound(text, pair)).flatten() {
                Some(stem) => {
                    join(words, at, stem);
                    joined.push(words[at - 1].range.clone());
                }
                None => at += 1,
            }
        }
        joined
    }

    /// The number of the stem that two words are together, where any text has
    /// that word.
    fn compound(&self, text: &str, (one, next): (&ContentWord, &ContentWord)) -> Option<u32> {
        let written = [&text[one.range.clone()], &text[next.range.clone()]].concat();
        let whole = fold_whole(&written);
        let stem = self
            .stems
            .get(&*self.sameness.stem(&whole, self.analysis))?;
        match one.is_denied {
            true => self.denied.get(stem).copied(),
            false => Some(*stem),
        }
    }
}

/// Makes one word of one and that before it, which count as one from then on.
fn join(words: &mut Vec<ContentWord>, at: usize, stem: u32) {
    let second = words.remove(at);
    let first = &mut words[at - 1];
    first.range.end = second.range.end;
    first.stem = stem;
    let after = words[at..].iter_mut();
    after.for_each(|word| word.position -= 1);
}

/// How two words begin, three bytes of each, and how long the first is: what is
/// enough to tell that hardly any are together another word.
type Glimpse = u64;

fn glimpse(first: u64, second: u64, length: usize) -> Glimpse {
    (first << 32) | (second << 8) | (length as u64 & 0xff)
}

/// The first three bytes of a word as a number, the same for a capital and its small
/// letter.
fn beginning(word: &[u8]) -> u64 {
    /// By which the two differ in ASCII, and in most of what is encoded in two bytes.
    const OF_SMALL: u64 = 0x20_20_20;
    let byte = |at: usize| word.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
    byte(0) | byte(1) | byte(2) | OF_SMALL
}

/// That of two neighbouring words between which there is nothing but a space or a
/// hyphen.
fn glimpse_of_pair(text: &str, (one, next): (&ContentWord, &ContentWord)) -> Option<Glimpse> {
    let is_plain = !one.is_number && !next.is_number && !next.is_denied;
    if next.position != one.position + 1 || !is_plain {
        return None;
    }
    let between = &text[one.range.end..next.range.start];
    let is_near = is_space(between) || matches!(between, "-" | "\u{2010}" | "\u{2011}");
    let begins = |word: &ContentWord| beginning(&text.as_bytes()[word.range.clone()]);
    is_near.then(|| glimpse(begins(one), begins(next), one.range.len()))
}

/// Two neighbouring words of a text.
struct Pair {
    /// The place of the text.
    text: usize,
    /// That of the second word.
    second: usize,
    glimpse: Glimpse,
}

impl Pair {
    /// Whether it looks like any of some, which are in order.
    fn is_any(&self, some: &[Glimpse]) -> bool {
        some.binary_search(&self.glimpse).is_ok()
    }

    /// The two of the words of the text.
    fn of<'w>(&self, words: &'w [ContentWord]) -> (&'w ContentWord, &'w ContentWord) {
        (&words[self.second - 1], &words[self.second])
    }
}

/// The neighbouring words of some texts.
struct Neighbours {
    pairs: Vec<Pair>,
    lengths: Lengths,
    sieve: Sieve,
}

impl Neighbours {
    fn of(texts: &[&str], words: &[Vec<ContentWord>]) -> Self {
        let mut pairs = Vec::with_capacity(words.iter().map(Vec::len).sum());
        let (mut lengths, mut sieve) = (Lengths::new(), Sieve::new());
        for (number, (text, words)) in texts.iter().zip(words).enumerate() {
            for second in 1..words.len() {
                let pair = (&words[second - 1], &words[second]);
                if let Some(glimpse) = glimpse_of_pair(text, pair) {
                    lengths.add(glimpse);
                    sieve.add(glimpse);
                    pairs.push(Pair {
                        text: number,
                        second,
                        glimpse,
                    });
                }
            }
        }
        Self {
            pairs,
            lengths,
            sieve,
        }
    }

    /// The ways to part a word in two that begin as neighbouring words may.
    fn that_part(&self, word: &[u8]) -> impl Iterator<Item = Glimpse> {
        let lengths = self.lengths.of(word);
        let parted = parted(word, lengths);
        parted.filter(|glimpse| self.sieve.may_have(*glimpse))
    }
}

/// Those of neighbouring words that a word of any text begins as they do, in order.
fn likely(texts: &[&str], words: &[Vec<ContentWord>], neighbours: &Neighbours) -> Vec<Glimpse> {
    let stems = words.iter().flatten().map(|word| word.stem as usize + 1);
    let mut is_met = vec![false; stems.max().unwrap_or_default()];
    let mut likely = Vec::new();
    for (text, words) in texts.iter().zip(words) {
        for word in words {
            if std::mem::replace(&mut is_met[word.stem as usize], true) {
                continue;
            }
            let written = &text[word.range.clone()];
            // Broken at the end of a line.
            let whole = match written.contains('\n') {
                true => Cow::Owned(fold_whole(written)),
                false => Cow::Borrowed(written),
            };
            likely.extend(neighbours.that_part(whole.as_bytes()));
        }
    }
    likely.sort_unstable();
    likely
}

/// A word parted in two where the first part has one of some lengths; each part has three
/// bytes at least: shorter ones are hardly words.
fn parted(word: &[u8], lengths: u64) -> impl Iterator<Item = Glimpse> {
    const SHORTEST: usize = 3;
    let first = beginning(word);
    let longest = word.len().saturating_sub(SHORTEST);
    let fitting = lengths & Lengths::up_to(longest) & !Lengths::up_to(SHORTEST - 1);
    let mut left = fitting;
    let ends = std::iter::from_fn(move || {
        let end = (left != 0).then(|| left.trailing_zeros() as usize);
        left &= left.wrapping_sub(1);
        end
    });
    ends.map(move |end| glimpse(first, beginning(&word[end..]), end))
}

/// How long the first of two words may be, by how it begins: a bit for each length below
/// 64 bytes. Longer ones are no parts of words.
struct Lengths(Vec<u64>);

impl Lengths {
    /// As a power of two.
    const PLACES: u32 = 10;

    fn new() -> Self {
        Self(vec![0; 1 << Self::PLACES])
    }

    fn place(first: u64) -> usize {
        (hashed(first) >> (u64::BITS - Self::PLACES)) as usize
    }

    /// The bits of all lengths up to one.
    fn up_to(length: usize) -> u64 {
        1_u64
            .checked_shl(length as u32 + 1)
            .map_or(u64::MAX, |above| above - 1)
    }

    fn add(&mut self, glimpse: Glimpse) {
        let bit = 1_u64.checked_shl((glimpse & 0xff) as u32).unwrap_or(0);
        self.0[Self::place(glimpse >> 32)] |= bit;
    }

    /// Those of words that begin as this one does.
    fn of(&self, word: &[u8]) -> u64 {
        self.0[Self::place(beginning(word))]
    }
}

/// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
fn hashed(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// What was put into it, and a little more (Bloom, Space/time trade-offs in hash
/// coding with allowable errors, 1970): quickly asked.
struct Sieve(Vec<u64>);

impl Sieve {
    /// As a power of two.
    const BITS: u32 = 16;

    fn new() -> Self {
        Self(vec![0; 1 << (Self::BITS - u64::BITS.ilog2())])
    }

    /// The place of a bit.
    fn place(glimpse: Glimpse) -> (usize, u64) {
        let hash = hashed(glimpse) >> (u64::BITS - Self::BITS);
        ((hash / 64) as usize, 1 << (hash % 64))
    }

    fn add(&mut self, glimpse: Glimpse) {
        let (part, bit) = Self::place(glimpse);
        self.0[part] |= bit;
    }

    fn may_have(&self, glimpse: Glimpse) -> bool {
        let (part, bit) = Self::place(glimpse);
        self.0[part] & bit != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Analysis;

    /// The words of some texts, by the numbers of their stems, as they are written.
    fn read(language: &str, texts: &[&'static str]) -> Vec<Vec<(u32, &'static str)>> {
        let mut reading = ContentWords::new(Analysis::of(language));
        let mut words: Vec<Vec<ContentWord>> = texts.iter().map(|text| reading.of(text)).collect();
        reading.join_compounds(texts, &mut words);
        let each = texts.iter().zip(&words);
        each.map(|(text, words)| {
            let written = words.iter();
            written
                .map(|word| (word.stem, &text[word.range.clone()]))
                .collect()
        })
        .collect()
    }

    #[test]
    fn a_word_is_one_in_whichever_spelling() {
        for (language, texts) in [
            ("en", ["ships in cyberspace", "ships in cyber space"]),
            ("en", ["lamps of cyberattacks", "Lamps of a Cyber-Attack"]),
            ("en", ["a cyber-attack on lamps", "cyberattacks on lamps"]),
            ("en", ["the website burns", "the Web site burns"]),
            ("en", ["a State-\nowned lamp", "a State-owned lamp"]),
            ("en", ["of cyber-\nsecurity", "of cyber security"]),
            ("fr", ["la cybersécurité brûle", "la cyber‑sécurité brûle"]),
        ] {
            let read = read(language, &texts);
            let stems = |at: usize| read[at].iter().map(|(stem, _)| *stem).collect::<Vec<_>>();
            assert_eq!(stems(0), stems(1), "{texts:?}");
        }
    }

    #[test]
    fn what_no_text_writes_in_one_stays_two_words() {
        for texts in [
            ["cyberspace", "cyber lamps", "space"],
            ["cyberspace", "cyber, space", "cyber of space"],
            ["cyberspace", "cyber not space", "space cyber"],
        ] {
            let read = read("en", &texts);
            assert!(
                read[1..]
                    .iter()
                    .flatten()
                    .all(|(stem, _)| *stem != read[0][0].0)
            );
        }
    }

    #[test]
    fn later_words_stay_as_near() {
        let texts = ["cyberspace of lamps", "cyber space of lamps"];
        let mut reading = ContentWords::new(Analysis::En);
        let mut words: Vec<Vec<ContentWord>> = texts.iter().map(|text| reading.of(text)).collect();
        reading.join_compounds(&texts, &mut words);
        assert_eq!(words[1].len(), 2);
        assert_eq!(words[0][1].position, words[1][1].position);
        assert_eq!(&texts[1][words[1][0].range.clone()], "cyber space");
    }
}
