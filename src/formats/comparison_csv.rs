//! Writing a comparison as CSV (RFC 4180): a row for each term and text.

use super::csv_writing::csv_writer;
use crate::i18n::page::{common, comparison as say, entry as of_link};
use crate::i18n::{self, day};
use crate::model::{
    Awaiting, Bilingual, Cell, Column, Comparison, DisplayLanguage, Document, DocumentStatus, Key,
    Language, LinkBasis, LinkStance, ListId, ShownAssertion, TakenBack, Term, TermStatus, TermType,
    Wording,
};

/// The names of the columns, in English and French.
const HEADER: [(&str, &str); 37] = [
    ("concept", "concept"),
    ("state", "État"),
    ("state_name", "nom de l’État"),
    ("status", "situation"),
    ("entry", "entrée"),
    ("version", "version"),
    ("link", "rattachement"),
    ("link_label", "nom du rattachement"),
    ("link_state", "situation du rattachement"),
    ("kind", "sorte"),
    ("kind_label", "nom de la sorte"),
    ("language", "langue"),
    ("text", "texte"),
    ("wording", "formulation"),
    ("wording_label", "nom de la formulation"),
    ("translation_of", "traduit de"),
    ("translated_by", "traduit par"),
    ("document", "document"),
    ("issuer", "auteur"),
    ("year", "année"),
    ("document_status", "état du document"),
    ("document_status_label", "nom de l’état du document"),
    ("place", "endroit"),
    ("taken_from", "repris de"),
    ("document_symbol", "cote du document"),
    ("document_address", "adresse du document"),
    ("term_type", "type de terme"),
    ("term_type_label", "nom du type de terme"),
    ("term_status", "statut du terme"),
    ("term_status_label", "nom du statut du terme"),
    ("list", "liste"),
    ("origin", "origine"),
    ("exchange_year", "année de l’échange"),
    ("unchanged_in", "inchangée dans"),
    ("as_of", "à la date du"),
    ("concept_here_since", "concept présent depuis"),
    ("entry_here_since", "entrée présente depuis"),
];
/// How many of them say what a State has.
const OF_STATE: usize = 4;
/// How many say which entry it is, and how it stands under the concept.
const OF_ENTRY: usize = 5;
/// How many say which list the entry is of: at the end.
const OF_LIST: usize = 4;
/// The last ones say as of when all is shown, and since when what was not here then
/// is.
const OF_TIME: usize = 3;
/// How many say what a term or text is.
const OF_TEXT: usize = HEADER.len() - OF_STATE - OF_ENTRY - OF_LIST - OF_TIME;
/// The kind of a row that says that an entry has nothing in a language.
const NOTHING: &str = "none";

/// How concepts are named that a comparison speaks of.
pub struct ConceptNames<'a> {
    /// The name of a concept, or of one that was merged.
    pub name: &'a dyn Fn(&Key) -> String,
    /// The concept that one was merged into.
    pub merged_into: &'a dyn Fn(&Key) -> Option<Key>,
}

impl ConceptNames<'_> {
    fn of(&self, concept: &Key) -> String {
        (self.name)(concept)
    }
}

/// A comparison in UTF-8, names and labels in a display language; other concepts
/// by the names given; as of now where no day is named. A State
/// without an entry has a row that says so, and an entry without anything in
/// one of the languages too. Texts stand as they are: a program
/// that takes what begins with `=` for a formula must be told not to.
///
/// # Errors
/// If a row cannot be written, which does not happen in memory.
pub fn write_comparison(
    comparison: &Comparison,
    as_of: Option<&str>,
    names: &ConceptNames<'_>,
    display: DisplayLanguage,
) -> Result<String, csv::Error> {
    let mut writer = csv_writer();
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
        let time: [&str; OF_TIME] = [
            as_of.unwrap_or_default(),
            comparison.here_since.as_deref().unwrap_or_default(),
            column.here_since.as_deref().unwrap_or_default(),
        ];
        for row in rows(column, names, display) {
            let row = start.iter().chain(&row).map(String::as_str);
            writer.write_record(row.chain(time))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn rows(column: &Column, names: &ConceptNames<'_>, display: DisplayLanguage) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> = column
        .cells
        .iter()
        .flat_map(|cell| rows_of_cell(cell, &column.name, names, display))
        .collect();
    match rows.is_empty() {
        true => vec![vec![String::new(); HEADER.len() - OF_STATE - OF_TIME]],
        false => rows,
    }
}

fn rows_of_cell(
    cell: &Cell,
    state: &Bilingual,
    names: &ConceptNames<'_>,
    display: DisplayLanguage,
) -> Vec<Vec<String>> {
    let (link, link_label) = link(cell, names, display);
    let entry: [String; OF_ENTRY] = [
        cell.entry.id.to_string(),
        cell.version.to_string(),
        link.to_owned(),
        link_label,
        link_state(cell, state, names, display),
    ];
    let list = list(cell);
    let row = |kind: &str, label: Bilingual, said: &Said<'_>| {
        let document = cell.entry.document(said.document);
        let status = said.term.and_then(|term| term.status);
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
            said.translated_by.to_owned(),
            of(|document| document.title.clone()),
            of(|document| document.issuer.clone().unwrap_or_default()),
            of(|document| document.year.to_string()),
            of(|document| document.status.as_str().to_owned()),
            document
                .map_or("", |document| document_status(document.status, display))
                .to_owned(),
            said.place.to_owned(),
            said.taken_from.to_owned(),
            of(|document| document.symbol.clone().unwrap_or_default()),
            of(|document| document.address.clone().unwrap_or_default()),
            said.term
                .map_or("", |term| term.term_type.as_str())
                .to_owned(),
            said.term
                .map_or("", |term| term_type(term.term_type, display))
                .to_owned(),
            status.map_or("", TermStatus::as_str).to_owned(),
            status
                .map_or("", |status| term_status(status, display))
                .to_owned(),
        ];
        let row = entry.iter().cloned().chain(of_text);
        row.chain(list.iter().cloned()).collect()
    };
    let mut rows = Vec::new();
    for texts in &cell.languages {
        if texts.is_empty() {
            let nothing = nothing_in(&texts.language, display);
            let row = entry.iter().cloned().chain(nothing);
            rows.push(row.chain(list.iter().cloned()).collect());
        }
        for term in texts.original_terms.iter().chain(&texts.translated_terms) {
            let said = Said {
                language: &term.language,
                text: &term.text,
                wording: term.wording,
                document: &term.document,
                place: "",
                taken_from: "",
                translation_of: None,
                translated_by: "",
                term: Some(term),
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
                taken_from: text.taken_from.as_deref().unwrap_or_default(),
                translation_of: text.translation_of.as_ref(),
                translated_by: text.translated_by.as_deref().unwrap_or_default(),
                term: None,
            };
            rows.push(row(text.kind.as_str(), i18n::text_kind(text.kind), &said));
        }
    }
    rows
}

/// Which list an entry is of, whether that was compiled or submitted, of which
/// exchange it is, and which later list has the entry unchanged.
fn list(cell: &Cell) -> [String; OF_LIST] {
    let list = &cell.entry.list;
    [
        list.as_str().to_owned(),
        cell.entry.origin.as_str().to_owned(),
        list.year().map(|year| year.to_string()).unwrap_or_default(),
        cell.stands_in
            .as_ref()
            .map(ListId::to_string)
            .unwrap_or_default(),
    ]
}

fn term_type(term_type: TermType, display: DisplayLanguage) -> &'static str {
    match term_type {
        TermType::FullForm => of_link::full_form(display),
        TermType::Abbreviation => of_link::abbreviation(display),
        TermType::Acronym => of_link::acronym(display),
        TermType::Variant => of_link::variant(display),
    }
}

fn term_status(status: TermStatus, display: DisplayLanguage) -> &'static str {
    match status {
        TermStatus::Preferred => of_link::preferred(display),
        TermStatus::Admitted => of_link::admitted(display),
        TermStatus::Deprecated => of_link::deprecated(display),
    }
}

/// Says that an entry has nothing in a language.
fn nothing_in(language: &Language, display: DisplayLanguage) -> [String; OF_TEXT] {
    let mut row = [const { String::new() }; OF_TEXT];
    let name = i18n::language_name(language);
    row[0] = NOTHING.to_owned();
    row[1] = say::no_text_in(display, name.get(display));
    row[2] = language.to_string();
    row
}

/// On what ground an entry stands under the concept: in a word, and in words.
fn link(cell: &Cell, names: &ConceptNames<'_>, display: DisplayLanguage) -> (&'static str, String) {
    // A State placed it where it did, also after that concept was split or merged.
    if let (LinkBasis::State, Some(concept)) = (&cell.link, &cell.moved_from) {
        return ("state", of_link::by_state_there(display, names.of(concept)));
    }
    let (word, label) = match &cell.link {
        LinkBasis::Editor => ("editor", of_link::by_editor(display)),
        LinkBasis::State => ("state", of_link::by_state(display)),
        LinkBasis::Person { .. } => ("person", of_link::by_drafter(display)),
        LinkBasis::Rule { .. } => ("rule", of_link::by_rule(display)),
    };
    (word, label.to_owned())
}

/// What is said of an entry’s standing under the concept, and of where it stood
/// before.
fn link_state(
    cell: &Cell,
    state: &Bilingual,
    names: &ConceptNames<'_>,
    display: DisplayLanguage,
) -> String {
    let moved = cell.moved_from.as_ref();
    let split_off = cell.awaits.contains(&Awaiting::Moved);
    let split_off = split_off.then(|| of_link::split_off(display).to_owned());
    let moved = moved.map(|concept| match (names.merged_into)(concept) {
        // It still stands there, by the new name.
        Some(into) => of_link::merged_from(display, names.of(concept), names.of(&into)),
        None => of_link::moved_from(display, names.of(concept)),
    });
    let taken_back = cell.taken_back.as_ref();
    let taken_back = taken_back.map(|was| was_taken_back(was, cell, names, display));
    let changed = cell.changed_since;
    let changed = changed.then(|| of_link::link_changed_since(display).to_owned());
    let said = cell.assertions.iter().chain(&cell.said_before);
    let said = said.map(|said| assertion(said, state, names, display));
    let all: Vec<String> = split_off
        .into_iter()
        .chain(moved)
        .chain(taken_back)
        .chain(changed)
        .chain(said)
        .collect();
    all.join(common::semicolon(display))
}

/// That a drafter had taken the link back before a merge brought it again.
fn was_taken_back(
    was: &TakenBack,
    cell: &Cell,
    names: &ConceptNames<'_>,
    display: DisplayLanguage,
) -> String {
    let concept = was.concept().map(|concept| names.of(&concept));
    let on = day(display, &was.at);
    let told = of_link::taken_back(display, concept.unwrap_or_default(), on);
    let reason = was.reason.as_ref();
    let reason = reason.map(|reason| format!("{}{reason}", common::colon(display)));
    let awaits = cell.awaits.contains(&Awaiting::TakenBack);
    let awaits = awaits.then(|| of_link::awaits_review(display));
    let told = format!("{told}{}", reason.unwrap_or_default());
    let after = std::iter::once(of_link::brought_again(display)).chain(awaits);
    let all: Vec<&str> = std::iter::once(told.as_str()).chain(after).collect();
    all.join(common::semicolon(display))
}

/// A State speaks of its own entries only.
fn assertion(
    said: &ShownAssertion,
    state: &Bilingual,
    names: &ConceptNames<'_>,
    display: DisplayLanguage,
) -> String {
    let whom = match said.state {
        Some(_) => state.get(display),
        None => of_link::a_drafter(display),
    };
    let stance = match said.stance {
        LinkStance::Confirmed => of_link::confirmed_by(display, whom),
        LinkStance::Disputed => of_link::disputed_by(display, whom),
    };
    let stance = match said.said_of_concept() {
        Some(concept) => of_link::said_of(display, stance, names.of(&concept)),
        None => stance,
    };
    let stance = match &said.reason {
        Some(reason) => format!("{stance}{}{reason}", common::colon(display)),
        None => stance,
    };
    // Of the version that this speaker looked at.
    match said.changed_since {
        true => format!("{stance} ({})", of_link::changed_since(display)),
        false => stance,
    }
}

fn document_status(status: DocumentStatus, display: DisplayLanguage) -> &'static str {
    match status {
        DocumentStatus::Adopted => common::adopted(display),
        DocumentStatus::Draft => common::draft(display),
    }
}

/// A term or text with what its row says.
struct Said<'a> {
    language: &'a Language,
    text: &'a str,
    wording: Wording,
    document: &'a Key,
    place: &'a str,
    taken_from: &'a str,
    translation_of: Option<&'a Language>,
    translated_by: &'a str,
    term: Option<&'a Term>,
}
