//! Openings of definitions in the manner of laws and standards, all made up.

use super::tests::wrong;

#[test]
fn what_compares_a_noun_is_not_the_genus() {
    let english = [
        ("Lamp shorter than two metres", Some("Lamp")),
        ("Port larger than a town", Some("Port")),
        ("Damage worse than foreseen", Some("Damage")),
        ("Threat more serious than a storm", Some("Threat")),
        ("Signal no longer than a minute", Some("Signal")),
        ("A lower level of light", Some("level")),
        ("The larger of two lamps", None),
        ("The most common form of lamp", Some("lamp")),
        ("A very large port", Some("port")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Lampe plus courte que deux mètres", Some("Lampe")),
        ("Port plus grand qu’une ville", Some("Port")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn how_many_there_are_is_not_the_genus() {
    let english = [
        ("Fewer than five keepers of a port", Some("keepers")),
        ("At least two ships together", Some("ships")),
        ("At most three keepers", Some("keepers")),
        ("Less than a full harbour", None),
        ("At least of a port", None),
        ("About ten lamps", Some("lamps")),
        ("Five of the keepers", None),
        ("A great deal of oil", Some("oil")),
        ("A handful of keepers", Some("keepers")),
        ("A large amount of oil", Some("oil")),
        ("Half of the lamps", Some("lamps")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Moins de cinq gardiens d’un port", None),
        ("Au moins deux navires", None),
        ("Environ dix lampes", None),
        ("Une grande quantité de lampes", Some("lampes")),
        ("La moitié des lampes", Some("lampes")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_is_said_before_a_comma_is_not_the_genus() {
    let english = [
        ("Generally speaking, a port of ships", Some("port")),
        ("Strictly speaking, the lighting of lamps", Some("lighting")),
        ("Put simply, a port of ports", Some("port")),
        (
            "According to the treaty, a lamp is a light of a port",
            Some("light"),
        ),
        (
            "According to the treaty, the light of a port",
            Some("light"),
        ),
        ("According to the treaty", None),
        ("By extension, a keeper of lamps", Some("keeper")),
        (
            "Without prejudice to Article 2, a keeper of lamps",
            Some("keeper"),
        ),
        (
            "Having regard to the treaty, a decision of the port",
            Some("decision"),
        ),
        ("There are three lamps in a port", None),
        ("The following lamps", Some("lamps")),
        ("The first two lamps", Some("lamps")),
        ("Unlike a tower, a light of a port", Some("light")),
        ("Consisting of several lamps", None),
        ("Acting as a keeper", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("De manière générale, port de navires", Some("port")),
        ("D’une façon générale, ensemble de lampes", Some("lampes")),
        ("D’une part, lampe d’un port", Some("lampe")),
        ("Conformément au traité, lampe d’un port", Some("lampe")),
        ("Sauf accord contraire, lampe d’un port", Some("lampe")),
        ("Compte tenu des vents, lampe d’un port", Some("lampe")),
        ("Autrement dit, une lampe d’un port", Some("lampe")),
        ("La plupart du temps, une lampe de port", Some("lampe")),
        ("Conformément au traité", None),
        ("D’habitude, lampe d’un port", Some("lampe")),
        ("Une sorte de lampe d’un port", Some("lampe")),
        ("Composé de plusieurs lampes", None),
        ("Appartenant à un port", None),
        ("Quelle que soit la lampe", None),
        ("Légitime défense d’un port", Some("défense")),
        (
            "Au sens du présent accord, registre d’un port",
            Some("registre"),
        ),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_a_thing_is_taken_for_is_the_genus_and_not_what_it_is_called() {
    let english = [
        ("Understood as the light of a port", Some("light")),
        ("Commonly regarded as a signal to ships", Some("signal")),
        ("Taken to mean the light of a port", Some("light")),
        ("Considered as dangerous", None),
        ("Considered dangerous", None),
        ("Also known as a beacon, a light of a port", Some("light")),
        ("Commonly known as a beacon", None),
        ("Hereinafter referred to as the port", None),
        ("Used as a means of lighting", None),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Considérée comme une lampe de port", Some("lampe")),
        ("Défini comme un feu de port", Some("feu")),
        ("Considéré comme dangereux", None),
        ("Entendu au sens du traité", None),
        ("Tel que défini par un port", None),
        ("Telle qu’elle est définie par un port", None),
        ("Dite aussi balise, lampe d’un port", None),
        ("Dite aussi balise, une lampe d’un port", Some("lampe")),
        ("Ci-après dénommé le port", None),
        ("Vue d’ensemble d’un port", Some("Vue")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn irregular_participles_are_not_the_genus() {
    let english = [
        ("Side door left in a tower", Some("door")),
        ("Lamps put in place by a port", Some("Lamps")),
        ("Tower run by a keeper", Some("Tower")),
        ("Agreement struck between two ports", Some("Agreement")),
        ("A lamp offence committed online", Some("offence")),
        ("Left in a port by a keeper", None),
        ("The set of lamps", Some("lamps")),
        ("A test run of a ship", Some("run")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Commise par un gardien", None),
        ("Établi par un port", None),
        ("Mise en place d’une lampe", Some("Mise")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn what_a_noun_does_is_not_the_genus() {
    let english = [
        ("System processing data", Some("System")),
        ("Team handling lamps", Some("Team")),
        ("A keeper lighting lamps", Some("keeper")),
        ("Device storing information", Some("Device")),
        (
            "Activity targeting critical infrastructure",
            Some("Activity"),
        ),
        ("A method making use of lamps", Some("method")),
        ("data processing system", Some("system")),
        (
            "information sharing arrangements of ports",
            Some("arrangements"),
        ),
        ("lamp lighting techniques", Some("techniques")),
        ("light detection training", Some("training")),
        ("Ship building ports", None),
        ("lamp-lighting software", Some("software")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn a_sentence_has_no_genus() {
    let english = [
        ("the keeper deceives the ship into landing", None),
        ("The keeper notifies the port of a fire", None),
        ("Two or more ports exchange information", None),
        ("Keepers send lamps to each other", None),
        ("A keeper gains access to a tower", None),
        ("The keeper lost his lamp", None),
        ("The keeper stole the lamp", None),
        ("Keepers often use stolen lamps", None),
        ("The ports agree on lamps", None),
        ("A ship considered a danger", Some("ship")),
        ("A keeper given a lamp", Some("keeper")),
        (
            "The exchange of information between ports",
            Some("exchange"),
        ),
        ("Two lighting systems of a port", Some("systems")),
        ("Lamp access lists", Some("lists")),
        ("An arms control regime", Some("regime")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Un port attaque un autre port", None),
        ("Les ports échangent des informations", None),
        ("Deux ports ou plus échangent des lampes", None),
        ("Le gardien trompe la vigie", None),
        ("Les ports se partagent une lampe", None),
        ("Le port ne compte qu’une lampe", None),
        ("Le présent accord établit les règles", None),
        ("L’important est de protéger les ports", None),
        ("Une lampe éclairant les navires", Some("lampe")),
        (
            "Une information se rapportant à un port",
            Some("information"),
        ),
        ("Les gardiens parties à un accord", Some("gardiens")),
        ("L’accès, y compris les tentatives", Some("accès")),
        ("Les lampes souvent vues par un gardien", Some("lampes")),
        ("Une lampe telle une étoile", Some("lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn more_french_adjectives_and_determiners_before_a_noun_are_not_the_genus() {
    let cases = [
        ("Ledit port, ouvert la nuit", Some("port")),
        ("Lesdites lampes", Some("lampes")),
        ("Telles lampes d’un port", Some("lampes")),
        ("Une telle lampe dans un port", Some("lampe")),
        ("Même lampe que celle d’un port", Some("lampe")),
        ("Un seul et même port", Some("port")),
        ("Double protection d’un port", Some("protection")),
        ("Double numérique d’un port", Some("Double")),
        ("Le double de la clé", Some("double")),
        ("Importante perte d’huile", Some("perte")),
        ("Nombreuses lampes d’un port", Some("lampes")),
        ("Nombreux et graves incendies", Some("incendies")),
        ("Simple et rapide moyen d’accès", Some("moyen")),
        ("Nécessaire à un port", None),
        ("Totale interruption d’un feu", Some("interruption")),
        ("La présente convention entre ports", Some("convention")),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn what_stands_before_a_colon_or_in_two_clauses_is_not_the_genus() {
    let english = [
        (
            "In the field of harbours: the light of a port",
            Some("light"),
        ),
        (
            "In this Act, unless the context otherwise requires, lamp means a light of a port",
            Some("light"),
        ),
        ("The smallest amount of oil in a lamp", Some("oil")),
        ("Refers to the light of a port", Some("light")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        (
            "Dans le domaine portuaire\u{a0}: lampe d’un port",
            Some("lampe"),
        ),
        (
            "On appelle lampe de port un feu dont on se sert",
            Some("feu"),
        ),
        ("Désigne le vol de lampes", Some("vol")),
        ("Désigne le feu d’un port", Some("feu")),
        ("On nomme feu la lampe d’un port", Some("lampe")),
        ("Niveau d’assurance d’une lampe", Some("Niveau")),
        ("Groupe composé d’experts de la lampe", Some("Groupe")),
        ("n. f. Lampe d’un port", Some("Lampe")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}

#[test]
fn an_expression_with_of_before_a_noun_is_not_the_genus() {
    let english = [
        ("A denial of service attack on a port", Some("attack")),
        ("man in the middle attack", Some("attack")),
        ("An internet of things device in a lamp", Some("device")),
        ("Denial of service caused by a storm", Some("Denial")),
        ("A denial of service to ships", Some("denial")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
}

#[test]
fn what_is_to_be_done_is_not_the_genus() {
    let english = [
        ("The purpose of this lamp is to determine the way", None),
        ("Refers to how ships find a port", None),
        ("Refers to the way of a ship", Some("way")),
        ("A lamp is what is considered to be a light", Some("light")),
        ("Enables keepers to see ships", None),
        ("measures the height of a lamp", None),
        ("Use a system of lamps", None),
        ("measures against storms", Some("measures")),
    ];
    assert_eq!(wrong("en", &english), [""; 0]);
    let french = [
        ("Extraire des lampes d’un port", None),
        ("Faire échec à un naufrage", None),
        ("I’ensemble des lampes d’un port", Some("lampes")),
        ("I’utilisation d’une lampe", Some("utilisation")),
    ];
    assert_eq!(wrong("fr", &french), [""; 0]);
}
