//! Terms that begin as a reader types.
//!
//! The dictionary of the index itself is searched: each term of a current
//! entry stands in it from each of its words on, so that `infra` leads to
//! `critical infrastructure` too, once for the public and once for
//! participants.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use levenshtein_automata::LevenshteinAutomatonBuilder;
use tantivy::schema::Value;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, Term};

use super::corrections::Within;
use super::document::Indexed;
use super::index::{IndexError, SearchIndex};
use super::schema::STATE;
use crate::model::{Entry, Key, Language};
use crate::store::Audience;
use crate::text::{compact, is_function_word, words};

/// Between the parts of a token; no folded word has it.
const BETWEEN: char = '\u{1}';
/// From so many letters on, one mistake is forgiven.
const SHORTEST_WITH_MISTAKE: usize = 4;
/// How many times more terms are looked into than are wanted, since how many
/// States have a term is known only then.
const LOOKED_INTO: usize = 3;
/// Longer beginnings are nobody's.
const LONGEST: usize = 80;

static ONE_MISTAKE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static NO_MISTAKE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(0, false));

/// A term that begins as was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The term, as an entry writes it.
    pub term: String,
    /// Its language there.
    pub language: Language,
    /// How many States and organisations have it, however they write it.
    pub states: usize,
    /// The concepts of that entry.
    pub concepts: Vec<Key>,
}

/// The tokens under which the terms of an entry are suggested.
pub fn suggested_as(entry: &Entry, audience: Audience) -> Vec<String> {
    let mut tokens = Vec::new();
    for term in &entry.terms {
        let words: Vec<String> = words(&term.text).into_iter().map(|w| w.folded).collect();
        let key = words.concat();
        for from in 0..words.len() {
            if from > 0 && is_function_word(&words[from]) {
                continue;
            }
            let rest = words[from..].concat();
            tokens.push(token(
                audience,
                &format!("{rest}{BETWEEN}{from}{BETWEEN}{key}"),
            ));
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

fn token(audience: Audience, rest: &str) -> String {
    format!("{}{BETWEEN}{rest}", audience.as_str())
}

impl SearchIndex {
    /// The terms that begin as was typed, at their first word or at a later
    /// one: those that most States have first, those that begin so with one
    /// mistake last.
    ///
    /// # Errors
    /// Those of the index.
    pub fn suggest(
        &self,
        typed: &str,
        audience: Audience,
        limit: usize,
    ) -> Result<Vec<Suggestion>, IndexError> {
        let typed = compact(typed);
        let length = typed.chars().count();
        if length == 0 || length > LONGEST {
            return Ok(Vec::new());
        }
        let searcher = &self.snapshot().searcher;
        let mut found = self.beginning(searcher, &typed, audience, &NO_MISTAKE)?;
        if found.len() < limit && length >= SHORTEST_WITH_MISTAKE {
            for (key, place) in self.beginning(searcher, &typed, audience, &ONE_MISTAKE)? {
                let with_mistake = Place {
                    mistakes: 1,
                    ..place
                };
                found.entry(key).or_insert(with_mistake);
            }
        }
        let mut ranked: Vec<(&String, &Place)> = found.iter().collect();
        ranked.sort_by_key(|(key, place)| (place.mistakes, Reverse(place.documents), key.len()));
        let mut suggestions = Vec::new();
        for (key, place) in ranked.into_iter().take(limit * LOOKED_INTO) {
            if let Some(suggestion) = self.read_suggestion(searcher, key, place)? {
                suggestions.push((place, suggestion));
            }
        }
        suggestions.sort_by_key(|(place, suggestion)| {
            let states = Reverse(suggestion.states);
            let length = suggestion.term.chars().count();
            (place.mistakes, states, place.is_later_word, length)
        });
        let suggestions = suggestions.into_iter().map(|(_, suggestion)| suggestion);
        Ok(suggestions.take(limit).collect())
    }

    /// The keys of terms that begin so, with where.
    fn beginning(
        &self,
        searcher: &Searcher,
        typed: &str,
        audience: Audience,
        builder: &LevenshteinAutomatonBuilder,
    ) -> Result<BTreeMap<String, Place>, IndexError> {
        let automaton = builder.build_prefix_dfa(typed);
        let mut found: BTreeMap<String, Place> = BTreeMap::new();
        for audience in seen_by(audience) {
            let start = token(audience, "");
            for segment in searcher.segment_readers() {
                let index = segment.inverted_index(self.fields.suggested)?;
                let after = AfterPrefix {
                    prefix: start.as_bytes(),
                    rest: Within(&automaton),
                };
                let mut stream = index.terms().search(after).into_stream()?;
                while stream.advance() {
                    let Ok(token) = std::str::from_utf8(stream.key()) else {
                        continue;
                    };
                    let mut parts = token.rsplit(BETWEEN);
                    let (Some(key), Some(from)) = (parts.next(), parts.next()) else {
                        continue;
                    };
                    let place = found.entry(key.to_owned()).or_insert_with(|| Place {
                        token: token.to_owned(),
                        mistakes: 0,
                        is_later_word: from != "0",
                        documents: 0,
                    });
                    if place.token == token {
                        place.documents += stream.value().doc_freq;
                    }
                }
            }
        }
        Ok(found)
    }

    /// The term of a key as some entry writes it; none if no entry that still
    /// stands has it.
    fn read_suggestion(
        &self,
        searcher: &Searcher,
        key: &str,
        place: &Place,
    ) -> Result<Option<Suggestion>, IndexError> {
        let term = Term::from_field_text(self.fields.suggested, &place.token);
        let mut states = BTreeSet::new();
        let mut first = None;
        for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
            let index = segment.inverted_index(self.fields.suggested)?;
            let option = tantivy::schema::IndexRecordOption::Basic;
            let state = segment.fast_fields().str(STATE)?;
            let Some(mut postings) = index.read_postings(&term, option)? else {
                continue;
            };
            while postings.doc() != TERMINATED {
                if !segment.is_deleted(postings.doc()) {
                    if let Some(state) = &state {
                        let mut code = String::new();
                        for ordinal in state.term_ords(postings.doc()) {
                            state.ord_to_str(ordinal, &mut code)?;
                            states.insert(code.clone());
                        }
                    }
                    first.get_or_insert(DocAddress::new(ordinal as u32, postings.doc()));
                }
                postings.advance();
            }
        }
        let Some(address) = first else {
            return Ok(None);
        };
        let document: TantivyDocument = searcher.doc(address)?;
        let body = document.get_first(self.fields.body);
        let body = body.and_then(|value| value.as_str()).unwrap_or_default();
        let indexed: Indexed = serde_json::from_str(body)?;
        let term = indexed
            .entry
            .terms
            .iter()
            .find(|term| compact(&term.text) == key);
        Ok(term.map(|term| Suggestion {
            term: term.text.clone(),
            language: term.language.clone(),
            states: states.len(),
            concepts: indexed.concepts.clone(),
        }))
    }
}

/// Where a term begins as was typed.
struct Place {
    token: String,
    mistakes: u8,
    is_later_word: bool,
    /// How many documents have it, withdrawn ones included: an estimate.
    documents: u32,
}

/// The audiences whose entries a reader sees.
fn seen_by(audience: Audience) -> impl Iterator<Item = Audience> {
    let all = [Audience::Public, Audience::Participants];
    all.into_iter().filter(move |of| audience.sees(*of))
}

/// A fixed beginning, then an automaton.
struct AfterPrefix<'a> {
    prefix: &'a [u8],
    rest: Within<'a>,
}

/// How far a key has been read.
#[derive(Clone, Copy)]
enum State {
    /// So many bytes of the beginning.
    Prefix(usize),
    /// The automaton's own state.
    Rest(u32),
    /// It cannot match.
    Lost,
}

impl tantivy_fst::Automaton for AfterPrefix<'_> {
    type State = State;

    fn start(&self) -> State {
        State::Prefix(0)
    }

    fn is_match(&self, state: &State) -> bool {
        matches!(state, State::Rest(state) if self.rest.is_match(state))
    }

    fn can_match(&self, state: &State) -> bool {
        match state {
            State::Prefix(_) => true,
            State::Rest(state) => self.rest.can_match(state),
            State::Lost => false,
        }
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        match *state {
            State::Prefix(at) if self.prefix[at] != byte => State::Lost,
            State::Prefix(at) if at + 1 == self.prefix.len() => State::Rest(self.rest.start()),
            State::Prefix(at) => State::Prefix(at + 1),
            State::Rest(state) => State::Rest(self.rest.accept(&state, byte)),
            State::Lost => State::Lost,
        }
    }
}
