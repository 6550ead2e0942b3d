//! Links that a rule makes, and what becomes of them.

use serde_json::{Value, json};

use crate::links::{BY_RULE, HEADER, concept, import_rows, listed, rename, say, with_rule};
use crate::support::compiled::compiled;
use crate::support::{Server, eventually};

/// An entry that editors placed is linked by no rule, whatever its terms are.
#[test]
fn what_editors_placed_gets_no_link_by_rule() {
    let server = Server::start();
    let rows = "espace,XB,2026,fr,cybersécurité,made-up net,A made-up law,adopted,official\n\
                other,XB,2026,fr,cybersécurité,made-up net,A made-up law,adopted,official\n";
    compiled(&server, rows);
    let concepts = |entry: &str| {
        let entry = server
            .get(&format!("/api/v1/entries/xb.compiled.{entry}"))
            .body;
        let links = entry["concepts"].as_array().cloned().unwrap_or_default();
        let links = links
            .iter()
            .map(|link| (link["id"].clone(), link["link"]["by"].clone()));
        links.collect::<Vec<_>>()
    };
    let by = |concept: &str, by: &str| vec![(json!(concept), json!(by))];
    eventually("the list arrived", || {
        concepts("other") == by("cyber-security", "rule")
    });
    assert_eq!(concepts("espace"), by("cyberspace", "editor"));
}

/// To confirm what a rule did is to put the entry there.
#[test]
fn a_concept_of_the_same_name_draws_in_nothing_that_was_confirmed_elsewhere() {
    for is_confirmed in [false, true] {
        let server = with_rule();
        let (drafter, own) = (server.token("drafter"), server.delegation("XC"));
        if is_confirmed {
            let said = say(&server, &own, BY_RULE, "confirmed", "the same");
            assert_eq!(said.status, 200, "{said:?}");
        }
        let mut new = concept("cyberspace", "cyberespace");
        new["id"] = json!("other-net");
        new["scope"] = json!({ "en": "another", "fr": "un autre" });
        new["entries"] = json!([]);
        let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
        assert_eq!(made.status, 201, "{made:?}");
        let link = server.get("/api/v1/links/other-net~xc.compiled.net");
        assert_eq!(link.status == 200, !is_confirmed, "{link:?}");
    }
}

#[test]
fn a_former_name_is_told_as_one() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let path = "/api/v1/concepts/cyberspace";
    assert!(
        server.get(BY_RULE).body["reasons"][0]
            .get("former")
            .is_none()
    );
    let renamed = rename(&server, &drafter, path, &concept("net of nets", "toile"));
    assert_eq!(renamed.status, 200, "{renamed:?}");
    let reason = &server.get(BY_RULE).body["reasons"][0];
    assert_eq!(
        (&reason["name"], &reason["former"]),
        (&json!("cyberspace"), &json!(true))
    );
    let entry = server.get("/api/v1/entries/xc.compiled.net").body;
    assert_eq!(entry["concepts"][0]["link"]["reasons"][0]["former"], true);
    let compared = server.get(&format!("{path}/comparison?state=XC")).body;
    let link = &compared["columns"][0]["cells"][0]["entry"]["concepts"][0]["link"];
    assert_eq!(link["reasons"][0]["former"], true);
}

#[test]
fn a_concept_made_after_its_entries_gets_their_links() {
    let server = Server::start();
    let file = server.data.path().join("xc.csv");
    let row = |entry, term| {
        format!("{entry},XC,2026,en,{term},a lamp by a port,A made-up law,adopted,official\n")
    };
    let rows = [row("lamp", "harbour lamp"), row("net", "cyberspace")].concat();
    std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let output = server.command(&["import", file.to_str().unwrap(), "--compiled"]);
    assert!(output.status.success(), "{output:?}");
    eventually("it arrived", || {
        server.get("/api/v1/entries/xc.compiled.lamp").status == 200
    });
    let drafter = server.token("drafter");
    let new = concept("harbour lamps", "lampes de port");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(
        listed(&server, "concept=harbour-lamps"),
        ["harbour-lamps~xc.compiled.lamp"]
    );
    let link = "/api/v1/links/harbour-lamps~xc.compiled.lamp";
    let made = server.get(link).body;
    assert_eq!(made["by"], "rule");
    assert_eq!(made["awaits"], json!(["unconfirmed"]));
    // What was taken back is not made again by another name.
    let removal = format!("{link}/removal");
    let removed = server.send_as(&drafter, "POST", &removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    let renamed = concept("harbour lamp", "lampe de port");
    let path = "/api/v1/concepts/harbour-lamps";
    let edited = rename(&server, &drafter, path, &renamed);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(listed(&server, "concept=harbour-lamps"), [""; 0]);
}

#[test]
fn a_concept_is_looked_for_by_its_new_name() {
    let server = with_rule();
    let drafter = server.token("drafter");
    let new = concept("harbour", "port");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(listed(&server, "concept=harbour"), [""; 0]);
    let renamed = concept("Cyberspace", "port");
    let edited = rename(&server, &drafter, "/api/v1/concepts/harbour", &renamed);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(
        listed(&server, "concept=harbour"),
        ["harbour~xc.compiled.net"]
    );
}

/// A drafter names the concept as no State does; other entries have the terms
/// of those that it is made of.
#[test]
fn a_concept_is_looked_for_by_the_terms_of_its_entries() {
    let server = Server::start();
    let rows = "lamp,XB,2026,en,harbour lamp,what burns,A made-up law,adopted,official\n\
                lamp,XB,2026,de,Hafenlampe,was brennt,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xb.compiled.lamp");
    let rows = "lampe,XC,2026,de,Hafenlampe,ein Licht,A made-up law,adopted,official\n\
                boot,XC,2026,de,Fährboot,ein Boot,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xc.compiled.boot");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "fanal");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(
        listed(&server, "concept=beacon"),
        ["beacon~xc.compiled.lampe"],
        "awaits review"
    );
    let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
    assert_eq!(link["by"], "rule");
    assert_eq!(link["reasons"][0]["reason"], "same-term");
    assert_eq!(link["reasons"][0]["entry"], "xb.compiled.lamp");
    let by_hand = server.get("/api/v1/links/beacon~xb.compiled.lamp").body;
    assert_eq!(by_hand["by"], "person");
}

/// As if the concept had been made of the entry, in whatever order they came.
#[test]
fn a_link_made_by_hand_draws_others_of_its_term() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let post = |path: &str, body: &Value| server.send_as(&drafter, "POST", path, body).status;
    let row = |entry: &str, state: &str| {
        format!("{entry},{state},2026,en,capstan wheel,,A made-up law,adopted,official\n")
    };
    // Another thing to State XB, which lists it by itself.
    let rows = [row("w", "XB"), row("board", "XB")].concat();
    import_rows(&server, &rows, "xb.compiled.w");
    let rows = [row("w", "XD"), row("back", "XD")].concat();
    import_rows(&server, &rows, "xd.compiled.back");
    submit_terms(&server, "2026", &[("r", "capstan wheel")]);
    let winch = concept("winch", "treuil");
    assert_eq!(post("/api/v1/concepts", &winch), 201);
    let link = |entry: &str| {
        let new = json!({ "concept": "winch", "entry": entry, "reason": "it turns" });
        assert_eq!(post("/api/v1/links", &new), 201, "{entry}");
    };
    let linked = || {
        let mut linked = listed(&server, "status=standing&concept=winch");
        linked.sort();
        linked
    };
    link("xc.restricted.r");
    assert_eq!(linked(), [""; 0], "the public sees no ground for any");
    link("xb.compiled.w");
    let [own, other, back] = ["xb.compiled.w", "xd.compiled.w", "xd.compiled.back"]
        .map(|entry| format!("winch~{entry}"));
    assert_eq!(linked(), [&*own, &*back, &*other]);
    let path = |link: &str| format!("/api/v1/links/{link}");
    let drawn = server.get(&path(&other)).body;
    assert_eq!(
        (&drawn["by"], &drawn["reasons"][0]["entry"]),
        (&json!("rule"), &json!("xb.compiled.w"))
    );
    for link in [&back, &own] {
        let removal = format!("{}/removal", path(link));
        assert_eq!(post(&removal, &json!({})), 200, "{link}");
    }
    link("xb.compiled.w");
    assert_eq!(linked(), [own, other], "not what was taken back");
}

/// The entries of State XC have terms of those of State XB, which a chain of links that
/// nobody confirmed put there: its last ones are no ground for more.
#[test]
fn a_link_that_weighs_more_than_before_draws_others_of_its_terms() {
    let server = Server::start();
    let (drafter, own) = (server.token("drafter"), server.delegation("XB"));
    let beacon = concept("beacon", "balise");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &beacon);
    assert_eq!(made.status, 201, "{made:?}");
    let row = |entry: &str, state: &str, term: &str| {
        format!("{entry},{state},2026,en,{term},,A made-up law,adopted,official\n")
    };
    let chain = [
        ("d", "XD", ["beacon", "quondel"]),
        ("a", "XA", ["quondel", "brivax"]),
        ("e", "XD", ["brivax", "tolmer"]),
        ("a", "XB", ["tolmer", "zorba"]),
        ("b", "XB", ["tolmer", "flarnix"]),
    ];
    let rows = chain.map(|(entry, state, terms)| terms.map(|term| row(entry, state, term)));
    import_rows(&server, &rows.concat().concat(), "xb.compiled.b");
    let rows = [row("a", "XC", "zorba"), row("b", "XC", "flarnix")].concat();
    import_rows(&server, &rows, "xc.compiled.b");
    let weight = |entry: &str| {
        let link = server.get(&format!("/api/v1/links/beacon~xc.compiled.{entry}"));
        link.body["reasons"][0]["weight"].as_u64()
    };
    assert_eq!([weight("a"), weight("b")], [None, None]);
    let confirmed = "/api/v1/links/beacon~xb.compiled.a";
    let disputed = "/api/v1/links/beacon~xb.compiled.b";
    let say = |token: &str, link: &str, stance: &str| {
        let said = say(&server, token, link, stance, "read");
        assert_eq!(said.status, 200, "{said:?}");
    };
    say(&drafter, confirmed, "confirmed");
    assert_eq!([weight("a"), weight("b")], [Some(100), None]);
    say(&own, disputed, "disputed");
    say(&drafter, disputed, "confirmed");
    assert_eq!(weight("b"), None, "its State says that it is misplaced");
    let path = format!("{disputed}/assertion");
    let withdrawn = server.send_as(&own, "DELETE", &path, &Value::Null);
    assert_eq!(withdrawn.status, 200, "{withdrawn:?}");
    assert_eq!(weight("b"), Some(100));
}

/// A list of State XC for participants, of made-up entries with a term each.
fn submit_terms(server: &Server, year: &str, terms: &[(&str, &str)]) {
    let row = |(entry, term): &(&str, &str)| {
        format!("{entry},XC,2026,en,{term},made up,A made-up law,adopted,official\n")
    };
    let rows: String = terms.iter().map(row).collect();
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let file = file.to_str().unwrap();
    let import = ["import", file, "--submission", year, "--state", "XC"];
    let output = server.command(&import);
    assert!(output.status.success(), "{output:?}");
    let reader = server.token("reader");
    eventually("it arrived", || {
        terms.iter().all(|(entry, term)| {
            let path = format!("/api/v1/entries/xc.restricted.{entry}");
            let held = server.get_as(&reader, &path).body;
            held["terms"][0]["text"] == *term && held["withdrawn_by"].is_null()
        })
    });
}

#[test]
fn a_link_by_rule_lapses_with_the_terms_for_which_it_was_made() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let link = |concept: &str, entry: &str| {
        let path = format!("/api/v1/links/{concept}~xc.restricted.{entry}");
        server.get_as(&drafter, &path).body
    };
    let compared = |concept: &str| {
        let path = format!("/api/v1/concepts/{concept}/comparison?state=XC");
        let cells = server.get_as(&drafter, &path).body["columns"][0]["cells"].clone();
        let cells = cells.as_array().unwrap().clone();
        let cells = cells.iter().map(|cell| cell["entry"]["id"].to_string());
        cells.collect::<Vec<_>>()
    };
    let [kept, other, gone] = ["kept", "other", "gone"];
    submit_terms(
        &server,
        "2016",
        &[
            (kept, "cyberspace"),
            (other, "cyberspace"),
            (gone, "cyberspace"),
        ],
    );
    let confirmed = "/api/v1/links/cyberspace~xc.restricted.kept";
    assert_eq!(
        say(&server, &drafter, confirmed, "confirmed", "read").status,
        200
    );
    submit_terms(
        &server,
        "2017",
        &[
            (kept, "fish soup"),
            (other, "cyber security"),
            (gone, "fish stew"),
        ],
    );
    let lapsed = link("cyberspace", gone);
    assert_eq!(
        (&lapsed["stands"], &lapsed["awaits"]),
        (&json!(false), &json!([]))
    );
    assert_eq!(lapsed["removed"], json!({ "lapsed": true }));
    let at = server.get_as(&drafter, "/api/v1/entries/xc.restricted.gone");
    assert_eq!(
        lapsed["ended"],
        json!({ "how": "lapsed", "at": at.body["at"] })
    );
    let past = "/api/v1/concepts/cyberspace/comparison/history?state=XC";
    let told = server.get_as(&drafter, past).body;
    let told = told["items"].as_array().unwrap().iter();
    let told = told.filter(|item| item["id"] == "xc.restricted.gone");
    let [told] = &told.collect::<Vec<_>>()[..] else {
        panic!("its text stood there")
    };
    let [first] = &told["versions"].as_array().unwrap()[..] else {
        panic!("the newer one never stood there: {told}")
    };
    let newer = &server
        .get_as(&drafter, "/api/v1/entries/xc.restricted.gone")
        .body;
    assert_eq!(
        (&first["lapsed"], &first["until"]),
        (&json!(true), &newer["at"])
    );
    let history = "/api/v1/links/cyberspace~xc.restricted.gone/history";
    let history = server.get_as(&drafter, history).body;
    let acts = history["items"].as_array().unwrap().iter();
    let acts: Vec<&str> = acts.map(|event| event["what"].as_str().unwrap()).collect();
    assert_eq!(acts, ["made", "lapsed"]);
    // One concept, not both, where the new terms name another one.
    assert_eq!(link("cyberspace", other)["stands"], false);
    assert_eq!(link("cyber-security", other)["stands"], true);
    // What somebody confirmed stays, and is to be looked at again.
    let stays = link("cyberspace", kept);
    assert_eq!(
        (&stays["stands"], &stays["awaits"]),
        (&json!(true), &json!(["changed-since"]))
    );
    let reason = &stays["reasons"][0];
    assert_eq!(
        (&reason["term"], &reason["term_gone"]),
        (&json!("cyberspace"), &json!(true))
    );
    let of_concept = server.get_as(&drafter, "/api/v1/concepts/cyberspace").body;
    assert!(of_concept.to_string().contains("\"term_gone\":true"));
    assert_eq!(compared("cyberspace"), ["\"xc.restricted.kept\""]);
    let text = json!({ "text": "fish stew", "lang": "en" });
    let annotated = server
        .send_as(&drafter, "POST", "/api/v1/annotations", &text)
        .body;
    assert!(
        !annotated.to_string().contains("\"cyberspace\""),
        "{annotated}"
    );
    // With the term the link comes back, since no person took it away.
    submit_terms(
        &server,
        "2018",
        &[
            (kept, "fish soup"),
            (other, "cyber space"),
            (gone, "cyberspace"),
        ],
    );
    let again = link("cyberspace", gone);
    assert_eq!(
        (&again["stands"], &again["awaits"]),
        (&json!(true), &json!(["unconfirmed"]))
    );
    assert_eq!(again.get("removed"), None);
    let told = server.get_as(&drafter, past).body;
    let told = told["items"].as_array().unwrap().iter();
    let mut told = told.filter(|item| item["id"] == "xc.restricted.gone");
    let versions = told.next().unwrap()["versions"].as_array().unwrap();
    let stood = |at: usize| (&versions[at]["entry"]["version"], &versions[at]["lapsed"]);
    assert_eq!(stood(0), (&json!(1), &json!(true)));
    assert_eq!(
        stood(1),
        (&json!(3), &json!(false)),
        "without the fish stew"
    );
    assert_eq!(versions[1]["change"]["before"], 1);
    assert_eq!((versions.len(), &versions[1]["until"]), (2, &Value::Null));
    // The same thing by another term: its reasons are told anew.
    submit_terms(
        &server,
        "2019",
        &[(kept, "fish soup"), (other, "Cyberspace")],
    );
    let anew = link("cyberspace", other);
    assert_eq!(
        (&anew["reasons"][0]["term"], &anew["changed_since"]),
        (&json!("Cyberspace"), &json!(false))
    );
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn a_reason_tells_which_words_count_as_one() {
    let server = Server::start();
    let drafter = server.token("drafter");
    submit_terms(&server, "2016", &[("attack", "network attack")]);
    let made = json!({
        "id": "attack", "name": { "en": "cyber attack", "fr": "cyberattaque" }, "subject": "security",
    });
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &made);
    assert_eq!(made.status, 201, "{made:?}");
    let link = "/api/v1/links/attack~xc.restricted.attack";
    eventually("a rule made the link", || {
        server.get_as(&drafter, link).status == 200
    });
    let reasons = server.get_as(&drafter, link).body["reasons"].clone();
    let pair = json!({ "term": "network", "name": "cyber", "as": "field" });
    let reason = &reasons.as_array().unwrap()[0];
    assert_eq!(
        (&reason["reason"], &reason["equated"], &reason["weight"]),
        (&json!("like-term"), &json!([pair]), &json!(80)),
        "{reasons}"
    );
    let bearer = format!("Bearer {drafter}");
    for (page, words) in [
        (
            "/en/entries/xc.restricted.attack",
            "“network” and “cyber” count as one field in the lexicon",
        ),
        (
            "/fr/entries/xc.restricted.attack",
            "comptent pour un même domaine dans le lexique",
        ),
    ] {
        let (_, html) = server.bytes(page, &[("Authorization", &bearer)]);
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains(words), "{html}");
        assert!(!html.contains("is made of the same words"), "{html}");
    }
}

/// Where the entry through whose term a rule made a link has gone, the link says
/// that it was there.
#[test]
fn a_reason_through_an_entry_that_is_gone_says_so() {
    let server = Server::start();
    let rows = "lamp,XB,2026,de,Hafenlampe,was brennt,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xb.compiled.lamp");
    let rows = "lampe,XC,2026,de,Hafenlampe,ein Licht,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xc.compiled.lampe");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "fanal");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let page = |tag: &str| {
        let page = server
            .get(&format!("/{tag}/entries/xc.compiled.lampe"))
            .body;
        page.as_str().unwrap().to_owned()
    };
    assert!(page("en").contains("which is placed here"));
    let removal = "/api/v1/links/beacon~xb.compiled.lamp/removal";
    let removed = server.send_as(&drafter, "POST", removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    let (english, french) = (page("en"), page("fr"));
    assert!(
        english.contains("which was placed here and has"),
        "{english}"
    );
    assert!(
        french.contains("qui était rattachée à ce concept"),
        "{french}"
    );
    let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
    assert_eq!(link["reasons"][0]["former"], true, "{link}");
    assert_eq!(link["awaits"], json!(["unconfirmed"]));
    let review = listed(&server, "concept=beacon");
    assert_eq!(
        review,
        ["beacon~xc.compiled.lampe"],
        "it is to be looked at"
    );
    let cells = server
        .get("/api/v1/concepts/beacon/comparison?state=XC")
        .body;
    let told = &cells["columns"][0]["cells"][0]["entry"]["concepts"][0]["link"];
    assert_eq!(told["reasons"][0]["former"], true, "{cells}");
}

/// What the list of State XB says in the same import is what counts, not what it said before;
/// by its new term it draws once somebody has looked at that.
#[test]
fn lists_of_one_import_are_aligned_with_what_those_before_them_say_now() {
    let server = Server::start();
    lamps(&server, "Hafenlampe", "eine Lampe am Kai des Hafens");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "balise");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let rows = "lamp,XB,2026,de,Leuchtturm,ein Turm,A made-up law,adopted,official\n\
                lamp,XB,2026,fr,phare,un feu,A made-up law,adopted,official\n\
                lampe,XC,2026,de,Hafenlampe,ein Licht,A made-up law,adopted,official\n\
                turm,XC,2026,de,Leuchtturm,ein Licht,A made-up law,adopted,official\n";
    import_rows(&server, rows, "xc.compiled.turm");
    let status = |entry: &str| {
        let link = format!("/api/v1/links/beacon~xc.compiled.{entry}");
        server.get(&link).status
    };
    assert_eq!([status("lampe"), status("turm")], [404, 404]);
    let ground = "/api/v1/links/beacon~xb.compiled.lamp";
    let said = say(&server, &drafter, ground, "confirmed", "read again");
    assert_eq!(said.status, 200, "{said:?}");
    assert_eq!([status("lampe"), status("turm")], [404, 200]);
}

/// A made-up entry of XB, to which one of XC is linked by its terms and its text.
fn lamps(server: &Server, german: &str, text: &str) {
    let rows = format!(
        "lamp,XB,2026,de,{german},{text},A made-up law,adopted,official\n\
         lamp,XB,2026,fr,fanal du port,un feu,A made-up law,adopted,official\n"
    );
    compiled(server, &rows);
    eventually("it arrived", || {
        let lamp = server.get("/api/v1/entries/xb.compiled.lamp").body;
        lamp["terms"][0]["text"] == german && lamp["texts"][0]["text"] == text
    });
}

/// Where the entry stands, and its State gave it other terms and texts.
#[test]
fn a_reason_through_a_term_or_text_that_was_changed_says_so() {
    let server = Server::start();
    let text = "eine Lampe am Kai des Hafens";
    lamps(&server, "Hafenlampe", text);
    let rows = format!(
        "lampe,XC,2026,de,Hafenlampe,{text} von weitem,A made-up law,adopted,official\n\
         lampe,XC,2026,fr,fanaux du port,un autre,A made-up law,adopted,official\n"
    );
    import_rows(&server, &rows, "xc.compiled.lampe");
    let drafter = server.token("drafter");
    let mut new = concept("beacon", "balise");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let reasons = || {
        let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
        let reasons = link["reasons"].as_array().unwrap().clone();
        let told = reasons.iter().map(|reason| {
            let what = reason["reason"].as_str().unwrap().to_owned();
            (what, reason["former"] == true)
        });
        told.collect::<Vec<_>>()
    };
    let told = |former: [bool; 3]| {
        let kinds = ["same-term", "like-term", "like-texts"].map(str::to_owned);
        kinds.into_iter().zip(former).collect::<Vec<_>>()
    };
    assert_eq!(reasons(), told([false; 3]));
    lamps(&server, "Hafenleuchte", text);
    assert_eq!(reasons(), told([true, false, false]));
    lamps(&server, "Hafenleuchte", "ein Schiff auf hoher See");
    assert_eq!(reasons(), told([true, false, true]));
}

/// Each entry has the concept's name or a term of the entry before it, and one of its
/// own: nobody has said of any that it is about the concept.
#[test]
fn a_chain_of_links_that_nobody_confirmed_fades() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let made = concept("beacon", "balise");
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &made);
    assert_eq!(made.status, 201, "{made:?}");
    let terms = ["beacon", "zorba", "flarnix", "quondel", "brivax", "tolmer"];
    let mut rows = String::new();
    let mut add = |at: usize| {
        for term in &terms[at..at + 2] {
            rows += &format!("e{at},XB,2026,en,{term},,A made-up law,adopted,official\n");
        }
        import_rows(&server, &rows, &format!("xb.compiled.e{at}"));
        let link = format!("/api/v1/links/beacon~xb.compiled.e{at}");
        let reason = server.get(&link).body["reasons"][0].clone();
        reason["weight"].as_u64()
    };
    assert_eq!([0, 1, 2, 3].map(&mut add), [100, 90, 81, 72].map(Some));
    assert_eq!(add(4), None);
    // What somebody confirmed is as good as a name of the concept.
    let link = "/api/v1/links/beacon~xb.compiled.e3";
    assert_eq!(
        say(&server, &drafter, link, "confirmed", "read").status,
        200
    );
    let row = "lamp,XC,2026,en,brivax,,A made-up law,adopted,official\n";
    import_rows(&server, row, "xc.compiled.lamp");
    let link = server.get("/api/v1/links/beacon~xc.compiled.lamp").body;
    assert_eq!(link["reasons"][0]["weight"], 100, "{link}");
}

/// Whoever confirmed the link spoke of another text; the terms are what they were.
#[test]
fn a_text_changed_since_its_link_was_confirmed_is_no_ground_for_others() {
    for is_looked_at_again in [false, true] {
        let server = Server::start();
        let drafter = server.token("drafter");
        let text = "eine Lampe am Kai des Hafens";
        lamps(&server, "Hafenlampe", "ein Schiff auf hoher See");
        let mut new = concept("beacon", "balise");
        new["entries"] = json!(["xb.compiled.lamp"]);
        let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
        assert_eq!(made.status, 201, "{made:?}");
        lamps(&server, "Hafenlampe", text);
        let ground = "/api/v1/links/beacon~xb.compiled.lamp";
        let awaits = server.get(ground).body["awaits"].clone();
        assert_eq!(awaits, json!(["changed-since"]));
        if is_looked_at_again {
            let said = say(&server, &drafter, ground, "confirmed", "read again");
            assert_eq!(said.status, 200, "{said:?}");
        }
        let row = format!(
            "lampe,XC,2026,de,Hafenlampe,{text} von weitem,A made-up law,adopted,official\n"
        );
        import_rows(&server, &row, "xc.compiled.lampe");
        let link = server.get("/api/v1/links/beacon~xc.compiled.lampe").body;
        let reasons = link["reasons"].as_array().unwrap().iter();
        let mut reasons = reasons.map(|reason| reason["reason"].as_str().unwrap());
        assert_eq!(reasons.next(), Some("same-term"), "{link}");
        let is_by_texts = reasons.any(|reason| reason == "like-texts");
        assert_eq!(is_by_texts, is_looked_at_again, "{link}");
    }
}

/// Whoever put the entry under the concept knew it by another term.
#[test]
fn terms_that_nobody_looked_at_draw_nothing() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let text = "eine Lampe am Kai des Hafens";
    lamps(&server, "Hafenlampe", text);
    let mut new = concept("beacon", "balise");
    new["entries"] = json!(["xb.compiled.lamp"]);
    let made = server.send_as(&drafter, "POST", "/api/v1/concepts", &new);
    assert_eq!(made.status, 201, "{made:?}");
    let row = |state: &str, term: &str| {
        format!("lamp,{state},2026,{term},,A made-up law,adopted,official\n")
    };
    import_rows(&server, &row("XD", "de,Nebelhorn"), "xd.compiled.lamp");
    lamps(&server, "Nebelhorn", text);
    import_rows(&server, &row("XC", "de,Nebelhorn"), "xc.compiled.lamp");
    import_rows(&server, &row("XA", "fr,fanal du port"), "xa.compiled.lamp");
    let ground = "beacon~xb.compiled.lamp";
    let old = "beacon~xa.compiled.lamp";
    let linked = || {
        let mut linked = listed(&server, "concept=beacon&status=standing");
        linked.sort();
        linked
    };
    assert_eq!(linked(), [old, ground], "by what it was called then");
    let said = say(
        &server,
        &drafter,
        &format!("/api/v1/links/{ground}"),
        "confirmed",
        "read",
    );
    assert_eq!(said.status, 200, "{said:?}");
    let drawn = ["beacon~xc.compiled.lamp", "beacon~xd.compiled.lamp"];
    assert_eq!(linked(), [old, ground, drawn[0], drawn[1]]);
}
