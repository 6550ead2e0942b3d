//! Reading lists from files.
//!
//! A file is read whole or refused whole: a reader returns either the lists
//! or every fault it found, each with its file, line and field. Nothing is
//! repaired in passing, no text is altered.

mod csv_list;
mod document_set;
mod draft;
mod fault;
mod glossary;
mod json_list;
mod json_tree;
mod limits;
mod values;

pub use csv_list::read as read_csv;
pub use draft::{EntryDraft, ListDraft};
pub use fault::{Fault, Faults};
pub use glossary::{Glossary, GlossaryFile, read as read_glossary};
pub use json_list::read as read_json;
pub use limits::MAX_FILE_BYTES;

use crate::i18n::Message;
use crate::model::Parties;

/// Reads the lists of a file, by the ending of its name: `.json` for the
/// project's own format, `.csv` for rows.
///
/// # Errors
/// Every fault found, or that the ending is neither.
pub fn read(name: &str, bytes: &[u8], parties: &Parties) -> Result<Vec<ListDraft>, Vec<Fault>> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "json" => read_json(name, bytes, parties).map(|list| vec![list]),
        "csv" => read_csv(name, bytes, parties),
        _ => Err(vec![Fault::of_file(name, Message::FormatUnknown)]),
    }
}
