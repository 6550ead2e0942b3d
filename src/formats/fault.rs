use std::fmt;

use super::glossary::GlossaryFile;
use super::json_tree::lines_of;
use super::limits::MAX_FAULTS;
use crate::i18n::Message;
use crate::model::DisplayLanguage;

/// What is wrong in a file, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file's name as given.
    pub file: String,
    /// The line, from 1; none where the fault is of the whole file.
    pub line: Option<u64>,
    /// The field: a path such as `entries[3].terms[0].language`, or a column.
    pub field: String,
    /// What was found and what was expected.
    pub message: Message,
}

impl Fault {
    /// A fault of a file as a whole.
    pub fn of_file(file: &str, message: Message) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            field: String::new(),
            message,
        }
    }

    /// A fault of a field, named by its path from the root; the line is given
    /// by [`located`].
    pub(super) fn of_field(file: &str, path: String, message: Message) -> Self {
        Self {
            field: path,
            ..Self::of_file(file, message)
        }
    }

    /// The fault as one line: `file:line: field: message`.
    pub fn text(&self, language: DisplayLanguage) -> String {
        let mut text = self.file.clone();
        if let Some(line) = self.line {
            text.push_str(&format!(":{line}"));
        }
        if !self.field.is_empty() {
            text.push_str(&format!(": {}", self.field));
        }
        text.push_str(": ");
        // Texts that are repeated in a message may have line breaks.
        text.push_str(&self.message.text(language).replace(['\n', '\r'], " "));
        text
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(DisplayLanguage::En))
    }
}

/// Gives the faults of JSON files their lines, and puts them in the order of
/// the files and lines. Faults of other files are left out.
pub(super) fn located(files: &[GlossaryFile<'_>], mut found: Vec<Fault>) -> Vec<Fault> {
    let mut all = Vec::with_capacity(found.len());
    for file in files {
        let mut faults: Vec<Fault> = found
            .extract_if(.., |fault| fault.file == file.name)
            .collect();
        if faults.is_empty() {
            continue;
        }
        let paths: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        let lines = lines_of(file.bytes, &paths);
        for (fault, line) in faults.iter_mut().zip(lines) {
            fault.line = line;
        }
        faults.sort_by_key(|fault| fault.line);
        all.extend(faults);
    }
    all
}

/// The faults of one file as they are found. Past a number they are
/// only counted, so that a hostile file cannot fill the memory.
#[derive(Debug)]
pub struct Faults {
    file: String,
    listed: Vec<Fault>,
    unlisted: usize,
}

impl Faults {
    /// No faults yet in this file.
    pub fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            listed: Vec::new(),
            unlisted: 0,
        }
    }

    /// Notes a fault.
    pub fn add(&mut self, line: u64, field: impl Into<String>, message: Message) {
        if self.listed.len() < MAX_FAULTS {
            self.listed.push(Fault {
                file: self.file.clone(),
                line: Some(line),
                field: field.into(),
                message,
            });
        } else {
            self.unlisted += 1;
        }
    }

    /// Notes a fault of the file as a whole.
    pub fn add_of_file(&mut self, message: Message) {
        self.listed.push(Fault::of_file(&self.file, message));
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.listed.len() + self.unlisted
    }

    /// What was read, if there were no faults.
    ///
    /// # Errors
    /// All faults, in the order of their lines.
    pub fn or<T>(mut self, read: T) -> Result<T, Vec<Fault>> {
        if self.listed.is_empty() {
            return Ok(read);
        }
        self.listed.sort_by_key(|fault| fault.line);
        if self.unlisted > 0 {
            let count = self.unlisted;
            self.add_of_file(Message::MoreFaults { count });
        }
        Err(self.listed)
    }
}
