//! Writes the corpus of the benchmarks:
//! `cargo bench --bench corpus -- FOLDER ENTRIES` makes `FOLDER/glossary`,
//! `FOLDER/list.csv` and `FOLDER/queries.txt`, and prints how many languages an
//! entry has, and how long terms, definitions and words are.

#[path = "common/corpus.rs"]
mod corpus;

use std::io::{BufWriter, Write};
use std::path::Path;

/// Different queries written.
const QUERIES: usize = 20_000;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| *argument != "--bench")
        .collect();
    let [folder, entries] = arguments[..] else {
        println!("usage: cargo bench --bench corpus -- FOLDER ENTRIES");
        return Ok(());
    };
    let folder = Path::new(folder);
    let entries: usize = entries.parse().map_err(std::io::Error::other)?;
    let glossary = folder.join("glossary");
    std::fs::create_dir_all(glossary.join("lists"))?;
    std::fs::write(glossary.join("states.json"), corpus::states())?;
    std::fs::write(glossary.join("concepts.json"), corpus::concepts())?;
    let mut list = BufWriter::new(std::fs::File::create(folder.join("list.csv"))?);
    list.write_all(corpus::HEADER.as_bytes())?;
    let mut sizes = Sizes::default();
    for entry in corpus::Corpus::of(entries) {
        list.write_all(corpus::rows(&entry).as_bytes())?;
        sizes.add(&entry);
    }
    list.flush()?;
    sizes.print();
    let queries = corpus::queries(QUERIES, entries).join("\n");
    std::fs::write(folder.join("queries.txt"), queries + "\n")
}

/// How much there is of everything.
#[derive(Default)]
struct Sizes {
    entries: usize,
    parts: usize,
    words_of_terms: usize,
    words: usize,
    letters: usize,
}

impl Sizes {
    fn add(&mut self, entry: &corpus::Entry) {
        self.entries += 1;
        for part in &entry.parts {
            self.parts += 1;
            self.words_of_terms += part.term.split(' ').count();
            self.words += part.definition.split(' ').count();
            let letters = part.definition.chars().filter(|c| *c != ' ');
            self.letters += letters.count();
        }
    }

    fn print(&self) {
        let mean = |all: usize, of: usize| all as f64 / of as f64;
        println!(
            "{:.2} languages an entry, {:.2} words a term, {:.1} words a definition, {:.2} letters a word",
            mean(self.parts, self.entries),
            mean(self.words_of_terms, self.parts),
            mean(self.words, self.parts),
            mean(self.letters, self.words),
        );
    }
}
