//! Words made up of others: `Sicherheitsvorfall`.

use super::{InLanguage, Named};
use crate::compare::lexicon::puts_head_first;
use crate::text::{Analysis, LONGEST_WORD};

/// Shorter parts make up too many words by chance.
const SHORTEST: usize = 4;
/// A word of more parts than that is a term of its own.
const MOST: usize = 3;

/// A part of a word with what it names.
type Part<'w> = (Named, &'w str);

impl InLanguage<'_> {
    /// The things that a word names which the lexicon does not have and which is made
    /// up of two or three that it has, each with the part of the word that names it;
    /// none of another word.
    pub(super) fn parts<'w>(&self, folded: &'w str) -> Vec<Part<'w>> {
        let most = match linking(&self.primary) {
            _ if folded.len() > LONGEST_WORD => return Vec::new(),
            [] => 2,
            _ => MOST,
        };
        let mut parts = (2..=most).find_map(|count| self.split(folded, count));
        // The last part of a compound is its head in every language.
        if let Some(parts) = parts.as_mut().filter(|_| puts_head_first(&self.primary)) {
            parts.reverse();
        }
        parts.unwrap_or_default()
    }

    /// The parts of a word of so many, in order.
    fn split<'w>(&self, folded: &'w str, count: usize) -> Option<Vec<Part<'w>>> {
        if count == 1 {
            return Some(vec![(self.named(folded)?, folded)]);
        }
        let length = folded.chars().count();
        let splits = folded.char_indices().map(|(at, _)| at);
        let splits = splits
            .skip(SHORTEST)
            .take((length + 1).saturating_sub(2 * SHORTEST));
        let mut halves = splits.map(|at| folded.split_at(at));
        halves.find_map(|(one, rest)| {
            let first = (self.first(one)?, one);
            let mut parts = self.split(rest, count - 1)?;
            parts.insert(0, first);
            Some(parts)
        })
    }

    fn named(&self, part: &str) -> Option<Named> {
        let stem = self.analysis.stem(part);
        let meaning = self.known.of_word(part, &stem, self.analysis);
        meaning.map(Named::meaning)
    }

    /// What a part names that is not the last: a word of the lexicon as it stands there;
    /// in languages that link parts, in any form that they know of it or with what links
    /// it to the next.
    fn first(&self, part: &str) -> Option<Named> {
        let linking = linking(&self.primary);
        let may_be_inflected = !linking.is_empty() && self.analysis != Analysis::General;
        let is_there = self.known.is_part(part) || may_be_inflected;
        if let Some(named) = self.named(part).filter(|_| is_there) {
            return Some(named);
        }
        let unlinked = linking.iter().filter_map(|link| part.strip_suffix(link));
        let mut words =
            unlinked.filter(|word| word.chars().count() >= SHORTEST && self.known.is_part(word));
        words.find_map(|word| self.named(word))
    }
}

/// What may stand after a part of a word to link it to the next.
fn linking(primary: &str) -> &'static [&'static str] {
    match primary {
        "de" => &["s", "es", "n", "en"],
        "nl" => &["s", "en"],
        "sv" | "da" | "no" | "nb" | "nn" => &["s"],
        _ => &[],
    }
}
