//! With what a French definition opens before it says what kind of thing it is:
//! where it holds, how it is meant, what else it is called.

use super::french::{
    FRENCH_JOINED, FRENCH_OPENINGS, FRENCH_PASSED, FRENCH_PREPOSITIONS, FRENCH_VERBS,
};
use super::french_adjectives::FRENCH_ADJECTIVES;
use super::{Token, opens_with};
use crate::text::WordList;

/// What begins so, up to a comma, says where or how a definition holds.
static HOLDING: WordList = WordList::of(
    "sauf hormis nonobstant conformement contrairement autrement sous eu vu suivant concernant \
    agissant quant relativement",
);
const MEANT_SO: [&str; 7] = [
    "de nos jours",
    "du point de vue",
    "la plupart du temps",
    "le cas echeant",
    "compte tenu",
    "de maniere",
    "de facon",
];
/// The same after an elided `de`.
const MEANT_SO_ELIDED: [&str; 6] = [
    "une maniere",
    "une facon",
    "une part",
    "autre part",
    "ordinaire",
    "habitude",
];
/// What a thing is taken for, after any of these and `comme`.
static TAKEN: WordList = WordList::of(
    "considere consideree consideres considerees entendu entendue entendus entendues defini \
    definie definis definies compris comprise comprises percu percue percus percues concu concue \
    concus concues vu vue vus vues reconnu reconnue reconnus reconnues decrit decrite decrits \
    decrites regarde regardee regardes regardees tenu tenue interprete interpretee",
);
/// What a thing is called by another name with.
static NAMED: WordList = WordList::of(
    "dit dite dits dites appele appelee appeles appelees nomme nommee nommes nommees denomme \
    denommee denommes denommees designe designee designes designees connu connue connus connues \
    qualifie qualifiee surnomme surnommee intitule intitulee",
);
static BEFORE_NAMED: WordList = WordList::of(
    "aussi egalement encore parfois souvent communement autrement anciennement plus mieux",
);
const AFTER_NAMED: &[&str] = &[
    "aussi",
    "egalement",
    "encore",
    "parfois",
    "souvent",
    "communement",
    "comme",
    "sous",
    "le",
    "la",
    "les",
];

/// Past what says where a definition holds, how it is meant, or what else it is
/// called: `De manière générale, …`, `Considérée comme une …`, `Dite aussi …,
/// une …`; none where no definition follows.
pub(super) fn after_opening(words: &[Token<'_>]) -> Option<usize> {
    if let Some(begin) = after_verb_and_aside(words) {
        return Some(begin);
    }
    let class = after_class(words);
    let held = class + after_law(&words[class..]);
    let rest = &words[held..];
    if says_as_what(rest) {
        return None;
    }
    if let [taken, comme, next, ..] = rest
        && taken.is(&TAKEN)
        && comme.sign.is_none()
        && comme.is_any(&["comme"])
    {
        return is_determined(next).then_some(held + 2);
    }
    let adverbs = rest.iter().take_while(|word| word.is(&BEFORE_NAMED));
    let at = adverbs.count();
    if let Some([named, next, ..]) = rest.get(at..)
        && named.is(&NAMED)
        && !is_naming(named)
        && next.sign.is_none()
        && (at > 0 || next.is_any(AFTER_NAMED))
    {
        return parted(rest)
            .filter(|comma| is_determined(&rest[*comma]))
            .map(|comma| held + comma);
    }
    Some(held)
}

/// Where the definition begins after its verb and what commas set apart: `Désigne, dans ce
/// domaine, un …`, `S’entend, en général, comme la …`.
fn after_verb_and_aside(words: &[Token<'_>]) -> Option<usize> {
    let [verb, aside, ..] = words else {
        return None;
    };
    let is_verb = verb.is(&FRENCH_VERBS) && !verb.is_participle();
    let is_aside = aside.sign == Some(',') && aside.is(&FRENCH_PREPOSITIONS);
    let begin = 1
        + (is_verb && is_aside)
            .then(|| parted(&words[1..]))
            .flatten()?;
    Some(begin + usize::from(words[begin].is(&FRENCH_JOINED)))
}

/// Whether a word that may be a participle is a verb: `Désigne le …`.
fn is_naming(word: &Token<'_>) -> bool {
    let verbs = [
        "designe", "nomme", "denomme", "appele", "qualifie", "surnomme", "intitule",
    ];
    word.is_any(&verbs) && !word.written.ends_with('é')
}

/// Past what a dictionary says of a noun: `n. f.`.
fn after_class(words: &[Token<'_>]) -> usize {
    match words {
        [noun, gender, next, ..]
            if noun.is_any(&["n", "s"])
                && gender.is_any(&["m", "f"])
                && [gender, next].iter().all(|word| word.sign == Some('.')) =>
        {
            2
        }
        _ => 0,
    }
}

/// Whether a text only says where something is said or taken for what: `Tel que
/// défini à …`, `Entendu au sens de …`.
fn says_as_what(words: &[Token<'_>]) -> bool {
    let [first, next, ..] = words else {
        return false;
    };
    let is_such = first.is_any(&["tel", "telle", "tels", "telles"]);
    let is_as = next.is_any(&["que"]) || next.elided.as_deref() == Some("qu");
    let may_be_noun = first.is_any(&["vue", "vues", "entendus"]);
    let is_within = next.is_any(&[
        "par", "dans", "en", "au", "aux", "a", "pour", "sous", "selon", "sur", "entre",
    ]);
    let says_how = is_within || next.ends_with(FRENCH_ADJECTIVES);
    (is_such && is_as) || (first.is(&TAKEN) && !may_be_noun && next.sign.is_none() && says_how)
}

/// Whether an article or another word stands in the place of one.
fn is_determined(word: &Token<'_>) -> bool {
    word.has_article() || word.folded().split('-').all(|part| FRENCH_PASSED.has(part))
}

/// Where the definition begins after a comma, which comes after some words at
/// most.
fn parted(words: &[Token<'_>]) -> Option<usize> {
    const LONGEST: usize = 14;
    let is_parted = |word: &Token<'_>| matches!(word.sign, Some(',' | ':'));
    // The first word may have a comma before it: that parts nothing.
    (1..words.len().min(LONGEST)).find(|at| is_parted(&words[*at]))
}

/// Past what says where a definition holds: `Au sens de la loi, …`, `Dans le
/// domaine des réseaux, …`, `En informatique, …`, `Sauf indication contraire, …`.
fn after_law(words: &[Token<'_>]) -> usize {
    let Some(first) = words.first() else {
        return 0;
    };
    let is_meant_so = match first.elided.as_deref() {
        Some("d") => opens_with(words, &MEANT_SO_ELIDED).is_some(),
        _ => opens_with(words, &MEANT_SO).is_some(),
    };
    let opens = first.is(&FRENCH_PREPOSITIONS) || first.is(&HOLDING) || is_meant_so;
    if !opens || opens_with(words, &FRENCH_OPENINGS).is_some() {
        return 0;
    }
    parted(words).map_or(0, |at| at + after_law(&words[at..]))
}
