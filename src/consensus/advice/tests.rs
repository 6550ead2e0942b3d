use proptest::prelude::*;

use crate::model::DisplayLanguage;

use super::AdviceKind::*;
use super::*;

fn advice(terms: &[&str], text: &str, language: &str) -> Vec<Advice> {
    advise(terms, text, &language.parse().unwrap())
}

/// The kinds of advice on a definition of “beacon” or « balise ».
fn kinds(text: &str, language: &str) -> Vec<AdviceKind> {
    let terms = ["beacon", "harbour lamp", "balise", "lampe de port"];
    let advice = advice(&terms, text, language).into_iter();
    advice.map(|advice| advice.kind).collect()
}

/// What advice of a kind is about.
fn about(kind: AdviceKind, text: &str, language: &str) -> Vec<String> {
    let advice = advice(
        &["beacon", "harbour lamp", "balise", "lampe de port"],
        text,
        language,
    );
    let places = advice.into_iter().filter(|advice| advice.kind == kind);
    let quoted = places.map(|advice| {
        advice
            .place
            .and_then(|place| place.quoted(text))
            .unwrap_or_default()
            .to_owned()
    });
    quoted.collect()
}

#[test]
fn good_definitions_get_no_advice() {
    for text in [
        "lamp on a tower that shows ships the way into a harbour",
        "set of lamps, whether or not lit at night, that one keeper tends",
        "physical object that floats and carries a lamp",
        "lamp that serves not only ships but also travellers on land",
        "Internet service that tells the state of lamps",
        "ICT system that lights lamps",
        "lamp with a power of 1.5 kW, cf. Table 3",
    ] {
        assert_eq!(kinds(text, "en"), [], "{text}");
    }
    for text in [
        "feu placé sur une tour qui montre aux navires l’entrée du port",
        "ensemble de feux dont s’occupe un même gardien",
        "objet flottant qui porte un feu",
        "feu qui ne sert que la nuit",
        "feu qui ne sert pas seulement aux navires",
        "État côtier qui entretient des feux",
    ] {
        assert_eq!(kinds(text, "fr"), [], "{text}");
    }
}

#[test]
fn the_term_itself_is_found_in_any_form() {
    assert_eq!(
        about(UsesTerm, "tower that carries beacons", "en"),
        ["beacons"]
    );
    assert_eq!(
        about(UsesTerm, "tower for harbour-lamps", "en"),
        ["harbour-lamps"]
    );
    assert_eq!(
        about(UsesTerm, "tour qui porte des balises", "fr"),
        ["balises"]
    );
    assert_eq!(
        about(UsesTerm, "tour pour lampes de ports", "fr"),
        ["lampes de ports"]
    );
    assert_eq!(
        kinds("Beacon: lamp on a tower", "en"),
        [OpensWithTerm, OpensWithCapital]
    );
    assert_eq!(
        about(OpensWithTerm, "la balise est un feu", "fr"),
        ["balise"]
    );
    assert_eq!(about(UsesTerm, "Turm mit beacon", "de"), ["beacon"]);
}

#[test]
fn a_second_sentence_is_pointed_at() {
    let text = "lamp on a tower. It is lit at night. ";
    assert_eq!(about(SeveralSentences, text, "en"), ["It is lit at night."]);
    let text = "feu sur une tour\u{202f}! Il est allumé";
    assert_eq!(about(SeveralSentences, text, "fr"), ["Il est allumé"]);
    assert_eq!(
        kinds("lamp, e.g. Pharos, on a tower etc. Pharos", "en"),
        [Examples]
    );
    assert_eq!(kinds("lamp of the N. Harbour", "en"), []);
    for text in [
        "lamp under art. 5 of Act No. 12 on a tower",
        "lamp under Art. L. 123 of the Code of J. R. Keeper",
        "lamp (see No. IV) of the U.S. Coast Guard",
        "lamp vs. Star, cf. Annex",
    ] {
        assert_eq!(about(SeveralSentences, text, "en"), [""; 0], "{text}");
    }
    for text in [
        "feu, p. ex. Pharos, au sens de l’art. L. 12",
        "feu, etc. Voir",
    ] {
        assert_eq!(about(SeveralSentences, text, "fr"), [""; 0], "{text}");
    }
    assert_eq!(kinds("lamp no. 5 of the harbour", "en"), []);
    let text = "Lampe bzw. Feuer, z. B. Pharos, usw. auf einem Turm";
    assert_eq!(about(SeveralSentences, text, "de"), [""; 0]);
    let text = "lamp of class 2. It is lit at night";
    assert_eq!(about(SeveralSentences, text, "en"), ["It is lit at night"]);
}

#[test]
fn openings_are_looked_at() {
    assert_eq!(kinds("a lamp on a tower", "en"), [OpensWithArticle]);
    assert_eq!(
        kinds("The lamp on a tower", "en"),
        [OpensWithArticle, OpensWithCapital]
    );
    assert_eq!(about(OpensWithArticle, "l’ensemble des feux", "fr"), ["l"]);
    assert_eq!(kinds("une tour qui porte un feu", "fr"), [OpensWithArticle]);
    assert_eq!(kinds("Lamp on a tower", "en"), [OpensWithCapital]);
    assert_eq!(kinds("Étoile fixe", "fr"), [OpensWithCapital]);
    assert_eq!(kinds("Lampe auf einem Turm", "de"), []);
    assert_eq!(kinds("un des feux d’un port", "fr"), []);
    assert_eq!(kinds("l’une des tours d’un port", "fr"), []);
}

#[test]
fn a_verb_is_no_opening() {
    for (text, verb) in [
        ("means a lamp on a tower", "means"),
        ("refers to a lamp on a tower", "refers to"),
        ("is a lamp on a tower", "is"),
        ("it is a lamp on a tower", "it is"),
        (
            "term used to describe a lamp on a tower",
            "term used to describe",
        ),
        (
            "general term that refers to any lamp",
            "general term that refers to",
        ),
        ("term for lamps on a tower", "term for"),
        ("is defined as a lamp", "is defined as"),
    ] {
        assert_eq!(about(OpensWithVerb, text, "en"), [verb], "{text}");
        assert_eq!(kinds(text, "en"), [OpensWithVerb], "{text}");
    }
    for (text, verb) in [
        ("désigne un feu sur une tour", "désigne"),
        ("se dit d’un feu sur une tour", "se dit d’"),
        ("s’entend de tout feu sur une tour", "s’entend de"),
        ("c’est un feu", "c’est"),
        ("il s’agit d’un feu sur une tour", "il s’agit d’"),
        ("on entend par là un feu sur une tour", "on entend par là"),
        (
            "terme employé pour désigner un feu sur une tour",
            "terme employé pour désigner",
        ),
        (
            "terme générique désignant tout feu",
            "terme générique désignant",
        ),
    ] {
        assert_eq!(about(OpensWithVerb, text, "fr"), [verb], "{text}");
        assert_eq!(kinds(text, "fr"), [OpensWithVerb], "{text}");
    }
    assert_eq!(kinds("term of office of a keeper", "en"), []);
    assert_eq!(kinds("means of showing ships the way", "en"), []);
    assert_eq!(kinds("means by which ships find the way", "en"), []);
}

#[test]
fn a_definition_says_what_and_not_when() {
    assert_eq!(kinds("when a lamp is lit", "en"), [OpensWithWhen]);
    assert_eq!(
        about(OpensWithWhen, "this is when a lamp is lit", "en"),
        ["is when"]
    );
    assert_eq!(
        about(OpensWithWhen, "c’est quand un feu brûle", "fr"),
        ["est quand"]
    );
    assert_eq!(
        about(OpensWithWhen, "c’est lorsqu’un feu brûle", "fr"),
        ["est lorsqu"]
    );
    assert_eq!(kinds("lamp that is lit when ships come", "en"), []);
    assert_eq!(kinds("feu allumé lorsque viennent des navires", "fr"), []);
}

#[test]
fn negation_is_pointed_at() {
    assert_eq!(about(Negative, "lamp that is not lit", "en"), ["not"]);
    assert_eq!(
        about(Negative, "lamp that doesn’t burn and cannot move", "en"),
        ["doesn’t", "cannot"]
    );
    assert_eq!(
        about(Negative, "feu qui n’est jamais allumé", "fr"),
        ["n’est jamais"]
    );
    assert_eq!(
        about(Negative, "feu qui ne brûle pas", "fr"),
        ["ne brûle pas"]
    );
    for (text, found) in [
        ("réseau ni public ni privé", "ni public ni"),
        ("réseau jamais public", "jamais"),
        ("fait de ne point agir", "ne point"),
        ("lampe qui ne transmet rien", "ne transmet rien"),
    ] {
        assert_eq!(about(Negative, text, "fr"), [found], "{text}");
    }
    for text in [
        "lampe éteinte à jamais",
        "lampe allumée par l’un ou par l’autre",
    ] {
        assert_eq!(about(Negative, text, "fr"), [""; 0], "{text}");
    }
    assert!(!kinds("A/B test of a network", "en").contains(&OpensWithArticle));
    assert_eq!(kinds("lampe non autorisée", "fr"), []);
}

#[test]
fn a_definition_begins_with_what_kind_of_thing_it_is() {
    assert_eq!(
        about(GenusTooBroad, "thing that burns at night", "en"),
        ["thing"]
    );
    assert_eq!(
        about(GenusTooBroad, "something that burns", "en"),
        ["something"]
    );
    assert_eq!(about(GenusTooBroad, "objet qui brûle", "fr"), ["objet"]);
    assert_eq!(
        about(GenusTooBroad, "ce qui brûle la nuit", "fr"),
        ["ce qui"]
    );
    assert_eq!(
        about(GenusTooBroad, "quelque chose qui brûle", "fr"),
        ["quelque chose"]
    );
    assert_eq!(kinds("ce qui est considéré comme un feu", "fr"), []);
    assert_eq!(kinds("fait d’allumer un feu", "fr"), []);
    assert_eq!(kinds("one of the parts of a lamp", "en"), []);
    assert_eq!(
        about(GenusTooBroad, "one of the elements of a lamp", "en"),
        ["elements"]
    );
    assert_eq!(
        about(GenusTooBroad, "un des éléments d’un feu", "fr"),
        ["éléments"]
    );
    assert_eq!(kinds("there burns one", "en"), [GenusMissing]);
    assert_eq!(kinds("qui brûle la nuit", "fr"), [GenusMissing]);
}

#[test]
fn an_infinitive_or_an_adjective_is_no_kind_of_thing() {
    for (text, language) in [
        ("to light a lamp", "en"),
        ("harmful and dangerous for ships", "en"),
        ("secure and reliable for ships", "en"),
        ("those who light lamps", "en"),
        ("entrer dans un port sans permis", "fr"),
        ("s’introduire dans un port", "fr"),
        ("se rendre dans un port", "fr"),
        ("accéder illégalement à un port", "fr"),
        ("éclairer des navires", "fr"),
        ("relatif aux feux", "fr"),
        ("nuisible et dangereux pour les navires", "fr"),
        ("sûr et fiable", "fr"),
    ] {
        assert_eq!(kinds(text, language), [GenusMissing], "{text}");
    }
    for (text, language) in [
        ("table of lamps", "en"),
        ("person responsible for a lamp", "en"),
        ("towers and lamps of a port", "en"),
        ("danger des feux pour les navires", "fr"),
        ("fichier sur les feux d’un port", "fr"),
        ("pouvoir sur un port", "fr"),
        ("manière d’allumer un feu", "fr"),
        ("dispositif sûr et fiable", "fr"),
        ("câble qui mène à un feu", "fr"),
    ] {
        assert_eq!(kinds(text, language), [], "{text}");
    }
}

#[test]
fn the_verb_of_a_term_says_no_more_than_the_term() {
    for (term, text, language, found) in [
        (
            "encryption",
            "act of encrypting letters",
            "en",
            "encrypting",
        ),
        (
            "encryption",
            "means used to encrypt letters",
            "en",
            "encrypt",
        ),
        ("verification", "act of verifying a name", "en", "verifying"),
        (
            "chiffrement",
            "action de chiffrer des lettres",
            "fr",
            "chiffrer",
        ),
        ("vérification", "fait de vérifier un nom", "fr", "vérifier"),
    ] {
        let found_in = advice(&[term], text, language).into_iter();
        let verbs = found_in.filter(|advice| advice.kind == UsesTerm);
        let places: Vec<_> = verbs.filter_map(|advice| advice.place).collect();
        let quoted: Vec<_> = places
            .iter()
            .filter_map(|place| place.quoted(text))
            .collect();
        assert_eq!(quoted, [found], "{text}");
    }
    assert_eq!(kinds("act of lighting a lamp", "en"), []);
    // One finding a place.
    assert_eq!(
        advice(&["lighting"], "act of lighting a lamp", "en").len(),
        1
    );
}

#[test]
fn examples_belong_in_a_note() {
    let text = "lamp (e.g. Pharos, for example) on a tower";
    assert_eq!(about(Examples, text, "en"), ["(e.g. Pharos, for example)"]);
    assert_eq!(
        about(Examples, "lamp, for instance a candle", "en"),
        ["for instance"]
    );
    assert_eq!(
        about(Examples, "lamp (such as a candle)", "en"),
        ["(such as a candle)"]
    );
    assert_eq!(
        about(Examples, "feu (p. ex. une bougie)", "fr"),
        ["(p. ex. une bougie)"]
    );
    assert_eq!(
        about(Examples, "feu, par exemple une bougie", "fr"),
        ["par exemple"]
    );
    assert_eq!(
        about(Examples, "feu, par ex. une bougie", "fr"),
        ["par ex."]
    );
    assert_eq!(
        about(Examples, "feu (notamment une bougie)", "fr"),
        ["(notamment une bougie)"]
    );
    assert_eq!(kinds("lamp such as ships see from afar", "en"), []);
    assert_eq!(kinds("lamp (of any kind) on a tower", "en"), []);
}

#[test]
fn a_long_definition_is_told() {
    let text = format!("lamp that {}", "burns ".repeat(form::MOST_WORDS - 2));
    assert_eq!(kinds(&text, "en"), []);
    let advice = advice(&[], &(text + "on"), "en");
    assert_eq!((advice[0].kind, advice[0].place), (TooLong, None));
}

#[test]
fn terms_used_are_told_once_where_undefined_or_defined_differently() {
    let used = |start, wording: &'static str, term, is_defined, differs| TermUse {
        place: Place {
            start,
            end: start + 4,
        },
        wording,
        term,
        is_defined,
        differs,
    };
    let uses = [
        used(0, "lamp", "lamp", true, false),
        used(9, "Ships", "ship", false, false),
        used(20, "ship", "ship", false, false),
        used(30, "port", "port", true, true),
    ];
    let advice = advise_on_terms(&uses);
    let found: Vec<_> = advice
        .iter()
        .map(|one| (one.kind, one.place.unwrap().start))
        .collect();
    assert_eq!(found, [(UndefinedTerm, 9), (DifferentlyDefinedTerm, 30)]);
    let said = advice[0].message.text(DisplayLanguage::En);
    assert!(said.contains("Ships"), "as it is written: {said}");
}

#[test]
fn advice_speaks_both_languages() {
    let said = advice(
        &["beacon"],
        "The beacon is not a thing. It burns (e.g. at night).",
        "en",
    );
    for advice in said {
        let [en, fr] = DisplayLanguage::ALL.map(|language| advice.message.text(language));
        assert!(!en.is_empty() && !fr.is_empty() && en != fr, "{en}");
    }
}

#[test]
fn an_empty_text_gets_no_advice() {
    assert_eq!(kinds("", "en"), []);
    assert_eq!(kinds(" [ ] ", "fr"), []);
}

#[test]
fn long_texts_are_looked_at_in_bounded_time() {
    for text in ["not (e.g. ", "beacon. A ", "ne n’a ", "((((", "is when "] {
        let text = text.repeat(20_000 / text.len());
        advice(&["beacon"], &text, "en");
        advice(&["balise"], &text, "fr");
    }
}

proptest! {
    #[test]
    fn places_are_in_the_text(text in "\\PC{0,40}") {
        for language in ["en", "fr", "ru"] {
            for advice in advice(&["a", "état sûr"], &text, language) {
                prop_assert!(advice.place.is_none_or(|place| place.quoted(&text).is_some()));
            }
        }
    }

    #[test]
    fn words_in_any_order_are_looked_at(words in proptest::collection::vec("the|is|when|not|thing|beacon|n’|est|pas|\\(e\\.g\\.|\\)|\\. A|ce|qui", 0..12)) {
        let text = words.join(" ");
        for language in ["en", "fr"] {
            for advice in advice(&["beacon"], &text, language) {
                prop_assert!(advice.place.is_none_or(|place| place.quoted(&text).is_some()));
            }
        }
    }
}

#[test]
fn a_definition_that_begins_in_the_middle_has_no_genus() {
    for (text, language) in [
        ("that connects harbours", "en"),
        ("which is broad", "en"),
        ("qui relie des ports", "fr"),
    ] {
        assert!(kinds(text, language).contains(&GenusMissing), "{text}");
    }
}

#[test]
fn a_definition_by_what_is_missing_is_negative() {
    for (text, language, found) in [
        ("absence of light at sea", "en", "absence"),
        ("the absence of light at sea", "en", "absence"),
        ("lack of lamps", "en", "lack"),
        ("non-compliance with the rules of a harbour", "en", "non"),
        ("non-respect des règles d’un port", "fr", "non"),
        ("non allumé", "fr", "non"),
        ("défaut de lumière en mer", "fr", "défaut"),
        ("port with no lamps", "en", "with no"),
        ("state without light at sea", "en", "without"),
        ("harbour free from lamps", "en", "free from"),
        ("fire other than a lamp", "en", "other than"),
        ("state in which there is no light", "en", "no"),
        ("absence de feu en mer", "fr", "absence"),
        ("l’absence de feu en mer", "fr", "absence"),
        ("aucun feu en mer", "fr", "aucun"),
        ("état sans feu en mer", "fr", "sans"),
        ("port dépourvu de feux", "fr", "dépourvu"),
    ] {
        assert_eq!(about(Negative, text, language), [found], "{text}");
    }
}

#[test]
fn what_is_said_of_something_else_is_no_negation() {
    for (text, language) in [
        ("person who enters a harbour without a permit", "en"),
        ("lamp that burns no longer than an hour", "en"),
        ("use of a lamp whether or not it is lit", "en"),
        ("personne qui entre dans un port sans permis", "fr"),
        ("lampe non autorisée", "fr"),
        ("non-State keeper who tends lamps", "en"),
        ("gardien non étatique qui entretient des feux", "fr"),
        ("wireless lamp of a harbour", "en"),
        ("lampe sans fil d’un port", "fr"),
        ("défaut d’une lampe qui met le port en danger", "fr"),
        ("défaut de conception d’une lampe", "fr"),
    ] {
        assert!(!kinds(text, language).contains(&Negative), "{text}");
    }
}

#[test]
fn a_clause_about_something_else_denies_nothing_of_the_concept() {
    for (text, language) in [
        ("flaw for which no remedy has been found", "en"),
        ("défaut pour lequel aucun remède n’a été trouvé", "fr"),
        ("gift of lamps to ships that have no right to them", "en"),
        (
            "don de feux à des navires qui n’ont pas le droit d’en avoir",
            "fr",
        ),
        ("state of a keeper whose name is not known", "en"),
        ("état d’un gardien dont le nom n’est pas connu", "fr"),
        ("assurance that the keeper of a lamp cannot deny it", "en"),
        ("proof that lamps are not lit", "en"),
        ("quality of oil that has been touched by nobody", "en"),
        ("obligation not to light a lamp", "en"),
        ("obligation de ne pas allumer un feu", "fr"),
        (
            "lamp, seen where there is no harbour, that shows the way",
            "en",
        ),
    ] {
        assert_eq!(about(Negative, text, language), [""; 0], "{text}");
    }
}

#[test]
fn a_clause_about_the_concept_denies_something_of_it() {
    for (text, language, found) in [
        ("system that is not secure", "en", "not"),
        ("état qui n’est pas sûr", "fr", "n’est pas"),
        ("set of lamps that are not lit", "en", "not"),
        (
            "ensemble de feux qui ne sont pas allumés",
            "fr",
            "ne sont pas",
        ),
        ("system of lamps that is not lit", "en", "not"),
        ("système de feux qui n’est pas allumé", "fr", "n’est pas"),
        ("lamp that guides ships and that is not lit", "en", "not"),
        (
            "feu qui guide les navires et qui n’est pas allumé",
            "fr",
            "n’est pas",
        ),
        ("lamp that, when lit, is not seen", "en", "not"),
        ("state in which no lamp burns", "en", "no"),
        ("état dans lequel aucun feu ne brûle", "fr", "aucun feu ne"),
        ("situation où un feu ne brûle plus", "fr", "ne brûle plus"),
        ("fact of not lighting a lamp", "en", "not"),
        ("fait de ne pas allumer un feu", "fr", "ne pas"),
        ("lamp not connected to a harbour", "en", "not"),
        ("that is not lit", "en", "not"),
    ] {
        assert_eq!(about(Negative, text, language), [found], "{text}");
    }
}
