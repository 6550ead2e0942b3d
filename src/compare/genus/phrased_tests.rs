//! Definitions as they are phrased in laws, standards and dictionaries, all made
//! up, and judged by hand.

use unicode_normalization::UnicodeNormalization;

use super::genus;
use super::tests::wrong;
use crate::text::Analysis;

#[test]
fn what_comes_after_the_thing_defined_is_the_genus() {
    let french = [
        (
            "Est un incident tout événement qui touche un port",
            Some("événement"),
        ),
        (
            "Constitue une attaque toute action contre un phare",
            Some("action"),
        ),
        (
            "Constituent des lampes tous les feux d’un port",
            Some("feux"),
        ),
        (
            "Sont des navires les bâtiments qui vont en mer",
            Some("bâtiments"),
        ),
        (
            "Est considéré comme un phare tout bâtiment qui éclaire",
            Some("bâtiment"),
        ),
        (
            "Est réputé navire tout bâtiment qui flotte",
            Some("bâtiment"),
        ),
        (
            "Est appelée phare toute tour qui éclaire un port",
            Some("tour"),
        ),
        (
            "Est qualifié d’incident tout événement d’un port",
            Some("événement"),
        ),
        (
            "Est une infraction grave le fait d’éteindre un phare",
            Some("fait"),
        ),
        (
            "Constitue une infraction le fait d’éteindre un phare",
            Some("fait"),
        ),
        (
            "Est un incident de port tout événement qui touche un phare",
            Some("événement"),
        ),
        (
            "Constitue une attaque, au sens du présent accord, toute action contre un phare",
            Some("action"),
        ),
        (
            "Est une attaque, même sans dommage, le fait d’éteindre un phare",
            Some("fait"),
        ),
        (
            "Sont considérés comme des navires tous les bâtiments d’un port",
            Some("bâtiments"),
        ),
        ("Est une lampe, un feu ou un signal", Some("lampe")),
        ("Est une lampe de port", Some("lampe")),
        ("Est une lampe que le gardien allume", Some("lampe")),
        ("Constitue un danger pour le port", Some("danger")),
        (
            "Constitue une lampe dont tout gardien se sert",
            Some("lampe"),
        ),
        ("Est punissable tout acte contre un phare", None),
        ("N’est pas un incident tout événement prévu", None),
        ("On entend par phare toute tour qui éclaire", Some("tour")),
        ("Par phare, on entend toute tour qui éclaire", Some("tour")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_a_kind_is_of_is_the_genus() {
    let english = [
        ("A kind of lamp that burns oil", Some("lamp")),
        ("A type of signal sent to ships", Some("signal")),
        ("A special kind of lamp", Some("lamp")),
        ("Types of harbour used by ships", Some("harbour")),
        ("All kinds of lamps", Some("lamps")),
        ("The whole of the measures of a port", Some("measures")),
        ("The sort of lamp that burns", Some("lamp")),
        (
            "A form of attack on lamps in which oil is lost",
            Some("attack"),
        ),
        ("A form of signalling used at sea", Some("signalling")),
        ("A piece of equipment on a ship", Some("equipment")),
        ("A subtype of lamp", Some("lamp")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Espèce de lampe qui brûle", Some("lampe")),
        ("Toute espèce de feu", Some("feu")),
        ("Forme d’éclairage d’un port", Some("éclairage")),
        ("Une forme particulière de lampe", Some("lampe")),
        ("Type de navire", Some("navire")),
        ("Genre de lampe", Some("lampe")),
        ("Diverses formes de signaux", Some("signaux")),
        ("Une catégorie spéciale de navires", Some("navires")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn of_a_list_no_genus_is_told() {
    let english = [
        ("(1) hardware; (2) software; (3) lamps", None),
        ("(a) lamps; (b) towers; and (c) ships", None),
        ("a) lamps; b) towers; c) ships", None),
        ("1. hardware 2. software 3. lamps", None),
        ("1) A lamp of a port", Some("lamp")),
        ("(1) A lamp of a port", Some("lamp")),
        ("Any of the following: a lamp, a tower or a harbour", None),
        ("Each of the following: towers, lamps", None),
        ("The following: towers and lamps", None),
        (
            "One of the following acts: lighting a lamp or putting it out",
            Some("acts"),
        ),
        ("Any one of the following lamps", Some("lamps")),
        ("An act that does any of the following", Some("act")),
        ("One or more of the following lamps", Some("lamps")),
        ("Any of these: lamps, towers", None),
        ("• lamps\n• towers", None),
        ("- lamps\n- towers", None),
        ("- a lamp of a port", Some("lamp")),
        ("* lamps * towers", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("1) matériel ; 2) logiciel ; 3) lampes", None),
        ("(1) les phares ; (2) les navires", None),
        ("a) les phares ; b) les navires", None),
        ("1. Les phares. 2. Les navires.", None),
        ("L’un des actes suivants : allumer un feu", Some("actes")),
        ("L’une des lampes suivantes", Some("lampes")),
        (
            "L’un quelconque des éléments suivants : phare, navire",
            Some("éléments"),
        ),
        ("Un ou plusieurs des actes suivants", Some("actes")),
        ("Les éléments suivants : phares, navires", Some("éléments")),
        ("Ce qui suit : phares, navires", None),
        ("1° matériel ; 2° logiciel", None),
        ("– phares\n– navires", None),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_is_joined_with_hyphens_before_a_noun_is_not_the_genus() {
    let english = [
        ("A well-known lamp of a port", Some("lamp")),
        ("Well-known", None),
        ("A ship-borne lamp that burns", Some("lamp")),
        ("State-sponsored group of keepers", Some("keepers")),
        ("Cross-border exchange of lamps", Some("exchange")),
        ("A man-made structure in a harbour", Some("structure")),
        ("So-called harbour lamp", Some("lamp")),
        (
            "A not-for-profit association of keepers",
            Some("association"),
        ),
        ("A day-to-day record of ships", Some("record")),
        ("A high-intensity lamp", Some("lamp")),
        ("An end-to-end test of lamps", Some("test")),
        ("A tower well-known to ships", Some("tower")),
        ("A lamp oil-fired in a tower", Some("lamp")),
        ("Well-known and large", None),
        ("Ship-to-shore", None),
        ("A well-known, large lamp", Some("lamp")),
        ("A decision-maker of a port", Some("decision-maker")),
        ("A look-out of a ship", Some("look-out")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Porte-lampe d’un navire", Some("Porte-lampe")),
        ("Lampe bien connue des marins", Some("Lampe")),
        ("Soi-disant lampe d’un port", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_is_to_be_done_has_no_genus() {
    let english = [
        ("Protect systems.", None),
        ("Protect the harbour against storms", None),
        ("Ensure that lamps burn", None),
        ("Detect ships and warn the harbour", None),
        ("Prevent, detect and put out fires", None),
        ("Share information with the port", None),
        ("Use lamps at night", None),
        ("Use of lamps at night", Some("Use")),
        ("Share of a port in a ship", Some("Share")),
        ("Attack on a lamp", Some("Attack")),
        ("Control of lamps", Some("Control")),
        ("Access control systems", Some("systems")),
        ("Protect personal data", None),
        ("Identify and name ships", None),
        ("Provide light", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Protéger les phares.", None),
        ("Protégez les phares.", None),
        ("Assurer la veille d’un port", None),
        ("Fait d’allumer une lampe", Some("Fait")),
        (
            "Le fait, pour un gardien, d’allumer une lampe",
            Some("fait"),
        ),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_is_being_done_is_not_the_genus() {
    let english = [
        ("Data being processed by a harbour", Some("Data")),
        ("Any data being stored in a tower", Some("data")),
        ("Lamp data being sent, received or stored", Some("data")),
        ("A lamp or tower being built in a harbour", Some("lamp")),
        ("A ship being towed", Some("ship")),
        ("Lamps, being lights of a port", Some("Lamps")),
        ("The well-being of keepers", Some("well-being")),
        ("A human being", Some("being")),
        ("A human being that keeps lamps", Some("being")),
        ("Human beings", Some("beings")),
        ("A ship having been towed", Some("ship")),
        ("Systems being built and run by a port", Some("Systems")),
        ("In harbours, data being sent", None),
        ("Harbour being a port of ships", None),
        ("State of being lit", Some("State")),
        ("Being lit", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        (
            "Données en cours de traitement dans un port",
            Some("Données"),
        ),
        ("Lampe en train d’être allumée", Some("Lampe")),
        ("Être humain qui garde un phare", Some("Être")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn other_ways_to_begin() {
    let english = [
        ("Is a lamp that burns", Some("lamp")),
        ("It is a lamp that burns", Some("lamp")),
        ("This is the light of a port", Some("light")),
        ("The state in which lamps burn", Some("state")),
        ("The fact that a lamp burns", Some("fact")),
        (
            "The process by which a keeper lights a lamp",
            Some("process"),
        ),
        ("Someone who keeps lamps", None),
        ("Whoever lights lamps", None),
        ("What keepers light at night", None),
        ("How well a lamp burns", None),
        ("That part of a harbour in which ships lie", Some("part")),
        ("Those lamps which burn at night", Some("lamps")),
        ("Usually a small lamp on a ship", Some("lamp")),
        ("The lighting, moving or hiding of lamps", Some("lighting")),
        ("The act or practice of lighting lamps", Some("act")),
        ("Failure to light a lamp", Some("Failure")),
        ("Lamp: any light of a port", Some("light")),
        ("The term covers lamps and towers", None),
        (
            "Considered an incident is any event of a port",
            Some("event"),
        ),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Celui qui allume une lampe", None),
        ("Ce qui éclaire un port", None),
        ("Tout acte, toute tentative contre un phare", Some("acte")),
        ("Personne physique ou morale qui garde", Some("Personne")),
        ("État d’un port dont les lampes brûlent", Some("État")),
        ("Manière dont un gardien allume", Some("Manière")),
        ("Le terme vise les lampes d’un port", None),
        ("Désignent les lampes d’un port", Some("lampes")),
        ("Il s’agit d’une lampe", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn as_standards_have_it() {
    let english = [
        ("an individual or a group", Some("individual")),
        ("A potential cause of an unwanted event", Some("cause")),
        ("Property that lamps are lit", Some("Property")),
        (
            "Coordinated activities to direct a port",
            Some("activities"),
        ),
        ("Measure that is modifying a storm", Some("Measure")),
        ("Set of interrelated or interacting lamps", Some("lamps")),
        ("information and its associated medium", Some("information")),
        ("Result to be achieved", Some("Result")),
        ("person or body recognised as independent", Some("person")),
        (
            "provision of assurance that a lamp burns",
            Some("provision"),
        ),
        (
            "systematic, independent and documented process for lamps",
            Some("process"),
        ),
        ("attempt to destroy, expose or move a lamp", Some("attempt")),
        ("means to ensure that a lamp burns", Some("means")),
        ("Means of lighting a port", Some("Means")),
        (
            "hardware, software and lamps used by a port",
            Some("hardware"),
        ),
        ("A given lamp", Some("lamp")),
        ("Lamp-lit tower", Some("tower")),
        ("Non-public information of a port", Some("information")),
        ("Real-time sharing of data", Some("sharing")),
        ("Publicly available lamp", Some("lamp")),
        ("Legally binding agreement of ports", Some("agreement")),
        ("Internationally wrongful act of a port", Some("act")),
        ("Previously unknown weakness of a lamp", Some("weakness")),
        ("A lamp, tower or other light", Some("lamp")),
        ("Lamps (including towers) of a port", Some("Lamps")),
        ("“Harbour” means a port", Some("port")),
        ("Act, whether by a keeper or not, of lighting", Some("Act")),
        ("Damage to or loss of a lamp", Some("Damage")),
        ("Loss, theft or destruction of lamps", Some("Loss")),
        ("A port’s ability to resist storms", Some("ability")),
        (
            "Unwanted or unexpected single event or a series of events",
            Some("event"),
        ),
        ("lit or unlit lamps of a port", Some("lamps")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn as_laws_in_french_have_it() {
    let french = [
        (
            "Ensemble des mesures visant à protéger un port",
            Some("mesures"),
        ),
        ("Ensemble cohérent d’informations", Some("informations")),
        ("Tout ou partie d’un port", Some("port")),
        (
            "Propriété d’une lampe de n’être vue que des gardiens",
            Some("Propriété"),
        ),
        ("Capacité, pour un port, de résister", Some("Capacité")),
        ("Non-respect d’une règle d’un port", Some("Non-respect")),
        ("Mesure(s) prise(s) par un port", Some("Mesure")),
        ("Un port, une ville ou un gardien", Some("port")),
        ("Faille de port non corrigée", Some("Faille")),
        ("Vulnérabilité non corrigée", Some("Vulnérabilité")),
        (
            "Utilisation malveillante, par un gardien, d’une lampe",
            Some("Utilisation"),
        ),
        ("Toutes données relatives à un port", Some("données")),
        ("Tout type de lampe", Some("lampe")),
        ("Les phares et les navires", Some("phares")),
        (
            "Activité menée par ou pour le compte d’un port",
            Some("Activité"),
        ),
        ("Qualité de ce qui brûle", Some("Qualité")),
        ("Partie intégrante d’un port", Some("Partie")),
        ("Perte ou vol d’une lampe", Some("Perte")),
        ("Désigne tout bâtiment d’un port", Some("bâtiment")),
        ("Se définit comme une lampe", Some("lampe")),
        ("Peut être définie comme une lampe", Some("lampe")),
        ("S’entend de tout bâtiment d’un port", Some("bâtiment")),
        ("Au sens large, lampe de port", Some("lampe")),
        ("Est un gardien celui qui garde un phare", None),
        ("Est un gardien quiconque garde un phare", None),
        ("Est un phare éclairé tous les jours", Some("phare")),
        ("Est un phare éclairé toute la nuit", Some("phare")),
        (
            "Est un danger de nature à toucher tout port",
            Some("danger"),
        ),
        ("Est une mesure propre à protéger tout port", Some("mesure")),
        ("Est un acte tout à fait grave", Some("acte")),
        ("Est une lampe, tout feu de port", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_stands_in_brackets_after_a_term_does_not_end_it() {
    let english = [(
        "Harbourware (short for harbour software) is software for ports",
        Some("software"),
    )];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn what_is_said_after_a_noun_is_not_the_genus() {
    let english = [
        ("light worth 2 million euros held by a port", Some("light")),
        ("equipment worth protecting at night", Some("equipment")),
        ("systems prone to failure", Some("systems")),
        ("water free of salt", Some("water")),
        ("collection and analysis of salt", Some("collection")),
        (
            "the collection, storage and use of salt",
            Some("collection"),
        ),
        ("a set or group of lamps", Some("lamps")),
        ("a type or form of lamp", Some("lamp")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn what_a_domain_is_defined_by_is_not_the_genus() {
    let cases = [
        (
            "Ensemble de lampes relatif à un domaine défini de ports",
            Some("lampes"),
        ),
        ("Le feu est défini comme une lampe de port", Some("lampe")),
        (
            "Les feux sont définis comme des lampes de port",
            Some("lampes"),
        ),
        ("Une lampe définie par la loi", Some("lampe")),
        ("Le feu définit la lampe d’un port", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn what_a_thing_comprises_or_shows_is_no_genus() {
    let cases = [
        (
            "Critical Harbour Lamp (CHL) comprises those lamps and towers",
            None,
        ),
        ("Indicates the degree to which a lamp burns", None),
        ("The purpose of this lamp is to warn ships", None),
        ("Describing 21 of the lamps", None),
        ("Random lamps differ from others in a harbour", None),
        ("A senior (harbour) official of a port", Some("official")),
        ("Lamp (LMP) of a harbour", Some("Lamp")),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn accents_written_apart_change_no_genus() {
    for text in [
        "Lampe constituée d’un feu",
        "Procédé par lequel un feu est allumé",
        "Employé pour allumer",
        "Feu dit fixe, allumé à l’entrée d’un port",
        "Délégué d’un port",
    ] {
        let composed = genus(text, Analysis::Fr).map(|genus| genus.text);
        let apart: String = text.nfd().collect();
        let found = genus(&apart, Analysis::Fr).map(|genus| genus.text.nfc().collect::<String>());
        assert_eq!(found, composed, "{text}");
    }
}

#[test]
fn who_does_something_is_the_genus_and_not_what_is_done() {
    let cases = [
        ("An individual applying for a lamp", Some("individual")),
        (
            "A harbour official acting on behalf of a port",
            Some("official"),
        ),
        (
            "The group responsible for defending a harbour",
            Some("group"),
        ),
        (
            "An undertaking employing fewer than 50 persons",
            Some("undertaking"),
        ),
        ("An outage lasting no more than 24 hours", Some("outage")),
        ("A group of lamps", Some("lamps")),
        ("Individual lamps of a port", Some("lamps")),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}
