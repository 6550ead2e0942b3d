mod accents;
mod denials;
mod line_ends;
mod numbers;

use proptest::prelude::*;

use super::*;
use crate::text::fold;

#[test]
fn what_joins_words_is_left_out() {
    let found = |text, language| -> Vec<String> {
        let words = ContentWords::new(Analysis::of(language)).of(text);
        words
            .into_iter()
            .map(|word| fold(&text[word.range]))
            .collect()
    };
    assert_eq!(
        found("The state of any systems which are used", "en"),
        ["state", "systems"]
    );
    assert_eq!(
        found("L’ensemble des moyens qu’un État possède", "fr"),
        ["ensemble", "moyens", "etat", "possede"]
    );
    assert_eq!(found("stare de", "ro"), ["stare", "de"]);
    assert_eq!(
        found("a lamp, also called a light", "en"),
        ["lamp", "light"]
    );
    assert_eq!(
        found("s’entend d’une lampe\u{202f}; il s’agit d’un feu", "fr"),
        ["lampe", "feu"]
    );
}

fn said(text: &str, language: &str) -> Vec<String> {
    let words = ContentWords::new(Analysis::of(language)).of(text);
    let words = words.into_iter();
    words.map(|word| text[word.range].to_owned()).collect()
}

#[test]
fn an_abbreviation_in_capitals_is_no_joining_word() {
    for (text, language, expected) in [
        ("IT security: it is IT", "en", "IT security IT"),
        ("who warns the WHO", "en", "warns WHO"),
        ("le SI, si le feu brûle", "fr", "SI feu brûle"),
        ("A SHIP AND WHAT IS IN IT", "en", "SHIP"),
    ] {
        let said = said(text, language).join(" ");
        assert_eq!(said, expected, "{text}");
    }
    let mut words = ContentWords::new(Analysis::En);
    let stems = words.of("US us");
    assert_ne!(stems[0].stem, stems[1].stem);
}

#[test]
fn modals_are_told_and_are_no_content_words() {
    for (language, one, other, is_same) in [
        ("en", "lamps must burn", "lamps may burn", false),
        ("en", "lamps must burn", "the lamps must burn", true),
        ("en", "lamps can’t burn", "lamps cannot burn", true),
        ("en", "lamps won’t burn", "lamps can’t burn", false),
        ("en", "lamps shouldn’t burn", "lamps should not burn", true),
        (
            "fr",
            "la lampe doit brûler",
            "les lampes doivent brûler",
            true,
        ),
        ("fr", "la lampe doit brûler", "la lampe peut brûler", false),
        (
            "de",
            "die Lampe muss leuchten",
            "die Lampe darf leuchten",
            false,
        ),
        (
            "it",
            "la lampada deve ardere",
            "la lampada può ardere",
            false,
        ),
        (
            "es",
            "la lámpara debe arder",
            "la lámpara puede arder",
            false,
        ),
        ("ru", "лампа должна гореть", "лампа может гореть", false),
        (
            "fr",
            "la lampe peut ne pas brûler",
            "la lampe ne peut pas brûler",
            false,
        ),
        (
            "it",
            "la lampada può non ardere",
            "la lampada non può ardere",
            false,
        ),
        (
            "es",
            "la lámpara puede no arder",
            "la lámpara no puede arder",
            false,
        ),
        (
            "ru",
            "лампа может не гореть",
            "лампа не может гореть",
            false,
        ),
        ("en", "lamps with ships", "lamps without ships", false),
        (
            "en",
            "lamps may not be used without oil",
            "lamps may be used without oil",
            false,
        ),
        ("en", "lamps cannot be used", "lamps can be used", false),
        ("en", "lamps must not be lit", "lamps must be lit", true),
        ("en", "not only lamps", "lamps only", false),
        ("en", "not limited to lamps", "limited to lamps", false),
        ("en", "no more than a lamp", "more than a lamp", false),
        ("en", "lamps burn only here", "lamps burn here", false),
        ("de", "nicht ohne Öl", "ohne Öl", false),
        (
            "fr",
            "elle ne peut être sans huile",
            "elle peut être sans huile",
            false,
        ),
        (
            "fr",
            "elle n’est vue qu’à bord",
            "elle est vue à bord",
            false,
        ),
        (
            "fr",
            "elle n’est vue qu’à bord",
            "elle est vue seulement à bord",
            true,
        ),
        (
            "fr",
            "avant qu’elle ne soit vue",
            "avant qu’elle soit vue",
            true,
        ),
        (
            "fr",
            "la lampe pouvant brûler",
            "la lampe devant brûler",
            false,
        ),
        ("fr", "la lampe pouvant brûler", "la lampe brûler", false),
        ("fr", "pas moins de deux feux", "moins de deux feux", false),
        ("fr", "Pas plus de feux", "plus de feux", false),
        ("fr", "pas avant deux jours", "avant deux jours", false),
        (
            "fr",
            "et de plus avant deux jours",
            "et plus avant deux jours",
            true,
        ),
        (
            "fr",
            "elle n’a pas moins de feux",
            "elle n’a plus moins de feux",
            true,
        ),
        ("it", "non senza olio", "senza olio", false),
        ("es", "no sin aceite", "sin aceite", false),
        ("ru", "не без масла", "без масла", false),
        ("ro", "lampa must", "lampa may", true),
    ] {
        let mut words = ContentWords::new(Analysis::of(language));
        let mut telling = |text| words.read(text, &word_ranges(text)).telling();
        assert_eq!(telling(one) == telling(other), is_same, "{one} | {other}");
    }
    assert_eq!(said("lamps must burn", "en"), ["lamps", "burn"]);
    assert_eq!(said("la lampe doit brûler", "fr"), ["lampe", "brûler"]);
}

#[test]
fn a_stem_has_one_number_in_all_texts() {
    let mut words = ContentWords::new(Analysis::En);
    let one = words.of("the Attacks");
    let other = words.of("any attack on attacks");
    let stems: Vec<u32> = one.iter().chain(&other).map(|word| word.stem).collect();
    assert_eq!(stems, [0, 0, 0]);
    assert_eq!(other[1].position, 3);
}
