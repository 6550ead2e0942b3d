//! Texts in pieces, each told by whether other texts have the word too.

use std::collections::{BTreeSet, HashMap};

use super::Stated;
use crate::model::PartyCode;
use crate::text::{Analysis, ContentWord, ContentWords};

/// A piece of a text; joined in order they are the text, byte for byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedPiece<'a> {
    /// The piece.
    pub text: &'a str,
    /// Who has it.
    pub standing: Standing,
}

/// Who has a word, in whatever inflection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not a word that says something by itself, or there is no other text.
    Plain,
    /// Texts of at least two States or organisations.
    Shared,
    /// Texts of one alone.
    Particular,
}

/// Marks the content words of texts of one language.
pub fn marked<'a>(texts: &[Stated<'a>], analysis: Analysis) -> Vec<Vec<MarkedPiece<'a>>> {
    let mut reading = ContentWords::new(analysis);
    let texts_alone: Vec<&str> = texts.iter().map(|stated| stated.text).collect();
    let of_text = texts_alone.iter().map(|text| reading.of(text));
    let mut words: Vec<Vec<ContentWord>> = of_text.collect();
    reading.join_compounds(&texts_alone, &mut words);
    let mut parties: HashMap<u32, BTreeSet<&PartyCode>> = HashMap::new();
    for (stated, words) in texts.iter().zip(&words) {
        for word in words {
            parties.entry(word.stem).or_default().insert(stated.party);
        }
    }
    let all: BTreeSet<&PartyCode> = texts.iter().map(|stated| stated.party).collect();
    let standing = |word: &ContentWord| match parties.get(&word.stem) {
        _ if all.len() < 2 => Standing::Plain,
        Some(parties) if parties.len() > 1 => Standing::Shared,
        _ => Standing::Particular,
    };
    let in_pieces = |(stated, words): (&Stated<'a>, &Vec<ContentWord>)| {
        let marks = words
            .iter()
            .map(|word| (word.range.clone(), standing(word)));
        pieces(stated.text, marks)
    };
    texts.iter().zip(&words).map(in_pieces).collect()
}

/// A text in pieces. Words alike that only spaces part are one piece.
fn pieces(
    text: &str,
    marks: impl Iterator<Item = (std::ops::Range<usize>, Standing)>,
) -> Vec<MarkedPiece<'_>> {
    let mut ranges: Vec<(std::ops::Range<usize>, Standing)> = Vec::new();
    for (range, standing) in marks {
        match ranges.last_mut() {
            Some((last, before))
                if *before == standing && text[last.end..range.start].trim().is_empty() =>
            {
                last.end = range.end;
            }
            _ => ranges.push((range, standing)),
        }
    }
    let mut pieces = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut from = 0;
    let mut push = |range: std::ops::Range<usize>, standing| {
        if !range.is_empty() {
            let text = &text[range];
            pieces.push(MarkedPiece { text, standing });
        }
    };
    for (range, standing) in ranges {
        push(from..range.start, Standing::Plain);
        from = range.end;
        push(range, standing);
    }
    push(from..text.len(), Standing::Plain);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EntryId, PartyKind, Wording};

    #[test]
    fn a_word_in_two_is_marked_as_that_in_one() {
        let one = seen(&[("XA", "lit cyber space"), ("XB", "cyberspace of ships")]);
        assert_eq!(
            one[0],
            [
                ("lit", Standing::Particular),
                (" ", Standing::Plain),
                ("cyber space", Standing::Shared)
            ]
        );
    }

    fn seen(texts: &[(&str, &'static str)]) -> Vec<Vec<(&'static str, Standing)>> {
        let entry: EntryId = "xa.compiled.one".parse().unwrap();
        let codes: Vec<PartyCode> = texts
            .iter()
            .map(|(code, _)| code.parse().unwrap())
            .collect();
        let stated: Vec<Stated<'_>> = texts
            .iter()
            .zip(&codes)
            .map(|((_, text), party)| Stated {
                entry: &entry,
                party,
                kind: PartyKind::State,
                wording: Wording::Official,
                text,
            })
            .collect();
        let marked = marked(&stated, Analysis::En);
        let pairs = |pieces: Vec<MarkedPiece<'_>>| -> Vec<(&'static str, Standing)> {
            pieces
                .iter()
                .map(|piece| {
                    let text = texts.iter().find_map(|(_, text)| {
                        let at = text.find(piece.text)?;
                        text.get(at..at + piece.text.len())
                    });
                    (text.unwrap_or_default(), piece.standing)
                })
                .collect()
        };
        marked.into_iter().map(pairs).collect()
    }

    #[test]
    fn words_of_two_states_are_shared_in_any_inflection() {
        use Standing::{Particular, Plain, Shared};
        let seen = seen(&[("XA", "the global networks."), ("XB", "one network")]);
        assert_eq!(
            seen[0],
            [
                ("the ", Plain),
                ("global", Particular),
                (" ", Plain),
                ("networks", Shared),
                (".", Plain)
            ]
        );
    }

    #[test]
    fn two_texts_of_one_state_share_with_nobody() {
        let seen = seen(&[("XA", "networks"), ("XA", "networks")]);
        assert_eq!(seen[0], [("networks", Standing::Plain)]);
    }
}
