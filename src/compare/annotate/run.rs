use super::cut::{Cut, Form};

/// A joining word between two words of a term is kept as this; which one it is
/// changes with number and gender (`du système`, `des systèmes`).
const JOINED: char = '_';
/// A sign between two words of a term, such as a comma or a bracket.
const PARTED: char = '|';
/// At most so many joining words stand between two words of a term.
const MOST_JOINING: usize = 3;

/// Words of a document one after the other.
#[derive(Default)]
pub(super) struct Run {
    stems: String,
    /// Folded, each parted from the next by a space.
    words: String,
    /// Without those spaces.
    together: String,
    /// Where it ends after each of its words.
    ends: Vec<End>,
}

/// Where the first words of a run end.
struct End {
    stems: usize,
    words: usize,
    together: usize,
    /// The place after the last of them in the document.
    at: usize,
    /// Whether signs or joining words stand between them.
    is_broken: bool,
}

/// The first words of a run.
pub(super) struct Prefix<'a> {
    pub stems: &'a str,
    pub words: &'a str,
    pub together: &'a str,
    pub end: usize,
    pub is_broken: bool,
}

impl Run {
    /// Reads so many words with a meaning of their own from a place on; fewer
    /// where too many joining words part them.
    pub(super) fn read(&mut self, cut: &Cut, from: usize, length: usize) {
        self.stems.clear();
        self.words.clear();
        self.together.clear();
        self.ends.clear();
        let mut joining = 0;
        let (mut is_parted, mut is_elided) = (false, false);
        for (at, word) in cut.words.iter().enumerate().skip(from) {
            is_parted |= word.is_parted;
            is_elided |= word.is_elided;
            if word.is_joining {
                joining += 1;
                if !self.ends.is_empty() && joining > MOST_JOINING {
                    return;
                }
                continue;
            }
            let is_joined = joining > 0 || is_elided;
            self.push(&cut.forms[word.form], at, is_parted, is_joined);
            (joining, is_parted, is_elided) = (0, false, false);
            if self.ends.len() == length {
                return;
            }
        }
    }

    fn push(&mut self, form: &Form, at: usize, is_parted: bool, is_joined: bool) {
        let mut is_broken = false;
        if let Some(before) = self.ends.last() {
            is_broken = before.is_broken || is_parted || is_joined;
            self.stems.push(match (is_parted, is_joined) {
                (true, _) => PARTED,
                (false, false) => ' ',
                (false, true) => JOINED,
            });
            self.words.push(' ');
        }
        self.stems.push_str(&form.stem);
        self.words.push_str(&form.folded);
        self.together.push_str(&form.folded);
        self.ends.push(End {
            stems: self.stems.len(),
            words: self.words.len(),
            together: self.together.len(),
            at: at + 1,
            is_broken,
        });
    }

    pub(super) fn prefix(&self, length: usize) -> Option<Prefix<'_>> {
        let end = self.ends.get(length.checked_sub(1)?)?;
        Some(Prefix {
            stems: &self.stems[..end.stems],
            words: &self.words[..end.words],
            together: &self.together[..end.together],
            end: end.at,
            is_broken: end.is_broken,
        })
    }
}
