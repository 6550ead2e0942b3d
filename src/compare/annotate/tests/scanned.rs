//! Documents that were scanned, and lines that break words.

use super::*;

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
        "systèmes de contrôle",
    ];
    let text = "Les systemes d information, l’lntemet, Intemet ; la cybercriminalité9, web2 et \
                internet¹² ; les systemes de contr6le";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "systemes d information",
            "lntemet",
            "Intemet",
            "cybercriminalité",
            "web2",
            "internet",
            "systemes de contr6le"
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
