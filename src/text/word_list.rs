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
