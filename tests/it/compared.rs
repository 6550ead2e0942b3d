use serde_json::Value;

use crate::support::{Server, eventually};

fn column<'a>(comparison: &'a Value, state: &str) -> &'a Value {
    let columns = comparison["columns"].as_array().unwrap();
    columns
        .iter()
        .find(|column| column["state"] == state)
        .expect("a column")
}

#[test]
fn every_state_is_a_column_in_the_order_of_names() {
    let server = Server::start();
    let order = |lang: &str| -> Vec<String> {
        let answer = server.get(&format!(
            "/api/v1/concepts/cyberspace/comparison?lang={lang}"
        ));
        assert_eq!(answer.status, 200);
        let columns = answer.body["columns"].as_array().unwrap().clone();
        columns
            .iter()
            .map(|column| column["state"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(order("en"), ["XD", "XA", "XB", "XC"]);
    assert_eq!(order("fr"), ["XA", "XD", "XB", "XC"]);
}

#[test]
fn originals_translations_and_summaries_stand_apart() {
    let server = Server::start();
    let comparison = server.get("/api/v1/concepts/cyberspace/comparison").body;
    let english = &column(&comparison, "XA")["cells"][0]["languages"][0];
    assert_eq!(english["language"], "en");
    assert_eq!(english["original_terms"][0]["text"], "cyber-space");
    assert_eq!(
        english["summaries"][0]["label"]["en"],
        "summary by this project"
    );
    assert_eq!(english["original_texts"], Value::Array(vec![]));
    let french = &column(&comparison, "XA")["cells"][0]["languages"][1];
    assert_eq!(
        french["translated_terms"][0]["wording"],
        "project-translation"
    );
    let original = &column(&comparison, "XB")["cells"][0]["languages"][1];
    assert_eq!(
        original["original_texts"][0]["text"],
        "ensemble imaginaire des cyber-réseaux"
    );
}

#[test]
fn absence_is_said_as_far_as_it_is_known_to_the_reader() {
    let server = Server::start();
    let token = server.token("drafter");
    let header = "entry,state,year,language,term,definition,document,status,wording\n";
    let linked = "other,XC,2026,en,cyber security,made up,A made-up law,adopted,official\n";
    let unlinked = "more,XC,2026,en,network,made up,A made-up law,adopted,official\n";
    let file = server.data.path().join("xc.csv");
    std::fs::write(&file, format!("{header}{linked}")).unwrap();
    let import = [
        "import",
        file.to_str().unwrap(),
        "--submission",
        "2026",
        "--state",
        "XC",
    ];
    assert!(server.command(&import).status.success());
    let address = "/api/v1/concepts/cyberspace/comparison";
    eventually("participants see that the State did not provide it", || {
        let seen = server.get_as(&token, address).body;
        column(&seen, "XC")["status"] == "not-provided"
    });
    std::fs::write(&file, format!("{header}{linked}{unlinked}")).unwrap();
    assert!(server.command(&import).status.success());
    eventually(
        "an entry about nobody knows what may be the missing one",
        || {
            let seen = server.get_as(&token, address).body;
            column(&seen, "XC")["status"] == "no-entry-available"
        },
    );
    let public = server.get(address).body;
    assert_eq!(
        column(&public, "XC")["status"],
        "no-list-held",
        "the public sees no submission"
    );
    assert_eq!(column(&public, "XD")["status"], "no-list-held");
    let other = server
        .get("/api/v1/concepts/cyber-security/comparison")
        .body;
    assert_eq!(column(&other, "XB")["status"], "no-entry-available");
}

#[test]
fn states_can_be_chosen() {
    let server = Server::start();
    let comparison = server
        .get("/api/v1/concepts/cyberspace/comparison?state=XB,XD")
        .body;
    assert_eq!(comparison["total"], 2);
    let unknown = server.get("/api/v1/concepts/cyberspace/comparison?state=XZ");
    assert_eq!(
        (unknown.status, unknown.problem()),
        (400, "invalid-request")
    );
    let nothing = server.get("/api/v1/concepts/nothing/comparison");
    assert_eq!((nothing.status, nothing.problem()), (404, "not-found"));
}
