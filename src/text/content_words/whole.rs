//! Words that are written in several parts: broken at the end of a line, with a
//! hyphen after the beginning that makes them their contrary or another word, or with
//! points between the letters of an abbreviation.

use std::borrow::Cow;
use std::ops::Range;

use super::denial::Role;
use super::listed::Listed;
use super::signed_letters::{end_of_sign, is_abbreviated_on, start_of_degree};
use crate::text::{Analysis, WordList, fold_word, word_ranges};

/// Hyphens that may break a word. One that never ends a line does not. Programs that read
/// scans write the last.
pub const BREAKING: [char; 4] = ['-', '‐', '\u{ad}', '¬'];
/// What may stand for a hyphen within a word.
const HYPHENS: [char; 5] = ['-', '‐', '‑', '‒', '–'];
/// Words after which another half is to come, in all languages: `in- and outbound`.
const JOINING: [&str; 13] = [
    "and", "or", "et", "ou", "und", "oder", "e", "ed", "o", "y", "u", "и", "или",
];

/// Where the whole words of a text stand, of those that stand in some places.
pub(super) fn whole<'r>(
    text: &str,
    ranges: &'r [Range<usize>],
    analysis: Analysis,
) -> Cow<'r, [Range<usize>]> {
    let goes_on =
        |next: usize| next > 0 && goes_on(text, &ranges[next - 1], &ranges[next], analysis);
    let with_sign = |range: &Range<usize>| match range.len() {
        1 => start_of_degree(text, range)..end_of_sign(text, range),
        _ => range.clone(),
    };
    let is_other = |next: &usize| goes_on(*next) || with_sign(&ranges[*next]) != ranges[*next];
    let Some(first) = (0..ranges.len()).find(is_other) else {
        return Cow::Borrowed(ranges);
    };
    let mut whole = ranges[..first].to_vec();
    for (next, range) in ranges.iter().enumerate().skip(first) {
        match whole.last_mut() {
            Some(last) if goes_on(next) => last.end = end_of_part(text, &ranges[next - 1], range),
            _ => whole.push(with_sign(range)),
        }
    }
    Cow::Owned(whole)
}

/// Where the second of two parts ends: the point after the last letter of `U.S.` belongs to
/// it as that after the first does.
fn end_of_part(text: &str, one: &Range<usize>, next: &Range<usize>) -> usize {
    let is_pointed = &text[one.end..next.start] == "." && text[next.end..].starts_with('.');
    next.end + usize::from(is_pointed)
}

/// The whole words of a text, folded.
pub fn whole_words(text: &str, analysis: Analysis) -> Vec<String> {
    let words = whole_ranges(text, analysis, &[]).into_iter();
    words.map(|word| fold_whole(&text[word])).collect()
}

/// Where the whole words of a text stand; two that are a compound, by where that stands, are
/// one.
pub fn whole_ranges(
    text: &str,
    analysis: Analysis,
    compounds: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut words = whole(text, &word_ranges(text), analysis).into_owned();
    for compound in compounds {
        let first = words.partition_point(|word| word.start < compound.start);
        let end = words.partition_point(|word| word.end <= compound.end);
        if first + 1 < end {
            words[first].end = compound.end;
            words.drain(first + 1..end);
        }
    }
    words
}

/// Folds a whole word, without what parts it in two.
pub fn fold_whole(written: &str) -> String {
    let mut folded = fold_word(written);
    let parts = |c: char| matches!(c, '-' | '¬' | '.' | '/') || c.is_whitespace();
    if folded.contains(parts) {
        folded.retain(|c| !parts(c));
    }
    folded
}

/// Whether a run of letters is but the first part of a word that goes on in the
/// next one.
fn goes_on(text: &str, one: &Range<usize>, next: &Range<usize>, analysis: Analysis) -> bool {
    let between = &text[one.end..next.start];
    if matches!(between, "." | "/") {
        return is_abbreviated_on(text, one, next);
    }
    if between == " " || !between.starts_with(|c| HYPHENS.contains(&c) || BREAKING.contains(&c)) {
        return false;
    }
    let before = text[..one.start].chars().next_back();
    let (one, next) = (&text[one.clone()], &text[next.clone()]);
    let is_beginning = !before.is_some_and(|c| HYPHENS.contains(&c))
        && (begins_contrary(one, analysis)
            || is_maybe(one, next, analysis)
            || (begins_other(one, analysis) && !listed(next, analysis).is_empty))
        && next.starts_with(char::is_alphabetic);
    let rest = between.trim_start_matches(|c| HYPHENS.contains(&c) || BREAKING.contains(&c));
    match rest {
        "" => is_beginning && between.chars().count() == 1,
        _ if !rest.chars().all(char::is_whitespace) => false,
        _ if JOINING.contains(&next.to_lowercase().as_str()) => false,
        _ if ends_line(between) => is_broken(one, next, analysis),
        " " | "\u{a0}" => {
            is_beginning && between.starts_with(BREAKING) && !listed(next, analysis).is_empty
        }
        _ => false,
    }
}

/// Whether nothing but a hyphen and the end of its line or page stands between two words.
pub fn ends_line(between: &str) -> bool {
    let Some(rest) = between.strip_prefix(BREAKING) else {
        return false;
    };
    let count = |end: char| rest.matches(end).count();
    let is_one_end = match count('\u{c}') {
        0 => count('\n') == 1,
        // It ends the line by itself, or stands on either side of the end.
        pages => pages == 1 && count('\n') <= 1,
    };
    is_one_end && rest.chars().all(char::is_whitespace)
}

/// Whether two parts that the end of a line parts are one word. `non-` denies, and
/// `twenty-` is a number by itself, wherever the line ends.
fn is_broken(one: &str, next: &str, analysis: Analysis) -> bool {
    let is_one = next.starts_with(char::is_lowercase) && one.chars().all(char::is_alphabetic);
    is_one && {
        let (one, next) = (listed(one, analysis), listed(next, analysis));
        one.role != Role::DeniesPart && (one.number.is_none() || next.number.is_none())
    }
}

fn listed(written: &str, analysis: Analysis) -> Listed {
    Listed::of(&fold_word(written), analysis)
}

/// Whether two words are the parts of French `peut-être`, which is no `peut être`.
fn is_maybe(one: &str, next: &str, analysis: Analysis) -> bool {
    analysis == Analysis::Fr && one.eq_ignore_ascii_case("peut") && fold_word(next) == "etre"
}

/// What makes, with a hyphen after it, another word of what follows: `on-line` and
/// `off-line` are no lines, `sous-réseaux` no `réseaux`, nor is `e-mail` mail; `re-use` and
/// `anti-virus` are what is written in one elsewhere.
static ENGLISH_BEGINNINGS: WordList =
    WordList::of("on off e re co de anti pro inter intra over under sub super");
static FRENCH_BEGINNINGS: WordList =
    WordList::of("e co ré anti pro inter intra sous sur sub super");
static GERMAN_BEGINNINGS: WordList =
    WordList::of("e anti pro inter intra über unter ueber sub super");
static ITALIAN_BEGINNINGS: WordList =
    WordList::of("e anti pro inter intra sotto sopra sovra sub super");
static SPANISH_BEGINNINGS: WordList = WordList::of("e anti pro inter intra sobre contra sub super");
static RUSSIAN_BEGINNINGS: WordList = WordList::of("анти про интер суб супер");

fn begins_other(written: &str, analysis: Analysis) -> bool {
    let beginnings = match analysis {
        Analysis::En => &ENGLISH_BEGINNINGS,
        Analysis::Fr => &FRENCH_BEGINNINGS,
        Analysis::De => &GERMAN_BEGINNINGS,
        Analysis::It => &ITALIAN_BEGINNINGS,
        Analysis::Es => &SPANISH_BEGINNINGS,
        Analysis::Ru => &RUSSIAN_BEGINNINGS,
        Analysis::General => return false,
    };
    // Capitals are an abbreviation: `CO-compressor`.
    let is_small = written.chars().skip(1).all(char::is_lowercase);
    is_small && beginnings.has(&written.to_lowercase())
}

/// Whether a hyphen after it makes one word, the contrary, of what follows. What is
/// in capitals is an abbreviation: `UN-led`.
pub(super) fn begins_contrary(written: &str, analysis: Analysis) -> bool {
    let beginnings: &[&str] = match analysis {
        Analysis::En => &["un", "in", "im", "il", "ir", "dis", "mis"],
        Analysis::Fr => &["in", "im", "il", "ir", "dis", "dés"],
        Analysis::It => &["in", "im", "il", "ir", "dis"],
        Analysis::Es => &["in", "im", "il", "ir", "dis", "des"],
        Analysis::De => &["un", "miss"],
        Analysis::Ru | Analysis::General => &[],
    };
    let is_small = written.chars().skip(1).all(char::is_lowercase);
    is_small
        && beginnings
            .iter()
            .any(|beginning| beginning.eq_ignore_ascii_case(written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_two_parts_is_one_word() {
        for (language, text, expected) in [
            ("en", "un-authorised access", "unauthorised access"),
            ("en", "Un\u{2011}authorised, un–lit", "unauthorised unlit"),
            ("en", "un- authorised, il-legal", "unauthorised illegal"),
            ("en", "in- and outbound", "in and outbound"),
            ("en", "lamps of UN-led ships", "lamps of un led ships"),
            (
                "en",
                "log-in-page, logged in—lit",
                "log in page logged in lit",
            ),
            ("en", "in-\nformation on lamps", "information on lamps"),
            ("en", "in-\r\n  formation", "information"),
            ("en", "un-au-\nthorised", "unauthorised"),
            ("en", "in\u{ad}\nformation", "information"),
            ("en", "in-\n\nformation", "in formation"),
            ("en", "non-\nstate, twenty-\nfour", "non state twenty four"),
            ("en", "pre-\nand post-war", "pre and post war"),
            ("en", "State-\nOwned lamps", "state owned lamps"),
            ("en", "cyber-attack", "cyber attack"),
            (
                "en",
                "on-line, Off-site, on-the-job",
                "online offsite on the job",
            ),
            ("en", "e-mail, E-commerce", "email ecommerce"),
            ("fr", "un-deux feux in-\nterdits", "un deux feux interdits"),
            ("en", "re-use, Co-operation", "reuse cooperation"),
            ("fr", "in-formel, co-gestion", "informel cogestion"),
            ("fr", "peut-être, peut être", "peutetre peut etre"),
            ("en", "infor¬\nmation", "information"),
            ("en", "the U.S. and a US ship", "the us and a us ship"),
            ("en", "U.S. Annex A. B burns", "us annex a b burns"),
            ("en", "e.g. at 10 a.m.", "e g at 10 a m"),
            ("fr", "l’O.T.A.N., T.I.C. et TIC", "otan tic et tic"),
            ("en", "C++, C# and C", "c++ c# and c"),
            (
                "en",
                "20 °C, in °F, R/W and/or R/O",
                "20 c in °f rw and or ro",
            ),
            ("ru", "С.Ш.А. и США", "сша и сша"),
            (
                "fr",
                "des sous-réseaux, sur-usage",
                "des sousreseaux surusage",
            ),
            (
                "fr",
                "sous-\nréseaux, dés-information",
                "sousreseaux desinformation",
            ),
            (
                "en",
                "over-use, over-the-counter",
                "overuse over the counter",
            ),
            (
                "en",
                "anti-virus, pro-State, CO-free",
                "antivirus prostate co free",
            ),
            (
                "de",
                "Über-Nutzung, Vor- und Nachteile",
                "ubernutzung vor und nachteile",
            ),
            ("it", "anti-virus, sotto-reti", "antivirus sottoreti"),
            (
                "es",
                "des-información, contra-ataque",
                "desinformacion contraataque",
            ),
            ("ru", "анти-вирус", "антивирус"),
        ] {
            let words = whole_words(text, Analysis::of(language));
            assert_eq!(words.join(" "), expected, "{text}");
        }
    }
}
