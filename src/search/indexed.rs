//! An entry as the index holds it: as the JSON that a reader is sent, and
//! beside it where in that JSON the terms and texts stand. So a result is
//! neither read into the model nor written anew.

use std::borrow::Cow;
use std::ops::Range;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::IndexError;
use crate::model::{
    DisplayLanguage, Entry, Key, ListId, Origin, PartyCode, TermType, TextKind, Wording,
};

/// An entry as the index holds it, with what a reader is shown beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indexed {
    /// The entry as the model puts it in JSON; stored beside the rest.
    #[serde(skip)]
    json: Vec<u8>,
    /// Its terms, in order.
    pub terms: Vec<Part<TermType>>,
    /// Its texts, in order.
    pub texts: Vec<Part<TextKind>>,
    /// Its version.
    pub version: i64,
    /// When this version was written (RFC 3339, UTC).
    pub at: String,
    /// The State or organisation.
    pub state: PartyCode,
    /// Compiled by this project, or submitted by the State.
    pub origin: Origin,
    /// The list it came with.
    pub list: ListId,
    /// The year of the newest document cited.
    pub year: Option<u16>,
    /// Whether a later list no longer has it.
    pub is_withdrawn: bool,
    /// The concepts it is linked to.
    pub concepts: Vec<Key>,
    /// The keys of the names of each of those concepts, see
    /// [`crate::text::compact`].
    pub concept_keys: Vec<Vec<String>>,
}

/// Where a term or text stands in the JSON of its entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part<K> {
    /// What kind of term or text.
    pub kind: K,
    /// Its language (BCP 47).
    pub language: CompactString,
    /// Whose words it is in.
    pub wording: Wording,
    /// What it says, as JSON without the quotes around it.
    words: Range<usize>,
    /// The brace at its end.
    pub end: usize,
}

impl<K> Part<K> {
    /// Its primary language subtag.
    pub fn primary(&self) -> &str {
        primary(&self.language)
    }
}

impl Indexed {
    /// From an entry, its version, when that was written, and the concepts it
    /// is linked to with the keys of their names.
    ///
    /// # Errors
    /// If the entry cannot be put as JSON.
    pub fn of(
        entry: &Entry,
        version: i64,
        at: &str,
        concepts: Vec<(Key, Vec<String>)>,
    ) -> serde_json::Result<Self> {
        let json = serde_json::to_string(entry)?;
        let written: Written<'_> = serde_json::from_str(&json)?;
        let mut terms = Vec::with_capacity(entry.terms.len());
        for (term, written) in entry.terms.iter().zip(written.terms) {
            let (language, wording) = (term.language.as_str(), term.wording);
            terms.push(part(&json, written, term.term_type, language, wording)?);
        }
        let mut texts = Vec::with_capacity(entry.texts.len());
        for (text, written) in entry.texts.iter().zip(written.texts) {
            let (language, wording) = (text.language.as_str(), text.wording);
            texts.push(part(&json, written, text.kind, language, wording)?);
        }
        let (concepts, concept_keys) = concepts.into_iter().unzip();
        Ok(Self {
            terms,
            texts,
            version,
            at: at.to_owned(),
            state: entry.state.clone(),
            origin: entry.origin,
            list: entry.list.clone(),
            year: entry.year(),
            is_withdrawn: entry.withdrawn_by.is_some(),
            concepts,
            concept_keys,
            json: json.into_bytes(),
        })
    }

    /// As it is stored: its JSON, the rest, and how long that is.
    ///
    /// # Errors
    /// If the rest cannot be written.
    pub fn stored(&self) -> postcard::Result<Vec<u8>> {
        let outline = postcard::to_stdvec(self)?;
        let length =
            u32::try_from(outline.len()).map_err(|_| postcard::Error::SerializeBufferFull)?;
        Ok([self.json.as_slice(), &outline, &length.to_le_bytes()].concat())
    }

    /// From what is stored.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn read(mut stored: Vec<u8>) -> postcard::Result<Self> {
        let (rest, length) = stored
            .split_last_chunk()
            .ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        let length = u32::from_le_bytes(*length) as usize;
        let end = rest.len().checked_sub(length);
        let end = end.ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        let outline: Self = postcard::from_bytes(&rest[end..])?;
        stored.truncate(end);
        let json = stored;
        Ok(Self { json, ..outline })
    }

    /// The entry as JSON.
    pub fn json(&self) -> &[u8] {
        &self.json
    }

    /// The entry in the words of the model.
    ///
    /// # Errors
    /// If it is not readable.
    pub fn entry(&self) -> Result<Entry, IndexError> {
        Ok(serde_json::from_slice(&self.json)?)
    }

    /// What a term or text says.
    pub fn words<K>(&self, part: &Part<K>) -> Cow<'_, str> {
        let written = self.as_json(part);
        if !written.contains('\\') {
            return Cow::Borrowed(written);
        }
        let quoted = &self.json[part.words.start - 1..part.words.end + 1];
        serde_json::from_slice(quoted).map_or(Cow::Borrowed(written), Cow::Owned)
    }

    /// The same as JSON, without the quotes around it.
    pub fn as_json<K>(&self, part: &Part<K>) -> &str {
        // It was put together from texts, and is as it was: see `Packing`.
        std::str::from_utf8(&self.json[part.words.clone()]).unwrap_or_default()
    }

    /// Which term serves a reader of a display language best, see
    /// [`Entry::term_for`].
    pub fn term_for(&self, display: DisplayLanguage) -> Option<usize> {
        best_for(&self.terms, display)
    }

    /// Which text serves a reader of a display language best, see
    /// [`Entry::text_for`].
    pub fn text_for(&self, display: DisplayLanguage) -> Option<usize> {
        best_for(&self.texts, display)
    }
}

fn best_for<K>(parts: &[Part<K>], display: DisplayLanguage) -> Option<usize> {
    let distance = |(_, part): &(usize, &Part<K>)| (display.distance(part.primary()), part.wording);
    let best = parts.iter().enumerate().min_by_key(distance);
    best.map(|(at, _)| at)
}

fn primary(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| byte == b'-');
    &tag[..end.unwrap_or(tag.len())]
}

/// The terms and texts of an entry, each as its JSON.
#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow, default)]
    terms: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    texts: Vec<&'a RawValue>,
}

/// What a term or text says, as its JSON.
#[derive(Deserialize)]
struct Words<'a> {
    #[serde(borrow)]
    text: &'a RawValue,
}

/// A term or text, by its JSON, which is a part of that of its entry.
fn part<K>(
    json: &str,
    written: &RawValue,
    kind: K,
    language: &str,
    wording: Wording,
) -> serde_json::Result<Part<K>> {
    let words: Words<'_> = serde_json::from_str(written.get())?;
    let words = within(json, words.text.get());
    Ok(Part {
        kind,
        language: language.into(),
        wording,
        // Without the quotes.
        words: words.start + 1..words.end - 1,
        end: within(json, written.get()).end - 1,
    })
}

/// Where a part of a text stands in it, in bytes.
fn within(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_says_is_read_from_its_json() {
        let json = r#"{"id":"xa.compiled.one","state":"XA","origin":"compiled","list":"xa.compiled",
            "terms":[{"text":"a \"text\":\"b","language":"en","wording":"official","document":"d"},
                     {"text":"été","language":"fr-CH","type":"variant","wording":"summary","document":"d"}],
            "texts":[{"kind":"note","language":"en","text":"one\ntwo","wording":"official","document":"d"}],
            "documents":[{"id":"d","title":"\"text\":\"été","year":2026,"status":"draft"}]}"#;
        let entry: Entry = serde_json::from_str(json).unwrap();
        let indexed = Indexed::of(&entry, 3, "2026-11-22T00:00:00Z", vec![]).unwrap();
        let mut stored = indexed.stored().unwrap();
        assert_eq!(Indexed::read(stored.clone()), Ok(indexed.clone()));
        stored.truncate(7);
        assert!(Indexed::read(stored).is_err());
        assert_eq!(indexed.entry().unwrap(), entry);
        let terms: Vec<_> = indexed
            .terms
            .iter()
            .map(|part| indexed.words(part))
            .collect();
        assert_eq!(terms, ["a \"text\":\"b", "été"]);
        assert_eq!(indexed.words(&indexed.texts[0]), "one\ntwo");
        assert_eq!(indexed.terms[1].primary(), "fr");
        assert_eq!(indexed.year, Some(2026));
        for end in indexed.terms.iter().map(|part| part.end) {
            assert_eq!(indexed.json[end], b'}');
        }
        let fr = DisplayLanguage::Fr;
        let shown = indexed
            .term_for(fr)
            .map(|at| indexed.words(&indexed.terms[at]).into_owned());
        assert_eq!(shown.as_ref(), entry.term_for(fr).map(|term| &term.text));
    }
}
