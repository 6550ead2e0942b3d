//! Lists that come after concepts were merged or renamed.

use serde_json::{Value, json};

use crate::support::Server;
use crate::support::submitting::{API, Delegation, HEAD, row};

/// Two concepts of made-up beasts, of which a drafter makes one.
struct Beasts<'a> {
    server: &'a Server,
    drafter: String,
}

impl<'a> Beasts<'a> {
    fn of(server: &'a Server) -> Self {
        let drafter = server.token("drafter");
        let beasts = Self { server, drafter };
        beasts.concept("mink", "vison");
        beasts.concept("otter", "loutre");
        beasts
    }

    fn concept(&self, en: &str, fr: &str) {
        self.draft("POST", "", &named(en, en, fr));
    }

    fn draft(&self, method: &str, path: &str, body: &Value) {
        let path = format!("{API}/concepts{path}");
        let done = self.server.send_as(&self.drafter, method, &path, body);
        assert!((200..300).contains(&done.status), "{done:?}");
    }

    fn rename(&self, id: &str, en: &str, fr: &str) {
        let mut renamed = named(id, en, fr);
        renamed.as_object_mut().unwrap().remove("id");
        let path = format!("{API}/concepts/{id}");
        let version = self.server.get(&path).header("etag").to_owned();
        let bearer = format!("Bearer {}", self.drafter);
        let headers = [
            ("Authorization", bearer.as_str()),
            ("If-Match", version.as_str()),
        ];
        let done = self.server.send("PUT", &path, &headers, Some(&renamed));
        assert_eq!(done.status, 200, "{done:?}");
    }

    fn merge(&self) {
        self.draft("POST", "/otter/merge", &json!({ "into": "mink" }));
    }

    /// The concepts of an entry.
    fn concepts(&self, entry: &str) -> Vec<Value> {
        let entry = self.server.get(&format!("{API}/entries/{entry}")).body;
        let concepts = entry["concepts"].as_array().unwrap();
        concepts.iter().map(|one| one["id"].clone()).collect()
    }
}

fn named(id: &str, en: &str, fr: &str) -> Value {
    json!({ "id": id, "name": { "en": en, "fr": fr }, "subject": "fundamentals" })
}

fn list(state: &str, term: &str) -> String {
    format!("{HEAD}{}", row(term, state, "a made-up beast"))
}

fn confirm(state: &Delegation, link: &str) {
    let path = format!("/links/{link}/assertion");
    let said = json!({ "stance": "confirmed", "reason": "only for the circle" });
    let said = state.send("PUT", &path, said);
    assert_eq!(said.status, 200, "{said:?}");
}

#[test]
fn an_entry_called_as_a_merged_or_renamed_concept_is_found_on_arrival() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    beasts.merge();
    let (xd, xb) = (Delegation::of(&server, "XD"), Delegation::of(&server, "XB"));
    xd.submitted(2026, "public", &list("XD", "otter"));
    let link = server.get(&format!("{API}/links/mink~xd.submitted.otter"));
    assert_eq!(link.body["stands"], true, "{link:?}");
    let reasons = &link.body["reasons"];
    let told = |reason: &Value| (reason["name"].clone(), reason["former"].clone());
    assert_eq!(told(&reasons[0]), (json!("otter"), json!(true)), "{link:?}");
    let page = server.get("/en/entries/xd.submitted.otter").body;
    assert!(
        page.as_str().unwrap().contains("was a name of the concept"),
        "{page}"
    );

    beasts.rename("mink", "stoat", "hermine");
    xb.submitted(2026, "public", &list("XB", "mink"));
    assert_eq!(beasts.concepts("xb.submitted.mink"), ["mink"]);

    // Another concept of that name takes it from then on.
    let again = named("river-otter", "otter", "loutre");
    beasts.draft("POST", "", &again);
    let xc = Delegation::of(&server, "XC");
    xc.submitted(2026, "public", &list("XC", "otter"));
    assert_eq!(beasts.concepts("xc.submitted.otter"), ["river-otter"]);
}

#[test]
fn a_name_from_before_a_split_may_be_of_either_part() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let (xc, xd) = (Delegation::of(&server, "XC"), Delegation::of(&server, "XD"));
    xd.submitted(2026, "public", &list("XD", "otter"));
    let part = named("part", "weasel", "belette");
    let entries = ["xd.submitted.otter"];
    let split = json!({ "concept": part, "entries": entries, "reason": "made up" });
    beasts.draft("POST", "/otter/split", &split);
    for (en, fr) in [("stoat", "hermine"), ("marten", "martre")] {
        beasts.rename("otter", en, fr);
    }
    xc.submitted(2026, "public", &list("XC", "otter"));
    assert_eq!(beasts.concepts("xc.submitted.otter"), ["part"]);
    let xb = Delegation::of(&server, "XB");
    xb.submitted(2026, "public", &list("XB", "stoat"));
    assert_eq!(beasts.concepts("xb.submitted.stoat"), ["otter"]);
}

#[test]
fn what_a_state_confirmed_before_a_merge_holds_where_its_list_is_shown_to_all() {
    for is_again in [false, true] {
        let server = Server::start();
        let beasts = Beasts::of(&server);
        let xd = Delegation::of(&server, "XD");
        let id = xd.submitted(2026, "participants", &list("XD", "otter"));
        confirm(&xd, "otter~xd.restricted.otter");
        beasts.merge();
        // The name is then that of something else, and leads elsewhere.
        if is_again {
            beasts.draft("POST", "", &named("other", "otter", "loutre"));
        }
        let outcome = xd.report(&id)["outcome"].clone();
        let link = "mink~xd.submitted.otter";
        assert_eq!(
            outcome["stances"],
            json!([{ "link": link, "stance": "confirmed" }])
        );
        assert_eq!(xd.show(&id, "public").status, 200);
        let public = server.get(&format!("{API}/links/{link}")).body;
        assert_eq!(public["stands"], true, "{public}");
        let said = &public["assertions"][0];
        assert_eq!(
            (&said["stance"], &said["state"], &said["said_of"]),
            (
                &json!("confirmed"),
                &json!("XD"),
                &json!("otter~xd.submitted.otter")
            )
        );
        assert!(!public.to_string().contains("restricted"), "{public}");
        // Of what is now one with the other, the State has said nothing.
        for (page, words) in [
            (
                "/en/entries/xd.submitted.otter",
                "confirmed by Exland (said of “otter”)",
            ),
            (
                "/fr/concepts/mink?state=XD",
                "(dit de «\u{202f}loutre\u{202f}»)",
            ),
            (
                "/api/v1/concepts/mink/comparison.csv?state=XD",
                "(said of “otter”)",
            ),
        ] {
            let told = server.get(page).body.as_str().unwrap().to_owned();
            assert!(told.contains(words), "{page}: {told}");
        }
        assert!(server.command(&["verify"]).status.success());
    }
}

#[test]
fn a_link_by_hand_that_the_state_confirmed_holds_where_its_list_is_shown_to_all() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let xd = Delegation::of(&server, "XD");
    let rows = ["polecat", "badger"].map(|term| row(term, "XD", "a made-up beast"));
    let file = format!("{HEAD}{}", rows.concat());
    let id = xd.submitted(2026, "participants", &file);
    for entry in ["polecat", "badger"] {
        let entry = format!("xd.restricted.{entry}");
        let new = json!({ "concept": "mink", "entry": entry, "reason": "said in the circle" });
        let made = server.send_as(&beasts.drafter, "POST", &format!("{API}/links"), &new);
        assert_eq!(made.status, 201, "{made:?}");
    }
    confirm(&xd, "mink~xd.restricted.polecat");
    let link = "mink~xd.submitted.polecat";
    let stances = xd.report(&id)["outcome"]["stances"].clone();
    assert_eq!(stances, json!([{ "link": link, "stance": "confirmed" }]));
    assert_eq!(xd.show(&id, "public").status, 200);
    let public = server.get(&format!("{API}/links/{link}")).body;
    assert_eq!(
        (&public["by"], &public["awaits"]),
        (&json!("person"), &json!([]))
    );
    assert_eq!(public["assertions"][0]["stance"], "confirmed", "{public}");
    let history = server.get(&format!("{API}/links/{link}/history")).body;
    for hidden in ["said in the circle", "only for the circle", "restricted"] {
        assert!(!public.to_string().contains(hidden), "{public}");
        assert!(!history.to_string().contains(hidden), "{history}");
    }
    // What the State said nothing of is for drafters to do again.
    assert!(beasts.concepts("xd.submitted.badger").is_empty());
    let proposed = server
        .get_as(&beasts.drafter, &format!("{API}/link-candidates"))
        .body;
    assert_eq!(proposed["total"], 1, "{proposed}");
    assert_eq!(proposed["items"][0]["entry"]["id"], "xd.submitted.badger");
    assert!(server.command(&["verify"]).status.success());
}

/// Disputes the link of a State's entry as the State, and takes it back as a drafter.
fn take_away(beasts: &Beasts<'_>, state: &Delegation, link: &str) {
    let said = json!({ "stance": "disputed", "reason": "our beast is another" });
    let said = state.send("PUT", &format!("/links/{link}/assertion"), said);
    assert_eq!(said.status, 200, "{said:?}");
    let path = format!("{API}/links/{link}/removal");
    let reason = json!({ "reason": "the State says so" });
    let removed = beasts
        .server
        .send_as(&beasts.drafter, "POST", &path, &reason);
    assert_eq!(removed.status, 200, "{removed:?}");
}

#[test]
fn what_was_taken_back_stays_so_where_its_concept_is_merged() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let xd = Delegation::of(&server, "XD");
    xd.submitted(2025, "public", &list("XD", "otter"));
    take_away(&beasts, &xd, "otter~xd.submitted.otter");
    beasts.merge();
    let link = server.get(&format!("{API}/links/mink~xd.submitted.otter"));
    assert_eq!(link.body["stands"], false, "{link:?}");
    let said = &link.body["assertions"][0];
    assert_eq!(
        (&said["stance"], &said["said_of"]),
        (&json!("disputed"), &json!("otter~xd.submitted.otter")),
        "{link:?}"
    );
    let path = format!("{API}/links/mink~xd.submitted.otter/history");
    let history = server.get_as(&beasts.drafter, &path).body;
    let removed = history["items"]
        .as_array()
        .unwrap_or_else(|| panic!("{history}"));
    let removed = removed
        .iter()
        .find(|event| event["what"] == "removed")
        .unwrap();
    assert_eq!(removed["said_of"], "otter~xd.submitted.otter", "{history}");
    assert_eq!(removed["reason"], "the State says so", "{history}");
    // Neither a new list makes it again, nor a new name, nor another merge.
    let reworded = format!("{HEAD}{}", row("otter", "XD", "another made-up beast"));
    xd.submitted(2026, "public", &reworded);
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
    beasts.rename("mink", "otter", "loutre");
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
    beasts.concept("stoat", "hermine");
    beasts.draft("POST", "/mink/merge", &json!({ "into": "stoat" }));
    xd.submitted(2027, "public", &list("XD", "otter"));
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
    let proposed = server
        .get_as(&beasts.drafter, &format!("{API}/link-candidates"))
        .body;
    assert_eq!(proposed["total"], 0, "{proposed}");
    let link = server.get(&format!("{API}/links/stoat~xd.submitted.otter"));
    let said = &link.body["assertions"][0];
    assert_eq!(said["said_of"], "otter~xd.submitted.otter", "{link:?}");
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn what_was_taken_back_after_a_split_stays_so_when_that_is_undone() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let xd = Delegation::of(&server, "XD");
    xd.submitted(2025, "public", &list("XD", "otter"));
    let part = named("part", "weasel", "belette");
    let split = json!({ "concept": part, "entries": ["xd.submitted.otter"], "reason": "made up" });
    beasts.draft("POST", "/otter/split", &split);
    let removal = format!("{API}/links/part~xd.submitted.otter/removal");
    let removed = server.send_as(&beasts.drafter, "POST", &removal, &json!({}));
    assert_eq!(removed.status, 200, "{removed:?}");
    beasts.draft("POST", "/part/merge", &json!({ "into": "otter" }));
    beasts.merge();
    let reworded = format!("{HEAD}{}", row("otter", "XD", "another made-up beast"));
    xd.submitted(2026, "public", &reworded);
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
}

#[test]
fn what_was_taken_back_among_participants_stays_so_after_a_merge() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let xd = Delegation::of(&server, "XD");
    let id = xd.submitted(2026, "participants", &list("XD", "otter"));
    take_away(&beasts, &xd, "otter~xd.restricted.otter");
    beasts.merge();
    assert_eq!(xd.show(&id, "public").status, 200);
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
    assert_eq!(
        server
            .get(&format!("{API}/links/mink~xd.submitted.otter"))
            .status,
        404
    );
}

#[test]
fn what_a_state_says_against_a_link_that_lapsed_outlives_a_merge() {
    let server = Server::start();
    let beasts = Beasts::of(&server);
    let xd = Delegation::of(&server, "XD");
    xd.submitted(2025, "public", &list("XD", "otter"));
    let said = json!({ "stance": "disputed", "reason": "our beast is another" });
    let said = xd.send("PUT", "/links/otter~xd.submitted.otter/assertion", said);
    assert_eq!(said.status, 200, "{said:?}");
    let renamed = list("XD", "otter").replace(",otter,", ",lantern,");
    xd.submitted(2026, "public", &renamed);
    assert!(beasts.concepts("xd.submitted.otter").is_empty());
    beasts.merge();
    xd.submitted(2027, "public", &list("XD", "otter"));
    let link = server.get(&format!("{API}/links/mink~xd.submitted.otter"));
    let said = &link.body["assertions"][0];
    assert_eq!(
        (&said["stance"], &said["said_of"]),
        (&json!("disputed"), &json!("otter~xd.submitted.otter")),
        "{link:?}"
    );
    assert!(server.command(&["verify"]).status.success());
}
