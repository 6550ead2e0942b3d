use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;
use unicode_normalization::UnicodeNormalization;

use super::schema::Fields;
use crate::model::{Concept, DisplayLanguage, Entry, Key, Parties, PartyCode, TermType};
use crate::store::{Audience, Record, StoreResult};
use crate::text::{Analysis, by_name, compact};

/// An entry as the index holds it, with what a reader is shown beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indexed {
    /// The entry.
    pub entry: Entry,
    /// Its version.
    pub version: i64,
    /// When this version was written (RFC 3339, UTC).
    pub at: String,
    /// The concepts it is linked to.
    pub concepts: Vec<Key>,
    /// The keys of the names of those concepts, see [`compact`].
    pub concept_keys: Vec<String>,
}

/// What indexing an entry needs to know beside the entry.
pub struct Surroundings {
    concepts: HashMap<Key, Concept>,
    /// The place of each party's name, in English and in French.
    ranks: HashMap<PartyCode, [u64; 2]>,
}

impl Surroundings {
    /// From all concepts and parties.
    pub fn new(concepts: Vec<Concept>, parties: &Parties) -> Self {
        let by_id = |concept: Concept| (concept.id.clone(), concept);
        let mut ranks: HashMap<PartyCode, [u64; 2]> = HashMap::new();
        for (index, language) in DisplayLanguage::ALL.into_iter().enumerate() {
            for (rank, code) in ordered(parties, language).into_iter().enumerate() {
                ranks.entry(code).or_default()[index] = rank as u64;
            }
        }
        Self {
            concepts: concepts.into_iter().map(by_id).collect(),
            ranks,
        }
    }

    /// An entry with what is shown beside it.
    ///
    /// # Errors
    /// If the record is not a readable entry.
    pub fn indexed(&self, record: &Record, concepts: Vec<Key>) -> StoreResult<Indexed> {
        let known = concepts.iter().filter_map(|id| self.concepts.get(id));
        let keys = known.flat_map(|concept| [compact(&concept.name.en), compact(&concept.name.fr)]);
        Ok(Indexed {
            entry: record.read()?,
            version: record.version,
            at: record.at.clone(),
            concept_keys: keys.collect(),
            concepts,
        })
    }

    /// The tantivy document of an entry.
    ///
    /// # Errors
    /// If the entry cannot be put as JSON.
    pub fn document(
        &self,
        indexed: &Indexed,
        audience: Audience,
        fields: &Fields,
    ) -> serde_json::Result<TantivyDocument> {
        let mut document = TantivyDocument::new();
        document.add_text(fields.id, indexed.entry.id.as_str());
        document.add_text(fields.body, serde_json::to_string(indexed)?);
        document.add_text(fields.audience, audience.as_str());
        add_terms(&mut document, &indexed.entry, fields);
        add_texts(&mut document, &indexed.entry, fields);
        self.add_concepts(&mut document, indexed, fields);
        add_filters(&mut document, &indexed.entry, fields);
        let ranks = self.ranks.get(&indexed.entry.state);
        for (field, rank) in fields
            .rank
            .into_iter()
            .zip(ranks.copied().unwrap_or_default())
        {
            document.add_u64(field, rank);
        }
        document.add_u64(fields.tie, tie(indexed.entry.id.as_str()));
        Ok(document)
    }

    fn add_concepts(&self, document: &mut TantivyDocument, indexed: &Indexed, fields: &Fields) {
        for key in &indexed.concept_keys {
            document.add_text(fields.concept_key, key);
        }
        let mut subjects = BTreeSet::new();
        for concept in indexed
            .concepts
            .iter()
            .filter_map(|id| self.concepts.get(id))
        {
            for display in DisplayLanguage::ALL {
                let analysis = Analysis::of(display.tag());
                add_words(
                    document,
                    &fields.concept_words,
                    analysis,
                    concept.name.get(display),
                );
            }
            subjects.insert(&concept.subject);
        }
        for subject in subjects {
            document.add_text(fields.subject, subject.as_str());
        }
    }
}

/// The parties by name in a display language, States before organisations.
fn ordered(parties: &Parties, language: DisplayLanguage) -> Vec<PartyCode> {
    let in_order = by_name(parties.iter(), language);
    in_order
        .into_iter()
        .map(|party| party.code.clone())
        .collect()
}

fn add_terms(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    for term in &entry.terms {
        let is_variant = term.term_type != TermType::FullForm;
        let (as_written, key) = match is_variant {
            true => (fields.variant, fields.variant_key),
            false => (fields.term, fields.term_key),
        };
        document.add_text(as_written, term.text.nfc().collect::<String>());
        document.add_text(key, compact(&term.text));
        let analysis = Analysis::of(term.language.primary());
        document.add_text(fields.term_stem, analysis.stem(&compact(&term.text)));
        add_words(document, &fields.term_words, analysis, &term.text);
    }
}

fn add_texts(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    for text in &entry.texts {
        let analysis = Analysis::of(text.language.primary());
        add_words(document, &fields.text_words, analysis, &text.text);
    }
}

fn add_words(
    document: &mut TantivyDocument,
    fields: &[(Analysis, tantivy::schema::Field)],
    analysis: Analysis,
    text: &str,
) {
    if let Some((_, field)) = fields.iter().find(|(of, _)| *of == analysis) {
        document.add_text(*field, text);
    }
}

fn add_filters(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    document.add_text(fields.state, entry.state.as_str());
    let mut languages = BTreeSet::new();
    let mut wordings = BTreeSet::new();
    for term in &entry.terms {
        languages.extend(ranges(term.language.as_str()));
        wordings.insert(term.wording);
    }
    for text in &entry.texts {
        languages.extend(ranges(text.language.as_str()));
        wordings.insert(text.wording);
    }
    for language in languages {
        document.add_text(fields.language, language);
    }
    for wording in wordings {
        document.add_text(fields.wording, wording.as_str());
    }
    let years: BTreeSet<u16> = entry
        .documents
        .iter()
        .map(|document| document.year)
        .collect();
    for year in years {
        document.add_u64(fields.year, u64::from(year));
    }
}

/// The ranges that a tag serves: `en` and `en-gb` for `en-GB`.
fn ranges(tag: &str) -> Vec<String> {
    let tag = tag.to_ascii_lowercase();
    let ends = tag.match_indices('-').map(|(at, _)| at);
    let mut ranges: Vec<String> = ends.map(|end| tag[..end].to_owned()).collect();
    ranges.push(tag);
    ranges
}

/// A number that depends on the id alone (FNV-1a), so that the order of equal
/// hits outlasts merges and rebuilds.
fn tie(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
