//! French words that an accent on their last letter makes others: `risqué` is not
//! `risque`.

use super::Terms;
use super::cut::Cut;
use crate::text::Analysis;

impl Terms {
    /// Notes how the words of a term end.
    pub(super) fn note_endings(&mut self, term: &str, cut: &Cut) {
        if self.analysis != Analysis::Fr {
            return;
        }
        for word in &cut.words {
            let written = &term[word.range.clone()];
            // Capitals often lack their accents.
            if written.ends_with(char::is_lowercase) {
                self.endings.insert(singular(written));
            }
        }
    }

    /// Whether a word of a document is another one than that of terms with which it is
    /// the same but for an accent on its last letter. An accent may be lost, but none
    /// comes to be.
    pub(super) fn is_other_by_accent(&self, written: &str) -> bool {
        if self.analysis != Analysis::Fr || written.is_ascii() {
            return false;
        }
        let written = singular(written);
        let plain = written
            .strip_suffix('é')
            .or(written.strip_suffix("e\u{301}"));
        plain.is_some_and(|plain| {
            self.endings.contains(&format!("{plain}e")) && !self.endings.contains(&written)
        })
    }
}

/// A word without the `s` of the plural.
fn singular(written: &str) -> String {
    let written = written.to_lowercase();
    written.strip_suffix('s').unwrap_or(&written).to_owned()
}
