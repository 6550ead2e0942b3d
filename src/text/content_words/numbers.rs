//! Numbers in texts, and those that only count parts of a text.

use std::ops::Range;

use super::denial::last_word;
use crate::text::{Analysis, WordGroups};

/// A number at its place.
pub(super) struct Number {
    /// What it is, however its digits are grouped.
    pub key: String,
    /// How many words of the text it is made of: `2.5` is two.
    pub words: usize,
}

/// The words for numbers from two on. A word that is as often another (`sei`,
/// `neuf`) is left out.
static ENGLISH: WordGroups =
    WordGroups::of("two|three|four|five|six|seven|eight|nine|ten|eleven|twelve");
static FRENCH: WordGroups = WordGroups::of("deux|trois|quatre|cinq|six|sept|huit||dix|onze|douze");
static GERMAN: WordGroups =
    WordGroups::of("zwei zweier|drei dreier|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf");
static ITALIAN: WordGroups =
    WordGroups::of("due|tre|quattro|cinque||sette|otto|nove|dieci|undici|dodici");
static SPANISH: WordGroups =
    WordGroups::of("dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce");
static RUSSIAN: WordGroups = WordGroups::of(
    "два две двух двум двумя|три трех трем тремя|четыре четырех четырем|пять пяти пятью|\
    шесть шести|семь семи|восемь восьми|девять девяти|десять десяти|\
    одиннадцать одиннадцати|двенадцать двенадцати",
);

/// The number that a folded word is, in digits: `two` is `2`. What is put
/// together (`twenty-four`) is not added up.
pub(super) fn number_word(folded: &str, analysis: Analysis) -> Option<String> {
    /// What the first of the words for numbers is.
    const FIRST: usize = 2;
    let words = match analysis {
        Analysis::En => &ENGLISH,
        Analysis::Fr => &FRENCH,
        Analysis::De => &GERMAN,
        Analysis::It => &ITALIAN,
        Analysis::Es => &SPANISH,
        Analysis::Ru => &RUSSIAN,
        Analysis::General => return None,
    };
    Some((words.group(folded)? + FIRST).to_string())
}

/// The number that begins at a word of a text; none where it only counts a part
/// of the text, or is that of a note.
pub(super) fn number_at(
    text: &str,
    ranges: &[Range<usize>],
    at: usize,
    analysis: Analysis,
) -> Option<Number> {
    let first = &text[ranges[at].clone()];
    if !is_digits(first) {
        return None;
    }
    let mut key = first.to_owned();
    let mut end = at;
    while let Some(next) = ranges.get(end + 1).map(|next| &text[next.clone()])
        && is_digits(next)
        && let Some(mark) = Mark::of(&text[ranges[end].end..ranges[end + 1].start])
        && let Some(joint) = mark.joint(key.len(), next.len(), analysis)
    {
        key.extend(joint);
        key.push_str(next);
        end += 1;
    }
    let (before, after) = (&text[..ranges[at].start], &text[ranges[end].end..]);
    let number = Number {
        key,
        words: end + 1 - at,
    };
    (!only_counts(before, after)).then_some(number)
}

/// Whether a word is a number in digits. Raised ones are those of notes.
fn is_digits(written: &str) -> bool {
    written.bytes().all(|byte| byte.is_ascii_digit())
}

/// What joins the digits of one number.
enum Mark {
    Point,
    Comma,
    Space,
}

impl Mark {
    fn of(between: &str) -> Option<Self> {
        match between {
            "." => Some(Self::Point),
            "," => Some(Self::Comma),
            " " | "\u{a0}" | "\u{202f}" | "\u{2009}" => Some(Self::Space),
            _ => None,
        }
    }

    /// What stands for it in the number, so that `1,000` and `1000` are one in
    /// English; none where it parts two numbers.
    fn joint(&self, before: usize, after: usize, analysis: Analysis) -> Option<Option<char>> {
        /// Digits of thousands.
        const GROUP: usize = 3;
        let is_group = after == GROUP;
        let is_english = analysis == Analysis::En;
        match self {
            Self::Space => (is_group && before <= GROUP).then_some(None),
            Self::Comma if is_english && is_group => Some(None),
            Self::Point if !is_english && is_group => Some(None),
            Self::Comma if !is_english => Some(Some('.')),
            Self::Point => Some(Some('.')),
            Self::Comma => Some(Some(',')),
        }
    }
}

/// Joining words before the last of some that are counted.
const BEFORE_LAST: [&str; 10] = ["and", "or", "et", "ou", "und", "oder", "e", "o", "y", "и"];

/// Whether a number between two pieces of text counts a part of it, or is that
/// of a note: `1. a lamp; 2. a ship`, `(1) a lamp, and (2) a ship`, `lamp[3]`.
/// Only where it is clear: what is left out by mistake makes texts the same
/// which are not. `(72)` in `within (72) hours` is a number.
fn only_counts(before: &str, after: &str) -> bool {
    let Some(sign) = after.chars().next() else {
        return false;
    };
    let rest = &after[sign.len_utf8()..];
    let goes_on = rest.starts_with(char::is_whitespace);
    match sign {
        '.' => goes_on && begins(before, &[';']),
        ')' => match before.strip_suffix('(') {
            Some(before) => goes_on && (begins(before, &[';', ':', ',', '.']) || is_last(before)),
            None => goes_on && begins(before, &[';', ':']) && !is_in_brackets(before),
        },
        ']' => before
            .strip_suffix('[')
            .is_some_and(|before| before.ends_with(char::is_alphabetic)),
        _ => false,
    }
}

/// Whether a bracket was opened shortly before.
fn is_in_brackets(before: &str) -> bool {
    /// So near, in characters.
    const NEAR: usize = 60;
    let mut near = before.chars().rev().take(NEAR);
    near.find(|c| matches!(c, '(' | ')')) == Some('(')
}

/// Whether a line begins after some text, or one of some signs stands there.
fn begins(before: &str, signs: &[char]) -> bool {
    let before = before.trim_end_matches([' ', '\t', '\u{a0}']);
    before.is_empty() || before.ends_with('\n') || before.ends_with(signs)
}

fn is_last(before: &str) -> bool {
    let word = last_word(before).1;
    BEFORE_LAST
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}
