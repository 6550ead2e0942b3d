//! Which role those have in what a term names who can act: an `attack of a State` is another
//! one than an `attack on a State`, though both are made of the same words.
//!
//! A thing is mostly acted upon, so that `of` says of it what `on` or `to` says: `security
//! of networks`, `attack of networks`. Somebody who acts may do what the term names. So the
//! role counts of these alone, and only where both terms tell it: `State attack` may be
//! either.

use super::heads::head;
use crate::compare::lexicon::puts_head_first;
use crate::compare::qualifying::puts_head_after_adjectives;
use crate::compare::term_reader::{Named, Piece, ReadTerm, TermReader};
use crate::compare::term_words::Relation;
use crate::model::Language;

/// The role of somebody who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Role {
    /// `of`, a genitive or an adjective; `by` and `from`, which may say the same.
    Of,
    /// `to`, `against`, or a dative.
    To,
    On,
    For,
    About,
    With,
}

impl Role {
    /// That which a joining word gives; none where it gives another, or a place.
    fn by(said: Option<Relation>) -> Option<Self> {
        match said {
            None | Some(Relation::Source | Relation::Origin) => Some(Self::Of),
            Some(Relation::Target | Relation::Against) => Some(Self::To),
            Some(Relation::On) => Some(Self::On),
            Some(Relation::For) => Some(Self::For),
            Some(Relation::About) => Some(Self::About),
            Some(Relation::With) => Some(Self::With),
            Some(_) => None,
        }
    }

    /// Whether two may be the same: a threat to a State is one for it, and information on
    /// users is about them.
    fn is_like(self, other: Self) -> bool {
        let are = |one, other| {
            one == other
                || matches!(
                    (one, other),
                    (Self::To, Self::On | Self::For) | (Self::On, Self::For | Self::About)
                )
        };
        are(self, other) || are(other, self)
    }

    /// Whether it is of whom something is done to.
    fn is_reached(self) -> bool {
        matches!(self, Self::To | Self::On)
    }
}

/// The roles of those who act in what a term names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Roles {
    each: Vec<(Role, Named)>,
    /// Whether the term names a deed that is by those of whom it is.
    is_deed: bool,
}

impl Roles {
    /// None in a term where nobody acts.
    pub(super) const NONE: Self = Self {
        each: Vec::new(),
        is_deed: false,
    };

    /// None either where somebody is protected: what protects users is for them too.
    pub(super) fn of(read: &ReadTerm, language: &Language, reader: &TermReader<'_>) -> Self {
        let pieces = &read.pieces;
        if !pieces.iter().any(|piece| reader.acts(piece.named)) {
            return Self::NONE;
        }
        let head = head(pieces, language, reader);
        let Some(head) = head.filter(|head| !reader.protects(pieces[*head].named)) else {
            return Self::NONE;
        };
        let others = pieces.iter().enumerate().filter(|(at, _)| *at != head);
        let who = others.filter(|(_, piece)| reader.acts(piece.named));
        let primary = language.primary();
        let role = |at: usize| match pieces[at].is_joined {
            true => joined_role(pieces, at, primary),
            false => unjoined_role(pieces, at, head, primary, reader),
        };
        let each = who.filter_map(|(at, piece)| Some((role(at)?, piece.named)));
        let each: Vec<_> = each.collect();
        Self {
            is_deed: !each.is_empty() && reader.reaches(pieces[head].named),
            each,
        }
    }

    /// Whether somebody has another role in each of two terms.
    pub(super) fn differ(&self, other: &Self) -> bool {
        self.others(other).next().is_some()
    }

    /// Whether somebody does in one what is done to them in the other.
    pub(super) fn are_contrary(&self, other: &Self) -> bool {
        let are = |one: Role, other: Role| one == Role::Of && other.is_reached();
        let mut others = self.others(other);
        self.is_deed && other.is_deed && others.any(|(own, its)| are(own, its) || are(its, own))
    }

    /// The roles of those who have none in common in two terms, in either.
    fn others(&self, other: &Self) -> impl Iterator<Item = (Role, Role)> {
        let pairs = self.each.iter().flat_map(move |(own, named)| {
            let its = other.each.iter().filter(move |(_, who)| who == named);
            its.map(move |(its, _)| (*own, *its, *named))
        });
        let all = pairs.clone();
        pairs
            .filter(move |(_, _, named)| {
                let mut of_one = all.clone().filter(|(_, _, who)| who == named);
                !of_one.any(|(own, its, _)| own.is_like(its))
            })
            .map(|(own, its, _)| (own, its))
    }
}

/// The role of somebody whom no word joins to the head of a term: that of an adjective
/// beside the head, and in Russian of a genitive after it. A noun of another language may
/// have any.
fn unjoined_role(
    pieces: &[Piece],
    at: usize,
    head: usize,
    primary: &str,
    reader: &TermReader<'_>,
) -> Option<Role> {
    let mut until_both = pieces[1..=at.max(head)].iter();
    let is_of_role = match is_adjective(&pieces[at], primary, reader) {
        true => !until_both.any(|piece| piece.is_joined),
        false => primary == "ru" && at > head,
    };
    is_of_role.then_some(Role::Of)
}

/// The role that a joining word gives. None of what only says which of another thing: `on
/// State networks`.
fn joined_role(pieces: &[Piece], at: usize, primary: &str) -> Option<Role> {
    let piece = &pieces[at];
    let is_slavic = puts_head_after_adjectives(primary);
    let is_adjective = is_slavic && piece.is_relational;
    let is_last = pieces.get(at + 1).is_none_or(|next| next.is_joined);
    let is_head = is_slavic || puts_head_first(primary) || is_last;
    let tells = is_head && !is_adjective && !piece.is_listed;
    Role::by(piece.said).filter(|_| tells)
}

/// Whether somebody is named by an adjective, which says what `of` says.
fn is_adjective(piece: &Piece, primary: &str, reader: &TermReader<'_>) -> bool {
    let is_by_form = match primary {
        "de" => piece.qualifies,
        _ => piece.is_relational,
    };
    is_by_form || primary != "de" && reader.qualifies(piece.named)
}
