//! The rules for English.

use std::ops::Range;

use super::closed::{
    ENGLISH_PERSONAL, ENGLISH_PLACES, ENGLISH_PREPOSITIONS, is_english as is_function,
    is_english_adverb as is_adverb,
};
use super::english_adjectives::{
    ENGLISH_UNCOUNTABLE, are_two_adjectives, first_joined, is_before_adjectives,
    is_compound_adjective, is_english_adjective, is_governing, is_named, is_only_adjective,
    is_plural, is_said_after, may_be_said_after, without_said_with_of,
};
use super::english_openings::{COMPARATIVES, NUMBERS, after_opening, after_quantity, is_comparing};
use super::english_verbs::{
    PARTICLES, is_acting, is_command, is_irregular_participle, is_of_several, is_sentence, may_act,
};
use super::{AfterTerm, Token, after_passed, after_term, leads_elsewhere, opens_with};
use crate::text::WordList;

pub(super) static ENGLISH_VERBS: WordList = WordList::of(
    "is are means mean refers refer denotes designates describes constitutes represents \
    represent",
);
/// Words after which no term goes on.
static ENGLISH_ENDS: WordList = WordList::of(
    "that which who whose whom whereby wherein in for to by with from where when on against any \
    all whether through before after until while because although unless ensuring preventing \
    protecting supporting providing allowing enabling causing",
);
static ENGLISH_JOINED: WordList =
    WordList::of("to as shall be considered any both by defined understood meant");
const ENGLISH_OPENINGS: [&str; 15] = [
    "one hundred",
    "one thousand",
    "in general",
    "in particular",
    "what is considered to be",
    "defined as",
    "one or more of",
    "one or more",
    "any one of",
    "one of",
    "any of",
    "each of",
    "either of",
    "all or part of",
    "any or all of",
];
/// Expressions of the field with `of` or the like that often stand before a noun.
const ENGLISH_BEFORE_A_NOUN: [&str; 13] = [
    "distributed denial of service",
    "denial of service",
    "man in the middle",
    "internet of things",
    "end of life",
    "end of support",
    "point of sale",
    "point of contact",
    "state of the art",
    "proof of concept",
    "quality of service",
    "bring your own device",
    "request for comments",
];
/// What begins so names no kind of thing, or another name of it.
const ENGLISH_NO_KIND: [&str; 11] = [
    "same as",
    "synonym of",
    "synonym for",
    "said of",
    "said to",
    "acting as",
    "in accordance with",
    "usually seeks",
    "usually seek",
    "highly dependent on",
    "dependent on",
];
/// What begins so says when something is the case, what is done, by whom or
/// how, and names no kind of thing.
static ENGLISH_NO_NOUN: WordList = WordList::of(
    "where when if whether to not what how who why there being having consisting belonging \
    relating pertaining concerning containing comprising including resulting",
);
pub(super) static ENGLISH_ARTICLES: WordList = WordList::of(
    "a an the any all every each some two three those that these this such both various several \
    certain other its their different either",
);
static ENGLISH_COLLECTIONS: WordList = WordList::of(
    "set sets sum totality series group groups collection aggregate number range body variety \
    type types subtype subtypes kind kinds sort sorts form forms piece pieces item items array class category categories majority multitude family \
    spectrum term name expression rest bulk entirety hundreds thousands dozens lot lots plenty \
    deal amount amounts quantity quantities handful couple multiplicity plurality myriad half whole",
);
/// Verbs that say what a thing has, not what it is.
pub(super) static ENGLISH_HAVING: WordList = WordList::of(
    "includes include consists comprises focuses covers seeks seek aims aim serves tries attempts \
    specifies specify provides provide allows allow enables enable requires require ensures ensure \
    contains contain occurs occur exists exist protects protect describes gives give",
);
/// Verbs before which a thing is named of which something is told: what says so
/// is no definition of it.
static ENGLISH_TELLING: WordList =
    WordList::of("can cannot could may might must shall should will would has have had");
pub(super) static ENGLISH_BOUNDS: WordList = WordList::of(
    "of in on for to from by with within at into through via between among against under over \
    about upon across without behind beyond whether that which who whom whose where when whereby \
    wherein while as if unless than is are was were be been has have had can could may might \
    shall should must will would sought held kept built brought providing offering causing using \
    allowing requiring producing including comprising consisting containing having covering \
    enabling relating concerning affecting involving ensuring preventing protecting supporting \
    describing defining combining reducing together so along made taken given thereof not never \
    cannot",
);
pub(super) static ENGLISH_FIRST_NOUNS: WordList = WordList::of(
    "naming computing processing engineering training operating addressing learning banking \
    networking gathering underlying existing sharing",
);

/// After these a noun stands in the singular.
pub(super) const ENGLISH_SINGULAR: &[&str] = &["a", "an", "each", "every"];
/// What comes right after these is no kind of thing.
static ENGLISH_BEFORE_NOUNS: WordList = WordList::of(
    "of in on for to from by with within at into through via between among against under upon \
    across without behind beyond",
);
/// Persons that are adjectives before another noun.
const ENGLISH_PERSONS: &[&str] = &["individual", "official", "professional", "criminal"];
static ENGLISH_DENYING: WordList = WordList::of("not no never neither nor cannot");
static ENGLISH_NOUNS_IN_ED: WordList = WordList::of("need speed feed seed deed breed bed shed");
static ENGLISH_NOUNS_IN_ING: WordList = WordList::of("thing something string ring wing");
const RULES: AfterTerm = AfterTerm {
    verbs: &ENGLISH_VERBS,
    ends: &ENGLISH_ENDS,
    joined: &ENGLISH_JOINED,
    collections: &ENGLISH_COLLECTIONS,
};

/// A group of more words is no noun with what is said of it, but words in a row.
const LONGEST_GROUP: usize = 16;

pub(super) fn english(words: &[Token<'_>]) -> Option<usize> {
    let begin = after_opening(words)?;
    let is_opened = opens_with(&words[begin..], &ENGLISH_OPENINGS).is_some();
    if words.get(begin)?.is(&ENGLISH_NO_NOUN) && !is_opened {
        return None;
    }
    let after_term = after_term(&words[begin..], &RULES);
    let mut at = begin + after_term + after_verb(&words[begin + after_term..]);
    let begun = at;
    let opens = |at: usize| opens_with(&words[at..], &ENGLISH_OPENINGS).is_some();
    let says_how = at > begin && words.get(at)?.is(&ENGLISH_NO_NOUN) && !opens(at);
    if is_to_do(&words[..at]) || says_how {
        return None;
    }
    loop {
        at = after_passed(words, at, &ENGLISH_OPENINGS, &[&ENGLISH_ARTICLES, &NUMBERS]);
        at += before_noun_with_of(&words[at.min(words.len())..]);
        let first = words.get(at)?;
        let quantity = after_quantity(words, at);
        if quantity > 0 {
            at += quantity;
            continue;
        }
        let is_of_another = opens_with(&words[at..], &ENGLISH_NO_KIND).is_some();
        let is_of_no_kind = is_of_another || leads_elsewhere(&words[at..]);
        // `An outside person`
        let is_listed = at > begun && first.sign == Some(':');
        if is_of_no_kind
            || is_listed
            || is_leading_to_list(&words[at..])
            || (is_function(first) && !first.is(&ENGLISH_PLACES))
        {
            return None;
        }
        // `In harbours, lamps …`: the kind of thing comes later, nobody knows where.
        if first.is(&ENGLISH_BEFORE_NOUNS) {
            return None;
        }
        if is_gerund(words, at) {
            return Some(at);
        }
        let end = end_of_english_group(words, at);
        let group = &words[at..end];
        if group.len() > LONGEST_GROUP {
            return None;
        }
        // `the following acts`
        let is_bare_group = at == 0 || !words[at - 1].is(&ENGLISH_ARTICLES);
        if is_done(group, words.get(end))
            || (is_bare_group && is_doing(group))
            || (is_bare_group && is_command(group, words.get(end)))
            || are_two_adjectives(group)
            || is_before_adjectives(words, at, end)
        {
            return None;
        }
        let is_after_be = at == begun
            && at > 0
            && words[at - 1].is_any(&["is", "are", "both", "as", "be", "mean"]);
        if is_after_be && !is_named(group, words.get(end)) {
            return None;
        }
        let is_bare = at == begun && is_governing(group, &words[end..]);
        if is_bare {
            return None;
        }
        // `the integers x`
        let is_letter = |word: &Token<'_>| word.folded().chars().nth(1).is_none();
        let next = words.get(end);
        let is_after_head = |word: &Token<'_>| {
            let is_adjective = is_only_adjective(word) || is_said_after(word, next);
            word.is_any(&["and", "or"]) || is_letter(word) || is_adjective
        };
        let named = without_said_with_of(group, next);
        let head = named.iter().rposition(|word| !is_after_head(word))?;
        // `secure and reliable`, not `an individual or a group`
        let is_determined = next.is_some_and(|next| next.is(&ENGLISH_ARTICLES));
        let is_joined = group.get(1).is_some_and(|next| next.is_any(&["and", "or"]));
        if head == 0 && is_joined && !is_determined {
            return None;
        }
        // `terms final to …`, where the last may be the noun
        if head + 1 == group.len() && may_be_said_after(group, next) {
            return None;
        }
        // `harbour being a port` says what the harbour is.
        if let [being, article, ..] = &words[end..]
            && being.sign.is_none()
            && being.is_any(&["being"])
            && article.is(&ENGLISH_ARTICLES)
        {
            return None;
        }
        let last = &named[head];
        // `group responsible for …` is a group.
        let is_last = head + 1 == group.len();
        let head = at + first_joined(named, head);
        if next.is_some_and(|next| next.sign.is_none() && next.is(&ENGLISH_TELLING)) {
            return None;
        }
        if is_sentence(words, at, end) || may_act(words, at, end) || is_of_several(words, at, head)
        {
            return None;
        }
        // Not `collection and analysis of …`, which is what is done.
        let is_empty_head =
            is_last && words[head].is(&ENGLISH_COLLECTIONS) && last.is(&ENGLISH_COLLECTIONS);
        let leads_on = |next: &Token<'_>| {
            next.sign.is_none()
                && next.is_any(&[
                    "of",
                    "for",
                    "covering",
                    "designating",
                    "denoting",
                    "describing",
                ])
        };
        if is_empty_head && next.is_some_and(leads_on) {
            at = end + 1;
            continue;
        }
        // `An autonomous system specifies …`
        let is_singular = words[..at]
            .last()
            .is_some_and(|word| word.is_any(ENGLISH_SINGULAR));
        if is_singular && head > at && is_plural(&words[head]) {
            return None;
        }
        let is_participle = is_irregular_participle(&words[head], None)
            || (words[head].ends_with(&["ed"]) && !words[head].is(&ENGLISH_NOUNS_IN_ED));
        let is_noun = !is_participle
            && !is_adverb(&words[head])
            && !is_function(&words[head])
            && !words[head].is(&ENGLISH_ARTICLES)
            && !words[head]
                .written
                .starts_with(|c: char| c.is_ascii_digit())
            && !words[head].is(&ENGLISH_HAVING)
            && !words[head].is(&ENGLISH_BOUNDS)
            && !words[head].is(&COMPARATIVES)
            && !is_compound_adjective(&words[head]);
        return is_noun.then_some(head);
    }
}

/// The words of the term before its definition, with the verb that leads to it; none where none
/// stands there.
pub(super) fn its_term(words: &[Token<'_>]) -> Option<Range<usize>> {
    let begin = after_opening(words)?;
    let at = begin + after_term(&words[begin..], &RULES);
    let at = at + after_verb(&words[at..]);
    (at > begin).then_some(begin..at)
}

/// Whether a verb comes next of which it is said that it is to be done: `The purpose is to tell
/// …`.
fn is_to_do(before: &[Token<'_>]) -> bool {
    matches!(before, [.., be, to] if be.is_any(&["is", "are"]) && to.is_any(&["to"]))
}

/// How many words of a fixed expression with `of` or the like stand before a noun, as an
/// adjective does: `denial of service attack`.
fn before_noun_with_of(words: &[Token<'_>]) -> usize {
    let Some(length) = opens_with(words, &ENGLISH_BEFORE_A_NOUN) else {
        return 0;
    };
    let is_noun = |next: &Token<'_>| {
        next.sign.is_none()
            && !next.is(&ENGLISH_BOUNDS)
            && !next.is(&ENGLISH_ARTICLES)
            && !next.is(&ENGLISH_PREPOSITIONS)
            && !next.is_any(&["and", "or"])
            && !next.ends_with(&["ed", "ing", "ly"])
    };
    match words.get(length) {
        Some(next) if is_noun(next) => length,
        _ => 0,
    }
}

/// Whether only a list says what there is: `any of the following: …`.
fn is_leading_to_list(words: &[Token<'_>]) -> bool {
    words[0].is_any(&["following"]) && words.get(1).is_none_or(|next| next.sign.is_some())
}

/// Past a verb with which a definition begins that stands beside its term:
/// `Means the …`, `Refers to …`.
fn after_verb(words: &[Token<'_>]) -> usize {
    match words {
        [verb, to, _, ..] if verb.is_any(&["refers", "refer"]) && to.is_any(&["to"]) => 2,
        [verb, next, ..] if verb.is(&ENGLISH_VERBS) && next.is(&ENGLISH_ARTICLES) => 1,
        _ => 0,
    }
}

/// What was done to a thing that is not named: `Made of …`, `Needed by …`,
/// `carried out on …`.
fn is_done(group: &[Token<'_>], next: Option<&Token<'_>>) -> bool {
    let [word, particles @ ..] = group else {
        return false;
    };
    if !particles.iter().all(|word| word.is_any(PARTICLES)) {
        return false;
    }
    let is_participle = word.ends_with(&["ed"]) && !word.is(&ENGLISH_NOUNS_IN_ED);
    let goes_on = |next: &Token<'_>| next.is(&ENGLISH_BOUNDS) || next.is(&ENGLISH_ARTICLES);
    (is_participle || word.is_any(&["made", "kept", "built", "held", "given", "taken", "known"]))
        && next.is_none_or(goes_on)
}

/// Something that is done, said with what it is done to: `protecting networks`.
/// It is no kind of network, and no noun either; a noun that stands in the
/// singular without an article is not what something is done to (`monitoring
/// system`).
fn is_doing(group: &[Token<'_>]) -> bool {
    let [first, .., last] = group else {
        return false;
    };
    first.ends_with(&["ing"])
        && !first.written.contains('-')
        && !first.is(&ENGLISH_FIRST_NOUNS)
        && (is_plural(last) || last.is(&ENGLISH_UNCOUNTABLE))
}

/// Whether the words up to a noun deny something: `is not a`, `no`, `isn’t`.
pub(super) fn denies(words: &[Token<'_>], head: usize) -> bool {
    let is_contracted = |pair: &[Token<'_>]| pair[0].ends_with(&["n"]) && pair[1].is_any(&["t"]);
    let mut pairs = words.windows(2).take(head + 1);
    words[..=head].iter().any(|word| word.is(&ENGLISH_DENYING)) || pairs.any(is_contracted)
}

/// A verb made a noun, with what it acts upon after it: `ensuring that …`,
/// `preventing access …`.
fn is_gerund(words: &[Token<'_>], at: usize) -> bool {
    let first = &words[at];
    if !first.ends_with(&["ing"]) || first.is(&ENGLISH_FIRST_NOUNS) {
        return false;
    }
    words.get(at + 1).is_some_and(|next| {
        next.sign.is_some()
            || next.is(&ENGLISH_ARTICLES)
            || next.is(&ENGLISH_BOUNDS)
            || next.ends_with(&["ed", "ised", "ized"])
    })
}

/// Where a group of words around a noun ends; a word past the longest one that has a noun,
/// where it is longer.
fn end_of_english_group(words: &[Token<'_>], from: usize) -> usize {
    let last = words.len().min(from + LONGEST_GROUP + 1);
    for at in from + 1..last {
        let (word, before) = (&words[at], &words[at - 1]);
        let between_adjectives = word.sign == Some(',') && is_english_adjective(before);
        let is_parted = word.sign.is_some() && !between_adjectives;
        if let Some(end) = end_after_brackets(words, at) {
            return end;
        }
        let next = words.get(at + 1);
        if is_parted || is_bound(words, at) {
            return at;
        }
        // `lamp no. 5`
        let is_number = |word: &Token<'_>| word.folded().starts_with(|c: char| c.is_ascii_digit());
        if word.is_any(&["no", "nos"]) && next.is_some_and(is_number) {
            return at;
        }
        if word.is_any(&["being"]) {
            match is_noun_being(before) {
                true => continue,
                false => return at,
            }
        }
        if is_adverb(word) && ends_at_adverb(before, &words[at + 1..]) {
            return at;
        }
        let is_irregular = is_irregular_participle(word, next);
        if !is_irregular && !word.ends_with(&["ed", "ing", "wn"]) {
            continue;
        }
        let may_be_noun = !is_english_adjective(before) || before.is_any(ENGLISH_PERSONS);
        let after_noun = !before.is_any(&["and", "or"]) && may_be_noun;
        // `committed online`
        let goes_on = |word: &Token<'_>| word.sign.is_none() && !word.is(&ENGLISH_BOUNDS);
        let is_place =
            |next: &Token<'_>| next.is(&ENGLISH_PLACES) && !words.get(at + 2).is_some_and(goes_on);
        let acts_on = |next: &Token<'_>| {
            next.sign.is_some()
                || is_place(next)
                || next.is(&ENGLISH_PERSONAL)
                || next.is(&ENGLISH_PREPOSITIONS)
                || next.is(&ENGLISH_BOUNDS)
                || next.is(&ENGLISH_ARTICLES)
                || next.is_any(PARTICLES)
                || next.ends_with(&["ly"])
                // `employing fewer than 50 persons`, `lasting no more than a day`
                || next.is(&COMPARATIVES)
                || next.is_any(&["no", "more", "less", "fewer"])
        };
        let is_verb = !word.is(&ENGLISH_NOUNS_IN_ING);
        // `created and recognised as`
        let is_joined = |next: &Token<'_>| {
            let other = words.get(at + 2);
            next.is_any(&["and", "or"]) && other.is_some_and(|other| other.ends_with(&["ed"]))
        };
        let ends = || next.is_none_or(|next| acts_on(next) || is_joined(next));
        if after_noun && is_verb && ends() {
            let is_noun =
                word.ends_with(&["ing"]) && (next.is_none() || is_said_of_noun(&words[at + 1..]));
            if !is_noun {
                return at;
            }
        }
        // `infrastructures hosting systems`
        let is_plural = before.ends_with(&["s"]) && !before.ends_with(&["ss", "ics"]);
        let is_in_ing = word.ends_with(&["ing"]) && is_verb;
        if after_noun && is_in_ing {
            let acts = is_plural && !word.is(&ENGLISH_FIRST_NOUNS);
            if acts || is_acting(words, from, at) {
                return at;
            }
        }
    }
    last
}

/// Whether `being` is a noun, and does not begin what is done to the one before it
/// (`data being processed`).
fn is_noun_being(before: &Token<'_>) -> bool {
    before.is_any(&["human", "living", "mortal", "rational"])
}

/// Whether an adverb tells how something was done to the noun before it, or how
/// that is, so that no noun comes after it: `a service normally provided by …`, `a
/// person lawfully present`.
fn ends_at_adverb(before: &Token<'_>, after: &[Token<'_>]) -> bool {
    let goes_on = |next: &Token<'_>| {
        next.sign.is_none() && !next.is(&ENGLISH_BOUNDS) && !next.is(&ENGLISH_ARTICLES)
    };
    let is_noun = !is_english_adjective(before) && !before.is_any(&["and", "or"]);
    let names_none = !after.get(1).is_some_and(goes_on);
    is_noun || names_none
}

/// Whether no group of words goes on with a word.
fn is_bound(words: &[Token<'_>], at: usize) -> bool {
    let (word, before, next) = (&words[at], &words[at - 1], words.get(at + 1));
    let has_article = || next.is_some_and(|next| next.is(&ENGLISH_ARTICLES));
    word.is(&ENGLISH_BOUNDS)
        || word.is(&ENGLISH_ARTICLES)
        || word.is(&ENGLISH_PREPOSITIONS)
        || (word.is(&ENGLISH_PERSONAL) && !matches!(word.written, "IT" | "US"))
        || is_comparing(words, at)
        // `data worth 2 million`, `equipment worth protecting`
        || (word.is_any(&["worth"]) && next.is_some_and(is_worth))
        // `a person outside the port`, `a malicious outside person`
        || (word.is(&ENGLISH_PLACES) && (has_article() || !is_english_adjective(before)))
}

/// Whether a word says what something before `worth` is worth.
fn is_worth(word: &Token<'_>) -> bool {
    word.ends_with(&["ing"]) || word.folded().starts_with(|c: char| c.is_ascii_digit())
}

/// Where a group ends that goes on after brackets within it: `information (data)
/// processing domain`. What stands in brackets after the noun is none.
fn end_after_brackets(words: &[Token<'_>], open: usize) -> Option<usize> {
    /// So many words at most stand in them.
    const LONGEST: usize = 3;
    if words[open].sign != Some('(') {
        return None;
    }
    let inside = words[open + 1..].iter().take(LONGEST);
    let after = open + 1 + inside.into_iter().position(|word| word.sign == Some(')'))?;
    let first = &words[after];
    let goes_on = !first.is(&ENGLISH_BOUNDS)
        && !first.is(&ENGLISH_ARTICLES)
        && (!first.ends_with(&["ed", "ing"])
            || first.is(&ENGLISH_FIRST_NOUNS)
            || words[open].is_suspended);
    let end = end_of_english_group(words, after);
    let last = &words[end - 1];
    // `network (LAN) connects computers`
    let is_verb = first.ends_with(&["s"]) && end - after > 1;
    let is_noun = !is_english_adjective(last) && !last.is_any(&["and", "or"]);
    (goes_on && !is_verb && is_noun).then_some(end)
}

/// Whether what follows is said of a noun: `testing of …`, `testing in which …`.
fn is_said_of_noun(after: &[Token<'_>]) -> bool {
    match after {
        [next, ..] if next.is_any(&["of"]) => true,
        [next, which, ..] => next.is_any(&["in", "by"]) && which.is_any(&["which"]),
        _ => false,
    }
}
