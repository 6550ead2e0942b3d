//! Sentences in French, which tell something and say of nothing what it is.

use super::Token;
use super::closed::is_french as is_function;
use super::french::FRENCH_PASSED;
use super::french_adjectives::is_adjective_before_noun;
use crate::text::WordList;

/// What begins what a verb acts upon; `des` may as well go on with a noun.
const OBJECTS: &[&str] = &[
    "le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "ses", "leurs", "leur", "son",
    "sa",
];
/// Determiners of several.
static SEVERAL: WordList = WordList::of(
    "les des ces deux trois quatre cinq six sept huit neuf dix plusieurs tous toutes certains \
    certaines divers diverses ses leurs",
);
/// Verbs that are no nouns, and tell of a thing where it is or whose.
static VERBS: WordList = WordList::of(
    "appartient appartiennent incombe incombent revient reviennent provient proviennent dispose \
     disposent repose reposent depend dependent resulte resultent decoule decoulent beneficie \
     beneficient",
);
/// After these no noun stands: `la plus grave`, `une fois installé`.
const NO_OBJECT: &[&str] = &["plus", "moins", "mieux", "fois"];

/// Whether what follows a noun is the verb of a sentence: `L’attaquant trompe la
/// victime`, `Les États échangent des informations`. Only what has an article
/// begins one.
pub(super) fn is_sentence(words: &[Token<'_>], at: usize) -> bool {
    /// A verb comes after so many words at most.
    const LONGEST: usize = 3;
    let before = words[..at]
        .iter()
        .rfind(|word| !is_adjective_before_noun(word));
    let is_led = words[at].has_article() || before.is_some_and(|word| word.is(&FRENCH_PASSED));
    if !is_led {
        return false;
    }
    let is_several = before.is_some_and(|word| word.is(&SEVERAL));
    let mut from = at + 1;
    // `deux États ou plus`
    if let [or, more, ..] = &words[from.min(words.len())..]
        && or.is_any(&["ou"])
        && more.is_any(&["plus", "davantage"])
    {
        from += 2;
    }
    let goes_on =
        |word: &&Token<'_>| word.sign.is_none() && word.elided.is_none() && !is_function(word);
    if does_with_itself(&words[from.min(words.len())..]) {
        return true;
    }
    let after = words.iter().enumerate().skip(from).take(LONGEST);
    after
        .take_while(|(_, word)| goes_on(word))
        .any(|(verb, word)| {
            let is_verb = word.is(&VERBS) && !word.is_participle();
            is_verb || has_object(words, verb) || (is_several && is_of_several(word))
        })
}

/// Whether a verb follows with `se` or `ne`, but for one in `ant`: `Les parties se
/// partagent …`, `une information se rapportant à …`.
fn does_with_itself(words: &[Token<'_>]) -> bool {
    let verb = match words {
        [se, verb, ..] if se.sign.is_none() && se.is_any(&["se", "ne"]) => verb,
        [verb, ..] if verb.sign.is_none() && matches!(verb.elided.as_deref(), Some("s" | "n")) => {
            verb
        }
        _ => return false,
    };
    !verb.ends_with(&["ant"])
}

/// Whether an article follows, as it does after a verb and no noun; what ends in
/// `ant` goes on with a noun before it: `une attaque visant les …`.
fn has_object(words: &[Token<'_>], verb: usize) -> bool {
    let word = &words[verb];
    let may_be_verb =
        !word.ends_with(&["ant", "er", "ir"]) && !word.is_participle() && !word.is(&FRENCH_PASSED);
    let Some(object) = words.get(verb + 1).filter(|next| next.sign.is_none()) else {
        return false;
    };
    let is_compared = words
        .get(verb + 2)
        .is_some_and(|next| next.is_any(NO_OBJECT));
    let begins = match object.elided.as_deref() {
        Some(elided) => elided == "l",
        None => object.is_any(OBJECTS),
    };
    may_be_verb && begins && !is_compared
}

/// Whether a word tells what several do: adjectives of theirs end in `s`.
fn is_of_several(word: &Token<'_>) -> bool {
    word.ends_with(&["ent"]) && !word.ends_with(&["ment"])
}
