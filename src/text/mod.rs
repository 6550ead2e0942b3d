//! Language-aware text: folding, words, elision, stems, order, typography,
//! the language a text is written in.
//!
//! Pure functions over strings. Whatever finds, compares or sorts text does
//! so through here, so that a term is cut into words and folded in one way
//! everywhere.

mod abbreviations;
mod accents;
mod analysis;
mod collation;
mod composed;
mod content_words;
mod difference;
mod elided;
mod fold;
mod inflecting;
mod latin;
mod misread;
mod readable;
mod regular_form;
mod remembered;
mod scripts;
mod shared_run;
mod typography;
mod umlauts;
mod verbs;
mod word_list;
mod words;
mod written_language;

pub use abbreviations::is_other_in_capitals;
pub use accents::have_same_accents;
pub use analysis::{Analysis, LONGEST_WORD};
pub use collation::{Collation, NameOrder, by_name};
pub(crate) use composed::Composed;
pub use content_words::{
    BREAKING, Compounds, ContentWord, ContentWords, Opposite, ReadText, denies, ends_line,
    fold_whole, is_content_word, is_unit, whole_ranges, whole_words,
};
pub use difference::{
    Change, DifferenceSegment, are_nearly_same, difference, difference_of_words, kept, moved,
};
pub use elided::{Elided, compact_in, elided_words};
pub(crate) use fold::folded;
pub use fold::{fold, is_blank};
pub use inflecting::{
    are_forms, are_forms_of_name, inflectional_stem, remembered_name, remembered_stem,
    stem_of_name, stem_without_verbs,
};
pub use latin::in_latin_letters;
pub use misread::misread;
pub(crate) use readable::is_raised_letter;
pub use readable::{Readable, is_html};
pub use regular_form::regular_form;
pub use scripts::{is_in_another_script, is_in_several_scripts, mixed_scripts};
pub use shared_run::{SharedRun, longest_shared_run};
pub use typography::{Slip, SlipKind, slips};
pub use umlauts::{as_umlaut, is_umlaut_with_e, with_one_letter_for_umlauts};
pub use word_list::{WordGroups, WordList};
pub use words::{
    Word, compact, fold_word, is_apostrophe, is_function_word, is_number, is_space,
    parts_paragraphs, parts_words, word_ranges, words,
};
pub use written_language::{AnotherLanguage, is_detectable, reads_like_another, written_language};
