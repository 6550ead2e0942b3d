use std::cmp::Reverse;
use std::collections::BTreeSet;

use tantivy::collector::{Count, DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, Occur, Query};
use tantivy::schema::Value;
use tantivy::{DocAddress, DocId, Order, Score, Searcher, SegmentReader, TantivyDocument};

use super::clauses;
use super::corrections::{mistakes_forgiven, nearest};
use super::document::Indexed;
use super::facets::{self, Facet, FacetField};
use super::index::{IndexError, SearchIndex};
use super::matching::{Match, Matcher, Passage};
use super::narrowing::Narrowing;
use super::schema::{self, CONCEPT, NEWEST, TIE};
use super::syntax::Parsed;
use super::typed::{Scope, Typed, union};
use crate::model::{DisplayLanguage, Key, Language, PartyCode, TextKind, Wording};
use crate::store::{Audience, Revision};
use crate::text::compact;

/// What is searched for.
#[derive(Debug, Clone)]
pub struct SearchQuery {
    /// What the reader typed, taken apart.
    pub text: Parsed,
    /// The language in which it is looked for; any where there is none.
    pub language: Option<Language>,
    /// Whether typing mistakes are forgiven.
    pub fuzzy: Fuzzy,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// Who is reading.
    pub audience: Audience,
    /// The second since 1970 at which an entry must have been in force; the
    /// current entries where there is none.
    pub as_of: Option<u64>,
    /// In what order.
    pub sort: Sort,
    /// The language of names and terms by which results are ordered.
    pub display: DisplayLanguage,
    /// By what to count the results.
    pub facets: Vec<FacetField>,
    /// How many results to give.
    pub limit: usize,
    /// How many to pass over.
    pub offset: usize,
}

/// Whether typing mistakes are forgiven: one from four letters on, two from
/// eight; two letters changed over are one mistake.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fuzzy {
    /// Where nothing is found otherwise.
    #[default]
    Auto,
    /// Always: what is found with a mistake comes after what is found without.
    On,
    /// Never.
    Off,
}

/// The order of results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best match first, then by the names of States.
    #[default]
    Relevance,
    /// By the term that is shown.
    Term,
    /// By the names of States.
    State,
    /// By the newest year cited, the newest first, then by the names of
    /// States.
    Year,
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
    /// Kinds of texts.
    pub kinds: Vec<TextKind>,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How many entries match, all told.
    pub total: usize,
    /// The entries asked for.
    pub hits: Vec<Hit>,
    /// Counts by field. A field's own filter does not apply to its counts.
    pub facets: Vec<Facet>,
    /// Set when no entry has all words and those with any are given.
    pub relaxed: bool,
    /// What was looked for in the place of what was typed, or could be.
    pub correction: Option<Correction>,
    /// The newest act that changed what this reader finds.
    pub revision: Revision,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The entry.
    pub indexed: Indexed,
    /// Why it matched; none where no words were looked for.
    pub matched: Option<Match>,
    /// Where what was looked for stands in the term shown.
    pub in_term: Option<Passage>,
    /// Where what was looked for stands in the text shown.
    pub in_text: Option<Passage>,
}

/// What a reader may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What it would be.
    pub text: String,
    /// Whether the results are for it.
    pub is_used: bool,
}

/// A query at one state of the index, with all that it takes to run it.
struct Run<'a> {
    index: &'a SearchIndex,
    searcher: &'a Searcher,
    narrowing: Narrowing,
    asked: &'a SearchQuery,
}

/// What is looked for in the end.
struct Resolved {
    typed: Typed,
    related: Vec<Key>,
    query: Box<dyn Query>,
    total: usize,
    relaxed: bool,
    correction: Option<Correction>,
}

impl SearchIndex {
    /// Runs a query.
    ///
    /// # Errors
    /// Those of the index.
    pub fn search(&self, asked: &SearchQuery) -> Result<Found, IndexError> {
        let snapshot = self.snapshot();
        let run = Run {
            index: self,
            searcher: &snapshot.searcher,
            narrowing: Narrowing::of(asked, &self.fields),
            asked,
        };
        let resolved = run.resolve()?;
        let top = run.top(&run.narrowing.all(resolved.query.box_clone()))?;
        Ok(Found {
            total: resolved.total,
            hits: run.read(&top, &resolved)?,
            facets: run.count_facets(resolved.query.as_ref())?,
            relaxed: resolved.relaxed,
            correction: resolved.correction,
            revision: snapshot.position.seen_by(asked.audience),
        })
    }
}

impl Run<'_> {
    /// All words first; where nothing has them, what may have been meant;
    /// where nothing is near either, any of the words.
    fn resolve(&self) -> Result<Resolved, IndexError> {
        let typed = self.typed(&self.asked.text.plain)?;
        let mut found = self.resolved(typed, Occur::Must)?;
        let is_wanted = found.total == 0 || self.asked.fuzzy == Fuzzy::On;
        if is_wanted && !found.typed.is_empty() {
            found = self.corrected(found)?;
        }
        if found.total == 0 && found.typed.words.len() > 1 {
            let correction = found.correction.take();
            let any = self.resolved(found.typed, Occur::Should)?;
            found = Resolved {
                relaxed: any.total > 0,
                correction,
                ..any
            };
        }
        Ok(found)
    }

    fn typed(&self, plain: &str) -> Result<Typed, IndexError> {
        let is_word = |folded: &str| {
            self.narrowing
                .has_word(self.searcher, folded, &self.index.fields)
        };
        Typed::of(plain, is_word)
    }

    fn resolved(&self, typed: Typed, occur: Occur) -> Result<Resolved, IndexError> {
        let fields = &self.index.fields;
        let related = self.related(&typed)?;
        let scope = Scope {
            searcher: self.searcher,
            fields,
            language: self.asked.language.as_ref(),
            concepts: &related,
        };
        let text = &self.asked.text;
        let plain = typed.query(scope, occur);
        let query = clauses::around(plain, &text.wanted, &text.excluded, fields);
        let total = self.count(query.as_ref())?;
        Ok(Resolved {
            typed,
            related,
            query,
            total,
            relaxed: false,
            correction: None,
        })
    }

    /// The concepts of which some entry that the reader may see has the typed
    /// words as a term: through them, entries of other States are found too.
    fn related(&self, typed: &Typed) -> Result<Vec<Key>, IndexError> {
        let fields = &self.index.fields;
        let keys: Vec<String> = typed
            .keys()
            .map(|key| match &self.asked.language {
                Some(language) => super::tokens::tagged(language.primary(), key),
                None => key.to_owned(),
            })
            .collect();
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let named = [fields.term_key, fields.variant_key].map(|field| union(field, &keys));
        let named = self
            .narrowing
            .seen_of(Box::new(BooleanQuery::union(named.into())));
        let mut concepts = BTreeSet::new();
        for address in self.searcher.search(&named, &DocSetCollector)? {
            let segment = self.searcher.segment_reader(address.segment_ord);
            let Some(column) = segment.fast_fields().str(CONCEPT)? else {
                continue;
            };
            for ordinal in column.term_ords(address.doc_id) {
                let mut id = String::new();
                column.ord_to_str(ordinal, &mut id)?;
                concepts.extend(id.parse::<Key>());
            }
        }
        Ok(concepts.into_iter().collect())
    }

    fn count(&self, query: &dyn Query) -> Result<usize, IndexError> {
        let query = self.narrowing.all(query.box_clone());
        Ok(self.searcher.search(&query, &Count)?)
    }

    /// What was found, with what may have been meant: used where mistakes are
    /// forgiven, else only named.
    fn corrected(&self, found: Resolved) -> Result<Resolved, IndexError> {
        let Some(text) = self.correction(&found.typed)? else {
            return Ok(found);
        };
        let meant = self.resolved(self.typed(&text)?, Occur::Must)?;
        if meant.total == 0 {
            return Ok(found);
        }
        let text = self.as_written(&meant)?.unwrap_or(text);
        let is_used = self.asked.fuzzy != Fuzzy::Off;
        let correction = Some(Correction { text, is_used });
        match (is_used, found.total) {
            (false, _) => Ok(Resolved {
                correction,
                ..found
            }),
            (true, 0) => Ok(Resolved {
                correction,
                ..meant
            }),
            (true, _) => {
                let without_worth = tantivy::query::ConstScoreQuery::new(meant.query, 0.0);
                let query = Box::new(BooleanQuery::union(vec![
                    found.query,
                    Box::new(without_worth),
                ]));
                let total = self.count(query.as_ref())?;
                Ok(Resolved {
                    query,
                    total,
                    correction,
                    ..found
                })
            }
        }
    }

    /// The nearest term as a whole, else the typed words with each unknown
    /// one replaced by the nearest known.
    fn correction(&self, typed: &Typed) -> Result<Option<String>, IndexError> {
        let fields = &self.index.fields;
        let keys = [fields.term_key, fields.variant_key, fields.concept_key];
        let near = |word: &str, mistakes, fields: &[_]| {
            nearest(self.searcher, &self.narrowing, word, mistakes, fields)
        };
        let forgiven = mistakes_forgiven(&typed.key);
        if let Some(key) = near(&typed.key, forgiven.min(1), &keys)? {
            return Ok(Some(key));
        }
        let places = [fields.term_words, fields.concept_words, fields.text_words];
        let mut corrected = Vec::with_capacity(typed.words.len());
        let mut is_changed = false;
        for word in &typed.words {
            let is_known = self.narrowing.has_word(self.searcher, word, fields)?;
            let nearest = match is_known {
                true => None,
                false => near(word, mistakes_forgiven(word), &places)?,
            };
            is_changed |= nearest.is_some();
            corrected.push(nearest.unwrap_or_else(|| word.clone()));
        }
        if is_changed {
            return Ok(Some(corrected.join(" ")));
        }
        near(&typed.key, forgiven, &keys)
    }

    /// A corrected key as the best entry writes it.
    fn as_written(&self, meant: &Resolved) -> Result<Option<String>, IndexError> {
        let one = SearchQuery {
            limit: 1,
            offset: 0,
            sort: Sort::Relevance,
            ..self.asked.clone()
        };
        let run = Run {
            asked: &one,
            narrowing: Narrowing::of(&one, &self.index.fields),
            ..*self
        };
        let top = run.top(&run.narrowing.all(meant.query.box_clone()))?;
        let hits = run.read(&top, meant)?;
        let terms = hits.iter().flat_map(|hit| &hit.indexed.entry.terms);
        let mut written = terms.filter(|term| meant.typed.is_key(&compact(&term.text)));
        Ok(written.next().map(|term| term.text.clone()))
    }

    /// The addresses of the results asked for.
    fn top(&self, query: &dyn Query) -> Result<Vec<DocAddress>, IndexError> {
        let asked = self.asked;
        if asked.limit == 0 {
            return Ok(Vec::new());
        }
        let best = TopDocs::with_limit(asked.limit).and_offset(asked.offset);
        if asked.sort == Sort::Term {
            let by_term = best.order_by_string_fast_field(schema::sort(asked.display), Order::Asc);
            let top = self.searcher.search(query, &by_term)?;
            return Ok(top.into_iter().map(|(_, address)| address).collect());
        }
        let (sort, rank) = (asked.sort, schema::rank(asked.display));
        let order = move |segment: &SegmentReader| {
            let column = |name: &str| {
                let column = segment.fast_fields().u64(name);
                column.ok().map(|column| column.first_or_default_col(0))
            };
            let first = match sort {
                Sort::Year => column(NEWEST),
                _ => None,
            };
            let (rank, tie) = (column(&rank), column(TIE));
            move |document: DocId, score: Score| {
                let value =
                    |column: &Option<std::sync::Arc<dyn tantivy::columnar::ColumnValues>>| {
                        column.as_ref().map_or(0, |column| column.get_val(document))
                    };
                let score = match sort {
                    Sort::Relevance => score,
                    _ => 0.0,
                };
                (
                    score,
                    value(&first),
                    Reverse(value(&rank)),
                    Reverse(value(&tie)),
                )
            }
        };
        let top = self.searcher.search(query, &best.tweak_score(order))?;
        Ok(top.into_iter().map(|(_, address)| address).collect())
    }

    fn read(&self, top: &[DocAddress], resolved: &Resolved) -> Result<Vec<Hit>, IndexError> {
        let matcher = Matcher::of(&resolved.typed, &self.asked.text, &resolved.related);
        let hit = |address: &DocAddress| {
            let document: TantivyDocument = self.searcher.doc(*address)?;
            let body = document.get_first(self.index.fields.body);
            let body = body.and_then(|value| value.as_str()).unwrap_or_default();
            let indexed: Indexed = serde_json::from_str(body)?;
            let entry = &indexed.entry;
            let term = entry.term_for(self.asked.display);
            let text = entry.text_for(self.asked.display);
            Ok(Hit {
                matched: matcher.why(&indexed),
                in_term: term.and_then(|term| matcher.passage(&term.text, &term.language)),
                in_text: text.and_then(|text| matcher.passage(&text.text, &text.language)),
                indexed,
            })
        };
        top.iter().map(hit).collect()
    }

    /// Counts each field without its own filter: those not filtered by
    /// together, each of the others apart.
    fn count_facets(&self, text: &dyn Query) -> Result<Vec<Facet>, IndexError> {
        let narrowing = &self.narrowing;
        let asked = self.asked.facets.iter().copied();
        let (filtered, free): (Vec<FacetField>, Vec<FacetField>) =
            asked.partition(|field| narrowing.narrows(*field));
        let query = narrowing.all(text.box_clone());
        let mut facets = facets::count(self.searcher, &query, &free)?;
        for field in filtered {
            let query = narrowing.all_but(field, text.box_clone());
            facets.extend(facets::count(self.searcher, &query, &[field])?);
        }
        Ok(facets)
    }
}
