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

fn said(text: &str, language: &str) -> Vec<String> {
    let words = ContentWords::new(Analysis::of(language)).of(text);
    let words = words.into_iter();
    words.map(|word| text[word.range].to_owned()).collect()
}

#[test]
fn single_letters_say_nothing_and_numbers_do() {
    let text = "the State’s lamps, e.g. of the U.S., in 24 ports (a4, 2)";
    assert_eq!(
        said(text, "en"),
        ["State", "lamps", "U.S.", "24", "ports", "a4", "2"]
    );
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
fn a_letter_that_tells_one_of_several_says_something() {
    for (text, language, expected) in [
        ("ships of category A", "en", "ships category A"),
        ("listed in Annex V, part B", "en", "listed Annex V part B"),
        ("un navire de l’annexe IV", "fr", "navire annexe IV"),
        ("ships: it is A ship", "en", "ships ship"),
        ("the ship I’d see", "en", "ship see"),
        ("J. Smith, A SHIP OF X", "en", "Smith SHIP"),
    ] {
        let said = said(text, language).join(" ");
        assert_eq!(said, expected, "{text}");
    }
}

#[test]
fn a_number_stands_with_its_signs() {
    let text = "5% of lamps, 7 ‰, at -5 degrees for € 20";
    assert_eq!(
        said(text, "en"),
        ["5%", "lamps", "7 ‰", "-5", "degrees", "€ 20"]
    );
}

#[test]
fn a_number_is_one_however_it_is_written() {
    for (language, one, other, is_same) in [
        ("en", "in 2 ports", "in two ports", true),
        ("en", "within 24 hours", "within 72 hours", false),
        ("en", "1,000 lamps", "1000 lamps", true),
        ("en", "1.000 lamps", "1000 lamps", false),
        ("en", "2.5 hours", "2.6 hours", false),
        ("en", "2.5 hours", "25 hours", false),
        ("en", "lamps 2 5", "lamps 25", false),
        ("fr", "deux lampes", "2 lampes", true),
        ("fr", "10 000 lampes", "10\u{202f}000 lampes", true),
        ("en", "5% of lamps", "five per cent of lamps", true),
        ("fr", "5 % des lampes", "cinq pour cent des lampes", true),
        ("de", "5 % der Lampen", "5 Prozent der Lampen", true),
        ("en", "5% of lamps", "5 of lamps", false),
        ("fr", "1.000 lampes", "1000 lampes", true),
        ("fr", "2,5 lampes", "2,6 lampes", false),
        ("ru", "две лампы", "2 лампы", true),
        ("it", "due lampade", "tre lampade", false),
        ("es", "dos lámparas", "2 lámparas", true),
        ("de", "zwei Lampen", "2 Lampen", true),
        ("de", "zweiundsiebzig Lampen", "72 Lampen", true),
        ("it", "settantadue lampade", "72 lampade", true),
        ("fr", "mille cinq cents lampes", "1 500 lampes", true),
        ("es", "dieciséis lámparas", "16 lámparas", true),
        ("ro", "24 ore", "72 ore", false),
        ("fr", "1 000 000 lampes", "1000000 lampes", true),
        ("fr", "1 000 000 lampes", "1 000 lampes", false),
        ("en", "thirty days", "30 days", true),
        ("en", "one hundred lamps", "one million lamps", false),
        ("en", "1.5 million", "1.5 billion", false),
        ("en", "first kind", "second kind", false),
        (
            "fr",
            "des milliers de lampes",
            "des millions de lampes",
            false,
        ),
        ("en", "lamps at -5 degrees", "lamps at 5 degrees", false),
        ("en", "5 € a lamp", "5 $ a lamp", false),
        ("en", "€5 a lamp", "5\u{a0}€ a lamp", true),
        ("en", "point (a) of it", "point (b) of it", false),
        (
            "en",
            "points (a) and (c) of it",
            "points (a) and (b) of it",
            false,
        ),
        (
            "en",
            "points (a), (b) and (d)",
            "points (a), (c) and (d)",
            false,
        ),
        (
            "en",
            "points (1) and (3) of it",
            "points (1) and (2) of it",
            false,
        ),
        (
            "en",
            "Article 3(a) or (c) of it",
            "Article 3(a) or (b) of it",
            false,
        ),
        (
            "fr",
            "les points a) et c) ici",
            "les points a) et b) ici",
            false,
        ),
        (
            "fr",
            "les points a) et c) ici",
            "les points (a) et (c) ici",
            true,
        ),
        ("fr", "l’alinéa b) du texte", "l’alinéa c) du texte", false),
        ("de", "Buchstaben a) bis c)", "Buchstaben a) bis d)", false),
        ("ru", "пункты а) и в) здесь", "пункты а) и б) здесь", false),
        (
            "en",
            "(a) a lamp, and (b) a ship",
            "a lamp, and a ship",
            true,
        ),
        (
            "en",
            "points: (a) a lamp, and (b) a ship",
            "points: a lamp, and a ship",
            true,
        ),
        ("fr", "a) un feu ; b) un navire", "un feu ; un navire", true),
        ("en", "twenty-four lamps", "24 lamps", true),
        ("en", "twenty four lamps", "24 lamps", true),
        ("en", "twenty–four lamps", "24 lamps", true),
        ("en", "Twenty\u{2011}four lamps", "24 lamps", true),
        ("en", "one hundred and twenty lamps", "120 lamps", true),
        ("en", "two thousand lamps", "2,000 lamps", true),
        ("en", "5 million lamps", "5,000,000 lamps", true),
        ("en", "two–four lamps", "6 lamps", false),
        ("en", "twenty-four lamps", "twenty lamps", false),
        ("en", "twenty-four lamps", "42 lamps", false),
        ("fr", "vingt-quatre feux", "24 feux", true),
        ("fr", "vingt et un feux", "21 feux", true),
        ("fr", "dix-sept feux", "17 feux", true),
        ("fr", "soixante-douze feux", "72 feux", true),
        ("fr", "soixante et onze feux", "71 feux", true),
        ("fr", "quatre-vingts feux", "80 feux", true),
        ("fr", "quatre-vingt-dix feux", "90 feux", true),
        ("fr", "quatre‑vingt‑dix‑sept feux", "97 feux", true),
        ("fr", "deux mille cinq cents feux", "2500 feux", true),
        ("fr", "quatre-vingt-dix feux", "24 feux", false),
        ("en", "attack³ on lamps", "attack on lamps", true),
        ("en", "attack3 on lamps", "attack on lamps", false),
        ("en", "5 km² of lamps", "5 km³ of lamps", false),
        ("fr", "attaque¹² de feux", "attaque de feux", true),
    ] {
        let mut words = ContentWords::new(Analysis::of(language));
        let mut stems = |text| -> Vec<u32> {
            let words = words.of(text).into_iter();
            words.map(|word| word.stem).collect()
        };
        assert_eq!(stems(one) == stems(other), is_same, "{one} | {other}");
    }
}

#[test]
fn what_is_put_together_is_one_number() {
    for (language, text, expected) in [
        ("en", "twenty-four hours", vec!["twenty-four", "hours"]),
        (
            "en",
            "one hundred and twenty hours",
            vec!["one hundred and twenty", "hours"],
        ),
        ("en", "four and twenty, six", vec!["four", "twenty", "six"]),
        ("en", "1.5 million lamps", vec!["1.5 million", "lamps"]),
        ("en", "no one, one lamp", vec!["lamp"]),
        ("en", "2 hours", vec!["2", "hours"]),
        ("fr", "vingt et un feux", vec!["vingt et un", "feux"]),
        ("fr", "vingt-neuf feux", vec!["vingt-neuf", "feux"]),
        ("fr", "un feu neuf", vec!["feu", "neuf"]),
        (
            "fr",
            "quatre-vingt-dix feux",
            vec!["quatre-vingt-dix", "feux"],
        ),
        ("fr", "1 000 000 de feux", vec!["1 000 000", "feux"]),
        ("es", "treinta y dos", vec!["treinta y dos"]),
        (
            "ru",
            "двадцать четыре часа",
            vec!["двадцать четыре", "часа"],
        ),
    ] {
        assert_eq!(said(text, language), expected, "{text}");
    }
    for (language, text) in [
        ("en", "thirty"),
        ("en", "ninety"),
        ("en", "second"),
        ("fr", "soixante"),
        ("de", "vierundzwanzig"),
        ("it", "ventiquattro"),
        ("es", "doscientos"),
        ("ru", "шестьдесят"),
        ("ru", "третьего"),
        ("en", "XIV"),
    ] {
        let words = ContentWords::new(Analysis::of(language)).of(text);
        assert!(words[0].is_number, "{text}");
    }
}

#[test]
fn what_only_counts_parts_of_a_text_is_no_number() {
    for (text, expected) in [
        ("1. a lamp; 2. a ship", vec!["lamp", "ship"]),
        ("1) a lamp;\n2) a ship", vec!["lamp", "ship"]),
        (
            "any of: (1) a lamp, (2) a ship, and (3) an oar",
            vec!["lamp", "ship", "oar"],
        ),
        ("a lamp[3] of ships", vec!["lamp", "ships"]),
        ("a lamp within 24.", vec!["lamp", "within", "24"]),
        ("within (72) hours of it", vec!["within", "72", "hours"]),
        ("within [24] hours", vec!["within", "24", "hours"]),
        ("paragraph (2) of it", vec!["paragraph", "2"]),
        ("Article 5(2) applies", vec!["Article", "5", "2", "applies"]),
        (
            "lit (after 24) by ships",
            vec!["lit", "after", "24", "ships"],
        ),
        ("lamp No. 5 of ships", vec!["lamp", "5", "ships"]),
        ("2.5 lamps", vec!["2.5", "lamps"]),
    ] {
        assert_eq!(said(text, "en"), expected, "{text}");
    }
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

#[test]
fn long_texts_of_denials_are_read_in_bounded_time() {
    let text = "whether or not in no way ne brûle pas not 1) (2 ".repeat(5_000);
    for analysis in [Analysis::En, Analysis::Fr] {
        assert!(ContentWords::new(analysis).of(&text).len() >= 5_000);
    }
}
