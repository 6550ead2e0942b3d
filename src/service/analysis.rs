use std::collections::BTreeMap;

use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Shared, Stated, shared};
use crate::i18n::{Message, Thing};
use crate::model::{
    Concept, DisplayLanguage, Document, Entry, EntryId, Key, Language, PartyCode, PartyKind, Text,
    TextKind, Wording,
};
use crate::store::{Kind, Record};
use crate::text::{Analysis, DifferenceSegment, by_name, difference};

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
    /// The text.
    pub text: Text,
    /// The document that it cites.
    pub document: Option<Document>,
}

/// A text that is compared with another one, by where it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextReference {
    /// An entry, or a proposal.
    pub of: TextOwner,
    /// The version; the newest where none is given.
    pub version: Option<i64>,
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
    /// The State or organisation whose entry it is.
    pub party: Option<PartyCode>,
    /// Whose words it is in; none of a proposal.
    pub wording: Option<Wording>,
    /// The document that it cites.
    pub document: Option<Document>,
    /// The text.
    pub text: String,
}

impl Service {
    /// What the texts on a concept share in one language, of all parties or
    /// of the chosen ones.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for the concept, [`ServiceError::Invalid`]
    /// for a chosen State that is not known.
    pub async fn shared_words(
        &self,
        viewer: &Viewer,
        concept: &str,
        language: Language,
        chosen: &[PartyCode],
        display: DisplayLanguage,
    ) -> ServiceResult<SharedWords> {
        let concept = self.known_concept(concept)?;
        for code in chosen {
            self.known_party(code)?;
        }
        let mut texts = Vec::new();
        for (record, _) in self.linked_entries(viewer, &concept.id).await? {
            let entry: Entry = record.read()?;
            if chosen.is_empty() || chosen.contains(&entry.state) {
                texts.extend(self.stated(&entry, record.version, &language));
            }
        }
        self.in_order_of_names(&mut texts, display);
        let stated: Vec<Stated<'_>> = texts.iter().map(StatedText::stated).collect();
        let shared = shared(&stated, Analysis::of(language.primary()));
        let wordings = crate::compare::wordings(&stated);
        Ok(SharedWords {
            concept,
            language,
            shared,
            wordings,
            texts,
        })
    }

    /// What differs between two texts of a language, word by word.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an entry or proposal, or a version of
    /// it; [`ServiceError::Invalid`] for one that has no text in the language.
    pub async fn difference(
        &self,
        viewer: &Viewer,
        from: TextReference,
        to: TextReference,
        language: &Language,
    ) -> ServiceResult<(ReferredText, ReferredText, Vec<DifferenceSegment>)> {
        let from = self.referred(viewer, from, language, "from").await?;
        let to = self.referred(viewer, to, language, "to").await?;
        let segments = difference(&from.text, &to.text);
        Ok((from, to, segments))
    }

    async fn referred(
        &self,
        viewer: &Viewer,
        reference: TextReference,
        language: &Language,
        parameter: &'static str,
    ) -> ServiceResult<ReferredText> {
        let record = self.referred_record(viewer, &reference).await?;
        let found = match &reference.of {
            TextOwner::Entry(_) => {
                let entry: Entry = record.read()?;
                let stated = self.stated(&entry, record.version, language).into_iter();
                stated.take(1).next().map(|stated| ReferredText {
                    of: reference.of.clone(),
                    version: record.version,
                    party: Some(stated.party),
                    wording: Some(stated.text.wording),
                    document: stated.document,
                    text: stated.text.text,
                })
            }
            TextOwner::Proposal(_) => {
                let proposal: crate::model::Proposal = record.read()?;
                let mut texts = proposal.definitions.into_iter();
                let text = texts.find(|text| text.language.matches(language.primary()));
                text.map(|text| ReferredText {
                    of: reference.of.clone(),
                    version: record.version,
                    party: None,
                    wording: None,
                    document: None,
                    text: text.text,
                })
            }
        };
        found.ok_or_else(|| {
            let language = language.to_string();
            ServiceError::invalid(parameter, Message::NoTextIn { language })
        })
    }

    async fn referred_record(
        &self,
        viewer: &Viewer,
        reference: &TextReference,
    ) -> ServiceResult<Record> {
        let (kind, thing, id) = match &reference.of {
            TextOwner::Entry(id) => (Kind::Entry, Thing::Entry, id),
            TextOwner::Proposal(id) => (Kind::Proposal, Thing::Proposal, id),
        };
        let newest = self.visible(viewer, kind, id, thing).await?;
        let Some(version) = reference.version.filter(|wanted| *wanted != newest.version) else {
            return Ok(newest);
        };
        let history = self.store.history(kind, id, version - 1, 1).await?;
        let of_version = history
            .into_iter()
            .find(|record| record.version == version && viewer.audience().sees(record.audience));
        of_version.ok_or_else(|| ServiceError::not_found(thing, format!("{id}@{version}")))
    }

    /// The texts of an entry that say what its concept is, in a language: its
    /// definitions, or where it has none its explanations.
    fn stated(&self, entry: &Entry, version: i64, language: &Language) -> Vec<StatedText> {
        let reference = self.reference();
        let party = reference.parties.get(&entry.state);
        let kind = party.map_or(PartyKind::State, |party| party.kind);
        let of_kind = |kind: TextKind| {
            let texts = entry.texts.iter();
            let wanted = texts
                .filter(move |text| text.kind == kind && text.language.matches(language.primary()));
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
            document: entry.document(&text.document).cloned(),
            text: text.clone(),
        });
        stated.collect()
    }

    fn in_order_of_names(&self, texts: &mut [StatedText], display: DisplayLanguage) {
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

impl StatedText {
    fn stated(&self) -> Stated<'_> {
        Stated {
            entry: &self.entry,
            party: &self.party,
            kind: self.kind,
            wording: self.text.wording,
            text: &self.text.text,
        }
    }
}

/// A concept with what is held about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptSpread {
    /// The concept.
    pub concept: Key,
    /// How many texts were compared.
    pub texts: usize,
    /// How far apart the texts of States lie, see [`Shared::spread`].
    pub spread: f64,
    /// How many of the texts are in which wording.
    pub wordings: BTreeMap<Wording, usize>,
}

impl Service {
    /// The concepts on which at least two States have a text in a language,
    /// those whose texts lie furthest apart first.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn spreads(
        &self,
        viewer: &Viewer,
        language: &Language,
    ) -> ServiceResult<Vec<ConceptSpread>> {
        let mut by_concept: BTreeMap<Key, Vec<StatedText>> = BTreeMap::new();
        for (record, entry, concepts) in self.entries_with_concepts(viewer).await? {
            for concept in concepts {
                let stated = self.stated(&entry, record.version, language);
                by_concept.entry(concept).or_default().extend(stated);
            }
        }
        let analysis = Analysis::of(language.primary());
        let spread = |(concept, texts): (Key, Vec<StatedText>)| {
            // Organisations have no part in the figure.
            let of_states = texts.iter().filter(|text| text.kind == PartyKind::State);
            let stated: Vec<Stated<'_>> = of_states.map(StatedText::stated).collect();
            let spread = crate::compare::spread_of(&stated, analysis)?;
            Some(ConceptSpread {
                concept,
                texts: stated.len(),
                wordings: crate::compare::wordings(&stated),
                spread,
            })
        };
        let mut spreads: Vec<ConceptSpread> = by_concept.into_iter().filter_map(spread).collect();
        spreads.sort_by(|one, other| {
            let by_spread = other.spread.total_cmp(&one.spread);
            by_spread.then_with(|| one.concept.cmp(&other.concept))
        });
        Ok(spreads)
    }
}
