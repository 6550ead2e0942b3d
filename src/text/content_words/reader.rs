//! The content words of one text, and which of them it denies.

mod acting;
mod alternatives;
mod beginning;
mod bracketed;
mod figures;
mod joined;
mod lettered;
mod measures;
mod nobody;
mod reach;

use std::ops::Range;

use super::denial::{Role, denies_bound, is_dash, leads_on};
use super::form::Sameness;
use super::french_alone::{is_not_only_after, may_end};
use super::homographs::Beside;
use super::marks::is_mark;
use super::modals::{DENIAL, DENIED_MODAL, LIFTED, comparing, having, ranging};
use super::numbers::range_with_signs;
use super::part_letters::Part;
use super::turning::{is_no_measure, turning};
use super::{ContentWord, ContentWords, Form, Opposite, ReadText};
use crate::text::{fold_word, parts_paragraphs, parts_words};

/// Reads the words of one text in order.
pub(super) struct Reader<'r, 'a> {
    words: &'r mut ContentWords<'a>,
    text: &'r str,
    /// The same where it lasts as long as what is known of its words.
    lasting: Option<&'a str>,
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
    /// The last word for a part of a text, or letter after one, by its place.
    part: Option<(usize, LastPart)>,
}

/// After what a letter may tell which part of a text is meant.
#[derive(Clone, Copy)]
enum LastPart {
    Word(Part),
    Letter,
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

/// Whether a word that ends a denial says `more` by itself.
fn is_more(written: &str) -> bool {
    matches!(fold_word(written).as_str(), "plus" | "piu" | "mas")
}

/// So many words after it, a denial has come to an end.
const REACH: usize = 6;

impl<'r, 'a> Reader<'r, 'a> {
    pub(super) fn of(
        words: &'r mut ContentWords<'a>,
        text: &'r str,
        lasting: Option<&'a str>,
        ranges: &'r [Range<usize>],
    ) -> Self {
        Self {
            words,
            text,
            lasting,
            ranges,
            found: Vec::with_capacity(ranges.len() / 2),
            modals: Vec::new(),
            opposites: Vec::new(),
            told_by: None,
            next: 0,
            denial: None,
            begun: None,
            part: None,
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
        if self.is_strict() {
            self.deny_phrases();
        }
        self.deny_joined();
        ReadText {
            words: self.found,
            modals: self.modals,
            opposites: self.opposites,
        }
    }

    /// What is known of the word that stands in a place.
    fn form(&mut self, range: Range<usize>) -> Form {
        let lasting = self.lasting.map(|text| &text[range.clone()]);
        self.words.form(&self.text[range], lasting)
    }

    fn read(&mut self, at: usize) {
        let range = self.ranges[at].clone();
        if is_mark(self.text, &range) {
            return;
        }
        let form = self.form(range.clone());
        // Among capitals alone nobody knows which of the two is meant.
        if form.is_abbreviation && !self.text.contains(char::is_lowercase) {
            return;
        }
        self.note_elided(at);
        self.note_sign(at);
        self.note_part(form, at);
        if self.is_homograph(form, at) {
            return;
        }
        if self.is_bracketed_denial(form.role, at) || self.is_bound(form, at) {
            return;
        }
        let modal = form.modal.or_else(|| self.has_to(form.role, at));
        if modal.is_some() && self.is_denied(at) {
            self.tell(Some(DENIED_MODAL));
        }
        self.tell(modal);
        self.end_at_ni(at);
        if self.is_no_one(form.role, at)
            || self.is_nobody(form.role, at)
            || self.is_or_not(form.role, at)
            || self.only_agrees(form.role, at)
        {
            return;
        }
        if self.is_denial(form.role, at) {
            if !self.denies_back(at) {
                self.begin_at(form.role, at);
            }
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
                if self.is_bound_told(at) {
                    self.begin_denial(self.denial_at(range.start, at));
                }
                return;
            }
            Role::Lifts if follows => {
                // `not necessarily` is what one text alone has.
                let is_said = self.is_strict() && form.stem.is_some();
                self.denial = self.denial.filter(|_| is_said);
                self.tell(Some(LIFTED));
            }
            Role::Turns => {
                let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
                let written = &self.text[range.clone()];
                let turned = turning(before, written, after, self.words.analysis);
                self.tell(turned);
                if turned.is_some() && is_no_measure(written) {
                    return;
                }
            }
            Role::General if self.is_passed_over(at) => {
                self.reach_on(at);
                return;
            }
            Role::Passes if follows && self.is_passed_on() => {
                self.pass_on(at);
                return;
            }
            Role::Passes if self.is_in_no_way_of_spanish(at) => return,
            _ => {}
        }
        if form.is_negated {
            self.begin_denial(self.denial_at(range.start, at));
        }
        self.opposites.extend(form.opposite);
        let telling = form.opposite.as_ref().and_then(Opposite::telling);
        self.told_by = telling.or(self.told_by);
        match form.small {
            Some(small) if self.is_measure(at) => self.add(small, at..at + 1, false),
            Some(small) => self.add_small(small, at..at + 1),
            None => self.add_if_said(form, at),
        }
    }

    /// Whether a word that mostly says nothing, or something else, says something where it
    /// stands. It is added then.
    fn is_homograph(&mut self, form: Form, at: usize) -> bool {
        let Some(homograph) = form.homograph else {
            return false;
        };
        let range = self.ranges[at].clone();
        let is_told = homograph.is_told(&Beside {
            written: &self.text[range.clone()],
            before: &self.text[..range.start],
            after: &self.text[range.end..],
        });
        if is_told {
            let stem = self.words.stem_of(homograph.stem_of);
            self.add(stem, at..at + 1, false);
        }
        is_told
    }

    /// Notes the sign that compares a word with what stands before it.
    fn note_sign(&mut self, at: usize) {
        let end = at
            .checked_sub(1)
            .map_or(0, |before| self.ranges[before].end);
        let start = self.ranges[at].start;
        let between = &self.text[end..start];
        if between != " " {
            let (before, after) = (&self.text[..end], &self.text[start..]);
            self.tell(comparing(between, after).or_else(|| ranging(before, between, after)));
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
    fn after_denial(&self, denial: &Denial, until: usize) -> &'r str {
        &self.text[self.ranges[denial.position].end.min(until)..until]
    }

    /// Whether a general word only leads from a denial to what is denied:
    /// `without any kind of control`.
    fn is_passed_over(&self, at: usize) -> bool {
        let is_denied = self.denial.is_some_and(|denial| self.reaches(&denial, at));
        let after = &self.text[self.ranges[at].end..];
        is_denied && leads_on(after, self.words.analysis)
    }

    /// At the second half of a French denial: the word between its halves is
    /// denied, or where none says something the next one.
    fn ends_denial(&mut self, at: usize) -> bool {
        let Some(begun) = self.begun.take().filter(|begun| self.goes_on(begun, at)) else {
            return false;
        };
        let next = self.ranges.get(at + 1).cloned();
        let next = next.map(|next| self.form(next));
        let lifts = next.filter(|next| next.role == Role::Lifts);
        if lifts.is_some() || self.is_not_only(&begun, at) {
            self.tell(Some(LIFTED));
            let says = lifts.is_some_and(|lifts| lifts.stem.is_some());
            if self.is_strict() && says {
                self.begin_denial(self.denial_at(self.ranges[at].start, at));
            }
            return true;
        }
        let between = self.found.get(begun.before).map(|word| word.range.clone());
        let role = between.map(|between| self.form(between).role);
        let Some(role) = role.filter(|role| *role != Role::Helps) else {
            // `plus sûr` alone says the contrary of `n’est plus sûr`.
            let start = match is_more(&self.text[self.ranges[at].clone()]) {
                true => begun.start,
                false => self.ranges[at].start,
            };
            self.begin_denial(self.denial_at(start, at));
            return true;
        };
        if role == Role::Lifts {
            self.tell(Some(LIFTED));
        }
        let is_last = begun.before + 1 == self.found.len();
        let end = self.ranges[at].end;
        let word = &mut self.found[begun.before];
        let is_denied = role != Role::Lifts || self.words.sameness == Sameness::Inflection;
        if is_denied && !word.is_denied {
            word.stem = self.words.denied(word.stem);
            word.is_denied = true;
            word.range.start = begun.start;
            word.range.end = if is_last { end } else { word.range.end };
        }
        true
    }

    /// Whether a `pas` takes nothing away: `n’est pas que rouge`.
    fn is_not_only(&self, begun: &Denial, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let is_pas = self.text[range.clone()].eq_ignore_ascii_case("pas");
        let verb = self.found.get(begun.before);
        let verb = verb.map(|verb| fold_word(&self.text[verb.range.clone()]));
        is_pas && is_not_only_after(verb.as_deref(), &self.text[range.end..])
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
        let mut denied_from = None;
        let stem = match denial {
            Some(denial) => {
                let between = self.after_denial(&denial, range.start);
                let is_one = denial.is_open || is_dash(between.trim());
                let last = self.found.last().map_or(0, |word| word.range.end);
                match is_one || !between.chars().any(parts_words) {
                    true if denial.start >= last => range.start = denial.start,
                    _ => denied_from = Some(denial.start..self.ranges[denial.position].end),
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
            denied_from,
            is_number,
            is_small: false,
            told_by: self.told_by.take(),
        });
    }
}
