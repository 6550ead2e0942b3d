use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

/// A list of words that stands in the program as one text.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    words: OnceLock<HashSet<&'static str, RandomState>>,
}

impl WordList {
    /// The words of a text, parted by white space.
    pub const fn of(text: &'static str) -> Self {
        Self {
            text,
            words: OnceLock::new(),
        }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        let words = || self.text.split_ascii_whitespace().collect();
        self.words.get_or_init(words).contains(word)
    }
}

/// Groups of words that stand in the program as one text, a bar after each but
/// the last.
#[derive(Debug)]
pub struct WordGroups {
    text: &'static str,
}

impl WordGroups {
    /// The groups of a text, parted by bars, their words by white space.
    pub const fn of(text: &'static str) -> Self {
        Self { text }
    }

    /// Each word with its group, from 0.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, usize)> + use<> {
        let groups = self.text.split('|').enumerate();
        groups.flat_map(|(group, words)| {
            let words = words.split_ascii_whitespace();
            words.map(move |word| (word, group))
        })
    }
}
