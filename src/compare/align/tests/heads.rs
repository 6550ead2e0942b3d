use super::*;

#[test]
fn what_names_another_thing_is_not_alike() {
    for (one, other) in [
        (("en", "information system"), ("en", "system information")),
        (("en", "user data"), ("en", "data user")),
        (("en", "attack detection"), ("en", "detection attack")),
        (("en", "gull lamp"), ("en", "lamp gull")),
        (("en", "key encryption"), ("en", "encryption key")),
        (("en", "encrypted data"), ("en", "data encryption")),
        (("en", "user of a service"), ("en", "service of a user")),
        (("fr", "contrôle du système"), ("fr", "système de contrôle")),
        (("fr", "logiciel de test"), ("fr", "test de logiciel")),
        (("de", "Testsoftware"), ("de", "Softwaretest")),
        (("en", "system control"), ("fr", "système de contrôle")),
        (("en", "information system"), ("de", "Systeminformation")),
        (("ru", "система управления"), ("en", "system management")),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn the_same_thing_is_alike_in_whatever_order() {
    for (one, other) in [
        (
            ("en", "security of information"),
            ("en", "information security"),
        ),
        (
            ("fr", "sécurité de l’information"),
            ("en", "information security"),
        ),
        (("en", "management of risks"), ("en", "risk management")),
        (("de", "Netzsicherheit"), ("en", "security of networks")),
        (("fr", "données chiffrées"), ("en", "encrypted data")),
        (("fr", "attaque militaire"), ("hr", "vojni napad")),
        (("fr", "haute disponibilité"), ("fr", "disponibilité haute")),
        (("fr", "libre accès"), ("es", "acceso libre")),
        (("fr", "anti-gull"), ("en", "anti-gulls")),
        (
            ("en", "detection and response"),
            ("en", "response and detection"),
        ),
        (("en", "gull/lamp"), ("en", "lamp/gulls")),
        (
            ("de", "Schutz kritischer Netze"),
            ("en", "protection of critical networks"),
        ),
        (("en", "light a lamp"), ("en", "to light lamps")),
        (
            ("ru", "информационная система"),
            ("en", "information system"),
        ),
        (("ru", "система управления"), ("en", "management system")),
        // Where the head is not known, nothing is told apart.
        (("nl", "grobble zorba"), ("nl", "zorba grobble")),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}
