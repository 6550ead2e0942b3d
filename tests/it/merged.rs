//! What was said of links when the concepts of two of them become one.

use serde_json::{Value, json};

use crate::support::compiled::compiled;
use crate::support::submitting::Delegation;
use crate::support::{Answer, Server, eventually};

const HEADER: &str = "entry,state,year,language,term,definition,document,status,wording\n";
const BOTH: &str = "both,XB,2026,en,cyberspace,made-up net,A made-up law,adopted,official\n\
    both,XB,2026,fr,cybersécurité,toile imaginaire,A made-up law,adopted,official\n";
/// The one concept and the other, and the links of an entry that stands under both.
const KEPT: &str = "cyberspace";
const MERGED: &str = "cyber-security";

fn link(concept: &str) -> String {
    format!("/api/v1/links/{concept}~xb.compiled.both")
}

/// An entry that rules put under two concepts.
fn under_both() -> Server {
    let server = Server::start();
    compiled(&server, BOTH);
    eventually("the list arrived", || {
        let stands = |concept| server.get(&link(concept)).body["stands"] == true;
        stands(KEPT) && stands(MERGED)
    });
    server
}

fn post(server: &Server, token: &str, path: &str, body: &Value) -> Answer {
    let answer = server.send_as(token, "POST", path, body);
    assert!((200..300).contains(&answer.status), "{answer:?}");
    answer
}

fn say(server: &Server, token: &str, concept: &str, stance: &str) {
    let body = json!({ "stance": stance, "reason": format!("{stance} of {concept}") });
    let path = format!("{}/assertion", link(concept));
    let said = server.send_as(token, "PUT", &path, &body);
    assert_eq!(said.status, 200, "{said:?}");
}

fn take_back(server: &Server, token: &str, concept: &str) {
    let reason = json!({ "reason": "stands elsewhere" });
    post(
        server,
        token,
        &format!("{}/removal", link(concept)),
        &reason,
    );
}

fn merge(server: &Server, token: &str) {
    let path = format!("/api/v1/concepts/{MERGED}/merge");
    post(server, token, &path, &json!({ "into": KEPT }));
}

/// What is said of a link: the stance, the State, and of which link.
fn said(link: &Value) -> Vec<[String; 3]> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = link["assertions"].as_array().unwrap().iter();
    let said = said.map(|one| {
        [
            text(&one["stance"]),
            text(&one["state"]),
            text(&one["said_of"]),
        ]
    });
    let mut said: Vec<[String; 3]> = said.collect();
    said.sort();
    said
}

fn ids(server: &Server, status: &str) -> Vec<String> {
    let listed = server.get(&format!("/api/v1/links?status={status}&limit=200"));
    listed.ids().into_iter().map(str::to_owned).collect()
}

#[test]
fn an_entry_taken_out_of_one_of_two_concepts_stands_under_the_one_that_they_become() {
    let server = under_both();
    let drafter = server.token("drafter");
    take_back(&server, &drafter, KEPT);
    let removed = server.get(&link(KEPT)).body;
    merge(&server, &drafter);
    let former = server.get(&link(MERGED)).body;
    assert_eq!(former["removed"]["moved_to"], KEPT);
    let id = format!("{KEPT}~xb.compiled.both");
    let stands = server.get(&link(KEPT)).body;
    assert_eq!(
        (&stands["stands"], &stands["awaits"]),
        (&json!(true), &json!(["unconfirmed", "taken-back"])),
        "{stands}"
    );
    let taken_back = &stands["taken_back"];
    assert_eq!(
        taken_back,
        &json!({ "link": id, "at": removed["at"], "reason": "stands elsewhere" })
    );
    assert!(ids(&server, "awaiting-review").contains(&id));
    // It is told alike wherever the entry is, and the State is missing nowhere.
    let entry = server.get("/api/v1/entries/xb.compiled.both").body;
    assert_eq!(&entry["concepts"][0]["taken_back"], taken_back);
    let compared = format!("/api/v1/concepts/{KEPT}/comparison?state=XB");
    let compared = server.get(&compared).body;
    let cells = compared["columns"][0]["cells"].as_array().unwrap().iter();
    let mut concepts = cells.flat_map(|cell| cell["entry"]["concepts"].as_array().unwrap());
    assert!(concepts.any(|concept| &concept["taken_back"] == taken_back));
    for (page, words) in [
        (
            "/en/entries/xb.compiled.both",
            [
                "a drafter took it back from “cyberspace” on ",
                "a merge of concepts brought it again; awaits review",
            ],
        ),
        (
            "/fr/concepts/cyberspace?state=XB",
            [
                "par un rédacteur le ",
                "rattachée de nouveau par une fusion de concepts\u{202f}; à vérifier",
            ],
        ),
        (
            "/api/v1/concepts/cyberspace/comparison.csv?state=XB",
            [
                "a drafter took it back from “cyberspace” on ",
                ": stands elsewhere; a merge of concepts brought it again",
            ],
        ),
    ] {
        let html = server.get(page).body.as_str().unwrap().to_owned();
        assert!(
            words.iter().all(|words| html.contains(words)),
            "{page}: {html}"
        );
    }
    let history = server.get(&format!("{}/history", link(KEPT))).body;
    let acts = history["items"].as_array().unwrap().iter();
    let acts: Vec<&Value> = acts.map(|event| &event["what"]).collect();
    assert_eq!(acts, ["made", "removed", "moved"]);
    say(&server, &drafter, KEPT, "confirmed");
    assert_eq!(server.get(&link(KEPT)).body["awaits"], json!([]));
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn who_confirmed_the_other_link_did_not_confirm_the_one_that_was_taken_back() {
    let server = under_both();
    let (drafter, own) = (server.token("drafter"), server.delegation("XB"));
    take_back(&server, &drafter, KEPT);
    say(&server, &drafter, MERGED, "confirmed");
    merge(&server, &drafter);
    let of = format!("{MERGED}~xb.compiled.both");
    let stands = server.get(&link(KEPT)).body;
    assert_eq!(said(&stands), [["confirmed".into(), String::new(), of]]);
    assert_eq!(stands["awaits"], json!(["taken-back"]));
    say(&server, &own, KEPT, "confirmed");
    let stands = server.get(&link(KEPT)).body;
    assert_eq!(stands["awaits"], json!([]), "the State’s own word");
}

/// Whether the State disputed the link that stays or the one that is merged into it.
#[test]
fn what_a_state_disputes_of_one_of_two_links_is_disputed_of_the_one_they_become() {
    for (disputed, confirmed) in [(MERGED, KEPT), (KEPT, MERGED)] {
        let server = under_both();
        let (drafter, own) = (server.token("drafter"), server.delegation("XB"));
        say(&server, &own, confirmed, "confirmed");
        say(&server, &own, disputed, "disputed");
        say(&server, &drafter, MERGED, "confirmed");
        merge(&server, &drafter);
        let id = format!("{KEPT}~xb.compiled.both");
        let of = |concept: &str| match concept == MERGED {
            true => format!("{MERGED}~xb.compiled.both"),
            false => String::new(),
        };
        let mut all = [
            ["confirmed".into(), "XB".into(), of(confirmed)],
            ["disputed".into(), "XB".into(), of(disputed)],
            ["confirmed".into(), String::new(), of(MERGED)],
        ];
        all.sort();
        let read = server.get(&link(KEPT)).body;
        assert_eq!(said(&read), all, "{read}");
        assert_eq!(read["awaits"], json!(["disputed"]));
        assert_eq!(ids(&server, "disputed"), [id.as_str()]);
        let concept = server.get(&format!("/api/v1/concepts/{KEPT}")).body;
        let entries = concept["entries"].as_array().unwrap().iter();
        let mut entries = entries.map(|entry| &entry["link"]);
        assert!(entries.any(|link| said(link) == all), "{concept}");
        for page in [
            "/en/entries/xb.compiled.both",
            "/en/concepts/cyberspace?state=XB",
        ] {
            let html = server.get(page).body.as_str().unwrap().to_owned();
            assert!(html.contains("disputed by Xebeland"), "{html}");
            assert!(html.contains("confirmed by Xebeland"), "{html}");
        }
        let history = server.get(&format!("{}/history", link(KEPT))).body;
        let events = history["items"].as_array().unwrap();
        let is_dispute = |event: &&Value| event["what"] == "disputed" && event["state"] == "XB";
        assert_eq!(events.iter().filter(is_dispute).count(), 1, "{history}");
        // Once the State speaks of the one link, that is what it says.
        say(&server, &own, KEPT, "confirmed");
        let read = server.get(&link(KEPT)).body;
        assert_eq!(said(&read).len(), 2, "{read}");
        assert_eq!(read["awaits"], json!([]));
        assert_eq!(ids(&server, "disputed"), [""; 0]);
        assert!(server.command(&["verify"]).status.success());
    }
}

#[test]
fn what_a_state_says_against_a_link_outlives_it_where_concepts_become_one() {
    let server = under_both();
    let (drafter, own) = (server.token("drafter"), server.delegation("XB"));
    say(&server, &own, MERGED, "disputed");
    take_back(&server, &drafter, MERGED);
    merge(&server, &drafter);
    let read = server.get(&link(KEPT)).body;
    let of = format!("{MERGED}~xb.compiled.both");
    assert_eq!(said(&read), [["disputed".into(), "XB".into(), of]]);
    assert_eq!(read["awaits"], json!(["unconfirmed", "disputed"]));
    // Both things that a State said of one link are withdrawn in one act.
    let path = format!("{}/assertion", link(KEPT));
    let bearer = format!("Bearer {own}");
    let headers = [("Authorization", bearer.as_str())];
    assert_eq!(server.send("DELETE", &path, &headers, None).status, 200);
    assert_eq!(said(&server.get(&link(KEPT)).body), [[""; 3]; 0]);
}

#[test]
fn one_of_two_things_that_a_state_said_can_be_withdrawn_alone() {
    let server = under_both();
    let (drafter, own) = (server.token("drafter"), server.delegation("XB"));
    say(&server, &own, KEPT, "confirmed");
    say(&server, &own, MERGED, "disputed");
    merge(&server, &drafter);
    assert_eq!(said(&server.get(&link(KEPT)).body).len(), 2);
    let bearer = format!("Bearer {own}");
    let withdraw = |stance: &str| {
        let path = format!("{}/assertion?stance={stance}", link(KEPT));
        let headers = [("Authorization", bearer.as_str())];
        server.send("DELETE", &path, &headers, None).status
    };
    assert_eq!(withdraw("doubted"), 400);
    assert_eq!(withdraw("disputed"), 200);
    let left = said(&server.get(&link(KEPT)).body);
    assert_eq!((left.len(), left[0][0].as_str()), (1, "confirmed"));
    assert_eq!(withdraw("disputed"), 404, "nothing more of it stands");
    assert_eq!(withdraw("confirmed"), 200);
    assert_eq!(said(&server.get(&link(KEPT)).body), [[""; 3]; 0]);
}

/// Nobody outside learns that participants saw it first.
#[test]
fn what_a_state_said_otherwise_of_two_links_is_repeated_to_everybody_as_both() {
    let server = Server::start();
    let own = Delegation::of(&server, "XC");
    let drafter = server.token("drafter");
    let rows = BOTH.replace("both,XB", "both,XC");
    let file = format!("{HEADER}{rows}");
    own.submitted(2026, "participants", &file);
    for (concept, stance) in [(KEPT, "confirmed"), (MERGED, "disputed")] {
        let path = format!("/links/{concept}~xc.restricted.both/assertion");
        let body = json!({ "stance": stance, "reason": "only for the circle" });
        let said = own.send("PUT", &path, body);
        assert_eq!(said.status, 200, "{said:?}");
    }
    merge(&server, &drafter);
    own.submitted(2026, "public", &file);
    let link = format!("/api/v1/links/{KEPT}~xc.submitted.both");
    let read = server.get(&link).body;
    let of = format!("{MERGED}~xc.submitted.both");
    let all = [
        ["confirmed".into(), "XC".into(), String::new()],
        ["disputed".into(), "XC".into(), of],
    ];
    assert_eq!(said(&read), all, "{read}");
    assert_eq!(read["awaits"], json!(["disputed"]));
    let history = server.get(&format!("{link}/history")).body;
    for hidden in ["only for the circle", "restricted", "said_first"] {
        assert!(!read.to_string().contains(hidden), "{read}");
        assert!(!history.to_string().contains(hidden), "{history}");
    }
}

#[test]
fn what_is_meant_for_a_merged_concept_is_told_where_it_stands_now() {
    let server = Server::start();
    let drafter = server.token("drafter");
    merge(&server, &drafter);
    let expected = format!("the concept “{MERGED}” was merged into “{KEPT}”: nothing was done");
    let path = format!("/api/v1/concepts/{KEPT}/merge");
    let merged = server.send_as(&drafter, "POST", &path, &json!({ "into": MERGED }));
    assert_eq!(merged.status, 400, "{merged:?}");
    assert_eq!(
        merged.body["errors"][0]["detail"],
        json!(expected),
        "{merged:?}"
    );
    let missing = server.send_as(&drafter, "POST", &path, &json!({ "into": "no-such" }));
    assert_eq!(
        missing.body["errors"][0]["detail"],
        json!("there is no concept “no-such”"),
        "{missing:?}"
    );
}

/// A list of `XC`: `net` with a term that it gives up for a time, and `mast` with another.
fn of_xc(term: &str) -> String {
    let row = |entry: &str, term: &str| {
        format!("{entry},XC,2026,en,{term},a made-up {entry},A made-up law,adopted,official\n")
    };
    format!("{HEADER}{}{}", row("net", term), row("mast", MERGED))
}

/// A link that lapsed before its concept was merged, and one that the merge moved; both
/// disputed by their State.
fn ended_before_and_by_a_merge<'a>(server: &'a Server, drafter: &str) -> Delegation<'a> {
    let xc = Delegation::of(server, "XC");
    xc.submitted(2024, "public", &of_xc(MERGED));
    for entry in ["net", "mast"] {
        let path = format!("/links/{MERGED}~xc.submitted.{entry}/assertion");
        let disputed = json!({ "stance": "disputed", "reason": "made-up reason" });
        assert_eq!(xc.send("PUT", &path, disputed).status, 200);
    }
    xc.submitted(2025, "public", &of_xc("zorba"));
    merge(server, drafter);
    xc
}

#[test]
fn ended_links_of_a_merged_concept_are_listed_with_the_one_that_it_leads_on_to() {
    let server = Server::start();
    let drafter = server.token("drafter");
    ended_before_and_by_a_merge(&server, &drafter);
    let listed = |concept: &str, status: &str| {
        let path = format!("/api/v1/links?concept={concept}&status={status}&state=XC");
        server.get(&path).body
    };
    let id = |concept: &str, entry: &str| json!(format!("{concept}~xc.submitted.{entry}"));
    for concept in [MERGED, KEPT] {
        for (status, entry) in [("lapsed", "net"), ("removed", "mast")] {
            let ended = listed(concept, status);
            assert_eq!(ended["total"], 1, "{ended}");
            assert_eq!(ended["items"][0]["id"], id(MERGED, entry), "{ended}");
            let said = &ended["items"][0]["assertions"][0];
            assert_eq!(said["reason"], "made-up reason", "{ended}");
        }
        let standing = listed(concept, "standing");
        assert_eq!(standing["items"][0]["id"], id(KEPT, "mast"), "{standing}");
        assert_eq!(standing["total"], 1, "{standing}");
        assert_eq!(listed(concept, "all")["total"], 3);
    }
}

#[test]
fn a_link_that_lapsed_before_a_merge_leads_on_to_the_one_that_stands_now() {
    let server = Server::start();
    let drafter = server.token("drafter");
    let xc = ended_before_and_by_a_merge(&server, &drafter);
    let lapsed = format!("/links/{MERGED}~xc.submitted.net");
    let refused = || {
        let path = format!("{lapsed}/assertion");
        let refused = xc.send("PUT", &path, json!({ "stance": "confirmed" }));
        assert_eq!(refused.status, 409, "{refused:?}");
        refused.body["detail"].to_string()
    };
    let then = refused();
    assert!(then.contains("lapsed when the entry gave up"), "{then}");
    let ended = server.get(&format!("/api/v1{lapsed}")).body["ended"].clone();
    assert_eq!(ended["instead"], Value::Null, "{ended}");

    xc.submitted(2026, "public", &of_xc(MERGED));
    let stands = format!("{KEPT}~xc.submitted.net");
    let now = refused();
    assert!(now.contains(&stands), "{now}");
    let ended = server.get(&format!("/api/v1{lapsed}")).body["ended"].clone();
    assert_eq!(
        (&ended["how"], &ended["instead"]),
        (&json!("lapsed"), &json!(stands))
    );
    for (page, then, now) in [
        ("en", "then gave up the terms", "stands under “"),
        (
            "fr",
            "a alors abandonné les termes",
            "désormais rattachée à «",
        ),
    ] {
        let page = server.get(&format!("/{page}/links?status=lapsed&concept={MERGED}"));
        let page = page.body.as_str().unwrap().to_owned();
        assert!(page.contains(then) && page.contains(now), "{page}");
    }
}
