//! The plain words of a query: what they may be, and how to find it.

use std::collections::HashSet;

use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Searcher, Term};
use unicode_normalization::UnicodeNormalization;

use super::index::IndexError;
use super::schema::Fields;
use super::tokens::{inflections, key_stem, looked_for, looked_for_in, tagged};
use crate::model::{Key, Language};
use crate::text::{Analysis, Word, compact, is_function_word, words};

/// What each way to match is worth. Each lies so far above the next that no
/// sum of the lower ones reaches it: the form as typed comes first, then the
/// same term written otherwise, then abbreviations and variants, then the
/// term in another inflection, then the concept, then terms that hold all
/// words, then words anywhere; the very word before another inflection of it.
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
    pub const ALL_EXACT_IN_TERMS: Score = 500.0;
    pub const ALL_EXACT_IN_TEXTS: Score = 100.0;
    pub const WORD_IN_TERM: Score = 2.0;
    pub const WORD: Score = 1.0;
}

/// The plain words of a query, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    as_typed: String,
    /// The key of all words together.
    pub key: String,
    /// The key without a leading article or the like, where there is one.
    bare_key: Option<String>,
    /// What must be found, folded.
    pub words: Vec<String>,
}

/// What the words are looked for in.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The index as it stands.
    pub searcher: &'a Searcher,
    /// Its fields.
    pub fields: &'a Fields,
    /// The only language whose terms and texts count, where there is one.
    pub language: Option<&'a Language>,
    /// Concepts that the words name, in whatever entry.
    pub concepts: &'a [Key],
}

impl Scope<'_> {
    /// The queries for those of some tokens that stand in a field at all.
    fn standing(&self, field: Field, tokens: &[String]) -> Vec<Box<dyn Query>> {
        let stands = |token: &&String| self.stands(field, token);
        let tokens = tokens.iter().filter(stands);
        tokens.map(|token| one(field, token)).collect()
    }

    fn stands(&self, field: Field, token: &str) -> bool {
        let term = Term::from_field_text(field, token);
        self.searcher.doc_freq(&term).is_ok_and(|count| count > 0)
    }
}

impl Typed {
    /// Takes words apart; `is_word` says whether any entry writes a word so.
    pub fn of(
        text: &str,
        is_word: impl Fn(&str) -> Result<bool, IndexError>,
    ) -> Result<Self, IndexError> {
        let found = words(text);
        Ok(Self {
            as_typed: text.trim().nfc().collect(),
            key: compact(text),
            bare_key: bare_key(&found),
            words: to_find(&found, is_word)?,
        })
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.as_typed.is_empty()
    }

    /// The keys that a term or name may have to be the one typed.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let whole = Some(self.key.as_str()).filter(|key| !key.is_empty());
        whole.into_iter().chain(self.bare_key.as_deref())
    }

    /// Whether a text is exactly what was typed.
    pub fn is_as_typed(&self, text: &str) -> bool {
        text.trim() == self.as_typed
    }

    /// Whether a key is the one typed.
    pub fn is_key(&self, key: &str) -> bool {
        self.keys().any(|own| own == key)
    }

    /// The query for the words: `Must` for entries with all, `Should` for
    /// those with any.
    pub fn query(&self, scope: Scope<'_>, occur: Occur) -> Box<dyn Query> {
        if self.is_empty() {
            return Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0));
        }
        let mut ways = self.as_typed(scope);
        ways.extend(self.by_keys(scope));
        if !self.words.is_empty() {
            ways.push(self.by_words(scope, occur));
        }
        Box::new(DisjunctionMaxQuery::new(ways))
    }

    fn as_typed(&self, scope: Scope<'_>) -> Vec<Box<dyn Query>> {
        let fields = scope.fields;
        [
            (fields.term, fields.term_key, worth::TERM_AS_TYPED),
            (fields.variant, fields.variant_key, worth::VARIANT_AS_TYPED),
        ]
        .map(|(field, key_field, worth)| {
            let mut both = vec![one(field, &self.as_typed)];
            // The form alone does not say in which language it stands.
            if let Some(language) = scope.language {
                both.push(one(key_field, &tagged(language.primary(), &self.key)));
            }
            let both = BooleanQuery::intersection(both);
            Box::new(ConstScoreQuery::new(Box::new(both), worth)) as Box<dyn Query>
        })
        .into()
    }

    fn by_keys(&self, scope: Scope<'_>) -> Vec<Box<dyn Query>> {
        let fields = scope.fields;
        let mut ways = Vec::new();
        for key in self.keys() {
            let key = match scope.language {
                Some(language) => tagged(language.primary(), key),
                None => key.to_owned(),
            };
            ways.push(exact(fields.term_key, &key, worth::TERM));
            ways.push(exact(fields.variant_key, &key, worth::VARIANT));
        }
        if scope.language.is_none() && !self.key.is_empty() {
            let stems = Analysis::ALL.map(|analysis| key_stem(&self.key, analysis));
            ways.push(any_of(fields.term_stem, &stems, worth::INFLECTED));
            for key in self.keys() {
                ways.push(exact(fields.concept_key, key, worth::CONCEPT));
            }
        }
        if !scope.concepts.is_empty() {
            let ids: Vec<&str> = scope.concepts.iter().map(Key::as_str).collect();
            ways.push(any_of(fields.concept, &ids, worth::CONCEPT));
        }
        ways
    }

    fn by_words(&self, scope: Scope<'_>, occur: Occur) -> Box<dyn Query> {
        let anywhere = self
            .words
            .iter()
            .map(|word| (occur, word_anywhere(word, scope)));
        let mut clauses: Vec<(Occur, Box<dyn Query>)> =
            vec![(Occur::Must, Box::new(BooleanQuery::new(anywhere.collect())))];
        let fields = scope.fields;
        let inflected = |word: &String| -> Box<dyn Query> {
            let standing = scope.standing(fields.term_words, &looked_for(word));
            Box::new(BooleanQuery::union(standing))
        };
        clauses.push(self.all(inflected, worth::ALL_WORDS_IN_TERMS));
        let exact_term = |word: &String| one(fields.term_words, word);
        clauses.push(self.all(exact_term, worth::ALL_EXACT_IN_TERMS));
        let exact_text = |word: &String| one(fields.text_words, word);
        clauses.push(self.all(exact_text, worth::ALL_EXACT_IN_TEXTS));
        if occur == Occur::Should {
            let in_terms = self.words.iter().map(|word| {
                let query = any_of(fields.term_words, &looked_for(word), worth::WORD_IN_TERM);
                (Occur::Should, query)
            });
            clauses.extend(in_terms);
        }
        Box::new(BooleanQuery::new(clauses))
    }

    /// More worth to what has all words in the way that `of` says.
    fn all(&self, of: impl Fn(&String) -> Box<dyn Query>, worth: Score) -> (Occur, Box<dyn Query>) {
        let all = BooleanQuery::intersection(self.words.iter().map(of).collect());
        let all = ConstScoreQuery::new(Box::new(all), worth);
        (Occur::Should, Box::new(all))
    }
}

/// A word in terms, names of concepts and texts, in any inflection, written
/// in one or in two.
pub fn word_anywhere(word: &str, scope: Scope<'_>) -> Box<dyn Query> {
    let fields = scope.fields;
    if let Some(language) = scope.language {
        let tokens = looked_for_in(word, language.primary());
        return any_of(fields.language_words, &tokens, worth::WORD);
    }
    let tokens = looked_for(word);
    let mut places = scope.standing(fields.term_words, &tokens);
    places.extend(scope.standing(fields.concept_words, &tokens));
    places.extend(scope.standing(fields.text_words, &inflections(word)));
    places.extend(written_in_two(word, scope));
    let any = BooleanQuery::union(places);
    Box::new(ConstScoreQuery::new(Box::new(any), worth::WORD))
}

/// Texts that write a word in two: `cyber space` for `cyberspace`.
fn written_in_two(word: &str, scope: Scope<'_>) -> Vec<Box<dyn Query>> {
    /// Shorter parts make up too many words by chance.
    const SHORTEST: usize = 3;
    let length = word.chars().count();
    let field = scope.fields.text_words;
    let splits = word.char_indices().map(|(at, _)| at).skip(SHORTEST);
    let splits = splits.take((length + 1).saturating_sub(2 * SHORTEST));
    let mut found = Vec::new();
    for (one, other) in splits.map(|at| word.split_at(at)) {
        if !scope.stands(field, one) {
            continue;
        }
        let others = inflections(other);
        for other in others.iter().filter(|token| scope.stands(field, token)) {
            let both = [one, other].map(|token| Term::from_field_text(field, token));
            found.push(Box::new(PhraseQuery::new(both.into())) as Box<dyn Query>);
        }
    }
    found
}

/// Entries with a token.
pub fn one(field: Field, token: &str) -> Box<dyn Query> {
    let term = Term::from_field_text(field, token);
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

/// Entries with any of some tokens.
pub fn union<T: AsRef<str>>(field: Field, tokens: &[T]) -> Box<dyn Query> {
    let each = tokens.iter().map(|token| one(field, token.as_ref()));
    Box::new(BooleanQuery::union(each.collect()))
}

fn exact(field: Field, token: &str, worth: Score) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(one(field, token), worth))
}

fn any_of<T: AsRef<str>>(field: Field, tokens: &[T], worth: Score) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(union(field, tokens), worth))
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
    let mut seen = HashSet::new();
    units.retain(|unit| seen.insert(unit.clone()));
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
