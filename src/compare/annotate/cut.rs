use std::ops::Range;

/// A document cut into words. What matching asks of a word is found once for
/// each way to write it, however often it stands there.
#[derive(Default)]
pub(super) struct Cut {
    pub words: Vec<Word>,
    pub forms: Vec<Form>,
}

/// A word at its place.
pub(super) struct Word {
    pub range: Range<usize>,
    /// The number of its form.
    pub form: usize,
    pub is_joining: bool,
    /// Whether a sign such as a comma parts it from the word before.
    pub is_parted: bool,
}

/// A way to write a word.
pub(super) struct Form {
    pub folded: String,
    pub stem: String,
    /// Whether it only joins others, wherever it stands.
    pub is_joining: bool,
    /// Of how many words the longest term is that begins so.
    pub longest: usize,
    /// Whether it has several capitals.
    pub has_capitals: bool,
    /// In bytes, without the number of a note after it.
    pub length: usize,
}

impl Cut {
    pub(super) fn form(&self, at: usize) -> &Form {
        &self.forms[self.words[at].form]
    }
}
