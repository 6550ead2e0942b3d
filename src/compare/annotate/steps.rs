use super::cut::{Cut, Word};
use super::said::Said;

/// At most so many joining words stand between two words of a term: `hosts and others in the
/// network`.
const MOST_JOINING: usize = 4;

/// What stands between two words of a term. Which joining word it is changes
/// with number and gender (`du système`, `des systèmes`); only what it says of the
/// next word tells terms apart, see [`Said`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Joint {
    /// A space or a hyphen.
    Space,
    /// A hyphen that is never left out: `know-how` is not what we know how to do.
    Hyphen,
    /// A joining word.
    Joined(Said),
    /// A sign, such as a comma.
    Parted,
    /// One with a joining word: `capabilities, the security` is no `capability, security`.
    PartedAndJoined,
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
    /// Whether it is one word of several, which come after it one by one.
    pub is_chain: bool,
    /// The place after it.
    pub end: usize,
}

impl Step {
    /// Whether what stands before it is never left out.
    pub(super) fn breaks(&self) -> bool {
        !matches!(self.joint, Joint::Space | Joint::Hyphen)
    }
}

/// The words with a meaning of their own from a place on, until too many joining
/// words part them or the paragraph ends.
pub(super) fn steps(cut: &Cut, from: usize) -> Steps<'_> {
    Steps {
        cut,
        at: from,
        gap: Gap::default(),
        after_chain: None,
    }
}

/// See [`steps`].
pub(super) struct Steps<'a> {
    cut: &'a Cut,
    at: usize,
    gap: Gap,
    /// The word at which a chain was told that begins there.
    after_chain: Option<usize>,
}

impl Iterator for Steps<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            let word = self.cut.words.get(self.at)?;
            if self.after_chain != Some(self.at) {
                if word.before.begins_paragraph {
                    return None;
                }
                self.gap.meet(word);
                if let Some(step) = self.chain(word) {
                    return Some(step);
                }
            }
            self.at += 1;
            if !word.is_joining {
                let gap = std::mem::take(&mut self.gap);
                return Some(gap.step_to(self.cut, self.at - 1));
            }
            if !self.gap.join(self.cut, word) {
                return None;
            }
        }
    }
}

impl Steps<'_> {
    /// The words from here on as the one word that they are.
    fn chain(&mut self, word: &Word) -> Option<Step> {
        let (form, end) = self.cut.chain(self.at)?;
        self.after_chain = Some(self.at);
        Some(Step {
            form,
            joint: self.gap.joint(),
            is_hyphened: word.before.is_hyphened,
            is_chain: true,
            end,
        })
    }
}

/// What stands between two words.
#[derive(Default)]
struct Gap {
    joining: usize,
    is_parted: bool,
    is_bracketed: bool,
    is_elided: bool,
    said: Said,
}

impl Gap {
    /// Adds what stands before a word.
    fn meet(&mut self, word: &Word) {
        self.is_parted |= word.before.is_parted;
        self.is_bracketed |= word.before.is_bracketed;
        self.is_elided |= word.before.is_elided;
        self.said = self.said.and_then(word.before.said);
    }

    /// Adds a joining word; not one too many.
    fn join(&mut self, cut: &Cut, word: &Word) -> bool {
        self.said = self.said.and_then(cut.forms[word.form].said);
        self.joining += 1;
        self.joining <= MOST_JOINING
    }

    fn joint(&self) -> Joint {
        match (self.is_parted, self.joining > 0 || self.is_elided) {
            (true, _) if self.is_bracketed => Joint::Bracketed,
            (true, false) => Joint::Parted,
            (true, true) => Joint::PartedAndJoined,
            (false, true) => Joint::Joined(self.said.plain()),
            (false, false) => Joint::Space,
        }
    }

    fn step_to(&self, cut: &Cut, at: usize) -> Step {
        let word = &cut.words[at];
        let joint = match self.joint() {
            Joint::Space if cut.bound == Some(at) => Joint::Hyphen,
            joint => joint,
        };
        Step {
            form: word.form,
            joint,
            is_hyphened: word.before.is_hyphened,
            is_chain: false,
            end: at + 1,
        }
    }
}

/// What stands before a word that follows another one at once.
pub(super) fn joint_before(word: &Word) -> Joint {
    let mut gap = Gap::default();
    gap.meet(word);
    gap.joint()
}
