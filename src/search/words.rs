//! What the index has of a word.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use tantivy::Term;
use tantivy::query::PhraseQuery;
use tantivy::schema::Field;

use super::index::IndexError;
use super::segments::{List, Segments, Set};
use super::tokens::{self, Place, all_of, all_of_pair, own_stem_by, possible_stems};
use crate::model::Language;
use crate::text::Analysis;

/// The words of a query, each looked up once.
pub struct Words<'a> {
    segments: &'a Segments,
    /// What the reader may see.
    seen: &'a Set,
    /// The only language whose terms and texts count, where there is one.
    pub language: Option<&'a Language>,
    known: RefCell<HashMap<String, Rc<Word>>>,
}

/// Where a word stands in the index, in any inflection.
pub struct Word {
    lists: Vec<Standing>,
    /// Where it stands just as it is, folded.
    exactly: Vec<(Place, List)>,
}

struct Standing {
    place: Place,
    /// The primary language of what it stands in.
    primary: String,
    /// Whether it is the joined stem of two neighbours.
    is_pair: bool,
    /// Whether it counts for the language that was asked for.
    is_asked: bool,
    list: List,
}

impl Word {
    /// Where it stands in some places, written in one word or in two, in the
    /// language asked for.
    pub fn within(&self, places: &[Place]) -> Vec<List> {
        let standing = self.lists.iter();
        let wanted = standing.filter(|each| each.is_asked && places.contains(&each.place));
        wanted.map(|each| each.list.clone()).collect()
    }

    /// Where it stands in a place just as it is.
    pub fn exactly(&self, place: Place) -> Vec<List> {
        let wanted = self.exactly.iter().filter(|(at, _)| *at == place);
        wanted.map(|(_, list)| list.clone()).collect()
    }

    /// The places and languages in which it stands.
    pub fn standings(&self) -> impl Iterator<Item = (Place, &str)> {
        let standing = self.lists.iter();
        standing.map(|each| (each.place, each.primary.as_str()))
    }

    /// Where it stands in a place and a language.
    pub fn within_language(&self, place: Place, primary: &str) -> Vec<List> {
        let standing = self.lists.iter();
        let wanted = standing.filter(|each| each.place == place && each.primary == primary);
        wanted.map(|each| each.list.clone()).collect()
    }

    /// Where it is written in one word, in terms and texts of any language.
    fn in_one(&self) -> Vec<List> {
        let standing = self.lists.iter();
        let wanted = standing
            .filter(|each| !each.is_pair && matches!(each.place, Place::Term | Place::Text));
        wanted.map(|each| each.list.clone()).collect()
    }
}

impl<'a> Words<'a> {
    /// None looked up yet.
    pub fn new(segments: &'a Segments, seen: &'a Set, language: Option<&'a Language>) -> Self {
        Self {
            segments,
            seen,
            language,
            known: RefCell::default(),
        }
    }

    /// A folded word.
    ///
    /// # Errors
    /// Those of the index.
    pub fn get(&self, folded: &str) -> Result<Rc<Word>, IndexError> {
        if let Some(word) = self.known.borrow().get(folded) {
            return Ok(Rc::clone(word));
        }
        let word = Rc::new(self.look_up(folded)?);
        let mut known = self.known.borrow_mut();
        known.insert(folded.to_owned(), Rc::clone(&word));
        Ok(word)
    }

    fn look_up(&self, folded: &str) -> Result<Word, IndexError> {
        let mut word = Word {
            lists: Vec::new(),
            exactly: Vec::new(),
        };
        let fields = &self.segments.fields;
        for (stem, analyses) in possible_stems(folded) {
            let (alone, pair) = (all_of(&stem), all_of_pair(&stem));
            let lists = &mut word.lists;
            self.add_standings(fields.stems, &alone, &analyses, false, lists)?;
            self.add_standings(fields.stems, &pair, &analyses, true, lists)?;
            let own = match stem == folded {
                true => analyses.clone(),
                false => own_stem_by(&stem, &analyses),
            };
            self.add_standings(fields.words, &alone, &own, false, lists)?;
        }
        self.segments
            .beginning(fields.words, &all_of(folded), |standing, list| {
                let place = Place::read(standing).map(|(place, _)| place);
                word.exactly.extend(place.map(|place| (place, list)));
            })?;
        Ok(word)
    }

    /// Adds where the tokens that begin so stand in languages of some analyses.
    fn add_standings(
        &self,
        field: Field,
        start: &str,
        analyses: &[Analysis],
        is_pair: bool,
        lists: &mut Vec<Standing>,
    ) -> Result<(), IndexError> {
        if analyses.is_empty() {
            return Ok(());
        }
        self.segments.beginning(field, start, |standing, list| {
            let Some((place, primary)) = Place::read(standing) else {
                return;
            };
            if analyses.contains(&Analysis::of(primary)) {
                lists.push(Standing {
                    place,
                    primary: primary.to_owned(),
                    is_pair,
                    is_asked: place == Place::Source || self.is_asked(primary),
                    list,
                });
            }
        })
    }

    fn is_asked(&self, primary: &str) -> bool {
        let asked = self.language.map(Language::primary);
        asked.is_none_or(|asked| asked == primary)
    }

    /// Whether any entry that the reader may see writes a word in one, in
    /// whatever inflection.
    ///
    /// # Errors
    /// Those of the index.
    pub fn is_written_in_one(&self, folded: &str) -> Result<bool, IndexError> {
        let word = self.get(folded)?;
        self.segments.is_any_in(&word.in_one(), self.seen)
    }

    /// The documents with a word just as it is, folded.
    fn exactly(&self, folded: &str, place: Place) -> Result<Vec<List>, IndexError> {
        let mut lists = Vec::new();
        let start = tokens::word(folded, place);
        let field = self.segments.fields.words;
        self.segments
            .beginning(field, &start, |_, list| lists.push(list))?;
        Ok(lists)
    }

    /// Texts that write a word in two: `cyber spaces` for `cyberspace`.
    ///
    /// # Errors
    /// Those of the index.
    pub fn written_in_two(&self, folded: &str) -> Result<Set, IndexError> {
        /// Shorter parts make up too many words by chance.
        const SHORTEST: usize = 3;
        let length = folded.chars().count();
        let splits = folded.char_indices().map(|(at, _)| at).skip(SHORTEST);
        let splits = splits.take((length + 1).saturating_sub(2 * SHORTEST));
        let mut found = Set::new();
        for (one, other) in splits.map(|at| folded.split_at(at)) {
            if self.exactly(one, Place::Text)?.is_empty() {
                continue;
            }
            for other in self.inflections(other, Place::Text)? {
                found |= self.phrase(&[one, &other], Place::Text)?;
            }
        }
        Ok(found)
    }

    /// The words of a place that share a stem with one.
    fn inflections(&self, folded: &str, place: Place) -> Result<BTreeSet<String>, IndexError> {
        /// An inflection has at most so many letters more or fewer.
        const ENDING: usize = 4;
        let stems = possible_stems(folded);
        // A regular form may end otherwise than the word: `defence`, `defense`.
        let of = stems.iter().map(|(stem, _)| shared_beginning(folded, stem));
        let Some(shortest) = of.min_by_key(|beginning| beginning.len()) else {
            return Ok(BTreeSet::new());
        };
        let is_inflection = |word: &str| {
            let longest = folded.len().max(word.len());
            longest - folded.len().min(word.len()) <= ENDING
                && stems.iter().any(|(stem, analyses)| {
                    let mut analyses = analyses.iter();
                    analyses.any(|analysis| analysis.stem(word) == *stem)
                })
        };
        let mut found = BTreeSet::new();
        let field = self.segments.fields.words;
        self.segments.beginning(field, shortest, |rest, _| {
            let ending = rest.split_once(tokens::PART);
            let Some((ending, standing)) = ending else {
                return;
            };
            let stands = Place::read(standing).is_some_and(|(at, _)| at == place);
            let word = [shortest, ending].concat();
            if stands && is_inflection(&word) {
                found.insert(word);
            }
        })?;
        Ok(found)
    }

    /// The documents that have words, folded, one after the other.
    ///
    /// # Errors
    /// Those of the index.
    pub fn phrase<T: AsRef<str>>(&self, words: &[T], place: Place) -> Result<Set, IndexError> {
        let found = match words {
            [] => Set::new(),
            [word] => self.segments.all_of(&self.exactly(word.as_ref(), place)?)?,
            words => {
                let mut found = Set::new();
                for primary in self.languages_with(words, place)? {
                    let token =
                        |word: &T| [&tokens::word(word.as_ref(), place), primary.as_str()].concat();
                    let term =
                        |word| Term::from_field_text(self.segments.fields.words, &token(word));
                    let phrase = PhraseQuery::new(words.iter().map(term).collect());
                    found |= self.segments.found_by(&phrase)?;
                }
                found
            }
        };
        self.in_language(found, words, place)
    }

    /// The languages in which all of some words stand in a place.
    fn languages_with<T: AsRef<str>>(
        &self,
        words: &[T],
        place: Place,
    ) -> Result<BTreeSet<String>, IndexError> {
        let mut shared: Option<BTreeSet<String>> = None;
        for word in words {
            let mut languages = BTreeSet::new();
            let start = tokens::word(word.as_ref(), place);
            let field = self.segments.fields.words;
            self.segments.beginning(field, &start, |primary, _| {
                if shared
                    .as_ref()
                    .is_none_or(|shared| shared.contains(primary))
                {
                    languages.insert(primary.to_owned());
                }
            })?;
            if languages.is_empty() {
                return Ok(languages);
            }
            shared = Some(languages);
        }
        Ok(shared.unwrap_or_default())
    }

    /// Those of a set that have all of some words in the language asked for:
    /// words in order say no language, but their stems do.
    fn in_language<T: AsRef<str>>(
        &self,
        mut found: Set,
        words: &[T],
        place: Place,
    ) -> Result<Set, IndexError> {
        if self.language.is_some() && !found.is_empty() {
            for word in words {
                let lists = self.get(word.as_ref())?.within(&[place]);
                found = self.segments.those_in(&lists, &found)?;
            }
        }
        Ok(found)
    }

    /// The documents that have words which belong together: one after the
    /// other, or written in one.
    ///
    /// # Errors
    /// Those of the index.
    pub fn compound(&self, parts: &[String], places: &[Place]) -> Result<Set, IndexError> {
        let in_one = parts.concat();
        let mut found = self.anywhere(&in_one, places)?;
        for place in places {
            found |= self.phrase(parts, *place)?;
        }
        Ok(found)
    }

    /// The documents that have a word, in any inflection, in one or in two.
    ///
    /// # Errors
    /// Those of the index.
    pub fn anywhere(&self, folded: &str, places: &[Place]) -> Result<Set, IndexError> {
        let mut found = self.segments.all_of(&self.get(folded)?.within(places))?;
        if places.contains(&Place::Text) {
            found |= self.written_in_two(folded)?;
        }
        Ok(found)
    }

    /// The documents with a word that begins so, folded.
    ///
    /// # Errors
    /// Those of the index.
    pub fn beginning(&self, prefix: &str, places: &[Place]) -> Result<Set, IndexError> {
        let mut lists: BTreeMap<(String, Place), Vec<List>> = BTreeMap::new();
        let field = self.segments.fields.words;
        self.segments.beginning(field, prefix, |rest, list| {
            let Some((ending, standing)) = rest.split_once(tokens::PART) else {
                return;
            };
            let place = Place::read(standing).map(|(place, _)| place);
            if let Some(place) = place.filter(|place| places.contains(place)) {
                let word = [prefix, ending].concat();
                lists.entry((word, place)).or_default().push(list);
            }
        })?;
        let mut found = Set::new();
        for ((word, place), lists) in lists {
            found |= self.in_language(self.segments.all_of(&lists)?, &[word], place)?;
        }
        Ok(found)
    }
}
/// What a word and its stem begin with, whole letters.
fn shared_beginning<'a>(word: &'a str, stem: &str) -> &'a str {
    let mut pairs = word.char_indices().zip(stem.chars());
    let parted = pairs.find(|((_, letter), of_stem)| letter != of_stem);
    let end = parted.map_or(word.len().min(stem.len()), |((at, _), _)| at);
    &word[..end]
}
