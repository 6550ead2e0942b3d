use super::sense::Sense;
use crate::compare::term_reader::TermReader;
use crate::model::{Entry, Language, LinkReason, TermType};

/// A term that something is called by.
#[derive(Debug, Clone)]
pub(super) struct Called {
    pub text: String,
    /// The same for all ways to write it.
    pub key: String,
    /// The number of its language.
    pub language: u32,
    pub is_full: bool,
    pub sense: Sense,
}

impl Called {
    pub(super) fn of(
        text: &str,
        language: &Language,
        is_full: bool,
        reader: &mut TermReader<'_>,
    ) -> Self {
        let read = reader.read(text, language);
        Self {
            text: text.to_owned(),
            sense: Sense::of(&read.pieces, language, reader),
            key: read.key,
            language: read.language,
            is_full,
        }
    }

    pub(super) fn of_entry(entry: &Entry, reader: &mut TermReader<'_>) -> Vec<Self> {
        let terms = entry.terms.iter();
        let called = terms.map(|term| {
            let is_full = term.term_type == TermType::FullForm;
            Self::of(&term.text, &term.language, is_full, reader)
        });
        called.collect()
    }

    /// Whether two are one term of one language, in whatever spelling.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (&self.key, self.language) == (&other.key, other.language)
    }

    /// How like two terms are; none where they are not at all, or surely less
    /// than so much.
    fn like<'a>(
        &'a self,
        other: &'a Self,
        least: f64,
        reader: &TermReader<'_>,
    ) -> Option<Likeness<'a>> {
        let likeness = |share, is_same| Likeness {
            share,
            is_same,
            term: &self.text,
            name: &other.text,
        };
        if self.is_same(other) && !self.key.is_empty() {
            return Some(likeness(1.0, true));
        }
        if !self.is_full || !other.is_full || self.sense.most(&other.sense) < least {
            return None;
        }
        let share = self.sense.likeness(&other.sense, reader);
        (share > 0.0).then(|| likeness(share, false))
    }
}

/// How like the names of two things are: the likest two of them. Those are
/// passed over that are surely less like than so much.
pub(super) fn like<'a>(
    one: &'a [Called],
    other: &'a [Called],
    least: f64,
    reader: &TermReader<'_>,
) -> Option<Likeness<'a>> {
    let pairs = one.iter().flat_map(|term| {
        let likeness = move |other| term.like(other, least, reader);
        other.iter().filter_map(likeness)
    });
    pairs.max_by(|one, other| one.share.total_cmp(&other.share))
}

/// How like two terms are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness<'a> {
    pub share: f64,
    /// Whether they are one term, in whatever spelling.
    is_same: bool,
    term: &'a str,
    name: &'a str,
}

impl Likeness<'_> {
    pub(super) fn reason(&self) -> LinkReason {
        let term = self.term.to_owned();
        match self.is_same {
            true => LinkReason::SameTerm { term, weight: 100 },
            false => LinkReason::LikeTerm {
                term,
                name: self.name.to_owned(),
                weight: (self.share * 100.0).round() as u8,
            },
        }
    }
}
