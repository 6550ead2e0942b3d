use std::path::Path;

use crate::support::{Server, entente, eventually};

fn said(output: &std::process::Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn stopped() -> tempfile::TempDir {
    Server::start().kill()
}

fn run(arguments: &[&str], data: &Path) -> std::process::Output {
    entente()
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

#[test]
fn verify_tells_whether_all_is_as_it_was_written() {
    let data = stopped();
    let good = run(&["verify"], data.path());
    assert!(good.status.success(), "{good:?}");
    assert!(said(&good).contains("all is as it was written"), "{good:?}");
}

#[test]
fn verify_finds_a_single_altered_word() {
    let data = stopped();
    alter(
        data.path(),
        "made-up space of all networks",
        "made-up space of few networks",
    );
    let altered = run(&["verify"], data.path());
    assert!(!altered.status.success());
    assert!(
        said(&altered).contains("a record it wrote was altered"),
        "{altered:?}"
    );
}

#[test]
fn verify_finds_that_acts_were_cut_off_by_a_hash_noted_before() {
    let data = stopped();
    let said_before = said(&run(&["verify"], data.path()));
    let noted = said_before.trim().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(noted.len(), 64, "{said_before}");
    assert!(
        run(&["verify", "--known-hash", &noted], data.path())
            .status
            .success()
    );
    let other = run(
        &[
            "--lang",
            "fr",
            "verify",
            "--known-hash",
            &noted.replace(['0', '1'], "2"),
        ],
        data.path(),
    );
    assert!(said(&other).contains("n’a l’empreinte notée"), "{other:?}");
}

#[test]
fn a_token_is_made_where_there_are_data() {
    let directory = tempfile::tempdir().unwrap();
    let create = ["token", "create", "--role", "drafter", "--name", "A test"];
    let refused = run(&create, directory.path());
    assert!(!refused.status.success());
    assert!(
        said(&refused).contains("there are no data in"),
        "{refused:?}"
    );
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 0);
}

#[test]
fn a_glossary_folder_does_not_mix_with_the_built_in_states() {
    let directory = Server::in_an_empty_directory().kill();
    let mixed = entente()
        .args(["serve", "--listen", "127.0.0.1:0", "--glossary"])
        .arg(crate::support::glossary())
        .arg("--data")
        .arg(directory.path().join("entente-data"))
        .output()
        .unwrap();
    assert!(
        said(&mixed).contains("begun with the built-in States"),
        "{mixed:?}"
    );
}

/// Replaces bytes in the database file, as an intruder would.
/// Alters bytes of the store of a stopped server.
pub fn alter(data: &Path, from: &str, to: &str) {
    // Opening folds the write-ahead log into the file.
    assert!(run(&["token", "list"], data).status.success());
    let path = data.join("entente.db");
    let mut bytes = std::fs::read(&path).unwrap();
    // Pages that SQLite no longer uses may hold it as well.
    let places: Vec<usize> = (0..bytes.len())
        .filter(|&at| bytes[at..].starts_with(from.as_bytes()))
        .collect();
    assert!(!places.is_empty(), "the text is in the file");
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    std::fs::write(&path, bytes).unwrap();
}

#[test]
fn reindex_rebuilds_what_was_lost() {
    let data = stopped();
    std::fs::remove_dir_all(data.path().join("index")).unwrap();
    let output = run(&["reindex"], data.path());
    assert!(output.status.success(), "{output:?}");
    assert!(said(&output).contains("entries: 3"), "{output:?}");
    let server = Server::in_directory(data);
    assert_eq!(server.get("/api/v1/search").body["total"], 3);
}

#[test]
fn an_index_of_another_schema_or_damaged_is_rebuilt_at_start() {
    let data = stopped();
    std::fs::write(data.path().join("index/schema-version"), "0").unwrap();
    let server = Server::in_directory(data);
    assert_eq!(server.get("/api/v1/search?q=cyberspace").body["total"], 2);
    let data = server.kill();
    std::fs::write(data.path().join("index/files/meta.json"), "nonsense").unwrap();
    let server = Server::in_directory(data);
    assert_eq!(server.get("/api/v1/search?q=cyberspace").body["total"], 2);
}

/// As when a data directory is put together from two backups: both stores have
/// had as many acts.
#[test]
fn the_index_of_another_store_is_rebuilt_at_start() {
    let with = |term: &str| {
        let server = Server::start();
        let row = format!("one,XC,2026,en,{term},made up,A made-up law,adopted,official");
        let csv =
            format!("entry,state,year,language,term,definition,document,status,wording\n{row}\n");
        let path = server.data.path().join("one.csv");
        std::fs::write(&path, csv).unwrap();
        let imported = server.command(&["import", "--compiled", path.to_str().unwrap()]);
        assert!(imported.status.success(), "{imported:?}");
        let found = format!("/api/v1/search?q={term}");
        eventually("it is found", || server.get(&found).body["total"] == 1);
        server.kill()
    };
    let (one, other) = (with("zebra"), with("giraffe"));
    let index = |data: &tempfile::TempDir| data.path().join("index");
    std::fs::remove_dir_all(index(&one)).unwrap();
    std::fs::rename(index(&other), index(&one)).unwrap();
    let server = Server::in_directory(one);
    assert_eq!(server.get("/api/v1/search?q=zebra").body["total"], 1);
    assert_eq!(
        server.get("/api/v1/search?q=giraffe&fuzzy=off").body["total"],
        0
    );
}

#[test]
fn reindex_does_not_disturb_a_running_server() {
    let server = Server::start();
    let output = server.command(&["reindex"]);
    assert!(!output.status.success());
    assert!(
        said(&output).contains("in use by a running entente"),
        "{output:?}"
    );
    assert_eq!(server.get("/api/v1/search").body["total"], 3);
}

#[test]
fn troubles_are_told_in_one_line() {
    let server = Server::start();
    let taken = entente()
        .args(["serve", "--listen", server.address(), "--data"])
        .arg(server.data.path())
        .output()
        .unwrap();
    assert!(
        said(&taken).contains("is in use by another program"),
        "{taken:?}"
    );
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let unwritable = entente()
        .args(["--lang", "fr", "serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(file.join("data"))
        .output()
        .unwrap();
    assert!(
        said(&unwritable).contains("n’est pas utilisable"),
        "{unwritable:?}"
    );
    std::fs::write(
        directory.path().join("entente.db"),
        "this is not a database ".repeat(50),
    )
    .unwrap();
    let corrupt = entente()
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(directory.path())
        .output()
        .unwrap();
    assert!(said(&corrupt).contains("is damaged"), "{corrupt:?}");
    let missing = run(&["verify"], &directory.path().join("nothing"));
    assert!(
        said(&missing).contains("there are no data in"),
        "{missing:?}"
    );
    for output in [taken, unwritable, corrupt, missing] {
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(said(&output).lines().count(), 1, "{output:?}");
    }
}
