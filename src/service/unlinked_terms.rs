//! Terms that States use and that no concept has yet.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::kept_lists::Outline;
use super::{Service, ServiceError, ServiceResult, Viewer};
use crate::compare::{Relation, Terms, relations};
use crate::i18n::Message;
use crate::model::{Language, PartyCode, Term, TermType, Wording};
use crate::store::Kind;
use crate::text::{Analysis, compact_in};

/// Which terms without a concept are to be listed.
#[derive(Debug, Clone, Default)]
pub struct UnlinkedSelection {
    /// Those that at least so many parties use.
    pub least: usize,
    /// Those that this party uses.
    pub state: Option<PartyCode>,
    /// Those in this language.
    pub language: Option<Language>,
}

/// A term that several parties use and that no concept has yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlinkedTerm {
    /// The term, as the first of the entries has it.
    pub term: String,
    /// Its language there.
    pub language: Language,
    /// Who uses it.
    pub parties: BTreeSet<PartyCode>,
}

impl Service {
    /// The terms that at least so many parties use in entries that are linked
    /// to no concept, those of most parties first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for fewer than one or more than there are
    /// States, or a State that is not known.
    pub async fn unlinked_terms(
        &self,
        viewer: &Viewer,
        selection: &UnlinkedSelection,
    ) -> ServiceResult<Vec<UnlinkedTerm>> {
        check_least(selection.least)?;
        let state = selection.state.as_ref();
        state.map(|code| self.known_party(code)).transpose()?;
        let mut terms = match &selection.language {
            // What is within a language may be a part of what is one term in it.
            Some(asked) if asked.as_str() != asked.primary() => {
                unlinked(&self.outlines(viewer).await?, Some(asked))
            }
            asked => {
                let is_asked = |term: &&UnlinkedTerm| {
                    let asked = asked.as_ref();
                    asked.is_none_or(|asked| term.language.matches(asked.as_str()))
                };
                let all = self.all_unlinked_terms(viewer).await?;
                all.iter().filter(is_asked).cloned().collect()
            }
        };
        let is_used = |term: &UnlinkedTerm| state.is_none_or(|code| term.parties.contains(code));
        terms.retain(|term| term.parties.len() >= selection.least && is_used(term));
        terms.sort_by(|one, other| {
            let by_parties = other.parties.len().cmp(&one.parties.len());
            by_parties.then_with(|| (&one.term, &one.language).cmp(&(&other.term, &other.language)))
        });
        Ok(terms)
    }

    async fn all_unlinked_terms(&self, viewer: &Viewer) -> ServiceResult<Arc<Vec<UnlinkedTerm>>> {
        let revision = self.newest_change(&[Kind::Entry, Kind::Link]).await?;
        let outlines = self.outlines(viewer);
        let gathered = |outlines: Arc<Vec<Outline>>| Ok(unlinked(&outlines, None));
        let kept = &self.overviews.unlinked;
        kept.get_apart(viewer.audience(), revision, outlines, gathered)
            .await
    }
}

/// The terms of entries without a concept that are their States' own, or that they stand
/// by; those in a language, where one is asked for.
fn unlinked(outlines: &[Outline], language: Option<&Language>) -> Vec<UnlinkedTerm> {
    let is_asked = |term: &&Term| {
        // What others translated, or the State for information alone, it does not use.
        let is_own = matches!(
            term.wording,
            Wording::Official | Wording::OfficialTranslation
        );
        is_own && language.is_none_or(|asked| term.language.matches(asked.as_str()))
    };
    let mut unlinked = Unlinked::default();
    for Outline { entry, .. } in outlines.iter().filter(|of| of.concepts.is_empty()) {
        for term in entry.terms.iter().filter(is_asked) {
            let known = unlinked.term(term);
            known.parties.insert(entry.state.clone());
        }
    }
    unlinked.terms
}

/// Terms without a concept while they are gathered: one however it is written,
/// in whatever inflection.
#[derive(Default)]
struct Unlinked {
    terms: Vec<UnlinkedTerm>,
    /// By language, and what joining words say, its terms as they are recognised.
    known: HashMap<(String, Vec<Relation>), Terms>,
    /// By language and key, the number of a term.
    by_key: HashMap<(String, String), usize>,
}

impl Unlinked {
    fn term(&mut self, term: &Term) -> &mut UnlinkedTerm {
        let language = term.language.primary();
        let next = self.terms.len();
        let analysis = Analysis::of(language);
        let key = (compact_in(&term.text, analysis), language.to_owned());
        let of_relations = (language.to_owned(), relations(&term.text, analysis));
        let known = self.known.entry(of_relations);
        let known = known.or_insert_with(|| Terms::new(analysis));
        let number = *self.by_key.entry(key).or_insert_with(|| {
            let same = match term.term_type {
                TermType::Abbreviation | TermType::Acronym => {
                    known.add_abbreviation(&term.text, next)
                }
                TermType::FullForm | TermType::Variant => known.add(&term.text, next),
            };
            same.unwrap_or(next)
        });
        if number == next {
            self.terms.push(UnlinkedTerm {
                term: term.text.clone(),
                language: term.language.clone(),
                parties: BTreeSet::new(),
            });
        }
        &mut self.terms[number]
    }
}

/// Checks how many States at least are asked for.
pub(super) fn check_least(least: usize) -> ServiceResult<()> {
    /// As many as take part in the OSCE.
    const STATES: usize = 57;
    match least {
        1..=STATES => Ok(()),
        _ => {
            let high = STATES as i64;
            let range = Message::OutOfRange { low: 1, high };
            Err(ServiceError::invalid("least", range))
        }
    }
}
