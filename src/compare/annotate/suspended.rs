//! German words of which only the beginning is written, as another ends alike:
//! `Cyber-` of `Cyber- und Informationssicherheit`.

use std::ops::Range;

use super::cut::{Cut, Word};
use super::known::Named;
use super::{HashMap, Terms};
use crate::text::Analysis;

/// Which terms beginnings are of, by their form and those of the first and the last
/// part of the whole word after them, each looked at once.
pub(super) type Suspended = HashMap<[usize; 3], Option<Named>>;

/// With these, words end in their cases and plurals.
const ENDINGS: [&str; 6] = ["", "s", "n", "e", "en", "es"];

impl Terms {
    /// The term that a word with its hyphen is the beginning of, and where both stand.
    pub(super) fn suspended(
        &self,
        text: &str,
        cut: &Cut,
        at: usize,
        met: &mut Suspended,
    ) -> Option<(Named, Range<usize>)> {
        let word = &cut.words[at];
        if self.analysis != Analysis::De || !is_suspended(text, word) {
            return None;
        }
        let whole = whole_after(text, cut, at)?;
        let (first, last) = (&whole[0], &whole[whole.len() - 1]);
        let key = [word.form, first.form, last.form];
        let term = met.entry(key).or_insert_with(|| {
            let parts = whole
                .iter()
                .map(|part| cut.forms[part.form].folded.as_str());
            self.begun_with(&cut.forms[word.form].folded, &parts.collect::<String>())
        });
        let range = word.range.start..word.range.end + '-'.len_utf8();
        term.map(|term| (term, range))
    }

    /// The term in one word that begins with the one and ends as the other, the longest
    /// of several.
    fn begun_with(&self, beginning: &str, whole: &str) -> Option<Named> {
        /// Shorter endings are those of too many words.
        const SHORTEST: usize = 4;
        let stems = ENDINGS.map(|ending| whole.strip_suffix(ending));
        let ends_so = |term: &&str| {
            let end = &term[beginning.len()..];
            let mut stems = stems.iter().flatten();
            end.len() >= SHORTEST && stems.any(|stem| stem.len() > end.len() && stem.ends_with(end))
        };
        let term = self.together.that_begin(beginning).filter(ends_so);
        self.run_together(term.max_by_key(|term| term.len())?)
    }
}

/// Whether a hyphen stands after a word that no letter follows.
fn is_suspended(text: &str, word: &Word) -> bool {
    matches!(
        text.as_bytes()[word.range.end..],
        [b'-', b' ' | b',' | b'\n', ..]
    )
}

/// The whole word that follows others of which only the beginning is written: `Netz-,
/// Cyber- und Informationssicherheit`; with hyphens in it, its parts.
fn whole_after<'c>(text: &str, cut: &'c Cut, at: usize) -> Option<&'c [Word]> {
    /// So many words later at most.
    const LATER: usize = 6;
    /// Of so many parts at most.
    const PARTS: usize = 3;
    let after = cut.words[at + 1..].iter().take(LATER);
    let in_paragraph = after.take_while(|word| !word.before.begins_paragraph);
    let is_passed = |word: &Word| word.is_joining || is_suspended(text, word);
    let passed = in_paragraph.take_while(|word| is_passed(word)).count();
    let rest = &cut.words[at + 1 + passed..];
    let (first, others) = rest.split_first()?;
    if is_passed(first) || first.before.begins_paragraph {
        return None;
    }
    let others = others.iter().take(PARTS - 1);
    let joined = others.take_while(|word| word.before.is_hyphened).count();
    Some(&rest[..1 + joined])
}
