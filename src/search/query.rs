use std::cmp::Reverse;

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TantivyDocument, Term};
use unicode_normalization::UnicodeNormalization;

use super::analyzer::pair_token;
use super::document::Indexed;
use super::facets::{self, Facet, FacetField};
use super::index::{IndexError, SearchIndex};
use super::schema::{Fields, RANK_EN, RANK_FR, TIE};
use crate::model::{DisplayLanguage, Key, PartyCode, Wording};
use crate::store::{Audience, Revision};
use crate::text::{Analysis, Word, compact, is_function_word, words};

/// Most words of a query that are looked at.
const MAX_WORDS: usize = 32;

/// What each way to match is worth. Each lies so far above the next that no
/// sum of the lower ones reaches it: the form as typed comes first, then the
/// same term written otherwise, then abbreviations and variants, then the
/// name of the concept, then terms that hold all words, then words anywhere.
///
/// Nothing is weighed by how rare a word is: such a weight would depend on
/// texts that the reader may not see, and would rank the texts of States.
mod worth {
    use tantivy::Score;

    pub const TERM_AS_TYPED: Score = 64_000.0;
    pub const TERM: Score = 32_000.0;
    pub const VARIANT_AS_TYPED: Score = 16_000.0;
    pub const VARIANT: Score = 8_000.0;
    pub const CONCEPT: Score = 4_000.0;
    pub const ALL_WORDS_IN_TERMS: Score = 1_000.0;
    pub const WORD_IN_TERM: Score = 3.0;
    pub const WORD_IN_CONCEPT: Score = 2.0;
    pub const WORD_IN_TEXT: Score = 1.0;
}

/// What is searched for.
#[derive(Debug, Clone)]
pub struct SearchQuery {
    /// What the reader typed; empty for everything.
    pub text: String,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// Who is reading.
    pub audience: Audience,
    /// States of equal relevance come in the order of their names in this
    /// language.
    pub display: DisplayLanguage,
    /// How many results to give.
    pub limit: usize,
    /// How many to pass over.
    pub offset: usize,
}

/// What results are narrowed to. Within one list any value will do; all lists
/// must be met; an empty one does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// States and organisations.
    pub states: Vec<PartyCode>,
    /// Language ranges: `en` takes `en-GB`.
    pub languages: Vec<String>,
    /// Years of the documents cited.
    pub years: Vec<u16>,
    /// Subject fields.
    pub subjects: Vec<Key>,
    /// Wordings.
    pub wordings: Vec<Wording>,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How many entries match, all told.
    pub total: usize,
    /// The entries asked for, each with why it matched.
    pub hits: Vec<(Indexed, Option<Match>)>,
    /// Counts by field. A field's own filter does not apply to its counts.
    pub facets: Vec<Facet>,
    /// Set when no entry has all words and those with any are given.
    pub relaxed: bool,
    /// The newest act that changed what this reader finds.
    pub revision: Revision,
}

/// Why an entry matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// By what of the entry.
    pub field: MatchField,
    /// In which language, where that can be told.
    pub language: Option<String>,
}

/// What of an entry a query matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchField {
    /// One of its terms.
    Term,
    /// The name of a concept it is linked to.
    Concept,
    /// Words of its terms and texts.
    Words,
}

impl SearchIndex {
    /// Runs a query.
    ///
    /// # Errors
    /// Those of the index.
    pub fn search(&self, query: &SearchQuery) -> Result<Found, IndexError> {
        let snapshot = self.snapshot();
        let searcher = &snapshot.searcher;
        let narrowing = Narrowing::of(query, &self.fields);
        let is_word = |folded: &str| narrowing.has_word(searcher, folded, &self.fields);
        let typed = Typed::of(&query.text, is_word)?;
        let mut text = typed.query(&self.fields, Occur::Must);
        let mut relaxed = false;
        let mut total = searcher.search(&narrowing.all(text.box_clone()), &Count)?;
        if total == 0 && typed.words.len() > 1 {
            text = typed.query(&self.fields, Occur::Should);
            total = searcher.search(&narrowing.all(text.box_clone()), &Count)?;
            relaxed = total > 0;
        }
        let everything = narrowing.all(text.box_clone());
        let top = top(searcher, &everything, query)?;
        Ok(Found {
            total,
            hits: self.read(searcher, &top, &typed)?,
            facets: count_facets(searcher, &narrowing, text.as_ref())?,
            relaxed,
            revision: snapshot.position.seen_by(query.audience),
        })
    }

    fn read(
        &self,
        searcher: &Searcher,
        top: &[DocAddress],
        typed: &Typed,
    ) -> Result<Vec<(Indexed, Option<Match>)>, IndexError> {
        top.iter()
            .map(|address| {
                let document: TantivyDocument = searcher.doc(*address)?;
                let body = document.get_first(self.fields.body);
                let body = body.and_then(|value| value.as_str()).unwrap_or_default();
                let indexed: Indexed = serde_json::from_str(body)?;
                let why = typed.why(&indexed);
                Ok((indexed, why))
            })
            .collect()
    }
}

/// The best results: by worth, then by the names of the States.
fn top(
    searcher: &Searcher,
    query: &dyn Query,
    asked: &SearchQuery,
) -> Result<Vec<DocAddress>, IndexError> {
    if asked.limit == 0 {
        return Ok(Vec::new());
    }
    let rank = match asked.display {
        DisplayLanguage::En => RANK_EN,
        DisplayLanguage::Fr => RANK_FR,
    };
    let by_worth_then_name = move |segment: &SegmentReader| {
        let column = |name| {
            let column = segment.fast_fields().u64(name);
            column.ok().map(|column| column.first_or_default_col(0))
        };
        let (rank, tie) = (column(rank), column(TIE));
        move |document: DocId, score: Score| {
            let rank = rank.as_ref().map_or(0, |column| column.get_val(document));
            let tie = tie.as_ref().map_or(0, |column| column.get_val(document));
            (score, Reverse(rank), Reverse(tie))
        }
    };
    let collector = TopDocs::with_limit(asked.limit)
        .and_offset(asked.offset)
        .tweak_score(by_worth_then_name);
    let top = searcher.search(query, &collector)?;
    Ok(top.into_iter().map(|(_, address)| address).collect())
}

/// Counts each field without its own filter: those not filtered by together,
/// each of the others apart.
fn count_facets(
    searcher: &Searcher,
    narrowing: &Narrowing,
    text: &dyn Query,
) -> Result<Vec<Facet>, IndexError> {
    let (filtered, free): (Vec<FacetField>, Vec<FacetField>) = FacetField::ALL
        .into_iter()
        .partition(|field| narrowing.narrows(*field));
    let mut facets = facets::count(searcher, &narrowing.all(text.box_clone()), &free)?;
    for field in filtered {
        let query = narrowing.all_but(field, text.box_clone());
        facets.extend(facets::count(searcher, &query, &[field])?);
    }
    facets.sort_by_key(|facet| {
        FacetField::ALL
            .iter()
            .position(|field| *field == facet.field)
    });
    Ok(facets)
}

/// The filters as queries.
struct Narrowing {
    audience: Box<dyn Query>,
    by_field: Vec<(FacetField, Box<dyn Query>)>,
}

impl Narrowing {
    fn of(query: &SearchQuery, fields: &Fields) -> Self {
        let filters = &query.filters;
        let texts = |field: Field, values: Vec<String>| {
            let terms = values
                .iter()
                .map(|value| Term::from_field_text(field, value));
            terms.collect::<Vec<_>>()
        };
        let strings = |values: &mut dyn Iterator<Item = &str>| {
            values.map(str::to_owned).collect::<Vec<String>>()
        };
        let states = strings(&mut filters.states.iter().map(PartyCode::as_str));
        let subjects = strings(&mut filters.subjects.iter().map(Key::as_str));
        let wordings = strings(&mut filters.wordings.iter().map(|wording| wording.as_str()));
        let languages = filters.languages.iter().map(|tag| tag.to_ascii_lowercase());
        let years = filters.years.iter();
        let years = years.map(|year| Term::from_field_u64(fields.year, u64::from(*year)));
        let by_field = [
            (FacetField::State, texts(fields.state, states)),
            (
                FacetField::Language,
                texts(fields.language, languages.collect()),
            ),
            (FacetField::Year, years.collect()),
            (FacetField::Subject, texts(fields.subject, subjects)),
            (FacetField::Wording, texts(fields.wording, wordings)),
        ];
        let audience = Audience::Service;
        let visible = [Audience::Public, Audience::Participants, audience]
            .into_iter()
            .filter(|of| query.audience.sees(*of))
            .map(|of| Term::from_field_text(fields.audience, of.as_str()));
        Self {
            audience: any_of(visible.collect()),
            by_field: by_field
                .into_iter()
                .filter(|(_, terms)| !terms.is_empty())
                .map(|(field, terms)| (field, any_of(terms)))
                .collect(),
        }
    }

    /// Whether any entry that the reader may see writes a word in one, in
    /// whatever inflection.
    fn has_word(
        &self,
        searcher: &Searcher,
        folded: &str,
        fields: &Fields,
    ) -> Result<bool, IndexError> {
        let places = fields.term_words.iter().chain(&fields.text_words);
        let stems =
            places.map(|(analysis, field)| Term::from_field_text(*field, &analysis.stem(folded)));
        let visible = BooleanQuery::new(vec![
            (Occur::Must, any_of(stems.collect())),
            (Occur::Must, self.audience.box_clone()),
        ]);
        Ok(searcher.search(&visible, &Count)? > 0)
    }

    fn narrows(&self, field: FacetField) -> bool {
        self.by_field.iter().any(|(by, _)| *by == field)
    }

    fn all(&self, text: Box<dyn Query>) -> BooleanQuery {
        self.joined(None, text)
    }

    fn all_but(&self, field: FacetField, text: Box<dyn Query>) -> BooleanQuery {
        self.joined(Some(field), text)
    }

    fn joined(&self, without: Option<FacetField>, text: Box<dyn Query>) -> BooleanQuery {
        let mut clauses = vec![
            (Occur::Must, text),
            (Occur::Must, self.audience.box_clone()),
        ];
        for (field, filter) in &self.by_field {
            if Some(*field) != without {
                clauses.push((Occur::Must, filter.box_clone()));
            }
        }
        BooleanQuery::new(clauses)
    }
}

/// Any of some terms, without effect on the order.
fn any_of(terms: Vec<Term>) -> Box<dyn Query> {
    let query = Box::new(TermSetQuery::new(terms));
    Box::new(ConstScoreQuery::new(query, 0.0))
}

/// What the reader typed, taken apart.
struct Typed {
    as_typed: String,
    key: String,
    /// The key without a leading article or the like, where there is one.
    bare_key: Option<String>,
    /// What must be found, folded.
    words: Vec<String>,
}

impl Typed {
    fn of(
        text: &str,
        is_word: impl Fn(&str) -> Result<bool, IndexError>,
    ) -> Result<Self, IndexError> {
        let mut found = words(text);
        found.truncate(MAX_WORDS);
        Ok(Self {
            as_typed: text.trim().nfc().collect(),
            key: compact(text),
            bare_key: bare_key(&found),
            words: to_find(&found, is_word)?,
        })
    }

    /// The query for the text: `Must` for entries with all words, `Should`
    /// for those with any.
    fn query(&self, fields: &Fields, occur: Occur) -> Box<dyn Query> {
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
        let found = Box::new(TermSetQuery::new(forms));
        Box::new(ConstScoreQuery::new(found, worth))
    }

    /// Why an entry matched; none for a query without text.
    fn why(&self, indexed: &Indexed) -> Option<Match> {
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
