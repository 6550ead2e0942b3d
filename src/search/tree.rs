//! The dictionary of a field as a tree of letters, in which what is near to a
//! word is looked for.
//!
//! tantivy's own search visits each letter that follows before it asks the
//! automaton whether it may; nearly all of them may not, so here it is asked
//! first. What is found is where tokens begin: they are read with tantivy.

use std::io;
use std::path::PathBuf;

use levenshtein_automata::{DFA, Distance, SINK_STATE};
use tantivy::directory::{CompositeFile, Directory, OwnedBytes};
use tantivy::schema::Field;
use tantivy::{Index, SegmentReader, TantivyError};
use tantivy_fst::raw::{Fst, Node};

use super::tokens::PART;

/// After the tree, a dictionary ends with how long the rest of it is, and with
/// two numbers of its format.
const LENGTH_BYTES: usize = 8;
const FORMAT_BYTES: usize = 8;

/// The dictionary of a field of a segment.
pub struct Tree(Fst<OwnedBytes>);

impl Tree {
    /// Those of some fields of a segment.
    ///
    /// # Errors
    /// Those of reading the file.
    pub fn open<const N: usize>(
        index: &Index,
        segment: &SegmentReader,
        fields: [Field; N],
    ) -> Result<[(Field, Option<Self>); N], TantivyError> {
        let path = PathBuf::from(format!("{}.term", segment.segment_id().uuid_string()));
        let file = CompositeFile::open(&index.directory().open_read(&path)?)?;
        let mut trees = fields.map(|field| (field, None));
        for (field, tree) in &mut trees {
            if let Some(dictionary) = file.open_read(*field) {
                *tree = Some(Self::read(dictionary.read_bytes()?)?);
            }
        }
        Ok(trees)
    }

    fn read(dictionary: OwnedBytes) -> io::Result<Self> {
        let is_short = || io::Error::from(io::ErrorKind::UnexpectedEof);
        let end = dictionary.len().checked_sub(FORMAT_BYTES);
        let (rest, length) = dictionary[..end.ok_or_else(is_short)?]
            .split_last_chunk::<LENGTH_BYTES>()
            .ok_or_else(is_short)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).map_err(io::Error::other)?;
        let end = rest.len().checked_sub(length).ok_or_else(is_short)?;
        let tree = Fst::new(dictionary.slice(0..end)).map_err(io::Error::other)?;
        Ok(Self(tree))
    }

    /// Whether any token begins so.
    pub fn has_beginning(&self, start: &str) -> bool {
        let mut node = self.0.root();
        start.bytes().all(|letter| match node.find_input(letter) {
            Some(at) => {
                node = self.0.node(node.transition_addr(at));
                true
            }
            None => false,
        })
    }

    /// Where the tokens begin of which what stands before [`PART`] is taken by
    /// an automaton, in order: either with the part, or with all that it takes
    /// to be taken.
    pub fn near(&self, automaton: &DFA) -> Vec<String> {
        let mut walk = Walk {
            tree: &self.0,
            automaton,
            path: Vec::new(),
            found: Vec::new(),
        };
        walk.go_on(self.0.root(), automaton.initial_state());
        walk.found
    }
}

/// On the way through a tree.
struct Walk<'a> {
    tree: &'a Fst<OwnedBytes>,
    automaton: &'a DFA,
    /// The letters so far.
    path: Vec<u8>,
    found: Vec<String>,
}

impl Walk<'_> {
    fn go_on(&mut self, node: Node<'_>, state: u32) {
        for next in node.transitions() {
            if next.inp == PART as u8 {
                if self.is_taken(state) {
                    self.note(next.inp);
                }
                continue;
            }
            let after = self.automaton.transition(state, next.inp);
            if after == SINK_STATE {
                continue;
            }
            if self.is_settled(after) {
                self.note(next.inp);
                continue;
            }
            self.path.push(next.inp);
            self.go_on(self.tree.node(next.addr), after);
            self.path.pop();
        }
    }

    fn is_taken(&self, state: u32) -> bool {
        matches!(self.automaton.distance(state), Distance::Exact(_))
    }

    /// Whether whatever follows is taken: no letter leads elsewhere.
    fn is_settled(&self, state: u32) -> bool {
        self.is_taken(state) && self.automaton.transition(state, PART as u8) == state
    }

    fn note(&mut self, last: u8) {
        let path = [self.path.as_slice(), &[last]].concat();
        self.found.extend(String::from_utf8(path));
    }
}

#[cfg(test)]
mod tests {
    use levenshtein_automata::LevenshteinAutomatonBuilder;
    use proptest::prelude::*;
    use tantivy_fst::raw::Builder;

    use super::*;

    fn tree(tokens: &[String]) -> Tree {
        let mut builder = Builder::memory();
        for token in tokens {
            builder.insert(token, 0).unwrap();
        }
        let bytes = builder.into_inner().unwrap();
        Tree(Fst::new(OwnedBytes::new(bytes)).unwrap())
    }

    proptest! {
        #[test]
        fn what_an_automaton_takes_is_found(
            words in proptest::collection::btree_set("[a-cé]{1,6}", 1..60),
            typed in "[a-cé]{1,6}",
            mistakes in 1_u8..3,
            is_beginning: bool,
        ) {
            let standings = ["p", "t"].map(|of| format!("{PART}{of}"));
            let tokens = words.iter().flat_map(|word| {
                standings.iter().map(move |standing| [word, standing.as_str()].concat())
            });
            let tokens: Vec<String> = tokens.collect();
            let builder = LevenshteinAutomatonBuilder::new(mistakes, true);
            let automaton = match is_beginning {
                true => builder.build_prefix_dfa(&typed),
                false => builder.build_dfa(&typed),
            };
            let starts = tree(&tokens).near(&automaton);
            let found = |token: &&String| starts.iter().any(|start| token.starts_with(start));
            let word = |token: &str| token[..token.len() - 2].to_owned();
            let taken = |token: &&String| {
                matches!(automaton.eval(word(token)), Distance::Exact(_))
            };
            prop_assert!(starts.iter().all(|start| tree(&tokens).has_beginning(start)));
            prop_assert_eq!(
                tree(&tokens).has_beginning(&typed),
                tokens.iter().any(|token| token.starts_with(&typed))
            );
            let found: Vec<&String> = tokens.iter().filter(found).collect();
            let taken: Vec<&String> = tokens.iter().filter(taken).collect();
            prop_assert_eq!(found, taken);
            prop_assert!(starts.is_sorted());
        }
    }
}
