use super::called::Called;
use super::equated::equated;
use crate::compare::term_reader::TermReader;
use crate::model::{EntryId, LinkReason};

/// How many hundredths less terms weigh that say the field by different words,
/// which count as one.
const OTHER_FIELD_WORD: u8 = 20;

/// The same of terms of one language that are joined by other words, so that they
/// are not told to be made of the same words, and of those
/// of which just one says something in brackets.
const OTHERWISE_JOINED: u8 = 10;

/// How like two terms are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness<'a> {
    pub share: f64,
    /// Whether they are one term, in whatever spelling.
    pub is_same: bool,
    /// Whether they are of the same words and yet not quite the same.
    pub differs: bool,
    pub term: &'a Called,
    pub name: &'a Called,
}

impl Likeness<'_> {
    /// What comes first where several reasons are told: what weighs most, the
    /// same term before one that is like it, the concept's own name before
    /// what an entry calls it.
    pub(super) fn order(&self) -> (u8, bool, bool) {
        (100 - self.weight(), !self.is_same, !self.ownness().0)
    }

    /// Whether it is likeness to the concept's own name of today, and then whether it is
    /// that very name.
    pub(super) fn ownness(&self) -> (bool, bool) {
        let is_own = self.name.entry.is_none() && !self.name.is_former;
        (is_own, is_own && self.is_same)
    }

    /// Whether one of two says more than the other, or something else.
    pub(super) fn is_looser(&self, reader: &TermReader<'_>) -> bool {
        let (told, others) = (&self.term.sense.told, &self.name.sense.told);
        let says_less = || !told.is_said_by(others, reader) || !others.is_said_by(told, reader);
        !self.is_same && (self.differs || self.share < 1.0 || says_less())
    }

    /// What decides between names of which as large a share is alike: its ownness, then
    /// that nothing else is said besides.
    pub(super) fn kinship(&self) -> (bool, bool, bool) {
        let (is_own, is_very_own) = self.ownness();
        (is_own, is_very_own, !self.differs)
    }

    /// Hundredths, less where the two say the field by different words, or say
    /// something else besides.
    fn weight(&self) -> u8 {
        let weight = (self.share * 100.0).round() as u8;
        let is_otherwise = !self.is_same && self.term.sense.says_field_otherwise(&self.name.sense);
        let less = [
            (is_otherwise, OTHER_FIELD_WORD),
            (self.differs, OTHERWISE_JOINED),
        ];
        let less = less.iter().filter(|(is_less, _)| *is_less);
        let less: u8 = less.map(|(_, less)| less).sum();
        match less {
            0 => weight,
            less => weight.saturating_sub(less).max(1),
        }
    }

    /// Whether another says the same of the same words, once more.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        (&self.term.key, &self.name.key) == (&other.term.key, &other.name.key)
    }

    pub(super) fn reason(&self, reader: &TermReader<'_>) -> LinkReason {
        self.told(self.name.entry.clone(), reader)
    }

    /// As a reason that names another entry as the one whose term the name is.
    pub(super) fn reason_from(&self, entry: &EntryId, reader: &TermReader<'_>) -> LinkReason {
        self.told(Some(entry.clone()), reader)
    }

    fn told(&self, entry: Option<EntryId>, reader: &TermReader<'_>) -> LinkReason {
        let (term, name) = (self.term.text.clone(), self.name.text.clone());
        let weight = self.weight();
        match self.is_same {
            true => LinkReason::SameTerm {
                term,
                name: Some(name),
                entry,
                former: self.name.is_former,
                term_gone: false,
                abbreviation: self.term.are_abbreviations(self.name),
                weight,
            },
            false => LinkReason::LikeTerm {
                term,
                name,
                entry,
                former: self.name.is_former,
                term_gone: false,
                equated: Some(equated(self.term, self.name, reader)),
                weight,
            },
        }
    }
}
