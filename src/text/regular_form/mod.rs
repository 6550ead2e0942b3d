//! Regular forms of words, of which a stemmer takes the endings as it should.
//!
//! Snowball knows neither the two spellings of English nor plurals of Latin and
//! Greek, and sees no accents, since words are folded first. What is here is
//! done before it: by rules where these are sure, by closed lists else. Where a
//! rule makes no word of a language (`sise` of `size`), it does so of all forms
//! of the word, and of no other word.

mod english;
mod french;
mod german;
mod italian;
mod russian;
mod spanish;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

use super::{Analysis, LONGEST_WORD, is_number};

/// The regular form of a folded word: another form or spelling of the same
/// word, or the word itself, as of one that is longer than any word.
///
/// ```
/// use entente::text::{Analysis, regular_form};
/// assert_eq!(regular_form("criteria", Analysis::En), "criterion");
/// assert_eq!(regular_form("travaux", Analysis::Fr), "travail");
/// assert_eq!(regular_form("lamp", Analysis::En), "lamp");
/// ```
pub fn regular_form(folded: &str, analysis: Analysis) -> Cow<'_, str> {
    let regular = match analysis {
        _ if folded.len() > LONGEST_WORD || is_number(folded) => None,
        Analysis::En => english::regular(folded),
        Analysis::Fr => french::regular(folded),
        Analysis::De => german::regular(folded),
        Analysis::It => italian::regular(folded),
        Analysis::Es => spanish::regular(folded),
        Analysis::Ru => russian::regular(folded),
        Analysis::General => None,
    };
    regular.map_or(Cow::Borrowed(folded), Cow::Owned)
}

/// Whether a folded word is the past of a strong verb, brought to its present.
pub(super) fn is_strong_past(folded: &str, analysis: Analysis) -> bool {
    analysis == Analysis::En && english::is_strong_past(folded)
}

/// Words with their regular forms, which stand in the program as one text: a
/// form, then what it becomes.
pub(super) struct Forms {
    text: &'static str,
    pairs: OnceLock<HashMap<&'static str, &'static str, RandomState>>,
}

impl Forms {
    pub(super) const fn of(text: &'static str) -> Self {
        Self {
            text,
            pairs: OnceLock::new(),
        }
    }

    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        let pairs = || {
            let mut words = self.text.split_ascii_whitespace();
            std::iter::from_fn(|| words.next().zip(words.next())).collect()
        };
        self.pairs.get_or_init(pairs).get(word).copied()
    }
}

/// A word with the end that it has of some put in place of that, by pairs.
fn with_other_end(word: &str, ends: &[(&str, &str)]) -> Option<String> {
    ends.iter().find_map(|(end, other)| {
        let head = word.strip_suffix(end)?;
        Some([head, other].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::regular_form;
    use crate::text::Analysis;

    /// Asserts that words of a language are left as they are.
    pub(super) fn assert_left(analysis: Analysis, words: &str) {
        for word in words.split_whitespace() {
            assert_eq!(regular_form(word, analysis), word);
        }
    }

    /// Asserts which words of a language have one stem, and which have not:
    /// groups of words parted by bars.
    pub(super) fn assert_stems(analysis: Analysis, groups: &str, apart: &[(&str, &str)]) {
        for group in groups.split('|') {
            let mut words = group.split_whitespace();
            let first = words.next().unwrap();
            for word in words {
                assert_eq!(analysis.stem(word), analysis.stem(first), "{word} {first}");
            }
        }
        for (one, other) in apart {
            assert_ne!(analysis.stem(one), analysis.stem(other), "{one} {other}");
        }
    }
}
