//! What results are narrowed to.

use std::ops::{Bound, RangeInclusive};

use tantivy::Term;
use tantivy::query::{BooleanQuery, RangeQuery};
use tantivy::schema::Field;

use super::facets::FacetField;
use super::index::IndexError;
use super::query::SearchQuery;
use super::segments::{Segments, Set};
use crate::model::{Key, PartyCode};

/// What the reader may see, and the filters: each a set of documents.
pub struct Narrowing {
    /// What the reader may see, in force at the time asked about.
    pub seen: Set,
    by_field: Vec<(FacetField, Set)>,
}

impl Narrowing {
    /// What a query is narrowed to.
    ///
    /// # Errors
    /// Those of the index.
    pub fn of(query: &SearchQuery, segments: &Segments) -> Result<Self, IndexError> {
        let (fields, filters) = (&segments.fields, &query.filters);
        let states: Vec<&str> = filters.states.iter().map(PartyCode::as_str).collect();
        let languages = filters.languages.iter();
        let languages: Vec<String> = languages.map(|tag| tag.to_ascii_lowercase()).collect();
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let subjects: Vec<&str> = filters.subjects.iter().map(Key::as_str).collect();
        let wordings: Vec<&str> = filters.wordings.iter().map(|w| w.as_str()).collect();
        let kinds: Vec<&str> = filters.kinds.iter().map(|kind| kind.as_str()).collect();
        let mut by_field = Vec::new();
        for (by, field, values) in [
            (FacetField::State, fields.state, states),
            (FacetField::Language, fields.language, languages),
            (FacetField::Subject, fields.subject, subjects),
            (FacetField::Wording, fields.wording, wordings),
            (FacetField::Kind, fields.kind, kinds),
        ] {
            if !values.is_empty() {
                by_field.push((by, any_of(segments, field, &values)?));
            }
        }
        if !filters.years.is_empty() {
            let mut set = Set::new();
            for year in &filters.years {
                set |= segments.found_by(&years(fields.year, &(*year..=*year)))?;
            }
            by_field.push((FacetField::Year, set));
        }
        Ok(Self {
            seen: seen(query, segments)?,
            by_field,
        })
    }

    /// Whether there is a filter by a field.
    pub fn narrows(&self, field: FacetField) -> bool {
        self.by_field.iter().any(|(by, _)| *by == field)
    }

    /// What of a set passes all filters.
    pub fn all(&self, set: &Set) -> Set {
        self.but(None, set)
    }

    /// What of a set passes the filters by all fields but one.
    pub fn all_but(&self, field: FacetField, set: &Set) -> Set {
        self.but(Some(field), set)
    }

    fn but(&self, without: Option<FacetField>, set: &Set) -> Set {
        let mut passed = set.clone();
        for (field, filter) in &self.by_field {
            if Some(*field) != without {
                passed &= filter;
            }
        }
        passed
    }
}

/// Documents with any of some values.
fn any_of(segments: &Segments, field: Field, values: &[&str]) -> Result<Set, IndexError> {
    let mut lists = Vec::new();
    for value in values {
        lists.extend(segments.exactly(field, value)?);
    }
    segments.all_of(&lists)
}

/// What the reader sees of what is current, or was in force at a time.
fn seen(query: &SearchQuery, segments: &Segments) -> Result<Set, IndexError> {
    match query.as_of {
        None => Ok(segments.seen(query.audience, true).clone()),
        Some(second) => {
            let in_force = segments.found_by(&in_force(second, segments))?;
            Ok(in_force & segments.seen(query.audience, false))
        }
    }
}

/// What was in force at a second since 1970.
fn in_force(second: u64, segments: &Segments) -> BooleanQuery {
    let fields = &segments.fields;
    let bound = |field| Bound::Included(Term::from_field_u64(field, second));
    let began = RangeQuery::new(Bound::Unbounded, bound(fields.valid_from));
    let after = Bound::Excluded(Term::from_field_u64(fields.valid_until, second));
    let goes_on = RangeQuery::new(after, Bound::Unbounded);
    BooleanQuery::intersection(vec![Box::new(began), Box::new(goes_on)])
}

/// Documents that cite a document of these years.
pub fn years(field: Field, years: &RangeInclusive<u16>) -> RangeQuery {
    let bound = |year: &u16| Bound::Included(Term::from_field_u64(field, u64::from(*year)));
    RangeQuery::new(bound(years.start()), bound(years.end()))
}
