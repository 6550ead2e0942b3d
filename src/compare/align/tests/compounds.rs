use super::*;

#[test]
fn a_compound_says_what_its_parts_do() {
    for (language, compound, english) in [
        ("de", "Sicherheitsvorfall", "security incident"),
        ("de", "Sicherheitsmaßnahmen", "security measure"),
        ("de", "Krisenmanagement", "crisis management"),
        ("de", "Zugriffskontrolle", "access control"),
        ("de", "Regierungsnetze", "government network"),
        ("de", "Netzinfrastruktur", "network infrastructure"),
        ("de", "Cybersicherheitsvorfall", "cyber security incident"),
        (
            "de",
            "Informationssicherheitsrisiko",
            "information security risk",
        ),
        ("nl", "beveiligingsincident", "security incident"),
        ("it", "cibersicurezza", "cyber security"),
        ("it", "ciber-attacco", "cyber attack"),
        ("sv", "säkerhetsincident", "security incident"),
    ] {
        assert!(are_one((language, compound), ("en", english)), "{compound}");
    }
}

#[test]
fn a_compound_is_read_whole_or_not_at_all() {
    for (compound, english) in [
        ("Testament", "test"),
        ("Netzhaut", "network"),
        ("Raumplanung", "plan"),
        // The last part is the thing.
        ("Sicherheitsnetz", "network security"),
        ("Risikosicherheit", "security risk"),
        ("Vorfallssicherheit", "security incident"),
    ] {
        assert!(!are_one(("de", compound), ("en", english)), "{compound}");
    }
}
