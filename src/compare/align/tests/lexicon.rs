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
    ] {
        assert!(are_one(one, other), "{one:?} {other:?}");
    }
}
