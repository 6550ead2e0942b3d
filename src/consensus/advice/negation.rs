//! A definition says what the concept is, not what it is not.

use std::ops::Range;

use crate::i18n::Message;
use crate::text::Analysis;

use super::{AdviceKind, Definition, Finding};

const ENGLISH: &str = "not never neither cannot";
/// After these, `not` takes nothing away: `not only …`.
const ENGLISH_MORE: &str = "only merely just limited necessarily exclusively";
/// With these a definition says from the start what is missing.
const ENGLISH_FIRST: &str = "absence lack lacking no none without";
const FRENCH_FIRST: &str = "absence manque aucun aucune sans";
const FRENCH: &str = "pas plus jamais aucun aucune ni nullement";
const FRENCH_MORE: &str =
    "seulement uniquement simplement necessairement exclusivement limite limitent";
/// So many words after `ne`, its second half has come.
const FRENCH_REACH: usize = 6;

pub(super) fn findings(definition: &Definition<'_>) -> Vec<Finding> {
    let is_first = |at: usize| {
        let first = definition.words_of(ENGLISH_FIRST, FRENCH_FIRST);
        at == 0 && definition.tokens[at].is(first)
    };
    let words = 0..definition.tokens.len();
    let ranges = words.filter_map(|at| match definition.analysis {
        Analysis::En | Analysis::Fr if is_first(at) => Some(definition.tokens[at].range.clone()),
        Analysis::En => english(definition, at),
        Analysis::Fr => french(definition, at),
        _ => None,
    });
    let findings = ranges.map(|range| {
        let found = definition.written(&range);
        let message = Message::NegativeDefinition { found };
        Finding::at(AdviceKind::Negative, range, message)
    });
    findings.collect()
}

fn english(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let is_before = |words: &str| at > 0 && tokens[at - 1].is(words);
    let is_after = |words: &str| tokens.get(at + 1).is_some_and(|next| next.is(words));
    // `doesn’t`
    if tokens[at].is("t") && is_contracted(definition, at) {
        return Some(definition.range(at - 1, at));
    }
    // `whether or not`
    let is_negative = tokens[at].is(ENGLISH) && !is_after(ENGLISH_MORE) && !is_before("or");
    is_negative.then(|| tokens[at].range.clone())
}

fn is_contracted(definition: &Definition<'_>, at: usize) -> bool {
    at > 0
        && definition.tokens[at - 1].folded.ends_with('n')
        && matches!(definition.before(at), "’" | "'")
}

/// From `ne` to its second half; `ne … que` says what is.
fn french(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    if !tokens[at].is("ne n") {
        return None;
    }
    let reach = at + 1..tokens.len().min(at + 1 + FRENCH_REACH);
    let mut reach = reach.take_while(|next| !tokens[*next].is("que qu"));
    let second = reach.find(|next| tokens[*next].is(FRENCH))?;
    let is_more = tokens
        .get(second + 1)
        .is_some_and(|next| next.is(FRENCH_MORE));
    (!is_more).then(|| definition.range(at, second))
}
