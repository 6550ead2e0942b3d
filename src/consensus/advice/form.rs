//! A definition is one sentence, short, without examples.

use std::ops::Range;

use crate::i18n::Message;
use crate::text::word_ranges;

use super::{AdviceKind, Definition, Finding};

/// A definition of more words is long. Of a concept that needs more, part can
/// be said in a note.
pub(super) const MOST_WORDS: usize = 60;
/// Words after which a full stop does not end a sentence.
const ABBREVIATIONS: &str = "eg ie etc cf art arts no nos vol ex fig figs para paras al resp env ch chap sect \
    approx incl vs viz pp ed eds rev ref dr mr mrs ms mme mm st prof inc ltd dept bzw bspw ca einschl evtl ggf \
    insb inkl nr sog usw vgl zb ecc pag ej num";
/// What introduces an example anywhere.
const EXAMPLES: [&str; 6] = [
    "e g",
    "for example",
    "for instance",
    "p ex",
    "par ex",
    "par exemple",
];
/// The same at the beginning of a parenthesis.
const EXAMPLES_IN_PARENTHESES: [&str; 9] = [
    "such as",
    "including",
    "eg",
    "tel que",
    "telle que",
    "tels que",
    "telles que",
    "notamment",
    "comme",
];

pub(super) fn findings(definition: &Definition<'_>) -> Vec<Finding> {
    let mut findings = examples(definition);
    findings.extend(sentences(definition));
    findings.extend(length(definition));
    findings
}

/// All after the first sentence.
fn sentences(definition: &Definition<'_>) -> Option<Finding> {
    let mut words = 1..definition.tokens.len();
    let second = words.find(|at| begins_sentence(definition, *at))?;
    let range = definition.tokens[second].range.start..definition.text.trim_end().len();
    Some(Finding::at(
        AdviceKind::SeveralSentences,
        range,
        Message::SeveralSentences,
    ))
}

fn begins_sentence(definition: &Definition<'_>, at: usize) -> bool {
    let (before, word) = (&definition.tokens[at - 1], &definition.tokens[at]);
    let between = definition.before(at);
    let Some(sign) = between.find(['.', '!', '?']) else {
        return false;
    };
    let mut letters = before.folded.chars();
    let is_initial = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let is_abbreviation =
        between[sign..].starts_with('.') && (is_initial || before.is(ABBREVIATIONS));
    let is_spaced = between[sign..].contains(char::is_whitespace);
    let is_capital = definition.text[word.range.start..].starts_with(char::is_uppercase);
    is_spaced && is_capital && !is_abbreviation
}

fn length(definition: &Definition<'_>) -> Option<Finding> {
    let words = word_ranges(definition.text).len();
    let limit = MOST_WORDS;
    let message = Message::LongDefinition { words, limit };
    (words > limit).then(|| Finding::on_all(AdviceKind::TooLong, message))
}

fn examples(definition: &Definition<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for at in 0..definition.tokens.len() {
        let Some(range) = example(definition, at) else {
            continue;
        };
        // One parenthesis may introduce its examples twice.
        if findings
            .last()
            .is_some_and(|last| last.range.as_ref() == Some(&range))
        {
            continue;
        }
        let found = definition.written(&range);
        let message = Message::ExamplesWithin { found };
        findings.push(Finding::at(AdviceKind::Examples, range, message));
    }
    findings
}

/// The parenthesis with examples that a word introduces, or else the words
/// that do.
fn example(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let is_at = |phrase: &&str| {
        let folded = definition.tokens[at..]
            .iter()
            .map(|token| token.folded.as_str());
        let length = phrase.split(' ').count();
        folded.take(length).eq(phrase.split(' '))
    };
    let is_after_parenthesis = definition.before(at).trim_end().ends_with('(');
    let anywhere = EXAMPLES.iter().find(|phrase| is_at(phrase));
    let phrase = anywhere.or_else(|| {
        let mut phrases = EXAMPLES_IN_PARENTHESES.iter();
        phrases.find(|phrase| is_after_parenthesis && is_at(phrase))
    })?;
    let mut words = definition.range(at, at + phrase.split(' ').count() - 1);
    words.end += usize::from(definition.text[words.end..].starts_with('.'));
    Some(parenthesis(definition.text, words.start).unwrap_or(words))
}

/// The parenthesis around a place.
fn parenthesis(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text[..at]
        .rfind(['(', ')'])
        .filter(|start| text[*start..].starts_with('('))?;
    let length = text[at..].find(')')?;
    Some(start..at + length + 1)
}
