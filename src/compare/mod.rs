//! Setting the entries of States side by side, and saying what they are about.
//!
//! Pure functions over the model. Nothing here ranks a State's text.

mod link;
mod side_by_side;

pub use link::same_term;
pub use side_by_side::{Compared, Holding, side_by_side};
