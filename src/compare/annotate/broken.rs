//! Words that a hyphen at the end of a line breaks in two.

use std::ops::Range;

use super::cut::Cut;
use super::{HashMap, HashSet, Terms};
use crate::text::{BREAKING, ends_line};

/// Hyphens that are seen only where they break a word.
const INVISIBLE: [char; 2] = ['\u{ad}', '¬'];

/// Several words of a document that are one.
pub(super) struct Whole {
    /// As it would be written.
    pub written: String,
    /// How many words it has after its first.
    pub others: usize,
    /// The place after it, in bytes.
    pub end: usize,
}

/// What a hyphen at the end of a line does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AtEnd {
    /// It breaks a word, neither part of which is one: `sup-` and `port`, `use-` and `less`.
    Breaks,
    /// It joins two words, and would stand within a line too: `satellite-` and `network`.
    Joins,
}

/// Which two parts of words of a document are one word, each two looked at once: as
/// two that a hyphen may join, or not.
pub(super) type Broken<'t> = HashMap<(&'t str, &'t str, bool), bool>;

/// Where a word goes on that a hyphen breaks.
struct Rest<'w> {
    part: &'w Range<usize>,
    /// How many words are passed over to it.
    passed: usize,
    /// Whether both parts may be two words of a term, as a hyphen joins them.
    may_be_two: bool,
}

impl Terms {
    /// A word with the one after it of which it is a part, broken by a hyphen at
    /// the end of a line: `in-` and `formation`. Only where what they are together
    /// is a word of a term, and they are no two words of one, as those of
    /// `cyber-security` are.
    pub(super) fn unbroken<'t>(
        &self,
        text: &'t str,
        one: &Range<usize>,
        words: &[Range<usize>],
        met: &mut Broken<'t>,
    ) -> Option<Whole> {
        if !text[one.end..].starts_with(BREAKING) {
            return None;
        }
        let rest = Rest::of(text, one, words)?;
        let (one, next) = (&text[one.clone()], &text[rest.part.clone()]);
        if !goes_on(one, next) {
            return None;
        }
        let is_one = met.entry((one, next, rest.may_be_two));
        let is_one = *is_one.or_insert_with(|| self.are_one_word(one, next, rest.may_be_two));
        is_one.then(|| Whole {
            written: [one, next].concat(),
            others: 1 + rest.passed,
            end: rest.part.end,
        })
    }

    /// What a hyphen at the end of a line does that stands after a word, where this goes on
    /// with the next and both are no word of a term.
    pub(super) fn hyphen_at_end(
        &self,
        text: &str,
        one: &Range<usize>,
        words: &[Range<usize>],
    ) -> Option<AtEnd> {
        if !text[one.end..].starts_with(BREAKING) {
            return None;
        }
        let rest = Rest::of(text, one, words).filter(|rest| rest.passed == 0)?;
        let (first, next) = (&text[one.clone()], &text[rest.part.clone()]);
        let is_two = rest.may_be_two && self.is_first_of_two(first, next);
        goes_on(first, next).then_some(match is_two {
            true => AtEnd::Joins,
            false => AtEnd::Breaks,
        })
    }

    /// Whether two parts are one word. Those that no hyphen joins where they stand
    /// are never met as two words, and so are one word too where a term may be written so.
    fn are_one_word(&self, one: &str, next: &str, may_be_two: bool) -> bool {
        let together = self.folded(&[one, next].concat());
        let is_of_term =
            self.words.contains(&together) || self.by_stems.stem(&self.stem(&together)).is_some();
        if !may_be_two {
            return is_of_term || self.run_together(&together).is_some();
        }
        let pair = pair(
            &self.stem(&self.folded(one)),
            &self.stem(&self.folded(next)),
        );
        is_of_term && !self.pairs.contains(&pair)
    }
}

impl Cut {
    /// Makes two words one of which neither part is a word, where a hyphen at the end of a line
    /// stands between them and the document writes them in one elsewhere.
    pub(super) fn break_written_in_one(&mut self, hyphened: &[usize]) {
        if hyphened.is_empty() {
            return;
        }
        let written: HashSet<&str> = self.forms.iter().map(|form| &*form.folded).collect();
        let is_one = |at: &usize| {
            let parts = self.words.get(*at..at + 2).unwrap_or_default();
            let parts = parts.iter().map(|part| &*self.forms[part.form].folded);
            written.contains(&*parts.collect::<String>())
        };
        let broken: Vec<usize> = hyphened.iter().copied().filter(is_one).collect();
        for at in broken {
            self.words[at].is_head = true;
            self.words[at + 1].is_tail = true;
        }
    }
}

impl<'w> Rest<'w> {
    /// Where a word goes on: on the next line, the one after it, or after the number of a page.
    fn of(text: &str, one: &Range<usize>, words: &'w [Range<usize>]) -> Option<Self> {
        let next = words.first()?;
        let between = &text[one.end..next.start];
        if is_number_of_page(&text[next.clone()]) {
            let part = words.get(1)?;
            let is_apart = is_end_of_line(between.trim_start_matches(BREAKING))
                && is_end_of_line(&text[next.end..part.start]);
            return is_apart.then_some(Self {
                part,
                passed: 1,
                may_be_two: false,
            });
        }
        let is_next = ends_line(between);
        (is_next || ends_line_before_empty(between)).then(|| Self {
            part: next,
            passed: 0,
            may_be_two: is_next && !between.starts_with(INVISIBLE),
        })
    }
}

/// Whether a word may go on with another: in small letters, or both in capitals.
fn goes_on(one: &str, next: &str) -> bool {
    let is_in_capitals = |part: &str| part.chars().all(char::is_uppercase);
    let is_alike =
        next.starts_with(char::is_lowercase) || (is_in_capitals(one) && is_in_capitals(next));
    is_alike && one.chars().all(char::is_alphabetic)
}

/// Whether a hyphen and the end of its line stand between two words, and an empty line, as some
/// programs set one after each that they take out of a page.
fn ends_line_before_empty(between: &str) -> bool {
    let rest = between.trim_start_matches(BREAKING);
    between.matches('\n').count() == 2 && !rest.contains('\u{c}') && is_end_of_line(rest)
}

/// Whether nothing is seen between two words, which stand on two lines.
fn is_end_of_line(between: &str) -> bool {
    between.contains(['\n', '\u{c}']) && between.chars().all(char::is_whitespace)
}

fn is_number_of_page(word: &str) -> bool {
    /// Longer numbers are of something else.
    const MOST_DIGITS: usize = 4;
    word.len() <= MOST_DIGITS && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The stems of two words that stand one after the other in a term.
pub(super) fn pair(one: &str, next: &str) -> String {
    [one, next].join(" ")
}
