use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
};

use crate::model::DisplayLanguage;
use crate::store::Audience;

/// Raised with every change to the fields below or to the analysis of text;
/// an index of another version is rebuilt.
pub const SCHEMA_VERSION: u32 = 16;

/// The fields of a version of an entry. Names and words are indexed under the
/// tokens of [`super::tokens`].
#[derive(Clone)]
pub struct Fields {
    /// The entry's id.
    pub id: Field,
    /// The entry as it is sent, see [`super::Indexed`], packed.
    pub body: Field,
    /// What it is called by: its terms and the names of its concepts.
    pub names: Field,
    /// The words of its terms, texts, sources and concepts, in order.
    pub words: Field,
    /// Their stems, where they are other than the words.
    pub stems: Field,
    /// The keys of the terms of current entries from each word on, by
    /// audience: see [`super::suggest`].
    pub suggested: Field,
    /// The audiences that may see it, see [`seen`].
    pub seen: Field,
    /// From when this version was in force, in seconds since 1970 (UTC).
    pub valid_from: Field,
    /// Until when, that second not included.
    pub valid_until: Field,
    /// The concepts it is linked to.
    pub concept: Field,
    /// State or organisation.
    pub state: Field,
    /// Language ranges that the entry serves, in lower case.
    pub language: Field,
    /// Years of the documents cited.
    pub year: Field,
    /// Subject fields of its concepts.
    pub subject: Field,
    /// Wordings of its texts and terms.
    pub wording: Field,
    /// Kinds of its texts.
    pub kind: Field,
    /// The place of the State's name in English and in French, then a number
    /// of the entry's own, to order what is otherwise equal.
    pub order: [Field; 2],
    /// The newest year of its documents.
    pub newest: Field,
    /// The term shown in English and in French, as a key of its collation.
    pub sort: [Field; 2],
}

/// Name of the tokenizer of tokens that are given together.
pub const APART: &str = "apart";
/// Name of the fast field with the newest year.
pub const NEWEST: &str = "newest";
/// Name of the fast field with the State or organisation.
pub const STATE: &str = "state";
/// Name of the fast field with the concepts.
pub const CONCEPT: &str = "concept";

/// The token of what an audience may see: of current versions alone, or of
/// all. One token, so that what a reader may see is one short list to walk.
pub fn seen(audience: Audience, is_current: bool) -> String {
    let standing = if is_current { "current" } else { "any" };
    format!("{} {standing}", audience.as_str())
}

/// Name of the fast field with the order of States' names in a language.
pub fn order(language: DisplayLanguage) -> String {
    format!("order_{}", language.tag())
}

/// Name of the fast field with the sort key of the term in a language.
pub fn sort(language: DisplayLanguage) -> String {
    format!("sort_{}", language.tag())
}

/// The schema and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let tokens = || TextOptions::default().set_indexing_options(plain());
    let facet = || tokens().set_fast("raw");
    let fields = Fields {
        id: builder.add_text_field("id", tokens()),
        body: builder.add_bytes_field("body", STORED),
        names: builder.add_text_field("names", apart(IndexRecordOption::Basic)),
        words: builder.add_text_field("words", apart(IndexRecordOption::WithFreqsAndPositions)),
        stems: builder.add_text_field("stems", apart(IndexRecordOption::Basic)),
        suggested: builder.add_text_field("suggested", apart(IndexRecordOption::Basic)),
        seen: builder.add_text_field("seen", tokens()),
        valid_from: builder.add_u64_field("valid_from", FAST),
        valid_until: builder.add_u64_field("valid_until", FAST),
        concept: builder.add_text_field(CONCEPT, facet()),
        state: builder.add_text_field(STATE, facet()),
        language: builder.add_text_field("language", facet()),
        year: builder.add_u64_field("year", FAST),
        subject: builder.add_text_field("subject", facet()),
        wording: builder.add_text_field("wording", facet()),
        kind: builder.add_text_field("kind", facet()),
        order: DisplayLanguage::ALL.map(|language| builder.add_u64_field(&order(language), FAST)),
        newest: builder.add_u64_field(NEWEST, FAST),
        sort: DisplayLanguage::ALL.map(|language| builder.add_bytes_field(&sort(language), FAST)),
    };
    (builder.build(), fields)
}

/// Tokens as they are: nothing is left for tantivy to cut, count or weigh.
fn plain() -> TextFieldIndexing {
    TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false)
}

/// Tokens that are given together, see [`super::tokens::Tokens`]; with their
/// places where phrases are to be found.
fn apart(option: IndexRecordOption) -> TextOptions {
    let indexing = plain().set_tokenizer(APART).set_index_option(option);
    TextOptions::default().set_indexing_options(indexing)
}
