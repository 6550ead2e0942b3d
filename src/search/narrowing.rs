//! What results are narrowed to.

use std::ops::RangeInclusive;

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
                set |= years(segments, &(*year..=*year));
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
        Some(second) => Ok(in_force(second, segments) & segments.seen(query.audience, false)),
    }
}

/// What was in force at a second since 1970.
fn in_force(second: u64, segments: &Segments) -> Set {
    let began = segments.between(|segment| &segment.valid_from, 0..=second);
    let goes_on = segments.between(|segment| &segment.valid_until, second + 1..=u64::MAX);
    began & goes_on
}

/// Documents that cite a document of these years.
pub fn years(segments: &Segments, years: &RangeInclusive<u16>) -> Set {
    let years = u64::from(*years.start())..=u64::from(*years.end());
    segments.between(|segment| &segment.year, years)
}
