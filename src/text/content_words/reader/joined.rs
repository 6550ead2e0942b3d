//! What a denial says of words that are joined to the one it denies.

use std::ops::Range;

use super::Reader;
use crate::text::content_words::ContentWord;
use crate::text::words::is_apostrophe;
use crate::text::{Analysis, WordList, fold_word, parts_paragraphs};

/// Words that join others of which one is denied.
static OR: WordList = WordList::of("or nor ou ni oder noch o od ne u или ни");
/// Words after which all that is joined is denied.
static NEITHER: WordList = WordList::of("neither nor ni weder noch ne ни");
/// Words that deny things, and not what is done.
static WITHOUT: WordList = WordList::of("without sans ohne senza sin без");
/// What may stand between a joining word and the word that it joins.
static ARTICLES: WordList = WordList::of(
    "a an the le la les l un une de d du des der die das den dem ein eine einen einer il lo i gli \
     el los las una",
);

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Comma,
    Or,
}

impl Joint {
    fn of(between: &str) -> Option<Self> {
        if parts_paragraphs(between) {
            return None;
        }
        let rest = between.trim();
        if rest == "," {
            return Some(Self::Comma);
        }
        let rest = rest.strip_prefix(',').unwrap_or(rest);
        let mut words = rest.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
        let mut words = words.by_ref().filter(|word| !word.is_empty());
        let is_or = words.next().is_some_and(|word| OR.has(&fold_word(word)));
        (is_or && words.all(|word| ARTICLES.has(&fold_word(word)))).then_some(Self::Or)
    }
}

/// What is said of the words joined to a denied one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Denied,
    /// It may be denied or not, which is not told.
    Open,
}

impl Reader<'_, '_> {
    /// Denies the words that `or` joins to one that is denied: after `neither`, and at the
    /// end of a clause after `without` (`without authorisation or consent`). Elsewhere nobody
    /// knows (`not lit or red lamps`): they are other words than both.
    pub(super) fn deny_joined(&mut self) {
        let mut first = 0;
        while first < self.found.len() {
            let end = match self.found[first].is_denied {
                true => self.end_of_joined(first),
                false => first + 1,
            };
            let joined = (first + 1)..end;
            if !joined.is_empty() {
                let said = self.said_of_joined(first, end - 1);
                let denial = self.denial_of(first);
                joined.for_each(|at| self.deny(at, said, &denial));
            }
            first = end;
        }
    }

    /// After the last word that is joined to a denied one.
    fn end_of_joined(&self, first: usize) -> usize {
        let mut end = first + 1;
        for next in first + 1..self.found.len() {
            let (before, word) = (&self.found[next - 1], &self.found[next]);
            if word.is_denied {
                return if self.is_nor(next) { next } else { end };
            }
            // `not authorised or authorised`
            if self.words.denied.get(&word.stem) == Some(&self.found[first].stem) {
                return end;
            }
            let between = self.text.get(before.range.end..word.range.start);
            match between.and_then(Joint::of) {
                Some(_) if word.is_number || word.is_small => break,
                Some(_) if self.is_doing(word) && !self.is_doing(before) => break,
                Some(Joint::Comma) => {}
                Some(Joint::Or) => end = next + 1,
                None => break,
            }
        }
        end
    }

    fn said_of_joined(&self, first: usize, last: usize) -> Said {
        let after = self.text[self.found[last].range.end..].trim_start();
        let ends = after.is_empty() || after.starts_with([',', '.', ';', ':', ')']);
        let is_without = WITHOUT.has(&self.first_word(&self.found[first]));
        match self.is_neither(first) || self.is_nor(last + 1) || (is_without && ends) {
            true => Said::Denied,
            false => Said::Open,
        }
    }

    fn deny(&mut self, at: usize, said: Said, denial: &Range<usize>) {
        let denied = self.words.denied(self.found[at].stem);
        let before = self.found[at - 1].range.end;
        let word = &mut self.found[at];
        // With what joins it, so that it is seen to be another: `or salt`.
        let between = &self.text[before..word.range.start];
        let joining = between.find(char::is_alphabetic);
        word.range.start = joining.map_or(word.range.start, |joining| before + joining);
        word.denied_from = Some(denial.clone());
        match said {
            Said::Denied => {
                word.stem = denied;
                word.is_denied = true;
            }
            Said::Open => word.stem = self.words.denied(denied),
        }
    }

    fn is_neither(&self, at: usize) -> bool {
        NEITHER.has(&self.first_word(&self.found[at]))
    }

    /// Whether a word is the last of some that are denied, with a `nor` of its own: `neither
    /// lit, red nor burnt`, `sans huile, sel ni cire`.
    fn is_nor(&self, at: usize) -> bool {
        let Some(word) = self.found.get(at).filter(|word| word.is_denied) else {
            return false;
        };
        let between = self
            .text
            .get(self.found[at - 1].range.end..word.range.start);
        let is_joined = between.is_some_and(|between| matches!(between.trim(), "" | ","));
        is_joined && NEITHER.has(&self.first_word(word))
    }

    /// The first word of what is denied, folded: that which denies it.
    fn first_word(&self, word: &ContentWord) -> String {
        let range = word.denied_from.as_ref().unwrap_or(&word.range);
        let written = &self.text[range.clone()];
        let first = written.split(|c: char| !c.is_alphabetic()).next();
        fold_word(first.unwrap_or_default())
    }

    /// Where the word stands that denies a word.
    pub(super) fn denial_of(&self, at: usize) -> Range<usize> {
        let word = &self.found[at];
        word.denied_from.clone().unwrap_or_else(|| {
            let written = &self.text[word.range.clone()];
            let is_within = |c: char| c.is_alphabetic() || is_apostrophe(c);
            let length = written.find(|c| !is_within(c)).unwrap_or(written.len());
            word.range.start..word.range.start + length
        })
    }

    /// Whether a word begins something else that is done: `without a key or exceeding it`.
    fn is_doing(&self, word: &ContentWord) -> bool {
        self.words.analysis == Analysis::En && self.text[word.range.clone()].ends_with("ing")
    }
}
