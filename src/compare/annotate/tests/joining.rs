//! Words that join those of a term: `of`, `des`, `for`.

use super::*;

#[test]
fn joining_words_are_alike_however_they_are_elided() {
    let terms = [
        "technologies de l’information et de la communication",
        "gestion des incidents",
        "sécurité de l’information",
        "système d’information",
    ];
    let text = "technologies d’information et de communication; gestion d’incidents; \
                sécurité d’information; système de l'information; système d’ information; \
                systèmes d’\ninformation; système informations";
    let found = |terms: &[&str], text, analysis| found(terms, text, analysis).len();
    assert_eq!(found(&terms, text, Analysis::Fr), 6);
    let terms = ["sicurezza dell’informazione", "gestione di incidenti"];
    let text = "sicurezza di informazione, sicurezza della informazione, sicurezza \
                informazione, gestione d’incidenti, gestione degli incidenti";
    assert_eq!(found(&terms, text, Analysis::It), 4);
}

#[test]
fn joining_words_in_capitals_join() {
    let french = [
        "sécurité des systèmes d’information",
        "sécurité de l’information",
    ];
    let text = "SÉCURITÉ DES SYSTÈMES D'INFORMATION. LA SÉCURITÉ DE L'INFORMATION";
    assert_eq!(
        found(&french, text, Analysis::Fr),
        [
            "SÉCURITÉ DES SYSTÈMES D'INFORMATION",
            "SÉCURITÉ DE L'INFORMATION"
        ]
    );
    let english = ["security of network and information systems", "IT system"];
    let text = "THE SECURITY OF NETWORK AND INFORMATION SYSTEMS, AN IT SYSTEM";
    assert_eq!(
        found(&english, text, Analysis::En),
        ["SECURITY OF NETWORK AND INFORMATION SYSTEMS", "IT SYSTEM"]
    );
    assert_eq!(
        found(
            &["Sicherheit der Systeme"],
            "SICHERHEIT DER SYSTEME",
            Analysis::De
        ),
        ["SICHERHEIT DER SYSTEME"]
    );
}

#[test]
fn prepositions_in_capitals_join_as_they_do_in_small_letters() {
    for (term, text, analysis) in [
        (
            "feu à caractère public",
            "FEU À CARACTÈRE PUBLIC",
            Analysis::Fr,
        ),
        (
            "feu à caractère public",
            "Feu À Caractère Public",
            Analysis::Fr,
        ),
        ("stockage en nuage", "STOCKAGE EN NUAGE", Analysis::Fr),
        ("réseau sans fil", "RÉSEAU SANS FIL", Analysis::Fr),
        ("man in the middle", "MAN IN THE MIDDLE", Analysis::En),
        ("lamp as a service", "LAMP AS A SERVICE", Analysis::En),
        ("Angriff auf Netze", "ANGRIFF AUF NETZE", Analysis::De),
    ] {
        assert_eq!(found(&[term], text, analysis), [text]);
    }
    let from = found(&["traffic from ship"], "TRAFFIC TO SHIP", Analysis::En);
    assert!(from.is_empty(), "{from:?}");
}

#[test]
fn a_term_is_found_with_the_joining_word_that_tells_it_apart() {
    for (analysis, term, text, expected) in [
        (
            Analysis::En,
            "not applicable",
            "applicable, not applicable",
            vec!["not applicable"],
        ),
        (
            Analysis::En,
            "other space",
            "space, the other spaces",
            vec!["other spaces"],
        ),
        (
            Analysis::En,
            "most significant bit",
            "a significant bit, the most significant bit",
            vec!["most significant bit"],
        ),
        (
            Analysis::En,
            "off-line",
            "on-line, a line, off-line, offline",
            vec!["off-line", "offline"],
        ),
        (Analysis::En, "any-cast", "cast, any-cast", vec!["any-cast"]),
        (Analysis::En, "the lamp", "a lamp", vec!["lamp"]),
        (Analysis::En, "to burn", "lamps burn", vec!["burn"]),
        (Analysis::En, "online", "an on-line lamp", vec!["on-line"]),
        (
            Analysis::Fr,
            "répudiation",
            "non-répudiation, répudiation",
            vec!["répudiation"],
        ),
        (
            Analysis::Fr,
            "non-répudiation",
            "répudiation, non-répudiation",
            vec!["non-répudiation"],
        ),
        (
            Analysis::Fr,
            "données chiffrées",
            "données non chiffrées",
            vec![],
        ),
        (
            Analysis::Fr,
            "sans fil",
            "un fil, sans fil",
            vec!["sans fil"],
        ),
        (
            Analysis::Fr,
            "par défaut",
            "un défaut, par défaut",
            vec!["par défaut"],
        ),
        (Analysis::Fr, "sans", "sans lampe", vec![]),
    ] {
        assert_eq!(found(&[term], text, analysis), expected, "{term}");
    }
    let mut terms = Terms::new(Analysis::En);
    assert_eq!(terms.add("space", 0), None);
    assert_eq!(terms.add("other space", 1), None);
    let found = terms.find("space and other space").into_iter();
    let found: Vec<usize> = found.map(|one| one.term).collect();
    assert_eq!(found, [0, 1]);
}

#[test]
fn joining_words_that_hyphens_join_are_one_word() {
    for (analysis, term, text, expected) in [
        (
            Analysis::En,
            "who-is",
            "a who-is query, who is there, whois; the Who-Is",
            vec!["who-is", "whois", "Who-Is"],
        ),
        (
            Analysis::Fr,
            "tout-en-un",
            "un tout-en-un, tout en un, a-t-il",
            vec!["tout-en-un"],
        ),
        (
            Analysis::En,
            "all-in-one lamp",
            "all the lamps, an all-in-one lamp",
            vec!["all-in-one lamp"],
        ),
        (Analysis::En, "who is", "who-is", vec![]),
    ] {
        assert_eq!(found(&[term], text, analysis), expected, "{term}");
    }
}

#[test]
fn a_joining_word_that_says_the_contrary_makes_another_term() {
    for (analysis, term, text, expected) in [
        (
            Analysis::En,
            "traffic from server",
            "traffic to servers, traffic from the servers",
            vec!["traffic from the servers"],
        ),
        (
            Analysis::En,
            "attack on network",
            "attacks by networks, an attack against a network",
            vec!["attack against a network"],
        ),
        (
            Analysis::Fr,
            "attaque par réseau",
            "attaque sur le réseau, attaques par un réseau",
            vec!["attaques par un réseau"],
        ),
        (
            Analysis::En,
            "login with key",
            "a login without a key, a login with keys",
            vec!["login with keys"],
        ),
    ] {
        assert_eq!(found(&[term], text, analysis), expected, "{term}");
    }
    let mut terms = Terms::new(Analysis::En);
    assert_eq!(terms.add("traffic from server", 0), None);
    assert_eq!(terms.add("traffic to server", 1), None);
}

#[test]
fn a_term_ends_with_the_joining_word_that_tells_it_apart() {
    let mut terms = Terms::new(Analysis::En);
    for (number, term) in ["log in", "log out", "log", "lamp in light"]
        .iter()
        .enumerate()
    {
        assert_eq!(terms.add(term, number), None, "{term}");
    }
    assert_eq!(terms.add("lamp of light", 4), None);
    let text = "To log in is not to log out, and a log is neither.";
    let found = terms.find(text).into_iter();
    let found: Vec<(usize, &str)> = found.map(|one| (one.term, &text[one.range])).collect();
    assert_eq!(found, [(0, "log in"), (1, "log out"), (2, "log")]);
}
