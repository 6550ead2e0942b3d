//! What `or not`, `no one` and the `mai` of `non … mai` do, which look as though they denied what follows.

use super::{Denial, REACH, Reader};
use crate::text::content_words::denial::{Role, gives_bound, is_dash, is_ever, last_word};
use crate::text::content_words::modals::{DENIAL, OR_NOT};
use crate::text::{Analysis, WordList, fold_word, parts_words};

/// Words for the other of two.
static OR: WordList = WordList::of("or ou oder o u или");
/// Words with which it is said that both of two are meant.
static WHETHER: WordList = WordList::of("whether regardless soit soient ob sia siano sea sean");
/// Words through which a denial passes to what is denied: `or not be lit`.
static PASSING: WordList =
    WordList::of("be been being to have yet encore etre avoir sein werden ser ya");
/// Words after which `or not` denies nothing that are no joining words.
static AFTER_OR_NOT: WordList = WordList::of("contre envers malgre hors chez depuis des");

/// What an `or not` may do to what is said after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OrNot {
    /// Only names the other of two: `lit or not`.
    Nothing,
    /// Denies: `or not to be lit`.
    Denies,
    /// One of both, which is not told: `abusive or not authorised access`, `lit or
    /// not burning lamps`.
    Either,
}

/// What an `or not` does of which a word is the `not`; none of another word. What
/// stands before it and after it tells.
fn or_not(before: &str, not: &str, after: &str, analysis: Analysis) -> Option<OrNot> {
    let is_not = match analysis {
        Analysis::En => not.eq_ignore_ascii_case("not"),
        Analysis::Fr => not.eq_ignore_ascii_case("non") || not.eq_ignore_ascii_case("pas"),
        Analysis::De => not.eq_ignore_ascii_case("nicht"),
        Analysis::It | Analysis::Es => not.eq_ignore_ascii_case("no"),
        Analysis::Ru => not.to_lowercase() == "нет",
        Analysis::General => false,
    };
    let (rest, last) = last_word(before);
    if !is_not
        || last.len() == before.len()
        || !OR.has(&last.to_lowercase())
        || gives_bound(after, analysis)
    {
        return None;
    }
    let mut next = after.split(|c: char| !c.is_alphabetic());
    let next = fold_word(next.find(|word| !word.is_empty()).unwrap_or_default());
    let goes_on = after.trim_start();
    let is_parted = goes_on.len() == after.len() || !goes_on.starts_with(char::is_alphanumeric);
    let is_hyphen = |c: char| is_dash(c.encode_utf8(&mut [0; 4]));
    let is_joined = not.eq_ignore_ascii_case("non") && after.starts_with(is_hyphen);
    Some(match is_parted {
        true if is_joined => return None,
        true => OrNot::Nothing,
        false if PASSING.has(&next) => OrNot::Denies,
        false if AFTER_OR_NOT.has(&next) || is_of_both(rest) => OrNot::Nothing,
        false => OrNot::Either,
    })
}

/// Whether the clause before an `or` says that both of two are meant.
fn is_of_both(before: &str) -> bool {
    /// So far before it, in words.
    const NEAR: usize = 8;
    let mut rest = before;
    for _ in 0..NEAR {
        let (before, word) = last_word(rest);
        if WHETHER.has(&word.to_lowercase()) {
            return true;
        }
        // A comma parts no clause: `whether lit, red or not`.
        rest = before.trim_end_matches([' ', '\r', '\n', ',', '’', '\'']);
        if word.is_empty() || rest.ends_with(['.', ';', ':']) {
            return false;
        }
    }
    false
}

impl Reader<'_, '_> {
    /// At `no one`, which denies what `nobody` does: tells where that is nothing that it
    /// stands there.
    pub(super) fn is_no_one(&mut self, role: Role, at: usize) -> bool {
        let is_no = role == Role::Denies
            && self.words.analysis == Analysis::En
            && self.text[self.ranges[at].clone()].eq_ignore_ascii_case("no");
        let is_no_one = is_no
            && self
                .word_after(at)
                .is_some_and(|(next, is_near)| is_near && next.eq_ignore_ascii_case("one"));
        if is_no_one {
            self.next = at + 2;
            let denies = self.denies_as_nobody(at, at + 1);
            self.tell((!denies).then_some(DENIAL));
        }
        is_no_one
    }

    /// At a word that agrees with a denial before it in its clause, `non brucia mai`: tells
    /// that it stands there. So does one that denies nothing, `più che mai`.
    pub(super) fn only_agrees(&mut self, role: Role, at: usize) -> bool {
        if role != Role::Agrees {
            return false;
        }
        let only_agrees = is_ever(&self.text[..self.ranges[at].start]) || self.is_denied_before(at);
        self.tell(only_agrees.then_some(DENIAL));
        only_agrees
    }

    /// Whether a word not far before another is denied, and no sign parts them.
    pub(super) fn is_denied_before(&self, at: usize) -> bool {
        let near = self.found.iter().rev();
        let mut near = near.take_while(|word| at - word.position <= REACH);
        let denied = near.find(|word| word.is_denied);
        denied.is_some_and(|word| {
            let between = self.text.get(word.range.end..self.ranges[at].start);
            between.is_some_and(|between| !between.chars().any(parts_words))
        })
    }

    /// At the `not` of an `or not`: tells that it stands there, unless it denies what
    /// follows as the `not` of another text does.
    pub(super) fn is_or_not(&mut self, role: Role, at: usize) -> bool {
        let may_be = matches!(role, Role::Denies | Role::DeniesPart | Role::Ends);
        if !may_be || at == 0 {
            return false;
        }
        let range = self.ranges[at].clone();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let or = or_not(before, &self.text[range], after, self.words.analysis);
        let Some(or) = or.filter(|_| !self.is_denied_alike(at)) else {
            return false;
        };
        match or {
            OrNot::Denies => return false,
            OrNot::Nothing => self.tell(Some(OR_NOT)),
            OrNot::Either if !self.says_next(at) => self.tell(Some(OR_NOT)),
            OrNot::Either => {
                self.tell(Some(OR_NOT));
                let denial = self.denial_at(self.ranges[at - 1].start, at);
                self.begin_denial(Denial {
                    is_open: true,
                    ..denial
                });
            }
        }
        true
    }

    /// Whether the word after another says something by itself.
    pub(super) fn says_next(&mut self, at: usize) -> bool {
        let next = self.ranges.get(at + 1).cloned();
        next.is_some_and(|next| self.form(next).stem.is_some())
    }

    /// Whether the `not` of an `or not` plainly denies: as another does before the
    /// `or`, or the word that stands before it (`authorised or not authorised`).
    fn is_denied_alike(&mut self, at: usize) -> bool {
        let next = self.ranges.get(at + 1).cloned();
        let next = next.and_then(|next| self.form(next).stem);
        let Some(last) = self.found.last().filter(|_| next.is_some()) else {
            return false;
        };
        let between = &self.text[last.range.end..self.ranges[at].start];
        let is_same = last.position + 2 == at && Some(last.stem) == next;
        let is_near = at - last.position <= REACH && !between.chars().any(parts_words);
        is_same || (is_near && last.is_denied)
    }
}
