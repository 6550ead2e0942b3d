//! Which English words are adjectives, and which nouns.

use super::Token;
use super::closed::is_english as is_function;
use super::english::{ENGLISH_ARTICLES, ENGLISH_BOUNDS};
use crate::text::WordList;

/// What ends so after a hyphen says which: `made-up`, `long-term`.
const ENGLISH_COMPOUND_ADJECTIVES: &[&str] = &[
    "-up", "-off", "-out", "-in", "-on", "-term", "-level", "-time", "-scale", "-free", "-date",
    "-art",
];
/// The same, of which none is a noun as well: `well-known`, `ship-borne`.
const ENGLISH_ONLY_COMPOUND_ADJECTIVES: &[&str] = &[
    "-based", "-wide", "-known", "-borne", "-made", "-driven", "-proof", "-like", "-long",
];
const ENGLISH_ADJECTIVES: &[&str] = &[
    "ous", "al", "ic", "ive", "ible", "able", "ary", "ed", "ant", "ent", "ful", "less", "ly",
    "ory", "complex", "broad", "new", "open",
];
/// What ends so is an adjective and no noun, but for a few words.
const ENGLISH_ONLY_ADJECTIVES: &[&str] = &["ous", "ful", "less", "ible", "able"];
static ENGLISH_NOUNS_LIKE_ADJECTIVES: WordList =
    WordList::of("cable table timetable variable executable deliverable crucible handful");
/// Adjectives that say with `of` what a thing before them is like: `operations
/// short of war`.
static ENGLISH_BEFORE_OF: WordList =
    WordList::of("short full aware worthy devoid independent free");
/// Adjectives that no ending tells, and that are no nouns.
static ENGLISH_PLAIN_ADJECTIVES: WordList = WordList::of(
    "deliberate private legitimate illegitimate adequate inadequate appropriate inappropriate \
    accurate inaccurate immediate separate intermediate ultimate covert overt secure insecure \
    safe unsafe false true genuine real remote civil hostile clandestine adverse diverse severe \
    serious wide deep fast slow large small great big short long low bad poor rich old young \
    early late free weak strong simple vulnerable licit illicit joint mere entire whole foreign \
    common public secret military hidden senior junior",
);
/// Those of whom something is a party: `a State party to a treaty`.
const ENGLISH_PARTIES: &[&str] = &[
    "state",
    "states",
    "country",
    "countries",
    "person",
    "persons",
    "entity",
    "entities",
];
/// Words that end like adjectives and are none.
static ENGLISH_NOUNS: WordList = WordList::of(
    "incident accident event agent component signal material potential content intent traffic \
    logic topic metric fabric client patent terminal portal journal manual proposal approval \
    removal retrieval adversary library boundary summary memory directory repository category \
    territory history inventory directive initiative objective family assembly anomaly \
    supply reply ally tally rally monopoly",
);
/// Adjectives that stand after a noun and say to what, or for what, it is so:
/// `activities necessary to protect …`, `data essential for …`.
static ENGLISH_AFTER_NOUN: WordList = WordList::of(
    "necessary unnecessary sufficient insufficient adequate essential relevant irrelevant \
    pertinent adjacent inherent proper appropriate subject similar equivalent identical equal \
    contrary prior detrimental prejudicial integral incidental resistant resilient immune likely \
    unlikely able unable competent ready willing due critical vital crucial fundamental \
    beneficial preparatory ancillary subordinate subsequent consequent contingent dependent \
    independent unique specific peculiar common external internal absent present proportionate \
    proportional reasonable visible open closed free safe secure prone",
);
const ENGLISH_AFTER_ADJECTIVE: &[&str] = &[
    "to", "for", "in", "by", "on", "from", "with", "without", "at", "under", "within", "against",
];
/// What ends like an adjective and stands as a noun too, before `to` as well:
/// `an alternative to …`.
static ENGLISH_NOUNS_TOO: WordList = WordList::of(
    "alternative incentive executive representative archive drive motive perspective relative native \
    individual official professional criminal principal capital hospital ritual trial denial refusal \
    arrival renewal disposal withdrawal referral rival signatory factory theory accessory secretary \
    beneficiary intermediary subsidiary glossary dictionary commentary secret participant applicant \
    defendant consultant assistant servant informant grant plant tenant claimant warrant variant \
    student president parent opponent extent consent talent precedent resident recipient deterrent \
    current correspondent public critic statistic characteristic republic mechanic complex need feed \
    seed speed military key",
);
/// What may be done to them is said without an article or a plural: `protecting
/// data`.
pub(super) static ENGLISH_UNCOUNTABLE: WordList = WordList::of(
    "information data access traffic software hardware malware equipment infrastructure cyberspace \
    security privacy integrity confidentiality availability damage evidence content intelligence \
    knowledge power money",
);
/// Words that end like plurals and stand in the singular.
static ENGLISH_NO_PLURALS: WordList =
    WordList::of("means series species headquarters works news lens canvas chaos bias atlas");

/// A group without the adjective after its noun that goes on with `of`.
pub(super) fn without_said_with_of<'t, 'a>(
    group: &'t [Token<'a>],
    next: Option<&Token<'a>>,
) -> &'t [Token<'a>] {
    let goes_on = next.is_some_and(|next| next.sign.is_none() && next.is_any(&["of"]));
    match group {
        [named @ .., last] if goes_on && !named.is_empty() && last.is(&ENGLISH_BEFORE_OF) => named,
        [named @ .., of, party]
            if party.is_any(&["party", "parties"]) && of.is_any(ENGLISH_PARTIES) =>
        {
            &group[..=named.len()]
        }
        _ => group,
    }
}

/// Whether an adjective is said after a noun, before what it governs.
pub(super) fn is_said_after(word: &Token<'_>, next: Option<&Token<'_>>) -> bool {
    let governs = |next: &Token<'_>| next.sign.is_none() && next.is_any(ENGLISH_AFTER_ADJECTIVE);
    word.is(&ENGLISH_AFTER_NOUN) && next.is_some_and(governs)
}

/// Whether a group ends with what may be its noun or an adjective after it: what
/// looks like an adjective, after a noun and before `to`.
pub(super) fn may_be_said_after(group: &[Token<'_>], next: Option<&Token<'_>>) -> bool {
    let [.., noun, last] = group else {
        return false;
    };
    let is_adjective = is_english_adjective(last) && !last.is(&ENGLISH_NOUNS_TOO);
    let is_after_noun = !is_english_adjective(noun) && !noun.is_any(&["and", "or"]);
    let is_before_to = next.is_some_and(|next| next.sign.is_none() && next.is_any(&["to"]));
    is_adjective && is_after_noun && is_before_to && !is_noun_by_ending(last)
}

/// The first of the nouns that conjunctions join up to the head of a group: `act
/// or process`. An adjective before a conjunction is joined to another one, and
/// what stands between a conjunction and the head may belong to both.
pub(super) fn first_joined(group: &[Token<'_>], head: usize) -> usize {
    let mut first = head;
    while let Some(joining) = first
        .checked_sub(1)
        .filter(|at| group[*at].is_any(&["and", "or"]))
    {
        let before = group[..joining]
            .iter()
            .rposition(|word| !word.is_any(&["and", "or"]));
        let is_noun = |at: &usize| {
            let word = &group[*at];
            !is_english_adjective(word) && !word.is_suspended && !group[at + 1].is_suspended
        };
        match before.filter(is_noun) {
            Some(before) => first = before,
            None => break,
        }
    }
    first
}

/// Whether a word before a comma is joined to the adjectives after it, and no
/// noun: `a mobile, wireless network of …`. What a list or a relative clause
/// follows is left: `person, public authority or …`, `person, natural or legal`.
pub(super) fn is_before_adjectives(words: &[Token<'_>], at: usize, end: usize) -> bool {
    let is_listed = |word: &&Token<'_>| {
        word.sign.is_none() && (is_english_adjective(word) || word.is_any(&["and", "or"]))
    };
    if end != at + 1 || is_noun_by_ending(&words[at]) {
        return false;
    }
    let Some([first, others @ ..]) = words.get(end..) else {
        return false;
    };
    if first.sign != Some(',') || !is_english_adjective(first) {
        return false;
    }
    let listed = others.iter().take_while(is_listed).count();
    let noun = others.get(listed).filter(|word| word.sign.is_none());
    let is_list = others
        .get(listed + 1)
        .is_some_and(|next| next.sign.is_some() || next.is_any(&["and", "or"]));
    let goes_on = |word: &&Token<'_>| {
        !word.is(&ENGLISH_BOUNDS) && !word.is(&ENGLISH_ARTICLES) && !is_function(word)
    };
    noun.filter(goes_on).is_some() && !is_list
}

/// Whether a group after a verb to be names what something is, rather than tells
/// how it is: `is open`, `is bound to`.
pub(super) fn is_named(group: &[Token<'_>], next: Option<&Token<'_>>) -> bool {
    let Some(last) = group.last().filter(|last| !is_english_adjective(last)) else {
        return false;
    };
    let is_noun = is_plural(last) || is_noun_by_ending(last);
    let says_which = |next: &Token<'_>| {
        next.sign.is_none() && next.is_any(&["of", "that", "which", "who", "whose", "whereby"])
    };
    match group {
        [one] if one.is(&ENGLISH_BEFORE_OF) => false,
        [_] => is_noun || next.is_some_and(says_which),
        _ => true,
    }
}

/// Whether a group is but an adjective that says to what or for what: `Critical
/// to …`, `Open to …`.
pub(super) fn is_governing(group: &[Token<'_>], after: &[Token<'_>]) -> bool {
    let [one] = group else {
        return false;
    };
    let [next, rest @ ..] = after else {
        return false;
    };
    // `extent to which …`
    if rest
        .first()
        .is_some_and(|word| word.is_any(&["which", "whom"]))
    {
        return false;
    }
    let governs = |next: &Token<'_>| {
        next.sign.is_none() && next.is_any(&["to", "for", "from", "in", "by", "with", "at", "on"])
    };
    is_english_adjective(one) && governs(next)
}

/// Whether a group is two adjectives without a noun: `safe and large`.
pub(super) fn are_two_adjectives(group: &[Token<'_>]) -> bool {
    let is_adjective =
        |word: &Token<'_>| is_english_adjective(word) && !word.is(&ENGLISH_NOUNS_TOO);
    matches!(group, [one, and, other]
        if and.is_any(&["and", "or"]) && is_adjective(one) && is_adjective(other))
}

fn is_noun_by_ending(word: &Token<'_>) -> bool {
    word.ends_with(&[
        "ware", "ment", "tion", "sion", "ness", "ity", "ism", "ance", "ence", "ship", "dom",
    ]) || word.is(&ENGLISH_UNCOUNTABLE)
}

/// Whether a word is no noun by its very ending: `harmful and dangerous for …`,
/// `person responsible for …`.
pub(super) fn is_only_adjective(word: &Token<'_>) -> bool {
    word.ends_with(ENGLISH_ONLY_ADJECTIVES) && !word.is(&ENGLISH_NOUNS_LIKE_ADJECTIVES)
}

/// Whether what hyphens join is an adjective and no noun: `well-known`,
/// `ship-to-shore`.
pub(super) fn is_compound_adjective(word: &Token<'_>) -> bool {
    word.written.contains('-')
        && (word.ends_with(ENGLISH_ONLY_COMPOUND_ADJECTIVES) || word.folded().contains("-to-"))
}

pub(super) fn is_english_adjective(word: &Token<'_>) -> bool {
    let is_noun = || word.ends_with(&["ment"]) || word.is(&ENGLISH_NOUNS);
    let is_compound = || word.ends_with(ENGLISH_COMPOUND_ADJECTIVES) || is_compound_adjective(word);
    (word.ends_with(ENGLISH_ADJECTIVES) && !is_noun())
        || word.is(&ENGLISH_PLAIN_ADJECTIVES)
        || (word.folded().contains('-') && is_compound())
}

pub(super) fn is_plural(word: &Token<'_>) -> bool {
    word.ends_with(&["s"])
        && !word.ends_with(&["ss", "us", "is", "ics"])
        && !word.is(&ENGLISH_NO_PLURALS)
}
