//! Which word of a term names the thing, the others only saying which.

use super::told::NounsInCases;
use crate::compare::lexicon::puts_head_first;
use crate::compare::qualifying::puts_head_after_adjectives;
use crate::compare::term_reader::{Named, Participle, Piece, ReadTerm, TermReader};
use crate::model::Language;

/// What a term of several words names, where its language lets that be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Thing {
    /// What its head names.
    pub named: Named,
    pub stands: Stands,
    /// Whether the term joins several by `and` or the like: `information and cyber
    /// security`.
    pub is_listed: bool,
}

/// Where the head of a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Stands {
    /// Before all other words, which nothing joins.
    First,
    /// After all other words, which nothing joins.
    Last,
    /// Wherever words that join others, or their endings, put it.
    Joined,
}

impl Stands {
    /// Whether two terms of languages that put heads otherwise may yet be in the same
    /// order, as words of one are that the other has taken over: `anti-virus`.
    pub(super) fn may_be_taken_over(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::First, Self::Last) | (Self::Last, Self::First)
        )
    }
}

/// The thing that a term of several words names, of several the last; none where the head
/// is not surely known.
pub(super) fn thing(
    read: &ReadTerm,
    language: &Language,
    reader: &TermReader<'_>,
) -> Option<Thing> {
    let pieces = &read.pieces;
    let primary = language.primary();
    let is_first = puts_head_first(primary);
    let is_slavic = puts_head_after_adjectives(primary);
    let is_known = is_first || is_slavic || matches!(primary, "en" | "de");
    // What is listed before its head may be things too: `sécurité et données`.
    let is_last_known = !read.lists || matches!(primary, "en" | "de");
    if !is_known || !is_last_known || pieces.len() < 2 {
        return None;
    }
    let at = head(pieces, language, reader)?;
    let head = &pieces[at];
    // `entity providing a service` is an entity.
    let is_cut_short = pieces
        .iter()
        .take(at)
        .skip(1)
        .any(|piece| piece.participle.is_some());
    // `to light lamps`, `Daten verschlüsseln` name what is done.
    let is_verb = pieces[0].is_joined || (primary == "de" && pieces[pieces.len() - 1].qualifies);
    // What has a complement is a noun: `critique du risque`.
    let has_complement = is_first && pieces.get(at + 1).is_some_and(is_of_noun);
    let is_no_noun = is_verb
        || is_cut_short
        || head.qualifies
        || head.participle == Some(Participle::Done)
        || reader.is_cyber(head.named)
        || (reader.qualifies(head.named) && !has_complement)
        // Not all adjectives are told by their endings.
        || (is_slavic && !reader.is_known(head.named));
    let is_joined = is_slavic || pieces.iter().any(|piece| piece.is_joined);
    let stands = match is_first {
        _ if is_joined => Stands::Joined,
        true => Stands::First,
        false => Stands::Last,
    };
    (!is_no_noun).then_some(Thing {
        named: head.named,
        stands,
        is_listed: read.lists,
    })
}

/// The pieces that name things beside the head, where they stand after it: `réseaux et
/// systèmes`. What is joined to these says which, as does what is listed after it.
pub(super) fn listed_beside<'a>(
    pieces: &'a [Piece],
    head: usize,
    language: &Language,
) -> impl Iterator<Item = &'a Piece> {
    let is_first = puts_head_first(language.primary());
    let after = pieces[head + 1..].iter().filter(move |_| is_first);
    let beside = after.take_while(|piece| !piece.is_joined || piece.is_listed);
    beside.filter(|piece| piece.is_listed)
}

/// Whether a piece says of what the one before it is: `of` and nothing else joins it.
fn is_of_noun(piece: &Piece) -> bool {
    piece.is_joined && !piece.is_listed && piece.relation.is_none()
}

/// The nouns of a term of a language with cases, from its head on, each with its form: those
/// after the head stand in the genitive or another case, and so tell it from them where the
/// lexicon has none of them. None of a term that puts things side by side.
pub(super) fn nouns_in_cases(
    read: &ReadTerm,
    language: &Language,
    reader: &TermReader<'_>,
) -> NounsInCases {
    let pieces = &read.pieces;
    let primary = language.primary();
    let has_cases = puts_head_after_adjectives(primary) && !matches!(primary, "bg" | "mk");
    if !has_cases || read.lists || pieces.len() < 2 {
        return NounsInCases::default();
    }
    let Some(head) = head(pieces, language, reader) else {
        return NounsInCases::default();
    };
    let nouns = pieces[head..]
        .iter()
        .filter(|piece| !piece.qualifies && !reader.qualifies(piece.named));
    NounsInCases(nouns.map(|piece| (piece.named, piece.form)).collect())
}

/// The piece that names the thing: in English the last one before `of` or the like, in
/// German also before the adjective of a genitive, in Romance languages the first one
/// that is no `cyber` (`cyber-attaque`), in Slavic ones the first that is no adjective.
pub(super) fn head(
    pieces: &[Piece],
    language: &Language,
    reader: &TermReader<'_>,
) -> Option<usize> {
    let last = pieces.len().checked_sub(1)?;
    let is_complement = |piece: &Piece| piece.is_joined && !piece.is_listed;
    let before_joined = pieces.iter().skip(1).position(is_complement);
    let last = before_joined.unwrap_or(last);
    let is_noun = |piece: &Piece| !piece.qualifies && !reader.is_cyber(piece.named);
    let noun = pieces.iter().position(is_noun);
    let head = match language.primary() {
        primary if puts_head_first(primary) => noun.unwrap_or_default(),
        primary if puts_head_after_adjectives(primary) => {
            let is_noun = |piece: &Piece| is_noun(piece) && !reader.qualifies(piece.named);
            let noun = pieces[..=last].iter().position(is_noun);
            noun.unwrap_or(last)
        }
        "de" => {
            let before_adjective = noun.into_iter().find_map(|noun| {
                let after = pieces.get(noun + 1..=last)?;
                let adjective = after.iter().position(|piece| piece.qualifies)?;
                Some(noun + adjective)
            });
            before_adjective.unwrap_or(last)
        }
        _ => last,
    };
    Some(head)
}
