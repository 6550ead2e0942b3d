//! Asides, numbers of several parts and verbs with a preposition around the genus.

use super::genus;
use super::tests::wrong;
use crate::text::Analysis;

#[test]
fn english_openings_with_asides_numbers_and_verbs_are_told() {
    let cases = [
        ("A (ICT) system that lights a port", Some("system")),
        ("A (portable) lamp of a port", Some("lamp")),
        ("An (unlit) lamp", Some("lamp")),
        ("A (or the) lamp of a port", Some("lamp")),
        (
            "Any (natural or legal) person who lights a lamp",
            Some("person"),
        ),
        ("A (semi-)automatic lamp", Some("lamp")),
        ("An act (or omission) of a keeper", Some("act")),
        ("A list (the “register”) of lamps", Some("list")),
        ("Means, in this field, a lamp of a port", Some("lamp")),
        (
            "Designates, for the purposes of this list, the lamp of a port",
            Some("lamp"),
        ),
        ("Refers, in general, to a lamp", Some("lamp")),
        ("Is, in this context, a lamp of a port", Some("lamp")),
        ("The “lamp” is the light of a port", Some("light")),
        ("Twenty-one lamps of a port", Some("lamps")),
        ("One hundred and five lamps", Some("lamps")),
        ("A so-called harbour lamp", Some("lamp")),
        ("The ability of a port to light a lamp", Some("ability")),
        ("Ability to light a lamp", Some("Ability")),
        ("A state of a port in which lamps burn", Some("state")),
        ("A keeper’s duty to light lamps", Some("duty")),
        ("A well-lit port", Some("port")),
        ("The risk that a lamp fails", Some("risk")),
        ("A lack of light", Some("lack")),
        ("The competence lies with the keeper", None),
        ("The lamp belongs to a port", None),
        ("Responsibility rests with the port", None),
        ("A lamp stands at the entrance of a port", None),
        ("The power lies in the lamp", None),
        ("The light goes to the ships", None),
        ("Lamps come from a port", None),
        ("The duty falls on the keeper", None),
        ("The lamp serves as a sign", None),
    ];
    assert_eq!(wrong("en", &cases), [""; 0]);
}

#[test]
fn french_openings_with_asides_numbers_and_verbs_are_told() {
    let cases = [
        ("Vingt-et-un feux d’un port", Some("feux")),
        ("Vingt et un feux d’un port", Some("feux")),
        ("Trente-deux lampes d’un port", Some("lampes")),
        ("Soixante et onze lampes", Some("lampes")),
        ("Quatre-vingt-dix-neuf lampes", Some("lampes")),
        ("Mille lampes d’un port", Some("lampes")),
        ("Une centaine de lampes", Some("lampes")),
        ("Désigne, dans ce domaine, un feu de port", Some("feu")),
        ("Désigne, au sens de la loi, le feu d’un port", Some("feu")),
        ("Est, dans ce contexte, un feu de port", Some("feu")),
        ("Signifie, en général, une lampe", Some("lampe")),
        ("S’entend, dans ce domaine, d’un feu de port", Some("feu")),
        (
            "S’entend, au sens de la loi, comme la lampe d’un port",
            Some("lampe"),
        ),
        ("Un (grand) feu de port", Some("feu")),
        ("Toute (autre) personne qui allume un feu", Some("personne")),
        ("Une (ou plusieurs) lampes d’un port", Some("lampes")),
        ("Système (portuaire) de feux", Some("Système")),
        (
            "Toute personne (physique ou morale) qui allume un feu",
            Some("personne"),
        ),
        ("Acte (ou omission) d’un gardien", Some("Acte")),
        ("L’un des feux d’un port", Some("feux")),
        ("Le fait d’allumer un feu", Some("fait")),
        ("Le fait, pour un gardien, d’allumer un feu", Some("fait")),
        ("Absence de lumière dans un port", Some("Absence")),
        ("Le risque qu’un feu s’éteigne", Some("risque")),
        ("Un feu dit de port", Some("feu")),
        ("Un soi-disant gardien", Some("gardien")),
        ("La compétence appartient au gardien", None),
        ("La responsabilité incombe au port", None),
        ("Le feu se trouve à l’entrée d’un port", None),
        ("Le gardien dispose d’une lampe", None),
        ("La charge revient au gardien", None),
        ("Le feu provient d’une lampe", None),
        ("La lampe repose sur un pied", None),
    ];
    assert_eq!(wrong("fr", &cases), [""; 0]);
}

#[test]
fn a_run_of_letters_longer_than_any_word_is_not_the_genus() {
    let long = "a".repeat(96_000);
    for analysis in [Analysis::En, Analysis::Fr] {
        assert_eq!(genus(&long, analysis), None);
    }
    assert_eq!(genus(&format!("La {long} de port"), Analysis::Fr), None);
    assert_eq!(genus(&format!("The {long} of a port"), Analysis::En), None);
}
