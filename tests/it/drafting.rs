//! Delegations of made-up States draft together, from outside.

use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::negotiating::{API, content, edit, get, negotiation, opened, post, put};

#[test]
fn eight_delegations_draft_three_proposals() {
    let (server, delegations) = negotiation(8);
    let drafter = server.token("drafter");
    let of = |state: &str| {
        let delegation = delegations.iter().find(|(code, _)| code == state).unwrap();
        delegation.1.as_str()
    };
    let text = "the made-up space of all networks and the data in them";
    let first = opened(&server, &drafter, "cyberspace", text);
    let second = opened(&server, &drafter, "cyberspace", text);
    let third = opened(&server, &drafter, "cyber-security", text);
    assert_eq!(
        [&first, &second, &third],
        ["cyberspace-1", "cyberspace-2", "cyber-security-1"]
    );

    // A comment on a place that moves, one whose place is lost, one on the whole.
    let place = |start: usize, end: usize| json!({ "language": "en", "start": start, "end": end });
    let comments = format!("/proposals/{first}/comments");
    let on = |place: Value, text: &str| json!({ "on_version": 1, "place": place, "text": text });
    let moving = post(
        &server,
        of("XA"),
        &comments,
        on(place(25, 33), "which networks?"),
    );
    assert_eq!(
        (moving.status, &moving.body["wording"]),
        (201, &json!("networks"))
    );
    post(
        &server,
        of("XB"),
        &comments,
        on(place(42, 46), "which data?"),
    );
    post(
        &server,
        &drafter,
        &comments,
        json!({ "on_version": 1, "text": "on the whole" }),
    );
    let thread = moving.body["id"].clone();
    let answer = json!({ "on_version": 1, "in_reply_to": thread, "text": "all of them" });
    assert_eq!(post(&server, of("XC"), &comments, answer).status, 201);
    let edited = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{first}"),
        1,
        content("the entirely made-up space of all networks and the information in them"),
    );
    assert_eq!(edited.status, 200, "{edited:?}");
    let listed = get(&server, of("XD"), &comments);
    assert_eq!(listed["total"], 4);
    assert_eq!(listed["items"][0]["place_now"]["start"], 34);
    assert_eq!(listed["items"][1]["lost_its_place"], true);
    assert_eq!(listed["items"][2]["lost_its_place"], false);
    let resolution = format!("/comments/{}/resolution", thread.as_str().unwrap());
    let by_other = put(&server, of("XB"), &resolution, json!({ "resolved": true }));
    assert_eq!(by_other.status, 403);
    let by_own = put(&server, of("XA"), &resolution, json!({ "resolved": true }));
    assert_eq!(by_own.body["resolved"], true);
    let reopened = put(&server, &drafter, &resolution, json!({ "resolved": false }));
    assert_eq!(reopened.body["resolved"], false);

    // Conflicting amendments, shown side by side.
    let amendments = format!("/proposals/{second}/amendments");
    let amend = |state: &str, text: &str| {
        let body = json!({ "on_version": 1, "language": "en", "text": text, "reason": "made up" });
        let made = post(&server, of(state), &amendments, body);
        assert_eq!(made.status, 201, "{made:?}");
        made.body["id"].as_str().unwrap().to_owned()
    };
    let xa = amend(
        "XA",
        "the made-up space of all networks and the information in them",
    );
    let xb = amend(
        "XB",
        "the made-up space of all networks and the facts in them",
    );
    let xc = amend(
        "XC",
        "the imagined space of all networks and the data in them",
    );
    let side = get(
        &server,
        &drafter,
        &format!("/proposals/{second}/amended-texts"),
    );
    let side = &side["items"][0];
    assert_eq!(side["conflicts"], json!([[xa, xb]]));
    let changed = side["parts"].as_array().unwrap().iter();
    let changed: Vec<&Value> = changed.filter(|part| part["is_conflict"] == true).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["standing"], "data");
    assert_eq!(changed[0]["changes"][1]["state"], "XB");
    assert_eq!(changed[0]["changes"][1]["wording"], "facts");

    // One taken up in brackets, one in the text; each State is credited.
    let uptake = |id: &str, version: i64, how: &str| {
        let path = format!("/amendments/{id}/uptake");
        edit(
            &server,
            &drafter,
            "POST",
            &path,
            version,
            json!({ "taken_up": how, "reason": "made up" }),
        )
    };
    let bracketed = uptake(&xa, 1, "in-brackets");
    assert_eq!(bracketed.status, 200, "{bracketed:?}");
    let text = &bracketed.body["definitions"][0];
    assert_eq!(
        text["text"],
        "the made-up space of all networks and the [data/information] in them"
    );
    assert_eq!(
        text["sources"],
        json!([{ "bracket": 1, "alternative": 2, "amendments": [xa] }])
    );
    assert_eq!(bracketed.body["credits"][0]["state"], "XA");
    let changed_since = uptake(&xb, 2, "in-text");
    assert_eq!(
        (changed_since.status, changed_since.problem()),
        (409, "conflict")
    );
    let mut by_hand =
        content("the imagined space of all networks and the [data/information] in them");
    by_hand["takes_up"] = json!([{ "amendment": xc, "taken_up": "in-brackets" }]);
    let path = format!("/proposals/{second}");
    let not_so = edit(&server, &drafter, "PUT", &path, 2, by_hand.clone());
    assert_eq!((not_so.status, not_so.problem()), (400, "invalid-request"));
    by_hand["takes_up"] = json!([{ "amendment": xc, "taken_up": "in-text" }]);
    let by_hand = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{second}"),
        2,
        by_hand,
    );
    assert_eq!(by_hand.status, 200, "{by_hand:?}");
    let sources = &by_hand.body["definitions"][0]["sources"];
    assert_eq!(
        sources[0]["amendments"][0],
        json!(xa),
        "the source of the wording stays"
    );
    let stale = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{second}"),
        2,
        content("another"),
    );
    assert_eq!((stale.status, stale.problem()), (412, "version-changed"));
    assert_eq!(stale.body["current_version"], 3);
    assert_eq!(
        stale.body["changed_meanwhile"]["texts"][0]["language"],
        "en"
    );
    let withdrawn = post(
        &server,
        of("XB"),
        &format!("/amendments/{xb}/withdrawal"),
        Value::Null,
    );
    assert_eq!(withdrawn.body["status"], "withdrawn");
    let by_other = post(
        &server,
        of("XA"),
        &format!("/amendments/{xc}/withdrawal"),
        Value::Null,
    );
    assert_eq!(by_other.status, 403);
    let statuses = get(&server, &drafter, &amendments);
    let statuses = statuses["items"].as_array().unwrap().iter();
    let statuses: Vec<&str> = statuses
        .map(|one| one["status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["in-brackets", "withdrawn", "in-text"]);

    // Brackets: what each State wants of the wording, and the text as it would have it.
    let view = |state: &str, alternative: usize, wish: &str| {
        let body = json!({ "on_version": 3, "language": "en", "bracket": 1, "alternative": alternative, "wish": wish });
        let said = post(
            &server,
            of(state),
            &format!("/proposals/{second}/bracket-views"),
            body,
        );
        assert_eq!(said.status, 200, "{said:?}");
        said.body["items"][0]["segments"][1]["bracket"]["alternatives"].clone()
    };
    view("XD", 2, "objects");
    let both = view("XB", 2, "objects");
    let in_order = json!(["XB", "XD"]);
    assert_eq!(both[1]["objected_by"], in_order, "by name, not by arrival");
    view("XB", 2, "none");
    let alternatives = view("XE", 1, "proposes");
    assert_eq!(alternatives[1]["proposed_by"], json!(["XA"]));
    assert_eq!(alternatives[1]["objected_by"], json!(["XD"]));
    assert_eq!(alternatives[0]["proposed_by"], json!(["XE"]));
    let reading = |by: &str| {
        let texts = get(
            &server,
            of("XF"),
            &format!("/proposals/{second}/reading?as={by}"),
        );
        texts["items"][0]["text"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        reading("clean"),
        "the imagined space of all networks and the in them"
    );
    assert_eq!(
        reading("XA"),
        "the imagined space of all networks and the information in them"
    );
    assert_eq!(
        reading("XE"),
        "the imagined space of all networks and the data in them"
    );
    assert_eq!(
        reading("XF"),
        "the imagined space of all networks and the [data/information] in them"
    );

    let mut other_terms =
        content("the imagined space of all networks and the [data/information] in them");
    other_terms["terms"] = json!([{ "text": "net space", "language": "en" }]);
    let edited = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{first}"),
        2,
        other_terms,
    );
    assert_eq!(edited.status, 200);
    let stale = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{first}"),
        2,
        content("another"),
    );
    assert_eq!(stale.body["changed_meanwhile"]["fields"], json!(["terms"]));
    let of_organisation = server.get_as(
        of("XF"),
        &format!("{API}/proposals/{second}/reading?as=XORG"),
    );
    assert_eq!(of_organisation.body["errors"][0]["field"], "as");

    // Positions, which say that they are on an older version.
    let position = |state: &str, path: &str, version: i64, stance: &str| {
        let body = json!({ "on_version": version, "stance": stance, "text": "in made-up words" });
        put(
            &server,
            of(state),
            &format!("/proposals/{third}/positions/{path}"),
            body,
        )
    };
    assert_eq!(position("XA", "XA", 1, "supports").status, 200);
    assert_eq!(position("XB", "XA", 1, "objects").status, 403);
    assert_eq!(position("XB", "XB", 1, "scrutiny-reservation").status, 200);
    edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{third}"),
        1,
        content("another text"),
    );
    assert_eq!(position("XB", "XB", 2, "can-accept").status, 200);
    assert_eq!(position("XC", "XC", 9, "supports").status, 400);
    let positions = get(&server, &drafter, &format!("/proposals/{third}/positions"));
    assert_eq!(positions["total"], 8, "every State, in the order of names");
    let [xa, xb, xc] = [0, 1, 2].map(|at| &positions["items"][at]["position"]);
    assert_eq!(
        (&xa["on_older_version"], &xa["text_changed_since"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&xb["stance"], &xb["on_older_version"]),
        (&json!("can-accept"), &json!(false))
    );
    assert_eq!(xc, &Value::Null, "no position is held");
    let history = get(
        &server,
        of("XH"),
        &format!("/proposals/{third}/positions/XB/versions"),
    );
    assert_eq!(history["items"][0]["stance"], "scrutiny-reservation");

    // Nothing of it is for the public.
    for path in [
        "comments",
        "amendments",
        "positions",
        "brackets",
        "amended-texts",
    ] {
        let hidden = server.get(&format!("{API}/proposals/{second}/{path}"));
        assert_eq!(hidden.status, 404, "{path}");
    }
    let public = json!({ "visibility": "public", "reason": "made up" });
    let path = format!("/proposals/{second}/visibility");
    let shown = edit(&server, &drafter, "PUT", &path, 3, public);
    assert_eq!(
        (shown.status, &shown.body["visibility"]),
        (200, &json!("public"))
    );
    let proposal = server.get(&format!("{API}/proposals/{second}"));
    assert_eq!(proposal.status, 200);
    for hidden in ["credits", "author", "sources", "reason"] {
        assert!(
            !proposal.body.to_string().contains(hidden),
            "{hidden}: {proposal:?}"
        );
    }
    let versions = server.get(&format!("{API}/proposals/{second}/versions"));
    assert_eq!(
        versions.body["total"], 1,
        "earlier versions stay with participants"
    );
    for path in ["comments", "amendments", "positions", "amended-texts"] {
        let empty = server.get(&format!("{API}/proposals/{second}/{path}"));
        assert_eq!(empty.body["total"], 0, "{path}");
    }
    let brackets = server
        .get(&format!("{API}/proposals/{second}/brackets"))
        .body;
    assert!(!brackets.to_string().contains("\"XD\""), "{brackets}");
    let verified = server.command(&["verify"]);
    assert!(verified.status.success(), "{verified:?}");
}

#[test]
fn fifty_seven_delegations_write_at_once_and_nothing_is_lost_or_doubled() {
    let (server, delegations) = negotiation(57);
    let drafter = server.token("drafter");
    let text = "the made-up space of all networks and the [data/information] in them";
    let id = opened(&server, &drafter, "cyberspace", text);
    std::thread::scope(|scope| {
        for (state, token) in &delegations {
            let (server, id) = (&server, &id);
            scope.spawn(move || {
                let path = format!("/proposals/{id}/positions/{state}");
                let position = json!({ "on_version": 1, "stance": "can-accept", "text": state });
                assert_eq!(put(server, token, &path, position).status, 200);
                let comment = json!({ "on_version": 1, "text": format!("from {state}") });
                let made = post(server, token, &format!("/proposals/{id}/comments"), comment);
                assert_eq!(made.status, 201);
                let amendment = json!({ "on_version": 1, "language": "en", "text": format!("made up by {state}") });
                let made = post(server, token, &format!("/proposals/{id}/amendments"), amendment);
                assert_eq!(made.status, 201);
                let view = json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 1, "wish": "proposes" });
                let said = post(server, token, &format!("/proposals/{id}/bracket-views"), view);
                assert_eq!(said.status, 200);
            });
        }
    });
    let all = |path: &str| get(&server, &drafter, &format!("/proposals/{id}/{path}"));
    let states: std::collections::BTreeSet<String> =
        delegations.iter().map(|(state, _)| state.clone()).collect();
    let of = |path: &str| {
        let items = all(path)["items"].as_array().unwrap().clone();
        let states: Vec<String> = items
            .iter()
            .map(|item| item["state"].as_str().unwrap().to_owned())
            .collect();
        states
    };
    for path in ["comments?limit=200", "amendments?limit=200", "positions"] {
        let given = of(path);
        assert_eq!(given.len(), 57, "{path}");
        assert_eq!(
            given.into_iter().collect::<std::collections::BTreeSet<_>>(),
            states,
            "{path}"
        );
    }
    let texts: Vec<Value> = all("comments?limit=200")["items"]
        .as_array()
        .unwrap()
        .clone();
    for comment in &texts {
        let expected = format!("from {}", comment["state"].as_str().unwrap());
        assert_eq!(comment["text"], expected, "each under its own State");
    }
    let brackets = all("brackets");
    let proposed =
        &brackets["items"][0]["segments"][1]["bracket"]["alternatives"][0]["proposed_by"];
    assert_eq!(proposed.as_array().unwrap().len(), 57);
    assert!(server.command(&["verify"]).status.success());
}

#[test]
fn no_act_of_one_state_changes_the_record_of_another() {
    let (server, delegations) = negotiation(3);
    let drafter = server.token("drafter");
    let [xa, xb] = [&delegations[0].1, &delegations[1].1];
    let id = opened(&server, &drafter, "cyberspace", "a [made-up/real] space");
    let amendment = json!({ "on_version": 1, "language": "en", "text": "a space of XA" });
    let amendment = post(
        &server,
        xa,
        &format!("/proposals/{id}/amendments"),
        amendment,
    );
    let amendment = amendment.body["id"].as_str().unwrap().to_owned();
    let comment = json!({ "on_version": 1, "text": "from XA" });
    let comment = post(&server, xa, &format!("/proposals/{id}/comments"), comment);
    let comment = comment.body["id"].as_str().unwrap().to_owned();
    let position = json!({ "on_version": 1, "stance": "supports" });
    put(
        &server,
        xa,
        &format!("/proposals/{id}/positions/XA"),
        position.clone(),
    );
    let view = |wish: &str| json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 1, "wish": wish });
    post(
        &server,
        xa,
        &format!("/proposals/{id}/bracket-views"),
        view("proposes"),
    );
    let question = json!({ "question": "made up?" });
    let question = post(
        &server,
        xb,
        "/entries/xa.compiled.cyberspace/clarifications",
        question,
    );
    let question = question.body["id"].as_str().unwrap().to_owned();
    let record = || {
        let brackets = get(&server, &drafter, &format!("/proposals/{id}/brackets"));
        let alternative = &brackets["items"][0]["segments"][1]["bracket"]["alternatives"][0];
        let proposed_by = alternative["proposed_by"].as_array().unwrap().clone();
        json!({
            "amendment": get(&server, &drafter, &format!("/proposals/{id}/amendments"))["items"][0],
            "comment": get(&server, &drafter, &format!("/proposals/{id}/comments"))["items"][0],
            "position": get(&server, &drafter, &format!("/proposals/{id}/positions"))["items"][0],
            "views": proposed_by.contains(&json!("XA")),
            "question": get(&server, &drafter, "/clarifications")["items"][0],
        })
    };
    let before = record();
    let tries = [
        post(
            &server,
            xb,
            &format!("/amendments/{amendment}/withdrawal"),
            Value::Null,
        ),
        put(
            &server,
            xb,
            &format!("/comments/{comment}/resolution"),
            json!({ "resolved": true }),
        ),
        put(
            &server,
            xb,
            &format!("/proposals/{id}/positions/XA"),
            position,
        ),
        put(
            &server,
            xb,
            &format!("/clarifications/{question}/answer"),
            json!({ "answer": "no" }),
        ),
        post(
            &server,
            xb,
            &format!("/proposals/{id}/bracket-views"),
            view("objects"),
        ),
        edit(
            &server,
            xb,
            "PUT",
            &format!("/proposals/{id}"),
            1,
            content("another"),
        ),
    ];
    let statuses = tries.map(|answer| answer.status);
    assert_eq!(statuses, [403, 403, 403, 403, 200, 403]);
    assert_eq!(record(), before);
}

#[test]
fn a_state_is_asked_and_answers_and_those_concerned_are_told() {
    let (server, delegations) = negotiation(3);
    let [xa, xb, xc] = [0, 1, 2].map(|at| delegations[at].1.as_str());
    let path = "/entries/xa.compiled.cyberspace/clarifications";
    let asked = post(&server, xb, path, json!({ "question": "Is it made up?" }));
    assert_eq!(asked.status, 201, "{asked:?}");
    let id = asked.body["id"].as_str().unwrap();
    let open = get(&server, xa, "/clarifications?state=XA&answered=false");
    assert_eq!(open["total"], 1);
    let answer = json!({ "answer": "It is." });
    let answered = put(&server, xa, &format!("/clarifications/{id}/answer"), answer);
    assert_eq!(answered.body["answer"], "It is.", "{answered:?}");
    assert_eq!(
        get(&server, xc, "/clarifications")["items"][0]["answer"],
        "It is."
    );
    assert_eq!(server.get("/api/v1/clarifications").status, 401);
    let told = |token: &str| {
        let notices = get(&server, token, "/notices?unread=true");
        let acts = notices["items"].as_array().unwrap().iter();
        acts.map(|notice| notice["act"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told(xa), ["clarification.asked"]);
    assert_eq!(told(xb), ["clarification.answered"]);
    assert_eq!(told(xc), Vec::<String>::new());
    let notice = get(&server, xb, "/notices")["items"][0].clone();
    let read = json!({ "ids": [notice["id"]] });
    assert_eq!(post(&server, xb, "/notices/read", read.clone()).status, 204);
    assert_eq!(told(xb), Vec::<String>::new());
    assert_eq!(get(&server, xb, "/notices")["items"][0]["is_read"], true);
    let of_another = post(&server, xc, "/notices/read", read);
    assert_eq!(of_another.status, 400, "one reads one’s own");
    for (body, field) in [
        (json!({}), "ids"),
        (json!({ "ids": [] }), "ids"),
        (json!({ "up_to": -1 }), "up_to"),
        (json!({ "up_to": i64::MAX }), "up_to"),
    ] {
        let refused = post(&server, xb, "/notices/read", body);
        assert_eq!(refused.status, 400, "{refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], field);
    }
    let bearer = format!("Bearer {xb}");
    for last in ["-1", "rubbish", "999999"] {
        let headers = [("Authorization", bearer.as_str()), ("Last-Event-ID", last)];
        let refused = server.get_with("/api/v1/notices/stream", &headers);
        assert_eq!(refused.status, 400, "{last}: {refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], "Last-Event-ID");
    }
    let cursor = server.get_as(xb, "/api/v1/proposals?cursor=zz");
    assert_eq!((cursor.status, cursor.problem()), (400, "invalid-request"));
}

#[test]
fn notices_are_streamed_and_none_is_missed() {
    use std::io::{BufRead, BufReader};
    let (server, delegations) = negotiation(2);
    let [xa, xb] = [0, 1].map(|at| delegations[at].1.clone());
    let ask = |question: &str| {
        let path = "/entries/xa.compiled.cyberspace/clarifications";
        post(&server, &xb, path, json!({ "question": question }));
    };
    let follow = |last: Option<&str>| {
        let url = format!("http://{}{API}/notices/stream", server.address());
        let bearer = format!("Bearer {xa}");
        let mut request = ureq::get(&url).header("Authorization", &bearer);
        if let Some(last) = last {
            request = request.header("Last-Event-ID", last);
        }
        BufReader::new(request.call().unwrap().into_body().into_reader()).lines()
    };
    let mut lines = follow(None);
    ask("first?");
    let first = lines.find_map(|line| Some(line.ok()?.strip_prefix("id: ")?.to_owned()));
    let first = first.expect("an event");
    drop(lines);
    ask("second?");
    let mut lines = follow(Some(&first));
    let second = lines.find_map(|line| Some(line.ok()?.strip_prefix("id: ")?.to_owned()));
    let second: i64 = second.expect("the event missed").parse().unwrap();
    assert!(second > first.parse().unwrap());
    drop(lines);
    eventually("the server answers on", || {
        server.get("/livez").status == 200
    });
}

#[test]
fn advice_has_its_place_and_never_blocks() {
    let (server, _) = negotiation(2);
    let drafter = server.token("drafter");
    let text = "a cyberspace that is not cyber security";
    let body = json!({ "terms": ["cyberspace"], "text": text, "language": "en" });
    let advice = post(&server, &drafter, "/advice", body);
    assert_eq!(advice.status, 200, "{advice:?}");
    let rules: Vec<&str> = advice.body["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|advice| advice["rule"].as_str().unwrap())
        .collect();
    for rule in ["opens-with-term", "opens-with-article", "negative"] {
        assert!(rules.contains(&rule), "{rule}: {advice:?}");
    }
    let id = opened(&server, &drafter, "cyberspace", text);
    let on_proposal = get(
        &server,
        &drafter,
        &format!("/proposals/{id}/advice?lang=fr"),
    );
    assert_eq!(on_proposal["items"][0]["language"], "en");
    assert!(on_proposal["items"][0]["advice"][0]["detail"].is_string());
    let definition = json!([{ "language": "en", "text": "state of a domain in cyberspace" }]);
    let body = json!({ "concept": "cyber-security", "definitions": definition });
    let second = post(&server, &drafter, "/proposals", body).body["id"].clone();
    let path = format!("/proposals/{}/advice", second.as_str().unwrap());
    let circular = get(&server, &drafter, &path).to_string();
    assert!(circular.contains("\"circular\""), "{circular}");
    let body = json!({ "terms": ["cyberespace"], "text": "Il s’agit de quelque chose. C’est tout.", "language": "fr" });
    let advice = post(&server, &drafter, "/advice?lang=fr", body);
    assert!(advice.body["total"].as_i64().unwrap() >= 2, "{advice:?}");
}

#[test]
fn an_edit_too_late_is_told_all_that_changed_meanwhile() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let path = format!("/proposals/{id}");
    let amendment =
        json!({ "on_version": 1, "language": "en", "text": "a made-up place", "reason": "-" });
    let amended = post(
        &server,
        &delegations[0].1,
        &format!("{path}/amendments"),
        amendment,
    );
    let amendment = amended.body["id"].as_str().unwrap();
    let uptake = json!({ "taken_up": "in-text", "reason": "made up" });
    let uptaken = edit(
        &server,
        &drafter,
        "POST",
        &format!("/amendments/{amendment}/uptake"),
        1,
        uptake,
    );
    assert_eq!(uptaken.status, 200, "{uptaken:?}");
    let mut other = content("a made-up place");
    other["terms"] = json!([{ "text": "net space", "language": "en" }]);
    other["entries"] = json!([]);
    assert_eq!(edit(&server, &drafter, "PUT", &path, 2, other).status, 200);
    let public = json!({ "visibility": "public", "reason": "made up" });
    let shown = edit(
        &server,
        &drafter,
        "PUT",
        &format!("{path}/visibility"),
        3,
        public,
    );
    assert_eq!(shown.status, 200);
    let late = edit(&server, &drafter, "PUT", &path, 1, content("another"));
    assert_eq!((late.status, late.problem()), (412, "version-changed"));
    let changed = &late.body["changed_meanwhile"];
    assert_eq!(
        changed["fields"],
        json!(["terms", "drawn_on", "credits", "visibility"])
    );
    assert_eq!(changed["texts"][0]["segments"][2]["text"], "place");
    assert_eq!(changed["terms_added"][0]["text"], "net space");
    assert_eq!(changed["terms_removed"][0]["text"], "cyberspace");
    assert_eq!(
        changed["entries_removed"],
        json!(["xa.compiled.cyberspace"])
    );
    assert_eq!(changed["credits_added"][0]["state"], "XA");
    assert_eq!(changed["visibility"], "public");

    // The same between any two versions, for whoever may see both.
    let difference = |query: &str| format!("{path}/difference?{query}");
    let whole = get(&server, &drafter, &difference("from=1"));
    assert_eq!((&whole["to"], &whole["changed"]), (&json!(4), changed));
    let back = get(&server, &drafter, &difference("from=3&to=2"));
    assert_eq!(back["changed"]["fields"], json!(["terms", "drawn_on"]));
    assert_eq!(back["changed"]["terms_added"][0]["text"], "cyberspace");
    let public = |query: &str| server.get(&format!("{API}{}", difference(query)));
    assert_eq!(public("from=4").body["changed"], json!({}));
    assert_eq!(public("from=3").status, 404, "not for the public");
    assert_eq!(public("from=0").body["errors"][0]["field"], "from");
}

#[test]
fn every_version_after_the_first_has_a_reason() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let amendment = json!({ "on_version": 1, "language": "en", "text": "a made-up network", "reason": "why XA wants it" });
    let path = format!("/proposals/{id}/amendments");
    let made = post(&server, &delegations[0].1, &path, amendment);
    let uptake = format!("/amendments/{}/uptake", made.body["id"].as_str().unwrap());
    let (proposal, visibility) = (
        format!("/proposals/{id}"),
        format!("/proposals/{id}/visibility"),
    );
    for (method, path, body) in [
        ("PUT", &proposal, content("another space")),
        ("POST", &uptake, json!({ "taken_up": "in-text" })),
        ("PUT", &visibility, json!({ "visibility": "public" })),
    ] {
        for reason in [
            None,
            Some("".to_owned()),
            Some(" \n".to_owned()),
            Some("x".repeat(20_001)),
        ] {
            let mut body = body.clone();
            body.as_object_mut().unwrap().remove("reason");
            if let Some(reason) = &reason {
                body["reason"] = json!(reason);
            }
            let refused = edit(&server, &drafter, method, path, 1, body);
            assert_eq!(refused.status, 400, "{path}: {refused:?}");
            assert_eq!(refused.body["errors"][0]["field"], "reason", "{path}");
        }
    }
    let how = json!({ "taken_up": "in-text", "reason": "it says it better" });
    let taken_up = edit(&server, &drafter, "POST", &uptake, 1, how);
    assert_eq!(taken_up.body["reason"], "it says it better", "{taken_up:?}");
    let public = json!({ "visibility": "public", "reason": "to be read by all" });
    let shown = edit(&server, &drafter, "PUT", &visibility, 2, public);
    assert_eq!(shown.body["reason"], "to be read by all");
    let read = server.get(&format!("{API}{proposal}")).body;
    assert_eq!(read["reason"], Value::Null, "why is for participants");
    let versions = get(&server, &drafter, &format!("{proposal}/versions"));
    let reasons = versions["items"].as_array().unwrap().iter();
    let reasons: Vec<&str> = reasons.filter_map(|one| one["reason"].as_str()).collect();
    assert_eq!(reasons, ["it says it better", "to be read by all"]);
}

#[test]
fn every_answer_that_a_state_gave_can_be_read() {
    let (server, delegations) = negotiation(2);
    let [xa, xb] = [&delegations[0].1, &delegations[1].1];
    let path = "/entries/xa.compiled.cyberspace/clarifications";
    let own = post(&server, xa, path, json!({ "question": "made up?" }));
    assert_eq!(
        (own.status, own.problem()),
        (400, "invalid-request"),
        "of itself"
    );
    let asked = post(&server, xb, path, json!({ "question": "made up?" }));
    let id = asked.body["id"].as_str().unwrap();
    for answer in ["a first answer", "another answer"] {
        let body = json!({ "answer": answer });
        let answered = put(&server, xa, &format!("/clarifications/{id}/answer"), body);
        assert_eq!(answered.status, 200, "{answered:?}");
    }
    let history = format!("/clarifications/{id}/versions");
    let versions = get(&server, xb, &history);
    let answers: Vec<&Value> = versions["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["answer"])
        .collect();
    assert_eq!(
        answers,
        [
            &Value::Null,
            &json!("a first answer"),
            &json!("another answer")
        ]
    );
    let second = get(&server, xb, &format!("{history}?limit=1&cursor=1"));
    assert_eq!(second["items"][0]["version"], 2);
    assert_eq!(server.get(&format!("{API}{history}")).status, 401);
}

#[test]
fn a_comment_on_a_long_place_stays_where_something_within_it_is_taken_out() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let text = "the made-up space of all big networks and of the data in them";
    let id = opened(&server, &drafter, "cyberspace", text);
    let path = format!("/proposals/{id}/comments");
    let place = json!({ "language": "en", "start": 4, "end": text.chars().count() });
    let body = json!({ "on_version": 1, "place": place, "text": "which?" });
    assert_eq!(post(&server, &delegations[0].1, &path, body).status, 201);
    let shorter = content("the made-up space of all networks and of the data in them");
    let edited = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{id}"),
        1,
        shorter,
    );
    assert_eq!(edited.status, 200, "{edited:?}");
    let comment = &get(&server, &drafter, &path)["items"][0];
    assert_eq!(comment["lost_its_place"], false, "{comment}");
    assert_eq!(
        comment["wording_now"],
        "made-up space of all networks and of the data in them"
    );
}
