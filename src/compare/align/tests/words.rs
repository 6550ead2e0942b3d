use super::*;

#[test]
fn a_noun_before_a_genitive_or_after_its_adjectives_is_the_thing() {
    let information = concept("information", "information", "information");
    let security = concept(
        "information-security",
        "information security",
        "sécurité de l’information",
    );
    let mut aligner = Aligner::new(
        Lexicon::built_in(),
        [&information, &security],
        &BTreeMap::new(),
    );
    for (language, term) in [
        ("ru", "информационная безопасность"),
        ("ru", "безопасность информации"),
        ("cs", "informační bezpečnost"),
        ("hr", "informacijska sigurnost"),
        ("pl", "bezpieczeństwo informacji"),
        ("uk", "інформаційна безпека"),
        ("bg", "информационна сигурност"),
        ("ro", "securitatea informației"),
    ] {
        let found = aligner.propose(&entry("XA", &[(language, term)], "this"));
        let found: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(found, ["information-security"], "{term}");
    }
}

#[test]
fn it_before_a_word_is_information_technology() {
    for term in [
        "it security",
        "IT security",
        "it-security",
        "Security of it systems",
    ] {
        let security = ("en", "security");
        assert!(!are_one(("en", term), security), "{term}");
    }
    assert!(are_one(("en", "it security"), ("en", "IT security")));
    assert!(are_one(("en", "it-security"), ("de", "it-sicherheit")));
    assert!(are_one(("en", "it system"), ("fr", "système informatique")));
}

#[test]
fn it_in_capitals_is_information_technology_wherever_it_stands() {
    let weight = |name: &str, term: &str| weight_of(("en", name), ("en", term));
    for (name, term) in [
        ("platform", "platform IT"),
        ("management", "management of IT"),
        ("management", "Management of IT and of systems"),
        ("incident", "incident (IT)"),
        ("incident", "incident (in IT)"),
    ] {
        assert!(weight(name, term) < Some(100), "{term}");
        assert!(weight(term, name) < Some(100), "{term}");
    }
    for (name, term) in [
        ("management of IT", "IT management"),
        ("security of IT", "IT security"),
        ("information technology", "Information technology (IT)"),
        (
            "information and communication technology",
            "information and communication technology (IT)",
        ),
        // The pronoun.
        ("clean it", "clean"),
        ("CLEAN IT", "clean"),
    ] {
        assert_eq!(weight(name, term), Some(100), "{term}");
    }
    assert!(are_one(
        ("en", "management of IT"),
        ("fr", "gestion informatique")
    ));
}

#[test]
fn a_noun_is_not_the_adjective_that_is_written_so() {
    let personal = ("en", "personal data");
    for (language, staff) in [
        ("fr", "données du personnel"),
        ("fr", "données sur le personnel"),
        ("it", "dati del personale"),
        ("es", "datos del personal"),
        ("de", "Personaldaten"),
    ] {
        assert!(!are_one((language, staff), personal), "{staff}");
        assert!(are_one((language, staff), ("en", "staff data")), "{staff}");
    }
    for (language, term) in [
        ("fr", "données personnelles"),
        ("fr", "données à caractère personnel"),
        ("it", "dati personali"),
        ("es", "datos personales"),
        ("de", "personenbezogene Daten"),
    ] {
        assert!(are_one((language, term), personal), "{term}");
    }
    assert!(are_one(
        ("fr", "élément personnel"),
        ("en", "personal element")
    ));
    assert!(are_one(
        ("fr", "personnel civil"),
        ("en", "civilian personnel")
    ));
}

#[test]
fn a_general_word_is_of_another_thing_in_another_field() {
    for (language, one, other) in [
        ("en", "computer engineering", "security engineering"),
        ("en", "network audit", "security audit"),
        ("en", "IT audit", "security audits"),
        ("fr", "politique informatique", "politique de sécurité"),
    ] {
        assert!(!are_one((language, one), (language, other)), "{one}");
    }
    for (language, one, other) in [
        ("en", "network audit", "computer audit"),
        ("en", "network security audit", "security audit"),
        ("en", "computer vulnerability", "security vulnerability"),
        ("en", "cyber incident", "security incident"),
        ("fr", "cyberincident", "incident de sécurité"),
    ] {
        let weight = weight_of((language, one), (language, other));
        assert!(weight >= Some(70), "{one}");
    }
}

#[test]
fn words_that_the_lexicon_takes_for_one_are_named() {
    let told = |name: &str, language: &str, term: &str| {
        let concept = concept("c", name, name);
        let entry = entry("XA", &[(language, term)], "this");
        let found = proposed(&entry, &concept, &[]);
        let [(_, reasons)] = &found[..] else {
            panic!("{term}: {found:?}");
        };
        let LinkReason::LikeTerm {
            equated, weight, ..
        } = &reasons[0]
        else {
            panic!("{term}: {reasons:?}");
        };
        let equated = equated.as_deref().unwrap().iter();
        let equated = equated.map(|pair| (pair.term.clone(), pair.name.clone(), pair.r#as));
        (equated.collect::<Vec<_>>(), *weight)
    };
    let pair = |term: &str, name: &str, r#as| (term.to_owned(), name.to_owned(), r#as);
    use crate::model::EquatedAs::{Cognate, Field, Meaning};
    let field = (vec![pair("network", "cyber", Field)], 80);
    assert_eq!(told("cyber attack", "en", "network attack"), field);
    assert_eq!(told("cyber attack", "en", "cyber attacks"), (vec![], 100));
    let german = told("cyber attack", "de", "Cyberangriff");
    assert_eq!(german, (vec![pair("angriff", "attack", Meaning)], 100));
    let french = told("network incident", "fr", "incident de réseau");
    assert_eq!(french, (vec![pair("réseau", "network", Meaning)], 100));
    // Another form of one is the same word, another word of one meaning is not.
    assert!(
        told("network incident", "en", "network incidents")
            .0
            .is_empty()
    );
    let (equated, _) = told("defence system", "en", "defensive system");
    assert_eq!(equated, [pair("defensive", "defence", Meaning)]);
    let (equated, weight) = told("network incident", "en", "incident");
    assert!(equated.is_empty() && weight < 95, "{equated:?}");
    let romanian = told("barometry", "ro", "barometrie");
    let cognate = pair("barometrie", "barometry", Cognate);
    assert_eq!(romanian, (vec![cognate], 85));
}

#[test]
fn what_looks_alike_in_another_language_tells_nothing_beside_a_name_in_its_own() {
    let escalation = concept("c", "escalation", "escalade");
    for (language, term) in [
        ("en", "escalator"),
        ("en", "escalated"),
        ("fr", "escaladeur"),
    ] {
        let entry = entry("XA", &[(language, term)], "this");
        assert_eq!(proposed(&entry, &escalation, &[]), [], "{term}");
    }
    let italian = entry("XA", &[("it", "escalazione")], "this");
    assert_eq!(proposed(&italian, &escalation, &[]).len(), 1);
}

#[test]
fn a_compound_is_one_term_in_one_word_or_with_a_hyphen() {
    for (concept_name, language, term) in [
        ("cyberattaque", "fr", "cyber-attaque"),
        ("cyberattaque", "fr", "Cyber\u{2011}attaques"),
        ("cyber attack", "fr", "cyber-attaque"),
        ("cyberzibeline", "fr", "cyber-zibeline"),
        ("cyber attack", "es", "ciber-ataque"),
        ("cyber attack", "it", "cyber-attacco"),
        ("cyber attack", "ru", "кибер-атака"),
        ("cyberspace", "fr", "espace cybernétique"),
        ("website", "en", "web-site"),
    ] {
        let concept = concept("c", concept_name, concept_name);
        let entry = entry("XA", &[(language, term)], "this");
        assert_eq!(proposed(&entry, &concept, &[]).len(), 1, "{term}");
    }
}

#[test]
fn what_is_listed_before_the_thing_is_no_thing_of_its_own() {
    let listed = concept("listed", "information and cyber attack", "liste");
    let is_proposed = |term: &str, concept: &Concept| {
        !proposed(&entry("XA", &[("en", term)], "this"), concept, &[]).is_empty()
    };
    assert!(!is_proposed("attack information", &listed));
    assert!(is_proposed("cyber and information attack", &listed));
    let pair = concept("pair", "confidentiality and integrity", "paire");
    assert!(is_proposed("integrity and confidentiality", &pair));
}
