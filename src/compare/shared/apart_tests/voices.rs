//! Who does something, and to whom it is done.

use super::*;

#[test]
fn who_does_something_is_not_to_whom_it_is_done() {
    are_told_apart(&[
        (
            "en",
            "assistance that the requested State gives",
            "assistance that the requesting State gives",
        ),
        (
            "en",
            "the attacking State enters",
            "the attacked State enters",
        ),
        (
            "en",
            "the infecting system in port",
            "the infected system in port",
        ),
        ("en", "the sending State enters", "the sent State enters"),
        (
            "en",
            "the notifying authority enters",
            "the notified authority enters",
        ),
        (
            "en",
            "the State attacks users",
            "the State is attacked by users",
        ),
        (
            "en",
            "the State attacked users",
            "the State was attacked by users",
        ),
        (
            "fr",
            "aide que l’État requérant donne",
            "aide que l’État requis donne",
        ),
        ("fr", "l’État notifiant entre", "l’État notifié entre"),
        (
            "fr",
            "l’État notifie l’opérateur",
            "l’État est notifié par l’opérateur",
        ),
        (
            "fr",
            "un système infectant entre",
            "un système infecté entre",
        ),
        (
            "de",
            "der ersuchende Staat hilft",
            "der ersuchte Staat hilft",
        ),
        (
            "de",
            "der angreifende Staat hilft",
            "der angegriffene Staat hilft",
        ),
        (
            "de",
            "die meldende Stelle hilft",
            "die gemeldete Stelle hilft",
        ),
        (
            "it",
            "lo Stato richiedente aiuta",
            "lo Stato richiesto aiuta",
        ),
        (
            "it",
            "lo Stato attacca utenti",
            "lo Stato è attaccato da utenti",
        ),
        (
            "es",
            "el Estado requirente ayuda",
            "el Estado requerido ayuda",
        ),
        (
            "es",
            "el Estado ataca usuarios",
            "el Estado es atacado por usuarios",
        ),
        (
            "ru",
            "помощь запрашивающего государства",
            "помощь запрашиваемого государства",
        ),
        ("ru", "атакующего государства", "атакованного государства"),
        (
            "ru",
            "государство атакует сеть",
            "государство атакуется сетью",
        ),
    ]);
    are_grouped(&[
        (
            "en",
            "a system used by States",
            "a system that is used by States",
        ),
        (
            "en",
            "systems sending data to ports",
            "systems that send data to ports",
        ),
        (
            "en",
            "the requesting State enters",
            "the requesting States enter",
        ),
        (
            "en",
            "the requested State enters",
            "the requested States enter",
        ),
        (
            "fr",
            "l’État notifiant entre",
            "les États notifiants entrent",
        ),
        (
            "ru",
            "запрашивающее государство",
            "запрашивающего государства",
        ),
        ("ru", "используемый сетью", "использующийся сетью"),
    ]);
}

#[test]
fn the_one_that_acts_and_the_one_acted_on_are_two_elements() {
    for (language, one, other, label) in [
        ("en", "the requesting State", "the requested State", "state"),
        (
            "en",
            "the attacking States",
            "the attacked States",
            "states",
        ),
        ("fr", "l’État notifiant", "l’État notifié", "notifiant"),
        (
            "fr",
            "les Parties requérantes",
            "les Parties requises",
            "requérantes",
        ),
        (
            "de",
            "der ersuchende Staat",
            "der ersuchte Staat",
            "ersuchende",
        ),
        (
            "de",
            "die angreifende Partei",
            "die angegriffene Partei",
            "angreifende",
        ),
        (
            "ru",
            "помощь запрашивающего государства",
            "помощь запрашиваемого государства",
            "запрашивающего",
        ),
    ] {
        let found = compared(language, one, other);
        let of_one = |text: usize| {
            let mut elements = found.elements.iter();
            elements.any(|element| element.texts == [text] && !element.label.is_empty())
        };
        assert!(of_one(0) && of_one(1), "{one}: {label}");
        let said = one.to_lowercase();
        let phrase = said.split_once([' ', '’']).unwrap().1;
        let is_shared =
            |element: &Element| element.texts.len() > 1 && element.label.contains(phrase);
        assert!(!found.elements.iter().any(is_shared), "{one}");
    }
    assert!(has_in_common(
        "en",
        "the requesting State",
        "a requesting State",
        "requesting"
    ));
    assert!(has_in_common(
        "en",
        "systems requesting data",
        "systems that request data",
        "requesting"
    ));
    assert!(has_in_common(
        "fr",
        "l’État notifiant un feu",
        "l’État notifie un feu",
        "notifiant"
    ));
}
