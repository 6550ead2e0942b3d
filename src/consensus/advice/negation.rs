//! A definition says what the concept is, not what it is not.

use std::ops::Range;

use crate::compare::genus;
use crate::i18n::Message;
use crate::text::Analysis;

use super::{AdviceKind, Definition, Finding, opening};

const ENGLISH: &str = "not never neither nor cannot no nothing nobody";
/// After these, `not` and `no` take nothing away: `not only …`.
const ENGLISH_MORE: &str = "only merely just limited necessarily exclusively longer more less \
    later earlier fewer matter";
/// With these a definition says from the start what is missing.
const ENGLISH_FIRST: &str = "absence lack lacking none without non";
const FRENCH_FIRST: &str = "absence manque defaut aucun aucune sans non";
/// With these it says so right after the kind of thing: `a state without …`.
const ENGLISH_AFTER_GENUS: &str = "without lacking devoid";
const FRENCH_AFTER_GENUS: &str = "sans depourvu depourvue depourvus depourvues denue denuee denues \
    denuees exempt exempte exempts exemptes";
/// Likewise, by two words.
const ENGLISH_PAIRS: [(&str, &str); 3] = [("free", "from"), ("free", "of"), ("other", "than")];
const FRENCH_PAIRS: [(&str, &str); 2] = [("autre", "que"), ("autre", "qu")];
const FRENCH: &str = "pas plus jamais aucun aucune ni nullement";
const FRENCH_MORE: &str =
    "seulement uniquement simplement necessairement exclusivement limite limitent";
/// So many words after `ne`, its second half has come.
const FRENCH_REACH: usize = 6;

pub(super) fn findings(definition: &Definition<'_>) -> Vec<Finding> {
    let genus = genus_at(definition);
    let words = 0..definition.tokens.len();
    let ranges = words.filter_map(|at| {
        let missing = first(definition, at).or_else(|| after_genus(definition, genus, at));
        missing.or_else(|| match definition.analysis {
            Analysis::En => english(definition, at),
            Analysis::Fr => french(definition, at),
            _ => None,
        })
    });
    let findings = ranges.map(|range| {
        let found = definition.written(&range);
        let message = Message::NegativeDefinition { found };
        Finding::at(AdviceKind::Negative, range, message)
    });
    findings.collect()
}

/// What is missing, at the beginning or after an article.
fn first(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let is_opening = match at {
        0 => true,
        1 => opening::article(definition).is_some(),
        _ => false,
    };
    let words = definition.words_of(ENGLISH_FIRST, FRENCH_FIRST);
    let is_first = is_opening && definition.tokens[at].is(words);
    is_first.then(|| definition.tokens[at].range.clone())
}

/// What the kind of thing is without.
fn after_genus(
    definition: &Definition<'_>,
    genus: Option<usize>,
    at: usize,
) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let genus = genus?;
    let is_next = genus + 1 == at && definition.before(at).trim().is_empty();
    if is_next && tokens[at].is(definition.words_of(ENGLISH_AFTER_GENUS, FRENCH_AFTER_GENUS)) {
        return Some(tokens[at].range.clone());
    }
    let pairs: &[(&str, &str)] = match definition.analysis {
        Analysis::En => &ENGLISH_PAIRS,
        Analysis::Fr => &FRENCH_PAIRS,
        _ => &[],
    };
    let next = tokens.get(at + 1)?;
    let is_pair = |(one, other): &(&str, &str)| tokens[at].is(one) && next.is(other);
    // The first of a pair may be taken for the kind of thing: `harbour free …`.
    let begins = is_next || (genus == at && at > 0);
    (begins && pairs.iter().any(is_pair)).then(|| definition.range(at, at + 1))
}

fn genus_at(definition: &Definition<'_>) -> Option<usize> {
    let genus = genus(definition.text, definition.analysis)?;
    let mut tokens = definition.tokens.iter();
    tokens.position(|token| token.range == genus.range)
}

fn english(definition: &Definition<'_>, at: usize) -> Option<Range<usize>> {
    let tokens = &definition.tokens;
    let is_before = |words: &str| at > 0 && tokens[at - 1].is(words);
    let is_after = |words: &str| tokens.get(at + 1).is_some_and(|next| next.is(words));
    // `doesn’t`
    if tokens[at].is("t") && is_contracted(definition, at) {
        return Some(definition.range(at - 1, at));
    }
    // `No. 5`
    let is_numbering =
        tokens[at].is("no") && definition.text[tokens[at].range.end..].starts_with('.');
    if is_numbering && at + 1 < tokens.len() {
        return None;
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
