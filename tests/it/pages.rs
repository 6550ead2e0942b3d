//! The pages, as a browser without script gets them.

use crate::support::Server;

/// Every page of the made-up lists: its address without the language.
const PAGES: [&str; 11] = [
    "/",
    "/?q=space",
    "/?q=nothing-at-all",
    "/entries/xa.compiled.cyberspace",
    "/entries/xa.compiled.cyberspace/versions/1",
    "/states",
    "/states/XA",
    "/states/XD",
    "/concepts",
    "/concepts/cyberspace",
    "/concepts/cyberspace/difference?from=xa.compiled.cyberspace&to=xb.compiled.espace&language=fr",
];

fn page(server: &Server, path: &str) -> String {
    let answer = server.get(path);
    assert_eq!(answer.status, 200, "{path}: {:?}", answer.body);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    answer.body.as_str().unwrap().to_owned()
}

#[test]
fn every_page_exists_in_both_languages() {
    let server = Server::start();
    for path in PAGES {
        for (language, other) in [("en", "fr"), ("fr", "en")] {
            let address = format!("/{language}{path}");
            let html = page(&server, &address);
            assert!(
                html.starts_with(&format!("<!DOCTYPE html><html lang=\"{language}\">")),
                "{address}"
            );
            assert!(html.contains(" – Entente</title>"), "{address}");
            assert_eq!(html.matches("<h1").count(), 1, "{address}");
            assert!(html.len() < 100_000, "{address}: {}", html.len());
            // The switch keeps the place.
            let switch = format!(
                "href=\"/{other}{}\" hreflang=\"{other}\"",
                path.replace('&', "&amp;")
            );
            assert!(html.contains(&switch), "{address}: {switch}");
        }
    }
}

#[test]
fn nothing_in_a_page_comes_from_elsewhere_or_acts_by_itself() {
    let server = Server::start();
    for path in PAGES {
        let answer = server.get(&format!("/en{path}"));
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        let html = answer.body.as_str().unwrap();
        for forbidden in ["style=\"", "onclick", "<style", "src=\"http", "href=\"//"] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
    }
}

#[test]
fn the_first_visit_leads_to_the_visitors_language() {
    let server = Server::start();
    for (accepted, place) in [
        ("fr-CH, en;q=0.5", "/fr/"),
        ("de, en;q=0.2", "/en/"),
        ("", "/en/"),
    ] {
        let answer = server.get_with("/", &[("Accept-Language", accepted)]);
        assert_eq!((answer.status, answer.header("location")), (303, place));
        assert!(answer.header("vary").contains("accept-language"));
    }
}

#[test]
fn a_text_stands_on_its_page_byte_for_byte() {
    let server = Server::start();
    let html = page(&server, "/fr/entries/xb.compiled.espace");
    assert!(html.contains("<p>ensemble imaginaire des cyber-réseaux</p>"));
    assert!(html.contains("texte officiel"));
    assert!(html.contains("Loi xébélandaise sur les réseaux"));
    assert!(html.contains("projet, non adopté"));
    let html = page(&server, "/en/entries/xa.compiled.cyberspace");
    assert!(html.contains("<p>made-up space of all networks</p>"));
    assert!(html.contains("summary by this project"));
    assert!(html.contains("not a submission"));
}

#[test]
fn what_was_typed_is_shown_and_never_run() {
    let server = Server::start();
    let html = page(&server, "/en/?q=%3Cscript%3Ealert(1)%3C/script%3E%22");
    assert!(html.contains("&lt;script&gt;"));
    assert!(!html.contains("<script>alert"));
}

#[test]
fn problems_are_pages_that_help() {
    let server = Server::start();
    for (path, status, words) in [
        ("/en/entries/xa.compiled.nothing", 404, "available here"),
        ("/fr/entries/xa.compiled.nothing", 404, "Introuvable"),
        ("/fr/nowhere", 404, "Introuvable"),
        ("/en/?state=ZZ", 400, "ZZ"),
        ("/en/concepts/nothing", 404, "Not found"),
        ("/en/states/ZZ", 404, "Not found"),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        let html = answer.body.as_str().unwrap();
        assert!(
            html.contains(words) && html.contains("<h1"),
            "{path}: {html}"
        );
    }
    // A tool that loses its way is told so as a tool.
    assert_eq!(server.get("/nowhere").problem(), "not-found");
    let browser = server.get_with("/nowhere", &[("Accept", "text/html")]);
    assert_eq!(browser.header("content-type"), "text/html; charset=utf-8");
}

#[test]
fn a_comparison_tells_absence_as_it_is_known() {
    let server = Server::start();
    let html = page(&server, "/en/concepts/cyberspace");
    assert!(html.contains("no list held here"));
    assert!(html.contains("Exland, Xylonia"), "in the order of names");
    let chosen = page(
        &server,
        "/en/concepts/cyberspace?state=XA&state=XB&language=fr",
    );
    assert!(chosen.contains("ensemble imaginaire") || chosen.contains("imaginaire"));
    assert!(!chosen.contains("made-up space"), "only French is shown");
}

#[test]
fn files_of_the_pages_are_kept_for_ever() {
    let server = Server::start();
    let html = page(&server, "/en/");
    let begin = html.find("/assets/entente.").unwrap();
    let address = html[begin..].split('"').next().unwrap();
    let answer = server.get(address);
    assert_eq!(answer.status, 200);
    assert!(answer.header("cache-control").contains("immutable"));
    assert!(answer.header("content-type").starts_with("text/css"));
}

#[test]
fn an_entry_is_taken_away_as_a_table() {
    let server = Server::start();
    let answer = server.get("/fr/entries/xb.compiled.espace/table.csv");
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let table = answer.body.as_str().unwrap();
    assert!(table.starts_with("entry,version,state"));
    assert!(table.contains("ensemble imaginaire des cyber-réseaux,official,texte officiel"));
}
