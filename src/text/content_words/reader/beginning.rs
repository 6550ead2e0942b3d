//! Where a denial begins.

use super::{Denial, Reader};
use crate::text::content_words::denial::{
    Role, elided_ne, follows_neither, gives_bound, is_contracted_not, is_dash, is_latin,
    is_other_of_two, last_word,
};
use crate::text::content_words::french_alone::{denies_alone, denies_with_ne};
use crate::text::content_words::french_ne::{Ne, ne};
use crate::text::content_words::modals::{DENIAL, LIFTED, ONLY, contracted};
use crate::text::words::is_apostrophe;
use crate::text::{Analysis, fold_word, parts_paragraphs};

impl Reader<'_, '_> {
    /// At a word that denies what follows.
    pub(super) fn begin_at(&mut self, role: Role, at: usize) {
        let own = match role {
            Role::Plain => self.start_of_contraction(at),
            _ => self.ranges[at].start,
        };
        let joins = matches!(role, Role::DeniesToo | Role::Agrees | Role::Ends);
        let joined = self.denial.filter(|_| joins);
        let joined = joined.filter(|denial| self.reaches(denial, at));
        let start = joined.map_or(own, |denial| denial.start);
        self.denial = self.denial.filter(|_| joined.is_none());
        self.begin_denial(self.denial_at(start, at));
    }

    pub(super) fn denial_at(&self, start: usize, position: usize) -> Denial {
        let before = self.found.len();
        Denial {
            start,
            position,
            before,
            is_open: false,
        }
    }

    /// At the first half of a French denial, with what stands after it.
    pub(super) fn begin_french(&mut self, start: usize, at: usize, after: &str) {
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

    /// Where `doesn’t` begins, which is one word with the one before it: that
    /// says nothing by itself.
    pub(super) fn start_of_contraction(&mut self, at: usize) -> usize {
        let first = at.saturating_sub(1);
        self.tell(contracted(&self.text[self.ranges[first].clone()]));
        let helping = self.found.pop_if(|word| word.position == first);
        helping.map_or(self.ranges[first].start, |word| word.range.start)
    }

    /// Notes the `n’` of `n’est`.
    pub(super) fn note_elided(&mut self, at: usize) {
        if self.words.analysis != Analysis::Fr {
            return;
        }
        self.note_until(at);
        if let Some(start) = elided_ne(&self.text[..self.ranges[at].start]) {
            self.begin_french(start, at, &self.text[self.ranges[at].start..]);
        }
    }

    /// Adds the `jusqu’` of `jusqu’à`, which is no word by itself: its opposite (`depuis`) is
    /// shown.
    fn note_until(&mut self, at: usize) {
        let end = self.ranges[at].start;
        let before = self.text[..end].trim_end_matches(is_apostrophe);
        if before.len() == end || !before.ends_with("squ") || !self.is_strict() {
            return;
        }
        let last = last_word(before).1;
        if !last.eq_ignore_ascii_case("jusqu") {
            return;
        }
        let stem = self.words.number("jusqu");
        let start = before.len() - last.len();
        self.push_small(stem, start..before.len(), at);
    }

    /// Whether a word denies what follows it.
    pub(super) fn is_denial(&mut self, role: Role, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        match role {
            Role::Denies | Role::DeniesToo if gives_bound(after, self.words.analysis) => {
                self.tell(Some(DENIAL));
                self.is_bound_told(at)
            }
            Role::Denies | Role::DeniesToo => {
                // `No. 5`
                let is_no = self.text[range].eq_ignore_ascii_case("no");
                let is_number = is_no && after.starts_with('.');
                !is_number && !is_other_of_two(before, after)
            }
            Role::Agrees => true,
            Role::DeniesAfterNeither => follows_neither(before),
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
    pub(super) fn denies_part(&mut self, at: usize) -> bool {
        let Some(next) = self.ranges.get(at + 1).cloned() else {
            return false;
        };
        let between = &self.text[self.ranges[at].end..next.start];
        let is_free = matches!(self.words.analysis, Analysis::En | Analysis::Fr);
        match between.trim() {
            dash if is_dash(dash) && dash == between => true,
            rest if is_free && (rest.is_empty() || is_dash(rest)) => {
                !parts_paragraphs(between) && !is_latin(&self.text[..self.ranges[at].start]) && {
                    let next = self.form(next);
                    next.stem.is_some()
                        || next.role == Role::Lifts
                        || (rest.is_empty() && self.passes_over(at))
                }
            }
            _ => false,
        }
    }

    /// Whether a `non` denies what joining words part from it, as it does in French:
    /// `et non les lampes`.
    fn passes_over(&mut self, at: usize) -> bool {
        if self.words.analysis != Analysis::Fr {
            return false;
        }
        match fold_word(&self.text[self.ranges[at + 1].clone()]).as_str() {
            // `non moins visible` is as visible.
            "moins" => {
                self.tell(Some(DENIAL));
                false
            }
            "plus" => self.is_no_longer(at),
            _ => true,
        }
    }

    /// Whether `non plus` says that something is so no longer: `et non plus les lampes`.
    /// Elsewhere it says no more than a denial before it.
    fn is_no_longer(&mut self, at: usize) -> bool {
        let last = last_word(&self.text[..self.ranges[at].start]).1;
        if !matches!(last.to_lowercase().as_str(), "et" | "mais") {
            return false;
        }
        let next = self.ranges.get(at + 2).cloned();
        let next = next.map(|next| self.form(next).role);
        let is_lifted = next == Some(Role::Lifts);
        self.tell(is_lifted.then_some(LIFTED));
        !is_lifted
    }
}
