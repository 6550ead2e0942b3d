//! How far a denial reaches.

use super::*;

/// Whether an element that both texts have has this label, whatever follows the two.
fn share(language: &str, one: &str, other: &str, label: &str) -> bool {
    let found = alone(language, one, other);
    let both = found.elements.iter().filter(|found| found.texts.len() > 1);
    let mut labels = both.map(|found| found.label.as_str());
    labels.any(|found| found.split(' ').any(|word| word == label))
}

/// The labels of what the first of two texts alone has.
pub(super) fn labels_of_first(language: &str, one: &str, other: &str) -> Vec<String> {
    let found = alone(language, one, other);
    let first = found
        .elements
        .into_iter()
        .filter(|found| found.texts == [0]);
    first.map(|found| found.label.into()).collect()
}

/// What two texts share to which nothing is added.
pub(super) fn alone(language: &str, one: &str, other: &str) -> Shared {
    let entry: EntryId = "xa.compiled.one".parse().unwrap();
    let codes: Vec<PartyCode> = ["XA", "XB"].map(|code| code.parse().unwrap()).into();
    let stated = [one, other].into_iter().zip(&codes);
    let stated = stated.map(|(text, party)| Stated {
        entry: &entry,
        party,
        kind: PartyKind::State,
        wording: Wording::Official,
        text,
    });
    shared(&stated.collect::<Vec<_>>(), Analysis::of(language))
}

fn are_of_first_alone(cases: &[(&str, &str, &str, &str)]) {
    for (language, one, other, words) in cases {
        for word in words.split(' ') {
            assert!(share(language, one, one, word), "{one}: {word}");
            assert!(
                !share(language, one, other, word),
                "{one} | {other}: {word}"
            );
        }
        assert!(!labels_of_first(language, one, other).is_empty(), "{one}");
    }
}

#[test]
fn a_denial_reaches_to_the_noun_of_its_phrase() {
    are_of_first_alone(&[
        (
            "en",
            "used without the prior written consent of the State",
            "used with the prior written consent of the State",
            "prior written consent",
        ),
        (
            "en",
            "it does not cause any serious harm",
            "it does cause serious harm",
            "cause serious harm",
        ),
        (
            "en",
            "this is not an armed attack",
            "this is an armed attack",
            "armed attack",
        ),
        (
            "en",
            "no military system",
            "a military system",
            "military system",
        ),
        (
            "en",
            "without user consent",
            "with user consent",
            "user consent",
        ),
        (
            "fr",
            "ouvert sans mot de passe",
            "ouvert avec mot de passe",
            "mot passe",
        ),
        (
            "fr",
            "ouvert sans mise en garde",
            "ouvert avec mise en garde",
            "mise garde",
        ),
        (
            "fr",
            "sans autorisation préalable écrite de l’État",
            "avec autorisation préalable écrite de l’État",
            "autorisation préalable écrite",
        ),
        (
            "fr",
            "ce n’est pas une attaque armée",
            "c’est une attaque armée",
            "attaque armée",
        ),
        (
            "fr",
            "elle ne cause pas de dommage grave",
            "elle cause un dommage grave",
            "cause dommage grave",
        ),
        (
            "fr",
            "elle ne cause aucun dommage grave",
            "elle cause un dommage grave",
            "dommage grave",
        ),
        (
            "de",
            "das ist kein bewaffneter Angriff",
            "das ist ein bewaffneter Angriff",
            "bewaffneter angriff",
        ),
        (
            "de",
            "ohne vorherige und schriftliche Zustimmung des Staates",
            "mit vorheriger und schriftlicher Zustimmung des Staates",
            "vorherige schriftliche zustimmung",
        ),
        (
            "it",
            "senza previa autorizzazione scritta",
            "con previa autorizzazione scritta",
            "previa autorizzazione scritta",
        ),
        (
            "it",
            "non è un attacco armato",
            "è un attacco armato",
            "attacco armato",
        ),
        (
            "es",
            "sin autorización previa",
            "con autorización previa",
            "autorización previa",
        ),
        (
            "es",
            "no es un ataque armado",
            "es un ataque armado",
            "ataque armado",
        ),
        (
            "ru",
            "без предварительного письменного согласия",
            "с предварительного письменного согласия",
            "предварительного письменного согласия",
        ),
        (
            "ru",
            "не причиняет никакого серьезного вреда",
            "причиняет серьезного вреда",
            "серьезного вреда",
        ),
    ]);
    // What belongs to no denied phrase is shared.
    for (language, one, other, word) in [
        ("en", "not authorised users", "authorised users", "users"),
        (
            "en",
            "without the consent of the State",
            "with the consent of the State",
            "state",
        ),
        (
            "en",
            "who without authorisation accesses the system",
            "who accesses the system",
            "accesses",
        ),
        (
            "en",
            "without consent, harmful acts",
            "harmful acts",
            "harmful",
        ),
        (
            "fr",
            "sans le consentement de l’État",
            "avec le consentement de l’État",
            "état",
        ),
        (
            "fr",
            "qui sans droit modifie les données",
            "qui modifie les données",
            "modifie",
        ),
        (
            "de",
            "nicht bewaffneter Angriff",
            "bewaffneter Angriff",
            "angriff",
        ),
        (
            "de",
            "ohne Zustimmung betroffener Staaten",
            "mit Zustimmung betroffener Staaten",
            "staaten",
        ),
        (
            "ru",
            "без согласия государства",
            "с согласия государства",
            "государства",
        ),
    ] {
        assert!(share(language, one, other, word), "{one} | {other}: {word}");
    }
    let labels = labels_of_first(
        "en",
        "without the prior written consent",
        "with the prior written consent",
    );
    assert_eq!(
        labels,
        [
            "without the prior",
            "without … consent",
            "without … written"
        ]
    );
}

#[test]
fn a_denial_that_ends_its_clause_denies_what_stands_before_it() {
    are_of_first_alone(&[
        (
            "de",
            "der Begriff umfasst militärische Systeme nicht",
            "der Begriff umfasst militärische Systeme",
            "umfasst militärische systeme",
        ),
        (
            "de",
            "das System speichert die Daten nicht",
            "das System speichert die Daten",
            "speichert daten",
        ),
        (
            "de",
            "der Betreiber haftet für den Schaden nicht.",
            "der Betreiber haftet für den Schaden.",
            "haftet schaden",
        ),
        (
            "de",
            "er meldet den Vorfall niemals",
            "er meldet den Vorfall",
            "meldet vorfall",
        ),
        (
            "de",
            "er lässt den Zugriff nicht zu",
            "er lässt den Zugriff zu",
            "lässt zugriff",
        ),
        (
            "de",
            "die Staaten erlauben solche Angriffe nicht",
            "die Staaten erlauben solche Angriffe",
            "erlauben angriffe",
        ),
        (
            "de",
            "das System speichert die Daten nicht und löscht sie",
            "das System speichert die Daten und löscht sie",
            "speichert daten",
        ),
        (
            "en",
            "users may enter but the operator does not",
            "users may enter but the operator does",
            "operator",
        ),
    ]);
    for (language, one, other, word) in [
        (
            "de",
            "das System speichert die Daten nicht",
            "das System speichert die Daten",
            "system",
        ),
        (
            "de",
            "das System speichert die Daten nicht und löscht sie",
            "das System löscht die Daten",
            "löscht",
        ),
        (
            "de",
            "er speichert die Daten nicht, sondern löscht sie",
            "er löscht die Daten",
            "löscht",
        ),
        (
            "en",
            "users may enter but the operator does not",
            "users may enter but the operator does",
            "users",
        ),
    ] {
        assert!(share(language, one, other, word), "{one} | {other}: {word}");
    }
    let (one, other) = (
        "der Begriff umfasst militärische Systeme nicht; er umfasst zivile Systeme",
        "der Begriff umfasst zivile Systeme nicht; er umfasst militärische Systeme",
    );
    assert!(alone("de", one, other).likeness[0][1] < 0.9);
    assert!(!share("de", one, other, "militärische"));
    are_told_apart(&[(
        "de",
        "das System speichert die Daten nicht;",
        "das System speichert die Daten;",
    )]);
}

#[test]
fn a_denied_comparison_is_of_one_text_alone() {
    for (language, one, other, label) in [
        (
            "en",
            "a network of no less than ten users",
            "a network of less than ten users",
            "no less than ten",
        ),
        (
            "en",
            "not less than ten users",
            "less than ten users",
            "not less than ten",
        ),
        (
            "en",
            "no fewer than ten users",
            "fewer than ten users",
            "no fewer than ten",
        ),
        (
            "en",
            "no later than ten days after",
            "later than ten days after",
            "no later than ten",
        ),
        (
            "en",
            "no more than ten users",
            "more than ten users",
            "no more than ten",
        ),
        (
            "en",
            "not necessarily harmful acts",
            "necessarily harmful acts",
            "not necessarily",
        ),
        (
            "en",
            "not just technical means",
            "just technical means",
            "not just",
        ),
        (
            "fr",
            "un réseau de pas moins de dix usagers",
            "un réseau de moins de dix usagers",
            "pas moins de dix",
        ),
        (
            "fr",
            "un réseau de pas plus de dix usagers",
            "un réseau de plus de dix usagers",
            "pas plus de dix",
        ),
        (
            "fr",
            "des actes pas nécessairement nuisibles",
            "des actes nécessairement nuisibles",
            "pas nécessairement",
        ),
        (
            "it",
            "non più di dieci utenti",
            "più di dieci utenti",
            "non più",
        ),
        (
            "es",
            "no más de diez usuarios",
            "más de diez usuarios",
            "no más",
        ),
        (
            "ru",
            "не более десяти пользователей",
            "более десяти пользователей",
            "не более",
        ),
    ] {
        let labels = labels_of_first(language, one, other);
        let is_told = labels.iter().any(|found| label.starts_with(found.as_str()));
        assert!(is_told, "{one}: {labels:?}");
        let plain = label.split(' ').nth(1).unwrap();
        assert!(!share(language, one, other, plain), "{one}");
    }
    assert!(share(
        "en",
        "no more than ten users",
        "not more than ten users",
        "users"
    ));
}

#[test]
fn a_word_is_shown_as_its_opposite_is() {
    for (language, one, other, word) in [
        ("en", "more than ten users", "less than ten users", "more"),
        (
            "en",
            "not more than ten users",
            "not less than ten users",
            "more",
        ),
        ("fr", "plus de dix usagers", "moins de dix usagers", "plus"),
        ("it", "più di dieci utenti", "meno di dieci utenti", "più"),
        (
            "es",
            "más de diez usuarios",
            "menos de diez usuarios",
            "más",
        ),
        (
            "ru",
            "не более десяти пользователей",
            "не менее десяти пользователей",
            "более",
        ),
        (
            "es",
            "ataques desde la red",
            "ataques hacia la red",
            "desde",
        ),
        (
            "fr",
            "des flux vers le réseau",
            "des flux depuis le réseau",
            "vers",
        ),
        ("en", "traffic up the line", "traffic down the line", "up"),
    ] {
        let labels = labels_of_first(language, one, other);
        let is_shown = labels
            .iter()
            .any(|label| label.split(' ').any(|found| found == word));
        assert!(is_shown, "{one}: {labels:?}");
    }
}
