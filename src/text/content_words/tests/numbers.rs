//! Numbers, and letters that number.

use super::*;

#[test]
fn single_letters_say_nothing_and_numbers_do() {
    let text = "the State’s lamps, e.g. of the U.S., in 24 ports (a4, 2)";
    assert_eq!(
        said(text, "en"),
        ["State", "lamps", "U.S.", "24", "ports", "a4", "2"]
    );
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
fn marks_of_a_list_within_a_sentence_are_no_words() {
    let marked = |[a, b, c]: [&str; 3]| {
        format!("a lamp which affects {a}systems, {b}networks and {c}data held by two States")
    };
    let plain = marked(["", "", ""]);
    let are_same = |marks: [&str; 3]| {
        let text = marked(marks);
        let mut reading = ContentWords::new(Analysis::En);
        let [found, expected] = [&text, &plain].map(|text| {
            let words = reading.of(text).into_iter();
            words.map(|word| word.stem).collect::<Vec<_>>()
        });
        found == expected
    };
    assert!(are_same(["(a) ", "(b) ", "(c) "]));
    assert!(are_same(["(i) ", "(ii) ", "(iii) "]));
    assert!(are_same(["(1) ", "(2) ", "(3) "]));
    assert!(!are_same(["(b) ", "(c) ", "(a) "]));
    assert!(!are_same(["(2) ", "(3) ", "(1) "]));
    assert!(!are_same(["point (a) ", "", ""]));
}

#[test]
fn long_texts_of_marks_are_read_in_bounded_time() {
    let text = "lamps (a) ships (b) ports (ii) oil (1) wax ".repeat(5_000);
    assert!(ContentWords::new(Analysis::En).of(&text).len() >= 5_000);
}
