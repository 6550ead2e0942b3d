mod accents;
mod declined;
mod hyphens;
mod joined;
mod joining_ends;
mod open_endings;
mod otherwise_written;
mod parts_of_words;
mod possessives;
mod properties;
mod read;

use super::Terms;
use crate::text::Analysis;

fn found(terms: &[&str], text: &str, analysis: Analysis) -> Vec<String> {
    let mut known = Terms::new(analysis);
    for (number, term) in terms.iter().enumerate() {
        known.add(term, number);
    }
    let occurrences = known.find(text).into_iter();
    occurrences
        .map(|found| text[found.range].to_owned())
        .collect()
}

/// Under which numbers terms were known when they were added one after the other.
fn numbers(terms: &[&str], analysis: Analysis) -> Vec<Option<usize>> {
    let mut known = Terms::new(analysis);
    let terms = terms.iter().enumerate();
    terms
        .map(|(number, term)| known.add(term, number))
        .collect()
}

#[test]
fn inflection_accents_and_hyphens_are_forgiven() {
    let terms = [
        "infrastructure critique",
        "cybersécurité",
        "système d’information",
    ];
    let text = "Les infrastructures critiques, la cyber-sécurité (CYBERSECURITE) et \
                la sécurité des systèmes d'information.";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "infrastructures critiques",
            "cyber-sécurité",
            "CYBERSECURITE",
            "systèmes d'information"
        ]
    );
}

#[test]
fn a_run_of_letters_without_end_is_read_in_one_go() {
    let begun = std::time::Instant::now();
    let terms = ["information security", "Informationssicherheit", "internet"];
    for analysis in Analysis::ALL {
        for piece in [
            "m",
            "y",
            "iu",
            "Informationssicherheits",
            "lnform",
            "I",
            "rn",
            "li",
            "ความ",
            "information-",
            "infor-\n",
        ] {
            let document = piece.repeat(200_000 / piece.len());
            found(&terms, &format!("{document} internet"), analysis);
        }
    }
    let taken = begun.elapsed();
    assert!(taken < std::time::Duration::from_secs(60), "{taken:?}");
}

#[test]
fn another_word_of_the_same_stem_is_not_the_term() {
    let terms = [
        "information",
        "traitement",
        "reconnaissance",
        "réseau national",
    ];
    let text = "Informé, il traite les informations, sans traitements, reconnaissant des \
                réseaux nationaux.";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        ["informations", "traitements", "réseaux nationaux"]
    );
    let terms = ["policy", "information security"];
    let text = "policies of informed security and information security";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["policies", "information security"]
    );
}

#[test]
fn signs_within_a_term_are_kept() {
    let terms = [
        "Response Team (RT)",
        "command/control node",
        "confidence, trust and size",
    ];
    let text = "a response team (RT), a command/control node; confidence, trust and size";
    assert_eq!(
        found(&terms, text, Analysis::En),
        [
            "response team (RT)",
            "command/control node",
            "confidence, trust and size"
        ]
    );
}

#[test]
fn a_name_with_brackets_is_not_found_across_other_signs() {
    let text = "a network (computer), one network; computer and network, computers";
    assert_eq!(
        found(&["Network (computer)"], text, Analysis::En),
        ["network (computer)"]
    );
}

#[test]
fn the_longest_is_taken_and_signs_part() {
    let terms = ["information", "information system", "security"];
    let text = "Information systems, information; systems of security";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["Information systems", "information", "security"]
    );
}

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
fn scanned_french_is_read() {
    let terms = ["utilisation d’internet"];
    let text = "contre I’utilisation d’Internet a des fins";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        ["utilisation d’Internet"]
    );
}

#[test]
fn dirt_of_scans_and_notes_is_forgiven() {
    let terms = [
        "système d’information",
        "internet",
        "cybercriminalité",
        "web2",
    ];
    let text = "Les systemes d information, l’lntemet, Intemet ; la cybercriminalité9, web2 et \
                internet¹²";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "systemes d information",
            "lntemet",
            "Intemet",
            "cybercriminalité",
            "web2",
            "internet"
        ]
    );
    assert_eq!(
        found(
            &["cyber space"],
            "in cyber space1 and cyberspace 12",
            Analysis::En
        ),
        ["cyber space", "cyberspace"]
    );
}

#[test]
fn the_raised_number_of_a_note_is_none_of_an_abbreviation() {
    let terms = ["RX", "QXZ", "QXZWV", "security of RX", "lighthouse"];
    let text = "RX¹, QXZ², the security of RX³; km², RX2, QXZ1, QXZWV2, QY¹; LIGHTHOUSE1";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["RX", "QXZ", "security of RX", "LIGHTHOUSE"]
    );
    assert_eq!(found(&["km"], "5 km²", Analysis::En), [""; 0]);
}

#[test]
fn an_ending_in_brackets_is_left_open() {
    let terms = ["opérateur de phare", "lampe autorisée", "base de feux"];
    let text =
        "opérateur(s) de phare, lampe(s) autorisé(e)s, base(s) de feux, base(secrète) de feux";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "opérateur(s) de phare",
            "lampe(s) autorisé(e)s",
            "base(s) de feux"
        ]
    );
    let german = "Betreiber(n) von Lampen, Lampe(n";
    let expected = ["Betreiber(n) von Lampen", "Lampe"];
    assert_eq!(
        found(&["Betreiber von Lampen", "Lampe"], german, Analysis::De),
        expected
    );
}

#[test]
fn the_number_that_a_term_has_is_its_own() {
    assert_eq!(numbers(&["QXZW", "QXZW2"], Analysis::En), [None, None]);
    let text = "QXZW2 and QXZW";
    assert_eq!(found(&["QXZW2"], text, Analysis::En), ["QXZW2"]);
}

#[test]
fn a_capital_i_is_read_as_l_where_that_is_a_term() {
    let terms = [
        "logiciel malveillant",
        "sécurité de la personne",
        "Iran",
        "lan",
        "ion",
    ];
    let text = "Iogiciel maIveiIlant, IogicieIs malveillants, sécurité de Ia personne, Ian, Iran";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "Iogiciel maIveiIlant",
            "IogicieIs malveillants",
            "sécurité de Ia personne",
            "Iran"
        ]
    );
    let terms = ["cloud", "malware", "login", "ion", "ill"];
    let text = "CIoud, maIware and Iogin; Ion, Ill, LOGIN, APIs, an iOS";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["CIoud", "maIware", "Iogin", "Ion", "Ill", "LOGIN"]
    );
}

#[test]
fn no_term_goes_across_a_paragraph() {
    let terms = [
        "information system",
        "confidence, trust",
        "security of lamps",
    ];
    let text = "information\nsystem, information\n|\nsystem, information\n \nsystem; confidence\r\n\r\ntrust, security of\n\nlamps";
    assert_eq!(found(&terms, text, Analysis::En), ["information\nsystem"]);
}

#[test]
fn french_plurals_in_x_are_those_of_their_nouns() {
    let terms = ["enjeu", "jeux de rôle", "lieu dangereux"];
    let text = "des enjeux, un jeu de rôle, en un lieu dangereux et des lieux dangereux";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        ["enjeux", "jeu de rôle", "lieu dangereux", "lieux dangereux"]
    );
}

#[test]
fn a_word_with_a_hyphen_within_a_term_may_be_written_in_one() {
    let terms = [
        "e-mail security policy",
        "anti-virus",
        "cyberdefence exercise plan",
    ];
    let text = "an email security policy, e-mail security policies, antivirus, anti virus, \
                cyber-defence exercise plans, a cyber defence exercise plan";
    assert_eq!(
        found(&terms, text, Analysis::En),
        [
            "email security policy",
            "e-mail security policies",
            "antivirus",
            "anti virus",
            "cyber-defence exercise plans"
        ]
    );
    let text = "by e-mail";
    assert_eq!(found(&["email"], text, Analysis::En), ["e-mail"]);
}

#[test]
fn an_abbreviation_is_no_joining_word() {
    assert_eq!(found(&["IT"], "it is IT", Analysis::En), ["IT"]);
}

#[test]
fn an_abbreviation_is_told_by_its_capitals() {
    let mut known = Terms::new(Analysis::En);
    for (number, term) in ["CO", "ICS", "DDOS", "CERT"].into_iter().enumerate() {
        known.add_abbreviation(term, number);
    }
    let text = "a co-operation of IC and ICS, DDoS, two CERTs, a cert, CO";
    let found = known.find(text).into_iter();
    let found: Vec<&str> = found.map(|one| &text[one.range]).collect();
    assert_eq!(found, ["ICS", "DDoS", "CERTs", "CO"]);
    known.add("Cert", 9);
    assert_eq!(known.find("a cert").len(), 1);
}

#[test]
fn an_abbreviation_and_a_word_of_its_letters_are_two_terms_whichever_comes_first() {
    for terms in [["FAR", "far"], ["far", "FAR"]] {
        let mut known = Terms::new(Analysis::En);
        for (number, term) in terms.into_iter().enumerate() {
            let same = match term {
                "FAR" => known.add_abbreviation(term, number),
                _ => known.add(term, number),
            };
            assert_eq!(same, None);
        }
        let found = known.find("far, FAR, FARs").into_iter();
        let found: Vec<&str> = found.map(|one| terms[one.term]).collect();
        assert_eq!(found, ["far", "FAR", "FAR"]);
    }
}

#[test]
fn an_abbreviation_of_both_kinds_of_letters_is_found_as_it_is_written() {
    let mut known = Terms::new(Analysis::En);
    known.add_abbreviation("DoS", 0);
    known.add_abbreviation("IoT", 1);
    let text = "the dos and don'ts, MS-DOS and DOS, a DoS, IoT, Iot";
    let found = known.find(text).into_iter();
    let found: Vec<&str> = found.map(|one| &text[one.range]).collect();
    assert_eq!(found, ["DoS", "IoT"]);
}

#[test]
fn one_term_written_otherwise_has_one_number() {
    let mut terms = Terms::new(Analysis::En);
    assert_eq!(terms.add("cyber space", 0), None);
    assert_eq!(terms.add("Cyberspace", 1), Some(0));
    assert_eq!(terms.add("cyber-spaces", 2), Some(0));
    assert_eq!(terms.add("of", 3), None);
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
fn signs_tell_short_names_apart() {
    for analysis in [Analysis::En, Analysis::De, Analysis::General] {
        let text = "C, C++, C# (C#), C++-lamps and c/c++";
        assert_eq!(found(&["C++"], text, analysis), ["C++", "C++", "c++"]);
        assert_eq!(found(&["C#"], text, analysis), ["C#", "C#"]);
        assert_eq!(found(&["C"], text, analysis), ["C", "c"]);
    }
    assert_eq!(
        found(&[".NET"], "a net. Net, .NET (.Net)", Analysis::En),
        [".NET", ".Net"]
    );
    assert_eq!(
        found(&["net"], "nets. Net, .NET", Analysis::En),
        ["nets", "Net"]
    );
    let text = "the lamp++, lamps# and a lamp.";
    assert_eq!(
        found(&["lamp"], text, Analysis::En),
        ["lamp", "lamps", "lamp"]
    );
    assert_eq!(found(&["lamp++"], text, Analysis::En), ["lamp++"]);
    let mut terms = Terms::new(Analysis::En);
    for (number, term) in ["C", "C++", "C#"].into_iter().enumerate() {
        assert_eq!(terms.add(term, number), None);
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
fn long_chains_of_hyphens_are_read_in_bounded_time() {
    let terms = ["cyber security", "state-of-the-art lamp", "x ray"];
    let begun = std::time::Instant::now();
    for chain in ["cyber-", "x-", "a-", "cyber\u{2011}lamp\u{2011}"] {
        let text = format!("{}cyber-security", chain.repeat(200_000 / chain.len()));
        for analysis in [Analysis::En, Analysis::Fr, Analysis::General] {
            found(&terms, &text, analysis);
        }
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20));
}

#[test]
fn what_stands_in_an_address_is_no_term() {
    let terms = ["malware", "security", "network", "sécurité", "security.txt"];
    for text in [
        "mailto:user@malware.org",
        "write to user@malware.org, or to malware@lamps.example.",
        "https://security.example/network?of=malware,security",
        "(https://security.example/network)",
        "see www.security.example/malware.",
        "see security.example; network-lamps.example",
        "see l’adresse d’security.example",
        "ftp://network/malware",
        "HTTPS://SECURITY.EXAMPLE/",
    ] {
        assert_eq!(found(&terms, text, Analysis::En), [""; 0], "{text}");
    }
    for (text, expected) in [
        (
            "malware (https://a.example) of a network",
            vec!["malware", "network"],
        ),
        ("malware: security.", vec!["malware", "security"]),
        (
            "a network.Security is malware",
            vec!["network", "Security", "malware"],
        ),
        (
            "security/network, malware@",
            vec!["security", "network", "malware"],
        ),
        ("i.e.malware", vec!["malware"]),
        (
            "a file security.txt of a network",
            vec!["security.txt", "network"],
        ),
        (
            "malware@night at www.lamps.example, malware",
            vec!["malware"],
        ),
        ("<https://a.example>malware", vec!["malware"]),
    ] {
        assert_eq!(found(&terms, text, Analysis::En), expected, "{text}");
    }
}

#[test]
fn what_nothing_parts_is_looked_at_once() {
    let text = "malware,".repeat(20_000);
    assert_eq!(found(&["malware"], &text, Analysis::En).len(), 20_000);
}

#[test]
fn irregular_forms_and_other_spellings_are_found() {
    for (analysis, term, text, expected) in [
        (Analysis::En, "forensic analysis", "forensic analyses", true),
        (Analysis::En, "cyber defence", "cyber defenses", true),
        (Analysis::En, "cyber defence", "a cyberdefense", true),
        (Analysis::En, "anonymisation", "anonymization", true),
        (
            Analysis::En,
            "information and communication technology",
            "information & communication technologies",
            true,
        ),
        (Analysis::En, "lamp ship", "lamp & ship", false),
        (Analysis::En, "advice", "advise", false),
        (Analysis::En, "organisation", "organized", false),
        (
            Analysis::Fr,
            "réseau de diffusion de contenu",
            "réseaux de diffusion de contenus",
            true,
        ),
        (Analysis::Fr, "loi", "les lois", true),
        (Analysis::Fr, "travail", "travaux", true),
        (Analysis::Fr, "lampe protégée", "lampes protégées", true),
        (Analysis::Fr, "donnée", "un don est donné", false),
        (Analysis::Fr, "foi", "une fois", false),
        (Analysis::Fr, "attaque", "les lampes attaquées", false),
        (
            Analysis::It,
            "chiave crittografica",
            "chiavi crittografiche",
            true,
        ),
        (Analysis::It, "fuga di dati", "fughe di dati", true),
        (Analysis::De, "Risiko", "Risiken", true),
        (Analysis::De, "Sicherheitslücke", "Sicherheitsluecken", true),
        (Analysis::De, "Datum", "Daten", false),
        (Analysis::De, "Datenschutz", "Datenschützer", false),
        (Analysis::De, "Straftat", "Straftätern", false),
        (Analysis::De, "Straftat", "Straftaten", true),
        (Analysis::De, "Straftäter", "Straftätern", true),
        (Analysis::Es, "luz", "luces", true),
        (Analysis::Es, "imagen digital", "imágenes digitales", true),
        (
            Analysis::Ru,
            "информационная система",
            "информационных систем",
            true,
        ),
        (Analysis::En, "storage medium", "storage media", true),
        (Analysis::En, "axis of attack", "axes of attack", true),
        (Analysis::En, "lamp attack", "lamps attacked", false),
        (Analysis::En, "lamp drive", "lamps driven", false),
        (Analysis::En, "goods", "good", false),
        (
            Analysis::Fr,
            "connexion illicite",
            "connexions illicites",
            true,
        ),
        (Analysis::Fr, "danger numérique", "dangers numériques", true),
        (
            Analysis::Fr,
            "conflit numérique",
            "conflits numériques",
            true,
        ),
        (
            Analysis::Fr,
            "délit informatique",
            "délits informatiques",
            true,
        ),
        (Analysis::Fr, "service interdit", "services interdits", true),
        (Analysis::Fr, "lampe interdite", "lampes interdites", true),
        (Analysis::Fr, "enjeu", "des enjeux", true),
        (Analysis::Fr, "menace", "elles menacent", false),
        (Analysis::Fr, "lampe active", "lampes actives", true),
        (Analysis::Es, "vez", "veces", true),
        (Analysis::Ru, "утечка данных", "утечек данных", true),
        (Analysis::Ru, "туман", "тумане", true),
        (Analysis::Ru, "туман", "туманом", true),
        (Analysis::Ru, "срок", "строк", false),
    ] {
        let is_found = !found(&[term], text, analysis).is_empty();
        assert_eq!(is_found, expected, "{term}: {text}");
    }
}

#[test]
fn a_word_of_a_term_is_found_where_the_end_of_a_line_breaks_it() {
    let english = [
        "integrity",
        "information system",
        "system",
        "Domain Name System",
        "denial of service",
        "personal data",
        "critical infrastructure",
        "infrastructure",
        "cybersecurity",
        "cyber security of ports",
        "non-repudiation",
    ];
    for (text, term) in [
        ("the in-\ntegrity of it", "in-\ntegrity"),
        ("an in-\r\n  formation system", "in-\r\n  formation system"),
        ("the Do- \nmain Name System", "Do- \nmain Name System"),
        ("a de-\nnial of service", "de-\nnial of service"),
        ("denials of ser-\nvice, too", "denials of ser-\nvice"),
        ("all per-\nsonal data", "per-\nsonal data"),
        (
            "a criti-\ncal infra-\nstructure",
            "criti-\ncal infra-\nstructure",
        ),
        ("our cyber-\nsecurity", "cyber-\nsecurity"),
        ("cyber-\nsecurity of ports", "cyber-\nsecurity of ports"),
        ("for non-\nrepudiation", "non-\nrepudiation"),
    ] {
        assert_eq!(found(&english, text, Analysis::En), [term], "{text}");
    }
    let french = [
        "système d’information de l’État",
        "système d’information",
        "protection des données",
        "données à caractère personnel",
    ];
    for (text, term) in [
        (
            "les systèmes d’infor-\nmation de l’État",
            "systèmes d’infor-\nmation de l’État",
        ),
        ("la protec-\ntion des données", "protec-\ntion des données"),
        (
            "des données à carac-\ntère personnel",
            "données à carac-\ntère personnel",
        ),
    ] {
        assert_eq!(found(&french, text, Analysis::Fr), [term], "{text}");
    }
    // Two words, a new paragraph.
    for text in [
        "the in\ntegrity",
        "the in-\n\n\ntegrity",
        "the in-\nTegrity",
        "the in-\nand outgoing",
    ] {
        let text = format!("{text} plan of ours");
        assert_eq!(
            found(&["integrity plan of ours"], &text, Analysis::En),
            [""; 0]
        );
    }
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
