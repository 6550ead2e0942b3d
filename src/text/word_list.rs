use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

/// A list of words that stands in the program as one text.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    words: OnceLock<HashSet<&'static str, RandomState>>,
    /// The marks of its words, see [`mark`].
    marks: Marks,
}

/// A bit for each mark: enough for few of a long list to be those of other words.
type Marks = [u64; 16];

impl WordList {
    /// The words of a text, parted by white space.
    pub const fn of(text: &'static str) -> Self {
        Self {
            text,
            words: OnceLock::new(),
            marks: marks(text),
        }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        let words = || self.text.split_ascii_whitespace().collect();
        self.may_have(word.as_bytes()) && self.words.get_or_init(words).contains(word)
    }

    /// Whether any of them has the mark of a word: hardly any list has most words
    /// of a text, which need not be looked up then.
    fn may_have(&self, word: &[u8]) -> bool {
        !word.is_empty() && {
            let (part, bit) = mark(word, 0, word.len());
            self.marks[part] & bit != 0
        }
    }
}

/// What tells most words apart at a glance, as the place of a bit: the first and
/// the last byte of a word, and its length.
const fn mark(text: &[u8], start: usize, end: usize) -> (usize, u64) {
    let (first, last) = (text[start] as usize, text[end - 1] as usize);
    let mark = first * 37 + last * 181 + (end - start) * 11;
    (mark / 64 % 16, 1 << (mark % 64))
}

/// The marks of the words of a text.
const fn marks(text: &str) -> Marks {
    let text = text.as_bytes();
    let mut marks: Marks = [0; 16];
    let (mut start, mut at) = (0, 0);
    while at <= text.len() {
        if at == text.len() || text[at].is_ascii_whitespace() {
            if start < at {
                let (part, bit) = mark(text, start, at);
                marks[part] |= bit;
            }
            start = at + 1;
        }
        at += 1;
    }
    marks
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
