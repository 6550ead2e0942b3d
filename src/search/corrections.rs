//! What a reader may have meant who made a typing mistake.

use std::sync::LazyLock;

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy::Searcher;
use tantivy::schema::Field;
use tantivy_fst::Automaton;

use super::index::IndexError;
use super::narrowing::Narrowing;
use super::tokens::is_word;

/// Shorter words are not corrected.
const SHORTEST: usize = 4;
/// From so many letters on, two mistakes are forgiven.
const SHORTEST_WITH_TWO: usize = 8;
/// Longer words are nobody's.
const LONGEST: usize = 60;
/// Most candidates whose visibility is looked into.
const MAX_CANDIDATES: usize = 64;

/// How automata of one and of two mistakes are made. A transposition of two
/// letters counts as one.
static BUILDERS: LazyLock<[LevenshteinAutomatonBuilder; 2]> =
    LazyLock::new(|| [1, 2].map(|mistakes| LevenshteinAutomatonBuilder::new(mistakes, true)));

/// How many mistakes are forgiven in a word.
pub fn mistakes_forgiven(word: &str) -> usize {
    match word.chars().count() {
        SHORTEST_WITH_TWO..=LONGEST => 2,
        SHORTEST..SHORTEST_WITH_TWO => 1,
        _ => 0,
    }
}

/// A token of the dictionary that is near to a word.
struct Near {
    token: String,
    mistakes: u8,
}

/// The token nearest to a word, among those of current entries that the
/// reader may see: of the fewest mistakes, with the same first letter, in the
/// most entries.
///
/// # Errors
/// Those of the index.
pub fn nearest(
    searcher: &Searcher,
    narrowing: &Narrowing,
    word: &str,
    most_mistakes: usize,
    fields: &[Field],
) -> Result<Option<String>, IndexError> {
    let mut candidates = near(searcher, word, most_mistakes, fields)?;
    let first = word.chars().next();
    let closeness = |near: &Near| (near.mistakes, near.token.chars().next() != first);
    candidates.sort_by_cached_key(|near| (closeness(near), near.token.clone()));
    candidates.truncate(MAX_CANDIDATES);
    let mut best: Option<(Near, usize)> = None;
    for near in candidates {
        let is_farther = |(best, _): &(Near, usize)| closeness(best) < closeness(&near);
        if best.as_ref().is_some_and(is_farther) {
            break;
        }
        let seen = narrowing.count_visible(searcher, &near.token, fields)?;
        if seen > best.as_ref().map_or(0, |(_, most)| *most) {
            best = Some((near, seen));
        }
    }
    Ok(best.map(|(near, _)| near.token))
}

/// The words of the dictionary within a number of mistakes of a word.
fn near(
    searcher: &Searcher,
    word: &str,
    most_mistakes: usize,
    fields: &[Field],
) -> Result<Vec<Near>, IndexError> {
    let Some(builder) = most_mistakes.checked_sub(1).and_then(|at| BUILDERS.get(at)) else {
        return Ok(Vec::new());
    };
    let automaton = builder.build_dfa(word);
    let mut found: Vec<Near> = Vec::new();
    for segment in searcher.segment_readers() {
        for field in fields {
            let index = segment.inverted_index(*field)?;
            let mut stream = index.terms().search(Within(&automaton)).into_stream()?;
            while stream.advance() {
                let Ok(token) = std::str::from_utf8(stream.key()) else {
                    continue;
                };
                if token == word || !is_word(token) || token.contains(':') {
                    continue;
                }
                if found.iter().any(|near| near.token == token) {
                    continue;
                }
                if let Distance::Exact(mistakes) = automaton.eval(token) {
                    let token = token.to_owned();
                    found.push(Near { token, mistakes });
                }
            }
        }
    }
    Ok(found)
}

/// A Levenshtein automaton, as the dictionary wants it.
pub struct Within<'a>(pub &'a DFA);

impl Automaton for Within<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
