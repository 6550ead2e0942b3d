//! Amendments of made-up States, taken up or left open, from outside.

use serde_json::{Value, json};

use crate::support::negotiating::{API, content, edit, get, negotiation, opened, post};
use crate::support::{Answer, Server};

#[test]
fn an_amendment_is_withdrawn_or_taken_up_and_never_both() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    for round in 0..10 {
        let id = opened(&server, &drafter, "cyberspace", "a made-up space");
        let body = json!({ "on_version": 1, "language": "en", "text": "a made-up place", "reason": "for us alone" });
        let made = post(&server, xa, &format!("/proposals/{id}/amendments"), body);
        let amendment = made.body["id"].as_str().unwrap().to_owned();
        let (withdrawn, taken_up) = std::thread::scope(|scope| {
            let withdrawal = scope.spawn(|| {
                let path = format!("/amendments/{amendment}/withdrawal");
                post(&server, xa, &path, Value::Null).status
            });
            let path = format!("/amendments/{amendment}/uptake");
            let body = json!({ "taken_up": "in-text", "reason": "made up" });
            let taken_up = edit(&server, &drafter, "POST", &path, 1, body);
            (withdrawal.join().unwrap(), taken_up)
        });
        assert_eq!(withdrawn, 200, "{round}");
        let acts = get(&server, &drafter, &format!("/proposals/{id}"));
        let is_credited = acts["credits"]
            .as_array()
            .is_some_and(|all| !all.is_empty());
        assert_eq!(is_credited, taken_up.status == 200, "{round}: {taken_up:?}");
        assert!(
            !taken_up.body.to_string().contains("for us alone"),
            "{round}"
        );
    }
}

#[test]
fn taking_up_one_amendment_keeps_what_another_state_proposed() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let text = "made-up act of persons in networks";
    let id = opened(&server, &drafter, "cyberspace", text);
    let amend = |of: usize, version: i64, language: &str, text: &str| {
        let body = json!({ "on_version": version, "language": language, "text": text });
        let path = format!("/proposals/{id}/amendments");
        let made = post(&server, &delegations[of].1, &path, body);
        assert_eq!(made.status, 201, "{made:?}");
        made.body["id"].as_str().unwrap().to_owned()
    };
    let uptake = |amendment: &str, how: &str, version: i64| {
        let path = format!("/amendments/{amendment}/uptake");
        let body = json!({ "taken_up": how, "reason": "made up" });
        edit(&server, &drafter, "POST", &path, version, body)
    };
    let reading = |state: &str| {
        let path = format!("/proposals/{id}/reading?as={state}");
        get(&server, &drafter, &path)["items"][0]["text"].clone()
    };
    let status = |amendment: &str| {
        let all = get(&server, &drafter, &format!("/proposals/{id}/amendments"));
        let mut all = all["items"].as_array().unwrap().clone().into_iter();
        all.find(|one| one["id"] == amendment).unwrap()["status"].clone()
    };
    let groups = amend(0, 1, "en", "made-up act of groups in networks");
    assert_eq!(uptake(&groups, "in-brackets", 1).status, 200);
    let crews = amend(1, 2, "en", "made-up act of [persons/crews] in networks");
    let taken_up = uptake(&crews, "in-brackets", 2);
    assert_eq!(taken_up.status, 200, "{taken_up:?}");
    assert_eq!(reading("XA"), "made-up act of groups in networks");
    assert_eq!(reading("XB"), "made-up act of crews in networks");
    // Settled for one of them, the other is open again.
    let settled = uptake(&groups, "in-text", 3);
    assert_eq!(
        settled.body["definitions"][0]["text"],
        "made-up act of groups in networks"
    );
    assert_eq!(
        (status(&groups), status(&crews)),
        (json!("in-text"), json!("open"))
    );
    // What is elided before a change is no word of it.
    let notices = get(&server, &delegations[1].1, "/notices");
    let mut notices = notices["items"].as_array().unwrap().iter();
    let reopened = notices.find(|notice| notice["reopens"] == json!([crews]));
    assert_eq!(reopened.unwrap()["about"], format!("{API}/proposals/{id}"));
    let french = amend(1, 4, "fr", "un espace imaginé d’une organisation");
    assert_eq!(uptake(&french, "in-text", 4).status, 200);
    assert_eq!(status(&french), "in-text");
}

#[test]
fn the_same_wording_of_two_states_is_one_alternative_of_both() {
    let (server, delegations) = negotiation(3);
    let drafter = server.token("drafter");
    let text = "made-up act of persons in networks";
    let id = opened(&server, &drafter, "cyberspace", text);
    let path = format!("/proposals/{id}/amendments");
    let amend = |of: usize, text: &str| {
        let body = json!({ "on_version": 1, "language": "en", "text": text });
        let made = post(&server, &delegations[of].1, &path, body);
        made.body["id"].as_str().unwrap().to_owned()
    };
    let groups = "made-up act of groups in networks";
    let (first, second) = (amend(0, groups), amend(1, groups));
    let withdrawn = amend(2, groups);
    let uptake = |amendment: &str, how: &str, version: i64| {
        let path = format!("/amendments/{amendment}/uptake");
        let body = json!({ "taken_up": how, "reason": "made up" });
        edit(&server, &drafter, "POST", &path, version, body)
    };
    assert_eq!(uptake(&first, "in-brackets", 1).status, 200);
    let both = uptake(&second, "in-brackets", 2);
    let bracketed = "made-up act of [persons/groups] in networks";
    assert_eq!(both.body["definitions"][0]["text"], bracketed);
    assert_eq!(
        both.body["definitions"][0]["sources"],
        json!([{ "bracket": 1, "alternative": 2, "amendments": [first, second] }])
    );
    let statuses = || {
        let all = get(&server, &drafter, &path);
        let all = all["items"].as_array().unwrap().iter();
        all.map(|one| one["status"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(statuses(), ["in-brackets", "in-brackets", "open"]);
    for state in ["XA", "XB"] {
        let path = format!("/proposals/{id}/reading?as={state}");
        let reading = get(&server, &drafter, &path);
        assert_eq!(reading["items"][0]["text"], groups, "{state}");
    }
    // What was withdrawn is proposed no more, and named by no edit.
    let withdrawal = format!("/amendments/{withdrawn}/withdrawal");
    assert_eq!(
        post(&server, &delegations[2].1, &withdrawal, json!({})).status,
        200
    );
    let mut named = content(bracketed);
    let sources =
        json!([{ "bracket": 1, "alternative": 2, "amendments": [first, second, withdrawn] }]);
    named["definitions"][0]["sources"] = sources;
    let refused = edit(
        &server,
        &drafter,
        "PUT",
        &format!("/proposals/{id}"),
        3,
        named,
    );
    assert_eq!(refused.status, 400, "{refused:?}");
    let field = &refused.body["errors"][0]["field"];
    assert_eq!(field, "definitions[0].sources[0].amendments");
    let settled = uptake(&first, "in-text", 3);
    assert_eq!(settled.body["definitions"][0]["text"], groups);
    assert_eq!(statuses(), ["in-text", "in-text", "withdrawn"]);
}

#[test]
fn an_amendment_may_take_a_note_out_and_no_definition() {
    let (server, delegations) = negotiation(2);
    let drafter = server.token("drafter");
    let xa = &delegations[0].1;
    let body = json!({
        "concept": "cyberspace",
        "definitions": [{ "language": "en", "text": "a made-up space" }],
        "notes": [{ "language": "en", "text": "a made-up note" }],
        "reason": "made up",
    });
    let opened = post(&server, &drafter, "/proposals", body);
    let id = opened.body["id"].as_str().unwrap();
    let path = format!("/proposals/{id}/amendments");
    let empty = |part: &str, language: &str| {
        let body = json!({ "on_version": 1, "part": part, "language": language, "text": "" });
        post(&server, xa, &path, body)
    };
    assert_eq!(empty("definition", "en").status, 400);
    assert_eq!(empty("note", "fr").status, 400, "there is none");
    let made = empty("note", "en");
    assert_eq!(made.body["difference"][0]["change"], "removed", "{made:?}");
    let uptake = |how: &str, version: i64| {
        let path = format!("/amendments/{}/uptake", made.body["id"].as_str().unwrap());
        let body = json!({ "taken_up": how, "reason": "made up" });
        edit(&server, &drafter, "POST", &path, version, body)
    };
    let taken_up = uptake("in-text", 1);
    assert_eq!(taken_up.status, 200, "{taken_up:?}");
    assert_eq!(taken_up.body["notes"], json!([]));
    assert_eq!(taken_up.body["credits"][0]["state"], "XA");
    let versions = get(&server, &drafter, &format!("/proposals/{id}/versions"));
    assert_eq!(versions["items"][0]["notes"][0]["text"], "a made-up note");
}

#[test]
fn amendments_to_other_places_are_taken_up_one_after_the_other() {
    let (server, delegations) = negotiation(3);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "one two three four five");
    let texts = [
        "one TWO three four five",
        "one two three four and five",
        "one two three four or five",
    ];
    let amendments: Vec<String> = delegations
        .iter()
        .zip(texts)
        .map(|((_, token), text)| {
            let body = json!({ "on_version": 1, "language": "en", "text": text });
            let made = post(&server, token, &format!("/proposals/{id}/amendments"), body);
            made.body["id"].as_str().unwrap().to_owned()
        })
        .collect();
    let uptake = |at: usize, version: i64| {
        let path = format!("/amendments/{}/uptake", amendments[at]);
        let body = json!({ "taken_up": "in-text", "reason": "made up" });
        edit(&server, &drafter, "POST", &path, version, body)
    };
    assert_eq!(uptake(0, 1).status, 200);
    let side = get(&server, &drafter, &format!("/proposals/{id}/amended-texts"));
    let conflicts = &side["items"][0]["conflicts"];
    assert_eq!(
        conflicts,
        &json!([[amendments[1], amendments[2]]]),
        "after an edit elsewhere too"
    );
    let second = uptake(1, 2);
    assert_eq!(second.status, 200, "{second:?}");
    let text = &second.body["definitions"][0]["text"];
    assert_eq!(text, "one TWO three four and five");
    assert_eq!(uptake(2, 3).status, 409, "the same place was changed");
    let listed = get(&server, &drafter, &format!("/proposals/{id}/amendments"));
    let third = &listed["items"][2];
    assert_eq!(third["on_newest"], "one TWO three four or five");
    assert_eq!(third["place_changed_since"], true);
    let side = get(&server, &drafter, &format!("/proposals/{id}/amended-texts"));
    let side = &side["items"][0];
    assert_eq!(side["place_changed"], json!([amendments[2]]));
    let changed = side["parts"].as_array().unwrap().iter();
    let changed: Vec<&Value> = changed
        .filter(|part| part["changes"] != json!([]))
        .collect();
    assert_eq!(changed.len(), 1, "set against the newest text: {side}");
    assert_eq!(
        (
            &changed[0]["standing"],
            &changed[0]["changes"][0]["wording"]
        ),
        (&json!("and"), &json!("or"))
    );
    let path = format!("/amendments/{}/uptake", amendments[2]);
    let body = json!({ "taken_up": "in-brackets", "reason": "made up" });
    let beside = edit(&server, &drafter, "POST", &path, 3, body);
    assert_eq!(beside.status, 200, "{beside:?}");
    let text = &beside.body["definitions"][0]["text"];
    assert_eq!(text, "one TWO three four [and/or] five");
    let sources = &beside.body["definitions"][0]["sources"];
    assert_eq!(
        sources,
        &json!([
            { "bracket": 1, "alternative": 1, "amendments": [amendments[1]] },
            { "bracket": 1, "alternative": 2, "amendments": [amendments[2]] },
        ]),
        "each wording is that of its State"
    );
}

#[test]
fn amendments_come_in_the_order_of_names_or_of_time() {
    let (server, delegations) = negotiation(3);
    let drafter = server.token("drafter");
    let id = opened(&server, &drafter, "cyberspace", "a made-up space");
    let path = format!("/proposals/{id}/amendments");
    for at in [2, 0, 1, 0] {
        let (state, token) = &delegations[at];
        let text = format!("a made-up network of {state}, {at}");
        let body = json!({ "on_version": 1, "language": "en", "text": text });
        assert_eq!(post(&server, token, &path, body).status, 201);
    }
    let states = |query: &str| -> Vec<String> {
        let listed = get(&server, &drafter, &format!("{path}{query}"));
        let items = listed["items"].as_array().unwrap().iter();
        let states = items.map(|one| one["state"].as_str().unwrap().to_owned());
        states.collect()
    };
    assert_eq!(states(""), ["XA", "XA", "XB", "XC"]);
    assert_eq!(states("?order=time"), ["XC", "XA", "XB", "XA"]);
    let unknown = server.get_as(&drafter, &format!("{API}{path}?order=weight"));
    assert_eq!(
        (unknown.status, unknown.problem()),
        (400, "invalid-request")
    );
}

/// A proposal of a text, with what States make of it.
struct Amended {
    server: Server,
    delegations: Vec<(String, String)>,
    drafter: String,
    id: String,
}

impl Amended {
    fn of(text: &str) -> Self {
        let (server, delegations) = negotiation(3);
        let drafter = server.token("drafter");
        let id = opened(&server, &drafter, "cyberspace", text);
        Self {
            server,
            delegations,
            drafter,
            id,
        }
    }

    fn amend(&self, state: usize, version: i64, text: &str) -> String {
        let body = json!({ "on_version": version, "language": "en", "text": text });
        let path = format!("/proposals/{}/amendments", self.id);
        let made = post(&self.server, &self.delegations[state].1, &path, body);
        assert_eq!(made.status, 201, "{made:?}");
        made.body["id"].as_str().unwrap().to_owned()
    }

    fn take_up(&self, amendment: &str, how: &str, version: i64) -> Answer {
        let path = format!("/amendments/{amendment}/uptake");
        let body = json!({ "taken_up": how, "reason": "made up" });
        edit(&self.server, &self.drafter, "POST", &path, version, body)
    }

    /// Takes it up, and gives the English text.
    fn taken_up(&self, amendment: &str, how: &str, version: i64) -> String {
        let answer = self.take_up(amendment, how, version);
        assert_eq!(answer.status, 200, "{answer:?}");
        let text = &answer.body["definitions"][0]["text"];
        text.as_str().unwrap().to_owned()
    }

    fn statuses(&self) -> Vec<String> {
        let path = format!("/proposals/{}/amendments", self.id);
        let all = get(&self.server, &self.drafter, &path);
        let all = all["items"].as_array().unwrap().iter();
        all.map(|one| one["status"].as_str().unwrap().to_owned())
            .collect()
    }

    fn read_as(&self, state: &str) -> String {
        let path = format!("/proposals/{}/reading?as={state}", self.id);
        let read = get(&self.server, &self.drafter, &path);
        read["items"][0]["text"].as_str().unwrap().to_owned()
    }
}

#[test]
fn an_amendment_stands_where_it_was_put_whatever_others_change_beside_it() {
    let on = Amended::of("red lamp of a port");
    let (old, blue) = (
        on.amend(0, 1, "old red lamp of a port"),
        on.amend(1, 1, "blue lamp of a port"),
    );
    assert_eq!(on.taken_up(&blue, "in-text", 1), "blue lamp of a port");
    assert_eq!(on.taken_up(&old, "in-text", 2), "old blue lamp of a port");
    assert_eq!(on.statuses(), ["in-text", "in-text"]);
    assert_eq!(on.take_up(&old, "in-text", 3).status, 409);

    let on = Amended::of("a red lamp");
    let (torch, blue) = (on.amend(0, 1, "a red torch"), on.amend(1, 1, "a blue lamp"));
    assert_eq!(on.taken_up(&blue, "in-brackets", 1), "a [red/blue] lamp");
    assert_eq!(on.taken_up(&torch, "in-text", 2), "a [red/blue] torch");
    assert_eq!(on.statuses(), ["in-text", "in-brackets"]);
    assert_eq!(on.read_as("XB"), "a blue torch");

    // What another one put there as well is of both.
    let on = Amended::of("a lamp shines at night in red");
    let blue = on.amend(0, 1, "a lamp shines at night in blue");
    let short = on.amend(1, 1, "a lamp shines in blue");
    on.taken_up(&blue, "in-text", 1);
    assert_eq!(on.taken_up(&short, "in-text", 2), "a lamp shines in blue");
    assert_eq!(on.statuses()[1], "in-text");
}

#[test]
fn standing_wording_is_of_the_amendment_that_put_it_there_and_of_no_other() {
    // XA put another “the” there.
    let on = Amended::of("a lamp in a harbour and the town");
    let the = on.amend(0, 1, "the lamp in a harbour and the town");
    assert_eq!(
        on.taken_up(&the, "in-text", 1),
        "the lamp in a harbour and the town"
    );
    let any = on.amend(1, 2, "the lamp in a harbour and any town");
    let both = "the lamp in a harbour and [the/any] town";
    assert_eq!(on.taken_up(&any, "in-brackets", 2), both);
    assert_eq!(on.read_as("XA"), both);
    assert_eq!(on.statuses(), ["in-text", "in-brackets"]);

    let on = Amended::of("a lamp in a harbour");
    let red = on.amend(0, 1, "a big red lamp in a harbour");
    on.taken_up(&red, "in-text", 1);
    let blue = on.amend(1, 2, "a big blue lamp in a harbour");
    assert_eq!(
        on.taken_up(&blue, "in-brackets", 2),
        "a big [red/blue] lamp in a harbour"
    );
    assert_eq!(on.read_as("XA"), "a big red lamp in a harbour");
    assert_eq!(on.statuses(), ["in-brackets", "in-brackets"]);
    let elsewhere = Amended::of("a lamp in a harbour");
    let (red, gone) = (
        elsewhere.amend(0, 1, "a red lamp in a harbour"),
        "a lamp in a harbour",
    );
    elsewhere.taken_up(&red, "in-text", 1);
    let gone = elsewhere.amend(1, 2, gone);
    elsewhere.taken_up(&gone, "in-brackets", 2);
    assert_eq!(elsewhere.statuses(), ["in-brackets", "in-brackets"]);
    let without = on.amend(2, 3, "a big lamp in a harbour");
    on.taken_up(&without, "in-brackets", 3);
    assert_eq!(on.read_as("XA"), "a big red lamp in a harbour");
}

#[test]
fn what_a_state_proposed_stays_where_another_contests_some_of_it() {
    let on = Amended::of("States act at once in a harbour");
    let openly = on.amend(1, 1, "States act very quickly and openly in a harbour");
    on.taken_up(&openly, "in-brackets", 1);
    let view = json!({ "on_version": 2, "language": "en", "bracket": 1, "alternative": 2, "wish": "proposes" });
    let path = format!("/proposals/{}/bracket-views", on.id);
    assert_eq!(
        post(&on.server, &on.delegations[2].1, &path, view).status,
        200
    );
    let safely = on.amend(
        0,
        2,
        "States act [at once/very quickly and safely] in a harbour",
    );
    assert_eq!(
        on.taken_up(&safely, "in-brackets", 2),
        "States act [at once/very quickly and [openly/safely]] in a harbour"
    );
    assert_eq!(
        on.read_as("XB"),
        "States act very quickly and openly in a harbour"
    );
    assert_eq!(
        on.read_as("XA"),
        "States act very quickly and safely in a harbour"
    );
    assert_eq!(
        on.read_as("XC"),
        "States act very quickly and [openly/safely] in a harbour"
    );
    assert_eq!(on.statuses(), ["in-brackets", "in-brackets"]);
}

#[test]
fn of_two_wordings_of_one_amendment_none_is_chosen_for_it() {
    let on = Amended::of("a lamp of a harbour");
    let very = on.amend(0, 1, "a very [red/blue] lamp of a harbour");
    on.taken_up(&very, "in-text", 1);
    let path = format!("/proposals/{}", on.id);
    let edited = content("a most [red/blue] lamp of a harbour");
    assert_eq!(
        edit(&on.server, &on.drafter, "PUT", &path, 2, edited).status,
        200
    );
    assert_eq!(on.statuses(), ["open"]);
    assert_eq!(on.take_up(&very, "in-text", 3).status, 409);
}

#[test]
fn wording_that_only_stands_beside_the_same_article_is_not_taken_up() {
    let on = Amended::of("a lamp of a harbour");
    let red = on.amend(0, 1, "a red lamp of a harbour");
    let path = format!("/proposals/{}", on.id);
    for (text, how) in [
        ("a red house near a lamp of a harbour", "in-text"),
        ("a [red/old] house near a lamp of a harbour", "in-brackets"),
    ] {
        let mut named = content(text);
        named["takes_up"] = json!([{ "amendment": red, "taken_up": how }]);
        let refused = edit(&on.server, &on.drafter, "PUT", &path, 1, named);
        assert_eq!(refused.status, 400, "{text}: {refused:?}");
    }
    on.taken_up(&red, "in-text", 1);
    let edited = content("a red house and a lamp of a harbour");
    assert_eq!(
        edit(&on.server, &on.drafter, "PUT", &path, 2, edited).status,
        200
    );
    assert_eq!(on.statuses(), ["open"]);
}

#[test]
fn what_a_state_says_of_a_wording_stays_with_it_where_another_is_set_beside_it() {
    let on = Amended::of("a red [port/drift] of the sea");
    let view = json!({ "on_version": 1, "language": "en", "bracket": 1, "alternative": 2, "wish": "objects" });
    let path = format!("/proposals/{}/bracket-views", on.id);
    let said = post(&on.server, &on.delegations[0].1, &path, view);
    assert_eq!(said.status, 200, "{said:?}");
    let other = on.amend(1, 1, "a red [port/harbour] of the sea");
    let both = on.taken_up(&other, "in-brackets", 1);
    assert_eq!(both, "a red [port/[drift/harbour]] of the sea");
    assert_eq!(on.read_as("XA"), "a red [port/[harbour]] of the sea");
}

#[test]
fn an_amendment_of_which_a_wording_is_gone_is_open_again() {
    let on = Amended::of("the old lamp of a port");
    let torch = on.amend(1, 1, "the torch of a port");
    let red = on.amend(0, 1, "the old red lamp of a port");
    on.taken_up(&red, "in-brackets", 1);
    let both = on.taken_up(&torch, "in-brackets", 2);
    assert_eq!(both, "the [old [/red ]lamp/torch] of a port");
    let path = format!("/proposals/{}", on.id);
    let settled = "the [old lamp/torch] of a port";
    edit(&on.server, &on.drafter, "PUT", &path, 3, content(settled));
    assert_eq!(on.statuses(), ["open", "in-brackets"]);
    assert_eq!(on.read_as("XA"), settled, "it proposed no old lamp");

    let on = Amended::of("the town by the sea at night");
    let both = on.amend(0, 1, "the city by the sea at noon");
    on.taken_up(&both, "in-brackets", 1);
    let path = format!("/proposals/{}", on.id);
    let half = content("the town by the sea at [night/noon]");
    edit(&on.server, &on.drafter, "PUT", &path, 2, half);
    assert_eq!(on.statuses(), ["open"]);
}

#[test]
fn nothing_is_put_into_a_text_twice_nor_said_to_be_of_a_state_with_more() {
    let on = Amended::of("States protect networks");
    let together = on.amend(1, 1, "States protect networks together");
    let path = format!("/proposals/{}", on.id);
    let edited = content("States protect systems together");
    edit(&on.server, &on.drafter, "PUT", &path, 1, edited);
    assert_eq!(on.take_up(&together, "in-text", 2).status, 409);

    let on = Amended::of("the [sea/drake] by night");
    let kite = on.amend(1, 1, "the [sea/kite] by night");
    let path = format!("/proposals/{}", on.id);
    let grown = content("the [sea/drake of the old port] by night");
    edit(&on.server, &on.drafter, "PUT", &path, 1, grown);
    let text = "the [sea/kite of the old port] by night";
    assert_eq!(on.taken_up(&kite, "in-text", 2), text);
    assert_eq!(on.read_as("XB"), text);
}

#[test]
fn what_a_text_says_already_is_put_in_no_brackets() {
    let on = Amended::of("a made-up red lamp");
    let [first, second] = [0, 1].map(|state| on.amend(state, 1, "a made-up blue lamp"));
    on.taken_up(&first, "in-text", 1);
    let refused = on.take_up(&second, "in-brackets", 2);
    assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    let said = "the amendment changes no wording of the text as it stands";
    let detail = refused.body["detail"].as_str().unwrap();
    assert!(detail.contains(said), "{detail}");
}
