use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};

use crate::model::DisplayLanguage;
use crate::store::Audience;

/// Raised with every change to the fields below or to the analysis of text;
/// an index of another version is rebuilt.
pub const SCHEMA_VERSION: u32 = 3;

/// The fields of a version of an entry. Words are indexed under the tokens of
/// [`super::tokens`].
#[derive(Clone)]
pub struct Fields {
    /// The entry's id.
    pub id: Field,
    /// The entry as JSON, see [`super::Indexed`].
    pub body: Field,
    /// The main terms exactly as written.
    pub term: Field,
    /// The keys of the main terms, see [`crate::text::compact`]: each alone,
    /// and tagged with its language.
    pub term_key: Field,
    /// The stems of the keys of all terms, each by the analysis of its
    /// language.
    pub term_stem: Field,
    /// Abbreviations and variants exactly as written.
    pub variant: Field,
    /// The keys of abbreviations and variants, like those of main terms.
    pub variant_key: Field,
    /// The keys of the names of the concepts it is linked to.
    pub concept_key: Field,
    /// The words of all terms.
    pub term_words: Field,
    /// The words of the names of its concepts.
    pub concept_words: Field,
    /// The words of all texts.
    pub text_words: Field,
    /// The words of the titles and issuers of its documents.
    pub source_words: Field,
    /// The words of its terms and texts, tagged with their languages.
    pub language_words: Field,
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
    /// The place of the State's name in English and in French.
    pub rank: [Field; 2],
    /// The newest year of its documents.
    pub newest: Field,
    /// The term shown in English and in French, as a key of its collation.
    pub sort: [Field; 2],
    /// A number of its own, to order what is otherwise equal.
    pub tie: Field,
}

/// Name of the fast field that orders what is otherwise equal.
pub const TIE: &str = "tie";
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

/// Name of the fast field with the State's place in a language.
pub fn rank(language: DisplayLanguage) -> String {
    format!("rank_{}", language.tag())
}

/// Name of the fast field with the sort key of the term in a language.
pub fn sort(language: DisplayLanguage) -> String {
    format!("sort_{}", language.tag())
}

/// The schema and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let facet = || STRING | FAST;
    let fast = TextOptions::default().set_fast("raw");
    let fields = Fields {
        id: builder.add_text_field("id", STRING),
        body: builder.add_text_field("body", STORED),
        term: builder.add_text_field("term", STRING),
        term_key: builder.add_text_field("term_key", STRING),
        term_stem: builder.add_text_field("term_stem", STRING),
        variant: builder.add_text_field("variant", STRING),
        variant_key: builder.add_text_field("variant_key", STRING),
        concept_key: builder.add_text_field("concept_key", STRING),
        term_words: in_order(&mut builder, "term_words"),
        concept_words: in_order(&mut builder, "concept_words"),
        text_words: in_order(&mut builder, "text_words"),
        source_words: in_order(&mut builder, "source_words"),
        language_words: builder.add_text_field("language_words", STRING),
        suggested: builder.add_text_field("suggested", STRING),
        seen: builder.add_text_field("seen", STRING),
        valid_from: builder.add_u64_field("valid_from", INDEXED | FAST),
        valid_until: builder.add_u64_field("valid_until", INDEXED | FAST),
        concept: builder.add_text_field(CONCEPT, facet()),
        state: builder.add_text_field(STATE, facet()),
        language: builder.add_text_field("language", facet()),
        year: builder.add_u64_field("year", INDEXED | FAST),
        subject: builder.add_text_field("subject", facet()),
        wording: builder.add_text_field("wording", facet()),
        kind: builder.add_text_field("kind", facet()),
        rank: DisplayLanguage::ALL.map(|language| builder.add_u64_field(&rank(language), FAST)),
        newest: builder.add_u64_field(NEWEST, FAST),
        sort: DisplayLanguage::ALL
            .map(|language| builder.add_text_field(&sort(language), fast.clone())),
        tie: builder.add_u64_field(TIE, FAST),
    };
    (builder.build(), fields)
}

/// Words with their places, so that phrases can be found. The tokens are made
/// by [`super::tokens`]; nothing is left for tantivy to cut.
fn in_order(builder: &mut SchemaBuilder, name: &str) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions)
        .set_fieldnorms(false);
    let options = TextOptions::default().set_indexing_options(indexing);
    builder.add_text_field(name, options)
}
