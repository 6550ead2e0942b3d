//! A corpus that anyone can make again: entries of fictitious States in
//! several languages. Languages, terms, definitions and words are as many and
//! as long as in real lists (`cargo bench --bench corpus` prints what they come
//! to, docs/benchmarks.md what real ones have); words are as frequent as Zipf's
//! law has them, and the frequent ones short (Zipf, Human Behavior and the
//! Principle of Least Effort, 1949). They mean nothing.

#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::fmt::Write;

/// The languages, each with the syllables of its words and how many entries
/// in a hundred have a term and a definition in it.
const LANGUAGES: [(&str, &str, u64); 6] = [
    (
        "en",
        "ber cy net sec ure at ta ck in form ation sys tem ri sk al ly er pro tect",
        100,
    ),
    (
        "fr",
        "cyb er sé cu ri té ré seau at ta que in for ma tion é tat don née pro",
        65,
    ),
    (
        "de",
        "cy ber si cher heit netz an griff ver bund ge fahr ung keit schutz da ten",
        16,
    ),
    (
        "es",
        "ci ber se gu ri dad red a ta que in for ma ción es ta do pro tec ción",
        11,
    ),
    (
        "it",
        "ci ber si cu rez za re te at tac co in for ma zio ne sta to pro te",
        8,
    ),
    (
        "ru",
        "ки бер бе зо пас ность сеть а та ка ин фор ма ция го су дар ство за щи та",
        13,
    ),
];
/// What every word ends with and none has elsewhere, so that two words
/// together never make up a third.
const LAST: &str = "w";
/// Different words of a language.
const VOCABULARY: usize = 20_000;

/// Numbers that look random and are the same every time (xorshift64*).
pub struct Random(u64);

impl Random {
    /// The numbers that follow from a seed.
    pub fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % end
    }
}

/// The words of a language, the most frequent first.
struct Vocabulary {
    words: Vec<String>,
    /// The sum of the frequencies up to each word.
    up_to: Vec<u64>,
}

impl Vocabulary {
    fn of(syllables: &str, random: &mut Random) -> Self {
        let syllables: Vec<&str> = syllables.split(' ').collect();
        let mut seen = std::collections::HashSet::new();
        let mut words = Vec::with_capacity(VOCABULARY);
        while words.len() < VOCABULARY {
            let letters = letters(words.len(), random);
            let syllable = |_| syllables[random.below(syllables.len() as u64) as usize];
            let spoken: String = (0..letters).map(syllable).collect();
            let word: String = spoken.chars().take(letters).chain(LAST.chars()).collect();
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0;
        let frequency = |rank: usize| 10_000_000 / (rank as u64 + 3);
        let up_to = (0..VOCABULARY).map(|rank| {
            sum += frequency(rank);
            sum
        });
        Self {
            up_to: up_to.collect(),
            words,
        }
    }

    /// Words after each other, as frequent as they are.
    fn words(&self, count: u64, random: &mut Random) -> String {
        let total = self.up_to[VOCABULARY - 1];
        let word = |random: &mut Random| {
            let at = random.below(total);
            self.words[self.up_to.partition_point(|sum| *sum <= at)].as_str()
        };
        let words: Vec<&str> = (0..count).map(|_| word(random)).collect();
        words.join(" ")
    }
}

/// How many letters a word of a rank has before its last.
fn letters(rank: usize, random: &mut Random) -> usize {
    let (least, more) = match rank {
        0..20 => (1, 2),
        20..400 => (3, 3),
        400..5_000 => (5, 4),
        _ => (7, 5),
    };
    least + random.below(more) as usize
}

/// One language of an entry.
pub struct Part {
    /// BCP 47.
    pub language: &'static str,
    /// The term.
    pub term: String,
    /// The definition.
    pub definition: String,
}

/// An entry: its number, and what it says in each of its languages.
pub struct Entry {
    /// From 0.
    pub number: usize,
    /// The code of a fictitious State, `XA` to `XZ`.
    pub state: String,
    /// The year of its document.
    pub year: u64,
    /// One or more.
    pub parts: Vec<Part>,
}

/// The corpus as an iterator: entry after entry, always the same.
pub struct Corpus {
    vocabularies: Vec<Vocabulary>,
    random: Random,
    next: usize,
    end: usize,
}

impl Corpus {
    /// The first `end` entries.
    pub fn of(end: usize) -> Self {
        let mut random = Random::seeded(2013);
        let vocabulary = |(_, syllables, _): &(_, &str, _)| Vocabulary::of(syllables, &mut random);
        let vocabularies = LANGUAGES.iter().map(vocabulary).collect();
        Self {
            vocabularies,
            random,
            next: 0,
            end,
        }
    }
}

impl Iterator for Corpus {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if self.next == self.end {
            return None;
        }
        let number = self.next;
        self.next += 1;
        let random = &mut self.random;
        let mut parts = Vec::new();
        for ((language, _, share), vocabulary) in LANGUAGES.iter().zip(&self.vocabularies) {
            if random.below(100) < *share {
                let (term, definition) = (1 + random.below(3), 12 + random.below(40));
                parts.push(Part {
                    language,
                    term: vocabulary.words(term, random),
                    definition: vocabulary.words(definition, random),
                });
            }
        }
        Some(Entry {
            number,
            state: format!("X{}", char::from(b'A' + random.below(26) as u8)),
            year: 2005 + random.below(20),
            parts,
        })
    }
}

/// The header of the rows below.
pub const HEADER: &str =
    "entry,state,year,language,term,definition,document,issuer,status,wording\n";

/// An entry as rows of a list in CSV.
pub fn rows(entry: &Entry) -> String {
    let mut rows = String::new();
    for part in &entry.parts {
        let (number, state, year) = (entry.number, &entry.state, entry.year);
        let (language, term, definition) = (part.language, &part.term, &part.definition);
        let _ = writeln!(
            rows,
            "e{number},{state},{year},{language},{term},{definition},\
             Made-up law of {year},Parliament,adopted,official"
        );
    }
    rows
}

/// The states.json of a glossary folder with the fictitious States.
pub fn states() -> String {
    let state = |letter: u8| {
        let letter = char::from(letter);
        format!(
            "{{\"code\":\"X{letter}\",\"name\":{{\"en\":\"State {letter}\",\"fr\":\"État {letter}\"}}}}"
        )
    };
    let states: Vec<String> = (b'A'..=b'Z').map(state).collect();
    format!(
        "{{\"format\":\"entente-states/1\",\"states\":[{}],\"organisations\":[]}}",
        states.join(",")
    )
}

/// A concepts.json without concepts.
pub fn concepts() -> &'static str {
    "{\"format\":\"entente-concepts/1\",\"subjects\":[],\"concepts\":[]}"
}

/// Queries as experts type them, each on a line: whole terms, one or two words
/// of a term, words of definitions; in the proportions 4 : 3 : 3.
pub fn queries(count: usize, entries: usize) -> Vec<String> {
    let mut random = Random::seeded(1106);
    let mut queries = std::collections::BTreeSet::new();
    for entry in Corpus::of(entries) {
        if queries.len() == count {
            break;
        }
        let part = &entry.parts[random.below(entry.parts.len() as u64) as usize];
        let from = match random.below(10) {
            0..4 => (&part.term, 4),
            4..7 => (&part.term, 1),
            _ => (&part.definition, 2),
        };
        let words: Vec<&str> = from.0.split(' ').collect();
        let start = random.below(words.len() as u64) as usize;
        let start = if from.1 == 4 { 0 } else { start };
        let chosen: Vec<&str> = words.iter().skip(start).take(from.1).copied().collect();
        queries.insert(chosen.join(" "));
    }
    // In an order of their own, so that no run meets like after like.
    let mut queries: Vec<String> = queries.into_iter().collect();
    for at in (1..queries.len()).rev() {
        queries.swap(at, random.below(at as u64 + 1) as usize);
    }
    queries
}
