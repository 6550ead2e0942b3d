use super::*;

#[test]
fn a_term_of_two_words_is_its_plural_in_one() {
    for (language, one, other) in [
        ("en", "end point", "endpoints"),
        ("en", "end-points", "endpoint"),
        ("en", "data base", "databases"),
        ("en", "fire wall", "firewalls"),
        ("en", "gull box", "gullboxes"),
        ("en", "gull base lamp", "gullbase lamps"),
        ("fr", "mot clé", "motclés"),
        ("fr", "porte-monnaie", "portemonnaies"),
        ("de", "Möwen Lampe", "Möwenlampen"),
        ("it", "porto lampada", "portolampade"),
        ("es", "puerto lámpara", "puertolámparas"),
    ] {
        assert!(are_one((language, one), (language, other)), "{one} {other}");
    }
}

#[test]
fn what_is_no_inflection_when_run_together_is_another_term() {
    for (language, one, other) in [
        ("en", "vitamin E", "vitamins"),
        ("en", "type D", "types"),
        ("en", "fire walled", "firewall"),
        ("en", "gull operator", "gulloperations"),
        ("en", "gull lamp", "gullampoule"),
        ("ru", "лампа ИИ", "лампы"),
    ] {
        assert!(
            !are_one((language, one), (language, other)),
            "{one} {other}"
        );
    }
    assert!(!are_one(("en", "gull base"), ("fr", "gullbases")));
}

#[test]
fn what_is_run_together_weighs_no_more_than_an_inflection() {
    let concept = concept("c", "gull base", "base inventée");
    let found = proposed(&entry("XA", &[("en", "gullbases")], ""), &concept, &[]);
    let [(_, reasons)] = &found[..] else {
        panic!("{found:?}");
    };
    assert!(
        matches!(&reasons[..], [LinkReason::LikeTerm { weight: 100, .. }]),
        "{reasons:?}"
    );
}
