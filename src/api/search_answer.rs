//! Writes the answer to a search: the JSON of each entry goes out as the index
//! holds it, with the labels set into it and the rest of the result behind it.

use std::borrow::Cow;

use serde::Serialize;

use super::bodies::LinkBody;
use super::search_bodies::{MatchBody, SearchResults, Shown};
use crate::i18n;
use crate::model::{Bilingual, DisplayLanguage, ListId, Origin, PartyKind, Wording};
use crate::search::{Hit, Part};
use crate::service::Reference;

/// Bytes of a usual result, its entry aside.
const BESIDE: usize = 2_000;

/// The JSON of the results `frame`, which has no items yet, with those of
/// `hits`.
///
/// # Errors
/// If something cannot be put as JSON.
pub fn written(
    frame: &SearchResults,
    hits: &[Hit],
    display: DisplayLanguage,
    reference: &Reference,
) -> serde_json::Result<Vec<u8>> {
    let frame = serde_json::to_vec(frame)?;
    // Before the items stands their number, a plain number, and nothing else.
    let items = frame.iter().position(|byte| *byte == b'[');
    let (before, after) = frame.split_at(items.map_or(0, |at| at + 1));
    let entries: usize = hits.iter().map(|hit| hit.indexed.json().len()).sum();
    let mut writer = Writer {
        json: Vec::with_capacity(frame.len() + entries + hits.len() * BESIDE),
        labels: Vec::new(),
        notes: Vec::new(),
        display,
        reference,
    };
    writer.json.extend_from_slice(before);
    for (place, hit) in hits.iter().enumerate() {
        if place > 0 {
            writer.json.push(b',');
        }
        writer.item(hit)?;
    }
    writer.json.extend_from_slice(after);
    Ok(writer.json)
}

/// What of a result is not in the JSON of its entry.
#[derive(Serialize)]
struct Beside<'a> {
    state_name: Cow<'a, Bilingual>,
    state_kind: PartyKind,
    compiled: bool,
    version: i64,
    at: &'a str,
    year: Option<u16>,
    withdrawn: bool,
    concepts: Vec<LinkBody>,
    shown: Shown<'a>,
    #[serde(rename = "match")]
    matched: Option<MatchBody>,
}

impl<'a> Beside<'a> {
    fn of(hit: &'a Hit, display: DisplayLanguage, reference: &'a Reference) -> Self {
        let indexed = &hit.indexed;
        let party = reference.parties.get(&indexed.state);
        let name = party.map(|party| Cow::Borrowed(&party.name));
        let concepts = indexed.concepts.iter();
        let matched = hit.matched.as_ref();
        Self {
            state_name: name.unwrap_or_default(),
            state_kind: party.map_or(PartyKind::State, |party| party.kind),
            compiled: indexed.origin == Origin::Compiled,
            version: indexed.version,
            at: &indexed.at,
            year: indexed.year,
            withdrawn: indexed.is_withdrawn,
            concepts: concepts.map(|id| LinkBody::to(id, reference)).collect(),
            shown: Shown::of(hit, display),
            matched: matched.map(|matched| MatchBody::of(matched, reference)),
        }
    }
}

struct Writer<'a> {
    json: Vec<u8>,
    /// The labels that were needed so far, as JSON.
    labels: Vec<(Wording, Vec<u8>)>,
    /// The notes on lists that were needed so far, as JSON.
    notes: Vec<(ListId, Vec<u8>)>,
    display: DisplayLanguage,
    reference: &'a Reference,
}

impl Writer<'_> {
    /// A result: the entry, whose last brace gives way to what goes beside it.
    fn item(&mut self, hit: &Hit) -> serde_json::Result<()> {
        let indexed = &hit.indexed;
        let json = indexed.json();
        let mut from = 0;
        from = self.labelled(json, from, &indexed.terms)?;
        from = self.labelled(json, from, &indexed.texts)?;
        self.json.extend_from_slice(&json[from..json.len() - 1]);
        self.json.extend_from_slice(b",\"note\":");
        self.note(&indexed.list)?;
        let brace = self.json.len();
        let beside = Beside::of(hit, self.display, self.reference);
        serde_json::to_writer(&mut self.json, &beside)?;
        self.json[brace] = b',';
        Ok(())
    }

    /// The JSON of terms or texts, each with its label at its end.
    fn labelled<K>(
        &mut self,
        json: &[u8],
        mut from: usize,
        parts: &[Part<K>],
    ) -> serde_json::Result<usize> {
        for part in parts {
            self.json.extend_from_slice(&json[from..part.end]);
            self.json.extend_from_slice(b",\"label\":");
            let at = known(&mut self.labels, &part.wording, || {
                i18n::wording(part.wording)
            })?;
            self.json.extend_from_slice(&self.labels[at].1);
            from = part.end;
        }
        Ok(from)
    }

    fn note(&mut self, list: &ListId) -> serde_json::Result<()> {
        let note = || {
            list.kind()
                .map_or_else(Bilingual::default, |kind| i18n::list_note(&kind))
        };
        let at = known(&mut self.notes, list, note)?;
        self.json.extend_from_slice(&self.notes[at].1);
        Ok(())
    }
}

/// Where something stands among what was made so far; made where it does not.
fn known<T: Clone + PartialEq>(
    made: &mut Vec<(T, Vec<u8>)>,
    of: &T,
    make: impl FnOnce() -> Bilingual,
) -> serde_json::Result<usize> {
    if let Some(at) = made.iter().position(|(known, _)| known == of) {
        return Ok(at);
    }
    made.push((of.clone(), serde_json::to_vec(&make())?));
    Ok(made.len() - 1)
}
