use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::support::receiver::{Received, Receiver};
use crate::support::{Answer, Server, eventually};

const ALLOWED: &str = "--webhooks-to-private-addresses";
const COMMENTS: &str = "/api/v1/proposals/cyberspace-1/comments";

fn propose(server: &Server, drafter: &str) {
    let body = json!({
        "concept": "cyberspace",
        "definitions": [{ "language": "en", "text": "a made-up text" }],
    });
    let made = server.send_as(drafter, "POST", "/api/v1/proposals", &body);
    assert_eq!(made.status, 201, "{made:?}");
}

fn comment(server: &Server, token: &str, number: usize) {
    let body = json!({ "on_version": 1, "text": format!("made-up remark {number}") });
    let made = server.send_as(token, "POST", COMMENTS, &body);
    assert_eq!(made.status, 201, "{made:?}");
}

fn create(server: &Server, token: &str, url: &str) -> Answer {
    server.send_as(token, "POST", "/api/v1/webhooks", &json!({ "url": url }))
}

fn signed_with(secret: &str, received: &Received) -> bool {
    let (time, signature) = received.signature.split_once(",v1=").unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{}.{}", &time["t=".len()..], received.body).as_bytes());
    let own: String = mac
        .finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    own == signature
}

#[test]
fn notices_are_told_signed_and_in_order() {
    let server = Server::with_options(&[ALLOWED]);
    let (drafter, xa) = (server.token("drafter"), server.delegation("XA"));
    propose(&server, &drafter);
    comment(&server, &xa, 0);
    let receiver = Receiver::answering(&[]);
    let made = create(&server, &drafter, &receiver.url);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("cache-control"), "no-store");
    let secret = made.body["secret"].as_str().unwrap();
    assert_eq!(secret.len(), "entente_webhook_".len() + 64);
    for number in 1..=5 {
        comment(&server, &xa, number);
    }
    comment(&server, &drafter, 6);
    eventually("all are told", || receiver.received().len() >= 5);
    let notices = server.get_as(&drafter, "/api/v1/notices?limit=200").body;
    let notices = notices["items"].as_array().unwrap();
    let told: Vec<Value> = receiver.received().iter().map(Received::json).collect();
    assert_eq!(
        told,
        notices[notices.len() - 5..],
        "what came after it was made, but the account’s own"
    );
    for received in receiver.received() {
        assert!(signed_with(secret, &received), "{received:?}");
        assert!(!signed_with("another", &received));
        assert_eq!(received.json()["id"], received.event);
    }
    let newest = &notices.last().unwrap()["revision"];
    eventually("the list says how far it was told", || {
        let listed = server.get_as(&drafter, "/api/v1/webhooks").body;
        assert!(!listed.to_string().contains(secret), "shown once");
        listed["items"][0]["told_up_to"] == *newest && listed["items"][0]["status"] == "active"
    });
}

#[test]
fn what_a_receiver_does_not_take_is_tried_again_before_what_follows() {
    let server = Server::with_options(&[ALLOWED]);
    let (drafter, xa) = (server.token("drafter"), server.delegation("XA"));
    propose(&server, &drafter);
    let elsewhere = "307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/";
    let receiver = Receiver::answering(&["500 Internal Server Error", elsewhere]);
    let made = create(&server, &drafter, &receiver.url).body;
    comment(&server, &xa, 1);
    comment(&server, &xa, 2);
    eventually("the failure is listed", || {
        let listed = server.get_as(&drafter, "/api/v1/webhooks?lang=fr").body;
        let webhook = &listed["items"][0];
        webhook["status"] == "failing"
            && webhook["last_error"]["code"] == "answered"
            && webhook["last_error"]["detail"] == "le destinataire a répondu 500"
            && webhook["failing_since"].is_string()
            && webhook["next_attempt"].is_string()
    });
    eventually("both are told", || receiver.received().len() >= 4);
    let received = receiver.received();
    let events: Vec<&str> = received.iter().map(|one| one.event.as_str()).collect();
    assert_eq!(events[0], events[1]);
    assert_eq!(events[0], events[2]);
    assert_ne!(events[2], events[3]);
    assert_ne!(
        received[0].signature, received[2].signature,
        "each attempt is signed anew"
    );
    let secret = made["secret"].as_str().unwrap();
    assert!(received.iter().all(|one| signed_with(secret, one)));
    eventually("it is active again", || {
        let listed = server.get_as(&drafter, "/api/v1/webhooks").body;
        listed["items"][0]["status"] == "active" && listed["items"][0]["last_error"].is_null()
    });
}

#[test]
fn private_addresses_are_refused_unless_allowed() {
    let mut server = Server::with_options(&[ALLOWED]);
    let (drafter, xa) = (server.token("drafter"), server.delegation("XA"));
    propose(&server, &drafter);
    let receiver = Receiver::answering(&[]);
    let port = receiver.url.rsplit(':').next().unwrap().to_owned();
    let secure = format!("https://127.0.0.1:{port}");
    let made = [&secure, &receiver.url].map(|url| create(&server, &drafter, url).status);
    assert_eq!(made, [201, 201], "where they are allowed");
    server.restart(&[]);
    for url in [
        receiver.url.clone(),
        format!("https://127.0.0.1:{port}"),
        format!("https://[::ffff:127.0.0.1]:{port}"),
        "https://10.0.0.1/".into(),
        "https://[fd00::1]/".into(),
        "https://localhost/".into(),
        format!("https://0x7f000001:{port}"),
        format!("https://2130706433:{port}"),
        format!("https://127.1:{port}"),
        "https://a:b@receiver.example/".into(),
        "nothing".into(),
    ] {
        let refused = create(&server, &drafter, &url);
        assert_eq!(refused.status, 400, "{url}: {refused:?}");
        assert_eq!(refused.body["errors"][0]["field"], "url", "{url}");
    }
    // Those from before are told nothing any more.
    comment(&server, &xa, 1);
    eventually("the list says why", || {
        let listed = server.get_as(&drafter, "/api/v1/webhooks").body;
        let code = |at: usize| listed["items"][at]["last_error"]["code"].clone();
        code(0) == "private-address" && code(1) == "only-https"
    });
    assert!(receiver.received().is_empty());
}

#[test]
fn webhooks_survive_the_server_and_end_with_their_removal_and_their_account() {
    let mut server = Server::with_options(&[ALLOWED]);
    let (drafter, chair) = (server.token("drafter"), server.token("chair"));
    let (xa, administrator) = (server.delegation("XA"), server.token("administrator"));
    propose(&server, &drafter);
    let [of_drafter, of_chair, removed] = [(); 3].map(|()| Receiver::answering(&[]));
    create(&server, &drafter, &of_drafter.url);
    create(&server, &chair, &of_chair.url);
    let id = create(&server, &drafter, &removed.url).body["webhook"]["id"].clone();
    let address = format!("/api/v1/webhooks/{}", id.as_str().unwrap());
    comment(&server, &xa, 1);
    let all = [&of_drafter, &of_chair, &removed];
    eventually("all are told", || {
        all.iter().all(|receiver| receiver.received().len() == 1)
    });
    let remove = |token| server.send_as(token, "DELETE", &address, &Value::Null);
    assert_eq!(remove(&chair).status, 404, "another account’s");
    assert_eq!(remove(&drafter).status, 204);
    assert_eq!(remove(&drafter).status, 404, "removed before");
    eventually("what was told is noted", || {
        let listed = server.get_as(&chair, "/api/v1/webhooks").body;
        listed["items"][0]["told_up_to"] == of_chair.received()[0].json()["revision"]
    });
    server.restart(&[ALLOWED]);
    let own = server.get_as(&chair, "/api/v1/account").body;
    let revoke = format!(
        "/api/v1/accounts/{}/revocation",
        own["id"].as_str().unwrap()
    );
    comment(&server, &xa, 2);
    eventually("those left are told once more", || {
        of_drafter.received().len() == 2 && of_chair.received().len() == 2
    });
    let revoked = server.send_as(&administrator, "POST", &revoke, &Value::Null);
    assert_eq!(revoked.status, 200);
    comment(&server, &xa, 3);
    eventually("the other is told", || of_drafter.received().len() == 3);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(of_chair.received().len(), 2, "revoked");
    assert_eq!(removed.received().len(), 1, "removed");
    let events = of_drafter.received().into_iter().map(|one| one.event);
    let events: std::collections::BTreeSet<String> = events.collect();
    assert_eq!(events.len(), 3, "none twice");
}

#[test]
fn a_receiver_that_never_answers_keeps_nobody_waiting() {
    let mut server = Server::with_options(&[ALLOWED]);
    let (drafter, xa) = (server.token("drafter"), server.delegation("XA"));
    propose(&server, &drafter);
    let silent = Receiver::silent();
    let other = Receiver::answering(&[]);
    create(&server, &drafter, &silent.url);
    create(&server, &drafter, &other.url);
    comment(&server, &xa, 1);
    comment(&server, &xa, 2);
    eventually("the other is told", || other.received().len() == 2);
    eventually("the first attempt is under way", || {
        silent.received().len() == 1
    });
    let begun = std::time::Instant::now();
    server.terminate();
    assert!(server.wait().success());
    assert!(begun.elapsed() < std::time::Duration::from_secs(8));
}

#[test]
fn an_account_has_ten_webhooks_at_most() {
    let server = Server::start();
    let reader = server.token("reader");
    for number in 0..10 {
        let url = format!("https://receiver.example/{number}");
        assert_eq!(create(&server, &reader, &url).status, 201);
    }
    let refused = create(&server, &reader, "https://receiver.example/");
    assert_eq!((refused.status, refused.problem()), (409, "conflict"));
    let listed = server.get_as(&reader, "/api/v1/webhooks").body;
    assert_eq!(listed["total"], 10);
    assert_eq!(
        listed["items"][0]["url"], "https://receiver.example/0",
        "oldest first"
    );
}

#[test]
fn the_specification_tells_receivers_of_the_replay_window() {
    let server = Server::start();
    let specification = server.get("/api/openapi.json").body;
    let described = &specification["paths"]["/api/v1/webhooks"]["post"]["description"];
    let described = described.as_str().unwrap();
    for part in ["Entente-Signature", "Entente-Event-Id", "300 seconds"] {
        assert!(described.contains(part), "{part}");
    }
}

#[test]
fn nothing_of_the_secret_is_left_once_a_webhook_is_removed() {
    let server = Server::with_options(&[ALLOWED]);
    let drafter = server.token("drafter");
    let receiver = Receiver::answering(&[]);
    let made = create(&server, &drafter, &receiver.url).body;
    let address = format!(
        "/api/v1/webhooks/{}",
        made["webhook"]["id"].as_str().unwrap()
    );
    let removed = server.send_as(&drafter, "DELETE", &address, &Value::Null);
    assert_eq!(removed.status, 204);
    // Opening folds the write-ahead log into the file.
    let data = server.kill();
    let server = Server::in_directory(data);
    server.terminate();
    let data = server.kill();
    let store = std::fs::read(data.path().join("entente.db")).unwrap();
    let secret = made["secret"].as_str().unwrap().as_bytes();
    assert!(!store.windows(secret.len()).any(|bytes| bytes == secret));
}
