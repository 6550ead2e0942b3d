//! Terms as they are recognised, in whatever inflection.

use super::abbreviated::{
    Abbreviated, are_of_one_abbreviation, as_abbreviation, is_in_capitals_alone,
    may_be_abbreviation,
};
use super::accents::{Accents, Spelling, accents, may_lack_accents};
use super::cut::Form;
use super::declined::{Kin, Pair};
use super::{Doubt, Terms};
use crate::compare::term_words::SIGNS_AFTER;
use crate::text::{Analysis, are_forms_of_name};

/// Two forms of a word that is written in one with others differ in at most so many
/// letters at the end.
pub(super) const LONGEST_ENDING: usize = 3;

/// A term as it is recognised.
#[derive(Debug)]
pub(super) struct Known {
    /// Its words, folded, each parted from the next by a space; without them
    /// where they are run together.
    pub words: String,
    /// The same with their accents, and which letters are capitals.
    pub spelled: Vec<(Box<str>, u64)>,
    /// Which of its words are nouns that keep their gender, a bit for each.
    pub nouns: u64,
    pub number: usize,
    /// Whether it is an abbreviation in capitals: `CO` is not the `co` of
    /// `co-operation`, and `IC` is no inflection of `ICS`.
    pub is_in_capitals: bool,
    /// Which letters are capitals, where such an abbreviation has other letters
    /// too: `DoS` is found as it is written.
    pub capitals: Option<u64>,
}

/// A word as it is looked up.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub folded: &'a str,
    pub spelling: Spelling<'a>,
}

impl<'a> Wanted<'a> {
    pub(super) fn of(form: &'a Form) -> Self {
        Self {
            folded: &form.folded,
            spelling: form.spelling(),
        }
    }

    /// Of words run together, their accents left out.
    pub(super) fn folded(folded: &'a str) -> Self {
        let spelling = Spelling {
            letters: folded,
            capitals: 0,
        };
        Self { folded, spelling }
    }

    /// Whether it is in capitals that may lack their accents.
    fn is_in_bare_capitals(&self) -> bool {
        let letters = self.spelling.letters;
        let capitals = self.spelling.capitals.count_ones() as usize;
        capitals > 1 && capitals == letters.len() && letters.is_ascii()
    }
}

impl Known {
    /// Whether its first word has several capitals.
    fn has_capitals(&self) -> bool {
        let capitals = self.spelled.first().map_or(0, |(_, capitals)| *capitals);
        capitals.count_ones() > 1
    }

    fn spelling(&self) -> impl Iterator<Item = Spelling<'_>> {
        self.spelled.iter().map(|(letters, capitals)| Spelling {
            letters,
            capitals: *capitals,
        })
    }
}

/// How near the spelling of some words is to that of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// It has small letters where an abbreviation has none.
    OtherLetters,
    /// By its ending it may be a form of the term, and another word as well.
    MayBeForm,
    /// The term may lack accents.
    TermLacks,
    /// The words may lack accents.
    WordsLack,
    /// Their accents differ as with inflection.
    Inflected,
    /// A form of the term.
    Form,
    Exact,
}

/// What some words of a document are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// A term, by its number.
    Term(usize),
    /// A term, unless they are another word that accents or an ending tell from it.
    Likely(usize, Doubt),
    /// Each of several terms that only accents tell apart, or of which they are a form.
    Alike(Several, Doubt),
}

impl Named {
    /// Why they may be another term or word.
    pub(super) fn doubt(self) -> Option<Doubt> {
        match self {
            Self::Term(_) => None,
            Self::Likely(_, doubt) | Self::Alike(_, doubt) => Some(doubt),
        }
    }
}

/// The numbers of several terms, the first ones of which are met in practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Several {
    numbers: [u32; Self::MOST],
    count: u8,
}

impl Several {
    /// No more words of one stem are spelled equally near.
    const MOST: usize = 7;

    fn of(number: usize) -> Self {
        let mut several = Self {
            numbers: [0; Self::MOST],
            count: 0,
        };
        several.add(number);
        several
    }

    fn add(&mut self, number: usize) {
        let (Ok(number), at) = (u32::try_from(number), self.count as usize) else {
            return;
        };
        if at < Self::MOST && !self.numbers[..at].contains(&number) {
            self.numbers[at] = number;
            self.count += 1;
        }
    }

    fn first(&self) -> usize {
        self.numbers[0] as usize
    }

    /// The first and the others.
    pub(super) fn numbers(&self) -> (usize, Vec<usize>) {
        let others = &self.numbers[1..self.count as usize];
        (
            self.first(),
            others.iter().map(|number| *number as usize).collect(),
        )
    }
}

/// What is known of some words by their accents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spelled {
    /// They are a term.
    Term(usize),
    /// They are the same as one but for accents that make another.
    Beside,
}

impl Spelled {
    pub(super) fn term(&self) -> Option<usize> {
        match self {
            Self::Term(number) => Some(*number),
            Self::Beside => None,
        }
    }
}

impl Terms {
    /// The term of which some words are an inflection: of several the one that is spelled
    /// so, or all where the words lack the accents that tell them apart, or are a form of each.
    pub(super) fn named<'a>(
        &self,
        known: &[Known],
        words: impl IntoIterator<Item = Wanted<'a>, IntoIter: Clone>,
        capitals: u64,
    ) -> Option<Named> {
        let words = words.into_iter();
        let mut nearest: Option<(Nearness, Several)> = None;
        let mut is_doubtful = false;
        let mut letters: Option<&str> = None;
        let mut are_told_by_endings = false;
        for term in self.inflected(known, words.clone(), capitals) {
            let Some((nearness, may_be_others)) = self.nearness(term, words.clone()) else {
                continue;
            };
            match &mut nearest {
                _ if nearness == Nearness::Exact => return Some(Named::Term(term.number)),
                Some((before, _)) if *before > nearness => {}
                Some((before, several)) if *before == nearness => {
                    let is_another = several.first() != term.number;
                    several.add(term.number);
                    are_told_by_endings |= is_another && letters != Some(&term.words);
                    is_doubtful &= may_be_others;
                }
                _ => {
                    nearest = Some((nearness, Several::of(term.number)));
                    is_doubtful = may_be_others;
                    letters = Some(&term.words);
                    are_told_by_endings = nearness == Nearness::MayBeForm;
                }
            }
        }
        let (nearest, several) = nearest?;
        let doubt = match (nearest, are_told_by_endings) {
            (Nearness::OtherLetters, _) => Doubt::Capitals,
            (_, true) => Doubt::Ending,
            (_, false) => Doubt::Accents,
        };
        Some(match several.count {
            2.. => Named::Alike(several, doubt),
            _ if is_doubtful => Named::Likely(several.first(), doubt),
            _ => Named::Term(several.first()),
        })
    }

    /// The number of the term that another one is when it is added, or whether only accents
    /// tell one from it.
    pub(super) fn spelled_as<'a>(
        &self,
        known: &[Known],
        words: impl IntoIterator<Item = Wanted<'a>, IntoIter: Clone>,
        capitals: u64,
        is_in_capitals: bool,
    ) -> Option<Spelled> {
        let words = words.into_iter();
        // `FAR` is not `far`, whichever is added first.
        let may_be = move |term: &&Known| !is_in_capitals || term.has_capitals();
        let is_one = |term: &&Known| match term.is_in_capitals {
            true => is_same_abbreviation(term, words.clone()),
            false => self.kin(term, words.clone(), true) == Kin::Form,
        };
        let found = || {
            let terms = self.inflected(known, words.clone(), capitals);
            terms.filter(may_be).filter(is_one)
        };
        let with = |term: &Known| accents(term.spelling(), spellings(words.clone()), self.analysis);
        let is_same = |term: &&Known| term.is_in_capitals || with(term) == Accents::Same;
        let is_inflected = |term: &&Known| with(term) == Accents::Inflected;
        let same = found().find(is_same);
        if let Some(same) = same.or_else(|| found().find(is_inflected)) {
            return Some(Spelled::Term(same.number));
        }
        // What is spelled as one term and not as another of the same number is neither.
        let is_other = |term: &Known| with(term) != Accents::Alike;
        let has_other = |number| found().any(|term| term.number == number && is_other(term));
        let mut alike = found()
            .map(|term| term.number)
            .filter(|number| !has_other(*number));
        let first = alike.next();
        match first.filter(|first| alike.all(|number| number == *first)) {
            Some(number) => Some(Spelled::Term(number)),
            None => found().next().map(|_| Spelled::Beside),
        }
    }

    /// How near the spelling of some words is to that of a term, and whether they may be
    /// others; none where they are.
    fn nearness<'a>(
        &self,
        term: &Known,
        words: impl Iterator<Item = Wanted<'a>> + Clone,
    ) -> Option<(Nearness, bool)> {
        if term.is_in_capitals {
            return match as_abbreviation(term, words.clone().next()?)? {
                Abbreviated::Same => Some((Nearness::Exact, false)),
                Abbreviated::Plural => Some((Nearness::Form, false)),
                Abbreviated::OtherLetters => Some((Nearness::OtherLetters, true)),
            };
        }
        if self.kin(term, words.clone(), false) == Kin::Doubtful {
            return Some((Nearness::MayBeForm, true));
        }
        let is_exact = || {
            let letters = words.clone().map(|word| word.spelling.letters);
            letters.eq(term.spelling().map(|own| own.letters))
        };
        let may_lack = || {
            let lacks = |word: Wanted<'_>| {
                word.is_in_bare_capitals() || may_lack_accents(word.spelling.letters, self.analysis)
            };
            words.clone().any(lacks)
        };
        match accents(term.spelling(), spellings(words.clone()), self.analysis) {
            Accents::Same if may_lack() => Some((Nearness::WordsLack, false)),
            Accents::Same if is_exact() => Some((Nearness::Exact, false)),
            Accents::Same => Some((Nearness::Form, false)),
            _ if self.is_borrowed => None,
            Accents::Inflected => Some((Nearness::Inflected, false)),
            Accents::Alike => Some((Nearness::WordsLack, false)),
            Accents::Lost => Some((Nearness::WordsLack, true)),
            Accents::Gained => Some((Nearness::TermLacks, true)),
            Accents::Other => None,
        }
    }

    /// The terms of which some words are an inflection, whatever their accents.
    fn inflected<'a, 'k>(
        &self,
        known: &'k [Known],
        words: impl Iterator<Item = Wanted<'a>> + Clone,
        capitals: u64,
    ) -> impl Iterator<Item = &'k Known> {
        let is_term = move |term: &&Known| {
            if term.is_in_capitals {
                let first = words.clone().next();
                let is_it = |word: Wanted<'_>| {
                    may_be_abbreviation(word, capitals) && as_abbreviation(term, word).is_some()
                };
                return first.is_some_and(is_it);
            }
            let terms = term.words.split(' ').zip(term.spelling());
            let mut pairs = terms.zip(words.clone()).enumerate();
            pairs.all(|(at, ((one, spelling), word))| {
                let (is_noun, other) = (at == 0, word.folded);
                let is_form = || {
                    self.is_inflection(one, other) && !(is_noun && self.is_one_in_ee(one, other))
                };
                one == other || are_of_one_abbreviation(one, spelling.capitals, word) || is_form()
            }) && self.kin(term, words.clone(), false) != Kin::Other
        };
        known.iter().filter(is_term)
    }

    /// Whether some words are forms of those of a term by their endings, or may be.
    fn kin<'a>(
        &self,
        term: &Known,
        words: impl Iterator<Item = Wanted<'a>>,
        are_terms: bool,
    ) -> Kin {
        if self.is_borrowed {
            return Kin::Form;
        }
        let terms = term.words.split(' ').zip(term.spelling());
        let pairs = terms.zip(words).enumerate().map(|(at, (one, word))| {
            let pair = Pair {
                is_noun: at < u64::BITS as usize && term.nouns >> at & 1 == 1,
                are_terms,
                ..Pair::of(one, (word.folded, word.spelling))
            };
            match are_of_one_abbreviation(one.0, one.1.capitals, word) {
                true => Kin::Form,
                false => pair.kin(self.analysis),
            }
        });
        pairs.min().unwrap_or(Kin::Form)
    }

    /// Whether just one of two French words ends in `ée`. Terms begin with their
    /// noun, and `attaquées` is none of `attaque`; what follows may be a participle,
    /// which is folded as such a noun is.
    fn is_one_in_ee(&self, one: &str, other: &str) -> bool {
        let is_in_ee = |word: &str| word.trim_end_matches('s').ends_with("ee");
        self.analysis == Analysis::Fr && is_in_ee(one) != is_in_ee(other)
    }

    /// Whether two words of the same stem are one word, in whatever number and
    /// gender.
    fn is_inflection(&self, one: &str, other: &str) -> bool {
        if one == other {
            return true;
        }
        if self.is_borrowed {
            return is_plural(one, other) || is_plural(other, one);
        }
        // `C#` is no inflection of `C`.
        if one.ends_with(SIGNS_AFTER) || other.ends_with(SIGNS_AFTER) {
            return false;
        }
        let is_other = match self.analysis {
            Analysis::Ru => is_no_plural_in_i(one, other),
            Analysis::De => has_e_more(one, other) || has_e_more(other, one),
            _ => false,
        };
        !is_other && are_forms_of_name(one, other, self.analysis)
    }
}

/// Whether a word is an abbreviation, or its plural in a small `s`: `BIOS` may be a term
/// beside `BIO`.
fn is_same_abbreviation<'a>(term: &Known, mut words: impl Iterator<Item = Wanted<'a>>) -> bool {
    let Some(word) = words.next() else {
        return false;
    };
    match as_abbreviation(term, word) {
        Some(Abbreviated::Same) => true,
        Some(Abbreviated::Plural) => !is_in_capitals_alone(word),
        Some(Abbreviated::OtherLetters) | None => false,
    }
}

/// Whether one of two Russian words ends in `й` and the other in `и`, and this is not its
/// plural, as `случаи` is of `случай`: that of `край` is `края`.
fn is_no_plural_in_i(one: &str, other: &str) -> bool {
    matches!((one, other), ("край", "краи") | ("краи", "край"))
}

/// Whether a German word has an `e` within it that another lacks: of `OEM` and `OM` the
/// stem is the same, as `oe` may be an umlaut.
fn has_e_more(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    let same = pairs.take_while(|(one, other)| one == other).count();
    let rests = (&one.as_bytes()[same..], &other.as_bytes()[same..]);
    matches!(rests, ([b'e', after, ..], [next, ..]) if after == next)
        && one
            .get(..same)
            .is_some_and(|same| same.ends_with(['a', 'o', 'u']))
}

/// Whether a word is another with the `s` of the plural.
fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) && !one.ends_with("ss")
}

/// What is left of a word when the longest ending is taken off.
pub(super) fn without_ending(folded: &str) -> &str {
    let mut ends = folded.char_indices().rev().map(|(at, _)| at);
    &folded[..ends.nth(LONGEST_ENDING - 1).unwrap_or(0)]
}

fn spellings<'a>(words: impl Iterator<Item = Wanted<'a>>) -> impl Iterator<Item = Spelling<'a>> {
    words.map(|word| word.spelling)
}

/// Adds a way to write a term, unless it is known; one that is found without its
/// capitals too takes the place of one that is not.
pub(super) fn note(known: &mut Vec<Known>, new: Known) {
    let is_spelled_so = |term: &Known| {
        let letters = term.spelling().map(|own| own.letters);
        letters.eq(new.spelling().map(|own| own.letters))
    };
    let is_one = |term: &Known| {
        let is_plain = !term.is_in_capitals || !new.is_in_capitals;
        let is_same = term.number == new.number && term.words == new.words && is_spelled_so(term);
        is_same && (is_plain || term.capitals == new.capitals)
    };
    match known.iter_mut().find(|term| is_one(term)) {
        Some(term) => term.is_in_capitals &= new.is_in_capitals,
        // `FARs` is rather the plural of `FAR` than `far` in another form.
        None if new.is_in_capitals => known.insert(0, new),
        None => known.push(new),
    }
}
