use super::genus;
use crate::text::Analysis;

/// What is told of made-up texts, against what they say.
pub(super) fn wrong(language: &str, cases: &[(&str, Option<&str>)]) -> Vec<String> {
    let told = |(text, wanted): &(&str, Option<&str>)| {
        let found = genus(text, Analysis::of(language)).map(|genus| genus.text);
        let is_wrong = found.as_deref() != *wanted;
        is_wrong.then(|| format!("{text}: {found:?}, not {wanted:?}"))
    };
    cases.iter().filter_map(told).collect()
}

#[test]
fn a_french_adjective_before_its_noun_is_not_the_genus() {
    let cases = [
        ("Bonne pratique d’un port", Some("pratique")),
        ("Haute disponibilité d’une lampe", Some("disponibilité")),
        ("Faux signal envoyé à un navire", Some("signal")),
        ("Premier feu d’un port", Some("feu")),
        ("Les meilleures pratiques des ports", Some("pratiques")),
        ("Mauvais usage d’une lampe", Some("usage")),
        ("Simple lampe à l’entrée d’un port", Some("lampe")),
        ("Toute première lampe d’un port", Some("lampe")),
        ("Faux et usage de faux", Some("Faux")),
        ("Haut de la tour d’un port", Some("Haut")),
        ("Dernière lampe allumée", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn what_is_said_of_where_it_holds_is_not_the_genus() {
    let cases = [
        ("Au sens de la loi, un feu est une lampe", Some("lampe")),
        (
            "Au sens de la présente loi, une lampe de port",
            Some("lampe"),
        ),
        (
            "Dans le domaine des ports, lampe qui brûle la nuit",
            Some("lampe"),
        ),
        (
            "Dans le domaine des ports, la lumière d’une lampe",
            Some("lumière"),
        ),
        ("En navigation, ensemble de lampes", Some("lampes")),
        (
            "Aux fins de la loi, l’expression « feu » désigne une lampe",
            Some("lampe"),
        ),
        ("Dans un port, lorsque la lampe brûle", None),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn what_is_said_of_another_thing_has_no_genus() {
    let french = [
        ("se dit d’un port sans lampe", None),
        ("Se dit de la lampe qui brûle", None),
        ("Qualifie un port sans lampe", None),
        ("voir feu de port", None),
        ("Voir : feu de port", None),
        ("cf. feu de port", None),
        ("Synonyme de feu de port", None),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
    let english = [
        ("see harbour lamp", None),
        ("See: harbour lamp", None),
        ("Harbour lamp: see lamp of ships", None),
        ("cf. harbour lamp", None),
        ("Synonym for harbour lamp", None),
        ("Same as harbour lamp", None),
        ("said of a port without lamps", None),
        ("Seeing device of a harbour", Some("device")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn the_means_are_no_verb() {
    let cases = [
        ("set of means, put in place by a port", Some("means")),
        (
            "A set of technical means, put in place by a port",
            Some("means"),
        ),
        ("all means of a port, kept at night", Some("means")),
        ("Means, kept at night, of lighting a port", Some("Means")),
        ("A lamp means a light of a port", Some("light")),
        ("Lamp means: a light of a port", Some("light")),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn a_process_whereby_is_a_process() {
    let cases = [
        ("process whereby lamps are lit", Some("process")),
        ("The process whereby a lamp is lit", Some("process")),
        ("Continuous process whereby lamps are lit", Some("process")),
        (
            "A systematic process wherein lamps are lit",
            Some("process"),
        ),
        ("process by which a lamp is lit", Some("process")),
        ("state wherein lamps burn", Some("state")),
        (
            "Lamp lighting is the process whereby lamps are lit",
            Some("process"),
        ),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn what_is_denied_is_not_the_genus() {
    let english = [
        ("The term ‘lamp’ does not mean light", None),
        ("no tower of a port", None),
        ("A lamp is no longer a light of a port", None),
        ("A lamp isn’t a tower", None),
        ("A lamp isn't a tower", None),
        ("A lamp is never a tower", None),
        ("neither a lamp nor a tower", None),
        ("light not seen from the port", Some("light")),
        ("no-entry zone of a port", Some("zone")),
        ("Lamp, whether or not it burns", Some("Lamp")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Une lampe n’est pas un lieu mais un feu", None),
        ("Ce n’est pas une lampe", None),
        ("La lampe n’est plus un feu", None),
        ("ni un port ni une lampe", None),
        ("aucune lampe d’un port", None),
        ("lampe qui n’est pas allumée", Some("lampe")),
        ("Fait de ne pas allumer une lampe", Some("Fait")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_was_done_to_a_thing_is_not_the_genus() {
    let cases = [
        ("attack carried out before the lamp is used", Some("attack")),
        ("harm done to lamps", Some("harm")),
        ("traffic sent over a port", Some("traffic")),
        ("unit set up by a port", Some("unit")),
        ("letter written by a keeper", Some("letter")),
        ("letter written", Some("letter")),
        ("stolen lamp of a port", Some("lamp")),
        (
            "PRT (Port Response Team) – a team set up by ships",
            Some("team"),
        ),
        ("Lamp (light): a tower of a port", Some("tower")),
        ("Lamps are lighted", None),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn what_a_thing_does_is_not_the_genus() {
    let english = [
        ("An autonomous lamp specifies which ships it serves", None),
        ("A lamp requires a tower", None),
        ("a series of lamps", Some("lamps")),
        ("a lighting process of a port", Some("process")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Sert à éclairer un port", None),
        ("Permet d’éclairer un port", None),
        ("Consiste à éclairer un port", None),
        ("La lampe permet de voir le port", None),
        ("Employé pour une lampe allumée", None),
        ("Procédé par lequel une lampe est allumée", Some("Procédé")),
        ("Capacité à éclairer un port", Some("Capacité")),
        ("Employé d’un port", Some("Employé")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn numbers_and_what_joins_them_are_not_the_genus() {
    let french = [
        ("Ensemble de huit lampes", Some("lampes")),
        ("Série de quatre feux", Some("feux")),
        ("Ensemble de vingt-quatre lampes", Some("lampes")),
        ("Groupe de deux ou trois gardiens", Some("gardiens")),
        ("Le ou les feux d’un port", Some("feux")),
        ("La plus haute lampe d’un port", None),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
    let english = [
        ("either a keeper or a ship of a port", Some("keeper")),
        ("either keepers in a port", Some("keepers")),
        ("two or three lamps of a port", Some("lamps")),
        ("The set of lamps x of a port", Some("lamps")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

proptest::proptest! {
    #[test]
    fn a_genus_is_found_or_not_whatever_is_written(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "au", "sens", "de", "la", "loi", "dans", "le", "domaine", "un", "une", "réseau", "ensemble",
            "au sens de", "en", "général", "non", "ne", "pas", "ou", "et", "qui", "est", "lampe", "bonne",
            "in", "the", "set", "of", "a", "process", "whereby", "is", "not", "no", "lamps", "or", "for",
            "covering", "x", "used", "to", "see", "either", "term", "that", "C++", "’", "l’",
        ]), 0..14),
        signs in proptest::collection::vec(proptest::sample::select(vec![" ", ", ", " – ", ": ", " (", ") ", "-"]), 14),
    ) {
        let mut text = String::new();
        for (word, sign) in words.iter().zip(&signs) {
            text.push_str(sign);
            text.push_str(word);
        }
        for analysis in Analysis::ALL {
            if let Some(genus) = genus(&text, analysis) {
                proptest::prop_assert_eq!(&text[genus.range], genus.text);
            }
        }
    }
}

#[test]
fn an_adjective_with_of_after_a_noun_is_not_the_genus() {
    let cases = [
        (
            "Harbour operations short of a closure that ships see",
            Some("operations"),
        ),
        ("a lamp full of oil", Some("lamp")),
        ("lamps aware of each other", Some("lamps")),
        ("a lamp capable of burning at night", Some("lamp")),
        ("The short of a lamp", Some("short")),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn prepositions_and_pronouns_end_the_words_around_the_genus() {
    let english = [
        (
            "A keeper outside the port who lights a lamp",
            Some("keeper"),
        ),
        ("A keeper inside ports", Some("keeper")),
        ("Any ship near a port at night", Some("ship")),
        ("A malicious outside keeper of a port", Some("keeper")),
        ("An outside keeper of a port", Some("keeper")),
        ("A lamp during the night", Some("lamp")),
        ("The ports’ lamp is open, it’s lit.", None),
        ("The port's lamp is closed, they're out.", None),
        ("A lamp, its tower and a port", Some("lamp")),
        ("The IT of a port", Some("IT")),
        ("Someone who lights lamps", None),
        ("Today, every lamp of a port", None),
        ("Generally, lamps burn", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Aujourd’hui, toute lampe d’un port", None),
        ("Aujourd'hui, tout feu", None),
        ("Désormais, les lampes d’un port", None),
        ("Généralement, un feu de port", None),
        ("Quiconque allume une lampe", None),
        ("Chacun des feux d’un port", None),
        ("Gardien hors du port", Some("Gardien")),
        ("Quelque lampe d’un port", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn how_a_thing_is_does_not_tell_what_it_is() {
    let english = [
        ("The lamp is open", None),
        ("The keeper is bound to light the lamp", None),
        ("The port is free from lamps", None),
        ("A lamp is always ready", None),
        ("Critical to a port", None),
        ("A lamp is light that ships see", Some("light")),
        ("Lamps are lights for ships", Some("lights")),
        ("A lamp is bright light of a port", Some("light")),
        (
            "Lighting is protection against the night",
            Some("protection"),
        ),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Le gardien est tenu d’allumer la lampe", None),
        ("Les gardiens sont obligés de veiller", None),
        ("L’accès au port est interdit", None),
        ("Le port est ouvert la nuit", None),
        ("Est interdit l’accès au port", None),
        ("Toute lampe est allumée la nuit", None),
        ("S’applique aux lampes d’un port", None),
        ("Dit d’un port fermé.", None),
        ("Dite de la lampe qui brûle", None),
        ("Dit des ports fermés", None),
        ("La lampe est un feu de port", Some("feu")),
        ("La lampe est tout feu de port", Some("feu")),
        ("La lampe est l’un des feux", Some("feux")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn a_field_in_brackets_before_a_definition_is_not_the_genus() {
    let english = [
        ("(navigation) a lamp that ships see", Some("lamp")),
        ("(1) (navigation) lamp that ships see", Some("lamp")),
        ("[navigation] the lamp of a port", Some("lamp")),
        ("(bright) lamp of a port", Some("lamp")),
        ("(lamps) that burn", Some("lamps")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("(navigation) feu qui brûle", Some("feu")),
        ("(navigation) l’entrée d’un port", Some("entrée")),
        ("Une température de -5 degrés", Some("température")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn adjectives_before_a_comma_are_not_the_genus() {
    let cases = [
        (
            "The deliberate, unlawful and covert lighting of a lamp",
            Some("lighting"),
        ),
        ("A covert, deliberate closing of a port", Some("closing")),
        ("A mobile, dangerous lamp of a port", None),
        ("Keeper, natural or legal, of a port", Some("Keeper")),
        ("Keeper, public port or other body", Some("Keeper")),
        (
            "The deliberate, unlawful and covert entering of a network",
            Some("entering"),
        ),
        ("A temperature of -5 degrees", Some("temperature")),
        ("A State party to the treaty on lamps", Some("State")),
        ("A third party to the treaty", Some("party")),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn of_joined_kinds_the_first_is_the_genus() {
    let english = [
        ("Act or process of lighting a lamp", Some("Act")),
        ("a lamp and tower of a port", Some("lamp")),
        ("lamp or tower or port that ships see", Some("lamp")),
        ("any lamp and/or tower", Some("lamp")),
        ("lamp, tower or port", Some("lamp")),
        ("natural or legal keeper", Some("keeper")),
        ("lamp or tower failure of a port", Some("failure")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Acte ou procédé d’éclairage", Some("Acte")),
        ("Action ou omission d’un gardien", Some("Action")),
        ("lampe, tour ou port", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

/// Words of closed classes, of which no order makes one a genus.
const CLOSED: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "the", "a", "of", "in", "outside", "within", "during", "after", "to", "it", "he",
            "they", "this", "who", "which", "that", "and", "or", "if", "because", "not", "no",
            "very", "today", "however", "is", "are", "has", "must", "may", "someone", "its",
            "their", "above", "near", "only", "lamp", "tower",
        ],
    ),
    (
        "fr",
        &[
            "le",
            "la",
            "un",
            "des",
            "de",
            "dans",
            "hors",
            "pendant",
            "après",
            "il",
            "ils",
            "elle",
            "on",
            "ceux",
            "qui",
            "que",
            "dont",
            "et",
            "ou",
            "si",
            "ne",
            "pas",
            "très",
            "aujourd’hui",
            "toutefois",
            "est",
            "sont",
            "ont",
            "doit",
            "son",
            "leur",
            "sous",
            "selon",
            "lorsque",
            "ici",
            "lampe",
            "tour",
        ],
    ),
];

proptest::proptest! {
    #[test]
    fn no_word_of_a_closed_class_is_a_genus(
        order in proptest::collection::vec(0..200_usize, 1..9),
        signs in proptest::collection::vec(proptest::sample::select(vec![" ", " ", " ", ", ", ": ", " ("]), 9),
    ) {
        for (language, words) in CLOSED {
            let mut text = String::new();
            for (at, sign) in order.iter().zip(&signs) {
                text.push_str(words[at % words.len()]);
                text.push_str(sign);
            }
            let found = genus(&text, Analysis::of(language));
            let content = &words[words.len() - 2..];
            if let Some(found) = found {
                proptest::prop_assert!(content.contains(&&*found.text), "{text}: {found:?}");
            }
        }
    }
}

#[test]
fn an_adjective_after_its_noun_is_not_the_genus() {
    let cases = [
        (
            "The activities necessary to keep a lamp",
            Some("activities"),
        ),
        (
            "The activities necessary and sufficient to keep a lamp",
            Some("activities"),
        ),
        ("Information sufficient to tell a ship", Some("Information")),
        ("Oil essential for the work of a port", Some("Oil")),
        ("The logs relevant to a fire", Some("logs")),
        ("an event likely to harm a port", Some("event")),
        ("A risk inherent in lamps", Some("risk")),
        ("A light upstream of a port", Some("light")),
        ("An upstream keeper of oil", Some("keeper")),
        // What may be the noun itself stays, and where that cannot be told, nothing is.
        ("A lamp alternative to a light", Some("alternative")),
        ("A common lamp terminal to a port", Some("terminal")),
        ("A port official in the tower", Some("official")),
        ("Terms final to a port", None),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn an_adverb_after_the_noun_ends_the_words_around_the_genus() {
    let cases = [
        ("A service normally provided by a port", Some("service")),
        ("Any lamp subsequently lit by a keeper", Some("lamp")),
        ("Any keeper lawfully present in a port", Some("keeper")),
        ("Harm wilfully done to a lamp", Some("Harm")),
        ("A resident lawfully named by a port", Some("resident")),
        ("a lamp once lit by a keeper", Some("lamp")),
        ("A highly reliable lamp of a port", Some("lamp")),
        ("A new, highly reliable lamp", Some("lamp")),
        ("An illegally lit lamp", Some("lamp")),
        ("A supply of oil", Some("supply")),
        ("A keeper’s reply to a signal", Some("reply")),
        ("Whoever wilfully puts out lamps", None),
        ("Whosoever puts out lamps", None),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn what_a_preposition_and_a_relative_pronoun_go_on_with_leaves_the_genus() {
    let cases = [
        ("Degré auquel une lampe est vue", Some("Degré")),
        (
            "Conditions auxquelles un port est ouvert",
            Some("Conditions"),
        ),
        ("Navire à bord duquel une lampe est allumée", Some("Navire")),
        (
            "Gardiens entre lesquels un accord est conclu",
            Some("Gardiens"),
        ),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn a_word_of_quantity_is_not_the_genus() {
    let french = [
        ("peu de lampes d’un port", None),
        ("Davantage de lampes dans un port", None),
        ("Combien de lampes un port compte", None),
        ("Bien des lampes d’un port", None),
        ("La plupart des lampes d’un port", Some("lampes")),
        ("Maints gardiens d’un port", Some("gardiens")),
        ("Bien d’un gardien", Some("Bien")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
    let english = [
        ("A lot of lamps", Some("lamps")),
        ("Plenty of lamps", Some("lamps")),
        ("Few lamps of a port", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn words_in_a_row_have_no_genus() {
    let row = "lamp port oil tower keeper ship signal night ".repeat(3);
    let cases = [
        (row.as_str(), None),
        (
            "The new national coastal deep water port lamp oil supply chain safety work plan of a port",
            Some("plan"),
        ),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}
