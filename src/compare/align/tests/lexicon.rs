use super::*;

#[test]
fn words_of_the_field_are_known_in_their_forms() {
    for (one, other) in [
        (("en", "wireless network"), ("fr", "réseau sans fil")),
        (("en", "wireless network"), ("de", "drahtloses Netz")),
        (("en", "wireless network"), ("ru", "беспроводная сеть")),
        (("en", "algorithm"), ("ru", "алгоритм")),
        (("en", "drones"), ("ru", "дрон")),
        (
            ("en", "critical infrastructure"),
            ("pl", "infrastruktura krytyczna"),
        ),
        (("en", "risk management"), ("pl", "zarządzanie ryzykiem")),
        (("en", "computer network"), ("pl", "sieć komputerowa")),
        (
            ("en", "critical infrastructure"),
            ("nl", "kritieke infrastructuur"),
        ),
        (("en", "risk management"), ("ro", "gestionarea riscului")),
        (("en", "network security"), ("ro", "securitatea rețelei")),
        (("en", "encryption key"), ("fr", "clés de chiffrement")),
        (("en", "digital signature"), ("de", "digitale Signatur")),
        (("en", "passwords"), ("fr", "mots de passe")),
        (("en", "authorised access"), ("fr", "accès autorisé")),
        (("en", "decryption"), ("ru", "расшифрование")),
        (
            ("fr", "intelligence artificielle"),
            ("de", "künstliche Intelligenz"),
        ),
        (
            ("en", "AI system"),
            ("fr", "système d’intelligence artificielle"),
        ),
        (("en", "disinformation"), ("pl", "dezinformacja")),
        (("en", "data theft"), ("fr", "vol de données")),
        (("en", "software update"), ("fr", "mise à jour logicielle")),
        (("en", "cyber hygiene"), ("it", "igiene cibernetica")),
        (("en", "digital sovereignty"), ("es", "soberanía digital")),
        (("en", "attack surface"), ("de", "Angriffsfläche")),
        (("en", "telemetry"), ("ru", "телеметрия")),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_is_safe_is_not_told_to_be_secure_in_french() {
    assert!(!are_one(
        ("fr", "sûreté portuaire"),
        ("fr", "sécurité portuaire")
    ));
    assert!(!are_one(
        ("fr", "sûreté nucléaire"),
        ("en", "nuclear security")
    ));
}

#[test]
fn what_is_near_in_life_is_not_one_in_the_lexicon() {
    for (one, other) in [
        (("en", "DDoS"), ("en", "DoS")),
        (("en", "DDoS attack"), ("fr", "attaque par déni de service")),
        (("en", "network scanning"), ("en", "network monitoring")),
        (("en", "scanning"), ("fr", "surveillance")),
        (("en", "cyberstalking"), ("en", "cyberbullying")),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
    for (one, other) in [
        (("en", "DDoS"), ("fr", "déni de service distribué")),
        (("en", "DoS"), ("fr", "déni de service")),
        (("en", "cyberbullying"), ("fr", "cyberharcèlement")),
        (
            ("en", "network monitoring"),
            ("fr", "surveillance du réseau"),
        ),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}
