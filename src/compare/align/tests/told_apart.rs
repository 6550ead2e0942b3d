use super::*;

#[test]
fn terms_that_say_the_contrary_are_not_alike() {
    for (language, one, other) in [
        ("fr", "accès autorisé", "accès non autorisé"),
        ("fr", "acteur étatique", "acteur non étatique"),
        ("fr", "bateau armé", "bateau non-armé"),
        ("fr", "répudiation", "non-répudiation"),
        ("fr", "lampe avec clé", "lampe sans clé"),
        (
            "fr",
            "trafic du client vers le serveur",
            "trafic du serveur vers le client",
        ),
        ("fr", "attaque par un État", "attaque sur un État"),
        ("fr", "signal à l’étranger", "signal de l’étranger"),
        ("es", "lámpara al exterior", "lámpara del exterior"),
        ("en", "trusted boat", "not trusted boat"),
        ("en", "applicable", "not applicable"),
        ("en", "lone zone", "no-lone zone"),
        ("en", "lamp with key", "lamp without key"),
        ("en", "lamp key", "lamp without a key"),
        ("en", "traffic from server", "traffic to the server"),
        ("en", "attack by a State", "attack on a State"),
        (
            "en",
            "long red lamp with trusted key of ships",
            "long red lamp with not trusted key of ships",
        ),
        ("fr", "trafic entre réseaux", "trafic vers les réseaux"),
        ("en", "time between faults", "time to fault"),
        ("en", "care during storms", "care after storms"),
        ("en", "off-line", "on-line"),
        ("en", "off line", "on line"),
        ("en", "log out", "log in"),
        ("en", "lamp out of the harbour", "lamp in the harbour"),
        ("en", "gull out of flight", "gull in flight"),
        ("en", "convention with XA", "convention against XA"),
        ("de", "Lampe mit Möwen", "Lampe gegen Möwen"),
        ("es", "lámpara con gaviotas", "lámpara contra gaviotas"),
        ("en", "ringing gull", "ringed gulls"),
        ("en", "requesting State", "requested State"),
        ("en", "lamp (harbour)", "lamp (tower)"),
        ("fr", "lampe (classée)", "lampe (portuaire)"),
        ("de", "autorisierte Lampe", "nicht autorisierte Lampe"),
        ("de", "Lampe mit Draht", "Lampe ohne Draht"),
        ("ru", "разрешённая лампа", "не разрешённая лампа"),
        ("es", "acceso autorizado", "acceso no autorizado"),
        ("it", "rete sicura", "rete non sicura"),
    ] {
        let of = |state, term| entry(state, &[(language, term)], "");
        let (one, other) = (of("XA", one), of("XB", other));
        let lamp = concept("thing", "made-up thing", "chose inventée");
        for (known, new) in [(&one, &other), (&other, &one)] {
            assert_eq!(proposed(new, &lamp, &[known]), [], "{language}");
        }
        let found = groups(&[&one, &other], Lexicon::built_in());
        assert_eq!(found.len(), 2, "{:?}", found[0].reasons);
    }
}

#[test]
fn terms_that_are_joined_otherwise_are_not_told_to_be_the_same() {
    let weight = |name: &str, language: &str, term: &str| {
        let concept = concept("c", name, "chose inventée");
        let found = proposed(&entry("XA", &[(language, term)], "this"), &concept, &[]);
        match &found[..] {
            [(_, reasons)] => match &reasons[0] {
                LinkReason::LikeTerm { weight, .. } => *weight,
                other => panic!("{term}: {other:?}"),
            },
            _ => panic!("{term}: {found:?}"),
        }
    };
    for (name, term) in [
        ("signal of gulls", "signal from gulls"),
        ("personal lamps", "all personal lamps"),
        ("harbour lamp", "other harbour lamps"),
        ("harbour lamp", "same harbour lamp"),
        ("lamp of a ship", "lamp in ships"),
        ("dataset", "dataset (classified)"),
    ] {
        assert_eq!(weight(name, "en", term), 90, "{term}");
        assert_eq!(weight(term, "en", name), 90, "{name}");
    }
    for (name, term) in [
        ("safety of gulls", "safety for a gull"),
        ("gull data", "data on gulls"),
        ("lamp in harbours", "lamps within the harbour"),
        ("light a lamp", "to light lamps"),
        ("harbour lamp", "harbour lamp (HL)"),
        ("harbour lamp", "harbour lamp(s)"),
    ] {
        assert_eq!(weight(name, "en", term), 100, "{term}");
    }
}

#[test]
fn what_is_done_with_a_thing_is_not_told_to_be_the_thing() {
    for (name, term) in [
        ("host", "hosting"),
        ("image", "imaging"),
        ("banks", "banking"),
        ("market", "marketing"),
        ("train", "training"),
        ("log", "logging"),
        ("gull name", "naming of gulls"),
        ("web host", "web hosting"),
        ("domain name", "domain naming"),
    ] {
        for (known, new) in [(name, term), (term, name)] {
            let weight = weight_of(("en", known), ("en", new));
            assert!(
                weight <= Some(90) && weight >= Some(70),
                "{new}: {weight:?}"
            );
        }
    }
    for (name, term) in [
        ("hosting", "Hostings"),
        ("gull training", "training of gulls"),
        ("encrypt", "encryption"),
        ("decryption", "decrypt"),
        ("penetration test", "penetration testing"),
    ] {
        assert_eq!(weight_of(("en", name), ("en", term)), Some(100), "{term}");
    }
}

#[test]
fn what_a_term_has_to_say_is_not_read_into_one_that_does_not_say_it() {
    let weight = |name: &str, language: &str, term: &str| {
        let known = entry("XB", &[(language, name)], "");
        let concept = concept("c", "made-up thing", "chose inventée");
        let found = proposed(&entry("XA", &[(language, term)], ""), &concept, &[&known]);
        found.first().map(|(_, reasons)| match &reasons[0] {
            LinkReason::LikeTerm { weight, .. } => *weight,
            other => panic!("{term}: {other:?}"),
        })
    };
    for (language, name, term) in [
        ("fr", "trafic entre réseaux", "trafic réseau"),
        ("fr", "treillis sous réseau", "treillis réseau"),
        ("en", "traffic between networks", "network traffic"),
        ("en", "recovery after incidents", "incident recovery"),
        ("de", "Angriff zwischen Netzen", "Netzangriff"),
    ] {
        assert_eq!(weight(name, language, term), Some(90), "{term}");
        assert_eq!(weight(term, language, name), Some(90), "{name}");
    }
    assert_eq!(
        weight("trafic entre réseaux", "fr", "trafic entre des réseaux"),
        Some(100)
    );
}

#[test]
fn how_many_there_are_tells_terms_apart() {
    for (language, one, other) in [
        (
            "fr",
            "authentification à un facteur",
            "authentification à deux facteurs",
        ),
        ("fr", "lanterne à facteurs", "lanterne à deux facteurs"),
        ("fr", "porte de cuivre un", "porte de cuivre deux"),
        ("fr", "station relais un", "station relais"),
        ("fr", "station relais", "station relais deux"),
        ("es", "farol con una mecha", "farol con dos mechas"),
        (
            "en",
            "one-factor authentication",
            "two-factor authentication",
        ),
        (
            "en",
            "two-factor authentication",
            "three-factor authentication",
        ),
        ("de", "Lampe mit zwei Dochten", "Lampe mit Docht"),
    ] {
        assert!(!are_one((language, one), (language, other)), "{one}");
    }
    for (one, other) in [
        (
            ("fr", "authentification à deux facteurs"),
            ("en", "two-factor authentication"),
        ),
        (
            ("de", "Zwei-Faktor-Authentifizierung"),
            ("en", "two-factor authentication"),
        ),
        (
            ("es", "autenticación de dos factores"),
            ("it", "autenticazione a due fattori"),
        ),
        (
            ("de", "Leuchte mit Docht"),
            ("de", "Leuchte mit einem Docht"),
        ),
        (
            ("en", "2-factor authentication"),
            ("en", "two-factor authentication"),
        ),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_protects_a_thing_is_not_what_protects_from_it() {
    for (language, term) in [
        ("en", "protection from data"),
        ("en", "protection against data"),
        ("fr", "protection contre les données"),
        ("de", "Schutz vor Daten"),
        ("it", "protezione dai dati"),
        ("es", "protección contra los datos"),
        ("ru", "защита от данных"),
    ] {
        let concept = concept("c", "protection of data", "protection des données");
        let found = proposed(&entry("XA", &[(language, term)], ""), &concept, &[]);
        assert_eq!(found, [], "{term}");
    }
    for (one, other) in [
        (
            ("en", "protection against attacks"),
            ("de", "Schutz vor Angriffen"),
        ),
        (("en", "protection of data"), ("ru", "защита данных")),
        (("en", "data protection"), ("fr", "protection des données")),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn terms_of_two_languages_that_are_joined_otherwise_are_not_told_to_be_the_same() {
    let weight = |language: &str, term: &str| {
        let concept = concept("c", "threat of networks", "menace des réseaux");
        let found = proposed(&entry("XA", &[(language, term)], ""), &concept, &[]);
        match &found[..] {
            [(_, reasons)] => match &reasons[0] {
                LinkReason::LikeTerm { weight, .. } => *weight,
                other => panic!("{term}: {other:?}"),
            },
            _ => panic!("{term}: {found:?}"),
        }
    };
    for (language, term) in [
        ("es", "amenaza desde redes"),
        ("de", "Bedrohung aus Netzen"),
        ("ru", "угроза из сетей"),
        ("fr", "autres menaces des réseaux"),
    ] {
        assert_eq!(weight(language, term), 90, "{term}");
    }
    assert_eq!(weight("es", "amenaza de redes"), 100);
    let concept = concept("c", "made-up thing", "chose inventée");
    let known = entry("XB", &[("ru", "охрана лампы")], "");
    let found = proposed(
        &entry("XA", &[("ru", "охрана от лампы")], ""),
        &concept,
        &[&known],
    );
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    let LinkReason::LikeTerm { weight, .. } = &reasons[0] else {
        panic!("{reasons:?}");
    };
    assert_eq!(*weight, 90);
}

#[test]
fn words_of_one_language_that_only_look_alike_are_others() {
    let found = |name: &str, language: &str, term: &str| {
        let concept = concept("c", name, "chose inventée");
        proposed(&entry("XA", &[(language, term)], "this"), &concept, &[])
    };
    for (name, term) in [
        ("contact", "contract"),
        ("modem", "model"),
        ("gullet", "gullen"),
    ] {
        assert_eq!(found(name, "en", term), [], "{term}");
    }
    assert_eq!(found("code in C", "en", "code in C++"), []);
    assert_eq!(found("sonar", "en", "sonar++"), []);
    assert_eq!(found("code in C++", "en", "Codes in C++").len(), 1);
    assert_eq!(found("barometry", "ro", "barometrie").len(), 1);
    let of = |state, term| entry(state, &[("hr", term)], "");
    let (one, other) = (of("XA", "svjetiljka"), of("XB", "svjetiljke"));
    assert_eq!(groups(&[&one, &other], Lexicon::built_in()).len(), 1);
}

#[test]
fn terms_that_deny_the_same_are_alike() {
    for (one, other) in [
        (
            ("en", "non-state attacker"),
            ("fr", "attaquants non étatiques"),
        ),
        (("en", "attack on a State"), ("en", "attacks on States")),
        (("fr", "accès non autorisé"), ("fr", "accès non-autorisés")),
        (("en", "access to data"), ("en", "data access")),
        (("en", "safety of gulls"), ("en", "safety for gulls")),
        (("en", "attack against gulls"), ("en", "attack on a gull")),
        (("en", "lamp (of harbours)"), ("en", "lamps (harbour)")),
        (("en", "attack on a State"), ("de", "Angriff auf Staaten")),
    ] {
        let (one, other) = (entry("XA", &[one], ""), entry("XB", &[other], ""));
        let found = groups(&[&one, &other], Lexicon::built_in());
        assert_eq!(found.len(), 1, "{:?}", one.terms);
    }
}

/// In whatever language, by a word of its own or by a beginning.
#[test]
fn words_that_deny_the_same_are_the_same() {
    for (one, other) in [
        (("en", "illegal commerce"), ("fr", "commerce illégal")),
        (("en", "illegal content"), ("fr", "contenu illégal")),
        (("en", "illegal content"), ("it", "contenuto illegale")),
        (("en", "illegal content"), ("es", "contenidos ilegales")),
        (("en", "illegal content"), ("ru", "незаконный контент")),
        (("en", "illegal activity"), ("fr", "activité illégale")),
        (
            ("en", "unauthorised access"),
            ("en", "access not authorized"),
        ),
        (("en", "unauthorised access"), ("fr", "accès non autorisés")),
        (
            ("en", "unauthorised access"),
            ("it", "accesso non autorizzato"),
        ),
        (("en", "unauthorized access"), ("de", "unbefugter Zugriff")),
        (
            ("en", "unauthorised access"),
            ("de", "nicht autorisierter Zugang"),
        ),
        (
            ("en", "unauthorised access"),
            ("ru", "несанкционированный доступ"),
        ),
        (("en", "unauthorised access"), ("ro", "acces neautorizat")),
        (
            ("en", "unauthorised disclosure"),
            ("fr", "divulgation non autorisée"),
        ),
        (
            ("en", "unauthorised modification"),
            ("fr", "modification non autorisée"),
        ),
        (
            ("en", "unstructured data"),
            ("fr", "données non structurées"),
        ),
        (
            ("de", "nicht strukturierte Daten"),
            ("de", "unstrukturierte Daten"),
        ),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_a_word_denies_by_its_beginning_is_its_contrary() {
    for (one, other) in [
        (("en", "illegal content"), ("fr", "contenu légal")),
        (("en", "legal content"), ("it", "contenuti illegali")),
        (("en", "unauthorised access"), ("en", "authorised access")),
        (("en", "unauthorised access"), ("fr", "accès autorisé")),
        (("de", "unbefugter Zugriff"), ("de", "befugter Zugriff")),
        (
            ("ru", "несанкционированный доступ"),
            ("ru", "санкционированный доступ"),
        ),
        (("en", "structured data"), ("en", "unstructured data")),
        (("en", "unsolicited lamp"), ("en", "solicited lamp")),
        (
            ("en", "not unauthorised access"),
            ("fr", "accès non autorisé"),
        ),
        // Not what only begins so.
        (("en", "in-service test"), ("fr", "test sans service")),
        (("en", "unified lamp"), ("en", "not ified lamp")),
        (("en", "underlined lamp"), ("en", "not derlined lamp")),
        (
            ("pl", "niebezpieczeństwo lampy"),
            ("en", "lamp without security"),
        ),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn words_of_one_stem_are_not_the_same_words() {
    for (name, term) in [
        ("authentication", "authenticity"),
        ("integrity", "integration"),
        ("integrity", "integral"),
        ("availability", "access"),
        ("cyber crime", "cyber offence"),
    ] {
        let concept = concept("c", name, name);
        let entry = entry("XA", &[("en", term)], "this");
        assert_eq!(proposed(&entry, &concept, &[]), [], "{term}");
    }
    let lamp = concept("lamp", "resiliency lamp", "lampe");
    let like = proposed(&entry("XA", &[("en", "resilient lampion")], ""), &lamp, &[]);
    assert_eq!(like, [], "two words that only look alike");
    let zonelet = concept("zonelet", "zonelation", "zonelation");
    let found = proposed(&entry("XA", &[("en", "zonelative")], ""), &zonelet, &[]);
    let weight = |reason: &LinkReason| match reason {
        LinkReason::LikeTerm { weight, .. } => *weight,
        other => panic!("{other:?}"),
    };
    assert!(
        found
            .iter()
            .flat_map(|(_, why)| why)
            .all(|why| weight(why) < 100)
    );
    let plural = proposed(&entry("XA", &[("en", "zonelations")], ""), &zonelet, &[]);
    assert_eq!(weight(&plural[0].1[0]), 100);
}

#[test]
fn a_name_that_says_more_in_brackets_gives_way_to_one_that_does_not() {
    let plain = concept("plain", "risk management", "gestion des risques");
    let wider = concept(
        "wider",
        "risk management (of a port)",
        "gestion des risques (d’un port)",
    );
    let mut aligner = Aligner::new(Lexicon::built_in(), [&plain, &wider], &BTreeMap::new());
    let german = entry("XA", &[("de", "Risikomanagement")], "a made-up thing");
    let found = aligner.propose(&german);
    let found: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(found, ["plain"]);
}

#[test]
fn false_friends_are_other_words() {
    for (one, other) in [
        (("en", "gull library"), ("fr", "librairie de mouettes")),
        (("en", "library"), ("fr", "librairies")),
        (("en", "fabric"), ("fr", "fabrique")),
        (("en", "deception"), ("fr", "déception")),
        (("fr", "déception"), ("en", "deceptions")),
        (("en", "compromise"), ("fr", "compromis")),
        (("en", "security"), ("en", "securities")),
        (("en", "securities"), ("fr", "sécurité")),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_is_looser_than_two_contraries_leads_from_one_to_neither() {
    for (held, bare, contrary) in [
        (
            ("en", "traffic to networks"),
            ("en", "network traffic"),
            ("en", "traffic from networks"),
        ),
        (
            ("en", "traffic to networks"),
            ("en", "network traffic"),
            ("es", "tráfico desde redes"),
        ),
        (
            ("en", "authorised access to red harbour lamps"),
            ("en", "access to red harbour lamps"),
            ("en", "unauthorised access to red harbour lamps"),
        ),
    ] {
        let concept = concept("c", "made-up thing", "chose inventée");
        let (held, bare) = (entry("XA", &[held], ""), entry("XB", &[bare], ""));
        assert_eq!(proposed(&bare, &concept, &[&held]).len(), 1, "{bare:?}");
        let contrary = entry("XC", &[contrary], "");
        assert_eq!(proposed(&contrary, &concept, &[&bare]).len(), 1);
        assert_eq!(proposed(&contrary, &concept, &[&held, &bare]), []);
        // What is called the same by another stays.
        let again = entry_of("XD", "again", &[("en", "traffic to the network")], "");
        if contrary.terms[0].text.starts_with("traffic") {
            assert_eq!(proposed(&again, &concept, &[&held, &bare]).len(), 1);
        }
    }
}

#[test]
fn where_a_thing_is_is_not_where_it_comes_from() {
    for (one, other) in [
        (("de", "Angriff aus Netzen"), ("de", "Angriff in Netzen")),
        (("en", "attack from networks"), ("en", "attack in networks")),
        (
            ("fr", "trafic hors du réseau"),
            ("fr", "trafic vers le réseau"),
        ),
        (
            ("it", "traffico fuori dalla rete"),
            ("it", "traffico verso la rete"),
        ),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
    for (one, other) in [
        (("en", "attack from networks"), ("en", "attack by networks")),
        (
            ("fr", "analyse avant l’incident"),
            ("en", "analysis before the incident"),
        ),
        (
            ("it", "analisi dopo l’incidente"),
            ("ru", "анализ после инцидента"),
        ),
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_protects_from_a_thing_protects_against_it() {
    for (language, one, other) in [
        (
            "en",
            "protection from attacks",
            "protection against attacks",
        ),
        (
            "en",
            "defence of ships from attacks",
            "defence of ships against attacks",
        ),
        (
            "it",
            "protezione da attacchi",
            "protezione contro gli attacchi",
        ),
    ] {
        let of = |state, term| entry(state, &[(language, term)], "");
        let found = groups(&[&of("XA", one), &of("XB", other)], Lexicon::built_in());
        assert_eq!(found.len(), 1, "{one}");
    }
}
