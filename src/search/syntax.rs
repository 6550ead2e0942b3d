//! The language in which a reader types a query.
//!
//! ```text
//! cyber attack          entries with all words
//! "critical system"     these words one after the other
//! -war                  entries without the word
//! infra*                words that begin so
//! term:attack           in a term; also definition:, source: (a document's
//!                       title or issuer), state:, lang:, year:2011..2015
//! ```
//!
//! Any text is a valid query: what cannot be understood is looked for as
//! words, and the reader is told.

use std::ops::RangeInclusive;

use crate::model::{Language, PartyCode};
use crate::text::words;

/// Most clauses of a query that are looked at, words counted one by one.
pub const MAX_CLAUSES: usize = 32;
/// The fewest letters that the beginning of a word may have.
const SHORTEST_PREFIX: usize = 2;
/// The fields that a reader can name.
pub const FIELDS: &str = "term, definition, source, state, lang, year";

/// A query taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The words outside of all operators, as typed.
    pub plain: String,
    /// What else must be found.
    pub wanted: Vec<Clause>,
    /// What must not be found.
    pub excluded: Vec<Clause>,
    /// What could not be understood.
    pub warnings: Vec<Warning>,
}

/// One thing that a reader asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// A word, folded, in any inflection.
    Word(Place, String),
    /// Folded words that belong together, as by hyphens: one after the other, or
    /// written in one.
    Compound(Place, Vec<String>),
    /// Folded words that follow each other exactly so.
    Phrase(Place, Vec<String>),
    /// Words that begin so, folded.
    Prefix(Place, String),
    /// Entries of a State.
    State(PartyCode),
    /// Entries with something in a language.
    Language(Language),
    /// Entries that cite a document of these years.
    Years(RangeInclusive<u16>),
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In terms, names of concepts and texts.
    Anywhere,
    /// In terms.
    Term,
    /// In definitions, explanations and notes.
    Definition,
    /// In the titles and issuers of documents.
    Source,
}

/// What of a query could not be understood, and was looked for as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A quotation mark without its partner.
    UnpairedQuote,
    /// There is no field of this name.
    UnknownField(String),
    /// The field has nothing after its colon, or a value that it cannot have.
    UnknownValue {
        /// The field.
        field: String,
        /// What it was given.
        value: String,
    },
    /// The beginning of a word is too short, or has no letters.
    PrefixTooShort(String),
    /// A minus sign with nothing to exclude.
    NothingExcluded,
    /// There were more words than are looked at.
    TooManyWords,
}

/// Takes a query apart. `state_of` knows a State by its code or name.
pub fn parse(text: &str, state_of: impl Fn(&str) -> Option<PartyCode>) -> Parsed {
    let mut parsed = Parsed::default();
    let mut count = 0;
    for piece in pieces(text, &mut parsed.warnings) {
        count += words(piece.text).len().max(1);
        if count > MAX_CLAUSES {
            parsed.warnings.push(Warning::TooManyWords);
            let left = words(piece.text).len().saturating_sub(count - MAX_CLAUSES);
            let text = first_words(piece.text, left);
            if !text.is_empty() {
                parsed.add(&Piece { text, ..piece }, &state_of);
            }
            break;
        }
        parsed.add(&piece, &state_of);
    }
    parsed
}

/// A piece of a query between spaces, or between quotation marks.
#[derive(Debug)]
struct Piece<'a> {
    /// What stands for: all of it, without minus and quotation marks.
    text: &'a str,
    is_excluded: bool,
    is_quoted: bool,
    field: Option<&'a str>,
}

impl Parsed {
    fn add(&mut self, piece: &Piece<'_>, state_of: &impl Fn(&str) -> Option<PartyCode>) {
        match self.clauses(piece, state_of) {
            Some(clauses) if piece.is_excluded => self.excluded.extend(clauses),
            Some(clauses) => self.wanted.extend(clauses),
            None => {
                if !self.plain.is_empty() {
                    self.plain.push(' ');
                }
                self.plain.push_str(piece.text);
            }
        }
    }

    /// What a piece asks for; none if it is plain words.
    fn clauses(
        &mut self,
        piece: &Piece<'_>,
        state_of: &impl Fn(&str) -> Option<PartyCode>,
    ) -> Option<Vec<Clause>> {
        let place = match piece.field {
            None => Place::Anywhere,
            Some("term") => Place::Term,
            Some("definition") => Place::Definition,
            Some("source") => Place::Source,
            Some(field) => {
                let clause = filter(field, piece.text, state_of);
                if clause.is_none() {
                    self.warnings.push(Warning::UnknownValue {
                        field: field.to_owned(),
                        value: short(piece.text),
                    });
                    return self.words_of(piece, Place::Anywhere);
                }
                return clause.map(|clause| vec![clause]);
            }
        };
        if piece.is_quoted {
            let phrase = folded(piece.text);
            return (!phrase.is_empty()).then(|| vec![Clause::Phrase(place, phrase)]);
        }
        if let Some(beginning) = piece.text.strip_suffix('*') {
            match &folded(beginning)[..] {
                // `cyber-att*`: the one word, and another that begins so.
                [whole @ .., prefix] if prefix.chars().count() >= SHORTEST_PREFIX => {
                    let whole = whole.iter().map(|word| Clause::Word(place, word.clone()));
                    let prefix = Clause::Prefix(place, prefix.clone());
                    return Some(whole.chain([prefix]).collect());
                }
                _ => self
                    .warnings
                    .push(Warning::PrefixTooShort(short(piece.text))),
            }
        }
        self.words_of(piece, place)
    }

    /// The words of a piece as clauses; none if they are plain.
    fn words_of(&mut self, piece: &Piece<'_>, place: Place) -> Option<Vec<Clause>> {
        if place == Place::Anywhere && !piece.is_excluded {
            return None;
        }
        let mut words = folded(piece.text);
        match words.len() {
            0 => Some(Vec::new()),
            1 => Some(vec![Clause::Word(place, words.remove(0))]),
            _ => Some(vec![Clause::Compound(place, words)]),
        }
    }
}

/// A field that narrows, with its value; none if the value is not one.
fn filter(
    field: &str,
    value: &str,
    state_of: &impl Fn(&str) -> Option<PartyCode>,
) -> Option<Clause> {
    match field {
        "state" => state_of(value).map(Clause::State),
        "lang" => value.parse().ok().map(Clause::Language),
        "year" => years(value).map(Clause::Years),
        _ => None,
    }
}

/// `2013`, or `2011..2015`.
fn years(value: &str) -> Option<RangeInclusive<u16>> {
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some(from..=to)
}

/// The beginning of a text, with so many words.
fn first_words(text: &str, count: usize) -> &str {
    let ranges = crate::text::word_ranges(text);
    let end = count.checked_sub(1).and_then(|last| ranges.get(last));
    &text[..end.map_or(0, |range| range.end)]
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// What of a reader's words is repeated to them.
fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Cuts a query into its pieces.
fn pieces<'a>(text: &'a str, warnings: &mut Vec<Warning>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() && pieces.len() <= MAX_CLAUSES {
        // `modérateur, -trice` gives an ending and excludes nothing.
        let follows_comma = text[..text.len() - rest.len()].trim_end().ends_with(',');
        let (is_excluded, after) = match follows_comma {
            true => (false, rest),
            false => excluded(rest, warnings),
        };
        let (field, after) = named_field(after, warnings);
        let (inner, is_quoted, after) = match quoted(after) {
            Quoted::Whole(inner, after) => (inner, true, after),
            Quoted::Open(after) => {
                warnings.push(Warning::UnpairedQuote);
                let (inner, after) = until_space(after);
                (inner, false, after)
            }
            Quoted::No => {
                let (inner, after) = until_space(after);
                (inner, false, after)
            }
        };
        if !inner.is_empty() {
            pieces.push(Piece {
                text: inner,
                is_excluded,
                is_quoted,
                field,
            });
        }
        rest = after.trim_start();
    }
    pieces
}

/// Whether a piece is to be excluded: a minus sign right before it.
fn excluded<'a>(rest: &'a str, warnings: &mut Vec<Warning>) -> (bool, &'a str) {
    match rest.strip_prefix(['-', '\u{2212}']) {
        Some(after) if after.is_empty() || after.starts_with(char::is_whitespace) => {
            warnings.push(Warning::NothingExcluded);
            (false, after)
        }
        Some(after) => (true, after),
        None => (false, rest),
    }
}

/// The field before a colon, if the piece begins with one: a name of letters,
/// the colon, and something other than a space after it.
fn named_field<'a>(rest: &'a str, warnings: &mut Vec<Warning>) -> (Option<&'a str>, &'a str) {
    let Some((name, after)) = rest.split_once(':') else {
        return (None, rest);
    };
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
    // `https://…` is an address and no field.
    if !is_name || after.starts_with("//") {
        return (None, rest);
    }
    let known = FIELDS
        .split(", ")
        .find(|field| field.eq_ignore_ascii_case(name));
    match known {
        Some(field) if after.is_empty() || after.starts_with(char::is_whitespace) => {
            warnings.push(Warning::UnknownValue {
                field: field.to_owned(),
                value: String::new(),
            });
            (None, rest)
        }
        Some(field) => (Some(field), after),
        None => {
            warnings.push(Warning::UnknownField(short(name)));
            (None, rest)
        }
    }
}

enum Quoted<'a> {
    /// What stands between two marks, and what comes after.
    Whole(&'a str, &'a str),
    /// An opening mark alone, and what comes after it.
    Open(&'a str),
    No,
}

/// A piece in quotation marks: straight, English or French ones.
fn quoted(rest: &str) -> Quoted<'_> {
    let closing = match rest.chars().next() {
        Some('"' | '“' | '”' | '„') => ['"', '”', '“'].as_slice(),
        Some('«') => ['»'].as_slice(),
        _ => return Quoted::No,
    };
    let after = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    match after.split_once(closing) {
        Some((inner, after)) => Quoted::Whole(inner, after),
        None => Quoted::Open(after),
    }
}

fn until_space(rest: &str) -> (&str, &str) {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    rest.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Parsed {
        parse(text, |name| match name {
            "XA" | "Xandria" => "XA".parse().ok(),
            _ => None,
        })
    }

    #[test]
    fn words_are_plain() {
        let query = parsed("  l’état de  cyber-sécurité e-mail ");
        assert_eq!(query.plain, "l’état de cyber-sécurité e-mail");
        assert!(query.wanted.is_empty() && query.warnings.is_empty());
    }

    #[test]
    fn an_ending_after_a_comma_is_not_excluded() {
        let query = parsed("modérateur, -trice");
        assert_eq!(query.plain, "modérateur, -trice");
        assert!(query.excluded.is_empty());
    }

    #[test]
    fn each_operator_is_understood() {
        let query = parsed(
            "attaque -guerre \"Réseau  informatique\" infra* term:Système -definition:« Le vol » \
             state:Xandria lang:fr year:2011..2013 source:loi",
        );
        assert_eq!(query.plain, "attaque");
        assert_eq!(
            query.wanted,
            [
                Clause::Phrase(
                    Place::Anywhere,
                    vec!["reseau".into(), "informatique".into()]
                ),
                Clause::Prefix(Place::Anywhere, "infra".into()),
                Clause::Word(Place::Term, "systeme".into()),
                Clause::State("XA".parse().unwrap()),
                Clause::Language("fr".parse().unwrap()),
                Clause::Years(2011..=2013),
                Clause::Word(Place::Source, "loi".into()),
            ]
        );
        assert_eq!(
            query.excluded,
            [
                Clause::Word(Place::Anywhere, "guerre".into()),
                Clause::Phrase(Place::Definition, vec!["le".into(), "vol".into()]),
            ]
        );
        assert_eq!(query.warnings, []);
    }

    #[test]
    fn what_is_not_understood_is_words_and_said() {
        let value = |field: &str, value: &str| Warning::UnknownValue {
            field: field.into(),
            value: value.into(),
        };
        for (typed, plain, warning) in [
            ("\"cyber attack", "cyber attack", Warning::UnpairedQuote),
            (
                "iso:27001",
                "iso:27001",
                Warning::UnknownField("iso".into()),
            ),
            ("state:Nowhere", "Nowhere", value("state", "Nowhere")),
            ("year:soon", "soon", value("year", "soon")),
            ("term: attack", "term: attack", value("term", "")),
            ("a*", "a*", Warning::PrefixTooShort("a*".into())),
            ("***", "***", Warning::PrefixTooShort("***".into())),
            ("cyber - attack", "cyber attack", Warning::NothingExcluded),
        ] {
            let query = parsed(typed);
            assert_eq!(query.plain, plain, "{typed}");
            assert_eq!(query.warnings, [warning], "{typed}");
        }
    }

    #[test]
    fn an_address_is_no_field() {
        assert_eq!(parsed("https://example.org").warnings, []);
    }

    #[test]
    fn what_hyphens_join_belongs_together() {
        let cyber = |rest: &str| vec!["cyber".to_owned(), rest.to_owned()];
        let query = parsed("-cyber-attack TERM:cyber-space cyber-att*");
        assert_eq!(
            query.excluded,
            [Clause::Compound(Place::Anywhere, cyber("attack"))]
        );
        assert_eq!(
            query.wanted,
            [
                Clause::Compound(Place::Term, cyber("space")),
                Clause::Word(Place::Anywhere, "cyber".into()),
                Clause::Prefix(Place::Anywhere, "att".into()),
            ]
        );
        assert_eq!(query.warnings, []);
    }

    #[test]
    fn a_long_phrase_is_looked_for_as_far_as_it_goes() {
        let query = parsed(&format!("\"{}\"", "word ".repeat(40)));
        let phrase = vec!["word".to_owned(); MAX_CLAUSES];
        assert_eq!(query.wanted, [Clause::Phrase(Place::Anywhere, phrase)]);
        assert_eq!(query.warnings, [Warning::TooManyWords]);
    }

    #[test]
    fn a_query_is_bounded() {
        let query = parsed(&"word ".repeat(10_000));
        assert_eq!(query.warnings, [Warning::TooManyWords]);
        assert_eq!(words(&query.plain).len(), MAX_CLAUSES);
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(text in "[\\PC\"«»:* -]{0,60}") {
            let query = parsed(&text);
            let clauses = query.wanted.len() + query.excluded.len() + words(&query.plain).len();
            prop_assert!(clauses <= MAX_CLAUSES);
        }
    }
}
