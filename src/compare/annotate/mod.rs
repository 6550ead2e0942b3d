//! Finding known terms in a document.

mod cut;
mod scanned;
mod steps;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeSet;
use std::ops::{Bound, Range};

use cut::{Cut, Form, Word};
use foldhash::fast::RandomState;
use steps::{Joint, Step, steps};
use tree::{Place, Stem, StemTree};

use crate::text::{
    Analysis, Readable, WordList, denies, fold_word, is_content_word, parts_paragraphs,
    parts_words, word_ranges,
};

/// What follows what two inflections of an English noun share.
const ENGLISH_ENDINGS: &str = "s es y ies";
/// The same for French nouns and adjectives. A stem alone takes `informé` for
/// `information`, and `reconnaissant` for `reconnaissance`.
const FRENCH_ENDINGS: &str = "s x e es l le les ux f fs ve ves ne nes";
/// In other languages it has at most so many letters, as in these.
const LONGEST_ENDING: usize = 3;
/// Words of the longest term that is written in one by some and in several by
/// others; two that a hyphen joins are one of these.
const LONGEST_IN_ONE: usize = 3;

/// Abbreviations in capitals that are joining words in other letters.
const ABBREVIATIONS: [&str; 3] = ["it", "who", "si"];

/// Words are looked up for each of a document: quickly.
type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
type HashSet<T> = std::collections::HashSet<T, RandomState>;

/// The terms of a language that are looked for.
#[derive(Debug)]
pub struct Terms {
    analysis: Analysis,
    /// By the stems of their words.
    by_stems: StemTree,
    /// By the stem of their words run together.
    in_one: HashMap<String, Vec<Known>>,
    /// Those terms that may be written in one or in several words, their words
    /// run together.
    together: BTreeSet<String>,
    /// Every word of a term, folded.
    words: HashSet<String>,
    /// The joining words that terms begin with which they are not found without:
    /// `other agency`, `par défaut`.
    leads: HashSet<String>,
}

/// A term as it is recognised.
#[derive(Debug)]
struct Known {
    /// Its words, folded, each parted from the next by a space; without them
    /// where they are run together.
    words: String,
    number: usize,
    /// Whether it is an abbreviation in capitals: `CO` is not the `co` of
    /// `co-operation`, and `IC` is no inflection of `ICS`.
    is_in_capitals: bool,
}

/// What is known of a word, found once for each way to write it.
struct Start<'a> {
    /// Its stem, where that stands in a term.
    stem: Option<Stem>,
    /// The term that it is by itself.
    alone: Option<usize>,
    /// Where terms go on that begin with its stem.
    place: Option<Place>,
    /// The terms run together of which it may be the beginning.
    together: Beginnings<'a>,
}

/// Some terms run together, in order.
enum Beginnings<'a> {
    None,
    Of(Vec<&'a str>),
    /// Too many to be noted.
    Many,
}

impl Beginnings<'_> {
    fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// Words of a document one after the other, folded.
#[derive(Default)]
struct Run<'a> {
    words: Vec<&'a str>,
    together: String,
}

impl<'a> Run<'a> {
    fn begin(&mut self, word: &'a str) {
        self.words.clear();
        self.together.clear();
        self.push(word);
    }

    fn push(&mut self, word: &'a str) {
        self.words.push(word);
        self.together.push_str(word);
    }
}

/// A term that stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The term, by the number it was given.
    pub term: usize,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

impl Terms {
    /// None yet, for documents in a language.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            by_stems: StemTree::default(),
            in_one: HashMap::default(),
            together: BTreeSet::new(),
            words: HashSet::default(),
            leads: HashSet::default(),
        }
    }

    /// Adds a term under a number, and says under which number it was known
    /// already, in whatever inflection or spelling.
    pub fn add(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, false)
    }

    /// The same for an abbreviation, which is told from other words by its
    /// capitals where it has nothing else.
    pub fn add_abbreviation(&mut self, term: &str, number: usize) -> Option<usize> {
        self.add_term(term, number, !term.contains(char::is_lowercase))
    }

    fn add_term(&mut self, term: &str, number: usize, is_in_capitals: bool) -> Option<usize> {
        let cut = self.cut(term);
        let named = cut.words.iter().filter(|word| !word.is_joining);
        if !named.clone().any(|word| !cut.forms[word.form].denies) {
            return None;
        }
        let is_first = |word: &Word| !(word.is_joining && begins_nothing(&cut, word));
        let first = cut.words.iter().position(is_first)?;
        let is_led = cut.words[first].is_joining;
        let following: Vec<Step> = steps(&cut, first).collect();
        let content = named.count() + usize::from(is_led);
        // Too many joining words part it.
        if following.len() + 1 < content {
            return None;
        }
        let first = cut.form(first);
        if is_led {
            self.leads.insert(first.folded.clone());
        }
        let has_capitals = first.has_capitals;
        let is_in_capitals = is_in_capitals && content == 1 && has_capitals;
        let root = StemTree::ROOT;
        let mut place = self.by_stems.grow(root, Joint::Space, &first.stem);
        let (mut words, mut together) = (first.folded.clone(), first.folded.clone());
        for step in &following {
            let form = &cut.forms[step.form];
            place = self.by_stems.grow(place, step.joint, &form.stem);
            words.push(' ');
            words.push_str(&form.folded);
            together.push_str(&form.folded);
        }
        let in_one = self.stem(&together);
        let known = self
            .named(self.by_stems.known(place), words.split(' '), has_capitals)
            .or_else(|| self.named(self.in_one(&in_one), [together.as_str()], has_capitals));
        let number = known.unwrap_or(number);
        let term = |words: &str| Known {
            words: words.to_owned(),
            number,
            is_in_capitals,
        };
        let hyphened = following.iter().filter(|step| step.is_hyphened).count();
        let is_broken = following.iter().any(Step::breaks);
        if content - hyphened <= LONGEST_IN_ONE && !is_broken {
            note(self.in_one.entry(in_one).or_default(), term(&together));
            self.together.insert(together);
        }
        note(self.by_stems.known_mut(place), term(&words));
        let folded = cut.forms.into_iter().map(|form| form.folded);
        self.words.extend(folded);
        known
    }

    /// The terms of a document, in order, the longest wherever several begin.
    pub fn find(&self, text: &str) -> Vec<Occurrence> {
        let cut = self.cut(text);
        let starts: Vec<Start<'_>> = cut.forms.iter().map(|form| self.start(form)).collect();
        let mut found = Vec::new();
        let mut run = Run::default();
        let mut at = 0;
        while at < cut.words.len() {
            match self.longest_at(&cut, &starts, at, &mut run) {
                Some((term, end)) => {
                    let range = cut.words[at].range.start..cut.words[end - 1].range.end;
                    let range = with_bracket(text, range);
                    found.push(Occurrence { term, range });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    fn start(&self, form: &Form) -> Start<'_> {
        let stem = self.by_stems.stem(&form.stem);
        let leads = |stem| self.by_stems.next(StemTree::ROOT, Joint::Space, stem);
        let place = stem.and_then(leads);
        let alone = |known| self.named(known, [form.folded.as_str()], form.has_capitals);
        let by_stem = place.and_then(|place| alone(self.by_stems.known(place)));
        Start {
            stem,
            alone: by_stem.or_else(|| alone(self.in_one(&form.stem))),
            place,
            together: self.beginning_with(&form.folded),
        }
    }

    /// The longest term that begins at a word, and where it ends.
    fn longest_at<'a>(
        &'a self,
        cut: &'a Cut,
        starts: &[Start<'a>],
        at: usize,
        run: &mut Run<'a>,
    ) -> Option<(usize, usize)> {
        if !self.may_begin(cut, at) {
            return None;
        }
        let start = &starts[cut.words[at].form];
        let alone = start.alone.filter(|_| !cut.words[at].is_joining);
        let mut longest = alone.map(|term| (term, at + 1));
        let (mut place, mut is_in_one) = (start.place, !start.together.is_none());
        if place.is_none() && !is_in_one {
            return longest;
        }
        run.begin(&cut.form(at).folded);
        let mut hyphened = 0;
        for step in steps(cut, at) {
            let stem = starts[step.form].stem;
            let goes_on = place.zip(stem);
            place = goes_on.and_then(|(place, stem)| self.by_stems.next(place, step.joint, stem));
            hyphened += usize::from(step.is_hyphened);
            is_in_one &= !step.breaks() && run.words.len() < LONGEST_IN_ONE + hyphened;
            if place.is_none() && !is_in_one {
                break;
            }
            run.push(&cut.forms[step.form].folded);
            let known = place.map(|place| self.by_stems.known(place));
            let by_stems =
                known.and_then(|known| self.named(known, run.words.iter().copied(), false));
            let in_one = || match is_in_one {
                true => self.run_together(&run.together, &start.together),
                false => None,
            };
            if let Some(term) = by_stems.or_else(in_one) {
                longest = Some((term, step.end));
            }
        }
        longest
    }

    /// Whether a term may begin at a word. A joining word begins one that is not
    /// told without it, or may be a part of what is written in one (`on-line`);
    /// nothing begins within what it is a part of (`non-armed`).
    fn may_begin(&self, cut: &Cut, at: usize) -> bool {
        let word = &cut.words[at];
        let before = at.checked_sub(1).map(|before| &cut.words[before]);
        let is_part = |before: &Word| before.is_joining || cut.forms[before.form].denies;
        if word.is_hyphened && before.is_some_and(is_part) {
            return false;
        }
        let is_hyphened = || cut.words.get(at + 1).is_some_and(|next| next.is_hyphened);
        !word.is_joining || self.leads.contains(&cut.form(at).folded) || is_hyphened()
    }

    /// The number of the term that some words are when they are run together.
    fn run_together(&self, together: &str, beginnings: &Beginnings<'_>) -> Option<usize> {
        // Only what a term begins with can be another inflection of it, and is
        // worth its stem.
        let beginning = without_ending(together);
        let begins_any = match beginnings {
            Beginnings::None => false,
            Beginnings::Of(terms) => {
                let at = terms.partition_point(|term| *term < beginning);
                terms
                    .get(at)
                    .is_some_and(|term| term.starts_with(beginning))
            }
            Beginnings::Many => self.that_begin(beginning).next().is_some(),
        };
        if !begins_any {
            return None;
        }
        let stem = self.stem(together);
        self.named(self.in_one(&stem), [together], false)
    }

    /// The terms run together that a word followed by others may be one of.
    fn beginning_with(&self, folded: &str) -> Beginnings<'_> {
        /// Shorter words begin too many to be noted.
        const SHORTEST: usize = 4;
        // One letter more than the word is the least, less an ending.
        let mut ends = folded.char_indices().rev().map(|(at, _)| at);
        let beginning = &folded[..ends.nth(LONGEST_ENDING - 2).unwrap_or(0)];
        let terms = self.that_begin(beginning);
        if folded.chars().count() < SHORTEST {
            return Beginnings::Many;
        }
        let terms: Vec<&str> = terms.collect();
        match terms.is_empty() {
            true => Beginnings::None,
            false => Beginnings::Of(terms),
        }
    }

    fn that_begin<'a, 'b>(
        &'a self,
        beginning: &'b str,
    ) -> impl Iterator<Item = &'a str> + use<'a, 'b> {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let after = self.together.range::<str, _>(from).map(String::as_str);
        after.take_while(move |term| term.starts_with(beginning))
    }

    fn in_one(&self, stem: &str) -> &[Known] {
        self.in_one.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The stem of a word. French plurals in `-eux` have another than their
    /// singulars in `-eu`, which are taken for theirs: `enjeu`, `enjeux`.
    fn stem(&self, folded: &str) -> String {
        match self.analysis == Analysis::Fr && folded.ends_with("eu") {
            true => self.analysis.stem(&format!("{folded}x")),
            false => self.analysis.stem(folded),
        }
    }

    /// The number of the term of which some words are an inflection.
    fn named<'a>(
        &self,
        known: &[Known],
        words: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
        has_capitals: bool,
    ) -> Option<usize> {
        let words = words.into_iter();
        let is_term = |term: &&Known| {
            if term.is_in_capitals {
                let mut words = words.clone();
                let rest = words
                    .next()
                    .and_then(|word| word.strip_prefix(term.words.as_str()));
                return has_capitals && matches!(rest, Some("" | "s"));
            }
            let mut pairs = term.words.split(' ').zip(words.clone());
            pairs.all(|(one, other)| self.is_inflection(one, other))
        };
        Some(known.iter().find(is_term)?.number)
    }

    /// Whether two words of the same stem are one word, in whatever number and
    /// gender.
    fn is_inflection(&self, one: &str, other: &str) -> bool {
        if one == other {
            return true;
        }
        let mut pairs = one.char_indices().zip(other.chars());
        let differs = pairs.find(|((_, one), other)| one != other);
        let shared = differs.map_or(one.len().min(other.len()), |((at, _), _)| at);
        let is_ending = |ending: &str| {
            let known = match self.analysis {
                Analysis::En => ENGLISH_ENDINGS,
                Analysis::Fr => FRENCH_ENDINGS,
                _ => return ending.chars().count() <= LONGEST_ENDING,
            };
            ending.is_empty() || known.split(' ').any(|known| known == ending)
        };
        is_ending(&one[shared..]) && is_ending(&other[shared..])
    }

    fn cut(&self, text: &str) -> Cut {
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

/// Joining words at the beginning of a term that change nothing: articles, `of`,
/// the `to` of verbs.
static BEGINNING_NOTHING: WordList = WordList::of(
    "a an the of to l le la les un une des du de d der die das dem den ein eine einen einem einer \
    il lo i gli uno una di del della dello dei degli delle el los las unos unas",
);

/// Whether a term is the same without a joining word that it begins with.
fn begins_nothing(cut: &Cut, word: &Word) -> bool {
    BEGINNING_NOTHING.has(&cut.forms[word.form].folded)
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

/// What is left of a word when the longest ending is taken off.
fn without_ending(folded: &str) -> &str {
    let mut ends = folded.char_indices().rev().map(|(at, _)| at);
    &folded[..ends.nth(LONGEST_ENDING - 1).unwrap_or(0)]
}

/// Adds a term, unless its words are known; one that is found without its
/// capitals too takes the place of one that is not.
fn note(known: &mut Vec<Known>, new: Known) {
    match known.iter_mut().find(|term| term.words == new.words) {
        Some(term) => term.is_in_capitals &= new.is_in_capitals,
        None => known.push(new),
    }
}
