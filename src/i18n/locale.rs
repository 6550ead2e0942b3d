//! Numbers and days as each language writes them.

use crate::model::DisplayLanguage;

const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];

/// A number with its digits in groups of three: `1,234`, `1 234`.
///
/// ```
/// use entente::{i18n::number, model::DisplayLanguage};
/// assert_eq!(number(DisplayLanguage::En, 12_345), "12,345");
/// assert_eq!(number(DisplayLanguage::Fr, 12_345), "12\u{202f}345");
/// ```
pub fn number(display: DisplayLanguage, number: usize) -> String {
    let separator = match display {
        DisplayLanguage::En => ',',
        DisplayLanguage::Fr => '\u{202f}',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// The day of a time after RFC 3339, in words; the time as it is, where it is
/// none.
///
/// ```
/// use entente::{i18n::day, model::DisplayLanguage};
/// assert_eq!(day(DisplayLanguage::En, "2026-11-01T10:00:00Z"), "1 November 2026");
/// assert_eq!(day(DisplayLanguage::Fr, "2026-11-01T10:00:00Z"), "1er\u{a0}novembre\u{a0}2026");
/// ```
pub fn day(display: DisplayLanguage, time: &str) -> String {
    let read = time.get(..10).and_then(|date| date.parse().ok());
    let Some(date): Option<jiff::civil::Date> = read else {
        return time.to_owned();
    };
    let month = usize::try_from(date.month() - 1).unwrap_or_default();
    let (day, year) = (date.day(), date.year());
    match display {
        DisplayLanguage::En => format!("{day} {} {year}", MONTHS[0][month]),
        DisplayLanguage::Fr => {
            let ordinal = if day == 1 { "er" } else { "" };
            format!("{day}{ordinal}\u{a0}{}\u{a0}{year}", MONTHS[1][month])
        }
    }
}
