//! Who has which role in what a term names, told by what joins them or by a case.

use super::*;

/// What links two terms weighs; 0 where nothing does.
fn weight(line: &str) -> u8 {
    let (one, other) = line.split_once(" | ").unwrap();
    let [one, other] = [one, other].map(|term| term.split_once(": ").unwrap());
    let (one, other) = (entry("XA", &[one], ""), entry("XB", &[other], ""));
    let thing = concept("thing", "made-up thing", "chose inventée");
    let weights = [(&one, &other), (&other, &one)].map(|(known, new)| {
        let found = proposed(new, &thing, &[known]);
        found
            .into_iter()
            .next()
            .map_or(0, |(_, reasons)| LinkBasis::Rule { reasons }.weight())
    });
    assert_eq!(weights[0], weights[1], "{line}");
    weights[0]
}

#[test]
fn who_does_a_deed_is_not_whom_it_reaches() {
    for line in [
        "fr: attaque de l’État | fr: attaque contre l’État",
        "fr: attaque d’un État | fr: attaque sur un État",
        "fr: attaque étatique | fr: attaque contre l’État",
        "fr: accès de l’opérateur | fr: accès à l’opérateur",
        "de: Angriff des Staates | de: Angriff auf den Staat",
        "de: staatlicher Angriff | de: Angriff auf den Staat",
        "it: accesso dello Stato | it: accesso allo Stato",
        "it: attacco statale | it: attacco contro lo Stato",
        "it: risposta dell’utente | it: risposta all’utente",
        "es: ataque del Estado | es: ataque al Estado",
        "es: amenaza estatal | es: amenaza contra el Estado",
        "en: attack of a State | en: attack on a State",
        "en: threat of the operator | en: threat to the operator",
        "en: military attack | en: attack on the military",
        "ru: атака государства | ru: атака на государство",
        "ru: государственная угроза | ru: угроза государству",
        "ru: доступ пользователя | ru: доступ к пользователю",
        "fr: attaque de l’État | en: attack on a State",
        "de: Angriff des Staates | ru: атака на государство",
    ] {
        assert_eq!(weight(line), 0, "{line}");
    }
}

#[test]
fn another_role_of_who_acts_weighs_less_than_another_word_that_joins_a_thing() {
    for line in [
        "fr: notification de l’autorité | fr: notification à l’autorité",
        "fr: menace des utilisateurs | fr: menace pour les utilisateurs",
        "de: Hilfe des Nutzers | de: Hilfe für den Nutzer",
        "de: Daten der Nutzer | de: Daten für Nutzer",
        "de: Daten von Nutzern | de: Daten für Nutzer",
        "es: ayuda del usuario | es: ayuda para el usuario",
        "en: information about users | en: information for users",
        "en: information for the public | en: public information",
        "en: report of the authority | en: report to the authority",
        "ru: помощь государству | ru: помощь государства",
        "ru: помощь государственному органу | ru: помощь государственного органа",
    ] {
        assert_eq!(weight(line), 70, "{line}");
    }
    for line in [
        "ru: атака на сервер | ru: атака сервера",
        "ru: атака серверу | ru: атака сервера",
        "ru: доступ к данным | ru: доступ данных",
        "fr: accès aux données | fr: accès de données",
        "en: right of access | en: right to access",
        "en: threat to States | en: threat for States",
    ] {
        assert_eq!(weight(line), 90, "{line}");
    }
}

#[test]
fn roles_that_may_be_one_tell_nothing_apart() {
    for line in [
        "en: data access | en: access to data",
        "en: attacks on networks | en: network attacks",
        "de: Zugang zu Daten | de: Datenzugang",
        "en: protection of data | en: data protection",
        "en: resilience to attacks | en: resilience against attacks",
        "en: security of users | en: security for users",
        "en: user support | en: support for users",
        "de: Schutz der Nutzer | de: Schutz für Nutzer",
        "fr: assistance aux utilisateurs | fr: assistance utilisateur",
        "fr: attaque étatique | fr: attaque de l’État",
        "it: attacco allo Stato | it: attacco contro lo Stato",
        "it: attacco all’autorità | it: attacco alle autorità",
        "fr: attaque contre l’État | es: ataque contra el Estado",
        "ru: атака на государственную сеть | ru: атака на сеть государства",
        "ru: сетевая атака | ru: атака на сеть",
        "ru: угроза государству | en: threat to the State",
        "ru: помощь пользователям | en: assistance to users",
    ] {
        assert_eq!(weight(line), 100, "{line}");
    }
    for line in [
        "de: Angriff auf staatliche Netze | de: Angriff auf Netze des Staates",
        "en: attack on State networks | en: attack on networks of the State",
        "en: cooperation of States | en: cooperation between States",
        "en: information on users | en: information about users",
    ] {
        assert_eq!(weight(line), 90, "{line}");
    }
}
