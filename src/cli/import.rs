use super::Says;
use super::arguments::Import;
use super::check::tell_doubts;
use super::error::CliError;
use super::{files, progress};
use crate::formats::{self, Fault, Known, ListDraft};
use crate::i18n::Message;
use crate::service::{ImportAs, ImportReport, Viewer};
use crate::store::Audience;

/// Imports a file. A running server shows it within a moment.
pub async fn run(import: Import, says: Says) -> Result<(), CliError> {
    let name = import.file.display().to_string();
    let bytes = files::read(&import.file)?;
    let opened = import.data.open(says).await?;
    let reference = opened.service.reference();
    let known = Known {
        parties: &reference.parties,
        is_concept: &|id| reference.concept(id).is_some(),
        submission_of: import.submission.and(import.state.as_ref()),
    };
    let lists = formats::read(&name, &bytes, known).map_err(CliError::faulty)?;
    check_state(&name, &lists, &import)?;
    tell_doubts(&lists, says);
    let import_as = match import.submission {
        Some(year) => ImportAs::Submission {
            year,
            audience: Audience::Participants,
        },
        None => ImportAs::Compiled,
    };
    let waiting = progress::waiting();
    let imported = opened
        .service
        .import(&Viewer::Operator, lists, import_as, "command line")
        .await;
    waiting.finish_and_clear();
    let report = imported.map_err(|error| import.data.failed(error))?;
    tell(&report, says);
    opened.store.close().await;
    Ok(())
}

/// A submission is of the State that was named, and of it alone.
fn check_state(file: &str, lists: &[ListDraft], import: &Import) -> Result<(), CliError> {
    let Some(state) = &import.state else {
        return Ok(());
    };
    let others = lists.iter().filter(|list| list.state != *state);
    let fault = |list: &ListDraft| Fault {
        field: list.state.to_string(),
        ..Fault::of_file(
            file,
            Message::OneStateOnly {
                expected: state.to_string(),
            },
        )
    };
    let faults: Vec<Fault> = others.map(fault).collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(CliError::faulty(faults))
    }
}

fn tell(report: &ImportReport, says: Says) {
    for list in &report.lists {
        says.tell(&Message::ListImported {
            list: list.list.to_string(),
            added: list.added.len(),
            changed: list.changed.len(),
            withdrawn: list.withdrawn.len(),
            unchanged: list.unchanged,
        });
    }
    if report.revision.is_none() {
        says.tell(&Message::NothingNew);
    }
}
