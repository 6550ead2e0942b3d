//! Parts of longer words, which are no terms by themselves.

use super::{Terms, found, numbers};
use crate::compare::Doubt;
use crate::text::Analysis;

#[test]
fn a_part_of_a_word_that_a_line_breaks_is_no_term_by_itself() {
    for (language, term, text) in [
        ("en", "port", "the sup-\nport of it"),
        ("en", "port", "a re-\nport, trans-\nport"),
        ("en", "use", "an ab-\nuse"),
        ("en", "form", "a plat-\r\n  form"),
        ("en", "set", "an as-\nset"),
        ("en", "tolerance", "the in-\ntolerance"),
        ("en", "lawful access", "un-\nlawful access"),
        ("en", "lawful access", "the un\u{ad}\nlawful access"),
        ("en", "operation", "the co-\noperation"),
        ("fr", "vulnérabilité", "une in-\nvulnérabilité"),
        ("fr", "port", "le rap-\nport"),
        ("fr", "voir", "le pou-\nvoir"),
        ("de", "Arbeit", "die Mit-\narbeit"),
        ("de", "befugter Zugriff", "ein un-\nbefugter Zugriff"),
        ("en", "use", "it is use-\nless"),
        ("en", "host", "a host-\nage"),
        ("en", "age", "a host-\nage"),
        ("en", "data", "the data-\nbase, data-\nbases"),
        ("en", "personal data", "a personal data-\nbase"),
        ("en", "open system", "the open system-\natic way"),
        ("fr", "port", "un port-\nable"),
        ("en", "net", "the net-\nwork"),
        ("de", "Information", "die Informations-\ntechnik"),
        ("de", "Sicherheit", "die Sicherheits-\nlage"),
        ("de", "Netz", "das Netz-\nwerk"),
        ("es", "puerto", "un aero-\npuerto"),
        ("it", "porta", "che ap-\nporta"),
    ] {
        let found = found(&[term], text, Analysis::of(language));
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn what_follows_a_word_and_its_hyphen_on_the_next_line_is_a_term() {
    for (terms, text, expected) in [
        (
            vec!["availability", "high seas"],
            "of high-\navailability",
            "availability",
        ),
        (vec!["group", "target"], "a target-\ngroup", "group"),
        (vec!["attack"], "a cyber-\nattack", "attack"),
        (vec!["factor"], "multi-\nfactor", "factor"),
        (vec!["set", "AS"], "an AS-\nSET", "SET"),
        (vec!["system"], "an ICT-\nsystem", "system"),
        (vec!["code"], "a QR-\ncode", "code"),
        (
            vec!["satellite", "network"],
            "a satellite-\nnetwork",
            "satellite",
        ),
        (
            vec!["satellite", "network"],
            "satellite-\nnetworks",
            "networks",
        ),
        (vec!["host"], "a host-\nbased system", "host"),
        (
            vec!["light system", "light system lamp"],
            "a light system lamp-\nshade",
            "light system",
        ),
    ] {
        let found = found(&terms, text, Analysis::En);
        assert!(found.contains(&expected.to_owned()), "{text}: {found:?}");
    }
    let terms = ["Netz", "IT-Sicherheit"];
    for text in ["Netz-\nund Datendienste", "die IT-\nSicherheit"] {
        assert_eq!(found(&terms, text, Analysis::De).len(), 1, "{text}");
    }
}

#[test]
fn a_beginning_with_a_hyphen_makes_another_word() {
    for (language, term, text) in [
        ("fr", "sécurité informatique", "l’in-sécurité informatique"),
        ("fr", "vulnérabilité", "l’in-vulnérabilité"),
        ("en", "integrity", "its dis-integrity"),
        ("en", "information", "dis-information, mis-information"),
        ("en", "authorised user", "an un-authorised user"),
        ("en", "classified information", "de-classified information"),
        ("en", "classified information", "UN-CLASSIFIED INFORMATION"),
        ("en", "legal content", "il-legal content"),
        ("en", "intended use", "an un-intended use"),
        ("en", "activation", "its de-activation"),
        ("en", "operation", "Co-operation"),
        ("de", "befugter Nutzer", "ein un-befugter Nutzer"),
        ("en", "state actor", "a non state actor, a non-state actor"),
        ("en", "authorised person", "a non authorised person"),
        ("fr", "répudiation", "la non répudiation"),
        ("fr", "confidentialité", "la non confidentialité"),
        ("it", "ripudio", "il non ripudio, il non-ripudio"),
    ] {
        let found = found(&[term], text, Analysis::of(language));
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn neither_part_of_what_english_writes_in_one_is_a_term() {
    let terms = ["data", "knowledge base", "school", "child"];
    for text in ["a data-\nbase", "two data-\nbases", "the school-\nchildren"] {
        assert_eq!(found(&terms, text, Analysis::En), [""; 0], "{text}");
    }
}

#[test]
fn a_word_that_a_line_breaks_is_one_where_the_document_writes_it_so() {
    let terms = ["data", "network storage", "dataspace"];
    for (text, expected) in [
        ("a data-\nstorage", vec!["data"]),
        ("a data-\nstorage; the datastorage", vec![]),
        ("Datastorage: a data-\nstorage", vec![]),
        ("a data-\nspace", vec!["data-\nspace"]),
    ] {
        assert_eq!(found(&terms, text, Analysis::En), expected, "{text}");
    }
    let both = ["data", "base", "database"];
    assert_eq!(found(&both, "a data-\nbase", Analysis::En), ["data-\nbase"]);
}

#[test]
fn what_something_is_directed_against_is_found_with_a_doubt() {
    for (language, term, text) in [
        ("fr", "cybercriminalité", "la lutte anti-cybercriminalité"),
        ("fr", "cybercriminalité", "la lutte anti cybercriminalité"),
        ("fr", "cybercriminalité", "la lutte anti-\ncybercriminalité"),
        ("fr", "terrorisme", "le contre-terrorisme"),
        ("en", "malware", "the anti-malware"),
        ("en", "terrorism", "of counter-terrorism"),
        ("en", "anonymous data", "pseudo-anonymous data"),
        ("ru", "терроризм", "анти-терроризм"),
    ] {
        let mut known = Terms::new(Analysis::of(language));
        known.add(term, 0);
        let found = known.find(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].doubt, Some(Doubt::Prefix), "{text}");
        let alone = known.find(term);
        assert_eq!(alone[0].doubt, None, "{term}");
    }
    let counter = found(&["threat"], "to counter threats", Analysis::En);
    assert_eq!(counter, ["threats"]);
}

#[test]
fn a_term_that_begins_with_a_prefix_goes_before_what_follows_it() {
    for (language, terms, text) in [
        ("en", ["repudiation", "non-repudiation"], "non-repudiation"),
        ("en", ["malware", "anti-malware"], "anti-malware"),
        ("it", ["ripudio", "non ripudio"], "non ripudio"),
        ("fr", ["répudiation", "non-répudiation"], "non répudiation"),
    ] {
        let mut known = Terms::new(Analysis::of(language));
        for (number, term) in terms.iter().enumerate() {
            known.add(term, number);
        }
        let found = known.find(text);
        let found: Vec<_> = found.iter().map(|one| (one.term, one.doubt)).collect();
        assert_eq!(found, [(1, None)], "{text}");
    }
}

#[test]
fn a_term_with_such_a_beginning_is_found_with_and_without_hyphen() {
    for (term, text) in [
        ("unauthorised user", "un-authorised user"),
        ("disinformation", "dis-information"),
        ("cooperation", "co-operation"),
        ("anti-malware", "anti-malware"),
        ("non-state actor", "non-state actor"),
        ("non-state actor", "non state actor"),
        ("charter", "UN-charter"),
    ] {
        let text = format!("of {text} here");
        assert_eq!(found(&[term], &text, Analysis::En).len(), 1, "{text}");
    }
}

#[test]
fn the_english_possessive_is_passed_over() {
    for (term, text) in [
        ("user data", "the user’s data"),
        ("user data", "a user's data"),
        ("law enforcement authority", "a law enforcement’s authority"),
    ] {
        assert_eq!(found(&[term], text, Analysis::En).len(), 1, "{text}");
    }
}

#[test]
fn a_german_genitive_may_have_an_article() {
    for (term, text) in [
        (
            "Betreiber kritischer Anlagen",
            "Betreiber der kritischen Anlagen",
        ),
        (
            "Schutz kritischer Infrastrukturen",
            "Schutz der kritischen Infrastrukturen",
        ),
    ] {
        assert_eq!(found(&[term], text, Analysis::De), [text]);
        assert_eq!(found(&[term], term, Analysis::De), [term]);
        let both = numbers(&[term, text], Analysis::De);
        assert_eq!(both, [None, Some(0)]);
    }
}
