//! The tokens under which names and words stand in the index.
//!
//! A token is what it is of, folded, then [`PART`], then where that stands: so
//! all that the index knows of a word or key lies side by side in its
//! dictionary and is read in one go.
//!
//! - Names: the key of a term or of a concept's name, then what kind of name
//!   it is, in which language and as what it is written; and the stems of the
//!   keys of terms, where they are other than the keys.
//! - Words: each word as it is, folded, then its [`Place`] and language.
//! - Stems: the stem of each word that is not its own, then its [`Place`] and
//!   language. In terms and names the joined stem of two neighbours stands
//!   there too, so that `cyber space` is found by `cyberspace`. In texts nearly
//!   every pair of neighbours is another one: there the two words are looked
//!   for side by side, see [`super::words`].
//!
//! Stems are apart from words, so that the stem `don` of French `données` is
//! not the word `don`.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::text::{Analysis, Word, words};

/// Between what a token is of and where it stands; no folded word has it.
pub const PART: char = '\u{1}';
const PART_TEXT: &str = "\u{1}";
/// After each token of a document; no token has it, since no text does.
const END: char = '\u{2}';
/// Before the joined stem of two neighbours.
const PAIR: &str = "+";
/// Before the stem of a key.
const STEM: char = '~';

/// The tokens of a field of a document, one after the other in one text,
/// which costs less than a text for each.
#[derive(Debug, Default)]
pub struct Tokens(String);

impl Tokens {
    /// Adds a token, given in pieces.
    pub fn add(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|piece| self.0.push_str(piece));
        self.0.push(END);
    }

    /// Leaves a place free, so that no phrase goes across it.
    pub fn part(&mut self) {
        self.0.push(END);
    }

    /// The text, which [`Apart`] takes apart again.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// Takes [`Tokens`] apart for tantivy.
#[derive(Clone, Default)]
pub struct Apart {
    token: Token,
}

/// The tokens not yet taken.
pub struct Rest<'a> {
    text: &'a str,
    token: &'a mut Token,
}

impl Tokenizer for Apart {
    type TokenStream<'a> = Rest<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Rest<'a> {
        self.token.reset();
        let token = &mut self.token;
        Rest { text, token }
    }
}

impl TokenStream for Rest<'_> {
    fn advance(&mut self) -> bool {
        while let Some((token, rest)) = self.text.split_once(END) {
            self.text = rest;
            // The place of the first one is 0: a token begins before that.
            self.token.position = self.token.position.wrapping_add(1);
            if !token.is_empty() {
                self.token.text.clear();
                self.token.text.push_str(token);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

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
pub struct Name<'a> {
    /// Whose name it is.
    pub kind: NameKind,
    /// Its language (BCP 47).
    pub language: &'a str,
    /// As it is written.
    pub written: &'a str,
}

/// What a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A main term.
    Term,
    /// An abbreviation or variant.
    Variant,
    /// The name of a concept that the entry is linked to.
    Concept,
}

impl NameKind {
    fn letter(self) -> &'static str {
        match self {
            Self::Term => "t",
            Self::Variant => "v",
            Self::Concept => "c",
        }
    }
}

impl<'a> Name<'a> {
    /// Adds its token under its key. What is written just as its key is not
    /// said twice.
    pub fn add(self, key: &str, tokens: &mut Tokens) {
        let written = if self.written == key {
            ""
        } else {
            self.written
        };
        let kind = self.kind.letter();
        tokens.add(&[key, PART_TEXT, kind, self.language, PART_TEXT, written]);
    }

    /// The name that a token of a key says.
    pub fn read(key: &'a str, standing: &'a str) -> Option<Self> {
        let kinds = [NameKind::Term, NameKind::Variant, NameKind::Concept].into_iter();
        let mut read = kinds.map(|kind| (kind, standing.strip_prefix(kind.letter())));
        let (kind, rest) = read.find_map(|(kind, rest)| Some((kind, rest?)))?;
        let (language, written) = rest.split_once(PART)?;
        let written = if written.is_empty() { key } else { written };
        Some(Self {
            kind,
            language,
            written,
        })
    }

    /// Its primary language subtag.
    pub fn primary(self) -> &'a str {
        let end = self.language.find('-');
        &self.language[..end.unwrap_or(self.language.len())]
    }
}

/// Adds the stem of a term's key by an analysis, where it is other than the
/// key: else the key itself is found.
pub fn add_key_stem(key: &str, analysis: Analysis, tokens: &mut Tokens) {
    let stem = analysis.stem(key);
    if stem != key {
        tokens.add(&[&key_stem(&stem, analysis)]);
    }
}

/// The token of a stem that the key of a term has by an analysis.
pub fn key_stem(stem: &str, analysis: Analysis) -> String {
    format!("{STEM}{stem}{PART}{}", analysis.name())
}

/// Whether a token of names is the stem of a key.
pub fn is_key_stem(token: &str) -> bool {
    token.starts_with(STEM)
}

/// The beginning that the tokens of a word as it is share in a place; the
/// language follows.
pub fn word(folded: &str, place: Place) -> String {
    format!("{folded}{PART}{}", place.letter())
}

/// Adds the words of a text, in order, and their stems.
pub fn add_text(
    text: &str,
    primary: &str,
    place: Place,
    words_in_order: &mut Tokens,
    stems: &mut Tokens,
) {
    let found = words(text);
    let standing = format!("{PART}{}{primary}", place.letter());
    for word in &found {
        words_in_order.add(&[&word.folded, &standing]);
    }
    words_in_order.part();
    add_stems(&found, Analysis::of(primary), &standing, stems);
    if place.has_pairs() {
        add_pairs(&found, Analysis::of(primary), &standing, stems);
    }
}

fn add_stems(found: &[Word], analysis: Analysis, standing: &str, stems: &mut Tokens) {
    for word in found {
        let stem = analysis.stem(&word.folded);
        if stem != word.folded {
            stems.add(&[&stem, standing]);
        }
    }
}

fn add_pairs(found: &[Word], analysis: Analysis, standing: &str, stems: &mut Tokens) {
    for pair in found.windows(2) {
        let joined = [pair[0].folded.as_str(), &pair[1].folded].concat();
        stems.add(&[PAIR, &analysis.stem(&joined), standing]);
    }
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

/// Those of some analyses by which a word is its own stem, so that it stands
/// among the words alone.
pub fn own_stem_by(word: &str, analyses: &[Analysis]) -> Vec<Analysis> {
    let own = analyses.iter().filter(|of| of.stem(word) == word);
    own.copied().collect()
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

    /// The words of a text, and the stems.
    fn tokens_of(text: &str, primary: &str) -> [Vec<String>; 2] {
        let (mut words, mut stems) = (Tokens::default(), Tokens::default());
        add_text(text, primary, Place::Term, &mut words, &mut stems);
        let apart = |text: String| text.split_terminator(END).map(str::to_owned).collect();
        [words, stems].map(|tokens| apart(tokens.into_text()))
    }

    #[test]
    fn tokens_are_taken_apart_with_their_places() {
        let mut tokens = Tokens::default();
        tokens.add(&["one", "+"]);
        tokens.part();
        tokens.add(&["two"]);
        let text = tokens.into_text();
        let mut apart = Apart::default();
        let mut stream = apart.token_stream(&text);
        let mut taken = Vec::new();
        while stream.advance() {
            taken.push((stream.token().text.clone(), stream.token().position));
        }
        assert_eq!(taken, [("one+".to_owned(), 0), ("two".to_owned(), 2)]);
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
            let [words, stems] = tokens_of(written, primary);
            let analysis = Analysis::of(primary);
            let any = |tokens: &[String], start: String| {
                tokens.iter().any(|token| token.starts_with(&start))
            };
            let found = possible_stems(typed).into_iter().any(|(stem, analyses)| {
                let is_own = own_stem_by(&stem, &analyses).contains(&analysis);
                let is_stem = any(&stems, all_of(&stem)) || any(&stems, all_of_pair(&stem));
                analyses.contains(&analysis) && is_stem || is_own && any(&words, all_of(&stem))
            });
            assert!(found, "{typed}: {words:?} {stems:?}");
        }
    }

    #[test]
    fn a_stem_says_its_language() {
        let [_, indexed] = tokens_of("les attaques", "fr");
        let token = indexed.iter().find(|token| token.starts_with("attaqu"));
        let (_, standing) = token.unwrap().split_once(PART).unwrap();
        assert_eq!(Place::read(standing), Some((Place::Term, "fr")));
    }

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let key = "cyberspace";
        for (kind, language, written) in [
            (NameKind::Term, "en", "Cyber Space"),
            (NameKind::Term, "en-GB", key),
            (NameKind::Variant, "fr", "CS"),
            (NameKind::Concept, "fr", key),
        ] {
            let name = Name {
                kind,
                language,
                written,
            };
            let mut tokens = Tokens::default();
            name.add(key, &mut tokens);
            let token = tokens.into_text();
            let (of, standing) = token.trim_end_matches(END).split_once(PART).unwrap();
            assert_eq!(Name::read(of, standing), Some(name));
            assert_eq!(name.primary(), &language[..2]);
        }
    }
}
