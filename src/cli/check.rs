use std::path::Path;

use super::Says;
use super::arguments::Check;
use super::error::CliError;
use super::files;
use super::glossary::GlossaryFiles;
use crate::formats::{self, Fault, Glossary, Known};
use crate::i18n::Message;

/// Checks files and folders; all of them, even after faults.
pub fn run(check: &Check, says: Says) -> Result<(), CliError> {
    let glossary = GlossaryFiles::of(check.glossary.as_deref())?;
    let glossary = formats::read_glossary(&glossary.as_files()).map_err(CliError::faulty)?;
    let mut faults = Vec::new();
    for path in &check.paths {
        let checked = if path.is_dir() {
            folder(path)
        } else {
            file(path, &glossary)
        };
        match checked? {
            Ok(message) => says.tell(&message),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(CliError::faulty(faults))
    }
}

type Checked = Result<Result<Message, Vec<Fault>>, CliError>;

fn folder(path: &Path) -> Checked {
    let files = GlossaryFiles::of_folder(path)?;
    let read = formats::read_glossary(&files.as_files());
    Ok(read.map(|glossary| Message::GlossaryGood {
        states: glossary.parties.states().count(),
        concepts: glossary.concepts.len(),
        lists: glossary.lists.len(),
        entries: glossary.lists.iter().map(|list| list.entries.len()).sum(),
    }))
}

fn file(path: &Path, glossary: &Glossary) -> Checked {
    let name = path.display().to_string();
    let bytes = files::read(path)?;
    let known = Known {
        parties: &glossary.parties,
        is_concept: &|id| glossary.concepts.iter().any(|concept| concept.id == *id),
    };
    let read = formats::read(&name, &bytes, known);
    Ok(read.map(|lists| Message::FileGood {
        file: name,
        lists: lists.len(),
        entries: lists.iter().map(|list| list.entries.len()).sum(),
    }))
}
