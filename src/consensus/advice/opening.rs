//! How a definition begins: with what the concept is, in small letters and
//! without an article.

use crate::i18n::Message;
use crate::text::Analysis;

use super::{AdviceKind, Definition, Finding};

const ENGLISH_ARTICLES: &str = "a an the";
const FRENCH_ARTICLES: &str = "l le la les un une des";
const ENGLISH_WHEN: &str = "when where";
const FRENCH_WHEN: &str = "quand lorsque lorsqu";
const ENGLISH_IS: &str = "is are";
const FRENCH_IS: &str = "est sont";
/// What may stand before a verb that opens a definition: `it is`, `c’est`.
const BEFORE_VERB: &str = "it this that c ce cela ceci il on";
/// What says that a definition follows, in place of beginning with it.
const ENGLISH_VERBS: [&str; 13] = [
    "is defined as",
    "is understood as",
    "is",
    "are",
    "refers to",
    "refer to",
    "denotes",
    "denote",
    "designates",
    "describes",
    "stands for",
    "signifies",
    "means",
];
const FRENCH_VERBS: [&str; 24] = [
    "est",
    "sont",
    "designe",
    "designent",
    "denote",
    "signifie",
    "decrit",
    "renvoie a",
    "se dit d",
    "se dit de",
    "se dit des",
    "se dit du",
    "s entend d",
    "s entend de",
    "s entend des",
    "s entend du",
    "s entend comme",
    "s agit d",
    "s agit de",
    "s agit des",
    "s agit du",
    "entend par la",
    "entend par",
    "appelle",
];
/// What is said of a word, and not of what it stands for: `term used to
/// describe …`.
const ENGLISH_WORDS: &str = "term terms expression expressions word words";
const FRENCH_WORDS: &str = "terme termes expression expressions mot mots vocable vocables";
/// What such a word does.
const ENGLISH_NAMING: &str = "describe describes describing denote denotes denoting designate \
    designates designating refer refers referring mean means meaning signify";
const FRENCH_NAMING: &str = "designer designe designent designant decrire decrit decrivant nommer \
    nommant denoter denotant qualifier qualifiant recouvrant englobant signifiant";
/// What may stand between them.
const ENGLISH_USED: &str = "used commonly generally often employed applied which that is are to";
const FRENCH_USED: &str = "employe employee utilise utilisee generique general generale \
    generalement souvent qui est servant a pour";
/// What follows the verb `means`; `means of communication` is a kind of thing.
const AFTER_MEANS: &str = "a an the any all each every one that";
/// Names, and words that texts of the field write with a capital.
const CAPITALISED: &str = "internet state states etat etats osce";
/// So far into a text, `is when` is its beginning.
const BEGINNING_WORDS: usize = 8;

pub(super) fn findings(definition: &Definition<'_>) -> Vec<Finding> {
    let findings = [
        article(definition),
        when(definition),
        verb(definition),
        capital(definition),
    ];
    findings.into_iter().flatten().collect()
}

pub(super) fn article(definition: &Definition<'_>) -> Option<Finding> {
    let first = definition.tokens.first()?;
    if is_one_of(definition) || !first.is(definition.words_of(ENGLISH_ARTICLES, FRENCH_ARTICLES)) {
        return None;
    }
    // `A/B test`
    if definition.text[first.range.end..].starts_with(['/', '-']) {
        return None;
    }
    let article = definition.written(&first.range);
    let message = Message::ArticleFirst { article };
    Some(Finding::at(
        AdviceKind::OpensWithArticle,
        first.range.clone(),
        message,
    ))
}

/// Whether it begins with a pronoun that is an article elsewhere: `un des …`,
/// `l’une des …`.
fn is_one_of(definition: &Definition<'_>) -> bool {
    let mut tokens = definition.tokens.iter().peekable();
    tokens.next_if(|token| token.is("l"));
    let is_one = tokens.next().is_some_and(|token| token.is("un une"));
    let is_of = tokens.next().is_some_and(|token| token.is("de des d"));
    definition.analysis == Analysis::Fr && is_one && is_of
}

/// Whether a definition says when something happens instead of what it is.
pub(super) fn when(definition: &Definition<'_>) -> Option<Finding> {
    let whens = definition.words_of(ENGLISH_WHEN, FRENCH_WHEN);
    let verbs = definition.words_of(ENGLISH_IS, FRENCH_IS);
    let tokens = &definition.tokens;
    let begins = |at: usize| tokens[at].is(whens) && (at == 0 || tokens[at - 1].is(verbs));
    let at = (0..tokens.len().min(BEGINNING_WORDS)).find(|at| begins(*at))?;
    let range = definition.range(at.saturating_sub(1), at);
    let found = definition.written(&range);
    let message = Message::WhenFirst { found };
    Some(Finding::at(AdviceKind::OpensWithWhen, range, message))
}

/// The words with which a definition says that it defines, if it begins so:
/// `means a lamp`, `term used to describe a lamp`.
pub(super) fn verb(definition: &Definition<'_>) -> Option<Finding> {
    let last = verb_first(definition).or_else(|| word_first(definition))?;
    let mut range = definition.range(0, last);
    // An elided word is written with its apostrophe.
    let after = &definition.text[range.end..];
    range.end += after.len() - after.trim_start_matches(['’', '\'']).len();
    let found = definition.written(&range);
    let message = Message::VerbFirst { found };
    Some(Finding::at(AdviceKind::OpensWithVerb, range, message))
}

/// The last word of the verb with which a definition begins, if it does.
fn verb_first(definition: &Definition<'_>) -> Option<usize> {
    let verbs: &[&str] = match definition.analysis {
        Analysis::En => &ENGLISH_VERBS,
        Analysis::Fr => &FRENCH_VERBS,
        _ => return None,
    };
    let tokens = &definition.tokens;
    let at = usize::from(tokens.first()?.is(BEFORE_VERB));
    let words = |verb: &&str| verb.split(' ').count();
    let is_at = |verb: &&&str| {
        let folded = tokens[at..].iter().map(|token| token.folded.as_str());
        folded.take(words(verb)).eq(verb.split(' '))
    };
    let verb = verbs.iter().find(is_at)?;
    let last = at + words(verb) - 1;
    let is_noun = *verb == "means" && !tokens.get(last + 1)?.is(AFTER_MEANS);
    (!is_noun && when(definition).is_none()).then_some(last)
}

/// The last word of what a definition says of a word with which it begins, if
/// it does: `[general] term that refers to …`, `term for …`.
fn word_first(definition: &Definition<'_>) -> Option<usize> {
    /// An article and an adjective may stand before it.
    const BEFORE: usize = 2;
    let tokens = &definition.tokens;
    let is = |at: usize, english: &str, french: &str| {
        let words = definition.words_of(english, french);
        tokens.get(at).is_some_and(|token| token.is(words))
    };
    let word = (0..=BEFORE).find(|at| is(*at, ENGLISH_WORDS, FRENCH_WORDS))?;
    let is_of = |at: usize| is(at, "of in for to", "de d du des dans a");
    if (0..word).any(is_of) {
        return None;
    }
    let used = (word + 1..).take_while(|at| is(*at, ENGLISH_USED, FRENCH_USED));
    let next = word + 1 + used.count();
    if is(next, ENGLISH_NAMING, FRENCH_NAMING) {
        return Some(next + usize::from(is(next + 1, "to", "")));
    }
    is(word + 1, "for", "pour").then_some(word + 1)
}

/// A capital at the beginning, but not that of an abbreviation or a name.
fn capital(definition: &Definition<'_>) -> Option<Finding> {
    let names = definition.words_of(CAPITALISED, CAPITALISED);
    let first = definition.tokens.first().filter(|_| !names.is_empty())?;
    let word = definition.written(&first.range);
    let is_abbreviation = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let mut others = definition.tokens[1..].iter();
    let is_name =
        first.is(names) || others.any(|other| definition.text[other.range.clone()] == word);
    if !word.starts_with(char::is_uppercase) || is_abbreviation || is_name {
        return None;
    }
    let message = Message::CapitalFirst { word };
    Some(Finding::at(
        AdviceKind::OpensWithCapital,
        first.range.clone(),
        message,
    ))
}
