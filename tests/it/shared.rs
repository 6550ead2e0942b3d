//! What texts share, and where they part.

use serde_json::{Value, json};

use crate::support::compiled::{compiled, page_with};
use crate::support::{Server, eventually};

#[test]
fn what_texts_share_is_told_with_whose_words() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/shared-words";
    let answer = server.get(&format!("{path}?language=fr&lang=fr"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let texts = answer.body["texts"].as_array().unwrap();
    assert_eq!(answer.body["total"], texts.len());
    assert!(
        texts
            .iter()
            .all(|text| text["text"]["label"]["fr"].is_string())
    );
    let counted: u64 = answer.body["wordings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|wording| wording["texts"].as_u64().unwrap())
        .sum();
    assert_eq!(counted as usize, texts.len());
    let likeness = answer.body["likeness"].as_array().unwrap();
    for (at, row) in likeness.iter().enumerate() {
        assert_eq!(row[at], 1.0);
    }
    for element in answer.body["elements"].as_array().unwrap() {
        let of: Vec<&str> = element["texts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|at| {
                texts[at.as_u64().unwrap() as usize]["state"]
                    .as_str()
                    .unwrap()
            })
            .collect();
        for state in element["states"].as_array().unwrap() {
            assert!(of.contains(&state.as_str().unwrap()), "{element}");
        }
    }
    let unknown = server.get("/api/v1/concepts/nothing/shared-words?language=en");
    assert_eq!((unknown.status, unknown.problem()), (404, "not-found"));
    let none = server.get(&format!("{path}?language=it"));
    assert_eq!((none.status, &none.body["total"]), (200, &Value::from(0)));
    assert_eq!(none.body["spread"], Value::Null);
}

#[test]
fn a_difference_gives_both_texts_back() {
    let server = Server::start();
    let entries = server.get("/api/v1/entries").body;
    let has_english = |entry: &&Value| {
        let texts = entry["texts"].as_array().unwrap().iter();
        let mut english = texts.filter(|text| text["language"] == "en" && text["kind"] != "note");
        english.next().is_some()
    };
    let ids: Vec<&str> = entries["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(has_english)
        .map(|entry| entry["id"].as_str().unwrap())
        .collect();
    let [one, other, ..] = ids[..] else {
        panic!("two entries with an English text: {ids:?}");
    };
    let path = format!("/api/v1/difference?from={one}&to={other}@1&language=en");
    let answer = server.get(&path);
    assert_eq!(answer.status, 200, "{answer:?}");
    let joined = |without: &str| -> String {
        let segments = answer.body["segments"].as_array().unwrap().iter();
        let kept = segments.filter(|segment| segment["change"] != without);
        kept.map(|segment| segment["text"].as_str().unwrap())
            .collect()
    };
    assert_eq!(answer.body["from"]["text"], joined("added"));
    assert_eq!(answer.body["to"]["text"], joined("removed"));
    for (path, status) in [
        (
            format!("/api/v1/difference?from={one}&to={other}@9&language=en"),
            404,
        ),
        (
            format!("/api/v1/difference?from={one}&to={other}@x&language=en"),
            400,
        ),
        (
            format!("/api/v1/difference?from={one}&to={other}&language=ru"),
            400,
        ),
        (
            format!("/api/v1/difference?from={one}&to=proposal:none&language=en"),
            404,
        ),
    ] {
        assert_eq!(server.get(&path).status, status, "{path}");
    }
}

#[test]
fn each_of_several_texts_of_an_entry_can_be_compared() {
    let server = Server::start();
    let rows = "lamp,XC,2026,en,cyberspace,what shines at night,A made-up law,adopted,official\n\
                lamp,XC,2026,en,cyberspace,what glows at night,A made-up act,adopted,official\n";
    compiled(&server, rows);
    eventually("the entry is there", || {
        server.get("/api/v1/entries/xc.compiled.lamp").status == 200
    });
    let of = |from: &str, to: &str| {
        server.get(&format!(
            "/api/v1/difference?from={from}&to={to}&language=en"
        ))
    };
    let both = of("xc.compiled.lamp", "xc.compiled.lamp@1/2").body;
    let told = |side: &str| {
        let text = &both[side];
        (
            text["number"].clone(),
            text["texts"].clone(),
            text["text"].clone(),
        )
    };
    let text = |number: u32, text: &str| (json!(number), json!(2), json!(text));
    assert_eq!(told("from"), text(1, "what shines at night"));
    assert_eq!(told("to"), text(2, "what glows at night"));
    assert_eq!(both["to"]["document"]["title"], "A made-up act");
    for bad in [
        "xc.compiled.lamp/3",
        "xc.compiled.lamp/0",
        "xc.compiled.lamp/x",
    ] {
        let refused = of("xc.compiled.lamp", bad);
        assert_eq!(
            (refused.status, refused.problem()),
            (400, "invalid-request"),
            "{bad}"
        );
    }
    let address = "/en/concepts/cyberspace/difference?language=en&from=xa.compiled.cyberspace&to=xc.compiled.lamp/2";
    let (_, page) = server.bytes(address, &[]);
    let page = String::from_utf8(page).unwrap();
    let chosen = "<option value=\"xc.compiled.lamp/2\" selected>";
    assert!(page.contains(chosen) && page.contains("glows"), "{page}");
}

#[test]
fn a_text_in_another_language_is_told_where_words_are_counted() {
    let server = Server::start();
    let rows = "net,XC,2026,de,cyberspace,un réseau imaginaire où nul ne sait qui est connecté,law,adopted,official\n";
    compiled(&server, rows);
    let path = "/api/v1/concepts/cyberspace/shared-words?language=de";
    eventually("it arrived", || server.get(path).body["total"] == 1);
    let shared = server.get(path).body;
    let doubt = shared["texts"][0]["doubts"][0].as_str().unwrap();
    assert!(doubt.contains("reads like “fr”"), "{doubt}");
    assert_eq!(shared["spread"], Value::Null);
    assert!(
        shared["remarks"][0]
            .as_str()
            .unwrap()
            .contains("available here")
    );
}

#[test]
fn nothing_is_made_up_of_a_text_that_cannot_be_counted() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,Réseau imaginaire où nul ne sait qui est connecté,law,adopted,official\n\
        net,XD,2026,en,cyberspace,it is that,law,adopted,official\n\
        han,XB,2026,en,cyberspace,虚构的空间,law,adopted,official\n";
    compiled(&server, rows);
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en&state=XA,XB,XC,XD";
    eventually("they arrived", || {
        let body = server.get(path).body.to_string();
        body.contains("虚构") && body.contains("it is that")
    });
    let shared = server.get(path).body;
    let text = |state: &str| {
        let texts = shared["texts"].as_array().unwrap().iter();
        texts.clone().find(|text| text["state"] == state).unwrap()
    };
    assert_eq!(text("XA")["genus"]["text"], "space");
    assert_eq!(text("XA")["doubts"], json!([]));
    assert_eq!(
        text("XC")["genus"],
        Value::Null,
        "the rules are for English"
    );
    assert!(
        text("XC")["doubts"][0]
            .as_str()
            .unwrap()
            .contains("reads like “fr”")
    );
    assert!(
        text("XD")["doubts"][0]
            .as_str()
            .unwrap()
            .contains("nothing is counted")
    );
    let mut texts = shared["texts"].as_array().unwrap().iter();
    let han = texts
        .find(|text| text.to_string().contains("虚构"))
        .unwrap();
    let doubt = han["doubts"][0].as_str().unwrap();
    assert!(doubt.contains("not in the script"), "{doubt}");
    assert_eq!(han["genus"], Value::Null);
    let page = server.get("/en/concepts/cyberspace?view=shared&language=en&state=XC,XD");
    assert_eq!(page.status, 200);
    let page = page.body.as_str().unwrap();
    assert!(page.contains("eads like French") && page.contains("nothing is counted"));
    assert!(page.contains("Words and phrases that one State or organisation alone has"));
    assert!(page.contains("imaginaire"), "{page}");
    let page = server.get("/fr/concepts/cyberspace?state=XC,XD");
    let page = page.body.as_str().unwrap();
    assert!(page.contains("emble être en français"), "{page}");
}

#[test]
fn texts_with_contractions_are_compared() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,data that isn't public,law,adopted,official\n\
        net,XD,2026,en,cyberspace,data that isn't public,law,adopted,official\n";
    compiled(&server, rows);
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en&state=XC,XD";
    eventually("they arrived", || server.get(path).body["total"] == 2);
    let shared = server.get(path).body;
    let elements = shared["elements"].as_array().unwrap().iter();
    let labels: Vec<&str> = elements.map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["data", "isn't public"], "{shared}");
    let page = server.get("/en/concepts/cyberspace?view=shared&language=en&state=XC,XD");
    assert_eq!(page.status, 200);
}

#[test]
fn elements_come_in_pages() {
    let server = Server::start();
    let path = "/api/v1/concepts/cyberspace/shared-words?language=en";
    let all = server.get(path).body;
    let elements = all["elements"].as_array().unwrap();
    assert!(elements.len() > 2, "{all}");
    assert_eq!(
        (&all["elements_total"], &all["cursor"]),
        (&json!(elements.len()), &Value::Null)
    );
    let first = server.get(&format!("{path}&limit=2")).body;
    assert_eq!(first["elements"].as_array().unwrap(), &elements[..2]);
    assert_eq!(
        (&first["elements_total"], &first["cursor"]),
        (&all["elements_total"], &json!("2"))
    );
    assert_eq!(first["spread"], all["spread"]);
    let second = server.get(&format!("{path}&limit=2&cursor=2")).body;
    assert_eq!(second["elements"][0], elements[2]);
    assert_eq!(server.get(&format!("{path}&cursor=x")).status, 400);
}

#[test]
fn what_was_counted_is_told_of_each_language_that_has_texts() {
    let server = Server::start();
    let rows = "net,XC,2026,en,cyberspace,made-up space of computers,law,adopted,official\n\
        net,XD,2026,en,cyberspace,made-up space of wires,law,adopted,official\n";
    compiled(&server, rows);
    let path = "/fr/concepts/cyberspace?state=XA,XC";
    let page = page_with(&server, path, "Compté en anglais");
    assert!(
        page.contains(
            "Compté en anglais sur\u{202f}: 1 × texte officiel, 1 × résumé de ce projet."
        )
    );
    assert!(page.contains("Compté en français sur\u{202f}: 1 × résumé de ce projet."));
    let page = server.get("/fr/concepts/cyberspace?state=XC,XD").body;
    let page = page.as_str().unwrap();
    assert!(page.contains("Compté en anglais sur\u{202f}: 2 × texte officiel."));
    assert!(!page.contains("Compté en français"), "{page}");
}

#[test]
fn how_many_words_a_page_leaves_out_is_told_with_the_way_to_all() {
    let server = Server::start();
    let letter = |at: usize| char::from(b'a' + at as u8);
    for (state, first) in [("XC", 'p'), ("XD", 'k')] {
        let word = |at: usize| format!("{first}o{}u{}ox", letter(at / 20), letter(at % 20));
        let words: Vec<String> = (0..400).map(word).collect();
        let row = format!(
            "net,{state},2026,en,cyberspace,{},A law,adopted,official\n",
            words.join(" ")
        );
        let file = server.data.path().join("list.csv");
        let head = "entry,state,year,language,term,definition,document,status,wording\n";
        std::fs::write(&file, format!("{head}{row}")).unwrap();
        let import = ["import", file.to_str().unwrap(), "--compiled"];
        assert!(server.command(&import).status.success());
    }
    let path = "/en/concepts/cyberspace?view=shared&language=en&state=XC,XD";
    let shown = || server.get(path).body.as_str().unwrap().to_owned();
    eventually("both arrived", || shown().contains("more are not shown"));
    let whole =
        "href=\"/api/v1/concepts/cyberspace/shared-words?language=en&amp;lang=en&amp;state=XC,XD\"";
    assert!(shown().contains(whole), "{}", shown());
}
