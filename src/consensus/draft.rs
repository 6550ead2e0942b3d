use std::collections::BTreeSet;

use crate::i18n::Message;
use crate::model::{EntryId, ProposalText, ProposedTerm};

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
/// and one note in a language, no entry named twice.
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
        checking.text("reason".into(), reason, MAX_TEXT_CHARACTERS);
    }
    if checking.faults.is_empty() {
        Ok(())
    } else {
        Err(checking.faults)
    }
}

/// Checks something that is said: not blank, not too long, without control
/// characters but line breaks and tabs.
///
/// # Errors
/// The first fault.
pub fn check_saying(field: &str, text: &str, limit_characters: usize) -> Result<(), DraftFault> {
    let is_forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let message = if text.trim().is_empty() {
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
        for (at, term) in terms.iter().enumerate() {
            self.text(format!("terms[{at}].text"), &term.text, MAX_TERM_CHARACTERS);
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
            if !languages.insert(&text.language) {
                let value = text.language.to_string();
                self.fault(
                    format!("{name}[{at}].language"),
                    Message::Repeated { value },
                );
            }
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

    fn text(language: &str, text: &str) -> ProposalText {
        ProposalText {
            language: language.parse().unwrap(),
            text: text.into(),
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
