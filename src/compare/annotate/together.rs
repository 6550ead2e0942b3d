//! Terms with their words run together, as some write them.

use std::collections::BTreeSet;
use std::ops::Bound;

use super::HashSet;
use super::known::{LONGEST_ENDING, without_ending};

/// So many bytes that terms begin with are looked up as one number.
const HEAD: usize = 8;

/// The terms that may be written in one or in several words, these run together.
#[derive(Debug, Default)]
pub(super) struct Together {
    /// In order.
    terms: BTreeSet<String>,
    /// What they begin with, see [`head`]: hardly any words of a document begin so.
    heads: HashSet<u64>,
    /// Without the endings of those that may differ, each once.
    endless: HashSet<String>,
}

impl Together {
    pub(super) fn insert(&mut self, term: &str) {
        self.terms.insert(term.to_owned());
        self.heads.extend(head(term));
        self.endless.insert(without_ending(term).to_owned());
    }

    /// Those that begin with some letters, in order.
    pub(super) fn that_begin<'a, 'b>(
        &'a self,
        beginning: &'b str,
    ) -> impl Iterator<Item = &'a str> + use<'a, 'b> {
        let may_begin = self.may_begin(beginning);
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let after = may_begin.then(|| self.terms.range::<str, _>(from));
        let after = after.into_iter().flatten().map(String::as_str);
        after.take_while(move |term| term.starts_with(beginning))
    }

    /// Whether any may begin with some letters, as the first of them tell.
    pub(super) fn may_begin(&self, beginning: &str) -> bool {
        head(beginning).is_none_or(|head| self.heads.contains(&head))
    }

    /// Whether words run together are one of them but for the ending of either.
    pub(super) fn may_have_form(&self, together: &str) -> bool {
        let ends = together.char_indices().rev().map(|(at, _)| at);
        let mut ends = std::iter::once(together.len())
            .chain(ends)
            .take(2 * LONGEST_ENDING + 1);
        ends.any(|end| self.endless.contains(&together[..end]))
    }
}

/// The first bytes of a word that has as many.
fn head(word: &str) -> Option<u64> {
    word.as_bytes()
        .first_chunk::<HEAD>()
        .map(|bytes| u64::from_ne_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn those_that_begin_so_are_those_of_all_in_order(
            mut terms in proptest::collection::vec("[abé]{0,12}", 0..20),
            beginning in "[abé]{0,11}",
        ) {
            let mut together = Together::default();
            for term in &terms {
                together.insert(term);
            }
            terms.sort();
            terms.dedup();
            terms.retain(|term| term.starts_with(&beginning));
            let found: Vec<&str> = together.that_begin(&beginning).collect();
            prop_assert_eq!(found, terms);
        }
    }
}
