use std::hash::{Hash, Hasher};

use super::heads::Thing;
use super::roles::Roles;
use crate::compare::term_reader::{Named, Participle, Piece, ReadTerm, TermReader};
use crate::compare::term_words::Relation;

/// What tells a term from others of the same words: what it denies, which of its
/// words are a source, a target or the like, who does what its verbs say, and
/// what it says in brackets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Told {
    /// What its words name.
    names: Vec<Named>,
    /// What a joining word stands before.
    joined: Vec<Named>,
    /// The thing itself, of which the others say which.
    thing: Option<Thing>,
    /// What few terms have, apart from what all have since there are many terms.
    rare: Option<Box<Rare>>,
}

/// What little more than names a few terms say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Rare {
    /// What a joining word that begins the term says.
    front: Option<Relation>,
    denied: Vec<Named>,
    related: Vec<(Relation, Named)>,
    /// What a joining word that begins or ends the term says.
    particles: Vec<(Relation, Named)>,
    participles: Vec<(Participle, Named)>,
    bracketed: Vec<Named>,
    /// Its words in brackets with an abbreviation among them.
    abbreviations: Vec<String>,
    /// What was done to what it names: `controlled`.
    suffered: Vec<Named>,
    /// What it names of things of its kind: a `system of systems`.
    repeated: Vec<Named>,
    nouns: NounsInCases,
    roles: Roles,
    /// Whether a word says which or how many are meant: `other lamps`.
    is_quantified: bool,
}

/// In a language with cases the nouns of a term from the head on, each with its form. In
/// another number they are the same.
#[derive(Debug, Clone, Default)]
pub(super) struct NounsInCases(pub(super) Vec<(Named, u32)>);

impl NounsInCases {
    fn named(&self) -> impl Iterator<Item = Named> {
        self.0.iter().map(|(named, _)| *named)
    }
}

impl PartialEq for NounsInCases {
    fn eq(&self, other: &Self) -> bool {
        self.named().eq(other.named())
    }
}

impl Eq for NounsInCases {}

impl Hash for NounsInCases {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.named().for_each(|named| named.hash(state));
    }
}

/// Of a term that says no more than names.
static NO_MORE: Rare = Rare {
    front: None,
    denied: Vec::new(),
    related: Vec::new(),
    particles: Vec::new(),
    participles: Vec::new(),
    bracketed: Vec::new(),
    abbreviations: Vec::new(),
    suffered: Vec::new(),
    repeated: Vec::new(),
    nouns: NounsInCases(Vec::new()),
    roles: Roles::NONE,
    is_quantified: false,
};

impl Rare {
    fn of(read: &ReadTerm, repeated: Vec<Named>, nouns: NounsInCases, roles: Roles) -> Self {
        let pieces = &read.pieces;
        let related = |piece: &Piece| Some((piece.relation?, piece.named));
        let particle = |piece: &Piece| Some((piece.particle?, piece.named));
        let participle = |piece: &Piece| Some((piece.participle?, piece.named));
        let named = |piece: &Piece| piece.named;
        let suffered = pieces.iter().filter(|piece| piece.is_suffered);
        let front = pieces.first().and_then(|piece| piece.relation);
        let mut rare = Self {
            front: front.map(Relation::plain),
            denied: pieces.iter().filter_map(|piece| piece.denied).collect(),
            related: pieces.iter().filter_map(related).collect(),
            particles: pieces.iter().filter_map(particle).collect(),
            participles: pieces.iter().filter_map(participle).collect(),
            bracketed: read.bracketed.clone(),
            abbreviations: read.abbreviations.clone(),
            suffered: suffered.map(named).collect(),
            repeated,
            nouns,
            roles,
            is_quantified: read.is_quantified,
        };
        rare.related.extend_from_slice(&rare.particles);
        rare.denied.sort_unstable();
        rare.related.sort_unstable();
        rare.related.dedup();
        rare.particles.sort_unstable();
        rare.participles.sort_unstable();
        rare.suffered.sort_unstable();
        rare
    }
}

impl Told {
    pub(super) fn of(
        read: &ReadTerm,
        thing: Option<Thing>,
        repeated: Vec<Named>,
        nouns_in_cases: NounsInCases,
        roles: Roles,
    ) -> Self {
        let named = |piece: &Piece| piece.named;
        let joined = read.pieces.iter().filter(|piece| piece.is_joined);
        let mut names: Vec<Named> = read.pieces.iter().map(named).collect();
        let mut joined: Vec<Named> = joined.map(named).collect();
        names.sort_unstable();
        joined.sort_unstable();
        let rare =
            Some(Rare::of(read, repeated, nouns_in_cases, roles)).filter(|rare| *rare != NO_MORE);
        Self {
            names,
            joined,
            thing,
            rare: rare.map(Box::new),
        }
    }

    fn rare(&self) -> &Rare {
        self.rare.as_deref().unwrap_or(&NO_MORE)
    }

    /// Whether one denies what the other does not, two things change places (an
    /// attack by a State and one on it, from client to server and back, an information
    /// system and system information), one does what is done to the other, or they say
    /// other things in brackets or at the front (`after the incident`).
    pub(super) fn is_contrary(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        if self.rare().front != other.rare().front
            || self.is_of_other_thing(other, reader)
            || self.is_rarely_of_other_thing(other, reader)
            || self.is_bracketed_otherwise(other, reader)
        {
            return true;
        }
        self.opposes(other, reader)
    }

    /// Whether what they say of the same things is contrary: what one denies the other does
    /// not, source and target change places, or somebody does what is done to them in the
    /// other.
    pub(super) fn opposes(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        if self.rare.is_none() && other.rare.is_none() {
            return false;
        }
        if self.takes_turns(other)
            || self.protects_otherwise(other, reader)
            || other.protects_otherwise(self, reader)
            || self.rare().roles.are_contrary(&other.rare().roles)
        {
            return true;
        }
        let is_plain = self.rare().denied.is_empty() && self.rare().related.is_empty();
        if is_plain && other.rare().denied.is_empty() && other.rare().related.is_empty() {
            return false;
        }
        self.denies_any(other, reader)
            || other.denies_any(self, reader)
            || self.turns_any(other, reader)
            || self.changes_places(other, reader)
    }

    /// Whether each names a thing that in the other only says which.
    fn is_of_other_thing(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let Some((own, others)) = self.thing.zip(other.thing) else {
            return false;
        };
        // `lamps and ships` are `ships and lamps`.
        let are_lists = own.is_listed && others.is_listed;
        !are_lists
            && own.named != others.named
            && has(&self.names, others.named, reader)
            && has(&other.names, own.named, reader)
            && !is_one(own.named, others.named, reader)
            && !own.stands.may_be_taken_over(others.stands)
    }

    /// Whether what few terms say makes another thing of one.
    fn is_rarely_of_other_thing(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let is_any_rare = self.rare.is_some() || other.rare.is_some();
        is_any_rare
            && (self.changes_cases(other, reader)
                || self.is_with_particle(other)
                || self.lacks_repeated(other, reader)
                || other.lacks_repeated(self, reader))
    }

    /// Whether another is a thing made of things of its kind, as it is not itself: `system`,
    /// `system of systems`.
    fn lacks_repeated(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let mut repeated = other.rare().repeated.iter();
        repeated.any(|named| {
            let mut own = self.rare().repeated.iter();
            let is_form = |own: &Named| {
                is_one(*own, *named, reader) || reader.are_endings_of_one(*own, *named)
            };
            !own.any(is_form)
        })
    }

    /// Whether two terms of one word are the same but for what begins or ends one of them:
    /// `log`, `log on`.
    fn is_with_particle(&self, other: &Self) -> bool {
        self.names.len() == 1
            && self.names == other.names
            && self.rare().particles != other.rare().particles
            && (self.rare().particles.is_empty() || other.rare().particles.is_empty())
    }

    /// Whether the head of each stands in the other in another case, or as an adjective,
    /// beside another head: `server of an application`, `application of a server`.
    fn changes_cases(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let (own, others) = (&self.rare().nouns.0, &other.rare().nouns.0);
        let Some((head, its)) = own.first().zip(others.first()) else {
            return false;
        };
        let is_form = |one: Named, other| one == other || reader.are_endings_of_one(one, other);
        let is_governed = |(head, form): &(Named, u32), by: &[(Named, u32)]| {
            let mut after = by.iter().skip(1);
            after.any(|(named, other)| is_form(*named, *head) && other != form)
        };
        let qualifies = |(head, _): &(Named, u32), of: &Self| {
            let mut nouns = of.rare().nouns.named();
            of.names.contains(head) && !nouns.any(|named| named == *head)
        };
        !is_form(head.0, its.0)
            && match (is_governed(head, others), is_governed(its, own)) {
                (true, true) => true,
                (true, false) => qualifies(its, self),
                (false, true) => qualifies(head, other),
                (false, false) => false,
            }
    }

    /// Whether something was done to what one names that the other of the same language is
    /// for, or is by its name: `controlled system`, `control system`. What is said by an
    /// adjective is one by either: `automated`, `automatic`.
    pub(super) fn suffers_otherwise(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let differs = |one: &Self, other: &Self| {
            let mut suffered = one.rare().suffered.iter();
            suffered.any(|named| {
                other.names.contains(named)
                    && !other.rare().suffered.contains(named)
                    && !reader.qualifies(*named)
            })
        };
        differs(self, other) || differs(other, self)
    }

    /// Whether two terms of one language and of the same words have other abbreviations in
    /// brackets: `denial of service (DoS)`, `denial of service (DDoS)`. What is only written
    /// otherwise (`e-ID`, `eID`) is none, nor is what has one more besides (`CERT-XA`).
    pub(super) fn is_abbreviated_otherwise(&self, other: &Self) -> bool {
        let (own, others) = (&self.rare().abbreviations, &other.rare().abbreviations);
        if own.is_empty() || others.is_empty() || self.names != other.names {
            return false;
        }
        let lacks = |one: &[String], other: &[String]| {
            let mut short = one.iter();
            short.any(|short| !other.contains(short))
        };
        lacks(own, others) && lacks(others, own) && own.concat() != others.concat()
    }

    /// Whether a thing that one protects is in the other what it is protected from:
    /// `protection of information`, `protection from information`.
    fn protects_otherwise(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let protects = |of: &Self| of.names.iter().any(|named| reader.protects(*named));
        let mut related = self.rare().related.iter();
        let is_danger = |relation: &Relation| relation.is_of_danger();
        protects(self)
            && protects(other)
            && related.any(|(relation, named)| {
                let mut others = other.rare().related.iter();
                let is_of_other =
                    |(own, word): &(_, _)| is_danger(own) && is_one(*word, *named, reader);
                is_danger(relation) && has(&other.names, *named, reader) && !others.any(is_of_other)
            })
    }

    /// Whether two terms of the same words are not quite the same: they are joined
    /// by words that say other things, or just one says something in brackets, or which or
    /// how many are meant. A word that nothing joins, as in `data access`, may be joined by
    /// anything; but by nothing but `of` where its case says so, as a noun of Russian does.
    pub(super) fn differs(&self, other: &Self, by_case: bool, reader: &TermReader<'_>) -> bool {
        let is_told = |relation: &Relation, is_joined| {
            is_joined || relation.is_always_said() || by_case && relation.is_never_of()
        };
        self.says_more(other)
            || self.is_joined_otherwise(other, &is_told, reader)
            || other.is_joined_otherwise(self, &is_told, reader)
            || self.is_noun_in_other_case(other, reader)
            || other.is_noun_in_other_case(self, reader)
    }

    /// Whether a joining word or a dative says of a noun what its case alone says otherwise in
    /// the other: `атака на сервер`, `атака сервера`.
    fn is_noun_in_other_case(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let related = self.rare().related.iter();
        let mut joined = related.filter(|(_, named)| self.joined.contains(named));
        joined.any(|(relation, named)| {
            let mut after_head = other.rare().nouns.named().skip(1);
            after_head.any(|noun| noun == *named) && !other.is_related(*relation, *named, reader)
        })
    }

    /// Whether somebody who can act has another role in what each names: `help of a user`,
    /// `help for a user`.
    pub(super) fn gives_other_roles(&self, other: &Self) -> bool {
        self.rare().roles.differ(&other.rare().roles)
    }

    /// The same of terms of two languages, in which other words join the same things.
    pub(super) fn differs_in_another_language(
        &self,
        other: &Self,
        reader: &TermReader<'_>,
    ) -> bool {
        let is_told = |relation: &Relation, is_joined| {
            relation.is_always_said() || is_joined && relation.is_never_of()
        };
        self.says_more(other)
            || self.is_joined_otherwise(other, &is_told, reader)
            || other.is_joined_otherwise(self, &is_told, reader)
    }

    /// Whether another joins each of its things as it does itself: `to networks` is not
    /// said by `network`.
    pub(super) fn is_said_by(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let mut related = self.rare().related.iter();
        related.all(|(relation, named)| other.is_related(*relation, *named, reader))
    }

    /// Whether just one of two says something in brackets, or which or how many are meant.
    fn says_more(&self, other: &Self) -> bool {
        let (own, others) = (self.rare(), other.rare());
        own.bracketed.is_empty() != others.bracketed.is_empty()
            || own.is_quantified != others.is_quantified
    }

    /// Whether a joining word says of a thing what the other does not: a word that begins
    /// or ends the term of any, others where it is told of a thing that is joined or not.
    fn is_joined_otherwise(
        &self,
        other: &Self,
        is_told: &dyn Fn(&Relation, bool) -> bool,
        reader: &TermReader<'_>,
    ) -> bool {
        let mut related = self.rare().related.iter();
        related.any(|(relation, named)| {
            let is_particle = self.rare().particles.contains(&(*relation, *named));
            let is_joined = is_particle || has(&other.joined, *named, reader);
            is_told(relation, is_joined)
                && has(&other.names, *named, reader)
                && !other.is_related(*relation, *named, reader)
        })
    }

    /// Whether both say something in brackets, and not the same.
    fn is_bracketed_otherwise(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let (own, others) = (&self.rare().bracketed, &other.rare().bracketed);
        let lacks = |one: &[Named], other: &[Named]| {
            let mut named = one.iter();
            named.any(|named| !has(other, *named, reader))
        };
        let are_both = !own.is_empty() && !others.is_empty();
        are_both && (lacks(own, others) || lacks(others, own))
    }

    /// Whether a thing does in one what is done to it in the other: `requesting
    /// State`, `requested State`.
    fn takes_turns(&self, other: &Self) -> bool {
        let has =
            |of: &Self, participle, named| of.rare().participles.contains(&(participle, named));
        self.rare().participles.iter().any(|(participle, named)| {
            let turned = match participle {
                Participle::Doing => Participle::Done,
                Participle::Done => Participle::Doing,
            };
            has(other, turned, *named) && !has(other, *participle, *named)
        })
    }

    /// Whether it denies anything that another term says.
    fn denies_any(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let mut denied = self.rare().denied.iter();
        denied.any(|denied| has(&other.names, *denied, reader))
    }

    /// Whether anything is to it the contrary of what it is to another term. What protects from
    /// something protects against it.
    fn turns_any(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let protect = || {
            let protects = |of: &Self| of.names.iter().any(|named| reader.protects(*named));
            protects(self) && protects(other)
        };
        let are_dangers = |one: Relation, other: Relation| {
            one.is_of_danger() && other.is_of_danger() && protect()
        };
        let mut related = self.rare().related.iter();
        related.any(|(relation, named)| {
            let mut others = other.rare().related.iter();
            let is_turned = others.any(|(own, word)| {
                own.opposes(*relation)
                    && is_one(*word, *named, reader)
                    && !are_dangers(*own, *relation)
            });
            is_turned && !other.is_related(*relation, *named, reader)
        })
    }

    /// Whether two things that both terms name change places.
    fn changes_places(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        let moved = |from: &Self, to: &Self, relation: Relation| {
            let mut related = from
                .rare()
                .related
                .iter()
                .filter(|(own, _)| own.broad() == relation.broad());
            related.any(|(_, named)| {
                has(&to.names, *named, reader) && !to.is_related(relation, *named, reader)
            })
        };
        let mut related = self.rare().related.iter();
        related.any(|(relation, _)| moved(self, other, *relation) && moved(other, self, *relation))
    }

    fn is_related(&self, relation: Relation, named: Named, reader: &TermReader<'_>) -> bool {
        let mut related = self.rare().related.iter();
        related.any(|(own, word)| own.is_like(relation) && is_one(*word, named, reader))
    }
}

fn has(names: &[Named], named: Named, reader: &TermReader<'_>) -> bool {
    names.iter().any(|name| is_one(*name, named, reader))
}

fn is_one(one: Named, other: Named, reader: &TermReader<'_>) -> bool {
    one == other || reader.are_cognates(one, other)
}
