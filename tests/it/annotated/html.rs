//! What of an HTML document is read.

use super::*;

#[test]
fn lines_and_notes_of_html_part_no_term() {
    let server = with_list(&[
        ["one", "en", "lamp ship", "A made-up ship"],
        ["two", "en", "RXQ", "A made-up name"],
    ]);
    for (html, spans) in [
        ("<p>the lamp<br>\nship</p>", vec!["lamp<br>\nship"]),
        ("<p>the lamp\n\nship</p>", vec!["lamp\n\nship"]),
        ("<p>the lamp<p>ship</p>", vec![]),
        ("<pre>the lamp\n\nship</pre>", vec![]),
        (
            "<p>the RXQ<sup>1</sup> of <abbr>RXQ</abbr><sup><a>2</a></sup>",
            vec!["RXQ", "RXQ"],
        ),
        (
            "<p>the RXQ<sup>a</sup>, lamp<sup>b</sup> ship<sup>i</sup>",
            vec!["RXQ", "lamp<sup>b</sup> ship"],
        ),
        (
            "<p>lamp<a><![if !supportFootnotes]>[1]<![endif]></a> ship",
            vec!["lamp<a><![if !supportFootnotes]>[1]<![endif]></a> ship"],
        ),
        (
            "<p>lamp <del>oil</del><ins>ship</ins>, <s>lamp</s><u>lamp</u> ship",
            vec!["lamp</u> ship"],
        ),
        (
            "<p>the lamp <img alt=''> ship</p>",
            vec!["lamp <img alt=''> ship"],
        ),
    ] {
        let body = json!({ "text": html, "lang": "en" });
        assert_eq!(pointed_at(&annotate(&server, &body), html), spans, "{html}");
    }
}

#[test]
fn what_html_displays_within_a_line_parts_no_term() {
    let server = with_list(&[["one", "en", "lamp ship", "A made-up ship"]]);
    for html in [
        "lamp <st1:place w:st=\"on\">ship",
        "lamp <o:p></o:p>ship",
        "lamp <?xml:namespace prefix = o ns = \"a\" />ship",
        "lamp <x-term>ship",
        "lamp <svg></svg>ship",
        "lamp <![if !x]><![endif]>ship",
        "lamp <button>ship",
        "lamp <ruby>ship",
    ] {
        let body = json!({ "text": format!("<p>the {html}</p>"), "lang": "en" });
        assert_eq!(
            pointed_at(&annotate(&server, &body), &format!("<p>the {html}</p>")),
            [html]
        );
    }
}

#[test]
fn no_term_is_found_in_an_address_or_an_attribute() {
    let server = Server::start();
    for (text, lang) in [
        (
            "https://cyberspace.example/cyberspace, user@cyberspace.example",
            "en",
        ),
        (
            "voir cyberespace.example et mailto:cyberespace@a.example",
            "fr",
        ),
        (
            "<p title=\"cyberspace\"><a href=\"/cyberspace\">www.cyberspace.example</a></p>",
            "en",
        ),
    ] {
        let answer = annotate(&server, &json!({ "text": text, "lang": lang }));
        assert_eq!(pointed_at(&answer, text), [""; 0], "{text}");
    }
    let text = "<p>cyberspace (<a href=\"/cyberspace\">https://a.example/cyberspace</a>)</p>";
    let answer = annotate(&server, &json!({ "text": text, "lang": "en" }));
    assert_eq!(pointed_at(&answer, text), ["cyberspace"]);
}

#[test]
fn the_number_of_no_character_is_read_alike_by_page_and_api() {
    let server = Server::start();
    let document = "<p>cyber&#0; of cyberspace</p>";
    let answer = annotate(&server, &json!({ "text": document, "lang": "en" }));
    assert_eq!(answer.body["format"], "html");
    let before = answer.body["spans"][0]["before"].as_str().unwrap();
    assert!(before.ends_with("cyber\u{fffd} of "), "{before}");
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    let sent = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\r\n\
         {document}\r\n--x--\r\n"
    );
    let page = server.send_text("/en/annotate", &form, &sent);
    let html = page.body.as_str().unwrap();
    assert_eq!(page.status, 200, "{html}");
    assert!(html.contains("cyber\u{fffd} of "), "{html}");
}

#[test]
fn hidden_text_of_html_is_not_read() {
    let server = with_list(&[["one", "en", "lamp ship", "A made-up ship"]]);
    for (html, spans) in [
        ("<p hidden>a lamp ship</p><p>a lamp ship</p>", 1),
        ("<p>a lamp <span style=\"display:none\">x</span>ship</p>", 1),
        ("<p>a <b aria-hidden=true>lamp</b> ship</p>", 1),
        ("<div hidden><p>a lamp ship</p></div>", 0),
    ] {
        let answer = annotate(&server, &json!({ "text": html, "lang": "en" }));
        assert_eq!(answer.body["total"], spans, "{html}");
        let pointed = pointed_at(&answer, html);
        assert!(
            pointed
                .iter()
                .all(|at| at.ends_with("ship") || at.ends_with("ship</b>"))
        );
    }
}
