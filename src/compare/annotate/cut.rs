use std::ops::Range;

use super::accents::Spelling;
use super::said::Said;

/// A document cut into words. What matching asks of a word is found once for
/// each way to write it, however often it stands there.
#[derive(Default)]
pub(super) struct Cut {
    pub words: Vec<Word>,
    pub forms: Vec<Form>,
    /// Words that are one word of a term together, in order.
    pub chains: Vec<Chain>,
    /// Of a term: the word that nothing but a hyphen joins to the one before.
    pub bound: Option<usize>,
}

/// Words one after the other that are one word of a term: `back-up`.
pub(super) struct Chain {
    /// Where they stand together.
    pub range: Range<usize>,
    pub count: usize,
    /// The number of the form that they are together.
    pub form: usize,
}

/// A word at its place.
pub(super) struct Word {
    pub range: Range<usize>,
    /// The number of its form.
    pub form: usize,
    pub is_joining: bool,
    /// What stands between it and the word before.
    pub before: Between,
    /// Whether it is one word with those after it, see [`Cut::chains`].
    pub begins_chain: bool,
    /// Whether it is the first part of a word that a hyphen breaks at the end of a line.
    pub is_head: bool,
    /// Whether it is the rest of one.
    pub is_tail: bool,
}

/// What stands between a word and the one before: nothing but a space, as a rule.
#[derive(Default)]
pub(super) struct Between {
    /// Whether a joining word is elided before it, as in `d’information`, or written
    /// as a sign, `&`.
    pub is_elided: bool,
    /// What that word says.
    pub said: Said,
    /// Whether a sign such as a comma parts it from the word before.
    pub is_parted: bool,
    /// Whether a bracket is opened between it and the word before.
    pub is_bracketed: bool,
    /// Whether a paragraph ends between it and the word before.
    pub begins_paragraph: bool,
    /// Whether nothing but a hyphen stands between it and the word before.
    pub is_hyphened: bool,
}

/// A way to write a word.
pub(super) struct Form {
    pub folded: String,
    pub stem: String,
    /// Its small letters, where they are others than those folded.
    pub accented: Option<Box<str>>,
    /// Whether it only joins others, wherever it stands.
    pub is_joining: bool,
    /// Whether it denies what follows it.
    pub denies: bool,
    /// What it says of what follows, where it joins others: `from`, `to`, `and`.
    pub said: Said,
    /// Whether a verb before it may be one word with it: `back up`.
    pub is_particle: bool,
    /// Whether it joins others among words in capitals.
    pub joins_capitals: bool,
    pub is_in_capitals: bool,
    /// Which of its first letters are capitals, a bit for each.
    pub capitals: u64,
    /// Whether a joining word is written in one with it, without the apostrophe that
    /// it was elided with.
    pub is_elided_before: bool,
    /// Where it begins in what is written, in bytes.
    pub begin: usize,
    /// In bytes, without the number of a note after it.
    pub length: usize,
}

impl Form {
    /// Whether it only joins others somewhere, among words in capitals at least.
    pub(super) fn joins(&self) -> bool {
        self.is_joining || self.joins_capitals
    }

    pub(super) fn spelling(&self) -> Spelling<'_> {
        Spelling {
            letters: self.accented.as_deref().unwrap_or(&self.folded),
            capitals: self.capitals,
        }
    }

    /// A word that joins nothing and is looked for as it is.
    pub(super) fn of_its_own(folded: String, length: usize) -> Self {
        Self {
            stem: folded.clone(),
            folded,
            accented: None,
            is_joining: false,
            denies: false,
            said: Said::default(),
            is_particle: false,
            joins_capitals: false,
            is_in_capitals: false,
            is_elided_before: false,
            capitals: 0,
            begin: 0,
            length,
        }
    }
}

impl Cut {
    /// Before a word of a form is added: a joining word in capitals before a
    /// word in capitals is no abbreviation, as in `SECURITY OF SYSTEMS`.
    pub(super) fn join_in_capitals(&mut self, next: usize) {
        let Some(last) = self.words.last_mut() else {
            return;
        };
        let form = &self.forms[last.form];
        last.is_joining |=
            form.joins_capitals && form.is_in_capitals && self.forms[next].is_in_capitals;
    }

    pub(super) fn form(&self, at: usize) -> &Form {
        &self.forms[self.words[at].form]
    }

    /// The form that a word is with those after it, and where they end.
    pub(super) fn chain(&self, at: usize) -> Option<(usize, usize)> {
        let word = &self.words[at];
        if !word.begins_chain {
            return None;
        }
        let start = word.range.start;
        let found = self
            .chains
            .binary_search_by_key(&start, |chain| chain.range.start);
        let chain = &self.chains[found.ok()?];
        let last = self.words.get(at + chain.count - 1)?;
        // Its last word may be one with what follows it: `up-to`.
        (last.range.end == chain.range.end).then_some((chain.form, at + chain.count))
    }
}
