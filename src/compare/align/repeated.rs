//! Things of which others of their kind are made: a system of systems is no system.

use super::heads::head;
use super::told::NounsInCases;
use crate::compare::term_reader::{Named, Piece, ReadTerm, TermReader};
use crate::model::Language;

/// What a term names once more of itself, in order: the head, or a word right after the same
/// one, after a word that joins them (`peer-to-peer`). None of a term that puts things side by
/// side, such as `security of data and security of networks`.
pub(super) fn repeated(
    read: &ReadTerm,
    nouns: &NounsInCases,
    language: &Language,
    reader: &TermReader<'_>,
) -> Vec<Named> {
    let pieces = &read.pieces;
    let is_same = |one: Named, other| one == other || reader.are_endings_of_one(one, other);
    let is_repeated = |(at, piece): (usize, &Piece)| {
        let mut before = pieces[..at].iter();
        before.any(|before| is_same(before.named, piece.named))
    };
    // As hardly any term has.
    if read.lists || !pieces.iter().enumerate().any(is_repeated) {
        return Vec::new();
    }
    let joins = may_join_by_endings(language);
    let is_joined = |piece: &Piece| piece.is_joined || (joins && !piece.qualifies);
    let adjacent = pieces.windows(2);
    let adjacent =
        adjacent.filter(|pair| is_joined(&pair[1]) && is_same(pair[0].named, pair[1].named));
    let mut found: Vec<Named> = adjacent.map(|pair| pair[0].named).collect();
    let head = head(pieces, language, reader).map(|at| (&pieces[at], &pieces[at + 1..]));
    if let Some((head, after)) = head {
        let mut joined = after.iter().skip_while(|piece| !piece.is_joined);
        let mut in_cases = nouns.0.iter().skip(1).map(|(named, _)| *named);
        let is_head = |named| is_same(head.named, named);
        if joined.any(|piece| is_head(piece.named)) || in_cases.any(is_head) {
            found.push(head.named);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a word may be of another by its ending alone, or words may join it that are not
/// known: in all languages but those that are analysed and have prepositions.
fn may_join_by_endings(language: &Language) -> bool {
    !matches!(language.primary(), "en" | "fr" | "de" | "it" | "es")
}
