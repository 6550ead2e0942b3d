//! Cutting documents and terms into words.

use std::borrow::Cow;
use std::ops::Range;

use super::abbreviated::singular_abbreviation;
use super::accents::accented;
use super::broken::{AtEnd, Broken};
use super::chains::Joined;
use super::cut::{Between, Cut, Form, Word};
use super::optional::with_open_ending;
use super::said::Said;
use super::scanned::is_scanned_apostrophe;
use super::{HashMap, Terms};
use crate::compare::term_words::{SIGN_BEFORE, SIGNS_AFTER, with_signs};
use crate::text::{
    Analysis, Readable, WordList, denies, fold_word, is_content_word, is_other_in_capitals,
    is_raised_letter, parts_paragraphs, parts_words, with_one_letter_for_umlauts, word_ranges,
};

/// That for a joining word.
const AND: char = '&';

/// English words of which a verb before them may make a name, in one word or in
/// two: `back up`, `log in`.
pub(super) static PARTICLES: WordList = WordList::of("up in out on off over down through by away");

impl Between {
    /// Of what stands before a place of a text.
    fn of(text: &str, between: &str, start: usize, analysis: Analysis) -> Self {
        if between == " " {
            return Self::default();
        }
        let is_hyphened = is_hyphen(text, between, start);
        let parts = |sign: char| sign != AND && parts_words(sign);
        let elides = elides(analysis);
        let is_elided = elides && between.contains(char::is_alphabetic);
        let is_and = between.contains(AND);
        Self {
            is_elided: is_elided || is_and,
            said: match is_and {
                true => Said::AND,
                false if is_elided => Said::of_elided(between, analysis),
                false => Said::default(),
            },
            begins_paragraph: (parts_paragraphs(between) && !runs_on(text, between, start))
                || begins_item(between)
                || between.contains(Readable::PARTED),
            is_parted: !is_hyphened
                && between.chars().any(parts)
                && !(elides && is_scanned_apostrophe(text, between, start)),
            is_bracketed: between.contains(['(', '[']),
            is_hyphened,
        }
    }
}

/// Whether words of a language are elided before others.
pub(super) fn elides(analysis: Analysis) -> bool {
    matches!(analysis, Analysis::Fr | Analysis::It)
}

/// Whether an item of a list begins after what stands between two words: a hyphen with a space
/// after it at the beginning of a line.
fn begins_item(between: &str) -> bool {
    let Some((_, line)) = between.rsplit_once('\n') else {
        return false;
    };
    let item = line.trim_start().strip_prefix('-');
    item.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether a sentence goes on after an empty line. Programs that take the text out of pages set
/// one after each line, and leave the space before the next word at its end.
fn runs_on(text: &str, between: &str, start: usize) -> bool {
    let is_empty_line = between.matches('\n').count() == 2 && is_blank_of_page(between);
    between.starts_with(' ') && is_empty_line && text[start..].starts_with(char::is_lowercase)
}

/// Whether nothing but white space stands between two words of a page.
fn is_blank_of_page(between: &str) -> bool {
    let is_blank = |c| matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{a0}');
    between.chars().all(is_blank)
}

/// Whether what stands before a word makes it one with the word before: a hyphen, or the
/// dash that some write for it between letters.
fn is_hyphen(text: &str, between: &str, start: usize) -> bool {
    match between {
        "-" | "‐" | "‑" => true,
        _ => DASHES_FOR_HYPHEN.contains(&between) && is_between_letters(text, between, start),
    }
}

/// Dashes that stand for a hyphen between letters: en dash, figure dash, minus.
const DASHES_FOR_HYPHEN: [&str; 3] = ["–", "‒", "−"];
/// Some write it for a hyphen; most do for a comma.
const EM_DASH: &str = "—";

/// Whether what stands before a place of a text may be a hyphen or a comma: a dash without
/// spaces, or an en dash at the end of a line.
fn may_be_hyphen(text: &str, between: &str, start: usize) -> bool {
    let dash = between.trim();
    let ends_line = || dash.len() < between.len() && between.matches('\n').count() == 1;
    let is_dash = match dash {
        EM_DASH => dash == between,
        _ => DASHES_FOR_HYPHEN.contains(&dash) && ends_line(),
    };
    is_dash && is_between_letters(text, between, start)
}

/// Whether a letter stands on each side of what stands before a place of a text.
fn is_between_letters(text: &str, between: &str, start: usize) -> bool {
    let before = || text[..start - between.len()].chars().next_back();
    let after = || text[start..].chars().next();
    before().is_some_and(char::is_alphabetic) && after().is_some_and(char::is_alphabetic)
}

/// A word with its signs, where it stands and as it is written.
fn with_signs_of<'t>(text: &'t str, word: &Range<usize>) -> (Range<usize>, Cow<'t, str>) {
    let range = with_signs(text, word);
    (range.clone(), Cow::Borrowed(&text[range]))
}

/// Which of the first letters of a word are capitals, a bit for each.
fn capitals(written: &str) -> u64 {
    let letters = written.chars().take(u64::BITS as usize).enumerate();
    let capitals = letters.filter(|(_, letter)| letter.is_uppercase());
    capitals.map(|(at, _)| 1 << at).sum()
}

impl Terms {
    /// Cuts a document, or a term, into its words.
    pub(super) fn cut(&self, text: &str, is_term: bool) -> Cut {
        let mut joined = Joined::default();
        let words = word_ranges(text);
        let mut cut = Cut {
            words: Vec::with_capacity(words.len()),
            ..Cut::default()
        };
        let mut numbers: HashMap<Cow<'_, str>, usize> = HashMap::default();
        let mut broken = Broken::default();
        let mut before = 0;
        let mut is_tail = false;
        let mut hyphened = Vec::new();
        let mut words = words.as_slice();
        while let [word, rest @ ..] = words {
            words = rest;
            let between = &text[before..word.start];
            let next = if is_term { &[] } else { rest };
            let unbroken = self.unbroken(text, word, next, &mut broken);
            let whole = unbroken.or_else(|| self.undotted(text, word, is_term));
            let hyphen = match whole {
                Some(_) => None,
                None => self.hyphen_at_end(text, word, next),
            };
            let goes_on = hyphen == Some(AtEnd::Breaks);
            if hyphen == Some(AtEnd::Joins) {
                hyphened.push(cut.words.len());
            }
            let open = || {
                rest.first()
                    .and_then(|_| with_open_ending(text, word, self.analysis))
            };
            let whole = whole.or_else(open);
            let word = word.start..whole.as_ref().map_or(word.end, |whole| whole.end);
            let (range, written) = match whole {
                Some(whole) => {
                    words = rest.get(whole.others..).unwrap_or_default();
                    (word.clone(), Cow::Owned(whole.written))
                }
                None => with_signs_of(text, &word),
            };
            // Scanned French has `I’` for `l’`.
            let is_scanned = written == "I" && text[range.end..].starts_with(['’', '\'']);
            let letters = written.len();
            let form = *numbers.entry(written).or_insert_with_key(|written| {
                cut.forms.push(self.form(written, is_term));
                cut.forms.len() - 1
            });
            let of_form = &cut.forms[form];
            let (is_elided, is_joining) = (of_form.is_elided_before, of_form.is_joining);
            let is_noun = !is_term && self.is_german_noun(of_form, between);
            let start = range.start + of_form.begin;
            let end = range.end - (letters - of_form.begin - of_form.length);
            // Signs that are no part of the word part it from the next.
            before = word.end.max(end);
            let note = match is_term {
                true => self.possessive_after(text, &word),
                false => self.note_after(text, &word),
            };
            if let Some(note) = note {
                before = before.max(note);
                let within = words.iter().take_while(|word| word.end <= note);
                words = &words[within.count()..];
            }
            cut.join_in_capitals(form);
            let gap = Between::of(text, between, start, self.analysis);
            let is_dashed = gap.is_parted && may_be_hyphen(text, between, start);
            cut.words.push(Word {
                before: Between {
                    is_elided: gap.is_elided || is_elided,
                    ..gap
                },
                is_joining: (is_joining && !is_noun) || is_scanned,
                begins_chain: false,
                is_head: goes_on,
                is_tail: std::mem::replace(&mut is_tail, goes_on),
                form,
                range: start..end,
            });
            if is_dashed && !is_term {
                self.join_to_last(&mut cut, &mut joined);
            } else if cut.forms[form].is_particle && !is_term {
                self.join_particle(&mut cut, &mut joined);
            }
        }
        cut.break_written_in_one(&hyphened);
        if !is_term {
            self.read_plurals_in_headings(&mut cut);
        }
        self.join_hyphened(text, &mut cut, &mut joined, is_term);
        cut
    }

    /// Whether a German word that joins others is a noun where it stands, as its capital tells
    /// within a sentence: `auf Wegen`, but `wegen` and `. Wegen`.
    fn is_german_noun(&self, form: &Form, between: &str) -> bool {
        let is_capital = form.is_joining && form.capitals == 1 && between == " ";
        is_capital && self.analysis == Analysis::De && self.by_stems.stem(&form.stem).is_some()
    }

    pub(super) fn form(&self, written: &str, is_term: bool) -> Form {
        if let Some(form) = self.form_with_signs(written, is_term) {
            return form;
        }
        let begin = written.len() - written.trim_start_matches(SIGN_BEFORE).len();
        let written = written[begin..].trim_end_matches(SIGNS_AFTER);
        let written = match is_term {
            // A number in a term is its own: `HTTP2` is not `HTTP`.
            true => written,
            false => &written[..self.without_note(written)],
        };
        let read = self.read_with_l(written);
        let written = read.as_deref().unwrap_or(written);
        let bare = self.without_article(written).filter(|_| !is_term);
        let is_elided_before = bare.is_some();
        let begin = begin + usize::from(is_elided_before);
        let written = bare.unwrap_or(written);
        let length = written.len();
        let written = &*self.with_umlauts(written);
        let folded = fold_word(written);
        let mended = self.mended(&folded).filter(|_| !self.is_borrowed);
        let accented = accented(written, &folded).filter(|_| mended.is_none());
        let folded = mended.unwrap_or(folded);
        let stem = match singular_abbreviation(written) {
            Some(singular) => self.stem(&fold_word(singular)),
            None => self.stem(&folded),
        };
        let joins = !is_content_word(&folded, self.analysis);
        let is_in_capitals = written.chars().all(char::is_uppercase);
        // An abbreviation in capitals, such as `IT`, joins nothing.
        let is_abbreviation = is_in_capitals && written.chars().nth(1).is_some();
        let denies = denies(&folded, self.analysis);
        Form {
            // What denies a word makes another of it. It is a part of what the next
            // word with a meaning of its own is found in, and of no further one.
            is_joining: joins && !is_abbreviation && !denies,
            denies,
            said: Said::of(&folded, self.analysis),
            is_particle: self.analysis == Analysis::En && PARTICLES.has(&folded),
            joins_capitals: joins && !denies && !is_other_in_capitals(&folded, self.analysis),
            is_elided_before,
            is_in_capitals,
            capitals: capitals(written),
            begin,
            length,
            folded,
            stem,
            accented,
        }
    }

    /// A German word with one letter for each umlaut.
    fn with_umlauts<'w>(&self, written: &'w str) -> Cow<'w, str> {
        match self.analysis {
            Analysis::De => with_one_letter_for_umlauts(written),
            _ => Cow::Borrowed(written),
        }
    }

    /// A word as terms have it when they are folded.
    pub(super) fn folded(&self, written: &str) -> String {
        fold_word(&self.with_umlauts(written))
    }

    /// A word with the signs that tell it apart: `C++` and `C#` are no `C`, nor is
    /// `.NET` a net. They count in terms; in documents where the word is short, or
    /// a term is written so.
    fn form_with_signs(&self, written: &str, is_term: bool) -> Option<Form> {
        /// Words of more letters are told without their signs.
        const MOST_LETTERS: usize = 3;
        let word = written.trim_start_matches(SIGN_BEFORE);
        let word = word.trim_end_matches(SIGNS_AFTER);
        if word.len() == written.len() {
            return None;
        }
        let at = written.find(word)?;
        let (before, after) = (&written[..at], &written[at + word.len()..]);
        let folded = format!("{before}{}{after}", fold_word(word));
        let is_short = word.chars().count() <= MOST_LETTERS;
        (is_term || is_short || self.words.contains(&folded)).then(|| Form {
            capitals: capitals(word),
            ..Form::of_its_own(folded, written.len())
        })
    }

    /// Where a word of a document ends without the number of a footnote, or its raised
    /// letter, that stands right after it: `cyberspace1`. After an abbreviation only a
    /// raised one is such a number, as `NIS2` and `SOC2` name something else than `NIS`
    /// and `SOC`.
    fn without_note(&self, written: &str) -> usize {
        /// Notes have so many digits or letters …
        const MOST_DIGITS: usize = 2;
        /// … and words with their own numbers, such as `web2`, fewer letters.
        const FEWEST_LETTERS: usize = 4;
        /// After a shorter word what is raised is a part of it: `km²`.
        const FEWEST_BEFORE_RAISED: usize = 3;
        /// Longer ones are words in capitals.
        const LONGEST_ABBREVIATION: usize = 5;
        let word = written.trim_end_matches(|c: char| c.is_numeric() || is_raised_letter(c));
        let number = &written[word.len()..];
        let digits = number.chars().count();
        let is_raised = !number.contains(|c: char| c.is_ascii_digit());
        let letters = word.chars().count();
        let is_abbreviation =
            (2..=LONGEST_ABBREVIATION).contains(&letters) && word.chars().all(char::is_uppercase);
        let may_have_note = match (is_abbreviation, is_raised) {
            // `IT¹`, but not `KM²`
            (true, true) => self.words.contains(&self.folded(word)),
            (true, false) => false,
            (false, true) => letters >= FEWEST_BEFORE_RAISED,
            (false, false) => letters >= FEWEST_LETTERS,
        };
        let is_note = (1..=MOST_DIGITS).contains(&digits)
            && may_have_note
            && !word.contains(char::is_numeric)
            && !self.words.contains(&self.folded(written))
            && !self.has_letters_for_digits(word, written);
        match is_note {
            true => word.len(),
            false => written.len(),
        }
    }
}
