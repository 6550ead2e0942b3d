//! What results are narrowed to, as queries.

use std::ops::Bound;

use tantivy::collector::Count;
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, EnableScoring, Occur, Query, RangeQuery, TermSetQuery,
};
use tantivy::schema::Field;
use tantivy::{DocSet, Searcher, TERMINATED, Term};

use super::facets::FacetField;
use super::index::IndexError;
use super::query::SearchQuery;
use super::schema::{Fields, seen};
use super::tokens::inflections;
use super::typed::one;
use crate::model::{Key, PartyCode};

/// The filters as queries.
pub struct Narrowing {
    /// What the reader may see, in force at the time asked about.
    visible: Box<dyn Query>,
    by_field: Vec<(FacetField, Box<dyn Query>)>,
}

impl Narrowing {
    pub fn of(query: &SearchQuery, fields: &Fields) -> Self {
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
        let kinds = strings(&mut filters.kinds.iter().map(|kind| kind.as_str()));
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
            (FacetField::Kind, texts(fields.kind, kinds)),
        ];
        Self {
            visible: visible(query, fields),
            by_field: by_field
                .into_iter()
                .filter(|(_, terms)| !terms.is_empty())
                .map(|(field, terms)| (field, any_of(terms)))
                .collect(),
        }
    }

    /// Whether any entry that the reader may see writes a word in one, in
    /// whatever inflection.
    pub fn has_word(
        &self,
        searcher: &Searcher,
        folded: &str,
        fields: &Fields,
    ) -> Result<bool, IndexError> {
        let tokens = inflections(folded);
        let places = [fields.term_words, fields.text_words];
        let stems = places.iter().flat_map(|field| {
            let tokens = tokens.iter();
            tokens.map(|token| Term::from_field_text(*field, token))
        });
        let mut known = Vec::new();
        for stem in stems {
            if searcher.doc_freq(&stem)? > 0 {
                known.push(stem);
            }
        }
        // Most words that are asked about are nobody's.
        if known.is_empty() {
            return Ok(false);
        }
        self.has_any(searcher, known)
    }

    /// How many entries that the reader may see have a token in any of some
    /// fields.
    pub fn count_visible(
        &self,
        searcher: &Searcher,
        token: &str,
        fields: &[Field],
    ) -> Result<usize, IndexError> {
        let terms = fields
            .iter()
            .map(|field| Term::from_field_text(*field, token));
        self.count(searcher, terms.collect())
    }

    /// Whether the reader may see an entry with any of some terms.
    fn has_any(&self, searcher: &Searcher, any: Vec<Term>) -> Result<bool, IndexError> {
        let visible = self.seen_of(Box::new(BooleanQuery::new_multiterms_query(any)));
        let weight = visible.weight(EnableScoring::disabled_from_searcher(searcher))?;
        for segment in searcher.segment_readers() {
            let alive = segment.alive_bitset();
            let mut scorer = weight.scorer(segment, 1.0)?;
            let mut document = scorer.doc();
            while document != TERMINATED {
                if alive.is_none_or(|alive| alive.is_alive(document)) {
                    return Ok(true);
                }
                document = scorer.advance();
            }
        }
        Ok(false)
    }

    fn count(&self, searcher: &Searcher, any: Vec<Term>) -> Result<usize, IndexError> {
        let visible = BooleanQuery::new(vec![
            (Occur::Must, any_of(any)),
            (Occur::Must, self.visible.box_clone()),
        ]);
        Ok(searcher.search(&visible, &Count)?)
    }

    /// A query for what the reader may see of what another one finds.
    pub fn seen_of(&self, query: Box<dyn Query>) -> BooleanQuery {
        BooleanQuery::intersection(vec![query, self.visible.box_clone()])
    }

    pub fn narrows(&self, field: FacetField) -> bool {
        self.by_field.iter().any(|(by, _)| *by == field)
    }

    pub fn all(&self, text: Box<dyn Query>) -> BooleanQuery {
        self.joined(None, text)
    }

    pub fn all_but(&self, field: FacetField, text: Box<dyn Query>) -> BooleanQuery {
        self.joined(Some(field), text)
    }

    fn joined(&self, without: Option<FacetField>, text: Box<dyn Query>) -> BooleanQuery {
        let mut clauses = vec![(Occur::Must, text), (Occur::Must, self.visible.box_clone())];
        for (field, filter) in &self.by_field {
            if Some(*field) != without {
                clauses.push((Occur::Must, filter.box_clone()));
            }
        }
        BooleanQuery::new(clauses)
    }
}

/// What the audience sees of what is current, or was in force at a time.
fn visible(query: &SearchQuery, fields: &Fields) -> Box<dyn Query> {
    let seen = |is_current| {
        let seen = one(fields.seen, &seen(query.audience, is_current));
        Box::new(ConstScoreQuery::new(seen, 0.0)) as Box<dyn Query>
    };
    match query.as_of {
        None => seen(true),
        Some(second) => Box::new(BooleanQuery::intersection(vec![
            seen(false),
            in_force(second, fields),
        ])),
    }
}

/// What was in force at a second since 1970.
fn in_force(second: u64, fields: &Fields) -> Box<dyn Query> {
    let bound = |field| Bound::Included(Term::from_field_u64(field, second));
    let began = RangeQuery::new(Bound::Unbounded, bound(fields.valid_from));
    let after = Bound::Excluded(Term::from_field_u64(fields.valid_until, second));
    let goes_on = RangeQuery::new(after, Bound::Unbounded);
    let both = BooleanQuery::intersection(vec![Box::new(began), Box::new(goes_on)]);
    Box::new(ConstScoreQuery::new(Box::new(both), 0.0))
}

/// Any of some terms, without effect on the order.
pub fn any_of(terms: Vec<Term>) -> Box<dyn Query> {
    let query = Box::new(TermSetQuery::new(terms));
    Box::new(ConstScoreQuery::new(query, 0.0))
}
