use super::called::Called;
use super::equated::equated;
use crate::compare::term_reader::TermReader;
use crate::model::{EntryId, LinkReason};

/// How many hundredths less terms weigh that say the field by different words,
/// which count as one.
const OTHER_FIELD_WORD: u8 = 20;

/// What tells terms of the same words apart that are not contrary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Difference {
    /// Other words join them, just one says something in brackets, or one names what is done
    /// with a thing by the gerund of the other: `naming`, `name`.
    Joined,
    /// In one language somebody has another role in each: `help of users`, `help for users`.
    Roles,
}

impl Difference {
    /// How many hundredths less they weigh, so that they are not told to be made of the same
    /// words.
    fn less(self) -> u8 {
        match self {
            Self::Joined => 10,
            Self::Roles => 30,
        }
    }
}

/// How like two terms are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness<'a> {
    pub share: f64,
    /// Whether they are one term, in whatever spelling.
    pub is_same: bool,
    /// What tells them apart where they are of the same words and yet not quite the same.
    pub difference: Option<Difference>,
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
        !self.is_same && (self.difference.is_some() || self.share < 1.0 || says_less())
    }

    /// What decides between names of which as large a share is alike: its ownness, then
    /// that nothing else is said besides.
    pub(super) fn kinship(&self) -> (bool, bool, bool) {
        let (is_own, is_very_own) = self.ownness();
        (is_own, is_very_own, self.difference.is_none())
    }

    /// Hundredths, less where the two say the field by different words, or say
    /// something else besides.
    fn weight(&self) -> u8 {
        let weight = (self.share * 100.0).round() as u8;
        let is_otherwise = !self.is_same && self.term.sense.says_field_otherwise(&self.name.sense);
        let less = [
            is_otherwise.then_some(OTHER_FIELD_WORD),
            self.difference.map(Difference::less),
        ];
        let less: u8 = less.into_iter().flatten().sum();
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
        let (term, name) = (self.term.text.to_string(), self.name.text.to_string());
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
