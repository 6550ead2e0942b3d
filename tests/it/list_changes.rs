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
    assert_eq!(told["removed"][0]["id"], "xc.submitted.mast", "{told}");
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
        (&json!(3), &json!(0)),
        "{told}"
    );
    for (language, total) in [("en", 3), ("fr", 0)] {
        let narrowed = server.get_as(&reader, &format!("{path}?language={language}"));
        assert_eq!(narrowed.body["total"], total, "{language}");
    }
    let page = server.get_as(&reader, "/en/lists/xc.restricted.2026/changes");
    let page = page.body.as_str().unwrap().to_owned();
    for words in [
        "Compared with: List submitted in 2025 (xc.2025).",
        "Added: 1. Removed: 1. Changed: 1. Unchanged: 0.",
        "<ins>bright</ins>",
        "/en/entries/xc.submitted.lamp/versions/1",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // What everybody could read stands.
    let mast = server.get("/api/v1/entries/xc.submitted.mast").body;
    assert_eq!(mast["withdrawn"], false, "{mast}");
}
