//! The rules for English.

use super::{Token, after_passed, after_term};
use crate::text::WordList;

static ENGLISH_VERBS: WordList = WordList::of(
    "is are means mean refers refer denotes designates describes constitutes represents \
    represent",
);
/// Words after which no term goes on.
static ENGLISH_ENDS: WordList = WordList::of(
    "that which who whose whom in of for to by with from where when on against any all \
    whether through",
);
static ENGLISH_JOINED: WordList =
    WordList::of("to as shall be considered any both by defined understood meant");
const ENGLISH_OPENINGS: [&str; 3] = ["in general", "in particular", "what is considered to be"];
/// What begins so says when something is the case, or what is done, and names
/// no kind of thing.
static ENGLISH_NO_NOUN: WordList = WordList::of("where when if whether to not");
static ENGLISH_ARTICLES: WordList = WordList::of(
    "a an the any all every each some two three those that these this such both various several certain \
    other its their different",
);
static ENGLISH_COLLECTIONS: WordList = WordList::of(
    "set sets sum totality series group groups collection aggregate number range body variety \
    type types kind kinds form forms array class category categories majority multitude \
    family spectrum term name expression rest bulk entirety hundreds thousands dozens",
);
/// Verbs that say what a thing has, not what it is.
static ENGLISH_HAVING: WordList =
    WordList::of("includes include consists comprises focuses covers");
static ENGLISH_PRONOUNS: WordList =
    WordList::of("anything everything something it one there everyone anyone");
static ENGLISH_BOUNDS: WordList = WordList::of(
    "of in on for to from by with within at into through via between among against under over \
    about upon across without that which who whom whose where when whereby while as if \
    unless than is are was were be been has have had can could may might shall should must \
    will would sought held kept built brought providing offering causing using allowing requiring \
    producing including comprising consisting containing having covering enabling relating \
    concerning affecting involving together so along made taken given thereof",
);
const ENGLISH_ADJECTIVES: &str =
    "ous al ic ive ible able ary ed ant ent ful less ly ory complex broad new open";
/// Words that end like adjectives and are none.
static ENGLISH_NOUNS: WordList = WordList::of(
    "incident event agent element component document signal material potential environment \
    equipment management",
);
static ENGLISH_FIRST_NOUNS: WordList = WordList::of(
    "naming computing processing engineering training operating addressing learning banking \
    networking gathering underlying existing sharing",
);

pub(super) fn english(words: &[Token<'_>]) -> Option<usize> {
    let begin = after_law(words);
    if words.get(begin)?.is(&ENGLISH_NO_NOUN) {
        return None;
    }
    let after_term = after_term(
        &words[begin..],
        &ENGLISH_VERBS,
        &ENGLISH_ENDS,
        &ENGLISH_JOINED,
    );
    let mut at = begin + after_term + after_verb(&words[begin + after_term..]);
    loop {
        at = after_passed(words, at, &ENGLISH_OPENINGS, &ENGLISH_ARTICLES);
        let first = words.get(at)?;
        if first.is(&ENGLISH_PRONOUNS) {
            return None;
        }
        if is_gerund(words, at) {
            return Some(at);
        }
        let end = end_of_english_group(words, at);
        let group = &words[at..end];
        let head = at + group.iter().rposition(|word| !word.is_any("and or"))?;
        let next = words.get(end);
        let is_empty_head = words[head].is(&ENGLISH_COLLECTIONS);
        let leads_on = |next: &Token<'_>| {
            next.sign.is_none() && next.is_any("of for covering designating denoting describing")
        };
        if is_empty_head && next.is_some_and(leads_on) {
            at = end + 1;
            continue;
        }
        let is_noun = !words[head].ends_with("ly") && !words[head].is(&ENGLISH_HAVING);
        return is_noun.then_some(head);
    }
}

/// Past what says where a definition holds: `In this Act, …`, `For the purposes
/// of this chapter, …`.
fn after_law(words: &[Token<'_>]) -> usize {
    /// So many words at most.
    const LONGEST: usize = 10;
    let is_law = |word: &Token<'_>| word.is_any("this these");
    let opens = words
        .first()
        .is_some_and(|word| word.is_any("in for within under"));
    let parted = words
        .iter()
        .take(LONGEST)
        .position(|word| word.sign == Some(','));
    let law = parted.filter(|at| opens && words[..*at].iter().any(is_law));
    law.unwrap_or_default()
}

/// Past a verb with which a definition begins that stands beside its term:
/// `Means the …`.
fn after_verb(words: &[Token<'_>]) -> usize {
    match words {
        [verb, next, ..] if verb.is(&ENGLISH_VERBS) && next.is(&ENGLISH_ARTICLES) => 1,
        _ => 0,
    }
}

/// A verb made a noun, with what it acts upon after it: `ensuring that …`,
/// `preventing access …`.
fn is_gerund(words: &[Token<'_>], at: usize) -> bool {
    let first = &words[at];
    if !first.ends_with("ing") || first.is(&ENGLISH_FIRST_NOUNS) {
        return false;
    }
    words.get(at + 1).is_some_and(|next| {
        next.sign.is_some()
            || next.is(&ENGLISH_ARTICLES)
            || next.is(&ENGLISH_BOUNDS)
            || next.ends_with("ed ised ized")
    })
}

/// Where a group of words around a noun ends.
fn end_of_english_group(words: &[Token<'_>], from: usize) -> usize {
    for at in from + 1..words.len() {
        let (word, before) = (&words[at], &words[at - 1]);
        let between_adjectives = word.sign == Some(',') && is_english_adjective(before);
        let is_parted = word.sign.is_some() && !between_adjectives;
        if is_parted || word.is(&ENGLISH_BOUNDS) || word.is(&ENGLISH_ARTICLES) {
            return at;
        }
        let after_noun = !before.is_any("and or") && !is_english_adjective(before);
        let next = words.get(at + 1);
        let acts_on = |next: &Token<'_>| {
            next.sign.is_some()
                || next.is(&ENGLISH_BOUNDS)
                || next.is(&ENGLISH_ARTICLES)
                || next.is_any("out up")
                || next.ends_with("ly")
        };
        if after_noun && word.ends_with("ed ing wn") && next.is_none_or(acts_on) {
            let is_noun = word.ends_with("ing") && is_said_of_noun(&words[at + 1..]);
            if !is_noun {
                return at;
            }
        }
        // `infrastructures hosting systems`
        let is_plural = before.ends_with("s") && !before.ends_with("ss ics");
        if after_noun && is_plural && word.ends_with("ing") && !word.is(&ENGLISH_FIRST_NOUNS) {
            return at;
        }
    }
    words.len()
}

/// Whether what follows is said of a noun: `testing of …`, `testing in which …`.
fn is_said_of_noun(after: &[Token<'_>]) -> bool {
    match after {
        [next, ..] if next.is_any("of") => true,
        [next, which, ..] => next.is_any("in by") && which.is_any("which"),
        _ => false,
    }
}

fn is_english_adjective(word: &Token<'_>) -> bool {
    word.ends_with(ENGLISH_ADJECTIVES) && !word.is(&ENGLISH_NOUNS)
}
