//! How close the summaries of compiled lists are to the texts that they
//! summarise.

use std::collections::BTreeMap;

use super::compiled_rules::{fault, located};
use super::draft::{EntryDraft, ListDraft};
use super::fault::Fault;
use super::glossary::{Glossary, GlossaryFile, list_files};
use crate::i18n::Message;
use crate::model::{EntryId, Key, Language, Origin, PartyCode, Wording};
use crate::text::{SharedRun, longest_shared_run, words};

/// The longest run of words that a summary may share with its source.
const MAX_SHARED_WORDS: usize = 8;
/// A source of at most so many words may not allow less.
const SHORT_SOURCE_WORDS: usize = 2 * MAX_SHARED_WORDS;

/// How close the summaries of one entry come to their source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closeness {
    /// The compiled entry.
    pub entry: EntryId,
    /// The language of the summary that comes closest.
    pub language: Language,
    /// The longest run of words that it shares with the source.
    pub run: SharedRun,
    /// How many words the source has.
    pub source_words: usize,
    /// Where the summary stands: the path of the field.
    field: String,
}

impl Closeness {
    /// Whether more words in a row are the source's than a summary may share.
    pub fn is_above_limit(&self) -> bool {
        self.run.words > MAX_SHARED_WORDS
    }

    /// Whether the source is so short that it may not allow less.
    pub fn has_short_source(&self) -> bool {
        self.source_words <= SHORT_SOURCE_WORDS
    }

    fn message(&self) -> Message {
        Message::SharedWords {
            words: self.run.words,
            limit: MAX_SHARED_WORDS,
            run: self.run.text.clone(),
        }
    }
}

/// Sets every summary beside the text that it summarises, found by its
/// `source_entry` among the lists of `sources`.
///
/// Returns how close each entry comes, and the faults: summaries that share
/// too long a run with a source that is not short, and entries of the sources
/// that none summarises.
pub fn check(
    files: &[GlossaryFile<'_>],
    glossary: &Glossary,
    sources_file: &str,
    sources: &[ListDraft],
) -> (Vec<Closeness>, Vec<Fault>) {
    let mut unused = by_key(sources);
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for (file, list) in list_files(files).iter().zip(&glossary.lists) {
        for (at, entry) in list.entries.iter().enumerate() {
            let source = entry.source_entry.as_ref();
            let source = source.and_then(|key| unused.remove(&(&list.state, key)));
            let Some(close) = source.and_then(|s| closeness(&list.state, at, entry, s)) else {
                continue;
            };
            if close.is_above_limit() && !close.has_short_source() {
                faults.push(fault(file.name, &close.field, close.message()));
            }
            all.push(close);
        }
    }
    let mut faults: Vec<Fault> = files
        .iter()
        .flat_map(|file| located(file, &mut faults))
        .collect();
    faults.extend(unused.into_keys().map(|(state, key)| {
        let source = format!("{state} {key}");
        Fault::of_file(sources_file, Message::NotSummarised { source })
    }));
    (all, faults)
}

fn by_key(sources: &[ListDraft]) -> BTreeMap<(&PartyCode, &Key), &EntryDraft> {
    let entries = sources
        .iter()
        .flat_map(|list| list.entries.iter().map(move |entry| (list, entry)));
    entries
        .map(|(list, entry)| ((&list.state, &entry.key), entry))
        .collect()
}

/// The closest of an entry's summaries.
fn closeness(
    state: &PartyCode,
    at: usize,
    entry: &EntryDraft,
    source: &EntryDraft,
) -> Option<Closeness> {
    let summaries = entry.texts.iter().enumerate();
    let summaries = summaries.filter(|(_, text)| text.wording == Wording::Summary);
    let pairs = summaries.flat_map(|summary| source.texts.iter().map(move |text| (summary, text)));
    let all = pairs.map(|((place, summary), text)| Closeness {
        entry: EntryId::new(state, Origin::Compiled, &entry.key),
        language: summary.language.clone(),
        run: longest_shared_run(&summary.text, &text.text),
        source_words: words(&text.text).len(),
        field: format!("entries[{at}].texts[{place}].text"),
    });
    all.max_by_key(|closeness| closeness.run.words)
}
