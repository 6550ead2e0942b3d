//! Finding known terms in a document.

mod addresses;
mod brackets;
mod broken;
mod cut;
mod find;
mod known;
mod reading;
mod scanned;
mod steps;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeSet;
use std::ops::Range;

pub use brackets::{NamePart, name_parts};
use broken::pair;
use cut::{Cut, Word};
// Words are looked up for each of a document: quickly.
use foldhash::{HashMap, HashSet};
use known::{Known, note};
use steps::{Joint, Step, steps};
use tree::StemTree;

use crate::text::{Analysis, WordList};

/// Words of the longest term that is written in one by some and in several by
/// others; two that a hyphen joins are one of these.
const LONGEST_IN_ONE: usize = 3;
/// Of at most so many words a hyphen makes one with the word before, so that a
/// long chain of them is not read again and again.
const MOST_HYPHENED: usize = 6;

/// The terms of a language that are looked for.
#[derive(Debug)]
pub struct Terms {
    analysis: Analysis,
    /// By the stems of their words.
    by_stems: StemTree,
    /// By the stem of their words run together.
    in_one: HashMap<String, Vec<Known>>,
    /// Those terms that may be written in one or in several words, their words
    /// run together.
    together: BTreeSet<String>,
    /// Every word of a term, folded.
    words: HashSet<String>,
    /// The stems of every two words that a space or a hyphen parts in a term.
    pairs: HashSet<String>,
    /// The joining words that terms begin with which they are not found without:
    /// `other agency`, `par défaut`.
    leads: HashSet<String>,
}

/// A term that stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The term, by the number it was given.
    pub term: usize,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

impl Terms {
    /// None yet, for documents in a language.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            by_stems: StemTree::default(),
            in_one: HashMap::default(),
            together: BTreeSet::new(),
            words: HashSet::default(),
            pairs: HashSet::default(),
            leads: HashSet::default(),
        }
    }

    /// Adds a term under a number, and says under which number it was known
    /// already, in whatever inflection or spelling.
    pub fn add(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, false)
    }

    /// The same for an abbreviation, which is told from other words by its
    /// capitals where it has nothing else.
    pub fn add_abbreviation(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, true)
    }

    fn add_term(&mut self, term: &str, number: usize, is_abbreviation: bool) -> Option<usize> {
        let mut cut = self.cut(term, true);
        // What ends a term and says something is a part of it: `log in`, `log out`.
        let last = cut.words.iter().rposition(|word| says_where(&cut, word));
        if let Some(last) = last {
            cut.words[last].is_joining &= last + 1 < cut.words.len() || last == 0;
        }
        let named = cut.words.iter().filter(|word| !word.is_joining);
        if !named.clone().any(|word| !cut.forms[word.form].denies) {
            return None;
        }
        let is_first = |word: &Word| !(word.is_joining && begins_nothing(&cut, word));
        let first = cut.words.iter().position(is_first)?;
        let is_led = cut.words[first].is_joining;
        let following: Vec<Step> = steps(&cut, first).collect();
        let content = named.count() + usize::from(is_led);
        // Too many joining words part it.
        if following.len() + 1 < content {
            return None;
        }
        let first = cut.form(first);
        if is_led {
            self.leads.insert(first.folded.clone());
        }
        let capitals = first.capitals;
        let is_in_capitals = is_abbreviation && content == 1 && capitals.count_ones() > 1;
        let is_mixed = is_in_capitals && term.contains(char::is_lowercase);
        let root = StemTree::ROOT;
        let mut place = self.by_stems.grow(root, Joint::Space, &first.stem);
        let (mut words, mut together) = (first.folded.clone(), first.folded.clone());
        let mut before = first;
        for step in &following {
            let form = &cut.forms[step.form];
            if !step.breaks() {
                self.pairs.insert(pair(&before.stem, &form.stem));
            }
            before = form;
            place = self.by_stems.grow(place, step.joint, &form.stem);
            words.push(' ');
            words.push_str(&form.folded);
            together.push_str(&form.folded);
        }
        let in_one = self.stem(&together);
        let known = self
            .named(self.by_stems.known(place), words.split(' '), capitals)
            .or_else(|| self.named(self.in_one(&in_one), [together.as_str()], capitals));
        let number = known.unwrap_or(number);
        let term = |words: &str| Known {
            words: words.to_owned(),
            number,
            is_in_capitals,
            capitals: is_mixed.then_some(capitals),
        };
        let hyphened = following.iter().filter(|step| step.is_hyphened).count();
        let is_broken = following.iter().any(Step::breaks);
        if content - hyphened.min(MOST_HYPHENED) <= LONGEST_IN_ONE && !is_broken {
            note(self.in_one.entry(in_one).or_default(), term(&together));
            self.together.insert(together);
        }
        note(self.by_stems.known_mut(place), term(&words));
        let folded = cut.forms.into_iter().map(|form| form.folded);
        self.words.extend(folded);
        known
    }

    fn in_one(&self, stem: &str) -> &[Known] {
        self.in_one.get(stem).map_or(&[], Vec::as_slice)
    }

    fn stem(&self, folded: &str) -> String {
        self.analysis.stem(folded)
    }
}

/// Whether a word joins others and says what comes of them: `in`, `out`.
fn says_where(cut: &Cut, word: &Word) -> bool {
    word.is_joining && cut.forms[word.form].relation.is_some()
}

/// Joining words at the beginning of a term that change nothing: articles, `of`,
/// the `to` of verbs.
static BEGINNING_NOTHING: WordList = WordList::of(
    "a an the of to l le la les un une des du de d der die das dem den ein eine einen einem einer \
    il lo i gli uno una di del della dello dei degli delle el los las unos unas",
);

/// Whether a term is the same without a joining word that it begins with.
fn begins_nothing(cut: &Cut, word: &Word) -> bool {
    BEGINNING_NOTHING.has(&cut.forms[word.form].folded)
}
