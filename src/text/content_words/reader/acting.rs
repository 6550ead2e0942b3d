//! What is said of the one that does it.

use super::Reader;
use crate::text::Analysis;
use crate::text::content_words::acting::{Side, begins_object, side};
use crate::text::content_words::form::{Form, Sameness};

impl Reader<'_, '_> {
    /// The stem of a word, which is another where it is said of a State or the like that does
    /// something: `the requesting State`.
    pub(super) fn stem_of_acting(&mut self, stem: u32, form: Form, at: usize) -> u32 {
        let by_inflection = self.words.sameness == Sameness::Inflection;
        match form.is_acting && by_inflection && self.is_of_doer(at) {
            true => self.words.acting(stem),
            false => stem,
        }
    }

    fn is_of_doer(&mut self, at: usize) -> bool {
        match side(self.words.analysis) {
            Some(Side::After) => self.is_doer_after(at) && !self.has_object_after(at),
            Some(Side::Before) => self.is_doer_before(at) && !self.has_object_after(at),
            None => false,
        }
    }

    fn is_doer_after(&mut self, at: usize) -> bool {
        let next = self.word_after(at).filter(|(_, is_near)| *is_near);
        next.is_some() && self.form(self.ranges[at + 1].clone()).is_doer
    }

    fn is_doer_before(&mut self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let is_near = self.word_after(before).is_some_and(|(_, is_near)| is_near);
        let before = self.ranges[before].clone();
        is_near && self.form(before).is_doer
    }

    /// Whether a participle has what is done to after it: of `users attacking State networks`
    /// in English, of `l’État notifiant un incident` in French.
    fn has_object_after(&self, at: usize) -> bool {
        match self.words.analysis {
            Analysis::En => {
                let last = self.found.last();
                last.is_some_and(|word| {
                    !word.is_number && !word.is_small && word.position + 1 == at
                })
            }
            Analysis::Fr => self
                .word_after(at)
                .is_some_and(|(next, _)| begins_object(next)),
            _ => false,
        }
    }
}
