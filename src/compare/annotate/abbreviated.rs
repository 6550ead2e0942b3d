//! Plurals of abbreviations: `VPNs`, `CVEs`, and in headings `VPNS`.

use super::cut::{Cut, Form, Word};
use super::known::{Known, Wanted};
use super::{HashMap, Terms};
use crate::text::WordList;

/// The sign of the plural, in all languages that write one.
const PLURAL: char = 's';
/// Abbreviations of fewer letters are too often others with an `S`: `ID`, `IDS`.
const FEWEST_LETTERS: usize = 3;
/// Abbreviations that an `S` makes others: of what is secure, of systems.
static NO_PLURALS: WordList =
    WordList::of("https ftps ldaps imaps smtps sips mqtts isms csms nids hids nips hips");

/// An abbreviation without the small `s` of its plural. Stemmers take it off only after some
/// letters, or where a vowel stands before.
pub(super) fn singular_abbreviation(written: &str) -> Option<&str> {
    let singular = written.strip_suffix(PLURAL)?;
    let is_abbreviation = singular.ends_with(char::is_uppercase)
        && singular.chars().filter(|c| c.is_uppercase()).count() > 1;
    is_abbreviation.then_some(singular)
}

/// What a word with capitals is to an abbreviation of the same letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviated {
    /// It is written so.
    Same,
    /// One is the plural of the other.
    Plural,
    /// It has small letters where the abbreviation has none: `SoC`, `SOC`.
    OtherLetters,
}

/// What a word is to an abbreviation, told by its letters; none where it is another.
pub(super) fn as_abbreviation(term: &Known, word: Wanted<'_>) -> Option<Abbreviated> {
    let capitals = word.spelling.capitals;
    let letters = word.spelling.letters.chars().count();
    let are_capitals = |count: usize| has_capitals_alone(word, count);
    match word.folded.strip_prefix(term.words.as_str()) {
        Some("") => match term.capitals {
            Some(own) => (own == capitals).then_some(Abbreviated::Same),
            None if are_capitals(letters) => Some(Abbreviated::Same),
            None => (capitals & 1 == 1).then_some(Abbreviated::OtherLetters),
        },
        Some("s") => {
            let is_of_small_s = match term.capitals {
                Some(own) => own == capitals && is_plural_by_capitals(&term.words, capitals),
                None => are_capitals(letters - 1) && !are_capitals(letters),
            };
            let is_in_capitals = || term.capitals.is_none() && are_capitals(letters);
            let is_plural =
                is_of_small_s || (is_in_capitals() && may_be_plural_in_capitals(&term.words));
            is_plural.then_some(Abbreviated::Plural)
        }
        Some(_) => None,
        None => {
            let own = term.capitals.unwrap_or_default();
            let is_singular = term.words.strip_suffix(PLURAL) == Some(word.folded)
                && is_plural_by_capitals(word.folded, own)
                && own == capitals;
            is_singular.then_some(Abbreviated::Plural)
        }
    }
}

/// Whether a word with some capitals may be an abbreviation: with two of them, or with one and
/// a digit, as in `Nis2`. At the beginning of a sentence every word has one.
pub(super) fn may_be_abbreviation(word: Wanted<'_>, capitals: u64) -> bool {
    let has_digit = || word.folded.contains(|c: char| c.is_ascii_digit());
    capitals.count_ones() > 1 || (capitals == 1 && has_digit())
}

/// Whether so many of the first letters of a word are capitals, or digits as in `NIS2`.
fn has_capitals_alone(word: Wanted<'_>, count: usize) -> bool {
    let letters = word.spelling.letters.chars().take(count).enumerate();
    let mut small = letters.filter(|(_, letter)| letter.is_lowercase());
    let capitals = word.spelling.capitals;
    small.all(|(at, _)| at < u64::BITS as usize && capitals >> at & 1 == 1)
}

/// Whether a word has no small letter.
pub(super) fn is_in_capitals_alone(word: Wanted<'_>) -> bool {
    has_capitals_alone(word, usize::MAX)
}

/// Whether a word of a term and one of a document are one abbreviation, either in its plural:
/// `VPN gateway`, `VPNs gateway`.
pub(super) fn are_of_one_abbreviation(one: &str, capitals: u64, word: Wanted<'_>) -> bool {
    let is_plural = |plural: &str, singular: &str, capitals| {
        plural.strip_suffix(PLURAL) == Some(singular) && is_plural_by_capitals(singular, capitals)
    };
    is_plural(word.folded, one, word.spelling.capitals) || is_plural(one, word.folded, capitals)
}

/// Whether an abbreviation ends with a capital and only what follows it in its plural does not.
fn is_plural_by_capitals(singular: &str, capitals: u64) -> bool {
    let last = singular.chars().count().saturating_sub(1);
    let is_capital = |at: usize| at < u64::BITS as usize && capitals >> at & 1 == 1;
    capitals.count_ones() > 1 && is_capital(last) && !is_capital(last + 1)
}

/// Whether an abbreviation may have its plural in capitals: one that is spoken as a word is
/// (`CERTS`), while `HTTPS` is no `HTTP`, nor `ICS` an `IC`.
fn may_be_plural_in_capitals(singular: &str) -> bool {
    singular.chars().count() >= FEWEST_LETTERS && singular.contains(['a', 'e', 'i', 'o', 'u'])
}

impl Terms {
    /// Reads abbreviations of terms in headings in capitals as what they are the plurals of:
    /// `SECURITY OF VPNS`.
    pub(super) fn read_plurals_in_headings(&self, cut: &mut Cut) {
        let singulars = self.singulars_in_capitals(cut);
        if singulars.is_empty() {
            return;
        }
        let in_headings = (0..cut.words.len()).filter_map(|at| {
            let singular = singulars.get(&cut.words[at].form)?;
            is_in_heading(cut, at).then_some((at, *singular))
        });
        let in_headings: Vec<(usize, usize)> = in_headings.collect();
        for (at, singular) in in_headings {
            cut.words[at].form = singular;
        }
    }

    /// The forms of words in capitals that may be plurals, with the new ones of their singulars.
    fn singulars_in_capitals(&self, cut: &mut Cut) -> HashMap<usize, usize> {
        let mut singulars = HashMap::default();
        for plural in 0..cut.forms.len() {
            if let Some(singular) = self.singular_in_capitals(&cut.forms[plural]) {
                let singular = self.form(&singular.to_uppercase(), false);
                singulars.insert(plural, cut.forms.len());
                cut.forms.push(singular);
            }
        }
        singulars
    }

    /// The abbreviation of a term that a word in capitals may be the plural of, folded.
    fn singular_in_capitals<'a>(&self, form: &'a Form) -> Option<&'a str> {
        let singular = form.folded.strip_suffix(PLURAL)?;
        let may_be = form.is_in_capitals
            && singular.chars().count() >= FEWEST_LETTERS
            && self.words.contains(singular)
            && !self.words.contains(&form.folded)
            && !NO_PLURALS.has(&form.folded);
        may_be.then_some(singular)
    }
}

/// Whether a word stands beside one in capitals that is no abbreviation.
fn is_in_heading(cut: &Cut, at: usize) -> bool {
    /// Longer ones are words in capitals.
    const LONGEST_ABBREVIATION: usize = 5;
    let is_written_out = |word: &Word| {
        let form = &cut.forms[word.form];
        let is_long = form.folded.chars().count() > LONGEST_ABBREVIATION;
        form.is_in_capitals && (is_long || form.joins_capitals)
    };
    let before = at.checked_sub(1).and_then(|before| cut.words.get(before));
    let after = cut.words.get(at + 1);
    let of_heading = |word: Option<&Word>| word.is_some_and(is_written_out);
    of_heading(after.filter(|after| !after.before.begins_paragraph))
        || of_heading(before.filter(|_| !cut.words[at].before.begins_paragraph))
}
