//! How close the summaries of compiled lists are to the texts that they
//! summarise.

use std::collections::BTreeMap;

use super::draft::{EntryDraft, ListDraft};
use super::fault::{Fault, located};
use super::glossary::{Glossary, GlossaryFile, list_files};
use crate::i18n::Message;
use crate::model::{EntryId, Key, Language, Origin, PartyCode, Wording};
use crate::text::{SharedRun, longest_shared_run, words};

/// The longest run of words that a summary may share with its source.
const MAX_SHARED_WORDS: usize = 8;
/// A source of at most so many words may not allow less.
const SHORT_SOURCE_WORDS: usize = 2 * MAX_SHARED_WORDS;

/// How close a summary comes to its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closeness {
    /// The compiled entry.
    pub entry: EntryId,
    /// The language of the summary.
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

    /// Whether the source is so short that it may not allow less. To repeat
    /// it whole is never allowed.
    pub fn has_short_source(&self) -> bool {
        self.source_words <= SHORT_SOURCE_WORDS && self.run.words < self.source_words
    }

    fn fault(&self, file: &str) -> Option<Fault> {
        let is_too_close = self.is_above_limit() && !self.has_short_source();
        is_too_close.then(|| {
            let message = Message::SharedWords {
                words: self.run.words,
                limit: MAX_SHARED_WORDS,
                run: self.run.text.clone(),
            };
            Fault::of_field(file, self.field.clone(), message)
        })
    }
}

/// Sets every summary beside the texts that it summarises: those of the entry
/// of `sources` that its `source_entry` names. `glossary` is what `files`
/// hold.
///
/// Returns how close each entry comes at most, and the faults: summaries that
/// share too long a run, entries whose source is not there, and entries of the
/// sources that none summarises.
pub fn check(
    files: &[GlossaryFile<'_>],
    glossary: &Glossary,
    sources_file: &str,
    sources: &[ListDraft],
) -> (Vec<Closeness>, Vec<Fault>) {
    let mut unused = by_key(sources);
    let (mut closest, mut faults) = (Vec::new(), Vec::new());
    for (file, list) in list_files(files).iter().zip(&glossary.lists) {
        for (at, entry) in list.entries.iter().enumerate() {
            let named = entry.source_entry.as_ref();
            let Some(source) = named.and_then(|key| unused.remove(&(&list.state, key))) else {
                let source = named.map(Key::to_string).unwrap_or_default();
                let path = format!("entries[{at}]");
                faults.push(Fault::of_field(
                    file.name,
                    path,
                    Message::SourceUnknown { source },
                ));
                continue;
            };
            let all = closeness(&list.state, at, entry, source);
            faults.extend(all.iter().filter_map(|close| close.fault(file.name)));
            closest.extend(all.into_iter().max_by_key(|close| close.run.words));
        }
    }
    let mut faults = located(files, faults);
    faults.extend(unused.into_keys().map(|(state, key)| {
        let source = format!("{state} {key}");
        Fault::of_file(sources_file, Message::NotSummarised { source })
    }));
    (closest, faults)
}

fn by_key(sources: &[ListDraft]) -> BTreeMap<(&PartyCode, &Key), &EntryDraft> {
    let entries = sources
        .iter()
        .flat_map(|list| list.entries.iter().map(move |entry| (list, entry)));
    entries
        .map(|(list, entry)| ((&list.state, &entry.key), entry))
        .collect()
}

/// How close each summary of an entry comes to each text of its source.
fn closeness(
    state: &PartyCode,
    at: usize,
    entry: &EntryDraft,
    source: &EntryDraft,
) -> Vec<Closeness> {
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
    all.collect()
}
