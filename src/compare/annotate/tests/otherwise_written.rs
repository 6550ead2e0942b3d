//! Words of terms that documents write otherwise.

use super::{Terms, found};
use crate::text::Analysis;

#[test]
fn an_abbreviation_is_found_with_points() {
    let mut known = Terms::new(Analysis::Fr);
    known.add_abbreviation("CI", 0);
    known.add_abbreviation("TIC", 1);
    known.add("sécurité des TIC", 2);
    let text = "Les C.I. et les T.I.C.; la sécurité des T.I.C, A.B., C. I. et ci-joint. \
                La C.Information. L’C.I.: M. C.I";
    let found = known.find(text).into_iter();
    let found: Vec<_> = found.map(|one| (one.term, &text[one.range])).collect();
    assert_eq!(
        found,
        [
            (0, "C.I."),
            (1, "T.I.C."),
            (2, "sécurité des T.I.C"),
            (0, "C.I."),
            (0, "C.I")
        ]
    );
}

#[test]
fn a_long_run_of_capitals_with_points_is_none() {
    let mut known = Terms::new(Analysis::En);
    known.add_abbreviation("CI", 0);
    known.add_abbreviation("AA", 1);
    let begun = std::time::Instant::now();
    assert_eq!(known.find(&"A.".repeat(400_000)), []);
    assert_eq!(known.find("the X.C.I. of ships"), []);
    // Were each letter read with all after it, this would take days.
    assert!(begun.elapsed() < std::time::Duration::from_secs(60));
}

#[test]
fn an_abbreviation_with_points_is_found_without() {
    let text = "ICT, I.C.T. and ict, an I.C.T. system; the I.C.T.";
    let terms = ["I.C.T.", "ICT system"];
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["ICT", "I.C.T.", "I.C.T. system", "I.C.T."]
    );
}

#[test]
fn a_raised_letter_is_a_note() {
    let terms = ["lighthouse", "harbour lamp", "RX"];
    let text = "lighthouseᵃ, a harbourⁱ lampᵃᵇ; RXᴬ, LIGHTHOUSEᶻ, nᵒ, lighthouseᵃᵇᶜ, lighthouses";
    assert_eq!(
        found(&terms, text, Analysis::En),
        [
            "lighthouse",
            "harbourⁱ lamp",
            "RX",
            "LIGHTHOUSE",
            "lighthouses"
        ]
    );
    assert_eq!(found(&["oil"], "oilᵇ", Analysis::En), ["oil"]);
}

#[test]
fn a_lost_apostrophe_is_forgiven() {
    let terms = [
        "système d’information",
        "attaque",
        "évolution",
        "information",
        "émission",
        "ombre",
        "imitation",
        "entité essentielle",
    ];
    let text = "Le système dinformation, lattaque, LATTAQUE et linformation; une dévolution, \
                devolution et démission, le nombre, dombre, une limitation, dentités \
                essentielles, les dattaques";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "système dinformation",
            "attaque",
            "ATTAQUE",
            "information",
            "entités \
                essentielles",
            "attaques"
        ]
    );
    let terms = ["sicurezza dell’informazione", "attacco", "imitazione"];
    let text = "la sicurezza linformazione e lattacco, una limitazione";
    assert_eq!(
        found(&terms, text, Analysis::It),
        ["sicurezza linformazione", "attacco"]
    );
    assert_eq!(found(&["attack"], "lattack", Analysis::En), [""; 0]);
}

#[test]
fn a_dash_for_a_hyphen_is_forgiven() {
    let terms = ["cybersécurité", "information security", "backup"];
    let text = "la cyber—sécurité, cyber–sécurité, cyber — sécurité";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        ["cyber—sécurité", "cyber–sécurité"]
    );
    let text = "for information—security comes first—a back—up and what it is—security";
    assert_eq!(found(&terms, text, Analysis::En), ["back—up"]);
    assert_eq!(
        found(&["security"], "as it is—security", Analysis::En),
        ["security"]
    );
}

#[test]
fn the_beginning_of_a_german_word_is_what_the_next_one_makes_it() {
    let mut known = Terms::new(Analysis::De);
    let terms = [
        "Cybersicherheit",
        "Informationssicherheit",
        "Netzsicherheit",
        "Cyber",
        "Cyberheit",
        "Datensystem",
    ];
    for (number, term) in terms.into_iter().enumerate() {
        known.add(term, number);
    }
    let text = "Cyber- und Informationssicherheit; Netz-, Cyber- oder Informationssicherheit, \
                Cyber- und Laternen, Daten- und Netzsysteme, Cyber-Raum, Boot- und Netzsicherheit, \
                Cyber- und IT-Sicherheit, Cyber-";
    let found = known.find(text).into_iter();
    let found: Vec<_> = found.map(|one| (one.term, &text[one.range])).collect();
    assert_eq!(
        found,
        [
            (0, "Cyber-"),
            (1, "Informationssicherheit"),
            (2, "Netz-"),
            (0, "Cyber-"),
            (1, "Informationssicherheit"),
            (3, "Cyber"),
            (5, "Daten-"),
            (3, "Cyber"),
            (2, "Netzsicherheit"),
            (0, "Cyber-"),
            (3, "Cyber")
        ]
    );
}

#[test]
fn digits_scanned_for_letters_are_forgiven() {
    let terms = ["information", "logiciel", "réseau", "lev10", "sha100"];
    let text = "inf0rmation, 1nformation, l0giciel et 1ogiciel; lev10, levlo, sha100, 100000";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "inf0rmation",
            "1nformation",
            "l0giciel",
            "1ogiciel",
            "lev10",
            "sha100"
        ]
    );
}

#[test]
fn a_digit_at_the_end_of_a_word_may_be_a_letter() {
    let text = "denia1 of service, a denia1; denials1, c1oud, clouds1";
    let read = found(
        &["denial", "denial of service", "cloud"],
        text,
        Analysis::En,
    );
    assert_eq!(
        read,
        ["denia1 of service", "denia1", "denials", "c1oud", "clouds"]
    );
}

#[test]
fn letters_of_french_and_a_y_are_read_as_they_were_before_a_scan() {
    let text = "la mise en ceuvre, le nceud, un svstème, les svstèmes; cerise, vieux";
    let terms = ["mise en œuvre", "nœud", "système"];
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        ["mise en ceuvre", "nceud", "svstème"]
    );
    assert_eq!(
        found(&["system"], "a svstem, sieves", Analysis::En),
        ["svstem"]
    );
}

#[test]
fn a_quotation_mark_may_be_an_apostrophe() {
    let terms = ["système d’information", "utilisation"];
    for (text, expected) in [
        ("un système d”information", "système d”information"),
        ("un système d\"information", "système d\"information"),
        ("de l”utilisation", "utilisation"),
        ("de I\"utilisation", "utilisation"),
    ] {
        assert_eq!(found(&terms, text, Analysis::Fr), [expected], "{text}");
    }
    for text in ["système \"information\"", "un système, dit d \"information"] {
        assert_eq!(found(&terms, text, Analysis::Fr), [""; 0], "{text}");
    }
}

#[test]
fn endings_of_both_genders_are_left_open() {
    let terms = ["personne concernée", "utilisateur final", "agent"];
    let text = "les personne·s concernée·s, l’utilisateur·rice final·e, des agent·e·s";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "personne·s concernée·s",
            "utilisateur·rice final·e",
            "agent·e·s"
        ]
    );
    assert_eq!(
        found(&["agent"], "agent·ag, agent·", Analysis::Fr),
        ["agent", "agent"]
    );
}

#[test]
fn an_accent_lost_where_no_word_lacks_it_is_forgiven() {
    let terms = ["risque géré", "accès protégé"];
    for text in ["risques géres", "risque gére", "accès protége"] {
        assert_eq!(found(&terms, text, Analysis::Fr), [text], "{text}");
    }
    for text in ["risque gère", "accès protège"] {
        assert_eq!(found(&terms, text, Analysis::Fr), [""; 0], "{text}");
    }
}

#[test]
fn a_german_noun_within_a_sentence_is_no_preposition() {
    let terms = ["Weg", "Mittel"];
    for (text, expected) in [
        ("auf Wegen und Pfaden", vec!["Wegen"]),
        ("der Einsatz des Mittels", vec!["Mittels"]),
        ("Es ging. Wegen der Lage, wegen ihr, mittels Hilfe", vec![]),
        ("Mittels Hilfe", vec![]),
    ] {
        assert_eq!(found(&terms, text, Analysis::De), expected, "{text}");
    }
}

#[test]
fn words_are_read_across_marks_of_scans() {
    let terms = ["harbour", "système d’information", "cyber-harbour"];
    for (text, spans) in [
        ("the har¬\nbour, a har¬bour", vec!["har¬\nbour"]),
        ("the har-\u{c}bour", vec!["har-\u{c}bour"]),
        ("the har-\n\u{c}bour", vec!["har-\n\u{c}bour"]),
        ("the har-\n\nbour", vec!["har-\n\nbour"]),
        ("har-\n\n\nbour, har-\u{c}\u{c}bour", vec![]),
        ("a cyber-har¬\nbour", vec!["cyber-har¬\nbour"]),
        ("cyber\u{2012}harbour", vec!["cyber\u{2012}harbour"]),
        ("cyber\u{2212}harbour", vec!["cyber\u{2212}harbour"]),
    ] {
        assert_eq!(found(&terms, text, Analysis::En), spans, "{text:?}");
    }
    let text = "le système d’infor¬\nmation";
    let whole = found(&terms, text, Analysis::Fr);
    assert_eq!(whole, ["système d’infor¬\nmation"]);
    let text = "a cyber –\nharbour, cyber – harbour, cyber –\n\nharbour, 1 –\nharbour";
    let whole = found(&["cyberharbour"], text, Analysis::En);
    assert_eq!(whole, ["cyber –\nharbour"]);
}

#[test]
fn what_nobody_sees_parts_no_word() {
    let text = "cyber\u{feff}harbour; big\u{200e} \u{202a}lamp\u{202c}, big\u{200f} lamp";
    assert_eq!(
        found(&["cyberharbour", "big lamp"], text, Analysis::En),
        [
            "cyber\u{feff}harbour",
            "big\u{200e} \u{202a}lamp",
            "big\u{200f} lamp"
        ]
    );
}

#[test]
fn letters_scanned_for_others_are_read_in_words_of_no_term() {
    let terms = [
        "malware",
        "information",
        "security",
        "modem",
        "failing",
        "Teiler",
    ];
    let text = "rnalware, rnalwares, inforrnation, securlty; modern moderns modernes, falling, \
                Teller, infornation";
    assert_eq!(
        found(&terms, text, Analysis::En),
        ["rnalware", "rnalwares", "inforrnation", "securlty"]
    );
    let text = "la securlté, systernes, internes";
    let terms = ["sécurité", "système", "intemes", "interne"];
    let read = found(&terms, text, Analysis::Fr);
    assert_eq!(read, ["securlté", "systernes", "internes"]);
}

#[test]
fn an_accent_at_the_end_makes_another_word() {
    let terms = ["risque", "menace", "cybersecurite", "ENTITE", "salarié"];
    let text = "un risque, des risques, un acte risqué, l’État menacé, menacés et menaces; la \
                cybersécurité, une entité, des salaries, un salarié, RISQUÉ, RISQUE";
    assert_eq!(
        found(&terms, text, Analysis::Fr),
        [
            "risque",
            "risques",
            "menaces",
            "cybersécurité",
            "entité",
            "salaries",
            "salarié",
            "RISQUE"
        ]
    );
    let both = found(&["risque", "risqué"], "un acte risqué", Analysis::Fr);
    assert_eq!(both, ["risqué"]);
}

#[test]
fn letters_alone_are_not_compared_with_each_term() {
    let mut known = Terms::new(Analysis::En);
    for number in 0..5_000 {
        known.add(&format!("term{number} cyber{number}"), number);
    }
    let document = "c y b e r ".repeat(40_000);
    let begun = std::time::Instant::now();
    assert_eq!(known.find(&document), []);
    let taken = begun.elapsed();
    assert!(taken < std::time::Duration::from_secs(10), "{taken:?}");
}

#[test]
fn items_of_a_list_are_no_term_together() {
    for text in [
        "- users of the harbour\n- lamps of ships",
        "a harbour\r\n  - lamps",
    ] {
        let terms = ["harbour lamp", "harbour"];
        assert_eq!(found(&terms, text, Analysis::En), ["harbour"], "{text}");
    }
    let broken = "the harbour-\nlamp and harbour -\nlamp";
    assert_eq!(
        found(&["harbour lamp"], broken, Analysis::En)[0],
        "harbour-\nlamp"
    );
}

#[test]
fn what_is_listed_inverted_is_not_found_where_a_joining_word_follows_the_comma() {
    let terms = ["Harbour, Lamp"];
    let text = "harbours, the lamps; harbours, lamps";
    assert_eq!(found(&terms, text, Analysis::En), ["harbours, lamps"]);
}

#[test]
fn french_endings_of_both_genders_are_read_as_terminologists_write_them() {
    for (term, text, expected) in [
        (
            "gardeur, -euse",
            "un gardeur, des gardeuses",
            &["gardeur", "gardeuses"][..],
        ),
        (
            "animateur, -trice de port",
            "les animateurs de port, une animatrice de ports",
            &["animateurs de port", "animatrice de ports"],
        ),
        (
            "gardien, -ne",
            "la gardienne, un gardien",
            &["gardienne", "gardien"],
        ),
        (
            "allumeur(euse)",
            "une allumeuse, l’allumeur",
            &["allumeuse", "allumeur"],
        ),
        ("lampiste·rice", "lampiste", &["lampiste"]),
        (
            "citoyen(ne)",
            "un citoyen, une citoyenne",
            &["citoyen", "citoyenne"],
        ),
        ("acteur·rice", "les actrices", &["actrices"]),
    ] {
        assert_eq!(found(&[term], text, Analysis::Fr), expected, "{term}");
    }
}
