use std::collections::BTreeMap;

use super::{Service, ServiceResult, StatedText, Viewer};
use crate::compare::{Stated, spread_of};
use crate::model::{Key, Language, PartyCode, Wording};
use crate::text::Analysis;

/// A concept with how far the texts of States on it lie apart.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptSpread {
    /// The concept.
    pub concept: Key,
    /// How many texts were compared: those of States that have a content word.
    pub texts: usize,
    /// How far apart the texts of States lie, see [`crate::compare::Spread`].
    pub spread: f64,
    /// How many of the texts are in which wording.
    pub wordings: BTreeMap<Wording, usize>,
}

impl Service {
    /// The concepts on which the viewer sees texts in a language of at least two
    /// States that have a content word, those whose texts lie furthest apart
    /// first; of all States or of the chosen ones.
    ///
    /// # Errors
    /// Those of the store; [`super::ServiceError::Invalid`] for a chosen State
    /// that is not known.
    pub async fn spreads(
        &self,
        viewer: &Viewer,
        language: &Language,
        chosen: &[PartyCode],
    ) -> ServiceResult<Vec<ConceptSpread>> {
        for code in chosen {
            self.known_party(code)?;
        }
        let mut by_concept: BTreeMap<Key, Vec<StatedText>> = BTreeMap::new();
        for (record, entry, concepts) in self.entries_with_concepts_of(viewer, chosen).await? {
            for concept in concepts {
                let stated = self.stated(&entry, record.version, language);
                by_concept.entry(concept).or_default().extend(stated);
            }
        }
        let analysis = Analysis::of(language.primary());
        let spread = |(concept, texts): (Key, Vec<StatedText>)| {
            let stated: Vec<Stated<'_>> = texts.iter().map(StatedText::stated).collect();
            let spread = spread_of(&stated, analysis)?;
            Some(ConceptSpread {
                concept,
                texts: spread.wordings.values().sum(),
                wordings: spread.wordings,
                spread: spread.figure,
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
