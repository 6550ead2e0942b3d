//! What was found of words that are met again and again, kept for the next time.

use std::sync::RwLock;

use foldhash::HashMap;

use super::{Analysis, is_number};

/// So many words of each language are kept with what was found of them: those that were
/// met first, and no long ones.
const MOST: usize = 10_000;
/// In bytes.
const LONGEST: usize = 40;

/// What was found of the words of each language. It depends on nothing but the word and
/// its language, so that no answer changes with what was met before.
#[derive(Debug)]
pub struct Remembered<T>([RwLock<HashMap<Box<str>, T>>; Analysis::ALL.len()]);

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(Default::default())
    }
}

impl<T> Remembered<T> {
    /// What is made of that which is known of a word of a language; it is found where the
    /// word is met for the first time.
    pub fn with<R>(
        &self,
        word: &str,
        analysis: Analysis,
        find: impl FnOnce() -> T,
        made: impl FnOnce(&T) -> R,
    ) -> R {
        // There is no end of numbers, and little to find of them.
        if is_number(word) {
            return made(&find());
        }
        let met = &self.0[analysis as usize];
        if let Ok(met) = met.read()
            && let Some(known) = met.get(word)
        {
            return made(known);
        }
        let found = find();
        let result = made(&found);
        if word.len() <= LONGEST
            && let Ok(mut met) = met.write()
            && met.len() < MOST
        {
            met.insert(word.into(), found);
        }
        result
    }

    /// What is known of a word of a language.
    pub fn get(&self, word: &str, analysis: Analysis, find: impl FnOnce() -> T) -> T
    where
        T: Clone,
    {
        self.with(word, analysis, find, T::clone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_once_in_each_language() {
        let met = Remembered::default();
        assert_eq!(met.get("lampe", Analysis::Fr, || 1), 1);
        assert_eq!(met.get("lampe", Analysis::Fr, || 2), 1);
        assert_eq!(met.get("lampe", Analysis::De, || 3), 3);
    }

    #[test]
    fn numbers_are_not_kept() {
        let met = Remembered::default();
        assert_eq!(met.get("2013", Analysis::En, || 1), 1);
        assert_eq!(met.get("2013", Analysis::En, || 2), 2);
    }

    #[test]
    fn long_words_and_too_many_are_not_kept() {
        let met = Remembered::default();
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(met.get(&long, Analysis::En, || 1), 1);
        assert_eq!(met.get(&long, Analysis::En, || 2), 2);
        for number in 0..MOST {
            met.get(&format!("lamp{number}"), Analysis::En, || number);
        }
        assert_eq!(met.get("late", Analysis::En, || 1), 1);
        assert_eq!(met.get("late", Analysis::En, || 2), 2);
    }
}
