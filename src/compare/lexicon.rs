//! The words of which terms of the field are made, in several languages.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};
use serde::Deserialize;

use super::persons::names_who;
use super::qualifying::is_adjective;
use super::term_words::{DENIED, Relation, fold_term_word, is_abbreviation, term_ranges};
use crate::model::Language;
use crate::text::{Analysis, WordList, are_forms, denies, is_content_word, is_function_word};

/// Words that name the same in several languages. It knows words only, never
/// definitions.
#[derive(Debug, Default)]
pub struct Lexicon {
    by_language: HashMap<String, Expressions>,
    meanings: Vec<Meaning>,
}

/// The words and fixed expressions of a language.
#[derive(Debug, Default)]
pub(super) struct Expressions {
    /// Those of several words, by their stems: which meaning.
    by_stems: HashMap<String, usize>,
    /// The single words, folded: which meaning.
    words: HashMap<String, usize>,
    /// The same of abbreviations: Spanish `dos` is no `DoS`.
    abbreviations: HashMap<String, usize>,
    /// The single words that stand there with an article, folded: what they name where
    /// they are nouns.
    nouns: HashMap<String, usize>,
    /// The single words of a stem, in order.
    of_stem: HashMap<String, Vec<String>>,
    /// By its first stem, how many words the longest expression has.
    longest: HashMap<String, usize>,
    /// The single words, folded: the parts that a compound may begin with.
    parts: HashSet<String>,
    /// The joining words that expressions begin with, each with the word after it.
    openings: HashSet<(String, String)>,
}

/// What some words of several languages name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Meaning {
    id: String,
    is_field: bool,
    is_general: bool,
    qualifies: bool,
    acts: bool,
}

/// The lexicon as its file has it.
#[derive(Debug, Deserialize)]
struct LexiconFile {
    words: Vec<WordFile>,
}

#[derive(Debug, Deserialize)]
struct WordFile {
    id: String,
    #[serde(default)]
    field: bool,
    #[serde(default)]
    general: bool,
    #[serde(flatten)]
    languages: HashMap<String, Vec<String>>,
}

impl Lexicon {
    /// The lexicon in the program.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Lexicon> = LazyLock::new(|| {
            let json = include_bytes!("../../glossary/lexicon.json");
            Lexicon::read(json).expect("the lexicon in the program is readable")
        });
        &BUILT_IN
    }

    /// Reads `glossary/lexicon.json`.
    ///
    /// # Errors
    /// If it is not in the form described there.
    pub fn read(json: &[u8]) -> serde_json::Result<Self> {
        let file: LexiconFile = serde_json::from_slice(json)?;
        let mut lexicon = Self::default();
        for word in file.words {
            let meaning = lexicon.meanings.len();
            for (language, expressions) in &word.languages {
                let of_language = lexicon.by_language.entry(language.clone()).or_default();
                for expression in expressions {
                    if let Some(noun) = noun(expression, language) {
                        of_language.nouns.insert(noun, meaning);
                        continue;
                    }
                    of_language.add(&stems(expression, language), meaning);
                    of_language.openings.extend(opening(expression, language));
                }
            }
            lexicon.meanings.push(Meaning {
                acts: WHO_ACT.has(&word.id),
                id: word.id,
                is_field: word.field,
                is_general: word.general,
                qualifies: qualifies(&word.languages),
            });
        }
        Ok(lexicon)
    }

    /// What is known in a language; English words are met in all of them.
    pub(super) fn known_in(&self, primary: &str) -> Known<'_> {
        let of = |language: &str| self.by_language.get(language);
        Known([of(primary), of("en").filter(|_| primary != "en")])
    }

    /// How many meanings there are; their numbers are below that.
    pub(super) fn meanings(&self) -> usize {
        self.meanings.len()
    }

    /// Whether what a meaning names only says the field in which a thing lies.
    pub(super) fn is_field(&self, meaning: usize) -> bool {
        self.meanings[meaning].is_field
    }

    /// Whether the words of a meaning are of general language: by themselves
    /// they name many other things.
    pub(super) fn is_general(&self, meaning: usize) -> bool {
        self.meanings[meaning].is_general
    }

    /// Whether a term of a language is a single word of general language, such
    /// as `domain` or `entity`.
    pub fn is_general_word(&self, term: &str, language: &Language) -> bool {
        let primary = language.primary();
        let [word] = &stems(term, primary)[..] else {
            return false;
        };
        let known = self.known_in(primary);
        let meaning = known.of_word(&word.folded, &word.stem, Analysis::of(primary));
        meaning.is_some_and(|meaning| self.is_general(meaning))
    }

    /// Whether a meaning is that of what protects: `protection of` names what, and
    /// `protection from` from what.
    pub(super) fn protects(&self, meaning: usize) -> bool {
        matches!(
            self.meanings[meaning].id.as_str(),
            "protection" | "defence" | "security" | "safeguard"
        )
    }

    /// Whether a meaning is that of somebody who acts.
    pub(super) fn acts(&self, meaning: usize) -> bool {
        self.meanings[meaning].acts
    }

    /// Whether a meaning is that of a deed that reaches whom it is done to by a word such as
    /// `on` or `to` alone, so that what is `of` somebody who acts is done by them: `attack of
    /// a State`, but not `identification of a user`.
    pub(super) fn reaches(&self, meaning: usize) -> bool {
        matches!(
            self.meanings[meaning].id.as_str(),
            "access"
                | "action"
                | "aggression"
                | "attack"
                | "intrusion"
                | "operation"
                | "response"
                | "threat"
                | "war"
        )
    }

    /// Whether a meaning is that of `cyber`, which is no noun.
    pub(super) fn is_cyber(&self, meaning: usize) -> bool {
        self.meanings[meaning].id == "cyber"
    }

    /// Whether a meaning only says which thing is meant, as adjectives do: `military`.
    pub(super) fn qualifies(&self, meaning: usize) -> bool {
        self.meanings[meaning].qualifies
    }

    /// Whether a meaning is that of security itself.
    pub(super) fn is_security(&self, meaning: usize) -> bool {
        self.meanings[meaning].id == "security"
    }
}

/// The meanings of those who act.
static WHO_ACT: WordList = WordList::of(
    "actor administration attacker authority controller employee entity hacker insider military \
    operator organisation person processor provider public representative society staff state \
    team user",
);

/// Whether what some words name is said by an adjective: in at least half of the Slavic
/// languages that have a first word for it, where adjectives are told by their endings.
fn qualifies(languages: &HashMap<String, Vec<String>>) -> bool {
    const TOLD_BY: [&str; 5] = ["ru", "cs", "pl", "sk", "hr"];
    let first = |language: &&str| languages.get(*language)?.first();
    let words = TOLD_BY.iter().filter_map(|of| Some((of, first(of)?)));
    let single = words.filter(|(_, word)| !word.contains(' '));
    let (adjectives, others): (Vec<_>, Vec<_>) =
        single.partition(|(language, word)| is_adjective(word, language));
    !adjectives.is_empty() && adjectives.len() >= others.len()
}

impl Expressions {
    fn add(&mut self, stems: &[Stem], meaning: usize) {
        if let [word] = stems {
            self.add_word(word, meaning);
        }
        if let [first, ..] = stems {
            let longest = self.longest.entry(first.stem.clone()).or_default();
            *longest = stems.len().max(*longest);
        }
        if stems.len() > 1 {
            let stems: Vec<&str> = stems.iter().map(|word| word.stem.as_str()).collect();
            self.by_stems.entry(stems.join(" ")).or_insert(meaning);
        }
    }

    fn add_word(&mut self, word: &Stem, meaning: usize) {
        self.parts.insert(word.folded.clone());
        // No word is a form of an abbreviation: `dose` is none of `DoS`.
        let words = match word.is_abbreviation {
            true => &mut self.abbreviations,
            false => {
                let of_stem = self.of_stem.entry(word.stem.clone()).or_default();
                of_stem.push(word.folded.clone());
                &mut self.words
            }
        };
        words.entry(word.folded.clone()).or_insert(meaning);
    }

    /// What a word names: its own meaning, or that of a word of which it is a
    /// form. What only has the stem of one is another word.
    fn of_word(&self, folded: &str, stem: &str, analysis: Analysis) -> Option<usize> {
        let form = || {
            let mut words = self.of_stem.get(stem)?.iter();
            let is_form = |word: &str| {
                are_forms(folded, word, analysis)
                    && names_who(folded, analysis) == names_who(word, analysis)
            };
            let word = words.find(|word| is_form(word))?;
            self.words.get(word)
        };
        let word = self.words.get(folded).or_else(form);
        word.or_else(|| self.abbreviations.get(folded)).copied()
    }

    /// The same of a word that stands here as it is, of an abbreviation first.
    fn of_very_word(&self, folded: &str) -> Option<usize> {
        let abbreviation = self.abbreviations.get(folded);
        abbreviation.or_else(|| self.words.get(folded)).copied()
    }
}

/// What is known in a language: its own words, then those of English.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a>([Option<&'a Expressions>; 2]);

impl Known<'_> {
    fn each(&self) -> impl Iterator<Item = &Expressions> {
        self.0.iter().copied().flatten()
    }

    /// How many words the longest expression has that begins with a stem.
    pub(super) fn longest(&self, first_stem: &str) -> usize {
        let longest = self
            .each()
            .filter_map(|known| known.longest.get(first_stem));
        longest.copied().max().unwrap_or_default()
    }

    /// What a folded word names by itself.
    pub(super) fn of_word(&self, folded: &str, stem: &str, analysis: Analysis) -> Option<usize> {
        let mut named = self
            .each()
            .map(|known| known.of_word(folded, stem, analysis));
        named.find_map(|meaning| meaning)
    }

    /// The same of a word that stands in the lexicon as it is.
    pub(super) fn of_very_word(&self, folded: &str) -> Option<usize> {
        let mut named = self.each().map(|known| known.of_very_word(folded));
        named.find_map(|meaning| meaning)
    }

    /// What a folded word of the language names where it is a noun, if that is something
    /// else: French `le personnel`.
    pub(super) fn of_noun(&self, folded: &str) -> Option<usize> {
        let [own, _] = &self.0;
        own.and_then(|own| own.nouns.get(folded)).copied()
    }

    /// What an expression of several words names, by its stems, spaces between
    /// them.
    pub(super) fn meaning(&self, stems: &str) -> Option<usize> {
        let mut named = self.each().map(|known| known.by_stems.get(stems).copied());
        named.find_map(|meaning| meaning)
    }

    /// Whether an expression begins with a joining word and another one after it.
    pub(super) fn opens(&self, joining: &str, word: &str) -> bool {
        let mut openings = self.each().flat_map(|known| &known.openings);
        openings.any(|(first, second)| first == joining && second == word)
    }

    /// Whether a folded word stands in the lexicon by itself.
    pub(super) fn is_part(&self, folded: &str) -> bool {
        self.each().any(|known| known.parts.contains(folded))
    }
}

/// Whether the noun of a term comes before what says which (Romance languages
/// and Albanian).
pub(super) fn puts_head_first(primary: &str) -> bool {
    matches!(primary, "fr" | "it" | "es" | "ro" | "pt" | "sq")
}

/// Whether a folded word only joins others in a language.
pub(super) fn joins(folded: &str, analysis: Analysis) -> bool {
    match analysis {
        Analysis::General => is_function_word(folded),
        _ => !is_content_word(folded, analysis) || Relation::of(folded, analysis).is_some(),
    }
}

/// Articles before a word of the lexicon which is another one where it is no noun.
static ARTICLES: WordList = WordList::of("le la les l il el");

/// The folded word that an expression says to be a noun, by an article: `le personnel`.
fn noun(expression: &str, primary: &str) -> Option<String> {
    let (article, word) = expression.split_once([' ', '’'])?;
    let is_word = term_ranges(word, Analysis::of(primary)).len() == 1;
    let is_noun = is_word && ARTICLES.has(&fold_term_word(article));
    is_noun.then(|| fold_term_word(word))
}

/// The joining word with which an expression begins, and the word after it: `en ligne`.
fn opening(expression: &str, primary: &str) -> Option<(String, String)> {
    let analysis = Analysis::of(primary);
    let words = term_ranges(expression, analysis).into_iter();
    let mut words = words.map(|range| fold_term_word(&expression[range]));
    let first = words.next().filter(|first| joins(first, analysis))?;
    Some((first, words.next()?))
}

/// A word of an expression.
struct Stem {
    stem: String,
    folded: String,
    is_abbreviation: bool,
}

/// The words of an expression that mean something, stemmed where the language
/// has a stemmer; what is denied is marked as such.
fn stems(expression: &str, primary: &str) -> Vec<Stem> {
    let analysis = Analysis::of(primary);
    let ranges = term_ranges(expression, analysis);
    // An abbreviation such as `IT` may look like a joining word.
    let is_whole = ranges.len() == 1;
    let mut found = Vec::with_capacity(ranges.len());
    let mut is_denied = false;
    for range in ranges {
        let written = &expression[range];
        let mut folded = fold_term_word(written);
        if !is_whole && denies(&folded, analysis) {
            is_denied = true;
            continue;
        }
        if !is_whole && joins(&folded, analysis) {
            continue;
        }
        let mut stem = analysis.stem(&folded);
        if std::mem::take(&mut is_denied) {
            stem.insert(0, DENIED);
            folded.insert(0, DENIED);
        }
        found.push(Stem {
            stem,
            folded,
            is_abbreviation: is_abbreviation(written),
        });
    }
    found
}
