use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::i18n::{Message, Thing};
use crate::model::{Document, Entry, Language, ListId, PartyCode, Proposal, Wording};
use crate::store::{Kind, Record};
use crate::text::{DifferenceSegment, difference_of_words};

/// A text that is compared with another one, by where it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextReference {
    /// An entry, or a proposal.
    pub of: TextOwner,
    /// The version; the newest where none is given.
    pub version: Option<i64>,
    /// Which of the texts that it has in the language, from 1.
    pub number: usize,
}

/// What has a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextOwner {
    /// An entry, by its id.
    Entry(String),
    /// A proposal, by its id.
    Proposal(String),
}

/// A text that was compared.
#[derive(Debug, Clone, PartialEq)]
pub struct ReferredText {
    /// What has it.
    pub of: TextOwner,
    /// In which version.
    pub version: i64,
    /// Which of its texts in the language it is, from 1.
    pub number: usize,
    /// How many it has: the definitions, or where there is none the
    /// explanations.
    pub texts: usize,
    /// The list of the entry in this version.
    pub list: Option<ListId>,
    /// The list with which its State withdrew the entry, which stands in no list
    /// now, whichever version was asked for.
    pub withdrawn_by: Option<ListId>,
    /// The State or organisation whose entry it is.
    pub party: Option<PartyCode>,
    /// Whose words it is in; none of a proposal.
    pub wording: Option<Wording>,
    /// The document that it cites.
    pub document: Option<Document>,
    /// The language from which it was translated.
    pub translation_of: Option<Language>,
    /// Who translated it.
    pub translated_by: Option<String>,
    /// The text.
    pub text: String,
}

impl Service {
    /// What differs between two texts of a language, word by word.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an entry or proposal, or a version of
    /// it; [`ServiceError::Invalid`] for one that has no text in the language,
    /// or not so many.
    pub async fn difference(
        &self,
        viewer: &Viewer,
        from: TextReference,
        to: TextReference,
        language: &Language,
    ) -> ServiceResult<(ReferredText, ReferredText, Vec<DifferenceSegment>)> {
        let from = self.referred(viewer, from, language, "from").await?;
        let to = self.referred(viewer, to, language, "to").await?;
        let bytes = from.text.len() + to.text.len();
        let compare = move || {
            let segments = difference_of_words(&from.text, &to.text);
            (from, to, segments)
        };
        super::apart(bytes, compare).await
    }

    async fn referred(
        &self,
        viewer: &Viewer,
        reference: TextReference,
        language: &Language,
        parameter: &'static str,
    ) -> ServiceResult<ReferredText> {
        let (record, withdrawn_by) = self.referred_record(viewer, &reference).await?;
        let mut found = self.referred_texts(&record, &reference, language)?;
        for text in &mut found {
            text.withdrawn_by = withdrawn_by.clone();
        }
        if found.is_empty() {
            let language = language.to_string();
            let message = Message::NoTextIn { language };
            return Err(ServiceError::invalid(parameter, message));
        }
        let high = found.len() as i64;
        let text = found.into_iter().nth(reference.number - 1);
        text.ok_or_else(|| {
            let range = Message::OutOfRange { low: 1, high };
            ServiceError::invalid(parameter, range)
        })
    }

    /// All texts that what is referred to has in a language.
    fn referred_texts(
        &self,
        record: &Record,
        reference: &TextReference,
        language: &Language,
    ) -> ServiceResult<Vec<ReferredText>> {
        let bare = |text: String| ReferredText {
            of: reference.of.clone(),
            version: record.version,
            number: 1,
            texts: 1,
            list: None,
            withdrawn_by: None,
            party: None,
            wording: None,
            document: None,
            translation_of: None,
            translated_by: None,
            text,
        };
        let mut found: Vec<ReferredText> = match &reference.of {
            TextOwner::Entry(_) => {
                let entry: Entry = record.read()?;
                let stated = self.stated(&entry, record.version, language).into_iter();
                let referred = stated.map(|stated| ReferredText {
                    list: Some(entry.list.clone()),
                    party: Some(stated.party),
                    wording: Some(stated.text.wording),
                    document: stated.document,
                    translation_of: stated.text.translation_of,
                    translated_by: stated.text.translated_by,
                    ..bare(stated.text.text)
                });
                referred.collect()
            }
            TextOwner::Proposal(_) => {
                let proposal: Proposal = record.read()?;
                let texts = proposal.definitions.into_iter();
                let texts = texts.filter(|text| text.language.matches(language.as_str()));
                texts.map(|text| bare(text.text)).collect()
            }
        };
        let texts = found.len();
        for (text, number) in found.iter_mut().zip(1..) {
            (text.number, text.texts) = (number, texts);
        }
        Ok(found)
    }

    /// The version that is referred to, and the list that withdrew the entry.
    async fn referred_record(
        &self,
        viewer: &Viewer,
        reference: &TextReference,
    ) -> ServiceResult<(Record, Option<ListId>)> {
        let (kind, thing, id) = match &reference.of {
            TextOwner::Entry(id) => (Kind::Entry, Thing::Entry, id),
            TextOwner::Proposal(id) => (Kind::Proposal, Thing::Proposal, id),
        };
        let newest = self.visible(viewer, kind, id, thing).await?;
        let withdrawn_by = match &reference.of {
            TextOwner::Entry(_) => newest.read::<Entry>()?.withdrawn_by,
            TextOwner::Proposal(_) => None,
        };
        let Some(version) = reference.version.filter(|wanted| *wanted != newest.version) else {
            return Ok((newest, withdrawn_by));
        };
        let history = self.store.history(kind, id, version - 1, 1).await?;
        let of_version = history
            .into_iter()
            .find(|record| record.version == version && viewer.audience().sees(record.audience));
        let of_version =
            of_version.ok_or_else(|| ServiceError::not_found(thing, format!("{id}@{version}")))?;
        Ok((of_version, withdrawn_by))
    }
}
