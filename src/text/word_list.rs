use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

/// A list of words that stands in the program as one text.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    words: OnceLock<HashSet<&'static str, RandomState>>,
    /// The length of its longest word, in bytes: most words of texts are longer
    /// than those of most lists.
    longest: usize,
}

impl WordList {
    /// The words of a text, parted by white space.
    pub const fn of(text: &'static str) -> Self {
        Self {
            text,
            words: OnceLock::new(),
            longest: longest(text),
        }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        let words = || self.text.split_ascii_whitespace().collect();
        word.len() <= self.longest && self.words.get_or_init(words).contains(word)
    }
}

/// The length of the longest word of a text, in bytes.
const fn longest(text: &str) -> usize {
    let text = text.as_bytes();
    let (mut at, mut length, mut longest) = (0, 0, 0);
    while at < text.len() {
        length = if text[at].is_ascii_whitespace() {
            0
        } else {
            length + 1
        };
        if length > longest {
            longest = length;
        }
        at += 1;
    }
    longest
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_list_are_found_and_no_others() {
        let list = WordList::of("a été\n    encore");
        assert!(["a", "été", "encore"].iter().all(|word| list.has(word)));
        assert!(
            !["", "b", "encores", "a été"]
                .iter()
                .any(|word| list.has(word))
        );
    }
}
