use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use entente::text::{compact, written_language};
use serde_json::Value;

use crate::support::{entente, glossary, shared_data};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("glossary")
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn lists() -> Vec<(PathBuf, Value)> {
    let paths = std::fs::read_dir(folder().join("lists")).unwrap();
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.clone(), json(&path)))
        .collect()
}

#[test]
fn the_built_in_glossary_has_no_faults() {
    let output = entente().arg("check").arg(folder()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("no faults; States: 57"), "{said}");
}

#[test]
fn every_file_fits_its_schema() {
    let validator = |name: &str| {
        let schema = json(&folder().join("schema").join(name));
        jsonschema::validator_for(&schema).unwrap()
    };
    let list_schema = validator("list.schema.json");
    let mut files = vec![
        (
            validator("states.schema.json"),
            folder().join("states.json"),
        ),
        (
            validator("concepts.schema.json"),
            folder().join("concepts.json"),
        ),
    ];
    for (path, _) in lists() {
        files.push((list_schema.clone(), path));
    }
    for (schema, path) in files {
        let instance = json(&path);
        let faults: Vec<String> = schema
            .iter_errors(&instance)
            .map(|e| format!("{}: {e}", e.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
    }
}

#[test]
fn the_compiled_lists_are_whole() {
    let lists = lists();
    let states: Vec<&str> = lists
        .iter()
        .map(|(_, list)| list["state"].as_str().unwrap())
        .collect();
    assert_eq!(
        states,
        [
            "AL", "AT", "CA", "CH", "CY", "CZ", "DE", "EU", "FI", "FR", "GB", "HR", "HU", "IE",
            "LT", "LU", "MD", "ME", "MT", "NL", "NO", "PL", "RO", "RU", "SE", "SI", "SK", "TR",
            "US"
        ]
    );
    let entries = lists
        .iter()
        .map(|(_, list)| list["entries"].as_array().unwrap());
    let sources: BTreeSet<&str> = entries
        .flatten()
        .map(|entry| entry["source_entry"].as_str().unwrap())
        .collect();
    assert_eq!(sources.len(), 292);
}

/// A good folder, made of what `tests/glossary` has of Xandria, with one text put in the place of
/// another in one file.
fn folder_with(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("lists")).unwrap();
    for name in ["states.json", "concepts.json", "lists/xa.json"] {
        let mut text = std::fs::read_to_string(glossary().join(name)).unwrap();
        if name == file {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn checked(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = entente()
        .arg("check")
        .arg(folder)
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.success(), said)
}

#[test]
fn each_slip_in_a_compiled_list_is_told_with_its_place() {
    let french = "espace imaginaire de tous les réseaux";
    let fit = "\"fr\", \"type\": \"full-form\", \"wording\": \"project-translation\"";
    for (file, from, to, said) in [
        (
            "lists/xa.json",
            french,
            "l'espace imaginaire de tous les réseaux",
            "texts[1].text: straight or wrong apostrophe",
        ),
        (
            "lists/xa.json",
            french,
            "espace imaginaire ; de tous les réseaux",
            "narrow no-break space (U+202F)",
        ),
        (
            "lists/xa.json",
            french,
            "espace imaginaire\u{a0}: de tous les réseaux",
            "narrow no-break space (U+202F)",
        ),
        (
            "lists/xa.json",
            french,
            "espace imaginaire de 10 % des réseaux",
            "a no-break space (U+00A0)",
        ),
        (
            "lists/xa.json",
            french,
            "espace  imaginaire de tous les réseaux",
            "a space too many",
        ),
        (
            "lists/xa.json",
            french,
            "espace imaginaire de tous les re\u{301}seaux",
            "Normalization Form C",
        ),
        (
            "lists/xa.json",
            french,
            "made-up space of all the networks that there are",
            "reads like “en”, but is said to be “fr”",
        ),
        (
            "lists/xa.json",
            "\"cyberespace\", \"language\": \"fr\"",
            "\"cyberespace\", \"language\": \"en\"",
            "no term in French",
        ),
        (
            "lists/xa.json",
            "\"cyberespace\", \"language\": \"fr\"",
            "\"cyberespace\", \"language\": \"en\"",
            "is the concept’s name in the other language",
        ),
        (
            "lists/xa.json",
            "\"definition\", \"language\": \"fr\"",
            "\"note\", \"language\": \"fr\"",
            "no definition in French",
        ),
        (
            "lists/xa.json",
            "\"summary\"",
            "\"official\"",
            "mark it “summary”",
        ),
        (
            "lists/xa.json",
            "\"project-translation\"",
            "\"machine-translation\"",
            "“machine-translation” is not one of official",
        ),
        (
            "lists/xa.json",
            fit,
            "\"fr\", \"status\": \"preferred\", \"wording\": \"project-translation\"",
            "has no status",
        ),
        (
            "lists/xa.json",
            "\"concepts\": [\"cyber-security\"]",
            "\"concepts\": []",
            "linked to no concept",
        ),
        (
            "concepts.json",
            "\"concepts\": [",
            "\"concepts\": [ { \"id\": \"unused\", \"name\": { \"en\": \"unused\", \"fr\": \"inutile\" }, \"subject\": \"security\" },",
            "no entry of any list is linked to this concept",
        ),
        (
            "lists/xa.json",
            "\"wording\": \"official\", \"document\": \"strategy\" },\n        { \"text\": \"cyberespace\"",
            "\"wording\": \"project-translation\", \"document\": \"strategy\" },\n        { \"text\": \"cyberespace\"",
            "no term as the document has it",
        ),
        (
            "concepts.json",
            "\"en\": \"cyber security\"",
            "\"en\": \"cyber space\"",
            "is the name of “cyberspace” already",
        ),
        (
            "concepts.json",
            "\"subjects\": [",
            "\"subjects\": [\n{ \"id\": \"unused\", \"name\": { \"en\": \"unused\", \"fr\": \"inutile\" } },",
            "no concept belongs to this subject field",
        ),
    ] {
        let folder = folder_with(file, from, to);
        let (good, told) = checked(folder.path(), &[]);
        assert!(!good, "{to}");
        let line = told.lines().find(|line| line.contains(said));
        let line = line.unwrap_or_else(|| panic!("{said}: {told}"));
        let place: Vec<&str> = line.splitn(3, ':').collect();
        assert_eq!(place[0], file, "{line}");
        assert!(
            place[1].parse::<usize>().is_ok_and(|line| line > 1),
            "{line}"
        );
    }
}

#[test]
fn files_that_are_not_what_their_names_say_are_told() {
    let folder = folder_with("lists/xa.json", "XA", "XA");
    let lists = folder.path().join("lists");
    std::fs::write(lists.join("xb.csv"), "").unwrap();
    std::fs::copy(lists.join("xa.json"), lists.join("xb.json")).unwrap();
    std::fs::remove_file(lists.join("xa.json")).unwrap();
    let (good, told) = checked(folder.path(), &[]);
    assert!(!good);
    assert!(told.contains("lists/xb.csv: is not read"), "{told}");
    assert!(
        told.contains("lists/xb.json:1: holds the list of XA"),
        "{told}"
    );
}

#[test]
fn one_fault_is_told_once() {
    for (file, from, to) in [
        ("states.json", "\"Xandria\"", "7"),
        ("concepts.json", "\"cybersécurité\"", "7"),
        ("lists/xa.json", "\"year\": 2020", "\"year\": \"2020\""),
    ] {
        let folder = folder_with(file, from, to);
        let (good, told) = checked(folder.path(), &[]);
        assert!(!good, "{file}");
        assert!(told.contains("faults found: 1\n"), "{file}: {told}");
    }
}

#[test]
fn slips_are_told_in_french() {
    let folder = folder_with("lists/xa.json", "made-up space", "made-up  space");
    let (_, told) = checked(folder.path(), &["--lang", "fr"]);
    assert!(
        told.contains("lists/xa.json:29: entries[1].texts[0].text: une espace de trop"),
        "{told}"
    );
}

#[test]
fn summaries_too_close_to_their_source_are_named() {
    let long = "made-up space of all networks that join Xandria to the world";
    let folder = folder_with("lists/xa.json", "made-up space of all networks", long);
    let list = folder.path().join("lists/xa.json");
    let mut said = std::fs::read_to_string(&list).unwrap();
    for (key, source) in [("cyber-security", "safe"), ("cyberspace", "space")] {
        let id = format!("\"id\": \"{key}\",\n");
        said = said.replacen(&id, &format!("\"source_entry\": \"{source}\", {id}"), 1);
    }
    std::fs::write(&list, said).unwrap();
    let compared = |source: &str, more: &str| {
        let path = folder.path().join("sources.csv");
        let rows = format!(
            "entry,state,year,language,term,definition,document,status,wording\n\
             safe,XA,2020,en,cyber security,whatever is safe,Network Strategy of Xandria,adopted,official\n\
             space,XA,2020,en,cyber-space,{source},Network Strategy of Xandria,adopted,official\n{more}"
        );
        std::fs::write(&path, rows).unwrap();
        let output = entente()
            .arg("check")
            .arg(folder.path())
            .arg("--sources")
            .arg(&path)
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(told).unwrap())
    };

    let (good, told) = compared("space that all networks of Xandria form", "");
    assert!(good, "{told}");
    let row = "xa.compiled.cyberspace (en): 2 words in a row of the source’s 7: “all networks”";
    assert!(told.contains(row), "{told}");

    let (good, told) = compared(
        &format!("{long}\u{a0}; in which every one of them is at home and well"),
        "",
    );
    assert!(!good, "{told}");
    let fault = "lists/xa.json:29: entries[1].texts[0].text: 12 words in a row are the source’s";
    assert!(told.contains(fault), "{told}");

    let (good, told) = compared(&format!("a {long}"), "");
    assert!(good, "{told}");
    let row = "12 words in a row of the source’s 13";
    assert!(
        told.contains(row) && told.contains("may not allow less"),
        "{told}"
    );
    let (good, told) = compared(long, "");
    assert!(!good, "a source repeated whole: {told}");

    let (good, told) = compared(
        "x",
        "moon,XA,2020,en,moon,x,Network Strategy of Xandria,adopted,official\n",
    );
    assert!(!good, "{told}");
    assert!(
        told.contains("sources.csv: no entry summarises “XA moon”"),
        "{told}"
    );
}

#[test]
fn every_source_is_summarised_in_other_words() {
    let Some(shared) = shared_data() else { return };
    let sources = shared.join("csv/national-definitions.csv");
    let output = entente()
        .arg("check")
        .arg(folder())
        .arg("--sources")
        .arg(sources)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let table = String::from_utf8(output.stdout).unwrap();
    assert_eq!(table.lines().count(), 292);
}

#[test]
fn the_readme_names_every_document_and_subject_field() {
    let readme = std::fs::read_to_string(folder().join("README.md")).unwrap();
    let mut documents = 0;
    for (_, list) in lists() {
        for document in list["documents"].as_array().unwrap() {
            let of = |name: &str| document[name].as_str().unwrap();
            let (state, year) = (list["state"].as_str().unwrap(), &document["year"]);
            let row = format!(
                "({state}) | {} | {} | {year} | {} |",
                of("title"),
                of("issuer"),
                of("status")
            );
            assert!(readme.contains(&row), "{row}");
            documents += 1;
        }
    }
    let sources = readme.split("## Sources by State").nth(1).unwrap();
    let rows = sources.split("## ").next().unwrap().lines();
    let rows = rows.filter(|line| line.starts_with("| ")).count();
    assert_eq!(
        rows - 2,
        documents,
        "no row of a document that is no longer cited"
    );
    let concepts = json(&folder().join("concepts.json"));
    for subject in concepts["subjects"].as_array().unwrap() {
        let of = |value: &Value| value.as_str().unwrap().to_owned();
        let row = format!(
            "| `{}` | {} | {} | {} |",
            of(&subject["id"]),
            of(&subject["name"]["en"]),
            of(&subject["name"]["fr"]),
            of(&subject["scope"]["en"])
        );
        assert!(readme.contains(&row), "{row}");
    }
}

/// Where the detector tells no language, a definition in the wrong one would
/// pass: that must be rare.
#[test]
fn the_language_of_nearly_every_definition_is_told() {
    let (mut judged, mut told) = (0, 0);
    for (_, list) in lists() {
        for entry in list["entries"].as_array().unwrap() {
            for text in entry["texts"].as_array().unwrap() {
                let said = text["text"].as_str().unwrap();
                let found = written_language(said, &["en", "fr", "ro", "hr", "sv", "ru"]);
                judged += 1;
                told += usize::from(found.as_deref() == text["language"].as_str());
            }
        }
    }
    println!("the language of {told} definitions of {judged} is told");
    assert!(told * 100 >= judged * 95, "{told} of {judged}");
}

/// Terms that the research corpus has in another form than the document
/// itself: the entry of the corpus, and the term as the document has it.
const TERMS_AS_IN_THE_DOCUMENT: [(&str, &str); 11] = [
    ("ne-012", "Distributed Denial of Services"),
    ("ne-019", "sensitive data"),
    ("ne-022", "awareness"),
    ("ne-024", "Cyber crime"),
    ("ne-024", "Kibernetički kriminalitet"),
    ("ne-046", "critical infrastructures"),
    ("ne-062", "cyberspace of the Republic of Poland"),
    ("ne-084", "System Resistance"),
    ("ne-087", "Cyber Security in General"),
    ("ne-089", "National Cyber Space of the Slovak Republic"),
    ("ne-129", "information security of the Russian Federation"),
];

/// Titles that the research corpus has in another form than the document
/// itself: as the corpus has them, and as the document does.
const TITLES_AS_IN_THE_DOCUMENT: [(&str, &str); 3] = [
    (
        "Strategia de securitate cibernetică a României, cap. 3 Concepte, definiţii şi termeni",
        "Strategia de securitate cibernetică a României, cap. I, pct. 3 Concepte, definiţii şi termeni",
    ),
    (
        "The National Cyber Security Strategy of the Republic of Croatia, Annex: Terms and abbreviations",
        "The National Cyber Security Strategy of the Republic of Croatia, Appendix: Terms and acronyms",
    ),
    (
        "Doctrine of the Information Security of the Russian Federation (English translation)",
        "Information Security Doctrine of the Russian Federation (English translation)",
    ),
];

/// State, term (but for case and spacing), document, issuer, year, status and
/// wording are as the research corpus has them; and where it names the origin
/// of a text, so does the entry.
#[test]
fn facts_carry_over_from_the_sources() {
    let Some(shared) = shared_data() else { return };
    let sources = json(&shared.join("national-definitions.json"));
    let lists = lists();
    for row in sources["definitions"].as_array().unwrap() {
        let (source, state) = (row["entry"].as_str().unwrap(), &row["state"]);
        let list = lists.iter().find(|(_, list)| list["state"] == *state);
        let list = &list.unwrap_or_else(|| panic!("{state}")).1;
        let entries = list["entries"].as_array().unwrap();
        let entry = entries.iter().find(|e| e["source_entry"] == source);
        let entry = entry.unwrap_or_else(|| panic!("{state} {source}"));

        let mut documents = list["documents"].as_array().unwrap().iter();
        let document = documents.find(|document| is_document_of(document, row));
        let document = &document.unwrap_or_else(|| panic!("{row}"))["id"];

        let spelled = TERMS_AS_IN_THE_DOCUMENT.iter();
        let mut spelled = spelled.filter(|(entry, _)| *entry == source).peekable();
        let is_given = |term: &str| is_term_of(entry, row, document, term);
        let given = match spelled.peek() {
            Some(_) => spelled.any(|(_, term)| is_given(term)),
            None => full_form_and_short(row["term"].as_str().unwrap()).all(is_given),
        };
        assert!(given, "{source} {}: {:#?}", row["term"], entry["terms"]);

        if !row["taken_from"].is_null() {
            for text in entry["texts"].as_array().unwrap() {
                assert!(text["taken_from"].is_string(), "{source}");
                assert_eq!(text["document"], *document, "{source}");
            }
        }
    }
}

fn is_document_of(document: &Value, row: &Value) -> bool {
    let title = row["document"].as_str().unwrap();
    let own = TITLES_AS_IN_THE_DOCUMENT
        .iter()
        .find(|(of, _)| *of == title);
    document["title"] == own.map_or(title, |(_, own)| own)
        && ["issuer", "year", "status"]
            .iter()
            .all(|field| document[*field] == row[*field])
}

fn is_term_of(entry: &Value, row: &Value, document: &Value, term: &str) -> bool {
    entry["terms"].as_array().unwrap().iter().any(|given| {
        compact(given["text"].as_str().unwrap()) == compact(term)
            && given["language"] == row["language"]
            && given["wording"] == row["wording"]
            && given["document"] == *document
    })
}

/// `denial of service (DoS)` is a full form and an abbreviation; in other
/// brackets, as in `network (computer)`, a word belongs to the term.
fn full_form_and_short(term: &str) -> impl Iterator<Item = &str> {
    let is_short = |short: &str| short.chars().any(char::is_uppercase) && !short.contains(' ');
    let parts = term
        .strip_suffix(')')
        .and_then(|term| term.split_once(" ("))
        .filter(|(_, short)| is_short(short));
    let (full, short) = parts.map_or((term, None), |(full, short)| (full, Some(short)));
    std::iter::once(full).chain(short)
}
