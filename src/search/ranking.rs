//! The order of results.
//!
//! Results come by levels: whatever is on a higher one comes before whatever
//! is on a lower one, and within a level States come in the order of their
//! names. Nothing is weighed by how rare a word is: such a weight would depend
//! on texts that the reader may not see, and would rank the texts of States.

use super::index::IndexError;
use super::query::Sort;
use super::segments::{Segment, Segments, Set};
use crate::model::DisplayLanguage;

/// The part of the results that a reader asked for, filled level by level.
pub struct Page<'a> {
    segments: &'a Segments,
    sort: Sort,
    display: DisplayLanguage,
    /// Results still to pass over.
    skip: usize,
    /// Results still wanted.
    wanted: usize,
    documents: Vec<u32>,
}

/// By what a document is put before another one of the same level.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    /// The key of its term where the order is by terms.
    text: Vec<u8>,
    /// How far its year is from the last one where the order is by years.
    age: u64,
    /// The place of its State's name, then a number of its own.
    order: u64,
    document: u32,
}

impl<'a> Page<'a> {
    /// An empty page that begins after `skip` results and takes `wanted`.
    pub fn new(
        segments: &'a Segments,
        sort: Sort,
        display: DisplayLanguage,
        skip: usize,
        wanted: usize,
    ) -> Self {
        Self {
            segments,
            sort,
            display,
            skip,
            wanted,
            documents: Vec::with_capacity(wanted),
        }
    }

    /// Whether nothing more is wanted.
    pub fn is_full(&self) -> bool {
        self.wanted == 0
    }

    /// Adds a level, of which nothing was added before.
    ///
    /// # Errors
    /// Those of reading the index.
    pub fn add(&mut self, level: &Set) -> Result<(), IndexError> {
        let length = usize::try_from(level.len()).unwrap_or(usize::MAX);
        if self.skip >= length {
            self.skip -= length;
            return Ok(());
        }
        if self.is_full() {
            return Ok(());
        }
        let first = self.first(level, self.skip + self.wanted)?;
        let taken = first.into_iter().skip(self.skip);
        let before = self.documents.len();
        self.documents.extend(taken);
        self.wanted -= self.documents.len() - before;
        self.skip = 0;
        Ok(())
    }

    /// The documents of the page, in their order.
    pub fn documents(self) -> Vec<u32> {
        self.documents
    }

    /// The first few of a level.
    fn first(&self, level: &Set, count: usize) -> Result<Vec<u32>, IndexError> {
        let mut first = Vec::new();
        for segment in self.segments.iter() {
            first.extend(self.first_in(segment, level, count)?);
        }
        first.sort_unstable();
        first.truncate(count);
        Ok(first.into_iter().map(|each| each.document).collect())
    }

    fn first_in(
        &self,
        segment: &Segment,
        level: &Set,
        count: usize,
    ) -> Result<Vec<Order>, IndexError> {
        let at = self.display as usize;
        let terms = segment.sort[at].as_ref();
        let terms = terms.filter(|_| self.sort == Sort::Term);
        // Within a segment the order of terms is that of their ordinals.
        let places = segment.order(self.display)?;
        let key = |doc: u32| {
            let term = terms.and_then(|terms| terms.ords().first(doc));
            let age = match self.sort {
                Sort::Year => u64::MAX - segment.newest.first(doc).unwrap_or_default(),
                _ => 0,
            };
            let order = places.get(doc as usize).copied().unwrap_or_default();
            (term.unwrap_or_default(), age, order, doc)
        };
        let mut keys: Vec<_> = segment.own(level).map(key).collect();
        if keys.len() > count {
            keys.select_nth_unstable(count);
            keys.truncate(count);
        }
        let mut first = Vec::with_capacity(keys.len());
        for (term, age, order, doc) in keys {
            let mut text = Vec::new();
            match terms {
                Some(_) if self.segments.is_one() => text.extend(term.to_be_bytes()),
                Some(terms) => {
                    terms.ord_to_bytes(term, &mut text)?;
                }
                None => {}
            }
            first.push(Order {
                text,
                age,
                order,
                document: segment.range.start + doc,
            });
        }
        Ok(first)
    }
}
