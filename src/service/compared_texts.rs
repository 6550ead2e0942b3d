use std::collections::BTreeMap;

use super::{Service, SharedWords, StatedText};
use crate::compare::{MarkedPiece, Stated, marked, wordings};
use crate::model::{Cell, Comparison, Language, LinkStance, PartyCode, Wording};
use crate::text::Analysis;

/// The texts of a comparison in one language, as far as they are compared
/// with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedTexts {
    /// Their language.
    pub language: Language,
    /// The texts, in the order of the comparison.
    pub texts: Vec<StatedText>,
}

impl ComparedTexts {
    /// The texts in pieces, the words that several States have told from those
    /// that one has alone; in the order of `texts`.
    pub fn marked(&self) -> Vec<Vec<MarkedPiece<'_>>> {
        marked(&self.stated(), Analysis::of(self.language.primary()))
    }

    /// How many of them are in which wording.
    pub fn wordings(&self) -> BTreeMap<Wording, usize> {
        wordings(&self.stated())
    }

    fn stated(&self) -> Vec<Stated<'_>> {
        self.texts.iter().map(StatedText::stated).collect()
    }
}

impl Service {
    /// The texts of a comparison in one language, of all parties or of the
    /// chosen ones.
    pub fn compared_texts(
        &self,
        comparison: &Comparison,
        language: &Language,
        chosen: &[PartyCode],
    ) -> ComparedTexts {
        let columns = comparison.columns.iter();
        let is_chosen = |code: &PartyCode| chosen.is_empty() || chosen.contains(code);
        let cells = columns
            .filter(|column| is_chosen(&column.state))
            .flat_map(|column| &column.cells);
        let is_disputed = |cell: &Cell| {
            let mut said = cell.assertions.iter();
            said.any(|said| said.stance == LinkStance::Disputed)
        };
        let texts = cells.flat_map(|cell| {
            let disputed = is_disputed(cell);
            let stated = self.stated(&cell.entry, cell.version, language).into_iter();
            stated.map(move |text| StatedText { disputed, ..text })
        });
        ComparedTexts {
            language: language.clone(),
            texts: texts.collect(),
        }
    }

    /// What texts of a comparison share: the same as [`Service::shared_words`],
    /// without reading the entries again.
    pub fn shared_words_of(&self, comparison: &Comparison, compared: ComparedTexts) -> SharedWords {
        let concept = comparison.concept.clone();
        SharedWords::of(concept, compared.language, compared.texts)
    }
}
