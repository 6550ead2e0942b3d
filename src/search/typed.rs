//! The plain words of a query: what they may be.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::index::IndexError;
use crate::text::{Word, compact, is_function_word, words};

/// The plain words of a query, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    as_typed: String,
    /// The key of all words together.
    pub key: String,
    /// The key without a leading article or the like, where there is one.
    bare_key: Option<String>,
    /// What must be found, folded.
    pub words: Vec<String>,
    /// For each of them the two words as which it was typed, where it was.
    pub parts: Vec<Option<[String; 2]>>,
}

impl Typed {
    /// Takes words apart; `is_word` says whether any entry writes a word so.
    pub fn of(
        text: &str,
        is_word: impl Fn(&str) -> Result<bool, IndexError>,
    ) -> Result<Self, IndexError> {
        let found = words(text);
        let (words, parts) = to_find(&found, is_word)?.into_iter().unzip();
        Ok(Self {
            as_typed: text.trim().nfc().collect(),
            key: compact(text),
            bare_key: bare_key(&found),
            words,
            parts,
        })
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.as_typed.is_empty()
    }

    /// The keys that a term or name may have to be the one typed.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let whole = Some(self.key.as_str()).filter(|key| !key.is_empty());
        whole.into_iter().chain(self.bare_key.as_deref())
    }

    /// Whether a text is exactly what was typed.
    pub fn is_as_typed(&self, text: &str) -> bool {
        text.trim() == self.as_typed
    }

    /// Whether a key is the one typed.
    pub fn is_key(&self, key: &str) -> bool {
        self.keys().any(|own| own == key)
    }
}

/// The key of what is left without articles and the like in front.
fn bare_key(words: &[Word]) -> Option<String> {
    let leading = words
        .iter()
        .take_while(|word| is_function_word(&word.folded))
        .count();
    let rest = &words[leading..];
    let has_both = leading > 0 && !rest.is_empty();
    has_both.then(|| rest.iter().map(|word| word.folded.as_str()).collect())
}

/// A word that must be found, and the two words as which it was typed.
type Unit = (String, Option<[String; 2]>);

/// What must be found. Neighbours that someone writes in one word are looked
/// for as that word, and a word that nobody writes in one as the two that it
/// is made of: so `cyber space`, `cyber-space` and `cyberspace` find the same,
/// as do `critical infrastructure` and `criticalinfrastructure`. Words such as
/// `the` or `la` need not stand in an entry, unless there is nothing else to
/// look for.
fn to_find(
    words: &[Word],
    is_word: impl Fn(&str) -> Result<bool, IndexError>,
) -> Result<Vec<Unit>, IndexError> {
    let mut units: Vec<Unit> = Vec::with_capacity(words.len());
    let mut words = words.iter().map(|word| word.folded.as_str()).peekable();
    while let Some(word) = words.next() {
        if let Some(next) = words.peek() {
            let together = format!("{word}{next}");
            if is_word(&together)? {
                let parts = [word.to_owned(), (*next).to_owned()];
                units.push((together, Some(parts)));
                words.next();
                continue;
            }
        }
        match two_words(word, &is_word)? {
            Some(two) => units.extend(two.map(|word| (word, None))),
            None => units.push((word.to_owned(), None)),
        }
    }
    if units.iter().any(|(unit, _)| !is_function_word(unit)) {
        units.retain(|(unit, _)| !is_function_word(unit));
    }
    let mut seen = HashSet::new();
    units.retain(|(unit, _)| seen.insert(unit.clone()));
    Ok(units)
}

/// The two words of which one that nobody writes is made up.
fn two_words(
    word: &str,
    is_word: impl Fn(&str) -> Result<bool, IndexError>,
) -> Result<Option<[String; 2]>, IndexError> {
    /// Shorter parts make up too many words by chance.
    const SHORTEST: usize = 4;
    /// Longer ones are nobody's words.
    const LONGEST: usize = 40;
    let length = word.chars().count();
    if !(2 * SHORTEST..=LONGEST).contains(&length) || is_word(word)? {
        return Ok(None);
    }
    for (at, _) in word
        .char_indices()
        .skip(SHORTEST)
        .take(length + 1 - 2 * SHORTEST)
    {
        let (one, other) = word.split_at(at);
        if is_word(one)? && is_word(other)? {
            return Ok(Some([one.to_owned(), other.to_owned()]));
        }
    }
    Ok(None)
}
