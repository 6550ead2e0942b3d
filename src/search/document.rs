use std::collections::{BTreeSet, HashMap};

use tantivy::TantivyDocument;
use unicode_normalization::UnicodeNormalization;

use super::index::IndexError;
use super::indexed::Indexed;
use super::packing::Packer;
use super::schema::{Fields, seen};
use super::suggest::add_suggested;
use super::tokens::{Name, NameKind, Place, Tokens, add_key_stem, add_text};
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

    /// A version of an entry as it is stored, and the entry.
    ///
    /// # Errors
    /// If the record is not a readable entry.
    pub fn stored(
        &self,
        record: &Record,
        concepts: &[Key],
    ) -> Result<(Entry, Vec<u8>), IndexError> {
        let entry: Entry = record.read()?;
        let linked = concepts.iter().map(|id| (id.clone(), self.keys(id)));
        let indexed = Indexed::of(&entry, record.version, &record.at, linked.collect())?;
        Ok((entry, indexed.stored()?))
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
        packer: &mut Packer<'_>,
    ) -> Result<TantivyDocument, IndexError> {
        let (entry, stored) = self.stored(record, concepts)?;
        let mut document = TantivyDocument::new();
        document.add_text(fields.id, entry.id.as_str());
        document.add_bytes(fields.body, &packer.pack(&stored)?);
        let mut found_by = FoundBy::default();
        found_by.add_terms(&entry);
        found_by.add_texts(&entry);
        found_by.add_sources(&entry);
        if validity.until.is_none() {
            add_suggested(&entry, record.audience, &mut found_by.suggested);
        }
        self.add_concepts(&mut document, &mut found_by, concepts, fields);
        found_by.add_to(&mut document, fields);
        add_seen(&mut document, record.audience, validity, fields);
        add_filters(&mut document, &entry, fields);
        self.add_order(&mut document, &entry, fields);
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

    fn add_concepts(
        &self,
        document: &mut TantivyDocument,
        found_by: &mut FoundBy,
        concepts: &[Key],
        fields: &Fields,
    ) {
        let mut subjects = BTreeSet::new();
        for concept in concepts.iter().filter_map(|id| self.concepts.get(id)) {
            for display in DisplayLanguage::ALL {
                let (name, language) = (concept.name.get(display), display.tag());
                let key = compact(name);
                let of = Name {
                    kind: NameKind::Concept,
                    language,
                    written: &key,
                };
                of.add(&key, &mut found_by.names);
                found_by.add_words(name, language, Place::Concept);
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

/// The tokens by which an entry is found.
#[derive(Default)]
struct FoundBy {
    names: Tokens,
    words: Tokens,
    stems: Tokens,
    suggested: Tokens,
}

impl FoundBy {
    fn add_to(self, document: &mut TantivyDocument, fields: &Fields) {
        document.add_text(fields.names, self.names.into_text());
        document.add_text(fields.words, self.words.into_text());
        document.add_text(fields.stems, self.stems.into_text());
        document.add_text(fields.suggested, self.suggested.into_text());
    }

    fn add_terms(&mut self, entry: &Entry) {
        for term in &entry.terms {
            let (language, primary) = (term.language.as_str(), term.language.primary());
            let key = compact(&term.text);
            let written: String = term.text.trim().nfc().collect();
            let name = Name {
                kind: match term.term_type {
                    TermType::FullForm => NameKind::Term,
                    _ => NameKind::Variant,
                },
                language,
                written: &written,
            };
            name.add(&key, &mut self.names);
            add_key_stem(&key, Analysis::of(primary), &mut self.names);
            self.add_words(&term.text, primary, Place::Term);
        }
    }

    fn add_texts(&mut self, entry: &Entry) {
        for text in &entry.texts {
            self.add_words(&text.text, text.language.primary(), Place::Text);
        }
    }

    fn add_sources(&mut self, entry: &Entry) {
        for source in &entry.documents {
            let language = source.language.as_ref().map_or("", |l| l.primary());
            let texts = [Some(&source.title), source.issuer.as_ref()];
            for text in texts.into_iter().flatten() {
                self.add_words(text, language, Place::Source);
            }
        }
    }

    fn add_words(&mut self, text: &str, primary: &str, place: Place) {
        add_text(text, primary, place, &mut self.words, &mut self.stems);
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
