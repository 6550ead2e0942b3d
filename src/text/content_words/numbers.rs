//! Numbers and letters that tell one thing from another in texts, and those that
//! only count parts of a text.

use std::ops::Range;

use super::denial::last_word;
use super::references::{ends_with_parts, is_referred_to};
use crate::text::words::is_raised;
use crate::text::{Analysis, is_space};

/// A number at its place.
pub(super) struct Number {
    /// What it is, however its digits are grouped.
    pub key: String,
    /// How many words of the text it is made of: `2.5` is two.
    pub words: usize,
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
        return other_figure(text, &ranges[at]).or_else(|| point_at(text, &ranges[at]));
    }
    let mut key = first.to_owned();
    let mut end = at;
    // How long the last group of digits is, where those before it are groups too.
    let mut group = Some(first.len());
    while let Some(next) = ranges.get(end + 1).map(|next| &text[next.clone()])
        && is_digits(next)
        && let Some(mark) = Mark::of(&text[ranges[end].end..ranges[end + 1].start])
        && let Some(joint) = mark.joint(group, end > at, next.len(), analysis)
    {
        group = joint.is_none().then_some(next.len());
        key.extend(joint);
        key.push_str(next);
        end += 1;
    }
    let (before, after) = (&text[..ranges[at].start], &text[ranges[end].end..]);
    // `.5` is `0.5`.
    if before.strip_suffix('.').is_some_and(begins_number) {
        key.insert_str(0, "0.");
    }
    let number = Number {
        key: with_signs(key, before, after),
        words: end + 1 - at,
    };
    (!only_counts(before, after)).then_some(number)
}

const SPACES: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\r', '\n'];
/// Signs of what a number counts, before it or after it …
const CURRENCIES: [char; 4] = ['€', '$', '£', '¥'];
/// … and after it alone.
const SHARES: [char; 3] = ['%', '‰', '°'];
const MINUS: [char; 3] = ['-', '\u{2212}', '–'];
const PLUS: char = '+';

/// A number with its minus or plus, and with the sign of what it counts: `-5`, `€ 5`,
/// `5+`.
fn with_signs(mut key: String, before: &str, after: &str) -> String {
    key.insert_str(0, sign_before(before));
    key.extend(unit_before(before));
    key.extend(unit_after(after));
    let is_least = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == PLUS);
    if after.strip_prefix(PLUS).is_some_and(is_least) {
        key.push(PLUS);
    }
    key
}

/// Where a number stands with its minus and the sign of what it counts.
pub(super) fn range_with_signs(text: &str, range: Range<usize>) -> Range<usize> {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = match (sign_before(before), unit_before(before)) {
        ("-" | "+", _) => before.trim_end_matches(MINUS).trim_end_matches(PLUS).len(),
        (_, Some(unit)) => before.trim_end_matches(SPACES).len() - unit.len_utf8(),
        _ => range.start,
    };
    let spaces = after.len() - after.trim_start_matches(SPACES).len();
    let unit = unit_after(after).map_or(0, |unit| spaces + unit.len_utf8());
    start..range.end + unit
}

/// The minus or plus right before a number.
fn sign_before(before: &str) -> &'static str {
    if before.strip_suffix(MINUS).is_some_and(begins_number) {
        "-"
    } else if before.strip_suffix(PLUS).is_some_and(begins_number) {
        "+"
    } else {
        ""
    }
}

/// Whether a number may begin after some text, with its sign.
fn begins_number(before: &str) -> bool {
    before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '^'))
}

/// Whether a word, as it is written, is the sign of a unit of measurement that capitals
/// tell from others: `mW` is a thousandth of a watt, `MW` a million (BIPM, The International
/// System of Units, 9th edition, tables 2 to 7; ISO/IEC 80000-13 for bits and bytes).
pub fn is_unit(written: &str) -> bool {
    const UNITS: [&str; 24] = [
        "W", "Wh", "Hz", "B", "b", "o", "bit", "bps", "Bps", "V", "A", "s", "g", "J", "Pa", "m",
        "h", "t", "mol", "eV", "N", "K", "Ω", "Ω",
    ];
    const PREFIXES: [&str; 15] = [
        "Ki", "Mi", "Gi", "Ti", "Pi", "k", "K", "M", "G", "T", "P", "m", "µ", "μ", "n",
    ];
    let mut prefixes = PREFIXES.iter();
    let is_unit = |unit: &str| UNITS.contains(&unit);
    is_unit(written) || prefixes.any(|prefix| written.strip_prefix(prefix).is_some_and(is_unit))
}

fn unit_before(before: &str) -> Option<char> {
    let first = before.trim_end_matches(SPACES).chars().next_back();
    first.filter(|c| CURRENCIES.contains(c))
}

fn unit_after(after: &str) -> Option<char> {
    let last = after.trim_start_matches(SPACES).chars().next();
    last.filter(|c| CURRENCIES.contains(c) || SHARES.contains(c))
}

/// How many words after another one say `per cent`.
pub(super) fn words_of_per_cent<'t>(
    mut after: impl Iterator<Item = &'t str>,
    analysis: Analysis,
) -> usize {
    let (whole, in_two) = match analysis {
        Analysis::En => ("percent", ["per", "cent"]),
        Analysis::Fr => ("pourcent", ["pour", "cent"]),
        Analysis::De => ("Prozent", ["vom", "Hundert"]),
        Analysis::It => ("percento", ["per", "cento"]),
        Analysis::Es => ("porciento", ["por", "ciento"]),
        Analysis::Ru | Analysis::General => return 0,
    };
    match after.next() {
        Some(first) if first.eq_ignore_ascii_case(whole) => 1,
        Some(first) if first == in_two[0] && after.next() == Some(in_two[1]) => 2,
        _ => 0,
    }
}

/// A number in other figures than plain digits: `2¹²⁸`, `②`, `٣`. Raised ones
/// alone are those of a note but after a raised sign, and those in a circle
/// count parts where these begin.
fn other_figure(text: &str, range: &Range<usize>) -> Option<Number> {
    let written = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let is_circled = written.starts_with(|c| matches!(c, '①'..='⓿' | '❶'..='➓'));
    let counts = match is_circled {
        true => !begins(before, &[';', ':', ',', '.']),
        false => !written.chars().all(is_raised) || before.ends_with(['⁻', '⁺']),
    };
    let is_number = counts && written.chars().all(char::is_numeric);
    is_number.then(|| Number {
        key: with_signs(written.to_lowercase(), before, after),
        words: 1,
    })
}

/// What a word with its folded form says that begins in figures and goes on in
/// letters: `24h`, `1e6`; an ordinal what its word says: `2nd`, `2e`. None of another
/// word.
pub(super) fn joined_figure(written: &str, folded: &str, analysis: Analysis) -> Option<String> {
    let figures = folded.trim_end_matches(char::is_alphabetic);
    if !written.starts_with(char::is_numeric) || figures == folded {
        return None;
    }
    let ending = &folded[figures.len()..];
    let is_ordinal = is_digits(figures)
        && match analysis {
            Analysis::En => matches!(ending, "st" | "nd" | "rd" | "th"),
            Analysis::Fr => matches!(ending, "er" | "ere" | "re" | "nd" | "nde" | "e" | "eme"),
            _ => false,
        };
    Some(match is_ordinal {
        true => format!("#{figures}"),
        false if is_unit(written.trim_start_matches(char::is_numeric)) => written.to_owned(),
        false if written.contains(is_raised) => written.to_lowercase(),
        false => folded.to_owned(),
    })
}

/// The letter or small Roman numeral of a part that a text refers to: `point (a) of it`, `le
/// point a)`, `Article 4(2)(ii)`.
pub(super) fn point_at(text: &str, range: &Range<usize>) -> Option<Number> {
    let letter = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let is_letter = || letter.chars().nth(1).is_none();
    let is_counter = after.starts_with(')')
        && letter.chars().all(char::is_lowercase)
        && (is_letter() || is_small_roman(letter));
    if !is_counter {
        return None;
    }
    let is_point = match before.strip_suffix('(') {
        Some(rest) => {
            let is_apart = rest.ends_with(char::is_whitespace) || ends_with_parts(rest);
            is_apart && !only_counts(before, after)
        }
        None => is_referred_to(before),
    };
    is_point.then(|| Number {
        key: format!("({letter})"),
        words: 1,
    })
}

fn is_small_roman(letters: &str) -> bool {
    /// The longest, in letters: `xviii`.
    const LONGEST: usize = 5;
    letters.len() <= LONGEST && letters.bytes().all(|c| b"ivx".contains(&c))
}

/// The capital letter or Roman numeral that tells one thing of several, right after
/// its word: `category A`, `Annex IV`. An `A` before another word may be an article.
pub(super) fn label_at(text: &str, range: &Range<usize>) -> Option<Number> {
    /// The longest Roman numeral, in letters.
    const LONGEST: usize = 5;
    let label = &text[range.clone()];
    let is_label = match label.as_bytes() {
        [b'A'] => !text[range.end..]
            .trim_start()
            .starts_with(char::is_alphabetic),
        [letter] => letter.is_ascii_uppercase(),
        letters => letters.len() <= LONGEST && letters.iter().all(|c| b"IVX".contains(c)),
    };
    let is_after_word = || {
        let (before, space) = last_space(&text[..range.start]);
        // What begins a line with a sign after it only counts: `IV. Ships`.
        let counts = space.contains('\n') && text[range.end..].starts_with(['.', ')']);
        is_space(space) && before.ends_with(char::is_lowercase) && !counts
    };
    // As in `I’d` and `U.S.`
    let goes_on = || {
        let rest = text[range.end..].strip_prefix(['\'', '’', '.']);
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    (is_label && is_after_word() && !goes_on()).then(|| Number {
        key: label.to_owned(),
        words: 1,
    })
}

/// A text without the space that it ends with, and that.
fn last_space(text: &str) -> (&str, &str) {
    text.split_at(text.trim_end().len())
}

/// Whether a word is a number in plain digits.
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
            between => is_space(between).then_some(Self::Space),
        }
    }

    /// What stands for it in the number, so that `1,000` and `1000` are one in
    /// English; none where it parts two numbers.
    fn joint(
        &self,
        before: Option<usize>,
        is_in_groups: bool,
        after: usize,
        analysis: Analysis,
    ) -> Option<Option<char>> {
        /// Digits of thousands.
        const GROUP: usize = 3;
        let is_group = after == GROUP;
        let is_after_group = before.is_some_and(|before| match is_in_groups {
            true => before == GROUP,
            false => before <= GROUP,
        });
        let is_english = analysis == Analysis::En;
        match self {
            Self::Space => (is_group && is_after_group).then_some(None),
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
pub(super) fn only_counts(before: &str, after: &str) -> bool {
    let Some(sign) = after.chars().next() else {
        return false;
    };
    let rest = &after[sign.len_utf8()..];
    let goes_on = rest.starts_with(char::is_whitespace);
    match sign {
        '.' => goes_on && begins(before, &[';']),
        ')' => match before.strip_suffix('(') {
            Some(before) => goes_on && begins_or_is_last(before) && !is_referred_to(before),
            None => goes_on && begins(before, &[';', ':']) && !is_in_brackets(before),
        },
        ']' => before
            .strip_suffix('[')
            .is_some_and(|before| before.ends_with(char::is_alphabetic)),
        _ => false,
    }
}

/// Whether a bracket was opened shortly before.
pub(super) fn is_in_brackets(before: &str) -> bool {
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

/// Whether a part begins after some text, by the sign or the word that it ends with.
pub(super) fn begins_or_is_last(before: &str) -> bool {
    begins(before, &[';', ':', ',', '.']) || is_last(before)
}

fn is_last(before: &str) -> bool {
    let word = last_word(before).1;
    BEFORE_LAST
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}
