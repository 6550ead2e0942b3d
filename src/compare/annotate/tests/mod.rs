mod abbreviations;
mod accents;
mod declined;
mod hyphens;
mod joined;
mod joining;
mod joining_ends;
mod open_endings;
mod otherwise_written;
mod parts_of_words;
mod possessives;
mod properties;
mod read;
mod scanned;

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
fn one_term_written_otherwise_has_one_number() {
    let mut terms = Terms::new(Analysis::En);
    assert_eq!(terms.add("cyber space", 0), None);
    assert_eq!(terms.add("Cyberspace", 1), Some(0));
    assert_eq!(terms.add("cyber-spaces", 2), Some(0));
    assert_eq!(terms.add("of", 3), None);
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
fn terms_that_overlap_are_both_found() {
    let terms = ["harbour risk", "risk care", "risk", "care of harbour lamps"];
    let text = "harbour risk care of harbour lamps; a risk of care";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["harbour risk", "risk care", "care of harbour lamps", "risk"]
    );
}
