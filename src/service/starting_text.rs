use super::shared_words::StatedText;
use super::{Right, Service, ServiceError, ServiceResult, Viewer};
use crate::consensus::{NationalText, StartingText, starting_text};
use crate::i18n::{Message, Thing};
use crate::model::{DisplayLanguage, Entry, Language, PartyKind};
use crate::text::Analysis;

/// A text to begin a proposal with, and the text that it is based on.
#[derive(Debug, Clone, PartialEq)]
pub struct StartingTextView {
    /// The text that the drafter chose.
    pub base: StatedText,
    /// The base with what others have and it lacks in brackets.
    pub starting: StartingText,
}

impl Service {
    /// A text to begin a proposal on a concept with: one national text, with
    /// what other national texts have and it lacks in brackets, those of other
    /// entries of its State too. Organisations are left out.
    ///
    /// # Errors
    /// Those of rights; [`ServiceError::NotFound`] for the concept or the
    /// entry; [`ServiceError::Invalid`] for a base that is no State's, is not
    /// linked to the concept, or has no text in the language.
    pub async fn starting_text(
        &self,
        viewer: &Viewer,
        concept: &str,
        base: &str,
        language: &Language,
        display: DisplayLanguage,
    ) -> ServiceResult<StartingTextView> {
        viewer.require(Right::Participate)?;
        let concept = self.known_concept(concept)?;
        let mut texts = Vec::new();
        for (record, _) in self.linked_entries(viewer, &concept.id).await? {
            let entry: Entry = record.read()?;
            texts.extend(self.stated(&entry, record.version, language));
        }
        texts.retain(|text| text.kind == PartyKind::State);
        self.in_order_of_names(&mut texts, display);
        let at = texts.iter().position(|text| text.entry.as_str() == base);
        let Some(at) = at else {
            return Err(self.no_base(viewer, base, language).await);
        };
        let base = texts.remove(at);
        let others: Vec<NationalText<'_>> = texts.iter().map(StatedText::national).collect();
        let analysis = Analysis::of(language.primary());
        let starting = base.starting_text(&others, analysis);
        Ok(StartingTextView { base, starting })
    }

    /// Why an entry cannot be the base.
    async fn no_base(&self, viewer: &Viewer, base: &str, language: &Language) -> ServiceError {
        let Ok(entry) = self.entry(viewer, base).await else {
            return ServiceError::not_found(Thing::Entry, base);
        };
        let code = entry.entry.state.to_string();
        let party = self
            .reference()
            .parties
            .get(&entry.entry.state)
            .map(|party| party.kind);
        let message = match party {
            Some(PartyKind::Organisation) => Message::OnlyStatesAreABase { code },
            _ if self
                .stated(&entry.entry, entry.version, language)
                .is_empty() =>
            {
                let language = language.to_string();
                Message::NoTextIn { language }
            }
            _ => Message::NotLinkedToConcept,
        };
        ServiceError::invalid("base", message)
    }
}

impl StatedText {
    /// The text with what others have and it lacks in brackets.
    pub fn starting_text(&self, others: &[NationalText<'_>], analysis: Analysis) -> StartingText {
        starting_text(&self.national(), others, analysis)
    }

    fn national(&self) -> NationalText<'_> {
        NationalText {
            entry: &self.entry,
            state: &self.party,
            wording: self.text.wording,
            text: &self.text.text,
        }
    }
}
