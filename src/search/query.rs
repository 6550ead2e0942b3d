use std::cmp::Reverse;

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query,
    TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TantivyDocument, Term};
use unicode_normalization::UnicodeNormalization;

use super::document::Indexed;
use super::facets::{self, Facet, FacetField};
use super::index::{IndexError, SearchIndex};
use super::schema::{Fields, RANK_EN, RANK_FR, TIE};
use crate::model::{DisplayLanguage, Key, PartyCode, Wording};
use crate::store::{Audience, Revision};
use crate::text::{Analysis, Word, compact, fold, is_function_word, words};

/// Most words of a query that are looked at.
const MAX_WORDS: usize = 32;
/// How much a word in a term counts beside one in a text.
const TERM_BOOST: Score = 3.0;

/// What each way to match is worth. Each lies so far above the next that no
/// sum of the lower ones reaches it: the form as typed comes first, then the
/// same term written otherwise, then abbreviations and variants, then the
/// name of the concept, then terms that hold all words, then texts.
mod worth {
    use tantivy::Score;

    pub const TERM_AS_TYPED: Score = 1_000_000.0;
    pub const TERM: Score = 500_000.0;
    pub const VARIANT_AS_TYPED: Score = 250_000.0;
    pub const VARIANT: Score = 125_000.0;
    pub const CONCEPT: Score = 60_000.0;
    pub const ALL_WORDS_IN_TERMS: Score = 10_000.0;
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
    /// The newest act that the search saw.
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
        let is_word = |joined: &str| narrowing.has_word(searcher, joined, &self.fields);
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
            revision: snapshot.position.revision,
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

    /// Whether any entry that the reader may see has a word.
    fn has_word(
        &self,
        searcher: &Searcher,
        folded: &str,
        fields: &Fields,
    ) -> Result<bool, IndexError> {
        let word = TermQuery::new(
            Term::from_field_text(fields.word, folded),
            IndexRecordOption::Basic,
        );
        let visible = BooleanQuery::new(vec![
            (Occur::Must, Box::new(word) as Box<dyn Query>),
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
    /// What must be found: words, folded, and neighbours joined that someone
    /// writes as one word.
    words: Vec<String>,
}

impl Typed {
    fn of(
        text: &str,
        is_word: impl Fn(&str) -> Result<bool, IndexError>,
    ) -> Result<Self, IndexError> {
        let mut found = words(text);
        found.truncate(MAX_WORDS);
        // Words such as "the" or "la" need not stand in an entry, unless
        // there is nothing else to look for.
        if found.iter().any(|word| !is_function_word(&word.folded)) {
            found.retain(|word| !is_function_word(&word.folded));
        }
        Ok(Self {
            as_typed: text.trim().nfc().collect(),
            key: compact(text),
            words: joined(text, &found, is_word)?,
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
        if !self.words.is_empty() {
            ways.push(self.by_words(fields, occur));
        }
        Box::new(DisjunctionMaxQuery::new(ways))
    }

    fn by_words(&self, fields: &Fields, occur: Occur) -> Box<dyn Query> {
        let anywhere = self.words.iter().map(|word| {
            let in_terms = Self::word(word, &fields.term_words);
            let in_terms = BoostQuery::new(Box::new(BooleanQuery::union(in_terms)), TERM_BOOST);
            let mut places = Self::word(word, &fields.text_words);
            places.push(Box::new(in_terms));
            (
                occur,
                Box::new(BooleanQuery::union(places)) as Box<dyn Query>,
            )
        });
        let in_terms = self.words.iter().map(|word| {
            let places = Self::word(word, &fields.term_words);
            (
                Occur::Must,
                Box::new(BooleanQuery::union(places)) as Box<dyn Query>,
            )
        });
        let all_in_terms = Box::new(BooleanQuery::new(in_terms.collect()));
        let all_in_terms = ConstScoreQuery::new(all_in_terms, worth::ALL_WORDS_IN_TERMS);
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, Box::new(BooleanQuery::new(anywhere.collect()))),
            (Occur::Should, Box::new(all_in_terms)),
        ]))
    }

    /// A word in each language's field.
    fn word(folded: &str, fields: &[(Analysis, Field)]) -> Vec<Box<dyn Query>> {
        let in_field = |(analysis, field): &(Analysis, Field)| {
            let term = Term::from_field_text(*field, &analysis.stem(folded));
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
        };
        fields.iter().map(in_field).collect()
    }

    /// Why an entry matched; none for a query without text.
    fn why(&self, indexed: &Indexed) -> Option<Match> {
        if self.as_typed.is_empty() {
            return None;
        }
        let terms = || indexed.entry.terms.iter();
        let as_typed = terms().find(|term| term.text.trim() == self.as_typed);
        let written_otherwise = || terms().find(|term| compact(&term.text) == self.key);
        if let Some(term) = as_typed.or_else(written_otherwise) {
            return Some(Match {
                field: MatchField::Term,
                language: Some(term.language.to_string()),
            });
        }
        if indexed.concept_keys.contains(&self.key) {
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

/// Joins neighbours that are hyphenated, or that someone writes as one word:
/// `cyber space` is looked for as `cyberspace`, which the index also has where
/// an entry writes it in two.
fn joined(
    text: &str,
    words: &[Word],
    is_word: impl Fn(&str) -> Result<bool, IndexError>,
) -> Result<Vec<String>, IndexError> {
    let mut units = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        if let Some(next) = words.get(at) {
            let together = word.folded.clone() + &next.folded;
            let between = fold(&text[word.range.end..next.range.start]);
            if between == "-" || is_word(&together)? {
                units.push(together);
                at += 1;
                continue;
            }
        }
        units.push(word.folded.clone());
    }
    Ok(units)
}
