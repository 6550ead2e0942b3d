use std::collections::BTreeSet;
use std::ops::Range;

use super::{AlternativeId, Bracket, BracketedText, Segment};
use crate::text::word_ranges;

/// A side of a place in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The words that may stand right before and right after an alternative, by what
/// its neighbours become; the empty one is the end of the text.
#[derive(Debug, Default)]
pub(in crate::consensus) struct Beside {
    pub before: BTreeSet<String>,
    pub after: BTreeSet<String>,
}

impl Beside {
    /// Those before, without the beginning of the text.
    pub fn words_before(&self) -> impl Iterator<Item = &String> {
        self.before.iter().filter(|word| !word.is_empty())
    }

    /// Those after, without the end of the text.
    pub fn words_after(&self) -> impl Iterator<Item = &String> {
        self.after.iter().filter(|word| !word.is_empty())
    }
}

/// The words with which pieces may begin or end.
#[derive(Default)]
struct Edge {
    words: BTreeSet<String>,
    /// They may also come to nothing, so that what is next to them is the edge.
    may_be_nothing: bool,
}

impl BracketedText {
    /// The words that may stand beside an alternative; none of one that the text
    /// does not have.
    pub(in crate::consensus) fn beside(&self, of: AlternativeId) -> Beside {
        let words = |side| {
            let edge = edge_beside(&self.segments, of.0, side).unwrap_or_default();
            let end_of_text = edge.may_be_nothing.then(String::new);
            edge.words.into_iter().chain(end_of_text).collect()
        };
        Beside {
            before: words(Side::Before),
            after: words(Side::After),
        }
    }
}

/// What stands on a side of a bracket, wherever it is within pieces.
fn edge_beside(segments: &[Segment], number: usize, side: Side) -> Option<Edge> {
    segments.iter().enumerate().find_map(|(at, segment)| {
        let Segment::Open(bracket) = segment else {
            return None;
        };
        let mut edge = match bracket.number == number {
            true => Edge {
                may_be_nothing: true,
                ..Edge::default()
            },
            false => {
                let mut alternatives = bracket.alternatives.iter();
                alternatives.find_map(|one| edge_beside(&one.segments, number, side))?
            }
        };
        if edge.may_be_nothing {
            let next = match side {
                Side::Before => edge_of(segments[..at].iter().rev(), side),
                Side::After => edge_of(segments[at + 1..].iter(), side),
            };
            edge.words.extend(next.words);
            edge.may_be_nothing = next.may_be_nothing;
        }
        Some(edge)
    })
}

/// The edge of pieces, the nearest first, that stand on a side of something.
fn edge_of<'a>(segments: impl Iterator<Item = &'a Segment>, side: Side) -> Edge {
    let mut edge = Edge::default();
    for segment in segments {
        let of_segment = match segment {
            Segment::Agreed(text) => edge_of_text(text, side),
            Segment::Open(bracket) => edge_of_bracket(bracket, side),
        };
        edge.words.extend(of_segment.words);
        if !of_segment.may_be_nothing {
            return edge;
        }
    }
    edge.may_be_nothing = true;
    edge
}

fn edge_of_bracket(bracket: &Bracket, side: Side) -> Edge {
    let mut edge = Edge {
        // A single alternative may go.
        may_be_nothing: bracket.alternatives.len() == 1,
        ..Edge::default()
    };
    for alternative in &bracket.alternatives {
        let segments = alternative.segments.iter();
        let of_alternative = match side {
            Side::Before => edge_of(segments.rev(), side),
            Side::After => edge_of(segments, side),
        };
        edge.words.extend(of_alternative.words);
        edge.may_be_nothing |= of_alternative.may_be_nothing;
    }
    edge
}

fn edge_of_text(text: &str, side: Side) -> Edge {
    let word = match side {
        Side::Before => last_word(text),
        Side::After => word_ranges(text).into_iter().next(),
    };
    let words = word.into_iter().map(|word| text[word].to_owned());
    let words: BTreeSet<String> = words.collect();
    Edge {
        may_be_nothing: words.is_empty(),
        words,
    }
}

/// Where the last word of a text stands, after which another comes: what is
/// elided before that is no word.
fn last_word(text: &str) -> Option<Range<usize>> {
    if text.ends_with(char::is_alphanumeric) {
        return word_ranges(text).pop();
    }
    let mut words = word_ranges(&format!("{text}a"));
    words.retain(|word| word.end <= text.len());
    words.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words beside an alternative, the end of the text as `.`.
    fn beside(text: &str, of: AlternativeId) -> [String; 2] {
        let text: BracketedText = text.parse().unwrap();
        let beside = text.beside(of);
        [beside.before, beside.after].map(|words| {
            let named = words.into_iter().map(|word| match word.is_empty() {
                true => ".".to_owned(),
                false => word,
            });
            named.collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn the_words_beside_an_alternative_are_those_of_all_readings() {
        for (text, of, before, after) in [
            ("a [red] lamp", (1, 1), "a", "lamp"),
            ("[red] lamp, of", (1, 1), ".", "lamp"),
            ("acte d’[État/autre]", (1, 1), "acte", "."),
            (
                "a [big/small] [red] [old/new]",
                (2, 1),
                "big small",
                "new old",
            ),
            ("a [big] [red] [old/] one", (2, 1), "a big", "old one"),
            ("one [a [red] lamp/two]", (2, 1), "a", "lamp"),
            ("one [[red] lamp/[two [three]]] four", (2, 1), "one", "lamp"),
            ("one [[red] lamp/[two [three]]] four", (3, 1), "one", "four"),
            ("one [[red] lamp/[two [three]]] four", (4, 1), "two", "four"),
        ] {
            assert_eq!(
                beside(text, of),
                [before, after].map(str::to_owned),
                "{text}"
            );
        }
    }
}
