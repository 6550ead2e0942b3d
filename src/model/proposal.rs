use std::collections::BTreeSet;
use std::fmt;

use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{EntryId, Key, Language, Origin, Part, PartInLanguage, PartyCode, TermType};

/// A draft consensus entry, in one of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Proposal {
    /// Permanent identifier.
    #[schema(value_type = String, example = "cyberspace-1")]
    pub id: Key,
    /// The concept it is to define.
    #[schema(value_type = String, example = "cyberspace")]
    pub concept: Key,
    /// Where it stands in the procedure.
    pub stage: ProposalStage,
    /// The national entries it draws on.
    pub drawn_on: Vec<DrawnOn>,
    /// Proposed terms; English and French first.
    pub terms: Vec<ProposedTerm>,
    /// Proposed definitions, at most one a language.
    pub definitions: Vec<ProposalText>,
    /// Remarks to the reader, at most one a language.
    pub notes: Vec<ProposalText>,
    /// Why this version was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// Amendments that this or an earlier version took up.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub credits: Vec<Credit>,
}

impl Proposal {
    /// A text of the proposal.
    pub fn text(&self, of: &PartInLanguage) -> Option<&ProposalText> {
        let texts = match of.part {
            Part::Definition => &self.definitions,
            Part::Note => &self.notes,
        };
        texts.iter().find(|text| text.language == of.language)
    }

    /// All texts of the proposal with what they are.
    pub fn texts(&self) -> impl Iterator<Item = (PartInLanguage, &ProposalText)> {
        let of = |part: Part| {
            move |text| {
                let text: &ProposalText = text;
                let language = text.language.clone();
                (PartInLanguage { part, language }, text)
            }
        };
        let definitions = self.definitions.iter().map(of(Part::Definition));
        definitions.chain(self.notes.iter().map(of(Part::Note)))
    }

    /// A text of the proposal, to be changed.
    pub fn text_mut(&mut self, of: &PartInLanguage) -> Option<&mut ProposalText> {
        let texts = match of.part {
            Part::Definition => &mut self.definitions,
            Part::Note => &mut self.notes,
        };
        texts.iter_mut().find(|text| text.language == of.language)
    }

    /// Says where the wordings in brackets of a text come from.
    pub fn set_sources(&mut self, of: &PartInLanguage, sources: Vec<Source>) {
        if let Some(text) = self.text_mut(of) {
            text.sources = sources;
        }
    }

    /// Notes where the wordings of an amendment stand in a text.
    pub fn take_up(&mut self, of: &PartInLanguage, amendment: &Key, wordings: Vec<WordingTakenUp>) {
        if let Some(text) = self.text_mut(of) {
            let others = |wording: &WordingTakenUp| wording.amendment != *amendment;
            text.taken_up.retain(others);
            text.taken_up.extend(wordings);
        }
    }

    /// Puts a text in the place of the one of its language.
    pub fn put(&mut self, part: Part, text: ProposalText) {
        let texts = match part {
            Part::Definition => &mut self.definitions,
            Part::Note => &mut self.notes,
        };
        match texts
            .iter_mut()
            .find(|before| before.language == text.language)
        {
            Some(before) => *before = text,
            None => texts.push(text),
        }
    }

    /// The entries that States gave to participants only and that it draws on, as
    /// a whole or for a wording in brackets.
    pub fn restricted_entries(&self) -> BTreeSet<&EntryId> {
        let drawn_on = self.drawn_on.iter().map(|drawn| &drawn.entry);
        let sources = self.texts().flat_map(|(_, text)| &text.sources);
        let entries = drawn_on.chain(sources.flat_map(|source| &source.entries));
        entries
            .filter(|entry| entry.origin() == Origin::Restricted)
            .collect()
    }

    /// Takes a text out, if it is there.
    pub fn take_out(&mut self, of: &PartInLanguage) {
        let texts = match of.part {
            Part::Definition => &mut self.definitions,
            Part::Note => &mut self.notes,
        };
        texts.retain(|text| text.language != of.language);
    }

    /// Whether two versions say the same.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.terms == other.terms
            && self.definitions == other.definitions
            && self.notes == other.notes
    }
}

/// That a State's amendment was taken up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Credit {
    /// The amendment.
    #[schema(value_type = String, example = "m0199a2b3c4d0000")]
    pub amendment: Key,
    /// The State whose amendment it is.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// The version that took it up.
    pub version: i64,
    /// In brackets, or as it is.
    pub taken_up: TakenUp,
}

/// How an amendment was taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TakenUp {
    /// Its wording stands in the text.
    InText,
    /// Its wording stands in brackets beside the one before.
    InBrackets,
}

/// Where a wording in brackets comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The bracket, counted from 1 in reading order, outer before inner.
    pub bracket: usize,
    /// The alternative in it, counted from 1.
    pub alternative: usize,
    /// The national entries from which the wording comes.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(value_type = Vec<String>, max_items = 60)]
    pub entries: Vec<EntryId>,
    /// The amendments from which it comes: several where States propose the same.
    // Versions kept before there could be several have one, as `amendment`.
    #[serde(
        alias = "amendment",
        deserialize_with = "one_or_several",
        skip_serializing_if = "Vec::is_empty",
        default
    )]
    #[schema(value_type = Vec<String>, max_items = 60)]
    pub amendments: Vec<Key>,
}

/// Reads keys, or one alone.
fn one_or_several<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Key>, D::Error> {
    struct Keys;

    impl<'de> Visitor<'de> for Keys {
        type Value = Vec<Key>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of keys")
        }

        fn visit_str<E: de::Error>(self, key: &str) -> Result<Vec<Key>, E> {
            Ok(vec![key.parse().map_err(E::custom)?])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut keys: A) -> Result<Vec<Key>, A::Error> {
            std::iter::from_fn(|| keys.next_element().transpose()).collect()
        }
    }

    deserializer.deserialize_any(Keys)
}

/// The stages of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalStage {
    /// Being written.
    Draft,
}

/// A national entry that a proposal draws on. It stays noted in the version
/// that was the newest when it was first drawn on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DrawnOn {
    /// The entry.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub entry: EntryId,
    /// The version that was the newest when it was first drawn on.
    pub version: i64,
}

/// A term that a proposal would adopt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposedTerm {
    /// The term.
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// What kind of designation it is.
    #[serde(rename = "type", default)]
    pub term_type: TermType,
}

/// A text of a proposal in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalText {
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// The text. `[` and `]` stand around wording that is not agreed, with
    /// alternatives between `/`; before a sign that is to be itself stands a
    /// backslash.
    #[schema(min_length = 1, max_length = 20000)]
    pub text: String,
    /// Where wordings in brackets come from. Where it is left out in an edit,
    /// the sources of wordings that still stand in brackets stay.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(max_items = 300)]
    pub sources: Vec<Source>,
    /// Where wording stands that amendments put into the text, in brackets or
    /// not. The service keeps it: what an edit says of it is not read.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schema(read_only)]
    pub taken_up: Vec<WordingTakenUp>,
}

impl ProposalText {
    /// A text that is yet to be written.
    pub fn empty(language: &Language) -> Self {
        Self {
            language: language.clone(),
            text: String::new(),
            sources: Vec::new(),
            taken_up: Vec::new(),
        }
    }
}

/// Wording that an amendment put into a text, and where it stands there. An
/// amendment may have several, of which all stand as it has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WordingTakenUp {
    /// The amendment.
    #[schema(value_type = String, example = "m0199a2b3c4d0000")]
    pub amendment: Key,
    /// Where it begins, in Unicode code points from 0.
    pub start: usize,
    /// Where it ends, that code point not included.
    pub end: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_kept_with_one_amendment_are_read() {
        let read = |json: &str| serde_json::from_str::<Source>(json).map(|one| one.amendments);
        let former = r#"{"bracket":1,"alternative":2,"amendment":"m1"}"#;
        let keys: Vec<Key> = vec!["m1".parse().unwrap(), "m2".parse().unwrap()];
        assert_eq!(read(former).unwrap(), keys[..1]);
        let several = r#"{"bracket":1,"alternative":2,"amendments":["m1","m2"]}"#;
        assert_eq!(read(several).unwrap(), keys);
        assert!(read(r#"{"bracket":1,"alternative":2,"amendments":[3]}"#).is_err());
    }
}
