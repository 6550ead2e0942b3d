use std::collections::{BTreeSet, HashMap};

use tantivy::TantivyDocument;
use unicode_normalization::UnicodeNormalization;

use super::index::IndexError;
use super::indexed::Indexed;
use super::schema::{Fields, seen};
use super::suggest::suggested_as;
use super::tokens::{Name, Place, key_stem, tokens};
use crate::model::{Concept, DisplayLanguage, Entry, Key, Parties, PartyCode, TermType};
use crate::store::{Audience, Record};
use crate::text::{Analysis, Collation, by_name, compact};

/// What indexing an entry needs to know beside the entry.
pub struct Surroundings {
    concepts: HashMap<Key, Concept>,
    /// The place of each party's name, in English and in French.
    ranks: HashMap<PartyCode, [u64; 2]>,
    /// The order of terms, in English and in French.
    collations: [Collation; 2],
}

/// When a version of an entry was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// From this second since 1970 (UTC).
    pub from: u64,
    /// Until this one, itself not included; none for a version that still is.
    pub until: Option<u64>,
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
            collations: DisplayLanguage::ALL.map(Collation::of),
        }
    }

    /// The tantivy document of a version of an entry that is linked to some
    /// concepts.
    ///
    /// # Errors
    /// If the record is not a readable entry.
    pub fn document(
        &self,
        record: &Record,
        concepts: &[Key],
        validity: Validity,
        fields: &Fields,
    ) -> Result<TantivyDocument, IndexError> {
        let entry: Entry = record.read()?;
        let linked = concepts.iter().map(|id| (id.clone(), self.keys(id)));
        let indexed = Indexed::of(&entry, record.version, &record.at, linked.collect())?;
        let mut document = TantivyDocument::new();
        document.add_text(fields.id, entry.id.as_str());
        document.add_text(fields.body, indexed.json());
        document.add_bytes(fields.outline, &indexed.outline()?);
        add_seen(&mut document, record.audience, validity, fields);
        add_terms(&mut document, &entry, fields);
        add_texts(&mut document, &entry, fields);
        add_sources(&mut document, &entry, fields);
        self.add_concepts(&mut document, concepts, fields);
        add_filters(&mut document, &entry, fields);
        self.add_order(&mut document, &entry, fields);
        if validity.until.is_none() {
            for token in suggested_as(&entry, record.audience) {
                document.add_text(fields.suggested, token);
            }
        }
        Ok(document)
    }

    /// The keys of the names of a concept.
    fn keys(&self, concept: &Key) -> Vec<String> {
        let concept = self.concepts.get(concept).into_iter();
        let names = concept.flat_map(|concept| [&concept.name.en, &concept.name.fr]);
        names.map(|name| compact(name)).collect()
    }

    fn add_order(&self, document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
        let ranks = self.ranks.get(&entry.state).copied().unwrap_or_default();
        for (at, display) in DisplayLanguage::ALL.into_iter().enumerate() {
            document.add_u64(fields.order[at], order(ranks[at], entry.id.as_str()));
            let term = entry.term_for(display).map_or("", |term| &term.text);
            document.add_bytes(fields.sort[at], &self.collations[at].key(term));
        }
        document.add_u64(fields.newest, u64::from(entry.year().unwrap_or_default()));
    }

    fn add_concepts(&self, document: &mut TantivyDocument, concepts: &[Key], fields: &Fields) {
        let mut subjects = BTreeSet::new();
        for concept in concepts.iter().filter_map(|id| self.concepts.get(id)) {
            for display in DisplayLanguage::ALL {
                let name = concept.name.get(display);
                let token = Name::Concept(display.tag()).token(&compact(name));
                document.add_text(fields.names, token);
                add_words(document, name, display.tag(), Place::Concept, fields);
            }
            document.add_text(fields.concept, concept.id.as_str());
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

fn add_seen(
    document: &mut TantivyDocument,
    audience: Audience,
    validity: Validity,
    fields: &Fields,
) {
    let is_current = validity.until.is_none();
    for reader in Audience::ALL.into_iter().filter(|of| of.sees(audience)) {
        document.add_text(fields.seen, seen(reader, false));
        if is_current {
            document.add_text(fields.seen, seen(reader, true));
        }
    }
    document.add_u64(fields.valid_from, validity.from);
    document.add_u64(fields.valid_until, validity.until.unwrap_or(u64::MAX));
}

fn add_terms(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    for term in &entry.terms {
        let (tag, primary) = (term.language.as_str(), term.language.primary());
        let key = compact(&term.text);
        let as_written: String = term.text.trim().nfc().collect();
        let names = match term.term_type {
            TermType::FullForm => [Name::Term(tag), Name::TermAsWritten(&as_written)],
            _ => [Name::Variant(tag), Name::VariantAsWritten(&as_written)],
        };
        for name in names {
            document.add_text(fields.names, name.token(&key));
        }
        let analysis = Analysis::of(primary);
        if analysis != Analysis::General {
            document.add_text(fields.names, key_stem(&key, analysis));
        }
        add_words(document, &term.text, primary, Place::Term, fields);
    }
}

fn add_texts(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    for text in &entry.texts {
        let primary = text.language.primary();
        add_words(document, &text.text, primary, Place::Text, fields);
    }
}

fn add_sources(document: &mut TantivyDocument, entry: &Entry, fields: &Fields) {
    for source in &entry.documents {
        let language = source.language.as_ref().map_or("", |l| l.primary());
        for text in [Some(&source.title), source.issuer.as_ref()]
            .into_iter()
            .flatten()
        {
            add_words(document, text, language, Place::Source, fields);
        }
    }
}

fn add_words(
    document: &mut TantivyDocument,
    text: &str,
    primary: &str,
    place: Place,
    fields: &Fields,
) {
    let (words, stems) = tokens(text, primary, place);
    document.add_pre_tokenized_text(fields.words, words);
    for stem in stems {
        document.add_text(fields.stems, stem);
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
    let kinds: BTreeSet<&str> = entry.texts.iter().map(|text| text.kind.as_str()).collect();
    for kind in kinds {
        document.add_text(fields.kind, kind);
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

/// First the place of a State's name, then a number that depends on the id
/// alone (FNV-1a), so that the order of equal hits outlasts merges and
/// rebuilds.
fn order(rank: u64, id: &str) -> u64 {
    /// The bits that are left for the place: more States than there are.
    const RANK_BITS: u32 = 12;
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    rank << (u64::BITS - RANK_BITS) | hash >> RANK_BITS
}
