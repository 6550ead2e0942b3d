use std::cell::LazyCell;

use compact_str::CompactString;

use super::gerunds::{has_ing, names_act_of};
use super::likeness::{Difference, Likeness};
use super::sense::Sense;
use super::told::Told;
use crate::compare::name_parts;
use crate::compare::qualifying::puts_head_after_adjectives as by_case;
use crate::compare::term_reader::{FormRunTogether, RunTogether, TermReader};
use crate::compare::term_words::is_plural_of_capitals;
use crate::model::{Entry, EntryId, Language, TermType};

/// How like two things are that have no more in common than an abbreviation, which
/// may stand for something else in each.
pub(super) const OF_ABBREVIATION: f64 = 0.8;

/// From so much likeness on, two full forms may be of one thing that a common
/// abbreviation stands for.
pub(super) const HALF_LIKE: f64 = 0.5;

/// A term that something is called by.
#[derive(Debug, Clone)]
pub(super) struct Called {
    pub text: CompactString,
    /// The entry whose term it is, where that matters; none of a concept’s own
    /// name.
    pub entry: Option<EntryId>,
    /// Whether a concept was called so and is no longer.
    pub is_former: bool,
    /// The most that it may weigh as a reason, in hundredths: what put its entry
    /// where it is weighs no more.
    pub most: u8,
    /// The same for all ways to write it.
    pub key: CompactString,
    /// The same for terms of the same stems.
    stems: u64,
    /// Of a full form that may be written in one word or in several.
    run_together: Option<RunTogether>,
    /// The number of its language.
    pub language: u32,
    pub is_one_word: bool,
    pub is_full: bool,
    /// Whether it is an abbreviation, by its kind or by how it is written.
    pub is_abbreviation: bool,
    pub sense: Sense,
}

/// What inflections of a term have in common: its language, its stems, and what its
/// words name and say.
pub(super) type Form<'a> = (u32, u64, &'a Told);

/// A name of something, its language and of what kind it is.
pub(super) type Name<'a> = (&'a str, &'a Language, TermType);

impl Called {
    pub(super) fn of(
        text: &str,
        language: &Language,
        kind: TermType,
        reader: &mut TermReader<'_>,
    ) -> Self {
        let read = reader.read(text, language);
        let is_short = matches!(kind, TermType::Abbreviation | TermType::Acronym);
        let is_abbreviation = is_short || read.is_abbreviation;
        let is_full = kind == TermType::FullForm;
        let is_plural = is_abbreviation && is_plural_of_capitals(text);
        Self {
            text: text.into(),
            entry: None,
            is_former: false,
            most: 100,
            sense: Sense::of(&read, language, reader),
            key: match read.key.strip_suffix('s').filter(|_| is_plural) {
                Some(single) => single.into(),
                None => read.key,
            },
            stems: read.stems,
            run_together: read.run_together.filter(|_| is_full && !is_abbreviation),
            language: read.language,
            is_one_word: read.is_one_word,
            is_full,
            is_abbreviation,
        }
    }

    pub(super) fn of_entry(entry: &Entry, reader: &mut TermReader<'_>) -> Vec<Self> {
        let terms = entry.terms.iter();
        let terms = terms.map(|term| (term.text.as_str(), &term.language, term.term_type));
        Self::all_of(&terms.collect::<Vec<_>>(), reader)
    }

    /// The names of one thing, and what abbreviates one of them in its brackets, as
    /// `Internet exchange point (IXP)` says, or each of two sides of a stroke.
    pub(super) fn all_of(names: &[Name<'_>], reader: &mut TermReader<'_>) -> Vec<Self> {
        // As many terms again may come from an entry.
        let mut called = Vec::with_capacity(2 * names.len());
        for (name, language, kind) in names {
            called.push(Self::of(name, language, *kind, reader));
            let others = names.iter().map(|(other, ..)| *other);
            let others: Vec<&str> = others.filter(|other| other != name).collect();
            let parts = name_parts(name, &[], &others).into_iter();
            for short in parts.filter(|part| part.is_abbreviation && !part.lacks_field) {
                let short = Self::of(&short.text, language, TermType::Abbreviation, reader);
                // What is told is the name in which it stands.
                called.push(Self {
                    text: (*name).into(),
                    ..short
                });
            }
        }
        called
    }

    /// Whether two are one term of one language, in whatever spelling.
    pub(super) fn is_same_in_language(&self, other: &Self) -> bool {
        self.language == other.language && self.key == other.key
    }

    /// Whether two are one term, in whatever spelling: in one language, written in
    /// one word or in two (`cyber-attaque`); of several words in whatever languages
    /// they stand (`denial of service`). A single word or an abbreviation may name
    /// something else in another language, and is at most like the other, unless it
    /// is given as a full form.
    fn is_same(&self, other: &Self) -> bool {
        let may_be_of_two = !self.is_one_word && !other.is_one_word;
        let are_full = || self.is_full && other.is_full && self.are_abbreviations(other);
        (may_be_of_two || self.language == other.language || are_full()) && self.key == other.key
    }

    pub(super) fn are_abbreviations(&self, other: &Self) -> bool {
        self.is_abbreviation && other.is_abbreviation
    }

    /// The same for all inflections of a term, whose words are forms of one; none of
    /// an abbreviation.
    pub(super) fn form(&self) -> Option<Form<'_>> {
        let form = (self.language, self.stems, &self.sense.told);
        (!self.is_abbreviation).then_some(form)
    }

    /// The same for all inflections of a full form in its language, whether it is written
    /// in one word or in several.
    pub(super) fn form_run_together(&self) -> Option<FormRunTogether> {
        self.run_together?.form(&self.key)
    }

    /// Whether one is an inflection of the other that is written in one word, or in more
    /// than the other: `end point`, `endpoints`.
    pub(super) fn is_run_together_as(&self, other: &Self) -> bool {
        // The first letter always stays, which tells of most at once.
        let first = |called: &Self| called.key.bytes().next();
        if self.language != other.language || first(self) != first(other) {
            return false;
        }
        let Some((one, its)) = self.run_together.zip(other.run_together) else {
            return false;
        };
        let form = || self.form_run_together();
        one.can_be(&self.key, its, &other.key)
            && form().is_some_and(|form| Some(form) == other.form_run_together())
    }

    /// Whether it says in full what something is.
    pub(super) fn is_written_out(&self) -> bool {
        self.is_full && !self.is_abbreviation
    }

    /// The same as a reason that weighs at most so many hundredths.
    pub(super) fn weighing(self, most: u8) -> Self {
        Self { most, ..self }
    }

    /// The same as what a concept was called before.
    pub(super) fn former(self) -> Self {
        Self {
            is_former: true,
            ..self
        }
    }

    /// The same as a term of an entry.
    pub(super) fn by(self, entry: &EntryId) -> Self {
        let entry = Some(entry.clone());
        Self { entry, ..self }
    }

    /// Whether it names by a gerund what is done with a thing that another of its language
    /// names: `naming`, `name`.
    fn is_act_of(&self, other: &Self, reader: &TermReader<'_>) -> bool {
        // Most terms have no gerund.
        let may_have = reader.primary(self.language) == "en" && has_ing(&self.text);
        may_have && names_act_of(&self.text, &other.text, reader.lexicon())
    }

    /// How like two terms are; none where they are not at all, or surely less
    /// than so much. Cognates count where it is said so.
    fn like<'a>(
        &'a self,
        other: &'a Self,
        least: f64,
        by_cognates: bool,
        reader: &TermReader<'_>,
    ) -> Option<Likeness<'a>> {
        let difference = || {
            let (told, others) = (&self.sense.told, &other.sense.told);
            let is_one_language = self.language == other.language;
            if is_one_language && told.gives_other_roles(others) {
                return Some(Difference::Roles);
            }
            let differs = match is_one_language {
                true => {
                    told.differs(others, by_case(reader.primary(self.language)), reader)
                        || self.is_act_of(other, reader)
                        || other.is_act_of(self, reader)
                }
                false => told.differs_in_another_language(others, reader),
            };
            differs.then_some(Difference::Joined)
        };
        let most = match self.are_abbreviations(other) {
            true => OF_ABBREVIATION,
            false => 1.0,
        };
        let likeness = |share: f64, is_same| Likeness {
            share: share.min(most),
            is_same,
            difference: match is_same {
                true => None,
                false => difference(),
            },
            term: self,
            name: other,
        };
        if self.is_same(other) && !self.key.is_empty() {
            return Some(likeness(1.0, true));
        }
        if self.is_run_together_as(other) {
            return Some(likeness(1.0, false));
        }
        if !self.is_full || !other.is_full || self.sense.most(&other.sense) < least {
            return None;
        }
        let share = self.sense.likeness(&other.sense, by_cognates, reader);
        (share > 0.0).then(|| likeness(share, false))
    }
}

/// How like the names of two things are: the likest two of them, a concept's
/// own name rather than what an entry calls it, or what it was called before. Those are passed over that are
/// surely less like than so much.
pub(super) fn like<'a>(
    one: &'a [Called],
    other: &'a [Called],
    least: f64,
    reader: &'a TermReader<'_>,
) -> Option<Likeness<'a>> {
    likest(each_like(one, other, least, reader))
}

/// The same of two things that are known to be one: an abbreviation stands for the
/// same in both.
pub(super) fn like_of_one<'a>(
    one: &'a [Called],
    other: &'a [Called],
    least: f64,
    reader: &'a TermReader<'_>,
) -> Option<Likeness<'a>> {
    likest(each_pair(one, other, least, false, reader))
}

fn likest<'a>(all: impl Iterator<Item = Likeness<'a>>) -> Option<Likeness<'a>> {
    all.max_by(|one, other| {
        let by_share = one.share.total_cmp(&other.share);
        by_share.then(one.kinship().cmp(&other.kinship()))
    })
}

/// Each two names of two things that are like each other, without those that
/// are surely less like than so much, and without abbreviations that stand for
/// something else in each.
pub(super) fn each_like<'a>(
    one: &'a [Called],
    other: &'a [Called],
    least: f64,
    reader: &'a TermReader<'_>,
) -> impl Iterator<Item = Likeness<'a>> {
    let are_others =
        have_one_abbreviation(one, other) && are_written_out_otherwise(one, other, reader);
    each_pair(one, other, least, are_others, reader)
}

fn have_one_abbreviation(one: &[Called], other: &[Called]) -> bool {
    let mut abbreviations = one.iter().filter(|term| term.is_abbreviation);
    abbreviations.any(|term| {
        let mut names = other.iter().filter(|name| name.is_abbreviation);
        names.any(|name| name.key == term.key)
    })
}

/// Whether two things have full forms in one language, and none of one is like any of
/// the other's.
fn are_written_out_otherwise(one: &[Called], other: &[Called], reader: &TermReader<'_>) -> bool {
    let mut share_language = false;
    for term in one.iter().filter(|term| term.is_written_out()) {
        for name in other.iter().filter(|name| name.is_written_out()) {
            share_language |= term.language == name.language;
            let like = || term.sense.likeness(&name.sense, true, reader);
            let is_one = || term.is_same(name) || term.is_run_together_as(name);
            if is_one() || like() >= HALF_LIKE {
                return false;
            }
        }
    }
    share_language
}

/// Each two names that are like each other; no abbreviations where these stand for
/// others.
fn each_pair<'a>(
    one: &'a [Called],
    other: &'a [Called],
    least: f64,
    are_others: bool,
    reader: &'a TermReader<'_>,
) -> impl Iterator<Item = Likeness<'a>> {
    one.iter().flat_map(move |term| {
        let own = LazyCell::new(move || of_concept(term, other, reader));
        let is_opposed = LazyCell::new(move || is_opposed(term, other, reader));
        let is_general = term.sense.is_general(reader);
        // A concept that has a name in the language of the term is compared by
        // that: words of others that look alike tell nothing then.
        let mut own_names = other.iter().filter(|name| name.entry.is_none());
        let by_cognates = !own_names.any(|name| name.language == term.language);
        let likeness = move |name: &'a Called| {
            if are_others && term.are_abbreviations(name) {
                return None;
            }
            let likeness = term.like(name, least, by_cognates, reader)?;
            // What an entry was called here before is no reason to put it here.
            if name.entry.is_some() && name.entry == term.entry {
                return None;
            }
            // What is looser than two contraries leads from one to neither: `network
            // traffic` from `traffic to networks` to `traffic from networks`.
            if likeness.is_looser(reader) && *is_opposed {
                return None;
            }
            let share = match name.entry {
                Some(_) if is_general || name.sense.is_general(reader) => likeness.share.min(*own),
                _ => likeness.share,
            };
            let share = share.min(f64::from(name.most) / 100.0);
            (share > 0.0 && share >= least).then_some(Likeness { share, ..likeness })
        };
        other.iter().filter_map(likeness)
    })
}

/// Whether something is called the contrary of a term by any of its names.
fn is_opposed(term: &Called, names: &[Called], reader: &TermReader<'_>) -> bool {
    let mut others = names
        .iter()
        .filter(|name| name.entry.is_none() || name.entry != term.entry);
    others.any(|name| name.is_full && term.sense.opposes(&name.sense, HALF_LIKE, reader))
}

/// How like a term is to what a concept is called by itself. Where one State uses a
/// general word such as `data` or `domain` for the concept, others need not, so that such
/// a word, or a term like it (`security domain`), counts no more than this.
fn of_concept(term: &Called, names: &[Called], reader: &TermReader<'_>) -> f64 {
    let own = names.iter().filter(|name| name.entry.is_none());
    let shares = own.filter_map(|name| Some(term.like(name, 0.0, true, reader)?.share));
    shares.fold(0.0, f64::max)
}
