use super::cut::Cut;
use crate::compare::term_words::Relation;

/// At most so many joining words stand between two words of a term.
const MOST_JOINING: usize = 3;

/// What stands between two words of a term. Which joining word it is changes
/// with number and gender (`du système`, `des systèmes`); only what it says of the
/// next word tells terms apart: traffic from a server and traffic to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Joint {
    /// A space or a hyphen.
    Space,
    /// A joining word.
    Joined(Option<Relation>),
    /// A sign, such as a comma.
    Parted,
    /// A sign with a bracket that is opened: what follows says more of what was said.
    Bracketed,
}

/// The next word with a meaning of its own.
pub(super) struct Step {
    /// The number of its form.
    pub form: usize,
    /// What stands before it.
    pub joint: Joint,
    pub is_hyphened: bool,
    /// The place after it.
    pub end: usize,
}

impl Step {
    /// Whether what stands before it is never left out.
    pub(super) fn breaks(&self) -> bool {
        self.joint != Joint::Space
    }
}

/// The words with a meaning of their own after one, until too many joining words
/// part them or the paragraph ends.
pub(super) fn steps(cut: &Cut, first: usize) -> impl Iterator<Item = Step> {
    let mut at = first + 1;
    std::iter::from_fn(move || {
        let mut joining = 0;
        let (mut is_parted, mut is_bracketed, mut is_elided) = (false, false, false);
        let mut relation = None;
        loop {
            let word = cut.words.get(at)?;
            at += 1;
            if word.begins_paragraph {
                return None;
            }
            is_parted |= word.is_parted;
            is_bracketed |= word.is_bracketed;
            is_elided |= word.is_elided;
            if !word.is_joining {
                return Some(Step {
                    form: word.form,
                    joint: match (is_parted, joining > 0 || is_elided) {
                        (true, _) if is_bracketed => Joint::Bracketed,
                        (true, _) => Joint::Parted,
                        (false, true) => Joint::Joined(relation.map(Relation::plain)),
                        (false, false) => Joint::Space,
                    },
                    is_hyphened: word.is_hyphened,
                    end: at,
                });
            }
            relation = relation.or(cut.forms[word.form].relation);
            joining += 1;
            if joining > MOST_JOINING {
                return None;
            }
        }
    })
}
