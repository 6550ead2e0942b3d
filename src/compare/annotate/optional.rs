//! Endings that a document or a term leaves open: `opérateur(s)`, `autorisé(e)s`, `agent·e·s`.

use std::ops::Range;

use super::broken::Whole;
use crate::text::{Analysis, word_ranges};

/// Endings of number and gender in the six languages.
const ENDINGS: [&str; 15] = [
    "s", "es", "e", "n", "en", "er", "in", "innen", "i", "x", "r", "и", "ы", "а", "ов",
];

/// Those that French adds for those of either gender …
const FRENCH_ENDINGS: [&str; 12] = [
    "s", "e", "es", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "fe",
];
/// … and those that stand in the place of another, which comes after them here.
const FRENCH_REPLACING: [(&str, &str); 13] = [
    ("rice", "eur"),
    ("trice", "teur"),
    ("euse", "eur"),
    ("ère", "er"),
    ("ière", "ier"),
    ("ve", "f"),
    ("ive", "if"),
    ("enne", "en"),
    ("ienne", "ien"),
    ("eresse", "eur"),
    ("esse", "e"),
    ("onne", "on"),
    ("elle", "el"),
];
/// The points before these.
const MIDDLE_POINTS: [char; 3] = ['·', '•', '‧'];
/// What stands before them in lists of terms.
const COMMA_AND_HYPHEN: &str = ", -";

/// A word with the ending in brackets, or in French after a point, right after
/// it, as the word is without.
pub(super) fn with_open_ending(
    text: &str,
    word: &Range<usize>,
    analysis: Analysis,
) -> Option<Whole> {
    let inclusive = || (analysis == Analysis::Fr).then(|| with_both_genders(text, word));
    with_bracketed_ending(text, word).or_else(|| inclusive().flatten())
}

/// A French word with the endings of either gender and of the plural after points, or after a
/// comma and a hyphen as terminologists write them: `manageur, -euse`.
fn with_both_genders(text: &str, word: &Range<usize>) -> Option<Whole> {
    let after = |rest: &'_ str| -> Option<usize> {
        let ending = rest
            .strip_prefix(MIDDLE_POINTS)
            .or_else(|| rest.strip_prefix(COMMA_AND_HYPHEN))?;
        let length = ending.find(|c: char| !c.is_alphanumeric());
        let length = length.unwrap_or(ending.len());
        let is_ending = is_french_ending(&ending[..length]);
        is_ending.then_some(rest.len() - ending.len() + length)
    };
    let first = word.end + after(&text[word.end..])?;
    let second = after(&text[first..]);
    Some(Whole {
        written: text[word.clone()].to_owned(),
        others: 1 + usize::from(second.is_some()),
        end: first + second.unwrap_or(0),
    })
}

fn is_french_ending(ending: &str) -> bool {
    let mut replacing = FRENCH_REPLACING.iter();
    let single = ending.strip_suffix('s').unwrap_or(ending);
    FRENCH_ENDINGS.contains(&ending) || replacing.any(|(other, _)| *other == single)
}

/// A French word with an ending in its place: `animatrice` of `animateur` and `trice`.
fn with_ending(word: &str, ending: &str) -> String {
    let single = ending.strip_suffix('s').unwrap_or(ending);
    let mut replacing = FRENCH_REPLACING.iter();
    let replaced = replacing.find(|(other, end)| *other == single && word.ends_with(end));
    let end = replaced.map_or("", |(_, end)| *end);
    let stays = word.strip_suffix(end).unwrap_or(word);
    [stays, ending].concat()
}

/// A term with the endings that it leaves open, without brackets and points: `déléguée` of
/// `délégué(e)`; none of one that leaves none open.
pub(super) fn with_its_endings(term: &str, analysis: Analysis) -> Option<String> {
    if !term.contains('(') && !term.contains(MIDDLE_POINTS) && !term.contains(COMMA_AND_HYPHEN) {
        return None;
    }
    let mut read = String::with_capacity(term.len());
    let mut from = 0;
    for word in word_ranges(term) {
        let Some(whole) = with_open_ending(term, &word, analysis) else {
            continue;
        };
        let ending = term[word.end..whole.end].chars();
        let ending: String = ending.filter(|c| c.is_alphanumeric()).collect();
        read.push_str(&term[from..word.start]);
        read.push_str(&with_ending(&term[word.clone()], &ending));
        from = whole.end;
    }
    read.push_str(&term[from..]);
    (from > 0).then_some(read)
}

fn with_bracketed_ending(text: &str, word: &Range<usize>) -> Option<Whole> {
    let bracketed = text[word.end..].strip_prefix('(')?;
    let after = |ending: &str| bracketed.strip_prefix(ending)?.strip_prefix(')');
    let replacing = FRENCH_REPLACING.iter().map(|(ending, _)| *ending);
    let mut french = FRENCH_ENDINGS.into_iter().chain(replacing);
    let rest = ENDINGS
        .into_iter()
        .find_map(after)
        .or_else(|| french.find_map(after))?;
    let goes_on = |rest: &str| rest.starts_with(char::is_alphanumeric);
    let (rest, others) = match rest.strip_prefix('s') {
        Some(plural) if !goes_on(plural) => (plural, 2),
        _ => (rest, 1),
    };
    // `F(x)` is no `F`, but `a(n)` is an article.
    let written = &text[word.clone()];
    let is_word = || written.chars().nth(1).is_some() || written.eq_ignore_ascii_case("a");
    (!goes_on(rest) && is_word()).then(|| Whole {
        written: written.to_owned(),
        others,
        end: text.len() - rest.len(),
    })
}
