//! Finding known terms in a document.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::{Bound, Range};

use crate::text::{Analysis, fold, is_content_word, parts_words, word_ranges};

/// A joining word between two words of a term is kept as this; which one it is
/// changes with number and gender (`du système`, `des systèmes`).
const JOINED: char = '_';
/// A sign between two words of a term, such as a comma or a bracket.
const PARTED: char = '|';
/// At most so many joining words stand between two words of a term.
const MOST_JOINING: usize = 3;
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

/// The terms of a language that are looked for.
#[derive(Debug)]
pub struct Terms {
    analysis: Analysis,
    /// By their stems, each parted from the next by a space, [`JOINED`] or
    /// [`PARTED`].
    by_stems: HashMap<String, Vec<Known>>,
    /// By the stem of their words run together.
    in_one: HashMap<String, Vec<Known>>,
    /// By the stem of a first word, how many words the longest such term has.
    longest: HashMap<String, usize>,
    /// How terms begin that may be written in one or in several words.
    starts: HashSet<String>,
    /// Those terms, their words run together.
    together: BTreeSet<String>,
}

/// A term as it is recognised.
#[derive(Debug)]
struct Known {
    /// Its words, folded, each parted from the next by a space; without them
    /// where they are run together.
    words: String,
    number: usize,
}

/// A term that stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The term, by the number it was given.
    pub term: usize,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// A document cut into words. What matching asks of a word is found once for
/// each way to write it, however often it stands there.
#[derive(Default)]
struct Cut {
    words: Vec<Word>,
    forms: Vec<Form>,
}

/// A word at its place.
struct Word {
    range: Range<usize>,
    /// The number of its form.
    form: usize,
    is_joining: bool,
    /// Whether a sign such as a comma parts it from the word before.
    is_parted: bool,
}

/// A way to write a word.
struct Form {
    folded: String,
    stem: String,
    /// Whether it only joins others, wherever it stands.
    is_joining: bool,
    /// Of how many words the longest term is that begins so.
    longest: usize,
}

impl Cut {
    fn form(&self, at: usize) -> &Form {
        &self.forms[self.words[at].form]
    }
}

impl Terms {
    /// None yet, for documents in a language.
    pub fn new(analysis: Analysis) -> Self {
        Self {
            analysis,
            by_stems: HashMap::new(),
            in_one: HashMap::new(),
            longest: HashMap::new(),
            starts: HashSet::new(),
            together: BTreeSet::new(),
        }
    }

    /// Adds a term under a number, and says under which number it was known
    /// already, in whatever inflection or spelling.
    pub fn add(&mut self, term: &str, number: usize) -> Option<usize> {
        let cut = self.cut(term);
        let content = cut.words.iter().filter(|word| !word.is_joining);
        let length = content.clone().count();
        let first = &cut.forms[content.clone().next()?.form];
        let mut run = Run::default();
        run.read(&cut, 0, length);
        let run = run.prefix(length)?;
        let longest = self.longest.entry(first.stem.clone()).or_default();
        *longest = length.max(*longest);
        let in_one = self.analysis.stem(run.together);
        let known = self
            .named(self.by_stems.get(run.stems), run.words)
            .or_else(|| self.named(self.in_one.get(&in_one), run.together));
        let number = known.unwrap_or(number);
        if length <= LONGEST_IN_ONE && !run.is_broken {
            self.starts.insert(start(run.together).to_owned());
            self.together.insert(run.together.to_owned());
            note(self.in_one.entry(in_one).or_default(), run.together, number);
        }
        let by_stems = self.by_stems.entry(run.stems.to_owned()).or_default();
        note(by_stems, run.words, number);
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
            let by_stems = self.named(self.by_stems.get(run.stems), run.words);
            let in_one = || match length {
                1 => self.named(self.in_one.get(run.stems), run.together),
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
        self.named(self.in_one.get(&stem), run.together)
    }

    /// Whether any term run together begins so: only then it can be another
    /// inflection of one, and is worth its stem.
    fn begins_any(&self, beginning: &str) -> bool {
        let from = (Bound::Included(beginning), Bound::Unbounded);
        let mut after = self.together.range::<str, _>(from);
        after.next().is_some_and(|term| term.starts_with(beginning))
    }

    /// The number of the term of which some words are an inflection.
    fn named(&self, known: Option<&Vec<Known>>, words: &str) -> Option<usize> {
        let mut known = known?.iter();
        let is_term = |term: &&Known| {
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
        let mut cut = Cut::default();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut before = 0;
        for range in word_ranges(text) {
            let between = &text[before..range.start];
            before = range.end;
            let written = &text[range.clone()];
            let form = *numbers.entry(written).or_insert_with(|| {
                cut.forms.push(self.form(written));
                cut.forms.len() - 1
            });
            // Scanned French has `I’` for `l’`.
            let is_scanned = written == "I" && text[range.end..].starts_with(['’', '\'']);
            cut.words.push(Word {
                is_joining: cut.forms[form].is_joining || is_scanned,
                is_parted: between.chars().any(parts_words),
                form,
                range,
            });
        }
        cut
    }

    fn form(&self, written: &str) -> Form {
        let folded = fold(written);
        let stem = self.analysis.stem(&folded);
        // An abbreviation in capitals, such as `IT`, joins nothing.
        let is_abbreviation = written.len() > 1 && written.chars().all(char::is_uppercase);
        let in_one = match self.starts.contains(start(&folded)) {
            true => LONGEST_IN_ONE,
            false => 0,
        };
        let longest = self.longest.get(&stem).copied().unwrap_or_default();
        Form {
            is_joining: !is_abbreviation && !is_content_word(&folded, self.analysis),
            longest: longest.max(in_one),
            folded,
            stem,
        }
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

/// Words of a document one after the other.
#[derive(Default)]
struct Run {
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
struct Prefix<'a> {
    stems: &'a str,
    words: &'a str,
    together: &'a str,
    end: usize,
    is_broken: bool,
}

impl Run {
    /// Reads so many words with a meaning of their own from a place on; fewer
    /// where too many joining words part them.
    fn read(&mut self, cut: &Cut, from: usize, length: usize) {
        self.stems.clear();
        self.words.clear();
        self.together.clear();
        self.ends.clear();
        let mut joining = 0;
        let mut is_parted = false;
        for (at, word) in cut.words.iter().enumerate().skip(from) {
            is_parted |= word.is_parted;
            if word.is_joining {
                joining += 1;
                if !self.ends.is_empty() && joining > MOST_JOINING {
                    return;
                }
                continue;
            }
            self.push(&cut.forms[word.form], at, is_parted, joining);
            (joining, is_parted) = (0, false);
            if self.ends.len() == length {
                return;
            }
        }
    }

    fn push(&mut self, form: &Form, at: usize, is_parted: bool, joining: usize) {
        let mut is_broken = false;
        if let Some(before) = self.ends.last() {
            is_broken = before.is_broken || is_parted || joining > 0;
            self.stems.push(match (is_parted, joining) {
                (true, _) => PARTED,
                (false, 0) => ' ',
                (false, _) => JOINED,
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

    fn prefix(&self, length: usize) -> Option<Prefix<'_>> {
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

fn note(known: &mut Vec<Known>, words: &str, number: usize) {
    if known.iter().all(|term| term.words != words) {
        let words = words.to_owned();
        known.push(Known { words, number });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(terms: &[&str], text: &str, analysis: Analysis) -> Vec<String> {
        let mut known = Terms::new(analysis);
        for (number, term) in terms.iter().enumerate() {
            known.add(term, number);
        }
        let occurrences = known.find(text).into_iter();
        occurrences
            .map(|found| text[found.range].to_owned())
            .collect()
    }

    #[test]
    fn inflection_accents_and_hyphens_are_forgiven() {
        let terms = [
            "infrastructure critique",
            "cybersécurité",
            "système d’information",
        ];
        let text = "Les infrastructures critiques, la cyber-sécurité (CYBERSECURITE) et \
                    la sécurité des systèmes d'information.";
        assert_eq!(
            found(&terms, text, Analysis::Fr),
            [
                "infrastructures critiques",
                "cyber-sécurité",
                "CYBERSECURITE",
                "systèmes d'information"
            ]
        );
    }

    #[test]
    fn another_word_of_the_same_stem_is_not_the_term() {
        let terms = [
            "information",
            "traitement",
            "reconnaissance",
            "réseau national",
        ];
        let text = "Informé, il traite les informations, sans traitements, reconnaissant des \
                    réseaux nationaux.";
        assert_eq!(
            found(&terms, text, Analysis::Fr),
            ["informations", "traitements", "réseaux nationaux"]
        );
        let terms = ["policy", "information security"];
        let text = "policies of informed security and information security";
        assert_eq!(
            found(&terms, text, Analysis::En),
            ["policies", "information security"]
        );
    }

    #[test]
    fn signs_within_a_term_are_kept() {
        let terms = [
            "Response Team (RT)",
            "command/control node",
            "confidence, trust and size",
        ];
        let text = "a response team (RT), a command/control node; confidence, trust and size";
        assert_eq!(
            found(&terms, text, Analysis::En),
            [
                "response team (RT",
                "command/control node",
                "confidence, trust and size"
            ]
        );
    }

    #[test]
    fn the_longest_is_taken_and_signs_part() {
        let terms = ["information", "information system", "security"];
        let text = "Information systems, information; systems of security";
        assert_eq!(
            found(&terms, text, Analysis::En),
            ["Information systems", "information", "security"]
        );
    }

    #[test]
    fn scanned_french_is_read() {
        let terms = ["utilisation d’internet"];
        let text = "contre I’utilisation d’Internet a des fins";
        assert_eq!(
            found(&terms, text, Analysis::Fr),
            ["utilisation d’Internet"]
        );
    }

    #[test]
    fn an_abbreviation_is_no_joining_word() {
        assert_eq!(found(&["IT"], "it is IT", Analysis::En), ["IT"]);
    }

    #[test]
    fn one_term_written_otherwise_has_one_number() {
        let mut terms = Terms::new(Analysis::En);
        assert_eq!(terms.add("cyber space", 0), None);
        assert_eq!(terms.add("Cyberspace", 1), Some(0));
        assert_eq!(terms.add("cyber-spaces", 2), Some(0));
        assert_eq!(terms.add("of", 3), None);
    }
}
