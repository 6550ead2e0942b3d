//! All words of texts, those that say nothing by themselves among them.

use foldhash::HashMap;

use super::Stated;
use crate::text::{Analysis, are_nearly_same, regular_form, whole_words};

/// The words of texts by the numbers of their regular forms, read when they are asked for: few
/// texts have one that is like them.
pub(super) struct Numbered<'a> {
    texts: &'a [Stated<'a>],
    analysis: Analysis,
    words: Vec<Option<Vec<u32>>>,
    numbers: HashMap<String, u32>,
}

impl<'a> Numbered<'a> {
    pub(super) fn of(texts: &'a [Stated<'a>], analysis: Analysis) -> Self {
        Self {
            texts,
            analysis,
            words: vec![None; texts.len()],
            numbers: HashMap::default(),
        }
    }

    fn read(&mut self, text: usize) {
        if self.words[text].is_none() {
            let words = whole_words(self.texts[text].text, self.analysis);
            let read = words.into_iter().map(|word| {
                let regular = regular_form(&word, self.analysis).into_owned();
                let next = self.numbers.len() as u32;
                *self.numbers.entry(regular).or_insert(next)
            });
            self.words[text] = Some(read.collect());
        }
    }

    /// Whether two texts have so large a share of their words in common, in order.
    pub(super) fn are_nearly_same(&mut self, one: usize, other: usize, share: f64) -> bool {
        let both = self.both(one, other);
        both.is_some_and(|(one, other)| are_nearly_same(one, other, share))
    }

    /// Whether two texts have the same words in the same order, however typed and
    /// spelled (`centre`, `center`).
    pub(super) fn have_same_words(&mut self, one: usize, other: usize) -> bool {
        self.texts[one].text == self.texts[other].text
            || self
                .both(one, other)
                .is_some_and(|(one, other)| one == other)
    }

    fn both(&mut self, one: usize, other: usize) -> Option<(&[u32], &[u32])> {
        self.read(one);
        self.read(other);
        Some((self.words[one].as_deref()?, self.words[other].as_deref()?))
    }
}
