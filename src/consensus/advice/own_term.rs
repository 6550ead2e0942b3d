//! A definition does not use the term that it defines.

use crate::compare::{Occurrence, Terms};
use crate::i18n::Message;
use crate::text::Analysis;

use super::tokens::{Token, tokens};
use super::{AdviceKind, Definition, Finding};

/// Words that may stand before a term with which a definition begins.
const BEFORE_ENGLISH: &str = "a an the term word expression";
const BEFORE_FRENCH: &str = "l le la les un une des d de du terme mot expression";

/// The places of the terms, in whatever number, gender and spelling.
pub(super) fn findings(definition: &Definition<'_>, terms: &[&str]) -> Vec<Finding> {
    let mut known = Terms::new(definition.analysis);
    for (number, term) in terms.iter().enumerate() {
        known.add(term, number);
    }
    let found = known.find(definition.text).into_iter();
    let mut findings: Vec<Finding> = found
        .map(|occurrence| told(definition, terms, occurrence))
        .collect();
    let verbs = verbs(definition, terms).into_iter();
    let is_new = |verb: &Finding| {
        let is_within = |other: &Finding| match (&verb.range, &other.range) {
            (Some(verb), Some(other)) => other.contains(&verb.start),
            _ => false,
        };
        !findings.iter().any(is_within)
    };
    let verbs: Vec<Finding> = verbs.filter(is_new).collect();
    findings.extend(verbs);
    findings
}

fn told(definition: &Definition<'_>, terms: &[&str], occurrence: Occurrence) -> Finding {
    let term = terms[occurrence.term].to_owned();
    let (kind, message) = match is_first(definition, &occurrence) {
        true => (AdviceKind::OpensWithTerm, Message::OwnTermFirst { term }),
        false => (AdviceKind::UsesTerm, Message::OwnTermUsed { term }),
    };
    Finding::at(kind, occurrence.range, message)
}

/// Verbs of which a term of one word is the noun: `act of encrypting` says no
/// more of encryption than its name.
fn verbs(definition: &Definition<'_>, terms: &[&str]) -> Vec<Finding> {
    let analysis = definition.analysis;
    let stems: Vec<(&str, String)> = terms
        .iter()
        .filter_map(|term| Some((*term, stem_of_one_word(term, analysis)?)))
        .collect();
    let verbs = (0..definition.tokens.len()).filter(|at| is_verb(definition, *at));
    let findings = verbs.filter_map(|at| {
        let verb = &definition.tokens[at];
        let stem = stem(&verb.folded, analysis);
        let (term, _) = stems.iter().find(|(_, of_term)| *of_term == stem)?;
        let message = Message::OwnTermAsVerb {
            term: (*term).to_owned(),
            verb: definition.written(&verb.range),
        };
        let range = verb.range.clone();
        Some(Finding::at(AdviceKind::UsesTerm, range, message))
    });
    findings.collect()
}

fn stem_of_one_word(term: &str, analysis: Analysis) -> Option<String> {
    match tokens(term).as_slice() {
        [Token { folded, .. }] => Some(stem(folded, analysis)),
        _ => None,
    }
}

/// The stem, alike for `verification` and `verifying`.
fn stem(folded: &str, analysis: Analysis) -> String {
    analysis.stem(folded).trim_end_matches('i').to_owned()
}

/// Whether a word is a verb by its form: `encrypting`, `to encrypt`; `chiffrer`,
/// `chiffrant`.
fn is_verb(definition: &Definition<'_>, at: usize) -> bool {
    let word = &definition.tokens[at].folded;
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match definition.analysis {
        Analysis::En => ends(&["ing"]) || (at > 0 && definition.tokens[at - 1].is("to")),
        Analysis::Fr => ends(&["er", "ir", "re", "ant"]),
        _ => false,
    }
}

fn is_first(definition: &Definition<'_>, occurrence: &Occurrence) -> bool {
    let before = definition.words_of(BEFORE_ENGLISH, BEFORE_FRENCH);
    let tokens = definition.tokens.iter();
    tokens
        .take_while(|token| token.range.start < occurrence.range.start)
        .all(|token| token.is(before))
}
