use super::*;
use crate::compare::add_like_texts;
use crate::model::{
    Bilingual, EntryId, ListId, Origin, PartyCode, Term, TermType, Text, TextKind, Wording,
};

/// An entry of a State with some terms, each with its language before it, and a
/// text in English.
fn entry(state: &str, terms: &[(&str, &str)], text: &str) -> Entry {
    entry_of(state, "one", terms, text)
}

/// The same under a key.
pub(super) fn entry_of(state: &str, key: &str, terms: &[(&str, &str)], text: &str) -> Entry {
    let state: PartyCode = state.parse().unwrap();
    let document: Key = "law".parse().unwrap();
    let term = |(language, text): &(&str, &str)| Term {
        text: (*text).into(),
        language: language.parse().unwrap(),
        term_type: TermType::FullForm,
        status: None,
        wording: Wording::Official,
        document: document.clone(),
    };
    Entry {
        id: EntryId::new(&state, Origin::Compiled, &key.parse().unwrap()),
        list: ListId::compiled(&state),
        state,
        origin: Origin::Compiled,
        terms: terms.iter().map(term).collect(),
        texts: vec![Text {
            kind: TextKind::Definition,
            language: "en".parse().unwrap(),
            text: text.into(),
            wording: Wording::Official,
            document: document.clone(),
            place: None,
            taken_from: None,
            translation_of: None,
            translated_by: None,
        }],
        documents: vec![],
        withdrawn_by: None,
    }
}

fn concept(id: &str, en: &str, fr: &str) -> Concept {
    let name = Bilingual::new(en, fr);
    Concept::new(id.parse().unwrap(), name, "s".parse().unwrap(), None)
}

/// The concepts proposed for an entry, with the reasons.
fn proposed(entry: &Entry, concept: &Concept, linked: &[&Entry]) -> Vec<(Key, Vec<LinkReason>)> {
    let linked = BTreeMap::from([(concept.id.clone(), linked.to_vec())]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [concept], &linked);
    let mut proposed = [(entry, aligner.propose(entry))];
    add_like_texts(&mut proposed, &linked);
    let [(_, proposed)] = proposed;
    let reasons = proposed.into_iter().map(|(id, basis)| match basis {
        LinkBasis::Rule { reasons } => (id, reasons),
        other => panic!("{other:?}"),
    });
    reasons.collect()
}

#[test]
fn all_reasons_are_told_the_plainest_first() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let known = entry(
        "XA",
        &[("de", "Hafenlampe")],
        "a lamp that burns where ships land",
    );
    let new = entry(
        "XB",
        &[
            ("de", "Hafenlampe"),
            ("en", "Harbour lamp"),
            ("fr", "lampes du port"),
        ],
        "a lamp burning where all ships land",
    );
    let found = proposed(&new, &lamp, &[&known]);
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    let same = |term: &str, name: &str, entry: Option<&EntryId>| LinkReason::SameTerm {
        term: term.into(),
        name: Some(name.into()),
        entry: entry.cloned(),
        former: false,
        weight: 100,
    };
    assert_eq!(reasons[0], same("Harbour lamp", "harbour lamp", None));
    assert_eq!(
        reasons[1],
        same("Hafenlampe", "Hafenlampe", Some(&known.id))
    );
    assert!(
        matches!(&reasons[2], LinkReason::LikeTerm { term, weight: 100, .. } if term == "lampes du port"),
        "{reasons:?}"
    );
    let LinkReason::LikeTexts {
        entry,
        words,
        weight,
        ..
    } = &reasons[3]
    else {
        panic!("{reasons:?}");
    };
    assert_eq!(*entry, known.id);
    assert!(words.iter().any(|word| word == "ships") && *weight >= 30);
    assert_eq!(reasons.len(), 4);
}

#[test]
fn the_same_words_are_one_term_in_any_language() {
    let lamp = concept("lamp", "zorba of flarnix", "lampe de port");
    let links = |language, term| proposed(&entry("XB", &[(language, term)], "that"), &lamp, &[]);
    let found = links("hr", "Zorba of Flarnix");
    assert!(
        matches!(&found[0].1[0], LinkReason::SameTerm { weight: 100, .. }),
        "{found:?}"
    );
}

#[test]
fn an_entry_is_no_reason_for_itself() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let entry = entry("XA", &[("en", "night ship")], "a ship that sails at night");
    assert_eq!(proposed(&entry, &lamp, &[&entry]), []);
}

#[test]
fn a_general_word_that_one_state_uses_has_no_full_weight() {
    let weights = |concept: &Concept, term, known: &[&str]| -> Vec<u8> {
        let terms: Vec<_> = known.iter().map(|term| ("en", *term)).collect();
        let known = entry("XA", &terms, "this");
        let new = entry("XB", &[("en", term)], "that");
        let found = proposed(&new, concept, &[&known]);
        let reasons = found.into_iter().flat_map(|(_, reasons)| reasons);
        let weight = |reason| match reason {
            LinkReason::SameTerm { weight, .. } | LinkReason::LikeTerm { weight, .. } => weight,
            LinkReason::LikeTexts { .. } => 0,
        };
        reasons.map(weight).collect()
    };
    // A field is little of a name, a thing is half of it.
    let risk = concept("r", "cyber risk", "cyberrisque");
    assert!(
        weights(&risk, "risk", &["risk"])
            .iter()
            .all(|weight| (70..100).contains(weight))
    );
    assert!(!weights(&risk, "risk", &["risk"]).is_empty());
    let domain = concept("d", "domain name", "nom de domaine");
    assert_eq!(weights(&domain, "domain", &["domain"]), [0; 0]);
    let information = concept("i", "information", "information");
    assert_eq!(
        weights(&information, "data", &["information", "data"]),
        [0; 0]
    );
    // A word of its own, and one that the concept itself has, say all.
    assert_eq!(weights(&domain, "zonelet", &["zonelet"]), [100]);
    assert_eq!(weights(&information, "information", &["data"]), [100]);
}

#[test]
fn a_link_of_less_weight_gives_the_next_no_more() {
    let lamp = concept("lamp", "harbour lamp", "lampe de port");
    let known = entry("XA", &[("en", "zonelet")], "this");
    let linked = BTreeMap::from([(lamp.id.clone(), vec![&known])]);
    for weight in [80, 100] {
        let lexicon = Lexicon::built_in();
        let mut aligner =
            Aligner::weighed(lexicon, [&lamp], &BTreeMap::new(), &linked, &|_, _| weight);
        let found = aligner.propose(&entry("XB", &[("en", "zonelet")], "that"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1.weight(), weight);
    }
}

#[test]
fn a_concepts_own_name_does_not_lead_to_another() {
    let ship = concept("ship", "ship", "navire");
    let own = concept("own-ship", "ship of a State", "navire d’un État");
    // One State files its term under both.
    let filed = entry("XA", &[("en", "ship"), ("de", "Schiff")], "a hull");
    let linked = BTreeMap::from([
        (ship.id.clone(), vec![&filed]),
        (own.id.clone(), vec![&filed]),
    ]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [&ship, &own], &linked);
    let mut found = |terms: &[(&str, &str)]| -> Vec<String> {
        let proposed = aligner.propose(&entry("XB", terms, "a keel")).into_iter();
        proposed.map(|(id, _)| id.to_string()).collect()
    };
    assert_eq!(found(&[("en", "Ship"), ("de", "Schiff")]), ["ship"]);
    // One in brackets is no more.
    let of_port = concept("of-port", "ship (of a port)", "navire (d’un port)");
    let mut aligner = Aligner::new(Lexicon::built_in(), [&of_port, &ship], &BTreeMap::new());
    let bracketed = aligner.propose(&entry("XB", &[("en", "ship")], "a keel"));
    assert_eq!(bracketed.len(), 1);
    assert_eq!(bracketed[0].0, ship.id);
}

#[test]
fn what_a_concept_was_called_before_leads_there_unless_another_is_called_so() {
    let ship = concept("ship", "ship", "navire");
    let other = concept("other", "lamp", "lampe");
    let found = |concepts: &[&Concept], before: [&str; 2], terms: &[(&str, &str)]| {
        let former =
            BTreeMap::from([(ship.id.clone(), vec![Bilingual::new(before[0], before[1])])]);
        let concepts = concepts.iter().copied();
        let lexicon = Lexicon::built_in();
        let linked = BTreeMap::new();
        let mut aligner = Aligner::weighed(lexicon, concepts, &former, &linked, &|_, _| 100);
        let proposed = aligner.propose(&entry("XB", terms, "a keel")).into_iter();
        let reasons = proposed.map(|(id, basis)| match basis {
            LinkBasis::Rule { reasons } => (id.to_string(), reasons),
            other => panic!("{other:?}"),
        });
        reasons.collect::<Vec<_>>()
    };
    let told = found(
        &[&ship, &other],
        ["zorba", "zorbe"],
        &[("en", "Zorba"), ("en", "ship")],
    );
    let is_former = |reason: &LinkReason| match reason {
        LinkReason::SameTerm { former, .. } | LinkReason::LikeTerm { former, .. } => *former,
        LinkReason::LikeTexts { .. } => false,
    };
    assert_eq!(told[0].0, "ship");
    let told: Vec<bool> = told[0].1.iter().map(is_former).collect();
    assert_eq!(told, [false, true], "the name of today first");
    let zorba = &[("en", "zorba")];
    assert_eq!(
        found(&[&ship, &other], ["zorba", "zorbe"], zorba)[0].0,
        "ship"
    );
    // What one concept is called now says more than what another was called.
    let both = found(
        &[&ship, &other],
        ["zorba", "zorbe"],
        &[("en", "zorba"), ("en", "lamp")],
    );
    assert_eq!(both.len(), 1);
    assert_eq!(both[0].0, "other");
    // A name that is another’s now, be it in one language, leads there alone.
    assert_eq!(found(&[&ship, &other], ["zorba", "lampe"], zorba), []);
    let lamp = found(&[&ship, &other], ["lamp", "zorbe"], &[("en", "lamp")]);
    assert_eq!((lamp.len(), lamp[0].0.as_str()), (1, "other"));
}

#[test]
fn a_term_that_is_no_name_is_said_of_all_that_have_it() {
    let (ship, own) = (
        concept("ship", "ship", "navire"),
        concept("own-ship", "ship of a State", "navire d’un État"),
    );
    let filed = entry("XA", &[("de", "Schiff")], "a hull");
    let linked = BTreeMap::from([
        (ship.id.clone(), vec![&filed]),
        (own.id.clone(), vec![&filed]),
    ]);
    let mut aligner = Aligner::new(Lexicon::built_in(), [&ship, &own], &linked);
    let found = aligner.propose(&entry("XB", &[("de", "Schiff")], "a keel"));
    assert_eq!(found.len(), 2);
}

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
        ("protection of gulls", "protection from gulls"),
        ("lamp of a ship", "lamp in ships"),
        ("log", "log in"),
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
    assert_eq!(found("telemetry", "ro", "telemetrie").len(), 1);
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

#[test]
fn a_noun_before_a_genitive_or_after_its_adjectives_is_the_thing() {
    let information = concept("information", "information", "information");
    let security = concept(
        "information-security",
        "information security",
        "sécurité de l’information",
    );
    let mut aligner = Aligner::new(
        Lexicon::built_in(),
        [&information, &security],
        &BTreeMap::new(),
    );
    for (language, term) in [
        ("ru", "информационная безопасность"),
        ("ru", "безопасность информации"),
        ("cs", "informační bezpečnost"),
        ("hr", "informacijska sigurnost"),
        ("pl", "bezpieczeństwo informacji"),
        ("uk", "інформаційна безпека"),
        ("bg", "информационна сигурност"),
        ("ro", "securitatea informației"),
    ] {
        let found = aligner.propose(&entry("XA", &[(language, term)], "this"));
        let found: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(found, ["information-security"], "{term}");
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
fn words_that_the_lexicon_takes_for_one_are_named() {
    let told = |name: &str, language: &str, term: &str| {
        let concept = concept("c", name, name);
        let entry = entry("XA", &[(language, term)], "this");
        let found = proposed(&entry, &concept, &[]);
        let [(_, reasons)] = &found[..] else {
            panic!("{term}: {found:?}");
        };
        let LinkReason::LikeTerm {
            equated, weight, ..
        } = &reasons[0]
        else {
            panic!("{term}: {reasons:?}");
        };
        let equated = equated.as_deref().unwrap().iter();
        let equated = equated.map(|pair| (pair.term.clone(), pair.name.clone(), pair.r#as));
        (equated.collect::<Vec<_>>(), *weight)
    };
    let pair = |term: &str, name: &str, r#as| (term.to_owned(), name.to_owned(), r#as);
    use crate::model::EquatedAs::{Cognate, Field, Meaning};
    let field = (vec![pair("network", "cyber", Field)], 95);
    assert_eq!(told("cyber attack", "en", "network attack"), field);
    assert_eq!(told("cyber attack", "en", "cyber attacks"), (vec![], 100));
    let german = told("cyber attack", "de", "Cyberangriff");
    assert_eq!(german, (vec![pair("angriff", "attack", Meaning)], 100));
    let french = told("network incident", "fr", "incident de réseau");
    assert_eq!(french, (vec![pair("réseau", "network", Meaning)], 100));
    let (equated, weight) = told("network incident", "en", "incident");
    assert!(equated.is_empty() && weight < 95, "{equated:?}");
    let romanian = told("telemetry", "ro", "telemetrie");
    let cognate = pair("telemetrie", "telemetry", Cognate);
    assert_eq!(romanian, (vec![cognate], 85));
}

#[test]
fn what_looks_alike_in_another_language_tells_nothing_beside_a_name_in_its_own() {
    let escalation = concept("c", "escalation", "escalade");
    for (language, term) in [
        ("en", "escalator"),
        ("en", "escalated"),
        ("fr", "escaladeur"),
    ] {
        let entry = entry("XA", &[(language, term)], "this");
        assert_eq!(proposed(&entry, &escalation, &[]), [], "{term}");
    }
    let italian = entry("XA", &[("it", "escalazione")], "this");
    assert_eq!(proposed(&italian, &escalation, &[]).len(), 1);
}

#[test]
fn a_compound_is_one_term_in_one_word_or_with_a_hyphen() {
    for (concept_name, language, term) in [
        ("cyberattaque", "fr", "cyber-attaque"),
        ("cyberattaque", "fr", "Cyber\u{2011}attaques"),
        ("cyber attack", "fr", "cyber-attaque"),
        ("cyberzibeline", "fr", "cyber-zibeline"),
        ("cyber attack", "es", "ciber-ataque"),
        ("cyber attack", "it", "cyber-attacco"),
        ("cyber attack", "ru", "кибер-атака"),
        ("cyberspace", "fr", "espace cybernétique"),
        ("website", "en", "web-site"),
    ] {
        let concept = concept("c", concept_name, concept_name);
        let entry = entry("XA", &[(language, term)], "this");
        assert_eq!(proposed(&entry, &concept, &[]).len(), 1, "{term}");
    }
}

#[test]
fn an_abbreviation_in_the_brackets_of_a_name_leads_to_it() {
    let lamp = concept("lamp", "Harbour lamp point (HLP)", "Point de feu portuaire");
    let short = entry("XA", &[("en", "HLP")], "a made-up lamp");
    let found = proposed(&short, &lamp, &[]);
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    let told = LinkReason::SameTerm {
        term: "HLP".into(),
        name: Some("Harbour lamp point (HLP)".into()),
        entry: None,
        former: false,
        weight: 100,
    };
    assert_eq!(reasons, &[told]);
    let other = concept("port", "Port", "Port");
    let full = entry_of(
        "XB",
        "two",
        &[("fr", "Poste de feu (PDF)")],
        "a made-up post",
    );
    let given = entry("XC", &[("fr", "PDF")], "a made-up post");
    assert_eq!(proposed(&given, &other, &[&full]).len(), 1);
    // Neither a word of the field, nor an abbreviation of something else.
    for name in ["Network (computer)", "Harbour lamp (EU)"] {
        let field = concept("field", name, name);
        for term in ["computer", "EU"] {
            let entry = entry("XA", &[("en", term)], "a made-up thing");
            assert!(proposed(&entry, &field, &[]).is_empty(), "{name}: {term}");
        }
    }
}
