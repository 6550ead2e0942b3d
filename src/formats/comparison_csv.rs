//! Writing a comparison as CSV (RFC 4180): a row for each term and text.

use crate::i18n;
use crate::model::{
    Bilingual, Cell, Column, Comparison, DisplayLanguage, Document, Key, Language, Wording,
};

/// The names of the columns, in English and French.
const HEADER: [(&str, &str); 18] = [
    ("concept", "concept"),
    ("state", "État"),
    ("state_name", "nom de l’État"),
    ("status", "situation"),
    ("entry", "entrée"),
    ("version", "version"),
    ("kind", "sorte"),
    ("kind_label", "nom de la sorte"),
    ("language", "langue"),
    ("text", "texte"),
    ("wording", "formulation"),
    ("wording_label", "nom de la formulation"),
    ("translation_of", "traduit de"),
    ("document", "document"),
    ("issuer", "auteur"),
    ("year", "année"),
    ("document_status", "état du document"),
    ("place", "endroit"),
];
/// How many of them say what a State has.
const OF_STATE: usize = 4;
/// How many say what a term or text is, after its entry and version.
const OF_TEXT: usize = HEADER.len() - OF_STATE - 2;

/// A comparison in UTF-8, names and labels in a display language. A State
/// without an entry has a row that says so. Texts stand as they are: a program
/// that takes what begins with `=` for a formula must be told not to.
///
/// # Errors
/// If a row cannot be written, which does not happen in memory.
pub fn write_comparison(
    comparison: &Comparison,
    display: DisplayLanguage,
) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER.map(|(en, fr)| match display {
        DisplayLanguage::En => en,
        DisplayLanguage::Fr => fr,
    }))?;
    for column in &comparison.columns {
        let start = [
            comparison.concept.id.to_string(),
            column.state.to_string(),
            column.name.get(display).to_owned(),
            i18n::column_state(column.status).get(display).to_owned(),
        ];
        for row in rows(column, display) {
            writer.write_record(start.iter().chain(&row))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn rows(column: &Column, display: DisplayLanguage) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> = column
        .cells
        .iter()
        .flat_map(|cell| rows_of_cell(cell, display))
        .collect();
    match rows.is_empty() {
        true => vec![vec![String::new(); HEADER.len() - OF_STATE]],
        false => rows,
    }
}

fn rows_of_cell(cell: &Cell, display: DisplayLanguage) -> Vec<Vec<String>> {
    let entry = [cell.entry.id.to_string(), cell.version.to_string()];
    let row = |kind: &str, label: Bilingual, said: &Said<'_>| {
        let document = cell.entry.document(said.document);
        let of = |read: fn(&Document) -> String| document.map(read).unwrap_or_default();
        let of_text: [String; OF_TEXT] = [
            kind.to_owned(),
            label.get(display).to_owned(),
            said.language.to_string(),
            said.text.to_owned(),
            said.wording.as_str().to_owned(),
            i18n::wording(said.wording).get(display).to_owned(),
            said.translation_of
                .map(Language::to_string)
                .unwrap_or_default(),
            of(|document| document.title.clone()),
            of(|document| document.issuer.clone().unwrap_or_default()),
            of(|document| document.year.to_string()),
            of(|document| document.status.as_str().to_owned()),
            said.place.to_owned(),
        ];
        entry.iter().cloned().chain(of_text).collect()
    };
    let mut rows = Vec::new();
    for texts in &cell.languages {
        for term in texts.original_terms.iter().chain(&texts.translated_terms) {
            let said = Said {
                language: &term.language,
                text: &term.text,
                wording: term.wording,
                document: &term.document,
                place: "",
                translation_of: None,
            };
            rows.push(row("term", Bilingual::new("term", "terme"), &said));
        }
        let all = texts.original_texts.iter();
        let all = all.chain(&texts.translated_texts).chain(&texts.summaries);
        for text in all {
            let said = Said {
                language: &text.language,
                text: &text.text,
                wording: text.wording,
                document: &text.document,
                place: text.place.as_deref().unwrap_or_default(),
                translation_of: text.translation_of.as_ref(),
            };
            rows.push(row(text.kind.as_str(), i18n::text_kind(text.kind), &said));
        }
    }
    if rows.is_empty() {
        let nothing = std::iter::repeat_n(String::new(), OF_TEXT);
        rows.push(entry.iter().cloned().chain(nothing).collect());
    }
    rows
}

/// A term or text with what its row says.
struct Said<'a> {
    language: &'a Language,
    text: &'a str,
    wording: Wording,
    document: &'a Key,
    place: &'a str,
    translation_of: Option<&'a Language>,
}
