//! Setting the entries of States side by side, and saying what they are about.
//!
//! Pure functions over the model. Nothing here ranks a State's text.

mod align;
mod annotate;
mod candidates;
mod changes;
mod cognates;
mod coverage;
mod genus;
mod lexicon;
mod like_texts;
mod marked;
mod persons;
mod qualifying;
mod shared;
mod side_by_side;
mod term_reader;
mod term_words;
mod unknown_words;
mod word_weights;

pub use align::{Aligner, Group, GroupReason, groups};
pub use annotate::{
    Doubt, NamePart, Occurrence, Terms, is_false_friend, may_have_parts, name_parts,
};
pub use candidates::{Candidate, LikeTexts, SameTerm, candidates, same_term};
pub use changes::{DetailChange, EntryChange, Retyped, Reworded, entry_change};
pub use coverage::{Coverage, Covered, DoubtedLinks, coverage};
pub use genus::{Genus, genus};
pub use lexicon::Lexicon;
pub use like_texts::{Proposed, add_like_texts, have_in_common};
pub use marked::{MarkedPiece, Standing, marked};
pub use shared::{
    Differing, Element, SameTexts, Shared, Spread, Stated, says_nothing, shared, spread_of,
    wordings,
};
pub use side_by_side::{Compared, Holding, side_by_side};
pub use term_words::{Relation, is_abbreviation_in_capitals, relations};
