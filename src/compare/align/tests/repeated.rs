use super::*;

#[test]
fn a_thing_made_of_things_of_its_kind_is_another() {
    for (language, one, other) in [
        ("en", "system of systems", "system"),
        ("en", "systems of systems", "systems"),
        ("en", "peer-to-peer", "peer"),
        ("en", "peer-to-peer lamp", "peer lamp"),
        ("en", "network of networks", "network"),
        ("en", "network of computer networks", "computer network"),
        ("en", "information about information", "information"),
        ("en", "care for systems of systems", "care for systems"),
        ("fr", "réseau des réseaux", "réseau"),
        ("fr", "réseau de mouettes de réseaux", "réseau de mouettes"),
        ("de", "Netz der Netze", "Netz"),
        ("it", "rete di reti", "rete"),
        ("es", "red de redes", "red"),
        ("ru", "сеть сетей", "сеть"),
        ("ru", "лампа ламп", "лампа"),
        ("hr", "svjetiljka svjetiljki", "svjetiljka"),
        ("hu", "hálózatok hálózata", "hálózat"),
    ] {
        assert!(!are_one((language, one), (language, other)), "{one}");
    }
}

#[test]
fn things_made_of_things_of_their_kind_are_alike() {
    for (one, other) in [
        (("en", "system of systems"), ("en", "systems of systems")),
        (("en", "system of systems"), ("fr", "système de systèmes")),
        (("en", "network of networks"), ("de", "Netz der Netze")),
        (("en", "network of networks"), ("ru", "сеть сетей")),
        (("en", "network of networks"), ("pl", "sieć sieci")),
        (("en", "peer-to-peer lamp"), ("en", "peer-to-peer lamps")),
        // A word that is said again of the next thing in a list.
        (
            ("en", "security of lamps and security of ships"),
            ("en", "security of lamps and ships"),
        ),
        (
            ("en", "information security of information systems"),
            ("en", "security of information systems"),
        ),
        (
            ("fr", "sécurité de l’information des systèmes d’information"),
            ("fr", "sécurité des systèmes d’information"),
        ),
    ] {
        // A concept that is called otherwise tells nothing of `system`, which is a general word.
        let (one, other) = (entry("XA", &[one], ""), entry("XB", &[other], ""));
        let found = groups(&[&one, &other], Lexicon::built_in());
        assert_eq!(found.len(), 1, "{:?} {:?}", one.terms, other.terms);
    }
}
