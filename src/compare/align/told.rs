use crate::compare::term_reader::{Named, Piece, TermReader};
use crate::compare::term_words::Relation;

/// What tells a term from others of the same words: what it denies, and which
/// of its words are a source, a target or the like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Told {
    /// What its words name.
    names: Vec<Named>,
    denied: Vec<Named>,
    related: Vec<(Relation, Named)>,
}

impl Told {
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let related = |piece: &Piece| Some((piece.relation?, piece.named));
        let mut told = Self {
            names: pieces.iter().map(|piece| piece.named).collect(),
            denied: pieces.iter().filter_map(|piece| piece.denied).collect(),
            related: pieces.iter().filter_map(related).collect(),
        };
        told.names.sort_unstable();
        told.denied.sort_unstable();
        told.related.sort_unstable();
        told
    }

    /// Whether one denies what the other does not, or two things change places:
    /// an attack by a State and one on it, from client to server and back.
    pub(super) fn is_contrary(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let is_plain = self.denied.is_empty() && self.related.is_empty();
        if is_plain && other.denied.is_empty() && other.related.is_empty() {
            return false;
        }
        self.denies_any(other, reader)
            || other.denies_any(self, reader)
            || self.turns_any(other, reader)
            || self.changes_places(other, reader)
    }

    /// Whether it denies anything that another term says.
    fn denies_any(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let mut denied = self.denied.iter();
        denied.any(|denied| has(&other.names, *denied, reader))
    }

    /// Whether anything is to it the contrary of what it is to another term.
    fn turns_any(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let mut related = self.related.iter();
        related.any(|(relation, named)| {
            other.is_related(relation.opposite(), *named, reader)
                && !other.is_related(*relation, *named, reader)
        })
    }

    /// Whether two things that both terms name change places.
    fn changes_places(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let moved = |from: &Self, to: &Self, relation: Relation| {
            let mut related = from.related.iter().filter(|(own, _)| *own == relation);
            related.any(|(_, named)| {
                has(&to.names, *named, reader) && !to.is_related(relation, *named, reader)
            })
        };
        let mut related = self.related.iter();
        related.any(|(relation, _)| moved(self, other, *relation) && moved(other, self, *relation))
    }

    fn is_related(&self, relation: Relation, named: Named, reader: &TermReader<'_>) -> bool {
        let mut related = self.related.iter();
        related.any(|(own, word)| *own == relation && is_one(*word, named, reader))
    }
}

fn has(names: &[Named], named: Named, reader: &TermReader<'_>) -> bool {
    names.iter().any(|name| is_one(*name, named, reader))
}

fn is_one(one: Named, other: Named, reader: &TermReader<'_>) -> bool {
    one == other || reader.are_cognates(one, other)
}
