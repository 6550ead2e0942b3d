use super::*;

#[test]
fn what_a_preposition_at_the_front_says_makes_another_thing() {
    for (one, other) in [
        (("fr", "entre réseaux"), ("fr", "réseau")),
        (("fr", "entre réseaux"), ("en", "network")),
        (("fr", "pendant l’attaque"), ("en", "cyber attack")),
        (("fr", "après l’incident"), ("fr", "incident cyber")),
        (("en", "after the incident"), ("en", "incident")),
        (("en", "after the incident"), ("en", "before the incident")),
        (("en", "after the incident"), ("fr", "pendant l’incident")),
        (("en", "against the threat"), ("en", "threats")),
        (("en", "for gulls"), ("en", "gull")),
        (("de", "zwischen Netzen"), ("de", "Netz")),
        (("it", "tra reti"), ("it", "rete")),
        (("es", "entre redes"), ("es", "red")),
        (("ru", "между сетями"), ("ru", "сеть")),
    ] {
        assert!(!are_one(one, other), "{one:?} {other:?}");
    }
}

#[test]
fn what_says_nothing_at_the_front_changes_nothing() {
    for (one, other) in [
        (("en", "the incident"), ("en", "incident")),
        (("fr", "de l’incident"), ("en", "incident")),
        (("en", "after the incident"), ("fr", "après l’incident")),
        (("fr", "entre réseaux"), ("en", "between networks")),
        (("fr", "en ligne"), ("en", "online")),
        (("es", "en línea"), ("fr", "en ligne")),
        (("en", "to encrypt"), ("en", "encrypt")),
        (("en", "safety between gulls"), ("en", "safety of gulls")),
    ] {
        let (one, other) = (entry("XA", &[one], ""), entry("XB", &[other], ""));
        let found = groups(&[&one, &other], Lexicon::built_in());
        assert_eq!(found.len(), 1, "{:?}", one.terms);
    }
}
