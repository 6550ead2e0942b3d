//! A concept side by side, and what changed over time.

use serde_json::{Value, json};

use crate::support::compiled::{compiled, page_with};
use crate::support::{Server, eventually};

fn column<'a>(comparison: &'a Value, state: &str) -> &'a Value {
    let columns = comparison["columns"].as_array().unwrap();
    columns
        .iter()
        .find(|column| column["state"] == state)
        .expect("a column")
}

#[test]
fn every_state_is_a_column_in_the_order_of_names() {
    let server = Server::start();
    let order = |lang: &str| -> Vec<String> {
        let answer = server.get(&format!(
            "/api/v1/concepts/cyberspace/comparison?lang={lang}"
        ));
        assert_eq!(answer.status, 200);
        let columns = answer.body["columns"].as_array().unwrap().clone();
        columns
            .iter()
            .map(|column| column["state"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(order("en"), ["XD", "XA", "XB", "XC"]);
    assert_eq!(order("fr"), ["XA", "XD", "XB", "XC"]);
}

#[test]
fn originals_translations_and_summaries_stand_apart() {
    let server = Server::start();
    let comparison = server.get("/api/v1/concepts/cyberspace/comparison").body;
    let english = &column(&comparison, "XA")["cells"][0]["languages"][0];
    assert_eq!(english["language"], "en");
    assert_eq!(english["original_terms"][0]["text"], "cyber-space");
    assert_eq!(
        english["summaries"][0]["label"]["en"],
        "summary by this project"
    );
    assert_eq!(english["original_texts"], Value::Array(vec![]));
    let french = &column(&comparison, "XA")["cells"][0]["languages"][1];
    assert_eq!(
        french["translated_terms"][0]["wording"],
        "project-translation"
    );
    let original = &column(&comparison, "XB")["cells"][0]["languages"][1];
    assert_eq!(
        original["original_texts"][0]["text"],
        "ensemble imaginaire des cyber-réseaux"
    );
}

#[test]
fn absence_is_said_as_far_as_it_is_known_to_the_reader() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let linked = "other,XC,2026,en,cyber security,made up,A made-up law,adopted,official\n";
    let unlinked = "more,XC,2026,en,network,made up,A made-up law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{header}{linked}")).unwrap();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    let address = "/api/v1/concepts/cyberspace/comparison";
    let status = || column(&server.get_as(&token, address).body, "XC")["status"].clone();
    eventually("what a rule alone linked settles nothing", || {
        status() == "no-entry-available"
    });
    let link = "/api/v1/links/cyber-security~xc.restricted.other";
    let own = server.delegation("XC");
    let say = |stance: &str| {
        let said = json!({ "stance": stance });
        let said = server.send_as(&own, "PUT", &format!("{link}/assertion"), &said);
        assert_eq!(said.status, 200, "{said:?}");
    };
    say("confirmed");
    assert_eq!(
        status(),
        "not-provided",
        "participants see that the State did not provide it"
    );
    say("disputed");
    assert_eq!(status(), "no-entry-available");
    say("confirmed");
    let split = json!({
        "concept": { "id": "other", "name": { "en": "other", "fr": "autre" }, "subject": "security" },
        "entries": ["xc.restricted.other"],
    });
    let path = "/api/v1/concepts/cyber-security/split";
    assert_eq!(server.send_as(&token, "POST", path, &split).status, 201);
    let from = "/api/v1/concepts/cyber-security/comparison";
    let from = server.get_as(&token, from).body;
    assert_eq!(
        column(&from, "XC")["status"],
        "no-entry-available",
        "it was said to be about this one, and was moved"
    );
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str())];
    let (_, page) = server.bytes("/en/concepts/cyber-security", &headers);
    let page = String::from_utf8(page).unwrap();
    assert!(!page.contains("not provided"), "{page}");
    let moved = "/api/v1/links/other~xc.restricted.other/assertion";
    let said = json!({ "stance": "confirmed" });
    assert_eq!(server.send_as(&own, "PUT", moved, &said).status, 200);
    assert_eq!(status(), "not-provided", "settled again");
    std::fs::write(&file, format!("{header}{linked}{unlinked}")).unwrap();
    assert!(server.command(&import).status.success());
    eventually(
        "an entry about nobody knows what may be the missing one",
        || {
            let seen = server.get_as(&token, address).body;
            column(&seen, "XC")["status"] == "no-entry-available"
        },
    );
    let public = server.get(address).body;
    assert_eq!(
        column(&public, "XC")["status"],
        "no-list-held",
        "the public sees no submission"
    );
    assert_eq!(column(&public, "XD")["status"], "no-list-held");
    let other = server
        .get("/api/v1/concepts/cyber-security/comparison")
        .body;
    assert_eq!(column(&other, "XB")["status"], "no-entry-available");
}

#[test]
fn states_can_be_chosen() {
    let server = Server::start();
    let comparison = server
        .get("/api/v1/concepts/cyberspace/comparison?state=XB,XD")
        .body;
    assert_eq!(comparison["total"], 2);
    let unknown = server.get("/api/v1/concepts/cyberspace/comparison?state=XZ");
    assert_eq!(
        (unknown.status, unknown.problem()),
        (400, "invalid-request")
    );
    let nothing = server.get("/api/v1/concepts/nothing/comparison");
    assert_eq!((nothing.status, nothing.problem()), (404, "not-found"));
}

#[test]
fn a_comparison_is_a_table_too() {
    let server = Server::start();
    let own = server.delegation("XB");
    let disputed = json!({ "stance": "disputed", "reason": "autre chose" });
    let assertion = "/api/v1/links/cyberspace~xb.compiled.espace/assertion";
    assert_eq!(
        server.send_as(&own, "PUT", assertion, &disputed).status,
        200
    );
    let path = "/api/v1/concepts/cyberspace/comparison.csv?lang=fr&language=fr";
    let (headers, bytes) = server.bytes(path, &[]);
    assert_eq!(headers["content-type"], "text/csv; charset=utf-8");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let names = reader.headers().unwrap().clone();
    assert_eq!(names.iter().nth(1), Some("État"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of = |row: &csv::StringRecord, name: &str| {
        let at = names.iter().position(|column| column == name).unwrap();
        row[at].to_owned()
    };
    let original = rows
        .iter()
        .find(|row| of(row, "texte") == "ensemble imaginaire des cyber-réseaux")
        .unwrap();
    assert_eq!(of(original, "État"), "XB");
    assert_eq!(of(original, "formulation"), "official");
    assert_eq!(of(original, "nom de la sorte"), "définition");
    assert_eq!(of(original, "traduit de"), "");
    assert!(!of(original, "document").is_empty());
    assert_eq!(of(original, "état du document"), "draft");
    let label = of(original, "nom de l’état du document");
    assert_eq!(label, "projet, non adopté");
    assert_eq!(of(original, "rattachement"), "editor");
    let label = of(original, "nom du rattachement");
    assert_eq!(label, "rattaché par les éditeurs de la liste établie");
    assert_eq!(
        of(original, "situation du rattachement"),
        "rattachement contesté (Xébélande)\u{202f}: autre chose"
    );
    for (name, value) in [
        ("liste", "xb.compiled"),
        ("origine", "compiled"),
        ("année de l’échange", ""),
        ("type de terme", ""),
        ("à la date du", ""),
    ] {
        assert_eq!(of(original, name), value, "{name}");
    }
    let term = rows.iter().find(|row| of(row, "sorte") == "term").unwrap();
    assert_eq!(of(term, "nom du type de terme"), "forme complète");
    assert!(names.iter().any(|name| name == "cote du document"));
    for name in ["repris de", "traduit par"] {
        assert_eq!(of(original, name), "", "{name}");
    }
    assert!(
        rows.iter()
            .all(|row| matches!(of(row, "langue").as_str(), "fr" | ""))
    );
    let none = rows.iter().find(|row| of(row, "État") == "XD").unwrap();
    assert_eq!(of(none, "situation"), "aucune liste conservée ici");
    let path = "/api/v1/concepts/cyberspace/comparison.csv?lang=en&state=XB";
    let (_, bytes) = server.bytes(path, &[]);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let nothing = ["none", "nothing in English", "en", ""];
    let says_so = |row: &csv::StringRecord| {
        let said = (9..13).map(|at| &row[at]);
        said.eq(nothing)
    };
    assert!(
        rows.iter().any(says_so),
        "XB has nothing in English: {rows:?}"
    );
    let lines = String::from_utf8(bytes).unwrap();
    assert_eq!(lines.matches('\n').count(), lines.matches("\r\n").count());
    assert!(lines.ends_with("\r\n"));
    let unknown = server.get("/api/v1/concepts/nothing/comparison.csv");
    assert_eq!(unknown.status, 404);
}

#[test]
fn a_language_without_a_text_is_told() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/comparison";
    let compared = server.get(&format!("{path}?language=de&state=XB")).body;
    let cells = compared["columns"][0]["cells"].as_array().unwrap();
    assert!(!cells.is_empty());
    for cell in cells {
        let languages = cell["languages"].as_array().unwrap();
        assert_eq!(languages.len(), 1, "{cell}");
        let told = (&languages[0]["language"], &languages[0]["none"]);
        assert_eq!(told, (&Value::from("de"), &Value::from(true)));
    }
    let french = server.get(&format!("{path}?language=fr&state=XB")).body;
    let languages = &french["columns"][0]["cells"][0]["languages"];
    assert_eq!(languages[0]["none"], false);
    let (_, bytes) = server.bytes(&format!("{path}.csv?language=de&state=XB"), &[]);
    let csv = String::from_utf8(bytes).unwrap();
    assert_eq!(csv.lines().count(), cells.len() + 1, "{csv}");
    assert!(
        csv.lines()
            .all(|line| line.contains("kind") || line.contains("xb.")),
        "{csv}"
    );
}

#[test]
fn what_is_in_a_regional_language_is_found_by_it() {
    let server = Server::start();
    compiled(
        &server,
        "net,XC,2026,en-GB,cyberspace,all made-up nets,law,adopted,official\n\
         other,XC,2026,en-US,cyberspace,every made-up cable,law,adopted,official\n",
    );
    let path = "/api/v1/concepts/cyberspace/comparison";
    eventually("it arrived", || {
        let held = server.get(&format!("{path}?state=XC")).body;
        held.to_string().contains("every made-up cable")
    });
    let languages = |asked: &str, cell: usize| {
        let compared = server.get(&format!("{path}?state=XC&language={asked}"));
        compared.body["columns"][0]["cells"][cell]["languages"].clone()
    };
    let british = languages("en-GB", 0);
    assert_eq!(british.as_array().unwrap().len(), 1, "{british}");
    assert_eq!(british[0]["language"], "en-GB");
    assert_eq!(british[0]["original_terms"][0]["text"], "cyberspace");
    assert_eq!(british[0]["original_texts"][0]["text"], "all made-up nets");
    let told = &languages("en-GB", 1)[0];
    assert_eq!(
        (&told["language"], &told["none"]),
        (&json!("en-GB"), &json!(true)),
        "the other one is in another English"
    );
    let both = languages("en,en-GB", 0);
    assert_eq!(both.as_array().unwrap().len(), 1, "nothing twice: {both}");
    assert_eq!(both[0]["language"], "en");
    let (_, bytes) = server.bytes(&format!("{path}.csv?state=XC&language=en-GB"), &[]);
    let csv = String::from_utf8(bytes).unwrap();
    assert!(csv.contains("en-GB,all made-up nets"), "{csv}");
    let html = page_with(
        &server,
        "/en/concepts/cyberspace?state=XC&language=en-GB",
        "all made-up nets",
    );
    let nothing = html.matches("nothing in English").count();
    assert_eq!(nothing, 1, "of the other entry alone: {html}");
    let html = server.get("/en/concepts/cyberspace?language=en&language=de");
    let html = html.body.as_str().unwrap().to_owned();
    assert!(html.contains("nothing in German"), "{html}");
}

#[test]
fn a_submission_says_what_it_changed() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let first = "one,XC,2025,en,made-up one,a made-up thing,A made-up law,adopted,official\n\
                 two,XC,2025,en,made-up two,another made-up thing,A made-up law,adopted,official\n";
    let second = "one,XC,2025,en,made-up one,a quite made-up thing,A made-up law,adopted,official\n\
                  three,XC,2026,en,made-up three,a third,A made-up law,adopted,official\n";
    for (year, rows) in [("2025", first), ("2026", second)] {
        let path = server.data.path().join(format!("{year}.csv"));
        std::fs::write(&path, format!("{header}{rows}")).unwrap();
        let file = path.to_str().unwrap();
        let output = server.command(&["import", file, "--submission", year, "--state", "XC"]);
        assert!(output.status.success(), "{output:?}");
    }
    let path = "/api/v1/lists/xc.restricted.2026/changes";
    let answer = server.get_as(&token, path);
    assert_eq!(answer.status, 200, "{answer:?}");
    let changes = &answer.body;
    assert_eq!(changes["added"][0]["id"], "xc.restricted.three");
    assert_eq!(changes["removed"][0]["id"], "xc.restricted.two");
    assert_eq!(changes["changed"][0]["id"], "xc.restricted.one");
    let segments = changes["changed"][0]["reworded"][0]["segments"]
        .as_array()
        .unwrap();
    assert!(
        segments
            .iter()
            .any(|s| s["change"] == "added" && s["text"] == "quite "),
        "{segments:?}"
    );
    assert_eq!(changes["unchanged"], 0);
    assert_eq!(
        (&changes["total"], &changes["cursor"]),
        (&json!(3), &Value::Null)
    );
    // Page by page the same, in the same order.
    let mut query = "?limit=1".to_owned();
    let mut read = Vec::new();
    for _ in 0..3 {
        let page = server.get_as(&token, &format!("{path}{query}")).body;
        for what in ["added", "removed", "changed"] {
            read.extend(page[what].as_array().unwrap().clone());
        }
        let cursor = page["cursor"].as_str().unwrap_or_default();
        query = format!("?limit=1&cursor={cursor}");
    }
    let all = ["added", "removed", "changed"].map(|what| changes[what][0].clone());
    assert_eq!(read, all);
    assert_eq!(query, "?limit=1&cursor=", "no more of them");
    for (language, total) in [("en", 3), ("fr", 0)] {
        let narrowed = server.get_as(&token, &format!("{path}?language={language}"));
        assert_eq!(narrowed.body["total"], total, "{language}");
    }
    for bad in ["?cursor=no", "?limit=0", "?language=english"] {
        let refused = server.get_as(&token, &format!("{path}{bad}"));
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request")
        );
    }
    let before = server
        .get_as(&token, "/api/v1/lists/xc.restricted.2025/changes")
        .body;
    assert_eq!(before["added"].as_array().unwrap().len(), 2);
    assert_eq!(server.get(path).status, 404, "not for the public");
    assert_eq!(server.get("/api/v1/lists/xa.compiled/changes").status, 400);
}

#[test]
fn a_parameter_that_is_missing_is_named() {
    let server = Server::start();
    for path in [
        "/api/v1/spreads",
        "/api/v1/concepts/cyberspace/shared-words?lang=en",
        "/api/v1/difference?from=a&to=b",
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.problem()), (400, "invalid-request"));
        assert_eq!(answer.body["errors"][0]["field"], "language", "{path}");
    }
    let least = server.get("/api/v1/unlinked-terms?least=58");
    assert_eq!(least.body["errors"][0]["field"], "least");
}

#[test]
fn own_words_in_another_language_stand_on_the_page() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,,law,adopted,official\n\
        net,XC,2026,de,,erfundenes Netz aller Rechner,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made-up net of all computers,law,adopted,machine-translation\n\
        net,XD,2026,de,,ausgedachtes Netz der Rechner,law,adopted,official\n";
    compiled(&server, rows);
    let english = page_with(&server, "/en/concepts/cyberspace", "erfundenes Netz");
    let shown = "<details class=\"unshown\" open><summary>definition in German</summary>";
    let folded = "<details class=\"unshown\"><summary>definition in German</summary>";
    assert_eq!(english.matches(shown).count(), 1, "{english}");
    assert_eq!(english.matches(folded).count(), 1, "{english}");
    assert!(english.contains("ausgedachtes Netz der Rechner"));
    let french = page_with(
        &server,
        "/fr/concepts/cyberspace?state=XC",
        "erfundenes Netz",
    );
    assert!(french.contains("<summary>définition en allemand</summary>"));
    let german = server.get("/en/concepts/cyberspace?language=de,en");
    assert!(
        !german
            .body
            .as_str()
            .unwrap()
            .contains("definition in German")
    );
    let spanish = server.get("/en/concepts/cyberspace?language=es&state=XC");
    let spanish = spanish.body.as_str().unwrap();
    assert!(spanish.contains("nothing in Spanish") && spanish.contains("erfundenes Netz"));
}

/// Whatever the languages of the page have: nobody knows otherwise that there is more.
#[test]
fn a_definition_in_a_third_language_is_named_beside_those_that_are_shown() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,made-up net of all computers,law,adopted,official\n\
        net,XC,2026,fr,cyberespace,réseau imaginaire des ordinateurs,law,adopted,official\n\
        net,XC,2026,hr,kibernetički prostor,izmišljena mreža svih računala,law,adopted,official\n";
    compiled(&server, rows);
    let english = page_with(&server, "/en/concepts/cyberspace", "izmišljena mreža");
    let folded = "<details class=\"unshown\"><summary>definition in Croatian</summary>";
    assert!(english.contains(folded), "{english}");
    let french = page_with(&server, "/fr/concepts/cyberspace", "izmišljena mreža");
    assert!(french.contains("<details class=\"unshown\"><summary>définition en croate</summary>"));
    let croatian = server.get("/en/concepts/cyberspace?language=hr&state=XC");
    let croatian = croatian.body.as_str().unwrap();
    assert!(!croatian.contains("<summary>definition in"), "{croatian}");
}

#[test]
fn the_kind_of_a_translated_text_is_told() {
    let server = Server::start();
    let list = json!({
        "format": "entente-list/1",
        "state": "XC",
        "documents": [{ "id": "law", "title": "A made-up law", "year": 2026, "status": "adopted" }],
        "entries": [{
            "id": "net",
            "terms": [{ "text": "cyberspace", "language": "en", "type": "full-form", "wording": "official", "document": "law" }],
            "texts": [{ "kind": "note", "language": "de", "text": "Eine Notiz", "wording": "courtesy-translation", "document": "law" }],
        }],
    });
    let file = server.data.path().join("xc.json");
    std::fs::write(&file, list.to_string()).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    let path = "/en/concepts/cyberspace?state=XC&language=de";
    let html = page_with(&server, path, "Eine Notiz");
    let after = html.split("Eine Notiz").nth(1).unwrap();
    let after = &after[..after.find("</div>").unwrap()];
    assert!(after.contains("</span> note"), "{after}");
}

#[test]
fn an_old_version_names_the_links_of_today_as_such() {
    let server = Server::start();
    let row = |text: &str| format!("net,XC,2026,en,cyberspace,{text},law,adopted,official\n");
    compiled(&server, &row("made-up net of computers"));
    compiled(&server, &row("made-up net of wires"));
    let page = page_with(
        &server,
        "/en/entries/xc.compiled.net/versions/1",
        "no longer the newest",
    );
    assert!(page.contains("not at the time of this version"), "{page}");
    assert!(page.contains("/en/concepts/cyberspace"), "{page}");
    assert!(!page.contains("is not linked to a concept"), "{page}");
}
