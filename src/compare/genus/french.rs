//! The rules for French.

use super::{AfterTerm, Token, after_passed, after_term};
use crate::text::WordList;

static FRENCH_VERBS: WordList = WordList::of(
    "est sont designe designent signifie signifient entend entendent constitue constituent \
    definit definie defini represente representent",
);
static FRENCH_ENDS: WordList = WordList::of(
    "qui que dont ou dans pour par sur afin visant permettant destine lequel laquelle tout",
);
static FRENCH_JOINED: WordList = WordList::of("de du par comme des a");
const FRENCH_OPENINGS: [&str; 6] = [
    "en general",
    "en particulier",
    "ce qui est considere comme",
    "un ou plusieurs",
    "une ou plusieurs",
    "tout ou partie",
];
/// Words with which a definition begins, or goes on after its term.
static FRENCH_ARTICLES: WordList = WordList::of("le la les un une tout toute tous toutes");
/// What begins so says when something is the case, and names no kind of thing.
static FRENCH_NO_NOUN: WordList = WordList::of("lorsque lorsqu quand si ou");
static FRENCH_PASSED: WordList = WordList::of(
    "le la les l un une des du de d tout toute tous toutes ce cet cette ces chaque plusieurs \
    certain certains certaines divers diverses different differents differentes autre autres \
    nouveau nouvel nouvelle nouvelles grand grande grandes petit petite principal principale deux trois tres \
    grave graves vaste vastes",
);
static FRENCH_COLLECTIONS: WordList = WordList::of(
    "ensemble ensembles totalite somme serie series groupe groupes eventail nombre gamme type \
    types forme formes famille multitude suite majorite categorie terme expression centaine \
    centaines millier milliers dizaine dizaines",
);
static FRENCH_PRONOUNS: WordList = WordList::of("qui que quoi il elle on celui celle");

const RULES: AfterTerm = AfterTerm {
    verbs: &FRENCH_VERBS,
    ends: &FRENCH_ENDS,
    joined: &FRENCH_JOINED,
    collections: &FRENCH_COLLECTIONS,
};

pub(super) fn french(words: &[Token<'_>]) -> Option<usize> {
    let mut at = begin(words)?;
    loop {
        at = after_passed(words, at, &FRENCH_OPENINGS, &FRENCH_PASSED);
        let head = words.get(at)?;
        if head.is(&FRENCH_PRONOUNS) {
            return None;
        }
        match made_up_of(words, at) {
            Some(next) => at = next,
            None => return (!is_adverb(head)).then_some(at),
        }
    }
}

/// Where the definition begins; none where it names no kind of thing.
fn begin(words: &[Token<'_>]) -> Option<usize> {
    let [first, others @ ..] = words else {
        return None;
    };
    let is_noun_follows =
        |next: &Token<'_>| next.sign.is_none() && (next.is(&FRENCH_ARTICLES) || next.has_article());
    let says_when = first
        .elided
        .as_deref()
        .is_some_and(|of| FRENCH_NO_NOUN.has(of));
    if says_when || first.is(&FRENCH_NO_NOUN) {
        return None;
    }
    if let Some(verb) = reflexive(words) {
        let joined = others[verb..]
            .iter()
            .take_while(|word| word.is(&FRENCH_JOINED));
        return Some(verb + 1 + joined.count());
    }
    let next = others.first().filter(|next| is_noun_follows(next));
    if next.is_some() && !first.is(&FRENCH_PASSED) && !first.has_article() {
        // `Désigne le …`, `C’est la …`; `Rendre un …` names no kind of thing.
        let is_infinitive = first.ends_with("er ir re");
        return match first.is(&FRENCH_VERBS) {
            true => Some(1),
            false if is_infinitive => None,
            false => Some(0),
        };
    }
    Some(match after_meant(words) {
        Some(at) => at,
        None => after_term(words, &RULES),
    })
}

/// The place of a reflexive verb with which a definition begins that stands
/// beside its term: `S’entend de …`, `Il s’agit d’…`.
fn reflexive(words: &[Token<'_>]) -> Option<usize> {
    let at = usize::from(words.first()?.is_any("il"));
    let verb = words.get(at)?;
    let is_reflexive = verb.elided.as_deref() == Some("s");
    (is_reflexive && verb.is_any("entend entendent agit")).then_some(at)
}

/// Where the definition begins after `on entend par` and the term.
fn after_meant(words: &[Token<'_>]) -> Option<usize> {
    /// A term has at most so many words.
    const LONGEST: usize = 8;
    let is_meant = |pair: &[Token<'_>]| pair[0].is_any("entend entendent") && pair[1].is_any("par");
    let meant = words.windows(2).take(LONGEST).position(is_meant)?;
    let (term, after) = (meant + 2, meant + 3);
    let begins = |word: &Token<'_>| word.is(&FRENCH_ARTICLES) || word.has_article();
    let rest = words.get(after..)?.iter().take(LONGEST);
    let found = rest.into_iter().position(begins);
    Some(found.map_or(term, |at| after + at))
}

/// Where goes on what a word of quantity is made up of: `ensemble [organisé]
/// de …`, `terme [général] désignant …`.
fn made_up_of(words: &[Token<'_>], at: usize) -> Option<usize> {
    /// At most so many adjectives stand between.
    const ADJECTIVES: usize = 2;
    if !words[at].is(&FRENCH_COLLECTIONS) {
        return None;
    }
    let following = words.iter().enumerate().skip(at + 1).take(ADJECTIVES + 1);
    for (next, word) in following {
        if word.sign.is_some() {
            return None;
        }
        if word.elided.as_deref() == Some("d") {
            return Some(next);
        }
        if word.is_any("de des du designant recouvrant englobant couvrant pour") {
            return Some(next + 1);
        }
    }
    None
}

/// Adverbs end in `ment` as many nouns do, most of them after the endings of
/// adjectives.
fn is_adverb(word: &Token<'_>) -> bool {
    word.ends_with(
        "amment emment ellement alement ivement usement iquement ablement iblement airement \
        ierement ctement pletement istement",
    ) && !word.is_any("signalement emballement renouvellement")
}
