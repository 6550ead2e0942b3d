//! Writes the corpus of the benchmarks:
//! `cargo bench --bench corpus -- FOLDER ENTRIES` makes `FOLDER/glossary`,
//! `FOLDER/lists/*.csv` and `FOLDER/queries.txt`, and prints how many languages an
//! entry has, and how long terms, definitions and words are.

#[path = "common/corpus.rs"]
mod corpus;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// In one file there are about as many, so that it is no larger than an import
/// takes: all those of some States, since a list is imported whole.
const ENTRIES_OF_A_LIST: usize = 250_000;
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
    let mut lists = lists(&folder.join("lists"), entries)?;
    let mut sizes = Sizes::default();
    for entry in corpus::Corpus::of(entries) {
        let of_state = entry.state.bytes().map(usize::from).sum::<usize>() % lists.len();
        lists[of_state].write_all(corpus::rows(&entry).as_bytes())?;
        sizes.add(&entry);
    }
    lists.iter_mut().try_for_each(Write::flush)?;
    sizes.print();
    let queries = corpus::queries(QUERIES, entries).join("\n");
    std::fs::write(folder.join("queries.txt"), queries + "\n")
}

/// The files of lists for so many entries, each with its first line.
fn lists(folder: &Path, entries: usize) -> std::io::Result<Vec<BufWriter<File>>> {
    std::fs::create_dir_all(folder)?;
    let files = 0..entries.div_ceil(ENTRIES_OF_A_LIST).max(1);
    let created = files.map(|number| {
        let mut list = BufWriter::new(File::create(folder.join(format!("{number}.csv")))?);
        list.write_all(corpus::HEADER.as_bytes())?;
        Ok(list)
    });
    created.collect()
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
