use std::path::Path;
use std::process::Output;

use crate::support::{Server, entente, eventually, glossary, shared_data};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";

fn import(server: &Server, name: &str, content: &[u8], options: &[&str]) -> Output {
    let file = server.data.path().join(name);
    std::fs::write(&file, content).unwrap();
    let mut arguments = vec!["import", file.to_str().unwrap()];
    arguments.extend(options);
    server.command(&arguments)
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn row(entry: &str, state: &str, term: &str, definition: &str) -> String {
    format!("{entry},{state},2026,en,{term},{definition},A made-up law,adopted,official\n")
}

#[test]
fn rows_of_one_entry_make_one_entry_wherever_they_stand() {
    let server = Server::start();
    let csv = format!(
        "{HEADER}{}{}{}",
        row("a", "XC", "network", "made up"),
        row("b", "XC", "cable", "made up too"),
        row("a", "XC", "réseau", "inventé").replace(",en,", ",fr,"),
    );
    let output = import(&server, "xc.csv", csv.as_bytes(), &["--compiled"]);
    assert!(output.status.success(), "{output:?}");
    assert!(said(&output).contains("xc.compiled: 2 added"), "{output:?}");
    eventually("both are found", || {
        server.get("/api/v1/entries?state=XC").body["total"] == 2
    });
    let entry = server.get("/api/v1/entries/xc.compiled.a").body;
    assert_eq!(entry["texts"].as_array().unwrap().len(), 2);
    assert_eq!(entry["documents"].as_array().unwrap().len(), 1);
    assert_eq!(entry["texts"][1]["text"], "inventé");
}

#[test]
fn a_compiled_import_adds_and_changes_and_never_removes() {
    let server = Server::start();
    let both = format!(
        "{HEADER}{}{}",
        row("a", "XC", "one", "first"),
        row("b", "XC", "two", "x")
    );
    assert!(
        import(&server, "1.csv", both.as_bytes(), &["--compiled"])
            .status
            .success()
    );
    let again = import(&server, "1.csv", both.as_bytes(), &["--compiled"]);
    assert!(said(&again).contains("nothing new"), "{again:?}");
    let one = format!("{HEADER}{}", row("a", "XC", "one", "second"));
    let changed = import(&server, "2.csv", one.as_bytes(), &["--compiled"]);
    assert!(
        said(&changed).contains("0 added, 1 changed, 0 withdrawn"),
        "{changed:?}"
    );
    eventually("the change is shown", || {
        server.get("/api/v1/entries/xc.compiled.a").body["version"] == 2
    });
    assert_eq!(server.get("/api/v1/entries?state=XC").body["total"], 2);
    let versions = server.get("/api/v1/entries/xc.compiled.a/versions").body;
    let texts: Vec<_> = versions["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v["texts"][0]["text"].clone())
        .collect();
    assert_eq!(texts, ["first", "second"]);
}

#[test]
fn a_submission_replaces_the_one_before_and_both_stay_readable() {
    let server = Server::start();
    let token = server.token("drafter");
    let submit = |name: &str, year: &str, rows: &[String]| {
        let csv = format!("{HEADER}{}", rows.concat());
        import(
            &server,
            name,
            csv.as_bytes(),
            &["--submission", year, "--state", "XC"],
        )
    };
    let first = [
        row("a", "XC", "one", "first"),
        row("b", "XC", "two", "kept"),
    ];
    assert!(submit("1.csv", "2025", &first).status.success());
    let second = [
        row("b", "XC", "two", "kept"),
        row("c", "XC", "three", "new"),
    ];
    let output = submit("2.csv", "2026", &second);
    assert!(
        said(&output).contains("xc.restricted.2026: 1 added, 0 changed, 1 withdrawn, 1 unchanged"),
        "{output:?}"
    );
    eventually("the newest list is shown", || {
        let page = server.get_as(&token, "/api/v1/entries?state=XC");
        page.ids() == ["xc.restricted.b", "xc.restricted.c"]
    });
    let withdrawn = server
        .get_as(&token, "/api/v1/entries/xc.restricted.a")
        .body;
    assert_eq!(
        (&withdrawn["withdrawn"], &withdrawn["texts"][0]["text"]),
        (&true.into(), &"first".into())
    );
    let entry = server
        .get_as(&token, "/api/v1/entries/xc.restricted.a")
        .body;
    assert_eq!(
        (&entry["list"], &entry["withdrawn_by"]),
        (&"xc.restricted.2025".into(), &"xc.restricted.2026".into())
    );
    let again = submit("2.csv", "2026", &second);
    assert!(said(&again).contains("nothing new"), "{again:?}");
    let corrected = submit("3.csv", "2026", &first);
    assert!(
        said(&corrected).contains("xc.restricted.2026-2: 1 added"),
        "{corrected:?}"
    );
    let late = submit("4.csv", "2025", &first);
    assert!(!late.status.success());
    assert!(
        said(&late).contains("a submission of 2026 is held already"),
        "{late:?}"
    );
    let lists = server.get_as(&token, "/api/v1/states/XC").body;
    let ids: Vec<_> = lists["lists"]
        .as_array()
        .unwrap()
        .iter()
        .map(|list| list["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        [
            "xc.restricted.2025",
            "xc.restricted.2026",
            "xc.restricted.2026-2"
        ]
    );
}

#[test]
fn the_same_list_in_another_year_is_a_submission_of_its_own() {
    let server = Server::start();
    let csv = format!("{HEADER}{}", row("a", "XC", "one", "x"));
    for year in ["2025", "2026"] {
        let options = ["--submission", year, "--state", "XC"];
        let output = import(&server, "1.csv", csv.as_bytes(), &options);
        assert!(
            said(&output).contains(&format!("xc.restricted.{year}: ")),
            "{output:?}"
        );
        assert!(!said(&output).contains("nothing new"), "{output:?}");
    }
    let token = server.token("drafter");
    let lists = server.get_as(&token, "/api/v1/states/XC").body;
    assert_eq!(lists["lists"].as_array().unwrap().len(), 2);
    let entry = server
        .get_as(&token, "/api/v1/entries/xc.restricted.a")
        .body;
    assert_eq!(entry["version"], 1, "what did not change stays as it was");
}

#[test]
fn a_submission_is_of_the_state_that_was_named() {
    let server = Server::start();
    let csv = format!("{HEADER}{}", row("a", "XC", "one", "x"));
    let other = import(
        &server,
        "1.csv",
        csv.as_bytes(),
        &["--submission", "2026", "--state", "XB"],
    );
    assert!(!other.status.success());
    assert!(said(&other).contains("expected “XB”"), "{other:?}");
    let csv = format!("{HEADER}{}", row("a", "XORG", "one", "x"));
    let organisation = import(
        &server,
        "2.csv",
        csv.as_bytes(),
        &["--submission", "2026", "--state", "XORG"],
    );
    assert!(
        said(&organisation).contains("is an organisation"),
        "{organisation:?}"
    );
}

#[test]
fn a_submission_is_in_the_words_of_its_state() {
    let server = Server::start();
    for wording in ["summary", "project-translation"] {
        let line = row("a", "XC", "one", "x").replace("official", wording);
        let csv = format!("{HEADER}{line}");
        let options = ["--submission", "2026", "--state", "XC"];
        let output = import(&server, "1.csv", csv.as_bytes(), &options);
        assert!(!output.status.success(), "{wording}");
        assert!(
            said(&output).contains("words of this project"),
            "{output:?}"
        );
    }
}

#[test]
fn a_bad_file_is_refused_whole_with_every_fault() {
    let server = Server::start();
    let good = row("good", "XC", "fine", "fine");
    let bad = [
        row("bad key", "XC", "one", "x"),
        row("a", "XZ", "one", "x"),
        row("b", "XC", "one", "x").replace(",en,", ",xq,"),
        row("c", "XC", "", "a text without a term"),
        row("d", "XC", "one", "x").replace("A made-up law", ""),
        row("e", "XC", "one", "x").replace(",official", ",nice"),
        row("f", "XC", "one", "x").replace(",2026,", ",MMXXVI,"),
        "too,short\n".to_owned(),
        row("g", "XC", "", ""),
    ];
    let csv = format!("{HEADER}{good}{}", bad.concat());
    let output = import(&server, "bad.csv", csv.as_bytes(), &["--compiled"]);
    assert!(!output.status.success());
    let said = said(&output);
    for (line, field) in [
        (3, "entry"),
        (4, "state"),
        (5, "language"),
        (6, "term"),
        (7, "document"),
        (8, "wording"),
        (9, "year"),
        (10, ""),
        (11, "term"),
    ] {
        let place = format!("bad.csv:{line}: {field}");
        assert!(said.contains(&place), "{place} in {said}");
    }
    assert!(
        said.contains("nothing was loaded; faults found: 9"),
        "{said}"
    );
    assert_eq!(
        server.get("/api/v1/entries?state=XC").body["total"],
        0,
        "not even the good row"
    );
}

#[test]
fn faults_of_json_are_found_all_at_once_with_their_lines() {
    let server = Server::start();
    let json = r#"{
  "format": "entente-list/1",
  "state": "XC",
  "documents": [
    { "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" },
    { "id": "law", "title": "Another", "year": "2026", "status": "adopted" },
    { "id": "unused", "title": "Not cited", "year": 2026, "status": "adopted" }
  ],
  "entries": [
    { "id": "a", "terms": [] },
    { "id": "b", "terms": [{ "text": "x", "language": "xq", "wording": "official", "document": "law" }] },
    { "id": "c", "terms": [{ "text": "x", "language": "en", "wording": "official", "document": "law" }],
      "texts": [{ "kind": "definition", "language": "en", "text": "made up", "wording": "official" }] },
    { "id": "c", "terms": [{ "text": "y", "language": "en", "wording": "official", "document": "none" }], "extra": 1 }
  ]
}"#;
    let output = import(&server, "bad.json", json.as_bytes(), &["--compiled"]);
    assert!(!output.status.success());
    let said = said(&output);
    for expected in [
        "bad.json:6: documents[1].year: expected a whole number",
        "bad.json:7: documents: no term or text cites the document “unused”",
        "bad.json:10: entries[0].terms: the entry has no term",
        "bad.json:11: entries[1].terms[0].language: “xq” is not the tag of a language",
        "bad.json:13: entries[2].texts[0].document: a text without provenance",
        "bad.json:14: entries[3].terms[0].document: “none” is not the id of a document",
        "bad.json:14: entries[3].extra: unknown field",
        "bad.json:14: entries[3]: this id was already given on line 12",
    ] {
        assert!(said.contains(expected), "{expected}\nin\n{said}");
    }
}

#[test]
fn a_code_that_names_no_one_language_is_refused_and_its_document_is_cited() {
    let server = Server::start();
    let json = r#"{
  "format": "entente-list/1",
  "state": "XC",
  "documents": [
    { "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }
  ],
  "entries": [
    { "id": "a", "terms": [{ "text": "x", "language": "und", "wording": "official", "document": "law" }] }
  ]
}"#;
    let output = import(&server, "und.json", json.as_bytes(), &["--compiled"]);
    let said = said(&output);
    let of_language =
        "und.json:8: entries[0].terms[0].language: “und” is not the tag of one language";
    assert!(said.contains(of_language), "{said}");
    assert!(!said.contains("no term or text cites"), "{said}");
    assert!(said.contains("faults found: 1"), "{said}");
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let server = Server::start();
    let bad = row("a", "XC", "one", "x").replace(",en,", ",xq,");
    let csv = format!("{HEADER}\n\n{}{bad}", row("b", "XC", "two", "y")).replace('\n', "\r\n");
    let output = import(&server, "crlf.csv", csv.as_bytes(), &["--compiled"]);
    assert!(said(&output).contains("crlf.csv:5: language"), "{output:?}");
}

#[test]
fn quotation_marks_that_would_alter_a_text_are_refused() {
    let server = Server::start();
    let header = "entry,state,year,language,term,document,status,wording,definition\n";
    let row = |cell: &str| format!("a,XC,2026,en,one,law,adopted,official,{cell}\n");
    for (cell, expected) in [
        (
            "\"left open",
            "q.csv:2: a quotation mark is opened here and never closed",
        ),
        (
            "\"cyber\" space",
            "q.csv:2: text after a closing quotation mark",
        ),
    ] {
        let csv = format!("{header}{}{}", row(cell), row("fine").replace("a,", "b,"));
        let output = import(&server, "q.csv", csv.as_bytes(), &["--compiled"]);
        assert!(said(&output).contains(expected), "{cell}: {output:?}");
    }
    let csv = format!("{header}{}", row("\"a \"\"quoted\"\" word,\nand a line\""));
    assert!(
        import(&server, "q.csv", csv.as_bytes(), &["--compiled"])
            .status
            .success()
    );
    eventually("it is kept as written", || {
        let entry = server.get("/api/v1/entries/xc.compiled.a").body;
        entry["texts"][0]["text"] == "a \"quoted\" word,\nand a line"
    });
}

#[test]
fn links_follow_what_the_list_says() {
    let server = Server::start();
    let list = |concepts: &str| {
        format!(
            r#"{{ "format": "entente-list/1", "state": "XC",
              "documents": [{{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }}],
              "entries": [{{ "id": "a", "concepts": {concepts}, "terms": [
                {{ "text": "cyberspace", "language": "en", "wording": "official", "document": "law" }}] }}] }}"#
        )
    };
    let linked = || {
        let entry = server.get("/api/v1/entries/xc.compiled.a").body;
        let concepts = entry["concepts"].as_array().cloned().unwrap_or_default();
        concepts
            .iter()
            .map(|c| c["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let load = |concepts: &str| {
        import(
            &server,
            "xc.json",
            list(concepts).as_bytes(),
            &["--compiled"],
        )
    };
    assert!(load("[\"cyberspace\"]").status.success());
    eventually("linked by its editors", || linked() == ["cyberspace"]);
    assert!(load("[\"cyber-security\"]").status.success());
    eventually("linked otherwise", || linked() == ["cyber-security"]);
    let twice = load("[\"cyberspace\", \"cyberspace\"]");
    assert!(
        said(&twice).contains("entries[0].concepts[1]: “cyberspace” is given twice"),
        "{twice:?}"
    );
    let unknown = load("[\"nothing\"]");
    assert!(
        said(&unknown).contains("xc.json:3: entries[0].concepts[0]: there is no concept “nothing”"),
        "{unknown:?}"
    );
}

#[test]
fn a_newer_edition_of_the_glossary_brings_only_what_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let edition = |definition: &str| {
        std::fs::create_dir_all(folder.path().join("lists")).unwrap();
        for name in [
            "states.json",
            "concepts.json",
            "lists/xa.json",
            "lists/xb.json",
        ] {
            let text = std::fs::read_to_string(glossary().join(name)).unwrap();
            let text = text.replace("ensemble imaginaire", definition);
            std::fs::write(folder.path().join(name), text).unwrap();
        }
    };
    edition("ensemble imaginaire");
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), folder.path());
    let corrected = row("cyber-security", "XA", "cyber security", "corrected here");
    let csv = format!("{HEADER}{corrected}");
    assert!(
        import(&server, "xa.csv", csv.as_bytes(), &["--compiled"])
            .status
            .success()
    );
    edition("ensemble plus imaginaire encore");
    let server = Server::with_glossary(server.kill(), folder.path());
    let definition =
        |id: &str| server.get(&format!("/api/v1/entries/{id}")).body["texts"][0]["text"].clone();
    assert_eq!(definition("xa.compiled.cyber-security"), "corrected here");
    assert_eq!(
        definition("xb.compiled.espace"),
        "ensemble plus imaginaire encore des cyber-réseaux"
    );
}

#[test]
fn hostile_files_are_refused_in_plain_words() {
    let server = Server::start();
    let mut long_line = format!("{HEADER}a,XC,2026,en,\"").into_bytes();
    long_line.extend(std::iter::repeat_n(b'x', 3 * 1024 * 1024));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for (name, content, expected) in [
        (
            "a.csv",
            [
                HEADER.as_bytes(),
                b"a,XC,2026,en,\xff\xfe,x,law,adopted,official\n",
            ]
            .concat(),
            "a.csv:2: not valid UTF-8",
        ),
        (
            "b.csv",
            long_line,
            "b.csv:2: a quotation mark is opened here",
        ),
        ("c.csv", b"".to_vec(), "the column “entry” is missing"),
        (
            "s.csv",
            HEADER.replace(',', ";").into_bytes(),
            "the columns must be parted by commas",
        ),
        (
            "d.csv",
            HEADER.as_bytes().to_vec(),
            "the list has no entries",
        ),
        (
            "e.csv",
            b"entry,entry,foo\n".to_vec(),
            "the column is given twice",
        ),
        (
            "a.json",
            b"{\"format\": \xff}".to_vec(),
            "a.json:1: not valid UTF-8",
        ),
        ("b.json", deep.into_bytes(), "nested too deep"),
        ("c.json", b"{".to_vec(), "c.json:1: not valid JSON"),
        ("d.json", b"".to_vec(), "d.json: must not be empty"),
        ("e.json", b"[]".to_vec(), "expected an object"),
        (
            "f.json",
            b"{\"format\": \"entente-list/1\", // no\n\"state\": \"XC\"}".to_vec(),
            "not valid JSON",
        ),
        ("a.txt", b"x".to_vec(), "must end in .json or .csv"),
    ] {
        let output = import(&server, name, &content, &["--compiled"]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(expected), "{name}: {expected:?} in {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
    let missing = server.command(&["import", "/nowhere/x.csv", "--compiled"]);
    assert!(
        said(&missing).contains("/nowhere/x.csv: cannot be read"),
        "{missing:?}"
    );
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let server = Server::start();
    let path = server.data.path().join("huge.csv");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(1024 * 1024 * 1024).unwrap();
    let output = server.command(&["import", path.to_str().unwrap(), "--compiled"]);
    assert!(
        said(&output).contains("huge.csv: larger than"),
        "{output:?}"
    );
}

#[test]
fn the_research_corpus_loads_as_it_is() {
    let Some(shared) = shared_data() else { return };
    let real_states = tempfile::tempdir().unwrap();
    for name in ["states.json", "concepts.json"] {
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary");
        std::fs::copy(built_in.join(name), real_states.path().join(name)).unwrap();
    }
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), real_states.path());
    let path = shared.join("csv/national-definitions.csv");
    let output = server.command(&["import", path.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("what it holds is found", || {
        server.get("/api/v1/entries/al.compiled.ne-144").status == 200
            && server.get("/api/v1/search?state=AL").body["total"] == 2
    });
    let both = server.get("/api/v1/entries/hr.compiled.ne-026").body;
    assert_eq!(
        both["texts"].as_array().unwrap().len(),
        2,
        "two rows, one entry"
    );
    let found = server.get("/api/v1/search?q=hap%C3%ABsir%C3%AB+kibernetike");
    assert_eq!(found.ids()[0], "al.compiled.ne-144");
    // Alignment has linked it to the concept, by the words of its term.
    let linked = server.get("/api/v1/entries/al.compiled.ne-144").body;
    assert_eq!(linked["concepts"][0]["id"], "cyberspace");
    assert_eq!(linked["concepts"][0]["link"]["by"], "rule");
}

#[test]
fn what_is_odd_about_how_a_list_is_written_is_told_and_refused_by_nothing() {
    let server = Server::start();
    let rows = "entry,state,year,language,term,definition,document,status,wording\n\
        lamp,XC,2026,en,b\u{43e}tnet lamp,un feu imaginaire que nul ne sait éteindre la nuit,law,adopted,official\n\
        net,XC,2026,en,net of nets,a made-up net of all the nets that there are,law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, rows).unwrap();
    let path = file.to_str().unwrap();
    let folder = glossary();
    let check = ["check", path, "--glossary", folder.to_str().unwrap()];
    let checked = entente()
        .args(check)
        .args(["--lang", "en"])
        .output()
        .unwrap();
    let imported = server.command(&["import", path, "--compiled", "--lang", "en"]);
    for output in [checked, imported] {
        assert!(output.status.success(), "{output:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        for doubt in ["reads like “fr”", "letters of two alphabets"] {
            assert!(told.contains(doubt), "{told}");
        }
        assert_eq!(told.matches("XC.lamp").count(), 2, "{told}");
        assert!(!told.contains("XC.net"), "{told}");
    }
    eventually("it arrived", || {
        server.get("/api/v1/entries/xc.compiled.lamp").status == 200
    });
    let entry = server.get("/api/v1/entries/xc.compiled.lamp").body;
    assert_eq!(entry["terms"][0]["text"], "b\u{43e}tnet lamp");
}
