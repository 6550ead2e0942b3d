//! Which State has which concept in which language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Reference, Right, Service, ServiceResult, Viewer};
use crate::compare::{Coverage, Covered, coverage};
use crate::model::{Concept, DisplayLanguage, Key, Language, PartyCode, PartyKind, Proposal};
use crate::store::{self, Record, Scope};
use crate::text::by_name;

/// What is to be shown of the coverage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CoverageSelection {
    /// These parties only; all where there are none.
    pub parties: Vec<PartyCode>,
    /// What is said in this language only.
    pub language: Option<Language>,
    /// The concepts of this subject field only.
    pub subject: Option<Key>,
}

/// Which State has which concept.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageView {
    /// The States in the order of their names, then the organisations that
    /// have something.
    pub parties: Vec<PartyCode>,
    /// The concepts in the order of their names, those too that nobody has.
    pub rows: Vec<CoverageRow>,
    /// Whether the viewer sees proposals: otherwise nothing can be said of
    /// what none is about.
    pub tells_proposals: bool,
}

/// Who has a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRow {
    /// The concept.
    pub concept: Concept,
    /// What each party has, where it has something.
    pub covered: BTreeMap<PartyCode, Covered>,
    /// Of how many States (not organisations) a text here says what it is.
    pub states: usize,
    /// Of how many of these all such texts are summaries by this project.
    pub summary_only: usize,
    /// Of how many of these a rule alone, which nobody confirmed, says that such texts are
    /// about the concept.
    pub unconfirmed: usize,
    /// Of how many States only a term for it is here.
    pub term_only: usize,
    /// Whether a proposal that the viewer may see is about it.
    pub is_proposed: bool,
    /// Whether no such proposal is, and at least two States define or explain it in
    /// whatever language, one of those asked for among them.
    pub is_unproposed: bool,
}

/// From so many States on, a concept is one that many define.
const MANY: usize = 2;

impl Service {
    /// Which party has which concept, in which languages. The whole is counted once for
    /// each state of the lists, and what is asked for taken from it.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`](super::ServiceError::Invalid) for a party or subject field that is not
    /// known.
    pub async fn coverage(
        &self,
        viewer: &Viewer,
        selection: &CoverageSelection,
        display: DisplayLanguage,
    ) -> ServiceResult<Arc<CoverageView>> {
        for code in &selection.parties {
            self.known_party(code)?;
        }
        if let Some(subject) = &selection.subject {
            self.known_subject(subject)?;
        }
        let whole = self.whole_coverage(viewer, display).await?;
        if *selection == CoverageSelection::default() {
            return Ok(whole);
        }
        let in_language = match &selection.language {
            Some(language) => Some(self.count_covered(viewer, Some(language)).await?),
            None => None,
        };
        let reference = self.reference();
        let rows = whole.narrowed_rows(selection, in_language, &reference);
        let has_any = |code: &PartyCode| rows.iter().any(|row| row.covered.contains_key(code));
        let is_shown = |code: &PartyCode| match selection.parties.is_empty() {
            true => is_state(&reference, code) || has_any(code),
            false => selection.chooses(code),
        };
        Ok(Arc::new(CoverageView {
            parties: parties_by_name(&reference, display, is_shown),
            rows,
            tells_proposals: whole.tells_proposals,
        }))
    }

    /// Counts who has which concept, in all languages.
    pub(super) async fn count_coverage(
        &self,
        viewer: &Viewer,
        display: DisplayLanguage,
    ) -> ServiceResult<CoverageView> {
        let concepts = self.concepts(viewer, None, display)?;
        let mut all = self.count_covered(viewer, None).await?;
        let reference = self.reference();
        let has_any: BTreeSet<&PartyCode> = all.values().flat_map(BTreeMap::keys).collect();
        let is_shown = |code: &PartyCode| is_state(&reference, code) || has_any.contains(code);
        let parties = parties_by_name(&reference, display, is_shown);
        let proposed = self.proposed_concepts(viewer).await?;
        let row = |concept: Concept| {
            let covered = all.remove(&concept.id).unwrap_or_default();
            let is_proposed = proposed.contains(&concept.id);
            let mut row = CoverageRow::of(concept, covered, is_proposed, &reference);
            row.is_unproposed = row.states >= MANY && !is_proposed;
            row
        };
        Ok(CoverageView {
            rows: concepts.into_iter().map(row).collect(),
            parties,
            tells_proposals: viewer.may(Right::Participate),
        })
    }

    /// By concept, what each party has; what it says in one language, where one is given.
    async fn count_covered(
        &self,
        viewer: &Viewer,
        language: Option<&Language>,
    ) -> ServiceResult<Coverage> {
        let doubted = self.doubted_links(viewer).await?;
        let outlines = self.outlines(viewer).await?;
        let pairs = outlines.iter().map(|of| (&of.entry, &of.concepts[..]));
        Ok(coverage(pairs, language, &doubted))
    }

    async fn proposed_concepts(&self, viewer: &Viewer) -> ServiceResult<BTreeSet<Key>> {
        let (store, audience) = (self.store.as_ref(), viewer.audience());
        let proposals: Vec<(Record, Proposal)> = store::all(store, Scope::All, audience).await?;
        let reference = self.reference();
        let concept =
            |(_, proposal): (Record, Proposal)| reference.led_on(&proposal.concept).clone();
        Ok(proposals.into_iter().map(concept).collect())
    }
}

impl CoverageView {
    /// What the rows say of what is asked for, given what is said in the language that is.
    fn narrowed_rows(
        &self,
        selection: &CoverageSelection,
        mut in_language: Option<Coverage>,
        reference: &Reference,
    ) -> Vec<CoverageRow> {
        let is_chosen = |code: &PartyCode| selection.chooses(code);
        let is_asked = |row: &&CoverageRow| {
            let subject = selection.subject.as_ref();
            subject.is_none_or(|subject| row.concept.subject == *subject)
        };
        let narrowed = |row: &CoverageRow| {
            let covered = match &mut in_language {
                Some(said) => said.remove(&row.concept.id).unwrap_or_default(),
                None => row.covered.clone(),
            };
            let covered = covered.into_iter().filter(|(code, _)| is_chosen(code));
            let concept = row.concept.clone();
            CoverageRow {
                // Who else defines a concept, in whatever language, counts too.
                is_unproposed: row.is_unproposed && row.defining(reference).any(is_chosen),
                ..CoverageRow::of(concept, covered.collect(), row.is_proposed, reference)
            }
        };
        self.rows.iter().filter(is_asked).map(narrowed).collect()
    }
}

impl CoverageSelection {
    fn chooses(&self, party: &PartyCode) -> bool {
        self.parties.is_empty() || self.parties.contains(party)
    }
}

impl CoverageRow {
    /// A row that counts what States have; whether the concept ought to be proposed is
    /// for who knows all of them.
    fn of(
        concept: Concept,
        covered: BTreeMap<PartyCode, Covered>,
        is_proposed: bool,
        reference: &Reference,
    ) -> Self {
        let of_states = covered.iter().filter(|(code, _)| is_state(reference, code));
        let (defining, term_only): (Vec<_>, Vec<_>) =
            of_states.partition(|(_, covered)| covered.defines());
        let count = |is: fn(&Covered) -> bool| {
            let defining = defining.iter();
            defining.filter(|(_, covered)| is(covered)).count()
        };
        Self {
            states: defining.len(),
            summary_only: count(Covered::is_only_summarised),
            unconfirmed: count(Covered::is_only_by_rule),
            term_only: term_only.len(),
            is_proposed,
            is_unproposed: false,
            covered,
            concept,
        }
    }

    /// The States of which a text here says what the concept is.
    fn defining(&self, reference: &Reference) -> impl Iterator<Item = &PartyCode> {
        let defining = self.covered.iter();
        let defining = defining.filter(|(_, covered)| covered.defines());
        let defining = defining.map(|(code, _)| code);
        defining.filter(|code| is_state(reference, code))
    }
}

fn parties_by_name(
    reference: &Reference,
    display: DisplayLanguage,
    is_shown: impl Fn(&PartyCode) -> bool,
) -> Vec<PartyCode> {
    let parties = by_name(reference.parties.iter(), display).into_iter();
    let shown = parties.filter(|party| is_shown(&party.code));
    shown.map(|party| party.code.clone()).collect()
}

fn is_state(reference: &Reference, code: &PartyCode) -> bool {
    let party = reference.parties.get(code);
    party.is_some_and(|party| party.kind == PartyKind::State)
}
