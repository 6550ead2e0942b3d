use super::{Service, SharedWords, StatedText};
use crate::compare::{Stated, shared, wordings};
use crate::model::{Comparison, Language, PartyCode};
use crate::text::Analysis;

impl Service {
    /// What the texts of a comparison share in one language, of all parties or
    /// of the chosen ones: the same as [`Service::shared_words`], without
    /// reading the entries again.
    pub fn shared_words_of(
        &self,
        comparison: &Comparison,
        language: &Language,
        chosen: &[PartyCode],
    ) -> SharedWords {
        let columns = comparison.columns.iter();
        let is_chosen = |code: &PartyCode| chosen.is_empty() || chosen.contains(code);
        let cells = columns
            .filter(|column| is_chosen(&column.state))
            .flat_map(|column| &column.cells);
        let texts: Vec<StatedText> = cells
            .flat_map(|cell| self.stated(&cell.entry, cell.version, language))
            .collect();
        let stated: Vec<Stated<'_>> = texts.iter().map(StatedText::stated).collect();
        SharedWords {
            concept: comparison.concept.clone(),
            language: language.clone(),
            shared: shared(&stated, Analysis::of(language.primary())),
            wordings: wordings(&stated),
            texts,
        }
    }
}
