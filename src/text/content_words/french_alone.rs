//! Words of French that deny without what they mostly stand with.

use super::denial::{denies_bound, last_word};
use crate::text::words::is_apostrophe;
use crate::text::{WordList, fold_word, parts_words};

/// Words before a French noun: a `pas` or `point` after them is a noun, too.
static BEFORE_NOUN: WordList = WordList::of(
    "le un ce du au chaque premier dernier son leur de d comme meme deux trois quatre tout \
     aucun autre nul",
);
/// Words after which `personne` stands for nobody, where no sign stands.
static BEFORE_NOBODY: WordList = WordList::of(
    "que qu ou dont si et mais car lorsque lorsqu quand puisque puisqu comme quoi donc \
     laquelle lequel lesquels lesquelles qui",
);
/// Whether `personne` is a person after a folded word, if any: `toute personne ne
/// pouvant …`.
pub(super) fn is_person_after(word: &str) -> bool {
    !word.is_empty() && !BEFORE_NOBODY.has(word)
}

/// Words after which `personne` is a person and `rien` a trifle, whatever denies beside it.
static BEFORE_PERSON: WordList = WordList::of(
    "un une le la les l ce cette chaque toute tout autre autres seule seul aucune aucun nulle telle \
     meme tierce moindre premiere deuxieme quelque leur sa son ma notre votre pas ni des",
);

/// Whether `personne` or `rien` is a noun after a folded word: `ne vise pas une personne`.
pub(super) fn is_person_or_thing_after(word: &str) -> bool {
    BEFORE_PERSON.has(word)
}

/// Verbs with a clause of their own, by their beginnings: `ne signifie pas que le feu brûle`.
const WITH_CLAUSE: [&str; 30] = [
    "signifi", "impliqu", "garanti", "assur", "perme", "exclu", "exig", "prevoi", "veu", "croi",
    "suppos", "presum", "prouv", "demontr", "indiqu", "consider", "dit", "dis", "empech", "affirm",
    "pens", "estim", "reconnai", "requi", "sai", "sav", "etabli", "suffi", "fau", "accept",
];

/// Whether a `pas que` after a folded verb, if any, says that something else is as well: `n’est
/// pas que rouge`.
pub(super) fn is_not_only_after(verb: Option<&str>, after: &str) -> bool {
    let mut next = after.split(|c: char| !c.is_alphabetic());
    let next = next.find(|word| !word.is_empty());
    let is_que = next.is_some_and(|next| matches!(next, "que" | "qu"));
    let has_clause = |verb: &str| WITH_CLAUSE.iter().any(|begin| verb.starts_with(begin));
    is_que && !verb.is_some_and(has_clause)
}

/// Words with which `jamais` says `ever`, or denies what another does already.
static BEFORE_EVER: WordList = WordList::of("a si que qu plus pas");

/// Whether a French word that ends a denial can be one after some text: `point` can
/// be a noun.
pub(super) fn may_end(before: &str, written: &str) -> bool {
    let is_point = written.eq_ignore_ascii_case("point");
    !is_point || !BEFORE_NOUN.has(&fold_word(last_word(before).1))
}

/// Whether a French word that ends a denial denies what follows without a `ne`:
/// `pas encore connue`, `jamais connue`.
pub(super) fn denies_alone(before: &str, written: &str, after: &str) -> bool {
    let last = fold_word(last_word(before).1);
    let clause = after.split(parts_words).next().unwrap_or_default();
    let next = clause.split(|c: char| !c.is_alphabetic());
    let mut next = next.filter(|word| !word.is_empty()).map(fold_word);
    match fold_word(written).as_str() {
        "aucunement" | "nullement" | "guere" => true,
        "pas" if last == "a" || BEFORE_NOUN.has(&last) || denies_bound(written, after) => false,
        // `pas à pas`
        "pas" => next.nth(1).is_none_or(|second| second != "pas"),
        "jamais" => {
            !BEFORE_EVER.has(&last) && !next.take(8).any(|word| matches!(word.as_str(), "ne" | "n"))
        }
        _ => false,
    }
}

/// Whether `personne` or the like stands for nobody between two texts: before a `ne`.
pub(super) fn denies_with_ne(before: &str, written: &str, after: &str) -> bool {
    let mut letters = after.trim_start().chars();
    let is_n = letters.next().is_some_and(|c| matches!(c, 'n' | 'N'));
    let rest = letters.as_str();
    let is_ne = is_n
        && (rest.starts_with(is_apostrophe)
            || rest
                .strip_prefix(['e', 'E'])
                .is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    let last = last_word(before).1;
    let is_noun = written.eq_ignore_ascii_case("personne") && is_person_after(&fold_word(last));
    is_ne && after.starts_with(char::is_whitespace) && !is_noun
}
