use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{Server, entente};

#[test]
fn it_says_how_it_is() {
    let server = Server::start();
    assert_eq!(server.get("/livez").body["status"], "ok");
    assert_eq!(server.get("/readyz").body["status"], "ok");
}

#[test]
fn the_page_to_read_the_specification_asks_no_other_host() {
    let server = Server::start();
    let page = server.get("/api/docs/");
    assert_eq!(page.status, 200);
    assert!(
        page.header("content-security-policy")
            .starts_with("default-src 'self';")
    );
    let html = page.body.as_str().unwrap();
    assert!(html.contains("swagger-ui"));
    assert!(
        !html.contains("http://") && !html.contains("https://"),
        "{html}"
    );
    let script = server.get("/api/docs/swagger-initializer.js");
    let script = script.body.as_str().unwrap();
    assert!(script.contains("/api/openapi.json"));
    assert!(script.contains("\"validatorUrl\": \"none\""), "{script}");
}

/// What the server answers to some bytes: its status and its body.
fn answer_to(server: &Server, bytes: &str) -> (u16, Value) {
    let mut client = TcpStream::connect(server.address()).unwrap();
    client
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    client.write_all(bytes.as_bytes()).unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let length = format!("content-length: {}", body.len());
    assert!(head.lines().any(|line| line == length), "{answer}");
    assert!(head.contains("application/problem+json"), "{answer}");
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, serde_json::from_str(body).unwrap())
}

#[test]
fn what_never_becomes_a_request_is_told_as_a_problem_too() {
    /// Bytes of address and headers that are read at most.
    const MOST: usize = 417_792;
    let server = Server::start();
    let address = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(100_000));
    let mut headers = "GET / HTTP/1.1\r\nHost: x\r\nLong: ".to_owned();
    headers.push_str(&"a".repeat(MOST - headers.len()));
    for (bytes, status, code) in [
        (address.as_str(), 414, "address-too-long"),
        (&headers, 431, "headers-too-large"),
        ("no request\r\n\r\n", 400, "invalid-request"),
    ] {
        let (answered, problem) = answer_to(&server, bytes);
        assert_eq!((answered, &problem["code"]), (status, &code.into()));
        assert_eq!(problem["status"], status);
    }
}

#[test]
fn who_sends_too_much_comes_to_read_that_it_was_too_much() {
    let server = Server::start();
    let body = vec![b' '; 10 * 1024 * 1024];
    let head = format!(
        "POST /api/v1/proposals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        server.token("drafter"),
        body.len(),
    );
    let mut client = TcpStream::connect(server.address()).unwrap();
    client
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    client.write_all(head.as_bytes()).unwrap();
    client.write_all(&body).unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

#[test]
fn sigterm_finishes_what_is_in_flight() {
    let mut server = Server::start();
    let mut client = TcpStream::connect(server.address()).unwrap();
    client
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let body = "{\"concept\":\"cyberspace\"}";
    let head = format!(
        "POST /api/v1/proposals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {}\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        server.token("drafter"),
        body.len(),
    );
    client.write_all(head.as_bytes()).unwrap();
    // The request is in flight once the server asks for its body (RFC 9110, 10.1.1).
    let asked = b"HTTP/1.1 100 Continue\r\n\r\n";
    let mut interim = vec![0; asked.len()];
    client.read_exact(&mut interim).unwrap();
    assert_eq!(interim, asked);
    let begun = Instant::now();
    server.terminate();
    std::thread::sleep(Duration::from_millis(300));
    client.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(server.wait().success());
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn an_identity_provider_is_named_whole_and_by_https() {
    let run = |options: &[&str]| {
        let data = tempfile::tempdir().unwrap();
        let mut command = entente();
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]);
        let output = command.arg(data.path()).args(options).output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let said = run(&["--oidc-issuer", "https://identity.example"]);
    assert!(said.contains("--oidc-audience"), "{said}");
    let issuer = "http://identity.example";
    let said = run(&["--oidc-issuer", issuer, "--oidc-audience", "entente"]);
    assert!(said.contains("no https address"), "{said}");
}
