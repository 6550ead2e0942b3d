//! A definition does not use the term that it defines.

use crate::compare::{Occurrence, Terms};
use crate::i18n::Message;

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
    let findings = found.map(|occurrence| {
        let term = terms[occurrence.term].to_owned();
        match is_first(definition, &occurrence) {
            true => Finding::at(
                AdviceKind::OpensWithTerm,
                occurrence.range,
                Message::OwnTermFirst { term },
            ),
            false => Finding::at(
                AdviceKind::UsesTerm,
                occurrence.range,
                Message::OwnTermUsed { term },
            ),
        }
    });
    findings.collect()
}

fn is_first(definition: &Definition<'_>, occurrence: &Occurrence) -> bool {
    let before = definition.words_of(BEFORE_ENGLISH, BEFORE_FRENCH);
    let tokens = definition.tokens.iter();
    tokens
        .take_while(|token| token.range.start < occurrence.range.start)
        .all(|token| token.is(before))
}
