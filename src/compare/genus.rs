//! The genus of a definition: what kind of thing it says that the concept is
//! (ISO 704, 6.2, intensional definition).
//!
//! Told by the words at the beginning of the text, in English and French, by
//! rules that a reader can follow; where they do not tell, it is said to be
//! not determined. In other languages it never is.

use std::cell::OnceCell;
use std::ops::Range;

use crate::text::{Analysis, WordList, fold, word_ranges};

/// What kind of thing a text says that the concept is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genus {
    /// The head noun, as the text has it.
    pub text: String,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

/// The genus that a text of a language names; none where it cannot be told.
pub fn genus(text: &str, analysis: Analysis) -> Option<Genus> {
    let words = cut(text);
    let head = match analysis {
        Analysis::En => english(&words),
        Analysis::Fr => french(&words),
        _ => None,
    }?;
    let range = words[head].range.clone();
    Some(Genus {
        text: text[range.clone()].to_owned(),
        range,
    })
}

/// A word with what stands before it.
struct Token<'a> {
    written: &'a str,
    /// Made when it is needed: most words come after the genus.
    folded: OnceCell<String>,
    range: Range<usize>,
    /// A sign that parts it from the word before, such as a comma.
    sign: Option<char>,
    /// The elided word before it, folded, such as `d` of `d’un`.
    elided: Option<String>,
}

impl Token<'_> {
    fn folded(&self) -> &str {
        self.folded.get_or_init(|| fold(self.written))
    }

    /// Whether it is on a list.
    fn is(&self, any: &WordList) -> bool {
        any.has(self.folded())
    }

    /// Whether it is any of some words, parted by spaces.
    fn is_any(&self, few: &str) -> bool {
        let folded = self.folded().as_bytes();
        parted(few).any(|word| word == folded)
    }

    /// Whether it has any of some endings, parted by spaces.
    fn ends_with(&self, any: &str) -> bool {
        let folded = self.folded().as_bytes();
        parted(any).any(|ending| folded.ends_with(ending))
    }
}

/// What spaces part; by bytes, since it is asked for every word of a text.
fn parted(words: &str) -> impl Iterator<Item = &[u8]> {
    words.as_bytes().split(|byte| *byte == b' ')
}

/// The first words of a text: a genus that has not come by then is none.
fn cut(text: &str) -> Vec<Token<'_>> {
    const FIRST: usize = 60;
    let mut before = 0;
    let token = |range: Range<usize>| {
        let between = &text[before..range.start];
        before = range.end;
        let letters: String = between.chars().filter(|c| c.is_alphabetic()).collect();
        let is_sign = |c: &char| {
            matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '–' | '—' | '[' | '=')
                || (*c == '-' && between.contains(' '))
        };
        Token {
            written: &text[range.clone()],
            folded: OnceCell::new(),
            sign: between.chars().find(is_sign),
            elided: (!letters.is_empty()).then(|| fold(&letters)),
            range,
        }
    };
    word_ranges(text)
        .into_iter()
        .take(FIRST)
        .map(token)
        .collect()
}

/// Where the definition itself begins, after the term: `Cyberspace is the …`,
/// `The term “risk” refers to …`, `Internet – …`.
fn after_term(words: &[Token<'_>], verbs: &WordList, ends: &WordList, joined: &WordList) -> usize {
    /// A term with its article has at most so many words.
    const LONGEST: usize = 9;
    /// Before a dash, which may also part what is listed, so many.
    const LONGEST_BEFORE_SIGN: usize = 4;
    for (at, word) in words.iter().enumerate().take(LONGEST) {
        if (1..=LONGEST_BEFORE_SIGN).contains(&at)
            && matches!(word.sign, Some('–' | '—' | '-' | ':' | '='))
        {
            return at;
        }
        // `c’est-à-dire` says the same again.
        if word.is(verbs) && at > 0 && word.elided.as_deref() != Some("c") {
            let rest = words[at..]
                .iter()
                .take_while(|word| word.is(joined) || word.is(verbs));
            return at + rest.count();
        }
        if word.is(ends) || word.sign == Some('.') {
            break;
        }
    }
    0
}

/// Past openings such as `in general`, articles and words of quantity, and
/// numbers.
fn after_passed(words: &[Token<'_>], mut at: usize, openings: &[&str], passed: &WordList) -> usize {
    loop {
        let opens = |opening: &&&str| {
            let mut written = words[at.min(words.len())..].iter();
            opening
                .split(' ')
                .all(|word| written.next().is_some_and(|next| next.folded() == word))
        };
        let is_passed = |word: &Token<'_>| {
            word.is(passed) || word.folded().starts_with(|c: char| c.is_ascii_digit())
        };
        match (openings.iter().find(opens), words.get(at)) {
            (Some(opening), _) => at += opening.split(' ').count(),
            (None, Some(word)) if is_passed(word) => at += 1,
            _ => return at,
        }
    }
}

static ENGLISH_VERBS: WordList = WordList::of(
    "is are means mean refers refer denotes designates describes constitutes represents \
    represent",
);
/// Words after which no term goes on.
static ENGLISH_ENDS: WordList = WordList::of(
    "that which who whose whom in of for to by with from where when on against any all \
    whether through",
);
static ENGLISH_JOINED: WordList =
    WordList::of("to as shall be considered any both by defined understood meant");
const ENGLISH_OPENINGS: [&str; 3] = ["in general", "in particular", "what is considered to be"];
static ENGLISH_ARTICLES: WordList = WordList::of(
    "a an the any all every each some those that these this such both various several certain \
    other its their different",
);
static ENGLISH_COLLECTIONS: WordList = WordList::of(
    "set sets sum totality series group groups collection aggregate number range body variety \
    type types kind kinds form forms array class category categories majority multitude \
    family spectrum term name expression rest bulk entirety hundreds thousands dozens",
);
/// Verbs that say what a thing has, not what it is.
static ENGLISH_HAVING: WordList =
    WordList::of("includes include consists comprises focuses covers");
static ENGLISH_PRONOUNS: WordList =
    WordList::of("anything everything something it one there everyone anyone");
static ENGLISH_BOUNDS: WordList = WordList::of(
    "of in on for to from by with within at into through via between among against under over \
    about upon across without that which who whom whose where when whereby while as if \
    unless than is are was were be been has have had can could may might shall should must \
    will would including comprising consisting containing having covering enabling relating \
    concerning affecting involving together so along made taken given thereof",
);
const ENGLISH_ADJECTIVES: &str =
    "ous al ic ive ible able ary ed ant ent ful less ly ory complex broad new open";
/// Words that end like adjectives and are none.
static ENGLISH_NOUNS: WordList = WordList::of(
    "incident event agent element component document signal material potential environment \
    equipment management",
);
static ENGLISH_FIRST_NOUNS: WordList = WordList::of(
    "naming computing processing engineering training operating addressing learning banking \
    networking gathering underlying existing sharing",
);

fn english(words: &[Token<'_>]) -> Option<usize> {
    let mut at = after_term(words, &ENGLISH_VERBS, &ENGLISH_ENDS, &ENGLISH_JOINED);
    loop {
        at = after_passed(words, at, &ENGLISH_OPENINGS, &ENGLISH_ARTICLES);
        let first = words.get(at)?;
        if first.is(&ENGLISH_PRONOUNS) {
            return None;
        }
        if is_gerund(words, at) {
            return Some(at);
        }
        let end = end_of_english_group(words, at);
        let group = &words[at..end];
        let head = at + group.iter().rposition(|word| !word.is_any("and or"))?;
        let next = words.get(end);
        let is_empty_head = words[head].is(&ENGLISH_COLLECTIONS);
        let leads_on = |next: &Token<'_>| {
            next.sign.is_none() && next.is_any("of for covering designating denoting describing")
        };
        if is_empty_head && next.is_some_and(leads_on) {
            at = end + 1;
            continue;
        }
        let is_noun = !words[head].ends_with("ly") && !words[head].is(&ENGLISH_HAVING);
        return is_noun.then_some(head);
    }
}

/// A verb made a noun, with what it acts upon after it: `ensuring that …`,
/// `preventing access …`.
fn is_gerund(words: &[Token<'_>], at: usize) -> bool {
    let first = &words[at];
    if !first.ends_with("ing") || first.is(&ENGLISH_FIRST_NOUNS) {
        return false;
    }
    words.get(at + 1).is_some_and(|next| {
        next.sign.is_some()
            || next.is(&ENGLISH_ARTICLES)
            || next.is(&ENGLISH_BOUNDS)
            || next.ends_with("ed ised ized")
    })
}

/// Where a group of words around a noun ends.
fn end_of_english_group(words: &[Token<'_>], from: usize) -> usize {
    for at in from + 1..words.len() {
        let (word, before) = (&words[at], &words[at - 1]);
        let between_adjectives = word.sign == Some(',') && is_english_adjective(before);
        let is_parted = word.sign.is_some() && !between_adjectives;
        if is_parted || word.is(&ENGLISH_BOUNDS) || word.is(&ENGLISH_ARTICLES) {
            return at;
        }
        let after_noun = !before.is_any("and or") && !is_english_adjective(before);
        let next = words.get(at + 1);
        let acts_on = |next: &Token<'_>| {
            next.sign.is_some()
                || next.is(&ENGLISH_BOUNDS)
                || next.is(&ENGLISH_ARTICLES)
                || next.is_any("out up")
                || next.ends_with("ly")
        };
        if after_noun && word.ends_with("ed ing wn") && next.is_none_or(acts_on) {
            return at;
        }
    }
    words.len()
}

fn is_english_adjective(word: &Token<'_>) -> bool {
    word.ends_with(ENGLISH_ADJECTIVES) && !word.is(&ENGLISH_NOUNS)
}

static FRENCH_VERBS: WordList = WordList::of(
    "est sont designe designent signifie signifient entend entendent constitue constituent \
    definit definie defini represente representent",
);
static FRENCH_ENDS: WordList = WordList::of(
    "qui que dont ou dans pour par sur afin visant permettant destine lequel laquelle tout",
);
static FRENCH_JOINED: WordList = WordList::of("de du par comme des a");
const FRENCH_OPENINGS: [&str; 3] = ["en general", "en particulier", "ce qui est considere comme"];
static FRENCH_PASSED: WordList = WordList::of(
    "le la les l un une des du de d tout toute tous toutes ce cet cette ces chaque plusieurs \
    certain certains certaines divers diverses different differents differentes autre autres \
    nouveau nouvel nouvelle nouvelles grand grande grandes petit principal principale",
);
static FRENCH_COLLECTIONS: WordList = WordList::of(
    "ensemble ensembles totalite somme serie series groupe groupes eventail nombre gamme type \
    types forme formes famille multitude suite majorite categorie terme expression centaine \
    centaines millier milliers dizaine dizaines",
);
static FRENCH_PRONOUNS: WordList = WordList::of("qui que quoi il elle on celui celle");

fn french(words: &[Token<'_>]) -> Option<usize> {
    let mut at = after_term(words, &FRENCH_VERBS, &FRENCH_ENDS, &FRENCH_JOINED);
    loop {
        at = after_passed(words, at, &FRENCH_OPENINGS, &FRENCH_PASSED);
        let head = words.get(at)?;
        if head.is(&FRENCH_PRONOUNS) {
            return None;
        }
        match made_up_of(words, at) {
            Some(next) => at = next,
            None => return (!head.ends_with("ment") || is_noun_in_ment(head)).then_some(at),
        }
    }
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

/// Adverbs end in `ment` too; these nouns are met in definitions.
fn is_noun_in_ment(word: &Token<'_>) -> bool {
    word.ends_with("nement ssement pement cement rement tement")
        || word.is_any("element document instrument moment segment logement")
}
