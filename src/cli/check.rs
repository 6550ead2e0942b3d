use std::path::Path;

use super::Says;
use super::arguments::Check;
use super::error::CliError;
use super::files;
use super::glossary::GlossaryFiles;
use crate::formats::{self, Closeness, Fault, Glossary, Known, ListDraft};
use crate::i18n::Message;

/// Checks files and folders; all of them, even after faults.
pub fn run(check: &Check, says: Says) -> Result<(), CliError> {
    let glossary = GlossaryFiles::of(check.glossary.as_deref())?;
    let glossary = formats::read_glossary(&glossary.as_files()).map_err(CliError::faulty)?;
    let sources = check.sources.as_deref();
    if sources.is_some() && !check.paths.iter().any(|path| path.is_dir()) {
        return Err(CliError::new(Message::SourcesWithoutFolder));
    }
    let mut faults = Vec::new();
    for path in &check.paths {
        let checked = if path.is_dir() {
            folder(path, sources, says)
        } else {
            file(path, &glossary).map(|read| {
                read.map(|lists| {
                    let good = Message::FileGood {
                        file: path.display().to_string(),
                        lists: lists.len(),
                        entries: lists.iter().map(|list| list.entries.len()).sum(),
                    };
                    (good, lists)
                })
            })
        };
        let checked = checked?.map(|(message, lists)| {
            tell_doubts(&lists, says);
            message
        });
        match checked {
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

type Checked<T> = Result<Result<T, Vec<Fault>>, CliError>;

/// A glossary folder: its format first, then what compiled lists are held to.
fn folder(path: &Path, sources: Option<&Path>, says: Says) -> Checked<(Message, Vec<ListDraft>)> {
    let files = GlossaryFiles::of_folder(path)?;
    let files = files.as_files();
    let glossary = match formats::read_glossary(&files) {
        Ok(glossary) => glossary,
        Err(faults) => return Ok(Err(faults)),
    };
    let mut faults = formats::check_compiled(&files, &glossary);
    if let Some(sources) = sources {
        match file(sources, &glossary)? {
            Ok(lists) => {
                let name = sources.display().to_string();
                let (closest, found) =
                    formats::check_against_sources(&files, &glossary, &name, &lists);
                print_closeness(&closest, says);
                faults.extend(found);
            }
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let good = Message::GlossaryGood {
        states: glossary.parties.states().count(),
        concepts: glossary.concepts.len(),
        lists: glossary.lists.len(),
        entries: glossary.lists.iter().map(|list| list.entries.len()).sum(),
    };
    Ok(Ok((good, glossary.lists)))
}

/// Tells what may be meant as it is, but is worth a look.
pub(super) fn tell_doubts(lists: &[ListDraft], says: Says) {
    for list in lists {
        for (key, doubt) in formats::doubts_of_writing(list) {
            says.tell(&Message::WorthALook {
                entry: format!("{}.{key}", list.state),
                doubt: Box::new(doubt),
            });
        }
    }
}

fn file(path: &Path, glossary: &Glossary) -> Checked<Vec<ListDraft>> {
    let bytes = files::read(path)?;
    let known = Known {
        parties: &glossary.parties,
        is_concept: &|id| glossary.concepts.iter().any(|concept| concept.id == *id),
        submission_of: None,
    };
    Ok(formats::read(&path.display().to_string(), &bytes, known))
}

/// One line an entry.
fn print_closeness(closest: &[Closeness], says: Says) {
    for close in closest {
        let line = Message::Closeness {
            entry: close.entry.to_string(),
            language: close.language.to_string(),
            words: close.run.words,
            of: close.source_words,
            run: close.run.text.replace(['\n', '\r'], " "),
            is_above: close.is_above_limit(),
            is_short: close.has_short_source(),
        };
        says.print(&line);
    }
}
