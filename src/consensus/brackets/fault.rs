use crate::i18n::Message;

/// Why a text with brackets cannot be read, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct BracketFault {
    /// What is wrong.
    pub kind: BracketFaultKind,
    /// Where, in Unicode code points from 0.
    pub position: usize,
}

/// What may be wrong with brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BracketFaultKind {
    /// The bracket that begins here does not end.
    NeverClosed,
    /// The bracket that ends here did not begin.
    NeverOpened,
    /// The bracket that begins here has no wording at all.
    Empty,
    /// An empty alternative ends here that is neither the first nor the last,
    /// or is a second one.
    EmptyAlternative,
    /// The bracket that begins here would be one within as many as
    /// [`MAX_DEPTH`](super::MAX_DEPTH) others.
    TooDeep,
    /// More than [`MAX_ALTERNATIVES`](super::MAX_ALTERNATIVES) end here.
    TooMany,
}

impl BracketFault {
    /// What is to be said about it.
    pub fn message(&self) -> Message {
        let position = self.position;
        match self.kind {
            BracketFaultKind::NeverClosed => Message::BracketNeverClosed { position },
            BracketFaultKind::NeverOpened => Message::BracketNeverOpened { position },
            BracketFaultKind::Empty => Message::BracketEmpty { position },
            BracketFaultKind::EmptyAlternative => Message::AlternativeEmpty { position },
            BracketFaultKind::TooDeep => Message::BracketsTooDeep {
                position,
                limit: super::MAX_DEPTH,
            },
            BracketFaultKind::TooMany => Message::TooManyAlternatives {
                position,
                limit: super::MAX_ALTERNATIVES,
            },
        }
    }
}
