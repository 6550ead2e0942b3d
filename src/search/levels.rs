//! How well the plain words of a query match, as levels of results.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::index::IndexError;
use super::names::Named;
use super::segments::{List, Segments, Set};
use super::tokens::Place;
use super::typed::Typed;
use super::words::{Word, Words};

/// What is found by the plain words of a query.
pub struct Plain {
    words: Vec<Rc<Word>>,
    /// The texts that write each word in two.
    in_two: Vec<Set>,
    pub named: Named,
    /// Everything found.
    pub all: Set,
    /// Whether entries with any of the words count.
    is_any: bool,
}

impl Plain {
    /// The entries with all words, or called what was typed.
    ///
    /// # Errors
    /// Those of the index.
    pub fn with_all(
        typed: &Typed,
        words: &Words<'_>,
        segments: &Segments,
        seen: &Set,
    ) -> Result<Self, IndexError> {
        let mut plain = Self::looked_up(typed, words, segments, seen)?;
        plain.all = match typed.is_empty() {
            true => seen.clone(),
            false => plain.named.all() | plain.having_all(words, segments, seen)?,
        };
        Ok(plain)
    }

    /// The entries with any of the words.
    ///
    /// # Errors
    /// Those of the index.
    pub fn with_any(
        typed: &Typed,
        words: &Words<'_>,
        segments: &Segments,
        seen: &Set,
    ) -> Result<Self, IndexError> {
        let mut plain = Self::looked_up(typed, words, segments, seen)?;
        plain.is_any = true;
        for at in 0..plain.words.len() {
            let lists = plain.words[at].within(places(words));
            plain.all |= (segments.all_of(&lists)? | &plain.in_two[at]) & seen;
        }
        Ok(plain)
    }

    fn looked_up(
        typed: &Typed,
        words: &Words<'_>,
        segments: &Segments,
        seen: &Set,
    ) -> Result<Self, IndexError> {
        let each = typed.words.iter();
        let found: Result<Vec<_>, _> = each.clone().map(|word| words.get(word)).collect();
        let in_two = each.zip(&typed.parts).map(|(word, parts)| {
            let as_typed = match parts {
                Some(parts) => words.phrase(parts, Place::Text)?,
                None => Set::new(),
            };
            Ok::<_, IndexError>(words.written_in_two(word)? | as_typed)
        });
        Ok(Self {
            words: found?,
            in_two: in_two.collect::<Result<_, _>>()?,
            named: Named::of(typed, segments, seen, words.language)?,
            all: Set::new(),
            is_any: false,
        })
    }

    /// The entries with all words: the rarest first, so that the others are
    /// looked up in few.
    fn having_all(
        &self,
        words: &Words<'_>,
        segments: &Segments,
        seen: &Set,
    ) -> Result<Set, IndexError> {
        if self.words.is_empty() {
            return Ok(Set::new());
        }
        let lists = self.words.iter().map(|word| word.within(places(words)));
        let mut lists: Vec<_> = lists.zip(&self.in_two).collect();
        let length = |lists: &Vec<List>| lists.iter().map(List::length).sum::<u64>();
        lists.sort_by_cached_key(|(lists, in_two)| length(lists) + in_two.len());
        let mut all = seen.clone();
        for (lists, in_two) in lists {
            all = segments.those_in(&lists, &all)? | (in_two & &all);
        }
        Ok(all)
    }

    /// Gives `each` the levels of some results that are found by words alone,
    /// the best first, until it wants no more; says whether it did. Terms with
    /// all words come before texts, the very words before other inflections
    /// of them. Where entries with any of the words count, those with the most
    /// come first, a word of a term counting for three.
    ///
    /// # Errors
    /// Those of the index, and of `each`.
    pub fn each_level(
        &self,
        results: &Set,
        words: &Words<'_>,
        segments: &Segments,
        each: &mut impl FnMut(&Set) -> Result<bool, IndexError>,
    ) -> Result<bool, IndexError> {
        if self.is_any {
            for level in self.by_number_of_words(results, words, segments)? {
                if each(&level)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let exactly = |place, of: &Set| {
            let mut found = of.clone();
            for word in &self.words {
                found = segments.those_in(&word.exactly(place), &found)?;
            }
            Ok::<_, IndexError>(found)
        };
        let mut in_terms = results.clone();
        for word in &self.words {
            in_terms = segments.those_in(&word.within(&[Place::Term]), &in_terms)?;
        }
        // What has the very words in a term has their stems there too.
        let exact_in_terms = exactly(Place::Term, &in_terms)?;
        Ok(each(&exactly(Place::Text, &exact_in_terms)?)?
            || each(&exact_in_terms)?
            || each(&exactly(Place::Text, &in_terms)?)?
            || each(&in_terms)?
            || each(&exactly(Place::Text, results)?)?
            || each(results)?)
    }

    /// In which of some documents all words may stand in one term or text.
    ///
    /// # Errors
    /// Those of the index.
    pub fn whereabouts(&self, of: &Set, segments: &Segments) -> Result<Whereabouts, IndexError> {
        let in_two = self.in_two.iter().fold(Set::new(), |all, set| all | set);
        let Some(first) = self.words.first() else {
            let by_place = None;
            return Ok(Whereabouts { by_place, in_two });
        };
        let standings: BTreeSet<(Place, &str)> = first
            .standings()
            .filter(|(place, _)| matches!(place, Place::Term | Place::Text))
            .collect();
        let mut by_place = Vec::with_capacity(standings.len());
        for (place, primary) in standings {
            let mut set = of.clone();
            for word in &self.words {
                set = segments.those_in(&word.within_language(place, primary), &set)?;
            }
            by_place.push((place, primary.to_owned(), set));
        }
        let by_place = Some(by_place);
        Ok(Whereabouts { by_place, in_two })
    }

    fn by_number_of_words(
        &self,
        results: &Set,
        words: &Words<'_>,
        segments: &Segments,
    ) -> Result<Vec<Set>, IndexError> {
        /// What a word in a term counts more than elsewhere.
        const IN_TERM: u32 = 2;
        let mut counted = Vec::with_capacity(self.words.len() * 2);
        for (word, in_two) in self.words.iter().zip(&self.in_two) {
            let anywhere = segments.those_in(&word.within(places(words)), results)?;
            counted.push((anywhere | in_two, 1));
            let in_terms = segments.those_in(&word.within(&[Place::Term]), results)?;
            counted.push((in_terms, IN_TERM));
        }
        let mut levels: BTreeMap<Reverse<u32>, Set> = BTreeMap::new();
        for document in results {
            let with = counted.iter().filter(|(set, _)| set.contains(document));
            let count = with.map(|(_, count)| count).sum();
            levels.entry(Reverse(count)).or_default().insert(document);
        }
        Ok(levels.into_values().collect())
    }
}

/// In which documents all words of a query may stand in one place and one
/// language.
pub struct Whereabouts {
    /// None where no word tells.
    by_place: Option<Vec<(Place, String, Set)>>,
    /// Those with a text that writes a word in two: in whatever language.
    in_two: Set,
}

impl Whereabouts {
    /// Whether all words may stand in a place and language of a document.
    pub fn may_have(&self, document: u32, place: Place, primary: &str) -> bool {
        let is_it = |(at, in_language, set): &(Place, String, Set)| {
            *at == place && in_language == primary && set.contains(document)
        };
        let by_place = self.by_place.as_ref();
        by_place.is_none_or(|each| each.iter().any(is_it)) || self.in_two.contains(document)
    }
}

/// Where words are looked for: the names of concepts are in no language of
/// any State.
fn places(words: &Words<'_>) -> &'static [Place] {
    match words.language {
        None => &[Place::Term, Place::Concept, Place::Text],
        Some(_) => &[Place::Term, Place::Text],
    }
}
