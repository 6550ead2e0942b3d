//! Terms that begin as a reader types.
//!
//! The dictionary of the index itself is searched: each term of a current
//! entry stands in it from each of its words on, so that `infra` leads to
//! `critical infrastructure` too, once for the public and once for
//! participants.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use foldhash::fast::RandomState;
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::index::{IndexError, SearchIndex};
use super::segments::{List, Segments, Set};
use super::tokens::{Name, NameKind, PART, Tokens, all_of};
use crate::model::{Entry, Key, Language};
use crate::store::Audience;
use crate::text::{compact, is_function_word, words};

/// From so many letters on, one mistake is forgiven.
const SHORTEST_WITH_MISTAKE: usize = 4;
/// Of more tokens that begin so, only those in most entries are looked into.
const MOST_KEPT: usize = 500;
/// Fewer terms are eked out by those with one mistake.
const FEW: usize = 10;
/// What more tokens than these begin with takes too long to be gone through at
/// every letter that somebody types.
const MANY: usize = 5_000;
/// Longer beginnings are nobody's.
const LONGEST: usize = 80;

static ONE_MISTAKE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));

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

/// Adds the tokens under which the terms of an entry are suggested: the key of a
/// term from a word on, the audience, and the key up to that word.
pub fn add_suggested(entry: &Entry, audience: Audience, tokens: &mut Tokens) {
    let standing = format!("{PART}{}", letter(audience));
    for term in &entry.terms {
        let words: Vec<String> = words(&term.text).into_iter().map(|w| w.folded).collect();
        for from in 0..words.len() {
            if from > 0 && is_function_word(&words[from]) {
                continue;
            }
            let (before, rest) = (words[..from].concat(), words[from..].concat());
            tokens.add(&[&rest, &standing, &before]);
        }
    }
}

/// The letter of an audience in a token.
fn letter(audience: Audience) -> char {
    match audience {
        Audience::Public => 'p',
        Audience::Participants => 'm',
        Audience::Service => 's',
    }
}

/// A term that begins as was typed.
pub struct Beginning {
    order: Order,
    lists: Vec<List>,
}

/// By what terms are put before others: the fewest mistakes, the most States.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    mistakes: u8,
    /// How many States and organisations have it; at most, before they are
    /// counted.
    states: Reverse<usize>,
    is_later_word: bool,
    length: usize,
    key: String,
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
        let snapshot = self.snapshot();
        let segments = &snapshot.segments;
        let seen = segments.seen(audience, true);
        if let Some(known) = snapshot.common.get(&typed, audience) {
            return read(segments, seen, known.iter().map(Ok), limit);
        }
        let (beginnings, tokens) = beginnings(segments, &typed, audience)?;
        let beginnings = InOrder::of(beginnings, segments, seen);
        if tokens <= MANY {
            return read(segments, seen, beginnings, limit);
        }
        let beginnings: Shared = Arc::new(beginnings.collect::<Result<_, _>>()?);
        snapshot.common.keep(typed, audience, &beginnings);
        read(segments, seen, beginnings.iter().map(Ok), limit)
    }
}

/// The terms that begin as was typed, not counted yet; with one mistake where
/// few do. With them how many tokens begin just so.
fn beginnings(
    segments: &Segments,
    typed: &str,
    audience: Audience,
) -> Result<(Vec<Beginning>, usize), IndexError> {
    let mut found = Beginnings::of(audience);
    segments.beginning(segments.fields.suggested, typed, |rest, list| {
        found.add(typed, rest, 0, list);
    })?;
    // Of what is only near to it there is no bound to how many such beginnings
    // can be typed.
    let tokens = found.met;
    if found.len() < FEW && typed.chars().count() >= SHORTEST_WITH_MISTAKE {
        let automaton = ONE_MISTAKE.build_prefix_dfa(typed);
        segments.near(
            segments.fields.suggested,
            &automaton,
            |start, rest, list| {
                found.add(start, rest, 1, list);
            },
        )?;
    }
    Ok((found.by_key(), tokens))
}

/// Gives terms in their order. The States of a term are counted when, by the
/// most that it may have, its turn has come: few are wanted of many.
struct InOrder<'a> {
    segments: &'a Segments,
    seen: &'a Set,
    /// The order of each, and its place among the others.
    waiting: BinaryHeap<Reverse<(Order, usize)>>,
    lists: Vec<Lists>,
}

/// The lists of a term that waits.
struct Lists {
    lists: Vec<List>,
    is_counted: bool,
}

impl<'a> InOrder<'a> {
    fn of(beginnings: Vec<Beginning>, segments: &'a Segments, seen: &'a Set) -> Self {
        let (mut waiting, mut lists) = (Vec::new(), Vec::new());
        for beginning in beginnings {
            waiting.push(Reverse((beginning.order, lists.len())));
            lists.push(Lists {
                lists: beginning.lists,
                is_counted: false,
            });
        }
        Self {
            segments,
            seen,
            waiting: waiting.into(),
            lists,
        }
    }
}

impl Iterator for InOrder<'_> {
    type Item = Result<Beginning, IndexError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Reverse((mut order, at)) = self.waiting.pop()?;
            let of = &mut self.lists[at];
            if of.is_counted {
                let lists = std::mem::take(&mut of.lists);
                return Some(Ok(Beginning { order, lists }));
            }
            of.is_counted = true;
            match self.segments.count_states(&of.lists, self.seen) {
                Ok(0) => {}
                Ok(states) => {
                    order.states = Reverse(states);
                    self.waiting.push(Reverse((order, at)));
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

/// Terms for several readers at once.
type Shared = Arc<Vec<Beginning>>;

/// The terms that begin as very many do, kept as long as the index stands so.
/// They are few: of each length there are fewer beginnings of more than
/// [`MANY`] tokens than so many times [`MANY`] go into the dictionary.
#[derive(Default)]
pub struct CommonBeginnings {
    known: [Mutex<HashMap<String, Shared>>; Audience::ALL.len()],
}

impl CommonBeginnings {
    fn get(&self, typed: &str, audience: Audience) -> Option<Shared> {
        self.of(audience).get(typed).cloned()
    }

    fn keep(&self, typed: String, audience: Audience, beginnings: &Shared) {
        self.of(audience).insert(typed, Arc::clone(beginnings));
    }

    fn of(&self, audience: Audience) -> MutexGuard<'_, HashMap<String, Shared>> {
        let known = &self.known[audience as usize];
        known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The tokens of terms that begin as was typed: of very many, those that stand
/// in most entries.
struct Beginnings {
    audience: Audience,
    found: Vec<Found>,
    /// How many tokens were gone through.
    met: usize,
    /// What a further one must have more than; everything at first.
    least: Option<Weight>,
}

/// Whether it begins so without a mistake, in how many entries it stands, how
/// short it is.
type Weight = (bool, u64, Reverse<usize>);

struct Found {
    weight: Weight,
    token: String,
    list: List,
}

impl Beginnings {
    fn of(audience: Audience) -> Self {
        Self {
            audience,
            found: Vec::new(),
            met: 0,
            least: None,
        }
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether the audience may see a token: its letter comes after the part,
    /// which the rest has or follows.
    fn is_seen(&self, rest: &str) -> bool {
        let standing = rest.split_once(PART).map_or(rest, |(_, standing)| standing);
        let of = standing.chars().next();
        let mut seen = Audience::ALL
            .into_iter()
            .filter(|of| self.audience.sees(*of));
        seen.any(|audience| of == Some(letter(audience)))
    }

    /// A token in two pieces: most are not kept, and need not be joined.
    fn add(&mut self, start: &str, rest: &str, mistakes: u8, list: List) {
        self.met += 1;
        if !self.is_seen(rest) {
            return;
        }
        let length = start.len() + rest.len();
        let weight = (mistakes == 0, list.length(), Reverse(length));
        if self.least.is_some_and(|least| weight <= least) {
            return;
        }
        let token = [start, rest].concat();
        self.found.push(Found {
            weight,
            token,
            list,
        });
        if self.found.len() == MOST_KEPT * 2 {
            let by_weight = |one: &Found, other: &Found| other.weight.cmp(&one.weight);
            let (_, last, _) = self.found.select_nth_unstable_by(MOST_KEPT - 1, by_weight);
            self.least = Some(last.weight);
            self.found.truncate(MOST_KEPT);
        }
    }

    /// The terms of the tokens.
    fn by_key(self) -> Vec<Beginning> {
        let mut by_key: HashMap<String, Beginning, RandomState> = HashMap::default();
        for Found {
            weight,
            token,
            list,
        } in self.found
        {
            let Some((before, rest)) = read_token(&token) else {
                continue;
            };
            let mistakes = u8::from(!weight.0);
            let is_later_word = !before.is_empty();
            let key = [before, rest].concat();
            let beginning = by_key.entry(key).or_insert_with_key(|key| Beginning {
                order: Order {
                    mistakes,
                    states: Reverse(0),
                    is_later_word,
                    length: key.chars().count(),
                    key: key.clone(),
                },
                lists: Vec::new(),
            });
            // A term that begins so at two of its words counts once.
            let order = &mut beginning.order;
            if order.mistakes == mistakes && order.is_later_word == is_later_word {
                order.states.0 += usize::try_from(list.length()).unwrap_or(usize::MAX);
                beginning.lists.push(list);
            }
        }
        by_key.into_values().collect()
    }
}

/// What stands in a key before a word and from it on.
fn read_token(token: &str) -> Option<(&str, &str)> {
    let (rest, standing) = token.split_once(PART)?;
    let mut before = standing.chars();
    before.next()?;
    Some((before.as_str(), rest))
}

/// The first few of some terms, as most entries write them.
fn read<T: Borrow<Beginning>>(
    segments: &Segments,
    seen: &Set,
    mut beginnings: impl Iterator<Item = Result<T, IndexError>>,
    limit: usize,
) -> Result<Vec<Suggestion>, IndexError> {
    let mut suggestions = Vec::with_capacity(limit);
    while suggestions.len() < limit
        && let Some(beginning) = beginnings.next()
    {
        suggestions.extend(suggestion(segments, seen, beginning?.borrow())?);
    }
    Ok(suggestions)
}

/// A term as most entries write it; none if no entry that the reader may see
/// has it.
fn suggestion(
    segments: &Segments,
    seen: &Set,
    beginning: &Beginning,
) -> Result<Option<Suggestion>, IndexError> {
    let entries = segments.those_in(&beginning.lists, seen)?;
    if entries.is_empty() {
        return Ok(None);
    }
    let mut written: Vec<(String, List)> = Vec::new();
    let mut languages: Vec<(String, List)> = Vec::new();
    let key = &beginning.order.key;
    segments.beginning(segments.fields.names, &all_of(key), |standing, list| {
        let name = Name::read(key, standing);
        if let Some(name) = name.filter(|name| name.kind != NameKind::Concept) {
            written.push((name.written.to_owned(), list.clone()));
            languages.push((name.language.to_owned(), list));
        }
    })?;
    let Some((term, entries_with)) = in_most(segments, written, &entries)? else {
        return Ok(None);
    };
    let Some((language, _)) = in_most(segments, languages, &entries_with)? else {
        return Ok(None);
    };
    let Ok(language) = language.parse::<Language>() else {
        return Ok(None);
    };
    let first: Set = entries_with.iter().take(1).collect();
    Ok(Some(Suggestion {
        term,
        language,
        states: beginning.order.states.0,
        concepts: segments.concepts_of(&first)?,
    }))
}

/// Of texts with the entries that have them, the one that most of a set have,
/// with those.
fn in_most(
    segments: &Segments,
    texts: Vec<(String, List)>,
    of: &Set,
) -> Result<Option<(String, Set)>, IndexError> {
    let mut by_text: BTreeMap<String, Vec<List>> = BTreeMap::new();
    for (text, list) in texts {
        by_text.entry(text).or_default().push(list);
    }
    let mut most: Option<(String, Set)> = None;
    for (text, lists) in by_text {
        let with = segments.those_in(&lists, of)?;
        if with.len() > most.as_ref().map_or(0, |(_, most)| most.len()) {
            most = Some((text, with));
        }
    }
    Ok(most)
}
