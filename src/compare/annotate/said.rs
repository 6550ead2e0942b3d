//! What stands between two words of a term, as far as it says something of the second.

use crate::compare::term_words::{Coordination, Relation};
use crate::text::{Analysis, WordList, fold_word};

/// Words that part what stands before them from what follows, of each of the six languages: they
/// begin another clause, liken, deny or make a sentence of both.
static PARTING: [WordList; 6] = [
    WordList::of(
        "as who whom whose which than if because although though while when where whereas \
        unless until since nor but is are was were be been being has have had do does did will \
        shall can may must would should could might",
    ),
    WordList::of(
        "comme qui que dont si quand lorsque puisque tandis car mais donc ni est sont etait \
        etaient sera seront soit soient fut furent etre ont avait avaient",
    ),
    WordList::of(
        "als wie wenn weil obwohl damit dass ob wo wer noch aber sondern denn ist sind war waren \
        wird werden wurde wurden hat haben kann konnen muss mussen soll sollen darf durfen",
    ),
    WordList::of(
        "come che chi cui quale quali se quando dove mentre perche poiche ma ne sono era erano \
        sara saranno fu furono ha hanno puo possono deve devono",
    ),
    WordList::of(
        "como que quien quienes cual cuales cuyo cuya si cuando donde mientras porque aunque pero \
        sino ni es son era eran fue fueron sera seran ha han puede pueden debe deben",
    ),
    WordList::of(
        "как кто что который которая которое которые чей если когда где чем хотя чтобы но ни \
        есть был была было были будет будут является являются может могут должен должны",
    ),
];

/// How a word stands to the one before where it is not of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Apart {
    /// Put side by side with it.
    Beside(Coordination),
    /// Parted from it, see [`PARTING`].
    Parted,
}

impl Apart {
    /// That which a folded word of a language makes it.
    fn by(folded: &str, analysis: Analysis) -> Option<Self> {
        let coordination = Coordination::of(folded, analysis).map(Self::Beside);
        let parting = analysis.choose(PARTING.each_ref());
        let parts = || parting.is_some_and(|words| words.has(folded));
        coordination.or_else(|| parts().then_some(Self::Parted))
    }
}

/// What joining words say of the word after them, as far as that tells terms apart: a denial
/// of service is no denial and service, nor is traffic from a server traffic to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Said {
    apart: Option<Apart>,
    pub relation: Option<Relation>,
}

impl Said {
    /// What the sign `&` says.
    pub(super) const AND: Self = Self {
        apart: Some(Apart::Beside(Coordination::And)),
        relation: None,
    };

    /// What a folded word of a language says.
    pub(super) fn of(folded: &str, analysis: Analysis) -> Self {
        Self {
            apart: Apart::by(folded, analysis),
            relation: Relation::of(folded, analysis).filter(|_| !is_of(folded, analysis)),
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
            apart: self.apart.or(next.apart),
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

/// Whether a folded word says what a genitive does, whatever else it may say: `Schutz von Daten`
/// is `Schutz der Daten`.
fn is_of(folded: &str, analysis: Analysis) -> bool {
    analysis == Analysis::De && matches!(folded, "von" | "vom")
}
