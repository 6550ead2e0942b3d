//! Reading lists from files.
//!
//! A file is read whole or refused whole: a reader returns either the lists
//! or every fault it found, each with its file, line and field. Nothing is
//! repaired in passing, no text is altered.

mod closeness;
mod comparison_csv;
mod compiled_rules;
mod csv_list;
mod csv_quotes;
mod csv_writing;
mod document_set;
mod doubts;
mod draft;
mod entry_csv;
mod fault;
mod glossary;
mod json_list;
mod json_tree;
mod limits;
mod lines;
mod values;

pub use closeness::{Closeness, check as check_against_sources};
pub use comparison_csv::{ConceptNames, write_comparison};
pub use compiled_rules::check as check_compiled;
pub use csv_list::read as read_csv;
pub use doubts::{doubts_of_text, doubts_of_writing};
pub use draft::{EntryDraft, ListDraft};
pub use entry_csv::write_entry;
pub use fault::{Fault, Faults};
pub use glossary::{Glossary, GlossaryFile, read as read_glossary};
pub use json_list::read as read_json;
pub use limits::MAX_FILE_BYTES;

use crate::i18n::Message;
use crate::model::{Key, Parties, PartyCode, Wording};

/// What the values of a list may name.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// States and organisations.
    pub parties: &'a Parties,
    /// Whether there is a concept of this id.
    pub is_concept: &'a dyn Fn(&Key) -> bool,
    /// Whose submission it is, where it is one: it has no list of another State,
    /// and no words of this project.
    pub submission_of: Option<&'a PartyCode>,
}

impl Known<'_> {
    /// The code of a party that may have a list here.
    fn party(&self, code: &str) -> Result<PartyCode, Message> {
        let party = values::party(code, self.parties)?;
        match self.submission_of {
            Some(state) if party != *state => {
                let expected = state.to_string();
                Err(Message::OneStateOnly { expected })
            }
            _ => Ok(party),
        }
    }

    /// Whose words a text may be in here.
    fn wording(&self, text: &str) -> Result<Wording, Message> {
        let wording = values::wording(text)?;
        self.check_wording(wording).map(|()| wording)
    }

    fn check_wording(&self, wording: Wording) -> Result<(), Message> {
        match self.submission_of {
            Some(_) if wording.is_of_the_project() => Err(Message::NotTheStatesWords),
            _ => Ok(()),
        }
    }
}

/// Reads the lists of a file, by the ending of its name: `.json` for the
/// project's own format, `.csv` for rows.
///
/// # Errors
/// Every fault found, or that the ending is neither.
pub fn read(name: &str, bytes: &[u8], known: Known<'_>) -> Result<Vec<ListDraft>, Vec<Fault>> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "json" => read_json(name, bytes, known).map(|list| vec![list]),
        "csv" => read_csv(name, bytes, known),
        _ => Err(vec![Fault::of_file(name, Message::FormatUnknown)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, Party, PartyKind};
    use proptest::prelude::*;

    fn parties() -> Parties {
        let party = Party {
            code: "XA".parse().unwrap(),
            name: Bilingual::new("Xandria", "Xandrie"),
            kind: PartyKind::State,
        };
        [party].into_iter().collect()
    }

    /// Pieces of files of both formats, to be put together wrongly.
    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            Just("entry,state,year,language,term,definition,document,status,wording\n"),
            Just("a,XA,2026,en,term,made up,law,adopted,official\n"),
            Just("\"a\",XA,2026,\"en"),
            Just("{\"format\":\"entente-list/1\",\"state\":\"XA\","),
            Just(
                "\"documents\":[{\"id\":\"d\",\"title\":\"law\",\"year\":2026,\"status\":\"adopted\"}],"
            ),
            Just("\"entries\":[{\"id\":\"a\",\"terms\":["),
            Just("]}"),
            Just("null"),
            Just("\"\\ud800\""),
            Just(",\r\n"),
        ];
        let text =
            proptest::collection::vec(piece, 0..12).prop_map(|all| all.concat().into_bytes());
        prop_oneof![text, proptest::collection::vec(any::<u8>(), 0..200)]
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_with_faults(bytes in pieces(), is_json in any::<bool>()) {
            let name = if is_json { "list.json" } else { "list.csv" };
            let parties = parties();
            let known = Known { parties: &parties, is_concept: &|_| false, submission_of: None };
            match read(name, &bytes, known) {
                Ok(lists) => {
                    for entry in lists.iter().flat_map(|list| &list.entries) {
                        prop_assert!(!entry.terms.is_empty());
                        let cited = |id: &crate::model::Key| entry.documents.iter().any(|d| d.id == *id);
                        prop_assert!(entry.terms.iter().all(|term| cited(&term.document)));
                        prop_assert!(entry.texts.iter().all(|text| cited(&text.document)));
                    }
                }
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }

        #[test]
        fn a_text_comes_out_as_it_went_in(text in "[\\PC\n]{1,80}") {
            prop_assume!(!crate::text::is_blank(&text));
            let quoted = text.replace('"', "\"\"");
            let csv = format!(
                "entry,state,year,language,term,definition,document,status,wording\n\
                 a,XA,2026,en,term,\"{quoted}\",law,adopted,official\n"
            );
            let parties = parties();
            let known = Known { parties: &parties, is_concept: &|_| false, submission_of: None };
            let lists = read_csv("list.csv", csv.as_bytes(), known).unwrap();
            prop_assert_eq!(&lists[0].entries[0].texts[0].text, &text);
        }
    }
}
