//! Words that change places and are inflected where they come to stand.

use super::*;

#[test]
fn inflected_words_at_another_place_tell_texts_apart() {
    are_told_apart(&[
        (
            "ru",
            "хранитель должен сообщить уполномоченному капитану",
            "уполномоченный капитан должен сообщить хранителю",
        ),
        (
            "ru",
            "атака на государство со стороны граждан",
            "атака на граждан со стороны государства",
        ),
        (
            "ru",
            "уведомление оператора государством",
            "уведомление государства оператором",
        ),
        (
            "ru",
            "передача данных гражданами государству",
            "передача данных государством гражданам",
        ),
        (
            "ru",
            "обнаружение, предшествующее уведомлению",
            "уведомление, предшествующее обнаружению",
        ),
        (
            "de",
            "Meldung des Betreibers an den Staat",
            "Meldung des Staates an den Betreiber",
        ),
        (
            "en",
            "attacks by States on individuals",
            "attacks by an individual on a State",
        ),
        (
            "fr",
            "les feux allumés par des navires contre un port",
            "les feux allumés par des ports contre un navire",
        ),
        (
            "es",
            "ataques de Estados contra usuarios",
            "ataques de un usuario contra un Estado",
        ),
        (
            "it",
            "attacchi di Stati contro utenti",
            "attacchi di un utente contro uno Stato",
        ),
    ]);
}

#[test]
fn russian_words_that_exchange_their_cases_tell_texts_apart() {
    are_told_apart(&[
        ("ru", "оператор сообщает органу", "оператору сообщает орган"),
        (
            "ru",
            "передача данных гражданами государству",
            "передача данных гражданам государством",
        ),
    ]);
}

#[test]
fn forms_of_words_at_the_same_places_tell_nothing() {
    are_grouped(&[
        (
            "en",
            "attacks by States on a user",
            "attacks by a State on a user",
        ),
        (
            "de",
            "Meldung des Betreibers an den Staat",
            "Meldung der Betreiber an den Staat",
        ),
        (
            "ru",
            "оператор сообщает органу",
            "операторы сообщают органам",
        ),
        (
            "ru",
            "защита системы и программ",
            "защита систем и программы",
        ),
        ("ru", "оператор сообщает органу", "оператор органу сообщает"),
        ("ru", "контроль над сетью", "контроль сети"),
    ]);
}

#[test]
fn a_subject_that_is_an_object_in_the_other_text_tells_them_apart() {
    are_told_apart(&[
        (
            "de",
            "den Staat greift die Gruppe an",
            "der Staat greift die Gruppe an",
        ),
        (
            "de",
            "den Angreifer täuscht der Nutzer",
            "der Angreifer täuscht den Nutzer",
        ),
        (
            "de",
            "dem Betreiber meldet die Behörde",
            "der Betreiber meldet der Behörde",
        ),
        (
            "de",
            "der Stelle meldet die Behörde",
            "die Stelle meldet der Behörde",
        ),
        ("de", "einen Staat greift sie an", "ein Staat greift sie an"),
        (
            "ru",
            "нападающий обманывает пользователя",
            "нападающего обманывает пользователь",
        ),
        (
            "ru",
            "оператора уведомляет орган",
            "оператор уведомляет орган",
        ),
        (
            "ru",
            "группа атакует государство",
            "группу атакует государство",
        ),
        (
            "ru",
            "атаки из территории государства",
            "атаки на территорию государства",
        ),
    ]);
    are_grouped(&[
        ("de", "der Zugriff auf Systeme", "des Zugriffs auf Systeme"),
        (
            "de",
            "der Zugriff auf Systeme",
            "bezeichnet den Zugriff auf Systeme",
        ),
        ("de", "Schutz der Systeme", "Schutz von den Systemen"),
        ("de", "Zugriff auf das System", "Zugriff auf die Systeme"),
        ("ru", "доступ к системе", "доступа к системе"),
        ("ru", "защита оператора сети", "защиты оператора сети"),
        (
            "ru",
            "оператор уведомляет орган",
            "операторы уведомляют орган",
        ),
    ]);
}

#[test]
fn elided_words_are_words() {
    are_told_apart(&[
        (
            "it",
            "dati trasmessi all’operatore",
            "dati trasmessi dall’operatore",
        ),
        (
            "it",
            "attacco all'infrastruttura",
            "attacco dall'infrastruttura",
        ),
        ("it", "operazione dall’esercito", "operazione sull’esercito"),
        (
            "it",
            "comunicazione dell’incidente all’agenzia",
            "comunicazione all’incidente dell’agenzia",
        ),
        ("fr", "plutôt qu’une lampe", "plutôt une lampe"),
    ]);
    for (language, one, other) in [
        ("fr", "lorsqu’un feu brûle", "puisqu’un feu brûle"),
        ("it", "quest’attacco al porto", "quell’attacco al porto"),
        ("it", "un’altra rete del porto", "l’altra rete del porto"),
    ] {
        let found = compared(language, one, other);
        assert!(found.likeness[0][1] < 1.0, "{one} | {other}");
    }
    for (language, one, other) in [
        (
            "it",
            "sicurezza dell’informazione",
            "sicurezza della informazione",
        ),
        ("fr", "l’accès d’un marin", "l'accès d'un marin"),
    ] {
        let found = compared(language, one, other);
        assert_eq!(found.likeness[0][1], 1.0, "{one} | {other}");
    }
}
