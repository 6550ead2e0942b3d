//! Numbers of one text, of however many words.

use super::Reader;
use crate::text::content_words::number_words::{NumberWord, joins_numbers, sum};
use crate::text::content_words::numbers::{
    Number, is_unit, label_at, number_at, point_at, words_of_per_cent,
};
use crate::text::content_words::{ContentWord, Form};
use crate::text::{ends_line, is_space};

impl<'r> Reader<'r, '_> {
    /// Adds a word that says something by itself, or a number in digits or words.
    pub(super) fn add_if_said(&mut self, form: Form, at: usize) {
        let number = match (form.number, form.stem) {
            (None, Some(_)) => {
                let range = &self.ranges[at];
                label_at(self.text, range).or_else(|| point_at(self.text, range))
            }
            (Some(word), _) => self.several(Some(word), word.value.to_owned(), at),
            (None, None) => self
                .letter_of_part(form, at)
                .or_else(|| label_at(self.text, &self.ranges[at]))
                .or_else(|| self.in_digits(at)),
        };
        let number = number.or_else(|| self.of_hundred(form, at));
        if number.is_none() && self.is_counted_unit(at) {
            let unit = self.words.number(&self.text[self.ranges[at].clone()]);
            self.add(unit, at..at + 1, false);
        } else if let Some(number) = number.map(|number| self.with_per_cent(number, at)) {
            let stem = self.words.number(&number.key);
            self.next = at + number.words;
            self.add(stem, at..self.next, true);
        } else if let Some(stem) = form.stem {
            let stem = self.stem_of_acting(stem, form, at);
            self.add(stem, at..at + 1, form.is_number);
        }
    }

    /// Whether a word is the unit of the number right before it.
    fn is_counted_unit(&self, at: usize) -> bool {
        let is_right_after = |word: &ContentWord| word.is_number && word.position + 1 == at;
        self.found.last().is_some_and(is_right_after)
            && is_unit(&self.text[self.ranges[at].clone()])
            && self.word_after(at - 1).is_some_and(|(_, is_near)| is_near)
    }

    /// A number in one word before `per cent`.
    fn of_hundred(&self, form: Form, at: usize) -> Option<Number> {
        let word = form.number.filter(|_| form.is_number)?;
        (self.words_of_per_cent(at) > 0).then(|| Number {
            key: word.value.to_owned(),
            words: 1,
        })
    }

    /// `5 per cent` is `5%`.
    fn with_per_cent(&self, mut number: Number, at: usize) -> Number {
        let words = self.words_of_per_cent(at + number.words - 1);
        if words > 0 {
            number.key.push('%');
            number.words += words;
        }
        number
    }

    /// How many words right after one say `per cent`.
    fn words_of_per_cent(&self, at: usize) -> usize {
        let next = |at| self.word_after(at).filter(|(_, is_near)| *is_near);
        let after = (at..at + 2).map_while(next).map(|(word, _)| word);
        words_of_per_cent(after, self.words.analysis)
    }

    /// A number that begins in digits.
    fn in_digits(&mut self, at: usize) -> Option<Number> {
        let number = number_at(self.text, self.ranges, at, self.words.analysis)?;
        let last = at + number.words - 1;
        match self.several(None, number.key.clone(), last) {
            Some(several) => Some(Number {
                words: number.words - 1 + several.words,
                ..several
            }),
            None => Some(number),
        }
    }

    /// What a number and words for numbers after it are together; none where it
    /// stands alone.
    fn several(
        &mut self,
        mut last: Option<NumberWord>,
        mut key: String,
        at: usize,
    ) -> Option<Number> {
        let mut end = at;
        while let Some((next, word)) = self.next_part(last, end) {
            key = format!("{key}+{}", word.value);
            (last, end) = (Some(word), next);
        }
        let words = end + 1 - at;
        (words > 1).then(|| Number {
            key: sum(&key, self.words.analysis).map_or(key, |sum| sum.to_string()),
            words,
        })
    }

    /// The word after another that is a part of the same number.
    fn next_part(&mut self, last: Option<NumberWord>, end: usize) -> Option<(usize, NumberWord)> {
        let (next, is_near) = self.word_after(end)?;
        if let Some(word) = self.form(self.ranges[end + 1].clone()).number {
            let is_near = is_near || (self.is_dash_after(end) && word.goes_on_after_dash(last));
            return (is_near && word.goes_on(last)).then_some((end + 1, word));
        }
        if !joins_numbers(next, self.words.analysis) {
            return None;
        }
        let (_, is_next_near) = self.word_after(end + 1)?;
        let word = self.form(self.ranges[end + 2].clone()).number?;
        (is_near && is_next_near && word.is_joined(last)).then_some((end + 2, word))
    }

    /// The word after another, and whether a space or a hyphen alone parts them.
    pub(super) fn word_after(&self, at: usize) -> Option<(&'r str, bool)> {
        let next = self.ranges.get(at + 1)?.clone();
        let between = &self.text[self.ranges[at].end..next.start];
        let is_hyphen = matches!(between, "-" | "\u{2010}" | "\u{2011}");
        let is_near = is_space(between) || is_hyphen || ends_line(between);
        Some((&self.text[next], is_near))
    }

    /// Whether a dash alone parts a word from the next.
    fn is_dash_after(&self, at: usize) -> bool {
        let next = self.ranges.get(at + 1).map(|next| next.start);
        let between = next.map(|next| &self.text[self.ranges[at].end..next]);
        matches!(
            between,
            Some("\u{2012}" | "\u{2013}" | "\u{2014}" | "\u{2212}")
        )
    }
}
