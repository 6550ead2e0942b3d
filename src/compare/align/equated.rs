//! What counts as one where two terms have other words.

use super::called::Called;
use super::sense::fields;
use crate::compare::term_reader::TermReader;
use crate::model::{Equated, EquatedAs};

/// The words of a term and of a name that are others and count as one, in the
/// order of the term.
pub(super) fn equated(term: &Called, name: &Called, reader: &TermReader<'_>) -> Vec<Equated> {
    let mut own = TermReader::new(reader.lexicon());
    let mut read = |of: &Called| {
        let language = reader.primary(of.language).parse().ok()?;
        let worded = own.read_words(&of.text, &language);
        let pieces: Vec<_> = worded.iter().map(|worded| worded.piece).collect();
        Some((fields(&pieces, &language, &own), worded))
    };
    let Some(((fields, words), (other_fields, others))) = read(term).zip(read(name)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (word, field) in words.iter().zip(&fields) {
        let counterparts = others.iter().zip(&other_fields).filter_map(|(other, of)| {
            let are_of_two = term.language != name.language;
            let as_what = [
                (
                    word.piece.named == other.piece.named
                        && (!are_of_two || own.is_known(word.piece.named)),
                    EquatedAs::Meaning,
                ),
                (field.is_some() && field == of, EquatedAs::Field),
                (
                    are_of_two
                        && (word.piece.named == other.piece.named
                            || own.are_cognates(word.piece.named, other.piece.named)),
                    EquatedAs::Cognate,
                ),
            ];
            let r#as = as_what.into_iter().find(|(is_so, _)| *is_so)?.1;
            Some((other, r#as))
        });
        let counterparts: Vec<_> = counterparts.collect();
        if counterparts
            .iter()
            .any(|(other, _)| word.has_words_of(other))
        {
            continue;
        }
        let nearest = counterparts.iter().min_by_key(|(_, r#as)| *r#as);
        found.extend(nearest.map(|(other, r#as)| Equated {
            term: word.written.clone(),
            name: other.written.clone(),
            r#as: *r#as,
        }));
    }
    found.dedup();
    found
}
