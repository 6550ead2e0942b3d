//! The terms that a definition uses should be defined, and alike.

use std::collections::HashSet;

use crate::i18n::Message;

use super::{Advice, AdviceKind, Place};

/// A known term that a definition uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermUse<'a> {
    /// Where it stands in the definition.
    pub place: Place,
    /// The term, as it is known.
    pub term: &'a str,
    /// How the definition writes it.
    pub wording: &'a str,
    /// Whether a definition of it is available here.
    pub is_defined: bool,
    /// Whether States define it differently.
    pub differs: bool,
}

/// Advice on the terms that a definition uses, each at its first place.
pub fn advise_on_terms(uses: &[TermUse<'_>]) -> Vec<Advice> {
    let mut seen = HashSet::new();
    let first = uses.iter().filter(|used| seen.insert(used.term));
    let advice = first.filter_map(|used| {
        let term = used.wording.to_owned();
        let (kind, message) = match (used.is_defined, used.differs) {
            (false, _) => (AdviceKind::UndefinedTerm, Message::TermUndefined { term }),
            (true, true) => (
                AdviceKind::DifferentlyDefinedTerm,
                Message::TermDefinedDifferently { term },
            ),
            (true, false) => return None,
        };
        Some(Advice {
            kind,
            place: Some(used.place),
            message,
        })
    });
    advice.collect()
}
