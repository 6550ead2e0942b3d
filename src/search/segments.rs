//! One state of the index, opened for reading: its segments laid end to end,
//! so that every document has one number and what a query finds is a set of
//! numbers.

use std::collections::BTreeSet;
use std::io;
use std::ops::{Range, RangeInclusive};
use std::sync::{Arc, OnceLock};

use levenshtein_automata::DFA;
use roaring::RoaringBitmap;
use tantivy::columnar::{BytesColumn, Column, StrColumn};
use tantivy::postings::TermInfo;
use tantivy::query::{EnableScoring, Query};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::store::StoreReader;
use tantivy::{
    DocSet, Index, InvertedIndexReader, Searcher, SegmentReader, TERMINATED, TantivyError,
};

use super::facets::FacetField;
use super::index::IndexError;
use super::indexed::Indexed;
use super::packing::{self, Packing};
use super::schema::{self, CONCEPT, Fields, NEWEST, STATE, seen};
use super::tree::Tree;
use crate::model::{DisplayLanguage, Key};
use crate::store::Audience;

/// Lists are short that have fewer than one in so many documents.
const SPARSE: u64 = 32;

/// Blocks of stored entries that are kept: none, since they are in memory as
/// they are in the file.
const BLOCKS_KEPT: usize = 0;

/// A set of documents.
pub type Set = RoaringBitmap;

/// One state of the index.
pub struct Segments {
    searcher: Searcher,
    segments: Vec<Segment>,
    pub fields: Fields,
    /// What each audience may see: of current versions, and of all.
    seen: Vec<(Audience, [Set; 2])>,
    /// How its entries are packed.
    pub packing: Arc<Packing>,
}

/// A segment with its columns.
pub struct Segment {
    /// The numbers of its documents.
    pub range: Range<u32>,
    reader: SegmentReader,
    stored: StoreReader,
    /// The dictionaries of names and words.
    trees: Arc<[(Field, Option<Tree>); 4]>,
    order: Arc<[InMemory; 2]>,
    pub newest: Column<u64>,
    pub sort: [Option<BytesColumn>; 2],
    pub concept: Option<StrColumn>,
    pub state: Option<StrColumn>,
    /// The columns of words that results are counted by.
    pub facets: Vec<(FacetField, StrColumn)>,
    pub year: Column<u64>,
    pub valid_from: Column<u64>,
    pub valid_until: Column<u64>,
}

/// A column that is read as a whole when it is first needed: results are
/// ordered by it, and it is asked for each of them.
#[derive(Default)]
struct InMemory(OnceLock<Vec<u64>>);

/// The documents that have a token, in one segment; not read yet.
#[derive(Debug, Clone)]
pub struct List {
    segment: usize,
    field: Field,
    info: TermInfo,
}

impl Segment {
    /// Opens a segment; `before` are those that were open before, of which a
    /// good part are often the same.
    fn open(
        index: &Index,
        reader: &SegmentReader,
        fields: &Fields,
        start: u32,
        before: &[Segment],
    ) -> Result<Self, TantivyError> {
        let columns = reader.fast_fields();
        let same = |segment: &&Segment| segment.reader.segment_id() == reader.segment_id();
        let same = before.iter().find(same);
        let sort = |language| columns.bytes(&schema::sort(language));
        let [en, fr] = DisplayLanguage::ALL;
        let mut facets = Vec::new();
        for field in FacetField::ALL {
            if field != FacetField::Year
                && let Some(column) = columns.str(field.name())?
            {
                facets.push((field, column));
            }
        }
        let trees = match same {
            Some(same) => Arc::clone(&same.trees),
            None => {
                let fields = [fields.names, fields.words, fields.stems, fields.suggested];
                Arc::new(Tree::open(index, reader, fields)?)
            }
        };
        Ok(Self {
            range: start..start + reader.max_doc(),
            trees,
            order: same.map_or_else(Arc::default, |same| Arc::clone(&same.order)),
            newest: columns.u64(NEWEST)?,
            sort: [sort(en)?, sort(fr)?],
            concept: columns.str(CONCEPT)?,
            state: columns.str(STATE)?,
            year: columns.u64("year")?,
            valid_from: columns.u64("valid_from")?,
            valid_until: columns.u64("valid_until")?,
            facets,
            stored: reader.get_store_reader(BLOCKS_KEPT)?,
            reader: reader.clone(),
        })
    }

    /// The place of each document in the order of States' names.
    ///
    /// # Errors
    /// Those of reading the column.
    pub fn order(&self, language: DisplayLanguage) -> Result<&[u64], TantivyError> {
        let order = &self.order[language as usize].0;
        if let Some(order) = order.get() {
            return Ok(order);
        }
        let column = self.reader.fast_fields().u64(&schema::order(language))?;
        let documents = 0..self.reader.max_doc();
        let place = |doc| column.first(doc).unwrap_or_default();
        Ok(order.get_or_init(|| documents.map(place).collect()))
    }

    fn tree(&self, field: Field) -> Option<&Tree> {
        let mut trees = self.trees.iter();
        let (_, tree) = trees.find(|(of, _)| *of == field)?;
        tree.as_ref()
    }

    fn terms(&self, field: Field) -> Result<Arc<InvertedIndexReader>, TantivyError> {
        self.reader.inverted_index(field)
    }

    /// Gives `each` the documents of a list, block by block.
    fn each_block(&self, list: &List, mut each: impl FnMut(&[u32])) -> Result<(), IndexError> {
        let index = self.terms(list.field)?;
        let option = IndexRecordOption::Basic;
        let mut blocks = index.read_block_postings_from_terminfo(&list.info, option)?;
        while !blocks.docs().is_empty() {
            each(blocks.docs());
            blocks.advance();
        }
        Ok(())
    }

    /// The documents of any of some lists which are short.
    fn few_of(&self, lists: &[&List]) -> Result<Set, IndexError> {
        let mut all = Set::new();
        let mut documents = Vec::new();
        for list in lists {
            documents.clear();
            let start = self.range.start;
            let mut note = |docs: &[u32]| documents.extend(docs.iter().map(|doc| doc + start));
            self.each_block(list, &mut note)?;
            all |= Set::from_sorted_iter(documents.iter().copied()).map_err(io::Error::other)?;
        }
        Ok(all)
    }

    /// The documents of any of some lists which have a good part of all: each
    /// document is a bit.
    fn many_of(&self, lists: &[&List]) -> Result<Set, IndexError> {
        let length = self.range.end - self.range.start;
        let mut bits = vec![0_u8; length.div_ceil(8) as usize];
        let mut note = |docs: &[u32]| {
            for doc in docs {
                bits[*doc as usize / 8] |= 1 << (doc % 8);
            }
        };
        for list in lists {
            self.each_block(list, &mut note)?;
        }
        Ok(Set::from_lsb0_bytes(self.range.start, &bits))
    }

    /// The documents of a set that are in this segment, numbered within it.
    pub fn own<'a>(&'a self, set: &'a Set) -> impl Iterator<Item = u32> + 'a {
        let start = self.range.start;
        set.range(self.range.clone()).map(move |doc| doc - start)
    }
}

impl Segments {
    /// Opens what a searcher sees.
    ///
    /// # Errors
    /// Those of the index.
    pub fn open(
        searcher: Searcher,
        fields: &Fields,
        packing: Arc<Packing>,
        before: &[Segment],
    ) -> Result<Self, IndexError> {
        let mut segments = Vec::with_capacity(searcher.segment_readers().len());
        let mut start = 0;
        for reader in searcher.segment_readers() {
            let index = searcher.index();
            segments.push(Segment::open(index, reader, fields, start, before)?);
            start += reader.max_doc();
        }
        let mut opened = Self {
            searcher,
            segments,
            fields: fields.clone(),
            seen: Vec::new(),
            packing,
        };
        for audience in Audience::ALL {
            let current = opened.alive(&seen(audience, true))?;
            let any = opened.alive(&seen(audience, false))?;
            opened.seen.push((audience, [current, any]));
        }
        Ok(opened)
    }

    /// What an audience may see, without what was deleted: every other set is
    /// of meaning only as far as it lies in this one.
    pub fn seen(&self, audience: Audience, is_current: bool) -> &Set {
        let position = self.seen.iter().position(|(of, _)| *of == audience);
        let (_, [current, any]) = &self.seen[position.unwrap_or_default()];
        if is_current { current } else { any }
    }

    fn alive(&self, token: &str) -> Result<Set, IndexError> {
        let mut set = self.all_of(&self.exactly(self.fields.seen, token)?)?;
        for segment in &self.segments {
            if let Some(alive) = segment.reader.alive_bitset() {
                let dead = segment.own(&set).filter(|doc| alive.is_deleted(*doc));
                let dead: Vec<u32> = dead.map(|doc| segment.range.start + doc).collect();
                dead.into_iter().for_each(|doc| {
                    set.remove(doc);
                });
            }
        }
        Ok(set)
    }

    /// Whether there is one segment only, so that its ordinals are in order.
    pub fn is_one(&self) -> bool {
        self.segments.len() == 1
    }

    /// The segments, in the order of their documents.
    pub fn iter(&self) -> std::slice::Iter<'_, Segment> {
        self.segments.iter()
    }

    /// The documents with a token.
    ///
    /// # Errors
    /// Those of reading the dictionary.
    pub fn exactly(&self, field: Field, token: &str) -> Result<Vec<List>, IndexError> {
        let mut lists = Vec::new();
        for (segment, opened) in self.segments.iter().enumerate() {
            if let Some(info) = opened.terms(field)?.terms().get(token)? {
                lists.push(List {
                    segment,
                    field,
                    info,
                });
            }
        }
        Ok(lists)
    }

    /// Gives `each` every token that begins so, as what follows that
    /// beginning.
    ///
    /// # Errors
    /// Those of reading the dictionary.
    pub fn beginning(
        &self,
        field: Field,
        start: &str,
        mut each: impl FnMut(&str, List),
    ) -> Result<(), IndexError> {
        for segment in 0..self.segments.len() {
            self.beginning_in(segment, field, start, &mut each)?;
        }
        Ok(())
    }

    fn beginning_in(
        &self,
        segment: usize,
        field: Field,
        start: &str,
        mut each: impl FnMut(&str, List),
    ) -> Result<(), IndexError> {
        let opened = &self.segments[segment];
        // Most of what is looked for is not there, and a range costs more.
        if opened
            .tree(field)
            .is_some_and(|tree| !tree.has_beginning(start))
        {
            return Ok(());
        }
        let index = opened.terms(field)?;
        let mut range = index.terms().range().ge(start);
        if let Some(end) = after_all(start) {
            range = range.lt(end);
        }
        let mut found = range.into_stream()?;
        while found.advance() {
            if let Ok(token) = std::str::from_utf8(found.key()) {
                let info = found.value().clone();
                let list = List {
                    segment,
                    field,
                    info,
                };
                each(&token[start.len()..], list);
            }
        }
        Ok(())
    }

    /// Gives `each` every token of which what stands before the part is taken
    /// by an automaton, as where it begins and what follows.
    ///
    /// # Errors
    /// Those of reading the dictionary.
    pub fn near(
        &self,
        field: Field,
        automaton: &DFA,
        mut each: impl FnMut(&str, &str, List),
    ) -> Result<(), IndexError> {
        for (at, segment) in self.segments.iter().enumerate() {
            let starts = segment.tree(field).map(|tree| tree.near(automaton));
            for start in starts.unwrap_or_default() {
                self.beginning_in(at, field, &start, |rest, list| each(&start, rest, list))?;
            }
        }
        Ok(())
    }

    /// The documents of any of some lists.
    ///
    /// # Errors
    /// Those of reading them.
    pub fn all_of(&self, lists: &[List]) -> Result<Set, IndexError> {
        let mut all = Set::new();
        for (at, segment) in self.segments.iter().enumerate() {
            let own: Vec<&List> = lists.iter().filter(|list| list.segment == at).collect();
            let length: u64 = own.iter().map(|list| list.length()).sum();
            let set = match length * SPARSE > u64::from(segment.range.end - segment.range.start) {
                true => segment.many_of(&own)?,
                false => segment.few_of(&own)?,
            };
            match all.is_empty() {
                true => all = set,
                false => all |= set,
            }
        }
        Ok(all)
    }

    /// Those of a set that are in any of some lists.
    ///
    /// # Errors
    /// Those of reading them.
    pub fn those_in(&self, lists: &[List], of: &Set) -> Result<Set, IndexError> {
        /// Looking one document up costs as much as reading so many.
        const LOOKING_UP: u64 = 8;
        if of.is_empty() {
            return Ok(Set::new());
        }
        let length: u64 = lists.iter().map(|list| u64::from(list.info.doc_freq)).sum();
        if length <= of.len() * LOOKING_UP * lists.len() as u64 {
            return Ok(self.all_of(lists)? & of);
        }
        let mut found = Set::new();
        for list in lists {
            let segment = &self.segments[list.segment];
            let index = segment.terms(list.field)?;
            let option = IndexRecordOption::Basic;
            let mut postings = index.read_postings_from_terminfo(&list.info, option)?;
            for doc in segment.own(of) {
                if postings.doc() < doc {
                    postings.seek(doc);
                }
                if postings.doc() == TERMINATED {
                    break;
                }
                if postings.doc() == doc {
                    found.insert(doc + segment.range.start);
                }
            }
        }
        Ok(found)
    }

    /// Whether any document of a set is in any of some lists.
    ///
    /// # Errors
    /// Those of reading them.
    pub fn is_any_in(&self, lists: &[List], of: &Set) -> Result<bool, IndexError> {
        for list in lists {
            let segment = &self.segments[list.segment];
            let index = segment.terms(list.field)?;
            let option = IndexRecordOption::Basic;
            let mut postings = index.read_postings_from_terminfo(&list.info, option)?;
            while postings.doc() != TERMINATED {
                if of.contains(postings.doc() + segment.range.start) {
                    return Ok(true);
                }
                postings.advance();
            }
        }
        Ok(false)
    }

    /// What one of tantivy's own queries finds.
    ///
    /// # Errors
    /// Those of running it.
    pub fn found_by(&self, query: &dyn Query) -> Result<Set, IndexError> {
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.searcher))?;
        let mut found = Set::new();
        for segment in &self.segments {
            let mut scorer = weight.scorer(&segment.reader, 1.0)?;
            while scorer.doc() != TERMINATED {
                found.insert(segment.range.start + scorer.doc());
                scorer.advance();
            }
        }
        Ok(found)
    }

    /// The documents of a column of numbers with any in a range.
    pub fn between(
        &self,
        column: impl Fn(&Segment) -> &Column<u64>,
        values: RangeInclusive<u64>,
    ) -> Set {
        let mut found = Set::new();
        let mut documents = Vec::new();
        for segment in &self.segments {
            let column = column(segment);
            let (least, most) = (column.min_value(), column.max_value());
            // A range that lies below all values would be taken for the least.
            if *values.end() < least || *values.start() > most {
                continue;
            }
            let values = (*values.start()).max(least)..=(*values.end()).min(most);
            let range = 0..segment.range.end - segment.range.start;
            documents.clear();
            column.get_docids_for_value_range(values, range, &mut documents);
            found.extend(documents.iter().map(|doc| segment.range.start + doc));
        }
        found
    }

    /// The concepts that documents of a set are linked to.
    ///
    /// # Errors
    /// Those of reading the index.
    pub fn concepts_of(&self, set: &Set) -> Result<Vec<Key>, IndexError> {
        let ids = self.words_of(set, |segment| segment.concept.as_ref())?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// How many States and organisations have documents of a set in any of
    /// some lists.
    ///
    /// # Errors
    /// Those of reading the index.
    pub fn count_states(&self, lists: &[List], of: &Set) -> Result<usize, IndexError> {
        let mut found: Vec<(usize, u64)> = Vec::new();
        for list in lists {
            let segment = &self.segments[list.segment];
            let Some(column) = &segment.state else {
                continue;
            };
            segment.each_block(list, |docs| {
                let seen = docs
                    .iter()
                    .filter(|doc| of.contains(segment.range.start + **doc));
                let ordinals = seen.flat_map(|doc| column.term_ords(*doc));
                found.extend(ordinals.map(|ordinal| (list.segment, ordinal)));
            })?;
        }
        found.sort_unstable();
        found.dedup();
        let is_in_one = found.first().map(|(at, _)| at) == found.last().map(|(at, _)| at);
        if is_in_one {
            return Ok(found.len());
        }
        // Each segment has ordinals of its own.
        let mut codes = BTreeSet::new();
        for (at, ordinal) in found {
            if let Some(column) = &self.segments[at].state {
                codes.insert(word_of(column, ordinal)?);
            }
        }
        Ok(codes.len())
    }

    fn words_of(
        &self,
        set: &Set,
        column: impl Fn(&Segment) -> Option<&StrColumn>,
    ) -> Result<BTreeSet<String>, IndexError> {
        let mut words = BTreeSet::new();
        for segment in &self.segments {
            let Some(column) = column(segment) else {
                continue;
            };
            let ordinals = segment.own(set).flat_map(|doc| column.term_ords(doc));
            let ordinals: BTreeSet<u64> = ordinals.collect();
            for ordinal in ordinals {
                words.insert(word_of(column, ordinal)?);
            }
        }
        Ok(words)
    }

    /// The stored entry of a document.
    ///
    /// # Errors
    /// Those of reading it.
    pub fn read(&self, document: u32) -> Result<Indexed, IndexError> {
        let at = self
            .segments
            .partition_point(|segment| segment.range.end <= document);
        let doc = document - self.segments[at].range.start;
        let stored = self.segments[at].stored.get_document_bytes(doc)?;
        let packed = packing::at_end_of(&stored)
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(Indexed::read(self.packing.unpack(packed)?)?)
    }
}

fn word_of(column: &StrColumn, ordinal: u64) -> io::Result<String> {
    let mut word = String::new();
    column.ord_to_str(ordinal, &mut word)?;
    Ok(word)
}

impl List {
    /// How many documents it has, deleted ones included.
    pub fn length(&self) -> u64 {
        u64::from(self.info.doc_freq)
    }
}

/// The first string after all that begin so; none where there is no end.
fn after_all(start: &str) -> Option<Vec<u8>> {
    let mut end = start.as_bytes().to_vec();
    // No byte of UTF-8 is 0xFF, so the last one can always be raised.
    *end.last_mut()? += 1;
    Some(end)
}
