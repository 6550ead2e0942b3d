use super::{CoverageSelection, Right, Service, ServiceResult, Viewer};
use crate::compare::Covered;
use crate::model::{Concept, DisplayLanguage, Language, PartyCode, PartyKind};

/// A concept that States define and no proposal is about.
#[derive(Debug, Clone, PartialEq)]
pub struct UnproposedConcept {
    /// The concept.
    pub concept: Concept,
    /// The States that define or explain it, in the order of their names.
    pub states: Vec<PartyCode>,
    /// Those of them of whose entries it is disputed that they are about it.
    pub disputed: Vec<PartyCode>,
}

impl Service {
    /// The concepts that at least so many States define or explain, and a certain
    /// one where it is given, and that no proposal is about, those of most States
    /// first; with a language, those who define or explain them in it. For participants: the
    /// public is not told what is proposed, and so neither what is not.
    ///
    /// # Errors
    /// Those of rights; [`super::ServiceError::Invalid`] for fewer than one or
    /// more than there are States, or a State that is not known.
    pub async fn unproposed_concepts(
        &self,
        viewer: &Viewer,
        least: usize,
        state: Option<&PartyCode>,
        language: Option<&Language>,
        display: DisplayLanguage,
    ) -> ServiceResult<Vec<UnproposedConcept>> {
        viewer.require(Right::Participate)?;
        super::unlinked_terms::check_least(least)?;
        state.map(|code| self.known_party(code)).transpose()?;
        let selection = CoverageSelection {
            language: language.cloned(),
            ..CoverageSelection::default()
        };
        let view = self.coverage(viewer, &selection, display).await?;
        let reference = self.reference();
        let is_state = |code: &&PartyCode| {
            let party = reference.parties.get(code);
            party.is_some_and(|party| party.kind == PartyKind::State)
        };
        let states: Vec<&PartyCode> = view.parties.iter().filter(is_state).collect();
        let mut unproposed = Vec::new();
        for row in view.rows.iter().filter(|row| !row.is_proposed) {
            let covered = &row.covered;
            let defines = |code: &&&PartyCode| {
                let of_state = covered.get(**code);
                of_state.is_some_and(Covered::defines)
            };
            let defining: Vec<PartyCode> = states
                .iter()
                .filter(defines)
                .map(|code| (*code).clone())
                .collect();
            if defining.len() >= least && state.is_none_or(|code| defining.contains(code)) {
                let is_disputed = |code: &&PartyCode| covered[*code].disputed > 0;
                let disputed = defining.iter().filter(is_disputed).cloned();
                unproposed.push(UnproposedConcept {
                    disputed: disputed.collect(),
                    concept: row.concept.clone(),
                    states: defining,
                });
            }
        }
        unproposed.sort_by_key(|one| std::cmp::Reverse(one.states.len()));
        Ok(unproposed)
    }
}
