use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};

use crate::text::Analysis;

/// Raised with every change to the fields below or to the analysis of text;
/// an index of another version is rebuilt.
pub const SCHEMA_VERSION: u32 = 1;

/// The fields of an indexed entry.
#[derive(Clone)]
pub struct Fields {
    /// The entry's id.
    pub id: Field,
    /// The entry as JSON, see [`super::Indexed`].
    pub body: Field,
    /// The main terms exactly as written.
    pub term: Field,
    /// The keys of the main terms, see [`crate::text::compact`].
    pub term_key: Field,
    /// The stems of the keys of all terms, each by the analysis of its
    /// language.
    pub term_stem: Field,
    /// Abbreviations and variants exactly as written.
    pub variant: Field,
    /// The keys of abbreviations and variants.
    pub variant_key: Field,
    /// The keys of the names of the concepts it is linked to.
    pub concept_key: Field,
    /// The words of all terms, by analysis.
    pub term_words: Vec<(Analysis, Field)>,
    /// The words of the names of its concepts, by analysis.
    pub concept_words: Vec<(Analysis, Field)>,
    /// The words of all texts, by analysis.
    pub text_words: Vec<(Analysis, Field)>,
    /// Who may see it.
    pub audience: Field,
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
    /// The place of the State's name in English and in French.
    pub rank: [Field; 2],
    /// A number of its own, to order what is otherwise equal.
    pub tie: Field,
}

/// Name of the fast field with the State's place in English.
pub const RANK_EN: &str = "rank_en";
/// Name of the fast field with the State's place in French.
pub const RANK_FR: &str = "rank_fr";
/// Name of the fast field that orders what is otherwise equal.
pub const TIE: &str = "tie";

/// The name under which an analysis is registered with the index.
pub fn tokenizer_name(analysis: Analysis) -> String {
    format!("entente_{}", analysis.name())
}

/// The schema and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let facet = || STRING | FAST;
    let fields = Fields {
        id: builder.add_text_field("id", STRING),
        body: builder.add_text_field("body", STORED),
        term: builder.add_text_field("term", STRING),
        term_key: builder.add_text_field("term_key", STRING),
        term_stem: builder.add_text_field("term_stem", STRING),
        variant: builder.add_text_field("variant", STRING),
        variant_key: builder.add_text_field("variant_key", STRING),
        concept_key: builder.add_text_field("concept_key", STRING),
        term_words: words(&mut builder, "term_words"),
        concept_words: words(&mut builder, "concept_words"),
        text_words: words(&mut builder, "text_words"),
        audience: builder.add_text_field("audience", STRING),
        state: builder.add_text_field("state", facet()),
        language: builder.add_text_field("language", facet()),
        year: builder.add_u64_field("year", INDEXED | FAST),
        subject: builder.add_text_field("subject", facet()),
        wording: builder.add_text_field("wording", facet()),
        rank: [
            builder.add_u64_field(RANK_EN, FAST),
            builder.add_u64_field(RANK_FR, FAST),
        ],
        tie: builder.add_u64_field(TIE, FAST),
    };
    (builder.build(), fields)
}

fn words(builder: &mut SchemaBuilder, name: &str) -> Vec<(Analysis, Field)> {
    let field = |analysis: Analysis| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(&tokenizer_name(analysis))
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let options = TextOptions::default().set_indexing_options(indexing);
        let name = format!("{name}_{}", analysis.name());
        (analysis, builder.add_text_field(&name, options))
    };
    Analysis::ALL.map(field).to_vec()
}
