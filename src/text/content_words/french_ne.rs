//! What the first half of a French denial says where no second half follows.

use super::french_alone::is_person_after;
use crate::text::{WordList, fold_word, parts_words};

/// What `ne` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ne {
    /// Denies by itself: `ne peut être divulguée`, `n’ose entrer`.
    Denies,
    /// Denies its verb with a word before it: `aucune lampe ne brûle`.
    DeniesToo,
    /// Says with `que` that nothing else is: `ne brûle que la nuit`.
    Only,
    /// Denies with a second half (`pas`), or nothing: `avant qu’il ne soit`.
    Waits,
}

/// Verbs that `ne` denies alone.
static ALONE: WordList = WordList::of(
    "peut peuvent puis pouvait pouvaient pourra pourront pourrait pourraient puisse puissent \
    saurait sauraient cesse cessent cessait cessaient cessera cesseront cesserait ose osent osait \
    osaient osera oserait",
);
/// What may stand between `ne` and its verb.
static PRONOUNS: WordList = WordList::of("se s le la les l lui leur y en");
/// Other second halves of a denial than `que`.
static HALVES: WordList = WordList::of(
    "pas plus jamais nullement guere point aucun aucune aucuns aucunes ni rien personne nul nulle",
);
/// Words of which a `ne` after them is a part, in the same clause.
static DENYING: WordList =
    WordList::of("aucun aucune aucuns aucunes ni rien personne nul nulle jamais");
/// Words after which `que … ne` denies nothing.
static EXPLETIVE: WordList = WordList::of(
    "avant moins plus mieux pire moindre meilleur autre autres autrement crainte craindre peur \
    sans eviter evite empecher empeche risque doute douter",
);

/// So far from `ne`, in characters, what belongs to it is looked for.
const NEAR: usize = 120;
/// So many pronouns stand before a verb at most.
const PRONOUNS_BEFORE: usize = 2;

/// What a `ne` does between what stands before and after it.
pub(super) fn ne(before: &str, after: &str) -> Ne {
    let (before, after) = (clause_before(before), clause_after(after));
    if is_expletive(&before) {
        return Ne::Waits;
    }
    let is_half = |word: &&String| is_que(word) || HALVES.has(word);
    // A further `ne` has halves of its own.
    let own = after
        .iter()
        .take_while(|word| !matches!(word.as_str(), "ne" | "n"));
    let half = own.clone().find(is_half);
    let pronouns = after.iter().take_while(|word| PRONOUNS.has(word));
    let pronouns = pronouns.take(PRONOUNS_BEFORE).count();
    let is_denied = has_denying(&before);
    match half {
        // The `ni` of a further verb is no half of this one.
        Some(half) if is_denied && half != "ni" => Ne::Waits,
        _ if is_denied => Ne::DeniesToo,
        Some(half) if is_que(half) => Ne::Only,
        None if after.get(pronouns).is_some_and(|verb| ALONE.has(verb)) => Ne::Denies,
        _ => Ne::Waits,
    }
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

/// Whether the words before a `ne` make it one that denies nothing.
fn is_expletive(before: &[String]) -> bool {
    let que = before.iter().rposition(|word| is_que(word));
    que.is_some_and(|que| before[..que].iter().any(|word| EXPLETIVE.has(word)))
}

fn clause_before(text: &str) -> Vec<String> {
    let near = text.char_indices().rev().take(NEAR);
    let begins = near.take_while(|(_, c)| !parts_words(*c)).last();
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
    fn ne_alone_denies_few_verbs() {
        for (text, expected) in [
            ("qui | peut être divulguée", Ne::Denies),
            ("la lampe | saurait brûler", Ne::Denies),
            ("la lampe | cesse de brûler", Ne::Denies),
            ("le marin | ose entrer", Ne::Denies),
            ("ce qui | se peut voir", Ne::Denies),
            ("qu’on | peut divulguer", Ne::Denies),
            ("qui | peut être lue, et pas vue", Ne::Denies),
            ("qui | peut pas être divulguée", Ne::Waits),
            ("qui | brûle", Ne::Waits),
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
