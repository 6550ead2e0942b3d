use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept::KeptBy;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Lexicon, Occurrence, Terms};
use crate::formats::doubts_of_text;
use crate::i18n::Message;
use crate::model::{
    Bilingual, DisplayLanguage, Entry, EntryId, Key, Language, PartyCode, TermType, TextKind,
    Wording,
};
use crate::store::Audience;
use crate::text::{Analysis, Readable, is_html, word_ranges};

/// The longest document that is annotated, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 5 * 1024 * 1024;
/// Characters of a document shown around an occurrence, on either side.
const CONTEXT: usize = 60;

/// A document to be annotated.
#[derive(Debug, Clone)]
pub struct AnnotationRequest {
    /// The document.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// What it is; where none is given, it is told by the document.
    pub format: Option<DocumentFormat>,
    /// Only terms that these have or, of a concept’s name, whose concept these
    /// define; all where none is given.
    pub parties: Vec<PartyCode>,
    /// How many occurrences to pass over.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum DocumentFormat {
    /// Text as it is.
    Plain,
    /// HTML: tags are passed over, characters by name or number are read.
    Html,
}

impl DocumentFormat {
    /// What a document is by what stands in it.
    fn of(document: &str) -> Self {
        match is_html(document) {
            true => Self::Html,
            false => Self::Plain,
        }
    }
}

/// The known terms of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// What the document was read as.
    pub format: DocumentFormat,
    /// How many occurrences there are.
    pub total: usize,
    /// Those asked for, in order.
    pub spans: Vec<Span>,
    /// Every term that occurs, by its number in the spans.
    pub terms: BTreeMap<usize, AnnotatedTerm>,
    /// What is to be said of the document.
    pub remarks: Vec<Message>,
}

/// An occurrence of a term in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where it begins in the document, in Unicode code points.
    pub start: usize,
    /// Where it ends, that code point not included.
    pub end: usize,
    /// The term.
    pub term: usize,
    /// What is read right before it.
    pub before: String,
    /// What is read there.
    pub text: String,
    /// What is read right after it.
    pub after: String,
}

/// Why an occurrence of a term may name something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TermDoubt {
    /// It is a single word of general language, such as “domain” or “entity”,
    /// which States define in a narrower sense, or for one law.
    GeneralWord,
    /// It is an abbreviation of two letters, and what it stands for does not
    /// occur in the document.
    ShortAbbreviation,
}

/// A term that occurs in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnotatedTerm {
    /// As the first of the entries writes it.
    pub term: String,
    /// Its language: that of the document, or English.
    pub language: Language,
    /// Why it may name something else there.
    pub doubt: Option<TermDoubt>,
    /// How often it occurs.
    pub occurrences: usize,
    /// The entries that have it.
    pub entries: BTreeSet<EntryId>,
    /// Whose entries define or explain it.
    pub defined_by: BTreeSet<PartyCode>,
    /// Who has only the term.
    pub named_by: BTreeSet<PartyCode>,
    /// The concepts that they are linked to, or of which it is the name.
    pub concepts: BTreeMap<Key, Arc<LedTo>>,
}

/// What is known of a concept that a term leads to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LedTo {
    /// Whose entries define or explain it, whatever they call it.
    pub defined_by: BTreeSet<PartyCode>,
    /// How far the texts of States on it lie apart in the language of the
    /// document, where the viewer sees two that can be compared.
    pub spread: Option<f64>,
    /// How many of the texts that this was computed over are in which wording.
    pub wordings: BTreeMap<Wording, usize>,
}

/// The terms that an audience may see for documents of a language.
#[derive(Debug)]
pub(super) struct KnownTerms {
    language: Language,
    /// Those of the language itself.
    own: Terms,
    /// English ones, which texts of other languages borrow: `cloud computing`.
    borrowed: Terms,
    by_number: Vec<AnnotatedTerm>,
}

/// Known terms by who may see them and by language.
pub(super) type KnownTermsBy = KeptBy<(Audience, String), KnownTerms>;

impl Service {
    /// Finds the known terms of a document: the terms of all entries that the
    /// viewer may see in its language, and in English and French the names of
    /// concepts, also of those that were merged into others. In documents of other languages also English terms, but for
    /// abbreviations and words of general language, which may be words of that
    /// language as well.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for a document too long or one that is none.
    pub async fn annotate(
        &self,
        viewer: &Viewer,
        request: &AnnotationRequest,
    ) -> ServiceResult<Annotation> {
        if request.text.len() > MAX_DOCUMENT_BYTES {
            let limit_bytes = MAX_DOCUMENT_BYTES;
            return Err(ServiceError::invalid(
                "text",
                Message::BodyTooLarge { limit_bytes },
            ));
        }
        if request.text.contains('\0') {
            return Err(ServiceError::invalid("text", Message::NotAText));
        }
        for code in &request.parties {
            self.known_party(code)?;
        }
        let known = self.known_terms(viewer, &request.language).await?;
        let request = request.clone();
        super::apart(request.text.len(), move || known.annotate(&request)).await
    }

    /// The terms of a language, gathered once for each state of the lists.
    async fn known_terms(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<Arc<KnownTerms>> {
        let revision = self.newest_change(&super::LISTS).await?;
        let key = (viewer.audience(), language.primary().to_owned());
        let compute = self.gather_terms(viewer, language);
        self.known_terms.get(key, revision, compute).await
    }

    async fn gather_terms(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<KnownTerms> {
        let mut concepts: BTreeMap<Key, LedTo> = BTreeMap::new();
        for spread in self.all_spreads(viewer, language).await?.iter() {
            let led_to = concepts.entry(spread.concept.clone()).or_default();
            led_to.spread = Some(spread.spread);
            led_to.wordings = spread.wordings.clone();
        }
        let entries = self.entries_with_concepts(viewer).await?;
        for (_, entry, of_entry) in entries.iter().filter(|(_, entry, _)| is_said(entry)) {
            for id in of_entry {
                let led_to = concepts.entry(id.clone()).or_default();
                led_to.defined_by.insert(entry.state.clone());
            }
        }
        let concepts = concepts.into_iter().map(|(id, of)| (id, Arc::new(of)));
        let concepts: BTreeMap<Key, Arc<LedTo>> = concepts.collect();
        let led_to = |id: &Key| concepts.get(id).cloned().unwrap_or_default();
        let mut known = KnownTerms::of(language);
        for (_, entry, of_entry) in &entries {
            known.add_entry(entry, of_entry, &led_to);
        }
        let reference = self.reference();
        for concept in reference.concepts.values() {
            known.add_name(&concept.name, &concept.id, &led_to);
        }
        for (merged, name) in &reference.merged_names {
            known.add_name(name, reference.led_on(merged), &led_to);
        }
        Ok(known)
    }
}

/// Whether an entry says what its concept is.
fn is_said(entry: &Entry) -> bool {
    entry.texts.iter().any(|text| text.kind != TextKind::Note)
}

impl AnnotatedTerm {
    fn new(term: &str, language: &Language, is_abbreviation: bool) -> Self {
        /// An abbreviation so short stands for many things.
        const SHORT: usize = 2;
        let is_short = is_abbreviation && term.chars().count() <= SHORT;
        let is_general = Lexicon::built_in().is_general_word(term, language);
        Self {
            term: term.to_owned(),
            language: language.clone(),
            doubt: match (is_short, is_general) {
                (true, _) => Some(TermDoubt::ShortAbbreviation),
                (false, true) => Some(TermDoubt::GeneralWord),
                (false, false) => None,
            },
            occurrences: 0,
            entries: BTreeSet::new(),
            defined_by: BTreeSet::new(),
            named_by: BTreeSet::new(),
            concepts: BTreeMap::new(),
        }
    }

    /// Whose entries have it; where it is only the name of a concept, whose define
    /// that.
    pub fn parties(&self) -> BTreeSet<&PartyCode> {
        let have_it = self.defined_by.iter().chain(&self.named_by);
        let have_it: BTreeSet<&PartyCode> = have_it.collect();
        let concepts = self.concepts.values();
        match have_it.is_empty() {
            true => concepts.flat_map(|of| &of.defined_by).collect(),
            false => have_it,
        }
    }

    fn is_of(&self, asked: &[PartyCode]) -> bool {
        let parties = self.parties();
        asked.iter().any(|code| parties.contains(code))
    }

    /// Adds an entry that has it.
    fn add(&mut self, entry: &Entry) {
        self.entries.insert(entry.id.clone());
        if is_said(entry) {
            self.named_by.remove(&entry.state);
            self.defined_by.insert(entry.state.clone());
        } else if !self.defined_by.contains(&entry.state) {
            self.named_by.insert(entry.state.clone());
        }
    }
}

impl KnownTerms {
    /// None yet, for documents of a language.
    fn of(language: &Language) -> Self {
        Self {
            language: language.clone(),
            own: Terms::new(Analysis::of(language.primary())),
            borrowed: Terms::new(Analysis::En),
            by_number: Vec::new(),
        }
    }

    /// Adds the terms of an entry. Where a State writes several as one, parted by
    /// semicolons, each is a term: `réseau de robots\u{202f}; botnet`.
    fn add_entry(&mut self, entry: &Entry, concepts: &[Key], led_to: &dyn Fn(&Key) -> Arc<LedTo>) {
        for term in &entry.terms {
            let is_abbreviation =
                matches!(term.term_type, TermType::Abbreviation | TermType::Acronym);
            let each = term.text.split(';').map(str::trim);
            for text in each.filter(|text| !text.is_empty()) {
                if let Some(annotated) = self.term(text, &term.language, is_abbreviation) {
                    annotated.add(entry);
                    let concepts = concepts.iter().map(|id| (id.clone(), led_to(id)));
                    annotated.concepts.extend(concepts);
                }
            }
        }
    }

    /// Adds the names of a concept.
    fn add_name(&mut self, name: &Bilingual, concept: &Key, led_to: &dyn Fn(&Key) -> Arc<LedTo>) {
        for display in DisplayLanguage::ALL {
            let language = display.tag().parse().ok();
            let found = language.and_then(|of| self.term(name.get(display), &of, false));
            if let Some(annotated) = found {
                annotated.concepts.insert(concept.clone(), led_to(concept));
            }
        }
    }

    fn annotate(&self, request: &AnnotationRequest) -> Annotation {
        let format = request
            .format
            .unwrap_or_else(|| DocumentFormat::of(&request.text));
        let readable = match format {
            DocumentFormat::Html => Readable::html(&request.text),
            DocumentFormat::Plain => Readable::plain(&request.text),
        };
        let mut occurrences = self.find(&readable.text);
        if !request.parties.is_empty() {
            occurrences.retain(|found| self.by_number[found.term].is_of(&request.parties));
        }
        let mut terms: BTreeMap<usize, AnnotatedTerm> = BTreeMap::new();
        for occurrence in &occurrences {
            let term = terms
                .entry(occurrence.term)
                .or_insert_with(|| self.by_number[occurrence.term].clone());
            term.occurrences += 1;
        }
        trust_explained_abbreviations(&mut terms);
        let mut points = Points::of(&request.text);
        let asked = occurrences.iter().skip(request.offset).take(request.limit);
        let spans = asked.map(|occurrence| {
            let range = occurrence.range.clone();
            let read = &readable.text;
            Span {
                start: points.at(readable.original(range.start, false)),
                end: points.at(readable.original(range.end, true)),
                term: occurrence.term,
                before: without_tags(last_characters(&read[..range.start])),
                after: without_tags(read[range.end..].chars().take(CONTEXT).collect()),
                text: read[range].to_owned(),
            }
        });
        Annotation {
            format,
            total: occurrences.len(),
            spans: spans.collect(),
            remarks: remarks(&readable.text, &request.language, occurrences.is_empty()),
            terms,
        }
    }

    /// The terms of a text in order: those that begin first, of these the
    /// longest, of equally long ones those of its own language.
    fn find(&self, text: &str) -> Vec<Occurrence> {
        let mut all = self.own.find(text);
        all.extend(self.borrowed.find(text));
        all.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
        let mut end = 0;
        all.retain(|found| {
            let is_free = found.range.start >= end;
            if is_free {
                end = found.range.end;
            }
            is_free
        });
        all
    }

    /// What is known of a term, however it is written; none of one without a
    /// word that means something by itself, or that is not looked for.
    fn term(
        &mut self,
        term: &str,
        language: &Language,
        is_abbreviation: bool,
    ) -> Option<&mut AnnotatedTerm> {
        let next = self.by_number.len();
        let new = AnnotatedTerm::new(term, language, is_abbreviation);
        let is_own = language.matches(self.language.primary());
        let is_borrowed = language.matches("en") && !is_abbreviation && new.doubt.is_none();
        let number = match (is_own, is_borrowed) {
            (true, _) if is_abbreviation => self.own.add_abbreviation(term, next),
            (true, _) => self.own.add(term, next),
            (false, true) => self.borrowed.add(term, next),
            (false, false) => return None,
        };
        let number = number.unwrap_or(next);
        if number == next {
            self.by_number.push(new);
        }
        self.by_number.get_mut(number)
    }
}

/// What an abbreviation stands for is no doubt where it occurs as well.
fn trust_explained_abbreviations(terms: &mut BTreeMap<usize, AnnotatedTerm>) {
    let is_short = |term: &AnnotatedTerm| term.doubt == Some(TermDoubt::ShortAbbreviation);
    let written_out = terms.values().filter(|term| !is_short(term));
    let entries: BTreeSet<EntryId> = written_out.flat_map(|term| term.entries.clone()).collect();
    for term in terms.values_mut().filter(|term| is_short(term)) {
        if !term.entries.is_disjoint(&entries) {
            term.doubt = None;
        }
    }
}

/// What is to be said of a document.
fn remarks(text: &str, language: &Language, has_no_term: bool) -> Vec<Message> {
    let mut remarks = Vec::new();
    if word_ranges(text).is_empty() {
        remarks.push(Message::NoWordInIt);
    } else if has_no_term {
        let language = language.to_string();
        remarks.push(Message::NoKnownTerm { language });
    }
    if looks_binary(text) {
        remarks.push(Message::LooksBinary);
    }
    remarks.extend(doubts_of_text(text, language));
    remarks
}

/// Whether a document has control characters, or characters that stand for
/// what could not be read, as no text has them: more than one in a thousand.
fn looks_binary(text: &str) -> bool {
    const ONE_IN: usize = 1_000;
    let is_of_no_text = |c: &char| {
        let is_space = matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
        (c.is_control() && !is_space) || *c == char::REPLACEMENT_CHARACTER
    };
    let odd = text.chars().filter(is_of_no_text).count();
    odd * ONE_IN > text.len()
}

/// Places in bytes as places in Unicode code points, asked for in order.
struct Points<'a> {
    text: &'a str,
    bytes: usize,
    points: usize,
}

impl<'a> Points<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            bytes: 0,
            points: 0,
        }
    }

    fn at(&mut self, bytes: usize) -> usize {
        if bytes < self.bytes {
            return self.text[..bytes].chars().count();
        }
        self.points += self.text[self.bytes..bytes].chars().count();
        self.bytes = bytes;
        self.points
    }
}

/// A reader sees a new line where a tag parts words.
fn without_tags(text: String) -> String {
    text.replace(Readable::PARTED, "\n")
}

fn last_characters(text: &str) -> String {
    let mut starts = text.char_indices().rev().map(|(at, _)| at);
    let start = starts.nth(CONTEXT - 1).unwrap_or(0);
    text[start..].to_owned()
}
