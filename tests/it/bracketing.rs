//! Wording in brackets: where it comes from and what States want of it, from outside.

use serde_json::json;

use crate::support::negotiating::{API, content, edit, get, negotiation, opened, post};

#[test]
fn a_starting_text_says_what_comes_from_where() {
    let (server, _) = negotiation(4);
    let drafter = server.token("drafter");
    let path = "/concepts/cyberspace/starting-text?base=xa.compiled.cyberspace&language=en";
    let made = get(&server, &drafter, path);
    assert_eq!(made["base"]["state"], "XA");
    assert_eq!(made["base"]["wording"], "summary");
    assert!(made["text"].as_str().unwrap().starts_with("made-up space"));
    let body = json!({ "concept": "cyberspace", "entries": ["xa.compiled.cyberspace"],
        "definitions": [{ "language": "en", "text": made["text"], "sources": made["sources"] }] });
    assert_eq!(post(&server, &drafter, "/proposals", body).status, 201);
    for (path, status) in [
        (
            "/concepts/cyberspace/starting-text?base=xa.compiled.nothing&language=en",
            404,
        ),
        (
            "/concepts/cyberspace/starting-text?base=xa.compiled.cyber-security&language=en",
            400,
        ),
        (
            "/concepts/cyberspace/starting-text?base=xa.compiled.cyberspace&language=ru",
            400,
        ),
    ] {
        let refused = server.get_as(&drafter, &format!("{API}{path}"));
        assert_eq!(refused.status, status, "{path}: {refused:?}");
    }
}

#[test]
fn bad_brackets_and_places_are_refused_with_where() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let mut bad = content("a [made-up space");
    let refused = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{id}"),
        1,
        bad.clone(),
    );
    assert_eq!(refused.status, 400);
    assert_eq!(refused.body["errors"][0]["field"], "definitions[0].text");
    assert!(
        refused.body["errors"][0]["detail"]
            .as_str()
            .unwrap()
            .contains('2'),
        "{refused:?}"
    );
    bad["definitions"][0]["text"] = json!("a [ ] made-up space");
    let path = format!("/proposals/{id}");
    let blank = edit(&server, &drafter, "PUT", &path, 1, bad.clone());
    assert_eq!(blank.status, 400, "{blank:?}");
    for entry in ["xb.compiled.nothing", "xa.compiled.cyber-security"] {
        let source = json!({ "bracket": 1, "alternative": 1, "entries": [entry] });
        bad["definitions"][0] =
            json!({ "language": "en", "text": "a [all networks] space", "sources": [source] });
        let of_another = edit(&server, &drafter, "PUT", &path, 1, bad.clone());
        assert_eq!(of_another.status, 400, "{of_another:?}");
        let field = of_another.body["errors"][0]["field"].as_str().unwrap();
        assert!(
            field.starts_with("definitions[0].sources[0].entries"),
            "{field}"
        );
    }
    bad["definitions"][0] = json!({ "language": "en", "text": "a [made-up] space", "sources": [{ "bracket": 2, "alternative": 1 }] });
    let refused = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{id}"),
        1,
        bad,
    );
    assert_eq!(
        refused.body["errors"][0]["field"],
        "definitions[0].sources[0]"
    );
    let xa = &delegations[0].1;
    for place in [
        json!({ "language": "en", "start": 3, "end": 3 }),
        json!({ "language": "en", "start": 0, "end": 99 }),
        json!({ "language": "de", "start": 0, "end": 1 }),
        json!({ "language": "en", "start": -1, "end": 1 }),
    ] {
        let comment = json!({ "on_version": 1, "place": place, "text": "where?" });
        let refused = post(&server, xa, &format!("/proposals/{id}/comments"), comment);
        assert_eq!(refused.status, 400, "{place}");
    }
    let nothing = json!({ "on_version": 1, "language": "en", "text": "a made-up space" });
    let refused = post(&server, xa, &format!("/proposals/{id}/amendments"), nothing);
    assert_eq!(refused.body["errors"][0]["field"], "text");
}

#[test]
fn what_a_state_wants_of_a_wording_is_not_said_of_the_same_words_elsewhere() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let text = "States [shall/should] act. Others speak.";
    let id = opened(&server, &drafter, "cyberspace", text);
    let view = json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 1, "wish": "objects" });
    let said = post(&server, xa, &format!("/proposals/{id}/bracket-views"), view);
    assert_eq!(said.status, 200, "{said:?}");
    let path = format!("/proposals/{id}");
    let elsewhere = content("States must act. Others [shall/should] speak.");
    edit(&server, &drafter, "PUT", &path, 1, elsewhere);
    let brackets = get(&server, xa, &format!("/proposals/{id}/brackets"));
    let english = &brackets["items"][0];
    assert!(
        english["segments"]
            .to_string()
            .contains("\"objected_by\":[]"),
        "{english}"
    );
    assert_eq!(
        english["lost_views"],
        json!([{ "state": "XA", "wish": "objects", "wording": "shall", "on_version": 1 }])
    );
    edit(&server, &drafter, "PUT", &path, 2, content(text));
    for wish in ["proposes", "none"] {
        let again = json!({ "on_version": 3, "language": "en", "bracket": 1, "alternative": 2, "wish": wish });
        post(&server, xa, &format!("{path}/bracket-views"), again);
    }
    edit(&server, &drafter, "PUT", &path, 3, content("States act."));
    edit(&server, &drafter, "PUT", &path, 4, content(text));
    let brackets = get(&server, xa, &format!("/proposals/{id}/brackets"));
    let lost = brackets["items"][0]["lost_views"].as_array().unwrap();
    assert_eq!(
        (lost.len(), &lost[0]["wording"]),
        (1, &json!("shall")),
        "what was lost does not come back by itself, what was taken back is not lost"
    );
}

#[test]
fn what_a_state_wants_of_a_wording_is_lost_where_the_passage_around_it_is_rewritten() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let before = "Tous les États [doivent/devraient/peuvent] agir.";
    for (after, is_kept) in [
        ("Tous les États agissent. Ils [doivent] parler.", false),
        ("Tous les États du monde [doivent/peuvent] agir.", true),
    ] {
        let text = |fr: &str| {
            let mut body = content("a made-up space");
            body["definitions"][1]["text"] = fr.into();
            body
        };
        let id = opened(&server, &drafter, "cyberspace", "a made-up space");
        let path = format!("/proposals/{id}");
        let first = edit(&server, &drafter, "PUT", &path, 1, text(before));
        assert_eq!(first.status, 200, "{first:?}");
        let view = json!({ "on_version": 2, "language": "fr", "bracket": 1, "alternative": 1, "wish": "objects" });
        let said = post(&server, xa, &format!("{path}/bracket-views"), view);
        assert_eq!(said.status, 200, "{said:?}");
        let next = edit(&server, &drafter, "PUT", &path, 2, text(after));
        assert_eq!(next.status, 200, "{next:?}");
        let brackets = get(&server, xa, &format!("{path}/brackets"));
        let items = brackets["items"].as_array().unwrap();
        let french = items.iter().find(|item| item["language"] == "fr").unwrap();
        let objected = french["segments"].to_string();
        assert_eq!(
            objected.contains("\"objected_by\":[\"XA\"]"),
            is_kept,
            "{after}: {french}"
        );
        let lost =
            json!([{ "state": "XA", "wish": "objects", "wording": "doivent", "on_version": 2 }]);
        let expected = if is_kept { json!([]) } else { lost };
        assert_eq!(french["lost_views"], expected, "{after}");
    }
}

#[test]
fn a_state_wants_one_thing_of_a_wording_here_and_another_there() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let text = "a [made-up/real] space and a [made-up/real] net";
    let id = opened(&server, &drafter, "cyberspace", text);
    let say = |version: i64, bracket: usize, wish: &str| {
        let body = json!({ "on_version": version, "language": "en", "bracket": bracket, "alternative": 1, "wish": wish });
        let said = post(&server, xa, &format!("/proposals/{id}/bracket-views"), body);
        assert_eq!(said.status, 200, "{said:?}");
    };
    let reading = || {
        let texts = get(&server, xa, &format!("/proposals/{id}/reading?as=XA"));
        texts["items"][0]["text"].as_str().unwrap().to_owned()
    };
    say(1, 1, "proposes");
    assert_eq!(reading(), "a made-up space and a [made-up/real] net");
    say(1, 2, "objects");
    assert_eq!(reading(), "a made-up space and a [real] net");
    let more = "[first] a [made-up/real] space and a [made-up/real] net";
    edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{id}"),
        1,
        content(more),
    );
    assert_eq!(
        reading(),
        "[first] a made-up space and a [real] net",
        "views follow their places"
    );
    say(2, 2, "none");
    assert_eq!(reading(), "[first] a [made-up/real] space and a [real] net");
}

#[test]
fn only_national_entries_are_drawn_on() {
    let (server, _) = negotiation(2);
    let drafter = server.token("drafter");
    let entry = "xorg.compiled.cyberspace";
    let id = opened(&server, &drafter, "cyberspace", "a [made-up] space");
    let mut drawn = content("a [made-up] space");
    drawn["entries"] = json!(["xa.compiled.cyberspace", entry]);
    let source = json!({ "bracket": 1, "alternative": 1, "entries": [entry] });
    let mut sourced = content("");
    sourced["definitions"][0] =
        json!({ "language": "en", "text": "a [made-up] space", "sources": [source] });
    for (body, field) in [
        (drawn, "entries[1]"),
        (sourced, "definitions[0].sources[0].entries[0]"),
    ] {
        let refused = edit(
            &server,
            &drafter,
            "PUT",
            &format!("/proposals/{id}"),
            1,
            body,
        );
        assert_eq!(refused.status, 400, "{refused:?}");
        let error = &refused.body["errors"][0];
        assert_eq!(error["field"], field);
        assert!(
            error["detail"].as_str().unwrap().contains("only national"),
            "{error}"
        );
    }
}

#[test]
fn a_wording_says_whose_text_it_comes_from_and_whose_words_that_is_in() {
    let (server, _) = negotiation(2);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let mut written = content("a made-up [space of all] networks");
    let source = json!({ "bracket": 1, "alternative": 1, "entries": ["xa.compiled.cyberspace"] });
    written["definitions"][0]["sources"] = json!([source]);
    let path = format!("/proposals/{id}");
    let edited = edit(&server, &drafter, "PUT", &path, 1, written);
    assert_eq!(edited.status, 200, "{edited:?}");
    assert_eq!(edited.body["author_name"], "A test");
    let brackets = get(&server, &drafter, &format!("{path}/brackets"));
    let bracket = &brackets["items"][0]["segments"][1]["bracket"];
    assert_eq!(
        bracket["alternatives"][0]["origins"],
        json!([{
            "entry": "xa.compiled.cyberspace", "state": "XA", "wording": "summary",
            "label": { "en": "summary by this project", "fr": "résumé de ce projet" },
        }])
    );
}

#[test]
fn what_was_said_of_a_text_that_is_gone_is_listed() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let body = json!({
        "concept": "cyberspace",
        "definitions": [{ "language": "en", "text": "a made-up space" }],
        "notes": [{ "language": "en", "text": "See [also/only] there." }],
    });
    let opened = post(&server, &drafter, "/proposals", body);
    let id = opened.body["id"].as_str().unwrap();
    let path = format!("/proposals/{id}");
    let view = json!({ "on_version": 1, "part": "note", "language": "en", "bracket": 1,
        "alternative": 1, "wish": "objects" });
    let said = post(&server, xa, &format!("{path}/bracket-views"), view);
    assert_eq!(said.status, 200, "{said:?}");
    let without = edit(
        &server,
        &drafter,
        "PUT",
        &path,
        1,
        content("a made-up space"),
    );
    assert_eq!(without.status, 200, "{without:?}");
    let brackets = get(&server, &drafter, &format!("{path}/brackets"));
    let items = brackets["items"].as_array().unwrap();
    let note = items.iter().find(|open| open["part"] == "note").unwrap();
    assert_eq!(
        (&note["text"], &note["lost_views"]),
        (
            &json!(""),
            &json!([{ "state": "XA", "wish": "objects", "wording": "also", "on_version": 1 }])
        )
    );
    let reading = get(&server, &drafter, &format!("{path}/reading?as=XA"));
    let mut items = reading["items"].as_array().unwrap().iter();
    assert!(items.all(|text| text["part"] == "definition"), "{reading}");
}

#[test]
fn a_state_is_not_said_to_propose_what_it_objected_to() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let text = "All States should act. Others rest at sea.";
    let id = opened(&server, &drafter, "cyberspace", text);
    let path = format!("/proposals/{id}");
    let body = json!({ "on_version": 1, "language": "en", "text": "All States shall act. Others rest at sea." });
    let amendment = post(&server, xa, &format!("{path}/amendments"), body);
    let uptake = format!(
        "/amendments/{}/uptake",
        amendment.body["id"].as_str().unwrap()
    );
    let body = json!({ "taken_up": "in-brackets", "reason": "made up" });
    assert_eq!(
        edit(&server, &drafter, "POST", &uptake, 1, body).status,
        200
    );
    for (alternative, wish) in [(2, "objects"), (1, "proposes")] {
        let view = json!({ "on_version": 2, "language": "en", "bracket": 1, "alternative": alternative, "wish": wish });
        assert_eq!(
            post(&server, xa, &format!("{path}/bracket-views"), view).status,
            200
        );
    }
    let reading = |expected: &str| {
        let reading = get(&server, &drafter, &format!("{path}/reading?as=XA"));
        assert_eq!(reading["items"][0]["text"], expected);
    };
    reading("All States should act. Others rest at sea.");
    let elsewhere = "All States agree. Persons [should/shall] pay. Others rest at sea.";
    edit(&server, &drafter, "PUT", &path, 2, content(elsewhere));
    reading(elsewhere);
    let amendments = get(&server, xa, &format!("{path}/amendments"));
    assert_eq!(amendments["items"][0]["status"], "open", "XA is told");
}
