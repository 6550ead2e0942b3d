//! German genitives that some write with an article: `Betreiber kritischer Anlagen`,
//! `Betreiber der kritischen Anlagen`.

use super::Terms;
use super::cut::{Cut, Word};
use crate::text::Analysis;

/// How adjectives of a genitive in the plural end where no article stands before them, when
/// they are folded.
const GENITIVE: &str = "er";
const ARTICLE: &str = "der ";

impl Terms {
    /// A German term with an article before the adjective that follows its noun, and another
    /// noun follows.
    pub(super) fn with_article(&self, term: &str, cut: &Cut) -> Option<Cut> {
        if self.analysis != Analysis::De {
            return None;
        }
        let mut threes = cut.words.windows(3);
        let [_, adjective, _] = threes.find(|words| is_genitive(cut, words))? else {
            return None;
        };
        let (before, after) = term.split_at(adjective.range.start);
        Some(self.cut(&[before, ARTICLE, after].concat(), true))
    }
}

/// Whether three words that nothing parts are a noun, an adjective of a genitive, and its
/// noun.
fn is_genitive(cut: &Cut, words: &[Word]) -> bool {
    let [noun, adjective, of] = words else {
        return false;
    };
    let form = |word: &Word| &cut.forms[word.form];
    let is_capital = |word: &Word| form(word).capitals & 1 == 1;
    let is_bare = |word: &Word| {
        let before = &word.before;
        !(word.is_joining || before.is_parted || before.is_hyphened || before.is_elided)
    };
    is_capital(noun)
        && is_capital(of)
        && !is_capital(adjective)
        && [adjective, of].into_iter().all(is_bare)
        && form(adjective).folded.ends_with(GENITIVE)
}
