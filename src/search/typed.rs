//! What the reader typed, as a query.

use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Term};
use unicode_normalization::UnicodeNormalization;

use super::analyzer::pair_token;
use super::document::Indexed;
use super::index::IndexError;
use super::query::{Match, MatchField};
use super::schema::Fields;
use crate::text::{Analysis, Word, compact, is_function_word, words};

/// Most different words of a query that are looked at.
const MAX_WORDS: usize = 32;

/// What each way to match is worth. Each lies so far above the next that no
/// sum of the lower ones reaches it: the form as typed comes first, then the
/// same term written otherwise, then abbreviations and variants, then the
/// term in another inflection, then the name of the concept, then terms that hold all words, then words anywhere.
///
/// Nothing is weighed by how rare a word is: such a weight would depend on
/// texts that the reader may not see, and would rank the texts of States.
mod worth {
    use tantivy::Score;

    pub const TERM_AS_TYPED: Score = 64_000.0;
    pub const TERM: Score = 32_000.0;
    pub const VARIANT_AS_TYPED: Score = 16_000.0;
    pub const VARIANT: Score = 8_000.0;
    pub const INFLECTED: Score = 6_000.0;
    pub const CONCEPT: Score = 4_000.0;
    pub const ALL_WORDS_IN_TERMS: Score = 1_000.0;
    pub const WORD_IN_TERM: Score = 3.0;
    pub const WORD_IN_CONCEPT: Score = 2.0;
    pub const WORD_IN_TEXT: Score = 1.0;
}

/// What the reader typed, taken apart.
pub struct Typed {
    as_typed: String,
    key: String,
    /// The key without a leading article or the like, where there is one.
    bare_key: Option<String>,
    /// What must be found, folded.
    pub words: Vec<String>,
}

impl Typed {
    pub fn of(
        text: &str,
        is_word: impl Fn(&str) -> Result<bool, IndexError>,
    ) -> Result<Self, IndexError> {
        let mut found: Vec<Word> = Vec::new();
        for word in words(text) {
            let is_new = found.iter().all(|other| other.folded != word.folded);
            if is_new && found.len() < MAX_WORDS {
                found.push(word);
            }
        }
        Ok(Self {
            as_typed: text.trim().nfc().collect(),
            key: compact(text),
            bare_key: bare_key(&found),
            words: to_find(&found, is_word)?,
        })
    }

    /// The query for the text: `Must` for entries with all words, `Should`
    /// for those with any.
    pub fn query(&self, fields: &Fields, occur: Occur) -> Box<dyn Query> {
        if self.as_typed.is_empty() {
            return Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0));
        }
        let exact = |field, text: &str, worth| {
            let term = Term::from_field_text(field, text);
            let query = TermQuery::new(term, IndexRecordOption::Basic);
            Box::new(ConstScoreQuery::new(Box::new(query), worth)) as Box<dyn Query>
        };
        let mut ways = vec![
            exact(fields.term, &self.as_typed, worth::TERM_AS_TYPED),
            exact(fields.variant, &self.as_typed, worth::VARIANT_AS_TYPED),
        ];
        if !self.key.is_empty() {
            ways.push(exact(fields.term_key, &self.key, worth::TERM));
            ways.push(exact(fields.variant_key, &self.key, worth::VARIANT));
            ways.push(exact(fields.concept_key, &self.key, worth::CONCEPT));
            let stems = Analysis::ALL.map(|analysis| analysis.stem(&self.key));
            let stems = stems
                .iter()
                .map(|stem| Term::from_field_text(fields.term_stem, stem));
            ways.push(any_of(stems, worth::INFLECTED));
        }
        if let Some(key) = &self.bare_key {
            ways.push(exact(fields.term_key, key, worth::TERM));
            ways.push(exact(fields.variant_key, key, worth::VARIANT));
            ways.push(exact(fields.concept_key, key, worth::CONCEPT));
        }
        if !self.words.is_empty() {
            ways.push(self.by_words(fields, occur));
        }
        Box::new(DisjunctionMaxQuery::new(ways))
    }

    fn by_words(&self, fields: &Fields, occur: Occur) -> Box<dyn Query> {
        let anywhere = self.words.iter().map(|word| {
            let places = vec![
                Self::word(word, &fields.term_words, worth::WORD_IN_TERM),
                Self::word(word, &fields.concept_words, worth::WORD_IN_CONCEPT),
                Self::word(word, &fields.text_words, worth::WORD_IN_TEXT),
            ];
            (
                occur,
                Box::new(DisjunctionMaxQuery::new(places)) as Box<dyn Query>,
            )
        });
        let in_terms = self.words.iter().map(|word| {
            let place = Self::word(word, &fields.term_words, 0.0);
            (Occur::Must, place)
        });
        let all_in_terms = Box::new(BooleanQuery::new(in_terms.collect()));
        let all_in_terms = ConstScoreQuery::new(all_in_terms, worth::ALL_WORDS_IN_TERMS);
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, Box::new(BooleanQuery::new(anywhere.collect()))),
            (Occur::Should, Box::new(all_in_terms)),
        ]))
    }

    /// A word, written in one or in two, in any language's field.
    fn word(folded: &str, fields: &[(Analysis, Field)], worth: Score) -> Box<dyn Query> {
        let forms = fields.iter().flat_map(|(analysis, field)| {
            let stem = analysis.stem(folded);
            [pair_token(&stem), stem].map(|form| Term::from_field_text(*field, &form))
        });
        any_of(forms, worth)
    }

    /// Why an entry matched; none for a query without text.
    pub fn why(&self, indexed: &Indexed) -> Option<Match> {
        if self.as_typed.is_empty() {
            return None;
        }
        let terms = || indexed.entry.terms.iter();
        let as_typed = terms().find(|term| term.text.trim() == self.as_typed);
        let written_otherwise = || terms().find(|term| self.is_key(&compact(&term.text)));
        if let Some(term) = as_typed.or_else(written_otherwise) {
            return Some(Match {
                field: MatchField::Term,
                language: Some(term.language.to_string()),
            });
        }
        if indexed.concept_keys.iter().any(|key| self.is_key(key)) {
            return Some(Match {
                field: MatchField::Concept,
                language: None,
            });
        }
        let of_terms = terms().map(|term| (&term.text, &term.language));
        let texts = indexed.entry.texts.iter();
        let of_texts = texts.map(|text| (&text.text, &text.language));
        let by_words = of_terms
            .chain(of_texts)
            .find(|(text, _)| self.all_words_in(text));
        Some(Match {
            field: MatchField::Words,
            language: by_words.map(|(_, language)| language.to_string()),
        })
    }

    fn is_key(&self, key: &str) -> bool {
        self.key == key || self.bare_key.as_deref() == Some(key)
    }

    fn all_words_in(&self, text: &str) -> bool {
        let found = words(text);
        let pairs = found
            .windows(2)
            .map(|pair| pair[0].folded.clone() + &pair[1].folded);
        let pairs: Vec<String> = pairs.collect();
        let has =
            |word: &String| found.iter().any(|other| other.folded == *word) || pairs.contains(word);
        self.words.iter().all(has)
    }
}

/// Any of some terms, worth the same whichever it is.
fn any_of(terms: impl Iterator<Item = Term>, worth: Score) -> Box<dyn Query> {
    let one = |term| Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>;
    let any = BooleanQuery::union(terms.map(one).collect());
    Box::new(ConstScoreQuery::new(Box::new(any), worth))
}

/// The key of what is left without articles and the like in front.
fn bare_key(words: &[Word]) -> Option<String> {
    let leading = words
        .iter()
        .take_while(|word| is_function_word(&word.folded))
        .count();
    let rest = &words[leading..];
    let has_both = leading > 0 && !rest.is_empty();
    has_both.then(|| rest.iter().map(|word| word.folded.as_str()).collect())
}

/// What must be found. Neighbours that someone writes in one word are looked
/// for as that word, and a word that nobody writes in one as the two that it
/// is made of: so `cyber space`, `cyber-space` and `cyberspace` find the same,
/// as do `critical infrastructure` and `criticalinfrastructure`. Words such as
/// `the` or `la` need not stand in an entry, unless there is nothing else to
/// look for.
fn to_find(
    words: &[Word],
    is_word: impl Fn(&str) -> Result<bool, IndexError>,
) -> Result<Vec<String>, IndexError> {
    let mut units = Vec::with_capacity(words.len());
    let mut words = words.iter().map(|word| word.folded.as_str()).peekable();
    while let Some(word) = words.next() {
        if let Some(next) = words.peek() {
            let together = format!("{word}{next}");
            if is_word(&together)? {
                units.push(together);
                words.next();
                continue;
            }
        }
        match two_words(word, &is_word)? {
            Some(two) => units.extend(two),
            None => units.push(word.to_owned()),
        }
    }
    if units.iter().any(|unit| !is_function_word(unit)) {
        units.retain(|unit| !is_function_word(unit));
    }
    Ok(units)
}

/// The two words of which one that nobody writes is made up.
fn two_words(
    word: &str,
    is_word: impl Fn(&str) -> Result<bool, IndexError>,
) -> Result<Option<[String; 2]>, IndexError> {
    /// Shorter parts make up too many words by chance.
    const SHORTEST: usize = 4;
    /// Longer ones are nobody's words.
    const LONGEST: usize = 40;
    let length = word.chars().count();
    if !(2 * SHORTEST..=LONGEST).contains(&length) || is_word(word)? {
        return Ok(None);
    }
    for (at, _) in word
        .char_indices()
        .skip(SHORTEST)
        .take(length + 1 - 2 * SHORTEST)
    {
        let (one, other) = word.split_at(at);
        if is_word(one)? && is_word(other)? {
            return Ok(Some([one.to_owned(), other.to_owned()]));
        }
    }
    Ok(None)
}
