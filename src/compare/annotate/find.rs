//! Finding the longest terms of a document.

use std::ops::{Bound, Range};

use super::addresses::Addresses;
use super::cut::{Cut, Form, Word};
use super::known::{LONGEST_ENDING, without_ending};
use super::steps::{Joint, steps};
use super::tree::{Place, Stem, StemTree};
use super::{LONGEST_IN_ONE, MOST_HYPHENED, Occurrence, Terms, says_where};

/// What is known of a word, found once for each way to write it.
struct Start<'a> {
    /// Its stem, where that stands in a term.
    stem: Option<Stem>,
    /// The term that it is by itself.
    alone: Option<usize>,
    /// Where terms go on that begin with its stem.
    place: Option<Place>,
    /// The terms run together of which it may be the beginning.
    together: Beginnings<'a>,
}

/// Some terms run together, in order.
enum Beginnings<'a> {
    None,
    Of(Vec<&'a str>),
    /// Too many to be noted.
    Many,
}

impl Beginnings<'_> {
    fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// Words of a document one after the other, folded.
#[derive(Default)]
struct Run<'a> {
    words: Vec<&'a str>,
    together: String,
}

impl<'a> Run<'a> {
    fn begin(&mut self, word: &'a str) {
        self.words.clear();
        self.together.clear();
        self.push(word);
    }

    fn push(&mut self, word: &'a str) {
        self.words.push(word);
        self.together.push_str(word);
    }
}

impl Terms {
    /// The terms of a document, in order, the longest wherever several begin. What
    /// stands in an address of the web or of mail is none.
    pub fn find(&self, text: &str) -> Vec<Occurrence> {
        let cut = self.cut(text, false);
        let starts: Vec<Start<'_>> = cut.forms.iter().map(|form| self.start(form)).collect();
        let mut found = Vec::new();
        let mut addresses = Addresses::of(text);
        let mut run = Run::default();
        let mut at = 0;
        while at < cut.words.len() {
            match self.longest_at(&cut, &starts, at, &mut run) {
                Some((term, end)) => {
                    let range = cut.words[at].range.start..cut.words[end - 1].range.end;
                    let range = with_bracket(text, range);
                    if !addresses.hold(&range) {
                        found.push(Occurrence { term, range });
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    fn start(&self, form: &Form) -> Start<'_> {
        let stem = self.by_stems.stem(&form.stem);
        let leads = |stem| self.by_stems.next(StemTree::ROOT, Joint::Space, stem);
        let place = stem.and_then(leads);
        let alone = |known| self.named(known, [form.folded.as_str()], form.capitals);
        let by_stem = place.and_then(|place| alone(self.by_stems.known(place)));
        Start {
            stem,
            alone: by_stem.or_else(|| alone(self.in_one(&form.stem))),
            place,
            together: self.beginning_with(&form.folded),
        }
    }

    /// The longest term that begins at a word, and where it ends.
    fn longest_at<'a>(
        &'a self,
        cut: &'a Cut,
        starts: &[Start<'a>],
        at: usize,
        run: &mut Run<'a>,
    ) -> Option<(usize, usize)> {
        if !self.may_begin(cut, at) {
            return None;
        }
        let start = &starts[cut.words[at].form];
        let alone = start.alone.filter(|_| !cut.words[at].is_joining);
        let mut longest = alone.map(|term| (term, at + 1));
        let ended = start
            .place
            .and_then(|place| self.ended(cut, starts, at..at + 1, place));
        longest = ended.or(longest);
        let (mut place, mut is_in_one) = (start.place, !start.together.is_none());
        if place.is_none() && !is_in_one {
            return longest;
        }
        run.begin(&cut.form(at).folded);
        let mut hyphened = 0;
        for step in steps(cut, at) {
            let stem = starts[step.form].stem;
            let goes_on = place.zip(stem);
            place = goes_on.and_then(|(place, stem)| self.by_stems.next(place, step.joint, stem));
            hyphened = MOST_HYPHENED.min(hyphened + usize::from(step.is_hyphened));
            is_in_one &= !step.breaks() && run.words.len() < LONGEST_IN_ONE + hyphened;
            if place.is_none() && !is_in_one {
                break;
            }
            run.push(&cut.forms[step.form].folded);
            let known = place.map(|place| self.by_stems.known(place));
            let by_stems = known.and_then(|known| self.named(known, run.words.iter().copied(), 0));
            let in_one = || match is_in_one {
                true => self.run_together(&run.together, &start.together),
                false => None,
            };
            if let Some(term) = by_stems.or_else(in_one) {
                longest = Some((term, step.end));
            }
            let ended = place.and_then(|place| self.ended(cut, starts, at..step.end, place));
            longest = ended.or(longest);
        }
        longest
    }

    /// The term that some words are with the joining word after them that ends it:
    /// `log in`.
    fn ended(
        &self,
        cut: &Cut,
        starts: &[Start<'_>],
        words: Range<usize>,
        place: Place,
    ) -> Option<(usize, usize)> {
        let last = cut.words.get(words.end)?;
        let goes_on = says_where(cut, last) && !last.is_parted && !last.begins_paragraph;
        let stem = starts[last.form].stem.filter(|_| goes_on)?;
        let place = self.by_stems.next(place, Joint::Space, stem)?;
        let named = words
            .clone()
            .filter(|at| !cut.words[*at].is_joining || *at == words.start);
        let words_of = named.map(|at| cut.form(at).folded.as_str());
        let words_of: Vec<&str> = words_of
            .chain([cut.forms[last.form].folded.as_str()])
            .collect();
        let term = self.named(self.by_stems.known(place), words_of, 0)?;
        Some((term, words.end + 1))
    }

    /// Whether a term may begin at a word. A joining word begins one that is not
    /// told without it, or may be a part of what is written in one (`on-line`);
    /// nothing begins within what it is a part of (`non-armed`).
    fn may_begin(&self, cut: &Cut, at: usize) -> bool {
        let word = &cut.words[at];
        let before = at.checked_sub(1).map(|before| &cut.words[before]);
        let is_part = |before: &Word| before.is_joining || cut.forms[before.form].denies;
        if word.is_hyphened && before.is_some_and(is_part) {
            return false;
        }
        let is_hyphened = || cut.words.get(at + 1).is_some_and(|next| next.is_hyphened);
        !word.is_joining || self.leads.contains(&cut.form(at).folded) || is_hyphened()
    }

    /// The number of the term that some words are when they are run together.
    fn run_together(&self, together: &str, beginnings: &Beginnings<'_>) -> Option<usize> {
        // Only what a term begins with can be another inflection of it, and is
        // worth its stem.
        let beginning = without_ending(together);
        let begins_any = match beginnings {
            Beginnings::None => false,
            Beginnings::Of(terms) => {
                let at = terms.partition_point(|term| *term < beginning);
                terms
                    .get(at)
                    .is_some_and(|term| term.starts_with(beginning))
            }
            Beginnings::Many => self.that_begin(beginning).next().is_some(),
        };
        if !begins_any {
            return None;
        }
        let stem = self.stem(together);
        self.named(self.in_one(&stem), [together], 0)
    }

    /// The terms run together that a word followed by others may be one of.
    fn beginning_with(&self, folded: &str) -> Beginnings<'_> {
        /// Shorter words begin too many to be noted.
        const SHORTEST: usize = 4;
        // One letter more than the word is the least, less an ending.
        let mut ends = folded.char_indices().rev().map(|(at, _)| at);
        let beginning = &folded[..ends.nth(LONGEST_ENDING - 2).unwrap_or(0)];
        let terms = self.that_begin(beginning);
        if folded.chars().count() < SHORTEST {
            return Beginnings::Many;
        }
        let terms: Vec<&str> = terms.collect();
        match terms.is_empty() {
            true => Beginnings::None,
            false => Beginnings::Of(terms),
        }
    }

    fn that_begin<'a, 'b>(
        &'a self,
        beginning: &'b str,
    ) -> impl Iterator<Item = &'a str> + use<'a, 'b> {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let after = self.together.range::<str, _>(from).map(String::as_str);
        after.take_while(move |term| term.starts_with(beginning))
    }
}

/// A place with the bracket after it that ends one begun there, as in `Team
/// (RT)`.
fn with_bracket(text: &str, range: Range<usize>) -> Range<usize> {
    let within = &text[range.clone()];
    let begun = within.matches('(').count();
    let is_open = begun > within.matches(')').count();
    match is_open && text[range.end..].starts_with(')') {
        true => range.start..range.end + 1,
        false => range,
    }
}
