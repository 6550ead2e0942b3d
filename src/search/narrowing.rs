//! What results are narrowed to, as queries.

use tantivy::collector::Count;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query, TermSetQuery};
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use super::facets::FacetField;
use super::index::IndexError;
use super::query::SearchQuery;
use super::schema::Fields;
use crate::model::{Key, PartyCode};
use crate::store::Audience;

/// The filters as queries.
pub struct Narrowing {
    audience: Box<dyn Query>,
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
    pub fn has_word(
        &self,
        searcher: &Searcher,
        folded: &str,
        fields: &Fields,
    ) -> Result<bool, IndexError> {
        let places = fields.term_words.iter().chain(&fields.text_words);
        let stems =
            places.map(|(analysis, field)| Term::from_field_text(*field, &analysis.stem(folded)));
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
        let visible = BooleanQuery::new(vec![
            (Occur::Must, any_of(known)),
            (Occur::Must, self.audience.box_clone()),
        ]);
        Ok(searcher.search(&visible, &Count)? > 0)
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
pub fn any_of(terms: Vec<Term>) -> Box<dyn Query> {
    let query = Box::new(TermSetQuery::new(terms));
    Box::new(ConstScoreQuery::new(query, 0.0))
}
