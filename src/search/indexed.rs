//! An entry as the index holds it: as the JSON that a reader is sent, and
//! beside it where in that JSON the terms and texts stand. So a result is
//! neither read into the model nor written anew.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::IndexError;
use crate::model::{
    DisplayLanguage, Entry, Key, ListId, Origin, PartyCode, TermType, TextKind, Wording,
};

/// An entry as the index holds it, with what a reader is shown beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indexed {
    /// The entry as the model puts it in JSON; stored apart.
    #[serde(skip)]
    json: String,
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
    pub language: String,
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
        let mut reading = Reading { json: &json, at: 0 };
        let mut terms = Vec::with_capacity(entry.terms.len());
        for term in &entry.terms {
            let language = term.language.to_string();
            terms.push(reading.part(term, &term.text, term.term_type, language, term.wording)?);
        }
        let mut texts = Vec::with_capacity(entry.texts.len());
        for text in &entry.texts {
            let language = text.language.to_string();
            texts.push(reading.part(text, &text.text, text.kind, language, text.wording)?);
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
            json,
        })
    }

    /// What is stored of it beside its JSON.
    ///
    /// # Errors
    /// Those of writing it.
    pub fn outline(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_stdvec(self)
    }

    /// From what is stored: its JSON, and what [`Self::outline`] gave.
    ///
    /// # Errors
    /// If the outline is not readable.
    pub fn read(json: String, outline: &[u8]) -> postcard::Result<Self> {
        let outline: Self = postcard::from_bytes(outline)?;
        Ok(Self { json, ..outline })
    }

    /// The entry as JSON.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The entry in the words of the model.
    ///
    /// # Errors
    /// If it is not readable.
    pub fn entry(&self) -> Result<Entry, IndexError> {
        Ok(serde_json::from_str(&self.json)?)
    }

    /// What a term or text says.
    pub fn words<K>(&self, part: &Part<K>) -> Cow<'_, str> {
        let written = self.as_json(part);
        if !written.contains('\\') {
            return Cow::Borrowed(written);
        }
        let quoted = &self.json[part.words.start - 1..part.words.end + 1];
        serde_json::from_str(quoted).map_or(Cow::Borrowed(written), Cow::Owned)
    }

    /// The same as JSON, without the quotes around it.
    pub fn as_json<K>(&self, part: &Part<K>) -> &str {
        &self.json[part.words.clone()]
    }

    /// The term that serves a reader of a display language best, see
    /// [`Entry::term_for`].
    pub fn term_for(&self, display: DisplayLanguage) -> Option<&Part<TermType>> {
        best_for(&self.terms, display)
    }

    /// The text that serves a reader of a display language best, see
    /// [`Entry::text_for`].
    pub fn text_for(&self, display: DisplayLanguage) -> Option<&Part<TextKind>> {
        best_for(&self.texts, display)
    }
}

fn best_for<K>(parts: &[Part<K>], display: DisplayLanguage) -> Option<&Part<K>> {
    let distance = |part: &&Part<K>| (display.distance(part.primary()), part.wording);
    parts.iter().min_by_key(distance)
}

fn primary(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| byte == b'-');
    &tag[..end.unwrap_or(tag.len())]
}

/// Reads along the JSON of an entry.
struct Reading<'a> {
    json: &'a str,
    at: usize,
}

impl Reading<'_> {
    /// The next term or text, which is written just so.
    fn part<K>(
        &mut self,
        part: &impl Serialize,
        words: &str,
        kind: K,
        language: String,
        wording: Wording,
    ) -> serde_json::Result<Part<K>> {
        let whole = self.next(&serde_json::to_string(part)?);
        let words = format!("\"text\":{}", serde_json::to_string(words)?);
        self.at = whole.start;
        let words = self.next(&words);
        self.at = whole.end;
        Ok(Part {
            kind,
            language,
            wording,
            words: words.start + "\"text\":\"".len()..words.end - 1,
            end: whole.end - 1,
        })
    }

    /// Where something stands from here on.
    fn next(&mut self, written: &str) -> Range<usize> {
        let found = self.json[self.at..].find(written).unwrap_or_default();
        let start = self.at + found;
        self.at = start + written.len();
        start..self.at
    }
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
        let outline = indexed.outline().unwrap();
        assert_eq!(
            Indexed::read(indexed.json.clone(), &outline),
            Ok(indexed.clone())
        );
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
            assert_eq!(&indexed.json[end..=end], "}");
        }
        let fr = DisplayLanguage::Fr;
        let shown = indexed
            .term_for(fr)
            .map(|part| indexed.words(part).into_owned());
        assert_eq!(shown.as_ref(), entry.term_for(fr).map(|term| &term.text));
    }
}
