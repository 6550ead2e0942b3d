//! Texts that differ in few words, of which each tells them apart.

mod affixes;
mod denials;
mod exceptions;
mod meanings;
mod opposites;
mod order;
mod places;
mod reach;
mod roles;
mod small_words;
mod voices;

use super::*;

/// So much follows in both texts that few words are few among all.
const ENGLISH: &str = "in the lamps and the lit lights of a harbour which burn at night for ships \
    that come in by sea and go out again with the tide before the morning watch has ended";
const FRENCH: &str = "dans les lampes et les feux allumés d’un port qui brûlent la nuit pour des \
    navires qui viennent par la mer et repartent avec la marée avant la fin du quart du matin";

/// What two States share that say something different before the same words.
fn compared(language: &str, one: &str, other: &str) -> Shared {
    let tail = if language == "fr" { FRENCH } else { ENGLISH };
    let texts = [one, other].map(|text| format!("{text} {tail}"));
    let entry: EntryId = "xa.compiled.one".parse().unwrap();
    let codes: Vec<PartyCode> = ["XA", "XB"].map(|code| code.parse().unwrap()).into();
    let stated = texts.iter().zip(&codes).map(|(text, party)| Stated {
        entry: &entry,
        party,
        kind: PartyKind::State,
        wording: Wording::Official,
        text,
    });
    let stated: Vec<Stated<'_>> = stated.collect();
    shared(&stated, Analysis::of(language))
}

fn are_told_apart(cases: &[(&str, &str, &str)]) {
    for (language, one, other) in cases {
        let same = compared(language, one, one);
        assert_eq!(same.groups.len(), 1, "{one}");
        for (one, other) in [(one, other), (other, one)] {
            let found = compared(language, one, other);
            assert!(found.groups.is_empty(), "{one} | {other}");
            assert!(found.likeness[0][1] < 1.0, "{one} | {other}");
        }
    }
}

fn are_grouped(cases: &[(&str, &str, &str)]) {
    for (language, one, other) in cases {
        let found = compared(language, one, other);
        assert_eq!(found.groups.len(), 1, "{one} | {other}");
    }
}

/// Whether an element of both has a word of only one of them.
fn has_in_common(language: &str, one: &str, other: &str, label: &str) -> bool {
    let found = compared(language, one, other);
    let mut both = found
        .elements
        .iter()
        .filter(|element| element.texts.len() > 1);
    both.any(|element| element.label.split(' ').any(|word| word == label))
}

#[test]
fn a_denial_written_apart_tells_texts_apart() {
    let cases = [
        (
            "en",
            "Non public information held",
            "Public information held",
            "public",
        ),
        ("en", "non–state actors", "state actors", "state"),
        ("en", "non - state actors", "state actors", "state"),
        (
            "en",
            "un-authorised access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "un\u{2011}authorised access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "un- authorised access",
            "authorised access",
            "authorised",
        ),
        ("en", "il-legal access", "legal access", "legal"),
        ("en", "in-secure access", "secure access", "secure"),
        ("fr", "accès non- autorisé", "accès autorisé", "autorisé"),
        ("fr", "accès non – autorisé", "accès autorisé", "autorisé"),
        (
            "en",
            "un-\nauthorised access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "in-\nformation of lamps",
            "formation of lamps",
            "formation",
        ),
    ];
    are_told_apart(&cases.map(|(language, one, other, _)| (language, one, other)));
    for (language, one, other, label) in cases {
        assert!(!has_in_common(language, one, other, label), "{one}");
    }
    are_grouped(&[
        ("en", "un-authorised access", "unauthorised access"),
        ("en", "in-\nformation of lamps", "information of lamps"),
        ("fr", "accès non autorisé", "accès non – autorisé"),
    ]);
    assert!(has_in_common(
        "en",
        "in-\nformation kept",
        "information lost",
        "in-\nformation"
    ));
}

/// The elements that one text alone has, of two that States compare.
fn alone(language: &str, one: &str, other: &str) -> Vec<String> {
    let elements = compared(language, one, other).elements.into_iter();
    let alone = elements.filter(|element| element.texts.len() == 1);
    alone.map(|element| element.label.into()).collect()
}

#[test]
fn abbreviations_with_points_and_signs_are_words() {
    for (language, one, other, expected) in [
        (
            "en",
            "ports of the U.S.",
            "ports of the U.K.",
            ["U.K.", "U.S."],
        ),
        (
            "en",
            "ports of the E.U.",
            "ports of the U.N.",
            ["E.U.", "U.N."],
        ),
        (
            "fr",
            "ports de l’O.N.U.",
            "ports de l’U.E.",
            ["O.N.U.", "U.E."],
        ),
        (
            "de",
            "Lampen der U.S.A.",
            "Lampen der U.N.O.",
            ["U.N.O.", "U.S.A."],
        ),
        (
            "en",
            "kept in C++ for ships",
            "kept in C# for ships",
            ["C#", "C++"],
        ),
        ("en", "a disk set R/W", "a disk set R/O", ["R/O", "R/W"]),
    ] {
        assert_eq!(alone(language, one, other), expected, "{one}");
    }
    for (language, one, other) in [
        ("en", "ports of the U.S.A.", "ports of the USA"),
        ("en", "ports of the U.S.", "ports of the US"),
        ("fr", "usage des T.I.C.", "usage des TIC"),
        ("ru", "порты С.Ш.А.", "порты США"),
    ] {
        assert_eq!(alone(language, one, other), [""; 0], "{one}");
        are_grouped(&[(language, one, other)]);
    }
    assert!(has_in_common(
        "en",
        "all U.S. ports",
        "some US ports",
        "ports"
    ));
}

#[test]
fn a_beginning_with_a_hyphen_makes_another_word() {
    are_told_apart(&[
        ("fr", "ensemble des sous-réseaux", "ensemble des réseaux"),
        ("fr", "la sous-évaluation", "la surévaluation"),
        ("en", "the over-use of lamps", "the use of lamps"),
        ("en", "pro-State lamps", "anti-State lamps"),
        ("en", "inter-State lamps", "intra-State lamps"),
        ("en", "the underuse of lamps", "the overuse of lamps"),
        ("de", "die Übernutzung", "die Unternutzung"),
        ("it", "le sotto-reti", "le reti"),
        ("es", "el contra-ataque", "el ataque"),
    ]);
    assert!(!has_in_common(
        "fr",
        "des sous-réseaux",
        "des réseaux",
        "réseaux"
    ));
    assert!(!has_in_common(
        "es",
        "el contra-ataque",
        "el ataque",
        "ataque"
    ));
    are_grouped(&[
        ("fr", "logiciel anti-virus", "logiciel antivirus"),
        ("fr", "logiciel anti-espion", "logiciel antiespion"),
        ("en", "anti-malware kept", "antimalware kept"),
        ("it", "programma anti-virus", "programma antivirus"),
        ("es", "programa anti-virus", "programa antivirus"),
        ("es", "la des-información", "la desinformación"),
        ("de", "die Über-Nutzung", "die Übernutzung"),
    ]);
}

#[test]
fn french_words_with_accents_are_no_small_words() {
    assert_eq!(
        alone("fr", "un système sûr de lampes", "un système de lampes"),
        ["sûr"]
    );
    assert_eq!(
        alone(
            "fr",
            "la côte à l’est de lampes",
            "la côte à l’ouest de lampes"
        ),
        ["est", "ouest"]
    );
}

#[test]
fn whatever_denies_tells_texts_apart() {
    are_told_apart(&[
        (
            "fr",
            "faille que personne ne connaît",
            "faille qu’une personne connaît",
        ),
        ("fr", "faille que rien ne répare", "faille que l’on répare"),
        (
            "fr",
            "faille que nul n’a connue",
            "faille que l’on a connue",
        ),
        (
            "fr",
            "faille qu’aucun ne connaît",
            "faille que l’on connaît",
        ),
        ("fr", "pas de vulnérabilité", "vulnérabilité"),
        ("fr", "faille pas encore connue", "faille encore connue"),
        ("fr", "faille jamais connue", "faille connue"),
        ("fr", "faille aucunement connue", "faille connue"),
        ("fr", "faille nullement connue", "faille connue"),
        (
            "fr",
            "faille qui n’est point connue",
            "faille qui est connue",
        ),
        ("en", "data kept nowhere", "data kept"),
        ("en", "data known to no one", "data known to one"),
        (
            "en",
            "intrusion, intentional or not, on ships",
            "intrusion, intentional, on ships",
        ),
        (
            "en",
            "intrusion whether authorised or not",
            "intrusion authorised",
        ),
        (
            "fr",
            "intrusion, intentionnelle ou non, contre un feu",
            "intrusion, intentionnelle, contre un feu",
        ),
        ("fr", "non seulement la lampe", "seulement la lampe"),
        (
            "fr",
            "intrusion illicite ou non autorisée",
            "intrusion illicite ou autorisée",
        ),
    ]);
    assert!(!has_in_common(
        "fr",
        "que personne ne connaît",
        "qu’une personne connaît",
        "connaît"
    ));
    assert!(!has_in_common(
        "fr",
        "ou non autorisée",
        "autorisée",
        "autorisée"
    ));
    assert!(has_in_common(
        "en",
        "known to no one in the systems",
        "in systems",
        "systems"
    ));
}

#[test]
fn whatever_number_is_another_tells_texts_apart() {
    are_told_apart(&[
        ("en", "a key of 2¹²⁸ bits", "a key of 2²⁵⁶ bits"),
        ("en", "a key of 10² bits", "a key of 10³ bits"),
        ("en", "a rate of 10⁻⁶ ships", "a rate of 10⁻⁹ ships"),
        ("en", "a rate of 10⁻⁶ ships", "a rate of 10⁶ ships"),
        ("en", "a rate of 10^-6 ships", "a rate of 10^6 ships"),
        ("en", "phase ① ships", "phase ② ships"),
        ("en", "the ٣ ships", "the ٤ ships"),
        ("en", "within 24h", "within 72h"),
        ("en", "½ hour", "¼ hour"),
        ("en", "1e6 ships", "1e9 ships"),
        ("en", "the 2nd ship", "the 3rd ship"),
        ("fr", "le 2e feu", "le 3e feu"),
        ("fr", "la 1re lampe", "la 2e lampe"),
        ("en", "phase Ⅳ ships", "phase Ⅵ ships"),
        ("en", "10k ships", "10M ships"),
        ("en", "5GB kept", "5MB kept"),
        ("en", "once a night", "twice a night"),
        ("en", "single lamps", "double lamps"),
        ("en", "half of the ships", "a quarter of the ships"),
        ("en", "a daily report", "a weekly report"),
        ("en", "a monthly report", "a weekly report"),
        ("fr", "la moitié des feux", "le tiers des feux"),
        ("fr", "un rapport quotidien", "un rapport mensuel"),
        ("en", "≤ 5 days", "≥ 5 days"),
        ("en", "< 5 days", "> 5 days"),
        ("en", "<5 days", ">5 days"),
        ("en", "ships = 5", "ships ≠ 5"),
        ("en", "ships <= 5", "ships < 5"),
        ("en", "within 72 hours of light", "within 72 days of light"),
        ("en", "lit in 5% of ports", "lit in 5 of ports"),
        ("en", "ships of category A", "ships of category B"),
        ("en", "ships of Annex V to it", "ships of Annex X to it"),
        ("fr", "navires de la classe B", "navires de la classe C"),
    ]);
    are_grouped(&[
        ("en", "the 2nd ship", "the second ship"),
        ("fr", "le 2e feu", "le deuxième feu"),
        ("en", "ships <= 5", "ships ≤ 5"),
        ("en", "intrusion³ on ships", "intrusion on ships"),
        ("en", "① ships; ② ports", "ships; ports"),
        ("en", "<ships> kept", "ships kept"),
    ]);
}

#[test]
fn what_must_and_may_be_tell_texts_apart() {
    are_told_apart(&[
        ("en", "ships obliged to report", "ships permitted to report"),
        (
            "en",
            "a ship that has to report",
            "a ship that is allowed to report",
        ),
        (
            "en",
            "ships authorised to report",
            "ships required to report",
        ),
        (
            "en",
            "ships authorised to report",
            "ships prohibited to report",
        ),
        ("en", "a voluntary report", "a mandatory report"),
        ("fr", "il faut entrer", "il est interdit d’entrer"),
        ("fr", "il est tenu d’entrer", "il a la faculté d’entrer"),
        ("fr", "il est tenu d’entrer", "il est dispensé d’entrer"),
        ("fr", "une lampe obligatoire", "une lampe facultative"),
    ]);
    let text = "a ship that has to report at night";
    let read = |text| {
        let texts = [text, "a ship that must report at night"];
        compared("en", texts[0], texts[1]).likeness[0][1]
    };
    assert!((0.95..1.0).contains(&read(text)));
}

#[test]
fn what_says_the_opposite_in_other_words_tells_texts_apart() {
    are_told_apart(&[
        ("en", "lamps kept with ships", "lamps kept against ships"),
        (
            "en",
            "in accordance with the law of lamps",
            "in breach of the law of lamps",
        ),
        ("en", "lamps that often burn", "lamps that seldom burn"),
        (
            "en",
            "lit for at least two hours",
            "lit for up to two hours",
        ),
        ("en", "what strengthens the lamps", "what weakens the lamps"),
        (
            "fr",
            "feux tenus avec les navires",
            "feux tenus contre les navires",
        ),
        (
            "fr",
            "allumé sciemment par un navire",
            "allumé à l’insu d’un navire",
        ),
        (
            "fr",
            "tenu conformément à la loi",
            "tenu contrairement à la loi",
        ),
        (
            "fr",
            "ce qui renforce les feux",
            "ce qui affaiblit les feux",
        ),
        ("de", "Lampen mit Schiffen", "Lampen gegen Schiffe"),
        ("en", "lamps held by the ship", "lamps held for the ship"),
        (
            "fr",
            "feux tenus par les navires",
            "feux tenus pour les navires",
        ),
    ]);
}

#[test]
fn words_that_turn_what_is_said_tell_texts_apart() {
    are_told_apart(&[
        ("fr", "le seul navire entre", "le navire entre"),
        ("fr", "les seules lampes rouges", "les lampes rouges"),
        ("fr", "le mésusage des lampes", "l’usage des lampes"),
        ("fr", "des lampes méconnues", "des lampes connues"),
        ("fr", "un avantage indu", "un avantage"),
        ("fr", "ce qui refuse l’accès", "ce qui donne l’accès"),
        ("fr", "un arrêt partiel", "un arrêt total"),
        ("fr", "au moins trois lampes", "trois lampes"),
        ("en", "at least three lamps", "three lamps"),
        ("en", "72 hours at most", "72 hours"),
        ("en", "with zero lamps", "with lamps"),
        ("en", "some or all lamps", "all lamps"),
        ("en", "absent authorisation", "upon authorisation"),
        ("en", "access that is denied", "access that is granted"),
        ("en", "a partial failure", "a total failure"),
        ("en", "the actual harm", "the potential harm"),
        ("en", "in peacetime", "in armed conflict"),
        ("en", "pre-incident lamps", "post-incident lamps"),
        ("de", "rechtswidrige Lampen", "rechtmäßige Lampen"),
        ("de", "fehlerhafte Lampen", "fehlerfreie Lampen"),
        (
            "de",
            "sicherheitsrelevante Lampen",
            "sicherheitsirrelevante Lampen",
        ),
        ("ru", "противоправное действие", "правомерное действие"),
    ]);
}

#[test]
fn what_is_protected_from_a_thing_is_protected_against_it() {
    are_grouped(&[
        (
            "en",
            "the protection of lamps and of ships from storms that are kept at sea by night",
            "the protection of lamps and of ships against storms that are kept at sea by night",
        ),
        (
            "it",
            "la protezione dei fari e delle navi dalle tempeste che vengono dal mare aperto",
            "la protezione dei fari e delle navi contro tempeste che vengono dal mare aperto",
        ),
    ]);
    are_told_apart(&[(
        "en",
        "a secure lamp and an attack on ships that sail from States",
        "a secure lamp and an attack on ships that sail against States",
    )]);
}

#[test]
fn what_depends_and_what_stays_are_told_from_what_does_not() {
    are_told_apart(&[
        (
            "fr",
            "lampe qui dépend du port",
            "lampe indépendante du port",
        ),
        (
            "en",
            "a static key of the lamp",
            "an ephemeral key of the lamp",
        ),
    ]);
}
