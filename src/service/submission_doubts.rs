//! What is worth a look in a submission, and may be meant as it is.

use std::collections::BTreeMap;

use super::import::ListReport;
use crate::formats::{EntryDraft, ListDraft, doubts_of_writing};
use crate::i18n::Message;
use crate::model::{EntryId, Key, Origin};

/// The longest beginning of a text that is repeated in a doubt, in characters.
const QUOTED_CHARACTERS: usize = 80;

/// Something in a submission that is worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The entry; none where it is about the whole list.
    pub entry: Option<EntryId>,
    /// What.
    pub message: Message,
}

/// What is doubtful in what could be read of a list.
pub(super) fn doubts_of(list: &ListDraft, origin: Origin) -> Vec<Doubt> {
    let mut doubts: Vec<(Key, Message)> = Vec::new();
    let mut terms: BTreeMap<(String, String), &Key> = BTreeMap::new();
    for entry in &list.entries {
        let of_entry = doubt_of_texts(entry).into_iter();
        let of_entry = of_entry.chain(doubts_of_repeating(entry));
        doubts.extend(of_entry.map(|message| (entry.key.clone(), message)));
        for term in &entry.terms {
            let said = (term.language.to_string(), term.text.to_lowercase());
            let first = terms.entry(said).or_insert(&entry.key);
            if *first != &entry.key {
                let term = term.text.clone();
                doubts.push((entry.key.clone(), Message::TermTwice { term }));
            }
        }
    }
    doubts.extend(doubts_of_writing(list));
    let doubt = |(key, message)| Doubt {
        entry: Some(EntryId::new(&list.state, origin, &key)),
        message,
    };
    doubts.into_iter().map(doubt).collect()
}

fn doubt_of_texts(entry: &EntryDraft) -> Option<Message> {
    entry.texts.is_empty().then_some(Message::OnlyATerm)
}

/// Terms and texts that an entry gives more than once from one document: from
/// several, each may be cited for itself.
fn doubts_of_repeating(entry: &EntryDraft) -> Vec<Message> {
    let terms = entry.terms.iter();
    let terms = terms.map(|term| (None, &term.language, &term.document, &term.text));
    let texts = entry.texts.iter();
    let texts = texts.map(|text| (Some(text.kind), &text.language, &text.document, &text.text));
    let mut given = BTreeMap::new();
    for (kind, language, document, text) in terms.chain(texts) {
        let kind = kind.map(|kind| kind.as_str());
        let said = (kind, language.to_string(), document.as_str(), text);
        *given.entry(said).or_insert(0usize) += 1;
    }
    let repeated = given.into_iter().filter(|(_, times)| *times > 1);
    let doubt = |((.., text), _): ((_, _, _, &String), _)| Message::GivenTwice {
        beginning: text.chars().take(QUOTED_CHARACTERS).collect(),
    };
    repeated.map(doubt).collect()
}

/// A list of a year to come was perhaps mistyped, and no list of an earlier year
/// can follow it.
pub(super) fn doubt_of_year(year: u16, present: u16) -> Option<Doubt> {
    (year > present).then_some(Doubt {
        entry: None,
        message: Message::YearAhead { year, present },
    })
}

/// A list that withdraws most of what stood was perhaps not meant as the whole.
pub(super) fn doubt_of_withdrawals(report: &ListReport) -> Option<Doubt> {
    let withdrawn = report.withdrawn.len();
    let stood = withdrawn + report.changed.len() + report.unchanged;
    (2 * withdrawn > stood).then_some(Doubt {
        entry: None,
        message: Message::MostWithdrawn { withdrawn, stood },
    })
}
