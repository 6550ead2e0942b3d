use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::known_terms::{AnnotatedTerm, KnownTerms, TermDoubt};
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Doubt, Occurrence, is_false_friend};
use crate::formats::doubts_of_text;
use crate::i18n::Message;
use crate::model::{EntryId, Key, Language, PartyCode};
use crate::text::{Analysis, Readable, fold_word, is_content_word, is_html, word_ranges};

/// The longest document that is annotated, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 5 * 1024 * 1024;
/// Characters of a document shown around an occurrence, on either side.
pub const CONTEXT: usize = 60;

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

/// The numbers of what is doubtful where it stands: by the terms that it may be, and why.
type Doubtful = BTreeMap<(Vec<usize>, Doubt), usize>;

impl Service {
    /// Finds the known terms of a document: the terms of all entries that the viewer may see in
    /// its language, and in English and French the names of concepts, also of those that were
    /// merged into others. In documents of other languages also English terms, but for
    /// abbreviations and words of general language, which may be words of that language as
    /// well.
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
}

impl KnownTerms {
    fn annotate(&self, request: &AnnotationRequest) -> Annotation {
        let format = request
            .format
            .unwrap_or_else(|| DocumentFormat::of(&request.text));
        let readable = match format {
            DocumentFormat::Html => Readable::html(&request.text),
            DocumentFormat::Plain => Readable::plain(&request.text),
        };
        let mut occurrences = self.find(&readable.text);
        let found_none = occurrences.is_empty();
        if !request.parties.is_empty() {
            occurrences.retain(|found| self.is_of(found, &request.parties));
        }
        let mut terms: BTreeMap<usize, AnnotatedTerm> = BTreeMap::new();
        let mut doubtful = Doubtful::new();
        for occurrence in &mut occurrences {
            let number = self.number_of(occurrence, &mut doubtful);
            let term = terms.entry(number);
            term.or_insert_with(|| self.term_of(occurrence)).occurrences += 1;
            occurrence.term = number;
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
        let language = request.language.to_string();
        let none = match (found_none, occurrences.is_empty()) {
            (true, _) => Some(Message::NoKnownTerm { language }),
            (false, true) => Some(Message::NoTermOfThese { language }),
            (false, false) => None,
        };
        Annotation {
            format,
            total: occurrences.len(),
            spans: spans.collect(),
            remarks: remarks(&readable.text, &request.language, none),
            terms,
        }
    }

    /// Whether any of the terms that an occurrence may be is of these parties.
    fn is_of(&self, found: &Occurrence, parties: &[PartyCode]) -> bool {
        let mut numbers = found.numbers();
        numbers.any(|number| self.by_number[number].is_of(parties))
    }

    /// The number of the term of an occurrence; what is doubtful where it stands has one
    /// after all others.
    fn number_of(&self, found: &Occurrence, doubtful: &mut Doubtful) -> usize {
        let Some(doubt) = found.doubt else {
            return found.term;
        };
        let next = self.by_number.len() + doubtful.len();
        let key = (found.numbers().collect(), doubt);
        *doubtful.entry(key).or_insert(next)
    }

    /// What is known of the term of an occurrence, or of all that it may be.
    fn term_of(&self, found: &Occurrence) -> AnnotatedTerm {
        let first = &self.by_number[found.term];
        let others = found.or.iter().map(|number| &self.by_number[*number]);
        first.or_any_of(others).with_doubt(found.doubt)
    }

    /// What is found of an English term, unless it is none but a word of the document’s
    /// language: one that only joins others (German `die`), or one of which this has the stem
    /// and that is not the same as the term. What is a word of either has a doubt.
    fn as_borrowed(&self, written: &str, found: Occurrence) -> Option<Occurrence> {
        if written.contains([' ', '-']) {
            return Some(found);
        }
        let analysis = Analysis::of(self.language.primary());
        let is_same = || written.to_lowercase() == self.by_number[found.term].term.to_lowercase();
        let joins = !is_content_word(&fold_word(written), analysis);
        if joins || (self.own.have_word(written) && !is_same()) {
            return None;
        }
        let is_of_both = is_false_friend(written, analysis);
        Some(Occurrence {
            doubt: found.doubt.or(is_of_both.then_some(Doubt::OtherLanguage)),
            ..found
        })
    }

    /// The terms of a text in order: of those that begin in one place the longest, of equally
    /// long ones those of its own language; none that stands wholly within another.
    fn find(&self, text: &str) -> Vec<Occurrence> {
        let mut all = self.own.find(text);
        let borrowed = self.borrowed.find(text).into_iter();
        all.extend(
            borrowed.filter_map(|found| self.as_borrowed(&text[found.range.clone()], found)),
        );
        all.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
        let mut end = 0;
        all.retain(|found| {
            let goes_on = found.range.end > end;
            end = end.max(found.range.end);
            goes_on
        });
        all
    }
}

/// What an abbreviation stands for is no doubt where it occurs as well: of the same
/// entries or, where it is only of the name of a concept, of the same concept.
fn trust_explained_abbreviations(terms: &mut BTreeMap<usize, AnnotatedTerm>) {
    let is_short = |term: &AnnotatedTerm| term.doubt == Some(TermDoubt::ShortAbbreviation);
    let written_out = || terms.values().filter(|term| !is_short(term));
    let entries = written_out().flat_map(|term| term.entries.keys().cloned());
    let entries: BTreeSet<EntryId> = entries.collect();
    let concepts = written_out().flat_map(|term| term.concepts.keys().cloned());
    let concepts: BTreeSet<Key> = concepts.collect();
    for term in terms.values_mut().filter(|term| is_short(term)) {
        let is_explained = match term.entries.is_empty() {
            true => term
                .concepts
                .keys()
                .any(|concept| concepts.contains(concept)),
            false => term.entries.keys().any(|entry| entries.contains(entry)),
        };
        if is_explained {
            term.doubt = None;
        }
    }
}

/// What is to be said of a document, given why no term is told where none is.
fn remarks(text: &str, language: &Language, none: Option<Message>) -> Vec<Message> {
    let mut remarks = Vec::new();
    match word_ranges(text).is_empty() {
        true => remarks.push(Message::NoWordInIt),
        false => remarks.extend(none),
    }
    if let Some(format) = begins_as(text) {
        remarks.push(Message::BeginsAsFile { format });
    } else if looks_binary(text) {
        remarks.push(Message::LooksBinary);
    }
    remarks.extend(doubts_of_text(text, language));
    remarks
}

/// The format of which a document has the beginning that each file in it has, where
/// that is no format of texts as people read them.
fn begins_as(text: &str) -> Option<&'static str> {
    /// Documents of word processors are ZIP archives as well.
    const BEGINNINGS: [(&str, &str); 3] =
        [("%PDF-", "PDF"), ("PK\u{3}\u{4}", "ZIP"), ("{\\rtf", "RTF")];
    let text = text.trim_start_matches('\u{feff}');
    let mut beginnings = BEGINNINGS.iter();
    let found = beginnings.find(|(beginning, _)| text.starts_with(beginning));
    found.map(|(_, format)| *format)
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
        // A term begins within the one before it where the two overlap.
        if bytes < self.bytes {
            return self.points - self.text[bytes..self.bytes].chars().count();
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
