use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{DisplayLanguage, Document, EntryId, Key, Language, ListId, Origin, PartyCode};

/// One concept in one State's list, as that State gave it: its terms and
/// texts with their provenance.
///
/// Invariants, held by the readers in `formats`: at least one term; every
/// term and text cites one of `documents`; every document is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Entry {
    /// Permanent identifier.
    #[schema(value_type = String, example = "xa.submitted.cyberspace")]
    pub id: EntryId,
    /// The State, or the organisation, whose list this is in.
    #[schema(value_type = String, example = "XA")]
    pub state: PartyCode,
    /// Compiled by this project, or submitted by the State.
    pub origin: Origin,
    /// The list this version came with.
    #[schema(value_type = String, example = "xa.2026")]
    pub list: ListId,
    /// The designations of the concept.
    pub terms: Vec<Term>,
    /// Definitions, explanations and notes; none where the State gave only a
    /// term.
    pub texts: Vec<Text>,
    /// The documents that the terms and texts cite.
    pub documents: Vec<Document>,
    /// The later list of the State that no longer has the entry.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub withdrawn_by: Option<ListId>,
}

impl Entry {
    /// Of its State’s lists the newest, where that is a later one than the list that
    /// an entry in force came with: it has the entry unchanged, or else it would
    /// have given it another version, or withdrawn it.
    pub fn stands_in<'a>(&self, lists: &'a [ListId]) -> Option<&'a ListId> {
        let newest = self.list.newest_after(lists);
        newest.filter(|_| self.withdrawn_by.is_none())
    }

    /// The document that a term or text cites.
    pub fn document(&self, id: &Key) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// The term that serves a reader of a display language best: in that
    /// language, else in the other one, else in any; the State's own words
    /// before translations.
    pub fn term_for(&self, display: DisplayLanguage) -> Option<&Term> {
        let distance = |term: &&Term| (display.distance(term.language.primary()), term.wording);
        self.terms.iter().min_by_key(distance)
    }

    /// The text that serves a reader of a display language best, chosen like
    /// the term; the State's own words and translations before summaries.
    pub fn text_for(&self, display: DisplayLanguage) -> Option<&Text> {
        let distance = |text: &&Text| (display.distance(text.language.primary()), text.wording);
        self.texts.iter().min_by_key(distance)
    }

    /// Whether it has a term that is written so.
    pub fn has_term(&self, written: &str) -> bool {
        self.terms.iter().any(|term| term.text == written)
    }

    /// Whether a term or a text is in a language, or in one within it.
    pub fn says_in(&self, language: &Language) -> bool {
        let terms = self.terms.iter().map(|term| &term.language);
        let texts = self.texts.iter().map(|text| &text.language);
        let mut all = terms.chain(texts);
        all.any(|one| one.matches(language.as_str()))
    }

    /// Whether it has the words of another version, in whatever order and from whichever
    /// documents: the same terms and texts, each of the same kind, status, language and wording.
    /// `en-GB` is English. What else is said of a text, such as who translated it, is no word of it.
    pub fn has_words_of(&self, other: &Self) -> bool {
        self.words() == other.words()
    }

    /// Its terms and its texts, each list in order.
    fn words(&self) -> [Vec<Words<'_>>; 2] {
        let terms = self.terms.iter().map(|term| Words {
            kind: term.term_type.as_str(),
            status: term.status.map(TermStatus::as_str),
            language: term.language.primary(),
            text: &term.text,
            wording: term.wording,
        });
        let texts = self.texts.iter().map(|text| Words {
            kind: text.kind.as_str(),
            status: None,
            language: text.language.primary(),
            text: &text.text,
            wording: text.wording,
        });
        let mut words = [terms.collect::<Vec<_>>(), texts.collect()];
        words.iter_mut().for_each(|words| words.sort_unstable());
        words
    }

    /// The year of the newest document cited.
    pub fn year(&self) -> Option<u16> {
        self.documents.iter().map(|document| document.year).max()
    }
}

/// A term or a text as far as it says something.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Words<'a> {
    kind: &'static str,
    /// That of a term, where the State gives it.
    status: Option<&'static str>,
    language: &'a str,
    text: &'a str,
    wording: Wording,
}

/// A designation of a concept in one language (ISO 30042, `termSec`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Term {
    /// The term exactly as its source has it.
    pub text: String,
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// What kind of designation it is.
    #[serde(rename = "type", default)]
    pub term_type: TermType,
    /// Only where the State gives it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<TermStatus>,
    /// Whose words these are.
    pub wording: Wording,
    /// One of the entry's documents.
    #[schema(value_type = String, example = "strategy-2026")]
    pub document: Key,
}

/// The kinds of designation (ISO 30042, `termType`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TermType {
    /// The full form.
    #[default]
    FullForm,
    /// A shortened form read out in full.
    Abbreviation,
    /// A shortened form read as a word or by its letters.
    Acronym,
    /// Another spelling or an alternative word.
    Variant,
}

impl TermType {
    /// The word used in files and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FullForm => "full-form",
            Self::Abbreviation => "abbreviation",
            Self::Acronym => "acronym",
            Self::Variant => "variant",
        }
    }
}

/// How the State regards a term (ISO 30042, `administrativeStatus`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum TermStatus {
    /// To be used.
    Preferred,
    /// May be used.
    Admitted,
    /// Not to be used.
    Deprecated,
}

impl TermStatus {
    /// The word used in files and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Admitted => "admitted",
            Self::Deprecated => "deprecated",
        }
    }
}

/// A definition, an explanation or a note, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Text {
    /// What the text is.
    pub kind: TextKind,
    /// BCP 47.
    #[schema(value_type = String, example = "en")]
    pub language: Language,
    /// The text exactly as its source has it, or the summary.
    pub text: String,
    /// Whose words these are.
    pub wording: Wording,
    /// One of the entry's documents.
    #[schema(value_type = String, example = "strategy-2026")]
    pub document: Key,
    /// The place in the document, such as `Annex 3, p. 21`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// The source from which the document itself took the text.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub taken_from: Option<String>,
    /// The language of the text this translates, where it is a translation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(value_type = Option<String>)]
    pub translation_of: Option<Language>,
    /// Who translated it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub translated_by: Option<String>,
}

/// What a text of an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum TextKind {
    /// Says what the concept is.
    Definition,
    /// Explains the concept without defining it.
    Explanation,
    /// Anything the State adds.
    Note,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Definition, Self::Explanation, Self::Note];

    /// The word used in files and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Explanation => "explanation",
            Self::Note => "note",
        }
    }
}

/// Whose words a term or text is in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// The State's own words.
    Official,
    /// A translation that the State stands by.
    OfficialTranslation,
    /// A translation that the State gives for information.
    CourtesyTranslation,
    /// A term translated by this project.
    ProjectTranslation,
    /// Translated by a machine.
    MachineTranslation,
    /// Said by this project in its own words about a cited document; never to
    /// be taken for the State's text.
    Summary,
}

impl Wording {
    /// All wordings, from the State's own words to what is furthest from them.
    pub const ALL: [Self; 6] = [
        Self::Official,
        Self::OfficialTranslation,
        Self::CourtesyTranslation,
        Self::ProjectTranslation,
        Self::MachineTranslation,
        Self::Summary,
    ];

    /// Whether they are this project's words.
    pub fn is_of_the_project(self) -> bool {
        matches!(self, Self::Summary | Self::ProjectTranslation)
    }

    /// The word used in files and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::OfficialTranslation => "official-translation",
            Self::CourtesyTranslation => "courtesy-translation",
            Self::ProjectTranslation => "project-translation",
            Self::MachineTranslation => "machine-translation",
            Self::Summary => "summary",
        }
    }
}
