//! The page of what a State's list says otherwise than the one before it.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{Delegation, HEAD, row};

#[test]
fn what_a_list_changed_has_a_page() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let list = |rows: &[(&str, &str)]| {
        let rows: String = rows
            .iter()
            .map(|(key, text)| row(key, "XC", text))
            .collect();
        format!("{HEAD}{rows}")
    };
    let before = [
        ("lamp", "a made-up text"),
        ("mast", "another one"),
        ("port", "a third"),
    ];
    let after = [
        ("lamp", "a reworded text"),
        ("port", "a third"),
        ("sail", "a fourth"),
    ];
    state.submitted(2025, "public", &list(&before));
    state.submitted(2026, "public", &list(&after));
    for (page, told) in [
        (
            "/en/lists/xc.2026/changes",
            [
                "What changed: List submitted in 2026",
                "Compared with: List submitted in 2025 (xc.2025).",
                "Added: 1. Removed: 1. Changed: 1. Unchanged: 1.",
                "<del>made-up</del>",
                "<ins>reworded</ins>",
                "/en/entries/xc.submitted.mast",
                "/en/entries/xc.submitted.sail",
                "/en/entries/xc.submitted.lamp/versions/1",
            ],
        ),
        (
            "/fr/lists/xc.2026/changes",
            [
                "Ce qui a changé\u{202f}: Liste communiquée en 2026",
                "Comparée à\u{202f}: Liste communiquée en 2025 (xc.2025).",
                "Ajoutées\u{202f}: 1. Retirées\u{202f}: 1. Modifiées\u{202f}: 1. Inchangées\u{202f}: 1.",
                "<del>made-up</del>",
                "<ins>reworded</ins>",
                "Ajoutée\u{202f}: <a href=\"/fr/entries/xc.submitted.sail\">",
                "Retirée\u{202f}: <a href=\"/fr/entries/xc.submitted.mast\">",
                "Modifiée\u{202f}: <a href=\"/fr/entries/xc.submitted.lamp\">",
            ],
        ),
    ] {
        let html = server.get(page).body;
        let html = html.as_str().unwrap();
        for words in told {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(!html.contains("xc.submitted.port"), "{html}");
    }
    let first = server.get("/en/lists/xc.2025/changes").body;
    let first = first.as_str().unwrap();
    assert!(
        first.contains("No list that the State gave before it"),
        "{first}"
    );
    let of_state = server.get("/en/states/XC").body;
    let of_state = of_state.as_str().unwrap();
    assert!(
        of_state.contains("href=\"/en/lists/xc.2026/changes\""),
        "{of_state}"
    );
    assert_eq!(server.get("/en/lists/xc.1999/changes").status, 404);
    assert_eq!(server.get("/en/lists/xa.compiled/changes").status, 400);
}

#[test]
fn what_only_participants_see_is_on_no_page_of_changes() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let file = format!("{HEAD}{}", row("lamp", "XC", "for the circle"));
    state.submitted(2026, "participants", &file);
    let hidden = server.get("/en/lists/xc.restricted.2026/changes");
    assert_eq!(hidden.status, 404, "{hidden:?}");
}

fn rows(rows: &[(&str, &str)]) -> String {
    let rows = rows.iter().map(|(key, text)| row(key, "XC", text));
    format!("{HEAD}{}", rows.collect::<String>())
}

#[test]
fn a_list_for_participants_is_compared_with_the_public_one_that_alone_stood() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let reader = server.token("reader");
    let changes = |list: &str| server.get_as(&reader, &format!("/api/v1/lists/{list}/changes"));
    let first = rows(&[("lamp", "a lamp"), ("mast", "a mast")]);
    let id = state.submitted(2023, "participants", &first);
    assert_eq!(state.show(&id, "public").status, 200);
    state.submitted(2024, "participants", &first);
    let same = changes("xc.restricted.2024").body;
    assert_eq!(same["against"][0]["id"], "xc.2023", "{same}");
    assert_eq!(
        (&same["total"], &same["unchanged"]),
        (&json!(0), &json!(2)),
        "{same}"
    );
    // The next is compared with that, which stood.
    let reworded = rows(&[("lamp", "a bright lamp"), ("sail", "a sail")]);
    state.submitted(2025, "participants", &reworded);
    let next = changes("xc.restricted.2025").body;
    assert_eq!(next["against"][0]["id"], "xc.restricted.2024", "{next}");
    assert_eq!(next["changed"][0]["before_of"], Value::Null, "{next}");
}

#[test]
fn what_a_list_for_participants_says_otherwise_than_the_public_one_is_told_entry_by_entry() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let reader = server.token("reader");
    state.submitted(
        2025,
        "public",
        &rows(&[("lamp", "a lamp"), ("mast", "a mast")]),
    );
    let reworded = rows(&[("lamp", "a bright lamp"), ("sail", "a sail")]);
    state.submitted(2026, "participants", &reworded);
    let path = "/api/v1/lists/xc.restricted.2026/changes";
    let told = server.get_as(&reader, path).body;
    assert_eq!(told["against"][0]["id"], "xc.2025", "{told}");
    assert_eq!(told["added"][0]["id"], "xc.restricted.sail", "{told}");
    assert_eq!(told["removed"], json!([]), "mast stands: {told}");
    let changed = &told["changed"][0];
    assert_eq!(changed["id"], "xc.restricted.lamp", "{told}");
    assert_eq!(changed["before_of"], "xc.submitted.lamp", "{told}");
    assert_eq!(
        changed["reworded"][0]["segments"][1],
        json!({ "change": "added", "text": "bright " }),
        "{told}"
    );
    assert_eq!(
        (&told["total"], &told["unchanged"]),
        (&json!(2), &json!(0)),
        "{told}"
    );
    for (language, total) in [("en", 2), ("fr", 0)] {
        let narrowed = server.get_as(&reader, &format!("{path}?language={language}"));
        assert_eq!(narrowed.body["total"], total, "{language}");
    }
    let page = server.get_as(&reader, "/en/lists/xc.restricted.2026/changes");
    let page = page.body.as_str().unwrap().to_owned();
    for words in [
        "Compared with: List submitted in 2025 (xc.2025).",
        "Added: 1. Removed: 0. Changed: 1. Unchanged: 0.",
        "<ins>bright</ins>",
        "/en/entries/xc.submitted.lamp/versions/1",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // What everybody could read stands.
    let mast = server.get("/api/v1/entries/xc.submitted.mast").body;
    assert_eq!(mast["withdrawn"], false, "{mast}");
}

/// Submits a list; what its report told and what `changes` tells then.
fn told_of(state: &Delegation, year: u16, to: &str, file: &str) -> (Value, Value) {
    let begun = json!({ "year": year, "visibility": to });
    let begun = state.send("POST", "/submissions", begun);
    let id = begun.body["id"].as_str().unwrap().to_owned();
    assert_eq!(state.put_file(&id, "list.csv", file).status, 200);
    let outcome = state.report(&id)["outcome"].clone();
    let accepted = state.accept(&id, &outcome["digest"]);
    assert_eq!(accepted.status, 200, "{accepted:?}");
    let list = accepted.body["list"].as_str().unwrap();
    let changes = state.send("GET", &format!("/lists/{list}/changes"), Value::Null);
    assert_eq!(changes.status, 200, "{changes:?}");
    (outcome, changes.body)
}

/// What a report or `changes` tells: the entries added and removed, those changed each
/// with the entry of which it was a version, and how many are as they were.
fn summed_up(told: &Value) -> Value {
    let ids = |what: &str| {
        let all = told[what].as_array().unwrap().iter();
        let id = |one: &Value| {
            if one.is_string() {
                one.clone()
            } else {
                one["id"].clone()
            }
        };
        all.map(id).collect::<Vec<Value>>()
    };
    let changed = told["changed"].as_array().unwrap().iter();
    let changed = changed.map(|one| json!([one["id"], one["before_of"], one["before"]]));
    json!({
        "added": ids("added"),
        "removed": ids("removed"),
        "changed": changed.collect::<Vec<Value>>(),
        "unchanged": told["unchanged"],
    })
}

fn against(changes: &Value) -> Vec<&str> {
    let lists = changes["against"].as_array().unwrap().iter();
    lists.map(|list| list["id"].as_str().unwrap()).collect()
}

#[test]
fn what_a_list_for_participants_withdraws_is_told_as_withdrawn() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let (kept, other) = (("lamp", "a lamp"), ("mast", "a mast"));
    for (year, fog) in [(2023, "restricted text two"), (2025, "public text one")] {
        let public = rows(&[("fog", "public text one"), kept, other]);
        state.submitted(year, "public", &public);
        let list = rows(&[("fog", fog), kept, other]);
        state.submitted(year, "participants", &list);
        let (report, changes) = told_of(&state, year + 1, "participants", &rows(&[kept, other]));
        let expected = json!({
            "added": [], "removed": ["xc.restricted.fog"], "changed": [], "unchanged": 2,
        });
        assert_eq!(summed_up(&report), expected, "{report}");
        assert_eq!(summed_up(&changes), expected, "{changes}");
        assert_eq!(against(&changes), [format!("xc.restricted.{year}")]);
        let page = format!("/en/lists/xc.restricted.{}/changes", year + 1);
        let page = server.get_as(&state.token, &page).body;
        let page = page.as_str().unwrap();
        let counted = "Added: 0. Removed: 1. Changed: 0. Unchanged: 2.";
        assert!(page.contains(counted), "{page}");
    }
}

#[test]
fn the_report_of_a_list_for_participants_tells_what_its_changes_tell() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let public = [("lamp", "a lamp"), ("mast", "a mast"), ("port", "a port")];
    state.submitted(2025, "public", &rows(&public));
    // The first beside the public list, of which `port` stands for everybody.
    let first = [
        ("lamp", "a bright lamp"),
        ("mast", "a mast"),
        ("net", "a net"),
    ];
    let (report, changes) = told_of(&state, 2025, "participants", &rows(&first));
    let expected = json!({
        "added": ["xc.restricted.net"],
        "removed": [],
        "changed": [["xc.restricted.lamp", "xc.submitted.lamp", 1]],
        "unchanged": 1,
    });
    assert_eq!(summed_up(&report), expected, "{report}");
    assert_eq!(summed_up(&changes), expected, "{changes}");
    assert_eq!(
        report["changed"][0]["reworded"],
        changes["changed"][0]["reworded"]
    );
    assert_eq!(against(&changes), ["xc.2025"]);
    // The next has one more that everybody could read, reworded.
    let next = [first[0], first[1], ("port", "a large port")];
    let (report, changes) = told_of(&state, 2026, "participants", &rows(&next));
    let expected = json!({
        "added": [],
        "removed": ["xc.restricted.net"],
        "changed": [["xc.restricted.port", "xc.submitted.port", 1]],
        "unchanged": 2,
    });
    assert_eq!(summed_up(&report), expected, "{report}");
    assert_eq!(summed_up(&changes), expected, "{changes}");
    assert_eq!(against(&changes), ["xc.restricted.2025", "xc.2025"]);
    assert_eq!(against(&report), against(&changes));
    // Named also where what everybody could read comes in the same words.
    state.submitted(2026, "participants", &rows(&first[..2]));
    let again = [first[0], first[1], ("port", "a port")];
    let (report, told) = told_of(&state, 2026, "participants", &rows(&again));
    let expected = json!({ "added": [], "removed": [], "changed": [], "unchanged": 3 });
    assert_eq!(summed_up(&report), expected, "{report}");
    assert_eq!(summed_up(&told), expected, "{told}");
    assert_eq!(against(&told), ["xc.restricted.2026-2", "xc.2025"]);
    // What is told of a list stays so, whatever the State gives to everybody later.
    state.submitted(2027, "public", &rows(&[("port", "another port")]));
    let later = state.send("GET", "/lists/xc.restricted.2026/changes", Value::Null);
    assert_eq!(later.body, changes);
    let public = || {
        state
            .send("GET", "/lists/xc.2027/changes", Value::Null)
            .body
    };
    let told = public();
    state.submitted(2027, "participants", &rows(&first));
    assert_eq!(public(), told);
}

#[test]
fn the_report_of_a_public_list_tells_what_its_changes_tell() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let kept = [("lamp", "a lamp"), ("mast", "a mast"), ("port", "a port")];
    state.submitted(2024, "public", &rows(&kept));
    let circle = [
        ("lamp", "a bright lamp"),
        ("mast", "a tall mast"),
        ("net", "a net"),
        ("fog", "fog"),
    ];
    state.submitted(2025, "participants", &rows(&circle));
    // `lamp` as everybody could read it, `mast` and `net` as participants could.
    let public = [kept[0], circle[1], circle[2], ("port", "a large port")];
    let (report, changes) = told_of(&state, 2026, "public", &rows(&public));
    let expected = json!({
        "added": [],
        "removed": ["xc.restricted.fog"],
        "changed": [
            ["xc.submitted.port", null, 1],
            ["xc.submitted.lamp", "xc.restricted.lamp", 1],
        ],
        "unchanged": 2,
    });
    assert_eq!(summed_up(&changes), expected, "{changes}");
    assert_eq!(summed_up(&report), expected, "{report}");
    assert_eq!(against(&changes), ["xc.2024", "xc.restricted.2025"]);
    assert_eq!(against(&report), against(&changes));
    // Everybody else is told what it says otherwise than what they could read.
    let told = server.get("/api/v1/lists/xc.2026/changes").body;
    assert_eq!(against(&told), ["xc.2024"]);
    let expected = json!({
        "added": ["xc.submitted.net"],
        "removed": [],
        "changed": [["xc.submitted.mast", null, 1], ["xc.submitted.port", null, 1]],
        "unchanged": 1,
    });
    assert_eq!(summed_up(&told), expected, "{told}");
}

#[test]
fn what_a_public_list_takes_out_of_both_lists_is_one_removal() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let (lamp, mast) = (("lamp", "a lamp"), ("mast", "a mast"));
    state.submitted(2025, "public", &rows(&[lamp, mast]));
    let circle = rows(&[lamp, mast, ("net", "a net"), ("fog", "fog")]);
    state.submitted(2025, "participants", &circle);
    let public = rows(&[("lamp", "a bright lamp"), ("net", "a net")]);
    let (report, changes) = told_of(&state, 2026, "public", &public);
    let expected = json!({
        "added": [],
        "removed": ["xc.restricted.fog", "xc.submitted.mast"],
        "changed": [["xc.submitted.lamp", "xc.restricted.lamp", 1]],
        "unchanged": 1,
    });
    assert_eq!(summed_up(&report), expected, "{report}");
    assert_eq!(summed_up(&changes), expected, "{changes}");
    assert_eq!(changes["total"], 3, "{changes}");
    assert_eq!(changes["removed"][1]["before_of"], "xc.restricted.mast");
    let ended = report["ended"].as_array().unwrap();
    assert!(ended.contains(&json!("xc.restricted.mast")), "{report}");
    let page = server
        .get_as(&state.token, "/en/lists/xc.2026/changes")
        .body;
    let counted = "Added: 0. Removed: 2. Changed: 1. Unchanged: 1.";
    assert!(page.as_str().unwrap().contains(counted), "{page}");
    // Nobody else is told that there was another.
    let told = server.get("/api/v1/lists/xc.2026/changes").body;
    let removed = json!([{ "id": "xc.submitted.mast", "version": 2 }]);
    assert_eq!(told["removed"], removed, "{told}");
}

/// An entry in English only, whose definitions change places, and one in both languages.
#[test]
fn what_has_no_language_counts_where_the_entry_says_something_in_the_one_asked_for() {
    let server = Server::start();
    let state = Delegation::of(&server, "XC");
    let row = |entry: &str, language: &str, text: &str| {
        format!("{entry},XC,2026,{language},{entry},{text},A made-up law,adopted,official\n")
    };
    let list = |order: [usize; 2]| {
        let [one, two] = order.map(|at| ["a made-up text", "a second text"][at]);
        let mut rows = String::new();
        for entry in ["lamp", "mast"] {
            rows += &row(entry, "en", one);
            rows += &row(entry, "en", two);
        }
        format!("{HEAD}{rows}{}", row("mast", "fr", "un texte inventé"))
    };
    state.submitted(2025, "public", &list([0, 1]));
    state.submitted(2026, "public", &list([1, 0]));
    let changed = |language: &str| {
        let path = format!("/api/v1/lists/xc.2026/changes?language={language}");
        let body = server.get(&path).body;
        let all = body["changed"].as_array().unwrap().iter();
        let ids = all.map(|one| one["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<String>>()
    };
    assert_eq!(changed("en"), ["xc.submitted.lamp", "xc.submitted.mast"]);
    assert_eq!(changed("fr"), ["xc.submitted.mast"]);
    assert_eq!(changed("de"), [""; 0]);
    for (language, untrue) in [("en", "order only"), ("fr", "ordre seulement")] {
        let page = server
            .get(&format!("/{language}/lists/xc.2026/changes"))
            .body;
        assert!(!page.as_str().unwrap().contains(untrue), "{page}");
    }
}
