//! What stands between two words of a term, as far as it says something of the second.

use crate::compare::term_words::{Coordination, Relation};
use crate::text::{Analysis, fold_word};

/// What joining words say of the word after them, as far as that tells terms apart: a denial
/// of service is no denial and service, nor is traffic from a server traffic to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Said {
    /// Whether they put it beside the word before.
    coordination: Option<Coordination>,
    pub relation: Option<Relation>,
}

impl Said {
    /// What the sign `&` says.
    pub(super) const AND: Self = Self {
        coordination: Some(Coordination::And),
        relation: None,
    };

    /// What a folded word of a language says.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Self {
        Self {
            coordination: Coordination::of(folded, analysis),
            relation: Relation::of(folded, analysis),
        }
    }

    /// What a word says that is elided at the end of what stands between two words: Italian
    /// `all’`, `dall’`. None that French elides tells terms apart.
    pub(super) fn of_elided(between: &str, analysis: Analysis) -> Self {
        if analysis != Analysis::It {
            return Self::default();
        }
        let mut words = between.rsplit(|c: char| !c.is_alphabetic());
        let last = words.find(|word| !word.is_empty());
        last.map_or_else(Self::default, |word| Self::of(&fold_word(word), analysis))
    }

    /// What it says with what comes after it: what comes first counts, as in `out of`.
    pub(super) fn and_then(self, next: Self) -> Self {
        Self {
            coordination: self.coordination.or(next.coordination),
            relation: self.relation.or(next.relation),
        }
    }

    /// The same for all that say the same. What comes from a State need not be done by it.
    pub(super) fn plain(self) -> Self {
        let plain = |relation| match relation {
            Relation::Origin => Relation::Origin,
            other => other.plain(),
        };
        Self {
            relation: self.relation.map(plain),
            ..self
        }
    }
}
