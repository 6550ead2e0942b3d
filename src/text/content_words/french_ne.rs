//! What the first half of a French denial says where no second half follows.

use super::french_alone::is_person_after;
use crate::text::{WordList, fold_word, parts_words};

/// What `ne` does. Where no half follows it, it denies by itself, as it does in the style of
/// laws: `n’a pu être vérifié`, `s’il n’est maîtrisé`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ne {
    /// Denies by itself: `ne peut être divulguée`, `n’a pu être vérifié`.
    Denies,
    /// Denies its verb with a word before it: `aucune lampe ne brûle`.
    DeniesToo,
    /// Says with `que` that nothing else is: `ne brûle que la nuit`.
    Only,
    /// Denies with a second half (`pas`), or nothing: `avant qu’il ne soit`.
    Waits,
}

/// What may stand between `ne` and its verb.
static PRONOUNS: WordList = WordList::of("se s me m te t nous vous le la les l lui leur y en");
/// Other second halves of a denial than `que`, wherever in the clause.
static HALVES: WordList =
    WordList::of("aucun aucune aucuns aucunes ni rien personne nul nulle jamais nullement");
/// The same of those that stand near the verb: what is farther off says something else
/// (`n’a pu être vérifié … pour plus de deux jours`).
static NEAR_HALVES: WordList = WordList::of("pas plus guere point");
/// Words of which a `ne` after them is a part, in the same clause.
static DENYING: WordList =
    WordList::of("aucun aucune aucuns aucunes ni rien personne nul nulle jamais");
/// Words that compare, after which `que … ne` denies nothing.
static COMPARING: WordList = WordList::of(
    "moins plus mieux pire pires moindre moindres meilleur meilleurs meilleure meilleures autre \
    autres autrement davantage plutot superieur superieurs superieure superieures inferieur \
    inferieurs inferieure inferieures",
);
/// Words with a subjunctive, after which `que … ne` denies nothing.
static WITH_SUBJUNCTIVE: WordList = WordList::of(
    "avant moins sans jusqu peur crainte craindre craint craignent craignant redouter redoute \
    redoutent redoutant apprehender apprehende eviter evite evitent evitant empecher empeche \
    empechent empechant risque risques danger doute doutes douter nier nie niant garde faut",
);
/// Of these, those that make with `que` one conjunction.
static CONJUNCTIONS: WordList = WordList::of("avant moins sans jusqu peur crainte");
/// Forms of verbs that are no subjunctive.
static INDICATIVE: WordList = WordList::of(
    "est sont etait etaient sera seront serait seraient a ont avait avaient aura auront aurait \
    auraient peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent \
    devait devaient devra devront devrait devraient sait savent savait savaient saura sauront \
    saurait sauraient veut veulent fait font",
);

/// So far from `ne`, in characters, what belongs to it is looked for.
const NEAR: usize = 120;
/// So many pronouns stand before a verb at most.
const PRONOUNS_BEFORE: usize = 2;
/// So many words after `ne` stands a half that is near at most.
const HALF_NEAR: usize = 6;

/// What a `ne` does between what stands before and after it.
pub(super) fn ne(before: &str, after: &str) -> Ne {
    let (sentence, after) = (before, clause_after(after));
    let before = clause_before(before);
    let pronouns = after.iter().take_while(|word| PRONOUNS.has(word));
    let pronouns = pronouns.take(PRONOUNS_BEFORE).count();
    let verb = after.get(pronouns).map_or("", String::as_str);
    // `n’importe quel`
    if matches!(verb, "" | "importe") || is_expletive(&before, sentence, verb) {
        return Ne::Waits;
    }
    // A further `ne` has halves of its own.
    let own = after
        .iter()
        .take_while(|word| !matches!(word.as_str(), "ne" | "n"));
    let half = own.enumerate().find(|(at, word)| is_half(word, *at));
    let is_denied = has_denying(&before);
    match half.map(|(_, half)| half.as_str()) {
        // The `ni` of a further verb is no half of this one.
        Some(half) if is_denied && half != "ni" => Ne::Waits,
        _ if is_denied => Ne::DeniesToo,
        Some(half) if is_que(half) => Ne::Only,
        Some(_) => Ne::Waits,
        None => Ne::Denies,
    }
}

/// Whether a word is the second half of a `ne` that stands so many words before it.
fn is_half(word: &str, at: usize) -> bool {
    is_que(word) || HALVES.has(word) || (at <= HALF_NEAR && NEAR_HALVES.has(word))
}

/// Whether a `ne` is a part of what one of the words before it says; `personne` is
/// none where it is a person.
fn has_denying(before: &[String]) -> bool {
    before.iter().enumerate().any(|(at, word)| {
        let last = at.checked_sub(1).map_or("", |at| before[at].as_str());
        DENYING.has(word) && !(word == "personne" && is_person_after(last))
    })
}

fn is_que(word: &str) -> bool {
    matches!(word, "que" | "qu")
}

/// Whether what stands before a `ne` and its verb make it one that denies nothing.
fn is_expletive(before: &[String], sentence: &str, verb: &str) -> bool {
    let may_be_subjunctive = !INDICATIVE.has(verb);
    let que = before.iter().rposition(|word| is_que(word));
    let is_after = |list: &WordList| {
        let before_que = &before[..que.unwrap_or_default()];
        before_que.iter().any(|word| list.has(word))
    };
    is_after(&COMPARING)
        || may_be_subjunctive && (is_after(&WITH_SUBJUNCTIVE) || is_after_conjunction(sentence))
}

/// Whether the last conjunction of a sentence is one after which `ne` denies nothing, with
/// commas after it or none: `à moins que, dans ce délai, elle ne soit …`.
fn is_after_conjunction(sentence: &str) -> bool {
    let words = words_before(sentence, |c| matches!(c, '.' | ';' | ':'));
    let que = words.iter().rposition(|word| is_que(word));
    let before_que = que.and_then(|que| que.checked_sub(1));
    // `jusqu’à ce que`
    let is_until = words
        .windows(4)
        .any(|words| words[0] == "jusqu" && words[2] == "ce");
    is_until || before_que.is_some_and(|before| CONJUNCTIONS.has(&words[before]))
}

fn clause_before(text: &str) -> Vec<String> {
    words_before(text, parts_words)
}

/// The last words of a text, from what parts them from others on.
fn words_before(text: &str, parts: impl Fn(char) -> bool) -> Vec<String> {
    let near = text.char_indices().rev().take(NEAR);
    let begins = near.take_while(|(_, c)| !parts(*c)).last();
    begins.map_or_else(Vec::new, |(at, _)| folded(&text[at..]))
}

fn clause_after(text: &str) -> Vec<String> {
    let near = text.char_indices().take(NEAR);
    let ends = near.take_while(|(_, c)| !parts_words(*c)).last();
    ends.map_or_else(Vec::new, |(at, c)| folded(&text[..at + c.len_utf8()]))
}

/// The words of a piece of text, elided ones too.
fn folded(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words
        .filter(|word| !word.is_empty())
        .map(fold_word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ne_alone_denies_where_no_half_follows() {
        for (text, expected) in [
            ("qui | peut être divulguée", Ne::Denies),
            ("la lampe | saurait brûler", Ne::Denies),
            ("la lampe | cesse de brûler", Ne::Denies),
            ("le marin | ose entrer", Ne::Denies),
            ("ce qui | se peut voir", Ne::Denies),
            ("qu’on | peut divulguer", Ne::Denies),
            ("qui | peut être lue, et pas vue", Ne::Denies),
            ("qui | peut pas être divulguée", Ne::Waits),
            ("qui | brûle", Ne::Denies),
            ("dont l’accès | a pu être vérifié", Ne::Denies),
            ("dont l’accès | aura pu être vérifié", Ne::Denies),
            ("si les feux | ont été traités", Ne::Denies),
            ("s’il | est maîtrisé", Ne::Denies),
            ("s’ils | sont maîtrisés", Ne::Denies),
            ("qui | devait traiter le feu", Ne::Denies),
            ("qui | sait traiter le feu", Ne::Denies),
            ("le feu d’avant la nuit que le port | a vu", Ne::Denies),
            (
                "qui | a pu être vu à bord du navire dans le port pour plus de clarté",
                Ne::Denies,
            ),
            ("dans | importe quel port", Ne::Waits),
            ("à moins qu’elle | soit allumée", Ne::Waits),
            ("à moins que, de nuit, elle | soit allumée", Ne::Waits),
            ("de peur que le feu | brûle", Ne::Waits),
            ("jusqu’à ce que, la nuit, elle | soit vue", Ne::Waits),
            ("plus grand qu’il | est", Ne::Waits),
            ("pour éviter que le feu | soit vu", Ne::Waits),
            (
                "avant que le feu brûle, la lampe | a pu être vue",
                Ne::Denies,
            ),
            ("aucune lampe | peut brûler", Ne::DeniesToo),
            ("aucune lampe | peut brûler que la nuit", Ne::Waits),
            ("que personne | brûle", Ne::DeniesToo),
            ("avant qu’aucune lampe | brûle", Ne::Waits),
            ("une personne | peut brûler", Ne::Denies),
            ("qui | peut en aucun cas brûler", Ne::Waits),
            ("avant qu’elle | puisse brûler", Ne::Waits),
            ("avant qu’il | soit établi que tout brûle", Ne::Waits),
            ("plus vite qu’on | peut le voir", Ne::Waits),
            ("à moins que la lampe | cesse de brûler", Ne::Waits),
            ("de crainte que la lampe | puisse brûler", Ne::Waits),
            ("elle | est accessible qu’aux marins", Ne::Only),
            ("elle | peut être vue que la nuit", Ne::Only),
            ("elle | brûle pas que la nuit", Ne::Waits),
        ] {
            let (before, after) = text.split_once('|').unwrap();
            assert_eq!(ne(before, after), expected, "{text}");
        }
    }
}
