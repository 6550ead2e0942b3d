//! The genus of a definition: what kind of thing it says that the concept is
//! (ISO 704, 6.2, intensional definition).
//!
//! Told by the words at the beginning of the text, in English and French, by
//! rules that a reader can follow; where they do not tell, it is said to be
//! not determined. In other languages it never is. It is never a pronoun, a
//! preposition or another word of a closed class (`closed`), nor a field that
//! stands in brackets before the definition, nor what is said with a verb to be
//! (`is open`). A sentence that tells something (`the ship lands a crew`) says of
//! nothing what it is.
//!
//! Of several kinds that a conjunction joins the first is told, in both
//! languages: `act or process of …`. Where words before the last may belong to
//! it alone or to all, as in `natural or legal person` and `hardware or software
//! failure`, English tells the last.

#[cfg(test)]
mod aside_tests;
mod closed;
mod english;
mod english_adjectives;
mod english_openings;
mod english_verbs;
mod french;
mod french_adjectives;
mod french_inverted;
mod french_openings;
mod french_verbs;
#[cfg(test)]
mod opening_tests;
#[cfg(test)]
mod phrased_tests;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use closed::begins_with_adverb;
use english::english;
use english_adjectives::is_english_adjective;
use french::french;

use crate::text::{Analysis, Composed, WordList, fold, folded, is_apostrophe, word_ranges};

/// So many words of a text are looked at.
const FIRST: usize = 60;

/// No word is longer, in bytes: what is has no meaning that a reader could see.
const LONGEST_WORD: usize = 100;

/// How scans have French `l’` before its apostrophe.
const MISREAD_ARTICLE: &str = "I";

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
    genus_of(text, &word_ranges(text), analysis)
}

/// The same of a text whose words are known.
pub(super) fn genus_of(text: &str, words: &[Range<usize>], analysis: Analysis) -> Option<Genus> {
    if let Some(composed) = Composed::of(text) {
        let words = word_ranges(&composed.text);
        let head = head(&composed.text, &words, analysis)?;
        return Some(at(text, composed.as_written(&head)));
    }
    head(text, words, analysis).map(|head| at(text, head))
}

/// Where the term stands, in bytes, that is defined in a text, with the verb that leads from it to
/// its definition: `Risk is`; empty where none does, or that is not told.
pub(super) fn term_before_definition(text: &str, analysis: Analysis) -> Range<usize> {
    let words = word_ranges(text);
    let words = cut(text, &words);
    let term = match analysis {
        Analysis::En => english::its_term(&words),
        Analysis::Fr => french::its_term(&words),
        _ => None,
    };
    let places = term.and_then(|term| Some((words.get(term.start)?, words.get(term.end)?)));
    places.map_or(0..0, |(first, after)| first.range.start..after.range.start)
}

/// The genus at a place of a text.
fn at(text: &str, range: Range<usize>) -> Genus {
    Genus {
        text: text[range.clone()].to_owned(),
        range,
    }
}

/// Where the head noun stands of what a text names, its letters composed.
fn head(text: &str, words: &[Range<usize>], analysis: Analysis) -> Option<Range<usize>> {
    if is_list(text, words) {
        return None;
    }
    let words = after_labels(text, words);
    let words = match analysis {
        Analysis::Fr => Cow::Owned(without_misread_articles(text, words)),
        _ => Cow::Borrowed(words),
    };
    let words = without_asides(cut(text, &words), text, analysis);
    // `voir : lampe` has no term before its colon.
    if leads_elsewhere(&words) || begins_with_adverb(&words) {
        return None;
    }
    let head = match analysis {
        Analysis::En => english(&words),
        Analysis::Fr => french(&words),
        _ => None,
    }?;
    let denies = match analysis {
        Analysis::Fr => french::denies,
        _ => english::denies,
    };
    if denies(&words, head) || words[head].range.len() > LONGEST_WORD {
        return None;
    }
    Some(words[head].range.clone())
}

/// Whether a text lists several things, or has several meanings, each with its number
/// or letter: `(1) hardware; (2) software`. It says of none that all are of its kind.
fn is_list(text: &str, words: &[Range<usize>]) -> bool {
    const LABELS: [[&str; 2]; 3] = [["1", "2"], ["a", "b"], ["i", "ii"]];
    let Some((first, others)) = words.split_first() else {
        return false;
    };
    if has_bullets(text) {
        return true;
    }
    let Some(sign) = text[first.end..].chars().next().filter(is_after_label) else {
        return false;
    };
    let is_label = |word: &Range<usize>, label: &str| {
        text[word.clone()].eq_ignore_ascii_case(label) && text[word.end..].starts_with(sign)
    };
    LABELS.iter().any(|[one, two]| {
        let mut others = others.iter().take(FIRST);
        is_label(first, one) && others.any(|word| is_label(word, two))
    })
}

fn is_after_label(sign: &char) -> bool {
    matches!(sign, ')' | ']' | '.' | '°')
}

/// Whether a text begins with a sign for one of several things, and has it again: a
/// dash at the beginning of a line.
fn has_bullets(text: &str) -> bool {
    let text = text.trim_start();
    let mut rest = text.chars();
    match rest.next() {
        Some(sign @ ('•' | '▪' | '·' | '*')) => rest.as_str().contains(sign),
        Some(dash @ ('-' | '–' | '—')) => {
            let mut lines = text.lines().skip(1);
            lines.any(|line| line.trim_start().starts_with(dash))
        }
        _ => false,
    }
}

/// The words after the field, or the number, that stands in brackets before a
/// definition: `(computing) a program that …`. Brackets within a word, or before
/// what only goes on, are left: `(cyber)space`, `(lamps) that burn`.
fn after_labels<'r>(text: &str, words: &'r [Range<usize>]) -> &'r [Range<usize>] {
    let (mut words, mut from) = (words, 0);
    while let Some(end) = end_of_label(&text[from..]).map(|end| from + end) {
        let after = &words[words.partition_point(|word| word.start < end)..];
        let is_definition = after.first().is_some_and(|next| {
            let is_parted = !text[end..].starts_with(char::is_alphanumeric);
            is_parted && !closed::is_relative(&text[next.clone()])
        });
        if !is_definition {
            break;
        }
        (words, from) = (after, end);
    }
    words
}

/// Where the brackets end with which a text begins.
fn end_of_label(text: &str) -> Option<usize> {
    let begin = text.len() - text.trim_start().len();
    let close = match text[begin..].chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    Some(begin + text[begin..].find(close)? + close.len_utf8())
}

/// Words after which brackets stand within a group of words, and the noun comes after them.
static DETERMINERS: WordList = WordList::of(
    "a an the any all every each this un une le la les tout toute tous toutes ce cet cette ces \
     chaque des",
);

/// Words without what brackets set apart between a determiner, or an English adjective, and
/// its noun: `a (portable) lamp`, `a portable (small) lamp`.
fn without_asides<'a>(mut words: Vec<Token<'a>>, text: &str, analysis: Analysis) -> Vec<Token<'a>> {
    /// So many words at most stand in them.
    const LONGEST: usize = 5;
    let is_adjective = |word: &Token<'_>| analysis == Analysis::En && is_english_adjective(word);
    let opens = |words: &[Token<'_>], at: usize| {
        let before = &words[at - 1];
        words[at].sign == Some('(') && (before.is(&DETERMINERS) || is_adjective(before))
    };
    let mut at = 1;
    while at < words.len() {
        if !opens(&words, at) {
            at += 1;
            continue;
        }
        let inside = words[at + 1..].iter().take(LONGEST);
        let closing = inside
            .into_iter()
            .position(|word| word.sign == Some(')'))
            .map(|closing| at + 1 + closing);
        let goes_on = |closing: &usize| {
            let between = words[closing - 1].range.end..words[*closing].range.start;
            text[between].trim_start_matches('-').trim() == ")"
        };
        if let Some(closing) = closing.filter(goes_on) {
            words.drain(at..closing);
            words[at].sign = None;
        }
        at += 1;
    }
    words
}

/// French words without the `I’` that scans have for `l’`.
fn without_misread_articles(text: &str, words: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_misread = |word: &Range<usize>| {
        let mut after = text[word.end..].chars();
        &text[word.clone()] == MISREAD_ARTICLE
            && after.next().is_some_and(is_apostrophe)
            && after.next().is_some_and(char::is_alphabetic)
    };
    let read = words.iter().filter(|word| !is_misread(word));
    read.cloned().collect()
}

/// Whether a text only leads on to another entry: `see lamp`, `voir : lampe`.
fn leads_elsewhere(words: &[Token<'_>]) -> bool {
    let is_abbreviation = |word: &Token<'_>| !word.written.contains(char::is_lowercase);
    let first = words.first().filter(|word| !is_abbreviation(word));
    first.is_some_and(|word| word.is_any(&["see", "voir", "cf", "idem"]))
}

/// A word with what stands before it.
struct Token<'a> {
    written: &'a str,
    /// Made when it is needed: most words come after the genus.
    folded: OnceCell<Cow<'a, str>>,
    range: Range<usize>,
    /// A sign that parts it from the word before, such as a comma.
    sign: Option<char>,
    /// The word before it goes on later: `land- and sea-based`.
    is_suspended: bool,
    /// The elided word before it, folded, such as `d` of `d’un`.
    elided: Option<String>,
}

impl Token<'_> {
    fn folded(&self) -> &str {
        self.folded.get_or_init(|| folded(self.written))
    }

    /// Whether it is on a list.
    fn is(&self, any: &WordList) -> bool {
        any.has(self.folded())
    }

    /// Whether it is any of some words.
    fn is_any(&self, few: &[&str]) -> bool {
        few.contains(&self.folded())
    }

    /// Whether an article is elided before it.
    fn has_article(&self) -> bool {
        self.elided.as_deref() == Some("l")
    }

    /// Whether it is a participle that looks like a verb without its accent:
    /// `constitué de …`.
    fn is_participle(&self) -> bool {
        self.written.ends_with('é')
    }

    /// Whether it has any of some endings.
    fn ends_with(&self, any: &[&str]) -> bool {
        let folded = self.folded();
        any.iter().any(|ending| folded.ends_with(ending))
    }
}

/// The first words of a text: a genus that has not come by then is none. What
/// hyphens join is one word: `sous-ensemble`, `up-to-date`.
fn cut<'a>(text: &'a str, words: &[Range<usize>]) -> Vec<Token<'a>> {
    let is_joined = |one: &Range<usize>, next: &Range<usize>| {
        matches!(&text[one.end..next.start], "-" | "\u{2010}" | "\u{2011}")
    };
    let mut before = 0;
    let token = |joined: &[Range<usize>]| {
        let range = joined[0].start..joined[joined.len() - 1].end;
        let between = &text[before..range.start];
        before = range.end;
        let token = Token {
            written: &text[range.clone()],
            folded: OnceCell::new(),
            sign: None,
            is_suspended: false,
            elided: None,
            range,
        };
        // As between most words.
        match between {
            " " => token,
            _ => token.after(between),
        }
    };
    let mut tokens = Vec::with_capacity(words.len().min(FIRST));
    tokens.extend(words.chunk_by(is_joined).take(FIRST).map(token));
    tokens
}

impl Token<'_> {
    /// The same with what stands between it and the word before it.
    fn after(self, between: &str) -> Self {
        // `of -5 degrees`
        let is_minus =
            between.ends_with("-") && self.written.starts_with(|c: char| c.is_ascii_digit());
        let letters: String = between.chars().filter(|c| c.is_alphabetic()).collect();
        let is_sign = |c: &char| {
            matches!(c, ',' | ';' | ':' | '.' | '(' | ')' | '–' | '—' | '[' | '=')
                || (*c == '-' && between.contains(' ') && !is_minus)
        };
        let is_suspended = between.starts_with('-') && between.contains(' ');
        let is_seen = |c: &char| is_sign(c) && !(is_suspended && *c == '-');
        let leads = |c: &char| is_seen(c) && between.starts_with(')') && leads_from_term(*c);
        // `CERT (response team) – …`
        let sign = between.chars().find(leads);
        Self {
            sign: sign.or_else(|| between.chars().find(is_seen)),
            is_suspended,
            elided: match letters.as_str() {
                "" => None,
                MISREAD_ARTICLE => Some("l".to_owned()),
                letters => Some(fold(letters)),
            },
            ..self
        }
    }
}

/// Whether a sign stands between a term and its definition.
fn leads_from_term(sign: char) -> bool {
    matches!(sign, '–' | '—' | '-' | ':' | '=')
}

/// How many words stand outside of brackets.
fn outside_brackets(words: &[Token<'_>]) -> usize {
    let mut is_within = false;
    let outside = words.iter().filter(|word| {
        match word.sign {
            Some('(') => is_within = true,
            Some(_) => is_within = false,
            None => {}
        }
        !is_within
    });
    outside.count()
}

/// The rules of a language by which the definition is found after its term.
struct AfterTerm {
    /// Verbs that lead from a term to its definition.
    verbs: &'static WordList,
    /// Words after which no term goes on.
    ends: &'static WordList,
    /// Words that may stand between such a verb and the definition.
    joined: &'static WordList,
    /// Words of quantity, with which a definition begins and no term.
    collections: &'static WordList,
}

/// What leads to a list, and stands in no term: `the following acts: …`.
const POINTING: &[&str] = &[
    "following",
    "these",
    "suivant",
    "suivante",
    "suivants",
    "suivantes",
];

/// Where the definition itself begins, after the term: `Cyberspace is the …`,
/// `The term “risk” refers to …`, `Internet – …`.
fn after_term(words: &[Token<'_>], rules: &AfterTerm) -> usize {
    /// A term with its article has at most so many words.
    const LONGEST: usize = 9;
    /// Before a dash, which may also part what is listed, so many.
    const LONGEST_BEFORE_SIGN: usize = 4;
    let AfterTerm {
        verbs,
        ends,
        joined,
        collections,
    } = rules;
    let mut is_within = false;
    for (at, word) in words.iter().enumerate().take(LONGEST) {
        // `malware (short for malicious software) is …`
        is_within = match word.sign {
            Some(sign) => sign == '(',
            None => is_within,
        };
        if word.is_any(POINTING) {
            break;
        }
        if word.sign.is_some_and(leads_from_term)
            && (1..=LONGEST_BEFORE_SIGN).contains(&outside_brackets(&words[..at]))
            && !words[..at].iter().any(|word| word.is(collections))
        {
            return at;
        }
        // `c’est-à-dire` says the same again.
        let leads = word.is(verbs)
            && !word.is_participle()
            && !is_given(&words[at..])
            && word.elided.as_deref() != Some("c")
            && at > 0
            && !words[at - 1].is_any(&["the", "a"])
            && !(word.is_any(&["means"]) && is_noun_among(words, at, collections));
        if leads {
            let rest = words[at..]
                .iter()
                .take_while(|word| word.is(joined) || word.is(verbs));
            return at + rest.count();
        }
        // `Light in general is …`
        let is_adverbial = word.is_any(&["in", "en"])
            && words
                .get(at + 1)
                .is_some_and(|next| next.is_any(&["general", "particular", "particulier"]));
        let is_end = word.is(ends) && !is_adverbial && !is_within;
        if is_end || word.sign == Some('.') {
            break;
        }
    }
    0
}

/// Whether French `défini` says of a noun that it is given, and does not lead to the
/// definition, as `défini comme` does: `un domaine défini de …`.
fn is_given(words: &[Token<'_>]) -> bool {
    let [word, next, ..] = words else {
        return false;
    };
    word.is_any(&["defini", "definie", "definis", "definies"]) && !next.is_any(&["comme"])
}

/// Whether `means` is what a collection is made up of, or a comma or a
/// conjunction follows, as none does a verb: `set of means`, `by technical means, …`.
fn is_noun_among(words: &[Token<'_>], at: usize, collections: &WordList) -> bool {
    let is_of = |pair: &[Token<'_>]| pair[0].is(collections) && pair[1].is_any(&["of"]);
    let next = words.get(at + 1);
    let is_parted = next.is_some_and(|next| next.sign == Some(',') || next.is_any(&["and", "or"]));
    is_parted || words[..at].windows(2).any(is_of)
}

/// Past openings such as `in general`, articles and words of quantity, and
/// numbers, and what joins two of these: `deux ou trois`, `le ou les`.
fn after_passed(
    words: &[Token<'_>],
    from: usize,
    openings: &[&str],
    passed: &[&WordList],
) -> usize {
    let is_passed = |word: &Token<'_>| {
        let is_number = word.folded().starts_with(|c: char| c.is_ascii_digit());
        let mut parts = word.folded().split('-');
        let is_first = |part: &str| passed.iter().any(|list| list.has(part));
        // `vingt-et-un`, `twenty-one`
        let is_later = |part: &str| is_first(part) || matches!(part, "et" | "one");
        is_number || (parts.next().is_some_and(is_first) && parts.all(is_later))
    };
    let mut at = from;
    loop {
        let rest = &words[at.min(words.len())..];
        match (opens_with(rest, openings), rest) {
            (Some(opening), _) => at += opening,
            (None, [word, ..]) if is_passed(word) => at += 1,
            (None, [joining, next, ..])
                if at > from
                    && joining.is_any(&["or", "and", "ou", "et"])
                    && (is_passed(next) || next.is_any(&["more", "plus", "fewer"])) =>
            {
                at += 2;
            }
            _ => return at,
        }
    }
}

/// How many words the opening has that some words begin with.
fn opens_with(words: &[Token<'_>], openings: &[&str]) -> Option<usize> {
    let first = words.first()?.folded();
    let opens = |opening: &&&str| {
        let mut written = words.iter();
        let mut all = opening.split(' ');
        opening.starts_with(first)
            && all.all(|word| written.next().is_some_and(|next| next.folded() == word))
    };
    let opening = openings.iter().find(opens)?;
    Some(opening.split(' ').count())
}
