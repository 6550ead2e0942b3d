//! Finding the longest terms of a document.

use std::ops::Range;

use super::accents::Spelling;
use super::addresses::Addresses;
use super::cut::{Cut, Form, Word};
use super::known::{LONGEST_ENDING, Named, Wanted, without_ending};
use super::prefixes::is_against;
use super::steps::{Joint, joint_before, steps};
use super::suspended::Suspended;
use super::tree::{Place, Stem, StemTree};
use super::{Doubt, HashMap, LONGEST_IN_ONE, MOST_HYPHENED, Occurrence, Terms};
use crate::text::is_number;

/// What is known of a word, found once for each way to write it.
struct Start<'a> {
    /// Its stem, where that stands in a term.
    stem: Option<Stem>,
    /// Whether it is a joining word that is a word of terms like others.
    is_kept: bool,
    /// The term that it is by itself.
    alone: Option<Named>,
    /// Where terms go on that begin with its stem.
    place: Option<Place>,
    /// The terms run together of which it may be the beginning.
    together: Beginnings<'a>,
}

/// Some terms run together, in order.
enum Beginnings<'a> {
    None,
    Of {
        terms: Vec<&'a str>,
        /// What they go on with after the word.
        next: Letters,
    },
    /// Too many to be noted.
    Many,
}

impl Beginnings<'_> {
    /// Whether none goes on with a word, as its first letter tells of most: it stands
    /// before the longest ending of words run together.
    fn are_parted_by(&self, next: &str) -> bool {
        match self {
            Self::Of { next: letters, .. } => {
                next.chars().nth(LONGEST_ENDING).is_some() && !letters.may_have(next)
            }
            Self::None | Self::Many => false,
        }
    }
}

/// The first bytes of some words, several of which may be taken for one another.
#[derive(Default)]
struct Letters(u64);

impl Letters {
    fn add(&mut self, word: &str) {
        self.0 |= Self::bit(word);
    }

    fn may_have(&self, word: &str) -> bool {
        self.0 & Self::bit(word) != 0
    }

    fn bit(word: &str) -> u64 {
        word.as_bytes().first().map_or(0, |byte| 1 << (byte % 64))
    }
}

/// What words run together may be among some terms.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ahead {
    /// Another form of one: worth their stem.
    Form,
    /// The beginning of longer ones.
    Longer,
}

impl Beginnings<'_> {
    fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// What words run together are among terms that go on so.
struct Joined {
    term: Option<Named>,
}

/// So many bytes of words run together are looked up as one number.
const SHORT: usize = 16;

/// Words run together that are short, as those of letters that stand alone are.
fn short(together: &str) -> Option<[u8; SHORT]> {
    let mut short = [0; SHORT];
    let bytes = short.get_mut(..together.len())?;
    bytes.copy_from_slice(together.as_bytes());
    Some(short)
}

/// Words of a document one after the other, folded.
#[derive(Default)]
struct Run<'a> {
    words: Vec<&'a Form>,
    together: String,
    /// What is ahead of short words run together, each looked at once in a document: where
    /// every letter stands alone, the same few come again and again.
    ahead: HashMap<[u8; SHORT], Option<Ahead>>,
    /// The terms that words run together are by their stem, which takes long to find.
    terms: HashMap<String, Option<Named>>,
    /// The longest term found with them, and where it ends.
    longest: Option<(Named, usize)>,
}

/// A document with what is known of its words.
struct Document<'a> {
    text: &'a str,
    cut: &'a Cut,
    starts: Vec<Start<'a>>,
}

impl Document<'_> {
    /// Whether a number belongs to the word before it by what stands around it: a space or a
    /// hyphen on the same line before it, and no further digits after it, as of `2,5`.
    fn is_number_of_word(&self, number: usize) -> bool {
        let words = &self.cut.words;
        let Some(before) = number.checked_sub(1) else {
            return false;
        };
        let (before, number) = (&words[before].range, &words[number].range);
        let between = self.text.get(before.end..number.start);
        let mut after = self.text[number.end..].chars();
        let goes_on = matches!(after.next(), Some('.' | ',' | '\u{a0}' | '\u{202f}'))
            && after.next().is_some_and(|c| c.is_ascii_digit());
        matches!(
            between,
            Some(" " | "-" | "\u{a0}" | "\u{2010}" | "\u{2011}")
        ) && !goes_on
    }
}

impl<'a> Run<'a> {
    fn begin(&mut self, word: &'a Form) {
        self.words.clear();
        self.together.clear();
        self.push(word);
    }

    fn push(&mut self, word: &'a Form) {
        self.words.push(word);
        self.together.push_str(&word.folded);
    }

    /// The term that its words are together, found once in a document.
    fn term_by(&mut self, find: impl FnOnce(&str) -> Option<Named>) -> Option<Named> {
        if let Some(term) = self.terms.get(&self.together) {
            return *term;
        }
        let term = find(&self.together);
        self.terms.insert(self.together.clone(), term);
        term
    }

    /// How many words it has, and bytes run together.
    fn length(&self) -> (usize, usize) {
        (self.words.len(), self.together.len())
    }

    /// Takes off the words that came after so many.
    fn cut_back(&mut self, (words, bytes): (usize, usize)) {
        self.words.truncate(words);
        self.together.truncate(bytes);
    }

    /// Notes a term and where it ends, unless it ends within a word that a line breaks:
    /// `personal data-` and `base`.
    fn end(&mut self, term: Named, document: &Document<'_>, end: usize) {
        let is_longest = self.longest.is_none_or(|(_, longest)| longest < end);
        if is_longest && !document.cut.words[end - 1].is_head {
            self.longest = Some((term, end));
        }
    }
}

impl Terms {
    /// The terms of a document, in order, the longest wherever several begin, without those that
    /// stand wholly within another. Two may overlap: `cyber risk` and `risk management` in `cyber
    /// risk management`. What stands in an address of the web or of mail is none.
    pub fn find(&self, text: &str) -> Vec<Occurrence> {
        let cut = self.cut(text, false);
        let document = Document {
            text,
            starts: cut.forms.iter().map(|form| self.start(form)).collect(),
            cut: &cut,
        };
        let mut found = Vec::new();
        let mut addresses = Addresses::of(text);
        let mut run = Run::default();
        let mut suspended = Suspended::default();
        // After the last word of the terms found so far.
        let mut covered = 0;
        for at in 0..cut.words.len() {
            let longest = self.longest_at(&document, at, &mut run);
            let longest = longest.filter(|_| !Self::is_part_of_word(&cut, at));
            if at >= covered
                && longest.is_none_or(|(_, end)| end == at + 1)
                && let Some((term, range)) = self.suspended(text, &cut, at, &mut suspended)
            {
                found.push(occurrence(term, range));
                continue;
            }
            let Some((term, end)) = longest.filter(|(_, end)| *end > covered) else {
                continue;
            };
            covered = end;
            let range = cut.words[at].range.start..cut.words[end - 1].range.end;
            let range = with_bracket(text, range);
            if !addresses.hold(&range) {
                let prefixed = Self::is_prefixed(text, &cut, at).then_some(Doubt::Prefix);
                let mut occurrence = occurrence(term, range);
                occurrence.doubt = occurrence.doubt.or(prefixed);
                found.push(occurrence);
            }
        }
        found
    }

    fn start(&self, form: &Form) -> Start<'_> {
        let stem = self.by_stems.stem(&form.stem);
        let leads = |stem| self.by_stems.next(StemTree::ROOT, Joint::Space, stem);
        let place = stem.and_then(leads);
        let alone = |known| self.named(known, [Wanted::of(form)], form.capitals);
        let by_stem = place.and_then(|place| alone(self.by_stems.known(place)));
        Start {
            stem,
            is_kept: form.joins() && self.kept.contains(&form.folded),
            alone: by_stem.or_else(|| alone(self.in_one(&form.stem))),
            place,
            together: self.beginning_with(&form.folded),
        }
    }

    /// The longest term that begins at a word, and where it ends.
    fn longest_at<'a>(
        &'a self,
        document: &Document<'a>,
        at: usize,
        run: &mut Run<'a>,
    ) -> Option<(Named, usize)> {
        let cut = document.cut;
        if !self.may_begin(cut, at) {
            return None;
        }
        let word = &cut.words[at];
        let start = &document.starts[word.form];
        let alone = start.alone.filter(|_| !word.is_joining);
        run.longest = None;
        if let Some(term) = alone {
            run.end(term, document, at + 1);
        }
        self.begin_with(document, word.form, at + 1, run);
        if let Some((form, end)) = cut.chain(at) {
            if let Some(term) = document.starts[form].alone {
                run.end(term, document, end);
            }
            self.begin_with(document, form, end, run);
        }
        run.longest
    }

    /// The terms that begin with a form of a word and go on after it.
    fn begin_with<'a>(
        &'a self,
        document: &Document<'a>,
        form: usize,
        end: usize,
        run: &mut Run<'a>,
    ) {
        let start = &document.starts[form];
        let together = Some(&start.together).filter(|together| !together.is_none());
        if start.place.is_some() || together.is_some() {
            run.begin(&document.cut.forms[form]);
            self.follow(document, end, start.place, together, run);
        }
    }

    /// The terms that go on after some words that lead to a place, or may be run
    /// together with those that follow.
    fn follow<'a>(
        &'a self,
        document: &Document<'a>,
        from: usize,
        mut place: Option<Place>,
        mut in_one: Option<&Beginnings<'a>>,
        run: &mut Run<'a>,
    ) {
        let length = run.length();
        self.follow_kept(document, from, place, run);
        let mut hyphened = 0;
        for step in steps(document.cut, from) {
            let stem = document.starts[step.form].stem;
            let goes_on = place.zip(stem);
            let next =
                goes_on.and_then(|(place, stem)| self.by_stems.next(place, step.joint, stem));
            if step.is_chain {
                if let Some(next) = next {
                    self.branch(document, step.form, step.end, next, run);
                }
                continue;
            }
            place = next;
            hyphened = MOST_HYPHENED.min(hyphened + usize::from(step.is_hyphened));
            in_one =
                in_one.filter(|_| !step.breaks() && run.words.len() < LONGEST_IN_ONE + hyphened);
            if place.is_none() && in_one.is_none() {
                break;
            }
            run.push(&document.cut.forms[step.form]);
            let mut term = place.and_then(|place| self.ending_at(place, run));
            let joined = in_one.and_then(|terms| self.joined(terms, run, term.is_some()));
            in_one = in_one.filter(|_| joined.is_some());
            term = term.or(joined.and_then(|joined| joined.term));
            term = term.or_else(|| self.numbered(document, step.end, run));
            if let Some(term) = term {
                run.end(term, document, step.end);
            }
            self.follow_kept(document, step.end, place, run);
        }
        run.cut_back(length);
    }

    /// The terms that go on with the joining word at a place of a document, which
    /// is a word like others in some: `log in`.
    fn follow_kept<'a>(
        &'a self,
        document: &Document<'a>,
        at: usize,
        place: Option<Place>,
        run: &mut Run<'a>,
    ) {
        let (Some(place), Some(word)) = (place, document.cut.words.get(at)) else {
            return;
        };
        let start = &document.starts[word.form];
        if !(word.is_joining && start.is_kept) || word.before.begins_paragraph {
            return;
        }
        let Some(stem) = start.stem else {
            return;
        };
        let hyphen = word.before.is_hyphened.then_some(Joint::Hyphen);
        for joint in hyphen.into_iter().chain([joint_before(word)]) {
            if let Some(next) = self.by_stems.next(place, joint, stem) {
                self.branch(document, word.form, at + 1, next, run);
            }
        }
    }

    /// The terms that end with a word that leads to a place, or go on after it.
    fn branch<'a>(
        &'a self,
        document: &Document<'a>,
        form: usize,
        end: usize,
        place: Place,
        run: &mut Run<'a>,
    ) {
        let length = run.length();
        run.push(&document.cut.forms[form]);
        if let Some(term) = self.ending_at(place, run) {
            run.end(term, document, end);
        }
        self.follow(document, end, Some(place), None, run);
        run.cut_back(length);
    }

    /// The number of the term that words are which lead to a place.
    fn ending_at(&self, place: Place, run: &Run<'_>) -> Option<Named> {
        let words = run.words.iter().map(|form| Wanted::of(form));
        self.named(self.by_stems.known(place), words, 0)
    }

    /// Whether a term may begin at a word. A joining word begins one that is not
    /// told without it, or may be a part of what is written in one (`on-line`);
    /// nothing begins within what it is a part of (`non-armed`).
    fn may_begin(&self, cut: &Cut, at: usize) -> bool {
        let word = &cut.words[at];
        let before = at.checked_sub(1).map(|before| &cut.words[before]);
        let is_part = |before: &Word| {
            let form = &cut.forms[before.form];
            (before.is_joining || form.denies) && !is_against(form)
        };
        if word.before.is_hyphened && before.is_some_and(is_part) {
            return false;
        }
        let is_hyphened = || {
            cut.words
                .get(at + 1)
                .is_some_and(|next| next.before.is_hyphened)
        };
        !word.is_joining || self.leads.contains(&cut.form(at).folded) || is_hyphened()
    }

    /// What words run together are among some terms; nothing if no term goes on so. The
    /// term itself is left out where it is found already.
    fn joined(&self, terms: &Beginnings<'_>, run: &mut Run<'_>, is_found: bool) -> Option<Joined> {
        if let [_, second] = run.words[..]
            && terms.are_parted_by(&second.folded)
        {
            return None;
        }
        let together = &run.together;
        // Two words are looked at as they come: hardly any pair comes again and again.
        let short = short(together).filter(|_| run.words.len() > 2);
        let look = || self.ahead(terms, together);
        let ahead = match short {
            Some(short) => *run.ahead.entry(short).or_insert_with(look),
            None => look(),
        }?;
        let term = match ahead == Ahead::Form && !is_found {
            true => run.term_by(|together| self.run_together(together)),
            false => None,
        };
        Some(Joined {
            term: term.and_then(|term| self.with_accents(run, term)),
        })
    }

    /// The abbreviation that two words are of which the second is its number: `NIS-2` and `NIS 2`
    /// where the term is `NIS2`.
    fn numbered(&self, document: &Document<'_>, end: usize, run: &Run<'_>) -> Option<Named> {
        let [letters, number] = run.words[..] else {
            return None;
        };
        if !is_number(&number.folded) || !document.is_number_of_word(end - 1) {
            return None;
        }
        let capitals = letters.capitals;
        let words = Wanted {
            spelling: Spelling {
                letters: &run.together,
                capitals,
            },
            ..Wanted::folded(&run.together)
        };
        let known = self.in_one(&self.stem(&run.together));
        let abbreviation = known.iter().any(|term| term.is_in_capitals);
        abbreviation.then(|| self.named(known, [words], capitals))?
    }

    /// The term that words run together are by their accents, where they are one
    /// without them.
    fn with_accents(&self, run: &Run<'_>, term: Named) -> Option<Named> {
        if run.words.iter().all(|form| form.accented.is_none()) {
            return Some(term);
        }
        let letters: String = run
            .words
            .iter()
            .map(|form| form.spelling().letters)
            .collect();
        let words = Wanted {
            spelling: Spelling {
                letters: &letters,
                capitals: 0,
            },
            ..Wanted::folded(&run.together)
        };
        self.named(self.in_one(&self.stem(&run.together)), [words], 0)
    }

    /// What words run together may be among some terms; nothing if none begins with
    /// them, whatever ending follows, and so none does with further words.
    fn ahead(&self, terms: &Beginnings<'_>, together: &str) -> Option<Ahead> {
        /// Of more terms it is not asked one by one.
        const FEW: usize = 8;
        let mut ahead = None;
        for (at, term) in self.beginning_so(terms, together).enumerate() {
            let is_form = || together.starts_with(without_ending(term));
            if (at == FEW && self.together.may_have_form(together)) || (at < FEW && is_form()) {
                return Some(Ahead::Form);
            }
            ahead = Some(Ahead::Longer);
            if at == FEW {
                break;
            }
        }
        ahead
    }

    /// The number of the term that some words are when they are run together.
    pub(super) fn run_together(&self, together: &str) -> Option<Named> {
        let stem = self.stem(together);
        self.named(self.in_one(&stem), [Wanted::folded(together)], 0)
    }

    /// Those of some terms that begin with words run together less an ending.
    fn beginning_so<'a>(
        &'a self,
        terms: &'a Beginnings<'a>,
        together: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        let beginning = without_ending(together);
        let noted = match terms {
            Beginnings::Of { terms, .. } if self.together.may_begin(beginning) => {
                &terms[terms.partition_point(|term| *term < beginning)..]
            }
            _ => &[],
        };
        let many = matches!(terms, Beginnings::Many).then(|| self.together.that_begin(beginning));
        let noted = noted.iter().copied();
        let noted = noted.take_while(move |term| term.starts_with(beginning));
        many.into_iter().flatten().chain(noted)
    }

    /// The terms run together that a word followed by others may be one of.
    fn beginning_with(&self, folded: &str) -> Beginnings<'_> {
        /// Shorter words begin too many to be noted.
        const SHORTEST: usize = 4;
        // One letter more than the word is the least, less an ending.
        let mut ends = folded.char_indices().rev().map(|(at, _)| at);
        let beginning = &folded[..ends.nth(LONGEST_ENDING - 2).unwrap_or(0)];
        let terms = self.together.that_begin(beginning);
        if folded.chars().count() < SHORTEST {
            return Beginnings::Many;
        }
        let terms: Vec<&str> = terms.collect();
        let mut next = Letters::default();
        for after in terms.iter().filter_map(|term| term.strip_prefix(folded)) {
            next.add(after);
        }
        match terms.is_empty() {
            true => Beginnings::None,
            false => Beginnings::Of { terms, next },
        }
    }
}

/// A term at a place, or all that it may be.
fn occurrence(named: Named, range: Range<usize>) -> Occurrence {
    let (term, or) = match named {
        Named::Term(number) | Named::Likely(number, _) => (number, Vec::new()),
        Named::Alike(terms, _) => terms.numbers(),
    };
    Occurrence {
        term,
        or,
        doubt: named.doubt(),
        range,
    }
}

/// A place with the bracket after it that ends one begun there, as in `Team
/// (RT)`.
fn with_bracket(text: &str, range: Range<usize>) -> Range<usize> {
    let within = &text[range.clone()];
    let begun = within.matches('(').count();
    let is_open = begun > within.matches(')').count();
    match is_open && text[range.end..].starts_with(')') {
        true => range.start..range.end + 1,
        false => range,
    }
}
