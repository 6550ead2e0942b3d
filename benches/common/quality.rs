//! How often a search finds what is wanted, first or among the first ten.

use std::path::Path;
use std::sync::Arc;

use entente::model::DisplayLanguage;
use entente::search::Hit;
use entente::service::{SearchRequest, Service, Viewer};

use super::corpus::{Corpus, Random};
use super::loaded::loaded;

/// A term in English and in French; synonyms of each.
#[derive(Debug, Clone)]
pub struct Pair {
    /// English terms.
    pub english: Vec<String>,
    /// French terms.
    pub french: Vec<String>,
}

/// How many of some searches found what was wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Success {
    asked: usize,
    first: usize,
    among_ten: usize,
}

impl Success {
    /// The share found as the first hit.
    pub fn at_one(&self) -> f64 {
        self.first as f64 / self.asked.max(1) as f64
    }

    /// The share found among the first ten hits.
    pub fn at_ten(&self) -> f64 {
        self.among_ten as f64 / self.asked.max(1) as f64
    }
}

/// How a term is typed, with the share wanted at one and at ten.
pub const WAYS: [(&str, f64, f64); 6] = [
    ("the exact term, English", 0.99, 1.0),
    ("the exact term, French", 0.99, 1.0),
    ("without accents, French", 0.99, 1.0),
    ("lower case without hyphens", 0.98, 1.0),
    ("one typo", 0.93, 0.98),
    ("the other language's term", 0.0, 0.0),
];

/// Loads the pairs as entries among others, asks for each in each of the
/// [`WAYS`], and gives the success of each.
pub async fn measure(pairs: &[Pair], others: &[Pair], folder: &Path) -> Vec<Success> {
    let service = loaded(&rows(pairs, others), folder).await;
    let mut random = Random::seeded(9);
    let mut success = vec![Success::default(); WAYS.len()];
    for pair in pairs {
        let (english, french) = (&pair.english[0], &pair.french[0]);
        let typo = |term: &str, random: &mut Random| with_typo(term, random);
        let mut asked = vec![
            (0, english.clone(), english),
            (1, french.clone(), french),
            (2, without_accents(french), french),
            (3, english.to_lowercase().replace('-', " "), english),
            (3, french.to_lowercase().replace('-', " "), french),
            (5, french.clone(), english),
            (5, english.clone(), french),
        ];
        for term in [english, french] {
            asked.extend(typo(term, &mut random).map(|typed| (4, typed, term)));
        }
        for (way, typed, wanted) in asked {
            let rank = rank(&service, &typed, wanted).await;
            let success = &mut success[way];
            success.asked += 1;
            success.first += usize::from(rank == Some(0));
            success.among_ten += usize::from(rank.is_some());
            if rank != Some(0) && std::env::var_os("MISSES").is_some() {
                println!("{}: {typed} for {wanted}: {rank:?}", WAYS[way].0);
            }
        }
    }
    success
}

/// Made-up entries beside which the wanted ones are to be found.
pub fn noise(count: usize) -> Vec<Pair> {
    let term = |entry: &super::corpus::Entry, language: &str| {
        let mut parts = entry.parts.iter();
        let part = parts.find(|part| part.language == language)?;
        Some(vec![part.term.clone()])
    };
    let pairs = Corpus::of(2 * count).filter_map(|entry| {
        Some(Pair {
            english: term(&entry, "en")?,
            french: term(&entry, "fr")?,
        })
    });
    pairs.take(count).collect()
}

/// The rows of the pairs that are wanted and of the others.
fn rows(pairs: &[Pair], others: &[Pair]) -> String {
    let mut csv = String::new();
    for (at, pair) in pairs.iter().chain(others).enumerate() {
        let state = char::from(b'A' + (at % 26) as u8);
        for (language, terms) in [("en", &pair.english), ("fr", &pair.french)] {
            for term in terms {
                let term = term.replace('"', "\"\"");
                csv.push_str(&format!(
                    "e{at},X{state},2020,{language},\"{term}\",,Made-up law,,adopted,official\n"
                ));
            }
        }
    }
    csv
}

/// Where among the first ten hits an entry with the wanted term stands.
async fn rank(service: &Arc<Service>, typed: &str, wanted: &str) -> Option<usize> {
    let request = SearchRequest {
        text: typed.to_owned(),
        limit: 10,
        ..SearchRequest::default()
    };
    let viewer = Viewer::Operator;
    let answer = service.search(&viewer, request, DisplayLanguage::En);
    let hits = answer.expect("an answer").found.hits;
    let has_wanted = |hit: &Hit| {
        let mut terms = hit.indexed.terms.iter();
        terms.any(|term| hit.indexed.words(term) == wanted)
    };
    hits.iter().position(has_wanted)
}

fn without_accents(term: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'É' | 'È' | 'Ê' => 'E',
        other => other,
    };
    term.chars().map(plain).collect()
}

/// A term with one letter of one of its words of five letters or more left
/// out, doubled, replaced or changed over with the next; none if it has no
/// such word.
fn with_typo(term: &str, random: &mut Random) -> Option<String> {
    let mut letters: Vec<char> = term.chars().collect();
    let places: Vec<usize> = (1..letters.len())
        .filter(|at| word_around(&letters, *at).is_some_and(|length| length >= 5))
        .collect();
    let at = *places.get(random.below(places.len().max(1) as u64) as usize)?;
    match random.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = char::from(b'a' + random.below(26) as u8),
        _ => letters.swap(at - 1, at),
    }
    let typed: String = letters.into_iter().collect();
    (typed != term).then_some(typed)
}

/// How long the word is in whose midst a letter stands: neither the letter nor
/// the one before it is outside.
fn word_around(letters: &[char], at: usize) -> Option<usize> {
    let is_letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    if !is_letter(at) || !is_letter(at - 1) {
        return None;
    }
    let before = (0..at).rev().take_while(|at| is_letter(*at)).count();
    let after = (at..letters.len()).take_while(|at| is_letter(*at)).count();
    Some(before + after)
}
