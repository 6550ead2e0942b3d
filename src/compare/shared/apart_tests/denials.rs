//! Words that deny what joining words part from them, and that are denied in one.

use super::*;

#[test]
fn a_french_non_passes_over_joining_words() {
    are_told_apart(&[
        ("fr", "feux fondés non sur la loi", "feux fondés sur la loi"),
        (
            "fr",
            "allumés par le port et non les navires",
            "allumés par le port et les navires",
        ),
        ("fr", "le port et non des navires", "le port et des navires"),
        (
            "fr",
            "les feux du port et non ceux des navires",
            "les feux du port et ceux des navires",
        ),
        (
            "fr",
            "allumés à la main et non par un navire",
            "allumés à la main et par un navire",
        ),
        (
            "fr",
            "lus comme un feu et non comme une lampe",
            "lus comme un feu et comme une lampe",
        ),
        (
            "fr",
            "allumés au port mais non en mer",
            "allumés au port mais en mer",
        ),
        (
            "fr",
            "celui du port mais non le feu",
            "celui du port mais le feu",
        ),
        (
            "fr",
            "tenus non à la main de marins",
            "tenus à la main de marins",
        ),
        ("fr", "tenus non pour la nuit", "tenus pour la nuit"),
        ("fr", "tenus non avec sa lampe", "tenus avec sa lampe"),
        (
            "fr",
            "les feux et non plus les phares",
            "les feux et les phares",
        ),
        (
            "fr",
            "des feux non moins visibles",
            "des feux moins visibles",
        ),
    ]);
    let label = |one, other| has_in_common("fr", one, other, "phares");
    assert!(!label(
        "protègent les feux et non les phares",
        "protègent les phares"
    ));
    assert!(label(
        "non seulement les phares brûlent",
        "protègent les phares"
    ));
    assert!(label(
        "et non plus seulement les phares",
        "protègent les phares"
    ));
    assert!(label("condition sine qua non des phares", "ces phares"));
    are_grouped(&[
        ("fr", "et non les phares", "et non des phares"),
        ("fr", "et non pas les phares", "et non les phares"),
    ]);
}

#[test]
fn an_italian_ne_with_its_accent_denies() {
    are_told_apart(&[
        ("it", "né le lampade né i fari", "le lampade ed i fari"),
        ("it", "né le lampade né i fari", "le lampade e i fari"),
        ("it", "ne\u{301} lampade ne\u{301} fari", "lampade e fari"),
    ]);
    are_grouped(&[
        ("it", "che ne brucia le lampade", "che brucia le lampade"),
        ("it", "né lampade né fari", "né le lampade né i fari"),
    ]);
}

#[test]
fn a_german_word_is_denied_by_its_own_beginning() {
    are_told_apart(&[
        ("de", "nichtöffentliche Lampen", "öffentliche Lampen"),
        ("de", "nichtöffentliche Lampen", "der öffentlichen Lampen"),
        ("de", "nichtmilitärische Lampen", "militärische Lampen"),
        ("de", "nichtstaatliche Lampen", "staatliche Lampen"),
        ("de", "ein nichtbefugter Seemann", "ein befugter Seemann"),
        ("de", "Lampen der Nichtmitglieder", "Lampen der Mitglieder"),
        ("de", "Nichtpersonen am Hafen", "Personen am Hafen"),
        (
            "de",
            "keine nichtstaatliche Lampe",
            "keine staatliche Lampe",
        ),
    ]);
    are_grouped(&[
        ("de", "nichtöffentliche Lampen", "nicht öffentliche Lampen"),
        ("de", "Nicht-Mitglieder", "Nichtmitglieder"),
        (
            "de",
            "die nichtige Lampe der Nichten",
            "nichtige Lampe der Nichten",
        ),
    ]);
    assert!(!has_in_common(
        "de",
        "nichtstaatliche Lampen",
        "staatliche Lampen",
        "staatliche"
    ));
}

#[test]
fn pronouns_and_adverbs_deny() {
    are_told_apart(&[
        ("de", "die niemand kennt", "die man kennt"),
        ("de", "die nichts kennt", "die alles kennt"),
        ("de", "die nirgends brennt", "die brennt"),
        ("es", "que nadie conoce", "que se conoce"),
        ("es", "que nada revela", "que revela"),
        ("es", "jamás conocida", "conocida"),
        ("es", "tampoco conocida", "también conocida"),
        ("es", "no conocida por nadie", "conocida por todos"),
        ("it", "che niente rivela", "che rivela"),
        ("it", "che nulla rivela", "che rivela"),
        ("it", "che nessuno conosce", "che si conosce"),
        ("it", "mai conosciuta", "conosciuta"),
        ("it", "neppure conosciuta", "conosciuta"),
        (
            "ru",
            "известная лампа, ничего общего",
            "известная лампа, общего",
        ),
        ("ru", "никогда известная", "известная"),
        ("ru", "нигде известная", "известная"),
        ("ru", "которую никто не знает", "которую знает"),
        ("ru", "которую никто не знает", "которую не знает"),
    ]);
    are_grouped(&[
        ("it", "che non brucia mai", "la quale non brucia mai"),
        ("ru", "никогда не горит", "не горит никогда"),
    ]);
    // What follows is not denied where another word is already.
    for (language, one, other, label) in [
        (
            "es",
            "no conocida por nadie en el puerto",
            "el puerto",
            "puerto",
        ),
        ("it", "non brucia mai nel porto", "il porto", "porto"),
        ("it", "più che mai conosciuta", "conosciuta", "conosciuta"),
        ("ru", "не горит никогда в порту", "в порту", "порту"),
    ] {
        assert!(has_in_common(language, one, other, label), "{one}");
    }
    for (language, one, other, label) in [
        ("es", "que nadie conoce", "conoce", "conoce"),
        ("it", "che nessuno conosce", "conosce", "conosce"),
        ("de", "die niemand kennt", "die er kennt", "kennt"),
    ] {
        assert!(!has_in_common(language, one, other, label), "{one}");
    }
}

#[test]
fn what_or_joins_to_a_denied_word_is_denied_with_it() {
    for (language, one, other, label) in [
        (
            "en",
            "lamps lit without oil or salt; all",
            "lamps lit with oil and salt; all",
            "salt",
        ),
        (
            "en",
            "boats that do not burn, flash or glow",
            "boats that burn, flash or glow",
            "flash",
        ),
        (
            "en",
            "boats that do not burn, flash or glow",
            "boats that burn, flash or glow",
            "glow",
        ),
        (
            "en",
            "neither oil, salt nor wax",
            "oil, salt and wax",
            "salt",
        ),
        (
            "fr",
            "sans huile, sel ou cire,",
            "avec huile, sel et cire,",
            "cire",
        ),
        ("de", "weder Salz noch Wachs", "Salz und Wachs", "wachs"),
        ("de", "weder Salz noch Wachs", "Salz und Wachs", "noch"),
    ] {
        assert!(
            !has_in_common(language, one, other, label),
            "{one} | {other}"
        );
        assert!(
            has_in_common(language, other, other, label) || label == "noch",
            "{other}"
        );
    }
    for (language, one, other, label) in [
        (
            "en",
            "without oil or salt; all",
            "without salt; all",
            "salt",
        ),
        (
            "en",
            "without oil and salt in them",
            "with salt in them",
            "salt",
        ),
        (
            "en",
            "without oil or burning it",
            "with oil or burning it",
            "burning",
        ),
        ("de", "die noch brennen", "noch brennen", "noch"),
    ] {
        let found = compared(language, one, other);
        let mut both = found
            .elements
            .iter()
            .filter(|element| element.texts.len() > 1);
        assert!(
            both.any(|element| element.label.contains(label)),
            "{one} | {other}"
        );
    }
}

#[test]
fn a_denial_in_brackets_leaves_open_what_is_said() {
    let cases = [
        (
            "en",
            "(un)authorised access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "(Un)authorised access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "un(authorised) access",
            "authorised access",
            "authorised",
        ),
        (
            "en",
            "(not) authorised access",
            "authorised access",
            "authorised",
        ),
        ("en", "(non-)public access", "public access", "public"),
        ("en", "(in)secure access", "secure access", "secure"),
        ("fr", "accès (non) autorisé", "accès autorisé", "autorisé"),
        ("fr", "accès non (autorisé)", "accès autorisé", "autorisé"),
        ("fr", "accès (il)licite", "accès licite", "licite"),
        ("de", "(nicht) öffentlich", "öffentlich", "öffentlich"),
        ("de", "(un)befugter Zugang", "befugter Zugang", "befugter"),
        (
            "it",
            "accesso (non) autorizzato",
            "accesso autorizzato",
            "autorizzato",
        ),
        (
            "es",
            "acceso (no) autorizado",
            "acceso autorizado",
            "autorizado",
        ),
        ("ru", "(не)законный доступ", "законный доступ", "законный"),
    ];
    are_told_apart(&cases.map(|(language, one, other, _)| (language, one, other)));
    for (language, one, other, label) in cases {
        assert!(!has_in_common(language, one, other, label), "{one}");
    }
    are_told_apart(&[
        ("en", "(un)authorised access", "unauthorised access"),
        ("fr", "accès (non) autorisé", "accès non autorisé"),
    ]);
    are_grouped(&[
        ("en", "lamps (in harbour) kept", "lamps in harbour kept"),
        ("en", "(in) all lamps", "in all lamps"),
    ]);
    let found = compared("en", "(un)authorised access", "authorised access");
    let mut labels = found.elements.iter().map(|element| element.label.as_str());
    assert!(labels.any(|label| label == "(un)authorised"));
}

#[test]
fn a_denied_bound_denies_no_number() {
    let cases = [
        ("ru", "не более двух часов", "не менее двух часов", "двух"),
        ("ru", "не более двух часов", "более двух часов", "двух"),
        ("ru", "не более 24 часов", "более 24 часов", "24"),
        ("it", "non più di due ore", "più di due ore", "due"),
        ("it", "non più di due ore", "non meno di due ore", "due"),
        ("es", "no más de dos horas", "más de dos horas", "dos"),
        ("es", "no más de dos horas", "no menos de dos horas", "dos"),
    ];
    are_told_apart(&cases.map(|(language, one, other, _)| (language, one, other)));
    for (language, one, other, label) in cases {
        assert!(has_in_common(language, one, other, label), "{one}");
    }
    assert!(!has_in_common("ru", "не более яркая", "яркая", "яркая"));
}

#[test]
fn a_french_ne_denies_without_a_second_half() {
    let cases = [
        ("dont l’accès n’a pu être vu", "dont l’accès a pu être vu"),
        ("feux qui n’ont pu être lus", "feux qui ont pu être lus"),
        ("ce qui n’aura pu brûler", "ce qui aura pu brûler"),
        ("ce qui n’avait pu brûler", "ce qui avait pu brûler"),
        ("bien qu’il n’ait pu brûler", "bien qu’il ait pu brûler"),
        ("ce qu’elle n’a su lire", "ce qu’elle a su lire"),
        ("ce qu’elle n’a osé lire", "ce qu’elle a osé lire"),
        ("ce qui n’a cessé de brûler", "ce qui a cessé de brûler"),
        ("ce qu’elle n’a voulu lire", "ce qu’elle a voulu lire"),
        ("feux qui n’ont été lus", "feux qui ont été lus"),
        ("ce qui n’était visible", "ce qui était visible"),
        ("s’il n’est allumé", "s’il est allumé"),
        ("s’ils ne sont allumés", "s’ils sont allumés"),
        ("ce qu’il ne devait lire", "ce qu’il devait lire"),
        ("ce qu’il ne sait lire", "ce qu’il sait lire"),
    ];
    are_told_apart(&cases.map(|(one, other)| ("fr", one, other)));
    for (one, other) in cases {
        let found = compared("fr", one, other);
        let of_one_alone = |text| found.elements.iter().any(|element| element.texts == [text]);
        assert!(of_one_alone(0), "{one}");
        assert!(found.spread > Some(0.0), "{one}");
    }
    are_grouped(&[
        (
            "fr",
            "à moins qu’elle ne soit lue",
            "à moins qu’elle soit lue",
        ),
        ("fr", "avant qu’elle n’ait brûlé", "avant qu’elle ait brûlé"),
        (
            "fr",
            "de peur qu’elle n’ait brûlé",
            "de peur qu’elle ait brûlé",
        ),
        (
            "fr",
            "plus haut qu’il n’est permis",
            "plus haut qu’il est permis",
        ),
    ]);
    are_grouped(&[
        ("fr", "qui n’a pu être vu", "qui n’a pas pu être vu"),
        (
            "fr",
            "en n’importe quel port",
            "en n’importe quel grand port",
        ),
    ]);
    // What denies nothing is a word that one text alone has, all the same.
    let found = compared("fr", "avant qu’elle n’ait brûlé", "avant qu’elle ait brûlé");
    assert!(found.likeness[0][1] < 1.0);
}

#[test]
fn a_denied_participle_that_allows_is_not_shared() {
    let (allowed, denied) = (
        "mesures permettant à un système de résister aux attaques",
        "mesures ne permettant pas à un système de résister aux attaques",
    );
    are_told_apart(&[("fr", allowed, denied)]);
    assert!(!has_in_common("fr", allowed, denied, "permettant"));
    assert!(has_in_common("fr", allowed, denied, "système"));
}

/// Two texts, of which the first denies a word that the other says, with that word.
type Denied = (&'static str, &'static str, &'static str, &'static str);

#[test]
fn what_is_done_to_nobody_is_denied() {
    let cases: [Denied; 29] = [
        ("fr", "ne touche personne", "touche une personne", "touche"),
        (
            "fr",
            "n’a touché personne",
            "a touché une personne",
            "touché",
        ),
        ("fr", "ne sert à personne", "sert à une personne", "sert"),
        ("fr", "ne touche personne", "touche la personne", "personne"),
        (
            "fr",
            "ne doit toucher personne",
            "doit toucher une personne",
            "toucher",
        ),
        (
            "fr",
            "ne relevant de personne",
            "relevant d’une personne",
            "relevant",
        ),
        ("fr", "ne justifie rien", "justifie un rien", "justifie"),
        ("fr", "sans rien altérer", "en altérant un rien", "altérer"),
        (
            "fr",
            "sans toucher personne",
            "en touchant une personne",
            "personne",
        ),
        (
            "fr",
            "n’altère ni ne touche le sol",
            "altère mais ne touche pas le sol",
            "altère",
        ),
        (
            "fr",
            "ne touche ni n’altère le sol",
            "touche et n’altère pas le sol",
            "touche",
        ),
        (
            "fr",
            "ne touchant ni n’altérant le sol",
            "touchant le sol",
            "touchant",
        ),
        (
            "fr",
            "n’est civile ni militaire",
            "est civile et non militaire",
            "civile",
        ),
        ("fr", "n’est pas que civile", "n’est pas civile", "civile"),
        ("fr", "ne sert en aucune façon", "sert", "sert"),
        (
            "fr",
            "ne sert d’aucune manière le port",
            "sert le port",
            "sert",
        ),
        ("fr", "ne sert nulle part", "sert", "sert"),
        ("fr", "n’altère nul sol", "altère le sol", "sol"),
        ("es", "en modo alguno daña", "daña", "daña"),
        ("es", "de ninguna manera daña", "daña", "daña"),
        ("it", "in nessun modo altera", "altera", "altera"),
        (
            "de",
            "das in keiner Weise schadet",
            "das schadet",
            "schadet",
        ),
        (
            "de",
            "das auf keinen Fall schadet",
            "das schadet",
            "schadet",
        ),
        (
            "en",
            "that injures nobody",
            "that injures a body",
            "injures",
        ),
        ("en", "that injures no one", "that injures one", "injures"),
        (
            "en",
            "that injures nothing",
            "that injures a thing",
            "injures",
        ),
        (
            "en",
            "data that nobody may alter",
            "data that anybody may alter",
            "alter",
        ),
        (
            "en",
            "that alters none of the data",
            "that alters some of the data",
            "alters",
        ),
        (
            "en",
            "that alters in no way the data",
            "that alters the data",
            "alters",
        ),
    ];
    are_told_apart(&cases.map(|(language, one, other, _)| (language, one, other)));
    for (language, one, other, label) in cases {
        assert!(!has_in_common(language, one, other, label), "{one}");
    }
}

#[test]
fn what_denies_nothing_beside_a_person_is_said() {
    assert!(has_in_common(
        "fr",
        "avant qu’il ne touche une personne",
        "s’il touche une personne",
        "touche"
    ));
    assert!(has_in_common(
        "fr",
        "toute personne qui ne brûle pas",
        "toute personne qui brûle",
        "personne"
    ));
    are_grouped(&[
        (
            "fr",
            "qui ne touche ni n’altère le sol",
            "qui ne touche pas ni n’altère le sol",
        ),
        (
            "fr",
            "qui ne sert en aucune façon le port",
            "qui ne sert en aucun cas le port",
        ),
        ("en", "that harms no-one", "that harms no one"),
    ]);
}

#[test]
fn what_is_so_no_longer_is_not_labelled_as_more_so() {
    for (language, one, other, label) in [
        (
            "fr",
            "un système qui n’est plus sûr",
            "un système plus sûr que d’autres",
            "n’est plus sûr",
        ),
        (
            "fr",
            "des feux qui ne sont plus allumés",
            "des feux plus allumés que d’autres",
            "ne sont plus allumés",
        ),
    ] {
        let found = compared(language, one, other);
        let of_first = |element: &&Element| element.texts == [0];
        let labels = found.elements.iter().filter(of_first);
        let labels: Vec<&str> = labels.map(|element| element.label.as_str()).collect();
        assert!(labels.contains(&label), "{labels:?}");
    }
}
