//! The content words of one text, and which of them it denies.

mod alternatives;
mod figures;

use std::ops::Range;

use super::denial::{
    Role, denies_bound, elided_ne, gives_bound, is_contracted_not, is_dash, is_latin,
    is_other_of_two, last_word, leads_on,
};
use super::french_alone::{denies_alone, denies_with_ne, may_end};
use super::french_ne::{Ne, ne};
use super::modals::{DENIAL, DENIED_MODAL, LIFTED, ONLY, comparing, contracted, having};
use super::numbers::range_with_signs;
use super::{ContentWord, ContentWords, Opposite, ReadText};
use crate::text::{Analysis, parts_paragraphs, parts_words};

/// Reads the words of one text in order.
pub(super) struct Reader<'r, 'a> {
    words: &'r mut ContentWords<'a>,
    text: &'a str,
    ranges: &'r [Range<usize>],
    found: Vec<ContentWord>,
    modals: Vec<u32>,
    opposites: Vec<Opposite>,
    /// The last of these since the last content word that is none itself.
    told_by: Option<u32>,
    /// The word after those that were read, where several are one number.
    next: usize,
    /// A denial of which the word is yet to come.
    denial: Option<Denial>,
    /// A French denial of which the second half is yet to come.
    begun: Option<Denial>,
}

/// A denial that has begun.
#[derive(Clone, Copy)]
struct Denial {
    /// Where it begins, in bytes.
    start: usize,
    /// Which word of the text ends it so far.
    position: usize,
    /// How many content words were found before it.
    before: usize,
    /// Whether it may say nothing of what follows, as after some `or not`.
    is_open: bool,
}

/// So many words after it, a denial has come to an end.
const REACH: usize = 6;

impl<'r, 'a> Reader<'r, 'a> {
    pub(super) fn of(
        words: &'r mut ContentWords<'a>,
        text: &'a str,
        ranges: &'r [Range<usize>],
    ) -> Self {
        Self {
            words,
            text,
            ranges,
            found: Vec::with_capacity(ranges.len() / 2),
            modals: Vec::new(),
            opposites: Vec::new(),
            told_by: None,
            next: 0,
            denial: None,
            begun: None,
        }
    }

    /// The text, read from its first word to its last.
    pub(super) fn read_all(mut self) -> ReadText {
        while self.next < self.ranges.len() {
            let at = self.next;
            self.next += 1;
            self.read(at);
        }
        self.lose_denial();
        ReadText {
            words: self.found,
            modals: self.modals,
            opposites: self.opposites,
        }
    }

    fn read(&mut self, at: usize) {
        let range = self.ranges[at].clone();
        let form = self.words.form(&self.text[range.clone()]);
        // Among capitals alone nobody knows which of the two is meant.
        if form.is_abbreviation && !self.text.contains(char::is_lowercase) {
            return;
        }
        self.note_elided(at);
        self.note_sign(at);
        let modal = form.modal.or_else(|| self.has_to(form.role, at));
        if modal.is_some() && self.is_denied(at) {
            self.tell(Some(DENIED_MODAL));
        }
        self.tell(modal);
        if self.is_no_one(form.role, at) || self.is_or_not(form.role, at) {
            return;
        }
        if self.is_denial(form.role, at) {
            self.begin_at(form.role, at);
            return;
        }
        let follows = self.denial.is_some_and(|denial| denial.position + 1 == at);
        match form.role {
            Role::Begins => {
                self.begin_french(range.start, at, &self.text[range.end..]);
                return;
            }
            Role::Ends
                if may_end(&self.text[..range.start], &self.text[range.clone()])
                    && self.ends_denial(at) =>
            {
                return;
            }
            Role::Ends if denies_bound(&self.text[range.clone()], &self.text[range.end..]) => {
                self.tell(Some(DENIAL));
                return;
            }
            Role::Lifts if follows => {
                self.denial = None;
                self.tell(Some(LIFTED));
            }
            Role::General if self.is_passed_over(at) => {
                self.denial = self.denial.map(|denial| Denial {
                    position: at,
                    ..denial
                });
                return;
            }
            Role::Passes if follows && self.is_passed_on() => {
                self.denial = self.denial.map(|denial| Denial {
                    position: at,
                    ..denial
                });
                return;
            }
            _ => {}
        }
        self.opposites.extend(form.opposite);
        let telling = form.opposite.as_ref().and_then(Opposite::telling);
        self.told_by = telling.or(self.told_by);
        self.add_if_said(form, at);
    }

    /// At a word that denies what follows.
    fn begin_at(&mut self, role: Role, at: usize) {
        let own = match role {
            Role::Plain => self.start_of_contraction(at),
            _ => self.ranges[at].start,
        };
        let joins = matches!(role, Role::DeniesToo | Role::Ends);
        let joined = self.denial.filter(|_| joins);
        let joined = joined.filter(|denial| self.reaches(denial, at));
        let start = joined.map_or(own, |denial| denial.start);
        self.denial = self.denial.filter(|_| joined.is_none());
        self.begin_denial(self.denial_at(start, at));
    }

    /// Notes the sign that compares a word with what stands before it.
    fn note_sign(&mut self, at: usize) {
        let end = at
            .checked_sub(1)
            .map_or(0, |before| self.ranges[before].end);
        let start = self.ranges[at].start;
        let between = &self.text[end..start];
        if between != " " {
            self.tell(comparing(between, &self.text[start..]));
        }
    }

    /// The modal of a `has to`.
    fn has_to(&self, role: Role, at: usize) -> Option<u32> {
        let next = (role == Role::Has).then(|| self.word_after(at)).flatten();
        let is_to = next.is_some_and(|(next, is_near)| is_near && next.eq_ignore_ascii_case("to"));
        is_to.then(having).flatten()
    }

    /// Whether a denial right before a word denies it.
    fn is_denied(&self, at: usize) -> bool {
        let denials = [self.denial, self.begun].into_iter().flatten();
        let mut after = denials.map(|denial| denial.position);
        after.any(|position| position + 1 == at)
    }

    /// Notes a modal.
    fn tell(&mut self, modal: Option<u32>) {
        self.modals.extend(modal);
        self.told_by = modal.or(self.told_by);
    }

    fn denial_at(&self, start: usize, position: usize) -> Denial {
        let before = self.found.len();
        Denial {
            start,
            position,
            before,
            is_open: false,
        }
    }

    /// Begins a denial. One before it that has come to no word is told.
    fn begin_denial(&mut self, denial: Denial) {
        self.lose_denial();
        self.denial = Some(denial);
    }

    /// Tells that the text denies something where the denial has come to no
    /// content word: `may not be used without a key`.
    fn lose_denial(&mut self) {
        if self.denial.take().is_some() {
            self.tell(Some(DENIAL));
        }
    }

    /// Whether a denial is not too far from a word, and no sign parts them.
    fn reaches(&self, denial: &Denial, at: usize) -> bool {
        let between = self.after_denial(denial, self.ranges[at].start);
        at - denial.position <= REACH && !between.chars().any(parts_words)
    }

    /// The text from a denial to a place after it.
    fn after_denial(&self, denial: &Denial, until: usize) -> &'a str {
        &self.text[self.ranges[denial.position].end.min(until)..until]
    }

    /// At the first half of a French denial, with what stands after it.
    fn begin_french(&mut self, start: usize, at: usize, after: &str) {
        let denial = self.denial_at(start, at);
        self.begun = None;
        match ne(&self.text[..start], after) {
            // `personne ne brûle` is one denial, and in `aucune lampe ne brûle` the lamp is
            // denied by then.
            Ne::DeniesToo if self.denial.is_some_and(|begun| self.reaches(&begun, at)) => {}
            Ne::Denies | Ne::DeniesToo => self.begin_denial(denial),
            Ne::Only => self.tell(Some(ONLY)),
            Ne::Waits => self.begun = Some(denial),
        }
    }

    /// Whether a general word only leads from a denial to what is denied:
    /// `without any kind of control`.
    fn is_passed_over(&self, at: usize) -> bool {
        let is_denied = self.denial.is_some_and(|denial| self.reaches(&denial, at));
        let after = &self.text[self.ranges[at].end..];
        is_denied && leads_on(after, self.words.analysis)
    }

    /// Where `doesn’t` begins, which is one word with the one before it: that
    /// says nothing by itself.
    fn start_of_contraction(&mut self, at: usize) -> usize {
        let first = at.saturating_sub(1);
        self.tell(contracted(&self.text[self.ranges[first].clone()]));
        let helping = self.found.pop_if(|word| word.position == first);
        helping.map_or(self.ranges[first].start, |word| word.range.start)
    }

    /// Notes the `n’` of `n’est`.
    fn note_elided(&mut self, at: usize) {
        if self.words.analysis != Analysis::Fr {
            return;
        }
        if let Some(start) = elided_ne(&self.text[..self.ranges[at].start]) {
            self.begin_french(start, at, &self.text[self.ranges[at].start..]);
        }
    }

    /// Whether a word denies what follows it.
    fn is_denial(&mut self, role: Role, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        match role {
            Role::Denies | Role::DeniesToo if gives_bound(after) => {
                self.tell(Some(DENIAL));
                false
            }
            Role::Denies | Role::DeniesToo => {
                // `No. 5`
                !after.starts_with('.') && !is_other_of_two(before, after)
            }
            Role::DeniesPart => self.denies_part(at),
            Role::DeniesWithNe => denies_with_ne(before, &self.text[range.clone()], after),
            Role::Ends => {
                let ends = self.begun.is_some_and(|begun| self.goes_on(&begun, at));
                !ends && denies_alone(before, &self.text[range.clone()], after)
            }
            _ => {
                let analysis = self.words.analysis;
                analysis == Analysis::En && is_contracted_not(before, &self.text[range])
            }
        }
    }

    /// Whether a word is the `non` of the next: `non-repudiation` is no
    /// repudiation, nor `non autorisé` authorised, whatever dash or space parts them.
    fn denies_part(&mut self, at: usize) -> bool {
        let Some(next) = self.ranges.get(at + 1).cloned() else {
            return false;
        };
        let between = &self.text[self.ranges[at].end..next.start];
        let is_free = matches!(self.words.analysis, Analysis::En | Analysis::Fr);
        match between.trim() {
            dash if is_dash(dash) && dash == between => true,
            rest if is_free && (rest.is_empty() || is_dash(rest)) => {
                !parts_paragraphs(between) && !is_latin(&self.text[..self.ranges[at].start]) && {
                    let next = self.words.form(&self.text[next]);
                    next.stem.is_some() || next.role == Role::Lifts
                }
            }
            _ => false,
        }
    }

    /// Whether `in no way` or the like has been read but for its last word.
    fn is_passed_on(&self) -> bool {
        let start = self.denial.map_or(0, |denial| denial.start);
        let last = last_word(&self.text[..start]).1.to_lowercase();
        matches!(
            last.as_str(),
            "in" | "by" | "under" | "en" | "de" | "d" | "par"
        )
    }

    /// At the second half of a French denial: the word between its halves is
    /// denied, or where none says something the next one.
    fn ends_denial(&mut self, at: usize) -> bool {
        let Some(begun) = self.begun.take().filter(|begun| self.goes_on(begun, at)) else {
            return false;
        };
        let next = self.ranges.get(at + 1).cloned();
        let next = next.map(|next| self.words.form(&self.text[next]).role);
        if next == Some(Role::Lifts) {
            self.tell(Some(LIFTED));
            return true;
        }
        let between = self.found.get(begun.before).map(|word| word.range.clone());
        let role = between.map(|between| self.words.form(&self.text[between]).role);
        let Some(role) = role.filter(|role| *role != Role::Helps) else {
            let start = self.ranges[at].start;
            self.begin_denial(self.denial_at(start, at));
            return true;
        };
        if role == Role::Lifts {
            self.tell(Some(LIFTED));
        }
        let is_last = begun.before + 1 == self.found.len();
        let end = self.ranges[at].end;
        let word = &mut self.found[begun.before];
        if role != Role::Lifts && !word.is_denied {
            word.stem = self.words.denied(word.stem);
            word.is_denied = true;
            word.range.start = begun.start;
            word.range.end = if is_last { end } else { word.range.end };
        }
        true
    }

    /// Whether a denial that has begun can end at a word: no sign parts it, and
    /// `ne … que` says what is.
    fn goes_on(&self, begun: &Denial, at: usize) -> bool {
        let between = &self.text[begun.start..self.ranges[at].start];
        let is_que = |word: &str| matches!(word, "que" | "qu");
        let mut words = between.split(|c: char| !c.is_alphabetic());
        at - begun.position <= REACH && !between.chars().any(parts_words) && !words.any(is_que)
    }

    /// Adds what some words say together, denied by what came before it or not.
    fn add(&mut self, stem: u32, words: Range<usize>, is_number: bool) {
        let (position, last) = (words.start, words.end - 1);
        let range = self.ranges[position].start..self.ranges[last].end;
        let mut range = match is_number {
            true => range_with_signs(self.text, range),
            false => range,
        };
        let denial = self.denial.filter(|denial| {
            let between = self.after_denial(denial, range.start);
            position - denial.position <= REACH
                && !between.contains(['.', ';', ':'])
                && !parts_paragraphs(between)
        });
        match denial {
            Some(_) => self.denial = None,
            None => self.lose_denial(),
        }
        let is_open = denial.is_some_and(|denial| denial.is_open);
        let stem = match denial {
            Some(denial) => {
                let between = self.after_denial(&denial, range.start);
                if is_dash(between.trim()) || !between.chars().any(parts_words) {
                    let last = self.found.last().map_or(0, |word| word.range.end);
                    range.start = denial.start.max(last);
                }
                let denied = self.words.denied(stem);
                // Neither the word nor what denies it.
                match is_open {
                    true => self.words.denied(denied),
                    false => denied,
                }
            }
            None => stem,
        };
        self.found.push(ContentWord {
            stem,
            range,
            position: last,
            is_denied: denial.is_some() && !is_open,
            is_number,
            told_by: self.told_by.take(),
        });
    }
}
