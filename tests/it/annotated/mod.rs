//! Known terms found in documents.

mod html;
mod spelling;
mod states;

use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::{Answer, Server, eventually, shared_data};

fn annotate(server: &Server, body: &Value) -> Answer {
    server.send("POST", "/api/v1/annotations", &[], Some(body))
}

/// The pieces of a document that the spans point at, by code points.
fn pointed_at(answer: &Answer, document: &str) -> Vec<String> {
    let points: Vec<char> = document.chars().collect();
    let place = |span: &Value, name: &str| span[name].as_u64().unwrap() as usize;
    answer.body["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| {
            points[place(span, "start")..place(span, "end")]
                .iter()
                .collect()
        })
        .collect()
}

#[test]
fn places_are_those_of_the_document_as_sent() {
    let server = Server::start();
    let text = "L’état du cyber-espace, le CYBERESPACE 🙂 et les cyberespaces.";
    let answer = annotate(&server, &json!({ "text": text, "lang": "fr" }));
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        pointed_at(&answer, text),
        ["cyber-espace", "CYBERESPACE", "cyberespaces"]
    );
    let html = "<p>la cybers&eacute;curit&eacute; &amp; le <b>cyberespace</b></p><script>cyberespace</script>";
    let body = json!({ "text": html, "lang": "fr", "format": "html" });
    let answer = annotate(&server, &body);
    assert_eq!(
        pointed_at(&answer, html),
        ["cybers&eacute;curit&eacute;", "cyberespace"]
    );
    let read: Vec<&str> = answer.body["spans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|span| span["text"].as_str().unwrap())
        .collect();
    assert_eq!(read, ["cybersécurité", "cyberespace"]);
}

#[test]
fn a_parameter_of_the_body_is_refused_in_the_address() {
    let server = Server::start();
    let body = json!({ "text": "the cyberspace", "lang": "en" });
    for (query, status) in [
        ("?state=XA", 400),
        ("?limit=0", 400),
        ("?foo=1", 400),
        ("?lang=de", 400),
        ("?lang=fr", 200),
    ] {
        let path = format!("/api/v1/annotations{query}");
        let answer = server.send("POST", &path, &[], Some(&body));
        assert_eq!(answer.status, status, "{query}: {answer:?}");
    }
}

#[test]
fn what_a_document_is_read_as_is_told() {
    let server = Server::start();
    let html = "<p>la cybers&eacute;curit&eacute;</p>";
    let read = |text: &str, format: Option<&str>| {
        let mut body = json!({ "text": text, "lang": "fr" });
        if let Some(format) = format {
            body["format"] = json!(format);
        }
        let answer = annotate(&server, &body);
        let format = answer.body["format"].as_str().unwrap().to_owned();
        (format, pointed_at(&answer, text))
    };
    let found = vec!["cybers&eacute;curit&eacute;".to_owned()];
    assert_eq!(read(html, None), ("html".to_owned(), found));
    assert_eq!(read(html, Some("plain")), ("plain".to_owned(), vec![]));
    let plain = "1 < 2 > 0 : la \u{200b}cybersécurité\u{200b}";
    let found = vec!["cybersécurité".to_owned()];
    assert_eq!(read(plain, None), ("plain".to_owned(), found));
    let body = json!({ "text": "a", "lang": "fr", "format": "pdf" });
    let refused = annotate(&server, &body);
    assert_eq!((refused.status, refused.problem()), (400, "invalid-body"));
}

/// The entries of a made-up list: entry, language, term, definition.
fn with_list(rows: &[[&str; 4]]) -> Server {
    let server = Server::start();
    let row = |[entry, language, term, definition]: &[&str; 4]| {
        format!("{entry},XC,2026,{language},{term},{definition},A made-up law,adopted,official\n")
    };
    let rows: String = rows.iter().map(row).collect();
    compiled(&server, &rows);
    eventually("it arrived", || {
        server.get("/api/v1/states/XC").body["lists"] != json!([])
    });
    server
}

#[test]
fn what_is_odd_about_a_document_is_said() {
    let server = Server::start();
    let remarks = |text: &str, lang: &str| {
        let body = json!({ "text": text, "lang": lang });
        let answer = annotate(&server, &body);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body["remarks"].to_string()
    };
    assert_eq!(remarks("made-up net of cyberspace", "en"), "[]");
    for (text, said) in [
        (" \n… ", "no word"),
        ("of a lamp by the sea", "no known term"),
        (
            "%\u{1}\u{2}cyberspace\u{fffd}\u{fffd}",
            "control characters",
        ),
        ("%PDF-1.4\n%âãÏÓ cyberspace", "the format PDF does"),
        ("PK\u{3}\u{4} cyberspace", "the format ZIP does"),
        (
            "un réseau imaginaire où nul ne sait qui est connecté, cyberspace",
            "reads like “fr”",
        ),
        (
            "izmišljeno stanje mreže u kojoj niko ne zna ko je sa njom povezan, cyberspace",
            "said to be in “en” reads like another language",
        ),
        ("cyberspace, sÃ©curitÃ©", "another encoding"),
        (
            "cyberspace, b\u{43e}tnet",
            "“b\u{43e}tnet” has letters of two alphabets",
        ),
        (
            "cyberspace, b\u{43e}tnet, l\u{430}mp, b\u{43e}tnet",
            "the words “b\u{43e}tnet”, “l\u{430}mp” have letters of two alphabets",
        ),
    ] {
        assert!(
            remarks(text, "en").contains(said),
            "{}",
            remarks(text, "en")
        );
    }
    let body = json!({ "text": "", "lang": "fr" });
    let french = server.send("POST", "/api/v1/annotations?lang=fr", &[], Some(&body));
    assert!(
        french.body["remarks"][0]
            .as_str()
            .unwrap()
            .contains("aucun mot")
    );
}

#[test]
fn long_answers_come_in_parts() {
    let server = Server::start();
    let text = "cyberspace, ".repeat(25);
    let body = json!({ "text": text, "lang": "en", "limit": 10 });
    let first = annotate(&server, &body).body;
    assert_eq!((&first["total"], &first["next"]), (&json!(25), &json!(10)));
    let body = json!({ "text": text, "lang": "en", "limit": 10, "offset": 20 });
    let last = annotate(&server, &body).body;
    assert_eq!(last["spans"].as_array().unwrap().len(), 5);
    assert_eq!(last["next"], Value::Null);
}

#[test]
fn bad_documents_are_answered_or_refused() {
    let server = Server::start();
    for (body, status) in [
        (json!({ "text": "", "lang": "en" }), 200),
        (json!({ "text": "nothing known here", "lang": "de" }), 200),
        (
            json!({ "text": "киберпространство cyberspace", "lang": "en" }),
            200,
        ),
        (json!({ "text": "a\u{0}b", "lang": "en" }), 400),
        (json!({ "text": "a", "lang": "xx" }), 400),
        (json!({ "text": "a", "lang": "en", "limit": 0 }), 400),
        (
            json!({ "text": "a".repeat(5 * 1024 * 1024 + 1), "lang": "en" }),
            400,
        ),
        (
            json!({ "text": "<".repeat(100_000), "lang": "en", "format": "html" }),
            200,
        ),
    ] {
        let answer = annotate(&server, &body);
        let short: String = body.to_string().chars().take(60).collect();
        assert_eq!(answer.status, status, "{short}");
    }
    let nothing = annotate(&server, &json!({ "text": "nothing known", "lang": "fr" }));
    assert_eq!(
        (&nothing.body["total"], &nothing.body["terms"]),
        (&json!(0), &json!([]))
    );
}

/// The decisions themselves, one of them a scan with its errors.
#[test]
fn the_decisions_are_read() {
    let Some(shared) = shared_data() else { return };
    let seeds = shared.join("../seeds");
    let server = Server::in_an_empty_directory();
    let mut names: Vec<_> = std::fs::read_dir(seeds)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    names.sort();
    for path in names {
        let text = std::fs::read_to_string(&path).unwrap();
        let answer = annotate(
            &server,
            &json!({ "text": text, "lang": "fr", "limit": 10_000 }),
        );
        assert_eq!(answer.status, 200, "{path:?}");
        let mut terms: Vec<String> = answer.body["terms"]
            .as_array()
            .unwrap()
            .iter()
            .map(|term| format!("{}×{}", term["term"].as_str().unwrap(), term["occurrences"]))
            .collect();
        terms.sort();
        println!(
            "{}: {}",
            path.file_name().unwrap().display(),
            terms.join(", ")
        );
        for (piece, span) in pointed_at(&answer, &text)
            .iter()
            .zip(answer.body["spans"].as_array().unwrap())
        {
            assert_eq!(*piece, span["text"].as_str().unwrap());
        }
        if path
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("002")
        {
            assert!(
                terms.iter().any(|term| term.starts_with("cybersécurité")),
                "{terms:?}"
            );
            assert!(
                terms.iter().any(|term| term.starts_with("cyberattaque")),
                "{terms:?}"
            );
        }
    }
}

#[test]
fn a_text_and_a_file_at_once_are_refused_on_the_page() {
    let server = Server::start();
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let sent = |text: &str| {
        let sent = format!(
            "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\
             the cyberspace\r\n--x--\r\n"
        );
        let answer = server.send_text("/fr/annotate", &form, &sent);
        answer.body.as_str().unwrap().to_owned()
    };
    let refused = sent("a lamp &amp; a net");
    assert!(refused.contains("un texte ou un fichier, pas les deux"));
    assert!(
        refused.contains("a lamp &amp;amp; a net"),
        "the text is kept"
    );
    assert!(!sent(" ").contains("pas les deux"));
}

#[test]
fn terms_that_overlap_are_told_each_of_its_states_and_marked_on_the_page() {
    let server = with_list(&[
        ["one", "en", "harbour risk", "a made-up text"],
        ["two", "en", "risk care", "another text"],
    ]);
    let text = "The 🙂 harbour risk care. Harbour risks.";
    let body = json!({ "text": text, "lang": "en", "state": ["XC"] });
    let answer = annotate(&server, &body);
    let expected = ["harbour risk", "risk care", "Harbour risks"];
    assert_eq!(pointed_at(&answer, text), expected);
    let spans = answer.body["spans"].as_array().unwrap();
    let second = (&spans[1]["before"], &spans[1]["after"]);
    assert_eq!(
        second,
        (&json!("The 🙂 harbour "), &json!(". Harbour risks."))
    );
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let sent = format!(
        "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nen\r\n--x--\r\n"
    );
    let answer = server.send_text("/en/annotate", &form, &sent);
    let page = answer.body.as_str().unwrap();
    assert!(page.contains(">harbour risk</a><a id=\"o1\""), "{page}");
    assert!(page.contains("title=\"risk care\"> care</a>. "), "{page}");
    let in_context = "<li>The 🙂 harbour <a href=\"#o1\">risk care</a>. Harbour risks.</li>";
    assert!(page.contains(in_context), "{page}");
}
