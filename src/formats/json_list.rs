//! A State's list in the project's own JSON; `glossary/schema/list.schema.json`
//! describes it.

use std::collections::{BTreeMap, BTreeSet};

use super::Known;
use super::document_set::cited;
use super::draft::{EntryDraft, ListDraft};
use super::fault::{Fault, Faults};
use super::json_tree::{Fields, Node, read_file};
use super::values;
use crate::i18n::Message;
use crate::model::{Document, Key, Term, Text, Wording};

/// The value of the field `format`.
const FORMAT: &str = "entente-list/1";

/// The names an object may have: as a list for the check, as text for the
/// message.
macro_rules! known {
    ($($name:literal),+ $(,)?) => { (&[$($name),+], known!(@text $($name),+)) };
    (@text $first:literal $(, $rest:literal)*) => { concat!($first $(, ", ", $rest)*) };
}
pub(super) use known;

/// Reads one list.
///
/// # Errors
/// Every fault found.
pub fn read(file: &str, bytes: &[u8], known: Known<'_>) -> Result<ListDraft, Vec<Fault>> {
    let list = read_file(file, bytes, |root, faults| read_list(root, known, faults))?;
    // `None` comes with at least one fault, so that it never gets here.
    list.ok_or_else(|| vec![Fault::of_file(file, Message::Empty)])
}

fn read_list(root: &Node<'_>, known: Known<'_>, faults: &mut Faults) -> Option<ListDraft> {
    let (fields_known, named) = known!("$schema", "format", "state", "documents", "entries");
    let fields = root.object(fields_known, named, faults)?;
    fields.string("format", |format| expect_format(format, FORMAT), faults);
    let state = fields.string("state", |code| known.party(code), faults);
    let mut declared = read_documents(&fields, faults);
    let nodes = fields.array("entries", faults);
    if let (true, Some(node)) = (nodes.is_empty(), fields.optional("entries")) {
        node.fault(faults, Message::NoRows);
    }
    let entries = read_entries(&nodes, &mut declared, known, faults);
    check_all_cited(&declared, faults);
    Some(ListDraft {
        state: state?,
        entries,
    })
}

/// Whether the field `format` says what it should.
pub(super) fn expect_format(found: &str, expected: &'static str) -> Result<(), Message> {
    if found == expected {
        Ok(())
    } else {
        Err(Message::WrongFormat { expected })
    }
}

/// The documents that a list declares, with the line of each.
struct Declared {
    documents: Vec<Document>,
    lines: BTreeMap<Key, u64>,
    /// Those that terms and texts cite, faulty ones too, lest a document seem to be
    /// cited by nothing.
    cited: BTreeSet<Key>,
}

fn read_documents(list: &Fields<'_>, faults: &mut Faults) -> Declared {
    let mut declared = Declared {
        documents: Vec::new(),
        lines: BTreeMap::new(),
        cited: BTreeSet::new(),
    };
    for node in list.array("documents", faults) {
        let (id, document) = read_document(&node, faults);
        let Some(id) = id else { continue };
        match declared.lines.get(&id) {
            Some(&first_line) => node.fault(faults, Message::DuplicateId { first_line }),
            None => {
                // A faulty one counts as declared, so that those who cite it
                // are not blamed.
                declared.lines.insert(id, node.line());
                declared.documents.extend(document);
            }
        }
    }
    declared
}

/// A document, and its id even if the rest is faulty.
fn read_document(node: &Node<'_>, faults: &mut Faults) -> (Option<Key>, Option<Document>) {
    let (known, named) = known!(
        "id", "title", "issuer", "year", "status", "language", "symbol", "address"
    );
    let Some(fields) = node.object(known, named, faults) else {
        return (None, None);
    };
    let id: Option<Key> = fields.string("id", values::parse, faults);
    let title = fields.string("title", values::line, faults);
    let issuer = fields.optional_string("issuer", values::line, faults);
    let year = fields
        .required("year", faults)
        .and_then(|node| node.number(values::year, faults));
    let status = fields.string("status", values::document_status, faults);
    let language = fields.optional_string("language", values::parse, faults);
    let symbol = fields.optional_string("symbol", values::line, faults);
    let address = fields.optional_string("address", values::line, faults);
    let document = || {
        Some(Document {
            id: id.clone()?,
            title: title?,
            issuer,
            year: year?,
            status: status?,
            language,
            symbol,
            address,
        })
    };
    let document = document();
    (id, document)
}

fn read_entries(
    nodes: &[Node<'_>],
    declared: &mut Declared,
    known: Known<'_>,
    faults: &mut Faults,
) -> Vec<EntryDraft> {
    let mut lines: BTreeMap<Key, u64> = BTreeMap::new();
    let mut entries = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some(entry) = read_entry(node, declared, known, faults) else {
            continue;
        };
        match lines.get(&entry.key) {
            Some(&first_line) => node.fault(faults, Message::DuplicateId { first_line }),
            None => {
                lines.insert(entry.key.clone(), node.line());
                entries.push(entry);
            }
        }
    }
    entries
}

fn read_entry(
    node: &Node<'_>,
    declared: &mut Declared,
    known: Known<'_>,
    faults: &mut Faults,
) -> Option<EntryDraft> {
    let (names, named) = known!("id", "source_entry", "concepts", "terms", "texts");
    let fields = node.object(names, named, faults)?;
    let key = fields.string("id", values::parse, faults);
    let source_entry = fields.optional_string("source_entry", values::parse, faults);
    let concepts = read_concepts(&fields, known, faults);
    let term_nodes = fields.optional_array("terms", faults);
    if term_nodes.is_empty() {
        fields.missing("terms", Message::EntryWithoutTerm, faults);
    }
    let terms: Vec<Term> = term_nodes
        .iter()
        .filter_map(|node| read_term(node, declared, known, faults))
        .collect();
    let texts: Vec<Text> = fields
        .optional_array("texts", faults)
        .iter()
        .filter_map(|node| read_text(node, declared, known, faults))
        .collect();
    Some(EntryDraft {
        key: key?,
        line: node.line(),
        documents: cited(&declared.documents, &terms, &texts),
        terms,
        texts,
        concepts,
        source_entry,
    })
}

/// The concepts that a list links an entry to, each once.
fn read_concepts(fields: &Fields<'_>, known: Known<'_>, faults: &mut Faults) -> Vec<Key> {
    let mut concepts: Vec<Key> = Vec::new();
    for node in fields.optional_array("concepts", faults) {
        let is_new = |text: &str| {
            let id: Key = values::parse(text)?;
            match text {
                _ if !(known.is_concept)(&id) => Err(Message::UnknownConcept { id: text.into() }),
                _ if concepts.contains(&id) => Err(Message::Repeated { value: text.into() }),
                _ => Ok(id),
            }
        };
        let read = node.string(is_new, faults);
        concepts.extend(read);
    }
    concepts
}

fn read_term(
    node: &Node<'_>,
    declared: &mut Declared,
    known: Known<'_>,
    faults: &mut Faults,
) -> Option<Term> {
    let (names, named) = known!("text", "language", "type", "status", "wording", "document");
    let fields = node.object(names, named, faults)?;
    let text = fields.string("text", values::term, faults);
    let language = fields.string("language", values::parse, faults);
    let term_type = fields.optional_string("type", values::term_type, faults);
    let status = fields.optional_string("status", values::term_status, faults);
    let wording = read_wording(&fields, known, faults);
    let document = read_citation(&fields, declared, faults);
    Some(Term {
        text: text?,
        language: language?,
        term_type: term_type.unwrap_or_default(),
        status,
        wording: wording?,
        document: document?,
    })
}

fn read_text(
    node: &Node<'_>,
    declared: &mut Declared,
    known: Known<'_>,
    faults: &mut Faults,
) -> Option<Text> {
    let (names, named) = known!(
        "kind",
        "language",
        "text",
        "wording",
        "document",
        "place",
        "taken_from",
        "translation_of",
        "translated_by"
    );
    let fields = node.object(names, named, faults)?;
    let kind = fields.string("kind", values::text_kind, faults);
    let language = fields.string("language", values::parse, faults);
    let text = fields.string("text", values::text, faults);
    let wording = read_wording(&fields, known, faults);
    let document = read_citation(&fields, declared, faults);
    let place = fields.optional_string("place", values::line, faults);
    let taken_from = fields.optional_string("taken_from", values::line, faults);
    let translation_of = fields.optional_string("translation_of", values::parse, faults);
    let translated_by = fields.optional_string("translated_by", values::line, faults);
    Some(Text {
        kind: kind?,
        language: language?,
        text: text?,
        wording: wording?,
        document: document?,
        place,
        taken_from,
        translation_of,
        translated_by,
    })
}

/// Whose words a term or text is in; one that is said to be in those of the project
/// is read all the same.
fn read_wording(fields: &Fields<'_>, known: Known<'_>, faults: &mut Faults) -> Option<Wording> {
    let wording = fields.string("wording", values::wording, faults)?;
    if let (Err(message), Some(node)) = (known.check_wording(wording), fields.optional("wording")) {
        node.fault(faults, message);
    }
    Some(wording)
}

/// The document that a term or text cites: nothing enters without one.
fn read_citation(fields: &Fields<'_>, declared: &mut Declared, faults: &mut Faults) -> Option<Key> {
    let Some(node) = fields.optional("document") else {
        fields.missing("document", Message::NoProvenance, faults);
        return None;
    };
    let is_declared = |id: &str| {
        let key: Key = values::parse(id)?;
        match declared.lines.contains_key(&key) {
            true => Ok(key),
            false => Err(Message::DocumentUnknown { id: id.to_owned() }),
        }
    };
    let cited = node.string(is_declared, faults);
    declared.cited.extend(cited.clone());
    cited
}

/// A document that nothing cites is a text that was forgotten, or a mistaken
/// citation.
fn check_all_cited(declared: &Declared, faults: &mut Faults) {
    for document in &declared.documents {
        if !declared.cited.contains(&document.id) {
            let line = declared.lines.get(&document.id).copied();
            let id = document.id.to_string();
            faults.add(
                line.unwrap_or_default(),
                "documents",
                Message::DocumentUnused { id },
            );
        }
    }
}
