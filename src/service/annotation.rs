use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept::KeptBy;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::Terms;
use crate::i18n::Message;
use crate::model::{DisplayLanguage, EntryId, Key, Language, PartyCode, TermType};
use crate::store::Audience;
use crate::text::{Analysis, Readable, is_html};

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

/// A term that occurs in a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnnotatedTerm {
    /// As the first of the entries writes it.
    pub term: String,
    /// How often it occurs.
    pub occurrences: usize,
    /// The entries that have it.
    pub entries: BTreeSet<EntryId>,
    /// Whose entries these are.
    pub parties: BTreeSet<PartyCode>,
    /// The concepts that they are linked to, with how far the texts of States
    /// on each lie apart in the language of the document, where two have one.
    pub concepts: BTreeMap<Key, Option<f64>>,
}

/// The terms of a language that an audience may see.
#[derive(Debug)]
pub(super) struct KnownTerms {
    terms: Terms,
    by_number: Vec<AnnotatedTerm>,
}

/// Known terms by who may see them and by language.
pub(super) type KnownTermsBy = KeptBy<(Audience, String), KnownTerms>;

impl Service {
    /// Finds the known terms of a document: the terms of all entries that the
    /// viewer may see in its language, and in English and French the names of
    /// concepts.
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
        let spreads = self.all_spreads(viewer, language).await?;
        let spreads: BTreeMap<Key, f64> = spreads
            .iter()
            .map(|spread| (spread.concept.clone(), spread.spread))
            .collect();
        let mut known = KnownTerms {
            terms: Terms::new(Analysis::of(language.primary())),
            by_number: Vec::new(),
        };
        for (_, entry, concepts) in self.entries_with_concepts(viewer).await? {
            for term in &entry.terms {
                if !term.language.matches(language.primary()) {
                    continue;
                }
                let is_abbreviation =
                    matches!(term.term_type, TermType::Abbreviation | TermType::Acronym);
                let Some(annotated) = known.term(&term.text, is_abbreviation) else {
                    continue;
                };
                annotated.entries.insert(entry.id.clone());
                annotated.parties.insert(entry.state.clone());
                let concepts = concepts.iter().cloned();
                let with_spread = concepts.map(|id| (id.clone(), spreads.get(&id).copied()));
                annotated.concepts.extend(with_spread);
            }
        }
        if let Some(display) = DisplayLanguage::from_tag(language.primary()) {
            for concept in self.reference().concepts.values() {
                if let Some(annotated) = known.term(concept.name.get(display), false) {
                    let spread = spreads.get(&concept.id).copied();
                    annotated.concepts.insert(concept.id.clone(), spread);
                }
            }
        }
        Ok(known)
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
        let occurrences = self.terms.find(&readable.text);
        let mut terms: BTreeMap<usize, AnnotatedTerm> = BTreeMap::new();
        for occurrence in &occurrences {
            let term = terms
                .entry(occurrence.term)
                .or_insert_with(|| self.by_number[occurrence.term].clone());
            term.occurrences += 1;
        }
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
            terms,
        }
    }

    /// What is known of a term, however it is written; none of one without a
    /// word that means something by itself.
    fn term(&mut self, term: &str, is_abbreviation: bool) -> Option<&mut AnnotatedTerm> {
        let next = self.by_number.len();
        let number = match is_abbreviation {
            true => self.terms.add_abbreviation(term, next),
            false => self.terms.add(term, next),
        };
        let number = number.unwrap_or(next);
        if number == next {
            self.by_number.push(AnnotatedTerm {
                term: term.to_owned(),
                ..AnnotatedTerm::default()
            });
        }
        self.by_number.get_mut(number)
    }
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
