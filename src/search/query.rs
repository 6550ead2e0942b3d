use std::cmp::Reverse;

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{Occur, Query};
use tantivy::schema::Value;
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TantivyDocument};

use super::document::Indexed;
use super::facets::{self, Facet, FacetField};
use super::index::{IndexError, SearchIndex};
use super::narrowing::Narrowing;
use super::schema::{RANK_EN, RANK_FR, TIE};
use super::typed::Typed;
use crate::model::{DisplayLanguage, Key, PartyCode, Wording};
use crate::store::{Audience, Revision};

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
