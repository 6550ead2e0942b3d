//! Writing an entry as CSV (RFC 4180): a row for each term and text.

use super::csv_writing::csv_writer;
use crate::i18n;
use crate::model::{DisplayLanguage, Document, Entry, Key, Wording};

/// The names of the columns.
const HEADER: [&str; 17] = [
    "entry",
    "version",
    "state",
    "state_name",
    "kind",
    "language",
    "text",
    "wording",
    "wording_label",
    "document",
    "issuer",
    "year",
    "document_status",
    "address",
    "place",
    "taken_from",
    "translation_of",
];

/// An entry in UTF-8, with the label of each wording in a display language.
/// Texts stand as they are: a program that takes what begins with `=` for a
/// formula must be told not to.
///
/// # Errors
/// If a row cannot be written, which does not happen in memory.
pub fn write_entry(
    entry: &Entry,
    version: i64,
    state_name: &str,
    display: DisplayLanguage,
) -> Result<String, csv::Error> {
    let mut writer = csv_writer();
    writer.write_record(HEADER)?;
    let version = version.to_string();
    let start = [
        entry.id.as_str(),
        &version,
        entry.state.as_str(),
        state_name,
    ];
    for term in &entry.terms {
        let said = ["term", term.language.as_str(), &term.text];
        let end = [""; 3];
        write(
            &mut writer,
            &start,
            &said,
            &source(entry, &term.document, term.wording, display),
            &end,
        )?;
    }
    for text in &entry.texts {
        let said = [text.kind.as_str(), text.language.as_str(), &text.text];
        let of = text.translation_of.as_ref();
        let end = [
            text.place.as_deref().unwrap_or_default(),
            text.taken_from.as_deref().unwrap_or_default(),
            of.map_or("", |language| language.as_str()),
        ];
        write(
            &mut writer,
            &start,
            &said,
            &source(entry, &text.document, text.wording, display),
            &end,
        )?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn write(
    writer: &mut csv::Writer<Vec<u8>>,
    start: &[&str],
    said: &[&str],
    source: &[String],
    end: &[&str],
) -> Result<(), csv::Error> {
    let source = source.iter().map(String::as_str);
    let row = start.iter().chain(said).copied().chain(source);
    writer.write_record(row.chain(end.iter().copied()))
}

/// Whose words something is in, and the document that it cites.
fn source(
    entry: &Entry,
    document: &Key,
    wording: Wording,
    display: DisplayLanguage,
) -> [String; 7] {
    let document = entry.document(document);
    let of = |read: fn(&Document) -> String| document.map(read).unwrap_or_default();
    [
        wording.as_str().to_owned(),
        i18n::wording(wording).get(display).to_owned(),
        of(|document| document.title.clone()),
        of(|document| document.issuer.clone().unwrap_or_default()),
        of(|document| document.year.to_string()),
        of(|document| document.status.as_str().to_owned()),
        of(|document| document.address.clone().unwrap_or_default()),
    ]
}
