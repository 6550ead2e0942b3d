//! Lists of the made-up States as the test brings them.

use super::{Server, eventually};

/// Rows of the compiled list of the made-up States.
pub fn compiled(server: &Server, rows: &str) {
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let file = server.data.path().join("compiled.csv");
    std::fs::write(&file, format!("{header}{rows}")).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
}

/// A page once it has some words.
pub fn page_with(server: &Server, path: &str, words: &str) -> String {
    let page = || {
        server
            .get(path)
            .body
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    eventually("the rows arrived", || page().contains(words));
    page()
}
