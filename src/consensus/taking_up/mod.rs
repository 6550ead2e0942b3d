//! What a text becomes with an amendment: in the text, in brackets beside what
//! it would replace, or where these are decided for it; and which wordings of it
//! come from whom then.

mod decided;
mod in_brackets;
mod in_text;

use super::brackets::{BracketFault, BracketedText};
use super::spans::Following;
use super::taken_up::carried_wordings;
use crate::i18n::Message;
use crate::model::{Amendment, Key, ProposalText, WordingTakenUp};
use crate::text::Analysis;

pub use decided::decided_for;
pub use in_brackets::taken_up_in_brackets;
pub use in_text::taken_up_in_text;

/// Why a text does not become another one with an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum TakingUpFault {
    /// The brackets of a text cannot be read, or would be too many or too deep
    /// with those of the amendment.
    Brackets {
        /// The field of which the text is.
        field: &'static str,
        /// What is wrong with them.
        fault: BracketFault,
    },
    /// No bracket has one wording of the amendment, so that none could be decided
    /// for it: the text has changed there since.
    TextChangedSince,
    /// The amendment says what the text says.
    NothingToBracket,
}

impl TakingUpFault {
    /// What is to be said about it.
    pub fn message(self) -> Message {
        match self {
            Self::Brackets { fault, .. } => fault.message(),
            Self::TextChangedSince => Message::TextChangedSince,
            Self::NothingToBracket => Message::NothingToBracket,
        }
    }
}

impl From<BracketFault> for TakingUpFault {
    fn from(fault: BracketFault) -> Self {
        let field = "text";
        Self::Brackets { field, fault }
    }
}

fn bracketed(text: &str) -> Result<BracketedText, TakingUpFault> {
    Ok(text.parse::<BracketedText>()?)
}

fn analysis(amendment: &Amendment) -> Analysis {
    Analysis::of(amendment.of.language.primary())
}

/// Where the wordings stand that amendments put into a text, but for one that is
/// taken up now.
fn carried(standing: &ProposalText, after: &str, but: Option<&Key>) -> Vec<WordingTakenUp> {
    let wordings = others(&standing.taken_up, but);
    carried_wordings(&standing.text, after, &wordings, Following::OthersUptake)
}

fn others(wordings: &[WordingTakenUp], but: Option<&Key>) -> Vec<WordingTakenUp> {
    let wordings = wordings.iter();
    let others = wordings.filter(|wording| Some(&wording.amendment) != but);
    others.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::super::uptake::AmendingChange;
    use super::*;
    use crate::model::{Part, PartInLanguage};

    /// An amendment of State XA to a definition in English.
    pub fn amendment(id: &str, text: &str) -> Amendment {
        Amendment {
            id: id.parse().unwrap(),
            proposal: "lamp-1".parse().unwrap(),
            on_version: 1,
            of: PartInLanguage {
                part: Part::Definition,
                language: "en".parse().unwrap(),
            },
            text: text.to_owned(),
            reason: None,
            state: "XA".parse().unwrap(),
            withdrawn: false,
        }
    }

    /// A text in English that no amendment was put into.
    pub fn standing(text: &str) -> ProposalText {
        ProposalText {
            language: "en".parse().unwrap(),
            text: text.to_owned(),
            sources: Vec::new(),
            taken_up: Vec::new(),
        }
    }

    /// What an amendment changes in the text that it amends.
    pub fn change<'a>(amended: &'a str, amendment: &'a Amendment) -> AmendingChange<'a> {
        AmendingChange::of(amended, &amendment.text, analysis(amendment))
    }

    /// Where the wordings in brackets come from, as `1.2: m1 m2`.
    pub fn named(text: &ProposalText) -> Vec<String> {
        let named = text.sources.iter().map(|source| {
            let (bracket, alternative) = source.of();
            let amendments: Vec<&str> = source.amendments.iter().map(Key::as_str).collect();
            format!("{bracket}.{alternative}: {}", amendments.join(" "))
        });
        named.collect()
    }

    /// The wordings that amendments put into a text, as `m1: wording`.
    pub fn put(text: &ProposalText) -> Vec<String> {
        let put = text.taken_up.iter().map(|one| {
            let wording = one.place().quoted(&text.text).unwrap();
            format!("{}: {wording}", one.amendment)
        });
        put.collect()
    }

    #[test]
    fn brackets_that_cannot_be_read_are_of_their_field() {
        let fault = bracketed("a [lamp").unwrap_err();
        let TakingUpFault::Brackets { field, fault } = fault else {
            panic!("{fault:?}");
        };
        assert_eq!((field, fault.position), ("text", 2));
    }
}
