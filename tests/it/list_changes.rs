//! The page of what a State's list says otherwise than the one before it.

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
