use std::collections::BTreeMap;

use super::index::IndexError;
use super::segments::{Segment, Segments, Set};

/// What results are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FacetField {
    /// State or organisation.
    State,
    /// Primary language.
    Language,
    /// Year of the documents.
    Year,
    /// Subject field.
    Subject,
    /// Whose words.
    Wording,
    /// Kind of text.
    Kind,
}

impl FacetField {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::State,
        Self::Language,
        Self::Year,
        Self::Subject,
        Self::Wording,
        Self::Kind,
    ];

    /// The name of the field, in the index and in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Language => "language",
            Self::Year => "year",
            Self::Subject => "subject",
            Self::Wording => "wording",
            Self::Kind => "kind",
        }
    }
}

/// The values of a field among the results, with how many entries have each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Counted by.
    pub field: FacetField,
    /// Value and number of entries, in the order of the values.
    pub values: Vec<(String, u64)>,
}

/// Counts a field over a set of documents.
///
/// # Errors
/// Those of reading the index.
pub(super) fn count(
    segments: &Segments,
    set: &Set,
    field: FacetField,
) -> Result<Facet, IndexError> {
    let values = match field {
        FacetField::Year => years(segments, set),
        _ => words(segments, set, field)?,
    };
    Ok(Facet { field, values })
}

fn years(segments: &Segments, set: &Set) -> Vec<(String, u64)> {
    let mut counts: BTreeMap<u64, u64> = BTreeMap::new();
    for segment in segments.iter() {
        for year in segment
            .own(set)
            .flat_map(|doc| segment.year.values_for_doc(doc))
        {
            *counts.entry(year).or_default() += 1;
        }
    }
    let counts = counts.into_iter();
    counts
        .map(|(year, count)| (year.to_string(), count))
        .collect()
}

fn words(
    segments: &Segments,
    set: &Set,
    field: FacetField,
) -> Result<Vec<(String, u64)>, IndexError> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for segment in segments.iter() {
        count_in(segment, set, field, &mut counts)?;
    }
    // `en-gb` counts under `en`, which the same entry has too.
    let is_shown = |value: &String| field != FacetField::Language || !value.contains('-');
    counts.retain(|value, _| is_shown(value));
    Ok(counts.into_iter().collect())
}

fn count_in(
    segment: &Segment,
    set: &Set,
    field: FacetField,
    counts: &mut BTreeMap<String, u64>,
) -> Result<(), IndexError> {
    let mut columns = segment.facets.iter();
    let Some((_, column)) = columns.find(|(of, _)| *of == field) else {
        return Ok(());
    };
    let mut by_ordinal = vec![0_u64; column.num_terms()];
    for ordinal in segment.own(set).flat_map(|doc| column.term_ords(doc)) {
        by_ordinal[ordinal as usize] += 1;
    }
    let mut value = String::new();
    for (ordinal, count) in by_ordinal.into_iter().enumerate().filter(|(_, n)| *n > 0) {
        column.ord_to_str(ordinal as u64, &mut value)?;
        *counts.entry(value.clone()).or_default() += count;
    }
    Ok(())
}
