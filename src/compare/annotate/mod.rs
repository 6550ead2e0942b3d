//! Finding known terms in a document.

mod cut;
mod run;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::{Bound, Range};

use cut::{Cut, Form, Word};
use foldhash::fast::RandomState;
use run::{Prefix, Run};

use crate::text::{Analysis, fold, is_content_word, parts_words, word_ranges};

/// What follows what two inflections of an English noun share.
const ENGLISH_ENDINGS: &str = "s es y ies";
/// The same for French nouns and adjectives. A stem alone takes `informé` for
/// `information`, and `reconnaissant` for `reconnaissance`.
const FRENCH_ENDINGS: &str = "s x e es l le les ux f fs ve ves ne nes";
/// In other languages it has at most so many letters, as in these.
const LONGEST_ENDING: usize = 3;
/// Words of the longest term that is written in one by some and in several by
/// others.
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
    /// By their stems, each parted from the next by a space or by what stands
    /// for a joining word or a sign.
    by_stems: HashMap<String, Vec<Known>>,
    /// By the stem of their words run together.
    in_one: HashMap<String, Vec<Known>>,
    /// By the stem of a first word, how many words the longest such term has.
    longest: HashMap<String, usize>,
    /// How terms begin that may be written in one or in several words.
    starts: HashSet<String>,
    /// Those terms, their words run together.
    together: BTreeSet<String>,
    /// Every word of a term, folded.
    words: HashSet<String>,
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
            by_stems: HashMap::default(),
            in_one: HashMap::default(),
            longest: HashMap::default(),
            starts: HashSet::default(),
            together: BTreeSet::new(),
            words: HashSet::default(),
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
        let content = cut.words.iter().filter(|word| !word.is_joining);
        let length = content.clone().count();
        let first = &cut.forms[content.clone().next()?.form];
        let is_in_capitals = is_in_capitals && length == 1 && first.has_capitals;
        let mut run = Run::default();
        run.read(&cut, 0, length);
        let run = run.prefix(length)?;
        let longest = self.longest.entry(first.stem.clone()).or_default();
        *longest = length.max(*longest);
        let in_one = self.analysis.stem(run.together);
        let capitals = first.has_capitals;
        let known = self
            .named(self.by_stems.get(run.stems), run.words, capitals)
            .or_else(|| self.named(self.in_one.get(&in_one), run.together, capitals));
        let number = known.unwrap_or(number);
        let term = |words: &str| Known {
            words: words.to_owned(),
            number,
            is_in_capitals,
        };
        if length <= LONGEST_IN_ONE && !run.is_broken {
            self.starts.insert(start(run.together).to_owned());
            self.together.insert(run.together.to_owned());
            note(self.in_one.entry(in_one).or_default(), term(run.together));
        }
        let by_stems = self.by_stems.entry(run.stems.to_owned()).or_default();
        note(by_stems, term(run.words));
        let folded = cut.forms.into_iter().map(|form| form.folded);
        self.words.extend(folded);
        known
    }

    /// The terms of a document, in order, the longest wherever several begin.
    pub fn find(&self, text: &str) -> Vec<Occurrence> {
        let cut = self.cut(text);
        let mut found = Vec::new();
        let mut run = Run::default();
        let mut at = 0;
        while at < cut.words.len() {
            match self.longest_at(&cut, at, &mut run) {
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

    /// The longest term that begins at a word, and where it ends.
    fn longest_at(&self, cut: &Cut, at: usize, run: &mut Run) -> Option<(usize, usize)> {
        let longest = cut.form(at).longest;
        // A term that is only a joining word is not told from it.
        if longest == 0 || cut.words[at].is_joining {
            return None;
        }
        run.read(cut, at, longest);
        (1..=longest).rev().find_map(|length| {
            let run = run.prefix(length)?;
            let capitals = length == 1 && cut.form(at).has_capitals;
            let by_stems = self.named(self.by_stems.get(run.stems), run.words, capitals);
            let in_one = || match length {
                1 => self.named(self.in_one.get(run.stems), run.together, capitals),
                2..=LONGEST_IN_ONE => self.in_one(&run),
                _ => None,
            };
            Some((by_stems.or_else(in_one)?, run.end))
        })
    }

    /// The number of the term that some words are when they are run together.
    fn in_one(&self, run: &Prefix<'_>) -> Option<usize> {
        if run.is_broken || !self.begins_any(without_ending(run.together)) {
            return None;
        }
        let stem = self.analysis.stem(run.together);
        self.named(self.in_one.get(&stem), run.together, false)
    }

    /// Whether any term run together begins so: only then it can be another
    /// inflection of one, and is worth its stem.
    fn begins_any(&self, beginning: &str) -> bool {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let mut after = self.together.range::<str, _>(from);
        after.next().is_some_and(|term| term.starts_with(beginning))
    }

    /// The number of the term of which some words are an inflection.
    fn named(&self, known: Option<&Vec<Known>>, words: &str, has_capitals: bool) -> Option<usize> {
        let mut known = known?.iter();
        let is_term = |term: &&Known| {
            if term.is_in_capitals {
                let rest = words.strip_prefix(term.words.as_str());
                return has_capitals && matches!(rest, Some("" | "s"));
            }
            let mut pairs = term.words.split(' ').zip(words.split(' '));
            pairs.all(|(one, other)| self.is_inflection(one, other))
        };
        Some(known.find(is_term)?.number)
    }

    /// Whether two words of the same stem are one word, in whatever number and
    /// gender.
    fn is_inflection(&self, one: &str, other: &str) -> bool {
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
                is_parted: between.chars().any(parts_words),
                form,
                range: range.start..end,
            });
        }
        cut
    }

    fn form(&self, written: &str) -> Form {
        let written = &written[..self.without_note(written)];
        let folded = fold(written);
        let folded = self.mended(&folded).unwrap_or(folded);
        let stem = self.analysis.stem(&folded);
        let joins = !is_content_word(&folded, self.analysis);
        let is_in_capitals = written.chars().all(char::is_uppercase);
        // An abbreviation in capitals, such as `IT`, joins nothing.
        let is_abbreviation = is_in_capitals && written.len() > 1;
        let in_one = match self.starts.contains(start(&folded)) {
            true => LONGEST_IN_ONE,
            false => 0,
        };
        let longest = self.longest.get(&stem).copied().unwrap_or_default();
        Form {
            is_joining: joins && !is_abbreviation,
            joins_capitals: joins && !ABBREVIATIONS.contains(&folded.as_str()),
            is_in_capitals,
            longest: longest.max(in_one),
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
            && !self.words.contains(&fold(written));
        match is_note {
            true => word.len(),
            false => written.len(),
        }
    }

    /// The word of a term that was scanned as another: `l` for `I`, and `m` for
    /// `rn`, as in `lntemet`.
    fn mended(&self, folded: &str) -> Option<String> {
        /// Shorter words are too often others.
        const SHORTEST: usize = 6;
        if folded.len() < SHORTEST || self.words.contains(folded) {
            return None;
        }
        let with_i = match folded.as_bytes() {
            [b'l', b'b'..=b'd' | b'm' | b'n', ..] => Some(format!("i{}", &folded[1..])),
            _ => None,
        };
        let is_word = |way: &String| self.words.contains(way);
        let with_rn = |way: &str| {
            let split = |(at, _)| format!("{}rn{}", &way[..at], &way[at + 1..]);
            way.match_indices('m').map(split).find(is_word)
        };
        let mended = with_i.clone().filter(is_word);
        let mended = mended.or_else(|| with_rn(folded));
        mended.or_else(|| with_rn(&with_i?))
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

/// The first letters of a word, as many as the shortest word that anything
/// begins with may have.
fn start(folded: &str) -> &str {
    const LETTERS: usize = 2;
    let end = folded.char_indices().nth(LETTERS).map(|(at, _)| at);
    &folded[..end.unwrap_or(folded.len())]
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
