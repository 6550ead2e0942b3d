//! Words of terms that others join to each other, or put side by side.

use super::{Terms, found, numbers};
use crate::text::Analysis;

/// The numbers of terms that are found in a text, in order.
fn found_numbers(terms: &[&str], text: &str, analysis: Analysis) -> Vec<usize> {
    let mut known = Terms::new(analysis);
    for (number, term) in terms.iter().enumerate() {
        known.add(term, number);
    }
    let found = known.find(text).into_iter();
    found.map(|found| found.term).collect()
}

#[test]
fn what_is_put_side_by_side_is_not_of_another() {
    for (analysis, of, and, or) in [
        (
            Analysis::En,
            "denial of service",
            "denial and service",
            "denials or services",
        ),
        (
            Analysis::En,
            "harbour as a service",
            "harbours and services",
            "harbour or a service",
        ),
        (
            Analysis::Fr,
            "système d’information",
            "systèmes et informations",
            "systèmes ou l’information",
        ),
        (
            Analysis::De,
            "Schutz der Daten",
            "Schutz und Daten",
            "Schutz oder die Daten",
        ),
        (
            Analysis::It,
            "protezione dei dati",
            "protezione e dati",
            "protezione o dati",
        ),
        (
            Analysis::It,
            "sicurezza dell’informazione",
            "sicurezza ed informazione",
            "sicurezza od informazione",
        ),
        (
            Analysis::Es,
            "sistema de información",
            "sistemas e información",
            "sistemas o la información",
        ),
        (
            Analysis::Es,
            "acceso de organismos",
            "acceso y organismo",
            "acceso u organismos",
        ),
        (
            Analysis::Ru,
            "средство защиты",
            "средства и защита",
            "средства или защита",
        ),
    ] {
        let terms = [of, and, or];
        assert_eq!(numbers(&terms, analysis), [None; 3], "{terms:?}");
        let text = format!("{of}; {and}; {or}.");
        let own = found_numbers(&terms, &text, analysis);
        assert_eq!(own, [0, 1, 2], "{text}");
        for (own, others) in [(of, [and, or]), (and, [of, or]), (or, [of, and])] {
            assert_eq!(found(&[own], &text, analysis), [own], "{others:?}");
        }
    }
}

#[test]
fn what_is_put_side_by_side_is_found_as_before() {
    for (analysis, term, text) in [
        (Analysis::En, "search and rescue", "search & rescue"),
        (Analysis::En, "search & rescue", "search and rescue"),
        (Analysis::En, "search & rescue", "Search and the rescue"),
        (
            Analysis::Fr,
            "réseau et système d’information",
            "réseaux et des systèmes d’information",
        ),
        (
            Analysis::De,
            "Netz- und Informationssystem",
            "Netz- und Informationssysteme",
        ),
        (
            Analysis::Es,
            "tecnologías de la información y la comunicación",
            "tecnologías de la información y de la comunicación",
        ),
    ] {
        assert_eq!(found(&[term], text, analysis), [text], "{term}");
    }
}

#[test]
fn what_italian_elides_says_what_the_whole_word_does() {
    let terms = [
        "attacco all’interno",
        "attacco dall’interno",
        "attacco nell’interno",
        "attacco dell’interno",
    ];
    assert_eq!(numbers(&terms, Analysis::It), [None; 4]);
    let text = "attacchi all'interno, dall’interno, attacco dall’interno, attacco nell’interno, \
                attacchi dell’interno";
    assert_eq!(found_numbers(&terms, text, Analysis::It), [0, 1, 2, 3]);
    for (term, text, other) in [
        (
            "accesso all’infrastruttura",
            "accesso alle infrastrutture",
            "accesso dall’infrastruttura",
        ),
        (
            "accesso dalla rete",
            "accessi dall’una rete",
            "accesso alle reti",
        ),
        (
            "sicurezza dell’informazione",
            "sicurezza della informazione",
            "sicurezza sull’informazione",
        ),
    ] {
        let both = format!("{text}; {other}");
        assert_eq!(found(&[term], &both, Analysis::It), [text], "{term}");
    }
}

#[test]
fn what_comes_from_a_state_need_not_be_done_by_it() {
    for (analysis, terms) in [
        (
            Analysis::En,
            ["transfer by State", "transfer from State", "State transfer"],
        ),
        (
            Analysis::Fr,
            [
                "transfert par l’État",
                "transfert depuis l’État",
                "transfert de l’État",
            ],
        ),
    ] {
        assert_eq!(numbers(&terms, analysis), [None; 3], "{terms:?}");
        let text = terms.join("; ");
        assert_eq!(found_numbers(&terms, &text, analysis), [0, 1, 2]);
    }
}

#[test]
fn several_joining_words_stand_between_two_words() {
    let text = "hosts and others in the network";
    assert_eq!(found(&[text], text, Analysis::En), [text]);
}

#[test]
fn what_another_clause_parts_is_no_term() {
    for (analysis, term, is_found, parts) in [
        (
            Analysis::En,
            "harbour master",
            "harbours and their masters’ lamps; harbour master",
            &["harbour as a master", "a harbour who is master"][..],
        ),
        (
            Analysis::En,
            "lamp of the harbour",
            "lamps of any harbour",
            &[
                "lamps are harbours",
                "neither lamps nor harbours",
                "a lamp which harbours",
            ],
        ),
        (
            Analysis::Fr,
            "système d’information",
            "systèmes de l’information",
            &[
                "le système est une information",
                "un système qui informe",
                "système comme information",
            ],
        ),
        (
            Analysis::De,
            "Schutz der Daten",
            "Schutz von Daten",
            &[
                "Schutz sowie Daten",
                "Schutz bzw. Daten",
                "der Schutz ist ein Datum",
                "Schutz als Daten",
            ],
        ),
        (
            Analysis::It,
            "protezione dei dati",
            "protezione di dati",
            &["protezione come dati", "la protezione sono dati"],
        ),
        (
            Analysis::Es,
            "acceso de organismos",
            "acceso del organismo",
            &["acceso que los organismos", "acceso como organismo"],
        ),
        (
            Analysis::Ru,
            "средство защиты",
            "средства защиты",
            &["средства, которые защиты", "средство как защита"],
        ),
    ] {
        let known = [term];
        assert_eq!(found_numbers(&known, is_found, analysis), [0], "{is_found}");
        for text in parts {
            assert!(found_numbers(&known, text, analysis).is_empty(), "{text}");
        }
    }
    let service = ["harbour as a service"];
    let text = "the harbours as a service";
    assert_eq!(found_numbers(&service, text, Analysis::En), [0]);
    let text = "the harbours of a service";
    assert!(found_numbers(&service, text, Analysis::En).is_empty());
}

#[test]
fn whose_something_is_parts_no_term() {
    for (analysis, term, text) in [
        (
            Analysis::De,
            "Sicherheit der Netze",
            "die Sicherheit ihrer Netze, Sicherheit seiner Netze",
        ),
        (
            Analysis::It,
            "sicurezza dei dati",
            "sicurezza dei propri dati",
        ),
    ] {
        assert!(!found_numbers(&[term], text, analysis).is_empty(), "{text}");
    }
}
