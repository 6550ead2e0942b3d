use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

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
         Authorization: Bearer {}\r\nContent-Length: {}\r\n\r\n",
        server.token("drafter"),
        body.len(),
    );
    client.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
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
