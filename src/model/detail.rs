use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a detail is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DetailOf {
    /// The entry itself.
    Entry,
    /// A term; of an order, the terms.
    Term,
    /// A text; of an order, the texts.
    Text,
    /// A document; of an order, the documents.
    Document,
}

/// A detail of a term, a text or a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DetailField {
    /// The order in which they stand, and nothing else of it.
    Order,
    /// The language that it is said to be in: `en`, `en-GB`.
    Language,
    /// Definition, explanation or note.
    Kind,
    /// Whose words it is in.
    Wording,
    /// How the State regards a term.
    Status,
    /// The document that is cited; of a document, that it came or went.
    Document,
    /// The place in the document.
    Place,
    /// Where the document itself took it from.
    TakenFrom,
    /// The language from which it was translated.
    TranslationOf,
    /// Who translated it.
    TranslatedBy,
    /// The name of a document within the entry.
    Id,
    /// The title of a document.
    Title,
    /// Who issued a document.
    Issuer,
    /// The year of a document.
    Year,
    /// Whether a document was adopted.
    DocumentStatus,
    /// The language of a document.
    DocumentLanguage,
    /// The symbol of a document.
    Symbol,
    /// The address of a document.
    Address,
    /// The list that withdrew the entry.
    WithdrawnBy,
}

impl DetailField {
    /// Whether it says where the words come from or whose they are.
    pub fn is_provenance(self) -> bool {
        !matches!(
            self,
            Self::Order | Self::Language | Self::Kind | Self::Status | Self::WithdrawnBy
        )
    }
}
