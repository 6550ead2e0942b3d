//! Texts of the same words at other places, with other accents or signs.

use unicode_normalization::UnicodeNormalization;

use super::*;

#[test]
fn a_word_at_another_place_tells_texts_apart() {
    are_told_apart(&[
        (
            "en",
            "ships may not burn and lamps may burn",
            "ships may burn and lamps may not burn",
        ),
        (
            "en",
            "ships not lit burn, those lit do not burn",
            "ships lit burn, those not lit do not burn",
        ),
        (
            "en",
            "red lamps of ships and lamps of boats",
            "lamps of ships and red lamps of boats",
        ),
        (
            "en",
            "a lamp held by a ship against a boat",
            "a lamp held by a boat against a ship",
        ),
        (
            "en",
            "the keeper shall warn the captain",
            "the captain shall warn the keeper",
        ),
        (
            "en",
            "where ships may burn and boats must burn",
            "where ships must burn and boats may burn",
        ),
        (
            "fr",
            "le gardien avertit le capitaine",
            "le capitaine avertit le gardien",
        ),
        (
            "fr",
            "les lampes rouges des navires et les lampes des barques",
            "les lampes des navires et les lampes rouges des barques",
        ),
        (
            "de",
            "rote Lampen der Schiffe und Lampen der Boote",
            "Lampen der Schiffe und rote Lampen der Boote",
        ),
    ]);
}

#[test]
fn an_article_at_another_place_tells_nothing() {
    are_grouped(&[
        ("en", "the lamps of ships", "lamps of the ships"),
        ("fr", "la lampe de navires", "lampe des navires"),
    ]);
}

#[test]
fn what_a_group_differs_in_is_told_with_its_capitals() {
    let changed = |one: &str, other: &str| {
        let found = compared("en", one, other);
        let group = found.groups.first();
        let differing = group.and_then(|group| group.differing.first());
        let changes = differing.map(|text| text.changes.iter().map(|change| change.text.clone()));
        changes.map(Iterator::collect::<Vec<_>>)
    };
    assert_eq!(changed("the Lamp of ships", "the lamp of Ships"), None);
    assert_eq!(changed("The Red\r\nLamp of", "the red lamp of"), None);
    assert_eq!(
        changed("lamps of the WHO", "lamps of the who"),
        Some(vec!["WHO".to_owned(), "who".to_owned()])
    );
    let told = changed("a red lamp, lit", "a Red lamp, unlit or lit");
    assert!(told.is_none_or(|told| !told.iter().any(|text| text.contains("Red"))));
}

#[test]
fn words_that_accents_tell_apart_are_not_the_same() {
    for (language, one, other) in [
        (
            "de",
            "Lampen, die brennen könnten",
            "Lampen, die brennen konnten",
        ),
        (
            "de",
            "Lampen, die Schiffe fordern",
            "Lampen, die Schiffe fördern",
        ),
        (
            "fr",
            "le port où le navire brûle",
            "le port ou le navire brûle",
        ),
        ("fr", "la lampe attaque brûlée", "la lampe attaqué brûlée"),
        ("it", "è acceso così", "e acceso così"),
        ("es", "lo publicó así", "lo público así"),
    ] {
        let found = compared(language, one, other);
        assert!(found.likeness[0][1] < 1.0, "{one} | {other}");
        assert!(
            found.groups.iter().all(|group| group.differing.len() == 1),
            "{one} | {other}"
        );
    }
    let lost = compared("fr", "la lumière brûlée", "la lumiere brulee");
    assert!(lost.likeness[0][1] < 1.0, "the rest has its accents");
}

#[test]
fn german_modals_that_an_umlaut_tells_apart_are_others() {
    are_told_apart(&[
        (
            "de",
            "Lampen, die brennen könnten,",
            "Lampen, die brennen konnten,",
        ),
        (
            "de",
            "das Schiff müsste brennen",
            "das Schiff musste brennen",
        ),
        ("de", "sie dürften brennen", "sie durften brennen"),
    ]);
}

#[test]
fn ordinals_and_periods_tell_texts_apart() {
    are_told_apart(&[
        ("en", "the eleventh lamp", "the twelfth lamp"),
        ("fr", "la onzième lampe", "la douzième lampe"),
        ("de", "die elften Lampen", "die zwölften Lampen"),
        ("de", "tägliche Lampen", "jährliche Lampen"),
        ("it", "lampade giornaliere", "lampade annuali"),
        ("es", "lámparas diarias", "lámparas anuales"),
        ("ru", "ежедневные лампы", "ежегодные лампы"),
        ("ru", "пятого дня", "шестого дня"),
    ]);
    assert!(!has_in_common(
        "de",
        "wegen der Verluste",
        "Wege nach Wien",
        "wegen"
    ));
}

#[test]
fn units_and_signs_of_numbers_tell_texts_apart() {
    are_told_apart(&[
        ("en", "light of 5 mW", "light of 5 MW"),
        ("en", "light of 5mW", "light of 5MW"),
        ("en", "signals at 5 MiB", "signals at 5 Mib"),
        ("en", "loads of 5 Mt", "loads of 5 mt"),
        ("en", "signals at 10 Mb", "signals at 10 MB"),
        ("en", "+5 lamps", "5 lamps"),
        ("en", "light of 5+ lamps", "light of 5 lamps"),
        ("en", "light of ~5 lamps", "light of 5 lamps"),
        ("en", "light of –5 lamps", "light of 5 lamps"),
        ("en", "-5 lamps", "5 lamps"),
        ("en", "light of .5 lamps", "light of 5 lamps"),
        ("en", "light of 5–10 lamps", "light of 5, 10 lamps"),
        ("en", "light at 5 °C", "light at 5 C"),
    ]);
    assert!(has_in_common("en", "lit at 0.5 V", "burnt at .5 V", "V"));
}

#[test]
fn another_letter_of_a_part_tells_texts_apart() {
    let cases = [
        (
            "de",
            "nach Artikel 4 Buchstabe a des Gesetzes",
            "nach Artikel 4 Buchstabe b des Gesetzes",
        ),
        (
            "de",
            "nach Absatz 2 Buchstabe c",
            "nach Absatz 2 Buchstabe d",
        ),
        (
            "de",
            "nach Abs. 2 lit. a des Gesetzes",
            "nach Abs. 2 lit. b des Gesetzes",
        ),
        (
            "ru",
            "в пункте «а» части 2 статьи 4",
            "в пункте «б» части 2 статьи 4",
        ),
        ("ru", "в подпункте «а»", "в подпункте «б»"),
        ("ru", "сети категории А", "сети категории Б"),
        (
            "it",
            "alla lettera a dell’articolo 4",
            "alla lettera b dell’articolo 4",
        ),
        (
            "es",
            "la letra a del artículo 4",
            "la letra b del artículo 4",
        ),
        (
            "fr",
            "au point a de l’article 4",
            "au point b de l’article 4",
        ),
        (
            "fr",
            "des feux de catégorie A allumés",
            "des feux de catégorie B allumés",
        ),
        (
            "en",
            "in Article 4(2)(a) of the Act",
            "in Article 4(2)(b) of the Act",
        ),
        (
            "en",
            "in Article 4(2)(i) of the Act",
            "in Article 4(2)(ii) of the Act",
        ),
        (
            "en",
            "in Article 4(2)(ii) of the Act",
            "in Article 4(2)(iii) of the Act",
        ),
        ("en", "category A networks", "category B networks"),
        (
            "en",
            "categories B and A of networks",
            "categories B and C of networks",
        ),
        (
            "en",
            "points a and b of the Act",
            "points a and c of the Act",
        ),
    ];
    are_told_apart(&cases);
    for (language, one, other) in cases {
        let found = compared(language, one, other);
        let of_one = |text| found.elements.iter().any(|element| element.texts == [text]);
        assert!(of_one(0) && of_one(1), "{one}: {:?}", found.elements);
    }
}

#[test]
fn an_article_after_a_word_for_a_part_is_no_letter() {
    are_grouped(&[
        (
            "en",
            "the point a State has reached",
            "the point the State has reached",
        ),
        ("en", "in case a State burns", "in case the State burns"),
        (
            "it",
            "l’articolo a cui si rinvia",
            "l’articolo cui si rinvia",
        ),
        (
            "es",
            "el artículo a que se refiere",
            "el artículo que se refiere",
        ),
    ]);
}

#[test]
fn marks_of_a_list_within_a_sentence_tell_nothing() {
    are_grouped(&[
        (
            "en",
            "affects (a) systems, (b) networks and (c) data",
            "affects systems, networks and data",
        ),
        (
            "en",
            "affects (a) systems, (b) networks and (c) data",
            "affects (i) systems, (ii) networks and (iii) data",
        ),
        (
            "fr",
            "touche (1) les systèmes, (2) les réseaux et (3) les données",
            "touche les systèmes, les réseaux et les données",
        ),
    ]);
    are_told_apart(&[
        ("en", "the ships of point (a)", "the ships of point (b)"),
        ("en", "ships under Article 4(1)", "ships under Article 4(2)"),
    ]);
}

#[test]
fn a_text_with_its_accents_written_apart_is_the_same() {
    for (language, text) in [
        (
            "fr",
            "un marché dû à l’État, sans équipage embarqué, programmé ou télécommandé",
        ),
        (
            "fr",
            "un acte n’empêche que les données ne s’altèrent, où qu’elles soient gardées",
        ),
        (
            "de",
            "Lampen, die Schiffe fördern könnten, zur Überprüfung der Würde",
        ),
        ("ru", "зелёный маяк, который не чей-то"),
    ] {
        let apart: String = text.nfd().collect();
        let found = compared(language, &apart, text);
        assert_eq!(found.groups.len(), 1, "{text}");
        assert_eq!(found.groups[0].differing, [], "{text}");
        assert_eq!(found.likeness[0][1], 1.0, "{text}");
        assert!(
            found
                .elements
                .iter()
                .all(|element| element.texts.len() == 2),
            "{text}"
        );
    }
}
