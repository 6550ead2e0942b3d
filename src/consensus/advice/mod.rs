//! Advice on a proposed definition, in the spirit of ISO 704 (section 6,
//! definitions). It never blocks, and is never given on a State's own text.
//!
//! One file a group of rules, each by rules over words that a reader can
//! follow. In languages other than English and French only those rules apply
//! that need no word list.

mod circle;
mod clauses;
mod form;
mod genus;
mod negation;
mod opening;
mod own_term;
mod term_use;
mod tokens;

use std::ops::Range;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::i18n::Message;
use crate::model::Language;
use crate::text::Analysis;

use super::spans::Place;

pub use circle::{Drafted, advise_on_circles, without_drafted};
pub use term_use::{TermUse, advise_on_terms};

use tokens::{Token, tokens};

/// A piece of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// By which rule it is given.
    pub kind: AdviceKind,
    /// What it is about; none where that is the whole text.
    pub place: Option<Place>,
    /// What might be better.
    pub message: Message,
}

/// The rules by which advice is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AdviceKind {
    /// The definition uses the term that it defines.
    UsesTerm,
    /// It begins with the term.
    OpensWithTerm,
    /// It has several sentences.
    SeveralSentences,
    /// It begins with an article.
    OpensWithArticle,
    /// It says when, and not what.
    OpensWithWhen,
    /// It begins with a verb that says that it defines.
    OpensWithVerb,
    /// It begins with a capital letter.
    OpensWithCapital,
    /// It says what the concept is not.
    Negative,
    /// It does not begin with the kind of thing that the concept is.
    GenusMissing,
    /// The kind of thing is so broad that it says little.
    GenusTooBroad,
    /// It is long.
    TooLong,
    /// It gives examples.
    Examples,
    /// It uses a term whose proposed definition leads back to it.
    Circular,
    /// It uses a term of which there is no definition here.
    UndefinedTerm,
    /// It uses a term that States define differently.
    DifferentlyDefinedTerm,
}

/// The advice on a definition of terms in a language, in the order of its
/// places, what is about all of it first. Places are in the text as it is
/// given.
pub fn advise(terms: &[&str], text: &str, language: &Language) -> Vec<Advice> {
    let definition = Definition {
        text,
        analysis: Analysis::of(language.primary()),
        tokens: tokens(text),
    };
    if definition.tokens.is_empty() {
        return Vec::new();
    }
    let mut findings = own_term::findings(&definition, terms);
    findings.extend(opening::findings(&definition));
    findings.extend(negation::findings(&definition));
    findings.extend(genus::finding(&definition));
    findings.extend(form::findings(&definition));
    findings.sort_by_key(|finding| finding.range.as_ref().map(|range| range.start));
    in_code_points(text, findings)
}

/// A definition cut into words.
struct Definition<'a> {
    text: &'a str,
    analysis: Analysis,
    tokens: Vec<Token>,
}

/// Advice with its place in bytes.
struct Finding {
    kind: AdviceKind,
    range: Option<Range<usize>>,
    message: Message,
}

impl Finding {
    fn at(kind: AdviceKind, range: Range<usize>, message: Message) -> Self {
        let range = Some(range);
        Self {
            kind,
            range,
            message,
        }
    }

    fn on_all(kind: AdviceKind, message: Message) -> Self {
        Self {
            kind,
            range: None,
            message,
        }
    }
}

impl Definition<'_> {
    /// The words of a language's list, if there is one.
    fn words_of<'w>(&self, english: &'w str, french: &'w str) -> &'w str {
        match self.analysis {
            Analysis::En => english,
            Analysis::Fr => french,
            _ => "",
        }
    }

    /// What stands between a word and the one before it.
    fn before(&self, at: usize) -> &str {
        let end = at
            .checked_sub(1)
            .map_or(0, |before| self.tokens[before].range.end);
        &self.text[end..self.tokens[at].range.start]
    }

    /// Some words, from one to another, both included.
    fn range(&self, from: usize, to: usize) -> Range<usize> {
        self.tokens[from].range.start..self.tokens[to].range.end
    }

    fn written(&self, range: &Range<usize>) -> String {
        self.text[range.clone()].to_owned()
    }
}

fn in_code_points(text: &str, findings: Vec<Finding>) -> Vec<Advice> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let code_point = |byte: usize| starts.partition_point(|start| *start < byte);
    let advice = findings.into_iter().map(|finding| Advice {
        kind: finding.kind,
        place: finding.range.map(|range| Place {
            start: code_point(range.start),
            end: code_point(range.end),
        }),
        message: finding.message,
    });
    advice.collect()
}

#[cfg(test)]
mod tests;
