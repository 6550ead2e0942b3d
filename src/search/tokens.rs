//! The tokens under which names and words stand in the index.
//!
//! A token is what it is of, folded, then [`PART`], then where that stands: so
//! all that the index knows of a word or key lies side by side in its
//! dictionary and is read in one go.
//!
//! - Names: the key of a term or of a concept's name, then what kind of name
//!   it is and in which language, or as what it is written; and the stems of
//!   the keys of terms.
//! - Words: each word as it is, folded, then its [`Place`].
//! - Stems: the stem of each word, then its [`Place`] and language. In terms
//!   and names the joined stem of two neighbours stands there too, so that
//!   `cyber space` is found by `cyberspace`. In texts nearly every pair of
//!   neighbours is another one: there the two words are looked for side by
//!   side, see [`super::words`].
//!
//! Stems are apart from words, so that the stem `don` of French `données` is
//! not the word `don`.

use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::text::{Analysis, Word, words};

/// Between what a token is of and where it stands; no folded word has it.
pub const PART: char = '\u{1}';
/// Before the joined stem of two neighbours.
const PAIR: char = '+';
/// Before the stem of a key.
const STEM: char = '~';

/// Where a word stands in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a term.
    Term,
    /// In a name of a concept.
    Concept,
    /// In a definition, explanation or note.
    Text,
    /// In the title or issuer of a document.
    Source,
}

impl Place {
    /// All of them.
    const ALL: [Self; 4] = [Self::Term, Self::Concept, Self::Text, Self::Source];

    fn letter(self) -> char {
        match self {
            Self::Term => 't',
            Self::Concept => 'c',
            Self::Text => 'd',
            Self::Source => 's',
        }
    }

    /// The place that a token says, with what follows it: the language.
    pub fn read(standing: &str) -> Option<(Self, &str)> {
        let places = Self::ALL.into_iter();
        let mut read = places.map(|place| (place, standing.strip_prefix(place.letter())));
        read.find_map(|(place, rest)| Some((place, rest?)))
    }

    /// Whether the joined stems of neighbours stand there too.
    fn has_pairs(self) -> bool {
        matches!(self, Self::Term | Self::Concept)
    }
}

/// What an entry is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'a> {
    /// A main term in a language (BCP 47).
    Term(&'a str),
    /// A main term as it is written.
    TermAsWritten(&'a str),
    /// An abbreviation or variant in a language (BCP 47).
    Variant(&'a str),
    /// An abbreviation or variant as it is written.
    VariantAsWritten(&'a str),
    /// A name in a language of a concept it is linked to.
    Concept(&'a str),
}

impl<'a> Name<'a> {
    /// The token of a name with this key. What is written just as its key is
    /// not said twice.
    pub fn token(self, key: &str) -> String {
        let unlike = |text: &'a str| if text == key { "" } else { text };
        let (letter, rest) = match self {
            Self::Term(language) => ('t', language),
            Self::TermAsWritten(text) => ('T', unlike(text)),
            Self::Variant(language) => ('v', language),
            Self::VariantAsWritten(text) => ('V', unlike(text)),
            Self::Concept(language) => ('c', language),
        };
        format!("{key}{PART}{letter}{rest}")
    }

    /// The name that a token of a key says.
    pub fn read(key: &'a str, standing: &'a str) -> Option<Self> {
        let mut rest = standing.chars();
        let letter = rest.next()?;
        let rest = rest.as_str();
        let written = if rest.is_empty() { key } else { rest };
        match letter {
            't' => Some(Self::Term(rest)),
            'T' => Some(Self::TermAsWritten(written)),
            'v' => Some(Self::Variant(rest)),
            'V' => Some(Self::VariantAsWritten(written)),
            'c' => Some(Self::Concept(rest)),
            _ => None,
        }
    }
}

/// The token of the stem of a term's key by an analysis.
pub fn key_stem(key: &str, analysis: Analysis) -> String {
    format!("{STEM}{}{PART}{}", analysis.stem(key), analysis.name())
}

/// Whether a token of names is the stem of a key.
pub fn is_key_stem(token: &str) -> bool {
    token.starts_with(STEM)
}

/// The token of a word as it is.
pub fn word(folded: &str, place: Place) -> String {
    format!("{folded}{PART}{}", place.letter())
}

/// The tokens of a text: its words, in order, and its stems.
pub fn tokens(text: &str, primary: &str, place: Place) -> (PreTokenizedString, Vec<String>) {
    let found = words(text);
    let in_order = found.iter().enumerate().map(|(position, found)| Token {
        offset_from: found.range.start,
        offset_to: found.range.end,
        position,
        text: word(&found.folded, place),
        position_length: 1,
    });
    let in_order = PreTokenizedString {
        text: String::new(),
        tokens: in_order.collect(),
    };
    (in_order, stems(&found, primary, place))
}

fn stems(found: &[Word], primary: &str, place: Place) -> Vec<String> {
    let analysis = Analysis::of(primary);
    let standing = |stem: &str| format!("{stem}{PART}{}{primary}", place.letter());
    let mut stems: Vec<String> = found
        .iter()
        .map(|word| standing(&analysis.stem(&word.folded)))
        .collect();
    if place.has_pairs() {
        stems.extend(found.windows(2).map(|pair| {
            let joined = [pair[0].folded.as_str(), &pair[1].folded].concat();
            standing(&format!("{PAIR}{}", analysis.stem(&joined)))
        }));
    }
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// What stems a folded word may have, each with the analyses that make it.
pub fn possible_stems(folded: &str) -> Vec<(String, Vec<Analysis>)> {
    let mut stems: Vec<(String, Vec<Analysis>)> = Vec::new();
    for analysis in Analysis::ALL {
        let stem = analysis.stem(folded);
        match stems.iter_mut().find(|(known, _)| *known == stem) {
            Some((_, analyses)) => analyses.push(analysis),
            None => stems.push((stem, vec![analysis])),
        }
    }
    stems
}

/// The beginning that the tokens of all standings of something share.
pub fn all_of(what: &str) -> String {
    format!("{what}{PART}")
}

/// The same for the joined stem of two neighbours.
pub fn all_of_pair(stem: &str) -> String {
    format!("{PAIR}{stem}{PART}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems_of(text: &str, primary: &str) -> Vec<String> {
        tokens(text, primary, Place::Term).1
    }

    #[test]
    fn what_is_looked_for_is_what_is_indexed() {
        for (typed, written, primary) in [
            ("cyberespace", "cyber-espaces", "fr"),
            ("attacks", "attack", "en"),
            ("безопасности", "безопасность", "ru"),
            ("spatiul", "spaţiul", "ro"),
            ("reteavirtuala", "rețea virtuală", "ro"),
        ] {
            let indexed = stems_of(written, primary);
            let found = possible_stems(typed).into_iter().any(|(stem, analyses)| {
                let starts = [all_of(&stem), all_of_pair(&stem)];
                analyses.contains(&Analysis::of(primary))
                    && indexed
                        .iter()
                        .any(|token| starts.iter().any(|start| token.starts_with(start)))
            });
            assert!(found, "{typed}: {indexed:?}");
        }
    }

    #[test]
    fn a_stem_says_its_language() {
        let indexed = stems_of("les attaques", "fr");
        let token = indexed.iter().find(|token| token.starts_with("attaqu"));
        let (_, standing) = token.unwrap().split_once(PART).unwrap();
        assert_eq!(Place::read(standing), Some((Place::Term, "fr")));
    }

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let key = "cyberspace";
        for name in [
            Name::Term("en"),
            Name::TermAsWritten("Cyber Space"),
            Name::TermAsWritten(key),
            Name::Variant("fr"),
            Name::VariantAsWritten("CS"),
            Name::Concept("fr"),
        ] {
            let token = name.token(key);
            let (of, standing) = token.split_once(PART).unwrap();
            assert_eq!(Name::read(of, standing), Some(name));
        }
    }
}
