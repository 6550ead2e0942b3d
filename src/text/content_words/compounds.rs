//! Words that one text writes in one and another in two: `cyberspace`, `cyber
//! space`, `cyber-space`.

use super::{ContentWord, ContentWords, fold_word};

/// Shorter words, in bytes, are hardly made up of two.
const SHORTEST: usize = 6;
/// In how many bytes two forms of one word may differ in length.
const INFLECTED: usize = 2;

impl<'a> ContentWords<'a> {
    /// Takes each two neighbouring words for one that stand in one as another word
    /// of the texts, in whatever inflection. The texts must have been read by this
    /// reader, and be all that are compared: so it does not matter which comes first.
    pub fn join_compounds(&mut self, texts: &[&'a str], words: &mut [Vec<ContentWord>]) {
        let mut written = Glimpses::default();
        for (text, words) in texts.iter().zip(words.iter()) {
            let wholes = words.iter().filter(|word| word.range.len() >= SHORTEST);
            wholes.for_each(|word| written.add(&text[word.range.clone()]));
        }
        for (text, words) in texts.iter().zip(words.iter_mut()) {
            self.join_in(text, words, &written);
        }
    }

    fn join_in(&mut self, text: &str, words: &mut Vec<ContentWord>, written: &Glimpses) {
        let mut at = 1;
        while at < words.len() {
            match self.compound(text, &words[at - 1], &words[at], written) {
                Some(stem) => join(words, at, stem),
                None => at += 1,
            }
        }
    }

    /// The number of the stem that two words are together, where any text has
    /// that word.
    fn compound(
        &self,
        text: &str,
        one: &ContentWord,
        next: &ContentWord,
        written: &Glimpses,
    ) -> Option<u32> {
        let length = one.range.len() + next.range.len();
        let (first, second) = (&text[one.range.clone()], &text[next.range.clone()]);
        let is_neighbour = next.position == one.position + 1;
        let is_plain = !one.is_number && !next.is_number && !next.is_denied;
        if !is_neighbour || !is_plain || !written.has(first, length) {
            return None;
        }
        let between = &text[one.range.end..next.range.start];
        if !matches!(between, " " | "-" | "\u{a0}" | "\u{2010}" | "\u{2011}") {
            return None;
        }
        let whole = fold_word(&[first, second].concat());
        let stem = self.stems.get(&(self.stem)(&whole, self.analysis))?;
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

/// How words begin and how long they are: enough to tell that hardly any two
/// neighbouring words are together one of them.
#[derive(Debug)]
struct Glimpses([u64; 256]);

impl Default for Glimpses {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Glimpses {
    fn add(&mut self, word: &str) {
        for length in word.len() - INFLECTED..=word.len() + INFLECTED {
            let (part, bit) = glimpse(word, length);
            self.0[part] |= bit;
        }
    }

    /// Whether a word of so many bytes may begin with another one.
    fn has(&self, begin: &str, length: usize) -> bool {
        let (part, bit) = glimpse(begin, length);
        self.0[part] & bit != 0
    }
}

/// The place of a bit for the first letters of a word and a length.
fn glimpse(word: &str, length: usize) -> (usize, u64) {
    const LETTERS: usize = 3;
    let letters = word.bytes().take(LETTERS);
    let begin = letters.fold(0, |begin, byte| {
        begin * 31 + usize::from(byte.to_ascii_lowercase())
    });
    let place = begin * 17 + length;
    (place / 64 % 256, 1 << (place % 64))
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
