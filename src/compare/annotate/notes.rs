//! Marks of notes right after a word (`critical[1] infrastructure`, `critical* infrastructure`),
//! and the English possessive (`user’s data`), which is passed over as they are.

use std::ops::Range;

use super::Terms;
use super::cut::Word;
use crate::text::{Analysis, is_apostrophe};

/// Signs of notes by themselves.
const SIGNS: [char; 4] = ['*', '†', '‡', '§'];

impl Terms {
    /// Where a mark of a note ends that stands right after a word of a document; none where
    /// the word of a term is written with it (`A*`).
    pub(super) fn note_after(&self, text: &str, word: &Range<usize>) -> Option<usize> {
        let possessive = self.possessive_after(text, word);
        let note = || Some(word.end + length_of_note(&text[word.end..])?);
        let end = possessive.or_else(note)?;
        // A number with brackets or a star says something else: `5(1)`, `5*3`.
        let is_word = text[..word.end].ends_with(char::is_alphabetic);
        let is_of_word = || self.words.contains(&with_note(&text[word.start..end]));
        (is_word && !is_of_word()).then_some(end)
    }

    /// Where an English possessive ends that stands right after a word and before another.
    pub(super) fn possessive_after(&self, text: &str, word: &Range<usize>) -> Option<usize> {
        if self.analysis != Analysis::En {
            return None;
        }
        let length = length_of_possessive(&text[word.end..])?;
        let end = word.end + length;
        let next = text[end..].strip_prefix(char::is_whitespace)?;
        next.starts_with(char::is_alphabetic).then_some(end)
    }

    /// Notes which words of a term are written with what would else be the mark of a note, or
    /// a possessive where the term ends: `Lloyd’s`.
    pub(super) fn keep_notes(&mut self, term: &str, words: &[Word]) {
        for word in words.iter().map(|word| &word.range) {
            let after = &term[word.end..];
            let possessive = || {
                let is_passed = self.possessive_after(term, word).is_some();
                length_of_possessive(after).filter(|_| !is_passed)
            };
            if let Some(length) = length_of_note(after).or_else(possessive) {
                self.words
                    .insert(with_note(&term[word.start..word.end + length]));
            }
        }
    }
}

/// The length of a possessive that a text begins with.
fn length_of_possessive(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(is_apostrophe)?.strip_prefix(['s', 'S'])?;
    (!rest.starts_with(char::is_alphanumeric)).then(|| text.len() - rest.len())
}

/// A word with its mark as it is noted, whichever apostrophe it has.
fn with_note(written: &str) -> String {
    written.to_lowercase().replace(is_apostrophe, "'")
}

/// The length of the mark of a note that a text begins with, which no letter follows.
fn length_of_note(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let length = match first {
        '[' => bracketed(text, ']', |c| c.is_ascii_digit() || c.is_ascii_lowercase())?,
        // In these a letter is an ending: `operator(s)`.
        '(' => bracketed(text, ')', |c| c.is_ascii_digit())?,
        sign if SIGNS.contains(&sign) => length_of_signs(text),
        _ => return None,
    };
    let goes_on = text[length..].starts_with(char::is_alphanumeric);
    (!goes_on).then_some(length)
}

/// The length of a number, or of a letter, in brackets.
fn bracketed(text: &str, close: char, is_mark: impl Fn(char) -> bool) -> Option<usize> {
    /// Longer ones say something else, such as a year.
    const MOST: usize = 3;
    let within = &text[1..];
    let end = within.find(|c| !is_mark(c))?;
    let is_number = within[..end].bytes().all(|byte| byte.is_ascii_digit());
    let most = if is_number { MOST } else { 1 };
    let is_closed = within[end..].starts_with(close);
    ((1..=most).contains(&end) && is_closed).then_some(end + 2)
}

/// The length of the signs of notes that a text begins with.
fn length_of_signs(text: &str) -> usize {
    /// More of them are a line.
    const MOST: usize = 4;
    let signs = text.chars().take(MOST).take_while(|c| SIGNS.contains(c));
    signs.map(char::len_utf8).sum()
}
