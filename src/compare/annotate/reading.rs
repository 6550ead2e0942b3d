//! Cutting documents and terms into words.

use super::cut::{Cut, Form, Word};
use super::{HashMap, Terms};
use crate::text::{
    Analysis, Readable, denies, fold_word, is_content_word, parts_paragraphs, parts_words,
    word_ranges,
};

/// Abbreviations in capitals that are joining words in other letters.
const ABBREVIATIONS: [&str; 3] = ["it", "who", "si"];

impl Terms {
    /// Cuts a document, or a term, into its words.
    pub(super) fn cut(&self, text: &str) -> Cut {
        let elides = matches!(self.analysis, Analysis::Fr | Analysis::It);
        let mut cut = Cut::default();
        let mut numbers: HashMap<&str, usize> = HashMap::default();
        let mut before = 0;
        for range in word_ranges(text) {
            let written = &text[range.clone()];
            let between = &text[before..range.start];
            before = range.end;
            let form = *numbers.entry(written).or_insert_with(|| {
                cut.forms.push(self.form(written));
                cut.forms.len() - 1
            });
            let end = range.start + cut.forms[form].length;
            // Scanned French has `I’` for `l’`.
            let is_scanned = written == "I" && text[range.end..].starts_with(['’', '\'']);
            cut.join_in_capitals(form);
            cut.words.push(Word {
                is_joining: cut.forms[form].is_joining || is_scanned,
                is_elided: elides && between.contains(char::is_alphabetic),
                begins_paragraph: parts_paragraphs(between) || between.contains(Readable::PARTED),
                is_parted: between.chars().any(parts_words),
                is_hyphened: matches!(between, "-" | "‐" | "‑"),
                form,
                range: range.start..end,
            });
        }
        cut
    }

    fn form(&self, written: &str) -> Form {
        let written = &written[..self.without_note(written)];
        let read = self.read_with_l(written);
        let written = read.as_deref().unwrap_or(written);
        let folded = fold_word(written);
        let folded = self.mended(&folded).unwrap_or(folded);
        let stem = self.stem(&folded);
        let joins = !is_content_word(&folded, self.analysis);
        let is_in_capitals = written.chars().all(char::is_uppercase);
        // An abbreviation in capitals, such as `IT`, joins nothing.
        let is_abbreviation = is_in_capitals && written.len() > 1;
        Form {
            // What denies a word makes another of it.
            is_joining: joins && !is_abbreviation && !denies(&folded, self.analysis),
            denies: denies(&folded, self.analysis),
            joins_capitals: joins && !ABBREVIATIONS.contains(&folded.as_str()),
            is_in_capitals,
            has_capitals: written.chars().filter(|c| c.is_uppercase()).count() > 1,
            length: written.len(),
            folded,
            stem,
        }
    }

    /// Where a word ends without the number of a footnote that stands right
    /// after it: `cyberspace1`.
    fn without_note(&self, written: &str) -> usize {
        /// Numbers of notes have so many digits …
        const MOST_DIGITS: usize = 2;
        /// … and words with their own numbers, such as `web2`, fewer letters.
        const FEWEST_LETTERS: usize = 4;
        let word = written.trim_end_matches(char::is_numeric);
        let digits = written[word.len()..].chars().count();
        let is_note = (1..=MOST_DIGITS).contains(&digits)
            && word.chars().count() >= FEWEST_LETTERS
            && !word.contains(char::is_numeric)
            && !self.words.contains(&fold_word(written));
        match is_note {
            true => word.len(),
            false => written.len(),
        }
    }
}
