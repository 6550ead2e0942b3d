//! Lists as CSV: one row a term with its definition in one language, the rows
//! of one `entry` of a State together making one entry. The columns are
//! described in `docs/formats.md`.

use std::collections::BTreeMap;
use std::io::Read;

use super::Known;
use super::csv_quotes;
use super::draft::{EntryDraft, ListDraft};
use super::fault::{Fault, Faults};
use super::limits::{MAX_ROW_BYTES, MAX_WORDS_OF_ENTRY};
use super::lines::Lines;
use super::values;
use crate::i18n::Message;
use crate::model::{Document, Key, Language, PartyCode, Term, Text, TextKind};

const REQUIRED: [&str; 9] = [
    "entry",
    "state",
    "language",
    "term",
    "definition",
    "document",
    "year",
    "status",
    "wording",
];
const KNOWN: [&str; 16] = [
    "id",
    "entry",
    "state",
    "year",
    "language",
    "term",
    "term_type",
    "definition",
    "kind",
    "document",
    "issuer",
    "status",
    "symbol",
    "place",
    "taken_from",
    "wording",
];
const KNOWN_TEXT: &str = "id, entry, state, year, language, term, term_type, definition, kind, \
                          document, issuer, status, symbol, place, taken_from, wording";

/// Reads all lists of a file, one a State, in the order of their codes.
///
/// # Errors
/// Every fault found.
pub fn read(file: &str, bytes: &[u8], known: Known<'_>) -> Result<Vec<ListDraft>, Vec<Fault>> {
    let mut faults = Faults::of(file);
    let bytes = without_byte_order_mark(bytes);
    let lines = Lines::of(bytes);
    let quotes = csv_quotes::check(bytes);
    let is_whole = quotes.readable == bytes.len();
    for (at, message) in quotes.faults {
        faults.add(lines.at(at), "", message);
    }
    if quotes.readable == 0 && !is_whole {
        return faults.or(Vec::new());
    }
    let bytes = &bytes[..quotes.readable];
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(BoundedRows::of(bytes));
    let mut lists = Lists::default();
    if let Some(columns) = read_header(&mut reader, &mut faults) {
        let file = Source { bytes, lines };
        read_rows(&mut reader, &file, &columns, known, &mut lists, &mut faults);
    }
    // What an entry lacks may stand in the rows that cannot be read.
    if is_whole {
        lists.check(&mut faults);
    }
    faults.or(lists.into_drafts())
}

fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The file and where its lines end.
struct Source<'a> {
    bytes: &'a [u8],
    lines: Lines,
}

impl Source<'_> {
    /// The line on which a row begins. The reader counts a row from the end of
    /// the one before, line break and blank lines included.
    fn line_of(&self, row: Option<&csv::Position>) -> u64 {
        let begin = row.map_or(0, |position| position.byte() as usize);
        let rest = self.bytes.get(begin..).unwrap_or_default();
        let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        self.lines.at(begin + breaks.count())
    }
}

/// Where each known column stands.
struct Columns {
    at: BTreeMap<&'static str, usize>,
    width: usize,
}

type CsvReader<'a> = csv::Reader<BoundedRows<'a>>;

fn read_header(reader: &mut CsvReader<'_>, faults: &mut Faults) -> Option<Columns> {
    let header = match reader.headers() {
        Ok(header) => header,
        Err(error) => {
            note_unreadable(&error, 1, faults);
            return None;
        }
    };
    let is_other_sign = |name: &str| name.contains(';') || name.contains('\t');
    if header.len() == 1 && header.iter().any(is_other_sign) {
        faults.add(1, "", Message::NotCommas);
        return None;
    }
    let before = faults.count();
    let mut at = BTreeMap::new();
    for (index, name) in header.iter().enumerate() {
        let Some(known) = KNOWN.iter().find(|known| **known == name) else {
            faults.add(1, name, Message::UnknownColumn { known: KNOWN_TEXT });
            continue;
        };
        if at.insert(*known, index).is_some() {
            faults.add(1, name, Message::RepeatedColumn);
        }
    }
    for column in REQUIRED.into_iter().filter(|c| !at.contains_key(c)) {
        faults.add(1, column, Message::MissingColumn { column });
    }
    let width = header.len();
    (faults.count() == before).then_some(Columns { at, width })
}

fn read_rows(
    reader: &mut CsvReader<'_>,
    file: &Source<'_>,
    columns: &Columns,
    known: Known<'_>,
    lists: &mut Lists,
    faults: &mut Faults,
) {
    let mut record = csv::StringRecord::new();
    loop {
        let line = file.line_of(Some(reader.position()));
        reader.get_mut().begin_row();
        match reader.read_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                let row = Row {
                    record: &record,
                    columns,
                    line: file.line_of(record.position()),
                };
                row.read_into(lists, known, faults);
            }
            Err(error) => {
                note_unreadable(&error, line, faults);
                // After an invalid cell the next row can still be read.
                if !matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) {
                    return;
                }
            }
        }
    }
}

fn note_unreadable(error: &csv::Error, line: u64, faults: &mut Faults) {
    let message = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => Message::NotUtf8,
        // What is left of reading fails where a row takes too many bytes.
        _ => Message::RowTooLong {
            limit_bytes: MAX_ROW_BYTES,
        },
    };
    faults.add(line, "", message);
}

/// Bytes that end in an error once a single row has taken too many of them.
struct BoundedRows<'a> {
    bytes: &'a [u8],
    left_in_row: usize,
}

impl<'a> BoundedRows<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            left_in_row: MAX_ROW_BYTES,
        }
    }

    fn begin_row(&mut self) {
        self.left_in_row = MAX_ROW_BYTES;
    }
}

impl Read for BoundedRows<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.left_in_row == 0 && !self.bytes.is_empty() {
            return Err(std::io::Error::other("row too long"));
        }
        let wanted = buffer.len().min(self.left_in_row);
        let read = self.bytes.read(&mut buffer[..wanted])?;
        self.left_in_row -= read;
        Ok(read)
    }
}

/// One row with its line.
struct Row<'a> {
    record: &'a csv::StringRecord,
    columns: &'a Columns,
    line: u64,
}

impl Row<'_> {
    fn read_into(&self, lists: &mut Lists, known: Known<'_>, faults: &mut Faults) {
        if self.record.len() != self.columns.width {
            let (cells, columns) = (self.record.len(), self.columns.width);
            faults.add(self.line, "", Message::RowShape { cells, columns });
            return;
        }
        self.check_id(lists, faults);
        let state = self.required("state", |code| known.party(code), faults);
        let key: Option<Key> = self.required("entry", values::parse, faults);
        let language = self.required("language", values::parse, faults);
        let document = self.document(faults);
        let wording = self.required("wording", |text| known.wording(text), faults);
        let term = self.optional("term", values::term, faults);
        let term_type = self.optional("term_type", values::term_type, faults);
        let definition = self.optional("definition", values::text, faults);
        let kind = self.optional("kind", values::text_kind, faults);
        self.check_described(faults);
        let place = self.optional("place", values::line, faults);
        let taken_from = self.optional("taken_from", values::line, faults);
        let says_nothing = self.cell("term").is_empty() && self.cell("definition").is_empty();
        if says_nothing {
            faults.add(self.line, "term", Message::RowSaysNothing);
        }
        let (Some(state), Some(key)) = (state, key) else {
            return;
        };
        let entry = lists.entry(state, key, self.line);
        entry.is_faulty |= says_nothing;
        let (Some(language), Some(document), Some(wording)) = (language, document, wording) else {
            entry.is_faulty = true;
            return;
        };
        let language: Language = language;
        if entry.draft.terms.len() + entry.draft.texts.len() >= MAX_WORDS_OF_ENTRY {
            let limit = MAX_WORDS_OF_ENTRY;
            faults.add(self.line, "entry", Message::TooMany { limit });
            return;
        }
        let document = entry.cite(document);
        if let Some(text) = term {
            entry.add_term(Term {
                text,
                language: language.clone(),
                term_type: term_type.unwrap_or_default(),
                status: None,
                wording,
                document: document.clone(),
            });
        }
        if let Some(text) = definition {
            entry.draft.texts.push(Text {
                kind: kind.unwrap_or(TextKind::Definition),
                language,
                text,
                wording,
                document,
                place,
                taken_from,
                translation_of: None,
                translated_by: None,
            });
        }
    }

    /// What is said of a term or definition needs one to be said of.
    fn check_described(&self, faults: &mut Faults) {
        let of = [
            ("term", "term_type"),
            ("definition", "kind"),
            ("definition", "place"),
            ("definition", "taken_from"),
        ];
        for (what, said) in of {
            if self.cell(what).is_empty() && !self.cell(said).is_empty() {
                faults.add(self.line, said, Message::NothingDescribed { column: what });
            }
        }
    }

    /// The `id` of a row is the file's own; all it must be is unique.
    fn check_id(&self, lists: &mut Lists, faults: &mut Faults) {
        let id = self.cell("id");
        if id.is_empty() {
            return;
        }
        if let Some(&first_line) = lists.row_ids.get(id) {
            faults.add(self.line, "id", Message::DuplicateId { first_line });
        } else {
            lists.row_ids.insert(id.to_owned(), self.line);
        }
    }

    /// The document of the row, its id yet to be given.
    fn document(&self, faults: &mut Faults) -> Option<Document> {
        if self.cell("document").trim().is_empty() {
            faults.add(self.line, "document", Message::NoProvenance);
            return None;
        }
        let title = self.required("document", values::line, faults);
        let issuer = self.optional("issuer", values::line, faults);
        let year = self.required("year", values::year, faults);
        let status = self.required("status", values::document_status, faults);
        let symbol = self.optional("symbol", values::line, faults);
        Some(Document {
            id: values::parse("d1").ok()?,
            title: title?,
            issuer,
            year: year?,
            status: status?,
            language: None,
            symbol,
            address: None,
        })
    }

    fn required<T>(
        &self,
        column: &str,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            faults.add(self.line, column, Message::MissingField);
            return None;
        }
        self.checked(column, check(cell), faults)
    }

    fn optional<T>(
        &self,
        column: &str,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        match self.cell(column) {
            "" => None,
            cell => self.checked(column, check(cell), faults),
        }
    }

    fn checked<T>(
        &self,
        column: &str,
        checked: Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        checked
            .map_err(|message| faults.add(self.line, column, message))
            .ok()
    }

    fn cell(&self, column: &str) -> &str {
        let index = self.columns.at.get(column);
        index.and_then(|&i| self.record.get(i)).unwrap_or_default()
    }
}

/// What the rows read so far amount to.
#[derive(Default)]
struct Lists {
    by_state: BTreeMap<PartyCode, Vec<Gathered>>,
    row_ids: BTreeMap<String, u64>,
    places: BTreeMap<(PartyCode, Key), usize>,
}

/// An entry as its rows come in.
struct Gathered {
    draft: EntryDraft,
    /// A row of it could not be read, which is a fault already noted.
    is_faulty: bool,
}

impl Lists {
    fn entry(&mut self, state: PartyCode, key: Key, line: u64) -> &mut Gathered {
        let entries = self.by_state.entry(state.clone()).or_default();
        let place = *self.places.entry((state, key.clone())).or_insert_with(|| {
            entries.push(Gathered {
                draft: EntryDraft {
                    key,
                    line,
                    terms: Vec::new(),
                    texts: Vec::new(),
                    documents: Vec::new(),
                    concepts: Vec::new(),
                    source_entry: None,
                },
                is_faulty: false,
            });
            entries.len() - 1
        });
        &mut entries[place]
    }

    fn check(&self, faults: &mut Faults) {
        if self.by_state.is_empty() && faults.count() == 0 {
            faults.add_of_file(Message::NoRows);
        }
        for entry in self.by_state.values().flatten() {
            if entry.draft.terms.is_empty() && !entry.is_faulty {
                faults.add(entry.draft.line, "term", Message::EntryWithoutTerm);
            }
        }
    }

    fn into_drafts(self) -> Vec<ListDraft> {
        let lists = self.by_state.into_iter();
        lists
            .map(|(state, entries)| ListDraft {
                state,
                entries: entries.into_iter().map(|entry| entry.draft).collect(),
            })
            .collect()
    }
}

impl Gathered {
    /// The id of a document within the entry: that of an equal one, or `d1`,
    /// `d2` and so on.
    fn cite(&mut self, mut document: Document) -> Key {
        for known in &self.draft.documents {
            document.id = known.id.clone();
            if *known == document {
                return document.id;
            }
        }
        let number = self.draft.documents.len() + 1;
        if let Ok(id) = values::parse(&format!("d{number}")) {
            document.id = id;
        }
        let id = document.id.clone();
        self.draft.documents.push(document);
        id
    }

    fn add_term(&mut self, term: Term) {
        if !self.draft.terms.contains(&term) {
            self.draft.terms.push(term);
        }
    }
}
