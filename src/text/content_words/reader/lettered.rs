//! Letters that tell which part of a text is meant, without brackets: `letter a`.

use super::{LastPart, Reader};
use crate::text::content_words::Form;
use crate::text::content_words::numbers::Number;
use crate::text::content_words::part_letters::{
    before_quoted, joins_letters, may_join_letters, tells_part,
};

impl Reader<'_, '_> {
    /// Notes a word for a part of a text.
    pub(super) fn note_part(&mut self, form: Form, at: usize) {
        if let Some(part) = form.part {
            self.part = Some((at, LastPart::Word(part)));
        }
    }

    /// The letter of a part, right after a word for one or another letter that is joined to
    /// it: `letters a and b`. Within quotation marks too: `пункт «а»`.
    pub(super) fn letter_of_part(&mut self, form: Form, at: usize) -> Option<Number> {
        let (place, last) = self.part.filter(|_| form.is_letter)?;
        let range = self.ranges[at].clone();
        let between = self.between(at);
        let quoted = before_quoted(between);
        let is_near = match last {
            LastPart::Word(part) => {
                let between = quoted.unwrap_or(between);
                place + 1 == at && part.leads_to_letter(between)
            }
            LastPart::Letter => self.is_joined(place, at),
        };
        let letter = self.text[range.clone()].chars().next()?;
        let after = &self.text[range.end..];
        // In a heading in capitals `A` is an article.
        let is_heading = || !self.text[..range.start].contains(char::is_lowercase);
        if !is_near
            || (letter.is_uppercase() && quoted.is_none() && is_heading())
            || !tells_part(letter, quoted.is_some(), after, self.words.analysis)
        {
            return None;
        }
        self.part = Some((at, LastPart::Letter));
        let key = match letter.is_uppercase() {
            true => letter.to_string(),
            false => format!("({letter})"),
        };
        Some(Number { key, words: 1 })
    }

    /// Whether a letter is joined to one before it.
    fn is_joined(&self, place: usize, at: usize) -> bool {
        match at - place {
            1 => joins_letters(self.between(at)) && !self.between(at).trim().is_empty(),
            2 => {
                let joint = &self.text[self.ranges[at - 1].clone()];
                let is_joint = may_join_letters(joint);
                is_joint && joins_letters(self.between(at)) && joins_letters(self.between(at - 1))
            }
            _ => false,
        }
    }

    /// What stands between a word and that before it.
    fn between(&self, at: usize) -> &str {
        let end = at.checked_sub(1).map_or(0, |last| self.ranges[last].end);
        &self.text[end..self.ranges[at].start]
    }
}
