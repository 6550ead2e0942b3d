use crate::support::Server;

#[test]
fn an_entry_carries_its_provenance_and_labels() {
    let server = Server::start();
    let answer = server.get("/api/v1/entries/xa.compiled.cyberspace");
    assert_eq!(answer.status, 200);
    let entry = &answer.body;
    assert_eq!(entry["state"], "XA");
    assert_eq!(entry["state_name"]["fr"], "Ancienne Xandrie");
    assert_eq!(entry["compiled"], true);
    assert!(
        entry["note"]["en"]
            .as_str()
            .unwrap()
            .contains("not a submission")
    );
    assert_eq!(entry["terms"][0]["text"], "cyber-space");
    assert_eq!(entry["texts"][0]["label"]["en"], "summary by this project");
    assert_eq!(entry["texts"][0]["label"]["fr"], "résumé de ce projet");
    assert_eq!(
        entry["documents"][0]["title"],
        "Network Strategy of Xandria"
    );
    assert_eq!(entry["documents"][0]["year"], 2020);
    assert_eq!(entry["concepts"][0]["id"], "cyberspace");
    assert_eq!(entry["concepts"][0]["link"]["by"], "editor");
}

#[test]
fn collections_are_paged_by_cursor() {
    let server = Server::start();
    for (collection, total, key) in [
        ("entries", 3, "id"),
        ("states", 5, "state"),
        ("concepts", 2, "id"),
    ] {
        let mut seen = Vec::new();
        let mut address = format!("/api/v1/{collection}?limit=1");
        loop {
            let answer = server.get(&address);
            assert_eq!(answer.body["total"], total, "{collection}");
            assert_eq!(answer.body["limit"], 1);
            let items = answer.body["items"].as_array().unwrap();
            assert_eq!(items.len(), 1, "{collection}");
            seen.push(items[0][key].as_str().unwrap().to_owned());
            match answer.body["cursor"].as_str() {
                Some(cursor) => {
                    address = format!("/api/v1/{collection}?limit=1&cursor={cursor}");
                }
                None => break,
            }
        }
        assert_eq!(seen.len(), total, "{collection}: {seen:?}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "{collection}: each once");
    }
}

#[test]
fn a_state_without_a_list_says_so() {
    let server = Server::start();
    let with = server.get("/api/v1/states/XA").body;
    assert_eq!(with["status"], "available");
    assert_eq!(with["lists"][0]["id"], "xa.compiled");
    assert_eq!(with["lists"][0]["entries"], 2);
    let without = server.get("/api/v1/states/XD").body;
    assert_eq!(without["status"], "no-list-held");
    assert_eq!(without["status_label"]["en"], "no list held here");
    assert_eq!(server.get("/api/v1/states/XZ").problem(), "not-found");
}

#[test]
fn a_concept_names_its_entries() {
    let server = Server::start();
    let concept = server.get("/api/v1/concepts/cyberspace").body;
    assert_eq!(concept["name"]["fr"], "cyberespace");
    assert_eq!(concept["subject_name"]["fr"], "notions fondamentales");
    let entries = concept["entries"].as_array().unwrap();
    let ids: Vec<_> = entries
        .iter()
        .map(|entry| entry["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["xa.compiled.cyberspace", "xb.compiled.espace"]);
    let by_name = |lang: &str| -> Vec<String> {
        let answer = server.get(&format!("/api/v1/concepts?lang={lang}"));
        answer.ids().into_iter().map(str::to_owned).collect()
    };
    assert_eq!(by_name("en"), ["cyber-security", "cyberspace"]);
    assert_eq!(by_name("fr"), ["cyberspace", "cyber-security"]);
}

#[test]
fn what_is_unchanged_is_not_sent_again() {
    let server = Server::start();
    for path in [
        "/api/v1/search",
        "/api/v1/entries/xa.compiled.cyberspace",
        "/api/v1/states",
        "/api/v1/concepts/cyberspace/comparison",
    ] {
        let first = server.get(path);
        let tag = first.header("etag").to_owned();
        assert!(tag.len() > 2, "{path}");
        let again = server.get_with(path, &[("If-None-Match", &tag)]);
        assert_eq!(
            (again.status, again.body.as_str()),
            (304, Some("")),
            "{path}"
        );
        assert_eq!(again.header("etag"), tag);
        let other = server.get_with(path, &[("If-None-Match", "\"other\"")]);
        assert_eq!(other.status, 200);
    }
}

#[test]
fn an_answer_is_compressed_for_whoever_takes_it_so() {
    let server = Server::start();
    let path = "/api/v1/search?q=cyberspace";
    let (plain, text) = server.bytes(path, &[("Accept-Encoding", "identity")]);
    let (headers, compressed) = server.bytes(path, &[("Accept-Encoding", "gzip")]);
    assert!(plain.get("content-encoding").is_none());
    assert_eq!(headers["content-encoding"], "gzip");
    // Both say the same: a weak tag holds for both.
    assert_eq!(headers["etag"], plain["etag"]);
    let vary = headers.get_all("vary").iter();
    let mut vary = vary.filter_map(|value| value.to_str().ok());
    assert!(vary.any(|vary| vary.contains("accept-encoding")));
    assert!(compressed.len() * 2 < text.len());
    let mut decompressed = Vec::new();
    let mut reader = flate2::read::GzDecoder::new(compressed.as_slice());
    std::io::Read::read_to_end(&mut reader, &mut decompressed).unwrap();
    assert_eq!(decompressed, text);
}

#[test]
fn errors_are_problems_in_the_readers_language() {
    let server = Server::start();
    let french = server.get_with(
        "/api/v1/entries/xa.compiled.nothing",
        &[("Accept-Language", "fr-CH, en;q=0.5")],
    );
    assert_eq!((french.status, french.problem()), (404, "not-found"));
    assert_eq!(french.body["title"], "Introuvable");
    assert_eq!(french.body["type"], "urn:entente:problem:not-found");
    assert_eq!(french.header("content-language"), "fr");
    let english = server.get("/api/v1/entries/xa.compiled.nothing");
    assert_eq!(english.body["title"], "Not found");
    let asked = server.get_with("/api/v1/entries/a?lang=fr", &[("Accept-Language", "en")]);
    assert_eq!(
        asked.body["title"], "Introuvable",
        "the parameter goes before the header"
    );
}

#[test]
fn wrong_parameters_are_named() {
    let server = Server::start();
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=x", "limit"),
        ("lang=de", "lang"),
        ("state=fr", "state"),
        ("state=XZ", "state"),
        ("language=french", "language"),
        ("year=abc", "year"),
        ("subject=none", "subject"),
        ("wording=nice", "wording"),
        ("cursor=x", "cursor"),
        ("q=a&q=b", "q"),
        ("nonsense=1", "nonsense"),
    ] {
        let answer = server.get(&format!("/api/v1/search?{query}"));
        assert_eq!(
            (answer.status, answer.problem()),
            (400, "invalid-request"),
            "{query}"
        );
        assert_eq!(answer.body["errors"][0]["field"], field, "{query}");
    }
}

#[test]
fn methods_and_addresses_that_do_not_exist() {
    let server = Server::start();
    let method = server.send("DELETE", "/api/v1/search", &[], None);
    assert_eq!(
        (method.status, method.problem()),
        (405, "method-not-allowed")
    );
    assert!(method.header("allow").contains("GET"));
    for path in ["/api/v1/entries/%FF", "/api/v1/states/%C3%28"] {
        let junk = server.get(path);
        assert_eq!(
            (junk.status, junk.problem()),
            (400, "invalid-request"),
            "{path}"
        );
    }
    for path in ["/api/v1/entries?cursor=zzz", "/api/v1/proposals?cursor=%20"] {
        let made_up = server.get(path);
        assert_eq!(
            (made_up.status, made_up.problem()),
            (400, "invalid-request"),
            "{path}"
        );
    }
    let head = server.send("HEAD", "/api/v1/states", &[], None);
    assert_eq!((head.status, head.body.as_str()), (200, Some("")));
    let address = server.get("/api/v1/nothing");
    assert_eq!((address.status, address.problem()), (404, "not-found"));
}

#[test]
fn no_cursor_leads_beyond_the_end() {
    let server = Server::start();
    for path in [
        "/api/v1/coverage?cursor=9999",
        "/api/v1/unlinked-terms?cursor=9999",
        "/api/v1/spreads?language=fr&cursor=9999",
        "/api/v1/entries?cursor=xz.compiled.zz",
        "/api/v1/links?status=all&cursor=zz~xz.compiled.zz",
        "/api/v1/entries/xa.compiled.cyberspace/versions?cursor=9999",
        "/api/v1/concepts/cyberspace/versions?cursor=9999",
        "/api/v1/concepts?cursor=zz",
    ] {
        let beyond = server.get(path);
        assert_eq!(
            (beyond.status, beyond.problem()),
            (400, "invalid-request"),
            "{path}"
        );
        assert_eq!(beyond.body["errors"][0]["field"], "cursor", "{path}");
    }
}
