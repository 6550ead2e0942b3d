use std::collections::BTreeSet;

use super::attribution::check_sources;
use super::brackets::{BracketFault, BracketedText};
use crate::i18n::Message;
use crate::model::{EntryId, Key, ProposalText, ProposedTerm, TakenUp};
use crate::text::is_blank;

/// Most terms of a proposal.
pub const MAX_TERMS: usize = 50;
/// Most entries that a proposal draws on.
pub const MAX_DRAWN_ON: usize = 300;
/// Most texts of each kind.
const MAX_TEXTS: usize = 30;
/// The longest term, in characters.
const MAX_TERM_CHARACTERS: usize = 500;
/// The longest definition, note or reason, in characters.
const MAX_TEXT_CHARACTERS: usize = 20_000;

/// What a drafter writes: the content of a version of a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The national entries drawn on.
    pub entries: Vec<EntryId>,
    /// Proposed terms.
    pub terms: Vec<ProposedTerm>,
    /// Proposed definitions.
    pub definitions: Vec<ProposalText>,
    /// Remarks to the reader.
    pub notes: Vec<ProposalText>,
    /// Why the version is made.
    pub reason: Option<String>,
    /// The amendments that the version takes up, and how.
    pub takes_up: Vec<(Key, TakenUp)>,
}

/// What a draft may not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFault {
    /// The field, as in `terms[0].text`.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: Message,
}

/// Checks the form of a draft: bounded, nothing blank, at most one definition
/// and one note in a language, no term and no entry named twice.
///
/// # Errors
/// All faults found.
pub fn check(draft: &Draft) -> Result<(), Vec<DraftFault>> {
    let mut checking = Checking::default();
    checking.entries(&draft.entries);
    checking.terms(&draft.terms);
    checking.texts("definitions", &draft.definitions);
    checking.texts("notes", &draft.notes);
    if let Some(reason) = &draft.reason {
        checking.faults.extend(check_reason(reason).err());
    }
    if checking.faults.is_empty() {
        Ok(())
    } else {
        Err(checking.faults)
    }
}

/// Checks why a version is made.
///
/// # Errors
/// That it is blank or too long.
pub fn check_reason(reason: &str) -> Result<(), DraftFault> {
    check_saying("reason", reason, MAX_TEXT_CHARACTERS)
}

/// Checks something that is said: not blank, not too long, without control
/// characters but line breaks and tabs.
///
/// # Errors
/// The first fault.
pub fn check_saying(field: &str, text: &str, limit_characters: usize) -> Result<(), DraftFault> {
    let is_forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let message = if is_blank(text) {
        Message::Empty
    } else if text.chars().count() > limit_characters {
        Message::TooLong { limit_characters }
    } else if text.chars().any(is_forbidden) {
        Message::ControlCharacter
    } else {
        return Ok(());
    };
    let field = field.to_owned();
    Err(DraftFault { field, message })
}

#[derive(Default)]
struct Checking {
    faults: Vec<DraftFault>,
}

impl Checking {
    fn entries(&mut self, entries: &[EntryId]) {
        self.number("entries", entries.len(), MAX_DRAWN_ON);
        let mut seen = BTreeSet::new();
        for (at, entry) in entries.iter().enumerate() {
            if !seen.insert(entry) {
                let value = entry.to_string();
                self.fault(format!("entries[{at}]"), Message::Repeated { value });
            }
        }
    }

    fn terms(&mut self, terms: &[ProposedTerm]) {
        self.number("terms", terms.len(), MAX_TERMS);
        let mut seen = BTreeSet::new();
        for (at, term) in terms.iter().enumerate() {
            let field = format!("terms[{at}].text");
            self.text(field.clone(), &term.text, MAX_TERM_CHARACTERS);
            if !seen.insert((&term.language, term.text.trim())) {
                let value = term.text.clone();
                self.fault(field, Message::Repeated { value });
            }
        }
    }

    fn texts(&mut self, name: &str, texts: &[ProposalText]) {
        self.number(name, texts.len(), MAX_TEXTS);
        let mut languages = BTreeSet::new();
        for (at, text) in texts.iter().enumerate() {
            self.text(
                format!("{name}[{at}].text"),
                &text.text,
                MAX_TEXT_CHARACTERS,
            );
            self.brackets(name, at, text);
            if !languages.insert(&text.language) {
                let value = text.language.to_string();
                self.fault(
                    format!("{name}[{at}].language"),
                    Message::Repeated { value },
                );
            }
        }
    }

    fn brackets(&mut self, name: &str, at: usize, text: &ProposalText) {
        let brackets: BracketedText = match text.text.parse() {
            Ok(brackets) => brackets,
            Err(fault) => {
                let fault: BracketFault = fault;
                return self.fault(format!("{name}[{at}].text"), fault.message());
            }
        };
        for fault in check_sources(&brackets, &text.sources)
            .err()
            .unwrap_or_default()
        {
            let field = format!("{name}[{at}].sources[{}]", fault.at);
            self.fault(field, fault.message);
        }
    }

    fn number(&mut self, field: &str, count: usize, limit: usize) {
        if count > limit {
            self.fault(field.to_owned(), Message::TooMany { limit });
        }
    }

    fn text(&mut self, field: String, text: &str, limit_characters: usize) {
        if let Err(fault) = check_saying(&field, text, limit_characters) {
            self.faults.push(fault);
        }
    }

    fn fault(&mut self, field: String, message: Message) {
        self.faults.push(DraftFault { field, message });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TermType;

    fn text(language: &str, text: &str) -> ProposalText {
        ProposalText {
            language: language.parse().unwrap(),
            text: text.into(),
            sources: vec![],
            taken_up: vec![],
        }
    }

    fn fields(draft: &Draft) -> Vec<String> {
        let faults = check(draft).unwrap_err();
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn an_empty_draft_is_a_draft() {
        assert_eq!(check(&Draft::default()), Ok(()));
    }

    #[test]
    fn a_language_is_defined_once() {
        let definitions = vec![text("en", "one"), text("fr", "un"), text("en", "two")];
        let draft = Draft {
            definitions,
            ..Draft::default()
        };
        assert_eq!(fields(&draft), ["definitions[2].language"]);
    }

    #[test]
    fn a_term_stands_once_in_a_language() {
        let term = |language: &str, text: &str| ProposedTerm {
            text: text.into(),
            language: language.parse().unwrap(),
            term_type: TermType::FullForm,
        };
        let terms = vec![
            term("en", "lamp"),
            term("fr", "lamp"),
            term("en", "lamps"),
            term("en", " lamp"),
        ];
        let draft = Draft {
            terms,
            ..Draft::default()
        };
        assert_eq!(fields(&draft), ["terms[3].text"]);
    }

    #[test]
    fn every_fault_is_named() {
        let entry: EntryId = "xa.compiled.a".parse().unwrap();
        let draft = Draft {
            entries: vec![entry.clone(), entry],
            notes: vec![text("en", " "), text("fr", "\u{7}")],
            reason: Some("x".repeat(MAX_TEXT_CHARACTERS + 1)),
            ..Draft::default()
        };
        assert_eq!(
            fields(&draft),
            ["entries[1]", "notes[0].text", "notes[1].text", "reason"]
        );
    }
}
