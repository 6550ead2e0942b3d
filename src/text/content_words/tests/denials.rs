//! Words that are denied.

use super::*;

#[test]
fn a_word_that_is_denied_is_not_the_word() {
    for (language, text, denied) in [
        (
            "fr",
            "la non-répudiation et la répudiation",
            "non-répudiation",
        ),
        ("fr", "un accès non autorisé ou autorisé", "non autorisé"),
        ("en", "non-repudiation and repudiation", "non-repudiation"),
        (
            "it",
            "accesso non autorizzato o autorizzato",
            "non autorizzato",
        ),
    ] {
        let words = ContentWords::new(Analysis::of(language)).of(text);
        let of = |wording: &str| {
            let found = words
                .iter()
                .find(|word| &text[word.range.clone()] == wording);
            found.unwrap_or_else(|| panic!("{wording}")).stem
        };
        let plain = denied.split(['-', ' ']).next_back().unwrap();
        assert_ne!(of(denied), of(plain), "{text}");
        let alone = words.iter().any(|word| &text[word.range.clone()] == "non");
        assert!(!alone, "{text}");
    }
}

#[test]
fn what_denies_a_word_is_read_with_it() {
    for (language, text, denied) in [
        ("en", "not a means of access", vec!["not a means"]),
        (
            "en",
            "A lamp is in no way a means of access",
            vec!["no way a means"],
        ),
        (
            "en",
            "it doesn’t burn without oil",
            vec!["doesn’t burn", "without oil"],
        ),
        (
            "en",
            "lit or not, whether or not lit, not only lamps",
            vec![],
        ),
        ("en", "lamp No. 5 of ships", vec![]),
        ("en", "not. A lamp", vec![]),
        ("fr", "n’est pas un moyen d’accès", vec!["pas un moyen"]),
        ("fr", "ne doit pas brûler", vec!["pas brûler"]),
        (
            "en",
            "no more than a lamp, not less lit",
            vec!["no more", "not less"],
        ),
        (
            "fr",
            "une lampe qui ne brûle pas la nuit",
            vec!["ne brûle pas"],
        ),
        (
            "fr",
            "ne se limite pas aux lampes",
            vec!["ne se limite pas"],
        ),
        ("fr", "ne brûle que la nuit, pas à pas", vec![]),
        (
            "fr",
            "sans lampe ni aucun feu",
            vec!["sans lampe", "ni aucun feu"],
        ),
        ("fr", "en aucun cas une lampe", vec!["aucun cas une lampe"]),
        (
            "fr",
            "elle ne peut être brûlée",
            vec!["ne peut être brûlée"],
        ),
        ("fr", "elle n’ose brûler", vec!["n’ose"]),
        ("fr", "elle n’a pu être vue", vec!["n’a pu"]),
        ("fr", "s’il n’est allumé", vec!["n’est allumé"]),
        ("fr", "n’importe quelle lampe, nouveau-né", vec![]),
        (
            "fr",
            "feux ne permettant pas à un navire de brûler",
            vec!["ne permettant pas"],
        ),
        (
            "fr",
            "qui ne permettent pas la nuit",
            vec!["ne permettent pas"],
        ),
        ("fr", "avant qu’elle ne puisse brûler", vec![]),
        (
            "fr",
            "sans aucune forme d’huile",
            vec!["sans aucune forme d’huile"],
        ),
        ("en", "not be used without oil", vec!["without oil"]),
        (
            "en",
            "without any kind of oil",
            vec!["without any kind of oil"],
        ),
        ("en", "without kindling", vec!["without kindling"]),
        (
            "de",
            "ohne jede Art von Licht",
            vec!["ohne jede Art von Licht"],
        ),
        (
            "ru",
            "без любого вида масла",
            vec!["без любого", "вида", "масла"],
        ),
        ("de", "nicht nur Lampen ohne Öl", vec!["ohne Öl"]),
        ("it", "una lampada che non brucia", vec!["non brucia"]),
        ("es", "no es una lámpara", vec!["no es una lámpara"]),
        ("ru", "не является лампой", vec!["не является"]),
        ("ro", "nu este o lampă", vec![]),
        (
            "en",
            "known to no one in the lamps",
            vec!["known to no one"],
        ),
        (
            "en",
            "lamps that nobody may light",
            vec!["nobody may light"],
        ),
        ("en", "nothing of it", vec![]),
        ("fr", "ne touche personne", vec!["ne touche personne"]),
        ("fr", "ne touche pas une personne", vec!["ne touche pas"]),
        (
            "fr",
            "ne touche ni n’éteint la lampe",
            vec!["ne touche", "ni n’éteint"],
        ),
        ("en", "non lit lamps, sine qua non lamps", vec!["non lit"]),
        ("en", "lamps lit or not burning", vec![]),
        (
            "en",
            "lit or not lit, not red or not burning",
            vec!["not lit", "not red", "not burning"],
        ),
        ("en", "lit or not to be hidden", vec!["not to be hidden"]),
        ("fr", "une lampe allumée ou non contre un feu", vec![]),
        (
            "fr",
            "des feux civils ou non civils ou non-civils",
            vec!["non civils", "non-civils"],
        ),
        ("fr", "une lampe rouge ou non allumée", vec![]),
        ("fr", "que personne ne connaît", vec!["personne ne connaît"]),
        (
            "fr",
            "où rien n’est connu, nul ne brûle",
            vec!["rien n’est connu", "nul ne brûle"],
        ),
        ("fr", "la personne ne brûle", vec!["ne brûle"]),
        (
            "fr",
            "une lampe pas encore connue",
            vec!["pas encore connue"],
        ),
        (
            "fr",
            "pas de lampe, le pas de tir, pas à pas",
            vec!["pas de lampe"],
        ),
        ("fr", "une lampe jamais allumée", vec!["jamais allumée"]),
        ("fr", "jamais la lampe ne brûle", vec!["ne brûle"]),
        (
            "fr",
            "une faille qu’aucun feu ne corrige ni ne montre",
            vec!["aucun feu", "ne corrige", "ni ne montre"],
        ),
        ("fr", "ce qui n’est point connu", vec!["point connu"]),
        ("fr", "ce qui ne franchit le point d’accès", vec![]),
        ("fr", "sans jamais brûler", vec!["sans jamais brûler"]),
        ("fr", "nullement allumée", vec!["nullement allumée"]),
    ] {
        let words = ContentWords::new(Analysis::of(language)).of(text);
        let found = words.iter().filter(|word| word.is_denied);
        let found: Vec<&str> = found.map(|word| &text[word.range.clone()]).collect();
        assert_eq!(found, denied, "{text}");
    }
}

#[test]
fn a_contraction_is_one_word_with_what_it_denies() {
    for (text, expected) in [
        ("data that isn't public", vec!["data", "isn't public"]),
        ("users don’t enter", vec!["users", "don’t enter"]),
        (
            "it doesn't work, won’t burn",
            vec!["doesn't work", "won’t burn"],
        ),
        ("lamps that aren’t", vec!["lamps"]),
    ] {
        let words = ContentWords::new(Analysis::En).of(text).into_iter();
        let words: Vec<&str> = words.map(|word| &text[word.range]).collect();
        assert_eq!(words, expected, "{text}");
    }
}

proptest! {
    /// Denials of every kind, elisions, hyphens and signs of several bytes.
    #[test]
    fn content_words_stand_in_order_and_apart(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..24),
        language in proptest::sample::select(&["en", "fr", "de", "it", "es", "ru", "ro"][..]),
    ) {
        let text = parts.concat();
        let mut end = 0;
        for word in ContentWords::new(Analysis::of(language)).of(&text) {
            prop_assert!(word.range.start >= end, "{text:?}");
            prop_assert!(text.get(word.range.clone()).is_some(), "{text:?}");
            end = word.range.end;
        }
    }
}

/// What the texts of a property are made of.
const PARTS: &[&str] = &[
    " ",
    " ",
    " ",
    "-",
    "\u{2011}",
    "’",
    "'",
    ".",
    ", ",
    ";",
    "\n\n",
    "🔒",
    "é",
    "isn't",
    "doesn’t",
    " don't ",
    " can’t ",
    "won",
    "n’",
    "ne ",
    " pas ",
    " plus ",
    " doit ",
    "non",
    " non ",
    "sans ",
    " aucun ",
    "not ",
    "in no way ",
    " only ",
    "aujourd’hui",
    "l’",
    "accès",
    "lamp",
    " lit ",
    "que ",
    "brûle",
    "не ",
    "лампа",
    "nicht ",
    "no ",
    "1",
    "24",
    ".5",
    "1. ",
    "(2) ",
    " 000",
    "[3]",
    " two ",
    "must ",
    " before ",
    "e\u{301}",
    "\u{200b}",
];

#[test]
fn long_texts_of_denials_are_read_in_bounded_time() {
    let text = "whether or not in no way ne brûle pas not 1) (2 ".repeat(5_000);
    for analysis in [Analysis::En, Analysis::Fr] {
        assert!(ContentWords::new(analysis).of(&text).len() >= 5_000);
    }
}
