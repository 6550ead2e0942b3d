//! Small words that are shown because they have an opposite.

use super::reach::{alone, labels_of_first};

/// Of texts that differ in one word or phrase alone, that of each.
const APART: [[&str; 5]; 46] = [
    [
        "en",
        "acts before an attack",
        "acts after an attack",
        "before",
        "after",
    ],
    [
        "en",
        "ships above the line",
        "ships below the line",
        "above",
        "below",
    ],
    [
        "en",
        "users over the limit",
        "users under the limit",
        "over",
        "under",
    ],
    [
        "en",
        "lamps inside the port",
        "lamps outside the port",
        "inside",
        "outside",
    ],
    [
        "en",
        "lamps within the port",
        "lamps outside the port",
        "within",
        "outside",
    ],
    [
        "en",
        "lamps stored until night",
        "lamps stored since night",
        "until",
        "since",
    ],
    [
        "en",
        "more secure lamps",
        "less secure lamps",
        "more",
        "less",
    ],
    [
        "en",
        "the most secure lamps",
        "the least secure lamps",
        "most",
        "least",
    ],
    ["en", "all lamps", "some lamps", "all", "some"],
    [
        "en",
        "the same lamps",
        "different lamps",
        "same",
        "different",
    ],
    [
        "en",
        "acts during the night",
        "acts outside the night",
        "during",
        "outside",
    ],
    [
        "en",
        "at most five lamps",
        "at least five lamps",
        "at most",
        "at least",
    ],
    [
        "en",
        "at the most a lamp",
        "at least a lamp",
        "at the most",
        "at least",
    ],
    ["en", "lit on 5 May", "lit on 5 March", "May", "March"],
    [
        "fr",
        "des actes avant une attaque",
        "des actes après une attaque",
        "avant",
        "après",
    ],
    [
        "fr",
        "des lampes plus sûres",
        "des lampes moins sûres",
        "plus",
        "moins",
    ],
    [
        "fr",
        "toutes les lampes",
        "certaines lampes",
        "toutes",
        "certaines",
    ],
    [
        "fr",
        "une lampe près du port",
        "une lampe loin du port",
        "près",
        "loin",
    ],
    [
        "fr",
        "pendant la nuit",
        "hors de la nuit",
        "pendant",
        "hors",
    ],
    ["fr", "dès la nuit", "jusqu’à la nuit", "dès", "jusqu"],
    [
        "fr",
        "au plus cinq lampes",
        "au moins cinq lampes",
        "au plus",
        "au moins",
    ],
    [
        "fr",
        "cinq lampes au plus",
        "cinq lampes au moins",
        "au plus",
        "au moins",
    ],
    [
        "de",
        "Taten vor dem Angriff",
        "Taten nach dem Angriff",
        "vor",
        "nach",
    ],
    [
        "de",
        "Lampen innerhalb des Hafens",
        "Lampen außerhalb des Hafens",
        "innerhalb",
        "außerhalb",
    ],
    ["de", "bis zur Nacht", "seit der Nacht", "bis", "seit"],
    ["de", "alle Lampen", "einige Lampen", "alle", "einige"],
    [
        "de",
        "gemäß der Regel",
        "entgegen der Regel",
        "gemäß",
        "entgegen",
    ],
    ["de", "wegen der Nacht", "trotz der Nacht", "wegen", "trotz"],
    [
        "de",
        "höchstens fünf Lampen",
        "mindestens fünf Lampen",
        "höchstens",
        "mindestens",
    ],
    [
        "it",
        "atti prima del buio",
        "atti dopo il buio",
        "prima",
        "dopo",
    ],
    [
        "it",
        "lampade più sicure",
        "lampade meno sicure",
        "più",
        "meno",
    ],
    [
        "it",
        "tutte le lampade",
        "alcune lampade",
        "tutte",
        "alcune",
    ],
    [
        "it",
        "al più cinque lampade",
        "almeno cinque lampade",
        "al più",
        "almeno",
    ],
    [
        "it",
        "come massimo cinque",
        "come minimo cinque",
        "come massimo",
        "come minimo",
    ],
    [
        "es",
        "actos antes del ataque",
        "actos después del ataque",
        "antes",
        "después",
    ],
    ["es", "desde la noche", "hasta la noche", "desde", "hasta"],
    [
        "es",
        "lámparas más seguras",
        "lámparas menos seguras",
        "más",
        "menos",
    ],
    [
        "es",
        "todas las lámparas",
        "algunas lámparas",
        "todas",
        "algunas",
    ],
    [
        "es",
        "como máximo cinco",
        "como mínimo cinco",
        "como máximo",
        "como mínimo",
    ],
    [
        "es",
        "a lo sumo cinco lámparas",
        "al menos cinco lámparas",
        "a lo sumo",
        "al menos",
    ],
    [
        "ru",
        "действия до атаки",
        "действия после атаки",
        "до",
        "после",
    ],
    ["ru", "лампа над портом", "лампа под портом", "над", "под"],
    [
        "ru",
        "более надежная лампа",
        "менее надежная лампа",
        "более",
        "менее",
    ],
    ["ru", "все лампы", "некоторые лампы", "все", "некоторые"],
    [
        "ru",
        "как минимум пять ламп",
        "как максимум пять ламп",
        "как минимум",
        "как максимум",
    ],
    [
        "ru",
        "по меньшей мере пять",
        "по большей мере пять",
        "по меньшей мере",
        "по большей мере",
    ],
];

/// The same where one of two mostly joins, and the other alone is shown.
const SHOWN_ALONE: [[&str; 4]; 7] = [
    ["en", "acts against a State", "acts with a State", "against"],
    ["en", "lamps switched off", "lamps switched on", "off"],
    [
        "fr",
        "un acte contre un État",
        "un acte avec un État",
        "contre",
    ],
    [
        "fr",
        "un bruit sous le pont",
        "un bruit sur le pont",
        "sous",
    ],
    [
        "de",
        "Taten gegen einen Staat",
        "Taten mit einem Staat",
        "gegen",
    ],
    [
        "es",
        "actos contra un Estado",
        "actos con un Estado",
        "contra",
    ],
    [
        "it",
        "atti contro uno Stato",
        "atti con uno Stato",
        "contro",
    ],
];

/// Whether two texts have an element of this label in common.
fn share(language: &str, one: &str, other: &str, label: &str) -> bool {
    let elements = alone(language, one, other).elements.into_iter();
    let mut shared = elements.filter(|element| element.texts.len() > 1);
    shared.any(|element| element.label == label)
}

fn shows(labels: &[String], wanted: &str) -> bool {
    labels
        .iter()
        .any(|label| label.eq_ignore_ascii_case(wanted))
}

#[test]
fn texts_that_differ_in_a_small_word_never_share_all_elements() {
    for [language, one, other, of_one, of_other] in APART {
        let own = labels_of_first(language, one, other);
        assert!(shows(&own, of_one), "{one}: {own:?}");
        let others = labels_of_first(language, other, one);
        assert!(shows(&others, of_other), "{other}: {others:?}");
    }
    for [language, one, other, word] in SHOWN_ALONE {
        let own = labels_of_first(language, one, other);
        assert!(shows(&own, word), "{one}: {own:?}");
    }
}

#[test]
fn small_words_are_the_same_in_all_their_forms() {
    for (language, one, other, shared) in [
        ("fr", "tous les feux", "toutes les lampes", "tous"),
        ("de", "alle Lampen", "aller Schiffe", "alle"),
        ("it", "tutti i fari", "tutte le lampade", "tutti"),
        ("es", "todos los faros", "todas las lámparas", "todos"),
        ("ru", "все лампы", "всех портов", "все"),
        ("en", "at most two", "at the most three", "at most"),
        ("fr", "au plus deux", "tout au plus trois", "au plus"),
    ] {
        assert!(share(language, one, other, shared), "{one}");
    }
    assert!(!share(
        "fr",
        "au plus haut feu",
        "au plus deux feux",
        "au plus"
    ));
    assert!(!share(
        "en",
        "at most ports",
        "at most two ports",
        "at most"
    ));
}

#[test]
fn a_denial_passes_over_a_small_word() {
    for (language, one, other, label) in [
        (
            "en",
            "not after the attack",
            "after the attack",
            "not … attack",
        ),
        ("en", "no more lamps", "more lamps", "no … lamps"),
        (
            "fr",
            "sans tous les feux",
            "avec tous les feux",
            "sans … feux",
        ),
        (
            "de",
            "ohne alle Lampen",
            "mit allen Lampen",
            "ohne … lampen",
        ),
    ] {
        let labels = labels_of_first(language, one, other);
        assert!(shows(&labels, label), "{one}: {labels:?}");
    }
    let after = labels_of_first("en", "no access after the night", "access after the night");
    assert_eq!(after, ["no access"]);
    let all = labels_of_first("en", "all requesting States", "all requested States");
    assert_eq!(all, ["requesting"]);
}

#[test]
fn what_a_denied_adverb_is_said_of_is_not_shared() {
    for (language, one, other, label) in [
        (
            "en",
            "does not adequately protect lamps",
            "protect lamps",
            "protect",
        ),
        (
            "en",
            "not publicly available lamps",
            "available lamps",
            "available",
        ),
        (
            "fr",
            "n’est pas suffisamment protégé",
            "est protégé",
            "protégé",
        ),
        ("it", "non adeguatamente protetta", "è protetta", "protetta"),
        (
            "es",
            "no suficientemente protegida",
            "es protegida",
            "protegida",
        ),
    ] {
        assert!(!share(language, one, other, label), "{one}");
    }
}

#[test]
fn a_denied_verb_is_told_apart_from_what_it_acts_upon() {
    let (one, other) = ("does not protect networks", "protects networks");
    assert_eq!(labels_of_first("en", one, other), ["not protect"]);
    assert_eq!(labels_of_first("en", other, one), ["protects"]);
    assert!(share("en", one, other, "networks"));
}

#[test]
fn likeness_is_not_whole_where_one_does_what_is_done_to_the_other() {
    for (language, one, other) in [
        (
            "en",
            "the State attacks users",
            "the State is attacked by users",
        ),
        (
            "fr",
            "l’État attaque l’usager",
            "l’État est attaqué par l’usager",
        ),
        (
            "de",
            "der Staat schützt Häfen",
            "der Staat wird von Häfen geschützt",
        ),
        (
            "it",
            "lo Stato attacca utenti",
            "lo Stato è attaccato da utenti",
        ),
        (
            "es",
            "el Estado ataca usuarios",
            "el Estado es atacado por usuarios",
        ),
    ] {
        let found = alone(language, one, other);
        assert!(found.likeness[0][1] < 1.0, "{one}");
        assert!(found.groups.is_empty(), "{one}");
    }
}
