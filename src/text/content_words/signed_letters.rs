//! Letters that are a word by themselves with the signs beside them: `U.S.`, `R/W`, `C++`, `°C`.

use std::ops::Range;

/// What stands after a letter and makes a name of both.
const SIGNS: [&str; 2] = ["++", "#"];
const DEGREE: char = '°';

/// Whether two runs of letters with a point or a stroke between them are letters of one
/// abbreviation in capitals: `U.S.`, `R/O`. Small letters with points are words in short:
/// `e.g.`.
pub(super) fn is_abbreviated_on(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    is_capital(&text[one.clone()]) && is_capital(&text[next.clone()])
}

fn is_capital(written: &str) -> bool {
    let mut letters = written.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Where a letter ends with the sign after it: `C#`.
pub(super) fn end_of_sign(text: &str, letter: &Range<usize>) -> usize {
    let after = &text[letter.end..];
    let sign = SIGNS.iter().find(|sign| after.starts_with(**sign));
    match sign.filter(|_| is_capital(&text[letter.clone()])) {
        Some(sign) => letter.end + sign.len(),
        None => letter.end,
    }
}

/// Where a letter begins with the sign of degrees before it: `in °C`. That after a number
/// (`5 °C`) is a part of the number, and that of `n°A` is none.
pub(super) fn start_of_degree(text: &str, letter: &Range<usize>) -> usize {
    let before = text[..letter.start].strip_suffix(DEGREE);
    let is_of_other = |before: &str| {
        before.ends_with(char::is_alphabetic) || before.trim_end().ends_with(char::is_numeric)
    };
    let is_degree = before.is_some_and(|before| !is_of_other(before));
    match is_degree && is_capital(&text[letter.clone()]) {
        true => letter.start - DEGREE.len_utf8(),
        false => letter.start,
    }
}
