//! The words of texts that say something by themselves.

mod acting;
mod adjectives;
mod compounds;
mod denial;
mod form;
mod french_alone;
mod french_ne;
mod homographs;
mod listed;
mod marks;
mod modals;
mod number_words;
mod numbers;
mod opposites;
mod own_words;
mod part_letters;
mod reader;
mod references;
mod signed_letters;
mod small_words;
#[cfg(test)]
mod tests;
mod turning;
mod whole;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::RandomState;

pub use self::compounds::Compounds;
use self::denial::Role;
use self::form::{Form, Known, Sameness};
use self::listed::Listed;
pub use self::numbers::is_unit;
pub use self::opposites::Opposite;
use self::reader::Reader;
use self::whole::whole;
pub use self::whole::{BREAKING, ends_line, fold_whole, whole_ranges, whole_words};
use super::composed::Composed;
use super::{Analysis, word_ranges};

/// A word of a text that says something by itself. What is denied is another
/// word: `not authorised` and `authorised` have two stems. So have the `requesting` State and
/// the `requested` one. A number is one too,
/// `two` the same as `2`, and what is put together (`twenty-four`) the number that
/// its parts come to, `24`; but not one that only counts a part of the text. What the
/// end of a line breaks in two is one word, as is `un-authorised`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentWord {
    /// The number of its stem, by which it is the same in all texts that were
    /// read together.
    pub stem: u32,
    /// Where it stands in the text, in bytes, with what denies it.
    pub range: Range<usize>,
    /// Which word of the text it is, from 0, all words counted.
    pub position: usize,
    /// Whether the text denies it: `not`, `without`, `ne … pas`. What is denied
    /// is the next word that says something, or the verb within `ne … pas`; with it what
    /// `neither … nor` joins, and what `or` joins at the end of a clause to what is denied by
    /// `without`. Of a thing that is denied so is all of its phrase (`without the prior written
    /// consent`, `sans mot de passe`), and in German the verb of a clause that `nicht` ends. No
    /// further one: `not lit and burning` is not taken to deny `burning`. What may be denied or
    /// not (`abusive or not authorised`, `not lit or red lamps`, `without user consent`) is not,
    /// and is another word still.
    pub is_denied: bool,
    /// The word that denies it, or may, where others that are no part of it stand between
    /// the two, or it stands before that word: the `neither` of `neither oil, salt nor wax` for `salt`.
    pub denied_from: Option<Range<usize>>,
    /// Whether it is a number.
    pub is_number: bool,
    /// Whether it is a small word that joins others and has an opposite (`after`), or a bound
    /// (`at most`): no denial falls on it.
    pub is_small: bool,
    /// The last word that tells texts apart, see [`ReadText::telling`], between
    /// the content word before it and it.
    pub told_by: Option<u32>,
}

/// A text as it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadText {
    /// The words that say something by themselves, in order.
    pub words: Vec<ContentWord>,
    /// Which modals it has, in order, by their numbers: `must`, `may`; with denials that fall
    /// on no content word (`may not be used`), what says that nothing else is (`only`) or that
    /// both of two are (`or not`), what turns what is said (`save for`, `à moins que`), and signs that compare (`≤`). They are no content words,
    /// since they name nothing, but tell texts apart.
    pub modals: Vec<u32>,
    /// Its words that have an opposite, in order, be they content words (`public`,
    /// `after`) or not (`with`).
    pub opposites: Vec<Opposite>,
}

impl ReadText {
    /// The words that tell it apart from other texts without being content words:
    /// modals, and words such as `with`. Each has a number, by which
    /// it is the same in all texts of its language.
    pub fn telling(&self) -> Vec<u32> {
        let joining = self.opposites.iter().filter_map(Opposite::telling);
        self.modals.iter().copied().chain(joining).collect()
    }
}

/// Reads the content words of texts in one language. Each way to write a word
/// is stemmed once, however often it stands in them.
#[derive(Debug)]
pub struct ContentWords<'a> {
    analysis: Analysis,
    sameness: Sameness,
    /// Each way to write a word that was read.
    forms: Vec<Form>,
    /// By a word as written, its place among the forms.
    places: HashMap<Cow<'a, str>, u32, RandomState>,
    stems: HashMap<Arc<str>, u32, RandomState>,
    /// By the number of a stem that of its denial.
    denied: HashMap<u32, u32, RandomState>,
    /// The same of what it is said of the one that does it, see [`acting`].
    acting: HashMap<u32, u32, RandomState>,
}

/// Whether a folded word says something by itself in a language.
pub fn is_content_word(folded: &str, analysis: Analysis) -> bool {
    !Listed::of(folded, analysis).is_empty
}

/// Whether a folded word denies what stands after it in a term of a language:
/// `not`, `without`, `non`.
pub fn denies(folded: &str, analysis: Analysis) -> bool {
    let role = Listed::of(folded, analysis).role;
    matches!(
        role,
        Role::Denies | Role::DeniesToo | Role::Agrees | Role::DeniesPart
    )
}

impl<'a> ContentWords<'a> {
    /// For texts in a language; none read yet. A word is the same in whatever
    /// inflection: `operator` is not `operation`.
    pub fn new(analysis: Analysis) -> Self {
        Self::by(Sameness::Inflection, analysis)
    }

    /// The same where words of one stem are taken for one, so that more texts on
    /// the same thing are found to be alike.
    pub fn by_stem(analysis: Analysis) -> Self {
        Self::by(Sameness::Stem, analysis)
    }

    fn by(sameness: Sameness, analysis: Analysis) -> Self {
        Self {
            analysis,
            sameness,
            forms: Vec::new(),
            places: HashMap::default(),
            stems: HashMap::default(),
            denied: HashMap::default(),
            acting: HashMap::default(),
        }
    }

    /// Makes room for the words of texts of so many bytes in all, which saves
    /// making it again and again.
    pub fn reserve(&mut self, bytes: usize) {
        /// A new way to write a word comes in so many bytes.
        const APART: usize = 12;
        self.forms.reserve(bytes / APART);
        self.places.reserve(bytes / APART);
        self.stems.reserve(bytes / APART);
    }

    /// The words of a text that say something by themselves, in order.
    pub fn of(&mut self, text: &'a str) -> Vec<ContentWord> {
        self.at(text, &word_ranges(text))
    }

    /// The same of a text whose words are known, see [`word_ranges`].
    pub fn at(&mut self, text: &'a str, words: &[Range<usize>]) -> Vec<ContentWord> {
        self.read(text, words).words
    }

    /// The same with what else tells the text apart.
    pub fn read(&mut self, text: &'a str, words: &[Range<usize>]) -> ReadText {
        if let Some(composed) = Composed::of(text) {
            return self.read_composed(&composed);
        }
        let words = whole(text, words, self.analysis);
        Reader::of(self, text, Some(text), &words).read_all()
    }

    /// The same of a text that had to be composed, with its words where they are written.
    fn read_composed(&mut self, composed: &Composed) -> ReadText {
        let text = &composed.text;
        let words = word_ranges(text);
        let words = whole(text, &words, self.analysis);
        let mut read = Reader::of(self, text, None, &words).read_all();
        for word in &mut read.words {
            word.range = composed.as_written(&word.range);
            word.denied_from = word.denied_from.as_ref().map(|at| composed.as_written(at));
        }
        read
    }

    /// What is known of a word, given as well as what lasts longer where it does.
    fn form(&mut self, written: &str, lasting: Option<&'a str>) -> Form {
        // Most have been met.
        if let Some(place) = self.places.get(written) {
            return self.forms[*place as usize];
        }
        let kept = lasting.map_or_else(|| Cow::Owned(written.to_owned()), Cow::Borrowed);
        self.places.insert(kept, self.forms.len() as u32);
        let form = Known::with(written, self.analysis, self.sameness, |known| Form {
            stem: known.said.as_ref().map(|said| self.number_of(said)),
            small: known.small.map(|small| self.number(small)),
            ..known.form
        });
        self.forms.push(form);
        form
    }

    /// The number of the stem of a folded word.
    fn stem_of(&mut self, folded: &str) -> u32 {
        let stem = self.sameness.stem(folded, self.analysis);
        self.number(&stem)
    }

    /// The number of a stem.
    fn number(&mut self, stem: &str) -> u32 {
        match self.stems.get(stem) {
            Some(number) => *number,
            None => self.number_of(&stem.into()),
        }
    }

    /// The same of a stem that is kept, and need not be written anew.
    fn number_of(&mut self, stem: &Arc<str>) -> u32 {
        let next = self.next();
        *self.stems.entry(Arc::clone(stem)).or_insert(next)
    }

    /// The number of what a stem is when it is denied.
    fn denied(&mut self, stem: u32) -> u32 {
        let next = self.next();
        *self.denied.entry(stem).or_insert(next)
    }

    /// The number of what a stem is as the participle of the one that does it.
    fn acting(&mut self, stem: u32) -> u32 {
        let next = self.next();
        *self.acting.entry(stem).or_insert(next)
    }

    fn next(&self) -> u32 {
        (self.stems.len() + self.denied.len() + self.acting.len()) as u32
    }
}
