//! Words that say whether something must, may or can be.

use unicode_normalization::UnicodeNormalization;

use super::denial::is_dash;
use super::listed::Listed;
use crate::text::{Analysis, WordGroups};

/// Tells that a text denies something where that is no content word of it:
/// `may not be used`, `no more than`. More than there are modals in a language.
pub(super) const DENIAL: u32 = 90;
/// Tells that a denial is lifted: `not only`, `not limited to`.
pub(super) const LIFTED: u32 = 91;
/// Tells that nothing else is: `only`, `ne … que`.
pub(super) const ONLY: u32 = 92;
/// Tells that a modal is denied, and not what may or must be: `ne peut pas` where
/// `peut ne pas` leaves it open.
pub(super) const DENIED_MODAL: u32 = 93;

/// Tells that one of two is said beside its contrary: `lit or not`.
pub(super) const OR_NOT: u32 = 94;
/// Tells that something is taken out or hardly so: `save for`, `à moins que`, `peu`.
pub(super) const TURNED: u32 = 95;

/// Tells with which sign one is compared with another: the first of them.
const COMPARED: u32 = 80;

/// The sign with which what stands after it is compared with what stands before:
/// `≤ 5 days`. Not the brackets of `<lamp>`, nor an arrow.
pub(super) fn comparing(between: &str, after: &str) -> Option<u32> {
    let is_sign = |c: char| {
        matches!(
            c,
            '<'..='>' | '≤' | '≥' | '≠' | '⩽' | '⩾' | '≦' | '≧' | '≈' | '±' | '~'
        )
    };
    let start = between.find(is_sign)?;
    let (before, from) = between.split_at(start);
    let end = from.find(|c| !is_sign(c)).unwrap_or(from.len());
    let (sign, rest) = from.split_at(end);
    let is_spaced = before.ends_with(char::is_whitespace) && rest.starts_with(char::is_whitespace);
    let is_before_number = rest
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '€' | '$' | '£'))
        && after.starts_with(char::is_numeric);
    let number = match sign {
        "=" if before.ends_with('!') => 5,
        _ if before.ends_with('-') => return None,
        "<" | ">" if !is_spaced && !is_before_number => return None,
        "<" => 0,
        ">" => 1,
        "≤" | "⩽" | "≦" | "<=" | "=<" => 2,
        "≥" | "⩾" | "≧" | ">=" => 3,
        "=" | "==" => 4,
        "≠" | "<>" => 5,
        "≈" => 6,
        "~" if is_before_number => 6,
        "±" => 7,
        _ => return None,
    };
    Some(COMPARED + number)
}

/// Tells that a dash makes two numbers the ends of a range: `5–10` are no `5, 10`.
pub(super) fn ranging(before: &str, between: &str, after: &str) -> Option<u32> {
    const RANGE: u32 = COMPARED + 8;
    let are_numbers = before.ends_with(char::is_numeric) && after.starts_with(char::is_numeric);
    (are_numbers && is_dash(between.trim())).then_some(RANGE)
}

/// The number of a German modal as it is written: `könnten` is not `konnten`, though both
/// are folded alike.
pub(super) fn as_written(modal: u32, written: &str, analysis: Analysis) -> u32 {
    /// More than there are modals in German.
    const WITH_UMLAUT: u32 = 40;
    let is_past = || {
        let written = written.nfc().collect::<String>().to_lowercase();
        let written = written.strip_suffix('n').unwrap_or(&written);
        matches!(written, "könnte" | "müsste" | "müßte" | "dürfte")
    };
    match analysis == Analysis::De && !written.is_ascii() && is_past() {
        true => modal + WITH_UMLAUT,
        false => modal,
    }
}

static NONE: WordGroups = WordGroups::of("");
static ENGLISH: WordGroups = WordGroups::of(
    "must mustn|shall shan|should shouldn|may|can cannot|might mightn|will|could couldn|\
    would wouldn|ought oughtn",
);
static FRENCH: WordGroups = WordGroups::of(
    "faut faudra faudrait|doit doivent|devra devront|devrait devraient|peut peuvent|pourra pourront|\
    pourrait pourraient|doive|puisse puissent|saurait sauraient|pouvant|devant|peutetre",
);
// Folded, `müsste` is `musste`, and `könnte` is `konnte`, see `as_written`.
static GERMAN: WordGroups = WordGroups::of(
    "muss mussen|musste mussten|darf durfen|durfte durften|soll sollen|sollte sollten|\
    kann konnen|konnte konnten",
);
static ITALIAN: WordGroups = WordGroups::of(
    "deve devono|dovra dovranno|dovrebbe dovrebbero|puo possono|potra potranno|\
    potrebbe potrebbero|debba debbano|possa possano",
);
static SPANISH: WordGroups = WordGroups::of(
    "debe deben|debera deberan|deberia deberian|puede pueden|podra podran|podria podrian|\
    deba deban|pueda puedan",
);
static RUSSIAN: WordGroups = WordGroups::of(
    "должен должна должно должны|может могут|можно|следует|обязан обязана обязано обязаны|\
    мог могла могло могли|нельзя|сможет смогут",
);

/// Words that say that nothing else is, in all languages.
const ONLY_WORDS: &str = "only solely merely exclusively seul seule seuls seules seulement uniquement exclusivement nur lediglich ausschliesslich \
    solo soltanto solamente unicamente esclusivamente exclusivamente только лишь исключительно";

/// The modals of a language, folded, in whatever number and gender: `doit` and
/// `doivent` are one, `doit` and `devrait` two. No word of general meaning that
/// only has the same force (`is required to`) is one, and none in languages
/// without an analysis of their own. Where a word stands twice, the first counts.
pub(super) fn modals(analysis: Analysis) -> impl Iterator<Item = (&'static str, u32)> {
    let (modals, only) = match analysis {
        Analysis::En => (&ENGLISH, ONLY_WORDS),
        Analysis::Fr => (&FRENCH, ONLY_WORDS),
        Analysis::De => (&GERMAN, ONLY_WORDS),
        Analysis::It => (&ITALIAN, ONLY_WORDS),
        Analysis::Es => (&SPANISH, ONLY_WORDS),
        Analysis::Ru => (&RUSSIAN, ONLY_WORDS),
        Analysis::General => (&NONE, ""),
    };
    let only = only.split_ascii_whitespace().map(|word| (word, ONLY));
    only.chain(modals.each().map(|(word, group)| (word, group as u32)))
}

/// The modal of `has to`.
pub(super) fn having() -> Option<u32> {
    Listed::of("must", Analysis::En).modal
}

/// The modal of `won’t`, of which the first part is another word by itself.
pub(super) fn contracted(first: &str) -> Option<u32> {
    let is_will = first.eq_ignore_ascii_case("won");
    is_will.then(|| Listed::of("will", Analysis::En).modal)?
}
