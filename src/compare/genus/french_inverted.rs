//! French definitions that begin with their verb, and tell the thing defined before
//! they say what it is: `Est un incident tout événement qui …`.

use super::Token;
use super::closed::{is_french as is_function, is_relative};
use super::french::is_infinitive;
use crate::text::WordList;

static VERBS: WordList = WordList::of("est sont sera seront constitue constituent");
const OF_SEVERAL: &[&str] = &["sont", "seront", "constituent"];
/// What a thing is taken for, or called, after a verb to be.
static TAKEN: WordList = WordList::of(
    "considere consideree consideres considerees repute reputee reputes reputees regarde regardee \
    regardes regardees appele appelee appeles appelees nomme nommee nommes nommees denomme denommee \
    denommes denommees dit dite dits dites qualifie qualifiee qualifies qualifiees assimile \
    assimilee assimiles assimilees reconnu reconnue reconnus reconnues tenu tenue tenus tenues",
);
/// Words before which another clause begins.
const CLAUSES: &[&str] = &["lorsque", "lorsqu", "quand", "si", "puisque", "puisqu"];
/// Of times, and no things: `un feu allumé tous les jours`.
const TIMES: &[&str] = &["jours", "ans", "mois", "soirs", "semaines", "heures"];

/// Where begins what a thing is that is named right after the verb of a definition:
/// `Constitue une attaque toute action …`, `Est réputé navire tout bâtiment …`.
pub(super) fn after_thing(words: &[Token<'_>]) -> Option<usize> {
    /// The thing and what is said of it has at most so many words.
    const LONGEST: usize = 12;
    let [verb, thing, ..] = words else {
        return None;
    };
    let is_verb = verb.is(&VERBS) && verb.elided.is_none() && !verb.is_participle();
    if !is_verb || !(thing.is_any(&["un", "une", "des"]) || thing.is(&TAKEN)) {
        return None;
    }
    let is_several = verb.is_any(OF_SEVERAL);
    let mut after = 2..words.len().min(LONGEST);
    let found = after.find(|at| begins_clause(&words[*at]) || begins(words, *at, is_several))?;
    match words[found].sign {
        Some(',') => after_insertion(words, found),
        _ if begins_clause(&words[found]) => None,
        _ => Some(found),
    }
}

/// The same after what two commas set apart: `Constitue une attaque, au sens de la
/// loi, toute action …`.
fn after_insertion(words: &[Token<'_>], from: usize) -> Option<usize> {
    /// It has at most so many words.
    const LONGEST: usize = 12;
    let mut after = words.iter().enumerate().skip(from + 1).take(LONGEST);
    let (at, _) = after.find(|(_, word)| word.sign.is_some())?;
    (words[at].sign == Some(',') && is_any(words, at)).then_some(at)
}

/// Whether a word begins a clause that only says more of the thing.
fn begins_clause(word: &Token<'_>) -> bool {
    word.sign.is_some()
        || is_relative(word.written)
        || word.elided.as_deref() == Some("qu")
        || word.written == "où"
        || word.is_any(CLAUSES)
        || word.ends_with(&["ant"])
}

/// Whether a word is the first of what a thing is: after a noun, and not what a verb
/// or a preposition before it acts upon.
fn begins(words: &[Token<'_>], at: usize, is_several: bool) -> bool {
    let (before, word) = (&words[at - 1], &words[at]);
    if is_function(before) || is_infinitive(before) || word.elided.is_some() {
        return false;
    }
    // `Sont des navires les …`; later words may end with a time.
    is_any(words, at) || (word.is_any(&["les"]) && is_several && at == 3)
}

/// Whether a word is said of whatever is of some kind.
fn is_any(words: &[Token<'_>], at: usize) -> bool {
    let (word, [next, ..]) = (&words[at], &words[at + 1..]) else {
        return false;
    };
    let is_time = || words.get(at + 2).is_some_and(|last| last.is_any(TIMES));
    match word.folded() {
        // Not `toute la nuit`, nor `tout à fait`.
        "tout" | "toute" => !is_function(next) && !next.has_article(),
        "tous" | "toutes" => next.is_any(&["les", "ces"]) && !is_time(),
        // No kind of thing, but not the thing named before either.
        "celui" | "celle" | "ceux" | "celles" | "quiconque" => true,
        "le" => next.is_any(&["fait"]),
        _ => false,
    }
}
