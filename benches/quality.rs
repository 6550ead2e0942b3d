//! Prints how often a search finds what is wanted:
//! `cargo bench --bench quality -- GOLD.csv OTHERS.csv`.
//!
//! `GOLD.csv` has columns `terms_en` and `terms_fr` (synonyms parted by
//! ` | `); `OTHERS.csv`, where it is given, `term_fr` and `equivalents_en`.
//! Without files, made-up entries are looked for among others.

#[path = "common/corpus.rs"]
mod corpus;
#[path = "common/loaded.rs"]
mod loaded;
#[path = "common/quality.rs"]
mod quality;

use quality::{Pair, WAYS};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let files: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let gold = match files.first() {
        Some(file) => pairs(file, "terms_en", "terms_fr")?,
        None => quality::noise(500),
    };
    let mut others = match files.get(1) {
        Some(file) => pairs(file, "equivalents_en", "term_fr")?,
        None => quality::noise(5_500).split_off(500),
    };
    // What is looked for stands there once.
    others.retain(|other| !gold.iter().any(|pair| pair.french[0] == other.french[0]));
    println!("{} wanted among {} others", gold.len(), others.len());
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Runtime::new()?;
    let success = runtime.block_on(quality::measure(&gold, &others, folder.path()));
    println!("{:<30} {:>7} {:>7}   wanted", "", "at 1", "at 10");
    for ((way, at_one, at_ten), success) in WAYS.into_iter().zip(success) {
        let (one, ten) = (success.at_one(), success.at_ten());
        println!("{way:<30} {one:>7.4} {ten:>7.4}   {at_one:.2} / {at_ten:.2}");
    }
    Ok(())
}

fn pairs(file: &str, english: &str, french: &str) -> Result<Vec<Pair>, Failure> {
    let mut reader = csv::Reader::from_path(file)?;
    let headers = reader.headers()?.clone();
    let column = |name: &str| {
        let at = headers.iter().position(|header| header == name);
        at.ok_or_else(|| format!("{file} has no column {name}"))
    };
    let (english, french) = (column(english)?, column(french)?);
    let mut pairs = Vec::new();
    for row in reader.records() {
        let row = row?;
        let terms = |at: usize| -> Vec<String> {
            let terms = row.get(at).unwrap_or_default().split('|');
            let terms = terms.map(|term| term.trim().to_owned());
            terms.filter(|term| !term.is_empty()).collect()
        };
        let pair = Pair {
            english: terms(english),
            french: terms(french),
        };
        if !pair.english.is_empty() && !pair.french.is_empty() {
            pairs.push(pair);
        }
    }
    Ok(pairs)
}
