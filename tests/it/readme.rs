//! The README asks and answers truly: its requests are sent to the program,
//! started in an empty directory with nothing but a port of its own, and each
//! answer must hold what the README shows of it. `ENTENTE_BIN` names another
//! binary to ask, such as the release build.

use std::process::Command;

use serde_json::Value;

use crate::support::Server;

#[test]
fn the_requests_of_the_readme_are_answered_as_it_says() {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!("skipped: the README's requests need curl");
        return;
    }
    let readme = include_str!("../../README.md");
    let server = Server::in_an_empty_directory();
    let token = server.token("drafter");
    let mut asked = 0;
    for (request, answer) in requests(readme) {
        let expected: Value = serde_json::from_str(answer).unwrap();
        let request = request.replace("localhost:8080", server.address());
        let output = Command::new("sh")
            .args(["-c", &request])
            .env("TOKEN", &token)
            .output()
            .unwrap();
        let body: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{request}: {error}: {output:?}"));
        if let Some(difference) = difference(&expected, &body, "answer") {
            panic!("{request}\n{difference}");
        }
        asked += 1;
    }
    assert_eq!(asked, 8);
}

/// Each block of a request with the block of its answer.
fn requests(readme: &str) -> Vec<(&str, &str)> {
    let blocks: Vec<&str> = readme.split("```").skip(1).step_by(2).collect();
    let pairs = blocks.windows(2);
    let pairs = pairs.filter_map(|pair| {
        let request = pair[0].strip_prefix("sh\n")?;
        let answer = pair[1].strip_prefix("json\n")?;
        request.starts_with("curl").then_some((request, answer))
    });
    pairs.collect()
}

/// What of `expected` is not in `found`: objects may have more fields, arrays
/// more elements.
fn difference(expected: &Value, found: &Value, at: &str) -> Option<String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(_)) => expected
            .iter()
            .find_map(|(name, value)| difference(value, &found[name], &format!("{at}.{name}"))),
        (Value::Array(expected), Value::Array(_)) => expected
            .iter()
            .enumerate()
            .find_map(|(index, value)| difference(value, &found[index], &format!("{at}[{index}]"))),
        _ if expected == found => None,
        _ => Some(format!(
            "{at}: the README says {expected}, the program {found}"
        )),
    }
}

#[test]
fn a_difference_is_seen() {
    let found = serde_json::json!({ "a": [1, 2], "b": null });
    let same = serde_json::json!({ "a": [1] });
    let other = serde_json::json!({ "a": [1, 3] });
    assert_eq!(difference(&same, &found, ""), None);
    assert!(difference(&other, &found, "").is_some());
}
