//! Signing in, and the pages of proposals, as participants and the public get
//! them.

use serde_json::{Value, json};

use crate::support::negotiating::{content, edit, negotiation, opened, post, put};
use crate::support::{Answer, Server};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

fn sign_in(server: &Server, token: &str, headers: &[(&str, &str)]) -> Answer {
    let body = format!("token={token}&back=%2Ffr%2Fproposals");
    server.send_text("/fr/sign-in", &[&[FORM], headers].concat(), &body)
}

/// The page of whoever has a cookie.
fn seen(server: &Server, cookie: &str, path: &str) -> String {
    let answer = server.get_with(path, &[("Cookie", cookie)]);
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.body.as_str().unwrap().to_owned()
}

#[test]
fn a_token_signs_in_until_it_signs_out() {
    let server = Server::start();
    let token = server.delegation("XA");
    let entered = sign_in(&server, &token, &[("X-Forwarded-Proto", "https")]);
    assert_eq!(
        (entered.status, entered.header("location")),
        (303, "/fr/proposals")
    );
    let cookie = entered.header("set-cookie");
    for part in [
        "HttpOnly",
        "SameSite=Strict",
        "Path=/",
        "Max-Age=43200",
        "Secure",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let cookie = cookie.split(';').next().unwrap();
    let answer = server.get_with("/fr/states", &[("Cookie", cookie)]);
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let html = answer.body.as_str().unwrap();
    assert!(html.contains("délégation, ") && html.contains("Se déconnecter"));
    // What goes wrong is told to whoever is signed in as such.
    for (path, status) in [
        ("/fr/nowhere", 404),
        ("/fr/entries/xa.compiled.nothing", 404),
        ("/fr/?state=ZZ", 400),
    ] {
        let answer = server.get_with(path, &[("Cookie", cookie)]);
        let html = answer.body.as_str().unwrap();
        assert_eq!(answer.status, status, "{path}");
        assert!(html.contains("Se déconnecter"), "{path}: {html}");
        assert!(!html.contains("Se connecter"), "{path}: {html}");
    }
    let left = server.send_text("/fr/sign-out", &[FORM, ("Cookie", cookie)], "");
    assert_eq!((left.status, left.header("location")), (303, "/fr/"));
    assert!(left.header("set-cookie").contains("Max-Age=0"));
    // The API knows nothing of cookies, so no other site can use one there.
    let account = server.get_with("/api/v1/account", &[("Cookie", cookie)]);
    assert_eq!(account.status, 401);
}

#[test]
fn a_wrong_token_is_told_and_then_slowed() {
    let server = Server::start();
    let wrong = sign_in(&server, "nothing", &[]);
    assert_eq!(wrong.status, 401);
    let html = wrong.body.as_str().unwrap();
    assert!(
        html.contains("Ce jeton n’est pas valable\u{202f}:"),
        "{html}"
    );
    assert_eq!(wrong.header("set-cookie"), "");
    let over = server.get_with("/en/states", &[("Cookie", "entente_token=nothing")]);
    assert_eq!(over.status, 200);
    assert!(over.header("set-cookie").contains("Max-Age=0"));
    assert!(over.body.as_str().unwrap().contains("sign in again"));
    let statuses: Vec<u16> = (0..20)
        .map(|at| sign_in(&server, &format!("no{at}"), &[]).status)
        .collect();
    assert_eq!(statuses.last(), Some(&429));
}

#[test]
fn other_sites_sign_nobody_in_and_lead_nobody_elsewhere() {
    let server = Server::start();
    let token = server.delegation("XA");
    for headers in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Origin", "https://elsewhere.example"),
    ] {
        assert_eq!(sign_in(&server, &token, &[headers]).status, 403);
    }
    let body = format!("token={token}&back=%2F%2Felsewhere.example%2Fen%2F");
    let entered = server.send_text("/en/sign-in", &[FORM], &body);
    assert_eq!(entered.header("location"), "/en/");
}

#[test]
fn participants_see_what_is_said_and_the_public_only_what_is_public() {
    let (server, delegations) = negotiation(4);
    let drafter = server.token("drafter");
    let of = |at: usize| delegations[at].1.as_str();
    let id = opened(
        &server,
        &drafter,
        "cyberspace",
        "the made-up space and the data",
    );
    let path = |rest: &str| format!("/proposals/{id}{rest}");
    let amendment = json!({ "on_version": 1, "language": "en", "text": "the made-up space and the facts", "reason": "reason of XA" });
    let made = post(&server, of(0), &path("/amendments"), amendment);
    let uptake = format!("/amendments/{}/uptake", made.body["id"].as_str().unwrap());
    let how = json!({ "taken_up": "in-brackets", "reason": "made up" });
    assert_eq!(edit(&server, &drafter, "POST", &uptake, 1, how).status, 200);
    let wish = json!({ "on_version": 2, "language": "en", "bracket": 1, "alternative": 2, "wish": "objects" });
    assert_eq!(
        post(&server, of(1), &path("/bracket-views"), wish).status,
        200
    );
    for (at, text) in [
        (1, "another space and the data"),
        (2, "a third space and the data"),
    ] {
        let body = json!({ "on_version": 2, "language": "en", "text": text });
        assert_eq!(
            post(&server, of(at), &path("/amendments"), body).status,
            201
        );
    }
    let position = json!({ "on_version": 1, "stance": "can-accept", "text": "in made-up words" });
    assert_eq!(
        put(&server, of(2), &path("/positions/XC"), position).status,
        200
    );
    let place = json!({ "language": "en", "start": 4, "end": 11 });
    let comment = json!({ "on_version": 2, "place": place, "text": "made up by whom?" });
    assert_eq!(
        post(&server, of(3), &path("/comments"), comment).status,
        201
    );

    let cookie = format!("entente_token={}", of(3));
    let html = seen(&server, &cookie, &format!("/en{}", path("")));
    for words in [
        "proposed by Made-up State XA",
        "objected to by Made-up State XB",
        "the amendment of Made-up State XA",
        "can accept it",
        "on an older text (version 1)",
        "no position held here",
        "different wordings in the same place",
        "taken up in brackets in version 2",
        "<q lang=\"en\">made-up</q>",
        "reason of XA",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    let french = seen(&server, &cookie, &format!("/fr{}", path("")));
    assert!(french.contains("refusé par État imaginaire XB") && french.contains("peut l’accepter"));
    let clean = seen(&server, &cookie, &format!("/en{}?as=clean", path("")));
    assert!(clean.contains(">the made-up space and the</p>"), "{clean}");
    let wished = seen(&server, &cookie, &format!("/en{}?as=XA", path("")));
    assert!(
        wished.contains(">the made-up space and the facts</p>"),
        "{wished}"
    );
    let between = seen(
        &server,
        &cookie,
        &format!("/en{}?from=1&to=2", path("/difference")),
    );
    assert!(between.contains("<ins>"), "{between}");

    let hidden = server.get(&format!("/en{}", path("")));
    assert_eq!(hidden.status, 404);
    let public = json!({ "visibility": "public", "reason": "made up" });
    let shown = edit(&server, &drafter, "PUT", &path("/visibility"), 2, public);
    assert_eq!(shown.status, 200, "{shown:?}");
    let html = seen(&server, "", &format!("/en{}", path("")));
    assert!(html.contains("facts"), "the text is public");
    for words in [
        "Made-up State XB",
        "Positions",
        "Amendments",
        "Comments",
        "reason of XA",
        "third space",
        "As this State",
    ] {
        assert!(!html.contains(words), "{words}: {html}");
    }
    let earlier = server.get(&format!("/en{}?from=1&to=3", path("/difference")));
    assert_eq!(
        earlier.status, 400,
        "earlier versions stay with participants"
    );
    let next = edit(
        &server,
        &drafter,
        "PUT",
        &path(""),
        3,
        content("another text"),
    );
    assert_eq!(next.status, 200, "{next:?}");
    let lost = seen(&server, &cookie, &format!("/en{}", path("")));
    assert!(lost.contains("no longer has these words"));
}

#[test]
fn participants_are_told_of_what_lost_its_place() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let of = |at: usize| delegations[at].1.as_str();
    let text = "All States [shall/should] act in one way";
    let id = opened(&server, &drafter, "cyberspace", text);
    let path = |rest: &str| format!("/proposals/{id}{rest}");
    let wish = json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 1, "wish": "objects" });
    let said = post(&server, of(0), &path("/bracket-views"), wish);
    assert_eq!(said.status, 200, "{said:?}");
    let amendment = json!({ "on_version": 1, "language": "en", "text": "All States [shall/should] act in another way" });
    let made = post(&server, of(1), &path("/amendments"), amendment);
    assert_eq!(made.status, 201, "{made:?}");
    let cookie = format!("entente_token={}", of(1));
    let page = |language: &str| seen(&server, &cookie, &format!("/{language}{}", path("")));
    let before = page("en");
    assert!(!before.contains("no longer in brackets") && !before.contains("in this place since"));
    let newer = content("All States agree. They [shall] speak in some way");
    let next = edit(&server, &drafter, "PUT", &path(""), 1, newer);
    assert_eq!(next.status, 200, "{next:?}");
    let (english, french) = (page("en"), page("fr"));
    let quoted = "<q lang=\"en\" dir=\"auto\">shall</q>";
    for (html, words) in [
        (&english, "no longer in brackets in its place"),
        (
            &english,
            &format!("Made-up State XA: objected to {quoted}, in version 1"),
        ),
        (&english, "the text has changed in this place since"),
        (&french, "qui ne sont plus entre crochets à leur place"),
        (
            &french,
            &format!("État imaginaire XA\u{202f}: a refusé {quoted}, dans la version 1"),
        ),
        (&french, "le texte a changé à cet endroit depuis"),
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!english.contains("objected to by Made-up State XA"));
}

#[test]
fn however_much_is_said_each_page_stays_small_and_nothing_is_left_out() {
    const LARGEST_BYTES: usize = 100_000;
    let (server, delegations) = negotiation(57);
    let drafter = server.token("drafter");
    let words = |from: usize, count: usize| -> String {
        let words = (from..from + count).map(|at| format!("word{at}"));
        words.collect::<Vec<_>>().join(" ")
    };
    let text = format!("{} [a/b]", words(0, 60));
    let brackets = (0..30).map(|at| format!("[{}/{}] ", words(at, 30), words(at, 40)));
    let french = brackets.collect::<String>();
    let definitions =
        json!([{ "language": "en", "text": text }, { "language": "fr", "text": french.trim() }]);
    let body = json!({ "concept": "cyberspace", "definitions": definitions });
    let made = post(&server, &drafter, "/proposals", body);
    assert_eq!(made.status, 201, "{made:?}");
    let id = made.body["id"].as_str().unwrap().to_owned();
    let path = |rest: &str| format!("/proposals/{id}{rest}");
    let mut marks = Vec::new();
    for (at, (state, token)) in delegations.iter().enumerate() {
        let wish = json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 1 + at % 2, "wish": "objects" });
        assert_eq!(
            post(&server, token, &path("/bracket-views"), wish).status,
            200
        );
        let position = json!({ "on_version": 1, "stance": "objects", "text": format!("position-{state} {}", words(0, 100)) });
        assert_eq!(
            put(
                &server,
                token,
                &path(&format!("/positions/{state}")),
                position
            )
            .status,
            200
        );
        marks.push(format!("position-{state} "));
        for number in 0..3 {
            let changed = words(20, 20);
            let text = text.replace(
                &changed,
                &format!("amended-{state}-{number} {}", words(1000 + at, 20)),
            );
            let reason = format!("reason-{state}-{number} {}", words(0, 40));
            let body = json!({ "on_version": 1, "language": "en", "text": text, "reason": reason });
            assert_eq!(post(&server, token, &path("/amendments"), body).status, 201);
            marks.push(format!("amended-{state}-{number} "));
            marks.push(format!("reason-{state}-{number} "));
        }
    }
    let mut first = Value::Null;
    for at in 0..100 {
        let (_, token) = &delegations[at % 57];
        let mut body =
            json!({ "on_version": 1, "text": format!("comment-{at}. {}", words(0, 1_100)) });
        // The second half answers one comment.
        if at >= 50 {
            body["in_reply_to"] = first.clone();
        }
        let made = post(&server, token, &path("/comments"), body);
        assert_eq!(made.status, 201, "{made:?}");
        if at == 0 {
            first = made.body["id"].clone();
        }
        marks.push(format!("comment-{at}. "));
    }
    let taken = server.get_as(
        &drafter,
        &format!("/api/v1{}?order=time&limit=1", path("/amendments")),
    );
    let taken = taken.body["items"][0]["id"].as_str().unwrap().to_owned();
    let how = json!({ "taken_up": "in-brackets", "reason": "made up" });
    let uptake = format!("/amendments/{taken}/uptake");
    assert_eq!(edit(&server, &drafter, "POST", &uptake, 1, how).status, 200);

    let cookie = format!("entente_token={}", delegations[0].1);
    for language in ["en", "fr"] {
        let page = |number: usize| {
            seen(
                &server,
                &cookie,
                &format!("/{language}{}?page={number}", path("")),
            )
        };
        let of = if language == "en" { " of " } else { " sur " };
        let begin = page(1);
        let count = begin.split(&format!("Page 1{of}")).nth(1).unwrap();
        let count: usize = count.split('<').next().unwrap().parse().unwrap();
        let pages: Vec<String> = (1..=count).map(page).collect();
        assert!(count > 5, "{count}");
        for (at, html) in pages.iter().enumerate() {
            assert!(
                html.len() < LARGEST_BYTES,
                "page {}: {}",
                at + 1,
                html.len()
            );
        }
        let all = pages.concat();
        for mark in &marks {
            assert!(all.contains(mark.as_str()), "{language}: {mark}");
        }
        let on = 1 + pages
            .iter()
            .position(|html| html.contains(&format!("id=\"{taken}\"")))
            .unwrap();
        let link = format!("/{language}{}?page={on}#{taken}", path(""));
        assert!(
            all.contains(&format!("href=\"{link}\"")),
            "{link} from the bracket"
        );
        let id = "definition-fr-30";
        let on = pages
            .iter()
            .position(|html| html.contains(&format!("id=\"{id}\"")));
        let page = on.filter(|at| *at > 0);
        let page = page.map(|at| format!("/{language}{}?page={}", path(""), at + 1));
        let link = format!("href=\"{}#{id}\"", page.unwrap_or_default());
        assert!(begin.contains(&link), "{link} from the text");
    }
}

#[test]
fn texts_in_further_languages_are_shown_with_what_lost_its_place() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let path = |rest: &str| format!("/proposals/{id}{rest}");
    let german = |text: &str| {
        let mut body = content("a made-up space");
        let definitions = body["definitions"].as_array_mut().unwrap();
        definitions.push(json!({ "language": "de", "text": text }));
        body
    };
    let before = german("alle erfundenen [Netze/Daten] der Staaten");
    assert_eq!(
        edit(&server, &drafter, "PUT", &path(""), 1, before).status,
        200
    );
    let wish = json!({ "on_version": 2, "language": "de", "bracket": 1, "alternative": 1, "wish": "objects" });
    assert_eq!(
        post(&server, &delegations[0].1, &path("/bracket-views"), wish).status,
        200
    );
    let after = german("ein Raum [Netze/Daten] aus Licht");
    assert_eq!(
        edit(&server, &drafter, "PUT", &path(""), 2, after).status,
        200
    );
    let cookie = format!("entente_token={}", delegations[1].1);
    let html = seen(&server, &cookie, &format!("/en{}", path("")));
    for words in [
        "Other languages",
        "Definition (German)",
        "no longer in brackets in its place",
        "objected to <q lang=\"de\" dir=\"auto\">Netze</q>, in version 2",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn participants_read_what_was_asked_of_an_entry_on_its_page() {
    let server = Server::start();
    let (xa, xb) = (server.delegation("XA"), server.delegation("XB"));
    let path = "/entries/xa.compiled.cyberspace";
    let question = json!({ "question": "a made-up <question>" });
    let asked = post(&server, &xb, &format!("{path}/clarifications"), question);
    assert_eq!(asked.status, 201, "{asked:?}");
    let entered = sign_in(&server, &xb, &[]);
    let cookie = entered.header("set-cookie").split(';').next().unwrap();
    let page = seen(&server, cookie, &format!("/fr{path}"));
    assert!(page.contains("a made-up &lt;question&gt;"), "{page}");
    assert!(page.contains("Aucune réponse"), "{page}");
    let id = asked.body["id"].as_str().unwrap();
    let answer = json!({ "answer": "a made-up answer" });
    put(
        &server,
        &xa,
        &format!("/clarifications/{id}/answer"),
        answer,
    );
    let page = seen(&server, cookie, &format!("/en{path}/versions/1"));
    assert!(page.contains("a made-up answer"), "{page}");
    let public = server.get(&format!("/en{path}")).body.to_string();
    assert!(!public.contains("made-up answer") && !public.contains("Questions to"));
}
