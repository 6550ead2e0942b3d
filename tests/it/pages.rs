//! The pages, as a browser without script gets them.

use entente::text::slips;
use serde_json::json;

use crate::support::{Server, eventually};

/// Every page of the made-up lists: its address without the language.
const PAGES: [&str; 24] = [
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
    "/concepts/cyberspace?view=shared",
    "/concepts/cyberspace/difference",
    "/links",
    "/links?state=XA&concept=cyberspace",
    "/links?status=lapsed",
    "/links?status=all",
    "/overview",
    "/overview?view=list",
    "/overview?view=apart",
    "/annotate",
    "/proposals",
    "/about",
    "/sign-in",
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
fn the_first_page_is_found_without_its_last_stroke() {
    let server = Server::start();
    for (address, place) in [
        ("/en", "/en/"),
        ("/fr", "/fr/"),
        ("/fr?q=r%C3%A9seau&state=XA", "/fr/?q=r%C3%A9seau&state=XA"),
    ] {
        let answer = server.get(address);
        assert_eq!((answer.status, answer.header("location")), (308, place));
        assert_eq!(server.get(place).status, 200, "{place}");
    }
    assert_eq!(server.get("/de").status, 404);
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

/// What a reader sees of a page.
fn read(html: &str) -> String {
    let body = &html[html.find("<main").unwrap()..];
    let mut text = String::new();
    for (at, piece) in body.split('<').enumerate() {
        let shown = piece.split_once('>').map_or("", |(_, shown)| shown);
        if at > 0 && !shown.is_empty() {
            text.push_str(shown);
            text.push('\n');
        }
    }
    text.replace("&amp;", "&").replace("&quot;", "\"")
}

#[test]
fn french_is_set_as_french_is() {
    let server = Server::start();
    for path in [
        "/",
        "/about",
        "/annotate",
        "/proposals",
        "/states",
        "/overview",
        "/?q=zzz",
    ] {
        let text = read(&page(&server, &format!("/fr{path}")));
        for line in text.lines().map(str::trim) {
            assert_eq!(slips(line, "fr"), [], "{path}: {line}");
        }
    }
}

#[test]
fn what_is_for_participants_is_on_no_page_of_the_public() {
    let server = Server::start();
    let file = server.data.path().join("list.json");
    std::fs::write(
        &file,
        r#"{ "format": "entente-list/1", "state": "XC",
            "documents": [{ "id": "d", "title": "Secret paper", "year": 2026, "status": "adopted" }],
            "entries": [{ "id": "cyberspace", "concepts": ["cyberspace"],
              "terms": [{ "text": "cyberspace", "language": "en", "wording": "official", "document": "d" }],
              "texts": [{ "kind": "definition", "language": "en", "text": "made-up hidden words",
                          "wording": "official", "document": "d" }] }] }"#,
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let output = server.command(&["import", file, "--submission", "2026", "--state", "XC"]);
    assert!(output.status.success(), "{output:?}");
    let token = server.token("drafter");
    let bearer = format!("Bearer {token}");
    let entry = "/en/entries/xc.restricted.cyberspace";
    eventually("the submission is there", || {
        let seen = server.get_with(entry, &[("Authorization", &bearer)]);
        seen.status == 200
    });
    let body = json!({ "concept": "cyberspace", "entries": [],
        "definitions": [{ "language": "en", "text": "made-up hidden draft" }] });
    let authorized = [("Authorization", bearer.as_str())];
    let made = server.send("POST", "/api/v1/proposals", &authorized, Some(&body));
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(server.get(entry).status, 404);
    assert_eq!(server.get("/en/proposals/cyberspace-1").status, 404);
    let hidden =
        PAGES
            .into_iter()
            .chain(["/concepts/cyberspace/brief", "/states/XC", "/?q=hidden"]);
    for path in hidden {
        let html = page(&server, &format!("/en{path}"));
        for words in [
            "hidden words",
            "hidden draft",
            "Secret paper",
            "xc.restricted",
        ] {
            assert!(!html.contains(words), "{path}: {words}");
        }
    }
    for (path, words) in [
        ("/en/concepts/cyberspace", "hidden words"),
        ("/en/states/XC", "xc.restricted.cyberspace"),
        ("/en/proposals/cyberspace-1", "hidden draft"),
        ("/fr/proposals", "cyberespace"),
    ] {
        let answer = server.get_with(path, &authorized);
        let html = answer.body.as_str().unwrap();
        assert_eq!(answer.status, 200, "{path}");
        // Marks may stand within the words.
        let text = html
            .replace("<u>", "")
            .replace("</u>", "")
            .replace("<i>", "")
            .replace("</i>", "");
        assert!(text.contains(words), "{path}: {html}");
    }
}

#[test]
fn a_document_is_shown_as_it_is_with_its_terms_marked() {
    let server = Server::start();
    let text = "Du cyberespace & des <réseaux>\u{202f}; cyberespace.";
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nfr\r\n--x--\r\n"
    );
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let answer = server.send_text("/fr/annotate", &form, &body);
    assert_eq!(answer.status, 200, "{answer:?}");
    let html = answer.body.as_str().unwrap();
    let begin = html.find("<div class=\"document\"").unwrap();
    let document = &html[begin..begin + html[begin..].find("</div>").unwrap()];
    assert_eq!(document.matches("class=\"t ").count(), 2, "{document}");
    assert!(
        document.contains("&amp; des &lt;réseaux&gt;\u{202f}; "),
        "{document}"
    );
}

/// A folder of made-up States, each with as many entries on one concept, whose
/// texts are as long as definitions become.
fn crowded(states: usize, entries: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, value: serde_json::Value| {
        std::fs::write(folder.path().join(name), value.to_string()).unwrap();
    };
    let codes: Vec<String> = ('A'..='Z')
        .take(states)
        .map(|letter| format!("X{letter}"))
        .collect();
    let state = |code: &String| json!({ "code": code, "name": { "en": format!("Made-up State {code}"), "fr": format!("État imaginaire {code}") } });
    save(
        "states.json",
        json!({ "format": "entente-states/1", "states": codes.iter().map(state).collect::<Vec<_>>(), "organisations": [] }),
    );
    save(
        "concepts.json",
        json!({ "format": "entente-concepts/1",
            "subjects": [{ "id": "lamps", "name": { "en": "lamps", "fr": "lampes" } }],
            "concepts": [{ "id": "lamp", "name": { "en": "lamp", "fr": "lampe" }, "subject": "lamps" }] }),
    );
    std::fs::create_dir(folder.path().join("lists")).unwrap();
    for code in &codes {
        let entries: Vec<_> = (0..entries).map(|at| crowded_entry(code, at)).collect();
        let document = json!({ "id": "law", "title": format!("Law on lamps of {code}"), "year": 2020, "status": "adopted" });
        let list = json!({ "format": "entente-list/1", "state": code, "documents": [document], "entries": entries });
        save(&format!("lists/{}.json", code.to_lowercase()), list);
    }
    folder
}

fn crowded_entry(code: &str, at: usize) -> serde_json::Value {
    let mut texts = Vec::new();
    for (language, words) in [
        (
            "en",
            "a made-up lamp on the shore & the light that it throws",
        ),
        (
            "fr",
            "lampe imaginaire du rivage & la lumière qu’elle répand",
        ),
    ] {
        let clauses = (0..20).map(|clause| format!("{words} in {code}{at}clause{clause}"));
        let text = clauses.collect::<Vec<_>>().join(", ");
        texts.push(json!({ "kind": "definition", "language": language, "text": text, "wording": "official", "document": "law" }));
    }
    let terms =
        json!([{ "text": "lamp", "language": "en", "wording": "official", "document": "law" }]);
    json!({ "id": format!("lamp-{at}"), "concepts": ["lamp"], "terms": terms, "texts": texts })
}

#[test]
fn a_comparison_of_many_long_texts_is_dealt_out_to_pages() {
    let folder = crowded(26, 2);
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), folder.path());
    let pages: Vec<String> = (1..=20)
        .map(|number| {
            let html = page(&server, &format!("/en/concepts/lamp?page={number}"));
            assert!(html.len() < 100_000, "page {number}: {}", html.len());
            html
        })
        .collect();
    let last = pages.iter().position(|html| !html.contains("rel=\"next\""));
    let last = last.expect("a last page");
    assert!(last > 0, "one page cannot hold all of it");
    let pages = &pages[..=last];
    for code in ('A'..='Z').map(|letter| format!("X{letter}")) {
        let body = format!("<tbody id=\"{code}\"");
        let places: Vec<usize> = (0..pages.len())
            .filter(|at| pages[*at].contains(&body))
            .collect();
        let [place] = places[..] else {
            panic!("{code} is on pages {places:?}");
        };
        // Each page says where to find it.
        for (at, html) in pages.iter().enumerate() {
            let query = match (place == at, place) {
                (true, _) => String::new(),
                (false, 0) => "/en/concepts/lamp".to_owned(),
                (false, place) => format!("/en/concepts/lamp?page={}", place + 1),
            };
            let link = format!("href=\"{query}#{code}\"");
            assert!(html.contains(&link), "page {at} leads to {link}");
        }
    }
    assert!(pages[0].contains("of 26 States and organisations"));
    for view in [
        "/concepts/lamp?view=shared",
        "/concepts/lamp/difference",
        "/overview",
        "/states/XA",
    ] {
        let html = page(&server, &format!("/fr{view}"));
        assert!(html.len() < 100_000, "{view}: {}", html.len());
    }
}

/// A folder of one made-up State and many concepts, which it defines.
fn of_many_concepts(count: usize) -> tempfile::TempDir {
    let folder = crowded(1, 0);
    let concept = |at| json!({ "id": format!("lamp-{at}"), "subject": "lamps", "name": { "en": format!("made-up lamp {at}"), "fr": format!("lampe imaginaire {at}") } });
    let concepts: Vec<_> = (0..count).map(concept).collect();
    let subjects = json!([{ "id": "lamps", "name": { "en": "lamps", "fr": "lampes" } }]);
    let concepts =
        json!({ "format": "entente-concepts/1", "subjects": subjects, "concepts": concepts });
    std::fs::write(folder.path().join("concepts.json"), concepts.to_string()).unwrap();
    std::fs::remove_dir_all(folder.path().join("lists")).unwrap();
    folder
}

#[test]
fn many_concepts_are_dealt_out_to_pages() {
    const COUNT: usize = 1_500;
    let folder = of_many_concepts(COUNT);
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), folder.path());
    for address in [
        "/en/overview?",
        "/en/overview?view=list",
        "/fr/concepts?",
        "/fr/concepts?by=name",
    ] {
        let mut times = vec![0; COUNT];
        for number in 1.. {
            let html = page(&server, &format!("{address}&page={number}"));
            assert!(html.len() < 100_000, "{address} {number}: {}", html.len());
            for link in html.split("/concepts/lamp-").skip(1) {
                let id = link.split('"').next().unwrap();
                times[id.parse::<usize>().unwrap()] += 1;
            }
            assert!(html.matches("id=\"lamps\"").count() <= 1, "{address}");
            if !html.contains("rel=\"next\"") {
                assert!(number > 1, "{address} has one page");
                break;
            }
        }
        assert!(
            times.iter().all(|times| *times == 1),
            "{address}: {times:?}"
        );
    }
}

#[test]
fn an_overview_of_one_subject_field_shows_its_concepts_only() {
    let server = Server::start();
    for view in ["picture", "list", "apart"] {
        let address = format!("/fr/overview?view={view}&subject=fundamentals");
        let shown = page(&server, &address);
        assert!(
            !shown.contains("/concepts/cyber-security"),
            "{view}: {shown}"
        );
        let unknown = server.get(&format!("/fr/overview?view={view}&subject=nope"));
        assert_eq!(unknown.status, 400, "{view}");
    }
    assert!(page(&server, "/fr/overview?subject=fundamentals").contains("/concepts/cyberspace"));
}

#[test]
fn what_texts_share_is_shown_for_the_language_that_is_asked_for() {
    let folder = crowded(3, 1);
    let server = Server::with_glossary(tempfile::tempdir().unwrap(), folder.path());
    let english = page(&server, "/en/concepts/lamp?view=shared");
    assert!(english.contains("<bdi>") && english.contains("shore"));
    assert!(
        english.contains("language=fr"),
        "the other language is offered"
    );
    let french = page(&server, "/en/concepts/lamp?view=shared&language=fr");
    assert!(french.contains("rivage") && !french.contains("shore"));
    assert!(french.contains("/api/v1/concepts/lamp/shared-words?language=fr&amp;lang=en"));
    let alone = page(&server, "/en/concepts/lamp?view=shared&state=XA");
    assert!(alone.contains("Fewer than two texts"), "{alone}");
    let first = page(&server, "/en/concepts/lamp/difference");
    assert!(first.contains("<del>") && first.contains("<ins>"));
}
