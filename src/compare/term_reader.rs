//! Terms taken apart into what their words name.

mod brackets;
mod compounds;
mod privative;
mod run_together;
mod suffered;
#[cfg(test)]
mod tests;
mod worded;

use std::hash::{BuildHasher, Hash, Hasher};

use brackets::{is_in_brackets, says_more_in_brackets};
use compact_str::{CompactString, format_compact};
use foldhash::HashMap;
use foldhash::quality::FixedState;
pub(super) use run_together::{FormRunTogether, RunTogether};
use suffered::is_suffered;

use super::lexicon::{Known, Lexicon, joins};
use super::qualifying::{is_dative, is_relational, puts_head_after_adjectives, qualifies};
use super::term_words::{
    DENIED, Relation, SIGNS_BETWEEN, coordinates, elided_preposition, fold_term_word,
    is_abbreviation, is_plural_of_capitals, is_technology_in_capitals, may_be_technology,
    numbers_at_end, quantifies, term_ranges,
};
use super::unknown_words::{UnknownWord, UnknownWords, Unread};
use crate::model::Language;
use crate::text::{Analysis, WordList, denies};

/// What a word of a term names, by number: a meaning of the lexicon, a field,
/// or a word that the lexicon does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Named(pub(super) u32);

/// A word of a term, or a fixed expression in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// What it names.
    pub named: Named,
    /// Whether a joining word such as `of` stands right before it, or a dative does as much.
    pub is_joined: bool,
    /// Whether that is an `and` or the like.
    pub is_listed: bool,
    /// What the words that join it say of it, or its case, where that tells terms apart.
    pub relation: Option<Relation>,
    /// What joins it says of it, whatever that is.
    pub said: Option<Relation>,
    /// What a word says of it that begins or ends the term: `off line`, `log out`.
    pub particle: Option<Relation>,
    /// Which participle of an English verb it is.
    pub participle: Option<Participle>,
    /// Whether it is a past participle: what was done to what the term names.
    pub is_suffered: bool,
    /// By which form of its word it is written.
    pub form: u32,
    /// Whether it is by its form an adjective made of a noun: `governmental`.
    pub is_relational: bool,
    /// What it denies: in `non-armed`, what `armed` names.
    pub denied: Option<Named>,
    /// Whether it is by its form no noun, see [`super::qualifying`], or stands in a
    /// Slavic language before the head of a compound.
    pub qualifies: bool,
}

/// A participle of an English verb, and who is meant by it: who requests, or who
/// is requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Participle {
    Doing,
    Done,
}

impl Participle {
    /// That which a folded word looks like: of two words that name the same, one
    /// with either end, these are participles.
    fn of(folded: &str, analysis: Analysis) -> Option<Self> {
        let ends = |end| analysis == Analysis::En && folded.ends_with(end);
        match (ends("ing"), ends("ed")) {
            (true, _) => Some(Self::Doing),
            (_, true) => Some(Self::Done),
            _ => None,
        }
    }
}

/// A term as it was read.
#[derive(Debug)]
pub(super) struct ReadTerm {
    /// The same for all ways to write it, see [`crate::text::compact`].
    pub key: CompactString,
    /// The same for terms of the same stems in the same order.
    pub stems: u64,
    /// Where it may be written in one word or in several.
    pub run_together: Option<RunTogether>,
    /// The number of its language.
    pub language: u32,
    /// Whether it has but one word.
    pub is_one_word: bool,
    /// Whether that is written as an abbreviation, and none of the lexicon.
    pub is_abbreviation: bool,
    /// Whether it puts some of its words side by side, such as those that `and` joins.
    pub lists: bool,
    /// Whether a word beside its pieces says which or how many are meant: `all data`.
    pub is_quantified: bool,
    /// Its pieces, in order; the longest expression that the lexicon has first.
    pub pieces: Vec<Piece>,
    /// What its words in brackets name, where others stand outside: in order.
    pub bracketed: Vec<Named>,
    /// Its words in brackets if any of them is an abbreviation, folded and in the singular.
    pub abbreviations: Vec<String>,
    /// The places of its words.
    read: Vec<usize>,
}

/// Reads terms. Each way to write a word is looked up once, however many terms
/// have it.
#[derive(Debug)]
pub(super) struct TermReader<'a> {
    lexicon: &'a Lexicon,
    languages: Vec<InLanguage<'a>>,
    unknown: UnknownWords,
}

/// The words of a language, as far as they were read.
#[derive(Debug)]
struct InLanguage<'a> {
    primary: String,
    analysis: Analysis,
    lexicon: &'a Lexicon,
    known: Known<'a>,
    /// By a word as written, its place in `words`.
    places: HashMap<CompactString, usize>,
    words: Vec<Word>,
}

/// What there is to know of a word wherever it stands.
#[derive(Debug, Clone)]
struct Word {
    written: CompactString,
    folded: CompactString,
    stem: CompactString,
    is_abbreviation: bool,
    coordinates: bool,
    joins: bool,
    quantifies: bool,
    denies: bool,
    relation: Option<Relation>,
    participle: Option<Participle>,
    is_suffered: bool,
    /// The same for the same form, however it is written.
    form: u32,
    /// Whether it is by its form an adjective made of a noun.
    is_relational: bool,
    /// Whether its form is that of whom something is given or done to.
    is_dative: bool,
    /// What it denies.
    denied: Option<Named>,
    qualifies: bool,
    /// How many words the longest expression has that begins with it.
    longest: usize,
    /// The place of the same word where it is a noun that names something else.
    noun: Option<usize>,
    /// What it names by itself; of several things, where it is made up of as many
    /// words, the first.
    named: Named,
    /// The others of these.
    others: Vec<Named>,
}

/// French and Spanish words for what is outside, of which `de` says that something comes from
/// there: `accès de l’extérieur`, `transferencia del extranjero`.
static OUTSIDE: WordList = WordList::of("etranger exterieur extranjero exterior");

impl<'a> TermReader<'a> {
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        Self {
            lexicon,
            languages: Vec::new(),
            unknown: UnknownWords::default(),
        }
    }

    /// Reads a term of a language.
    pub(super) fn read(&mut self, term: &str, language: &Language) -> ReadTerm {
        let language = self.language(language.primary());
        let mut key = CompactString::with_capacity(term.len());
        let (mut outside, mut in_brackets) = (Vec::new(), Vec::new());
        let mut says_more = false;
        let analysis = self.languages[language].analysis;
        let (mut words, mut end) = (0, 0);
        for range in term_ranges(term, analysis) {
            let is_bracketed = is_in_brackets(&term[..range.start]);
            says_more |= is_bracketed && says_more_in_brackets(term, &range, analysis);
            let elided = elided_preposition(&term[end..range.start], analysis);
            let elided = elided.filter(|_| words > 0);
            (words, end) = (words + 1, range.end);
            for written in elided.into_iter().chain([&term[range]]) {
                let word = self.word(language, written);
                key.push_str(&self.languages[language].words[word].folded);
                match is_bracketed {
                    true => in_brackets.push(word),
                    false => outside.push(word),
                }
            }
        }
        let is_one_word = words < 2;
        let (read, in_brackets) = match outside.is_empty() {
            true => (in_brackets, outside),
            false => (outside, in_brackets),
        };
        ReadTerm {
            run_together: self.run_together(language, &key, &read, &in_brackets),
            key,
            stems: self.stems(language, &read),
            language: language as u32,
            is_one_word,
            is_abbreviation: is_one_word && self.is_abbreviation(language, &read),
            lists: term.contains(SIGNS_BETWEEN) || self.coordinates(language, &read),
            is_quantified: self.is_quantified(language, &read),
            pieces: self.pieces(language, &read),
            bracketed: match says_more {
                true => self.named(language, &in_brackets),
                false => Vec::new(),
            },
            abbreviations: self.abbreviations(language, &in_brackets),
            read,
        }
    }

    /// Whether all of some words are abbreviations that the lexicon does not have.
    fn is_abbreviation(&self, language: usize, read: &[usize]) -> bool {
        let words = &self.languages[language].words;
        let mut words = read.iter().map(|place| &words[*place]);
        words.all(|word| word.is_abbreviation && self.unknown(word.named).is_some())
    }

    /// Some words if any of them is an abbreviation, folded and in the singular.
    fn abbreviations(&self, language: usize, read: &[usize]) -> Vec<String> {
        let words = read
            .iter()
            .map(|place| &self.languages[language].words[*place]);
        if !words.clone().any(|word| word.is_abbreviation) {
            return Vec::new();
        }
        let single = |word: &Word| {
            let is_plural = is_plural_of_capitals(&word.written);
            let single = word.folded.strip_suffix('s').filter(|_| is_plural);
            single.unwrap_or(&word.folded).to_string()
        };
        words.map(single).collect()
    }

    fn stems(&self, language: usize, read: &[usize]) -> u64 {
        let words = &self.languages[language].words;
        let mut stems = FixedState::default().build_hasher();
        read.iter()
            .for_each(|place| words[*place].stem.hash(&mut stems));
        stems.finish()
    }

    fn coordinates(&self, language: usize, read: &[usize]) -> bool {
        let words = &self.languages[language].words;
        read.iter().any(|place| words[*place].coordinates)
    }

    /// Whether any but the only one of some words says which or how many are meant.
    fn is_quantified(&self, language: usize, read: &[usize]) -> bool {
        let words = &self.languages[language].words;
        let quantifies = |place: &usize| words[*place].joins && words[*place].quantifies;
        read.len() > 1 && read.iter().any(quantifies)
    }

    /// The primary subtag of a language by its number.
    pub(super) fn primary(&self, language: u32) -> &str {
        let of = self.languages.get(language as usize);
        of.map_or("", |of| &of.primary)
    }

    /// The lexicon by which it reads.
    pub(super) fn lexicon(&self) -> &'a Lexicon {
        self.lexicon
    }

    /// The number of a language, which is found among few.
    fn language(&mut self, primary: &str) -> usize {
        let known = self.languages.iter().position(|of| of.primary == primary);
        known.unwrap_or_else(|| {
            self.languages.push(InLanguage {
                primary: primary.to_owned(),
                analysis: Analysis::of(primary),
                lexicon: self.lexicon,
                known: self.lexicon.known_in(primary),
                places: HashMap::default(),
                words: Vec::new(),
            });
            self.languages.len() - 1
        })
    }

    /// The place of a word among those of its language.
    fn word(&mut self, language: usize, written: &str) -> usize {
        let of = &mut self.languages[language];
        if let Some(place) = of.places.get(written) {
            return *place;
        }
        let folded = fold_term_word(written);
        let stem = of.analysis.stem(&folded);
        let is_abbreviation = is_abbreviation(written);
        let meaning = match is_abbreviation {
            true => {
                let single = written.strip_suffix('s').map(fold_term_word);
                let very = |folded: &String| of.known.of_very_word(folded);
                very(&folded).or_else(|| single.as_ref().and_then(very))
            }
            false => of.known.of_word(&folded, &stem, of.analysis),
        };
        let is_whole = is_abbreviation || meaning.is_some();
        let parts = match is_whole {
            true => Vec::new(),
            false => of.parts(&folded),
        };
        let mut others: Vec<Named> = parts.iter().map(|(named, _)| *named).collect();
        let denial = match is_whole || !others.is_empty() {
            true => None,
            false => self.denial_in(language, written, &folded),
        };
        let of = &self.languages[language];
        let named = match (meaning, denial) {
            (Some(meaning), _) => Named::meaning(meaning),
            (_, Some((named, _))) => named,
            _ if !others.is_empty() => others.remove(0),
            _ => {
                let unread = Unread {
                    folded: &folded,
                    stem: &stem,
                    analysis: of.analysis,
                };
                self.unknown.named(&unread, self.lexicon)
            }
        };
        let of = &mut self.languages[language];
        let place = of.words.len();
        of.places.insert(written.into(), place);
        of.words.push(Word {
            is_abbreviation,
            coordinates: coordinates(&folded, &of.primary),
            joins: joins(&folded, of.analysis),
            quantifies: quantifies(&folded),
            denies: denies(&folded, of.analysis) || undoes(&folded, of.analysis),
            relation: Relation::of(&folded, of.analysis),
            participle: Participle::of(&folded, of.analysis),
            is_suffered: is_suffered(written, &folded, of.analysis),
            form: form(&folded),
            is_relational: is_relational(&folded, of.analysis),
            is_dative: is_dative(&folded, of.analysis),
            denied: denial.and_then(|(_, denied)| denied),
            qualifies: qualifies(written, &of.primary),
            longest: of.known.longest(&stem),
            noun: None,
            named,
            others,
            written: written.into(),
            folded: folded.into(),
            stem: stem.into(),
        });
        self.add_noun(language, place);
        place
    }

    /// Adds to a word what it names where it is a noun, if that is something else.
    fn add_noun(&mut self, language: usize, place: usize) {
        let of = &mut self.languages[language];
        let word = &of.words[place];
        let Some(meaning) = of.known.of_noun(&word.folded) else {
            return;
        };
        let noun = Word {
            named: Named::meaning(meaning),
            others: Vec::new(),
            qualifies: false,
            ..word.clone()
        };
        of.words.push(noun);
        of.words[place].noun = Some(of.words.len() - 1);
    }

    /// What a word names that denies another one by its beginning, and what it denies.
    fn denial_in(
        &mut self,
        language: usize,
        written: &str,
        folded: &str,
    ) -> Option<(Named, Option<Named>)> {
        let of = &self.languages[language];
        let rest = of.denied_by_beginning(written, folded)?;
        let rest = self.word(language, rest);
        let denial = self.denied(language, rest);
        let denial = &self.languages[language].words[denial];
        Some((denial.named, denial.denied))
    }

    /// The place of a word when it is denied.
    fn denied(&mut self, language: usize, place: usize) -> usize {
        let of = &mut self.languages[language];
        let plain = &of.words[place];
        let denied = *plain.others.last().unwrap_or(&plain.named);
        let stem = format_compact!("{DENIED}{}", plain.stem);
        if let Some(place) = of.places.get(&stem) {
            return *place;
        }
        let folded = format_compact!("{DENIED}{}", plain.folded);
        let named = match of.known.of_word(&folded, &stem, of.analysis) {
            Some(meaning) => Named::meaning(meaning),
            None => {
                let denial = Unread {
                    folded: &folded,
                    stem: &stem,
                    analysis: of.analysis,
                };
                self.unknown.denial_of(denied, &denial, self.lexicon)
            }
        };
        let word = Word {
            written: plain.written.clone(),
            folded: plain.folded.clone(),
            is_abbreviation: false,
            coordinates: false,
            joins: false,
            quantifies: false,
            denies: false,
            relation: None,
            participle: plain.participle,
            is_suffered: plain.is_suffered,
            form: plain.form,
            is_relational: plain.is_relational,
            is_dative: plain.is_dative,
            denied: Some(denied),
            qualifies: plain.qualifies,
            longest: of.known.longest(&stem),
            noun: None,
            named,
            others: Vec::new(),
            stem: stem.clone(),
        };
        let place = of.words.len();
        of.places.insert(stem, place);
        of.words.push(word);
        place
    }

    /// The words of a term that name something, each with what joins it.
    fn joined(&mut self, language: usize, read: &[usize]) -> Vec<Joined> {
        // An abbreviation such as `IT` may look like a joining word.
        let is_whole = read.len() == 1;
        let mut found: Vec<Joined> = Vec::with_capacity(read.len());
        let (mut is_joined, mut is_denied, mut relation) = (false, false, None);
        let mut before_it = None;
        let mut is_listed = false;
        for (at, place) in read.iter().enumerate() {
            let of = &self.languages[language];
            let word = &of.words[*place];
            let is_number = at + 1 == read.len() && numbers_at_end(&word.folded);
            let is_before = |next: &usize| !of.words[*next].joins;
            // In a term all in capitals `IT` may be the pronoun.
            let is_in_capitals = || {
                let written = |place: &usize| &of.words[*place].written;
                is_technology_in_capitals(&word.written, of.analysis)
                    && read
                        .iter()
                        .map(written)
                        .any(|written| written.contains(char::is_lowercase))
            };
            let is_technology = may_be_technology(&word.folded, of.analysis)
                && (read.get(at + 1).is_some_and(is_before) || is_in_capitals());
            let names_itself = is_whole || is_number || is_technology;
            if !names_itself && (word.joins || word.denies) {
                // An article after `from` changes nothing.
                let is_first = !is_joined && !is_denied;
                // The `to` of a verb says nothing.
                let is_of_verb = found.is_empty() && matches!(&*word.folded, "to" | "zu");
                let is_said = |said: &Relation| found.is_empty() || !said.is_of_front();
                let is_of_place = relation.is_some_and(Relation::is_of_place) && !is_first;
                let adds = |said: &Relation| !is_of_place || *said != Relation::Source;
                let said = word.relation;
                before_it = said.or(before_it);
                let said = said.filter(|said| !is_of_verb && is_said(said) && adds(said));
                relation = said.or(relation.filter(|_| !is_first));
                is_denied |= word.denies;
                is_joined |= word.folded != "non";
                is_listed |= word.coordinates;
                continue;
            }
            // That of a fixed expression says nothing: `en ligne`.
            let before = at.checked_sub(1).filter(|_| found.is_empty());
            let before = before.map(|before| &*of.words[read[before]].folded);
            if before.is_some_and(|before| of.known.opens(before, &word.folded)) {
                relation = None;
            }
            // An adjective stands after its noun, or after another that `and` joins to it.
            let is_noun = found.is_empty() || (is_joined && !is_listed);
            let place = word.noun.filter(|_| is_noun).unwrap_or(*place);
            let place = match std::mem::take(&mut is_denied) {
                true => self.denied(language, place),
                false => place,
            };
            let is_joined = std::mem::take(&mut is_joined);
            let is_outside = || OUTSIDE.has(&self.languages[language].words[place].folded);
            let outside = (is_joined && is_outside()).then_some(Relation::Origin);
            let relation = relation.or(outside);
            let before_it = std::mem::take(&mut before_it).or(outside);
            let by_case = of_case(&self.languages[language].words[place], &found, is_joined);
            found.push(Joined {
                place,
                is_joined: is_joined || by_case.is_some(),
                is_listed: std::mem::take(&mut is_listed),
                relation: by_case.or(relation),
                said: by_case.or(before_it),
                particle: relation.filter(|_| found.is_empty()),
            });
        }
        if let Some(last) = found.last_mut().filter(|_| is_joined) {
            last.particle = relation.or(last.particle);
        }
        found
    }

    /// What some words name, in order.
    fn named(&mut self, language: usize, words: &[usize]) -> Vec<Named> {
        let pieces = self.pieces(language, words).into_iter();
        let mut named: Vec<Named> = pieces.map(|piece| piece.named).collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// The pieces of a term of some words.
    fn pieces(&mut self, language: usize, read: &[usize]) -> Vec<Piece> {
        let joined = self.joined(language, read);
        let of = &self.languages[language];
        let word = |joined: &Joined| &of.words[joined.place];
        let words: Vec<&Word> = joined.iter().map(word).collect();
        let is_slavic = puts_head_after_adjectives(&of.primary);
        let mut pieces = Vec::with_capacity(words.len());
        for run in of.runs(&words) {
            let Run { at, length, .. } = run;
            let piece = Piece {
                named: run.named,
                is_joined: joined[at].is_joined,
                is_listed: joined[at].is_listed,
                relation: joined[at].relation,
                said: joined[at].said,
                particle: joined[at].particle,
                participle: words[at].participle.filter(|_| length == 1),
                is_suffered: words[at].is_suffered && length == 1,
                form: words[at + length - 1].form,
                is_relational: words[at].is_relational && length == 1,
                denied: words[at].denied.filter(|_| length == 1),
                qualifies: words[at + length - 1].qualifies,
            };
            let is_of_compound = is_slavic && !run.others.is_empty();
            pieces.push(Piece {
                qualifies: piece.qualifies || is_of_compound,
                ..piece
            });
            let mut left = run.others.len();
            pieces.extend(run.others.iter().map(|named| {
                left -= 1;
                Piece {
                    named: *named,
                    is_joined: false,
                    is_listed: false,
                    qualifies: piece.qualifies || (is_of_compound && left > 0),
                    ..piece
                }
            }));
        }
        pieces
    }

    /// Whether something only says the field in which a thing lies, when it
    /// stands beside another word: `cyber`, `network`, `security`.
    pub(super) fn is_field(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.is_field(meaning)
    }

    /// Whether something is the `cyber` of a compound, which is never its head.
    pub(super) fn is_cyber(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.is_cyber(meaning)
    }

    /// Whether something only says which thing is meant, as adjectives do.
    pub(super) fn qualifies(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.qualifies(meaning)
    }

    /// Whether something protects what it is of: `protection`, `defence`.
    pub(super) fn protects(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.protects(meaning)
    }

    /// Whether something can do what a term names: a State, a user.
    pub(super) fn acts(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.acts(meaning)
    }

    /// Whether something is done to whom a word such as `on` joins to it, see
    /// [`Lexicon::reaches`].
    pub(super) fn reaches(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.reaches(meaning)
    }

    /// Whether the lexicon has a word for something.
    pub(super) fn is_known(&self, named: Named) -> bool {
        (named.0 as usize) < self.lexicon.meanings()
    }

    /// Whether something is a word of general language.
    pub(super) fn is_general(&self, named: Named) -> bool {
        let meaning = named.0 as usize;
        meaning < self.lexicon.meanings() && self.lexicon.is_general(meaning)
    }

    /// The field that something says; fields are told apart: what has to do
    /// with security, and what with computers and networks.
    pub(super) fn field(&self, named: Named) -> Named {
        let is_security = self.lexicon.is_security(named.0 as usize);
        Named(self.lexicon.meanings() as u32 + u32::from(is_security))
    }

    /// A word that the lexicon does not have.
    fn unknown(&self, named: Named) -> Option<&UnknownWord> {
        let at = named.0.checked_sub(UnknownWords::first(self.lexicon))?;
        self.unknown.words.get(at as usize)
    }

    /// Under which number something is looked up: itself, or of a word that the
    /// lexicon does not have the first letters, which its cognates share.
    pub(super) fn looked_up(&self, named: Named) -> usize {
        let first = UnknownWords::first(self.lexicon) as usize;
        let unknown = self.unknown(named);
        unknown.map_or(named.0 as usize, |word| first + word.beginning)
    }

    /// Whether two words look like cognates, neither of them in the lexicon.
    pub(super) fn are_cognates(&self, one: Named, other: Named) -> bool {
        let both = self.unknown(one).zip(self.unknown(other));
        both.is_some_and(|(one, other)| one.is_cognate_of(other))
    }

    /// Whether two words of one language that has no stemmer here look like forms
    /// of one, neither of them in the lexicon.
    pub(super) fn are_endings_of_one(&self, one: Named, other: Named) -> bool {
        let both = self.unknown(one).zip(self.unknown(other));
        both.is_some_and(|(one, other)| one.is_form_of(other))
    }
}

/// Whether a folded word is the beginning of another one and denies it: English
/// `de-registration`.
fn undoes(folded: &str, analysis: Analysis) -> bool {
    analysis == Analysis::En && folded == "de"
}

/// A number of a folded word.
fn form(folded: &str) -> u32 {
    FixedState::default().hash_one(folded) as u32
}

/// A word of a term by its place, with what stands before it.
struct Joined {
    place: usize,
    is_joined: bool,
    is_listed: bool,
    relation: Option<Relation>,
    said: Option<Relation>,
    particle: Option<Relation>,
}

/// What its case says of a word that nothing joins to those found before it: of a dative,
/// what `to` says.
fn of_case(word: &Word, before: &[Joined], is_joined: bool) -> Option<Relation> {
    (word.is_dative && !is_joined && !before.is_empty()).then_some(Relation::Target)
}

impl Named {
    fn meaning(number: usize) -> Self {
        Self(number as u32)
    }
}

/// Words of a term that name one thing together, or one word that names several.
struct Run<'w> {
    /// Where it begins.
    at: usize,
    /// How many words it has.
    length: usize,
    named: Named,
    others: &'w [Named],
}

impl InLanguage<'_> {
    /// The runs of which some words are made.
    fn runs<'w>(&self, words: &[&'w Word]) -> Vec<Run<'w>> {
        let mut runs = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let word: &'w Word = words[at];
            let (length, named, others) = match self.expression(&words[at..]) {
                Some((length, meaning)) => (length, Named::meaning(meaning), &[][..]),
                None => (1, word.named, &word.others[..]),
            };
            runs.push(Run {
                at,
                length,
                named,
                others,
            });
            at += length;
        }
        runs
    }

    /// The longest expression of several words that some words begin with, and
    /// what it names; a single word names it by itself.
    fn expression(&self, words: &[&Word]) -> Option<(usize, usize)> {
        let longest = words[0].longest.min(words.len());
        let mut stems = String::new();
        (2..=longest).rev().find_map(|length| {
            stems.clear();
            for word in &words[..length] {
                stems.push_str(&word.stem);
                stems.push(' ');
            }
            Some((length, self.known.meaning(stems.trim_end())?))
        })
    }
}
