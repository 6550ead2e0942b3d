//! What the texts on a concept share, and where they part, in one language.
//!
//! Everything here is counted over words: shared words are called shared
//! words, never agreement.

mod affixes;
#[cfg(test)]
mod apart_tests;
mod cases;
mod contraries;
mod elements;
mod joining;
mod likeness;
mod numbered;
mod opposed;
mod order;
mod same_texts;
#[cfg(test)]
mod tests;
mod times;
mod voices;

use std::collections::BTreeMap;

use compact_str::CompactString;
use elements::elements;
use likeness::{counting, likeness_of_all, spread};
use numbered::Numbered;
pub use same_texts::{Differing, SameTexts};
use same_texts::{denied, groups};
use times::TimesByStem;

use super::genus::{Genus, genus_of};
use crate::model::{EntryId, PartyCode, PartyKind, Wording};
use crate::text::{
    Analysis, Compounds, ContentWord, ContentWords, Opposite, ReadText, word_ranges,
};

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
    /// Content words, numbers among them, and short phrases, those of most States first. Modals
    /// are none: they name nothing, and would stand beside what does. What the end of a line
    /// breaks in two is one word, and so is `un-authorised`; `cyber space` is `cyberspace`
    /// where any of the texts writes it so.
    pub elements: Vec<Element>,
    /// How like each two texts are: shared words, from 0 to 1 (Dice). It is 1 only where all
    /// words are the same, in whatever spelling, in the same order; where texts differ in
    /// nothing that is counted (`the`, `of`, a plural, the order), as if a tenth of a word did.
    pub likeness: Vec<Vec<f64>>,
    /// Official texts of at least two parties that are (nearly) the same: each has nine words
    /// in ten, in order, in common with at least one other of its group, articles and the term
    /// before a definition (`Risk is …`) left out, and neither of the two
    /// denies what the other says, nor has another number, another modal (`must`, `may`), sign
    /// that compares (`≤`) or `or not`, or in its place the opposite of one of its words by a
    /// list (`internal`, `external`), nor a word at another place (`a State against a user`, `a
    /// user against a State`) in whatever form, nor two words that exchange their cases, nor in
    /// German and Russian a subject that is an object there, nor says to whom something is done
    /// where the other says who does it (`requested`, `requesting`). Two that are in a group
    /// through others alone may differ more: `internal`, `internal and external`, `external`.
    pub groups: Vec<SameTexts>,
    /// How far the texts of States lie apart, see [`spread_of`].
    pub spread: Option<f64>,
    /// Texts without a content word: nothing is counted over them.
    pub wordless: Vec<usize>,
}

/// A content word or a short phrase, in whatever inflection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// As the first of the texts has it, in small letters but for abbreviations; with the word
    /// that denies it where others stand between the two: `neither … salt`, and `(not …) salt`
    /// where that is not told.
    pub label: CompactString,
    /// The texts that have it.
    pub texts: Vec<usize>,
    /// The States and organisations whose texts these are, each once, in the
    /// order of the texts.
    pub parties: Vec<PartyCode>,
}

/// Texts of one language as they are read.
#[derive(Default)]
struct Read {
    words: Vec<Vec<ContentWord>>,
    /// What tells each apart and is no content word, in the order of numbers.
    telling: Vec<Vec<u32>>,
    /// The modals of each, in the order of the text.
    modals: Vec<Vec<u32>>,
    opposites: Vec<Vec<Opposite>>,
    /// How often each has `and`, and how often `or`.
    joining: Vec<[usize; 2]>,
    /// The stems that each denies, in the order of numbers.
    denied: Vec<Vec<u32>>,
}

impl Read {
    fn push(&mut self, text: ReadText) {
        let mut telling = text.telling();
        telling.sort_unstable();
        self.telling.push(telling);
        let mut joining = [0; 2];
        for is_or in text.opposites.iter().filter_map(Opposite::joins) {
            joining[usize::from(is_or)] += 1;
        }
        self.joining.push(joining);
        self.denied.push(denied(&text.words));
        self.words.push(text.words);
        self.modals.push(text.modals);
        self.opposites.push(text.opposites);
    }
}

/// Compares texts of one language.
pub fn shared(texts: &[Stated<'_>], analysis: Analysis) -> Shared {
    let mut reading = ContentWords::new(analysis);
    reading.reserve(texts.iter().map(|stated| stated.text.len()).sum());
    let mut genera = Vec::with_capacity(texts.len());
    let mut read = Read::default();
    for stated in texts {
        let ranges = word_ranges(stated.text);
        genera.push(genus_of(stated.text, &ranges, analysis));
        read.push(reading.read(stated.text, &ranges));
    }
    let compounds = join_compounds(texts, &mut reading, &mut read);
    let words = &read.words;
    let by_stem = TimesByStem::of(words);
    let mut numbered = Numbered::of(texts, analysis, compounds);
    let likeness = likeness_of_all(&read, &by_stem, &mut numbered);
    Shared {
        genera,
        elements: elements(texts, words, &by_stem, analysis),
        groups: groups(texts, &read, &likeness, &mut numbered, analysis),
        spread: spread(texts, words, &likeness),
        wordless: (0..words.len())
            .filter(|text| words[*text].is_empty())
            .collect(),
        likeness,
    }
}

/// Takes words for one that others write in one, and gives where they stand.
fn join_compounds<'a>(
    texts: &[Stated<'a>],
    reading: &mut ContentWords<'a>,
    read: &mut Read,
) -> Compounds {
    let texts: Vec<&str> = texts.iter().map(|stated| stated.text).collect();
    reading.join_compounds(&texts, &mut read.words)
}

/// Whether a text has no content word, so that nothing is counted over it.
pub fn says_nothing(text: &str, analysis: Analysis) -> bool {
    ContentWords::new(analysis).of(text).is_empty()
}

/// How far the texts of States lie apart, and over which that was computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// 1 less the mean likeness of all pairs of texts of two different States:
    /// from 0, all the same words, to 1, no content word shared.
    pub figure: f64,
    /// In which wordings the texts are: those of States that have a content word.
    pub wordings: BTreeMap<Wording, usize>,
}

/// The spread of texts alone, without all that else they share; none where
/// fewer than two States have a text with a content word.
pub fn spread_of(texts: &[Stated<'_>], analysis: Analysis) -> Option<Spread> {
    let mut reading = ContentWords::new(analysis);
    let mut read = Read::default();
    for stated in texts {
        read.push(reading.read(stated.text, &word_ranges(stated.text)));
    }
    let compounds = join_compounds(texts, &mut reading, &mut read);
    let by_stem = TimesByStem::of(&read.words);
    let likeness = likeness_of_all(
        &read,
        &by_stem,
        &mut Numbered::of(texts, analysis, compounds),
    );
    let counting: Vec<Stated<'_>> = counting(texts, &read.words)
        .map(|text| texts[text])
        .collect();
    Some(Spread {
        figure: spread(texts, &read.words, &likeness)?,
        wordings: wordings(&counting),
    })
}

/// The wordings of texts, with how many are in each.
pub fn wordings(texts: &[Stated<'_>]) -> BTreeMap<Wording, usize> {
    let mut counts = BTreeMap::new();
    for stated in texts {
        *counts.entry(stated.wording).or_default() += 1;
    }
    counts
}
