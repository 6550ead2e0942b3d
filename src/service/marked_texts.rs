use super::{SharedWords, StatedText};
use crate::compare::{MarkedPiece, Stated, marked};
use crate::text::Analysis;

impl SharedWords {
    /// The texts in pieces, the words that several States have told from those
    /// that one has alone; in the order of `texts`.
    pub fn marked(&self) -> Vec<Vec<MarkedPiece<'_>>> {
        let stated: Vec<Stated<'_>> = self.texts.iter().map(StatedText::stated).collect();
        marked(&stated, Analysis::of(self.language.primary()))
    }
}
