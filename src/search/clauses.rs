//! The operators of a query, as the index answers them.

use super::index::IndexError;
use super::narrowing::years;
use super::segments::{Segments, Set};
use super::syntax::{self, Clause};
use super::tokens::Place;
use super::words::Words;

/// What an operator asks for.
///
/// # Errors
/// Those of the index.
pub fn found(clause: &Clause, words: &Words<'_>, segments: &Segments) -> Result<Set, IndexError> {
    let fields = &segments.fields;
    match clause {
        Clause::Word(place, word) => words.anywhere(word, places(*place)),
        Clause::Compound(place, parts) => words.compound(parts, places(*place)),
        Clause::Phrase(place, phrase) => {
            let mut found = Set::new();
            for place in places(*place) {
                found |= words.phrase(phrase, *place)?;
            }
            Ok(found)
        }
        Clause::Prefix(place, prefix) => words.beginning(prefix, places(*place)),
        Clause::State(code) => segments.all_of(&segments.exactly(fields.state, code.as_str())?),
        Clause::Language(language) => {
            let range = language.as_str().to_ascii_lowercase();
            segments.all_of(&segments.exactly(fields.language, &range)?)
        }
        Clause::Years(range) => Ok(years(segments, range)),
    }
}

fn places(place: syntax::Place) -> &'static [Place] {
    match place {
        syntax::Place::Anywhere => &[Place::Term, Place::Concept, Place::Text],
        syntax::Place::Term => &[Place::Term],
        syntax::Place::Definition => &[Place::Text],
        syntax::Place::Source => &[Place::Source],
    }
}
