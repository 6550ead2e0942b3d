//! Whether accents make two words of different terms: `intègre` and `intégré`, `Zahlung`
//! and `Zählung`.
//!
//! Two spellings of one word are one term: one writer leaves accents out (`contrasena`),
//! puts one for another (`attivitá`) or writes umlauts with `e`. Two words are two terms,
//! lest the words of one State be told as those of another. No rule tells all such pairs,
//! so each language has short lists of these, and endings (`publicó`, `codé`).

use unicode_normalization::UnicodeNormalization;

use super::other_words::{
    FRENCH_NOUNS, FRENCH_PLAIN, GERMAN_PLURALS, ITALIAN_PLAIN, RUSSIAN_PLAIN, SPANISH_NAMES,
    SPANISH_PLAIN, WITH_SHARP_S, is_in_german_plain,
};
use crate::text::{Analysis, as_umlaut, fold_word, is_umlaut_with_e};

/// How a word is written: its small letters with their accents, and which of the first of
/// them are capitals, a bit for each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelling<'a> {
    pub letters: &'a str,
    pub capitals: u64,
}

/// How the accents of a term and those of words that are the same without them stand to
/// each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accents {
    Same,
    /// They differ as those of forms of one word may: `Vorfall`, `Vorfälle`.
    Inflected,
    /// They differ as those of one word do that is written in two ways.
    Alike,
    /// The words lack some that make the term another one.
    Lost,
    /// The term lacks some that make the words others.
    Gained,
    /// Both have accents, and others.
    Other,
}

/// The small letters of a word, where they are others than those of the word folded.
pub(super) fn accented(written: &str, folded: &str) -> Option<Box<str>> {
    let small = || written.chars().flat_map(char::to_lowercase);
    if written.is_ascii() || written == folded || small().eq(folded.chars()) {
        return None;
    }
    // Letters and accents may be written apart, or with invisible signs between them.
    let small: String = match written.chars().all(char::is_alphanumeric) {
        true => small().collect(),
        false => {
            let letters = written.nfc().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        }
    };
    Some(small.into_boxed_str())
}

/// Whether a word may stand for another one that is the same but for an accent, which
/// most writers leave out: Russian `мел` for `мёл`.
pub(super) fn may_lack_accents(letters: &str, analysis: Analysis) -> bool {
    analysis == Analysis::Ru && RUSSIAN_PLAIN.has(letters)
}

/// How the accents of a term and of some words stand to each other, word by word.
pub(super) fn accents<'t, 'w>(
    term: impl Iterator<Item = Spelling<'t>>,
    words: impl Iterator<Item = Spelling<'w>>,
    analysis: Analysis,
) -> Accents {
    let (mut alike, mut lost, mut gained, mut kept) = (false, 0, 0, false);
    let (mut words_lack, mut terms_lack, mut inflected) = (0, 0, false);
    let mut pairs = term.zip(words).peekable();
    let mut is_alone = true;
    while let Some((term, word)) = pairs.next() {
        is_alone &= pairs.peek().is_none();
        let are_plain = [term, word].map(|of| of.letters.is_ascii());
        let found = Pair::of(term, word, is_alone, analysis).compare();
        match found {
            Accents::Same => kept |= !are_plain[0],
            Accents::Inflected => inflected = true,
            Accents::Alike => alike = true,
            Accents::Lost => lost += 1,
            Accents::Gained => gained += 1,
            Accents::Other => return Accents::Other,
        }
        let differ = matches!(found, Accents::Alike | Accents::Lost | Accents::Gained);
        words_lack += usize::from(differ && are_plain[1]);
        terms_lack += usize::from(differ && are_plain[0]);
    }
    match (lost, gained) {
        (0, 0) if alike => Accents::Alike,
        (0, 0) if inflected => Accents::Inflected,
        (0, 0) => Accents::Same,
        // One writer leaves them out.
        (1.., 0) if words_lack > 1 && terms_lack == 0 && !kept => Accents::Alike,
        (0, 1..) if terms_lack > 1 && words_lack == 0 && !kept => Accents::Alike,
        (_, 0) => Accents::Lost,
        (0, _) => Accents::Gained,
        _ => Accents::Other,
    }
}

/// A word of a term and one that may be a form of it.
struct Pair<'a> {
    term: Spelling<'a>,
    word: Spelling<'a>,
    /// Whether no other words stand with them.
    is_alone: bool,
    analysis: Analysis,
}

/// Letters one by one, with those that they are without accents.
struct Letters {
    written: Vec<char>,
    plain: Vec<char>,
}

impl Letters {
    fn of(word: &str) -> Self {
        let written = word.chars().flat_map(|letter| match letter {
            'ß' => ['s', 's'],
            'œ' => ['o', 'e'],
            'æ' => ['a', 'e'],
            letter => [letter, '\0'],
        });
        let written: Vec<char> = written.filter(|letter| *letter != '\0').collect();
        let plain = written.iter().map(|letter| plain(*letter)).collect();
        Self { written, plain }
    }

    /// How many accents it has.
    fn accents(&self) -> usize {
        let letters = self.written.iter().zip(&self.plain);
        letters.filter(|(written, plain)| written != plain).count()
    }

    /// Whether a letter is the last but for the ending of number and gender.
    fn is_last(&self, at: usize) -> bool {
        matches!(self.plain[at + 1..], [] | ['s'] | ['e'] | ['e', 's'])
    }
}

fn plain(letter: char) -> char {
    match letter.is_ascii() {
        true => letter,
        false => {
            let folded = fold_word(letter.encode_utf8(&mut [0; 4]));
            folded.chars().next().unwrap_or(letter)
        }
    }
}

impl<'a> Pair<'a> {
    fn of(term: Spelling<'a>, word: Spelling<'a>, is_alone: bool, analysis: Analysis) -> Self {
        Self {
            term,
            word,
            is_alone,
            analysis,
        }
    }

    fn compare(&self) -> Accents {
        let is_plain = self.term.letters.is_ascii() && self.word.letters.is_ascii();
        if is_plain || self.term.letters == self.word.letters {
            return Accents::Same;
        }
        if let Some(other) = self.by_sharp_s() {
            return other;
        }
        let (term, word) = (
            Letters::of(self.term.letters),
            Letters::of(self.word.letters),
        );
        let pairs = term.plain.iter().zip(&word.plain);
        let common = pairs.take_while(|(one, other)| one == other).count();
        if self.analysis == Analysis::Fr && is_participle_of(&term, &word, common) {
            return Accents::Other;
        }
        let is_compared = self.is_compared(&term, &word, common);
        let (mut alike, mut lost, mut gained) = (false, false, false);
        let mut inflected = false;
        for at in 0..common {
            let (one, other) = (term.written[at], word.written[at]);
            if as_umlaut(one) == as_umlaut(other) {
                continue;
            }
            if !is_compared(one, other) {
                inflected = true;
                continue;
            }
            let is_missing = [one, other].map(|letter| letter == term.plain[at]);
            let is_alike = match is_missing {
                [true, _] => self.is_alike(at, &term, self.term.capitals, &word),
                [_, true] => self.is_alike(at, &word, self.word.capitals, &term),
                _ => self.is_same_accent([one, other], at, &term),
            };
            match is_missing {
                _ if is_alike => alike = true,
                [true, _] => gained = true,
                // Who writes umlauts with `e` loses none: `Poet` is no `Pot`.
                [_, true] if is_umlaut_with_e(one) => return Accents::Other,
                [_, true] => lost = true,
                _ => return Accents::Other,
            }
        }
        match (lost, gained) {
            (false, false) if alike => Accents::Alike,
            (false, false) if inflected => Accents::Inflected,
            (false, false) => Accents::Same,
            // Who writes some accents writes all.
            (true, false) if word.accents() == 0 => Accents::Lost,
            (false, true) if term.accents() == 0 && !self.are_always_written() => Accents::Gained,
            _ => Accents::Other,
        }
    }

    /// `Maße` and `Masse`; else both are written, in Switzerland only `ss`.
    fn by_sharp_s(&self) -> Option<Accents> {
        let is_sharp = [self.term, self.word].map(|of| of.letters.contains('ß'));
        let folded = || fold_word(self.word.letters);
        let is_listed = |word: &str| WITH_SHARP_S.iter().any(|end| word.ends_with(end));
        let is_other =
            self.analysis == Analysis::De && is_sharp[0] != is_sharp[1] && is_listed(&folded());
        is_other.then_some(match is_sharp[0] {
            true => Accents::Lost,
            false => Accents::Other,
        })
    }

    /// Which letters are compared: with their forms, words change their accents in some
    /// languages (`Vorfall`, `Vorfälle`; `imagen`, `imágenes`; `secret`, `secrète`).
    fn is_compared(
        &self,
        term: &Letters,
        word: &Letters,
        common: usize,
    ) -> impl Fn(char, char) -> bool + use<> {
        let rests = [&term.plain[common..], &word.plain[common..]];
        let is_number = rests.iter().all(|rest| matches!(rest, [] | ['s']));
        let never_changes = term.plain[..common].ends_with(&['u', 'n', 'g']);
        let is_same = match self.analysis {
            Analysis::De => never_changes || term.plain == word.plain,
            Analysis::Fr | Analysis::En | Analysis::Ru => true,
            Analysis::It | Analysis::Es | Analysis::General => is_number,
        };
        move |one, other| is_same || one == 'ñ' || other == 'ñ'
    }

    /// Whether a word that lacks an accent another has at a place is the same one.
    ///
    /// It is, unless another word is known to be written so: by a list, by its ending, or
    /// because it is short, as most such pairs are. Where this is taken for one word and
    /// there are two, those who have either are both named; the doubt tells it where a
    /// list knows of the other.
    fn is_alike(&self, at: usize, lacking: &Letters, capitals: u64, having: &Letters) -> bool {
        let is_capital = at < u64::BITS as usize && capitals >> at & 1 == 1;
        // German capitals keep their umlauts, but for the first letter in some print.
        if is_capital && (self.analysis != Analysis::De || at == 0) {
            return true;
        }
        let plain: String = lacking.plain.iter().collect();
        let singular = plain.strip_suffix('s').unwrap_or(&plain);
        let is_at_end = having.written[at] == 'é' && having.is_last(at);
        match self.analysis {
            // With two accents lost, it is no other word; and no word ends in `ee`.
            Analysis::Fr if is_at_end => {
                lacking.plain.get(at + 1) == Some(&'e')
                    || has_e_before_mute(lacking, at)
                    || (lacking.accents() == 0 && having.accents() > 1)
                    || FRENCH_NOUNS.iter().any(|end| singular.ends_with(end))
            }
            Analysis::Fr => !FRENCH_PLAIN.has(singular),
            Analysis::En => !is_at_end,
            Analysis::De => {
                (lacking.accents() == 0 && having.accents() > 1)
                    || GERMAN_PLURALS.iter().any(|end| plain.ends_with(end))
                    || (plain.len() > "losung".len() && !is_in_german_plain(&plain, at))
            }
            Analysis::Es if having.written[at] == 'ñ' => {
                plain.len() > "diseno".len() && !self.is_in_spanish_plain(singular)
            }
            // `publicó` is no `público`.
            Analysis::Es => at + 1 < plain.len() && !self.is_in_spanish_plain(singular),
            Analysis::It => {
                plain.len() >= "citta".len() && plain.ends_with("ta") && !ITALIAN_PLAIN.has(&plain)
            }
            // `ё` is printed as `е`.
            Analysis::Ru => !RUSSIAN_PLAIN.has(&plain),
            Analysis::General => false,
        }
    }

    /// Whether an accent makes another of a Spanish word.
    fn is_in_spanish_plain(&self, singular: &str) -> bool {
        let masculine = masculine(singular);
        SPANISH_NAMES.has(&masculine) || (self.is_alone && SPANISH_PLAIN.has(&masculine))
    }

    /// Whether two accents of a letter are written for one another: `évènement` and
    /// `événement`, `accés` for `accès`, `attivitá` for `attività`.
    fn is_same_accent(&self, letters: [char; 2], at: usize, term: &Letters) -> bool {
        let is_e = term.plain[at] == 'e';
        let are_strokes = || letters.iter().all(|letter| matches!(letter, 'é' | 'è'));
        match self.analysis {
            Analysis::Fr if is_e && (!term.is_last(at) || are_strokes()) => {
                let plain: String = term.plain.iter().collect();
                !FRENCH_PLAIN.has(plain.strip_suffix('s').unwrap_or(&plain))
            }
            Analysis::It | Analysis::Es => !letters.contains(&'ñ'),
            _ => false,
        }
    }

    /// Whether nobody leaves accents out that only the word has.
    fn are_always_written(&self) -> bool {
        match self.analysis {
            Analysis::De => self.word.letters.contains(['ä', 'ö', 'ü', 'ǟ', 'ȫ', 'ǖ']),
            Analysis::Es => self.word.letters.contains('ñ'),
            Analysis::En => true,
            // `risqué` is no `risque`.
            Analysis::Fr => self
                .word
                .letters
                .trim_end_matches(['e', 's'])
                .ends_with('é'),
            _ => false,
        }
    }
}

/// A Spanish noun or adjective in the masculine: `público` for `pública`.
fn masculine(singular: &str) -> String {
    match singular.strip_suffix('a') {
        Some(stem) => [stem, "o"].concat(),
        None => singular.to_owned(),
    }
}

/// Whether the vowel before the `e` at the end of a French word is `é`, which no word has
/// there, so that the last one lost its accent: `géres` of `gérés`.
fn has_e_before_mute(word: &Letters, at: usize) -> bool {
    let is_vowel = |letter: &&char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let before = word.plain[..at].iter().rev();
    let consonants = before.take_while(|letter| !is_vowel(letter)).count();
    let vowel = at.checked_sub(consonants + 1).map(|at| word.written[at]);
    consonants > 0 && vowel == Some('é')
}

/// Whether one of two French words is the other with `é` after it: `traité`, `trait`.
fn is_participle_of(one: &Letters, other: &Letters, common: usize) -> bool {
    let rests = [&one.written[common..], &other.written[common..]];
    let goes_on = |rest: &[char]| rest.first() == Some(&'é');
    let is_over = |rest: &[char]| matches!(rest, [] | ['s']);
    (goes_on(rests[0]) && is_over(rests[1])) || (goes_on(rests[1]) && is_over(rests[0]))
}
