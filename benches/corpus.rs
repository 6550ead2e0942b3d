//! Writes the corpus of the benchmarks:
//! `cargo bench --bench corpus -- FOLDER ENTRIES` makes `FOLDER/glossary`,
//! `FOLDER/list.csv` and `FOLDER/queries.txt`.

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
    for entry in corpus::Corpus::of(entries) {
        list.write_all(corpus::rows(&entry).as_bytes())?;
    }
    list.flush()?;
    let queries = corpus::queries(QUERIES, entries).join("\n");
    std::fs::write(folder.join("queries.txt"), queries + "\n")
}
