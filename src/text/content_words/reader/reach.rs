//! How far a denial reaches beyond the first word that it denies: to the noun of its phrase
//! (`without the prior written consent`), and back to the verb of a clause that it ends
//! (`speichert die Daten nicht`).

use std::ops::Range;

use super::{REACH, Reader};
use crate::text::content_words::adjectives::is_adjective;
use crate::text::content_words::denial::is_dash;
use crate::text::content_words::form::Sameness;
use crate::text::{Analysis, WordList, fold_word, parts_paragraphs, parts_words};

/// Words that deny a thing, and so all of the phrase that names it. `not` may deny an adjective
/// alone: `not authorised users` are users.
static DENYING_THINGS: WordList = WordList::of(
    "no without sans aucun aucune kein keine keinen keiner keinem keines keinerlei ohne senza \
     nessun nessuna sin ningun ninguna без нет никакой никакого никакая никакие никаких никакому",
);
/// `no` denies what is done in Italian and Spanish.
static DENYING_VERBS: WordList = WordList::of("no");
/// What stands before a thing that is denied: `not an attack`, `pas de lampe`.
static ARTICLES: WordList =
    WordList::of("a an any the of his her its their such un une de d uno una l la le les");
/// What joins a word to the noun before it, with no article, in one expression.
static OF: WordList = WordList::of("de d di");
/// The same where it may as well begin something else: `mise en garde`, `accès en lecture`,
/// `pas un moyen d’accès`.
static JOINING: WordList = WordList::of("de d di en a");
/// Words of Russian that pass a denial on to what they are of: `без любого вида масла`.
static KINDS: WordList = WordList::of("вида рода типа");
/// Words that begin the object of a verb, which the word before them is then.
static BEFORE_OBJECT: WordList = WordList::of(
    "a an the any to un une le la les l des du il lo gli i uno una el los las unos unas",
);
/// Words that deny and may end their clause, folded.
static ENDING: WordList =
    WordList::of("not t no nicht nie niemals keineswegs keinesfalls mitnichten нет");
/// What stands at the end of a clause of German and belongs to its verb.
static PREFIXES: WordList = WordList::of(
    "ab an auf aus bei ein fest fort her hin los mit nach statt teil um unter vor weg weiter \
     wieder zu zuruck zusammen",
);
/// Words of German that begin another clause.
static BEGINNING: WordList = WordList::of("und sondern aber doch jedoch sowie");
/// So many content words before it, a denial at the end of its clause reaches.
const REACH_BACK: usize = 8;

/// What is said of a word within the reach of a denial.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Denied,
    /// It may be denied or not, which is not told.
    Open,
}

impl Reader<'_, '_> {
    /// Whether only the forms of one word are taken for one: where words of one stem are, a
    /// text is looked for, and what it denies matters less than what it is about.
    pub(super) fn is_strict(&self) -> bool {
        self.words.sameness == Sameness::Inflection
    }

    /// Denies what belongs to one phrase with a thing that is denied.
    pub(super) fn deny_phrases(&mut self) {
        let mut first = 0;
        while first < self.found.len() {
            first = match self.found[first].is_denied {
                true => self.deny_phrase(first),
                false => first + 1,
            };
        }
    }

    /// After the last word that the denial of a word reaches.
    fn deny_phrase(&mut self, first: usize) -> usize {
        let denial = self.denial_of(first);
        if self.is_adverb_of_next(first) {
            self.deny_word(first + 1, Said::Open, &denial);
            return first + 2;
        }
        let mut at = first;
        if !self.denies_thing(first) {
            if !self.has_denied_object(first) {
                return first + 1;
            }
            at += 1;
            self.deny_word(at, Said::Denied, &denial);
        }
        let is_bare = self.is_bare(first);
        let mut is_open = false;
        while let Some(said) = self.reached_by(at, is_bare).filter(|_| at - first < REACH) {
            at += 1;
            is_open |= said == Said::Open;
            let said = if is_open { Said::Open } else { Said::Denied };
            self.deny_word(at, said, &denial);
        }
        at + 1
    }

    /// Whether a word only tells how the next one is: of `does not adequately protect` it is
    /// not told whether anything is protected.
    fn is_adverb_of_next(&self, at: usize) -> bool {
        let ending = match self.words.analysis {
            Analysis::En => "ly",
            Analysis::Fr => "ment",
            Analysis::It | Analysis::Es => "mente",
            _ => return false,
        };
        let is_next = self
            .near(at)
            .is_some_and(|between| between.trim().is_empty());
        is_next
            && self.own(at).ends_with(ending)
            && !self.denies_thing(at)
            && self.is_free(at + 1)
            && !self.found[at + 1].is_small
    }

    /// Whether nothing stands between a word and what denies it.
    fn is_bare(&self, at: usize) -> bool {
        let before = self.found[at].position.checked_sub(1);
        let before = before.map(|before| fold_word(&self.text[self.ranges[before].clone()]));
        before.is_some_and(|before| DENYING_THINGS.has(&before))
    }

    /// Whether a word is denied as a thing: `without consent`, `not a means`.
    fn denies_thing(&self, at: usize) -> bool {
        let word = &self.found[at];
        let own = self.ranges[word.position].start;
        let before = match &word.denied_from {
            Some(denial) => &self.text[denial.clone()],
            None => self.text.get(word.range.start..own).unwrap_or_default(),
        };
        let words = before.split(|c: char| !c.is_alphabetic());
        let words = words.filter(|word| !word.is_empty());
        let last = words.map(fold_word).next_back().unwrap_or_default();
        let is_verb = matches!(self.words.analysis, Analysis::It | Analysis::Es);
        ARTICLES.has(&last) || (DENYING_THINGS.has(&last) && !(is_verb && DENYING_VERBS.has(&last)))
    }

    /// Whether the word after a verb that is denied is denied with it: `does not cause any
    /// harm`, `ne cause pas de dommage`.
    fn has_denied_object(&self, at: usize) -> bool {
        let Some(between) = self.near(at).filter(|_| self.is_free(at + 1)) else {
            return false;
        };
        let mut words = between.split(|c: char| !c.is_alphabetic());
        let mut has = |known: &[&str]| words.any(|word| known.contains(&word));
        match self.words.analysis {
            Analysis::En => has(&["any"]),
            Analysis::It => has(&["alcun", "alcuna", "alcuno"]),
            Analysis::Fr => {
                let denied = &self.text[self.found[at].range.clone()];
                let before = denied.strip_suffix("pas").unwrap_or_default();
                let ends = before.ends_with(char::is_whitespace);
                let is_apart = between.starts_with(char::is_whitespace);
                ends && is_apart && matches!(between.trim(), "de" | "d’" | "d'")
            }
            _ => false,
        }
    }

    /// What the denial of a word says of the next one, if that is of the same phrase; `sans mot
    /// de passe` denies a bare noun, and all of the expression that it begins.
    fn reached_by(&self, at: usize, is_bare: bool) -> Option<Said> {
        let is_small = self.found.get(at + 1).is_some_and(|next| next.is_small);
        let between = self
            .near(at)
            .filter(|_| !is_small && self.is_free(at + 1))?;
        let joining = between.trim_matches(|c: char| c.is_whitespace() || c == '’' || c == '\'');
        let is_adjacent = joining.is_empty() || is_dash(joining);
        let analysis = self.words.analysis;
        match analysis {
            Analysis::De => self.noun_follows(at).then_some(Said::Denied),
            _ if !is_adjacent => match () {
                () if !matches!(analysis, Analysis::Fr | Analysis::It | Analysis::Es) => None,
                () if OF.has(&fold_word(joining)) && is_bare => Some(Said::Denied),
                () => JOINING.has(&fold_word(joining)).then_some(Said::Open),
            },
            Analysis::Ru => {
                let own = self.own(at);
                let leads = is_adjective(own, analysis) || KINDS.has(&fold_word(own));
                leads.then_some(Said::Denied)
            }
            Analysis::En if is_adjective(self.own(at), analysis) => Some(Said::Denied),
            _ if self.is_verb_with_object(at + 1) => None,
            Analysis::En => Some(Said::Open),
            _ => match is_adjective(self.own(at + 1), analysis) {
                true => Some(Said::Denied),
                false => Some(Said::Open),
            },
        }
    }

    /// What stands between a word and the next; none where a sign parts them.
    fn near(&self, at: usize) -> Option<&str> {
        let (word, next) = (&self.found[at], self.found.get(at + 1)?);
        let between = self.text.get(word.range.end..next.range.start)?;
        let is_parted = between.chars().any(parts_words) || parts_paragraphs(between);
        (!is_parted).then_some(between)
    }

    /// Whether nothing denies a word yet.
    fn is_free(&self, at: usize) -> bool {
        let word = self.found.get(at);
        word.is_some_and(|word| !word.is_denied && word.denied_from.is_none())
    }

    /// A word as it is written, without what denies it.
    fn own(&self, at: usize) -> &str {
        &self.text[self.ranges[self.found[at].position].clone()]
    }

    /// Whether a word is no noun of German, and the noun that it is said of follows:
    /// `bewaffneter Angriff`, `vorherige und schriftliche Zustimmung`.
    fn noun_follows(&self, at: usize) -> bool {
        if is_capitalised(self.own(at)) || at + 1 >= self.found.len() || !self.is_free(at + 1) {
            return false;
        }
        let between = &self.text[self.found[at].range.end..self.found[at + 1].range.start];
        let is_joined = matches!(between.trim(), "" | "," | "und" | "oder");
        let next = self.own(at + 1);
        is_joined
            && !parts_paragraphs(between)
            && (is_capitalised(next) || (is_attribute(next) && self.noun_follows(at + 1)))
    }

    /// Whether the object of a word follows it: `accesses the network`.
    fn is_verb_with_object(&self, at: usize) -> bool {
        let next = self.ranges.get(self.found[at].position + 1).cloned();
        let is_doing = self.words.analysis == Analysis::En && self.own(at).ends_with("ing");
        is_doing || next.is_some_and(|next| BEFORE_OBJECT.has(&fold_word(&self.text[next])))
    }

    fn deny_word(&mut self, at: usize, said: Said, denial: &Range<usize>) {
        let denied = self.words.denied(self.found[at].stem);
        let word = &mut self.found[at];
        word.denied_from = Some(denial.clone());
        match said {
            Said::Denied => {
                word.stem = denied;
                word.is_denied = true;
            }
            Said::Open => word.stem = self.words.denied(denied),
        }
    }

    /// At a denial that may end its clause: if it does, it denies what stands before it.
    pub(super) fn denies_back(&mut self, at: usize) -> bool {
        let range = self.ranges[at].clone();
        let analysis = self.words.analysis;
        let written = &self.text[range.clone()];
        if !self.is_strict() || !ends_clause(written, &self.text[range.end..], analysis) {
            return false;
        }
        let start = match written {
            "t" | "T" => self.start_of_contraction(at),
            _ => range.start,
        };
        self.begin_denial(self.denial_at(start, at));
        self.lose_denial();
        self.deny_clause(start..range.end);
        true
    }

    /// Denies the verb before a denial that ends its clause, where it is known; of what
    /// stands after the verb, or in the clause, nobody knows.
    fn deny_clause(&mut self, denial: Range<usize>) {
        let mut until = denial.start;
        for at in (0..self.found.len()).rev().take(REACH_BACK) {
            let between = self.text.get(self.found[at].range.end..until);
            if !between.is_some_and(|between| self.is_one_clause(between)) || !self.is_free(at) {
                return;
            }
            if self.is_german_verb(at) {
                self.deny_word(at, Said::Denied, &denial);
                return;
            }
            until = self.found[at].range.start;
            if !self.found[at].is_small {
                self.deny_word(at, Said::Open, &denial);
            }
        }
    }

    /// Whether what stands between two words parts no clauses.
    fn is_one_clause(&self, between: &str) -> bool {
        let mut words = between.split(|c: char| !c.is_alphabetic());
        !between.chars().any(parts_words)
            && !parts_paragraphs(between)
            && (self.words.analysis == Analysis::De
                || !words.any(|word| matches!(word, "but" | "and" | "or" | "while")))
    }

    /// Whether a word of German is surely the verb of a main clause: no noun, and after the
    /// subject or in the third person.
    fn is_german_verb(&self, at: usize) -> bool {
        let position = self.found[at].position;
        let own = self.own(at);
        let before = position.checked_sub(1).map(|at| self.ranges[at].clone());
        let is_after_noun = || {
            before.is_some_and(|before| {
                let parted = &self.text[before.end..self.ranges[position].start];
                parted.trim().is_empty() && is_capitalised(&self.text[before])
            })
        };
        let is_german = self.words.analysis == Analysis::De;
        is_german && !is_capitalised(own) && (own.ends_with('t') || is_after_noun())
    }
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word of German has an ending that it has before a noun.
fn is_attribute(word: &str) -> bool {
    ["e", "en", "er", "es", "em"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Whether a word that denies ends its clause, but for the beginning of a German verb:
/// `lässt den Zugriff nicht zu`.
fn ends_clause(written: &str, after: &str, analysis: Analysis) -> bool {
    if !ENDING.has(&fold_word(written)) {
        return false;
    }
    if analysis != Analysis::De {
        return is_end(after, &['.', ';', ':', ')']);
    }
    let signs = ['.', ',', ';', ':', ')'];
    let (next, rest) = next_word(after);
    let is_end_after = |word: &str, rest| is_end(rest, &signs) || BEGINNING.has(word);
    is_end_after(&next, after) || (PREFIXES.has(&next) && is_end_after(&next_word(rest).0, rest))
}

fn is_end(after: &str, signs: &[char]) -> bool {
    let after = after.trim_start();
    after.is_empty() || after.starts_with(signs)
}

/// The next word, folded, if only spaces part it, with what stands after it.
fn next_word(after: &str) -> (String, &str) {
    let after = after.trim_start();
    let end = after.find(|c: char| !c.is_alphabetic());
    let (word, rest) = after.split_at(end.unwrap_or(after.len()));
    (fold_word(word), rest)
}
