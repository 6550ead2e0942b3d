//! What `nobody`, `personne` and the like deny: the word before them, or what follows.

use super::{Denial, Reader};
use crate::text::content_words::denial::{Role, last_word};
use crate::text::content_words::french_alone::{denies_with_ne, is_person_or_thing_after};
use crate::text::content_words::modals::{DENIAL, LIFTED};
use crate::text::words::is_apostrophe;
use crate::text::{Analysis, WordList, fold_word, parts_paragraphs};

/// Words of English that help the verb after them: `nobody may enter`.
static HELPING: WordList = WordList::of(
    "may might can could shall should will would must is are was were be has have had does did",
);
/// Words between what is done and nobody, to whom it is done.
static TO: WordList = WordList::of("to by for from of at on with");
/// Words after which `in no way` denies the verb before it: `harms in no way the network`.
static ARTICLES: WordList = WordList::of(
    "the a an any its their this these der die das den dem ein eine einen il lo la gli i le l \
     el los las un una",
);
/// Words before those that pass a denial on: `in no way`.
static BEFORE_PASSING: WordList =
    WordList::of("in by under en de d par auf unter per bajo por dans sous");

impl Reader<'_, '_> {
    /// At a word for nobody or nothing: denies the word before it (`harms nobody`, `ne blesse
    /// personne`) or begins a denial of what follows (`nobody may enter`, `nul feu`).
    pub(super) fn is_nobody(&mut self, role: Role, at: usize) -> bool {
        match role {
            Role::Nobody => self.denies_as_nobody(at, at),
            Role::DeniesWithNe => self.denies_as_personne(at),
            _ => false,
        }
    }

    /// The same of `nobody`, or of the two words of `no one`, by the first and the last.
    pub(super) fn denies_as_nobody(&mut self, first: usize, last: usize) -> bool {
        let next = self.word_after(last).filter(|(_, is_near)| *is_near);
        let next = next.map_or("", |(next, _)| next);
        let is_helping = HELPING.has(&next.to_lowercase());
        if !is_helping && self.deny_what_is_done(first, last) {
            return true;
        }
        // `none of the lamps`
        let is_of = next.eq_ignore_ascii_case("of");
        let denies_next = is_helping || is_of || (!next.is_empty() && self.says_next(last));
        if denies_next {
            let start = self.ranges[first].start;
            self.begin_denial(self.denial_at(start, last));
        }
        denies_next
    }

    /// Denies the word that stands right before some, or before a preposition: `harms nobody`,
    /// `known to nobody`.
    fn deny_what_is_done(&mut self, first: usize, last: usize) -> bool {
        let (start, end) = (self.ranges[first].start, self.ranges[last].end);
        let Some(word) = self.found.last_mut() else {
            return false;
        };
        // A number takes in the preposition after it where that may be a unit: `24in`.
        let Some(between) = self.text.get(word.range.end..start) else {
            return false;
        };
        let is_near = between.starts_with(char::is_whitespace)
            && !parts_paragraphs(between)
            && (between.trim().is_empty() || TO.has(&between.trim().to_lowercase()));
        if !is_near || word.is_denied || word.is_number {
            return false;
        }
        word.stem = self.words.denied(word.stem);
        word.is_denied = true;
        word.range.end = end;
        true
    }

    /// The same of `personne`, `rien` and `nul` with a `ne` or `sans` before them.
    fn denies_as_personne(&mut self, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let folded = fold_word(&self.text[range]);
        let is_begun = self.begun.is_some_and(|begun| self.goes_on(&begun, at));
        if matches!(folded.as_str(), "nul" | "nulle") {
            return is_begun && !denies_with_ne(before, &folded, after) && self.denies_as_nul(at);
        }
        if is_person_or_thing_after(&fold_word(last_word(before).1)) {
            return false;
        }
        if is_begun {
            self.tell(is_of_others(after).then_some(LIFTED));
            return self.ends_denial(at);
        }
        // `sans rien éteindre`
        let denial = self.denial.filter(|denial| denial.position + 1 == at);
        if denial.is_some() && folded == "rien" {
            self.reach_on(at);
            return true;
        }
        let agrees = denial.is_none() && self.is_done_without(at);
        self.tell(agrees.then_some(DENIAL));
        agrees
    }

    /// `Nulle part` denies what is done, and `nul` the next word as `aucun` does.
    fn denies_as_nul(&mut self, at: usize) -> bool {
        let next = self.word_after(at).map(|(next, _)| next);
        if next.is_some_and(|next| next.eq_ignore_ascii_case("part")) {
            self.next = at + 2;
            return self.ends_denial(at + 1);
        }
        self.begun = None;
        self.begin_denial(self.denial_at(self.ranges[at].start, at));
        true
    }

    /// Whether a word is what a denied one is not done to: `sans blesser personne`, `sans nuire
    /// à personne`.
    fn is_done_without(&self, at: usize) -> bool {
        let last = self.found.last().filter(|word| word.is_denied);
        last.is_some_and(|word| {
            let between = self.text.get(word.range.end..self.ranges[at].start);
            between.is_some_and(|between| matches!(between.trim(), "" | "à"))
        })
    }

    /// At a French `ni` after a `ne` and its verb: denies that too, as `n’allume ni n’éteint`
    /// and `n’est rouge ni vert` do.
    pub(super) fn end_at_ni(&mut self, at: usize) {
        let is_ni = self.words.analysis == Analysis::Fr
            && self.text[self.ranges[at].clone()].eq_ignore_ascii_case("ni");
        let begun = self.begun.filter(|_| is_ni);
        if let Some(begun) = begun.filter(|_| self.end_after_verb(at)) {
            // The `ni` belongs to what follows.
            let end = self.ranges[at - 1].end;
            let verb = &mut self.found[begun.before].range;
            verb.end = verb.end.min(end);
        }
    }

    /// Ends a French denial where a word was found since its `ne`.
    fn end_after_verb(&mut self, at: usize) -> bool {
        let begun = self
            .begun
            .filter(|begun| begun.before < self.found.len() && self.goes_on(begun, at));
        begun.is_some() && self.ends_denial(at)
    }

    /// Whether `in no way` or the like has been read but for its last word.
    pub(super) fn is_passed_on(&self) -> bool {
        let start = self.denial.map_or(0, |denial| denial.start);
        let before = self.text[..start].trim_end_matches(is_apostrophe);
        BEFORE_PASSING.has(&last_word(before).1.to_lowercase())
    }

    /// At the last word of `in no way`: passes its denial on to what follows, unless it denies
    /// the verb before it (`ne brûle en aucun cas`, `harms in no way the network`) or agrees
    /// with a denial (`no arde de ninguna manera`).
    pub(super) fn pass_on(&mut self, at: usize) {
        let denial = self.denial.take();
        if self.end_after_verb(at) {
            return;
        }
        if self.is_denied_before(at) {
            self.tell(Some(DENIAL));
            return;
        }
        let next = self.word_after(at).map(|(next, _)| next.to_lowercase());
        let begins_thing = next.is_some_and(|next| ARTICLES.has(&next));
        let preposition = denial.and_then(|denial| denial.position.checked_sub(1));
        let denies_verb = begins_thing
            && preposition.is_some_and(|preposition| self.deny_what_is_done(preposition, at));
        if !denies_verb {
            self.denial = denial;
            self.reach_on(at);
        }
    }

    /// Takes a word for the last of a denial so far.
    pub(super) fn reach_on(&mut self, at: usize) {
        self.denial = self.denial.map(|denial| Denial {
            position: at,
            ..denial
        });
    }

    /// At the `modo` of `en modo alguno`, which denies as `de ningún modo` does.
    pub(super) fn is_in_no_way_of_spanish(&mut self, at: usize) -> bool {
        let next = self.word_after(at).map(|(next, _)| next.to_lowercase());
        let is_any = next.is_some_and(|next| matches!(next.as_str(), "alguno" | "alguna"));
        let is_spanish = self.words.analysis == Analysis::Es;
        if !is_spanish || !is_any || at == 0 {
            return false;
        }
        let before = &self.text[self.ranges[at - 1].clone()];
        if !BEFORE_PASSING.has(&before.to_lowercase()) {
            return false;
        }
        self.begin_denial(self.denial_at(self.ranges[at].start, at));
        self.next = at + 2;
        self.pass_on(at + 1);
        true
    }
}

/// Whether some are left out of nobody: `personne d’autre`.
fn is_of_others(after: &str) -> bool {
    let words = after.split(|c: char| !c.is_alphabetic());
    words
        .filter(|word| !word.is_empty())
        .take(2)
        .eq(["d", "autre"])
}
