//! With what an English definition opens before it says what kind of thing it
//! is: where it holds, how it is meant, how many there are.

use super::english::{ENGLISH_ARTICLES, ENGLISH_VERBS};
use super::english_adjectives::is_english_adjective;
use super::{Token, opens_with};
use crate::text::WordList;

/// What begins so, up to a comma, says where or how a definition holds.
static HOLDING: WordList = WordList::of(
    "in for within under according pursuant subject depending based considering without with \
    unless except by as at on to among upon after before during like unlike contrary similar \
    together instead",
);
const HOLDING_TOO: [&str; 4] = [
    "having regard",
    "taking into account",
    "save as",
    "save where",
];
/// What is said before a comma of how a definition is meant.
const MEANT_SO: [&str; 10] = [
    "in other words",
    "in short",
    "in general terms",
    "in practice",
    "in most cases",
    "as a rule",
    "by extension",
    "by definition",
    "for example",
    "that is to say",
];
/// What a thing is taken for, after any of these and `as`.
static TAKEN: WordList = WordList::of(
    "understood considered regarded seen viewed perceived conceived taken described defined construed \
    interpreted treated recognised recognized characterised characterized meant",
);
/// What stands before these, and before another name: `also`, `is to be`.
static ADVERBS: WordList = WordList::of(
    "also commonly generally often sometimes usually widely typically otherwise better best \
    hereinafter hereafter formerly frequently normally broadly now to be is",
);
const NAMED: [&str; 4] = ["known as", "referred to as", "spoken of as", "known under"];
const NAMED_ALSO: [&str; 5] = ["called", "termed", "named", "dubbed", "labelled"];
/// Numbers, and what tells of them roughly.
pub(super) static NUMBERS: WordList = WordList::of(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozen \
    hundred thousand million",
);
/// Of two things, one of these, and no kind of thing: `the larger of two …`.
pub(super) static COMPARATIVES: WordList = WordList::of(
    "larger smaller greater lesser higher lower longer shorter older newer former latter better worse \
    later earlier stronger weaker largest smallest greatest highest lowest longest shortest oldest \
    newest best worst latest earliest strongest weakest",
);
const BEFORE_NUMBERS: [&str; 15] = [
    "at least",
    "at most",
    "up to",
    "fewer than",
    "less than",
    "more than",
    "a minimum of",
    "a maximum of",
    "about",
    "around",
    "nearly",
    "almost",
    "approximately",
    "roughly",
    "over",
];

/// Past what says where a definition holds, how it is meant, or what else it is
/// called: `In this Act, …`, `Generally speaking, …`, `Understood as …`; none
/// where no definition follows.
pub(super) fn after_opening(words: &[Token<'_>]) -> Option<usize> {
    if let Some(begin) = after_verb_and_aside(words) {
        return Some(begin);
    }
    let held = after_law(words);
    let adverbs = words[held..]
        .iter()
        .take_while(|word| word.is(&ADVERBS) || word.ends_with(&["ly"]));
    let at = held + adverbs.count();
    let rest = &words[at..];
    if let [taken, by, _, ..] = rest
        && taken.is(&TAKEN)
        && by.sign.is_none()
    {
        let is_to = by.is_any(&["to"]) && rest[2].is_any(&["be", "mean"]);
        if by.is_any(&["as"]) || is_to {
            return Some(at + 2 + usize::from(is_to));
        }
    }
    let is_also = at > held && opens_with(rest, &NAMED_ALSO).is_some();
    if opens_with(rest, &NAMED).is_some() || is_also {
        return parted(rest)
            .filter(|comma| rest[*comma].is(&ENGLISH_ARTICLES))
            .map(|comma| at + comma);
    }
    // `Usually a small lamp`
    let is_adverb = |word: &Token<'_>| !word.is_any(&["to", "be", "is"]);
    let is_determined = rest
        .first()
        .is_some_and(|next| next.is_any(&["a", "an", "the"]));
    match is_determined && words[held..at].iter().all(is_adverb) {
        true => Some(at),
        false => Some(held),
    }
}

/// Where the definition begins after its verb and what commas set apart: `Means, in this
/// field, a …`, `Refers, in general, to a …`.
fn after_verb_and_aside(words: &[Token<'_>]) -> Option<usize> {
    let [verb, aside, ..] = words else {
        return None;
    };
    let is_aside = verb.is(&ENGLISH_VERBS) && aside.sign == Some(',') && aside.is(&HOLDING);
    let begin = 1 + is_aside.then(|| parted(&words[1..])).flatten()?;
    Some(begin + usize::from(words[begin].is_any(&["to"])))
}

/// Where the definition begins after a comma, which comes after some words at
/// most.
fn parted(words: &[Token<'_>]) -> Option<usize> {
    const LONGEST: usize = 10;
    let is_parted = |word: &Token<'_>| matches!(word.sign, Some(',' | ':'));
    // The first word may have a comma before it: that parts nothing.
    (1..words.len().min(LONGEST)).find(|at| is_parted(&words[*at]))
}

/// In words.
const LONGEST_TERM: usize = 5;

/// Past what says where a definition holds: `In this Act, …`, `In the field of
/// computing, the …`, `Strictly speaking, …`.
fn after_law(words: &[Token<'_>]) -> usize {
    let (Some(first), Some(at)) = (words.first(), parted(words)) else {
        return 0;
    };
    let is_spoken = at == 2
        && words[..2].iter().any(|word| word.ends_with(&["ly"]))
        && words[..2]
            .iter()
            .any(|word| word.is_any(&["speaking", "put"]));
    let is_holding = || first.is(&HOLDING) || opens_with(words, &HOLDING_TOO).is_some();
    let is_meant_so = opens_with(words, &MEANT_SO) == Some(at);
    let begins = || {
        let is_this = |word: &Token<'_>| word.is_any(&["this", "these"]);
        let means = |word: &Token<'_>| word.is_any(&["means", "mean"]);
        words[..at].iter().any(is_this)
            || words[at].is(&ENGLISH_ARTICLES)
            || words[at..].iter().take(LONGEST_TERM).any(means)
    };
    let is_headed = || is_holding() && words[at].sign == Some(':');
    // `In this Act, unless …, computer means …`
    let goes_on = after_law(&words[at..]);
    match is_spoken || is_meant_so || is_headed() || (is_holding() && (goes_on > 0 || begins())) {
        true => at + goes_on,
        false => 0,
    }
}

/// How many words tell roughly how many: `at least two`, `about ten`; and what
/// heightens an adjective: `the most common`.
pub(super) fn after_quantity(words: &[Token<'_>], at: usize) -> usize {
    let rest = &words[at..];
    let is_number = |word: &Token<'_>| {
        word.is(&NUMBERS)
            || word.is_any(&["one"])
            || word.folded().starts_with(|c: char| c.is_ascii_digit())
    };
    if let Some(before) = opens_with(rest, &BEFORE_NUMBERS)
        && rest.get(before).is_some_and(is_number)
    {
        return before + 1;
    }
    // `the first two`, `half a`
    let is_before_number = matches!(rest, [first, next, ..]
        if (first.is_any(&["first", "last", "next", "said", "same", "top"]) && is_number(next))
            || (first.is_any(&["half"]) && next.is_any(&["a", "an"])));
    let is_heightened = matches!(rest, [much, adjective, ..]
        if much.is_any(&["more", "most", "less", "least", "very"])
            && (is_english_adjective(adjective) || adjective.is_any(&["same"])));
    let is_after_article = at > 0 && words[at - 1].is(&ENGLISH_ARTICLES);
    usize::from(is_before_number || (is_heightened && is_after_article))
}

/// Whether what follows a noun compares it: `shorter than …`, `more serious
/// than …`.
pub(super) fn is_comparing(words: &[Token<'_>], at: usize) -> bool {
    /// So many words stand between `more` and `than` at most.
    const BETWEEN: usize = 3;
    let is_than = |word: &Token<'_>| word.is_any(&["than"]);
    // `no longer than`
    let at = at + usize::from(words[at].is_any(&["no"]));
    let Some(word) = words.get(at) else {
        return false;
    };
    let after = &words[at + 1..];
    if word.is_any(&["more", "less"]) {
        return after.iter().take(BETWEEN).any(is_than);
    }
    (word.ends_with(&["er"]) || word.is_any(&["worse"])) && after.first().is_some_and(is_than)
}
