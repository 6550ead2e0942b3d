use std::collections::{BTreeMap, BTreeSet};

use super::{Service, ServiceResult, Viewer};
use crate::compare::{Shared, Stated, says_nothing, shared, wordings};
use crate::formats::doubts_of_text;
use crate::i18n::Message;
use crate::model::{
    Concept, DisplayLanguage, Document, Entry, EntryId, Language, Link, PartyCode, PartyKind, Text,
    TextKind, Wording,
};
use crate::text::{Analysis, by_name};

/// What the texts on a concept share in one language, and where they part.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedWords {
    /// The concept.
    pub concept: Concept,
    /// The language of the texts.
    pub language: Language,
    /// The definitions, or the explanations of an entry without one, in the
    /// order of the names of their States.
    pub texts: Vec<StatedText>,
    /// What was found of them; numbers are places in `texts`.
    pub shared: Shared,
    /// How many of them are in which wording.
    pub wordings: BTreeMap<Wording, usize>,
    /// What is doubtful about how each of them is written, or counted over.
    pub doubts: Vec<Vec<Message>>,
}

/// A text with where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedText {
    /// The entry.
    pub entry: EntryId,
    /// Its version.
    pub version: i64,
    /// Whose it is.
    pub party: PartyCode,
    /// State or organisation.
    pub kind: PartyKind,
    /// It is disputed that its entry is about the concept.
    pub disputed: bool,
    /// The text.
    pub text: Text,
    /// The document that it cites.
    pub document: Option<Document>,
}

impl Service {
    /// What the texts on a concept share in one language, of all parties or
    /// of the chosen ones.
    ///
    /// # Errors
    /// [`super::ServiceError::NotFound`] for the concept, [`super::ServiceError::Invalid`]
    /// for a chosen State that is not known.
    pub async fn shared_words(
        &self,
        viewer: &Viewer,
        concept: &str,
        language: Language,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<SharedWords> {
        let (concept, texts) = self
            .stated_texts(viewer, concept, &language, chosen, display)
            .await?;
        Ok(SharedWords::of(concept, language, texts))
    }

    /// The texts on a concept in one language, of all parties or of the chosen
    /// ones, in the order of their names.
    ///
    /// # Errors
    /// Those of [`Service::shared_words`].
    pub async fn stated_texts(
        &self,
        viewer: &Viewer,
        concept: &str,
        language: &Language,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<(Concept, Vec<StatedText>)> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let mut texts = Vec::new();
        let disputed = self.disputed_links(viewer).await?;
        for (record, _) in self.linked_entries(viewer, &concept.id).await? {
            let entry: Entry = record.read()?;
            if chosen.is_empty() || chosen.contains(&entry.state) {
                let is_disputed = disputed.contains(&Link::id(&concept.id, &entry.id));
                let stated = self.stated(&entry, record.version, language).into_iter();
                texts.extend(stated.map(|text| StatedText {
                    disputed: is_disputed,
                    ..text
                }));
            }
        }
        self.in_order_of_names(&mut texts, display);
        Ok((concept, texts))
    }

    /// The texts of an entry that say what its concept is, in a language or in one
    /// within it (`en` has `en-GB`, `en-GB` has no `en-US`): its definitions, or where
    /// it has none its explanations.
    pub(super) fn stated(
        &self,
        entry: &Entry,
        version: i64,
        language: &Language,
    ) -> Vec<StatedText> {
        let reference = self.reference();
        let party = reference.parties.get(&entry.state);
        let kind = party.map_or(PartyKind::State, |party| party.kind);
        let of_kind = |kind: TextKind| {
            let texts = entry.texts.iter();
            let wanted = texts
                .filter(move |text| text.kind == kind && text.language.matches(language.as_str()));
            wanted.collect::<Vec<_>>()
        };
        let mut texts = of_kind(TextKind::Definition);
        if texts.is_empty() {
            texts = of_kind(TextKind::Explanation);
        }
        let stated = texts.into_iter().map(|text| StatedText {
            entry: entry.id.clone(),
            version,
            party: entry.state.clone(),
            kind,
            disputed: false,
            document: entry.document(&text.document).cloned(),
            text: text.clone(),
        });
        stated.collect()
    }

    pub(super) fn in_order_of_names(&self, texts: &mut [StatedText], display: DisplayLanguage) {
        let reference = self.reference();
        let parties = by_name(reference.parties.iter(), display);
        let places: BTreeMap<&PartyCode, usize> = parties
            .iter()
            .enumerate()
            .map(|(place, party)| (&party.code, place))
            .collect();
        texts.sort_by_key(|text| (places.get(&text.party).copied(), text.entry.clone()));
    }
}

impl SharedWords {
    /// What some texts of a language share. A text that reads like another
    /// language, or is in another script than its own or in several, has no genus,
    /// since the rules are those of the one it is said to be in.
    pub fn of(concept: Concept, language: Language, texts: Vec<StatedText>) -> Self {
        let stated: Vec<Stated<'_>> = texts.iter().map(StatedText::stated).collect();
        let mut shared = shared(&stated, Analysis::of(language.primary()));
        let wordings = wordings(&stated);
        let doubts = texts.iter().map(StatedText::doubts);
        let mut doubts: Vec<Vec<Message>> = doubts.collect();
        let is_of_another = |doubt: &Message| {
            matches!(
                doubt,
                Message::ReadsLikeAnother { .. }
                    | Message::ReadsNotAsSaid { .. }
                    | Message::AnotherScript
                    | Message::SeveralScripts
            )
        };
        for (genus, doubts) in shared.genera.iter_mut().zip(&doubts) {
            genus.take_if(|_| doubts.iter().any(is_of_another));
        }
        for text in &shared.wordless {
            doubts[*text].push(Message::NoContentWord);
        }
        Self {
            concept,
            language,
            texts,
            shared,
            wordings,
            doubts,
        }
    }

    /// Why there is no figure of how far the texts lie apart, as far as the texts
    /// here tell; none where there is one. Of texts that are not here, for whatever
    /// reason, nothing is said.
    pub fn why_no_spread(&self) -> Option<Message> {
        if self.shared.spread.is_some() {
            return None;
        }
        let of_states = self
            .texts
            .iter()
            .filter(|text| text.kind == PartyKind::State);
        let states: BTreeSet<&PartyCode> = of_states.map(|text| &text.party).collect();
        Some(match states.len() {
            0 | 1 => Message::NoSpread,
            _ => Message::NoSpreadWithoutWords,
        })
    }
}

/// What is doubtful about a text that is compared with others: how it is
/// written, and that nothing can be counted over it.
pub fn doubts_when_compared(text: &str, language: &Language) -> Vec<Message> {
    let mut doubts = doubts_of_text(text, language);
    if says_nothing(text, Analysis::of(language.primary())) {
        doubts.push(Message::NoContentWord);
    }
    doubts
}

impl StatedText {
    fn doubts(&self) -> Vec<Message> {
        doubts_of_text(&self.text.text, &self.text.language)
    }

    pub(super) fn stated(&self) -> Stated<'_> {
        Stated {
            entry: &self.entry,
            party: &self.party,
            kind: self.kind,
            wording: self.text.wording,
            text: &self.text.text,
        }
    }
}
