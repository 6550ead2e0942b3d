//! The operators of a query, as tantivy runs them.

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, PhraseQuery, Query, RangeQuery, RegexQuery,
};
use tantivy::schema::Field;

use std::ops::Bound;

use super::schema::Fields;
use super::syntax::{Clause, Place};
use super::tokens::looked_for;
use super::typed::{one, union};

/// A query for what a reader asks for by an operator.
pub fn query(clause: &Clause, fields: &Fields) -> Box<dyn Query> {
    match clause {
        Clause::Word(place, word) => {
            let tokens = looked_for(word);
            anywhere_in(*place, fields, |field| union(field, &tokens))
        }
        Clause::Phrase(place, words) => anywhere_in(*place, fields, |field| phrase(field, words)),
        Clause::Prefix(place, prefix) => anywhere_in(*place, fields, |field| begins(field, prefix)),
        Clause::State(code) => one(fields.state, code.as_str()),
        Clause::Language(language) => one(fields.language, &language.as_str().to_ascii_lowercase()),
        Clause::Years(years) => {
            let year = |year: &u16| Term::from_field_u64(fields.year, u64::from(*year));
            let from = Bound::Included(year(years.start()));
            let to = Bound::Included(year(years.end()));
            Box::new(RangeQuery::new(from, to))
        }
    }
}

fn anywhere_in(
    place: Place,
    fields: &Fields,
    of: impl Fn(Field) -> Box<dyn Query>,
) -> Box<dyn Query> {
    match place {
        Place::Term => of(fields.term_words),
        Place::Definition => of(fields.text_words),
        Place::Source => of(fields.source_words),
        Place::Anywhere => {
            let places = [fields.term_words, fields.concept_words, fields.text_words];
            Box::new(BooleanQuery::union(places.map(of).into()))
        }
    }
}

/// Words exactly so, one after the other.
fn phrase(field: Field, words: &[String]) -> Box<dyn Query> {
    match words {
        [] => Box::new(EmptyQuery),
        [word] => one(field, word),
        words => {
            let terms = words.iter().map(|word| Term::from_field_text(field, word));
            Box::new(PhraseQuery::new(terms.collect()))
        }
    }
}

/// Words, not stems or pairs, that begin so. A folded word has no sign that
/// means anything in a pattern, unless a script brings one; then nothing is
/// found.
fn begins(field: Field, prefix: &str) -> Box<dyn Query> {
    if !prefix.chars().all(char::is_alphanumeric) {
        return Box::new(EmptyQuery);
    }
    match RegexQuery::from_pattern(&format!("{prefix}.*"), field) {
        Ok(query) => Box::new(query),
        Err(_) => Box::new(EmptyQuery),
    }
}

/// What must be found and what must not, around the query for plain words.
pub fn around(
    plain: Box<dyn Query>,
    wanted: &[Clause],
    excluded: &[Clause],
    fields: &Fields,
) -> Box<dyn Query> {
    if wanted.is_empty() && excluded.is_empty() {
        return plain;
    }
    let wanted = wanted.iter().map(|clause| {
        // Without effect on the order.
        let query = ConstScoreQuery::new(query(clause, fields), 0.0);
        (Occur::Must, Box::new(query) as Box<dyn Query>)
    });
    let excluded = excluded
        .iter()
        .map(|clause| (Occur::MustNot, query(clause, fields)));
    let clauses = std::iter::once((Occur::Must, plain))
        .chain(wanted)
        .chain(excluded);
    Box::new(BooleanQuery::new(clauses.collect()))
}
