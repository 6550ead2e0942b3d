//! The words of which terms of the field are made, in several languages.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::Language;
use crate::text::{Analysis, is_content_word, is_function_word, words};

/// Words that name the same in several languages. It knows words only, never
/// definitions.
#[derive(Debug, Default)]
pub struct Lexicon {
    by_language: HashMap<String, Expressions>,
    meanings: Vec<Meaning>,
}

/// The words and fixed expressions of a language.
#[derive(Debug, Default)]
struct Expressions {
    /// By their stems, which meaning.
    by_stems: HashMap<String, usize>,
    /// By its first stem, how many words the longest expression has.
    longest: HashMap<String, usize>,
    /// The single words, folded: the parts that a compound may begin with.
    parts: HashSet<String>,
}

/// What some words of several languages name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Meaning {
    id: String,
    is_field: bool,
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
    #[serde(flatten)]
    languages: HashMap<String, Vec<String>>,
}

/// A word of a term, or a fixed expression in it, by what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The meaning, by its key in the lexicon; of a word that the lexicon does
    /// not have its stem.
    pub meaning: String,
    /// Whether the lexicon has it.
    pub is_known: bool,
    /// Whether it only says the field in which a thing lies, when it stands
    /// beside another word: `cyber`, `network`, `security`.
    pub is_field: bool,
    /// Whether a joining word such as `of` stands right before it.
    pub is_joined: bool,
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
                    of_language.add(&stems(expression, language), meaning);
                }
            }
            lexicon.meanings.push(Meaning {
                id: word.id,
                is_field: word.field,
            });
        }
        Ok(lexicon)
    }

    /// The pieces of a term, in order; the longest expression that the lexicon
    /// has first.
    pub fn pieces(&self, term: &str, language: &Language) -> Vec<Piece> {
        let primary = language.primary();
        let known = self.known_in(primary);
        let stems = stems(without_brackets(term), primary);
        let mut pieces = Vec::with_capacity(stems.len());
        let mut rest = &stems[..];
        while let [first, others @ ..] = rest {
            match known.longest(rest) {
                Some((length, meaning)) => {
                    pieces.push(self.known(meaning, first.is_joined));
                    rest = &rest[length..];
                }
                None => {
                    pieces.extend(self.parts(first, &known, primary));
                    rest = others;
                }
            }
        }
        pieces
    }

    /// What is known in a language; English words are met in all of them.
    fn known_in(&self, primary: &str) -> Known<'_> {
        let of = |language: &str| self.by_language.get(language);
        Known([of(primary), of("en").filter(|_| primary != "en")])
    }

    fn known(&self, meaning: usize, is_joined: bool) -> Piece {
        let meaning = &self.meanings[meaning];
        Piece {
            meaning: meaning.id.clone(),
            is_known: true,
            is_field: meaning.is_field,
            is_joined,
        }
    }

    /// A word that the lexicon has not, as the two that it is made up of, or
    /// as itself.
    fn parts(&self, word: &Stem, known: &Known<'_>, primary: &str) -> Vec<Piece> {
        /// Shorter parts make up too many words by chance.
        const SHORTEST: usize = 4;
        let length = word.folded.chars().count();
        let splits = word.folded.char_indices().map(|(at, _)| at);
        let splits = splits
            .skip(SHORTEST)
            .take((length + 1).saturating_sub(2 * SHORTEST));
        for (one, other) in splits.map(|at| word.folded.split_at(at)) {
            if !known.is_part(one) {
                continue;
            }
            let named = |part: &str| known.meaning(&stems(part, primary));
            if let (Some(one), Some(other)) = (named(one), named(other)) {
                // The last part of a compound is its head in every language.
                let (first, second) = match puts_head_first(primary) {
                    true => (other, one),
                    false => (one, other),
                };
                return vec![self.known(first, word.is_joined), self.known(second, false)];
            }
        }
        vec![Piece {
            meaning: word.stem.clone(),
            is_known: false,
            is_field: false,
            is_joined: word.is_joined,
        }]
    }
}

impl Expressions {
    fn add(&mut self, stems: &[Stem], meaning: usize) {
        if let [word] = stems {
            self.parts.insert(word.folded.clone());
        }
        if let [first, ..] = stems {
            let longest = self.longest.entry(first.stem.clone()).or_default();
            *longest = stems.len().max(*longest);
        }
        self.by_stems.entry(joined(stems)).or_insert(meaning);
    }
}

/// What is known in a language: its own words, then those of English.
struct Known<'a>([Option<&'a Expressions>; 2]);

impl Known<'_> {
    fn each(&self) -> impl Iterator<Item = &Expressions> {
        self.0.iter().copied().flatten()
    }

    /// The longest expression that some words begin with: how many of them it
    /// takes, and what it names.
    fn longest(&self, words: &[Stem]) -> Option<(usize, usize)> {
        let of_first = |known: &Expressions| known.longest.get(&words[0].stem).copied();
        let longest = self.each().filter_map(of_first).max()?;
        let mut lengths = (1..=longest.min(words.len())).rev();
        lengths.find_map(|length| Some((length, self.meaning(&words[..length])?)))
    }

    /// What an expression names.
    fn meaning(&self, expression: &[Stem]) -> Option<usize> {
        let stems = joined(expression);
        let mut named = self.each().map(|known| known.by_stems.get(&stems).copied());
        named.find_map(|meaning| meaning)
    }

    /// Whether a folded word stands in the lexicon by itself.
    fn is_part(&self, folded: &str) -> bool {
        self.each().any(|known| known.parts.contains(folded))
    }
}

/// Whether the noun of a term comes before what says which (Romance languages
/// and Albanian).
pub fn puts_head_first(primary: &str) -> bool {
    matches!(primary, "fr" | "it" | "es" | "ro" | "pt" | "sq")
}

/// A term without what stands after it in brackets, such as its abbreviation.
fn without_brackets(term: &str) -> &str {
    match term.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before,
        _ => term,
    }
}

fn joined(stems: &[Stem]) -> String {
    let stems: Vec<&str> = stems.iter().map(|stem| stem.stem.as_str()).collect();
    stems.join(" ")
}

/// A word of a term or expression.
struct Stem {
    stem: String,
    folded: String,
    /// Whether a joining word stands right before it.
    is_joined: bool,
}

/// The words of a text that mean something, stemmed where the language has a
/// stemmer.
fn stems(text: &str, primary: &str) -> Vec<Stem> {
    let analysis = Analysis::of(primary);
    let joins = |folded: &str| match analysis {
        Analysis::General => is_function_word(folded),
        _ => !is_content_word(folded, analysis),
    };
    let found = words(text);
    // An abbreviation such as `IT` may look like a joining word.
    let is_whole = found.len() == 1;
    let mut stems = Vec::with_capacity(found.len());
    let mut is_joined = false;
    for word in found {
        if joins(&word.folded) && !is_whole {
            is_joined = true;
            continue;
        }
        stems.push(Stem {
            stem: analysis.stem(&word.folded),
            folded: word.folded,
            is_joined,
        });
        is_joined = false;
    }
    stems
}
